//! The trigger hook (`DBI_TRIGGER`): a program function told about changes before they happen, which may veto them.

use crate::error::Result;
use crate::eval::Host;
use crate::value::AreaNo;

/// Before a table is opened.
pub const PRE_USE: u16 = 1;
/// After a table was opened.
pub const POST_USE: u16 = 2;
/// A record is about to change.
pub const UPDATE: u16 = 3;
/// Before a record is appended.
pub const PRE_APPEND: u16 = 4;
/// Before a deletion mark is set.
pub const PRE_DELETE: u16 = 5;
/// Before a deletion mark is cleared.
pub const PRE_RECALL: u16 = 6;
/// Before PACK.
pub const PRE_PACK: u16 = 7;
/// A field is assigned.
pub const PUT: u16 = 8;
/// A field is read.
pub const GET: u16 = 9;
/// Before a table is closed.
pub const PRE_CLOSE: u16 = 10;
/// Before ZAP.
pub const PRE_ZAP: u16 = 11;

/// Calls the area's trigger, if it has one and it is on. False vetoes.
pub fn fire(h: &mut dyn Host, a: AreaNo, event: u16, field: u16) -> Result<bool> {
    let area = h.areas().area(a)?;
    if area.trigger.is_empty() || !area.trigger_on {
        return Ok(true);
    }
    let name = area.trigger.clone();
    h.trigger(&name, event, a.0, field)
}
