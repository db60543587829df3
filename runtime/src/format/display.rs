//! What `?` prints for a value, and `hb_CStr()`.

use super::{date, number, time};
use crate::set::{Sets, id};
use crate::value::{Tag, Value};
use std::borrow::Cow;

/// A value as `?`, `hb_ValToStr()` and `@ … SAY` show it. Arrays, hashes, objects and codeblocks show nothing.
pub fn display<'a>(sets: &Sets, v: &'a Value) -> Cow<'a, [u8]> {
    match v.tag() {
        Tag::SStr | Tag::Str => Cow::Borrowed(v.as_bytes().unwrap_or_default()),
        Tag::Int | Tag::Double => Cow::Owned(number::display_number(sets, v)),
        Tag::Nil => Cow::Borrowed(b"NIL"),
        Tag::Logical => Cow::Borrowed(if v.as_logical() == Some(true) { b".T." } else { b".F." }),
        Tag::Date => Cow::Owned(date::format(v.as_julian().unwrap_or(0), sets.text(id::DATEFORMAT))),
        Tag::Timestamp => {
            let (j, ms) = v.as_timestamp().unwrap_or_default();
            Cow::Owned(time::format_timestamp(j, ms, sets.text(id::DATEFORMAT), sets.text(id::TIMEFORMAT)))
        }
        Tag::Symbol => Cow::Owned(symbol_text(v)),
        Tag::Native => Cow::Owned(pointer_text(v)),
        Tag::Cell => Cow::Owned(display(sets, &v.deref()).into_owned()),
        Tag::Array | Tag::Hash | Tag::Block => Cow::Borrowed(b""),
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
            format!("t\"{}\"", time::iso_short(j, ms)).into_bytes()
        }
        Tag::Array if v.class_id() != 0 => {
            format!("{{ {} Object }}", crate::class::class_name(v.class_id())).into_bytes()
        }
        Tag::Array => format!("{{ Array of {} Items }}", v.as_array().map_or(0, |a| a.len())).into_bytes(),
        Tag::Hash => format!("{{ Hash of {} Items }}", v.as_hash().map_or(0, |h| h.len())).into_bytes(),
        Tag::Block => b"{|| ... }".to_vec(),
        Tag::Native => b"<pointer>".to_vec(),
        Tag::Int | Tag::Double => number::str_default(v),
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
