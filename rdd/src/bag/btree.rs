//! Moving in a tree that holds every key once, interior pages included: what NTX and NSX have in common.
//!
//! A cursor's path holds, from the root down, the page and the slot followed in it; on a key the last entry is the
//! key's own page and slot. Depth is bounded, so a cyclic tree ends in an error, and whole-tree walks count pages.

use super::{BagFile, Bound, Cursor, MAX_DEPTH, Side};
use crate::error::{Error, ErrorKind, Result};
use std::cmp::Ordering;

/// A page of such a tree: `count` keys and, in an interior page, `count + 1` children.
pub trait Node {
    /// Number of keys.
    fn count(&self) -> usize;
    /// Page left of key `i` (`i == count`: right of the last), 0 = none: the page is a leaf.
    fn child(&self, i: usize) -> u32;
    /// Record number of key `i`.
    fn recno(&self, i: usize) -> u32;
    /// Key `i`.
    fn key(&self, i: usize) -> &[u8];
    /// Loads the page from memory at once where it is not near the processor: what follows would wait for it line by line.
    fn fetch(&self) {}
}

/// A bag whose trees hold every key once. Tag numbers are 0-based, page numbers count from the start of the file.
pub trait BTree: Sized {
    /// Its pages.
    type Page: Node;
    /// Bytes of a page.
    const PAGE_BYTES: u64;

