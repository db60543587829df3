//! Building the tokens that a matched rule gives.

use super::ahead::Ahead;
use super::matcher::Captures;
use super::print;
use super::rule::{Produce, ResultMarker, Rule, is_punct};
use crate::source::Span;
use crate::token::{Interner, Origin, Punct, Quote, Text, Token, TokenKind};

/// What surrounds one rewrite.
pub(super) struct Builder<'a> {
    pub names: &'a mut Interner,
    pub rule: &'a Rule,
    pub captures: &'a Captures,
    pub ahead: Ahead<'a>,
    /// The matched text, given to the rule's own tokens.
    pub span: Span,
    pub line: u32,
    pub origin: Origin,
    /// Stop adding tokens at this length (a runaway rule).
    pub limit: usize,
    /// Likewise when the texts have this many bytes.
    pub text_limit: usize,
}

impl Builder<'_> {
    /// Appends the result's tokens.
    pub fn build(&mut self, out: &mut Vec<Token>) {
        let rule = self.rule;
        self.parts(&rule.result, None, out);
    }

    fn parts(&mut self, parts: &[Produce], turn: Option<usize>, out: &mut Vec<Token>) {
        for part in parts {
            if out.len() >= self.limit || self.names.bytes() > self.text_limit {
                return;
            }
            match part {
                Produce::Token(token) => out.push(self.own(token.kind, token.text, token.spaces)),
                Produce::Marker(id, kind, spaces) => self.marker(*id, *kind, *spaces, turn, out),
                Produce::Repeat(inner) => {
                    // A nested clause repeats within the turn of the outer one.
                    let times = self.times(inner);
                    match turn {
                        Some(turn) if turn < times => self.parts(inner, Some(turn), out),
                        Some(_) => {}
                        None => (0..times).for_each(|i| self.parts(inner, Some(i), out)),
                    }
                }
            }
        }
    }

    /// How often a repeated clause appears.
    fn times(&self, parts: &[Produce]) -> usize {
        let mut most = 0;
        for part in parts {
            most = most.max(match part {
                Produce::Token(_) => 0,
                Produce::Marker(id, ..) => self.captures.of(*id).count(),
                Produce::Repeat(inner) => self.times(inner),
            });
        }
        most
    }

    fn own(&self, kind: TokenKind, text: Text, spaces: u16) -> Token {
        Token { kind, text, span: self.span, line: self.line, spaces, origin: self.origin }
    }

    fn marker(
        &mut self,
        id: u16,
        kind: ResultMarker,
        spaces: u16,
        turn: Option<usize>,
        out: &mut Vec<Token>,
    ) {
        let count = self.captures.of(id).count();
        // A marker that matched several times gives its next match at each turn; one that matched once, the same.
        let which = if count > 1 { turn.unwrap_or(0) } else { 0 };
        let taken = self.captures.of(id).nth(which);
        match kind {
            ResultMarker::Silent => {}
            ResultMarker::Logical => {
                out.push(self.own(TokenKind::Logical(taken.is_some()), Text(0), spaces));
            }
            ResultMarker::Dumb => {
                let (start, end) = taken.unwrap_or((0, 0));
                let token = self.stringify(start, end, spaces);
                out.push(token);
            }
            ResultMarker::Regular => {
                let Some((start, end)) = taken else { return };
                let first = out.len();
                out.extend(self.ahead.range(start, end).copied());
                if let Some(token) = out.get_mut(first) {
                    token.spaces = spaces;
                }
            }
            ResultMarker::Normal | ResultMarker::Smart | ResultMarker::Block => {
                let Some((start, end)) = taken else { return };
                self.members(kind, start, end, spaces, out);
            }
        }
    }

    /// Applies a marker to each of the comma-separated members of what was taken.
    fn members(&mut self, kind: ResultMarker, start: usize, end: usize, spaces: u16, out: &mut Vec<Token>) {
        let mut pos = start;
        let mut first = true;
        loop {
            let stop = self.member_end(pos, end);
            if stop > pos {
                let lead = self.ahead.get(pos).map_or(0, |t| t.spaces);
                self.member(kind, pos, stop, if first { spaces } else { lead }, first, out);
            }
            if stop >= end {
                return;
            }
            if let Some(comma) = self.ahead.get(stop) {
                let spaces = if first && stop == pos { spaces } else { comma.spaces };
                out.push(Token { spaces, ..*comma });
            }
            first = false;
            pos = stop + 1;
        }
    }

    fn member_end(&self, pos: usize, end: usize) -> usize {
        let mut depth = 0i32;
        for i in pos..end {
            match self.ahead.get(i).map(|t| t.kind) {
                Some(TokenKind::Punct(Punct::LParen | Punct::LBrace | Punct::LBracket)) => depth += 1,
                Some(TokenKind::Punct(Punct::RParen | Punct::RBrace | Punct::RBracket)) => depth -= 1,
                Some(TokenKind::Punct(Punct::Comma)) if depth <= 0 => return i,
                _ => {}
            }
        }
        end
    }

    fn member(
        &mut self,
        kind: ResultMarker,
        start: usize,
        end: usize,
        spaces: u16,
        first: bool,
        out: &mut Vec<Token>,
    ) {
        let Some(head) = self.ahead.get(start).copied() else { return };
        let single = end == start + 1;
        let copy = |from: usize, this: &Self, out: &mut Vec<Token>| {
            let at = out.len();
            out.extend(this.ahead.range(from, end).copied());
            if let Some(token) = out.get_mut(at) {
                token.spaces = spaces;
            }
        };
        if kind == ResultMarker::Block {
            let is_block = is_punct(&head, Punct::LBrace)
                && self.ahead.get(start + 1).is_some_and(|t| is_punct(t, Punct::Pipe))
                && end > start + 1;
            if is_block {
                copy(start, self, out);
                return;
            }
            let spaces = if first { spaces } else { 1 };
            out.push(self.own(TokenKind::Punct(Punct::LBrace), Text(0), spaces));
            out.push(self.own(TokenKind::Punct(Punct::Pipe), Text(0), 0));
            out.push(self.own(TokenKind::Punct(Punct::Pipe), Text(0), 0));
            out.extend(self.ahead.range(start, end).copied());
            out.push(self.own(TokenKind::Punct(Punct::RBrace), Text(0), 0));
            return;
        }
        if kind == ResultMarker::Smart
            && (matches!(head.kind, TokenKind::Str(_)) || is_punct(&head, Punct::LParen))
        {
            copy(start, self, out);
            return;
        }
        match head.kind {
            TokenKind::MacroVar(_) if single => {
                out.push(Token { kind: TokenKind::Ident, spaces, ..head });
            }
            TokenKind::Punct(Punct::Amp)
                if self.ahead.get(start + 1).is_some_and(|t| is_punct(t, Punct::LParen)) =>
            {
                copy(start + 1, self, out);
            }
            _ => {
                let token = self.stringify(start, end, spaces);
                out.push(token);
            }
        }
    }

    fn stringify(&mut self, start: usize, end: usize, spaces: u16) -> Token {
        let mut text = Vec::new();
        for (i, token) in self.ahead.range(start, end).enumerate() {
            if i > 0 {
                text.extend(std::iter::repeat_n(b' ', token.spaces as usize));
            }
            print::inner_text(token, self.names, &mut text);
        }
        let text = self.names.intern(&text);
        let span = match (self.ahead.get(start), end.checked_sub(1).and_then(|e| self.ahead.get(e))) {
            (Some(first), Some(last)) if end > start => first.span.to(last.span),
            _ => self.span,
        };
        let kind = TokenKind::Str(Quote::Double);
        Token { kind, text, span, line: self.line, spaces, origin: self.origin }
    }
}
