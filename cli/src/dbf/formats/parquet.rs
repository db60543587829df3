//! Apache Parquet through the crate of the Arrow project: one row group per batch, Snappy compression, every column optional.

use super::super::failure::{Failure, Outcome};
use super::super::output::{Column, Kind, Sink};
use super::super::source::{Each, Row, heading};
use super::super::value;
use keel_rdd::FieldValue;
use keel_rdd::codepage::Page;
use parquet::basic::{Compression, LogicalType, Repetition, TimeUnit, Type as Physical};
use parquet::data_type::{BoolType, ByteArray, ByteArrayType, DoubleType, Int32Type, Int64Type};
use parquet::errors::ParquetError;
use parquet::file::properties::WriterProperties;
use parquet::file::reader::{FileReader, SerializedFileReader};
use parquet::file::writer::{SerializedFileWriter, SerializedRowGroupWriter};
use parquet::record::Field;
use parquet::schema::types::Type;
use std::fs::File;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Rows of a row group.
const BATCH: usize = 65_536;
/// Julian day of 1 January 1970.
pub const UNIX_EPOCH: i32 = 2_440_588;
const DAY_MS: i64 = 86_400_000;

fn failure(path: &Path) -> impl Fn(ParquetError) -> Failure + '_ {
    move |e| Failure::file(path, e)
}

/// Writes a Parquet file.
pub struct ParquetSink {
    path: PathBuf,
    /// `None` once closed.
    writer: Option<SerializedFileWriter<File>>,
    columns: Vec<Column>,
    page: &'static Page,
    rows: Vec<Vec<FieldValue>>,
}

fn schema(columns: &[Column]) -> Result<Type, ParquetError> {
    let field = |c: &Column| {
        let (physical, logical) = match c.kind {
            Kind::Text => (Physical::BYTE_ARRAY, Some(LogicalType::String)),
            Kind::Integer => (Physical::INT64, None),
            Kind::Number => (Physical::DOUBLE, None),
            Kind::Logical => (Physical::BOOLEAN, None),
            Kind::Date => (Physical::INT32, Some(LogicalType::Date)),
            Kind::Timestamp => (Physical::INT64, Some(LogicalType::timestamp(false, TimeUnit::MILLIS))),
        };
        let builder = Type::primitive_type_builder(&c.name, physical);
        builder.with_repetition(Repetition::OPTIONAL).with_logical_type(logical).build().map(Arc::new)
    };
    let fields = columns.iter().map(field).collect::<Result<Vec<_>, _>>()?;
    Type::group_type_builder("table").with_fields(fields).build()
}

impl ParquetSink {
    /// Makes the file.
    pub fn new(path: &Path, columns: &[Column], page: &'static Page) -> Outcome<ParquetSink> {
        let file = File::create(path).map_err(|e| Failure::file(path, e))?;
        let schema = Arc::new(schema(columns).map_err(failure(path))?);
        let properties = WriterProperties::builder().set_compression(Compression::SNAPPY).build();
        let writer = SerializedFileWriter::new(file, schema, Arc::new(properties)).map_err(failure(path))?;
        let (path, columns) = (path.to_path_buf(), columns.to_vec());
        Ok(ParquetSink { path, writer: Some(writer), columns, page, rows: Vec::new() })
    }

    fn write_batch(&mut self) -> Result<(), ParquetError> {
        let (rows, Some(writer)) = (std::mem::take(&mut self.rows), &mut self.writer) else { return Ok(()) };
        let mut group = writer.next_row_group()?;
        for (i, column) in self.columns.iter().enumerate() {
            let values = || rows.iter().map(|r| &r[i]);
            match column.kind {
                Kind::Text => {
                    let text = |v: &FieldValue| {
                        (*v != FieldValue::Nil)
                            .then(|| ByteArray::from(value::text(v, self.page, column.style).into_bytes()))
                    };
                    write::<ByteArrayType>(&mut group, values().map(text))?;
                }
                Kind::Integer => write::<Int64Type>(&mut group, values().map(|v| Some(number(v)?.as_i64())))?,
                Kind::Number => write::<DoubleType>(&mut group, values().map(|v| Some(number(v)?.as_f64())))?,
                Kind::Logical => {
                    let truth = |v: &FieldValue| if let FieldValue::Logical(b) = v { Some(*b) } else { None };
                    write::<BoolType>(&mut group, values().map(truth))?;
                }
                Kind::Date => {
                    let day = |v: &FieldValue| match v {
                        FieldValue::Date(d) if *d != 0 => Some(d - UNIX_EPOCH),
                        _ => None,
                    };
                    write::<Int32Type>(&mut group, values().map(day))?;
                }
                Kind::Timestamp => {
                    let moment = |v: &FieldValue| match v {
                        FieldValue::Timestamp(t) if t.julian != 0 => {
                            Some(i64::from(t.julian - UNIX_EPOCH) * DAY_MS + i64::from(t.ms))
                        }
                        _ => None,
                    };
                    write::<Int64Type>(&mut group, values().map(moment))?;
                }
            }
        }
        group.close().map(drop)
    }
}

