//! Byte positions of NSX files: bag header, tag header, branch and leaf.
//!
//! Observed in files written by Harbour 3.2. Integers are little endian.

pub use crate::ntx::layout::{put_u16, put_u32, u16_at, u32_at};

/// Page and header size.
pub const PAGE: usize = 1024;
/// Longest key.
pub const MAX_KEY: usize = 250;
/// Longest key or FOR expression.
pub const MAX_EXPR: usize = 256;
/// Longest tag name.
pub const MAX_TAG: usize = 11;
/// Most tags of a bag.
pub const MAX_TAGS: usize = 50;
/// No page: the end of the free list.
pub const NONE: u32 = u32::MAX;

/// Signature of bag and tag headers: addresses are byte offsets.
pub const SIGNATURE: u8 = b'i';
/// The same: addresses are page numbers.
pub const SIGNATURE_LARGE: u8 = b'I';

/// Bag header: tag count, u16.
pub const B_TAGS: usize = 2;
/// Bag header: version counter, u16.
pub const B_VERSION: usize = 4;
/// Bag header: first free page, u32.
pub const B_FREE: usize = 6;
/// Bag header: file size, u32.
pub const B_SIZE: usize = 10;
/// Bag header: first entry.
pub const B_ENTRIES: usize = 14;
/// Bag header: bytes of an entry (12 name, u32 tag header).
pub const B_ENTRY: usize = 16;

/// Tag header: flags.
pub const T_FLAGS: usize = 1;
/// Tag header: root page, u32.
pub const T_ROOT: usize = 2;
/// Tag header: type of the keys, u16.
pub const T_TYPE: usize = 6;
/// Tag header: key length, u16.
pub const T_KEY_LEN: usize = 8;
/// Tag header: unique, u16.
pub const T_UNIQUE: usize = 10;
/// Tag header: descending, u16.
pub const T_DESCEND: usize = 12;
/// Tag header: key expression.
pub const T_KEY_EXPR: usize = 14;
/// Tag header: FOR expression.
pub const T_FOR_EXPR: usize = 270;

/// Tag flag: built from a part of the records.
pub const F_PARTIAL: u8 = 0x01;
/// Tag flag: template.
pub const F_TEMPLATE: u8 = 0x02;
/// Tag flag: maintained on change only.
pub const F_CHANGE_ONLY: u8 = 0x04;
/// Tag flag: keys are added by hand.
pub const F_CUSTOM: u8 = 0x08;
/// Tag flag: several keys a record.
pub const F_MULTI_KEY: u8 = 0x20;

/// Key type: character.
pub const K_CHAR: u16 = 0x0400;
/// Key type: number, as a double.
pub const K_NUM: u16 = 0x0008;
/// Key type: date.
pub const K_DATE: u16 = 0x0020;
/// Key type: timestamp.
pub const K_TIMESTAMP: u16 = 0x0040;
/// Key type: logical.
pub const K_LOGICAL: u16 = 0x0080;

/// Page mark: it is the root.
pub const N_ROOT: u8 = 1;
/// Page mark: it is a leaf.
pub const N_LEAF: u8 = 2;
/// Page mark: it is free.
pub const N_FREE: u8 = b'f';

/// Page: mark.
pub const P_MARK: usize = 0;
/// Page: bytes of a record number.
pub const P_RECNO: usize = 1;
/// Page: number of keys, u16.
pub const P_COUNT: usize = 2;
/// Leaf: bytes in use, u16.
pub const P_USED: usize = 4;
/// Leaf: first entry.
pub const P_ENTRIES: usize = 6;
/// Branch: page below the first key, u32.
pub const P_LOWER: usize = 4;
/// Branch: first entry (u32 page, record number, key).
pub const P_BRANCHES: usize = 8;
/// Free page: the next one, u32.
pub const P_NEXT: usize = 6;

/// Most keys of a branch.
pub fn max_keys(key_len: usize) -> usize {
    (PAGE - P_BRANCHES) / (key_len + 8)
}

/// Bytes a record number of a table with `records` records takes in a leaf.
pub fn recno_bytes(records: u32) -> u8 {
    match records {
        0..=0xFFFF => 2,
        0x1_0000..=0xFF_FFFF => 3,
        _ => 4,
    }
}
