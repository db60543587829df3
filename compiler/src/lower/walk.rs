//! Visits every expression inside an expression (codeblocks included), outermost first.

use crate::ast::*;

/// Calls `f` with the name of every function called in `e`, but not for what codeblocks in it call.
pub(crate) fn calls_outside_blocks(e: &Expr, f: &mut dyn FnMut(crate::token::Text)) {
    let mut inside = std::collections::HashSet::new();
    expr(e, &mut |x| match &x.kind {
        ExprKind::Block(_) => expr(x, &mut |y| {
            inside.insert(std::ptr::from_ref(y));
        }),
        ExprKind::Call(name, _) if !inside.contains(&std::ptr::from_ref(x)) => f(*name),
        _ => {}
    });
}

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

/// Calls `f` for every expression that stands directly in a statement or in the statements in it.
pub(super) fn statement(s: &Stmt, f: &mut dyn FnMut(&Expr)) {
    let decls = |list: &[VarDecl], f: &mut dyn FnMut(&Expr)| {
        for d in list {
            d.dims.iter().chain(d.init.as_ref()).for_each(&mut *f);
        }
    };
    let all = |list: &[Stmt], f: &mut dyn FnMut(&Expr)| list.iter().for_each(|s| statement(s, f));
    match &s.kind {
        StmtKind::Expr(e) => f(e),
        StmtKind::Local(l)
        | StmtKind::Static(l, _)
        | StmtKind::Private(l)
        | StmtKind::Public(l)
        | StmtKind::Parameters(l) => decls(l, f),
        StmtKind::Memvar(_)
        | StmtKind::Field(..)
        | StmtKind::Announce(_)
        | StmtKind::Request(_)
        | StmtKind::Dynamic(_)
        | StmtKind::Declare
        | StmtKind::Loop
        | StmtKind::Exit
        | StmtKind::Error => {}
        StmtKind::If(list, other) | StmtKind::Case(list, other) => {
            for b in list {
                f(&b.cond);
                all(&b.body, f);
            }
            other.iter().for_each(|body| all(body, f));
        }
        StmtKind::Switch { subject, cases } => {
            f(subject);
            cases.iter().for_each(|c| all(&c.body, f));
        }
        StmtKind::While(e, body) | StmtKind::WithObject(e, body) => {
            f(e);
            all(body, f);
        }
        StmtKind::For { var, from, to, step, body, .. } => {
            for e in [var, from, to].into_iter().chain(step) {
                f(e);
            }
            all(body, f);
        }
        StmtKind::ForEach { vars, over, body, .. } => {
            vars.iter().chain(over).for_each(&mut *f);
            all(body, f);
        }
        StmtKind::Return(e) | StmtKind::Break(e) => e.iter().for_each(f),
        StmtKind::Sequence { with, body, recover, always } => {
            with.iter().for_each(|e| f(e));
            all(body, f);
            recover.iter().for_each(|r| all(&r.body, f));
            always.iter().for_each(|body| all(body, f));
        }
        StmtKind::Do(_, list) => args(list, f),
    }
}
