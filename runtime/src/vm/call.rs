//! Calling functions, codeblocks and builtins from Rust, and starting frames.

use super::{Frame, Vm};
use crate::builtin::{Args, Builtin, NativeResult};
use crate::error::{Answer, ErrorSpec, eg};
use crate::link::{Function, LinkedCode};
use crate::symbol::Symbol;
use crate::unwind::Unwind;
use crate::value::{Tag, Value};
use std::sync::Arc;

/// Deepest nesting of Rust frames (builtins that call blocks that call builtins …).
const NATIVE_DEPTH: u32 = 400;
/// Deepest nesting of calls.
const FRAMES: usize = 1 << 20;

impl Vm {
    /// First stack slot that is free for a new window.
    #[inline(always)]
    pub(super) fn free_slot(&self) -> usize {
        self.frames.last().map_or(0, |f| f.top as usize)
    }

    /// Calls a symbol with values; cells among them are passed by reference.
    pub fn call_symbol(&mut self, sym: Symbol, args: &[Value]) -> NativeResult {
        loop {
            match sym.entry().function() {
                Some(f) => return self.call_function(f, Value::symbol(sym), args),
                None => match self.undefined_function(sym.name(), args)? {
                    Answer::Retry => continue,
                    Answer::Substitute(v) => return Ok(v),
                    Answer::Default => return Ok(Value::NIL),
                },
            }
        }
    }

    pub(super) fn undefined_function(&mut self, name: &str, args: &[Value]) -> Result<Answer, Unwind> {
        if let Some((provide, _)) = crate::link::PROVIDER.get()
            && provide(self, name)?
        {
            return Ok(Answer::Retry);
        }
        let spec = ErrorSpec::base(eg::NOFUNC, 1001, name).substitute();
        self.raise(if args.is_empty() { spec } else { spec.with_args(args) })
    }

    /// Runs linked code as a function.
    pub fn call_linked(&mut self, code: &Arc<LinkedCode>, args: &[Value]) -> NativeResult {
        self.call_code(code, Value::NIL, args, None)
    }

    /// End of the thread's life: closes tables, flushes output, drops memvars, runs waiting destructors.
    pub fn finish(&mut self) {
        self.memvars = Default::default();
        crate::value::gc::collect();
        let _ = self.drain();
        self.areas = Default::default();
        self.console.finish();
    }

    /// Calls a function with a receiver.
    pub fn call_function(&mut self, f: &'static Function, receiver: Value, args: &[Value]) -> NativeResult {
        match f {
            Function::Native(b) => self.call_builtin(b, args),
            Function::Prg(code) => {
                let receiver = if receiver.tag() == Tag::Symbol { Value::NIL } else { receiver };
                self.call_code(code, receiver, args, None)
            }
        }
    }

    /// Calls a builtin in a frame of its own.
    pub fn call_builtin(&mut self, b: &'static Builtin, args: &[Value]) -> NativeResult {
        let win = self.free_slot();
        self.frames.push(Frame {
            code: std::ptr::null(),
            keep: None,
            native: Some(b),
            pc: 0,
            base: win as u32,
            win: win as u32,
            top: win as u32,
            nargs: args.len().min(u16::MAX as usize) as u16,
            entry: true,
            class: 0,
            message: None,
            privates: self.memvars.height(),
            withs: self.withs.len() as u32,
            aliases: self.saved_areas.len() as u32,
        });
        let result = self.enter_native(b, args);
        self.frames.pop();
        result
    }

    /// Runs a builtin's code: looks through references first.
    #[inline(always)]
    pub(super) fn enter_native(&mut self, b: &'static Builtin, raw: &[Value]) -> NativeResult {
        if raw.iter().any(Value::is_ref) {
            let values: Vec<Value> = raw.iter().map(Value::deref).collect();
            (b.func)(self, &Args::new(raw, &values))
        } else {
            (b.func)(self, &Args::new(raw, raw))
        }
    }

    /// Evaluates a codeblock, calls a symbol or the function named by a text.
    pub fn eval(&mut self, callee: &Value, args: &[Value]) -> NativeResult {
        if let Some(b) = callee.as_block() {
            return self.call_code(b.code(), callee.clone(), args, None);
        }
        if let Some(sym) = callee.as_symbol() {
            if let Some(f) = callee.as_function() {
                return self.call_function(f, Value::NIL, args);
            }
            return self.call_symbol(sym, args);
        }
        if callee.class_id() != 0 {
            return self.send(callee, Symbol::intern("EVAL"), args);
        }
        let mut all = vec![callee.clone()];
        all.extend_from_slice(args);
        self.raise_value(ErrorSpec::base(eg::NOMETHOD, 1004, "EVAL").with_args(&all).substitute())
    }

