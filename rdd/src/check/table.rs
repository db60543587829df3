//! Damage in a DBF: header against file size, contents of every record, references into the memo file.

use super::{Finding, Findings, Severity};
use crate::calendar;
use crate::dbf::decode::{is_sound_ref, memo_ref};
use crate::dbf::field::{Field, FieldKind};
use crate::dbf::layout::{AT_COUNT, BLOCK, EOF_MARK, Layout};
use crate::error::Result;
use crate::memo::MemoKind;
use crate::memo::check::Survey;
use crate::storage::{self, OpenMode, Storage};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// What to examine.
#[derive(Clone, Debug)]
pub struct CheckOptions {
    /// Most findings reported.
    pub limit: usize,
    /// Memo file to use instead of the one beside the table.
    pub memo: Option<PathBuf>,
}

impl Default for CheckOptions {
    fn default() -> Self {
        Self { limit: 1000, memo: None }
    }
}

/// Records examined at once.
const BATCH_BYTES: usize = 256 * 1024;

/// A table open for examination.
pub(super) struct Subject {
    pub storage: Arc<dyn Storage>,
    pub size: u64,
    /// Bytes of the header as far as the file has them.
    pub head: Vec<u8>,
}

impl Subject {
    pub fn open(path: &Path) -> Result<Subject> {
        let storage = storage::open(path, OpenMode { create: false, shared: true, readonly: true })?;
        let size = storage.len()?;
        let mut head = vec![0; BLOCK];
        let got = storage.read_at(&mut head, 0)?;
        let header_len = if got == BLOCK { u16::from_le_bytes([head[8], head[9]]) as usize } else { got };
        head.resize(header_len.max(got.min(BLOCK)), 0);
        let got = storage.read_at(&mut head, 0)?;
        head.truncate(got);
        Ok(Subject { storage, size, head })
    }

    /// Calls `each` with the number and bytes of every record.
    pub fn records(&self, layout: &Layout, mut each: impl FnMut(u32, &mut [u8]) -> Result<()>) -> Result<()> {
        let len = layout.record_len as usize;
        let batch = (BATCH_BYTES / len).max(1);
        let count = layout.records_in(self.size);
        let mut buffer = vec![0; batch * len];
        let mut recno = 1u32;
        while recno <= count {
            let n = batch.min((count - recno) as usize + 1);
            let bytes = &mut buffer[..n * len];
            self.storage.read_exact_at(bytes, layout.record_offset(recno))?;
            for record in bytes.chunks_exact_mut(len) {
                each(recno, record)?;
                recno += 1;
            }
        }
        Ok(())
    }
}

/// The memo file beside a table: same name, the format's extension in the table's letter case.
pub(super) fn memo_path(table: &Path, kind: MemoKind) -> Option<PathBuf> {
    let ext = kind.format()?.extension().trim_start_matches('.');
    let upper =
        table.extension().is_some_and(|e| e.to_string_lossy().bytes().any(|b| b.is_ascii_uppercase()));
    let (usual, other) =
        if upper { (ext.to_uppercase(), ext.to_string()) } else { (ext.to_string(), ext.to_uppercase()) };
    let other = table.with_extension(other);
    let usual = table.with_extension(usual);
    Some(if !storage::exists(&usual) && storage::exists(&other) { other } else { usual })
}

/// Examines a table and its memo file. An error means that the table cannot be read at all; everything else is a finding.
pub fn check_table(path: &Path, options: &CheckOptions) -> Result<Vec<Finding>> {
    let subject = Subject::open(path)?;
    let mut findings = Findings::new(options.limit);
    let layout = match Layout::parse(&subject.head, path) {
        Ok(layout) => layout,
        Err(e) => {
            findings.add_error(path, &e);
            return Ok(findings.into_vec());
        }
    };
    check_header(path, &subject, &layout, &mut findings);
    let memo = options.memo.clone().or_else(|| memo_path(path, layout.memo));
    let mut survey = None;
    if let Some(memo) = &memo {
        match Survey::open(memo, layout.memo, &mut findings) {
            Ok(s) => survey = Some(s),
            Err(e) => findings.add_error(memo, &e.because("memo file cannot be opened")),
        }
    }
    subject.records(&layout, |recno, record| {
        let start = layout.record_offset(recno);
        check_record(path, &layout, recno, record, &mut findings);
        let Some(survey) = &mut survey else { return Ok(()) };
        for (i, field) in layout.fields.iter().enumerate().filter(|(_, f)| f.is_memo()) {
            let bytes = field.bytes(record);
            if let Some(text) = bad_reference(field, bytes) {
                findings.add(
                    path,
                    start + field.offset as u64,
                    Severity::Damage,
                    format!("record {recno}: {text}"),
                );
            } else if holds_reference(field, bytes) {
                survey.visit(recno, i as u16 + 1, memo_ref(field, bytes), &mut findings)?;
            }
        }
        Ok(())
    })?;
    // Blocks of V fields have no head to be counted by.
    if let Some(survey) =
        survey.filter(|_| layout.fields.iter().all(|f| f.kind != FieldKind::Any || f.len < 6))
    {
        survey.finish(&mut findings);
    }
    Ok(findings.into_vec())
}

/// A `V` field may hold a short value instead of a reference; only 10 bytes that are one count.
pub(super) fn holds_reference(field: &Field, bytes: &[u8]) -> bool {
    field.kind != FieldKind::Any || bytes.is_empty()
}

/// What is wrong with the reference a memo field holds.
pub(super) fn bad_reference(field: &Field, bytes: &[u8]) -> Option<String> {
    let wrong = !is_sound_ref(field, bytes);
    wrong.then(|| format!("field {} holds no block number: {}", name(field), bytes.escape_ascii()))
}

