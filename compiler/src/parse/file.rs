//! The entry for whole files.

use super::builder::Builder;
use super::structure::Structure;
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
    if tokens.last().is_none_or(|t| t.kind != TokenKind::Eof) {
        return SourceUnit { file, ..SourceUnit::default() };
    }
    let mut builder = Builder::new(tokens, interner);
    let (unit, _) = Structure::new(&mut builder, file).file();
    diags.append(&mut builder.diags);
    unit
}
