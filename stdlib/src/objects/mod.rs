//! Objects: the class HBClass that `hbclass.ch` talks to, the class HBObject, and the `__cls*` / `__obj*` functions.

mod class_functions;
mod define;
mod hbclass;
mod object_functions;

use keel_runtime::builtin::Builtin;

/// The builtins of this family.
pub static BUILTINS: &[&[Builtin]] =
    &[hbclass::BUILTINS, class_functions::BUILTINS, object_functions::BUILTINS];
