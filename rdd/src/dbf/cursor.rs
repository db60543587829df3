//! One area's view of a table: current record, buffer, locks, and the protocols that read, append and write records.
//!
//! Everything here is free of expressions: no keys, filters or relations (see `area`). The buffer is filled lazily
//! and stays until the area moves, locks or refreshes. In exclusive mode records that are written one after the other are
//! gathered and go to disk together; nobody else can look meanwhile. In shared mode every write is one positioned write, and the
//! only number that names a new record is computed from the file size while the header byte is held.

use super::encode;
use super::field::{FLAG_AUTOINC, Field, FieldKind};
use super::layout::{self, Layout};
use super::table::{TableFile, Was};
use crate::error::{Error, ErrorKind, Result};
use crate::faults::{Fault, is_broken};
use crate::locks::{LockScheme, LockShape};
use crate::memo::{MemoFile, MemoKind};
use crate::settings::{HEADER_EOL, HEADER_REPLACE, HEADER_WRITE, HEADER_YYEAR};
use crate::storage::{LockKind, LockOwner, Storage, Wait, local_os};
use crate::{calendar, value::Number};
use std::sync::Arc;
use std::time::Duration;

/// Bytes gathered in exclusive mode before they are written.
const GATHER: usize = crate::storage::WRITE_AT_ONCE;
/// Bytes read ahead in exclusive mode when the file cannot be mapped.
const AHEAD: usize = 64 << 10;
/// How long a locked record must have stayed the same for a validated read to take it: a busy machine puts a writer aside in the middle
/// of a row for tens of milliseconds.
const PATIENCE: Duration = Duration::from_millis(100);

/// Records of consecutive numbers kept in memory: read ahead, or not yet written.
#[derive(Default)]
struct Block {
    first: u32,
    bytes: Vec<u8>,
}

impl Block {
    fn get(&self, recno: u32, len: usize) -> Option<std::ops::Range<usize>> {
        let at = (recno.checked_sub(self.first)? as usize).checked_mul(len)?;
        (self.first != 0 && at + len <= self.bytes.len()).then_some(at..at + len)
    }
}

/// State of one area on one table.
pub struct Cursor {
    /// Shared table object.
    pub file: Arc<TableFile>,
    /// The file.
    pub storage: Arc<dyn Storage>,
    /// Holder of this area's locks.
    pub owner: LockOwner,
    /// Header facts.
    pub layout: Arc<Layout>,
    /// Record buffer.
    pub record: Vec<u8>,
    /// The record as it was before the first change; meaningful while `hot`.
    pub original: Vec<u8>,
    /// Current record, count+1 at the phantom.
    pub recno: u32,
    /// Records known.
    pub count: u32,
    /// The buffer holds record `recno`.
    pub valid: bool,
    /// Standing on the phantom record.
    pub phantom: bool,
    /// The buffer has changes not yet written.
    pub hot: bool,
    /// The hot record was appended and has no keys yet.
    pub appended: bool,
    /// Opened shared.
    pub shared: bool,
    /// Opened read-only.
    pub readonly: bool,
    /// File lock held.
    pub flocked: bool,
    /// Locked records in order of acquisition.
    pub locks: Vec<u32>,
    /// Header to be rewritten at close.
    pub header_dirty: bool,
    /// Lock scheme in force.
    pub scheme: LockScheme,
    /// Production index open: moves the bytes of the VFP scheme.
    pub has_tags: bool,
    /// The header says that there is one, as far as is known.
    marked_tagged: bool,
    /// `DBI_SETHEADER`.
    pub set_header: u8,
    /// Memo file.
    pub memo: Option<Box<dyn MemoFile>>,
    /// Memo format of the table.
    pub memo_kind: MemoKind,
    /// Something was written since the last flush to disk.
    pub unsynced: bool,
    /// Files vanish when the area closes.
    pub temporary: bool,
    /// Rows come from another table with all their values: counters, row versions and modification times are taken over.
    pub copying: bool,
    /// Rows of another table go into this shared one: those that are written then are no new versions, those appended are.
    pub transferring: bool,
    /// The current record is the last one of a copying that is over, and is not written yet.
    pub last_copied: bool,
    /// `DBI_TRANSREC`: remembered for those who ask, without effect.
    pub in_transaction: bool,
    /// Key of an encrypted table, once the password was given.
    pub cipher: Option<[u8; crate::crypt::KEY]>,
    blank: Vec<u8>,
    /// Some field is filled by the driver.
    automatic: bool,
    gathered: Block,
    ahead: Block,
}

