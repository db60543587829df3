//! Calls of functions and messages, and their arguments.

use super::Lower;
use super::builtins;
use super::effects::bare;
use super::expr::is_list_arg;
use super::func::Reg;
use super::scope::{Place, Use};
use crate::ast::*;
use crate::bytecode::{Const, Op};
use crate::source::Span;
use crate::token::Text;

impl Lower<'_> {
    /// First register of a call window: the destination itself when it is the topmost temporary.
    pub(super) fn window(&mut self, dst: Option<Reg>) -> Reg {
        match dst {
            Some(d) if self.f().is_top_temp(d) => d,
            _ => self.f().temp(),
        }
    }

    /// The result of a call from the window into the destination.
    pub(super) fn result(&mut self, dst: Option<Reg>, window: Reg) {
        if let Some(d) = dst {
            self.take(d, window);
        }
    }

    /// `name( args )`.
    pub(super) fn call(&mut self, name: Text, args: &[Arg], dst: Option<Reg>, span: Span) {
        let told = self.diagnostics.len();
        self.call_named(name, args, dst, span);
        // The block of a GET reads and sets its variable, which is one mention.
        if self.names.get(name) == b"__GET"
            && let Some(Arg::Value(Expr { kind: ExprKind::Block(b), .. })) = args.first()
            && let BlockBody::Exprs(list) = &b.body
            && let [Expr { kind: ExprKind::Iif(_, Some(read), _), .. }] = list.as_slice()
            && matches!(read.kind, ExprKind::Var(_))
            && let Some([first, second]) = self.diagnostics.get(told..told + 2)
            && first.code == "W0001"
            && first.message == second.message
        {
            self.diagnostics.remove(told + 1);
        }
    }

    fn call_named(&mut self, name: Text, args: &[Arg], dst: Option<Reg>, span: Span) {
        let mut upper = self.names.upper(name);
        let text = self.text(upper);
        if let Some(full) = builtins::reserved(&text) {
            self.check_arguments(full, args, span);
            if full != text {
                upper = self.names.intern(full.as_bytes());
            }
        }
        let in_block = self.fns.last().is_some_and(|f| f.is_block);
        match (self.names.get(upper), args) {
            // In a codeblock it is the block itself: the builtin tells.
            (b"QSELF", []) if !in_block => {
                if let Some(d) = dst {
                    self.f().emit(Op::SelfObj, d, 0, 0);
                }
                return;
            }
            (b"__BREAKBLOCK", []) => {
                let block = self.break_block(span);
                return if let Some(d) = dst {
                    self.expr_to(&block, d)
                };
            }
            (b"EVAL", [Arg::Value(block), rest @ ..]) if !matches!(block.kind, ExprKind::Variadic) => {
                return self.eval(block, rest, dst);
            }
            (b"ARRAY", [_, ..]) if self.opts.direct_array => {
                let plain = |a: &Arg| match a {
                    Arg::Value(e) if !matches!(e.kind, ExprKind::Variadic) => Some(e.clone()),
                    _ => None,
                };
                if let Some(dims) = args.iter().map(plain).collect::<Option<Vec<Expr>>>() {
                    return self.new_dims(&dims, dst);
                }
            }
            _ => {}
        }
        let sym = self.sym(upper);
        if self.list_args(args) {
            let to = self.window(dst);
            let list = self.arg_list(args);
            self.f().emit(Op::CallV, to, sym, list);
            self.result(dst, to);
            return;
        }
        let base = self.window(dst);
        self.args(args);
        self.f().emit(Op::Call, base, sym, args.len() as u16);
        self.result(dst, base);
    }

    /// `{| e | Break( e ) }`, what `__BreakBlock()` stands for.
    fn break_block(&mut self, span: Span) -> Expr {
        let (param, function) = (self.names.intern(b"E"), self.names.intern(b"BREAK"));
        let at = |kind| Expr { kind, span };
        let call = at(ExprKind::Call(function, vec![Arg::Value(at(ExprKind::Var(param)))]));
        at(ExprKind::Block(Box::new(Block {
            params: vec![Param { name: param, as_type: None, span }],
            variadic: false,
            body: BlockBody::Exprs(vec![call]),
            line: self.line,
        })))
    }

    fn eval(&mut self, block: &Expr, args: &[Arg], dst: Option<Reg>) {
        let base = self.window(dst);
        self.expr_to(block, base);
        if self.list_args(args) {
            let list = self.arg_list(args);
            self.f().emit(Op::CallValueV, base, 0, list);
        } else {
            self.args(args);
            self.f().emit(Op::CallValue, base, 0, args.len() as u16);
        }
        self.result(dst, base);
    }

    /// `&name( args )`.
    pub(super) fn macro_call(&mut self, name: &Expr, args: &[Arg], dst: Option<Reg>) {
        let base = self.window(dst);
        let text = self.macro_text_operand(name);
        self.f().emit(Op::MacroSymbol, base, text, 0);
        self.f().top = u32::from(base) + 1;
        if self.list_args(args) {
            let list = self.arg_list(args);
            self.f().emit(Op::CallValueV, base, 0, list);
        } else {
            self.args(args);
            self.f().emit(Op::CallValue, base, 0, args.len() as u16);
        }
        self.result(dst, base);
    }

    /// `object:message( args )`.
    pub(super) fn send(
        &mut self,
        object: Option<&Expr>,
        message: &VarName,
        args: Option<&[Arg]>,
        dst: Option<Reg>,
        span: Span,
    ) {
        let args = args.unwrap_or_default();
        let base = self.window(dst);
        match message {
            VarName::Name(name) => {
                let upper = self.names.upper(*name);
                let raw = self.names.get(upper).starts_with(b"__ENUM");
                let sym = self.sym(upper);
                if args.is_empty() && !raw && object.is_some() {
                    // Reading a variable of an object does not need the receiver in the window.
                    let from = match object.and_then(|o| self.as_local(bare(o))) {
                        Some((_, reg)) => reg,
                        None => {
                            self.receiver(object, false, base, span);
                            base
                        }
                    };
                    self.f().emit(Op::SendGet, base, from, sym);
                    self.result(dst, base);
                    return;
                }
                self.receiver(object, raw, base, span);
                if self.list_args(args) {
                    let list = self.arg_list(args);
                    self.f().emit(Op::SendV, base, sym, list);
                } else {
                    self.args(args);
                    self.f().emit(Op::Send, base, sym, args.len() as u16);
                }
            }
            VarName::Macro(m) => {
                let text = self.f().temp();
                let from = self.macro_text_operand(m);
                self.f().emit(Op::Move, text, from, 0);
                self.receiver(object, false, base, span);
                let list = self.arg_list(args);
                self.f().emit(Op::SendMacro, base, text, list);
            }
        }
        self.result(dst, base);
    }

    /// The receiver of a message; `raw` keeps the reference that a FOR EACH variable holds.
    fn receiver(&mut self, object: Option<&Expr>, raw: bool, dst: Reg, span: Span) {
        let Some(object) = object else {
            self.f().emit(Op::WithGet, dst, 0, 0);
            return;
        };
        if raw && let ExprKind::Var(name) = &bare(object).kind {
            let upper = self.names.upper(*name);
            match self.lookup(upper, Use::Read, span) {
                Place::Local(reg) => {
                    self.f().emit(Op::RawMove, dst, reg, 0);
                }
                Place::Static(n) => {
                    self.f().emit(Op::RefStatic, dst, n, 0);
                }
                Place::Memvar | Place::Undeclared => {
                    let s = self.sym(upper);
                    self.f().emit(Op::RefMemvar, dst, s, 0);
                }
                _ => self.expr_to(object, dst),
            }
            return;
        }
        self.expr_to(object, dst);
    }

    /// The arguments into new registers above what is in use.
    pub(super) fn args(&mut self, args: &[Arg]) {
        for a in args {
            let r = self.f().temp();
            self.arg_to(a, r);
        }
    }

    /// One argument into a register.
    pub(super) fn arg_to(&mut self, arg: &Arg, dst: Reg) {
        match arg {
            Arg::Value(e) => self.expr_to(e, dst),
            Arg::Ref(e) => self.reference(e, dst, e.span),
            Arg::Missing | Arg::Variadic => {
                self.f().emit(Op::Nil, dst, 0, 0);
            }
        }
    }

    /// An argument list whose length is known at run time only.
    pub(super) fn arg_list(&mut self, args: &[Arg]) -> Reg {
        let list = self.f().temp();
        self.f().emit(Op::ListNew, list, 0, 0);
        for a in args {
            match a {
                Arg::Value(e) => self.list_value(list, e),
                Arg::Variadic => self.list_variadic(list, self.span),
                _ => {
                    let mark = self.f().top;
                    let r = self.f().temp();
                    self.arg_to(a, r);
                    self.f().emit(Op::ListPush, list, r, 0);
                    self.f().top = mark;
                }
            }
        }
        list
    }

    fn list_variadic(&mut self, list: Reg, span: Span) {
        if !self.f().variadic {
            self.error("E0066", "Function not declared with variable number of parameters", span);
        }
        self.f().emit(Op::ListVariadic, list, 0, 0);
    }

    /// `hb_ArrayToParams`, whose call among arguments stands for all members of its array.
    fn is_spread(&mut self, name: Text) -> bool {
        let upper = self.names.upper(name);
        self.names.get(upper) == b"HB_ARRAYTOPARAMS"
    }

    /// Is the number of arguments known at run time only?
    pub(super) fn list_args(&mut self, args: &[Arg]) -> bool {
        args.iter().any(|a| {
            is_list_arg(a)
                || matches!(a, Arg::Value(Expr { kind: ExprKind::Call(name, inner), .. })
                    if inner.len() == 1 && self.is_spread(*name))
        })
    }

    /// Appends a value, or the values of a macro, to a list.
    pub(super) fn list_value(&mut self, list: Reg, e: &Expr) {
        let mark = self.f().top;
        match &e.kind {
            ExprKind::Macro(text) => {
                let r = self.macro_text_operand(text);
                self.f().emit(Op::ListMacro, list, r, 0);
            }
            ExprKind::Variadic => self.list_variadic(list, e.span),
            ExprKind::Call(name, args) if self.is_spread(*name) && args.len() == 1 => {
                let r = self.f().temp();
                self.arg_to(&args[0], r);
                self.f().emit(Op::ListArray, list, r, 0);
            }
            _ => {
                let r = self.f().temp();
                self.expr_to(e, r);
                self.f().emit(Op::ListPush, list, r, 0);
            }
        }
        self.f().top = mark;
    }

    /// `@e` into a register.
    pub(super) fn reference(&mut self, e: &Expr, dst: Reg, span: Span) {
        let mark = self.f().top;
        match &bare(e).kind {
            ExprKind::Var(name) => {
                let upper = self.names.upper(*name);
                self.lookup(upper, Use::Write, span);
                match self.lookup(upper, Use::Read, span) {
                    Place::Local(reg) => self.f().emit(Op::RefLocal, dst, reg, 0),
                    Place::Static(n) => self.f().emit(Op::RefStatic, dst, n, 0),
                    Place::ThreadStatic(n) => self.f().emit(Op::RefTStatic, dst, n, 0),
                    Place::Field(_) => {
                        let text = self.text(upper);
                        self.error("E0023", format!("Invalid use of '@' (pass by reference) '{text}'"), span);
                        0
                    }
                    place => {
                        if place == Place::Undeclared {
                            self.ambiguous(upper, span);
                        }
                        let s = self.sym(upper);
                        self.f().emit(Op::RefMemvar, dst, s, 0)
                    }
                };
            }
            ExprKind::Index(base, idx) => {
                let Some((last, first)) = idx.split_last() else { return };
                let b = if first.is_empty() {
                    self.index_base(base, &[last])
                } else {
                    let t = self.f().temp();
                    self.index_chain(base, first, t);
                    t
                };
                let i = self.expr_any(last);
                self.f().emit(Op::RefElem, dst, b, i);
            }
            ExprKind::Send { object, message: VarName::Name(name), args: None } => {
                let sym = self.sym_of(*name);
                let o = self.f().temp();
                self.receiver(object.as_deref(), false, o, span);
                self.f().emit(Op::RefMsg, dst, o, sym);
            }
            ExprKind::Macro(text) => {
                let r = self.macro_text_operand(text);
                self.f().emit(Op::RefMacro, dst, r, 0);
            }
            ExprKind::AliasVar(alias, VarName::Name(name)) => self.alias_reference(alias, *name, dst),
            ExprKind::FuncRef(name) | ExprKind::Call(name, _) => {
                let s = self.sym_of(*name);
                self.f().emit(Op::FuncRef, dst, s, 0);
            }
            // Anything else has no place: its value goes.
            _ => self.expr_to(e, dst),
        }
        self.f().top = mark;
    }

    /// `base[ i ][ j ]…` into a register.
    pub(super) fn index_chain(&mut self, base: &Expr, idx: &[Expr], dst: Reg) {
        let e = ExprKind::Index(Box::new(base.clone()), idx.to_vec());
        self.expr_to(&Expr { kind: e, span: base.span }, dst);
    }

    fn check_arguments(&mut self, full: &str, args: &[Arg], span: Span) {
        let Some((min, max)) = builtins::arguments(full) else { return };
        // What the macro operator compiles is checked by the function itself.
        if self.macro_mode || self.list_args(args) {
            return;
        }
        let passed = args.len();
        if passed >= usize::from(min) && passed <= usize::from(max) {
            return;
        }
        // One such error a line, as the reference.
        if self.last_count_error == self.line && self.line != 0 {
            return;
        }
        self.last_count_error = self.line;
        let expected = if min == max { format!("{min}") } else { format!("from: {min} to: {max}") };
        let colon = if min == max { "expected:" } else { "expected" };
        self.error(
            "E0021",
            format!("Incorrect number of arguments in {full} \nPassed: {passed}, {colon} {expected}"),
            span,
        );
    }

    /// True for a name of a built-in whose call changes no variable of the caller.
    pub(super) fn is_pure_builtin(&mut self, name: Text) -> bool {
        let upper = self.names.upper(name);
        let text = self.text(upper);
        builtins::is_pure(&text)
    }

    /// The name of a work area as a symbol constant in a register.
    pub(super) fn alias_symbol(&mut self, alias: Text) -> Reg {
        let s = self.sym_of(alias);
        let r = self.f().temp();
        self.load_const(Const::Symbol(s), r);
        r
    }
}
