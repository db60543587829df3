//! Expressions: into a register, into any register, for their effect only, or as a condition.

use super::Lower;
use super::effects::bare;
use super::func::Reg;
use super::jumps::Label;
use super::macros::AliasWord;
use super::scope::{Place, Use};
use crate::ast::*;
use crate::bytecode::{Const, Op};
use crate::source::Span;
use crate::token::Text;

impl Lower<'_> {
    /// The value into `dst`; `dst` is written only after everything in `e` was evaluated.
    pub(super) fn expr_to(&mut self, e: &Expr, dst: Reg) {
        if !self.enter(e.span) {
            self.depth -= 1;
            return;
        }
        self.expr_inner(e, dst);
        self.depth -= 1;
    }

    fn expr_inner(&mut self, e: &Expr, dst: Reg) {
        let mark = self.f().top;
        match &e.kind {
            ExprKind::Nil => {
                self.f().emit(Op::Nil, dst, 0, 0);
            }
            ExprKind::Logical(b) => {
                self.f().emit(if *b { Op::True } else { Op::False }, dst, 0, 0);
            }
            ExprKind::Number(n) => self.number(*n, dst),
            ExprKind::Str(s) => {
                let text = self.names.get(*s).into();
                self.load_const(Const::Str(text), dst);
            }
            ExprKind::MacroStr(s) => self.macro_string(*s, dst, e.span),
            ExprKind::Date(d) => self.load_const(Const::Date(*d), dst),
            ExprKind::Timestamp(d, t) => self.load_const(Const::Timestamp(*d, *t), dst),
            ExprKind::Var(name) => {
                let upper = self.names.upper(*name);
                self.read_var(upper, dst, e.span);
            }
            ExprKind::SelfRef => {
                let upper = self.names.intern(b"SELF");
                self.read_var(upper, dst, e.span);
            }
            ExprKind::Array(args) => self.array(args, dst),
            ExprKind::Hash(pairs) => {
                let first = self.f().temps(pairs.len() * 2);
                if pairs.is_empty() {
                    self.f().temp();
                }
                for (n, (k, v)) in pairs.iter().enumerate() {
                    self.expr_to(k, first + 2 * n as Reg);
                    self.expr_to(v, first + 2 * n as Reg + 1);
                }
                self.f().emit(Op::NewHash, first, 0, pairs.len() as u16);
                self.take(dst, first);
            }
            ExprKind::Block(b) => self.block(b, dst, e.span),
            ExprKind::Index(base, idx) => self.index(base, idx, dst),
            ExprKind::Call(name, args) => self.call(*name, args, Some(dst), e.span),
            ExprKind::MacroCall(f, args) => self.macro_call(f, args, Some(dst)),
            ExprKind::Send { object, message, args } => {
                self.send(object.as_deref(), message, args.as_deref(), Some(dst), e.span);
            }
            ExprKind::AliasVar(alias, name) => self.read_alias(alias, name, dst, e.span),
            ExprKind::AliasExpr(alias, list) => self.alias_expr(alias, list, Some(dst)),
            ExprKind::Macro(text) => {
                let r = self.macro_text_operand(text);
                self.f().emit(Op::MacroGet, dst, r, 0);
            }
            ExprKind::MacroName(parts) => self.macro_name(parts, dst, e.span),
            ExprKind::Iif(c, a, b) => {
                let f = self.f();
                let (other, end) = (f.label(), f.label());
                self.check_condition(c);
                self.cond(c, other, false);
                self.optional_to(a.as_deref(), dst);
                self.f().jump(end);
                self.f().bind(other);
                self.optional_to(b.as_deref(), dst);
                self.f().bind(end);
            }
            ExprKind::List(list) => {
                let (last, first) = match list.split_last() {
                    Some(parts) => parts,
                    None => return,
                };
                for x in first {
                    self.effect(x);
                }
                self.expr_to(last, dst);
            }
            ExprKind::Paren(x) => self.expr_to(x, dst),
            ExprKind::Unary(op, x) => {
                let r = self.expr_any(x);
                match op {
                    UnaryOp::Neg => self.f().emit(Op::Neg, dst, r, 0),
                    UnaryOp::Not => self.f().emit(Op::Not, dst, r, 0),
                    UnaryOp::Plus => self.f().emit(Op::Move, dst, r, 0),
                };
            }
            ExprKind::Binary(..) => self.binary(e, dst),
            ExprKind::And(a, b) => self.logical(a, b, true, dst),
            ExprKind::Or(a, b) => self.logical(a, b, false, dst),
            ExprKind::Assign(t, v) => {
                self.assign(t, v, Some(dst), e.span);
            }
            ExprKind::OpAssign(op, t, v) => {
                self.op_assign(*op, t, v, Some(dst), e.span);
            }
            ExprKind::PreInc(t, d) => self.inc(t, *d, false, Some(dst), e.span),
            ExprKind::PostInc(t, d) => self.inc(t, *d, true, Some(dst), e.span),
            ExprKind::RefTo(x) => self.reference(x, dst, e.span),
            ExprKind::FuncRef(name) => {
                let s = self.sym_of(*name);
                self.f().emit(Op::FuncRef, dst, s, 0);
            }
            ExprKind::Variadic => {
                self.error("E0066", "Function not declared with variable number of parameters", e.span);
            }
            ExprKind::Error => {}
        }
        self.f().top = mark;
    }

    fn optional_to(&mut self, e: Option<&Expr>, dst: Reg) {
        match e {
            Some(x) => self.expr_to(x, dst),
            None => {
                self.f().emit(Op::Nil, dst, 0, 0);
            }
        }
    }

    /// `Take` from a temporary, unless it is the place already.
    pub(super) fn take(&mut self, dst: Reg, from: Reg) {
        if dst != from {
            self.f().emit(Op::Take, dst, from, 0);
        }
    }

    pub(super) fn number(&mut self, n: Number, dst: Reg) {
        match number_constant(n) {
            Const::Int(value, 0) if i32::try_from(value).is_ok() => {
                self.f().emit_x(Op::Int, dst, value as i32);
            }
            k => self.load_const(k, dst),
        }
    }

    /// The value in some register: the local's own when `e` is a local, else a new temporary (which the caller frees
    /// by resetting `top`).
    pub(super) fn expr_any(&mut self, e: &Expr) -> Reg {
        let e = bare(e);
        if let Some((_, reg)) = self.as_local(e) {
            return reg;
        }
        let dst = self.f().temp();
        self.expr_to(e, dst);
        dst
    }

    /// The same when `later` is evaluated before the value is used: a local that might change is copied.
    pub(super) fn operand(&mut self, e: &Expr, later: &[&Expr]) -> Reg {
        let e = bare(e);
        if let Some((name, reg)) = self.as_local(e) {
            let exposed = self.is_exposed(name, reg);
            if !later.iter().any(|x| self.may_change(name, exposed, x)) {
                return reg;
            }
            let dst = self.f().temp();
            self.f().emit(Op::Move, dst, reg, 0);
            return dst;
        }
        let dst = self.f().temp();
        self.expr_to(e, dst);
        dst
    }

    /// Name and register when the expression is a local variable.
    pub(super) fn as_local(&mut self, e: &Expr) -> Option<(Text, Reg)> {
        let upper = match &e.kind {
            ExprKind::Var(name) => self.names.upper(*name),
            ExprKind::SelfRef => self.names.intern(b"SELF"),
            _ => return None,
        };
        if !self.is_local(upper) {
            return None;
        }
        match self.lookup(upper, Use::Read, e.span) {
            Place::Local(reg) => Some((upper, reg)),
            _ => None,
        }
    }

    /// For the effect only.
    pub(super) fn effect(&mut self, e: &Expr) {
        if !self.enter(e.span) {
            self.depth -= 1;
            return;
        }
        let mark = self.f().top;
        match &e.kind {
            ExprKind::Paren(x) => self.effect(x),
            ExprKind::List(list) => list.iter().for_each(|x| self.effect(x)),
            ExprKind::Call(name, args) => self.call(*name, args, None, e.span),
            ExprKind::MacroCall(f, args) => self.macro_call(f, args, None),
            ExprKind::Send { object, message, args } => {
                if args.is_none() {
                    self.meaningless(e);
                }
                self.send(object.as_deref(), message, args.as_deref(), None, e.span);
            }
            ExprKind::AliasExpr(alias, list) => self.alias_expr(alias, list, None),
            ExprKind::Assign(t, v) => self.assign(t, v, None, e.span),
            ExprKind::OpAssign(op, t, v) => self.op_assign(*op, t, v, None, e.span),
            ExprKind::PreInc(t, d) | ExprKind::PostInc(t, d) => self.inc(t, *d, false, None, e.span),
            ExprKind::Iif(c, a, b) => {
                let f = self.f();
                let (other, end) = (f.label(), f.label());
                self.check_condition(c);
                self.cond(c, other, false);
                // NIL for the branch that does nothing is meant.
                let does = |x: &&Expr| !matches!(bare(x).kind, ExprKind::Nil);
                if let Some(x) = a.as_deref().filter(does) {
                    self.effect(x);
                }
                self.f().jump(end);
                self.f().bind(other);
                if let Some(x) = b.as_deref().filter(does) {
                    self.effect(x);
                }
                self.f().bind(end);
            }
            // Of what computes a value only the parts run: there is no error of an operation whose result nobody takes.
            ExprKind::Binary(_, a, b) => {
                self.effect(a);
                self.effect(b);
            }
            ExprKind::Unary(_, x) => self.effect(x),
            ExprKind::Index(base, idx) if !idx.iter().any(is_macro_list) => {
                self.check_index(base, idx);
                match base.kind {
                    ExprKind::Var(_) => {
                        self.index_base(base, &[]);
                    }
                    _ => self.effect(base),
                }
                idx.iter().for_each(|x| self.effect(x));
                self.meaningless(e);
            }
            ExprKind::Array(list) if list.iter().all(|a| matches!(a, Arg::Value(_)) && !is_list_arg(a)) => {
                for member in list {
                    if let Arg::Value(x) = member {
                        self.effect(x);
                    }
                }
            }
            ExprKind::Hash(pairs) => {
                for (key, value) in pairs {
                    self.effect(key);
                    self.effect(value);
                }
            }
            ExprKind::AliasVar(Alias::Name(alias), VarName::Name(_))
                if self.alias_word(*alias) == Some(AliasWord::Memvar) => {}
            ExprKind::Block(_) => {
                self.meaningless(e);
                self.expr_any(e);
            }
            ExprKind::FuncRef(_) => self.meaningless(e),
            _ if super::fold::is_constant(e) => self.meaningless(e),
            _ => {
                self.expr_any(e);
            }
        }
        self.f().top = mark;
        self.depth -= 1;
    }

    /// Reads a variable by its upper-case name.
    pub(super) fn read_var(&mut self, upper: Text, dst: Reg, span: Span) {
        match self.lookup(upper, Use::Read, span) {
            Place::Local(reg) => {
                if reg != dst {
                    self.f().emit(Op::Move, dst, reg, 0);
                }
            }
            Place::Static(n) => {
                self.f().emit(Op::GetStatic, dst, n, 0);
            }
            Place::ThreadStatic(n) => {
                self.f().emit(Op::GetTStatic, dst, n, 0);
            }
            Place::Field(None) => {
                let s = self.sym(upper);
                self.f().emit(Op::GetField, dst, s, 0);
            }
            Place::Field(Some(alias)) => {
                let s = self.sym(upper);
                let a = self.alias_symbol(alias);
                self.f().emit(Op::GetAlias, dst, a, s);
            }
            Place::Memvar => {
                let s = self.sym(upper);
                self.f().emit(Op::GetMemvar, dst, s, 0);
            }
            Place::Undeclared => {
                let s = self.sym(upper);
                if self.ambiguous(upper, span) {
                    self.f().emit(Op::GetMemvar, dst, s, 0);
                } else {
                    self.f().emit(Op::GetVar, dst, s, 0);
                }
            }
        }
    }

    /// What is indexed. An undeclared variable is taken for a memvar: fields hold no arrays.
    pub(super) fn index_base(&mut self, base: &Expr, later: &[&Expr]) -> Reg {
        if let ExprKind::Var(name) = base.kind {
            let upper = self.names.upper(name);
            if self.lookup(upper, Use::Read, base.span) == Place::Undeclared {
                if !self.macro_mode {
                    self.assumed_memvar(upper, base.span);
                }
                let dst = self.f().temp();
                let s = self.sym(upper);
                self.f().emit(Op::GetMemvar, dst, s, 0);
                return dst;
            }
        }
        self.operand(base, later)
    }

    fn index(&mut self, base: &Expr, idx: &[Expr], dst: Reg) {
        self.check_index(base, idx);
        let later: Vec<&Expr> = idx.iter().collect();
        if idx.iter().any(is_macro_list) {
            let b = self.index_base(base, &later);
            let list = self.index_list(idx);
            self.f().emit(Op::ListIndex, dst, b, list);
            return;
        }
        let mut from = self.index_base(base, &later);
        if idx.is_empty() {
            self.f().emit(Op::Move, dst, from, 0);
        }
        let mut step = None;
        for (n, i) in idx.iter().enumerate() {
            let to = if n + 1 == idx.len() {
                dst
            } else {
                *step.get_or_insert_with(|| self.fns.last_mut().map_or(0, |f| f.temp()))
            };
            let mark = self.f().top;
            if let Some(k) = small_index(i) {
                self.f().emit(Op::IndexInt, to, from, k);
            } else {
                let r = self.expr_any(i);
                self.f().emit(Op::Index, to, from, r);
            }
            self.f().top = mark;
            from = to;
        }
    }

    /// The indexes of an element as an argument list.
    pub(super) fn index_list(&mut self, idx: &[Expr]) -> Reg {
        let list = self.f().temp();
        self.f().emit(Op::ListNew, list, 0, 0);
        for i in idx {
            self.list_value(list, i);
        }
        list
    }

    /// `a op b op c …`: the left spine is followed by a loop, so long sums do not nest.
    fn binary(&mut self, e: &Expr, dst: Reg) {
        let mut spine: Vec<(BinaryOp, &Expr)> = Vec::new();
        let mut left = e;
        while let ExprKind::Binary(op, a, b) = &left.kind {
            spine.push((*op, b));
            left = a;
        }
        let Some(&(_, first_right)) = spine.last() else { return };
        let mut acc = self.operand(left, &[first_right]);
        let mut step: Option<Reg> = None;
        for n in (0..spine.len()).rev() {
            let (op, right) = spine[n];
            let to = if n == 0 {
                dst
            } else {
                match step {
                    Some(r) => r,
                    None => {
                        let r = if self.f().is_temp(acc) { acc } else { self.f().temp() };
                        step = Some(r);
                        r
                    }
                }
            };
            let mark = self.f().top;
            self.operate(op, to, acc, right);
            self.f().top = mark;
            acc = to;
        }
    }

    /// `R[to] := R[acc] op right`.
    pub(super) fn operate(&mut self, op: BinaryOp, to: Reg, acc: Reg, right: &Expr) {
        if let Some(k) = add_constant(op, right) {
            self.f().emit(Op::AddInt, to, acc, k as u16);
            return;
        }
        if let (Some(op), ExprKind::Number(n)) = (constant_op(op), &bare(right).kind) {
            let k = self.f().constant(number_constant(*n));
            self.f().emit(op, to, acc, k);
            return;
        }
        let r = self.expr_any(right);
        self.f().emit(binary_op(op), to, acc, r);
    }

    /// `.AND.` (`and`) or `.OR.` as a value: the right side's value is given unchecked, as in Harbour.
    fn logical(&mut self, a: &Expr, b: &Expr, and: bool, dst: Reg) {
        if self.opts.no_short_circuit {
            let x = self.operand(a, &[b]);
            let y = self.expr_any(b);
            self.f().emit(if and { Op::And } else { Op::Or }, dst, x, y);
            return;
        }
        let to = if self.f().is_temp(dst) { dst } else { self.f().temp() };
        let end = self.f().label();
        self.expr_to(a, to);
        self.f().jump_if(if and { Op::JumpFalse } else { Op::JumpTrue }, to, end);
        self.expr_to(b, to);
        self.f().bind(end);
        self.take(dst, to);
    }

    /// Jumps to `label` when the condition is `when`, else falls through.
    pub(super) fn cond(&mut self, e: &Expr, label: Label, when: bool) {
        if !self.enter(e.span) {
            self.depth -= 1;
            return;
        }
        let mark = self.f().top;
        let e = bare(e);
        match &e.kind {
            ExprKind::Logical(b) => {
                if *b == when {
                    self.f().jump(label);
                }
            }
            ExprKind::Unary(UnaryOp::Not, x) => self.cond(x, label, !when),
            ExprKind::And(a, b) if !self.opts.no_short_circuit => {
                if when {
                    let skip = self.f().label();
                    self.cond(a, skip, false);
                    self.cond(b, label, true);
                    self.f().bind(skip);
                } else {
                    self.cond(a, label, false);
                    self.cond(b, label, false);
                }
            }
            ExprKind::Or(a, b) if !self.opts.no_short_circuit => {
                if when {
                    self.cond(a, label, true);
                    self.cond(b, label, true);
                } else {
                    let skip = self.f().label();
                    self.cond(a, skip, true);
                    self.cond(b, label, false);
                    self.f().bind(skip);
                }
            }
            ExprKind::Binary(op, a, b) if !when && jump_unless(*op).is_some() => {
                self.jump_unless(*op, a, b, label);
            }
            ExprKind::Binary(op, a, b) if jump_unless(*op).is_some() => {
                let skip = self.f().label();
                self.jump_unless(*op, a, b, skip);
                self.f().jump(label);
                self.f().bind(skip);
            }
            _ => {
                let r = self.expr_any(e);
                self.f().jump_if(if when { Op::JumpTrue } else { Op::JumpFalse }, r, label);
            }
        }
        self.f().top = mark;
        self.depth -= 1;
    }

    /// Jumps to `label` unless the comparison holds.
    fn jump_unless(&mut self, op: BinaryOp, a: &Expr, b: &Expr, label: Label) {
        let Some(jump) = jump_unless(op) else { return };
        let x = self.operand(a, &[b]);
        if let Some(k) = small_number(b) {
            self.f().jump_cmp(jump_unless_number(jump), x, k as u16, label);
            return;
        }
        if jump == Op::JumpNotEqEq
            && let Some(k) = self.text_or_nil(b)
        {
            let k = self.f().constant(k);
            self.f().jump_cmp(Op::JumpNotEqEqK, x, k, label);
            return;
        }
        let y = self.expr_any(b);
        self.f().jump_cmp(jump, x, y, label);
    }

    fn text_or_nil(&mut self, e: &Expr) -> Option<Const> {
        match bare(e).kind {
            ExprKind::Str(s) => Some(Const::Str(self.names.get(s).into())),
            ExprKind::Nil => Some(Const::Nil),
            _ => None,
        }
    }

    fn array(&mut self, args: &[Arg], dst: Reg) {
        if self.list_args(args) {
            let list = self.arg_list(args);
            self.f().emit(Op::ListToArray, dst, list, 0);
            return;
        }
        if args.is_empty() {
            let to = if self.f().is_temp(dst) { dst } else { self.f().temp() };
            self.f().emit(Op::NewArray, to, 0, 0);
            self.take(dst, to);
            return;
        }
        let first = self.window(Some(dst));
        for (n, a) in args.iter().enumerate() {
            let r = if n == 0 { first } else { self.f().temp() };
            self.arg_to(a, r);
        }
        self.f().emit(Op::NewArray, first, 0, args.len() as u16);
        self.take(dst, first);
    }
}

