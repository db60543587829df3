//! Memory variables by name.

mod access;
mod hbv_files;
mod mem_files;
mod types;

pub(crate) use access::like_case;
use keel_runtime::builtin::Builtin;

/// The builtins of this family.
pub static BUILTINS: &[&[Builtin]] =
    &[access::BUILTINS, hbv_files::BUILTINS, mem_files::BUILTINS, types::BUILTINS];
