//! What the tree of an index format offers to the session that uses it, and the words of it: what a bound is.
//!
//! Positions are always in *tree order*, the order of the file. That order is descending for a descending NTX tag
//! and ascending for every CDX tag; `session` turns it round where needed. Scopes and filters are not known here.

use super::{BagFile, Cursor, Finding};
use crate::codepage::Collation;
use crate::error::Result;
use crate::locks::LockScheme;
use crate::order::{KeyType, TagFlag, TagInfo};
use crate::sortbuild::SortedKeys;
use std::cmp::Ordering;
use std::sync::Arc;

/// How keys compare.
#[derive(Clone, Default)]
pub enum KeyOrder {
    /// Byte by byte.
    #[default]
    Bytes,
    /// By a code page's collation.
    Collated(Arc<dyn Collation>),
}

impl KeyOrder {
    /// The order of keys of a type: only character keys follow the collation.
    pub fn of(key_type: KeyType, collation: &Arc<dyn Collation>) -> Self {
        if key_type == KeyType::Char && !collation.is_bytewise() {
            Self::Collated(collation.clone())
        } else {
            Self::Bytes
        }
    }

    /// Compares two keys, or a key with a beginning, in as many bytes as the shorter has.
    #[inline]
    pub fn compare(&self, a: &[u8], b: &[u8]) -> Ordering {
        match self {
            Self::Bytes => {
                let n = a.len().min(b.len());
                a[..n].cmp(&b[..n])
            }
            Self::Collated(c) if a.len() < b.len() => c.compare_keys(b, a).reverse(),
            Self::Collated(c) => c.compare_keys(a, b),
        }
    }

    /// Where a key lies to what an image asks for: its beginning, or a range of keys.
    #[inline]
    pub fn against(&self, key: &[u8], image: &[u8]) -> Ordering {
        let n = key.len().min(image.len());
        match self.compare(key, &image[..n]) {
            Ordering::Greater if image.len() == 2 * key.len() => {
                self.compare(key, &image[n..]).max(Ordering::Equal)
            }
            c => c,
        }
    }
}

/// The end of a range that an image asks for, its first or last key: an image of twice the key's length is a range, the first half its
/// first key and the second half its last one. Any other image is both.
pub fn end_of(image: &[u8], key_len: usize, side: Side) -> &[u8] {
    match image.split_at_checked(key_len) {
        Some((first, last)) if last.len() == key_len => match side {
            Side::Before => first,
            Side::After => last,
        },
        _ => image,
    }
}

/// Which key beside another, in the order the tag is to be seen in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Beside {
    /// The next one of an ascending order, the previous one of a descending order.
    Above,
    /// The other one.
    Below,
}

impl Beside {
    /// True if it lies on in a tree that runs from low to high keys, or, `descending`, from high to low ones.
    #[inline]
    pub fn is_forward(self, descending: bool) -> bool {
        (self == Self::Above) != descending
    }
}

/// The first eight bytes of a key as a number that sorts like them; shorter keys are filled up with zeros.
#[inline]
pub fn head(key: &[u8]) -> u64 {
    match key.first_chunk::<8>() {
        Some(b) => u64::from_be_bytes(*b),
        None => key.iter().fold(0, |n, &b| n << 8 | u64::from(b)) << ((8 * (8 - key.len())) % 64),
    }
}

/// Compares keys of one length bytewise, given the head of the second: mostly the heads decide.
#[inline]
pub fn compare_bytes(have: &[u8], key: &[u8], key_head: u64) -> Ordering {
    let c = head(have).cmp(&key_head);
    if c != Ordering::Equal || key.len() <= 8 {
        return c;
    }
    match (have.last_chunk::<8>(), key.last_chunk::<8>()) {
        // What they have in common with the heads is equal already.
        (Some(a), Some(b)) if have.len() == key.len() && key.len() <= 16 => {
            u64::from_be_bytes(*a).cmp(&u64::from_be_bytes(*b))
        }
        _ => have[8..].cmp(&key[8..]),
    }
}

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

/// The trees of an open bag. Methods that take a tag number (0-based) return an error for one that is not there.
pub trait KeyTree: Send {
    /// The file under the bag.
    fn file(&self) -> &BagFile;
    /// The file under the bag, to set lock bytes and modes.
    fn file_mut(&mut self) -> &mut BagFile;
    /// Number of tags.
    fn tag_count(&self) -> usize;
    /// One tag.
    fn tag(&self, tag: usize) -> Result<&TagInfo>;
    /// Sets the type of a tag's keys, which is known only after the key has been evaluated.
    fn set_key_type(&mut self, tag: usize, key_type: KeyType) -> Result<()>;
    /// Sets a flag of a tag, within a write bracket.
    fn set_flag(&mut self, tag: usize, flag: TagFlag, on: bool) -> Result<()>;
    /// Bytes per page.
    fn page_size(&self) -> u32;
    /// Bytes that page numbers count.
    fn page_unit(&self) -> u32 {
        self.page_size()
    }
    /// The lock scheme the file asks of tables that use it.
    fn scheme(&self) -> Option<LockScheme> {
        None
    }
    /// See [`crate::order::OrderBag::directory`].
    fn directory(&self) -> Option<Vec<u8>> {
        None
    }
    /// True if the file holds one order whose name it does not bear.
    fn is_unnamed(&self) -> bool {
        false
    }
    /// The version counter as last read.
    fn update_counter(&self) -> u32;
    /// Changes whenever the list of tags may have changed.
    fn tags_stamp(&self) -> u64;

