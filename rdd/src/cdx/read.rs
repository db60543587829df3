//! Moving in a CDX tree: the [`KeyTree`] side of reading.
//!
//! A cursor's path holds page and slot of every level; keys live in the last one. Neighbours are reached through the
//! parents, not through sibling links, so a wrong link cannot send a reader in circles.

use super::bag::CdxBag;
use super::layout::UNIT;
use crate::bag::{BagFile, Beside, Bound, Brackets, Cursor, Finding, KeyOrder, KeyTree, MAX_DEPTH, Side};
use crate::error::Result;
use crate::order::{KeyType, TagFlag, TagInfo};
use crate::sortbuild::SortedKeys;
use std::cmp::Ordering;

impl CdxBag {
    fn push(&self, cur: &mut Cursor, no: u32, slot: usize) -> Result<()> {
        if cur.depth >= MAX_DEPTH {
            return Err(self.file.corrupt(u64::from(no) * UNIT as u64, "tree is too deep or cyclic"));
        }
        cur.path[cur.depth] = (no, slot as u16);
        cur.depth += 1;
        Ok(())
    }

    /// Goes down the left-most (right-most) edge from page `no`, ending in a leaf before its first (behind its last) key.
    fn edge(&mut self, t: usize, mut no: u32, right: bool, cur: &mut Cursor) -> Result<()> {
        loop {
            let s = self.load(t, no)?;
            let p = self.cache.page(s);
            let n = p.count();
            if p.is_leaf() {
                p.fetch();
                return self.push(cur, no, if right { n } else { 0 });
            }
            if n == 0 {
                return Err(self.file.corrupt(u64::from(no) * UNIT as u64, "interior page without keys"));
            }
            let slot = if right { n - 1 } else { 0 };
            let child = Self::child_no(p.child(slot));
            self.push(cur, no, slot)?;
            no = child;
        }
    }

    /// From a path into a leaf gap to the key behind it.
    fn settle_after(&mut self, t: usize, cur: &mut Cursor) -> Result<bool> {
        // Every turn leaves a leaf for good; empty leaves are few, cyclic ones end at the bound.
        for _ in 0..=self.units {
            let Some(top) = cur.depth.checked_sub(1) else { break };
            let (no, slot) = cur.path[top];
            let s = self.load(t, no)?;
            let p = self.cache.page(s);
            if (slot as usize) < p.count() {
                cur.epoch = self.epoch;
                cur.land(p.key(slot as usize), p.recno(slot as usize));
                return Ok(true);
            }
            if !self.turn(t, true, cur)? {
                break;
            }
        }
        cur.off();
        Ok(false)
    }

    /// From a path into a leaf gap to the key before it.
    fn settle_before(&mut self, t: usize, cur: &mut Cursor) -> Result<bool> {
        for _ in 0..=self.units {
            let Some(top) = cur.depth.checked_sub(1) else { break };
            let (no, slot) = cur.path[top];
            let s = self.load(t, no)?;
            let p = self.cache.page(s);
            let slot = (slot as usize).min(p.count());
            if slot > 0 {
                cur.path[top].1 = slot as u16 - 1;
                cur.epoch = self.epoch;
                cur.land(p.key(slot - 1), p.recno(slot - 1));
                return Ok(true);
            }
            if !self.turn(t, false, cur)? {
                break;
            }
        }
        cur.off();
        Ok(false)
    }

    /// From a leaf to the near edge of the next (previous) one; false at the end of the tree.
    fn turn(&mut self, t: usize, forward: bool, cur: &mut Cursor) -> Result<bool> {
        loop {
            cur.depth -= 1;
            let Some(top) = cur.depth.checked_sub(1) else { return Ok(false) };
            let (no, slot) = cur.path[top];
            let s = self.load(t, no)?;
            let p = self.cache.page(s);
            let slot = if forward { Some(slot + 1) } else { slot.checked_sub(1) };
            if let Some(slot) = slot
                && (slot as usize) < p.count()
            {
                let child = Self::child_no(p.child(slot as usize));
                cur.path[top].1 = slot;
                self.edge(t, child, !forward, cur)?;
                return Ok(true);
            }
        }
    }

