//! COPY TO and APPEND FROM of text files, with columns of fixed width (SDF) or delimiters.

use super::areas::{specs, with_page};
use super::copy::{bytes, closed, copy_and_empty, copy_values, put_or_delete, structure_of};
use super::fields::named;
use super::rowset::Rows;
use keel_rdd::codepage::Recoding;
use keel_rdd::driver::CreateRequest;
use keel_rdd::text;
use keel_rdd::value::FieldValue;
use keel_rdd::{AreaNo, ops};
use keel_runtime::builtin::{Args, NativeResult};
use keel_runtime::builtins;
use keel_runtime::error::{ErrorSpec, eg};
use keel_runtime::unwind::Unwind;
use keel_runtime::value::Value;
use keel_runtime::vm::Vm;
use keel_runtime::vm::tables::to_value;
use std::sync::atomic::{AtomicU32, Ordering};

/// A text file that cannot be opened, in the name of its driver.
fn file_error(vm: &mut Vm, name: &[u8], driver: &str) -> NativeResult {
    let mut spec = ErrorSpec::base(eg::OPEN, 1001, "").retry();
    spec.subsystem = driver.into();
    spec.os_code = 2;
    spec.filename = String::from_utf8_lossy(name).into_owned();
    vm.raise(spec.or_default())?;
    Ok(Value::logical(false))
}

builtins! {
    /// COPY TO / APPEND FROM … SDF: `__dbSDF( lExport, cFile, aFields, bFor, bWhile, nNext, nRecord, lRest, cCodepage )`.
    fn __dbSDF[2, 9](vm, args) { text_file(vm, args, None, 2) }

    /// COPY TO / APPEND FROM … DELIMITED: `__dbDelim( lExport, cFile, xDelimiter, aFields, bFor, bWhile, nNext, nRecord, lRest, cCodepage )`.
    fn __dbDelim[2, 10](vm, args) {
        let delimiters = match args.get(2) {
            v if v.as_array().is_some() => {
                let items = v.as_array().map(|a| a.to_vec()).unwrap_or_default();
                let part = |i: usize| items.get(i).and_then(|v| v.as_bytes());
                text::Delimiters::pair(part(0), part(1))
            }
            v => match v.as_bytes() {
                Some(b) => text::Delimiters::named(b),
                None => text::Delimiters::default(),
            },
        };
        text_file(vm, args, Some(delimiters), 3)
    }
}

fn text_file(vm: &mut Vm, args: &Args<'_>, delimiters: Option<text::Delimiters>, at: usize) -> NativeResult {
    let export = args.logical(0).unwrap_or(false);
    let operation = if export { "COPY TO" } else { "APPEND FROM" };
    let Some(no) = super::used_as(vm, operation)? else { return Ok(Value::logical(false)) };
    with_page(vm, args, at + 6, if export { "__DBCOPY" } else { "__DBAPP" }, |vm, page| {
        transfer_text(vm, args, no, (delimiters, at), page.unwrap_or_default())
    })
}

