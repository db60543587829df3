//! One NSX page, unpacked. The bytes in use follow from its keys; those behind them are what earlier keys left there, as in
//! Harbour's files, and kept for that reason alone.
//!
//! A leaf's first key is packed against the key that leads to the page from above; whoever reads or writes a leaf
//! brings that key along (`lead`, empty for the left-most leaf).

use super::layout::*;
use super::packing;
use crate::bag::{KeyOrder, Node, compare_bytes, head};
use std::cmp::Ordering;

/// An entry that moves between pages.
#[derive(Clone, Debug, Default)]
pub struct Item {
    /// Page right of the key (branches); 0 in leaves.
    pub child: u32,
    /// Record number.
    pub recno: u32,
    /// Key image.
    pub key: Vec<u8>,
}

/// A page with its keys.
#[derive(Clone)]
pub struct NsxPage {
    key_len: usize,
    fill: u8,
    /// Bytes of a record number in a leaf.
    recno_bytes: u8,
    keys: Vec<u8>,
    recnos: Vec<u32>,
    /// A branch's children, one more than keys; empty in a leaf.
    children: Vec<u32>,
    /// The bytes the page had before its keys became fewer.
    past: Box<[u8; PAGE]>,
}

impl NsxPage {
    /// An empty leaf.
    pub fn leaf(key_len: u16, fill: u8, recno_bytes: u8) -> Self {
        let key_len = usize::from(key_len);
        let past = Box::new([0; PAGE]);
        Self { key_len, fill, recno_bytes, keys: Vec::new(), recnos: Vec::new(), children: Vec::new(), past }
    }

    /// A branch without keys above one page.
    pub fn branch(key_len: u16, fill: u8, lower: u32) -> Self {
        Self { children: vec![lower], ..Self::leaf(key_len, fill, 4) }
    }

    /// Takes page bytes from the file; `address` turns a stored page address into a page number. The text says what is wrong.
    pub fn parse(
        raw: &[u8; PAGE],
        key_len: u16,
        fill: u8,
        lead: &[u8],
        address: impl Fn(u32) -> Option<u32>,
    ) -> Result<Self, String> {
        let (mark, recno_bytes, count) = (raw[P_MARK], raw[P_RECNO], usize::from(u16_at(raw, P_COUNT)));
        if mark & !(N_ROOT | N_LEAF) != 0 {
            return Err(format!("page mark {mark:02X}"));
        }
        if !(2..=4).contains(&recno_bytes) {
            return Err(format!("record numbers of {recno_bytes} bytes"));
        }
        let mut page = Self::leaf(key_len, fill, recno_bytes);
        page.past.copy_from_slice(raw);
        let wide = usize::from(recno_bytes);
        if mark & N_LEAF != 0 {
            let used = usize::from(u16_at(raw, P_USED));
            if !(P_ENTRIES..=PAGE).contains(&used) || count > PAGE / 3 {
                return Err(format!("leaf says {count} keys in {used} bytes"));
            }
            page.keys.reserve(count * page.key_len);
            let mut key = vec![fill; page.key_len];
            let has_lead = lead.len() == key.len();
            if has_lead {
                key.copy_from_slice(lead);
            }
            let mut at = P_ENTRIES;
            for i in 0..count {
                let entry = &raw[at..used];
                let (recno, size) = packing::take_entry(entry, wide, fill, &mut key, has_lead || i > 0)
                    .map_err(|w| format!("key {i}: {w}"))?;
                page.keys.extend_from_slice(&key);
                page.recnos.push(recno);
                at += size;
            }
            if at != used {
                return Err(format!("keys end at byte {at}, page says {used}"));
            }
            return Ok(page);
        }
        if count * (wide + 4 + page.key_len) + P_BRANCHES > PAGE {
            return Err(format!("branch says {count} keys"));
        }
        let child = |at: usize| {
            let a = u32_at(raw, at);
            address(a).filter(|no| *no != 0).ok_or_else(|| format!("page address {a:X}"))
        };
        page.children.push(child(P_LOWER)?);
        let mut at = P_BRANCHES;
        for _ in 0..count {
            page.children.push(child(at)?);
            let recno = &raw[at + 4..at + 4 + wide];
            page.recnos.push(recno.iter().rev().fold(0, |n, b| n << 8 | u32::from(*b)));
            at += 4 + wide;
            page.keys.extend_from_slice(&raw[at..at + page.key_len]);
            at += page.key_len;
        }
        page.recno_bytes = 4;
        Ok(page)
    }

