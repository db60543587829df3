//! Text: up to 14 bytes live in the value itself, longer ones in a counted block with spare room for appending.
//! Text is bytes; it has no character set here.

use super::heap::{Header, Kind};
use super::{MEMO_MARK, Tag, Value};
use std::alloc::{Layout, alloc, dealloc, handle_alloc_error, realloc};

/// Longest text that needs no heap block, in bytes.
pub const INLINE_MAX: usize = 14;

/// Counted text block; the bytes follow.
#[repr(C)]
pub struct StrObj {
    head: Header,
    len: usize,
    cap: usize,
}

const DATA: usize = std::mem::size_of::<StrObj>();

fn layout(cap: usize) -> Layout {
    Layout::from_size_align(DATA + cap, 8).expect("text too long")
}

impl StrObj {
    fn new(cap: usize) -> *mut StrObj {
        let l = layout(cap);
        // SAFETY: the layout is not empty; the header is written before anybody sees the block.
        unsafe {
            let p = alloc(l).cast::<StrObj>();
            if p.is_null() {
                handle_alloc_error(l);
            }
            p.write(StrObj { head: Header::new(Kind::Str), len: 0, cap });
            p
        }
    }

    pub(super) fn dealloc(p: *mut StrObj) {
        // SAFETY: called once, when the count has reached 0; `cap` is the size it was made with.
        unsafe { dealloc(p.cast(), layout((*p).cap)) }
    }

    fn data(p: *mut StrObj) -> *mut u8 {
        // SAFETY: the bytes follow the struct inside the same allocation.
        unsafe { p.cast::<u8>().add(DATA) }
    }
}

impl Value {
    /// A text value with these bytes.
    #[inline]
    pub fn str(bytes: &[u8]) -> Value {
        if bytes.len() <= INLINE_MAX { Value::inline_str(bytes) } else { Value::heap_str(&[bytes]) }
    }

    /// The text of a memo field: marked, and in a block of its own however short it is.
    pub fn memo(bytes: &[u8]) -> Value {
        let mut value = Value::heap_str(&[bytes]);
        value.meta |= MEMO_MARK;
        value
    }

    /// A text value with the bytes of both parts.
    pub fn str2(a: &[u8], b: &[u8]) -> Value {
        let len = a.len() + b.len();
        if len <= INLINE_MAX {
            let mut buf = [0u8; INLINE_MAX];
            buf[..a.len()].copy_from_slice(a);
            buf[a.len()..len].copy_from_slice(b);
            Value::inline_str(&buf[..len])
        } else {
            Value::heap_str(&[a, b])
        }
    }

    /// A text value of `len` bytes that `fill` writes; they are zeros before.
    #[inline]
    pub fn str_of(len: usize, fill: impl FnOnce(&mut [u8])) -> Value {
        if len <= INLINE_MAX {
            let mut raw = [0u8; 16];
            raw[0] = Tag::SStr as u8;
            raw[1] = len as u8;
            fill(&mut raw[2..2 + len]);
            return Value::from_inline(raw);
        }
        let p = StrObj::new(len);
        // SAFETY: `p` is ours alone and has room for `len` bytes, which are written before they are read.
        unsafe {
            std::ptr::write_bytes(StrObj::data(p), 0, len);
            (*p).len = len;
        }
        // Counted from here on, so that a panic in `fill` frees it.
        let value = Value { meta: Tag::Str as u64, p: p.cast() };
        // SAFETY: as above.
        fill(unsafe { std::slice::from_raw_parts_mut(StrObj::data(p), len) });
        value
    }

    #[inline(always)]
    fn from_inline(raw: [u8; 16]) -> Value {
        let meta = u64::from_le_bytes(raw[..8].try_into().expect("8 bytes"));
        let data = u64::from_le_bytes(raw[8..].try_into().expect("8 bytes"));
        Value { meta, p: std::ptr::without_provenance_mut(data as usize) }
    }

    #[inline]
    fn inline_str(bytes: &[u8]) -> Value {
        let mut raw = [0u8; 16];
        raw[0] = Tag::SStr as u8;
        raw[1] = bytes.len() as u8;
        raw[2..2 + bytes.len()].copy_from_slice(bytes);
        Value::from_inline(raw)
    }

