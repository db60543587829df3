//! The syntax tree. Names are kept as written ([`Text`]); comparing them is case-insensitive (fold with
//! `Interner::upper`). Every expression and statement carries its span and, for statements, its line.

use crate::source::{FileId, Span};
use crate::token::Text;

/// One source file after parsing.
#[derive(Clone, Debug, Default)]
pub struct SourceUnit {
    /// The main file.
    pub file: FileId,
    /// File-wide declarations (`STATIC`, `MEMVAR`, `FIELD`, `ANNOUNCE`, `REQUEST`, …) that stand before the first
    /// function, and executable statements there when the file starts without a function (implicit start-up procedure).
    pub prologue: Vec<Stmt>,
    /// Functions in source order.
    pub functions: Vec<Function>,
}

/// FUNCTION or PROCEDURE.
#[derive(Clone, Debug)]
pub struct Function {
    /// Name as written.
    pub name: Text,
    /// PROCEDURE (no value), FUNCTION, …
    pub is_procedure: bool,
    /// `STATIC`, `INIT`, `EXIT` or plain.
    pub scope: FunctionScope,
    /// Parameters in parentheses.
    pub params: Vec<Param>,
    /// The list ended with `...`.
    pub variadic: bool,
    /// Statements (declarations among them).
    pub body: Vec<Stmt>,
    /// The head line.
    pub span: Span,
    /// Line of the head.
    pub line: u32,
    /// Line after the last statement (for "missing ENDIF" and the like).
    pub end_line: u32,
    /// What ends it: the head of the next function, or the end of the file.
    pub end: Span,
}

/// Visibility and call time of a function.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FunctionScope {
    /// Visible everywhere.
    Public,
    /// Visible in its source file.
    Static,
    /// Called before the start-up function.
    Init,
    /// Called at the end.
    Exit,
}

/// One parameter.
#[derive(Clone, Debug)]
pub struct Param {
    /// Name as written.
    pub name: Text,
    /// `AS type`, upper case, e.g. `NUMERIC` or `CLASS FOO`.
    pub as_type: Option<Text>,
    /// Where.
    pub span: Span,
}

/// A statement with its place.
#[derive(Clone, Debug)]
pub struct Stmt {
    /// What.
    pub kind: StmtKind,
    /// Where.
    pub span: Span,
    /// Line for `ProcLine()`.
    pub line: u32,
}

/// One declared variable.
#[derive(Clone, Debug)]
pub struct VarDecl {
    /// Its name: a plain name, or a macro expression for PRIVATE/PUBLIC (`PRIVATE &cName`).
    pub name: VarName,
    /// `[ dims ]` of `LOCAL a[ 3, 4 ]`.
    pub dims: Vec<Expr>,
    /// `:= expr`.
    pub init: Option<Expr>,
    /// `AS type`.
    pub as_type: Option<Text>,
    /// Where.
    pub span: Span,
}

/// Plain or macro name.
#[derive(Clone, Debug)]
pub enum VarName {
    /// A plain name.
    Name(Text),
    /// `&expr` or `a&b.c`; the expression gives the name at run time.
    Macro(Box<Expr>),
}

/// One branch of IF / DO CASE.
#[derive(Clone, Debug)]
pub struct Branch {
    /// Condition.
    pub cond: Expr,
    /// Statements.
    pub body: Vec<Stmt>,
    /// Line of the condition.
    pub line: u32,
}

