//! A bag's file: positioned I/O with errors that name the place, and the bag lock.
//!
//! Reading is optimistic: the version counter is looked at without a lock, and pages cached under that version are a
//! consistent tree. Only when a page has to come from the file is the read lock taken and the counter compared again
//! (formats do that in their page loader). Writers hold the write lock from first look to the bump of the counter.

use crate::error::{Error, ErrorKind, Result};
use crate::map::{FileMap, MAP_FROM};
use crate::order::BagLock;
use crate::storage::{LockKind, LockOwner, Storage, Wait};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

/// Address space reserved for a bag; what lies beyond is written by system calls.
const RESERVE: usize = 4 << 30;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Held {
    Nothing,
    /// Read lock of `(start, len)`.
    Read(u64, u64),
    /// Write lock of `(start, len)`.
    Write(u64, u64),
    /// Write lock taken in two ranges: the first byte, then the rest.
    Split(u64, u64),
}

/// Brackets a write lock serves before other processes get their turn.
const PASSES: u32 = 16;

/// The file under a bag.
pub struct BagFile {
    io: Arc<dyn Storage>,
    owner: LockOwner,
    /// Opened shared: locks are needed and the counter must be watched.
    pub shared: bool,
    /// Opened read-only.
    pub read_only: bool,
    /// `DBI_DIRTYREAD`: read without locks.
    pub dirty_read: bool,
    /// Lock bytes in force.
    pub lock: BagLock,
    held: Held,
    /// Another bracket of this process waits: the write lock may stay for it.
    pub wanted: bool,
    /// Brackets the write lock has served beyond the first.
    passed: u32,
    readers: u32,
    writers: u32,
    reads: u32,
    /// Window on a shared file: the version counter is read and pages are written through it without system calls. It is opened
    /// when the file has been used for a while.
    map: Option<FileMap>,
    /// Brackets so far, up to [`MAP_FROM`].
    brackets: u32,
    /// Bytes the file is known to have.
    known: AtomicU64,
    /// Written since the last `sync`.
    unsynced: AtomicBool,
    /// Writes so far: what was read ahead is good until the next.
    writes: AtomicU64,
    ahead: Ahead,
    /// See [`BagFile::short`].
    cut_is_unread: bool,
}

/// Pages of a file used alone that were read together with the one asked for, because pages are asked for in order.
#[derive(Default)]
struct Ahead {
    bytes: Vec<u8>,
    at: u64,
    /// `writes` when they were read.
    writes: u64,
    /// Where the page asked for last ends.
    next: u64,
    /// How many pages were asked for in order.
    row: u32,
}

/// Pages read at once.
const AHEAD: usize = 16;

impl BagFile {
    /// Wraps an open file.
    pub fn new(io: Arc<dyn Storage>, lock: BagLock) -> Self {
        Self {
            map: None,
            brackets: 0,
            known: AtomicU64::new(0),
            shared: !io.is_exclusive(),
            read_only: io.is_readonly(),
            owner: LockOwner::new(),
            io,
            dirty_read: false,
            lock,
            held: Held::Nothing,
            wanted: false,
            passed: 0,
            readers: 0,
            writers: 0,
            reads: 0,
            unsynced: AtomicBool::new(false),
            writes: AtomicU64::new(0),
            ahead: Ahead::default(),
            cut_is_unread: false,
        }
    }

    /// Path as opened.
    pub fn path(&self) -> &Path {
        self.io.path()
    }

    /// The storage below.
    pub fn storage(&self) -> &Arc<dyn Storage> {
        &self.io
    }

    /// File size.
    pub fn len(&self) -> Result<u64> {
        let len = self.io.len()?;
        self.known.store(len, Ordering::Relaxed);
        Ok(len)
    }

    /// True if the file has no bytes.
    pub fn is_empty(&self) -> Result<bool> {
        self.io.is_empty()
    }

    /// Cuts or extends the file.
    pub fn set_len(&self, len: u64) -> Result<()> {
        self.known.store(len, Ordering::Relaxed);
        self.writes.fetch_add(1, Ordering::Relaxed);
        self.io.set_len(len)
    }

    /// Fills `buf` from `off`; a file that ends before is corrupt.
    pub fn read(&self, buf: &mut [u8], off: u64) -> Result<()> {
        let n = self.io.read_at(buf, off)?;
        if n == buf.len() {
            return Ok(());
        }
        Err(self.short(off, format!("file ends after {n} of {} bytes", buf.len())))
    }

