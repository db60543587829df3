//! Sorting the keys of an index build: in memory below a limit, by merging sorted runs from temporary files above it.
//!
//! Rows are fixed size: key bytes, then the record number. Equal keys keep the order they came in, or record order when
//! asked (CDX). The bits in which keys differ are packed into words (`words`), which are sorted by digits; a key whose bits all
//! fit beside its record number is spelled from its word afterwards, and its row is not needed any more. Where a code page does no more than
//! rank the bytes anew, rows are kept as ranks, which sort as bytes do.

mod runs;
mod words;

use crate::bag::KeyOrder;
use crate::error::{Error, ErrorKind, Result};
use std::cmp::Ordering;
use std::fs::File;
use std::io::Write;
use words::{Packing, SLACK, differing, low_bits, sort_words, width_of};

/// Bytes of rows sorted in memory at once unless told otherwise.
pub const MEMORY_LIMIT: usize = 192 << 20;
/// Bytes buffered for each run while merging.
const RUN_BUFFER: usize = 256 << 10;
/// Rows with equal words that are sorted by comparing.
const FEW: usize = 32;

/// The record number behind a key of `key_len` bytes.
#[inline]
fn recno_behind(row: &[u8], key_len: usize) -> u32 {
    row.get(key_len..).and_then(|r| r.first_chunk()).map_or(0, |r| u32::from_le_bytes(*r))
}

/// Collects keys in any order.
pub struct RowSorter {
    key_len: usize,
    rows: Vec<u8>,
    limit: usize,
    runs: Vec<File>,
    order: KeyOrder,
    descend: bool,
    by_recno: bool,
    count: u64,
    max_recno: u32,
    records: u32,
    /// Record numbers have come in ascending order so far.
    ascending: bool,
    /// Ranks of the bytes, if rows are kept as such.
    ranks: Option<Box<[u8; 256]>>,
}

impl RowSorter {
    /// A sorter of keys of `key_len` bytes. `descend` reverses the order of keys, `by_recno` sorts equal keys by record
    /// number instead of keeping their order of arrival.
    pub fn new(key_len: usize, order: KeyOrder, descend: bool, by_recno: bool) -> Self {
        let ranks = match &order {
            KeyOrder::Collated(page) => page.ranks().map(|r| Box::new(*r)),
            KeyOrder::Bytes => None,
        };
        let order = if ranks.is_some() { KeyOrder::Bytes } else { order };
        Self {
            key_len,
            ranks,
            rows: Vec::new(),
            limit: MEMORY_LIMIT,
            runs: Vec::new(),
            order,
            descend,
            by_recno,
            count: 0,
            max_recno: 0,
            records: 0,
            ascending: true,
        }
    }

    /// Tells how many records the table has, with or without keys.
    pub fn with_records(mut self, records: u64) -> Self {
        self.records = u32::try_from(records).unwrap_or(u32::MAX);
        self
    }

    /// Changes the bytes sorted in memory at once.
    pub fn with_limit(mut self, bytes: usize) -> Self {
        self.limit = bytes.max(4096);
        self
    }

    /// Expects about `rows` keys.
    pub fn reserve(&mut self, rows: usize) {
        self.rows.reserve(rows.saturating_mul(self.key_len + 4).min(self.limit) + SLACK);
    }

    /// Adds a key; one that is too short is filled with `pad`, one that is too long is cut.
    #[inline]
    pub fn push(&mut self, key: &[u8], recno: u32, pad: u8) -> Result<()> {
        if self.rows.len() + self.key_len + 4 > self.limit {
            self.spill()?;
        }
        if key.len() >= self.key_len {
            self.rows.extend_from_slice(&key[..self.key_len]);
        } else {
            self.rows.extend_from_slice(key);
            let end = self.rows.len() + self.key_len - key.len();
            self.rows.resize(end, pad);
        }
        self.rows.extend_from_slice(&recno.to_le_bytes());
        self.rank(self.key_len + 4);
        self.count += 1;
        self.ascending &= recno > self.max_recno;
        self.max_recno = self.max_recno.max(recno);
        Ok(())
    }