    /// Two inline texts put together, when the sum is one too.
    #[inline(always)]
    pub(crate) fn concat_inline(&self, other: &Value) -> Option<Value> {
        let (a, b) = ((self.meta >> 8) as u8, (other.meta >> 8) as u8);
        if !self.is_inline_str() || !other.is_inline_str() || a + b > INLINE_MAX as u8 {
            return None;
        }
        let bits = |v: &Value| v.meta as u128 | (v.p.addr() as u128) << 64;
        if b == 0 {
            return Some(self.clone());
        }
        // The bytes begin at bit 16; b > 0, so a < 14 and the shift stays below 128.
        let sum = bits(self) & !0xff00 | (bits(other) >> 16) << (16 + 8 * a as u32) | ((a + b) as u128) << 8;
        Some(Value { meta: sum as u64, p: std::ptr::without_provenance_mut((sum >> 64) as usize) })
    }

    fn heap_str(parts: &[&[u8]]) -> Value {
        let len = parts.iter().map(|p| p.len()).sum();
        let p = StrObj::new(len);
        let mut at = StrObj::data(p);
        for part in parts {
            // SAFETY: the block has room for the sum of the parts; it is new, so nothing overlaps.
            unsafe {
                std::ptr::copy_nonoverlapping(part.as_ptr(), at, part.len());
                at = at.add(part.len());
            }
        }
        // SAFETY: `p` is ours alone.
        unsafe { (*p).len = len };
        Value { meta: Tag::Str as u64, p: p.cast() }
    }

    /// The bytes, when this is text. References are not looked through (see [`Value::deref`]).
    #[inline(always)]
    pub fn as_bytes(&self) -> Option<&[u8]> {
        match self.tag_byte() {
            t if t == Tag::SStr as u8 => {
                let len = (self.meta >> 8) as u8 as usize;
                // SAFETY: the value is 16 bytes, little-endian (checked in value/mod.rs); an inline text keeps its
                // bytes from byte 2 on and is at most 14 long.
                Some(unsafe { std::slice::from_raw_parts((self as *const Value).cast::<u8>().add(2), len) })
            }
            t if t == Tag::Str as u8 => {
                let p = self.p.cast::<StrObj>();
                // SAFETY: the block lives while this value does, and blocks change only while they have one owner
                // that is borrowed mutably.
                Some(unsafe { std::slice::from_raw_parts(StrObj::data(p), (*p).len) })
            }
            _ => None,
        }
    }

    /// Appends bytes to a text value, in place when nobody else holds the block. Not text: nothing happens.
    pub fn append(&mut self, bytes: &[u8]) {
        if self.tag_byte() == Tag::Str as u8 {
            let p = self.p.cast::<StrObj>();
            // SAFETY: one owner (us, mutably borrowed); `bytes` cannot point into the block then.
            unsafe {
                if (*p).head.is_unique() {
                    let len = (*p).len;
                    let need = len + bytes.len();
                    let mut q = p;
                    if need > (*p).cap {
                        let cap = (need + need / 2 + 16) & !15;
                        q = realloc(p.cast(), layout((*p).cap), layout(cap).size()).cast::<StrObj>();
                        if q.is_null() {
                            handle_alloc_error(layout(cap));
                        }
                        (*q).cap = cap;
                        self.p = q.cast();
                    }
                    let end = StrObj::data(q).add(len);
                    if let [one] = bytes {
                        *end = *one;
                    } else {
                        std::ptr::copy_nonoverlapping(bytes.as_ptr(), end, bytes.len());
                    }
                    (*q).len = need;
                    return;
                }
            }
        }
        if let Some(own) = self.as_bytes() {
            let value = Value::str2(own, bytes);
            *self = value;
        }
    }

    /// Marks what lives as long as the process (a literal, the block of a method): it is never counted and never freed.
    pub fn make_immortal(&self) {
        if self.is_heap() {
            self.head().make_immortal();
        }
    }
}

impl From<&str> for Value {
    fn from(s: &str) -> Value {
        Value::str(s.as_bytes())
    }
}

impl From<&[u8]> for Value {
    fn from(s: &[u8]) -> Value {
        Value::str(s)
    }
}

impl From<Vec<u8>> for Value {
    fn from(s: Vec<u8>) -> Value {
        Value::str(&s)
    }
}

impl From<crate::format::Text> for Value {
    fn from(s: crate::format::Text) -> Value {
        Value::str(&s)
    }
}

impl From<String> for Value {
    fn from(s: String) -> Value {
        Value::str(s.as_bytes())
    }
}
