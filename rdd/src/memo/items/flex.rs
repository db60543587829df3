//! FlexFile items. Alone, the block's type tells the kind; inside arrays a type byte precedes each item.

use super::{Damage, Input, MAX_DEPTH, Read, as_i32, double, int, width_of};
use crate::value::{FieldValue, ValueRef};

const PICTURE: u32 = 0;
const TEXT: u32 = 1;
const OBJECT: u32 = 2;
const ARRAY: u32 = 1002;
const OBJECT_ARRAY: u32 = 1003;
const UNUSED: u32 = 1001;
const NIL: u32 = 1006;
const TRUE: u32 = 1007;
const FALSE: u32 = 1008;
const DATE: u32 = 1009;
const CHAR: u32 = 1010;
const UNSIGNED_CHAR: u32 = 1011;
const SHORT: u32 = 1012;
const UNSIGNED_SHORT: u32 = 1013;
const LONG: u32 = 1014;
const UNSIGNED_LONG: u32 = 1015;
const DOUBLE: u32 = 1016;
const CLIPPER_DOUBLE: u32 = 10000;
const CLIPPER_LOGICAL: u32 = 10001;
const CLIPPER_EMPTY: u32 = 10002;

/// Item types inside arrays.
mod inner {
    pub const NIL: u8 = 0x00;
    pub const CHAR: u8 = 0x07;
    pub const ARRAY: u8 = 0x0C;
    pub const DATE: u8 = 0x0E;
    pub const DOUBLE: u8 = 0x0F;
    pub const BYTE: u8 = 0x12;
    pub const SHORT: u8 = 0x13;
    pub const LONG: u8 = 0x15;
    pub const EMPTY: u8 = 0x18;
    pub const TRUE: u8 = 0x19;
    pub const FALSE: u8 = 0x1A;
}

/// Block type and data of a value other than text; `None` for NIL.
pub fn write(value: ValueRef<'_>) -> Option<(u32, Vec<u8>)> {
    Some(match value {
        ValueRef::Nil => return None,
        ValueRef::Str(s) => (TEXT, s.to_vec()),
        ValueRef::Logical(b) => (if b { TRUE } else { FALSE }, Vec::new()),
        ValueRef::Date(d) => (DATE, d.to_le_bytes().to_vec()),
        // Harbour: the time of day is not stored.
        ValueRef::Timestamp(t) => (DATE, t.julian.to_le_bytes().to_vec()),
        ValueRef::Num(n) => match as_i32(n) {
            Some(i) if i8::try_from(i).is_ok() => (CHAR, vec![i as i8 as u8]),
            Some(i) if i16::try_from(i).is_ok() => (SHORT, (i as i16).to_le_bytes().to_vec()),
            Some(i) => (LONG, i.to_le_bytes().to_vec()),
            None => (DOUBLE, n.as_f64().to_le_bytes().to_vec()),
        },
        ValueRef::Array(items) => {
            let mut out = Vec::new();
            write_array(&mut out, items, 0);
            (ARRAY, out)
        }
    })
}

