//! Making references for `@` arguments beyond plain locals.

use super::Vm;
use crate::builtin::NativeResult;
use crate::class::Action;
use crate::symbol::Symbol;
use crate::value::{Reference, Value};

impl Vm {
    /// A cell that shares a slot of the statics array.
    pub(super) fn static_cell(statics: &Value, i: usize) -> Value {
        let Some(a) = statics.as_array() else { return Value::cell(Value::NIL) };
        a.with_mut(|items| match items.get_mut(i) {
            Some(slot) => {
                if !slot.is_ref() {
                    let v = std::mem::take(slot);
                    *slot = Value::cell(v);
                }
                slot.clone()
            }
            None => Value::cell(Value::NIL),
        })
    }

    /// Exchanges the raw content of a static (FOR EACH over a static).
    pub(super) fn swap_static(statics: &Value, i: usize, v: Value) -> Value {
        let Some(a) = statics.as_array() else { return Value::NIL };
        a.with_mut(|items| items.get_mut(i).map(|slot| std::mem::replace(slot, v))).unwrap_or_default()
    }

    /// `@object:data`: the instance variable itself when the message is one, else a copy of its value.
    pub(super) fn ref_message(&mut self, object: &Value, message: Symbol) -> NativeResult {
        let object = object.deref();
        if let Some(m) = crate::class::class(object.class_id()).and_then(|c| c.find(message)) {
            match m.action {
                Action::Get(i) => return Ok(Value::reference(Reference::Elem(object, i as usize))),
                Action::ClassGet(owner, i) => {
                    if let Some(c) = crate::class::class(owner) {
                        let data = c.members.read().class_data.clone();
                        return Ok(Value::reference(Reference::Elem(data, i as usize)));
                    }
                }
                _ => {}
            }
        }
        self.send(&object, message, &[]).map(Value::cell)
    }

    /// `@name` of an undeclared variable: a field gives a copy, a memvar its cell.
    pub(super) fn ref_variable(&mut self, sym: Symbol) -> NativeResult {
        if let Some(v) = self.current_field(sym)? {
            return Ok(Value::cell(v));
        }
        Ok(self.memvar_cell(sym))
    }
}
