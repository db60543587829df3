//! `keel dbf reindex` and `keel dbf pack`: work on a table nobody else has open.

use super::command::Maintain;
use super::failure::Outcome;
use super::table::Use;
use keel_rdd::ops;
use serde_json::json;

/// `keel dbf reindex`.
pub fn reindex(args: &Maintain) -> Outcome {
    let mut table = args.table.open(Use::Change)?;
    let orders = table.host.areas.area(table.area)?.orders.count();
    ops::order_list_rebuild(&mut table.host, table.area)?;
    let records = ops::rec_count(&mut table.host, table.area)?;
    let path = table.subject.path.display().to_string();
    table.close()?;
    if args.out.json {
        say!("{}", json!({ "table": path, "orders": orders, "records": records }));
    } else {
        say!("{path}: {orders} orders of {records} records built anew");
    }
    Ok(0)
}

/// `keel dbf pack`.
pub fn pack(args: &Maintain) -> Outcome {
    let mut table = args.table.open(Use::Change)?;
    let before = ops::rec_count(&mut table.host, table.area)?;
    ops::pack(&mut table.host, table.area)?;
    let after = ops::rec_count(&mut table.host, table.area)?;
    let path = table.subject.path.display().to_string();
    table.close()?;
    if args.out.json {
        say!("{}", json!({ "table": path, "removed": before - after, "records": after }));
    } else {
        say!("{path}: {} records removed, {after} left", before - after);
    }
    Ok(0)
}
