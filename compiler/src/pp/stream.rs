//! Text streams: lines taken as text until `#pragma __endtext` or `ENDTEXT`, and files taken as text.

use super::engine::Run;
use super::rule::is_punct;
use crate::diag::{Diagnostic, Severity};
use crate::lex::{Lexer, decode_escapes};
use crate::source::Span;
use crate::token::{Punct, Quote, Text, Token, TokenKind};

/// Kinds of stream.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum StreamKind {
    /// Each line is a string of its own.
    Text,
    /// All lines are one string.
    Stream,
    /// All lines are one string, with escapes.
    CStream,
    /// A file, as it is.
    BinaryFile,
    /// A file.
    File,
    /// A file, with escapes.
    CFile,
    /// C code, left out up to `#pragma ENDDUMP`.
    Dump,
}

impl StreamKind {
    /// By the upper-case word of the pragma.
    pub fn of(name: &[u8]) -> Option<StreamKind> {
        Some(match name {
            b"__TEXT" => StreamKind::Text,
            b"__STREAM" => StreamKind::Stream,
            b"__CSTREAM" => StreamKind::CStream,
            b"__BINARYSTREAMINCLUDE" => StreamKind::BinaryFile,
            b"__STREAMINCLUDE" => StreamKind::File,
            b"__CSTREAMINCLUDE" => StreamKind::CFile,
            _ => return None,
        })
    }
}

/// An open stream.
#[derive(Debug)]
pub(super) struct Stream {
    kind: StreamKind,
    /// Code for each line (or the whole), `%s` standing for the text.
    each: Vec<Token>,
    /// Code after the last line.
    end: Vec<Token>,
    /// Lines so far, of the joined kinds.
    text: Vec<u8>,
    span: Span,
}