impl Cursor {
    /// A cursor on an open file whose header has been read.
    pub fn new(
        storage: Arc<dyn Storage>,
        layout: Layout,
        scheme: LockScheme,
        set_header: u8,
    ) -> Result<Self> {
        let file = TableFile::of(storage.clone())?;
        let blank = layout.blank_record();
        let (shared, readonly) = (!storage.is_exclusive(), storage.is_readonly());
        let memo_kind = layout.memo;
        let mut cursor = Self {
            file,
            storage,
            owner: LockOwner::new(),
            record: blank.clone(),
            original: Vec::new(),
            recno: 0,
            count: 0,
            valid: false,
            phantom: true,
            hot: false,
            appended: false,
            shared,
            readonly,
            flocked: false,
            locks: Vec::new(),
            header_dirty: false,
            scheme,
            has_tags: layout.has_tags,
            marked_tagged: layout.has_tags,
            set_header,
            memo: None,
            memo_kind,
            unsynced: false,
            temporary: false,
            copying: false,
            transferring: false,
            last_copied: false,
            in_transaction: false,
            cipher: None,
            blank,
            automatic: layout.fields.iter().any(Field::is_automatic),
            gathered: Block::default(),
            ahead: Block::default(),
            layout: Arc::new(layout),
        };
        cursor.recount()?;
        Ok(cursor)
    }

    /// Live facts that lock positions depend on.
    pub fn shape(&self) -> LockShape {
        LockShape {
            header_len: self.layout.header_len as u32,
            record_len: self.layout.record_len as u32,
            has_tags: self.has_tags && !is_broken(Fault::HasTags),
        }
    }

    /// Counts records from the file size (shared), or answers the own count (exclusive).
    pub fn recount(&mut self) -> Result<u32> {
        let anew = self.shared && !(is_broken(Fault::Recount) && self.count != 0);
        if anew || self.gathered.bytes.is_empty() && self.count == 0 {
            self.count = self.layout.records_in(self.storage.len()?);
            self.file.publish(self.count);
        }
        Ok(self.count)
    }

    /// Makes `recno` current without reading it. The number must be in 1..=count, or the phantom's.
    #[inline]
    pub fn place(&mut self, recno: u32, phantom: bool) {
        debug_assert!(!self.hot, "moving away from a record that is not written");
        self.recno = recno;
        self.phantom = phantom;
        self.valid = false;
    }

    /// Fills the buffer if it does not hold the current record.
    #[inline]
    pub fn ensure(&mut self) -> Result<()> {
        if self.valid { Ok(()) } else { self.load() }
    }

    fn load(&mut self) -> Result<()> {
        if self.phantom {
            self.record.copy_from_slice(&self.blank);
        } else {
            let mut record = std::mem::take(&mut self.record);
            let result = self.read_into(self.recno, &mut record);
            self.record = record;
            result?;
        }
        self.valid = true;
        Ok(())
    }

    /// True if records may be encrypted.
    #[inline]
    pub(super) fn has_secrets(&self) -> bool {
        self.layout.encrypted || self.cipher.is_some()
    }

    /// Copies any record into `buf`, unwritten ones of this area included; the current buffer is not touched.
    #[inline]
    pub fn read_into(&mut self, recno: u32, buf: &mut [u8]) -> Result<()> {
        self.read_sealed(recno, buf)?;
        if self.has_secrets() {
            self.reveal(buf);
        }
        Ok(())
    }

