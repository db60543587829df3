//! Key images: how values are spelled in index files so that comparing bytes (or, for text, collating them) compares
//! values. Per format and key type; nothing here knows of trees.
//!
//! NTX spells everything as text: numbers as `Str()` with leading zeros, negative ones with every digit mirrored. CDX
//! spells numbers, dates and moments as big-endian doubles with the sign turned so that bytes sort.

use crate::calendar;
use crate::dbf::encode::put_decimal;
use crate::order::KeyType;
use crate::value::{FieldValue, Num, Number, Timestamp, ValueRef};

/// Which spelling.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spelling {
    /// NTX.
    Text,
    /// CDX.
    Binary,
}

/// What an image is made for: type, length in the file, decimals.
#[derive(Clone, Copy, Debug)]
pub struct KeyShape {
    /// Type of the keys.
    pub key_type: KeyType,
    /// Bytes of an image.
    pub len: usize,
    /// Decimals (NTX numbers).
    pub dec: u8,
}

/// Milliseconds of a day.
const DAY: f64 = 86_400_000.0;

impl Spelling {
    /// Length of an image for keys whose value takes `width` characters.
    pub fn image_len(self, key_type: KeyType, width: usize) -> usize {
        match (self, key_type) {
            (_, KeyType::Char) | (Self::Text, KeyType::Num) => width,
            (_, KeyType::Logical) => 1,
            (Self::Text, KeyType::Timestamp) => 17,
            (Self::Text, KeyType::Date) | (Self::Binary, _) => 8,
        }
    }

    /// Byte that fills images up.
    pub fn fill(self, key_type: KeyType) -> u8 {
        if self == Self::Text || key_type == KeyType::Char { b' ' } else { 0 }
    }

    /// Spells a value; false if its type does not fit. With `whole` text is padded to full length.
    pub fn encode(self, shape: KeyShape, value: ValueRef<'_>, whole: bool, out: &mut Vec<u8>) -> bool {
        out.clear();
        match (shape.key_type, value) {
            (KeyType::Char, ValueRef::Str(s)) => {
                out.extend_from_slice(&s[..s.len().min(shape.len)]);
                if whole {
                    out.resize(shape.len, b' ');
                }
            }
            (KeyType::Num, ValueRef::Num(n)) => self.number(shape, n, out),
            (KeyType::Logical, ValueRef::Logical(b)) => out.push(if b { b'T' } else { b'F' }),
            (KeyType::Date, ValueRef::Date(d)) => self.date(d, out),
            (KeyType::Date, ValueRef::Timestamp(t)) => self.date(t.julian, out),
            (KeyType::Timestamp, ValueRef::Timestamp(t)) => self.moment(t, out),
            (KeyType::Timestamp, ValueRef::Date(d)) => {
                // A date finds any moment of its day: an image of twice the length is a range.
                if self == Self::Text && !whole {
                    out.extend_from_slice(&calendar::dtos(d));
                    return true;
                }
                self.moment(Timestamp { julian: d, ms: 0 }, out);
                if !whole {
                    self.moment(Timestamp { julian: d, ms: DAY as i32 - 1 }, out);
                }
            }
            _ => return false,
        }
        true
    }

    /// Spells a value of another type than the keys have, as `dbSeek()` does: as in an order of the value's own type, cut to
    /// the key length. False for values no order holds.
    pub fn encode_foreign(self, shape: KeyShape, value: ValueRef<'_>, out: &mut Vec<u8>) -> bool {
        let key_type = match value {
            ValueRef::Str(_) => KeyType::Char,
            ValueRef::Num(_) => KeyType::Num,
            ValueRef::Date(_) => KeyType::Date,
            ValueRef::Timestamp(_) => KeyType::Timestamp,
            ValueRef::Logical(_) => KeyType::Logical,
            ValueRef::Nil | ValueRef::Array(_) => return false,
        };
        let len = self.image_len(key_type, shape.len);
        if !self.encode(KeyShape { key_type, len, dec: shape.dec }, value, false, out) {
            return false;
        }
        if let (Self::Text, ValueRef::Timestamp(Timestamp { julian: 0, .. })) = (self, value) {
            // The day that is none is blank here, as it is in a date.
            out[..8].fill(b' ');
        }
        if self == Self::Text && key_type == KeyType::Logical {
            // Harbour: a character order is searched for a whole key then.
            out.resize(shape.len, 0);
        }
        if self == Self::Binary && key_type == KeyType::Char {
            // Only keys of character orders are compared by their beginning.
            out.resize(shape.len, b' ');
        }
        out.truncate(shape.len);
        true
    }

