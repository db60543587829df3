//! The uncommon cases of the loop's own instructions: references, mixed types, overloads, errors, sends that are not cached.
//! What takes a register pointer stores the result there; everything here may run xBase code.

use super::Vm;
use super::compare::Rel;
use super::message::Sent;
use super::unwinding::Pending;
use crate::builtin::NativeResult;
use crate::class::{self, Action, Method};
use crate::error::{ErrorSpec, eg};
use crate::link::LinkedCode;
use crate::memory;
use crate::symbol::Symbol;
use crate::unwind::{Unwind, UnwindKind};
use crate::value::{FoundBy, Published, Value, gc, has_destructibles};
use keel_compiler::bytecode::{HandlerKind, Insn};
use std::sync::atomic::AtomicU64;
use std::sync::atomic::Ordering::Relaxed;

impl Vm {
    /// Destructors that wait, and the collector when it is due.
    #[cold]
    #[inline(never)]
    pub(super) fn drain(&mut self) -> Result<(), Unwind> {
        if self.draining {
            return Ok(());
        }
        self.draining = true;
        let mut result = Ok(());
        while has_destructibles() && result.is_ok() {
            for (object, found_by) in crate::value::take_destructibles() {
                let dtor = class::class(object.class_id()).and_then(|c| c.members.read().destructor);
                if let Some(m) = dtor {
                    result = self.run_method(&object, m, &[]).map(drop);
                }
                if result.is_ok() {
                    result = self.end_object(object, found_by);
                }
            }
        }
        self.draining = false;
        result
    }

    /// Ends an object whose destructor has run; one that the destructor has made known to others is an error.
    fn end_object(&mut self, object: Value, found_by: FoundBy) -> Result<(), Unwind> {
        let Some(a) = object.as_array() else { return Ok(()) };
        let mut gone = a.end_object();
        if !gone && found_by == FoundBy::Collector {
            // Its cycle may be the only other owner.
            gc::collect();
            gone = a.end_object() || crate::value::threads();
        }
        if gone {
            return Ok(());
        }
        let code = if found_by == FoundBy::Count { 1301 } else { 1302 };
        let spec = ErrorSpec::base(eg::DESTRUCTOR, code, "Reference to freed block");
        self.raise_value(spec.describe("Object destructor failure")).map(drop)
    }

    /// Runs the destructors that wait, without the next safe point.
    pub fn run_destructors(&mut self) -> Result<(), Unwind> {
        self.drain()
    }

    /// A safe point at which something waits.
    #[cold]
    #[inline(never)]
    pub(super) fn poll(&mut self) -> Result<(), Unwind> {
        if gc::wants_collection() {
            gc::collect();
        }
        if self.process.cancel.swap(false, Relaxed) {
            return Err(Unwind(Box::new(UnwindKind::Cancel)));
        }
        if self.quit_requested() {
            return Err(Unwind::quit());
        }
        if crate::poll::wanted() & memory::WANTED != 0 && memory::exceeded() {
            gc::collect();
            self.out_of_memory()?;
        }
        self.drain()
    }

    /// Raises the error for a value of so many bytes when there is no room for it.
    pub fn ensure_room(&mut self, bytes: usize) -> Result<(), Unwind> {
        if memory::room_for(bytes) { Ok(()) } else { self.out_of_memory() }
    }

    #[cold]
    fn out_of_memory(&mut self) -> Result<(), Unwind> {
        let limit = memory::limit() >> 20;
        let spec = ErrorSpec::base(eg::MEM, 9009, &format!("{limit} MiB")).describe("Out of memory");
        self.raise_value(spec).map(drop)
    }

    /// Ends the program for want of room.
    #[cold]
    #[inline(never)]
    pub(super) fn overflow(&mut self) -> Result<(), Unwind> {
        self.too_deep()?;
        Err(Unwind::quit())
    }

