//! What a memo format offers. The formats themselves are the submodules.
//!
//! A memo file stores values under block references that the record keeps. It takes its own write lock (byte 0) for one write;
//! reads take none. Every handle checks the header again under that lock, so handles of one file need no shared state.
//!
//! - `layout`: offsets and headers of the three formats
//! - `free_runs`: which blocks are free, pure logic
//! - `blocks`: a block file with header, free list and lock, under FPT and SMT
//! - `pages`: the file's bytes, kept back while it is exclusive
//! - `items`: typed values as bytes (FLEX, SIX, SMT)
//! - `dbt`, `fpt`, `smt`: the formats
//! - `check`: finds damage; `dump`: shows a file as text

mod blocks;
pub mod check;
mod dbt;
pub mod dump;
mod fpt;
mod free_runs;
mod items;
mod layout;
mod pages;
mod smt;

use crate::error::Result;
use crate::storage::OpenMode;
use crate::value::{FieldValue, ValueRef};
use std::path::Path;

/// A value as the item of SMT, which says itself where it ends: type, then content.
pub fn smt_bytes(value: ValueRef<'_>) -> Vec<u8> {
    match value {
        ValueRef::Nil | ValueRef::Str(_) => Vec::new(),
        other => items::write_smt(other).map_or_else(Vec::new, |(_, data)| data),
    }
}

/// The value of an item of SMT at the beginning of some bytes, or what is wrong with it.
pub fn smt_value(data: &[u8]) -> std::result::Result<FieldValue, String> {
    let Some(&kind) = data.first() else { return Err("memo item ends early".into()) };
    items::read_smt(u32::from(kind), data).map_err(|d| d.note())
}

/// Memo format numbers (`DBI_MEMOTYPE`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MemoKind {
    /// No memo.
    None = 0,
    /// dBASE/Clipper text memos.
    Dbt = 1,
    /// FoxPro and its variants.
    Fpt = 2,
    /// SIX typed memos.
    Smt = 3,
}

impl MemoKind {
    /// The format behind the number; `None` for [`MemoKind::None`].
    pub fn format(self) -> Option<&'static dyn MemoFormat> {
        match self {
            Self::None => None,
            Self::Dbt => Some(&dbt::Dbt),
            Self::Fpt => Some(&fpt::Fpt),
            Self::Smt => Some(&smt::Smt),
        }
    }
}

/// What a record's memo field holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct MemoRef {
    /// Block number, 0 = empty.
    pub block: u32,
    /// Item type (SMT fields and SIX V fields), 0 otherwise.
    pub item_type: u16,
    /// Item length (SMT fields), 0 otherwise.
    pub len: u32,
}

impl MemoRef {
    /// A reference as DBT and FPT fields keep it.
    pub fn block(block: u32) -> Self {
        Self { block, ..Self::default() }
    }

    /// An SMT field of blanks: no value at all, other than empty text.
    pub const BLANK: Self = Self { block: 0x2020_2020, item_type: 0x2020, len: 0x2020_2020 };
}

/// What a block is written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MemoUse {
    /// M: text.
    Text,
    /// P: picture.
    Picture,
    /// G: OLE object.
    Object,
    /// W: blob.
    Blob,
    /// The content of a file (`dbFilePut()`, `BLOBDirectImport()`).
    File,
}

/// How to open or create a memo file.
#[derive(Clone, Copy, Debug)]
pub struct MemoOptions {
    /// How to open the file.
    pub mode: OpenMode,
    /// Block size on creation, 0 = the format's default.
    pub block_size: u32,
    /// `DB_MEMOVER_*`: 1 standard, 2 SIX, 3 FLEX, 4 CLIP; 0 = default. A new FPT takes it; a DBT always has what its table says:
    /// 2 for `V` fields of SIX, otherwise 1 when it was just made and 0 when it was opened.
    pub version: u8,
}

