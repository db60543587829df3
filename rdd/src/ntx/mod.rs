//! NTX order bags: Clipper's single-order files and Harbour's compound ones (several tags in one file).
//!
//! A B-tree of 1024-byte pages, each key once, interior ones included. `layout` names the bytes, `page` is one page, `bag`
//! the open file, `read` moves in a tree, `write` changes it, `build` fills it from sorted keys, `check` and `dump`
//! look at it from outside. Key images are made in `keyimage`.

pub mod bag;
mod build;
mod check;
mod dump;
pub mod layout;
pub mod page;
mod read;
pub mod salvage;
#[cfg(test)]
mod tests;
mod write;

pub use bag::NtxBag;