    /// Writes a slot that may hold a cell or a counted value.
    ///
    /// # Safety
    /// `slot` must be a valid slot.
    #[cold]
    #[inline(never)]
    pub(super) unsafe fn store(&mut self, slot: *mut Value, v: Value) -> Result<(), Unwind> {
        // SAFETY: by contract.
        unsafe {
            if (*slot).is_ref() {
                (*slot).assign(v);
            } else {
                drop(std::mem::replace(&mut *slot, v));
            }
        }
        if has_destructibles() { self.drain() } else { Ok(()) }
    }

    /// Copies what a reference refers to.
    ///
    /// # Safety
    /// `dst` must be a valid register.
    #[cold]
    #[inline(never)]
    pub(super) unsafe fn move_from_reference(&mut self, dst: *mut Value, v: &Value) -> Result<(), Unwind> {
        let target = v.target();
        // SAFETY: by contract; a target is good while nothing changes.
        unsafe {
            let v = if target.is_null() { v.deref() } else { (*target).clone() };
            self.store(dst, v)
        }
    }

    /// `base[ i ]` of anything but a plain array with an index inside.
    ///
    /// # Safety
    /// `dst` must be a valid register.
    #[cold]
    #[inline(never)]
    pub(super) unsafe fn slow_index(
        &mut self,
        dst: *mut Value,
        base: &Value,
        i: &Value,
    ) -> Result<(), Unwind> {
        let target = if i.is_ref() { std::ptr::null() } else { base.target() };
        // SAFETY: a target is good while nothing changes: its element is copied before anything else happens.
        if let Some(base) = unsafe { target.as_ref() } {
            let found = match (base.as_array(), base.as_hash(), i.as_i64()) {
                (Some(array), _, Some(n)) => {
                    // SAFETY: a slot of the array.
                    let slot = unsafe { array.plain_slot((n as usize).wrapping_sub(1)).as_ref() };
                    slot.filter(|v| !v.is_ref()).cloned()
                }
                (None, Some(hash), _) if i.is_hash_key() => hash.get(i),
                _ => None,
            };
            if let Some(v) = found {
                // SAFETY: by contract.
                return unsafe { self.store(dst, v) };
            }
        }
        let v = self.index(base, i)?;
        // SAFETY: by contract.
        unsafe { self.store(dst, v) }
    }
}

/// Operators whose result goes into a register.
macro_rules! into_register {
    ($( $name:ident ( $($arg:ident : $type:ty),* ) $call:ident ( $($pass:expr),* ); )*) => {
        impl Vm {
            $(
                /// # Safety
                /// `dst` must be a valid register.
                #[cold]
    #[inline(never)]
                pub(super) unsafe fn $name(&mut self, dst: *mut Value, $($arg: $type),*) -> Result<(), Unwind> {
                    let v = self.$call($($pass),*)?;
                    // SAFETY: by contract.
                    unsafe { self.store(dst, v) }
                }
            )*
        }
    };
}

into_register! {
    slow_add(x: &Value, y: &Value) add(x, y);
    slow_sub(x: &Value, y: &Value) sub(x, y);
    slow_mul(x: &Value, y: &Value) mul(x, y);
    slow_div(x: &Value, y: &Value) div(x, y);
    slow_mod(x: &Value, y: &Value) modulus(x, y);
    slow_not(x: &Value) not(x);
    slow_equal_value(x: &Value, y: &Value, exact: bool) equal(x, y, exact, if exact { "==" } else { "=" });
    slow_not_equal_value(x: &Value, y: &Value) not_equal(x, y);
    slow_relation_value(rel: Rel, x: &Value, y: &Value) relation_of(rel, x, y);
    slow_in(x: &Value, y: &Value) contains(x, y);
    get_memvar_slowly(sym: Symbol) memvar_or_error(sym);
}

