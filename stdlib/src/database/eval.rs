//! Filters, relations, LOCATE and dbEval.

use super::areas::area_of;
use super::rowset::{Rows, eval_in};
use super::{command_error, command_error_of, current, expr, used};
use keel_rdd::area::Locate;
use keel_rdd::driver::EvalRequest;
use keel_rdd::ops;
use keel_runtime::builtin::{Args, NativeResult};
use keel_runtime::builtins;
use keel_runtime::value::Value;
use keel_runtime::vm::Vm;
use keel_runtime::vm::tables::host_code;

fn set_relation(vm: &mut Vm, args: &Args<'_>, scoped: bool) -> NativeResult {
    let Some(parent) = used(vm)? else { return Ok(Value::NIL) };
    let Some(child) = area_of(vm, args.get(0)).filter(|_| args.int(0) != Some(0)) else {
        return match args.text(0) {
            Some(name) => {
                use keel_runtime::error::{ErrorSpec, eg};
                vm.raise(ErrorSpec::base(eg::NOALIAS, 1002, name.trim()).retry()).map(|_| Value::NIL)
            }
            // A number that no area can have.
            None if args.int(0).is_some_and(|n| n != 0) => command_error_of(vm, 1004, "DBSETRELATION"),
            None => command_error_of(vm, 1013, "DBSETRELATION"),
        };
    };
    if child == parent {
        return command_error_of(vm, 1013, "DBSETRELATION");
    }
    let used = vm.areas.get(child).is_some();
    if !used || args.callable(1).is_none() && args.bytes(2).is_none() {
        return command_error_of(vm, 1004, "DBSETRELATION");
    }
    let relation = expr(args.bytes(2), args.get(1));
    let scoped = scoped || args.logical(3).unwrap_or(false);
    vm.db(|h| ops::relation::set(h, parent, child, relation.clone(), scoped))?;
    Ok(Value::NIL)
}

builtins! {
    /// Sets a filter: `dbSetFilter( bCondition, cCondition )`.
    fn dbSetFilter[0, 2](vm, args) {
        let Some(no) = used(vm)? else { return Ok(Value::NIL) };
        if args.callable(0).is_none() && args.bytes(1).is_none() {
            return Ok(Value::NIL);
        }
        let filter = expr(args.bytes(1), args.get(0));
        vm.db(|h| ops::set_filter(h, no, &filter))?;
        Ok(Value::NIL)
    }

    /// Removes the filter.
    fn dbClearFilter[0, 0](vm, _args) {
        let Some(no) = used(vm)? else { return Ok(Value::NIL) };
        vm.db(|h| ops::clear_filter(h, no))?;
        Ok(Value::NIL)
    }

    /// Text of the filter.
    fn dbFilter[0, 0](vm, _args) {
        let no = current(vm);
        Ok(vm.db(|h| ops::filter_text(h, no))?.map(Value::from).unwrap_or_else(|| Value::from("")))
    }

    /// Block of the filter, NIL when there is none.
    fn hb_dbGetFilter[0, 0](vm, _args) {
        let no = current(vm);
        let code = vm.areas.get(no).and_then(|a| a.filter.as_ref()).and_then(|f| f.expr.code.clone());
        Ok(code.and_then(|c| keel_runtime::vm::tables::block_of(&c)).unwrap_or_default())
    }

    /// Remembers a condition for CONTINUE: `__dbSetLocate( bFor )`.
    fn __dbSetLocate[0, 1](vm, args) {
        let no = current(vm);
        if args.callable(0).is_some() && vm.areas.get(no).is_some() {
            let conditions = Locate { for_cond: Some(expr(None, args.get(0))), ..Locate::default() };
            vm.db(|h| ops::set_locate(h, no, &conditions))?;
        }
        Ok(Value::NIL)
    }

    /// Relates another area to this one: `dbSetRelation( xChild, bKey, cKey, lScoped )`.
    fn dbSetRelation[2, 5](vm, args) { set_relation(vm, args, false) }
    /// As dbSetRelation; the child's order is scoped to the key.
    fn ordSetRelation[2, 3](vm, args) { set_relation(vm, args, true) }

    /// Removes all relations of this area.
    fn dbClearRelation[0, 0](vm, _args) {
        let Some(no) = super::open_area(vm) else { return Ok(Value::NIL) };
        vm.db(|h| ops::relation::clear(h, no))?;
        Ok(Value::NIL)
    }

    /// Key text of a relation by number (default 1).
    fn dbRelation[0, 1](vm, args) {
        // Harbour: 0 means 1.
        let (no, i) = (current(vm), args.int(0).unwrap_or(1).max(1));
        if vm.areas.get(no).is_none() {
            return Ok(Value::from(""));
        }
        let text = vm.db(|h| ops::relation_text(h, no, u16::try_from(i).unwrap_or(0)))?;
        Ok(Value::from(text.unwrap_or_default()))
    }

    /// Child area of a relation by number (default 1).
    fn dbRSelect[0, 1](vm, args) {
        // Harbour: 0 means 1.
        let (no, i) = (current(vm), args.int(0).unwrap_or(1).max(1));
        if vm.areas.get(no).is_none() {
            return Ok(Value::int(0));
        }
        let child = vm.db(|h| ops::relation_area(h, no, u16::try_from(i).unwrap_or(0)))?;
        Ok(Value::int(child.map_or(0, |a| i64::from(a.0))))
    }

    /// LOCATE: `__dbLocate( bFor, bWhile, nNext, nRecord, lRest )`.
    fn __dbLocate[0, 5](vm, args) {
        let Some(no) = super::open_area(vm) else { return super::no_table(vm, 35, "__DBLOCATE") };
        let conditions = Locate {
            for_cond: args.callable(0).map(|b| expr(None, b)),
            while_cond: args.callable(1).map(|b| expr(None, b)),
            next: args.int(2),
            record: args.int(3),
            rest: args.logical(4).unwrap_or(false),
            ..Locate::default()
        };
        vm.db(|h| ops::locate::locate(h, no, &conditions))?;
        Ok(Value::NIL)
    }

    /// CONTINUE.
    fn __dbContinue[0, 0](vm, _args) {
        let Some(no) = used(vm)? else { return Ok(Value::NIL) };
        vm.db(|h| ops::locate::locate_next(h, no))?;
        Ok(Value::NIL)
    }

    /// Evaluates a block for records: `dbEval( bBlock, bFor, bWhile, nNext, nRecord, lRest )`.
    fn dbEval[1, 6](vm, args) {
        if used(vm)?.is_none() {
            return Ok(Value::NIL);
        }
        let Some(block) = args.callable(0) else { return command_error(vm, 2019) };
        if !Rows::suit(args, 1) {
            return command_error(vm, 2019);
        }
        let no = current(vm);
        if vm.areas.get(no).is_some_and(|a| a.scripted) {
            let request = EvalRequest { block: host_code(block), scope: Rows::from_args(args, 1).scope() };
            vm.db(|h| ops::eval_rows(h, no, &request))?;
            return Ok(Value::NIL);
        }
        let mut rows = Rows::from_args(args, 1);
        while rows.next(vm)? {
            eval_in(vm, no, block)?;
        }
        Ok(Value::NIL)
    }
}
