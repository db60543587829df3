//! What `?` prints for a value, and `hb_CStr()`.

use super::{Text, date, number, time};
use crate::set::{Sets, id};
use crate::value::{Tag, Value};

/// What a value shows: its own bytes or a text made for it.
pub enum Shown<'a> {
    /// Bytes that exist.
    Borrowed(&'a [u8]),
    /// A text of its own.
    Made(Text),
}

impl std::ops::Deref for Shown<'_> {
    type Target = [u8];

    #[inline]
    fn deref(&self) -> &[u8] {
        match self {
            Shown::Borrowed(b) => b,
            Shown::Made(t) => t,
        }
    }
}

impl Shown<'_> {
    /// The bytes as a vector.
    pub fn into_owned(self) -> Vec<u8> {
        self.to_vec()
    }

    /// The bytes as a text.
    pub fn into_text(self) -> Text {
        match self {
            Shown::Borrowed(b) => Text::from_slice(b),
            Shown::Made(t) => t,
        }
    }
}

/// A value as `?`, `hb_ValToStr()` and `@ … SAY` show it. Arrays, hashes, objects and codeblocks show nothing.
pub fn display<'a>(sets: &Sets, v: &'a Value) -> Shown<'a> {
    match v.tag() {
        Tag::SStr | Tag::Str => Shown::Borrowed(v.as_bytes().unwrap_or_default()),
        Tag::Int | Tag::Double => Shown::Made(number::display_number(sets, v)),
        Tag::Nil => Shown::Borrowed(b"NIL"),
        Tag::Logical => Shown::Borrowed(if v.as_logical() == Some(true) { b".T." } else { b".F." }),
        Tag::Date => Shown::Made(date::format(v.as_julian().unwrap_or(0), sets.text(id::DATEFORMAT))),
        Tag::Timestamp => {
            let (j, ms) = v.as_timestamp().unwrap_or_default();
            Shown::Made(time::format_timestamp(j, ms, sets.text(id::DATEFORMAT), sets.text(id::TIMEFORMAT)))
        }
        Tag::Symbol => Shown::Made(symbol_text(v).into()),
        Tag::Native => Shown::Made(pointer_text(v).into()),
        Tag::Cell => Shown::Made(display(sets, &v.deref()).into_text()),
        Tag::Array | Tag::Hash | Tag::Block => Shown::Borrowed(b""),
    }
}

/// `@NAME()`.
pub(super) fn symbol_text(v: &Value) -> Vec<u8> {
    format!("@{}()", v.as_symbol().map_or("", |s| s.name())).into_bytes()
}

fn pointer_text(v: &Value) -> Vec<u8> {
    format!("0x{:016X}", v.raw().addr()).into_bytes()
}

/// `hb_CStr()`: a text for any value, readable rather than exact.
pub fn cstr(sets: &Sets, v: &Value) -> Vec<u8> {
    match v.tag() {
        Tag::Date => [b"0d".as_slice(), &dtos(v)].concat(),
        Tag::Timestamp => {
            let (j, ms) = v.as_timestamp().unwrap_or_default();
            [b"t\"".as_slice(), &time::iso_short(j, ms), b"\""].concat()
        }
        Tag::Array if v.class_id() != 0 => {
            format!("{{ {} Object }}", crate::class::class_name(v.class_id())).into_bytes()
        }
        Tag::Array => format!("{{ Array of {} Items }}", v.as_array().map_or(0, |a| a.len())).into_bytes(),
        Tag::Hash => format!("{{ Hash of {} Items }}", v.as_hash().map_or(0, |h| h.len())).into_bytes(),
        Tag::Block => b"{|| ... }".to_vec(),
        Tag::Native => b"<pointer>".to_vec(),
        Tag::Int | Tag::Double => number::str_default(v).to_vec(),
        _ => display(sets, v).into_owned(),
    }
}

/// `yyyymmdd`, zeros for the empty date.
pub(super) fn dtos(v: &Value) -> [u8; 8] {
    match v.as_julian() {
        Some(j) if j > 0 => date::dtos(j),
        _ => *b"00000000",
    }
}
