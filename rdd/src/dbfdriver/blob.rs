//! Memo files as stores of their own: the DBFBLOB driver, `DBI_BLOB_*` and `DBS_BLOB_*`, and values moved to and from files.
//!
//! A DBFBLOB area has no records: its cursor stands on an empty table that exists in memory only. What the `BLOB*` commands
//! read and write are blocks of the memo file by their number; one block, the root, is remembered in the file's header.

use super::{DbfDriver, asked, create, data, unsupported};
use crate::area::WorkArea;
use crate::dbf::cursor::Cursor;
use crate::dbf::decode::{self, Stored};
use crate::dbf::field::Field;
use crate::dbf::layout::{Layout, NewTable, build_header};
use crate::driver::{CreateRequest, OpenRequest};
use crate::error::{Error, ErrorKind, Result};
use crate::eval::Host;
use crate::memo::{BlobFile, MemoFile, MemoKind, MemoOptions, MemoRef, MemoUse};
use crate::ops::relation;
use crate::settings::{base_name, bytes_path, path_bytes, replace_ext, with_ext};
use crate::storage::{MemoryStorage, OpenMode};
use crate::value::{AreaNo, FieldValue, ValueRef};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Name of the table an area of this driver pretends to have, and of the memo file it has.
fn paths(h: &mut dyn Host, driver: &DbfDriver, name: &[u8], new: bool) -> (PathBuf, PathBuf) {
    let own = h.areas().driver_settings(driver.name).clone();
    let ext = create::memo_ext(h, driver, MemoKind::Fpt);
    let table = with_ext(&h.areas().settings.names.apply(name), &own.table_ext);
    let memo = replace_ext(&table, &ext);
    let settings = &h.areas().settings;
    let memo = if new { settings.place(&memo) } else { settings.locate(&memo) };
    (bytes_path(&replace_ext(path_bytes(&memo), &own.table_ext)), memo)
}

fn options(h: &mut dyn Host, driver: &DbfDriver, mode: OpenMode) -> MemoOptions {
    let own = h.areas().driver_settings(driver.name).clone();
    let set_size = h.areas().settings.memo_block_size;
    let block_size = if own.memo_block_size != 0 { own.memo_block_size } else { set_size };
    MemoOptions { mode, block_size, version: own.memo_version }
}

/// `dbCreate()` of DBFBLOB: a memo file; fields are ignored.
pub fn create(
    h: &mut dyn Host,
    a: AreaNo,
    driver: &'static DbfDriver,
    request: &CreateRequest,
) -> Result<()> {
    let (_, memo) = paths(h, driver, &request.name, true);
    let Some(format) = MemoKind::Fpt.format() else { return Err(unsupported("DBCREATE")) };
    let mut file = format.create(&memo, options(h, driver, OpenMode::CREATE))?;
    if let Some(blob) = file.blob() {
        blob.repeat_block_size()?;
    }
    file.flush()?;
    drop(file);
    if !request.keep_open {
        return Ok(());
    }
    let open_request = OpenRequest {
        name: request.name.clone(),
        alias: request.alias.clone(),
        codepage: request.codepage.clone(),
        ..OpenRequest::default()
    };
    open(h, a, driver, &open_request)
}

/// `dbUseArea()` of DBFBLOB.
pub fn open(h: &mut dyn Host, a: AreaNo, driver: &'static DbfDriver, request: &OpenRequest) -> Result<()> {
    let (table, memo) = paths(h, driver, &request.name, false);
    let mode = OpenMode { create: false, shared: request.shared, readonly: request.readonly };
    let Some(format) = MemoKind::Fpt.format() else { return Err(unsupported("DBUSEAREA")) };
    let memo = format.open(&memo, options(h, driver, mode))?;
    let alias = match &request.alias {
        Some(alias) => h.areas().new_alias(alias)?,
        None => h.areas().new_alias(&base_name(&request.name).to_ascii_uppercase())?,
    };
    let new =
        NewTable { fields: &[], vfp: false, memo: MemoKind::Fpt, today: (1900, 1, 1), short_year: false };
    let (head, _) = build_header(&new)?;
    let mut layout = Layout::parse(&head, &table)?;
    layout.header_len = 0;
    let scheme = super::lock_scheme(driver, 0, 0);
    let mut cursor = Cursor::new(Arc::new(MemoryStorage::new(&table)), layout, scheme, 0)?;
    cursor.memo_kind = MemoKind::Fpt;
    cursor.memo = Some(memo);
    cursor.shared = request.shared;
    cursor.readonly = request.readonly;
    let mut area = WorkArea::new(a, driver);
    area.page = h.areas().settings.codepage;
    area.alias = alias;
    area.path = path_bytes(&table).to_vec();
    area.table = Some(Box::new(cursor));
    h.areas().insert(area);
    asked::go_top(h, a)
}

