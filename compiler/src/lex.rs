//! Bytes to tokens, one logical line at a time. Knows no directives and no rules: the preprocessor asks for a line in
//! source or in directive form (where `[` is always a bracket) and skips raw text itself (`#pragma __text`).
//!
//! A logical line is one or more physical lines: a `;` that ends a physical line joins the next one. The line number
//! of all its tokens is that of its last physical line, as in Harbour.

use crate::diag::Diagnostic;
use crate::source::{FileId, Span};
use crate::token::{Interner, Origin, Punct, Quote, Text, Token, TokenKind};
use logos::Logos;
use std::rc::Rc;

mod raw;
mod text;

use raw::Raw;
pub use text::decode_escapes;

/// How a line is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineMode {
    /// Program text: `[` may begin a string.
    Source,
    /// A directive, or a line whose first token is `#`: `[` is a bracket.
    Directive,
}

/// Reads one source text.
#[derive(Debug)]
pub struct Lexer {
    file: FileId,
    text: Rc<[u8]>,
    pos: usize,
    line: u32,
    /// Plain strings in double quotes have escapes too (`#pragma ESCAPEDSTRINGS`).
    pub escapes: bool,
    /// What is wrong with the bytes read so far; the reader takes it away.
    pub diagnostics: Vec<Diagnostic>,
}

impl Lexer {
    /// A reader at the start of `text`, which the source map knows as `file`.
    pub fn new(file: FileId, text: Rc<[u8]>) -> Lexer {
        let mut lexer = Lexer { file, text, pos: 0, line: 0, escapes: false, diagnostics: Vec::new() };
        if lexer.text.starts_with(b"\xEF\xBB\xBF") {
            lexer.pos = 3;
        }
        // A `#!` line lets the program be started by its name.
        if lexer.text[lexer.pos..].starts_with(b"#!") {
            lexer.skip_raw_line();
        }
        lexer
    }

    /// The file it reads.
    pub fn file(&self) -> FileId {
        self.file
    }

    /// True when all bytes are read.
    pub fn at_end(&self) -> bool {
        self.pos >= self.text.len()
    }

    /// Number, 1-based, of the last physical line read.
    pub fn line(&self) -> u32 {
        self.line
    }

    /// Byte offset of the next line.
    pub fn offset(&self) -> u32 {
        self.pos as u32
    }

    /// The next physical line as bytes without its end mark, or `None` at the end.
    pub fn raw_line(&mut self) -> Option<(u32, Rc<[u8]>, std::ops::Range<usize>)> {
        if self.at_end() {
            return None;
        }
        let start = self.pos;
        let mut end = self.skip_raw_line();
        while end > start && matches!(self.text[end - 1], b'\r' | b'\n') {
            end -= 1;
        }
        Some((start as u32, self.text.clone(), start..end))
    }

    /// Moves past the next physical line and gives its end (after the end mark).
    fn skip_raw_line(&mut self) -> usize {
        let rest = &self.text[self.pos..];
        let len = rest.iter().position(|&b| b == b'\n').map_or(rest.len(), |i| i + 1);
        self.pos += len;
        self.line += 1;
        self.pos
    }

    /// True when the next line's first token is `#` (a directive). Looks only at blanks.
    pub fn next_is_directive(&self) -> bool {
        self.text[self.pos..].iter().find(|b| !matches!(b, b' ' | b'\t' | b'\r' | 0x0b | 0x0c)) == Some(&b'#')
    }

    /// Appends the tokens of the next logical line, without an end mark. `None` at the end of the text; else the line's
    /// number (as [`Lexer::line`]).
    pub fn next_line(&mut self, names: &mut Interner, out: &mut Vec<Token>) -> Option<u32> {
        if self.at_end() {
            return None;
        }
        let first = out.len();
        let text = self.text.clone();
        let mode = if self.next_is_directive() { LineMode::Directive } else { LineMode::Source };
        self.line += 1;
        let mut line = Line::new(mode);
        if is_comment_line(&text[self.pos..]) {
            let rest = &text[self.pos..];
            self.pos += rest.iter().position(|&b| b == b'\n').map_or(rest.len(), |i| i + 1);
        } else {
            self.scan(&text, names, out, &mut line);
        }
        let number = self.line();
        for token in &mut out[first..] {
            token.line = number;
        }
        Some(number)
    }

