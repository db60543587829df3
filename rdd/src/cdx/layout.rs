//! Byte positions of CDX files: file and tag headers, interior and leaf pages.
//!
//! Sources: the FoxPro documentation of compact index files; fields of Harbour's own from files written by Harbour 3.2.

/// Unit of page addresses: the smallest page.
pub const UNIT: usize = 512;
/// Bytes of a file or tag header.
pub const HEADER: usize = 1024;
/// Longest key.
pub const MAX_KEY: usize = 240;
/// Longest tag name; also the key length of the directory tag.
pub const MAX_TAG: usize = 10;
/// "No page" in sibling links and in the free list.
pub const NONE: u32 = 0xFFFF_FFFF;

/// Header: root page offset, u32.
pub const H_ROOT: usize = 0;
/// File header: first free page, u32.
pub const H_FREE: usize = 4;
/// File header: update counter, u32 big endian.
pub const H_COUNTER: usize = 8;
/// Header: key length, u16.
pub const H_KEY_LEN: usize = 12;
/// Header: options.
pub const H_OPTIONS: usize = 14;
/// Header: signature.
pub const H_SIGNATURE: usize = 15;
/// Signature bit: addresses are page numbers, as Harbour writes them under the HB64 lock scheme.
pub const S_LARGE: u8 = 0x20;
/// Header: header length, u16.
pub const H_HEADER_LEN: usize = 16;
/// Header: page length, u16.
pub const H_PAGE_LEN: usize = 18;
/// File header: mark of files Harbour wrote.
pub const H_MARK: usize = 20;
/// The mark itself.
pub const MARK: &[u8; 4] = b"RCHB";
/// Header: ignore-case flag.
pub const H_IGNORE_CASE: usize = 499;
/// Header: 1 = descending, u16.
pub const H_DESCEND: usize = 502;
/// Header: position of the FOR expression in the pool, u16.
pub const H_FOR_POS: usize = 504;
/// Header: its length with the NUL, u16.
pub const H_FOR_LEN: usize = 506;
/// Header: position of the key expression in the pool, u16.
pub const H_KEY_POS: usize = 508;
/// Header: its length with the NUL, u16.
pub const H_KEY_EXPR_LEN: usize = 510;
/// Header: expression pool.
pub const H_POOL: usize = 512;
/// Bytes of the pool.
pub const POOL: usize = 512;

/// Option: unique.
pub const O_UNIQUE: u8 = 0x01;
/// Option: temporary or partial.
pub const O_PARTIAL: u8 = 0x02;
/// Option: custom.
pub const O_CUSTOM: u8 = 0x04;
/// Option: FOR expression present.
pub const O_FOR: u8 = 0x08;
/// Option: compact.
pub const O_COMPACT: u8 = 0x20;
/// Option: compound.
pub const O_COMPOUND: u8 = 0x40;
/// Option: directory tag.
pub const O_STRUCTURE: u8 = 0x80;

/// Page: attributes, u16.
pub const P_ATTR: usize = 0;
/// Page: number of keys, u16.
pub const P_COUNT: usize = 2;
/// Page: left neighbour, u32.
pub const P_LEFT: usize = 4;
/// Page: right neighbour, u32.
pub const P_RIGHT: usize = 8;
/// Attribute: root.
pub const A_ROOT: u16 = 1;
/// Attribute: leaf.
pub const A_LEAF: u16 = 2;
/// Interior page: first entry (key, record number BE, child BE).
pub const I_ENTRIES: usize = 12;
/// Leaf: free bytes, u16.
pub const L_FREE: usize = 12;
/// Leaf: record number mask, u32.
pub const L_REC_MASK: usize = 14;
/// Leaf: duplicate count mask.
pub const L_DUP_MASK: usize = 18;
/// Leaf: trailing count mask.
pub const L_TRAIL_MASK: usize = 19;
/// Leaf: record number bits.
pub const L_REC_BITS: usize = 20;
/// Leaf: duplicate count bits.
pub const L_DUP_BITS: usize = 21;
/// Leaf: trailing count bits.
pub const L_TRAIL_BITS: usize = 22;
/// Leaf: bytes of an entry.
pub const L_ENTRY: usize = 23;
/// Leaf: first entry.
pub const L_ENTRIES: usize = 24;

/// Reads a u16.
#[inline]
pub fn u16_at(b: &[u8], at: usize) -> u16 {
    u16::from_le_bytes([b[at], b[at + 1]])
}

/// Reads a u32.
#[inline]
pub fn u32_at(b: &[u8], at: usize) -> u32 {
    u32::from_le_bytes([b[at], b[at + 1], b[at + 2], b[at + 3]])
}

/// Reads a big-endian u32.
#[inline]
pub fn be32_at(b: &[u8], at: usize) -> u32 {
    u32::from_be_bytes([b[at], b[at + 1], b[at + 2], b[at + 3]])
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

/// Writes a big-endian u32.
#[inline]
pub fn put_be32(b: &mut [u8], at: usize, v: u32) {
    b[at..at + 4].copy_from_slice(&v.to_be_bytes());
}

/// Entries of a full interior page.
pub fn max_entries(page_len: usize, key_len: usize) -> usize {
    (page_len - I_ENTRIES) / (key_len + 8)
}

/// How a leaf packs record number, duplicate and trailing counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LeafBits {
    /// Bits of the record number.
    pub rec: u8,
    /// Bits of the duplicate count.
    pub dup: u8,
    /// Bits of the trailing count.
    pub trail: u8,
    /// Bytes of an entry.
    pub entry: u8,
}

impl LeafBits {
    /// The packing of an empty page: three bytes, counts as wide as the key length needs.
    pub fn narrow(key_len: usize) -> Self {
        let count = (usize::BITS - key_len.leading_zeros()).min(8) as u8;
        Self { rec: 24 - 2 * count, dup: count, trail: count, entry: 3 }
    }

    /// True if the record number fits.
    #[inline]
    pub fn holds(self, recno: u32) -> bool {
        self.rec >= 32 || recno >> self.rec == 0
    }

    /// The packing widened by whole bytes until the record number fits.
    pub fn for_recno(mut self, recno: u32) -> Self {
        while !self.holds(recno) {
            self.entry += 1;
            self.rec += 8;
        }
        self
    }

    /// Writes the packing, and how many bytes are free, into a leaf.
    pub fn put(self, raw: &mut [u8], free: usize) {
        put_u16(raw, L_FREE, free as u16);
        put_u32(raw, L_REC_MASK, Self::mask(self.rec));
        raw[L_DUP_MASK] = Self::mask(self.dup) as u8;
        raw[L_TRAIL_MASK] = Self::mask(self.trail) as u8;
        raw[L_REC_BITS] = self.rec;
        raw[L_DUP_BITS] = self.dup;
        raw[L_TRAIL_BITS] = self.trail;
        raw[L_ENTRY] = self.entry;
    }

    /// Mask of `bits` bits.
    pub fn mask(bits: u8) -> u32 {
        if bits >= 32 { u32::MAX } else { (1 << bits) - 1 }
    }
}
