//! SDF and DELIM as work areas: text files that are written from the first record to the last, or read that way.
//!
//! `dbCreate` makes an area that takes appended records and never goes back; opening makes one that reads, knows its fields from the caller
//! only (`__dbOpenSDF`), and steps on. What lies behind cannot be reached again, and there are no locks, orders or marks of deletion:
//! the driver says so. A record is kept as its columns stand in SDF.

use super::column::{Column, Content};
use super::{
    DelimitedReader, DelimitedWriter, Delimiters, RowReader, RowWriter, SdfReader, SdfWriter, TextField,
};
use crate::area::WorkArea;
use crate::basedriver::{BASE, add_field};
use crate::dbf::field::{Field, FieldKind, FieldSpec};
use crate::dbfdriver::info;
use crate::driver::*;
use crate::error::{Error, ErrorKind, Result};
use crate::eval::Host;
use crate::ops::relation;
use crate::settings::{base_name, path_bytes, with_ext};
use crate::value::{AreaNo, FieldValue, ValueRef};
use std::path::PathBuf;

/// A driver of text files.
pub struct TextDriver {
    name: &'static str,
    delimited: bool,
}

/// Columns of fixed width.
pub static SDF: TextDriver = TextDriver { name: "SDF", delimited: false };
/// Values apart by a separator.
pub static DELIM: TextDriver = TextDriver { name: "DELIM", delimited: true };

enum Stream {
    Written(Box<dyn RowWriter + Send>),
    Read(Box<dyn RowReader + Send>),
}

/// What an area of these drivers remembers.
struct TextFile {
    /// One for each field, `None` for those that no text holds.
    columns: Vec<Option<Column>>,
    /// The columns of the current record, one behind the other.
    record: Vec<u8>,
    recno: u32,
    /// Records appended.
    count: u32,
    /// The record was appended and not yet written.
    hot: bool,
    stream: Stream,
    delimiters: Delimiters,
    row: Vec<FieldValue>,
    path: PathBuf,
    temporary: bool,
}

impl TextFile {
    fn new(columns: Vec<Option<Column>>, stream: Stream, delimiters: Delimiters, path: PathBuf) -> Self {
        let width = columns.iter().flatten().map(|c| c.width).sum();
        TextFile {
            columns,
            record: vec![b' '; width],
            recno: 1,
            count: 0,
            hot: false,
            stream,
            delimiters,
            row: Vec::new(),
            path,
            temporary: false,
        }
    }

    /// The column of a field and where it lies in the record.
    fn place(&self, pos: u16) -> Option<(&Column, usize)> {
        let i = usize::from(pos).checked_sub(1)?;
        let column = self.columns.get(i)?.as_ref()?;
        Some((column, self.columns[..i].iter().flatten().map(|c| c.width).sum()))
    }

    /// Reads the next record; false (and a blank one) at the end.
    fn read(&mut self) -> Result<bool> {
        let Stream::Read(reader) = &mut self.stream else { return Err(not_offered()) };
        let got = reader.next_row(&mut self.row)?;
        match reader.columns().filter(|_| got) {
            Some(text) => self.record.copy_from_slice(text),
            None => self.record.fill(b' '),
        }
        if got && reader.columns().is_none() {
            let mut text = Vec::with_capacity(self.record.len());
            for (column, value) in self.columns.iter().zip(&self.row) {
                if let Some(column) = column {
                    column.write(value.as_ref(), &mut text)?;
                }
            }
            self.record = text;
        }
        Ok(got)
    }

    /// Writes the record that was appended last.
    fn write(&mut self) -> Result<()> {
        if !std::mem::take(&mut self.hot) {
            return Ok(());
        }
        match &mut self.stream {
            Stream::Written(writer) => writer.write_columns(&self.record),
            Stream::Read(_) => Ok(()),
        }
    }

    fn set_delimiters(&mut self, delimiters: Delimiters) {
        self.delimiters = delimiters;
        match &mut self.stream {
            Stream::Written(writer) => writer.set_delimiters(delimiters),
            Stream::Read(reader) => reader.set_delimiters(delimiters),
        }
    }
}

