//! The interactive session (`keel repl`).
//!
//! `chunk` reads what a person typed: does it go on, is it a value, statements or definitions? `session` runs it in a VM that
//! lives as long as the session. `line` gets lines, from a terminal or a pipe; `names` completes them; `start` is the loop.

mod chunk;
mod line;
mod names;
mod session;
mod start;

pub use start::repl;