    /// [`Cursor::read_into`] with the bytes the file has or will have.
    #[inline]
    pub(super) fn read_sealed(&mut self, recno: u32, buf: &mut [u8]) -> Result<()> {
        let offset = self.layout.record_offset(recno);
        if self.shared {
            if self.flocked && !self.file.is_mapped() {
                return self.read_ahead(recno, buf);
            }
            return self.file.read(recno, offset, buf);
        }
        if let Some(at) = self.gathered.get(recno, buf.len()) {
            buf.copy_from_slice(&self.gathered.bytes[at]);
            return Ok(());
        }
        if self.file.is_mapped() {
            return self.file.copy(offset, buf);
        }
        self.read_ahead(recno, buf)
    }

    /// Copies the records from `first` on into `buf`, which is a whole number of records.
    pub fn read_run(&mut self, first: u32, buf: &mut [u8]) -> Result<()> {
        if self.shared || self.has_secrets() {
            let len = self.layout.record_len as usize;
            return (first..)
                .zip(buf.chunks_exact_mut(len))
                .try_for_each(|(n, record)| self.read_into(n, record));
        }
        self.flush_gathered()?;
        self.storage.read_exact_at(buf, self.layout.record_offset(first))
    }

    /// Block reads, for files that are ours alone for the moment and not mapped.
    fn read_ahead(&mut self, recno: u32, buf: &mut [u8]) -> Result<()> {
        if let Some(at) = self.ahead.get(recno, buf.len()) {
            buf.copy_from_slice(&self.ahead.bytes[at]);
            return Ok(());
        }
        let offset = self.layout.record_offset(recno);
        let sequential = self.ahead.first != 0
            && recno as usize == self.ahead.first as usize + self.ahead.bytes.len() / buf.len();
        if !sequential {
            self.storage.read_exact_at(buf, offset)?;
            self.ahead.first = recno;
            self.ahead.bytes.clear();
            self.ahead.bytes.extend_from_slice(buf);
            return Ok(());
        }
        let want = (AHEAD / buf.len()).max(1) * buf.len();
        self.ahead.bytes.resize(want, 0);
        let got = self.storage.read_at(&mut self.ahead.bytes, offset)?;
        self.ahead.bytes.truncate(got / buf.len() * buf.len());
        self.ahead.first = recno;
        match self.ahead.bytes.get(..buf.len()) {
            Some(b) => buf.copy_from_slice(b),
            None => return Err(self.file.missing(offset)),
        }
        Ok(())
    }

    /// A copy no writer of any process was inside of. A record that stays locked is taken once it has not changed for [`PATIENCE`].
    pub fn read_strict(&mut self, recno: u32, buf: &mut [u8]) -> Result<()> {
        self.read_strict_within(recno, buf, PATIENCE)
    }

    /// As [`Cursor::read_strict`] with another time that a locked record must have stayed the same.
    pub fn read_strict_within(&mut self, recno: u32, buf: &mut [u8], patience: Duration) -> Result<()> {
        if !self.shared || self.flocked {
            return self.read_into(recno, buf);
        }
        let byte = self.scheme.record(self.shape(), recno);
        let offset = self.layout.record_offset(recno);
        self.file.read_strict(recno, offset, buf, self.owner, byte, patience)?;
        if self.has_secrets() {
            self.reveal(buf);
        }
        Ok(())
    }

    /// Writes the buffer as the current record.
    pub fn write_current(&mut self) -> Result<()> {
        self.last_copied = false;
        // A blank record that was written when it was appended, and not changed since, is no new version.
        if self.automatic
            && !self.transferring
            && !(self.shared && self.appended && self.record == self.original)
        {
            self.under_header(Self::stamp_automatic)?;
        }
        let recno = self.recno;
        self.unsynced = true;
        if self.shared {
            self.ahead.first = 0;
            let offset = self.layout.record_offset(recno);
            let was = match self.appended {
                true => Was::Fresh,
                false if self.hot && !self.has_secrets() => Was::Record(&self.original),
                false => Was::Unknown,
            };
            let sealed = self.sealed(&self.record);
            let record = sealed.as_deref().unwrap_or(&self.record);
            self.file.write(recno, offset, record, was)?;
        } else {
            let record = std::mem::take(&mut self.record);
            let sealed = self.sealed(&record);
            let result = self.gather(recno, sealed.as_deref().unwrap_or(&record));
            self.record = record;
            result?;
        }
        if self.appended && !self.shared || self.set_header & HEADER_REPLACE != 0 {
            self.header_dirty = true;
        }
        Ok(())
    }

