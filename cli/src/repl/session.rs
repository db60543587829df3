//! Runs chunks in one VM. An error shows its message and ends the chunk, not the session.

use super::chunk::{Chunk, VALUE};
use crate::build::compile_text;
use crate::switches::Words;
use keel_compiler::compile::Session as Compiler;
use keel_runtime::builtin::Args;
use keel_runtime::builtins;
use keel_runtime::console;
use keel_runtime::format::expression::to_expression;
use keel_runtime::link::{Function, link_module};
use keel_runtime::symbol::{Symbol, SymbolEntry};
use keel_runtime::unwind::{Unwind, UnwindKind};
use keel_runtime::value::Value;
use keel_runtime::vm::{Process, Vm};
use keel_runtime::{poll, program};
use std::sync::atomic::Ordering;

/// Longest value shown, in bytes.
const LONGEST: usize = 4000;

/// A running session.
pub struct Session {
    /// Its VM.
    pub vm: Vm,
    compiler: Compiler,
    words: Words,
    files: usize,
}

builtins! {
    /// The default error handler of a session: shows the error, ends what was typed.
    fn __DefaultError[1, 1](vm, args) { report(vm, args) }
}

fn report(vm: &mut Vm, args: &Args<'_>) -> Result<Value, Unwind> {
    if let Some(answer) = keel_stdlib::core::errors::usual_answer(vm, args.get(0))? {
        return Ok(answer);
    }
    let mut text = format!("{}\n", keel_stdlib::core::errors::message(args.get(0)));
    for t in vm.trace_with_native() {
        if t.name != "__DEFAULTERROR"
            && t.name != VALUE
            && !t.name.starts_with("(SESSION")
            && !t.name.starts_with("_SESSION")
        {
            text.push_str(&format!("  in {}({})\n", t.name, t.line));
        }
    }
    break_line(vm);
    vm.console.err(text.as_bytes());
    vm.ext::<Failed>().0 = true;
    Err(Unwind(Box::new(UnwindKind::Cancel)))
}

/// An error was shown: the cancellation that follows is not one by the keyboard.
#[derive(Default)]
struct Failed(bool);

/// An object as its class and the values of its variables.
fn object_text(vm: &mut Vm, v: &Value) -> Vec<u8> {
    let class = vm.call_name("__OBJGETCLSNAME", std::slice::from_ref(v)).unwrap_or_default();
    let mut text = class.as_bytes().unwrap_or(b"object").to_vec();
    let variables = vm.call_name("__OBJGETVALUELIST", std::slice::from_ref(v)).unwrap_or_default();
    let rows = variables.as_array().map(|a| a.to_vec()).unwrap_or_default();
    let shown: Vec<Vec<u8>> = rows
        .iter()
        .filter_map(|row| {
            let row = row.as_array()?.to_vec();
            let value = row.get(1)?;
            let value = if value.class_id() != 0 { b"object".to_vec() } else { to_expression(value, false) };
            Some([row.first()?.as_bytes()?, b": ", &value].concat())
        })
        .collect();
    text.extend_from_slice(b" { ");
    text.extend_from_slice(&shown.join(&b", "[..]));
    text.extend_from_slice(b" }");
    text
}

/// Puts what follows at the begin of a line.
fn break_line(vm: &mut Vm) {
    vm.console.end_line(&vm.sets);
    console::flush();
}

impl Session {
    /// A session; Ctrl-C stops what runs in it.
    pub fn new() -> Session {
        keel_stdlib::register();
        SymbolEntry::intern("__DEFAULTERROR").bind(Function::Native(&BUILTINS[0]));
        let process = Process::new(vec![b"keel".to_vec()]);
        let asked = process.clone();
        let installed = ctrlc::set_handler(move || {
            asked.cancel.store(true, Ordering::Relaxed);
            poll::want(1);
        });
        if installed.is_err() {
            eprintln!("keel: Ctrl-C will end the session");
        }
        let words = Words::default();
        let compiler = Compiler::new(words.options.clone());
        let mut vm = Vm::new(process);
        vm.areas.settings.progress = crate::dbf::progress::of_index();
        Session { vm, files: compiler.sources.len(), compiler, words }
    }

