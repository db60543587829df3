//! Memory variables: PUBLIC and PRIVATE, per thread, shallow binding. A name has one current slot; PRIVATE saves the former slot
//! on a stack that the end of its function pops.

use super::Vm;
use crate::builtin::NativeResult;
use crate::error::{Answer, ErrorSpec, eg};
use crate::symbol::Symbol;
use crate::value::Value;

/// What a visible memvar is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum MemvarScope {
    /// No such variable.
    #[default]
    Missing,
    /// PUBLIC.
    Public,
    /// PRIVATE of the running function.
    PrivateLocal,
    /// PRIVATE of a caller.
    PrivateGlobal,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
enum State {
    #[default]
    Missing,
    Public,
    Private,
}

#[derive(Default)]
struct Slot {
    value: Value,
    state: State,
    /// A variable of this name has existed.
    known: bool,
}

/// All memvars of a thread.
#[derive(Default)]
pub(super) struct Memvars {
    slots: Vec<Slot>,
    saved: Vec<(Symbol, Slot)>,
}

impl Memvars {
    #[inline(always)]
    pub(super) fn height(&self) -> u32 {
        self.saved.len() as u32
    }

    #[inline(always)]
    fn slot(&mut self, sym: Symbol) -> &mut Slot {
        let i = sym.0 as usize;
        if i >= self.slots.len() {
            self.slots.resize_with(i + 64, Slot::default);
        }
        &mut self.slots[i]
    }

    /// The raw value of an existing variable.
    #[inline(always)]
    pub(super) fn get(&self, sym: Symbol) -> Option<&Value> {
        match self.slots.get(sym.0 as usize) {
            Some(s) if s.state != State::Missing => Some(&s.value),
            _ => None,
        }
    }

    #[inline(always)]
    pub(super) fn get_mut(&mut self, sym: Symbol) -> Option<&mut Value> {
        match self.slots.get_mut(sym.0 as usize) {
            Some(s) if s.state != State::Missing => Some(&mut s.value),
            _ => None,
        }
    }

    pub(super) fn private(&mut self, sym: Symbol, value: Value) {
        let new = Slot { value, state: State::Private, known: true };
        let old = std::mem::replace(self.slot(sym), new);
        self.saved.push((sym, old));
    }

    pub(super) fn public(&mut self, sym: Symbol, value: Value) {
        let slot = self.slot(sym);
        if slot.state == State::Missing {
            *slot = Slot { value, state: State::Public, known: true };
        }
    }

    pub(super) fn release(&mut self, height: u32) {
        while self.saved.len() > height as usize {
            if let Some((sym, old)) = self.saved.pop() {
                *self.slot(sym) = Slot { known: true, ..old };
            }
        }
    }

    /// RELEASE: a PUBLIC goes away, a PRIVATE keeps its place with the value NIL.
    pub(super) fn forget(&mut self, sym: Symbol) {
        let slot = self.slot(sym);
        match slot.state {
            State::Missing => {}
            State::Public => *slot = Slot { known: true, ..Slot::default() },
            State::Private => slot.value = Value::NIL,
        }
    }

    /// CLEAR MEMORY: no variable is left but the public GETLIST; those that PRIVATEs hide go too. The stack keeps its height, which
    /// frames know.
    pub(super) fn clear(&mut self) {
        let list = Symbol::intern(GETLIST);
        let hidden = self.saved.iter().filter(|(sym, _)| *sym == list).map(|(_, slot)| slot);
        let current = self.slots.get(list.0 as usize);
        let kept =
            hidden.chain(current).find(|slot| slot.state == State::Public).map(|slot| slot.value.clone());
        for slot in self.slots.iter_mut().filter(|s| s.state != State::Missing) {
            *slot = Slot { known: true, ..Slot::default() };
        }
        // The entries stand for nothing any more: no name has this symbol.
        let nothing = Symbol::intern("");
        for entry in &mut self.saved {
            *entry = (nothing, Slot::default());
        }
        if let Some(value) = kept {
            *self.slot(list) = Slot { value, state: State::Public, known: true };
        }
    }

    pub(super) fn scope(&self, sym: Symbol, frame_height: u32) -> MemvarScope {
        match self.slots.get(sym.0 as usize).map_or(State::Missing, |s| s.state) {
            State::Missing => MemvarScope::Missing,
            State::Public => MemvarScope::Public,
            State::Private => {
                if self.saved.iter().skip(frame_height as usize).any(|(s, _)| *s == sym) {
                    MemvarScope::PrivateLocal
                } else {
                    MemvarScope::PrivateGlobal
                }
            }
        }
    }

