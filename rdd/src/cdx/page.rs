//! One CDX page, decoded: full keys side by side, record numbers, children. Leaves are unpacked when read and packed
//! again when written; in between the packed size is kept up to date, so "does it fit" costs nothing.

use super::layout::*;
use crate::bag::{KeyOrder, compare_bytes, head};
use std::cmp::Ordering;

/// One key on its way between pages.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Entry {
    /// Full key.
    pub key: Vec<u8>,
    /// Record number.
    pub recno: u32,
    /// Child page (interior pages), 0 in leaves.
    pub child: u32,
}

/// A tree page.
#[derive(Clone)]
pub struct CdxPage {
    /// Left neighbour as stored.
    pub left: u32,
    /// Right neighbour as stored.
    pub right: u32,
    leaf: bool,
    pub(super) key_len: u16,
    fill: u8,
    pub(super) keys: Vec<u8>,
    pub(super) recs: Vec<u32>,
    /// Child page addresses; empty in leaves.
    kids: Vec<u32>,
    /// Stored bytes of each key; empty in interior pages.
    pub(super) stored: Vec<u8>,
    /// Sum of `stored`.
    pub(super) bytes: usize,
    pub(super) bits: LeafBits,
    /// What an interior page has behind its entries: those it lost by sharing stay there, as in Harbour. Empty: zeros.
    rest: Vec<u8>,
    /// The leaf as it was encoded last, with that packing, if it is kept; its first `same` entries are still those.
    packed: Vec<u8>,
    packed_bits: LeafBits,
    pub(super) same: usize,
}

impl CdxPage {
    /// An empty page for keys filled up with `fill`.
    pub fn empty(leaf: bool, key_len: u16, fill: u8) -> Self {
        Self {
            left: NONE,
            right: NONE,
            leaf,
            key_len,
            fill,
            keys: Vec::new(),
            recs: Vec::new(),
            kids: Vec::new(),
            stored: Vec::new(),
            bytes: 0,
            bits: LeafBits::narrow(key_len as usize),
            rest: Vec::new(),
            packed: Vec::new(),
            packed_bits: LeafBits::narrow(key_len as usize),
            same: 0,
        }
    }

    /// Decodes page bytes; the text says what is wrong with them.
    pub fn parse(raw: &[u8], key_len: u16, fill: u8) -> Result<Self, String> {
        let attr = u16_at(raw, P_ATTR);
        if attr > 3 {
            return Err(format!("page attributes {attr:04X}"));
        }
        let mut p = Self::empty(attr & A_LEAF != 0, key_len, fill);
        p.left = u32_at(raw, P_LEFT);
        p.right = u32_at(raw, P_RIGHT);
        let n = u16_at(raw, P_COUNT) as usize;
        if p.leaf {
            p.parse_leaf(raw, n)?
        } else {
            p.parse_interior(raw, n)?
        }
        Ok(p)
    }

    fn parse_interior(&mut self, raw: &[u8], n: usize) -> Result<(), String> {
        let len = self.key_len as usize;
        let fit = max_entries(raw.len(), len);
        if n > fit {
            return Err(format!("interior page says {n} keys, {fit} fit"));
        }
        self.keys.reserve(n * len);
        for e in raw[I_ENTRIES..].chunks_exact(len + 8).take(n) {
            self.keys.extend_from_slice(&e[..len]);
            self.recs.push(be32_at(e, len));
            self.kids.push(be32_at(e, len + 4));
        }
        let rest = &raw[I_ENTRIES + n * (len + 8)..];
        if rest.iter().any(|&b| b != 0) {
            self.rest = rest.to_vec();
        }
        Ok(())
    }