    /// The file ends before what it names: under NTX and NSX Harbour cannot read it, under CDX it is corrupt.
    pub fn short(&self, off: u64, what: impl Into<String>) -> Error {
        let error = self.corrupt(off, what);
        if self.cut_is_unread { error.as_kind(ErrorKind::IndexCutShort) } else { error }
    }

    /// Says which of the two it is.
    pub fn with_cut_unread(mut self) -> Self {
        self.cut_is_unread = true;
        self
    }

    /// As [`BagFile::read`], for pages: where they are asked for one behind the other, some are read ahead.
    pub fn read_page(&mut self, page: &mut [u8], off: u64) -> Result<()> {
        if self.shared {
            return self.read(page, off);
        }
        let writes = self.writes.load(Ordering::Relaxed);
        let a = &mut self.ahead;
        if a.writes != writes {
            a.bytes.clear();
            a.writes = writes;
        }
        // A tree's inner pages lie between its leaves and are passed over.
        let in_order = off >= a.next && off - a.next <= 2 * page.len() as u64;
        // Neighbours that a change looks at are three: only what goes on longer is worth reading ahead.
        a.row = if in_order { a.row + 1 } else { 0 };
        a.next = off + page.len() as u64;
        if let Some(had) = off.checked_sub(a.at).and_then(|o| a.bytes.get(o as usize..)?.get(..page.len())) {
            page.copy_from_slice(had);
            return Ok(());
        }
        if a.row < 3 {
            return self.read(page, off);
        }
        a.at = off;
        a.bytes.resize(AHEAD * page.len(), 0);
        let n = self.io.read_at(&mut a.bytes, off).inspect_err(|_| a.bytes.clear())?;
        a.bytes.truncate(n);
        match a.bytes.get(..page.len()) {
            Some(had) => page.copy_from_slice(had),
            None => return Err(self.corrupt(off, format!("file ends after {n} of {} bytes", page.len()))),
        }
        Ok(())
    }

    /// As [`BagFile::read`], for the few bytes of the file header that are looked at again and again.
    #[inline]
    pub fn read_header(&self, buf: &mut [u8], off: u64) -> Result<()> {
        match &self.map {
            Some(map) if self.known.load(Ordering::Relaxed) > 0 && map.copy(off as usize, buf) => Ok(()),
            _ => self.read(buf, off),
        }
    }

    /// Reads what is there; bytes past the end are zero.
    pub fn read_padded(&self, buf: &mut [u8], off: u64) -> Result<usize> {
        let n = self.io.read_at(buf, off)?;
        buf[n..].fill(0);
        Ok(n)
    }

    /// Writes `buf` at `off`.
    pub fn write(&self, buf: &[u8], off: u64) -> Result<()> {
        self.unsynced.store(true, Ordering::Relaxed);
        self.writes.fetch_add(1, Ordering::Relaxed);
        let end = off + buf.len() as u64;
        if let Some(map) = &self.map
            && end <= self.known.load(Ordering::Relaxed)
            && map.store(off as usize, buf)
        {
            return Ok(());
        }
        self.io.write_at(buf, off)?;
        self.known.fetch_max(end, Ordering::Relaxed);
        Ok(())
    }

    /// Puts written data on disk, if there is any.
    pub fn sync(&self) -> Result<()> {
        if !self.unsynced.swap(false, Ordering::Relaxed) {
            return Ok(());
        }
        self.io.sync()
    }

    /// A corruption error of this file.
    #[cold]
    pub fn corrupt(&self, off: u64, what: impl Into<String>) -> Error {
        Error::corrupt(self.path(), off, what)
    }

    /// True if what is cached may be used without looking at the file: nobody else can change it now.
    #[inline]
    pub fn is_stable(&self) -> bool {
        !self.shared || self.held != Held::Nothing
    }

    /// True while the write lock (or exclusive use) covers the operation.
    #[inline]
    pub fn may_write(&self) -> bool {
        !self.shared || matches!(self.held, Held::Write(..) | Held::Split(..))
    }

    /// Counts a bracket of a shared file.
    #[inline]
    fn count_bracket(&mut self) {
        if self.brackets < MAP_FROM {
            self.brackets += 1;
            if self.brackets == MAP_FROM {
                self.map = self.io.as_file().and_then(|f| FileMap::new(f, RESERVE, !self.io.is_readonly()));
            }
        }
    }

    /// Counts a reader in; true if it is the outermost one and the version counter is to be compared.
    #[inline]
    pub fn enter_read(&mut self) -> bool {
        self.readers += 1;
        let outermost = self.readers == 1 && self.writers == 0 && self.shared;
        if outermost {
            self.count_bracket();
        }
        outermost
    }

