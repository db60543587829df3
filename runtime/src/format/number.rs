//! Numbers as text: `Str()`, the widths of `?`, rounding, and `Val()`.
//!
//! A number shows 16 significant digits at most; what follows is zeros. Halves are rounded away from zero, and a number that
//! lies closer to a half than its sixteenth digit can tell counts as the half. Observed on Harbour 3.2; arithmetic itself is
//! not here.
//!
//! Texts are written from the right into a place of known width, so that the usual number costs no allocation.

use super::Text;
use crate::set::Sets;
use crate::value::{Tag, Value};
use keel_rdd::decimal::exact;

/// Above it neighbouring floating numbers are more than 1 apart.
const EXACT_WHOLE: f64 = 9_007_199_254_740_992.0;

/// Widest result of `Str()`, in bytes.
pub const WIDTH_MAX: usize = 1 << 24;

/// Does a number need the wide display (20 instead of 10 places)?
pub fn is_wide(x: f64) -> bool {
    // What is no number is not wide.
    !x.is_nan() && !(-999_999_999.0..=9_999_999_999.0).contains(&x)
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
    let power = match POWERS.get(decimals.unsigned_abs() as usize) {
        Some(p) => *p,
        None => 10f64.powi(decimals.unsigned_abs() as i32),
    };
    let scaled = if decimals < 0 { x.abs() / power } else { x.abs() * power };
    if !scaled.is_finite() {
        return x;
    }
    // A value one step below a half is meant as the half.
    let up = scaled + 0.5;
    let whole = floor(up + up * f64::EPSILON);
    let r = if decimals < 0 { whole * power } else { whole / power };
    if x < 0.0 { -r } else { r }
}

/// `Int()` of a floating number: towards zero, but a number one step below a whole one is meant as that.
pub fn whole(x: f64) -> f64 {
    let x = x + x * f64::EPSILON;
    if x.abs() < EXACT_WHOLE { x as i64 as f64 } else { x }
}

/// Floor of a number that is not negative.
#[inline]
fn floor(x: f64) -> f64 {
    if x < EXACT_WHOLE { x as u64 as f64 } else { x }
}

const POWERS: [f64; 23] = [
    1.0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18,
    1e19, 1e20, 1e21, 1e22,
];

/// `00` to `99`.
const PAIRS: [[u8; 2]; 100] = {
    let mut pairs = [[b'0'; 2]; 100];
    let mut n = 0;
    while n < 100 {
        pairs[n] = [b'0' + (n / 10) as u8, b'0' + (n % 10) as u8];
        n += 1;
    }
    pairs
};

/// Two digits of a number below 100.
#[inline]
pub fn pair(n: u32) -> [u8; 2] {
    PAIRS[(n % 100) as usize]
}

/// Writes a number so that it ends where `at` points; the new start, or `None` when there is no room.
#[inline]
fn digits_before(out: &mut [u8], mut at: usize, mut n: u64) -> Option<usize> {
    while n >= 100 {
        at = at.checked_sub(2)?;
        out[at..at + 2].copy_from_slice(&PAIRS[(n % 100) as usize]);
        n /= 100;
    }
    if n >= 10 {
        at = at.checked_sub(2)?;
        out[at..at + 2].copy_from_slice(&PAIRS[n as usize]);
    } else {
        at = at.checked_sub(1)?;
        out[at] = b'0' + n as u8;
    }
    Some(at)
}

/// Writes a number to the end of `out`; the start of the text, or `None` when it does not fit (or is infinite).
fn write_right(v: &Value, decimals: usize, out: &mut [u8]) -> Option<usize> {
    match v.as_int() {
        Some(n) => write_int(n, decimals, out),
        None => write_double(v.as_f64()?, decimals, out),
    }
}

fn write_int(n: i64, decimals: usize, out: &mut [u8]) -> Option<usize> {
    let mut at = out.len();
    if decimals > 0 {
        at = at.checked_sub(decimals + 1)?;
        out[at] = b'.';
        out[at + 1..].fill(b'0');
    }
    at = digits_before(out, at, n.unsigned_abs())?;
    if n < 0 {
        at = at.checked_sub(1)?;
        out[at] = b'-';
    }
    Some(at)
}

