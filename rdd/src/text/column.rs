//! One value as the text of a column, and back.
//!
//! Numbers that do not fit are an error when written. Read from DELIMITED they become 0; from SDF they come as they are, and the
//! table refuses them. Observed with COPY TO and APPEND FROM on Harbour for every field type.

use super::TextField;
use crate::calendar;
use crate::dbf::decode::parse_number;
use crate::dbf::encode::put_decimal;
use crate::error::{Error, ErrorKind, Result};
use crate::value::{FieldValue, Num, Number, Timestamp, ValueRef};

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Content {
    Text,
    Number,
    Logical,
    Date,
    /// Date and time of day.
    Moment,
    /// Time of day alone.
    Time,
}

/// A column of a text file: where its value goes and how it looks.
#[derive(Clone, Debug)]
pub(super) struct Column {
    pub content: Content,
    /// Characters in SDF, and the most that are read in DELIMITED.
    pub width: usize,
    pub dec: u8,
    /// A text read is as long as the field, blanks included: what has a length of its own is not told by a column.
    padded: bool,
    name: Vec<u8>,
}

impl Column {
    /// The column of a field; `None` for memos and other fields that have none.
    pub fn of(field: &TextField) -> Option<Column> {
        let len = field.len as usize;
        let signed = || match len {
            1 => 4,
            2 => 6,
            3 => 8,
            4 => 11,
            _ => 20,
        };
        let (content, width) = match field.kind {
            b'C' | b'Q' => (Content::Text, len),
            // Fields of any type of SIX, as far as their length tells the type.
            b'V' if len == 4 => (Content::Number, 11),
            b'V' if len == 3 => (Content::Date, 8),
            b'N' | b'F' => (Content::Number, len),
            b'I' | b'2' | b'4' | b'+' | b'Y' => (Content::Number, signed() + usize::from(field.dec > 0)),
            b'B' | b'8' | b'Z' | b'^' => (Content::Number, 20),
            b'L' => (Content::Logical, 1),
            b'D' => (Content::Date, 8),
            b'T' if len == 4 => (Content::Time, 12),
            b'T' | b'@' | b'=' => (Content::Moment, 23),
            _ => return None,
        };
        let padded = field.kind == b'Q';
        Some(Column { content, width, dec: field.dec, padded, name: field.name.clone() })
    }

    /// Appends the value as SDF has it: `width` characters.
    pub fn write(&self, value: ValueRef<'_>, out: &mut Vec<u8>) -> Result<()> {
        let start = out.len();
        match (self.content, value) {
            (Content::Text, ValueRef::Str(s)) => out.extend(&s[..s.len().min(self.width)]),
            (Content::Number, ValueRef::Num(n)) => {
                out.resize(start + self.width, b' ');
                if !put_decimal(n.value, self.dec, &mut out[start..]) {
                    out.truncate(start);
                    return Err(self.error(ErrorKind::DataWidth));
                }
            }
            (Content::Logical, ValueRef::Logical(b)) => out.push(if b { b'T' } else { b'F' }),
            (Content::Date, ValueRef::Date(d)) => out.extend(calendar::dtos(d)),
            (Content::Moment, ValueRef::Timestamp(t)) => {
                let (y, m, d) = calendar::from_julian(t.julian);
                out.extend(format!("{y:04}-{m:02}-{d:02} ").bytes());
                write_time(t.ms, out);
            }
            (Content::Time, ValueRef::Timestamp(t)) => write_time(t.ms, out),
            (_, ValueRef::Nil) => {}
            _ => return Err(self.error(ErrorKind::DataType)),
        }
        out.resize(start + self.width, b' ');
        Ok(())
    }

    /// As [`Column::write`]; a number that does not fit is written as asterisks, the error is given back.
    pub fn write_or_stars(&self, value: ValueRef<'_>, out: &mut Vec<u8>) -> Result<Option<Error>> {
        match self.write(value, out) {
            Err(e) if e.kind() == ErrorKind::DataWidth => {
                out.resize(out.len() + self.width, b'*');
                Ok(Some(e))
            }
            done => done.map(|()| None),
        }
    }

    /// As [`Column::read`], with the decimals of the field, and 0 for a number that does not fit it.
    pub fn read_fitting(&self, text: &[u8]) -> FieldValue {
        match self.read(text) {
            FieldValue::Num(n) if self.width <= 255 => {
                let mut shown = [0; 255];
                let shown = &mut shown[..self.width];
                let fits = put_decimal(n.value, self.dec, shown);
                let value = if fits { parse_number(shown) } else { Number::Int(0) };
                FieldValue::Num(Num { value, ..n })
            }
            value => value,
        }
    }

    /// Appends what a table keeps of a column's text: a number that does not fit as asterisks.
    pub fn store(&self, text: &[u8], out: &mut Vec<u8>) {
        let (start, value) = (out.len(), self.read(text));
        if self.write(value.as_ref(), out).is_err() {
            out.resize(start + self.width, b'*');
        }
    }

    /// The value of a column's text.
    pub fn read(&self, text: &[u8]) -> FieldValue {
        match self.content {
            Content::Text => {
                let mut text = text.to_vec();
                if self.padded {
                    text.resize(self.width.max(text.len()), b' ');
                }
                FieldValue::Str(text)
            }
            Content::Number => {
                let value = parse_number(text);
                FieldValue::Num(Num { value, width: self.width as u8, dec: self.dec })
            }
            Content::Logical => FieldValue::Logical(text.first().is_some_and(|b| b"TtYy".contains(b))),
            Content::Date => FieldValue::Date(calendar::parse_dtos(text)),
            Content::Moment | Content::Time => FieldValue::Timestamp(read_moment(text)),
        }
    }

