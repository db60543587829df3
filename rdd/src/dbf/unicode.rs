//! UTF-16LE fields to and from the thread's code page.

use crate::codepage::Codepage;

/// Text of UTF-16LE units in the given page; characters the page lacks become `?`.
pub fn from_utf16(units: &[u8], page: &dyn Codepage) -> Vec<u8> {
    let code = units.chunks_exact(2).map(|c| u16::from_le_bytes([c[0], c[1]]));
    let mut out = Vec::with_capacity(units.len() / 2);
    for ch in char::decode_utf16(code) {
        let ch = ch.unwrap_or('?');
        if page.is_utf8() {
            out.extend_from_slice(ch.encode_utf8(&mut [0; 4]).as_bytes());
        } else {
            out.push(page.from_unicode(ch).unwrap_or(b'?'));
        }
    }
    out
}

/// UTF-16LE units of text in the given page.
pub fn to_utf16(text: &[u8], page: &dyn Codepage) -> Vec<u8> {
    let mut out = Vec::with_capacity(text.len() * 2);
    let mut push = |ch: char| {
        for unit in ch.encode_utf16(&mut [0; 2]) {
            out.extend_from_slice(&unit.to_le_bytes());
        }
    };
    if page.is_utf8() {
        String::from_utf8_lossy(text).chars().for_each(&mut push);
    } else {
        text.iter().for_each(|&b| push(page.to_unicode(b).unwrap_or('?')));
    }
    out
}