/// An open memo file.
pub trait MemoFile: Send {
    /// Format.
    fn kind(&self) -> MemoKind;
    /// Variant (`DBI_MEMOVERSION`).
    fn version(&self) -> u8;
    /// Block size in bytes.
    fn block_size(&self) -> u32;
    /// Path as opened.
    fn path(&self) -> &Path;
    /// Descriptor number, -1 if none.
    fn descriptor(&self) -> i32;
    /// Length in bytes of a memo, 0 for the empty reference.
    fn len(&mut self, at: MemoRef) -> Result<u32>;
    /// Reads a memo: [`FieldValue::Str`] for text, other kinds for typed items. The empty reference reads as empty text.
    fn read(&mut self, at: MemoRef) -> Result<FieldValue>;
    /// Stores a value in place of `old` (or anew) and says where. Empty text frees `old` and answers the empty reference.
    /// Wrong types fail with `DataType`.
    fn write(&mut self, old: MemoRef, value: ValueRef<'_>, usage: MemoUse) -> Result<MemoRef>;
    /// Reads `len` bytes that stand in a block without a head (`V` fields of SIX).
    fn read_plain(&mut self, block: u32, len: u32) -> Result<Vec<u8>>;
    /// As `read_plain`; less where the file ends.
    fn read_plain_up_to(&mut self, block: u32, most: u32) -> Result<Vec<u8>>;
    /// Stores bytes without a head in place of those of a block and length (block 0: anew); answers their block.
    fn write_plain(&mut self, old: (u32, u32), data: &[u8]) -> Result<u32>;
    /// Frees a block of so many bytes without a head.
    fn free_plain(&mut self, old: (u32, u32)) -> Result<()>;
    /// Frees the blocks of `old`.
    fn free(&mut self, old: MemoRef) -> Result<()>;
    /// Copies the memos of these references, in this order, into a fresh file without gaps that takes the place of this one, and
    /// puts the new references in their places (PACK). Exclusive use. On an error file and references are as before, unless
    /// the copying back itself failed.
    fn repack(&mut self, refs: &mut [MemoRef]) -> Result<()>;
    /// Empties the file (ZAP).
    fn zap(&mut self) -> Result<()>;
    /// Brings writes that an exclusive file keeps back to the file.
    fn flush(&mut self) -> Result<()>;
    /// Flushes and brings it to stable storage.
    fn sync(&mut self) -> Result<()>;
    /// The file as a store of values by block number, if the format has a root.
    fn blob(&mut self) -> Option<&mut dyn BlobFile> {
        None
    }
}

/// A memo file whose blocks are used without a table (`BLOB…()`).
pub trait BlobFile {
    /// Block of the root value, 0 if there is none.
    fn root(&mut self) -> Result<u32>;
    /// Remembers another root block.
    fn set_root(&mut self, block: u32) -> Result<()>;
    /// Repeats the block size in the FLEX part of the header, as files of DBFBLOB have it.
    fn repeat_block_size(&mut self) -> Result<()>;
    /// Takes the lock on the root without waiting; answers whether it is held.
    fn lock_root(&mut self) -> Result<bool>;
    /// Releases it.
    fn unlock_root(&mut self) -> Result<()>;
    /// A block's data bytes, whatever their type.
    fn raw(&mut self, block: u32) -> Result<Vec<u8>>;
}

/// A memo format.
pub trait MemoFormat: Send + Sync {
    /// Format number.
    fn kind(&self) -> MemoKind;
    /// Extension with dot.
    fn extension(&self) -> &'static str;
    /// Default block size.
    fn default_block_size(&self) -> u32;
    /// Opens; failures are `OpenMemo` or `Corrupt`.
    fn open(&self, path: &Path, options: MemoOptions) -> Result<Box<dyn MemoFile>>;
    /// Creates; failures are `CreateMemo`.
    fn create(&self, path: &Path, options: MemoOptions) -> Result<Box<dyn MemoFile>>;
}
