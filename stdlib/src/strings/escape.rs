//! Texts with backslash escapes.

use keel_runtime::builtins;
use keel_runtime::value::Value;

builtins! {
    /// A text with its backslash escapes replaced by the characters they name.
    fn hb_StrDecodEscape[0, 1](vm, args) {
        match args.bytes(0) {
            Some(s) => Ok(Value::from(decode(s))),
            None => vm.arg_error(1099, args),
        }
    }
    /// The text of one or more adjacent C literals; NIL when the argument is none.
    ///
    /// ```prg
    /// ? hb_StrCDecode( '"a" "b"' )   //=> ab
    /// ```
    fn hb_StrCDecode[0, 2](vm, args) {
        let Some(s) = args.bytes(0) else { return vm.arg_error(1099, args) };
        Ok(literals(s).map_or(Value::NIL, Value::from))
    }
}

/// Replaces escapes; an unknown one stands for its character.
pub fn decode(s: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(s.len());
    let mut at = 0;
    while at < s.len() {
        if s[at] != b'\\' || at + 1 == s.len() {
            out.push(s[at]);
            at += 1;
            continue;
        }
        at += 1;
        let b = s[at];
        at += 1;
        match b {
            b'n' => out.push(b'\n'),
            b'r' => out.push(b'\r'),
            b't' => out.push(b'\t'),
            b'b' => out.push(8),
            b'a' => out.push(7),
            b'f' => out.push(12),
            b'v' => out.push(11),
            b'e' => out.push(27),
            b'0'..=b'7' => {
                let mut n = (b - b'0') as u32;
                for _ in 0..2 {
                    match s.get(at) {
                        Some(d @ b'0'..=b'7') => {
                            n = n * 8 + (d - b'0') as u32;
                            at += 1;
                        }
                        _ => break,
                    }
                }
                out.push(n as u8);
            }
            b'x' | b'X' => {
                let mut n = 0u32;
                while let Some(d) = s.get(at).and_then(|d| (*d as char).to_digit(16)) {
                    n = n << 4 | d;
                    at += 1;
                }
                out.push(n as u8);
            }
            _ => out.push(b),
        }
    }
    out
}

fn literals(s: &[u8]) -> Option<Vec<u8>> {
    let mut out = Vec::new();
    let mut rest = s.trim_ascii();
    if rest.is_empty() {
        return None;
    }
    while !rest.is_empty() {
        rest = rest.strip_prefix(b"\"")?;
        let mut at = 0;
        while *rest.get(at)? != b'"' {
            at += if rest[at] == b'\\' { 2 } else { 1 };
        }
        out.extend_from_slice(&decode(&rest[..at]));
        rest = rest[at + 1..].trim_ascii_start();
    }
    Some(out)
}
