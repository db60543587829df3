//! Foreign bytes never make `keel` panic or hang: broken programs, broken modules, deep nesting, long lines.
//!
//! A bounded run of what a fuzzer would do; the sequence of random numbers is fixed, so that a failure comes back.

use keel_xtask::suite::{Scratch, capture};
use std::path::Path;
use std::process::Command;

/// Panics give 101; no program here may be killed or take too long.
fn check(dir: &Path, words: &[&str], what: &str) -> i32 {
    let outcome = capture(Command::new(env!("CARGO_BIN_EXE_keel")).args(words), dir).expect("it runs");
    let err = String::from_utf8_lossy(&outcome.stderr).into_owned();
    let code = outcome.status.unwrap_or(-1);
    assert!(
        code >= 0 && code != 101 && !err.contains("panicked"),
        "{what}: {code} {}",
        &err[..err.len().min(600)]
    );
    code
}

struct Random(u64);

impl Random {
    fn below(&mut self, n: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % n as u64) as usize
    }
}

const PROGRAM: &str = "PROCEDURE Main()\n   LOCAL a := { 1, 2 }, h := { 'k' => 1 }, b := {| x | x + 1 }, i\n   FOR i := 1 TO 2\n      ? a[ i ], Eval( b, i ), h[ 'k' ]\n   NEXT\n   BEGIN SEQUENCE\n      BREAK 'out'\n   RECOVER USING i\n      ? i\n   END SEQUENCE\nRETURN\n";

#[test]
fn programs_that_are_no_programs() {
    let dir = Scratch::new().expect("a folder");
    let file = dir.path().join("x.prg");
    let long = format!("? '{}'\n", "x".repeat(1 << 20));
    let deep = format!("? {}1{}\n", "(".repeat(10_000), ")".repeat(10_000));
    let blocks = "IF .T.\n".repeat(10_000);
    let braces = format!("x := {}\n", "{".repeat(10_000));
    let cases: [(&str, &[u8], Option<i32>); 10] = [
        ("a line of a megabyte", long.as_bytes(), Some(0)),
        ("10,000 parentheses", deep.as_bytes(), None),
        ("10,000 open IFs", blocks.as_bytes(), Some(3)),
        ("10,000 open braces", braces.as_bytes(), Some(3)),
        ("no text", b"\xff\xfe\0\x01? 1\n\x80\x81", None),
        ("a missing include", b"#include \"nowhere.ch\"\n? 1\n", Some(3)),
        ("circular rules", b"#define A B\n#define B A\n? A\n", Some(3)),
        ("an endless rule", b"#translate a <x> => a a <x>\na 1\n", None),
        ("a rule whose text grows", b"#xtranslate GROW <x> => GROW <(x)> <(x)>\nGROW a\n", Some(3)),
        ("nothing", b"", None),
    ];
    for (what, text, code) in cases {
        std::fs::write(&file, text).expect("a file");
        let got = check(dir.path(), &["check", "x.prg"], what);
        assert!(code.is_none_or(|code| code == got), "{what}: exit code {got}");
    }
    let mut random = Random(0x9E37_79B9_7F4A_7C15);
    for round in 0..60 {
        let mut bytes = PROGRAM.as_bytes().to_vec();
        for _ in 0..=random.below(4) {
            let at = random.below(bytes.len());
            match random.below(3) {
                0 => bytes[at] = random.below(256) as u8,
                1 => drop(bytes.remove(at)),
                _ => bytes.insert(at, b"(){}[]&@:;'\"|,"[random.below(14)]),
            }
        }
        std::fs::write(&file, &bytes).expect("a file");
        check(
            dir.path(),
            &["check", "x.prg"],
            &format!("round {round}: {}", String::from_utf8_lossy(&bytes)),
        );
    }
}

#[test]
fn modules_with_a_byte_flipped() {
    let dir = Scratch::new().expect("a folder");
    std::fs::write(dir.path().join("x.prg"), PROGRAM).expect("a file");
    check(dir.path(), &["compile", "x.prg", "-o", "x.krb"], "compile");
    let whole = std::fs::read(dir.path().join("x.krb")).expect("the module");
    let mut random = Random(0x2545_F491_4F6C_DD1D);
    for round in 0..60 {
        let mut bytes = whole.clone();
        let at = if round < 20 { round } else { random.below(bytes.len()) };
        bytes[at] ^= 1 << random.below(8);
        std::fs::write(dir.path().join("y.krb"), bytes).expect("a file");
        let code = check(dir.path(), &["run", "y.krb"], &format!("byte {at}"));
        assert_ne!(code, 0, "byte {at} flipped and nobody noticed");
    }
    for len in [0, 1, 7, whole.len() / 2, whole.len() - 1] {
        std::fs::write(dir.path().join("y.krb"), &whole[..len]).expect("a file");
        assert_ne!(check(dir.path(), &["run", "y.krb"], &format!("cut at {len}")), 0);
    }
}

/// Programs that take more and more memory end in an error that they can catch.
#[test]
fn runaway_allocation() {
    let dir = Scratch::new().expect("a folder");
    let loops = [
        "DO WHILE .T.\n AAdd( a, Space( 1000 ) + 'x' )\n ENDDO",
        "s := Replicate( 'x', 1000000 )\n DO WHILE .T.\n s := s + s\n ENDDO",
        "DO WHILE .T.\n s += Replicate( 'x', 1000 )\n ENDDO",
        "DO WHILE .T.\n h[ ++i ] := { i, i }\n ENDDO",
        "a := Array( 100000, 100000 )",
        "ASize( a, 3000000000 )",
        "s := hb_randStr( 100000000000 )",
    ];
    for text in loops {
        let program = format!(
            "PROCEDURE Main()\nLOCAL a := {{}}, o, s := '', h := {{ => }}, i := 0\nBEGIN SEQUENCE WITH {{| e | Break( e ) }}\n{text}\nRECOVER USING o\n a := s := h := NIL\n? o:genCode, o:description\nEND\n? a, s, h, i\nRETURN\n"
        );
        std::fs::write(dir.path().join("x.prg"), program).expect("a file");
        let mut keel = Command::new(env!("CARGO_BIN_EXE_keel"));
        keel.args(["run", "x.prg"]).env("KEEL_MEMORY", "300");
        let outcome = capture(&mut keel, dir.path()).expect("it runs");
        let out = String::from_utf8_lossy(&outcome.stdout).into_owned();
        assert!(
            out.contains("11 Out of memory") && outcome.status == Some(0),
            "{text}: {:?} {out}",
            outcome.status
        );
    }
}
