//! A file of blocks with a header, a free list and a write lock: what FPT and SMT have in common.
//!
//! Every change runs between [`BlockFile::change`]'s lock and unlock of byte 0, starts from the header as it is on disk and ends
//! with free list and header written. An exclusive file needs neither lock nor re-reading. What the data mean is `fpt`'s and
//! `smt`'s business.
//!
//! Sizes found in the file are checked against the file's length before anything is allocated.

use super::free_runs::{FreeRuns, Freed};
use super::layout::*;
use super::pages::{Pages, with_scratch};
use crate::error::{Error, ErrorKind, Result};
use crate::storage::{self, LockKind, LockOwner, OpenMode, Storage, Wait};
use std::path::Path;
use std::sync::Arc;

/// An open block file.
pub(super) struct BlockFile {
    pages: Pages,
    owner: LockOwner,
    header: Header,
    free: FreeRuns,
    /// Header and free list are those of the file; never trusted in shared mode.
    current: bool,
    scratch: Vec<u8>,
    /// Being filled by a pack: blocks get no tail mark then, as in Harbour.
    packing: bool,
}

/// What [`super::MemoFile`] asks of the file of blocks alone, for a format that is a wrapper of one.
macro_rules! of_block_file {
    () => {
        fn version(&self) -> u8 {
            self.0.header().variant.version()
        }

        fn block_size(&self) -> u32 {
            self.0.header().block_size
        }

        fn path(&self) -> &std::path::Path {
            self.0.storage().path()
        }

        fn descriptor(&self) -> i32 {
            self.0.storage().descriptor()
        }

        fn read_plain(&mut self, block: u32, len: u32) -> $crate::error::Result<Vec<u8>> {
            self.0.read_plain(block, len, true)
        }

        fn read_plain_up_to(&mut self, block: u32, most: u32) -> $crate::error::Result<Vec<u8>> {
            self.0.read_plain(block, most, false)
        }

        fn write_plain(&mut self, old: (u32, u32), data: &[u8]) -> $crate::error::Result<u32> {
            self.0.write_plain(old, data)
        }

        fn free_plain(&mut self, old: (u32, u32)) -> $crate::error::Result<()> {
            self.0.free_plain(old)
        }

        fn zap(&mut self) -> $crate::error::Result<()> {
            self.0.clear()
        }

        fn flush(&mut self) -> $crate::error::Result<()> {
            self.0.flush()
        }

        fn sync(&mut self) -> $crate::error::Result<()> {
            self.0.sync()
        }
    };
}
pub(super) use of_block_file;

impl BlockFile {
    /// Creates the file with an empty header.
    pub fn create(path: &Path, variant: Variant, block_size: u32, mode: OpenMode) -> Result<Self> {
        let storage = storage::open(path, OpenMode { create: true, ..mode })
            .map_err(|e| e.as_kind(ErrorKind::CreateMemo))?;
        let header = Header::new(variant, block_size);
        let mut file = Self::over(storage, header)?;
        file.pages.write_at(&header.fresh_bytes(), 0)?;
        Ok(file)
    }

    /// Opens the file and reads its header under the lock.
    pub fn open(path: &Path, smt: bool, mode: OpenMode) -> Result<Self> {
        let storage = storage::open(path, OpenMode { create: false, ..mode })
            .map_err(|e| e.as_kind(ErrorKind::OpenMemo))?;
        let probe = Header::new(if smt { Variant::Smt } else { Variant::Standard }, 64);
        let mut file = Self::over(storage, probe)?;
        file.current = false;
        file.lock(LockKind::Shared)?;
        let loaded = file.load();
        file.unlock()?;
        loaded.map(|()| file)
    }

    fn over(storage: Arc<dyn Storage>, header: Header) -> Result<Self> {
        let (owner, free, pages) = (LockOwner::new(), FreeRuns::default(), Pages::over(storage)?);
        Ok(Self { pages, owner, header, free, current: true, scratch: Vec::new(), packing: false })
    }

    /// Header as last seen.
    pub fn header(&self) -> &Header {
        &self.header
    }

