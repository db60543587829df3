//! The process-wide word that asks every thread to look around at its next safe point.

use std::sync::atomic::{AtomicU32, Ordering};

static WANTED: AtomicU32 = AtomicU32::new(0);

/// Asks (bits are or-ed): 1 cancel the running statement, 2 threads were asked to quit, 4 the program holds too much memory.
pub fn want(bits: u32) {
    WANTED.fetch_or(bits, Ordering::Relaxed);
}

/// The request was served.
pub fn clear(bits: u32) {
    WANTED.fetch_and(!bits, Ordering::Relaxed);
}

/// Pending requests.
#[inline(always)]
pub fn wanted() -> u32 {
    WANTED.load(Ordering::Relaxed)
}
