//! The code of one function or codeblock while it is being written: registers, constants, labels, lines, handlers.
//! Knows nothing of the syntax tree; jump distances are settled in `jumps.rs`.

use super::jumps::{Fixup, Label};
use super::scope::{Place, Var};
use crate::ast::{Stmt, StmtKind};
use crate::bytecode::{Code, Const, HandlerKind, Insn, Op, Operand};
use crate::token::Text;
use std::collections::{BTreeSet, HashMap, HashSet};
use std::rc::Rc;

/// A frame register.
pub(super) type Reg = u16;

/// Captured cells are numbered from here until the number of captures is known (see [`FnState::finish`]).
const CAPTURE_BASE: Reg = 0xC000;

/// A protected range whose ends are labels still.
pub(super) struct PendingHandler {
    pub start: Label,
    pub end: Label,
    pub target: Label,
    pub reg: Reg,
    pub kind: HandlerKind,
    pub with_depth: u16,
}

/// A structure around the statement being lowered; jumps out of it have to undo it.
pub(super) enum Ctl {
    /// FOR, WHILE: targets of EXIT and LOOP.
    Loop { exit: Label, next: Label },
    /// SWITCH: target of EXIT.
    Switch { exit: Label },
    /// WITH OBJECT.
    With,
    /// Between BEGIN SEQUENCE and RECOVER: nothing may jump out.
    Guarded,
    /// RECOVER part; LOOP and EXIT out of it are noted for the ALWAYS check.
    Recover { has_always: bool },
    /// Body and RECOVER part of a sequence with ALWAYS: RETURN goes through the ALWAYS code.
    Always { code: Label, returning: Reg, value: Reg, used: bool },
    /// The ALWAYS part itself.
    InAlways,
    /// FOR EACH over a memvar or static loop variable, or one of a frame that lives on: RETURN restores it.
    /// Objects in the enumerator `over` are told.
    Enumerated { over: Reg, restore: Vec<(Restore, Reg)> },
}

/// How a FOR EACH variable gets its own value back.
#[derive(Clone, Copy)]
pub(super) enum Restore {
    Local(Reg),
    Memvar(u16),
    Static(u16),
}

#[derive(PartialEq, Eq, Hash)]
enum ConstKey {
    Int(i64, u8),
    Double(u64, u8, u8),
    Str(Box<[u8]>),
    Date(i32),
    Timestamp(i32, i32),
    Symbol(u16),
}

/// A captured variable of a codeblock.
pub(super) struct Capture {
    pub outer: Reg,
}

/// See the module text.
pub(super) struct FnState {
    /// Name for `ProcName()`.
    pub name: String,
    pub is_block: bool,
    pub is_procedure: bool,
    pub variadic: bool,
    pub params: Reg,
    /// Names declared so far, upper case.
    pub scope: HashMap<Text, Var>,
    /// Declaration order, for the warnings.
    pub declared: Vec<Text>,
    /// Names declared twice.
    pub duplicates: Vec<(Text, Var)>,
    pub captures: Vec<Capture>,
    /// Own registers that a block captures.
    pub cells: BTreeSet<Reg>,
    /// Names that a call could change behind our back: captured, passed by `@`, parameters.
    pub exposed: Rc<HashSet<Text>>,
    pub top: u32,
    /// First register that is neither parameter nor local.
    pub first_temp: u32,
    /// Register of the next LOCAL; those before `first_temp` are reserved.
    next_local: u32,
    /// First register above all LOCALs, those outside the reserved ones included.
    locals_end: u32,
    /// Codeblocks of the module that this code creates.
    pub blocks: Vec<u16>,
    max: u32,
    pub insns: Vec<Insn>,
    /// Code to run at entry, before `insns`; has no labels.
    pub prologue: Vec<Insn>,
    pub consts: Vec<Const>,
    const_ids: HashMap<ConstKey, u16>,
    pub lines: Vec<(u32, u32)>,
    pub line: u32,
    pub handlers: Vec<PendingHandler>,
    pub labels: Vec<u32>,
    pub fixups: Vec<Fixup>,
    pub ctl: Vec<Ctl>,
    pub with_depth: u16,
    pub var_names: Vec<(Reg, Box<str>)>,
    /// File-level thread statics were used: their guard stands in the prologue.
    pub thread_guarded: bool,
    /// Something does not fit (registers, constants): reported once by the caller.
    pub overflow: bool,
}

