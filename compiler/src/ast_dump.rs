//! The syntax tree as compact text, for tests and for `--ast`: one line per statement, expressions in prefix form.

use crate::ast::*;
use crate::token::{Interner, Text};
use std::fmt::Write;

/// A whole file.
pub fn dump_unit(unit: &SourceUnit, interner: &Interner) -> String {
    let mut d = Dump { interner, out: String::new(), depth: 0 };
    d.stmts(&unit.prologue);
    for f in &unit.functions {
        let scope = match f.scope {
            FunctionScope::Public => "",
            FunctionScope::Static => "static ",
            FunctionScope::Init => "init ",
            FunctionScope::Exit => "exit ",
        };
        let word = if f.is_procedure { "proc" } else { "func" };
        let _ = write!(d.out, "{scope}{word} ");
        d.text(f.name);
        d.params(&f.params, f.variadic);
        d.out.push('\n');
        d.nested(&f.body);
    }
    d.out
}

/// One expression.
pub fn dump_expr(expr: &Expr, interner: &Interner) -> String {
    let mut d = Dump { interner, out: String::new(), depth: 0 };
    d.expr(expr);
    d.out
}

/// Arguments, separated by blanks.
pub fn dump_args(args: &[Arg], interner: &Interner) -> String {
    let mut d = Dump { interner, out: String::new(), depth: 0 };
    d.args(args);
    d.out.trim_start().to_string()
}

struct Dump<'i> {
    interner: &'i Interner,
    out: String,
    depth: usize,
}