    /// Reads tokens up to the end of the logical line.
    fn scan(&mut self, text: &[u8], names: &mut Interner, out: &mut Vec<Token>, line: &mut Line) {
        let first = out.len();
        let base = self.pos;
        let mut lex = Raw::lexer(&text[base..]);
        while let Some(raw) = lex.next() {
            let range = lex.span();
            let slice = lex.slice();
            let Ok(raw) = raw else {
                let at = self.span(base + range.start, base + range.end);
                let shown = slice.first().copied().unwrap_or_default();
                self.diagnostics.push(Diagnostic::error(
                    "E0001",
                    format!("Illegal character '\\x{shown:02x}'"),
                    at,
                ));
                self.push(out, names, TokenKind::Bad, slice, base, range, line);
                continue;
            };
            let kind = match raw {
                Raw::Blank => {
                    // A tab counts as four blanks. Blanks at the start of a joined line count as one at most.
                    let n: usize =
                        slice.iter().map(|&b| if b == b'\t' { 4 } else { usize::from(b == b' ') }).sum();
                    let n = if line.begin { n.min(1) } else { n };
                    line.spaces = line.spaces.saturating_add(n as u16);
                    continue;
                }
                Raw::Comment => continue,
                Raw::BlockComment => {
                    let rest = lex.remainder();
                    let end = rest.windows(2).position(|w| w == b"*/").map(|i| i + 2);
                    let len = end.unwrap_or(rest.len());
                    self.line += rest[..len].iter().filter(|&&b| b == b'\n').count() as u32;
                    if end.is_none() {
                        let at = self.span(base + range.start, base + range.end);
                        self.diagnostics.push(Diagnostic::error("E0023", "Unterminated /* */ comment", at));
                    }
                    lex.bump(len);
                    line.spaces = 0;
                    line.commented = true;
                    continue;
                }
                Raw::Newline => {
                    // A blank line ends what a semicolon went on with, also when two semicolons stood there.
                    let joins = !line.unterminated
                        && !line.begin
                        && out.len() > first
                        && out.last().is_some_and(|t| t.kind == TokenKind::Semicolon);
                    if !joins {
                        self.pos = base + range.end;
                        return;
                    }
                    if base + range.end >= text.len() {
                        break;
                    }
                    line.spaces = out.pop().map_or(0, |t| t.spaces);
                    line.joined = true;
                    line.begin = true;
                    self.line += 1;
                    continue;
                }
                Raw::Ident => TokenKind::Ident,
                Raw::Number => TokenKind::Number,
                Raw::DateNumber => {
                    let text = names.intern(&slice[2..]);
                    self.push_text(out, TokenKind::Date, text, base, range, line);
                    continue;
                }
                Raw::Macro => {
                    self.push_macro(out, names, slice, base, range, line);
                    continue;
                }
                Raw::True => TokenKind::Logical(true),
                Raw::False => TokenKind::Logical(false),
                Raw::Semicolon => TokenKind::Semicolon,
                Raw::Punct(p) => TokenKind::Punct(p),
                Raw::LBracket => {
                    let index = is_indexable(out.get(first..).and_then(|t| t.last()));
                    let rest = lex.remainder();
                    let text_here = match line.mode {
                        LineMode::Directive => false,
                        LineMode::Source => !index || line.holds_open_quote(range.end, rest),
                    };
                    let close = if text_here { line.find(b']', range.end, rest) } else { None };
                    match close {
                        Some(i) => {
                            let text = names.intern(&without_cr(&rest[..i]));
                            lex.bump(i + 1);
                            let range = range.start..lex.span().end;
                            self.push_text(out, TokenKind::Str(Quote::Bracket), text, base, range, line);
                            continue;
                        }
                        None => TokenKind::Punct(Punct::LBracket),
                    }
                }
                Raw::Quote => {
                    self.push_string(out, names, &mut lex, base, line);
                    continue;
                }
                Raw::TimestampBrace => {
                    let rest = lex.remainder();
                    let Some(i) = line.find(b'}', range.end, rest) else {
                        // Not closed: an opening brace and what follows it.
                        let brace = range.start..range.start + 1;
                        self.push(out, names, TokenKind::Punct(Punct::LBrace), b"{", base, brace, line);
                        let power = range.end - 1..range.end;
                        self.push(out, names, TokenKind::Punct(Punct::Power), b"^", base, power, line);
                        continue;
                    };
                    // The `^` stays in the text: without a time it is a date, and it is printed as it was written.
                    let text = names.intern(&[b"^", &rest[..i]].concat());
                    lex.bump(i + 1);
                    let range = range.start..lex.span().end;
                    self.push_text(out, TokenKind::Timestamp, text, base, range, line);
                    continue;
                }
            };
            self.push(out, names, kind, slice, base, range, line);
        }
        self.pos = text.len();
        if out.len() > first && out.last().is_some_and(|t| t.kind == TokenKind::Semicolon) {
            out.pop();
        }
    }

