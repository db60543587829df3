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

/// Names of the functions that a macro text calls (outside of codeblocks in it) and that the compiler does not know itself,
/// upper case; none when the text does not parse.
pub fn calls_of_unknown_effect(text: &[u8]) -> Vec<String> {
    let mut names = Interner::default();
    let Ok(args) = parse_expression_text(text, &mut names) else { return Vec::new() };
    let mut found = Vec::new();
    for arg in &args {
        if let Arg::Value(e) | Arg::Ref(e) = arg {
            crate::lower::calls_outside_blocks(e, &mut |name| {
                let upper = names.get(name).to_ascii_uppercase();
                found.push(String::from_utf8_lossy(&upper).into_owned());
            });
        }
    }
    found.retain(|name| !crate::lower::is_known_call(name));
    found
}
