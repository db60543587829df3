//! What the compiler produces: a module with its functions, symbols, constants and tables. No run-time state in it.

use super::Insn;

/// A constant.
#[derive(Clone, Debug, PartialEq)]
pub enum Const {
    /// Whole number with the width of the literal (0 = automatic).
    Int(i64, u8),
    /// Number, width (0 = automatic), decimals.
    Double(f64, u8, u8),
    /// Text.
    Str(Box<[u8]>),
    /// Julian day (0 = empty).
    Date(i32),
    /// Julian day, milliseconds of the day.
    Timestamp(i32, i32),
    /// `.T.` or `.F.`.
    Logical(bool),
    /// NIL.
    Nil,
    /// The name of a symbol (alias names).
    Symbol(u16),
}

/// Visibility and call time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum FnScope {
    /// Visible everywhere.
    Public = 0,
    /// Visible in this module.
    Static = 1,
    /// Called before the start-up function.
    Init = 2,
    /// Called at the end.
    Exit = 3,
    /// Gives the module's statics their first values; called once when the module is linked.
    StaticInit = 4,
}

/// A protected range of instructions. Inner ranges come first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Handler {
    /// First protected word.
    pub start: u32,
    /// Word after the last protected one.
    pub end: u32,
    /// Where to go on.
    pub target: u32,
    /// Recover: receives the BREAK value. Always: receives the pending unwind (see `Op::EndAlways`). Registers above it
    /// are temporaries of the protected part: they are cleared (raw) when the handler is entered.
    pub reg: u16,
    /// What it catches.
    pub kind: HandlerKind,
    /// Depth of `AliasPush` of this function at BEGIN.
    pub alias_depth: u16,
    /// Depth of `WithPush` of this function at BEGIN.
    pub with_depth: u16,
}

/// What a handler catches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum HandlerKind {
    /// BREAK only (RECOVER, or a sequence without RECOVER, which swallows it).
    Recover = 0,
    /// BREAK, QUIT and everything else (ALWAYS).
    Always = 1,
}

/// Code of a function or a codeblock.
#[derive(Clone, Debug)]
pub struct Code {
    /// Name as `ProcName()` gives it: upper case, blocks as `(b)OUTER`.
    pub name: Box<str>,
    /// Declared parameters.
    pub params: u16,
    /// Accepts more through `...` (`hb_AParams()` works without it too).
    pub variadic: bool,
    /// Registers: parameters, captured cells (blocks), locals, temporaries.
    pub regs: u16,
    /// First register that is a temporary. Those below (beyond the arguments passed) are NIL at entry; what a temporary
    /// holds before the code writes it is undefined.
    pub locals: u16,
    /// Instructions and inline cache words.
    pub insns: Vec<Insn>,
    /// Constants.
    pub consts: Vec<Const>,
    /// (first word, line), ascending.
    pub lines: Vec<(u32, u32)>,
    /// Protected ranges, inner first.
    pub handlers: Vec<Handler>,
    /// Source file name as `ProcFile()` gives it.
    pub file: Box<str>,
    /// Parameter and local names by register, for the debugger and messages; may be shorter than `regs`.
    pub var_names: Vec<Box<str>>,
}

/// A function of a module.
#[derive(Clone, Debug)]
pub struct FunctionDef {
    /// Its symbol.
    pub sym: u16,
    /// Visibility and call time.
    pub scope: FnScope,
    /// PROCEDURE.
    pub is_procedure: bool,
    /// Code.
    pub code: Code,
}

/// A codeblock of a module.
#[derive(Clone, Debug)]
pub struct BlockDef {
    /// Code; its registers are: parameters, then the captured cells in order, then temporaries.
    pub code: Code,
    /// Registers of the enclosing code whose cells it captures, in order.
    pub captures: Vec<u16>,
}

/// A compiled source file.
#[derive(Clone, Debug, Default)]
pub struct Module {
    /// Source file name.
    pub name: String,
    /// Symbol names, upper case; calls bind to them late.
    pub symbols: Vec<Box<str>>,
    /// Functions; the first one that is not static is the default start-up.
    pub functions: Vec<FunctionDef>,
    /// Codeblocks of all functions.
    pub blocks: Vec<BlockDef>,
    /// Number of static variables.
    pub statics: u16,
    /// Number of thread statics.
    pub thread_statics: u16,
    /// Function symbol that starts the program: index into `functions`.
    pub start: Option<u16>,
    /// Symbols named by REQUEST / EXTERNAL.
    pub requests: Vec<u16>,
}