    /// Keeps a record of an exclusively used table until its neighbours make a block worth writing.
    fn gather(&mut self, recno: u32, record: &[u8]) -> Result<()> {
        self.ahead.first = 0;
        if let Some(at) = self.gathered.get(recno, record.len()) {
            self.gathered.bytes[at].copy_from_slice(record);
            return Ok(());
        }
        let next = self.gathered.first as usize + self.gathered.bytes.len() / record.len();
        if recno as usize != next || self.gathered.bytes.len() + record.len() > GATHER {
            self.flush_gathered()?;
            self.gathered.first = recno;
        }
        self.gathered.bytes.extend_from_slice(record);
        Ok(())
    }

    /// Writes any record as it is, in exclusive use.
    pub fn put_raw(&mut self, recno: u32, record: &[u8]) -> Result<()> {
        self.unsynced = true;
        self.gather(recno, record)
    }

    /// Writes what exclusive mode gathered.
    pub fn flush_gathered(&mut self) -> Result<()> {
        if !self.gathered.bytes.is_empty() {
            // A row on disk never refers to a memo that is not there.
            if let Some(memo) = &mut self.memo {
                memo.flush()?;
            }
            self.storage.write_at(&self.gathered.bytes, self.layout.record_offset(self.gathered.first))?;
            self.gathered.bytes.clear();
            // Read before, from the file.
            self.ahead.first = 0;
        }
        self.gathered.first = 0;
        Ok(())
    }

    /// Takes the header byte, waiting.
    pub fn lock_header(&self) -> Result<()> {
        if self.shared {
            let at = self.scheme.header(self.shape());
            if !self.storage.lock(self.owner, at, 1, LockKind::Exclusive, Wait::Forever)? {
                return Err(Error::new(ErrorKind::LockFailed)
                    .at(self.storage.path())
                    .with_os(local_os::LOCK));
            }
        }
        Ok(())
    }

    /// Releases the header byte.
    pub fn unlock_header(&self) -> Result<()> {
        if self.shared {
            self.storage.unlock(self.owner, self.scheme.header(self.shape()), 1)
        } else {
            Ok(())
        }
    }

    /// Runs `work` while the header byte is held.
    fn under_header<T>(&mut self, work: impl FnOnce(&mut Self) -> Result<T>) -> Result<T> {
        self.lock_header()?;
        let result = work(self);
        let unlocked = self.unlock_header();
        let value = result?;
        unlocked.map(|()| value)
    }

    /// Appends a blank record and stands on it. In shared mode its lock is taken (or `AppendLock` reported) and the blank is on disk before the
    /// header byte is released. The buffer is hot afterwards; keys are still to be made.
    pub fn append_blank(&mut self) -> Result<()> {
        if self.readonly {
            return Err(Error::new(ErrorKind::ReadOnly));
        }
        if !self.shared {
            self.count += 1;
            self.start_new(self.count)?;
            self.header_dirty = true;
            return Ok(());
        }
        self.under_header(|c| {
            c.recount()?;
            let recno = c.count + 1;
            if !c.flocked && !c.lock_record(recno)? {
                return Err(Error::new(ErrorKind::AppendLock));
            }
            c.start_new(recno)?;
            // The blank record is written, and every write counts.
            if c.automatic {
                c.stamp_automatic()?;
                c.original.clone_from(&c.record);
            }
            let offset = c.layout.record_offset(recno);
            let sealed = c.sealed(&c.record);
            if let Err(e) = c.file.write(recno, offset, sealed.as_deref().unwrap_or(&c.record), Was::Fresh) {
                // A part of it may have found room; what did not is not to be tried again.
                let _ = c.storage.set_len(offset);
                c.hot = false;
                c.place(recno, true);
                return Err(e);
            }
            c.count = recno;
            c.file.publish(recno);
            // Harbour: a header written here is not dirty at close, so the end mark the new record overwrote stays away.
            if c.set_header & HEADER_WRITE != 0 {
                c.write_count(c.set_header & HEADER_EOL != 0)?;
            } else {
                c.header_dirty = true;
            }
            c.unsynced = true;
            Ok(())
        })
    }

