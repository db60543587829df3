//! Filters, and walks over the records a command names, by asking the area's driver for each step.

use super::driver_of;
use crate::area::Filter;
use crate::dbfdriver::{asked, eval};
use crate::driver::{EvalRequest, RowScope, TransferRequest};
use crate::error::Result;
use crate::eval::{Expr, Host, HostCode};
use crate::ops::{self, relation};
use crate::optimize::Optimizer;
use crate::value::AreaNo;

/// `dbSetFilter()`. Does not move.
pub fn set_filter(h: &mut dyn Host, a: AreaNo, filter: &Expr) -> Result<()> {
    driver_of(h, a)?.clear_filter(h, a)?;
    let area = h.areas().area(a)?;
    let mut expr = filter.clone();
    eval::quicken(&mut expr, area);
    area.filter = Some(Filter { expr, optimizer: Optimizer::default() });
    Ok(())
}

/// `dbClearFilter()`.
pub fn clear_filter(h: &mut dyn Host, a: AreaNo) -> Result<()> {
    relation::settle(h, a)?;
    let area = h.areas().area(a)?;
    area.filter = None;
    area.orders.forget_counts();
    Ok(())
}

fn holds(h: &mut dyn Host, a: AreaNo, condition: Option<&HostCode>) -> Result<bool> {
    match condition {
        Some(code) => Ok(asked::eval_block(h, a, code)?.lets_pass()),
        None => Ok(true),
    }
}

/// Goes over the records of a scope.
fn walk(
    h: &mut dyn Host,
    a: AreaNo,
    scope: &RowScope,
    mut work: impl FnMut(&mut dyn Host) -> Result<()>,
) -> Result<()> {
    let driver = driver_of(h, a)?;
    let mut left = scope.next;
    if let Some(record) = scope.record {
        driver.go_to_id(h, a, record)?;
        left = Some(1);
    } else if left.is_none() && !scope.rest && scope.while_cond.is_none() {
        driver.go_top(h, a)?;
    }
    while left.is_none_or(|n| n > 0) {
        if driver.eof(h, a)? || !holds(h, a, scope.while_cond.as_ref())? {
            break;
        }
        if holds(h, a, scope.for_cond.as_ref())? {
            work(h)?;
        }
        if let Some(n) = &mut left {
            *n -= 1;
            if *n == 0 {
                break;
            }
        }
        driver.skip(h, a, 1)?;
    }
    Ok(())
}

/// `dbEval()`.
pub fn eval_rows(h: &mut dyn Host, a: AreaNo, request: &EvalRequest) -> Result<()> {
    walk(h, a, &request.scope, |h| asked::eval_block(h, a, &request.block).map(drop))
}

/// Copies the records of a scope.
pub fn transfer(h: &mut dyn Host, a: AreaNo, request: &TransferRequest) -> Result<()> {
    let mut request = request.clone();
    if request.flags & 1 != 0 && ops::may_copy_record(h, request.from, request.to)? {
        request.flags |= 2;
    }
    walk(h, a, &request.scope, |h| driver_of(h, a)?.transfer_record(h, a, &request))
}

/// Copies the current record.
pub fn transfer_record(h: &mut dyn Host, a: AreaNo, request: &TransferRequest) -> Result<()> {
    let driver = driver_of(h, a)?;
    if request.flags & 2 != 0 {
        ops::append(h, request.to, true)?;
        ops::copy_record(h, request.from, request.to)?;
        return if request.flags & 8 == 0 { Ok(()) } else { ops::recall(h, request.to) };
    }
    let deleted = driver.deleted(h, a)?;
    ops::append(h, request.to, true)?;
    for &(from, to) in &request.fields {
        let value = driver.field_get(h, a, from)?;
        ops::field_put(h, request.to, to, value.as_ref())?;
    }
    if deleted && request.flags & 8 == 0 { ops::delete(h, request.to) } else { Ok(()) }
}
