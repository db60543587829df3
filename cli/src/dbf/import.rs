//! `keel dbf import`: a table from a CSV or JSON file.

use super::command::{FileFormat, Import};
use super::failure::{FAILED, Failure, Outcome};
use super::progress::Progress;
use super::source::{self, DELETED, Guess, Row};
use super::table::{TableArgs, Use, byte_of_page, page_named, vm_for};
use keel_rdd::area::WorkArea;
use keel_rdd::codepage::{Page, from_utf8, to_utf8};
use keel_rdd::dbf::field::{Field, FieldKind, FieldSpec};
use keel_rdd::driver::CreateRequest;
use keel_rdd::settings::path_bytes;
use keel_rdd::{AreaNo, ErrorKind, FieldValue, Num, Number, ops};
use keel_runtime::vm::Vm;
use std::collections::BTreeMap;
use std::os::unix::fs::FileExt;

/// Where a header names the code page.
const AT_CODEPAGE: u64 = 29;

/// Losses listed; the rest is counted.
const LISTED: u64 = 20;

/// Names as a table takes them: upper case, letters, digits and underscores, ten at most, no two alike.
fn field_names(names: &[String]) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for name in names {
        let mut base: String = name
            .trim()
            .chars()
            .map(|c| if c.is_ascii_alphanumeric() { c.to_ascii_uppercase() } else { '_' })
            .take(10)
            .collect();
        if base.is_empty() || base.starts_with(|c: char| c.is_ascii_digit()) {
            base = format!("F{base}").chars().take(10).collect();
        }
        let mut name = base.clone();
        let mut n = 1;
        while all.contains(&name) {
            n += 1;
            let tail = format!("_{n}");
            name = base.chars().take(10 - tail.len()).collect::<String>() + &tail;
        }
        all.push(name);
    }
    all
}

/// Reads `NAME,TYPE[,LEN[,DEC]];…`.
fn parse_structure(text: &str) -> Outcome<Vec<FieldSpec>> {
    let mut fields = Vec::new();
    for one in text.split(';').map(str::trim).filter(|s| !s.is_empty()) {
        let parts: Vec<&str> = one.split(',').map(str::trim).collect();
        let bad = || Failure::usage(format!("--structure: expected NAME,TYPE[,LEN[,DEC]], found {one}"));
        let (&[name, kind, ref rest @ ..], true) = (&parts[..], parts.len() <= 4) else { return Err(bad()) };
        let number = |i: usize| rest.get(i).map(|s| s.parse::<i32>().map_err(|_| bad())).transpose();
        let usual = match kind.to_ascii_uppercase().as_str() {
            "L" => 1,
            "D" | "T" | "@" | "=" | "^" | "B" | "Y" => 8,
            "I" | "+" => 4,
            "M" => 10,
            _ if rest.is_empty() => return Err(bad()),
            _ => 0,
        };
        let (len, dec) = (number(0)?.unwrap_or(usual), number(1)?.unwrap_or(0));
        fields.push(FieldSpec { name: name.into(), type_text: kind.into(), len, dec });
    }
    if fields.is_empty() { Err(Failure::usage("--structure names no field")) } else { Ok(fields) }
}

/// The fields the data needs.
fn guess_structure(args: &Import, format: FileFormat, page: &Page) -> Outcome<Vec<FieldSpec>> {
    let path = &args.input;
    let (mut columns, mut guesses) = (Vec::new(), Vec::new());
    source::read(path, format, args.from.as_deref(), args.separator, |Row { names, cells, .. }| {
        guesses.resize(names.len(), Guess::default());
        if columns.len() != names.len() {
            columns = names.to_vec();
        }
        for (guess, cell) in guesses.iter_mut().zip(cells) {
            if let Some(text) = cell {
                guess.see(text, from_utf8(text.as_bytes(), page).len());
            }
        }
        Ok(())
    })?;
    if columns.is_empty() {
        return Err(Failure::at(path, "no rows to learn the fields from: name them with --structure"));
    }
    let fields = field_names(&columns);
    let wanted = columns.iter().zip(fields.iter().zip(&guesses)).filter(|(column, _)| *column != DELETED);
    Ok(wanted.map(|(_, (name, guess))| guess.field(name)).collect())
}

