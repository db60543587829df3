//! Constants of SWITCH: what a CASE may compare with. Other folding belongs to lowering.

use crate::ast::{Arg, BinaryOp, Expr, ExprKind, Number, UnaryOp};
use crate::token::Interner;

/// A constant that SWITCH takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SwitchConstant {
    /// A whole number.
    Int(i64),
    /// A string.
    Text(Vec<u8>),
}

/// The constant that an expression of literals is, `Asc( "x" )`, `Chr( n )` and the like included; `None` when it is
/// none, or of another type.
pub fn switch_constant(e: &Expr, interner: &Interner) -> Option<SwitchConstant> {
    use SwitchConstant::{Int, Text};
    match &e.kind {
        ExprKind::Number(Number::Int { value, .. }) => Some(Int(*value)),
        ExprKind::Str(t) | ExprKind::MacroStr(t) => Some(Text(interner.get(*t).to_vec())),
        ExprKind::Paren(inner) | ExprKind::Unary(UnaryOp::Plus, inner) => switch_constant(inner, interner),
        ExprKind::Unary(UnaryOp::Neg, inner) => match switch_constant(inner, interner)? {
            Int(v) => v.checked_neg().map(Int),
            Text(_) => None,
        },
        ExprKind::Binary(op, a, b) => {
            match (op, switch_constant(a, interner)?, switch_constant(b, interner)?) {
                (BinaryOp::Add, Int(a), Int(b)) => a.checked_add(b).map(Int),
                (BinaryOp::Sub, Int(a), Int(b)) => a.checked_sub(b).map(Int),
                (BinaryOp::Mul, Int(a), Int(b)) => a.checked_mul(b).map(Int),
                (BinaryOp::Div, Int(a), Int(b)) if b != 0 && a.checked_rem(b) == Some(0) => Some(Int(a / b)),
                (BinaryOp::Mod, Int(a), Int(b)) if b != 0 => a.checked_rem(b).map(Int),
                (BinaryOp::Add, Text(a), Text(b)) => Some(Text([a, b].concat())),
                _ => None,
            }
        }
        ExprKind::Iif(c, a, b) => match (&c.kind, a, b) {
            (ExprKind::Logical(true), Some(a), _) => switch_constant(a, interner),
            (ExprKind::Logical(false), _, Some(b)) => switch_constant(b, interner),
            _ => None,
        },
        ExprKind::Index(base, at) => match (&base.kind, at.as_slice()) {
            (ExprKind::Array(items), [at]) => {
                let Int(at) = switch_constant(at, interner)? else { return None };
                match items.get(usize::try_from(at).ok()?.checked_sub(1)?)? {
                    Arg::Value(e) => switch_constant(e, interner),
                    _ => None,
                }
            }
            _ => None,
        },
        ExprKind::Call(name, args) => call(interner.get(*name), args, interner),
        _ => None,
    }
}

/// Calls that the compiler answers itself.
fn call(name: &[u8], args: &[Arg], interner: &Interner) -> Option<SwitchConstant> {
    use SwitchConstant::{Int, Text};
    let is = |word: &str| name.eq_ignore_ascii_case(word.as_bytes());
    let value = |arg: &Arg| match arg {
        Arg::Value(e) => switch_constant(e, interner),
        _ => None,
    };
    match args {
        [Arg::Value(Expr { kind: ExprKind::Array(items), .. })] if is("LEN") => Some(Int(items.len() as i64)),
        [a] => match value(a)? {
            Text(t) if is("ASC") => Some(Int(t.first().copied().unwrap_or(0) as i64)),
            Text(t) if is("LEN") => Some(Int(t.len() as i64)),
            Text(t) if is("UPPER") && t.iter().all(|b| b.is_ascii_alphanumeric() || *b == b' ') => {
                Some(Text(t.to_ascii_uppercase()))
            }
            Int(n) if is("CHR") => Some(Text(vec![n as u8])),
            Int(n) if is("INT") => Some(Int(n)),
            _ => None,
        },
        [a, b] => match (value(a)?, value(b)?) {
            (Int(a), Int(b)) if is("MAX") => Some(Int(a.max(b))),
            (Int(a), Int(b)) if is("MIN") => Some(Int(a.min(b))),
            (Int(a), Int(b)) if is("HB_BITAND") => Some(Int(a & b)),
            (Int(a), Int(b)) if is("HB_BITOR") => Some(Int(a | b)),
            (Int(a), Int(b)) if is("HB_BITXOR") => Some(Int(a ^ b)),
            (Text(a), Text(b)) if is("AT") => {
                let at = b.windows(a.len().max(1)).position(|w| w == a);
                Some(Int(at.map_or(0, |i| i as i64 + 1)))
            }
            _ => None,
        },
        _ => None,
    }
}
