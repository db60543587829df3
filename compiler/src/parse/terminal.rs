//! The terminals of the grammar: what the context filter makes of tokens. Small and `Copy`; locations are indexes
//! into the token slice.

use crate::ast::BinaryOp;
use crate::token::Text;

/// Index of a token in the slice being parsed.
pub type Place = u32;

/// A terminal with the places of its first token and after its last one.
pub type Spanned = (Place, Terminal, Place);

/// How a function head was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HeadWord {
    /// `STATIC`, `INIT`, `EXIT` or nothing.
    pub scope: crate::ast::FunctionScope,
    /// PROCEDURE.
    pub is_procedure: bool,
}

/// What a line ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EndWord {
    /// `END`
    Any,
    /// `ENDIF`
    If,
    /// `ENDCASE`
    Case,
    /// `ENDDO`
    Do,
    /// `NEXT`
    Next,
    /// `ENDSEQUENCE`
    Sequence,
    /// `ENDSWITCH`
    Switch,
    /// `ENDWITH`
    With,
}

/// Operators between two operands, with their strength in [`Operator::strength`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operator {
    /// `:=`, or `=` where it assigns.
    Assign,
    /// `+=` and the like.
    OpAssign(BinaryOp),
    /// `.OR.`
    Or,
    /// `.AND.`
    And,
    /// The others.
    Binary(BinaryOp),
}

/// Strength of `.NOT.`: it reaches over everything that binds tighter.
pub const NOT_STRENGTH: u8 = 3;

impl Operator {
    /// How tightly it binds: 0 (assignments, the only ones that group to the right) to 8 (`^`).
    pub fn strength(self) -> u8 {
        match self {
            Operator::Assign | Operator::OpAssign(_) => 0,
            Operator::Or => 1,
            Operator::And => 2,
            Operator::Binary(op) => binary_strength(op),
        }
    }
}

/// [`Operator::strength`] of the plain operators.
pub fn binary_strength(op: BinaryOp) -> u8 {
    match op {
        BinaryOp::Eq | BinaryOp::EqEq | BinaryOp::Ne => 4,
        BinaryOp::Lt | BinaryOp::Le | BinaryOp::Gt | BinaryOp::Ge | BinaryOp::In => 5,
        BinaryOp::Add | BinaryOp::Sub => 6,
        BinaryOp::Mul | BinaryOp::Div | BinaryOp::Mod => 7,
        BinaryOp::Pow => 8,
    }
}

/// A terminal.
#[derive(Clone, Copy, Debug, PartialEq)]
#[allow(missing_docs)]
pub enum Terminal {
    // Operands
    Ident(Text),
    Number(Text),
    Str(Text),
    Date(Text),
    Timestamp(Text),
    MacroVar(Text),
    MacroText(Text),
    Logical(bool),
    Nil,
    Iif,
    // Operators
    Op(Operator),
    Let,
    Plus,
    Minus,
    Not,
    IncDec(i8),
    At,
    Amp,
    Arrow,
    Colon,
    DoubleColon,
    // Brackets and separators
    LParen,
    RParen,
    LBracket,
    RBracket,
    LBrace,
    RBrace,
    BlockOpen,
    Pipe,
    Comma,
    HashArrow,
    Ellipsis,
    /// Statements of an extended codeblock, parsed already: index into the builder's bodies.
    Body(u32),
    // Statement words
    Head(HeadWord),
    End(EndWord),
    AsType(Text),
    If,
    ElseIf,
    Else,
    DoCase,
    Case,
    Otherwise,
    Switch,
    While,
    For,
    ForEach,
    To,
    Step,
    In,
    Descend,
    Loop,
    Exit,
    Return,
    Break,
    BeginSequence,
    Recover,
    Using,
    Always,
    WithObject,
    With,
    Do,
    Local,
    Static,
    ThreadStatic,
    Private,
    Public,
    Parameters,
    Memvar,
    Field,
    Announce,
    Request,
    Dynamic,
    /// A token that fits nowhere.
    Stray,
}
