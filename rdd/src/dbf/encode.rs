//! From values to record bytes, with Harbour's conversions and errors. No I/O and no memo: those fields take a reference.

use super::decode::{bit_set, pow10};
use super::field::{Field, FieldKind};
use crate::calendar;
use crate::decimal;
use crate::error::{Error, ErrorKind, Result};
use crate::memo::{MemoKind, MemoRef};
use crate::value::{Number, ValueRef};

fn type_error(field: &Field) -> Error {
    let op = if field.kind == FieldKind::Any { String::new() } else { text(&field.name) };
    Error::new(ErrorKind::DataType).during(op)
}

fn width_error(field: &Field) -> Error {
    let op = if field.kind == FieldKind::Any { String::new() } else { text(&field.name) };
    Error::new(ErrorKind::DataWidth).during(op)
}

fn text(name: &[u8]) -> String {
    String::from_utf8_lossy(name).into_owned()
}

/// From here on a number has sixteen digits, whose last one is not rounded generously.
const EXACT_FROM: f64 = 9e14;

/// Rounds half away from zero at `dec` decimals, forgiving the last bits of binary fractions (99.995 becomes 100.00).
/// `None` if the scaled value exceeds what an integer of 18 digits holds.
pub fn scale_round(value: f64, dec: u8) -> Option<i64> {
    let power = pow10(dec);
    let scaled = value.abs() * power;
    if scaled.is_nan() || scaled >= 1e18 {
        return None;
    }
    let mut n = if scaled < EXACT_FROM { scaled.floor() } else { scaled.round() };
    let over_half = scaled - n - 0.5;
    if scaled < EXACT_FROM {
        if over_half.abs() > scaled * 1e-15 {
            n += (over_half > 0.0) as u8 as f64;
        } else {
            // Harbour: as close below a half as eight units of the 17th digit counts as the half (found by trying some
            // hundred thousand values); what the product lost is put back before comparing.
            let lost = value.abs().mul_add(power, -scaled);
            let forgiven = if n >= 1.0 { 8e-17 * 10f64.powi(n.log10().floor() as i32 + 1) } else { 0.0 };
            n += (over_half + lost >= -forgiven) as u8 as f64;
        }
    }
    Some(if value < 0.0 { -(n as i64) } else { n as i64 })
}

/// Writes a number right-aligned with `dec` decimals. False (and stars) if it does not fit.
pub fn put_decimal(value: Number, dec: u8, out: &mut [u8]) -> bool {
    let scaled = match value {
        Number::Int(i) if dec == 0 => Some(i),
        Number::Int(i) if dec <= 18 => i.checked_mul(10i64.pow(dec as u32)),
        Number::Int(_) => None,
        Number::Double(d) if d.abs() * pow10(dec) < EXACT_FROM => scale_round(d, dec),
        Number::Double(_) => None,
    };
    let ok = match scaled {
        Some(n) => put_scaled(n, dec, out),
        None => put_large(value, dec, out),
    };
    if !ok {
        out.fill(b'*');
    }
    ok
}

fn put_scaled(n: i64, dec: u8, out: &mut [u8]) -> bool {
    let (mut rest, dec) = (n.unsigned_abs(), dec as usize);
    let mut at = out.len();
    let mut written = 0;
    // At least one digit before the point, and all decimals.
    let least = if dec > 0 { dec + 1 } else { 1 };
    while rest > 0 || written < least {
        if dec > 0 && written == dec {
            if at == 0 {
                return false;
            }
            at -= 1;
            out[at] = b'.';
        }
        if at == 0 {
            return false;
        }
        at -= 1;
        out[at] = b'0' + (rest % 10) as u8;
        rest /= 10;
        written += 1;
    }
    if n < 0 {
        if at == 0 {
            return false;
        }
        at -= 1;
        out[at] = b'-';
    }
    out[..at].fill(b' ');
    true
}

#[cold]
fn put_large(value: Number, dec: u8, out: &mut [u8]) -> bool {
    let s = match value {
        Number::Int(i) if dec == 0 => format!("{i}"),
        Number::Int(i) => format!("{i}.{}", "0".repeat(dec as usize)),
        Number::Double(d) => match decimal::exact(d, dec as usize) {
            Some(digits) => String::from_utf8_lossy(&digits).into_owned(),
            None => return false,
        },
    };
    if s.len() > out.len() {
        return false;
    }
    let start = out.len() - s.len();
    out[..start].fill(b' ');
    out[start..].copy_from_slice(s.as_bytes());
    true
}

