//! `Transform()` pictures: the functions behind `@` and the template that follows them.
//!
//! Observed on Harbour 3.2 with 71 pictures over every type (see the transform tests of the library).

use super::{Text, date, display, number, time};
use crate::set::{Sets, id};
use crate::value::{Tag, Value};

/// The functions of a picture.
#[derive(Default, Clone, Copy)]
struct Functions {
    upper: bool,
    paren_first: bool,
    paren_near: bool,
    zeros: bool,
    left: bool,
    credit: bool,
    debit: bool,
    date: bool,
    time: bool,
    british: bool,
    raw: bool,
    blank_zero: bool,
    size: Option<usize>,
}

/// Splits a picture into functions and template.
fn split(picture: &[u8]) -> (Functions, &[u8]) {
    let mut f = Functions::default();
    let Some(rest) = picture.strip_prefix(b"@") else { return (f, picture) };
    let mut at = 0;
    while at < rest.len() && rest[at] != b' ' && rest[at] != b'\t' {
        match rest[at].to_ascii_uppercase() {
            b'!' => f.upper = true,
            b'(' => f.paren_first = true,
            b')' => f.paren_near = true,
            b'L' | b'0' => f.zeros = true,
            b'B' => f.left = true,
            b'C' => f.credit = true,
            b'X' => f.debit = true,
            b'D' => f.date = true,
            b'T' => f.time = true,
            b'E' => f.british = true,
            b'R' => f.raw = true,
            b'Z' => f.blank_zero = true,
            b'S' => {
                let digits = rest[at + 1..].iter().take_while(|b| b.is_ascii_digit()).count();
                let size = rest[at + 1..at + 1 + digits]
                    .iter()
                    .fold(0usize, |n, b| n.saturating_mul(10).saturating_add((b - b'0') as usize));
                f.size = Some(size);
                at += digits;
            }
            _ => {}
        }
        at += 1;
    }
    // One blank ends the functions; more of them belong to the template.
    (f, rest.get(at + 1..).unwrap_or_default())
}

/// `Transform( v, picture )`; `None` when the value has no text form (arrays, blocks, …).
pub fn transform(sets: &Sets, v: &Value, picture: &[u8]) -> Option<Text> {
    let (f, template) = split(picture);
    let mut out = match v.tag() {
        Tag::SStr | Tag::Str => text(sets, v.as_bytes()?, &f, template),
        Tag::Int | Tag::Double => numeric(sets, v, &f, template),
        Tag::Date | Tag::Timestamp => day(sets, v, &f, template),
        Tag::Logical => logical(sets, v.as_logical()?, &f, template),
        _ => return None,
    };
    if let Some(n) = f.size
        && n > 0
    {
        out.truncate(n);
    }
    Some(out)
}

/// The template that `@D` and `@E` give: SET DATE with its letters as `9`.
fn date_template(sets: &Sets) -> Text {
    let format = sets.text(id::DATEFORMAT);
    format[..format.len().min(date::FORMAT_MAX)]
        .iter()
        .map(|b| if b.is_ascii_alphabetic() { b'9' } else { *b })
        .collect()
}

