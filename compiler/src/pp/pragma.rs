//! `#pragma`: switches for later phases, text streams, and the preprocessor's own settings.

use super::engine::Run;
use super::output::{Pragma, Switch};
use super::rule::is_punct;
use super::stream::StreamKind;
use crate::diag::Diagnostic;
use crate::source::Span;
use crate::token::{Punct, Token, TokenKind};

impl Run<'_> {
    /// `tokens` follow the word `pragma`.
    pub fn pragma(&mut self, tokens: &[Token], at: Span) {
        let Some(first) = tokens.first() else { return self.wrong_pragma(at) };
        // Harbour takes `/` only where it also separates options of the command line; it does no harm elsewhere.
        if is_punct(first, Punct::Slash) || is_punct(first, Punct::Minus) {
            return self.pragma_switch(&tokens[1..], at);
        }
        if first.kind != TokenKind::Ident {
            return self.wrong_pragma(at);
        }
        let name = self.names.get(first.text).to_ascii_uppercase();
        if let Some(kind) = StreamKind::of(&name) {
            return self.begin_stream(kind, &tokens[1..], at);
        }
        match name.as_slice() {
            // They end what is not open: nothing.
            b"__ENDTEXT" | b"ENDDUMP" => {}
            b"BEGINDUMP" => {
                let what = "#pragma BEGINDUMP holds C code, which Keel cannot run";
                let mut found = Diagnostic::error("E0024", what, at);
                found.hint = Some("write the function in xBase, or find a builtin that does the work".into());
                self.report(found);
                self.begin_dump(at);
            }
            _ => self.pragma_word(&name, &tokens[1..], at),
        }
    }

    fn wrong_pragma(&mut self, at: Span) {
        self.report(Diagnostic::error("E0024", "Error in #pragma", at));
    }

    fn switch(&mut self, switch: Switch, at: Span) {
        self.pp.switches.retain(|s| std::mem::discriminant(s) != std::mem::discriminant(&switch));
        self.pp.switches.push(switch.clone());
        self.out.pragmas.push(Pragma { at: self.out.tokens.len(), line: self.line, span: at, switch });
    }

    /// Value of a switch for `__pragma( name )` in an `#if`: 0 and 1 for off and on; `None` for what is no switch.
    pub fn pragma_value(&self, name: &[u8]) -> Option<i64> {
        let name = name.to_ascii_lowercase();
        let mut value = match name.as_slice() {
            b"a" | b"automemvar" | b"b" | b"debuginfo" | b"v" | b"dynamicmemvar" => 0,
            b"w" | b"warninglevel" | b"es" | b"exitseverity" | b"z" => 0,
            b"l" | b"linenumber" | b"n" | b"p" | b"kx" | b"kh" => 1,
            [b'k', b'a'..=b'z'] => 0,
            _ => return None,
        };
        for switch in &self.pp.switches {
            let (letter, word, v): (&[u8], &[u8], i64) = match switch {
                Switch::AutoMemvar(v) => (b"a", b"automemvar", i64::from(*v)),
                Switch::DebugInfo(v) => (b"b", b"debuginfo", i64::from(*v)),
                Switch::MemvarAssumed(v) => (b"v", b"dynamicmemvar", i64::from(*v)),
                Switch::WarningLevel(n) => (b"w", b"warninglevel", i64::from(*n)),
                Switch::ExitSeverity(n) => (b"es", b"exitseverity", i64::from(*n)),
                Switch::LineNumbers(v) => (b"l", b"linenumber", i64::from(*v)),
                Switch::Shortcut(v) => (b"z", b"", i64::from(!*v)),
                Switch::Compatibility(flags) => {
                    let on = !flags.ends_with('-');
                    let letters = flags.trim_end_matches(['+', '-']).bytes();
                    if let [b'k', letter] = name[..]
                        && letters.into_iter().any(|l| l == letter)
                    {
                        value = i64::from(on);
                    }
                    continue;
                }
            };
            if name == letter || name == word {
                value = v;
            }
        }
        Some(value)
    }

    /// Tells of a pragma when TRACEPRAGMAS is on.
    fn trace_pragma(&mut self, what: &str) {
        if self.pp.trace_pragmas {
            let text = format!("({}) #pragma {what}", self.line);
            self.out.stdout.push(text.into_bytes());
        }
    }

    /// `NAME = value` or `NAME( value )`; four letters of the name suffice.
    fn pragma_word(&mut self, name: &[u8], tokens: &[Token], at: Span) {
        const WORDS: &[&str] = &[
            "AUTOMEMVAR",
            "DEBUGINFO",
            "DYNAMICMEMVAR",
            "ENABLEWARNINGS",
            "ESCAPEDSTRINGS",
            "EXITSEVERITY",
            "LINENUMBER",
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
        let short = || WORDS.iter().find(|w| name.len() >= 4 && w.as_bytes().starts_with(name));
        let Some(&word) = exact.or_else(short) else { return self.wrong_pragma(at) };
        if word == "OPERATOR" {
            return self.report(Diagnostic::error("E0024", "#pragma OPERATOR is not supported", at));
        }
        let value = match tokens {
            [eq, value] if is_punct(eq, Punct::Eq) => value,
            [open, value, close] if is_punct(open, Punct::LParen) && is_punct(close, Punct::RParen) => value,
            _ => return self.wrong_pragma(at),
        };
        let text = self.names.get(value.text).to_vec();
        let on = match text.to_ascii_uppercase().as_slice() {
            b"ON" => Some(true),
            b"OFF" => Some(false),
            _ => None,
        };
        let number = std::str::from_utf8(&text).ok().and_then(|t| t.parse::<u32>().ok());
        let switch = match (word, on, number) {
            ("AUTOMEMVAR", Some(v), _) => Some(Switch::AutoMemvar(v)),
            ("DEBUGINFO", Some(v), _) => Some(Switch::DebugInfo(v)),
            ("DYNAMICMEMVAR", Some(v), _) => Some(Switch::MemvarAssumed(v)),
            ("ENABLEWARNINGS", Some(v), _) => Some(Switch::WarningLevel(u8::from(v))),
            ("ESCAPEDSTRINGS", Some(v), _) => {
                self.pp.escaped_strings = v;
                None
            }
            ("EXITSEVERITY", _, Some(n)) => Some(Switch::ExitSeverity(n.min(2) as u8)),
            ("LINENUMBER", Some(v), _) => Some(Switch::LineNumbers(v)),
            ("SHORTCUT", Some(v), _) => Some(Switch::Shortcut(v)),
            ("WARNINGLEVEL", _, Some(n)) => Some(Switch::WarningLevel(n.min(3) as u8)),
            ("RECURSELEVEL", _, Some(n)) => {
                self.pp.recursion = n.clamp(1, 1_000_000);
                None
            }
            ("TRACEPRAGMAS", Some(v), _) => {
                self.pp.trace_pragmas |= v;
                self.trace_pragma(&format!("{word} set to '{}'", String::from_utf8_lossy(&text)));
                self.pp.trace_pragmas = v;
                return;
            }
            // They concern files that Harbour writes.
            ("TRACE" | "PREPROCESSING", Some(_), _) | ("TEXTHIDDEN", _, Some(_)) => None,
            _ => return self.wrong_pragma(at),
        };
        let shown = String::from_utf8_lossy(name).to_ascii_lowercase();
        self.trace_pragma(&format!("{shown} set to '{}'", String::from_utf8_lossy(&text)));
        if let Some(switch) = switch {
            self.switch(switch, at);
        }
    }

    /// `w3`, `es2`, `ko+`, `l-`: a switch as on the command line, after its `-`.
    fn pragma_switch(&mut self, tokens: &[Token], at: Span) {
        let mut text = Vec::new();
        for token in tokens {
            if token.spaces > 0 && !text.is_empty() {
                return self.wrong_pragma(at);
            }
            super::print::token_text(token, self.names, &mut text);
        }
        let text = String::from_utf8_lossy(&text).to_ascii_lowercase();
        let (word, on) = match (text.strip_suffix('+'), text.strip_suffix('-')) {
            (Some(word), _) => (word, Some(true)),
            (_, Some(word)) => (word, Some(false)),
            _ => (text.as_str(), None),
        };
        let digit = |prefix: &str| word.strip_prefix(prefix)?.parse::<u8>().ok();
        let switch = match (word, on) {
            ("a", Some(on)) => Switch::AutoMemvar(on),
            ("b", Some(on)) => Switch::DebugInfo(on),
            ("v", Some(on)) => Switch::MemvarAssumed(on),
            ("w", Some(on)) => Switch::WarningLevel(u8::from(on)),
            // `-l` leaves the line numbers out, `-z` the short cuts.
            ("l", Some(on)) => Switch::LineNumbers(!on),
            ("z", Some(on)) => Switch::Shortcut(!on),
            // They concern the kind of code that Harbour's compiler generates, and how much it tells.
            ("p", Some(_)) => return,
            (g, None) if matches!(g.as_bytes(), [b'g', b'c', b'0'..=b'9'] | [b'q', b'0'..=b'9']) => return,
            (k, Some(on)) if k.len() > 1 && k.starts_with('k') => {
                Switch::Compatibility(format!("{}{}", &k[1..], if on { '+' } else { '-' }))
            }
            _ => match (digit("w"), digit("es"), on) {
                (Some(n), _, None) => Switch::WarningLevel(n.min(3)),
                (_, Some(n), None) => Switch::ExitSeverity(n.min(2)),
                _ => return self.wrong_pragma(at),
            },
        };
        self.trace_pragma(&text);
        self.switch(switch, at);
    }
}
