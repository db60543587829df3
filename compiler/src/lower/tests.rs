//! Code of small programs, as the disassembler shows it.

use super::*;
use crate::bytecode::disasm::disassemble;
use crate::parse::{parse_file, tests::tokens};
use crate::source::FileId;
use crate::token::Interner;

fn lowered(source: &str, opts: &LowerOptions) -> Lowered {
    let mut names = Interner::default();
    let tokens = tokens(source, &mut names);
    let mut diags = Vec::new();
    let mut unit = parse_file(&tokens, &mut names, FileId(0), &mut diags);
    assert!(diags.is_empty(), "{diags:?}");
    lower(&mut unit, &mut names, opts)
}

fn code(source: &str) -> String {
    let out = lowered(source, &LowerOptions { no_lines: true, ..LowerOptions::default() });
    assert!(out.diagnostics.is_empty(), "{:?}", out.diagnostics);
    disassemble(&out.module)
}

/// The instructions of MAIN without places and heads.
fn main_code(body: &str) -> String {
    let text = code(&format!("procedure main( p, q )\nlocal x, a, s, i, b, o\n{body}\nreturn"));
    let start = text.find("procedure MAIN").expect("MAIN");
    let text = &text[start..];
    let end = text.find("\n\n").map_or(text.len(), |n| n + 1);
    text[..end]
        .lines()
        .skip(2)
        .filter(|l| !l.ends_with("ReturnNil"))
        .map(|l| format!("{}\n", l.split_whitespace().collect::<Vec<_>>().join(" ")))
        .collect()
}

fn check(body: &str, expected: &str) {
    let expected: String = expected.trim().lines().map(|l| format!("{}\n", l.trim())).collect();
    assert_eq!(main_code(body), expected, "in {body}");
}

fn codes(source: &str, opts: LowerOptions) -> Vec<String> {
    lowered(source, &opts).diagnostics.into_iter().map(|d| format!("{} {}", d.code, d.message)).collect()
}

#[test]
fn sums_need_one_instruction() {
    check("x := a + s", "0 Add r2 r3 r4");
    check("x := a + 1 - 2", "0 AddInt r8 r3 1\n1 AddInt r2 r8 -2");
    check("x += 1", "0 AddInt r2 r2 1");
    check("s += a", "0 AddTo r4 r3");
    check("s := s + a", "0 AddTo r4 r3");
    check("s := s + s", "0 Add r4 r4 r4");
    check("x++", "0 Inc r2");
    check("x := a[ 1 ] + a[ i ]", "0 IndexInt r8 r3 #1\n1 Index r9 r3 r5\n2 Add r2 r8 r9");
}

#[test]
fn operands_keep_their_value_until_used() {
    // As in Harbour, this is `x += f( @x )`.
    check("x := x + f( @x )", "0 RefLocal r9 r2\n1 Call r8 F #1\n2 AddTo r2 r8");
    check("x := ( x + f( @x ) )", "0 Move r8 r2\n1 RefLocal r10 r2\n2 Call r9 F #1\n3 Add r2 r8 r9");
    check("x := i + ( i := 5 )", "0 Move r8 r5\n1 Int r5 5\n2 Move r9 r5\n3 Add r2 r8 r9");
    check("x := x++", "0 Move r8 r2\n1 Inc r2\n2 Take r2 r8");
    // A parameter may be a reference to something that f() changes; a local that nobody reaches may not.
    check("x := p + f()", "0 Move r8 r0\n1 Call r9 F #0\n2 Add r2 r8 r9");
    check("x := a + f()", "0 Call r8 F #0\n1 Add r2 r3 r8");
    check("x := p + len( q )", "0 Move r9 r1\n1 Call r8 LEN #1\n2 Add r2 r0 r8");
}

#[test]
fn the_value_comes_before_the_target() {
    check("a[ f( 1 ) ] := g()", "0 Call r8 G #0\n1 Int r10 1\n2 Call r9 F #1\n3 SetIndex r8 r3 r9");
    check("o:x := g()", "0 Call r9 G #0\n1 SendSet r8 r7 _X");
    check("a[ f() ] += 2", "0 Call r8 F #0\n1 Index r9 r3 r8\n2 AddInt r9 r9 2\n3 SetIndex r9 r3 r8");
}

#[test]
fn counting_loops_are_fused() {
    check(
        "for i := 1 to 9\nx += i\nnext",
        "0 Int r5 1\n1 Int r8 9\n2 JumpNotGt r5 r8 ->4\n3 Jump ->6\n4 AddTo r2 r5\n5 ForLoop r5 r8 ->4",
    );
    check(
        "for i := 1 to x\nx--\nnext",
        "0 Int r5 1\n1 JumpNotGt r5 r2 ->3\n2 Jump ->5\n3 Dec r2\n4 ForLoop r5 r2 ->3",
    );
    // The counter as its own limit is read after the step.
    check("for i := 1 to i\nnext", "0 Int r5 1\n1 Jump ->3\n2 Inc r5\n3 JumpNotGt r5 r5 ->2");
}

