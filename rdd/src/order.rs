//! What an index format offers: bags of tags, cursors over keys, building. The formats themselves are `ntx`, `nsx` and `cdx`.
//!
//! A bag works on key *images* (bytes) and record numbers; it never evaluates expressions and knows nothing of areas, filters
//! or deleted marks. Area code evaluates keys, turns them into images with [`OrderBag::key_image`] and calls in.
//! Navigation is logical: the bag applies the tag's direction ([`TagInfo::reverse`]) and the scope it is given.
//! Locking: every call that touches the tree happens between [`OrderBag::begin`] and [`OrderBag::end`], which take the bag lock,
//! check the version counter and drop stale pages; both are free on exclusively opened bags.
//! One bag object belongs to one area; pages and trees shared by areas of the process hang on the file's
//! [`SharedSlot`](crate::storage::SharedSlot).

use crate::codepage::Collation;
use crate::error::Result;
use crate::fastexpr::{FastExpr, Scope, Scratch};
use crate::keyimage::{KeyShape, Spelling};
use crate::locks::LockScheme;
use crate::storage::OpenMode;
use crate::value::{FieldValue, RecNo, ValueRef};
use std::path::Path;
use std::sync::Arc;

/// Type of a tag's keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyType {
    /// Character.
    Char,
    /// Numeric.
    Num,
    /// Date.
    Date,
    /// Timestamp.
    Timestamp,
    /// Logical.
    Logical,
}

/// What makes a tag: given to create one, and read back from a header.
#[derive(Clone, Debug, PartialEq)]
pub struct TagInfo {
    /// Upper-case name, at most 10 bytes.
    pub name: Vec<u8>,
    /// Key expression text.
    pub key_expr: Vec<u8>,
    /// FOR expression text, empty if none.
    pub for_expr: Vec<u8>,
    /// Type of the keys.
    pub key_type: KeyType,
    /// Length of the key *value* in characters when created; length of the image in the file once open.
    pub key_len: u16,
    /// Decimals of numeric keys.
    pub key_dec: u8,
    /// Keeps the first record of each key only.
    pub unique: bool,
    /// Created DESCENDING.
    pub descending: bool,
    /// Direction shown now (`ordDescend()` may toggle it); set by the area through [`OrderBag::set_reverse`].
    pub reverse: bool,
    /// Keys come from `ordKeyAdd` only.
    pub custom: bool,
    /// Built with WHILE, NEXT, RECORD or REST.
    pub partial: bool,
    /// Template tag: keys are added by hand and kept up to date.
    pub template: bool,
    /// A record may have several keys.
    pub multi_key: bool,
    /// Only changed keys are written.
    pub change_only: bool,
    /// Record numbers take part in the sort.
    pub sort_recno: bool,
}

/// What may be changed about a tag that is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TagFlag {
    /// Keys come from `ordKeyAdd` only.
    Custom,
    /// Of equal keys one is shown; only the session that sets it notices.
    Unique,
    /// Only changed keys are written.
    ChangeOnly,
    /// Keys of some of the records are missing.
    Partial,
}

impl TagInfo {
    /// Sets a flag; false if it was so already. A tag whose keys are, or were, put in by hand, or that takes
    /// none of new records, need not hold those of all records.
    pub fn set_flag(&mut self, flag: TagFlag, on: bool) -> bool {
        let at = match flag {
            TagFlag::Custom => &mut self.custom,
            TagFlag::Unique => &mut self.unique,
            TagFlag::ChangeOnly => &mut self.change_only,
            TagFlag::Partial => &mut self.partial,
        };
        let changes = std::mem::replace(at, on) != on;
        self.partial |= changes && matches!(flag, TagFlag::Custom | TagFlag::ChangeOnly);
        changes
    }

    /// True if keys may be others than the records give now: `ordKeyAdd()` put them there.
    pub fn is_filled_by_hand(&self) -> bool {
        self.custom || self.multi_key
    }
}

/// Byte-range lock used on a bag, derived from the table's lock scheme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BagLock {
    /// First byte.
    pub start: u64,
    /// 0: one byte; otherwise the pool size of "hyper" locking.
    pub pool: u32,
    /// The table's locks lie at the extended offset of Clipper, which headers of NTX files say.
    pub extended: bool,
}

