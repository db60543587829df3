//! Assignments, compound assignments and increments. The parts of a target are evaluated once.

use super::Lower;
use super::effects::bare;
use super::expr::{binary_op, is_macro_list, small_index};
use super::func::Reg;
use super::scope::{Place, Use};
use crate::ast::*;
use crate::bytecode::{Const, Op};
use crate::source::Span;
use crate::token::Text;

/// A target whose parts are in registers.
#[derive(Clone, Copy)]
enum Target {
    Local(Reg),
    Static(u16),
    ThreadStatic(u16),
    Memvar(u16),
    Field(u16),
    /// Symbol and name.
    Undeclared(u16, Text),
    Index(Reg, Reg),
    IndexInt(Reg, u16),
    /// Receiver and message name.
    Message(Reg, Text),
    /// Receiver and register of the message's text.
    MacroMessage(Reg, Reg),
    Alias(Reg, u16),
    AliasMacro(Reg, Reg),
    Macro(Reg),
    /// `:__withObject`.
    With,
}

impl Lower<'_> {
    /// `t := v`; the value into `dst` when it is wanted.
    pub(super) fn assign(&mut self, t: &Expr, v: &Expr, dst: Option<Reg>, span: Span) {
        let mark = self.f().top;
        let t = bare(t);
        // Harbour takes `x := x + e` for `x += e`: e is evaluated before x is read.
        if let ExprKind::Binary(op, a, b) = &v.kind
            && is_arithmetic(*op)
            && self.same_variable(t, a)
        {
            return self.op_assign(*op, t, b, dst, span);
        }
        if let Some(reg) = self.local_target(t) {
            self.expr_to(v, reg);
            if let Some(d) = dst.filter(|d| *d != reg) {
                self.f().emit(Op::Move, d, reg, 0);
            }
            self.f().top = mark;
            return;
        }
        if let ExprKind::Iif(c, a, b) = &t.kind {
            self.assign_either(c, a.as_deref(), b.as_deref(), v, dst, span);
            self.f().top = mark;
            return;
        }
        let result = if matches!(t.kind, ExprKind::Send { .. }) {
            let Some(target) = self.target(t, &[v], span) else { return };
            if let Target::Message(o, name) = target
                && dst.is_none_or(|d| d != o)
            {
                // The receiver is evaluated first and stays where it is.
                let base = self.f().temps(2);
                self.expr_to(v, base + 1);
                let sym = self.assign_sym(name);
                self.f().emit(Op::SendSet, base, o, sym);
                base
            } else {
                let r = self.expr_any(v);
                self.store(target, r)
            }
        } else {
            let parts = target_parts(t);
            let r = self.operand(v, &parts);
            let Some(target) = self.target(t, &[], span) else {
                self.f().top = mark;
                return;
            };
            self.store(target, r)
        };
        if let Some(d) = dst.filter(|d| *d != result) {
            self.f().emit(Op::Move, d, result, 0);
        }
        self.f().top = mark;
    }

    /// `IIF( c, a, b ) := v` assigns to the chosen variable.
    fn assign_either(
        &mut self,
        c: &Expr,
        a: Option<&Expr>,
        b: Option<&Expr>,
        v: &Expr,
        dst: Option<Reg>,
        span: Span,
    ) {
        let f = self.f();
        let (other, end) = (f.label(), f.label());
        self.cond(c, other, false);
        if let Some(t) = a {
            self.assign(t, v, dst, span);
        }
        self.f().jump(end);
        self.f().bind(other);
        if let Some(t) = b {
            self.assign(t, v, dst, span);
        }
        self.f().bind(end);
    }

    /// The register when the target is a local variable.
    fn local_target(&mut self, t: &Expr) -> Option<Reg> {
        let ExprKind::Var(name) = &t.kind else { return None };
        let upper = self.names.upper(*name);
        if !self.is_local(upper) {
            return None;
        }
        match self.lookup(upper, Use::Write, t.span) {
            Place::Local(reg) => Some(reg),
            _ => None,
        }
    }

    /// True when both are the same declared variable (no field, nothing undeclared).
    fn same_variable(&mut self, t: &Expr, e: &Expr) -> bool {
        let (ExprKind::Var(x), ExprKind::Var(y)) = (&t.kind, &e.kind) else { return false };
        let upper = self.names.upper(*x);
        upper == self.names.upper(*y)
            && matches!(
                self.declared_place(upper),
                Some(Place::Local(_) | Place::Static(_) | Place::ThreadStatic(_) | Place::Memvar)
            )
    }

    /// `local op= v`.
    fn change_local(&mut self, op: BinaryOp, reg: Reg, v: &Expr) {
        let whole = match bare(v).kind {
            ExprKind::Number(Number::Int { value, .. }) => Some(value),
            _ => None,
        };
        // Harbour: outside of codeblocks it is the negative number that is added, which errors and operators of objects tell.
        if let (BinaryOp::Sub, Some(k @ -0x7FFF..=0x7FFF)) = (op, whole)
            && !self.f().is_block
        {
            let k = self.f().constant(Const::Int(-k, 0));
            self.f().emit(Op::AddK, reg, reg, k);
            return;
        }
        let number = whole.is_some();
        if op != BinaryOp::Add || number {
            return self.operate(op, reg, reg, v);
        }
        let r = self.expr_any(v);
        if r == reg {
            self.f().emit(Op::Add, reg, reg, reg);
        } else {
            self.f().emit(Op::AddTo, reg, r, 0);
        }
    }

    /// `t op= v`.
    pub(super) fn op_assign(&mut self, op: BinaryOp, t: &Expr, v: &Expr, dst: Option<Reg>, span: Span) {
        let mark = self.f().top;
        let t = bare(t);
        if let Some(reg) = self.local_target(t) {
            // The right side is evaluated before the variable is read, as in Harbour.
            self.change_local(op, reg, v);
            if dst.is_some() {
                self.mark_read(t);
            }
            if let Some(d) = dst.filter(|d| *d != reg) {
                self.f().emit(Op::Move, d, reg, 0);
            }
            self.f().top = mark;
            return;
        }
        let Some(target) = self.target(t, &[v], span) else {
            self.f().top = mark;
            return;
        };
        let acc = self.f().temp();
        let late = matches!(
            target,
            Target::Static(_)
                | Target::ThreadStatic(_)
                | Target::Memvar(_)
                | Target::Index(..)
                | Target::IndexInt(..)
        );
        if !late || matches!(bare(v).kind, ExprKind::Number(_)) {
            self.load(target, acc);
            self.operate(op, acc, acc, v);
        } else if op == BinaryOp::Add {
            self.add_late(target, acc, v);
        } else {
            let r = self.expr_any(v);
            self.load(target, acc);
            self.f().emit(binary_op(op), acc, acc, r);
        }
        let result = self.store(target, acc);
        if let Some(d) = dst.filter(|d| *d != result) {
            self.f().emit(Op::Move, d, result, 0);
        }
        self.f().top = mark;
    }

    /// `t += v` into `acc`, v before t is read. A text is taken out of its place, so that it grows where it lies: a
    /// program that builds a text in a static, a memvar or an element would copy all of it each time.
    fn add_late(&mut self, target: Target, acc: Reg, v: &Expr) {
        let r = match target {
            Target::Index(..) | Target::IndexInt(..) => {
                let r = self.f().temp();
                debug_assert_eq!(r, acc + 1);
                self.expr_to(v, r);
                r
            }
            _ => self.expr_any(v),
        };
        self.load(target, acc);
        match target {
            Target::Static(n) => {
                self.f().emit(Op::LetGoStatic, acc, n, r);
            }
            Target::Memvar(s) => {
                self.f().emit(Op::LetGoMemvar, acc, s, r);
            }
            Target::Index(b, i) => {
                self.f().emit(Op::LetGoElem, acc, b, i);
            }
            Target::IndexInt(b, k) => {
                self.f().emit(Op::LetGoElemInt, acc, b, k);
            }
            _ => {}
        }
        self.f().emit(Op::AddTo, acc, r, 0);
    }

    /// `t++`, `++t`, `t--`, `--t`; `post` gives the value before.
    pub(super) fn inc(&mut self, t: &Expr, delta: i8, post: bool, dst: Option<Reg>, span: Span) {
        let mark = self.f().top;
        let op = if delta > 0 { Op::Inc } else { Op::Dec };
        let t = bare(t);
        if let Some(reg) = self.local_target(t) {
            if dst.is_some() {
                self.mark_read(t);
            }
            match dst {
                None => {
                    self.f().emit(op, reg, 0, 0);
                }
                Some(d) if post => {
                    // Where the step fails, a variable keeps what it had.
                    let to = if self.f().is_temp(d) { d } else { self.f().temp() };
                    self.f().emit(Op::Move, to, reg, 0);
                    self.f().emit(op, reg, 0, 0);
                    self.take(d, to);
                }
                Some(d) => {
                    self.f().emit(op, reg, 0, 0);
                    if d != reg {
                        self.f().emit(Op::Move, d, reg, 0);
                    }
                }
            }
            self.f().top = mark;
            return;
        }
        let Some(target) = self.target(t, &[], span) else {
            self.f().top = mark;
            return;
        };
        let acc = self.f().temp();
        self.load(target, acc);
        let mut kept = None;
        if post && dst.is_some() {
            let r = self.f().temp();
            self.f().emit(Op::Move, r, acc, 0);
            kept = Some(r);
        }
        self.f().emit(op, acc, 0, 0);
        let result = self.store(target, acc);
        match (dst, kept) {
            (Some(d), Some(r)) => self.take(d, r),
            (Some(d), None) if d != result => {
                self.f().emit(Op::Move, d, result, 0);
            }
            _ => {}
        }
        self.f().top = mark;
    }

    /// Evaluates the parts of a target that is no local variable; `None` after an error was reported.
    fn target(&mut self, t: &Expr, later: &[&Expr], span: Span) -> Option<Target> {
        match &t.kind {
            ExprKind::Var(name) => {
                let upper = self.names.upper(*name);
                Some(match self.lookup(upper, Use::Write, t.span) {
                    Place::Local(reg) => Target::Local(reg),
                    Place::Static(n) => Target::Static(n),
                    Place::ThreadStatic(n) => Target::ThreadStatic(n),
                    Place::Field(None) => Target::Field(self.sym(upper)),
                    Place::Field(Some(alias)) => {
                        let a = self.alias_symbol(alias);
                        Target::Alias(a, self.sym(upper))
                    }
                    Place::Memvar => Target::Memvar(self.sym(upper)),
                    Place::Undeclared => {
                        let s = self.sym(upper);
                        if self.ambiguous(upper, t.span) {
                            Target::Memvar(s)
                        } else {
                            Target::Undeclared(s, upper)
                        }
                    }
                })
            }
            ExprKind::Index(base, idx) => {
                self.check_index(base, idx);
                if idx.iter().any(is_macro_list) {
                    // How many indexes a macro gives is known at run time; the last one names the element.
                    let all: Vec<&Expr> = idx.iter().chain(later.iter().copied()).collect();
                    let b = self.index_base(base, &all);
                    let list = self.index_list(idx);
                    let element = self.f().temp();
                    self.f().emit(Op::ListPop, element, list, 0);
                    let inner = self.f().temp();
                    self.f().emit(Op::ListIndex, inner, b, list);
                    return Some(Target::Index(inner, element));
                }
                let (last, first) = idx.split_last()?;
                let after: Vec<&Expr> = std::iter::once(last).chain(later.iter().copied()).collect();
                let b = if first.is_empty() {
                    self.index_base(base, &after)
                } else {
                    let r = self.f().temp();
                    self.index_chain(base, first, r);
                    r
                };
                if let Some(k) = small_index(last) {
                    return Some(Target::IndexInt(b, k));
                }
                let i = self.operand(last, later);
                Some(Target::Index(b, i))
            }
            ExprKind::Send { object, message, args } => {
                if args.is_some() {
                    if self.macro_mode {
                        self.error("E0022", "Invalid lvalue ':'", span);
                    }
                    return None;
                }
                match message {
                    VarName::Name(name) => {
                        let upper = self.names.upper(*name);
                        let Some(object) = object else {
                            if self.names.get(upper) == b"__WITHOBJECT" {
                                return Some(Target::With);
                            }
                            let o = self.f().temp();
                            self.f().emit(Op::WithGet, o, 0, 0);
                            return Some(Target::Message(o, upper));
                        };
                        let o = self.operand(object, later);
                        Some(Target::Message(o, upper))
                    }
                    VarName::Macro(m) => {
                        let text = self.f().temp();
                        let from = self.macro_text_operand(m);
                        self.f().emit(Op::Move, text, from, 0);
                        let o = match object {
                            Some(x) => self.operand(x, later),
                            None => {
                                let o = self.f().temp();
                                self.f().emit(Op::WithGet, o, 0, 0);
                                o
                            }
                        };
                        Some(Target::MacroMessage(o, text))
                    }
                }
            }
            ExprKind::AliasVar(alias, name) => self.alias_target(alias, name, later),
            ExprKind::Macro(text) => {
                let r = self.macro_text_operand(text);
                Some(Target::Macro(r))
            }
            ExprKind::MacroName(parts) => {
                let r = self.f().temp();
                self.macro_name(parts, r, span);
                Some(Target::Macro(r))
            }
            _ => {
                let what = super::warn::type_name(t);
                // The parser has said so for a source file.
                if self.macro_mode {
                    self.error("E0022", format!("Invalid lvalue '{what}'"), span);
                }
                None
            }
        }
    }

    fn alias_target(&mut self, alias: &Alias, name: &VarName, later: &[&Expr]) -> Option<Target> {
        if let (Alias::Name(a), VarName::Name(n)) = (alias, name) {
            let sym = self.sym_of(*n);
            match self.alias_word(*a) {
                Some(super::macros::AliasWord::Field) => return Some(Target::Field(sym)),
                Some(super::macros::AliasWord::Memvar) => return Some(Target::Memvar(sym)),
                None => {}
            }
            let r = self.alias_symbol(*a);
            return Some(Target::Alias(r, sym));
        }
        let text = super::macros::is_text_alias(alias) || matches!(name, VarName::Macro(_));
        let a = self.alias_operand(alias, text, later);
        match name {
            VarName::Name(n) if !text => {
                let sym = self.sym_of(*n);
                Some(Target::Alias(a, sym))
            }
            VarName::Name(n) => {
                let r = self.name_text(*n);
                Some(Target::AliasMacro(a, r))
            }
            VarName::Macro(m) => {
                let r = self.macro_text_operand(m);
                Some(Target::AliasMacro(a, r))
            }
        }
    }

    /// The present value of a target.
    fn load(&mut self, target: Target, dst: Reg) {
        match target {
            Target::Local(r) => self.f().emit(Op::Move, dst, r, 0),
            Target::Static(n) => self.f().emit(Op::GetStatic, dst, n, 0),
            Target::ThreadStatic(n) => self.f().emit(Op::GetTStatic, dst, n, 0),
            Target::Memvar(s) => self.f().emit(Op::GetMemvar, dst, s, 0),
            Target::Field(s) => self.f().emit(Op::GetField, dst, s, 0),
            Target::Undeclared(s, name) => {
                self.ambiguous(name, self.span);
                self.f().emit(Op::GetVar, dst, s, 0)
            }
            Target::Index(b, i) => self.f().emit(Op::Index, dst, b, i),
            Target::IndexInt(b, k) => self.f().emit(Op::IndexInt, dst, b, k),
            Target::Message(o, name) => {
                let s = self.sym(name);
                let base = self.f().temp();
                self.f().emit(Op::SendGet, base, o, s);
                self.f().emit(Op::Take, dst, base, 0)
            }
            Target::MacroMessage(o, text) => {
                let base = self.f().temp();
                self.f().emit(Op::Move, base, o, 0);
                let list = self.f().temp();
                self.f().emit(Op::ListNew, list, 0, 0);
                self.f().emit(Op::SendMacro, base, text, list);
                self.f().emit(Op::Take, dst, base, 0)
            }
            Target::Alias(a, s) => self.f().emit(Op::GetAlias, dst, a, s),
            Target::AliasMacro(a, n) => self.f().emit(Op::GetAliasMacro, dst, a, n),
            Target::Macro(t) => self.f().emit(Op::MacroGet, dst, t, 0),
            Target::With => self.f().emit(Op::WithGet, dst, 0, 0),
        };
    }

    /// Assigns a register; the register that holds the value of the assignment.
    fn store(&mut self, target: Target, value: Reg) -> Reg {
        match target {
            Target::Local(r) => self.f().emit(Op::Move, r, value, 0),
            Target::Static(n) => self.f().emit(Op::SetStatic, value, n, 0),
            Target::ThreadStatic(n) => self.f().emit(Op::SetTStatic, value, n, 0),
            Target::Memvar(s) => self.f().emit(Op::SetMemvar, value, s, 0),
            Target::Field(s) => self.f().emit(Op::SetField, value, s, 0),
            // Reading an undeclared name finds a field first; assigning never does.
            Target::Undeclared(s, _) => self.f().emit(Op::SetMemvar, value, s, 0),
            Target::Index(b, i) => self.f().emit(Op::SetIndex, value, b, i),
            Target::IndexInt(b, k) => self.f().emit(Op::SetIndexInt, value, b, k),
            Target::Message(o, name) => {
                let s = self.assign_sym(name);
                let base = self.f().temps(2);
                self.f().emit(Op::Move, base + 1, value, 0);
                self.f().emit(Op::SendSet, base, o, s);
                return base;
            }
            Target::MacroMessage(o, text) => {
                // "_" + text names the message that assigns.
                let base = self.f().temps(4);
                let under = self.f().constant(Const::Str(b"_".as_slice().into()));
                self.f().emit(Op::Const, base + 1, under, 0);
                self.f().emit(Op::Add, base + 1, base + 1, text);
                self.f().emit(Op::Move, base, o, 0);
                self.f().emit(Op::ListNew, base + 2, 0, 0);
                self.f().emit(Op::Move, base + 3, value, 0);
                self.f().emit(Op::ListPush, base + 2, base + 3, 0);
                self.f().emit(Op::SendMacro, base, base + 1, base + 2);
                return base;
            }
            Target::Alias(a, s) => self.f().emit(Op::SetAlias, value, a, s),
            Target::AliasMacro(a, n) => self.f().emit(Op::SetAliasMacro, value, a, n),
            Target::Macro(t) => self.f().emit(Op::MacroSet, value, t, 0),
            Target::With => {
                self.f().emit(Op::WithPop, 0, 0, 0);
                self.f().emit(Op::WithPush, value, 0, 0)
            }
        };
        value
    }

    /// Assigns a register to any target (RECOVER USING, FOR over something else than a local).
    pub(super) fn store_into(&mut self, t: &Expr, value: Reg) {
        let mark = self.f().top;
        let t = bare(t);
        match self.local_target(t) {
            Some(reg) => {
                if reg != value {
                    self.f().emit(Op::Move, reg, value, 0);
                }
            }
            None => {
                if let Some(target) = self.target(t, &[], t.span) {
                    self.store(target, value);
                }
            }
        }
        self.f().top = mark;
    }

    fn mark_read(&mut self, t: &Expr) {
        if let ExprKind::Var(name) = t.kind {
            let upper = self.names.upper(name);
            self.lookup(upper, Use::Read, t.span);
        }
    }
}

fn is_arithmetic(op: BinaryOp) -> bool {
    matches!(
        op,
        BinaryOp::Add | BinaryOp::Sub | BinaryOp::Mul | BinaryOp::Div | BinaryOp::Mod | BinaryOp::Pow
    )
}

/// What is evaluated after the value of a plain assignment.
fn target_parts(t: &Expr) -> Vec<&Expr> {
    match &t.kind {
        ExprKind::Index(base, idx) => std::iter::once(&**base).chain(idx).collect(),
        ExprKind::AliasVar(Alias::Expr(e) | Alias::Macro(e), _) | ExprKind::Macro(e) => vec![e],
        _ => Vec::new(),
    }
}