fn text(sets: &Sets, s: &[u8], f: &Functions, template: &[u8]) -> Text {
    let by_date = f.date || f.british;
    let dates;
    let template = if by_date {
        dates = date_template(sets);
        &*dates
    } else {
        template
    };
    let page = sets.page();
    let mut rest = Characters { bytes: s, sequences: page.is_some_and(|p| p.is_char_indexed()) };
    let mut out = Text::with_capacity(s.len().max(template.len()));
    let push = |out: &mut Text, character: &[u8], upper: bool| match (upper, page) {
        (false, _) => out.extend_from_slice(character),
        (true, None) => out.extend(character.iter().map(u8::to_ascii_uppercase)),
        (true, Some(page)) => out.extend_from_slice(&page.to_upper(character)),
    };
    if template.is_empty() {
        for c in rest.by_ref() {
            push(&mut out, c, f.upper);
        }
    } else {
        let mut placed = false;
        for &t in template {
            if rest.bytes.is_empty() && !f.raw {
                break;
            }
            placed |= is_text_place(t);
            match t {
                b'!' | b'#' | b'9' | b'A' | b'N' | b'X' | b'a' | b'n' | b'x' | b'L' | b'l' => {
                    match rest.next() {
                        Some(c) => push(&mut out, c, f.upper || t == b'!'),
                        None => out.push(b' '),
                    }
                }
                b'Y' | b'y' => out.push(match rest.next().map(|c| c[0]) {
                    Some(b't' | b'T' | b'y' | b'Y') => b'Y',
                    Some(_) => b'N',
                    None => b' ',
                }),
                _ => {
                    out.push(t);
                    if !f.raw {
                        rest.next();
                    }
                }
            }
        }
        if f.raw && !placed {
            rest.for_each(|c| push(&mut out, c, f.upper));
        }
    }
    if f.british {
        swap_day_and_month(&mut out);
    }
    if f.blank_zero {
        out.fill(b' ');
    }
    if f.left {
        left_justify(&mut out);
    }
    out
}

fn is_text_place(t: u8) -> bool {
    matches!(t, b'!' | b'#' | b'9' | b'A' | b'N' | b'X' | b'L' | b'Y' | b'a' | b'n' | b'x' | b'l' | b'y')
}

/// The characters of a text: bytes, or UTF-8 sequences for a code page that counts them.
struct Characters<'a> {
    bytes: &'a [u8],
    sequences: bool,
}

impl<'a> Iterator for Characters<'a> {
    type Item = &'a [u8];

    fn next(&mut self) -> Option<&'a [u8]> {
        if self.bytes.is_empty() {
            return None;
        }
        let tail = if self.sequences {
            self.bytes[1..].iter().take_while(|b| **b & 0xC0 == 0x80).count()
        } else {
            0
        };
        let (first, rest) = self.bytes.split_at(1 + tail);
        self.bytes = rest;
        Some(first)
    }
}

/// `ab.cd.ef` becomes `cd.ab.ef`.
fn swap_day_and_month(out: &mut [u8]) {
    if out.len() >= 5 {
        let (head, tail) = out.split_at_mut(3);
        head[..2].swap_with_slice(&mut tail[..2]);
    }
}

fn is_digit_place(b: u8) -> bool {
    matches!(b, b'9' | b'#' | b'$' | b'*')
}

fn numeric(sets: &Sets, v: &Value, f: &Functions, template: &[u8]) -> Text {
    let x = v.as_f64().unwrap_or_default();
    let negative = x < 0.0;
    let dates;
    let template = if f.date {
        dates = date_template(sets);
        &*dates
    } else {
        template
    };
    let parens = negative && (f.paren_first || f.paren_near);
    let unsigned;
    let shown = if negative && (f.debit || parens) {
        unsigned = absolute(v);
        &unsigned
    } else {
        v
    };
    let (point, comma) = if f.british { (b',', b'.') } else { (b'.', b',') };
    let mut out = if template.is_empty() {
        let mut out = unpictured(sets, shown);
        if f.british {
            out.iter_mut().filter(|b| **b == b'.').for_each(|b| *b = b',');
        }
        if f.zeros {
            pad_zeros(&mut out);
        }
        out
    } else {
        fill_template(shown, template, f.zeros, point, comma)
    };
    if parens {
        // Harbour: `@(` puts the parenthesis into the first place, `@)` behind the blanks that follow it.
        let at = if f.paren_near { out.iter().skip(1).take_while(|b| **b == b' ').count() } else { 0 };
        // It takes the place of a digit: the number does not fit. Digits of the template stand for themselves.
        let is_place = |i: usize| template.get(i).is_none_or(|t| is_digit_place(*t));
        if is_place(at) && out.get(at).is_some_and(|b| (b'1'..=b'9').contains(b)) {
            let digits = out.iter_mut().enumerate().filter(|(i, b)| b.is_ascii_digit() && is_place(*i));
            digits.for_each(|(_, b)| *b = b'*');
        }
        if let Some(b) = out.get_mut(at) {
            *b = b'(';
        }
    }
    if x == 0.0 && f.blank_zero {
        out.fill(b' ');
    }
    if parens {
        out.push(b')');
    }
    if x > 0.0 && f.credit {
        out.extend_from_slice(b" CR");
    } else if negative && f.debit {
        out.extend_from_slice(b" DB");
    }
    if f.left {
        let from = usize::from(parens && !f.paren_near && out.len() > 1);
        left_justify(&mut out[from..]);
    }
    out
}

