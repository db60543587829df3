//! Where things stand in DBT, FPT and SMT files, and the headers as values.
//!
//! FPT numbers are big endian except the FLEX part and the SIX free list; DBT and SMT are little endian throughout.

use crate::error::{Error, Result};
use std::path::Path;

/// Bytes of a standard, SIX, DBT or SMT header.
pub(super) const HEADER: usize = 512;
/// Bytes of a FLEX header.
pub(super) const FLEX_HEADER: usize = 1024;
/// DBT block size, fixed.
pub(super) const DBT_BLOCK: u32 = 512;
/// End of a DBT text, written twice.
pub(super) const DBT_END: u8 = 0x1A;

/// Next free block (u32).
pub(super) const NEXT: usize = 0;
/// Block size (u32).
pub(super) const BLOCK_SIZE: usize = 4;
/// First signature, 10 bytes.
pub(super) const SIGNATURE: usize = 8;
/// SIX: number of free runs (u16), then the runs.
pub(super) const SIX_COUNT: usize = 18;
/// SIX: free runs of (blocks u16, block u32).
pub(super) const SIX_RUNS: usize = 20;
/// SIX: most free runs the header holds.
pub(super) const SIX_MAX: usize = 82;
/// FLEX: second signature.
pub(super) const FLEX_SIGNATURE: usize = 512;
/// FLEX: offset of the page of free runs by size.
pub(super) const FLEX_REVERSE: usize = 524;
/// FLEX: offset of the page of free runs by position.
pub(super) const FLEX_DIRECTORY: usize = 528;
/// FLEX: incremented by every write.
pub(super) const FLEX_COUNTER: usize = 532;

/// FLEX: block number of the root value (u32); its lock is on these bytes.
pub(super) const FLEX_ROOT: usize = 536;
/// FLEX: the block size once more (u16), in files of DBFBLOB.
pub(super) const FLEX_BLOCK_SIZE: usize = 540;
/// FLEX: block type of NIL.
pub(super) const TYPE_NIL: u32 = 1006;
/// FLEX: block type of a free-run page.
pub(super) const TYPE_GC_PAGE: u32 = 1000;
/// FLEX: block type of a free run.
pub(super) const TYPE_UNUSED: u32 = 1001;
/// Data bytes of a free-run page.
pub(super) const GC_PAGE: usize = 1010;
/// Most free runs a page holds.
pub(super) const GC_MAX: usize = 126;
/// Filler of the unused part of a page.
pub(super) const GC_FILL: u8 = 0xAD;
/// FLEX: last byte of a block that the data does not fill.
pub(super) const FLEX_TAIL: u8 = 0xAF;
/// Bytes in front of the data of an FPT block: type and length.
pub(super) const BLOCK_HEAD: u64 = 8;

const SIG_HARBOUR: &[u8; 10] = b"Harbour\0\0\0";
const SIG_SIX: &[u8; 10] = b"SIxMemo\0\0\0";
const SIG_FLEX: &[u8; 12] = b"FlexFile3\x03\0\0";

/// How the blocks of a file are organised.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Variant {
    /// FoxPro's own: no free list.
    Standard,
    /// SIX: free list in the header.
    Six,
    /// FlexFile: free lists in pages of their own.
    Flex,
    /// SMT: as SIX, little endian, no block heads.
    Smt,
}

impl Variant {
    /// Header length in bytes.
    pub fn header_len(self) -> usize {
        if self == Self::Flex { FLEX_HEADER } else { HEADER }
    }

    /// `DBI_MEMOVERSION`.
    pub fn version(self) -> u8 {
        match self {
            Self::Standard => 1,
            Self::Six | Self::Smt => 2,
            Self::Flex => 3,
        }
    }

    /// Bytes in front of a block's data.
    pub fn head_len(self) -> u64 {
        if self == Self::Smt { 0 } else { BLOCK_HEAD }
    }
}

/// What the header of an FPT or SMT file says, free list excluded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Header {
    pub variant: Variant,
    pub block_size: u32,
    /// First block behind all used ones.
    pub next: u32,
    /// FLEX change counter.
    pub counter: u32,
    /// FLEX: byte offsets of the free-run pages, 0 if there are none.
    pub directory: u32,
    pub reverse: u32,
}

pub(super) fn le16(b: &[u8], at: usize) -> u16 {
    b.get(at..at + 2).map_or(0, |s| u16::from_le_bytes([s[0], s[1]]))
}

pub(super) fn le32(b: &[u8], at: usize) -> u32 {
    b.get(at..at + 4).map_or(0, |s| u32::from_le_bytes([s[0], s[1], s[2], s[3]]))
}

pub(super) fn be32(b: &[u8], at: usize) -> u32 {
    b.get(at..at + 4).map_or(0, |s| u32::from_be_bytes([s[0], s[1], s[2], s[3]]))
}

fn put(b: &mut [u8], at: usize, bytes: &[u8]) {
    b[at..at + bytes.len()].copy_from_slice(bytes);
}