    /// The table has just been created by this area, which makes its blank records a little different.
    pub fn set_created(&mut self) {
        self.layout.set_created_bits(&mut self.blank);
    }

    /// Buffer of a new record with its counters filled.
    fn start_new(&mut self, recno: u32) -> Result<()> {
        self.record.copy_from_slice(&self.blank);
        if self.automatic {
            let layout = self.layout.clone();
            for f in &layout.fields {
                if f.kind == FieldKind::AutoInc || f.flags & FLAG_AUTOINC != 0 {
                    let value = self.next_counter(f)?;
                    self.put_counter(f, value);
                }
            }
        }
        self.original.clone_from(&self.record);
        self.recno = recno;
        self.phantom = false;
        self.valid = true;
        self.hot = true;
        self.appended = true;
        Ok(())
    }

    fn put_counter(&mut self, f: &Field, value: u64) {
        let out = f.bytes_mut(&mut self.record);
        if f.kind == FieldKind::Numeric {
            encode::put_decimal(Number::Int(value as i64), f.dec, out);
        } else if f.kind == FieldKind::Double {
            out.copy_from_slice(&(value as f64).to_le_bytes());
        } else {
            let n = out.len().min(8);
            out[..n].copy_from_slice(&value.to_le_bytes()[..n]);
        }
    }

    /// Takes the next value of a counting field from the header; the caller holds the header byte.
    fn next_counter(&mut self, f: &Field) -> Result<u64> {
        let (value, step) = self.counter(f)?;
        let next = value.wrapping_add(step.max(1) as u64).to_le_bytes();
        let (at, len) = Self::counter_place(f);
        self.storage.write_at(&next[..len], at)?;
        Ok(value)
    }

    /// Counter and step of a counting field as they stand in the header.
    pub fn counter(&self, f: &Field) -> Result<(u64, u8)> {
        let (at, len) = Self::counter_place(f);
        let (mut raw, mut step) = ([0u8; 8], [1u8]);
        self.storage.read_exact_at(&mut raw[..len], at)?;
        self.storage.read_exact_at(&mut step, f.descriptor as u64 + layout::AT_STEP as u64)?;
        Ok((u64::from_le_bytes(raw), step[0]))
    }

    /// Where a counter stands in the header, and how many bytes it has.
    fn counter_place(f: &Field) -> (u64, usize) {
        let (at, len) = match layout::has_long_counter(f.letter, f.len, f.dec) {
            true => (layout::AT_VERSION, 8),
            false => (layout::AT_COUNTER, 4),
        };
        (f.descriptor as u64 + at as u64, len)
    }

    /// Sets counter and/or step of a counting field.
    pub fn set_counter(&mut self, f: &Field, counter: Option<u64>, step: Option<u8>) -> Result<()> {
        let f = f.clone();
        self.under_header(|c| {
            if let Some(value) = counter {
                let (at, len) = Self::counter_place(&f);
                c.storage.write_at(&value.to_le_bytes()[..len], at)?;
            }
            if let Some(step) = step {
                c.storage.write_at(&[step], f.descriptor as u64 + layout::AT_STEP as u64)?;
            }
            Ok(())
        })
    }

    /// Fills modification time and row version before a write; the caller holds the header byte.
    fn stamp_automatic(&mut self) -> Result<()> {
        if !self.automatic || self.copying {
            return Ok(());
        }
        let layout = self.layout.clone();
        for f in layout.fields.iter() {
            match f.kind {
                FieldKind::ModTime => {
                    let (y, m, d, ms) = calendar::now();
                    let out = f.bytes_mut(&mut self.record);
                    out[..4].copy_from_slice(&calendar::julian(y, m, d).to_le_bytes());
                    out[4..].copy_from_slice(&ms.to_le_bytes());
                }
                FieldKind::RowVersion => {
                    let at = f.descriptor as u64 + layout::AT_VERSION as u64;
                    let mut raw = [0u8; 8];
                    self.storage.read_exact_at(&mut raw, at)?;
                    let value = u64::from_le_bytes(raw).wrapping_add(1);
                    self.storage.write_at(&value.to_le_bytes(), at)?;
                    f.bytes_mut(&mut self.record).copy_from_slice(&value.to_le_bytes());
                }
                _ => {}
            }
        }
        Ok(())
    }