    /// The file underneath, for its path and mode.
    pub fn storage(&self) -> &dyn Storage {
        self.pages.storage()
    }

    /// The file's bytes.
    pub fn pages(&mut self) -> &mut Pages {
        &mut self.pages
    }

    /// Byte offset of a block.
    pub fn offset(&self, block: u32) -> u64 {
        block as u64 * self.header.block_size as u64
    }

    /// Blocks that `len` data bytes take, head included.
    pub fn blocks_for(&self, len: u64) -> Option<u32> {
        let bytes = len + self.header.variant.head_len();
        u32::try_from(bytes.div_ceil(self.header.block_size as u64)).ok()
    }

    /// Runs one change of the file under its write lock.
    pub fn change<T>(&mut self, work: impl FnOnce(&mut Self) -> Result<T>) -> Result<T> {
        if self.pages.storage().is_readonly() {
            return Err(Error::new(ErrorKind::ReadOnly).at(self.pages.storage().path()));
        }
        self.lock(LockKind::Exclusive)?;
        let done = self.begin().and_then(|()| {
            let next = self.header.next;
            let value = work(self)?;
            self.save()?;
            if self.header.next < next {
                self.pages.set_len(self.offset(self.header.next))?;
            }
            Ok(value)
        });
        self.current = done.is_ok();
        self.unlock()?;
        done
    }

    /// Takes blocks for `len` data bytes: a free run, or the end of the file.
    pub fn take(&mut self, len: u64) -> Result<u32> {
        let count = self.blocks_for(len).ok_or_else(|| self.too_long())?;
        if self.header.variant != Variant::Standard
            && let Some(block) = self.free.take(count)
        {
            return Ok(block);
        }
        let block = self.header.next;
        self.header.next = block.checked_add(count).ok_or_else(|| self.too_long())?;
        Ok(block)
    }

    /// Gives blocks of `len` data bytes back. References outside the file or into free space are left alone.
    pub fn give_back(&mut self, block: u32, len: u64) -> Result<()> {
        let Some(count) = self.blocks_for(len) else { return Ok(()) };
        if block < self.header.first_block() {
            return Ok(());
        }
        if self.header.variant == Variant::Standard && block as u64 + count as u64 != self.header.next as u64
        {
            return Ok(());
        }
        if let Freed::Shortened(next) = self.free.free(block, count, self.header.next) {
            self.header.next = next;
        }
        Ok(())
    }

    /// Writes data into blocks obtained from [`BlockFile::take`]; `head` is the block type of FPT.
    pub fn write(&mut self, block: u32, head: Option<u32>, data: &[u8]) -> Result<()> {
        let at = self.offset(block);
        let mut bytes = std::mem::take(&mut self.scratch);
        bytes.clear();
        if let Some(kind) = head {
            bytes.extend(kind.to_be_bytes());
            bytes.extend((data.len() as u32).to_be_bytes());
        }
        bytes.extend(data);
        let end = bytes.len().next_multiple_of(self.header.block_size as usize) as u64;
        let open_end = self.header.variant == Variant::Flex && !self.packing && bytes.len() as u64 != end;
        let mut written = self.pages.write_at(&bytes, at);
        if open_end && written.is_ok() {
            written = self.pages.write_at(&[FLEX_TAIL], at + end - 1);
        }
        self.scratch = bytes;
        written
    }

    /// What `take` and `give_back` call the length of bytes without a head.
    fn plain(&self, len: u64) -> u64 {
        len.saturating_sub(self.header.variant.head_len())
    }

    /// Bytes without a head; `whole`: fewer than `len` are an error.
    pub fn read_plain(&mut self, block: u32, len: u32, whole: bool) -> Result<Vec<u8>> {
        let from = self.offset(block);
        let there = self.pages.len()?.saturating_sub(from);
        if block < self.header.first_block() || there == 0 || whole && there < u64::from(len) {
            let note = format!("memo of {len} bytes at block {block} is outside the file");
            return Err(Error::corrupt(self.pages.storage().path(), from, note).as_kind(ErrorKind::MemoRead));
        }
        let mut data = vec![0; there.min(u64::from(len)) as usize];
        self.pages.read_exact_at(&mut data, from)?;
        Ok(data)
    }

