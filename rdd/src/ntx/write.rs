//! Changing an NTX tree one entry at a time.
//!
//! Growth: a full page evens out with its right neighbour (the last child: with its left one) if that has two free places
//! or more, else splits, the new page taking the lower half. Shrinking: a page under half evens out or merges with that
//! neighbour. Both follow what Harbour's files show, so the same sequence of changes gives the same file.

use super::bag::NtxBag;
use super::layout::PAGE;
use super::page::{Item, NtxPage};
use crate::bag::{BTree, Bound, Cursor, Side};
use crate::error::{Error, ErrorKind, Result};
use std::cmp::Ordering;

impl NtxBag {
    pub(super) fn insert_entry(&mut self, tag: usize, key: &[u8], recno: u32) -> Result<bool> {
        let t = self.tag_at(tag)?;
        let (key_len, unique, by_recno) = (t.info.key_len as usize, t.info.unique, t.info.sort_recno);
        if key.len() != key_len {
            return Err(Error::new(ErrorKind::KeyLength).at(self.file.path()));
        }
        self.ask_write()?;
        let mut cur = Cursor::new();
        if unique && self.holds_key(tag, key, &mut cur)? {
            return Ok(false);
        }
        self.descend(tag, Bound { key, recno: by_recno.then_some(recno), side: Side::After }, &mut cur)?;
        if by_recno && self.passes(tag, key, recno, &cur)? {
            return Ok(false);
        }
        self.epoch += 1;
        self.changed = true;
        if let Some(&(no, slot)) = cur.path[..cur.depth].last() {
            // Mostly there is room.
            let s = self.load(tag, no)?;
            if self.cache.page(s).count() < self.cache.page(s).max() {
                self.cache.page_mut(s).insert(slot as usize, 0, recno, key);
                return Ok(true);
            }
        }
        let mut item = Item { child: 0, recno, key: key.to_vec() };
        let mut level = cur.depth;
        while level > 0 {
            level -= 1;
            let (no, slot) = (cur.path[level].0, cur.path[level].1 as usize);
            let s = self.load(tag, no)?;
            if self.cache.page(s).count() < self.cache.page(s).max() {
                self.cache.page_mut(s).insert(slot, item.child, item.recno, &item.key);
                return Ok(true);
            }
            if level > 0 && self.make_room(tag, cur.path[level - 1], (no, slot), &item)? {
                return Ok(true);
            }
            item = self.split(tag, no, slot, &item)?;
        }
        // The root split (or there was none): a new root above it.
        let old = self.tags[tag].root;
        let new = self.new_page()?;
        let no = new.0;
        let t = &self.tags[tag];
        let mut root = NtxPage::empty(t.info.key_len, t.max, self.large);
        root.insert(0, item.child, item.recno, &item.key);
        root.set_child(1, old);
        self.put_new(new, root)?;
        self.tags[tag].root = no;
        self.tags[tag].changed = true;
        self.reshaped = true;
        Ok(true)
    }

    /// True if the tag has an entry with exactly this key.
    fn holds_key(&mut self, tag: usize, key: &[u8], cur: &mut Cursor) -> Result<bool> {
        use crate::bag::KeyTree;
        let found = self.seek(tag, Bound { key, recno: None, side: Side::Before }, cur)?;
        Ok(found && self.compare(tag, &cur.key, key) == Ordering::Equal)
    }

    /// Splits full page `no` with `item` due at `slot`: a new page takes the lower half; returns the median with the new
    /// page as its child.
    fn split(&mut self, tag: usize, no: u32, slot: usize, item: &Item) -> Result<Item> {
        let new = self.new_page()?;
        let new_no = new.0;
        let t = &self.tags[tag];
        let (key_len, max, half) = (t.info.key_len, t.max, t.half as usize);
        let mut left = NtxPage::empty(key_len, max, self.large);
        let s = self.load(tag, no)?;
        let page = self.cache.page_mut(s);
        let mut median = None;
        // Of count + 1 entries the lower `half` go left, the next one up.
        let mut from = 0;
        for i in 0..=half {
            let next = if i == slot {
                item.clone()
            } else {
                from += 1;
                page.item(from - 1)
            };
            if i == half {
                left.set_child(half, next.child);
                median = Some(next);
            } else {
                left.append(next.child, next.recno, &next.key);
            }
        }
        page.keep_upper(from, (slot > half).then(|| (slot - half - 1, item)));
        self.put_new(new, left)?;
        let mut median = median.unwrap_or_default();
        median.child = new_no;
        Ok(median)
    }

