//! Checks and generators for the work tree: `cargo xtask COMMAND`.
//!
//! Only the choice of the command lives here; each command has a file of its own.

use keel_xtask::{bench, compatibility, divergences, files, oracle, repeat, sequences, suite, tidy};
use std::process::ExitCode;

const USAGE: &str = "\
usage: cargo xtask COMMAND
  oracle [--write] [FILTER…]     run Harbour (HARBOUR_HOME) over tests/harbour, tests/diagnostics, tests/stdch, tests/pp;
                                 compare with what is stored there, or rewrite it
  suite KEEL [-v] [FILTER…]      run the programs of tests/harbour with `KEEL run`, those of
                                 tests/diagnostics with `KEEL check`; table per category
  divergences KEEL               run the programs of tests/harbour with KEEL and rewrite tests/harbour/DIVERGENCES
  repeat KEEL TIMES [FILTER…]    run programs of tests/harbour many times; how often each failed
  compatibility KEEL             write COMPATIBILITY.md from what KEEL declares
  sequences KEEL [--count N] [--seed S] [--steps N] [--batch N] [--shrink N] [--profile NAME] [--script FILE]
                                 random sequences of table steps, KEEL against Harbour; failing ones are shrunk; with --wide as
                                 programs with commands, all field types and four drivers; --no-pages leaves index bytes out
  files KEEL [--keep FOLDER] [FILTER…|FOLDER…]
                                 the files that programs with tables leave, KEEL's against Harbour's: bytes, and each opened by
                                 the other
  bench KEEL [PROGRAM…]          the programs of bench/ under Harbour (HARBOUR_HOME) and KEEL, as a table of ratios
  tidy                           rules of the work tree: sizes, names, headers, unsafe code, who uses which crate
A FILTER is a part of a path such as classes/ or sort.";

fn main() -> ExitCode {
    let mut args = std::env::args().skip(1);
    let command = args.next();
    let rest: Vec<String> = args.collect();
    match command.as_deref() {
        Some("bench") => bench::run(&rest),
        Some("files") => files::run(&rest),
        Some("oracle") => oracle::run(&rest),
        Some("compatibility") => compatibility::run(&rest),
        Some("divergences") => divergences::run(&rest),
        Some("repeat") => repeat::run(&rest),
        Some("sequences") => sequences::run(&rest),
        Some("tidy") => tidy::run(),
        Some("suite") => suite::run(&rest),
        _ => {
            eprintln!("{USAGE}");
            ExitCode::from(2)
        }
    }
}
