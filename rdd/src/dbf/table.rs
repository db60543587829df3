//! One table file per inode and process: the map, the generation stripes, the published record count.
//!
//! All areas of the process on one file share a [`TableFile`]. Stripe counters order in-process readers and writers of a record: even means
//! stable, odd means a writer is inside its write; a reader copies and accepts the copy only if the counter was even
//! and unchanged. Nothing but the write happens while a stripe is odd. Other processes never touch the counters; copies
//! validated against their locks are made by [`TableFile::read_strict`].

use crate::error::{Error, ErrorKind, Result};
use crate::map::{FileMap, MAP_FROM};
use crate::storage::{LockOwner, Storage};
use std::sync::atomic::{AtomicU32, Ordering, fence};
use std::sync::{Arc, OnceLock};
use std::time::{Duration, Instant};

const STRIPES: usize = 4096;
/// Least address space reserved for a table; growing within it needs no remap.
const RESERVE: usize = 4 << 30;

/// What a record to be written replaces.
#[derive(Clone, Copy)]
pub enum Was<'a> {
    /// A record just appended, which nobody else relies on yet.
    Fresh,
    /// This record, as read under the lock that allows the change.
    Record(&'a [u8]),
    /// Anything.
    Unknown,
}

/// First and last place where two contents of one length differ; `None` if they do not.
fn difference(a: &[u8], b: &[u8]) -> Option<(usize, usize)> {
    let differs = |(x, y): (&[u8; 8], &[u8; 8])| u64::from_le_bytes(*x) ^ u64::from_le_bytes(*y);
    let ((words, rest), (others, other_rest)) = (a.as_chunks::<8>(), b.as_chunks::<8>());
    let mut pairs = words.iter().zip(others).map(differs);
    let first = match pairs.position(|d| d != 0) {
        Some(i) => 8 * i + differs((&words[i], &others[i])).trailing_zeros() as usize / 8,
        None => 8 * words.len() + rest.iter().zip(other_rest).position(|(x, y)| x != y)?,
    };
    let last = match rest.iter().zip(other_rest).rposition(|(x, y)| x != y) {
        Some(i) => 8 * words.len() + i,
        None => {
            let i = words.iter().zip(others).rposition(|pair| differs(pair) != 0)?;
            8 * i + 7 - differs((&words[i], &others[i])).leading_zeros() as usize / 8
        }
    };
    Some((first, last))
}

/// The part of the record, and where it begins, that holds everything in which it differs from what it was and can be stored at once;
/// `None` if there is none. `offset` is the record's in the file.
fn changed<'a>(
    offset: usize,
    record: &'a [u8],
    before: &[u8],
) -> Option<(usize, &'a [u8; FileMap::AT_ONCE])> {
    let (first, last) = difference(record, before).filter(|_| record.len() == before.len())?;
    let at = if cfg!(target_arch = "x86_64") {
        first.min(record.len().checked_sub(FileMap::AT_ONCE)?)
    } else {
        // Only whole words that lie in the record.
        first.checked_sub((offset + first) % FileMap::AT_ONCE)?
    };
    let part = record.get(at..)?.first_chunk()?;
    (last < at + FileMap::AT_ONCE).then_some((at, part))
}

/// State shared by all areas on one table file.
pub struct TableFile {
    storage: Arc<dyn Storage>,
    /// Made when the first record is read or written: a table that is opened for its structure needs none.
    live: OnceLock<Live>,
    published: AtomicU32,
}

/// What records are read and written with.
struct Live {
    /// Made when records have been read or written for a while; `None` in it if it cannot be made.
    map: OnceLock<Option<FileMap>>,
    /// Uses without a map.
    uses: AtomicU32,
    stripes: Box<[AtomicU32]>,
}

