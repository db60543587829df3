//! Number functions.

mod binary;
mod bits;
mod faults;
mod math;
mod random;
mod text;

use keel_runtime::builtin::Builtin;

/// The builtins of this family.
pub static BUILTINS: &[&[Builtin]] =
    &[binary::BUILTINS, bits::BUILTINS, faults::BUILTINS, math::BUILTINS, random::BUILTINS, text::BUILTINS];