    /// Follows `bound` down to a leaf gap.
    pub(super) fn descend(&mut self, t: usize, bound: Bound<'_>, cur: &mut Cursor) -> Result<()> {
        cur.depth = 0;
        let mut no = self.tags[t].root;
        loop {
            let s = self.load(t, no)?;
            let p = self.cache.page(s);
            let slot = p.search(bound.key, bound.recno, bound.side == Side::After, &self.tags[t].order);
            if p.is_leaf() {
                return self.push(cur, no, slot);
            }
            if p.count() == 0 {
                return Err(self.file.corrupt(u64::from(no) * UNIT as u64, "interior page without keys"));
            }
            // Beyond the highest key the way still leads through the last child.
            let slot = slot.min(p.count() - 1);
            let child = Self::child_no(p.child(slot));
            self.push(cur, no, slot)?;
            no = child;
        }
    }

    pub(super) fn step_first(&mut self, t: usize, cur: &mut Cursor) -> Result<bool> {
        cur.depth = 0;
        let root = self.tags[t].root;
        self.edge(t, root, false, cur)?;
        self.settle_after(t, cur)
    }

    pub(super) fn step_next(&mut self, t: usize, cur: &mut Cursor) -> Result<bool> {
        let Some(top) = cur.depth.checked_sub(1) else { return Ok(false) };
        cur.path[top].1 += 1;
        let (no, slot) = cur.path[top];
        let s = self.load(t, no)?;
        let p = self.cache.page(s);
        if (slot as usize) < p.count() {
            cur.land(p.key(slot as usize), p.recno(slot as usize));
            return Ok(true);
        }
        self.settle_after(t, cur)
    }

    /// Path to exactly this entry.
    pub(super) fn find_entry(&mut self, t: usize, key: &[u8], recno: u32, cur: &mut Cursor) -> Result<bool> {
        self.descend(t, Bound { key, recno: Some(recno), side: Side::Before }, cur)?;
        let found = self.settle_after(t, cur)? && cur.recno.0 == recno && cur.key == key;
        if !found {
            cur.off();
        }
        Ok(found)
    }

    fn go(&mut self, t: usize, forward: bool, cur: &mut Cursor) -> Result<bool> {
        if !cur.on_key() {
            return Ok(false);
        }
        if cur.epoch != self.epoch || cur.depth == 0 {
            // The path is stale: the place right behind (before) the remembered entry is where to go on.
            let key = std::mem::take(&mut cur.key);
            let side = if forward { Side::After } else { Side::Before };
            let r = self.descend(t, Bound { key: &key, recno: Some(cur.recno.0), side }, cur);
            cur.key = key;
            r?;
            return if forward { self.settle_after(t, cur) } else { self.settle_before(t, cur) };
        }
        if forward { self.step_next(t, cur) } else { self.settle_before(t, cur) }
    }

    /// Keys below page `no`; `budget` counts pages down to stop on a cyclic tree.
    fn subtree_count(&mut self, t: usize, no: u32, depth: usize, budget: &mut u32) -> Result<u64> {
        if *budget == 0 || depth >= MAX_DEPTH {
            return Err(self.file.corrupt(u64::from(no) * UNIT as u64, "tree is too deep or cyclic"));
        }
        *budget -= 1;
        let s = self.load(t, no)?;
        let p = self.cache.page(s);
        let n = p.count();
        if p.is_leaf() {
            return Ok(n as u64);
        }
        let mut sum = 0;
        for i in 0..n {
            let s = self.load(t, no)?;
            let child = Self::child_no(self.cache.page(s).child(i));
            sum += self.subtree_count(t, child, depth + 1, budget)?;
        }
        Ok(sum)
    }

    fn count_before(&mut self, t: usize, cur: &mut Cursor) -> Result<u64> {
        if !cur.on_key() {
            return Ok(0);
        }
        if cur.epoch != self.epoch || cur.depth == 0 {
            let (key, recno) = (cur.key.clone(), cur.recno.0);
            if !self.find_entry(t, &key, recno, cur)? {
                return Ok(0);
            }
        }
        let path = cur.path;
        let mut budget = self.units;
        let mut sum = 0;
        for (level, &(no, slot)) in path[..cur.depth].iter().enumerate() {
            if level + 1 == cur.depth {
                sum += u64::from(slot) + 1;
                break;
            }
            for i in 0..slot as usize {
                let s = self.load(t, no)?;
                let child = Self::child_no(self.cache.page(s).child(i));
                sum += self.subtree_count(t, child, level, &mut budget)?;
            }
        }
        Ok(sum)
    }

