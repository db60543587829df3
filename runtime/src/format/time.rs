//! Times of day and timestamps as text: SET TIME FORMAT, the ISO forms of `hb_TSToStr()` and `hb_StrToTS()`, `hb_TToS()`.
//!
//! A time is its milliseconds since midnight; a timestamp is julian day and milliseconds.

use super::{Text, date, number};

/// Milliseconds of a day.
pub const DAY_MS: i64 = 86_400_000;

/// Longest part of a time format that counts.
const FORMAT_MAX: usize = 16;

/// Hour, minute, second, millisecond.
pub fn split(ms: i32) -> (i32, i32, i32, i32) {
    (ms / 3_600_000, ms / 60_000 % 60, ms / 1000 % 60, ms % 1000)
}

/// Milliseconds of a time; `None` when a part is out of range.
pub fn join(h: i32, m: i32, s: i32, ms: i32) -> Option<i32> {
    let ok = (0..24).contains(&h) && (0..60).contains(&m) && (0..60).contains(&s) && (0..1000).contains(&ms);
    ok.then(|| ((h * 60 + m) * 60 + s) * 1000 + ms)
}

/// A time by a format such as `hh:mm:ss.fff` or `hh:mm pp`.
pub fn format(ms: i32, format: &[u8]) -> Text {
    let format = &format[..format.len().min(FORMAT_MAX)];
    let (h, m, s, f) = split(ms);
    let twelve = format.iter().any(|b| b.eq_ignore_ascii_case(&b'P'));
    let shown_hour = match (twelve, h % 12) {
        (false, _) => h,
        (true, 0) => 12,
        (true, n) => n,
    };
    let mut used = [false; 5];
    let mut out = Text::new();
    let mut at = 0;
    let digit = |n: i32| b'0' + (n.unsigned_abs() % 10) as u8;
    while at < format.len() {
        let letter = format[at].to_ascii_uppercase();
        let which = match letter {
            b'H' => 0,
            b'M' => 1,
            b'S' => 2,
            b'F' => 3,
            b'P' => 4,
            _ => 5,
        };
        if which == 5 || used[which] {
            out.push(letter);
            at += 1;
            continue;
        }
        let run = 1 + format[at + 1..].iter().take_while(|b| b.to_ascii_uppercase() == letter).count();
        used[which] = true;
        let mut taken = run;
        let two = number::pair([shown_hour, m, s, 0, 0][which] as u32);
        match (which, run) {
            (4, _) => {
                out.push(if h < 12 { b'A' } else { b'P' });
                if run > 1 {
                    out.push(b'M');
                }
                taken = run.min(2);
            }
            (3, 3) => {
                out.push(digit(f / 100));
                out.extend_from_slice(&number::pair(f as u32));
            }
            // Harbour: what is rounded up to a whole second shows as zeros.
            (3, 2) => out.extend_from_slice(&number::pair((f as u32 + 5) / 10)),
            (3, _) => {
                out.push(digit((f + 50) / 100));
                taken = 1;
            }
            (0, 2) if twelve && shown_hour < 10 => out.extend_from_slice(&[b' ', two[1]]),
            (_, 2) => out.extend_from_slice(&two),
            _ => {
                out.push(two[1]);
                taken = 1;
            }
        }
        at += taken;
    }
    out
}

/// Reads a time by a format: the numbers of the text in the order of the format's letters; 0 when it is no time.
pub fn parse(text: &[u8], format: &[u8]) -> i32 {
    let (mut h, mut m, mut s, mut f) = (0i32, 0i32, 0i32, 0i32);
    let mut half: Option<bool> = None;
    let mut seen = Text::new();
    let mut at = 0;
    for b in format.iter().take(FORMAT_MAX) {
        let letter = b.to_ascii_uppercase();
        if !matches!(letter, b'H' | b'M' | b'S' | b'F' | b'P') || seen.contains(&letter) {
            continue;
        }
        seen.push(letter);
        if letter == b'P' {
            while at < text.len() && text[at] == b' ' {
                at += 1;
            }
            match text.get(at).map(u8::to_ascii_uppercase) {
                Some(b'P') => half = Some(true),
                Some(b'A') => half = Some(false),
                _ => {}
            }
            continue;
        }
        while at < text.len() && !text[at].is_ascii_digit() {
            at += 1;
        }
        let from = at;
        let mut n = 0i32;
        while at < text.len() && text[at].is_ascii_digit() {
            n = n.saturating_mul(10).saturating_add((text[at] - b'0') as i32);
            at += 1;
        }
        match letter {
            b'H' => h = n,
            b'M' => m = n,
            b'S' => s = n,
            _ => f = fraction(&text[from..at]),
        }
    }
    match half {
        Some(true) if h < 12 => h += 12,
        Some(false) if h == 12 => h = 0,
        _ => {}
    }
    join(h, m, s, f).unwrap_or(0)
}

