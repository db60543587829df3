//! Diagnostics: warnings and errors with Harbour's codes, and how they are shown.

use crate::source::Span;
use crate::token::Origin;

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Does not stop the compilation (unless `-es2`).
    Warning,
    /// No module is produced.
    Error,
    /// Compilation of this file stopped here.
    Fatal,
}

/// One finding about the source.
#[derive(Clone, Debug, PartialEq)]
pub struct Diagnostic {
    /// How bad it is.
    pub severity: Severity,
    /// Harbour's code, such as `E0030`, `W0001`, `F0011`; empty when it has none.
    pub code: String,
    /// One sentence, without file, line or code.
    pub message: String,
    /// Where.
    pub span: Span,
    /// The place whose line Harbour names when it is another one: the end of a statement of several lines or of the function.
    pub at: Option<Span>,
    /// The macro rule that made the text, 0 when none.
    pub origin: Origin,
    /// What to try, if we can tell.
    pub hint: Option<String>,
    /// A second place that matters (where the block was opened), with its label.
    pub related: Option<(Span, String)>,
}

impl Diagnostic {
    /// An error.
    pub fn error(code: &str, message: impl Into<String>, span: Span) -> Diagnostic {
        Diagnostic {
            severity: Severity::Error,
            code: code.into(),
            message: message.into(),
            span,
            at: None,
            origin: Origin(0),
            hint: None,
            related: None,
        }
    }

    /// The place whose line is named.
    pub fn place(&self) -> Span {
        self.at.unwrap_or(self.span)
    }

    /// A warning.
    pub fn warning(code: &str, message: impl Into<String>, span: Span) -> Diagnostic {
        Diagnostic { severity: Severity::Warning, ..Diagnostic::error(code, message, span) }
    }
}
