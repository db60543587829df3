//! DELIMITED: values apart by a separator, texts between quotes.
//!
//! Quotes inside a text are not doubled, so a text with its own quote character does not survive; that is the format, observed on
//! Harbour with COPY TO and APPEND FROM.

use super::column::{Column, Content};
use super::source::{Next, Sink, Source};
use super::{RowReader, RowWriter, TextField};
use crate::error::{Error, ErrorKind, Result};
use crate::value::{FieldValue, Num, ValueRef};
use std::path::Path;

/// Quote and separator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Delimiters {
    /// Stands around texts; `None`: nothing does.
    pub quote: Option<u8>,
    /// Stands between values.
    pub separator: u8,
}

impl Default for Delimiters {
    fn default() -> Self {
        Self { quote: Some(b'"'), separator: b',' }
    }
}

impl Delimiters {
    /// `DELIMITED WITH text`: `BLANK`, `TAB`, `PIPE` name a separator, any other text is the quote (its first byte).
    pub fn named(text: &[u8]) -> Self {
        for (name, separator) in [(&b"BLANK"[..], b' '), (b"TAB", b'\t'), (b"PIPE", b'|')] {
            if text.eq_ignore_ascii_case(name) {
                return Self { quote: None, separator };
            }
        }
        Self { quote: text.first().copied(), separator: b',' }
    }

    /// `DELIMITED WITH ( { quote, separator } )`: no quote given (NIL) means `"`, an empty one none; no separator means a comma.
    pub fn pair(quote: Option<&[u8]>, separator: Option<&[u8]>) -> Self {
        Self {
            quote: quote.map_or(Some(b'"'), |q| q.first().copied()),
            separator: separator.and_then(|s| s.first().copied()).unwrap_or(b','),
        }
    }
}

fn columns(fields: &[TextField]) -> Vec<Option<Column>> {
    fields.iter().map(Column::of).collect()
}

/// Writes a delimited file.
pub struct DelimitedWriter {
    sink: Sink,
    columns: Vec<Option<Column>>,
    delimiters: Delimiters,
    line: Vec<u8>,
}

impl DelimitedWriter {
    /// Creates the file; `eol` ends its lines.
    pub fn create(path: &Path, fields: &[TextField], delimiters: Delimiters, eol: &[u8]) -> Result<Self> {
        Ok(Self { sink: Sink::create(path, eol)?, columns: columns(fields), delimiters, line: Vec::new() })
    }
}

impl RowWriter for DelimitedWriter {
    fn write_row(&mut self, row: &[ValueRef<'_>]) -> Result<()> {
        self.line.clear();
        let mut refused = None;
        for (column, value) in self.columns.iter().zip(row) {
            let Some(column) = column else { continue };
            // What follows a value that does not fit stays blank.
            let blank = match column.content {
                Content::Number => ValueRef::Num(Num::int(0)),
                Content::Logical => ValueRef::Logical(false),
                _ => ValueRef::Nil,
            };
            let value = if refused.is_some() { &blank } else { value };
            // Harbour: as long as nothing is on the line there is no separator, so leading empty values vanish.
            if !self.line.is_empty() {
                self.line.push(self.delimiters.separator);
            }
            let quote = self.delimiters.quote.filter(|_| column.is_quoted());
            self.line.extend(quote);
            let start = self.line.len();
            let wide = column.write_or_stars(*value, &mut self.line)?;
            refused = refused.or(wide);
            trim(&mut self.line, start, column.is_quoted());
            self.line.extend(quote);
        }
        self.sink.line(&self.line)?;
        refused.map_or(Ok(()), Err)
    }

    fn write_columns(&mut self, mut bytes: &[u8]) -> Result<()> {
        self.line.clear();
        for column in self.columns.iter().flatten() {
            let (text, rest) = bytes.split_at(column.width.min(bytes.len()));
            bytes = rest;
            if !self.line.is_empty() {
                self.line.push(self.delimiters.separator);
            }
            let quote = self.delimiters.quote.filter(|_| column.is_quoted());
            self.line.extend(quote);
            let start = self.line.len();
            match column.content {
                Content::Number if text.trim_ascii().is_empty() => {
                    column.write(ValueRef::Num(Num::int(0)), &mut self.line)?;
                }
                Content::Logical if text == b" " => self.line.push(b'F'),
                _ => self.line.extend_from_slice(text),
            }
            trim(&mut self.line, start, column.is_quoted());
            self.line.extend(quote);
        }
        self.sink.line(&self.line)
    }

    fn flush(&mut self) -> Result<()> {
        self.sink.flush()
    }

    fn set_delimiters(&mut self, delimiters: Delimiters) {
        self.delimiters = delimiters;
    }

    fn descriptor(&self) -> i32 {
        self.sink.descriptor()
    }

    fn finish(&mut self) -> Result<()> {
        self.sink.finish()
    }
}

/// Removes trailing blanks of what starts at `start`, and leading ones unless it is text.
fn trim(line: &mut Vec<u8>, start: usize, is_text: bool) {
    while line.len() > start && line.ends_with(b" ") {
        line.pop();
    }
    if !is_text {
        let blanks = line[start..].iter().take_while(|b| **b == b' ').count();
        line.drain(start..start + blanks);
    }
}

/// Reads a delimited file.
pub struct DelimitedReader {
    source: Source,
    columns: Vec<Option<Column>>,
    delimiters: Delimiters,
    text: Vec<u8>,
    /// The values of the row as a table of such fields has them.
    line: Vec<u8>,
}

impl DelimitedReader {
    /// Opens the file for rows of these fields.
    pub fn open(path: &Path, fields: &[TextField], delimiters: Delimiters) -> Result<Self> {
        Ok(Self::over(Source::open(path)?, fields, delimiters))
    }

