//! An NTX bag as a [`BTree`], whose ways of moving it uses, and as a [`KeyTree`].

use super::bag::NtxBag;
use super::layout::PAGE;
use super::page::NtxPage;
use crate::bag::{BTree, BagFile, Beside, Bound, Brackets, Cursor, Finding, KeyOrder, KeyTree, Node, Side};
use crate::error::Result;
use crate::locks::LockScheme;
use crate::order::{KeyType, TagFlag, TagInfo};
use crate::sortbuild::SortedKeys;
use std::cmp::Ordering;

impl Node for NtxPage {
    #[inline]
    fn count(&self) -> usize {
        NtxPage::count(self)
    }
    #[inline]
    fn child(&self, i: usize) -> u32 {
        NtxPage::child(self, i)
    }
    #[inline]
    fn recno(&self, i: usize) -> u32 {
        NtxPage::recno(self, i)
    }
    #[inline]
    fn key(&self, i: usize) -> &[u8] {
        NtxPage::key(self, i)
    }
    #[inline]
    fn fetch(&self) {
        NtxPage::fetch(self);
    }
}

impl BTree for NtxBag {
    type Page = NtxPage;
    const PAGE_BYTES: u64 = PAGE as u64;

    fn bag_file(&self) -> &BagFile {
        &self.file
    }

    #[inline]
    fn epoch(&self) -> u64 {
        self.epoch
    }

    fn page_total(&self) -> u32 {
        self.pages
    }

    fn take_retry(&mut self) -> bool {
        std::mem::take(&mut self.retry)
    }

    #[inline]
    fn root_of(&self, tag: usize) -> Result<u32> {
        Ok(self.tag_at(tag)?.root)
    }

    #[inline]
    fn node(&mut self, tag: usize, no: u32) -> Result<&NtxPage> {
        let s = self.load(tag, no)?;
        Ok(self.cache.page(s))
    }

    #[inline]
    fn slot_for(&mut self, tag: usize, no: u32, bound: Bound<'_>) -> Result<(usize, u32)> {
        let s = self.load(tag, no)?;
        let t = &self.tags[tag];
        let recno = if t.info.sort_recno { bound.recno } else { None };
        let after = bound.side == Side::After;
        let page = self.cache.page(s);
        let slot = page.search(bound.key, recno, after, &t.order, t.info.descending);
        Ok((slot, page.child(slot)))
    }

    fn compare_whole(&self, tag: usize, a: &[u8], b: &[u8]) -> Ordering {
        self.tags[tag].order.compare(a, b)
    }

