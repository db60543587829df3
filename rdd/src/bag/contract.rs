//! The contract both index formats fulfil, and the words of it: what a tag is, what a bound is.
//!
//! Positions are always in *tree order*, the order of the file. That order is descending for a descending NTX tag
//! and ascending for every CDX tag; the area turns it round where needed. Scopes and filters are not known here.

use super::{BagFile, Cursor, Finding};
use crate::error::Result;
use crate::sortbuild::SortedKeys;
use std::cmp::Ordering;
use std::path::Path;
use std::sync::Arc;

/// How C keys compare.
#[derive(Clone, Default)]
pub enum KeyOrder {
    /// Byte by byte.
    #[default]
    Bytes,
    /// By a code page's collation.
    Collated(Arc<dyn Fn(&[u8], &[u8]) -> Ordering + Send + Sync>),
}

impl KeyOrder {
    /// Compares two keys; the caller cuts them to the length that counts.
    #[inline]
    pub fn compare(&self, a: &[u8], b: &[u8]) -> Ordering {
        match self {
            Self::Bytes => a.cmp(b),
            Self::Collated(f) => f(a, b),
        }
    }
}

/// Which format a bag has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BagKind {
    /// NTX, one tag or compound.
    Ntx,
    /// CDX.
    Cdx,
}

/// What a tag says about itself in its header.
#[derive(Clone, Default)]
pub struct TagInfo {
    /// Name, upper case, at most 10 bytes.
    pub name: Vec<u8>,
    /// Key expression as stored.
    pub key_expr: Vec<u8>,
    /// FOR expression as stored, empty = none.
    pub for_expr: Vec<u8>,
    /// Key image length in bytes.
    pub key_len: u16,
    /// Decimals of a numeric NTX key.
    pub dec: u16,
    /// Type letter of the key (C N D T L); `U` until the driver has evaluated the expression.
    pub key_type: u8,
    /// Only the first record of a key value is kept.
    pub unique: bool,
    /// Made with DESCENDING.
    pub descending: bool,
    /// Keys come and go by hand only.
    pub custom: bool,
    /// Made by a build that did not take every record (WHILE, NEXT, ...).
    pub partial: bool,
    /// Record made with a template flag.
    pub template: bool,
    /// Keys are maintained on change only.
    pub change_only: bool,
    /// A record may have several keys.
    pub multi_key: bool,
    /// The record number is part of the sort.
    pub sort_recno: bool,
    /// Keys are folded to upper case (CDX byte 499).
    pub ignore_case: bool,
    /// How keys compare.
    pub order: KeyOrder,
}

/// What a new tag shall be; a [`TagInfo`] by another name, since a header holds just that.
pub type TagSpec = TagInfo;

/// Which side of equal keys a bound lies on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Before the first equal key.
    Before,
    /// After the last equal key.
    After,
}

/// A cut in the sequence of keys. A key shorter than the tag's keys compares as a prefix.
#[derive(Clone, Copy, Debug)]
pub struct Bound<'a> {
    /// Key image or its beginning.
    pub key: &'a [u8],
    /// With a record number in tags that sort by it: the cut lies at that record among equal (full) keys.
    pub recno: Option<u32>,
    /// Side of equal entries.
    pub side: Side,
}

/// An open order bag. Methods that take a tag number (0-based) return an error for one that is not there.
pub trait OrderBag: Send {
    /// The format.
    fn kind(&self) -> BagKind;
    /// File path as opened.
    fn path(&self) -> &Path;
    /// The file under the bag.
    fn file(&self) -> &BagFile;
    /// The file under the bag, to set lock bytes and modes.
    fn file_mut(&mut self) -> &mut BagFile;
    /// Tags in order.
    fn tags(&self) -> Vec<&TagInfo>;
    /// One tag.
    fn tag(&self, tag: usize) -> Result<&TagInfo>;
    /// Sets how a tag's keys compare and what type they are; known only after the key has been evaluated.
    fn set_key_order(&mut self, tag: usize, key_type: u8, order: KeyOrder) -> Result<()>;
    /// True for a structural CDX-like bag that holds several tags.
    fn is_multi_tag(&self) -> bool;
    /// Bytes per page.
    fn page_size(&self) -> u32;
    /// The version counter as stored.
    fn update_counter(&self) -> u32;

