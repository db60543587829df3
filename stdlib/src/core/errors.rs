//! Errors: ErrorNew, ErrorBlock, Break, the default handler, ErrorLevel, QUIT.

use keel_runtime::builtins;
use keel_runtime::class;
use keel_runtime::error::{ErrorSpec, eg};
use keel_runtime::unwind::Unwind;
use keel_runtime::value::Value;
use keel_runtime::vm::Vm;
use std::sync::atomic::Ordering;

/// Member of an error object, by its place in the class.
fn member(e: &Value, i: usize) -> Value {
    e.as_array().and_then(|a| a.get(i)).unwrap_or_default()
}

fn text(v: &Value) -> String {
    v.as_bytes().map(|b| String::from_utf8_lossy(b).into_owned()).unwrap_or_default()
}

/// The line that the default handler shows: `Error BASE/1083  Argument error: *`.
pub fn message(e: &Value) -> String {
    let severity = member(e, 10).as_i64().unwrap_or(0);
    let mut out = if severity > 1 { "Error ".to_string() } else { "Warning ".to_string() };
    let subsystem = member(e, 12);
    out.push_str(&if subsystem.is_str() { text(&subsystem) } else { "???".into() });
    match member(e, 11).as_i64() {
        Some(n) => out.push_str(&format!("/{n}")),
        None => out.push_str("/???"),
    }
    let description = member(e, 5);
    if description.is_str() {
        out.push_str(&format!("  {}", text(&description)));
    }
    let (filename, operation) = (text(&member(e, 6)), text(&member(e, 8)));
    if !filename.is_empty() {
        out.push_str(&format!(": {filename}"));
    } else if !operation.is_empty() {
        out.push_str(&format!(": {operation}"));
    }
    out
}

/// The answer of the default handler to errors that it lets pass: division by zero, files that others hold.
pub fn usual_answer(vm: &mut Vm, e: &Value) -> Result<Option<Value>, Unwind> {
    let gen_code = member(e, 7).as_i64().unwrap_or(0) as u16;
    let flag = |i: usize| member(e, i).as_logical().unwrap_or(false);
    if gen_code == eg::ZERODIV && flag(3) {
        return Ok(Some(Value::int(0)));
    }
    let os_code = member(e, 9).as_i64().unwrap_or(0);
    if gen_code == eg::OPEN && os_code == 32 && flag(1) || gen_code == eg::APPENDLOCK && flag(1) {
        vm.call_name("NETERR", &[Value::logical(true)])?;
        return Ok(Some(Value::logical(false)));
    }
    Ok(None)
}

/// What the program does about an error nobody handles: zero divisors give 0, failed opens and append locks set NetErr(); everything
/// else shows the message and the stack, and ends the program with exit code 1.
fn default_error(vm: &mut Vm, e: &Value) -> Result<Value, Unwind> {
    if let Some(answer) = usual_answer(vm, e)? {
        return Ok(answer);
    }
    let flag = |i: usize| member(e, i).as_logical().unwrap_or(false);
    let os_code = member(e, 9).as_i64().unwrap_or(0);
    let mut line = message(e);
    let mut shown = line.clone();
    if os_code != 0 {
        line.push_str(&format!(" (DOS Error {os_code})"));
        shown.push_str(&format!("\n(DOS Error {os_code})"));
    }
    // The choice that a person would have; without one, the first counts.
    let mut choices = vec!["Quit"];
    if flag(2) {
        choices.push("Retry");
    }
    if flag(1) {
        choices.push("Default");
    }
    vm.console.std_out(format!("{shown} ({}) ", choices.join(", ")).as_bytes());
    let mut report = format!("\n{line}\n");
    // The handler itself is not part of the story.
    for t in vm.trace_with_native().into_iter().skip_while(|t| t.name == "__DEFAULTERROR") {
        report.push_str(&format!("Called from {}({})  \n", t.name, t.line));
    }
    vm.console.err(report.as_bytes());
    vm.process.error_level.store(1, Ordering::Relaxed);
    Err(Unwind::quit())
}

builtins! {
    /// The default error handler, called with an error object.
    fn __DefaultError[1, 1](vm, args) {
        default_error(vm, args.get(0))
    }

    /// Returns the error block; with a block, replaces it first and returns the former one.
    fn ErrorBlock[0, 1](vm, args) {
        let old = vm.error_block();
        if args.block(0).is_some() {
            vm.set_error_block(args.get(0).clone());
        }
        if old.is_nil() {
            return Ok(Value::symbol(keel_runtime::symbol::Symbol::intern("__DEFAULTERROR")));
        }
        Ok(old)
    }

    /// A new, empty error object.
    fn ErrorNew[0, 10](_vm, args) {
        let e = class::error_class().instance();
        if let Some(a) = e.as_array() {
            for (i, slot) in [(0usize, 12usize), (1, 7), (2, 11), (3, 8), (4, 5), (5, 0), (6, 6), (7, 9)] {
                if !args.is_nil(i) {
                    a.set(slot, args.get(i).clone());
                }
            }
        }
        Ok(e)
    }

    /// Unwinds to the nearest RECOVER, which receives the value.
    fn Break[0, 1](_vm, args) {
        Err(Unwind::brk(args.get(0).clone()))
    }

    /// Exit code of the process; with a number, sets it and returns the former one.
    fn ErrorLevel[0, 1](vm, args) {
        let old = vm.process.error_level.load(Ordering::Relaxed);
        if let Some(n) = args.int(0) && (0..=255).contains(&n) {
            vm.process.error_level.store(n as u32, Ordering::Relaxed);
        }
        Ok(Value::int(old as i64))
    }

    /// Ends the program: ALWAYS parts and EXIT procedures run.
    fn __Quit[0, 0](_vm, _args) {
        Err(Unwind::quit())
    }

    /// Raises an error built from its parts: `__errRT_BASE( nGenCode, nSubCode, cDescription, cOperation, … )`.
    fn __errRT_BASE[2, 255](vm, args) {
        let op = args.text(3).unwrap_or_default();
        let spec = ErrorSpec::base(args.int(0).unwrap_or(0) as u16, args.int(1).unwrap_or(0) as u32, &op)
            .describe(args.text(2).unwrap_or_default())
            .with_args(args.values().get(4..).unwrap_or_default())
            .retry();
        vm.raise(spec)?;
        Ok(Value::NIL)
    }
}
