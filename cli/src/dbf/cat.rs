//! `keel dbf cat` and `keel dbf export`: records as text or in another file format.

use super::command::{Cat, Choice, Deleted, Export, FileFormat};
use super::failure::{Failure, Outcome};
use super::filter::Condition;
use super::output::{Column, Format, Kind, Sink, text_sink};
use super::progress::Progress;
use super::table::{Table, TableArgs, Use};
use keel_rdd::codepage::Page;
use keel_rdd::dbf::field::{Field, FieldSpec};
use keel_rdd::{Expr, FieldValue, Host, ops};
use std::path::Path;

/// `DBS_ISNULL`.
const IS_NULL: u16 = 101;

/// The fields chosen, by position (1-based).
fn positions(table: &Table, choice: &Choice) -> Outcome<Vec<u16>> {
    let area = table.host.areas.get(table.area);
    let fields = area.map_or(0, |a| a.fields.len()) as u16;
    if choice.fields.is_empty() {
        return Ok((1..=fields).collect());
    }
    let find = |name: &String| match area.map_or(0, |a| a.field_pos(name.trim().as_bytes())) {
        0 => Err(Failure::usage(format!("--fields: the table has no field {}", name.trim()))),
        n => Ok(n),
    };
    choice.fields.iter().map(find).collect()
}

/// Sets the filter; a text that is no logical expression is wrong usage.
fn set_filter(table: &mut Table, text: &str) -> Outcome<()> {
    let (host, a) = (&mut table.host, table.area);
    let usage = |why: String| Failure::usage(format!("--filter {text}: {why}"));
    let code = host.compile(text.as_bytes()).map_err(|e| usage(Failure::from(e).text))?;
    match Host::eval(host, &code) {
        Ok(FieldValue::Logical(_)) => {}
        Ok(_) => return Err(usage("the expression is neither true nor false".into())),
        Err(e) => return Err(usage(Failure::from(e).text)),
    }
    Ok(ops::set_filter(host, a, &Expr::from_text(text.as_bytes()))?)
}

/// Opens the table a choice is made from; index bags only if it names an order.
fn open(args: &TableArgs, choice: &Choice) -> Outcome<Table> {
    let mut table =
        if choice.order.is_some() { args.open(Use::Read) } else { args.subject()?.open(Use::Read) }?;
    table.tell_missing_memo()?;
    if table.subject.layout.encrypted && table.subject.password.is_none() {
        let path = table.subject.path.display();
        return Err(Failure::usage(format!(
            "{path}: the table is encrypted: name its password with --password"
        )));
    }
    Ok(table)
}

/// Writes the chosen records to the sink that `make` gives for their columns; answers how many, and the fields.
fn write_rows<'a>(
    table: &mut Table,
    choice: &Choice,
    make: impl FnOnce(&[Column]) -> Outcome<Box<dyn Sink + 'a>>,
) -> Outcome<(u64, Vec<Field>)> {
    let wanted = positions(table, choice)?;
    let (a, page) = (table.area, table.subject.page);
    let area = table.host.areas.area(a)?;
    let conditions = choice.conditions.iter().map(|c| Condition::parse(c, area));
    let conditions = conditions.collect::<Outcome<Vec<_>>>()?;
    let fields: Vec<Field> = wanted.iter().map(|&p| area.fields[p as usize - 1].clone()).collect();
    let mut columns: Vec<Column> = fields.iter().map(Column::of).collect();
    if choice.deleted != Deleted::Hide {
        columns.push(Column::deleted());
    }
    table.host.areas.settings.deleted = choice.deleted == Deleted::Hide;
    if let Some(tag) = &choice.order {
        table.focus(tag)?;
    }
    if let Some(text) = &choice.filter {
        set_filter(table, text)?;
    }
    let host = &mut table.host;
    let total = ops::rec_count(host, a)?;
    let mut rows = make(&columns)?;
    let mut progress = Progress::new("Records", total as u64);
    let limit = choice.limit.unwrap_or(u64::MAX);
    let (mut written, mut looked) = (0, 0);
    let mut values = Vec::new();
    ops::go_top(host, a)?;
    while written < limit && !ops::eof(host, a)? {
        looked += 1;
        progress.at(looked);
        let deleted = ops::deleted(host, a)?;
        let mut wants = deleted || choice.deleted != Deleted::Only;
        for c in &conditions {
            wants = wants && c.holds(host, a, page)?;
        }
        if wants {
            values.clear();
            for &pos in &wanted {
                // What the field holds when it is null is of no meaning.
                let null = ops::field_info(host, a, IS_NULL, pos, None)? == FieldValue::Logical(true);
                values.push(if null { FieldValue::Nil } else { ops::field_get(host, a, pos)? });
            }
            if choice.deleted != Deleted::Hide {
                values.push(FieldValue::Logical(deleted));
            }
            rows.row(&values)?;
            written += 1;
        }
        if written < limit {
            ops::skip(host, a, 1)?;
        }
    }
    rows.finish()?;
    Ok((written, fields))
}

/// `keel dbf cat`.
pub fn cat(args: &Cat) -> Outcome {
    let format = match (args.csv, args.json, args.jsonl) {
        (true, ..) => Format::Csv,
        (_, true, _) => Format::Json,
        (.., true) => Format::JsonLines,
        _ => Format::Table,
    };
    let mut table = open(&args.table, &args.choice)?;
    let page = table.subject.page;
    let out = std::io::BufWriter::new(std::io::stdout().lock());
    write_rows(&mut table, &args.choice, |columns| text_sink(out, format, columns, page))?;
    Ok(0)
}