fn write_double(x: f64, decimals: usize, out: &mut [u8]) -> Option<usize> {
    if x.abs() < 1e15 && x as i64 as f64 == x {
        return write_int(x as i64, decimals, out);
    }
    // At most 15 digits and clearly on one side of a half: one multiplication tells the digits.
    if decimals < 13 {
        let scaled = x.abs() * POWERS[decimals];
        if scaled < 1e15 {
            let floor = scaled as u64;
            let beyond_half = scaled - floor as f64 - 0.5;
            if beyond_half.abs() > scaled * 1e-14 + 1e-9 {
                return write_scaled(floor + u64::from(beyond_half > 0.0), x < 0.0, decimals, out);
            }
        }
    }
    write_exact(x, decimals, out)
}

/// A number given as its digits with the last `decimals` behind the point.
fn write_scaled(n: u64, negative: bool, decimals: usize, out: &mut [u8]) -> Option<usize> {
    let mut at = out.len();
    let mut whole = n;
    if decimals > 0 {
        let unit = 10u64.pow(decimals as u32);
        let mut fraction = n % unit;
        whole = n / unit;
        let start = at.checked_sub(decimals)?;
        while at > start + 1 {
            at -= 2;
            out[at..at + 2].copy_from_slice(&PAIRS[(fraction % 100) as usize]);
            fraction /= 100;
        }
        if at > start {
            at -= 1;
            out[at] = b'0' + fraction as u8;
        }
        at = at.checked_sub(1)?;
        out[at] = b'.';
    }
    at = digits_before(out, at, whole)?;
    if negative && n != 0 {
        at = at.checked_sub(1)?;
        out[at] = b'-';
    }
    Some(at)
}

/// The general case of [`write_double`].
#[cold]
fn write_exact(x: f64, decimals: usize, out: &mut [u8]) -> Option<usize> {
    let text = exact(x, decimals)?;
    let at = out.len().checked_sub(text.len())?;
    out[at..].copy_from_slice(&text);
    Some(at)
}

/// Room that every number shown with a few decimals fits in, except floating ones beyond 64 bits.
const ROOM: usize = 64;

