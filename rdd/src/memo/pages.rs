//! A memo file's bytes, kept back in memory while nobody else can see them.
//!
//! An exclusive file is read and written through pages that reach the disk in runs: on flush, on sync, when there are too many,
//! and when the handle goes. A shared file is passed straight through. The file's content after a flush is the same as if every
//! write had gone to it at once.

use crate::error::Result;
use crate::storage::{self, Storage};
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

const PAGE: usize = 4096;
/// Pages kept at most: 4 MiB.
const MOST: usize = 1024;
/// Bytes written by one call at most.
const RUN: usize = crate::storage::WRITE_AT_ONCE;
/// Bytes that may be missing between the end of the file and the first free block: a memo and some.
const MOST_GAP: u64 = 32 << 20;

struct Page {
    bytes: Box<[u8; PAGE]>,
    dirty: bool,
}

/// The bytes of one open memo file.
pub(super) struct Pages {
    storage: Arc<dyn Storage>,
    pages: HashMap<u64, Page>,
    /// Length as seen through here; meaningful only for an exclusive file.
    len: u64,
    private: bool,
    /// The length changed without a write.
    resized: bool,
    /// End of the file that a header told last, in bytes.
    believed: u64,
}

impl Pages {
    pub fn over(storage: Arc<dyn Storage>) -> Result<Pages> {
        let private = storage.is_exclusive() && !storage.is_readonly();
        let len = if private { storage.len()? } else { 0 };
        Ok(Pages { storage, pages: HashMap::new(), len, private, resized: false, believed: 0 })
    }

    /// The file underneath, for its path, locks and mode.
    pub fn storage(&self) -> &dyn Storage {
        &*self.storage
    }

    pub fn len(&self) -> Result<u64> {
        if self.private { Ok(self.len) } else { self.storage.len() }
    }

    /// The first free block that a header tells. A process that died may have left a gap before it; one far behind the end of the file is
    /// damage, and the end of the file is taken instead, so that no memo makes the file grow without bound.
    pub fn free_block(&mut self, told: u32, block_size: u32) -> Result<u32> {
        let told_at = u64::from(told) * u64::from(block_size);
        if told_at > self.believed + MOST_GAP {
            let len = self.len()?;
            if told_at > len + MOST_GAP {
                return Ok(u32::try_from(len.div_ceil(u64::from(block_size))).unwrap_or(told));
            }
        }
        self.believed = told_at;
        Ok(told)
    }

    /// Reads up to `buf.len()` bytes; fewer only at the end of the file.
    pub fn read_at(&mut self, buf: &mut [u8], offset: u64) -> Result<usize> {
        if !self.private {
            return self.storage.read_at(buf, offset);
        }
        // Bytes past the end read as nothing, not as the rest of the last page.
        let wanted = (buf.len() as u64).min(self.len.saturating_sub(offset)) as usize;
        let mut done = 0;
        while done < wanted {
            let at = offset + done as u64;
            let from = (at % PAGE as u64) as usize;
            let n = (PAGE - from).min(wanted - done);
            let page = self.page(at / PAGE as u64, true)?;
            buf[done..done + n].copy_from_slice(&page.bytes[from..from + n]);
            done += n;
        }
        Ok(wanted)
    }

    /// Fills `buf` or fails.
    pub fn read_exact_at(&mut self, buf: &mut [u8], offset: u64) -> Result<()> {
        if self.private && offset + buf.len() as u64 <= self.len {
            return self.read_at(buf, offset).map(|_| ());
        }
        self.storage.read_exact_at(buf, offset)
    }

    pub fn write_at(&mut self, bytes: &[u8], offset: u64) -> Result<()> {
        if !self.private {
            return self.storage.write_at(bytes, offset);
        }
        let mut done = 0;
        while done < bytes.len() {
            let at = offset + done as u64;
            let from = (at % PAGE as u64) as usize;
            let n = (PAGE - from).min(bytes.len() - done);
            let page = self.page(at / PAGE as u64, n < PAGE)?;
            page.bytes[from..from + n].copy_from_slice(&bytes[done..done + n]);
            page.dirty = true;
            done += n;
            self.len = self.len.max(at + n as u64);
        }
        Ok(())
    }

    pub fn set_len(&mut self, len: u64) -> Result<()> {
        if self.private {
            let last = len / PAGE as u64;
            self.pages.retain(|&no, _| no <= last);
            if let Some(page) = self.pages.get_mut(&last) {
                page.bytes[(len % PAGE as u64) as usize..].fill(0);
            }
            (self.len, self.resized) = (len, true);
            if self.storage.len()? <= len {
                return Ok(());
            }
        }
        self.storage.set_len(len)
    }

