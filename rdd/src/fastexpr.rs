//! Expressions simple enough to be evaluated straight on a record buffer.

/// A parsed simple expression.
#[derive(Debug)]
pub struct FastExpr {}
