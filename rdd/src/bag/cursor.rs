//! A place in a tag: the path of pages down to one key, plus the key and record number themselves.
//!
//! The path is good as long as the bag's epoch is the one it was made under; afterwards the key and record number
//! find the place again. A cursor allocates once, when it is made.

use crate::value::RecNo;

/// Deepest tree followed; anything deeper is a damaged file.
pub const MAX_DEPTH: usize = 32;

/// A place in a tag, or before its first or after its last key.
#[derive(Clone, Debug)]
pub struct Cursor {
    /// Bag epoch of `path`; 0 = the path is not valid.
    pub epoch: u64,
    /// (page number, slot) from the root down.
    pub path: [(u32, u16); MAX_DEPTH],
    /// Entries of `path` in use.
    pub depth: usize,
    /// Record number of the key, 0 = on no key.
    pub recno: RecNo,
    /// No such entry exists: key and record number say where it would be.
    pub gone: bool,
    /// The key image.
    pub key: Vec<u8>,
}

impl Default for Cursor {
    fn default() -> Self {
        Self::new()
    }
}

impl Cursor {
    /// A cursor on nothing.
    pub fn new() -> Self {
        Self {
            epoch: 0,
            path: [(0, 0); MAX_DEPTH],
            depth: 0,
            recno: RecNo(0),
            gone: false,
            key: Vec::with_capacity(256),
        }
    }

    /// True if the cursor is on a key.
    #[inline]
    pub fn on_key(&self) -> bool {
        self.recno.0 != 0
    }

    /// Forgets the place.
    pub fn reset(&mut self) {
        self.epoch = 0;
        self.depth = 0;
        self.recno = RecNo(0);
        self.gone = false;
        self.key.clear();
    }

    /// Takes the key and record number of the place just reached.
    #[inline]
    pub fn land(&mut self, key: &[u8], recno: u32) {
        self.recno = RecNo(recno);
        self.gone = false;
        if self.key.len() == key.len() {
            self.key.copy_from_slice(key);
        } else {
            self.key.clear();
            self.key.extend_from_slice(key);
        }
    }

    /// To a key of the page the path ends in, unless its record number is 0 or above `most`: then nothing is done.
    #[inline]
    pub fn slide(&mut self, slot: u16, key: &[u8], recno: u32, most: u32) -> bool {
        let Some(at) = self.depth.checked_sub(1).and_then(|top| self.path.get_mut(top)) else { return false };
        if recno == 0 || recno > most {
            return false;
        }
        at.1 = slot;
        self.land(key, recno);
        true
    }

    /// Page and slot of the key, if the path is of that epoch.
    #[inline]
    pub fn place(&self, epoch: u64) -> Option<(u32, u16)> {
        if self.epoch != epoch || self.recno.0 == 0 {
            return None;
        }
        self.path.get(self.depth.wrapping_sub(1)).copied()
    }

    /// Leaves the keys: beyond the first or last one.
    #[inline]
    pub fn off(&mut self) {
        self.recno = RecNo(0);
        self.gone = false;
        self.epoch = 0;
        self.depth = 0;
    }
}
