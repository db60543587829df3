//! The trigger hook (`DBI_TRIGGER`): a program function told about changes before they happen, which may veto them.

use crate::error::Result;
use crate::eval::Host;
use crate::value::{AreaNo, FieldValue};

/// Before a table is opened; the value is its name.
pub const PRE_USE: u16 = 1;
/// After a table was opened.
pub const POST_USE: u16 = 2;
/// A changed record is about to be written.
pub const UPDATE: u16 = 3;
/// Before a record is appended.
pub const PRE_APPEND: u16 = 4;
/// Before a deletion mark is set.
pub const PRE_DELETE: u16 = 5;
/// Before a deletion mark is cleared.
pub const PRE_RECALL: u16 = 6;
/// Before PACK.
pub const PRE_PACK: u16 = 7;
/// Before ZAP.
pub const PRE_ZAP: u16 = 8;
/// A field is assigned; the value may be changed.
pub const PUT: u16 = 9;
/// A field was read; the value may be changed.
pub const GET: u16 = 10;
/// Before a table is closed.
pub const PRE_CLOSE: u16 = 11;
/// After a table was closed.
pub const POST_CLOSE: u16 = 12;
/// Before the memo file is packed.
pub const PRE_MEMO_PACK: u16 = 13;
/// After the memo file was packed.
pub const POST_MEMO_PACK: u16 = 14;

/// Calls the area's trigger, if it has one and it is on. False vetoes.
pub fn fire(h: &mut dyn Host, a: AreaNo, event: u16, field: u16) -> Result<bool> {
    let area = h.areas().area(a)?;
    if area.trigger.is_empty() || !area.trigger_on {
        return Ok(true);
    }
    let name = area.trigger.clone();
    h.trigger(&name, event, a.0, field, None)
}

/// As [`fire`], with a value that the trigger may change.
pub fn fire_value(
    h: &mut dyn Host,
    a: AreaNo,
    event: u16,
    field: u16,
    value: &mut FieldValue,
) -> Result<bool> {
    let name = h.areas().area(a)?.trigger.clone();
    h.trigger(&name, event, a.0, field, Some(value))
}