/// Milliseconds of the digits behind a point.
fn fraction(digits: &[u8]) -> i32 {
    let digit = |i: usize| digits.get(i).map_or(0, |b| (b - b'0') as i32);
    digit(0) * 100 + digit(1) * 10 + digit(2)
}

/// Date and time by the formats of SET DATE and SET TIME FORMAT (`hb_TToC()`).
pub fn format_timestamp(julian: i32, ms: i32, date_format: &[u8], time_format: &[u8]) -> Text {
    let mut out = date::format(julian, date_format);
    if !out.is_empty() {
        out.push(b' ');
    }
    out.extend_from_slice(&format(ms, time_format));
    out
}

/// `hb_CToT()`.
pub fn parse_timestamp(text: &[u8], date_format: &[u8], time_format: &[u8], epoch: i32) -> (i32, i32) {
    let (julian, taken) = date::parse_prefix(text, date_format, epoch);
    (julian, parse(&text[taken..], time_format))
}

/// `hh:mm:ss` and milliseconds behind `point`.
fn clock(out: &mut Text, ms: i32) {
    let (h, m, s, f) = split(ms);
    for (n, mark) in [(h, b':'), (m, b':'), (s, b'.')] {
        out.extend_from_slice(&number::pair(n.unsigned_abs()));
        out.push(mark);
    }
    out.push(b'0' + (f.unsigned_abs() / 100 % 10) as u8);
    out.extend_from_slice(&number::pair(f.unsigned_abs()));
}

/// `yyyy-mm-dd`.
fn iso_day(out: &mut Text, julian: i32) {
    let (y, m, d) = date::from_julian(julian);
    if y > 9999 {
        out.extend_from_slice((y / 10_000).to_string().as_bytes());
    }
    out.extend_from_slice(&number::pair(y as u32 / 100));
    out.extend_from_slice(&number::pair(y as u32));
    for n in [m, d] {
        out.push(b'-');
        out.extend_from_slice(&number::pair(n as u32));
    }
}

/// `hh:mm:ss.fff`.
pub fn full(ms: i32) -> Text {
    let mut out = Text::new();
    clock(&mut out, ms);
    out
}

/// The shortest form that keeps the time: `hh:mm`, `hh:mm:ss` or with as many decimals as needed.
pub fn short(ms: i32) -> Text {
    let mut out = full(ms);
    let (_, _, s, f) = split(ms);
    let keep = match (s, f) {
        (0, 0) => 5,
        (_, 0) => 8,
        _ => out.iter().rposition(|b| *b != b'0').map_or(0, |p| p + 1),
    };
    out.truncate(keep);
    out
}

/// `hb_TSToStr( t )`: `yyyy-mm-dd hh:mm:ss.fff`.
pub fn iso(julian: i32, ms: i32) -> Text {
    let mut out = Text::new();
    iso_day(&mut out, julian);
    out.push(b' ');
    clock(&mut out, ms);
    out
}

/// `hb_TSToStr( t, .T. )`: without the parts that are zero.
pub fn iso_short(julian: i32, ms: i32) -> Text {
    if julian == 0 {
        return short(ms);
    }
    let mut out = Text::new();
    iso_day(&mut out, julian);
    if ms != 0 {
        out.push(b' ');
        out.extend_from_slice(&short(ms));
    }
    out
}

/// `hb_TToS()`: `yyyymmddhhmmssfff`.
pub fn compact(julian: i32, ms: i32) -> [u8; 17] {
    let (y, m, d) = date::from_julian(julian);
    let (h, n, s, f) = split(ms);
    let mut out = [b'0'; 17];
    for (i, part) in [y / 100, y, m, d, h, n, s, f / 10].into_iter().enumerate() {
        out[2 * i..2 * i + 2].copy_from_slice(&number::pair(part as u32));
    }
    out[16] = b'0' + (f.unsigned_abs() % 10) as u8;
    out
}

