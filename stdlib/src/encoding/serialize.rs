//! `hb_Serialize()` and `hb_Deserialize()`: values as bytes, in the layout of the reference.
//!
//! A value is one byte of kind, then little-endian data. A container that occurs twice is marked where it stands first; later
//! places refer to the offset of that mark. Layout learnt by serialising values with Harbour 3.2.

use super::codepage::page_or_error;
use super::zlib;
use keel_rdd::codepage::{Page, translate};
use keel_runtime::builtins;
use keel_runtime::class;
use keel_runtime::symbol::Symbol;
use keel_runtime::value::{HashFlags, Tag, Value};
use std::collections::HashMap;

/// Option: keep width and decimals of numbers.
const NUMSIZE: i64 = 1;
/// Option: write repeated containers again instead of referring to them.
const IGNORE_REFERENCES: i64 = 8;
/// Option: compress when that makes it shorter.
const COMPRESS: i64 = 4;

/// Kinds of values.
mod kind {
    pub const NIL: u8 = 0x00;
    pub const TRUE: u8 = 0x01;
    pub const FALSE: u8 = 0x02;
    pub const ZERO: u8 = 0x03;
    /// 8, 16, 24 and 32 bits follow one another.
    pub const INT8: u8 = 0x04;
    pub const INT64: u8 = 0x08;
    pub const DOUBLE: u8 = 0x09;
    pub const DATE: u8 = 0x0A;
    pub const TEXT8: u8 = 0x0B;
    pub const ARRAY8: u8 = 0x0E;
    pub const ARRAY_TARGET8: u8 = 0x11;
    pub const HASH8: u8 = 0x14;
    pub const HASH_TARGET8: u8 = 0x17;
    pub const SYMBOL: u8 = 0x1A;
    pub const REFERENCE: u8 = 0x1B;
    pub const OBJECT: u8 = 0x1C;
    pub const EMPTY_TEXT: u8 = 0x1D;
    pub const PADDED8: u8 = 0x1E;
    pub const INT8_SIZED: u8 = 0x21;
    pub const INT64_SIZED: u8 = 0x25;
    pub const DOUBLE_SIZED: u8 = 0x26;
    pub const TIMESTAMP: u8 = 0x27;
    pub const HASH_FLAGS: u8 = 0x28;
    pub const HASH_DEFAULT: u8 = 0x29;
    pub const COMPRESSED: u8 = 0x2A;
}

builtins! {
    /// A value as bytes; NIL without argument. Options: 1 keeps widths of numbers, 4 compresses, 8 repeats shared parts.
    fn hb_Serialize[0, 4](vm, args) {
        let pages = match (page_or_error(vm, args, 2)?, page_or_error(vm, args, 3)?) {
            (Ok(a), Ok(b)) => (a, b),
            (Err(v), _) | (_, Err(v)) => return Ok(v),
        };
        if args.is_empty() {
            return Ok(Value::NIL);
        }
        let own = vm.sets.page().unwrap_or_else(Page::en);
        let options = args.int(1).unwrap_or(i64::from(args.logical(1) == Some(true)));
        let mut w = Writer { out: Vec::new(), options, pages: different(pages, own), counts: HashMap::new(), offsets: HashMap::new() };
        if options & IGNORE_REFERENCES == 0 {
            w.count(args.get(0), 0);
        }
        w.value(args.get(0), 0);
        let mut out = w.out;
        if options & COMPRESS != 0
            && let Some(packed) = zlib::deflate(&out, flate2::Compression::new(6), false)
            && packed.len() + 9 < out.len()
        {
            let mut head = vec![kind::COMPRESSED];
            head.extend_from_slice(&(packed.len() as u32).to_le_bytes());
            head.extend_from_slice(&(out.len() as u32).to_le_bytes());
            out = [head, packed].concat();
        }
        Ok(Value::from(out))
    }
    /// The value of bytes; NIL for others. Bytes passed with `@` lose what was read, so that several values can follow.
    ///
    /// ```prg
    /// ? hb_ValToExp( hb_Deserialize( hb_Serialize( { 1, "a" } ) ) )   //=> {1, "a"}
    /// ```
    fn hb_Deserialize[0, 3](vm, args) {
        let Some(s) = args.bytes(0) else { return Ok(Value::NIL) };
        let pages = match (page_or_error(vm, args, 1)?, page_or_error(vm, args, 2)?) {
            (Ok(a), Ok(b)) => (a, b),
            (Err(v), _) | (_, Err(v)) => return Ok(v),
        };
        let own = vm.sets.page().unwrap_or_else(Page::en);
        let mut r = Reader::new(s, different(pages, own), 0, MEMORY.max(s.len()));
        let Some(v) = r.value() else { return Ok(Value::NIL) };
        let rest = Value::str(&s[r.at..]);
        args.assign(0, rest);
        Ok(v)
    }
}

