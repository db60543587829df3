//! Rows as CSV, JSON, JSON lines, or a table for people.

use super::failure::Outcome;
use super::value::{self, Style};
use keel_rdd::FieldValue;
use keel_rdd::codepage::Page;
use keel_rdd::dbf::field::{Field, FieldKind};
use serde_json::{Map, Value};
use std::io::Write;

/// How rows are written as text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Comma separated, with a heading.
    Csv,
    /// One JSON array of objects.
    Json,
    /// One JSON object a line.
    JsonLines,
    /// Columns for people.
    Table,
}

/// What the values of a column are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Text.
    Text,
    /// Whole numbers that fit 64 bits.
    Integer,
    /// Numbers with decimals.
    Number,
    /// Days.
    Date,
    /// Moments.
    Timestamp,
    /// True or false.
    Logical,
}

/// Widest column of a table for people.
const WIDEST: usize = 40;
/// Width of a memo's column.
const MEMO_WIDTH: usize = 30;

/// A column of the output.
#[derive(Clone, Debug)]
pub struct Column {
    /// Field name.
    pub name: String,
    /// What its values are.
    pub kind: Kind,
    /// Characters a table gives it.
    pub width: usize,
    /// How values become text.
    pub style: Style,
}

impl Column {
    /// The column of a field.
    pub fn of(field: &Field) -> Column {
        let name = String::from_utf8_lossy(&field.name).into_owned();
        let (kind, width) = match field.kind {
            FieldKind::Date => (Kind::Date, 10),
            FieldKind::Logical => (Kind::Logical, 5),
            // A time of day has no day to make a moment with.
            FieldKind::Timestamp if field.len == 4 => (Kind::Text, 23),
            FieldKind::Timestamp | FieldKind::ModTime => (Kind::Timestamp, 23),
            FieldKind::Integer | FieldKind::AutoInc if field.dec == 0 => (Kind::Integer, 11),
            FieldKind::Integer => (Kind::Number, 20),
            FieldKind::RowVersion => (Kind::Integer, 20),
            FieldKind::Double => (Kind::Number, 20),
            FieldKind::Numeric if field.dec == 0 && field.len <= 18 => (Kind::Integer, field.len as usize),
            FieldKind::Numeric => (Kind::Number, field.len as usize),
            _ if field.is_memo() => (Kind::Text, MEMO_WIDTH),
            _ => (Kind::Text, field.shown_len() as usize),
        };
        let padded = matches!(field.kind, FieldKind::Char | FieldKind::UniChar);
        let style = Style { trim: padded, exact: field.kind == FieldKind::Double };
        Column { width: width.min(WIDEST).max(name.chars().count()), name, kind, style }
    }

    /// The column that tells whether a record is deleted.
    pub fn deleted() -> Column {
        Column { name: super::source::DELETED.into(), kind: Kind::Logical, width: 8, style: Style::default() }
    }

    fn is_right(&self) -> bool {
        matches!(self.kind, Kind::Integer | Kind::Number)
    }
}

/// Something rows are written to.
pub trait Sink {
    /// Writes a row: a value per column.
    fn row(&mut self, values: &[FieldValue]) -> Outcome<()>;
    /// Writes what ends the rows.
    fn finish(&mut self) -> Outcome<()>;
}

/// A sink that writes text.
pub fn text_sink<'a>(
    out: impl Write + 'a,
    format: Format,
    columns: &[Column],
    page: &'static Page,
) -> Outcome<Box<dyn Sink + 'a>> {
    let columns = columns.to_vec();
    Ok(match format {
        Format::Csv => {
            let mut csv = csv::Writer::from_writer(out);
            csv.write_record(columns.iter().map(|c| &c.name))?;
            Box::new(Csv { csv, columns, page })
        }
        Format::Json => Box::new(Json { out, lines: false, rows: 0, columns, page }),
        Format::JsonLines => Box::new(Json { out, lines: true, rows: 0, columns, page }),
        Format::Table => {
            let mut out = out;
            line(&mut out, columns.iter().map(|c| fit(&c.name, c.width, c.is_right())))?;
            line(&mut out, columns.iter().map(|c| "-".repeat(c.width)))?;
            Box::new(Table { out, columns, page })
        }
    })
}

struct Csv<W: Write> {
    csv: csv::Writer<W>,
    columns: Vec<Column>,
    page: &'static Page,
}

impl<W: Write> Sink for Csv<W> {
    fn row(&mut self, values: &[FieldValue]) -> Outcome<()> {
        let cells = values.iter().zip(&self.columns);
        Ok(self.csv.write_record(cells.map(|(v, c)| value::text(v, self.page, c.style)))?)
    }

    fn finish(&mut self) -> Outcome<()> {
        Ok(self.csv.flush()?)
    }
}

struct Json<W: Write> {
    out: W,
    lines: bool,
    rows: u64,
    columns: Vec<Column>,
    page: &'static Page,
}

impl<W: Write> Sink for Json<W> {
    fn row(&mut self, values: &[FieldValue]) -> Outcome<()> {
        let pairs = values.iter().zip(&self.columns);
        let object: Map<String, Value> =
            pairs.map(|(v, c)| (c.name.clone(), value::json(v, self.page, c.style))).collect();
        if !self.lines {
            self.out.write_all(if self.rows == 0 { b"[\n" } else { b",\n" })?;
        }
        serde_json::to_writer(&mut self.out, &object)?;
        if self.lines {
            self.out.write_all(b"\n")?;
        }
        self.rows += 1;
        Ok(())
    }

    fn finish(&mut self) -> Outcome<()> {
        if !self.lines {
            self.out.write_all(if self.rows == 0 { b"[]\n" } else { b"\n]\n" })?;
        }
        Ok(self.out.flush()?)
    }
}

struct Table<W: Write> {
    out: W,
    columns: Vec<Column>,
    page: &'static Page,
}

impl<W: Write> Sink for Table<W> {
    fn row(&mut self, values: &[FieldValue]) -> Outcome<()> {
        let cells = values.iter().zip(&self.columns);
        let cells = cells.map(|(v, c)| fit(&value::text(v, self.page, c.style), c.width, c.is_right()));
        Ok(line(&mut self.out, cells)?)
    }

    fn finish(&mut self) -> Outcome<()> {
        Ok(self.out.flush()?)
    }
}

fn fit(text: &str, width: usize, right: bool) -> String {
    let clean: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    let text = if clean.chars().count() > width {
        clean.chars().take(width.saturating_sub(1)).chain(['…']).collect()
    } else {
        clean
    };
    if right { format!("{text:>width$}") } else { format!("{text:<width$}") }
}

fn line<W: Write>(out: &mut W, cells: impl Iterator<Item = String>) -> std::io::Result<()> {
    let text = cells.collect::<Vec<_>>().join("  ");
    writeln!(out, "{}", text.trim_end())
}
