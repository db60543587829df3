//! What travels up the call stack instead of a result: BREAK, QUIT and thread cancellation. Never a Rust panic.

use crate::value::Value;

/// Why the stack unwinds.
#[derive(Debug)]
pub enum UnwindKind {
    /// `BREAK value`: caught by the nearest RECOVER.
    Break(Value),
    /// QUIT: runs ALWAYS parts only.
    Quit,
    /// REPL: Ctrl-C cancelled the running statement.
    Cancel,
}

/// A pending unwind, one pointer wide.
#[derive(Debug)]
pub struct Unwind(pub Box<UnwindKind>);

impl Unwind {
    /// BREAK.
    pub fn brk(value: Value) -> Unwind {
        Unwind(Box::new(UnwindKind::Break(value)))
    }

    /// QUIT.
    pub fn quit() -> Unwind {
        Unwind(Box::new(UnwindKind::Quit))
    }
}
