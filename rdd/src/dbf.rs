//! The DBF format: header, fields, conversions, and a cursor that reads and writes records.

pub mod cursor;
pub mod decode;
pub mod encode;
pub mod field;
pub mod layout;
mod secret;
pub(crate) mod six_field;
pub mod table;
pub mod unicode;