    /// Takes the read lock in the middle of a read; true if it was not held yet.
    pub fn lock_for_read(&mut self) -> Result<bool> {
        if self.is_stable() || self.dirty_read {
            return Ok(false);
        }
        let l = self.lock;
        self.reads = self.reads.wrapping_add(1);
        // Every 16th reader of a pool takes it whole, so that writers do not starve.
        let (exclusive, start, len) = if l.pool == 0 {
            (false, l.start, 1)
        } else if self.reads.is_multiple_of(16) {
            (true, l.start, u64::from(l.pool) + 1)
        } else {
            let spread = self.reads.wrapping_mul(2_654_435_761) ^ std::process::id().wrapping_mul(40_503);
            (false, l.start + 1 + u64::from(spread) % u64::from(l.pool), 1)
        };
        self.take(exclusive, start, len)?;
        self.held = Held::Read(start, len);
        Ok(true)
    }

    /// Counts a reader out and releases the lock of the outermost.
    #[inline]
    pub fn leave_read(&mut self) -> Result<()> {
        self.readers = self.readers.saturating_sub(1);
        if self.readers == 0 && self.writers == 0 && self.held != Held::Nothing {
            return self.release_or_pass();
        }
        Ok(())
    }

    /// Takes the write lock; true if the version counter is to be compared.
    pub fn enter_write(&mut self) -> Result<bool> {
        if self.read_only {
            return Err(Error::new(ErrorKind::ReadOnly).at(self.path()));
        }
        self.writers += 1;
        if self.writers > 1 || !self.shared {
            return Ok(false);
        }
        self.count_bracket();
        let l = self.lock;
        let len = u64::from(l.pool) + 1;
        if matches!(self.held, Held::Write(start, n) | Held::Split(start, n) if start == l.start && n == len)
        {
            // Left by the bracket before.
            return Ok(true);
        }
        if self.held != Held::Nothing {
            self.release()?;
        }
        let mut split = false;
        let got = if l.pool == 0 {
            self.take(true, l.start, 1)
        } else {
            match self.io.lock(self.owner, l.start, len, LockKind::Exclusive, Wait::No) {
                Ok(true) => Ok(()),
                // Queue on the first byte, then wait for the readers of the pool to leave.
                Ok(false) => self.take(true, l.start, 1).and_then(|()| {
                    split = true;
                    self.take(true, l.start + 1, u64::from(l.pool))
                }),
                Err(e) => Err(e),
            }
        };
        if let Err(e) = got {
            self.writers -= 1;
            if split {
                self.io.unlock(self.owner, l.start, 1)?;
            }
            return Err(e);
        }
        self.held = if split { Held::Split(l.start, len) } else { Held::Write(l.start, len) };
        Ok(true)
    }

    /// True if this is the outermost writer: time to write pages and the counter.
    pub fn is_last_writer(&self) -> bool {
        self.writers <= 1
    }

    /// Counts a writer out and releases the lock of the outermost.
    pub fn leave_write(&mut self) -> Result<()> {
        self.writers = self.writers.saturating_sub(1);
        if self.writers == 0 && self.held != Held::Nothing {
            return self.release_or_pass();
        }
        Ok(())
    }

    /// Releases the lock that was left for a bracket which did not come about.
    pub fn let_go(&mut self) -> Result<()> {
        if self.readers == 0 && self.writers == 0 { self.release() } else { Ok(()) }
    }

    fn release_or_pass(&mut self) -> Result<()> {
        if std::mem::take(&mut self.wanted) && self.may_write() && self.passed < PASSES {
            self.passed += 1;
            return Ok(());
        }
        self.release()
    }

    fn take(&self, exclusive: bool, start: u64, len: u64) -> Result<()> {
        let kind = if exclusive { LockKind::Exclusive } else { LockKind::Shared };
        if self.io.lock(self.owner, start, len, kind, Wait::Forever)? {
            return Ok(());
        }
        Err(Error::new(ErrorKind::LockTimeout).at(self.path()).offset_at(start))
    }

    fn release(&mut self) -> Result<()> {
        self.passed = 0;
        match std::mem::replace(&mut self.held, Held::Nothing) {
            Held::Nothing => Ok(()),
            Held::Read(start, len) | Held::Write(start, len) => self.io.unlock(self.owner, start, len),
            Held::Split(start, len) => {
                let rest = self.io.unlock(self.owner, start + 1, len - 1);
                self.io.unlock(self.owner, start, 1).and(rest)
            }
        }
    }
}

impl Drop for BagFile {
    fn drop(&mut self) {
        // A bag dropped inside an operation (an error on the way) must not leave its lock behind.
        let _ = self.release();
    }
}
