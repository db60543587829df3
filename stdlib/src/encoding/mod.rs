//! Digests, checksums, encryption, compression, base64, JSON, serialisation, regular expressions, code pages, languages.

mod base64;
mod blowfish;
mod checksum;
mod codepage;
mod digest;
mod gzip;
pub(crate) mod i18n;
mod json_decode;
mod json_encode;
mod language;
mod lzss;
mod md5_crypt;
mod pi;
pub mod regex;
mod regex_syntax;
mod serialize;
mod zlib;

pub(crate) use codepage::page_or_error;
use keel_runtime::builtin::Builtin;

/// The builtins of this family.
pub static BUILTINS: &[&[Builtin]] = &[
    base64::BUILTINS,
    blowfish::BUILTINS,
    checksum::BUILTINS,
    codepage::BUILTINS,
    digest::BUILTINS,
    gzip::BUILTINS,
    json_decode::BUILTINS,
    json_encode::BUILTINS,
    language::BUILTINS,
    lzss::BUILTINS,
    md5_crypt::BUILTINS,
    regex::BUILTINS,
    serialize::BUILTINS,
    i18n::BUILTINS,
    zlib::BUILTINS,
];