    /// Runs code with a receiver and arguments in a `run` of its own.
    pub(super) fn call_code(
        &mut self,
        code: &Arc<LinkedCode>,
        receiver: Value,
        args: &[Value],
        method: Option<(u32, Symbol)>,
    ) -> NativeResult {
        if self.native_depth >= NATIVE_DEPTH {
            return self.too_deep();
        }
        let win = self.free_slot();
        if win + 1 + args.len() + code.regs as usize + 8 > self.stack.slots() {
            return self.too_deep();
        }
        // SAFETY: the slots from `win` on are free and NIL, and there is room (checked above).
        unsafe {
            self.stack.at(win).write(receiver);
            for (i, a) in args.iter().enumerate() {
                self.stack.at(win + 1 + i).write(a.clone());
            }
        }
        self.push_frame(code, win, args.len(), true, method)?;
        if let Some(f) = self.frames.last_mut() {
            f.keep = Some(code.clone());
        }
        self.native_depth += 1;
        let depth = self.frames.len() - 1;
        let outcome = self.run(depth);
        self.native_depth -= 1;
        // SAFETY: the result slot is a valid value that nobody else uses any more.
        let result = unsafe { std::mem::take(&mut *self.stack.at(win)) };
        outcome.map(|()| result)
    }

    fn too_deep(&mut self) -> NativeResult {
        self.raise_value(ErrorSpec::base(eg::MEM, 1012, "").describe("Recursion too deep"))
    }

    /// Pushes a frame for code whose receiver and arguments stand in a window. Slots of the window's owner above the arguments
    /// may hold stale temporaries; they are cleared.
    #[inline(always)]
    pub(super) fn push_frame(
        &mut self,
        code: &Arc<LinkedCode>,
        win: usize,
        nargs: usize,
        entry: bool,
        method: Option<(u32, Symbol)>,
    ) -> Result<(), Unwind> {
        let params = code.params as usize;
        let regs = code.regs as usize;
        let mut base = win + 1;
        let old_top = self.free_slot();
        let end_of_args = base + nargs;
        if end_of_args + regs + 8 > self.stack.slots() || self.frames.len() >= FRAMES {
            self.too_deep()?;
            return Err(Unwind::quit());
        }
        let mut clear_from = end_of_args;
        if nargs > params {
            base = end_of_args;
        }
        // SAFETY: all slots are inside the stack (checked above) and valid values.
        unsafe {
            while clear_from < old_top {
                let slot = self.stack.at(clear_from);
                if (*slot).is_heap() {
                    drop(std::mem::take(&mut *slot));
                } else {
                    slot.write(Value::NIL);
                }
                clear_from += 1;
            }
            if nargs > params {
                for i in 0..params {
                    let v = std::mem::take(&mut *self.stack.at(win + 1 + i));
                    self.stack.at(base + i).write(v);
                }
            }
            if code.is_block {
                self.load_captures(code, win, base);
            }
        }
        self.frames.push(Frame {
            code: Arc::as_ptr(code),
            keep: None,
            native: None,
            pc: 0,
            base: base as u32,
            win: win as u32,
            top: (base + regs) as u32,
            nargs: nargs as u16,
            entry,
            class: method.map_or(0, |m| m.0),
            message: method.map(|m| m.1),
            privates: self.memvars.height(),
            withs: self.withs.len() as u32,
            aliases: self.saved_areas.len() as u32,
        });
        Ok(())
    }

    /// Copies the captured cells of the block in the window into its registers.
    ///
    /// # Safety
    /// The window must hold the block that owns `code`; the registers must be free.
    #[inline(always)]
    unsafe fn load_captures(&mut self, code: &LinkedCode, win: usize, base: usize) {
        // SAFETY: by contract.
        unsafe {
            let block = &*self.stack.at(win);
            if let Some(b) = block.as_block() {
                let first = base + code.params as usize;
                for (i, cell) in b.cells().iter().enumerate() {
                    self.stack.at(first + i).write(cell.clone());
                }
            }
        }
    }

    /// Pops the running frame: clears its registers, releases its PRIVATEs; the result goes into the window.
    #[inline(always)]
    pub(super) fn pop_frame(&mut self, result: Value) {
        let Some(f) = self.frames.pop() else { return };
        if self.memvars.height() != f.privates {
            self.memvars.release(f.privates);
        }
        self.withs.truncate(f.withs as usize);
        // SAFETY: the frame's slots are valid values inside the stack.
        unsafe {
            let mut slot = self.stack.at(f.win as usize + 1);
            let end = self.stack.at(f.top as usize);
            while slot < end {
                if (*slot).is_heap() {
                    drop(std::mem::take(&mut *slot));
                } else {
                    slot.write(Value::NIL);
                }
                slot = slot.add(1);
            }
            *self.stack.at(f.win as usize) = result;
        }
    }
}
