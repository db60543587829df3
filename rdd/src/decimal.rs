//! Decimal digits of floating numbers, as Harbour writes them: sixteen that mean something, zeros behind.

/// The text of `x` with a fixed number of decimals and no padding; `None` for infinity and the like.
pub fn exact(x: f64, decimals: usize) -> Option<Vec<u8>> {
    if !x.is_finite() {
        return None;
    }
    let digits = if x.abs() >= 1e15 {
        let zeros = decimals;
        format!("{}{:0<zeros$}", large_whole(x.abs()), "")
    } else {
        let text = format!("{:.18e}", x.abs());
        let (mantissa, exponent) = text.split_once('e')?;
        let exponent: i64 = exponent.parse().ok()?;
        let all: u64 = mantissa.bytes().filter(u8::is_ascii_digit).fold(0, |n, b| n * 10 + (b - b'0') as u64);
        let dropped = 18 - exponent - decimals as i64;
        if dropped <= 3 {
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
        }
    };
    let digits = if digits.len() <= decimals { format!("{digits:0>w$}", w = decimals + 1) } else { digits };
    Some(with_point(&digits, decimals, x < 0.0))
}

/// The digits of a number from 1e15 on, 16 of them and zeros.
///
/// Harbour: from 10 * 2^47 on the digits come from divisions by ten whose remainders are not exact, so that the last one of
/// the sixteen can be too small.
fn large_whole(x: f64) -> String {
    let mut left = x.trunc();
    let mut up = x - left >= 0.5;
    let mut reversed = Vec::with_capacity(24);
    while left >= 1.0 {
        if left < 10.0 * (1u64 << 47) as f64 {
            reversed.push((left as u64 % 10) as u8);
            left = (left as u64 / 10) as f64;
            continue;
        }
        let tenth = left / 10.0;
        left = tenth.trunc();
        reversed.push(((tenth - left) * 10.0 + 0.05) as u8);
    }
    let places = reversed.len();
    let sixteen = reversed.iter().rev().take(16).fold(0u64, |n, d| n * 10 + *d as u64);
    if places > 16 {
        up = reversed[places - 17] >= 5;
    }
    format!("{}{:0<zeros$}", sixteen + u64::from(up), "", zeros = places.saturating_sub(16))
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
