//! Texts of literals to values: numbers with width and decimals, dates, timestamps, names and strings with macros.

use crate::ast::{MacroPart, Number};
use crate::token::{Interner, Text};

/// A number as written; `None` when malformed (`1.`, `0x`).
pub fn number(text: &[u8]) -> Option<Number> {
    if let [b'0', b'x' | b'X', digits @ ..] = text {
        let mut value: u64 = 0;
        for d in digits {
            value = value.wrapping_mul(16).wrapping_add((*d as char).to_digit(16)? as u64);
        }
        return (!digits.is_empty()).then_some(Number::Int { value: value as i64, width: 0 });
    }
    let mut value: i64 = 0;
    let mut fits = true;
    let mut dot = None;
    for (i, b) in text.iter().enumerate() {
        match b {
            b'0'..=b'9' if dot.is_none() => {
                match value.checked_mul(10).and_then(|v| v.checked_add((b - b'0') as i64)) {
                    Some(v) => value = v,
                    None => fits = false,
                }
            }
            b'0'..=b'9' => {}
            b'.' if dot.is_none() => dot = Some(i),
            _ => return None,
        }
    }
    let width = text.len().min(255) as u8;
    match dot {
        None if text.is_empty() => None,
        None if fits => Some(Number::Int { value, width }),
        // Harbour: too long for a whole number, one column more.
        None => Some(Number::Double { value: decimal(text)?, width: width.saturating_add(1), dec: 0 }),
        Some(at) if at + 1 == text.len() => None,
        Some(at) => {
            // Harbour: `.5` is as wide as `0.5`.
            let width = if at == 0 { width.saturating_add(1) } else { width };
            let dec = (text.len() - at - 1).min(255) as u8;
            Some(Number::Double { value: decimal(text)?, width, dec })
        }
    }
}

fn decimal(text: &[u8]) -> Option<f64> {
    std::str::from_utf8(text).ok()?.parse().ok()
}

/// Julian day number of a calendar date; `None` when there is no such day.
pub fn julian(year: i32, month: i32, day: i32) -> Option<i32> {
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let last = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => return None,
    };
    if !(0..=9999).contains(&year) || !(1..=last).contains(&day) {
        return None;
    }
    let shift = (14 - month) / 12;
    let (y, m) = (year + 4800 - shift, month + 12 * shift - 3);
    Some(day + (153 * m + 2) / 5 + 365 * y + y / 4 - y / 100 + y / 400 - 32045)
}

/// Reads texts from left to right.
struct Reader<'t> {
    text: &'t [u8],
    at: usize,
}