/// The transfer itself; the list of fields is argument `at`.
fn transfer_text(
    vm: &mut Vm,
    args: &Args<'_>,
    no: AreaNo,
    (delimiters, at): (Option<text::Delimiters>, usize),
    page: &[u8],
) -> NativeResult {
    let export = args.logical(0).unwrap_or(false);
    let mut name = bytes(args, 1);
    let base = name.rsplit(|b| *b == b'/').next().unwrap_or(&name);
    if !base.contains(&b'.') {
        name.extend_from_slice(b".txt");
    }
    let mut positions = named(vm, no, args.get(at));
    if positions.is_empty() {
        return Ok(Value::logical(false));
    }
    // Texts know memos as empty ones: none is written, and a row that is read empties them.
    let mut memos = Vec::new();
    if delimiters.is_some() || !export {
        let fields = vm.areas.get(no).map_or(&[][..], |a| &a.fields);
        (memos, positions) =
            positions.iter().partition(|p| fields.get(**p as usize - 1).is_none_or(|f| f.is_memo()));
        // What may be of any type is left alone.
        memos.retain(|p: &u16| fields.get(*p as usize - 1).is_none_or(|f| f.letter != b'V'));
    }
    vm.sync_settings();
    let path = if export { vm.areas.settings.place(&name) } else { vm.areas.settings.locate(&name) };
    let fields: Vec<text::TextField> = positions
        .iter()
        .filter_map(|p| {
            vm.areas.get(no).and_then(|a| a.fields.get(*p as usize - 1)).map(|f| text::TextField {
                name: f.name.clone(),
                kind: f.letter,
                len: f.shown_len(),
                dec: f.dec,
            })
        })
        .collect();
    let eol = vm.sets.text(keel_runtime::set::id::EOL).to_vec();
    let own = vm.areas.settings.codepage;
    let page = vm.db(|h| keel_rdd::dbfdriver::page_named(h, page))?.unwrap_or(own);
    let recoding = if export { Recoding::between(own, page) } else { Recoding::between(page, own) };
    let mut rows = Rows::from_args(args, at + 1);
    let all_fields = are_all(vm, no, &positions);
    let driver = if delimiters.is_some() { "DELIM" } else { "SDF" };
    if export {
        let made: keel_rdd::Result<Box<dyn text::RowWriter>> = match delimiters {
            None => text::SdfWriter::create(&path, &fields, &eol).map(|w| Box::new(w) as _),
            Some(d) => text::DelimitedWriter::create(&path, &fields, d, &eol).map(|w| Box::new(w) as _),
        };
        let mut writer = match made {
            Ok(w) => w,
            Err(e) => return vm.raise_table_error(&e.by(driver)).map(|_| Value::logical(false)),
        };
        // The text shows the bytes of the record when no fields were named.
        let whole = all_fields && recoding.is_none();
        let export =
            Export { no, positions: &positions, fields: &fields, recoding: recoding.as_ref(), whole };
        let done = export.rows(vm, &mut rows, &mut *writer);
        // What was written before an error stays.
        let finished = writer.finish();
        if let Some(e) = done?.or_else(|| finished.err()) {
            vm.raise_table_error(&e.by(driver))?;
            return Ok(Value::logical(false));
        }
        return Ok(Value::logical(true));
    }
    // Harbour: fields that no text can give a value are no fields in common.
    if positions.iter().chain(&memos).all(|p| fills_itself(vm, no, *p)) {
        return Ok(Value::logical(false));
    }
    let opened: keel_rdd::Result<Box<dyn text::RowReader>> = match delimiters {
        None => text::SdfReader::open(&path, &fields).map(|r| Box::new(r) as _),
        Some(d) => text::DelimitedReader::open(&path, &fields, d).map(|r| Box::new(r) as _),
    };
    let mut reader = match opened {
        Ok(r) => r,
        Err(_) => return file_error(vm, &name, driver),
    };
    // Harbour takes a record over as it is when it has all fields and they are texts in the table too, and its values otherwise.
    let area = vm.areas.get(no);
    let all_fields = all_fields && area.is_some_and(|a| a.fields.iter().all(ops::is_text_field));
    // Harbour: the line of an SDF text has its end behind it, which becomes the null bits.
    let behind: &[u8] = if reader.columns().is_some() { &eol } else { b"" };
    if (at + 1..at + 6).all(|i| args.is_nil(i) || args.logical(i) == Some(false)) {
        read_rows(vm, &mut *reader, no, (&positions, &memos), recoding.as_ref(), all_fields, behind)?;
        return Ok(Value::logical(true));
    }
    // FOR, WHILE, NEXT, RECORD and REST look at the rows: they pass through a table in memory.
    let names = structure_of(vm, no, &positions);
    let Some(rows_of) = create_temporary(vm, &names)? else { return Ok(Value::logical(false)) };
    let held: Vec<u16> = (1..=positions.len() as u16).collect();
    let pairs = held.iter().copied().zip(positions.iter().copied());
    let map: Vec<(u16, u16)> = pairs.filter(|(_, t)| !fills_itself(vm, no, *t)).collect();
    let mut done = read_rows(vm, &mut *reader, rows_of, (&held, &[]), recoding.as_ref(), all_fields, behind);
    if done.is_ok() {
        vm.areas.select(rows_of.0);
        done = match vm.db(|h| ops::go_top(h, rows_of)) {
            Ok(_) if all_fields || reader.columns().is_some() => {
                copy_and_empty(vm, &mut rows, no, &map, &memos)
            }
            Ok(_) => copy_values(vm, &mut rows, no, &map, &memos),
            Err(e) => Err(e),
        };
    }
    vm.areas.select(no.0);
    closed(vm, rows_of, done)
}

/// True for the fields of an area as they stand there, none left out.
fn are_all(vm: &mut Vm, no: AreaNo, positions: &[u16]) -> bool {
    positions.iter().copied().eq(1..=vm.areas.get(no).map_or(0, |a| a.fields.len()) as u16)
}

/// True for fields that no text gives a value: counters, times and versions, which the driver fills, and those of any type.
fn fills_itself(vm: &mut Vm, no: AreaNo, p: u16) -> bool {
    let field = vm.areas.get(no).and_then(|a| a.fields.get(p as usize - 1));
    field.is_some_and(|f| f.is_automatic() || f.letter == b'V')
}

/// True for fields whose bytes no code page translates.
fn is_binary(vm: &mut Vm, no: AreaNo, p: u16) -> bool {
    let field = vm.areas.get(no).and_then(|a| a.fields.get(p as usize - 1));
    field.is_some_and(|f| f.flags & keel_rdd::dbf::field::FLAG_BINARY != 0)
}