    /// The file.
    fn bag_file(&self) -> &BagFile;
    /// Changes with every change of a tree and whenever cached pages were dropped.
    fn epoch(&self) -> u64;
    /// Pages of the file.
    fn page_total(&self) -> u32;
    /// True once after a page load found another version of the file: the operation is to be repeated.
    fn take_retry(&mut self) -> bool;
    /// Root page of a tag, 0 = none; an error for a tag that is not there.
    fn root_of(&self, tag: usize) -> Result<u32>;
    /// One page.
    fn node(&mut self, tag: usize, no: u32) -> Result<&Self::Page>;
    /// The slot of page `no` that `bound` leads to, and the child there.
    fn slot_for(&mut self, tag: usize, no: u32, bound: Bound<'_>) -> Result<(usize, u32)>;
    /// Compares two whole keys, ascending.
    fn compare_whole(&self, tag: usize, a: &[u8], b: &[u8]) -> Ordering;
    /// True if equal keys are sorted by record number.
    fn sorts_by_recno(&self, tag: usize) -> bool;

    /// "Too deep", at page `no`.
    fn endless(&self, no: u32) -> Error {
        self.bag_file().corrupt(u64::from(no) * Self::PAGE_BYTES, "tree is too deep or cyclic")
    }

    /// Adds a step to a cursor's path.
    #[inline]
    fn push(&self, cur: &mut Cursor, no: u32, slot: usize) -> Result<()> {
        if cur.depth >= MAX_DEPTH {
            return Err(self.endless(no));
        }
        cur.path[cur.depth] = (no, slot as u16);
        cur.depth += 1;
        Ok(())
    }

    /// Goes down the left-most (right-most) edge from page `no`.
    fn edge(&mut self, tag: usize, mut no: u32, right: bool, cur: &mut Cursor) -> Result<()> {
        while no != 0 {
            let p = self.node(tag, no)?;
            let slot = if right { p.count() } else { 0 };
            let child = p.child(slot);
            if child == 0 {
                p.fetch();
            }
            self.push(cur, no, slot)?;
            no = child;
        }
        Ok(())
    }

    /// From a path into a gap to the key behind it.
    fn settle_after(&mut self, tag: usize, cur: &mut Cursor) -> Result<bool> {
        let epoch = self.epoch();
        while cur.depth > 0 {
            let (no, slot) = cur.path[cur.depth - 1];
            let p = self.node(tag, no)?;
            if (slot as usize) < p.count() {
                cur.land(p.key(slot as usize), p.recno(slot as usize));
                cur.epoch = epoch;
                return Ok(true);
            }
            cur.depth -= 1;
        }
        cur.off();
        Ok(false)
    }

    /// From a path into a gap to the key before it.
    fn settle_before(&mut self, tag: usize, cur: &mut Cursor) -> Result<bool> {
        let epoch = self.epoch();
        while cur.depth > 0 {
            let (no, slot) = cur.path[cur.depth - 1];
            if slot > 0 {
                let slot = slot as usize - 1;
                let p = self.node(tag, no)?;
                // A path slot never exceeds the count of the page it was made from.
                let slot = slot.min(p.count().saturating_sub(1));
                if p.count() > 0 {
                    cur.path[cur.depth - 1].1 = slot as u16;
                    cur.land(p.key(slot), p.recno(slot));
                    cur.epoch = epoch;
                    return Ok(true);
                }
            }
            cur.depth -= 1;
        }
        cur.off();
        Ok(false)
    }

    /// Follows `bound` down to a leaf gap.
    fn descend(&mut self, tag: usize, bound: Bound<'_>, cur: &mut Cursor) -> Result<()> {
        cur.depth = 0;
        let mut no = self.root_of(tag)?;
        while no != 0 {
            let (slot, child) = self.slot_for(tag, no, bound)?;
            self.push(cur, no, slot)?;
            no = child;
        }
        Ok(())
    }

    /// True if the path of a descent behind a key and record passes exactly that entry.
    fn passes(&mut self, tag: usize, key: &[u8], recno: u32, cur: &Cursor) -> Result<bool> {
        for &(no, slot) in &cur.path[..cur.depth] {
            let Some(at) = usize::from(slot).checked_sub(1) else { continue };
            let p = self.node(tag, no)?;
            if p.recno(at) == recno && p.key(at) == key {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Path to the entry of this key and record, walking over equal keys.
    fn find_entry(&mut self, tag: usize, key: &[u8], recno: u32, cur: &mut Cursor) -> Result<bool> {
        let side = Side::Before;
        self.descend(tag, Bound { key, recno: Some(recno), side }, cur)?;
        let mut found = self.settle_after(tag, cur)?;
        while found {
            if cur.recno.0 == recno && cur.key == key {
                return Ok(true);
            }
            if self.compare_whole(tag, &cur.key, key) != Ordering::Equal
                || (self.sorts_by_recno(tag) && cur.recno.0 > recno)
            {
                break;
            }
            found = self.step_next(tag, cur)?;
        }
        cur.off();
        Ok(false)
    }

    /// To the entry behind the place of a key that is not there, if it is of the same record.
    fn find_stale(&mut self, tag: usize, key: &[u8], recno: u32, cur: &mut Cursor) -> Result<bool> {
        let found = self.tree_seek(tag, Bound { key, recno: Some(recno), side: Side::Before }, false, cur)?;
        Ok(found && cur.recno.0 == recno)
    }

    /// From a key to the next one.
    fn step_next(&mut self, tag: usize, cur: &mut Cursor) -> Result<bool> {
        let Some(top) = cur.depth.checked_sub(1) else { return Ok(false) };
        let (no, slot) = cur.path[top];
        let p = self.node(tag, no)?;
        let next = slot as usize + 1;
        let child = p.child(next);
        cur.path[top].1 = next as u16;
        if child == 0 && next < p.count() {
            cur.land(p.key(next), p.recno(next));
            return Ok(true);
        }
        self.edge(tag, child, false, cur)?;
        self.settle_after(tag, cur)
    }

    /// From a key to the previous one.
    fn step_prev(&mut self, tag: usize, cur: &mut Cursor) -> Result<bool> {
        let Some(top) = cur.depth.checked_sub(1) else { return Ok(false) };
        let (no, slot) = cur.path[top];
        let child = self.node(tag, no)?.child(slot as usize);
        self.edge(tag, child, true, cur)?;
        self.settle_before(tag, cur)
    }

    /// True if the path may be followed; else tries to find the key again. False: the key is gone, `cur` keeps its image.
    fn revive(&mut self, tag: usize, cur: &mut Cursor) -> Result<bool> {
        if cur.epoch == self.epoch() && cur.depth > 0 {
            return Ok(true);
        }
        let (key, recno) = (std::mem::take(&mut cur.key), cur.recno.0);
        let mut probe = Cursor::new();
        let found = self.find_entry(tag, &key, recno, &mut probe);
        cur.key = key;
        if found? {
            cur.path = probe.path;
            cur.depth = probe.depth;
            cur.epoch = self.epoch();
            return Ok(true);
        }
        Ok(false)
    }

    /// One key on or back.
    fn go(&mut self, tag: usize, forward: bool, cur: &mut Cursor) -> Result<bool> {
        if !cur.on_key() {
            return Ok(false);
        }
        self.root_of(tag)?;
        if self.revive(tag, cur)? {
            return if forward { self.step_next(tag, cur) } else { self.step_prev(tag, cur) };
        }
        // The key is gone: go on from the place it had.
        let key = cur.key.clone();
        let side = if forward { Side::After } else { Side::Before };
        self.descend(tag, Bound { key: &key, recno: Some(cur.recno.0), side }, cur)?;
        if forward { self.settle_after(tag, cur) } else { self.settle_before(tag, cur) }
    }

    /// Keys in the subtree of `no`; `budget` counts pages down to stop on a cyclic tree.
    fn subtree_count(&mut self, tag: usize, no: u32, depth: usize, budget: &mut u32) -> Result<u64> {
        if no == 0 {
            return Ok(0);
        }
        if *budget == 0 || depth >= MAX_DEPTH {
            return Err(self.endless(no));
        }
        *budget -= 1;
        let p = self.node(tag, no)?;
        let (n, first) = (p.count(), p.child(0));
        let mut sum = n as u64;
        if first == 0 {
            return Ok(sum);
        }
        // All leaves are equally deep. Of the leaves no more than their counts is looked at: they are many, and seldom in a near cache.
        let above_leaves = self.node(tag, first)?.child(0) == 0;
        for i in 0..=n {
            let child = self.node(tag, no)?.child(i);
            sum += match above_leaves && child != 0 {
                true => self.node(tag, child)?.count() as u64,
                false => self.subtree_count(tag, child, depth + 1, budget)?,
            };
        }
        Ok(sum)
    }

    /// 1-based number of the cursor's key, 0 if it is on none.
    fn number_of(&mut self, tag: usize, cur: &mut Cursor) -> Result<u64> {
        if !cur.on_key() || !self.revive(tag, cur)? {
            return Ok(0);
        }
        let path = cur.path;
        let mut budget = self.page_total();
        let mut sum = 0;
        for (level, &(no, slot)) in path[..cur.depth].iter().enumerate() {
            let last = level + 1 == cur.depth;
            // Keys left of the followed gap; at the end the key's own left child counts too.
            for i in 0..slot as usize + usize::from(last) {
                let child = self.node(tag, no)?.child(i);
                sum += self.subtree_count(tag, child, level, &mut budget)?;
            }
            sum += u64::from(slot);
        }
        Ok(sum + 1)
    }

    /// To the `n`-th key (1-based).
    fn nth(&mut self, tag: usize, n: u64, cur: &mut Cursor) -> Result<bool> {
        cur.depth = 0;
        let mut no = self.root_of(tag)?;
        let Some(mut left) = n.checked_sub(1) else {
            cur.off();
            return Ok(false);
        };
        let mut budget = self.page_total();
        'down: while no != 0 {
            let count = self.node(tag, no)?.count();
            for i in 0..=count {
                let child = self.node(tag, no)?.child(i);
                let below = self.subtree_count(tag, child, cur.depth, &mut budget)?;
                if left < below {
                    self.push(cur, no, i)?;
                    no = child;
                    budget = self.page_total();
                    continue 'down;
                }
                left -= below;
                if i == count {
                    break;
                }
                if left == 0 {
                    self.push(cur, no, i)?;
                    return self.settle_after(tag, cur);
                }
                left -= 1;
            }
            break;
        }
        cur.off();
        Ok(false)
    }

    /// Share of the tree before the middle of the cursor's key, each child of a page, with the key behind it, taken for as much.
    fn share(&mut self, tag: usize, cur: &mut Cursor) -> Result<Option<f64>> {
        if !cur.on_key() || !self.revive(tag, cur)? {
            return Ok(None);
        }
        let path = cur.path;
        let mut share = 0.0;
        for (level, &(no, slot)) in path[..cur.depth].iter().enumerate().rev() {
            let p = self.node(tag, no)?;
            let (slot, count, leaf) = (f64::from(slot), p.count() as f64, p.child(0) == 0);
            let on_key = level + 1 == cur.depth;
            share = match (on_key, leaf) {
                (true, true) => (slot + 0.5) / count,
                // The key between two children.
                (true, false) => (slot + 1.0) / (count + 1.0),
                (false, _) => (slot + share) / (count + 1.0),
            };
        }
        Ok(Some(share))
    }

    /// To the key at that share of the tree. Harbour: a leaf's key is looked for rounding down, and the next one taken when that is more than
    /// a quarter of a key off.
    fn at_share(&mut self, tag: usize, wanted: f64, cur: &mut Cursor) -> Result<bool> {
        cur.depth = 0;
        let (mut no, mut share, mut width) = (self.root_of(tag)?, wanted, 1.0);
        while no != 0 {
            let p = self.node(tag, no)?;
            let (count, leaf) = (p.count(), p.child(0) == 0);
            let parts = if leaf { count } else { count + 1 };
            let slot = ((share * parts as f64) as usize).min(parts.saturating_sub(1));
            let child = p.child(slot);
            share = share * parts as f64 - slot as f64;
            width /= parts.max(1) as f64;
            self.push(cur, no, slot)?;
            no = if leaf { 0 } else { child };
        }
        if !self.settle_after(tag, cur)? {
            return self.tree_end(tag, true, cur);
        }
        let off = self.share(tag, cur)?.map_or(0.0, |is| wanted - is) / width;
        let limit = 0.25 + 1e-9;
        if off.abs() > limit {
            let mut beside = cur.clone();
            if if off > 0.0 { self.step_next(tag, &mut beside)? } else { self.step_prev(tag, &mut beside)? } {
                *cur = beside;
            }
        }
        Ok(true)
    }

    /// Runs a read; repeats it if the index changed under an optimistic start.
    #[inline]
    fn reading<T>(
        &mut self,
        cur: &mut Cursor,
        mut op: impl FnMut(&mut Self, &mut Cursor) -> Result<T>,
    ) -> Result<T> {
        for _ in 0..8 {
            match op(self, cur) {
                Err(_) if self.take_retry() => cur.epoch = 0,
                other => return other,
            }
        }
        Err(Error::new(ErrorKind::Read).at(self.bag_file().path()).because("index keeps changing"))
    }

    /// [`KeyTree::first`](super::KeyTree::first) and `last`.
    fn tree_end(&mut self, tag: usize, last: bool, cur: &mut Cursor) -> Result<bool> {
        self.reading(cur, |b, cur| {
            cur.depth = 0;
            let root = b.root_of(tag)?;
            b.edge(tag, root, last, cur)?;
            if last { b.settle_before(tag, cur) } else { b.settle_after(tag, cur) }
        })
    }

    /// [`KeyTree::seek`](super::KeyTree::seek) and, with `before`, `seek_before`.
    fn tree_seek(&mut self, tag: usize, bound: Bound<'_>, before: bool, cur: &mut Cursor) -> Result<bool> {
        self.reading(cur, |b, cur| {
            b.descend(tag, bound, cur)?;
            if before { b.settle_before(tag, cur) } else { b.settle_after(tag, cur) }
        })
    }

    /// [`KeyTree::key_count`](super::KeyTree::key_count).
    fn tree_count(&mut self, tag: usize) -> Result<u64> {
        let mut cur = Cursor::new();
        self.reading(&mut cur, |b, _| {
            let root = b.root_of(tag)?;
            let mut budget = b.page_total();
            b.subtree_count(tag, root, 0, &mut budget)
        })
    }
}
