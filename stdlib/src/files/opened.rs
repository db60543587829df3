//! What the virtual file functions work on: files of the disk, and files in memory (names that begin with `mem:`), which live as long as the
//! process and are shared by its threads and by work areas.

use super::handles::lock_range_of;
use super::to_bytes;
use keel_rdd::storage::{self, LockKind, LockOwner, OpenMode, RangeLock, Storage, Wait};
use std::fs::{File, OpenOptions, TryLockError};
use std::io::{Error, ErrorKind, Read, Result, Seek, SeekFrom, Write};
use std::os::fd::AsRawFd;
use std::os::unix::fs::FileExt;
use std::path::Path;
use std::sync::Arc;

const CREATE: i64 = 0x100;
const TRUNCATE: i64 = 0x200;
const MUST_BE_NEW: i64 = 0x400;

/// An open file.
pub(super) enum Opened {
    Disk(File),
    Memory(Memory),
}

/// An open file in memory, with its position.
pub(super) struct Memory {
    file: Arc<dyn Storage>,
    owner: LockOwner,
    at: u64,
}

impl Drop for Memory {
    fn drop(&mut self) {
        // Locks of memory files are entries of a table: releasing them does not fail.
        let _ = self.file.unlock_all(self.owner);
    }
}

fn is_memory(path: &Path) -> bool {
    keel_rdd::settings::is_memory(&to_bytes(path))
}

fn system(e: keel_rdd::Error) -> Error {
    match e.os() {
        storage::local_os::NOT_FOUND => Error::from_raw_os_error(libc::ENOENT),
        storage::local_os::SHARING => Error::from_raw_os_error(libc::EBUSY),
        _ => Error::other(e),
    }
}

/// The lock that the sharing bits of a mode ask for: shared for 0x40, exclusive for the others, none without.
fn share(file: &File, mode: i64) -> Result<()> {
    let taken = match mode & 0x70 {
        0 => return Ok(()),
        0x40 => file.try_lock_shared(),
        _ => file.try_lock(),
    };
    taken.map_err(|_| Error::from_raw_os_error(libc::EBUSY))
}

impl Opened {
    /// Opens a file: mode bits of `FOpen()` with those that create.
    pub fn open(path: &Path, mode: i64) -> Result<Opened> {
        if is_memory(path) {
            return Memory::open(path, mode).map(Opened::Memory);
        }
        let mut options = OpenOptions::new();
        let writes = mode & 3 != 0;
        options.read(mode & 3 != 1).write(writes);
        if mode & CREATE != 0 {
            options.write(true).create(true);
        }
        if mode & MUST_BE_NEW != 0 {
            options.write(true).create_new(true);
        }
        if mode & TRUNCATE != 0 && mode & (CREATE | MUST_BE_NEW) != 0 {
            options.write(true).truncate(true);
        }
        let f = options.open(path)?;
        if f.metadata()?.is_dir() {
            return Err(Error::from_raw_os_error(libc::EISDIR));
        }
        share(&f, mode)?;
        Ok(Opened::Disk(f))
    }

    /// Reads on from the position, up to `n` bytes.
    pub fn read(&mut self, n: usize) -> Result<Vec<u8>> {
        match self {
            Opened::Disk(f) => {
                let mut out = Vec::new();
                f.take(n as u64).read_to_end(&mut out)?;
                Ok(out)
            }
            Opened::Memory(m) => {
                let out = read_memory(&*m.file, n, m.at)?;
                m.at += out.len() as u64;
                Ok(out)
            }
        }
    }

    /// Writes everything at the position, which moves on.
    pub fn write(&mut self, text: &[u8]) -> Result<()> {
        match self {
            Opened::Disk(f) => f.write_all(text),
            Opened::Memory(m) => {
                m.file.write_at(text, m.at).map_err(system)?;
                m.at += text.len() as u64;
                Ok(())
            }
        }
    }

    /// Reads up to `n` bytes at an offset; the position stays.
    pub fn read_at(&self, n: usize, offset: u64) -> Result<Vec<u8>> {
        match self {
            Opened::Disk(f) => {
                let mut out = vec![0; n];
                let mut got = 0;
                while got < n {
                    match f.read_at(&mut out[got..], offset + got as u64)? {
                        0 => break,
                        k => got += k,
                    }
                }
                out.truncate(got);
                Ok(out)
            }
            Opened::Memory(m) => read_memory(&*m.file, n, offset),
        }
    }

