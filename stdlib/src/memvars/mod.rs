//! Memory variables by name.

mod access;
mod types;

use keel_runtime::builtin::Builtin;

/// The builtins of this family.
pub static BUILTINS: &[&[Builtin]] = &[access::BUILTINS, types::BUILTINS];