    fn visible(&self) -> impl Iterator<Item = (Symbol, bool)> + '_ {
        self.slots.iter().enumerate().filter_map(|(i, s)| match s.state {
            State::Missing => None,
            State::Public => Some((Symbol(i as u32), true)),
            State::Private => Some((Symbol(i as u32), false)),
        })
    }
}

/// The variable that `@ … GET` adds to where a program declares none of its own.
const GETLIST: &str = "GETLIST";

impl Vm {
    /// Value of a visible memvar, `None` when there is none.
    pub fn memvar(&self, sym: Symbol) -> Option<Value> {
        self.memvars.get(sym).map(Value::deref)
    }

    /// Value of a memvar; error BASE/1003 when missing.
    pub fn memvar_or_error(&mut self, sym: Symbol) -> NativeResult {
        loop {
            if let Some(v) = self.memvars.get(sym) {
                return Ok(v.deref());
            }
            match self.raise(ErrorSpec::base(eg::NOVAR, 1003, sym.name()).retry())? {
                Answer::Substitute(v) => return Ok(v),
                Answer::Retry => {}
                Answer::Default => return Ok(Value::NIL),
            }
        }
    }

    /// Assigns a memvar; creates a PRIVATE of the running function when missing.
    pub fn set_memvar(&mut self, sym: Symbol, v: Value) {
        match self.memvars.get_mut(sym) {
            Some(slot) => {
                if slot.is_ref() {
                    let cell = slot.clone();
                    cell.assign(v);
                } else {
                    let old = std::mem::replace(slot, v);
                    drop(old);
                }
            }
            None => self.memvars.private(sym, v),
        }
    }

    /// Creates a PRIVATE of the running function.
    pub fn declare_private(&mut self, sym: Symbol, v: Value) {
        self.memvars.private(sym, v);
    }

    /// Creates a PRIVATE that belongs to the function that called the running builtin's caller's level.
    pub fn declare_public(&mut self, sym: Symbol, v: Value) {
        self.memvars.public(sym, v);
    }

    /// The public GETLIST that a thread has from its start, an empty array, unless it inherited one.
    pub fn declare_getlist(&mut self) {
        self.memvars.public(Symbol::intern(GETLIST), Value::array(Vec::new()));
    }

    /// RELEASE of one name.
    pub fn release_memvar(&mut self, sym: Symbol) {
        self.memvars.forget(sym);
    }

    /// CLEAR MEMORY: every variable goes away but the public GETLIST.
    pub fn clear_memvars(&mut self) {
        self.memvars.clear();
    }

    /// Scope of a name as seen from the running function.
    pub fn memvar_scope(&self, sym: Symbol) -> MemvarScope {
        self.memvars.scope(sym, self.frames.last().map_or(0, |f| f.privates))
    }

    /// Has a memvar of this name ever existed in this thread?
    pub fn knows_memvar(&self, sym: Symbol) -> bool {
        self.memvars.slots.get(sym.0 as usize).is_some_and(|s| s.known)
    }

    /// Visible memvars: (symbol, is public).
    pub fn visible_memvars(&self) -> Vec<(Symbol, bool)> {
        self.memvars.visible().collect()
    }

    /// Names of the PRIVATEs in the order in which they were made, also of those that are hidden or released.
    pub fn private_memvars(&self) -> impl Iterator<Item = Symbol> + '_ {
        self.memvars.saved.iter().map(|(sym, _)| *sym)
    }

    /// A cell that shares the variable's storage (`@memvar`); creates a PRIVATE when missing.
    pub fn memvar_cell(&mut self, sym: Symbol) -> Value {
        if self.memvars.get(sym).is_none() {
            self.memvars.private(sym, Value::NIL);
        }
        match self.memvars.get_mut(sym) {
            Some(slot) => {
                if !slot.is_ref() {
                    let v = std::mem::take(slot);
                    *slot = Value::cell(v);
                }
                slot.clone()
            }
            None => Value::NIL,
        }
    }

    /// Exchanges the raw content of a memvar (FOR EACH over a memvar).
    pub(super) fn swap_memvar(&mut self, sym: Symbol, v: Value) -> Value {
        if self.memvars.get(sym).is_none() {
            self.memvars.private(sym, Value::NIL);
        }
        match self.memvars.get_mut(sym) {
            Some(slot) => std::mem::replace(slot, v),
            None => Value::NIL,
        }
    }

    /// Copies all PUBLICs (for threads that inherit them).
    pub fn public_values(&self) -> Vec<(Symbol, Value)> {
        self.memvars
            .visible()
            .filter(|(_, public)| *public)
            .filter_map(|(s, _)| self.memvar(s).map(|v| (s, v)))
            .collect()
    }
}
