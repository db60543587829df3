//! Structure check of a CDX bag: every page reachable once, keys in order, parents naming the highest key of their
//! children, sibling links, free list.

use super::bag::CdxBag;
use super::layout::*;
use crate::bag::{Finding, MAX_DEPTH, Walk};
use crate::error::{ErrorKind, Result};
use std::cmp::Ordering;

impl Walk<'_> {
    /// Marks the units of a page; false if one was taken already or the page is outside.
    fn take(&mut self, no: u32, units: usize) -> std::result::Result<(), &'static str> {
        let from = no as usize;
        match self.seen.get_mut(from..from + units) {
            None => Err("page is not in the file"),
            Some(s) if s.iter().any(|&t| t) => Err("page is reached twice"),
            Some(s) => {
                s.fill(true);
                Ok(())
            }
        }
    }
}

/// Of each level of a tree the page looked at last, and what it calls its right neighbour: byte addresses.
type Levels = Vec<(u32, u32)>;

impl CdxBag {
    pub(super) fn check_structure(&mut self, out: &mut Vec<Finding>) -> Result<()> {
        let mut seen = vec![false; self.units as usize];
        seen.iter_mut().take(self.header_units() as usize).for_each(|s| *s = true);
        for t in 0..self.tags.len() {
            let name = String::from_utf8_lossy(&self.tags[t].info.name).into_owned();
            let mut w = Walk::new(seen, &mut *out, t, name);
            let mut levels = Levels::new();
            let header = self.tags[t].header;
            if header != 0
                && let Err(what) = w.take(header / UNIT as u32, self.header_units() as usize)
            {
                w.report(u64::from(header), format!("tag header: {what}"));
            }
            self.check_header(&mut w, header)?;
            let root = self.tags[t].root;
            self.check_page(&mut w, root, 0, None, &mut levels)?;
            for (last, right) in levels.into_iter().filter(|&(_, right)| right != NONE) {
                w.report(u64::from(last), format!("right neighbour is {right}, but there is none"));
            }
            seen = w.seen;
        }
        self.check_free(seen, out)
    }

    /// Fields of a header that have few values.
    fn check_header(&mut self, w: &mut Walk<'_>, header: u32) -> Result<()> {
        let mut h = [0u8; HEADER];
        // What an exclusive bag has not written yet is not judged.
        if self.file.read(&mut h, u64::from(header)).is_err() {
            return Ok(());
        }
        let at = |field: usize| u64::from(header) + field as u64;
        let descend = u16_at(&h, H_DESCEND);
        if descend > 1 {
            w.report(at(H_DESCEND), format!("descending flag is {descend}"));
        }
        let has_for = u16_at(&h, H_FOR_LEN) > 1;
        if has_for != (h[H_OPTIONS] & O_FOR != 0) {
            w.report(at(H_OPTIONS), "options and length of the FOR expression disagree".into());
        }
        let header_len = u16_at(&h, H_HEADER_LEN) as usize;
        if header_len != HEADER && header_len != 0 {
            w.report(at(H_HEADER_LEN), format!("header length is {header_len}"));
        }
        Ok(())
    }

    /// A leaf keeps its packing twice, as counts and as masks; readers use either.
    fn check_masks(&mut self, w: &mut Walk<'_>, at: u64) -> Result<()> {
        let mut head = [0u8; L_ENTRIES];
        if self.file.read(&mut head, at).is_err() {
            return Ok(());
        }
        let bits = [L_REC_BITS, L_DUP_BITS, L_TRAIL_BITS].map(|i| LeafBits::mask(head[i]));
        let masks = [u32_at(&head, L_REC_MASK), head[L_DUP_MASK].into(), head[L_TRAIL_MASK].into()];
        if bits != masks {
            w.report(at, format!("leaf masks {masks:X?} do not fit its bit counts"));
        }
        let free = u16_at(&head, L_FREE) as usize;
        let entries = u16_at(&head, P_COUNT) as usize * head[L_ENTRY] as usize;
        if free + entries + L_ENTRIES > self.page_len {
            w.report(at + L_FREE as u64, format!("leaf says {free} free bytes"));
        }
        Ok(())
    }

