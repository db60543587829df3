//! Finding the handler of a BREAK, QUIT or cancel, and popping the frames on the way.

use super::Vm;
use crate::link::LinkedCode;
use crate::unwind::{Unwind, UnwindKind};
use crate::value::{Native, Value};
use keel_compiler::bytecode::{Handler, HandlerKind};
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

/// The innermost handler for the instruction that ends before `pc`; BREAK (`is_break`) finds RECOVER parts, everything
/// finds ALWAYS parts.
pub(super) fn handler_at(code: &LinkedCode, pc: u32, is_break: bool) -> Option<Handler> {
    let at = pc.saturating_sub(1);
    let mut handlers = code.handlers.iter();
    handlers.find(|h| h.start <= at && at < h.end && (h.kind == HandlerKind::Always || is_break)).copied()
}

impl Vm {
    /// Goes on at a handler of the running frame, with the value that its register receives.
    pub(super) fn enter_handler(&mut self, code: &LinkedCode, h: Handler, value: Value) {
        let Some(f) = self.frames.last_mut() else { return };
        f.ip = code.insns.as_ptr().wrapping_add(h.target as usize);
        f.native = None;
        let (withs, aliases, base) = (f.withs, f.aliases, f.base);
        self.withs.truncate(withs as usize + h.with_depth as usize);
        self.forget_areas(aliases as usize + h.alias_depth as usize);
        // Temporaries of the protected part may hold references of half-made calls.
        for i in h.reg + 1..code.regs {
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
    }

    /// Transfers control to the nearest handler above frame `stop` (its own frame included). `Err` hands the unwind to the caller of
    /// `run`, with the frames down to `stop` popped.
    pub(super) fn unwind(&mut self, unwind: Unwind, stop: usize) -> Result<(), Unwind> {
        let is_break = matches!(*unwind.0, UnwindKind::Break(_));
        while self.frames.len() > stop {
            let Some(f) = self.frames.last() else { break };
            // SAFETY: a frame's code outlives the frame.
            let code = unsafe { f.code.as_ref() };
            if let Some(code) = code
                && let Some(h) = handler_at(code, f.pc(), is_break)
            {
                let value = match (h.kind, *unwind.0) {
                    (HandlerKind::Recover, UnwindKind::Break(v)) => v,
                    (HandlerKind::Recover, _) => Value::NIL,
                    (HandlerKind::Always, kind) => {
                        Value::native(Box::new(Pending(RefCell::new(Some(Unwind(Box::new(kind)))))))
                    }
                };
                self.enter_handler(code, h, value);
                return Ok(());
            }
            let aliases = f.aliases as usize;
            self.forget_areas(aliases);
            self.pop_frame(Value::NIL);
        }
        Err(unwind)
    }
}