fn not_offered() -> Error {
    Error::new(ErrorKind::NotOffered)
}

fn state(area: &mut WorkArea) -> Result<&mut TextFile> {
    area.user.as_mut().and_then(|u| u.downcast_mut::<TextFile>()).ok_or_else(not_offered)
}

fn file(h: &mut dyn Host, a: AreaNo) -> Result<&mut TextFile> {
    state(h.areas().area(a)?)
}

/// The columns of the current record of a text file's area.
pub(crate) fn record_mut(area: &mut WorkArea) -> Option<&mut [u8]> {
    let text = area.user.as_mut()?.downcast_mut::<TextFile>()?;
    Some(&mut text.record)
}

/// Gives an area the fields that a text file makes of those asked for.
fn set_fields(area: &mut WorkArea, specs: &[FieldSpec]) -> Result<Vec<Option<Column>>> {
    for spec in specs {
        add_field(area, spec)?;
    }
    let asked = area.fields.clone();
    let mut columns = Vec::with_capacity(asked.len());
    let mut fields = Vec::with_capacity(asked.len());
    for field in asked.iter() {
        let letter = match (field.kind, field.len) {
            (FieldKind::Any, 3) => b'D',
            (FieldKind::Any, 4) => b'I',
            _ => field.letter,
        };
        let column = Column::of(&TextField {
            name: field.name.clone(),
            kind: letter,
            len: field.shown_len(),
            dec: field.dec,
        });
        fields.push(shown(field, column.as_ref()));
        columns.push(column);
    }
    area.set_fields(fields);
    Ok(columns)
}

/// The field of a text file: its type is the one its column holds, its length the column's width.
fn shown(field: &Field, column: Option<&Column>) -> Field {
    let unicode = matches!(field.kind, FieldKind::UniChar | FieldKind::UniVarText);
    let (kind, letter) = match column.map(|c| c.content) {
        Some(Content::Text) if unicode => (FieldKind::UniChar, b'C'),
        Some(Content::Text) => (FieldKind::Char, b'C'),
        Some(Content::Number) => (FieldKind::Numeric, b'N'),
        Some(Content::Logical) => (FieldKind::Logical, b'L'),
        Some(Content::Date) => (FieldKind::Date, b'D'),
        Some(Content::Moment | Content::Time) => (FieldKind::Timestamp, b'@'),
        None => (FieldKind::Char, b'M'),
    };
    let width = column.map_or(0, |c| c.width as u16);
    let is_text = column.is_some_and(|c| c.content == Content::Text);
    let kept = crate::dbf::field::FLAG_NULLABLE | if is_text { crate::dbf::field::FLAG_BINARY } else { 0 };
    Field {
        kind,
        letter,
        len: if kind == FieldKind::UniChar { width.saturating_mul(2) } else { width },
        dec: column.map_or(0, |c| c.dec),
        flags: field.flags & kept,
        null_bit: None,
        len_bit: None,
        shown_width: 0,
        ..field.clone()
    }
}

impl TextDriver {
    fn me(&self) -> &'static TextDriver {
        if self.delimited { &DELIM } else { &SDF }
    }

    /// The delimiters asked for; `None` where there can be none.
    fn delimiters(&self, asked: Option<&[u8]>) -> Option<Delimiters> {
        match asked {
            Some(text) if self.delimited => Some(Delimiters::named(text)),
            Some(text) if !text.is_empty() => None,
            _ => Some(Delimiters::default()),
        }
    }

    /// An area of this driver that is not yet in its slot.
    fn area(&self, h: &mut dyn Host, a: AreaNo, codepage: &[u8]) -> Result<WorkArea> {
        let mut area = WorkArea::new(a, self.me());
        area.page = crate::dbfdriver::page_named(h, codepage)?;
        Ok(area)
    }
}

fn text_fields(area: &WorkArea, columns: &[Option<Column>]) -> Vec<TextField> {
    let letter = |c: &Option<Column>, f: &Field| match c {
        // A time of day has a column of its own width.
        Some(c) if c.content == Content::Time => (b'T', 4),
        Some(_) => (f.letter, f.shown_len()),
        None => (b'M', 0),
    };
    area.fields
        .iter()
        .zip(columns)
        .map(|(f, c)| {
            let (kind, len) = letter(c, f);
            TextField { name: f.name.clone(), kind, len, dec: f.dec }
        })
        .collect()
}