    /// True if DELIMITED puts the value between quotes.
    pub fn is_quoted(&self) -> bool {
        matches!(self.content, Content::Text | Content::Moment | Content::Time)
    }

    fn error(&self, kind: ErrorKind) -> Error {
        Error::new(kind).during(String::from_utf8_lossy(&self.name))
    }
}

fn write_time(ms: i32, out: &mut Vec<u8>) {
    let ms = ms.max(0);
    let (h, m, s) = (ms / 3_600_000, ms / 60_000 % 60, ms / 1000 % 60);
    out.extend(format!("{h:02}:{m:02}:{s:02}.{:03}", ms % 1000).bytes());
}

/// Reads `yyyy-mm-dd hh:mm:ss.mmm` or parts of it from the left; what is no moment is the empty one.
fn read_moment(text: &[u8]) -> Timestamp {
    let mut rest = text.trim_ascii();
    let mut julian = 0;
    if rest.len() >= 10 && rest[4] == rest[7] && b"-/.".contains(&rest[4]) {
        let digits: Vec<u8> = [&rest[..4], &rest[5..7], &rest[8..10]].concat();
        julian = if digits.iter().all(u8::is_ascii_digit) { calendar::parse_dtos(&digits) } else { 0 };
        rest = rest[10..].trim_ascii_start();
        rest = rest.strip_prefix(b"T").unwrap_or(rest);
        if julian == 0 {
            return Timestamp::default();
        }
    }
    Timestamp { julian, ms: read_time(rest).unwrap_or(0) }
}

fn read_time(text: &[u8]) -> Option<i32> {
    let text = std::str::from_utf8(text).ok()?;
    let (clock, fraction) = text.split_once('.').unwrap_or((text, ""));
    let mut parts = clock.split(':');
    let mut next = |most: i32| match parts.next() {
        None => Some(0),
        Some(p) if (1..=2).contains(&p.len()) => p.parse::<i32>().ok().filter(|n| (0..=most).contains(n)),
        Some(_) => None,
    };
    let (h, m, s) = (next(23)?, next(59)?, next(59)?);
    if !clock.contains(':') || !fraction.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let ms: i32 = format!("{fraction:0<3}")[..3].parse().ok()?;
    Some(((h * 60 + m) * 60 + s) * 1000 + ms)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn column(kind: u8, len: u16, dec: u8) -> Column {
        Column::of(&TextField { name: b"F".to_vec(), kind, len, dec }).expect("column")
    }

    fn check(kind: u8, len: u16, dec: u8, value: FieldValue, text: &str) {
        let mut out = Vec::new();
        column(kind, len, dec).write(value.as_ref(), &mut out).expect("written");
        assert_eq!(String::from_utf8_lossy(&out), text);
        if !matches!(value, FieldValue::Num(_) | FieldValue::Str(_)) {
            assert_eq!(column(kind, len, dec).read(&out), value);
        }
    }

    #[test]
    fn values_look_as_harbour_writes_them() {
        check(b'C', 6, 0, FieldValue::text("abc"), "abc   ");
        check(b'N', 8, 2, FieldValue::int(12), "   12.00");
        check(b'I', 2, 0, FieldValue::int(-32768), "-32768");
        check(b'I', 4, 2, FieldValue::Num(Num::double(-12345.67, 2)), "   -12345.67");
        check(b'I', 8, 0, FieldValue::int(i64::MAX), " 9223372036854775807");
        check(b'B', 8, 0, FieldValue::Num(Num::double(123_456_789.75, 0)), "           123456790");
        check(b'L', 1, 0, FieldValue::Logical(true), "T");
        check(b'D', 8, 0, FieldValue::Date(2_460_370), "20240229");
        check(b'D', 8, 0, FieldValue::Date(0), "        ");
        let moment = Timestamp { julian: 2_460_370, ms: 45_015_500 };
        check(b'@', 8, 0, FieldValue::Timestamp(moment), "2024-02-29 12:30:15.500");
        check(b'T', 8, 0, FieldValue::Timestamp(Timestamp::default()), "0000-00-00 00:00:00.000");
        check(b'T', 4, 0, FieldValue::Timestamp(Timestamp { julian: 0, ms: 3_723_004 }), "01:02:03.004");
    }

    #[test]
    fn senseless_text_reads_as_empty() {
        assert_eq!(column(b'D', 8, 0).read(b"20240230"), FieldValue::Date(0));
        assert_eq!(column(b'@', 8, 0).read(b"2024-02-30 10:00"), FieldValue::Timestamp(Timestamp::default()));
        assert_eq!(column(b'L', 1, 0).read(b"."), FieldValue::Logical(false));
        assert!(
            matches!(column(b'N', 6, 1).read_fitting(b"999999"), FieldValue::Num(n) if n.as_f64() == 0.0)
        );
        assert!(matches!(column(b'N', 6, 1).read(b"12abc"), FieldValue::Num(n) if n.as_f64() == 12.0));
    }

    #[test]
    fn numbers_too_wide_are_refused() {
        let mut out = Vec::new();
        let err =
            column(b'B', 8, 5).write(ValueRef::Num(Num::double(1e15, 5)), &mut out).expect_err("too wide");
        assert_eq!(err.kind(), ErrorKind::DataWidth);
        assert!(out.is_empty());
    }
}
