//! Where lock bytes lie: the six schemes and the switch of the VFP scheme on an open production index.
//!
//! Pure arithmetic from live state; nothing is cached and nothing is locked here. All positions are on the table's file,
//! [`LockScheme::bag_lock`] on the index file.

use crate::faults::{Fault, is_broken};
use crate::order::BagLock;

/// `DB_DBFLOCK_*`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LockScheme {
    /// Clipper 5.
    Clipper = 1,
    /// Clipper 5.3 COMIX.
    Comix = 2,
    /// FoxPro.
    Vfp = 3,
    /// Harbour 32-bit hyper locking.
    Hb32 = 4,
    /// Harbour 64-bit hyper locking.
    Hb64 = 5,
    /// Clipper with the extended offset.
    Clipper2 = 6,
}

/// Facts of the table that the VFP scheme's bytes depend on.
#[derive(Clone, Copy, Debug)]
pub struct LockShape {
    /// Header length.
    pub header_len: u32,
    /// Record length.
    pub record_len: u32,
    /// A production index is open in the area.
    pub has_tags: bool,
}

const BASE_1E9: u64 = 1_000_000_000;
const BASE_4E9: u64 = 4_000_000_000;
const VFP_BASE: u64 = 0x4000_0000;
const VFP_TAGS_BASE: u64 = 0x7FFF_FFFE;
const HB64_BASE: u64 = 0x7F00_0000_0000_0000;

impl LockScheme {
    /// From its number; 0 and unknown numbers are `None`.
    pub fn from_number(n: u8) -> Option<Self> {
        Some(match n {
            1 => Self::Clipper,
            2 => Self::Comix,
            3 => Self::Vfp,
            4 => Self::Hb32,
            5 => Self::Hb64,
            6 => Self::Clipper2,
            _ => return None,
        })
    }

    /// Header (append) byte; also `DBI_LOCKOFFSET`.
    pub fn header(self, shape: LockShape) -> u64 {
        let base = match self {
            Self::Clipper | Self::Comix => BASE_1E9,
            Self::Hb32 | Self::Clipper2 => BASE_4E9,
            Self::Hb64 => HB64_BASE,
            Self::Vfp if shape.has_tags => VFP_TAGS_BASE,
            Self::Vfp => VFP_BASE,
        };
        base + u64::from(is_broken(Fault::LockBase))
    }

    /// Byte of a record, 1-based.
    pub fn record(self, shape: LockShape, recno: u32) -> u64 {
        let (base, n) = (self.header(shape), recno as u64);
        match self {
            Self::Vfp if shape.has_tags => base - n,
            Self::Vfp => {
                base + shape.header_len as u64 + n.wrapping_sub(1).wrapping_mul(shape.record_len as u64)
            }
            _ => base + n,
        }
    }

    /// Range of the file lock: start and length.
    pub fn file(self, shape: LockShape) -> (u64, u64) {
        let base = self.header(shape);
        match self {
            Self::Clipper | Self::Comix => (base + 1, 1_000_000_000),
            Self::Hb32 | Self::Clipper2 => (base + 1, 294_967_295),
            Self::Hb64 => (base + 1, 0xFFFF_FFFE),
            Self::Vfp if shape.has_tags => (base - 0x07FF_FFFF, 0x07FF_FFFF),
            Self::Vfp => (base + 1, 0x3FFF_FFFD),
        }
    }

    /// Lock of an index bag under this scheme.
    pub fn bag_lock(self) -> BagLock {
        let (start, pool) = match self {
            Self::Clipper | Self::Clipper2 => (BASE_1E9, 0),
            Self::Vfp => (0x7FFF_FFFE, 0),
            Self::Comix | Self::Hb32 => (0xFFFE_FFFF, 0x10000),
            Self::Hb64 => (0x7FFF_FFFF_0000_0001, 0x10000),
        };
        BagLock { start, pool, extended: self == Self::Clipper2 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn vfp_switches_with_the_production_index() {
        let no = LockShape { header_len: 296, record_len: 20, has_tags: false };
        let yes = LockShape { has_tags: true, ..no };
        assert_eq!(LockScheme::Vfp.header(no), 1073741824);
        assert_eq!(LockScheme::Vfp.header(yes), 2147483646);
        assert_eq!(LockScheme::Vfp.record(no, 3), 1073741824 + 296 + 40);
        assert_eq!(LockScheme::Vfp.record(yes, 3), 2147483643);
        assert_eq!(LockScheme::Vfp.file(yes), (0x77FF_FFFF, 0x07FF_FFFF));
        for n in 1..=6 {
            let s = LockScheme::from_number(n).unwrap();
            let (start, len) = s.file(yes);
            assert!(!(start..start + len).contains(&s.header(yes)));
            assert!((start..start + len).contains(&s.record(yes, 1)));
        }
    }
}
