//! The list of all builtins, and binding them to their names.

use keel_runtime::builtin::Builtin;
use keel_runtime::link::Function;
use keel_runtime::symbol::SymbolEntry;

/// Every family with its name for documentation; a later family wins over an earlier one.
pub static FAMILIES: &[(&str, &[&[Builtin]])] = &[
    ("core", crate::core::BUILTINS),
    ("arrays", crate::arrays::BUILTINS),
    ("hashes", crate::hashes::BUILTINS),
    ("memvars", crate::memvars::BUILTINS),
    ("objects", crate::objects::BUILTINS),
    ("types", &[crate::types::BUILTINS]),
    ("strings", crate::strings::BUILTINS),
    ("numbers", crate::numbers::BUILTINS),
    ("database", crate::database::BUILTINS),
    ("files", crate::files::BUILTINS),
    ("sockets", crate::sockets::BUILTINS),
    ("threads", crate::threads::BUILTINS),
    ("dates", crate::dates::BUILTINS),
    ("terminal", crate::terminal::BUILTINS),
    ("encoding", crate::encoding::BUILTINS),
];

/// All builtins.
pub fn builtins() -> impl Iterator<Item = &'static Builtin> {
    FAMILIES.iter().flat_map(|(_, files)| files.iter()).flat_map(|f| f.iter())
}

/// Binds every builtin to its name.
pub fn register() {
    let _ = keel_runtime::link::PROVIDER.set((crate::prg_library::provide, crate::prg_library::knows));
    for b in builtins() {
        SymbolEntry::intern(b.name).bind(Function::Native(b));
    }
    crate::short_names::bind();
}
