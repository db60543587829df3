//! Colour texts: `W/N,N/W,…` as SET COLOR keeps them, and their numbers.

use keel_runtime::builtins;
use keel_runtime::set::id;
use keel_runtime::value::Value;
use keel_runtime::vm::Vm;

/// Colours when nothing was set.
pub const DEFAULT: &str = "W/N,N/W,N/N,N/N,N/W";

builtins! {
    /// The colours; an argument changes them.
    ///
    /// ```prg
    /// ? SetColor()   //=> W/N,N/W,N/N,N/N,N/W
    /// ```
    fn SetColor[0, 1](vm, args) {
        let old = vm.sets.get(id::COLOR).clone();
        if let Some(s) = args.bytes(0) {
            let new = merge(&old.as_bytes().map_or(String::new(), |o| String::from_utf8_lossy(o).into_owned()),
                &String::from_utf8_lossy(s));
            vm.sets.set(id::COLOR, Value::from(new));
            keel_runtime::screen::with(|s| s.selected = 0);
        }
        Ok(old)
    }
    /// Chooses one of the colours of [`SetColor`], from 0.
    fn ColorSelect[0, 1](vm, args) {
        let known = vm.sets.text(id::COLOR).split(|b| *b == b',').count();
        if let Some(n) = args.int(0).and_then(|n| usize::try_from(n).ok()).filter(|n| *n < known) {
            keel_runtime::screen::with(|s| s.selected = n);
        }
        Ok(Value::NIL)
    }
    /// Does the terminal show colours? A stream does not.
    fn IsColor[0, 0](_vm, _args) { Ok(Value::logical(false)) }
    /// Number of a colour text, -1 for none.
    fn hb_ColorToN[0, 1](_vm, args) {
        Ok(Value::int(args.text(0).map_or(0, |s| attribute(&s).map_or(-1, |n| n as i64))))
    }
    /// Text of a colour number.
    fn hb_NToColor[0, 1](_vm, args) {
        Ok(Value::from(text(args.int(0).unwrap_or(0) as u16)))
    }
    /// The n-th (0-based) part of a colour text.
    fn hb_ColorIndex[2, 2](_vm, args) {
        let (Some(s), Some(n)) = (args.text(0), args.int(1)) else { return Ok(Value::from("")) };
        Ok(Value::from(usize::try_from(n).ok().and_then(|n| s.split(',').nth(n)).unwrap_or("").trim().to_string()))
    }
}

/// Letters of the eight colours.
const LETTERS: [&str; 8] = ["N", "B", "G", "BG", "R", "BR", "GR", "W"];

const BRIGHT: u16 = 0x08;
const BLINK: u16 = 0x80;
const UNDERLINE: u16 = 0x800;

/// Attribute of the first `foreground/background` of a colour text: foreground in the low four bits, background in the next
/// four, underline at 0x800. `None` when the text names no colour.
pub fn attribute(s: &str) -> Option<u16> {
    let first = s.split(',').next().unwrap_or("");
    let (mut seen, mut behind, mut in_number) = (false, false, false);
    let (mut fore, mut current, mut marks) = (0u16, 0u16, 0u16);
    let mut number = 0u32;
    for c in first.chars() {
        if let Some(d) = c.to_digit(10) {
            number = if in_number { (number * 10 + d) % 10_000_000 } else { d };
            current = (number & 15) as u16;
            (in_number, seen) = (true, true);
            continue;
        }
        in_number = false;
        match c.to_ascii_uppercase() {
            'N' => current = 0,
            'B' => current |= 1,
            'G' => current |= 2,
            'R' => current |= 4,
            'W' => current |= 7,
            '+' => marks |= BRIGHT,
            '*' => marks |= BLINK,
            'U' => {
                current |= 1;
                marks |= if behind { UNDERLINE << 4 } else { UNDERLINE };
            }
            'I' => {
                marks &= BRIGHT | BLINK;
                (fore, current, behind) = (0, 7, true);
            }
            'X' => {
                marks &= BRIGHT | BLINK;
                (fore, current) = (0, 0);
            }
            '/' if behind && marks & UNDERLINE == 0 && fore == 0 && current == 7 => fore = 7,
            '/' => (fore, current, behind) = (current, 0, true),
            _ => continue,
        }
        seen = true;
    }
    let colour = if behind { current << 4 | fore } else { current };
    seen.then_some(colour | marks)
}

/// Text of an attribute.
fn text(n: u16) -> String {
    let name = |low: u16, underlined: bool| if underlined { "U" } else { LETTERS[(low & 7) as usize] };
    let mut out = name(n, n & UNDERLINE != 0).to_string();
    if n & BRIGHT != 0 {
        out.push('+');
    }
    out.push('/');
    out.push_str(name(n >> 4, n & (UNDERLINE << 4) != 0));
    if n & BLINK != 0 {
        out.push('*');
    }
    out
}

/// The attribute in use: the one of SET COLOR that `ColorSelect()` chose.
pub fn current(vm: &Vm) -> u16 {
    let colours = vm.sets.text(id::COLOR);
    let selected = keel_runtime::screen::with(|s| s.selected);
    let part = colours.split(|b| *b == b',').nth(selected).unwrap_or_default();
    attribute(&String::from_utf8_lossy(part)).unwrap_or(7)
}

/// The attribute that an argument names: a colour text or number; the one in use otherwise.
pub fn argument(vm: &Vm, v: &Value) -> u16 {
    match v.as_bytes() {
        Some(s) => attribute(&String::from_utf8_lossy(s)).unwrap_or_else(|| current(vm)),
        None => match v.as_i64() {
            Some(n @ 0..=0xFFFF) => n as u16,
            _ => current(vm),
        },
    }
}

/// Puts the parts of a new colour text over the old ones; an empty text brings the defaults back.
pub fn merge(old: &str, new: &str) -> String {
    let mut parts: Vec<String> = old.split(',').map(str::to_string).collect();
    if new.trim().is_empty() {
        // Colours behind the five usual ones stay.
        return DEFAULT
            .split(',')
            .chain(parts.iter().skip(5).map(String::as_str))
            .collect::<Vec<_>>()
            .join(",");
    }
    parts.resize(parts.len().max(5), "N/N".into());
    for (i, p) in new.split(',').enumerate() {
        if p.trim().is_empty() {
            continue;
        }
        let Some(n) = attribute(p) else { continue };
        // The colour of the field with focus is that of the others too, unless they have their own.
        if i == 1 {
            parts[4] = text(n);
        }
        parts.resize(parts.len().max(i), "N/N".into());
        if i < parts.len() {
            parts[i] = text(n);
        } else {
            parts.push(text(n));
        }
    }
    parts.join(",")
}