    fn span(&self, start: usize, end: usize) -> Span {
        Span { file: self.file, start: start as u32, end: end as u32 }
    }

    fn push(
        &self,
        out: &mut Vec<Token>,
        names: &mut Interner,
        kind: TokenKind,
        slice: &[u8],
        base: usize,
        range: std::ops::Range<usize>,
        line: &mut Line,
    ) {
        let text = match kind {
            TokenKind::Punct(_) | TokenKind::Semicolon => Text(0),
            _ => names.intern(slice),
        };
        self.push_text(out, kind, text, base, range, line);
    }

    fn push_text(
        &self,
        out: &mut Vec<Token>,
        kind: TokenKind,
        text: Text,
        base: usize,
        range: std::ops::Range<usize>,
        line: &mut Line,
    ) {
        let mut spaces = std::mem::take(&mut line.spaces);
        // Names never run together over a line end or a comment.
        if kind == TokenKind::Ident && (line.joined || line.commented) {
            spaces = spaces.max(1);
        }
        line.joined &= kind == TokenKind::Semicolon;
        line.commented = false;
        line.begin = false;
        let span = self.span(base + range.start, base + range.end);
        out.push(Token { kind, text, span, line: 0, spaces, origin: Origin(0) });
    }

    /// `&name`, `&name.`, or a longer text with macros in it.
    fn push_macro(
        &self,
        out: &mut Vec<Token>,
        names: &mut Interner,
        slice: &[u8],
        base: usize,
        range: std::ops::Range<usize>,
        line: &mut Line,
    ) {
        let simple = slice.strip_prefix(b"&").filter(|name| !name.contains(&b'&'));
        let (kind, text) = match simple.map(|name| (name, name.iter().position(|&b| b == b'.'))) {
            Some((name, None)) => (TokenKind::MacroVar(false), names.intern(name)),
            Some((name, Some(i))) if i + 1 == name.len() => {
                (TokenKind::MacroVar(true), names.intern(&name[..i]))
            }
            _ => (TokenKind::MacroText, names.intern(slice)),
        };
        self.push_text(out, kind, text, base, range, line);
    }