fn store(area: &mut WorkArea) -> Result<&mut dyn MemoFile> {
    match &mut area.dbf()?.memo {
        Some(memo) => Ok(&mut **memo),
        None => Err(Error::new(ErrorKind::Unsupported)),
    }
}

fn blob(area: &mut WorkArea) -> Result<&mut dyn BlobFile> {
    let memo = store(area)?;
    let path = memo.path().to_path_buf();
    memo.blob().ok_or_else(|| Error::new(ErrorKind::Unsupported).at(&path))
}

/// Number at a place of an argument array.
fn number(arg: Option<&FieldValue>, i: usize) -> Option<i64> {
    match item(arg, i)? {
        FieldValue::Num(n) => Some(n.as_i64()),
        _ => None,
    }
}

fn item(arg: Option<&FieldValue>, i: usize) -> Option<&FieldValue> {
    match arg? {
        FieldValue::Array(a) => a.get(i),
        _ => None,
    }
}

fn file_name(arg: Option<&FieldValue>, i: usize) -> Option<PathBuf> {
    match item(arg, i)? {
        FieldValue::Str(s) if !s.is_empty() => Some(bytes_path(s)),
        _ => None,
    }
}

fn block(arg: Option<&FieldValue>) -> Option<MemoRef> {
    u32::try_from(number(arg, 0)?).ok().map(MemoRef::block)
}

/// Part of a text from a 1-based place; other values as they are.
fn part(value: FieldValue, start: Option<i64>, length: Option<i64>) -> FieldValue {
    let FieldValue::Str(s) = value else { return value };
    // Harbour: places before the first byte of which the text has none give nothing; 0 is the first.
    let from = match start {
        Some(n) if n < 0 => s.len(),
        Some(n) => usize::try_from(n.max(1) - 1).unwrap_or(usize::MAX).min(s.len()),
        None => 0,
    };
    let rest = &s[from..];
    let len = length.filter(|n| *n > 0).and_then(|n| usize::try_from(n).ok()).unwrap_or(rest.len());
    FieldValue::Str(rest[..len.min(rest.len())].to_vec())
}

/// Writes text to a file: anew, or (mode 1) at its end.
fn export(path: &Path, mode: i64, text: &[u8]) -> Result<()> {
    let failed = |e: std::io::Error| Error::io(ErrorKind::ExportCreate, &e, path);
    let mut open = std::fs::OpenOptions::new();
    open.write(true).create(true);
    if mode == 1 {
        open.append(true)
    } else {
        open.truncate(true)
    };
    let mut file = open.open(path).map_err(failed)?;
    file.write_all(text).map_err(failed)
}

/// A whole file, as long as a memo may be.
fn import(path: &Path) -> Result<Vec<u8>> {
    let failed = |e: std::io::Error| Error::io(ErrorKind::ImportOpen, &e, path);
    let size = std::fs::metadata(path).map_err(failed)?.len();
    if size > u64::from(u32::MAX) {
        return Err(Error::new(ErrorKind::MemoLength).at(path));
    }
    std::fs::read(path).map_err(failed)
}

fn put(memo: &mut dyn MemoFile, old: MemoRef, value: ValueRef<'_>, usage: MemoUse) -> Result<FieldValue> {
    memo.write(old, value, usage).map(|at| FieldValue::int(i64::from(at.block)))
}

