//! A sound copy of a damaged table and its memo file.
//!
//! The record area is copied as it is, memos are read one by one and written anew, so that chains, free lists and block sizes
//! come out clean. What cannot be saved is listed. The original is never written to. Index bags are left behind: `tags` tells
//! what to build again.

use super::table::{AT_HEADER_LEN, Subject, bad_reference, has_foreign_length, holds_reference, memo_path};
use super::{Finding, Findings, Severity};
use crate::dbf::decode::memo_ref;
use crate::dbf::encode::put_memo_ref;
use crate::dbf::field::{Field, FieldKind};
use crate::dbf::layout::{AT_COUNT, AT_FLAGS, BLOCK, EOF_MARK, HAS_TAGS, Layout};
use crate::error::{Error, ErrorKind, Result};
use crate::memo::{MemoFile, MemoKind, MemoOptions, MemoRef, MemoUse};
use crate::storage::{self, OpenMode};
use std::path::{Path, PathBuf};

/// What became of a repair.
#[derive(Debug)]
pub struct Repair {
    /// Records in the copy.
    pub records: u32,
    /// Memos in the copy.
    pub memos: u64,
    /// What was lost or put right.
    pub findings: Vec<Finding>,
}

/// Most losses listed.
const LIMIT: usize = 10_000;
/// Bytes written at once.
const BATCH_BYTES: usize = 256 * 1024;

/// Copies `source` (and its memo file) to the new table `target`. Fails if the header makes no sense, if `target` exists
/// or if it cannot be written. The header may be taken from `like`, a sound table of the same structure.
pub fn repair_into(source: &Path, target: &Path, like: Option<&Path>) -> Result<Repair> {
    let target_memo = |kind| memo_path(target, kind);
    let mut subject = Subject::open(source)?;
    if let Some(like) = like {
        subject.head = Subject::open(like)?.head;
    }
    let layout = Layout::parse(&subject.head, like.unwrap_or(source))?;
    if like.is_none() && has_foreign_length(&subject.head, &layout) {
        let text = "the header's length is not that of its fields: name a table of the same structure";
        return Err(Error::corrupt(source, AT_HEADER_LEN, text));
    }
    let refuse = |path: &Path| Error::new(ErrorKind::CreateTable).at(path).because("the file exists already");
    if storage::exists(target) {
        return Err(refuse(target));
    }
    let mut findings = Findings::new(LIMIT);
    let records_end = layout.record_offset(layout.records_in(subject.size) + 1);
    // The end mark may stand there, and in files of other programs whatever follows it.
    if let Some(rest) = subject.size.checked_sub(records_end).filter(|n| *n > 1) {
        let text = format!("{rest} bytes after the last whole record are not in the copy");
        findings.add(source, records_end, Severity::Damage, text);
    }
    let mut old_memo = None;
    let mut new_memo = None;
    if let (Some(from), Some(to)) = (memo_path(source, layout.memo), target_memo(layout.memo)) {
        if storage::exists(&to) {
            return Err(refuse(&to));
        }
        old_memo = open_memo(&from, layout.memo, &mut findings);
        new_memo = Some(create_memo(&to, layout.memo, old_memo.as_deref())?);
    }
    let mut copy = Copy { layout: &layout, old_memo, new_memo, memos: 0, source, findings };
    let out = storage::open(target, OpenMode::CREATE)?;
    let count = layout.records_in(subject.size);
    out.write_at(&sound_header(&subject.head, &layout, count), 0)?;
    let (mut batch, mut at) = (Vec::with_capacity(BATCH_BYTES), layout.header_len as u64);
    subject.records(&layout, |recno, record| {
        copy.record(recno, record)?;
        batch.extend_from_slice(record);
        if batch.len() >= BATCH_BYTES {
            out.write_at(&batch, at)?;
            at += batch.len() as u64;
            batch.clear();
        }
        Ok(())
    })?;
    batch.push(EOF_MARK);
    out.write_at(&batch, at)?;
    out.sync()?;
    if let Some(memo) = &mut copy.new_memo {
        memo.sync()?;
    }
    Ok(Repair { records: count, memos: copy.memos, findings: copy.findings.into_vec() })
}

