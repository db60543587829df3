//! Matching a rule's pattern against the unread tokens of a line. Greedy, without backtracking, as in Harbour.

use super::ahead::Ahead;
use super::expression;
use super::rule::{Capacity, Compare, Match, MatchMarker, Rule, RuleKind, is_punct, same_class};
use crate::token::{Interner, Punct, Token, TokenKind};

/// What the markers of a rule took: token ranges (distances from the first token of the match), in order.
#[derive(Debug, Default)]
pub(super) struct Captures {
    /// (marker, first, end)
    pub taken: Vec<(u16, u32, u32)>,
}

impl Captures {
    /// Ranges of one marker in the order they were taken.
    pub fn of(&self, marker: u16) -> impl Iterator<Item = (usize, usize)> + '_ {
        self.taken.iter().filter(move |t| t.0 == marker).map(|t| (t.1 as usize, t.2 as usize))
    }
}

/// What ends the expressions of an optional clause: `None` when nothing follows the clauses (each marker's own next word
/// does), else the word that follows them, if it is one.
type OuterStop<'a> = Option<Option<&'a Token>>;

/// Bounds on work, shared by all matching of one logical line.
pub(super) struct Matcher<'a> {
    pub names: &'a mut Interner,
    pub steps: &'a mut u64,
    /// A marker that may match once matched again: the rule does not fit at all.
    pub refused: bool,
}

