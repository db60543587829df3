//! Errors and warnings of the compiler: tests/diagnostics holds NAME.prg and, in NAME.diag, what Harbour says about it.
//!
//! A line of NAME.diag is `LINE KIND CODE TEXT`. Only such lines are compared, in the order of their lines of source;
//! how a compiler shows the source around it is its own affair.
//! Both compilers run with `-w3 -n -s -q0`.

use crate::suite::{self, Scratch};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The switches for either compiler.
const SWITCHES: [&str; 4] = ["-w3", "-n", "-s", "-q0"];

/// The programs whose path holds one of `filters`.
pub fn programs(filters: &[String]) -> Vec<PathBuf> {
    suite::files(&suite::root().join("tests/diagnostics"), "prg", filters)
}

/// What `compiler` says about `program`, as in a .diag file.
pub fn ask(compiler: &mut Command, program: &Path) -> io::Result<String> {
    let dir = Scratch::new()?;
    let name = program.file_name().unwrap_or_default();
    fs::copy(program, dir.path().join(name))?;
    let outcome = suite::capture(compiler.args(SWITCHES).arg(name), dir.path())?;
    if outcome.status.is_none() {
        return Ok("killed or too slow\n".to_string());
    }
    let name = name.to_string_lossy();
    let mut found: Vec<(usize, String)> = [outcome.stdout, outcome.stderr]
        .iter()
        .flat_map(|text| lines(&String::from_utf8_lossy(text), &name))
        .collect();
    found.sort();
    Ok(found.into_iter().map(|(line, text)| format!("{line} {text}\n")).collect())
}

/// The lines of the form `NAME(LINE) KIND CODE  TEXT`.
fn lines(text: &str, name: &str) -> Vec<(usize, String)> {
    let one = |line: &str| {
        let (number, rest) = line.trim().strip_prefix(name)?.strip_prefix('(')?.split_once(") ")?;
        let wanted = rest.starts_with("Error ") || rest.starts_with("Warning ");
        wanted.then(|| (number.parse().unwrap_or(0), rest.replace("  ", " ")))
    };
    text.lines().filter_map(one).collect()
}

/// Why the stored answer is not `said`.
pub fn difference(program: &Path, said: &str) -> Option<String> {
    let expected = fs::read(program.with_extension("diag")).unwrap_or_default();
    suite::first_difference(&expected, said.as_bytes())
}

#[cfg(test)]
mod tests {
    #[test]
    fn takes_diagnostics_only() {
        let text =
            "a.prg(3) Error E0030  Syntax error\n  3 | x\nb.prg(1) Error E0001  other\na.prg(4): note\n";
        assert_eq!(super::lines(text, "a.prg"), [(3, "Error E0030 Syntax error".to_string())]);
    }
}