    fn parse_leaf(&mut self, raw: &[u8], n: usize) -> Result<(), String> {
        let len = self.key_len as usize;
        let bits = LeafBits {
            rec: raw[L_REC_BITS],
            dup: raw[L_DUP_BITS],
            trail: raw[L_TRAIL_BITS],
            entry: raw[L_ENTRY],
        };
        let width = u32::from(bits.rec) + u32::from(bits.dup) + u32::from(bits.trail);
        // Record numbers take 32 of up to 40 bits.
        if bits.rec > 40
            || bits.rec == 0
            || bits.dup > 8
            || bits.trail > 8
            || bits.entry > 6
            || width > u32::from(bits.entry) * 8
        {
            return Err(format!("leaf packing {bits:?}"));
        }
        self.bits = bits;
        let entry = bits.entry as usize;
        if L_ENTRIES + n * entry > raw.len() {
            return Err(format!("leaf says {n} keys of {entry} bytes"));
        }
        self.keys.reserve((n + 1) * len);
        self.keys.resize(n * len, self.fill);
        self.recs.reserve(n + 1);
        self.stored.reserve(n + 1);
        let (rec_mask, dup_mask, trail_mask) =
            (LeafBits::mask(bits.rec), LeafBits::mask(bits.dup), LeafBits::mask(bits.trail));
        let mut from = raw.len();
        for i in 0..n {
            let mut packed = [0u8; 8];
            let at = L_ENTRIES + i * entry;
            packed[..entry].copy_from_slice(&raw[at..at + entry]);
            let v = u64::from_le_bytes(packed);
            let dup = ((v >> bits.rec) as u32 & dup_mask) as usize;
            let trail = ((v >> (bits.rec + bits.dup)) as u32 & trail_mask) as usize;
            if dup + trail > len || (i == 0 && dup > 0) {
                return Err(format!("leaf key {i} has {dup} duplicate and {trail} trailing bytes of {len}"));
            }
            let own = len - dup - trail;
            if from < L_ENTRIES + n * entry + own {
                return Err(format!("leaf key {i} runs into the entries"));
            }
            from -= own;
            let (before, rest) = self.keys.split_at_mut(i * len);
            let (key, kept) = (&mut rest[..len], dup + own);
            let prev = before.len().checked_sub(len).map(|at| &before[at..]);
            if let Some(prev) = prev {
                key[..dup].copy_from_slice(&prev[..dup]);
            }
            key[dup..kept].copy_from_slice(&raw[from..from + own]);
            // Our own packing may be tighter than the writer's; sizes are those of ours.
            let tight = (kept == 0 || key[kept - 1] != self.fill)
                && prev.is_none_or(|prev| dup == kept || prev[dup] != key[dup]);
            self.recs.push(v as u32 & rec_mask);
            let own = if tight { own } else { self.pack_size(i) };
            self.stored.push(own as u8);
            self.bytes += own;
        }
        Ok(())
    }

    /// Encodes into `raw`, which is a whole page.
    pub fn encode(&self, raw: &mut [u8], root: bool) {
        self.encode_from(0, raw, root);
    }

    /// As [`CdxPage::encode`], for a page that will be encoded again soon: what a leaf does not change until then is kept as it is packed.
    pub fn encode_kept(&mut self, raw: &mut [u8], root: bool) {
        if !self.leaf {
            return self.encode(raw, root);
        }
        let mut same = 0;
        if self.packed.len() == raw.len() && self.packed_bits == self.bits {
            raw.copy_from_slice(&self.packed);
            same = self.same.min(self.count());
        }
        self.encode_from(same, raw, root);
        self.packed.clear();
        self.packed.extend_from_slice(raw);
        (self.packed_bits, self.same) = (self.bits, self.count());
    }