    /// `"…"`, `'…'`, `` `…' ``, `e"…"`, `d"…"`, `t"…"`: the lexer stands after the opening quote.
    fn push_string(
        &mut self,
        out: &mut Vec<Token>,
        names: &mut Interner,
        lex: &mut logos::Lexer<'_, Raw>,
        base: usize,
        line: &mut Line,
    ) {
        let start = lex.span().start;
        let open = lex.slice();
        let (prefix, quote) = (open[0].to_ascii_lowercase(), open[open.len() - 1]);
        let close = if quote == b'`' { b'\'' } else { quote };
        let rest = lex.remainder();
        let escaped = prefix == b'e' || self.escapes && open == b"\"";
        let mut i = 0;
        let end = loop {
            match rest.get(i) {
                None | Some(b'\n') => break None,
                Some(b'\\') if escaped => i += if rest.get(i + 1) == Some(&b'\n') { 1 } else { 2 },
                Some(&b) if b == close => break Some(i),
                Some(_) => i += 1,
            }
        };
        let len = end.unwrap_or_else(|| i.min(rest.len()));
        let body = without_cr(&rest[..len]);
        lex.bump(len + usize::from(end.is_some()));
        let range = start..lex.span().end;
        if end.is_none() {
            let at = self.span(base + start, base + range.end);
            let shown = String::from_utf8_lossy(&body).into_owned();
            let mut found = Diagnostic::error("E0002", format!("Unterminated string '{shown}'"), at);
            found.hint = Some(format!("close it with {} on the same line", close as char));
            self.diagnostics.push(found);
            line.unterminated = true;
        }
        let (kind, text) = match (prefix, quote) {
            _ if escaped => (TokenKind::Str(Quote::Escaped), names.intern(&decode_escapes(&body))),
            (b'd', _) => (TokenKind::Date, names.intern(&body)),
            (b't', _) => (TokenKind::Timestamp, names.intern(&body)),
            (_, b'"') => (TokenKind::Str(Quote::Double), names.intern(&body)),
            _ => (TokenKind::Str(Quote::Single), names.intern(&body)),
        };
        self.push_text(out, kind, text, base, range, line);
    }
}

/// State of one logical line.
struct Line {
    /// Blanks since the last token.
    spaces: u16,
    /// A physical line was joined and no name came since.
    joined: bool,
    /// Only a comment came since a name.
    commented: bool,
    mode: LineMode,
    /// No token came since the start of a joined physical line.
    begin: bool,
    /// A string was not closed: the line ends with its physical line.
    unterminated: bool,
    /// Up to here (exclusive) the text has no `]`, respectively no `}`.
    no_bracket: usize,
    no_brace: usize,
    /// The `]` that was found outside of quotes last.
    closed: usize,
    /// From where to where it is known whether the rest of the line closes what it opens.
    sound_after: Option<(usize, usize, bool)>,
}

impl Line {
    fn new(mode: LineMode) -> Line {
        Line {
            spaces: 0,
            joined: false,
            commented: false,
            mode,
            begin: false,
            unterminated: false,
            no_bracket: 0,
            no_brace: 0,
            closed: 0,
            sound_after: None,
        }
    }
}

impl Line {
    /// After a value `[` takes an element, unless a quote opens before the next `]` and stays open: then the bracket can
    /// only be a string. It is one, too, when a quote is open at the first `]` and what follows makes sense behind a string.
    fn holds_open_quote(&mut self, at: usize, rest: &[u8]) -> bool {
        if at <= self.closed || at < self.no_bracket {
            return false;
        }
        let mut open = None;
        let mut first = None;
        for (i, &b) in rest.iter().enumerate() {
            match (open, b) {
                (_, b'\n') => break,
                (None, b']') if first.is_none() => {
                    self.closed = at + i;
                    return false;
                }
                (None, b']') => break,
                (Some(_), b']') => first = first.or(Some(i + 1)),
                (None, b'"' | b'\'') => open = Some(b),
                (Some(quote), _) if b == quote => open = None,
                _ => {}
            }
        }
        if open.is_some() {
            return true;
        }
        let Some(first) = first else { return false };
        let end = at + rest.len();
        let sound = match self.sound_after {
            Some((from, to, sound)) if at + first >= from && at + first < to => sound,
            _ => {
                let sound = closes_all(&rest[first..]);
                self.sound_after = Some((at + first, end, sound));
                sound
            }
        };
        if !sound {
            self.closed = at;
        }
        sound
    }