    /// Writes everything at an offset; the position stays.
    pub fn write_at(&self, text: &[u8], offset: u64) -> Result<()> {
        match self {
            Opened::Disk(f) => f.write_all_at(text, offset),
            Opened::Memory(m) => m.file.write_at(text, offset).map_err(system),
        }
    }

    /// Moves the position, from 0 start, 1 here, 2 end; a place before the start is not taken. Answers the position.
    pub fn seek(&mut self, offset: i64, whence: i64) -> Result<u64> {
        match self {
            Opened::Disk(f) => {
                let to = match whence {
                    1 => SeekFrom::Current(offset),
                    2 => SeekFrom::End(offset),
                    _ if offset < 0 => return f.stream_position(),
                    _ => SeekFrom::Start(offset as u64),
                };
                match f.seek(to) {
                    Ok(n) => Ok(n),
                    Err(_) => f.stream_position(),
                }
            }
            Opened::Memory(m) => {
                let from = match whence {
                    1 => m.at,
                    2 => m.file.len().map_err(system)?,
                    _ => 0,
                };
                if let Some(to) = from.checked_add_signed(offset) {
                    m.at = to;
                }
                Ok(m.at)
            }
        }
    }

    /// Where the next read or write takes place.
    pub fn position(&mut self) -> Result<u64> {
        self.seek(0, 1)
    }

    /// Cuts or extends.
    pub fn set_len(&self, len: u64) -> Result<()> {
        match self {
            Opened::Disk(f) => f.set_len(len),
            Opened::Memory(m) => m.file.set_len(len).map_err(system),
        }
    }

    pub fn len(&self) -> Result<u64> {
        match self {
            Opened::Disk(f) => f.metadata().map(|m| m.len()),
            Opened::Memory(m) => m.file.len().map_err(system),
        }
    }

    pub fn flush(&mut self) -> Result<()> {
        match self {
            Opened::Disk(f) => f.flush(),
            Opened::Memory(_) => Ok(()),
        }
    }

    pub fn commit(&self) -> Result<()> {
        match self {
            Opened::Disk(f) => f.sync_all(),
            Opened::Memory(_) => Ok(()),
        }
    }

    /// Takes or releases a range of bytes.
    pub fn lock(&self, start: i64, len: i64, kind: RangeLock, wait: bool) -> Result<()> {
        let m = match self {
            Opened::Disk(f) => return lock_range_of(f, start, len, kind, wait),
            Opened::Memory(m) => m,
        };
        let (start, len) = (start.max(0) as u64, len.max(0) as u64);
        let wait = if wait { Wait::Forever } else { Wait::No };
        let kind = match kind {
            RangeLock::Unlock => return m.file.unlock(m.owner, start, len).map_err(system),
            RangeLock::Shared => LockKind::Shared,
            RangeLock::Exclusive => LockKind::Exclusive,
        };
        match m.file.lock(m.owner, start, len, kind, wait).map_err(system)? {
            true => Ok(()),
            false => Err(Error::from_raw_os_error(libc::EBUSY)),
        }
    }

    /// The system's number, -1 for a file in memory.
    pub fn descriptor(&self) -> i32 {
        match self {
            Opened::Disk(f) => f.as_raw_fd(),
            Opened::Memory(_) => -1,
        }
    }
}

fn read_memory(file: &dyn Storage, n: usize, offset: u64) -> Result<Vec<u8>> {
    let there = file.len().map_err(system)?.saturating_sub(offset);
    let mut out = vec![0; n.min(usize::try_from(there).unwrap_or(usize::MAX))];
    let got = file.read_at(&mut out, offset).map_err(system)?;
    out.truncate(got);
    Ok(out)
}

impl Memory {
    fn open(path: &Path, mode: i64) -> Result<Memory> {
        let there = storage::exists(path);
        if there && mode & MUST_BE_NEW != 0 {
            return Err(Error::from_raw_os_error(libc::EEXIST));
        }
        if !there && mode & (CREATE | MUST_BE_NEW) != 0 {
            storage::open(path, OpenMode::CREATE).map_err(system)?;
        }
        let readonly = mode & 3 == 0 && mode & (CREATE | MUST_BE_NEW) == 0;
        let shared = matches!(mode & 0x70, 0 | 0x40);
        let file = storage::open(path, OpenMode { create: false, shared, readonly }).map_err(system)?;
        if there && mode & TRUNCATE != 0 && mode & CREATE != 0 {
            file.set_len(0).map_err(system)?;
        }
        Ok(Memory { file, owner: LockOwner::new(), at: 0 })
    }
}

