//! Changing a CDX tree one entry at a time.
//!
//! A leaf that runs over is packed anew together with its two neighbours, from the left, as full as they get; what is left
//! over goes to the page behind them if that has room, else to a new page. A leaf whose keys fit into a neighbour is given
//! up. Interior pages share their entries evenly. The root page keeps its address: when it runs over, its content moves to
//! a new page below it. All of this follows what files written by Harbour show.

use super::bag::CdxBag;
use super::layout::*;
use super::leaf_moves::Spill;
use super::page::{CdxPage, Entry};
use crate::bag::{Bound, Cursor, MAX_DEPTH, Side};
use crate::error::{Error, ErrorKind, Result};
use std::cmp::Ordering;

impl CdxBag {
    fn guard(&self, t: usize, key: &[u8]) -> Result<()> {
        if key.len() != self.tags[t].info.key_len as usize {
            return Err(Error::new(ErrorKind::KeyLength).at(self.file.path()));
        }
        if !self.file.may_write() {
            return Err(Error::new(ErrorKind::LockFailed)
                .at(self.file.path())
                .because("bag is not write-locked"));
        }
        Ok(())
    }

    pub(super) fn insert_entry(&mut self, t: usize, key: &[u8], recno: u32) -> Result<bool> {
        self.guard(t, key)?;
        let mut cur = Cursor::new();
        if self.tags[t].info.unique {
            self.descend(t, Bound { key, recno: None, side: Side::Before }, &mut cur)?;
            let (no, slot) = cur.path[cur.depth - 1];
            let s = self.load(t, no)?;
            let p = self.cache.page(s);
            // Equal keys, if any, begin at the gap: the way down went left of all of them.
            if (slot as usize) < p.count()
                && self.tags[t].order.compare(p.key(slot as usize), key) == Ordering::Equal
            {
                return Ok(false);
            }
        }
        self.descend(t, Bound { key, recno: Some(recno), side: Side::After }, &mut cur)?;
        let level = cur.depth - 1;
        let (no, slot) = (cur.path[level].0, cur.path[level].1 as usize);
        let s = self.load(t, no)?;
        let page = self.cache.page(s);
        // Harbour: what is there already is not entered again, but for orders filled by hand.
        let there = match slot.checked_sub(1) {
            _ if self.tags[t].info.is_filled_by_hand() => false,
            Some(before) => page.recno(before) == recno && page.key(before) == key,
            None => level > 0 && self.find_entry(t, key, recno, &mut Cursor::new())?,
        };
        if there {
            return Ok(false);
        }
        self.epoch += 1;
        self.changed = true;
        let s = self.load(t, no)?;
        let page = self.cache.page(s);
        if page.has_room(slot, key, recno, self.page_len) {
            let last = slot == page.count();
            self.cache.page_mut(s).insert(slot, key, recno, 0);
            // Harbour: neither a full page nor the last one of all looks for pages to merge with.
            let page = self.cache.page(s);
            let settled = page.right == NONE || page.is_full(self.page_len);
            if last {
                self.lift_last(t, &cur, level)?;
            }
            if level > 0
                && !settled
                && self.is_sparse(t, cur.path[level - 1].0, cur.path[level - 1].1 as usize)?
            {
                self.share_leaves(t, &mut cur, level, None)?;
            } else {
                self.settle(t, &mut cur, level)?;
            }
            return Ok(true);
        }
        let entry = Entry { key: key.to_vec(), recno, child: 0 };
        self.overflow(t, &mut cur, level, slot, entry)?;
        Ok(true)
    }

