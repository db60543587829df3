//! Labels and jump distances. Jumps name labels while code is written; when it is complete the distances are filled
//! in, and short jumps that do not reach are taken over a long one.

use super::func::FnState;
use crate::bytecode::{Handler, Insn, Op};

/// A place in the code, bound once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Label(pub u32);

/// An instruction whose distance is not known yet.
pub(super) struct Fixup {
    pub at: u32,
    pub label: Label,
    /// 16-bit distance in field c, else 32 bits in b and c.
    pub short: bool,
}

const UNBOUND: u32 = u32::MAX;

impl FnState {
    /// A label without a place.
    pub fn label(&mut self) -> Label {
        self.labels.push(UNBOUND);
        Label(self.labels.len() as u32 - 1)
    }

    /// Puts the label here.
    pub fn bind(&mut self, label: Label) {
        self.labels[label.0 as usize] = self.insns.len() as u32;
    }

    /// A label at this place.
    pub fn here(&mut self) -> Label {
        let label = self.label();
        self.bind(label);
        label
    }

    /// `Jump`.
    pub fn jump(&mut self, label: Label) {
        self.jump_if(Op::Jump, 0, label);
    }

    /// A jump with one register and a 32-bit distance.
    pub fn jump_if(&mut self, op: Op, a: u16, label: Label) {
        let at = self.emit_x(op, a, 0) as u32;
        self.fixups.push(Fixup { at, label, short: false });
    }

    /// A jump with two operands and a 16-bit distance.
    pub fn jump_cmp(&mut self, op: Op, a: u16, b: u16, label: Label) {
        let at = self.emit(op, a, b, 0) as u32;
        self.fixups.push(Fixup { at, label, short: true });
    }

    /// Fills in the distances; the handlers with their places.
    pub(super) fn settle_jumps(&mut self, overflow: &mut bool) -> Vec<Handler> {
        if self.insns.len() > i16::MAX as usize / 3 {
            self.lengthen();
        }
        for fix in std::mem::take(&mut self.fixups) {
            let at = fix.at as usize;
            let target = self.labels[fix.label.0 as usize];
            debug_assert!(target != UNBOUND, "unbound label");
            let insn = self.insns[at];
            let Some(op) = Op::from_raw(insn.raw_op()) else { continue };
            let next = at + 1 + op.info().extra as usize;
            let distance = i64::from(target) - next as i64;
            self.insns[at] = if fix.short {
                match i16::try_from(distance) {
                    Ok(d) => Insn::abc(op, insn.a(), insn.b(), d as u16),
                    Err(_) => {
                        *overflow = true;
                        insn
                    }
                }
            } else {
                match i32::try_from(distance) {
                    Ok(d) => Insn::ax(op, insn.a(), d),
                    Err(_) => {
                        *overflow = true;
                        insn
                    }
                }
            };
        }
        let at = |labels: &[u32], l: super::jumps::Label| labels[l.0 as usize];
        self.handlers
            .iter()
            .map(|h| Handler {
                start: at(&self.labels, h.start),
                end: at(&self.labels, h.end),
                target: at(&self.labels, h.target),
                reg: h.reg,
                kind: h.kind,
                alias_depth: 0,
                with_depth: h.with_depth,
            })
            .filter(|h| h.start < h.end)
            .collect()
    }

    /// Short jumps that might not reach become `op +1; Jump +1; Jump far`. A distance grows at most threefold by that,
    /// so one pass is enough.
    fn lengthen(&mut self) {
        const REACH: i64 = i16::MAX as i64 / 3;
        let mut far: Vec<u32> = Vec::new();
        for fix in self.fixups.iter().filter(|f| f.short) {
            let distance = i64::from(self.labels[fix.label.0 as usize]) - i64::from(fix.at);
            if distance.abs() > REACH {
                far.push(fix.at);
            }
        }
        if far.is_empty() {
            return;
        }
        far.sort_unstable();
        let old = std::mem::take(&mut self.insns);
        let mut place = Vec::with_capacity(old.len() + 1);
        let mut insns = Vec::with_capacity(old.len() + 2 * far.len());
        let mut next_far = far.iter().copied().peekable();
        for (at, insn) in old.into_iter().enumerate() {
            place.push(insns.len() as u32);
            if next_far.peek() == Some(&(at as u32)) {
                next_far.next();
                let op = Op::from_raw(insn.raw_op()).unwrap_or(Op::Jump);
                insns.push(Insn::abc(op, insn.a(), insn.b(), 1));
                insns.push(Insn::ax(Op::Jump, 0, 1));
                insns.push(Insn::ax(Op::Jump, 0, 0));
            } else {
                insns.push(insn);
            }
        }
        place.push(insns.len() as u32);
        for label in self.labels.iter_mut().filter(|l| **l != UNBOUND) {
            *label = place[*label as usize];
        }
        for line in &mut self.lines {
            line.0 = place[line.0 as usize];
        }
        for fix in &mut self.fixups {
            let is_far = fix.short && far.binary_search(&fix.at).is_ok();
            fix.at = place[fix.at as usize];
            if is_far {
                fix.at += 2;
                fix.short = false;
            }
        }
        self.insns = insns;
    }
}
