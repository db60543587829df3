//! Lines that begin with `#`: which directive, and the simple ones.

use super::engine::Run;
use super::rule::{Compare, Match, MatchMarker, RuleKind, is_punct, same_class};
use super::{print, rule_parse};
use crate::diag::{Diagnostic, Severity};
use crate::source::Span;
use crate::token::{Interner, Punct, Token, TokenKind};

/// Directives by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Directive {
    Define,
    Undef,
    Include,
    If,
    Ifdef,
    Ifndef,
    Elif,
    Else,
    Endif,
    Error,
    Warning,
    Stdout,
    Line,
    Pragma,
    /// `#require`: a library, which only makers of executables need.
    Require,
    Rule(RuleKind, Compare),
    Unrule(RuleKind, Compare),
}

/// Names, all of which may be cut to four letters or more.
const DIRECTIVES: &[(&str, Directive)] = {
    use Compare::*;
    use Directive::*;
    use RuleKind::{Command, Translate};
    &[
        ("DEFINE", Define),
        ("UNDEF", Undef),
        ("INCLUDE", Include),
        ("IF", If),
        ("IFDEF", Ifdef),
        ("IFNDEF", Ifndef),
        ("ELIF", Elif),
        ("ELSE", Else),
        ("ENDIF", Endif),
        ("ERROR", Error),
        ("WARNING", Warning),
        ("STDOUT", Stdout),
        ("LINE", Line),
        ("PRAGMA", Pragma),
        ("REQUIRE", Require),
        ("COMMAND", Rule(Command, Abbreviated)),
        ("TRANSLATE", Rule(Translate, Abbreviated)),
        ("XCOMMAND", Rule(Command, Whole)),
        ("XTRANSLATE", Rule(Translate, Whole)),
        ("YCOMMAND", Rule(Command, Exact)),
        ("YTRANSLATE", Rule(Translate, Exact)),
        ("UNCOMMAND", Unrule(Command, Abbreviated)),
        ("UNTRANSLATE", Unrule(Translate, Abbreviated)),
        ("XUNCOMMAND", Unrule(Command, Whole)),
        ("XUNTRANSLATE", Unrule(Translate, Whole)),
        ("YUNCOMMAND", Unrule(Command, Exact)),
        ("YUNTRANSLATE", Unrule(Translate, Exact)),
    ]
};

fn find(name: &[u8]) -> Option<Directive> {
    let name = name.to_ascii_uppercase();
    let exact = DIRECTIVES.iter().find(|(n, _)| n.as_bytes() == name);
    let short = || DIRECTIVES.iter().find(|(n, _)| name.len() >= 4 && n.as_bytes().starts_with(&name));
    exact.or_else(short).map(|(_, d)| *d)
}