impl Reader<'_> {
    fn peek(&self) -> u8 {
        self.text.get(self.at).copied().unwrap_or(0)
    }

    fn skip_blanks(&mut self) {
        while self.peek() == b' ' || self.peek() == b'\t' {
            self.at += 1;
        }
    }

    /// Up to `most` digits; `None` without any.
    fn digits(&mut self, most: usize) -> Option<(i32, usize)> {
        let start = self.at;
        let mut value = 0;
        while self.at - start < most && self.peek().is_ascii_digit() {
            value = value * 10 + (self.peek() - b'0') as i32;
            self.at += 1;
        }
        (self.at > start).then_some((value, self.at - start))
    }

    fn eat(&mut self, byte: u8) -> bool {
        let hit = self.peek() == byte;
        self.at += hit as usize;
        hit
    }

    fn done(&self) -> bool {
        self.at >= self.text.len()
    }

    /// `YYYY-MM-DD` with `-`, `/` or `.`. All zero is the empty date. `None` when it is not one; the reader stays where
    /// it was.
    fn date(&mut self) -> Option<i32> {
        let start = self.at;
        let found = self.date_inner();
        if found.is_none() {
            self.at = start;
        }
        found
    }

    fn date_inner(&mut self) -> Option<i32> {
        let (year, n) = self.digits(4)?;
        if n != 4 {
            return None;
        }
        let sep = self.peek();
        if !matches!(sep, b'-' | b'/' | b'.') {
            return None;
        }
        self.at += 1;
        let month = self.digits(2)?.0;
        if !self.eat(sep) {
            return None;
        }
        let day = self.digits(2)?.0;
        if self.peek().is_ascii_digit() {
            return None;
        }
        if year == 0 && month == 0 && day == 0 {
            return Some(0);
        }
        julian(year, month, day)
    }

    /// `HH:MM[:SS[.fff]] [AM|PM]` as milliseconds of the day.
    fn time(&mut self) -> Option<i32> {
        let mut hour = self.digits(2)?.0;
        let (mut minute, mut second, mut ms) = (0, 0, 0);
        let colon = self.eat(b':');
        if colon {
            minute = self.digits(2)?.0;
            if self.eat(b':') {
                second = self.digits(2)?.0;
                if self.eat(b'.') {
                    let (value, n) = self.digits(3)?;
                    ms = value * [100, 10, 1][n - 1];
                    while self.peek().is_ascii_digit() {
                        self.at += 1;
                    }
                }
            }
        }
        self.skip_blanks();
        let half = self.peek().to_ascii_uppercase();
        let marked = matches!(half, b'A' | b'P')
            && self.text.get(self.at + 1).is_some_and(|b| b.eq_ignore_ascii_case(&b'M'));
        if marked {
            self.at += 2;
            if !(1..=12).contains(&hour) {
                return None;
            }
            hour = hour % 12 + if half == b'P' { 12 } else { 0 };
        }
        if !colon && !marked {
            return None;
        }
        (hour < 24 && minute < 60 && second < 60).then_some(((hour * 60 + minute) * 60 + second) * 1000 + ms)
    }
}

impl Reader<'_> {
    /// `Z`, `+HH[[:]MM]` or `-HH[[:]MM]` after a time, as milliseconds east; 0 when there is none.
    fn zone(&mut self) -> Option<i32> {
        if self.eat(b'Z') || self.eat(b'z') {
            return Some(0);
        }
        let sign = match self.peek() {
            b'+' => 1,
            b'-' => -1,
            _ => return Some(0),
        };
        self.at += 1;
        let hours = self.digits(2)?.0;
        self.eat(b':');
        let minutes = self.digits(2).map_or(0, |d| d.0);
        Some(sign * (hours * 60 + minutes) * 60_000)
    }
}

/// `YYYYMMDD` (the digits of `0d…`; `0` and zeros are the empty date) or the `YYYY-MM-DD` of `d"…"` to a Julian day.
/// `None` when invalid.
pub fn date(text: &[u8]) -> Option<i32> {
    if text.iter().all(u8::is_ascii_digit) && !text.is_empty() {
        if text.iter().all(|b| *b == b'0') && (text.len() == 1 || text.len() == 8) {
            return Some(0);
        }
        if text.len() != 8 {
            return None;
        }
        let value = text.iter().fold(0, |v, b| v * 10 + (b - b'0') as i32);
        return julian(value / 10000, value / 100 % 100, value % 100);
    }
    let mut r = Reader { text, at: 0 };
    r.skip_blanks();
    let start = r.at;
    let day = r.date()?;
    if r.at - start != 10 {
        return None;
    }
    r.skip_blanks();
    r.done().then_some(day)
}

/// `t"…"` or `{^ …}` text to Julian day and milliseconds. `None` when invalid.
pub fn timestamp(text: &[u8]) -> Option<(i32, i32)> {
    let mut r = Reader { text, at: 0 };
    r.skip_blanks();
    let day = r.date();
    if day.is_some() {
        let start = r.at;
        r.skip_blanks();
        if !r.eat(b'T') && !r.eat(b't') {
            r.eat(b',');
        }
        r.skip_blanks();
        if r.done() {
            let nothing = text[start..].iter().all(|b| *b == b' ' || *b == b'\t');
            return day.filter(|_| nothing).map(|day| (day, 0));
        }
    }
    let mut day = day.unwrap_or(0);
    let mut ms = r.time()? - r.zone()?;
    r.skip_blanks();
    if !r.done() {
        return None;
    }
    if day != 0 {
        day += ms.div_euclid(MS_PER_DAY);
    }
    ms = ms.rem_euclid(MS_PER_DAY);
    Some((day, ms))
}

