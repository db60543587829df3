//! One line of progress on standard error: only on a terminal, and only once the work has taken half a second.

use std::io::{IsTerminal, Write};
use std::time::{Duration, Instant};

/// A progress line, wiped when dropped.
pub struct Progress {
    what: &'static str,
    total: u64,
    began: Instant,
    shown: Option<Instant>,
    on: bool,
}

impl Progress {
    /// Progress of `total` steps, 0 = unknown.
    pub fn new(what: &'static str, total: u64) -> Self {
        let on = std::io::stderr().is_terminal();
        Self { what, total, began: Instant::now(), shown: None, on }
    }

    /// `done` steps are done.
    pub fn at(&mut self, done: u64) {
        let due = |since: Instant, ms| since.elapsed() >= Duration::from_millis(ms);
        if !self.on || !due(self.began, 500) || self.shown.is_some_and(|s| !due(s, 100)) {
            return;
        }
        self.shown = Some(Instant::now());
        let mut err = std::io::stderr();
        let _ = match (done * 100).checked_div(self.total) {
            Some(percent) => {
                let filled = percent.min(100) as usize * 30 / 100;
                write!(err, "\r{} [{:<30}] {percent:3}%", self.what, "#".repeat(filled))
            }
            None => write!(err, "\r{} {done}", self.what),
        };
        let _ = err.flush();
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if self.shown.is_some() {
            let mut err = std::io::stderr();
            let _ = write!(err, "\r{:70}\r", "");
            let _ = err.flush();
        }
    }
}
