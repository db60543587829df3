//! Arrays.

mod change;
mod search;
mod sort;

pub(crate) use change::{clone_array, hard_error};
use keel_runtime::builtin::Builtin;

/// The builtins of this family.
pub static BUILTINS: &[&[Builtin]] = &[change::BUILTINS, search::BUILTINS, sort::BUILTINS];

/// A range given by start (1-based, default 1) and count (default all), cut to `len`: 0-based start and count. Negative numbers
/// are very large ones.
pub(crate) fn range(start: Option<i64>, count: Option<i64>, len: usize) -> (usize, usize) {
    let start = match start {
        None | Some(0) => 0,
        Some(n) if n > 0 => n as usize - 1,
        Some(_) => return (len, 0),
    };
    let left = len.saturating_sub(start);
    let count = match count {
        None => left,
        Some(n) => left.min(n as usize),
    };
    (start, count)
}
