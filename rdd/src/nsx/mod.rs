//! NSX order bags: the format of SIX, as Harbour's DBFNSX writes it.
//!
//! A B-tree of 1024-byte pages, each key once, interior ones included, sorted by key and record number. Leaves are packed: a key
//! is stored as what differs from the one before it, which for the first key of a page is the key that leads to the page.
//! `layout` names the bytes, `packing` is one packed key, `page` is one page, `bag` the open file, `read` moves in a tree,
//! `write` changes it, `build` fills it from sorted keys, `check` and `dump` look at it from outside.

pub mod bag;
mod build;
mod check;
mod dump;
pub mod layout;
pub mod packing;
pub mod page;
mod read;
pub mod salvage;
mod write;

pub use bag::NsxBag;
