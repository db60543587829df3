//! Constants of SWITCH: what a CASE may compare with. Other folding belongs to lowering.

use crate::ast::{BinaryOp, Expr, ExprKind, Number, UnaryOp};
use crate::token::Interner;

/// A constant that SWITCH takes.
#[derive(Debug, PartialEq, Eq)]
pub enum Constant {
    /// A whole number.
    Int(i64),
    /// A string.
    Text(Vec<u8>),
}

/// The constant that an expression is; `None` when it is none, or of another type.
pub fn of(e: &Expr, interner: &Interner) -> Option<Constant> {
    use Constant::{Int, Text};
    match &e.kind {
        ExprKind::Number(Number::Int { value, .. }) => Some(Int(*value)),
        ExprKind::Str(t) | ExprKind::MacroStr(t) => Some(Text(interner.get(*t).to_vec())),
        ExprKind::Paren(inner) => of(inner, interner),
        ExprKind::Unary(UnaryOp::Neg, inner) => match of(inner, interner)? {
            Int(v) => v.checked_neg().map(Int),
            Text(_) => None,
        },
        ExprKind::Binary(op, a, b) => match (op, of(a, interner)?, of(b, interner)?) {
            (BinaryOp::Add, Int(a), Int(b)) => a.checked_add(b).map(Int),
            (BinaryOp::Sub, Int(a), Int(b)) => a.checked_sub(b).map(Int),
            (BinaryOp::Mul, Int(a), Int(b)) => a.checked_mul(b).map(Int),
            (BinaryOp::Mod, Int(a), Int(b)) if b != 0 => a.checked_rem(b).map(Int),
            (BinaryOp::Add, Text(a), Text(b)) => Some(Text([a, b].concat())),
            _ => None,
        },
        _ => None,
    }
}
