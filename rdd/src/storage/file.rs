//! Storage on a real file: one descriptor, positioned I/O, flock on open, OFD range locks behind the in-process table.

use super::range_table::{Grant, RangeTable};
use super::{LockKind, LockOwner, SharedSlot, Storage, Wait, local_os};
use crate::error::{Error, ErrorKind, Result};
use crate::sys;
use std::fs::File;
use std::os::fd::AsRawFd;
use std::os::unix::fs::FileExt;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

pub(super) struct FileStorage {
    pub(super) file: File,
    pub(super) path: PathBuf,
    pub(super) exclusive: bool,
    pub(super) readonly: bool,
    pub(super) key: super::registry::Key,
    locks: RangeTable,
    slot: SharedSlot,
}

impl FileStorage {
    pub(super) fn new(
        file: File,
        path: &Path,
        exclusive: bool,
        readonly: bool,
        key: super::registry::Key,
    ) -> Self {
        Self {
            file,
            path: path.to_path_buf(),
            exclusive,
            readonly,
            key,
            locks: RangeTable::default(),
            slot: SharedSlot::default(),
        }
    }

    #[cold]
    fn fail(&self, kind: ErrorKind, err: &std::io::Error, offset: u64) -> Error {
        Error::io(kind, err, &self.path).offset_at(offset)
    }

    /// Gives up the kernel lock of a range that is kept for others of this process. The kernel takes none from us but what we have, and
    /// the descriptor is open: it does not fail.
    fn os_unlock(&self, start: u64, len: u64) {
        let _ = sys::range_lock(&self.file, sys::RangeLock::Unlock, start, len, false);
    }

    /// The kernel part of a lock; waits as asked.
    fn os_lock(&self, start: u64, len: u64, kind: LockKind, wait: Wait) -> Result<bool> {
        let kind = match kind {
            LockKind::Exclusive if !self.readonly => sys::RangeLock::Exclusive,
            _ => sys::RangeLock::Shared,
        };
        let attempt = |wait| {
            sys::range_lock(&self.file, kind, start, len, wait)
                .map_err(|e| self.fail(ErrorKind::LockFailed, &e, start).with_os(local_os::LOCK))
        };
        match wait {
            Wait::No => attempt(false),
            Wait::Forever => attempt(true),
            Wait::AtMost(limit) => {
                let deadline = Instant::now() + limit;
                let mut pause = Duration::from_micros(20);
                loop {
                    if attempt(false)? {
                        return Ok(true);
                    }
                    let now = Instant::now();
                    if now >= deadline {
                        return Ok(false);
                    }
                    std::thread::sleep(pause.min(deadline - now));
                    pause = (pause * 2).min(Duration::from_millis(5));
                }
            }
        }
    }
}

impl Storage for FileStorage {
    fn read_at(&self, buf: &mut [u8], offset: u64) -> Result<usize> {
        let mut done = 0;
        while done < buf.len() {
            match self.file.read_at(&mut buf[done..], offset + done as u64) {
                Ok(0) => break,
                Ok(n) => done += n,
                Err(e) if e.kind() == std::io::ErrorKind::Interrupted => {}
                Err(e) => return Err(self.fail(ErrorKind::Read, &e, offset)),
            }
        }
        Ok(done)
    }

    fn write_at(&self, buf: &[u8], offset: u64) -> Result<()> {
        if self.readonly {
            return Err(Error::new(ErrorKind::ReadOnly).at(&self.path).offset_at(offset));
        }
        self.file.write_all_at(buf, offset).map_err(|e| self.fail(ErrorKind::Write, &e, offset))
    }

    fn len(&self) -> Result<u64> {
        sys::file_len(&self.file).map_err(|e| self.fail(ErrorKind::Read, &e, 0))
    }

    fn set_len(&self, len: u64) -> Result<()> {
        self.file.set_len(len).map_err(|e| self.fail(ErrorKind::Write, &e, len))
    }

    fn sync(&self) -> Result<()> {
        self.file.sync_data().map_err(|e| self.fail(ErrorKind::Write, &e, 0))
    }

    fn path(&self) -> &Path {
        &self.path
    }

    fn is_exclusive(&self) -> bool {
        self.exclusive
    }

    fn is_readonly(&self) -> bool {
        self.readonly
    }

    fn lock(&self, owner: LockOwner, start: u64, len: u64, kind: LockKind, wait: Wait) -> Result<bool> {
        match self.locks.acquire(owner, start, len, kind, wait, &mut |s, l| self.os_unlock(s, l)) {
            Grant::Already | Grant::Passed => return Ok(true),
            Grant::Refused => {
                // Programs ask again and again; the holder may need this processor to get on.
                std::thread::yield_now();
                return Ok(false);
            }
            Grant::New => {}
        }
        let granted = self.os_lock(start, len, kind, wait);
        if !matches!(granted, Ok(true)) {
            // Nothing was taken from the kernel; a part another reader holds must stay.
            self.locks.withdraw(owner, start, len, &mut |s, l| self.os_unlock(s, l));
        }
        granted
    }

    fn unlock(&self, owner: LockOwner, start: u64, len: u64) -> Result<()> {
        let mut result = Ok(());
        self.locks.release(owner, start, len, &mut |s, l| {
            if let Err(e) = sys::range_lock(&self.file, sys::RangeLock::Unlock, s, l, false) {
                result = Err(self.fail(ErrorKind::LockFailed, &e, s));
            }
        });
        result
    }

    fn unlock_all(&self, owner: LockOwner) -> Result<()> {
        self.locks.ranges_of(owner).into_iter().try_for_each(|(s, l)| self.unlock(owner, s, l))
    }

    fn lock_test(&self, owner: LockOwner, start: u64, len: u64) -> Result<Option<i32>> {
        if self.locks.is_taken(owner, start, len) {
            return Ok(Some(std::process::id() as i32));
        }
        let kind = if self.readonly { sys::RangeLock::Shared } else { sys::RangeLock::Exclusive };
        sys::range_owner(&self.file, kind, start, len)
            .map_err(|e| self.fail(ErrorKind::LockFailed, &e, start))
    }

    fn shared_slot(&self) -> &SharedSlot {
        &self.slot
    }

    fn descriptor(&self) -> i32 {
        self.file.as_raw_fd()
    }

    fn as_file(&self) -> Option<&File> {
        Some(&self.file)
    }
}

impl Drop for FileStorage {
    fn drop(&mut self) {
        super::registry::forget(self);
    }
}
