//! `hb_jsonEncode()`.
//!
//! Numbers show their own decimals; dates and timestamps are texts of digits; pairs whose key is no text are left out, and
//! what has no JSON form, or contains itself, is null.

use super::codepage::page_or_error;
use keel_rdd::codepage::{Page, translate};
use keel_runtime::builtins;
use keel_runtime::format::{date, time};
use keel_runtime::value::{Tag, Value};

builtins! {
    /// A value as JSON; NIL without argument.
    ///
    /// Second argument: `.T.` or a number of blanks (negative: tabs) breaks lines; third: code page of the result.
    /// ```prg
    /// ? hb_jsonEncode( { "a" => { 1, 2.50, NIL, .T. } } )   //=> {"a":[1,2.50,null,true]}
    /// ```
    fn hb_jsonEncode[0, 4](vm, args) {
        let to = match page_or_error(vm, args, 2)? {
            Ok(p) => p,
            Err(v) => return Ok(v),
        };
        if args.is_empty() {
            return Ok(Value::NIL);
        }
        let from = vm.sets.page().unwrap_or_else(Page::en);
        let indent = match args.logical(1) {
            Some(b) => if b { 2 } else { 0 },
            None => args.int(1).unwrap_or(0).clamp(-100, 100),
        };
        let pages = to.filter(|t| t.id() != from.id()).map(|t| (from, t));
        let mut w = Writer { out: Vec::new(), indent, pages, open: Vec::new() };
        w.value(args.get(0), 0);
        if indent != 0 {
            w.out.push(b'\n');
        }
        Ok(Value::from(w.out))
    }
}

struct Writer {
    out: Vec<u8>,
    /// Blanks per level; negative = tabs; 0 = one line.
    indent: i64,
    pages: Option<(&'static Page, &'static Page)>,
    /// Containers being written.
    open: Vec<Value>,
}

/// Deepest nesting that is written; deeper parts are null.
const DEPTH: usize = 2000;

impl Writer {
    fn line(&mut self, level: usize) {
        if self.indent != 0 {
            self.out.push(b'\n');
            let b = if self.indent < 0 { b'\t' } else { b' ' };
            self.out.resize(self.out.len() + level * self.indent.unsigned_abs() as usize, b);
        }
    }

    fn value(&mut self, v: &Value, level: usize) {
        match v.tag() {
            Tag::Logical => {
                self.out.extend_from_slice(if v.as_logical() == Some(true) { b"true" } else { b"false" })
            }
            Tag::Int => self.out.extend_from_slice(v.as_int().unwrap_or(0).to_string().as_bytes()),
            Tag::Double => {
                let x = v.as_f64().unwrap_or_default();
                if x.is_finite() {
                    self.out.extend_from_slice(format!("{x:.*}", v.decimals() as usize).as_bytes());
                } else {
                    self.out.extend_from_slice(b"null");
                }
            }
            Tag::SStr | Tag::Str => self.text(v.as_bytes().unwrap_or_default()),
            Tag::Date => self.text(&date::dtos(v.as_julian().unwrap_or(0))),
            Tag::Timestamp => {
                let (j, ms) = v.as_timestamp().unwrap_or_default();
                self.text(&time::compact(j, ms));
            }
            Tag::Array | Tag::Hash => self.container(v, level),
            Tag::Cell => self.value(&v.deref(), level),
            Tag::Nil | Tag::Symbol | Tag::Block | Tag::Native => self.out.extend_from_slice(b"null"),
        }
    }

    fn text(&mut self, s: &[u8]) {
        let changed;
        let s = match self.pages {
            Some((from, to)) => {
                changed = translate(s, from, to);
                changed.as_slice()
            }
            None => s,
        };
        self.out.push(b'"');
        for &b in s {
            match b {
                b'"' => self.out.extend_from_slice(b"\\\""),
                b'\\' => self.out.extend_from_slice(b"\\\\"),
                b'\n' => self.out.extend_from_slice(b"\\n"),
                b'\r' => self.out.extend_from_slice(b"\\r"),
                b'\t' => self.out.extend_from_slice(b"\\t"),
                8 => self.out.extend_from_slice(b"\\b"),
                12 => self.out.extend_from_slice(b"\\f"),
                0..32 => self.out.extend_from_slice(format!("\\u{b:04x}").as_bytes()),
                _ => self.out.push(b),
            }
        }
        self.out.push(b'"');
    }

    fn container(&mut self, v: &Value, level: usize) {
        if level >= DEPTH || self.open.iter().any(|o| o.same_object(v)) {
            self.out.extend_from_slice(b"null");
            return;
        }
        self.open.push(v.clone());
        if let Some(a) = v.as_array() {
            self.out.push(b'[');
            let items = a.to_vec();
            for (i, item) in items.iter().enumerate() {
                if i > 0 {
                    self.out.push(b',');
                }
                self.line(level + 1);
                self.value(item, level + 1);
            }
            if !items.is_empty() {
                self.line(level);
            }
            self.out.push(b']');
        } else if let Some(h) = v.as_hash() {
            self.out.push(b'{');
            let mut any = false;
            for (k, item) in h.pairs() {
                let Some(key) = k.as_bytes() else { continue };
                if any {
                    self.out.push(b',');
                }
                any = true;
                self.line(level + 1);
                self.text(key);
                self.out.push(b':');
                let filled = item.as_array().is_some_and(|a| !a.is_empty())
                    || item.as_hash().is_some_and(|h| !h.is_empty());
                if self.indent != 0 {
                    if filled {
                        self.line(level + 1);
                    } else {
                        self.out.push(b' ');
                    }
                }
                self.value(&item, level + 1);
            }
            if any {
                self.line(level);
            }
            self.out.push(b'}');
        }
        self.open.pop();
    }
}
