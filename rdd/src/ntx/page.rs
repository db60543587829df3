//! One NTX tree page, kept as its bytes: the format reorders only the offset array, so the order of items inside a
//! page is history that has to survive.
//!
//! A page is validated once, when it comes from the file; afterwards every offset of it is known to be inside.

use super::layout::*;
use crate::bag::{KeyOrder, compare_bytes, head};
use std::cmp::Ordering;

/// An item that moves between pages.
#[derive(Clone, Debug, Default)]
pub struct Item {
    /// Left child, page number; 0 = none.
    pub child: u32,
    /// Record number.
    pub recno: u32,
    /// Key image.
    pub key: Vec<u8>,
}

/// A tree page with `count` keys and `count + 1` children.
#[derive(Clone)]
pub struct NtxPage {
    raw: Box<[u8; PAGE]>,
    count: u16,
    max: u16,
    key_len: u16,
    /// Child fields hold page numbers (large files) instead of byte offsets.
    large: bool,
}

impl NtxPage {
    /// An empty page with its offsets in the order a new page has.
    pub fn empty(key_len: u16, max: u16, large: bool) -> Self {
        let mut raw = Box::new([0u8; PAGE]);
        let first = 2 + 2 * (max as usize + 1);
        for i in 0..=max as usize {
            put_u16(&mut raw[..], P_OFFSETS + 2 * i, (first + i * (key_len as usize + 8)) as u16);
        }
        Self { raw, count: 0, max, key_len, large }
    }

    /// Takes page bytes from the file; the text says what is wrong with them.
    pub fn parse(raw: Box<[u8; PAGE]>, key_len: u16, max: u16, large: bool) -> Result<Self, String> {
        let count = u16_at(&raw[..], P_COUNT);
        if count > max {
            return Err(format!("page says {count} keys, {max} fit"));
        }
        let first = 2 + 2 * (max as usize + 1);
        let last = PAGE - (key_len as usize + 8);
        for i in 0..=max as usize {
            let off = u16_at(&raw[..], P_OFFSETS + 2 * i) as usize;
            if off < first || off > last {
                return Err(format!("item {i} at byte {off} is outside {first}..={last}"));
            }
        }
        Ok(Self { raw, count, max, key_len, large })
    }

    /// The bytes as they go to the file.
    pub fn bytes(&self) -> &[u8; PAGE] {
        &self.raw
    }

    /// True if the page was read with this geometry.
    #[inline]
    pub fn fits(&self, key_len: u16, max: u16) -> bool {
        self.key_len == key_len && self.max == max
    }

    /// Number of keys.
    #[inline]
    pub fn count(&self) -> usize {
        self.count as usize
    }

    /// Most keys.
    #[inline]
    pub fn max(&self) -> usize {
        self.max as usize
    }

    /// Loads every cache line of the page at once. The search that follows would wait for them one after the other.
    #[inline]
    pub fn fetch(&self) {
        let lines = self.raw.iter().step_by(64).fold(0, |a, b| a | b);
        std::hint::black_box(lines);
    }

    fn set_count(&mut self, n: usize) {
        self.count = n as u16;
        put_u16(&mut self.raw[..], P_COUNT, n as u16);
    }

    #[inline]
    fn at(&self, i: usize) -> usize {
        let i = i.min(self.max as usize);
        u16_at(&self.raw[..], P_OFFSETS + 2 * i) as usize
    }

    #[inline]
    fn offset(&self, i: usize) -> u16 {
        u16_at(&self.raw[..], P_OFFSETS + 2 * i)
    }

    #[inline]
    fn set_offset(&mut self, i: usize, off: u16) {
        put_u16(&mut self.raw[..], P_OFFSETS + 2 * i, off);
    }

    /// Byte of item `i`, for checks.
    pub fn item_offset(&self, i: usize) -> usize {
        self.at(i)
    }

    /// Child field as stored.
    #[inline]
    pub fn raw_child(&self, i: usize) -> u32 {
        u32_at(&self.raw[..], self.at(i) + I_CHILD)
    }

    /// Child left of key `i` (`i == count`: right of the last) as a page number; 0 = none. A byte offset that is not a
    /// multiple of the page size yields `u32::MAX`, which no file has.
    #[inline]
    pub fn child(&self, i: usize) -> u32 {
        let v = self.raw_child(i);
        if self.large {
            v
        } else if v.is_multiple_of(PAGE as u32) {
            v / PAGE as u32
        } else {
            u32::MAX
        }
    }

    /// Sets a child by page number.
    pub fn set_child(&mut self, i: usize, no: u32) {
        let at = self.at(i);
        let v = if self.large { no } else { no.wrapping_mul(PAGE as u32) };
        put_u32(&mut self.raw[..], at + I_CHILD, v);
    }

    /// Record number of key `i`.
    #[inline]
    pub fn recno(&self, i: usize) -> u32 {
        u32_at(&self.raw[..], self.at(i) + I_RECNO)
    }

    /// Key `i`.
    #[inline]
    pub fn key(&self, i: usize) -> &[u8] {
        let at = self.at(i) + I_KEY;
        &self.raw[at..at + self.key_len as usize]
    }