/// A value as bytes without options, as `hb_Serialize()` gives them.
pub(super) fn bytes(v: &Value) -> Vec<u8> {
    let mut w =
        Writer { out: Vec::new(), options: 0, pages: None, counts: HashMap::new(), offsets: HashMap::new() };
    w.count(v, 0);
    w.value(v, 0);
    w.out
}

/// The value of bytes that hold nothing else.
pub(super) fn value_of(s: &[u8]) -> Option<Value> {
    let mut r = Reader::new(s, None, 0, MEMORY.max(s.len()));
    r.value().filter(|_| r.at == s.len())
}

type Pages = Option<(&'static Page, &'static Page)>;

fn different((from, to): (Option<&'static Page>, Option<&'static Page>), own: &'static Page) -> Pages {
    let (from, to) = (from.unwrap_or(own), to.unwrap_or(own));
    (from.id() != to.id()).then_some((from, to))
}

/// Deepest nesting.
const DEPTH: u32 = 2000;

fn container_id(v: &Value) -> Option<usize> {
    v.as_array().map(|a| a.id()).or_else(|| v.as_hash().map(|h| h.id()))
}

fn children(v: &Value) -> Vec<Value> {
    match (v.as_array(), v.as_hash()) {
        (Some(a), _) => a.to_vec(),
        (_, Some(h)) => h.pairs().into_iter().flat_map(|(k, v)| [k, v]).collect(),
        _ => Vec::new(),
    }
}

struct Writer {
    out: Vec<u8>,
    options: i64,
    pages: Pages,
    /// How often a container occurs.
    counts: HashMap<usize, u32>,
    offsets: HashMap<usize, u32>,
}

impl Writer {
    fn count(&mut self, v: &Value, depth: u32) {
        let Some(id) = container_id(v) else { return };
        let n = self.counts.entry(id).or_insert(0);
        *n += 1;
        if *n == 1 && depth < DEPTH {
            for c in children(v) {
                self.count(&c, depth + 1);
            }
        }
    }

    /// A kind whose next two values hold 16 and 32 bits of length.
    fn sized(&mut self, kind: u8, n: usize) {
        match n {
            0..=0xFF => self.out.extend_from_slice(&[kind, n as u8]),
            0x100..=0xFFFF => {
                self.out.push(kind + 1);
                self.out.extend_from_slice(&(n as u16).to_le_bytes());
            }
            _ => {
                self.out.push(kind + 2);
                self.out.extend_from_slice(&(n as u32).to_le_bytes());
            }
        }
    }

    fn value(&mut self, v: &Value, depth: u32) {
        match v.tag() {
            Tag::Logical => {
                self.out.push(if v.as_logical() == Some(true) { kind::TRUE } else { kind::FALSE })
            }
            Tag::Int => self.int(v.as_int().unwrap_or(0), v),
            Tag::Double => {
                let x = v.as_f64().unwrap_or_default();
                if self.options & NUMSIZE != 0 {
                    self.out.push(kind::DOUBLE_SIZED);
                    self.out.extend_from_slice(&x.to_le_bytes());
                    self.out.push(keel_runtime::format::number::width_and_decimals(v).0 as u8);
                    self.out.push(v.decimals());
                } else if x == 0.0 {
                    self.out.push(kind::ZERO);
                } else {
                    self.out.push(kind::DOUBLE);
                    self.out.extend_from_slice(&x.to_le_bytes());
                }
            }
            Tag::Date => {
                self.out.push(kind::DATE);
                self.out.extend_from_slice(&v.as_julian().unwrap_or(0).to_le_bytes()[..3]);
            }
            Tag::Timestamp => {
                let (j, ms) = v.as_timestamp().unwrap_or_default();
                self.out.push(kind::TIMESTAMP);
                self.out.extend_from_slice(&j.to_le_bytes());
                self.out.extend_from_slice(&ms.to_le_bytes());
            }
            Tag::SStr | Tag::Str => self.text(v.as_bytes().unwrap_or_default()),
            Tag::Symbol => {
                let name = v.as_symbol().map_or("", |s| s.name());
                self.out.extend_from_slice(&[kind::SYMBOL, name.len().min(255) as u8]);
                self.out.extend_from_slice(&name.as_bytes()[..name.len().min(255)]);
            }
            Tag::Array | Tag::Hash => self.container(v, depth),
            Tag::Cell => self.value(&v.deref(), depth),
            Tag::Nil | Tag::Block | Tag::Native => self.out.push(kind::NIL),
        }
    }

