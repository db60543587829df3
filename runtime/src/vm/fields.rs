//! Variables that may be fields: undeclared names, `FIELD->`, `alias->`, and the saved-area stack.
//!
//! The word after an instruction caches `layout id : 32 | field position : 32`; layout ids are never reused, so a hit needs no other
//! check. Position 0 caches "no such field".

use super::Vm;
use crate::builtin::NativeResult;
use crate::error::{Answer, ErrorSpec, eg};
use crate::link::LinkedCode;
use crate::symbol::Symbol;
use crate::unwind::Unwind;
use crate::value::Value;
use keel_rdd::AreaNo;
use keel_rdd::area::AliasRef;
use std::sync::atomic::AtomicU64;
use std::sync::atomic::Ordering::Relaxed;

impl Vm {
    /// Position of a field in an area through a cache word; 0 when it has none.
    #[inline(always)]
    fn cached_position(&mut self, area: AreaNo, sym: Symbol, cache: *const AtomicU64) -> u16 {
        let layout = self.areas.layout_id(area);
        if layout == 0 {
            return 0;
        }
        // SAFETY: the verifier has checked that the cache word follows the instruction.
        let cache = unsafe { &*cache };
        let word = cache.load(Relaxed);
        if (word >> 32) as u32 == layout {
            return word as u16;
        }
        let pos = self.areas.field_pos(area, sym.name().as_bytes());
        cache.store((layout as u64) << 32 | pos as u64, Relaxed);
        pos
    }

    /// Value of a field of the current area; `None` when it has no such field.
    pub(super) fn current_field(&mut self, sym: Symbol) -> Result<Option<Value>, Unwind> {
        let area = self.areas.current();
        match self.areas.field_pos(area, sym.name().as_bytes()) {
            0 => Ok(None),
            pos => self.read_field(area, pos, sym).map(Some),
        }
    }

    pub(super) fn get_variable(
        &mut self,
        code: &LinkedCode,
        sym: u16,
        cache: *const AtomicU64,
    ) -> NativeResult {
        let sym = code.shared.links[sym as usize].entry.sym;
        let area = self.areas.current();
        match self.cached_position(area, sym, cache) {
            0 => self.memvar_or_error(sym),
            pos => self.read_field(area, pos, sym),
        }
    }

    pub(super) fn set_variable(
        &mut self,
        code: &LinkedCode,
        sym: u16,
        cache: *const AtomicU64,
        v: Value,
    ) -> Result<(), Unwind> {
        let sym = code.shared.links[sym as usize].entry.sym;
        let area = self.areas.current();
        match self.cached_position(area, sym, cache) {
            0 => {
                self.set_memvar(sym, v);
                Ok(())
            }
            pos => self.assign_field(area, pos, sym, &v),
        }
    }

    /// Value of a field as a variable. Harbour: one that a trigger refuses is not there.
    #[inline]
    fn read_field(&mut self, area: AreaNo, pos: u16, sym: Symbol) -> NativeResult {
        self.areas.refused = false;
        let value = self.field_value(area, pos)?;
        if !self.areas.refused {
            return Ok(value);
        }
        self.areas.refused = false;
        Ok(self.no_field(sym)?.unwrap_or(value))
    }

    /// Assigns a field as a variable; see [`Vm::read_field`].
    #[inline]
    fn assign_field(&mut self, area: AreaNo, pos: u16, sym: Symbol, v: &Value) -> Result<(), Unwind> {
        self.areas.refused = false;
        self.put_field(area, pos, v)?;
        if std::mem::take(&mut self.areas.refused) {
            self.no_field(sym)?;
        }
        Ok(())
    }

    /// Error BASE/1003 for a field that is not there; `None` asks for another try.
    fn no_field(&mut self, sym: Symbol) -> Result<Option<Value>, Unwind> {
        match self.raise(ErrorSpec::base(eg::NOVAR, 1003, sym.name()).retry())? {
            Answer::Retry => Ok(None),
            Answer::Substitute(v) => Ok(Some(v)),
            Answer::Default => Ok(Some(Value::NIL)),
        }
    }

    pub(super) fn get_field_op(
        &mut self,
        code: &LinkedCode,
        sym: u16,
        cache: *const AtomicU64,
    ) -> NativeResult {
        let sym = code.shared.links[sym as usize].entry.sym;
        loop {
            let area = self.areas.current();
            match self.cached_position(area, sym, cache) {
                0 => {
                    if let Some(v) = self.no_field(sym)? {
                        return Ok(v);
                    }
                }
                pos => return self.read_field(area, pos, sym),
            }
        }
    }

    pub(super) fn set_field_op(
        &mut self,
        code: &LinkedCode,
        sym: u16,
        cache: *const AtomicU64,
        v: Value,
    ) -> Result<(), Unwind> {
        let sym = code.shared.links[sym as usize].entry.sym;
        loop {
            let area = self.areas.current();
            match self.cached_position(area, sym, cache) {
                0 => {
                    if self.no_field(sym)?.is_some() {
                        return Ok(());
                    }
                }
                pos => return self.assign_field(area, pos, sym, &v),
            }
        }
    }