impl Run<'_> {
    /// Does what a directive line says; `tokens` begins with `#`. `direct` is false for one that a rule made.
    pub fn directive(&mut self, tokens: &[Token], direct: bool) {
        let found = match tokens.get(1) {
            Some(t) if t.kind == TokenKind::Ident => find(self.names.get(t.text)),
            _ => None,
        };
        // Only rules go on after a `;`; what follows other directives is program text.
        let all = matches!(found, Some(Directive::Define | Directive::Rule(..) | Directive::Unrule(..)));
        let end = if all { None } else { tokens.iter().position(|t| t.kind == TokenKind::Semicolon) };
        let (tokens, rest) = tokens.split_at(end.unwrap_or(tokens.len()));
        if direct {
            self.right.clear();
        }
        let skipped = self.conditions.skipping();
        self.one_directive(tokens, found);
        if !direct || self.stopped {
            return;
        }
        // A pragma may have put code in front of what follows.
        let mut line: Vec<Token> = self.right.drain(..).rev().collect();
        let ignored = matches!(found, Some(Directive::Else | Directive::Endif));
        if rest.len() > 1 && !skipped && !ignored && !self.conditions.skipping() {
            line.extend_from_slice(&rest[usize::from(line.is_empty())..]);
        }
        if !line.is_empty() {
            self.line_tokens(&line);
        }
    }

    fn one_directive(&mut self, tokens: &[Token], found: Option<Directive>) {
        let Some(&hash) = tokens.first() else { return };
        let Some(name) = tokens.get(1) else { return self.unknown(hash.span) };
        let at = hash.span.to(name.span);
        let rest = &tokens[2..];
        if self.conditions.skipping() {
            match found {
                Some(Directive::If | Directive::Ifdef | Directive::Ifndef) => self.open_condition(at, false),
                Some(Directive::Elif) => self.elif(at, rest),
                Some(Directive::Else) => self.else_condition(at),
                Some(Directive::Endif) => self.close_condition(at),
                _ => {}
            }
            return;
        }
        let whole = tokens.iter().fold(at, |s, t| s.to(t.span));
        match found {
            None => self.unknown(whole),
            Some(Directive::Define) => self.add_rule(RuleKind::Define, Compare::Exact, rest, whole),
            Some(Directive::Undef) => match rest.first() {
                Some(name) if name.kind == TokenKind::Ident => {
                    self.pp.rules.undefine(name.text);
                }
                _ => self.report(Diagnostic::error("E0016", "Error in #undef", whole)),
            },
            Some(Directive::Include) => self.include_directive(rest, whole),
            Some(Directive::If) => {
                let value = self.condition_value(rest, whole);
                self.open_condition(whole, value);
            }
            Some(kind @ (Directive::Ifdef | Directive::Ifndef)) => match rest.first() {
                Some(name) if name.kind == TokenKind::Ident => {
                    let known = self.pp.rules.define(name.text).is_some();
                    self.open_condition(whole, known == (kind == Directive::Ifdef));
                }
                _ => self.report(Diagnostic::error("E0013", "Error in #ifdef", whole)),
            },
            Some(Directive::Elif) => self.elif(whole, rest),
            Some(Directive::Else) => self.else_condition(whole),
            Some(Directive::Endif) => self.close_condition(whole),
            Some(Directive::Error) => {
                let message = format!("#error '{}'", self.message(rest));
                self.report(Diagnostic::error("E0019", message, whole));
            }
            Some(Directive::Warning) => {
                let message = self.message(rest);
                self.report(Diagnostic::warning("W0001", message, whole));
            }
            Some(Directive::Stdout) => {
                let mut text = Vec::new();
                self.print(rest, &mut text);
                self.out.stdout.push(text);
            }
            // Harbour takes no notice of it.
            Some(Directive::Line | Directive::Require) => {}
            Some(Directive::Pragma) => self.pragma(rest, whole),
            Some(Directive::Rule(kind, compare)) => self.add_rule(kind, compare, rest, whole),
            Some(Directive::Unrule(kind, compare)) => self.remove_rule(kind, compare, rest, whole),
        }
    }

    fn unknown(&mut self, at: Span) {
        let found = Diagnostic::error("F0032", "Invalid name follows #", at);
        self.report(Diagnostic { severity: Severity::Fatal, ..found });
    }

    fn print(&self, tokens: &[Token], out: &mut Vec<u8>) {
        for (i, token) in tokens.iter().enumerate() {
            if i > 0 {
                out.extend(std::iter::repeat_n(b' ', token.spaces as usize));
            }
            print::token_text(token, self.names, out);
        }
    }

    fn message(&self, tokens: &[Token]) -> String {
        let mut text = Vec::new();
        self.print(tokens, &mut text);
        String::from_utf8_lossy(&text).into_owned()
    }

    fn add_rule(&mut self, kind: RuleKind, compare: Compare, tokens: &[Token], at: Span) {
        match rule_parse::parse_rule(kind, compare, tokens, at, self.names) {
            Ok(mut rule) => {
                rule.line = self.line;
                if let (RuleKind::Define, Some(name)) = (kind, tokens.first())
                    && self.pp.rules.define(name.text).is_some()
                {
                    let name = String::from_utf8_lossy(self.names.get(name.text)).into_owned();
                    let message = format!("Redefinition or duplicate definition of #define {name}");
                    self.report(Diagnostic::warning("W0002", message, at));
                }
                self.pp.rules.add(rule, self.names);
            }
            Err(found) => self.report(*found),
        }
    }

    /// Takes the newest rule out of force that has the same pattern, named its markers alike, and used them alike.
    fn remove_rule(&mut self, kind: RuleKind, compare: Compare, tokens: &[Token], at: Span) {
        let gone = match rule_parse::parse_rule(kind, compare, tokens, at, self.names) {
            Ok(rule) => rule,
            Err(found) => return self.report(*found),
        };
        let Some(Match::Token(head)) = gone.pattern.first().cloned() else { return };
        let ids = self.pp.rules.candidates(kind, &head, self.names).to_vec();
        let found = ids.into_iter().rev().find(|id| {
            let rule = self.pp.rules.rule(*id).clone();
            rule.compare == compare
                && rule.labels == gone.labels
                && rule.markers == gone.markers
                && same_patterns(&rule.pattern, &gone.pattern, self.names)
        });
        if let Some(id) = found {
            self.pp.rules.remove(kind, id, &head, self.names);
        }
    }

    fn include_directive(&mut self, tokens: &[Token], at: Span) {
        let name = match tokens.first() {
            Some(t) if matches!(t.kind, TokenKind::Str(_)) => Some((self.names.get(t.text).to_vec(), false)),
            Some(t) if is_punct(t, Punct::Less) => {
                let end = tokens.iter().position(|t| is_punct(t, Punct::Greater));
                end.map(|end| {
                    let mut text = Vec::new();
                    self.print(&tokens[1..end], &mut text);
                    (text, true)
                })
            }
            _ => None,
        };
        match name {
            Some((name, system)) => self.include(&String::from_utf8_lossy(&name), system, at),
            None => {
                let mut found = Diagnostic::error("F0030", "Bad filename in #include", at);
                found.severity = Severity::Fatal;
                self.report(found);
            }
        }
    }

    /// The tokens of an `#if`, with `defined( NAME )` answered and `#define`s applied.
    pub fn expand_condition(&mut self, tokens: &[Token]) -> Vec<Token> {
        let mut out: Vec<Token> = Vec::new();
        let mut i = 0;
        while i < tokens.len() {
            let token = tokens[i];
            i += 1;
            let word = self.names.get(token.text);
            // Harbour takes any beginning of the word: `define( NAME )`.
            let is_defined = token.kind == TokenKind::Ident
                && b"defined".get(..word.len()).is_some_and(|w| w.eq_ignore_ascii_case(word))
                && (word.len() == 7 || self.pp.rules.define(token.text).is_none());
            if token.kind == TokenKind::Ident
                && self.names.get(token.text).eq_ignore_ascii_case(b"__pragma")
                && let Some([open, name, close, ..]) = tokens.get(i..)
                && is_punct(open, Punct::LParen)
                && is_punct(close, Punct::RParen)
            {
                let name = self.names.get(name.text).to_vec();
                let Some(value) = self.pragma_value(&name) else {
                    // Leaves a name, which no #if accepts.
                    out.push(token);
                    continue;
                };
                let text = self.names.intern(value.to_string().as_bytes());
                out.push(Token { kind: TokenKind::Number, text, ..token });
                i += 3;
                continue;
            }
            if !is_defined {
                out.push(token);
                continue;
            }
            let (name, len) = match tokens.get(i..) {
                Some([open, name, close, ..])
                    if is_punct(open, Punct::LParen) && is_punct(close, Punct::RParen) =>
                {
                    (*name, 3)
                }
                _ => {
                    out.push(token);
                    continue;
                }
            };
            i += len;
            let known = name.kind == TokenKind::Ident && self.pp.rules.define(name.text).is_some();
            let value = self.names.intern(if known { b"1" } else { b"0" });
            out.push(Token { kind: TokenKind::Number, text: value, ..token });
        }
        // Apply #defines with the line's own machinery.
        let right = std::mem::take(&mut self.right);
        let left = std::mem::take(&mut self.left);
        let clean = (self.clean_defines, self.clean_translates, self.hash_seen);
        self.right = out;
        self.right.reverse();
        (self.clean_defines, self.hash_seen) = (0, false);
        self.start_work();
        let done = self.defines();
        let mut out = std::mem::replace(&mut self.right, right);
        self.left = left;
        (self.clean_defines, self.clean_translates, self.hash_seen) = clean;
        out.reverse();
        if done.is_err() { Vec::new() } else { out }
    }
}

/// Equal patterns; the case of words does not matter.
fn same_patterns(a: &[Match], b: &[Match], names: &mut Interner) -> bool {
    a.len() == b.len()
        && a.iter().zip(b).all(|(a, b)| match (a, b) {
            (Match::Token(a), Match::Token(b)) => same_tokens(a, b, names),
            (Match::Optional(a), Match::Optional(b)) => same_patterns(a, b, names),
            (Match::Marker(x, a), Match::Marker(y, b)) if x == y => match (a, b) {
                (MatchMarker::Restricted(a), MatchMarker::Restricted(b)) => {
                    let same = |a: &Vec<Token>, b: &Vec<Token>, names: &mut Interner| {
                        a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same_tokens(a, b, names))
                    };
                    a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(a, b, names))
                }
                _ => std::mem::discriminant(a) == std::mem::discriminant(b),
            },
            _ => false,
        })
}

fn same_tokens(a: &Token, b: &Token, names: &mut Interner) -> bool {
    let alike = a.text == b.text || matches!(a.kind, TokenKind::Punct(_));
    same_class(a.kind, b.kind) && (alike || names.upper(a.text) == names.upper(b.text))
}