impl Vm {
    /// `x + n`; the compiler writes `x - k` as an addition of `-k`.
    ///
    /// # Safety
    /// `dst` must be a valid register.
    #[cold]
    #[inline(never)]
    pub(super) unsafe fn slow_add_int(&mut self, dst: *mut Value, x: &Value, n: i64) -> Result<(), Unwind> {
        let v = if n < 0 { self.sub(x, &Value::int(-n))? } else { self.add(x, &Value::int(n))? };
        // SAFETY: by contract.
        unsafe { self.store(dst, v) }
    }

    /// `x++`, `x--`.
    ///
    /// # Safety
    /// `slot` must be a valid register.
    #[cold]
    #[inline(never)]
    pub(super) unsafe fn slow_step(&mut self, slot: *mut Value, delta: i64) -> Result<(), Unwind> {
        // SAFETY: by contract.
        let x = unsafe { &*slot };
        if let Some(cell) = x.as_cell() {
            let done = cell.with_mut(|v| match v.as_int().and_then(|i| i.checked_add(delta)) {
                Some(n) => {
                    *v = Value::int(n);
                    true
                }
                None => false,
            });
            if done {
                return Ok(());
            }
        }
        let v = self.step(x, delta)?;
        // SAFETY: by contract.
        unsafe { self.store(slot, v) }
    }

    #[cold]
    #[inline(never)]
    pub(super) fn slow_relation(&mut self, rel: Rel, x: &Value, y: &Value) -> Result<bool, Unwind> {
        if let (Some(a), Some(b)) = (x.as_bytes(), y.as_bytes()) {
            return Ok(rel.holds(self.compare_text(a, b, self.sets.exact)));
        }
        let v = self.relation(rel, x, y)?;
        self.as_truth(v)
    }

    fn relation_of(&mut self, rel: Rel, x: &Value, y: &Value) -> NativeResult {
        if let (Some(a), Some(b)) = (x.as_bytes(), y.as_bytes()) {
            return Ok(Value::logical(rel.holds(self.compare_text(a, b, self.sets.exact))));
        }
        self.relation(rel, x, y)
    }

    #[cold]
    #[inline(never)]
    pub(super) fn slow_equal(&mut self, x: &Value, y: &Value, exact: bool) -> Result<bool, Unwind> {
        let v = self.equal(x, y, exact, if exact { "==" } else { "=" })?;
        self.as_truth(v)
    }

    /// Truth of `x != y`.
    #[cold]
    #[inline(never)]
    pub(super) fn slow_not_equal(&mut self, x: &Value, y: &Value) -> Result<bool, Unwind> {
        let v = self.not_equal(x, y)?;
        self.as_truth(v)
    }

    /// Steps a FOR counter that is no whole number, or a reference; true when the loop goes on.
    ///
    /// # Safety
    /// Both must be valid registers.
    #[cold]
    #[inline(never)]
    pub(super) unsafe fn slow_for_loop(
        &mut self,
        counter: *mut Value,
        limit: *mut Value,
    ) -> Result<bool, Unwind> {
        // SAFETY: by contract.
        unsafe {
            self.slow_step(counter, 1)?;
            // An error speaks of `>`: the loop ends when the counter exceeds the limit.
            self.slow_relation(Rel::Gt, &*counter, &*limit).map(|over| !over)
        }
    }

    #[cold]
    #[inline(never)]
    pub(super) fn slow_set_index(&mut self, base: &Value, i: &Value, v: &Value) -> Result<(), Unwind> {
        self.set_index(base, i, v)?;
        if has_destructibles() { self.drain() } else { Ok(()) }
    }

    /// # Safety
    /// The instruction must belong to the verified code.
    #[cold]
    #[inline(never)]
    pub(super) unsafe fn get_static(&mut self, code: &LinkedCode, insn: Insn) -> Result<(), Unwind> {
        let i = insn.b() as usize;
        let v = code.shared.statics.as_value().as_array().and_then(|s| s.get(i)).unwrap_or_default();
        // SAFETY: by contract; the frame's registers are valid.
        unsafe {
            let base = (*self.frames.running()).base as usize;
            let dst = self.stack.at(base + insn.a() as usize);
            self.store(dst, v)
        }
    }

