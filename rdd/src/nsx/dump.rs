//! An NSX bag as text, for snapshots, `keel dump` and diffs.

use super::bag::NsxBag;
use crate::bag::dump::{write_flags, write_pages, write_tag};
use crate::error::Result;
use std::fmt::Write;

impl NsxBag {
    pub(super) fn render(&mut self) -> Result<String> {
        let mut s = String::new();
        let _ = writeln!(s, "nsx version {} free {} pages {}", self.version, self.free, self.pages);
        for t in 0..self.tags.len() {
            let tag = &self.tags[t];
            let i = &tag.info;
            write_tag(&mut s, &i.name.escape_ascii().to_string(), i);
            let _ = write!(s, " type {:?} len {}", i.key_type, i.key_len);
            write_flags(&mut s, i, &[]);
            let _ = writeln!(s, " header {} root {}", tag.header_page, tag.root);
            let root = tag.root;
            let mut budget = self.pages;
            write_pages(self, &mut s, t, root, 1, &mut budget)?;
        }
        Ok(s)
    }
}