    fn number(self, shape: KeyShape, n: Num, out: &mut Vec<u8>) {
        match self {
            Self::Binary if shape.len == 4 => {
                let v = n.as_f64().round().clamp(f64::from(i32::MIN), f64::from(i32::MAX)) as i32;
                out.extend_from_slice(&((v as u32) ^ 0x8000_0000).to_be_bytes());
            }
            Self::Binary => out.extend_from_slice(&double_image(n.as_f64())),
            Self::Text => {
                out.resize(shape.len, b' ');
                put_decimal(n.value, shape.dec, out);
                mirror_negative(out);
            }
        }
    }

    fn date(self, julian: i32, out: &mut Vec<u8>) {
        match self {
            Self::Text => out.extend_from_slice(&calendar::dtos(julian)),
            Self::Binary => out.extend_from_slice(&double_image(f64::from(julian))),
        }
    }

    fn moment(self, t: Timestamp, out: &mut Vec<u8>) {
        match self {
            Self::Text => {
                // No day is eight zeros here, blanks in a date.
                let day = if t.julian == 0 { *b"00000000" } else { calendar::dtos(t.julian) };
                out.extend_from_slice(&day);
                let (h, m, s, ms) = (t.ms / 3_600_000, t.ms / 60_000 % 60, t.ms / 1000 % 60, t.ms % 1000);
                out.extend_from_slice(format!("{h:02}{m:02}{s:02}{ms:03}").as_bytes());
            }
            Self::Binary => {
                out.extend_from_slice(&double_image(f64::from(t.julian) + f64::from(t.ms) / DAY));
            }
        }
    }

    /// The value an image stands for.
    pub fn decode(self, shape: KeyShape, image: &[u8]) -> FieldValue {
        match (self, shape.key_type) {
            (_, KeyType::Char) => FieldValue::Str(image.to_vec()),
            (_, KeyType::Logical) => FieldValue::Logical(image.first() == Some(&b'T')),
            (Self::Text, KeyType::Num) => FieldValue::Num(text_number(image, shape)),
            (Self::Text, KeyType::Date) => FieldValue::Date(calendar::parse_dtos(image)),
            (Self::Text, KeyType::Timestamp) => {
                let at =
                    |from: usize, to: usize| {
                        image.get(from..to).unwrap_or_default().iter().fold(0i32, |n, c| {
                            n.wrapping_mul(10).wrapping_add(i32::from(c.wrapping_sub(b'0')))
                        })
                    };
                let ms = at(8, 10) * 3_600_000 + at(10, 12) * 60_000 + at(12, 14) * 1000 + at(14, 17);
                let julian = calendar::parse_dtos(image.get(..8).unwrap_or_default());
                FieldValue::Timestamp(Timestamp { julian, ms })
            }
            (Self::Binary, KeyType::Num) if shape.len == 4 => match <[u8; 4]>::try_from(image) {
                Ok(b) => FieldValue::Num(Num {
                    value: Number::Int(i64::from((u32::from_be_bytes(b) ^ 0x8000_0000) as i32)),
                    width: 0,
                    dec: 0,
                }),
                Err(_) => FieldValue::Nil,
            },
            (Self::Binary, kind) => match <[u8; 8]>::try_from(image) {
                Ok(b) => {
                    let v = image_double(b);
                    match kind {
                        KeyType::Num => FieldValue::Num(Num::double(v, 2)),
                        KeyType::Date => FieldValue::Date(v as i32),
                        _ => {
                            let julian = v.floor();
                            let ms = ((v - julian) * DAY).round() as i32;
                            FieldValue::Timestamp(Timestamp { julian: julian as i32, ms })
                        }
                    }
                }
                Err(_) => FieldValue::Nil,
            },
        }
    }
}

