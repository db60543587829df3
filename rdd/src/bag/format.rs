//! The index formats as the order layer knows them: opening and creating bags.

use super::KeyTree;
use super::session::BagSession;
use crate::cdx::CdxBag;
use crate::error::{ErrorKind, Result};
use crate::keyimage::Spelling;
use crate::nsx::NsxBag;
use crate::ntx::NtxBag;
use crate::order::{BagContext, BagFormat, OrderBag};
use crate::storage::{self, OpenMode, Storage};
use std::path::Path;
use std::sync::Arc;

/// Clipper's format.
pub struct Ntx;

/// FoxPro's format.
pub struct Cdx;

/// The format of SIX.
pub struct Nsx;

fn open_file(path: &Path, cx: &BagContext) -> Result<Arc<dyn Storage>> {
    let mode = OpenMode { create: false, ..cx.mode };
    storage::open(path, mode).map_err(|e| e.as_kind(ErrorKind::OpenIndex))
}

fn create_file(path: &Path, cx: &BagContext) -> Result<Arc<dyn Storage>> {
    if cx.temporary {
        return storage::nameless(path).map_err(|e| e.as_kind(ErrorKind::CreateIndex));
    }
    let mode = OpenMode { create: true, readonly: false, ..cx.mode };
    // A file that is open elsewhere must not be made anew: DOS calls that access denied, not a sharing violation.
    storage::open(path, mode).map_err(|e| {
        let denied = e.os() == 32;
        let e = e.as_kind(ErrorKind::CreateIndex);
        if denied { e.with_os(5) } else { e }
    })
}

impl BagFormat for Ntx {
    fn extension(&self) -> &'static str {
        ".ntx"
    }

    fn open(&self, path: &Path, cx: &BagContext) -> Result<Box<dyn OrderBag>> {
        let io = open_file(path, cx)?;
        let make = |io| Ok(Box::new(NtxBag::open(io, cx.lock, cx.collation.clone())?) as Box<dyn KeyTree>);
        Ok(Box::new(BagSession::new(io, cx, Spelling::Text, make)?))
    }

    fn create(&self, path: &Path, cx: &BagContext) -> Result<Box<dyn OrderBag>> {
        let io = create_file(path, cx)?;
        let make = |io| {
            let bag = NtxBag::create(io, cx.lock, cx.collation.clone(), cx.large_file, cx.multi_tag)?;
            Ok(Box::new(bag) as Box<dyn KeyTree>)
        };
        Ok(Box::new(BagSession::new(io, cx, Spelling::Text, make)?))
    }

    fn index_type(&self, _tags: usize) -> u8 {
        1
    }

    fn max_key_len(&self) -> usize {
        crate::ntx::layout::MAX_KEY
    }

    fn counts_filtered(&self) -> bool {
        false
    }

    fn skips_from_missing(&self) -> bool {
        false
    }

    fn has_structural(&self) -> bool {
        false
    }
}

impl BagFormat for Cdx {
    fn extension(&self) -> &'static str {
        ".cdx"
    }

    fn open(&self, path: &Path, cx: &BagContext) -> Result<Box<dyn OrderBag>> {
        let io = open_file(path, cx)?;
        let make = |io| Ok(Box::new(CdxBag::open(io, cx.lock, cx.collation.clone())?) as Box<dyn KeyTree>);
        Ok(Box::new(BagSession::new(io, cx, Spelling::Binary, make)?))
    }

    fn create(&self, path: &Path, cx: &BagContext) -> Result<Box<dyn OrderBag>> {
        let io = create_file(path, cx)?;
        let make = |io| {
            let mut bag = CdxBag::create(io, cx.lock, cx.collation.clone(), cx.page_size as usize)?;
            if cx.large_file {
                bag.use_page_numbers();
            }
            Ok(Box::new(bag) as Box<dyn KeyTree>)
        };
        Ok(Box::new(BagSession::new(io, cx, Spelling::Binary, make)?))
    }

    fn index_type(&self, _tags: usize) -> u8 {
        3
    }

    fn max_key_len(&self) -> usize {
        crate::cdx::layout::MAX_KEY
    }

    fn foxpro_ways(&self) -> bool {
        true
    }

    fn asks_before_records(&self) -> bool {
        true
    }

    fn counts_filtered(&self) -> bool {
        true
    }

    fn skips_from_missing(&self) -> bool {
        true
    }

    fn heeds_mark(&self) -> bool {
        false
    }

    fn has_structural(&self) -> bool {
        true
    }
}

impl BagFormat for Nsx {
    fn extension(&self) -> &'static str {
        ".nsx"
    }

    fn open(&self, path: &Path, cx: &BagContext) -> Result<Box<dyn OrderBag>> {
        let io = open_file(path, cx)?;
        let make = |io| Ok(Box::new(NsxBag::open(io, cx.lock, cx.collation.clone())?) as Box<dyn KeyTree>);
        Ok(Box::new(BagSession::new(io, cx, Spelling::Binary, make)?))
    }

    fn create(&self, path: &Path, cx: &BagContext) -> Result<Box<dyn OrderBag>> {
        let io = create_file(path, cx)?;
        let make = |io| {
            let bag = NsxBag::create(io, cx.lock, cx.collation.clone(), cx.large_file)?
                .over(cx.directory.as_deref());
            Ok(Box::new(bag) as Box<dyn KeyTree>)
        };
        Ok(Box::new(BagSession::new(io, cx, Spelling::Binary, make)?))
    }

    fn index_type(&self, tags: usize) -> u8 {
        if tags > 1 { 3 } else { 2 }
    }

    fn max_key_len(&self) -> usize {
        crate::nsx::layout::MAX_KEY
    }

    fn max_tag_len(&self) -> usize {
        crate::nsx::layout::MAX_TAG
    }

    fn renews_only_tag(&self) -> bool {
        false
    }

    fn counts_filtered(&self) -> bool {
        false
    }

    fn skips_from_missing(&self) -> bool {
        false
    }

    fn has_structural(&self) -> bool {
        true
    }
}
