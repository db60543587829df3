//! Finds damage in memo files: headers, free lists, and every memo a table refers to.
//!
//! A [`Survey`] is shown each reference of the table; at the end it knows which bytes are used twice, used although free, or
//! neither used nor free. It reads the raw structures, not through the formats' own readers, which repair silently.

use super::items::{read_flex, read_six, read_smt};
use super::layout::*;
use super::{MemoKind, MemoRef};
use crate::check::{Findings, Severity};
use crate::error::{ErrorKind, Result};
use crate::storage::{self, OpenMode, Storage};
use std::sync::Arc;

/// Bytes that belong to somebody.
struct Extent {
    start: u64,
    end: u64,
    owner: Owner,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Owner {
    /// Memo of a record, with the field's position.
    Record(u32, u16),
    /// A run of the free list.
    Free,
    /// A page of the free list.
    Page,
}

impl Owner {
    fn name(self) -> String {
        match self {
            Self::Record(record, field) => format!("the memo of record {record}, field {field}"),
            Self::Free => "a free run".into(),
            Self::Page => "a free list page".into(),
        }
    }
}

/// A memo file under examination.
pub struct Survey {
    storage: Arc<dyn Storage>,
    size: u64,
    kind: MemoKind,
    /// `None` for DBT, and while the header makes no sense.
    header: Option<Header>,
    extents: Vec<Extent>,
    /// Where the next memo goes, if that lies within the file, and the block.
    loose: Option<(u64, u64)>,
}

impl Survey {
    /// Opens the file for reading and examines header and free list.
    pub fn open(path: &std::path::Path, kind: MemoKind, findings: &mut Findings) -> Result<Survey> {
        let mode = OpenMode { create: false, shared: true, readonly: true };
        let storage = storage::open(path, mode).map_err(|e| e.as_kind(ErrorKind::OpenMemo))?;
        let size = storage.len()?;
        let mut survey = Survey { storage, size, kind, header: None, extents: Vec::new(), loose: None };
        survey.examine_header(findings)?;
        Ok(survey)
    }

    fn damage(&self, findings: &mut Findings, at: u64, text: String) {
        findings.add(self.storage.path(), at, Severity::Damage, text);
    }

    fn examine_header(&mut self, findings: &mut Findings) -> Result<()> {
        let mut bytes = [0; FLEX_HEADER];
        let got = self.storage.read_at(&mut bytes, 0)?;
        let bytes = &bytes[..got];
        let path = self.storage.path().to_path_buf();
        if self.kind == MemoKind::Dbt {
            if got < 4 {
                self.damage(findings, got as u64, "memo file is shorter than its header".into());
                return Ok(());
            }
            let next = le32(bytes, NEXT) as u64;
            let end = next * DBT_BLOCK as u64;
            if end > self.size.next_multiple_of(DBT_BLOCK as u64).max(DBT_BLOCK as u64) {
                let text = format!("next free block {next} is beyond the end of the file");
                findings.add(&path, NEXT as u64, Severity::Warning, text);
            } else if self.size > end + 1 {
                // One byte more is sound: the second end mark of a text that fills its last block.
                self.loose = Some((end, next));
            }
            return Ok(());
        }
        let header = match Header::parse(bytes, self.kind == MemoKind::Smt, &path) {
            Ok(header) => header,
            Err(e) => {
                findings.add_error(&path, &e);
                return Ok(());
            }
        };
        let next = if header.variant == Variant::Smt { le32(bytes, NEXT) } else { be32(bytes, NEXT) };
        let end = next as u64 * header.block_size as u64;
        if next < header.first_block() {
            self.damage(findings, NEXT as u64, format!("next free block {next} lies within the header"));
        } else if self.size > end {
            self.loose = Some((end, next as u64));
        }
        self.header = Some(header);
        match header.variant {
            Variant::Standard => {}
            Variant::Six | Variant::Smt => self.examine_six(bytes, findings),
            Variant::Flex => self.examine_flex(&header, findings)?,
        }
        Ok(())
    }

