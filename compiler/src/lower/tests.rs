//! Code of small programs, as the disassembler shows it.

use super::*;
use crate::bytecode::disasm::disassemble;
use crate::parse::{parse_file, tests::tokens};
use crate::source::FileId;
use crate::token::Interner;

fn lowered(source: &str, opts: &LowerOptions) -> Lowered {
    let mut names = Interner::default();
    let tokens = tokens(source, &mut names);
    let mut diags = Vec::new();
    let mut unit = parse_file(&tokens, &mut names, FileId(0), &mut diags);
    assert!(diags.is_empty(), "{diags:?}");
    lower(&mut unit, &mut names, opts)
}

fn code(source: &str) -> String {
    let out = lowered(source, &LowerOptions { no_lines: true, ..LowerOptions::default() });
    assert!(out.diagnostics.is_empty(), "{:?}", out.diagnostics);
    disassemble(&out.module)
}

#[test]
fn show() {
    if let Ok(path) = std::env::var("SHOW_PRG") {
        let text = std::fs::read_to_string(path).unwrap_or_default();
        println!("{}", code(&text));
    }
}
