//! LIST and DISPLAY.

use super::rowset::Rows;
use keel_rdd::ops;
use keel_runtime::builtin::Args;
use keel_runtime::builtins;
use keel_runtime::error::{ErrorSpec, eg};
use keel_runtime::set::id;
use keel_runtime::unwind::Unwind;
use keel_runtime::value::Value;
use keel_runtime::vm::Vm;

builtins! {
    /// LIST / DISPLAY: `__dbList( lOff, aBlocks, lAll, bFor, bWhile, nNext, nRecord, lRest, lToPrinter, cToFile )`. `lOff` .T.
    /// leaves out record numbers.
    fn __dbList[0, 10](vm, args) {
        let (printer, file) = (args.logical(8).unwrap_or(false), args.text(9).filter(|f| !f.is_empty()));
        let saved = (vm.sets.get(id::PRINTER).clone(), vm.sets.get(id::EXTRA).clone());
        let mut answer = Value::NIL;
        if printer {
            vm.call_name("Set", &[Value::int(id::PRINTER as i64), Value::logical(true)])?;
        }
        let to_file = file.is_some();
        if let Some(mut f) = file {
            if !f.rsplit('/').next().is_some_and(|name| name.contains('.')) {
                f.push_str(".txt");
            }
            vm.call_name("Set", &[Value::int(id::EXTRAFILE as i64), Value::from(f)])?;
            vm.call_name("Set", &[Value::int(id::EXTRA as i64), Value::logical(true)])?;
        }
        let all = !args.is_nil(2) && args.logical(2) != Some(false);
        // Harbour: NEXT 0 and RECORD 0 are no scope.
        let numbered = (5..7).any(|i| !args.is_nil(i) && args.get(i).as_f64() != Some(0.0));
        if all || numbered || (3..5).any(|i| !args.is_nil(i)) || args.logical(7) == Some(true) {
            if super::used_as(vm, "DBEVAL")?.is_none() {
                return Ok(Value::NIL);
            }
            if !Rows::suit(args, 3) {
                return super::command_error_of(vm, 2019, "DBEVAL");
            }
            let mut rows = Rows::from_args(args, 3);
            while rows.next(vm)? {
                line(vm, args)?;
            }
        } else {
            line(vm, args)?;
        }
        if printer {
            answer = vm.call_name("Set", &[Value::int(id::PRINTER as i64), saved.0])?;
        }
        if to_file {
            vm.call_name("Set", &[Value::int(id::EXTRAFILE as i64), Value::from("")])?;
            answer = vm.call_name("Set", &[Value::int(id::EXTRA as i64), saved.1])?;
        }
        Ok(answer)
    }
}

/// One line of the current record. Each value is shown before the next is made, as what a value's expression prints itself stands
/// between them.
fn line(vm: &mut Vm, args: &Args<'_>) -> Result<(), Unwind> {
    let no = vm.areas.current();
    let Some(off) = args.logical(0) else {
        return vm
            .raise_value(ErrorSpec::base(eg::ARG, 1066, "conditional").with_args(&[args.get(0).clone()]))
            .map(drop);
    };
    vm.call_name("QOut", &[])?;
    let (deleted, record) = match vm.areas.get(no) {
        Some(_) => {
            (vm.db(|h| ops::deleted(h, no))?.unwrap_or(false), vm.db(|h| ops::recno(h, no))?.unwrap_or(0))
        }
        None => (false, 0),
    };
    let mark = if deleted { "*" } else { " " };
    let head = if off { mark.to_string() } else { format!("{record:7} {mark}") };
    vm.call_name("QQOut", &[Value::from(head.as_str())])?;
    let Some(blocks) = args.array(1) else {
        return super::no_list(vm, args.get(1), &Value::NIL).map(drop);
    };
    for b in blocks.to_vec() {
        let v = vm.eval(&b, &[])?;
        vm.call_name("QQOut", &[v, Value::from("")])?;
    }
    Ok(())
}
