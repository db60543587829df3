//! Field values as text and JSON. Text is UTF-8, dates are ISO 8601, blanks at the end of character fields go.

use keel_rdd::codepage::{Page, to_utf8};
use keel_rdd::{FieldValue, Num, Number, Timestamp, calendar};
use serde_json::Value;

/// Day as `yyyy-mm-dd`, empty for the empty date.
pub fn date_text(julian: i32) -> String {
    if julian == 0 {
        return String::new();
    }
    let (y, m, d) = calendar::from_julian(julian);
    format!("{y:04}-{m:02}-{d:02}")
}

fn moment_text(t: Timestamp) -> String {
    if t.julian == 0 && t.ms == 0 {
        return String::new();
    }
    let (s, ms) = (t.ms / 1000, t.ms % 1000);
    let day = if t.julian == 0 { "0000-00-00".to_string() } else { date_text(t.julian) };
    format!("{day}T{:02}:{:02}:{:02}.{ms:03}", s / 3600, s / 60 % 60, s % 60)
}

fn number_text(n: Num) -> String {
    match n.value {
        Number::Int(i) if n.dec == 0 => i.to_string(),
        _ => format!("{:.*}", n.dec as usize, n.as_f64()),
    }
}

/// Bytes as UTF-8 text without blanks at the end.
pub fn utf8(bytes: &[u8], page: &Page) -> String {
    let kept = bytes.len() - bytes.iter().rev().take_while(|&&b| b == b' ').count();
    String::from_utf8_lossy(&to_utf8(&bytes[..kept], page)).into_owned()
}

/// The value as text: `true`/`false`, nothing for NIL and empty dates.
pub fn text(value: &FieldValue, page: &Page) -> String {
    match value {
        FieldValue::Nil => String::new(),
        FieldValue::Str(s) => utf8(s, page),
        FieldValue::Num(n) => number_text(*n),
        FieldValue::Date(d) => date_text(*d),
        FieldValue::Timestamp(t) => moment_text(*t),
        FieldValue::Logical(b) => b.to_string(),
        FieldValue::Array(_) => json(value, page).to_string(),
    }
}

/// The value as JSON; NIL, empty dates and numbers JSON cannot hold are `null`.
pub fn json(value: &FieldValue, page: &Page) -> Value {
    match value {
        FieldValue::Nil => Value::Null,
        FieldValue::Num(n) => serde_json::from_str(&number_text(*n)).unwrap_or(Value::Null),
        FieldValue::Logical(b) => Value::Bool(*b),
        FieldValue::Array(a) => Value::Array(a.iter().map(|v| json(v, page)).collect()),
        FieldValue::Date(_) | FieldValue::Timestamp(_) => match text(value, page) {
            t if t.is_empty() => Value::Null,
            t => Value::String(t),
        },
        FieldValue::Str(s) => Value::String(utf8(s, page)),
    }
}
