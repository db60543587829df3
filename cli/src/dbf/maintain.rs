//! `keel dbf reindex` and `keel dbf pack`: work on a table nobody else has open.

use super::failure::Outcome;
use super::table::{TableArgs, Use};
use keel_rdd::ops;

/// `keel dbf reindex`.
pub fn reindex(args: &TableArgs) -> Outcome {
    let mut table = args.open(Use::Change)?;
    let orders = table.host.areas.area(table.area)?.orders.count();
    ops::order_list_rebuild(&mut table.host, table.area)?;
    let records = ops::rec_count(&mut table.host, table.area)?;
    let path = table.subject.path.clone();
    table.close()?;
    println!("{}: {orders} orders of {records} records built anew", path.display());
    Ok(0)
}

/// `keel dbf pack`.
pub fn pack(args: &TableArgs) -> Outcome {
    let mut table = args.open(Use::Change)?;
    let before = ops::rec_count(&mut table.host, table.area)?;
    ops::pack(&mut table.host, table.area)?;
    let after = ops::rec_count(&mut table.host, table.area)?;
    let path = table.subject.path.clone();
    table.close()?;
    println!("{}: {} records removed, {after} left", path.display(), before - after);
    Ok(0)
}