    fn sorts_by_recno(&self, tag: usize) -> bool {
        self.tags[tag].info.sort_recno
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

    fn set_flag(&mut self, tag: usize, flag: TagFlag, on: bool) -> Result<()> {
        self.tag_at(tag)?;
        if self.tags[tag].info.set_flag(flag, on) {
            self.tags[tag].changed = true;
            self.reshaped = true;
        }
        Ok(())
    }

    fn page_size(&self) -> u32 {
        PAGE as u32
    }

    fn scheme(&self) -> Option<LockScheme> {
        self.wanted_scheme()
    }

    fn is_unnamed(&self) -> bool {
        self.holds_unnamed()
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
        self.tree_end(tag, false, cur)
    }

    fn last(&mut self, tag: usize, cur: &mut Cursor) -> Result<bool> {
        self.tree_end(tag, true, cur)
    }

    fn next(&mut self, tag: usize, cur: &mut Cursor) -> Result<bool> {
        self.reading(cur, |b, cur| b.go(tag, true, cur))
    }

    fn prev(&mut self, tag: usize, cur: &mut Cursor) -> Result<bool> {
        self.reading(cur, |b, cur| b.go(tag, false, cur))
    }

    #[inline(always)]
    fn neighbour(&mut self, stamp: u64, tag: usize, to: Beside, cur: &Cursor) -> Option<(u16, &[u8], u32)> {
        let t = self.tags.get(tag)?;
        let (key_len, max, forward) = (t.info.key_len, t.max, to.is_forward(t.info.descending));
        if stamp != self.tags_stamp || !self.file.is_stable() {
            return None;
        }
        let (no, slot) = cur.place(self.epoch)?;
        let s = self.cache.find(no)?;
        let p = self.cache.page(s);
        if !p.fits(key_len, max) {
            return None;
        }
        if forward {
            let (key, recno) = p.entry_without_child(slot as usize + 1)?;
            return Some((slot + 1, key, recno));
        }
        // Between the two keys there must be no child.
        let next = slot.checked_sub(1)?;
        if p.raw_child(slot as usize) != 0 {
            return None;
        }
        let (key, recno) = p.entry(next as usize)?;
        Some((next, key, recno))
    }

    fn seek(&mut self, tag: usize, bound: Bound<'_>, cur: &mut Cursor) -> Result<bool> {
        self.tree_seek(tag, bound, false, cur)
    }

    fn seek_before(&mut self, tag: usize, bound: Bound<'_>, cur: &mut Cursor) -> Result<bool> {
        self.tree_seek(tag, bound, true, cur)
    }

    fn seek_entry(&mut self, tag: usize, key: &[u8], recno: u32, cur: &mut Cursor) -> Result<bool> {
        self.reading(cur, |b, cur| b.find_entry(tag, key, recno, cur))
    }

    fn seek_stale(&mut self, tag: usize, key: &[u8], recno: u32, cur: &mut Cursor) -> Result<bool> {
        if self.tag_at(tag)?.info.sort_recno {
            return self.find_stale(tag, key, recno, cur);
        }
        self.reading(cur, |b, cur| Ok(b.seek_nearby(tag, key, recno, cur)? && b.settle_after(tag, cur)?))
    }

    fn compare(&self, tag: usize, key: &[u8], with: &[u8]) -> Ordering {
        let Some(t) = self.tags.get(tag) else { return Ordering::Equal };
        t.order.compare(key, with)
    }

    fn is_stored_descending(&self, tag: usize) -> bool {
        self.tags.get(tag).is_some_and(|t| t.info.descending)
    }

    fn key_count(&mut self, tag: usize) -> Result<u64> {
        if (self.counted.0, self.counted.1) != (self.epoch, tag) {
            let keys = self.tree_count(tag)?;
            self.counted = (self.epoch, tag, keys);
        }
        Ok(self.counted.2)
    }

    fn key_number(&mut self, tag: usize, cur: &mut Cursor) -> Result<u64> {
        self.reading(cur, |b, cur| b.number_of(tag, cur))
    }

    fn goto_key(&mut self, tag: usize, n: u64, cur: &mut Cursor) -> Result<bool> {
        self.reading(cur, |b, cur| b.nth(tag, n, cur))
    }

    fn share_of(&mut self, tag: usize, cur: &mut Cursor) -> Result<Option<f64>> {
        self.reading(cur, |b, cur| b.share(tag, cur))
    }

    fn goto_share(&mut self, tag: usize, share: f64, cur: &mut Cursor) -> Result<bool> {
        self.reading(cur, |b, cur| b.at_share(tag, share, cur))
    }

    fn insert(&mut self, tag: usize, key: &[u8], recno: u32) -> Result<bool> {
        self.insert_entry(tag, key, recno)
    }

    fn remove(&mut self, tag: usize, key: &[u8], recno: u32) -> Result<bool> {
        self.remove_entry(tag, key, recno)
    }

    fn is_on(&mut self, tag: usize, cur: &Cursor) -> bool {
        self.leads_to(tag, cur)
    }

    fn remove_at(&mut self, tag: usize, cur: &Cursor) -> Result<bool> {
        if self.leads_to(tag, cur) {
            self.remove_on(tag, cur.clone())
        } else {
            self.remove_entry(tag, &cur.key, cur.recno.0)
        }
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
