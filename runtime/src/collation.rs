//! Text order as the thread's code page has it.

use crate::set::Sets;
use std::cmp::Ordering;

/// Compares two texts; bytes unless the code page has an order of its own.
#[inline]
pub fn compare(sets: &Sets, a: &[u8], b: &[u8]) -> Ordering {
    match sets.page() {
        Some(page) if !sets.binary_order => page.order().compare(a, b, keel_rdd::codepage::Tail::Prefix),
        _ => a.cmp(b),
    }
}