    /// Runs a chunk. `Some` when the session is over, with the exit code.
    pub fn run(&mut self, chunk: &Chunk) -> Option<i32> {
        let output = compile_text(&mut self.compiler, "(session)", &chunk.text, &self.words, false);
        let module = output.module;
        self.compiler.sources.truncate(self.files);
        let linked = link_module(&module?);
        for (name, nil) in &chunk.variables {
            let symbol = Symbol::intern(name);
            self.vm.declare_public(symbol, Value::NIL);
            if *nil {
                self.vm.set_memvar(symbol, Value::NIL);
            }
        }
        self.vm.process.cancel.store(false, Ordering::Relaxed);
        poll::clear(1);
        let code = match chunk.is_value {
            true => linked.functions.iter().find(|f| f.0.name() == VALUE),
            // A chunk that only defines functions has nothing to run: its first function is not the program.
            false => linked
                .start
                .and_then(|at| linked.functions.get(at))
                .filter(|f| f.0.name().to_ascii_uppercase().contains("SESSION")),
        };
        let code = code.map(|f| f.2.clone());
        let loaded = program::load(&mut self.vm, std::slice::from_ref(&linked));
        let outcome =
            loaded.and_then(|()| code.map_or(Ok(Value::NIL), |code| self.vm.call_linked(&code, &[])));
        let over = self.show(outcome, chunk.is_value);
        break_line(&mut self.vm);
        over
    }

    fn show(&mut self, outcome: Result<Value, Unwind>, is_value: bool) -> Option<i32> {
        let vm = &mut self.vm;
        let failed = std::mem::take(&mut vm.ext::<Failed>().0);
        match outcome {
            Ok(v) if is_value && !v.is_nil() => {
                let mut text = match v.class_id() {
                    0 => to_expression(&v, false),
                    _ => object_text(vm, &v),
                };
                if text.len() > LONGEST {
                    text.truncate(LONGEST);
                    text.extend_from_slice(" …".as_bytes());
                }
                break_line(vm);
                vm.console.out(&vm.sets, &text);
            }
            Ok(_) => {}
            Err(u) => match *u.0 {
                UnwindKind::Quit => return Some(vm.process.error_level.load(Ordering::Relaxed) as i32),
                UnwindKind::Cancel if failed => {}
                UnwindKind::Cancel => {
                    break_line(vm);
                    vm.console.err(b"\nstopped\n");
                }
                UnwindKind::Break(_) => vm.console.err(b"BREAK without BEGIN SEQUENCE\n"),
            },
        }
        None
    }

    /// The prompt: alias, record and record count of the current area, and a dot.
    pub fn prompt(&mut self) -> String {
        let mut ask = |name: &str| self.vm.call_name(name, &[]).unwrap_or_default();
        let alias =
            ask("ALIAS").as_bytes().map(|b| String::from_utf8_lossy(b).into_owned()).unwrap_or_default();
        if alias.is_empty() {
            return ". ".to_string();
        }
        let number = |v: Value| v.as_i64().unwrap_or(0);
        let (record, count) = (number(ask("RECNO")), number(ask("LASTREC")));
        format!("{alias}[{record}/{count}]. ")
    }

    /// Names that a person may want to complete: functions, variables, fields of the current area.
    pub fn names(&mut self) -> Vec<String> {
        let mut names: Vec<String> =
            keel_stdlib::registry::builtins().map(|b| format!("{}(", b.name)).collect();
        let builtin: std::collections::HashSet<String> =
            keel_stdlib::registry::builtins().map(|b| b.name.to_ascii_uppercase()).collect();
        let own = keel_runtime::symbol::bound_names().into_iter().filter(|n| !builtin.contains(*n));
        names.extend(own.map(|n| format!("{n}(")));
        names.extend(self.vm.visible_memvars().iter().map(|(s, _)| s.name().to_string()));
        let fields = self.vm.call_name("FCOUNT", &[]).ok().and_then(|v| v.as_i64()).unwrap_or(0);
        for i in 1..=fields {
            let name = self.vm.call_name("FIELDNAME", &[Value::int(i)]).unwrap_or_default();
            names.extend(name.as_bytes().map(|b| String::from_utf8_lossy(b).into_owned()));
        }
        names
    }
}
