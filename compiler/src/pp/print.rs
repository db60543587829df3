//! Tokens back to text: `.ppo` files and the stringify markers.

use super::output::PpOutput;
use crate::token::{Interner, Punct, Token, TokenKind};

/// Appends a token's text without the blanks before it.
pub fn token_text(token: &Token, names: &Interner, out: &mut Vec<u8>) {
    let text = names.get(token.text);
    match token.kind {
        TokenKind::Punct(Punct::Not) => out.push(b'!'),
        TokenKind::Punct(p) => out.extend_from_slice(p.as_str().as_bytes()),
        TokenKind::Semicolon => out.push(b';'),
        TokenKind::Eol => out.push(b'\n'),
        TokenKind::Eof => {}
        TokenKind::Logical(value) => out.extend_from_slice(if value { b".T." } else { b".F." }),
        TokenKind::Str(_) => quoted(text, out),
        TokenKind::Date if !text.is_empty() && text.iter().all(u8::is_ascii_digit) => {
            out.extend_from_slice(b"0d");
            out.extend_from_slice(text);
        }
        TokenKind::Date => {
            out.extend_from_slice(b"d\"");
            out.extend_from_slice(text);
            out.push(b'"');
        }
        TokenKind::Timestamp if text.first() == Some(&b'^') => {
            out.push(b'{');
            out.extend_from_slice(text);
            out.push(b'}');
        }
        TokenKind::Timestamp => {
            out.extend_from_slice(b"t\"");
            out.extend_from_slice(text);
            out.push(b'"');
        }
        TokenKind::MacroVar(dot) => {
            out.push(b'&');
            out.extend_from_slice(text);
            if dot {
                out.push(b'.');
            }
        }
        TokenKind::Ident | TokenKind::Number | TokenKind::MacroText | TokenKind::Bad => {
            out.extend_from_slice(text)
        }
    }
}

/// A string literal in the first kind of quotes that its text allows.
fn quoted(text: &[u8], out: &mut Vec<u8>) {
    match plain_quotes(text) {
        Some((open, close)) => {
            out.push(open);
            out.extend_from_slice(text);
            out.push(close);
        }
        None => escaped(text, out),
    }
}

/// Quotes that need no escapes.
fn plain_quotes(text: &[u8]) -> Option<(u8, u8)> {
    let has = |b: u8| text.contains(&b);
    if text.iter().any(|b| matches!(b, 0 | b'\n' | b'\r')) {
        None
    } else if !has(b'"') {
        Some((b'"', b'"'))
    } else if !has(b'\'') {
        Some((b'\'', b'\''))
    } else if !has(b']') {
        Some((b'[', b']'))
    } else {
        None
    }
}

/// Appends a token's text as it becomes part of a string: there a literal that needs escapes stands in brackets.
pub(super) fn inner_text(token: &Token, names: &Interner, out: &mut Vec<u8>) {
    let text = names.get(token.text);
    if matches!(token.kind, TokenKind::Str(_)) && plain_quotes(text).is_none() {
        out.push(b'[');
        out.extend_from_slice(text);
        out.push(b']');
    } else {
        token_text(token, names, out);
    }
}

fn escaped(text: &[u8], out: &mut Vec<u8>) {
    out.extend_from_slice(b"e\"");
    for (i, &b) in text.iter().enumerate() {
        let digit_next = text.get(i + 1).is_some_and(u8::is_ascii_digit);
        match b {
            b'\n' => out.extend_from_slice(b"\\n"),
            b'\r' => out.extend_from_slice(b"\\r"),
            b'\t' => out.extend_from_slice(b"\\t"),
            7 => out.extend_from_slice(b"\\a"),
            8 => out.extend_from_slice(b"\\b"),
            11 => out.extend_from_slice(b"\\v"),
            12 => out.extend_from_slice(b"\\f"),
            b'"' => out.extend_from_slice(b"\\\""),
            b'\\' => out.extend_from_slice(b"\\\\"),
            0 if !digit_next => out.extend_from_slice(b"\\0"),
            0 => out.extend_from_slice(b"\\000"),
            _ => out.push(b),
        }
    }
    out.push(b'"');
}

/// Prints the preprocessed program as Harbour's `.ppo`: statements stand on the line where they end in their file.
pub fn print_ppo(output: &PpOutput, names: &Interner) -> Vec<u8> {
    let mut out = Vec::new();
    let mut line = 1u32;
    let mut files = output.files.iter().peekable();
    let mut previous: Option<&Token> = None;
    for (i, token) in output.tokens.iter().enumerate() {
        while let Some(change) = files.next_if(|f| f.at <= i) {
            if previous.is_some() {
                out.push(b'\n');
            }
            out.extend_from_slice(format!("#line {} \"{}\"\n", token.line, change.name).as_bytes());
            line = token.line;
            previous = None;
        }
        match token.kind {
            TokenKind::Eof => break,
            TokenKind::Eol => {
                if previous.is_none() {
                    advance(&mut out, &mut line, token.line);
                }
                out.push(b'\n');
                line += 1;
                previous = None;
                continue;
            }
            _ => {}
        }
        if previous.is_none() {
            advance(&mut out, &mut line, token.line);
        }
        let mut spaces = token.spaces;
        let alone = previous.is_none() && output.tokens.get(i + 1).is_some_and(|t| t.kind == TokenKind::Eol);
        if spaces == 0
            && alone
            && wants_space_before(token)
            && !matches!(token.kind, TokenKind::Punct(Punct::Minus))
        {
            // Harbour: an operator that is a whole line.
            spaces = 1;
        }
        if spaces == 0 && previous.is_some_and(|p| wants_space_after(p) && wants_space_before(token)) {
            spaces = 1;
        }
        out.extend(std::iter::repeat_n(b' ', spaces as usize));
        token_text(token, names, &mut out);
        previous = Some(token);
    }
    out
}

/// Empty lines until the text stands at `to`.
fn advance(out: &mut Vec<u8>, line: &mut u32, to: u32) {
    // A `#line` far ahead gives no flood of empty lines.
    if to > *line && to - *line < 1_000_000 {
        out.extend(std::iter::repeat_n(b'\n', (to - *line) as usize));
    }
    *line = to.max(*line);
}

/// Operators that would run together with an operator after them.
fn wants_space_after(token: &Token) -> bool {
    use Punct::*;
    let TokenKind::Punct(p) = token.kind else { return false };
    matches!(p, Greater | HashArrow | Ellipsis | Less) || wants_space(p)
}

fn wants_space_before(token: &Token) -> bool {
    use Punct::*;
    let TokenKind::Punct(p) = token.kind else { return false };
    matches!(p, Greater | Ellipsis | Less) || wants_space(p)
}

fn wants_space(p: Punct) -> bool {
    use Punct::*;
    matches!(
        p,
        Assign
            | Plus
            | Minus
            | Star
            | Slash
            | Percent
            | Power
            | PlusPlus
            | MinusMinus
            | PlusEq
            | MinusEq
            | StarEq
            | SlashEq
            | PercentEq
            | PowerEq
            | EqEq
            | NotEq
            | LessGreater
            | LessEq
            | GreaterEq
            | Dollar
            | And
            | Or
            | Not
    )
}