    /// Carries the highest key of the page at `level` up into the parents that name it.
    fn lift_last(&mut self, t: usize, cur: &Cursor, level: usize) -> Result<()> {
        for up in (0..level).rev() {
            let (below, parent) = (cur.path[up + 1].0, cur.path[up]);
            let s = self.load(t, below)?;
            let page = self.cache.page(s);
            let Some(last) = page.count().checked_sub(1) else { return Ok(()) };
            let e = page.entry(last);
            let s = self.load(t, parent.0)?;
            let slot = parent.1 as usize;
            let p = self.cache.page(s);
            if slot >= p.count() {
                return Ok(());
            }
            let is_last = slot + 1 == p.count();
            self.cache.page_mut(s).set_key(slot, &e.key, e.recno);
            if !is_last {
                return Ok(());
            }
        }
        Ok(())
    }

    /// Places `entry` at `slot` of the full leaf at `level` by sharing with neighbours.
    fn overflow(
        &mut self,
        t: usize,
        cur: &mut Cursor,
        level: usize,
        slot: usize,
        entry: Entry,
    ) -> Result<()> {
        let mut level = level;
        if level == 0 {
            self.push_root_down(t, cur)?;
            level = 1;
        }
        self.share_leaves(t, cur, level, Some((slot, entry)))
    }

    /// Balances the interior page at `level`, below which something changed, and those above it that this concerns: a change in a
    /// page concerns its parent when the page has a neighbour below another parent, and so on up to the parent of both.
    fn balance_up(&mut self, t: usize, cur: &mut Cursor, level: usize, mut sides: [bool; 2]) -> Result<()> {
        let mut level = level;
        while !self.balance(t, cur, level)? {
            let more = self.border(t, cur, level)?;
            sides = [sides[0] && more[0], sides[1] && more[1]];
            if sides == [false; 2] {
                break;
            }
            level -= 1;
        }
        Ok(())
    }

    /// Whether the page at `level` has a left, a right neighbour that is the child of another page.
    fn border(&mut self, t: usize, cur: &Cursor, level: usize) -> Result<[bool; 2]> {
        let Some(up) = level.checked_sub(1) else { return Ok([false; 2]) };
        let (parent, at) = (cur.path[up].0, cur.path[up].1 as usize);
        let s = self.load(t, parent)?;
        let page = self.cache.page(s);
        Ok([at == 0 && page.left != NONE, at + 1 >= page.count() && page.right != NONE])
    }

    /// A change that the page at `level` need not share with its own neighbours may concern those below other parents.
    fn settle(&mut self, t: usize, cur: &mut Cursor, level: usize) -> Result<()> {
        let sides = self.border(t, cur, level)?;
        if sides != [false; 2] {
            self.balance_up(t, cur, level - 1, sides)?;
        }
        Ok(())
    }

    /// Shares the entries of the interior page at `level` and its neighbours when [`shares`] wants it; true if that happened.
    fn balance(&mut self, t: usize, cur: &mut Cursor, level: usize) -> Result<bool> {
        let max = max_entries(self.page_len, self.tags[t].info.key_len as usize);
        let mut level = level;
        if level == 0 {
            let s = self.load(t, cur.path[0].0)?;
            if self.cache.page(s).count() <= max {
                return Ok(false);
            }
            self.push_root_down(t, cur)?;
            level = 1;
        }
        let (parent, at) = (cur.path[level - 1].0, cur.path[level - 1].1 as usize);
        let s = self.load(t, parent)?;
        let count = self.cache.page(s).count();
        if at >= count {
            return Err(self.file.corrupt(u64::from(parent) * UNIT as u64, "interior page lost a child"));
        }
        let first = at.saturating_sub(1).min(count.saturating_sub(3));
        let (mut group, mut counts) = (Vec::new(), Vec::new());
        for i in first..count.min(first + 3) {
            let s = self.load(t, parent)?;
            let no = Self::child_no(self.cache.page(s).child(i));
            if group.contains(&no) {
                return Err(self.file.corrupt(u64::from(no) * UNIT as u64, "page is reached twice"));
            }
            let s = self.load(t, no)?;
            if self.cache.page(s).is_leaf() {
                return Err(self
                    .file
                    .corrupt(u64::from(no) * UNIT as u64, "leaf and interior page side by side"));
            }
            group.push(no);
            counts.push(self.cache.page(s).count());
        }
        if let [only] = counts[..]
            && only > max
            && self.hand_right(t, cur, level, max)?
        {
            return Ok(true);
        }
        let Some((skip, wanted)) = shares(max, &counts) else { return Ok(false) };
        let group = &group[skip.clone()];
        let mut all: Vec<Entry> = Vec::new();
        let mut images = Vec::new();
        for &no in group {
            let s = self.load(t, no)?;
            let page = self.cache.page_mut(s);
            images.push(page.image());
            all.append(&mut page.drain());
        }
        // A single page that stays is the one that was empty, else the last.
        let keep_last = wanted == 1 && counts[skip.start] > 0;
        let pages = self.fill_interior(t, group, wanted, keep_last, all)?;
        for (no, image) in group.iter().zip(images) {
            let s = self.load(t, *no)?;
            self.cache.page_mut(s).leave_behind(&image, self.page_len);
        }
        self.relink(t, cur, level - 1, first + skip.start, group.len(), &pages)?;
        Ok(true)
    }

