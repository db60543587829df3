//! `cargo xtask sequences`: random sequences of table steps, run by Keel and by Harbour through the same program
//! (tests/sequences/tables.prg) and compared step by step and file by file; a failing sequence is shrunk.
//!
//! A sequence follows from its number alone. Many run in one process, so ten thousand take minutes. What `steps` makes, this runs.

mod steps;

use crate::suite::{self, Scratch};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

/// One sequence: its heading and its steps.
#[derive(Clone)]
struct Sequence {
    head: String,
    steps: Vec<String>,
}

struct Judge {
    keel: PathBuf,
    program: PathBuf,
    harbour: PathBuf,
    scratch: Scratch,
}

/// What one side printed for each sequence, by heading, and what it said when it ended early.
struct Printed {
    blocks: Vec<(String, Vec<String>)>,
    trouble: Option<String>,
}

impl Judge {
    fn new(keel: &str) -> Result<Self, String> {
        let home = std::env::var_os("HARBOUR_HOME").ok_or("skipped: no reference")?;
        let scratch = Scratch::new().map_err(|e| e.to_string())?;
        let program = suite::root().join("tests/sequences/tables.prg");
        let program = fs::canonicalize(program).map_err(|e| e.to_string())?;
        let harbour = scratch.path().join("tables");
        let built = suite::capture(
            Command::new(Path::new(&home).join("bin/hbmk2"))
                .args(["-q0", "-mt", "-gtcgi"])
                .arg(format!("-o{}", harbour.display()))
                .arg(&program),
            scratch.path(),
        )
        .map_err(|e| e.to_string())?;
        if built.status != Some(0) {
            return Err(String::from_utf8_lossy(&built.stderr).into_owned());
        }
        let keel = fs::canonicalize(keel).map_err(|e| format!("{keel}: {e}"))?;
        Ok(Self { keel, program, harbour, scratch })
    }

    /// Runs the sequences on one side in a folder of its own; `keep` gets the files of each.
    fn run(&self, ours: bool, script: &Path, keep: Option<&Path>) -> Printed {
        let Ok(dir) = Scratch::new() else {
            return Printed { blocks: Vec::new(), trouble: Some("no folder".into()) };
        };
        let mut command = Command::new(if ours { &self.keel } else { &self.harbour });
        if ours {
            command.arg("run").arg(&self.program).arg("--");
        }
        command.arg(script);
        if let Some(keep) = keep {
            command.arg(format!("{}/", keep.display()));
        }
        match suite::capture(&mut command, dir.path()) {
            Ok(out) => {
                let text = String::from_utf8_lossy(&out.stdout).replace('\r', "");
                let mut blocks: Vec<(String, Vec<String>)> = Vec::new();
                for line in text.lines() {
                    if line.starts_with("# ") {
                        blocks.push((line.to_string(), Vec::new()));
                    } else if let Some(last) = blocks.last_mut() {
                        last.1.push(line.to_string());
                    }
                }
                let trouble = (out.status != Some(0)).then(|| {
                    format!("status {:?}: {}", out.status, String::from_utf8_lossy(&out.stderr).trim())
                });
                Printed { blocks, trouble }
            }
            Err(e) => Printed { blocks: Vec::new(), trouble: Some(e.to_string()) },
        }
    }

    fn script(&self, name: &str, sequences: &[Sequence]) -> PathBuf {
        let path = self.scratch.path().join(name);
        let mut text = String::new();
        for s in sequences {
            text += &format!("{}\n", s.head);
            for step in &s.steps {
                text += step;
                text.push('\n');
            }
        }
        // A script that cannot be written shows as a run without sequences.
        let _ = fs::write(&path, text);
        path
    }

    /// Both sides' answers to these sequences.
    fn both(&self, name: &str, sequences: &[Sequence]) -> (Printed, Printed) {
        let script = self.script(name, sequences);
        std::thread::scope(|scope| {
            let theirs = scope.spawn(|| self.run(false, &script, None));
            let ours = self.run(true, &script, None);
            let lost = Printed { blocks: Vec::new(), trouble: Some("thread".into()) };
            (ours, theirs.join().unwrap_or(lost))
        })
    }

    /// The first difference of one sequence run alone.
    fn alone(&self, sequence: &Sequence) -> Option<Difference> {
        let (ours, theirs) = self.both("alone", std::slice::from_ref(sequence));
        let none = Vec::new();
        let block = |p: &Printed| p.blocks.first().map_or_else(|| none.clone(), |b| b.1.clone());
        difference(&block(&ours), &block(&theirs), ours.trouble.as_deref())
    }

    /// Drops steps as long as the same kind of difference stays.
    fn shrink(&self, sequence: &Sequence, kind: &str) -> Sequence {
        let mut best = sequence.clone();
        let mut size = best.steps.len().div_ceil(2);
        while size >= 1 {
            let mut at = 0;
            let mut shrunk = false;
            while at < best.steps.len() {
                let mut fewer = best.clone();
                let end = (at + size).min(fewer.steps.len());
                fewer.steps.drain(at..end);
                if self.alone(&fewer).is_some_and(|d| d.kind == kind) {
                    best = fewer;
                    shrunk = true;
                } else {
                    at += size;
                }
            }
            if size == 1 && !shrunk {
                break;
            }
            size = (size / 2).max(1);
        }
        best
    }
}

