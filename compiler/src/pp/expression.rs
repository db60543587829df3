//! How many tokens a match marker takes: the extent of an expression as the preprocessor sees it.
//!
//! The preprocessor knows no grammar. An expression is a chain of values (names, literals, macros, bracketed groups);
//! it ends where two values meet without an operator between them, at a comma, at `;`, at a closing bracket, or at the
//! word that the pattern demands next.

use super::ahead::Ahead;
use super::rule::is_punct;
use crate::token::{Punct, Token, TokenKind};

/// A test for "the pattern's next word stands here".
pub(super) type Stop<'a> = &'a mut dyn FnMut(&Ahead<'_>, usize) -> bool;

/// End of the regular expression that starts at `pos`; `None` when none does.
pub(super) fn regular(ahead: &Ahead<'_>, pos: usize, stop: Stop<'_>, steps: &mut u64) -> Option<usize> {
    let first = ahead.get(pos)?;
    if !may_begin(first) || unclosed_index(ahead, pos, steps) {
        return None;
    }
    let end = chain(ahead, pos, false, stop, steps);
    (end > pos).then_some(end)
}

/// An argument of a `#define`: a regular expression whose brackets are closed.
pub(super) fn argument(ahead: &Ahead<'_>, pos: usize, stop: Stop<'_>, steps: &mut u64) -> Option<usize> {
    let end = regular(ahead, pos, stop, steps)?;
    let mut i = pos;
    while i < end {
        if let Some(Token { kind: TokenKind::Punct(open), .. }) = ahead.get(i)
            && matches!(open, Punct::LParen | Punct::LBracket | Punct::LBrace)
        {
            i = closing(ahead, i, *open, steps)?;
        }
        i += 1;
    }
    Some(end)
}

/// End of the comma-separated expressions that start at `pos`; members may be empty, the list may not.
pub(super) fn list(ahead: &Ahead<'_>, pos: usize, stop: Stop<'_>, steps: &mut u64) -> Option<usize> {
    let first = ahead.get(pos)?;
    if !may_begin(first) && !is_punct(first, Punct::Comma) || unclosed_index(ahead, pos, steps) {
        return None;
    }
    let end = chain(ahead, pos, true, stop, steps);
    (end > pos).then_some(end)
}

/// End of an extended expression: one that starts with `(`, or tokens without blanks between them.
pub(super) fn extended(ahead: &Ahead<'_>, pos: usize, stop: Stop<'_>, steps: &mut u64) -> Option<usize> {
    let first = ahead.get(pos)?;
    if is_punct(first, Punct::LParen) {
        return regular(ahead, pos, stop, steps);
    }
    if !may_begin(first) && !is_punct(first, Punct::RBrace) || unclosed_index(ahead, pos, steps) {
        return None;
    }
    let mut i = pos;
    let mut depth = 0usize;
    while let Some(token) = ahead.get(i) {
        *steps += 1;
        let closes = matches!(token.kind, TokenKind::Punct(Punct::RParen | Punct::RBracket));
        let ends = token.kind == TokenKind::Semicolon
            || is_punct(token, Punct::Comma)
            || closes && depth == 0
            || (i > pos && token.spaces > 0);
        if ends {
            break;
        }
        match token.kind {
            TokenKind::Punct(Punct::LParen | Punct::LBracket) => depth += 1,
            _ => depth -= usize::from(closes),
        }
        i += 1;
    }
    (i > pos).then_some(i)
}

/// Tokens that cannot stand first in an expression: they want something at their left.
fn may_begin(token: &Token) -> bool {
    use Punct::*;
    match token.kind {
        TokenKind::Semicolon => false,
        TokenKind::Punct(p) => !matches!(
            p,
            Comma
                | RParen
                | RBracket
                | RBrace
                | Assign
                | PlusEq
                | MinusEq
                | StarEq
                | SlashEq
                | PercentEq
                | PowerEq
                | Eq
                | EqEq
                | HashArrow
        ),
        _ => true,
    }
}

/// A `[` that nothing closes cannot stand first.
fn unclosed_index(ahead: &Ahead<'_>, pos: usize, steps: &mut u64) -> bool {
    ahead.get(pos).is_some_and(|t| is_punct(t, Punct::LBracket))
        && closing(ahead, pos, Punct::LBracket, steps).is_none()
}

fn chain(ahead: &Ahead<'_>, pos: usize, commas: bool, stop: Stop<'_>, steps: &mut u64) -> usize {
    use Punct::*;
    let mut i = pos;
    let mut value = false;
    while let Some(token) = ahead.get(i) {
        *steps += 1;
        match token.kind {
            TokenKind::Semicolon => break,
            TokenKind::Punct(Comma) => {
                if !commas {
                    break;
                }
                value = false;
                i += 1;
            }
            TokenKind::Punct(RParen | RBracket | RBrace) => break,
            _ if stop(ahead, i) => break,
            TokenKind::Punct(open @ (LParen | LBracket | LBrace)) => {
                // An index in brackets belongs to the value before it; a group counts as a value.
                match closing(ahead, i, open, steps) {
                    Some(close) => i = close + 1,
                    // Not closed: everything up to the end of the statement.
                    None => return statement_end(ahead, i),
                }
                value = true;
            }
            TokenKind::Punct(PlusPlus | MinusMinus) => i += 1,
            TokenKind::Punct(_) | TokenKind::Bad => {
                value = false;
                i += 1;
            }
            _ => {
                if value {
                    break;
                }
                value = true;
                i += 1;
            }
        }
    }
    i
}

fn statement_end(ahead: &Ahead<'_>, pos: usize) -> usize {
    let ends = |i: &usize| ahead.get(*i).is_none_or(|t| t.kind == TokenKind::Semicolon);
    (pos..).find(ends).unwrap_or(ahead.len())
}

/// Position of the bracket that closes the one at `pos` in the same statement; only brackets of the same shape count.
pub(super) fn closing(ahead: &Ahead<'_>, pos: usize, open: Punct, steps: &mut u64) -> Option<usize> {
    let close = match open {
        Punct::LParen => Punct::RParen,
        Punct::LBracket => Punct::RBracket,
        _ => Punct::RBrace,
    };
    let mut depth = 0usize;
    let mut i = pos;
    while let Some(token) = ahead.get(i) {
        *steps += 1;
        if token.kind == TokenKind::Semicolon {
            return None;
        }
        if is_punct(token, open) {
            depth += 1;
        } else if is_punct(token, close) {
            depth -= 1;
            if depth == 0 {
                return Some(i);
            }
        }
        i += 1;
    }
    None
}
