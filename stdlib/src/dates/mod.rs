//! Date and time functions.

mod clock;
mod day;
mod timestamp;

use keel_runtime::builtin::Builtin;

/// The builtins of this family.
pub static BUILTINS: &[&[Builtin]] = &[clock::BUILTINS, day::BUILTINS, timestamp::BUILTINS];