    #[cold]
    #[inline(never)]
    pub(super) fn set_static(&mut self, code: &LinkedCode, insn: Insn, v: &Value) -> Result<(), Unwind> {
        if let Some(s) = code.shared.statics.as_value().as_array() {
            s.set(insn.b() as usize, v.deref());
        }
        if has_destructibles() { self.drain() } else { Ok(()) }
    }

    #[cold]
    #[inline(never)]
    pub(super) fn set_memvar_slowly(&mut self, v: &Value, sym: Symbol) -> Result<(), Unwind> {
        self.set_memvar(sym, v.deref());
        if has_destructibles() { self.drain() } else { Ok(()) }
    }

    /// Forgets the arguments of a window.
    ///
    /// # Safety
    /// The window must lie in the running frame.
    unsafe fn clear_arguments(&mut self, window: *mut Value, n: usize) {
        for i in 1..=n {
            // SAFETY: by contract.
            unsafe { *window.add(i) = Value::NIL };
        }
    }

    /// Calls a function that is not bound (yet).
    ///
    /// # Safety
    /// The window must lie in the running frame.
    #[cold]
    #[inline(never)]
    pub(super) unsafe fn call_missing(
        &mut self,
        sym: Symbol,
        window: *mut Value,
        n: usize,
    ) -> Result<(), Unwind> {
        // SAFETY: by contract; nobody writes the window while the function runs, except through cells.
        unsafe {
            let args = std::slice::from_raw_parts(window.add(1), n);
            let v = self.call_symbol(sym, args)?;
            self.clear_arguments(window, n);
            *window = v;
        }
        if has_destructibles() { self.drain() } else { Ok(()) }
    }

    /// Calls what stands in a window that holds no block; true when it is a block behind a reference: it stands in the window
    /// itself now, to be called by the loop.
    ///
    /// # Safety
    /// The window must lie in the running frame.
    #[cold]
    #[inline(never)]
    pub(super) unsafe fn call_other(&mut self, window: *mut Value, n: usize) -> Result<bool, Unwind> {
        // SAFETY: as in `call_missing`.
        unsafe {
            let target = (*window).deref();
            if target.as_block().is_some() {
                *window = target;
                return Ok(true);
            }
            let args = std::slice::from_raw_parts(window.add(1), n);
            let v = self.eval(&target, args)?;
            self.clear_arguments(window, n);
            *window = v;
        }
        if has_destructibles() {
            self.drain()?
        }
        Ok(false)
    }

    /// Copies a receiver into its window.
    ///
    /// # Safety
    /// The window must lie in the running frame.
    #[cold]
    #[inline(never)]
    pub(super) unsafe fn load_receiver(
        &mut self,
        window: *mut Value,
        receiver: &Value,
    ) -> Result<(), Unwind> {
        // SAFETY: by contract.
        unsafe { self.store(window, receiver.deref()) }
    }

