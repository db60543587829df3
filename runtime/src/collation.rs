//! Text order as the thread's code page has it.

use crate::set::Sets;
use keel_rdd::codepage::Tail;
use std::cmp::Ordering;

/// Compares two texts as under SET EXACT ON: all of both counts, but for blanks one of them has more at its end.
pub fn compare_whole(sets: &Sets, a: &[u8], b: &[u8]) -> Ordering {
    match sets.page() {
        Some(page) if !sets.binary_order => page.order().compare(a, b, Tail::Blanks),
        _ => {
            let n = a.len().min(b.len());
            let blank = |rest: &[u8]| rest.iter().all(|&c| c == b' ');
            a[..n].cmp(&b[..n]).then_with(|| match blank(&a[n..]) && blank(&b[n..]) {
                true => Ordering::Equal,
                false => a.len().cmp(&b.len()),
            })
        }
    }
}

/// Compares two texts; bytes unless the code page has an order of its own.
#[inline]
pub fn compare(sets: &Sets, a: &[u8], b: &[u8]) -> Ordering {
    match sets.page() {
        Some(page) if !sets.binary_order => page.order().compare(a, b, Tail::Prefix),
        _ => a.cmp(b),
    }
}