impl Header {
    /// The header of a new file.
    pub fn new(variant: Variant, block_size: u32) -> Self {
        let next = (variant.header_len() as u32).div_ceil(block_size);
        Self { variant, block_size, next, counter: 0, directory: 0, reverse: 0 }
    }

    /// First block that may hold data.
    pub fn first_block(&self) -> u32 {
        (self.variant.header_len() as u32).div_ceil(self.block_size)
    }

    /// Reads a header; `smt` says which byte order. `bytes` may be short (end of file).
    pub fn parse(bytes: &[u8], smt: bool, path: &Path) -> Result<Self> {
        if bytes.len() < HEADER {
            return Err(Error::corrupt(path, bytes.len() as u64, "memo file is shorter than its header"));
        }
        let variant = if smt {
            Variant::Smt
        } else if bytes[SIGNATURE..SIGNATURE + 7] == SIG_SIX[..7] {
            Variant::Six
        } else if bytes.len() >= FLEX_HEADER && bytes[FLEX_SIGNATURE..FLEX_SIGNATURE + 10] == SIG_FLEX[..10] {
            Variant::Flex
        } else {
            Variant::Standard
        };
        let (next, size) = if smt {
            (le32(bytes, NEXT), le32(bytes, BLOCK_SIZE))
        } else {
            (be32(bytes, NEXT), be32(bytes, BLOCK_SIZE))
        };
        // FoxPro keeps 16 bits of it, with two bytes in front that are not always clean.
        let block_size = if !smt && size > 0xFFFF && size & 0xFFFF != 0 { size & 0xFFFF } else { size };
        if block_size == 0 || (block_size > 0xFFFF && block_size & 0xFFFF != 0) {
            return Err(Error::corrupt(path, BLOCK_SIZE as u64, format!("memo block size {size}")));
        }
        let flex = variant == Variant::Flex;
        let mut header = Self {
            variant,
            block_size,
            next,
            counter: if flex { le32(bytes, FLEX_COUNTER) } else { 0 },
            directory: if flex { le32(bytes, FLEX_DIRECTORY) } else { 0 },
            reverse: if flex { le32(bytes, FLEX_REVERSE) } else { 0 },
        };
        // A fresh Clipper file counts its header as one block whatever the block size.
        header.next = header.next.max(header.first_block());
        Ok(header)
    }

    /// The bytes of a whole new header.
    pub fn fresh_bytes(&self) -> Vec<u8> {
        let mut b = vec![0; self.variant.header_len()];
        match self.variant {
            Variant::Six | Variant::Smt => put(&mut b, SIGNATURE, SIG_SIX),
            Variant::Standard => put(&mut b, SIGNATURE, SIG_HARBOUR),
            Variant::Flex => {
                put(&mut b, SIGNATURE, SIG_HARBOUR);
                put(&mut b, FLEX_SIGNATURE, SIG_FLEX);
            }
        }
        put(&mut b, 0, &self.fixed_part());
        b
    }

    /// Next block and block size, bytes 0..8.
    pub fn fixed_part(&self) -> [u8; 8] {
        let mut b = [0; 8];
        if self.variant == Variant::Smt {
            put(&mut b, NEXT, &self.next.to_le_bytes());
            put(&mut b, BLOCK_SIZE, &self.block_size.to_le_bytes());
        } else {
            put(&mut b, NEXT, &self.next.to_be_bytes());
            put(&mut b, BLOCK_SIZE, &self.block_size.to_be_bytes());
        }
        b
    }

    /// Page offsets and counter of a FLEX header, bytes 524..536.
    pub fn flex_part(&self) -> [u8; 12] {
        let mut b = [0; 12];
        put(&mut b, 0, &self.reverse.to_le_bytes());
        put(&mut b, 4, &self.directory.to_le_bytes());
        put(&mut b, 8, &self.counter.to_le_bytes());
        b
    }
}

/// Header of a new DBT file.
pub(super) fn dbt_header(next: u32, six: bool) -> [u8; HEADER] {
    let mut b = [0; HEADER];
    put(&mut b, NEXT, &next.to_le_bytes());
    put(&mut b, BLOCK_SIZE, &DBT_BLOCK.to_le_bytes());
    put(&mut b, SIGNATURE, if six { SIG_SIX } else { SIG_HARBOUR });
    b
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_round_trip() {
        for variant in [Variant::Standard, Variant::Six, Variant::Flex, Variant::Smt] {
            for size in [1, 32, 33, 64, 512, 65536] {
                let made = Header::new(variant, size);
                let read = Header::parse(&made.fresh_bytes(), variant == Variant::Smt, Path::new("x"))
                    .expect("header");
                assert_eq!(made, read);
            }
        }
    }

    #[test]
    fn short_or_senseless_headers_are_refused() {
        assert!(Header::parse(&[0; 511], false, Path::new("x")).is_err());
        assert!(Header::parse(&[0; 512], false, Path::new("x")).is_err());
        let mut odd = Header::new(Variant::Smt, 64).fresh_bytes();
        odd[4..8].copy_from_slice(&65537u32.to_le_bytes());
        assert!(Header::parse(&odd, true, Path::new("x")).is_err());
    }
}
