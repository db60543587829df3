//! The `.krb` file: a module as bytes, and back. Little-endian; a fixed head with magic, format version, length and a
//! 64-bit hash of the body, so that any changed byte is refused. Decoding never panics and allocates no more than the
//! input's size allows; what it gives must still pass `verify`.
//!
//! | offset | bytes | content |
//! |---|---|---|
//! | 0 | 4 | `KRB` and 0x1A |
//! | 4 | 2 | format version |
//! | 6 | 2 | number of operations this build knows |
//! | 8 | 8 | length of the body |
//! | 16 | 8 | hash of bytes 0–15 and the body |
//! | 24 | … | body |

use super::*;
use std::fmt;

const MAGIC: [u8; 4] = *b"KRB\x1a";
/// Raised whenever the meaning of a stored module changes.
pub const VERSION: u16 = 2;
/// Bytes before the body.
pub(crate) const HEAD: usize = 24;

/// Why bytes are no module.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DecodeError {
    /// Not a `.krb` file.
    NotAModule,
    /// Made by another version of Keel.
    Version(u16),
    /// Length or hash do not fit the content.
    Damaged,
    /// A table is malformed, although the hash is right.
    Malformed,
}

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            DecodeError::NotAModule => f.write_str("not a compiled Keel module"),
            DecodeError::Version(v) => {
                write!(
                    f,
                    "compiled by another version of Keel (module format {v}, this is {VERSION}): compile it again"
                )
            }
            DecodeError::Damaged => f.write_str("damaged module: length or checksum is wrong"),
            DecodeError::Malformed => f.write_str("malformed module"),
        }
    }
}

impl std::error::Error for DecodeError {}

/// True when bytes begin like a `.krb` file.
pub fn is_module(bytes: &[u8]) -> bool {
    bytes.starts_with(&MAGIC)
}

