//! From record bytes to values. No I/O: a memo field yields its reference, a Unicode field its raw bytes.

use super::field::{Field, FieldKind};
use crate::calendar;
use crate::memo::MemoRef;
use crate::value::{Num, Number, Timestamp, ValueRef};

/// What a field's bytes stand for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Stored<'a> {
    /// A complete value.
    Value(ValueRef<'a>),
    /// Text that is kept in the memo file.
    Memo(MemoRef),
    /// UTF-16LE text to be converted.
    Utf16(&'a [u8]),
    /// A `V` field of SIX, which may go on in the memo file.
    Six(&'a [u8]),
}

const POW10: [f64; 23] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18,
    1e19, 1e20, 1e21, 1e22,
];

/// 10^n as a double.
pub fn pow10(n: u8) -> f64 {
    POW10.get(n as usize).copied().unwrap_or_else(|| 10f64.powi(n as i32))
}

/// The number that eight bytes of 0 to 9 spell, the first of which is the lowest byte.
#[inline]
fn eight_digits(d: u64) -> u64 {
    let pairs = d.wrapping_mul(10 << 8 | 1) >> 8 & 0x00FF_00FF_00FF_00FF;
    let fours = pairs.wrapping_mul(100 << 16 | 1) >> 16 & 0x0000_FFFF_0000_FFFF;
    fours.wrapping_mul(10_000 << 32 | 1) >> 32
}

/// Reads text of 8 to 16 bytes that is blanks and then digits: how many blanks, and the number. `None` for all other text.
#[inline]
fn blanks_and_digits(text: &[u8]) -> Option<(usize, u64)> {
    /// Each byte of a word.
    const EACH: u64 = 0x0101_0101_0101_0101;
    let len = text.len();
    if len > 16 {
        return None;
    }
    let tail = u64::from_le_bytes(*text.last_chunk()?);
    // The bytes before the last eight, behind as many blanks as fill the word up.
    let front = u64::from_le_bytes(*text.first_chunk()?);
    let head = match 8 * (16 - len as u32) {
        64 => EACH * 0x20,
        pad => front << pad | (EACH * 0x20) & ((1 << pad) - 1),
    };
    let (mut blanks, mut number) = (0, 0);
    for (word, before) in [(head, 0), (tail, 8)] {
        if word == EACH * 0x20 && blanks == before {
            blanks += 8;
            continue;
        }
        // 0x10 tells a digit from a blank, which must have blanks before it or nothing.
        let blank = !word & (EACH * 0x10);
        if blank & !(blank << 8 | 0x10) != 0 || blank != 0 && blanks != before {
            return None;
        }
        let digits = (word | (EACH * 0x10)) ^ (EACH * 0x30);
        let stray = word & ((blank >> 4) * 0x0F) | (digits | digits.wrapping_add(EACH * 6)) & (EACH * 0xF0);
        if stray != 0 {
            return None;
        }
        blanks += (!blank & (EACH * 0x10)).trailing_zeros() as usize / 8;
        number = number * 100_000_000 + eight_digits(digits);
    }
    Some((blanks - (16 - len), number))
}

/// Reads decimal text as fields hold it: leading blanks, a sign, digits, one point; stops at anything else.
/// Integers come back as integers while they fit.
#[inline]
pub fn parse_number(text: &[u8]) -> Number {
    if let Some((_, n)) = blanks_and_digits(text) {
        return Number::Int(n as i64);
    }
    let blanks = text.iter().take_while(|&&b| matches!(b, b' ' | b'\t' | b'\r' | b'\n')).count();
    let mut rest = &text[blanks..];
    let mut negative = false;
    if let [sign @ (b'-' | b'+'), more @ ..] = rest {
        negative = *sign == b'-';
        rest = more;
    }
    while let [b'0', more @ ..] = rest {
        rest = more;
    }
    let (mut mantissa, mut digits) = (0u64, 0usize);
    let mut read = |part: &[u8]| {
        let n = part.iter().take_while(|b| b.is_ascii_digit()).count();
        for &b in &part[..n] {
            mantissa = mantissa.wrapping_mul(10).wrapping_add(u64::from(b - b'0'));
        }
        digits += n;
        n
    };
    let whole = read(rest);
    let (mut point, mut scale) = (false, 0);
    if let Some([b'.', decimals @ ..]) = rest.get(whole..) {
        point = true;
        scale = read(decimals);
    }
    if digits > 18 {
        return parse_long(text);
    }
    if !point {
        return Number::Int(if negative { -(mantissa as i64) } else { mantissa as i64 });
    }
    let value = mantissa as f64 / pow10(scale as u8);
    Number::Double(if negative { -value } else { value })
}

/// More digits than an integer holds: the standard library's exact conversion.
#[cold]
fn parse_long(text: &[u8]) -> Number {
    let start = text.iter().take_while(|b| b.is_ascii_whitespace()).count();
    let mut end = start;
    let mut point = false;
    while end < text.len() {
        match text[end] {
            b'0'..=b'9' => {}
            b'-' | b'+' if end == start => {}
            b'.' if !point => point = true,
            _ => break,
        }
        end += 1;
    }
    let s = std::str::from_utf8(&text[start..end]).unwrap_or("0");
    if !point && let Ok(i) = s.parse::<i64>() {
        return Number::Int(i);
    }
    Number::Double(s.parse().unwrap_or(0.0))
}

/// The digits of a field of kind N whose text is spelled as `put_decimal` spells its value: blanks, digits without superfluous zeros in
/// front, and the point where `dec` wants it. `None` for any other text, and for more digits than a double holds.
#[inline]
pub fn plain_number(text: &[u8], dec: u8) -> Option<&[u8]> {
    if dec == 0
        && let Some((blanks, n)) = blanks_and_digits(text)
    {
        let digits = &text[blanks..];
        let plain = digits.len() == 1 || digits.first().is_some_and(|&d| d != b'0');
        return (plain && n < 1_000_000_000_000_000).then_some(digits);
    }
    let start = text.iter().position(|&b| b != b' ')?;
    let digits = &text[start..];
    let whole = match dec {
        0 => digits,
        _ => {
            let point = digits.len().checked_sub(dec as usize + 1)?;
            if digits[point] != b'.' || !digits[point + 1..].iter().all(u8::is_ascii_digit) {
                return None;
            }
            &digits[..point]
        }
    };
    let plain = match whole {
        [_] => true,
        [first, ..] => *first != b'0',
        [] => false,
    };
    (plain && digits.len() <= 15 && whole.iter().all(u8::is_ascii_digit)).then_some(digits)
}

/// Sign-extended little-endian integer of 1..=8 bytes.
#[inline]
pub fn le_int(bytes: &[u8]) -> i64 {
    let mut b = [0u8; 8];
    let n = bytes.len().min(8);
    b[..n].copy_from_slice(&bytes[..n]);
    let shift = 64 - 8 * n as u32;
    if n == 0 { 0 } else { i64::from_le_bytes(b) << shift >> shift }
}

/// Width an integer field of so many bytes is shown with.
fn int_width(len: u16) -> u8 {
    match len {
        1 => 4,
        2 => 6,
        3 | 4 => 10,
        _ => 20,
    }
}

/// Reads text with the point where `dec` wants it; `None` for other text.
#[inline]
fn decimal(text: &[u8], dec: u8) -> Option<Number> {
    if !(1..=6).contains(&dec) {
        return None;
    }
    let (whole, part) = text.split_at_checked(text.len().checked_sub(dec as usize + 1)?)?;
    let (blanks, n) = blanks_and_digits(whole)?;
    let [b'.', digits @ ..] = part else { return None };
    if blanks == whole.len() || n > 99_999_999_999 {
        return None;
    }
    let mut mantissa = n;
    for &b in digits {
        let d = b.wrapping_sub(b'0');
        if d > 9 {
            return None;
        }
        mantissa = mantissa * 10 + u64::from(d);
    }
    Some(Number::Double(mantissa as f64 / pow10(dec)))
}

/// Number stored in a field of kind N or F.
#[inline]
pub fn numeric(field: &Field, bytes: &[u8]) -> Num {
    let value = decimal(bytes, field.dec).unwrap_or_else(|| parse_number(bytes));
    let value = match value {
        Number::Int(i) if field.dec > 0 || field.letter == b'F' => Number::Double(i as f64),
        Number::Double(_) if field.letter == b'F' => value,
        Number::Double(d) if field.dec == 0 && d == d.trunc() && d.abs() < 9e15 => Number::Int(d as i64),
        v => v,
    };
    Num { value, width: field.shown_width, dec: field.dec }
}

/// Decodes a field.
#[inline]
pub fn decode<'a>(field: &Field, record: &'a [u8]) -> Stored<'a> {
    let b = field.bytes(record);
    Stored::Value(match field.kind {
        FieldKind::Char => ValueRef::Str(b),
        FieldKind::Numeric => ValueRef::Num(numeric(field, b)),
        FieldKind::Logical => ValueRef::Logical(matches!(b, [b'T' | b't' | b'Y' | b'y'])),
        FieldKind::Date if b.len() == 8 => ValueRef::Date(calendar::parse_dtos(b)),
        FieldKind::Date => ValueRef::Date(le_int(b) as i32 & if b.len() == 3 { 0x00FF_FFFF } else { -1 }),
        _ => return decode_binary(field, record, b),
    })
}

