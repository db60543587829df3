//! One walk over a function before code is written: folds constants and notes the locals that may change behind the
//! back of straight code (captured by a codeblock, passed with `@`, loop variables of FOR EACH).

use super::fold;
use super::unit::{PlacedSwitch, compatibility_letter};
use crate::ast::*;
use crate::pp::Switch;

use crate::token::{Interner, Text};
use std::collections::HashSet;

/// How constants are folded.
#[derive(Clone, Copy)]
pub(super) struct Folding<'a> {
    /// At all.
    pub on: bool,
    /// How.
    pub rules: fold::Rules,
    /// `#pragma` switches that stand before a statement still to come.
    pub pragmas: &'a [PlacedSwitch],
}

/// Folds the constants of these statements in place; gives the exposed names, upper case.
pub(super) fn statements(names: &mut Interner, folding: Folding<'_>, body: &mut [Stmt]) -> HashSet<Text> {
    let mut walk = Walk { names, exposed: HashSet::new(), in_block: 0, folding, line: 0 };
    walk.stmts(body);
    walk.exposed
}

/// The same for one expression.
pub(super) fn expression(names: &mut Interner, e: &mut Expr) -> HashSet<Text> {
    let rules = fold::Rules { clipper: false, shortcuts: true, double_not: false };
    let folding = Folding { on: true, rules, pragmas: &[] };
    let mut walk = Walk { names, exposed: HashSet::new(), in_block: 0, folding, line: 0 };
    walk.expr(e);
    walk.exposed
}

struct Walk<'a> {
    names: &'a mut Interner,
    exposed: HashSet<Text>,
    in_block: u32,
    folding: Folding<'a>,
    line: u32,
}

