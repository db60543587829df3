//! Variable cells (captured locals, `@x` arguments), other references (`@a[ i ]`, `@o:data`) and those of FOR EACH variables.

use super::enumerator::Enumerator;
use super::heap::{CellObj, Header, Kind};
use super::native::Native;
use super::{Tag, Value};
use std::cell::UnsafeCell;

/// Access to the cell of a value.
#[derive(Clone, Copy)]
pub struct Cell<'a>(&'a CellObj);

/// A reference that is not a plain variable; stands inside a cell.
pub enum Reference {
    /// Element of an array (0-based).
    Elem(Value, usize),
    /// Value of a hash under a key.
    HashElem(Value, Value),
}

impl Native for Reference {
    fn type_name(&self) -> &'static str {
        "REFERENCE"
    }
    fn children(&self, f: &mut dyn FnMut(&Value)) {
        match self {
            Reference::Elem(v, _) => f(v),
            Reference::HashElem(h, k) => {
                f(h);
                f(k);
            }
        }
    }
    fn as_any(&self) -> &dyn std::any::Any {
        self
    }
}

impl Value {
    /// A cell that holds `value`.
    pub fn cell(value: Value) -> Value {
        let p = Box::into_raw(Box::<CellObj>::new_uninit()).cast::<CellObj>();
        // SAFETY: a new block; field by field, because building the object elsewhere and copying it costs a stall.
        unsafe {
            (&raw mut (*p).head).write(Header::new(Kind::Cell));
            (&raw mut (*p).value).write(UnsafeCell::new(value));
        }
        Value { meta: Tag::Cell as u64, p: p.cast() }
    }

    /// A cell that holds another kind of reference.
    pub fn reference(r: Reference) -> Value {
        Value::cell(Value::native(Box::new(r)))
    }