    fn examine_six(&mut self, bytes: &[u8], findings: &mut Findings) {
        let count = le16(bytes, SIX_COUNT) as usize;
        if count > SIX_MAX {
            let text = format!("free list claims {count} runs, {SIX_MAX} fit");
            self.damage(findings, SIX_COUNT as u64, text);
        }
        for i in 0..count.min(SIX_MAX) {
            let at = SIX_RUNS + 6 * i;
            self.add_free(le32(bytes, at + 2) as u64, le16(bytes, at) as u64, at as u64, findings);
        }
    }

    fn examine_flex(&mut self, header: &Header, findings: &mut Findings) -> Result<()> {
        if header.directory == 0 && header.reverse == 0 {
            return Ok(());
        }
        let by_position = self.read_page(header.directory, FLEX_DIRECTORY, findings)?;
        let by_size = self.read_page(header.reverse, FLEX_REVERSE, findings)?;
        let (Some(mut a), Some(mut b)) = (by_position, by_size) else { return Ok(()) };
        let size = header.block_size;
        for (i, &(offset, len)) in a.iter().enumerate() {
            let at = header.directory as u64 + 10 + 8 * i as u64;
            if !offset.is_multiple_of(size) || !len.is_multiple_of(size) {
                self.damage(
                    findings,
                    at,
                    format!("free run at {offset} of {len} bytes is not on block borders"),
                );
                continue;
            }
            self.add_free((offset / size) as u64, (len / size) as u64, at, findings);
        }
        b.iter_mut().for_each(|p| *p = (p.1, p.0));
        a.sort_unstable();
        b.sort_unstable();
        if a != b {
            self.damage(findings, header.reverse as u64, "the two free list pages disagree".into());
        }
        Ok(())
    }

    /// The pairs of a free list page.
    fn read_page(
        &mut self,
        offset: u32,
        pointer: usize,
        findings: &mut Findings,
    ) -> Result<Option<Vec<(u32, u32)>>> {
        let start = offset as u64;
        let mut page = [0; BLOCK_HEAD as usize + GC_PAGE];
        let got = self.storage.read_at(&mut page, start)?;
        let code = le16(&page, 8) as usize;
        if offset == 0
            || got < page.len()
            || be32(&page, 0) != TYPE_GC_PAGE
            || code < 3
            || (code - 3) / 4 > GC_MAX
        {
            self.damage(findings, pointer as u64, format!("there is no free list page at {offset}"));
            return Ok(None);
        }
        self.extents.push(Extent { start, end: start + page.len() as u64, owner: Owner::Page });
        Ok(Some((0..(code - 3) / 4).map(|i| (le32(&page, 10 + 8 * i), le32(&page, 14 + 8 * i))).collect()))
    }

    fn add_free(&mut self, block: u64, count: u64, at: u64, findings: &mut Findings) {
        let Some(header) = self.header else { return };
        let size = header.block_size as u64;
        if count == 0 || block < header.first_block() as u64 || block + count > header.next as u64 {
            self.damage(
                findings,
                at,
                format!("free run of {count} blocks at block {block} is outside the file"),
            );
        } else {
            self.extents.push(Extent {
                start: block * size,
                end: (block + count) * size,
                owner: Owner::Free,
            });
        }
    }

    /// Examines the memo a record refers to; false if it cannot be read.
    pub fn visit(&mut self, record: u32, field: u16, at: MemoRef, findings: &mut Findings) -> Result<bool> {
        if at.block == 0 || at == MemoRef::BLANK {
            return Ok(true);
        }
        let whose = format!("record {record}, field {field}");
        let found = match (self.kind, self.header) {
            (MemoKind::Dbt, _) => self.visit_dbt(at.block)?,
            (MemoKind::Smt, Some(h)) => self.visit_smt(&h, at)?,
            (MemoKind::Fpt, Some(h)) => self.visit_fpt(&h, at.block)?,
            _ => return Ok(false),
        };
        match found {
            Ok((start, end)) => {
                self.extents.push(Extent { start, end, owner: Owner::Record(record, field) });
                Ok(true)
            }
            Err((offset, text)) => {
                self.damage(findings, offset, format!("{whose}: {text}"));
                Ok(false)
            }
        }
    }

