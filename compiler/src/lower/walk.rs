//! Visits every expression inside an expression (codeblocks included), outermost first.

use crate::ast::*;

/// Calls `f` for `e` and everything in it.
pub(super) fn expr(e: &Expr, f: &mut dyn FnMut(&Expr)) {
    f(e);
    match &e.kind {
        ExprKind::Nil
        | ExprKind::Logical(_)
        | ExprKind::Number(_)
        | ExprKind::Str(_)
        | ExprKind::MacroStr(_)
        | ExprKind::Date(_)
        | ExprKind::Timestamp(..)
        | ExprKind::Var(_)
        | ExprKind::SelfRef
        | ExprKind::FuncRef(_)
        | ExprKind::Variadic
        | ExprKind::MacroName(_)
        | ExprKind::Error => {}
        ExprKind::Array(list) | ExprKind::Call(_, list) => args(list, f),
        ExprKind::MacroCall(x, list) => {
            expr(x, f);
            args(list, f);
        }
        ExprKind::Hash(pairs) => {
            for (k, v) in pairs {
                expr(k, f);
                expr(v, f);
            }
        }
        ExprKind::Block(b) => {
            if let BlockBody::Exprs(list) = &b.body {
                list.iter().for_each(|x| expr(x, f));
            }
        }
        ExprKind::Index(base, idx) => {
            expr(base, f);
            idx.iter().for_each(|x| expr(x, f));
        }
        ExprKind::Send { object, message, args: list } => {
            if let Some(o) = object {
                expr(o, f);
            }
            name(message, f);
            if let Some(list) = list {
                args(list, f);
            }
        }
        ExprKind::AliasVar(a, n) => {
            alias(a, f);
            name(n, f);
        }
        ExprKind::AliasExpr(a, list) => {
            alias(a, f);
            list.iter().for_each(|x| expr(x, f));
        }
        ExprKind::List(list) => list.iter().for_each(|x| expr(x, f)),
        ExprKind::Macro(x)
        | ExprKind::Paren(x)
        | ExprKind::Unary(_, x)
        | ExprKind::PreInc(x, _)
        | ExprKind::PostInc(x, _)
        | ExprKind::RefTo(x) => expr(x, f),
        ExprKind::Iif(c, a, b) => {
            expr(c, f);
            if let Some(x) = a {
                expr(x, f);
            }
            if let Some(x) = b {
                expr(x, f);
            }
        }
        ExprKind::Binary(_, a, b)
        | ExprKind::And(a, b)
        | ExprKind::Or(a, b)
        | ExprKind::Assign(a, b)
        | ExprKind::OpAssign(_, a, b) => {
            expr(a, f);
            expr(b, f);
        }
    }
}

fn args(list: &[Arg], f: &mut dyn FnMut(&Expr)) {
    for a in list {
        if let Arg::Value(x) | Arg::Ref(x) = a {
            expr(x, f);
        }
    }
}

fn name(n: &VarName, f: &mut dyn FnMut(&Expr)) {
    if let VarName::Macro(m) = n {
        expr(m, f);
    }
}

fn alias(a: &Alias, f: &mut dyn FnMut(&Expr)) {
    if let Alias::Macro(x) | Alias::Expr(x) = a {
        expr(x, f);
    }
}
