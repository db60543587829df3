//! Code pages: charts, case, character classes, sort order and translation for every id Harbour ships.
//!
//! [`Page::find`] gives a page by its id; everything else hangs on that value. The same pages serve field translation and key
//! order in this crate and the string functions of the interpreter (`hb_cdpSelect`, `hb_Translate`, `Upper`). Which page is
//! current is the caller's business: nothing here keeps state. Tables ask for [`Codepage`] and [`Collation`] only.
//!
//! - `tables`: byte-to-Unicode charts
//! - `alphabets`: case pairs and order per language
//! - `page`: a ready page, built on first use
//! - `collate`: text comparison
//! - `translate`: text from one page to another
//! - `wide`: UTF-8 and UTF-16 as 16-bit units; `wide_order`: their order under `UTF8EX`

mod alphabets;
mod collate;
mod page;
mod tables;
mod translate;
mod wide;
mod wide_order;

pub use collate::{PageOrder, Tail, TieMode};
pub use page::{Encoding, Page};
pub use translate::{from_utf8, to_utf8, translate};

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
    #[allow(clippy::wrong_self_convention)]
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
    fn table_to(&self, other: &dyn Codepage) -> Option<Box<[u8; 256]>>;
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

/// The default page `EN` (chart cp437), of which only ASCII letters have case. The same as [`Page::en`].
pub struct EnglishPage;

impl Codepage for EnglishPage {
    fn id(&self) -> &str {
        "EN"
    }
    fn to_unicode(&self, byte: u8) -> Option<char> {
        Page::en().to_unicode(byte)
    }
    fn from_unicode(&self, ch: char) -> Option<u8> {
        Page::en().from_unicode(ch)
    }
    fn upper(&self) -> &[u8; 256] {
        Page::en().upper()
    }
    fn lower(&self) -> &[u8; 256] {
        Page::en().lower()
    }
    fn collation(&self) -> Arc<dyn Collation> {
        Arc::new(BinaryCollation)
    }
    fn table_to(&self, other: &dyn Codepage) -> Option<Box<[u8; 256]>> {
        Page::en().table_to(other)
    }
}