    /// Writes record count and date into the header; with `mark` also the end mark, cutting whatever follows.
    /// The caller holds the header byte in shared mode and has recounted.
    fn write_count(&mut self, mark: bool) -> Result<()> {
        if mark {
            self.flush_gathered()?;
        }
        let (y, m, d, _) = calendar::now();
        let mut raw = [0u8; 8];
        layout::stamp_date(&mut raw, (y, m, d), self.layout.vfp || self.set_header & HEADER_YYEAR != 0);
        raw[4..].copy_from_slice(&self.count.to_le_bytes());
        self.file.write_header(&raw[1..], 1)?;
        if self.has_tags != self.marked_tagged {
            self.set_tags_flag(self.has_tags)?;
        }
        if mark {
            let end = self.layout.record_offset(self.count + 1);
            self.storage.write_at(&[layout::EOF_MARK], end)?;
            if self.storage.len()? > end + 1 {
                self.storage.set_len(end + 1)?;
            }
        }
        Ok(())
    }

    /// Rewrites the header: recount, count, date, and the end mark when exclusive, closing, or asked for by SETHEADER.
    pub fn write_header(&mut self, closing: bool) -> Result<()> {
        if self.readonly {
            return Ok(());
        }
        self.under_header(|c| {
            c.recount()?;
            c.write_count(closing || !c.shared || c.set_header & HEADER_EOL != 0)
        })?;
        self.header_dirty = false;
        self.unsynced = true;
        Ok(())
    }

    /// Sets or clears the production-index flag in the header.
    pub fn set_tags_flag(&mut self, on: bool) -> Result<()> {
        if self.readonly {
            return Ok(());
        }
        let mut b = [0u8];
        self.storage.read_exact_at(&mut b, layout::AT_FLAGS as u64)?;
        let new = if on { b[0] | layout::HAS_TAGS } else { b[0] & !layout::HAS_TAGS };
        if new != b[0] {
            self.storage.write_at(&[new], layout::AT_FLAGS as u64)?;
        }
        self.marked_tagged = on;
        // Who has the table alone writes the whole header, and the end mark with it.
        if new != b[0] && !self.shared {
            self.write_header(false)?;
        }
        Ok(())
    }

    /// True if the header says that a production index exists.
    pub fn is_marked_tagged(&self) -> bool {
        self.marked_tagged
    }

    /// True if the current record may be changed now.
    pub fn may_write(&self) -> bool {
        !self.shared || self.flocked || self.locks.contains(&self.recno)
    }

    /// Locks a record without touching other locks or the buffer. True if held now.
    pub fn lock_record(&mut self, recno: u32) -> Result<bool> {
        if !self.shared || self.flocked || self.locks.contains(&recno) {
            return Ok(true);
        }
        let at = self.scheme.record(self.shape(), recno);
        let got = self.storage.lock(self.owner, at, 1, LockKind::Exclusive, Wait::No)?;
        if got {
            self.locks.push(recno);
        }
        Ok(got)
    }

    /// As [`Cursor::lock_record`], waiting up to a time.
    pub fn lock_record_within(&mut self, recno: u32, wait: Wait) -> Result<bool> {
        if !self.shared || self.flocked || self.locks.contains(&recno) {
            return Ok(true);
        }
        let at = self.scheme.record(self.shape(), recno);
        let got = self.storage.lock(self.owner, at, 1, LockKind::Exclusive, wait)?;
        if got {
            self.locks.push(recno);
        }
        Ok(got)
    }

