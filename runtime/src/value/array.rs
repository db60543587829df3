//! Arrays and objects (arrays with a class). Indexes here are 0-based; xBase's are 1-based.

use super::heap::{ArrayObj, HAS_DTOR, INLINE_ITEMS};
use super::{Tag, Value};
use std::mem::ManuallyDrop;
use std::sync::atomic::Ordering::Relaxed;

/// A borrowed view of an array value.
#[derive(Clone, Copy)]
pub struct Array<'a>(&'a ArrayObj);

impl Value {
    /// A new array that owns these items.
    pub fn array(items: Vec<Value>) -> Value {
        let p = ArrayObj::alloc(0);
        // SAFETY: a new array, ours alone.
        unsafe { (*p).items.get().write(ManuallyDrop::new(items)) };
        Value { meta: Tag::Array as u64, p: p.cast() }
    }

    /// A new array of `n` values that are moved out of their slots, which become NIL.
    ///
    /// # Safety
    /// The slots must be valid values.
    #[inline(always)]
    pub(crate) unsafe fn array_from(first: *mut Value, n: usize) -> Value {
        if n == 0 || n > INLINE_ITEMS {
            // SAFETY: by contract.
            return Value::array((0..n).map(|i| unsafe { std::mem::take(&mut *first.add(i)) }).collect());
        }
        let p = ArrayObj::alloc(n);
        let items = ArrayObj::inline_items(p);
        for i in 0..n {
            // SAFETY: by contract; the new block has room for `n` items, which are written here for the first time.
            unsafe { items.add(i).write(std::mem::take(&mut *first.add(i))) };
        }
        Value { meta: Tag::Array as u64, p: p.cast() }
    }

    /// A new object of a class (id > 0) with these instance values.
    pub fn object(class: u32, items: Vec<Value>, has_destructor: bool) -> Value {
        let v = Value::array(items);
        v.head().aux.store(class, Relaxed);
        if has_destructor {
            v.head().set(HAS_DTOR);
        }
        v
    }

    /// The array or object.
    #[inline(always)]
    pub fn as_array(&self) -> Option<Array<'_>> {
        // SAFETY: the tag says what the pointer is.
        (self.tag_byte() == Tag::Array as u8).then(|| Array(unsafe { &*self.p.cast::<ArrayObj>() }))
    }

    /// Class id of an object, 0 for everything else.
    #[inline(always)]
    pub fn class_id(&self) -> u32 {
        if self.tag_byte() == Tag::Array as u8 { self.head().aux.load(Relaxed) } else { 0 }
    }

    /// Class whose methods an object cast (`o:super`) shows, 0 when not cast.
    #[inline(always)]
    pub fn cast_class(&self) -> u32 {
        if self.tag_byte() == Tag::Array as u8 { (self.meta >> 32) as u32 } else { 0 }
    }

    /// The same object seen as another class (0 = its own).
    pub fn with_cast(&self, class: u32) -> Value {
        let mut v = self.clone();
        if v.tag_byte() == Tag::Array as u8 {
            v.meta = (v.meta & 0xffff_ffff) | (class as u64) << 32;
        }
        v
    }

    /// Makes an object be seen as another class; everything else stays as it is.
    #[inline(always)]
    pub(crate) fn cast(&mut self, class: u32) {
        if self.tag_byte() == Tag::Array as u8 {
            self.meta = (self.meta & 0xffff_ffff) | (class as u64) << 32;
        }
    }

    /// Makes an object be seen as its own class again.
    #[inline(always)]
    pub(crate) fn uncast(&mut self) {
        self.cast(0);
    }

    /// Same heap object (arrays, hashes, blocks, pointers).
    pub fn same_object(&self, other: &Value) -> bool {
        self.is_heap() && other.is_heap() && self.p == other.p
    }
}

