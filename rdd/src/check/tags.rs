//! The orders a bag held, learnt from its headers even where the bag does not open: what is needed to build them again.

use super::keys::context;
use crate::codepage::BinaryCollation;
use crate::error::{Error, ErrorKind, Result};
use crate::order::{BagKind, TagInfo};
use crate::storage::{self, OpenMode, Storage};
use crate::{cdx, nsx, ntx};
use std::path::Path;
use std::sync::Arc;

/// Bytes looked at together.
const WINDOW: usize = 1 << 20;
/// Bytes of the longest header.
const HEADER: usize = 1024;
/// More headers than this are no headers.
const MAX_TAGS: usize = 4096;

/// The orders of a bag; names that cannot be read are empty. An error means that the file cannot be read at all.
pub fn saved_tags(path: &Path, kind: BagKind) -> Result<Vec<TagInfo>> {
    let format = kind.format().ok_or_else(|| Error::new(ErrorKind::Unsupported).at(path))?;
    if let Ok(bag) = format.open(path, &context(Arc::new(BinaryCollation))) {
        return Ok(bag.tags().to_vec());
    }
    let storage = storage::open(path, OpenMode { create: false, shared: true, readonly: true })?;
    match kind {
        BagKind::Cdx => scan_cdx(&*storage),
        BagKind::Ntx => scan_ntx(&*storage),
        BagKind::Nsx => scan_nsx(&*storage),
    }
}

/// Calls `each` with the offset and the bytes from there on of every `step` bytes of the file.
fn every(storage: &dyn Storage, step: usize, mut each: impl FnMut(u64, &[u8])) -> Result<()> {
    let mut window = vec![0; WINDOW + HEADER];
    let mut at = 0;
    loop {
        let got = storage.read_at(&mut window, at)?;
        for from in (0..got.min(WINDOW)).step_by(step) {
            each(at + from as u64, &window[from..got.min(from + HEADER)]);
        }
        if got <= WINDOW {
            return Ok(());
        }
        at += WINDOW as u64;
    }
}

fn scan_cdx(storage: &dyn Storage) -> Result<Vec<TagInfo>> {
    let (mut tags, mut names) = (Vec::new(), Vec::new());
    every(storage, cdx::layout::UNIT, |at, bytes| {
        if let (Some(tag), true) = (cdx::salvage::header(bytes), tags.len() < MAX_TAGS) {
            tags.push((at, tag));
        }
        if bytes.len() >= cdx::layout::UNIT && names.len() < MAX_TAGS {
            names.extend(cdx::salvage::names(&bytes[..cdx::layout::UNIT]));
        }
    })?;
    for (at, tag) in &mut tags {
        if let Some((name, _)) = names.iter().find(|(_, header)| u64::from(*header) == *at) {
            tag.name = name.clone();
        }
    }
    Ok(tags.into_iter().map(|(_, tag)| tag).collect())
}

fn scan_ntx(storage: &dyn Storage) -> Result<Vec<TagInfo>> {
    let mut tags = Vec::new();
    every(storage, ntx::layout::PAGE, |_, bytes| {
        if let (Some(tag), true) = (ntx::salvage::header(bytes), tags.len() < MAX_TAGS) {
            tags.push(tag);
        }
    })?;
    Ok(tags)
}

fn scan_nsx(storage: &dyn Storage) -> Result<Vec<TagInfo>> {
    let mut head = [0; nsx::layout::PAGE];
    let got = storage.read_at(&mut head, 0)?;
    let names = nsx::salvage::names(&head[..got]);
    let mut tags = Vec::new();
    every(storage, nsx::layout::PAGE, |at, bytes| {
        if at > 0
            && let (Some(mut tag), true) = (nsx::salvage::header(bytes), tags.len() < MAX_TAGS)
        {
            if let Some((name, _)) = names.iter().find(|(_, header)| *header == at) {
                tag.name = name.clone();
            }
            tags.push(tag);
        }
    })?;
    Ok(tags)
}
