//! Typed values as bytes: what FLEX, SIX and SMT memos hold besides text.
//!
//! Each format gives one function to write a value and one to read it. Reading takes untrusted bytes: counts and lengths are
//! checked against the bytes present, nesting is limited. Facts observed by storing values of every type with Harbour.
//!
//! Harbour: 32-bit integers come back unsigned there (-5 reads as 4294967291); here they come back as stored.

mod flex;
mod six;
mod smt;

pub(super) use flex::{read as read_flex, write as write_flex};
pub(super) use six::{read as read_six, write as write_six};
pub(super) use smt::{read as read_smt, write as write_smt};

use super::layout::le16;
use crate::value::{FieldValue, Num, Number};

/// Arrays within arrays, at most.
const MAX_DEPTH: u32 = 32;

/// Why bytes are no value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Damage {
    /// The bytes end early.
    Short,
    /// No such item type.
    Type(u32),
    /// Arrays nested too deep.
    Depth,
}

impl Damage {
    /// A sentence for people.
    pub fn note(self) -> String {
        match self {
            Self::Short => "memo item ends early".into(),
            Self::Type(t) => format!("memo item of unknown type {t}"),
            Self::Depth => "memo array nested too deep".into(),
        }
    }
}

type Read<T> = Result<T, Damage>;

/// Bytes being consumed.
struct Input<'a>(&'a [u8]);

impl<'a> Input<'a> {
    fn take(&mut self, n: usize) -> Read<&'a [u8]> {
        let (head, rest) = self.0.split_at_checked(n).ok_or(Damage::Short)?;
        self.0 = rest;
        Ok(head)
    }

    fn byte(&mut self) -> Read<u8> {
        Ok(self.take(1)?[0])
    }

    fn u16(&mut self) -> Read<u16> {
        Ok(le16(self.take(2)?, 0))
    }

    fn i32(&mut self) -> Read<i32> {
        let b = self.take(4)?;
        Ok(i32::from_le_bytes([b[0], b[1], b[2], b[3]]))
    }

    fn f64(&mut self) -> Read<f64> {
        let b = self.take(8)?;
        Ok(f64::from_le_bytes([b[0], b[1], b[2], b[3], b[4], b[5], b[6], b[7]]))
    }
}

/// The number as an integer of 32 bits, when it is one.
fn as_i32(n: Num) -> Option<i32> {
    match n.value {
        Number::Int(i) if n.dec == 0 => i32::try_from(i).ok(),
        _ => None,
    }
}

/// Width a number is stored with: its own, or the one Harbour gives a number that has none.
fn width_of(n: Num) -> u8 {
    match (n.width, n.value) {
        (0, Number::Int(_)) => 10,
        (0, Number::Double(_)) => 10u8.saturating_add(if n.dec > 0 { n.dec.saturating_add(1) } else { 0 }),
        (w, _) => w,
    }
}

fn int(value: i64, width: u8) -> FieldValue {
    FieldValue::Num(Num { value: Number::Int(value), width, dec: 0 })
}

fn double(value: f64, width: u8, dec: u8) -> FieldValue {
    FieldValue::Num(Num { value: Number::Double(value), width, dec })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::ValueRef;

    type Writer = fn(ValueRef<'_>) -> Option<(u32, Vec<u8>)>;
    type Reader = fn(u32, &[u8]) -> Read<FieldValue>;

    fn samples() -> Vec<FieldValue> {
        let numbers =
            [0i64, 1, -1, 127, 128, -129, 32767, 32768, -32769, 70000, i32::MAX as i64, i32::MIN as i64];
        let mut all: Vec<FieldValue> = numbers.iter().map(|&n| FieldValue::int(n)).collect();
        all.push(FieldValue::Num(Num { value: Number::Double(-2.25), width: 13, dec: 2 }));
        all.extend([
            FieldValue::Date(2_460_370),
            FieldValue::Date(0),
            FieldValue::Logical(true),
            FieldValue::Logical(false),
        ]);
        let nested = FieldValue::Array(vec![
            FieldValue::int(5),
            FieldValue::text("ab"),
            FieldValue::Nil,
            FieldValue::text(""),
        ]);
        all.push(FieldValue::Array(vec![]));
        all.push(FieldValue::Array(vec![nested.clone(), FieldValue::Logical(true), nested]));
        all
    }

    fn number(v: &FieldValue) -> Option<f64> {
        if let FieldValue::Num(n) = v { Some(n.as_f64()) } else { None }
    }

    fn check(write: Writer, read: Reader) {
        for value in samples() {
            let (kind, bytes) = write(value.as_ref()).expect("writable");
            let back = read(kind, &bytes).expect("readable");
            match number(&value) {
                Some(n) => assert_eq!(number(&back), Some(n)),
                None if !matches!(value, FieldValue::Array(_)) => assert_eq!(back, value),
                None => assert_eq!(write(back.as_ref()), Some((kind, bytes.clone()))),
            }
            for cut in 0..bytes.len() {
                let _ = read(kind, &bytes[..cut]);
                let mut flipped = bytes.clone();
                for bit in 0..8 {
                    flipped[cut] ^= 1 << bit;
                    let _ = read(kind, &flipped);
                    flipped[cut] ^= 1 << bit;
                }
            }
        }
    }

    #[test]
    fn values_round_trip_and_damage_is_found() {
        check(write_flex, read_flex);
        check(write_six, read_six);
        check(write_smt, read_smt);
    }

    #[test]
    fn bytes_are_harbours() {
        let array = FieldValue::Array(vec![
            FieldValue::int(1),
            FieldValue::text("ab"),
            FieldValue::Logical(true),
            FieldValue::Array(vec![
                FieldValue::Num(Num { value: Number::Double(2.5), width: 12, dec: 1 }),
                FieldValue::Date(2_458_850),
            ]),
            FieldValue::Nil,
        ]);
        let (kind, bytes) = write_flex(array.as_ref()).expect("array");
        let expected = b"\x05\0\x12\x01\x0a\x07\x02\0ab\x19\x0c\x02\0\x0f\x0c\x01\0\0\0\0\0\0\x04\x40\x0e\xe2\x84\x25\0\0";
        assert_eq!((kind, &bytes[..]), (1002, &expected[..]));
        let (kind, bytes) = write_smt(array.as_ref()).expect("array");
        let expected = b"\x06\x05\0\x02\x01\0\0\0\x01\x02\0ab\x05\x01\x06\x02\0\x03\x0c\x01\0\0\0\0\0\0\x04\x40\x04\xe2\x84\x25\0\0";
        assert_eq!((kind, &bytes[..]), (6, &expected[..]));
        let (kind, bytes) = write_six(array.as_ref()).expect("array");
        assert_eq!((kind, bytes.len()), (0x8000, 114));
    }
}