    /// Stores bytes without a head in place of a block and length.
    pub fn write_plain(&mut self, old: (u32, u32), data: &[u8]) -> Result<u32> {
        self.change(|file| {
            if old.0 != 0 {
                file.give_back(old.0, file.plain(u64::from(old.1)))?;
            }
            let block = file.take(file.plain(data.len() as u64))?;
            file.write(block, None, data)?;
            Ok(block)
        })
    }

    /// Gives a block of bytes without a head back.
    pub fn free_plain(&mut self, old: (u32, u32)) -> Result<()> {
        self.change(|file| file.give_back(old.0, file.plain(u64::from(old.1))))
    }

    /// Type and length of an FPT block, checked against the file; `None` if the block is outside.
    pub fn head(&mut self, block: u32) -> Result<Option<(u32, u32)>> {
        let at = self.offset(block);
        let mut head = [0; BLOCK_HEAD as usize];
        if block < self.header.first_block() || self.pages.read_at(&mut head, at)? < head.len() {
            return Ok(None);
        }
        Ok(Some((be32(&head, 0), be32(&head, 4))))
    }

    /// Empties the file down to a fresh header.
    pub fn clear(&mut self) -> Result<()> {
        self.change(|file| {
            file.header = Header::new(file.header.variant, file.header.block_size);
            file.free = FreeRuns::default();
            file.pages.set_len(0)?;
            file.pages.write_at(&file.header.fresh_bytes(), 0)
        })?;
        // Emptying is no change that is counted: the file is as new.
        self.header.counter = 0;
        self.pages.write_at(&self.header.fresh_bytes(), 0)
    }

    /// Rewrites the file with nothing but what `copy` puts into the fresh one; `copy` is given this file and the fresh one.
    pub fn repack(&mut self, copy: impl FnOnce(&mut Self, &mut Self) -> Result<()>) -> Result<()> {
        let path = self.storage().path().to_path_buf();
        if !self.storage().is_exclusive() {
            return Err(Error::new(ErrorKind::NeedsExclusive).at(&path));
        }
        if self.storage().is_readonly() {
            return Err(Error::new(ErrorKind::ReadOnly).at(&path));
        }
        with_scratch(&path, |scratch| {
            let mut fresh =
                Self::create(scratch, self.header.variant, self.header.block_size, OpenMode::CREATE)?;
            fresh.packing = true;
            copy(self, &mut fresh)?;
            fresh.pages.write_at(&fresh.header.fixed_part(), 0)?;
            (self.header, self.free, self.current) = (fresh.header, FreeRuns::default(), false);
            self.pages.replace_by(&mut fresh.pages)?;
            self.current = true;
            Ok(())
        })
    }

    /// Block of the root value, 0 if there is none.
    pub fn root(&mut self) -> Result<u32> {
        let mut bytes = [0; 4];
        self.pages.read_at(&mut bytes, FLEX_ROOT as u64)?;
        Ok(u32::from_le_bytes(bytes))
    }

    /// Remembers another root block.
    pub fn set_root(&mut self, block: u32) -> Result<()> {
        self.write_head(&block.to_le_bytes(), FLEX_ROOT)
    }

    /// Repeats the block size in the FLEX part of the header.
    pub fn repeat_block_size(&mut self) -> Result<()> {
        // Sizes over 64 KiB are multiples of it and leave nothing of themselves here.
        self.write_head(&(self.header.block_size as u16).to_le_bytes(), FLEX_BLOCK_SIZE)
    }

    /// Writes bytes of the header that count as no change of the file.
    fn write_head(&mut self, bytes: &[u8], at: usize) -> Result<()> {
        if self.pages.storage().is_readonly() {
            return Err(Error::new(ErrorKind::ReadOnly).at(self.pages.storage().path()));
        }
        self.lock(LockKind::Exclusive)?;
        let done = self.pages.write_at(bytes, at as u64);
        self.unlock()?;
        done
    }

