//! Syntax tree → bytecode [`Module`](crate::bytecode::Module): names, registers, jumps, handlers, warnings.
//!
//! Registers of a function: parameters, locals, temporaries; of a codeblock: parameters, captured cells, temporaries.
//! Code is destination-driven: an expression is told which register to leave its value in. A local is read in place
//! unless a later operand could change it (`effects.rs`); evaluation goes from left to right, but the value of an
//! assignment comes before the base and index of its target, as in Harbour.

mod assign;
mod block;
mod builtins;
mod call;
mod decl;
mod effects;
mod expr;
mod fold;
mod func;
mod get;
mod jumps;
mod liveness;
mod loops;
mod macros;
mod prepare;
mod scope;
mod sequence;
mod stmt;
mod unit;
mod unparse;
mod walk;
mod warn;

pub(crate) use builtins::is_known_call;
pub use macros::{MacroCode, MacroKind, lower_macro};
pub use unit::{LowerOptions, Lowered, PlacedSwitch, lower};

pub(crate) use unit::compatibility_letter;
pub(crate) use walk::calls_outside_blocks;

use unit::Lower;

#[cfg(test)]
mod tests;
