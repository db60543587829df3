//! Both sides at work: the program of the sequences built for Harbour, a script run by each within a time limit, what they
//! print split by sequence, and the shrinking of one that differs.

use super::{Sequence, Verdict, difference};
use crate::suite::{self, Scratch};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

/// A batch takes a second or two; a side that takes longer than this hangs.
const LIMIT: Duration = Duration::from_secs(20);

pub(super) struct Judge {
    keel: PathBuf,
    program: PathBuf,
    harbour: PathBuf,
    scratch: Scratch,
}

/// What one side printed for each sequence, by heading, and what it said when it ended early.
pub(super) struct Printed {
    pub(super) blocks: Vec<(String, Vec<String>)>,
    pub(super) trouble: Option<String>,
}

impl Judge {
    pub(super) fn new(keel: &str) -> Result<Self, String> {
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
    pub(super) fn run(&self, ours: bool, script: &Path, keep: Option<&Path>) -> Printed {
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
        match suite::capture_within(LIMIT, &mut command, dir.path()) {
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
    pub(super) fn both(&self, name: &str, sequences: &[Sequence]) -> (Printed, Printed) {
        let script = self.script(name, sequences);
        std::thread::scope(|scope| {
            let theirs = scope.spawn(|| self.run(false, &script, None));
            let ours = self.run(true, &script, None);
            let lost = Printed { blocks: Vec::new(), trouble: Some("thread".into()) };
            (ours, theirs.join().unwrap_or(lost))
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
