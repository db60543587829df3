//! Both sides at work: the program of the sequences built for Harbour, a script run by each within a time limit, what they
//! print split by sequence, and the shrinking of one that differs.

use super::{Sequence, Verdict, difference, wide};
use crate::suite::{self, Scratch};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

/// A batch takes a second or two; a side that takes longer than this hangs.
const LIMIT: Duration = Duration::from_secs(20);

pub(super) struct Judge {
    keel: PathBuf,
    home: PathBuf,
    /// The sources of the frame.
    programs: Vec<PathBuf>,
    harbour: PathBuf,
    wide: bool,
    /// Whether the bytes of index files count.
    pages: bool,
    scratch: Scratch,
}

/// What one side printed for each sequence, by heading, and what it said when it ended early.
pub(super) struct Printed {
    pub(super) blocks: Vec<(String, Vec<String>)>,
    pub(super) trouble: Option<String>,
}

impl Judge {
    pub(super) fn new(keel: &str, wide: bool, pages: bool) -> Result<Self, String> {
        let home = PathBuf::from(std::env::var_os("HARBOUR_HOME").ok_or("skipped: no reference")?);
        let scratch = Scratch::new().map_err(|e| e.to_string())?;
        let mut programs = Vec::new();
        for name in [if wide { "wide.prg" } else { "tables.prg" }, "shown.prg"] {
            let program = suite::root().join("tests/sequences").join(name);
            programs.push(fs::canonicalize(program).map_err(|e| e.to_string())?);
        }
        let harbour = scratch.path().join("frame");
        let built = suite::capture(
            Command::new(home.join("bin/hbmk2"))
                .args(["-q0", "-mt", "-gtcgi"])
                .arg(format!("-o{}", harbour.display()))
                .args(&programs),
            scratch.path(),
        )
        .map_err(|e| e.to_string())?;
        if built.status != Some(0) {
            return Err(String::from_utf8_lossy(&built.stderr).into_owned());
        }
        let keel = fs::canonicalize(keel).map_err(|e| format!("{keel}: {e}"))?;
        Ok(Self { keel, home, programs, harbour, wide, pages, scratch })
    }

    /// Runs the sequences on one side in a folder of its own; `keep` gets the files of each.
    pub(super) fn run(&self, ours: bool, script: &Path, keep: Option<&Path>) -> Printed {
        let Ok(dir) = Scratch::new() else {
            return Printed { blocks: Vec::new(), trouble: Some("no folder".into()) };
        };
        let mut command = Command::new(if ours { &self.keel } else { &self.harbour });
        if ours {
            command.arg("run").arg("-w0").args(&self.programs);
            if self.wide {
                command.arg(script);
            }
            command.arg("--");
        }
        if self.wide && !ours {
            let module = script.with_extension("hrb");
            let mut compiler = Command::new(self.home.join("bin/harbour"));
            compiler.args(["-gh", "-n", "-q0", "-w0"]).arg(format!("-o{}", module.display())).arg(script);
            match suite::capture(&mut compiler, self.scratch.path()) {
                Ok(done) if done.status == Some(0) => {}
                Ok(done) => {
                    let said = String::from_utf8_lossy(&done.stderr).into_owned();
                    return Printed { blocks: Vec::new(), trouble: Some(said) };
                }
                Err(e) => return Printed { blocks: Vec::new(), trouble: Some(e.to_string()) },
            }
            command.arg(module);
        } else {
            command.arg(script);
        }
        if let Some(keep) = keep {
            command.arg(format!("{}/", keep.display()));
        }
        match suite::capture_within(LIMIT, &mut command, dir.path()) {
            Ok(out) => {
                let text = String::from_utf8_lossy(&out.stdout).replace('\r', "");
                let mut blocks: Vec<(String, Vec<String>)> = Vec::new();
                for line in text.lines() {
                    if line.starts_with("# ") {
                        blocks.push((line.to_string(), Vec::new()));
                    } else if !self.pages && is_index(line) {
                    } else if let Some(last) = blocks.last_mut() {
                        last.1.push(line.to_string());
                    }
                }
                let said = String::from_utf8_lossy(&out.stderr);
                let trouble = match out.status {
                    Some(0) => None,
                    Some(status) => Some(format!("ended with status {status}: {}", said.trim())),
                    None => Some(format!("crashed or hung {}", said.trim())),
                };
                Printed { blocks, trouble }
            }
            Err(e) => Printed { blocks: Vec::new(), trouble: Some(e.to_string()) },
        }
    }