    /// Brings kept-back writes to the file.
    pub fn flush(&mut self) -> Result<()> {
        let mut dirty: Vec<u64> = self.pages.iter().filter(|(_, p)| p.dirty).map(|(&no, _)| no).collect();
        dirty.sort_unstable();
        let mut run = Vec::new();
        for (i, &no) in dirty.iter().enumerate() {
            run.extend_from_slice(&self.pages[&no].bytes[..]);
            let more = dirty.get(i + 1) == Some(&(no + 1)) && run.len() < RUN;
            if more {
                continue;
            }
            let start = (no + 1) * PAGE as u64 - run.len() as u64;
            // The last page may hang over the end of the file.
            run.truncate(self.len.saturating_sub(start) as usize);
            self.storage.write_at(&run, start)?;
            run.clear();
        }
        self.pages.values_mut().for_each(|p| p.dirty = false);
        if !self.private || (dirty.is_empty() && !self.resized) {
            return Ok(());
        }
        self.resized = false;
        if self.storage.len()? != self.len { self.storage.set_len(self.len) } else { Ok(()) }
    }

    /// Gives this file the bytes of another.
    pub fn replace_by(&mut self, other: &mut Pages) -> Result<()> {
        self.set_len(0)?;
        let mut chunk = vec![0; RUN];
        let mut at = 0;
        loop {
            let got = other.read_at(&mut chunk, at)?;
            if got == 0 {
                return self.flush();
            }
            self.write_at(&chunk[..got], at)?;
            at += got as u64;
        }
    }

    /// Flushes, and asks the system to bring the file to the disk.
    pub fn sync(&mut self) -> Result<()> {
        self.flush()?;
        self.storage.sync()
    }

    /// A page, read from the file unless it will be overwritten whole.
    fn page(&mut self, no: u64, load: bool) -> Result<&mut Page> {
        if !self.pages.contains_key(&no) {
            if self.pages.len() >= MOST {
                self.flush()?;
                self.pages.clear();
            }
            let mut bytes = Box::new([0; PAGE]);
            if load && no * (PAGE as u64) < self.len {
                self.storage.read_at(&mut bytes[..], no * PAGE as u64)?;
            }
            self.pages.insert(no, Page { bytes, dirty: false });
        }
        Ok(self.pages.entry(no).or_insert_with(|| Page { bytes: Box::new([0; PAGE]), dirty: false }))
    }
}

/// Runs `work` with a scratch file beside `path`, which goes away afterwards.
pub(super) fn with_scratch<T>(path: &Path, work: impl FnOnce(&Path) -> Result<T>) -> Result<T> {
    let mut name = path.as_os_str().to_owned();
    name.push(format!(".{}.pack", std::process::id()));
    let scratch = PathBuf::from(name);
    let done = work(&scratch);
    // What is left of a scratch file that cannot be removed harms nobody.
    let _ = storage::remove(&scratch);
    done
}

impl Drop for Pages {
    fn drop(&mut self) {
        // Closing flushes before and reports; this is for a handle that is merely dropped.
        let _ = self.flush();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::storage::MemoryStorage;

    /// Random reads, writes and cuts against a plain vector.
    #[test]
    fn behaves_as_a_file() {
        let mut seed = 5u64;
        let mut below = |n: u64| {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (seed >> 33) % n
        };
        for _ in 0..30 {
            let storage = Arc::new(MemoryStorage::new(Path::new("mem:t")));
            let mut pages = Pages::over(storage.clone()).expect("pages");
            let mut model: Vec<u8> = Vec::new();
            for step in 0..300u64 {
                let at = below(20_000);
                match below(8) {
                    0 => {
                        let len = below(20_000);
                        pages.set_len(len).expect("set_len");
                        model.resize(len as usize, 0);
                    }
                    1 => pages.flush().expect("flush"),
                    2 | 3 => {
                        let mut buf = vec![0; below(9000) as usize];
                        let got = pages.read_at(&mut buf, at).expect("read");
                        let rest = model.get(at as usize..).unwrap_or_default();
                        assert_eq!(&buf[..got], &rest[..rest.len().min(buf.len())]);
                    }
                    _ => {
                        let bytes = vec![(step % 250) as u8 + 1; below(9000) as usize];
                        pages.write_at(&bytes, at).expect("write");
                        let end = at as usize + bytes.len();
                        if !bytes.is_empty() {
                            model.resize(model.len().max(end), 0);
                            model[at as usize..end].copy_from_slice(&bytes);
                        }
                    }
                }
            }
            drop(pages);
            let mut disk = vec![0; storage.len().expect("len") as usize];
            storage.read_at(&mut disk, 0).expect("read");
            assert!(disk == model);
        }
    }
}