/// Kinds of statement.
#[derive(Clone, Debug)]
pub enum StmtKind {
    /// An expression for its effect.
    Expr(Expr),
    /// `LOCAL`.
    Local(Vec<VarDecl>),
    /// `STATIC` (`true` = THREAD STATIC).
    Static(Vec<VarDecl>, bool),
    /// `PRIVATE`.
    Private(Vec<VarDecl>),
    /// `PUBLIC`.
    Public(Vec<VarDecl>),
    /// `PARAMETERS`.
    Parameters(Vec<VarDecl>),
    /// `MEMVAR`.
    Memvar(Vec<Text>),
    /// `FIELD a, b [IN alias]`.
    Field(Vec<Text>, Option<Text>),
    /// `ANNOUNCE`.
    Announce(Text),
    /// `REQUEST`, `EXTERNAL`.
    Request(Vec<Text>),
    /// `DYNAMIC`.
    Dynamic(Vec<Text>),
    /// `DECLARE Name( … )`, `_HB_CLASS`, `_HB_MEMBER`: strong-typing declarations without run-time effect.
    Declare,
    /// `IF … ELSEIF … ELSE … ENDIF`.
    If(Vec<Branch>, Option<Vec<Stmt>>),
    /// `DO CASE`.
    Case(Vec<Branch>, Option<Vec<Stmt>>),
    /// `SWITCH`: subject, (constant, body)*, default with its position among the cases.
    Switch {
        /// The value compared.
        subject: Expr,
        /// Cases in order; `None` is OTHERWISE / DEFAULT.
        cases: Vec<SwitchCase>,
    },
    /// `DO WHILE`.
    While(Expr, Vec<Stmt>),
    /// `FOR v := from TO to [STEP step]`.
    For {
        /// Loop variable: any assignable expression.
        var: Box<Expr>,
        /// Start.
        from: Box<Expr>,
        /// Limit, evaluated at every pass.
        to: Box<Expr>,
        /// Step, evaluated at every pass.
        step: Option<Box<Expr>>,
        /// Body.
        body: Vec<Stmt>,
        /// The line of its NEXT.
        end: Span,
    },
    /// `FOR EACH a, b IN x, y [DESCEND]`.
    ForEach {
        /// Variables.
        vars: Vec<Expr>,
        /// Collections (an `@x` is `ExprKind::RefTo`).
        over: Vec<Expr>,
        /// `DESCEND`.
        descend: bool,
        /// Body.
        body: Vec<Stmt>,
    },
    /// `LOOP`.
    Loop,
    /// `EXIT`.
    Exit,
    /// `RETURN [expr]`.
    Return(Option<Expr>),
    /// `BEGIN SEQUENCE [WITH expr] … RECOVER [USING var] … ALWAYS … END`.
    Sequence {
        /// `WITH` error block.
        with: Option<Box<Expr>>,
        /// Guarded part.
        body: Vec<Stmt>,
        /// RECOVER part.
        recover: Option<Box<Recover>>,
        /// ALWAYS part.
        always: Option<Vec<Stmt>>,
    },
    /// `BREAK [expr]`.
    Break(Option<Expr>),
    /// `WITH OBJECT expr … END`.
    WithObject(Expr, Vec<Stmt>),
    /// `DO name [WITH args]`; the callee is a plain name or a macro.
    Do(VarName, Vec<Arg>),
    /// Statement that could not be parsed (its error is reported already).
    Error,
}

/// `RECOVER [USING var]` with its statements.
#[derive(Clone, Debug)]
pub struct Recover {
    /// The variable that takes the value of BREAK.
    pub var: Option<Expr>,
    /// Statements.
    pub body: Vec<Stmt>,
    /// Line of RECOVER.
    pub line: u32,
}

/// One CASE of a SWITCH.
#[derive(Clone, Debug)]
pub struct SwitchCase {
    /// Constant; `None` is OTHERWISE / DEFAULT.
    pub value: Option<Expr>,
    /// Statements; falls through into the next case unless EXIT.
    pub body: Vec<Stmt>,
    /// Line.
    pub line: u32,
}

/// One argument of a call, array literal or index list.
#[derive(Clone, Debug)]
pub enum Arg {
    /// By value.
    Value(Expr),
    /// `@expr`.
    Ref(Expr),
    /// Nothing between two commas.
    Missing,
    /// `...` (all variadic parameters).
    Variadic,
}

/// An expression with its place.
#[derive(Clone, Debug)]
pub struct Expr {
    /// What.
    pub kind: ExprKind,
    /// Where.
    pub span: Span,
}

/// A number literal, classified.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Number {
    /// Whole number; `width` is the written width (0 for hexadecimal: automatic).
    Int {
        /// Value.
        value: i64,
        /// Display width as written.
        width: u8,
    },
    /// With decimals, or too large for 64 bits.
    Double {
        /// Value.
        value: f64,
        /// Display width as written, decimals and dot included.
        width: u8,
        /// Decimals as written.
        dec: u8,
    },
}

