//! One storage object per inode and access mode; memory files by name; removing and renaming.
//!
//! A dying object stays listed until its BSD lock is gone, so that an open racing with the last close waits for it and does
//! not see a sharing violation that no longer exists.

use super::file::FileStorage;
use super::memory::MemoryStorage;
use super::{OpenMode, Storage, local_os};
use crate::error::{Error, ErrorKind, Result};
use crate::sys;
use parking_lot::Mutex;
use std::collections::HashMap;
use std::fs::OpenOptions;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::{MetadataExt, OpenOptionsExt};
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, LazyLock, Weak};

/// Identity of an open file: device, inode, read-only.
pub(super) type Key = (u64, u64, bool);

static FILES: LazyLock<Mutex<HashMap<Key, Weak<FileStorage>>>> = LazyLock::new(Default::default);
static MEMORY: LazyLock<Mutex<HashMap<Vec<u8>, Arc<MemoryStorage>>>> = LazyLock::new(Default::default);

/// Name of a memory file (`mem:name`), if the path is one.
fn memory_name(path: &Path) -> Option<&[u8]> {
    let bytes = path.as_os_str().as_bytes();
    bytes.get(..4).filter(|p| p.eq_ignore_ascii_case(b"mem:")).map(|_| &bytes[4..])
}

/// Somebody else's use of the file is in the way; Harbour's number for creating differs from the one for opening.
fn in_use(path: &Path, mode: OpenMode) -> Error {
    let (kind, os) = match mode.create {
        true => (ErrorKind::CreateTable, local_os::DENIED),
        false => (ErrorKind::OpenTable, local_os::SHARING),
    };
    Error::new(kind).at(path).with_os(os)
}

/// Opens or creates `path`. Conflicting use, in this process or another, fails with OS code 32 (5 where the file is to be created); the kind of the
/// error is [`ErrorKind::OpenTable`] or [`ErrorKind::CreateTable`], callers rename it for memo and index files.
pub fn open(path: &Path, mode: OpenMode) -> Result<Arc<dyn Storage>> {
    if let Some(name) = memory_name(path) {
        return open_memory(path, name, mode).map(|m| m as Arc<dyn Storage>);
    }
    sys::survive_file_limit();
    let kind = if mode.create { ErrorKind::CreateTable } else { ErrorKind::OpenTable };
    let file = OpenOptions::new()
        .read(true)
        .write(!mode.readonly)
        .create(mode.create && !mode.readonly)
        .truncate(false)
        .mode(0o644)
        .custom_flags(libc::O_CLOEXEC | libc::O_NONBLOCK)
        .open(path)
        .map_err(|e| Error::io(kind, &e, path))?;
    let meta = file.metadata().map_err(|e| Error::io(kind, &e, path))?;
    if meta.is_dir() && mode.readonly {
        // Opening a folder to read works; reading from it does not.
        return Err(Error::io(ErrorKind::Read, &std::io::Error::from_raw_os_error(libc::EISDIR), path));
    }
    if !meta.is_file() {
        return Err(Error::new(kind).at(path).with_os(local_os::DENIED).because("not a regular file"));
    }
    let key = (meta.dev(), meta.ino(), mode.readonly);
    loop {
        let mut files = FILES.lock();
        if let Some(other) = files.get(&(key.0, key.1, !key.2)).and_then(Weak::upgrade)
            && (mode.create || !mode.shared || other.exclusive)
        {
            return Err(in_use(path, mode));
        }
        if let Some(weak) = files.get(&key) {
            let Some(found) = weak.upgrade() else {
                drop(files);
                std::thread::yield_now();
                continue;
            };
            if mode.create || !mode.shared || found.exclusive {
                drop(files);
                return Err(in_use(path, mode));
            }
            return Ok(found);
        }
        let granted = sys::flock(&file, !mode.shared).map_err(|e| Error::io(kind, &e, path))?;
        if !granted {
            return Err(in_use(path, mode));
        }
        if mode.create {
            file.set_len(0).map_err(|e| Error::io(kind, &e, path))?;
        }
        let storage = Arc::new(FileStorage::new(file, path, !mode.shared, mode.readonly, key));
        files.insert(key, Arc::downgrade(&storage));
        return Ok(storage);
    }
}

