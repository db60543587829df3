//! Checks a module before a virtual machine runs it without checks of its own: operations, registers, tables, jump
//! targets, inline cache words, handlers, captures. Linear in the size of the code; never panics.

use super::{BlockDef, Code, Const, Insn, Module, Op, Operand};
use std::fmt;

/// Most registers that a frame may have.
pub const MAX_REGS: u16 = 0xFFF0;

/// What is wrong, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Name of the code.
    pub code: String,
    /// Word in it.
    pub at: usize,
    /// What.
    pub what: &'static str,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} at {}: {}", self.code, self.at, self.what)
    }
}

/// Sizes of the tables that code refers to.
struct Tables<'m> {
    symbols: usize,
    statics: usize,
    thread_statics: usize,
    blocks: &'m [BlockDef],
}

/// Checks a whole module.
pub fn module(m: &Module) -> Result<(), Fault> {
    let tables = Tables {
        symbols: m.symbols.len(),
        statics: usize::from(m.statics),
        thread_statics: usize::from(m.thread_statics),
        blocks: &m.blocks,
    };
    let fault = |what| Err(Fault { code: m.name.clone(), at: 0, what });
    if m.symbols.len() > usize::from(u16::MAX) + 1 {
        return fault("too many symbols");
    }
    if m.functions.len() > usize::from(u16::MAX) || m.blocks.len() > usize::from(u16::MAX) {
        return fault("too many functions or blocks");
    }
    if m.start.is_some_and(|s| usize::from(s) >= m.functions.len()) {
        return fault("start function out of range");
    }
    if m.requests.iter().any(|&s| usize::from(s) >= m.symbols.len()) {
        return fault("requested symbol out of range");
    }
    // A block may create only blocks that stand before it: no code contains itself.
    for (n, b) in m.blocks.iter().enumerate() {
        check(&b.code, b.captures.len(), &tables, n)?;
    }
    for f in &m.functions {
        if usize::from(f.sym) >= m.symbols.len() {
            return fault("function symbol out of range");
        }
        check(&f.code, 0, &tables, m.blocks.len())?;
    }
    Ok(())
}

/// Checks the code of a macro text with its own symbols and blocks.
pub fn macro_code(code: &Code, symbols: &[Box<str>], blocks: &[BlockDef]) -> Result<(), Fault> {
    let tables = Tables { symbols: symbols.len(), statics: 0, thread_statics: 0, blocks };
    for (n, b) in blocks.iter().enumerate() {
        check(&b.code, b.captures.len(), &tables, n)?;
    }
    check(code, 0, &tables, blocks.len())
}

/// `block_limit`: blocks that this code may create are numbered below it.
fn check(code: &Code, captures: usize, tables: &Tables<'_>, block_limit: usize) -> Result<(), Fault> {
    let fault = |at: usize, what: &'static str| Err(Fault { code: code.name.to_string(), at, what });
    if code.regs > MAX_REGS {
        return fault(0, "too many registers");
    }
    if usize::from(code.params) + captures > usize::from(code.regs) {
        return fault(0, "parameters and captures exceed the registers");
    }
    if usize::from(code.params) + captures > usize::from(code.locals) || code.locals > code.regs {
        return fault(0, "locals out of range");
    }
    if code.insns.is_empty() || code.insns.len() > i32::MAX as usize {
        return fault(0, "no code or too much of it");
    }
    if code.consts.iter().any(|c| matches!(c, Const::Symbol(s) if usize::from(*s) >= tables.symbols)) {
        return fault(0, "symbol constant out of range");
    }
    let cells = entry_cells(code);
    // Which words start an instruction.
    let len = code.insns.len();
    let mut starts = vec![0u64; len.div_ceil(64)];
    let is_start = |starts: &[u64], at: usize| at < len && starts[at / 64] >> (at % 64) & 1 == 1;
    let mut at = 0;
    let mut last = Op::Jump;
    while at < len {
        let insn = code.insns[at];
        let Some(op) = Op::from_raw(insn.raw_op()) else { return fault(at, "unknown operation") };
        starts[at / 64] |= 1 << (at % 64);
        if let Err(what) = operands(code, insn, op, captures, &cells, tables, block_limit) {
            return fault(at, what);
        }
        at += 1 + usize::from(op.info().extra);
        last = op;
    }
    if at != len {
        return fault(len, "cache word missing");
    }
    if !matches!(last, Op::Return | Op::ReturnNil | Op::Jump | Op::Throw) {
        return fault(len, "code runs past its end");
    }
    at = 0;
    while at < len {
        let insn = code.insns[at];
        let Some(op) = Op::from_raw(insn.raw_op()) else { return fault(at, "unknown operation") };
        let info = op.info();
        let next = at + 1 + usize::from(info.extra);
        for kind in info.operands {
            let distance = match kind {
                Operand::Jump16 => i64::from(insn.sc()),
                Operand::Jump32 => i64::from(insn.x()),
                _ => continue,
            };
            let target = usize::try_from(next as i64 + distance).unwrap_or(usize::MAX);
            if !is_start(&starts, target) {
                return fault(at, "jump into nowhere");
            }
        }
        at = next;
    }
    for h in &code.handlers {
        let (start, end, target) = (h.start as usize, h.end as usize, h.target as usize);
        let ends_well = end == len || is_start(&starts, end);
        if !is_start(&starts, start)
            || !ends_well
            || start >= end
            || !is_start(&starts, target)
            || h.reg >= code.regs
        {
            return fault(start, "bad handler");
        }
    }
    for pair in code.lines.windows(2) {
        if pair[0].0 > pair[1].0 {
            return fault(pair[1].0 as usize, "lines out of order");
        }
    }
    Ok(())
}

