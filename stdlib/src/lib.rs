//! The function library, by family.
#![forbid(unsafe_code)]
pub mod core;
pub mod objects;

use keel_runtime::builtin::Builtin;
use keel_runtime::link::Function;
use keel_runtime::symbol::SymbolEntry;

/// Binds every builtin to its name.
pub fn register() {
    let families: &[&[&'static [Builtin]]] = &[core::BUILTINS, objects::BUILTINS];
    for file in families.iter().flat_map(|f| f.iter()) {
        for b in file.iter() {
            SymbolEntry::intern(b.name).bind(Function::Native(b));
        }
    }
}
