//! Moving in an NTX tree: the [`KeyTree`] side of reading.
//!
//! A cursor's path holds, from the root down, the page and the slot followed in it; on a key the last entry is the
//! key's own page and slot. Depth is bounded, so a cyclic tree ends in an error, and whole-tree walks count pages.

use super::bag::NtxBag;
use super::layout::PAGE;
use crate::bag::{BagFile, Bound, Cursor, Finding, KeyOrder, KeyTree, MAX_DEPTH, Side};
use crate::error::Result;
use crate::order::{KeyType, TagInfo};
use crate::sortbuild::SortedKeys;
use std::cmp::Ordering;

impl NtxBag {
    fn push(&self, cur: &mut Cursor, no: u32, slot: usize) -> Result<()> {
        if cur.depth >= MAX_DEPTH {
            return Err(self.file.corrupt(u64::from(no) * PAGE as u64, "tree is too deep or cyclic"));
        }
        cur.path[cur.depth] = (no, slot as u16);
        cur.depth += 1;
        Ok(())
    }

    /// Goes down the left-most (right-most) edge from page `no`.
    fn edge(&mut self, tag: usize, mut no: u32, right: bool, cur: &mut Cursor) -> Result<()> {
        while no != 0 {
            let s = self.load(tag, no)?;
            let p = self.cache.page(s);
            let slot = if right { p.count() } else { 0 };
            let child = p.child(slot);
            self.push(cur, no, slot)?;
            no = child;
        }
        Ok(())
    }

    /// From a path into a gap to the key behind it.
    fn settle_after(&mut self, tag: usize, cur: &mut Cursor) -> Result<bool> {
        while cur.depth > 0 {
            let (no, slot) = cur.path[cur.depth - 1];
            let s = self.load(tag, no)?;
            let p = self.cache.page(s);
            if (slot as usize) < p.count() {
                cur.epoch = self.epoch;
                cur.land(p.key(slot as usize), p.recno(slot as usize));
                return Ok(true);
            }
            cur.depth -= 1;
        }
        cur.off();
        Ok(false)
    }

    /// From a path into a gap to the key before it.
    fn settle_before(&mut self, tag: usize, cur: &mut Cursor) -> Result<bool> {
        while cur.depth > 0 {
            let (no, slot) = cur.path[cur.depth - 1];
            if slot > 0 {
                let slot = slot as usize - 1;
                let s = self.load(tag, no)?;
                let p = self.cache.page(s);
                // A path slot never exceeds the count of the page it was made from.
                let slot = slot.min(p.count().saturating_sub(1));
                if p.count() > 0 {
                    cur.path[cur.depth - 1].1 = slot as u16;
                    cur.epoch = self.epoch;
                    cur.land(p.key(slot), p.recno(slot));
                    return Ok(true);
                }
            }
            cur.depth -= 1;
        }
        cur.off();
        Ok(false)
    }

