//! Real Harbour as the judge: runs it over tests/harbour, tests/diagnostics, tests/stdch and tests/pp and compares or rewrites what is stored there.
//!
//! Nothing else writes a .expected, .diag or .ppo file. Without HARBOUR_HOME (a folder with bin/harbour and bin/hbmk2)
//! it says so and does nothing: a missing judge is reported, never a silent pass.

use crate::diagnostics;
use crate::suite::{self, Outcome, Scratch};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

struct Harbour {
    bin: PathBuf,
}

impl Harbour {
    /// Compiles `program` for a plain terminal with threads and runs it. Err holds what the compiler said.
    fn run(&self, program: &Path) -> io::Result<Result<Outcome, Vec<u8>>> {
        let build = Scratch::new()?;
        let binary = build.path().join("program");
        let built = suite::capture(
            Command::new(self.bin.join("hbmk2"))
                .args(["-q0", "-mt", "-gtcgi"])
                .arg(format!("-o{}", binary.display()))
                .args(suite::sources(program)?),
            build.path(),
        )?;
        if built.status != Some(0) {
            return Ok(Err([built.stdout, built.stderr].concat()));
        }
        let dir = Scratch::new()?;
        suite::capture(Command::new(&binary).args(suite::arguments(program)), dir.path()).map(Ok)
    }

    /// The compiler alone, with Harbour's own headers.
    fn compiler(&self) -> Command {
        let mut command = Command::new(self.bin.join("harbour"));
        command.arg(format!("-i{}", self.bin.join("../include").display()));
        command
    }

    /// The preprocessed text of `source`. The compiler may refuse the program afterwards; that does not matter.
    fn preprocess(&self, source: &Path) -> io::Result<Vec<u8>> {
        let dir = Scratch::new()?;
        let name = source.file_name().unwrap_or_default();
        fs::copy(source, dir.path().join(name))?;
        suite::capture(self.compiler().arg(name).args(["-p", "-n", "-q0", "-s", "-w0"]), dir.path())?;
        fs::read(dir.path().join(name).with_extension("ppo"))
    }
}

/// `oracle [--write] [FILTER…]`.
pub fn run(args: &[String]) -> ExitCode {
    let write = args.iter().any(|arg| arg == "--write");
    let filters: Vec<String> = args.iter().filter(|arg| *arg != "--write").cloned().collect();
    let Some(home) = std::env::var_os("HARBOUR_HOME") else {
        println!("skipped: no reference");
        return ExitCode::SUCCESS;
    };
    let harbour = Harbour { bin: Path::new(&home).join("bin") };
    if !harbour.bin.join("hbmk2").exists() {
        eprintln!("oracle: no bin/hbmk2 in HARBOUR_HOME");
        return ExitCode::FAILURE;
    }
    let tests = suite::root().join("tests");
    let programs = suite::programs(&filters);
    let sources = [
        suite::files(&tests.join("stdch"), "prg", &filters),
        suite::files(&tests.join("pp"), "prg", &filters),
    ]
    .concat();
    let mut wrong = 0;
    let outcomes = suite::parallel(&programs, |program| {
        let outcome = match harbour.run(program)? {
            Ok(outcome) => outcome,
            Err(text) => return Ok(Some(String::from_utf8_lossy(&text).into_owned())),
        };
        if write {
            store(program, &outcome)?;
        }
        Ok(suite::difference(program, &outcome))
    });
    let texts = suite::parallel(&sources, |source| {
        let text = harbour.preprocess(source)?;
        let stored = source.with_extension("ppo");
        if write {
            fs::write(&stored, &text)?;
        }
        let expected = fs::read(&stored).unwrap_or_default();
        Ok(suite::first_difference(&expected, &text))
    });
    let refused = diagnostics::programs(&filters);
    let said = suite::parallel(&refused, |program| {
        let said = diagnostics::ask(&mut harbour.compiler(), program)?;
        if write {
            fs::write(program.with_extension("diag"), &said)?;
        }
        Ok(diagnostics::difference(program, &said))
    });
    let all: Vec<_> = programs.iter().chain(&sources).chain(&refused).collect();
    for (path, result) in all.iter().zip(outcomes.into_iter().chain(texts).chain(said)) {
        let result: io::Result<Option<String>> = result;
        let why = result.unwrap_or_else(|error| Some(error.to_string()));
        if let Some(why) = why {
            wrong += 1;
            println!("{}: {why}", path.strip_prefix(&tests).unwrap_or(path).display());
        }
    }
    println!("{} of {} as Harbour says", all.len() - wrong, all.len());
    if wrong == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Writes what stands beside `program`: the output; the exit status when it is not 0; standard error when the
/// program ended in an error, or when such a file is there already.
fn store(program: &Path, outcome: &Outcome) -> io::Result<()> {
    fs::write(program.with_extension("expected"), &outcome.stdout)?;
    let status = program.with_extension("expected_rc");
    let error = program.with_extension("expected_err");
    match outcome.status {
        Some(0) | None => remove(&status)?,
        Some(code) => fs::write(&status, format!("{code}\n"))?,
    }
    if error.exists() || (outcome.status != Some(0) && !outcome.stderr.is_empty()) {
        fs::write(&error, &outcome.stderr)?;
    }
    Ok(())
}

fn remove(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}