    /// The cell, when this is one (a by-reference argument, a captured local).
    #[inline(always)]
    pub fn as_cell(&self) -> Option<Cell<'_>> {
        // SAFETY: the tag says what the pointer is.
        (self.tag_byte() == Tag::Cell as u8).then(|| Cell(unsafe { &*self.p.cast::<CellObj>() }))
    }

    /// Was it passed by reference?
    #[inline(always)]
    pub fn is_ref(&self) -> bool {
        self.tag_byte() == Tag::Cell as u8
    }

    /// A copy, looking through references.
    #[inline(always)]
    pub fn deref(&self) -> Value {
        if self.tag_byte() == Tag::Cell as u8 { self.deref_cell() } else { self.clone() }
    }

    /// Itself, or what it refers to.
    #[inline(always)]
    pub fn deref_own(self) -> Value {
        if self.tag_byte() == Tag::Cell as u8 { self.deref_cell() } else { self }
    }

    #[inline(never)]
    fn deref_cell(&self) -> Value {
        let mut value = self.as_cell().map_or(Value::NIL, |c| c.get());
        loop {
            let target = match value.tag() {
                Tag::Cell => value.as_cell().map_or(Value::NIL, |c| c.get()),
                Tag::Native => match value.element() {
                    Some((e, which, index)) => e.element(which, index),
                    None => match value.as_native::<Reference>() {
                        None => return value,
                        Some(Reference::Elem(a, i)) => {
                            a.as_array().and_then(|a| a.get(*i)).unwrap_or_default()
                        }
                        Some(Reference::HashElem(h, k)) => {
                            h.as_hash().and_then(|h| h.get(k)).unwrap_or_default()
                        }
                    },
                },
                _ => return value,
            };
            value = target;
        }
    }

    /// Where what this refers to stands, null when that takes more: several threads, a reference that is neither to a variable
    /// nor to an element of an array. Only good until something changes.
    pub(crate) fn target(&self) -> *const Value {
        let mut at: *const Value = self;
        if super::careful() {
            return std::ptr::null();
        }
        loop {
            // SAFETY: one thread; cells and elements are valid values, and nothing changes here.
            let v = unsafe { &*at };
            if let Some(cell) = v.as_cell() {
                at = cell.0.value.get();
                continue;
            }
            if v.tag_byte() != Tag::Native as u8 {
                return at;
            }
            let Some((e, which, index)) = v.element() else { return std::ptr::null() };
            match e.over.get(which).and_then(|w| w.value.as_array()) {
                Some(array) => at = array.member_slot(index as usize),
                None => return std::ptr::null(),
            }
            if at.is_null() {
                return at;
            }
        }
    }

    /// Assigns to what this refers to; false when this is not a reference.
    pub fn assign(&self, v: Value) -> bool {
        let Some(cell) = self.as_cell() else { return false };
        let inner = cell.get();
        if inner.is_ref() {
            return inner.assign(v);
        }
        if let Some((e, which, index)) = inner.element() {
            e.assign(which, index, v);
            return true;
        }
        match inner.as_native::<Reference>() {
            None => cell.set(v),
            Some(Reference::Elem(a, i)) => {
                if let Some(a) = a.as_array() {
                    a.set(*i, v);
                }
            }
            Some(Reference::HashElem(h, k)) => {
                if let Some(h) = h.as_hash() {
                    h.set(k.clone(), v);
                }
            }
        }
        true
    }

    /// A cell that refers to an element (0-based) of one of an enumerator's values; NIL in it when `e` is no enumerator.
    pub fn element_ref(e: &Value, which: usize, index: i64) -> Value {
        if e.as_native::<Enumerator>().is_none() {
            return Value::cell(Value::NIL);
        }
        e.head().inc();
        Value::cell(Value { meta: element_meta(which, index), p: e.p })
    }

    /// What an element reference (the content of a cell) refers to: enumerator, which of its values, position.
    #[inline(always)]
    fn element(&self) -> Option<(&Enumerator, usize, i64)> {
        if self.tag_byte() != Tag::Native as u8 || self.meta & ELEMENT == 0 {
            return None;
        }
        // SAFETY: only `element_ref` sets this bit, and it has checked that the object holds an enumerator.
        let e = unsafe {
            let data: *const dyn Native = &*(*self.p.cast::<super::native::NativeObj>()).data;
            &*data.cast::<Enumerator>()
        };
        Some((e, (self.meta >> 9) as usize & WHICH, (self.meta >> 24) as i64 - 1))
    }

    /// The next element's reference for a FOR EACH variable that holds this one: the same cell when nobody else keeps it.
    #[inline(always)]
    pub fn step_element_ref(&self, e: &Value, which: usize, index: i64) -> bool {
        let Some(cell) = self.as_cell().filter(|c| c.0.head.is_unique()) else { return false };
        cell.with_mut(|v| {
            let next = element_meta(which, index);
            let mine = v.p == e.p && (v.meta ^ next) & 0xff_ffff == 0;
            if mine {
                v.meta = next;
            }
            mine
        })
    }

    /// The enumerator and value number behind a FOR EACH variable's raw content.
    pub fn as_enum_ref(&self) -> Option<(Value, usize)> {
        let mut inner = self.as_cell()?.get();
        while let Some(c) = inner.as_cell() {
            let next = c.get();
            inner = next;
        }
        let (_, which, _) = inner.element()?;
        inner.head().inc();
        Some((Value { meta: Tag::Native as u64, p: inner.p }, which))
    }
}

/// Meta bit of an element reference: the current element of a FOR EACH. It stands inside a cell only; the pointer is the
/// enumerator's, 15 bits from bit 9 say which of its values, the 40 bits above that the element's position plus 1.
const ELEMENT: u64 = 1 << 8;
const WHICH: usize = 0x7fff;

#[inline(always)]
fn element_meta(which: usize, index: i64) -> u64 {
    Tag::Native as u64 | ELEMENT | ((which & WHICH) as u64) << 9 | ((index + 1) as u64) << 24
}

impl Cell<'_> {
    /// The raw content (may be another reference).
    #[inline(always)]
    pub fn get(&self) -> Value {
        let _lock = self.0.head.lock();
        // SAFETY: one thread, or the lock is held.
        unsafe { (*self.0.value.get()).clone() }
    }

    /// Replaces the raw content.
    #[inline(always)]
    pub fn set(&self, v: Value) {
        drop(self.replace(v));
    }

    /// Replaces the raw content and gives the old one.
    #[inline(always)]
    pub fn replace(&self, v: Value) -> Value {
        let _lock = self.0.head.lock();
        // SAFETY: one thread, or the lock is held.
        unsafe { std::mem::replace(&mut *self.0.value.get(), v) }
    }

    /// Changes the content in place (no xBase code inside).
    #[inline(always)]
    pub fn with_mut<R>(&self, f: impl FnOnce(&mut Value) -> R) -> R {
        let _lock = self.0.head.lock();
        // SAFETY: as above.
        f(unsafe { &mut *self.0.value.get() })
    }
}