    /// The bytes as they go to the file.
    pub fn bytes(&self, root: bool, lead: &[u8], address: impl Fn(u32) -> u32) -> [u8; PAGE] {
        let mut out = Vec::with_capacity(PAGE + 256);
        let mark = u8::from(root) * N_ROOT;
        // The entry that does not fit any more and where it starts.
        let mut cut = None;
        let count = (self.count() as u16).to_le_bytes();
        if self.is_leaf() {
            out.extend_from_slice(&[mark | N_LEAF, self.recno_bytes]);
            out.extend_from_slice(&count);
            out.extend_from_slice(&[0, 0]);
            let mut before = lead;
            for i in 0..self.count() {
                let key = self.key(i);
                let at = out.len();
                packing::put_entry(&mut out, self.recno_bytes.into(), self.recnos[i], before, key, self.fill);
                if out.len() > PAGE && cut.is_none() {
                    cut = Some((i, at));
                }
                before = key;
            }
            let used = out.len();
            put_u16(&mut out, P_USED, used as u16);
        } else {
            out.extend_from_slice(&[mark, 4]);
            out.extend_from_slice(&count);
            out.extend_from_slice(&address(self.children[0]).to_le_bytes());
            for i in 0..self.count() {
                out.extend_from_slice(&address(self.children[i + 1]).to_le_bytes());
                out.extend_from_slice(&self.recnos[i].to_le_bytes());
                out.extend_from_slice(self.key(i));
            }
        }
        let mut raw = *self.past;
        let n = out.len().min(PAGE);
        raw[..n].copy_from_slice(&out[..n]);
        if let Some((i, at)) = cut {
            // A leaf that is about to be split: of the entry that leaves the page stands what fits.
            raw[at..].copy_from_slice(&self.past[at..]);
            let before = if i == 0 { lead } else { self.key(i - 1) };
            packing::put_cut(
                &mut raw[at..],
                self.recno_bytes.into(),
                self.recnos[i],
                before,
                self.key(i),
                self.fill,
            );
        }
        raw
    }

    /// If a leaf's keys take more than a page: the key to split it at, the first one behind `keep` bytes.
    pub fn overflow(&self, lead: &[u8], keep: usize) -> Option<usize> {
        let mut before = lead;
        let mut used = P_ENTRIES;
        let mut cut = None;
        for i in 0..self.count() {
            if used >= keep && cut.is_none() {
                cut = Some(i);
            }
            let key = self.key(i);
            used += packing::entry_size(self.recno_bytes.into(), before, key, self.fill);
            before = key;
        }
        if used <= PAGE { None } else { cut.or(self.count().checked_sub(1)) }
    }

    /// Bytes the entry of `key` takes behind the last key of a leaf.
    pub fn size_of_next(&self, lead: &[u8], key: &[u8]) -> usize {
        let before = match self.count() {
            0 => lead,
            n => self.key(n - 1),
        };
        packing::entry_size(self.recno_bytes.into(), before, key, self.fill)
    }

    /// True for a page without children.
    #[inline]
    pub fn is_leaf(&self) -> bool {
        self.children.is_empty()
    }

    /// True if the page was read with this geometry.
    #[inline]
    pub fn fits(&self, key_len: u16, fill: u8) -> bool {
        self.key_len == usize::from(key_len) && self.fill == fill
    }

    /// Makes room for record numbers of so many bytes.
    pub fn widen(&mut self, bytes: u8) {
        self.recno_bytes = self.recno_bytes.max(bytes);
    }

    /// Notes the bytes the page has now, or its place had.
    pub fn set_past(&mut self, raw: &[u8; PAGE]) {
        self.past.copy_from_slice(raw);
    }

    /// The bytes noted.
    pub fn past(&self) -> [u8; PAGE] {
        *self.past
    }