    /// Moves what is over of the interior page at `level`, its parent's only child, to the page behind, which is below another parent,
    /// if that has room.
    fn hand_right(&mut self, t: usize, cur: &Cursor, level: usize, max: usize) -> Result<bool> {
        let no = cur.path[level].0;
        let s = self.load(t, no)?;
        let page = self.cache.page(s);
        if page.right == NONE {
            return Ok(false);
        }
        let (next, over) = (Self::child_no(page.right), page.count() - max);
        let s = self.load(t, next)?;
        let other = self.cache.page(s);
        if next == no || other.is_leaf() || other.count() + over > max {
            return Ok(false);
        }
        for _ in 0..over {
            let s = self.load(t, no)?;
            let page = self.cache.page_mut(s);
            let last = page.count() - 1;
            let e = page.entry(last);
            page.remove(last);
            let s = self.load(t, next)?;
            self.cache.page_mut(s).insert(0, &e.key, e.recno, e.child);
        }
        self.lift_last(t, cur, level)?;
        Ok(true)
    }

    /// Moves the root's content to a new page below it; the path grows by that level.
    fn push_root_down(&mut self, t: usize, cur: &mut Cursor) -> Result<()> {
        if cur.depth >= MAX_DEPTH {
            return Err(self.file.corrupt(0, "tree is too deep"));
        }
        let root = self.tags[t].root;
        let no = self.new_page_no()?;
        let s = self.load(t, root)?;
        let (key_len, fill) = (self.tags[t].info.key_len, self.tags[t].fill());
        let page = self.cache.page_mut(s);
        let Some(last) = page.count().checked_sub(1) else {
            return Err(self.file.corrupt(u64::from(root) * UNIT as u64, "page too small for one key"));
        };
        let e = page.entry(last);
        let below = std::mem::replace(page, CdxPage::empty(false, key_len, fill));
        page.insert(0, &e.key, e.recno, no * UNIT as u32);
        self.put(no, below, true)?;
        cur.path.copy_within(0..cur.depth, 1);
        cur.depth += 1;
        cur.path[0] = (root, 0);
        cur.path[1].0 = no;
        Ok(())
    }

