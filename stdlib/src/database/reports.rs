//! LIST and DISPLAY.

use super::rowset::Rows;
use keel_rdd::ops;
use keel_runtime::builtins;
use keel_runtime::value::Value;

builtins! {
    /// LIST / DISPLAY: `__dbList( lOff, aBlocks, lAll, bFor, bWhile, nNext, nRecord, lRest, lToPrinter, cToFile )`. `lOff` .T.
    /// leaves out record numbers.
    fn __dbList[0, 10](vm, args) {
        let Some(no) = super::used_as(vm, "DBEVAL")? else { return Ok(Value::NIL) };
        let off = args.logical(0).unwrap_or(false);
        let blocks = args.array(1).map(|a| a.to_vec()).unwrap_or_default();
        let all = args.logical(2).unwrap_or(false);
        let scoped = (3..8).any(|i| !args.is_nil(i) && args.logical(i) != Some(false));
        let (printer, file) = (args.logical(8).unwrap_or(false), args.text(9));
        use keel_runtime::set::id;
        let saved = (vm.sets.get(id::PRINTER).clone(), vm.sets.get(id::EXTRA).clone());
        if printer {
            vm.call_name("Set", &[Value::int(id::PRINTER as i64), Value::logical(true)])?;
        }
        let file = file.filter(|f| !f.is_empty());
        let to_file = file.is_some();
        if let Some(f) = file {
            vm.call_name("Set", &[Value::int(id::EXTRAFILE as i64), Value::from(f)])?;
            vm.call_name("Set", &[Value::int(id::EXTRA as i64), Value::logical(true)])?;
        }
        let mut rows = Rows::from_args(args, 3);
        let line = |vm: &mut keel_runtime::vm::Vm| -> Result<(), keel_runtime::unwind::Unwind> {
            vm.call_name("QOut", &[])?;
            let mark = if vm.db(|h| ops::deleted(h, no))?.unwrap_or(false) { "*" } else { " " };
            let mut out = if off { String::new() } else { format!("{:7} ", vm.db(|h| ops::recno(h, no))?.unwrap_or(0)) }.into_bytes();
            out.extend_from_slice(mark.as_bytes());
            for b in &blocks {
                let v = if b.is_str() { vm.macro_get(b)? } else { vm.eval(b, &[])? };
                out.extend_from_slice(&keel_runtime::format::display(&vm.sets, &v));
                out.push(b' ');
            }
            vm.call_name("QQOut", &[Value::from(out)])?;
            Ok(())
        };
        if all || scoped {
            while rows.next(vm)? {
                line(vm)?;
            }
        } else {
            line(vm)?;
        }
        vm.call_name("Set", &[Value::int(id::PRINTER as i64), saved.0])?;
        vm.call_name("Set", &[Value::int(id::EXTRA as i64), saved.1])?;
        if to_file {
            vm.call_name("Set", &[Value::int(id::EXTRAFILE as i64), Value::from("")])?;
        }
        Ok(Value::NIL)
    }
}