fn name(field: &Field) -> std::borrow::Cow<'_, str> {
    String::from_utf8_lossy(&field.name)
}

/// Where the header says how long it is.
pub(super) const AT_HEADER_LEN: u64 = 8;

fn has_end_mark(head: &[u8], layout: &Layout) -> bool {
    let after = BLOCK * (1 + layout.fields.len() + usize::from(layout.null_flags.is_some()));
    head.get(after..).is_some_and(|rest| rest.contains(&0x0D))
}

/// True if the header ends before or behind its fields do: neither the length of the records nor the mark behind the fields is right.
pub(super) fn has_foreign_length(head: &[u8], layout: &Layout) -> bool {
    u16::from_le_bytes([head[10], head[11]]) != layout.record_len && !has_end_mark(head, layout)
}

fn check_header(path: &Path, subject: &Subject, layout: &Layout, findings: &mut Findings) {
    let head = &subject.head;
    let mut add = |at: u64, severity, text: String| findings.add(path, at, severity, text);
    let record_len = u16::from_le_bytes([head[10], head[11]]);
    if record_len != layout.record_len {
        let text = format!(
            "record length {record_len} differs from the {} bytes its fields take",
            layout.record_len
        );
        add(10, Severity::Warning, text);
    }
    let after = BLOCK + BLOCK * (layout.fields.len() + usize::from(layout.null_flags.is_some()));
    if has_foreign_length(head, layout) {
        let text = format!("header length {} is not that of its fields", layout.header_len);
        add(AT_HEADER_LEN, Severity::Damage, text);
    }
    if !has_end_mark(head, layout) {
        add(after as u64, Severity::Warning, "field descriptors have no end mark".into());
    }
    for (i, field) in layout.fields.iter().enumerate() {
        let at = field.descriptor as u64;
        if field.name.is_empty()
            || !field.name.iter().all(|b| b.is_ascii_alphanumeric() || *b == b'_' || *b >= 0x80)
        {
            add(
                at,
                Severity::Warning,
                format!("field {} has the odd name \"{}\"", i + 1, field.name.escape_ascii()),
            );
        }
        let is_text = matches!(field.kind, FieldKind::Numeric);
        if is_text && field.dec > 0 && u32::from(field.dec) >= field.len as u32 {
            let text = format!("field {} of {} bytes has {} decimals", name(field), field.len, field.dec);
            add(
                at + 17,
                if u32::from(field.dec) > field.len as u32 { Severity::Damage } else { Severity::Warning },
                text,
            );
        }
        if layout.fields[..i].iter().any(|f| f.name == field.name) {
            add(at, Severity::Warning, format!("two fields are named {}", name(field)));
        }
    }
    let count = layout.records_in(subject.size);
    let claimed = u32::from_le_bytes([head[4], head[5], head[6], head[7]]);
    if claimed != count {
        let severity = if claimed > count { Severity::Damage } else { Severity::Warning };
        add(AT_COUNT as u64, severity, format!("header counts {claimed} records, the file holds {count}"));
    }
    let end = layout.header_len as u64 + count as u64 * layout.record_len as u64;
    if subject.size < layout.header_len as u64 {
        add(
            subject.size,
            Severity::Damage,
            format!("file ends within its header of {} bytes", layout.header_len),
        );
        return;
    }
    let rest = subject.size - end;
    let mut mark = [0];
    let marked = matches!(subject.storage.read_at(&mut mark, end), Ok(1)) && mark[0] == EOF_MARK;
    if !marked {
        add(end, Severity::Note, "no end mark after the last record".into());
    }
    if rest > u64::from(marked) {
        let text = format!("{} bytes after the last whole record", rest - u64::from(marked));
        add(end, if marked { Severity::Note } else { Severity::Damage }, text);
    }
    let (month, day) = (head[2], head[3]);
    if month > 12 || day > 31 {
        add(1, Severity::Note, format!("date of last update has month {month}, day {day}"));
    }
}

fn check_record(path: &Path, layout: &Layout, recno: u32, record: &[u8], findings: &mut Findings) {
    let start = layout.record_offset(recno);
    let marks: &[u8] = if layout.encrypted { b" *DE" } else { b" *" };
    // A table without fields has records of one byte, for which the end mark passes as well.
    let passes = layout.fields.is_empty() && record[0] == EOF_MARK;
    if !passes && !marks.contains(&record[0]) {
        let text = format!("record {recno} begins with byte {:#04x} instead of blank or asterisk", record[0]);
        findings.add(path, start, Severity::Damage, text);
    }
    if layout.encrypted && b"DE".contains(&record[0]) {
        return;
    }
    for field in &layout.fields {
        let bytes = field.bytes(record);
        let sound = match field.kind {
            FieldKind::Numeric => {
                let text = bytes.trim_ascii();
                bytes.iter().all(|&b| b == 0)
                    || text.iter().all(|&b| b == b'*')
                    || text.iter().enumerate().all(|(i, b)| {
                        b.is_ascii_digit()
                            || *b == b'.'
                            || (i == 0 && (*b == b'-' || *b == b'+'))
                            || b"eE".contains(b)
                    })
            }
            FieldKind::Logical => b" TtFfYyNn?\0".contains(&bytes[0]),
            FieldKind::Date if bytes.len() == 8 => {
                bytes.iter().all(|b| b" 0\0".contains(b))
                    || bytes.iter().all(u8::is_ascii_digit) && calendar::parse_dtos(bytes) != 0
            }
            _ => true,
        };
        if !sound {
            let text = format!("record {recno}: field {} holds \"{}\"", name(field), bytes.escape_ascii());
            findings.add(path, start + field.offset as u64, Severity::Warning, text);
        }
    }
}
