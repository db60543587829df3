//! Arbitrary bytes through lexer and preprocessor: no panic, no hang, no unbounded output.

use keel_compiler::pp::{NoIncludes, PpOptions, PpOutput, Preprocessor, StdRules, print_ppo};
use keel_compiler::source::{FileId, SourceMap};
use keel_compiler::token::Interner;
use std::path::Path;
use std::time::{Duration, Instant};

/// A small generator, so that a failure can be repeated from its seed.
struct Random(u64);

impl Random {
    fn next(&mut self, below: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % below.max(1) as u64) as usize
    }
}

fn run(text: &[u8], std_rules: StdRules) -> (PpOutput, usize) {
    let (mut names, mut sources) = (Interner::default(), SourceMap::default());
    let options = PpOptions { std_rules, ..PpOptions::default() };
    let mut pp = Preprocessor::new(&options, &mut names, &mut sources);
    let file = sources.add("fuzz.prg", text);
    let output = pp.run(file, &mut names, &mut sources, &mut NoIncludes);
    let length = print_ppo(&output, &names).len();
    (output, length)
}

fn preprocess(text: &[u8]) -> usize {
    run(text, StdRules::Standard).1
}

fn corpus() -> Vec<Vec<u8>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests");
    let mut out = Vec::new();
    for folder in ["pp", "stdch"] {
        for entry in std::fs::read_dir(root.join(folder)).expect("the folder is there").flatten() {
            if entry.path().extension().is_some_and(|e| e == "prg") {
                out.push(std::fs::read(entry.path()).expect("readable"));
            }
        }
    }
    out.sort();
    out
}

const PIECES: &[&[u8]] = &[
    b"#command ",
    b"#xtranslate ",
    b"#define ",
    b"=>",
    b"<x>",
    b"<x,...>",
    b"[",
    b"]",
    b"<*x*>",
    b";",
    b"\n",
    b"\"",
    b"'",
    b"/*",
    b"*/",
    b"#if 1\n",
    b"#else\n",
    b"#endif\n",
    b"\\",
    b"#pragma __text|f(%s)|g()|h()\n",
    b"ENDTEXT\n",
    b"{^",
    b"\0",
    b"\x1a",
    b"\xff",
    b"#<x>",
    b"<\"x\">",
    b"<{x}>",
    b"<.x.>",
    b"<-x->",
    b"#undef ",
    b"&a.b",
    b"&&",
    b"0d2020",
    b"d\"",
    b"e\"\\x",
];

#[test]
fn mutated_programs() {
    let corpus = corpus();
    let mut random = Random(0x9E37_79B9_7F4A_7C15);
    let rounds = std::env::var("KEEL_FUZZ_ROUNDS").ok().and_then(|v| v.parse().ok()).unwrap_or(300);
    for round in 0..rounds {
        let source = &corpus[random.next(corpus.len())];
        // A window of the program, so that many rounds are cheap.
        let start = random.next(source.len());
        let mut text = source[start..source.len().min(start + 2000)].to_vec();
        for _ in 0..1 + random.next(12) {
            let at = random.next(text.len() + 1);
            match random.next(4) {
                0 => {
                    let piece = PIECES[random.next(PIECES.len())];
                    text.splice(at..at, piece.iter().copied());
                }
                1 if at < text.len() => text[at] = random.next(256) as u8,
                2 if at < text.len() => drop(text.drain(at..text.len().min(at + 1 + random.next(20)))),
                _ => {
                    let other = &corpus[random.next(corpus.len())];
                    let from = random.next(other.len());
                    let part = &other[from..other.len().min(from + 80)];
                    text.splice(at..at, part.iter().copied());
                }
            }
        }
        let begin = Instant::now();
        let length = preprocess(&text);
        let took = begin.elapsed();
        assert!(
            took < Duration::from_secs(20),
            "round {round} took {took:?}: {:?}",
            String::from_utf8_lossy(&text)
        );
        assert!(length < 100_000_000, "round {round} printed {length} bytes");
    }
}

/// Rules that never end, each in its own way, are errors.
#[test]
fn runaway_rules() {
    let programs: &[&str] = &[
        "#define A A\nA\n",
        "#define A B\n#define B A\n? A\n",
        "#define F( x ) F( x + 1 )\n? F( 1 )\n",
        "#define A A A\nA\n",
        "#define F( x ) F( x+x )\n? F( a )\n",
        "#translate T <x> => T <x>+<x>\nT 1\n",
        "#xtranslate T <x,...> => T <x>, <x>\n? T 1\n",
        "#command C <x> => C <x> + <x>\nC 1\n",
        "#xtranslate <x> => <x> a\nb\n",
    ];
    for text in programs {
        let begin = Instant::now();
        let (output, _) = run(text.as_bytes(), StdRules::None);
        let codes: Vec<&str> = output.diagnostics.iter().map(|d| d.code.as_str()).collect();
        assert!(codes.iter().any(|c| ["E0020", "E0021", "E0022"].contains(c)), "{text}: {codes:?}");
        assert!(begin.elapsed() < Duration::from_secs(20), "{text}");
    }
    // These end by themselves or at a bound.
    for text in ["#command C <x> => C <x> ; C <x>\nC 1\n", "#command X => #command X => X\nX\nX\n"] {
        let begin = Instant::now();
        run(text.as_bytes(), StdRules::None);
        assert!(begin.elapsed() < Duration::from_secs(20), "{text}");
    }
}

/// Many names that each double: the line's size is bounded.
#[test]
fn exponential_growth() {
    let mut text = String::new();
    for i in 0..60 {
        text.push_str(&format!("#define D{i} D{} D{}\n", i + 1, i + 1));
    }
    text.push_str("x := D0\n");
    assert!(preprocess(text.as_bytes()) < 200_000_000);
}

#[test]
fn long_lines_and_deep_nesting() {
    let begin = Instant::now();
    let mut line = b"x := { ".to_vec();
    while line.len() < 1_000_000 {
        line.extend_from_slice(b"a + 1, 'text', f( b ), ");
    }
    line.extend_from_slice(b"0 }\n");
    preprocess(&line);
    let mut line = b"? ".to_vec();
    line.extend(std::iter::repeat_n(b'(', 10_000));
    line.push(b'1');
    line.extend(std::iter::repeat_n(b')', 10_000));
    preprocess(&line);
    preprocess(&b"? 1 ; ".repeat(150_000));
    preprocess(&[b"#if 1\n".repeat(20_000), b"? 1\n".to_vec()].concat());
    preprocess(&[b"#xtranslate A ".to_vec(), b"[<x> ".repeat(5_000), b"=> b\nA 1\n".to_vec()].concat());
    preprocess(&b"a ( [ { ".repeat(50_000));
    preprocess(&[b"#xtranslate A <x> B => c\n".to_vec(), b"a ( ".repeat(3_000)].concat());
    assert!(begin.elapsed() < Duration::from_secs(60));
}

#[test]
fn lexing_without_preprocessing() {
    let mut names = Interner::default();
    let mut random = Random(77);
    for _ in 0..2000 {
        let text: Vec<u8> = (0..random.next(60)).map(|_| random.next(256) as u8).collect();
        let (tokens, _) = keel_compiler::lex::lex_text(FileId(0), text.into(), &mut names);
        assert!(!tokens.is_empty());
    }
}
