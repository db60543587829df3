//! What order bags share: file access under the bag lock, the page cache, cursors, moving in a tree that holds every key
//! once, and the [`KeyTree`] contract. The formats themselves live in `ntx`, `nsx` and `cdx`; scopes, filters and the order list live in
//! `area`.

pub mod brackets;
pub mod btree;
pub mod cache;
pub mod contract;
pub mod cursor;
pub mod dump;
pub mod file;
pub mod finding;
pub mod format;
pub mod session;
mod sorter;
pub mod walk;

pub use brackets::Brackets;
pub use btree::{BTree, Node};
pub use cache::PageCache;
pub use contract::{Beside, Bound, KeyOrder, KeyTree, Side, compare_bytes, end_of, head};
pub use cursor::{Cursor, MAX_DEPTH};
pub use file::BagFile;
pub use finding::Finding;
pub use walk::Walk;
