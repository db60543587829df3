//! Statements other than loops, sequences and declarations.

use super::Lower;
use super::func::{Ctl, Reg, Restore};
use super::jumps::Label;
use crate::ast::*;
use crate::bytecode::{Const, Op};
use crate::parse::SwitchConstant;
use crate::source::Span;

impl Lower<'_> {
    /// Statements in order.
    pub(super) fn body(&mut self, body: &[Stmt]) {
        let mut dead = false;
        for s in body {
            if super::unit::is_announcement(s) || matches!(s.kind, StmtKind::Error) {
                // Makes no code.
            } else if std::mem::take(&mut dead) {
                self.span = s.span;
                self.unreachable(s.span);
            }
            if !self.enter(s.span) {
                self.depth -= 1;
                return;
            }
            self.stmt(s);
            self.depth -= 1;
            dead |= self.opts.warnings >= 2 && self.ends_here(s);
        }
    }

    /// True for LOOP, EXIT, RETURN, BREAK and a call of Break().
    fn ends_here(&mut self, s: &Stmt) -> bool {
        match &s.kind {
            StmtKind::Loop | StmtKind::Exit | StmtKind::Return(_) | StmtKind::Break(_) => true,
            StmtKind::Expr(Expr { kind: ExprKind::Call(name, _), .. }) => {
                let upper = self.names.upper(*name);
                self.names.get(upper) == b"BREAK"
            }
            _ => false,
        }
    }

    /// The line that the next instructions belong to.
    pub(super) fn set_line(&mut self, line: u32) {
        self.line = line;
        if !self.opts.no_lines && line != 0 {
            self.f().line = line;
        }
    }

    fn stmt(&mut self, s: &Stmt) {
        self.pragmas_before(s.span);
        self.span = s.span;
        self.set_line(s.line);
        let mark = self.f().top;
        match &s.kind {
            StmtKind::Expr(e) => self.effect(e),
            StmtKind::Local(list) => {
                self.locals(list);
            }
            StmtKind::Static(list, thread) => {
                self.statics(list, *thread, false);
            }
            StmtKind::Private(list) => {
                self.memvars(list, false);
            }
            StmtKind::Public(list) => {
                self.memvars(list, true);
            }
            StmtKind::Parameters(list) => {
                self.parameters_statement(list);
            }
            StmtKind::Memvar(list) => {
                self.memvar_declaration(list, false, s.span);
            }
            StmtKind::Field(list, alias) => {
                self.field_declaration(list, *alias, false, s.span);
            }
            StmtKind::Announce(_) | StmtKind::Dynamic(_) | StmtKind::Declare | StmtKind::Error => {}
            StmtKind::Request(list) => {
                self.requests(list);
            }
            StmtKind::If(list, other) => self.branches(list, other.as_deref(), true),
            StmtKind::Case(list, other) => self.branches(list, other.as_deref(), false),
            StmtKind::Switch { subject, cases } => self.switch(subject, cases),
            StmtKind::While(cond, body) => self.while_loop(cond, body, s.line),
            StmtKind::For { .. } => self.for_loop(s),
            StmtKind::ForEach { vars, over, descend, body } => {
                self.for_each(vars, over, *descend, body, s);
            }
            StmtKind::Loop => self.jump_out(true, s.span),
            StmtKind::Exit => self.jump_out(false, s.span),
            StmtKind::Return(e) => {
                self.return_statement(e.as_ref(), s.span);
            }
            StmtKind::Sequence { with, body, recover, always } => {
                self.sequence(with.as_deref(), body, recover.as_deref(), always.as_deref());
            }
            StmtKind::Break(e) => {
                let r = match e {
                    Some(e) => self.expr_any(e),
                    None => {
                        let r = self.f().temp();
                        self.f().emit(Op::Nil, r, 0, 0);
                        r
                    }
                };
                self.f().emit(Op::Throw, r, 0, 0);
            }
            StmtKind::WithObject(e, body) => {
                let r = self.expr_any(e);
                self.f().emit(Op::WithPush, r, 0, 0);
                self.f().ctl.push(Ctl::With);
                self.f().with_depth += 1;
                self.body(body);
                self.f().with_depth -= 1;
                self.f().ctl.pop();
                self.f().emit(Op::WithPop, 0, 0, 0);
            }
            StmtKind::Do(name, args) => {
                self.do_statement(name, args, s.span);
            }
        }
        self.f().top = mark;
    }

    fn branches(&mut self, list: &[Branch], other: Option<&[Stmt]>, is_if: bool) {
        let end = self.f().label();
        for (n, b) in list.iter().enumerate() {
            let next = self.f().label();
            if n > 0 || !is_if {
                self.set_line(b.line);
            }
            self.cond(&b.cond, next, false);
            self.body(&b.body);
            let leaves = matches!(
                b.body.last(),
                Some(Stmt {
                    kind: StmtKind::Return(_) | StmtKind::Loop | StmtKind::Exit | StmtKind::Break(_),
                    ..
                })
            );
            if !leaves && (n + 1 < list.len() || other.is_some()) {
                self.f().jump(end);
            }
            self.f().bind(next);
        }
        if let Some(body) = other {
            self.body(body);
        }
        self.f().bind(end);
    }

    fn switch(&mut self, subject: &Expr, cases: &[SwitchCase]) {
        let exit = self.f().label();
        let r = self.f().temp();
        // Harbour: `&` in a literal replaces nothing here, as in the cases.
        match (&super::effects::bare(subject).kind, self.case_constant(subject)) {
            (ExprKind::MacroStr(_), Some(text)) => self.load_const(text, r),
            _ => self.expr_to(subject, r),
        }
        self.f().emit(Op::SwitchTest, r, 0, 0);
        let labels: Vec<Label> = cases.iter().map(|_| self.f().label()).collect();
        let mut default = exit;
        for (c, &label) in cases.iter().zip(&labels) {
            let Some(v) = &c.value else {
                default = label;
                continue;
            };
            if let Some(k) = self.case_constant(v) {
                let k = self.f().constant(k);
                self.f().jump_cmp(Op::CaseJump, r, k, label);
            }
        }
        self.f().jump(default);
        self.f().ctl.push(Ctl::Switch { exit });
        for (c, &label) in cases.iter().zip(&labels) {
            self.f().bind(label);
            self.set_line(c.line);
            self.body(&c.body);
        }
        self.f().ctl.pop();
        self.f().bind(exit);
    }

    fn case_constant(&self, e: &Expr) -> Option<Const> {
        match &super::effects::bare(e).kind {
            ExprKind::Number(Number::Int { value, width }) => Some(Const::Int(*value, *width)),
            ExprKind::Number(Number::Double { value, width, dec }) => {
                Some(Const::Double(*value, *width, *dec))
            }
            // Harbour: a case is compared as it is written, `&` in it replaces nothing.
            ExprKind::Str(s) | ExprKind::MacroStr(s) => Some(Const::Str(self.names.get(*s).into())),
            _ => Some(match crate::parse::switch_constant(e, self.names)? {
                SwitchConstant::Int(value) => Const::Int(value, 0),
                SwitchConstant::Text(text) => Const::Str(text.into()),
            }),
        }
    }

    /// LOOP or EXIT.
    fn jump_out(&mut self, is_loop: bool, span: Span) {
        let word = if is_loop { "LOOP" } else { "EXIT" };
        let mut undo = Vec::new();
        let mut found = None;
        let mut bad = false;
        let mut in_recover = false;
        for c in self.f().ctl.iter().rev() {
            match c {
                Ctl::Loop { exit, next } => {
                    found = Some(if is_loop { *next } else { *exit });
                    break;
                }
                Ctl::Switch { exit } if !is_loop => {
                    found = Some(*exit);
                    break;
                }
                Ctl::With => undo.push(Op::WithPop),
                Ctl::Guarded | Ctl::InAlways => bad = true,
                Ctl::Recover { has_always } => in_recover |= *has_always,
                Ctl::Switch { .. } | Ctl::Always { .. } | Ctl::Enumerated { .. } => {}
            }
        }
        match found {
            None => self.error("E0018", format!("{word} statement with no loop in sight"), span),
            Some(_) if bad => {
                self.error("E0025", format!("Invalid {word} from within of SEQUENCE code"), span);
            }
            Some(_) if in_recover => {
                self.error("E0068", "Invalid ALWAYS after EXIT/LOOP in RECOVER code", span);
            }
            Some(label) => {
                for op in undo {
                    self.f().emit(op, 0, 0, 0);
                }
                self.f().jump(label);
            }
        }
    }

    fn return_statement(&mut self, e: Option<&Expr>, span: Span) {
        let guarded = self.f().ctl.iter().any(|c| matches!(c, Ctl::Guarded));
        if guarded {
            self.error("E0025", "Invalid RETURN from within of SEQUENCE code", span);
        }
        self.return_warnings(e.is_some(), span);
        let value = match e {
            Some(e) => {
                let r = self.expr_any(e);
                if self.f().ctl.is_empty() {
                    self.f().emit(Op::Return, r, 0, 0);
                    return;
                }
                // Restoring FOR EACH variables or running ALWAYS code may change a local: keep the value apart.
                let t = self.f().temp();
                self.f().emit(Op::Move, t, r, 0);
                Some(t)
            }
            None => None,
        };
        self.leave(value);
    }

    /// Returns from here, undoing what stands around.
    pub(super) fn leave(&mut self, value: Option<Reg>) {
        let mut steps: Vec<Restore> = Vec::new();
        let mut regs: Vec<Reg> = Vec::new();
        let mut ends: Vec<Reg> = Vec::new();
        let mut pops = 0;
        let mut through = None;
        for (n, c) in self.f().ctl.iter().enumerate().rev() {
            match c {
                Ctl::With => pops += 1,
                Ctl::Enumerated { over, restore } => {
                    ends.push(*over);
                    for (how, reg) in restore {
                        steps.push(*how);
                        regs.push(*reg);
                    }
                }
                Ctl::Always { code, returning, value, .. } => {
                    through = Some((n, *code, *returning, *value));
                    break;
                }
                _ => {}
            }
        }
        for _ in 0..pops {
            self.f().emit(Op::WithPop, 0, 0, 0);
        }
        for over in ends {
            self.f().emit(Op::EnumEnd, over, 0, 0);
        }
        for (how, reg) in steps.into_iter().zip(regs) {
            self.restore(how, reg);
        }
        match through {
            Some((n, code, returning, kept)) => {
                match value {
                    Some(r) => self.f().emit(Op::Move, kept, r, 0),
                    None => self.f().emit(Op::Nil, kept, 0, 0),
                };
                self.f().emit(Op::True, returning, 0, 0);
                self.f().jump(code);
                if let Ctl::Always { used, .. } = &mut self.f().ctl[n] {
                    *used = true;
                }
            }
            None => {
                match value {
                    Some(r) => self.f().emit(Op::Return, r, 0, 0),
                    None => self.f().emit(Op::ReturnNil, 0, 0, 0),
                };
            }
        }
    }

    /// DO name WITH …: plain variables go by reference.
    fn do_statement(&mut self, name: &VarName, args: &[Arg], span: Span) {
        let args: Vec<Arg> = args
            .iter()
            .map(|a| match a {
                Arg::Value(e) if self.goes_by_reference(e) => Arg::Ref(e.clone()),
                other => other.clone(),
            })
            .collect();
        match name {
            VarName::Name(n) => self.call(*n, &args, None, span),
            VarName::Macro(m) => self.macro_call(m, &args, None),
        }
    }

    fn goes_by_reference(&mut self, e: &Expr) -> bool {
        let ExprKind::Var(name) = e.kind else { return false };
        let upper = self.names.upper(name);
        !matches!(self.declared_place(upper), Some(super::scope::Place::Field(_)))
    }
}