fn write_array(out: &mut Vec<u8>, items: &[FieldValue], depth: u32) {
    let count = items.len().min(0xFFFF);
    out.extend((count as u16).to_le_bytes());
    for item in &items[..count] {
        match item.as_ref() {
            ValueRef::Nil => out.push(inner::NIL),
            ValueRef::Str([]) => out.push(inner::EMPTY),
            ValueRef::Str(s) => {
                let s = &s[..s.len().min(0xFFFF)];
                out.push(inner::CHAR);
                out.extend((s.len() as u16).to_le_bytes());
                out.extend(s);
            }
            ValueRef::Logical(b) => out.push(if b { inner::TRUE } else { inner::FALSE }),
            ValueRef::Date(d) => {
                out.push(inner::DATE);
                out.extend(d.to_le_bytes());
            }
            ValueRef::Timestamp(t) => {
                out.push(inner::DATE);
                out.extend(t.julian.to_le_bytes());
            }
            ValueRef::Num(n) => match as_i32(n) {
                Some(i) if i8::try_from(i).is_ok() => out.extend([inner::BYTE, i as i8 as u8, width_of(n)]),
                Some(i) if i16::try_from(i).is_ok() => {
                    out.push(inner::SHORT);
                    out.extend((i as i16).to_le_bytes());
                    out.push(width_of(n));
                }
                Some(i) => {
                    out.push(inner::LONG);
                    out.extend(i.to_le_bytes());
                    out.push(width_of(n));
                }
                None => {
                    out.extend([inner::DOUBLE, width_of(n), n.dec]);
                    out.extend(n.as_f64().to_le_bytes());
                }
            },
            ValueRef::Array(a) if depth < MAX_DEPTH => {
                out.push(inner::ARRAY);
                write_array(out, a, depth + 1);
            }
            ValueRef::Array(_) => out.push(inner::NIL),
        }
    }
}

/// The value of a block.
pub fn read(kind: u32, data: &[u8]) -> Read<FieldValue> {
    let mut input = Input(data);
    Ok(match kind {
        PICTURE | TEXT | OBJECT => FieldValue::Str(data.to_vec()),
        CLIPPER_EMPTY => FieldValue::Str(Vec::new()),
        // A block given back meanwhile, as who still holds the record's old text may find it.
        NIL | UNUSED => FieldValue::Nil,
        TRUE => FieldValue::Logical(true),
        FALSE => FieldValue::Logical(false),
        CLIPPER_LOGICAL => FieldValue::Logical(input.byte()? != 0),
        DATE => FieldValue::Date(input.i32()?),
        CHAR => int(input.byte()? as i8 as i64, 10),
        UNSIGNED_CHAR => int(input.byte()? as i64, 10),
        SHORT => int(input.u16()? as i16 as i64, 10),
        UNSIGNED_SHORT => int(input.u16()? as i64, 10),
        LONG => int(input.i32()? as i64, 10),
        UNSIGNED_LONG => int(input.i32()? as u32 as i64, 10),
        DOUBLE | CLIPPER_DOUBLE => double(input.f64()?, 0, 2),
        ARRAY | OBJECT_ARRAY => FieldValue::Array(read_array(&mut input, 0)?),
        other => return Err(Damage::Type(other)),
    })
}

fn read_array(input: &mut Input<'_>, depth: u32) -> Read<Vec<FieldValue>> {
    if depth > MAX_DEPTH {
        return Err(Damage::Depth);
    }
    let count = input.u16()? as usize;
    if count > input.0.len() {
        return Err(Damage::Short);
    }
    let mut items = Vec::new();
    for _ in 0..count {
        items.push(match input.byte()? {
            inner::NIL => FieldValue::Nil,
            inner::EMPTY => FieldValue::Str(Vec::new()),
            inner::CHAR => {
                let len = input.u16()? as usize;
                FieldValue::Str(input.take(len)?.to_vec())
            }
            inner::TRUE => FieldValue::Logical(true),
            inner::FALSE => FieldValue::Logical(false),
            inner::DATE => FieldValue::Date(input.i32()?),
            inner::BYTE => {
                let value = input.byte()? as i8;
                int(value as i64, input.byte()?)
            }
            inner::SHORT => {
                let value = input.u16()? as i16;
                int(value as i64, input.byte()?)
            }
            inner::LONG => {
                let value = input.i32()?;
                int(value as i64, input.byte()?)
            }
            inner::DOUBLE => {
                let (width, dec) = (input.byte()?, input.byte()?);
                double(input.f64()?, width, dec)
            }
            inner::ARRAY => FieldValue::Array(read_array(input, depth + 1)?),
            other => return Err(Damage::Type(other as u32)),
        });
    }
    Ok(items)
}