fn decode_binary<'a>(field: &Field, record: &'a [u8], b: &'a [u8]) -> Stored<'a> {
    let int = |v: i64, width| ValueRef::Num(Num { value: Number::Int(v), width, dec: 0 });
    Stored::Value(match field.kind {
        FieldKind::Integer if field.dec > 0 => ValueRef::Num(Num {
            value: Number::Double(le_int(b) as f64 / pow10(field.dec)),
            width: int_width(field.len).saturating_add(field.dec).saturating_add(1),
            dec: field.dec,
        }),
        FieldKind::Integer => int(le_int(b), int_width(field.len)),
        FieldKind::Double => {
            let mut raw = [0u8; 8];
            raw.copy_from_slice(&b[..8]);
            ValueRef::Num(Num { value: Number::Double(f64::from_le_bytes(raw)), width: 20, dec: field.dec })
        }
        FieldKind::Timestamp | FieldKind::ModTime => ValueRef::Timestamp(if b.len() == 4 {
            Timestamp { julian: 0, ms: le_int(b) as i32 }
        } else {
            Timestamp { julian: le_int(&b[..4]) as i32, ms: le_int(&b[4..]) as i32 }
        }),
        FieldKind::RowVersion => int(le_int(b), 20),
        FieldKind::AutoInc => int(le_int(b), 10),
        FieldKind::VarText => {
            let n = match field.len_bit {
                Some(bit) if bit_set(field, record, bit) => (b[b.len() - 1] as usize).min(b.len()),
                _ => b.len(),
            };
            ValueRef::Str(&b[..n])
        }
        FieldKind::UniChar => return Stored::Utf16(b),
        FieldKind::UniVarText => {
            // Harbour: the length always stands in the last two bytes; its bit in `_NullFlags` exists but stays clear.
            let room = b.len() - 2;
            let n = ((le_int(&b[room..]) & 0xFFFF) as usize * 2).min(room);
            return Stored::Utf16(&b[..n]);
        }
        FieldKind::Memo(_) | FieldKind::UniMemo => return Stored::Memo(memo_ref(field, b)),
        FieldKind::Any if b.len() == 3 => ValueRef::Date(six_date(b)),
        FieldKind::Any if b.len() == 4 => int(le_int(b), 10),
        FieldKind::Any => return Stored::Six(b),
        _ => ValueRef::Nil,
    })
}

