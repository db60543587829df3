//! The VM behind a tool: it evaluates keys, FOR conditions and filters, with the whole library and the functions of programs given.

use super::failure::{FAILED, Failure, Outcome};
use crate::build::module_of;
use crate::switches::Words;
use keel_compiler::compile::Session;
use keel_runtime::builtin::Args;
use keel_runtime::builtins;
use keel_runtime::link::{Function, LinkedModule, link_module};
use keel_runtime::program;
use keel_runtime::symbol::SymbolEntry;
use keel_runtime::unwind::{Unwind, UnwindKind};
use keel_runtime::value::Value;
use keel_runtime::vm::{Process, Vm};
use std::path::PathBuf;
use std::sync::Mutex;

/// What the last expression that failed said. Table errors carry only the fact.
static LAST: Mutex<String> = Mutex::new(String::new());

builtins! {
    /// The default error handler of the tools: keeps the message and ends the expression.
    fn __DefaultError[1, 1](vm, args) { keep(vm, args) }
}

fn keep(vm: &mut Vm, args: &Args<'_>) -> Result<Value, Unwind> {
    if let Some(answer) = keel_stdlib::core::errors::usual_answer(vm, args.get(0))? {
        return Ok(answer);
    }
    let message = keel_stdlib::core::errors::message(args.get(0));
    *LAST.lock().unwrap_or_else(|e| e.into_inner()) = message.trim_start_matches("Error ").to_string();
    Err(Unwind(Box::new(UnwindKind::Cancel)))
}

/// What the expression that failed said; a sentence of our own if it said nothing.
pub fn take_message() -> String {
    let message = std::mem::take(&mut *LAST.lock().unwrap_or_else(|e| e.into_inner()));
    if message.is_empty() { "an expression ended without a value".into() } else { message }
}

/// A VM that knows the library and the public functions of `programs`; their main functions do not run.
pub fn start(programs: &[PathBuf]) -> Outcome<Vm> {
    keel_stdlib::register();
    SymbolEntry::intern("__DEFAULTERROR").bind(Function::Native(&BUILTINS[0]));
    let mut vm = Vm::new(Process::new(vec![b"keel".to_vec()]));
    let words = Words::default();
    let mut session = Session::new(words.options.clone());
    let mut modules = Vec::new();
    for program in programs {
        let name = program.to_string_lossy();
        let module = module_of(&mut session, &name, &words, false).map_err(|f| Failure {
            code: f.exit_code(),
            ..Failure::new(format!("{name}: cannot be used"))
        })?;
        modules.push(link_module(&module));
    }
    let linked: &[LinkedModule] = &modules;
    if program::load(&mut vm, linked).is_err() {
        return Err(Failure { code: FAILED, ..Failure::new(take_message()) });
    }
    vm.sync_settings();
    Ok(vm)
}