#[test]
fn conditions_jump() {
    check("if p < 5 .and. !q\nx := 1\nendif", "0 JumpNotLtI r0 5 ->3\n1 JumpTrue r1 ->3\n2 Int r2 1");
    check("x := p .and. q", "0 Move r8 r0\n1 JumpFalse r8 ->3\n2 Move r8 r1\n3 Take r2 r8");
}

#[test]
fn constants_stand_in_the_instruction() {
    check("x := p * 2.5 % 3", "0 MulK r8 r0 2.5.1\n1 ModK r2 r8 3");
    check(
        "if p == NIL .or. p == \"a\"\nx := 1\nendif",
        "0 JumpNotEqEqK r0 nil ->2\n1 Jump ->3\n2 JumpNotEqEqK r0 \"a\" ->4\n3 Int r2 1",
    );
}

#[test]
fn blocks_capture_cells() {
    let text = code("procedure main()\nlocal x, b\nb := {|y| x + y }\nb := {|| {|| x } }\nreturn");
    assert!(text.contains("Cell        r0"), "{text}");
    assert!(
        text.contains("block 0 (b)MAIN captures [r0]\n  params 1 regs 3\n     0 Add         r2 r1 r0"),
        "{text}"
    );
    // The block in a block captures through the one around it.
    assert!(text.contains("block 2 (b)MAIN captures [r0]"), "{text}");
    assert!(text.contains("block 1 (b)EVAL captures [r0]"), "{text}");
}

#[test]
fn far_jumps_are_lengthened() {
    let body = "x := a[ 1 ] + a[ 2 ]\n".repeat(20_000);
    let out = lowered(
        &format!(
            "procedure main( p )\nlocal x, a\nif p < 5\n{body}endif\nfor x := 1 to 2\n{body}next\nreturn"
        ),
        &LowerOptions::default(),
    );
    assert!(out.diagnostics.is_empty(), "{:?}", out.diagnostics);
    crate::bytecode::verify::module(&out.module).expect("valid");
}

#[test]
fn mistakes_are_reported_with_the_codes_of_the_reference() {
    let opts = || LowerOptions { warnings: 3, ..LowerOptions::default() };
    assert_eq!(
        codes("procedure main()\nlocal b\nb := {|x| {|y| x + y } }\nreturn b", opts())[0],
        "E0005 Outer codeblock variable 'X' is out of reach"
    );
    assert_eq!(
        codes("function subs()\nreturn 1", opts()),
        ["E0008 Redefinition of predefined function SUBSTR as 'SUBS'"]
    );
    assert_eq!(
        codes("procedure main()\nf( len() )\nreturn", opts()),
        ["E0021 Incorrect number of arguments in LEN \nPassed: 0, expected: 1"]
    );
    assert_eq!(codes("procedure main()\nu := 1\nreturn", opts()), ["W0001 Ambiguous reference 'U'"]);
    assert_eq!(
        codes("procedure main()\nlocal u\nreturn", opts()),
        ["W0003 Variable 'U' declared but not used in function 'MAIN(2)'"]
    );
}

/// Reads includes from a folder, for the corpus run below.
struct Folder(std::path::PathBuf);

impl crate::pp::IncludeLoader for Folder {
    fn load(&mut self, request: crate::pp::IncludeRequest<'_>) -> Option<(String, std::rc::Rc<[u8]>)> {
        let path = self.0.join(request.name);
        let bytes = std::fs::read(&path).ok()?;
        Some((path.to_string_lossy().into_owned(), bytes.into()))
    }
}

/// `SHOW_PRG=file` prints the code of a program; `CHECK_PRG=folder` compiles all programs of a folder.
#[test]
fn show() {
    use crate::compile::{CompileOptions, Session};
    let mut session = Session::new(CompileOptions { warnings: 0, ..CompileOptions::default() });
    let mut compile = |path: &std::path::Path| {
        let text = std::fs::read(path).unwrap_or_default();
        let name = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
        let mut folder = Folder(path.parent().map(Into::into).unwrap_or_default());
        let out = session.compile(&name, &text, &mut folder);
        for d in &out.diagnostics {
            println!("{}", crate::diag_render::render_line(d, &session.sources));
        }
        out
    };
    if let Some(path) = std::env::var_os("SHOW_PRG")
        && let Some(m) = compile(path.as_ref()).module
    {
        println!("{}", disassemble(&m));
    }
    if let Some(folder) = std::env::var_os("CHECK_PRG") {
        let mut files: Vec<_> =
            std::fs::read_dir(folder).into_iter().flatten().flatten().map(|e| e.path()).collect();
        files.sort();
        for path in files.iter().filter(|p| p.extension().is_some_and(|e| e == "prg")) {
            let out = compile(path);
            let module = out.module;
            if module.is_none() {
                println!("FAILED {}", path.display());
            }
            if let Some(m) = module {
                let bytes = crate::bytecode::encode::encode(&m);
                let back = crate::bytecode::encode::decode(&bytes).expect("decodes");
                assert_eq!(disassemble(&m), disassemble(&back));
            }
        }
    }
}
