//! Call frames: one per running function, codeblock or builtin called through the VM's interfaces.

use crate::builtin::Builtin;
use crate::link::LinkedCode;
use crate::symbol::Symbol;
use std::sync::Arc;

/// A frame. Register 0 is `stack[base]`; the receiver and result slot is `stack[win]`.
pub struct Frame {
    /// Code, null for a builtin's frame.
    pub code: *const LinkedCode,
    /// Keeps macro code alive while it runs.
    pub keep: Option<Arc<LinkedCode>>,
    /// Builtin being called from this frame right now (or the builtin of this frame), for stack traces.
    pub native: Option<&'static Builtin>,
    /// Next word.
    pub pc: u32,
    /// First register.
    pub base: u32,
    /// Receiver and result.
    pub win: u32,
    /// First slot above the registers.
    pub top: u32,
    /// Arguments passed (may exceed the declared parameters: then the first ones were copied up to `base`).
    pub nargs: u16,
    /// Running inside a `run` of its own: returning ends that `run`.
    pub entry: bool,
    /// Class whose method this is (0 none), for `ProcName()` and scope checks.
    pub class: u32,
    /// Message it was called by.
    pub message: Option<Symbol>,
    /// Height of the PRIVATE stack at entry.
    pub privates: u32,
    /// Height of the WITH OBJECT stack at entry.
    pub withs: u32,
    /// Height of the saved-area stack at entry.
    pub aliases: u32,
}

/// One line of a stack trace.
#[derive(Clone, Debug, PartialEq)]
pub struct TraceEntry {
    /// `ProcName()`.
    pub name: String,
    /// `ProcLine()`, 0 in builtins.
    pub line: u32,
    /// `ProcFile()`.
    pub file: String,
}
