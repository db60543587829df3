//! What NTX and CDX order bags share: file access under the bag lock, the page cache, cursors and the
//! [`KeyTree`] contract. The formats themselves live in `ntx` and `cdx`; scopes, filters and the order list live in
//! `area`.

pub mod cache;
pub mod contract;
pub mod cursor;
pub mod file;
pub mod finding;
pub mod format;
pub mod session;

pub use cache::PageCache;
pub use contract::{Bound, KeyOrder, KeyTree, Side, compare_bytes, head};
pub use cursor::{Cursor, MAX_DEPTH};
pub use file::BagFile;
pub use finding::Finding;
