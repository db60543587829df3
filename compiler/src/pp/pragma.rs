//! `#pragma`: switches for later phases, text streams, and the preprocessor's own settings.

use super::engine::Run;
use super::output::{Pragma, Switch};
use super::rule::is_punct;
use super::stream::StreamKind;
use crate::diag::{Diagnostic, Severity};
use crate::source::Span;
use crate::token::{Punct, Token, TokenKind};

impl Run<'_> {
    /// `tokens` follow the word `pragma`.
    pub fn pragma(&mut self, tokens: &[Token], at: Span) {
        let Some(first) = tokens.first() else { return self.wrong_pragma(at) };
        if is_punct(first, Punct::Slash) || is_punct(first, Punct::Minus) {
            return self.pragma_switches(tokens, at);
        }
        // `/b+ -w-`: nothing but operators before a letter.
        if first.kind != TokenKind::Ident {
            return self.wrong_pragma(at);
        }
        let name = self.names.get(first.text).to_ascii_uppercase();
        if let Some(kind) = StreamKind::of(&name) {
            return self.begin_stream(kind, &tokens[1..], at);
        }
        match name.as_slice() {
            // Ends a stream that is not open: nothing.
            b"__ENDTEXT" => return,
            b"BEGINDUMP" => {
                let what = "#pragma BEGINDUMP holds C code, which Keel cannot run";
                let mut found = Diagnostic::error("F0034", what, at);
                found.severity = Severity::Fatal;
                found.hint = Some("write the function in xBase, or find a builtin that does the work".into());
                return self.report(found);
            }
            b"ENDDUMP" => return,
            _ => {}
        }
        self.pragma_word(&name, &tokens[1..], at);
    }

    fn wrong_pragma(&mut self, at: Span) {
        self.report(Diagnostic::error("E0024", "Error in #pragma", at));
    }

    fn switch(&mut self, switch: Switch, at: Span) {
        self.pp.switches.retain(|s| std::mem::discriminant(s) != std::mem::discriminant(&switch));
        self.pp.switches.push(switch.clone());
        self.out.pragmas.push(Pragma { at: self.out.tokens.len(), line: self.line, span: at, switch });
    }

    /// Value of a switch for `__pragma( name )` in an `#if`: 0 and 1 for off and on.
    pub fn pragma_value(&self, name: &[u8]) -> i64 {
        let mut value = match name.to_ascii_lowercase().as_slice() {
            b"l" | b"z" => 0,
            b"w" => 1,
            _ => 0,
        };
        for switch in &self.pp.switches {
            let (letter, v): (&[u8], i64) = match switch {
                Switch::AutoMemvar(v) => (b"a", i64::from(*v)),
                Switch::DebugInfo(v) => (b"b", i64::from(*v)),
                Switch::MemvarAssumed(v) => (b"v", i64::from(*v)),
                Switch::WarningLevel(n) => (b"w", i64::from(*n)),
                Switch::ExitSeverity(n) => (b"es", i64::from(*n)),
                Switch::LineNumbers(v) => (b"l", i64::from(!*v)),
                Switch::StartProcedure(n) => (b"n", i64::from(*n)),
                Switch::Shortcut(v) => (b"z", i64::from(!*v)),
                Switch::Compatibility(_) | Switch::EscapedStrings(_) | Switch::TextHidden(_) => continue,
            };
            if name.eq_ignore_ascii_case(letter) {
                value = v;
            }
        }
        value
    }

    /// `NAME = ON | OFF | number`, also with parentheses or without `=`; eight letters of the name suffice.
    fn pragma_word(&mut self, name: &[u8], tokens: &[Token], at: Span) {
        const WORDS: &[&str] = &[
            "AUTOMEMVAR",
            "DEBUGINFO",
            "DYNAMICMEMVAR",
            "ENABLEWARNINGS",
            "ESCAPEDSTRINGS",
            "EXITSEVERITY",
            "LINENUMBER",
            "NOSTARTPROC",
            "OPERATOR",
            "PREPROCESSING",
            "RECURSELEVEL",
            "SHORTCUT",
            "TEXTHIDDEN",
            "TRACE",
            "TRACEPRAGMAS",
            "WARNINGLEVEL",
        ];
        let exact = WORDS.iter().find(|w| w.as_bytes() == name);
        let short = || WORDS.iter().find(|w| name.len() >= 8 && w.as_bytes().starts_with(name));
        let Some(&word) = exact.or_else(short) else { return self.wrong_pragma(at) };
        let skip = tokens
            .iter()
            .take_while(|t| matches!(t.kind, TokenKind::Punct(Punct::Eq | Punct::Assign | Punct::LParen)))
            .count();
        let value = tokens.get(skip).copied();
        let text = value.map(|t| self.names.get(t.text).to_ascii_uppercase()).unwrap_or_default();
        let on = match text.as_slice() {
            b"ON" | b"YES" => Some(true),
            b"OFF" | b"NO" => Some(false),
            _ => match value.map(|t| t.kind) {
                Some(TokenKind::Punct(Punct::Plus)) => Some(true),
                Some(TokenKind::Punct(Punct::Minus)) => Some(false),
                Some(TokenKind::Logical(v)) => Some(v),
                _ => None,
            },
        };
        let number = std::str::from_utf8(&text).ok().and_then(|t| t.parse::<u32>().ok());
        let switch = match (word, on, number) {
            ("AUTOMEMVAR", Some(v), _) => Switch::AutoMemvar(v),
            ("DEBUGINFO", Some(v), _) => Switch::DebugInfo(v),
            ("DYNAMICMEMVAR", Some(v), _) => Switch::MemvarAssumed(v),
            ("ENABLEWARNINGS", Some(v), _) => Switch::WarningLevel(u8::from(v)),
            ("ESCAPEDSTRINGS", Some(v), _) => Switch::EscapedStrings(v),
            ("EXITSEVERITY", _, Some(n)) => Switch::ExitSeverity(n.min(2) as u8),
            ("EXITSEVERITY", Some(v), _) => Switch::ExitSeverity(u8::from(v)),
            ("LINENUMBER", Some(v), _) => Switch::LineNumbers(v),
            ("NOSTARTPROC", _, Some(n)) => Switch::StartProcedure(n.min(2) as u8),
            ("SHORTCUT", Some(v), _) => Switch::Shortcut(v),
            ("TEXTHIDDEN", _, Some(n)) => Switch::TextHidden(n.min(1) as u8),
            ("TEXTHIDDEN", Some(v), _) => Switch::TextHidden(u8::from(v)),
            ("WARNINGLEVEL", _, Some(n)) => Switch::WarningLevel(n.min(3) as u8),
            ("RECURSELEVEL", _, Some(n)) => {
                self.pp.recursion = n.clamp(1, 1_000_000);
                return;
            }
            ("TRACE" | "TRACEPRAGMAS" | "PREPROCESSING" | "NOSTARTPROC", ..) => return,
            ("OPERATOR", ..) => {
                let what = "#pragma OPERATOR is not supported";
                return self.report(Diagnostic::error("F0034", what, at));
            }
            _ => return self.wrong_pragma(at),
        };
        self.switch(switch, at);
    }

    /// `-w3 /es2 -ko+`: switches as on the command line.
    fn pragma_switches(&mut self, tokens: &[Token], at: Span) {
        let mut text = Vec::new();
        for token in tokens {
            if token.spaces > 0 && !text.is_empty() {
                text.push(b' ');
            }
            super::print::token_text(token, self.names, &mut text);
        }
        let text = String::from_utf8_lossy(&text).to_ascii_lowercase();
        for word in text.split(' ').filter(|w| !w.is_empty()) {
            let Some(word) = word.strip_prefix(['-', '/']) else {
                self.wrong_pragma(at);
                continue;
            };
            let on = !word.ends_with('-');
            let digit = word
                .trim_end_matches(['+', '-'])
                .chars()
                .last()
                .and_then(|c| c.to_digit(10))
                .map(|d| d as u8);
            let switch = match word.chars().next() {
                Some('a') => Switch::AutoMemvar(on),
                Some('b') => Switch::DebugInfo(on),
                Some('v') => Switch::MemvarAssumed(on),
                Some('w') => Switch::WarningLevel(digit.unwrap_or(u8::from(on)).min(3)),
                Some('e') if word.starts_with("es") => {
                    Switch::ExitSeverity(digit.unwrap_or(u8::from(on)).min(2))
                }
                // `-l` leaves the line numbers out.
                Some('l') => Switch::LineNumbers(!on),
                Some('n') => Switch::StartProcedure(digit.unwrap_or(0).min(2)),
                Some('z') => Switch::Shortcut(!on),
                Some('k') => Switch::Compatibility(word[1..].to_string()),
                Some('p') => continue,
                _ => {
                    self.wrong_pragma(at);
                    continue;
                }
            };
            self.switch(switch, at);
        }
    }
}
