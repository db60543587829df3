//! Movement in single steps, for areas whose driver is written in PRG: each step is one that this driver is asked for, so that it may do any of
//! them in its own way. Drivers of the DBF family take these when a driver inherits from them; alone they move at once (`dbfdriver::movement`).

use crate::area::WorkArea;
use crate::dbfdriver::{asked, eval};
use crate::driver::Driver;
use crate::error::Result;
use crate::eval::Host;
use crate::ops::relation;
use crate::value::AreaNo;

fn driver_of(h: &mut dyn Host, a: AreaNo) -> Result<&'static dyn Driver> {
    Ok(h.areas().area(a)?.driver)
}

fn hides_nothing(h: &mut dyn Host, a: AreaNo) -> Result<bool> {
    Ok(!h.areas().settings.deleted && h.areas().area(a)?.filter.is_none())
}

/// `dbSkip()`: raw steps, each followed by a look at what is hidden.
pub fn skip(h: &mut dyn Host, a: AreaNo, count: i64) -> Result<()> {
    relation::settle(h, a)?;
    let driver = driver_of(h, a)?;
    if count == 0 {
        return driver.skip_raw(h, a, 0);
    }
    h.areas().area(a)?.at_bottom = false;
    let step = count.signum();
    for _ in 0..count.unsigned_abs() {
        driver.skip_raw(h, a, step)?;
        driver.skip_filter(h, a, step)?;
        let area = h.areas().area(a)?;
        if area.bof || area.eof {
            break;
        }
    }
    leave_flags(h.areas().area(a)?, step);
    Ok(())
}

/// As [`skip`], for tables: where nothing is hidden, all steps are asked for at once.
pub fn skip_table(h: &mut dyn Host, a: AreaNo, count: i64) -> Result<()> {
    relation::settle(h, a)?;
    if count == 0 || !hides_nothing(h, a)? {
        return skip(h, a, count);
    }
    let driver = driver_of(h, a)?;
    h.areas().area(a)?.at_bottom = false;
    driver.skip_raw(h, a, count)?;
    if count < 0 && h.areas().area(a)?.bof {
        driver.go_top(h, a)?;
        h.areas().area(a)?.bof = true;
    }
    leave_flags(h.areas().area(a)?, count);
    Ok(())
}

/// Whatever was met, a step back never leaves Eof set and a step on never leaves Bof set.
fn leave_flags(area: &mut WorkArea, count: i64) {
    if count > 0 {
        area.bof = false;
    } else {
        area.eof = false;
    }
}

/// Is the current record hidden by SET DELETED or by the filter?
fn is_hidden(h: &mut dyn Host, a: AreaNo) -> Result<bool> {
    if h.areas().settings.deleted && driver_of(h, a)?.deleted(h, a)? {
        return Ok(true);
    }
    if h.areas().area(a)?.filter.is_none() {
        return Ok(false);
    }
    relation::mark_children(h, a)?;
    Ok(!eval::holds(h, a, eval::Slot::Filter)?)
}

/// Leaves a record that is hidden, in the direction of a step. What is left before the first record is the first visible one, or nothing after
/// a search from the end.
pub fn skip_filter(h: &mut dyn Host, a: AreaNo, direction: i64) -> Result<()> {
    if hides_nothing(h, a)? {
        return Ok(());
    }
    let driver = driver_of(h, a)?;
    let step = if direction < 0 { -1 } else { 1 };
    let from_bottom = h.areas().area(a)?.at_bottom;
    let over = |area: &WorkArea| area.bof || area.eof;
    while !over(h.areas().area(a)?) && is_hidden(h, a)? {
        driver.skip_raw(h, a, step)?;
    }
    let area = h.areas().area(a)?;
    if step < 0 && area.bof && !area.eof {
        if from_bottom {
            driver.go_to(h, a, 0)?;
        } else {
            driver.go_top(h, a)?;
            h.areas().area(a)?.bof = true;
        }
    }
    Ok(())
}

/// `dbGoTop()` (or `dbGoBottom()`) of a table whose first (last) record `end` finds: its number, and
/// whether there is one.
pub fn go_end(
    h: &mut dyn Host,
    a: AreaNo,
    bottom: bool,
    end: impl FnOnce(&mut dyn Host) -> Result<(i64, bool)>,
) -> Result<()> {
    let (recno, exists) = end(h)?;
    asked::go_to(h, a, recno)?;
    h.areas().area(a)?.at_bottom = bottom;
    if !exists {
        return Ok(());
    }
    driver_of(h, a)?.skip_filter(h, a, if bottom { -1 } else { 1 })
}