impl Matcher<'_> {
    /// Number of tokens that the rule takes from the head of `ahead`.
    pub fn matches(&mut self, rule: &Rule, ahead: &Ahead<'_>, captures: &mut Captures) -> Option<usize> {
        captures.taken.clear();
        let end = self.sequence(rule, &rule.pattern, ahead, 0, None, captures, 0)?;
        if took_twice(rule, captures) {
            return None;
        }
        if rule.kind == RuleKind::Command {
            match ahead.get(end) {
                None => {}
                Some(token) if token.kind == TokenKind::Semicolon => {}
                Some(_) => return None,
            }
        }
        Some(end)
    }

    fn sequence(
        &mut self,
        rule: &Rule,
        parts: &[Match],
        ahead: &Ahead<'_>,
        mut pos: usize,
        outer_stop: OuterStop<'_>,
        captures: &mut Captures,
        depth: usize,
    ) -> Option<usize> {
        let mut i = 0;
        while i < parts.len() {
            match &parts[i] {
                Match::Token(want) => {
                    *self.steps += 1;
                    let token = ahead.get(pos);
                    let ends = token.is_none_or(|t| t.kind == TokenKind::Semicolon);
                    // Harbour: the last parenthesis of a #define's arguments may be missing.
                    if ends && rule.kind == RuleKind::Define && i > 1 && i + 1 == parts.len() {
                        return Some(pos);
                    }
                    if !self.same(rule.compare, want, token?) {
                        return None;
                    }
                    pos += 1;
                    i += 1;
                }
                Match::Marker(id, kind) => {
                    // The word behind a run of optional clauses ends every expression in them; without one, the
                    // word that follows the marker itself does.
                    let stop = outer_stop.unwrap_or_else(|| required(parts.get(i + 1)));
                    let end = self.marker(rule, kind, ahead, pos, stop)?;
                    if rule.markers[*id as usize] != Capacity::Ignored {
                        captures.taken.push((*id, pos as u32, end as u32));
                    }
                    pos = end;
                    i += 1;
                }
                Match::Optional(_) => {
                    let run = parts[i..].iter().take_while(|p| matches!(p, Match::Optional(_))).count();
                    let stop = parts.get(i + run).map(|next| required(Some(next)));
                    pos = self.optionals(rule, &parts[i..i + run], ahead, pos, stop, captures, depth)?;
                    i += run;
                }
            }
        }
        Some(pos)
    }

    /// A run of optional clauses: any order, any number of times; clauses that begin with a marker come last.
    fn optionals(
        &mut self,
        rule: &Rule,
        run: &[Match],
        ahead: &Ahead<'_>,
        mut pos: usize,
        stop: OuterStop<'_>,
        captures: &mut Captures,
        depth: usize,
    ) -> Option<usize> {
        loop {
            let mut found = None;
            for markers_only in [false, true] {
                for clause in run {
                    let Match::Optional(parts) = clause else { continue };
                    if only_markers(parts) != markers_only {
                        continue;
                    }
                    let kept = captures.taken.len();
                    match self.sequence(rule, parts, ahead, pos, stop, captures, depth + 1) {
                        Some(end) if end > pos => {
                            if took_twice(rule, captures) {
                                self.refused = true;
                                return None;
                            }
                            found = Some(end);
                            break;
                        }
                        _ if self.refused => return None,
                        _ => captures.taken.truncate(kept),
                    }
                }
                if found.is_some() {
                    break;
                }
            }
            match found {
                Some(end) => pos = end,
                None => return Some(pos),
            }
        }
    }

    fn marker(
        &mut self,
        rule: &Rule,
        kind: &MatchMarker,
        ahead: &Ahead<'_>,
        pos: usize,
        stop: Option<&Token>,
    ) -> Option<usize> {
        let compare = rule.compare;
        let mut steps = *self.steps;
        let mut stops = |ahead: &Ahead<'_>, at: usize| {
            stop.is_some_and(|want| ahead.get(at).is_some_and(|t| self.same(compare, want, t)))
        };
        let end = match kind {
            MatchMarker::Regular if rule.kind == RuleKind::Define => {
                expression::argument(ahead, pos, &mut stops, &mut steps)
            }
            MatchMarker::Regular => expression::regular(ahead, pos, &mut stops, &mut steps),
            MatchMarker::List => expression::list(ahead, pos, &mut stops, &mut steps),
            MatchMarker::Extended => expression::extended(ahead, pos, &mut stops, &mut steps),
            MatchMarker::Wild => (pos < ahead.len()).then_some(ahead.len()),
            MatchMarker::Name => ahead.get(pos).filter(|t| t.kind == TokenKind::Ident).map(|_| pos + 1),
            MatchMarker::Restricted(words) => words.iter().find_map(|w| self.word(compare, w, ahead, pos)),
        };
        *self.steps = steps.max(*self.steps);
        end
    }

    /// One word of a restricted marker; a final `&` takes any macro.
    fn word(&mut self, compare: Compare, word: &[Token], ahead: &Ahead<'_>, pos: usize) -> Option<usize> {
        let mut at = pos;
        for (i, want) in word.iter().enumerate() {
            *self.steps += 1;
            let token = ahead.get(at)?;
            if is_punct(want, Punct::Amp) && i + 1 == word.len() {
                match token.kind {
                    TokenKind::MacroVar(_) | TokenKind::MacroText => return Some(at + 1),
                    TokenKind::Punct(Punct::Amp) => {
                        let open = ahead.get(at + 1)?;
                        if !is_punct(open, Punct::LParen) {
                            return None;
                        }
                        let close = expression::closing(ahead, at + 1, Punct::LParen, self.steps)?;
                        return Some(close + 1);
                    }
                    _ => return None,
                }
            }
            if !self.same(compare, want, token) {
                return None;
            }
            at += 1;
        }
        (at > pos).then_some(at)
    }

    /// A pattern's token and a program's token are the same.
    fn same(&mut self, compare: Compare, want: &Token, token: &Token) -> bool {
        if !same_class(want.kind, token.kind) {
            return false;
        }
        match want.kind {
            TokenKind::Punct(_) | TokenKind::Semicolon | TokenKind::Logical(_) => true,
            TokenKind::Ident => self.same_word(compare, want, token),
            _ => want.text == token.text || self.names.upper(want.text) == self.names.upper(token.text),
        }
    }

    fn same_word(&mut self, compare: Compare, want: &Token, token: &Token) -> bool {
        if want.text == token.text {
            return true;
        }
        if compare == Compare::Exact {
            return false;
        }
        let (want, have) = (self.names.upper(want.text), self.names.upper(token.text));
        if want == have {
            return true;
        }
        if compare != Compare::Abbreviated {
            return false;
        }
        let (want, have) = (self.names.get(want), self.names.get(have));
        have.len() >= 4 && want.starts_with(have)
    }
}

/// A marker that the result uses once took two texts.
fn took_twice(rule: &Rule, captures: &Captures) -> bool {
    let once = |id: u16| rule.markers[id as usize] == Capacity::Once;
    let taken = &captures.taken;
    taken.iter().enumerate().any(|(i, t)| once(t.0) && taken[..i].iter().any(|u| u.0 == t.0))
}

/// The word or operator that a pattern demands here.
fn required(part: Option<&Match>) -> Option<&Token> {
    match part {
        Some(Match::Token(token)) => Some(token),
        _ => None,
    }
}

/// A clause without a word of its own matches anything, so it is tried last.
pub(super) fn only_markers(parts: &[Match]) -> bool {
    parts.iter().all(|p| match p {
        Match::Token(_) => false,
        Match::Marker(_, MatchMarker::Restricted(_)) => false,
        Match::Marker(..) => true,
        Match::Optional(_) => true,
    })
}
