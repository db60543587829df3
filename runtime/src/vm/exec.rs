//! The loop. Everything hot is inline here; everything else is a call into the other files of this folder.
//!
//! Unchecked access rests on the verifier: registers are below the frame's count, constants, symbols and jump targets exist. At each
//! instruction boundary all state is in the registers and the frame. `pc` is written back to the frame before
//! anything that can raise, call or look at the stack.

use super::compare::Rel;
use super::enumerate::enum_next;
use super::message::Sent;
use super::unwinding::Pending;
use super::{Frame, Vm};
use crate::class::{self, Action};
use crate::link::{Function, LinkedCode};
use crate::unwind::{Unwind, UnwindKind};
use crate::value::{Enumerator, Reference, Tag, Value, gc, has_destructibles};
use keel_compiler::bytecode::{Insn, Op};
use std::sync::atomic::AtomicU64;
use std::sync::atomic::Ordering::Relaxed;

/// Writes a register that may hold a cell or a heap value.
///
/// # Safety
/// `slot` must be a valid register.
#[inline(never)]
unsafe fn write_heap(slot: *mut Value, v: Value) {
    // SAFETY: by contract.
    unsafe {
        if (*slot).is_ref() {
            (*slot).assign(v);
        } else {
            drop(std::mem::replace(&mut *slot, v));
        }
    }
}

/// # Safety
/// `slot` must be a valid register.
#[inline(always)]
unsafe fn put(slot: *mut Value, v: Value) {
    // SAFETY: by contract.
    unsafe {
        if (*slot).is_heap() {
            write_heap(slot, v);
        } else {
            slot.write(v);
        }
    }
}

/// Reads a register through references.
///
/// # Safety
/// `slot` must be a valid register.
#[inline(always)]
unsafe fn load(slot: *mut Value) -> Value {
    // SAFETY: by contract.
    unsafe { (*slot).deref() }
}

impl Vm {
    /// Runs the top frame (number `depth`, 0-based) until it returns; its result lies in its window then.
    pub(super) fn run(&mut self, depth: usize) -> Result<(), Unwind> {
        loop {
            match self.run_frames() {
                Ok(()) => return Ok(()),
                Err(u) => self.unwind(u, depth)?,
            }
        }
    }

    /// Destructors that wait, and the collector when it is due.
    #[inline(never)]
    pub(super) fn drain(&mut self) -> Result<(), Unwind> {
        if self.draining {
            return Ok(());
        }
        self.draining = true;
        let mut result = Ok(());
        while has_destructibles() && result.is_ok() {
            for object in crate::value::take_destructibles() {
                let dtor = class::class(object.class_id()).and_then(|c| c.members.read().destructor);
                if let Some(m) = dtor {
                    result = self.run_method(&object, m, &[]).map(drop);
                }
            }
        }
        self.draining = false;
        result
    }

    #[inline(never)]
    fn poll(&mut self) -> Result<(), Unwind> {
        if gc::wants_collection() {
            gc::collect();
        }
        if self.process.cancel.swap(false, Relaxed) {
            return Err(Unwind(Box::new(UnwindKind::Cancel)));
        }
        if self.quit_requested() {
            return Err(Unwind::quit());
        }
        self.drain()
    }

