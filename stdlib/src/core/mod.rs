//! What the virtual machine itself is asked for: evaluation, arguments, the stack, errors, ending.

mod compat;
pub mod errors;
mod preprocess;
mod stack;

use keel_runtime::builtin::Builtin;

/// The builtins of this family.
pub static BUILTINS: &[&[Builtin]] =
    &[compat::BUILTINS, errors::BUILTINS, preprocess::BUILTINS, stack::BUILTINS];
