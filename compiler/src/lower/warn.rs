//! Checks that only report: unused variables, ambiguous names, missing returns, constant operands of the wrong type.

use super::Lower;
use super::effects::bare;
use super::liveness::{self, Findings};
use super::scope::VarKind;
use crate::ast::*;
use crate::diag::Diagnostic;
use crate::source::Span;
use crate::token::Text;
use std::collections::{HashMap, HashSet};

/// What Harbour calls an expression in its warnings, which differs in two kinds from its errors.
pub(super) fn type_name(e: &Expr) -> &'static str {
    match &bare(e).kind {
        ExprKind::List(_) => ",",
        ExprKind::FuncRef(_) => "@",
        ExprKind::Error => "",
        ExprKind::AliasVar(..) => "->",
        kind => kind.harbour_name(),
    }
}

impl Lower<'_> {
    fn warn(&mut self, level: u8, code: &str, message: String, span: Span) {
        if self.opts.warnings >= level {
            let mut found = Diagnostic::warning(code, message, span);
            found.at = self.statement_end(span);
            self.diagnostics.push(found);
        }
    }

    /// A warning about a whole function, which Harbour gives where the function ends.
    fn warn_at_end(&mut self, level: u8, code: &str, message: String, span: Span, end: Span) {
        if self.opts.warnings >= level {
            let mut found = Diagnostic::warning(code, message, span);
            found.at = Some(end);
            self.diagnostics.push(found);
        }
    }

    /// An undeclared name: true when it is taken for a memvar (`-v`).
    pub(super) fn ambiguous(&mut self, upper: Text, span: Span) -> bool {
        if self.opts.assume_memvar {
            let text = self.text(upper);
            self.warn(1, "W0002", format!("Ambiguous reference, assuming memvar '{text}'"), span);
            return true;
        }
        if self.opts.warnings > 0 && !self.macro_mode {
            let text = self.text(upper);
            self.warn(1, "W0001", format!("Ambiguous reference '{text}'"), span);
        }
        false
    }

    /// What is said twice in a row about a name since `told` is said once: reading and writing it was one mention.
    pub(super) fn one_mention(&mut self, told: usize) {
        let mut found = self.diagnostics.split_off(told);
        found.dedup_by(|b, a| b.code == "W0001" && a.code == b.code && a.message == b.message);
        self.diagnostics.append(&mut found);
    }

    /// A first value of a PRIVATE or PUBLIC that is not declared MEMVAR.
    pub(super) fn assumed_memvar(&mut self, upper: Text, span: Span) {
        let text = self.text(upper);
        self.warn(1, "W0002", format!("Ambiguous reference, assuming memvar '{text}'"), span);
    }

    /// A value that nobody takes.
    pub(super) fn meaningless(&mut self, e: &Expr) {
        if self.opts.warnings > 0 && !self.macro_mode {
            let what = match &e.kind {
                ExprKind::FuncRef(_) => "@func()",
                ExprKind::Index(..) => "[",
                ExprKind::Send { .. } => ":",
                _ => type_name(e),
            };
            self.warn(1, "W0027", format!("Meaningless use of expression '{what}'"), e.span);
        }
    }

    pub(super) fn unreachable(&mut self, span: Span) {
        self.warn(2, "W0028", "Unreachable code".into(), span);
    }

    /// RETURN with or without a value where the other is expected.
    pub(super) fn return_warnings(&mut self, with_value: bool, span: Span) {
        let f = self.f();
        if f.is_block {
            return;
        }
        let procedure = f.is_procedure;
        if procedure && with_value {
            self.warn(1, "W0006", "Procedure returns value".into(), span);
        } else if !procedure && !with_value {
            self.warn(1, "W0005", "RETURN statement with no return value in function".into(), span);
        }
    }

    /// At the end of a function: unused variables, missing RETURN.
    pub(super) fn function_warnings(&mut self, f: &Function, exposed: &HashSet<Text>) {
        if self.opts.warnings == 0 {
            return;
        }
        let name = self.text(self.current);
        let found = match self.opts.warnings {
            0..=2 => Findings::default(),
            _ => liveness::findings(self.names, &f.body, exposed),
        };
        let places = self.unused(&name, Some((&found, f.end)));
        let silent = |s: &&Stmt| super::unit::is_announcement(s) || matches!(s.kind, StmtKind::Error);
        let last = f.body.iter().rev().find(|s| !silent(s));
        if !f.is_procedure && !matches!(last, Some(Stmt { kind: StmtKind::Return(_), .. })) {
            let message = format!("Function '{name}' does not end with RETURN statement");
            self.warn_at_end(1, "W0007", message, f.span, f.end);
        }
        for &(line, upper) in &found.dead {
            let text = self.text(upper);
            let message = format!("Variable '{text}' is assigned but not used in function '{name}({line})'");
            let span = places.get(&upper).map_or(f.end, |p| *p);
            self.warn_at_end(3, "W0032", message, span, f.end);
        }
    }

    /// At the end of a codeblock: unused parameters and locals.
    pub(super) fn block_warnings(&mut self) {
        if self.opts.warnings == 0 || self.macro_mode {
            return;
        }
        let name = self.text(self.current);
        self.unused(&name, None);
    }

    /// Unused variables of a function (`whole`: what the walk over it found, and its end) or of a codeblock. Gives the places
    /// of the declarations.
    fn unused(&mut self, function: &str, whole: Option<(&Findings, Span)>) -> HashMap<Text, Span> {
        let declared = std::mem::take(&mut self.f().declared);
        let mut places = HashMap::new();
        let twice = std::mem::take(&mut self.f().duplicates);
        let declared: Vec<(Text, super::scope::Var)> = declared
            .into_iter()
            .filter_map(|name| self.f().scope.get(&name).map(|v| (name, *v)))
            .chain(twice.into_iter().map(|(name, v)| (name, super::scope::Var { assign_line: 0, ..v })))
            .collect();
        for (upper, var) in declared {
            places.entry(upper).or_insert(var.span);
            if let Some((found, end)) = whole
                && found.never_assigned.contains(&upper)
                && var.kind == VarKind::Local
            {
                let text = self.text(upper);
                let message =
                    format!("Variable '{text}' is never assigned in function '{function}({})'", var.line);
                self.warn_at_end(3, "W0033", message, var.span, end);
            }
            let touched = var.used || var.assign_line > 0;
            if var.kind == VarKind::Other || touched {
                continue;
            }
            let text = self.text(upper);
            if self.f().is_block && var.kind == VarKind::Param {
                let message =
                    format!("Codeblock parameter '{text}' declared but not used in function '{function}'");
                self.warn(2, "W0004", message, var.span);
                continue;
            }
            let message =
                format!("Variable '{text}' declared but not used in function '{function}({})'", var.line);
            match whole {
                Some((_, end)) => self.warn_at_end(2, "W0003", message, var.span, end),
                None => self.warn(2, "W0003", message, var.span),
            }
        }
        places
    }

    fn unsupported(&mut self, e: &Expr) {
        let what = type_name(e);
        self.error("E0038", format!("Operation not supported for data type '{what}'"), e.span);
    }

    /// IIF with a constant condition that is no logical value.
    pub(super) fn check_condition(&mut self, c: &Expr) {
        if matches!(bare(c).kind, ExprKind::Number(_) | ExprKind::Str(_) | ExprKind::Nil) {
            self.unsupported(c);
        }
    }

    /// Indexing a constant, or with a constant that is no index.
    pub(super) fn check_index(&mut self, base: &Expr, idx: &[Expr]) {
        let kind = &bare(base).kind;
        if matches!(kind, ExprKind::Nil | ExprKind::Logical(_) | ExprKind::Number(_) | ExprKind::Str(_)) {
            self.unsupported(base);
        }
        for i in idx {
            if matches!(bare(i).kind, ExprKind::Nil | ExprKind::Logical(_) | ExprKind::Block(_)) {
                let what = type_name(i);
                self.error("E0040", format!("Invalid array index expression '{what}'"), i.span);
            }
        }
        if let (ExprKind::Array(members), [i]) = (kind, idx)
            && let ExprKind::Number(Number::Int { value, .. }) = bare(i).kind
            && !members.iter().any(super::expr::is_list_arg)
            && (value < 1 || value > members.len() as i64)
        {
            self.error("E0041", "Bound error 'Numeric'", i.span);
        }
    }
}
