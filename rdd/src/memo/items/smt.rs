//! SMT items: a type byte, then the value. The record's field repeats type and length; text of a field has no type byte.

use super::{Damage, Input, MAX_DEPTH, Read, as_i32, double, int, width_of};
use crate::value::{FieldValue, ValueRef};

const NIL: u8 = 0;
/// Also the field type of text.
const CHAR: u8 = 1;
const INT: u8 = 2;
const DOUBLE: u8 = 3;
const DATE: u8 = 4;
const LOGICAL: u8 = 5;
const ARRAY: u8 = 6;

/// Field type and data of a value; `None` for NIL.
pub fn write(value: ValueRef<'_>) -> Option<(u32, Vec<u8>)> {
    match value {
        ValueRef::Nil => None,
        ValueRef::Str(s) => Some((CHAR as u32, s.to_vec())),
        other => {
            let mut out = Vec::new();
            write_item(&mut out, other, 0);
            Some((out[0] as u32, out))
        }
    }
}

fn write_item(out: &mut Vec<u8>, value: ValueRef<'_>, depth: u32) {
    match value {
        ValueRef::Nil => out.push(NIL),
        ValueRef::Str(s) => {
            let s = &s[..s.len().min(0xFFFF)];
            out.push(CHAR);
            out.extend((s.len() as u16).to_le_bytes());
            out.extend(s);
        }
        ValueRef::Logical(b) => out.extend([LOGICAL, b as u8]),
        ValueRef::Date(d) => {
            out.push(DATE);
            out.extend(d.to_le_bytes());
        }
        // Harbour: the time of day is not stored.
        ValueRef::Timestamp(t) => {
            out.push(DATE);
            out.extend(t.julian.to_le_bytes());
        }
        ValueRef::Num(n) => match as_i32(n) {
            Some(i) => {
                out.push(INT);
                out.extend(i.to_le_bytes());
            }
            None => {
                out.extend([DOUBLE, width_of(n), n.dec]);
                out.extend(n.as_f64().to_le_bytes());
            }
        },
        ValueRef::Array(_) if depth > MAX_DEPTH => out.push(NIL),
        ValueRef::Array(a) => {
            let count = a.len().min(0xFFFF);
            out.push(ARRAY);
            out.extend((count as u16).to_le_bytes());
            a[..count].iter().for_each(|item| write_item(out, item.as_ref(), depth + 1));
        }
    }
}

/// The value of a field of type `kind`.
pub fn read(kind: u32, data: &[u8]) -> Read<FieldValue> {
    match kind {
        k if k == CHAR as u32 => Ok(FieldValue::Str(data.to_vec())),
        0..=6 => {
            let value = read_item(&mut Input(data), 0)?;
            if data[0] as u32 == kind { Ok(value) } else { Err(Damage::Type(data[0] as u32)) }
        }
        other => Err(Damage::Type(other)),
    }
}

fn read_item(input: &mut Input<'_>, depth: u32) -> Read<FieldValue> {
    if depth > MAX_DEPTH + 1 {
        return Err(Damage::Depth);
    }
    Ok(match input.byte()? {
        NIL => FieldValue::Nil,
        CHAR => {
            let len = input.u16()? as usize;
            FieldValue::Str(input.take(len)?.to_vec())
        }
        INT => int(input.i32()? as i64, 10),
        DOUBLE => {
            let (width, dec) = (input.byte()?, input.byte()?);
            double(input.f64()?, width, dec)
        }
        DATE => FieldValue::Date(input.i32()?),
        LOGICAL => FieldValue::Logical(input.byte()? != 0),
        ARRAY => {
            let count = input.u16()? as usize;
            if count > input.0.len() {
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
