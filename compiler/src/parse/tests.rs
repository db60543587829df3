//! Tests of the parser through the compact tree dump.

use super::*;
use crate::ast_dump::dump_unit;
use crate::source::{FileId, SourceMap, Span};
use crate::token::{Interner, Origin, Punct, Quote, Token, TokenKind};

/// Plain scanner for tests: enough for the snippets here.
pub fn tokens(source: &str, names: &mut Interner) -> Vec<Token> {
    let bytes = source.as_bytes();
    let mut out: Vec<Token> = Vec::new();
    let (mut at, mut line) = (0, 1);
    let two: &[(&str, Punct)] = &[
        ("...", Punct::Ellipsis),
        ("**=", Punct::PowerEq),
        (":=", Punct::Assign),
        ("::", Punct::DoubleColon),
        ("->", Punct::Arrow),
        ("=>", Punct::HashArrow),
        ("==", Punct::EqEq),
        ("!=", Punct::NotEq),
        ("<>", Punct::LessGreater),
        ("<=", Punct::LessEq),
        (">=", Punct::GreaterEq),
        ("++", Punct::PlusPlus),
        ("--", Punct::MinusMinus),
        ("+=", Punct::PlusEq),
        ("-=", Punct::MinusEq),
        ("*=", Punct::StarEq),
        ("/=", Punct::SlashEq),
        ("%=", Punct::PercentEq),
        ("^=", Punct::PowerEq),
        ("**", Punct::Power),
        ("(", Punct::LParen),
        (")", Punct::RParen),
        ("[", Punct::LBracket),
        ("]", Punct::RBracket),
        ("{", Punct::LBrace),
        ("}", Punct::RBrace),
        (",", Punct::Comma),
        ("|", Punct::Pipe),
        (":", Punct::Colon),
        ("+", Punct::Plus),
        ("-", Punct::Minus),
        ("*", Punct::Star),
        ("/", Punct::Slash),
        ("%", Punct::Percent),
        ("^", Punct::Power),
        ("=", Punct::Eq),
        ("<", Punct::Less),
        (">", Punct::Greater),
        ("#", Punct::Hash),
        ("$", Punct::Dollar),
        ("@", Punct::At),
        ("&", Punct::Amp),
        ("!", Punct::Exclam),
        ("?", Punct::Question),
    ];
    while at < bytes.len() {
        let start = at;
        let rest = &source[at..];
        let upper = rest.get(..5).unwrap_or(rest).to_ascii_uppercase();
        let name = |from: usize| {
            let mut end = from;
            while end < bytes.len() && (bytes[end].is_ascii_alphanumeric() || bytes[end] == b'_') {
                end += 1;
            }
            end
        };
        let (kind, text, end) = match bytes[at] {
            b' ' => {
                at += 1;
                continue;
            }
            b'\n' => (TokenKind::Eol, 0..0, at + 1),
            b';' => (TokenKind::Semicolon, 0..0, at + 1),
            q @ (b'"' | b'\'') => {
                let close = at + 1 + bytes[at + 1..].iter().position(|b| *b == q).unwrap();
                (TokenKind::Str(Quote::Double), at + 1..close, close + 1)
            }
            b'0' if bytes.get(at + 1) == Some(&b'd') => {
                let end = name(at);
                (TokenKind::Date, at + 2..end, end)
            }
            b'0'..=b'9' => {
                let mut end = name(at);
                if bytes.get(end) == Some(&b'.') && bytes.get(end + 1).is_some_and(u8::is_ascii_digit) {
                    end = name(end + 1);
                }
                (TokenKind::Number, at..end, end)
            }
            b'&' if bytes.get(at + 1).is_some_and(|b| b.is_ascii_alphabetic()) => {
                let end = name(at + 1);
                (TokenKind::MacroVar(false), at + 1..end, end)
            }
            b if b.is_ascii_alphabetic() || b == b'_' => {
                let end = name(at);
                if bytes.get(end) == Some(&b'&') {
                    let end = name(end + 1);
                    (TokenKind::MacroText, at..end, end)
                } else {
                    (TokenKind::Ident, at..end, end)
                }
            }
            b'.' if upper.starts_with(".T.") => (TokenKind::Logical(true), 0..0, at + 3),
            b'.' if upper.starts_with(".F.") => (TokenKind::Logical(false), 0..0, at + 3),
            b'.' if upper.starts_with(".AND.") => (TokenKind::Punct(Punct::And), 0..0, at + 5),
            b'.' if upper.starts_with(".OR.") => (TokenKind::Punct(Punct::Or), 0..0, at + 4),
            b'.' if upper.starts_with(".NOT.") => (TokenKind::Punct(Punct::Not), 0..0, at + 5),
            _ => match two.iter().find(|(s, _)| rest.starts_with(s)) {
                Some((s, p)) => (TokenKind::Punct(*p), 0..0, at + s.len()),
                None => (TokenKind::Bad, at..at + 1, at + 1),
            },
        };
        out.push(Token {
            kind,
            text: names.intern(&bytes[text]),
            span: Span { file: FileId(0), start: start as u32, end: end as u32 },
            line,
            spaces: 0,
            origin: Origin(0),
        });
        line += (bytes[at] == b'\n') as u32;
        at = end;
    }
    let text = names.intern(b"");
    let end = bytes.len() as u32;
    let span = Span { file: FileId(0), start: end, end };
    for kind in [TokenKind::Eol, TokenKind::Eof] {
        out.push(Token { kind, text, span, line, spaces: 0, origin: Origin(0) });
    }
    out
}