/// A number without template: as `?` shows it, but whole numbers stay whole under SET FIXED and get a wider place.
fn unpictured(sets: &Sets, v: &Value) -> Text {
    if sets.fixed && v.tag() == Tag::Int {
        let width = number::width_and_decimals(v).0 + 2 + 2 * sets.decimals as usize;
        return number::str_with(v, width, 0);
    }
    number::display_number(sets, v)
}

fn absolute(v: &Value) -> Value {
    match v.as_int() {
        Some(n) => Value::int_width(n.saturating_abs(), number::width_and_decimals(v).0 as u16),
        None => Value::double_width(v.as_f64().unwrap_or_default().abs(), v.width(), v.decimals()),
    }
}

fn pad_zeros(out: &mut [u8]) {
    let blanks = out.iter().take_while(|b| **b == b' ').count();
    if out.get(blanks) == Some(&b'-') {
        out[blanks] = b'0';
        out[..blanks].fill(b'0');
        out[0] = b'-';
    } else {
        out[..blanks].fill(b'0');
    }
}

fn left_justify(out: &mut [u8]) {
    let blanks = out.iter().take_while(|b| **b == b' ').count();
    out.rotate_left(blanks);
}

/// Puts the digits of a number into a template.
fn fill_template(v: &Value, template: &[u8], zeros: bool, point: u8, comma: u8) -> Text {
    let (mut whole, mut decimals, mut dot) = (0, 0, false);
    for &t in template {
        match t {
            b'.' => dot = true,
            t if !is_digit_place(t) => {}
            _ if dot => decimals += 1,
            _ => whole += 1,
        }
    }
    let mut digits = stream(v, whole, decimals, dot);
    if zeros && digits.first() != Some(&b'*') {
        pad_zeros(&mut digits);
    }
    let mut at = 0;
    let mut out = Text::with_capacity(template.len());
    // Without any place the template is copied, but its points and separators are still translated.
    let places = whole + decimals > 0;
    for (i, &t) in template.iter().enumerate() {
        let digit = digits.get(at).copied();
        match t {
            b'9' | b'#' | b'$' | b'*' => {
                at += 1;
                out.push(match digit {
                    Some(b' ') if matches!(t, b'$' | b'*') => t,
                    Some(b) => b,
                    None => b' ',
                });
            }
            // Marks behind the last digit stand for themselves.
            b'.' | b',' if digit.is_none() && places => out.push(t),
            b'.' => {
                at += 1;
                out.push(point);
            }
            b',' if i == 0 => out.push(t),
            b',' => {
                // A separator in front of the first digit repeats what stands before it; a sign moves up to the number.
                let before = out[i - 1];
                if before.is_ascii_digit() {
                    out.push(comma);
                } else if before == b'-' {
                    out[i - 1] = match i.checked_sub(2).map(|j| out[j]) {
                        None | Some(b'$') => b' ',
                        Some(b) => b,
                    };
                    out.push(b'-');
                } else {
                    out.push(before);
                }
            }
            _ => out.push(t),
        }
    }
    out
}

/// The number as `whole` places, a point and `decimals`; stars when it does not fit.
fn stream(v: &Value, whole: usize, decimals: usize, dot: bool) -> Text {
    let tail = if decimals > 0 { decimals + 1 } else { 0 };
    let mut out = Text::from_elem(b' ', whole + tail);
    if whole > 0 || !dot {
        number::fill(v, decimals, &mut out);
    } else {
        // No place in front of the point: the zero is left out.
        match number::plain(v, decimals) {
            Some(body) if body.len() == tail + 1 && body[0] == b'0' => out.copy_from_slice(&body[1..]),
            _ => out.fill(b'*'),
        }
    }
    if out.first() == Some(&b'*') && decimals > 0 && whole > 0 {
        out[whole] = b'.';
    }
    out
}

