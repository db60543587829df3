//! DBT memos: dBASE III text in blocks of 512 bytes, ended by 0x1A. Nothing is freed: every write goes to the end.

use super::layout::{DBT_BLOCK, DBT_END, HEADER, NEXT, dbt_header, le32};
use super::pages::{Pages, with_scratch};
use super::{MemoFile, MemoFormat, MemoKind, MemoOptions, MemoRef, MemoUse};
use crate::error::{Error, ErrorKind, Result};
use crate::storage::{self, LockKind, LockOwner, OpenMode, Storage, Wait};
use crate::value::{FieldValue, ValueRef};
use std::path::Path;
use std::sync::Arc;

/// The DBT format.
pub(super) struct Dbt;

impl MemoFormat for Dbt {
    fn kind(&self) -> MemoKind {
        MemoKind::Dbt
    }

    fn extension(&self) -> &'static str {
        ".dbt"
    }

    fn default_block_size(&self) -> u32 {
        DBT_BLOCK
    }

    fn open(&self, path: &Path, options: MemoOptions) -> Result<Box<dyn MemoFile>> {
        let storage = storage::open(path, OpenMode { create: false, ..options.mode })
            .map_err(|e| e.as_kind(ErrorKind::OpenMemo))?;
        // A header cut short matters to those who write only.
        Ok(Box::new(DbtFile::over(storage, options.version)?))
    }

    fn create(&self, path: &Path, options: MemoOptions) -> Result<Box<dyn MemoFile>> {
        let storage = storage::open(path, OpenMode { create: true, ..options.mode })
            .map_err(|e| e.as_kind(ErrorKind::CreateMemo))?;
        let mut file = DbtFile::over(storage, options.version)?;
        let head = file.header(1);
        file.pages.write_at(&head, 0)?;
        Ok(Box::new(file))
    }
}

/// `DB_MEMOVER_SIX`: tables with `V` fields of SIX say so in their memo file.
const VERSION_SIX: u8 = 2;

/// Longest memo that is looked at for its end.
const MOST_TEXT: usize = 256 << 20;

struct DbtFile {
    pages: Pages,
    owner: LockOwner,
    scratch: Vec<u8>,
    /// `DBI_MEMOVERSION` as the table has it; the file's own signature is not read.
    version: u8,
}

impl DbtFile {
    fn over(storage: Arc<dyn Storage>, version: u8) -> Result<Self> {
        Ok(Self { pages: Pages::over(storage)?, owner: LockOwner::new(), scratch: Vec::new(), version })
    }

    fn header(&self, next: u32) -> [u8; HEADER] {
        dbt_header(next, self.version == VERSION_SIX)
    }

    fn storage(&self) -> &dyn Storage {
        self.pages.storage()
    }

    /// First free block as the header has it.
    fn next(&mut self) -> Result<u32> {
        let mut head = [0; 4];
        let got = self.pages.read_at(&mut head, 0)?;
        if got < head.len() {
            return Err(Error::corrupt(
                self.storage().path(),
                got as u64,
                "memo file is shorter than its header",
            ));
        }
        self.pages.free_block(le32(&head, NEXT).max(1), DBT_BLOCK)
    }

    fn locked<T>(&mut self, work: impl FnOnce(&mut Self) -> Result<T>) -> Result<T> {
        if self.storage().is_readonly() {
            return Err(Error::new(ErrorKind::ReadOnly).at(self.storage().path()));
        }
        let shared = !self.storage().is_exclusive();
        if shared && !self.storage().lock(self.owner, 0, 1, LockKind::Exclusive, Wait::Forever)? {
            return Err(Error::new(ErrorKind::LockFailed).at(self.storage().path()));
        }
        let done = work(self);
        if shared {
            self.storage().unlock(self.owner, 0, 1)?;
        }
        done
    }

    /// The text of a memo: up to the end mark, or to the end of the file when there is none.
    // Harbour: a block outside the file reads as empty text; the damage check names it.
    fn text(&mut self, block: u32) -> Result<Vec<u8>> {
        let start = block as u64 * DBT_BLOCK as u64;
        let mut text = Vec::new();
        let mut chunk = [0; DBT_BLOCK as usize];
        let mut at = start;
        loop {
            let got = self.pages.read_at(&mut chunk, at)?;
            let end = chunk[..got].iter().position(|&b| b == DBT_END);
            text.extend(&chunk[..end.unwrap_or(got)]);
            if end.is_some() || got < chunk.len() {
                return Ok(text);
            }
            if text.len() > MOST_TEXT {
                return Err(Error::corrupt(self.storage().path(), start, "memo without an end"));
            }
            at += got as u64;
        }
    }
}

impl MemoFile for DbtFile {
    fn kind(&self) -> MemoKind {
        MemoKind::Dbt
    }

    fn version(&self) -> u8 {
        self.version
    }

