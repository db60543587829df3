//! Threads, mutexes and message queues.

mod mutex;
mod thread;

use keel_runtime::builtin::Builtin;

/// The builtins of this family.
pub static BUILTINS: &[&[Builtin]] = &[mutex::BUILTINS, thread::BUILTINS];