    /// Distance of the next `what` in `rest`, which begins at `at`, on the same physical line. What was searched in vain
    /// is not searched again.
    fn find(&mut self, what: u8, at: usize, rest: &[u8]) -> Option<usize> {
        let known = if what == b']' { &mut self.no_bracket } else { &mut self.no_brace };
        if at < *known {
            return None;
        }
        let end = rest.iter().position(|&b| b == what || b == b'\n').unwrap_or(rest.len());
        if rest.get(end) == Some(&what) {
            return Some(end);
        }
        *known = at + end;
        None
    }
}

/// Whether every quote and bracket that opens in the rest of a physical line is closed there, brackets being strings.
fn closes_all(rest: &[u8]) -> bool {
    let mut until = None;
    for &b in rest.iter().take_while(|&&b| b != b'\n') {
        match (until, b) {
            (None, b'"' | b'\'') => until = Some(b),
            (None, b'[') => until = Some(b']'),
            (Some(end), _) if end == b => until = None,
            _ => {}
        }
    }
    until.is_none()
}

/// A `*` or `NOTE` comment takes its whole physical line.
fn is_comment_line(text: &[u8]) -> bool {
    let blanks = text.iter().take_while(|b| matches!(b, b' ' | b'\t' | b'\r' | 0x0b | 0x0c)).count();
    match &text[blanks..] {
        [b'*', ..] => true,
        [n, o, t, e, rest @ ..] if [*n, *o, *t, *e].eq_ignore_ascii_case(b"NOTE") => {
            !rest.first().is_some_and(|b| b.is_ascii_alphanumeric() || *b == b'_' || *b >= 0x80)
        }
        _ => false,
    }
}

/// `[` after one of these takes an element; after anything else it begins a string.
pub fn is_indexable(previous: Option<&Token>) -> bool {
    match previous.map(|t| t.kind) {
        None => false,
        Some(TokenKind::Punct(p)) => matches!(p, Punct::RParen | Punct::RBracket | Punct::RBrace),
        Some(kind) => {
            !matches!(kind, TokenKind::Semicolon | TokenKind::Eol | TokenKind::Eof | TokenKind::Bad)
        }
    }
}

/// Carriage returns never are part of a literal.
fn without_cr(body: &[u8]) -> std::borrow::Cow<'_, [u8]> {
    if body.contains(&b'\r') {
        body.iter().copied().filter(|&b| b != b'\r').collect::<Vec<u8>>().into()
    } else {
        body.into()
    }
}

/// Tokens of a text without preprocessing (the run-time macro operator, one expression): ends with [`TokenKind::Eof`].
/// Line ends and a final `;` are no tokens here.
pub fn lex_text(file: FileId, text: Rc<[u8]>, names: &mut Interner) -> (Vec<Token>, Vec<Diagnostic>) {
    let mut out = Vec::new();
    let len = text.len() as u32;
    let mut lexer = Lexer { file, text, pos: 0, line: 0, escapes: false, diagnostics: Vec::new() };
    while let Some(text) = lexer.text.get(lexer.pos..).filter(|t| !t.is_empty()) {
        let _ = text;
        let text = lexer.text.clone();
        lexer.line += 1;
        let mode = LineMode::Source;
        let mut line = Line::new(mode);
        lexer.scan(&text, names, &mut out, &mut line);
    }
    for token in &mut out {
        token.line = 1;
    }
    let span = Span { file, start: len, end: len };
    out.push(Token { kind: TokenKind::Eof, text: Text(0), span, line: 1, spaces: 0, origin: Origin(0) });
    (out, lexer.diagnostics)
}