/// Takes the lock that says how a file is used, as work areas do; what is no regular file has none.
fn claim(file: &File, exclusive: bool, refused: i32) -> Result<()> {
    if !file.metadata()?.is_file() {
        return Ok(());
    }
    match if exclusive { file.try_lock() } else { file.try_lock_shared() } {
        Err(TryLockError::WouldBlock) => Err(Error::from_raw_os_error(refused)),
        // File systems without such locks.
        Err(TryLockError::Error(_)) | Ok(()) => Ok(()),
    }
}

/// A file of the disk to be read, unless somebody uses it exclusively.
pub(super) fn begin_reading(path: &Path) -> Result<File> {
    let file = File::open(path)?;
    claim(&file, false, libc::EBUSY)?;
    Ok(file)
}

/// Contents of a file of the disk.
pub(super) fn read_disk(path: &Path) -> Result<Vec<u8>> {
    let mut file = begin_reading(path)?;
    let mut all = Vec::new();
    file.read_to_end(&mut all)?;
    Ok(all)
}

/// A file of the disk to be written anew, unless somebody uses it.
pub(super) fn begin_anew(path: &Path, refused: i32) -> Result<File> {
    let file = OpenOptions::new().write(true).create(true).truncate(false).open(path)?;
    claim(&file, true, refused)?;
    if file.metadata()?.is_file() {
        file.set_len(0)?;
    }
    Ok(file)
}

/// Makes a file of the disk hold a text, unless somebody uses it.
pub(super) fn write_disk(path: &Path, text: &[u8]) -> Result<()> {
    begin_anew(path, libc::EBUSY)?.write_all(text)
}

/// Copies a file of the disk with its permissions, unless one side is in use.
pub(super) fn copy_disk(from: &Path, to: &Path) -> Result<()> {
    let mut source = begin_reading(from)?;
    let mut target = begin_anew(to, libc::EACCES)?;
    std::io::copy(&mut source, &mut target)?;
    if target.metadata()?.is_file() {
        target.set_permissions(source.metadata()?.permissions())?;
    }
    Ok(())
}

/// Contents of a file.
pub(super) fn load(path: &Path) -> Result<Vec<u8>> {
    if !is_memory(path) {
        return read_disk(path);
    }
    let mut file = Opened::open(path, 0)?;
    let len = file.len()?;
    file.read(usize::try_from(len).map_err(|_| Error::from(ErrorKind::OutOfMemory))?)
}

/// Makes a file hold a text.
pub(super) fn save(path: &Path, text: &[u8]) -> Result<()> {
    match is_memory(path) {
        false => write_disk(path, text),
        true => Opened::open(path, 1 | CREATE | TRUNCATE)?.write(text),
    }
}

/// Removes a file.
pub(super) fn remove(path: &Path) -> Result<()> {
    match is_memory(path) {
        false => std::fs::remove_file(path),
        true => storage::remove(path).map_err(system),
    }
}

/// Renames a file; memory and disk do not mix.
pub(super) fn rename(from: &Path, to: &Path) -> Result<()> {
    match (is_memory(from), is_memory(to)) {
        (false, false) => std::fs::rename(from, to),
        (true, true) if storage::exists(to) => Err(Error::from_raw_os_error(libc::EEXIST)),
        (true, true) => storage::rename(from, to).map_err(system),
        _ => Err(Error::from_raw_os_error(libc::EXDEV)),
    }
}

/// Copies a file, between memory and disk too.
pub(super) fn copy(from: &Path, to: &Path) -> Result<()> {
    match is_memory(from) || is_memory(to) {
        false => copy_disk(from, to),
        true => save(to, &load(from)?),
    }
}

/// Moves a file, over the borders of file systems too.
pub(super) fn transfer(from: &Path, to: &Path) -> Result<()> {
    rename(from, to).or_else(|e| match e.raw_os_error() {
        Some(libc::EXDEV) => copy(from, to).and_then(|()| remove(from)),
        _ => Err(e),
    })
}

/// Size of a file.
pub(super) fn size(path: &Path) -> Result<u64> {
    match is_memory(path) {
        false => std::fs::metadata(path).map(|m| m.len()),
        true => Opened::open(path, 0)?.len(),
    }
}

/// Names (without `mem:`) and sizes of the files in memory, if a mask asks for those.
pub(super) fn listed(mask: &[u8]) -> Option<Vec<(Vec<u8>, u64)>> {
    let pattern = mask.get(4..).filter(|_| keel_rdd::settings::is_memory(mask))?;
    let fits = |name: &[u8]| pattern.is_empty() || crate::memvars::like_case(pattern, name);
    Some(storage::memory_files().into_iter().filter(|(name, _)| fits(name)).collect())
}