    /// Key and record number of item `i`, if there is one.
    #[inline]
    pub fn entry(&self, i: usize) -> Option<(&[u8], u32)> {
        if i >= self.count as usize {
            return None;
        }
        let item = self.raw.get(self.offset(i) as usize..)?;
        let recno = u32::from_le_bytes(*item.get(I_RECNO..)?.first_chunk()?);
        Some((item.get(I_KEY..I_KEY + self.key_len as usize)?, recno))
    }

    /// Key and record number of item `i`, if there is one and no child left of it.
    #[inline(always)]
    pub fn entry_without_child(&self, i: usize) -> Option<(&[u8], u32)> {
        if i >= self.count as usize {
            return None;
        }
        let item = self.raw.get(self.offset(i) as usize..)?.get(..I_KEY + self.key_len as usize)?;
        let (child, recno) = (item.first_chunk::<4>()?, item.get(I_RECNO..)?.first_chunk::<4>()?);
        (*child == [0; 4]).then_some((&item[I_KEY..], u32::from_le_bytes(*recno)))
    }

    /// Replaces record number and key of item `i`, keeping its child.
    pub fn set_entry(&mut self, i: usize, recno: u32, key: &[u8]) {
        let at = self.at(i);
        put_u32(&mut self.raw[..], at + I_RECNO, recno);
        let n = self.key_len as usize;
        self.raw[at + I_KEY..at + I_KEY + n].copy_from_slice(key);
    }

    /// Copies item `i` out.
    pub fn item(&self, i: usize) -> Item {
        Item { child: self.child(i), recno: self.recno(i), key: self.key(i).to_vec() }
    }

    /// Inserts before item `i`, into the slot the array keeps behind the right-most child. The page is not full.
    pub fn insert(&mut self, i: usize, child: u32, recno: u32, key: &[u8]) {
        let n = self.count();
        let free = self.offset(n + 1);
        let from = P_OFFSETS + 2 * i;
        self.raw.copy_within(from..P_OFFSETS + 2 * (n + 1), from + 2);
        self.set_offset(i, free);
        self.set_entry(i, recno, key);
        self.set_child(i, child);
        self.set_count(n + 1);
    }

    /// Adds behind the last item, in the next slot.
    pub fn append(&mut self, child: u32, recno: u32, key: &[u8]) {
        let n = self.count();
        self.set_item(n, child, recno, key);
        self.set_count(n + 1);
    }

    /// Removes item `i` with its left child; its slot goes behind the right-most child.
    pub fn remove(&mut self, i: usize) {
        let n = self.count();
        let gone = self.offset(i);
        let from = P_OFFSETS + 2 * (i + 1);
        self.raw.copy_within(from..P_OFFSETS + 2 * (n + 1), from - 2);
        self.set_offset(n, gone);
        self.set_count(n - 1);
    }

    /// Opens room for `by` items at the front; the right-most child moves with the others. The caller fills the slots.
    pub fn open_front(&mut self, by: usize) {
        let n = self.count();
        for i in (0..=n).rev() {
            self.swap_offsets(i, i + by);
        }
        self.set_count(n + by);
    }

    /// Drops the first `by` items, whose slots become the last ones.
    pub fn close_front(&mut self, by: usize) {
        let n = self.count();
        for i in 0..=n - by {
            self.swap_offsets(i, i + by);
        }
        self.set_count(n - by);
    }

    /// Keeps the items from `from` on, with a new one among them at the given place: the upper half of a split. Slots move as
    /// Harbour moves them, the right-most child into whichever slot ends up behind the keys.
    pub fn keep_upper(&mut self, from: usize, new: Option<(usize, &Item)>) {
        let n = self.count();
        let tail = self.child(n);
        let count = n - from + usize::from(new.is_some());
        let mut source = from;
        for i in 0..count {
            match new {
                Some((at, item)) if at == i => self.set_item(i, item.child, item.recno, &item.key),
                _ => {
                    self.swap_offsets(i, source);
                    source += 1;
                }
            }
        }
        self.set_child(count, tail);
        self.set_count(count);
    }

    fn swap_offsets(&mut self, a: usize, b: usize) {
        let (x, y) = (self.offset(a), self.offset(b));
        self.set_offset(a, y);
        self.set_offset(b, x);
    }

    /// Writes item `i` whole.
    pub fn set_item(&mut self, i: usize, child: u32, recno: u32, key: &[u8]) {
        self.set_entry(i, recno, key);
        self.set_child(i, child);
    }

    /// Drops everything from item `n` on; its left child becomes the right-most one.
    pub fn truncate(&mut self, n: usize) {
        self.set_count(n.min(self.count()));
    }

    /// Puts the page into one used before: Harbour leaves there what the new content does not cover.
    pub fn lay_over(&mut self, mut stale: Box<[u8; PAGE]>) {
        let (n, item) = (self.count(), I_KEY + self.key_len as usize);
        let mut take = |from: usize, to: usize| stale[from..to].copy_from_slice(&self.raw[from..to]);
        take(0, P_OFFSETS + 2 * (self.max() + 1));
        for i in 0..n {
            take(self.at(i), self.at(i) + item);
        }
        take(self.at(n), self.at(n) + I_RECNO);
        self.raw = stale;
    }

