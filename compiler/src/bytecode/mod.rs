//! The bytecode: operations, modules, verifier and disassembler.
//!
//! Register machine. An instruction is one 64-bit word: `op:16 a:16 b:16 c:16` (little end first). Some operations are
//! followed by one more word, the inline cache. `reg` operands are frame registers; parameters come first
//! (registers `0..params`), then locals, then temporaries.

pub mod disasm;
pub mod encode;
mod insn;
mod module;
mod op;
pub mod verify;

pub use disasm::disassemble;
pub use insn::Insn;
pub use module::*;
pub use op::{Op, OpInfo, Operand};

#[cfg(test)]
mod tests;
