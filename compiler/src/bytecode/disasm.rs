//! Bytecode as text, for `keel disasm` and for tests. Never fails: what is malformed is shown as such.

use super::{BlockDef, Code, Const, FnScope, HandlerKind, Insn, Module, Op, Operand};
use std::fmt::Write;

/// The whole module as text.
pub fn disassemble(module: &Module) -> String {
    let mut out = String::new();
    let _ = writeln!(
        out,
        "module {} · {} symbols · {} statics · {} thread statics",
        module.name,
        module.symbols.len(),
        module.statics,
        module.thread_statics
    );
    if let Some(f) = module.start.and_then(|n| module.functions.get(usize::from(n))) {
        let _ = writeln!(out, "start {}", symbol(&module.symbols, f.sym));
    }
    for &s in &module.requests {
        let _ = writeln!(out, "request {}", symbol(&module.symbols, s));
    }
    for f in &module.functions {
        let scope = match f.scope {
            FnScope::Public => "",
            FnScope::Static => "static ",
            FnScope::Init => "init ",
            FnScope::Exit => "exit ",
            FnScope::StaticInit => "statics ",
        };
        let what = if f.is_procedure { "procedure" } else { "function" };
        let _ = writeln!(out, "\n{scope}{what} {}", symbol(&module.symbols, f.sym));
        code(&mut out, &f.code, &module.symbols);
    }
    for (n, b) in module.blocks.iter().enumerate() {
        block(&mut out, n, b, &module.symbols);
    }
    out
}

fn block(out: &mut String, n: usize, b: &BlockDef, symbols: &[Box<str>]) {
    let captures: Vec<String> = b.captures.iter().map(|r| format!("r{r}")).collect();
    let _ = writeln!(out, "\nblock {n} {} captures [{}]", b.code.name, captures.join(" "));
    code(out, &b.code, symbols);
}

/// One code as text; `symbols` are those of its module.
pub fn code(out: &mut String, code: &Code, symbols: &[Box<str>]) {
    let variadic = if code.variadic { " ..." } else { "" };
    let _ = writeln!(out, "  params {}{variadic} regs {}", code.params, code.regs);
    let mut lines = code.lines.iter().peekable();
    let mut at = 0;
    while at < code.insns.len() {
        while let Some(&&(from, line)) = lines.peek().filter(|l| l.0 as usize <= at) {
            lines.next();
            if lines.peek().is_none_or(|next| next.0 != from) {
                let _ = writeln!(out, "  line {line}");
            }
        }
        at = insn(out, code, symbols, at);
    }
    for h in &code.handlers {
        let kind = match h.kind {
            HandlerKind::Recover => "recover",
            HandlerKind::Always => "always",
        };
        let with = if h.with_depth > 0 { format!(" with {}", h.with_depth) } else { String::new() };
        let _ = writeln!(out, "  {kind} {}..{} -> {} r{}{with}", h.start, h.end, h.target, h.reg);
    }
}

/// Writes the instruction at word `at`; the place of the next one.
fn insn(out: &mut String, code: &Code, symbols: &[Box<str>], at: usize) -> usize {
    let insn = code.insns[at];
    let Some(op) = Op::from_raw(insn.raw_op()) else {
        let _ = writeln!(out, "  {at:4} ?{:016x}", insn.0);
        return at + 1;
    };
    let info = op.info();
    let next = at + 1 + usize::from(info.extra);
    let fields = [insn.a(), insn.b(), insn.c()];
    let mut text = Vec::new();
    for (kind, field) in info.operands.iter().zip(fields) {
        match kind {
            Operand::None => {}
            Operand::Reg | Operand::Window | Operand::Run | Operand::PairRun | Operand::Fixed(_) => {
                text.push(format!("r{field}"));
            }
            Operand::Const => text.push(constant(code, symbols, field)),
            Operand::Sym => text.push(symbol(symbols, field).to_string()),
            Operand::Static => text.push(format!("static{field}")),
            Operand::ThreadStatic => text.push(format!("thread{field}")),
            Operand::Block => text.push(format!("block{field}")),
            Operand::Count => text.push(format!("#{field}")),
            Operand::Jump16 => text.push(target(next, i64::from(insn.sc()))),
            Operand::Jump32 => text.push(target(next, i64::from(insn.x()))),
            Operand::Imm32 => text.push(format!("{}", insn.x())),
            Operand::Imm16 => text.push(format!("{}", insn.sc())),
            Operand::ImmB => text.push(format!("{}", field as i16)),
        }
    }
    let line = format!("  {at:4} {:<11} {}", info.name, text.join(" "));
    let _ = writeln!(out, "{}", line.trim_end());
    next
}

fn target(next: usize, distance: i64) -> String {
    format!("->{}", next as i64 + distance)
}

fn symbol(symbols: &[Box<str>], n: u16) -> &str {
    symbols.get(usize::from(n)).map_or("?", |s| s)
}

fn constant(code: &Code, symbols: &[Box<str>], n: u16) -> String {
    match code.consts.get(usize::from(n)) {
        None => format!("k{n}?"),
        Some(Const::Int(v, _)) => format!("{v}"),
        Some(Const::Double(v, _, d)) => format!("{v:?}.{d}"),
        Some(Const::Str(s)) => format!("\"{}\"", s.escape_ascii()),
        Some(Const::Date(d)) => format!("date {d}"),
        Some(Const::Timestamp(d, t)) => format!("timestamp {d} {t}"),
        Some(Const::Logical(b)) => format!("{b}"),
        Some(Const::Nil) => "nil".into(),
        Some(Const::Symbol(s)) => format!("'{}", symbol(symbols, *s)),
    }
}

/// One instruction without its place, for messages.
pub fn name_of(insn: Insn) -> &'static str {
    Op::from_raw(insn.raw_op()).map_or("?", |op| op.info().name)
}
