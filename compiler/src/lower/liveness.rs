//! Assignments to locals that nothing reads (W0032) and locals that are read without ever being assigned (W0033): a backward
//! walk over the statements of a function that carries the set of locals still to be read.

use crate::ast::*;
use crate::token::{Interner, Text};
use std::collections::{HashMap, HashSet};

/// What was found about the locals of a function.
#[derive(Debug, Default)]
pub(super) struct Findings {
    /// Assignments without effect: line and upper-case name, in order of the source.
    pub dead: Vec<(u32, Text)>,
    /// Locals that are read but never assigned, in order of their declaration.
    pub never_assigned: Vec<Text>,
}

/// Expressions and statements visited before the walk gives up without findings.
const BUDGET: u32 = 4_000_000;

/// Locals still to be read, by number.
type Live = Vec<bool>;

/// Looks through a function. `exposed` are names that codeblocks or references may reach: they are left alone.
pub(super) fn findings(names: &mut Interner, body: &[Stmt], exposed: &HashSet<Text>) -> Findings {
    let mut declared = Vec::new();
    collect_locals(names, body, &mut declared);
    let mut walk = Walk {
        names,
        locals: HashMap::new(),
        read: vec![false; declared.len()],
        written: vec![false; declared.len()],
        dead: Vec::new(),
        record: true,
        line: 0,
        loops: Vec::new(),
        breaks: Vec::new(),
        budget: BUDGET,
    };
    for (i, name) in declared.iter().enumerate() {
        if !exposed.contains(name) {
            walk.locals.insert(*name, i);
        }
    }
    let mut left_alone = Vec::new();
    for s in body {
        statement_exprs(s, &mut |e| walk.left_alone(e, &mut left_alone));
    }
    for name in left_alone {
        walk.locals.remove(&name);
    }
    let mut live = vec![false; declared.len()];
    walk.stmts(body, &mut live);
    if walk.budget == 0 {
        return Findings::default();
    }
    walk.dead.reverse();
    // Methods that do not use Self are no mistake.
    let only = |i: usize| !walk.read[i] && walk.dead.iter().filter(|d| d.1 == i).count() == 1;
    let told = walk.dead.iter().filter(|&&(_, i, own)| !own || !only(i));
    let dead = told.map(|&(line, i, _)| (line, declared[i])).collect();
    let unset = |i: &usize| walk.locals.get(&declared[*i]) == Some(i) && walk.read[*i] && !walk.written[*i];
    let never_assigned = (0..declared.len()).filter(unset).map(|i| declared[i]).collect();
    Findings { dead, never_assigned }
}

fn collect_locals(names: &mut Interner, body: &[Stmt], found: &mut Vec<Text>) {
    // LOCAL stands before the first executable statement.
    for s in body {
        if let StmtKind::Local(list) = &s.kind {
            for d in list {
                if let VarName::Name(name) = d.name {
                    let upper = names.upper(name);
                    if !found.contains(&upper) {
                        found.push(upper);
                    }
                }
            }
        }
    }
}

/// Every expression of a statement and of the statements in it.
fn statement_exprs(s: &Stmt, f: &mut dyn FnMut(&Expr)) {
    super::walk::statement(s, &mut |e| super::walk::expr(e, f));
}

struct Loop {
    exit: Live,
    next: Live,
}

struct Walk<'a> {
    names: &'a mut Interner,
    locals: HashMap<Text, usize>,
    read: Vec<bool>,
    written: Vec<bool>,
    /// Line, local, and whether the value is the object that received the message.
    dead: Vec<(u32, usize, bool)>,
    record: bool,
    line: u32,
    loops: Vec<Loop>,
    /// What is read where a BREAK goes, of the sequences around.
    breaks: Vec<Live>,
    budget: u32,
}

/// A constant or a variable.
fn is_simple(e: &Expr) -> bool {
    match &e.kind {
        ExprKind::Paren(x) | ExprKind::Unary(_, x) => is_simple(x),
        ExprKind::Nil
        | ExprKind::Logical(_)
        | ExprKind::Number(_)
        | ExprKind::Str(_)
        | ExprKind::Date(_)
        | ExprKind::Timestamp(..)
        | ExprKind::Var(_) => true,
        _ => false,
    }
}

fn same_variable(a: &Expr, b: &Expr) -> bool {
    matches!((&a.kind, &b.kind), (ExprKind::Var(x), ExprKind::Var(y)) if x == y)
}

fn join(into: &mut Live, other: &Live) {
    into.iter_mut().zip(other).for_each(|(a, b)| *a |= b);
}

