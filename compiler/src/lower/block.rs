//! Codeblock literals: their code and captures; blocks with `&var` in them are made from text when they are created.

use super::Lower;
use super::func::{FnState, Reg};
use super::prepare;
use super::scope::{Place, Use, Var, VarKind};
use crate::ast::*;
use crate::bytecode::{BlockDef, Const, Op};
use crate::source::Span;
use crate::token::Text;

impl Lower<'_> {
    pub(super) fn block(&mut self, b: &Block, dst: Reg, span: Span) {
        if !self.macro_mode
            && let BlockBody::Exprs(list) = &b.body
            && self.is_early(list)
        {
            let found = self.beside_macro(b, list);
            if found.is_empty() {
                return self.early_block(b, list, dst);
            }
            // With `-kd` such a block is compiled as it stands, its macros are read when it runs.
            if !self.opts.declared_macros {
                for (code, what, name) in found {
                    let message = format!("Code block contains both macro and {what} '{name}'");
                    self.error(code, message, span);
                }
                return;
            }
        }
        let outer = &self.fns[self.fns.len() - 1];
        // A block made by a running block is named after the message that runs it.
        let name = if outer.is_block { "(b)EVAL".to_string() } else { format!("(b){}", outer.name) };
        let line = outer.line;
        let exposed = outer.exposed.clone();
        let mut state = FnState::new(name, true, exposed);
        state.variadic = b.variadic;
        state.line = line;
        let here = (self.line, self.span);
        self.fns.push(state);
        self.parameters(&b.params);
        match &b.body {
            BlockBody::Exprs(list) => match list.split_last() {
                Some((last, first)) => {
                    for e in first {
                        self.effect(e);
                    }
                    let r = self.expr_any(last);
                    self.f().emit(Op::Return, r, 0, 0);
                }
                None => {
                    self.f().emit(Op::ReturnNil, 0, 0, 0);
                }
            },
            BlockBody::Stmts(list) => {
                self.f().reserve_locals(list);
                self.body(list);
                self.f().line = 0;
                self.f().emit(Op::ReturnNil, 0, 0, 0);
            }
        }
        (self.line, self.span) = here;
        self.block_warnings();
        let (code, captures) = self.pop_code();
        let id = self.module.blocks.len() as u16;
        self.module.blocks.push(BlockDef { code, captures });
        let f = self.f();
        f.blocks.push(id);
        f.emit(Op::Block, dst, id, 0);
    }

    /// A block whose text has to be completed by memvars when it is created: it holds `&name` (not only `&( … )`) of no
    /// local of its own.
    fn is_early(&mut self, list: &[Expr]) -> bool {
        let mut found = Vec::new();
        for e in list {
            collect_macros(e, &mut found);
        }
        match (list, found.as_slice()) {
            ([Expr { kind: ExprKind::Macro(m), .. }], _) if matches!(m.kind, ExprKind::Var(_)) => true,
            (_, found) => found.iter().any(|name| match name {
                None => true,
                Some(n) => {
                    let upper = self.names.upper(*n);
                    !self.is_declared_symbol(upper)
                }
            }),
        }
    }

    /// What a block with early macros may not hold, as code, kind and name of the error: declared variables, messages to the
    /// object of WITH OBJECT. Nothing for `{|| &cName }`, which takes the variable's text.
    fn beside_macro(&mut self, b: &Block, list: &[Expr]) -> Vec<(&'static str, &'static str, String)> {
        if self.sole_macro(b, list).is_some() {
            return Vec::new();
        }
        let mut used = Vec::new();
        for e in list {
            collect_names(e, &mut used);
        }
        let mut found = Vec::new();
        for name in used {
            let one = match name {
                Named::Variable(name) => {
                    let upper = self.names.upper(name);
                    let own = b.params.iter().any(|p| self.names.upper(p.name) == upper);
                    if own || !self.is_declared_symbol(upper) {
                        continue;
                    }
                    self.lookup(upper, Use::Read, Span::default());
                    ("E0047", "declared symbol references", self.text(upper))
                }
                Named::Message(name, assigned) => {
                    let name = match name {
                        Some(name) => {
                            let upper = self.names.upper(name);
                            format!(":{}{}", if assigned { "_" } else { "" }, self.text(upper))
                        }
                        None => ":&...".to_string(),
                    };
                    ("E0074", "WITH OBJECT messages", name)
                }
            };
            if !found.contains(&one) {
                found.push(one);
            }
        }
        found
    }

    /// The variable of `{|| &cName }`, upper case, with its place.
    fn sole_macro(&mut self, b: &Block, list: &[Expr]) -> Option<(Text, Span)> {
        let [Expr { kind: ExprKind::Macro(m), span }] = list else { return None };
        let ExprKind::Var(name) = m.kind else { return None };
        let upper = self.names.upper(name);
        let own = b.params.iter().any(|p| self.names.upper(p.name) == upper);
        (!own).then_some((upper, *span))
    }

    fn early_block(&mut self, b: &Block, list: &[Expr], dst: Reg) {
        // `{|| &cName }`: the variable's text between braces.
        if let Some((upper, at)) = self.sole_macro(b, list) {
            let r = self.f().temp();
            self.load_const(Const::Str(b"{||".as_slice().into()), r);
            let v = self.f().temp();
            self.read_var(upper, v, at);
            self.f().emit(Op::Add, r, r, v);
            self.load_const(Const::Str(b"}".as_slice().into()), v);
            self.f().emit(Op::Add, r, r, v);
            self.f().emit(Op::MacroGet, dst, r, 0);
            return;
        }
        let text = super::unparse::block(self.names, b);
        let r = self.f().temp();
        let k = self.f().constant(Const::Str(text.into()));
        self.f().emit(Op::MacroText, r, k, 0);
        self.f().emit(Op::MacroGet, dst, r, 0);
    }

    /// Declares parameters; they are the first registers.
    pub(super) fn parameters(&mut self, params: &[Param]) {
        for p in params {
            let upper = self.names.upper(p.name);
            let reg = self.f().temp();
            let var = Var {
                place: Place::Local(reg),
                kind: VarKind::Param,
                used: false,
                assign_line: 0,
                span: p.span,
                line: self.line,
            };
            self.declare(upper, var);
            let text = self.text(upper);
            self.f().var_names.push((reg, text.into()));
        }
        let f = self.f();
        f.params = params.len() as Reg;
        f.reserve_locals(&[]);
    }

    /// Folds a macro's expressions.
    pub(super) fn prepare_macro(&mut self, list: &mut [Expr]) {
        for e in list {
            prepare::expression(self.names, e);
        }
    }
}