    /// Turns the page into a member of the free list.
    pub fn make_free(&mut self, next: u32) {
        self.set_count(0);
        self.set_child(0, next);
    }

    /// First item whose key is not before `key` (`after`: first item behind it), comparing as many bytes as `key` has.
    #[inline]
    pub fn search(
        &self,
        key: &[u8],
        recno: Option<u32>,
        after: bool,
        order: &KeyOrder,
        descend: bool,
    ) -> usize {
        let len = key.len().min(self.key_len as usize);
        let key = &key[..len];
        let key_head = head(key);
        self.fetch();
        if let (KeyOrder::Bytes, false, None, 8..) = (order, descend, recno, len) {
            return self.search_bytes(key, key_head, after);
        }
        let lies_before = |i: usize| {
            let have = self.key(i);
            let mut c = match order {
                KeyOrder::Bytes => compare_bytes(&have[..len], key, key_head),
                KeyOrder::Collated(c) => c.compare_keys(have, key),
            };
            if descend {
                c = c.reverse();
            }
            if let (Ordering::Equal, Some(r)) = (c, recno) {
                c = self.recno(i).cmp(&r);
            }
            c == Ordering::Less || (after && c == Ordering::Equal)
        };
        first_not(self.count(), lies_before)
    }

    /// [`NtxPage::search`] for bytes in ascending order, eight of them or more: the first eight decide mostly.
    #[inline]
    fn search_bytes(&self, key: &[u8], key_head: u64, after: bool) -> usize {
        let lies_before = |i: usize| {
            let Some(have) = self.raw.get(self.at(i) + I_KEY..) else { return false };
            match have.first_chunk::<8>().map(|b| u64::from_be_bytes(*b)) {
                Some(first) if first != key_head => first < key_head,
                _ => {
                    let c = have.get(..key.len()).map_or(Ordering::Greater, |have| have.cmp(key));
                    c == Ordering::Less || after && c == Ordering::Equal
                }
            }
        };
        // Keys often come in ascending order: the end of the page is looked at first.
        match self.count().checked_sub(1) {
            Some(last) if lies_before(last) => last + 1,
            last => first_not(last.unwrap_or(0), lies_before),
        }
    }
}

/// The first of `count` slots that does not lie before what is searched, `count` if all do.
#[inline]
fn first_not(count: usize, lies_before: impl Fn(usize) -> bool) -> usize {
    let (mut lo, mut hi) = (0, count);
    while lo < hi {
        let mid = (lo + hi) / 2;
        if lies_before(mid) {
            lo = mid + 1;
        } else {
            hi = mid;
        }
    }
    lo
}

/// A new page that only grows at its end: how a bulk build fills pages.
pub struct PageFill {
    page: NtxPage,
    blank: Box<[u8; PAGE]>,
    /// Byte of the next item.
    at: usize,
    count: u16,
}

impl PageFill {
    /// An empty page.
    pub fn new(key_len: u16, max: u16, large: bool) -> Self {
        let page = NtxPage::empty(key_len, max, large);
        Self { blank: page.raw.clone(), at: page.at(0), page, count: 0 }
    }

    /// Adds behind the last item; false if the page is full.
    #[inline]
    pub fn append(&mut self, child: u32, recno: u32, key: &[u8]) -> bool {
        if self.count == self.page.max {
            return false;
        }
        let end = self.at + I_KEY + key.len();
        let item = &mut self.page.raw[self.at..end];
        put_u32(item, I_CHILD, if self.page.large { child } else { child.wrapping_mul(PAGE as u32) });
        put_u32(item, I_RECNO, recno);
        item[I_KEY..].copy_from_slice(key);
        self.at = end;
        self.count += 1;
        true
    }

    /// The page as it is to be written, with the child right of its last key.
    pub fn finish(&mut self, child: u32) -> &NtxPage {
        self.page.set_count(self.count as usize);
        self.page.set_child(self.count as usize, child);
        &self.page
    }

    /// Starts a new page.
    pub fn reset(&mut self) {
        self.page.raw.copy_from_slice(&self.blank[..]);
        self.page.count = 0;
        self.count = 0;
        self.at = self.page.at(0);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn items_keep_their_slots() {
        let mut p = NtxPage::empty(10, max_keys(10), false);
        assert_eq!(p.max(), 50);
        for (i, k) in [b"bbbbbbbbbb", b"aaaaaaaaaa", b"cccccccccc"].iter().enumerate() {
            let at = p.search(&k[..], None, true, &KeyOrder::Bytes, false);
            p.insert(at, 0, i as u32 + 1, &k[..]);
        }
        assert_eq!((0..3).map(|i| p.recno(i)).collect::<Vec<_>>(), [2, 1, 3]);
        assert_eq!(p.item_offset(1), 122);
        p.remove(1);
        assert_eq!((0..2).map(|i| p.recno(i)).collect::<Vec<_>>(), [2, 3]);
    }
}
