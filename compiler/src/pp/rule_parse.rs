//! A `#define`, `#translate` or `#command` line into a [`Rule`].

use super::rule::{Capacity, Compare, Match, MatchMarker, Produce, ResultMarker, Rule, RuleKind, is_punct};
use crate::diag::Diagnostic;
use crate::source::Span;
use crate::token::{Interner, Punct, Text, Token, TokenKind};

/// Optional clauses in optional clauses, at most.
const MAX_DEPTH: usize = 64;

/// Reads the rest of a rule's line, after the directive's name. `#define` without a value gives an empty result.
pub(super) fn parse_rule(
    kind: RuleKind,
    compare: Compare,
    tokens: &[Token],
    at: Span,
    names: &mut Interner,
) -> Result<Rule, Diagnostic> {
    let tokens = resplit(tokens);
    let mut parser = Parser { names, tokens: &tokens, pos: 0, at, kind, markers: Vec::new() };
    let (pattern, result) = if kind == RuleKind::Define { parser.define()? } else { parser.command()? };
    let markers = capacities(&result, parser.markers.len());
    let line = tokens.first().map_or(0, |t| t.line);
    Ok(Rule { kind, compare, pattern, result, markers, span: at, line, dynamic: None })
}

/// The pattern alone, for `#uncommand` and `#untranslate`.
pub(super) fn parse_pattern(
    kind: RuleKind,
    tokens: &[Token],
    at: Span,
    names: &mut Interner,
) -> Result<Vec<Match>, Diagnostic> {
    let tokens = resplit(tokens);
    let end = tokens.iter().position(|t| is_punct(t, Punct::HashArrow)).unwrap_or(tokens.len());
    let mut parser = Parser { names, tokens: &tokens[..end], pos: 0, at, kind, markers: Vec::new() };
    parser.pattern(0)
}

/// `<x>=>`, `<x>=1` and `<x>==1` are lexed with `>=` or `->`; give the marker its bracket back.
fn resplit(tokens: &[Token]) -> Vec<Token> {
    let mut out: Vec<Token> = Vec::with_capacity(tokens.len());
    for token in tokens {
        let glued = token.spaces == 0;
        match (token.kind, out.last_mut()) {
            (TokenKind::Punct(Punct::Greater), Some(last))
                if glued && is_punct(last, Punct::Eq) && last.spaces == 0 && last.origin.0 == u32::MAX =>
            {
                last.kind = TokenKind::Punct(Punct::HashArrow);
                continue;
            }
            (TokenKind::Punct(Punct::Eq), Some(last))
                if glued && is_punct(last, Punct::Eq) && last.origin.0 == u32::MAX =>
            {
                last.kind = TokenKind::Punct(Punct::EqEq);
                continue;
            }
            _ => {}
        }
        if token.kind == TokenKind::Punct(Punct::GreaterEq) && closes_marker(&out) {
            out.push(Token { kind: TokenKind::Punct(Punct::Greater), ..*token });
            let mut rest = Token { kind: TokenKind::Punct(Punct::Eq), spaces: 0, ..*token };
            rest.origin.0 = u32::MAX;
            out.push(rest);
            continue;
        }
        out.push(*token);
    }
    for token in &mut out {
        if token.origin.0 == u32::MAX {
            token.origin.0 = 0;
        }
    }
    out
}

/// The tokens so far end in an open `<…`.
fn closes_marker(out: &[Token]) -> bool {
    let open = out.iter().rposition(|t| is_punct(t, Punct::Less) || is_punct(t, Punct::Greater));
    open.is_some_and(|i| is_punct(&out[i], Punct::Less) && out.get(i + 1).is_some_and(|t| t.spaces == 0))
}

struct Parser<'a> {
    names: &'a mut Interner,
    tokens: &'a [Token],
    pos: usize,
    at: Span,
    kind: RuleKind,
    /// Upper-case names of the markers met so far.
    markers: Vec<Text>,
}

