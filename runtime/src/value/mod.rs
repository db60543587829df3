//! Values: 16 bytes, a tag with display width and decimals, and a number or a pointer to a counted heap object.
//!
//! Meta word, little end first: tag 8 bits; numbers: decimals 8, width 16 (0 = automatic); inline text: length 8 and its first
//! six bytes (bytes beyond the length are 0); heap text: bit 8 for the text of a memo field (until it is copied); objects: class of a `super` cast in the upper 32 bits; element references (see `cell.rs`).
//! Invariants: a value never lies about its tag; cells ([`Tag::Cell`]) stand only in registers, memvar and static slots,
//! argument lists and arrays made with `@`, never anywhere else. `unsafe` in this folder rests on them.

mod allocator;
mod array;
mod block;
mod cell;
mod compare;
mod enumerator;
pub mod gc;
mod hash;
pub mod heap;
mod native;
mod string;

pub use allocator::Allocator;
pub use array::Array;
pub use block::{Block, BlockObj};
pub use cell::{Cell, Reference};
pub use compare::{cmp_values, exact_eq};
pub use enumerator::{Enumerator, ObjectWalk, Walked, can_be_walked};
pub use hash::{Hash, HashFlags};
pub use heap::{
    Alive, FoundBy, attention, end_threads, has_destructibles, start_threads, take_destructibles, threads,
};
pub(crate) use heap::{be_careful, careful};
pub use native::{Native, Pointer};
pub use string::INLINE_MAX;

use crate::symbol::Symbol;
use heap::Header;

#[cfg(target_endian = "big")]
compile_error!("inline texts assume a little-endian machine");

/// Type of a value. Heap tags have bit 7 set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Tag {
    /// NIL.
    Nil = 0,
    /// Logical.
    Logical = 1,
    /// Whole number.
    Int = 2,
    /// Floating number.
    Double = 3,
    /// Date (julian day, 0 empty).
    Date = 4,
    /// Date and time.
    Timestamp = 5,
    /// Function symbol.
    Symbol = 6,
    /// Inline text.
    SStr = 7,
    /// Heap text.
    Str = 0x80,
    /// Array or object.
    Array = 0x81,
    /// Hash.
    Hash = 0x82,
    /// Codeblock.
    Block = 0x83,
    /// Variable cell.
    Cell = 0x84,
    /// Pointer, reference, enumerator, pending unwind.
    Native = 0x85,
}

/// A value.
#[repr(C)]
pub struct Value {
    meta: u64,
    p: *mut (),
}

const _: () = assert!(std::mem::size_of::<Value>() == 16);

/// [`Value::tags`] of two whole numbers.
pub(crate) const INTS: u32 = (Tag::Int as u32) << 8 | Tag::Int as u32;
/// [`Value::tags`] of two floating numbers. Numbers of any kind: `tags | NUMBERS == DOUBLES`.
pub(crate) const DOUBLES: u32 = (Tag::Double as u32) << 8 | Tag::Double as u32;
/// [`Value::tags`] of two inline texts.
pub(crate) const TEXTS: u32 = (Tag::SStr as u32) << 8 | Tag::SStr as u32;
/// See [`DOUBLES`].
pub(crate) const NUMBERS: u32 = DOUBLES ^ INTS;
const _: () = assert!(Tag::Double as u8 == Tag::Int as u8 | 1);

/// Bit of the meta word that tells the text of a memo field.
pub(crate) const MEMO_MARK: u64 = 1 << 8;

/// Width stored for "derive it from the value".
pub const AUTO_WIDTH: u16 = 0;

impl Value {
    /// NIL.
    pub const NIL: Value = Value { meta: 0, p: std::ptr::null_mut() };

    #[inline(always)]
    const fn scalar(tag: Tag, payload: u64) -> Value {
        Value { meta: tag as u64, p: std::ptr::without_provenance_mut(payload as usize) }
    }

    /// Logical.
    #[inline(always)]
    pub const fn logical(b: bool) -> Value {
        Value::scalar(Tag::Logical, b as u64)
    }

    /// Whole number with automatic width.
    #[inline(always)]
    pub const fn int(n: i64) -> Value {
        Value::scalar(Tag::Int, n as u64)
    }

    /// Whole number with display width (0 automatic).
    pub const fn int_width(n: i64, width: u16) -> Value {
        Value {
            meta: Tag::Int as u64 | (width as u64) << 16,
            p: std::ptr::without_provenance_mut(n as usize),
        }
    }

    /// Floating number with decimals and automatic width.
    #[inline(always)]
    pub const fn double(x: f64, dec: u8) -> Value {
        Value::double_width(x, 0, dec)
    }