    fn over(source: Source, fields: &[TextField], delimiters: Delimiters) -> Self {
        Self { source, columns: columns(fields), delimiters, text: Vec::new(), line: Vec::new() }
    }

    /// Reads the text of a column's value, at most its width of bytes, and consumes the separator; says what ended it.
    fn value(&mut self, column: &Column) -> Result<Next> {
        let width = column.width;
        self.text.clear();
        let mut next = self.source.next()?;
        while next == Next::Byte(b' ') {
            next = self.source.next()?;
        }
        if let (Next::Byte(b), Some(q)) = (next, self.delimiters.quote)
            && b == q
        {
            next = self.source.next()?;
            // Harbour: the quotes of what is no text end where the value is as long as it may be.
            while let Next::Byte(b) = next
                && b != q
                && (column.content == Content::Text || self.text.len() < width)
            {
                self.keep(b, width);
                if column.content == Content::Text {
                    self.keep_run(width, q);
                }
                next = self.source.next()?;
            }
            // What follows the closing quote is noise.
            while let Next::Byte(b) = next
                && b != self.delimiters.separator
            {
                next = self.source.next()?;
            }
            return Ok(next);
        }
        while let Next::Byte(b) = next
            && b != self.delimiters.separator
        {
            self.keep(b, width);
            self.keep_run(width, self.delimiters.separator);
            next = self.source.next()?;
        }
        Ok(next)
    }

    /// Keeps what there is at hand before `stop` or a line end.
    fn keep_run(&mut self, width: usize, stop: u8) {
        let run = self.source.run(usize::MAX, Some(stop));
        let room = width.saturating_sub(self.text.len()).min(run.len());
        self.text.extend_from_slice(&run[..room]);
    }

    fn keep(&mut self, byte: u8, width: usize) {
        if self.text.len() < width {
            self.text.push(byte);
        }
    }
}

impl RowReader for DelimitedReader {
    fn next_row(&mut self, row: &mut Vec<FieldValue>) -> Result<bool> {
        row.clear();
        self.line.clear();
        if self.columns.is_empty() || self.source.is_at_end()? {
            return Ok(false);
        }
        let columns = std::mem::take(&mut self.columns);
        let mut last = Next::Byte(0);
        let mut failed: Option<Error> = None;
        for column in &columns {
            let Some(column) = column else {
                row.push(FieldValue::Nil);
                continue;
            };
            if !matches!(last, Next::Byte(_)) {
                // What the line does not reach stays as it is in a new record, which is less than an empty value.
                row.push(FieldValue::Nil);
                self.line.resize(self.line.len() + column.width, b' ');
                continue;
            }
            match self.value(column) {
                Ok(next) => last = next,
                Err(e) => {
                    failed = Some(e);
                    break;
                }
            }
            row.push(column.read_fitting(&self.text));
            column.store(&self.text, &mut self.line);
        }
        self.columns = columns;
        while failed.is_none() && matches!(last, Next::Byte(_)) {
            last = self.source.next()?;
        }
        failed.map_or(Ok(true), |e| Err(e.as_kind(ErrorKind::Read)))
    }