    /// Writes the sequences for both sides.
    pub(super) fn script(&self, name: &str, sequences: &[Sequence]) -> PathBuf {
        if self.wide {
            let path = self.scratch.path().join(format!("{name}.prg"));
            // A script that cannot be written shows as a run without sequences.
            let _ = fs::write(&path, wide::program(sequences));
            return path;
        }
        let path = self.scratch.path().join(name);
        let mut text = String::new();
        for s in sequences {
            text += &format!("{}\n", s.head);
            for step in &s.steps {
                text += step;
                text.push('\n');
            }
        }
        let _ = fs::write(&path, text);
        path
    }

    /// A program prints a step's number only; its text is put in here.
    pub(super) fn name_steps(&self, printed: &mut Printed, sequences: &[Sequence]) {
        if !self.wide {
            return;
        }
        for (block, sequence) in printed.blocks.iter_mut().zip(sequences) {
            for line in &mut block.1 {
                let Some((number, rest)) = line.split_once(" => ") else { continue };
                let Some(step) =
                    number.parse().ok().and_then(|n: usize| sequence.steps.get(n.checked_sub(1)?))
                else {
                    continue;
                };
                *line = format!("{number} {} => {rest}", step.trim_start_matches(['.', '+']));
            }
        }
    }

    /// The binary under test.
    pub(super) fn keel(&self) -> &Path {
        &self.keel
    }

    /// The sources of the program that runs the steps, whose functions keys may call.
    pub(super) fn programs(&self) -> &[PathBuf] {
        &self.programs
    }

    /// True if the sequences are programs with commands.
    pub(super) fn is_wide(&self) -> bool {
        self.wide
    }

    /// One side's answer to a sequence; its files are kept in `dir`.
    pub(super) fn keep(&self, ours: bool, sequence: &Sequence, dir: &Path) -> Printed {
        let script =
            self.script(if ours { "kept-ours" } else { "kept-theirs" }, std::slice::from_ref(sequence));
        self.run(ours, &script, Some(dir))
    }

    /// One side's answer to a sequence run alone.
    pub(super) fn answer(&self, ours: bool, sequence: &Sequence) -> Vec<String> {
        let script = self.script("answer", std::slice::from_ref(sequence));
        let mut printed = self.run(ours, &script, None);
        self.name_steps(&mut printed, std::slice::from_ref(sequence));
        printed.blocks.into_iter().next().map_or_else(Vec::new, |b| b.1)
    }

    /// Both sides' answers to these sequences.
    pub(super) fn both(&self, name: &str, sequences: &[Sequence]) -> (Printed, Printed) {
        let script = self.script(name, sequences);
        std::thread::scope(|scope| {
            let theirs = scope.spawn(|| self.run(false, &script, None));
            let mut ours = self.run(true, &script, None);
            let lost = Printed { blocks: Vec::new(), trouble: Some("thread".into()) };
            let mut theirs = theirs.join().unwrap_or(lost);
            self.name_steps(&mut ours, sequences);
            self.name_steps(&mut theirs, sequences);
            (ours, theirs)
        })
    }

    /// One sequence run alone.
    pub(super) fn alone(&self, sequence: &Sequence) -> Verdict {
        let (ours, theirs) = self.both("alone", std::slice::from_ref(sequence));
        if let Some(trouble) = theirs.trouble {
            return Verdict::Lost(trouble);
        }
        let lines = |p: &Printed| p.blocks.first().map_or_else(Vec::new, |b| b.1.clone());
        match difference(&lines(&ours), &lines(&theirs), ours.trouble.as_deref()) {
            Some(d) => Verdict::Differ(d),
            None => Verdict::Same,
        }
    }

    /// Drops steps as long as the same kind of difference stays.
    pub(super) fn shrink(&self, sequence: &Sequence, kind: &str) -> Sequence {
        let mut best = sequence.clone();
        let mut size = best.steps.len().div_ceil(2);
        while size >= 1 {
            let mut at = 0;
            let mut shrunk = false;
            while at < best.steps.len() {
                let mut fewer = best.clone();
                let end = (at + size).min(fewer.steps.len());
                fewer.steps.drain(at..end);
                if matches!(self.alone(&fewer), Verdict::Differ(d) if d.kind == kind) {
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

/// Whether the line tells of an index file.
fn is_index(line: &str) -> bool {
    let name = line.strip_prefix("= ").and_then(|file| file.split(' ').next()).unwrap_or("");
    [".ntx", ".cdx", ".nsx"].iter().any(|ext| name.ends_with(ext))
}
