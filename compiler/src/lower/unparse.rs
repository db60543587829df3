//! An expression back to source text, for codeblocks that are compiled when they are created (`{|| &name }`).

use crate::ast::*;
use crate::token::{Interner, Text};

/// The text of a codeblock of expressions.
pub(super) fn block(names: &Interner, b: &Block) -> Vec<u8> {
    let mut w = Writer { names, out: Vec::new() };
    w.block(b);
    w.out
}

struct Writer<'a> {
    names: &'a Interner,
    out: Vec<u8>,
}

impl Writer<'_> {
    fn put(&mut self, text: &str) {
        self.out.extend_from_slice(text.as_bytes());
    }

    fn name(&mut self, t: Text) {
        self.out.extend_from_slice(self.names.get(t));
    }

    fn block(&mut self, b: &Block) {
        self.put("{|");
        for (n, p) in b.params.iter().enumerate() {
            if n > 0 {
                self.put(", ");
            }
            self.name(p.name);
        }
        if b.variadic {
            self.put(if b.params.is_empty() { "..." } else { ", ..." });
        }
        self.put("| ");
        if let BlockBody::Exprs(list) = &b.body {
            self.list(list);
        }
        self.put(" }");
    }

    fn list(&mut self, list: &[Expr]) {
        for (n, e) in list.iter().enumerate() {
            if n > 0 {
                self.put(", ");
            }
            self.expr(e);
        }
    }

    fn args(&mut self, args: &[Arg]) {
        for (n, a) in args.iter().enumerate() {
            if n > 0 {
                self.put(", ");
            }
            match a {
                Arg::Value(e) => self.expr(e),
                Arg::Ref(e) => {
                    self.put("@");
                    self.expr(e);
                }
                Arg::Missing => {}
                Arg::Variadic => self.put("..."),
            }
        }
    }

    fn text(&mut self, bytes: &[u8]) {
        let quote =
            [(b'"', b'"'), (b'\'', b'\''), (b'[', b']')].into_iter().find(|(_, end)| !bytes.contains(end));
        match quote {
            Some((open, close)) if !bytes.iter().any(|b| matches!(b, b'\n' | b'\r' | 0)) => {
                self.out.push(open);
                self.out.extend_from_slice(bytes);
                self.out.push(close);
            }
            _ => {
                self.put("e\"");
                for &b in bytes {
                    match b {
                        b'"' | b'\\' => self.out.extend_from_slice(&[b'\\', b]),
                        b'\n' => self.put("\\n"),
                        b'\r' => self.put("\\r"),
                        0 => self.put("\\0"),
                        _ => self.out.push(b),
                    }
                }
                self.put("\"");
            }
        }
    }

    fn macro_of(&mut self, m: &Expr) {
        match &m.kind {
            ExprKind::Var(n) => {
                self.put("&");
                self.name(*n);
            }
            ExprKind::MacroName(parts) => self.parts(parts),
            ExprKind::Paren(_) => {
                self.put("&");
                self.expr(m);
            }
            _ => {
                self.put("&(");
                self.expr(m);
                self.put(")");
            }
        }
    }

    fn parts(&mut self, parts: &[MacroPart]) {
        for (n, p) in parts.iter().enumerate() {
            match p {
                MacroPart::Text(t) => self.name(*t),
                MacroPart::Var(v) => {
                    self.put("&");
                    self.name(*v);
                    if n + 1 < parts.len() {
                        self.put(".");
                    }
                }
            }
        }
    }

    fn var_name(&mut self, n: &VarName) {
        match n {
            VarName::Name(t) => self.name(*t),
            VarName::Macro(m) => self.macro_of(m),
        }
    }

    fn alias(&mut self, a: &Alias) {
        match a {
            Alias::Name(n) => self.name(*n),
            Alias::Number(n) => self.put(&n.to_string()),
            Alias::Macro(m) => self.macro_of(m),
            Alias::Expr(e) => {
                self.put("(");
                self.expr(e);
                self.put(")");
            }
        }
        self.put("->");
    }

    fn infix(&mut self, a: &Expr, op: &str, b: &Expr) {
        self.expr(a);
        self.put(" ");
        self.put(op);
        self.put(" ");
        self.expr(b);
    }

    fn expr(&mut self, e: &Expr) {
        match &e.kind {
            ExprKind::Nil | ExprKind::Error => self.put("NIL"),
            ExprKind::Logical(b) => self.put(if *b { ".T." } else { ".F." }),
            ExprKind::Number(Number::Int { value, .. }) => self.put(&value.to_string()),
            ExprKind::Number(Number::Double { value, dec, .. }) => {
                self.put(&format!("{value:.places$}", places = usize::from(*dec)));
            }
            ExprKind::Str(s) | ExprKind::MacroStr(s) => {
                let bytes = self.names.get(*s).to_vec();
                self.text(&bytes);
            }
            ExprKind::Date(d) => {
                let (y, m, day) = ymd(*d);
                self.put(&format!("0d{y:04}{m:02}{day:02}"));
            }
            ExprKind::Timestamp(d, ms) => {
                let (y, m, day) = ymd(*d);
                let (s, milli) = (ms / 1000, ms % 1000);
                let (h, mi, s) = (s / 3600, s / 60 % 60, s % 60);
                self.put(&format!("t\"{y:04}-{m:02}-{day:02} {h:02}:{mi:02}:{s:02}.{milli:03}\""));
            }
            ExprKind::Var(n) => self.name(*n),
            ExprKind::SelfRef => self.put("Self"),
            ExprKind::Array(args) => {
                self.put("{");
                self.args(args);
                self.put("}");
            }
            ExprKind::Hash(pairs) => {
                self.put("{");
                if pairs.is_empty() {
                    self.put("=>");
                }
                for (n, (k, v)) in pairs.iter().enumerate() {
                    if n > 0 {
                        self.put(", ");
                    }
                    self.infix(k, "=>", v);
                }
                self.put("}");
            }
            ExprKind::Block(b) => self.block(b),
            ExprKind::Index(base, idx) => {
                self.expr(base);
                self.put("[");
                self.list(idx);
                self.put("]");
            }
            ExprKind::Call(n, args) => {
                self.name(*n);
                self.put("(");
                self.args(args);
                self.put(")");
            }
            ExprKind::MacroCall(m, args) => {
                self.macro_of(m);
                self.put("(");
                self.args(args);
                self.put(")");
            }
            ExprKind::Send { object, message, args } => {
                if let Some(o) = object {
                    self.expr(o);
                }
                self.put(":");
                self.var_name(message);
                if let Some(args) = args {
                    self.put("(");
                    self.args(args);
                    self.put(")");
                }
            }
            ExprKind::AliasVar(a, n) => {
                self.alias(a);
                self.var_name(n);
            }
            ExprKind::AliasExpr(a, list) => {
                self.alias(a);
                self.put("(");
                self.list(list);
                self.put(")");
            }
            ExprKind::Macro(m) => self.macro_of(m),
            ExprKind::MacroName(parts) => self.parts(parts),
            ExprKind::Iif(c, a, b) => {
                self.put("IIF(");
                self.expr(c);
                self.put(", ");
                if let Some(x) = a {
                    self.expr(x);
                }
                self.put(", ");
                if let Some(x) = b {
                    self.expr(x);
                }
                self.put(")");
            }
            ExprKind::List(list) => {
                self.put("(");
                self.list(list);
                self.put(")");
            }
            ExprKind::Paren(x) => {
                self.put("(");
                self.expr(x);
                self.put(")");
            }
            ExprKind::Unary(op, x) => {
                self.put(match op {
                    UnaryOp::Neg => "-",
                    UnaryOp::Plus => "+",
                    UnaryOp::Not => "!",
                });
                self.expr(x);
            }
            ExprKind::Binary(op, a, b) => self.infix(a, op.symbol(), b),
            ExprKind::And(a, b) => self.infix(a, ".AND.", b),
            ExprKind::Or(a, b) => self.infix(a, ".OR.", b),
            ExprKind::Assign(a, b) => self.infix(a, ":=", b),
            ExprKind::OpAssign(op, a, b) => self.infix(a, &format!("{}=", op.symbol()), b),
            ExprKind::PreInc(x, d) => {
                self.put(if *d > 0 { "++" } else { "--" });
                self.expr(x);
            }
            ExprKind::PostInc(x, d) => {
                self.expr(x);
                self.put(if *d > 0 { "++" } else { "--" });
            }
            ExprKind::RefTo(x) => {
                self.put("@");
                self.expr(x);
            }
            ExprKind::FuncRef(n) => {
                self.put("@");
                self.name(*n);
                self.put("()");
            }
            ExprKind::Variadic => self.put("..."),
        }
    }
}

/// Year, month and day of a Julian day number (Gregorian calendar).
fn ymd(julian: i32) -> (i64, i64, i64) {
    if julian <= 0 {
        return (0, 0, 0);
    }
    let a = i64::from(julian) + 32044;
    let b = (4 * a + 3) / 146_097;
    let c = a - 146_097 * b / 4;
    let d = (4 * c + 3) / 1461;
    let e = c - 1461 * d / 4;
    let m = (5 * e + 2) / 153;
    (100 * b + d - 4800 + m / 10, m + 3 - 12 * (m / 10), e - (153 * m + 2) / 5 + 1)
}