    fn int(&mut self, n: i64, v: &Value) {
        let with_width = self.options & NUMSIZE != 0;
        if n == 0 && !with_width {
            self.out.push(kind::ZERO);
            return;
        }
        let size = match n {
            -0x80..=0x7F => 1,
            -0x8000..=0x7FFF => 2,
            -0x80_0000..=0x7F_FFFF => 3,
            -0x8000_0000..=0x7FFF_FFFF => 4,
            _ => 8,
        };
        let step = if size == 8 { 4 } else { size as u8 - 1 };
        self.out.push(step + if with_width { kind::INT8_SIZED } else { kind::INT8 });
        self.out.extend_from_slice(&n.to_le_bytes()[..size]);
        if with_width {
            self.out.push(keel_runtime::format::number::width_and_decimals(v).0 as u8);
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
        if s.is_empty() {
            self.out.push(kind::EMPTY_TEXT);
            return;
        }
        // Trailing spaces are counted instead of written when there are two or more.
        let kept = s.iter().rposition(|b| *b != b' ').map_or(0, |p| p + 1);
        let pad = s.len() - kept;
        if pad < 2 {
            self.sized(kind::TEXT8, s.len());
            self.out.extend_from_slice(s);
            return;
        }
        match s.len() {
            0..=0xFF => self.out.extend_from_slice(&[kind::PADDED8, kept as u8, pad as u8]),
            0x100..=0xFFFF => {
                self.out.push(kind::PADDED8 + 1);
                self.out.extend_from_slice(&(kept as u16).to_le_bytes());
                self.out.extend_from_slice(&(pad as u16).to_le_bytes());
            }
            _ => {
                self.out.push(kind::PADDED8 + 2);
                self.out.extend_from_slice(&(kept as u32).to_le_bytes());
                self.out.extend_from_slice(&(pad as u32).to_le_bytes());
            }
        }
        self.out.extend_from_slice(&s[..kept]);
    }

    fn container(&mut self, v: &Value, depth: u32) {
        if depth >= DEPTH {
            self.out.push(kind::NIL);
            return;
        }
        let id = container_id(v).unwrap_or(0);
        let shared = self.counts.get(&id).is_some_and(|n| *n > 1);
        if let Some(offset) = self.offsets.get(&id).copied().filter(|_| shared) {
            self.out.push(kind::REFERENCE);
            self.out.extend_from_slice(&offset.to_le_bytes());
            return;
        }
        if v.class_id() != 0 {
            self.out.push(kind::OBJECT);
            self.out.extend_from_slice(class::class_name(v.class_id()).as_bytes());
            self.out.push(0);
            let function = class::class(v.class_id()).and_then(|c| *c.function.lock());
            self.out.extend_from_slice(function.map_or("", |f| f.name()).as_bytes());
            self.out.push(0);
        }
        if let Some(h) = v.as_hash() {
            if h.flags() != HashFlags::DEFAULT {
                self.out.push(kind::HASH_FLAGS);
                self.out.extend_from_slice(&stored_flags(h.flags()).to_le_bytes());
            }
            let default = h.default_value();
            if !default.is_nil() {
                self.out.push(kind::HASH_DEFAULT);
                self.value(&default, depth + 1);
            }
        }
        self.offsets.insert(id, self.out.len() as u32);
        let items = children(v);
        if v.as_array().is_some() {
            self.sized(if shared { kind::ARRAY_TARGET8 } else { kind::ARRAY8 }, items.len());
        } else {
            self.sized(if shared { kind::HASH_TARGET8 } else { kind::HASH8 }, items.len() / 2);
        }
        for item in items {
            self.value(&item, depth + 1);
        }
    }
}

/// (flag here, flag in the bytes)
const FLAGS: [(u32, u16); 5] = [
    (HashFlags::AUTOADD_ACCESS, 0x01),
    (HashFlags::AUTOADD_ASSIGN, 0x02),
    (HashFlags::IGNORE_CASE, 0x10),
    (HashFlags::BINARY, 0x20),
    (HashFlags::KEEP_ORDER, 0x40),
];

fn stored_flags(flags: u32) -> u16 {
    // A hash without case is not in byte order.
    let flags = if flags & HashFlags::IGNORE_CASE != 0 { flags & !HashFlags::BINARY } else { flags };
    FLAGS.iter().filter(|(own, _)| flags & own != 0).fold(0, |n, (_, stored)| n | stored)
}

struct Reader<'a> {
    s: &'a [u8],
    at: usize,
    pages: Pages,
    targets: HashMap<u32, Value>,
    depth: u32,
    /// Elements of arrays that may still come.
    cells: usize,
    /// Bytes beyond those of the input that may still be made: blanks, and what is compressed.
    memory: usize,
}