/// Tree and errors of a source.
fn parsed(source: &str) -> String {
    let mut names = Interner::default();
    let tokens = tokens(source, &mut names);
    let mut map = SourceMap::default();
    let file = map.add("test.prg", source.as_bytes());
    let mut diags = Vec::new();
    let unit = parse_file(&tokens, &mut names, file, &mut diags);
    let mut out = dump_unit(&unit, &names);
    for d in diags {
        let line = map.line_of(d.span);
        out.push_str(&format!("({line}) {} {}\n", d.code, d.message));
    }
    out
}

fn check(source: &str, expected: &str) {
    let trim =
        |s: &str| s.lines().map(str::trim_end).filter(|l| !l.is_empty()).collect::<Vec<_>>().join("\n");
    let (got, want) = (trim(&parsed(source)), trim(expected));
    assert_eq!(got, want, "\n--- source\n{source}\n--- got\n{got}\n--- wanted\n{want}\n");
}

/// The dump of an expression.
fn expr(source: &str, expected: &str) {
    let got = parsed(&format!("x:={source}"));
    assert_eq!(got.trim_end(), format!("expr (:= x {expected})"), "in {source}");
}

#[test]
fn strengths() {
    expr("a+b*c", "(+ a (* b c))");
    expr("a*b+c", "(+ (* a b) c)");
    expr("a-b-c", "(- (- a b) c)");
    expr("2^3^2", "(^ (^ 2 3) 2)");
    expr("-2^2", "(^ (neg 2) 2)");
    expr("a^-b", "(^ a (neg b))");
    expr("a=b<c", "(= a (< b c))");
    expr("a<b=c", "(= (< a b) c)");
    expr("a $ b == c", "(== ($ a b) c)");
    expr("!a=b .and. c", "(and (! (= a b)) c)");
    expr("a+!b+c", "(+ a (! (+ b c)))");
    expr("a .or. b .and. !c .or. d", "(or (or a (and b (! c))) d)");
    expr("y:=z+=1", "(:= y (+= z 1))");
    expr("!b:=c", "(! (:= b c))");
    expr("a .and. !b:=!c", "(and a (! (:= b (! c))))");
    expr("f(a as numeric) as class x + 1", "(+ (call f a) 1)");
    expr("(@a):b()", "(send ( (@ a)) b ())");
    expr("(a+b)*c", "(* ( (+ a b)) c)");
    expr("-a:b[1]++", "(neg (_++ (index (send a b) 1)))");
    expr("++a+b--", "(+ (++_ a) (_-- b))");
    expr("a - - -b", "(- a (neg (neg b)))");
    expr("a%b/c", "(/ (% a b) c)");
    expr("a#b", "(!= a b)");
}