fn operands(
    code: &Code,
    insn: Insn,
    op: Op,
    captures: usize,
    cells: &[bool],
    tables: &Tables<'_>,
    block_limit: usize,
) -> Result<(), &'static str> {
    let regs = usize::from(code.regs);
    let fields = [insn.a(), insn.b(), insn.c()];
    for (kind, field) in op.info().operands.iter().zip(fields) {
        let n = usize::from(field);
        let count = usize::from(insn.c());
        let fits = match kind {
            Operand::None
            | Operand::Count
            | Operand::Imm16
            | Operand::ImmB
            | Operand::Imm32
            | Operand::Jump16
            | Operand::Jump32 => true,
            Operand::Reg => n < regs,
            Operand::Window => n + 1 + count <= regs,
            Operand::Run => n + count.max(1) <= regs,
            Operand::PairRun => n + (2 * count).max(1) <= regs,
            Operand::Fixed(k) => n + usize::from(*k) <= regs,
            Operand::Const => n < code.consts.len(),
            Operand::Sym => n < tables.symbols,
            Operand::Static => n < tables.statics,
            Operand::ThreadStatic => n < tables.thread_statics,
            Operand::Block => n < block_limit,
        };
        if !fits {
            return Err(match kind {
                Operand::Const => "constant out of range",
                Operand::Sym => "symbol out of range",
                Operand::Static | Operand::ThreadStatic => "static out of range",
                Operand::Block => "block out of range",
                _ => "register out of range",
            });
        }
    }
    match op {
        Op::NewArray | Op::NewHash | Op::NewDims if insn.b() != 0 => Err("operand b must be 0"),
        Op::Block => {
            let Some(b) = tables.blocks.get(usize::from(insn.b())) else { return Err("block out of range") };
            if b.captures.iter().any(|&r| r >= code.regs) {
                return Err("captured register out of range");
            }
            // Cells are made by `Cell` at entry, or are captured themselves.
            let first = usize::from(code.params);
            let own = |r: u16| {
                let captured = usize::from(r) >= first && usize::from(r) < first + captures;
                captured || cells[usize::from(r)]
            };
            if b.captures.iter().all(|&r| own(r)) { Ok(()) } else { Err("captured register holds no cell") }
        }
        _ => Ok(()),
    }
}

/// By register: whether `Cell` prepares it at the entry.
fn entry_cells(code: &Code) -> Vec<bool> {
    let mut cells = vec![false; usize::from(code.regs)];
    for insn in code.insns.iter().take_while(|i| i.raw_op() == Op::Cell as u16) {
        if let Some(cell) = cells.get_mut(usize::from(insn.a())) {
            *cell = true;
        }
    }
    cells
}
