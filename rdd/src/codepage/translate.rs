//! Text from one code page to another, and to and from UTF-8.
//!
//! A character the target lacks becomes its unaccented letter (`Ž` to `Z`) when the target has that; otherwise a
//! single-byte source keeps its byte, and a wide source gives `?` (or the byte, below U+0100). Observed on Harbour
//! for all pairs of charts.

use super::page::{Encoding, Page};
use super::wide::{push_utf8, utf8_units, utf16_units};
use parking_lot::Mutex;
use std::collections::HashMap;
use std::sync::LazyLock;

/// `hb_Translate()`: `text` of page `from` in page `to`.
pub fn translate(text: &[u8], from: &Page, to: &Page) -> Vec<u8> {
    if same_text(from, to) {
        return text.to_vec();
    }
    match (from.encoding(), to.encoding()) {
        (Encoding::Single, Encoding::Single) => text.iter().map(|&b| translate_byte(b, from, to)).collect(),
        (Encoding::Single, _) => write_units(text.iter().map(|&b| from.code_point(b)), text.len(), to),
        (Encoding::Utf16Le, _) => write_units(utf16_units(text), text.len(), to),
        _ => write_units(utf8_units(text), text.len(), to),
    }
}

/// `hb_StrToUTF8()`.
pub fn to_utf8(text: &[u8], from: &Page) -> Vec<u8> {
    match from.encoding() {
        Encoding::Utf8 | Encoding::Utf8Ex => text.to_vec(),
        Encoding::Utf16Le => {
            let mut out = Vec::with_capacity(text.len());
            utf16_units(text).for_each(|u| push_utf8(&mut out, u));
            out
        }
        Encoding::Single => {
            let mut out = Vec::with_capacity(text.len());
            text.iter().for_each(|&b| push_utf8(&mut out, from.code_point(b)));
            out
        }
    }
}

/// `hb_UTF8ToStr()`.
pub fn from_utf8(text: &[u8], to: &Page) -> Vec<u8> {
    match to.encoding() {
        Encoding::Utf8 | Encoding::Utf8Ex => text.to_vec(),
        _ => write_units(utf8_units(text), text.len(), to),
    }
}

/// Text of one page made text of another, as often as needed: what character fields are read and written through.
#[derive(Clone)]
pub struct Recoding {
    from: &'static Page,
    to: &'static Page,
    /// Where both pages have one byte for each character.
    table: Option<&'static [u8; 256]>,
}

impl Recoding {
    /// From page to page; `None` where every text stays as it is.
    pub fn between(from: &'static Page, to: &'static Page) -> Option<Recoding> {
        if same_text(from, to) {
            return None;
        }
        let by_bytes = from.encoding() == Encoding::Single && to.encoding() == Encoding::Single;
        let table = by_bytes.then(|| byte_table(from, to));
        Some(Recoding { from, to, table })
    }

    /// The text in the other page.
    pub fn convert(&self, text: &[u8]) -> Vec<u8> {
        match &self.table {
            Some(map) => text.iter().map(|&b| map[b as usize]).collect(),
            None => translate(text, self.from, self.to),
        }
    }

    /// As many whole characters of the text in the other page as `room` bytes hold.
    pub fn fitting(&self, text: &[u8], room: usize) -> Vec<u8> {
        // No character of either page takes more than three bytes.
        let mut out = self.convert(&text[..text.len().min(room.saturating_mul(3))]);
        if out.len() > room {
            let mut end = room;
            match self.to.encoding() {
                Encoding::Single => {}
                Encoding::Utf16Le => end &= !1,
                Encoding::Utf8 | Encoding::Utf8Ex => {
                    while end > 0 && out[end] & 0xC0 == 0x80 {
                        end -= 1;
                    }
                }
            }
            out.truncate(end);
        }
        out
    }
}

/// The table of a pair of pages, made once: there are no more than a hundred pages.
fn byte_table(from: &'static Page, to: &'static Page) -> &'static [u8; 256] {
    type Tables = HashMap<(&'static str, &'static str), &'static [u8; 256]>;
    static MADE: LazyLock<Mutex<Tables>> = LazyLock::new(Mutex::default);
    let mut made = MADE.lock();
    made.entry((from.id(), to.id()))
        .or_insert_with(|| Box::leak(Box::new(std::array::from_fn(|b| translate_byte(b as u8, from, to)))))
}

fn same_text(from: &Page, to: &Page) -> bool {
    let same_chart = from.chart() == to.chart() && from.encoding() == to.encoding();
    same_chart || (from.is_utf8() && to.is_utf8())
}

