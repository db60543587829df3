//! Which byte ranges of a file somebody has locked, asked of the kernel one range at a time. Takes no locks itself.

use crate::sys;
use std::fs::File;
use std::io;

/// A locked range.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct HeldRange {
    /// First byte.
    pub start: u64,
    /// Bytes, `u64::MAX` = to the end of all offsets.
    pub len: u64,
    /// Write lock; otherwise a read lock, which others may hold too.
    pub exclusive: bool,
    /// Process, -1 where the kernel names none (locks of an open file description).
    pub pid: i32,
}

/// Most ranges asked for, so that a table whose locks come and go quickly ends the scan.
const LIMIT: usize = 100_000;

/// The locked ranges of the file, by offset. Of several read locks on the same bytes one is reported. The caller's other descriptors
/// count as somebody.
pub fn held_ranges(file: &File) -> io::Result<Vec<HeldRange>> {
    let end = i64::MAX as u64;
    let (mut found, mut open) = (Vec::new(), vec![(0, end)]);
    while let Some((start, stop)) = open.pop() {
        if start >= stop || found.len() >= LIMIT {
            continue;
        }
        // A range up to the largest offset is spelled "to the end".
        let Some((at, len, exclusive, pid)) = sys::range_holder(file, start, stop - start)? else { continue };
        let past = at.saturating_add(len).min(end);
        found.push(HeldRange { start: at, len, exclusive, pid });
        open.push((past.max(start + 1), stop));
        open.push((start, at.min(stop)));
    }
    found.sort_unstable();
    found.dedup();
    Ok(found)
}
