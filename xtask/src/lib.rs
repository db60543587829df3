//! What the commands of `cargo xtask` do; the conformance test of the `cli` crate uses the same code.

pub mod bench;
pub mod compatibility;
pub mod diagnostics;
pub mod divergences;
pub mod files;
pub mod oracle;
pub mod repeat;
pub mod sequences;
pub mod suite;
pub mod tidy;
