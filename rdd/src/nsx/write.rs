//! Changing an NSX tree one entry at a time, as Harbour's files show it.
//!
//! Growth: a leaf that overflows keeps its entries up to the first one that reaches [`KEEP`] bytes, hands the next one up and
//! moves the rest to a new page; neighbours are not asked. Shrinking: only a page without keys goes; the key beside it in
//! the branch is put in anew. A branch may keep a single child and no key. A key of a branch is replaced by the next one.

use super::bag::NsxBag;
use super::layout::*;
use super::page::{Item, NsxPage};
use crate::bag::{BTree, Bound, Cursor, KeyTree, Node, Side};
use crate::error::{Error, ErrorKind, Result};
use std::cmp::Ordering;

/// Bytes of a leaf that a split leaves it at least.
const KEEP: usize = 592;

impl NsxBag {
    fn may_write(&self) -> Result<()> {
        if self.file.may_write() {
            return Ok(());
        }
        Err(Error::new(ErrorKind::LockFailed).at(self.file.path()).because("bag is not write-locked"))
    }

    pub(super) fn insert_entry(&mut self, tag: usize, key: &[u8], recno: u32) -> Result<bool> {
        let t = self.tag_at(tag)?;
        let unique = t.info.unique;
        if key.len() != usize::from(t.info.key_len) {
            return Err(Error::new(ErrorKind::KeyLength).at(self.file.path()));
        }
        self.may_write()?;
        let mut cur = Cursor::new();
        if unique {
            let found = KeyTree::seek(self, tag, Bound { key, recno: None, side: Side::Before }, &mut cur)?;
            if found && KeyTree::compare(self, tag, &cur.key, key) == Ordering::Equal {
                return Ok(false);
            }
        }
        self.put_in(tag, Item { child: 0, recno, key: key.to_vec() })
    }

    /// Inserts an entry where it belongs; false if it is there already.
    fn put_in(&mut self, tag: usize, mut item: Item) -> Result<bool> {
        let mut cur = Cursor::new();
        let bound = Bound { key: &item.key, recno: Some(item.recno), side: Side::After };
        self.descend(tag, bound, &mut cur)?;
        if self.passes(tag, &item.key, item.recno, &cur)? {
            return Ok(false);
        }
        self.epoch += 1;
        self.changed = true;
        let wide = recno_bytes(item.recno);
        for level in (0..cur.depth).rev() {
            let (no, slot) = (cur.path[level].0, usize::from(cur.path[level].1));
            let s = self.load(tag, no)?;
            let leaf = self.cache.page(s).is_leaf();
            let page = self.cache.page_mut(s);
            let split = if leaf {
                page.widen(wide);
                page.insert(slot, &item);
                page.overflow(self.leads.get(no), KEEP)
            } else {
                let max = max_keys(item.key.len());
                let full = page.count() >= max;
                page.insert(slot, &item);
                full.then(|| branch_cut(slot, max))
            };
            if let Some(at) = split {
                // Behind the keys that stay a branch keeps what it had, the key that goes up apart where a new one pushed it there; a
                // leaf keeps what the keys too many would have made of it.
                self.cache.page_mut(s).remove(slot, false);
                self.settle(s, no);
                self.cache.page_mut(s).insert(slot, &item);
                if leaf {
                    self.settle(s, no);
                } else if slot < at {
                    let raw = self.page_bytes(no, self.cache.page(s));
                    self.cache.page_mut(s).set_past_to(&raw, at);
                }
            }
            let Some(at) = split else {
                if item.child != 0 {
                    self.leads.set(item.child, &item.key);
                }
                return Ok(true);
            };
            let (up, right) = self.cache.page_mut(s).split_at(at);
            let new_no = self.new_page_no()?;
            if item.child != 0 {
                self.leads.set(item.child, &item.key);
            }
            self.leads.set(new_no, &up.key);
            self.put(new_no, right, true)?;
            item = Item { child: new_no, ..up };
        }
        // The root split: a new root above it.
        let t = &self.tags[tag];
        let (old, key_len, fill) = (t.root, t.info.key_len, t.fill());
        let no = self.new_page_no()?;
        let mut root = NsxPage::branch(key_len, fill, old);
        root.insert(0, &item);
        self.leads.set(item.child, &item.key);
        self.put(no, root, true)?;
        // Both lose or get the mark of a root.
        let s = self.load(tag, old)?;
        self.cache.page_mut(s);
        self.tags[tag].root = no;
        self.tags[tag].changed = true;
        self.reshaped = true;
        Ok(true)
    }