    /// Tries to place `item` in the full page by evening out with a neighbour below `parent`.
    fn make_room(&mut self, tag: usize, parent: (u32, u16), full: (u32, usize), item: &Item) -> Result<bool> {
        let (parent_no, at) = (parent.0, parent.1 as usize);
        let (no, slot) = full;
        let ps = self.load(tag, parent_no)?;
        let n = self.cache.page(ps).count();
        // The right neighbour is asked; only the last child asks the left one.
        let is_left = at >= n;
        if is_left && n == 0 {
            return Ok(false);
        }
        let neighbour = self.cache.page(ps).child(if is_left { n - 1 } else { at + 1 });
        let at = at.min(n);
        if neighbour != 0 {
            let s = self.load(tag, neighbour)?;
            let have = self.cache.page(s).count();
            if have + 1 >= self.cache.page(s).max() {
                return Ok(false);
            }
            let s = self.load(tag, no)?;
            let count = self.cache.page(s).count();
            if is_left {
                let lower = self.even_out(tag, parent_no, at - 1, neighbour, no)?;
                let moved = lower - have;
                // Slots below `moved` are left of the new separator.
                let (page, pos) =
                    if slot < moved { (neighbour, have + 1 + slot) } else { (no, slot - moved) };
                self.place(tag, page, pos, item)?;
            } else {
                let lower = self.even_out(tag, parent_no, at, no, neighbour)?;
                debug_assert!(lower <= count);
                let (page, pos) = if slot <= lower { (no, slot) } else { (neighbour, slot - lower - 1) };
                self.place(tag, page, pos, item)?;
            }
            return Ok(true);
        }
        Ok(false)
    }

    fn place(&mut self, tag: usize, no: u32, pos: usize, item: &Item) -> Result<()> {
        let s = self.load(tag, no)?;
        self.cache.page_mut(s).insert(pos, item.child, item.recno, &item.key);
        Ok(())
    }

    /// Moves entries between the children left and right of key `at` of `parent` until both have about as many; returns
    /// the new count of the left one.
    pub(super) fn even_out(
        &mut self,
        tag: usize,
        parent: u32,
        at: usize,
        left_no: u32,
        right_no: u32,
    ) -> Result<usize> {
        let ps = self.load(tag, parent)?;
        let sep = self.cache.page(ps).item(at);
        let ls = self.load(tag, left_no)?;
        let mut left = self.cache.page(ls).clone();
        let rs = self.load(tag, right_no)?;
        let mut right = self.cache.page(rs).clone();
        let (l, r) = (left.count(), right.count());
        let goal = (l + r).div_ceil(2);
        let (recno, key);
        if l < goal {
            let by = goal - l;
            let tail = left.child(l);
            left.append(tail, sep.recno, &sep.key);
            for i in 0..by - 1 {
                left.append(right.child(i), right.recno(i), right.key(i));
            }
            left.set_child(goal, right.child(by - 1));
            (recno, key) = (right.recno(by - 1), right.key(by - 1).to_vec());
            right.close_front(by);
        } else {
            let by = l - goal;
            if by == 0 {
                return Ok(l);
            }
            right.open_front(by);
            let tail = left.child(l);
            right.set_item(by - 1, tail, sep.recno, &sep.key);
            for i in 0..by - 1 {
                let from = goal + 1 + i;
                right.set_item(i, left.child(from), left.recno(from), left.key(from));
            }
            (recno, key) = (left.recno(goal), left.key(goal).to_vec());
            left.truncate(goal);
        }
        let count = left.count();
        self.put(left_no, left, true)?;
        self.put(right_no, right, true)?;
        let ps = self.load(tag, parent)?;
        self.cache.page_mut(ps).set_entry(at, recno, &key);
        Ok(count)
    }

    pub(super) fn remove_entry(&mut self, tag: usize, key: &[u8], recno: u32) -> Result<bool> {
        use crate::bag::KeyTree;
        self.ask_write()?;
        let mut cur = Cursor::new();
        if !self.seek_entry(tag, key, recno, &mut cur)? && !self.seek_nearby(tag, key, recno, &mut cur)? {
            return Ok(false);
        }
        self.remove_on(tag, cur)
    }

    fn ask_write(&self) -> Result<()> {
        if self.file.may_write() {
            return Ok(());
        }
        Err(Error::new(ErrorKind::LockFailed).at(self.file.path()).because("bag is not write-locked"))
    }

    /// True if the path of the cursor still leads to its entry.
    pub(super) fn leads_to(&mut self, tag: usize, cur: &Cursor) -> bool {
        let Some((no, slot)) = cur.depth.checked_sub(1).map(|top| cur.path[top]) else { return false };
        cur.epoch == self.epoch
            && cur.on_key()
            && self.tags.get(tag).is_some()
            && self
                .load(tag, no)
                .is_ok_and(|s| self.cache.page(s).entry(slot.into()) == Some((&cur.key[..], cur.recno.0)))
    }

