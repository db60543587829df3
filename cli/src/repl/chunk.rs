//! What a person typed, understood just enough to run it: whether it goes on, and what it is.
//!
//! Variables live on: LOCAL, STATIC, PRIVATE and DECLARE outside of functions become PUBLIC, and so does every undeclared variable that is
//! assigned. Directives (`#define`, `#command`, …) hold for the rest of the session. A class gets its header by itself.

use crate::loader::FileLoader;
use keel_compiler::ast::{ExprKind, Stmt, StmtKind};
use keel_compiler::diag::Severity;
use keel_compiler::parse::{FragmentState, parse_fragment};
use keel_compiler::pp::{PpOptions, Preprocessor};
use keel_compiler::source::{FileId, SourceMap};
use keel_compiler::token::{Interner, Origin, Punct, Token, TokenKind};

/// Function that a value is computed in.
pub const VALUE: &str = "__KEEL_VALUE";

/// What is to be done with the lines so far.
pub enum Reading {
    /// They go on; inside a bracket when `true`: the next line belongs to the same statement.
    Open(bool),
    /// Nothing to do: blank, a comment, a directive that was taken.
    Nothing,
    /// To be compiled and run.
    Ready(Chunk),
}

/// Text to compile and what it needs.
pub struct Chunk {
    /// The text with the session's directives before it.
    pub text: Vec<u8>,
    /// The function [`VALUE`] gives a value to show.
    pub is_value: bool,
    /// Variables that have to exist; `true` = begin with NIL.
    pub variables: Vec<(String, bool)>,
}

/// Understands lines; remembers directives.
pub struct Reader {
    rules: Preprocessor,
    names: Interner,
    sources: SourceMap,
    files: usize,
    directives: String,
}

struct Tokens {
    list: Vec<Token>,
    file: FileId,
    failed: bool,
}

impl Reader {
    /// A reader with the commands of `std.ch`.
    pub fn new() -> Reader {
        let mut names = Interner::default();
        let mut sources = SourceMap::default();
        let rules = Preprocessor::new(&PpOptions::default(), &mut names, &mut sources);
        Reader { rules, names, files: sources.len(), sources, directives: String::new() }
    }

    /// Looks at the lines so far. `last` when no more will come.
    pub fn read(&mut self, lines: &str, last: bool) -> Reading {
        let trimmed = lines.trim();
        if trimmed.is_empty() {
            return Reading::Nothing;
        }
        if trimmed.starts_with('#') {
            return self.directive(trimmed, last);
        }
        let class = lines.lines().any(begins_class);
        let mut head = self.directives.clone();
        if class && !head.contains("hbclass.ch") {
            head.push_str("#include \"hbclass.ch\"\n");
        }
        let text = format!("{head}{trimmed}\n");
        let tokens = self.tokens(&text);
        let fragment = parse_fragment(&tokens.list, &mut self.names, tokens.file);
        let blank = lines.chars().rev().take_while(|c| c.is_whitespace()).filter(|c| *c == '\n').count();
        let defines = class || !fragment.unit.functions.is_empty();
        // A class ends with two empty lines: its methods follow with one between them.
        let ended = last || !defines || blank > if class { 2 } else { 1 };
        match &fragment.state {
            FragmentState::Open(open) if !last => {
                return Reading::Open(open.last().is_some_and(|o| matches!(o.name, "(" | "[" | "{")));
            }
            FragmentState::Complete if !ended => return Reading::Open(false),
            _ => {}
        }
        let end = fragment.unit.functions.first().map_or(u32::MAX, |f| f.span.start);
        let is_value = !defines && !tokens.failed && self.is_value(&fragment.unit.prologue, &tokens);
        let wrong = fragment.state == FragmentState::Wrong;
        if is_value {
            let text = format!("{head}FUNCTION {VALUE}()\nRETURN {trimmed}\n").into_bytes();
            return Reading::Ready(Chunk { text, is_value, variables: Vec::new() });
        }
        let (text, variables) =
            if wrong { (text.into_bytes(), Vec::new()) } else { self.keep_variables(text, &tokens, end) };
        Reading::Ready(Chunk { text, is_value, variables })
    }

    fn directive(&mut self, line: &str, last: bool) -> Reading {
        if line.ends_with(';') && !last {
            return Reading::Open(false);
        }
        let with = format!("{}{line}\n", self.directives);
        if self.tokens(&with).failed {
            // The compiler says what is wrong.
            let text = with.into_bytes();
            return Reading::Ready(Chunk { text, is_value: false, variables: Vec::new() });
        }
        self.directives = with;
        Reading::Nothing
    }

    fn tokens(&mut self, text: &str) -> Tokens {
        self.sources.truncate(self.files);
        let file = self.sources.add("(session)", text.as_bytes().to_vec());
        let mut rules = self.rules.clone();
        let mut loader = FileLoader::new(&[]);
        let output = rules.run(file, &mut self.names, &mut self.sources, &mut loader);
        let failed = output.diagnostics.iter().any(|d| d.severity >= Severity::Error);
        Tokens { list: output.tokens, file, failed }
    }

    /// One expression whose value a person wants to see. Commands become calls too: those were not written as such.
    fn is_value(&self, statements: &[Stmt], tokens: &Tokens) -> bool {
        let [Stmt { kind: StmtKind::Expr(e), .. }] = statements else { return false };
        let changes = matches!(
            e.kind,
            ExprKind::Assign(..) | ExprKind::OpAssign(..) | ExprKind::PreInc(..) | ExprKind::PostInc(..)
        );
        let first = tokens.list.iter().find(|t| !matches!(t.kind, TokenKind::Eol | TokenKind::Semicolon));
        let written = first.is_some_and(|t| t.origin == Origin::default());
        !changes && (written || !matches!(e.kind, ExprKind::Call(..)))
    }

