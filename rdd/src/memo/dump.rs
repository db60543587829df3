//! A memo file as text, for people and snapshots: header, free list, and what stands in each block.
//!
//! FPT and SMT blocks: FPT files are walked block by block; SMT blocks have no heads, so only header and free list are shown. Damage
//! is shown, not corrected; a walk ends where a length makes no sense.

use super::MemoKind;
use super::layout::*;
use crate::error::{ErrorKind, Result};
use crate::storage::{self, OpenMode, Storage};
use std::fmt::Write;
use std::path::Path;

/// Most data bytes shown of a block.
const SHOWN: usize = 32;

/// The file as text, one line a fact.
pub fn dump(path: &Path, kind: MemoKind) -> Result<String> {
    let mode = OpenMode { create: false, shared: true, readonly: true };
    let storage = storage::open(path, mode).map_err(|e| e.as_kind(ErrorKind::OpenMemo))?;
    let mut out = String::new();
    // Writing to a string cannot fail.
    let _ = match kind {
        MemoKind::Dbt => dump_dbt(&*storage, &mut out)?,
        _ => dump_blocks(&*storage, kind == MemoKind::Smt, &mut out)?,
    };
    Ok(out)
}

fn dump_dbt(storage: &dyn Storage, out: &mut String) -> Result<std::fmt::Result> {
    let mut head = [0; 8];
    storage.read_at(&mut head, 0)?;
    let size = storage.len()?;
    let mut wrote = writeln!(out, "dbt next {} size {size}", le32(&head, NEXT));
    let mut chunk = [0; DBT_BLOCK as usize];
    let (mut block, mut begins) = (1u64, true);
    while block * (DBT_BLOCK as u64) < size {
        let got = storage.read_at(&mut chunk, block * DBT_BLOCK as u64)?;
        let end = chunk[..got].iter().position(|&b| b == DBT_END);
        if begins {
            let text = &chunk[..end.unwrap_or(got).min(SHOWN)];
            wrote = wrote.and(writeln!(out, "block {block} text \"{}\"", text.escape_ascii()));
        }
        begins = end.is_some();
        block += 1;
    }
    Ok(wrote)
}

fn dump_blocks(storage: &dyn Storage, smt: bool, out: &mut String) -> Result<std::fmt::Result> {
    let mut bytes = [0; FLEX_HEADER];
    let got = storage.read_at(&mut bytes, 0)?;
    let header = Header::parse(&bytes[..got], smt, storage.path())?;
    let size = storage.len()?;
    let mut wrote = writeln!(
        out,
        "{:?} next {} block size {} size {size}",
        header.variant, header.next, header.block_size
    );
    match header.variant {
        Variant::Standard => {}
        Variant::Six | Variant::Smt => {
            for i in 0..(le16(&bytes, SIX_COUNT) as usize).min(SIX_MAX) {
                let at = SIX_RUNS + 6 * i;
                let (count, block) = (le16(&bytes, at), le32(&bytes, at + 2));
                wrote = wrote.and(writeln!(out, "free {count} blocks at {block}"));
            }
        }
        Variant::Flex => {
            let Header { counter, directory, reverse, .. } = header;
            wrote =
                wrote.and(writeln!(out, "counter {counter} free list pages at {directory} and {reverse}"));
        }
    }
    if header.variant == Variant::Smt {
        return Ok(wrote);
    }
    let block_size = header.block_size as u64;
    let mut at = header.first_block() as u64 * block_size;
    while at + BLOCK_HEAD <= size {
        let mut head = [0; BLOCK_HEAD as usize + SHOWN];
        let got = storage.read_at(&mut head, at)?;
        let (kind, len) = (be32(&head, 0), be32(&head, 4) as u64);
        let shown = &head[BLOCK_HEAD as usize..got.min(BLOCK_HEAD as usize + len.min(SHOWN as u64) as usize)];
        let block = at / block_size;
        let what = match (header.variant, kind) {
            (Variant::Flex, TYPE_UNUSED) => "free run".to_string(),
            (Variant::Flex, TYPE_GC_PAGE) => {
                format!("free list page of {} runs", (le16(&head, BLOCK_HEAD as usize).saturating_sub(3)) / 4)
            }
            _ => format!("type {kind} \"{}\"", shown.escape_ascii()),
        };
        wrote = wrote.and(writeln!(out, "block {block} length {len} {what}"));
        let Some(next) = (at + BLOCK_HEAD + len).checked_next_multiple_of(block_size) else { break };
        at = next;
    }
    Ok(wrote)
}
