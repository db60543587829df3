//! A CDX bag as text, for snapshots, `keel dump` and diffs.

use super::bag::CdxBag;
use super::layout::UNIT;
use crate::bag::MAX_DEPTH;
use crate::bag::dump::{write_flags, write_tag};
use crate::error::Result;
use std::fmt::Write;

impl CdxBag {
    pub(super) fn render(&mut self) -> Result<String> {
        let mut s = String::new();
        let free = u64::from(self.listed_free()) * UNIT as u64;
        let _ = writeln!(s, "cdx page {} counter {} free {free}", self.page_len, self.counter);
        for t in 0..self.tags.len() {
            let tag = &self.tags[t];
            let i = &tag.info;
            let name = if t == 0 { "(directory)".to_string() } else { i.name.escape_ascii().to_string() };
            write_tag(&mut s, &name, i);
            let _ = write!(s, " len {}", i.key_len);
            write_flags(&mut s, i, &[(tag.ignore_case, "ignore-case")]);
            let root = tag.root;
            let _ = writeln!(s, " header {} root {}", tag.header, u64::from(root) * UNIT as u64);
            let mut budget = self.units;
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
        let at = u64::from(no) * UNIT as u64;
        if depth > MAX_DEPTH || *budget == 0 {
            return Err(self.file.corrupt(at, "tree is too deep or cyclic"));
        }
        *budget -= 1;
        let slot = self.load(t, no)?;
        let page = self.cache.page(slot).clone();
        let w = depth * 2;
        if page.is_leaf() {
            let free = page.free(self.page_len);
            let _ = writeln!(s, "{:w$}leaf {at} keys {} free {free}", "", page.count());
            for i in 0..page.count() {
                let _ = writeln!(s, "{:w$}  {} {}", "", page.recno(i), page.key(i).escape_ascii());
            }
            return Ok(());
        }
        let _ = writeln!(s, "{:w$}node {at} keys {}", "", page.count());
        for i in 0..page.count() {
            self.render_page(s, t, Self::child_no(page.child(i)), depth + 1, budget)?;
        }
        Ok(())
    }
}
