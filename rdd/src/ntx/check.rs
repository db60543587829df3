//! Structure check of an NTX bag: every page reachable once, keys in order, counts within bounds, free list sound.

use super::bag::NtxBag;
use super::layout::*;
use crate::bag::{Finding, MAX_DEPTH, Walk};
use crate::error::Result;
use std::cmp::Ordering;

impl NtxBag {
    pub(super) fn check_structure(&mut self, out: &mut Vec<Finding>) -> Result<()> {
        let mut seen = vec![false; self.pages as usize];
        if let Some(s) = seen.first_mut() {
            *s = true;
        }
        for t in 0..self.tags.len() {
            let name = String::from_utf8_lossy(&self.tags[t].info.name).into_owned();
            let mut w = Walk::new(seen, &mut *out, t, name);
            let header = self.tags[t].header_page;
            if header != 0
                && let Some(s) = w.seen.get_mut(header as usize)
                && std::mem::replace(s, true)
            {
                w.report(u64::from(header) * PAGE as u64, "tag header is used twice".into());
            }
            self.check_header(&mut w, header);
            let root = self.tags[t].root;
            if root != 0 {
                self.check_page(&mut w, root, 0)?;
            }
            seen = w.seen;
        }
        self.check_free(seen, out)
    }

    /// Fields of a header that have few values.
    fn check_header(&self, w: &mut Walk<'_>, page: u32) {
        let base = u64::from(page) * PAGE as u64;
        let mut h = [0u8; PAGE];
        // What an exclusive bag has not written yet is not judged.
        if self.file.read(&mut h, base).is_err() {
            return;
        }
        for (at, name) in [(H_UNIQUE, "unique"), (H_DESCEND, "descending"), (H_CUSTOM, "custom")] {
            if h[at] > 1 {
                w.report(base + at as u64, format!("{name} flag is {}", h[at]));
            }
        }
        let has_for = h[H_FOR_EXPR] != 0;
        if has_for != (u16_at(&h, H_FLAGS) & F_FOR != 0) {
            w.report(base + H_FLAGS as u64, "flags and the FOR expression disagree".into());
        }
    }

    fn check_page(&mut self, w: &mut Walk<'_>, no: u32, depth: usize) -> Result<()> {
        let at = u64::from(no) * PAGE as u64;
        match w.seen.get_mut(no as usize) {
            None => {
                w.report(at, format!("page {no} is not in the file"));
                return Ok(());
            }
            Some(s) if *s => {
                w.report(at, "page is reached twice".into());
                return Ok(());
            }
            Some(s) => *s = true,
        }
        if depth >= MAX_DEPTH {
            w.report(at, "tree is too deep".into());
            return Ok(());
        }
        let slot = match self.load(w.tag, no) {
            Ok(s) => s,
            Err(e) if e.tells_damage() => {
                w.report(at, e.note().to_string());
                return Ok(());
            }
            Err(e) => return Err(e),
        };
        let page = self.cache.page(slot).clone();
        let n = page.count();
        let mut offsets: Vec<usize> = (0..=page.max()).map(|i| page.item_offset(i)).collect();
        offsets.sort_unstable();
        let item = self.tags[w.tag].info.key_len as usize + 8;
        if offsets.windows(2).any(|p| p[1] - p[0] < item) {
            w.report(at, "items overlap".into());
        }
        if depth > 0 && n < self.tags[w.tag].half as usize {
            // Clipper and Harbour leave thin pages after odd builds: a reader copes, so only an empty one is a fault.
            if n == 0 {
                w.report(at, "page holds no key".into());
            }
        }
        let leaf = page.child(0) == 0;
        if leaf {
            match w.leaf_depth {
                None => w.leaf_depth = Some(depth),
                Some(d) if d != depth => w.report(at, format!("leaf at depth {depth}, others at {d}")),
                Some(_) => {}
            }
        }
        for i in 0..=n {
            let child = page.child(i);
            if (child == 0) != leaf {
                w.report(at, format!("child {i} is {child} in a page whose first is {}", page.child(0)));
            } else if child != 0 {
                self.check_page(w, child, depth + 1)?;
            }
            if i < n {
                let (key, recno) = (page.key(i), page.recno(i));
                if recno == 0 {
                    w.report(at, format!("key {i} names record 0"));
                }
                let t = &self.tags[w.tag];
                let info = &t.info;
                if let Some((last, last_rec)) = &w.last {
                    let mut c = t.order.compare(last, key);
                    if info.descending {
                        c = c.reverse();
                    }
                    if info.sort_recno {
                        c = c.then(last_rec.cmp(&recno));
                    }
                    if c == Ordering::Greater {
                        w.report(at, format!("key {i} (record {recno}) is out of order"));
                    } else if c == Ordering::Equal && info.unique {
                        w.report(at, format!("key {i} (record {recno}) repeats in a unique order"));
                    }
                }
                w.last = Some((key.to_vec(), recno));
            }
        }
        Ok(())
    }

    fn check_free(&mut self, mut seen: Vec<bool>, out: &mut Vec<Finding>) -> Result<()> {
        let mut no = self.free;
        while no != 0 {
            let at = u64::from(no) * PAGE as u64;
            let what = match seen.get_mut(no as usize) {
                None => Some(format!("free page {no} is not in the file")),
                Some(s) if *s => Some("free page is in use or listed twice".to_string()),
                Some(s) => {
                    *s = true;
                    None
                }
            };
            if let Some(what) = what {
                out.push(Finding { offset: at, tag: String::new(), what });
                break;
            }
            match self.free_link(no) {
                Ok(next) => no = next,
                Err(e) if e.tells_damage() => {
                    out.push(Finding { offset: at, tag: String::new(), what: e.note().to_string() });
                    break;
                }
                Err(e) => return Err(e),
            }
        }
        Ok(())
    }
}