    fn stored(&self) -> Option<&[u8]> {
        Some(&self.line)
    }

    fn set_delimiters(&mut self, delimiters: Delimiters) {
        self.delimiters = delimiters;
    }

    fn descriptor(&self) -> i32 {
        self.source.descriptor()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields() -> Vec<TextField> {
        [(b'C', 6, 0), (b'N', 6, 1), (b'M', 10, 0), (b'L', 1, 0), (b'D', 8, 0)]
            .map(|(kind, len, dec)| TextField { name: vec![kind], kind, len, dec })
            .to_vec()
    }

    fn check(with: Delimiters, text: &'static [u8], expected: &[(&str, f64, bool, i32)]) {
        let source = Source::over(Box::new(text), Path::new("t"));
        let mut reader = DelimitedReader::over(source, &fields(), with);
        let (mut row, mut rows) = (Vec::new(), Vec::new());
        while reader.next_row(&mut row).expect("row") {
            let [FieldValue::Str(c), n, FieldValue::Nil, l, d] = &row[..] else { panic!("{row:?}") };
            let n = if let FieldValue::Num(n) = n { n.as_f64() } else { 0.0 };
            let d = if let FieldValue::Date(d) = d { *d } else { 0 };
            rows.push((String::from_utf8_lossy(c).into_owned(), n, *l == FieldValue::Logical(true), d));
        }
        let expected: Vec<_> = expected.iter().map(|e| (e.0.to_string(), e.1, e.2, e.3)).collect();
        assert_eq!(rows, expected);
    }

    #[test]
    fn reads_what_harbour_reads() {
        let d = Delimiters::default();
        check(d, b"\"abc\",12.5,T,20240229,5\n", &[("abc", 12.5, true, 2_460_370)]);
        check(
            d,
            b"abc,1\r\n\r\ndef,2\r\n\x1a",
            &[("abc", 1.0, false, 0), ("", 0.0, false, 0), ("def", 2.0, false, 0)],
        );
        check(d, b"\"a\"\"b\",1\n  \"c\"xyz,2\n", &[("a", 1.0, false, 0), ("c", 2.0, false, 0)]);
        check(d, b"\"ab\nc\",1\n", &[("ab", 0.0, false, 0), ("c\"", 1.0, false, 0)]);
        check(d, b"a\"b,c\",1\n", &[("a\"b", 0.0, false, 0)]);
        check(d, b"", &[]);
        check(d, b"\x1a", &[]);
        check(d, b"ab\x1ac,-.5", &[("abc", -0.5, false, 0)]);
        check(Delimiters::named(b"blank"), b"abc  1  T\n", &[("abc", 1.0, true, 0)]);
        check(Delimiters::named(b"TAB"), b"\"a b\"\t3\t\t20240229\n", &[("\"a b\"", 3.0, false, 2_460_370)]);
        check(
            Delimiters::pair(Some(b"'"), Some(b";")),
            b"'abc';1;T\n\"x\";3",
            &[("abc", 1.0, true, 0), ("\"x\"", 3.0, false, 0)],
        );
    }

    #[test]
    fn long_lines_need_no_memory() {
        let text = std::io::repeat(b'x');
        let endless: Box<dyn std::io::Read + Send> = Box::new(std::io::Read::take(text, 50_000_000));
        let mut reader =
            DelimitedReader::over(Source::over(endless, Path::new("t")), &fields(), Delimiters::default());
        let mut row = Vec::new();
        assert!(reader.next_row(&mut row).expect("row"));
        assert_eq!(row[0], FieldValue::text("xxxxxx"));
        assert!(reader.text.capacity() < 1024);
        assert!(!reader.next_row(&mut row).expect("end"));
    }
}