impl Parser<'_> {
    fn peek(&self, n: usize) -> Option<&Token> {
        self.tokens.get(self.pos + n)
    }

    fn is(&self, n: usize, punct: Punct) -> bool {
        self.peek(n).is_some_and(|t| is_punct(t, punct))
    }

    fn define(&mut self) -> Result<(Vec<Match>, Vec<Produce>), Diagnostic> {
        let Some(&name) = self.peek(0).filter(|t| t.kind == TokenKind::Ident) else {
            return Err(Diagnostic::error("E0028", "Define without parameters", self.at));
        };
        self.pos = 1;
        let mut pattern = vec![Match::Token(name)];
        if self.is(0, Punct::LParen) && self.peek(0).is_some_and(|t| t.spaces == 0) {
            pattern.push(Match::Token(self.tokens[1]));
            self.pos = 2;
            while !self.is(0, Punct::RParen) {
                let Some(&param) = self.peek(0).filter(|t| t.kind == TokenKind::Ident) else {
                    return Err(self.wrong_label());
                };
                // Clipper: the names of parameters are case-sensitive.
                if self.markers.contains(&param.text) {
                    return Err(self.wrong_label());
                }
                self.markers.push(param.text);
                pattern.push(Match::Marker((self.markers.len() - 1) as u16, MatchMarker::Argument));
                self.pos += 1;
                match self.peek(0) {
                    Some(t) if is_punct(t, Punct::Comma) => {
                        pattern.push(Match::Token(*t));
                        self.pos += 1;
                        if !self.peek(0).is_some_and(|t| t.kind == TokenKind::Ident) {
                            return Err(self.wrong_label());
                        }
                    }
                    Some(t) if is_punct(t, Punct::RParen) => {}
                    _ => return Err(self.wrong_label()),
                }
            }
            pattern.push(Match::Token(self.tokens[self.pos]));
            self.pos += 1;
        }
        let mut result = Vec::new();
        for token in &self.tokens[self.pos..] {
            let param = self.markers.iter().position(|m| token.kind == TokenKind::Ident && *m == token.text);
            result.push(match param {
                Some(i) => Produce::Marker(i as u16, ResultMarker::Regular, token.spaces),
                None => Produce::Token(*token),
            });
        }
        Ok((pattern, result))
    }

    fn wrong_label(&self) -> Diagnostic {
        Diagnostic::error("E0029", "Wrong parameter list in #define", self.at)
    }

    fn command(&mut self) -> Result<(Vec<Match>, Vec<Produce>), Diagnostic> {
        let Some(arrow) = self.tokens.iter().position(|t| is_punct(t, Punct::HashArrow)) else {
            return Err(Diagnostic::error(
                "E0026",
                format!("Missing => in {} directive", self.kind.directive()),
                self.at,
            ));
        };
        let all = self.tokens;
        self.tokens = &all[..arrow];
        let pattern = self.pattern(0)?;
        if !matches!(pattern.first(), Some(Match::Token(_))) {
            let what = "The pattern has to begin with a word or an operator";
            return Err(Diagnostic::error(
                "E0027",
                format!("{what} in {} directive", self.kind.directive()),
                self.at,
            ));
        }
        self.tokens = all;
        self.pos = arrow + 1;
        let result = self.result(0)?;
        Ok((pattern, result))
    }

    fn pattern(&mut self, depth: usize) -> Result<Vec<Match>, Diagnostic> {
        let mut parts = Vec::new();
        while let Some(&token) = self.peek(0) {
            match token.kind {
                TokenKind::Punct(Punct::Backslash) if self.peek(1).is_some() => {
                    parts.push(Match::Token(self.tokens[self.pos + 1]));
                    self.pos += 2;
                }
                TokenKind::Punct(Punct::Less) => parts.push(self.match_marker()?),
                TokenKind::Punct(Punct::LBracket) => {
                    if depth >= MAX_DEPTH {
                        return Err(Diagnostic::error(
                            "E0040",
                            "Optional clauses are nested too deeply",
                            token.span,
                        ));
                    }
                    self.pos += 1;
                    let inner = self.pattern(depth + 1)?;
                    if !self.is(0, Punct::RBracket) {
                        let what =
                            format!("Unbalanced [ in the pattern of {} directive", self.kind.directive());
                        return Err(Diagnostic::error("E0041", what, token.span));
                    }
                    self.pos += 1;
                    if !inner.is_empty() {
                        parts.push(Match::Optional(inner));
                    }
                }
                TokenKind::Punct(Punct::RBracket) if depth > 0 => break,
                _ => {
                    parts.push(Match::Token(token));
                    self.pos += 1;
                }
            }
        }
        Ok(parts)
    }

    fn bad_marker(&self, token: &Token) -> Diagnostic {
        Diagnostic::error(
            "E0024",
            format!("Wrong match marker in {} directive", self.kind.directive()),
            token.span,
        )
    }

    fn marker_id(&mut self, name: Text) -> u16 {
        let name = self.names.upper(name);
        let at = self.markers.iter().position(|m| *m == name).unwrap_or_else(|| {
            self.markers.push(name);
            self.markers.len() - 1
        });
        at as u16
    }

    fn match_marker(&mut self) -> Result<Match, Diagnostic> {
        use Punct::*;
        let open = self.tokens[self.pos];
        let name_at = |p: &Self, n: usize| p.peek(n).filter(|t| t.kind == TokenKind::Ident).map(|t| t.text);
        let shape = |p: &Self, open: Punct, close: Punct| {
            let fits = p.is(1, open) && p.is(3, close) && p.is(4, Greater);
            name_at(p, 2).filter(|_| fits)
        };
        let simple = [(LParen, RParen, 0), (Star, Star, 1), (Not, Not, 2)];
        for (left, right, which) in simple {
            if let Some(name) = shape(self, left, right) {
                self.pos += 5;
                let kind = match which {
                    0 => MatchMarker::Extended,
                    1 => MatchMarker::Wild,
                    _ => MatchMarker::Name,
                };
                return Ok(Match::Marker(self.marker_id(name), kind));
            }
        }
        let Some(name) = name_at(self, 1) else { return Err(self.bad_marker(&open)) };
        if self.is(2, Greater) {
            self.pos += 3;
            return Ok(Match::Marker(self.marker_id(name), MatchMarker::Regular));
        }
        if self.is(2, Comma) && self.is(3, Ellipsis) && self.is(4, Greater) {
            self.pos += 5;
            return Ok(Match::Marker(self.marker_id(name), MatchMarker::List));
        }
        if !self.is(2, Colon) {
            return Err(self.bad_marker(&open));
        }
        self.pos += 3;
        let mut words = vec![Vec::new()];
        loop {
            let Some(&token) = self.peek(0) else { return Err(self.bad_marker(&open)) };
            self.pos += 1;
            match token.kind {
                TokenKind::Punct(Greater) => break,
                TokenKind::Punct(Comma) => words.push(Vec::new()),
                TokenKind::Punct(Backslash) if self.peek(0).is_some() => {
                    let literal = self.tokens[self.pos];
                    self.pos += 1;
                    words.last_mut().into_iter().for_each(|w| w.push(literal));
                }
                _ => words.last_mut().into_iter().for_each(|w| w.push(token)),
            }
        }
        words.retain(|w| !w.is_empty());
        Ok(Match::Marker(self.marker_id(name), MatchMarker::Restricted(words)))
    }

    fn result(&mut self, depth: usize) -> Result<Vec<Produce>, Diagnostic> {
        let mut parts = Vec::new();
        while let Some(&token) = self.peek(0) {
            let spaces = token.spaces.min(1);
            match token.kind {
                TokenKind::Punct(Punct::Backslash) if self.peek(1).is_some() => {
                    let literal = self.tokens[self.pos + 1];
                    let spaces = spaces.max(literal.spaces.min(1));
                    parts.push(Produce::Token(Token { spaces, ..literal }));
                    self.pos += 2;
                }
                TokenKind::Punct(Punct::Hash) if self.is(1, Punct::Less) => {
                    self.pos += 1;
                    match self.result_marker() {
                        Some((id, ResultMarker::Regular)) => {
                            parts.push(Produce::Marker(id, ResultMarker::Dumb, spaces));
                        }
                        Some((id, kind)) => parts.push(Produce::Marker(id, kind, spaces)),
                        None => parts.push(Produce::Token(Token { spaces, ..token })),
                    }
                }
                TokenKind::Punct(Punct::Less) => match self.result_marker() {
                    Some((id, kind)) => parts.push(Produce::Marker(id, kind, spaces)),
                    None => {
                        parts.push(Produce::Token(Token { spaces, ..token }));
                        self.pos += 1;
                    }
                },
                TokenKind::Punct(Punct::LBracket) => {
                    if depth >= MAX_DEPTH {
                        return Err(Diagnostic::error(
                            "E0040",
                            "Repeated clauses are nested too deeply",
                            token.span,
                        ));
                    }
                    self.pos += 1;
                    let mut inner = self.result(depth + 1)?;
                    if !self.is(0, Punct::RBracket) {
                        let what =
                            format!("Unbalanced [ in the result of {} directive", self.kind.directive());
                        return Err(Diagnostic::error("E0041", what, token.span));
                    }
                    self.pos += 1;
                    give_spaces(&mut inner, spaces);
                    parts.push(Produce::Repeat(inner));
                }
                TokenKind::Punct(Punct::RBracket) if depth > 0 => break,
                _ => {
                    parts.push(Produce::Token(Token { spaces, ..token }));
                    self.pos += 1;
                }
            }
        }
        Ok(parts)
    }

    /// A result marker at the `<` that comes next; nothing is read when there is none.
    fn result_marker(&mut self) -> Option<(u16, ResultMarker)> {
        use Punct::*;
        let token = |n: usize| self.tokens.get(self.pos + n);
        let punct = |n: usize, p: Punct| token(n).is_some_and(|t| is_punct(t, p));
        let ident = |n: usize| token(n).filter(|t| t.kind == TokenKind::Ident).map(|t| t.text);
        let first = token(1)?;
        let (name, kind, len) = match first.kind {
            TokenKind::Ident if punct(2, Greater) => (first.text, ResultMarker::Regular, 3),
            TokenKind::Str(_) if punct(2, Greater) => (first.text, ResultMarker::Normal, 3),
            TokenKind::Punct(LParen) if punct(3, RParen) && punct(4, Greater) => {
                (ident(2)?, ResultMarker::Smart, 5)
            }
            TokenKind::Punct(LBrace) if punct(3, RBrace) && punct(4, Greater) => {
                (ident(2)?, ResultMarker::Block, 5)
            }
            TokenKind::Punct(Dot) if punct(3, Dot) && punct(4, Greater) => {
                (ident(2)?, ResultMarker::Logical, 5)
            }
            TokenKind::Punct(Minus) if punct(3, Arrow) => (ident(2)?, ResultMarker::Silent, 4),
            // `<.t.>`: a marker of one letter reads like a literal.
            TokenKind::Logical(_) if punct(2, Greater) => {
                let text = self.names.get(first.text);
                let name = text.get(1..2)?.to_vec();
                (self.names.intern(&name), ResultMarker::Logical, 3)
            }
            _ => return None,
        };
        let upper = self.names.upper(name);
        let id = self.markers.iter().position(|m| *m == upper)?;
        self.pos += len;
        Some((id as u16, kind))
    }
}

/// The first token of a repeated clause has the blanks that stood before its bracket when it has none itself.
fn give_spaces(parts: &mut [Produce], outer: u16) {
    match parts.first_mut() {
        Some(Produce::Token(t)) => t.spaces = t.spaces.max(outer),
        Some(Produce::Marker(_, _, spaces)) => *spaces = (*spaces).max(outer),
        Some(Produce::Repeat(inner)) => give_spaces(inner, outer),
        None => {}
    }
}

fn capacities(result: &[Produce], count: usize) -> Vec<Capacity> {
    fn visit(parts: &[Produce], repeated: bool, out: &mut [Capacity]) {
        for part in parts {
            match part {
                Produce::Token(_) => {}
                Produce::Marker(id, ..) => {
                    let have = &mut out[*id as usize];
                    *have = match (*have, repeated) {
                        (Capacity::Once, _) | (_, false) => Capacity::Once,
                        _ => Capacity::Many,
                    };
                }
                Produce::Repeat(inner) => visit(inner, true, out),
            }
        }
    }
    let mut out = vec![Capacity::Ignored; count];
    visit(result, false, &mut out);
    out
}