    /// Opens a read bracket: what follows sees one version of the file.
    fn begin_read(&mut self) -> Result<()>;
    /// Closes it.
    fn end_read(&mut self) -> Result<()>;
    /// Takes the write lock.
    fn begin_write(&mut self) -> Result<()>;
    /// Writes pages and header, bumps the version counter, releases.
    fn end_write(&mut self) -> Result<()>;
    /// Writes everything that waits (exclusive bags keep changes in memory between commits).
    fn flush(&mut self) -> Result<()>;

    /// To the first key in tree order; false if there is none.
    fn first(&mut self, tag: usize, cur: &mut Cursor) -> Result<bool>;
    /// To the last key in tree order.
    fn last(&mut self, tag: usize, cur: &mut Cursor) -> Result<bool>;
    /// To the next key; false (cursor off) at the end. A cursor whose key is gone goes on from where it was.
    fn next(&mut self, tag: usize, cur: &mut Cursor) -> Result<bool>;
    /// To the previous key; false (cursor off) at the start.
    fn prev(&mut self, tag: usize, cur: &mut Cursor) -> Result<bool>;
    /// Slot, key and record number of the key beside the cursor's, if it is on the same cached page of a bag nobody else can change, the
    /// cursor's path is good and the list of tags is still that of `stamp`. `None` says only that it has to be looked for.
    fn neighbour(&mut self, stamp: u64, tag: usize, to: Beside, cur: &Cursor) -> Option<(u16, &[u8], u32)> {
        let _ = (stamp, tag, to, cur);
        None
    }
    /// Goes to that key if its record number is not above `most`. False: nothing was done.
    #[inline]
    fn glide(&mut self, stamp: u64, tag: usize, to: Beside, cur: &mut Cursor, most: u32) -> bool {
        match self.neighbour(stamp, tag, to, cur) {
            Some((slot, key, recno)) => cur.slide(slot, key, recno, most),
            None => false,
        }
    }
    /// To the first key behind `bound`; false (cursor off) if there is none.
    fn seek(&mut self, tag: usize, bound: Bound<'_>, cur: &mut Cursor) -> Result<bool>;
    /// To the last key before `bound`; false (cursor off) if there is none.
    fn seek_before(&mut self, tag: usize, bound: Bound<'_>, cur: &mut Cursor) -> Result<bool>;
    /// To the entry of exactly this key and record.
    fn seek_entry(&mut self, tag: usize, key: &[u8], recno: u32, cur: &mut Cursor) -> Result<bool>;
    /// To the entry that stands for a record whose key, as it is now, is not there: somebody changed the record without this index.
    /// False where there is none in sight.
    fn seek_stale(&mut self, _tag: usize, _key: &[u8], _recno: u32, _cur: &mut Cursor) -> Result<bool> {
        Ok(false)
    }
    /// Compares a key with another or a shorter one, ascending.
    fn compare(&self, tag: usize, key: &[u8], with: &[u8]) -> Ordering;
    /// True if the tree itself runs from high to low keys.
    fn is_stored_descending(&self, tag: usize) -> bool;

    /// Number of keys.
    fn key_count(&mut self, tag: usize) -> Result<u64>;
    /// 1-based number of the cursor's key in tree order, 0 if it is on none.
    fn key_number(&mut self, tag: usize, cur: &mut Cursor) -> Result<u64>;
    /// To the `n`-th key (1-based) in tree order.
    fn goto_key(&mut self, tag: usize, n: u64, cur: &mut Cursor) -> Result<bool>;
    /// Share of the tree that lies before the middle of the cursor's key, every child of a page taken for as much as the others; `None` if
    /// the cursor is on no key.
    fn share_of(&mut self, tag: usize, cur: &mut Cursor) -> Result<Option<f64>>;
    /// To the key at that share of the tree, from 0 to 1; false (cursor off) if the tree is empty.
    fn goto_share(&mut self, tag: usize, share: f64, cur: &mut Cursor) -> Result<bool>;

    /// Adds an entry (write lock held); false if a unique tag has the key already.
    fn insert(&mut self, tag: usize, key: &[u8], recno: u32) -> Result<bool>;
    /// Removes an entry (write lock held); false if it is not there.
    fn remove(&mut self, tag: usize, key: &[u8], recno: u32) -> Result<bool>;
    /// True if the path of the cursor still leads to its entry; formats where equal entries of one record are all the same say no.
    fn is_on(&mut self, _tag: usize, _cur: &Cursor) -> bool {
        false
    }
    /// Removes the entry that the cursor's path leads to; where it leads to none any more, the first one of that key and record.
    fn remove_at(&mut self, tag: usize, cur: &Cursor) -> Result<bool> {
        self.remove(tag, &cur.key, cur.recno.0)
    }
    /// Adds a tag filled from sorted keys (write lock held); a tag of that name is replaced.
    fn add_tag(&mut self, info: TagInfo, keys: &mut SortedKeys) -> Result<usize>;
    /// Fills a tag anew from sorted keys.
    fn rebuild_tag(&mut self, tag: usize, keys: &mut SortedKeys) -> Result<()>;
    /// Removes a tag and frees its pages.
    fn drop_tag(&mut self, tag: usize) -> Result<()>;
    /// Starts the file over; every tag is rebuilt next, in order.
    fn start_reindex(&mut self) -> Result<()>;
    /// See [`crate::order::OrderBag::reopened`].
    fn reopened(&mut self) -> Result<()> {
        Ok(())
    }
    /// Looks at every page; adds what is wrong to `out`. Fails only if the file cannot be read.
    fn check(&mut self, out: &mut Vec<Finding>) -> Result<()>;
    /// Renders headers and pages as text.
    fn dump(&mut self) -> Result<String>;
}
