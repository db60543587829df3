//! UTF-8 and UTF-16LE as sequences of 16-bit units, the width Harbour's own wide text has.
//!
//! Characters beyond the basic plane cannot be held in one unit and become U+FFFD, as do damaged sequences; lone
//! surrogates pass through. No function here fails or allocates more than a constant times its input.

const REPLACEMENT: u16 = 0xFFFD;

/// The units of a UTF-8 text.
pub(super) fn utf8_units(text: &[u8]) -> impl Iterator<Item = u16> + '_ {
    let mut rest = text;
    std::iter::from_fn(move || {
        let (unit, used) = next_utf8(rest)?;
        rest = &rest[used..];
        Some(unit)
    })
}

/// First unit of a UTF-8 text and the number of bytes it takes; `None` at the end.
pub(super) fn next_utf8(text: &[u8]) -> Option<(u16, usize)> {
    let &lead = text.first()?;
    let more = match lead {
        0..=0x7F => return Some((lead as u16, 1)),
        0x80..=0xBF | 0xFE | 0xFF => return Some((REPLACEMENT, 1)),
        0xC0..=0xDF => 1,
        0xE0..=0xEF => 2,
        0xF0..=0xF7 => 3,
        0xF8..=0xFB => 4,
        0xFC..=0xFD => 5,
    };
    let mut point = lead as u64 & (0x3F >> more);
    let mut sound = true;
    for i in 1..=more {
        match text.get(i) {
            Some(&b @ 0x80..=0xBF) => point = point << 6 | (b & 0x3F) as u64,
            // Harbour: bytes that never occur in UTF-8 do not end a sequence.
            Some(0xF8..) => sound = false,
            _ => return Some((REPLACEMENT, i)),
        }
    }
    if !sound {
        return Some((REPLACEMENT, more + 1));
    }
    let overlong = match more {
        1 => point < 0x80,
        2 => point < 0x800,
        _ => true,
    };
    Some((if overlong { REPLACEMENT } else { point as u16 }, more + 1))
}

/// Appends a unit as UTF-8; a surrogate is written as three bytes, as Harbour does.
pub(super) fn push_utf8(out: &mut Vec<u8>, unit: u16) {
    match unit {
        0..=0x7F => out.push(unit as u8),
        0x80..=0x7FF => out.extend([0xC0 | (unit >> 6) as u8, 0x80 | (unit & 0x3F) as u8]),
        _ => out.extend([
            0xE0 | (unit >> 12) as u8,
            0x80 | (unit >> 6 & 0x3F) as u8,
            0x80 | (unit & 0x3F) as u8,
        ]),
    }
}

/// The units of a UTF-16LE text; an odd last byte is dropped.
pub(super) fn utf16_units(text: &[u8]) -> impl Iterator<Item = u16> + '_ {
    text.chunks_exact(2).map(|c| u16::from_le_bytes([c[0], c[1]]))
}

/// Maps every character of a UTF-8 text; bytes that are no character become U+FFFD.
pub(super) fn map_utf8(text: &[u8], map: impl Fn(u16) -> u16) -> Vec<u8> {
    let mut out = Vec::with_capacity(text.len());
    let mut rest = text;
    while let Some((unit, used)) = next_utf8(rest) {
        match map(unit) {
            same if same == unit && unit != REPLACEMENT => out.extend(&rest[..used]),
            other => push_utf8(&mut out, other),
        }
        rest = &rest[used..];
    }
    out
}

/// Upper case of a unit when it is one unit again.
// Harbour: its tables know Unicode as of about version 6: numerals, circled letters and scripts that got case later have none,
// Greek letters with iota go to their title form.
pub(super) fn unit_upper(unit: u16) -> u16 {
    match unit {
        0x1F80..=0x1FAF if unit & 8 == 0 => unit + 8,
        0x1FB3 | 0x1FC3 | 0x1FF3 => unit + 9,
        0x0345 | 0x10D0..=0x10FF | 0x13F8..=0x13FD | 0x1C80..=0x1C88 | 0xAB53 | 0xAB70..=0xABBF => unit,
        _ if is_caseless(unit) => unit,
        _ => one_unit(unit, |c| {
            let mut it = c.to_uppercase();
            (it.next(), it.next())
        }),
    }
}