impl Dump<'_> {
    fn text(&mut self, text: Text) {
        for b in self.interner.get(text) {
            match b {
                b'\\' | b'"' => {
                    self.out.push('\\');
                    self.out.push(*b as char);
                }
                b' '..=b'~' => self.out.push(*b as char),
                _ => {
                    let _ = write!(self.out, "\\x{b:02x}");
                }
            }
        }
    }

    fn quoted(&mut self, text: Text) {
        self.out.push('"');
        self.text(text);
        self.out.push('"');
    }

    fn params(&mut self, params: &[Param], variadic: bool) {
        self.out.push('(');
        for (i, p) in params.iter().enumerate() {
            if i > 0 {
                self.out.push(' ');
            }
            self.text(p.name);
            if let Some(t) = p.as_type {
                self.out.push_str(" as ");
                self.text(t);
            }
        }
        if variadic {
            self.out.push_str(if params.is_empty() { "..." } else { " ..." });
        }
        self.out.push(')');
    }

    fn start(&mut self) {
        for _ in 0..self.depth {
            self.out.push_str("  ");
        }
    }

    fn word(&mut self, word: &str) {
        self.start();
        self.out.push_str(word);
    }

    fn nested(&mut self, body: &[Stmt]) {
        self.depth += 1;
        self.stmts(body);
        self.depth -= 1;
    }

    fn part(&mut self, word: &str, body: &[Stmt]) {
        self.word(word);
        self.out.push('\n');
        self.nested(body);
    }

    fn stmts(&mut self, body: &[Stmt]) {
        for s in body {
            self.stmt(s);
        }
    }

    fn line(&mut self, word: &str, e: Option<&Expr>) {
        self.word(word);
        if let Some(e) = e {
            self.out.push(' ');
            self.expr(e);
        }
        self.out.push('\n');
    }

    fn names(&mut self, word: &str, names: &[Text]) {
        self.word(word);
        for n in names {
            self.out.push(' ');
            self.text(*n);
        }
    }

    fn decls(&mut self, word: &str, decls: &[VarDecl]) {
        self.word(word);
        for d in decls {
            self.out.push(' ');
            self.name(&d.name);
            if !d.dims.is_empty() {
                self.out.push('[');
                self.list(&d.dims);
                self.out.push(']');
            }
            if let Some(t) = d.as_type {
                self.out.push_str(" as ");
                self.text(t);
            }
            if let Some(e) = &d.init {
                self.out.push_str(" := ");
                self.expr(e);
            }
        }
        self.out.push('\n');
    }

    fn branches(&mut self, first: &str, other: &str, last: &str, list: &[Branch], rest: &Option<Vec<Stmt>>) {
        for (i, b) in list.iter().enumerate() {
            self.line(if i == 0 { first } else { other }, Some(&b.cond));
            self.nested(&b.body);
        }
        if let Some(body) = rest {
            self.part(last, body);
        }
    }

    fn stmt(&mut self, s: &Stmt) {
        match &s.kind {
            StmtKind::Expr(e) => self.line("expr", Some(e)),
            StmtKind::Local(d) => self.decls("local", d),
            StmtKind::Static(d, false) => self.decls("static", d),
            StmtKind::Static(d, true) => self.decls("thread static", d),
            StmtKind::Private(d) => self.decls("private", d),
            StmtKind::Public(d) => self.decls("public", d),
            StmtKind::Parameters(d) => self.decls("parameters", d),
            StmtKind::Memvar(n) => {
                self.names("memvar", n);
                self.out.push('\n');
            }
            StmtKind::Field(n, alias) => {
                self.names("field", n);
                if let Some(a) = alias {
                    self.out.push_str(" in ");
                    self.text(*a);
                }
                self.out.push('\n');
            }
            StmtKind::Announce(n) => {
                self.names("announce", &[*n]);
                self.out.push('\n');
            }
            StmtKind::Request(n) => {
                self.names("request", n);
                self.out.push('\n');
            }
            StmtKind::Dynamic(n) => {
                self.names("dynamic", n);
                self.out.push('\n');
            }
            StmtKind::Declare => self.line("declare", None),
            StmtKind::If(list, rest) => self.branches("if", "elseif", "else", list, rest),
            StmtKind::Case(list, rest) => {
                self.line("do case", None);
                self.branches("case", "case", "otherwise", list, rest);
            }
            StmtKind::Switch { subject, cases } => {
                self.line("switch", Some(subject));
                for c in cases {
                    match &c.value {
                        Some(v) => self.line("case", Some(v)),
                        None => self.line("otherwise", None),
                    }
                    self.nested(&c.body);
                }
            }
            StmtKind::While(e, body) => {
                self.line("while", Some(e));
                self.nested(body);
            }
            StmtKind::For { var, from, to, step, body, .. } => {
                self.word("for");
                for e in [Some(var), Some(from), Some(to), step.as_ref()].into_iter().flatten() {
                    self.out.push(' ');
                    self.expr(e);
                }
                self.out.push('\n');
                self.nested(body);
            }
            StmtKind::ForEach { vars, over, descend, body } => {
                self.word("for each ");
                self.list(vars);
                self.out.push_str(" in ");
                self.list(over);
                self.out.push_str(if *descend { " descend\n" } else { "\n" });
                self.nested(body);
            }
            StmtKind::Loop => self.line("loop", None),
            StmtKind::Exit => self.line("exit", None),
            StmtKind::Return(e) => self.line("return", e.as_ref()),
            StmtKind::Break(e) => self.line("break", e.as_ref()),
            StmtKind::Sequence { with, body, recover, always } => {
                self.line("sequence", with.as_deref());
                self.nested(body);
                if let Some(r) = recover {
                    self.line("recover", r.var.as_ref());
                    self.nested(&r.body);
                }
                if let Some(a) = always {
                    self.part("always", a);
                }
            }
            StmtKind::WithObject(e, body) => {
                self.line("with object", Some(e));
                self.nested(body);
            }
            StmtKind::Do(n, args) => {
                self.word("do ");
                self.name(n);
                self.args(args);
                self.out.push('\n');
            }
            StmtKind::Error => self.line("error", None),
        }
    }

    fn name(&mut self, name: &VarName) {
        match name {
            VarName::Name(n) => self.text(*n),
            VarName::Macro(e) => {
                self.out.push('&');
                self.expr(e);
            }
        }
    }

    fn list(&mut self, list: &[Expr]) {
        for (i, e) in list.iter().enumerate() {
            if i > 0 {
                self.out.push(' ');
            }
            self.expr(e);
        }
    }

    fn args(&mut self, args: &[Arg]) {
        for a in args {
            self.out.push(' ');
            match a {
                Arg::Value(e) => self.expr(e),
                Arg::Ref(e) => {
                    self.out.push('@');
                    self.expr(e);
                }
                Arg::Missing => self.out.push('_'),
                Arg::Variadic => self.out.push_str("..."),
            }
        }
    }

    /// `(word a b c)`
    fn form(&mut self, word: &str, parts: &[&Expr]) {
        self.out.push('(');
        self.out.push_str(word);
        for p in parts {
            self.out.push(' ');
            self.expr(p);
        }
        self.out.push(')');
    }

    fn alias(&mut self, alias: &Alias) {
        match alias {
            Alias::Name(n) => self.text(*n),
            Alias::Number(n) => {
                let _ = write!(self.out, "{n}");
            }
            Alias::Macro(e) => {
                self.out.push('&');
                self.expr(e);
            }
            Alias::Expr(e) => self.form("alias", &[e]),
        }
    }

    fn expr(&mut self, e: &Expr) {
        match &e.kind {
            ExprKind::Nil => self.out.push_str("nil"),
            ExprKind::Logical(v) => self.out.push_str(if *v { ".T." } else { ".F." }),
            ExprKind::Number(Number::Int { value, .. }) => {
                let _ = write!(self.out, "{value}");
            }
            ExprKind::Number(Number::Double { value, width, dec }) => {
                let _ = write!(self.out, "{value:.*}:{width}.{dec}", *dec as usize);
            }
            ExprKind::Str(s) => self.quoted(*s),
            ExprKind::MacroStr(s) => {
                self.out.push('&');
                self.quoted(*s);
            }
            ExprKind::Date(d) => {
                let _ = write!(self.out, "(date {d})");
            }
            ExprKind::Timestamp(d, t) => {
                let _ = write!(self.out, "(time {d} {t})");
            }
            ExprKind::Var(n) => self.text(*n),
            ExprKind::SelfRef => self.out.push_str("self"),
            ExprKind::Array(a) => {
                self.out.push_str("{array");
                self.args(a);
                self.out.push('}');
            }
            ExprKind::Hash(pairs) => {
                self.out.push_str("{hash");
                for (k, v) in pairs {
                    self.out.push(' ');
                    self.expr(k);
                    self.out.push_str("=>");
                    self.expr(v);
                }
                self.out.push('}');
            }
            ExprKind::Block(b) => {
                self.out.push_str("{block ");
                self.params(&b.params, b.variadic);
                match &b.body {
                    BlockBody::Exprs(v) => {
                        self.out.push(' ');
                        self.list(v);
                    }
                    BlockBody::Stmts(v) => {
                        self.out.push('\n');
                        self.nested(v);
                        self.start();
                    }
                }
                self.out.push('}');
            }
            ExprKind::Index(base, at) => {
                self.out.push_str("(index ");
                self.expr(base);
                self.out.push(' ');
                self.list(at);
                self.out.push(')');
            }
            ExprKind::Call(n, a) => {
                self.out.push_str("(call ");
                self.text(*n);
                self.args(a);
                self.out.push(')');
            }
            ExprKind::MacroCall(e, a) => {
                self.out.push_str("(call &");
                self.expr(e);
                self.args(a);
                self.out.push(')');
            }
            ExprKind::Send { object, message, args } => {
                self.out.push_str("(send ");
                match object {
                    Some(o) => self.expr(o),
                    None => self.out.push('_'),
                }
                self.out.push(' ');
                self.name(message);
                if let Some(a) = args {
                    self.out.push_str(" ()");
                    self.args(a);
                }
                self.out.push(')');
            }
            ExprKind::AliasVar(a, n) => {
                self.alias(a);
                self.out.push_str("->");
                self.name(n);
            }
            ExprKind::AliasExpr(a, v) => {
                self.alias(a);
                self.out.push_str("->(");
                self.list(v);
                self.out.push(')');
            }
            ExprKind::Macro(e) => self.form("macro", &[e]),
            ExprKind::MacroName(parts) => {
                self.out.push('<');
                for p in parts {
                    match p {
                        MacroPart::Text(t) => self.text(*t),
                        MacroPart::Var(t) => {
                            self.out.push('&');
                            self.text(*t);
                            self.out.push('.');
                        }
                    }
                }
                self.out.push('>');
            }
            ExprKind::Iif(c, a, b) => {
                self.out.push_str("(iif ");
                self.expr(c);
                for x in [a, b] {
                    self.out.push(' ');
                    match x {
                        Some(x) => self.expr(x),
                        None => self.out.push('_'),
                    }
                }
                self.out.push(')');
            }
            ExprKind::List(v) => {
                self.out.push_str("(list ");
                self.list(v);
                self.out.push(')');
            }
            ExprKind::Paren(e) => self.form("", &[e]),
            ExprKind::Unary(op, e) => self.form(
                match op {
                    UnaryOp::Neg => "neg",
                    UnaryOp::Plus => "pos",
                    UnaryOp::Not => "!",
                },
                &[e],
            ),
            ExprKind::Binary(op, a, b) => self.form(op_text(*op), &[a, b]),
            ExprKind::And(a, b) => self.form("and", &[a, b]),
            ExprKind::Or(a, b) => self.form("or", &[a, b]),
            ExprKind::Assign(a, b) => self.form(":=", &[a, b]),
            ExprKind::OpAssign(op, a, b) => {
                let word = format!("{}=", op_text(*op));
                self.form(&word, &[a, b]);
            }
            ExprKind::PreInc(e, d) => self.form(if *d > 0 { "++_" } else { "--_" }, &[e]),
            ExprKind::PostInc(e, d) => self.form(if *d > 0 { "_++" } else { "_--" }, &[e]),
            ExprKind::RefTo(e) => self.form("@", &[e]),
            ExprKind::FuncRef(n) => {
                self.out.push_str("(@func ");
                self.text(*n);
                self.out.push(')');
            }
            ExprKind::Variadic => self.out.push_str("..."),
            ExprKind::Error => self.out.push_str("<error>"),
        }
    }
}

fn op_text(op: BinaryOp) -> &'static str {
    match op {
        BinaryOp::Add => "+",
        BinaryOp::Sub => "-",
        BinaryOp::Mul => "*",
        BinaryOp::Div => "/",
        BinaryOp::Mod => "%",
        BinaryOp::Pow => "^",
        BinaryOp::Eq => "=",
        BinaryOp::EqEq => "==",
        BinaryOp::Ne => "!=",
        BinaryOp::Lt => "<",
        BinaryOp::Le => "<=",
        BinaryOp::Gt => ">",
        BinaryOp::Ge => ">=",
        BinaryOp::In => "$",
    }
}