struct Difference {
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
    let code = line.split_once(' ').map_or(line, |(_, code)| code);
    let word: String = code.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
    // Generic functions are told apart by their first argument.
    let more: String =
        if matches!(word.as_str(), "dbOrderInfo" | "dbInfo" | "Set" | "dbRecordInfo" | "rddInfo") {
            code.chars().skip_while(|c| *c != '(').take_while(|c| *c != ',' && *c != ')').collect()
        } else {
            String::new()
        };
    word + &more
}

fn difference(ours: &[String], theirs: &[String], trouble: Option<&str>) -> Option<Difference> {
    let n = ours.iter().zip(theirs).take_while(|(a, b)| a == b).count();
    if n == ours.len() && n == theirs.len() {
        return None;
    }
    let of = |all: &[String]| all.get(n).cloned().unwrap_or_else(|| "nothing".into());
    let ours_text = if n >= ours.len() { trouble.map_or_else(|| of(ours), str::to_string) } else { of(ours) };
    let theirs_text = of(theirs);
    let line = if theirs_text == "nothing" { &ours_text } else { &theirs_text };
    Some(Difference { kind: kind_of(line), ours: ours_text, theirs: theirs_text })
}

/// Number behind `--name`.
fn option(args: &[String], name: &str, default: u64) -> u64 {
    let at = args.iter().position(|a| a == name);
    at.and_then(|i| args.get(i + 1)).and_then(|v| v.parse().ok()).unwrap_or(default)
}

/// The sequence for another driver, if one is asked for.
fn of_driver(mut s: Sequence, args: &[String]) -> Sequence {
    if args.iter().any(|a| a == "--nsx") {
        s.head = s.head.replace(",DBFCDX,", ",DBFNSX,");
    }
    s
}

/// `sequences KEEL [--count N] [--seed S] [--steps N] [--batch N] [--shrink N] [--profile NAME] [--nsx]`: with `--nsx`
/// the sequences for DBFCDX run with DBFNSX.
pub fn run(args: &[String]) -> ExitCode {
    let Some(keel) = args.first() else {
        eprintln!("sequences: which KEEL?");
        return ExitCode::from(2);
    };
    if args.iter().any(|a| a == "--print") {
        let (seed, length) = (option(args, "--seed", 1), option(args, "--steps", 60) as usize);
        for n in seed..seed + option(args, "--count", 1) {
            let s = of_driver(steps::sequence(n, length, None), args);
            println!("{}\n{}", s.head, s.steps.join("\n"));
        }
        return ExitCode::SUCCESS;
    }
    let judge = match Judge::new(keel) {
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
    let (batch, length) = (option(args, "--batch", 100), option(args, "--steps", 60) as usize);
    let shrinks = option(args, "--shrink", 3);
    let profile = args.iter().position(|a| a == "--profile").and_then(|i| args.get(i + 1)).cloned();
    let mut wrong: BTreeMap<String, Vec<(u64, Difference)>> = BTreeMap::new();
    let (mut next, end, mut failed) = (seed, seed + count, 0u64);
    while next < end {
        let upto = (next + batch).min(end);
        let all: Vec<Sequence> =
            (next..upto).map(|n| of_driver(steps::sequence(n, length, profile.as_deref()), args)).collect();
        let (ours, theirs) = judge.both("batch", &all);
        let mut done = next;
        for (n, sequence) in (next..).zip(&all) {
            let at = (n - next) as usize;
            let none = (sequence.head.clone(), Vec::new());
            let (o, t) = (ours.blocks.get(at).unwrap_or(&none), theirs.blocks.get(at).unwrap_or(&none));
            let last = at + 1 >= ours.blocks.len() || at + 1 >= theirs.blocks.len();
            let trouble = if last { ours.trouble.as_deref() } else { None };
            if let Some(d) = difference(&o.1, &t.1, trouble) {
                failed += 1;
                wrong.entry(d.kind.clone()).or_default().push((n, d));
            }
            done = n + 1;
            if last {
                break;
            }
        }
        if let Some(t) = &theirs.trouble {
            println!("Harbour ended early in {}: {t}", done - 1);
        }
        next = done;
    }
    let mut groups: Vec<_> = wrong.into_iter().collect();
    groups.sort_by_key(|(_, all)| std::cmp::Reverse(all.len()));
    for (i, (kind, all)) in groups.iter().enumerate() {
        let seeds: Vec<String> = all.iter().take(8).map(|(n, _)| n.to_string()).collect();
        println!("{} × {kind}: {}", all.len(), seeds.join(" "));
        let (n, d) = &all[0];
        println!("  Harbour {}\n  Keel    {}", d.theirs, d.ours);
        if (i as u64) < shrinks {
            let sequence = of_driver(steps::sequence(*n, length, profile.as_deref()), args);
            match judge.alone(&sequence) {
                Some(d) => {
                    let small = judge.shrink(&sequence, &d.kind);
                    println!("{}\n{}", small.head, small.steps.join("\n"));
                    if let Some(d) = judge.alone(&small) {
                        println!("  Harbour {}\n  Keel    {}", d.theirs, d.ours);
                    }
                }
                None => println!("  (not when run alone)"),
            }
        }
    }
    println!("{count} sequences of {length} steps from {seed}: {failed} differ");
    if failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
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
    let script = fs::canonicalize(path).unwrap_or_else(|_| PathBuf::from(path));
    let ours = judge.run(true, &script, Some(&keep("ours")));
    let theirs = judge.run(false, &script, Some(&keep("theirs")));
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