/// Milliseconds of a day.
const MS_PER_DAY: i32 = 86_400_000;

fn starts_name(b: u8) -> bool {
    b.is_ascii_alphabetic() || b == b'_'
}

fn in_name(b: u8) -> bool {
    b.is_ascii_alphanumeric() || b == b'_'
}

/// Whether a string holds `&name`.
pub fn holds_macro(text: &[u8]) -> bool {
    text.windows(2).any(|w| w[0] == b'&' && starts_name(w[1]))
}

/// The parts of a name with macros such as `ab&cd.ef`; the dot that ends a macro name is swallowed.
pub fn macro_parts(text: Text, interner: &mut Interner) -> Vec<MacroPart> {
    let bytes = interner.get(text).to_vec();
    let mut parts = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        let is_macro = bytes[at] == b'&';
        let start = at + is_macro as usize;
        let mut end = start;
        while end < bytes.len() && bytes[end] != b'&' && (!is_macro || in_name(bytes[end])) {
            end += 1;
        }
        let piece = interner.intern(&bytes[start..end]);
        if !is_macro {
            parts.push(MacroPart::Text(piece));
        } else {
            parts.push(MacroPart::Var(piece));
            if bytes.get(end) == Some(&b'.') {
                end += 1;
            }
        }
        at = end;
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers() {
        assert_eq!(number(b"12"), Some(Number::Int { value: 12, width: 2 }));
        assert_eq!(number(b"0x1F"), Some(Number::Int { value: 31, width: 0 }));
        assert_eq!(number(b"1.50"), Some(Number::Double { value: 1.5, width: 4, dec: 2 }));
        assert_eq!(number(b".5"), Some(Number::Double { value: 0.5, width: 3, dec: 1 }));
        assert_eq!(number(b"1."), None);
        assert_eq!(number(b"0x"), None);
        assert!(matches!(number(b"99999999999999999999"), Some(Number::Double { dec: 0, .. })));
    }

    #[test]
    fn dates() {
        assert_eq!(date(b"20000101"), Some(2451545));
        assert_eq!(date(b"2000-01-01"), Some(2451545));
        assert_eq!(date(b"2000/1/1"), None);
        assert_eq!(date(b"00000000"), Some(0));
        assert_eq!(date(b""), None);
        assert_eq!(date(b"20000230"), None);
        assert_eq!(date(b"xx"), None);
    }

    #[test]
    fn timestamps() {
        assert_eq!(timestamp(b"2000-01-01 12:30:15.250"), Some((2451545, 45_015_250)));
        assert_eq!(timestamp(b"2000-01-01T00:00"), Some((2451545, 0)));
        assert_eq!(timestamp(b"2000/01/01 01:00 PM"), Some((2451545, 46_800_000)));
        assert_eq!(timestamp(b"10:00"), Some((0, 36_000_000)));
        assert_eq!(timestamp(b"25:00"), None);
        assert_eq!(timestamp(b"2000-01-01"), Some((2451545, 0)));
        assert_eq!(timestamp(b"2000-01-01T"), None);
        assert_eq!(timestamp(b""), None);
        assert_eq!(timestamp(b"2000-01-01 10:00+01"), Some((2451545, 32_400_000)));
        assert_eq!(timestamp(b"2000-01-01 23:00-0130"), Some((2451546, 1_800_000)));
        assert_eq!(timestamp(b"2000-01-01 10"), None);
        assert_eq!(timestamp(b"2000-01-01 10 PM"), Some((2451545, 79_200_000)));
    }

    #[test]
    fn macros_in_text() {
        assert!(holds_macro(b"a &b c"));
        assert!(!holds_macro(b"a & b"));
        let mut i = Interner::default();
        let t = i.intern(b"ab&cd.ef&g");
        let parts = macro_parts(t, &mut i);
        assert_eq!(parts.len(), 4);
    }
}
