//! LOCATE and CONTINUE.

use super::scan::Condition;
use super::{eof, go_to, go_top, skip};
use crate::area::Locate;
use crate::dbfdriver::eval::{self, fast_scope, quicken};
use crate::error::Result;
use crate::eval::{Expr, Host};
use crate::value::AreaNo;

fn holds(h: &mut dyn Host, a: AreaNo, expr: Option<&Expr>, absent: bool) -> Result<bool> {
    let Some(expr) = expr else { return Ok(absent) };
    if let Some(fast) = &expr.fast {
        let (area, settings) = h.areas().area_and_settings(a)?;
        if let Some(table) = &mut area.table {
            table.ensure()?;
            if let Some(met) = fast.test(&table.record, &fast_scope(settings, table.recno)) {
                return Ok(met);
            }
        }
    }
    match &expr.code {
        Some(code) => Ok(eval::run(h, a, code)?.lets_pass()),
        None => Ok(absent),
    }
}

fn search(h: &mut dyn Host, a: AreaNo, left: Option<i64>, with_while: bool) -> Result<bool> {
    let mut locate = h.areas().area(a)?.locate.clone().unwrap_or_default();
    let counted = left.is_some() || with_while && locate.while_cond.is_some();
    let optimizer = std::mem::take(&mut locate.optimizer);
    let mut quick = match &locate.for_cond {
        Some(e) => Condition::new(h, a, e.clone()).map(|c| c.with(optimizer)),
        None => None,
    };
    let found = walk(h, a, &locate, &mut quick, left, with_while, counted);
    // The host may have closed the table meanwhile.
    if let (Some(kept), Some(quick)) = (h.areas().get_mut(a).and_then(|x| x.locate.as_mut()), quick) {
        kept.optimizer = quick.into_optimizer();
    }
    found
}

fn walk(
    h: &mut dyn Host,
    a: AreaNo,
    locate: &Locate,
    quick: &mut Option<Condition>,
    mut left: Option<i64>,
    with_while: bool,
    counted: bool,
) -> Result<bool> {
    while !eof(h, a)? {
        if let Some(n) = &mut left {
            if *n <= 0 {
                break;
            }
            *n -= 1;
        }
        if with_while && !holds(h, a, locate.while_cond.as_ref(), true)? {
            break;
        }
        let known = match quick {
            Some(c) => c.holds(h, a)?,
            None => None,
        };
        let met = match known {
            Some(met) => met,
            None => holds(h, a, locate.for_cond.as_ref(), true)?,
        };
        if met {
            return Ok(true);
        }
        // NEXT n ends on the last record it looked at.
        if left == Some(0) {
            break;
        }
        match quick {
            // Records that cannot meet FOR count for NEXT and WHILE all the same.
            Some(c) if !counted => c.advance(h, a)?,
            _ => skip(h, a, 1)?,
        }
    }
    Ok(false)
}

/// `__dbLocate()`: keeps the conditions and goes to the first record that meets them.
pub fn locate(h: &mut dyn Host, a: AreaNo, conditions: &Locate) -> Result<bool> {
    let driver = h.areas().area(a)?.driver;
    driver.set_locate(h, a, conditions)?;
    driver.locate(h, a, false)
}

/// `__dbContinue()`: the next record after the current one that meets the LOCATE condition.
pub fn locate_next(h: &mut dyn Host, a: AreaNo) -> Result<bool> {
    if h.areas().area(a)?.locate.as_ref().is_none_or(|l| l.for_cond.is_none()) {
        return Ok(false);
    }
    h.areas().area(a)?.driver.locate(h, a, true)
}

/// Keeps the conditions of LOCATE.
pub fn set(h: &mut dyn Host, a: AreaNo, conditions: &Locate) -> Result<()> {
    h.areas().area(a)?.driver.clear_locate(h, a)?;
    let area = h.areas().area(a)?;
    let mut conditions = conditions.clone();
    if let Some(e) = &mut conditions.while_cond {
        quicken(e, area);
    }
    area.locate = Some(conditions);
    Ok(())
}

/// Goes to the first record that meets the conditions, or on to the next one.
pub fn search_on(h: &mut dyn Host, a: AreaNo, go_on: bool) -> Result<bool> {
    let locate = h.areas().area(a)?.locate.clone().unwrap_or_default();
    let found = if go_on {
        skip(h, a, 1)?;
        search(h, a, None, false)?
    } else if let Some(r) = locate.record {
        // One record, which WHILE and FOR have to accept.
        go_to(h, a, r)?;
        !eof(h, a)?
            && holds(h, a, locate.while_cond.as_ref(), true)?
            && holds(h, a, locate.for_cond.as_ref(), true)?
    } else {
        if locate.next.is_none() && !locate.rest && locate.while_cond.is_none() {
            go_top(h, a)?;
        }
        search(h, a, locate.next, true)?
    };
    h.areas().area(a)?.found = found;
    Ok(found)
}