impl Walk<'_> {
    /// Locals that Harbour works on by reference: `x += f()` and what GET takes.
    fn left_alone(&mut self, e: &Expr, found: &mut Vec<Text>) {
        let name = match &e.kind {
            ExprKind::OpAssign(_, target, value) if !is_simple(value) => target,
            ExprKind::Assign(target, value) => match &value.kind {
                ExprKind::Binary(_, a, b) if !is_simple(b) && same_variable(target, a) => target,
                _ => return,
            },
            ExprKind::Call(name, args) if self.names.get(*name).eq_ignore_ascii_case(b"_GET_") => {
                match args.first() {
                    Some(Arg::Value(e)) => e,
                    _ => return,
                }
            }
            _ => return,
        };
        super::walk::expr(name, &mut |x| {
            if let ExprKind::Var(name) = x.kind {
                let upper = self.names.upper(name);
                found.push(upper);
            }
        });
    }

    fn number(&mut self, name: Text) -> Option<usize> {
        let upper = self.names.upper(name);
        self.locals.get(&upper).copied()
    }

    fn read_name(&mut self, name: Text, live: &mut Live) {
        if let Some(i) = self.number(name) {
            self.read[i] = true;
            live[i] = true;
        }
    }

    /// An assignment of a value, when there is one expression for it.
    fn write_name(&mut self, name: Text, value: Option<&Expr>, live: &mut Live) {
        if let Some(i) = self.number(name) {
            self.written[i] = true;
            let harmless = value.is_some_and(|e| matches!(e.kind, ExprKind::Nil));
            if !live[i] && self.record && !harmless {
                let own = value.is_some_and(|e| self.is_own_object(e));
                self.dead.push((self.line, i, own));
            }
            live[i] = false;
        }
    }

    fn is_own_object(&self, e: &Expr) -> bool {
        matches!(&e.kind, ExprKind::Call(name, args) if args.is_empty() && self.names.get(*name).eq_ignore_ascii_case(b"QSELF"))
    }

    fn spend(&mut self) -> bool {
        self.budget = self.budget.saturating_sub(1);
        self.budget > 0
    }

    fn stmts(&mut self, body: &[Stmt], live: &mut Live) {
        for s in body.iter().rev() {
            if let Some(target) = self.breaks.last() {
                join(live, &target.clone());
            }
            self.stmt(s, live);
        }
        if let Some(target) = self.breaks.last() {
            join(live, &target.clone());
        }
    }

    /// Walks `body` until what is read at its start no longer grows; `f` gives that set from the set at the loop's head.
    fn fixpoint(&mut self, start: Live, mut f: impl FnMut(&mut Self, &Live) -> Live) -> Live {
        let record = std::mem::replace(&mut self.record, false);
        let mut head = start;
        loop {
            let next = f(self, &head);
            let mut grown = head.clone();
            join(&mut grown, &next);
            if grown == head || self.budget == 0 {
                break;
            }
            head = grown;
        }
        self.record = record;
        f(self, &head)
    }

    fn stmt(&mut self, s: &Stmt, live: &mut Live) {
        if !self.spend() {
            return;
        }
        self.line = s.line;
        match &s.kind {
            StmtKind::Expr(e) => self.effect(e, live),
            StmtKind::Local(list) => {
                for d in list.iter().rev() {
                    self.declaration(d, live);
                }
            }
            StmtKind::Static(list, _)
            | StmtKind::Private(list)
            | StmtKind::Public(list)
            | StmtKind::Parameters(list) => {
                for d in list.iter().rev() {
                    if let Some(e) = &d.init {
                        self.expr(e, live);
                    }
                    d.dims.iter().rev().for_each(|e| self.expr(e, live));
                    if let VarName::Macro(m) = &d.name {
                        self.expr(m, live);
                    }
                }
            }
            StmtKind::Memvar(_)
            | StmtKind::Field(..)
            | StmtKind::Announce(_)
            | StmtKind::Request(_)
            | StmtKind::Dynamic(_)
            | StmtKind::Declare
            | StmtKind::Error => {}
            StmtKind::If(list, other) | StmtKind::Case(list, other) => {
                let after = live.clone();
                let mut otherwise = after.clone();
                if let Some(body) = other {
                    self.stmts(body, &mut otherwise);
                }
                for b in list.iter().rev() {
                    let mut inside = after.clone();
                    self.stmts(&b.body, &mut inside);
                    join(&mut otherwise, &inside);
                    self.line = b.line;
                    self.expr(&b.cond, &mut otherwise);
                }
                *live = otherwise;
            }
            StmtKind::Switch { subject, cases } => {
                let after = live.clone();
                let next = self.loops.last().map_or_else(|| after.clone(), |l| l.next.clone());
                self.loops.push(Loop { exit: after.clone(), next });
                let mut starts = after.clone();
                let mut following = after.clone();
                for c in cases.iter().rev() {
                    self.stmts(&c.body, &mut following);
                    join(&mut starts, &following);
                }
                self.loops.pop();
                self.line = s.line;
                self.expr(subject, &mut starts);
                *live = starts;
            }
            StmtKind::While(cond, body) => {
                let after = live.clone();
                let line = s.line;
                *live = self.fixpoint(after.clone(), |w, head| {
                    w.loops.push(Loop { exit: after.clone(), next: head.clone() });
                    let mut inside = head.clone();
                    w.stmts(body, &mut inside);
                    w.loops.pop();
                    join(&mut inside, &after);
                    w.line = line;
                    w.expr(cond, &mut inside);
                    inside
                });
            }
            StmtKind::For { var, from, to, step, body, .. } => {
                let after = live.clone();
                let line = s.line;
                *live = self.fixpoint(after.clone(), |w, head| {
                    // head: what is read at the test of the limit.
                    w.line = line;
                    let mut stepping = head.clone();
                    w.step_variable(var, &mut stepping);
                    if let Some(e) = step {
                        w.expr(e, &mut stepping);
                    }
                    w.loops.push(Loop { exit: after.clone(), next: stepping.clone() });
                    let mut inside = stepping;
                    w.stmts(body, &mut inside);
                    w.loops.pop();
                    join(&mut inside, &after);
                    w.line = line;
                    w.expr(to, &mut inside);
                    w.expr(var, &mut inside);
                    inside
                });
                self.line = line;
                self.assigned(var, None, live);
                self.expr(from, live);
            }
            StmtKind::ForEach { vars, over, body, .. } => {
                let after = live.clone();
                *live = self.fixpoint(after.clone(), |w, head| {
                    w.loops.push(Loop { exit: after.clone(), next: head.clone() });
                    let mut inside = head.clone();
                    w.stmts(body, &mut inside);
                    w.loops.pop();
                    join(&mut inside, &after);
                    inside
                });
                for e in vars.iter().chain(over).rev() {
                    self.expr(e, live);
                }
            }
            StmtKind::Loop => {
                if let Some(l) = self.loops.last() {
                    live.clone_from(&l.next);
                }
            }
            StmtKind::Exit => {
                if let Some(l) = self.loops.last() {
                    live.clone_from(&l.exit);
                }
            }
            StmtKind::Return(e) => {
                live.fill(false);
                if let Some(e) = e {
                    self.expr(e, live);
                }
            }
            StmtKind::Break(e) => {
                live.fill(false);
                if let Some(target) = self.breaks.last() {
                    join(live, &target.clone());
                }
                if let Some(e) = e {
                    self.expr(e, live);
                }
            }
            StmtKind::Sequence { with, body, recover, always } => {
                if let Some(body) = always {
                    self.stmts(body, live);
                }
                let mut rescue = live.clone();
                if let Some(r) = recover {
                    self.stmts(&r.body, &mut rescue);
                    if let Some(Expr { kind: ExprKind::Var(name), .. }) = &r.var {
                        // RECOVER takes the error unasked, as NIL is taken.
                        let unasked = Expr { kind: ExprKind::Nil, span: s.span };
                        self.write_name(*name, Some(&unasked), &mut rescue);
                    }
                }
                self.breaks.push(rescue);
                self.stmts(body, live);
                self.breaks.pop();
                if let Some(e) = with {
                    self.line = s.line;
                    self.expr(e, live);
                }
            }
            StmtKind::WithObject(e, body) => {
                self.stmts(body, live);
                self.line = s.line;
                self.expr(e, live);
            }
            StmtKind::Do(name, list) => {
                self.args(list, live);
                if let VarName::Macro(m) = name {
                    self.expr(m, live);
                }
            }
        }
    }

    fn declaration(&mut self, d: &VarDecl, live: &mut Live) {
        let VarName::Name(name) = d.name else { return };
        if let Some(e) = &d.init {
            self.write_name(name, Some(e), live);
            self.expr(e, live);
        } else if !d.dims.is_empty() {
            self.write_name(name, None, live);
            d.dims.iter().rev().for_each(|e| self.expr(e, live));
        }
    }

    /// `FOR` adds the step: the variable is read and assigned, which is no use of it.
    fn step_variable(&mut self, var: &Expr, live: &mut Live) {
        match var.kind {
            ExprKind::Var(name) => self.read_name(name, live),
            _ => self.expr(var, live),
        }
    }

    /// The target of an assignment.
    fn assigned(&mut self, target: &Expr, value: Option<&Expr>, live: &mut Live) {
        match &target.kind {
            ExprKind::Var(name) => self.write_name(*name, value, live),
            ExprKind::Paren(e) => self.assigned(e, value, live),
            _ => self.expr(target, live),
        }
    }

    /// An expression whose value nobody takes.
    fn effect(&mut self, e: &Expr, live: &mut Live) {
        match &e.kind {
            ExprKind::OpAssign(_, target, value) => {
                self.assigned(target, None, live);
                self.expr(value, live);
                self.expr(target, live);
            }
            ExprKind::PreInc(x, _) => {
                self.assigned(x, None, live);
                self.expr(x, live);
            }
            ExprKind::Paren(x) => self.effect(x, live),
            ExprKind::List(list) => list.iter().rev().for_each(|x| self.effect(x, live)),
            _ => self.expr(e, live),
        }
    }

    fn args(&mut self, list: &[Arg], live: &mut Live) {
        for a in list.iter().rev() {
            if let Arg::Value(e) | Arg::Ref(e) = a {
                self.expr(e, live);
            }
        }
    }

    fn expr(&mut self, e: &Expr, live: &mut Live) {
        if !self.spend() {
            return;
        }
        match &e.kind {
            ExprKind::Var(name) => self.read_name(*name, live),
            ExprKind::SelfRef => {
                let name = self.names.intern(b"SELF");
                self.read_name(name, live);
            }
            ExprKind::Assign(target, value) => {
                self.assigned(target, Some(value), live);
                self.expr(value, live);
            }
            // Their value is read from the variable.
            ExprKind::OpAssign(_, target, value) => {
                self.expr(target, live);
                self.assigned(target, None, live);
                self.expr(value, live);
                self.expr(target, live);
            }
            ExprKind::PreInc(x, _) => {
                self.expr(x, live);
                self.assigned(x, None, live);
                self.expr(x, live);
            }
            ExprKind::PostInc(x, _) => {
                self.assigned(x, None, live);
                self.expr(x, live);
            }
            ExprKind::And(a, b) | ExprKind::Or(a, b) => {
                let mut second = live.clone();
                self.expr(b, &mut second);
                join(live, &second);
                self.expr(a, live);
            }
            ExprKind::Iif(c, a, b) => {
                let mut first = live.clone();
                if let Some(a) = a {
                    self.expr(a, &mut first);
                }
                if let Some(b) = b {
                    self.expr(b, live);
                }
                join(live, &first);
                self.expr(c, live);
            }
            ExprKind::Array(list) | ExprKind::Call(_, list) => self.args(list, live),
            ExprKind::MacroCall(f, list) => {
                self.args(list, live);
                self.expr(f, live);
            }
            ExprKind::Hash(pairs) => {
                for (k, v) in pairs.iter().rev() {
                    self.expr(v, live);
                    self.expr(k, live);
                }
            }
            ExprKind::Index(base, idx) => {
                idx.iter().rev().for_each(|x| self.expr(x, live));
                self.expr(base, live);
            }
            ExprKind::Send { object, message, args } => {
                if let Some(list) = args {
                    self.args(list, live);
                }
                if let VarName::Macro(m) = message {
                    self.expr(m, live);
                }
                if let Some(o) = object {
                    self.expr(o, live);
                }
            }
            ExprKind::AliasVar(a, name) => {
                if let VarName::Macro(m) = name {
                    self.expr(m, live);
                }
                self.alias(a, live);
            }
            ExprKind::AliasExpr(a, list) => {
                list.iter().rev().for_each(|x| self.expr(x, live));
                self.alias(a, live);
            }
            ExprKind::List(list) => list.iter().rev().for_each(|x| self.expr(x, live)),
            ExprKind::Macro(x) | ExprKind::Paren(x) | ExprKind::Unary(_, x) | ExprKind::RefTo(x) => {
                self.expr(x, live);
            }
            ExprKind::Binary(_, a, b) => {
                self.expr(b, live);
                self.expr(a, live);
            }
            // What a codeblock names is exposed.
            ExprKind::Block(_)
            | ExprKind::Nil
            | ExprKind::Logical(_)
            | ExprKind::Number(_)
            | ExprKind::Str(_)
            | ExprKind::MacroStr(_)
            | ExprKind::Date(_)
            | ExprKind::Timestamp(..)
            | ExprKind::MacroName(_)
            | ExprKind::FuncRef(_)
            | ExprKind::Variadic
            | ExprKind::Error => {}
        }
    }

    fn alias(&mut self, a: &Alias, live: &mut Live) {
        if let Alias::Macro(e) | Alias::Expr(e) = a {
            self.expr(e, live);
        }
    }
}