impl Run<'_> {
    /// `tokens` follow the stream's word: `["file"] | code | end code | start code`.
    pub fn begin_stream(&mut self, kind: StreamKind, tokens: &[Token], at: Span) {
        let mut parts = tokens.split(|t| is_punct(t, Punct::Pipe));
        let head = parts.next().unwrap_or(&[]);
        let mut code = || parts.next().unwrap_or(&[]).to_vec();
        let (each, end, start) = (code(), code(), code());
        match kind {
            StreamKind::Text | StreamKind::Stream | StreamKind::CStream => {
                self.insert_code(&start);
                self.stream = Some(Stream { kind, each, end, text: Vec::new(), span: at });
            }
            StreamKind::Dump => {}
            StreamKind::BinaryFile | StreamKind::File | StreamKind::CFile => {
                let name = head.first().filter(|t| matches!(t.kind, TokenKind::Str(_)));
                let Some(name) = name.map(|t| String::from_utf8_lossy(self.names.get(t.text)).into_owned())
                else {
                    let found = Diagnostic::error("F0028", "Wrong or missing file name in #pragma", at);
                    return self.report(Diagnostic { severity: Severity::Fatal, ..found });
                };
                let Some((_, text)) = self.find_include(&name, false) else {
                    let found = Diagnostic::error("F0029", format!("Can't open #include file '{name}'"), at);
                    return self.report(Diagnostic { severity: Severity::Fatal, ..found });
                };
                let text = match kind {
                    StreamKind::BinaryFile => text.to_vec(),
                    StreamKind::File => lines_joined(&text),
                    _ => decode_escapes(&lines_joined(&text)),
                };
                self.insert_code(&start);
                let code = self.with_text(&each, &text, at);
                self.insert_code(&code);
                self.insert_code(&end);
            }
        }
    }

    /// Clipper's form, which a rule for TEXT gives: `text Each, End` takes the following lines and calls `Each` with
    /// each line, at last `End`.
    pub fn text_statement(&mut self) -> bool {
        let n = self.right.len();
        let Some(&[end, comma, each, text]) = n.checked_sub(4).and_then(|i| self.right.get(i..)) else {
            return false;
        };
        let is_text = text.kind == TokenKind::Ident
            && each.kind == TokenKind::Ident
            && end.kind == TokenKind::Ident
            && is_punct(&comma, Punct::Comma)
            && (n == 4 || self.right[n - 5].kind == TokenKind::Semicolon)
            && self.names.get(text.text).eq_ignore_ascii_case(b"TEXT");
        if !is_text {
            return false;
        }
        self.right.truncate(n - 4);
        if self.right.last().is_some_and(|t| t.kind == TokenKind::Semicolon) {
            self.right.pop();
        }
        let punct =
            |p: Punct, spaces: u16| Token { kind: TokenKind::Punct(p), text: Text(0), spaces, ..text };
        let s = self.names.intern(b"s");
        let call = |name: Token, argument: bool| {
            let mut code = vec![Token { spaces: 0, ..name }, punct(Punct::LParen, 0)];
            if argument {
                code.push(punct(Punct::Percent, 1));
                code.push(Token { text: s, spaces: 0, ..name });
            }
            code.push(punct(Punct::RParen, 1));
            code
        };
        let (each, end) = (call(each, true), call(end, false));
        self.stream = Some(Stream { kind: StreamKind::Text, each, end, text: Vec::new(), span: text.span });
        true
    }

    /// Leaves out the lines up to `#pragma ENDDUMP`.
    pub fn begin_dump(&mut self, at: Span) {
        self.stream = Some(Stream {
            kind: StreamKind::Dump,
            each: Vec::new(),
            end: Vec::new(),
            text: Vec::new(),
            span: at,
        });
    }

    /// Puts code in front of the rest of the line as statements of their own.
    fn insert_code(&mut self, code: &[Token]) {
        if code.is_empty() {
            return;
        }
        let semicolon = Token { kind: TokenKind::Semicolon, text: Text(0), spaces: 0, ..code[0] };
        if !self.right.is_empty() {
            self.right.push(semicolon);
        }
        self.right.extend(code.iter().rev());
        self.clean_defines = 0;
        self.clean_translates = 0;
    }

    /// Code with its `%s` replaced by a string.
    fn with_text(&mut self, code: &[Token], text: &[u8], span: Span) -> Vec<Token> {
        let mut out = Vec::with_capacity(code.len());
        let mut i = 0;
        while i < code.len() {
            let is_s =
                |t: &Token| t.kind == TokenKind::Ident && self.names.get(t.text).eq_ignore_ascii_case(b"s");
            if is_punct(&code[i], Punct::Percent) && code.get(i + 1).is_some_and(|t| t.spaces == 0 && is_s(t))
            {
                let text = self.names.intern(text);
                let kind = TokenKind::Str(Quote::Double);
                out.push(Token { kind, text, span, line: self.line, ..code[i] });
                i += 2;
            } else {
                out.push(Token { line: self.line, ..code[i] });
                i += 1;
            }
        }
        out
    }

    /// Reads one line for the open stream; false at the end of the file.
    pub fn read_stream(&mut self, lexer: &mut Lexer) -> bool {
        let Some(stream) = self.stream.as_ref() else { return true };
        let (kind, span) = (stream.kind, stream.span);
        let Some((offset, bytes, range)) = lexer.raw_line() else {
            let (code, what) = match kind {
                StreamKind::Dump => ("E0024", "Missing #pragma ENDDUMP"),
                _ => ("E0003", "Missing ENDTEXT"),
            };
            let mut found = Diagnostic::error(code, what, span);
            let end = self.sources.file(span.file).text.len() as u32;
            found.at = Some(crate::source::Span { file: span.file, start: end, end });
            found.hint = Some("the lines from here on are text".into());
            self.report(found);
            self.stream = None;
            return false;
        };
        self.line = lexer.line();
        let line = &bytes[range.clone()];
        if ends_stream(line, kind) {
            self.end_stream();
            return true;
        }
        let here = Span { file: self.file, start: offset, end: offset + range.len() as u32 };
        if kind == StreamKind::Dump {
        } else if kind == StreamKind::Text {
            let each = self.stream.as_ref().map(|s| s.each.clone()).unwrap_or_default();
            let code = self.with_text(&each, line, here);
            self.run_code(&code);
        } else if let Some(stream) = self.stream.as_mut() {
            stream.text.extend_from_slice(line);
            stream.text.push(b'\n');
        }
        true
    }

    fn end_stream(&mut self) {
        let Some(stream) = self.stream.take() else { return };
        if stream.kind == StreamKind::Stream || stream.kind == StreamKind::CStream {
            let text = match stream.kind {
                StreamKind::CStream => decode_escapes(&stream.text),
                _ => stream.text,
            };
            let mut code = self.with_text(&stream.each, &text, stream.span);
            if let (Some(first), false) = (stream.end.first(), code.is_empty()) {
                code.push(Token {
                    kind: TokenKind::Semicolon,
                    text: Text(0),
                    spaces: 0,
                    line: self.line,
                    ..*first
                });
            }
            code.extend(stream.end.iter().map(|t| Token { line: self.line, ..*t }));
            self.run_code(&code);
        } else {
            let end = stream.end.iter().map(|t| Token { line: self.line, ..*t }).collect::<Vec<_>>();
            self.run_code(&end);
        }
    }

    fn run_code(&mut self, code: &[Token]) {
        if !code.is_empty() {
            self.right.clear();
            self.right.extend(code.iter().rev());
            self.start_work();
            self.rewrite_line();
        }
    }
}

fn lines_joined(text: &[u8]) -> Vec<u8> {
    text.iter().copied().filter(|&b| b != b'\r').collect()
}

/// `ENDTEXT`, `#pragma __endtext` or `#pragma ENDDUMP` alone on a line, in any case.
fn ends_stream(line: &[u8], kind: StreamKind) -> bool {
    let line = line.trim_ascii();
    if kind != StreamKind::Dump && line.eq_ignore_ascii_case(b"ENDTEXT") {
        return true;
    }
    let Some(rest) = line.strip_prefix(b"#") else { return false };
    let mut words = rest.split(u8::is_ascii_whitespace).filter(|w| !w.is_empty());
    let end: &[u8] = if kind == StreamKind::Dump { b"ENDDUMP" } else { b"__ENDTEXT" };
    words.next().is_some_and(|w| w.eq_ignore_ascii_case(b"pragma"))
        && words.next().is_some_and(|w| w.eq_ignore_ascii_case(end))
}
