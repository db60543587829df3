//! FOR EACH: making, stepping and ending enumerators, and the messages of the loop variable.

use super::Vm;
use crate::builtin::NativeResult;
use crate::error::{ErrorSpec, eg};
use crate::symbol::Symbol;
use crate::unwind::Unwind;
use crate::value::{Enumerator, ObjectWalk, Value, Walked, can_be_walked};
use std::cell::{Cell, RefCell};

const START: &str = "__ENUMSTART";
const SKIP: &str = "__ENUMSKIP";
const STOP: &str = "__ENUMSTOP";

impl Vm {
    /// An enumerator over raw values.
    pub(super) fn enum_begin(&mut self, raw: &[Value]) -> NativeResult {
        let mut over = Vec::with_capacity(raw.len());
        let mut objects = false;
        for r in raw {
            let v = r.deref();
            let walked =
                |value, source| Walked { value, source, index: Cell::new(-1), said: RefCell::default() };
            if !can_be_walked(&v) {
                over.push(walked(self.cannot_walk(&v)?, None));
            } else if [START, SKIP, STOP].iter().any(|m| self.answers(&v, m)) {
                objects = true;
                let walk = ObjectWalk { base: RefCell::new(v), item: RefCell::new(None) };
                over.push(walked(Value::native(Box::new(walk)), None));
            } else {
                let source = (r.is_ref() && v.is_str()).then(|| r.clone());
                over.push(walked(v, source));
            }
        }
        let (descend, begun) = (Cell::new(false), Cell::new(0));
        Ok(Value::native(Box::new(Enumerator { over, descend, objects, begun })))
    }

    fn cannot_walk(&mut self, v: &Value) -> NativeResult {
        self.raise_value(ErrorSpec::base(eg::ARG, 1068, "array access").with_args(std::slice::from_ref(v)))
    }

    /// Is it an object whose class has the message?
    fn answers(&self, v: &Value, message: &str) -> bool {
        crate::class::class_of(v) != 0 && self.has_message(v, Symbol::intern(message))
    }

    /// Steps an enumerator (`e`) with objects that step by themselves; false when one of its values says no or is exhausted.
    pub(super) fn enum_next_objects(&mut self, e: &Value) -> Result<bool, Unwind> {
        let Some(state) = e.as_native::<Enumerator>() else { return Ok(false) };
        for (which, w) in state.over.iter().enumerate() {
            let first = state.begun.get() <= which;
            if first {
                state.begun.set(which + 1);
            }
            let more = match w.object() {
                Some(walk) => self.object_step(e, which, walk, first)?,
                None => step(w, state.descend.get()),
            };
            if !more {
                return Ok(false);
            }
        }
        Ok(true)
    }

    fn object_step(
        &mut self,
        e: &Value,
        which: usize,
        walk: &ObjectWalk,
        first: bool,
    ) -> Result<bool, Unwind> {
        let Some(state) = e.as_native::<Enumerator>() else { return Ok(false) };
        let (w, descend) = (&state.over[which], state.descend.get());
        let object = w.base();
        let args = [Value::element_ref(e, which, w.index.get()), Value::logical(descend)];
        if !first {
            let skips = self.answers(&object, SKIP);
            let inside = step(w, descend);
            return if skips { self.asks(&object, SKIP, &args) } else { Ok(inside) };
        }
        if self.answers(&object, START) {
            if self.answers(&object, SKIP) {
                walk.item.replace(Some(Value::NIL));
            }
            w.index.set(-1);
            if !self.asks(&object, START, &args)? {
                return Ok(false);
            }
            if walk.item.borrow().is_some() {
                return Ok(true);
            }
            let base = w.base();
            if !can_be_walked(&base) {
                let other = self.cannot_walk(&base)?;
                walk.base.replace(other);
            }
        }
        w.index.set(if descend { w.len() as i64 } else { -1 });
        Ok(step(w, descend))
    }

    /// What an object answers to a message that asks whether to go on.
    fn asks(&mut self, object: &Value, message: &str, args: &[Value]) -> Result<bool, Unwind> {
        let answer = self.send_name(object, message, args)?;
        if let Some(go_on) = answer.as_logical() {
            return Ok(go_on);
        }
        let spec = ErrorSpec::base(eg::ARG, 1066, "conditional").with_args(std::slice::from_ref(&answer));
        Ok(self.raise_value(spec)?.as_logical().unwrap_or(false))
    }

    /// Tells the objects that have begun that the loop is over, the last one first.
    pub(super) fn enum_end(&mut self, e: &Value) -> Result<(), Unwind> {
        let Some(state) = e.as_native::<Enumerator>() else { return Ok(()) };
        let begun = state.begun.replace(0);
        for w in state.over.iter().take(begun).rev() {
            let base = w.base();
            if w.object().is_some() && self.answers(&base, STOP) {
                self.send_name(&base, STOP, &[])?;
            }
        }
        Ok(())
    }

    /// `v:__enumIndex()` and its kin on a FOR EACH variable; `None` when the receiver is no such variable.
    pub(super) fn enum_message(&mut self, raw: &Value, message: &str, args: &[Value]) -> Option<Value> {
        let (e, which) = raw.as_enum_ref()?;
        let e = e.as_native::<Enumerator>()?;
        let w = e.over.get(which)?;
        let i = w.index.get();
        let new = args.first().map(Value::deref);
        Some(match (message, new) {
            ("__ENUMINDEX", None) => Value::int(i + 1),
            ("__ENUMINDEX" | "___ENUMINDEX", n) => {
                if let Some(n) = n.and_then(|n| n.as_i64()) {
                    w.index.set(n - 1);
                }
                Value::int(w.index.get() + 1)
            }
            ("__ENUMBASE", None) => w.source.as_ref().map_or_else(|| w.base(), Value::deref),
            ("__ENUMBASE" | "___ENUMBASE", Some(base)) => {
                let walk = w.object()?;
                walk.base.replace(base.clone());
                walk.item.replace(None);
                base
            }
            ("__ENUMVALUE", None) => e.current(which),
            ("__ENUMVALUE" | "___ENUMVALUE", v) => {
                let v = v.unwrap_or_default();
                e.assign(which, i, v.clone());
                v
            }
            ("__ENUMKEY", _) => w.base().as_hash().and_then(|h| h.key_at(i as usize)).unwrap_or_default(),
            ("__ENUMISFIRST", _) => Value::logical(i <= 0),
            ("__ENUMISLAST", _) => Value::logical(i >= w.len() as i64 - 1),
            (STOP | START | SKIP, _) => Value::NIL,
            _ => return None,
        })
    }
}

/// Steps an enumerator without objects of that kind; false when one of its values is exhausted.
#[inline(always)]
pub(super) fn enum_next(e: &Enumerator) -> bool {
    let descend = e.descend.get();
    e.over.iter().all(|w| step(w, descend))
}

#[inline(always)]
fn step(w: &Walked, descend: bool) -> bool {
    let next = w.index.get() + if descend { -1 } else { 1 };
    w.index.set(next);
    next >= 0 && (next as usize) < w.len()
}

/// Sets an enumerator to walk downwards, before its first step.
pub(super) fn enum_descend(e: &Enumerator) {
    e.descend.set(true);
    for w in &e.over {
        w.index.set(w.len() as i64);
    }
}