    pub(super) fn remove_entry(&mut self, tag: usize, key: &[u8], recno: u32) -> Result<bool> {
        self.may_write()?;
        let mut cur = Cursor::new();
        if !KeyTree::seek_entry(self, tag, key, recno, &mut cur)? {
            return Ok(false);
        }
        self.epoch += 1;
        self.changed = true;
        let top = cur.depth - 1;
        let (no, slot) = (cur.path[top].0, usize::from(cur.path[top].1));
        let right = self.node(tag, no)?.child(slot + 1);
        if right != 0 {
            // A key of a branch is replaced by the next one, the first of the leaf below.
            cur.path[top].1 += 1;
            self.edge(tag, right, false, &mut cur)?;
            let leaf = cur.path[cur.depth - 1].0;
            let page = self.node(tag, leaf)?;
            if page.count() == 0 {
                return Err(self.file.corrupt(u64::from(leaf) * PAGE as u64, "empty page in the tree"));
            }
            let next = page.item(0);
            let s = self.load(tag, leaf)?;
            self.settle(s, leaf);
            let s = self.load(tag, no)?;
            self.cache.page_mut(s).set_entry(slot, next.recno, &next.key);
            let page = self.cache.page(s).clone();
            self.note_leads(no, &page);
            for level in top + 1..cur.depth {
                self.leads.set(cur.path[level].0, &next.key);
            }
        }
        self.take_out(tag, &cur, right != 0)?;
        Ok(true)
    }

    /// Removes the leaf entry a path leads to; `settled` says that the leaf's bytes are noted.
    fn take_out(&mut self, tag: usize, cur: &Cursor, settled: bool) -> Result<()> {
        let (leaf, slot) = cur.path[cur.depth - 1];
        let s = self.load(tag, leaf)?;
        let root = cur.depth == 1;
        if self.cache.page(s).count() > 1 || root {
            if !settled {
                self.settle(s, leaf);
            }
            self.cache.page_mut(s).remove(slot.into(), false);
            return Ok(());
        }
        // The leaf goes, and with it branches that have no other child.
        let mut level = cur.depth;
        while level > 0 {
            level -= 1;
            let (no, at) = (cur.path[level].0, usize::from(cur.path[level].1));
            let s = self.load(tag, no)?;
            let n = self.cache.page(s).count();
            if level + 1 == cur.depth {
                // A page that goes keeps the bytes it had before the key above it changed.
                let page = self.cache.page(s).clone();
                let raw = if settled { page.past() } else { self.page_bytes(no, &page) };
                self.free_page(no, raw)?;
            } else if n > 0 {
                // The key beside the lost child is put in anew, the left one unless there is none.
                let key = at.saturating_sub(1);
                let item = self.cache.page(s).item(key);
                self.settle(s, no);
                self.cache.page_mut(s).remove(key, at == 0);
                let page = self.cache.page(s).clone();
                self.renew_leads(tag, no, &page)?;
                return self.put_in(tag, Item { child: 0, ..item }).map(|_| ());
            } else if level > 0 {
                let page = self.cache.page(s).clone();
                let raw = self.page_bytes(no, &page);
                self.free_page(no, raw)?;
            } else {
                // Nothing is left: the root becomes a leaf.
                let t = &self.tags[tag];
                let mut page = NsxPage::leaf(t.info.key_len, t.fill(), 2);
                page.set_past(&self.page_bytes(no, self.cache.page(s)));
                self.put(no, page, true)?;
            }
        }
        Ok(())
    }

    /// Notes the keys that lead to the children of `no` and, along the left edge of the first, further down.
    fn renew_leads(&mut self, tag: usize, no: u32, page: &NsxPage) -> Result<()> {
        self.note_leads(no, page);
        let lead = self.leads.get(no).to_vec();
        let mut down = page.child(0);
        let mut steps = 0;
        while down != 0 {
            let s = self.load(tag, down)?;
            // A leaf that is packed against another key has other bytes.
            if self.cache.page(s).is_leaf() {
                self.settle(s, down);
            }
            self.leads.set(down, &lead);
            let s = self.load(tag, down)?;
            let next = self.cache.page(s).child(0);
            if next == 0 {
                self.cache.page_mut(s);
            }
            down = next;
            steps += 1;
            if steps > crate::bag::MAX_DEPTH {
                return Err(self.endless(no));
            }
        }
        Ok(())
    }

    /// Frees every page below `no`, children first.
    pub(super) fn free_tree(&mut self, tag: usize, no: u32, depth: usize, budget: &mut u32) -> Result<()> {
        if no == 0 {
            return Ok(());
        }
        if depth >= crate::bag::MAX_DEPTH || *budget == 0 {
            return Err(self.endless(no));
        }
        *budget -= 1;
        let s = self.load(tag, no)?;
        let page = self.cache.page(s).clone();
        let raw = self.page_bytes(no, &page);
        for &child in page.children() {
            self.free_tree(tag, child, depth + 1, budget)?;
        }
        self.free_page(no, raw)
    }
}

/// Entry that goes up when the branch of `max` keys has one more, the new one at `slot`.
fn branch_cut(slot: usize, max: usize) -> usize {
    let half = max.div_ceil(2);
    // Just behind the middle the new key itself goes up.
    if slot == half + 1 { slot } else { half }
}

#[cfg(test)]
mod tests {
    use super::branch_cut;

    #[test]
    fn a_key_just_behind_the_middle_goes_up() {
        let cuts: Vec<usize> = (0..=9).map(|slot| branch_cut(slot, 9)).collect();
        assert_eq!(cuts, [5, 5, 5, 5, 5, 5, 6, 5, 5, 5]);
    }
}
