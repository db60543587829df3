//! `V` fields of SIX of six and more bytes: a short value stands in the field, a long one in the memo file.
//!
//! The last two bytes tell what it is: the length of a text, or 0xFA01 … 0xFA05 for a date (three bytes), a number of 32 bits, a logical, any
//! other number and an array. A text that does not fit leaves all but six bytes of the field to its beginning; the four before the last
//! two are the block with the rest. Blocks hold their bytes without a head: how long they are follows from the field, or from the item.
//! Facts observed by storing values with Harbour.

use super::decode::six_date;
use super::field::Field;
use crate::calendar;
use crate::error::{Error, ErrorKind, Result};
use crate::memo::{MemoFile, smt_bytes, smt_value};
use crate::value::{FieldValue, Num, Number, ValueRef};

const DATE: u16 = 0xFA01;
const INTEGER: u16 = 0xFA02;
const LOGICAL: u16 = 0xFA03;
const DOUBLE: u16 = 0xFA04;
const ARRAY: u16 = 0xFA05;
/// Longest text: greater numbers are types.
const MOST_TEXT: usize = 0xFA00;
/// Width, decimals and eight bytes of a number that has room in the field.
const DOUBLE_LEN: usize = 10;

fn word(b: &[u8], at: usize) -> u32 {
    u32::from_le_bytes([b[at], b[at + 1], b[at + 2], b[at + 3]])
}

/// What the last two bytes say.
fn kind(b: &[u8]) -> u16 {
    u16::from_le_bytes([b[b.len() - 2], b[b.len() - 1]])
}

/// Block of what is not in the field.
fn block(b: &[u8]) -> u32 {
    word(b, b.len() - 6)
}

/// Bytes of a text in its block, 0 when it is in the field whole.
fn rest(b: &[u8]) -> usize {
    let len = usize::from(kind(b));
    if len <= MOST_TEXT && len > b.len() - 2 { len - (b.len() - 6) } else { 0 }
}

fn is_inline_double(b: &[u8]) -> bool {
    b.len() - 2 > DOUBLE_LEN
}

/// Harbour: the width that comes back counts point and decimals once more than the one that was stored, and once again.
fn shown_width(stored: u8, dec: u8) -> u8 {
    if dec == 0 { stored } else { stored.saturating_add(dec.saturating_add(1).saturating_mul(2)) }
}

/// The value of a field. Without its memo file a long text is its beginning, other values there are NIL.
pub fn read(b: &[u8], memo: Option<&mut (dyn MemoFile + 'static)>) -> Result<FieldValue> {
    let number = |value, width, dec| FieldValue::Num(Num { value, width, dec });
    Ok(match kind(b) {
        DATE => FieldValue::Date(six_date(&b[..3])),
        INTEGER => number(Number::Int(i64::from(word(b, 0) as i32)), 10, 0),
        LOGICAL => FieldValue::Logical(b[0] != 0),
        DOUBLE if is_inline_double(b) => {
            let value = f64::from_le_bytes([b[2], b[3], b[4], b[5], b[6], b[7], b[8], b[9]]);
            number(Number::Double(value), shown_width(b[0], b[1]), b[1])
        }
        DOUBLE | ARRAY => match memo {
            Some(memo) => match item(memo, block(b))? {
                FieldValue::Num(n) => number(n.value, shown_width(n.width, n.dec), n.dec),
                value => value,
            },
            None => FieldValue::Nil,
        },
        len if usize::from(len) <= MOST_TEXT => match (rest(b), memo) {
            (0, _) => FieldValue::text(&b[..usize::from(len)]),
            (more, Some(memo)) => {
                let mut text = b[..b.len() - 6].to_vec();
                text.extend(memo.read_plain(block(b), more as u32)?);
                FieldValue::Str(text)
            }
            (_, None) => FieldValue::text(&b[..b.len() - 6]),
        },
        _ => FieldValue::Nil,
    })
}

/// An item that says itself where it ends: more and more of the file is looked at.
fn item(memo: &mut dyn MemoFile, block: u32) -> Result<FieldValue> {
    let mut most = 256u32;
    loop {
        let data = memo.read_plain_up_to(block, most)?;
        match smt_value(&data) {
            Ok(value) => return Ok(value),
            Err(note) if data.len() < most as usize || most >= 1 << 28 => {
                return Err(Error::corrupt(
                    memo.path(),
                    u64::from(block) * u64::from(memo.block_size()),
                    note,
                )
                .as_kind(ErrorKind::MemoType));
            }
            Err(_) => most *= 4,
        }
    }
}

/// Block and length of what a field keeps in the memo file.
fn kept(b: &[u8], memo: &mut dyn MemoFile) -> (u32, u32) {
    let len = match kind(b) {
        DOUBLE if is_inline_double(b) => 0,
        // What cannot be read is left where it is.
        DOUBLE | ARRAY => item(memo, block(b)).map_or(0, |v| smt_bytes(v.as_ref()).len()),
        _ => rest(b),
    };
    if len == 0 { (0, 0) } else { (block(b), len as u32) }
}

/// Stores a value; what the field kept in the memo file is given back.
pub fn write(field: &Field, record: &mut [u8], memo: &mut dyn MemoFile, value: ValueRef<'_>) -> Result<()> {
    let b = field.bytes_mut(record);
    let old = kept(b, memo);
    let end = b.len() - 2;
    let mut outside: Option<Vec<u8>> = None;
    let kind = match value {
        ValueRef::Nil => 0,
        ValueRef::Str(s) => {
            let s = &s[..s.len().min(MOST_TEXT)];
            let inside = if s.len() <= end { s.len() } else { end - 4 };
            b[..inside].copy_from_slice(&s[..inside]);
            outside = (inside < s.len()).then(|| s[inside..].to_vec());
            s.len() as u16
        }
        ValueRef::Logical(on) => {
            b[0] = u8::from(on);
            LOGICAL
        }
        // Harbour: the time of day is not stored.
        ValueRef::Date(julian) | ValueRef::Timestamp(crate::value::Timestamp { julian, .. }) => {
            let (y, m, d) = calendar::from_julian(julian);
            b[..3].copy_from_slice(&((y << 9 | m << 5 | d) as u32).to_be_bytes()[1..]);
            DATE
        }
        ValueRef::Num(n) => match n.value {
            Number::Int(i) if n.dec == 0 && i32::try_from(i).is_ok() => {
                b[..4].copy_from_slice(&(i as i32).to_le_bytes());
                INTEGER
            }
            _ => {
                let bytes = smt_bytes(value);
                if is_inline_double(b) {
                    b[..DOUBLE_LEN].copy_from_slice(&bytes[1..=DOUBLE_LEN]);
                } else {
                    outside = Some(bytes);
                }
                DOUBLE
            }
        },
        ValueRef::Array(_) => {
            outside = Some(smt_bytes(value));
            ARRAY
        }
    };
    match outside {
        Some(data) => {
            let at = memo.write_plain(old, &data)?;
            b[end - 4..end].copy_from_slice(&at.to_le_bytes());
        }
        None if old.0 != 0 => memo.free_plain(old)?,
        None => {}
    }
    b[end..].copy_from_slice(&kind.to_le_bytes());
    Ok(())
}
