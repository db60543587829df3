//! Rows of a CSV or JSON file, read one by one; what types its columns have.

use super::command::FileFormat;
use super::failure::{Failure, Outcome};
use keel_rdd::dbf::field::FieldSpec;
use keel_rdd::{Timestamp, calendar};
use serde_json::{Map, Value};
use std::fs::File;
use std::io::{BufRead, BufReader, Read};
use std::path::Path;

/// A cell as text (`None` = empty).
pub type Cell = Option<String>;

/// Name of the column that tells whether a record is deleted.
pub const DELETED: &str = "_deleted";

/// A row: its number (1-based), the column names known so far, its cells. Number 0 stands for a file that names columns and has no rows.
pub struct Row<'a> {
    /// Number.
    pub number: u64,
    /// Column names; they may grow while JSON is read.
    pub names: &'a [String],
    /// Cells.
    pub cells: &'a [Cell],
}

/// Calls `each` for every row of a file; `table` names one of several tables in it, `separator` what a CSV file has between its cells. A file without rows that names its columns gives one
/// row of number 0 and no cells.
pub fn read(
    path: &Path,
    format: FileFormat,
    table: Option<&str>,
    separator: Option<u8>,
    mut each: impl FnMut(Row<'_>) -> Outcome<()>,
) -> Outcome<()> {
    match format {
        FileFormat::Csv => read_csv(path, separator, &mut each),
        FileFormat::Json => read_json(path, &mut each),
        FileFormat::Jsonl => read_lines(path, &mut each),
        _ => super::formats::read(format, path, table, &mut each),
    }
}

/// What is done with each row.
pub type Each<'a> = &'a mut dyn FnMut(Row<'_>) -> Outcome<()>;

fn open(path: &Path) -> Outcome<File> {
    File::open(path).map_err(|e| Failure::file(path, e))
}

/// Longest first line that is looked at for its separator, in bytes.
const FIRST_LINE: u64 = 65536;

/// What a CSV file has between its cells: whichever of the usual ones its first line has most of outside of quotes; the comma if none.
pub fn separator_of(path: &Path) -> Outcome<u8> {
    let mut line = Vec::new();
    let mut file = BufReader::new(open(path)?).take(FIRST_LINE);
    file.read_until(b'\n', &mut line).map_err(|e| Failure::file(path, e))?;
    let mut best = (b',', 0);
    for candidate in *b",;\t|" {
        let mut quoted = false;
        let count = line.iter().filter(|&&b| {
            quoted ^= b == b'"';
            !quoted && b == candidate
        });
        let count = count.count();
        if count > best.1 {
            best = (candidate, count);
        }
    }
    Ok(best.0)
}

fn read_csv(path: &Path, separator: Option<u8>, each: Each<'_>) -> Outcome<()> {
    let at = |e: csv::Error| Failure::at(path, e);
    let separator = separator.map_or_else(|| separator_of(path), Ok)?;
    let mut reader = csv::ReaderBuilder::new().delimiter(separator).flexible(true).from_reader(open(path)?);
    let names: Vec<String> = reader.headers().map_err(at)?.iter().map(String::from).collect();
    let names: Vec<String> = names.iter().map(|n| n.trim_start_matches('\u{feff}').into()).collect();
    let mut any = false;
    for (i, row) in reader.records().enumerate() {
        let row = row.map_err(at)?;
        let cells: Vec<Cell> = row.iter().map(|c| (!c.is_empty()).then(|| c.to_string())).collect();
        each(Row { number: i as u64 + 1, names: &names, cells: &cells })?;
        any = true;
    }
    if any { Ok(()) } else { heading(&names, each) }
}

/// Tells the names of the columns of a file without rows.
pub fn heading(names: &[String], each: Each<'_>) -> Outcome<()> {
    if names.is_empty() { Ok(()) } else { each(Row { number: 0, names, cells: &[] }) }
}

fn read_json(path: &Path, each: Each<'_>) -> Outcome<()> {
    let rows: Vec<Map<String, Value>> =
        serde_json::from_reader(BufReader::new(open(path)?)).map_err(|e| Failure::at(path, e))?;
    let mut names = Vec::new();
    for (i, row) in rows.iter().enumerate() {
        let cells = cells_of(row, &mut names);
        each(Row { number: i as u64 + 1, names: &names, cells: &cells })?;
    }
    Ok(())
}

fn read_lines(path: &Path, each: Each<'_>) -> Outcome<()> {
    let mut names = Vec::new();
    for (i, line) in BufReader::new(open(path)?).lines().enumerate() {
        let at = |e: &dyn std::fmt::Display| Failure::at(path, format!("line {}: {e}", i + 1));
        let line = line.map_err(|e| at(&e))?;
        if line.trim().is_empty() {
            continue;
        }
        let row: Map<String, Value> = serde_json::from_str(&line).map_err(|e| at(&e))?;
        let cells = cells_of(&row, &mut names);
        each(Row { number: i as u64 + 1, names: &names, cells: &cells })?;
    }
    Ok(())
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

/// Milliseconds since midnight of `hh:mm[:ss[.mmm]]`.
fn clock(text: &str) -> Option<i32> {
    let (hms, fraction) =
        text.trim_end_matches('Z').split_once('.').unwrap_or((text.trim_end_matches('Z'), "0"));
    let parts = hms.split(':').map(|p| p.parse::<u32>().ok()).collect::<Option<Vec<_>>>()?;
    let (h, m, s) = match parts[..] {
        [h, m] => (h, m, 0),
        [h, m, s] => (h, m, s),
        _ => return None,
    };
    let ms: u32 = format!("{fraction:0<3}").get(..3)?.parse().ok()?;
    (h < 24 && m < 60 && s < 60).then_some(((h * 60 + m) * 60 + s) as i32 * 1000 + ms as i32)
}

/// A moment, `yyyy-mm-dd` with or without a time; the day `0000-00-00` is the empty one.
pub fn moment(text: &str) -> Option<Timestamp> {
    let (day, time) = text.split_once(['T', ' ']).unwrap_or((text, "00:00"));
    let julian = if day == "0000-00-00" { 0 } else { date(day)? };
    Some(Timestamp { julian, ms: clock(time)? })
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
    moment: bool,
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
            moment: true,
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
        self.moment &= text.len() > 10 && moment(text).is_some();
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
            Self { moment: true, .. } => ("T", 8, 0),
            Self { number: true, .. } if width <= 20 && self.dec <= 15 => ("N", width, self.dec),
            Self { lines: false, .. } if self.bytes <= MAX_CHAR => ("C", self.bytes, 0),
            _ => ("M", 10, 0),
        };
        FieldSpec { name: name.into(), type_text: letter.into(), len: len as i32, dec: dec as i32 }
    }
}
