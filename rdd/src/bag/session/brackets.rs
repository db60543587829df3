//! Brackets around what is read or changed, and the tree that the areas of a process share.

use crate::bag::KeyTree;
use crate::error::Result;
use crate::order::Access;
use parking_lot::{ArcMutexGuard, Mutex, RawMutex};
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering::Relaxed};

/// The tree of a shared file, for all areas of the process.
pub(super) struct SharedTree {
    pub(super) tree: Arc<Mutex<Box<dyn KeyTree>>>,
    /// Brackets that wait for the tree: while there are some, the file lock may stay for the next of them.
    pub(super) queue: AtomicU32,
}

impl SharedTree {
    /// Takes the tree for a bracket.
    pub(super) fn enter(&self) -> ArcMutexGuard<RawMutex, Box<dyn KeyTree>> {
        self.tree.try_lock_arc().unwrap_or_else(|| {
            self.queue.fetch_add(1, Relaxed);
            let guard = self.tree.lock_arc();
            self.queue.fetch_sub(1, Relaxed);
            guard
        })
    }
}

/// Opens a bracket; answers the version counter and the stamp of the tag list.
pub(super) fn enter(t: &mut dyn KeyTree, access: Access) -> Result<(u32, u64)> {
    match access {
        Access::Hold => {
            t.file_mut().lock_for_read()?;
            t.begin_read()?;
        }
        Access::Read => t.begin_read()?,
        Access::Write => t.begin_write()?,
    }
    Ok((t.update_counter(), t.tags_stamp()))
}

/// Closes a bracket; answers the version counter.
pub(super) fn leave(t: &mut dyn KeyTree, access: Access) -> Result<u32> {
    match access {
        Access::Read | Access::Hold => t.end_read()?,
        Access::Write => t.end_write()?,
    }
    Ok(t.update_counter())
}
