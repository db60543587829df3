//! Keel's own `std.ch` and public headers, embedded. Programs reach them with `#include` when no file of that name is
//! found on the search path.

/// The command rules that every program starts with.
pub const STD_CH: &[u8] = include_bytes!("../include/std.ch");

/// The text of an embedded header; letter case does not matter.
pub fn header(name: &str) -> Option<&'static [u8]> {
    HEADERS.iter().find(|(n, _)| n.eq_ignore_ascii_case(name)).map(|(_, text)| *text)
}

/// Names and texts.
pub static HEADERS: &[(&str, &[u8])] = include!(concat!(env!("OUT_DIR"), "/headers.rs"));
