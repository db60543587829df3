//! What to try after a syntax error: a sentence for the mistakes that people make, and the other place that matters.

use super::builder::Builder;
use crate::diag::Diagnostic;
use crate::source::Span;
use crate::token::{Origin, Punct, Token, TokenKind};

/// A hint and a related place.
type Advice = (Option<String>, Option<(Span, String)>);

impl Builder<'_> {
    /// Adds advice to the finding reported last: the line starts at `from`, the error is at token `at` (past the last
    /// token of the line when the line is incomplete).
    pub fn advise(&mut self, from: usize, at: usize) {
        let at = at.min(self.tokens.len() - 1);
        let (hint, related) = self.advice(from, at);
        // The token is the person's own, but a rule may have put it where it does not fit.
        let line = &self.tokens[from.min(at)..at];
        let rule = line.iter().rev().map(|t| t.origin).find(|o| *o != Origin(0)).unwrap_or_default();
        let Some(Diagnostic { hint: h, related: r, origin, .. }) = self.diags.last_mut() else { return };
        if *origin == Origin(0) {
            *origin = rule;
        }
        if h.is_none() {
            *h = hint;
        }
        if r.is_none() {
            *r = related;
        }
    }

    fn advice(&self, from: usize, at: usize) -> Advice {
        let line = &self.tokens[from.min(at)..at];
        let open = open_bracket(line);
        let this = self.tokens[at];
        if matches!(this.kind, TokenKind::Eol | TokenKind::Eof | TokenKind::Semicolon) {
            if let Some(bracket) = open {
                let sign = self.sign(bracket);
                let hint = format!("close the {sign}, or end the line with ; to go on in the next");
                return (Some(hint), Some((bracket.span, format!("{sign} opened here"))));
            }
            return match line.last() {
                Some(last) if is_operator(last.kind) => {
                    (Some(format!("an operand is missing after {}", self.sign(*last))), None)
                }
                _ => (None, None),
            };
        }
        let hint = match this.kind {
            TokenKind::Punct(Punct::RParen | Punct::RBracket | Punct::RBrace) => match open {
                None => Some(format!("nothing is open that {} could close", self.sign(this))),
                Some(bracket) if !closes(bracket.kind, this.kind) => {
                    let sign = self.sign(bracket);
                    return (
                        Some(format!("close the {sign} first")),
                        Some((bracket.span, format!("{sign} opened here"))),
                    );
                }
                Some(_) => match line.last() {
                    Some(last) if is_operator(last.kind) => {
                        Some(format!("an operand is missing after {}", self.sign(*last)))
                    }
                    _ => None,
                },
            },
            TokenKind::Ident
                if line.len() == 1 && self.is_word(line[0], b"ELSE") && self.is_word(this, b"IF") =>
            {
                Some("write ELSEIF as one word".into())
            }
            TokenKind::Ident | TokenKind::Number | TokenKind::Str(_) | TokenKind::MacroVar(_)
                if line.len() == 1 && line[0].kind == TokenKind::Ident =>
            {
                let word = self.shown(line[0].text).to_ascii_uppercase();
                Some(format!("no command {word} of this form is known; is an #include missing?"))
            }
            TokenKind::Ident | TokenKind::Number | TokenKind::Str(_)
                if line.last().is_some_and(|t| ends_operand(t.kind)) =>
            {
                Some("an operator or a comma is missing before it".into())
            }
            TokenKind::Punct(Punct::EqEq) => Some("to assign, write :=".into()),
            TokenKind::Punct(_) if line.last().is_some_and(|t| is_operator(t.kind)) => {
                Some(format!("an operand is missing after {}", self.sign(line[line.len() - 1])))
            }
            _ => None,
        };
        (hint, None)
    }

    fn sign(&self, token: Token) -> &'static str {
        match token.kind {
            TokenKind::Punct(p) => p.as_str(),
            _ => "it",
        }
    }

    fn is_word(&self, token: Token, word: &[u8]) -> bool {
        token.kind == TokenKind::Ident && self.interner.get(token.text).eq_ignore_ascii_case(word)
    }
}

/// The innermost bracket that is open behind these tokens.
pub fn open_bracket(tokens: &[Token]) -> Option<Token> {
    let mut open = Vec::new();
    for token in tokens {
        match token.kind {
            TokenKind::Punct(Punct::LParen | Punct::LBracket | Punct::LBrace) => open.push(*token),
            TokenKind::Punct(Punct::RParen | Punct::RBracket | Punct::RBrace) => {
                open.pop();
            }
            _ => {}
        }
    }
    open.pop()
}

fn closes(open: TokenKind, close: TokenKind) -> bool {
    matches!(
        (open, close),
        (TokenKind::Punct(Punct::LParen), TokenKind::Punct(Punct::RParen))
            | (TokenKind::Punct(Punct::LBracket), TokenKind::Punct(Punct::RBracket))
            | (TokenKind::Punct(Punct::LBrace), TokenKind::Punct(Punct::RBrace))
    )
}

fn ends_operand(kind: TokenKind) -> bool {
    match kind {
        TokenKind::Punct(p) => matches!(p, Punct::RParen | Punct::RBracket | Punct::RBrace),
        TokenKind::Eol | TokenKind::Eof | TokenKind::Semicolon | TokenKind::Bad => false,
        _ => true,
    }
}

fn is_operator(kind: TokenKind) -> bool {
    match kind {
        TokenKind::Punct(p) => !matches!(
            p,
            Punct::LParen
                | Punct::RParen
                | Punct::LBracket
                | Punct::RBracket
                | Punct::LBrace
                | Punct::RBrace
                | Punct::Comma
                | Punct::PlusPlus
                | Punct::MinusMinus
                | Punct::Pipe
                | Punct::Ellipsis
        ),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use crate::parse::parse_file;
    use crate::parse::tests::tokens;
    use crate::source::FileId;
    use crate::token::Interner;

    fn hint(source: &str) -> String {
        let mut names = Interner::default();
        let tokens = tokens(source, &mut names);
        let mut diags = Vec::new();
        parse_file(&tokens, &mut names, FileId(0), &mut diags);
        diags.first().and_then(|d| d.hint.clone()).unwrap_or_default()
    }

    #[test]
    fn common_mistakes() {
        assert_eq!(hint("x := f( 1"), "close the (, or end the line with ; to go on in the next");
        assert_eq!(hint("x := 1 +"), "an operand is missing after +");
        assert_eq!(hint("x := 1 + * 2"), "an operand is missing after +");
        assert_eq!(hint("x := 1)"), "nothing is open that ) could close");
        assert_eq!(hint("x := f( a[1 )"), "close the [ first");
        assert_eq!(hint("if a\nelse if b\nendif"), "write ELSEIF as one word");
        assert_eq!(hint("brose foo"), "no command BROSE of this form is known; is an #include missing?");
        assert_eq!(hint("x := a b"), "an operator or a comma is missing before it");
        assert_eq!(hint("x == 1"), "to assign, write :=");
        assert_eq!(hint("x"), "nothing is done with this value: assign it or pass it on");
        assert_eq!(hint("for i := 1 to 2\nif x\nnext"), "ENDIF missing?");
    }
}
