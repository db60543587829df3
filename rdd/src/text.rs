//! Text formats of COPY TO and APPEND FROM: row contracts. SDF and DELIMITED themselves are the submodules.

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
    /// Fills `row` with one value per field; false at the end.
    fn next_row(&mut self, row: &mut Vec<FieldValue>) -> Result<bool>;
}

/// Takes rows.
pub trait RowWriter {
    /// Writes one row, one value per field.
    fn write_row(&mut self, row: &[ValueRef<'_>]) -> Result<()>;
    /// Writes the end mark and closes.
    fn finish(&mut self) -> Result<()>;
}