/// A sink that makes a file of a format; `name` is what the table in it is called where tables have names.
fn file_sink(
    format: FileFormat,
    path: &Path,
    name: &str,
    columns: &[Column],
    page: &'static Page,
) -> Outcome<Box<dyn Sink>> {
    let text = match format {
        FileFormat::Csv => Format::Csv,
        FileFormat::Json => Format::Json,
        FileFormat::Jsonl => Format::JsonLines,
        FileFormat::Parquet | FileFormat::Sqlite | FileFormat::Xlsx => {
            return super::formats::sink(format, path, name, columns, page);
        }
    };
    let file = std::fs::File::create(path).map_err(|e| Failure::file(path, e))?;
    text_sink(std::io::BufWriter::new(file), text, columns, page)
}

/// `keel dbf export`.
pub fn export(args: &Export) -> Outcome {
    let format = FileFormat::choose(args.shape.format, &args.output)?;
    let path = &args.output;
    if path.exists() && !args.force {
        return Err(Failure::at(path, "the file exists already (--force overwrites it)"));
    }
    let mut table = open(&args.table, &args.choice)?;
    let (page, stem) = (table.subject.page, table.subject.path.file_stem());
    let name = stem.map(|s| s.to_string_lossy().into_owned()).unwrap_or_default();
    let mut made = false;
    let result = write_rows(&mut table, &args.choice, |columns| {
        made = true;
        file_sink(format, path, &name, columns, page)
    });
    if result.is_err() && made {
        // Half a file is worse than none.
        let _ = std::fs::remove_file(path);
    }
    let (count, fields) = result?;
    report(&table, format, count, &fields);
    Ok(0)
}

/// Tells on standard error what became of types and text.
fn report(table: &Table, format: FileFormat, count: u64, fields: &[Field]) {
    let page = table.subject.page;
    tell!("{count} records, text from code page {} ({}) to UTF-8", page.id(), page.chart());
    for field in fields {
        let name = String::from_utf8_lossy(&field.name);
        let to = format.stored_as(Column::of(field).kind);
        tell!("  {name:<10} {:<4} -> {to}", String::from_utf8_lossy(&field.type_text()));
    }
    tell!("  --structure '{}'", structure_text(fields));
}

/// Fields as `--structure` of `keel dbf import` takes them.
fn structure_text(fields: &[Field]) -> String {
    let one = |f: &Field| {
        let spec = spec_of(f);
        let (name, kind) = (String::from_utf8_lossy(&spec.name), String::from_utf8_lossy(&spec.type_text));
        match spec.dec {
            0 => format!("{name},{kind},{}", spec.len),
            dec => format!("{name},{kind},{},{dec}", spec.len),
        }
    };
    fields.iter().map(one).collect::<Vec<_>>().join(";")
}

/// What `dbCreate()` is asked for to get such a field.
pub fn spec_of(field: &Field) -> FieldSpec {
    FieldSpec {
        name: field.name.clone(),
        type_text: field.type_text(),
        len: i32::from(field.shown_len()),
        dec: i32::from(field.dec),
    }
}

impl FileFormat {
    /// What values of a kind are in a file of this format.
    fn stored_as(self, kind: Kind) -> &'static str {
        match (self, kind) {
            (Self::Csv, Kind::Date) => "text yyyy-mm-dd",
            (Self::Csv, _) => "text",
            (Self::Json | Self::Jsonl, Kind::Integer | Kind::Number) => "number",
            (Self::Json | Self::Jsonl, Kind::Logical) => "true, false",
            (Self::Json | Self::Jsonl, Kind::Date) => "string yyyy-mm-dd, null if empty",
            (Self::Json | Self::Jsonl, Kind::Timestamp) => "string yyyy-mm-ddThh:mm:ss.mmm, null if empty",
            (Self::Json | Self::Jsonl, Kind::Text) => "string",
            (Self::Parquet, Kind::Text) => "BYTE_ARRAY, String",
            (Self::Parquet, Kind::Integer) => "INT64",
            (Self::Parquet, Kind::Number) => "DOUBLE",
            (Self::Parquet, Kind::Date) => "INT32, Date, null if empty",
            (Self::Parquet, Kind::Timestamp) => "INT64, Timestamp in milliseconds, null if empty",
            (Self::Parquet, Kind::Logical) => "BOOLEAN",
            (Self::Sqlite, Kind::Integer) => "INTEGER",
            (Self::Sqlite, Kind::Number) => "REAL",
            (Self::Sqlite, Kind::Logical) => "INTEGER 0, 1",
            (Self::Sqlite, Kind::Date) => "TEXT yyyy-mm-dd, NULL if empty",
            (Self::Sqlite, Kind::Timestamp) => "TEXT yyyy-mm-ddThh:mm:ss.mmm, NULL if empty",
            (Self::Sqlite, Kind::Text) => "TEXT",
            (Self::Xlsx, Kind::Integer | Kind::Number) => "number",
            (Self::Xlsx, Kind::Logical) => "boolean",
            (Self::Xlsx, Kind::Date | Kind::Timestamp) => "date, no cell if empty",
            (Self::Xlsx, Kind::Text) => "text",
        }
    }
}