/// Hands a number's text without padding to `f`; `None` when it has no digits (infinity).
#[inline]
fn with_plain<R>(v: &Value, decimals: usize, f: impl FnOnce(&[u8]) -> R) -> Option<R> {
    let mut room = [0u8; ROOM];
    if decimals <= ROOM - 24
        && let Some(at) = write_right(v, decimals, &mut room)
    {
        return Some(f(&room[at..]));
    }
    let text = match v.as_int() {
        Some(n) => fixed_int(n, decimals),
        None => exact(v.as_f64()?, decimals)?,
    };
    Some(f(&text))
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
pub fn plain(v: &Value, decimals: usize) -> Option<Text> {
    with_plain(v, decimals, Text::from_slice)
}

/// Fills `out` with a number: right-aligned, stars when it does not fit.
#[inline]
pub fn fill(v: &Value, decimals: usize, out: &mut [u8]) {
    match write_right(v, decimals, out) {
        Some(at) => out[..at].fill(b' '),
        None => out.fill(b'*'),
    }
}

/// `Str( v, width, decimals )`: right-aligned, stars when it does not fit.
pub fn str_with(v: &Value, width: usize, decimals: usize) -> Text {
    let mut out = Text::from_elem(b' ', width);
    fill(v, decimals, &mut out);
    out
}

/// Width of `Str( v )` with these decimals, the point included.
fn full_width(width: usize, decimals: usize) -> usize {
    if decimals > 0 { width + 1 + decimals } else { width }
}

/// `Str( v )`.
pub fn str_default(v: &Value) -> Text {
    let (width, dec) = width_and_decimals(v);
    str_with(v, full_width(width, dec), dec)
}

/// `Str( v [, width [, decimals]] )` as a value.
pub fn str_value(v: &Value, width: Option<usize>, decimals: usize) -> Value {
    let (width, decimals) = match width {
        Some(w) => (w, decimals),
        None => {
            let (width, dec) = width_and_decimals(v);
            (full_width(width, dec), dec)
        }
    };
    Value::str_of(width, |out| fill(v, decimals, out))
}

/// What `?` shows: as [`str_default`], with SET FIXED.
pub fn display_number(sets: &Sets, v: &Value) -> Text {
    // Harbour: SET FIXED leaves numbers alone whose width is 1 (`Val( "5" )`).
    if !sets.fixed || v.width() == 1 {
        return str_default(v);
    }
    let (width, _) = width_and_decimals(v);
    let dec = sets.decimals as usize;
    str_with(v, full_width(width, dec), dec)
}

/// Hands a number without blanks, with its own decimals (`hb_ntos()`), to `f`.
#[inline]
pub fn with_trimmed<R>(v: &Value, f: impl FnOnce(&[u8]) -> R) -> R {
    let (width, dec) = width_and_decimals(v);
    let full = full_width(width, dec);
    let mut room = [b'*'; ROOM];
    if full <= ROOM {
        let start = write_right(v, dec, &mut room[..full]);
        return match start {
            Some(at) => f(&room[at..full]),
            None => f(&vec![b'*'; full]),
        };
    }
    let text = str_with(v, full, dec);
    f(text.trim_ascii_start())
}

/// A number without blanks, with its own decimals (`hb_ntos()`).
pub fn trimmed(v: &Value) -> Text {
    with_trimmed(v, Text::from_slice)
}

/// `Val()`: the number at the start of a text, its width and decimals taken from the text; beyond 10 places it is automatic.
pub fn parse(text: &[u8]) -> Value {
    parse_width(text, None, 10)
}

/// `hb_Val()`: `length` replaces the length of the text for the width.
pub fn parse_with_length(text: &[u8], length: Option<usize>) -> Value {
    parse_width(text, length, if length.is_some() { 10 } else { 255 })
}

fn parse_width(text: &[u8], length: Option<usize>, widest: usize) -> Value {
    let blanks = text.iter().position(|b| !b.is_ascii_whitespace()).unwrap_or(text.len());
    let mut at = blanks;
    let negative = text.get(at) == Some(&b'-');
    if matches!(text.get(at), Some(b'-' | b'+')) {
        at += 1;
    }
    let start = at;
    // Digits as one number while they fit, their count, and how many of them stand behind the point.
    let (mut digits, mut count, mut behind) = (0u64, 0usize, 0usize);
    let mut number = |at: &mut usize| {
        let from = *at;
        while let Some(b) = text.get(*at).filter(|b| b.is_ascii_digit()) {
            digits = digits.wrapping_mul(10).wrapping_add((b - b'0') as u64);
            count += usize::from(digits > 0);
            *at += 1;
        }
        *at - from
    };
    let whole = number(&mut at);
    let mut point = (text.get(at) == Some(&b'.')).then_some(at);
    if point.is_some() {
        at += 1;
        behind = number(&mut at);
    } else {
        // Everything behind the first point counts as decimals, digits or not.
        point = memchr::memchr(b'.', &text[at..]).map(|p| at + p);
    }
    let decimals = point.map_or(0, |p| text.len() - p - 1);
    let own = match (decimals, point) {
        // "-.5" needs a place for the zero.
        (1.., Some(1)) if negative && whole == 0 && digits > 0 => 2,
        (1.., Some(p)) => p.max(1),
        _ => text.len(),
    };
    let own = if own > widest || length.is_some() && text.len() > 10 { 0 } else { own };
    let width = match length {
        Some(n) if n > 255 => 0,
        // A length that the text does not fit in is ignored.
        Some(n) if own > 0 || n >= text.len() - blanks => {
            own.max(n.saturating_sub(if decimals > 0 { decimals + 1 } else { 0 }))
        }
        _ => own,
    } as u16;
    if decimals == 0 && count < 19 {
        let n = if negative { -(digits as i64) } else { digits as i64 };
        return Value::int_width(n, if (11..20).contains(&width) && is_wide(n as f64) { 0 } else { width });
    }
    let x = if count < 19 && digits < 1 << 53 && behind < POWERS.len() {
        // Both are exact, so the quotient is the nearest number.
        digits as f64 / POWERS[behind]
    } else {
        let text = std::str::from_utf8(&text[start..at]).unwrap_or("0");
        if decimals == 0
            && let Ok(n) = text.trim_end_matches('.').parse::<i64>()
        {
            return Value::int_width(if negative { -n } else { n }, width);
        }
        text.parse().unwrap_or(0.0)
    };
    let x = if negative && x != 0.0 { -x } else { x };
    let width = if (11..20).contains(&width) && is_wide(x) { 0 } else { width };
    Value::double_width(x, width, decimals.min(255) as u8)
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

    fn text(v: Text) -> String {
        String::from_utf8(v.to_vec()).unwrap_or_default()
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
        let v = |s: &str| text(str_default(&parse(s.as_bytes())));
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
