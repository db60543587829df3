//! Values as xBase expressions: `hb_ValToExp()`, `hb_StrToExp()`.
//!
//! Arrays, hashes and objects that stand in several places are written once, with `__itemSetRef()`; objects with
//! `__itemSetObj()`.

use super::{display, number, time};
use crate::value::{Tag, Value};
use std::collections::HashMap;

/// A text as a literal: the first delimiter it does not contain, an `e"…"` literal when it holds control characters.
pub fn quote(text: &[u8]) -> Vec<u8> {
    let has = |b: u8| text.contains(&b);
    let control = text.iter().any(|b| matches!(b, 0 | b'\n' | b'\r'));
    let (open, close) = match () {
        _ if control => (b"e\"".as_slice(), b'"'),
        _ if !has(b'"') => (b"\"".as_slice(), b'"'),
        _ if !has(b'\'') => (b"'".as_slice(), b'\''),
        _ if !has(b']') => (b"[".as_slice(), b']'),
        _ => (b"e\"".as_slice(), b'"'),
    };
    let mut out = open.to_vec();
    if open.len() == 1 {
        out.extend_from_slice(text);
    } else {
        for &b in text {
            match b {
                b'\n' => out.extend_from_slice(b"\\n"),
                b'\r' => out.extend_from_slice(b"\\r"),
                0 => out.extend_from_slice(b"\\000"),
                b'"' => out.extend_from_slice(b"\\\""),
                b'\\' => out.extend_from_slice(b"\\\\"),
                _ => out.push(b),
            }
        }
    }
    out.push(close);
    out
}

/// One step on the way from the outermost value to a nested one.
#[derive(Clone)]
enum Step {
    Index(usize),
    Key(Vec<u8>),
}

struct Writer {
    /// Containers written so far by address, with the path that leads to them. They are all reachable from the outermost
    /// value, so that no address comes twice.
    seen: HashMap<usize, Vec<Step>>,
    path: Vec<Step>,
    /// (path of the reference, path of what it refers to).
    references: Vec<(Vec<Step>, Vec<Step>)>,
    /// (path, class name) of objects.
    objects: Vec<(Vec<Step>, String)>,
    raw_objects: bool,
}

/// `hb_ValToExp( v )`; `raw` writes the instance variables of objects too.
pub fn to_expression(v: &Value, raw: bool) -> Vec<u8> {
    let mut w = Writer {
        seen: HashMap::new(),
        path: Vec::new(),
        references: Vec::new(),
        objects: Vec::new(),
        raw_objects: raw,
    };
    let mut out = Vec::new();
    w.write(&mut out, v);
    if !w.references.is_empty() {
        let list: Vec<Vec<u8>> = w
            .references
            .iter()
            .map(|(from, to)| [b"{".as_slice(), &path_text(from), b",", &path_text(to), b"}"].concat())
            .collect();
        out = [b"__itemSetRef( ".as_slice(), &out, b", {", &list.join(b",".as_slice()), b"} )"].concat();
    }
    if !w.objects.is_empty() {
        let list: Vec<Vec<u8>> = w
            .objects
            .iter()
            .map(|(path, class)| {
                [b"{".as_slice(), &quote(class.as_bytes()), b",", &path_text(path), b"}"].concat()
            })
            .collect();
        let name = if raw { b"__itemSetObjRaw( ".as_slice() } else { b"__itemSetObj( " };
        out = [name, &out, b", {", &list.join(b",".as_slice()), b"} )"].concat();
    }
    out
}

fn path_text(path: &[Step]) -> Vec<u8> {
    if path.is_empty() {
        return Vec::new();
    }
    let steps: Vec<Vec<u8>> = path
        .iter()
        .map(|s| match s {
            Step::Index(i) => i.to_string().into_bytes(),
            Step::Key(k) => k.clone(),
        })
        .collect();
    [b"{".as_slice(), &steps.join(b",".as_slice()), b"}"].concat()
}

impl Writer {
    fn write(&mut self, out: &mut Vec<u8>, v: &Value) {
        match v.tag() {
            Tag::Nil => out.extend_from_slice(b"NIL"),
            Tag::Logical => {
                out.extend_from_slice(if v.as_logical() == Some(true) { b".T." } else { b".F." });
            }
            Tag::Int | Tag::Double => out.extend_from_slice(&number::trimmed(v)),
            Tag::SStr | Tag::Str => out.extend_from_slice(&quote(v.as_bytes().unwrap_or_default())),
            Tag::Date => {
                out.extend_from_slice(b"0d");
                out.extend_from_slice(&display::dtos(v));
            }
            Tag::Timestamp => {
                let (j, ms) = v.as_timestamp().unwrap_or_default();
                out.extend_from_slice(b"t\"");
                out.extend_from_slice(&time::iso_short(j, ms));
                out.push(b'"');
            }
            Tag::Symbol => out.extend_from_slice(&display::symbol_text(v)),
            Tag::Block => out.extend_from_slice(b"{|| ... }"),
            Tag::Native => out.extend_from_slice(b"<pointer>"),
            Tag::Cell => self.write(out, &v.deref()),
            Tag::Array | Tag::Hash => self.write_container(out, v),
        }
    }

    fn write_container(&mut self, out: &mut Vec<u8>, v: &Value) {
        let address =
            v.as_array().map(|a| a.id()).or_else(|| v.as_hash().map(|h| h.id())).unwrap_or_default();
        if let Some(to) = self.seen.get(&address) {
            self.references.push((self.path.clone(), to.clone()));
            out.extend_from_slice(b"NIL");
            return;
        }
        self.seen.insert(address, self.path.clone());
        if let Some(a) = v.as_array() {
            let class = v.class_id();
            if class != 0 {
                self.objects.push((self.path.clone(), crate::class::class_name(class).to_string()));
            }
            out.push(b'{');
            let items = match class {
                0 => a.to_vec(),
                _ if self.raw_objects => a.to_vec(),
                // Of an object the variables that were changed, as pairs.
                _ => crate::class::instance_variables(v, true)
                    .into_iter()
                    .map(|(n, x)| Value::array(vec![Value::from(n), x]))
                    .collect(),
            };
            {
                for (i, item) in items.iter().enumerate() {
                    if i > 0 {
                        out.extend_from_slice(b", ");
                    }
                    self.path.push(Step::Index(i + 1));
                    self.write(out, item);
                    self.path.pop();
                }
            }
            out.push(b'}');
        } else if let Some(h) = v.as_hash() {
            let pairs = h.pairs();
            out.push(b'{');
            if pairs.is_empty() {
                out.extend_from_slice(b"=>");
            }
            for (i, (k, item)) in pairs.iter().enumerate() {
                if i > 0 {
                    out.extend_from_slice(b", ");
                }
                let mut key = Vec::new();
                self.write(&mut key, k);
                out.extend_from_slice(&key);
                out.extend_from_slice(b"=>");
                self.path.push(Step::Key(key));
                self.write(out, item);
                self.path.pop();
            }
            out.push(b'}');
        }
    }
}