impl Array<'_> {
    /// Number of items.
    #[inline(always)]
    pub fn len(&self) -> usize {
        self.with(|items| items.len())
    }

    /// No items?
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Looks at the items. The closure must not run xBase code.
    #[inline(always)]
    pub fn with<R>(&self, f: impl FnOnce(&[Value]) -> R) -> R {
        let _lock = self.0.head.lock();
        // SAFETY: one thread, or the lock is held; the closure gets no way to reach this array again (house rule).
        f(unsafe { &*self.0.items.get() })
    }

    /// Changes the items. The closure must not run xBase code, and should hand old values out instead of dropping them
    /// while other threads run.
    #[inline(always)]
    pub fn with_mut<R>(&self, f: impl FnOnce(&mut Vec<Value>) -> R) -> R {
        let _lock = self.0.head.lock();
        // SAFETY: as in `with`.
        f(unsafe { &mut *self.0.growable() })
    }

    /// Item (references looked through), `None` outside.
    #[inline(always)]
    pub fn get(&self, i: usize) -> Option<Value> {
        self.with(|items| items.get(i).cloned()).map(Value::deref_own)
    }

    /// The slot of an item (0-based) for the loop, null when more care is needed: an object, several threads, outside.
    /// It may hold a reference. Only good until the array changes.
    #[inline(always)]
    pub(crate) fn plain_slot(&self, i: usize) -> *mut Value {
        if self.0.head.aux.load(Relaxed) != 0 { std::ptr::null_mut() } else { self.member_slot(i) }
    }

    /// As [`Array::plain_slot`] for instance variables too.
    #[inline(always)]
    pub(crate) fn member_slot(&self, i: usize) -> *mut Value {
        if super::careful() {
            return std::ptr::null_mut();
        }
        // SAFETY: one thread; nothing borrows the items while the loop runs.
        let items = unsafe { &mut **self.0.items.get() };
        items.get_mut(i).map_or(std::ptr::null_mut(), |slot| slot)
    }

    /// Replaces an item (writing through a reference); false outside.
    #[inline(always)]
    pub fn set(&self, i: usize, v: Value) -> bool {
        // The old value leaves the closure, so that it is dropped outside the lock.
        let outcome = {
            let _lock = self.0.head.lock();
            // SAFETY: one thread, or the lock is held; nothing here comes back to the array.
            let items = unsafe { &mut **self.0.items.get() };
            match items.get_mut(i) {
                None => None,
                Some(slot) if slot.is_ref() => Some((slot.clone(), Some(v))),
                Some(slot) => Some((std::mem::replace(slot, v), None)),
            }
        };
        match outcome {
            None => false,
            Some((cell, Some(v))) => cell.assign(v),
            Some((_old, None)) => true,
        }
    }

    /// Appends an item.
    pub fn push(&self, v: Value) {
        self.with_mut(|items| items.push(v));
    }

    /// A copy of the items (references looked through).
    pub fn to_vec(&self) -> Vec<Value> {
        let mut items = self.with(|items| items.to_vec());
        for v in &mut items {
            if v.is_ref() {
                *v = v.deref();
            }
        }
        items
    }

    /// Address, for identity and `hb_ValToExp`-like cycle checks.
    pub fn id(&self) -> usize {
        std::ptr::from_ref(self.0).addr()
    }

    /// Ends an object whose destructor has run: its values go away and what is left is an empty array. `false` when somebody
    /// besides the caller still refers to it.
    pub fn end_object(&self) -> bool {
        self.set_class(0, false);
        drop(self.with_mut(std::mem::take));
        self.0.head.is_unique()
    }

    /// Makes an object that nobody else refers to a plain array, so that it goes away without its destructor.
    pub fn discard(&self) {
        if self.0.head.is_unique() {
            self.set_class(0, false);
        }
    }

    /// Turns a plain array into an object (class 0: back into an array).
    pub fn set_class(&self, class: u32, has_destructor: bool) {
        self.0.head.aux.store(class, Relaxed);
        if has_destructor {
            self.0.head.set(HAS_DTOR);
        }
    }
}