    /// Adds rows made elsewhere: keys of full length, each with its record number behind it, in ascending order of those.
    pub fn absorb(&mut self, rows: &[u8]) -> Result<()> {
        let stride = self.key_len + 4;
        let room = (self.limit / stride).max(1) * stride;
        for part in rows.chunks(room) {
            if self.rows.len() + part.len() > self.limit && !self.rows.is_empty() {
                self.spill()?;
            }
            self.rows.extend_from_slice(part);
            self.rank(part.len());
        }
        self.count += (rows.len() / stride) as u64;
        if rows.len() >= stride {
            self.ascending &= recno_behind(rows, self.key_len) > self.max_recno;
            self.max_recno = self.max_recno.max(recno_behind(&rows[rows.len() - stride..], self.key_len));
        }
        Ok(())
    }

    /// Turns the keys of the rows in the last `bytes` into ranks, if that is how they are kept.
    #[inline]
    fn rank(&mut self, bytes: usize) {
        if let Some(ranks) = &self.ranks {
            let from = self.rows.len() - bytes;
            for row in self.rows[from..].chunks_exact_mut(self.key_len + 4) {
                row[..self.key_len].iter_mut().for_each(|b| *b = ranks[*b as usize]);
            }
        }
    }

    /// Keys pushed so far.
    pub fn count(&self) -> u64 {
        self.count
    }

    /// Sorts what was pushed.
    pub fn finish(mut self) -> Result<SortedKeys> {
        let (count, max_recno, records, key_len) = (self.count, self.max_recno, self.records, self.key_len);
        let bytes = self.ranks.take().map(|ranks| {
            let mut bytes = Box::new([0; 256]);
            for (byte, &rank) in (0..=255u8).zip(ranks.iter()) {
                bytes[rank as usize] = byte;
            }
            bytes
        });
        let source = if self.runs.is_empty() {
            let sorted = self.sort();
            let rows = if sorted.needs_rows() { std::mem::take(&mut self.rows) } else { Vec::new() };
            Source::Memory { rows, sorted }
        } else {
            if !self.rows.is_empty() {
                self.spill()?;
            }
            Source::Merge(runs::Merge::new(self.runs, key_len, self.order, self.descend, self.by_recno)?)
        };
        Ok(SortedKeys { key_len, count, max_recno, records, source, bytes, key: Vec::new() })
    }

    fn row(&self, i: u32) -> &[u8] {
        &self.rows[i as usize * (self.key_len + 4)..]
    }

    fn compare(&self, a: u32, b: u32) -> Ordering {
        let (a, b) = (self.row(a), self.row(b));
        let c = self.order.compare(&a[..self.key_len], &b[..self.key_len]);
        let c = if self.descend { c.reverse() } else { c };
        if self.by_recno {
            c.then_with(|| recno_behind(a, self.key_len).cmp(&recno_behind(b, self.key_len)))
        } else {
            c
        }
    }

    /// Sorts the rows in memory, which stay where they are.
    fn sort(&mut self) -> Sorted {
        let stride = self.key_len + 4;
        let n = self.rows.len() / stride;
        if matches!(self.order, KeyOrder::Collated(_)) {
            let mut order: Vec<u32> = (0..n as u32).collect();
            order.sort_by(|&a, &b| self.compare(a, b));
            return Sorted::Rows(Gather::new(order));
        }
        self.rows.extend([0; SLACK]);
        let differ = differing(&self.rows, self.key_len, (0..n).map(|i| i * stride));
        let tail = width_of(u64::from(self.max_recno));
        let packing = Packing::new(&differ, 64 - tail, &self.rows);
        let sorted = if packing.complete {
            let flip = if self.descend { packing.mask() } else { 0 };
            let mut words = Vec::with_capacity(n);
            let mut rest = &self.rows[..];
            while words.len() < n {
                let recno = recno_behind(rest, self.key_len);
                words.push((packing.pack(rest) ^ flip) << tail | u64::from(recno));
                rest = &rest[stride..];
            }
            let words = if self.by_recno && !self.ascending {
                sort_words(words, 0, tail + packing.bits)
            } else {
                sort_words(words, tail, packing.bits)
            };
            let row = self.rows[..(self.key_len + SLACK).min(self.rows.len())].to_vec();
            Sorted::Words(Spell { words, at: 0, tail, flip, packing, row })
        } else {
            let mut order: Vec<u32> = (0..n as u32).collect();
            self.settle(&mut order);
            Sorted::Rows(Gather::new(order))
        };
        self.rows.truncate(n * stride);
        sorted
    }