    /// Packs the leaf at `level` and its neighbours anew, from the left one on; `new` joins the entries of that leaf.
    ///
    /// Keys move towards the left. Whenever what is still to be placed fits into the page behind the ones read, it goes
    /// there and the pages left over are freed; else that page is read too, as far as the right neighbour. What remains
    /// after all goes to new pages. Pages are handled where they are: mostly a few keys cross each border.
    fn share_leaves(
        &mut self,
        t: usize,
        cur: &mut Cursor,
        level: usize,
        new: Option<(usize, Entry)>,
    ) -> Result<()> {
        let (parent, at) = (cur.path[level - 1].0, cur.path[level - 1].1 as usize);
        let page_len = self.page_len;
        let s = self.load(t, parent)?;
        let p = self.cache.page(s);
        let count = p.count();
        let kid = |i: usize| if i < count { Self::child_no(p.child(i)) } else { 0 };
        let first = at.saturating_sub(1);
        let (no, left, next) = (kid(at), kid(first), kid(at + 1));
        if at >= count || (next != 0 && (next == no || next == left)) || (first < at && left == no) {
            return Err(self.file.corrupt(u64::from(parent) * UNIT as u64, "page is reached twice"));
        }
        let mut page = self.take_leaf(t, no)?;
        let packing = page.bits();
        if let Some((slot, e)) = &new {
            page.insert((*slot).min(page.count()), &e.key, e.recno, 0);
        }
        // The last page of all takes nothing over: its neighbours are filled from it instead. So is a page whose left neighbour is
        // below another parent.
        let closing = next != 0 && {
            let s = self.load(t, next)?;
            self.cache.page(s).right == NONE || (first == at && page.left != NONE)
        };
        let mut read = at + 1;
        let mut right = if closing { Some(self.take_leaf(t, next)?) } else { None };
        if closing {
            read += 1;
        }
        let mut spill = Spill::default();
        if first < at {
            let mut lp = self.take_leaf(t, left)?;
            let alone = next == 0 || {
                let s = self.load(t, next)?;
                self.cache.page(s).is_full(page_len)
            };
            // The first page of all goes when its only sibling, or the only one that is not full, has room for it.
            if alone && lp.left == NONE && page.right != NONE {
                page.take_front(&mut lp, page_len);
            }
            if lp.count() > 0 {
                lp.pull(&mut page, page_len);
            }
            if page.count() == 0 && next != 0 {
                // All went to the left: keys of the right neighbour follow, but none of one that is full.
                if right.is_none() {
                    right = Some(self.take_leaf(t, next)?);
                    read += 1;
                }
                if let Some(r) = right.as_mut().filter(|r| !r.is_full(page_len)) {
                    lp.pull(r, page_len);
                    let packing = r.bits();
                    r.spill_over(page_len, packing, &mut spill);
                }
            }
            self.put_leaf(t, left, lp)?;
        }
        let right_full = right.as_ref().is_some_and(|r| r.is_full(page_len));
        if page.count() > 0 || (closing && !right_full) {
            let mut moved = false;
            if next != 0 && !closing {
                moved = self.move_on(t, next, &mut page)?;
                if !moved {
                    right = Some(self.take_leaf(t, next)?);
                    read += 1;
                }
            }
            if !moved {
                page.spill_over(page_len, packing, &mut spill);
                if let Some(r) = &mut right {
                    if spill.recs.is_empty() {
                        page.pull(r, page_len);
                    }
                    let packing = r.bits();
                    r.prepend(&mut spill);
                    r.spill_over(page_len, packing, &mut spill);
                } else if next != 0 || page.count() == 0 {
                    return Err(self
                        .file
                        .corrupt(u64::from(no) * UNIT as u64, "key does not fit into a page"));
                }
            }
        }
        // What runs over may go to a page below another parent.
        let after = right.as_ref().map_or(page.right, |r| r.right);
        self.put_leaf(t, no, page)?;
        if let Some(r) = right {
            self.put_leaf(t, next, r)?;
        }
        let mut pages: Vec<u32> = [left, no, next][usize::from(first == at)..][..read - first].to_vec();
        if !spill.recs.is_empty() {
            let after = if after == NONE { 0 } else { Self::child_no(after) };
            self.place_spill(t, &mut spill, after, &mut pages)?;
        }
        self.relink(t, cur, level - 1, first, read - first, &pages)
    }

