//! Colour texts: `W/N,N/W,…` as SET COLOR keeps them, and their numbers.

use keel_runtime::builtins;
use keel_runtime::set::id;
use keel_runtime::value::Value;

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
        }
        Ok(old)
    }
    /// Chooses one of the colours of [`SetColor`]; nothing shows on a stream.
    fn ColorSelect[0, 1](_vm, _args) { Ok(Value::NIL) }
    /// Does the terminal show colours? A stream does not.
    fn IsColor[0, 0](_vm, _args) { Ok(Value::logical(false)) }
    /// Number of a colour text, -1 for none.
    fn hb_ColorToN[0, 1](_vm, args) {
        Ok(Value::int(args.text(0).and_then(|s| pair(&s)).map_or(-1, |n| n as i64)))
    }
    /// Text of a colour number.
    fn hb_NToColor[0, 1](_vm, args) {
        Ok(match args.int(0) {
            Some(n @ 0..=255) => Value::from(text(n as u8)),
            _ => Value::from(""),
        })
    }
    /// The n-th (0-based) part of a colour text.
    fn hb_ColorIndex[2, 2](_vm, args) {
        let (Some(s), Some(n)) = (args.text(0), args.int(1)) else { return Ok(Value::from("")) };
        Ok(Value::from(usize::try_from(n).ok().and_then(|n| s.split(',').nth(n)).unwrap_or("").trim().to_string()))
    }
}

/// Letters of the eight colours.
const LETTERS: [&str; 8] = ["N", "B", "G", "BG", "R", "RB", "GR", "W"];

/// One side of a pair: colour, and whether it is bright (`+` or `*`).
fn side(s: &str) -> Option<u8> {
    let mut n = 0u8;
    let mut seen = false;
    let digits: String = s.chars().filter(char::is_ascii_digit).collect();
    if !digits.is_empty() {
        return digits.parse::<u8>().ok().map(|d| d & 15);
    }
    for c in s.chars() {
        match c.to_ascii_uppercase() {
            'B' => n |= 1,
            'G' => n |= 2,
            'R' => n |= 4,
            'W' => n |= 7,
            'N' | 'X' | 'U' | 'I' => {}
            '+' | '*' => {
                n |= 8;
                continue;
            }
            _ => continue,
        }
        seen = true;
    }
    (seen || n != 0).then_some(n)
}

/// `foreground/background` as a number.
fn pair(s: &str) -> Option<u8> {
    let first = s.split(',').next().unwrap_or("");
    let (fore, back) = first.split_once('/').unwrap_or((first, ""));
    // A mark of brightness behind the background means the background.
    let (fore, back) = (side(fore)?, side(back).unwrap_or(0));
    Some(back << 4 | fore)
}

fn text(n: u8) -> String {
    let (fore, back) = (n & 15, n >> 4);
    let mut out = LETTERS[(fore & 7) as usize].to_string();
    if fore & 8 != 0 {
        out.push('+');
    }
    out.push('/');
    out.push_str(LETTERS[(back & 7) as usize]);
    if back & 8 != 0 {
        out.push('*');
    }
    out
}

/// Puts the parts of a new colour text over the old ones; an empty text brings the defaults back.
pub fn merge(old: &str, new: &str) -> String {
    if new.trim().is_empty() {
        return DEFAULT.into();
    }
    let mut parts: Vec<String> = old.split(',').map(str::to_string).collect();
    parts.resize(parts.len().max(5), "N/N".into());
    for (i, p) in new.split(',').enumerate() {
        if p.trim().is_empty() {
            continue;
        }
        let Some(n) = pair(p) else { continue };
        if i < parts.len() {
            parts[i] = text(n);
        } else {
            parts.push(text(n));
        }
    }
    parts.join(",")
}