/// The value a field takes from a cell, or what is wrong with the cell.
fn value_for(field: &Field, text: &str, page: &Page) -> Result<FieldValue, String> {
    let not = |what: &str| format!("\"{text}\" is no {what}");
    match field.kind {
        FieldKind::Logical => source::logical(text).map(FieldValue::Logical).ok_or_else(|| not("logical")),
        FieldKind::Date => source::date(text).map(FieldValue::Date).ok_or_else(|| not("date")),
        FieldKind::Timestamp | FieldKind::ModTime => {
            source::moment(text).map(FieldValue::Timestamp).ok_or_else(|| not("timestamp"))
        }
        FieldKind::Numeric
        | FieldKind::Integer
        | FieldKind::Double
        | FieldKind::AutoInc
        | FieldKind::RowVersion => {
            let value = match text.trim().parse::<i64>() {
                Ok(i) => Number::Int(i),
                Err(_) => {
                    let parsed = text.trim().parse::<f64>().ok().filter(|d| d.is_finite());
                    Number::Double(parsed.ok_or_else(|| not("number"))?)
                }
            };
            Ok(FieldValue::Num(Num { value, width: 0, dec: field.dec }))
        }
        _ => {
            let bytes = from_utf8(text.as_bytes(), page);
            if to_utf8(&bytes, page) != text.as_bytes() {
                return Err(format!("\"{text}\" has characters that {} lacks", page.id()));
            }
            if !field.is_memo() && bytes.len() > field.shown_len() as usize {
                return Err(format!("\"{text}\" is longer than the field"));
            }
            Ok(FieldValue::Str(bytes))
        }
    }
}

/// What could not be stored.
struct Losses(u64);

impl Losses {
    fn add(&mut self, row: u64, field: &str, why: &str) {
        self.0 += 1;
        if self.0 <= LISTED {
            tell!("row {row}: {field}: {why}");
        }
    }
}

/// Where a column goes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    /// To a field, by position.
    Field(u16),
    /// It tells whether the record is deleted.
    Deleted,
    /// Nowhere.
    Nowhere,
}

/// Places of columns; those that go nowhere are told once.
fn places(area: &WorkArea, names: &[String], known: usize, losses: &mut Losses, row: u64) -> Vec<Place> {
    // A table just made takes over what counters and clocks had filled.
    let takes_all = area.table.as_ref().is_some_and(|t| t.copying);
    let made = field_names(names);
    // Column names count letter case, field names do not: a field may be called like the mark.
    let twin = names.iter().any(|n| n != DELETED && n.eq_ignore_ascii_case(DELETED));
    let mut all = Vec::new();
    for (i, (name, made)) in names.iter().zip(&made).enumerate() {
        let pos = match area.field_pos(name.trim().as_bytes()) {
            0 => area.field_pos(made.as_bytes()),
            n => n,
        };
        let field = area.fields.get((pos as usize).wrapping_sub(1));
        let place = match field {
            _ if name == DELETED && twin => Place::Deleted,
            None if name == DELETED => Place::Deleted,
            None => Place::Nowhere,
            Some(f) if f.is_automatic() && !takes_all => Place::Nowhere,
            Some(_) => Place::Field(pos),
        };
        if i >= known && place == Place::Nowhere && field.is_some_and(|f| f.is_automatic()) {
            tell!("{name}: left out, the table fills this field by itself");
        } else if i >= known && place == Place::Nowhere {
            losses.add(row, name, "the table has no such field");
        }
        all.push(place);
    }
    all
}

fn append_rows(
    args: &Import,
    format: FileFormat,
    host: &mut Vm,
    a: AreaNo,
    page: &Page,
) -> Outcome<(u64, u64)> {
    let fields = host.areas.area(a)?.fields.clone();
    let mut losses = Losses(0);
    let mut to: Vec<Place> = Vec::new();
    let (mut progress, mut count) = (Progress::new("Rows", 0), 0);
    // Highest number in each counting field.
    let mut highest: BTreeMap<u16, u64> = BTreeMap::new();
    source::read(
        &args.input,
        format,
        args.from.as_deref(),
        args.separator,
        |Row { number, names, cells }| {
            if to.len() != names.len() {
                to = places(host.areas.area(a)?, names, to.len(), &mut losses, number);
            }
            if number == 0 {
                return Ok(());
            }
            ops::append(host, a, true)?;
            let mut deleted = false;
            for ((cell, &place), name) in cells.iter().zip(&to).zip(names) {
                let Some(text) = cell else { continue };
                let pos = match place {
                    Place::Field(pos) => pos,
                    Place::Deleted => {
                        deleted = source::logical(text) == Some(true);
                        continue;
                    }
                    Place::Nowhere => continue,
                };
                match value_for(&fields[pos as usize - 1], text, page) {
                    Ok(value) => {
                        if let (true, FieldValue::Num(n)) = (fields[pos as usize - 1].is_automatic(), &value)
                        {
                            let top = highest.entry(pos).or_default();
                            *top = (*top).max(u64::try_from(n.as_i64()).unwrap_or(0));
                        }
                        if let Err(e) = ops::field_put(host, a, pos, value.as_ref()) {
                            losses.add(number, name, &Failure::from(e).text);
                        }
                    }
                    Err(why) => losses.add(number, name, &why),
                }
            }
            if deleted {
                ops::delete(host, a)?;
            }
            if cells.len() > names.len() {
                losses.add(number, "row", "more cells than the heading has");
            }
            count += 1;
            progress.at(count);
            Ok(())
        },
    )?;
    let driver = host.areas.area(a)?.driver;
    driver.go_cold(host, a)?;
    let table = host.areas.area(a)?.dbf()?;
    if std::mem::take(&mut table.copying) {
        for (pos, top) in highest {
            let field = &fields[pos as usize - 1];
            // A row version counts itself, the others are the next to give.
            let next = if field.kind == FieldKind::RowVersion { top } else { top + 1 };
            table.set_counter(field, Some(next), None)?;
        }
    }
    Ok((count, losses.0))
}

