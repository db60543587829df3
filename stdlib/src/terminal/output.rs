//! Printing: `QOut` and `QQOut` (the commands `?` and `??`), `OutStd`, `OutErr`, `DevOut`, `DispOut`.

use keel_runtime::builtin::Args;
use keel_runtime::builtins;
use keel_runtime::format::display;
use keel_runtime::format::transform::{plain, transform};
use keel_runtime::set::{Sets, id};
use keel_runtime::value::Value;

builtins! {
    /// A new line, then the arguments with a blank between them (`?`).
    fn QOut[0, 255](vm, args) {
        vm.console.new_line(&vm.sets);
        write_all(vm, args);
        Ok(Value::NIL)
    }
    /// The arguments with a blank between them (`??`).
    fn QQOut[0, 255](vm, args) {
        write_all(vm, args);
        Ok(Value::NIL)
    }
    /// The arguments to standard output, whatever SET CONSOLE says.
    fn OutStd[0, 255](vm, args) {
        let text = joined(&vm.sets, args);
        vm.console.std_out(&text);
        Ok(Value::NIL)
    }
    /// The arguments to standard error.
    fn OutErr[0, 255](vm, args) {
        let text = joined(&vm.sets, args);
        vm.console.err(&text);
        Ok(Value::NIL)
    }
    /// A value to the device of SET DEVICE (`@ … SAY`).
    fn DevOut[0, 2](vm, args) {
        if !args.is_empty() {
            let text = device_text(&vm.sets, args.get(0));
            vm.console.device_out(&vm.sets, &text);
        }
        Ok(Value::NIL)
    }
    /// A value to the device of SET DEVICE as a picture shows it (`@ … SAY … PICTURE`).
    fn DevOutPict[2, 3](vm, args) {
        let text = match args.bytes(1) {
            None | Some([]) => plain(&vm.sets, args.get(0)),
            Some(picture) => transform(&vm.sets, args.get(0), picture),
        };
        if let Some(text) = text {
            vm.console.device_out(&vm.sets, &text);
        }
        Ok(Value::NIL)
    }
    /// A value to the screen.
    fn DispOut[0, 2](vm, args) {
        if !args.is_empty() {
            let text = device_text(&vm.sets, args.get(0));
            vm.console.std_out(&text);
        }
        Ok(Value::NIL)
    }
    /// A value to the screen at a row and column: on a stream, line feeds lead down to the row.
    fn DispOutAt[0, 4](vm, args) {
        let text = device_text(&vm.sets, args.get(2));
        let (row, col) = (args.int(0).unwrap_or(0) as i32, args.int(1).unwrap_or(0) as i32);
        vm.console.out_at(row, col, &text);
        Ok(Value::NIL)
    }
    /// The end of a line.
    fn hb_eol[0, 0](_vm, _args) { Ok(Value::from("\n")) }
    /// The end of a line.
    fn hb_osNewLine[0, 0](_vm, _args) { Ok(Value::from("\n")) }
    /// Handle of standard input.
    fn hb_GetStdIn[0, 0](_vm, _args) { Ok(Value::int(0)) }
    /// Handle of standard output.
    fn hb_GetStdOut[0, 0](_vm, _args) { Ok(Value::int(1)) }
    /// Handle of standard error.
    fn hb_GetStdErr[0, 0](_vm, _args) { Ok(Value::int(2)) }
    /// Prints a file (TYPE), on the printer too when the second argument is `.T.`.
    fn __TypeFile[1, 2](vm, args) {
        let Some(name) = args.text(0).filter(|n| !n.is_empty()) else { return vm.arg_error(2009, args) };
        let path = match std::path::Path::new(&name).exists() || name.starts_with('/') {
            true => name.clone(),
            false => search_path(&vm.sets, &name).unwrap_or_else(|| name.clone()),
        };
        let content = match std::fs::read(&path) {
            Ok(c) => c,
            Err(e) => {
                let mut spec = keel_runtime::error::ErrorSpec::base(
                    keel_runtime::error::eg::OPEN, 2011, &name).retry().or_default();
                spec.filename = name;
                spec.os_code = e.raw_os_error().unwrap_or(0);
                vm.raise(spec)?;
                return Ok(Value::NIL);
            }
        };
        let printing = args.logical(1).unwrap_or(false);
        let before = vm.sets.get(id::PRINTER).clone();
        if printing {
            vm.sets.set(id::PRINTER, Value::logical(true));
        }
        vm.console.new_line(&vm.sets);
        vm.console.out(&vm.sets, &content);
        vm.sets.set(id::PRINTER, before);
        Ok(Value::NIL)
    }
}

/// A value as `@ … SAY` shows it: as `?` does, but logicals are a letter.
pub fn device_text(sets: &Sets, v: &Value) -> Vec<u8> {
    match v.as_logical() {
        Some(true) => b"T".to_vec(),
        Some(false) => b"F".to_vec(),
        None => display(sets, v).into_owned(),
    }
}

fn search_path(sets: &Sets, name: &str) -> Option<String> {
    let default = String::from_utf8_lossy(sets.text(id::DEFAULT)).into_owned();
    let path = String::from_utf8_lossy(sets.text(id::PATH)).into_owned();
    std::iter::once(default.as_str())
        .chain(path.split([';', ',']))
        .filter(|d| !d.is_empty())
        .map(|d| format!("{}/{name}", d.trim_end_matches('/')))
        .find(|p| std::path::Path::new(p).exists())
}

fn joined(sets: &Sets, args: &Args<'_>) -> Vec<u8> {
    let mut out = Vec::new();
    for (i, v) in args.values().iter().enumerate() {
        if i > 0 {
            out.push(b' ');
        }
        out.extend_from_slice(&display(sets, v));
    }
    out
}

fn write_all(vm: &mut keel_runtime::vm::Vm, args: &Args<'_>) {
    // The common single value goes out without a copy.
    if let [v] = args.values() {
        let text = display(&vm.sets, v);
        vm.console.out(&vm.sets, &text);
    } else if !args.is_empty() {
        let text = joined(&vm.sets, args);
        vm.console.out(&vm.sets, &text);
    }
}
