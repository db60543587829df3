//! Text order as the thread's code page has it.

use crate::set::{Sets, id};
use std::cmp::Ordering;

/// Compares two texts; bytes unless the code page has an order of its own.
pub fn compare(sets: &Sets, a: &[u8], b: &[u8]) -> Ordering {
    if sets.text(id::CODEPAGE) == b"EN" {
        return a.cmp(b);
    }
    let name = String::from_utf8_lossy(sets.text(id::CODEPAGE));
    match keel_rdd::codepage::Page::find_any_case(&name) {
        Some(page) if !page.order().is_binary() => {
            page.order().compare(a, b, keel_rdd::codepage::Tail::Prefix)
        }
        _ => a.cmp(b),
    }
}