    /// Finds room for what ran over: in the page behind, else in new ones, which join `pages`.
    fn place_spill(&mut self, t: usize, spill: &mut Spill, after: u32, pages: &mut Vec<u32>) -> Result<()> {
        let (key_len, fill, page_len) = (self.tags[t].info.key_len, self.tags[t].fill(), self.page_len);
        if after != 0 && !pages.contains(&after) {
            let s = self.load(t, after)?;
            let page = self.cache.page(s);
            if page.is_leaf() && page.has_room_for_spill(spill, page_len) {
                self.cache.page_mut(s).prepend(spill);
                return Ok(());
            }
        }
        while !spill.recs.is_empty() {
            let mut page = CdxPage::empty(true, key_len, fill);
            page.refill(spill, page_len);
            if page.count() == 0 {
                return Err(self.file.corrupt(0, "key does not fit into a page"));
            }
            let no = self.new_page_no()?;
            self.put(no, page, true)?;
            pages.push(no);
        }
        Ok(())
    }

    /// Takes a leaf's content out of the cache, leaving an empty leaf there.
    fn take_leaf(&mut self, t: usize, no: u32) -> Result<CdxPage> {
        let s = self.load(t, no)?;
        if !self.cache.page(s).is_leaf() {
            return Err(self.file.corrupt(u64::from(no) * UNIT as u64, "not a leaf beside a leaf"));
        }
        let empty = CdxPage::empty(true, self.tags[t].info.key_len, self.tags[t].fill());
        Ok(std::mem::replace(self.cache.page_mut(s), empty))
    }

    fn put_leaf(&mut self, t: usize, no: u32, page: CdxPage) -> Result<()> {
        let s = self.load(t, no)?;
        *self.cache.page_mut(s) = page;
        Ok(())
    }

    /// Puts the entries of `page` in front of those of leaf `next` if there is room for all of them.
    fn move_on(&mut self, t: usize, next: u32, page: &mut CdxPage) -> Result<bool> {
        let page_len = self.page_len;
        let s = self.load(t, next)?;
        let other = self.cache.page(s);
        if !other.is_leaf() {
            return Ok(false);
        }
        Ok(other.has_room_for(page, page_len) && self.cache.page_mut(s).take_front(page, page_len))
    }

    /// Shares interior entries evenly among `wanted` pages: those of `group` and, before the last of them, new ones. When fewer are
    /// wanted those behind the first go, or with `keep_last` those before the last.
    fn fill_interior(
        &mut self,
        t: usize,
        group: &[u32],
        wanted: usize,
        keep_last: bool,
        all: Vec<Entry>,
    ) -> Result<Vec<u32>> {
        let (key_len, fill, page_len) = (self.tags[t].info.key_len, self.tags[t].fill(), self.page_len);
        let mut pages = group.to_vec();
        while pages.len() < wanted {
            let no = self.new_page_no()?;
            self.put(no, CdxPage::empty(false, key_len, fill), true)?;
            pages.insert((pages.len() - 1).max(1), no);
        }
        let spare = if keep_last { 0..pages.len() - wanted } else { 1..1 + pages.len() - wanted };
        let (share, more) = (all.len() / wanted, all.len() % wanted);
        // Of pages for two entries the new one in the middle gets one only.
        let odd = (wanted, all.len()) == (3, 5);
        let mut rest = all.iter();
        let filled = pages.iter().enumerate().filter(|(i, _)| !spare.contains(i));
        for (i, (_, &no)) in filled.enumerate() {
            let s = self.load(t, no)?;
            let page = self.cache.page_mut(s);
            for e in rest.by_ref().take(if odd { 2 - i % 2 } else { share + usize::from(i < more) }) {
                page.push(e, page_len);
            }
        }
        Ok(pages)
    }

