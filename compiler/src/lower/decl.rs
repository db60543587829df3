//! Declarations: LOCAL, STATIC, FIELD, MEMVAR, PRIVATE, PUBLIC, PARAMETERS, REQUEST; first values of statics.

use super::Lower;
use super::func::{FnState, Reg};
use super::scope::{Place, Var, VarKind};
use super::unit::static_place;
use crate::ast::*;
use crate::bytecode::Op;
use crate::source::Span;
use crate::token::Text;

impl Lower<'_> {
    /// Enters a name into the innermost scope.
    pub(super) fn declare(&mut self, upper: Text, var: Var) {
        if self
            .f()
            .scope
            .get(&upper)
            .is_some_and(|v| !matches!(v.place, Place::Local(r) if FnState::is_capture(r)))
        {
            self.duplicate(upper, var.span);
            self.f().duplicates.push((upper, var));
            return;
        }
        let f = self.f();
        f.scope.insert(upper, var);
        f.declared.push(upper);
    }

    fn duplicate(&mut self, upper: Text, span: Span) {
        let text = self.text(upper);
        self.error("E0003", format!("Duplicate variable declaration '{text}'"), span);
    }

    fn declare_file(&mut self, upper: Text, var: Var) {
        if self.file_scope.contains_key(&upper) {
            self.duplicate(upper, var.span);
            return;
        }
        self.file_scope.insert(upper, var);
    }

    /// LOCAL. Each variable is visible to the initialisers after it.
    pub(super) fn locals(&mut self, list: &[VarDecl]) {
        for d in list {
            let VarName::Name(name) = d.name else { continue };
            let upper = self.names.upper(name);
            let reg = self.f().local();
            let has_value = d.init.is_some() || !d.dims.is_empty();
            if has_value {
                self.initial(d, reg);
            }
            let var = Var {
                place: Place::Local(reg),
                kind: VarKind::Local,
                used: false,
                assign_line: if has_value { self.line } else { 0 },
                span: d.span,
                line: self.line,
            };
            self.declare(upper, var);
            let text = self.text(upper);
            self.f().var_names.push((reg, text.into()));
        }
    }

    /// `:= expr` or `[ dims ]` into a register.
    fn initial(&mut self, d: &VarDecl, dst: Reg) {
        let mark = self.f().top;
        if let Some(e) = &d.init {
            self.expr_to(e, dst);
        } else if d.dims.is_empty() {
            self.f().emit(Op::Nil, dst, 0, 0);
        } else {
            self.new_dims(&d.dims, Some(dst));
        }
        self.f().top = mark;
    }

    /// An array with these dimensions into a register.
    pub(super) fn new_dims(&mut self, dims: &[Expr], dst: Option<Reg>) {
        let mark = self.f().top;
        let first = self.f().temps(dims.len());
        for (n, e) in dims.iter().enumerate() {
            self.expr_to(e, first + n as Reg);
        }
        self.f().emit(Op::NewDims, first, 0, dims.len() as u16);
        if let Some(dst) = dst {
            self.take(dst, first);
        }
        self.f().top = mark;
    }

    /// STATIC inside a function (`file` = before the first one).
    pub(super) fn statics(&mut self, list: &[VarDecl], thread: bool, file: bool) {
        let first = self.module.thread_statics;
        let mut guarded = Vec::new();
        for d in list {
            let VarName::Name(name) = d.name else { continue };
            let upper = self.names.upper(name);
            let place = static_place(&mut self.module, thread);
            let wrong = self.wrong_initialiser(d);
            if let Some(what) = wrong {
                let text = self.text(upper);
                self.error("E0009", format!("Illegal variable '{text}' initializer '{what}'"), d.span);
            }
            let has_value = d.init.is_some() || !d.dims.is_empty();
            let var = Var {
                place,
                kind: VarKind::Static,
                used: false,
                assign_line: if has_value { self.line } else { 0 },
                span: d.span,
                line: self.line,
            };
            if has_value && wrong.is_none() {
                match place {
                    Place::Static(n) => self.static_initial(d, n),
                    Place::ThreadStatic(n) if file => self.file_thread_init.push((n, d.clone())),
                    Place::ThreadStatic(n) => guarded.push((n, d)),
                    _ => {}
                }
            }
            if file {
                self.declare_file(upper, var);
            } else {
                self.declare(upper, var);
            }
        }
        if thread && file {
            self.file_thread_statics = self.module.thread_statics;
        }
        if !guarded.is_empty() {
            let r = self.f().temp();
            let skip = self.f().label();
            self.f().emit(Op::InitDone, r, first, 0);
            self.f().jump_if(Op::JumpTrue, r, skip);
            for (n, d) in guarded {
                self.initial(d, r);
                self.f().emit(Op::SetTStatic, r, n, 0);
            }
            self.f().bind(skip);
        }
    }

    /// What a STATIC may not start with: the result of a call, or another variable.
    fn wrong_initialiser(&mut self, d: &VarDecl) -> Option<&'static str> {
        match &super::effects::bare(d.init.as_ref()?).kind {
            // Harbour: the one call that may make the first value of a static.
            ExprKind::Call(name, args)
                if args.is_empty() && self.names.get(*name).eq_ignore_ascii_case(b"hb_mutexCreate") =>
            {
                None
            }
            ExprKind::Call(..) => Some("()"),
            ExprKind::Var(name) => {
                let upper = self.names.upper(*name);
                (!self.fns.is_empty() && self.is_declared_symbol(upper)
                    || self.file_scope.contains_key(&upper))
                .then_some("")
            }
            _ => None,
        }
    }

    fn static_initial(&mut self, d: &VarDecl, n: u16) {
        let state = self.static_code();
        self.fns.push(state);
        let r = self.f().temp();
        self.initial(d, r);
        self.f().emit(Op::SetStatic, r, n, 0);
        self.f().top = 0;
        self.static_init = self.fns.pop();
    }

    /// Puts the guard of the file's thread statics at the entry of the running code.
    pub(super) fn guard_thread_statics(&mut self) {
        if self.f().thread_guarded || self.file_thread_init.is_empty() {
            return;
        }
        self.f().thread_guarded = true;
        let init = std::mem::take(&mut self.file_thread_init);
        let kept = std::mem::take(&mut self.f().insns);
        let labels = std::mem::take(&mut self.f().labels);
        let fixups = std::mem::take(&mut self.f().fixups);
        let lines = std::mem::take(&mut self.f().lines);
        let r = self.f().temp();
        let skip = self.f().label();
        self.f().emit(Op::InitDone, r, 0, 0);
        self.f().jump_if(Op::JumpTrue, r, skip);
        for (n, d) in &init {
            self.initial(d, r);
            self.f().emit(Op::SetTStatic, r, *n, 0);
        }
        self.f().bind(skip);
        let f = self.f();
        let mut overflow = false;
        let handlers = std::mem::take(&mut f.handlers);
        f.settle_jumps(&mut overflow);
        f.overflow |= overflow;
        f.handlers = handlers;
        let code = std::mem::replace(&mut f.insns, kept);
        f.prologue.extend(code);
        f.labels = labels;
        f.fixups = fixups;
        f.lines = lines;
        self.file_thread_init = init;
    }

    /// PRIVATE and PUBLIC: first values are evaluated in order, then the variables are created, then they are assigned
    /// from the last to the first.
    pub(super) fn memvars(&mut self, list: &[VarDecl], public: bool) {
        let mut values: Vec<Option<Reg>> = Vec::new();
        for d in list {
            if d.init.is_some() || !d.dims.is_empty() {
                let r = self.f().temp();
                self.initial(d, r);
                values.push(Some(r));
            } else {
                values.push(None);
            }
        }
        for d in list {
            match &d.name {
                VarName::Name(name) => {
                    let upper = self.names.upper(*name);
                    self.check_memvar_name(upper, d.span);
                    let s = self.sym(upper);
                    self.f().emit(if public { Op::Public } else { Op::Private }, s, 0, 0);
                    if self.opts.auto_memvar {
                        self.auto_memvar(upper, d.span);
                    }
                }
                VarName::Macro(m) => {
                    let mark = self.f().top;
                    let r = self.macro_text_operand(m);
                    self.f().emit(if public { Op::PublicMacro } else { Op::PrivateMacro }, r, 0, 0);
                    self.f().top = mark;
                }
            }
        }
        for (d, value) in list.iter().zip(&values).rev() {
            let Some(r) = *value else { continue };
            match &d.name {
                VarName::Name(name) => {
                    let upper = self.names.upper(*name);
                    if self.declared_place(upper).is_none() {
                        self.assumed_memvar(upper, d.span);
                    }
                    let s = self.sym(upper);
                    self.f().emit(Op::SetMemvar, r, s, 0);
                }
                VarName::Macro(m) => {
                    let mark = self.f().top;
                    let t = self.macro_text_operand(m);
                    self.f().emit(Op::MacroSet, r, t, 0);
                    self.f().top = mark;
                }
            }
        }
    }

    /// A PRIVATE or PUBLIC of a declared local, static or field is a mistake.
    fn check_memvar_name(&mut self, upper: Text, span: Span) {
        if self.f().scope.get(&upper).is_some_and(|v| v.place != Place::Memvar) {
            self.duplicate(upper, span);
        }
    }

    fn auto_memvar(&mut self, upper: Text, span: Span) {
        let var = Var {
            place: Place::Memvar,
            kind: VarKind::Other,
            used: true,
            assign_line: 0,
            span,
            line: self.line,
        };
        self.f().scope.entry(upper).or_insert(var);
    }

    /// PARAMETERS: privates bound to the arguments.
    pub(super) fn parameters_statement(&mut self, list: &[VarDecl]) {
        for (n, d) in list.iter().enumerate() {
            let VarName::Name(name) = d.name else { continue };
            let upper = self.names.upper(name);
            let s = self.sym(upper);
            self.f().emit(Op::Parameter, s, n as u16, 0);
            if self.opts.auto_memvar {
                self.auto_memvar(upper, d.span);
            }
        }
    }

    /// MEMVAR.
    pub(super) fn memvar_declaration(&mut self, list: &[Text], file: bool, span: Span) {
        for &name in list {
            let upper = self.names.upper(name);
            let var = Var {
                place: Place::Memvar,
                kind: VarKind::Other,
                used: true,
                assign_line: 0,
                span,
                line: self.line,
            };
            self.enter_other(upper, var, file);
        }
    }

    /// FIELD … [IN alias].
    pub(super) fn field_declaration(&mut self, list: &[Text], alias: Option<Text>, file: bool, span: Span) {
        for &name in list {
            let upper = self.names.upper(name);
            let var = Var {
                place: Place::Field(alias),
                kind: VarKind::Other,
                used: true,
                assign_line: 0,
                span,
                line: self.line,
            };
            self.enter_other(upper, var, file);
        }
    }

    fn enter_other(&mut self, upper: Text, var: Var, file: bool) {
        if file {
            self.declare_file(upper, var);
        } else {
            self.declare(upper, var);
        }
    }

    /// REQUEST, EXTERNAL.
    pub(super) fn requests(&mut self, list: &[Text]) {
        for &name in list {
            let upper = self.names.upper(name);
            let text = self.text(upper);
            let id = match super::builtins::reserved(&text) {
                Some(full) => self.names.intern(full.as_bytes()),
                None => upper,
            };
            let s = self.sym(id);
            if !self.module.requests.contains(&s) {
                self.module.requests.push(s);
            }
        }
    }

    /// Declarations before the first function.
    pub(super) fn file_declarations(&mut self, list: &[Stmt]) {
        for s in list {
            match &s.kind {
                StmtKind::Static(list, thread) => {
                    let state = self.static_code();
                    self.static_init = Some(state);
                    self.statics(list, *thread, true);
                }
                StmtKind::Memvar(list) => self.memvar_declaration(list, true, s.span),
                StmtKind::Field(list, alias) => self.field_declaration(list, *alias, true, s.span),
                StmtKind::Request(list) => self.requests(list),
                StmtKind::Announce(_) | StmtKind::Dynamic(_) | StmtKind::Declare | StmtKind::Error => {}
                // Refused before.
                _ => {}
            }
        }
    }
}