    /// Floating number with display width (0 automatic; without the decimal point and decimals) and decimals.
    #[inline(always)]
    pub const fn double_width(x: f64, width: u16, dec: u8) -> Value {
        Value {
            meta: Tag::Double as u64 | (dec as u64) << 8 | (width as u64) << 16,
            p: std::ptr::without_provenance_mut(x.to_bits() as usize),
        }
    }

    /// Number without decimals: whole when it fits in 64 bits exactly, else floating.
    pub fn number(x: f64) -> Value {
        if x.fract() == 0.0 && x.abs() < 9_007_199_254_740_992.0 {
            Value::int(x as i64)
        } else {
            Value::double(x, 0)
        }
    }

    /// Date from a julian day number (0 = empty date).
    pub const fn date(julian: i32) -> Value {
        Value::scalar(Tag::Date, julian as u32 as u64)
    }

    /// Timestamp from julian day and milliseconds of the day.
    pub const fn timestamp(julian: i32, ms: i32) -> Value {
        Value::scalar(Tag::Timestamp, (julian as u32 as u64) << 32 | ms as u32 as u64)
    }

    /// Symbol value (`@name()`).
    pub fn symbol(sym: Symbol) -> Value {
        Value::scalar(Tag::Symbol, sym.0 as u64)
    }

    /// Symbol value of a static function (`local` from `link::local_function`, 0 = the public function of the name).
    pub fn symbol_of(sym: Symbol, local: u32) -> Value {
        let mut v = Value::symbol(sym);
        v.meta |= (local as u64) << 32;
        v
    }