    fn block_size(&self) -> u32 {
        DBT_BLOCK
    }

    fn path(&self) -> &Path {
        self.storage().path()
    }

    fn descriptor(&self) -> i32 {
        self.storage().descriptor()
    }

    fn len(&mut self, at: MemoRef) -> Result<u32> {
        if at.block == 0 { Ok(0) } else { Ok(u32::try_from(self.text(at.block)?.len()).unwrap_or(u32::MAX)) }
    }

    fn read(&mut self, at: MemoRef) -> Result<FieldValue> {
        if at.block == 0 { Ok(FieldValue::Str(Vec::new())) } else { self.text(at.block).map(FieldValue::Str) }
    }

    fn write(&mut self, _old: MemoRef, value: ValueRef<'_>, _usage: MemoUse) -> Result<MemoRef> {
        let text = match value {
            ValueRef::Str(s) => s,
            ValueRef::Nil => &[],
            _ => return Err(Error::new(ErrorKind::DataType).at(self.path())),
        };
        if text.is_empty() {
            return Ok(MemoRef::default());
        }
        self.locked(|file| {
            let block = file.next()?;
            // Harbour: the second end mark is not counted; where a block boundary falls before it, the next memo covers it.
            let bytes = text.len() as u64 + 1;
            let full =
                || Error::new(ErrorKind::MemoLength).at(file.storage().path()).because("memo file is full");
            let count = u32::try_from(bytes.div_ceil(DBT_BLOCK as u64)).map_err(|_| full())?;
            let next = block.checked_add(count).ok_or_else(full)?;
            file.scratch.clear();
            file.scratch.extend(text);
            file.scratch.extend([DBT_END; 2]);
            let DbtFile { pages, scratch, .. } = &mut *file;
            // The header first: a process that dies in between leaves a gap, not a memo that the next one would overwrite.
            pages.write_at(&next.to_le_bytes(), NEXT as u64)?;
            pages.write_at(scratch, block as u64 * DBT_BLOCK as u64)?;
            Ok(MemoRef::block(block))
        })
    }

    fn free(&mut self, _old: MemoRef) -> Result<()> {
        Ok(())
    }

    fn read_plain(&mut self, block: u32, len: u32) -> Result<Vec<u8>> {
        let data = self.read_plain_up_to(block, len)?;
        if data.len() < len as usize {
            let at = u64::from(block) * u64::from(DBT_BLOCK);
            let note = format!("memo of {len} bytes runs beyond the end of the file");
            return Err(Error::corrupt(self.storage().path(), at, note).as_kind(ErrorKind::MemoRead));
        }
        Ok(data)
    }

    fn read_plain_up_to(&mut self, block: u32, most: u32) -> Result<Vec<u8>> {
        let at = u64::from(block) * u64::from(DBT_BLOCK);
        let there = self.pages.len()?.saturating_sub(at).min(u64::from(most));
        let mut data = vec![0; there as usize];
        self.pages.read_exact_at(&mut data, at)?;
        Ok(data)
    }

    fn write_plain(&mut self, _old: (u32, u32), data: &[u8]) -> Result<u32> {
        self.write(MemoRef::default(), ValueRef::Str(data), MemoUse::Text).map(|at| at.block)
    }

    fn free_plain(&mut self, _old: (u32, u32)) -> Result<()> {
        Ok(())
    }

    fn repack(&mut self, refs: &mut [MemoRef]) -> Result<()> {
        let path = self.path().to_path_buf();
        if !self.storage().is_exclusive() {
            return Err(Error::new(ErrorKind::NeedsExclusive).at(&path));
        }
        let mut packed = refs.to_vec();
        with_scratch(&path, |scratch| {
            let fresh =
                storage::open(scratch, OpenMode::CREATE).map_err(|e| e.as_kind(ErrorKind::CreateMemo))?;
            let mut fresh = Self::over(fresh, self.version)?;
            let mut next = 1u32;
            for at in packed.iter_mut().filter(|at| at.block != 0) {
                let mut text = self.text(at.block)?;
                text.push(DBT_END);
                at.block = next;
                fresh.pages.write_at(&text, next as u64 * DBT_BLOCK as u64)?;
                next += text.len().div_ceil(DBT_BLOCK as usize) as u32;
            }
            fresh.pages.write_at(&self.header(next), 0)?;
            self.pages.replace_by(&mut fresh.pages)
        })?;
        refs.copy_from_slice(&packed);
        Ok(())
    }

    fn zap(&mut self) -> Result<()> {
        self.locked(|file| {
            file.pages.set_len(HEADER as u64)?;
            let head = file.header(1);
            file.pages.write_at(&head, 0)
        })
    }

    fn flush(&mut self) -> Result<()> {
        self.pages.flush()
    }

    fn sync(&mut self) -> Result<()> {
        self.pages.sync()
    }
}
