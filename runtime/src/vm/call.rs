//! Calling functions, codeblocks and builtins from Rust, and starting frames.

use super::{Frame, Vm};
use crate::builtin::{Args, Builtin, NativeResult};
use crate::class::Method;
use crate::error::{Answer, ErrorSpec, eg};
use crate::link::{Function, LinkedCode};
use crate::symbol::Symbol;
use crate::unwind::Unwind;
use crate::value::{Tag, Value, has_destructibles};
use std::sync::Arc;

/// Deepest nesting of Rust frames (builtins that call blocks that call builtins …).
const NATIVE_DEPTH: u32 = 400;

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
        // First, while keys and filters of the tables can still be evaluated, and the error block can be told of what was lost.
        let _ = self.db(|h| keel_rdd::ops::close_all(h));
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
        if self.frames.is_full() {
            return self.too_deep();
        }
        self.frames.push(Frame {
            code: std::ptr::null(),
            ip: std::ptr::null(),
            native: Some(b),
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
            return self.enter_native_by_reference(b, raw);
        }
        (b.func)(self, &Args::new(raw, raw))
    }

    #[inline(never)]
    fn enter_native_by_reference(&mut self, b: &'static Builtin, raw: &[Value]) -> NativeResult {
        let values: Vec<Value> = raw.iter().map(Value::deref).collect();
        (b.func)(self, &Args::new(raw, &values))
    }

    /// Evaluates a codeblock or calls a symbol; error BASE/1004 for anything else, a function's name as text too.
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

    /// Evaluates a codeblock with copies of these arguments; anything else as [`Vm::eval`] does.
    pub fn eval_with<const N: usize>(&mut self, callee: &Value, args: [&Value; N]) -> NativeResult {
        match callee.as_block() {
            Some(b) => self.call_code_with(b.code(), callee.clone(), args.into_iter().cloned(), None),
            None => self.eval(callee, &args.map(Value::clone)),
        }
    }

    /// Runs code with a receiver and arguments in a `run` of its own.
    pub(super) fn call_code(
        &mut self,
        code: &LinkedCode,
        receiver: Value,
        args: &[Value],
        method: Option<(u32, Symbol)>,
    ) -> NativeResult {
        self.call_code_with(code, receiver, args.iter().cloned(), method)
    }

    #[inline]
    fn call_code_with(
        &mut self,
        code: &LinkedCode,
        receiver: Value,
        args: impl ExactSizeIterator<Item = Value>,
        method: Option<(u32, Symbol)>,
    ) -> NativeResult {
        let (win, nargs) = (self.free_slot(), args.len());
        if self.native_depth >= NATIVE_DEPTH || !self.has_room(win + 1 + nargs, code) {
            return self.too_deep();
        }
        // SAFETY: the slots from `win` on are free and hold nothing counted, and there is room (checked above). The caller's
        // borrow keeps the code alive until this function returns.
        unsafe {
            self.stack.at(win).write(receiver);
            for (i, a) in args.enumerate() {
                self.stack.at(win + 1 + i).write(a);
            }
            self.push_frame(code, win, nargs, true, method);
        }
        self.native_depth += 1;
        let depth = self.frames.len() - 1;
        let outcome = self.run(depth);
        self.native_depth -= 1;
        // SAFETY: the result slot is a valid value that nobody else uses any more.
        let result = unsafe { std::mem::take(&mut *self.stack.at(win)) };
        outcome.map(|()| result)
    }

    #[cold]
    pub(super) fn too_deep(&mut self) -> NativeResult {
        self.raise_value(ErrorSpec::base(eg::MEM, 1012, "").describe("Recursion too deep"))
    }

    /// Is there room for a frame of this code whose arguments end below slot `end_of_args`?
    #[inline(always)]
    pub(super) fn has_room(&self, end_of_args: usize, code: &LinkedCode) -> bool {
        end_of_args + code.regs as usize + 8 <= self.stack.slots() && !self.frames.is_full()
    }

    /// Pushes a frame for code whose receiver and arguments stand in a window; returns its first register's slot. Arguments
    /// and locals hold what they must afterwards; temporaries may hold whatever stood there before.
    ///
    /// # Safety
    /// [`Vm::has_room`] must have said yes, the window must hold valid values, and the code must outlive the frame.
    #[inline(always)]
    pub(super) unsafe fn push_frame(
        &mut self,
        code: *const LinkedCode,
        win: usize,
        nargs: usize,
        entry: bool,
        method: Option<(u32, Symbol)>,
    ) -> *mut Value {
        // SAFETY: by contract; every slot of the stack is a valid value.
        unsafe {
            let params = (*code).params as usize;
            let mut base = win + 1;
            if nargs > params {
                base += nargs;
                self.move_parameters(win, base, params);
            }
            let regs = self.stack.at(base);
            let mut slot = regs.add(nargs.min(params));
            let end = regs.add((*code).locals as usize);
            while slot < end {
                if (*slot).is_heap() {
                    drop(std::mem::take(&mut *slot));
                } else {
                    slot.write(Value::NIL);
                }
                slot = slot.add(1);
            }
            if (*code).is_block {
                self.load_captures(&*code, win, regs);
            }
            self.frames.push(Frame {
                code,
                ip: (*code).insns.as_ptr(),
                native: None,
                base: base as u32,
                win: win as u32,
                top: (base + (*code).regs as usize) as u32,
                privates: self.memvars.height(),
                withs: self.withs.len() as u32,
                aliases: self.saved_areas.len() as u32,
                message: method.map(|m| m.1),
                class: method.map_or(0, |m| m.0),
                nargs: nargs as u16,
                entry,
            });
            regs
        }
    }

    /// More arguments than parameters: the registers begin above all of them, with the first ones moved up.
    ///
    /// # Safety
    /// The slots must be inside the stack.
    #[cold]
    unsafe fn move_parameters(&mut self, win: usize, base: usize, params: usize) {
        for i in 0..params {
            // SAFETY: by contract; every slot is a valid value.
            unsafe {
                let v = std::mem::take(&mut *self.stack.at(win + 1 + i));
                *self.stack.at(base + i) = v;
            }
        }
    }

    /// Copies the captured cells of the block in the window into its registers.
    ///
    /// # Safety
    /// The window must hold the block that owns `code`; the locals of `regs` must be NIL.
    #[inline(always)]
    unsafe fn load_captures(&mut self, code: &LinkedCode, win: usize, regs: *mut Value) {
        // SAFETY: by contract.
        unsafe {
            let block = &*self.stack.at(win);
            if let Some(b) = block.as_block() {
                let first = code.params as usize;
                for (i, cell) in b.cells().iter().enumerate() {
                    regs.add(first + i).write(cell.clone());
                }
            }
        }
    }

    /// Pops the running frame: lets go of what its registers hold, releases its PRIVATEs; the result goes into the window.
    #[inline(always)]
    pub(super) fn pop_frame(&mut self, result: Value) {
        let Some(f) = self.frames.pop() else { return };
        if self.memvars.height() != f.privates {
            self.leave_scope(&f);
        }
        if self.withs.len() != f.withs as usize {
            self.withs.truncate(f.withs as usize);
        }
        // SAFETY: the frame's slots are valid values inside the stack. What is not counted may stay: slots above the running
        // frame hold no counted values, no more is promised.
        unsafe {
            let mut slot = self.stack.at(f.win as usize + 1);
            let end = self.stack.at(f.top as usize);
            while slot < end {
                if (*slot).is_heap() {
                    drop(std::mem::take(&mut *slot));
                }
                slot = slot.add(1);
            }
            *self.stack.at(f.win as usize) = result;
        }
    }

    /// Releases the PRIVATEs of a frame; what a macro text creates belongs to the function that uses the macro.
    #[cold]
    fn leave_scope(&mut self, f: &Frame) {
        // SAFETY: a frame's code outlives the frame.
        if !unsafe { f.code.as_ref() }.is_some_and(LinkedCode::is_macro_text) {
            self.memvars.release(f.privates);
        }
    }

    /// Enters PRG code from the loop: its receiver and arguments stand from `window` on. Gives its registers, null when there is no
    /// room.
    ///
    /// # Safety
    /// The window must lie in the running frame, whose `ip` is up to date; the code must outlive its frame.
    #[inline(never)]
    pub(super) unsafe fn enter(
        &mut self,
        code: *const LinkedCode,
        window: *mut Value,
        nargs: usize,
        method: Option<&Method>,
    ) -> *mut Value {
        // SAFETY: by contract. What is uncommon goes another way, so that this function calls nothing and needs no registers saved.
        unsafe {
            let regs = window.add(1);
            let win = (window.addr() - self.stack.at(0).addr()) / size_of::<Value>();
            let base = win + 1;
            let top = base + (*code).regs as usize;
            if nargs > (*code).params as usize
                || !(&*code).captures.is_empty()
                || top + nargs + 8 > self.stack.slots()
                || self.frames.is_full()
            {
                return self.enter_slowly(code, win, nargs, method);
            }
            let mut slot = regs.add(nargs);
            let end = regs.add((*code).locals as usize);
            while slot < end {
                if (*slot).is_heap() {
                    return self.enter_slowly(code, win, nargs, method);
                }
                slot.write(Value::NIL);
                slot = slot.add(1);
            }
            let (class, message) = match method {
                Some(m) => (m.owner, Some(m.message)),
                None => (0, None),
            };
            self.frames.push(Frame {
                code,
                ip: (*code).insns.as_ptr(),
                native: None,
                base: base as u32,
                win: win as u32,
                top: top as u32,
                privates: self.memvars.height(),
                withs: self.withs.len() as u32,
                aliases: self.saved_areas.len() as u32,
                message,
                class,
                nargs: nargs as u16,
                entry: false,
            });
            regs
        }
    }

    /// # Safety
    /// As for [`Vm::enter`].
    #[inline(never)]
    unsafe fn enter_slowly(
        &mut self,
        code: *const LinkedCode,
        win: usize,
        nargs: usize,
        method: Option<&Method>,
    ) -> *mut Value {
        // SAFETY: by contract.
        unsafe {
            if !self.has_room(win + 1 + nargs, &*code) {
                return std::ptr::null_mut();
            }
            self.push_frame(code, win, nargs, false, method.map(|m| (m.owner, m.message)))
        }
    }

    /// Calls a builtin from the loop: `window` is the result's register, the `n` arguments follow it.
    ///
    /// # Safety
    /// The window must lie in the running frame.
    #[inline(never)]
    pub(super) unsafe fn call_native(
        &mut self,
        b: &'static Builtin,
        window: *mut Value,
        n: usize,
    ) -> Result<(), Unwind> {
        // SAFETY: by contract; nobody writes the arguments while the builtin runs, except through cells.
        unsafe {
            let args = std::slice::from_raw_parts(window.add(1), n);
            (*self.frames.running()).native = Some(b);
            let result = self.enter_native(b, args);
            (*self.frames.running()).native = None;
            let v = result?;
            // The arguments must not live on in dead temporaries.
            for i in 1..=n {
                let slot = window.add(i);
                if (*slot).is_heap() {
                    drop(std::mem::take(&mut *slot));
                }
            }
            *window = v;
        }
        if has_destructibles() { self.drain() } else { Ok(()) }
    }
}
