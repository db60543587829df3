//! PCRE patterns over bytes as patterns of the engine, which matches Unicode text.
//!
//! Bytes from 0x80 on become private-use characters, so that they are neither letters nor blanks; what PCRE spells
//! differently is rewritten: `\h`, `\R`, `\Z`, `$`, `\Q…\E`, `\xHH`, `(?P=name)`.

/// First private-use character; byte 0x80 becomes this plus 0x80.
const PRIVATE: u32 = 0xE000;

/// The character that stands for a byte.
pub fn char_of(b: u8) -> char {
    if b < 0x80 { b as char } else { char::from_u32(PRIVATE + b as u32).unwrap_or('?') }
}

/// Bytes as text for the engine.
pub fn text_of(s: &[u8]) -> String {
    match std::str::from_utf8(s) {
        Ok(t) if s.is_ascii() => t.to_string(),
        _ => s.iter().map(|b| char_of(*b)).collect(),
    }
}

/// Byte offset for an offset in [`text_of`]'s text.
pub fn byte_offset(text: &str, at: usize, ascii: bool) -> usize {
    if ascii { at } else { text[..at].chars().count() }
}

/// The engine's pattern for a PCRE pattern.
pub fn translate(pattern: &[u8], ignore_case: bool, multi_line: bool) -> String {
    let mut out = String::with_capacity(pattern.len() + 16);
    match (ignore_case, multi_line) {
        (true, true) => out.push_str("(?im)"),
        (true, false) => out.push_str("(?i)"),
        (false, true) => out.push_str("(?m)"),
        (false, false) => {}
    }
    let mut at = 0;
    let mut in_class = false;
    while at < pattern.len() {
        let b = pattern[at];
        at += 1;
        match b {
            b'\\' => at = escape(pattern, at, in_class, &mut out),
            b'[' if !in_class => {
                in_class = true;
                out.push('[');
                if pattern.get(at) == Some(&b'^') {
                    out.push('^');
                    at += 1;
                }
                if pattern.get(at) == Some(&b']') {
                    out.push_str("\\]");
                    at += 1;
                }
            }
            b'[' => {
                // A POSIX class, or a bracket that PCRE takes as it is.
                let end = pattern[at..].windows(2).position(|w| w == b":]");
                match end {
                    Some(n) if pattern.get(at) == Some(&b':') => {
                        out.push('[');
                        out.push_str(&text_of(&pattern[at..at + n + 2]));
                        at += n + 2;
                    }
                    _ => out.push_str("\\["),
                }
            }
            b']' if in_class => {
                in_class = false;
                out.push(']');
            }
            // The engine knows set operators that PCRE does not.
            b'&' | b'~' if in_class => {
                out.push('\\');
                out.push(b as char);
            }
            b'$' if !in_class && !multi_line => out.push_str("(?=\\n?\\z)"),
            b'(' if !in_class && pattern[at..].starts_with(b"?P=") => {
                let end = pattern[at..].iter().position(|b| *b == b')').unwrap_or(pattern.len() - at);
                out.push_str("\\k<");
                out.push_str(&text_of(&pattern[(at + 3).min(at + end)..at + end]));
                out.push('>');
                at = (at + end + 1).min(pattern.len());
            }
            b'(' if !in_class && pattern[at..].starts_with(b"?#") => {
                let end = pattern[at..].iter().position(|b| *b == b')').unwrap_or(pattern.len() - at);
                at = (at + end + 1).min(pattern.len());
            }
            _ => out.push(char_of(b)),
        }
    }
    out
}

/// Rewrites what follows a backslash; returns the offset behind it.
fn escape(pattern: &[u8], mut at: usize, in_class: bool, out: &mut String) -> usize {
    let Some(&b) = pattern.get(at) else {
        out.push_str("\\\\");
        return at;
    };
    at += 1;
    match b {
        b'h' => out.push_str(if in_class { " \\t" } else { "[ \\t]" }),
        b'H' if !in_class => out.push_str("[^ \\t]"),
        b'R' if !in_class => out.push_str("(?:\\r\\n|\\n|\\x0B|\\f|\\r)"),
        b'N' if !in_class => out.push_str("[^\\n]"),
        b'Z' if !in_class => out.push_str("(?=\\n?\\z)"),
        b'e' => out.push_str("\\x1B"),
        b'w' => out.push_str(if in_class { "0-9A-Za-z_" } else { "[0-9A-Za-z_]" }),
        b'W' if !in_class => out.push_str("[^0-9A-Za-z_]"),
        b'd' => out.push_str(if in_class { "0-9" } else { "[0-9]" }),
        b'D' if !in_class => out.push_str("[^0-9]"),
        b's' => out.push_str(if in_class { " \\t\\n\\x0B\\f\\r" } else { "[ \\t\\n\\x0B\\f\\r]" }),
        b'S' if !in_class => out.push_str("[^ \\t\\n\\x0B\\f\\r]"),
        b'x' => {
            let braced = pattern.get(at) == Some(&b'{');
            let digits: Vec<u8> = pattern[at + braced as usize..]
                .iter()
                .take(if braced { 6 } else { 2 })
                .take_while(|d| d.is_ascii_hexdigit())
                .copied()
                .collect();
            let n = digits.iter().fold(0u32, |n, d| n << 4 | (*d as char).to_digit(16).unwrap_or(0));
            at += digits.len() + if braced { 2 } else { 0 };
            push_literal(out, n as u8);
        }
        b'0' => {
            let digits: Vec<u8> =
                pattern[at..].iter().take(2).take_while(|d| (b'0'..=b'7').contains(*d)).copied().collect();
            at += digits.len();
            push_literal(out, digits.iter().fold(0u32, |n, d| n * 8 + (*d - b'0') as u32) as u8);
        }
        b'Q' => {
            let rest = &pattern[at..];
            let end = rest.windows(2).position(|w| w == b"\\E").unwrap_or(rest.len());
            rest[..end].iter().for_each(|b| push_literal(out, *b));
            at += (end + 2).min(rest.len());
        }
        b'E' => {}
        b'A'
        | b'z'
        | b'b'
        | b'B'
        | b'G'
        | b'K'
        | b'k'
        | b'1'..=b'9'
        | b'n'
        | b'r'
        | b't'
        | b'f'
        | b'v'
        | b'a'
        | b'W'
        | b'D'
        | b'S' => {
            out.push('\\');
            out.push(b as char);
        }
        _ => push_literal(out, b),
    }
    at
}

/// A byte that means itself.
fn push_literal(out: &mut String, b: u8) {
    if b.is_ascii_alphanumeric() || b >= 0x80 || b == b'_' {
        out.push(char_of(b));
    } else {
        out.push_str(&format!("\\x{b:02X}"));
    }
}
