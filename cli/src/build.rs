//! Compiling the files of a program and showing what the compiler found.

use crate::loader::FileLoader;
use crate::switches::Words;
use keel_compiler::bytecode::{Module, encode, verify};
use keel_compiler::compile::{CompileOutput, Session};
use keel_compiler::diag_render::{render_json, render_text};
use keel_compiler::token::Origin;
use std::io::Read;

/// Why nothing was run.
pub enum Failure {
    /// A file could not be read: usage error.
    File(String),
    /// Errors were shown: compile error.
    Compile,
    /// Syntax check only (`-s`): nothing to run.
    Checked,
}

impl Failure {
    /// Shows the message, gives the exit code.
    pub fn exit_code(&self) -> i32 {
        match self {
            Failure::File(message) => {
                tell!("keel: {message}");
                2
            }
            Failure::Compile => 3,
            Failure::Checked => 0,
        }
    }
}

/// Reads a source file; `-` is standard input. A `#!` first line becomes an empty line.
pub fn read_source(name: &str) -> Result<Vec<u8>, Failure> {
    let mut text = Vec::new();
    if name == "-" {
        std::io::stdin().read_to_end(&mut text).map_err(|e| Failure::File(format!("standard input: {e}")))?;
    } else {
        text = std::fs::read(name).map_err(|e| Failure::File(format!("{name}: {}", plain(&e))))?;
    }
    if text.starts_with(b"#!") {
        let end = text.iter().position(|b| *b == b'\n').unwrap_or(text.len());
        text.drain(..end);
    }
    Ok(text)
}

fn plain(e: &std::io::Error) -> String {
    let s = e.to_string();
    s.split(" (os error").next().unwrap_or(&s).to_string()
}

/// Compiles a text and shows its diagnostics.
pub fn compile_text(
    session: &mut Session,
    name: &str,
    text: &[u8],
    words: &Words,
    json: bool,
) -> CompileOutput {
    let mut loader = FileLoader::new(&words.includes);
    let output = session.compile(name, text, &mut loader);
    for line in &output.pp.stdout {
        say!("{}", String::from_utf8_lossy(line));
    }
    for d in &output.diagnostics {
        let rules = |origin: Origin| {
            let expansion = output.pp.expansion(origin)?;
            session.rule_note(expansion.rule)
        };
        if json {
            say!("{}", render_json(d, &session.sources, &rules));
        } else {
            eprint!("{}", render_text(d, &session.sources, &rules));
        }
    }
    output
}

/// Compiles a source, or loads a module file.
pub fn module_of(session: &mut Session, name: &str, words: &Words, json: bool) -> Result<Module, Failure> {
    let text = read_source(name)?;
    if name.to_ascii_lowercase().ends_with(".krb") {
        let module = encode::decode(&text).map_err(|e| Failure::File(format!("{name}: {e}")))?;
        // Nothing that fails here may run: the VM relies on it.
        verify::module(&module).map_err(|f| Failure::File(format!("{name}: malformed module: {f}")))?;
        return Ok(module);
    }
    let shown = if name == "-" { "stdin.prg" } else { name };
    let output = compile_text(session, shown, &text, words, json);
    if let (true, Some(ppo)) = (words.options.ppo, &output.ppo) {
        let file = format!("{}.ppo", shown.rsplit_once('.').map_or(shown, |(head, _)| head));
        std::fs::write(&file, ppo).map_err(|e| Failure::File(format!("{file}: {}", plain(&e))))?;
    }
    if output.module.is_none() && output.is_ok() {
        return Err(Failure::Checked);
    }
    output.module.ok_or(Failure::Compile)
}