    /// Encodes into `raw`, which holds the first `same` entries of a leaf already.
    fn encode_from(&self, same: usize, raw: &mut [u8], root: bool) {
        let attr = if self.leaf { A_LEAF } else { 0 } | if root { A_ROOT } else { 0 };
        put_u16(raw, P_ATTR, attr);
        put_u16(raw, P_COUNT, self.count() as u16);
        put_u32(raw, P_LEFT, self.left);
        put_u32(raw, P_RIGHT, self.right);
        if self.leaf {
            return self.encode_leaf(same, raw);
        }
        let len = self.key_len as usize;
        let (entries, room) = raw[I_ENTRIES..].split_at_mut(self.count() * (len + 8));
        let links = self.recs.iter().zip(&self.kids);
        for ((e, key), (rec, kid)) in
            entries.chunks_exact_mut(len + 8).zip(self.keys.chunks_exact(len)).zip(links)
        {
            e[..len].copy_from_slice(key);
            put_be32(e, len, *rec);
            put_be32(e, len + 4, *kid);
        }
        let kept = room.len().min(self.rest.len());
        room[..kept].copy_from_slice(&self.rest[..kept]);
        room[kept..].fill(0);
    }

    /// Entries from the front, keys from the end of the page on. Both are stored by whole words where there is room: what a word has too
    /// much lies where something is stored later, or is cleared.
    fn encode_leaf(&self, same: usize, raw: &mut [u8]) {
        const WORD: usize = size_of::<u64>();
        let b = self.bits;
        let (len, entry) = (self.key_len as usize, b.entry as usize);
        b.put(raw, self.free(raw.len()));
        let entries_end = L_ENTRIES + self.count() * entry;
        let mut from = raw.len() - self.stored[..same].iter().map(|&n| n as usize).sum::<usize>();
        for i in same..self.count() {
            let (key, own) = (self.key(i), self.stored[i] as usize);
            let trail = self.trailing(key);
            let end = len - trail;
            let to = from;
            from -= own;
            let v =
                u64::from(self.recs[i]) | ((end - own) as u64) << b.rec | (trail as u64) << (b.rec + b.dup);
            let at = L_ENTRIES + i * entry;
            if at + WORD <= from {
                raw[at..at + WORD].copy_from_slice(&v.to_le_bytes());
            } else {
                raw[at..at + entry].copy_from_slice(&v.to_le_bytes()[..entry]);
            }
            // The word that ends where the key does.
            let word = match (end.checked_sub(WORD), key.first_chunk()) {
                (Some(start), _) => key[start..].first_chunk().map(|w| u64::from_le_bytes(*w)),
                (None, Some(w)) if end > 0 => Some(u64::from_le_bytes(*w) << (8 * (WORD - end))),
                _ => None,
            };
            match word {
                Some(word) if own <= WORD && to - entries_end >= WORD => {
                    raw[to - WORD..to].copy_from_slice(&word.to_le_bytes());
                }
                _ => raw[from..to].copy_from_slice(&key[end - own..end]),
            }
        }
        raw[entries_end..from].fill(0);
    }

    /// Bytes that its lists hold on the heap.
    pub fn heap_bytes(&self) -> usize {
        let lists = 4 * (self.recs.capacity() + self.kids.capacity()) + self.stored.capacity();
        self.keys.capacity() + self.packed.capacity() + lists
    }

    /// True if the page was made for such keys.
    #[inline]
    pub fn fits(&self, key_len: u16, fill: u8) -> bool {
        self.key_len == key_len && self.fill == fill
    }

    /// Loads keys and record numbers from memory at once where they are not near the processor: a walk along them would wait line by line.
    #[inline]
    pub fn fetch(&self) {
        let keys = self.keys.iter().step_by(64).fold(0, |a, b| a | b);
        let recs = self.recs.iter().step_by(16).fold(0, |a, b| a | b);
        std::hint::black_box((keys, recs));
    }

    /// True for a leaf.
    #[inline]
    pub fn is_leaf(&self) -> bool {
        self.leaf
    }

    /// Number of keys.
    #[inline]
    pub fn count(&self) -> usize {
        self.recs.len()
    }

    /// Key `i`.
    #[inline]
    pub fn key(&self, i: usize) -> &[u8] {
        let n = self.key_len as usize;
        &self.keys[i * n..(i + 1) * n]
    }