    /// Makes the parent at `level` name `pages` where it named `old` children from `first` on, drops empty pages, and mends
    /// sibling links.
    fn relink(
        &mut self,
        t: usize,
        cur: &mut Cursor,
        level: usize,
        first: usize,
        old: usize,
        pages: &[u32],
    ) -> Result<()> {
        let parent = cur.path[level].0;
        let mut kept = Vec::new();
        let (mut gone, mut leaves) = (Vec::new(), true);
        for &no in pages {
            let s = self.load(t, no)?;
            let page = self.cache.page(s);
            leaves &= page.is_leaf();
            match page.count().checked_sub(1) {
                Some(last) => {
                    let e = page.entry(last);
                    kept.push((no, Entry { child: no * UNIT as u32, ..e }));
                }
                None => gone.push(no),
            }
        }
        self.link_siblings(t, pages, &kept)?;
        if leaves {
            gone.reverse();
        }
        for no in gone {
            self.free_page(no)?;
        }
        let s = self.load(t, parent)?;
        let page = self.cache.page_mut(s);
        let was_last = first + old >= page.count();
        if kept.len() == old {
            for (i, (_, e)) in kept.iter().enumerate() {
                page.replace(first + i, e);
            }
        } else {
            for _ in 0..old {
                page.remove(first);
            }
            for (i, (_, e)) in kept.iter().enumerate() {
                page.insert(first + i, &e.key, e.recno, e.child);
            }
        }
        let empty = page.count() == 0;
        if empty && level == 0 {
            page.set_leaf(true);
            (page.left, page.right) = (NONE, NONE);
            let bits = LeafBits::narrow(self.tags[t].info.key_len as usize);
            page.set_bits(bits);
            return Ok(());
        }
        if empty {
            // An interior page without children takes those of a neighbour over, or goes too.
            if self.balance(t, cur, level)? {
                return Ok(());
            }
            let at = cur.path[level - 1].1 as usize;
            return self.relink(t, cur, level - 1, at, 1, &[parent]);
        }
        if was_last {
            self.lift_last(t, cur, level)?;
        }
        if pages.len() == old && kept.len() == old {
            return self.settle(t, cur, level + 1);
        }
        self.balance_up(t, cur, level, [true; 2])
    }

    /// Sets left and right links of a run of pages (`pages`, of which `kept` stay), and of the neighbours outside.
    fn link_siblings(&mut self, t: usize, pages: &[u32], kept: &[(u32, Entry)]) -> Result<()> {
        // The run's outer links are those of pages that were in it before; new pages have none yet.
        let mut ids: Vec<u32> = pages.iter().map(|n| n * UNIT as u32).collect();
        ids.sort_unstable();
        let (mut left, mut right) = (NONE, NONE);
        for &no in pages {
            let s = self.load(t, no)?;
            let (l, r) = (self.cache.page(s).left, self.cache.page(s).right);
            if l != NONE && ids.binary_search(&l).is_err() {
                left = l;
            }
            if r != NONE && ids.binary_search(&r).is_err() {
                right = r;
            }
        }
        for (i, &(no, _)) in kept.iter().enumerate() {
            let l = if i == 0 { left } else { kept[i - 1].0 * UNIT as u32 };
            let r = kept.get(i + 1).map_or(right, |k| k.0 * UNIT as u32);
            let s = self.load(t, no)?;
            let p = self.cache.page(s);
            if p.left != l || p.right != r {
                let p = self.cache.page_mut(s);
                (p.left, p.right) = (l, r);
            }
        }
        let (first, last) = match (kept.first(), kept.last()) {
            (Some(f), Some(l)) => (f.0 * UNIT as u32, l.0 * UNIT as u32),
            _ => (right, left),
        };
        if left != NONE {
            let s = self.load(t, Self::child_no(left))?;
            if self.cache.page(s).right != first {
                self.cache.page_mut(s).right = first;
            }
        }
        if right != NONE {
            let s = self.load(t, Self::child_no(right))?;
            if self.cache.page(s).left != last {
                self.cache.page_mut(s).left = last;
            }
        }
        Ok(())
    }

