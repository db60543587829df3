//! What the virtual machine itself is asked for: evaluation, arguments, the stack, errors, the system, ending.

mod compat;
pub mod errors;
pub(crate) mod idle;
mod modules;
mod preprocess;
mod process;
mod stack;
mod symbols;
mod system;

use keel_runtime::builtin::Builtin;

/// The builtins of this family.
pub static BUILTINS: &[&[Builtin]] = &[
    compat::BUILTINS,
    errors::BUILTINS,
    idle::BUILTINS,
    modules::BUILTINS,
    preprocess::BUILTINS,
    process::BUILTINS,
    stack::BUILTINS,
    symbols::BUILTINS,
    system::BUILTINS,
];
