//! HiPer-SEEK indexes (`.hsx`): a signature of every record's text, for searching texts that contain a text.
//!
//! The file is a header of 512 bytes and one signature of 16, 32 or 64 bytes for each record of the table, in order of the record numbers.
//! A signature has a bit for the mark of deletion (the highest of the first byte) and bits for the pairs of neighbouring characters of
//! the text; a record can contain a text only if it has the bits of all its pairs. What is found that way is a candidate, to be verified.
//!
//! | offset | length | meaning |
//! |---|---|---|
//! | 0 | 4 | number of records; the size of the file counts, not this |
//! | 4 | 4 | bytes of a signature |
//! | 8 | 4 | binary logarithm of them |
//! | 12 | 2 | 1: lower and upper case are the same |
//! | 14 | 2 | characters that count: 1 printable ones, their high bit ignored, 2 and 3 all but NUL and blank |
//! | 16 | 4 | 1: pairs of letters have bits of their own (256 bits, case ignored, characters 1 or 2) |
//! | 20 | 492 | key expression, ended by NUL |
//!
//! Writers hold a lock on the header's bytes.

mod letters;

use crate::error::{Error, ErrorKind, Result};
use crate::storage::{self, LockKind, LockOwner, OpenMode, Storage, Wait};
use std::path::Path;
use std::sync::Arc;

const HEADER: usize = 512;
const EXPRESSION: usize = 20;
/// Bytes of signatures that a search reads at once.
const BLOCK: usize = 64 * 1024;
const DELETED: u8 = 0x80;

/// How signatures are made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Signing {
    /// 1, 2 or 3: 16, 32 or 64 bytes.
    pub size: u8,
    /// Lower and upper case are the same.
    pub ignore_case: bool,
    /// Characters that count: 1 to 3.
    pub filter: u8,
}

impl Signing {
    /// What is asked for, with the defaults for what makes no sense.
    pub fn new(size: i64, ignore_case: bool, filter: i64) -> Signing {
        let within =
            |n: i64, default: u8| u8::try_from(n).ok().filter(|n| (1..=3).contains(n)).unwrap_or(default);
        Signing { size: within(size, 2), ignore_case, filter: within(filter, 1) }
    }

    /// Bytes of a signature.
    pub fn len(self) -> usize {
        8 << self.size
    }

    /// Signatures are never empty.
    pub fn is_empty(self) -> bool {
        false
    }

    fn knows_letters(self) -> bool {
        self.size == 2 && self.ignore_case && self.filter < 3
    }

    /// The character as it counts, `None` for those that do not.
    fn character(self, c: u8, upper: &dyn Fn(u8) -> u8) -> Option<u8> {
        let c = if self.ignore_case { upper(c) } else { c };
        match self.filter {
            1 => Some(c & 0x7F).filter(|c| (0x21..0x7F).contains(c)),
            _ => Some(c).filter(|c| !matches!(c, 0 | b' ')),
        }
    }

    /// The signature of a text.
    pub fn sign(self, text: &[u8], deleted: bool, upper: &dyn Fn(u8) -> u8) -> Vec<u8> {
        let mut out = vec![0; self.len()];
        if deleted {
            out[0] = DELETED;
        }
        for pair in text.windows(2) {
            let (Some(a), Some(b)) = (self.character(pair[0], upper), self.character(pair[1], upper)) else {
                continue;
            };
            let bit = if self.knows_letters() && a.is_ascii_uppercase() && b.is_ascii_uppercase() {
                usize::from(letters::PAIRS[usize::from(a - b'A')][usize::from(b - b'A')])
            } else {
                ((usize::from(a) + 78 * usize::from(b)) % (self.len() * 8 - 1)).max(1)
            };
            out[bit / 8] |= 0x80 >> (bit % 8);
        }
        out
    }
}

/// An open index.
pub struct HsxFile {
    file: Arc<dyn Storage>,
    owner: LockOwner,
    signing: Signing,
    expression: Vec<u8>,
    /// What is searched for; `None` when nothing is, or the search is over.
    pattern: Option<Vec<u8>>,
    found: u32,
    block: Vec<u8>,
    block_at: u64,
}

