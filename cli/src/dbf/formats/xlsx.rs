//! Excel workbooks: one sheet with a heading. Days and moments are Excel's day numbers with a format that shows them.

use super::super::failure::{Failure, Outcome};
use super::super::output::{Column, Sink};
use super::super::source::{Each, Row, heading};
use super::super::value;
use calamine::{Data, Reader, open_workbook_auto};
use keel_rdd::codepage::Page;
use keel_rdd::{FieldValue, Num, Number};
use rust_xlsxwriter::{Format, Workbook, XlsxError};
use std::path::{Path, PathBuf};

/// Rows a sheet has besides its heading.
const MOST_ROWS: u32 = 1_048_575;
/// Longest name of a sheet.
const MOST_NAME: usize = 31;
/// Julian day that Excel counts from.
const EXCEL_EPOCH: i32 = 2_415_019;
const DAY_MS: f64 = 86_400_000.0;

/// Writes a workbook.
pub struct XlsxSink {
    path: PathBuf,
    book: Workbook,
    columns: Vec<Column>,
    page: &'static Page,
    rows: u32,
    day: Format,
    moment: Format,
}

impl XlsxSink {
    /// Starts the workbook; the file is written at the end.
    pub fn new(path: &Path, name: &str, columns: &[Column], page: &'static Page) -> Outcome<XlsxSink> {
        let mut book = Workbook::new();
        let at = |e: XlsxError| Failure::file(path, e);
        let sheet = book.add_worksheet();
        let clean: String =
            name.chars().map(|c| if "[]:*?/\\'".contains(c) { '_' } else { c }).take(MOST_NAME).collect();
        if !clean.is_empty() {
            sheet.set_name(clean).map_err(at)?;
        }
        let bold = Format::new().set_bold();
        for (i, c) in columns.iter().enumerate() {
            sheet.write_string_with_format(0, i as u16, &c.name, &bold).map_err(at)?;
        }
        let (path, columns) = (path.to_path_buf(), columns.to_vec());
        let day = Format::new().set_num_format("yyyy-mm-dd");
        let moment = Format::new().set_num_format("yyyy-mm-dd hh:mm:ss.000");
        Ok(XlsxSink { path, book, columns, page, rows: 0, day, moment })
    }

    fn cell(&mut self, column: usize, v: &FieldValue) -> Result<(), XlsxError> {
        let (row, col) = (self.rows, column as u16);
        let sheet = self.book.worksheet_from_index(0)?;
        match v {
            FieldValue::Nil => {}
            // Excel's numbers are floating ones.
            FieldValue::Num(Num { value: Number::Int(n), .. }) if n.unsigned_abs() > 1 << 53 => {
                sheet.write_string(row, col, n.to_string())?;
            }
            FieldValue::Num(n) => {
                sheet.write_number(row, col, n.as_f64())?;
            }
            FieldValue::Logical(b) => {
                sheet.write_boolean(row, col, *b)?;
            }
            FieldValue::Date(0) => {}
            FieldValue::Date(d) if *d > EXCEL_EPOCH + 60 => {
                sheet.write_number_with_format(row, col, f64::from(d - EXCEL_EPOCH), &self.day)?;
            }
            FieldValue::Timestamp(t) if t.julian > EXCEL_EPOCH + 60 => {
                let serial = f64::from(t.julian - EXCEL_EPOCH) + f64::from(t.ms) / DAY_MS;
                sheet.write_number_with_format(row, col, serial, &self.moment)?;
            }
            v => {
                let text = value::text(v, self.page, self.columns[column].style);
                if !text.is_empty() {
                    sheet.write_string(row, col, text)?;
                }
            }
        }
        Ok(())
    }
}

impl Sink for XlsxSink {
    fn row(&mut self, values: &[FieldValue]) -> Outcome<()> {
        if self.rows >= MOST_ROWS {
            return Err(Failure::at(&self.path, format!("a sheet holds {MOST_ROWS} rows")));
        }
        self.rows += 1;
        for (i, v) in values.iter().enumerate() {
            self.cell(i, v).map_err(|e| {
                let name = &self.columns[i].name;
                Failure::at(&self.path, format!("row {}: {name}: {e}", self.rows))
            })?;
        }
        Ok(())
    }

    fn finish(&mut self) -> Outcome<()> {
        self.book.save(&self.path).map_err(|e| Failure::file(&self.path, e))
    }
}

fn cell(data: &Data) -> Option<String> {
    match data {
        Data::Empty | Data::Error(_) => None,
        Data::String(s) if s.is_empty() => None,
        Data::String(s) | Data::DateTimeIso(s) | Data::DurationIso(s) => Some(s.clone()),
        Data::Int(n) => Some(n.to_string()),
        Data::Float(d) => Some(d.to_string()),
        Data::Bool(b) => Some(b.to_string()),
        Data::DateTime(t) => {
            let serial = t.as_f64();
            let (day, ms) = (serial.floor(), ((serial - serial.floor()) * DAY_MS).round());
            let julian = (day as i32).saturating_add(EXCEL_EPOCH);
            if ms == 0.0 {
                return Some(value::date_text(julian));
            }
            let t = keel_rdd::Timestamp { julian, ms: (ms as i32).min(DAY_MS as i32 - 1) };
            Some(value::text(&FieldValue::Timestamp(t), Page::en(), value::Style::default()))
        }
    }
}

/// Calls `each` for every row of a sheet, the first one unless named; its first row names the columns.
pub fn read(path: &Path, sheet: Option<&str>, each: Each<'_>) -> Outcome<()> {
    let mut book = open_workbook_auto(path).map_err(|e| Failure::at(path, e))?;
    let name = match sheet {
        Some(name) => name.to_string(),
        None => book.sheet_names().first().cloned().unwrap_or_default(),
    };
    let range = book.worksheet_range(&name).map_err(|e| Failure::at(path, e))?;
    let mut rows = range.rows();
    let names: Vec<String> = rows.next().into_iter().flatten().map(|c| cell(c).unwrap_or_default()).collect();
    let mut any = false;
    for (i, row) in rows.enumerate() {
        let cells: Vec<Option<String>> = row.iter().map(cell).collect();
        each(Row { number: i as u64 + 1, names: &names, cells: &cells })?;
        any = true;
    }
    if any { Ok(()) } else { heading(&names, each) }
}
