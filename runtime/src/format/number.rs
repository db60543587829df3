//! Numbers as text: `Str()`, the widths of `?`, rounding, and `Val()`.
//!
//! A number shows 16 significant digits at most; what follows is zeros. Halves are rounded away from zero, and a number that
//! lies closer to a half than its sixteenth digit can tell counts as the half. Observed on Harbour 3.2; arithmetic itself is
//! not here.

use crate::set::Sets;
use crate::value::{Tag, Value};

/// Does a number need the wide display (20 instead of 10 places)?
pub fn is_wide(x: f64) -> bool {
    !(-999_999_999.0..=9_999_999_999.0).contains(&x)
}

/// Display width (without decimal point and decimals) and decimals of a number.
pub fn width_and_decimals(v: &Value) -> (usize, usize) {
    let auto = || if is_wide(v.as_f64().unwrap_or_default()) { 20 } else { 10 };
    let width = match v.width() {
        0 => auto(),
        w => w as usize,
    };
    (width, v.decimals() as usize)
}

/// `Round()`: `decimals` may be negative.
pub fn round(x: f64, decimals: i32) -> f64 {
    if x == 0.0 || !x.is_finite() {
        return x;
    }
    let power = 10f64.powi(decimals.unsigned_abs() as i32);
    let scaled = if decimals < 0 { x.abs() / power } else { x.abs() * power };
    if !scaled.is_finite() {
        return x;
    }
    // A value one step below a half is meant as the half.
    let up = scaled + 0.5;
    let whole = (up + up * f64::EPSILON).floor();
    let r = if decimals < 0 { whole * power } else { whole / power };
    if x < 0.0 { -r } else { r }
}

fn with_point(digits: &str, decimals: usize, negative: bool) -> Vec<u8> {
    let mut out = Vec::with_capacity(digits.len() + decimals + 3);
    if negative && digits.bytes().any(|b| b != b'0') {
        out.push(b'-');
    }
    if decimals == 0 {
        out.extend_from_slice(digits.as_bytes());
        return out;
    }
    let whole = digits.len().saturating_sub(decimals);
    if whole == 0 {
        out.push(b'0');
    } else {
        out.extend_from_slice(&digits.as_bytes()[..whole]);
    }
    out.push(b'.');
    out.resize(out.len() + decimals.saturating_sub(digits.len()), b'0');
    out.extend_from_slice(&digits.as_bytes()[whole..]);
    out
}

/// A floating number with a fixed number of decimals, no padding; `None` for infinity and NaN.
pub fn fixed(x: f64, decimals: usize) -> Option<Vec<u8>> {
    if !x.is_finite() {
        return None;
    }
    if x.fract() == 0.0 && x.abs() < 9_007_199_254_740_992.0 {
        return Some(fixed_int(x as i64, decimals));
    }
    if let Some(text) = fixed_fast(x, decimals) {
        return Some(text);
    }
    let text = format!("{:.18e}", x.abs());
    let (mantissa, exponent) = text.split_once('e')?;
    let exponent: i64 = exponent.parse().ok()?;
    let all: u64 = mantissa.bytes().filter(u8::is_ascii_digit).fold(0, |n, b| n * 10 + (b - b'0') as u64);
    let dropped = 18 - exponent - decimals as i64;
    let digits = if dropped <= 3 {
        let sixteen = (all + 500) / 1000;
        let zeros = (3 - dropped) as usize;
        format!("{sixteen}{:0<zeros$}", "")
    } else if dropped > 19 {
        "0".to_string()
    } else if dropped == 19 {
        if all >= 5_000_000_000_000_000_000 { "1".into() } else { "0".into() }
    } else {
        let unit = 10u64.pow(dropped as u32);
        ((all + 800 + unit / 2) / unit).to_string()
    };
    let digits = if digits.len() <= decimals { format!("{digits:0>w$}", w = decimals + 1) } else { digits };
    Some(with_point(&digits, decimals, x < 0.0))
}

/// The usual case of [`fixed`]: at most 15 digits and clearly on one side of a half, so that one multiplication tells the digits.
fn fixed_fast(x: f64, decimals: usize) -> Option<Vec<u8>> {
    const POWERS: [f64; 13] = [1.0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12];
    let scaled = x.abs() * POWERS.get(decimals)?;
    let floor = scaled.floor();
    let beyond_half = scaled - floor - 0.5;
    if scaled >= 1e15 || beyond_half.abs() <= scaled * 1e-14 + 1e-9 {
        return None;
    }
    let mut n = floor as u64 + u64::from(beyond_half > 0.0);
    // Digits from the right; room for 16 digits, a zero, the point and the sign.
    let mut buf = [0u8; 24];
    let mut at = buf.len();
    let mut written = 0;
    while n > 0 || written <= decimals {
        if written == decimals && decimals > 0 {
            at -= 1;
            buf[at] = b'.';
        }
        at -= 1;
        buf[at] = b'0' + (n % 10) as u8;
        n /= 10;
        written += 1;
    }
    if x < 0.0 && buf[at..].iter().any(|c| (b'1'..=b'9').contains(c)) {
        at -= 1;
        buf[at] = b'-';
    }
    Some(buf[at..].to_vec())
}

/// A whole number with a fixed number of decimals, no padding.
pub fn fixed_int(n: i64, decimals: usize) -> Vec<u8> {
    let mut out = n.to_string().into_bytes();
    if decimals > 0 {
        out.push(b'.');
        out.resize(out.len() + decimals, b'0');
    }
    out
}

/// A number without padding; `None` when it has no digits (infinity).
pub fn plain(v: &Value, decimals: usize) -> Option<Vec<u8>> {
    match v.as_int() {
        Some(n) => Some(fixed_int(n, decimals)),
        None => fixed(v.as_f64()?, decimals),
    }
}

