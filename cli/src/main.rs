//! The `keel` binary: reads the command line and puts compiler, runtime and library together.
#![forbid(unsafe_code)]

/// A line on standard output. Nobody reading any more (`keel functions | head`) is no failure.
macro_rules! say {
    ($($what:tt)*) => {{
        use std::io::Write as _;
        let _ = writeln!(std::io::stdout(), $($what)*);
    }};
}

/// A line on standard error, with as little harm when nobody reads it.
macro_rules! tell {
    ($($what:tt)*) => {{
        use std::io::Write as _;
        let _ = writeln!(std::io::stderr(), $($what)*);
    }};
}

mod args;
mod build;
mod dbf;
mod functions;
mod loader;
mod repl;
mod run;
mod switches;

use args::{Cli, Command};
use clap::Parser;
use clap::error::ErrorKind;
use std::io::IsTerminal;

/// Small objects come and go all the time; this allocator is measurably faster at that than the system's.
#[global_allocator]
static ALLOCATOR: keel_runtime::value::Allocator = keel_runtime::value::Allocator;

fn main() {
    let code = start();
    std::process::exit(code);
}

/// Words that name subcommands; anything else as first word is a program to run.
const COMMANDS: [&str; 8] = ["run", "check", "pp", "compile", "disasm", "repl", "functions", "dbf"];

fn start() -> i32 {
    let mut words: Vec<String> = std::env::args_os().map(|a| a.to_string_lossy().into_owned()).collect();
    // `keel program.prg …` and `keel @list …` mean `keel run …`.
    if let Some(first) = words.get(1)
        && !first.starts_with('-')
        && !COMMANDS.contains(&first.as_str())
    {
        words.insert(1, "run".into());
    }
    let cli = match Cli::try_parse_from(&words) {
        Ok(cli) => cli,
        Err(e) => {
            let _ = e.print();
            return match e.kind() {
                ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => 0,
                _ => 2,
            };
        }
    };
    if let Some(code) = cli.eval {
        return run::eval(&code);
    }
    match cli.command {
        Some(Command::Run(c)) => run::run(&c.rest.words, c.json),
        Some(Command::Check(c)) => run::check(&c.rest.words, c.json),
        Some(Command::Pp(c)) => run::pp(&c.rest.words, c.trace),
        Some(Command::Disasm(c)) => run::disasm(&c.rest.words),
        Some(Command::Compile(c)) => run::compile(&c.rest.words, c.output, c.json),
        Some(Command::Dbf(c)) => dbf::run(*c),
        Some(Command::Repl) => repl::repl(),
        Some(Command::Functions { names }) => functions::functions(&names),
        None if std::io::stdin().is_terminal() => repl::repl(),
        None => run::run(&["-".to_string()], false),
    }
}
