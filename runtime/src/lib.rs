//! Values, the virtual machine, memvars, codeblocks, classes, errors, SETs, threads, and how builtins are declared.
#![warn(missing_docs)]

pub mod builtin;
pub mod class;
pub mod collation;
pub mod console;
pub mod error;
pub mod error_object;
pub mod format;
pub mod language;
pub mod link;
pub mod memory;
pub mod poll;
pub mod program;
pub mod screen;
pub mod set;
pub mod symbol;
pub mod unwind;
pub mod value;
pub mod vm;
