//! Sorted runs of rows in temporary files, and merging them.

use super::{RUN_BUFFER, recno_behind};
use crate::bag::KeyOrder;
use crate::error::{Error, ErrorKind, Result};
use crate::storage;
use std::cmp::Ordering;
use std::fs::File;
use std::io::{Read, Seek, SeekFrom};

/// A temporary file without a name: the run goes with the descriptor, also after a crash.
pub(super) fn temp_file() -> Result<File> {
    storage::nameless_file().map_err(|e| e.as_kind(ErrorKind::SortCreate))
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
pub(super) struct Merge {
    heap: Vec<usize>,
    runs: Vec<RunReader>,
    key_len: usize,
    order: KeyOrder,
    descend: bool,
    by_recno: bool,
    row: Vec<u8>,
}

impl Merge {
    /// Merges runs of rows: key bytes, then the record number.
    pub(super) fn new(
        files: Vec<File>,
        key_len: usize,
        order: KeyOrder,
        descend: bool,
        by_recno: bool,
    ) -> Result<Self> {
        let stride = key_len + 4;
        let runs = files.into_iter().map(|f| RunReader::open(f, stride)).collect::<Result<Vec<_>>>()?;
        let mut merge =
            Self { heap: Vec::new(), runs, key_len, order, descend, by_recno, row: vec![0; stride] };
        for i in 0..merge.runs.len() {
            if !merge.runs[i].is_done() {
                merge.push(i);
            }
        }
        Ok(merge)
    }

    fn before(&self, a: usize, b: usize) -> bool {
        let n = self.key_len;
        let (ra, rb) = (self.runs[a].row(), self.runs[b].row());
        let mut c = self.order.compare(&ra[..n], &rb[..n]);
        if self.descend {
            c = c.reverse();
        }
        if self.by_recno && c == Ordering::Equal {
            c = recno_behind(ra, n).cmp(&recno_behind(rb, n));
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

    /// The next row of all.
    pub(super) fn next_row(&mut self) -> Result<Option<&[u8]>> {
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
