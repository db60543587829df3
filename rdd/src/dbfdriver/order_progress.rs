//! EVAL of INDEX ON: when a program is asked whether an order being built goes on, and where the area stands then.

use super::eval;
use crate::driver::OrderCondition;
use crate::error::Result;
use crate::eval::Host;
use crate::value::{AreaNo, FieldValue};

/// Harbour: SIXCDX asks EVAL before the first record, in a new file twice, and once more at the end.
pub fn asks_around(h: &mut dyn Host, a: AreaNo, cond: &OrderCondition) -> Result<bool> {
    Ok(cond.eval.is_some() && is_six(h, a)?)
}

/// Is the area one of SIXCDX?
pub fn is_six(h: &mut dyn Host, a: AreaNo) -> Result<bool> {
    Ok(super::family_of(h.areas().area(a)?.driver).name == "SIXCDX")
}

/// The questions before the first record; what the one about a new file answers does not matter.
pub fn ask_first(
    h: &mut dyn Host,
    a: AreaNo,
    cond: &OrderCondition,
    count: u32,
    new_file: bool,
) -> Result<bool> {
    if new_file {
        stand_behind(h, a, count, false)?;
        goes_on(h, a, cond, 1)?;
    }
    stand_behind(h, a, count, true)?;
    goes_on(h, a, cond, 1)
}

/// The question at the end.
pub fn ask_last(h: &mut dyn Host, a: AreaNo, cond: &OrderCondition, count: u32) -> Result<()> {
    stand_behind(h, a, count, false)?;
    goes_on(h, a, cond, 1)?;
    Ok(())
}

/// Stands behind the last record.
fn stand_behind(h: &mut dyn Host, a: AreaNo, count: u32, bof: bool) -> Result<()> {
    let area = h.areas().area(a)?;
    area.dbf()?.place(count + 1, true);
    (area.bof, area.eof) = (bof, true);
    Ok(())
}

/// Asks EVAL if its turn has come: record `done`, from 1. False if the build is to end.
pub fn goes_on(h: &mut dyn Host, a: AreaNo, cond: &OrderCondition, done: u64) -> Result<bool> {
    let Some(block) = cond.eval.as_ref().filter(|_| (done - 1).is_multiple_of(cond.every.max(1) as u64))
    else {
        return Ok(true);
    };
    Ok(matches!(eval::run(h, a, block)?, FieldValue::Logical(true)))
}
