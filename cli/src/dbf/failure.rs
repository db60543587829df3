//! How a tool ends badly: a sentence and an exit code.

use std::fmt::Display;
use std::path::Path;

use keel_rdd::ErrorKind;

/// Exit code of a tool that could not do its work.
pub const FAILED: i32 = 1;
/// Exit code of wrong usage.
pub const USAGE: i32 = 2;
/// Exit code of files that cannot be read, written or locked.
pub const IO: i32 = 4;
/// Exit code of a damaged table.
pub const DAMAGED: i32 = 5;

/// What went wrong.
#[derive(Debug)]
pub struct Failure {
    /// Exit code.
    pub code: i32,
    /// A sentence.
    pub text: String,
    /// Nobody reads our output any more: no complaint is due.
    pub quiet: bool,
}

/// Result of a tool: its exit code.
pub type Outcome<T = i32> = Result<T, Failure>;

impl Failure {
    /// A failure with the code for "could not".
    pub fn new(text: impl Into<String>) -> Self {
        Self { code: FAILED, text: text.into(), quiet: false }
    }

    /// A failure of usage.
    pub fn usage(text: impl Into<String>) -> Self {
        Self { code: USAGE, ..Self::new(text) }
    }

    /// A failure at a file.
    pub fn at(path: &Path, what: impl Display) -> Self {
        Self::new(format!("{}: {what}", path.display()))
    }

    /// A file that cannot be read or written.
    pub fn file(path: &Path, what: impl Display) -> Self {
        Self { code: IO, ..Self::at(path, what) }
    }
}

impl From<keel_rdd::Error> for Failure {
    fn from(e: keel_rdd::Error) -> Self {
        let code = match e.kind() {
            ErrorKind::Host => return Self::new(super::host::take_message()),
            ErrorKind::Corrupt
            | ErrorKind::IndexCutShort
            | ErrorKind::CorruptTable
            | ErrorKind::CorruptMemo
            | ErrorKind::Signature
            | ErrorKind::MemoType => DAMAGED,
            ErrorKind::OpenTable
            | ErrorKind::OpenMemo
            | ErrorKind::OpenIndex
            | ErrorKind::CreateTable
            | ErrorKind::CreateMemo
            | ErrorKind::CreateIndex
            | ErrorKind::Read
            | ErrorKind::Write
            | ErrorKind::AppendLock
            | ErrorKind::LockTimeout
            | ErrorKind::LockFailed
            | ErrorKind::SortCreate
            | ErrorKind::SortWrite
            | ErrorKind::SortRead => IO,
            _ => FAILED,
        };
        Self { code, ..Self::new(e.to_string()) }
    }
}

impl From<std::io::Error> for Failure {
    fn from(e: std::io::Error) -> Self {
        Self { quiet: e.kind() == std::io::ErrorKind::BrokenPipe, code: IO, text: e.to_string() }
    }
}

impl From<csv::Error> for Failure {
    fn from(e: csv::Error) -> Self {
        let text = e.to_string();
        match e.into_kind() {
            csv::ErrorKind::Io(e) => e.into(),
            _ => Self::new(text),
        }
    }
}

impl From<serde_json::Error> for Failure {
    fn from(e: serde_json::Error) -> Self {
        match e.io_error_kind() {
            Some(kind) => std::io::Error::from(kind).into(),
            None => Self::new(e.to_string()),
        }
    }
}