/// A date packed into three bytes, big-endian: year, 4 bits of month, 5 bits of day.
pub(super) fn six_date(b: &[u8]) -> i32 {
    let packed = b.iter().fold(0i32, |n, &c| n << 8 | c as i32);
    crate::calendar::julian(packed >> 9, packed >> 5 & 15, packed & 31)
}

/// Memo reference: a 32-bit block number, decimal digits, or the typed reference of SMT.
pub fn memo_ref(field: &Field, b: &[u8]) -> MemoRef {
    match b.len() {
        4 => MemoRef { block: le_int(b) as u32, ..MemoRef::default() },
        10 if field.typed_ref => MemoRef {
            item_type: le_int(&b[..2]) as u16,
            len: le_int(&b[2..6]) as u32,
            block: le_int(&b[6..]) as u32,
        },
        10 => match parse_number(b) {
            Number::Int(i) => MemoRef { block: u32::try_from(i).unwrap_or(0), ..MemoRef::default() },
            Number::Double(_) => MemoRef::default(),
        },
        _ => MemoRef::default(),
    }
}

/// False if a memo field of digits holds something else: blanks in front of a block number are all it may have besides.
pub fn is_sound_ref(field: &Field, b: &[u8]) -> bool {
    // Blanks may stand where no number has begun; zeros begin none.
    let number = b.iter().position(|c| !matches!(c, b' ' | b'0')).map_or(&b[..0], |at| &b[at..]);
    b.len() != 10
        || field.typed_ref
        || field.kind == FieldKind::Any
        || number.iter().all(u8::is_ascii_digit)
        || b.iter().all(|&c| c == 0)
}