impl FnState {
    /// Empty code.
    pub fn new(name: String, is_block: bool, exposed: Rc<HashSet<Text>>) -> FnState {
        FnState {
            name,
            is_block,
            is_procedure: false,
            variadic: false,
            params: 0,
            scope: HashMap::new(),
            declared: Vec::new(),
            duplicates: Vec::new(),
            captures: Vec::new(),
            cells: BTreeSet::new(),
            exposed,
            top: 0,
            first_temp: 0,
            next_local: 0,
            locals_end: 0,
            blocks: Vec::new(),
            max: 0,
            insns: Vec::new(),
            prologue: Vec::new(),
            consts: Vec::new(),
            const_ids: HashMap::new(),
            lines: Vec::new(),
            line: 0,
            handlers: Vec::new(),
            labels: Vec::new(),
            fixups: Vec::new(),
            ctl: Vec::new(),
            with_depth: 0,
            var_names: Vec::new(),
            thread_guarded: false,
            overflow: false,
        }
    }

    /// A new register above all that are in use.
    pub fn temp(&mut self) -> Reg {
        self.temps(1)
    }

    /// Keeps registers for the LOCALs of a body, so that no temporary ever lies there: they are NIL at entry, or cells.
    pub fn reserve_locals(&mut self, body: &[Stmt]) {
        let count: usize = body
            .iter()
            .map(|s| match &s.kind {
                StmtKind::Local(list) => list.len(),
                _ => 0,
            })
            .sum();
        self.next_local = self.top;
        self.temps(count);
        self.first_temp = self.top;
    }

    /// The register of the next LOCAL.
    pub fn local(&mut self) -> Reg {
        if self.next_local < self.first_temp {
            self.next_local += 1;
            (self.next_local - 1) as Reg
        } else {
            let reg = self.temp();
            self.locals_end = self.locals_end.max(u32::from(reg) + 1);
            reg
        }
    }

    /// The first of `n` new neighbouring registers.
    pub fn temps(&mut self, n: usize) -> Reg {
        let first = self.top;
        let end = u64::from(first) + n as u64;
        if end >= u64::from(CAPTURE_BASE) {
            self.overflow = true;
            return 0;
        }
        self.top = end as u32;
        self.max = self.max.max(self.top);
        first as Reg
    }

    /// True for a register that only the expression being lowered uses.
    pub fn is_temp(&self, reg: Reg) -> bool {
        !FnState::is_capture(reg) && u32::from(reg) >= self.first_temp
    }

    /// True when `reg` is the topmost temporary in use.
    pub fn is_top_temp(&self, reg: Reg) -> bool {
        self.is_temp(reg) && u32::from(reg) + 1 == self.top
    }

    /// Appends an instruction with room for its inline cache; the place of the instruction.
    pub fn emit(&mut self, op: Op, a: u16, b: u16, c: u16) -> usize {
        self.push(op, Insn::abc(op, a, b, c))
    }

    /// The same with a 32-bit operand.
    pub fn emit_x(&mut self, op: Op, a: u16, x: i32) -> usize {
        self.push(op, Insn::ax(op, a, x))
    }

    fn push(&mut self, op: Op, insn: Insn) -> usize {
        if self.lines.last().is_none_or(|l| l.1 != self.line) && self.line != 0 {
            self.lines.push((self.insns.len() as u32, self.line));
        }
        let at = self.insns.len();
        self.insns.push(insn);
        for _ in 0..op.info().extra {
            self.insns.push(Insn(0));
        }
        at
    }

