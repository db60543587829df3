//! What native operations want done to an area as parts of their own work: done at once where the driver is native, and by the driver where it
//! is written in PRG, which may do any of them in its own way.

use super::{data, eval, movement, order_create};
use crate::error::Result;
use crate::eval::{Host, HostCode};
use crate::ops::relation;
use crate::value::{AreaNo, FieldValue};

macro_rules! asked {
    ($( $(#[$doc:meta])* $name:ident( $($arg:ident : $ty:ty),* ) -> $ret:ty = $native:path; )*) => {
        $( $(#[$doc])* #[inline]
        pub fn $name(h: &mut dyn Host, a: AreaNo $(, $arg: $ty)*) -> Result<$ret> {
            let area = h.areas().area(a)?;
            if area.scripted {
                let driver = area.driver;
                return driver.$name(h, a $(, $arg)*);
            }
            $native(h, a $(, $arg)*)
        } )*
    };
}

asked! {
    /// Writes a changed record.
    go_cold() -> () = data::go_cold;
    /// Prepares the record for changes.
    go_hot() -> () = data::go_hot;
    /// Record by number.
    go_to(recno: i64) -> () = movement::go_to;
    /// First visible record.
    go_top() -> () = movement::go_top;
    /// Last visible record.
    go_bottom() -> () = movement::go_bottom;
    /// Moves by visible records.
    skip(count: i64) -> () = movement::skip;
    /// Builds the orders anew.
    order_list_rebuild() -> () = order_create::rebuild_all;
    /// Number of records.
    rec_count() -> u32 = data::rec_count;
    /// Evaluates code in the area.
    eval_block(code: &HostCode) -> FieldValue = eval::run_here;
    /// Follows the relation that is pending.
    force_relation() -> () = relation::force;
}