    /// Executes frames until the entry frame returns or something unwinds.
    #[allow(clippy::cognitive_complexity)]
    fn run_frames(&mut self) -> Result<(), Unwind> {
        let mut frame: *mut Frame = self.frames.last_mut().expect("a frame to run");
        // SAFETY: a frame's code outlives the frame (kept by the symbol table, the window's block or `keep`).
        let mut code: &LinkedCode = unsafe { &*(*frame).code };
        let mut insns: *const AtomicU64 = code.insns.as_ptr();
        // SAFETY: `pc` is inside the code.
        let mut ip: *const AtomicU64 = unsafe { insns.add((*frame).pc as usize) };
        // SAFETY: frames lie inside the stack.
        let mut regs: *mut Value = self.stack.at(unsafe { (*frame).base } as usize);

        macro_rules! reload {
            () => {{
                frame = self.frames.last_mut().expect("a frame to run");
                // SAFETY: as above.
                unsafe {
                    code = &*(*frame).code;
                    insns = code.insns.as_ptr();
                    ip = insns.add((*frame).pc as usize);
                    regs = self.stack.at((*frame).base as usize);
                }
            }};
        }
        macro_rules! r {
            ($i:expr) => {
                regs.wrapping_add($i as usize)
            };
        }
        macro_rules! val {
            ($i:expr) => {
                // SAFETY: verified register.
                unsafe { &*regs.add($i as usize) }
            };
        }
        macro_rules! save {
            () => {
                // SAFETY: `frame` is the top frame; `ip` is inside its code.
                unsafe { (*frame).pc = ip.offset_from(insns) as u32 }
            };
        }
        // Evaluates something that may raise or call; afterwards the frame pointer may be stale.
        macro_rules! slow {
            ($e:expr) => {{
                save!();
                let result = $e;
                frame = self.frames.last_mut().expect("a frame to run");
                match result {
                    Ok(v) => v,
                    Err(u) => return Err(u),
                }
            }};
        }
        macro_rules! set {
            ($i:expr, $v:expr) => {{
                let v = $v;
                let slot = r!($i);
                // SAFETY: verified register.
                if unsafe { (*slot).is_heap() } {
                    // SAFETY: verified register.
                    unsafe { write_heap(slot, v) };
                    if has_destructibles() {
                        slow!(self.drain());
                    }
                } else {
                    // SAFETY: verified register.
                    unsafe { slot.write(v) };
                }
            }};
        }
        macro_rules! jump {
            ($d:expr) => {{
                let d = $d as isize;
                // SAFETY: verified target.
                ip = unsafe { ip.offset(d) };
                if d < 0 && (gc::wants_collection() || self.poll_word() != 0) {
                    slow!(self.poll());
                }
            }};
        }
        macro_rules! num2 {
            ($b:expr, $c:expr, $int:ident, $dbl:expr, $slow:ident, $a:expr) => {{
                let (x, y) = (val!($b), val!($c));
                if let (Some(i), Some(j)) = (x.as_int(), y.as_int()) {
                    if let Some(n) = i.$int(j) {
                        set!($a, Value::int(n));
                        continue;
                    }
                } else if x.tag() == Tag::Double && y.tag() == Tag::Double {
                    let f: fn(f64, f64) -> f64 = $dbl;
                    let (xf, yf) = (x.as_f64().unwrap_or(0.0), y.as_f64().unwrap_or(0.0));
                    let dec = if stringify!($int) == "checked_mul" {
                        x.decimals().saturating_add(y.decimals())
                    } else {
                        x.decimals().max(y.decimals())
                    };
                    set!($a, Value::double(f(xf, yf), dec));
                    continue;
                }
                let v = slow!(self.$slow(x, y));
                set!($a, v);
            }};
        }
        macro_rules! relation {
            ($x:expr, $y:expr, $op:tt, $rel:expr) => {{
                let (x, y) = ($x, $y);
                if let (Some(i), Some(j)) = (x.as_int(), y.as_int()) {
                    i $op j
                } else if let (true, Some(i), Some(j)) = (x.tag() == Tag::Double || y.tag() == Tag::Double, x.as_f64(), y.as_f64()) {
                    i $op j
                } else {
                    let v = slow!(self.relation($rel, x, y));
                    slow!(self.as_truth(v))
                }
            }};
        }
        macro_rules! equality {
            ($x:expr, $y:expr, $exact:expr, $op:expr) => {{
                let (x, y) = ($x, $y);
                if let (Some(i), Some(j)) = (x.as_int(), y.as_int()) {
                    i == j
                } else if let (true, Some(i), Some(j)) = ($exact, x.as_bytes(), y.as_bytes()) {
                    i == j
                } else {
                    let v = slow!(self.equal(x, y, $exact, $op));
                    slow!(self.as_truth(v))
                }
            }};
        }

        loop {
            // SAFETY: verified code ends with an instruction that leaves it.
            let insn = Insn(unsafe { (*ip).load(Relaxed) });
            // SAFETY: as above.
            ip = unsafe { ip.add(1) };
            // SAFETY: the verifier has checked every operation number.
            let op: Op = unsafe { std::mem::transmute::<u16, Op>(insn.raw_op()) };
            let (a, b, c) = (insn.a(), insn.b(), insn.c());
            match op {
                // --- constants and moves
                Op::Nil => {
                    set!(a, Value::NIL);
                    if has_destructibles() {
                        slow!(self.drain());
                    }
                }
                Op::True => set!(a, Value::logical(true)),
                Op::False => set!(a, Value::logical(false)),
                Op::Int => set!(a, Value::int(insn.x() as i64)),
                // SAFETY: verified constant.
                Op::Const => set!(a, unsafe { code.consts.get_unchecked(b as usize) }.get()),
                Op::Move => {
                    let v = val!(b);
                    if v.is_heap() {
                        // SAFETY: verified registers.
                        unsafe { put(r!(a), load(r!(b))) };
                        if has_destructibles() {
                            slow!(self.drain());
                        }
                    } else {
                        set!(a, v.clone());
                    }
                }
                Op::Take => {
                    // SAFETY: verified registers.
                    let v = unsafe { std::mem::take(&mut *r!(b)) };
                    if v.is_ref() {
                        set!(a, v.deref())
                    } else {
                        set!(a, v)
                    }
                    if has_destructibles() {
                        slow!(self.drain());
                    }
                }
                Op::Cell => {
                    // SAFETY: verified register.
                    let slot = unsafe { &mut *r!(a) };
                    if !slot.is_ref() {
                        let v = std::mem::take(slot);
                        *slot = Value::cell(v);
                    }
                }
                Op::RawMove => {
                    let v = val!(b).clone();
                    // SAFETY: verified register.
                    unsafe { *r!(a) = v };
                }
                Op::RawPut => {
                    // SAFETY: verified registers.
                    unsafe {
                        let v = std::mem::take(&mut *r!(b));
                        *r!(a) = v;
                    }
                }
                Op::SelfObj => {
                    // SAFETY: `frame` is the top frame.
                    let v = self.self_of(unsafe { &*frame });
                    set!(a, v);
                }
                // --- variables
                Op::GetStatic => {
                    let v = static_get(&code.shared.statics, b as usize);
                    set!(a, v);
                }
                Op::SetStatic => {
                    // SAFETY: verified register.
                    let v = unsafe { load(r!(a)) };
                    static_set(&code.shared.statics, b as usize, v);
                }
                Op::GetTStatic => {
                    let v = self.thread_static((code.shared.thread_statics + b as u32) as usize).deref();
                    set!(a, v);
                }
                Op::SetTStatic => {
                    // SAFETY: verified register.
                    let v = unsafe { load(r!(a)) };
                    let slot = self.thread_static((code.shared.thread_statics + b as u32) as usize);
                    if slot.is_ref() {
                        slot.assign(v);
                    } else {
                        *slot = v;
                    }
                }
                Op::InitDone => {
                    let done =
                        self.thread_static_initialised((code.shared.thread_statics + b as u32) as usize);
                    set!(a, Value::logical(done));
                }
                Op::GetMemvar => {
                    // SAFETY: verified symbol.
                    let sym = unsafe { code.shared.links.get_unchecked(b as usize) }.entry.sym;
                    let v = match self.memvars.get(sym) {
                        Some(v) => v.deref(),
                        None => slow!(self.memvar_or_error(sym)),
                    };
                    set!(a, v);
                }
                Op::SetMemvar => {
                    // SAFETY: verified symbol and register.
                    let sym = unsafe { code.shared.links.get_unchecked(b as usize) }.entry.sym;
                    let v = unsafe { load(r!(a)) };
                    self.set_memvar(sym, v);
                }
                Op::GetVar => {
                    let v = slow!(self.get_variable(code, b, ip));
                    // SAFETY: the cache word follows.
                    ip = unsafe { ip.add(1) };
                    set!(a, v);
                }
                Op::SetVar => {
                    // SAFETY: verified register; the cache word follows.
                    let v = unsafe { load(r!(a)) };
                    slow!(self.set_variable(code, b, ip, v));
                    ip = unsafe { ip.add(1) };
                }
                Op::GetField => {
                    let v = slow!(self.get_field_op(code, b, ip));
                    // SAFETY: the cache word follows.
                    ip = unsafe { ip.add(1) };
                    set!(a, v);
                }
                Op::SetField => {
                    // SAFETY: verified register; the cache word follows.
                    let v = unsafe { load(r!(a)) };
                    slow!(self.set_field_op(code, b, ip, v));
                    ip = unsafe { ip.add(1) };
                }
                Op::GetAlias => {
                    // SAFETY: verified register; the cache word follows.
                    let alias = unsafe { load(r!(b)) };
                    let v = slow!(self.get_alias_op(code, &alias, c, ip));
                    ip = unsafe { ip.add(1) };
                    set!(a, v);
                }
                Op::SetAlias => {
                    // SAFETY: verified registers; the cache word follows.
                    let (alias, v) = unsafe { (load(r!(b)), load(r!(a))) };
                    slow!(self.set_alias_op(code, &alias, c, ip, v));
                    ip = unsafe { ip.add(1) };
                }
                Op::GetAliasMacro => {
                    // SAFETY: verified registers.
                    let (alias, name) = unsafe { (load(r!(b)), load(r!(c))) };
                    let v = slow!(self.get_alias_macro(&alias, &name));
                    set!(a, v);
                }
                Op::SetAliasMacro => {
                    // SAFETY: verified registers.
                    let (alias, name, v) = unsafe { (load(r!(b)), load(r!(c)), load(r!(a))) };
                    slow!(self.set_alias_macro(&alias, &name, v));
                }
                Op::Private => {
                    let sym = code.shared.links[a as usize].entry.sym;
                    self.memvars.private(sym, Value::NIL);
                }
                Op::Public => {
                    let sym = code.shared.links[a as usize].entry.sym;
                    self.memvars.public(sym, Value::logical(false));
                }
                Op::Parameter => {
                    let sym = code.shared.links[a as usize].entry.sym;
                    let v = self.caller_arg(b as usize).unwrap_or_default();
                    self.memvars.private(sym, v);
                }
                Op::PrivateMacro => {
                    // SAFETY: verified register.
                    let v = unsafe { load(r!(a)) };
                    slow!(self.declare_by_text(&v, false));
                }
                Op::PublicMacro => {
                    // SAFETY: verified register.
                    let v = unsafe { load(r!(a)) };
                    slow!(self.declare_by_text(&v, true));
                }
                // --- references
                Op::RefLocal => {
                    // SAFETY: verified registers.
                    unsafe {
                        let slot = &mut *r!(b);
                        if !slot.is_ref() {
                            let v = std::mem::take(slot);
                            *slot = Value::cell(v);
                        }
                        let cell = slot.clone();
                        *r!(a) = cell;
                    }
                }
                Op::RefStatic => {
                    let cell = Vm::static_cell(&code.shared.statics.get(), b as usize);
                    // SAFETY: verified register.
                    unsafe { *r!(a) = cell };
                }
                Op::RefTStatic => {
                    let slot = self.thread_static((code.shared.thread_statics + b as u32) as usize);
                    if !slot.is_ref() {
                        let v = std::mem::take(slot);
                        *slot = Value::cell(v);
                    }
                    let cell = slot.clone();
                    // SAFETY: verified register.
                    unsafe { *r!(a) = cell };
                }
                Op::RefMemvar => {
                    let sym = code.shared.links[b as usize].entry.sym;
                    let cell = self.memvar_cell(sym);
                    // SAFETY: verified register.
                    unsafe { *r!(a) = cell };
                }
                Op::RefVar => {
                    let sym = code.shared.links[b as usize].entry.sym;
                    let cell = slow!(self.ref_variable(sym));
                    // SAFETY: verified register.
                    unsafe { *r!(a) = cell };
                }
                Op::RefElem => {
                    // SAFETY: verified registers.
                    let (base, i) = unsafe { (load(r!(b)), load(r!(c))) };
                    let cell = slow!(self.ref_index(&base, &i));
                    // SAFETY: verified register.
                    unsafe { *r!(a) = cell };
                }
                Op::RefMsg => {
                    // SAFETY: verified register.
                    let object = unsafe { load(r!(b)) };
                    let sym = code.shared.links[c as usize].entry.sym;
                    let cell = slow!(self.ref_message(&object, sym));
                    // SAFETY: verified register.
                    unsafe { *r!(a) = cell };
                }
                Op::RefMacro => {
                    // SAFETY: verified register.
                    let text = unsafe { load(r!(b)) };
                    let cell = slow!(self.ref_macro(&text));
                    // SAFETY: verified register.
                    unsafe { *r!(a) = cell };
                }
                Op::RefAlias => {
                    // SAFETY: verified register.
                    let alias = unsafe { load(r!(b)) };
                    let cell = slow!(self.ref_alias(code, &alias, c));
                    // SAFETY: verified register.
                    unsafe { *r!(a) = cell };
                }
                Op::FuncRef => {
                    let v = code.shared.links[b as usize].symbol_value();
                    set!(a, v);
                }
                // --- operators
                Op::Add => num2!(b, c, checked_add, |x, y| x + y, add, a),
                Op::AddTo => {
                    let (x, y) = (val!(a), val!(b));
                    if let (Some(i), Some(j)) = (x.as_int(), y.as_int())
                        && let Some(n) = i.checked_add(j)
                    {
                        set!(a, Value::int(n));
                    } else if x.tag() == Tag::Double && y.tag() == Tag::Double {
                        let sum = x.as_f64().unwrap_or(0.0) + y.as_f64().unwrap_or(0.0);
                        let dec = x.decimals().max(y.decimals());
                        set!(a, Value::double(sum, dec));
                    } else if let (true, Some(tail)) = (x.is_str(), y.as_bytes()) {
                        if a == b {
                            let tail = tail.to_vec();
                            // SAFETY: verified register.
                            unsafe { (*r!(a)).append(&tail) };
                        } else {
                            // SAFETY: verified registers; `tail` lives in another register's value.
                            unsafe { (*r!(a)).append(tail) };
                        }
                    } else {
                        slow!(self.add_to(r!(a), r!(b)));
                    }
                }
                Op::AddInt => {
                    let x = val!(b);
                    let n = insn.sc() as i64;
                    if let Some(sum) = x.as_int().and_then(|i| i.checked_add(n)) {
                        set!(a, Value::int(sum));
                    } else {
                        // The compiler writes `x - k` as `AddInt -k`.
                        let v = slow!(if n < 0 {
                            self.sub(x, &Value::int(-n))
                        } else {
                            self.add(x, &Value::int(n))
                        });
                        set!(a, v);
                    }
                }
                Op::Sub => num2!(b, c, checked_sub, |x, y| x - y, sub, a),
                Op::Mul => num2!(b, c, checked_mul, |x, y| x * y, mul, a),
                Op::Div => {
                    let (x, y) = (val!(b), val!(c));
                    match (x.as_f64(), y.as_f64()) {
                        (Some(i), Some(j)) if j != 0.0 => set!(a, Value::double(i / j, self.sets.decimals)),
                        _ => {
                            let v = slow!(self.div(x, y));
                            set!(a, v);
                        }
                    }
                }
                Op::Mod => {
                    let v = slow!(self.modulus(val!(b), val!(c)));
                    set!(a, v);
                }
                Op::Pow => {
                    let v = slow!(self.pow(val!(b), val!(c)));
                    set!(a, v);
                }
                Op::Neg => {
                    let v = slow!(self.neg(val!(b)));
                    set!(a, v);
                }
                Op::Not => {
                    let x = val!(b);
                    if let Some(t) = x.as_logical() {
                        set!(a, Value::logical(!t));
                    } else {
                        let v = slow!(self.not(x));
                        set!(a, v);
                    }
                }
                Op::Inc | Op::Dec => {
                    let delta = if op == Op::Inc { 1 } else { -1 };
                    let x = val!(a);
                    if let Some(n) = x.as_int().and_then(|i| i.checked_add(delta)) {
                        set!(a, Value::int(n));
                    } else {
                        let v = slow!(self.step(x, delta));
                        set!(a, v);
                    }
                }
                Op::Eq => {
                    let (x, y) = (val!(b), val!(c));
                    let v = match (x.as_int(), y.as_int()) {
                        (Some(i), Some(j)) => Value::logical(i == j),
                        _ => slow!(self.equal(x, y, false, "=")),
                    };
                    set!(a, v);
                }
                Op::EqEq => {
                    let v = slow!(self.equal(val!(b), val!(c), true, "=="));
                    set!(a, v);
                }
                Op::Ne => {
                    let (x, y) = (val!(b), val!(c));
                    let v = match (x.as_int(), y.as_int()) {
                        (Some(i), Some(j)) => Value::logical(i != j),
                        _ => slow!(self.not_equal(x, y)),
                    };
                    set!(a, v);
                }
                Op::Lt => {
                    let v = slow!(self.relation(Rel::Lt, val!(b), val!(c)));
                    set!(a, v);
                }
                Op::Le => {
                    let v = slow!(self.relation(Rel::Le, val!(b), val!(c)));
                    set!(a, v);
                }
                Op::Gt => {
                    let v = slow!(self.relation(Rel::Gt, val!(b), val!(c)));
                    set!(a, v);
                }
                Op::Ge => {
                    let v = slow!(self.relation(Rel::Ge, val!(b), val!(c)));
                    set!(a, v);
                }
                Op::In => {
                    let v = slow!(self.contains(val!(b), val!(c)));
                    set!(a, v);
                }
                Op::And => {
                    let v = slow!(self.and(val!(b), val!(c)));
                    set!(a, v);
                }
                Op::Or => {
                    let v = slow!(self.or(val!(b), val!(c)));
                    set!(a, v);
                }
                // --- jumps
                Op::Jump => jump!(insn.x()),
                Op::JumpTrue => {
                    let t = match val!(a).as_logical() {
                        Some(t) => t,
                        None => slow!(self.truth(val!(a))),
                    };
                    if t {
                        jump!(insn.x());
                    }
                }
                Op::JumpFalse => {
                    let t = match val!(a).as_logical() {
                        Some(t) => t,
                        None => slow!(self.truth(val!(a))),
                    };
                    if !t {
                        jump!(insn.x());
                    }
                }
                Op::AndJump => {
                    let t = match val!(a).as_logical() {
                        Some(t) => t,
                        None => slow!(self.junction(val!(a), true)),
                    };
                    if !t {
                        jump!(insn.x());
                    }
                }
                Op::OrJump => {
                    let t = match val!(a).as_logical() {
                        Some(t) => t,
                        None => slow!(self.junction(val!(a), false)),
                    };
                    if t {
                        jump!(insn.x());
                    }
                }
                Op::JumpNotEq => {
                    if !equality!(val!(a), val!(b), false, "=") {
                        jump!(insn.sc());
                    }
                }
                Op::JumpNotEqEq => {
                    if !equality!(val!(a), val!(b), true, "==") {
                        jump!(insn.sc());
                    }
                }
                Op::JumpNotNe => {
                    let (x, y) = (val!(a), val!(b));
                    let differs = match (x.as_int(), y.as_int()) {
                        (Some(i), Some(j)) => i != j,
                        _ => {
                            let v = slow!(self.not_equal(x, y));
                            slow!(self.as_truth(v))
                        }
                    };
                    if !differs {
                        jump!(insn.sc());
                    }
                }
                Op::JumpNotLt => {
                    if !relation!(val!(a), val!(b), <, Rel::Lt) {
                        jump!(insn.sc());
                    }
                }
                Op::JumpNotLe => {
                    if !relation!(val!(a), val!(b), <=, Rel::Le) {
                        jump!(insn.sc());
                    }
                }
                Op::JumpNotGt => {
                    if !relation!(val!(a), val!(b), >, Rel::Gt) {
                        jump!(insn.sc());
                    }
                }
                Op::JumpNotGe => {
                    if !relation!(val!(a), val!(b), >=, Rel::Ge) {
                        jump!(insn.sc());
                    }
                }
                Op::ForTest => {
                    let (i, limit, step) = (val!(b), val!(a), val!(a + 1));
                    let over = match (i.as_int(), limit.as_int(), step.as_int()) {
                        (Some(i), Some(limit), Some(step)) if step > 0 => i > limit,
                        (Some(i), Some(limit), Some(step)) if step < 0 => i < limit,
                        _ => slow!(self.for_over(i, limit, step)),
                    };
                    if over {
                        jump!(insn.sc());
                    }
                }
                Op::ForLoop => {
                    let (x, y) = (val!(a), val!(b));
                    if let (Some(i), Some(limit)) = (x.as_int(), y.as_int())
                        && i < i64::MAX
                    {
                        set!(a, Value::int(i + 1));
                        if i < limit {
                            jump!(insn.sc());
                        }
                    } else {
                        let v = slow!(self.step(val!(a), 1));
                        set!(a, v);
                        // An error speaks of `>`: the loop ends when the counter exceeds the limit.
                        let over = relation!(val!(a), val!(b), >, Rel::Gt);
                        if !over {
                            jump!(insn.sc());
                        }
                    }
                }
                Op::CaseJump => {
                    // SAFETY: verified constant.
                    let k = unsafe { code.consts.get_unchecked(b as usize) }.get();
                    if self.case_matches(val!(a), &k) {
                        jump!(insn.sc());
                    }
                }
                Op::SwitchTest => slow!(self.switch_test(val!(a))),
                // --- arrays, hashes
                Op::NewArray => {
                    let mut items = Vec::with_capacity(c as usize);
                    for i in 0..c {
                        // SAFETY: verified run; the temporaries are given up.
                        items.push(unsafe { std::mem::take(&mut *r!(a + i)) });
                    }
                    set!(a, Value::array(items));
                }
                Op::NewHash => {
                    let mut pairs = Vec::with_capacity(c as usize);
                    for i in 0..c {
                        // SAFETY: verified run; the temporaries are given up.
                        unsafe {
                            let k = std::mem::take(&mut *r!(a + 2 * i)).deref_own();
                            let v = std::mem::take(&mut *r!(a + 2 * i + 1)).deref_own();
                            pairs.push((k, v));
                        }
                    }
                    let v = slow!(self.new_hash(pairs));
                    set!(a, v);
                }
                Op::NewDims => {
                    let dims: Vec<Value> = (0..c).map(|i| val!(a + i).deref()).collect();
                    let v = slow!(self.new_dims(&dims));
                    set!(a, v);
                }
                Op::Index => {
                    let (base, i) = (val!(b), val!(c));
                    if let (Some(arr), Some(n), false) =
                        (base.as_array(), i.as_int(), base.class_id() != 0 || class::scalar_overloads())
                        && let Some(v) = arr.get((n as usize).wrapping_sub(1))
                    {
                        set!(a, v);
                    } else {
                        let v = slow!(self.index(base, i));
                        set!(a, v);
                    }
                }
                Op::IndexInt => {
                    let base = val!(b);
                    if let (Some(arr), false) =
                        (base.as_array(), base.class_id() != 0 || class::scalar_overloads())
                        && let Some(v) = arr.get((c as usize).wrapping_sub(1))
                    {
                        set!(a, v);
                    } else {
                        let v = slow!(self.index(base, &Value::int(c as i64)));
                        set!(a, v);
                    }
                }
                Op::SetIndex => {
                    let (base, i) = (val!(b), val!(c));
                    if let (Some(arr), Some(n), false) =
                        (base.as_array(), i.as_int(), base.class_id() != 0 || class::scalar_overloads())
                        // SAFETY: verified register.
                        && arr.set((n as usize).wrapping_sub(1), unsafe { load(r!(a)) })
                    {
                        if has_destructibles() {
                            slow!(self.drain());
                        }
                    } else {
                        slow!(self.set_index(base, i, val!(a)));
                    }
                }
                Op::SetIndexInt => {
                    let base = val!(b);
                    if let (Some(arr), false) =
                        (base.as_array(), base.class_id() != 0 || class::scalar_overloads())
                        // SAFETY: verified register.
                        && arr.set((c as usize).wrapping_sub(1), unsafe { load(r!(a)) })
                    {
                        if has_destructibles() {
                            slow!(self.drain());
                        }
                    } else {
                        slow!(self.set_index(base, &Value::int(c as i64), val!(a)));
                    }
                }
                // --- calls
                Op::Call => {
                    // SAFETY: verified symbol.
                    let link = unsafe { code.shared.links.get_unchecked(b as usize) };
                    match link.function() {
                        Some(Function::Prg(callee)) => {
                            save!();
                            // SAFETY: verified window.
                            unsafe {
                                if (*r!(a)).is_heap() {
                                    drop(std::mem::take(&mut *r!(a)));
                                } else {
                                    r!(a).write(Value::NIL);
                                }
                            }
                            // SAFETY: `frame` is the top frame.
                            let win = unsafe { (*frame).base } as usize + a as usize;
                            self.push_frame(callee, win, c as usize, false, None)?;
                            reload!();
                            if self.poll_word() != 0 {
                                slow!(self.poll());
                            }
                        }
                        Some(Function::Native(builtin)) => {
                            save!();
                            // SAFETY: `frame` is the top frame.
                            let win = unsafe {
                                (*frame).native = Some(builtin);
                                (*frame).base as usize + a as usize
                            };
                            let args = self.stack.slice(win + 1, c as usize);
                            let result = self.enter_native(builtin, args);
                            frame = self.frames.last_mut().expect("a frame to run");
                            // SAFETY: `frame` is the top frame again.
                            unsafe { (*frame).native = None };
                            let v = result?;
                            // Arguments passed by reference must not keep their cells alive in dead temporaries.
                            for i in 0..c {
                                if val!(a + 1 + i).is_heap() {
                                    // SAFETY: verified window.
                                    unsafe { *r!(a + 1 + i) = Value::NIL };
                                }
                            }
                            // SAFETY: verified window.
                            unsafe { *r!(a) = v };
                            if has_destructibles() {
                                slow!(self.drain());
                            }
                        }
                        None => {
                            // SAFETY: `frame` is the top frame.
                            let win = unsafe { (*frame).base } as usize + a as usize;
                            let args = self.stack.slice(win + 1, c as usize);
                            let v = slow!(self.call_symbol(link.entry.sym, args));
                            // SAFETY: verified window.
                            unsafe { *r!(a) = v };
                        }
                    }
                }
                Op::CallV => {
                    // SAFETY: verified register.
                    let list = unsafe { std::mem::take(&mut *r!(c)) };
                    let args = list_items(&list);
                    let link = &code.shared.links[b as usize];
                    let v = slow!(match link.function() {
                        Some(f) => self.call_function(f, Value::NIL, &args),
                        None => self.call_symbol(link.entry.sym, &args),
                    });
                    // SAFETY: verified register.
                    unsafe { *r!(a) = v };
                }
                Op::Send => {
                    // SAFETY: the cache word follows.
                    let cache = unsafe { &*ip };
                    ip = unsafe { ip.add(1) };
                    let receiver = val!(a);
                    let id = match receiver.cast_class() {
                        0 => receiver.class_id(),
                        cast if receiver.tag() == Tag::Array => cast,
                        _ => 0,
                    };
                    let mut method = None;
                    if id != 0
                        && let Some(cls) = class::class(id)
                    {
                        let word = cache.load(Relaxed);
                        if (word >> 32) as u32 == cls.uid.load(Relaxed) {
                            method = class::method(word as u32);
                        }
                    }
                    let m = match method {
                        Some(m) => m,
                        None => {
                            let sym = code.shared.links[b as usize].entry.sym;
                            // SAFETY: `frame` is the top frame.
                            let win = unsafe { (*frame).base } as usize + a as usize;
                            let args = self.stack.slice(win + 1, c as usize);
                            if val!(a).is_ref() {
                                if sym.name().starts_with("__")
                                    && let Some(v) = self.enum_message(val!(a), sym.name(), args)
                                {
                                    // SAFETY: verified window.
                                    unsafe { *r!(a) = v };
                                    continue;
                                }
                                let target = val!(a).deref();
                                // SAFETY: verified window.
                                unsafe { *r!(a) = target };
                            }
                            let target = val!(a).clone();
                            match slow!(self.lookup(&target, sym, args)) {
                                Sent::Done(v) => {
                                    for i in 0..c {
                                        // SAFETY: verified window.
                                        unsafe { *r!(a + 1 + i) = Value::NIL };
                                    }
                                    // SAFETY: verified window.
                                    unsafe { *r!(a) = v };
                                    continue;
                                }
                                Sent::Method(m) => {
                                    let id = match target.cast_class() {
                                        0 => target.class_id(),
                                        cast => cast,
                                    };
                                    if let Some(cls) = class::class(id) {
                                        let uid = cls.uid.load(Relaxed) as u64;
                                        cache.store(uid << 32 | m.index as u64, Relaxed);
                                    }
                                    m
                                }
                            }
                        }
                    };
                    match &m.action {
                        Action::Func(Function::Prg(callee)) if !m.sync => {
                            save!();
                            if val!(a).cast_class() != 0 {
                                let own = val!(a).with_cast(0);
                                // SAFETY: verified window.
                                unsafe { *r!(a) = own };
                            }
                            // SAFETY: `frame` is the top frame.
                            let win = unsafe { (*frame).base } as usize + a as usize;
                            self.push_frame(callee, win, c as usize, false, Some((m.owner, m.message)))?;
                            reload!();
                            if self.poll_word() != 0 {
                                slow!(self.poll());
                            }
                        }
                        Action::Get(i) => {
                            let v = val!(a).as_array().and_then(|o| o.get(*i as usize)).unwrap_or_default();
                            // SAFETY: verified window.
                            unsafe { *r!(a) = v };
                        }
                        Action::Set(i) if m.type_letter == 0 && c == 1 => {
                            // SAFETY: verified window.
                            let v = unsafe { load(r!(a + 1)) };
                            if let Some(o) = val!(a).as_array() {
                                o.set(*i as usize, v.clone());
                            }
                            // SAFETY: verified window.
                            unsafe { *r!(a) = v };
                            if has_destructibles() {
                                slow!(self.drain());
                            }
                        }
                        _ => {
                            // SAFETY: `frame` is the top frame.
                            let win = unsafe { (*frame).base } as usize + a as usize;
                            let args = self.stack.slice(win + 1, c as usize);
                            let target = val!(a).clone();
                            let v = slow!(self.run_method(&target, m, args));
                            for i in 0..c {
                                // SAFETY: verified window.
                                unsafe { *r!(a + 1 + i) = Value::NIL };
                            }
                            // SAFETY: verified window.
                            unsafe { *r!(a) = v };
                        }
                    }
                }
                Op::SendV => {
                    // SAFETY: the cache word follows; verified registers.
                    ip = unsafe { ip.add(1) };
                    let list = unsafe { std::mem::take(&mut *r!(c)) };
                    let args = list_items(&list);
                    let target = val!(a).deref();
                    let sym = code.shared.links[b as usize].entry.sym;
                    let v = slow!(self.send(&target, sym, &args));
                    // SAFETY: verified register.
                    unsafe { *r!(a) = v };
                }
                Op::SendMacro => {
                    // SAFETY: verified registers.
                    let (list, name, target) =
                        unsafe { (std::mem::take(&mut *r!(c)), load(r!(b)), load(r!(a))) };
                    let args = list_items(&list);
                    let v = slow!(self.send_macro(&target, &name, &args));
                    // SAFETY: verified register.
                    unsafe { *r!(a) = v };
                }
                Op::CallValue => {
                    if val!(a).is_ref() {
                        let v = val!(a).deref();
                        // SAFETY: verified window.
                        unsafe { *r!(a) = v };
                    }
                    if let Some(block) = val!(a).as_block() {
                        save!();
                        // SAFETY: `frame` is the top frame.
                        let win = unsafe { (*frame).base } as usize + a as usize;
                        let callee = block.code();
                        self.push_frame(callee, win, c as usize, false, None)?;
                        reload!();
                    } else {
                        // SAFETY: `frame` is the top frame.
                        let win = unsafe { (*frame).base } as usize + a as usize;
                        let args = self.stack.slice(win + 1, c as usize);
                        let target = val!(a).clone();
                        let v = slow!(self.call_value(&target, args));
                        for i in 0..c {
                            // SAFETY: verified window.
                            unsafe { *r!(a + 1 + i) = Value::NIL };
                        }
                        // SAFETY: verified window.
                        unsafe { *r!(a) = v };
                    }
                }
                Op::CallValueV => {
                    // SAFETY: verified registers.
                    let (list, target) = unsafe { (std::mem::take(&mut *r!(c)), load(r!(a))) };
                    let args = list_items(&list);
                    let v = slow!(self.call_value(&target, &args));
                    // SAFETY: verified register.
                    unsafe { *r!(a) = v };
                }
                Op::Return | Op::ReturnNil => {
                    let v = if op == Op::Return {
                        // SAFETY: verified register; the frame ends here.
                        let v = unsafe { std::mem::take(&mut *r!(a)) };
                        v.deref_own()
                    } else {
                        Value::NIL
                    };
                    // SAFETY: `frame` is the top frame.
                    let entry = unsafe { (*frame).entry };
                    self.pop_frame(v);
                    if entry {
                        if has_destructibles() {
                            self.drain()?;
                        }
                        return Ok(());
                    }
                    reload!();
                    if has_destructibles() {
                        slow!(self.drain());
                    }
                }
                Op::ListNew => {
                    // SAFETY: verified register.
                    unsafe { *r!(a) = Value::array(Vec::new()) };
                }
                Op::ListPush => {
                    // SAFETY: verified register.
                    let v = unsafe { std::mem::take(&mut *r!(b)) };
                    if let Some(l) = val!(a).as_array() {
                        l.push(v);
                    }
                }
                Op::ListVariadic => {
                    let extra = self.variadic_args();
                    if let Some(l) = val!(a).as_array() {
                        extra.into_iter().for_each(|v| l.push(v));
                    }
                }
                Op::ListMacro => {
                    // SAFETY: verified register.
                    let text = unsafe { load(r!(b)) };
                    let values = slow!(self.macro_list(&text));
                    if let Some(l) = val!(a).as_array() {
                        values.into_iter().for_each(|v| l.push(v));
                    }
                }
                Op::ListArray => {
                    // SAFETY: verified register.
                    let array = unsafe { load(r!(b)) };
                    let values = slow!(self.spread(&array));
                    if let Some(l) = val!(a).as_array() {
                        values.into_iter().for_each(|v| l.push(v));
                    }
                }
                Op::ListPop => {
                    let v = val!(b)
                        .as_array()
                        .map_or(Value::NIL, |l| l.with_mut(|items| items.pop().unwrap_or_default()));
                    set!(a, v);
                }
                Op::ListToArray => {
                    let items: Vec<Value> = list_items(val!(b));
                    // SAFETY: verified register.
                    unsafe { put(r!(a), Value::array(items)) };
                }
                Op::ListIndex => {
                    let mut v = val!(b).deref();
                    for i in list_items(val!(c)) {
                        v = slow!(self.index(&v, &i));
                    }
                    set!(a, v);
                }
                Op::Block => {
                    let proto = &code.blocks[b as usize];
                    let cells = proto
                        .captures
                        .iter()
                        .map(|&i| {
                            // SAFETY: verified register.
                            let slot = unsafe { &mut *r!(i) };
                            if !slot.is_ref() {
                                let v = std::mem::take(slot);
                                *slot = Value::cell(v);
                            }
                            slot.clone()
                        })
                        .collect();
                    // SAFETY: `frame` is the top frame.
                    let this = self.self_of(unsafe { &*frame });
                    let this = if this.class_id() != 0 { this } else { Value::NIL };
                    let made_in = if &*proto.name == "(b)" {
                        save!();
                        self.macro_place().map(Box::new)
                    } else {
                        None
                    };
                    set!(a, Value::block_made_in(proto.clone(), cells, this, self.running_class(), made_in));
                }
                Op::PushSymName => {
                    let name = &code.shared.links[b as usize].entry.name;
                    set!(a, Value::from(&**name));
                }
                // --- macros
                Op::MacroGet => {
                    // SAFETY: verified register.
                    let text = unsafe { load(r!(b)) };
                    let v = slow!(self.macro_get(&text));
                    set!(a, v);
                }
                Op::MacroSet => {
                    // SAFETY: verified registers.
                    let (text, v) = unsafe { (load(r!(b)), load(r!(a))) };
                    slow!(self.macro_set(&text, v));
                }
                Op::MacroText => {
                    let text = code.consts[b as usize].get();
                    let v = slow!(self.macro_text(&text));
                    set!(a, v);
                }
                Op::MacroSymbol => {
                    // SAFETY: verified register.
                    let text = unsafe { load(r!(b)) };
                    let v = slow!(self.macro_symbol(&text));
                    set!(a, v);
                }
                Op::AliasPush => {
                    // SAFETY: verified register.
                    let alias = unsafe { load(r!(a)) };
                    slow!(self.alias_push(&alias));
                }
                Op::AliasPop => self.alias_pop(),
                // --- structures
                Op::WithPush => {
                    // SAFETY: verified register.
                    let v = unsafe { load(r!(a)) };
                    self.withs.push(v);
                }
                Op::WithPop => {
                    self.withs.pop();
                }
                Op::WithGet => {
                    let v = self.with_object();
                    set!(a, v);
                }
                Op::SeqBegin => {
                    // SAFETY: verified register.
                    unsafe {
                        let block = load(r!(a));
                        let old = self.set_error_block(block);
                        *r!(a) = old;
                    }
                }
                Op::SeqEnd => {
                    // SAFETY: verified register.
                    let old = unsafe { std::mem::take(&mut *r!(a)) };
                    self.set_error_block(old);
                }
                Op::EndAlways => {
                    let pending = val!(a).as_native::<Pending>().and_then(|p| p.0.borrow_mut().take());
                    if let Some(u) = pending {
                        set!(a, Value::NIL);
                        save!();
                        return Err(u);
                    }
                }
                Op::EnumBegin => {
                    let run: Vec<Value> = (0..c).map(|i| val!(b + i).clone()).collect();
                    let v = slow!(self.enum_begin(&run));
                    set!(a, v);
                }
                Op::EnumDescend => {
                    if let Some(e) = val!(a).as_native::<Enumerator>() {
                        e.descend.set(true);
                    }
                }
                Op::EnumNext => {
                    let more = val!(a).as_native::<Enumerator>().is_some_and(enum_next);
                    if !more {
                        jump!(insn.x());
                    }
                }
                Op::EnumRef => {
                    let e = val!(b);
                    let at = e.as_native::<Enumerator>().map_or(-1, |e| e.index.get());
                    if !val!(a).step_enum_ref(e, c as usize, at) {
                        let at = std::cell::Cell::new(at);
                        let cell = Value::reference(Reference::Enum(e.clone(), c as usize, at));
                        // SAFETY: verified register.
                        unsafe { *r!(a) = cell };
                    }
                }
                Op::EnumVar => {
                    let sym = code.shared.links[b as usize].entry.sym;
                    // SAFETY: verified register.
                    unsafe {
                        let v = std::mem::take(&mut *r!(a));
                        *r!(a) = self.swap_memvar(sym, v);
                    }
                }
                Op::EnumStatic => {
                    // SAFETY: verified register.
                    unsafe {
                        let v = std::mem::take(&mut *r!(a));
                        *r!(a) = Vm::swap_static(&code.shared.statics.get(), b as usize, v);
                    }
                }
                Op::Throw => {
                    // SAFETY: verified register.
                    let v = unsafe { load(r!(a)) };
                    save!();
                    return Err(Unwind::brk(v));
                }
                Op::ParamNil => {
                    if !val!(a).deref().is_nil() {
                        jump!(insn.x());
                    }
                }
                Op::Debug => {}
            }
        }
    }
}

/// Members of an argument list.
#[inline(always)]
fn list_items(list: &Value) -> Vec<Value> {
    list.as_array().map(|l| l.with(<[Value]>::to_vec)).unwrap_or_default()
}

#[inline(always)]
fn static_get(statics: &crate::value::Published, i: usize) -> Value {
    statics.with(|v| v.as_array().and_then(|s| s.get(i)).unwrap_or_default())
}

#[inline(always)]
fn static_set(statics: &crate::value::Published, i: usize, v: Value) {
    statics.with(|s| {
        if let Some(s) = s.as_array() {
            s.set(i, v);
        }
    });
}
