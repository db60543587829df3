//! Hashes. Behaviour switches are per hash; positions are 1-based.

mod access;
mod flags;
mod whole;

use keel_runtime::builtin::Builtin;

/// The builtins of this family.
pub static BUILTINS: &[&[Builtin]] = &[access::BUILTINS, flags::BUILTINS, whole::BUILTINS];
