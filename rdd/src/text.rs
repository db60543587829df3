//! Text formats of COPY TO and APPEND FROM: row contracts. SDF and DELIMITED themselves are the submodules.
//!
//! Memo fields have no column in either format; a row still holds one value per field, and readers give NIL there. Reading
//! takes constant memory whatever the length of lines. Which records and fields travel is the caller's business.
//!
//! - `column`: one value as text and back
//! - `areas`: the drivers SDF and DELIM, whose work areas are text files
//! - `source`: bytes of a text file with its line ends
//! - `delimited`, `sdf`: the formats

mod areas;
mod column;
mod delimited;
mod sdf;
mod source;

pub(crate) use areas::record_mut;
pub use areas::{DELIM, SDF};
pub use delimited::{DelimitedReader, DelimitedWriter, Delimiters};
pub use sdf::{SdfReader, SdfWriter};

use crate::error::Result;
use crate::value::{FieldValue, ValueRef};

/// A field as a text format sees it.
#[derive(Clone, Debug, PartialEq)]
pub struct TextField {
    /// Name.
    pub name: Vec<u8>,
    /// Type letter.
    pub kind: u8,
    /// Length in characters.
    pub len: u16,
    /// Decimals.
    pub dec: u8,
}

/// Yields rows; values fit the fields the reader was made for.
pub trait RowReader {
    /// Fills `row` with one value per field, NIL for fields that have no column; false at the end.
    fn next_row(&mut self, row: &mut Vec<FieldValue>) -> Result<bool>;
    /// The columns of the row read last as they stand in the file, each filled with blanks; `None` where there are no columns of fixed width.
    fn columns(&self) -> Option<&[u8]> {
        None
    }
    /// What a table with the fields of the reader keeps of the row read last, field by field.
    fn stored(&self) -> Option<&[u8]> {
        self.columns()
    }
    /// Other delimiters from the next row on; nothing happens in formats that have none.
    fn set_delimiters(&mut self, _delimiters: Delimiters) {}
    /// Descriptor number of the file, -1 for a file in memory.
    fn descriptor(&self) -> i32;
}

/// Takes rows.
pub trait RowWriter {
    /// Writes one row, one value per field.
    fn write_row(&mut self, row: &[ValueRef<'_>]) -> Result<()>;
    /// Writes a row whose columns stand in these bytes already, each filled with blanks to its width.
    fn write_columns(&mut self, bytes: &[u8]) -> Result<()>;
    /// Hands what was written to the operating system.
    fn flush(&mut self) -> Result<()>;
    /// Other delimiters from the next row on; nothing happens in formats that have none.
    fn set_delimiters(&mut self, _delimiters: Delimiters) {}
    /// Descriptor number of the file, -1 for a file in memory.
    fn descriptor(&self) -> i32;
    /// Writes the end mark and closes.
    fn finish(&mut self) -> Result<()>;
}