/// Lower case of a unit when it is one unit again.
pub(super) fn unit_lower(unit: u16) -> u16 {
    match unit {
        0x0130 => u16::from(b'i'),
        0x13A0..=0x13F5 | 0x1C90..=0x1CBF | 0x1F88..=0x1FBC | 0x1FCC | 0x1FFC
            if unit & 8 != 0 || unit < 0x1F00 =>
        {
            match unit {
                0x1FB8..=0x1FBB => one_lower(unit),
                _ => unit,
            }
        }
        _ if is_caseless(unit) => unit,
        _ => one_lower(unit),
    }
}

fn one_lower(unit: u16) -> u16 {
    one_unit(unit, |c| {
        let mut it = c.to_lowercase();
        (it.next(), it.next())
    })
}

/// True for a capital letter.
pub(super) fn is_upper(unit: u16) -> bool {
    let none = matches!(unit, 0x13A0..=0x13F5 | 0x1C90..=0x1CBF | 0x1F88..=0x1F8F | 0x1F98..=0x1F9F | 0x1FA8..=0x1FAF | 0x1FBC | 0x1FCC | 0x1FFC);
    !none && !is_caseless(unit) && char::from_u32(unit as u32).is_some_and(char::is_uppercase)
}

/// True for a small letter; modifier letters are none.
pub(super) fn is_lower(unit: u16) -> bool {
    let modifier = matches!(unit,
        0x02B0..=0x02B8 | 0x02C0..=0x02C1 | 0x02E0..=0x02E4 | 0x0345 | 0x037A | 0x10D0..=0x10FF | 0x1D2C..=0x1D61 | 0x1D78
        | 0x1D9B..=0x1DBF | 0x2071 | 0x207F | 0x2090..=0x209C | 0x2C7D | 0xA69C..=0xA69D | 0xA770 | 0xA7F8..=0xA7F9
        | 0xAB30..=0xABBF | 0x13F8..=0x13FD | 0x1C80..=0x1C88);
    !modifier && !is_caseless(unit) && char::from_u32(unit as u32).is_some_and(char::is_lowercase)
}

/// Title-case digraphs, Roman numerals, circled letters: changed by nothing.
fn is_caseless(unit: u16) -> bool {
    matches!(unit, 0x01C5 | 0x01C8 | 0x01CB | 0x01F2 | 0x2160..=0x217F | 0x24B6..=0x24E9)
}

fn one_unit(unit: u16, map: impl Fn(char) -> (Option<char>, Option<char>)) -> u16 {
    match char::from_u32(unit as u32).map(map) {
        Some((Some(c), None)) => u16::try_from(c as u32).unwrap_or(unit),
        _ => unit,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_of_single_units() {
        let check = |text: &str, upper: &str, lower: &str| {
            let map = |f: fn(u16) -> u16| text.encode_utf16().map(f).collect::<Vec<u16>>();
            assert_eq!(String::from_utf16_lossy(&map(unit_upper)), upper);
            assert_eq!(String::from_utf16_lossy(&map(unit_lower)), lower);
        };
        check("aĄßжǅ", "AĄßЖǅ", "aąßжǅ");
        check("İıⅰⓐᾀᾈ", "İIⅰⓐᾈᾈ", "iıⅰⓐᾀᾈ");
        assert!(is_lower(0xDF) && !is_upper(0xDF) && !is_lower(0x2B0) && !is_upper(0x2160));
    }

    #[test]
    fn damaged_utf8_gives_replacements() {
        let units: Vec<u16> = utf8_units(b"a\xffb\xc3a\xf0\x9f\x98\x80\xe2\x89").collect();
        assert_eq!(units, [0x61, 0xFFFD, 0x62, 0xFFFD, 0x61, 0xFFFD, 0xFFFD]);
    }

    #[test]
    fn surrogates_pass_through() {
        let mut out = Vec::new();
        for u in utf16_units(&[0x3D, 0xD8, 0x00, 0xDE]) {
            push_utf8(&mut out, u);
        }
        assert_eq!(out, [0xED, 0xA0, 0xBD, 0xED, 0xB8, 0x80]);
    }
}
