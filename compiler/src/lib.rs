//! From xBase source text to bytecode. Flow, one way: bytes → [`lex`] → [`pp`] → [`parse`] → [`ast`] → [`lower`] →
//! [`bytecode`]. This crate does no I/O: includes arrive through a loader.
#![forbid(unsafe_code)]
#![warn(missing_docs)]

pub mod ast;
pub mod ast_dump;
pub mod bytecode;
pub mod compile;
pub mod diag;
pub mod diag_render;
pub mod include;
pub mod lex;
pub mod lower;
pub mod macro_text;
pub mod parse;
pub mod pp;
pub mod source;
pub mod token;