impl Walk<'_> {
    fn stmts(&mut self, body: &mut [Stmt]) {
        for s in body {
            self.stmt(s);
        }
    }

    fn decls(&mut self, list: &mut [VarDecl]) {
        for d in list {
            if let VarName::Macro(m) = &mut d.name {
                self.expr(m);
            }
            d.dims.iter_mut().for_each(|e| self.expr(e));
            if let Some(e) = &mut d.init {
                self.expr(e);
            }
        }
    }

    fn branches(&mut self, list: &mut [Branch], other: &mut Option<Vec<Stmt>>) {
        for b in list {
            self.expr(&mut b.cond);
            self.stmts(&mut b.body);
        }
        if let Some(body) = other {
            self.stmts(body);
        }
    }

    fn stmt(&mut self, s: &mut Stmt) {
        self.line = s.line;
        while let [placed, rest @ ..] = self.folding.pragmas
            && placed.holds_at(s.span)
        {
            match &placed.switch {
                Switch::Compatibility(flags) => {
                    if let Some(on) = compatibility_letter(flags, 'h') {
                        self.folding.rules.clipper = !on;
                    }
                }
                Switch::Shortcut(on) => self.folding.rules.shortcuts = *on,
                _ => {}
            }
            self.folding.pragmas = rest;
        }
        match &mut s.kind {
            StmtKind::Expr(e) => self.expr(e),
            StmtKind::Local(l)
            | StmtKind::Static(l, _)
            | StmtKind::Private(l)
            | StmtKind::Public(l)
            | StmtKind::Parameters(l) => self.decls(l),
            StmtKind::Memvar(_)
            | StmtKind::Field(..)
            | StmtKind::Announce(_)
            | StmtKind::Request(_)
            | StmtKind::Dynamic(_)
            | StmtKind::Declare
            | StmtKind::Loop
            | StmtKind::Exit
            | StmtKind::Error => {}
            StmtKind::If(list, other) | StmtKind::Case(list, other) => self.branches(list, other),
            StmtKind::Switch { subject, cases } => {
                self.expr(subject);
                for c in cases {
                    if let Some(v) = &mut c.value {
                        self.expr(v);
                    }
                    self.stmts(&mut c.body);
                }
            }
            StmtKind::While(e, body) => {
                self.expr(e);
                self.stmts(body);
            }
            StmtKind::For { var, from, to, step, body, .. } => {
                self.expr(var);
                self.expr(from);
                self.expr(to);
                if let Some(e) = step {
                    self.expr(e);
                }
                self.stmts(body);
            }
            StmtKind::ForEach { vars, over, body, .. } => {
                for v in vars {
                    self.expose(v);
                    self.expr(v);
                }
                over.iter_mut().for_each(|e| self.expr(e));
                self.stmts(body);
            }
            StmtKind::Return(e) | StmtKind::Break(e) => {
                if let Some(e) = e {
                    self.expr(e);
                }
            }
            StmtKind::Sequence { with, body, recover, always } => {
                if let Some(e) = with {
                    self.expr(e);
                }
                self.stmts(body);
                if let Some(r) = recover {
                    if let Some(v) = &mut r.var {
                        self.expr(v);
                    }
                    self.stmts(&mut r.body);
                }
                if let Some(body) = always {
                    self.stmts(body);
                }
            }
            StmtKind::WithObject(e, body) => {
                self.expr(e);
                self.stmts(body);
            }
            StmtKind::Do(name, args) => {
                if let VarName::Macro(m) = name {
                    self.expr(m);
                }
                for a in args.iter_mut() {
                    if let Arg::Value(e) = a {
                        self.expose(e);
                    }
                }
                self.args(args);
            }
        }
    }

    fn expose(&mut self, e: &Expr) {
        if let ExprKind::Var(v) = &e.kind {
            let upper = self.names.upper(*v);
            self.exposed.insert(upper);
        }
    }

    fn args(&mut self, args: &mut [Arg]) {
        for a in args {
            match a {
                Arg::Value(e) => self.expr(e),
                Arg::Ref(e) => {
                    self.expose(e);
                    self.expr(e);
                }
                Arg::Missing | Arg::Variadic => {}
            }
        }
    }

    fn alias(&mut self, a: &mut Alias) {
        if let Alias::Macro(e) | Alias::Expr(e) = a {
            self.expr(e);
        }
    }

    fn expr(&mut self, e: &mut Expr) {
        match &mut e.kind {
            ExprKind::Var(v) => {
                if self.in_block > 0 {
                    let upper = self.names.upper(*v);
                    self.exposed.insert(upper);
                }
                return;
            }
            ExprKind::Nil
            | ExprKind::Logical(_)
            | ExprKind::Number(_)
            | ExprKind::Str(_)
            | ExprKind::MacroStr(_)
            | ExprKind::Date(_)
            | ExprKind::Timestamp(..)
            | ExprKind::SelfRef
            | ExprKind::FuncRef(_)
            | ExprKind::Variadic
            | ExprKind::MacroName(_)
            | ExprKind::Error => return,
            ExprKind::Call(name, args) => {
                if self.names.get(*name).eq_ignore_ascii_case(b"_GET_")
                    && let Some(full) = super::get::rewrite(self.names, args, self.line)
                {
                    *name = full;
                }
                self.args(args);
            }
            ExprKind::Array(args) => self.args(args),
            ExprKind::MacroCall(f, args) => {
                self.expr(f);
                self.args(args);
            }
            ExprKind::Hash(pairs) => {
                for (k, v) in pairs {
                    self.expr(k);
                    self.expr(v);
                }
            }
            ExprKind::Block(b) => {
                self.in_block += 1;
                match &mut b.body {
                    BlockBody::Exprs(list) => list.iter_mut().for_each(|e| self.expr(e)),
                    BlockBody::Stmts(list) => self.stmts(list),
                }
                self.in_block -= 1;
            }
            ExprKind::Index(base, idx) => {
                self.expr(base);
                idx.iter_mut().for_each(|e| self.expr(e));
            }
            ExprKind::Send { object, message, args } => {
                if let Some(o) = object {
                    self.expr(o);
                }
                if let VarName::Macro(m) = message {
                    self.expr(m);
                }
                if let Some(a) = args {
                    self.args(a);
                }
            }
            ExprKind::AliasVar(a, name) => {
                self.alias(a);
                if let VarName::Macro(m) = name {
                    self.expr(m);
                }
            }
            ExprKind::AliasExpr(a, list) => {
                self.alias(a);
                list.iter_mut().for_each(|e| self.expr(e));
            }
            ExprKind::Macro(x) | ExprKind::Paren(x) | ExprKind::Unary(_, x) => self.expr(x),
            ExprKind::Iif(c, a, b) => {
                self.expr(c);
                if let Some(x) = a {
                    self.expr(x);
                }
                if let Some(x) = b {
                    self.expr(x);
                }
            }
            ExprKind::List(list) => list.iter_mut().for_each(|e| self.expr(e)),
            ExprKind::Binary(_, a, b)
            | ExprKind::And(a, b)
            | ExprKind::Or(a, b)
            | ExprKind::Assign(a, b)
            | ExprKind::OpAssign(_, a, b) => {
                self.expr(a);
                self.expr(b);
            }
            ExprKind::PreInc(x, _) | ExprKind::PostInc(x, _) => self.expr(x),
            ExprKind::RefTo(x) => {
                self.expose(x);
                self.expr(x);
            }
        }
        if self.folding.on {
            fold::node(self.names, e, self.folding.rules);
        }
    }
}