/// What a bag needs to know when opened or created.
#[derive(Clone)]
pub struct BagContext {
    /// How to open the file.
    pub mode: OpenMode,
    /// Lock bytes.
    pub lock: BagLock,
    /// Order of character keys.
    pub collation: Arc<dyn Collation>,
    /// Do not take read locks (DBI_DIRTYREAD).
    pub dirty_read: bool,
    /// Page size wanted on creation, 0 = the format's default.
    pub page_size: u32,
    /// Several tags in one bag (compound NTX).
    pub multi_tag: bool,
    /// The directory of the file that is made anew, if that leaves its marks (NSX).
    pub directory: Option<Vec<u8>>,
    /// Large-file variant (HB64 scheme).
    pub large_file: bool,
    /// `fdatasync` on flush.
    pub hard_commit: bool,
    /// The bag is made for its area alone, in a file that stands nowhere and vanishes when closed.
    pub temporary: bool,
}

/// Scope bounds as key images, inclusive, in the order's direction; an image shorter than the key compares as prefix.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ScopeBounds {
    /// First key that belongs.
    pub top: Option<Vec<u8>>,
    /// Last key that belongs.
    pub bottom: Option<Vec<u8>>,
}

/// Position in a tag: key and record number say where it stands, the path is the format's shortcut back to it.
pub use crate::bag::Cursor as OrderCursor;

/// Which lock [`OrderBag::begin`] takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// Navigation.
    Read,
    /// Changes.
    Write,
    /// Navigation while nobody may change the bag: the read lock is really taken.
    Hold,
}

/// How to search.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SeekMode {
    /// First key equal to the image (or beginning with it, if the image is shorter than the key).
    First,
    /// Last such key.
    Last,
}

/// What an image is made for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyUse {
    /// To be stored: full length.
    Store,
    /// To be a bound: character images keep their own length up to the key length.
    Bound,
    /// To be searched: as a bound, and values of other types make the image they would have in an order of their own.
    Seek,
}

/// Collects keys in any order and keeps them sorted (on disk if they are many) until the tag is built.
pub trait KeySorter: Send {
    /// Adds a key image of full length.
    fn push(&mut self, key: &[u8], recno: RecNo) -> Result<()>;
    /// Adds what a [`KeyBatch`] of the same tag holds.
    fn absorb(&mut self, batch: &KeyBatch) -> Result<()>;
    /// Keys pushed so far.
    fn count(&self) -> u64;
    /// Gives the sorter back as itself, for the format that made it.
    fn into_any(self: Box<Self>) -> Box<dyn std::any::Any>;
}

/// Key images of a tag about to be created, made from records without the bag: some at a time, in order of record numbers.
pub struct KeyBatch {
    spelling: Spelling,
    shape: KeyShape,
    image: Vec<u8>,
    /// Images of full length, each with its record number behind it.
    pub rows: Vec<u8>,
}

impl KeyBatch {
    /// An empty batch for keys of a spelling and shape.
    pub fn new(spelling: Spelling, shape: KeyShape) -> Self {
        Self { spelling, shape, image: Vec::new(), rows: Vec::new() }
    }

    /// Adds the image of an expression's value on a record; one of the wrong type is left out.
    #[inline]
    pub fn push(&mut self, key: &FastExpr, record: &[u8], scope: &Scope<'_>, scratch: &mut Scratch) {
        if !append_stored(self.spelling, self.shape, key, record, scope, &mut self.rows) {
            let value = key.eval(record, scope, scratch);
            if !self.spelling.encode(self.shape, value, true, &mut self.image) {
                return;
            }
            self.image.resize(self.shape.len, 0);
            self.rows.extend_from_slice(&self.image);
        }
        self.rows.extend_from_slice(&scope.recno.to_le_bytes());
    }
}