fn logical(sets: &Sets, b: bool, f: &Functions, template: &[u8]) -> Text {
    let letter = if b { b'T' } else { b'F' };
    let dates;
    let template = if f.date || f.british {
        dates = date_template(sets);
        &*dates
    } else {
        template
    };
    let mut out = Text::new();
    let mut placed = false;
    for &t in template {
        match t {
            // Only the first place shows the value.
            b'L' | b'l' | b'#' | b'Y' | b'y' if placed => out.push(b' '),
            b'L' | b'l' | b'#' => {
                placed = true;
                out.push(letter);
            }
            b'Y' | b'y' => {
                placed = true;
                out.push(if b { b'Y' } else { b'N' });
            }
            _ => out.push(t),
        }
        if !f.raw {
            break;
        }
    }
    if out.is_empty() || (f.raw && !placed) {
        out.push(letter);
    }
    if f.blank_zero {
        out.fill(b' ');
    }
    if f.left {
        left_justify(&mut out);
    }
    out
}

fn day(sets: &Sets, v: &Value, f: &Functions, _template: &[u8]) -> Text {
    let (julian, ms) = v.as_timestamp().unwrap_or_default();
    let stamp = v.tag() == Tag::Timestamp;
    let with_date = !stamp || f.date || !f.time;
    let with_time = stamp && (f.time || !f.date);
    let mut out = Text::new();
    if with_date {
        let british;
        let format = if f.british {
            british = british_format(sets.text(id::DATEFORMAT));
            &*british
        } else {
            sets.text(id::DATEFORMAT)
        };
        out = date::format(julian, format);
        if f.raw {
            out = raw_date(&out, format);
        }
    }
    if with_time {
        if with_date && !out.is_empty() {
            out.push(b' ');
        }
        out.extend_from_slice(&time::format(ms, sets.text(id::TIMEFORMAT)));
    }
    if f.blank_zero {
        out.fill(b' ');
    }
    if f.left {
        left_justify(&mut out);
    }
    out
}

/// SET DATE with the day first, then month and year, in the places of its first three runs of D, M or Y.
fn british_format(format: &[u8]) -> Vec<u8> {
    let years = format.iter().filter(|b| b.eq_ignore_ascii_case(&b'Y')).count();
    let mut parts = [&b"DD"[..], b"MM", if years == 4 { b"YYYY" } else { b"YY" }].into_iter();
    let mut out = Vec::new();
    for run in format.chunk_by(|a, b| a.eq_ignore_ascii_case(b)) {
        let part = matches!(run[0].to_ascii_uppercase(), b'D' | b'M' | b'Y').then(|| parts.next()).flatten();
        out.extend_from_slice(part.unwrap_or(run));
    }
    out
}

/// `@R` on a date: the date's text goes through its own format, whose marks do not use it up.
fn raw_date(text: &[u8], format: &[u8]) -> Text {
    let mut out = Text::new();
    let mut rest = text.iter().copied();
    for &t in &format[..format.len().min(date::FORMAT_MAX)] {
        if t.is_ascii_alphabetic() { out.extend(rest.next()) } else { out.push(t) }
    }
    out.extend(rest);
    out
}

/// `Transform( v )` without a picture.
pub fn plain(sets: &Sets, v: &Value) -> Option<Text> {
    match v.tag() {
        Tag::Logical => Some(Text::from_slice(if v.as_logical()? { b"T" } else { b"F" })),
        Tag::Int | Tag::Double => Some(unpictured(sets, v)),
        Tag::SStr | Tag::Str | Tag::Date | Tag::Timestamp => Some(display(sets, v).into_text()),
        _ => None,
    }
}
