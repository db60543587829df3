//! Walking over the records that meet a FOR condition: what COUNT, SUM, LOCATE, COPY and dbEval have in common.

use crate::dbfdriver::eval::{fast_scope, quicken};
use crate::dbfdriver::movement;
use crate::error::Result;
use crate::eval::{Expr, Host};
use crate::optimize::Optimizer;
use crate::value::AreaNo;

/// A FOR condition that is tested without the host.
pub struct Condition {
    expr: Expr,
    optimizer: Optimizer,
}

impl Condition {
    /// The condition for an area; `None` when only the host can test it.
    pub fn new(h: &mut dyn Host, a: AreaNo, mut expr: Expr) -> Option<Self> {
        let area = h.areas().get(a)?;
        area.table.as_ref().filter(|_| !area.scripted)?;
        quicken(&mut expr, area);
        expr.fast.as_ref()?;
        Some(Self { expr, optimizer: Optimizer::default() })
    }

    /// With candidates learnt before.
    pub fn with(mut self, optimizer: Optimizer) -> Self {
        self.optimizer = optimizer;
        self
    }

    /// What was learnt about candidates.
    pub fn into_optimizer(self) -> Optimizer {
        self.optimizer
    }

    /// Does the current record meet it? `None`: the host has to be asked.
    pub fn holds(&mut self, h: &mut dyn Host, a: AreaNo) -> Result<Option<bool>> {
        super::relation::settle(h, a)?;
        let (area, settings) = h.areas().area_and_settings(a)?;
        let (Some(fast), Some(table)) = (&self.expr.fast, &mut area.table) else { return Ok(None) };
        table.ensure()?;
        let Some(met) = fast.test(&table.record, &fast_scope(settings, table.recno)) else { return Ok(None) };
        if !met && self.optimizer.miss() {
            self.optimizer.seek(area, settings, "FOR", fast)?;
        }
        Ok(Some(met))
    }

    /// Goes on to the next visible record that may meet it, or to Eof.
    pub fn advance(&mut self, h: &mut dyn Host, a: AreaNo) -> Result<()> {
        if self.optimizer.is_active() {
            // The record at hand may have been changed: it is written before its bag is looked at.
            movement::prepare(h, a)?;
            self.optimizer.refresh(h.areas().area(a)?)?;
        }
        if !self.optimizer.is_active() {
            return super::skip(h, a, 1);
        }
        if h.areas().area(a)?.orders.focus.is_none() {
            let optimizer = &self.optimizer;
            return movement::skip_to(h, a, |recno, last| optimizer.after(recno, last));
        }
        loop {
            super::skip(h, a, 1)?;
            let area = h.areas().area(a)?;
            if area.eof || self.optimizer.admits(area.dbf()?.recno) {
                return Ok(());
            }
        }
    }
}
