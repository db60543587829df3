//! `cargo xtask compatibility KEEL`: writes COMPATIBILITY.md from what the binary declares (`keel functions`), the names of
//! Harbour's functions (data/functions.tsv: name, area), the list of divergences and data/differences.md.

use crate::divergences::Divergences;
use crate::suite;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::fs;
use std::process::{Command, ExitCode};

/// Names and areas of Harbour's functions.
const FUNCTIONS: &str = include_str!("../data/functions.tsv");
/// What differs on purpose.
const DIFFERENCES: &str = include_str!("../data/differences.md");

/// Runs the command.
pub fn run(args: &[String]) -> ExitCode {
    let Some(keel) = args.first() else {
        eprintln!("compatibility: name the keel binary");
        return ExitCode::from(2);
    };
    let declared = match Command::new(keel).arg("functions").output() {
        Ok(output) if output.status.success() => String::from_utf8_lossy(&output.stdout).into_owned(),
        _ => {
            eprintln!("compatibility: {keel} functions did not run");
            return ExitCode::FAILURE;
        }
    };
    let text = match Divergences::read() {
        Ok(list) => page(&declared, &list),
        Err(error) => {
            eprintln!("compatibility: {error}");
            return ExitCode::FAILURE;
        }
    };
    match fs::write(suite::root().join("COMPATIBILITY.md"), text) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("compatibility: COMPATIBILITY.md: {error}");
            ExitCode::FAILURE
        }
    }
}

fn page(declared: &str, list: &Divergences) -> String {
    let own: BTreeMap<String, &str> =
        declared.lines().filter_map(|l| l.split('\t').next()).map(|n| (n.to_ascii_uppercase(), n)).collect();
    let mut areas: BTreeMap<&str, (usize, Vec<&str>)> = BTreeMap::new();
    let mut known = BTreeSet::new();
    for line in FUNCTIONS.lines() {
        let Some((name, area)) = line.split_once('\t') else { continue };
        known.insert(name.to_ascii_uppercase());
        let (there, missing) = areas.entry(area).or_default();
        if own.contains_key(&name.to_ascii_uppercase()) {
            *there += 1;
        } else {
            missing.push(name);
        }
    }
    let there: usize = areas.values().map(|(there, _)| there).sum();
    let mut out = String::from(
        "# Compatibility with Harbour 3.2.1dev\n\nWritten by `cargo xtask compatibility target/debug/keel`; do not edit.\n\n",
    );
    let _ = writeln!(out, "## Different on purpose\n\n{}", DIFFERENCES.trim_end());
    let _ = writeln!(
        out,
        "\n## Functions\n\n{there} of {} functions of Harbour's own libraries are there.\n",
        known.len()
    );
    let _ = writeln!(out, "| area | there | missing |\n|---|---|---|");
    for (area, (there, missing)) in &areas {
        let _ = writeln!(out, "| {area} | {there} of {} | {} |", there + missing.len(), missing.join(" "));
    }
    let more: Vec<&str> =
        own.iter().filter(|(upper, _)| !known.contains(*upper)).map(|(_, name)| *name).collect();
    let _ = writeln!(out, "\nBeside them: {}", more.join(" "));
    let _ = writeln!(
        out,
        "\n## Programs that do not yet give what Harbour gives\n\n{} of the conformance programs; what differs first.\n",
        list.fails.len()
    );
    for (name, why) in &list.fails {
        let _ = writeln!(out, "* `{name}`: {}", why.replace('|', "/").replace('<', "&lt;"));
    }
    out
}