impl TableFile {
    /// The table object of a storage: the one other areas use already, or a new one.
    pub fn of(storage: Arc<dyn Storage>) -> Result<Arc<Self>> {
        let slot = storage.clone();
        slot.shared_slot().get_or_init(|| {
            Ok(Arc::new(Self { storage, live: OnceLock::new(), published: AtomicU32::new(0) }))
        })
    }

    #[inline]
    fn live(&self) -> &Live {
        match self.live.get() {
            Some(live) => live,
            None => self.live.get_or_init(|| self.come_alive()),
        }
    }

    #[cold]
    fn come_alive(&self) -> Live {
        let stripes = (0..STRIPES).map(|_| AtomicU32::new(0)).collect();
        Live { map: OnceLock::new(), uses: AtomicU32::new(0), stripes }
    }

    /// The map, once there is one.
    #[inline]
    fn map(&self) -> Option<&FileMap> {
        let live = self.live();
        match live.map.get() {
            Some(map) => map.as_ref(),
            None => self.map_in_time(live),
        }
    }

    #[cold]
    fn map_in_time<'a>(&self, live: &'a Live) -> Option<&'a FileMap> {
        if live.uses.fetch_add(1, Ordering::Relaxed) < MAP_FROM {
            return None;
        }
        live.map.get_or_init(|| self.make_map()).as_ref()
    }

    fn make_map(&self) -> Option<FileMap> {
        let len = self.storage.len().ok().and_then(|len| usize::try_from(len).ok()).unwrap_or(0);
        let reserve = RESERVE.max(len.saturating_mul(4).next_power_of_two());
        let writable = !self.storage.is_readonly() && !self.storage.is_exclusive();
        self.storage.as_file().and_then(|file| FileMap::new(file, reserve, writable))
    }

    /// The storage beneath.
    pub fn storage(&self) -> &Arc<dyn Storage> {
        &self.storage
    }

    /// True if records are read from a map by now.
    pub fn is_mapped(&self) -> bool {
        self.map().is_some()
    }

    /// Highest record count any area of the process has seen on disk.
    pub fn published(&self) -> u32 {
        self.published.load(Ordering::Acquire)
    }

    /// Announces that the file holds `count` records.
    pub fn publish(&self, count: u32) {
        self.published.fetch_max(count, Ordering::AcqRel);
    }

    /// Forgets the count after records were removed (exclusive use).
    pub fn reset_published(&self, count: u32) {
        self.published.store(count, Ordering::Release);
    }

    #[inline]
    fn stripe(&self, recno: u32) -> &AtomicU32 {
        &self.live().stripes[recno as usize & (STRIPES - 1)]
    }

    /// Generation of a record's stripe: unchanged means nobody in the process wrote the record since.
    pub fn generation(&self, recno: u32) -> u32 {
        self.stripe(recno).load(Ordering::Acquire)
    }

    /// One copy, torn by nobody in this process.
    #[inline]
    pub fn read(&self, recno: u32, offset: u64, buf: &mut [u8]) -> Result<()> {
        let stripe = self.stripe(recno);
        let mut spins = 0u32;
        loop {
            let before = stripe.load(Ordering::Acquire);
            if before & 1 == 0 {
                self.copy(offset, buf)?;
                fence(Ordering::Acquire);
                if stripe.load(Ordering::Relaxed) == before {
                    return Ok(());
                }
            }
            spins += 1;
            if spins < 64 {
                std::hint::spin_loop();
            } else {
                std::thread::yield_now();
            }
        }
    }

    /// Copies without looking at stripes: for exclusive use, where nobody else can write.
    #[inline]
    pub fn copy(&self, offset: u64, buf: &mut [u8]) -> Result<()> {
        if let Some(map) = self.map()
            && map.copy(offset as usize, buf)
        {
            return Ok(());
        }
        self.storage.read_exact_at(buf, offset)
    }

    /// A copy that no writer, of whatever process, was inside of: copy, see the record's lock byte free, copy again, compare.
    /// A byte that stays held makes a copy acceptable once it has not changed for `patience`.
    pub fn read_strict(
        &self,
        recno: u32,
        offset: u64,
        buf: &mut [u8],
        owner: LockOwner,
        lock_byte: u64,
        patience: Duration,
    ) -> Result<()> {
        let mut spare = vec![0; buf.len()];
        self.read(recno, offset, buf)?;
        let mut stable_since = Instant::now();
        loop {
            let free = self.storage.lock_test(owner, lock_byte, 1)?.is_none();
            self.read(recno, offset, &mut spare)?;
            if spare == buf {
                if free || stable_since.elapsed() >= patience {
                    return Ok(());
                }
                std::thread::yield_now();
            } else {
                buf.copy_from_slice(&spare);
                stable_since = Instant::now();
            }
        }
    }

    /// Writes a record inside its stripe. One that nobody relies on yet is stored into the map, which saves the system call; a process
    /// killed in the middle of that leaves half of it. Whoever changes a record that was there before does it so that all of it happens or
    /// nothing: by one store instruction, where what changed is so near together, or by the system call.
    pub fn write(&self, recno: u32, offset: u64, record: &[u8], was: Was<'_>) -> Result<()> {
        let stripe = self.stripe(recno);
        let mut spins = 0u32;
        let odd = loop {
            let now = stripe.load(Ordering::Relaxed);
            if now & 1 == 0
                && stripe.compare_exchange_weak(now, now | 1, Ordering::AcqRel, Ordering::Relaxed).is_ok()
            {
                break now | 1;
            }
            spins += 1;
            if spins < 64 {
                std::hint::spin_loop();
            } else {
                std::thread::yield_now();
            }
        };
        let stored = match (self.map(), was) {
            // The file must have the record already.
            (Some(map), Was::Fresh) if recno <= self.published() => map.store(offset as usize, record),
            (Some(map), Was::Record(before)) => match changed(offset as usize, record, before) {
                Some((at, bytes)) => map.store_at_once(offset as usize + at, bytes),
                None => false,
            },
            _ => false,
        };
        let result = if stored { Ok(()) } else { self.storage.write_at(record, offset) };
        stripe.store(odd.wrapping_add(1), Ordering::Release);
        result
    }

    /// Writes bytes of the header, which every table file has.
    pub fn write_header(&self, bytes: &[u8], offset: u64) -> Result<()> {
        match self.live.get().and_then(|live| live.map.get()) {
            Some(Some(map)) if map.store(offset as usize, bytes) => Ok(()),
            _ => self.storage.write_at(bytes, offset),
        }
    }

    /// A read error for a record that is not there.
    #[cold]
    pub fn missing(&self, offset: u64) -> Error {
        Error::new(ErrorKind::Read).at(self.storage.path()).offset_at(offset)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_changed_is_stored_at_once_if_it_is_near_together() {
        let before = [b'.'; 40];
        for (first, last) in [(0, 0), (0, 7), (3, 12), (24, 39), (39, 39), (0, 16), (10, 39)] {
            let mut record = before;
            record[first] = b'x';
            record[last] = b'y';
            let found = changed(80, &record, &before);
            if cfg!(target_arch = "x86_64") {
                assert_eq!(found.is_some(), last - first < 16, "{first} {last}");
            }
            if let Some((at, part)) = found {
                let mut mended = before;
                mended[at..at + part.len()].copy_from_slice(part);
                assert_eq!(mended, record);
            }
        }
        for (first, last) in (0..40).flat_map(|first| (first..40).map(move |last| (first, last))) {
            let mut record = before;
            record[first] = b'x';
            record[last] = b'y';
            for len in [last + 1, 40] {
                assert_eq!(difference(&record[..len], &before[..len]), Some((first, last)));
            }
        }
        assert!(changed(80, &before, &before).is_none());
        assert!(changed(80, b"short", b"shirt").is_none());
    }
}