    /// Sorts rows of a bytewise order: by the first bits in which they differ, then those that agree in them by the next.
    fn settle(&self, order: &mut [u32]) {
        if order.len() < FEW {
            order.sort_by(|&a, &b| self.compare(a, b));
            return;
        }
        let stride = self.key_len + 4;
        let differ = differing(&self.rows, self.key_len, order.iter().map(|&i| i as usize * stride));
        let (again, tail) = (self.by_recno && !self.ascending, width_of(order.len() as u64));
        let packing = Packing::new(&differ, 64 - tail, self.row(order[0]));
        let flip = if self.descend { packing.mask() } else { 0 };
        let words = order.iter().zip(0u64..).map(|(&i, n)| (packing.pack(self.row(i)) ^ flip) << tail | n);
        let words = sort_words(words.collect(), tail, packing.bits);
        let sorted: Vec<u32> = words.iter().map(|&w| order[(w & low_bits(tail)) as usize]).collect();
        order.copy_from_slice(&sorted);
        if packing.bits == 0 {
            if again {
                order.sort_by_key(|&i| recno_behind(self.row(i), self.key_len));
            }
        } else if again || !packing.complete {
            let mut at = 0;
            for run in words.chunk_by(|a, b| a >> tail == b >> tail) {
                if run.len() > 1 {
                    self.settle(&mut order[at..at + run.len()]);
                }
                at += run.len();
            }
        }
    }

    /// Sorts the rows in memory and writes them as a run.
    fn spill(&mut self) -> Result<()> {
        let mut sorted = self.sort();
        let mut file = runs::temp_file()?;
        let mut buf = Vec::with_capacity(RUN_BUFFER + self.key_len + 4);
        let fail =
            |e: std::io::Error| Error::new(ErrorKind::SortWrite).with_os(e.raw_os_error().unwrap_or(0));
        while let Some((key, recno)) = sorted.next_key(&self.rows, self.key_len) {
            buf.extend_from_slice(key);
            buf.extend_from_slice(&recno.to_le_bytes());
            if buf.len() >= RUN_BUFFER {
                file.write_all(&buf).map_err(fail)?;
                buf.clear();
            }
        }
        file.write_all(&buf).map_err(fail)?;
        self.runs.push(file);
        self.rows.clear();
        Ok(())
    }
}

/// Rows in order.
enum Sorted {
    /// Keys are spelled from words.
    Words(Spell),
    /// Keys are taken from the rows.
    Rows(Gather),
}

impl Sorted {
    fn needs_rows(&self) -> bool {
        matches!(self, Self::Rows(_))
    }

    #[inline]
    fn next_key<'a>(&'a mut self, rows: &[u8], key_len: usize) -> Option<(&'a [u8], u32)> {
        match self {
            Self::Words(s) => s.next_key(key_len),
            Self::Rows(g) => g.next_key(rows, key_len),
        }
    }
}

/// Words made of a packed key and a record number of `tail` bits.
struct Spell {
    words: Vec<u64>,
    at: usize,
    tail: u32,
    /// Turns the packed keys of a descending order back.
    flip: u64,
    packing: Packing,
    row: Vec<u8>,
}

impl Spell {
    #[inline]
    fn next_key(&mut self, key_len: usize) -> Option<(&[u8], u32)> {
        let &word = self.words.get(self.at)?;
        self.at += 1;
        self.packing.unpack((word >> self.tail) ^ self.flip, &mut self.row);
        Some((&self.row[..key_len], (word & low_bits(self.tail)) as u32))
    }
}

