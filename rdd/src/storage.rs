//! Where bytes live: the [`Storage`] contract, opening by path, and the per-inode registry behind it.
//!
//! Every file of a table (DBF, memo, index bag) is opened through [`open`]. Within the process there is one object per
//! inode and access mode; closing the last handle closes it. Byte-range locks are taken per [`LockOwner`] (a work area's
//! handle): the in-process table decides first, then the kernel (OFD locks), so that threads, other processes of ours and foreign
//! programs using POSIX locks all exclude each other. Formats know nothing of descriptors; lock *positions* are the formats'
//! business, see `locks` and `facts`.

mod failing;
mod file;
mod held;
mod memory;
mod range_table;
mod registry;

/// Byte-range locks of plain files, for programs' own `hb_FLock()`.
pub use crate::sys::{RangeLock, leave_open_files, range_lock as lock_bytes};
pub use failing::FailingStorage;
pub use held::{HeldRange, held_ranges};
pub use memory::MemoryStorage;
pub(crate) use registry::nameless_file;
pub use registry::{exists, memory_files, nameless, open, remove, rename};

use crate::error::{Error, ErrorKind, Result};
use parking_lot::Mutex;
use std::any::Any;
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Weak};
use std::time::Duration;

/// Bytes that a file which grows is given at once. The kernel keeps them together, and every later write of a few bytes costs the more
/// the larger these pieces are: 1.6 µs after pieces of 64 KB, 6 µs after such of 1 MB.
pub const WRITE_AT_ONCE: usize = 64 << 10;

/// Local error codes of the file layer, shown as `e:osCode`.
pub mod local_os {
    /// File not found.
    pub const NOT_FOUND: i32 = 2;
    /// Access denied.
    pub const DENIED: i32 = 5;
    /// Sharing violation: opened by somebody in a conflicting mode.
    pub const SHARING: i32 = 32;
    /// Lock refused.
    pub const LOCK: i32 = 33;
}

/// Who holds a byte-range lock inside the process: one per open handle of an area.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct LockOwner(pub u64);

impl LockOwner {
    /// A fresh owner, never reused.
    #[allow(clippy::new_without_default)]
    pub fn new() -> Self {
        static NEXT: AtomicU64 = AtomicU64::new(1);
        Self(NEXT.fetch_add(1, Ordering::Relaxed))
    }
}

/// Kind of a byte-range lock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LockKind {
    /// Several readers may hold it.
    Shared,
    /// One holder only. On a read-only file the kernel part is a read lock.
    Exclusive,
}

/// How long to wait for a lock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wait {
    /// Answer at once.
    No,
    /// Until granted.
    Forever,
    /// Until granted or the time has passed.
    AtMost(Duration),
}

/// How to open a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OpenMode {
    /// Create or truncate it.
    pub create: bool,
    /// Allow others to have it open too.
    pub shared: bool,
    /// Never write.
    pub readonly: bool,
}

impl OpenMode {
    /// Read-write, exclusive, must exist.
    pub const EXCLUSIVE: Self = Self { create: false, shared: false, readonly: false };
    /// Read-write, shared, must exist.
    pub const SHARED: Self = Self { create: false, shared: true, readonly: false };
    /// Read-write, exclusive, truncated.
    pub const CREATE: Self = Self { create: true, shared: false, readonly: false };
}

/// State that all handles of one file share: page caches, table objects, free lists.
///
/// Held weakly: it lives as long as some handle keeps the `Arc`.
#[derive(Default)]
pub struct SharedSlot(Mutex<Option<Weak<dyn Any + Send + Sync>>>);

impl SharedSlot {
    /// The shared state of type `T`, made by `make` if nobody holds one. `make` runs under the slot's mutex.
    pub fn get_or_init<T: Any + Send + Sync>(&self, make: impl FnOnce() -> Result<Arc<T>>) -> Result<Arc<T>> {
        let mut slot = self.0.lock();
        if let Some(found) = slot.as_ref().and_then(Weak::upgrade)
            && let Ok(found) = found.downcast::<T>()
        {
            return Ok(found);
        }
        let made = make()?;
        let any: Arc<dyn Any + Send + Sync> = made.clone();
        *slot = Some(Arc::downgrade(&any));
        Ok(made)
    }

    /// The shared state, if some handle holds one.
    pub fn get<T: Any + Send + Sync>(&self) -> Option<Arc<T>> {
        self.0.lock().as_ref()?.upgrade()?.downcast().ok()
    }
}

/// A file, or what stands for one. All offsets are absolute; every method may be called from several threads.
pub trait Storage: Send + Sync {
    /// Reads up to `buf.len()` bytes; fewer only at the end of the file.
    fn read_at(&self, buf: &mut [u8], offset: u64) -> Result<usize>;

    /// Writes all of `buf`, growing the file as needed.
    fn write_at(&self, buf: &[u8], offset: u64) -> Result<()>;

    /// Current size in bytes.
    fn len(&self) -> Result<u64>;

    /// True if the file has no bytes.
    fn is_empty(&self) -> Result<bool> {
        Ok(self.len()? == 0)
    }

    /// Truncates or extends with zero bytes.
    fn set_len(&self, len: u64) -> Result<()>;

    /// Brings the data to stable storage (`fdatasync`).
    fn sync(&self) -> Result<()>;

    /// Path as opened.
    fn path(&self) -> &Path;

    /// True if opened so that nobody else may open it.
    fn is_exclusive(&self) -> bool;

    /// True if writes are refused.
    fn is_readonly(&self) -> bool;

    /// Takes a byte-range lock; `Ok(false)` if refused within the wait. A range the owner already holds is granted again
    /// without a system call and is *not* counted: one unlock releases it.
    fn lock(&self, owner: LockOwner, start: u64, len: u64, kind: LockKind, wait: Wait) -> Result<bool>;

    /// Releases exactly the range given to [`Storage::lock`]; unknown ranges are ignored.
    fn unlock(&self, owner: LockOwner, start: u64, len: u64) -> Result<()>;

    /// Releases everything the owner holds.
    fn unlock_all(&self, owner: LockOwner) -> Result<()>;

    /// Who would refuse an exclusive lock of the owner: `None` free, `Some(pid)`, -1 where the kernel has no process id,
    /// our own process id for another area of this process.
    fn lock_test(&self, owner: LockOwner, start: u64, len: u64) -> Result<Option<i32>>;

    /// State shared by all handles of this file.
    fn shared_slot(&self) -> &SharedSlot;

    /// Descriptor number for `DBI_FILEHANDLE`, -1 if there is none.
    fn descriptor(&self) -> i32 {
        -1
    }

    /// The underlying file, for mapping; `None` for memory files.
    fn as_file(&self) -> Option<&std::fs::File> {
        None
    }

    /// Fills `buf` or fails with [`ErrorKind::Read`].
    fn read_exact_at(&self, buf: &mut [u8], offset: u64) -> Result<()> {
        let n = self.read_at(buf, offset)?;
        if n == buf.len() {
            return Ok(());
        }
        Err(Error::new(ErrorKind::Read)
            .at(self.path())
            .offset_at(offset + n as u64)
            .because("unexpected end of file"))
    }
}