    fn check_page(
        &mut self,
        w: &mut Walk<'_>,
        no: u32,
        depth: usize,
        named: Option<(&[u8], u32)>,
        levels: &mut Levels,
    ) -> Result<()> {
        let at = u64::from(no) * UNIT as u64;
        if let Err(what) = w.take(no, self.page_len / UNIT) {
            w.report(at, what.into());
            return Ok(());
        }
        if depth >= MAX_DEPTH {
            w.report(at, "tree is too deep".into());
            return Ok(());
        }
        let slot = match self.load(w.tag, no) {
            Ok(s) => s,
            Err(e) if e.kind() == ErrorKind::Corrupt => {
                w.report(at, e.note().to_string());
                return Ok(());
            }
            Err(e) => return Err(e),
        };
        let page = self.cache.page(slot).clone();
        let n = page.count();
        if n == 0 && depth > 0 {
            w.report(at, "page holds no key".into());
        }
        if let (Some((key, recno)), Some(i)) = (named, n.checked_sub(1))
            && (page.key(i) != key || page.recno(i) != recno)
        {
            w.report(at, format!("parent names another highest key than record {}", page.recno(i)));
        }
        match levels.get_mut(depth) {
            None => {
                if page.left != NONE {
                    w.report(at, format!("left neighbour is {}, but there is none", page.left));
                }
                levels.resize(depth + 1, (at as u32, page.right));
            }
            Some(level) => {
                let (last, right) = std::mem::replace(level, (at as u32, page.right));
                if page.left != last {
                    w.report(at, format!("left neighbour is {}, should be {last}", page.left as i32));
                }
                if right != at as u32 {
                    let text = format!("right neighbour is {}, should be {at}", right as i32);
                    w.report(u64::from(last), text);
                }
            }
        }
        if !page.is_leaf() {
            for i in 0..n {
                let child = page.child(i);
                self.check_page(
                    w,
                    Self::child_no(child),
                    depth + 1,
                    Some((page.key(i), page.recno(i))),
                    levels,
                )?;
            }
            return Ok(());
        }
        self.check_masks(w, at)?;
        match w.leaf_depth {
            None => w.leaf_depth = Some(depth),
            Some(d) if d != depth => w.report(at, format!("leaf at depth {depth}, others at {d}")),
            Some(_) => {}
        }
        for i in 0..n {
            let (key, recno) = (page.key(i), page.recno(i));
            if recno == 0 {
                w.report(at, format!("key {i} names record 0"));
            }
            let t = &self.tags[w.tag];
            if let Some((last, last_rec)) = &w.last {
                let c = t.order.compare(last, key);
                if c == Ordering::Equal && t.info.unique {
                    w.report(at, format!("key {i} (record {recno}) repeats in a unique order"));
                } else if c.then(last_rec.cmp(&recno)) == Ordering::Greater {
                    w.report(at, format!("key {i} (record {recno}) is out of order"));
                }
            }
            w.last = Some((key.to_vec(), recno));
        }
        Ok(())
    }

    fn check_free(&mut self, mut seen: Vec<bool>, out: &mut Vec<Finding>) -> Result<()> {
        let mut no = self.listed_free();
        while no != 0 {
            let at = u64::from(no) * UNIT as u64;
            let what = match seen.get_mut(no as usize) {
                None => Some("free page is not in the file".to_string()),
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
                Err(e) if e.kind() == ErrorKind::Corrupt => {
                    out.push(Finding { offset: at, tag: String::new(), what: e.note().to_string() });
                    break;
                }
                Err(e) => return Err(e),
            }
        }
        Ok(())
    }
}