/// Appends the rows of a text file to an area; `memos` become empty. Fields that a line does not reach stay blank, or get the empty value of their type.
/// A row that is taken byte by byte is followed by `behind`, as far as hidden fields (null bits) go.
fn read_rows(
    vm: &mut Vm,
    reader: &mut dyn text::RowReader,
    to: AreaNo,
    (positions, memos): (&[u16], &[u16]),
    recoding: Option<&Recoding>,
    keep_blank: bool,
    behind: &[u8],
) -> Result<(), Unwind> {
    let filled: Vec<bool> = positions.iter().map(|p| fills_itself(vm, to, *p)).collect();
    let whole = are_all(vm, to, positions) && recoding.is_none() && filled.iter().all(|own| !own);
    let mut record = Vec::new();
    loop {
        match reader.next_row(&mut record) {
            Ok(false) => return Ok(()),
            Ok(true) => {
                vm.db(|h| ops::append(h, to, true))?;
                // A text with all fields is taken byte by byte.
                if whole
                    && let Some(bytes) = reader.stored()
                    && vm.db(|h| ops::put_raw(h, to, bytes, behind))?.unwrap_or(false)
                {
                    continue;
                }
                for ((p, v), _) in positions.iter().zip(&mut record).zip(&filled).filter(|(_, own)| !**own) {
                    if *v == FieldValue::Nil && !keep_blank {
                        *v = vm.db(|h| ops::field_get(h, to, *p))?.unwrap_or(FieldValue::Nil);
                        // A text with a length of its own gets the blanks of a whole field.
                        let field = vm.areas.get(to).and_then(|a| a.fields.get(*p as usize - 1));
                        if let (FieldValue::Str(s), Some(f)) = (&mut *v, field) {
                            s.resize(f.shown_len() as usize, b' ');
                        }
                    }
                    if let (FieldValue::Str(s), Some(map)) = (&mut *v, recoding)
                        && !is_binary(vm, to, *p)
                    {
                        *s = map.convert(s);
                    }
                    // Bytes of variable length come as long as the column is.
                    if let FieldValue::Str(s) = &mut *v
                        && let Some(f) = vm.areas.get(to).and_then(|a| a.fields.get(*p as usize - 1))
                        && f.letter == b'Q'
                    {
                        s.resize(s.len().max(usize::from(f.shown_len())), b' ');
                    }
                    let v = to_value(v.as_ref());
                    if !v.is_nil() {
                        put_or_delete(vm, to, *p, &v)?;
                    }
                }
                empty_memos(vm, to, memos)?;
            }
            Err(e) => {
                vm.raise_table_error(&e)?;
                return Ok(());
            }
        }
    }
}

/// Gives memo fields of the current record the empty text, which typed references (SMT) show.
pub(super) fn empty_memos(vm: &mut Vm, no: AreaNo, memos: &[u16]) -> Result<(), Unwind> {
    memos.iter().try_for_each(|p| vm.put_field(no, *p, &Value::str(b"")))
}

/// A table in memory that goes when it is closed, open in a new area; the selection stays.
fn create_temporary(vm: &mut Vm, structure: &Value) -> Result<Option<AreaNo>, Unwind> {
    static NEXT: AtomicU32 = AtomicU32::new(1);
    let old = vm.areas.current();
    let number = NEXT.fetch_add(1, Ordering::Relaxed);
    let request = CreateRequest {
        name: format!("mem:__rows{number}").into_bytes(),
        fields: specs(structure).unwrap_or_default(),
        codepage: vm.areas.settings.codepage.id().into(),
        keep_open: true,
        alias: Some(Vec::new()),
        temporary: true,
        delimiters: None,
    };
    let made = vm.db(|h| ops::create_table(h, true, b"DBF", &request));
    let no = vm.areas.current();
    vm.areas.select(old.0);
    Ok(made?.map(|()| no))
}

/// What COPY TO a text file writes.
struct Export<'a> {
    no: AreaNo,
    positions: &'a [u16],
    fields: &'a [text::TextField],
    recoding: Option<&'a Recoding>,
    /// The bytes of the record as they are.
    whole: bool,
}

impl Export<'_> {
    /// Writes the rows; an error of the file or of a value that does not fit ends that.
    fn rows(
        &self,
        vm: &mut Vm,
        rows: &mut Rows,
        writer: &mut dyn text::RowWriter,
    ) -> Result<Option<keel_rdd::Error>, Unwind> {
        while rows.next(vm)? {
            let no = self.no;
            if self.whole
                && let Some(bytes) = vm.db(|h| ops::raw_fields(h, no))?.flatten()
            {
                if let Err(e) = writer.write_columns(&bytes) {
                    return Ok(Some(e));
                }
                continue;
            }
            let record = vm.db(|h| {
                self.positions.iter().map(|p| ops::field_get(h, no, *p)).collect::<keel_rdd::Result<Vec<_>>>()
            })?;
            let mut record = record.unwrap_or_default();
            if let Some(map) = self.recoding {
                for ((value, field), p) in record.iter_mut().zip(self.fields).zip(self.positions) {
                    if let FieldValue::Str(s) = value
                        && !is_binary(vm, no, *p)
                    {
                        *s = map.fitting(s, usize::from(field.len));
                    }
                }
            }
            let refs: Vec<_> = record.iter().map(|v| v.as_ref()).collect();
            if let Err(e) = writer.write_row(&refs) {
                return Ok(Some(e));
            }
        }
        Ok(None)
    }
}