/// `hb_SToT()`: what `hb_TToS()` writes, the end may be missing; without eight digits of date it is a time.
pub fn parse_compact(text: &[u8]) -> (i32, i32) {
    let digits = text.iter().take_while(|b| b.is_ascii_digit()).count();
    let text = &text[..digits];
    let (day, rest) = if digits >= 8 { (date::parse_dtos(&text[..8]), &text[8..]) } else { (0, text) };
    let two = |i: usize| -> i32 {
        match (rest.get(i), rest.get(i + 1)) {
            (Some(a), Some(b)) => (a - b'0') as i32 * 10 + (b - b'0') as i32,
            _ => 0,
        }
    };
    let f = rest.get(6..).map_or(0, fraction);
    (day, join(two(0), two(2), two(4), f).unwrap_or(0))
}

/// `hb_StrToTS()`: `yyyy-mm-dd[ T]hh:mm[:ss[.fff]][ AM|PM]`, either half may be missing.
pub fn parse_iso(text: &[u8]) -> (i32, i32) {
    let text = text.trim_ascii();
    let (day, rest) = match iso_date(text) {
        Some((0, _)) => return (0, 0),
        Some((day, used)) => {
            let rest = &text[used..];
            (day, rest.strip_prefix(b"T").or_else(|| rest.strip_prefix(b"t")).unwrap_or(rest))
        }
        None => (0, text),
    };
    (day, iso_time(rest.trim_ascii()).unwrap_or(0))
}

fn iso_date(text: &[u8]) -> Option<(i32, usize)> {
    let t = text.get(..10)?;
    let ok =
        t.iter().enumerate().all(|(i, b)| if i == 4 || i == 7 { *b == b'-' } else { b.is_ascii_digit() });
    if !ok || text.get(10).is_some_and(u8::is_ascii_digit) {
        return None;
    }
    let n = |r: std::ops::Range<usize>| t[r].iter().fold(0i32, |n, b| n * 10 + (b - b'0') as i32);
    Some((date::julian(n(0..4), n(5..7), n(8..10)), 10))
}

/// `hh:mm[:ss[.fff]][ AM|PM]`; `None` when the text is anything else.
pub fn iso_time(text: &[u8]) -> Option<i32> {
    let mut at = 0;
    let number = |at: &mut usize| -> Option<i32> {
        let from = *at;
        while *at < text.len() && text[*at].is_ascii_digit() && *at - from < 2 {
            *at += 1;
        }
        (*at > from).then(|| text[from..*at].iter().fold(0, |n, b| n * 10 + (b - b'0') as i32))
    };
    let mut h = number(&mut at)?;
    // A lone hour needs its half of the day.
    let alone = text.get(at) != Some(&b':');
    let (mut m, mut s, mut f) = (0, 0, 0);
    if !alone {
        at += 1;
        m = number(&mut at)?;
    }
    if !alone && text.get(at) == Some(&b':') {
        at += 1;
        s = number(&mut at)?;
        if text.get(at) == Some(&b'.') {
            at += 1;
            let from = at;
            while at < text.len() && text[at].is_ascii_digit() {
                at += 1;
            }
            if at == from {
                return None;
            }
            f = fraction(&text[from..at]);
        }
    }
    match text[at..].trim_ascii().to_ascii_uppercase().as_slice() {
        b"" if !alone => {}
        b"AM" | b"PM" if !(1..=12).contains(&h) => return None,
        b"AM" => h %= 12,
        b"PM" => h = h % 12 + 12,
        _ => return None,
    }
    join(h, m, s, f)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms() {
        let ms = join(13, 4, 5, 67).unwrap_or(0);
        let show = |f: &str| String::from_utf8(format(ms, f.as_bytes()).to_vec()).unwrap_or_default();
        assert_eq!(show("hh:mm:ss.fff"), "13:04:05.067");
        assert_eq!(show("hh:mm:ss.ff PM"), " 1:04:05.07 PM");
        assert_eq!(show("HH:MM:SS.FFFFFF"), "13:04:05.1FFFFF");
        assert_eq!(parse(b"3:4 PM", b"hh:mm p"), join(15, 4, 0, 0).unwrap_or(0));
        assert_eq!(
            parse_iso(b"2024-02-29 10:11 PM"),
            (date::julian(2024, 2, 29), join(22, 11, 0, 0).unwrap_or(0))
        );
        assert_eq!(parse_compact(b"2024-02-29"), (0, join(20, 24, 0, 0).unwrap_or(0)));
        assert_eq!(&*iso_short(0, 5000), b"00:00:05");
    }
}
