//! The unread part of a logical line, kept with its next token last so that rewriting its head costs nothing.

use crate::token::Token;

/// A view of the unread tokens.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ahead<'a>(&'a [Token]);

impl<'a> Ahead<'a> {
    /// A view of tokens in reverse order.
    pub fn new(reversed: &'a [Token]) -> Ahead<'a> {
        Ahead(reversed)
    }

    /// How many tokens are left.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// The token at this distance.
    #[inline]
    pub fn get(&self, i: usize) -> Option<&'a Token> {
        self.0.len().checked_sub(i + 1).map(|at| &self.0[at])
    }

    /// The tokens of a range in reading order.
    pub fn range(&self, start: usize, end: usize) -> impl Iterator<Item = &'a Token> + Clone + use<'a> {
        let len = self.0.len();
        self.0[len - end.min(len)..len - start.min(len)].iter().rev()
    }
}