    /// The number of a constant, shared with equal ones.
    pub fn constant(&mut self, value: Const) -> u16 {
        let key = match &value {
            Const::Int(v, w) => ConstKey::Int(*v, *w),
            Const::Double(v, w, d) => ConstKey::Double(v.to_bits(), *w, *d),
            Const::Str(s) => ConstKey::Str(s.clone()),
            Const::Date(d) => ConstKey::Date(*d),
            Const::Timestamp(d, t) => ConstKey::Timestamp(*d, *t),
            Const::Symbol(s) => ConstKey::Symbol(*s),
            Const::Logical(b) => ConstKey::Int(i64::from(*b), 255),
            Const::Nil => ConstKey::Int(2, 255),
        };
        if let Some(&id) = self.const_ids.get(&key) {
            return id;
        }
        let Ok(id) = u16::try_from(self.consts.len()) else {
            self.overflow = true;
            return 0;
        };
        self.consts.push(value);
        self.const_ids.insert(key, id);
        id
    }

    /// Register (of this block) of the cell that the enclosing code keeps in `outer`.
    pub fn capture(&mut self, name: Text, outer: Reg, var: Var) -> Reg {
        let reg = CAPTURE_BASE + self.captures.len() as Reg;
        if self.captures.len() >= 0x3000 {
            self.overflow = true;
            return CAPTURE_BASE;
        }
        self.captures.push(Capture { outer });
        self.scope.insert(name, Var { place: Place::Local(reg), ..var });
        reg
    }

    /// True for the registers of captured cells.
    pub fn is_capture(reg: Reg) -> bool {
        reg >= CAPTURE_BASE
    }

    /// Settles jumps and register numbers. The second result lists the registers of the enclosing code to capture.
    pub fn finish(mut self, file: &str) -> (Code, Vec<Reg>, bool) {
        let caps = self.captures.len() as Reg;
        let params = self.params;
        let mut overflow = self.overflow || self.max + u32::from(caps) > 0xFFF0;
        let mut prologue: Vec<Insn> = self.cells.iter().map(|&r| Insn::abc(Op::Cell, r, 0, 0)).collect();
        prologue.append(&mut self.prologue);
        let handlers = self.settle_jumps(&mut overflow);
        let shift = prologue.len() as u32;
        let mut insns = prologue;
        insns.append(&mut self.insns);
        let mut lines: Vec<(u32, u32)> = self.lines.iter().map(|&(at, line)| (at + shift, line)).collect();
        if let Some(first) = lines.first_mut() {
            first.0 = 0;
        }
        let mut code = Code {
            name: self.name.into(),
            params,
            variadic: self.variadic,
            regs: (self.max as u16).wrapping_add(caps),
            locals: (self.first_temp.max(self.locals_end).max(u32::from(params)) as u16).wrapping_add(caps),
            insns,
            consts: self.consts,
            lines,
            handlers,
            file: file.into(),
            var_names: Vec::new(),
        };
        for h in &mut code.handlers {
            h.start += shift;
            h.end += shift;
            h.target += shift;
        }
        if caps > 0 && !overflow {
            renumber(&mut code, params, caps);
        }
        for (reg, name) in self.var_names {
            let at = moved(reg, params, caps) as usize;
            if code.var_names.len() <= at {
                code.var_names.resize(at + 1, "".into());
            }
            code.var_names[at] = name;
        }
        (code, self.captures.into_iter().map(|c| c.outer).collect(), overflow)
    }
}

/// Where a register lies once the captured cells stand behind the parameters.
pub(super) fn moved(reg: Reg, params: Reg, caps: Reg) -> Reg {
    if reg >= CAPTURE_BASE {
        params + (reg - CAPTURE_BASE)
    } else if reg >= params {
        reg + caps
    } else {
        reg
    }
}

fn renumber(code: &mut Code, params: Reg, caps: Reg) {
    let mut at = 0;
    while at < code.insns.len() {
        let insn = code.insns[at];
        let Some(op) = Op::from_raw(insn.raw_op()) else { return };
        let info = op.info();
        let mut fields = [insn.a(), insn.b(), insn.c()];
        for (field, kind) in fields.iter_mut().zip(info.operands) {
            match kind {
                Operand::Reg | Operand::Window | Operand::Run | Operand::PairRun | Operand::Fixed(_) => {
                    *field = moved(*field, params, caps);
                }
                _ => {}
            }
        }
        code.insns[at] = Insn::abc(op, fields[0], fields[1], fields[2]);
        at += 1 + info.extra as usize;
    }
    for h in &mut code.handlers {
        h.reg = moved(h.reg, params, caps);
    }
}
