//! The records that a command's FOR, WHILE, NEXT, RECORD and REST name, one after the other.

use keel_rdd::driver::RowScope;
use keel_rdd::ops::scan::Condition;
use keel_rdd::{AreaNo, ops};
use keel_runtime::builtin::{Args, Builtin};
use keel_runtime::unwind::Unwind;
use keel_runtime::value::Value;
use keel_runtime::vm::Vm;
use keel_runtime::vm::tables::{from_value, host_code};

/// Evaluates a block with an area selected, and selects what was selected before.
pub(super) fn eval_in(vm: &mut Vm, no: AreaNo, block: &Value) -> Result<Value, Unwind> {
    let before = vm.areas.current();
    if before != no {
        vm.areas.select(no.0);
    }
    let value = vm.eval(block, &[])?;
    if vm.areas.current() != before {
        vm.areas.select(before.0);
    }
    Ok(value)
}

/// No builtins here; the slice keeps the family's list uniform.
pub static BUILTINS: &[Builtin] = &[];

/// A walk over records of the area that was current when it began. Conditions are evaluated with that area selected; one that closes it ends
/// the walk.
pub(super) struct Rows {
    for_cond: Option<Value>,
    while_cond: Option<Value>,
    next: Option<i64>,
    record: Option<i64>,
    rest: bool,
    area: Option<AreaNo>,
    done: bool,
    /// The FOR condition as the table tests it, and the area it was made for.
    quick: Option<(AreaNo, Condition)>,
}

impl Rows {
    /// Conditions from five arguments in a row: bFor, bWhile, nNext, nRecord, lRest.
    pub fn from_args(args: &Args<'_>, at: usize) -> Rows {
        Rows {
            for_cond: args.callable(at).cloned(),
            while_cond: args.callable(at + 1).cloned(),
            next: args.int(at + 2),
            record: args.int(at + 3),
            rest: args.logical(at + 4).unwrap_or(false),
            area: None,
            done: false,
            quick: None,
        }
    }

    /// Have the five scope arguments from `at` on (block, block, number, number, logical; each may be NIL) the types that they need?
    pub fn suit(args: &Args<'_>, at: usize) -> bool {
        let fits = |i: usize, fit: bool| args.is_nil(i) || fit;
        let blocks = (at..at + 2).all(|i| fits(i, args.callable(i).is_some()));
        let numbers =
            (at + 2..at + 4).all(|i| fits(i, args.get(i).as_f64().is_some() || args.int(i).is_some()));
        blocks && numbers && fits(at + 4, args.logical(at + 4).is_some())
    }

    /// The same for a driver that does the walking.
    pub fn scope(&self) -> RowScope {
        RowScope {
            for_cond: self.for_cond.as_ref().map(host_code),
            while_cond: self.while_cond.as_ref().map(host_code),
            next: self.next,
            record: self.record,
            rest: self.rest,
        }
    }

    /// Does the current record of the area meet FOR?
    fn meets(&mut self, vm: &mut Vm, no: AreaNo) -> Result<bool, Unwind> {
        let Some(f) = &self.for_cond else { return Ok(true) };
        if let Some((at, condition)) = &mut self.quick
            && *at == no
            && let Some(met) = vm.db(|h| condition.holds(h, no))?.flatten()
        {
            return Ok(met);
        }
        let f = f.clone();
        Ok(from_value(&eval_in(vm, no, &f)?).lets_pass())
    }

    /// One record on; records that cannot meet FOR may be passed over where nobody counts them.
    fn step(&mut self, vm: &mut Vm, no: AreaNo) -> Result<(), Unwind> {
        match &mut self.quick {
            Some((at, condition)) if *at == no && self.next.is_none() && self.while_cond.is_none() => {
                vm.db(|h| condition.advance(h, no))?
            }
            _ => vm.db(|h| ops::skip(h, no, 1))?,
        };
        Ok(())
    }

    fn start(&mut self, vm: &mut Vm, no: AreaNo) -> Result<(), Unwind> {
        self.area = Some(no);
        if let Some(f) = &self.for_cond {
            let condition = super::expr(None, f);
            self.quick = Condition::new(vm, no, condition).map(|c| (no, c));
        }
        if let Some(r) = self.record {
            vm.db(|h| ops::go_to(h, no, r))?;
            self.next = Some(1);
        } else if self.next.is_none() && !self.rest && self.while_cond.is_none() {
            vm.db(|h| ops::go_top(h, no))?;
        }
        Ok(())
    }

    /// Goes to the next record of the set; false at its end.
    pub fn next(&mut self, vm: &mut Vm) -> Result<bool, Unwind> {
        if self.done {
            return Ok(false);
        }
        let no = self.area.unwrap_or(vm.areas.current());
        let mut step = self.area.is_some();
        if !step {
            self.start(vm, no)?;
        }
        loop {
            if vm.areas.get(no).is_none() {
                self.done = true;
                return Ok(false);
            }
            if let Some(n) = self.next
                && (n <= 0 || step && n <= 1)
            {
                // NEXT ends on the last record it visited.
                self.done = true;
                return Ok(false);
            }
            if step {
                if let Some(n) = &mut self.next {
                    *n -= 1;
                }
                self.step(vm, no)?;
            }
            step = true;
            if vm.db(|h| ops::eof(h, no))?.unwrap_or(true) {
                self.done = true;
                return Ok(false);
            }
            if let Some(w) = &self.while_cond
                && !from_value(&eval_in(vm, no, w)?).lets_pass()
            {
                self.done = true;
                return Ok(false);
            }
            if self.meets(vm, no)? {
                return Ok(true);
            }
        }
    }
}