/// Unary operators.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnaryOp {
    /// `-`
    Neg,
    /// `+`
    Plus,
    /// `.NOT.` / `!`
    Not,
}

/// Binary operators without `.AND.`/`.OR.`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BinaryOp {
    /// `+`
    Add,
    /// `-`
    Sub,
    /// `*`
    Mul,
    /// `/`
    Div,
    /// `%`
    Mod,
    /// `^`
    Pow,
    /// `=`
    Eq,
    /// `==`
    EqEq,
    /// `!=` `<>` `#`
    Ne,
    /// `<`
    Lt,
    /// `<=`
    Le,
    /// `>`
    Gt,
    /// `>=`
    Ge,
    /// `$`
    In,
}

impl BinaryOp {
    /// The operator as Harbour writes it.
    pub fn symbol(self) -> &'static str {
        match self {
            BinaryOp::Add => "+",
            BinaryOp::Sub => "-",
            BinaryOp::Mul => "*",
            BinaryOp::Div => "/",
            BinaryOp::Mod => "%",
            BinaryOp::Pow => "^",
            BinaryOp::Eq => "=",
            BinaryOp::EqEq => "==",
            BinaryOp::Ne => "<>",
            BinaryOp::Lt => "<",
            BinaryOp::Le => "<=",
            BinaryOp::Gt => ">",
            BinaryOp::Ge => ">=",
            BinaryOp::In => "$",
        }
    }
}

/// Parts of a text with macros in it: `"abc &x. def"` or the name `ab&cd.ef`.
#[derive(Clone, Debug)]
pub enum MacroPart {
    /// Literal bytes.
    Text(Text),
    /// `&name.` replaced by the memvar's text.
    Var(Text),
}

/// Kinds of expression.
#[derive(Clone, Debug)]
pub enum ExprKind {
    /// `NIL`.
    Nil,
    /// `.T.` / `.F.`.
    Logical(bool),
    /// A number.
    Number(Number),
    /// A string without macros.
    Str(Text),
    /// A string that holds `&name` parts, replaced at run time.
    MacroStr(Text),
    /// Julian day number, 0 = empty date.
    Date(i32),
    /// Julian day and milliseconds of the day.
    Timestamp(i32, i32),
    /// A variable by name (local, static, field, memvar: decided when lowering).
    Var(Text),
    /// `Self` inside `::name` (written as `::`).
    SelfRef,
    /// `{ a, b, … }`.
    Array(Vec<Arg>),
    /// `{ k => v, … }`; `{ => }` is empty.
    Hash(Vec<(Expr, Expr)>),
    /// `{| params | exprs }` or extended `{| params | statements }`.
    Block(Box<Block>),
    /// `base[ i, j ]`: indexes one after the other.
    Index(Box<Expr>, Vec<Expr>),
    /// `name( args )`.
    Call(Text, Vec<Arg>),
    /// `&name( args )`, `&( expr )( args )`, `a&b( args )`: function named by a text.
    MacroCall(Box<Expr>, Vec<Arg>),
    /// `object:message( args )`; `args` is `None` without parentheses. `object` is `None` for `:message` inside
    /// WITH OBJECT.
    Send {
        /// Receiver.
        object: Option<Box<Expr>>,
        /// Message name, or a macro that gives it.
        message: VarName,
        /// Arguments.
        args: Option<Vec<Arg>>,
    },
    /// `alias->name`.
    AliasVar(Alias, VarName),
    /// `alias->( expr, … )`.
    AliasExpr(Alias, Vec<Expr>),
    /// `&name`, `&name.suffix` (parts) used as an expression: text is compiled at run time.
    Macro(Box<Expr>),
    /// A name made of parts, `ab&cd.ef`, as an operand of `Macro`, `MacroCall`, …: gives the text.
    MacroName(Vec<MacroPart>),
    /// `IIF( c, a, b )`; an omitted branch is `None`.
    Iif(Box<Expr>, Option<Box<Expr>>, Option<Box<Expr>>),
    /// `( a, b, c )` with at least two members: the last is the value.
    List(Vec<Expr>),
    /// `( a )`.
    Paren(Box<Expr>),
    /// Unary operator.
    Unary(UnaryOp, Box<Expr>),
    /// Binary operator.
    Binary(BinaryOp, Box<Expr>, Box<Expr>),
    /// `.AND.`
    And(Box<Expr>, Box<Expr>),
    /// `.OR.`
    Or(Box<Expr>, Box<Expr>),
    /// `target := value`.
    Assign(Box<Expr>, Box<Expr>),
    /// `target op= value`.
    OpAssign(BinaryOp, Box<Expr>, Box<Expr>),
    /// `++x` / `--x` (`delta` ±1).
    PreInc(Box<Expr>, i8),
    /// `x++` / `x--`.
    PostInc(Box<Expr>, i8),
    /// `@name` or `@expr` as a value (FOR EACH, hb_ArrayToParams…).
    RefTo(Box<Expr>),
    /// `@name()`: function reference (symbol).
    FuncRef(Text),
    /// `...` as a value list (only inside calls, arrays, indexes).
    Variadic,
    /// Could not be parsed (reported already).
    Error,
}