/// Names of `&name` in an expression; `None` for a name made of parts.
fn collect_macros(e: &Expr, found: &mut Vec<Option<Text>>) {
    super::walk::expr(e, &mut |x| match &x.kind {
        ExprKind::Macro(m) | ExprKind::MacroCall(m, _) => note(m, found),
        ExprKind::Send { message: VarName::Macro(m), .. } | ExprKind::AliasVar(_, VarName::Macro(m)) => {
            note(m, found)
        }
        _ => {
            if let ExprKind::AliasVar(Alias::Macro(m), _) | ExprKind::AliasExpr(Alias::Macro(m), _) = &x.kind
            {
                note(m, found);
            }
        }
    });
    fn note(m: &Expr, found: &mut Vec<Option<Text>>) {
        match &m.kind {
            ExprKind::Var(name) => found.push(Some(*name)),
            ExprKind::MacroName(_) => found.push(None),
            _ => {}
        }
    }
}

/// What an expression names.
enum Named {
    /// A variable, also behind `&`.
    Variable(Text),
    /// A message to the object of WITH OBJECT (`None`: a macro gives it), and whether it is assigned.
    Message(Option<Text>, bool),
}

/// Variables and messages named in an expression, from left to right.
fn collect_names(e: &Expr, found: &mut Vec<Named>) {
    let mut target = None;
    super::walk::expr(e, &mut |x| match &x.kind {
        ExprKind::Var(name) => found.push(Named::Variable(*name)),
        ExprKind::Assign(to, _) => target = Some(to.span),
        ExprKind::Send { object: None, message, .. } => {
            let name = match message {
                VarName::Name(name) => Some(*name),
                VarName::Macro(_) => None,
            };
            found.push(Named::Message(name, target == Some(x.span)));
        }
        _ => {}
    });
}