/// `dbInfo( DBI_BLOB_… )`.
pub fn table_info(h: &mut dyn Host, a: AreaNo, index: u16, arg: Option<&FieldValue>) -> Result<FieldValue> {
    asked::go_cold(h, a)?;
    let area = h.areas().area(a)?;
    let done = |r: Result<()>| r.map(|()| FieldValue::Logical(true));
    match index {
        // Harbour answers the last five with what they were given.
        209..=213 => Ok(arg.cloned().unwrap_or_default()),
        201 => {
            let (Some(at), Some(path)) = (block(arg), file_name(arg, 1)) else {
                return Ok(FieldValue::Logical(false));
            };
            let text = blob(area)?.raw(at.block)?;
            done(export(&path, number(arg, 2).unwrap_or(0), &text))
        }
        203 => {
            let (Some(at), Some(path)) = (block(arg), file_name(arg, 1)) else {
                return Ok(FieldValue::int(0));
            };
            blob(area)?;
            let text = import(&path)?;
            put(store(area)?, at, ValueRef::Str(&text), MemoUse::File)
        }
        202 => {
            blob(area)?;
            let at = block(arg).unwrap_or_default();
            let value = store(area)?.read(at)?;
            Ok(part(value, number(arg, 1), number(arg, 2)))
        }
        204 => {
            blob(area)?;
            let value = item(arg, 1).cloned().unwrap_or_default();
            put(store(area)?, block(arg).unwrap_or_default(), value.as_ref(), MemoUse::Blob)
        }
        205 => {
            let root = blob(area)?.root()?;
            store(area)?.read(MemoRef::block(root))
        }
        206 => {
            let root = blob(area)?.root()?;
            let value = arg.cloned().unwrap_or_default();
            let at = store(area)?.write(MemoRef::block(root), value.as_ref(), MemoUse::Blob)?;
            done(blob(area)?.set_root(at.block))
        }
        207 => match store(area)?.blob() {
            Some(b) => b.lock_root().map(FieldValue::Logical),
            None => Ok(FieldValue::Logical(true)),
        },
        _ => match store(area)?.blob() {
            Some(b) => done(b.unlock_root()),
            None => Ok(FieldValue::Logical(true)),
        },
    }
}

/// `dbFieldInfo( DBS_BLOB_… )` of a memo field.
pub fn field_info(
    h: &mut dyn Host,
    a: AreaNo,
    index: u16,
    field: &Field,
    pos: u16,
    arg: Option<&FieldValue>,
) -> Result<FieldValue> {
    relation::settle(h, a)?;
    let page = h.areas().settings.codepage;
    let area = h.areas().area(a)?;
    let table = area.dbf()?;
    table.ensure()?;
    // Harbour: an information that does not exist is what was given for it.
    let Stored::Memo(at) = decode::decode(field, &table.record) else {
        return Ok(arg.cloned().unwrap_or_default());
    };
    let Some(memo) = &mut table.memo else { return Ok(FieldValue::Nil) };
    match index {
        202 => Ok(FieldValue::int(i64::from(memo.len(at)?))),
        203 | 204 if at == MemoRef::BLANK => Ok(FieldValue::int(0)),
        203 => {
            let head = if memo.kind() == MemoKind::Fpt { 8 } else { 0 };
            Ok(FieldValue::int(i64::from(at.block) * i64::from(memo.block_size()) + head))
        }
        204 => Ok(FieldValue::int(i64::from(at.block))),
        _ => {
            let value = area.field_value(pos, page)?;
            if index == 201 {
                return Ok(part(value, number(arg, 0), number(arg, 1)));
            }
            Ok(FieldValue::text(match value {
                FieldValue::Str(_) => "M",
                FieldValue::Num(_) => "N",
                FieldValue::Date(_) => "D",
                FieldValue::Timestamp(_) => "T",
                FieldValue::Logical(_) => "L",
                FieldValue::Array(_) => "A",
                FieldValue::Nil => "U",
            }))
        }
    }
}

/// `dbFileGet()`: a field's text into a file.
pub fn value_to_file(h: &mut dyn Host, a: AreaNo, pos: u16, path: &[u8], mode: i64) -> Result<()> {
    let FieldValue::Str(text) = data::field_get(h, a, pos)? else {
        return Err(Error::new(ErrorKind::DataType));
    };
    export(&bytes_path(path), mode, &text)
}

/// `dbFilePut()`: a file's bytes into a field.
pub fn value_from_file(h: &mut dyn Host, a: AreaNo, pos: u16, path: &[u8]) -> Result<()> {
    let text = import(&bytes_path(path))?;
    // Harbour's error names no field.
    data::file_put(h, a, pos, &text).map_err(|e| match e.kind() {
        ErrorKind::DataType => Error::new(ErrorKind::DataType),
        _ => e,
    })
}
