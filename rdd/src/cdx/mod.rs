//! CDX order bags: several tags in one file, FoxPro's compressed leaves, Harbour's page policy.
//!
//! A B+ tree: leaves hold every key, interior pages the highest key of each child. A directory tag, itself such a tree,
//! names the tags. `layout` names the bytes, `page` is one page decoded, `bag` the open file, `read` moves, `write` changes,
//! `build` fills from sorted keys, `check` and `dump` look at it from outside. Key images are made in `keyimage`.

pub mod bag;
mod build;
mod check;
mod dump;
pub mod layout;
mod leaf_fill;
mod leaf_moves;
pub mod page;
mod read;
pub mod salvage;
#[cfg(test)]
mod tests;
mod write;

pub use bag::CdxBag;
