//! `Transform()` pictures: the functions behind `@` and the template that follows them.
//!
//! Observed on Harbour 3.2 with 71 pictures over every type (see the transform tests of the library).

use super::{date, display, number, time};
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
    let template = &rest[at..];
    (f, &template[template.iter().take_while(|b| matches!(b, b' ' | b'\t')).count()..])
}

/// `Transform( v, picture )`; `None` when the value has no text form (arrays, blocks, …).
pub fn transform(sets: &Sets, v: &Value, picture: &[u8]) -> Option<Vec<u8>> {
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
fn date_template(sets: &Sets) -> Vec<u8> {
    sets.text(id::DATEFORMAT).iter().map(|b| if b.is_ascii_alphabetic() { b'9' } else { *b }).collect()
}

fn text(sets: &Sets, s: &[u8], f: &Functions, template: &[u8]) -> Vec<u8> {
    let by_date = f.date || f.british;
    let dates;
    let template = if by_date {
        dates = date_template(sets);
        dates.as_slice()
    } else {
        template
    };
    let characters = characters(sets, s);
    let mut out = Vec::with_capacity(s.len().max(template.len()));
    if template.is_empty() {
        characters.iter().for_each(|c| push_case(sets, &mut out, c, f.upper));
    } else {
        let mut next = characters.iter();
        let mut left = characters.len();
        for &t in template {
            if left == 0 && !f.raw {
                break;
            }
            match t {
                b'!' | b'#' | b'9' | b'A' | b'N' | b'X' | b'a' | b'n' | b'x' | b'L' | b'l' => {
                    left = left.saturating_sub(1);
                    match next.next() {
                        Some(c) => push_case(sets, &mut out, c, f.upper || t == b'!'),
                        None => out.push(b' '),
                    }
                }
                b'Y' | b'y' => {
                    left = left.saturating_sub(1);
                    out.push(match next.next().map(|c| c[0]) {
                        Some(b't' | b'T' | b'y' | b'Y') => b'Y',
                        Some(_) => b'N',
                        None => b' ',
                    });
                }
                _ => {
                    out.push(t);
                    if !f.raw {
                        left = left.saturating_sub(1);
                        next.next();
                    }
                }
            }
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

/// The characters of a text: bytes, or UTF-8 sequences for a code page that counts them.
fn characters<'a>(sets: &Sets, s: &'a [u8]) -> Vec<&'a [u8]> {
    if !sets.page().is_some_and(|p| p.is_char_indexed()) {
        return s.chunks(1).collect();
    }
    let mut out = Vec::with_capacity(s.len());
    let mut start = 0;
    for at in 1..=s.len() {
        if at == s.len() || s[at] & 0xC0 != 0x80 {
            out.push(&s[start..at]);
            start = at;
        }
    }
    out
}

fn push_case(sets: &Sets, out: &mut Vec<u8>, character: &[u8], upper: bool) {
    match (upper, sets.page()) {
        (false, _) => out.extend_from_slice(character),
        (true, None) => out.extend(character.iter().map(u8::to_ascii_uppercase)),
        (true, Some(page)) => out.extend(page.to_upper(character)),
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

fn numeric(sets: &Sets, v: &Value, f: &Functions, template: &[u8]) -> Vec<u8> {
    let x = v.as_f64().unwrap_or_default();
    let negative = x < 0.0;
    let dates;
    let template = if f.date {
        dates = date_template(sets);
        dates.as_slice()
    } else {
        template
    };
    let parens = negative && (f.paren_first || f.paren_near);
    let shown = if negative && (f.debit || parens) { absolute(v) } else { v.clone() };
    let (point, comma) = if f.british { (b',', b'.') } else { (b'.', b',') };
    let mut out = if template.is_empty() {
        let mut out = unpictured(sets, &shown);
        if f.british {
            out.iter_mut().filter(|b| **b == b'.').for_each(|b| *b = b',');
        }
        if f.zeros {
            pad_zeros(&mut out);
        }
        out
    } else {
        fill_template(&shown, template, parens, f.zeros, point, comma)
    };
    if parens {
        // Harbour: `@(` puts the parenthesis into the first place, `@)` next to the number.
        let at = if (f.paren_near || f.left) && out.first() == Some(&b' ') {
            out.iter().take_while(|b| **b == b' ').count() - 1
        } else {
            0
        };
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
        left_justify(&mut out);
    }
    out
}

/// A number without template: as `?` shows it, but whole numbers stay whole under SET FIXED and get a wider place.
fn unpictured(sets: &Sets, v: &Value) -> Vec<u8> {
    if sets.fixed && v.tag() == Tag::Int {
        let width = number::width_and_decimals(v).0 + 2 + 2 * sets.decimals as usize;
        return number::str_with(v, width, 0);
    }
    number::display_number(sets, v)
}

fn absolute(v: &Value) -> Value {
    match v.as_int() {
        Some(n) => Value::int_width(n.saturating_abs(), v.width()),
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
fn fill_template(v: &Value, template: &[u8], parens: bool, zeros: bool, point: u8, comma: u8) -> Vec<u8> {
    let dot = template.iter().position(|b| *b == b'.');
    let places = |t: &[u8]| t.iter().filter(|b| is_digit_place(**b)).count();
    let whole = places(&template[..dot.unwrap_or(template.len())]);
    let decimals = dot.map_or(0, |p| places(&template[p + 1..]));
    let digits = stream(v, whole, decimals, dot.is_some(), parens);
    let overflow = digits.first() == Some(&b'*');
    let mut digits = digits;
    if zeros && !overflow {
        pad_zeros(&mut digits);
    }
    let mut next = digits.iter().copied();
    let mut out: Vec<u8> = Vec::with_capacity(template.len());
    let mut point_done = false;
    for (i, &t) in template.iter().enumerate() {
        match t {
            b'9' | b'#' => out.push(next.next().unwrap_or(b' ')),
            b'$' | b'*' => match next.next() {
                Some(b' ') => out.push(t),
                Some(b) => out.push(b),
                None => out.push(b' '),
            },
            b'.' if !point_done => {
                point_done = true;
                if decimals > 0 {
                    next.next();
                }
                out.push(point);
            }
            b'.' => {
                // A second point uses a digit up.
                next.next();
                out.push(point);
            }
            b',' => {
                // A separator in front of the first digit repeats what stands before it; a sign moves up to the number.
                let before = if i == 0 { b' ' } else { out.last().copied().unwrap_or(b' ') };
                if before.is_ascii_digit() {
                    out.push(comma);
                } else if before == b'-' {
                    let last = out.len() - 1;
                    out[last] = match template.get(i.wrapping_sub(1)) {
                        Some(&(b'$' | b'*')) => template[i - 1],
                        _ => b' ',
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
fn stream(v: &Value, whole: usize, decimals: usize, dot: bool, parens: bool) -> Vec<u8> {
    let room = whole - (parens && whole > 0) as usize;
    let width = room + if decimals > 0 { decimals + 1 } else { 0 };
    let mut body = number::plain(v, decimals).unwrap_or_else(|| vec![b'*'; width + 1]);
    if whole == 0 && dot && body.first() == Some(&b'0') && body.len() > 1 {
        body.remove(0);
    }
    let fits = body.len() <= width;
    let total = whole + if decimals > 0 { decimals + 1 } else { 0 };
    if !fits {
        let mut out = vec![b'*'; total];
        if decimals > 0 {
            out[whole] = b'.';
        }
        return if whole == 0 { vec![b'*'; total] } else { out };
    }
    let mut out = vec![b' '; total - body.len()];
    out.extend_from_slice(&body);
    out
}

fn logical(sets: &Sets, b: bool, f: &Functions, template: &[u8]) -> Vec<u8> {
    let letter = if b { b'T' } else { b'F' };
    let dates;
    let template = if f.date || f.british {
        dates = date_template(sets);
        dates.as_slice()
    } else {
        template
    };
    let mut out = Vec::new();
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
    out
}

fn day(sets: &Sets, v: &Value, f: &Functions, _template: &[u8]) -> Vec<u8> {
    let (julian, ms) = v.as_timestamp().unwrap_or_default();
    let stamp = v.tag() == Tag::Timestamp;
    let with_date = !stamp || f.date || !f.time;
    let with_time = stamp && (f.time || !f.date);
    let mut out = Vec::new();
    if with_date {
        out = if f.british {
            date::format(julian, &british_format(sets.text(id::DATEFORMAT)))
        } else {
            date::format(julian, sets.text(id::DATEFORMAT))
        };
        if f.raw {
            out = raw_date(&out, &date_template(sets));
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

/// SET DATE with the day first, then month and year.
fn british_format(format: &[u8]) -> Vec<u8> {
    let year = format.iter().filter(|b| b.eq_ignore_ascii_case(&b'Y')).count();
    let mut marks = format.iter().filter(|b| !b.is_ascii_alphabetic()).copied();
    let (a, b) = (marks.next(), marks.next());
    let mut out = b"DD".to_vec();
    out.extend(a);
    out.extend_from_slice(b"MM");
    out.extend(b.or(a));
    out.resize(out.len() + if year > 2 { 4 } else { 2 }, b'Y');
    out
}

/// `@R` on a date: the date's text goes through the date's own template, whose marks do not use it up.
fn raw_date(text: &[u8], template: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    let mut rest = text.iter().copied();
    for &t in template {
        if t == b'9' { out.extend(rest.next()) } else { out.push(t) }
    }
    out.extend(rest);
    out
}

/// `Transform( v )` without a picture.
pub fn plain(sets: &Sets, v: &Value) -> Option<Vec<u8>> {
    match v.tag() {
        Tag::Logical => Some(if v.as_logical()? { b"T".to_vec() } else { b"F".to_vec() }),
        Tag::Int | Tag::Double => Some(unpictured(sets, v)),
        Tag::SStr | Tag::Str | Tag::Date | Tag::Timestamp => Some(display(sets, v).into_owned()),
        _ => None,
    }
}