/// Row numbers in order. The rows lie all over the memory, so the next few are fetched together: that way the processor waits
/// for several of them at once.
struct Gather {
    order: Vec<u32>,
    at: usize,
    near: Vec<u8>,
    taken: usize,
}

impl Gather {
    fn new(order: Vec<u32>) -> Self {
        Self { order, at: 0, near: Vec::new(), taken: 0 }
    }

    #[inline]
    fn next_key(&mut self, rows: &[u8], key_len: usize) -> Option<(&[u8], u32)> {
        let stride = key_len + 4;
        if self.taken == self.near.len() {
            self.fetch(rows, stride);
        }
        let from = self.taken;
        self.taken += stride;
        let row = self.near.get(from..self.taken)?;
        Some((&row[..key_len], recno_behind(row, key_len)))
    }

    fn fetch(&mut self, rows: &[u8], stride: usize) {
        let end = (self.at + 64).min(self.order.len());
        self.near.clear();
        self.taken = 0;
        for &i in &self.order[self.at..end] {
            let from = i as usize * stride;
            self.near.extend_from_slice(&rows[from..from + stride]);
        }
        self.at = end;
    }
}

/// Sorted keys, one at a time.
pub struct SortedKeys {
    key_len: usize,
    count: u64,
    max_recno: u32,
    records: u32,
    source: Source,
    /// The byte of each rank, if rows are kept as ranks.
    bytes: Option<Box<[u8; 256]>>,
    /// The key handed out last, if it had to be turned back.
    key: Vec<u8>,
}

enum Source {
    Memory { rows: Vec<u8>, sorted: Sorted },
    Merge(runs::Merge),
}

impl SortedKeys {
    /// No keys.
    pub fn empty(key_len: usize) -> Self {
        let source = Source::Memory { rows: Vec::new(), sorted: Sorted::Rows(Gather::new(Vec::new())) };
        Self { key_len, count: 0, max_recno: 0, records: 0, source, bytes: None, key: Vec::new() }
    }

    /// Bytes of a key.
    pub fn key_len(&self) -> usize {
        self.key_len
    }

    /// Keys in all, those already taken included.
    pub fn count(&self) -> u64 {
        self.count
    }

    /// Highest record number.
    pub fn max_recno(&self) -> u32 {
        self.max_recno
    }

    /// Records of the table, as far as known: at least the highest record number.
    pub fn records(&self) -> u32 {
        self.records.max(self.max_recno)
    }

