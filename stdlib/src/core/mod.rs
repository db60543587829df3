//! What the virtual machine itself is asked for: evaluation, arguments, the stack, errors, the system, ending.

mod compat;
pub mod errors;
pub(crate) mod idle;
mod internals;
mod modules;
mod preprocess;
mod process;
mod stack;
mod symbols;
mod system;
mod trace;

use keel_runtime::builtin::Builtin;

/// The builtins of this family.
pub static BUILTINS: &[&[Builtin]] = &[
    compat::BUILTINS,
    errors::BUILTINS,
    idle::BUILTINS,
    internals::BUILTINS,
    modules::BUILTINS,
    preprocess::BUILTINS,
    process::BUILTINS,
    stack::BUILTINS,
    symbols::BUILTINS,
    system::BUILTINS,
    trace::BUILTINS,
];