    /// Record number of key `i`.
    #[inline]
    pub fn recno(&self, i: usize) -> u32 {
        self.recs[i]
    }

    /// Key and record number of entry `i`, if there is one.
    #[inline]
    pub fn get(&self, i: usize) -> Option<(&[u8], u32)> {
        let n = self.key_len as usize;
        Some((self.keys.get(i * n..(i + 1) * n)?, *self.recs.get(i)?))
    }

    /// Bytes of a key.
    pub fn key_len(&self) -> usize {
        self.key_len as usize
    }

    /// Child of entry `i`, a byte address; 0 if there is none.
    #[inline]
    pub fn child(&self, i: usize) -> u32 {
        self.kids.get(i).copied().unwrap_or(0)
    }

    /// The packing in use.
    pub fn bits(&self) -> LeafBits {
        self.bits
    }

    /// Sets the packing of an empty or re-packed leaf.
    pub fn set_bits(&mut self, bits: LeafBits) {
        self.bits = bits;
    }

    /// Entry `i`, copied.
    pub fn entry(&self, i: usize) -> Entry {
        Entry { key: self.key(i).to_vec(), recno: self.recs[i], child: self.child(i) }
    }

    /// Takes every entry out.
    pub fn drain(&mut self) -> Vec<Entry> {
        let all = (0..self.count()).map(|i| self.entry(i)).collect();
        self.clear();
        all
    }

    /// Removes every entry.
    pub fn clear(&mut self) {
        self.keys.clear();
        self.recs.clear();
        self.kids.clear();
        self.stored.clear();
        self.bytes = 0;
        self.same = 0;
        self.rest.clear();
    }

    /// Entries as an interior page stores them, and what is behind them.
    pub fn image(&self) -> Vec<u8> {
        let mut image = Vec::with_capacity(self.count() * (self.key_len as usize + 8) + self.rest.len());
        for i in 0..self.count() {
            image.extend_from_slice(self.key(i));
            image.extend_from_slice(&self.recs[i].to_be_bytes());
            image.extend_from_slice(&self.kids[i].to_be_bytes());
        }
        image.extend_from_slice(&self.rest);
        image
    }

    /// Leaves behind the entries of an interior page what `image` has there.
    pub fn leave_behind(&mut self, image: &[u8], page_len: usize) {
        let taken = self.count() * (self.key_len as usize + 8);
        let end = image.len().min(page_len - I_ENTRIES);
        self.rest = image.get(taken..end).map_or_else(Vec::new, <[u8]>::to_vec);
    }

    /// An entry of an interior page came: it covers what was behind the last one.
    fn cover_rest(&mut self) {
        if !self.rest.is_empty() {
            let entry = (self.key_len as usize + 8).min(self.rest.len());
            self.rest.drain(..entry);
        }
    }

    /// Makes an empty page a leaf or an interior page.
    pub fn set_leaf(&mut self, leaf: bool) {
        self.leaf = leaf;
    }

    /// Free bytes of a leaf in a page of `page_len` bytes.
    #[inline]
    pub fn free(&self, page_len: usize) -> usize {
        (page_len - L_ENTRIES).saturating_sub(self.used())
    }

    /// True if not even the shortest key would fit into the leaf.
    #[inline]
    pub fn is_full(&self, page_len: usize) -> bool {
        self.free(page_len) < self.bits.entry as usize
    }

    /// Bytes entries and keys of a leaf take.
    #[inline]
    pub fn used(&self) -> usize {
        self.count() * self.bits.entry as usize + self.bytes
    }

    #[inline]
    fn trailing(&self, key: &[u8]) -> usize {
        let fill = u64::from_le_bytes([self.fill; 8]);
        let (rest, words) = key.as_rchunks::<8>();
        let mut same = 0;
        for word in words.iter().rev() {
            let differ = u64::from_le_bytes(*word) ^ fill;
            if differ != 0 {
                return same + differ.leading_zeros() as usize / 8;
            }
            same += word.len();
        }
        same + rest.iter().rev().take_while(|&&b| b == self.fill).count()
    }

