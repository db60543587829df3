//! Errors: ErrorNew, ErrorBlock, Break, the default handler, ErrorLevel, QUIT.

use keel_runtime::builtin::{Args, NativeResult};
use keel_runtime::builtins;
use keel_runtime::error::{ErrorSpec, eg};
use keel_runtime::error_object::{self, Member, can_default, can_retry, can_substitute, number, text};
use keel_runtime::unwind::Unwind;
use keel_runtime::value::Value;
use keel_runtime::vm::Vm;
use std::sync::atomic::Ordering;

/// The line that the default handler shows: `Error BASE/1083  Argument error: *`.
pub fn message(e: &Value) -> String {
    let mut out = if number(e, Member::Severity) > 1 { "Error ".to_string() } else { "Warning ".to_string() };
    let (subsystem, description) = (text(e, Member::SubSystem), text(e, Member::Description));
    out.push_str(&format!("{subsystem}/{}", number(e, Member::SubCode)));
    out.push_str(&format!("  {description}"));
    let (filename, operation) = (text(e, Member::FileName), text(e, Member::Operation));
    if !filename.is_empty() {
        out.push_str(&format!(": {filename}"));
    } else if !operation.is_empty() {
        out.push_str(&format!(": {operation}"));
    }
    out
}

/// The answer of the default handler to errors that it lets pass: division by zero, files that others hold.
pub fn usual_answer(vm: &mut Vm, e: &Value) -> Result<Option<Value>, Unwind> {
    let gen_code = number(e, Member::GenCode) as u16;
    if gen_code == eg::ZERODIV && can_substitute(e) {
        return Ok(Some(Value::int(0)));
    }
    let os_code = number(e, Member::OsCode);
    if gen_code == eg::OPEN && os_code == 32 && can_default(e) || gen_code == eg::APPENDLOCK && can_default(e)
    {
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
    let os_code = number(e, Member::OsCode);
    let mut line = message(e);
    let mut shown = line.clone();
    if os_code != 0 {
        line.push_str(&format!(" (DOS Error {os_code})"));
        shown.push_str(&format!("\n(DOS Error {os_code})"));
    }
    // The choice that a person would have; without one, the first counts.
    let mut choices = vec!["Quit"];
    if can_retry(e) {
        choices.push("Retry");
    }
    if can_default(e) {
        choices.push("Default");
    }
    vm.console.std_out(format!("{shown} ({}) ", choices.join(", ")).as_bytes());
    let mut report = format!("\n{line}\n");
    // The handler itself is not part of the story.
    for t in vm
        .trace_with_native()
        .into_iter()
        .skip_while(|t| t.name == "__DEFAULTERROR" || t.name == "(b)ERRORSYS")
    {
        report.push_str(&format!("Called from {}({})  \n", t.name, t.line));
    }
    vm.console.err(report.as_bytes());
    vm.process.error_level.store(1, Ordering::Relaxed);
    Err(Unwind::quit())
}

/// The error block of a program that has set none.
const DEFAULT_BLOCK: &str = "{|e| __DefaultError( e )}";

/// [`DEFAULT_BLOCK`] as a block that stack traces call `(b)ERRORSYS`.
fn default_block(vm: &mut Vm) -> NativeResult {
    let made = vm.macro_get(&Value::from(DEFAULT_BLOCK))?;
    let place = Box::new(("ERRORSYS".to_string(), 0));
    Ok(match made.as_block() {
        Some(b) => Value::block_made_in(b.code().clone(), Box::default(), Value::NIL, 0, Some(place)),
        None => made,
    })
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
            return default_block(vm);
        }
        Ok(old)
    }

    /// A new, empty error object; arguments do not count.
    fn ErrorNew[0, 255](_vm, args) {
        Ok(error_object::error_class().instance())
    }

    /// Unwinds to the nearest RECOVER, which receives the value.
    fn Break[0, 1](_vm, args) {
        Err(Unwind::brk(args.get(0).clone()))
    }

    /// Exit code of the process; with a number, sets it and returns the former one.
    fn ErrorLevel[0, 1](vm, args) {
        let old = vm.process.error_level.load(Ordering::Relaxed);
        if !args.is_nil(0) {
            vm.process.error_level.store(args.int(0).unwrap_or(0) as u32, Ordering::Relaxed);
        }
        Ok(Value::int(i64::from(old as i32)))
    }

    /// Ends the program: ALWAYS parts and EXIT procedures run.
    fn __Quit[0, 0](_vm, _args) {
        Err(Unwind::quit())
    }

    /// Raises an error built from its parts: kind, number, description, operation, whether (a number) an argument follows, which.
    fn __errRT_BASE[0, 255](vm, args) {
        vm.raise(built(args))?;
        Ok(Value::NIL)
    }
    /// [`__errRT_BASE`] whose handler's answer is the result.
    fn __errRT_SBASE[0, 255](vm, args) { vm.raise_value(built(args).substitute()) }
    /// Ends the program: the error handler failed.
    fn __errInHandler[0, 0](vm, _args) { in_handler(vm) }
    /// [`__errInHandler`].
    fn ErrorInHandler[0, 0](vm, _args) { in_handler(vm) }
}

/// The error that the arguments of `__errRT_BASE()` describe.
fn built(args: &Args<'_>) -> ErrorSpec {
    let operation = args.text(3).unwrap_or_default();
    let (kind, number) = (args.int(0).unwrap_or(0) as u16, args.int(1).unwrap_or(0) as u32);
    let mut spec = ErrorSpec::base(kind, number, &operation);
    if let Some(text) = args.text(2) {
        spec = spec.describe(text);
    } else if kind == 0 {
        spec = spec.describe("Unknown error");
    }
    if args.int(4).is_some_and(|n| n > 0) {
        // Harbour: one argument, whatever the number.
        spec = spec.with_args(std::slice::from_ref(args.get(5)));
    }
    spec
}

fn in_handler(vm: &mut Vm) -> NativeResult {
    vm.fatal(9001, "Error recovery failure");
    Err(Unwind::quit())
}
