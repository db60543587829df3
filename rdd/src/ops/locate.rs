//! LOCATE and CONTINUE.

use super::{eof, go_to, go_top, skip};
use crate::area::Locate;
use crate::dbfdriver::eval::{self, fast_scope, quicken};
use crate::error::Result;
use crate::eval::{Expr, Host};
use crate::value::{AreaNo, FieldValue};

fn holds(h: &mut dyn Host, a: AreaNo, expr: Option<&Expr>, absent: bool) -> Result<bool> {
    let Some(expr) = expr else { return Ok(absent) };
    if let Some(fast) = &expr.fast {
        let (area, settings) = h.areas().area_and_settings(a)?;
        if let Some(table) = &mut area.table {
            table.ensure()?;
            return Ok(fast.test(&table.record, &fast_scope(settings, table.recno)).unwrap_or(false));
        }
    }
    match &expr.code {
        Some(code) => Ok(matches!(eval::run(h, a, code)?, FieldValue::Logical(true))),
        None => Ok(absent),
    }
}

fn search(h: &mut dyn Host, a: AreaNo, mut left: Option<i64>, with_while: bool) -> Result<bool> {
    let locate = h.areas().area(a)?.locate.clone().unwrap_or_default();
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
        if holds(h, a, locate.for_cond.as_ref(), true)? {
            return Ok(true);
        }
        skip(h, a, 1)?;
    }
    Ok(false)
}

/// `__dbLocate()`: `record` names one record to look at. The FOR condition is kept for [`locate_next`].
pub fn locate(
    h: &mut dyn Host,
    a: AreaNo,
    mut conditions: Locate,
    record: Option<i64>,
    quick: bool,
) -> Result<bool> {
    let area = h.areas().area(a)?;
    if quick {
        for e in [&mut conditions.for_cond, &mut conditions.while_cond].into_iter().flatten() {
            quicken(e, area);
        }
    }
    let (next, rest) = (conditions.next, conditions.rest || conditions.while_cond.is_some());
    area.locate = Some(conditions);
    let found = if let Some(r) = record {
        // One record, which WHILE and FOR have to accept.
        go_to(h, a, r)?;
        let locate = h.areas().area(a)?.locate.clone().unwrap_or_default();
        !eof(h, a)?
            && holds(h, a, locate.while_cond.as_ref(), true)?
            && holds(h, a, locate.for_cond.as_ref(), true)?
    } else {
        if next.is_none() && !rest {
            go_top(h, a)?;
        }
        search(h, a, next, true)?
    };
    h.areas().area(a)?.found = found;
    Ok(found)
}

/// `__dbContinue()`: the next record after the current one that meets the LOCATE condition.
pub fn locate_next(h: &mut dyn Host, a: AreaNo) -> Result<bool> {
    if h.areas().area(a)?.locate.as_ref().is_none_or(|l| l.for_cond.is_none()) {
        return Ok(false);
    }
    skip(h, a, 1)?;
    let found = search(h, a, None, false)?;
    h.areas().area(a)?.found = found;
    Ok(found)
}
