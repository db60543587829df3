//! Rows as CSV, JSON, JSON lines, or a table for people.

use super::failure::Outcome;
use super::value;
use keel_rdd::FieldValue;
use keel_rdd::codepage::Page;
use serde_json::{Map, Value};
use std::io::Write;

/// How rows are written.
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

/// A column: its name, its width in a table, numbers to the right.
pub struct Column {
    /// Field name.
    pub name: String,
    /// Characters a table gives it.
    pub width: usize,
    /// Aligned to the right.
    pub right: bool,
}

enum Sink<W: Write> {
    Csv(Box<csv::Writer<W>>),
    Json { out: W, lines: bool, rows: u64 },
    Table(W),
}

/// Writes rows one by one.
pub struct Rows<W: Write> {
    sink: Sink<W>,
    columns: Vec<Column>,
    page: &'static Page,
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

impl<W: Write> Rows<W> {
    /// Writes the heading.
    pub fn new(out: W, format: Format, columns: Vec<Column>, page: &'static Page) -> Outcome<Self> {
        let sink = match format {
            Format::Csv => {
                let mut csv = csv::Writer::from_writer(out);
                csv.write_record(columns.iter().map(|c| &c.name))?;
                Sink::Csv(Box::new(csv))
            }
            Format::Json => Sink::Json { out, lines: false, rows: 0 },
            Format::JsonLines => Sink::Json { out, lines: true, rows: 0 },
            Format::Table => {
                let mut out = out;
                line(&mut out, columns.iter().map(|c| fit(&c.name, c.width, c.right)))?;
                line(&mut out, columns.iter().map(|c| "-".repeat(c.width)))?;
                Sink::Table(out)
            }
        };
        Ok(Self { sink, columns, page })
    }

    /// Writes a row: a value per column.
    pub fn row(&mut self, values: &[FieldValue]) -> Outcome<()> {
        let page = self.page;
        match &mut self.sink {
            Sink::Csv(csv) => csv.write_record(values.iter().map(|v| value::text(v, page)))?,
            Sink::Table(out) => {
                let cells = values.iter().zip(&self.columns);
                line(out, cells.map(|(v, c)| fit(&value::text(v, page), c.width, c.right)))?;
            }
            Sink::Json { out, lines, rows } => {
                let pairs = values.iter().zip(&self.columns);
                let object: Map<String, Value> =
                    pairs.map(|(v, c)| (c.name.clone(), value::json(v, page))).collect();
                if !*lines {
                    out.write_all(if *rows == 0 { b"[\n" } else { b",\n" })?;
                }
                serde_json::to_writer(&mut *out, &object)?;
                if *lines {
                    out.write_all(b"\n")?;
                }
                *rows += 1;
            }
        }
        Ok(())
    }

    /// Writes what ends the rows.
    pub fn finish(self) -> Outcome<()> {
        match self.sink {
            Sink::Csv(mut csv) => csv.flush()?,
            Sink::Table(mut out) => out.flush()?,
            Sink::Json { mut out, lines, rows } => {
                if !lines {
                    out.write_all(if rows == 0 { b"[]\n" } else { b"\n]\n" })?;
                }
                out.flush()?;
            }
        }
        Ok(())
    }
}