fn write_units(units: impl Iterator<Item = u16>, hint: usize, to: &Page) -> Vec<u8> {
    let mut out = Vec::with_capacity(hint);
    for unit in units {
        match to.encoding() {
            Encoding::Single => out.push(unit_to_byte(unit, to)),
            Encoding::Utf16Le => out.extend(unit.to_le_bytes()),
            _ => push_utf8(&mut out, unit),
        }
    }
    out
}

fn unit_to_byte(unit: u16, to: &Page) -> u8 {
    match nearest(unit, to) {
        Some(byte) => byte,
        None => u8::try_from(unit).unwrap_or(b'?'),
    }
}

/// One byte of page `from` in page `to`, both single-byte pages.
pub(super) fn translate_byte(byte: u8, from: &Page, to: &Page) -> u8 {
    if !from.is_defined(byte) {
        return byte;
    }
    nearest(from.code_point(byte), to).unwrap_or(byte)
}

/// The byte of a page for a code point, or that of the plain letter under an accented one; `None` when the page has neither.
pub fn nearest(unit: u16, to: &Page) -> Option<u8> {
    to.byte_of(unit).or_else(|| base_letter(unit).and_then(|c| to.byte_of(c as u16)))
}

/// The plain letter under an accented Latin one; `None` for other characters.
fn base_letter(unit: u16) -> Option<char> {
    const BASES: &[(char, &str)] = &[
        ('A', "ÀÁÂÃÄÅĀĂĄ"),
        ('C', "ÇĆĈĊČ"),
        ('D', "ĎĐ"),
        ('E', "ÈÉÊËĒĔĖĘĚ"),
        ('G', "ĜĞĠĢ"),
        ('H', "Ĥ"),
        ('I', "ÌÍÎÏĨĪĬĮİ"),
        ('J', "Ĵ"),
        ('K', "Ķ"),
        ('L', "ĹĻĽŁ"),
        ('N', "ÑŃŅŇ"),
        ('O', "ÒÓÔÕÖØŌŎŐ"),
        ('R', "ŔŖŘ"),
        ('S', "ŚŜŞŠȘ"),
        ('T', "ŢŤȚ"),
        ('U', "ÙÚÛÜŨŪŬŮŰŲ"),
        ('W', "Ŵ"),
        ('Y', "ÝŶŸ"),
        ('Z', "ŹŻŽ"),
        ('a', "àáâãäåāăą"),
        ('c', "çćĉċč"),
        ('d', "ďđ"),
        ('e', "èéêëēĕėęě"),
        ('f', "ƒ"),
        ('g', "ĝğġģ"),
        ('h', "ĥ"),
        ('i', "ìíîïĩīĭį"),
        ('j', "ĵ"),
        ('k', "ķ"),
        ('l', "ĺļľł"),
        ('n', "ñńņň"),
        ('o', "òóôõöøōŏő"),
        ('r', "ŕŗř"),
        ('s', "śŝşšș"),
        ('t', "ţťț"),
        ('u', "ùúûüũūŭůűų"),
        ('w', "ŵ"),
        ('y', "ýÿŷ"),
        ('z', "źżž"),
    ];
    let c = char::from_u32(unit as u32).filter(|c| !c.is_ascii())?;
    BASES.iter().find(|(_, all)| all.contains(c)).map(|(base, _)| *base)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(id: &str) -> &'static Page {
        Page::find(id).expect(id)
    }

    fn check(from: &str, to: &str, text: &[u8], expected: &[u8]) {
        assert_eq!(translate(text, page(from), page(to)), expected, "{from} to {to}: {text:?}");
    }

    #[test]
    fn between_single_byte_pages() {
        check("PL852", "PLWIN", b"\xa5\xbe\x80", b"\xb9\xbf\xc7");
        check("PLMAZ", "PLISO", b"\x86\x85", b"\xb1a");
        check("DEWIN", "EN", b"\x8a\xe4\x85\xb3", b"S\x84\x85\xb3");
        check("HRWIN", "HR646", b"\x8a\xc8", b"[^");
    }

    #[test]
    fn through_utf8() {
        assert_eq!(from_utf8("a☺b€ż漢c".as_bytes(), page("PLWIN")), b"a?b\x80\xbf?c");
        assert_eq!(from_utf8("a☺b€ż漢c".as_bytes(), page("EN")), b"a?b?z?c");
        assert_eq!(to_utf8(b"\xa5", page("PL852")), "ą".as_bytes());
        check("UTF8", "UTF16LE", "aż漢".as_bytes(), b"\x61\x00\x7c\x01\x22\x6f");
        check("UTF16LE", "EN", b"abc", b"?");
    }
}
