//! FOR EACH: what is walked and where it stands.

use super::native::Native;
use super::{Tag, Value};
use std::cell::{Cell, RefCell};

/// State of a FOR EACH.
pub struct Enumerator {
    /// What is walked, in order of the variables.
    pub over: Vec<Walked>,
    /// Walks downwards.
    pub descend: Cell<bool>,
    /// One of the values is an object that steps by its own messages.
    pub objects: bool,
    /// How many of the values have made their first step; kept with `objects` only.
    pub begun: Cell<usize>,
}

/// One of the values that a FOR EACH walks.
pub struct Walked {
    /// An array, a hash, a text, or an [`ObjectWalk`].
    pub value: Value,
    /// Cell of the walked variable when it was written `@text`, so that assigning changes it.
    pub source: Option<Value>,
    /// Current position, 0-based; one before the first step's outside.
    pub index: Cell<i64>,
    /// What the program assigned to a character of a text, and at which position: it holds until the next step.
    pub said: RefCell<Option<Box<(i64, Value)>>>,
}

/// An object with messages for FOR EACH of its own (`__enumStart()`, `__enumSkip()`, `__enumStop()`).
pub struct ObjectWalk {
    /// What is walked: the object, or what it set in its place.
    pub base: RefCell<Value>,
    /// The current value, where the object says it; else it is an element of `base`.
    pub item: RefCell<Option<Value>>,
}

impl Native for Enumerator {
    fn type_name(&self) -> &'static str {
        "ENUMERATOR"
    }
    fn children(&self, f: &mut dyn FnMut(&Value)) {
        for w in &self.over {
            f(&w.value);
            w.source.iter().for_each(&mut *f);
            w.said.borrow().iter().for_each(|said| f(&said.1));
        }
    }
    fn as_any(&self) -> &dyn std::any::Any {
        self
    }
}

impl Native for ObjectWalk {
    fn type_name(&self) -> &'static str {
        "OBJECTWALK"
    }
    fn children(&self, f: &mut dyn FnMut(&Value)) {
        f(&self.base.borrow());
        self.item.borrow().iter().for_each(f);
    }
    fn as_any(&self) -> &dyn std::any::Any {
        self
    }
}

impl Enumerator {
    /// Current element of one of the walked values, NIL outside.
    pub fn current(&self, which: usize) -> Value {
        self.over.get(which).map(|w| w.element(w.index.get())).unwrap_or_default()
    }

    /// An element of one of the walked values, NIL outside.
    pub fn element(&self, which: usize, index: i64) -> Value {
        self.over.get(which).map(|w| w.element(index)).unwrap_or_default()
    }

    /// Assigns an element.
    pub fn assign(&self, which: usize, index: i64, v: Value) {
        if let Some(w) = self.over.get(which) {
            w.assign(index, v);
        }
    }
}

impl Walked {
    /// The object that steps by itself, if it is one.
    pub fn object(&self) -> Option<&ObjectWalk> {
        self.value.as_native::<ObjectWalk>()
    }

    /// What is walked, as the program sees it.
    pub fn base(&self) -> Value {
        self.object().map_or_else(|| self.value.clone(), |o| o.base.borrow().clone())
    }

    fn element(&self, index: i64) -> Value {
        match self.object() {
            Some(o) => match &*o.item.borrow() {
                Some(item) => item.clone(),
                None => element_of(&o.base.borrow(), index),
            },
            None if self.value.is_str() => match &*self.said.borrow() {
                Some(said) if said.0 == index => said.1.clone(),
                _ => element_of(&self.value, index),
            },
            None => element_of(&self.value, index),
        }
    }

    fn assign(&self, index: i64, v: Value) {
        let i = index as usize;
        if let Some(o) = self.object() {
            if let Some(item) = &mut *o.item.borrow_mut() {
                *item = v;
                return;
            }
            assign_element(&o.base.borrow(), i, v);
            return;
        }
        if !self.value.is_str() {
            assign_element(&self.value, i, v);
            return;
        }
        if let (Some(cell), Some(&[byte])) = (&self.source, v.as_bytes()) {
            let text = cell.deref();
            if let Some(old) = text.as_bytes()
                && i < old.len()
            {
                let mut bytes = old.to_vec();
                bytes[i] = byte;
                cell.assign(Value::str(&bytes));
            }
        }
        self.said.replace(Some(Box::new((index, v))));
    }

    /// Number of elements.
    #[inline]
    pub fn len(&self) -> usize {
        len_of(&self.value)
    }

    /// True without elements.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// Can FOR EACH walk it?
pub fn can_be_walked(v: &Value) -> bool {
    matches!(v.tag(), Tag::Array | Tag::Hash | Tag::Str | Tag::SStr)
}

fn element_of(base: &Value, index: i64) -> Value {
    let i = index as usize;
    match base.tag() {
        Tag::Array => base.as_array().and_then(|a| a.get(i)).unwrap_or_default(),
        Tag::Hash => base.as_hash().and_then(|h| h.value_at(i)).unwrap_or_default(),
        Tag::Str | Tag::SStr => {
            base.as_bytes().and_then(|s| s.get(i..i + 1)).map(Value::str).unwrap_or_default()
        }
        _ => Value::NIL,
    }
}

fn assign_element(base: &Value, i: usize, v: Value) {
    if let Some(a) = base.as_array() {
        a.set(i, v);
    } else if let Some(h) = base.as_hash() {
        h.set_value_at(i, v);
    }
}

fn len_of(base: &Value) -> usize {
    match base.tag() {
        Tag::Array => base.as_array().map_or(0, |a| a.len()),
        Tag::Hash => base.as_hash().map_or(0, |h| h.len()),
        Tag::Str | Tag::SStr => base.as_bytes().map_or(0, <[u8]>::len),
        _ => base.as_native::<ObjectWalk>().map_or(0, |o| len_of(&o.base.borrow())),
    }
}
