//! An NSX bag as text, for snapshots, `keel dump` and diffs.

use super::bag::NsxBag;
use crate::bag::{BTree, MAX_DEPTH, Node};
use crate::error::Result;
use std::fmt::Write;

impl NsxBag {
    pub(super) fn render(&mut self) -> Result<String> {
        let mut s = String::new();
        let _ = writeln!(s, "nsx version {} free {} pages {}", self.version, self.free, self.pages);
        for t in 0..self.tags.len() {
            let tag = &self.tags[t];
            let i = &tag.info;
            let _ = write!(s, "tag {} key {}", i.name.escape_ascii(), i.key_expr.escape_ascii());
            if !i.for_expr.is_empty() {
                let _ = write!(s, " for {}", i.for_expr.escape_ascii());
            }
            let _ = write!(s, " type {:?} len {}", i.key_type, i.key_len);
            for (on, word) in [
                (i.unique, "unique"),
                (i.descending, "descending"),
                (i.custom, "custom"),
                (i.partial, "partial"),
            ] {
                if on {
                    let _ = write!(s, " {word}");
                }
            }
            let _ = writeln!(s, " header {} root {}", tag.header_page, tag.root);
            let root = tag.root;
            let mut budget = self.pages;
            self.render_page(&mut s, t, root, 1, &mut budget)?;
        }
        Ok(s)
    }

    fn render_page(
        &mut self,
        s: &mut String,
        t: usize,
        no: u32,
        depth: usize,
        budget: &mut u32,
    ) -> Result<()> {
        if no == 0 {
            return Ok(());
        }
        if depth > MAX_DEPTH || *budget == 0 {
            return Err(self.endless(no));
        }
        *budget -= 1;
        let page = self.node(t, no)?.clone();
        let _ = writeln!(s, "{:w$}page {no} keys {}", "", page.count(), w = depth * 2);
        for i in 0..=page.count() {
            self.render_page(s, t, page.child(i), depth + 1, budget)?;
            if i < page.count() {
                let _ = writeln!(
                    s,
                    "{:w$}{} {}",
                    "",
                    page.recno(i),
                    page.key(i).escape_ascii(),
                    w = depth * 2 + 2
                );
            }
        }
        Ok(())
    }
}
