//! Parquet, SQLite and XLSX, of builds with the `formats` feature; other builds say what is missing.

#[cfg(feature = "formats")]
mod parquet;
#[cfg(feature = "formats")]
mod sqlite;
#[cfg(feature = "formats")]
mod xlsx;

use super::command::FileFormat;
use super::failure::{Failure, Outcome};
use super::output::{Column, Sink};
use super::source::Each;
use keel_rdd::codepage::Page;
use std::path::Path;

/// What a build without the feature says.
pub const NOT_BUILT: &str = "Parquet, SQLite and XLSX are not built in: build keel with --features formats; there are csv, json and jsonl";

/// Makes a file; `name` is what the table in it is called where tables have names.
#[cfg(feature = "formats")]
pub fn sink(
    format: FileFormat,
    path: &Path,
    name: &str,
    columns: &[Column],
    page: &'static Page,
) -> Outcome<Box<dyn Sink>> {
    Ok(match format {
        FileFormat::Parquet => Box::new(parquet::ParquetSink::new(path, columns, page)?),
        FileFormat::Sqlite => Box::new(sqlite::SqliteSink::new(path, name, columns, page)?),
        FileFormat::Xlsx => Box::new(xlsx::XlsxSink::new(path, name, columns, page)?),
        _ => return Err(Failure::usage("not a file of its own")),
    })
}

/// Calls `each` for every row.
#[cfg(feature = "formats")]
pub fn read(format: FileFormat, path: &Path, table: Option<&str>, each: Each<'_>) -> Outcome<()> {
    match format {
        FileFormat::Parquet => parquet::read(path, each),
        FileFormat::Sqlite => sqlite::read(path, table, each),
        FileFormat::Xlsx => xlsx::read(path, table, each),
        _ => Err(Failure::usage("not a file of its own")),
    }
}

/// Refuses: the feature is not built in.
#[cfg(not(feature = "formats"))]
pub fn sink(
    _format: FileFormat,
    _path: &Path,
    _name: &str,
    _columns: &[Column],
    _page: &'static Page,
) -> Outcome<Box<dyn Sink>> {
    Err(Failure::usage(NOT_BUILT))
}

/// Refuses: the feature is not built in.
#[cfg(not(feature = "formats"))]
pub fn read(_format: FileFormat, _path: &Path, _table: Option<&str>, _each: Each<'_>) -> Outcome<()> {
    Err(Failure::usage(NOT_BUILT))
}