/// State of one bit of `_NullFlags`.
#[inline]
pub fn bit_set(field: &Field, record: &[u8], bit: u16) -> bool {
    record.get(field.bits_at as usize + bit as usize / 8).is_some_and(|b| b & (1 << (bit % 8)) != 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_from_text() {
        for (text, want) in [
            ("    12", Number::Int(12)),
            ("  -7", Number::Int(-7)),
            ("", Number::Int(0)),
            ("*****", Number::Int(0)),
            (" 99.995", Number::Double(99.995)),
            ("  -.50", Number::Double(-0.5)),
            ("12 34", Number::Int(12)),
            ("100000000000000000000", Number::Double(1e20)),
            ("9223372036854775807", Number::Int(i64::MAX)),
        ] {
            assert_eq!(parse_number(text.as_bytes()), want, "{text}");
        }
    }

    #[test]
    fn words_of_digits_are_read_as_digits_one_by_one() {
        // All texts of a few lengths over an alphabet that has every kind of byte, some at a time.
        let kinds = b" 0159-+.\t!/:aZ\0\xB0";
        let mut x = 1u64;
        for n in 0..60_000u32 {
            x = x.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
            let len = 7 + (x >> 33) as usize % 11;
            let blanks = (x >> 40) as usize % (len + 1);
            let kinds = if n % 3 == 0 { &kinds[..] } else { b"0123456789" };
            let mut text = vec![b' '; len];
            for (i, b) in text[blanks..].iter_mut().enumerate() {
                *b = kinds[(x >> (i * 3) & 0xFFFF) as usize % kinds.len()];
            }
            let at = text.iter().position(|&b| b != b' ').unwrap_or(len);
            let want = text[at..]
                .iter()
                .all(u8::is_ascii_digit)
                .then(|| (at, text[at..].iter().fold(0u64, |n, &d| n * 10 + u64::from(d - b'0'))));
            let want = want.filter(|_| (8..=16).contains(&len));
            assert_eq!(blanks_and_digits(&text), want, "{}", text.escape_ascii());
            for dec in 1..4usize {
                if len > dec && n % 2 == 0 {
                    text[len - dec - 1] = b'.';
                    if let Some(v) = decimal(&text, dec as u8) {
                        assert_eq!(v, parse_number(&text), "{}", text.escape_ascii());
                    }
                }
            }
        }
        assert_eq!(decimal(b"    1234.50", 2), Some(Number::Double(1234.5)));
        assert_eq!(blanks_and_digits(b"12345678    1234"), None);
        assert_eq!(blanks_and_digits(b"    123  123"), None);
        assert_eq!(blanks_and_digits(b"            "), Some((12, 0)));
    }

    #[test]
    fn plain_numbers_are_those_that_would_be_written_the_same() {
        use crate::dbf::encode::put_decimal;
        for text in [
            "    12", "     0", "123456", "    -7", "   007", "  1.50", "  0.50", "   .50", " 12.5 ",
            "12.345", "    1.", "      ", "  1 2 ",
        ] {
            for dec in 0..3 {
                let mut back = vec![0; text.len()];
                put_decimal(parse_number(text.as_bytes()), dec, &mut back);
                let same = back == text.as_bytes();
                let digits = plain_number(text.as_bytes(), dec).map(<[u8]>::trim_ascii);
                assert_eq!(
                    digits,
                    (same && !text.contains('-')).then(|| text.trim().as_bytes()),
                    "{text:?} {dec}"
                );
            }
        }
    }

    #[test]
    fn little_endian_integers() {
        assert_eq!(le_int(&[0xFF]), -1);
        assert_eq!(le_int(&[0xFE, 0xFF]), -2);
        assert_eq!(le_int(&[1, 0, 0x80]), -8388607);
        assert_eq!(le_int(&[1, 2, 3, 4]), 0x0403_0201);
    }
}