/// What stands before `->`.
#[derive(Clone, Debug)]
pub enum Alias {
    /// A name (`FIELD`, `M`, `MEMVAR` and their abbreviations are decided when lowering).
    Name(Text),
    /// A number.
    Number(i64),
    /// `&name->`.
    Macro(Box<Expr>),
    /// `( expr )->`.
    Expr(Box<Expr>),
}

/// A codeblock literal.
#[derive(Clone, Debug)]
pub struct Block {
    /// Parameters.
    pub params: Vec<Param>,
    /// The list ended with `...`.
    pub variadic: bool,
    /// Simple block: expressions, last is the value. Extended block: statements.
    pub body: BlockBody,
    /// The text between the braces as written after preprocessing (for macro blocks and early/late evaluation).
    pub line: u32,
}

/// Body of a codeblock.
#[derive(Clone, Debug)]
pub enum BlockBody {
    /// `{|| a, b }`.
    Exprs(Vec<Expr>),
    /// `{|| ; statements ; RETURN x }`.
    Stmts(Vec<Stmt>),
}

impl ExprKind {
    /// What Harbour calls an expression of this kind in its messages; "expression" where it has no name.
    pub(crate) fn harbour_name(&self) -> &'static str {
        match self {
            ExprKind::Nil => "NIL",
            ExprKind::Logical(_) => "Logical",
            ExprKind::Number(_) => "Numeric",
            ExprKind::Str(_) | ExprKind::MacroStr(_) => "String",
            ExprKind::Date(_) => "Date",
            ExprKind::Timestamp(..) => "Timestamp",
            ExprKind::Block(_) => "Codeblock",
            ExprKind::Array(_) => "Array",
            ExprKind::Hash(_) => "Hash",
            ExprKind::SelfRef => "SELF",
            ExprKind::Call(..) | ExprKind::MacroCall(..) => "()",
            ExprKind::AliasExpr(..) => "->",
            ExprKind::Send { .. } => ":",
            ExprKind::Iif(..) => "IIF",
            ExprKind::List(_) | ExprKind::Paren(_) => "List",
            ExprKind::PreInc(_, 1) | ExprKind::PostInc(_, 1) => "++",
            ExprKind::PreInc(..) | ExprKind::PostInc(..) => "--",
            ExprKind::Assign(..) => ":=",
            ExprKind::OpAssign(..) => "op=",
            ExprKind::RefTo(_) => "@",
            ExprKind::FuncRef(_) => "@()",
            ExprKind::Unary(UnaryOp::Not, _) => ".NOT.",
            ExprKind::Unary(..) => "-",
            ExprKind::And(..) => ".AND.",
            ExprKind::Or(..) => ".OR.",
            ExprKind::Variadic => "...",
            ExprKind::Binary(op, ..) => op.symbol(),
            _ => "expression",
        }
    }
}
