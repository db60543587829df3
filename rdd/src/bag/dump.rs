//! Bags as text, for snapshots and diffs: what the formats have in common.

use super::{BTree, MAX_DEPTH, Node};
use crate::error::Result;
use crate::order::TagInfo;
use std::fmt::Write;

/// The beginning of a tag's line: its name and expressions.
pub fn write_tag(s: &mut String, name: &str, info: &TagInfo) {
    let _ = write!(s, "tag {name} key {}", info.key_expr.escape_ascii());
    if !info.for_expr.is_empty() {
        let _ = write!(s, " for {}", info.for_expr.escape_ascii());
    }
}

/// The words for what a tag is; `more` is the format's own, with whether it holds.
pub fn write_flags(s: &mut String, info: &TagInfo, more: &[(bool, &str)]) {
    let common = [
        (info.unique, "unique"),
        (info.descending, "descending"),
        (info.custom, "custom"),
        (info.partial, "partial"),
    ];
    for (on, word) in common.iter().chain(more) {
        if *on {
            let _ = write!(s, " {word}");
        }
    }
}

/// The pages of a tag below page `no`, 0 = none; `budget` bounds how many.
pub fn write_pages<B: BTree>(
    bag: &mut B,
    s: &mut String,
    tag: usize,
    no: u32,
    depth: usize,
    budget: &mut u32,
) -> Result<()>
where
    B::Page: Clone,
{
    if no == 0 {
        return Ok(());
    }
    if depth > MAX_DEPTH || *budget == 0 {
        return Err(bag.endless(no));
    }
    *budget -= 1;
    let page = bag.node(tag, no)?.clone();
    let _ = writeln!(s, "{:w$}page {no} keys {}", "", page.count(), w = depth * 2);
    for i in 0..=page.count() {
        write_pages(bag, s, tag, page.child(i), depth + 1, budget)?;
        if i < page.count() {
            let _ =
                writeln!(s, "{:w$}{} {}", "", page.recno(i), page.key(i).escape_ascii(), w = depth * 2 + 2);
        }
    }
    Ok(())
}
