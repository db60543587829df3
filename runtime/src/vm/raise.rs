//! Raising errors: the error object goes to the error block, its answer decides how the operation goes on.

use super::Vm;
use crate::builtin::{Args, NativeResult};
use crate::error::{Answer, ErrorSpec, eg};
use crate::unwind::{Unwind, UnwindKind};
use crate::value::Value;

impl Vm {
    /// Raises an error. `Ok` is the error block's answer, allowed by the flags of the error.
    pub fn raise(&mut self, mut spec: ErrorSpec) -> Result<Answer, Unwind> {
        // Only what can be tried again counts its tries.
        spec.tries += u32::from(spec.can_retry);
        let (sub, retry, default) = (spec.can_substitute, spec.can_retry, spec.can_default);
        let object = crate::error_object::new_error(&spec);
        let usual =
            spec.description.is_empty() || spec.description == crate::error::description(spec.gen_code);
        if usual && self.sets.speech.language.id != "en" {
            crate::error_object::describe(&object, self.sets.speech.error(spec.gen_code));
        }
        self.launch(object, sub, retry, default)
    }

    /// Raises an error whose only way on is a substitute value.
    pub fn raise_value(&mut self, spec: ErrorSpec) -> NativeResult {
        match self.raise(spec)? {
            Answer::Substitute(v) => Ok(v),
            Answer::Retry | Answer::Default => Ok(Value::NIL),
        }
    }

    /// Sends an error object to the error block.
    pub fn launch(&mut self, object: Value, sub: bool, retry: bool, default: bool) -> Result<Answer, Unwind> {
        if self.error_depth >= 8 {
            self.fatal(9003, "Too many recursive error handler calls");
            return Err(Unwind::quit());
        }
        self.error_depth += 1;
        let block = self.error_block.clone();
        let answer = if block.is_nil() {
            self.call_name("__DEFAULTERROR", &[object])
        } else {
            self.eval(&block, &[object])
        };
        self.error_depth -= 1;
        let answer = answer?;
        if sub {
            return Ok(Answer::Substitute(answer));
        }
        match answer.as_logical() {
            Some(true) if retry => Ok(Answer::Retry),
            Some(false) if default => Ok(Answer::Default),
            _ => {
                self.fatal(9001, "Error recovery failure");
                Err(Unwind::quit())
            }
        }
    }

    /// An internal error: message on stderr, exit code 1, the program ends.
    pub fn fatal(&mut self, code: u32, message: &str) {
        let mut text = format!("\nUnrecoverable error {code}: {message}\n");
        for t in self.trace_with_native() {
            text.push_str(&format!("Called from {}({})", t.name, t.line));
            if !t.file.is_empty() {
                text.push_str(&format!(" in {}", t.file));
            }
            text.push('\n');
        }
        self.console.err(text.as_bytes());
        self.process.error_level.store(1, std::sync::atomic::Ordering::Relaxed);
    }

    /// The usual "Argument error" of a builtin: BASE, generic code 1, substitutable; the operation is the builtin's name.
    pub fn arg_error(&mut self, sub_code: u32, args: &Args<'_>) -> NativeResult {
        let name = self.native_name();
        self.arg_error_with(sub_code, &name, args.values())
    }

    /// As [`Vm::arg_error`] with the argument list that only holds `args`.
    pub fn arg_error_with(&mut self, sub_code: u32, operation: &str, args: &[Value]) -> NativeResult {
        let spec = ErrorSpec::base(eg::ARG, sub_code, operation).substitute();
        // Harbour: a call without arguments leaves `e:args` NIL.
        self.raise_value(if args.is_empty() { spec } else { spec.with_args(args) })
    }

    /// Upper-case name of the builtin that is running.
    pub fn native_name(&self) -> String {
        self.frames.last().and_then(|f| f.native).map(|b| b.name.to_ascii_uppercase()).unwrap_or_default()
    }

    /// Did this unwind come from `QUIT`?
    pub fn is_quit(u: &Unwind) -> bool {
        matches!(*u.0, UnwindKind::Quit)
    }
}
