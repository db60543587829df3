//! Macro texts: an expression or a comma list compiled at run time, without preprocessing.

use crate::ast::{Arg, Expr, ExprKind};
use crate::diag::Diagnostic;
use crate::lower::{LowerOptions, MacroCode, MacroKind, lower_macro};
use crate::parse::{parse_assign_target, parse_expression_text};
use crate::token::Interner;

/// Compiles a macro text. The first error when it cannot be compiled.
pub fn compile_macro(
    text: &[u8],
    kind: MacroKind,
    options: &LowerOptions,
) -> Result<MacroCode, Box<Diagnostic>> {
    let mut names = Interner::default();
    let parsed = match kind {
        MacroKind::Assign => parse_assign_target(text, &mut names).map(|e| vec![Arg::Value(e)]),
        MacroKind::Value | MacroKind::List => parse_expression_text(text, &mut names),
    };
    let syntax_error = || Box::new(Diagnostic::error("E0030", "Syntax error", Default::default()));
    let args = parsed.map_err(|d| d.into_iter().next().map_or_else(syntax_error, Box::new))?;
    let mut exprs = Vec::with_capacity(args.len());
    for arg in args {
        match arg {
            Arg::Value(e) => exprs.push(e),
            Arg::Ref(e) => exprs.push(Expr { span: e.span, kind: ExprKind::RefTo(Box::new(e)) }),
            Arg::Missing => exprs.push(Expr { span: Default::default(), kind: ExprKind::Nil }),
            Arg::Variadic => return Err(syntax_error()),
        }
    }
    lower_macro(&mut exprs, kind, &mut names, options.clone())
}