impl Drop for HsxFile {
    fn drop(&mut self) {
        // The descriptor is open and the ranges are ours: the system has no reason to refuse, and nobody could be told.
        let _ = self.file.unlock_all(self.owner);
    }
}

impl HsxFile {
    /// Creates an index without records.
    pub fn create(path: &Path, signing: Signing, expression: &[u8]) -> Result<HsxFile> {
        let file = storage::open(path, OpenMode::CREATE)?;
        let mut head = [0; HEADER];
        head[4..8].copy_from_slice(&(signing.len() as u32).to_le_bytes());
        head[8] = signing.size + 3;
        head[12] = u8::from(signing.ignore_case);
        head[14] = signing.filter;
        head[16] = u8::from(signing.knows_letters());
        let len = expression.len().min(HEADER - EXPRESSION - 1);
        head[EXPRESSION..EXPRESSION + len].copy_from_slice(&expression[..len]);
        file.write_at(&head, 0)?;
        Ok(HsxFile::over(file, signing, expression[..len].to_vec()))
    }

    /// Opens an index.
    pub fn open(path: &Path, shared: bool, readonly: bool) -> Result<HsxFile> {
        let file = storage::open(path, OpenMode { create: false, shared, readonly })?;
        let mut head = [0; HEADER];
        let bad = |what: &str| Error::new(ErrorKind::Corrupt).at(path).because(what);
        if file.read_at(&mut head, 0)? < HEADER {
            return Err(bad("shorter than its header"));
        }
        let size = u32::from_le_bytes([head[4], head[5], head[6], head[7]]);
        let bits = u32::from_le_bytes([head[8], head[9], head[10], head[11]]);
        if !matches!((size, bits), (16, 4) | (32, 5) | (64, 6)) || !matches!(head[14], 1..=3) {
            return Err(bad("senseless header"));
        }
        let signing = Signing { size: (bits - 3) as u8, ignore_case: head[12] != 0, filter: head[14] };
        let text = &head[EXPRESSION..];
        let end = text.iter().position(|b| *b == 0).unwrap_or(text.len());
        let expression = text[..end].to_vec();
        Ok(HsxFile::over(file, signing, expression))
    }

    fn over(file: Arc<dyn Storage>, signing: Signing, expression: Vec<u8>) -> HsxFile {
        let owner = LockOwner::new();
        HsxFile { file, owner, signing, expression, pattern: None, found: 0, block: Vec::new(), block_at: 0 }
    }

    /// How signatures are made.
    pub fn signing(&self) -> Signing {
        self.signing
    }

    /// Key expression, empty if there is none.
    pub fn expression(&self) -> &[u8] {
        &self.expression
    }

    /// Nothing can be written.
    pub fn is_readonly(&self) -> bool {
        self.file.is_readonly()
    }

    /// Number of signatures.
    pub fn count(&self) -> Result<u32> {
        let room = self.file.len()?.saturating_sub(HEADER as u64) / self.signing.len() as u64;
        Ok(u32::try_from(room).unwrap_or(u32::MAX))
    }

    fn place(&self, recno: u32) -> u64 {
        HEADER as u64 + (u64::from(recno) - 1) * self.signing.len() as u64
    }

    /// Runs a change while others are kept away.
    fn locked<T>(&mut self, change: impl FnOnce(&mut HsxFile) -> Result<T>) -> Result<T> {
        let alone = self.file.is_exclusive();
        if !alone {
            let end = HEADER as u64;
            if !self.file.lock(self.owner, 0, end, LockKind::Exclusive, Wait::Forever)? {
                return Err(Error::new(ErrorKind::LockFailed).at(self.file.path()));
            }
        }
        self.block.clear();
        let done = change(self);
        if alone {
            return done;
        }
        let released = self.file.unlock(self.owner, 0, HEADER as u64);
        done.and_then(|value| released.map(|()| value))
    }

    /// Appends a signature; answers its record number.
    pub fn add(&mut self, signature: &[u8]) -> Result<u32> {
        self.locked(|index| {
            let recno = index.count()? + 1;
            index.file.write_at(signature, index.place(recno))?;
            index.file.write_at(&recno.to_le_bytes(), 0)?;
            Ok(recno)
        })
    }