    /// The method for a message that the cache word does not know; `None` when the message is done with and its result stands in
    /// the window.
    ///
    /// # Safety
    /// The window must lie in the running frame.
    #[cold]
    #[inline(never)]
    pub(super) unsafe fn find_method(
        &mut self,
        window: *mut Value,
        sym: Symbol,
        n: usize,
        cache: &AtomicU64,
    ) -> Result<Option<&'static Method>, Unwind> {
        // SAFETY: as in `call_missing`.
        unsafe {
            let args = std::slice::from_raw_parts(window.add(1), n);
            if (*window).is_ref() {
                if sym.name().starts_with("__")
                    && let Some(v) = self.enum_message(&*window, sym.name(), args)
                {
                    self.clear_arguments(window, n);
                    *window = v;
                    return Ok(None);
                }
                let target = (*window).deref();
                *window = target;
            }
            let target = (*window).clone();
            match self.lookup(&target, sym, args)? {
                Sent::Done(v) => {
                    self.clear_arguments(window, n);
                    *window = v;
                    if has_destructibles() {
                        self.drain()?;
                    }
                    Ok(None)
                }
                Sent::Method(m) => {
                    // What a cast means depends on the object's own class as well: not kept.
                    if target.cast_class() == 0 {
                        class::remember(&target, m, cache);
                    }
                    Ok(Some(m))
                }
            }
        }
    }

    /// Makes a window for the block of an INLINE method: the block stands in the receiver's place, the receiver becomes the
    /// first argument. False (and nothing done) when it is no block or the stack is full.
    pub(super) fn open_window(&mut self, window: *mut Value, n: usize, block: &Published) -> bool {
        let block = block.as_value();
        let slots = (window.addr() - self.stack.at(0).addr()) / size_of::<Value>();
        if block.as_block().is_none() || slots + n + 2 > self.stack.slots() {
            return false;
        }
        // SAFETY: the window lies in the running frame; the slot above it is a dead temporary or above the frame, so it may be
        // overwritten, and the stack goes on that far.
        unsafe {
            for i in (0..n).rev() {
                let v = std::mem::take(&mut *window.add(1 + i));
                *window.add(2 + i) = v;
            }
            let mut receiver = std::mem::replace(&mut *window, block.clone());
            receiver.uncast();
            *window.add(1) = receiver;
        }
        true
    }

    /// Runs a method that is not PRG code.
    ///
    /// # Safety
    /// The window must lie in the running frame.
    #[cold]
    #[inline(never)]
    pub(super) unsafe fn send_other(
        &mut self,
        window: *mut Value,
        n: usize,
        m: &'static Method,
    ) -> Result<(), Unwind> {
        // SAFETY: as in `call_missing`.
        unsafe {
            match m.action {
                Action::Get(i) => {
                    let v = (*window).as_array().and_then(|o| o.get(i as usize)).unwrap_or_default();
                    self.clear_arguments(window, n);
                    *window = v;
                }
                Action::Super(class) if (*window).class_id() != 0 => {
                    self.clear_arguments(window, n);
                    (*window).cast(class);
                }
                _ => {
                    let args = std::slice::from_raw_parts(window.add(1), n);
                    let target = (*window).clone();
                    let v = self.run_method(&target, m, args)?;
                    self.clear_arguments(window, n);
                    *window = v;
                }
            }
        }
        if has_destructibles() { self.drain() } else { Ok(()) }
    }

    /// End of an ALWAYS part whose register is not NIL: goes on with the unwind that waits there.
    ///
    /// # Safety
    /// `slot` must be a valid register.
    #[cold]
    #[inline(never)]
    pub(super) unsafe fn end_always(&mut self, slot: *mut Value) -> Result<(), Unwind> {
        // SAFETY: by contract.
        let pending = unsafe { (*slot).as_native::<Pending>() }.and_then(|p| p.0.borrow_mut().take());
        match pending {
            Some(u) => {
                // SAFETY: by contract.
                unsafe { *slot = Value::NIL };
                Err(u)
            }
            None => Ok(()),
        }
    }

    /// BREAK inside a sequence of the running frame: where to go on. Everything else unwinds.
    #[cold]
    #[inline(never)]
    pub(super) fn recover_here(&mut self, value: Value) -> Result<*const AtomicU64, Unwind> {
        let handler = self.frames.last().and_then(|f| {
            // SAFETY: a frame's code outlives the frame.
            let code = unsafe { f.code.as_ref() }?;
            super::unwinding::handler_at(code, f.pc(), true).map(|h| (code, h))
        });
        match handler {
            Some((code, h)) if h.kind == HandlerKind::Recover => {
                self.enter_handler(code, h, value);
                if has_destructibles() {
                    self.drain()?;
                }
                // SAFETY: there is a running frame.
                Ok(unsafe { (*self.frames.running()).ip })
            }
            _ => Err(Unwind::brk(value)),
        }
    }
}
