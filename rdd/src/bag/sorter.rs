//! The sorter of a bag's keys as builders see it.

use crate::error::{Error, ErrorKind, Result};
use crate::order::{KeyBatch, KeySorter};
use crate::sortbuild::{RowSorter, SortedKeys};
use crate::value::RecNo;
use std::any::Any;

/// Sorter handed out for a build.
pub(super) struct BagSorter {
    pub(super) rows: RowSorter,
    pub(super) fill: u8,
}

impl KeySorter for BagSorter {
    fn push(&mut self, key: &[u8], recno: RecNo) -> Result<()> {
        self.rows.push(key, recno.0, self.fill)
    }

    fn absorb(&mut self, batch: &KeyBatch) -> Result<()> {
        self.rows.absorb(&batch.rows)
    }

    fn count(&self) -> u64 {
        self.rows.count()
    }

    fn into_any(self: Box<Self>) -> Box<dyn Any> {
        self
    }
}

/// What a sorter of ours collected, sorted.
pub(super) fn sorted(keys: Box<dyn KeySorter>) -> Result<SortedKeys> {
    match keys.into_any().downcast::<BagSorter>() {
        Ok(s) => s.rows.finish(),
        Err(_) => Err(Error::new(ErrorKind::Unsupported).because("sorter of another format")),
    }
}
