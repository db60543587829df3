//! Damaged and malformed modules are refused, never run and never fatal.

use super::*;
use crate::compile::{CompileOptions, Session};
use crate::pp::NoIncludes;

const PROGRAM: &[u8] = b"
STATIC s := { 1, 2 }
FUNCTION Main( p, ... )
   LOCAL x := 5, b := {| y | x + y }, e
   FOR EACH e IN { 1, 2, 3 }
      x += Eval( b, e ) * 1.5
   NEXT
   BEGIN SEQUENCE WITH {| o | Break( o ) }
      ? x, p, 0d20240101, \"text\", 12345678901
   RECOVER USING e
      ? e
   ALWAYS
      x := NIL
   END SEQUENCE
   SWITCH x
   CASE 1
      EXIT
   CASE \"a\"
      RETURN { ... }
   ENDSWITCH
   field->name := x
   RETURN s[ 1 ]
";

fn module() -> Module {
    let mut session = Session::new(CompileOptions::default());
    let out = session.compile("main.prg", PROGRAM, &mut NoIncludes);
    assert!(out.diagnostics.is_empty(), "{:?}", out.diagnostics);
    out.module.expect("a module")
}

#[test]
fn modules_survive_the_file() {
    let m = module();
    let back = encode::decode(&encode::encode(&m)).expect("decodes");
    assert_eq!(disasm::disassemble(&m), disasm::disassemble(&back));
    verify::module(&back).expect("valid");
}

#[test]
fn any_changed_byte_is_refused() {
    let bytes = encode::encode(&module());
    for at in 0..bytes.len() {
        let mut bad = bytes.clone();
        for flip in [1u8, 0x80, 0xff] {
            bad[at] = bytes[at] ^ flip;
            assert!(encode::decode(&bad).is_err(), "byte {at}");
        }
    }
    for len in 0..bytes.len() {
        assert!(encode::decode(&bytes[..len]).is_err(), "length {len}");
    }
}

/// A small generator of numbers, so that the test is the same every time.
struct Numbers(u64);

impl Numbers {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        self.0 >> 33
    }
}

#[test]
fn damage_behind_a_right_checksum_gives_no_panic() {
    let bytes = encode::encode(&module());
    let mut numbers = Numbers(7);
    for _ in 0..20_000 {
        let mut bad = bytes.clone();
        for _ in 0..1 + numbers.next() % 4 {
            let at = encode::HEAD + numbers.next() as usize % (bad.len() - encode::HEAD);
            bad[at] = numbers.next() as u8;
        }
        encode::reseal(&mut bad);
        if let Ok(m) = encode::decode(&bad) {
            let _ = verify::module(&m);
            let _ = disasm::disassemble(&m);
        }
    }
}

#[test]
fn the_verifier_finds_what_it_must() {
    let check = |change: &dyn Fn(&mut Module), what: &str| {
        let mut m = module();
        change(&mut m);
        let fault = verify::module(&m).expect_err(what);
        assert_eq!(fault.what, what);
    };
    // The first instruction after the cells.
    let first = |m: &mut Module, insn: Insn| {
        let insns = &mut m.functions[0].code.insns;
        let at = insns.iter().position(|i| i.raw_op() != Op::Cell as u16).expect("code");
        insns[at] = insn;
    };
    check(&|m| first(m, Insn(0xffff)), "unknown operation");
    check(&|m| first(m, Insn::abc(Op::Nil, 5000, 0, 0)), "register out of range");
    check(&|m| first(m, Insn::abc(Op::Const, 0, 5000, 0)), "constant out of range");
    check(&|m| first(m, Insn::abc(Op::Call, 0, 5000, 0)), "symbol out of range");
    check(&|m| first(m, Insn::abc(Op::Call, 0, 0, 60000)), "register out of range");
    check(&|m| first(m, Insn::abc(Op::GetStatic, 0, 9, 0)), "static out of range");
    check(&|m| first(m, Insn::ax(Op::Jump, 0, -5)), "jump into nowhere");
    check(&|m| first(m, Insn::ax(Op::Jump, 0, i32::MAX)), "jump into nowhere");
    check(&|m| m.functions[0].code.insns.truncate(1), "code runs past its end");
    check(&|m| m.functions[0].code.handlers[0].target = 60_000, "bad handler");
    check(&|m| m.functions[0].code.regs = 0, "parameters and captures exceed the registers");
    check(&|m| m.start = Some(99), "start function out of range");
    check(&|m| m.functions[0].sym = 999, "function symbol out of range");
}