    /// Takes the root's lock without waiting; an exclusive file needs none.
    pub fn lock_root(&mut self) -> Result<bool> {
        let io = self.pages.storage();
        Ok(io.is_exclusive() || io.lock(self.owner, FLEX_ROOT as u64, 4, LockKind::Exclusive, Wait::No)?)
    }

    /// Releases the root's lock.
    pub fn unlock_root(&mut self) -> Result<()> {
        self.pages.storage().unlock(self.owner, FLEX_ROOT as u64, 4)
    }

    /// Brings kept-back writes to the file.
    pub fn flush(&mut self) -> Result<()> {
        self.pages.flush()
    }

    /// Brings everything to stable storage.
    pub fn sync(&mut self) -> Result<()> {
        self.pages.sync()
    }

    fn too_long(&self) -> Error {
        Error::new(ErrorKind::MemoLength).at(self.pages.storage().path()).because("memo file is full")
    }

    fn lock(&self, kind: LockKind) -> Result<()> {
        if self.pages.storage().is_exclusive()
            || self.pages.storage().lock(self.owner, 0, 1, kind, Wait::Forever)?
        {
            return Ok(());
        }
        Err(Error::new(ErrorKind::LockFailed).at(self.pages.storage().path()))
    }

    fn unlock(&self) -> Result<()> {
        if self.pages.storage().is_exclusive() {
            Ok(())
        } else {
            self.pages.storage().unlock(self.owner, 0, 1)
        }
    }

    fn begin(&mut self) -> Result<()> {
        if self.current && self.pages.storage().is_exclusive() { Ok(()) } else { self.load() }
    }

    /// Reads header and free list; the free list of an unchanged FLEX file is kept.
    fn load(&mut self) -> Result<()> {
        let smt = self.header.variant == Variant::Smt;
        let mut bytes = [0; FLEX_HEADER];
        let got = self.pages.read_at(&mut bytes, 0)?;
        let bytes = &bytes[..got];
        let mut header = Header::parse(bytes, smt, self.pages.storage().path())?;
        let end = self.pages.free_block(header.next, header.block_size)?;
        header.next = end.max(header.first_block());
        let (first, next) = (header.first_block(), header.next);
        match header.variant {
            Variant::Standard => self.free = FreeRuns::default(),
            Variant::Six | Variant::Smt => {
                let count = (le16(bytes, SIX_COUNT) as usize).min(SIX_MAX);
                let runs = (0..count).map(|i| {
                    let at = SIX_RUNS + 6 * i;
                    (le32(bytes, at + 2), le16(bytes, at) as u32)
                });
                self.free = FreeRuns::from_stored(runs, first, next);
            }
            Variant::Flex if header.directory == 0 => self.free = FreeRuns::default(),
            Variant::Flex if self.current && header == self.header => {}
            Variant::Flex => {
                let runs = self.read_directory(&header)?;
                self.free = FreeRuns::from_stored(runs, first, next);
            }
        }
        self.header = header;
        Ok(())
    }

    fn read_directory(&mut self, header: &Header) -> Result<Vec<(u32, u32)>> {
        let at = header.directory as u64;
        let path = self.storage().path().to_path_buf();
        let damaged = |note: &str| Error::corrupt(&path, at, note);
        let mut page = [0; BLOCK_HEAD as usize + GC_PAGE];
        if self.pages.read_at(&mut page, at)? < page.len() {
            return Err(damaged("free list page lies beyond the end of the memo file"));
        }
        let code = le16(&page, 8) as usize;
        if be32(&page, 0) != TYPE_GC_PAGE || code < 3 || (code - 3) / 4 > GC_MAX {
            return Err(damaged("not a free list page"));
        }
        let size = header.block_size;
        Ok((0..(code - 3) / 4)
            .map(|i| (le32(&page, 10 + 8 * i) / size, le32(&page, 14 + 8 * i) / size))
            .collect())
    }