    /// Stored bytes of `key` behind `prev`.
    #[inline]
    pub(super) fn own_size(&self, prev: Option<&[u8]>, key: &[u8]) -> usize {
        let kept = key.len() - self.trailing(key);
        match prev {
            None => kept,
            Some(p) => kept - p.iter().zip(&key[..kept]).take_while(|(a, b)| a == b).count(),
        }
    }

    fn pack_size(&self, i: usize) -> usize {
        self.own_size(if i == 0 { None } else { Some(self.key(i - 1)) }, self.key(i))
    }

    /// True if the leaf takes the key at place `i` without widening beyond the page.
    pub fn has_room(&self, i: usize, key: &[u8], recno: u32, page_len: usize) -> bool {
        let bits = self.bits.for_recno(recno);
        let own = self.own_size(if i == 0 { None } else { Some(self.key(i - 1)) }, key);
        let mut bytes = self.bytes + own;
        if i < self.count() {
            bytes = bytes - self.stored[i] as usize + self.own_size(Some(key), self.key(i));
        }
        (self.count() + 1) * bits.entry as usize + bytes + L_ENTRIES <= page_len
    }

    /// Inserts before entry `i`. Leaves must have room.
    pub fn insert(&mut self, i: usize, key: &[u8], recno: u32, child: u32) {
        let n = self.key_len as usize;
        let at = i * n;
        let old = self.keys.len();
        self.keys.resize(old + n, 0);
        self.keys.copy_within(at..old, at + n);
        self.keys[at..at + n].copy_from_slice(key);
        self.recs.insert(i, recno);
        if self.leaf {
            self.bits = self.bits.for_recno(recno);
            self.stored.insert(i, 0);
            self.same = self.same.min(i);
            self.repack(i);
            self.repack(i + 1);
        } else {
            self.kids.insert(i, child);
            self.cover_rest();
        }
    }

    /// Adds an entry at the end; false if the page has no room.
    pub fn push(&mut self, e: &Entry, page_len: usize) -> bool {
        self.append(&e.key, e.recno, e.child, page_len)
    }

    /// Adds an entry at the end; false if the page has no room.
    #[inline]
    pub fn append(&mut self, key: &[u8], recno: u32, child: u32, page_len: usize) -> bool {
        let n = self.count();
        if self.leaf {
            let bits = self.bits.for_recno(recno);
            let own = self.own_size(if n == 0 { None } else { Some(self.key(n - 1)) }, key);
            if (n + 1) * bits.entry as usize + self.bytes + own + L_ENTRIES > page_len {
                return false;
            }
            self.bits = bits;
            self.bytes += own;
            self.stored.push(own as u8);
        } else {
            if n >= max_entries(page_len, self.key_len as usize) {
                return false;
            }
            self.kids.push(child);
            self.cover_rest();
        }
        self.keys.extend_from_slice(key);
        self.recs.push(recno);
        true
    }

    /// Bytes entries and keys of a leaf take may pass the page after [`CdxPage::insert`]; true while they do.
    #[inline]
    pub fn is_over(&self, page_len: usize) -> bool {
        self.used() + L_ENTRIES > page_len
    }

    /// Replaces key, record number and child of entry `i` of an interior page.
    pub fn replace(&mut self, i: usize, e: &Entry) {
        self.set_key(i, &e.key, e.recno);
        self.kids[i] = e.child;
    }

    /// Removes entry `i`.
    pub fn remove(&mut self, i: usize) {
        let n = self.key_len as usize;
        self.keys.drain(i * n..(i + 1) * n);
        self.recs.remove(i);
        if self.leaf {
            self.bytes -= self.stored.remove(i) as usize;
            self.same = self.same.min(i);
            self.repack(i);
        } else {
            self.kids.remove(i);
            if !self.rest.is_empty() {
                self.rest.splice(0..0, std::iter::repeat_n(0, n + 8));
            }
        }
    }

