//! An NTX bag as text, for snapshots, `keel dump` and diffs.

use super::bag::NtxBag;
use crate::bag::dump::{write_flags, write_pages, write_tag};
use crate::error::Result;
use std::fmt::Write;

impl NtxBag {
    pub(super) fn render(&mut self) -> Result<String> {
        let mut s = String::new();
        let kind = if self.compound { "compound" } else { "single" };
        let _ = writeln!(s, "ntx {kind} version {} free {} pages {}", self.version(), self.free, self.pages);
        for t in 0..self.tags.len() {
            let tag = &self.tags[t];
            let i = &tag.info;
            write_tag(&mut s, &i.name.escape_ascii().to_string(), i);
            let _ = write!(s, " len {} dec {} max {} half {}", i.key_len, i.key_dec, tag.max, tag.half);
            write_flags(&mut s, i, &[(i.sort_recno, "sort-recno")]);
            let _ = writeln!(s, " header {} root {}", tag.header_page, tag.root);
            let root = tag.root;
            let mut budget = self.pages;
            write_pages(self, &mut s, t, root, 1, &mut budget)?;
        }
        Ok(s)
    }
}
