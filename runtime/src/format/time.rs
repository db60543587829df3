//! Times of day and timestamps as text: SET TIME FORMAT, the ISO forms of `hb_TSToStr()` and `hb_StrToTS()`, `hb_TToS()`.
//!
//! A time is its milliseconds since midnight; a timestamp is julian day and milliseconds.

use super::date;

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
pub fn format(ms: i32, format: &[u8]) -> Vec<u8> {
    let format = &format[..format.len().min(FORMAT_MAX)];
    let (h, m, s, f) = split(ms);
    let twelve = format.iter().any(|b| b.eq_ignore_ascii_case(&b'P'));
    let shown_hour = match (twelve, h % 12) {
        (false, _) => h,
        (true, 0) => 12,
        (true, n) => n,
    };
    let mut used = [false; 5];
    let mut out = Vec::with_capacity(FORMAT_MAX);
    let mut at = 0;
    while at < format.len() {
        let letter = format[at].to_ascii_uppercase();
        let run = format[at..].iter().take_while(|b| b.to_ascii_uppercase() == letter).count();
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
        used[which] = true;
        let mut taken = run;
        match (which, run) {
            (4, _) => {
                out.push(if h < 12 { b'A' } else { b'P' });
                if run > 1 {
                    out.push(b'M');
                }
                taken = run.min(2);
            }
            (3, 3) => out.extend_from_slice(std::format!("{f:03}").as_bytes()),
            (3, 2) => out.extend_from_slice(std::format!("{:02}", ((f + 5) / 10).min(99)).as_bytes()),
            (3, _) => {
                out.push(b'0' + ((f + 50) / 100).min(9) as u8);
                taken = 1;
            }
            (0, 2) if twelve => out.extend_from_slice(std::format!("{shown_hour:2}").as_bytes()),
            (_, 2) => {
                let v = [shown_hour, m, s][which];
                out.extend_from_slice(std::format!("{v:02}").as_bytes());
            }
            _ => {
                let v = [shown_hour, m, s][which];
                out.push(b'0' + (v % 10) as u8);
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
    let mut seen = Vec::new();
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
pub fn format_timestamp(julian: i32, ms: i32, date_format: &[u8], time_format: &[u8]) -> Vec<u8> {
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

/// `hh:mm:ss.fff`.
pub fn full(ms: i32) -> String {
    let (h, m, s, f) = split(ms);
    std::format!("{h:02}:{m:02}:{s:02}.{f:03}")
}

/// The shortest form that keeps the time: `hh:mm`, `hh:mm:ss` or with as many decimals as needed.
pub fn short(ms: i32) -> String {
    let (h, m, s, f) = split(ms);
    if f != 0 {
        return full(ms).trim_end_matches('0').to_string();
    }
    if s != 0 { std::format!("{h:02}:{m:02}:{s:02}") } else { std::format!("{h:02}:{m:02}") }
}

/// `hb_TSToStr( t )`: `yyyy-mm-dd hh:mm:ss.fff`.
pub fn iso(julian: i32, ms: i32) -> String {
    let (y, m, d) = date::from_julian(julian);
    std::format!("{y:04}-{m:02}-{d:02} {}", full(ms))
}

/// `hb_TSToStr( t, .T. )`: without the parts that are zero.
pub fn iso_short(julian: i32, ms: i32) -> String {
    let (y, m, d) = date::from_julian(julian);
    match (julian != 0, ms != 0) {
        (true, true) => std::format!("{y:04}-{m:02}-{d:02} {}", short(ms)),
        (true, false) => std::format!("{y:04}-{m:02}-{d:02}"),
        (false, _) => short(ms),
    }
}

/// `hb_TToS()`: `yyyymmddhhmmssfff`.
pub fn compact(julian: i32, ms: i32) -> String {
    let (y, m, d) = date::from_julian(julian);
    let (h, n, s, f) = split(ms);
    std::format!("{y:04}{m:02}{d:02}{h:02}{n:02}{s:02}{f:03}")
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
    if text.get(at) != Some(&b':') {
        return None;
    }
    at += 1;
    let m = number(&mut at)?;
    let (mut s, mut f) = (0, 0);
    if text.get(at) == Some(&b':') {
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
        b"" => {}
        b"AM" if h == 12 => h = 0,
        b"AM" => {}
        b"PM" if h < 12 => h += 12,
        b"PM" => {}
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
        let show = |f: &str| String::from_utf8(format(ms, f.as_bytes())).unwrap_or_default();
        assert_eq!(show("hh:mm:ss.fff"), "13:04:05.067");
        assert_eq!(show("hh:mm:ss.ff PM"), " 1:04:05.07 PM");
        assert_eq!(show("HH:MM:SS.FFFFFF"), "13:04:05.1FFFFF");
        assert_eq!(parse(b"3:4 PM", b"hh:mm p"), join(15, 4, 0, 0).unwrap_or(0));
        assert_eq!(
            parse_iso(b"2024-02-29 10:11 PM"),
            (date::julian(2024, 2, 29), join(22, 11, 0, 0).unwrap_or(0))
        );
        assert_eq!(parse_compact(b"2024-02-29"), (0, join(20, 24, 0, 0).unwrap_or(0)));
        assert_eq!(iso_short(0, 5000), "00:00:05");
    }
}