/// Few bytes may ask for much: what a text of a few bytes may grow to.
const MEMORY: usize = 512 << 20;

impl<'a> Reader<'a> {
    fn new(s: &'a [u8], pages: Pages, depth: u32, memory: usize) -> Self {
        Reader { s, at: 0, pages, targets: HashMap::new(), depth, cells: s.len(), memory }
    }
}

impl Reader<'_> {
    fn take(&mut self, n: usize) -> Option<&[u8]> {
        let part = self.s.get(self.at..self.at.checked_add(n)?)?;
        self.at += n;
        Some(part)
    }

    fn signed(&mut self, size: usize) -> Option<i64> {
        let part = self.take(size)?;
        let mut bytes = [if part[size - 1] & 0x80 != 0 { 0xFF } else { 0 }; 8];
        bytes[..size].copy_from_slice(part);
        Some(i64::from_le_bytes(bytes))
    }

    fn unsigned(&mut self, size: usize) -> Option<usize> {
        let part = self.take(size)?;
        Some(part.iter().rev().fold(0usize, |n, b| n << 8 | *b as usize))
    }

    /// Length behind a kind of a group of three.
    fn length(&mut self, kind: u8, first: u8) -> Option<usize> {
        self.unsigned(1 << (kind - first))
    }

    fn translated(&self, s: &[u8]) -> Vec<u8> {
        match self.pages {
            Some((from, to)) => translate(s, from, to),
            None => s.to_vec(),
        }
    }

    fn value(&mut self) -> Option<Value> {
        if self.depth >= DEPTH {
            return None;
        }
        self.depth += 1;
        let v = self.one();
        self.depth -= 1;
        v
    }

    fn one(&mut self) -> Option<Value> {
        let start = self.at as u32;
        let k = self.take(1)?[0];
        Some(match k {
            kind::NIL => Value::NIL,
            kind::TRUE => Value::logical(true),
            kind::FALSE => Value::logical(false),
            kind::ZERO => Value::int(0),
            kind::INT8..=kind::INT64 => {
                let size = [1, 2, 3, 4, 8][(k - kind::INT8) as usize];
                Value::int(self.signed(size)?)
            }
            kind::INT8_SIZED..=kind::INT64_SIZED => {
                let size = [1, 2, 3, 4, 8][(k - kind::INT8_SIZED) as usize];
                let n = self.signed(size)?;
                Value::int_width(n, self.unsigned(1)? as u16)
            }
            kind::DOUBLE | kind::DOUBLE_SIZED => {
                let x = f64::from_le_bytes(self.take(8)?.try_into().ok()?);
                if k == kind::DOUBLE {
                    plain_double(x)
                } else {
                    let width = self.unsigned(1)?;
                    Value::double_width(x, width as u16, self.unsigned(1)? as u8)
                }
            }
            kind::DATE => Value::date(self.signed(3)? as i32),
            kind::TIMESTAMP => {
                let j = self.signed(4)? as i32;
                Value::timestamp(j, self.signed(4)? as i32)
            }
            kind::EMPTY_TEXT => Value::from(""),
            0x0B..=0x0D => {
                let n = self.length(k, kind::TEXT8)?;
                let s = self.take(n)?.to_vec();
                Value::from(self.translated(&s))
            }
            0x1E..=0x20 => {
                let size = 1 << (k - kind::PADDED8);
                let (n, pad) = (self.unsigned(size)?, self.unsigned(size)?);
                let s = self.take(n)?.to_vec();
                let mut s = self.translated(&s);
                self.memory = self.memory.checked_sub(pad)?;
                s.resize(s.len() + pad, b' ');
                Value::from(s)
            }
            0x0E..=0x13 => {
                let n =
                    self.length(k, if k < kind::ARRAY_TARGET8 { kind::ARRAY8 } else { kind::ARRAY_TARGET8 })?;
                // Each element takes a byte at least, so that a wrong length cannot ask for much memory.
                self.cells = self.cells.checked_sub(n)?;
                let v = Value::array(vec![Value::NIL; n]);
                self.targets.insert(start, v.clone());
                for i in 0..n {
                    let item = self.value()?;
                    v.as_array()?.set(i, item);
                }
                v
            }
            0x14..=0x19 => {
                let n =
                    self.length(k, if k < kind::HASH_TARGET8 { kind::HASH8 } else { kind::HASH_TARGET8 })?;
                let v = Value::hash();
                self.targets.insert(start, v.clone());
                self.fill(&v, n)?;
                v
            }
            kind::HASH_FLAGS => {
                let stored = self.unsigned(2)? as u16;
                let v = self.value()?;
                let flags = FLAGS.iter().filter(|(_, s)| stored & s != 0).fold(0, |n, (own, _)| n | own);
                v.as_hash()?.set_flags(flags);
                v
            }
            kind::HASH_DEFAULT => {
                let default = self.value()?;
                let v = self.value()?;
                v.as_hash()?.set_default_value(default);
                v
            }
            kind::SYMBOL => {
                let n = self.unsigned(1)?;
                let name = String::from_utf8_lossy(self.take(n)?).into_owned();
                Value::symbol(Symbol::intern(&name))
            }
            kind::REFERENCE => {
                let offset = self.unsigned(4)? as u32;
                self.targets.get(&offset)?.clone()
            }
            kind::OBJECT => {
                let (name, function) = (self.name()?, self.name()?);
                let v = self.value()?;
                let named = |i: &u32| {
                    let creator = class::class(*i).and_then(|c| *c.function.lock());
                    class::class_name(*i).eq_ignore_ascii_case(&name)
                        && creator.map_or("", |f| f.name()).eq_ignore_ascii_case(&function)
                };
                let id = (1..=class::class_count()).find(named);
                if let (Some(id), Some(a)) = (id, v.as_array()) {
                    a.set_class(id, false);
                }
                v
            }
            kind::COMPRESSED => {
                let packed = self.unsigned(4)?;
                let size = self.unsigned(4)?;
                let data = self.take(packed)?.to_vec();
                self.memory = self.memory.checked_sub(size)?;
                let text = zlib::inflate_within(&data, size as u64).filter(|t| t.len() == size)?;
                let mut inner = Reader::new(&text, self.pages, self.depth, self.memory);
                let value = inner.value()?;
                self.memory = inner.memory;
                value
            }
            _ => return None,
        })
    }

    fn fill(&mut self, v: &Value, n: usize) -> Option<()> {
        for _ in 0..n {
            let key = self.value().filter(Value::is_hash_key)?;
            let item = self.value()?;
            v.as_hash()?.set(key, item);
        }
        Some(())
    }

    /// A text that ends with a zero byte.
    fn name(&mut self) -> Option<String> {
        let rest = self.s.get(self.at..)?;
        let n = rest.iter().position(|b| *b == 0)?;
        let name = String::from_utf8_lossy(&rest[..n]).into_owned();
        self.at += n + 1;
        Some(name)
    }
}

/// A floating number without stored decimals shows as many as it has, two at least.
fn plain_double(x: f64) -> Value {
    Value::double(x, 2)
}
