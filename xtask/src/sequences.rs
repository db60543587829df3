//! `cargo xtask sequences`: random sequences of table steps, run by Keel and by Harbour through the same program
//! (tests/sequences/tables.prg) and compared step by step and file by file; a failing sequence is shrunk.
//!
//! A sequence follows from its number alone. Many run in one process, so ten thousand take minutes. What `steps` makes, this runs.
//! With `--wide` the sequences are those of `wide`: programs with commands (frame: tests/sequences/wide.prg).

mod damage;
mod declared;
mod judge;
mod steps;
mod wide;

use judge::{Judge, Printed};
use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;

/// One sequence: its heading and its steps.
#[derive(Clone)]
struct Sequence {
    head: String,
    steps: Vec<String>,
}

/// What a sequence run alone shows.
enum Verdict {
    Same,
    Differ(Difference),
    /// The reference itself ended early, and how: nothing to compare with.
    Lost(String),
}

struct Difference {
    /// Number of the line, from 0: that of the step, unless it is a file.
    at: usize,
    /// What differs, for grouping: the function of the step or the extension of the file.
    kind: String,
    ours: String,
    theirs: String,
}

/// The step's function, or the file's extension, or what is missing.
fn kind_of(line: &str) -> String {
    if let Some(file) = line.strip_prefix("= ") {
        let name = file.split(' ').next().unwrap_or("");
        return format!("file {}", name.rsplit('.').next().unwrap_or(""));
    }
    let code = line.split_once(' ').map_or(line, |(_, code)| code).trim_start_matches('(');
    // The clauses of an order belong to its creation.
    let code = code.split_once("),ordCreate").map_or(code, |_| "ordCreate");
    // What a step of a program wants shown, and commands of two words.
    let code = code.strip_prefix("Say( ").unwrap_or(code);
    let word: String = code.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
    if matches!(word.as_str(), "SET" | "GO" | "COPY" | "INDEX" | "DELETE" | "CLOSE") {
        return code.split([' ', '(']).take(2).collect::<Vec<_>>().join(" ");
    }
    // Generic functions are told apart by their first argument.
    let more: String =
        if matches!(word.as_str(), "dbOrderInfo" | "dbInfo" | "Set" | "dbRecordInfo" | "rddInfo") {
            code.chars().skip_while(|c| *c != '(').take_while(|c| *c != ',' && *c != ')').collect()
        } else {
            String::new()
        };
    word + &more
}

/// Where the two sides part; `trouble` is how Keel ended, if it ended early in this sequence.
fn difference(ours: &[String], theirs: &[String], trouble: Option<&str>) -> Option<Difference> {
    let n = ours.iter().zip(theirs).take_while(|(a, b)| a == b).count();
    if n == ours.len() && n == theirs.len() && trouble.is_none() {
        return None;
    }
    let of = |all: &[String]| all.get(n).cloned().unwrap_or_else(|| "nothing".into());
    let ours_text = if n >= ours.len() { trouble.map_or_else(|| of(ours), str::to_string) } else { of(ours) };
    let theirs_text = of(theirs);
    let line = if theirs_text == "nothing" { &ours_text } else { &theirs_text };
    Some(Difference { at: n, kind: kind_of(line), ours: ours_text, theirs: theirs_text })
}

/// Number behind `--name`.
fn option(args: &[String], name: &str, default: u64) -> u64 {
    let at = args.iter().position(|a| a == name);
    at.and_then(|i| args.get(i + 1)).and_then(|v| v.parse().ok()).unwrap_or(default)
}

/// Which sequences the arguments ask for.
struct Asked {
    wide: bool,
    nsx: bool,
    length: usize,
    profile: Option<String>,
}

impl Asked {
    fn of(args: &[String]) -> Self {
        let given = |name: &str| args.iter().any(|a| a == name);
        let profile = args.iter().position(|a| a == "--profile").and_then(|i| args.get(i + 1)).cloned();
        Self {
            wide: given("--wide"),
            nsx: given("--nsx"),
            length: option(args, "--steps", 60) as usize,
            profile,
        }
    }

    fn sequence(&self, n: u64) -> Sequence {
        if self.wide {
            return wide::sequence(n, self.length, self.profile.as_deref());
        }
        let mut s = steps::sequence(n, self.length, self.profile.as_deref());
        if self.nsx {
            s.head = s.head.replace(",DBFCDX,", ",DBFNSX,");
        }
        s
    }
}