/// Stores a signed integer of the field's length; false if it does not fit.
fn put_int(value: i64, out: &mut [u8]) -> bool {
    let bits = out.len() * 8;
    if bits < 64 && (value < -(1i64 << (bits - 1)) || value >= 1i64 << (bits - 1)) {
        return false;
    }
    let n = out.len();
    out.copy_from_slice(&value.to_le_bytes()[..n]);
    true
}

fn set_bit(field: &Field, record: &mut [u8], bit: u16, on: bool) {
    if let Some(b) = record.get_mut(field.bits_at as usize + bit as usize / 8) {
        let mask = 1 << (bit % 8);
        *b = if on { *b | mask } else { *b & !mask };
    }
}

/// True if a nullable field is null.
pub fn is_null(field: &Field, record: &[u8]) -> bool {
    field.null_bit.is_some_and(|bit| bit_set(field, record, bit))
}

/// Stores a value in a field that is the driver's own to fill (`+`, `^`, `=`), in a row taken over from another table.
pub fn put_automatic(field: &Field, record: &mut [u8], value: ValueRef<'_>) -> Result<()> {
    let out = field.bytes_mut(record);
    match (field.kind, value) {
        (FieldKind::ModTime, ValueRef::Timestamp(t)) if out.len() == 8 => {
            out[..4].copy_from_slice(&t.julian.to_le_bytes());
            out[4..].copy_from_slice(&t.ms.to_le_bytes());
        }
        (FieldKind::RowVersion | FieldKind::AutoInc, ValueRef::Num(n)) => {
            let n = n.as_i64().to_le_bytes();
            let len = out.len().min(8);
            out[..len].copy_from_slice(&n[..len]);
        }
        _ => return Err(type_error(field)),
    }
    Ok(())
}

/// Stores a value that needs no memo file and no conversion to Unicode. On a width error a text field is left full of stars; any other
/// error leaves the record as it was.
pub fn encode(field: &Field, record: &mut [u8], value: ValueRef<'_>) -> Result<()> {
    // Harbour: counting fields of kind N:+ and I:+ may be assigned, the others not.
    if matches!(field.kind, FieldKind::ModTime | FieldKind::RowVersion | FieldKind::AutoInc) {
        return Err(type_error(field));
    }
    let mut varying = None;
    let out = field.bytes_mut(record);
    match (field.kind, value) {
        (FieldKind::Char, ValueRef::Str(s)) => {
            let n = s.len().min(out.len());
            out[..n].copy_from_slice(&s[..n]);
            out[n..].fill(b' ');
        }
        (FieldKind::Numeric, ValueRef::Num(n)) => {
            if !put_decimal(n.value, field.dec, out) {
                return Err(width_error(field));
            }
        }
        (FieldKind::Logical, ValueRef::Logical(b)) => out[0] = if b { b'T' } else { b'F' },
        (FieldKind::Date, ValueRef::Date(julian))
        | (FieldKind::Date, ValueRef::Timestamp(crate::value::Timestamp { julian, .. })) => {
            if out.len() == 8 {
                out.copy_from_slice(&calendar::dtos(julian));
            } else {
                let n = out.len();
                out.copy_from_slice(&julian.to_le_bytes()[..n]);
            }
        }
        (FieldKind::Integer, ValueRef::Num(n)) => {
            let scaled = match n.value {
                Number::Int(i) if field.dec == 0 => Some(i),
                Number::Int(i) => 10i64.checked_pow(field.dec as u32).and_then(|p| i.checked_mul(p)),
                Number::Double(d) if field.dec == 0 => (d.abs() < 9.3e18).then_some(d as i64),
                Number::Double(d) => scale_round(d, field.dec),
            };
            if !scaled.is_some_and(|v| put_int(v, out)) {
                return Err(width_error(field));
            }
        }
        (FieldKind::Double, ValueRef::Num(n)) => out.copy_from_slice(&n.as_f64().to_le_bytes()),
        (FieldKind::Timestamp, ValueRef::Timestamp(t)) => {
            if out.len() == 4 {
                out.copy_from_slice(&t.ms.to_le_bytes());
            } else {
                out[..4].copy_from_slice(&t.julian.to_le_bytes());
                out[4..].copy_from_slice(&t.ms.to_le_bytes());
            }
        }
        (FieldKind::Timestamp, ValueRef::Date(julian)) => {
            out.fill(0);
            if out.len() == 8 {
                out[..4].copy_from_slice(&julian.to_le_bytes());
            }
        }
        (FieldKind::VarText, ValueRef::Str(s)) => {
            let n = s.len().min(out.len());
            // Harbour leaves what stood behind a longer text.
            out[..n].copy_from_slice(&s[..n]);
            let last = out.len() - 1;
            if n <= last {
                out[last] = n as u8;
            }
            varying = Some(n <= last);
        }
        (FieldKind::Any, ValueRef::Date(julian))
        | (FieldKind::Any, ValueRef::Timestamp(crate::value::Timestamp { julian, .. }))
            if out.len() == 3 =>
        {
            let (y, m, d) = calendar::from_julian(julian);
            out.copy_from_slice(&((y << 9 | m << 5 | d) as u32).to_be_bytes()[1..]);
        }
        (FieldKind::Any, ValueRef::Num(n)) if out.len() == 4 => {
            let v = n.as_f64();
            if v.abs() >= 9.3e18 || !put_int(n.as_i64(), out) {
                return Err(width_error(field));
            }
        }
        _ => return Err(type_error(field)),
    }
    finish(field, record, varying);
    Ok(())
}