impl Driver for TextDriver {
    fn name(&self) -> &str {
        self.name
    }
    fn parent(&self) -> Option<&'static dyn Driver> {
        Some(&BASE)
    }
    fn is_transfer(&self) -> bool {
        true
    }

    fn create(&self, h: &mut dyn Host, a: AreaNo, request: &CreateRequest) -> Result<()> {
        let delimiters = self.delimiters(request.delimiters.as_deref()).ok_or_else(Error::host)?;
        let mut area = self.area(h, a, &request.codepage)?;
        let columns = set_fields(&mut area, &request.fields)?;
        let name = with_ext(&request.name, b".txt");
        let path = h.areas().settings.place(&name);
        let alias = match &request.alias {
            Some(alias) if request.keep_open => h.areas().new_alias(alias)?,
            _ => Vec::new(),
        };
        let (eol, fields) = (h.areas().settings.eol.clone(), text_fields(&area, &columns));
        let mut writer: Box<dyn RowWriter + Send> = match self.delimited {
            false => Box::new(SdfWriter::create(&path, &fields, &eol)?),
            true => Box::new(DelimitedWriter::create(&path, &fields, delimiters, &eol)?),
        };
        if !request.keep_open {
            return writer.finish();
        }
        let mut text = TextFile::new(columns, Stream::Written(writer), delimiters, path.clone());
        text.temporary = request.temporary;
        area.path = path_bytes(&path).to_vec();
        area.bof = false;
        area.user = Some(Box::new(text));
        area.alias = alias;
        h.areas().insert(area);
        Ok(())
    }

    fn open(&self, h: &mut dyn Host, a: AreaNo, request: &OpenRequest) -> Result<()> {
        let delimiters = self.delimiters(request.delimiters.as_deref()).ok_or_else(Error::host)?;
        let mut area = self.area(h, a, &request.codepage)?;
        let columns = set_fields(&mut area, &request.fields)?;
        let name = with_ext(&request.name, b".txt");
        let path = h.areas().settings.locate(&name);
        let alias = match &request.alias {
            Some(alias) => h.areas().new_alias(alias)?,
            None => h.areas().new_alias(&base_name(&name).to_ascii_uppercase())?,
        };
        let fields = text_fields(&area, &columns);
        let reader: Box<dyn RowReader + Send> = match self.delimited {
            false => Box::new(SdfReader::open(&path, &fields)?),
            true => Box::new(DelimitedReader::open(&path, &fields, delimiters)?),
        };
        let mut text = TextFile::new(columns, Stream::Read(reader), delimiters, path.clone());
        area.path = path_bytes(&path).to_vec();
        area.bof = false;
        area.eof = !text.read()?;
        area.user = Some(Box::new(text));
        area.alias = alias;
        h.areas().insert(area);
        Ok(())
    }

    fn close(&self, h: &mut dyn Host, a: AreaNo) -> Result<()> {
        let text = file(h, a)?;
        let written = text.write().and_then(|()| match &mut text.stream {
            Stream::Written(writer) => writer.finish(),
            Stream::Read(_) => Ok(()),
        });
        let temporary = text.temporary.then(|| text.path.clone());
        let closed = BASE.close(h, a);
        let removed = temporary.map_or(Ok(()), |path| crate::storage::remove(&path));
        written.and(closed).and(removed)
    }

    fn flush(&self, h: &mut dyn Host, a: AreaNo) -> Result<()> {
        let text = file(h, a)?;
        text.write()?;
        match &mut text.stream {
            Stream::Written(writer) => writer.flush(),
            Stream::Read(_) => Ok(()),
        }
    }

    fn go_cold(&self, h: &mut dyn Host, a: AreaNo) -> Result<()> {
        file(h, a)?.write()
    }
    fn refresh(&self, _h: &mut dyn Host, _a: AreaNo) -> Result<()> {
        Ok(())
    }

    fn go_top(&self, h: &mut dyn Host, a: AreaNo) -> Result<()> {
        let text = file(h, a)?;
        if matches!(text.stream, Stream::Written(_)) || text.recno > 1 {
            return Err(not_offered());
        }
        self.skip_filter(h, a, 1)
    }
    fn go_bottom(&self, _h: &mut dyn Host, _a: AreaNo) -> Result<()> {
        Err(not_offered())
    }
    fn go_to(&self, h: &mut dyn Host, a: AreaNo, recno: i64) -> Result<()> {
        let text = file(h, a)?;
        if matches!(text.stream, Stream::Written(_)) || recno < i64::from(text.recno) {
            return Err(not_offered());
        }
        while i64::from(file(h, a)?.recno) < recno && !h.areas().area(a)?.eof {
            self.skip_raw(h, a, 1)?;
        }
        Ok(())
    }
    fn skip(&self, h: &mut dyn Host, a: AreaNo, count: i64) -> Result<()> {
        if count <= 0 || matches!(file(h, a)?.stream, Stream::Written(_)) {
            return Err(not_offered());
        }
        BASE.skip(h, a, count)
    }
    fn skip_raw(&self, h: &mut dyn Host, a: AreaNo, count: i64) -> Result<()> {
        if count <= 0 {
            return Err(not_offered());
        }
        for _ in 0..count {
            let area = h.areas().area(a)?;
            if area.eof {
                break;
            }
            let text = state(area)?;
            let got = text.read()?;
            text.recno += 1;
            area.eof = !got;
        }
        relation::mark_children(h, a)
    }
    fn seek(&self, _h: &mut dyn Host, _a: AreaNo, _request: &SeekRequest) -> Result<bool> {
        Err(not_offered())
    }

    fn recno(&self, h: &mut dyn Host, a: AreaNo) -> Result<u32> {
        Ok(file(h, a)?.recno)
    }
    fn rec_count(&self, h: &mut dyn Host, a: AreaNo) -> Result<u32> {
        Ok(file(h, a)?.count)
    }
    fn append(&self, h: &mut dyn Host, a: AreaNo, _unlock: bool) -> Result<()> {
        let area = h.areas().area(a)?;
        let text = state(area)?;
        if matches!(text.stream, Stream::Read(_)) {
            return Err(Error::new(ErrorKind::ReadOnly));
        }
        text.write()?;
        text.record.fill(b' ');
        text.hot = true;
        text.count += 1;
        text.recno = text.count;
        area.eof = false;
        Ok(())
    }
    fn delete(&self, _h: &mut dyn Host, _a: AreaNo) -> Result<()> {
        Ok(())
    }
    fn recall(&self, _h: &mut dyn Host, _a: AreaNo) -> Result<()> {
        Ok(())
    }

    fn field_get(&self, h: &mut dyn Host, a: AreaNo, pos: u16) -> Result<FieldValue> {
        let area = h.areas().area(a)?;
        let translated = area.fields.get(usize::from(pos).wrapping_sub(1)).is_some_and(Field::is_translated);
        let text = state(area)?;
        let Some((column, at)) = text.place(pos) else { return Ok(FieldValue::text("")) };
        let mut value = column.read(&text.record[at..at + column.width]);
        if let (FieldValue::Str(s), Some(map), true) = (&mut value, &area.to_vm, translated) {
            *s = map.convert(s);
        }
        Ok(value)
    }
    fn field_put(&self, h: &mut dyn Host, a: AreaNo, pos: u16, value: ValueRef<'_>) -> Result<()> {
        let area = h.areas().area(a)?;
        let eof = area.eof;
        let translated = area.fields.get(usize::from(pos).wrapping_sub(1)).is_some_and(Field::is_translated);
        let map = area.from_vm.clone().filter(|_| translated);
        let text = state(area)?;
        if eof || value == ValueRef::Nil {
            return Ok(());
        }
        if matches!(text.stream, Stream::Read(_)) {
            return Err(Error::new(ErrorKind::ReadOnly));
        }
        let Some((column, at)) = text.place(pos) else { return Ok(()) };
        let (width, mut bytes) = (column.width, Vec::new());
        let recoded;
        let value = match (value, &map) {
            (ValueRef::Str(s), Some(map)) => {
                recoded = map.fitting(s, width);
                ValueRef::Str(&recoded)
            }
            (value, _) => value,
        };
        match column.write(value, &mut bytes) {
            Ok(()) => {}
            Err(e) if e.kind() == ErrorKind::DataType => return Err(e.as_kind(ErrorKind::ColumnType)),
            Err(e) => {
                text.record[at..at + width].fill(b'*');
                return Err(e);
            }
        }
        text.record[at..at + width].copy_from_slice(&bytes);
        Ok(())
    }

    fn lock(&self, _h: &mut dyn Host, _a: AreaNo, _request: LockRequest) -> Result<bool> {
        Err(not_offered())
    }
    fn unlock(&self, _h: &mut dyn Host, _a: AreaNo, _recno: Option<u32>) -> Result<()> {
        Err(not_offered())
    }
    fn pack(&self, _h: &mut dyn Host, _a: AreaNo) -> Result<()> {
        Err(not_offered())
    }
    fn zap(&self, _h: &mut dyn Host, _a: AreaNo) -> Result<()> {
        Err(not_offered())
    }
    fn order_list_add(&self, _h: &mut dyn Host, _a: AreaNo, _bag: &[u8], _tag: &[u8]) -> Result<()> {
        Err(not_offered())
    }
    fn order_create(&self, _h: &mut dyn Host, _a: AreaNo, _request: &OrderCreateRequest) -> Result<()> {
        Err(not_offered())
    }
    fn order_info(
        &self,
        _h: &mut dyn Host,
        _a: AreaNo,
        _i: u16,
        _r: &OrderInfoRequest,
    ) -> Result<FieldValue> {
        Ok(FieldValue::Nil)
    }

    fn info(&self, h: &mut dyn Host, a: AreaNo, index: u16, arg: Option<&FieldValue>) -> Result<FieldValue> {
        let text = file(h, a)?;
        let quote = |text: &TextFile| FieldValue::Str(text.delimiters.quote.into_iter().collect());
        Ok(match index {
            2 => FieldValue::Logical(true),
            4 => FieldValue::Date(0),
            5 | 6 | 134 if !self.delimited => FieldValue::text(""),
            5 => quote(text),
            6 => match arg {
                Some(FieldValue::Str(new)) => {
                    text.set_delimiters(Delimiters::named(new));
                    quote(text)
                }
                _ => FieldValue::Nil,
            },
            7 => FieldValue::int(text.record.len() as i64),
            8 => FieldValue::Array(Vec::new()),
            20 | 129 | 137 | 144 | 148 | 150 => FieldValue::Logical(false),
            23 => FieldValue::int(i64::from(match &text.stream {
                Stream::Written(writer) => writer.descriptor(),
                Stream::Read(reader) => reader.descriptor(),
            })),
            31 => FieldValue::int(0),
            134 => FieldValue::Str(vec![text.delimiters.separator]),
            _ => return BASE.info(h, a, index, arg),
        })
    }
    fn record_info(
        &self,
        _h: &mut dyn Host,
        _a: AreaNo,
        _index: u16,
        _recno: u32,
        _arg: Option<&FieldValue>,
    ) -> Result<FieldValue> {
        Err(not_offered())
    }
    fn rdd_info(
        &self,
        h: &mut dyn Host,
        _a: AreaNo,
        index: u16,
        arg: Option<&FieldValue>,
    ) -> Result<FieldValue> {
        info::rdd_info(h, self.name, index, arg)
    }
    fn drop_table(&self, _h: &mut dyn Host, _a: AreaNo, _table: &[u8], _bag: &[u8]) -> Result<bool> {
        Err(not_offered())
    }
    fn exists(&self, _h: &mut dyn Host, _a: AreaNo, _table: &[u8], _bag: &[u8]) -> Result<bool> {
        Err(not_offered())
    }
    fn rename(&self, _h: &mut dyn Host, _a: AreaNo, _t: &[u8], _b: &[u8], _n: &[u8]) -> Result<bool> {
        Err(not_offered())
    }
}
