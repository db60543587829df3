//! Files in memory (`mem:name`): the same contract as a real file, locks decided by the in-process table alone.

use super::range_table::{Grant, RangeTable};
use super::{LockKind, LockOwner, SharedSlot, Storage, Wait};
use crate::error::{Error, ErrorKind, Result};
use parking_lot::RwLock;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};

/// A growable file in memory.
pub struct MemoryStorage {
    data: RwLock<Vec<u8>>,
    path: PathBuf,
    exclusive: AtomicBool,
    locks: RangeTable,
    slot: SharedSlot,
}

impl MemoryStorage {
    /// An empty file; tests may use it without the registry.
    pub fn new(path: &Path) -> Self {
        Self {
            data: RwLock::default(),
            path: path.to_path_buf(),
            exclusive: AtomicBool::new(true),
            locks: RangeTable::default(),
            slot: SharedSlot::default(),
        }
    }

    pub(super) fn set_exclusive(&self, on: bool) {
        self.exclusive.store(on, Ordering::Relaxed);
    }
}

impl Storage for MemoryStorage {
    fn read_at(&self, buf: &mut [u8], offset: u64) -> Result<usize> {
        let data = self.data.read();
        let Some(rest) = usize::try_from(offset).ok().and_then(|o| data.get(o..)) else { return Ok(0) };
        let n = rest.len().min(buf.len());
        buf[..n].copy_from_slice(&rest[..n]);
        Ok(n)
    }

    fn write_at(&self, buf: &[u8], offset: u64) -> Result<()> {
        let end = usize::try_from(offset)
            .ok()
            .and_then(|o| o.checked_add(buf.len()))
            .filter(|&e| e <= isize::MAX as usize)
            .ok_or_else(|| Error::new(ErrorKind::Write).at(&self.path).offset_at(offset))?;
        let mut data = self.data.write();
        if data.len() < end {
            data.resize(end, 0);
        }
        data[end - buf.len()..end].copy_from_slice(buf);
        Ok(())
    }

    fn len(&self) -> Result<u64> {
        Ok(self.data.read().len() as u64)
    }

    fn set_len(&self, len: u64) -> Result<()> {
        self.data.write().resize(len as usize, 0);
        Ok(())
    }

    fn sync(&self) -> Result<()> {
        Ok(())
    }

    fn path(&self) -> &Path {
        &self.path
    }

    fn is_exclusive(&self) -> bool {
        self.exclusive.load(Ordering::Relaxed)
    }

    fn is_readonly(&self) -> bool {
        false
    }

    fn lock(&self, owner: LockOwner, start: u64, len: u64, kind: LockKind, wait: Wait) -> Result<bool> {
        Ok(self.locks.acquire(owner, start, len, kind, wait, &mut |_, _| {}) != Grant::Refused)
    }

    fn unlock(&self, owner: LockOwner, start: u64, len: u64) -> Result<()> {
        self.locks.release(owner, start, len, &mut |_, _| {});
        Ok(())
    }

    fn unlock_all(&self, owner: LockOwner) -> Result<()> {
        self.locks.ranges_of(owner).into_iter().try_for_each(|(s, l)| self.unlock(owner, s, l))
    }

    fn lock_test(&self, owner: LockOwner, start: u64, len: u64) -> Result<Option<i32>> {
        Ok(self.locks.is_taken(owner, start, len).then(|| std::process::id() as i32))
    }

    fn shared_slot(&self) -> &SharedSlot {
        &self.slot
    }
}