    /// The function behind a symbol value: its static function, or what the name is bound to now.
    pub fn as_function(&self) -> Option<&'static crate::link::Function> {
        let sym = self.as_symbol()?;
        match (self.meta >> 32) as u32 {
            0 => sym.entry().function(),
            local => crate::link::local_function(local),
        }
    }

    #[inline(always)]
    pub(crate) fn tag_byte(&self) -> u8 {
        self.meta as u8
    }

    /// Type.
    #[inline(always)]
    pub fn tag(&self) -> Tag {
        // SAFETY: every constructor writes a Tag into the lowest byte.
        unsafe { std::mem::transmute(self.meta as u8) }
    }

    #[inline(always)]
    pub(crate) fn is_heap(&self) -> bool {
        (self.meta as u8) & 0x80 != 0
    }

    #[inline(always)]
    pub(crate) fn payload(&self) -> u64 {
        self.p.addr() as u64
    }

    #[inline(always)]
    pub(crate) fn head(&self) -> &Header {
        debug_assert!(self.is_heap());
        // SAFETY: heap tags always carry a live object.
        unsafe { &*self.p.cast::<Header>() }
    }

    pub(crate) fn raw(&self) -> *mut () {
        self.p
    }

    /// # Safety
    /// `p` must be an array object whose count already includes the new value.
    unsafe fn from_raw_array(p: *mut heap::ArrayObj) -> Value {
        Value { meta: Tag::Array as u64, p: p.cast() }
    }

    /// Meta word of a copy: what is stored anywhere is no text of a memo field any more.
    #[inline(always)]
    fn without_memo_mark(&self) -> u64 {
        self.meta & !(u64::from(self.tag_byte() == Tag::Str as u8) << 8)
    }

    /// A copy for a register: `stored` for that of a variable.
    #[inline(always)]
    pub(crate) fn moved(&self, stored: bool) -> Value {
        if !self.is_heap() || stored {
            return self.clone();
        }
        self.head().inc();
        Value { meta: self.meta, p: self.p }
    }

    /// The value itself as it is stored in a variable.
    #[inline(always)]
    pub(crate) fn stored(mut self) -> Value {
        self.meta = self.without_memo_mark();
        self
    }

    /// Text of a memo field that comes straight from there.
    pub fn is_memo(&self) -> bool {
        self.tag() == Tag::Str && self.meta & MEMO_MARK != 0
    }

    /// `ValType()` as programs see it: as [`Value::type_letter`], and `M` for the text of a memo field.
    pub fn type_shown(&self) -> &'static str {
        match self.tag() {
            Tag::Str if self.meta & MEMO_MARK != 0 => "M",
            _ => self.type_letter(),
        }
    }

    /// NIL?
    #[inline(always)]
    pub fn is_nil(&self) -> bool {
        self.tag_byte() == 0
    }

    /// Text?
    #[inline(always)]
    pub fn is_str(&self) -> bool {
        matches!(self.tag(), Tag::SStr | Tag::Str)
    }

    /// Number?
    #[inline(always)]
    pub fn is_number(&self) -> bool {
        matches!(self.tag(), Tag::Int | Tag::Double)
    }

    /// Logical content.
    #[inline(always)]
    pub fn as_logical(&self) -> Option<bool> {
        (self.tag_byte() == Tag::Logical as u8).then(|| self.payload() != 0)
    }

    /// Whole number content (not of a floating number).
    #[inline(always)]
    pub fn as_int(&self) -> Option<i64> {
        (self.tag_byte() == Tag::Int as u8).then(|| self.payload() as i64)
    }

    /// Number as floating.
    #[inline(always)]
    pub fn as_f64(&self) -> Option<f64> {
        match self.tag() {
            Tag::Int => Some(self.payload() as i64 as f64),
            Tag::Double => Some(f64::from_bits(self.payload())),
            _ => None,
        }
    }

    /// Number truncated to 64 bits (saturating).
    #[inline(always)]
    pub fn as_i64(&self) -> Option<i64> {
        match self.tag() {
            Tag::Int => Some(self.payload() as i64),
            Tag::Double => Some(f64::from_bits(self.payload()) as i64),
            _ => None,
        }
    }

    /// Stored display width of a number (0 = automatic).
    pub fn width(&self) -> u16 {
        (self.meta >> 16) as u16
    }

    /// Decimals of a number (0 for whole numbers).
    pub fn decimals(&self) -> u8 {
        if self.tag() == Tag::Double { (self.meta >> 8) as u8 } else { 0 }
    }

    /// The tags of two values in one word, to be compared with [`INTS`] and [`DOUBLES`].
    #[inline(always)]
    pub(crate) fn tags(&self, other: &Value) -> u32 {
        (self.meta as u8 as u32) << 8 | other.meta as u8 as u32
    }

    /// Whole number?
    #[inline(always)]
    pub(crate) fn is_int(&self) -> bool {
        self.tag_byte() == Tag::Int as u8
    }

    /// Floating number?
    #[inline(always)]
    pub(crate) fn is_double(&self) -> bool {
        self.tag_byte() == Tag::Double as u8
    }

    /// What is known to be a whole number.
    #[inline(always)]
    pub(crate) fn whole(&self) -> i64 {
        self.payload() as i64
    }

    /// What is known to be a floating number.
    #[inline(always)]
    pub(crate) fn floating(&self) -> f64 {
        f64::from_bits(self.payload())
    }

    /// What is known to be a number, as floating.
    #[inline(always)]
    pub(crate) fn numeric(&self) -> f64 {
        if self.tag_byte() == Tag::Int as u8 { self.whole() as f64 } else { self.floating() }
    }

    /// Decimals of what is known to be a number.
    #[inline(always)]
    pub(crate) fn places(&self) -> u8 {
        (self.meta >> 8) as u8
    }

    /// An inline text.
    #[inline(always)]
    pub(crate) fn is_inline_str(&self) -> bool {
        self.tag_byte() == Tag::SStr as u8
    }

    /// A text in a block of its own to which another text can be appended.
    #[inline(always)]
    pub(crate) fn grows_by(&self, other: &Value) -> bool {
        self.tag_byte() == Tag::Str as u8 && (other.is_inline_str() || other.tag_byte() == Tag::Str as u8)
    }

    /// Bit for bit the same; for inline texts that means equal.
    #[inline(always)]
    pub(crate) fn same_bits(&self, other: &Value) -> bool {
        self.meta == other.meta && self.p == other.p
    }

    /// Equality of the cheap cases: texts (when `exact`), logicals, NIL against anything but an object.
    #[inline(never)]
    pub(crate) fn quick_equal(&self, other: &Value, exact: bool) -> Option<bool> {
        match (self.tag(), other.tag()) {
            (Tag::SStr, Tag::SStr) if exact => Some(self.same_bits(other)),
            (Tag::SStr | Tag::Str, Tag::SStr | Tag::Str) if exact => {
                Some(self.as_bytes() == other.as_bytes())
            }
            (Tag::Nil, Tag::Nil) => Some(true),
            (Tag::Logical, Tag::Logical) => Some(self.payload() == other.payload()),
            (Tag::Nil, other_tag) if other_tag != Tag::Cell && !crate::class::scalar_overloads() => {
                Some(false)
            }
            (tag, Tag::Nil)
                if tag != Tag::Cell && self.class_id() == 0 && !crate::class::scalar_overloads() =>
            {
                Some(false)
            }
            _ => None,
        }
    }

    /// Julian day of a date or timestamp.
    pub fn as_julian(&self) -> Option<i32> {
        match self.tag() {
            Tag::Date => Some(self.payload() as u32 as i32),
            Tag::Timestamp => Some((self.payload() >> 32) as u32 as i32),
            _ => None,
        }
    }

    /// Julian day and milliseconds (0 for a date).
    pub fn as_timestamp(&self) -> Option<(i32, i32)> {
        match self.tag() {
            Tag::Date => Some((self.payload() as u32 as i32, 0)),
            Tag::Timestamp => Some(((self.payload() >> 32) as u32 as i32, self.payload() as u32 as i32)),
            _ => None,
        }
    }

    /// Symbol content.
    pub fn as_symbol(&self) -> Option<Symbol> {
        (self.tag() == Tag::Symbol).then(|| Symbol(self.payload() as u32))
    }

    /// `ValType()` letter without looking through references: `U L N D T S C A O H B P`.
    pub fn type_letter(&self) -> &'static str {
        match self.tag() {
            Tag::Nil => "U",
            Tag::Logical => "L",
            Tag::Int | Tag::Double => "N",
            Tag::Date => "D",
            Tag::Timestamp => "T",
            Tag::Symbol => "S",
            Tag::SStr | Tag::Str => "C",
            Tag::Array => {
                if self.head().aux.load(std::sync::atomic::Ordering::Relaxed) != 0 {
                    "O"
                } else {
                    "A"
                }
            }
            Tag::Hash => "H",
            Tag::Block => "B",
            Tag::Native => "P",
            Tag::Cell => self.deref().type_letter(),
        }
    }
}