/// A file in the system's folder of temporary files that no name leads to any more.
pub(crate) fn nameless_file() -> Result<std::fs::File> {
    static SERIAL: AtomicU64 = AtomicU64::new(0);
    let dir = std::env::temp_dir();
    for _ in 0..64 {
        let name = format!("keel{}-{}.tmp", std::process::id(), SERIAL.fetch_add(1, Ordering::Relaxed));
        let path = dir.join(name);
        match OpenOptions::new().read(true).write(true).create_new(true).mode(0o600).open(&path) {
            Ok(file) => {
                // The name is not needed: the file goes with the descriptor, also after a crash.
                let _ = std::fs::remove_file(&path);
                return Ok(file);
            }
            Err(e) if e.kind() == std::io::ErrorKind::AlreadyExists => continue,
            Err(e) => return Err(Error::io(ErrorKind::CreateTable, &e, &path)),
        }
    }
    Err(Error::new(ErrorKind::CreateTable).at(&dir))
}

/// An empty file for its maker alone that shows this path and never stands there; it goes with its last handle.
pub fn nameless(path: &Path) -> Result<Arc<dyn Storage>> {
    let file = nameless_file()?;
    let meta = file.metadata().map_err(|e| Error::io(ErrorKind::CreateTable, &e, path))?;
    let key = (meta.dev(), meta.ino(), false);
    let storage = Arc::new(FileStorage::new(file, path, true, false, key));
    FILES.lock().insert(key, Arc::downgrade(&storage));
    Ok(storage)
}

fn open_memory(path: &Path, name: &[u8], mode: OpenMode) -> Result<Arc<MemoryStorage>> {
    let mut all = MEMORY.lock();
    if let Some(found) = all.get(name) {
        // The registry itself holds one reference: more mean open handles.
        let taken = Arc::strong_count(found) > 1;
        if taken && (mode.create || !mode.shared || found.is_exclusive()) {
            return Err(in_use(path, mode));
        }
        if mode.create {
            found.set_len(0)?;
        }
        found.set_exclusive(!mode.shared);
        return Ok(found.clone());
    }
    if !mode.create {
        return Err(Error::new(ErrorKind::OpenTable).at(path).with_os(local_os::NOT_FOUND));
    }
    let made = Arc::new(MemoryStorage::new(path));
    made.set_exclusive(!mode.shared);
    all.insert(name.to_vec(), made.clone());
    Ok(made)
}

/// Called when the last handle goes: releases the BSD lock, then the entry.
pub(super) fn forget(file: &FileStorage) {
    // An unlock cannot fail in a way we could act upon: the close that follows releases it too.
    let _ = sys::funlock(&file.file);
    FILES.lock().remove(&file.key);
}

/// True if the file exists.
pub fn exists(path: &Path) -> bool {
    match memory_name(path) {
        Some(name) => MEMORY.lock().contains_key(name),
        None => path.is_file(),
    }
}

/// Names (without `mem:`) and sizes of the files in memory, sorted.
pub fn memory_files() -> Vec<(Vec<u8>, u64)> {
    let all = MEMORY.lock();
    let mut out: Vec<_> =
        all.iter().filter_map(|(name, m)| m.len().ok().map(|len| (name.clone(), len))).collect();
    out.sort();
    out
}

/// Removes the file; an error names it. Memory files in use are refused.
pub fn remove(path: &Path) -> Result<()> {
    if let Some(name) = memory_name(path) {
        let mut all = MEMORY.lock();
        return match all.get(name) {
            None => Err(Error::new(ErrorKind::OpenTable).at(path).with_os(local_os::NOT_FOUND)),
            Some(m) if Arc::strong_count(m) > 1 => {
                Err(in_use(path, OpenMode { create: false, shared: false, readonly: false }))
            }
            Some(_) => {
                all.remove(name);
                Ok(())
            }
        };
    }
    std::fs::remove_file(path).map_err(|e| Error::io(ErrorKind::OpenTable, &e, path))
}

/// Renames the file.
pub fn rename(from: &Path, to: &Path) -> Result<()> {
    if let (Some(a), Some(b)) = (memory_name(from), memory_name(to)) {
        let mut all = MEMORY.lock();
        let Some(m) = all.remove(a) else {
            return Err(Error::new(ErrorKind::OpenTable).at(from).with_os(local_os::NOT_FOUND));
        };
        all.insert(b.to_vec(), m);
        return Ok(());
    }
    std::fs::rename(from, to).map_err(|e| Error::io(ErrorKind::OpenTable, &e, from))
}
