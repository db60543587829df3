//! A `#define`, `#translate` or `#command` line into a [`Rule`].

use super::matcher::only_markers;
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
) -> Result<Rule, Box<Diagnostic>> {
    let mut parser = Parser { names, tokens, pos: 0, at, markers: Vec::new() };
    let (pattern, result) = if kind == RuleKind::Define { parser.define()? } else { parser.command()? };
    let labels = std::mem::take(&mut parser.markers);
    let markers = capacities(&result, labels.len());
    let line = tokens.first().map_or(0, |t| t.line);
    Ok(Rule { kind, compare, pattern, result, markers, labels, span: at, line, dynamic: None })
}

struct Parser<'a> {
    names: &'a mut Interner,
    tokens: &'a [Token],
    pos: usize,
    at: Span,
    /// Names of the markers met so far: as written for `#define`, else in upper case.
    markers: Vec<Text>,
}

impl Parser<'_> {
    fn peek(&self, n: usize) -> Option<&Token> {
        self.tokens.get(self.pos + n)
    }

    fn is(&self, n: usize, punct: Punct) -> bool {
        self.peek(n).is_some_and(|t| is_punct(t, punct))
    }

    fn define(&mut self) -> Result<(Vec<Match>, Vec<Produce>), Box<Diagnostic>> {
        let Some(&name) = self.peek(0).filter(|t| t.kind == TokenKind::Ident) else {
            return Err(Box::new(Diagnostic::error("E0004", "Syntax error in #define", self.at)));
        };
        let no_label = |at: Span| Box::new(Diagnostic::error("E0005", "Label missing in #define", at));
        let unclosed = |at: Span| {
            Box::new(Diagnostic::error("E0006", "Comma or right parenthesis missing in #define", at))
        };
        self.pos = 1;
        let mut pattern = vec![Match::Token(name)];
        if self.is(0, Punct::LParen) && self.peek(0).is_some_and(|t| t.spaces == 0) {
            pattern.push(Match::Token(self.tokens[1]));
            self.pos = 2;
            while !self.is(0, Punct::RParen) {
                let Some(&param) = self.peek(0) else { return Err(unclosed(self.at)) };
                if param.kind != TokenKind::Ident {
                    return Err(no_label(self.at));
                }
                // Names of parameters are case-sensitive; of equal names the first one counts.
                self.markers.push(param.text);
                pattern.push(Match::Marker((self.markers.len() - 1) as u16, MatchMarker::Regular));
                self.pos += 1;
                match self.peek(0) {
                    Some(t) if is_punct(t, Punct::Comma) => {
                        pattern.push(Match::Token(*t));
                        self.pos += 1;
                        if !self.peek(0).is_some_and(|t| t.kind == TokenKind::Ident) {
                            return Err(no_label(self.at));
                        }
                    }
                    Some(t) if is_punct(t, Punct::RParen) => {}
                    _ => return Err(unclosed(self.at)),
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

    fn command(&mut self) -> Result<(Vec<Match>, Vec<Produce>), Box<Diagnostic>> {
        let Some(arrow) = self.tokens.iter().position(|t| is_punct(t, Punct::HashArrow)) else {
            return Err(Box::new(Diagnostic::error("E0007", "Missing => in #translate/#command", self.at)));
        };
        let all = self.tokens;
        self.tokens = &all[..arrow];
        let pattern = self.pattern(0)?;
        self.tokens = all;
        self.pos = arrow + 1;
        let result = self.result(false)?;
        Ok((pattern, result))
    }

    fn pattern(&mut self, depth: usize) -> Result<Vec<Match>, Box<Diagnostic>> {
        let mut parts = Vec::new();
        while let Some(&token) = self.peek(0) {
            match token.kind {
                TokenKind::Punct(Punct::Backslash) if self.peek(1).is_some() => {
                    parts.push(Match::Token(self.tokens[self.pos + 1]));
                    self.pos += 2;
                }
                TokenKind::Punct(Punct::Less) => parts.push(self.match_marker()?),
                TokenKind::Punct(Punct::LBracket) => {
                    parts.push(self.optional(depth)?);
                    if is_ambiguous(&parts) {
                        let what = "Ambiguous match pattern in #translate/#command";
                        return Err(Box::new(Diagnostic::error("E0017", what, token.span)));
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

    /// `[ … ]` in a pattern.
    fn optional(&mut self, depth: usize) -> Result<Match, Box<Diagnostic>> {
        let open = self.tokens[self.pos].span;
        if depth >= MAX_DEPTH {
            return Err(Box::new(Diagnostic::error("E0012", "Optional clauses are nested too deeply", open)));
        }
        self.pos += 1;
        let inner = self.pattern(depth + 1)?;
        if !self.is(0, Punct::RBracket) {
            let what = "Unclosed optional clause in #translate/#command";
            return Err(Box::new(Diagnostic::error("E0012", what, open)));
        }
        self.pos += 1;
        if inner.is_empty() {
            return Err(Box::new(Diagnostic::error(
                "E0011",
                "Empty optional clause in #translate/#command",
                open,
            )));
        }
        Ok(Match::Optional(inner))
    }

    fn bad_marker(&self, token: &Token) -> Box<Diagnostic> {
        Box::new(Diagnostic::error("E0010", "Bad match marker in #translate/#command", token.span))
    }

    fn marker_id(&mut self, name: Text) -> u16 {
        let name = self.names.upper(name);
        let at = self.markers.iter().position(|m| *m == name).unwrap_or_else(|| {
            self.markers.push(name);
            self.markers.len() - 1
        });
        at as u16
    }

    fn match_marker(&mut self) -> Result<Match, Box<Diagnostic>> {
        use Punct::*;
        let open = self.tokens[self.pos];
        let name_at = |p: &Self, n: usize| p.peek(n).filter(|t| t.kind == TokenKind::Ident).map(|t| t.text);
        let enclosed = [
            (LParen, RParen, MatchMarker::Extended),
            (Star, Star, MatchMarker::Wild),
            (Not, Not, MatchMarker::Name),
        ];
        for (left, right, kind) in enclosed {
            let fits = self.is(1, left) && self.is(3, right) && self.is(4, Greater);
            if let Some(name) = name_at(self, 2).filter(|_| fits) {
                self.pos += 5;
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
        let mut words = Vec::new();
        let mut word = Vec::new();
        loop {
            let Some(&token) = self.peek(0) else { return Err(self.bad_marker(&open)) };
            self.pos += 1;
            match token.kind {
                TokenKind::Punct(Greater) => break,
                TokenKind::Punct(Comma) => words.push(std::mem::take(&mut word)),
                TokenKind::Punct(Backslash) if self.peek(0).is_some() => {
                    word.push(self.tokens[self.pos]);
                    self.pos += 1;
                }
                _ => word.push(token),
            }
        }
        words.push(word);
        words.retain(|w| !w.is_empty());
        Ok(Match::Marker(self.marker_id(name), MatchMarker::Restricted(words)))
    }

    fn result(&mut self, repeated: bool) -> Result<Vec<Produce>, Box<Diagnostic>> {
        let mut parts = Vec::new();
        while let Some(&token) = self.peek(0) {
            let spaces = token.spaces.min(1);
            match token.kind {
                TokenKind::Punct(Punct::Backslash) if self.peek(1).is_some() => {
                    let literal = self.tokens[self.pos + 1];
                    parts
                        .push(Produce::Token(Token { spaces: spaces.max(literal.spaces.min(1)), ..literal }));
                    self.pos += 2;
                }
                TokenKind::Punct(Punct::Hash) if self.is(1, Punct::Less) => {
                    self.pos += 1;
                    parts.push(self.dumb_marker(spaces)?);
                }
                TokenKind::Punct(Punct::HashHash) if self.is(1, Punct::Less) => {
                    self.pos += 1;
                    parts.push(Produce::Token(Token {
                        kind: TokenKind::Punct(Punct::Hash),
                        spaces,
                        ..token
                    }));
                    parts.push(self.dumb_marker(0)?);
                }
                TokenKind::Punct(Punct::Less) if self.is(1, Punct::At) && self.is(2, Punct::Greater) => {
                    // `<@>` makes nothing.
                    self.pos += 3;
                }
                TokenKind::Punct(Punct::Less) => {
                    let (id, kind) = self.result_marker()?;
                    parts.push(Produce::Marker(id, kind, spaces));
                }
                TokenKind::Punct(Punct::LBracket) => {
                    if repeated {
                        let what = "Result pattern contains nested clauses in #translate/#command";
                        return Err(Box::new(Diagnostic::error("E0018", what, token.span)));
                    }
                    self.pos += 1;
                    let mut inner = self.result(true)?;
                    if !self.is(0, Punct::RBracket) {
                        let what = "Unknown result marker in #translate/#command";
                        let mut found = Diagnostic::error("E0008", what, token.span);
                        found.hint = Some("the [ of this repeated clause is not closed".into());
                        return Err(Box::new(found));
                    }
                    self.pos += 1;
                    give_spaces(&mut inner, spaces);
                    parts.push(Produce::Repeat(inner));
                }
                TokenKind::Punct(Punct::RBracket) if repeated => break,
                _ => {
                    parts.push(Produce::Token(Token { spaces, ..token }));
                    self.pos += 1;
                }
            }
        }
        Ok(parts)
    }

    /// A marker after `#`, which changes the plain one only.
    fn dumb_marker(&mut self, spaces: u16) -> Result<Produce, Box<Diagnostic>> {
        let (id, kind) = self.result_marker()?;
        let kind = if kind == ResultMarker::Regular { ResultMarker::Dumb } else { kind };
        Ok(Produce::Marker(id, kind, spaces))
    }

    /// The result marker at the `<` that comes next.
    fn result_marker(&mut self) -> Result<(u16, ResultMarker), Box<Diagnostic>> {
        let at = self.peek(0).map_or(self.at, |t| t.span);
        let Some((name, kind, len)) = self.marker_shape() else {
            let mut found = Diagnostic::error("E0009", "Label error in #translate/#command", at);
            found.hint = Some("write \\< for a plain < in the result of a rule".into());
            return Err(Box::new(found));
        };
        let upper = self.names.upper(name);
        let Some(id) = self.markers.iter().position(|m| *m == upper) else {
            let mut found = Diagnostic::error("E0008", "Unknown result marker in #translate/#command", at);
            let shown = String::from_utf8_lossy(self.names.get(name)).into_owned();
            found.hint = Some(format!("the pattern has no marker <{shown}>; write \\< for a plain <"));
            return Err(Box::new(found));
        };
        self.pos += len;
        Ok((id as u16, kind))
    }

    /// Name, kind and length of the marker that comes next.
    fn marker_shape(&self) -> Option<(Text, ResultMarker, usize)> {
        use Punct::*;
        let ident = |n: usize| self.peek(n).filter(|t| t.kind == TokenKind::Ident).map(|t| t.text);
        let first = self.peek(1)?;
        Some(match first.kind {
            TokenKind::Ident if self.is(2, Greater) => (first.text, ResultMarker::Regular, 3),
            TokenKind::Str(_) if self.is(2, Greater) => (first.text, ResultMarker::Normal, 3),
            TokenKind::Punct(LParen) if self.is(3, RParen) && self.is(4, Greater) => {
                (ident(2)?, ResultMarker::Smart, 5)
            }
            TokenKind::Punct(LBrace) if self.is(3, RBrace) && self.is(4, Greater) => {
                (ident(2)?, ResultMarker::Block, 5)
            }
            TokenKind::Punct(Dot) if self.is(3, Dot) && self.is(4, Greater) => {
                (ident(2)?, ResultMarker::Logical, 5)
            }
            TokenKind::Punct(Minus) if self.is(3, Arrow) => (ident(2)?, ResultMarker::Silent, 4),
            _ => return None,
        })
    }
}

/// Two clauses without a word of their own stand side by side.
fn is_ambiguous(parts: &[Match]) -> bool {
    let run = parts.iter().rev().take_while(|p| matches!(p, Match::Optional(_)));
    run.filter(|p| matches!(p, Match::Optional(inner) if only_markers(inner))).count() > 1
}

/// The first token of a repeated clause has the blanks that stood before its bracket when it has none itself; a comma
/// has none.
fn give_spaces(parts: &mut [Produce], outer: u16) {
    match parts.first_mut() {
        Some(Produce::Token(t)) if is_punct(t, Punct::Comma) => {}
        Some(Produce::Token(t)) => t.spaces = t.spaces.max(outer),
        Some(Produce::Marker(_, _, spaces)) => *spaces = (*spaces).max(outer),
        Some(Produce::Repeat(inner)) => give_spaces(inner, outer),
        None => {}
    }
}

/// How often each marker may match, from where the result uses it.
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