    fn nth(&mut self, t: usize, n: u64, cur: &mut Cursor) -> Result<bool> {
        cur.depth = 0;
        let mut no = self.tags[t].root;
        let Some(mut left) = n.checked_sub(1) else {
            cur.off();
            return Ok(false);
        };
        'down: loop {
            let s = self.load(t, no)?;
            let p = self.cache.page(s);
            let count = p.count();
            if p.is_leaf() {
                if left >= count as u64 {
                    break;
                }
                self.push(cur, no, left as usize)?;
                return self.settle_after(t, cur);
            }
            let mut budget = self.units;
            for i in 0..count {
                let s = self.load(t, no)?;
                let child = Self::child_no(self.cache.page(s).child(i));
                let below = self.subtree_count(t, child, cur.depth, &mut budget)?;
                if left < below {
                    self.push(cur, no, i)?;
                    no = child;
                    continue 'down;
                }
                left -= below;
            }
            break;
        }
        cur.off();
        Ok(false)
    }

    /// Share of the tree before the middle of the cursor's key, each child of a page taken for as much.
    fn share(&mut self, t: usize, cur: &mut Cursor) -> Result<Option<f64>> {
        if !cur.on_key() {
            return Ok(None);
        }
        if cur.epoch != self.epoch || cur.depth == 0 {
            let (key, recno) = (cur.key.clone(), cur.recno.0);
            if !self.find_entry(t, &key, recno, cur)? {
                return Ok(None);
            }
        }
        let path = cur.path;
        let mut share = 0.5;
        for &(no, slot) in path[..cur.depth].iter().rev() {
            let s = self.load(t, no)?;
            share = (f64::from(slot) + share) / self.cache.page(s).count().max(1) as f64;
        }
        Ok(Some(share))
    }

    /// To the key at that share of the tree.
    fn at_share(&mut self, t: usize, mut share: f64, cur: &mut Cursor) -> Result<bool> {
        cur.depth = 0;
        let mut no = self.tags[t].root;
        loop {
            let s = self.load(t, no)?;
            let p = self.cache.page(s);
            let parts = p.count() as f64;
            let slot = ((share * parts) as usize).min(p.count().saturating_sub(1));
            if p.is_leaf() {
                self.push(cur, no, slot)?;
                return self.settle_after(t, cur);
            }
            if p.count() == 0 {
                return Err(self.file.corrupt(u64::from(no) * UNIT as u64, "interior page without keys"));
            }
            share = share * parts - slot as f64;
            let child = Self::child_no(p.child(slot));
            self.push(cur, no, slot)?;
            no = child;
        }
    }
}

impl KeyTree for CdxBag {
    fn file(&self) -> &BagFile {
        &self.file
    }

    fn file_mut(&mut self) -> &mut BagFile {
        &mut self.file
    }

    fn tag_count(&self) -> usize {
        self.tags.len() - 1
    }

    fn tag(&self, tag: usize) -> Result<&TagInfo> {
        Ok(&self.tags[self.inner(tag)?].info)
    }

    fn set_key_type(&mut self, tag: usize, key_type: KeyType) -> Result<()> {
        let t = self.inner(tag)?;
        let order = KeyOrder::of(key_type, &self.collation);
        self.tags[t].info.key_type = key_type;
        self.tags[t].order = order;
        Ok(())
    }

    fn set_flag(&mut self, tag: usize, flag: TagFlag, on: bool) -> Result<()> {
        let t = self.inner(tag)?;
        if self.tags[t].info.set_flag(flag, on) {
            self.tags[t].changed = true;
            self.changed = true;
        }
        Ok(())
    }

    fn page_size(&self) -> u32 {
        self.page_len as u32
    }

    fn page_unit(&self) -> u32 {
        UNIT as u32
    }