    /// Replaces key and record number of entry `i` of an interior page.
    pub fn set_key(&mut self, i: usize, key: &[u8], recno: u32) {
        let n = self.key_len as usize;
        self.keys[i * n..(i + 1) * n].copy_from_slice(key);
        self.recs[i] = recno;
    }

    pub(super) fn repack(&mut self, i: usize) {
        if i < self.count() {
            let size = self.pack_size(i);
            self.bytes = self.bytes - self.stored[i] as usize + size;
            self.stored[i] = size as u8;
        }
    }

    /// First entry not before (`after`: behind) the key; with a record number equal full keys are told apart by it.
    #[inline]
    pub fn search(&self, key: &[u8], recno: Option<u32>, after: bool, order: &KeyOrder) -> usize {
        let n = self.key_len as usize;
        let len = key.len().min(n);
        let key = &key[..len];
        let key_head = head(key);
        // Loads every cache line of the keys at once; the search would wait for them one after the other.
        std::hint::black_box(self.keys.iter().step_by(64).fold(0, |a, b| a | b));
        let (mut lo, mut hi) = (0, self.recs.len());
        while lo < hi {
            let mid = (lo + hi) / 2;
            let have = &self.keys[mid * n..(mid + 1) * n];
            let mut c = match order {
                KeyOrder::Bytes => compare_bytes(&have[..len], key, key_head),
                KeyOrder::Collated(page) => page.compare_keys(have, key),
            };
            if let (Ordering::Equal, Some(r)) = (c, recno) {
                c = self.recs[mid].cmp(&r);
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

/// Changes every page address of an encoded page; `None` when one cannot be changed.
pub fn scale_addresses(raw: &mut [u8], key_len: usize, change: impl Fn(u32) -> Option<u32>) -> Option<()> {
    for at in [P_LEFT, P_RIGHT] {
        let a = u32_at(raw, at);
        if a != NONE {
            put_u32(raw, at, change(a)?);
        }
    }
    if u16_at(raw, P_ATTR) & A_LEAF == 0 {
        let n = u16_at(raw, P_COUNT) as usize;
        for (i, e) in raw[I_ENTRIES..].chunks_exact_mut(key_len + 8).enumerate() {
            let child = be32_at(e, key_len + 4);
            // Entries that once were there need not name a page.
            let changed = if i < n { change(child)? } else { change(child).unwrap_or(child) };
            put_be32(e, key_len + 4, changed);
        }
    }
    Some(())
}

/// Byte addresses of an encoded page become numbers of pages of `page_len` bytes.
pub fn addresses_out(raw: &mut [u8], key_len: usize, page_len: usize) {
    // Division cannot fail.
    let _ = scale_addresses(raw, key_len, |a| Some(a / page_len as u32));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn leaves_survive_packing() {
        let mut p = CdxPage::empty(true, 10, b' ');
        let words = [&b"alpha     "[..], b"alphabet  ", b"alphabet  ", b"beta      ", b"          "];
        let mut order: Vec<(Vec<u8>, u32)> =
            words.iter().enumerate().map(|(i, w)| (w.to_vec(), i as u32 * 70_000 + 1)).collect();
        for (k, r) in &order {
            let at = p.search(k, Some(*r), false, &KeyOrder::Bytes);
            assert!(p.has_room(at, k, *r, 512));
            p.insert(at, k, *r, 0);
        }
        order.sort();
        let mut raw = [0u8; 512];
        p.encode(&mut raw, true);
        let q = CdxPage::parse(&raw, 10, b' ').unwrap();
        let got: Vec<(Vec<u8>, u32)> = (0..q.count()).map(|i| (q.key(i).to_vec(), q.recno(i))).collect();
        assert_eq!(got, order);
        assert_eq!(q.used(), p.used());
        assert_eq!(q.bits().entry, 4);
    }
}
