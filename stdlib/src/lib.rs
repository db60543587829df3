//! The function library, by family. A family is a folder; each of its files declares builtins (see
//! `keel_runtime::builtin`) and stands in the family's list, each family in [`registry::FAMILIES`].
#![forbid(unsafe_code)]

pub mod arrays;
pub mod core;
pub mod database;
pub mod dates;
pub mod encoding;
pub mod files;
pub mod hashes;
pub mod memvars;
pub mod numbers;
pub mod objects;
pub mod prg_library;
pub mod registry;
mod short_names;
pub mod sockets;
pub mod strings;
pub mod terminal;
pub mod threads;
pub mod types;

pub use registry::register;