    /// Replaces a signature; false if there is no such record.
    pub fn replace(&mut self, recno: u32, signature: &[u8]) -> Result<bool> {
        self.locked(|index| {
            let there = recno != 0 && recno <= index.count()?;
            if there {
                index.file.write_at(signature, index.place(recno))?;
            }
            Ok(there)
        })
    }

    /// Sets or clears the mark of deletion; answers the former mark, `None` if there is no such record.
    pub fn mark(&mut self, recno: u32, deleted: bool) -> Result<Option<bool>> {
        self.locked(|index| {
            let Some(was) = index.is_deleted(recno)? else { return Ok(None) };
            if was != deleted {
                let at = index.place(recno);
                let mut signature = vec![0; index.signing.len()];
                index.file.read_exact_at(&mut signature, at)?;
                signature[0] ^= DELETED;
                index.file.write_at(&signature, at)?;
            }
            Ok(Some(was))
        })
    }

    /// The mark of deletion; `None` if there is no such record.
    pub fn is_deleted(&self, recno: u32) -> Result<Option<bool>> {
        if recno == 0 || recno > self.count()? {
            return Ok(None);
        }
        let mut first = [0];
        self.file.read_exact_at(&mut first, self.place(recno))?;
        Ok(Some(first[0] & DELETED != 0))
    }

    /// Begins a search; deleted records are found too.
    pub fn search(&mut self, text: &[u8], upper: &dyn Fn(u8) -> u8) {
        self.pattern = Some(self.signing.sign(text, false, upper));
        self.found = 0;
        self.block.clear();
    }

    /// Gives up what was searched for.
    pub fn stop(&mut self) {
        self.pattern = None;
    }

    /// The next record that may contain the text, 0 when there is none.
    pub fn next_candidate(&mut self) -> Result<u32> {
        let Some(pattern) = self.pattern.take() else { return Ok(0) };
        let (len, count) = (self.signing.len(), self.count()?);
        while self.found < count {
            self.found += 1;
            let at = self.place(self.found);
            let end = at + len as u64;
            if at < self.block_at || end > self.block_at + self.block.len() as u64 {
                self.block.resize(BLOCK, 0);
                let got = self.file.read_at(&mut self.block, at)?;
                self.block.truncate(got);
                self.block_at = at;
                if got < len {
                    break;
                }
            }
            let start = (at - self.block_at) as usize;
            let signature = &self.block[start..start + len];
            if signature.iter().zip(&pattern).all(|(have, want)| have & want == *want) {
                self.pattern = Some(pattern);
                return Ok(self.found);
            }
        }
        Ok(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn upper(c: u8) -> u8 {
        c.to_ascii_uppercase()
    }

    #[test]
    fn candidates_are_what_has_all_pairs() {
        let path = Path::new("mem:hsx_candidates");
        let signing = Signing::new(2, true, 2);
        let mut index = HsxFile::create(path, signing, b"NAME").expect("created");
        for text in ["John Smith", "Jane Sherman", "x"] {
            index.add(&signing.sign(text.as_bytes(), false, &upper)).expect("added");
        }
        index.search(b"smi", &upper);
        assert_eq!((index.next_candidate().expect("next"), index.next_candidate().expect("next")), (1, 0));
        index.search(b"j", &upper);
        let all: Vec<u32> = (0..4).map(|_| index.next_candidate().expect("next")).collect();
        assert_eq!(all, [1, 2, 3, 0]);
        assert_eq!(index.mark(2, true).expect("marked"), Some(false));
        assert_eq!(index.is_deleted(2).expect("read"), Some(true));
        assert_eq!(index.is_deleted(4).expect("read"), None);
    }

    #[test]
    fn damaged_headers_are_refused() {
        let path = Path::new("mem:hsx_damaged");
        drop(HsxFile::create(path, Signing::new(1, false, 3), b"").expect("created"));
        for (at, value) in [(4, 0), (4, 17), (8, 5), (14, 0), (14, 200)] {
            let file = storage::open(path, OpenMode::SHARED).expect("opened");
            let mut was = [0];
            file.read_exact_at(&mut was, at).expect("read");
            file.write_at(&[value], at).expect("written");
            assert!(HsxFile::open(path, true, true).is_err(), "byte {at} = {value}");
            file.write_at(&was, at).expect("written");
        }
        assert!(HsxFile::open(path, true, true).is_ok());
    }
}