/// A macro that may give a comma list, or `...`.
pub(super) fn is_macro_list(e: &Expr) -> bool {
    matches!(e.kind, ExprKind::Macro(_) | ExprKind::Variadic)
}

/// An argument whose number of values is known at run time only.
pub(super) fn is_list_arg(a: &Arg) -> bool {
    match a {
        Arg::Variadic => true,
        Arg::Value(e) => is_macro_list(e),
        _ => false,
    }
}

/// A constant index that fits into the instruction.
pub(super) fn small_index(e: &Expr) -> Option<u16> {
    match bare(e).kind {
        ExprKind::Number(Number::Int { value, .. }) => u16::try_from(value).ok(),
        _ => None,
    }
}

/// `+ k` and `- k` as one signed constant; its sign tells the VM which operator to name in an error.
fn add_constant(op: BinaryOp, right: &Expr) -> Option<i16> {
    let ExprKind::Number(Number::Int { value, .. }) = bare(right).kind else { return None };
    match op {
        BinaryOp::Add if value >= 0 => i16::try_from(value).ok(),
        BinaryOp::Sub if value > 0 => i16::try_from(-value).ok(),
        _ => None,
    }
}

/// A number as a constant. Harbour shows whole constants of ten digits and more one wider than they are.
fn number_constant(n: Number) -> Const {
    match n {
        Number::Int { value, .. } if value >= 1_000_000_000 => Const::Int(value, value.ilog10() as u8 + 2),
        Number::Int { value, .. } => Const::Int(value, 0),
        Number::Double { value, width, dec } => Const::Double(value, width, dec),
    }
}