/// Stores UTF-16LE text, cut to the field.
pub fn encode_utf16(field: &Field, record: &mut [u8], units: &[u8]) -> Result<()> {
    let out = field.bytes_mut(record);
    if field.kind == FieldKind::UniVarText {
        let room = out.len() - 2;
        let n = units.len().min(room) & !1;
        out[..n].copy_from_slice(&units[..n]);
        out[n..].fill(0);
        out[room..].copy_from_slice(&((n / 2) as u16).to_le_bytes());
    } else {
        let n = units.len().min(out.len()) & !1;
        out[..n].copy_from_slice(&units[..n]);
        out[n..].chunks_mut(2).for_each(|c| c.copy_from_slice(b" \0"));
    }
    finish(field, record, None);
    Ok(())
}

fn finish(field: &Field, record: &mut [u8], varying: Option<bool>) {
    if let (Some(bit), Some(on)) = (field.len_bit, varying) {
        set_bit(field, record, bit, on);
    }
    if let Some(bit) = field.null_bit {
        set_bit(field, record, bit, false);
    }
}

/// Stores a memo reference. A null memo field stays null, as in Harbour.
pub fn put_memo_ref(field: &Field, record: &mut [u8], at: MemoRef, kind: MemoKind) {
    let out = field.bytes_mut(record);
    match out.len() {
        4 => out.copy_from_slice(&at.block.to_le_bytes()),
        10 if kind == MemoKind::Smt => {
            if at == MemoRef::default() {
                out.fill(b' ');
            } else {
                out[..2].copy_from_slice(&at.item_type.to_le_bytes());
                out[2..6].copy_from_slice(&at.len.to_le_bytes());
                out[6..].copy_from_slice(&at.block.to_le_bytes());
            }
        }
        _ if at.block == 0 => out.fill(b' '),
        _ => {
            put_decimal(Number::Int(at.block as i64), 0, out);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(v: Number, len: usize, dec: u8) -> String {
        let mut out = vec![0; len];
        put_decimal(v, dec, &mut out);
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn decimals_as_harbour_writes_them() {
        assert_eq!(shown(Number::Double(99.995), 10, 2), "    100.00");
        assert_eq!(shown(Number::Double(2.675), 8, 2), "    2.68");
        assert_eq!(shown(Number::Double(8750.5 * 1.01 + 1.0), 12, 2), "     8839.00");
        assert_eq!(shown(Number::Double(74.225), 8, 2), "   74.23");
        assert_eq!(shown(Number::Double(1.5), 5, 0), "    2");
        assert_eq!(shown(Number::Double(-0.004), 8, 2), "    0.00");
        assert_eq!(shown(Number::Int(-5), 8, 2), "   -5.00");
        assert_eq!(shown(Number::Int(99999), 8, 2), "99999.00");
        assert_eq!(shown(Number::Int(100000), 8, 2), "********");
        assert_eq!(shown(Number::Double(1e20), 22, 0), " 100000000000000000000");
        assert_eq!(shown(Number::Int(i64::MIN), 22, 0), "  -9223372036854775808");
    }
}
