//! The command line as people use it: every way to hand over a program, exit codes, the session on a pipe.

use keel_xtask::suite::Scratch;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

struct Ran {
    out: String,
    err: String,
    code: Option<i32>,
}

/// Runs `keel` in `dir` with `input` as standard input.
fn keel(dir: &Path, words: &[&str], input: &str) -> Ran {
    let mut child = Command::new(env!("CARGO_BIN_EXE_keel"))
        .args(words)
        .current_dir(dir)
        .env("XDG_STATE_HOME", dir)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the binary starts");
    let mut pipe = child.stdin.take().expect("a pipe");
    // A program that reads nothing closes it.
    let _ = pipe.write_all(input.as_bytes());
    drop(pipe);
    let done = child.wait_with_output().expect("it ends");
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).trim().to_string();
    Ran { out: text(&done.stdout), err: text(&done.stderr), code: done.status.code() }
}

fn folder(files: &[(&str, &str)]) -> Scratch {
    let dir = Scratch::new().expect("a folder");
    for (name, text) in files {
        std::fs::write(dir.path().join(name), text).expect("a file");
    }
    dir
}

#[test]
fn runs_programs_in_every_form() {
    let dir = folder(&[
        (
            "hello.prg",
            "#!/usr/bin/env -S keel run\nPROCEDURE Main( a, b )\n? \"hello\", a, b, Twice( 4 )\nRETURN\n",
        ),
        ("lib.prg", "FUNCTION Twice( n )\nRETURN n * 2\n"),
        ("list", "hello.prg\nlib.prg\n"),
    ]);
    let check = |words: &[&str], input: &str, out: &str| {
        let ran = keel(dir.path(), words, input);
        assert_eq!((ran.out.as_str(), ran.code), (out, Some(0)), "{words:?} {}", ran.err);
    };
    check(&["run", "hello.prg", "lib.prg", "x", "y"], "", "hello x y          8");
    check(&["run", "hello.prg", "lib.prg", "--", "x.prg"], "", "hello x.prg NIL          8");
    check(&["hello.prg", "lib.prg"], "", "hello NIL NIL          8");
    check(&["run", "@list", "z"], "", "hello z NIL          8");
    check(&["-e", "? 1 + 2"], "", "3");
    check(&[], "? 'piped'\n", "piped");
    check(&["run", "-"], "? 'dash'\n", "dash");
    check(&["check", "hello.prg"], "", "");
    check(&["compile", "hello.prg", "-o", "hello.krb"], "", "");
    check(&["run", "hello.krb", "lib.prg", "m"], "", "hello m NIL          8");
}

#[test]
fn exit_codes_tell_what_happened() {
    let dir = folder(&[
        ("level.prg", "ErrorLevel( 7 )\nQUIT\n"),
        ("fails.prg", "? 1 + 'a'\n"),
        ("wrong.prg", "? 1 +\nIF .T.\n"),
        ("broken.krb", "no module"),
    ]);
    let code = |words: &[&str]| keel(dir.path(), words, "").code;
    assert_eq!(code(&["run", "level.prg"]), Some(7));
    assert_eq!(code(&["run", "fails.prg"]), Some(1));
    assert_eq!(code(&["run", "wrong.prg"]), Some(3));
    assert_eq!(code(&["check", "wrong.prg"]), Some(3));
    assert_eq!(code(&["-e", "? ("]), Some(3));
    assert_eq!(code(&["run", "missing.prg"]), Some(2));
    assert_eq!(code(&["run", "broken.krb"]), Some(2));
    assert_eq!(code(&["run"]), Some(2));
    assert_eq!(code(&["run", "-!", "level.prg"]), Some(2));
    assert_eq!(code(&["--no-such-option"]), Some(2));
    let json = keel(dir.path(), &["check", "--json", "wrong.prg"], "");
    assert!(
        !json.out.is_empty() && json.out.lines().all(|l| l.starts_with('{') && l.ends_with('}')),
        "{}",
        json.out
    );
}

#[test]
fn help_shows_two_examples() {
    let dir = folder(&[]);
    for command in ["", "run", "check", "pp", "compile", "disasm", "repl", "functions"] {
        let words: Vec<&str> = command.split_whitespace().chain(["--help"]).collect();
        let ran = keel(dir.path(), &words, "");
        let examples = ran.out.split("Examples:").nth(1).unwrap_or_default();
        let count = examples.lines().filter(|l| l.trim_start().starts_with("keel")).count();
        assert_eq!((count, ran.code), (2, Some(0)), "keel {command} --help\n{}", ran.out);
    }
}

#[test]
fn a_session_keeps_variables_functions_and_directives() {
    let dir = folder(&[]);
    let check = |input: &str, out: &str| {
        let ran = keel(dir.path(), &["repl"], input);
        let lines: Vec<&str> = ran.out.lines().filter(|l| !l.trim().is_empty()).collect();
        assert_eq!(lines.join("|"), out, "{input}\n{}", ran.err);
        assert_eq!(ran.code, Some(0));
    };
    check("1 + 2\n", "3");
    check("x := 5\nx * 2\n", "10");
    check("LOCAL a := 'b', c\na + 'c'\nc\n", "\"bc\"");
    check("DECLARE z[ 2 ]\nLen( z )\nLen( GetList )\n", "2|0");
    check("FUNCTION f( n )\n   LOCAL m := n\nRETURN m * 3\n\nf( 4 )\n", "12");
    check("FOR i := 1 TO 2\n?? 'k'\nNEXT\n", "kk");
    check("#define TEN 10\nTEN + 1\n", "11");
    check("SET EXACT ON\n{ 1, 'a', .T. }\n", "{1, \"a\", .T.}");
    check("1 + 'a'\n2\n", "2");
    check("? (\n3\n", "");
    check("{ 1,\n2 }\n", "{1, 2}");
    check("b := {| v | v + 1 }\nEval( b, 1 )\n", "2");
    check(
        "CREATE CLASS P\n   VAR n INIT 3\n   METHOD twice()\nENDCLASS\n\nMETHOD twice() CLASS P\nRETURN ::n * 2\n\n\nP():new():twice()\n",
        "6",
    );
}

#[test]
fn a_session_tells_errors_and_goes_on() {
    let dir = folder(&[]);
    let ran = keel(dir.path(), &["repl"], "1 + 'a'\nNoSuch()\n? 1 +\n'still here'\n");
    assert!(ran.err.contains("BASE/1081"), "{}", ran.err);
    assert!(ran.err.contains("NOSUCH"), "{}", ran.err);
    assert_eq!(ran.out.lines().last(), Some("\"still here\""));
    assert_eq!(keel(dir.path(), &["repl"], "ErrorLevel( 4 )\nQUIT\n").code, Some(4));
}

#[test]
fn functions_written_in_prg_are_listed_and_told() {
    let dir = folder(&[]);
    let all = keel(dir.path(), &["functions"], "");
    assert!(all.out.lines().any(|l| l.starts_with("AChoice\tmenu.prg\t")), "{}", all.out);
    let one = keel(dir.path(), &["functions", "memoedit"], "");
    assert!(one.out.starts_with("MemoEdit()  (memoedit.prg)\n Shows a text"), "{}", one.out);
}