/// 64-bit FNV-1a with a final mix. Every step is a bijection of the state, so two inputs of one length that differ in one
/// byte never collide.
fn hash(parts: &[&[u8]]) -> u64 {
    let mut h: u64 = 0xcbf2_9ce4_8422_2325;
    for &byte in parts.iter().copied().flatten() {
        h = (h ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
    }
    h ^ (h >> 29)
}

/// The module as bytes.
pub fn encode(m: &Module) -> Vec<u8> {
    let mut w = Writer(Vec::new());
    w.text(m.name.as_bytes());
    w.count(m.symbols.len());
    for s in &m.symbols {
        w.text(s.as_bytes());
    }
    w.u16(m.statics);
    w.u16(m.thread_statics);
    w.u8(u8::from(m.start.is_some()));
    w.u16(m.start.unwrap_or(0));
    w.shorts(&m.requests);
    w.count(m.functions.len());
    for f in &m.functions {
        w.u16(f.sym);
        w.u8(f.scope as u8);
        w.u8(u8::from(f.is_procedure));
        w.code(&f.code);
    }
    w.count(m.blocks.len());
    for b in &m.blocks {
        w.shorts(&b.captures);
        w.code(&b.code);
    }
    let body = w.0;
    let mut out = Vec::with_capacity(HEAD + body.len());
    out.extend_from_slice(&MAGIC);
    out.extend_from_slice(&VERSION.to_le_bytes());
    out.extend_from_slice(&(Op::ALL.len() as u16).to_le_bytes());
    out.extend_from_slice(&(body.len() as u64).to_le_bytes());
    let sum = hash(&[&out, &body]);
    out.extend_from_slice(&sum.to_le_bytes());
    out.extend_from_slice(&body);
    out
}

/// Reads what [`encode`] wrote.
pub fn decode(bytes: &[u8]) -> Result<Module, DecodeError> {
    let (Some(head), Some(body)) = (bytes.get(..HEAD), bytes.get(HEAD..)) else {
        return Err(if is_module(bytes) { DecodeError::Damaged } else { DecodeError::NotAModule });
    };
    if !is_module(head) {
        return Err(DecodeError::NotAModule);
    }
    let mut r = Reader { bytes: &head[4..] };
    let malformed = DecodeError::Malformed;
    let version = r.u16().ok_or(malformed)?;
    let ops = r.u16().ok_or(malformed)?;
    let length = r.u64().ok_or(malformed)?;
    let sum = r.u64().ok_or(malformed)?;
    if length != body.len() as u64 || sum != hash(&[&head[..16], body]) {
        return Err(DecodeError::Damaged);
    }
    if version != VERSION || usize::from(ops) != Op::ALL.len() {
        return Err(DecodeError::Version(version));
    }
    let mut r = Reader { bytes: body };
    let module = r.module().ok_or(malformed)?;
    if r.bytes.is_empty() { Ok(module) } else { Err(malformed) }
}

/// Puts the right length and hash into damaged bytes of at least the head's length: for tests of what comes after the hash.
#[doc(hidden)]
pub fn reseal(bytes: &mut [u8]) {
    if bytes.len() < HEAD {
        return;
    }
    let length = (bytes.len() - HEAD) as u64;
    bytes[8..16].copy_from_slice(&length.to_le_bytes());
    let sum = hash(&[&bytes[..16], &bytes[HEAD..]]);
    bytes[16..24].copy_from_slice(&sum.to_le_bytes());
}

struct Writer(Vec<u8>);

impl Writer {
    fn u8(&mut self, v: u8) {
        self.0.push(v);
    }

    fn u16(&mut self, v: u16) {
        self.0.extend_from_slice(&v.to_le_bytes());
    }

    fn u32(&mut self, v: u32) {
        self.0.extend_from_slice(&v.to_le_bytes());
    }

    fn u64(&mut self, v: u64) {
        self.0.extend_from_slice(&v.to_le_bytes());
    }

    fn count(&mut self, n: usize) {
        self.u32(n as u32);
    }

    fn text(&mut self, t: &[u8]) {
        self.count(t.len());
        self.0.extend_from_slice(t);
    }

    fn shorts(&mut self, list: &[u16]) {
        self.count(list.len());
        list.iter().for_each(|&v| self.u16(v));
    }

    fn code(&mut self, c: &Code) {
        self.text(c.name.as_bytes());
        self.text(c.file.as_bytes());
        self.u16(c.params);
        self.u8(u8::from(c.variadic));
        self.u16(c.regs);
        self.u16(c.locals);
        self.count(c.insns.len());
        c.insns.iter().for_each(|i| self.u64(i.0));
        self.count(c.consts.len());
        c.consts.iter().for_each(|k| self.constant(k));
        self.count(c.lines.len());
        for &(at, line) in &c.lines {
            self.u32(at);
            self.u32(line);
        }
        self.count(c.handlers.len());
        for h in &c.handlers {
            self.u32(h.start);
            self.u32(h.end);
            self.u32(h.target);
            self.u16(h.reg);
            self.u8(h.kind as u8);
            self.u16(h.alias_depth);
            self.u16(h.with_depth);
        }
        self.count(c.var_names.len());
        c.var_names.iter().for_each(|n| self.text(n.as_bytes()));
    }

    fn constant(&mut self, k: &Const) {
        match k {
            Const::Int(v, w) => {
                self.u8(0);
                self.u64(*v as u64);
                self.u8(*w);
            }
            Const::Double(v, w, d) => {
                self.u8(1);
                self.u64(v.to_bits());
                self.u8(*w);
                self.u8(*d);
            }
            Const::Str(s) => {
                self.u8(2);
                self.text(s);
            }
            Const::Date(d) => {
                self.u8(3);
                self.u32(*d as u32);
            }
            Const::Timestamp(d, t) => {
                self.u8(4);
                self.u32(*d as u32);
                self.u32(*t as u32);
            }
            Const::Logical(b) => {
                self.u8(5);
                self.u8(u8::from(*b));
            }
            Const::Nil => self.u8(6),
            Const::Symbol(s) => {
                self.u8(7);
                self.u16(*s);
            }
        }
    }
}

struct Reader<'a> {
    bytes: &'a [u8],
}