    /// Writes free list and header after a change.
    fn save(&mut self) -> Result<()> {
        match self.header.variant {
            Variant::Standard => {}
            Variant::Six | Variant::Smt => self.save_six()?,
            Variant::Flex => {
                if self.free.is_changed() {
                    self.save_flex()?;
                }
                self.header.counter = self.header.counter.wrapping_add(1);
                self.pages.write_at(&self.header.flex_part(), FLEX_REVERSE as u64)?;
            }
        }
        self.pages.write_at(&self.header.fixed_part(), 0)
    }

    fn save_six(&mut self) -> Result<()> {
        if !self.free.is_changed() {
            return Ok(());
        }
        self.free.settle();
        self.free.limit(SIX_MAX);
        self.free.take_fresh();
        let mut bytes = [0; HEADER - SIX_COUNT];
        bytes[..2].copy_from_slice(&(self.free.runs().len() as u16).to_le_bytes());
        for (slot, run) in bytes[2..].chunks_exact_mut(6).zip(self.free.runs()) {
            slot[..2].copy_from_slice(&(run.count.min(0xFFFF) as u16).to_le_bytes());
            slot[2..].copy_from_slice(&run.block.to_le_bytes());
        }
        self.pages.write_at(&bytes, SIX_COUNT as u64)
    }

    fn save_flex(&mut self) -> Result<()> {
        if self.free.is_empty() && self.header.directory != 0 {
            let size = self.header.block_size;
            let pages = [self.header.directory / size, self.header.reverse / size];
            (self.header.directory, self.header.reverse) = (0, 0);
            for page in pages {
                self.give_back(page, GC_PAGE as u64)?;
            }
        }
        if !self.free.is_empty() && self.header.directory == 0 {
            self.header.directory = self.page_offset()?;
            self.header.reverse = self.page_offset()?;
        }
        self.free.settle();
        // A run is marked in the file before the list may turn out to be too short for it.
        for run in self.free.take_fresh() {
            let len = run.count as u64 * self.header.block_size as u64;
            if len < BLOCK_HEAD {
                continue;
            }
            let mut head = [0; BLOCK_HEAD as usize];
            head[..4].copy_from_slice(&TYPE_UNUSED.to_be_bytes());
            head[4..].copy_from_slice(&((len - BLOCK_HEAD) as u32).to_be_bytes());
            self.pages.write_at(&head, self.offset(run.block))?;
        }
        self.free.limit(GC_MAX);
        if self.header.directory != 0 {
            let size = self.header.block_size;
            let mut runs: Vec<(u32, u32)> = self
                .free
                .runs()
                .iter()
                .map(|r| (r.block.wrapping_mul(size), r.count.wrapping_mul(size)))
                .collect();
            self.pages.write_at(&gc_page(&runs), self.header.directory as u64)?;
            runs.iter_mut().for_each(|r| *r = (r.1, r.0));
            self.pages.write_at(&gc_page(&runs), self.header.reverse as u64)?;
        }
        Ok(())
    }

    /// Blocks for a free-list page, as a byte offset.
    fn page_offset(&mut self) -> Result<u32> {
        let block = self.take(GC_PAGE as u64)?;
        u32::try_from(self.offset(block)).map_err(|_| self.too_long())
    }
}

fn gc_page(pairs: &[(u32, u32)]) -> [u8; BLOCK_HEAD as usize + GC_PAGE] {
    let mut page = [GC_FILL; BLOCK_HEAD as usize + GC_PAGE];
    page[..4].copy_from_slice(&TYPE_GC_PAGE.to_be_bytes());
    page[4..8].copy_from_slice(&(GC_PAGE as u32).to_be_bytes());
    page[8..10].copy_from_slice(&(pairs.len() as u16 * 4 + 3).to_le_bytes());
    for (slot, pair) in page[10..].chunks_exact_mut(8).zip(pairs) {
        slot[..4].copy_from_slice(&pair.0.to_le_bytes());
        slot[4..].copy_from_slice(&pair.1.to_le_bytes());
    }
    page
}
