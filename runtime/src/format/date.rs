//! Dates as text: `DToC()` by SET DATE, `CToD()` with SET EPOCH, names of months and days.
//!
//! A date is its julian day number, 0 the empty date; the calendar itself is in `keel_rdd::calendar`.

use super::{Text, number};
pub use keel_rdd::calendar::{dtos, julian, parse_dtos};

/// Longest part of a date format that counts.
pub const FORMAT_MAX: usize = 10;

/// Year, month and day of a julian day; zeros for the empty date and for days before the year 1.
pub fn from_julian(julian: i32) -> (i32, i32, i32) {
    match keel_rdd::calendar::from_julian(julian) {
        (y, m, d) if y >= 1 => (y, m, d),
        _ => (0, 0, 0),
    }
}

/// Day of the week, 1 = Sunday, 0 for the empty date.
pub fn day_of_week(julian: i32) -> i64 {
    if julian <= 0 { 0 } else { (julian as i64 + 1) % 7 + 1 }
}

/// Writes the last `n` (at most 4) digits of a number, or blanks for an empty date.
#[inline]
fn digits(out: &mut Text, value: i32, n: u32, empty: bool) {
    let [a, b] = number::pair((value / 100) as u32);
    let [c, d] = number::pair(value as u32);
    let four = if empty { [b' '; 4] } else { [a, b, c, d] };
    out.extend_from_slice(&four[4 - n as usize..]);
}

/// A date by a format such as `mm/dd/yy`; each of D, M, Y counts once, other letters stand for themselves in upper case.
pub fn format(julian: i32, format: &[u8]) -> Text {
    let format = &format[..format.len().min(FORMAT_MAX)];
    let (y, m, d) = from_julian(julian);
    let empty = julian <= 0;
    let mut out = Text::new();
    let mut used = [false; 3];
    let mut at = 0;
    while at < format.len() {
        let letter = format[at].to_ascii_uppercase();
        let which = match letter {
            b'D' => 0,
            b'M' => 1,
            b'Y' => 2,
            _ => 3,
        };
        if which == 3 || used[which] {
            out.push(letter);
            at += 1;
            continue;
        }
        let run = 1 + format[at + 1..].iter().take_while(|b| b.to_ascii_uppercase() == letter).count();
        used[which] = true;
        let value = [d, m, y][which];
        match (which, run) {
            (2, 4) => digits(&mut out, value, 4, empty),
            (2, 2 | 3) => digits(&mut out, value, run as u32, empty),
            (0 | 1, 2) => digits(&mut out, value, 2, empty),
            (0 | 1, 3 | 4) => {
                // Harbour: the tens stand in every place but the last.
                for _ in 2..run {
                    digits(&mut out, value / 10, 1, empty);
                }
                digits(&mut out, value, 2, empty);
            }
            _ => {
                digits(&mut out, value, 1, empty);
                at += 1;
                continue;
            }
        }
        at += run;
    }
    out
}

/// Order of day, month and year in a format: letters `D`, `M`, `Y` by first appearance.
fn order(format: &[u8]) -> impl Iterator<Item = u8> {
    let mut seen = [false; 3];
    format.iter().filter_map(move |b| {
        let letter = b.to_ascii_uppercase();
        let slot = match letter {
            b'D' => &mut seen[0],
            b'M' => &mut seen[1],
            b'Y' => &mut seen[2],
            _ => return None,
        };
        (!std::mem::replace(slot, true)).then_some(letter)
    })
}

/// A year below 100 moved into the century that SET EPOCH names.
pub fn with_epoch(year: i32, epoch: i32) -> i32 {
    if !(0..100).contains(&year) {
        return year;
    }
    let base = epoch / 100 * 100;
    if year + base < epoch { year + base + 100 } else { year + base }
}

/// Reads a date and says how many bytes it took; 0 is the empty date.
pub fn parse_prefix(text: &[u8], format: &[u8], epoch: i32) -> (i32, usize) {
    let (mut d, mut m, mut y) = (0i32, 0i32, 0i32);
    let mut at = 0;
    for letter in order(format) {
        while at < text.len() && !text[at].is_ascii_digit() {
            at += 1;
        }
        let mut n = 0i32;
        while at < text.len() && text[at].is_ascii_digit() {
            n = n.saturating_mul(10).saturating_add((text[at] - b'0') as i32);
            at += 1;
        }
        match letter {
            b'D' => d = n,
            b'M' => m = n,
            _ => y = n,
        }
    }
    (julian(with_epoch(y, epoch), m, d), at)
}

/// `SToD()`: `yyyymmdd`.
pub fn parse_stod(text: &[u8]) -> i32 {
    match <[u8; 7]>::try_from(text) {
        // Harbour: seven characters are read with the byte 0 behind them.
        Ok([a, b, c, d, e, f, g]) => parse_dtos(&[a, b, c, d, e, f, g, 0]),
        Err(_) => parse_dtos(text),
    }
}

/// `CToD()`.
pub fn parse(text: &[u8], format: &[u8], epoch: i32) -> i32 {
    parse_prefix(text, format, epoch).0
}

/// The format with the year in full or with two digits (`__SetCentury()`), letters in upper case.
pub fn with_century(format: &[u8], century: bool) -> Vec<u8> {
    if has_century(format) == century {
        return format.to_vec();
    }
    // Harbour: a format without a year gets one at its start.
    let start = format.iter().position(|b| b.eq_ignore_ascii_case(&b'Y')).unwrap_or(0);
    let run = format[start..].iter().take_while(|b| b.eq_ignore_ascii_case(&b'Y')).count();
    let mut out: Vec<u8> = format[..start].iter().map(u8::to_ascii_uppercase).collect();
    out.resize(start + if century { 4 } else { 2 }, b'Y');
    out.extend(format[start + run..].iter().map(u8::to_ascii_uppercase));
    out
}

/// Does a format show the year in full?
pub fn has_century(format: &[u8]) -> bool {
    format.chunk_by(u8::eq_ignore_ascii_case).any(|run| run.len() > 3 && run[0].eq_ignore_ascii_case(&b'Y'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats() {
        let d = julian(2024, 2, 29);
        let show = |f: &str| String::from_utf8(format(d, f.as_bytes()).to_vec()).unwrap_or_default();
        assert_eq!(show("mm/dd/yy"), "02/29/24");
        assert_eq!(show("yyyyy/mm/dd"), "4YYYY/02/9");
        assert_eq!(show("ddd/mmm/yyy"), "229/002/24");
        assert_eq!(&*format(0, b"dd.mm.yyyy"), b"  .  .    ");
        assert_eq!(parse(b"a1b2c03", b"mm/dd/yy", 1900), julian(1903, 1, 2));
        assert_eq!(parse(b"01/01/49", b"mm/dd/yy", 1950), julian(2049, 1, 1));
        assert_eq!(parse(b"020304", b"mm/dd/yy", 1950), 0);
    }
}
