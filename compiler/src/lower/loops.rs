//! WHILE, FOR and FOR EACH.

use super::Lower;
use super::effects::bare;
use super::func::{Ctl, PendingHandler, Reg, Restore};
use super::scope::{Place, Use};
use crate::ast::*;
use crate::bytecode::{HandlerKind, Op};
use crate::token::Text;

impl Lower<'_> {
    pub(super) fn while_loop(&mut self, cond: &Expr, body: &[Stmt], line: u32) {
        let f = self.f();
        let exit = f.label();
        let next = f.here();
        self.cond(cond, exit, false);
        self.f().ctl.push(Ctl::Loop { exit, next });
        self.body(body);
        self.f().ctl.pop();
        self.set_line(line);
        self.f().jump(next);
        self.f().bind(exit);
    }

    pub(super) fn for_loop(&mut self, s: &Stmt) {
        let StmtKind::For { var, from, to, step, body, end } = &s.kind else { return };
        let (end, line) = (*end, s.line);
        let var = bare(var);
        let one = Expr { kind: ExprKind::Number(Number::Int { value: 1, width: 1 }), span: var.span };
        let step = step.as_deref().map_or(&one, bare);
        self.assign(var, from, None, var.span);
        let told = self.diagnostics.len();
        let f = self.f();
        let (exit, next, start) = (f.label(), f.label(), f.label());
        if constant_step(step) == Some(1)
            && let Some((_, counter)) = self.as_local(var)
            && let Some(limit) = self.register_limit(var, to)
        {
            self.f().jump_cmp(Op::JumpNotGt, counter, limit, start);
            self.f().jump(exit);
            self.f().bind(start);
            self.f().ctl.push(Ctl::Loop { exit, next });
            self.body(body);
            self.f().ctl.pop();
            self.set_line(line);
            self.f().bind(next);
            self.f().jump_cmp(Op::ForLoop, counter, limit, start);
            self.f().bind(exit);
            return;
        }
        // Limit and step of an unknown sign stand side by side; steady ones are put there once.
        let pair = if sign(step).is_none() && self.is_steady(var, to, body) && self.is_steady(var, step, body)
        {
            let pair = self.f().temps(2);
            self.expr_to(to, pair);
            self.expr_to(step, pair + 1);
            Some(pair)
        } else {
            None
        };
        // What is to be said of limit and step is said once, where Harbour evaluates them.
        self.diagnostics.truncate(told);
        let test = self.f().label();
        self.f().jump(test);
        self.f().bind(start);
        self.f().ctl.push(Ctl::Loop { exit, next });
        self.body(body);
        self.f().ctl.pop();
        self.set_line(line);
        self.f().bind(next);
        let told = self.diagnostics.len();
        match constant_step(step) {
            Some(1) => self.inc(var, 1, false, None, var.span),
            Some(-1) => {
                // Error texts speak of an addition, not of a decrement.
                self.op_assign(BinaryOp::Sub, var, &one, None, var.span);
            }
            _ => self.op_assign(BinaryOp::Add, var, step, None, var.span),
        }
        // Reading and writing it is one mention.
        self.one_mention(told);
        self.f().bind(test);
        let mark = self.f().top;
        match sign(step) {
            Some(positive) => {
                let v = self.operand(var, &[to]);
                let limit = self.expr_any(to);
                let op = if positive { Op::JumpNotGt } else { Op::JumpNotLt };
                self.f().jump_cmp(op, v, limit, start);
            }
            None if pair.is_some() => {
                let v = self.expr_any(var);
                self.f().jump_cmp(Op::ForTest, pair.unwrap_or(0), v, exit);
                self.f().jump(start);
            }
            None => {
                let v = self.operand(var, &[to, step]);
                let limit = self.f().temp();
                self.expr_to(to, limit);
                let by = self.f().temp();
                self.expr_to(step, by);
                self.f().jump_cmp(Op::ForTest, limit, v, exit);
                self.f().jump(start);
            }
        }
        self.f().top = mark;
        self.f().bind(exit);
        let mut of_end = self.diagnostics.split_off(told);
        of_end.dedup_by(|b, a| b.code.starts_with('E') && a.code == b.code && a.message == b.message);
        of_end.iter_mut().for_each(|d| d.at = Some(end));
        self.diagnostics.append(&mut of_end);
    }

    /// Register of a limit that needs no evaluation of its own before each round: a constant, or a local other than the
    /// counter, which `ForLoop` reads each time.
    fn register_limit(&mut self, var: &Expr, to: &Expr) -> Option<Reg> {
        let to = bare(to);
        if let ExprKind::Number(n) = to.kind {
            let r = self.f().temp();
            self.number(n, r);
            return Some(r);
        }
        let counter = self.as_local(var).map(|c| c.0);
        self.as_local(to).filter(|(name, _)| Some(*name) != counter).map(|(_, reg)| reg)
    }

    /// True for a local (not the counter) that nothing in the loop can change.
    fn is_steady(&mut self, var: &Expr, e: &Expr, body: &[Stmt]) -> bool {
        let (Some((name, reg)), Some((counter, _))) = (self.as_local(bare(e)), self.as_local(var)) else {
            return false;
        };
        let exposed = self.is_exposed(name, reg);
        name != counter && !body.iter().any(|s| self.stmt_changes(name, exposed, s))
    }

    pub(super) fn for_each(&mut self, vars: &[Expr], over: &[Expr], descend: bool, body: &[Stmt], s: &Stmt) {
        let span = s.span;
        let values = self.f().temps(over.len());
        for (n, e) in over.iter().enumerate() {
            let r = values + n as Reg;
            match &e.kind {
                ExprKind::RefTo(x) => self.reference(x, r, e.span),
                _ => self.expr_to(e, r),
            }
        }
        let e = self.f().temp();
        self.f().emit(Op::EnumBegin, e, values, over.len() as u16);
        if descend {
            self.f().emit(Op::EnumDescend, e, 0, 0);
        }
        let mut restore: Vec<(Restore, Reg)> = Vec::new();
        for v in vars {
            let Some(how) = self.enum_variable(v) else { continue };
            let kept = self.f().temp();
            match how {
                Restore::Local(reg) => self.f().emit(Op::RawMove, kept, reg, 0),
                Restore::Memvar(sym) => {
                    self.f().emit(Op::Nil, kept, 0, 0);
                    self.f().emit(Op::EnumVar, kept, sym, 0)
                }
                Restore::Static(n) => {
                    self.f().emit(Op::Nil, kept, 0, 0);
                    self.f().emit(Op::EnumStatic, kept, n, 0)
                }
            };
            restore.push((how, kept));
        }
        // The handler's register comes last: registers above it are cleared when it is entered.
        let pending = self.f().temp();
        self.f().emit(Op::Nil, pending, 0, 0);
        // No reference may stay in a temporary: writing to it would go through.
        for (n, _) in over.iter().enumerate().filter(|(_, e)| matches!(e.kind, ExprKind::RefTo(_))) {
            self.f().emit(Op::RawPut, values + n as Reg, pending, 0);
        }
        let f = self.f();
        let (exit, start, end) = (f.label(), f.label(), f.label());
        let done = f.label();
        let next = f.here();
        f.bind(start);
        f.jump_if(Op::EnumNext, e, exit);
        for (n, (how, _)) in restore.iter().enumerate() {
            match *how {
                Restore::Local(reg) => {
                    self.f().emit(Op::EnumRef, reg, e, n as u16);
                }
                Restore::Memvar(sym) => {
                    let t = self.f().temp();
                    self.f().emit(Op::EnumRef, t, e, n as u16);
                    self.f().emit(Op::EnumVar, t, sym, 0);
                    self.f().emit(Op::RawPut, t, pending, 0);
                }
                Restore::Static(id) => {
                    let t = self.f().temp();
                    self.f().emit(Op::EnumRef, t, e, n as u16);
                    self.f().emit(Op::EnumStatic, t, id, 0);
                    self.f().emit(Op::RawPut, t, pending, 0);
                }
            }
        }
        let with_depth = self.f().with_depth;
        self.f().ctl.push(Ctl::Enumerated { over: e, restore: restore.clone() });
        self.f().ctl.push(Ctl::Loop { exit, next });
        self.body(body);
        self.f().ctl.pop();
        self.f().ctl.pop();
        self.set_line(s.line);
        self.f().jump(next);
        self.f().bind(end);
        self.f().bind(exit);
        self.f().emit(Op::EnumEnd, e, 0, 0);
        self.end_enumeration(e, &restore);
        self.f().jump(done);
        // A BREAK out of the loop gives the variables back too.
        let handler = self.f().here();
        self.end_enumeration(e, &restore);
        self.f().emit(Op::EndAlways, pending, 0, 0);
        self.f().handlers.push(PendingHandler {
            start,
            end,
            target: handler,
            reg: pending,
            kind: HandlerKind::Always,
            with_depth,
        });
        self.f().bind(done);
        if vars.len() != over.len() {
            self.error("E0035", "FOR EACH needs as many variables as values", span);
        }
    }

    fn end_enumeration(&mut self, e: Reg, restore: &[(Restore, Reg)]) {
        for (how, kept) in restore.iter().rev() {
            self.restore(*how, *kept);
        }
        self.f().emit(Op::Nil, e, 0, 0);
        for (_, kept) in restore.iter().filter(|(how, _)| !matches!(how, Restore::Local(_))) {
            self.f().emit(Op::RawPut, *kept, e, 0);
        }
    }

    /// Gives a FOR EACH variable its own content back.
    pub(super) fn restore(&mut self, how: Restore, kept: Reg) {
        match how {
            Restore::Local(reg) => self.f().emit(Op::RawPut, reg, kept, 0),
            Restore::Memvar(sym) => self.f().emit(Op::EnumVar, kept, sym, 0),
            Restore::Static(n) => self.f().emit(Op::EnumStatic, kept, n, 0),
        };
    }

    fn enum_variable(&mut self, v: &Expr) -> Option<Restore> {
        let v = bare(v);
        if let ExprKind::AliasVar(Alias::Name(a), VarName::Name(n)) = &v.kind
            && self.alias_word(*a) == Some(super::macros::AliasWord::Memvar)
        {
            return Some(Restore::Memvar(self.sym_of(*n)));
        }
        let ExprKind::Var(name) = v.kind else {
            // The parser has said so.
            return None;
        };
        let upper = self.names.upper(name);
        self.lookup(upper, Use::Read, v.span);
        match self.lookup(upper, Use::Write, v.span) {
            Place::Local(reg) => Some(Restore::Local(reg)),
            Place::Static(n) => Some(Restore::Static(n)),
            Place::Memvar => Some(Restore::Memvar(self.sym(upper))),
            Place::Undeclared => {
                self.ambiguous(upper, v.span);
                Some(Restore::Memvar(self.sym(upper)))
            }
            Place::ThreadStatic(_) => {
                let text = self.text(upper);
                self.error("", format!("THREAD STATIC '{text}' cannot be a FOR EACH variable"), v.span);
                None
            }
            Place::Field(_) => {
                let text = self.text(upper);
                self.error("E0023", format!("Invalid use of '@' (pass by reference) '{text}'"), v.span);
                None
            }
        }
    }

    /// True when a statement may change local `name`; an exposed one changes in any call.
    fn stmt_changes(&mut self, name: Text, exposed: bool, s: &Stmt) -> bool {
        let e = |low: &mut Self, x: &Expr| low.may_change(name, exposed, x);
        let all = |low: &mut Self, list: &[Stmt]| list.iter().any(|s| low.stmt_changes(name, exposed, s));
        match &s.kind {
            StmtKind::Expr(x) | StmtKind::Return(Some(x)) | StmtKind::Break(Some(x)) => e(self, x),
            StmtKind::If(list, other) | StmtKind::Case(list, other) => {
                list.iter().any(|b| e(self, &b.cond) || all(self, &b.body))
                    || other.as_ref().is_some_and(|b| all(self, b))
            }
            StmtKind::Switch { subject, cases } => {
                e(self, subject) || cases.iter().any(|c| all(self, &c.body))
            }
            StmtKind::While(x, body) | StmtKind::WithObject(x, body) => e(self, x) || all(self, body),
            StmtKind::For { var, from, to, step, body, .. } => {
                self.names_it(name, var)
                    || e(self, var)
                    || e(self, from)
                    || e(self, to)
                    || step.as_ref().is_some_and(|x| e(self, x))
                    || all(self, body)
            }
            StmtKind::ForEach { over, body, vars, .. } => {
                vars.iter().any(|v| self.names_it(name, v))
                    || over.iter().any(|x| e(self, x))
                    || all(self, body)
            }
            StmtKind::Sequence { with, body, recover, always } => {
                with.as_ref().is_some_and(|x| e(self, x))
                    || all(self, body)
                    || recover.as_ref().is_some_and(|r| {
                        r.var.as_ref().is_some_and(|v| self.names_it(name, v)) || all(self, &r.body)
                    })
                    || always.as_ref().is_some_and(|b| all(self, b))
            }
            StmtKind::Do(..) | StmtKind::Private(_) | StmtKind::Public(_) => true,
            _ => false,
        }
    }

    fn names_it(&mut self, name: Text, e: &Expr) -> bool {
        matches!(bare(e).kind, ExprKind::Var(v) if self.names.upper(v) == name)
    }
}

/// A step that is known.
fn constant_step(e: &Expr) -> Option<i64> {
    match e.kind {
        ExprKind::Number(Number::Int { value, .. }) => Some(value),
        _ => None,
    }
}

/// Whether a known step counts up; `None` when it is not known or zero.
fn sign(e: &Expr) -> Option<bool> {
    match e.kind {
        ExprKind::Number(Number::Int { value, .. }) if value != 0 => Some(value > 0),
        ExprKind::Number(Number::Double { value, .. }) if value != 0.0 => Some(value > 0.0),
        _ => None,
    }
}