    /// What an alias value (name, number, symbol) stands for where `member` is read or assigned; error BASE/1002 for an
    /// unknown name.
    fn resolve(&mut self, alias: &Value, member: Symbol) -> Result<Option<AliasRef>, Unwind> {
        loop {
            let name = match (alias.as_symbol(), alias.as_bytes(), alias.as_i64()) {
                (Some(s), ..) => s.name().as_bytes().to_vec(),
                (_, Some(b), _) => b.to_vec(),
                (_, _, Some(n)) => return Ok(Some(AliasRef::Area(AreaNo(u16::try_from(n).unwrap_or(0))))),
                _ => {
                    self.arg_error_with(1065, "&", &[alias.clone(), Value::from(member.name())])?;
                    return Ok(None);
                }
            };
            match self.areas.resolve_alias(&name) {
                Ok(r) => return Ok(Some(r)),
                Err(_) => {
                    let shown = String::from_utf8_lossy(&name);
                    match self.raise(ErrorSpec::base(eg::NOALIAS, 1002, &shown).retry())? {
                        Answer::Retry => {}
                        _ => return Ok(None),
                    }
                }
            }
        }
    }

    pub(super) fn get_alias_op(
        &mut self,
        code: &LinkedCode,
        alias: &Value,
        sym: u16,
        cache: *const AtomicU64,
    ) -> NativeResult {
        let sym = code.shared.links[sym as usize].entry.sym;
        self.get_aliased(alias, sym, cache)
    }

    fn get_aliased(&mut self, alias: &Value, sym: Symbol, cache: *const AtomicU64) -> NativeResult {
        loop {
            let area = match self.resolve(alias, sym)? {
                None => return Ok(Value::NIL),
                Some(AliasRef::Memvar) => return self.memvar_or_error(sym),
                Some(AliasRef::Field) => self.areas.current(),
                Some(AliasRef::Area(no)) => no,
            };
            match self.cached_position(area, sym, cache) {
                0 => {
                    if let Some(v) = self.no_field(sym)? {
                        return Ok(v);
                    }
                }
                pos => return self.read_field(area, pos, sym),
            }
        }
    }

    pub(super) fn set_alias_op(
        &mut self,
        code: &LinkedCode,
        alias: &Value,
        sym: u16,
        cache: *const AtomicU64,
        v: Value,
    ) -> Result<(), Unwind> {
        let sym = code.shared.links[sym as usize].entry.sym;
        self.set_aliased(alias, sym, cache, v)
    }

    fn set_aliased(
        &mut self,
        alias: &Value,
        sym: Symbol,
        cache: *const AtomicU64,
        v: Value,
    ) -> Result<(), Unwind> {
        loop {
            let area = match self.resolve(alias, sym)? {
                None => return Ok(()),
                Some(AliasRef::Memvar) => {
                    self.set_memvar(sym, v);
                    return Ok(());
                }
                Some(AliasRef::Field) => self.areas.current(),
                Some(AliasRef::Area(no)) => no,
            };
            match self.cached_position(area, sym, cache) {
                0 => {
                    if self.no_field(sym)?.is_some() {
                        return Ok(());
                    }
                }
                pos => return self.assign_field(area, pos, sym, &v),
            }
        }
    }

    pub(super) fn get_alias_macro(&mut self, alias: &Value, name: &Value) -> NativeResult {
        let sym = self.name_symbol(name)?;
        let no_cache = AtomicU64::new(0);
        self.get_aliased(alias, sym, &no_cache)
    }

    pub(super) fn set_alias_macro(&mut self, alias: &Value, name: &Value, v: Value) -> Result<(), Unwind> {
        let sym = self.name_symbol(name)?;
        let no_cache = AtomicU64::new(0);
        self.set_aliased(alias, sym, &no_cache, v)
    }

    fn name_symbol(&mut self, name: &Value) -> Result<Symbol, Unwind> {
        match (name.as_symbol(), name.as_bytes()) {
            (Some(s), _) => Ok(s),
            (None, Some(b)) => Ok(Symbol::intern(String::from_utf8_lossy(b).trim())),
            _ => {
                self.arg_error_with(1065, "&", std::slice::from_ref(name))?;
                Ok(Symbol::intern(""))
            }
        }
    }

    /// `@alias->name`: a memvar's cell; a field gives a copy.
    pub(super) fn ref_alias(&mut self, code: &LinkedCode, alias: &Value, sym: u16) -> NativeResult {
        let sym = code.shared.links[sym as usize].entry.sym;
        if let Some(AliasRef::Memvar) = self.resolve(alias, sym)? {
            return Ok(self.memvar_cell(sym));
        }
        let no_cache = AtomicU64::new(0);
        self.get_aliased(alias, sym, &no_cache).map(Value::cell)
    }

    /// `alias->( … )`: saves the current area and selects another.
    pub(super) fn alias_push(&mut self, alias: &Value) -> Result<(), Unwind> {
        let old = self.areas.current();
        let target = match (alias.as_symbol(), alias.as_bytes()) {
            (Some(s), _) => self.resolve(alias, s)?,
            // What is computed selects the empty area when there is no such alias.
            (None, Some(name)) => Some(self.areas.resolve_alias(name).unwrap_or(AliasRef::Area(AreaNo(0)))),
            (None, None) => {
                let n = alias.as_i64().unwrap_or(0);
                Some(AliasRef::Area(AreaNo(u16::try_from(n).unwrap_or(0))))
            }
        };
        if let Some(AliasRef::Area(no)) = target {
            self.areas.select(no.0);
        }
        self.saved_areas.push(old.0);
        Ok(())
    }

    pub(super) fn alias_pop(&mut self) {
        if let Some(old) = self.saved_areas.pop() {
            self.areas.select(old);
        }
    }

    /// Forgets the areas that alias expressions left by BREAK would have gone back to: as under Harbour, the area selected stays.
    pub(super) fn forget_areas(&mut self, height: usize) {
        self.saved_areas.truncate(height);
    }
}