fn number(v: &FieldValue) -> Option<keel_rdd::Num> {
    if let FieldValue::Num(n) = v { Some(*n) } else { None }
}

/// Writes the next column of a row group.
fn write<T: parquet::data_type::DataType>(
    group: &mut SerializedRowGroupWriter<'_, File>,
    values: impl Iterator<Item = Option<T::T>>,
) -> Result<(), ParquetError> {
    let (mut present, mut levels) = (Vec::new(), Vec::new());
    for v in values {
        levels.push(i16::from(v.is_some()));
        present.extend(v);
    }
    let missing = || ParquetError::General("a column too many".into());
    let mut column = group.next_column()?.ok_or_else(missing)?;
    column.typed::<T>().write_batch(&present, Some(&levels), None)?;
    column.close()
}

impl Sink for ParquetSink {
    fn row(&mut self, values: &[FieldValue]) -> Outcome<()> {
        self.rows.push(values.to_vec());
        if self.rows.len() >= BATCH {
            self.write_batch().map_err(failure(&self.path.clone()))?;
        }
        Ok(())
    }

    fn finish(&mut self) -> Outcome<()> {
        let path = self.path.clone();
        if !self.rows.is_empty() {
            self.write_batch().map_err(failure(&path))?;
        }
        match self.writer.take() {
            Some(writer) => writer.close().map(drop).map_err(failure(&path)),
            None => Ok(()),
        }
    }
}

fn cell(field: &Field) -> Option<String> {
    let moment = |ms: i64| {
        let (day, ms) = (ms.div_euclid(DAY_MS) as i32, ms.rem_euclid(DAY_MS) as i32);
        let t = keel_rdd::Timestamp { julian: day.saturating_add(UNIX_EPOCH), ms };
        value::text(&FieldValue::Timestamp(t), Page::en(), value::Style::default())
    };
    Some(match field {
        Field::Null => return None,
        Field::Str(s) if s.is_empty() => return None,
        Field::Str(s) => s.clone(),
        Field::Bytes(b) => String::from_utf8_lossy(b.data()).into_owned(),
        Field::Date(d) => value::date_text(d.saturating_add(UNIX_EPOCH)),
        Field::TimestampMillis(t) => moment(*t),
        Field::TimestampMicros(t) => moment(t.div_euclid(1000)),
        Field::Double(d) => d.to_string(),
        Field::Float(d) => d.to_string(),
        other => other.to_string(),
    })
}

/// Calls `each` for every row.
pub fn read(path: &Path, each: Each<'_>) -> Outcome<()> {
    let at = |e: ParquetError| Failure::at(path, e);
    let file = File::open(path).map_err(|e| Failure::file(path, e))?;
    let reader = SerializedFileReader::new(file).map_err(at)?;
    let fields = reader.metadata().file_metadata().schema().get_fields();
    let names: Vec<String> = fields.iter().map(|f| f.name().to_string()).collect();
    let mut any = false;
    for (i, row) in reader.get_row_iter(None).map_err(at)?.enumerate() {
        let row = row.map_err(at)?;
        let cells: Vec<Option<String>> = row.get_column_iter().map(|(_, f)| cell(f)).collect();
        each(Row { number: i as u64 + 1, names: &names, cells: &cells })?;
        any = true;
    }
    if any { Ok(()) } else { heading(&names, each) }
}