/// `Str( v, width, decimals )`: right-aligned, stars when it does not fit.
pub fn str_with(v: &Value, width: usize, decimals: usize) -> Vec<u8> {
    match plain(v, decimals) {
        Some(text) if text.len() <= width => {
            let mut out = vec![b' '; width - text.len()];
            out.extend_from_slice(&text);
            out
        }
        _ => vec![b'*'; width],
    }
}

/// `Str( v )`.
pub fn str_default(v: &Value) -> Vec<u8> {
    let (width, dec) = width_and_decimals(v);
    str_with(v, if dec > 0 { width + 1 + dec } else { width }, dec)
}

/// What `?` shows: as [`str_default`], with SET FIXED.
pub fn display_number(sets: &Sets, v: &Value) -> Vec<u8> {
    // Harbour: SET FIXED leaves numbers alone whose width is 1 (`Val( "5" )`).
    if !sets.fixed || v.width() == 1 {
        return str_default(v);
    }
    let (width, _) = width_and_decimals(v);
    let dec = sets.decimals as usize;
    str_with(v, if dec > 0 { width + 1 + dec } else { width }, dec)
}

/// A number without blanks, with its own decimals (`hb_ntos()`).
pub fn trimmed(v: &Value) -> Vec<u8> {
    let text = str_default(v);
    let start = text.iter().position(|b| *b != b' ').unwrap_or(text.len());
    text[start..].to_vec()
}

/// `Val()`: the number at the start of a text, its width and decimals taken from the text.
///
/// `length` replaces the length of the text for the width (`hb_Val()`'s second argument).
pub fn parse(text: &[u8], length: Option<usize>) -> Value {
    let length = length.unwrap_or(text.len());
    let mut at = text.iter().position(|b| !b.is_ascii_whitespace()).unwrap_or(text.len());
    let negative = text.get(at) == Some(&b'-');
    if matches!(text.get(at), Some(b'-' | b'+')) {
        at += 1;
    }
    let start = at;
    while text.get(at).is_some_and(u8::is_ascii_digit) {
        at += 1;
    }
    let whole = &text[start..at];
    let mut fraction: &[u8] = &[];
    if text.get(at) == Some(&b'.') {
        let from = at + 1;
        at = from;
        while text.get(at).is_some_and(u8::is_ascii_digit) {
            at += 1;
        }
        fraction = &text[from..at];
    }
    // Everything behind the first point counts as decimals, digits or not.
    let decimals = text.iter().position(|b| *b == b'.').map_or(0, |p| text.len() - p - 1).min(255);
    let number: String = whole.iter().chain(b".").chain(fraction).map(|b| *b as char).collect();
    let mut width = if decimals > 0 { length.saturating_sub(decimals + 1) } else { length };
    if decimals > 0 && whole.is_empty() {
        width = width.max(1 + usize::from(negative));
    }
    if decimals == 0
        && let Ok(n) =
            std::str::from_utf8(if whole.is_empty() { b"0" } else { whole }).unwrap_or("0").parse::<i64>()
    {
        let n = if negative { -n } else { n };
        let width = if width > 10 { 0 } else { width };
        return Value::int_width(n, width as u16);
    }
    let x: f64 = if number == "." { 0.0 } else { number.parse().unwrap_or(0.0) };
    let x = if negative && x != 0.0 { -x } else { x };
    let width = if width > 10 { 0 } else { width };
    Value::double_width(x, width as u16, decimals as u8)
}

/// A whole number for hash keys, JSON and the like: `None` for fractions.
pub fn as_whole(v: &Value) -> Option<i64> {
    match v.tag() {
        Tag::Int => v.as_int(),
        Tag::Double => v.as_f64().filter(|x| x.fract() == 0.0 && x.abs() < 9.3e18).map(|x| x as i64),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(v: Vec<u8>) -> String {
        String::from_utf8(v).unwrap_or_default()
    }

    #[test]
    fn str_rules() {
        let d = |x: f64, w, n| text(str_with(&Value::double(x, 2), w, n));
        assert_eq!(d(2.675, 10, 2), "      2.68");
        assert_eq!(d(1.0 / 3.0, 30, 20), "        0.33333333333333330000");
        assert_eq!(d(99.999, 5, 2), "*****");
        assert_eq!(d(-0.004, 10, 2), "      0.00");
        assert_eq!(d(7.499999999999999, 10, 0), "         7");
        assert_eq!(d(2.2993649999999994, 10, 5), "   2.29937");
        assert_eq!(d(-8.5e-5, 12, 4), "     -0.0001");
        assert_eq!(text(str_default(&Value::int(12))), "        12");
        assert_eq!(text(str_default(&Value::int(-1_000_000_000))), "         -1000000000");
        assert_eq!(text(str_default(&Value::double(1e20, 0))), "*".repeat(20));
    }

    #[test]
    fn val_rules() {
        let v = |s: &str| text(str_default(&parse(s.as_bytes(), None)));
        assert_eq!(v("  -12"), "  -12");
        assert_eq!(v("5.1 2"), "5.100");
        assert_eq!(v("1x.5"), " 1.0");
        assert_eq!(v("-.5"), "-0.5");
        assert_eq!(v(""), "         0");
        assert_eq!(v("12345678901"), "         12345678901");
    }

    #[test]
    fn rounding() {
        assert_eq!(round(2.675, 2), 2.68);
        assert_eq!(round(-15.0, -1), -20.0);
        assert_eq!(round(1.4999999999999996, 0), 2.0);
        assert_eq!(round(101.92499999999995, 2), 101.92);
    }
}
