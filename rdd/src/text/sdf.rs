//! SDF: values in columns of fixed width, one record a line.

use super::column::Column;
use super::source::{Next, Sink, Source};
use super::{RowReader, RowWriter, TextField};
use crate::error::Result;
use crate::value::{FieldValue, ValueRef};
use std::path::Path;

/// Writes an SDF file.
pub struct SdfWriter {
    sink: Sink,
    columns: Vec<Option<Column>>,
    line: Vec<u8>,
}

impl SdfWriter {
    /// Creates the file; `eol` ends its lines.
    pub fn create(path: &Path, fields: &[TextField], eol: &[u8]) -> Result<Self> {
        let columns = fields.iter().map(Column::of).collect();
        Ok(Self { sink: Sink::create(path, eol)?, columns, line: Vec::new() })
    }
}

impl RowWriter for SdfWriter {
    fn write_row(&mut self, row: &[ValueRef<'_>]) -> Result<()> {
        self.line.clear();
        let mut refused = None;
        for (column, value) in self.columns.iter().zip(row) {
            let Some(column) = column else { continue };
            if refused.is_some() {
                // What follows stays blank.
                column.write(ValueRef::Nil, &mut self.line)?;
            } else {
                refused = column.write_or_stars(*value, &mut self.line)?;
            }
        }
        self.sink.line(&self.line)?;
        refused.map_or(Ok(()), Err)
    }

    fn write_columns(&mut self, bytes: &[u8]) -> Result<()> {
        self.sink.line(bytes)
    }

    fn flush(&mut self) -> Result<()> {
        self.sink.flush()
    }

    fn descriptor(&self) -> i32 {
        self.sink.descriptor()
    }

    fn finish(&mut self) -> Result<()> {
        self.sink.finish()
    }
}

/// Reads an SDF file.
pub struct SdfReader {
    source: Source,
    columns: Vec<Option<Column>>,
    text: Vec<u8>,
    line: Vec<u8>,
}

impl SdfReader {
    /// Opens the file for rows of these fields.
    pub fn open(path: &Path, fields: &[TextField]) -> Result<Self> {
        Ok(Self::over(Source::open(path)?, fields))
    }

    fn over(source: Source, fields: &[TextField]) -> Self {
        Self { source, columns: fields.iter().map(Column::of).collect(), text: Vec::new(), line: Vec::new() }
    }
}

impl RowReader for SdfReader {
    fn next_row(&mut self, row: &mut Vec<FieldValue>) -> Result<bool> {
        row.clear();
        self.line.clear();
        if self.source.is_at_end()? {
            return Ok(false);
        }
        let mut open = true;
        for column in &self.columns {
            let Some(column) = column else {
                row.push(FieldValue::Nil);
                continue;
            };
            self.text.clear();
            while open && self.text.len() < column.width {
                let run = self.source.run(column.width - self.text.len(), None);
                if !run.is_empty() {
                    self.text.extend_from_slice(run);
                    continue;
                }
                match self.source.next()? {
                    Next::Byte(b) => self.text.push(b),
                    _ => open = false,
                }
            }
            self.line.extend_from_slice(&self.text);
            self.line.resize(self.line.len() + column.width.saturating_sub(self.text.len()), b' ');
            row.push(column.read(&self.text));
        }
        while open {
            self.source.run(usize::MAX, None);
            open = matches!(self.source.next()?, Next::Byte(_));
        }
        Ok(true)
    }

    fn columns(&self) -> Option<&[u8]> {
        Some(&self.line)
    }

    fn descriptor(&self) -> i32 {
        self.source.descriptor()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_and_long_lines() {
        let fields = [(b'C', 6), (b'N', 4), (b'L', 1)].map(|(kind, len)| TextField {
            name: vec![kind],
            kind,
            len,
            dec: 0,
        });
        let text = b"abcdef  12T trailing\nabc\r\n\r\nx\x1ay       5y";
        let mut reader = SdfReader::over(Source::over(Box::new(&text[..]), Path::new("t")), &fields);
        let (mut row, mut rows) = (Vec::new(), Vec::new());
        while reader.next_row(&mut row).expect("row") {
            let [FieldValue::Str(c), FieldValue::Num(n), FieldValue::Logical(l)] = &row[..] else {
                panic!("{row:?}")
            };
            rows.push((String::from_utf8_lossy(c).into_owned(), n.as_i64(), *l));
        }
        let expected = [("abcdef", 12, true), ("abc", 0, false), ("", 0, false), ("xy    ", 5, true)];
        assert_eq!(rows, expected.map(|e| (e.0.to_string(), e.1, e.2)));
    }
}
