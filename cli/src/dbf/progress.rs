//! A progress bar on standard error: only on a terminal, and only once the work has taken half a second.

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::io::IsTerminal;
use std::sync::Mutex;
use std::time::{Duration, Instant};

/// Work shorter than this shows nothing.
const PATIENCE: Duration = Duration::from_millis(500);

/// A progress bar, wiped when dropped.
pub struct Progress {
    what: &'static str,
    total: u64,
    began: Instant,
    bar: Option<ProgressBar>,
    on: bool,
}

impl Progress {
    /// Progress of `total` steps, 0 = unknown.
    pub fn new(what: &'static str, total: u64) -> Self {
        Self { what, total, began: Instant::now(), bar: None, on: std::io::stderr().is_terminal() }
    }

    /// `done` steps are done.
    pub fn at(&mut self, done: u64) {
        if !self.on || (self.bar.is_none() && self.began.elapsed() < PATIENCE) {
            return;
        }
        let (what, total) = (self.what, self.total);
        self.bar.get_or_insert_with(|| bar(what, total)).set_position(done);
    }
}

fn bar(what: &'static str, total: u64) -> ProgressBar {
    let template = if total > 0 {
        "{prefix} [{bar:30}] {percent:>3} %  {pos} of {len}, {eta} left"
    } else {
        "{prefix} {spinner} {pos}, {per_sec}"
    };
    let style = ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_bar());
    let bar = ProgressBar::with_draw_target((total > 0).then_some(total), ProgressDrawTarget::stderr());
    bar.with_style(style.progress_chars("##-")).with_prefix(what)
}

static INDEX: Mutex<Option<Progress>> = Mutex::new(None);

/// The progress of building an order, for [`keel_rdd::settings::Settings::progress`]; `None` if nobody would see it.
pub fn of_index() -> Option<fn(u64, u64)> {
    fn tell(done: u64, total: u64) {
        let mut index = INDEX.lock().unwrap_or_else(|e| e.into_inner());
        if done >= total {
            *index = None;
        } else {
            index.get_or_insert_with(|| Progress::new("Index", total)).at(done);
        }
    }
    std::io::stderr().is_terminal().then_some(tell as fn(u64, u64))
}

impl Drop for Progress {
    fn drop(&mut self) {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
        }
    }
}