    /// Makes what follows one consistent read; pairs with [`OrderBag::end_read`].
    fn begin_read(&mut self) -> Result<()>;
    /// Ends a read.
    fn end_read(&mut self) -> Result<()>;
    /// Takes the write lock; pairs with [`OrderBag::end_write`].
    fn begin_write(&mut self) -> Result<()>;
    /// Writes pages and header, bumps the version counter, releases.
    fn end_write(&mut self) -> Result<()>;
    /// Writes everything that waits (exclusive mode keeps changes in memory between commits).
    fn flush(&mut self) -> Result<()>;
    /// Flushes and asks the system to put the file on disk.
    fn sync(&mut self) -> Result<()>;

    /// To the first key in tree order; false if there is none.
    fn first(&mut self, tag: usize, cur: &mut Cursor) -> Result<bool>;
    /// To the last key in tree order.
    fn last(&mut self, tag: usize, cur: &mut Cursor) -> Result<bool>;
    /// To the next key; false (cursor off) at the end.
    fn next(&mut self, tag: usize, cur: &mut Cursor) -> Result<bool>;
    /// To the previous key; false (cursor off) at the start.
    fn prev(&mut self, tag: usize, cur: &mut Cursor) -> Result<bool>;
    /// To the first key behind `bound`; false (cursor off) if there is none.
    fn seek(&mut self, tag: usize, bound: Bound<'_>, cur: &mut Cursor) -> Result<bool>;
    /// To the last key before `bound`; false (cursor off) if there is none.
    fn seek_before(&mut self, tag: usize, bound: Bound<'_>, cur: &mut Cursor) -> Result<bool>;
    /// To the entry of exactly this key and record.
    fn seek_entry(&mut self, tag: usize, key: &[u8], recno: u32, cur: &mut Cursor) -> Result<bool>;
    /// Compares a key with a (possibly shorter) one in tree order.
    fn compare(&self, tag: usize, key: &[u8], with: &[u8]) -> Ordering;

    /// Number of keys.
    fn key_count(&mut self, tag: usize) -> Result<u64>;
    /// 1-based number of the cursor's key in tree order, 0 if it is on none.
    fn key_number(&mut self, tag: usize, cur: &mut Cursor) -> Result<u64>;
    /// To the `n`-th key (1-based) in tree order.
    fn goto_key(&mut self, tag: usize, n: u64, cur: &mut Cursor) -> Result<bool>;

    /// Adds an entry (write lock held); false if a unique tag has the key already.
    fn insert(&mut self, tag: usize, key: &[u8], recno: u32) -> Result<bool>;
    /// Removes an entry (write lock held); false if it is not there.
    fn remove(&mut self, tag: usize, key: &[u8], recno: u32) -> Result<bool>;
    /// Adds a tag filled from sorted keys (write lock held or exclusive); a tag of that name is replaced.
    fn add_tag(&mut self, spec: TagSpec, keys: &mut SortedKeys) -> Result<usize>;
    /// Removes a tag and frees its pages; true if it was the last one and the file should go.
    fn drop_tag(&mut self, tag: usize) -> Result<bool>;
    /// Empties every tag (ZAP).
    fn clear_tags(&mut self) -> Result<()>;
    /// Looks at every page; adds what is wrong to `out`. Stops with an error only if the file cannot be read.
    fn check(&mut self, out: &mut Vec<Finding>) -> Result<()>;
    /// Renders header and pages as text.
    fn dump(&mut self) -> Result<String>;
}