    /// The next key and its record number.
    #[inline]
    pub fn next_key(&mut self) -> Result<Option<(&[u8], u32)>> {
        let n = self.key_len;
        let next = match &mut self.source {
            Source::Memory { rows, sorted } => sorted.next_key(rows, n),
            Source::Merge(m) => m.next_row()?.map(|row| (&row[..n], recno_behind(row, n))),
        };
        let (Some(bytes), Some((ranks, recno))) = (&self.bytes, next) else { return Ok(next) };
        self.key.clear();
        self.key.extend(ranks.iter().map(|&r| bytes[r as usize]));
        Ok(Some((&self.key, recno)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(n: u32, limit: usize, descend: bool, by_recno: bool) {
        let mut s = RowSorter::new(12, KeyOrder::Bytes, descend, by_recno).with_limit(limit);
        let mut want: Vec<(Vec<u8>, u32)> = Vec::new();
        let mut x = 12345u64;
        for i in 0..n {
            x = x.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
            let key = format!("{:04}{:08}", (x >> 60) % 3, (x >> 33) % 500).into_bytes();
            let rec = if by_recno { n - i } else { i + 1 };
            s.push(&key, rec, b' ').unwrap();
            want.push((key, rec));
        }
        want.sort_by(|a, b| {
            let c = a.0.cmp(&b.0);
            let c = if descend { c.reverse() } else { c };
            if by_recno { c.then(a.1.cmp(&b.1)) } else { c }
        });
        let mut got = s.finish().unwrap();
        for (k, r) in &want {
            let (gk, gr) = got.next_key().unwrap().unwrap();
            assert_eq!((gk, gr), (&k[..], *r));
        }
        assert!(got.next_key().unwrap().is_none());
    }

    #[test]
    fn sorts_in_memory_and_by_merging() {
        for descend in [false, true] {
            for by_recno in [false, true] {
                check(3000, 1 << 20, descend, by_recno);
                check(100_000, 1 << 24, descend, by_recno);
                check(3000, 5000, descend, by_recno);
            }
        }
        check(0, 5000, false, false);
    }

    #[test]
    fn keys_of_a_page_that_ranks_bytes_sort_as_it_compares() {
        use crate::codepage::{Collation, Page};
        let mut seen = 0;
        for id in ["DE850", "PLWIN", "HUISO", "CSWIN", "FRWIN", "UTF8EX"] {
            let page: std::sync::Arc<dyn Collation> = Page::find(id).unwrap().collation();
            seen += u32::from(page.ranks().is_some());
            for limit in [1 << 20, 4096] {
                let order = KeyOrder::Collated(page.clone());
                let mut s = RowSorter::new(6, order, false, true).with_limit(limit);
                let (mut x, mut want) = (9u64, Vec::new());
                for i in 0..3000u32 {
                    x = x.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
                    let key: Vec<u8> = (0..6).map(|n| (x >> (n * 8)) as u8 & 0xDF | 0x40).collect();
                    s.push(&key, i + 1, b' ').unwrap();
                    want.push((key, i + 1));
                }
                want.sort_by(|a, b| page.compare_keys(&a.0, &b.0).then(a.1.cmp(&b.1)));
                let mut got = s.finish().unwrap();
                for (k, r) in &want {
                    assert_eq!(got.next_key().unwrap().unwrap(), (&k[..], *r), "{id}");
                }
            }
        }
        assert_eq!(seen, 3, "pages that only rank bytes");
    }

    #[test]
    fn long_keys_are_sorted_in_parts() {
        let mut s = RowSorter::new(16, KeyOrder::Bytes, false, true);
        let (mut x, n) = (1u64, 50_007);
        for i in 0..n {
            x = x.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
            let key = [x.to_be_bytes(), (x % 7).to_be_bytes()].concat();
            s.push(&key, i + 1, b' ').unwrap();
        }
        let mut got = s.finish().unwrap();
        let mut last = Vec::new();
        let mut count = 0;
        while let Some((k, _)) = got.next_key().unwrap() {
            assert!(last[..] <= *k);
            last = k.to_vec();
            count += 1;
        }
        assert_eq!(count, n);
    }

    #[test]
    fn keys_that_differ_late_are_sorted_whole() {
        // More differing bits than a word holds, most of them behind long equal beginnings.
        for (descend, by_recno, backwards) in [(false, true, false), (true, false, true), (true, true, true)]
        {
            let mut s = RowSorter::new(48, KeyOrder::Bytes, descend, by_recno);
            let mut want = Vec::new();
            let mut x = 7u64;
            for i in 0..4000u32 {
                x = x.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
                let head = if i == 17 { x } else { 0 };
                let key = [
                    head.to_be_bytes(),
                    [0; 8],
                    (x >> 33 & 0xFFF).to_be_bytes(),
                    [b'k'; 8],
                    (x >> 60).to_be_bytes(),
                    [0; 8],
                ]
                .concat();
                let recno = if backwards { 4000 - i } else { i + 1 };
                s.push(&key, recno, 0).unwrap();
                want.push((key, recno));
            }
            want.sort_by(|a, b| {
                let c = if descend { b.0.cmp(&a.0) } else { a.0.cmp(&b.0) };
                if by_recno { c.then(a.1.cmp(&b.1)) } else { c }
            });
            let mut got = s.finish().unwrap();
            for (k, r) in &want {
                let (gk, gr) = got.next_key().unwrap().unwrap();
                assert_eq!((gk, gr), (&k[..], *r), "{descend} {by_recno} {backwards}");
            }
            assert!(got.next_key().unwrap().is_none());
        }
    }
}
