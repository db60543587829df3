//! SIX items in FPT blocks: 14 bytes each, followed by the text or the items they announce.

use super::{Damage, Input, MAX_DEPTH, Read, as_i32, double, int, width_of};
use crate::value::{FieldValue, ValueRef};

const TEXT: u32 = 1;
const NIL: u16 = 0;
const LONG: u16 = 2;
const DOUBLE: u16 = 8;
const DATE: u16 = 0x20;
const LOGICAL: u16 = 0x80;
const CHAR: u16 = 0x400;
const ARRAY: u16 = 0x8000;

/// Block type and data of a value; `None` for NIL.
pub fn write(value: ValueRef<'_>) -> Option<(u32, Vec<u8>)> {
    match value {
        ValueRef::Nil => None,
        ValueRef::Str(s) => Some((TEXT, s.to_vec())),
        other => {
            let mut out = Vec::new();
            let kind = write_item(&mut out, other, 0);
            Some((kind as u32, out))
        }
    }
}

fn write_item(out: &mut Vec<u8>, value: ValueRef<'_>, depth: u32) -> u16 {
    let start = out.len();
    let mut item = [0u8; 14];
    let kind = match value {
        ValueRef::Nil => NIL,
        ValueRef::Str(s) => {
            item[2..6].copy_from_slice(&(s.len().min(0xFFFF) as u32).to_le_bytes());
            CHAR
        }
        ValueRef::Logical(b) => {
            item[6] = b as u8;
            LOGICAL
        }
        ValueRef::Date(d) => {
            item[6..10].copy_from_slice(&d.to_le_bytes());
            DATE
        }
        // Harbour: the time of day is not stored.
        ValueRef::Timestamp(t) => {
            item[6..10].copy_from_slice(&t.julian.to_le_bytes());
            DATE
        }
        ValueRef::Num(n) => match as_i32(n) {
            Some(i) => {
                item[2] = width_of(n);
                item[6..10].copy_from_slice(&i.to_le_bytes());
                LONG
            }
            None => {
                // The width counts the digits before the point here.
                item[2] = width_of(n).saturating_sub(if n.dec > 0 { n.dec + 1 } else { 0 });
                item[4] = n.dec;
                item[6..14].copy_from_slice(&n.as_f64().to_le_bytes());
                DOUBLE
            }
        },
        ValueRef::Array(_) if depth > MAX_DEPTH => NIL,
        ValueRef::Array(a) => {
            item[2..6].copy_from_slice(&(a.len().min(0xFFFF) as u32).to_le_bytes());
            ARRAY
        }
    };
    item[..2].copy_from_slice(&kind.to_le_bytes());
    out.extend(item);
    debug_assert_eq!(out.len(), start + 14);
    match value {
        ValueRef::Str(s) => out.extend(&s[..s.len().min(0xFFFF)]),
        ValueRef::Array(a) if kind == ARRAY => {
            for item in a.iter().take(0xFFFF) {
                write_item(out, item.as_ref(), depth + 1);
            }
        }
        _ => {}
    }
    kind
}

/// The value of a block.
pub fn read(kind: u32, data: &[u8]) -> Read<FieldValue> {
    const ITEMS: [u16; 7] = [NIL, LONG, DOUBLE, DATE, LOGICAL, CHAR, ARRAY];
    if kind == TEXT {
        return Ok(FieldValue::Str(data.to_vec()));
    }
    // Pictures share type 0 with items; an item repeats the type in its first bytes and is no shorter than 14.
    let is_item = data.len() >= 14
        && ITEMS.iter().any(|&t| t as u32 == kind)
        && data[..2] == (kind as u16).to_le_bytes();
    match kind {
        _ if is_item => read_item(&mut Input(data), 0),
        0 | 2 => Ok(FieldValue::Str(data.to_vec())),
        other => {
            Err(if ITEMS.iter().any(|&t| t as u32 == other) { Damage::Short } else { Damage::Type(other) })
        }
    }
}

fn read_item(input: &mut Input<'_>, depth: u32) -> Read<FieldValue> {
    if depth > MAX_DEPTH + 1 {
        return Err(Damage::Depth);
    }
    let mut item = Input(input.take(14)?);
    let kind = item.u16()?;
    let (width, dec) = (item.0[0], item.0[2]);
    let count = item.i32()? as u32 as usize;
    Ok(match kind {
        NIL => FieldValue::Nil,
        LONG => int(item.i32()? as i64, width),
        DOUBLE => {
            double(item.f64()?, width.saturating_add(if dec > 0 { dec.saturating_add(1) } else { 0 }), dec)
        }
        DATE => FieldValue::Date(item.i32()?),
        LOGICAL => FieldValue::Logical(item.byte()? != 0),
        CHAR => FieldValue::Str(input.take(count)?.to_vec()),
        ARRAY => {
            if count > input.0.len() / 14 {
                return Err(Damage::Short);
            }
            let mut items = Vec::new();
            for _ in 0..count {
                items.push(read_item(input, depth + 1)?);
            }
            FieldValue::Array(items)
        }
        other => return Err(Damage::Type(other as u32)),
    })
}
