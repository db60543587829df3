//! Looks for damage in a table and its memo file, and saves what can be saved into a copy.
//!
//! Nothing here writes to the file examined. Bytes are foreign: every length is checked against the file before it is used, so
//! any content gives findings or an error, never a panic and never an allocation beyond the file's size. The structure of index bags
//! is checked by their own formats.
//!
//! - `table`: header, record area, field contents, memo references of a DBF
//! - `keys`: keys of open orders against the records
//! - `repair`: a sound copy of table and memo file
//! - `tags`: the orders of a bag, to build them again
//! - the memo formats' own checks are in `memo::check`

mod keys;
mod repair;
mod table;
mod tags;

pub use keys::{KeyReport, Unwatched, Watch, check_keys, check_structure};
pub use repair::{Repair, repair_into};
pub use table::{CheckOptions, check_table};
pub use tags::saved_tags;

use std::fmt;
use std::path::{Path, PathBuf};

/// How bad a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Worth knowing, not damage: lost space, a count other programs correct by themselves.
    Note,
    /// Contradicts the format, but all data can be read.
    Warning,
    /// Data is lost or cannot be read as meant.
    Damage,
}

impl Severity {
    /// The word used in reports.
    pub fn word(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Warning => "warning",
            Self::Damage => "damage",
        }
    }
}

/// One thing found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// File concerned.
    pub path: PathBuf,
    /// Byte offset in it.
    pub offset: u64,
    /// How bad.
    pub severity: Severity,
    /// What, in a sentence.
    pub text: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}: {}", self.path.display(), self.offset, self.severity.word(), self.text)
    }
}

/// Collects findings up to a limit, so that a wholly senseless file gives a readable report.
#[derive(Debug)]
pub struct Findings {
    list: Vec<Finding>,
    limit: usize,
    left_out: usize,
}

impl Findings {
    /// An empty collection of at most `limit` findings.
    pub fn new(limit: usize) -> Self {
        Self { list: Vec::new(), limit, left_out: 0 }
    }

    /// Adds one.
    pub fn add(&mut self, path: &Path, offset: u64, severity: Severity, text: impl Into<String>) {
        if self.list.len() < self.limit {
            self.list.push(Finding { path: path.to_path_buf(), offset, severity, text: text.into() });
        } else {
            self.left_out += 1;
        }
    }

    /// Adds an error as damage, with its own file and offset where it has them.
    pub fn add_error(&mut self, path: &Path, error: &crate::Error) {
        let note = if error.note().is_empty() { error.kind().description() } else { error.note() };
        let os = if error.os() != 0 { format!(" (os error {})", error.os()) } else { String::new() };
        let at = error.path().unwrap_or(path).to_path_buf();
        self.add(&at, error.offset().unwrap_or(0), Severity::Damage, format!("{note}{os}"));
    }

    /// The findings; the last one says how many were left out.
    pub fn into_vec(mut self) -> Vec<Finding> {
        if let (Some(last), true) = (self.list.last().cloned(), self.left_out > 0) {
            let text = format!("{} more findings not shown", self.left_out);
            self.list.push(Finding { severity: Severity::Note, text, ..last });
        }
        self.list
    }
}
