//! The subcommands.

use crate::build::{Failure, compile_text, module_of, read_source};
use crate::loader::FileLoader;
use crate::switches::{Words, split};
use keel_compiler::bytecode::{Module, encode};
use keel_compiler::compile::Session;
use keel_compiler::pp::Preprocessor;
use keel_compiler::source::SourceMap;
use keel_compiler::token::Interner;
use keel_runtime::link::{LinkedModule, link_module};
use keel_runtime::value::Value;
use keel_runtime::vm::{Process, Vm};
use std::io::Write;

fn usage(message: &str) -> i32 {
    tell!("keel: {message}");
    2
}

/// Runs linked modules as a program.
fn execute(modules: Vec<Module>, name: &str, args: &[String]) -> i32 {
    keel_stdlib::register();
    let linked: Vec<LinkedModule> = modules.iter().map(link_module).collect();
    let mut argv = vec![name.as_bytes().to_vec()];
    argv.extend(args.iter().map(|a| a.as_bytes().to_vec()));
    let values: Vec<Value> = args.iter().map(|a| Value::from(a.as_str())).collect();
    let mut vm = Vm::new(Process::new(argv));
    vm.areas.settings.progress = crate::dbf::progress::of_index();
    keel_runtime::program::run(&mut vm, &linked, &values)
}

/// `keel run`.
pub fn run(words: &[String], json: bool) -> i32 {
    let words = match split(words, false) {
        Ok(w) => w,
        Err(e) => return usage(&e),
    };
    if words.sources.is_empty() {
        return usage("no program given; try: keel run program.prg");
    }
    match modules(&words, json) {
        Ok(m) => execute(m, &words.sources[0], &words.args),
        Err(f) => f.exit_code(),
    }
}

/// All modules of a program; every file is compiled, so that all errors are shown.
fn modules(words: &Words, json: bool) -> Result<Vec<Module>, Failure> {
    let mut session = Session::new(words.options.clone());
    let mut out = Vec::new();
    let mut failed = None;
    for s in &words.sources {
        match module_of(&mut session, s, words, json) {
            Ok(m) => out.push(m),
            Err(Failure::Checked) => {}
            Err(Failure::Compile) => failed = failed.or(Some(Failure::Compile)),
            Err(f) => return Err(f),
        }
    }
    failed.map_or(Ok(out), Err)
}

/// `keel -e CODE`.
pub fn eval(code: &str) -> i32 {
    let text = format!("{code}\n");
    let words = Words::default();
    let mut session = Session::new(words.options.clone());
    let output = compile_text(&mut session, "-e", text.as_bytes(), &words, false);
    match output.module {
        Some(m) => execute(vec![m], "-e", &[]),
        None => 3,
    }
}

/// `keel check`.
pub fn check(words: &[String], json: bool) -> i32 {
    let words = match split(words, true) {
        Ok(w) => w,
        Err(e) => return usage(&e),
    };
    if words.sources.is_empty() {
        return usage("no file given; try: keel check program.prg");
    }
    match modules(&words, json) {
        Ok(_) => 0,
        Err(f) => f.exit_code(),
    }
}

/// `keel pp`.
pub fn pp(words: &[String], trace: bool) -> i32 {
    let words = match split(words, true) {
        Ok(w) => w,
        Err(e) => return usage(&e),
    };
    let Some(name) = words.sources.first() else { return usage("no file given; try: keel pp program.prg") };
    let text = match read_source(name) {
        Ok(t) => t,
        Err(f) => return f.exit_code(),
    };
    let mut loader = FileLoader::new(&words.includes);
    let (mut sources, mut names) = (SourceMap::default(), Interner::default());
    let mut preprocessor = Preprocessor::new(&words.options.pp, &mut names, &mut sources);
    let file = sources.add(name.as_str(), text);
    let output = preprocessor.run(file, &mut names, &mut sources, &mut loader);
    let ppo = keel_compiler::pp::print_ppo(&output, &names);
    let _ = std::io::stdout().write_all(&ppo);
    if trace {
        for e in &output.expansions {
            let note = preprocessor.rule_note(e.rule, &names);
            let place = note.span.map(|s| format!(" ({}:{})", sources.file(s.file).name, sources.line_of(s)));
            tell!("{}({}): {}{}", name, e.line, note.text, place.unwrap_or_default());
        }
    }
    let rules = keel_compiler::diag_render::no_rules;
    for d in &output.diagnostics {
        eprint!("{}", keel_compiler::diag_render::render_text(d, &sources, &rules));
    }
    let failed = output.diagnostics.iter().any(|d| d.severity >= keel_compiler::diag::Severity::Error);
    if failed { 3 } else { 0 }
}

/// `keel disasm`.
pub fn disasm(words: &[String]) -> i32 {
    let words = match split(words, true) {
        Ok(w) => w,
        Err(e) => return usage(&e),
    };
    match modules(&words, false) {
        Ok(m) => {
            for module in &m {
                say!("{}", keel_compiler::bytecode::disassemble(module).trim_end());
            }
            0
        }
        Err(f) => f.exit_code(),
    }
}

/// `keel compile`.
pub fn compile(words: &[String], output: Option<String>, json: bool) -> i32 {
    let words = match split(words, true) {
        Ok(w) => w,
        Err(e) => return usage(&e),
    };
    let [name] = words.sources.as_slice() else {
        return usage("give one source file; try: keel compile program.prg -o program.krb");
    };
    let stem = name.rsplit_once('.').map_or(name.as_str(), |(head, _)| head);
    let target = output.or(words.output.clone()).unwrap_or_else(|| format!("{stem}.krb"));
    match modules(&words, json) {
        Ok(m) => {
            let bytes = m.first().map(encode::encode).unwrap_or_default();
            match std::fs::write(&target, bytes) {
                Ok(()) => 0,
                Err(e) => usage(&format!("{target}: {e}")),
            }
        }
        Err(f) => f.exit_code(),
    }
}