#[test]
fn operands() {
    expr("{}", "{array}");
    expr("{1,,2}", "{array 1 _ 2}");
    expr("{,}", "{array _ _}");
    expr("{=>}", "{hash}");
    expr("{1=>2,'a'=>}", "{hash 1=>2 \"a\"=>nil}");
    expr("{||1}", "{block () 1}");
    expr("{|a,b|a,b}", "{block (a b) a b}");
    expr("{|a,...|f(...)}", "{block (a ...) (call f ...)}");
    expr("f(@a,@b[1],,@g())", "(call f @a @(index b 1) _ (@func g))");
    expr("f(1,)", "(call f 1 _)");
    expr("iif(a,,b)", "(iif a _ b)");
    expr("if(a,b,c)", "(iif a b c)");
    expr("o:if(1):x:=2", "(:= (send (send o if () 1) x) 2)");
    expr("o:&m(1)", "(send o &m () 1)");
    expr("o:&(m+'a')", "(send o &( (+ m \"a\")))");
    expr("::x:y()", "(send (send self x) y ())");
    expr("a->b+field->c", "(+ a->b field->c)");
    expr("(a)->b", "(alias a)->b");
    expr("a->(b,c)", "a->(b c)");
    expr("&a->&f", "&a->&f");
    expr("a->&(f)", "a->&( f)");
    expr("2->x", "2->x");
    expr("&a", "(macro a)");
    expr("&(a+b)", "(macro ( (+ a b)))");
    expr("x&b", "(macro <x&b.>)");
    expr("&a(1)", "(call &a 1)");
    expr("\"a &b\"", "&\"a &b\"");
    expr("(a,b)", "(list a b)");
    expr("nil", "nil");
    expr("1.50", "1.50:4.2");
    expr("a[1,2][3]", "(index (index a 1 2) 3)");
}

#[test]
fn names_that_are_keywords() {
    check("if(x,1,2)", "expr (iif x 1 2)");
    check("if (x)\nendif", "if ( x)");
    check(
        "if := 1\nif = 2\nloop := 1\nnext[1] := 2\nend:x()\nexit++\nfor(1)",
        "
expr (:= if 1)
expr (:= if 2)
expr (:= loop 1)
expr (:= (index next 1) 2)
expr (send end x ())
expr (_++ exit)
expr (call for 1)",
    );
    check(
        "local field, data, next, to\nto := step + in",
        "local field data next to\nexpr (:= to (+ step in))",
    );
    check("for to := to to to step step\nnext to", "for to to to step");
    check(
        "do while\ndo while with 1\ndo case with 2, @x\ndo &x",
        "do while\ndo while 1\ndo case 2 @x\ndo &x",
    );
    check(
        "x = 3\nx := y = 3\na[1] = b = c",
        "
expr (:= x 3)
expr (:= x (= y 3))
expr (:= (index a 1) (= b c))",
    );
}

#[test]
fn structures() {
    check(
        "proc main(a, b as array of class foo, ...)
 local x := 1, y[3,4], z as numeric := 2
 if a
  f()
 elseif b
  g()
 else
  do while .t.
   loop
  enddo
 end
 do case
 case 1
  x++
 otherwise
 endcase
 for i := 1 to 3 step 2 ; exit ; next
 for each a, b in c, @d descend
 next
 switch x
 case 1
 case 'a'
  exit
 otherwise
 end
 begin sequence with {|e| break(e)}
  break 1
 recover using e
  return
 always
  f()
 end sequence
 with object o
  :x := :y()
 endwith
 return
static func f
 return 1
init procedure g
exit proc h",
        "
proc main(a b as ARRAY OF CLASS FOO ...)
  local x := 1 y[3 4] z as NUMERIC := 2
  if a
    expr (call f)
  elseif b
    expr (call g)
  else
    while .T.
      loop
  do case
  case 1
    expr (_++ x)
  otherwise
  for i 1 3 2
    exit
  for each a b in c (@ d) descend
  switch x
  case 1
  case \"a\"
    exit
  otherwise
  sequence {block (e) (call break e)}
    break 1
  recover e
    return
  always
    expr (call f)
  with object o
    expr (:= (send _ x) (send _ y ()))
  return
static func f()
  return 1
init proc g()
exit proc h()",
    );
}

#[test]
fn extended_blocks() {
    check(
        "proc main
 local b := {|x|
  local y
  if x
    y := {|z| ; return z ; }
  endif
  return y
 }, c
 return",
        "
proc main()
  local b := {block (x)
    local y
    if x
      expr (:= y {block (z)
        return z
      })
    return y
  } c
  return",
    );
}

