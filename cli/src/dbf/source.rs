//! Rows of a CSV or JSON file, read one by one; what types its columns have.

use super::command::FileFormat;
use super::failure::{Failure, Outcome};
use keel_rdd::{calendar, dbf::field::FieldSpec};
use serde_json::{Map, Value};
use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::Path;

/// A cell: text, and whether it was text in JSON too (`None` = empty).
pub type Cell = Option<String>;

/// Calls `each` with column names and cells of every row. Names may grow while JSON is read.
pub fn read(
    path: &Path,
    format: FileFormat,
    mut each: impl FnMut(u64, &[String], &[Cell]) -> Outcome<()>,
) -> Outcome<()> {
    let at = |e: &dyn std::fmt::Display| Failure::at(path, e);
    let file = File::open(path).map_err(|e| at(&e))?;
    match format {
        FileFormat::Csv => {
            let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(file);
            let names: Vec<String> = reader.headers().map_err(|e| at(&e))?.iter().map(String::from).collect();
            let names: Vec<String> = names.iter().map(|n| n.trim_start_matches('\u{feff}').into()).collect();
            for (i, row) in reader.records().enumerate() {
                let row = row.map_err(|e| at(&e))?;
                let cells: Vec<Cell> = row.iter().map(|c| (!c.is_empty()).then(|| c.to_string())).collect();
                each(i as u64 + 1, &names, &cells)?;
            }
            Ok(())
        }
        FileFormat::Json => {
            let rows: Vec<Map<String, Value>> =
                serde_json::from_reader(BufReader::new(file)).map_err(|e| at(&e))?;
            let mut names = Vec::new();
            for (i, row) in rows.iter().enumerate() {
                let cells = cells_of(row, &mut names);
                each(i as u64 + 1, &names, &cells)?;
            }
            Ok(())
        }
        _ => {
            let mut names = Vec::new();
            for (i, line) in BufReader::new(file).lines().enumerate() {
                let line = line.map_err(|e| at(&e))?;
                if line.trim().is_empty() {
                    continue;
                }
                let row: Map<String, Value> = serde_json::from_str(&line)
                    .map_err(|e| Failure::at(path, format!("line {}: {e}", i + 1)))?;
                let cells = cells_of(&row, &mut names);
                each(i as u64 + 1, &names, &cells)?;
            }
            Ok(())
        }
    }
}

fn cells_of(row: &Map<String, Value>, names: &mut Vec<String>) -> Vec<Cell> {
    for name in row.keys() {
        if !names.contains(name) {
            names.push(name.clone());
        }
    }
    let cell = |v: &Value| match v {
        Value::Null => None,
        Value::String(s) => (!s.is_empty()).then(|| s.clone()),
        v => Some(v.to_string()),
    };
    names.iter().map(|n| row.get(n).and_then(cell)).collect()
}

/// A logical value's spelling.
pub fn logical(text: &str) -> Option<bool> {
    match text.trim().to_ascii_lowercase().as_str() {
        "true" | "t" | "y" | "yes" | "1" | ".t." => Some(true),
        "false" | "f" | "n" | "no" | "0" | ".f." => Some(false),
        _ => None,
    }
}

/// Julian day of `yyyy-mm-dd` or `yyyymmdd`.
pub fn date(text: &str) -> Option<i32> {
    let digits: String = match text.as_bytes() {
        [_, _, _, _, b'-', _, _, b'-', _, _] => text.replace('-', ""),
        [_, _, _, _, _, _, _, _] => text.to_string(),
        _ => return None,
    };
    if digits.len() != 8 || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    Some(calendar::parse_dtos(digits.as_bytes())).filter(|&d| d != 0)
}

/// Whole digits with sign, and decimals, of a plain decimal number.
fn digits(text: &str) -> Option<(usize, usize)> {
    let unsigned = text.strip_prefix('-').unwrap_or(text);
    let (whole, dec) = unsigned.split_once('.').unwrap_or((unsigned, ""));
    let all = |s: &str| s.bytes().all(|b| b.is_ascii_digit());
    // A leading zero is part of a code, not of a number.
    let number = !whole.is_empty() && all(whole) && all(dec) && (whole.len() == 1 || !whole.starts_with('0'));
    let dotless = unsigned.contains('.') && dec.is_empty();
    (number && !dotless).then_some((text.len() - unsigned.len() + whole.len(), dec.len()))
}

/// What the cells seen so far of a column have in common.
#[derive(Clone, Debug)]
pub struct Guess {
    seen: bool,
    logical: bool,
    date: bool,
    number: bool,
    whole: usize,
    dec: usize,
    bytes: usize,
    lines: bool,
}

/// Longest text kept in a character field; longer columns become memos.
const MAX_CHAR: usize = 254;

impl Default for Guess {
    fn default() -> Self {
        Self {
            seen: false,
            logical: true,
            date: true,
            number: true,
            whole: 1,
            dec: 0,
            bytes: 1,
            lines: false,
        }
    }
}

impl Guess {
    /// Looks at a cell whose text takes `bytes` bytes in the table.
    pub fn see(&mut self, text: &str, bytes: usize) {
        self.seen = true;
        self.logical &= matches!(text, "true" | "false");
        self.date &= text.len() == 10 && date(text).is_some();
        match digits(text) {
            Some((whole, dec)) => {
                self.whole = self.whole.max(whole);
                self.dec = self.dec.max(dec);
            }
            None => self.number = false,
        }
        self.bytes = self.bytes.max(bytes);
        self.lines |= text.contains(['\n', '\r']);
    }

    /// The field that holds all cells seen.
    pub fn field(&self, name: &str) -> FieldSpec {
        let width = self.whole + self.dec + usize::from(self.dec > 0);
        let (letter, len, dec) = match self {
            Self { seen: false, .. } => ("C", 10, 0),
            Self { logical: true, .. } => ("L", 1, 0),
            Self { date: true, .. } => ("D", 8, 0),
            Self { number: true, .. } if width <= 20 && self.dec <= 15 => ("N", width, self.dec),
            Self { lines: false, .. } if self.bytes <= MAX_CHAR => ("C", self.bytes, 0),
            _ => ("M", 10, 0),
        };
        FieldSpec { name: name.into(), type_text: letter.into(), len: len as i32, dec: dec as i32 }
    }
}
