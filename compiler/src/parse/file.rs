//! The entries for whole files and for the pieces that a REPL reads.

use super::builder::Builder;
use super::hints::open_bracket;
use super::structure::{Structure, Unclosed};
use crate::ast::SourceUnit;
use crate::diag::Diagnostic;
use crate::source::FileId;
use crate::token::{Interner, Token, TokenKind};

/// Parses the tokens of one preprocessed file, which must end with `Eof`. Statements that could not be parsed are
/// `StmtKind::Error`; their errors are appended to `diags`.
pub fn parse_file(
    tokens: &[Token],
    interner: &mut Interner,
    file: FileId,
    diags: &mut Vec<Diagnostic>,
) -> SourceUnit {
    let fragment = parse(tokens, interner, file, false);
    diags.extend(fragment.diags);
    fragment.unit
}

/// What was parsed of a text that may go on.
#[derive(Debug)]
pub struct Fragment {
    /// The tree.
    pub unit: SourceUnit,
    /// Findings, those about what is still open included.
    pub diags: Vec<Diagnostic>,
    /// Whether it can be run, goes on, or is wrong whatever follows.
    pub state: FragmentState,
}

/// See [`Fragment::state`].
#[derive(Debug, PartialEq)]
pub enum FragmentState {
    /// No error, nothing open. When the text ends in a function, more statements of it may follow.
    Complete,
    /// The only errors are that these are open: constructs, or a bracket.
    Open(Vec<Unclosed>),
    /// More text does not help.
    Wrong,
}

/// Like [`parse_file`] for a piece that a person types: tells whether the text goes on, and takes any expression as a
/// statement (`StmtKind::Expr`), whose value is to be shown.
pub fn parse_fragment(tokens: &[Token], interner: &mut Interner, file: FileId) -> Fragment {
    parse(tokens, interner, file, true)
}

fn parse(tokens: &[Token], interner: &mut Interner, file: FileId, bare_values: bool) -> Fragment {
    if tokens.last().is_none_or(|t| t.kind != TokenKind::Eof) {
        let unit = SourceUnit { file, ..SourceUnit::default() };
        return Fragment { unit, diags: Vec::new(), state: FragmentState::Complete };
    }
    let mut builder = Builder::new(tokens, interner);
    builder.bare_values = bare_values;
    let (unit, mut open) = Structure::new(&mut builder, file).file();
    let line_start = builder.line_start;
    let diags = builder.diags;
    let mut excused = open.len();
    if let Some(bracket) = open_bracket(&tokens[line_start..]) {
        let name = match bracket.kind {
            TokenKind::Punct(p) => p.as_str(),
            _ => "(",
        };
        let bracket = Unclosed { name, span: bracket.span, line: bracket.line };
        let first = tokens[line_start].span.start;
        excused += diags.iter().filter(|d| d.span.file == bracket.span.file && d.span.start >= first).count();
        open.push(bracket);
    }
    let state = match (diags.len(), open.is_empty()) {
        (0, _) => FragmentState::Complete,
        (n, false) if n <= excused => FragmentState::Open(open),
        _ => FragmentState::Wrong,
    };
    Fragment { unit, diags, state }
}