    /// Removes the entry at the end of a path that is good.
    pub(super) fn remove_on(&mut self, tag: usize, mut cur: Cursor) -> Result<bool> {
        self.ask_write()?;
        self.epoch += 1;
        self.changed = true;
        let top = cur.depth - 1;
        let (no, slot) = (cur.path[top].0, cur.path[top].1 as usize);
        let s = self.load(tag, no)?;
        let child = self.cache.page(s).child(slot);
        if child == 0 {
            self.cache.page_mut(s).remove(slot);
        } else {
            // An interior key is replaced by its predecessor, the last key of the left subtree.
            let mut down = child;
            while down != 0 {
                if cur.depth >= cur.path.len() {
                    return Err(self
                        .file
                        .corrupt(u64::from(down) * PAGE as u64, "tree is too deep or cyclic"));
                }
                let s = self.load(tag, down)?;
                let n = self.cache.page(s).count();
                cur.path[cur.depth] = (down, n as u16);
                cur.depth += 1;
                down = self.cache.page(s).child(n);
            }
            let leaf = cur.path[cur.depth - 1].0;
            let s = self.load(tag, leaf)?;
            let n = self.cache.page(s).count();
            if n == 0 {
                return Err(self.file.corrupt(u64::from(leaf) * PAGE as u64, "empty page in the tree"));
            }
            let last = self.cache.page(s).item(n - 1);
            self.cache.page_mut(s).remove(n - 1);
            let s = self.load(tag, no)?;
            self.cache.page_mut(s).set_entry(slot, last.recno, &last.key);
        }
        self.shrink(tag, &cur)
    }

    /// Where a record's key is not where it should be (somebody changed the record without this index), Harbour takes
    /// another key of the record that stands in the same leaf behind the place: the path to it.
    pub(super) fn seek_nearby(
        &mut self,
        tag: usize,
        key: &[u8],
        recno: u32,
        cur: &mut Cursor,
    ) -> Result<bool> {
        if self.tag_at(tag)?.info.sort_recno {
            return Ok(false);
        }
        self.descend(tag, Bound { key, recno: None, side: Side::Before }, cur)?;
        let Some(top) = cur.depth.checked_sub(1) else { return Ok(false) };
        let (no, slot) = cur.path[top];
        let p = self.node(tag, no)?;
        let Some(at) = (usize::from(slot)..p.count()).find(|i| p.recno(*i) == recno) else {
            return Ok(false);
        };
        cur.path[top].1 = at as u16;
        Ok(true)
    }

    /// Repairs underfull pages along the path, leaf first.
    fn shrink(&mut self, tag: usize, cur: &Cursor) -> Result<bool> {
        let half = self.tags[tag].half as usize;
        for level in (0..cur.depth).rev() {
            let no = cur.path[level].0;
            let s = self.load(tag, no)?;
            let count = self.cache.page(s).count();
            if level == 0 {
                // A root without keys gives way to its only child.
                let child = self.cache.page(s).child(0);
                if count == 0 && child != 0 {
                    let page = self.cache.page(s).clone();
                    self.tags[tag].root = child;
                    self.tags[tag].changed = true;
                    self.free_page(no, page)?;
                }
                break;
            }
            if count >= half {
                break;
            }
            let (parent, at) = (cur.path[level - 1].0, cur.path[level - 1].1 as usize);
            let ps = self.load(tag, parent)?;
            let at = if at < self.cache.page(ps).count() { at } else { at.saturating_sub(1) };
            let (left_no, right_no) = (self.cache.page(ps).child(at), self.cache.page(ps).child(at + 1));
            if left_no == 0 || right_no == 0 || left_no == right_no {
                return Err(self
                    .file
                    .corrupt(u64::from(parent) * PAGE as u64, "interior page without two children"));
            }
            let ls = self.load(tag, left_no)?;
            let l = self.cache.page(ls).count();
            let rs = self.load(tag, right_no)?;
            let r = self.cache.page(rs).count();
            if l + r < self.cache.page(rs).max() {
                self.merge(tag, parent, at, left_no, right_no)?;
            } else {
                self.even_out(tag, parent, at, left_no, right_no)?;
                break;
            }
        }
        Ok(true)
    }

    /// Puts key `at` of the parent and the whole right child into the left child.
    fn merge(&mut self, tag: usize, parent: u32, at: usize, left_no: u32, right_no: u32) -> Result<()> {
        let ps = self.load(tag, parent)?;
        let sep = self.cache.page(ps).item(at);
        let rs = self.load(tag, right_no)?;
        let right = self.cache.page(rs).clone();
        let ls = self.load(tag, left_no)?;
        let left = self.cache.page_mut(ls);
        let n = left.count();
        let tail = left.child(n);
        left.append(tail, sep.recno, &sep.key);
        for i in 0..right.count() {
            left.append(right.child(i), right.recno(i), right.key(i));
        }
        let end = left.count();
        left.set_child(end, right.child(right.count()));
        let ps = self.load(tag, parent)?;
        let page = self.cache.page_mut(ps);
        // The right child's place now names the left one; the key and its old left link go.
        page.set_child(at + 1, left_no);
        page.remove(at);
        self.free_page(right_no, right)
    }

    /// Frees every page below `no`, itself included.
    pub(super) fn free_tree(&mut self, tag: usize, no: u32, depth: usize, budget: &mut u32) -> Result<()> {
        if no == 0 {
            return Ok(());
        }
        if depth >= crate::bag::MAX_DEPTH || *budget == 0 {
            return Err(self.file.corrupt(u64::from(no) * PAGE as u64, "tree is too deep or cyclic"));
        }
        *budget -= 1;
        let s = self.load(tag, no)?;
        let page = self.cache.page(s).clone();
        if page.child(0) != 0 {
            for i in 0..=page.count() {
                self.free_tree(tag, page.child(i), depth + 1, budget)?;
            }
        }
        self.free_page(no, page)
    }
}
