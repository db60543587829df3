//! Process-wide symbols: interned upper-case names and the functions bound to them.

use crate::link::Function;
use parking_lot::RwLock;
use std::collections::HashMap;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicPtr, Ordering};

/// An interned name, upper case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Symbol(pub u32);

/// What is known about a name.
pub struct SymbolEntry {
    /// Id.
    pub sym: Symbol,
    /// Upper-case name.
    pub name: Box<str>,
    func: AtomicPtr<Function>,
}

#[derive(Default)]
struct Table {
    ids: HashMap<Box<str>, u32>,
    entries: Vec<&'static SymbolEntry>,
}

fn table() -> &'static RwLock<Table> {
    static TABLE: OnceLock<RwLock<Table>> = OnceLock::new();
    TABLE.get_or_init(Default::default)
}

impl Symbol {
    /// The symbol of a name; case does not matter.
    pub fn intern(name: &str) -> Symbol {
        SymbolEntry::intern(name).sym
    }

    /// The symbol of a name that exists already.
    pub fn find(name: &str) -> Option<Symbol> {
        let upper = name.to_ascii_uppercase();
        table().read().ids.get(upper.as_str()).map(|&i| Symbol(i))
    }

    /// How many symbols there are.
    pub fn count() -> usize {
        table().read().entries.len()
    }

    /// The symbol of a number from 0.
    pub fn nth(i: usize) -> Option<Symbol> {
        table().read().entries.get(i).map(|e| e.sym)
    }

    /// Its entry.
    pub fn entry(self) -> &'static SymbolEntry {
        table().read().entries[self.0 as usize]
    }

    /// Upper-case name.
    pub fn name(self) -> &'static str {
        &self.entry().name
    }
}

impl SymbolEntry {
    /// The entry of a name; made when it is new. Entries live for the whole process.
    pub fn intern(name: &str) -> &'static SymbolEntry {
        if let Some(&i) = table().read().ids.get(name) {
            return table().read().entries[i as usize];
        }
        let upper: Box<str> = name.to_ascii_uppercase().into();
        let mut t = table().write();
        if let Some(&i) = t.ids.get(&upper) {
            return t.entries[i as usize];
        }
        let id = t.entries.len() as u32;
        let entry: &'static SymbolEntry = Box::leak(Box::new(SymbolEntry {
            sym: Symbol(id),
            name: upper.clone(),
            func: AtomicPtr::new(std::ptr::null_mut()),
        }));
        t.entries.push(entry);
        t.ids.insert(upper, id);
        entry
    }

    /// The function bound to the name.
    #[inline(always)]
    pub fn function(&self) -> Option<&'static Function> {
        let p = self.func.load(Ordering::Acquire);
        // SAFETY: only `bind` stores here, always a leaked box or null.
        unsafe { p.as_ref() }
    }

    /// Binds a function (a module or the builtin registry does); the former one stays valid for code that runs it.
    pub fn bind(&self, function: Function) {
        self.func.store(Box::leak(Box::new(function)), Ordering::Release);
    }

    /// Unbinds.
    pub fn unbind(&self) {
        self.func.store(std::ptr::null_mut(), Ordering::Release);
    }
}

/// Names of all bound functions, for completion, nearest-name hints and `hb_IsFunction`-like look-ups.
pub fn bound_names() -> Vec<&'static str> {
    table().read().entries.iter().filter(|e| e.function().is_some()).map(|e| &*e.name).collect()
}