/// Big-endian double whose bytes sort like the numbers.
pub fn double_image(v: f64) -> [u8; 8] {
    // Minus zero is the same number as zero and must be the same key.
    let bits = if v == 0.0 { 0 } else { v.to_bits() };
    let bits = if bits >> 63 == 0 { bits | 1 << 63 } else { !bits };
    bits.to_be_bytes()
}

/// Undoes [`double_image`].
pub fn image_double(image: [u8; 8]) -> f64 {
    let bits = u64::from_be_bytes(image);
    f64::from_bits(if bits >> 63 == 1 { bits & !(1 << 63) } else { !bits })
}

/// Turns `Str()` text into an image: blanks to zeros; a negative number has its digits mirrored below `-`.
fn mirror_negative(text: &mut [u8]) {
    let mut negative = false;
    for c in text.iter_mut() {
        match *c {
            b' ' => *c = b'0',
            b'-' => {
                negative = true;
                *c = b'0';
            }
            _ => break,
        }
    }
    if negative {
        for c in text.iter_mut() {
            if c.is_ascii_digit() {
                *c = 0x2C - (*c - b'0');
            }
        }
    }
}

fn text_number(image: &[u8], shape: KeyShape) -> Num {
    let negative = matches!(image.first(), Some(0x23..=0x2C));
    let plain: Vec<u8> = image
        .iter()
        .map(|&c| if negative && (0x23..=0x2C).contains(&c) { b'0' + (0x2C - c) } else { c })
        .collect();
    let text = String::from_utf8_lossy(&plain);
    // Harbour: a number with decimals shows no more than ten digits before them, however long its key.
    let most = if shape.dec == 0 { 255 } else { u16::from(shape.dec) + 11 };
    let width = (shape.len as u16).min(most).min(255) as u8;
    let value = if shape.dec == 0 {
        text.trim().parse::<i64>().map_or(Number::Double(0.0), |v| Number::Int(if negative { -v } else { v }))
    } else {
        let v: f64 = text.trim().parse().unwrap_or(0.0);
        Number::Double(if negative { -v } else { v })
    };
    Num { value, width, dec: shape.dec }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn image(s: Spelling, shape: KeyShape, v: f64) -> Vec<u8> {
        let mut out = Vec::new();
        let num = Num { value: Number::Double(v), width: 0, dec: 2 };
        assert!(s.encode(shape, ValueRef::Num(num), true, &mut out));
        out
    }

    #[test]
    fn numbers_sort_as_bytes() {
        let text = KeyShape { key_type: KeyType::Num, len: 8, dec: 2 };
        let binary = KeyShape { len: 8, ..text };
        let values = [-999.5, -45.5, -45.25, -0.25, 0.0, 0.01, 7.0, 99999.99];
        for s in [Spelling::Text, Spelling::Binary] {
            let shape = if s == Spelling::Text { text } else { binary };
            let images: Vec<_> = values.iter().map(|&v| image(s, shape, v)).collect();
            assert!(images.is_sorted(), "{s:?} {images:?}");
            for (v, i) in values.iter().zip(&images) {
                match s.decode(shape, i) {
                    FieldValue::Num(n) => assert_eq!(n.as_f64(), *v),
                    other => panic!("{other:?}"),
                }
            }
        }
        assert_eq!(image(Spelling::Text, text, -45.25), b",,,('.*'");
        assert_eq!(image(Spelling::Binary, binary, 49.75), [0xC0, 0x48, 0xE0, 0, 0, 0, 0, 0]);
    }

    #[test]
    fn text_seeks_by_its_beginning() {
        let shape = KeyShape { key_type: KeyType::Char, len: 5, dec: 0 };
        let mut out = Vec::new();
        assert!(Spelling::Text.encode(shape, ValueRef::Str(b"ab"), false, &mut out));
        assert_eq!(out, b"ab");
        assert!(Spelling::Text.encode(shape, ValueRef::Str(b"ab"), true, &mut out));
        assert_eq!(out, b"ab   ");
        assert!(!Spelling::Text.encode(shape, ValueRef::Logical(true), true, &mut out));
    }
}
