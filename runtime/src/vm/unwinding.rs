//! Finding the handler of a BREAK, QUIT or cancel, and popping the frames on the way.

use super::Vm;
use crate::unwind::{Unwind, UnwindKind};
use crate::value::{Native, Value};
use keel_compiler::bytecode::HandlerKind;
use std::cell::RefCell;

/// A pending unwind kept in a register while an ALWAYS part runs.
pub(super) struct Pending(pub RefCell<Option<Unwind>>);

impl Native for Pending {
    fn type_name(&self) -> &'static str {
        "UNWIND"
    }
    fn children(&self, f: &mut dyn FnMut(&Value)) {
        if let Some(u) = &*self.0.borrow()
            && let UnwindKind::Break(v) = &*u.0
        {
            f(v);
        }
    }
    fn as_any(&self) -> &dyn std::any::Any {
        self
    }
}

impl Vm {
    /// Transfers control to the nearest handler above frame `stop` (its own frame included). `Err` hands the unwind to the caller of
    /// `run`, with the frames down to `stop` popped.
    pub(super) fn unwind(&mut self, unwind: Unwind, stop: usize) -> Result<(), Unwind> {
        let mut unwind = unwind;
        while self.frames.len() > stop {
            let Some(f) = self.frames.last() else { break };
            // SAFETY: a frame's code outlives the frame.
            let code = unsafe { f.code.as_ref() };
            let pc = f.pc.saturating_sub(1);
            let found = code.and_then(|c| {
                c.handlers.iter().find(|h| {
                    h.start <= pc
                        && pc < h.end
                        && (h.kind == HandlerKind::Always || matches!(*unwind.0, UnwindKind::Break(_)))
                })
            });
            if let Some(h) = found.copied() {
                let (withs, aliases, base) = (f.withs, f.aliases, f.base);
                self.withs.truncate(withs as usize + h.with_depth as usize);
                self.restore_areas(aliases as usize + h.alias_depth as usize);
                if let Some(f) = self.frames.last_mut() {
                    f.pc = h.target;
                    f.native = None;
                }
                let value = match h.kind {
                    HandlerKind::Recover => match *unwind.0 {
                        UnwindKind::Break(v) => v,
                        _ => Value::NIL,
                    },
                    HandlerKind::Always => Value::native(Box::new(Pending(RefCell::new(Some(unwind))))),
                };
                // Temporaries of the protected part may hold references of half-made calls.
                let regs = code.map_or(0, |c| c.regs);
                for i in h.reg + 1..regs {
                    // SAFETY: below the frame's register count.
                    drop(std::mem::take(unsafe { &mut *self.stack.at(base as usize + i as usize) }));
                }
                // SAFETY: the verifier has checked the register.
                let slot = unsafe { &mut *self.stack.at(base as usize + h.reg as usize) };
                if slot.is_ref() && h.kind == HandlerKind::Recover {
                    slot.assign(value);
                } else {
                    drop(std::mem::replace(slot, value));
                }
                return Ok(());
            }
            let aliases = f.aliases as usize;
            self.restore_areas(aliases);
            self.pop_frame(Value::NIL);
            if self.frames.len() == stop {
                break;
            }
            // The value of a broken call is never used; the unwind goes on in the caller.
            unwind = Unwind(unwind.0);
        }
        Err(unwind)
    }
}
