//! Field values as text and JSON. Text is UTF-8, dates are ISO 8601.

use keel_rdd::codepage::{Page, to_utf8};
use keel_rdd::{FieldValue, Num, Number, Timestamp, calendar};
use serde_json::Value;

/// How a value becomes text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Style {
    /// Blanks at the end are padding and go.
    pub trim: bool,
    /// Numbers are doubles: as many digits as give the same double back, whatever the field's decimals say.
    pub exact: bool,
}

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

fn number_text(n: Num, exact: bool) -> String {
    match n.value {
        Number::Int(i) if n.dec == 0 || exact => i.to_string(),
        Number::Double(d) if exact => d.to_string(),
        _ => format!("{:.*}", n.dec as usize, n.as_f64()),
    }
}

/// Bytes as UTF-8 text, without blanks at the end if they are padding.
pub fn utf8(bytes: &[u8], page: &Page, style: Style) -> String {
    let blanks = if style.trim { bytes.iter().rev().take_while(|&&b| b == b' ').count() } else { 0 };
    String::from_utf8_lossy(&to_utf8(&bytes[..bytes.len() - blanks], page)).into_owned()
}

/// The value as text: `true`/`false`, nothing for NIL and empty dates.
pub fn text(value: &FieldValue, page: &Page, style: Style) -> String {
    match value {
        FieldValue::Nil => String::new(),
        FieldValue::Str(s) => utf8(s, page, style),
        FieldValue::Num(n) => number_text(*n, style.exact),
        FieldValue::Date(d) => date_text(*d),
        FieldValue::Timestamp(t) => moment_text(*t),
        FieldValue::Logical(b) => b.to_string(),
        FieldValue::Array(_) => json(value, page, style).to_string(),
    }
}

/// The value as JSON; NIL, empty dates and numbers JSON cannot hold are `null`.
pub fn json(value: &FieldValue, page: &Page, style: Style) -> Value {
    match value {
        FieldValue::Nil => Value::Null,
        FieldValue::Num(n) => serde_json::from_str(&number_text(*n, style.exact)).unwrap_or(Value::Null),
        FieldValue::Logical(b) => Value::Bool(*b),
        FieldValue::Array(a) => Value::Array(a.iter().map(|v| json(v, page, style)).collect()),
        FieldValue::Date(_) | FieldValue::Timestamp(_) => match text(value, page, style) {
            t if t.is_empty() => Value::Null,
            t => Value::String(t),
        },
        FieldValue::Str(s) => Value::String(utf8(s, page, style)),
    }
}
