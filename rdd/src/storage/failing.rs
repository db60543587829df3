//! A storage that fails on demand: for tests of error paths and of what a crash in the middle leaves behind.

use super::{LockKind, LockOwner, SharedSlot, Storage, Wait};
use crate::error::{Error, ErrorKind, Result};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

/// Wraps a storage; every write after the first `allowed` ones fails with ENOSPC, every read too once `reads_fail` is set.
pub struct FailingStorage {
    inner: Arc<dyn Storage>,
    writes_left: AtomicI64,
    reads_left: AtomicI64,
}

impl FailingStorage {
    /// Allows that many writes and reads before failing; `i64::MAX` never fails.
    pub fn new(inner: Arc<dyn Storage>, writes: i64, reads: i64) -> Self {
        Self { inner, writes_left: AtomicI64::new(writes), reads_left: AtomicI64::new(reads) }
    }

    fn spend(&self, left: &AtomicI64, kind: ErrorKind, os: i32, offset: u64) -> Result<()> {
        if left.fetch_sub(1, Ordering::Relaxed) > 0 {
            return Ok(());
        }
        Err(Error::new(kind).at(self.path()).offset_at(offset).with_os(os))
    }
}

impl Storage for FailingStorage {
    fn read_at(&self, buf: &mut [u8], offset: u64) -> Result<usize> {
        self.spend(&self.reads_left, ErrorKind::Read, libc::EIO, offset)?;
        self.inner.read_at(buf, offset)
    }
    fn write_at(&self, buf: &[u8], offset: u64) -> Result<()> {
        self.spend(&self.writes_left, ErrorKind::Write, libc::ENOSPC, offset)?;
        self.inner.write_at(buf, offset)
    }
    fn len(&self) -> Result<u64> {
        self.inner.len()
    }
    fn set_len(&self, len: u64) -> Result<()> {
        self.spend(&self.writes_left, ErrorKind::Write, libc::ENOSPC, len)?;
        self.inner.set_len(len)
    }
    fn sync(&self) -> Result<()> {
        self.inner.sync()
    }
    fn path(&self) -> &Path {
        self.inner.path()
    }
    fn is_exclusive(&self) -> bool {
        self.inner.is_exclusive()
    }
    fn is_readonly(&self) -> bool {
        self.inner.is_readonly()
    }
    fn lock(&self, owner: LockOwner, start: u64, len: u64, kind: LockKind, wait: Wait) -> Result<bool> {
        self.inner.lock(owner, start, len, kind, wait)
    }
    fn unlock(&self, owner: LockOwner, start: u64, len: u64) -> Result<()> {
        self.inner.unlock(owner, start, len)
    }
    fn unlock_all(&self, owner: LockOwner) -> Result<()> {
        self.inner.unlock_all(owner)
    }
    fn lock_test(&self, owner: LockOwner, start: u64, len: u64) -> Result<Option<i32>> {
        self.inner.lock_test(owner, start, len)
    }
    fn shared_slot(&self) -> &SharedSlot {
        self.inner.shared_slot()
    }
}