impl<'a> Reader<'a> {
    fn take(&mut self, n: usize) -> Option<&'a [u8]> {
        let (head, tail) = self.bytes.split_at_checked(n)?;
        self.bytes = tail;
        Some(head)
    }

    fn u8(&mut self) -> Option<u8> {
        self.take(1).map(|b| b[0])
    }

    fn u16(&mut self) -> Option<u16> {
        self.take(2)?.try_into().ok().map(u16::from_le_bytes)
    }

    fn u32(&mut self) -> Option<u32> {
        self.take(4)?.try_into().ok().map(u32::from_le_bytes)
    }

    fn u64(&mut self) -> Option<u64> {
        self.take(8)?.try_into().ok().map(u64::from_le_bytes)
    }

    fn flag(&mut self) -> Option<bool> {
        match self.u8()? {
            0 => Some(false),
            1 => Some(true),
            _ => None,
        }
    }

    /// A list whose members take at least `least` bytes each: a count that cannot be true allocates nothing.
    fn list<T>(&mut self, least: usize, mut member: impl FnMut(&mut Self) -> Option<T>) -> Option<Vec<T>> {
        let n = self.u32()? as usize;
        if n.checked_mul(least)? > self.bytes.len() {
            return None;
        }
        let mut out = Vec::with_capacity(n);
        for _ in 0..n {
            out.push(member(self)?);
        }
        Some(out)
    }

    fn bytes(&mut self) -> Option<&'a [u8]> {
        let n = self.u32()? as usize;
        self.take(n)
    }

    fn text(&mut self) -> Option<Box<str>> {
        std::str::from_utf8(self.bytes()?).ok().map(Into::into)
    }

    fn module(&mut self) -> Option<Module> {
        let name = self.text()?.into();
        let symbols = self.list(4, Self::text)?;
        let statics = self.u16()?;
        let thread_statics = self.u16()?;
        let has_start = self.flag()?;
        let start = self.u16()?;
        let requests = self.list(2, Self::u16)?;
        let functions = self.list(4, |r| {
            let sym = r.u16()?;
            let scope = match r.u8()? {
                0 => FnScope::Public,
                1 => FnScope::Static,
                2 => FnScope::Init,
                3 => FnScope::Exit,
                4 => FnScope::StaticInit,
                _ => return None,
            };
            Some(FunctionDef { sym, scope, is_procedure: r.flag()?, code: r.code()? })
        })?;
        let blocks = self.list(4, |r| Some(BlockDef { captures: r.list(2, Self::u16)?, code: r.code()? }))?;
        let start = has_start.then_some(start);
        Some(Module { name, symbols, functions, blocks, statics, thread_statics, start, requests })
    }

    fn code(&mut self) -> Option<Code> {
        Some(Code {
            name: self.text()?,
            file: self.text()?,
            params: self.u16()?,
            variadic: self.flag()?,
            regs: self.u16()?,
            locals: self.u16()?,
            insns: self.list(8, |r| r.u64().map(Insn))?,
            consts: self.list(1, Self::constant)?,
            lines: self.list(8, |r| Some((r.u32()?, r.u32()?)))?,
            handlers: self.list(19, Self::handler)?,
            var_names: self.list(4, Self::text)?,
        })
    }

    fn handler(&mut self) -> Option<Handler> {
        let (start, end, target, reg) = (self.u32()?, self.u32()?, self.u32()?, self.u16()?);
        let kind = match self.u8()? {
            0 => HandlerKind::Recover,
            1 => HandlerKind::Always,
            _ => return None,
        };
        Some(Handler { start, end, target, reg, kind, alias_depth: self.u16()?, with_depth: self.u16()? })
    }

    fn constant(&mut self) -> Option<Const> {
        Some(match self.u8()? {
            0 => Const::Int(self.u64()? as i64, self.u8()?),
            1 => Const::Double(f64::from_bits(self.u64()?), self.u8()?, self.u8()?),
            2 => Const::Str(self.bytes()?.into()),
            3 => Const::Date(self.u32()? as i32),
            4 => Const::Timestamp(self.u32()? as i32, self.u32()? as i32),
            5 => Const::Logical(self.flag()?),
            6 => Const::Nil,
            7 => Const::Symbol(self.u16()?),
            _ => return None,
        })
    }
}