impl Clone for Value {
    #[inline(always)]
    fn clone(&self) -> Value {
        if self.is_heap() {
            self.head().inc();
            return Value { meta: self.without_memo_mark(), p: self.p };
        }
        Value { meta: self.meta, p: self.p }
    }
}

impl Drop for Value {
    #[inline(always)]
    fn drop(&mut self) {
        if self.is_heap() {
            drop_heap(self);
        }
    }
}

#[inline(always)]
fn drop_heap(v: &Value) {
    let head = v.head();
    if head.dec() {
        heap::free(v.p.cast());
    } else if head.kind != heap::Kind::Str {
        gc::candidate(head);
    }
}

/// A NIL that statics may hold.
pub struct StaticNil(
    /// NIL.
    pub Value,
);
// SAFETY: NIL holds no heap object, so sharing it between threads shares nothing.
unsafe impl Sync for StaticNil {}
/// NIL for statics.
pub const STATIC_NIL: StaticNil = StaticNil(Value::NIL);

impl Default for Value {
    fn default() -> Value {
        Value::NIL
    }
}

impl std::fmt::Debug for Value {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.tag() {
            Tag::Nil => f.write_str("NIL"),
            Tag::Logical => write!(f, "{}", if self.payload() != 0 { ".T." } else { ".F." }),
            Tag::Int => write!(f, "{}", self.payload() as i64),
            Tag::Double => write!(f, "{:?}", f64::from_bits(self.payload())),
            Tag::SStr | Tag::Str => {
                write!(f, "{:?}", String::from_utf8_lossy(self.as_bytes().unwrap_or_default()))
            }
            _ => write!(f, "<{}>", self.type_letter()),
        }
    }
}

impl From<bool> for Value {
    fn from(b: bool) -> Value {
        Value::logical(b)
    }
}

impl From<i64> for Value {
    fn from(n: i64) -> Value {
        Value::int(n)
    }
}

impl From<usize> for Value {
    fn from(n: usize) -> Value {
        Value::int(n as i64)
    }
}

/// A value on its way to another thread.
///
/// Only made after [`start_threads`], when counts are atomic and objects lock themselves.
pub struct Published(Value);

// SAFETY: `Published::new` switches to atomic counts and object locks first; every access to shared contents goes through
// the object lock from then on.
unsafe impl Send for Published {}
// SAFETY: as above; a shared `Published` only allows cloning the value out.
unsafe impl Sync for Published {}

impl Published {
    /// Prepares a value for another thread.
    pub fn new(value: Value) -> Published {
        start_threads();
        Published(value)
    }

    /// For process-wide tables filled before or under locks (statics, class data): same promise as [`Published::new`],
    /// made true by `start_threads()` running before the second thread exists.
    pub fn shared(value: Value) -> Published {
        Published(value)
    }

    /// The value again.
    pub fn into_inner(self) -> Value {
        self.0
    }

    /// Looks at it without counting.
    #[inline(always)]
    pub fn with<R>(&self, f: impl FnOnce(&Value) -> R) -> R {
        f(&self.0)
    }

    /// The value in place, to look at without counting.
    #[inline(always)]
    pub(crate) fn as_value(&self) -> &Value {
        &self.0
    }

    /// A copy.
    #[inline(always)]
    pub fn get(&self) -> Value {
        self.0.clone()
    }
}

/// Anything made of values on its way to another thread; the same promise as [`Published`].
pub struct PublishedWith<T>(T);

// SAFETY: as for `Published`: counts are atomic and objects locked before a second thread can see the contents.
unsafe impl<T> Send for PublishedWith<T> {}

impl<T> PublishedWith<T> {
    /// Prepares the contents for another thread.
    pub fn new(contents: T) -> PublishedWith<T> {
        start_threads();
        PublishedWith(contents)
    }

    /// The contents again.
    pub fn into_inner(self) -> T {
        self.0
    }
}
