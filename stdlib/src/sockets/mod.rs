//! Network: BSD-like sockets (`hb_socket*`) and the simpler connections on top of them (`hb_inet*`).

mod error;
mod inet;
mod select;
mod socket;

use keel_runtime::builtin::Builtin;

/// The builtins of this family.
pub static BUILTINS: &[&[Builtin]] = &[socket::BUILTINS, select::BUILTINS, inet::BUILTINS];
