//! The entries for texts that come up at run time: what the macro operator compiles. No preprocessing, no statements.

use super::builder::{Builder, Fault};
use super::grammar;
use crate::ast::{Arg, Expr, ExprKind};
use crate::diag::Diagnostic;
use crate::lex::lex_text;
use crate::source::{FileId, Span};
use crate::token::Interner;

/// Parses a macro's text: one expression or a comma list (`&( "1, 2" )` in a call). Spans count from the start of the
/// text, in file 0.
pub fn parse_expression_text(text: &[u8], interner: &mut Interner) -> Result<Vec<Arg>, Vec<Diagnostic>> {
    let (tokens, mut diags) = lex_text(FileId(0), text.into(), interner);
    if !diags.is_empty() {
        return Err(diags);
    }
    let mut builder = Builder::new(&tokens, interner);
    if let Ok(end) = builder.read_expression() {
        let terminals = std::mem::take(&mut builder.terminals);
        let parsed =
            grammar::ArgumentsParser::new().parse(&mut builder, terminals.iter().map(|t| Ok::<_, Fault>(*t)));
        match parsed {
            Ok(args) => {
                builder.check_refs();
                // Harbour: a macro takes no `;`, no block of statements and no reference, in a list either.
                let passes_refs = args.iter().any(|a| matches!(a, Arg::Ref(_) | Arg::Variadic));
                let statements = !builder.bodies.is_empty() || text.trim_ascii_end().ends_with(b";");
                if passes_refs || statements {
                    builder.syntax_error_at(0);
                } else if end + 1 != tokens.len() {
                    builder.syntax_error_at(end as u32);
                } else if args.is_empty() {
                    let text = "Incomplete statement or unbalanced delimiters";
                    builder.error("E0020", text.into(), 0);
                }
                if builder.diags.is_empty() {
                    return Ok(args);
                }
            }
            Err(failure) => {
                if builder.diags.is_empty() {
                    builder.syntax_error(failure, end);
                }
            }
        }
    }
    diags.append(&mut builder.diags);
    Err(diags)
}

/// Parses a macro's text that is assigned to: a variable, field, element or message.
pub fn parse_assign_target(text: &[u8], interner: &mut Interner) -> Result<Expr, Vec<Diagnostic>> {
    let mut args = parse_expression_text(text, interner)?;
    let whole = Span { file: FileId(0), start: 0, end: text.len() as u32 };
    match args.pop() {
        Some(Arg::Value(e)) if args.is_empty() => match e.kind {
            ExprKind::Var(_)
            | ExprKind::Index(..)
            | ExprKind::AliasVar(..)
            | ExprKind::Macro(_)
            | ExprKind::Send { args: None, .. } => Ok(e),
            _ => Err(vec![Diagnostic::error("E0022", "Invalid lvalue", e.span)]),
        },
        _ => Err(vec![Diagnostic::error("E0022", "Invalid lvalue ','", whole)]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ast_dump::{dump_args, dump_expr};

    fn check(text: &str, expected: &str) {
        let mut names = Interner::default();
        let got = match parse_expression_text(text.as_bytes(), &mut names) {
            Ok(args) => dump_args(&args, &names),
            Err(diags) => diags.iter().map(|d| d.code.as_str()).collect::<Vec<_>>().join(" "),
        };
        assert_eq!(got, expected, "{text}");
    }

    #[test]
    fn expressions() {
        check("1+2*3", "(+ 1 (* 2 3))");
        check("1, 2", "1 2");
        check("a = b", "(= a b)");
        check("a := 1", "(:= a 1)");
        check("{|x| x + 1}", "{block (x) (+ x 1)}");
        check("a, , b", "a _ b");
        check("@a", "E0030");
        check("{|| ; return 1 }", "E0030");
        check("if", "if");
        check("local + for", "(+ local for)");
        check("&a", "(macro a)");
        check(":x", "E0061");
        check("{^ 2020/01/02 10:00 }", "(time 2458851 36000000)");
        check("", "E0020");
        check("  ", "E0020");
        check("1 +", "E0020");
        check("(1", "E0020");
        check("1 2", "E0030");
        check("1)", "E0030");
        check("1; 2", "E0030");
        check("\"a", "E0002");
        check("3 := 4", "E0022");
        check("a[1]; ", "E0030");
    }

    #[test]
    fn depth_is_bounded() {
        check(&"(".repeat(100_000), "");
        check(&"-".repeat(100_000), "E0030");
        check(&"!".repeat(100_000), "");
        check(&"{||".repeat(100_000), "");
    }

    #[test]
    fn targets() {
        let mut names = Interner::default();
        for (text, expected) in [("x", "x"), ("a->b", "a->b"), ("a[1]", "(index a 1)"), ("o:v", "(send o v)")]
        {
            let e = parse_assign_target(text.as_bytes(), &mut names).expect(text);
            assert_eq!(dump_expr(&e, &names), expected);
        }
        for text in ["1", "f()", "a,b", "a+b", "", "a:="] {
            assert!(parse_assign_target(text.as_bytes(), &mut names).is_err(), "{text}");
        }
    }
}