/// Appends the image of a key whose bytes stand in the record as they are in the index; false, with nothing appended, if they do not.
#[inline]
pub fn append_stored(
    spelling: Spelling,
    shape: KeyShape,
    key: &FastExpr,
    record: &[u8],
    scope: &Scope<'_>,
    out: &mut Vec<u8>,
) -> bool {
    let from = out.len();
    let spelled = match shape.key_type {
        KeyType::Char => key.append_text(record, scope, out),
        _ if spelling == Spelling::Text => key.append_sorted_text(record, shape, out),
        _ => false,
    };
    if spelled {
        out.resize(from + shape.len, b' ');
    }
    spelled
}

/// An index format.
pub trait BagFormat: Send + Sync {
    /// Extension with dot, e.g. `.ntx`.
    fn extension(&self) -> &'static str;
    /// Opens an existing bag; a missing file fails with `OpenIndex`, damage with `Corrupt` or `Signature`.
    fn open(&self, path: &Path, cx: &BagContext) -> Result<Box<dyn OrderBag>>;
    /// Creates an empty bag (truncating a file of that name), without tags.
    fn create(&self, path: &Path, cx: &BagContext) -> Result<Box<dyn OrderBag>>;
    /// `DBOI_INDEXTYPE` of a bag with so many tags: 1 non-compact, 2 compact, 3 compound.
    fn index_type(&self, tags: usize) -> u8;
    /// Longest key image.
    fn max_key_len(&self) -> usize;
    /// True if `ordKeyNo`/`ordKeyCount` look at filter and SET DELETED (CDX), false if they count all keys (NTX, NSX).
    fn counts_filtered(&self) -> bool;
    /// True if a skip from a record that has no key continues with the next key (CDX), false if it ends at Eof (NTX).
    fn skips_from_missing(&self) -> bool;
    /// True if EVAL is asked before a record is looked at while an order is built (CDX), false if behind it.
    fn asks_before_records(&self) -> bool {
        false
    }
    /// Longest tag name.
    fn max_tag_len(&self) -> usize {
        10
    }
    /// True if making the only tag of a bag anew starts the file over.
    fn renews_only_tag(&self) -> bool {
        true
    }
    /// True for what DBFCDX does in a way of its own where DBFNTX and DBFNSX are of one mind: its production index leads the list,
    /// scopes and codeblocks of orders go with their bags, positions without an order know Eof.
    fn foxpro_ways(&self) -> bool {
        false
    }
    /// True if a bag always may hold several tags and one bears the table's name ("production index").
    fn has_structural(&self) -> bool;
    /// The header of a table says whether it has a production index; otherwise it has one when one is open.
    fn heeds_mark(&self) -> bool {
        true
    }
}

/// An open bag.
pub trait OrderBag: Send {
    /// Path as opened.
    fn path(&self) -> &Path;
    /// Tags in the bag's order.
    fn tags(&self) -> &[TagInfo];
    /// Descriptor number, -1 if none.
    fn descriptor(&self) -> i32;
    /// Opened so that others may open it too.
    fn is_shared(&self) -> bool;
    /// Opened read-only.
    fn is_readonly(&self) -> bool;
    /// Page size in bytes.
    fn page_size(&self) -> u32;
    /// Offset of the page a cursor stands in, 0 if it stands on no key.
    fn page_offset(&self, cur: &OrderCursor) -> u64;
    /// The lock scheme the file asks of tables that use it.
    fn scheme(&self) -> Option<LockScheme>;
    /// The directory of the file's tags, if an order without a name that is made in its place keeps some of it (NSX).
    fn directory(&mut self) -> Result<Option<Vec<u8>>> {
        Ok(None)
    }
    /// True if the file held one order whose name it does not bear when it was opened: INDEX ON makes such a file anew.
    fn is_unnamed(&self) -> bool;
    /// Version counter as last read (`DBOI_UPDATECOUNTER`).
    fn update_counter(&self) -> u64;

    /// How often the bag was found changed by somebody else since it was opened.
    fn foreign_changes(&self) -> u64;
    /// Takes the bag lock (re-entrant, counted) and re-validates caches.
    fn begin(&mut self, access: Access) -> Result<()>;
    /// Releases it; the outermost write end writes pages, header and the version counter before unlocking.
    fn end(&mut self, access: Access) -> Result<()>;
    /// Changes the lock bytes and the dirty-read switch; only called while no lock is held.
    fn set_lock(&mut self, lock: BagLock, dirty_read: bool);
    /// Writes whatever is buffered; `hard` adds `fdatasync`.
    fn flush(&mut self, hard: bool) -> Result<()>;