#[test]
fn all_errors_are_reported() {
    check(
        "proc main
 x := 5 +* 3
 y := (1
 if x +
 endif
 for i := 1 to
 next
 a + b
 3 := 4
 f() := 3
 loop
 z := @q
 enddo
proc b
 if .t.
  do while .f.
 endif
 ?",
        "
proc main()
  error
  error
  error
  error
  error
  expr (:= 3 4)
  expr (:= (call f) 3)
  loop
  expr (:= z (@ q))
proc b()
  if .T.
    while .F.
    error
(2) E0030 Syntax error \"syntax error at '*'\"
(3) E0020 Incomplete statement or unbalanced delimiters
(4) E0020 Incomplete statement or unbalanced delimiters
(5) E0010 ENDIF does not match IF
(6) E0020 Incomplete statement or unbalanced delimiters
(7) E0013 NEXT does not match FOR
(8) E0030 Syntax error \"syntax error at '+'\"
(9) E0022 Invalid lvalue 'Numeric'
(10) E0022 Invalid lvalue '()'
(11) E0018 LOOP statement with no loop in sight
(12) E0020 Incomplete statement or unbalanced delimiters
(13) E0011 ENDDO does not match WHILE
(17) E0010 ENDIF does not match IF
(18) E0030 Syntax error \"syntax error at '?'\"
(18) E0017 Unclosed control structure 'IF'",
    );
}

#[test]
fn depth_is_bounded() {
    for source in [
        format!("x := {}1{}", "(".repeat(10_000), ")".repeat(10_000)),
        format!("x := {}1", "- ".repeat(10_000)),
        format!("x := {}", "a:".repeat(10_000) + "b"),
        format!("x := {}", "1+".repeat(500_000) + "1"),
        format!("x := {}", "{|| ".repeat(10_000) + "1"),
        format!("x := {}", "{||\n".repeat(10_000) + "1"),
        "if .t.\n".repeat(10_000),
        format!("x := {}", "{|| if(a, ".repeat(10_000)),
    ] {
        let got = parsed(&source);
        assert!(got.contains("too complex") || got.contains("too deeply"), "{}", &source[..40]);
    }
    // Depth that people write is fine.
    let deep = format!("x := {}1{}", "(".repeat(500), ")".repeat(500));
    assert!(!parsed(&deep).contains("too"));
    let long = format!("x := {}1", "a + ".repeat(2000));
    assert!(!parsed(&long).contains("too"));
}

#[test]
fn idle_values_are_refused() {
    for (source, code) in [
        ("5", "E0020"),
        ("x", "E0020"),
        ("a:b", "E0020"),
        ("a->b", "E0020"),
        ("-x", "E0030"),
        ("x == 3", "E0030"),
        ("@x", "E0030"),
        ("a[1]", "E0020"),
    ] {
        assert!(parsed(source).contains(code), "{source}");
    }
    for source in ["!x", "(x)", "&a", "f()", "a:b()", "(a)->(b)", "iif(a,b,c)", "++a", "a->(b)"] {
        assert!(parsed(source).starts_with("expr") && !parsed(source).contains("E0"), "{source}");
    }
}

#[test]
fn blocks_that_stay_open_end_at_the_next_function() {
    check(
        "proc a
 b := {|x|
  if x
proc c
 return",
        "
proc a()
  error
proc c()
  return
(4) E0017 Unclosed control structure 'IF'
(4) E0017 Unclosed control structure '{||...}'",
    );
}

#[test]
fn constants_of_switch() {
    check(
        "switch x
case 1 + 2
case 3
case 'a' + 'b'
case y
case 1.5
case Asc('A')
case 65
end",
        "
switch x
case (+ 1 2)
case 3
case (+ \"a\" \"b\")
case y
case 1.5:3.1
case (call Asc \"A\")
case 65
(3) E0070 Duplicate case value
(5) E0055 CASE requires either numeric or string constant
(6) E0055 CASE requires either numeric or string constant
(8) E0070 Duplicate case value",
    );
}

#[test]
fn jumps_out_of_sequences() {
    check(
        "loop
while x
begin sequence
 exit
 while y ; exit ; enddo
 switch y ; case 1 ; exit ; end
recover
 loop
always
 loop
end
enddo
begin sequence
 return
end",
        "
loop
while x
  sequence
    exit
    while y
      exit
    switch y
    case 1
      exit
  recover
    loop
  always
    loop
sequence
  return
(1) E0018 LOOP statement with no loop in sight
(4) E0025 Invalid EXIT from within of SEQUENCE code
(10) E0025 Invalid LOOP from within of SEQUENCE code
(14) E0025 Invalid RETURN from within of SEQUENCE code",
    );
}

#[test]
fn field_before_an_alias() {
    expr("field->a->b", "a->b");
    expr("field->&a->&b", "&a->&b");
    expr("field->a", "field->a");
    expr("field->1->a", "1->a");
    expr("1+field->m->(x)", "(+ 1 m->(x))");
}

#[test]
fn fragments() {
    let state = |source: &str| {
        let mut names = Interner::default();
        let tokens = tokens(source, &mut names);
        match parse_fragment(&tokens, &mut names, FileId(0)).state {
            FragmentState::Complete => "complete".to_string(),
            FragmentState::Open(open) => open.iter().map(|o| o.name).collect::<Vec<_>>().join(" "),
            FragmentState::Wrong => "wrong".to_string(),
        }
    };
    assert_eq!(state("x := 1"), "complete");
    assert_eq!(state("if x"), "IF");
    assert_eq!(state("for i := 1 to 2\nif x\nelse"), "FOR IF");
    assert_eq!(state("if x +"), "wrong");
    assert_eq!(state("if x\ny := )"), "wrong");
    assert_eq!(state("y := f( 1,"), "(");
    assert_eq!(state("b := {|x|\n if x"), "{");
    assert_eq!(state("if x\nb := {1,"), "IF {");
    assert_eq!(state("endif"), "wrong");
    assert_eq!(state("x + 1"), "complete");
    assert_eq!(state("x == 1"), "complete");
    assert_eq!(state("func f(x)\nif x\nendif"), "complete");
}

/// Small repeatable random numbers.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        ((self.0 >> 33) % n as u64) as usize
    }
}

#[test]
fn soup_never_panics() {
    let words = [
        "if",
        "else",
        "elseif",
        "endif",
        "end",
        "do",
        "while",
        "case",
        "enddo",
        "for",
        "each",
        "in",
        "to",
        "step",
        "next",
        "switch",
        "otherwise",
        "begin",
        "sequence",
        "recover",
        "using",
        "always",
        "with",
        "object",
        "function",
        "procedure",
        "static",
        "init",
        "exit",
        "local",
        "private",
        "public",
        "memvar",
        "field",
        "loop",
        "return",
        "break",
        "parameters",
        "declare",
        "as",
        "class",
        "array",
        "of",
        "descend",
        "nil",
        "iif",
        "x",
        "y",
        "1",
        "2.5",
        "0x1f",
        "'s'",
        "\"a &b\"",
        "&m",
        "a&b",
        "0d20200101",
        ".T.",
        "(",
        ")",
        "[",
        "]",
        "{",
        "}",
        "|",
        ",",
        ":",
        "::",
        ":=",
        "+=",
        "=",
        "==",
        "+",
        "-",
        "*",
        "^",
        "$",
        "->",
        "=>",
        "++",
        "--",
        "@",
        "&",
        "!",
        "...",
        ".AND.",
        ".OR.",
        ";",
        "\n",
        "\n",
        "\n",
        "#",
        "?",
        "~",
    ];
    let rounds = std::env::var("KEEL_SOUP").ok().and_then(|v| v.parse().ok()).unwrap_or(3000);
    let mut dice = Dice(1);
    for _ in 0..rounds {
        let mut source = String::new();
        for _ in 0..dice.roll(60) {
            source.push_str(words[dice.roll(words.len())]);
            source.push(' ');
        }
        parsed(&source);
        let mut names = Interner::default();
        let _ = parse_expression_text(source.as_bytes(), &mut names);
        let _ = parse_assign_target(source.as_bytes(), &mut names);
        let list = tokens(&source, &mut names);
        parse_fragment(&list, &mut names, FileId(0));
    }
}