/// `keel dbf import`.
pub fn import(args: &Import) -> Outcome {
    let format = FileFormat::choose(args.shape.format, &args.input)?;
    if !args.input.exists() {
        return Err(Failure::file(&args.input, "no such file"));
    }
    let path = args.table.path();
    let ((rows, losses), page, structure);
    if args.append {
        let mut table = args.table.open(Use::Change)?;
        page = table.subject.page;
        structure = Vec::new();
        (rows, losses) = append_rows(args, format, &mut table.host, table.area, page)?;
        table.close()?;
    } else {
        let driver = args.table.driver.clone().unwrap_or_else(|| "DBFCDX".into()).to_ascii_uppercase();
        if keel_rdd::driver::find(driver.as_bytes()).is_none_or(|d| d.is_transfer()) {
            return Err(Failure::usage(format!("unknown driver {driver}")));
        }
        if path.exists() {
            return Err(Failure::at(&path, "the table exists already (--append adds to it)"));
        }
        let like = args.like.as_deref().map(|like| TableArgs::plain(like).subject()).transpose()?;
        let given = args.table.codepage.as_deref().map(page_named).transpose()?;
        page = given.or(like.as_ref().map(|l| l.page)).unwrap_or(Page::en());
        structure = match (&args.structure, &like) {
            (Some(text), _) => parse_structure(text)?,
            (None, Some(like)) => like.layout.fields.iter().map(super::cat::spec_of).collect(),
            (None, None) => guess_structure(args, format, page)?,
        };
        let mut host = vm_for(page, given.is_some(), &args.table.program)?;
        let request = CreateRequest {
            name: path_bytes(&path).to_vec(),
            fields: structure.clone(),
            keep_open: true,
            alias: Some(b"T".to_vec()),
            ..CreateRequest::default()
        };
        ops::create_table(&mut host, true, driver.as_bytes(), &request).map_err(|e| {
            match &args.structure {
                Some(_) if e.kind() == ErrorKind::BadParameter => {
                    Failure::usage(format!("--structure: {driver} makes no table of such fields ({e})"))
                }
                _ => e.into(),
            }
        })?;
        let area = host.areas.current();
        host.areas.area(area)?.dbf()?.copying = true;
        (rows, losses) = append_rows(args, format, &mut host, area, page)?;
        ops::close_area(&mut host, area)?;
        // The table says itself in which page its text is.
        let byte = match (given, &like) {
            (Some(page), _) => byte_of_page(page),
            (None, Some(like)) => Some(like.layout.codepage_id),
            (None, None) => None,
        };
        if let Some(byte) = byte {
            let file = std::fs::OpenOptions::new().write(true).open(&path);
            file.and_then(|f| f.write_all_at(&[byte], AT_CODEPAGE)).map_err(|e| Failure::file(&path, e))?;
        }
    }
    if format == FileFormat::Csv
        && let Ok(c) = args.separator.map_or_else(|| source::separator_of(&args.input), Ok)
        && c != b','
    {
        let c = if c == b'\t' { "tab".into() } else { char::from(c).to_string() };
        tell!("cells separated by {c}");
    }
    tell!("{rows} records, text from UTF-8 to code page {} ({})", page.id(), page.chart());
    for f in &structure {
        let (name, kind) = (String::from_utf8_lossy(&f.name), String::from_utf8_lossy(&f.type_text));
        tell!("  {name:<10} {kind:<4} {:>4} {:>2}", f.len, f.dec);
    }
    if losses > 0 {
        tell!("{losses} values could not be stored");
        return Ok(FAILED);
    }
    Ok(0)
}
