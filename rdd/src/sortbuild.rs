//! Sorting the keys of an index build: in memory below a limit, by merging sorted runs from temporary files above it.
//!
//! Rows are fixed size: key bytes, then the record number. Equal keys keep the order they came in, or record order when
//! asked (CDX). Sorting packs the bits in which keys differ into one integer, so most comparisons never touch a row.

use crate::bag::KeyOrder;
use crate::error::{Error, ErrorKind, Result};
use std::cmp::Ordering;
use std::fs::File;
use std::io::{Read, Seek, SeekFrom, Write};
use std::path::PathBuf;

/// Bytes of rows sorted in memory at once unless told otherwise.
pub const MEMORY_LIMIT: usize = 192 << 20;
/// Bytes buffered for each run while merging.
const RUN_BUFFER: usize = 256 << 10;

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
}

impl RowSorter {
    /// A sorter of keys of `key_len` bytes. `descend` reverses the order of keys, `by_recno` sorts equal keys by record
    /// number instead of keeping their order of arrival.
    pub fn new(key_len: usize, order: KeyOrder, descend: bool, by_recno: bool) -> Self {
        Self {
            key_len,
            rows: Vec::new(),
            limit: MEMORY_LIMIT,
            runs: Vec::new(),
            order,
            descend,
            by_recno,
            count: 0,
            max_recno: 0,
            records: 0,
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
        self.rows.reserve(rows.saturating_mul(self.key_len + 4).min(self.limit));
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
        self.count += 1;
        self.max_recno = self.max_recno.max(recno);
        Ok(())
    }

    /// Adds rows made elsewhere: keys of full length, each with its record number behind it.
    pub fn absorb(&mut self, rows: &[u8], max_recno: u32) -> Result<()> {
        let stride = self.key_len + 4;
        let room = (self.limit / stride).max(1) * stride;
        for part in rows.chunks(room) {
            if self.rows.len() + part.len() > self.limit && !self.rows.is_empty() {
                self.spill()?;
            }
            self.rows.extend_from_slice(part);
        }
        self.count += (rows.len() / stride) as u64;
        self.max_recno = self.max_recno.max(max_recno);
        Ok(())
    }

    /// Keys pushed so far.
    pub fn count(&self) -> u64 {
        self.count
    }

    /// Sorts what was pushed.
    pub fn finish(mut self) -> Result<SortedKeys> {
        let (count, max_recno, key_len) = (self.count, self.max_recno, self.key_len);
        let source = if self.runs.is_empty() {
            let order = self.sort();
            Source::Memory(InMemory {
                rows: std::mem::take(&mut self.rows),
                order,
                at: 0,
                near: Vec::new(),
                taken: 0,
            })
        } else {
            if !self.rows.is_empty() {
                self.spill()?;
            }
            let mut runs = Vec::with_capacity(self.runs.len());
            for file in self.runs.drain(..) {
                runs.push(RunReader::open(file, key_len + 4)?);
            }
            let mut m = Merge {
                heap: Vec::new(),
                runs,
                key_len,
                order: self.order.clone(),
                descend: self.descend,
                by_recno: self.by_recno,
                row: vec![0; key_len + 4],
            };
            for i in 0..m.runs.len() {
                if !m.runs[i].is_done() {
                    m.push(i);
                }
            }
            Source::Merge(m)
        };
        Ok(SortedKeys { key_len, count, max_recno, records: self.records, source })
    }

    /// Row numbers in sorted order.
    fn sort(&self) -> Vec<u32> {
        let stride = self.key_len + 4;
        let n = self.rows.len() / stride;
        let row = |i: u32| &self.rows[i as usize * stride..i as usize * stride + self.key_len];
        let rec = |i: u32| {
            let at = i as usize * stride + self.key_len;
            u32::from_le_bytes([self.rows[at], self.rows[at + 1], self.rows[at + 2], self.rows[at + 3]])
        };
        if let KeyOrder::Collated(page) = &self.order {
            let mut order: Vec<u32> = (0..n as u32).collect();
            order.sort_by(|&a, &b| {
                let c = page.compare(row(a), row(b));
                let c = if self.descend { c.reverse() } else { c };
                if self.by_recno { c.then_with(|| rec(a).cmp(&rec(b))) } else { c }
            });
            return order;
        }
        let pack = Packing::of(&self.rows, self.key_len, stride);
        let packed = pack.sorted(&self.rows, stride, self.descend);
        let mut order: Vec<u32> = packed.iter().map(|&p| p as u32).collect();
        // Runs of equal packed keys: settle by the rest of the key and by record number.
        if !pack.complete || self.by_recno {
            let mut i = 0;
            while i < n {
                let head = packed[i] >> 32;
                let mut j = i + 1;
                while j < n && packed[j] >> 32 == head {
                    j += 1;
                }
                if j - i > 1 {
                    order[i..j].sort_by(|&a, &b| {
                        let c = if pack.complete { Ordering::Equal } else { row(a).cmp(row(b)) };
                        let c = if self.descend { c.reverse() } else { c };
                        if self.by_recno { c.then_with(|| rec(a).cmp(&rec(b))) } else { c }
                    });
                }
                i = j;
            }
        }
        order
    }

    /// Sorts the rows in memory and writes them as a run.
    fn spill(&mut self) -> Result<()> {
        let stride = self.key_len + 4;
        let order = self.sort();
        let mut file = temp_file()?;
        let mut buf = Vec::with_capacity(RUN_BUFFER + stride);
        let fail =
            |e: std::io::Error| Error::new(ErrorKind::SortWrite).with_os(e.raw_os_error().unwrap_or(0));
        for i in order {
            let at = i as usize * stride;
            buf.extend_from_slice(&self.rows[at..at + stride]);
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

/// Which bits of the keys differ, and how the first 64 of them are gathered.
struct Packing {
    /// (byte in the key, mask, lowest bit, width)
    parts: Vec<(usize, u8, u32, u32)>,
    /// Bits of a packed key.
    bits: u32,
    /// Every differing bit is packed: equal packed keys are equal keys.
    complete: bool,
}

impl Packing {
    fn of(rows: &[u8], key_len: usize, stride: usize) -> Self {
        let mut parts = Vec::new();
        let Some(first) = rows.get(..key_len) else { return Self { parts, bits: 0, complete: true } };
        let mut differ = vec![0u8; key_len];
        for r in rows.chunks_exact(stride) {
            for ((d, a), b) in differ.iter_mut().zip(first).zip(r) {
                *d |= a ^ b;
            }
        }
        let mut left = 64u32;
        let mut complete = true;
        for (i, &d) in differ.iter().enumerate() {
            if d == 0 {
                continue;
            }
            let low = d.trailing_zeros();
            let width = 8 - d.leading_zeros() - low;
            if width > left {
                complete = false;
                break;
            }
            parts.push((i, d, low, width));
            left -= width;
        }
        Self { parts, bits: 64 - left, complete }
    }

    #[inline]
    fn key(&self, row: &[u8]) -> u64 {
        let mut k = 0u64;
        for &(i, mask, low, width) in &self.parts {
            k = k << width | u64::from((row[i] & mask) >> low);
        }
        k
    }
}

impl Packing {
    /// Packed keys in order, the row number in the low 32 bits; equal ones in order of rows.
    fn sorted(&self, rows: &[u8], stride: usize, descend: bool) -> Vec<u128> {
        let mask = if self.bits >= 64 { u64::MAX } else { (1 << self.bits) - 1 };
        let keys = rows.chunks_exact(stride).map(|r| if descend { !self.key(r) & mask } else { self.key(r) });
        if self.bits <= 32 {
            // Key and row number fit into one word, which is cheap to move: sorted by digits of the key.
            let words: Vec<u64> = keys.zip(0u64..).map(|(k, i)| k << 32 | i).collect();
            return by_digits(words, self.bits)
                .into_iter()
                .map(|w| u128::from(w >> 32) << 32 | u128::from(w as u32))
                .collect();
        }
        let mut packed: Vec<u128> = keys.zip(0u128..).map(|(k, i)| u128::from(k) << 32 | i).collect();
        if packed.is_sorted() {
            return packed;
        }
        let threads = std::thread::available_parallelism().map_or(1, |n| n.get()).min(4);
        if threads == 1 || packed.len() < PARALLEL {
            packed.sort_unstable();
            return packed;
        }
        let share = packed.len().div_ceil(threads);
        std::thread::scope(|s| {
            for part in packed.chunks_mut(share) {
                s.spawn(|| part.sort_unstable());
            }
        });
        // Merging sorted runs is what a stable sort does with them.
        packed.sort();
        packed
    }
}

/// Rows from which on it pays to sort in several threads.
const PARALLEL: usize = 50_000;

/// Sorts words by `bits` bits from bit 32 on, keeping the order of equal ones.
fn by_digits(mut words: Vec<u64>, bits: u32) -> Vec<u64> {
    const DIGIT: u32 = 11;
    if words.is_sorted() {
        return words;
    }
    let mut other = vec![0u64; words.len()];
    let mut low = 32;
    while low < 32 + bits {
        let digit = |w: u64| (w >> low) as usize & ((1 << DIGIT) - 1);
        let mut starts = [0u32; 1 << DIGIT];
        for &w in &words {
            starts[digit(w)] += 1;
        }
        let mut sum = 0;
        for n in &mut starts {
            sum += std::mem::replace(n, sum);
        }
        for &w in &words {
            let at = &mut starts[digit(w)];
            other[*at as usize] = w;
            *at += 1;
        }
        std::mem::swap(&mut words, &mut other);
        low += DIGIT;
    }
    words
}

fn temp_file() -> Result<File> {
    use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
    static SERIAL: AtomicU64 = AtomicU64::new(0);
    let dir: PathBuf = std::env::temp_dir();
    for _ in 0..64 {
        let name = format!("keel{}-{}.srt", std::process::id(), SERIAL.fetch_add(1, Relaxed));
        let path = dir.join(name);
        match File::options().read(true).write(true).create_new(true).open(&path) {
            Ok(f) => {
                // The name is not needed: the run goes with the descriptor, also after a crash.
                let _ = std::fs::remove_file(&path);
                return Ok(f);
            }
            Err(e) if e.kind() == std::io::ErrorKind::AlreadyExists => continue,
            Err(e) => return Err(Error::io(ErrorKind::SortCreate, &e, &path)),
        }
    }
    Err(Error::new(ErrorKind::SortCreate).at(&dir))
}

/// Sorted keys, one at a time.
pub struct SortedKeys {
    key_len: usize,
    count: u64,
    max_recno: u32,
    records: u32,
    source: Source,
}

enum Source {
    Memory(InMemory),
    Merge(Merge),
}

/// Rows and the order to give them out in. They lie all over the memory, so the next few are fetched together: that way the
/// processor waits for several of them at once.
struct InMemory {
    rows: Vec<u8>,
    order: Vec<u32>,
    at: usize,
    near: Vec<u8>,
    taken: usize,
}

impl InMemory {
    #[inline]
    fn next_row(&mut self, stride: usize) -> Option<&[u8]> {
        if self.taken == self.near.len() {
            self.fetch(stride);
        }
        let from = self.taken;
        self.taken += stride;
        self.near.get(from..self.taken)
    }

    fn fetch(&mut self, stride: usize) {
        let end = (self.at + 64).min(self.order.len());
        self.near.clear();
        self.taken = 0;
        for &i in &self.order[self.at..end] {
            let from = i as usize * stride;
            self.near.extend_from_slice(&self.rows[from..from + stride]);
        }
        self.at = end;
    }
}

impl SortedKeys {
    /// No keys.
    pub fn empty(key_len: usize) -> Self {
        let source = Source::Memory(InMemory {
            rows: Vec::new(),
            order: Vec::new(),
            at: 0,
            near: Vec::new(),
            taken: 0,
        });
        Self { key_len, count: 0, max_recno: 0, records: 0, source }
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
        let row: &[u8] = match &mut self.source {
            Source::Memory(m) => match m.next_row(n + 4) {
                Some(r) => r,
                None => return Ok(None),
            },
            Source::Merge(m) => match m.next_row()? {
                Some(r) => r,
                None => return Ok(None),
            },
        };
        Ok(Some((&row[..n], u32::from_le_bytes([row[n], row[n + 1], row[n + 2], row[n + 3]]))))
    }
}

/// A sorted run read back through a buffer.
struct RunReader {
    file: File,
    buf: Vec<u8>,
    at: usize,
    filled: usize,
    stride: usize,
}

impl RunReader {
    fn open(mut file: File, stride: usize) -> Result<Self> {
        file.seek(SeekFrom::Start(0)).map_err(read_fault)?;
        let size = (RUN_BUFFER / stride).max(1) * stride;
        let mut r = Self { file, buf: vec![0; size], at: 0, filled: 0, stride };
        r.fill()?;
        Ok(r)
    }

    fn fill(&mut self) -> Result<()> {
        self.at = 0;
        self.filled = 0;
        while self.filled < self.buf.len() {
            match self.file.read(&mut self.buf[self.filled..]).map_err(read_fault)? {
                0 => break,
                n => self.filled += n,
            }
        }
        Ok(())
    }

    fn is_done(&self) -> bool {
        self.filled - self.at < self.stride
    }

    fn row(&self) -> &[u8] {
        &self.buf[self.at..self.at + self.stride]
    }

    fn step(&mut self) -> Result<()> {
        self.at += self.stride;
        if self.is_done() { self.fill() } else { Ok(()) }
    }
}

fn read_fault(e: std::io::Error) -> Error {
    Error::new(ErrorKind::SortRead).with_os(e.raw_os_error().unwrap_or(0))
}

/// A heap over runs; ties go to the earlier run, which keeps the order of arrival.
struct Merge {
    heap: Vec<usize>,
    runs: Vec<RunReader>,
    key_len: usize,
    order: KeyOrder,
    descend: bool,
    by_recno: bool,
    row: Vec<u8>,
}

impl Merge {
    fn before(&self, a: usize, b: usize) -> bool {
        let n = self.key_len;
        let (ra, rb) = (self.runs[a].row(), self.runs[b].row());
        let mut c = self.order.compare(&ra[..n], &rb[..n]);
        if self.descend {
            c = c.reverse();
        }
        if self.by_recno && c == Ordering::Equal {
            let rec = |r: &[u8]| u32::from_le_bytes([r[n], r[n + 1], r[n + 2], r[n + 3]]);
            c = rec(ra).cmp(&rec(rb));
        }
        c.then(a.cmp(&b)) == Ordering::Less
    }

    fn push(&mut self, run: usize) {
        self.heap.push(run);
        let mut i = self.heap.len() - 1;
        while i > 0 {
            let up = (i - 1) / 2;
            if !self.before(self.heap[i], self.heap[up]) {
                break;
            }
            self.heap.swap(i, up);
            i = up;
        }
    }

    fn sift_down(&mut self) {
        let mut i = 0;
        loop {
            let (l, r) = (2 * i + 1, 2 * i + 2);
            let mut least = i;
            if l < self.heap.len() && self.before(self.heap[l], self.heap[least]) {
                least = l;
            }
            if r < self.heap.len() && self.before(self.heap[r], self.heap[least]) {
                least = r;
            }
            if least == i {
                return;
            }
            self.heap.swap(i, least);
            i = least;
        }
    }

    fn next_row(&mut self) -> Result<Option<&[u8]>> {
        let Some(&top) = self.heap.first() else { return Ok(None) };
        self.row.copy_from_slice(self.runs[top].row());
        self.runs[top].step()?;
        if self.runs[top].is_done() {
            self.heap.swap_remove(0);
        }
        self.sift_down();
        Ok(Some(&self.row))
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
                check(2 * PARALLEL as u32, 1 << 24, descend, by_recno);
                check(3000, 5000, descend, by_recno);
            }
        }
        check(0, 5000, false, false);
    }

    #[test]
    fn long_keys_are_sorted_in_parts() {
        let mut s = RowSorter::new(16, KeyOrder::Bytes, false, true);
        let (mut x, n) = (1u64, PARALLEL as u32 + 7);
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
}
