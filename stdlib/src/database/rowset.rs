//! The records that a command's FOR, WHILE, NEXT, RECORD and REST name, one after the other.

use keel_rdd::driver::RowScope;
use keel_rdd::ops::scan::Condition;
use keel_rdd::{AreaNo, ops};
use keel_runtime::builtin::{Args, Builtin};
use keel_runtime::unwind::Unwind;
use keel_runtime::value::Value;
use keel_runtime::vm::Vm;
use keel_runtime::vm::tables::host_code;

/// No builtins here; the slice keeps the family's list uniform.
pub static BUILTINS: &[Builtin] = &[];

/// A walk over records of the area that is current at each step.
pub(super) struct Rows {
    for_cond: Option<Value>,
    while_cond: Option<Value>,
    next: Option<i64>,
    record: Option<i64>,
    rest: bool,
    started: bool,
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
            started: false,
            done: false,
            quick: None,
        }
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

    /// Makes RECORD mean the rest from that record on; the record, if there is such a clause.
    pub fn rest_of_record(&mut self) -> Option<i64> {
        let first = self.record.take()?;
        self.rest = true;
        self.next = None;
        Some(first)
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
        Ok(vm.eval(f, &[])?.as_logical() == Some(true))
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
        self.started = true;
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
        let no = vm.areas.current();
        let mut step = self.started;
        if !self.started {
            self.start(vm, no)?;
        }
        loop {
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
                && vm.eval(w, &[])?.as_logical() != Some(true)
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
