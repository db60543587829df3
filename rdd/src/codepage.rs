//! Code pages and collations: the contracts and the identity page. Tables are in the submodules.

use std::cmp::Ordering;
use std::sync::Arc;

/// Order of character values.
pub trait Collation: Send + Sync {
    /// Compares as keys and strings sort.
    fn compare(&self, a: &[u8], b: &[u8]) -> Ordering;
    /// True if `compare` is plain byte order, so that callers may use memcmp.
    fn is_bytewise(&self) -> bool;
}

/// A code page: letters, case and its relation to Unicode.
pub trait Codepage: Send + Sync {
    /// Identifier as in `hb_cdpSelect()`, e.g. `EN`, `PL852`.
    fn id(&self) -> &str;
    /// Unicode code point of a byte, `None` where the page has a hole.
    fn to_unicode(&self, byte: u8) -> Option<char>;
    /// Byte of a Unicode character.
    fn from_unicode(&self, ch: char) -> Option<u8>;
    /// Upper-case table.
    fn upper(&self) -> &[u8; 256];
    /// Lower-case table.
    fn lower(&self) -> &[u8; 256];
    /// Its order.
    fn collation(&self) -> Arc<dyn Collation>;
    /// True if text is UTF-8.
    fn is_utf8(&self) -> bool {
        false
    }
    /// Byte-for-byte table to another page, `None` if no translation is needed or possible by bytes.
    fn table_to(&self, other: &dyn Codepage) -> Option<Box<[u8; 256]>> {
        if self.id() == other.id() || self.is_utf8() || other.is_utf8() {
            return None;
        }
        let mut table = Box::new([0u8; 256]);
        for (byte, slot) in (0..=255u8).zip(table.iter_mut()) {
            *slot = match self.to_unicode(byte) {
                Some(ch) => other.from_unicode(ch).unwrap_or(if byte < 0x80 { byte } else { b'?' }),
                None => byte,
            };
        }
        Some(table)
    }
}

/// Byte order.
pub struct BinaryCollation;

impl Collation for BinaryCollation {
    fn compare(&self, a: &[u8], b: &[u8]) -> Ordering {
        a.cmp(b)
    }
    fn is_bytewise(&self) -> bool {
        true
    }
}

const fn case_table(from: u8, to: u8) -> [u8; 256] {
    let mut t = [0u8; 256];
    let mut i = 0;
    while i < 256 {
        t[i] = i as u8;
        if i as u8 >= from && i as u8 <= from + 25 {
            t[i] = i as u8 - from + to;
        }
        i += 1;
    }
    t
}

/// Upper-case table that knows ASCII letters only.
pub static ASCII_UPPER: [u8; 256] = case_table(b'a', b'A');
/// Lower-case table that knows ASCII letters only.
pub static ASCII_LOWER: [u8; 256] = case_table(b'A', b'a');

/// The default page `EN` (code page 437), of which only ASCII letters have case.
pub struct EnglishPage;

impl Codepage for EnglishPage {
    fn id(&self) -> &str {
        "EN"
    }
    fn to_unicode(&self, byte: u8) -> Option<char> {
        byte.is_ascii().then_some(byte as char)
    }
    fn from_unicode(&self, ch: char) -> Option<u8> {
        ch.is_ascii().then_some(ch as u8)
    }
    fn upper(&self) -> &[u8; 256] {
        &ASCII_UPPER
    }
    fn lower(&self) -> &[u8; 256] {
        &ASCII_LOWER
    }
    fn collation(&self) -> Arc<dyn Collation> {
        Arc::new(BinaryCollation)
    }
}