    fn update_counter(&self) -> u32 {
        self.counter()
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
            let t = b.inner(tag)?;
            b.step_first(t, cur)
        })
    }

    fn last(&mut self, tag: usize, cur: &mut Cursor) -> Result<bool> {
        self.reading(cur, |b, cur| {
            let t = b.inner(tag)?;
            cur.depth = 0;
            let root = b.tags[t].root;
            b.edge(t, root, true, cur)?;
            b.settle_before(t, cur)
        })
    }

    fn next(&mut self, tag: usize, cur: &mut Cursor) -> Result<bool> {
        self.reading(cur, |b, cur| {
            let t = b.inner(tag)?;
            b.go(t, true, cur)
        })
    }

    fn prev(&mut self, tag: usize, cur: &mut Cursor) -> Result<bool> {
        self.reading(cur, |b, cur| {
            let t = b.inner(tag)?;
            b.go(t, false, cur)
        })
    }

    #[inline(always)]
    fn neighbour(&mut self, stamp: u64, tag: usize, to: Beside, cur: &Cursor) -> Option<(u16, &[u8], u32)> {
        let t = self.tags.get(tag + 1)?;
        let (key_len, fill, forward) = (t.info.key_len, t.fill(), to.is_forward(false));
        if stamp != self.tags_stamp || !self.file.is_stable() {
            return None;
        }
        let (no, slot) = cur.place(self.epoch)?;
        let s = self.cache.find(no)?;
        let p = self.cache.page(s);
        if !p.fits(key_len, fill) || !p.is_leaf() {
            return None;
        }
        let next = if forward { slot + 1 } else { slot.checked_sub(1)? };
        let (key, recno) = p.get(next as usize)?;
        Some((next, key, recno))
    }

    fn seek(&mut self, tag: usize, bound: Bound<'_>, cur: &mut Cursor) -> Result<bool> {
        self.reading(cur, |b, cur| {
            let t = b.inner(tag)?;
            b.descend(t, bound, cur)?;
            b.settle_after(t, cur)
        })
    }

    fn seek_before(&mut self, tag: usize, bound: Bound<'_>, cur: &mut Cursor) -> Result<bool> {
        self.reading(cur, |b, cur| {
            let t = b.inner(tag)?;
            b.descend(t, bound, cur)?;
            b.settle_before(t, cur)
        })
    }

    fn seek_entry(&mut self, tag: usize, key: &[u8], recno: u32, cur: &mut Cursor) -> Result<bool> {
        self.reading(cur, |b, cur| {
            let t = b.inner(tag)?;
            b.find_entry(t, key, recno, cur)
        })
    }

    fn compare(&self, tag: usize, key: &[u8], with: &[u8]) -> Ordering {
        let Some(t) = self.tags.get(tag + 1) else { return Ordering::Equal };
        t.order.compare(key, with)
    }

    fn is_stored_descending(&self, _tag: usize) -> bool {
        false
    }

    fn key_count(&mut self, tag: usize) -> Result<u64> {
        let t = self.inner(tag)?;
        if (self.counted.0, self.counted.1) != (self.epoch, t) {
            let mut cur = Cursor::new();
            let keys = self.reading(&mut cur, |b, _| {
                let (root, mut budget) = (b.tags[t].root, b.units);
                b.subtree_count(t, root, 0, &mut budget)
            })?;
            self.counted = (self.epoch, t, keys);
        }
        Ok(self.counted.2)
    }

    fn key_number(&mut self, tag: usize, cur: &mut Cursor) -> Result<u64> {
        self.reading(cur, |b, cur| {
            let t = b.inner(tag)?;
            b.count_before(t, cur)
        })
    }

    fn goto_key(&mut self, tag: usize, n: u64, cur: &mut Cursor) -> Result<bool> {
        self.reading(cur, |b, cur| {
            let t = b.inner(tag)?;
            b.nth(t, n, cur)
        })
    }

    fn share_of(&mut self, tag: usize, cur: &mut Cursor) -> Result<Option<f64>> {
        self.reading(cur, |b, cur| {
            let t = b.inner(tag)?;
            b.share(t, cur)
        })
    }

    fn goto_share(&mut self, tag: usize, share: f64, cur: &mut Cursor) -> Result<bool> {
        self.reading(cur, |b, cur| {
            let t = b.inner(tag)?;
            b.at_share(t, share, cur)
        })
    }

    fn insert(&mut self, tag: usize, key: &[u8], recno: u32) -> Result<bool> {
        let t = self.inner(tag)?;
        self.insert_entry(t, key, recno)
    }

    fn remove(&mut self, tag: usize, key: &[u8], recno: u32) -> Result<bool> {
        let t = self.inner(tag)?;
        self.remove_entry(t, key, recno)
    }

    fn add_tag(&mut self, info: TagInfo, keys: &mut SortedKeys) -> Result<usize> {
        self.build_tag(info, keys)
    }

    fn rebuild_tag(&mut self, tag: usize, keys: &mut SortedKeys) -> Result<()> {
        let t = self.inner(tag)?;
        self.refill_tag(t, keys)
    }

    fn drop_tag(&mut self, tag: usize) -> Result<()> {
        let t = self.inner(tag)?;
        self.delete_tag(t)
    }

    fn reopened(&mut self) -> Result<()> {
        self.leave_free_list();
        Ok(())
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