    /// Follows `bound` down to a leaf gap.
    pub(super) fn descend(&mut self, tag: usize, bound: Bound<'_>, cur: &mut Cursor) -> Result<()> {
        cur.depth = 0;
        let mut no = self.tag_at(tag)?.root;
        while no != 0 {
            let s = self.load(tag, no)?;
            let t = &self.tags[tag];
            let p = self.cache.page(s);
            let recno = if t.info.sort_recno { bound.recno } else { None };
            let slot = p.search(bound.key, recno, bound.side == Side::After, &t.order, t.info.descending);
            let child = p.child(slot);
            self.push(cur, no, slot)?;
            no = child;
        }
        Ok(())
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
            let t = &self.tags[tag];
            if t.order.compare(&cur.key, key) != Ordering::Equal || (t.info.sort_recno && cur.recno.0 > recno)
            {
                break;
            }
            found = self.step_next(tag, cur)?;
        }
        cur.off();
        Ok(false)
    }

    fn step_next(&mut self, tag: usize, cur: &mut Cursor) -> Result<bool> {
        let Some(top) = cur.depth.checked_sub(1) else { return Ok(false) };
        let (no, slot) = cur.path[top];
        let s = self.load(tag, no)?;
        let p = self.cache.page(s);
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

    fn step_prev(&mut self, tag: usize, cur: &mut Cursor) -> Result<bool> {
        let Some(top) = cur.depth.checked_sub(1) else { return Ok(false) };
        let (no, slot) = cur.path[top];
        let s = self.load(tag, no)?;
        let child = self.cache.page(s).child(slot as usize);
        self.edge(tag, child, true, cur)?;
        self.settle_before(tag, cur)
    }

    /// True if the path may be followed; else tries to find the key again. `None`: the key is gone, `cur` keeps its image.
    fn revive(&mut self, tag: usize, cur: &mut Cursor) -> Result<Option<()>> {
        if cur.epoch == self.epoch && cur.depth > 0 {
            return Ok(Some(()));
        }
        let (key, recno) = (std::mem::take(&mut cur.key), cur.recno.0);
        let mut probe = Cursor::new();
        let found = self.find_entry(tag, &key, recno, &mut probe);
        cur.key = key;
        if found? {
            cur.path = probe.path;
            cur.depth = probe.depth;
            cur.epoch = self.epoch;
            return Ok(Some(()));
        }
        Ok(None)
    }

    fn go(&mut self, tag: usize, forward: bool, cur: &mut Cursor) -> Result<bool> {
        if !cur.on_key() {
            return Ok(false);
        }
        self.tag_at(tag)?;
        if self.revive(tag, cur)?.is_some() {
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
            return Err(self.file.corrupt(u64::from(no) * PAGE as u64, "tree is too deep or cyclic"));
        }
        *budget -= 1;
        let s = self.load(tag, no)?;
        let (n, leaf) = (self.cache.page(s).count(), self.cache.page(s).child(0) == 0);
        let mut sum = n as u64;
        if leaf {
            return Ok(sum);
        }
        for i in 0..=n {
            let s = self.load(tag, no)?;
            let child = self.cache.page(s).child(i);
            sum += self.subtree_count(tag, child, depth + 1, budget)?;
        }
        Ok(sum)
    }

    fn count_before(&mut self, tag: usize, cur: &mut Cursor) -> Result<u64> {
        if !cur.on_key() || self.revive(tag, cur)?.is_none() {
            return Ok(0);
        }
        let path = cur.path;
        let mut budget = self.pages;
        let mut sum = 0;
        for (level, &(no, slot)) in path[..cur.depth].iter().enumerate() {
            let last = level + 1 == cur.depth;
            // Keys left of the followed gap; at the end the key's own left child counts too.
            for i in 0..slot as usize + usize::from(last) {
                let s = self.load(tag, no)?;
                let child = self.cache.page(s).child(i);
                sum += self.subtree_count(tag, child, level, &mut budget)?;
            }
            sum += u64::from(slot);
        }
        Ok(sum + 1)
    }

    fn nth(&mut self, tag: usize, n: u64, cur: &mut Cursor) -> Result<bool> {
        cur.depth = 0;
        let mut no = self.tag_at(tag)?.root;
        let Some(mut left) = n.checked_sub(1) else {
            cur.off();
            return Ok(false);
        };
        let mut budget = self.pages;
        'down: while no != 0 {
            let s = self.load(tag, no)?;
            let count = self.cache.page(s).count();
            for i in 0..=count {
                let s = self.load(tag, no)?;
                let child = self.cache.page(s).child(i);
                let below = self.subtree_count(tag, child, cur.depth, &mut budget)?;
                if left < below {
                    self.push(cur, no, i)?;
                    no = child;
                    budget = self.pages;
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
}

impl KeyTree for NtxBag {
    fn file(&self) -> &BagFile {
        &self.file
    }

    fn file_mut(&mut self) -> &mut BagFile {
        &mut self.file
    }

    fn tag_count(&self) -> usize {
        self.tags.len()
    }

    fn tag(&self, tag: usize) -> Result<&TagInfo> {
        Ok(&self.tag_at(tag)?.info)
    }

    fn set_key_type(&mut self, tag: usize, key_type: KeyType) -> Result<()> {
        self.tag_at(tag)?;
        let order = KeyOrder::of(key_type, &self.collation);
        self.tags[tag].info.key_type = key_type;
        self.tags[tag].order = order;
        Ok(())
    }

    fn set_custom(&mut self, tag: usize, on: bool) -> Result<()> {
        self.tag_at(tag)?;
        if self.tags[tag].info.custom != on {
            self.tags[tag].info.custom = on;
            self.tags[tag].info.partial = true;
            self.tags[tag].changed = true;
            self.reshaped = true;
        }
        Ok(())
    }

    fn page_size(&self) -> u32 {
        PAGE as u32
    }

    fn update_counter(&self) -> u32 {
        self.version()
    }

    fn tags_stamp(&self) -> u64 {
        self.tags_stamp
    }

    fn begin_read(&mut self) -> Result<()> {
        self.enter_read()
    }

    fn end_read(&mut self) -> Result<()> {
        self.file.leave_read()
    }

    fn begin_write(&mut self) -> Result<()> {
        self.enter_write()
    }

    fn end_write(&mut self) -> Result<()> {
        self.leave_write()
    }

    fn flush(&mut self) -> Result<()> {
        self.write_out()
    }

    fn first(&mut self, tag: usize, cur: &mut Cursor) -> Result<bool> {
        self.reading(cur, |b, cur| {
            cur.depth = 0;
            let root = b.tag_at(tag)?.root;
            b.edge(tag, root, false, cur)?;
            b.settle_after(tag, cur)
        })
    }

    fn last(&mut self, tag: usize, cur: &mut Cursor) -> Result<bool> {
        self.reading(cur, |b, cur| {
            cur.depth = 0;
            let root = b.tag_at(tag)?.root;
            b.edge(tag, root, true, cur)?;
            b.settle_before(tag, cur)
        })
    }

    fn next(&mut self, tag: usize, cur: &mut Cursor) -> Result<bool> {
        self.reading(cur, |b, cur| b.go(tag, true, cur))
    }

    fn prev(&mut self, tag: usize, cur: &mut Cursor) -> Result<bool> {
        self.reading(cur, |b, cur| b.go(tag, false, cur))
    }

    fn seek(&mut self, tag: usize, bound: Bound<'_>, cur: &mut Cursor) -> Result<bool> {
        self.reading(cur, |b, cur| {
            b.descend(tag, bound, cur)?;
            b.settle_after(tag, cur)
        })
    }

    fn seek_before(&mut self, tag: usize, bound: Bound<'_>, cur: &mut Cursor) -> Result<bool> {
        self.reading(cur, |b, cur| {
            b.descend(tag, bound, cur)?;
            b.settle_before(tag, cur)
        })
    }

    fn seek_entry(&mut self, tag: usize, key: &[u8], recno: u32, cur: &mut Cursor) -> Result<bool> {
        self.reading(cur, |b, cur| b.find_entry(tag, key, recno, cur))
    }

    fn compare(&self, tag: usize, key: &[u8], with: &[u8]) -> Ordering {
        let Some(t) = self.tags.get(tag) else { return Ordering::Equal };
        let n = key.len().min(with.len());
        t.order.compare(&key[..n], &with[..n])
    }

    fn is_stored_descending(&self, tag: usize) -> bool {
        self.tags.get(tag).is_some_and(|t| t.info.descending)
    }

    fn key_count(&mut self, tag: usize) -> Result<u64> {
        let mut cur = Cursor::new();
        self.reading(&mut cur, |b, _| {
            let root = b.tag_at(tag)?.root;
            let mut budget = b.pages;
            b.subtree_count(tag, root, 0, &mut budget)
        })
    }

    fn key_number(&mut self, tag: usize, cur: &mut Cursor) -> Result<u64> {
        self.reading(cur, |b, cur| {
            b.tag_at(tag)?;
            b.count_before(tag, cur)
        })
    }

    fn goto_key(&mut self, tag: usize, n: u64, cur: &mut Cursor) -> Result<bool> {
        self.reading(cur, |b, cur| b.nth(tag, n, cur))
    }

    fn insert(&mut self, tag: usize, key: &[u8], recno: u32) -> Result<bool> {
        self.insert_entry(tag, key, recno)
    }

    fn remove(&mut self, tag: usize, key: &[u8], recno: u32) -> Result<bool> {
        self.remove_entry(tag, key, recno)
    }

    fn add_tag(&mut self, info: TagInfo, keys: &mut SortedKeys) -> Result<usize> {
        self.build_tag(info, keys)
    }

    fn rebuild_tag(&mut self, tag: usize, keys: &mut SortedKeys) -> Result<()> {
        self.refill_tag(tag, keys)
    }

    fn drop_tag(&mut self, tag: usize) -> Result<()> {
        self.delete_tag(tag)
    }

    fn start_reindex(&mut self) -> Result<()> {
        self.empty_tags()
    }

    fn check(&mut self, out: &mut Vec<Finding>) -> Result<()> {
        self.check_structure(out)
    }

    fn dump(&mut self) -> Result<String> {
        self.render()
    }
}