/// `sequences KEEL [--wide] [--count N] [--seed S] [--steps N] [--batch N] [--shrink N] [--profile NAME] [--list] [--nsx] [--no-pages]`:
/// with `--list` every difference is shown, with `--nsx` the sequences for DBFCDX run with DBFNSX, with `--no-pages` the bytes of
/// index files are not compared.
pub fn run(args: &[String]) -> ExitCode {
    let Some(keel) = args.first() else {
        eprintln!("sequences: which KEEL?");
        return ExitCode::from(2);
    };
    let asked = Asked::of(args);
    if args.iter().any(|a| a == "--print") {
        let seed = option(args, "--seed", 1);
        for n in seed..seed + option(args, "--count", 1) {
            let s = asked.sequence(n);
            println!("{}\n{}", s.head, s.steps.join("\n"));
        }
        return ExitCode::SUCCESS;
    }
    let judge = match Judge::new(keel, asked.wide, !args.iter().any(|a| a == "--no-pages")) {
        Ok(judge) => judge,
        Err(why) => {
            println!("{why}");
            return if why.starts_with("skipped") { ExitCode::SUCCESS } else { ExitCode::FAILURE };
        }
    };
    if let Some(at) = args.iter().position(|a| a == "--script") {
        return one_script(&judge, args.get(at + 1));
    }
    let (seed, count) = (option(args, "--seed", 1), option(args, "--count", 200));
    let (batch, shrinks) =
        (option(args, "--batch", if asked.wide { 40 } else { 100 }), option(args, "--shrink", 3));
    let mut wrong: BTreeMap<String, Vec<(u64, Difference)>> = BTreeMap::new();
    let (mut next, end, mut failed) = (seed, seed + count, 0u64);
    let mut lost: Vec<u64> = Vec::new();
    let (mut damaged, mut known): (Vec<(u64, String)>, Vec<(u64, String)>) = Default::default();
    let mut undecided: Vec<u64> = Vec::new();
    while next < end {
        let upto = (next + batch).min(end);
        let all: Vec<Sequence> = (next..upto).map(|n| asked.sequence(n)).collect();
        let (ours, theirs) = judge.both("batch", &all);
        // Who ends early ends the batch there; the next one begins behind it.
        let reached = |p: &Printed| if p.trouble.is_some() { p.blocks.len().max(1) } else { all.len() };
        let done = reached(&ours).min(reached(&theirs));
        for (at, (n, sequence)) in (next..).zip(&all).take(done).enumerate() {
            let dies = |p: &Printed| p.trouble.is_some() && at + 1 == reached(p);
            let found = if dies(&theirs) {
                // Once more alone: what the sequences before it left in memory is no part of the question.
                match judge.alone(sequence) {
                    Verdict::Lost(why) => {
                        println!("the reference {why} in {n}");
                        lost.push(n);
                        None
                    }
                    Verdict::Same => None,
                    Verdict::Differ(d) => Some(d),
                }
            } else {
                let lines = |p: &Printed| p.blocks.get(at).map_or_else(Vec::new, |b| b.1.clone());
                let trouble = if dies(&ours) { ours.trouble.as_deref() } else { None };
                difference(&lines(&ours), &lines(&theirs), trouble)
            };
            let Some(d) = found else { continue };
            let block = |p: &Printed| p.blocks.get(at).map_or_else(Vec::new, |b| b.1.clone());
            if dies(&ours) || dies(&theirs) {
                failed += 1;
                wrong.entry(d.kind.clone()).or_default().push((n, d));
            } else if is_undecided(&judge, sequence, &block(&ours), &block(&theirs)) {
                undecided.push(n);
            } else if let Some(why) = damage::of_reference(&judge, sequence, d.at, &d) {
                damaged.push((n, why));
            } else if let Some(why) = declared::reason(&judge, sequence, &d) {
                known.push((n, why));
            } else {
                failed += 1;
                wrong.entry(d.kind.clone()).or_default().push((n, d));
            }
        }
        next += done as u64;
    }
    let mut groups: Vec<_> = wrong.into_iter().collect();
    groups.sort_by_key(|(_, all)| std::cmp::Reverse(all.len()));
    for (i, (kind, all)) in groups.iter().enumerate() {
        let seeds: Vec<String> = all.iter().take(8).map(|(n, _)| n.to_string()).collect();
        println!("{} × {kind}: {}", all.len(), seeds.join(" "));
        let shown = if args.iter().any(|a| a == "--list") { all.len() } else { 1 };
        for (n, d) in all.iter().take(shown) {
            println!("  {n}\n  Harbour {}\n  Keel    {}", d.theirs, d.ours);
        }
        let (n, _) = &all[0];
        if (i as u64) < shrinks {
            let sequence = asked.sequence(*n);
            match judge.alone(&sequence) {
                Verdict::Differ(d) => {
                    let small = judge.shrink(&sequence, &d.kind);
                    println!("{}\n{}", small.head, small.steps.join("\n"));
                    if let Verdict::Differ(d) = judge.alone(&small) {
                        println!("  Harbour {}\n  Keel    {}", d.theirs, d.ours);
                    }
                }
                Verdict::Same | Verdict::Lost(_) => println!("  (not when run alone)"),
            }
        }
    }
    if !lost.is_empty() {
        let seeds: Vec<String> = lost.iter().map(u64::to_string).collect();
        println!("the reference hung or crashed in {}: {}", lost.len(), seeds.join(" "));
    }
    let listed = args.iter().any(|a| a == "--list");
    if !damaged.is_empty() {
        println!("the reference damaged its own index: {}", damaged.len());
        damaged.iter().filter(|_| listed).for_each(|(n, why)| println!("  {n}: {why}"));
    }
    if !known.is_empty() {
        println!("declared differences: {}", known.len());
        known.iter().filter(|_| listed).for_each(|(n, why)| println!("  {n}: {why}"));
    }
    if !undecided.is_empty() {
        println!("the reference answers differently from run to run: {}", undecided.len());
        undecided.iter().filter(|_| listed).for_each(|n| println!("  {n}"));
    }
    println!("{count} sequences of {} steps from {seed}: {failed} differ", asked.length);
    if failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// True if the reference alone answers a sequence differently from run to run, or from its run among others, and Keel does not.
fn is_undecided(judge: &Judge, sequence: &Sequence, ours: &[String], theirs: &[String]) -> bool {
    let varies = |is_ours: bool, before: &[String]| {
        (0..2).any(|_| {
            let now = judge.answer(is_ours, sequence);
            now != before && difference(&now, before, None).is_some_and(|d| !d.kind.starts_with("file "))
        })
    };
    varies(false, theirs) && !varies(true, ours)
}

/// Runs a script file on both sides and shows where they part; the files of both stay beside it.
fn one_script(judge: &Judge, path: Option<&String>) -> ExitCode {
    let Some(path) = path else { return ExitCode::from(2) };
    let keep = |side: &str| {
        let dir = PathBuf::from(format!("{path}.{side}"));
        let _ = fs::remove_dir_all(&dir);
        let _ = fs::create_dir_all(&dir);
        fs::canonicalize(&dir).unwrap_or(dir)
    };
    let mut sequences: Vec<Sequence> = Vec::new();
    for line in fs::read_to_string(path).unwrap_or_default().lines().filter(|line| !line.is_empty()) {
        if line.starts_with("# ") {
            sequences.push(Sequence { head: line.into(), steps: Vec::new() });
        } else if let Some(last) = sequences.last_mut() {
            last.steps.push(line.into());
        }
    }
    let script = judge.script("script", &sequences);
    let mut ours = judge.run(true, &script, Some(&keep("ours")));
    let mut theirs = judge.run(false, &script, Some(&keep("theirs")));
    judge.name_steps(&mut ours, &sequences);
    judge.name_steps(&mut theirs, &sequences);
    let text = |p: &Printed| p.blocks.iter().flat_map(|b| b.1.clone()).collect::<Vec<_>>();
    let (a, b) = (text(&ours), text(&theirs));
    for n in 0..a.len().max(b.len()) {
        match (a.get(n), b.get(n)) {
            (Some(x), Some(y)) if x == y => println!("  {x}"),
            (x, y) => {
                println!("H {}", y.map_or("", |s| s));
                println!("K {}", x.map_or("", |s| s));
            }
        }
    }
    for trouble in [ours.trouble, theirs.trouble].into_iter().flatten() {
        println!("{trouble}");
    }
    ExitCode::SUCCESS
}
