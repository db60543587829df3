//! `hb_jsonDecode()`: stops at the first error and gives what was read up to there.

use super::codepage::page_or_error;
use crate::strings::unit::encode;
use keel_rdd::codepage::{Page, from_utf8, translate};
use keel_runtime::builtins;
use keel_runtime::value::Value;

builtins! {
    /// The value of a JSON text. With `@x` as second argument it goes there and the result is the number of bytes read, 0 for
    /// an error.
    ///
    /// ```prg
    /// ? hb_ValToExp( hb_jsonDecode( '{"x":[1,2.50,null]}' ) )   //=> {"x"=>{1, 2.50, NIL}}
    /// ```
    fn hb_jsonDecode[0, 3](vm, args) {
        let from = match page_or_error(vm, args, 2)? {
            Ok(p) => p,
            Err(v) => return Ok(v),
        };
        let own = vm.sets.page().unwrap_or_else(Page::en);
        let text = args.bytes(0).unwrap_or_default();
        let mut r = Reader { s: text, at: 0, own, from: from.filter(|f| f.id() != own.id()), depth: 0 };
        r.blanks();
        let (value, ok) = r.value();
        if args.is_ref(1) {
            let n = if ok { r.at } else { 0 };
            args.assign(1, value.unwrap_or_default());
            return Ok(Value::from(n));
        }
        Ok(value.unwrap_or_default())
    }
}

/// Deepest nesting.
const DEPTH: u32 = 2000;

struct Reader<'a> {
    s: &'a [u8],
    at: usize,
    own: &'static Page,
    from: Option<&'static Page>,
    depth: u32,
}

impl Reader<'_> {
    fn peek(&self) -> u8 {
        self.s.get(self.at).copied().unwrap_or(0)
    }

    fn blanks(&mut self) {
        while matches!(self.s.get(self.at), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
    }

    /// A value and whether it is complete; an incomplete container holds what was read.
    fn value(&mut self) -> (Option<Value>, bool) {
        match self.peek() {
            b'"' => {
                let s = self.text();
                let ok = s.is_some();
                (s.map(Value::from), ok)
            }
            b'-' | b'0'..=b'9' => (Some(self.number()), true),
            b'[' | b'{' if self.depth >= DEPTH => (None, false),
            b'[' => {
                self.depth += 1;
                let r = self.array();
                self.depth -= 1;
                r
            }
            b'{' => {
                self.depth += 1;
                let r = self.hash();
                self.depth -= 1;
                r
            }
            _ => {
                for (word, v) in
                    [("null", Value::NIL), ("true", Value::logical(true)), ("false", Value::logical(false))]
                {
                    if self.s[self.at..].starts_with(word.as_bytes()) {
                        self.at += word.len();
                        return (Some(v), true);
                    }
                }
                (None, false)
            }
        }
    }

    fn array(&mut self) -> (Option<Value>, bool) {
        self.at += 1;
        let mut items = Vec::new();
        let mut ok = true;
        self.blanks();
        if self.peek() != b']' {
            loop {
                let (v, complete) = self.value();
                items.extend(v);
                if !complete {
                    ok = false;
                    break;
                }
                self.blanks();
                match self.peek() {
                    b',' => {
                        self.at += 1;
                        self.blanks();
                    }
                    b']' => break,
                    _ => {
                        ok = false;
                        break;
                    }
                }
            }
        }
        self.at += ok as usize;
        (Some(Value::array(items)), ok)
    }

    fn hash(&mut self) -> (Option<Value>, bool) {
        self.at += 1;
        let hash = Value::hash();
        let Some(h) = hash.as_hash() else { return (None, false) };
        let mut ok = true;
        self.blanks();
        if self.peek() != b'}' {
            loop {
                let key = if self.peek() == b'"' { self.text() } else { None };
                self.blanks();
                let (Some(key), b':') = (key, self.peek()) else {
                    ok = false;
                    break;
                };
                self.at += 1;
                self.blanks();
                let (v, complete) = self.value();
                if let Some(v) = v {
                    h.set(Value::from(key), v);
                }
                self.blanks();
                match self.peek() {
                    _ if !complete => {
                        ok = false;
                        break;
                    }
                    b',' => {
                        self.at += 1;
                        self.blanks();
                    }
                    b'}' => break,
                    _ => {
                        ok = false;
                        break;
                    }
                }
            }
        }
        self.at += ok as usize;
        (Some(hash), ok)
    }

    fn text(&mut self) -> Option<Vec<u8>> {
        self.at += 1;
        let mut out = Vec::new();
        let mut plain = Vec::new();
        loop {
            let b = *self.s.get(self.at)?;
            self.at += 1;
            match b {
                b'"' => break,
                b'\\' => {
                    let e = *self.s.get(self.at)?;
                    self.at += 1;
                    match e {
                        b'"' | b'\\' | b'/' => plain.push(e),
                        b'n' => plain.push(b'\n'),
                        b'r' => plain.push(b'\r'),
                        b't' => plain.push(b'\t'),
                        b'b' => plain.push(8),
                        b'f' => plain.push(12),
                        b'u' => {
                            let digits = std::str::from_utf8(self.s.get(self.at..self.at + 4)?).ok()?;
                            let code = u16::from_str_radix(digits, 16).ok()?;
                            self.at += 4;
                            self.spill(&mut out, &mut plain);
                            out.extend(from_utf8(&encode(code as u32), self.own));
                        }
                        _ => return None,
                    }
                }
                _ => plain.push(b),
            }
        }
        self.spill(&mut out, &mut plain);
        Some(out)
    }

    fn spill(&self, out: &mut Vec<u8>, plain: &mut Vec<u8>) {
        match self.from {
            Some(from) => out.extend(translate(plain, from, self.own)),
            None => out.extend_from_slice(plain),
        }
        plain.clear();
    }

    fn number(&mut self) -> Value {
        let start = self.at;
        self.at += (self.peek() == b'-') as usize;
        let negative = self.at > start;
        let mut whole = 0i64;
        while self.peek().is_ascii_digit() {
            whole = whole.wrapping_mul(10).wrapping_add((self.peek() - b'0') as i64);
            self.at += 1;
        }
        let mut decimals = 0i64;
        let mut fractional = false;
        if self.peek() == b'.' {
            self.at += 1;
            fractional = true;
            while self.peek().is_ascii_digit() {
                decimals += 1;
                self.at += 1;
            }
        }
        let end = self.at;
        let mut exponent = 0i64;
        if matches!(self.peek(), b'e' | b'E') {
            self.at += 1;
            let down = self.peek() == b'-';
            self.at += down as usize;
            while self.peek().is_ascii_digit() {
                exponent = exponent.saturating_mul(10).saturating_add((self.peek() - b'0') as i64);
                self.at += 1;
            }
            if down {
                exponent = -exponent;
            }
        }
        if !fractional && exponent == 0 {
            return Value::int(if negative { whole.wrapping_neg() } else { whole });
        }
        let digits = std::str::from_utf8(&self.s[start..end]).unwrap_or("0");
        let x: f64 = format!("{digits}e{}", exponent.clamp(-400, 400)).parse().unwrap_or(0.0);
        let decimals = if exponent < 0 { decimals - exponent } else { decimals };
        if decimals == 0 && x.abs() < 9e18 {
            Value::int(x as i64)
        } else {
            Value::double(x, decimals.clamp(0, 255) as u8)
        }
    }
}