    /// Releases one record.
    pub fn unlock_record(&mut self, recno: u32) -> Result<()> {
        if let Some(i) = self.locks.iter().position(|&r| r == recno) {
            self.locks.remove(i);
            let at = self.scheme.record(self.shape(), recno);
            self.storage.unlock(self.owner, at, 1)?;
        }
        Ok(())
    }

    /// Releases all records.
    pub fn unlock_records(&mut self) -> Result<()> {
        let shape = self.shape();
        let mut locks = std::mem::take(&mut self.locks);
        let mut all = locks.drain(..);
        let unlocked =
            all.try_for_each(|recno| self.storage.unlock(self.owner, self.scheme.record(shape, recno), 1));
        drop(all);
        self.locks = locks;
        unlocked
    }

    /// Takes the file lock; record locks are expected to be gone.
    pub fn lock_file(&mut self, wait: Wait) -> Result<bool> {
        if !self.shared || self.flocked {
            return Ok(true);
        }
        let (start, len) = self.scheme.file(self.shape());
        if self.storage.lock(self.owner, start, len, LockKind::Exclusive, wait)? {
            self.flocked = true;
            self.ahead.first = 0;
        }
        Ok(self.flocked)
    }

    /// Releases the file lock.
    pub fn unlock_file(&mut self) -> Result<()> {
        if std::mem::take(&mut self.flocked) {
            let (start, len) = self.scheme.file(self.shape());
            self.storage.unlock(self.owner, start, len)?;
        }
        Ok(())
    }

    /// Puts the record as it was before the first change into the buffer, and back.
    pub fn swap_original(&mut self) {
        std::mem::swap(&mut self.record, &mut self.original);
    }

    /// Drops the buffer unless it has unwritten changes.
    pub fn invalidate(&mut self) {
        if !self.hot {
            self.valid = false;
        }
        self.ahead.first = 0;
    }

    /// Writes everything and, if `hard`, brings it to stable storage.
    pub fn flush(&mut self, hard: bool) -> Result<()> {
        // Memos first: a row on disk never refers to a memo that is not.
        if let Some(memo) = &mut self.memo {
            memo.flush()?;
        }
        self.flush_gathered()?;
        if hard && self.unsynced && !self.temporary {
            self.storage.sync()?;
            if let Some(memo) = &mut self.memo {
                memo.sync()?;
            }
            self.unsynced = false;
        }
        Ok(())
    }

    /// Fails with `Corrupt` if the current record's memo field holds no block number.
    pub fn check_ref(&self, field: &Field) -> Result<()> {
        let bytes = field.bytes(&self.record);
        if super::decode::is_sound_ref(field, bytes) {
            return Ok(());
        }
        let at = self.layout.record_offset(self.recno.max(1)) + field.offset as u64;
        Err(Error::corrupt(
            self.storage.path(),
            at,
            format!("no memo block number: {}", bytes.escape_ascii()),
        ))
    }

    /// Cuts the table to `count` records (PACK, ZAP): exclusive use.
    pub fn truncate(&mut self, count: u32) -> Result<()> {
        self.flush_gathered()?;
        self.ahead.first = 0;
        self.count = count;
        self.file.reset_published(count);
        let end = self.layout.record_offset(count + 1);
        self.storage.set_len(end)?;
        self.write_header(true)?;
        self.recount()?;
        Ok(())
    }

    /// Writes header and end mark if needed, flushes, releases all locks.
    pub fn close(&mut self, hard: bool) -> Result<()> {
        let written = if self.header_dirty { self.write_header(true) } else { Ok(()) };
        if written.is_err() {
            // Rows that found no room are lost, as was told; header and end mark tell of those that are there.
            self.gathered.bytes.clear();
            self.count = 0;
            let _ = self.write_header(true);
        }
        let flushed = self.flush(hard);
        self.memo = None;
        let unlocked = self.storage.unlock_all(self.owner);
        written.and(flushed).and(unlocked)
    }
}

impl Drop for Cursor {
    fn drop(&mut self) {
        // A cursor dropped without close (thread end, panic of a callback) must not leave locks behind.
        let _ = self.flush_gathered();
        let _ = self.storage.unlock_all(self.owner);
    }
}
