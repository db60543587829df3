//! What preprocessing gives: tokens, and the record of everything that happened on the way.

use super::rule::RuleId;
use crate::diag::Diagnostic;
use crate::source::{FileId, Span};
use crate::token::{Origin, Token};

/// Result of preprocessing one source file (or one piece of text).
#[derive(Debug, Default)]
pub struct PpOutput {
    /// Program tokens: statements end with `Semicolon` or `Eol`; the last token is `Eof`.
    pub tokens: Vec<Token>,
    /// Errors and warnings, in order.
    pub diagnostics: Vec<Diagnostic>,
    /// Every rewrite. [`Origin`] *n* names entry *n* - 1.
    pub expansions: Vec<Expansion>,
    /// Texts of `#stdout`, in order, without line ends.
    pub stdout: Vec<Vec<u8>>,
    /// `#pragma` switches for later phases, by position.
    pub pragmas: Vec<Pragma>,
    /// Where the tokens come from another file than before; nothing for the start of the main file.
    pub files: Vec<FileChange>,
    /// Files read by `#include`, in order of their first use.
    pub includes: Vec<FileId>,
}

impl PpOutput {
    /// The rewrite that made a token.
    pub fn expansion(&self, origin: Origin) -> Option<&Expansion> {
        self.expansions.get((origin.0 as usize).checked_sub(1)?)
    }
}

/// One rewrite.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Expansion {
    /// The rule, of the preprocessor's [`super::RuleSet`].
    pub rule: RuleId,
    /// The text that it matched.
    pub span: Span,
    /// Line of that text.
    pub line: u32,
    /// The rewrite that made the first matched token.
    pub parent: Origin,
    /// How many rewrites led here.
    pub depth: u32,
}

/// A compiler switch in the source.
#[derive(Clone, Debug, PartialEq)]
pub struct Pragma {
    /// It holds for tokens from this index on.
    pub at: usize,
    /// Line.
    pub line: u32,
    /// Where.
    pub span: Span,
    /// Which switch.
    pub switch: Switch,
}

/// Switches that `#pragma` may set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Switch {
    /// `-a`: variables of PARAMETERS, PRIVATE and PUBLIC are declared memvars.
    AutoMemvar(bool),
    /// `-b`
    DebugInfo(bool),
    /// `-v`: undeclared variables are memvars.
    MemvarAssumed(bool),
    /// `-w<n>`
    WarningLevel(u8),
    /// `-es<n>`
    ExitSeverity(u8),
    /// `-l`: false leaves out line numbers.
    LineNumbers(bool),
    /// `-z`: false evaluates both sides of `.AND.` and `.OR.`
    Shortcut(bool),
    /// `-k<flags>`: letters as on the command line, with their sign.
    Compatibility(String),
}

/// From one token on, statements stand in another file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileChange {
    /// Index of the first token.
    pub at: usize,
    /// The file's name.
    pub name: String,
}
