//! Code pages: charts, case, character classes, sort order and translation for every id Harbour ships.
//!
//! [`Page::find`] gives a page by its id; everything else hangs on that value. The same pages serve field translation and key
//! order in this crate and the string functions of the interpreter (`hb_cdpSelect`, `hb_Translate`, `Upper`). Which page is
//! current is the caller's business: nothing here keeps state. What fields are read and written through is a [`Recoding`].
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
pub use translate::{Recoding, from_utf8, nearest, to_utf8, translate};

use std::cmp::Ordering;

/// Order of character values.
pub trait Collation: Send + Sync {
    /// Compares as keys and strings sort.
    fn compare(&self, a: &[u8], b: &[u8]) -> Ordering;
    /// Compares a key with another or with a shorter beginning, which equals every key that begins so. Accents count less than between
    /// texts: where the page tells them apart last, keys do not, and a beginning never does. The operators compare so without SET EXACT.
    fn compare_keys(&self, have: &[u8], key: &[u8]) -> Ordering {
        self.compare(&have[..have.len().min(key.len())], key)
    }
    /// True if `compare` is plain byte order, so that callers may use memcmp.
    fn is_bytewise(&self) -> bool;
    /// The rank of each byte, no two the same, where texts of one length compare as their ranks do; `None` for an order that is more than that.
    fn ranks(&self) -> Option<&[u8; 256]> {
        None
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