    pub(super) fn remove_entry(&mut self, t: usize, key: &[u8], recno: u32) -> Result<bool> {
        self.guard(t, key)?;
        let mut cur = Cursor::new();
        if !self.find_entry(t, key, recno, &mut cur)? {
            return Ok(false);
        }
        self.epoch += 1;
        self.changed = true;
        let level = cur.depth - 1;
        let (no, slot) = (cur.path[level].0, cur.path[level].1 as usize);
        let s = self.load(t, no)?;
        self.cache.page_mut(s).remove(slot);
        let page = self.cache.page(s);
        let (was_last, count) = (slot == page.count(), page.count());
        if page.is_over(self.page_len) {
            // A key behind a shorter one that went away may take more bytes than that one did.
            let mut level = level;
            if level == 0 {
                self.push_root_down(t, &mut cur)?;
                level = 1;
            }
            self.share_leaves(t, &mut cur, level, None)?;
            return Ok(true);
        }
        if level == 0 {
            return Ok(true);
        }
        if was_last && count > 0 {
            self.lift_last(t, &cur, level)?;
        }
        let (parent, at) = (cur.path[level - 1].0, cur.path[level - 1].1 as usize);
        let ps = self.load(t, parent)?;
        let siblings = self.cache.page(ps).count();
        if count == 0 && siblings == 1 {
            self.relink(t, &mut cur, level - 1, at, 1, &[no])?;
            return Ok(true);
        }
        if count == 0 || self.is_sparse(t, parent, at)? {
            self.share_leaves(t, &mut cur, level, None)?;
        } else {
            self.settle(t, &mut cur, level)?;
        }
        Ok(true)
    }

    /// True if leaf `at` of `parent` and its neighbours would do with one page less. Full neighbours do not take part.
    fn is_sparse(&mut self, t: usize, parent: u32, at: usize) -> Result<bool> {
        let ps = self.load(t, parent)?;
        let siblings = self.cache.page(ps).count();
        let (mut used, mut pages) = (0, 0);
        for i in at.saturating_sub(1)..=(at + 1).min(siblings.saturating_sub(1)) {
            let ps = self.load(t, parent)?;
            let child = Self::child_no(self.cache.page(ps).child(i));
            let s = self.load(t, child)?;
            let page = self.cache.page(s);
            if i == at || !page.is_full(self.page_len) {
                used += page.used();
                pages += 1;
            }
        }
        Ok(used <= (pages - 1) * (self.page_len - L_ENTRIES))
    }

    /// Frees every page of the tree at `no`: children first.
    pub(super) fn free_tree(&mut self, t: usize, no: u32, depth: usize, budget: &mut u32) -> Result<()> {
        if depth >= MAX_DEPTH || *budget == 0 {
            return Err(self.file.corrupt(u64::from(no) * UNIT as u64, "tree is too deep or cyclic"));
        }
        *budget -= 1;
        let s = self.load(t, no)?;
        let page = self.cache.page(s);
        let kids: Vec<u32> = (0..page.count()).map(|i| page.child(i)).filter(|&c| c != 0).collect();
        for child in kids {
            self.free_tree(t, Self::child_no(child), depth + 1, budget)?;
        }
        self.free_page(no)
    }
}

/// How neighbouring interior pages holding `counts` entries share them when at most `max` fit: which of the pages, and on how many.
///
/// As Harbour's files show: pages share when one runs over, one is empty, their counts are more than half a page apart, or three fit
/// into one. Of three pages one at an end, the last one first, that holds its even share already stays as it is; the others may
/// take one page more.
fn shares(max: usize, counts: &[usize]) -> Option<(std::ops::Range<usize>, usize)> {
    let (most, least) = (*counts.iter().max()?, *counts.iter().min()?);
    let total: usize = counts.iter().sum();
    let even = least > 0 && 2 * (most - least) <= max && (counts.len() < 3 || total > max);
    if most <= max && (even || counts.len() < 2) {
        return None;
    }
    let need = total.div_ceil(max).max(1);
    let even = total / need..=total.div_ceil(need);
    let mut taken = 0..counts.len();
    if let [first, _, last] = counts {
        if even.contains(last) {
            taken = 0..2;
        } else if even.contains(first) {
            taken = 1..3;
        }
    }
    let rest: usize = counts[taken.clone()].iter().sum();
    let wanted = need.min(taken.len() + 1).max(rest.div_ceil(max));
    Some((taken, wanted))
}