/// A whole number that fits into a comparison.
fn small_number(e: &Expr) -> Option<i16> {
    match bare(e).kind {
        ExprKind::Number(Number::Int { value, .. }) => i16::try_from(value).ok(),
        _ => None,
    }
}

/// The form of an operator with a constant on its right side.
fn constant_op(op: BinaryOp) -> Option<Op> {
    match op {
        BinaryOp::Add => Some(Op::AddK),
        BinaryOp::Sub => Some(Op::SubK),
        BinaryOp::Mul => Some(Op::MulK),
        BinaryOp::Div => Some(Op::DivK),
        BinaryOp::Mod => Some(Op::ModK),
        _ => None,
    }
}

/// The form of a comparing jump with a small whole number on its right side.
fn jump_unless_number(op: Op) -> Op {
    match op {
        Op::JumpNotEq => Op::JumpNotEqI,
        Op::JumpNotEqEq => Op::JumpNotEqEqI,
        Op::JumpNotNe => Op::JumpNotNeI,
        Op::JumpNotLt => Op::JumpNotLtI,
        Op::JumpNotLe => Op::JumpNotLeI,
        Op::JumpNotGt => Op::JumpNotGtI,
        _ => Op::JumpNotGeI,
    }
}

/// The operation of a binary operator.
pub(super) fn binary_op(op: BinaryOp) -> Op {
    match op {
        BinaryOp::Add => Op::Add,
        BinaryOp::Sub => Op::Sub,
        BinaryOp::Mul => Op::Mul,
        BinaryOp::Div => Op::Div,
        BinaryOp::Mod => Op::Mod,
        BinaryOp::Pow => Op::Pow,
        BinaryOp::Eq => Op::Eq,
        BinaryOp::EqEq => Op::EqEq,
        BinaryOp::Ne => Op::Ne,
        BinaryOp::Lt => Op::Lt,
        BinaryOp::Le => Op::Le,
        BinaryOp::Gt => Op::Gt,
        BinaryOp::Ge => Op::Ge,
        BinaryOp::In => Op::In,
    }
}

fn jump_unless(op: BinaryOp) -> Option<Op> {
    match op {
        BinaryOp::Eq => Some(Op::JumpNotEq),
        BinaryOp::EqEq => Some(Op::JumpNotEqEq),
        BinaryOp::Ne => Some(Op::JumpNotNe),
        BinaryOp::Lt => Some(Op::JumpNotLt),
        BinaryOp::Le => Some(Op::JumpNotLe),
        BinaryOp::Gt => Some(Op::JumpNotGt),
        BinaryOp::Ge => Some(Op::JumpNotGe),
        _ => None,
    }
}