    fn visit_dbt(&self, block: u32) -> Result<Visit> {
        let start = block as u64 * DBT_BLOCK as u64;
        if start >= self.size {
            return Ok(Err((start, format!("memo block {block} is outside the file"))));
        }
        let mut chunk = [0; DBT_BLOCK as usize];
        let mut at = start;
        loop {
            let got = self.storage.read_at(&mut chunk, at)?;
            if let Some(end) = chunk[..got].iter().position(|&b| b == DBT_END) {
                return Ok(Ok((start, at + end as u64 + 1)));
            }
            at += got as u64;
            if got < chunk.len() {
                return Ok(Err((at, format!("memo at block {block} has no end mark"))));
            }
        }
    }

    fn visit_smt(&self, header: &Header, at: MemoRef) -> Result<Visit> {
        let start = at.block as u64 * header.block_size as u64;
        let end = start + at.len as u64;
        if at.block < header.first_block() || end > self.size {
            return Ok(Err((
                start,
                format!("memo of {} bytes at block {} is outside the file", at.len, at.block),
            )));
        }
        if at.item_type != 1 {
            let mut data = vec![0; at.len as usize];
            self.storage.read_exact_at(&mut data, start)?;
            if let Err(d) = read_smt(at.item_type as u32, &data) {
                return Ok(Err((start, d.note())));
            }
        }
        Ok(Ok((start, end)))
    }

    fn visit_fpt(&self, header: &Header, block: u32) -> Result<Visit> {
        let start = block as u64 * header.block_size as u64;
        let mut head = [0; BLOCK_HEAD as usize];
        if block < header.first_block() || self.storage.read_at(&mut head, start)? < head.len() {
            return Ok(Err((start, format!("memo block {block} is outside the file"))));
        }
        let (kind, len) = (be32(&head, 0), be32(&head, 4) as u64);
        let end = start + BLOCK_HEAD + len;
        if header.variant == Variant::Flex && (kind == TYPE_UNUSED || kind == TYPE_GC_PAGE) {
            return Ok(Err((start, format!("memo block {block} is marked as free"))));
        }
        if end > self.size {
            return Ok(Err((start + 4, format!("memo of {len} bytes runs beyond the end of the file"))));
        }
        if kind > 2 || (kind != 1 && header.variant == Variant::Six) {
            let mut data = vec![0; len as usize];
            self.storage.read_exact_at(&mut data, start + BLOCK_HEAD)?;
            let value =
                if header.variant == Variant::Six { read_six(kind, &data) } else { read_flex(kind, &data) };
            if let Err(d) = value {
                return Ok(Err((start, d.note())));
            }
        }
        Ok(Ok((start, end)))
    }

    /// Compares all that was seen: overlaps, and space that belongs to nobody.
    pub fn finish(mut self, findings: &mut Findings) {
        let size = self.header.map_or(DBT_BLOCK, |h| h.block_size) as u64;
        self.extents.sort_by_key(|e| (e.start, e.end));
        if let Some((end, next)) = self.loose {
            // A program that died between a memo and the row that was to name it leaves such a tail; nobody misses it.
            let used = self.extents.last().is_some_and(|e| e.start >= end);
            let (severity, text) = if used {
                (Severity::Damage, "the next write would overwrite memos")
            } else {
                (Severity::Note, "nothing uses what lies behind it")
            };
            let text = format!("next free block {next} lies within the file: {text}");
            findings.add(self.storage.path(), NEXT as u64, severity, text);
        }
        let first = self.header.map_or(DBT_BLOCK as u64, |h| h.first_block() as u64 * size);
        let (mut covered, mut last, mut lost) = (first, None, 0);
        for extent in &self.extents {
            match last {
                Some(owner) if extent.start < covered => {
                    let text = format!("{} overlaps {}", extent.owner.name(), Owner::name(owner));
                    findings.add(self.storage.path(), extent.start, Severity::Damage, text);
                }
                _ => lost += extent.start.saturating_sub(covered),
            }
            let end = extent.end.next_multiple_of(size);
            if end > covered {
                (covered, last) = (end, Some(extent.owner));
            }
        }
        lost += self.size.saturating_sub(covered);
        if lost > 0 {
            let text = format!("{lost} bytes are neither in use nor free");
            findings.add(self.storage.path(), first, Severity::Note, text);
        }
    }
}

/// Bytes of a memo, or what is wrong and where.
type Visit = std::result::Result<(u64, u64), (u64, String)>;