/// The header with right count, record length and flags, cut or padded to its own length.
fn sound_header(head: &[u8], layout: &Layout, count: u32) -> Vec<u8> {
    let mut bytes = head.to_vec();
    bytes.resize(layout.header_len as usize, 0);
    bytes[AT_COUNT..AT_COUNT + 4].copy_from_slice(&count.to_le_bytes());
    bytes[10..12].copy_from_slice(&layout.record_len.to_le_bytes());
    bytes[AT_FLAGS] &= !HAS_TAGS;
    let fields = layout.fields.len() + usize::from(layout.null_flags.is_some());
    let after = BLOCK + BLOCK * fields;
    if let Some(rest) = bytes.get_mut(after..)
        && !rest.contains(&0x0D)
        && let Some(mark) = rest.first_mut()
    {
        *mark = 0x0D;
    }
    bytes
}

fn open_memo(path: &Path, kind: MemoKind, findings: &mut Findings) -> Option<Box<dyn MemoFile>> {
    let mode = OpenMode { create: false, shared: true, readonly: true };
    match kind.format()?.open(path, MemoOptions { mode, block_size: 0, version: 0 }) {
        Ok(memo) => Some(memo),
        Err(e) => {
            findings.add_error(path, &e.because("memo file cannot be read, all memos are lost"));
            None
        }
    }
}

fn create_memo(path: &Path, kind: MemoKind, like: Option<&dyn MemoFile>) -> Result<Box<dyn MemoFile>> {
    let options = MemoOptions {
        mode: OpenMode::CREATE,
        block_size: like.map_or(0, MemoFile::block_size),
        version: like.map_or(0, MemoFile::version),
    };
    let format = kind.format().ok_or_else(|| Error::new(ErrorKind::Unsupported).at(path))?;
    format.create(path, options)
}

struct Copy<'a> {
    layout: &'a Layout,
    old_memo: Option<Box<dyn MemoFile>>,
    new_memo: Option<Box<dyn MemoFile>>,
    memos: u64,
    source: &'a Path,
    findings: Findings,
}

impl Copy<'_> {
    fn record(&mut self, recno: u32, record: &mut [u8]) -> Result<()> {
        let start = self.layout.record_offset(recno);
        if !b" *DE".contains(&record[0]) {
            let text = format!("record {recno} began with byte {:#04x}: it is live in the copy", record[0]);
            self.findings.add(self.source, start, Severity::Damage, text);
            record[0] = b' ';
        }
        for field in self.layout.fields.iter().filter(|f| f.is_memo()) {
            if let Some(text) = bad_reference(field, field.bytes(record)) {
                let text = format!("record {recno}: {text}: it is empty in the copy");
                self.findings.add(self.source, start + field.offset as u64, Severity::Damage, text);
                put_memo_ref(field, record, MemoRef::default(), self.layout.memo);
                continue;
            }
            if !holds_reference(field, field.bytes(record)) {
                continue;
            }
            let old = memo_ref(field, field.bytes(record));
            let new = if old.block == 0 { old } else { self.memo(recno, field, old)? };
            if new != old || old.block != 0 {
                put_memo_ref(field, record, new, self.layout.memo);
            }
        }
        Ok(())
    }

    /// Copies one memo; what cannot be read becomes empty and is listed.
    fn memo(&mut self, recno: u32, field: &Field, old: MemoRef) -> Result<MemoRef> {
        let (Some(from), Some(to)) = (&mut self.old_memo, &mut self.new_memo) else {
            return Ok(MemoRef::default());
        };
        match from.read(old) {
            Ok(value) => {
                self.memos += 1;
                let content = match field.kind {
                    FieldKind::Memo(content) => content,
                    _ => MemoUse::Text,
                };
                to.write(MemoRef::default(), value.as_ref(), content)
            }
            Err(e) => {
                let path: PathBuf = from.path().to_path_buf();
                let name = String::from_utf8_lossy(&field.name);
                let text = format!("record {recno}: memo {name} is lost: {}", e.note());
                self.findings.add(&path, e.offset().unwrap_or(0), Severity::Damage, text);
                Ok(MemoRef::default())
            }
        }
    }
}