    /// As `set_past` up to entry `upto` of a branch, that one included.
    pub fn set_past_to(&mut self, raw: &[u8; PAGE], upto: usize) {
        let end = (P_BRANCHES + (upto + 1) * (self.key_len + 8)).min(PAGE);
        self.past[..end].copy_from_slice(&raw[..end]);
    }

    /// Every child.
    pub fn children(&self) -> &[u32] {
        &self.children
    }

    /// Copies entry `i` out.
    pub fn item(&self, i: usize) -> Item {
        let child = self.children.get(i + 1).copied().unwrap_or(0);
        Item { child, recno: self.recnos[i], key: self.key(i).to_vec() }
    }

    /// Inserts before key `i`; in a branch the item's child stands right of its key.
    pub fn insert(&mut self, i: usize, item: &Item) {
        let at = i * self.key_len;
        self.keys.splice(at..at, item.key.iter().copied());
        self.recnos.insert(i, item.recno);
        if !self.is_leaf() {
            self.children.insert(i + 1, item.child);
        }
    }

    /// Adds a key at the end.
    pub fn append(&mut self, child: u32, recno: u32, key: &[u8]) {
        self.keys.extend_from_slice(key);
        self.recnos.push(recno);
        if !self.is_leaf() {
            self.children.push(child);
        }
    }

    /// Sets the right-most child.
    pub fn close_with(&mut self, child: u32) {
        if let Some(last) = self.children.last_mut() {
            *last = child;
        }
    }

    /// Replaces record number and key of entry `i`.
    pub fn set_entry(&mut self, i: usize, recno: u32, key: &[u8]) {
        self.recnos[i] = recno;
        self.keys[i * self.key_len..(i + 1) * self.key_len].copy_from_slice(key);
    }

    /// Removes key `i` and, in a branch, the child left of it (`left`) or right of it.
    pub fn remove(&mut self, i: usize, left: bool) {
        self.keys.drain(i * self.key_len..(i + 1) * self.key_len);
        self.recnos.remove(i);
        if !self.is_leaf() {
            self.children.remove(if left { i } else { i + 1 });
        }
    }

    /// Cuts off what stands behind key `i`: key `i` itself goes up, the rest becomes a page of its own.
    pub fn split_at(&mut self, i: usize) -> (Item, Self) {
        let mut up = self.item(i);
        let cut = (i + 1) * self.key_len;
        let right = Self {
            keys: self.keys.split_off(cut),
            recnos: self.recnos.split_off(i + 1),
            children: if self.is_leaf() { Vec::new() } else { self.children.split_off(i + 1) },
            past: Box::new([0; PAGE]),
            ..*self
        };
        self.keys.truncate(i * self.key_len);
        self.recnos.truncate(i);
        up.child = 0;
        (up, right)
    }

    /// First key that is not before `key` (`after`: first key behind it), comparing as many bytes as `key` has.
    #[inline]
    pub fn search(&self, key: &[u8], recno: Option<u32>, after: bool, order: &KeyOrder) -> usize {
        let len = key.len().min(self.key_len);
        let key = &key[..len];
        let key_head = head(key);
        let (mut lo, mut hi) = (0, self.recnos.len());
        while lo < hi {
            let mid = (lo + hi) / 2;
            let have = self.key(mid);
            let mut c = match order {
                KeyOrder::Bytes => compare_bytes(&have[..len], key, key_head),
                KeyOrder::Collated(c) => c.compare_keys(have, key),
            };
            if let (Ordering::Equal, Some(r)) = (c, recno) {
                c = self.recnos[mid].cmp(&r);
            }
            if c == Ordering::Less || (after && c == Ordering::Equal) {
                lo = mid + 1;
            } else {
                hi = mid;
            }
        }
        lo
    }
}

impl Node for NsxPage {
    #[inline]
    fn count(&self) -> usize {
        self.recnos.len()
    }

    #[inline]
    fn child(&self, i: usize) -> u32 {
        self.children.get(i).copied().unwrap_or(0)
    }

    #[inline]
    fn recno(&self, i: usize) -> u32 {
        self.recnos[i]
    }

    #[inline]
    fn key(&self, i: usize) -> &[u8] {
        &self.keys[i * self.key_len..(i + 1) * self.key_len]
    }
}