    /// Makes declarations outside of functions PUBLIC; finds the variables that are declared or assigned there.
    fn keep_variables(&mut self, text: String, tokens: &Tokens, end: u32) -> (Vec<u8>, Vec<(String, bool)>) {
        let mut variables = Vec::new();
        let mut declarations = Vec::new();
        let list = &tokens.list;
        let word = |i: usize| match list.get(i) {
            Some(t) if t.kind == TokenKind::Ident => {
                String::from_utf8_lossy(self.names.get(t.text)).to_ascii_uppercase()
            }
            _ => String::new(),
        };
        let is = |i: usize, p: Punct| list.get(i).is_some_and(|t| t.kind == TokenKind::Punct(p));
        let starts = |i: usize| i == 0 || matches!(list[i - 1].kind, TokenKind::Eol | TokenKind::Semicolon);
        let mut declaring = None;
        for (i, t) in list.iter().enumerate() {
            if t.span.file == tokens.file && t.span.start >= end {
                break;
            }
            match t.kind {
                TokenKind::Eol | TokenKind::Semicolon | TokenKind::Eof => declaring = None,
                TokenKind::Punct(Punct::LParen | Punct::LBrace | Punct::LBracket) => {
                    declaring = declaring.map(|depth| depth + 1);
                }
                TokenKind::Punct(Punct::RParen | Punct::RBrace | Punct::RBracket) => {
                    declaring = declaring.map(|depth| depth - 1);
                }
                TokenKind::Ident => {
                    let kind = word(i);
                    // DECLARE with a name and its parameters is about types.
                    let declares = (matches!(kind.as_str(), "LOCAL" | "STATIC" | "PRIVATE")
                        || kind == "DECLARE" && !is(i + 2, Punct::LParen))
                        && starts(i)
                        && !word(i + 1).is_empty();
                    let before = i.checked_sub(1).map(word).unwrap_or_default();
                    if declares && t.origin == Origin::default() {
                        declaring = Some(0);
                        declarations.push((t.span.start as usize, t.span.end as usize));
                    } else if declaring == Some(0)
                        && (is(i - 1, Punct::Comma) || declarations_end(list, i - 1, &declarations))
                    {
                        variables.push((word(i), !is(i + 1, Punct::Assign)));
                    } else if i > 0
                        && (is(i - 1, Punct::Colon)
                            || is(i - 1, Punct::DoubleColon)
                            || is(i - 1, Punct::Arrow))
                    {
                        // A message or a field.
                    } else if is(i + 1, Punct::Assign)
                        || is(i + 1, Punct::Eq) && (starts(i) || before == "FOR")
                        || matches!(before.as_str(), "EACH" | "USING")
                    {
                        variables.push((word(i), false));
                    }
                }
                _ => {}
            }
        }
        let mut text = text.into_bytes();
        for (start, end) in declarations.into_iter().rev() {
            text.splice(start..end, *b"PUBLIC");
        }
        (text, variables)
    }
}

/// Is token `i` the word that began the last declaration?
fn declarations_end(list: &[Token], i: usize, declarations: &[(usize, usize)]) -> bool {
    declarations.last().is_some_and(|(start, _)| list[i].span.start as usize == *start)
}

fn begins_class(line: &str) -> bool {
    let mut words = line.split_whitespace().map(str::to_ascii_uppercase);
    let first = words.next();
    let word = if first.as_deref() == Some("CREATE") { words.next() } else { first };
    word.as_deref() == Some("CLASS") && words.next().is_some_and(|name| !name.starts_with([':', '=', '(']))
}

#[cfg(test)]
mod tests {
    use super::{Reader, Reading};

    fn check(lines: &str, expected: &str) {
        let shown = match Reader::new().read(lines, false) {
            Reading::Open(_) => "open".to_string(),
            Reading::Nothing => "nothing".to_string(),
            Reading::Ready(c) if c.is_value => "value".to_string(),
            Reading::Ready(c) => {
                let text = String::from_utf8_lossy(&c.text).trim().replace('\n', "|");
                c.variables.iter().fold(text, |text, (name, nil)| {
                    format!("{text} {name}{}", if *nil { "=NIL" } else { "" })
                })
            }
        };
        assert_eq!(shown, expected, "{lines}");
    }

    #[test]
    fn tells_values_statements_and_open_constructs() {
        check("1 + 2\n", "value");
        check("Upper( \"a\" )\n", "value");
        check("a[ 1 ]\n", "value");
        check("? 1\n", "? 1");
        check("SET EXACT ON\n", "SET EXACT ON");
        check("IF .T.\n", "open");
        check("x := { 1,;\n", "open");
        check("// nothing\n", "// nothing");
        check("\n", "nothing");
        check("FUNCTION f()\n", "open");
        check("FUNCTION f()\nRETURN 1\n\n", "FUNCTION f()|RETURN 1");
        check("#define A 1\n", "nothing");
    }

    #[test]
    fn keeps_variables() {
        check("x := 5\n", "x := 5 X");
        check("LOCAL a, b := 2\n", "PUBLIC a, b := 2 A=NIL B");
        check("FOR i := 1 TO 3\n? i\nNEXT\n", "FOR i := 1 TO 3|? i|NEXT I");
        check("o:x := 5\n", "o:x := 5");
    }
}
