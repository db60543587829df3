//! Byte positions of NTX files: single-tag header, compound (CTX) directory and tree page.
//!
//! Sources: Clipper's published NTX layout; compound directory and flags observed in files written by Harbour 3.2.

/// Page and header size.
pub const PAGE: usize = 1024;
/// Longest key.
pub const MAX_KEY: usize = 256;
/// Longest key or FOR expression.
pub const MAX_EXPR: usize = 256;
/// Longest tag name.
pub const MAX_TAG: usize = 10;
/// Most tags of a compound bag.
pub const MAX_TAGS: usize = 63;

/// Header: type and flags, u16.
pub const H_FLAGS: usize = 0;
/// Header: version counter, u16.
pub const H_VERSION: usize = 2;
/// Header: root page, u32.
pub const H_ROOT: usize = 4;
/// Header: first free page, u32.
pub const H_FREE: usize = 8;
/// Header: item size, u16.
pub const H_ITEM: usize = 12;
/// Bytes at the beginning of a header that change while an index is in use.
pub const H_CHANGING: usize = H_ITEM;
/// Header: key length, u16.
pub const H_KEY_LEN: usize = 14;
/// Header: decimals, u16.
pub const H_DEC: usize = 16;
/// Header: most keys of a page, u16.
pub const H_MAX: usize = 18;
/// Header: least keys of a page, u16.
pub const H_HALF: usize = 20;
/// Header: key expression.
pub const H_KEY_EXPR: usize = 22;
/// Header: unique flag.
pub const H_UNIQUE: usize = 278;
/// Header: descending flag.
pub const H_DESCEND: usize = 280;
/// Header: FOR expression.
pub const H_FOR_EXPR: usize = 282;
/// Header: tag name.
pub const H_TAG: usize = 538;
/// Header: custom flag.
pub const H_CUSTOM: usize = 550;

/// Flag: FOR expression present.
pub const F_FOR: u16 = 0x0001;
/// Flags every header has.
pub const F_DEFAULT: u16 = 0x0006;
/// Flag: built from a part of the records.
pub const F_PARTIAL: u16 = 0x0008;
/// Flag: locks at the extended offset.
pub const F_EXT_LOCK: u16 = 0x0010;
/// Flag: custom order.
pub const F_CUSTOM: u16 = 0x0020;
/// Flag: maintained on change only.
pub const F_CHANGE_ONLY: u16 = 0x0040;
/// Flag: template.
pub const F_TEMPLATE: u16 = 0x0080;
/// Flag: the record number is part of the sort.
pub const F_SORT_RECNO: u16 = 0x0100;
/// Flag: page numbers instead of byte offsets.
pub const F_LARGE: u16 = 0x0200;
/// Flag: several keys a record.
pub const F_MULTI_KEY: u16 = 0x0400;
/// Flag: compound bag.
pub const F_COMPOUND: u16 = 0x8000;
/// Every flag known; others mean a damaged file.
pub const F_ALL: u16 = 0x87FF;

/// Compound directory: tag count, u16.
pub const C_TAGS: usize = 2;
/// Compound directory: version counter, u32.
pub const C_VERSION: usize = 4;
/// Compound directory: first free page, u32.
pub const C_FREE: usize = 8;
/// Compound directory: file size in page units, u32.
pub const C_SIZE: usize = 12;
/// Compound directory: first entry.
pub const C_ENTRIES: usize = 16;
/// Compound directory: bytes of an entry (12 name, u32 header page).
pub const C_ENTRY: usize = 16;

/// Tree page: number of keys, u16; the item offsets follow.
pub const P_COUNT: usize = 0;
/// Tree page: first item offset.
pub const P_OFFSETS: usize = 2;
/// Item: left child, u32.
pub const I_CHILD: usize = 0;
/// Item: record number, u32.
pub const I_RECNO: usize = 4;
/// Item: key.
pub const I_KEY: usize = 8;

/// Most keys of a page for keys of `key_len` bytes.
pub fn max_keys(key_len: usize) -> u16 {
    let max = ((PAGE - 2) / (key_len + 10)).saturating_sub(1);
    if max > 2 { (max & !1) as u16 } else { max as u16 }
}

/// Reads a u16.
#[inline]
pub fn u16_at(b: &[u8], at: usize) -> u16 {
    let part = &b[at..at + 2];
    u16::from_le_bytes([part[0], part[1]])
}

/// Reads a u32.
#[inline]
pub fn u32_at(b: &[u8], at: usize) -> u32 {
    let part = &b[at..at + 4];
    u32::from_le_bytes([part[0], part[1], part[2], part[3]])
}

/// Writes a u16.
#[inline]
pub fn put_u16(b: &mut [u8], at: usize, v: u16) {
    b[at..at + 2].copy_from_slice(&v.to_le_bytes());
}

/// Writes a u32.
#[inline]
pub fn put_u32(b: &mut [u8], at: usize, v: u32) {
    b[at..at + 4].copy_from_slice(&v.to_le_bytes());
}