    /// Image of a value; false if its type does not fit the tag. `out` is cleared first.
    fn key_image(&self, tag: usize, value: ValueRef<'_>, wanted: KeyUse, out: &mut Vec<u8>) -> Result<bool>;
    /// Full-length image of an expression's value on a record; false if its type does not fit.
    fn record_image(
        &self,
        tag: usize,
        key: &FastExpr,
        record: &[u8],
        scope: &Scope<'_>,
        out: &mut Vec<u8>,
    ) -> Result<bool>;
    /// Full-length image of a value for a tag that is about to be created in this bag; false if its type does not fit.
    fn new_key_image(&self, tag: &TagInfo, value: ValueRef<'_>, out: &mut Vec<u8>) -> Result<bool>;
    /// An empty batch for keys of a tag that is about to be created in this bag.
    fn key_batch(&self, tag: &TagInfo) -> KeyBatch;
    /// Value an image stands for (`ordKeyVal`).
    fn key_value(&self, tag: usize, image: &[u8]) -> FieldValue;
    /// Compares a full image with another or with a shorter prefix, in stored (ascending) order of the tag's collation.
    fn compare(&self, tag: usize, key: &[u8], other: &[u8]) -> std::cmp::Ordering;

    /// First key of the scope; false leaves the cursor unpositioned.
    fn first(&mut self, tag: usize, cur: &mut OrderCursor, scope: &ScopeBounds) -> Result<bool>;
    /// Last key of the scope.
    fn last(&mut self, tag: usize, cur: &mut OrderCursor, scope: &ScopeBounds) -> Result<bool>;
    /// Next key within the scope; false at the end, the cursor then stays where it was.
    fn next(&mut self, tag: usize, cur: &mut OrderCursor, scope: &ScopeBounds) -> Result<bool>;
    /// Previous key within the scope.
    fn prev(&mut self, tag: usize, cur: &mut OrderCursor, scope: &ScopeBounds) -> Result<bool>;
    /// [`OrderBag::next`] (or `prev`) without a bracket, when that is one step within the scope and within a page of a bag nobody else can
    /// change, to a record number not above `most`. False: nothing was done.
    fn glide(
        &mut self,
        tag: usize,
        cur: &mut OrderCursor,
        scope: &ScopeBounds,
        back: bool,
        most: u32,
    ) -> bool;
    /// Searches. True: the cursor stands on the first/last match. False: it stands on the nearest key a soft seek lands on (the next key in
    /// the order's direction; for [`SeekMode::Last`] the last key before), or is unpositioned if there is none.
    /// The scope is *not* applied here; see [`OrderBag::in_scope`].
    fn seek(&mut self, tag: usize, cur: &mut OrderCursor, image: &[u8], mode: SeekMode) -> Result<bool>;
    /// Puts the cursor on exactly this key and record. False: it stands where that entry would be, so that `next`/`prev` go on from there.
    fn find(&mut self, tag: usize, cur: &mut OrderCursor, image: &[u8], recno: RecNo) -> Result<bool>;
    /// As [`OrderBag::find`] in a custom order: where the key is not there, an entry of that record with another one. False leaves the cursor
    /// unpositioned.
    fn find_custom(&mut self, tag: usize, cur: &mut OrderCursor, image: &[u8], recno: RecNo) -> Result<bool>;
    /// Inserts into a custom order and stands on the new entry; false if a unique tag has the key already.
    fn insert_custom(&mut self, tag: usize, cur: &mut OrderCursor, key: &[u8], recno: RecNo) -> Result<bool>;
    /// Deletes the entry of a custom order that the cursor stands on, which then is where Harbour's is; false if there is none.
    fn remove_custom(&mut self, tag: usize, cur: &mut OrderCursor) -> Result<bool>;
    /// Where a key lies: Less = before the top, Greater = after the bottom.
    fn in_scope(&self, tag: usize, key: &[u8], scope: &ScopeBounds) -> std::cmp::Ordering;

    /// Inserts; false if a unique tag has the key already.
    fn insert(&mut self, tag: usize, key: &[u8], recno: RecNo) -> Result<bool>;
    /// Deletes; false if there was no such entry.
    fn delete(&mut self, tag: usize, key: &[u8], recno: RecNo) -> Result<bool>;

    /// Number of keys in the scope.
    fn count(&mut self, tag: usize, scope: &ScopeBounds) -> Result<u64>;
    /// 1-based position of the cursor's key in the scope, 0 if outside.
    fn position(&mut self, tag: usize, cur: &OrderCursor, scope: &ScopeBounds) -> Result<u64>;
    /// Puts the cursor on the n-th key of the scope (1-based).
    fn goto_position(
        &mut self,
        tag: usize,
        cur: &mut OrderCursor,
        n: u64,
        scope: &ScopeBounds,
    ) -> Result<bool>;

    /// Share of the scope that lies before the middle of the cursor's key, from 0 to 1, reckoned from page to page as if every page of a level
    /// held as much; `None` if the cursor is on no key of the scope.
    fn share(&mut self, tag: usize, cur: &OrderCursor, scope: &ScopeBounds) -> Result<Option<f64>>;
    /// Puts the cursor on the key at that share of the scope; false if there is none.
    fn goto_share(
        &mut self,
        tag: usize,
        cur: &mut OrderCursor,
        share: f64,
        scope: &ScopeBounds,
    ) -> Result<bool>;

    /// Tells the type of a tag's keys, which a header does not say: learnt by evaluating the key.
    fn set_key_type(&mut self, tag: usize, key_type: KeyType) -> Result<()>;
    /// Sets a flag of a tag; within a write bracket, but for `Unique`.
    fn set_flag(&mut self, tag: usize, flag: TagFlag, on: bool) -> Result<()>;
    /// Structure check of the whole bag for `keel dbf check`.
    fn check(&mut self) -> Result<Vec<crate::bag::Finding>>;
    /// Headers and pages as text.
    fn dump(&mut self) -> Result<String>;
    /// Sets the direction shown.
    fn set_reverse(&mut self, tag: usize, reverse: bool);
    /// Makes an empty sorter for keys of the tag described; `expected` is a hint.
    fn sorter(&self, tag: &TagInfo, expected: u64) -> Result<Box<dyn KeySorter>>;
    /// Adds a tag (replacing one of the same name) holding the sorter's keys. Needs write access. Returns its index.
    fn add_tag(&mut self, tag: &TagInfo, keys: Box<dyn KeySorter>) -> Result<usize>;
    /// Empties one tag's tree and fills it from the sorter (REINDEX, ZAP with an empty sorter).
    fn rebuild_tag(&mut self, tag: usize, keys: Box<dyn KeySorter>) -> Result<()>;
    /// Removes a tag. Needs write access.
    fn drop_tag(&mut self, tag: usize) -> Result<()>;
    /// REINDEX starts: the file may be truncated and every tag is going to be rebuilt with [`OrderBag::rebuild_tag`].
    fn start_reindex(&mut self) -> Result<()>;
    /// INDEX ON without ADDITIVE: to the file's bytes the bag counts as closed and opened again.
    fn reopened(&mut self) -> Result<()>;
}

/// Index formats by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BagKind {
    /// Clipper.
    Ntx,
    /// FoxPro.
    Cdx,
    /// SIX.
    Nsx,
}

impl BagKind {
    /// The format of the orders of a native driver; that of DBFCDX for one without orders.
    pub fn of_driver(name: &str) -> Self {
        match name {
            "DBFNTX" => Self::Ntx,
            "DBFNSX" => Self::Nsx,
            _ => Self::Cdx,
        }
    }

    /// The format, `None` if this build lacks it.
    pub fn format(self) -> Option<&'static dyn BagFormat> {
        match self {
            Self::Ntx => Some(&crate::bag::format::Ntx),
            Self::Cdx => Some(&crate::bag::format::Cdx),
            Self::Nsx => Some(&crate::bag::format::Nsx),
        }
    }
}
