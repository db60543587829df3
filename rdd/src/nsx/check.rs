//! Structure check of an NSX bag: every page reachable once, keys in order, free list sound.

use super::bag::NsxBag;
use super::layout::*;
use crate::bag::{BTree, Finding, MAX_DEPTH, Node, Walk};
use crate::error::Result;
use std::cmp::Ordering;

impl Walk<'_> {
    /// Notes that a page is used; false if it cannot be.
    fn enter(&mut self, no: u32, what: &str) -> bool {
        let at = u64::from(no) * PAGE as u64;
        match self.seen.get_mut(no as usize) {
            None => self.report(at, format!("{what} {no} is not in the file")),
            Some(true) => self.report(at, format!("{what} is used twice")),
            Some(s) => {
                *s = true;
                return true;
            }
        }
        false
    }
}

impl NsxBag {
    pub(super) fn check_structure(&mut self, out: &mut Vec<Finding>) -> Result<()> {
        let mut seen = vec![false; self.pages as usize];
        if let Some(s) = seen.first_mut() {
            *s = true;
        }
        for t in 0..self.tags.len() {
            let name = String::from_utf8_lossy(&self.tags[t].info.name).into_owned();
            let mut w = Walk::new(seen, &mut *out, t, name);
            let header = self.tags[t].header_page;
            if header != 0 {
                w.enter(header, "tag header");
                self.check_header(&mut w, header);
            }
            let root = self.tags[t].root;
            if root != 0 {
                self.check_page(&mut w, root, 0)?;
            }
            seen = w.seen;
        }
        let mut w = Walk::new(seen, out, 0, String::new());
        self.check_free(&mut w)
    }

    /// Fields of a header that have few values.
    fn check_header(&self, w: &mut Walk<'_>, page: u32) {
        let base = u64::from(page) * PAGE as u64;
        let mut h = [0u8; PAGE];
        // What an exclusive bag has not written yet is not judged.
        if self.file.read(&mut h, base).is_err() {
            return;
        }
        for (at, name) in [(T_UNIQUE, "unique"), (T_DESCEND, "descending")] {
            if u16_at(&h, at) > 1 {
                w.report(base + at as u64, format!("{name} flag is {}", u16_at(&h, at)));
            }
        }
    }

    fn check_page(&mut self, w: &mut Walk<'_>, no: u32, depth: usize) -> Result<()> {
        let at = u64::from(no) * PAGE as u64;
        if !w.enter(no, "page") {
            return Ok(());
        }
        if depth >= MAX_DEPTH {
            w.report(at, "tree is too deep".into());
            return Ok(());
        }
        let page = match self.node(w.tag, no) {
            Ok(p) => p.clone(),
            Err(e) if e.tells_damage() => {
                w.report(at, e.note().to_string());
                return Ok(());
            }
            Err(e) => return Err(e),
        };
        let n = page.count();
        if page.is_leaf() {
            if n == 0 && depth > 0 {
                w.report(at, "leaf holds no key".into());
            }
            match w.leaf_depth {
                None => w.leaf_depth = Some(depth),
                Some(d) if d != depth => w.report(at, format!("leaf at depth {depth}, others at {d}")),
                Some(_) => {}
            }
        }
        for i in 0..=n {
            let child = page.child(i);
            if child != 0 {
                self.check_page(w, child, depth + 1)?;
            }
            if i < n {
                self.check_key(w, at, i, page.key(i), page.recno(i));
            }
        }
        Ok(())
    }

    fn check_key(&self, w: &mut Walk<'_>, at: u64, i: usize, key: &[u8], recno: u32) {
        if recno == 0 {
            w.report(at, format!("key {i} names record 0"));
        }
        let t = &self.tags[w.tag];
        if let Some((last, last_rec)) = &w.last {
            let keys = t.order.compare(last, key);
            if keys.then(last_rec.cmp(&recno)) != Ordering::Less {
                w.report(at, format!("key {i} (record {recno}) is out of order"));
            } else if keys == Ordering::Equal && t.info.unique {
                w.report(at, format!("key {i} (record {recno}) repeats in a unique order"));
            }
        }
        w.last = Some((key.to_vec(), recno));
    }

    fn check_free(&mut self, w: &mut Walk<'_>) -> Result<()> {
        let mut no = self.free;
        while no != 0 && w.enter(no, "free page") {
            match self.free_link(no) {
                Ok(next) => no = next,
                Err(e) if e.tells_damage() => {
                    w.report(u64::from(no) * PAGE as u64, e.note().to_string());
                    break;
                }
                Err(e) => return Err(e),
            }
        }
        Ok(())
    }
}
