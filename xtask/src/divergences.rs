//! tests/harbour/DIVERGENCES: which conformance programs do not print what Harbour prints, and why.
//!
//! Two sections, each line `FOLDER/NAME<TAB>REASON`. Programs under `[fails]` fail today; each must still fail, so that
//! the list never lags behind the code. Programs under `[timing]` depend on the clock or on how threads interleave, or
//! read what differs between machines: they have to end by themselves, their text does not count.

use crate::{diagnostics, suite};
use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

const HEAD: &str = "\
# Conformance programs that do not print what Harbour prints: NAME<TAB>REASON, sorted.
# [fails] has to fail still: a program that passes must be taken off. Rewrite with `cargo xtask divergences KEEL`.
# [timing] has to end by itself, its text does not count. This section is kept by hand.
";

/// The list.
#[derive(Default)]
pub struct Divergences {
    /// Programs that fail today, with the reason.
    pub fails: BTreeMap<String, String>,
    /// Programs whose text depends on time or machine, with the reason.
    pub timing: BTreeMap<String, String>,
}

/// Where the list is.
pub fn path() -> PathBuf {
    suite::root().join("tests/harbour/DIVERGENCES")
}

impl Divergences {
    /// Reads the list; a line without a reason or outside of a section is an error.
    pub fn read() -> io::Result<Divergences> {
        Divergences::parse(&fs::read_to_string(path())?).map_err(io::Error::other)
    }

    fn parse(text: &str) -> Result<Divergences, String> {
        let mut list = Divergences::default();
        let mut timing = None;
        for line in text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
            match (line, line.split_once('\t'), timing) {
                ("[fails]", ..) => timing = Some(false),
                ("[timing]", ..) => timing = Some(true),
                (_, Some((name, why)), Some(timed)) => {
                    let section = if timed { &mut list.timing } else { &mut list.fails };
                    section.insert(name.to_string(), why.to_string());
                }
                _ => return Err(format!("tests/harbour/DIVERGENCES: no NAME<TAB>REASON: {line}")),
            }
        }
        Ok(list)
    }

    fn print(&self) -> String {
        let mut text = HEAD.to_string();
        for (head, section) in [("[fails]", &self.fails), ("[timing]", &self.timing)] {
            text.push_str(&format!("\n{head}\n"));
            section.iter().for_each(|(name, why)| text.push_str(&format!("{name}\t{why}\n")));
        }
        text
    }

    /// Why what a program gave is not as the list says; None when it is.
    pub fn verdict(&self, given: &Given) -> Option<String> {
        if self.timing.contains_key(&given.title) {
            return (!given.ended).then(|| "killed or too slow".to_string());
        }
        match (&given.difference, self.fails.contains_key(&given.title)) {
            (None, true) => Some("passes: remove it from tests/harbour/DIVERGENCES".to_string()),
            (Some(why), false) => Some(why.clone()),
            _ => None,
        }
    }
}

/// What a program gave.
pub struct Given {
    /// FOLDER/NAME.
    pub title: String,
    /// Where it differs from what Harbour gave.
    pub difference: Option<String>,
    /// False when it was killed, by a signal or for taking too long.
    pub ended: bool,
}

/// Runs the programs of tests/harbour and checks those of tests/diagnostics whose path holds one of `filters` (all if
/// none).
pub fn run_all(keel: &Path, filters: &[String]) -> Vec<Given> {
    let programs = suite::programs(filters);
    let ran = suite::parallel(&programs, |program| {
        let title = suite::title(program);
        match suite::run_program(keel, program) {
            Ok(outcome) => {
                let difference = suite::difference(program, &outcome);
                Given { title, difference, ended: outcome.status.is_some() }
            }
            Err(error) => Given { title, difference: Some(error.to_string()), ended: false },
        }
    });
    let faulty = diagnostics::programs(filters);
    let checked = suite::parallel(&faulty, |program| {
        let said = diagnostics::ask(Command::new(keel).arg("check"), program);
        let difference = match said {
            Ok(said) => diagnostics::difference(program, &said),
            Err(error) => Some(error.to_string()),
        };
        Given { title: suite::title(program), difference, ended: true }
    });
    ran.into_iter().chain(checked).collect()
}

/// `divergences KEEL`: rewrites the section `[fails]` from a run.
pub fn run(args: &[String]) -> ExitCode {
    let Some(keel) = args.first().and_then(|path| fs::canonicalize(path).ok()) else {
        eprintln!("divergences: name the keel binary");
        return ExitCode::from(2);
    };
    match rewrite(&keel) {
        Ok(count) => {
            println!("{count} programs fail");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("divergences: {error}");
            ExitCode::FAILURE
        }
    }
}

fn rewrite(keel: &Path) -> io::Result<usize> {
    let mut list = if path().exists() { Divergences::read()? } else { Divergences::default() };
    let old = std::mem::take(&mut list.fails);
    for given in run_all(keel, &[]) {
        let Some(why) = given.difference.filter(|_| !list.timing.contains_key(&given.title)) else {
            continue;
        };
        // A reason somebody wrote by hand, in brackets, stays.
        let kept = old.get(&given.title).filter(|text| text.starts_with('(')).cloned();
        list.fails.insert(given.title, kept.unwrap_or_else(|| one_line(&why)));
    }
    fs::write(path(), list.print())?;
    Ok(list.fails.len())
}

/// A reason that fits a line and names no file of this machine.
fn one_line(why: &str) -> String {
    let place = fs::canonicalize(suite::root()).unwrap_or_default();
    let mut text = why.replace(&*place.to_string_lossy(), "").replace(['\t', '\n', '\r'], " ");
    if let Some((end, _)) = text.char_indices().nth(200) {
        text.truncate(end);
    }
    text.trim_end().to_string()
}

#[cfg(test)]
mod tests {
    use super::Divergences;

    #[test]
    fn reads_what_it_prints() {
        let mut list = Divergences::default();
        list.fails.insert("a/b".into(), "no such function".into());
        list.timing.insert("c/d".into(), "clock".into());
        let again = Divergences::parse(&list.print()).unwrap_or_default();
        assert_eq!((again.fails, again.timing), (list.fails, list.timing));
        assert!(Divergences::parse("[fails]\nno reason\n").is_err());
    }
}
