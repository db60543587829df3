//! Variables that may be fields: undeclared names, `FIELD->`, `alias->`, and the saved-area stack.

use super::Vm;
use crate::builtin::NativeResult;
use crate::error::{ErrorSpec, eg};
use crate::link::LinkedCode;
use crate::symbol::Symbol;
use crate::unwind::Unwind;
use crate::value::Value;
use std::sync::atomic::AtomicU64;

impl Vm {
    /// Value of a field of the current area; `None` when it has no such field.
    pub(super) fn current_field(&mut self, _sym: Symbol) -> Result<Option<Value>, Unwind> {
        Ok(None)
    }

    /// Assigns an undeclared name: a field of the current area, else a memvar.
    pub fn assign_variable(&mut self, sym: Symbol, v: Value) -> Result<(), Unwind> {
        self.set_memvar(sym, v);
        Ok(())
    }

    pub(super) fn get_variable(
        &mut self,
        code: &LinkedCode,
        sym: u16,
        _cache: *const AtomicU64,
    ) -> NativeResult {
        let sym = code.shared.links[sym as usize].entry.sym;
        match self.current_field(sym)? {
            Some(v) => Ok(v),
            None => self.memvar_or_error(sym),
        }
    }

    pub(super) fn set_variable(
        &mut self,
        code: &LinkedCode,
        sym: u16,
        _cache: *const AtomicU64,
        v: Value,
    ) -> Result<(), Unwind> {
        let sym = code.shared.links[sym as usize].entry.sym;
        self.set_memvar(sym, v);
        Ok(())
    }

    pub(super) fn get_field_op(
        &mut self,
        code: &LinkedCode,
        sym: u16,
        _cache: *const AtomicU64,
    ) -> NativeResult {
        let sym = code.shared.links[sym as usize].entry.sym;
        self.raise_value(ErrorSpec::base(eg::NOVAR, 1003, sym.name()).retry())
    }

    pub(super) fn set_field_op(
        &mut self,
        code: &LinkedCode,
        sym: u16,
        _cache: *const AtomicU64,
        _v: Value,
    ) -> Result<(), Unwind> {
        let sym = code.shared.links[sym as usize].entry.sym;
        self.raise_value(ErrorSpec::base(eg::NOVAR, 1003, sym.name()).retry()).map(drop)
    }

    pub(super) fn get_alias_op(
        &mut self,
        code: &LinkedCode,
        alias: &Value,
        sym: u16,
        _cache: *const AtomicU64,
    ) -> NativeResult {
        let sym = code.shared.links[sym as usize].entry.sym;
        let _ = alias;
        self.raise_value(ErrorSpec::base(eg::NOALIAS, 1002, sym.name()).retry())
    }

    pub(super) fn set_alias_op(
        &mut self,
        code: &LinkedCode,
        alias: &Value,
        sym: u16,
        _cache: *const AtomicU64,
        _v: Value,
    ) -> Result<(), Unwind> {
        let sym = code.shared.links[sym as usize].entry.sym;
        let _ = alias;
        self.raise_value(ErrorSpec::base(eg::NOALIAS, 1002, sym.name()).retry()).map(drop)
    }

    pub(super) fn get_alias_macro(&mut self, _alias: &Value, _name: &Value) -> NativeResult {
        Ok(Value::NIL)
    }

    pub(super) fn set_alias_macro(&mut self, _alias: &Value, _name: &Value, _v: Value) -> Result<(), Unwind> {
        Ok(())
    }

    pub(super) fn ref_alias(&mut self, _code: &LinkedCode, _alias: &Value, _sym: u16) -> NativeResult {
        Ok(Value::NIL)
    }

    pub(super) fn alias_push(&mut self, _alias: &Value) -> Result<(), Unwind> {
        self.saved_areas.push(0);
        Ok(())
    }

    pub(super) fn alias_pop(&mut self) {
        self.saved_areas.pop();
    }

    pub(super) fn restore_areas(&mut self, height: usize) {
        while self.saved_areas.len() > height {
            self.alias_pop();
        }
    }
}
