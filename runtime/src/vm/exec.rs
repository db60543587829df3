//! The loop. What is hot is inline here; the other instructions are in `cold.rs`, the uncommon cases of hot ones in
//! `slow.rs`.
//!
//! Unchecked access rests on the verifier: registers are below the frame's count, constants, symbols and jump targets exist. At each
//! instruction boundary all state is in the registers and the frame. `ip` is written back to the frame before
//! anything that can raise, call or look at the stack. Frames and registers never move, so pointers to them stay good over calls.

use super::Vm;
use super::compare::Rel;
use super::enumerate::enum_next;
use crate::class::{self, Action};
use crate::link::{Function, LinkedCode};
use crate::unwind::Unwind;
use crate::value::{DOUBLES, Enumerator, INTS, NUMBERS, TEXTS, Value, attention, has_destructibles, threads};
use keel_compiler::bytecode::{Insn, Op};
use std::sync::atomic::AtomicU64;
use std::sync::atomic::Ordering::Relaxed;

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

    /// Executes frames until the entry frame returns or something unwinds.
    #[allow(clippy::cognitive_complexity, clippy::nonminimal_bool)]
    fn run_frames(&mut self) -> Result<(), Unwind> {
        // Where everything is: the running code, its next word, its registers.
        let mut code: *const LinkedCode;
        let mut ip: *const AtomicU64;
        let mut regs: *mut Value;

        macro_rules! reload {
            () => {
                // SAFETY: there is a frame to run; its code outlives it (kept by the symbol table, the window's block or the
                // Rust caller of `call_code`).
                unsafe {
                    let frame = self.frames.running();
                    code = (*frame).code;
                    ip = (*frame).ip;
                    regs = self.stack.at((*frame).base as usize);
                }
            };
        }
        macro_rules! r {
            ($i:expr) => {
                regs.wrapping_add($i as usize)
            };
        }
        macro_rules! val {
            ($i:expr) => {
                // SAFETY: verified register.
                unsafe { &*r!($i) }
            };
        }
        macro_rules! constant {
            ($i:expr) => {
                // SAFETY: verified constant; the code outlives the frame.
                unsafe { (*(*code).consts.as_ptr().add($i as usize)).as_value() }
            };
        }
        macro_rules! link {
            ($i:expr) => {
                // SAFETY: verified symbol; the links live as long as the code.
                unsafe { &*(*code).links.add($i as usize) }
            };
        }
        // Evaluates something that may raise or call.
        macro_rules! slow {
            ($e:expr) => {{
                // SAFETY: there is a running frame.
                unsafe { (*self.frames.running()).ip = ip };
                #[allow(unused_unsafe)]
                // SAFETY: what is called gets verified registers of the running frame.
                match unsafe { $e } {
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
                    slow!(self.store(slot, v));
                } else {
                    // SAFETY: verified register that holds nothing counted.
                    unsafe { slot.write(v) };
                }
            }};
        }
        macro_rules! jump {
            ($d:expr) => {{
                let d = $d as isize;
                // What waits is served at the jump, not at its target: the target may lie at the border of a sequence.
                if d < 0 && (attention() || crate::poll::wanted() != 0) {
                    slow!(self.poll());
                }
                // SAFETY: verified target.
                ip = unsafe { ip.offset(d) };
            }};
        }
        macro_rules! arithmetic {
            ($insn:ident, $y:expr, $checked:ident, $op:tt, $places:path, $other:ident) => {{
                let (x, y) = (val!($insn.b()), $y);
                let tags = x.tags(y);
                if tags == INTS {
                    if let Some(n) = x.whole().$checked(y.whole()) {
                        set!($insn.a(), Value::int(n));
                        continue;
                    }
                } else if tags == DOUBLES {
                    let places = $places(x.places(), y.places());
                    set!($insn.a(), Value::double(x.floating() $op y.floating(), places));
                    continue;
                } else if tags | NUMBERS == DOUBLES {
                    let places = $places(x.places(), y.places());
                    set!($insn.a(), Value::double(x.numeric() $op y.numeric(), places));
                    continue;
                }
                slow!(self.$other(r!($insn.a()), x, y));
            }};
        }
        macro_rules! divide {
            ($insn:ident, $y:expr) => {{
                let (x, y) = (val!($insn.b()), $y);
                if x.tags(y) | NUMBERS == DOUBLES {
                    let divisor = y.numeric();
                    if divisor != 0.0 {
                        set!($insn.a(), Value::double(x.numeric() / divisor, self.sets.decimals));
                        continue;
                    }
                }
                slow!(self.slow_div(r!($insn.a()), x, y));
            }};
        }
        macro_rules! modulus {
            ($insn:ident, $y:expr) => {{
                let (x, y) = (val!($insn.b()), $y);
                if x.tags(y) == INTS && y.whole() > 0 {
                    let (i, j) = (x.whole(), y.whole());
                    // Most numbers are small, and their division is much faster.
                    let rest =
                        if (i | j) as u64 >> 32 == 0 { (i as u32 % j as u32) as f64 } else { (i % j) as f64 };
                    set!($insn.a(), Value::double(rest, self.sets.decimals));
                    continue;
                }
                slow!(self.slow_mod(r!($insn.a()), x, y));
            }};
        }
        macro_rules! relation {
            ($x:expr, $y:expr, $op:tt, $rel:expr) => {{
                let (x, y) = ($x, $y);
                let tags = x.tags(y);
                if tags == INTS {
                    x.whole() $op y.whole()
                } else if tags | NUMBERS == DOUBLES {
                    x.numeric() $op y.numeric()
                } else {
                    slow!(self.slow_relation($rel, x, y))
                }
            }};
        }
        macro_rules! relation_number {
            ($insn:ident, $op:tt, $rel:expr) => {{
                let (x, j) = (val!($insn.a()), $insn.b() as i16);
                if x.is_int() {
                    x.whole() $op j as i64
                } else if x.is_double() {
                    x.floating() $op j as f64
                } else {
                    slow!(self.slow_relation($rel, x, &Value::int(j as i64)))
                }
            }};
        }
        macro_rules! relation_value {
            ($insn:ident, $op:tt, $rel:expr) => {{
                let (x, y) = (val!($insn.b()), val!($insn.c()));
                let tags = x.tags(y);
                let holds = if tags == INTS {
                    x.whole() $op y.whole()
                } else if tags | NUMBERS == DOUBLES {
                    x.numeric() $op y.numeric()
                } else {
                    slow!(self.slow_relation_value(r!($insn.a()), $rel, x, y));
                    continue;
                };
                set!($insn.a(), Value::logical(holds));
            }};
        }
        macro_rules! equality {
            ($x:expr, $y:expr, $exact:expr, $other:expr) => {{
                let (x, y) = ($x, $y);
                let tags = x.tags(y);
                if tags == INTS {
                    x.whole() == y.whole()
                } else if $exact && tags == TEXTS {
                    x.same_bits(y)
                } else if tags | NUMBERS == DOUBLES {
                    x.numeric() == y.numeric()
                } else {
                    match x.quick_equal(y, $exact) {
                        Some(same) => same,
                        None => $other,
                    }
                }
            }};
        }
        macro_rules! equality_number {
            ($insn:ident, $exact:expr) => {
                equality_number!($insn, x, y, slow!(self.slow_equal(x, &y, $exact)))
            };
            ($insn:ident) => {
                equality_number!($insn, x, y, !slow!(self.slow_not_equal(x, &y)))
            };
            ($insn:ident, $x:ident, $y:ident, $other:expr) => {{
                let ($x, j) = (val!($insn.a()), $insn.b() as i16);
                if $x.is_int() {
                    $x.whole() == j as i64
                } else if $x.is_double() {
                    $x.floating() == j as f64
                } else {
                    let $y = Value::int(j as i64);
                    $other
                }
            }};
        }
        macro_rules! truth {
            ($i:expr, $other:expr) => {{
                let x = val!($i);
                match x.as_logical() {
                    Some(t) => t,
                    None => slow!($other(x)),
                }
            }};
        }
        // Copies a slot that is no register into register `a`.
        macro_rules! copy {
            ($a:expr, $slot:expr, $other:expr) => {{
                let slot: *mut Value = $slot;
                // SAFETY: a valid slot.
                let v = unsafe { &*slot };
                if !v.is_heap() {
                    // SAFETY: what is not counted may be copied as it is.
                    set!($a, unsafe { slot.read() });
                } else if v.is_ref() {
                    slow!($other);
                } else {
                    set!($a, v.clone());
                }
            }};
        }
        // The slot of an element of a plain array, null when it takes more.
        macro_rules! element {
            ($base:expr, $n:expr) => {{
                match $base.as_array() {
                    Some(array) => array.plain_slot(($n as usize).wrapping_sub(1)),
                    None => std::ptr::null_mut(),
                }
            }};
        }
        macro_rules! element_at {
            ($base:expr, $i:expr) => {{
                let i = $i;
                if i.is_int() {
                    element!($base, i.whole())
                } else if i.is_double() {
                    element!($base, i.floating() as i64)
                } else {
                    std::ptr::null_mut()
                }
            }};
        }
        macro_rules! get_element {
            ($insn:ident, $slot:expr, $other:expr) => {{
                let slot: *mut Value = $slot;
                if slot.is_null() {
                    slow!($other);
                } else {
                    copy!($insn.a(), slot, $other);
                }
            }};
        }
        macro_rules! set_element {
            ($insn:ident, $slot:expr, $other:expr) => {{
                let slot: *mut Value = $slot;
                let v = val!($insn.a());
                // SAFETY: null or a valid slot.
                let plain = unsafe { slot.as_ref() }.filter(|old| !old.is_ref() && !v.is_ref());
                match plain {
                    None => slow!($other),
                    Some(old) if old.is_heap() => slow!(self.store(slot, v.clone())),
                    // SAFETY: a valid slot that holds nothing counted.
                    Some(_) => unsafe { slot.write(v.clone()) },
                }
            }};
        }
        // Empties the place that register `a` was read from, if it still holds the same text.
        macro_rules! let_go {
            ($a:expr, $slot:expr) => {{
                let (slot, text): (*mut Value, &Value) = ($slot, val!($a));
                // SAFETY: null or a valid slot; the register holds the text, so nothing is freed.
                unsafe {
                    if !slot.is_null() && (*slot).same_bits(text) {
                        *slot = Value::NIL;
                    }
                }
            }};
        }
        // Enters PRG code whose window begins at register `a`.
        macro_rules! enter {
            ($callee:expr, $a:expr, $nargs:expr, $method:expr) => {{
                let callee: *const LinkedCode = $callee;
                // SAFETY: there is a running frame, the window lies in it; `callee` outlives its frame: bound functions and
                // methods for ever, a block while it stands in the window.
                let callee_regs = unsafe {
                    (*self.frames.running()).ip = ip;
                    self.enter(callee, r!($a), $nargs as usize, $method)
                };
                if callee_regs.is_null() {
                    return self.overflow();
                }
                regs = callee_regs;
                code = callee;
                // SAFETY: as above.
                ip = unsafe { (*callee).insns.as_ptr() };
                if attention() || crate::poll::wanted() != 0 {
                    slow!(self.poll());
                }
            }};
        }
        // Sends message `sym` to the receiver in window `a`, with `n` arguments behind it.
        macro_rules! send {
            ($a:expr, $sym:expr, $n:expr, $cache:expr) => {{
                let (a, n) = ($a as usize, $n as usize);
                let receiver = val!(a);
                let mut method = class::cached(receiver, $cache);
                if method.is_none() {
                    let sym = link!($sym).sym;
                    method = slow!(self.find_method(r!(a), sym, n, $cache));
                }
                // Without a method the message is done with.
                if let Some(m) = method {
                    match &m.action {
                        Action::Func(Function::Prg(callee)) if !m.sync => {
                            // SAFETY: verified window.
                            unsafe { (*r!(a)).uncast() };
                            enter!(&**callee, a, n, Some(m));
                        }
                        Action::Block(block) if self.open_window(r!(a), n, block) => {
                            if let Some(b) = val!(a).as_block() {
                                enter!(&**b.code(), a, n + 1, Some(m));
                            }
                        }
                        _ => slow!(self.send_other(r!(a), n, m)),
                    }
                }
            }};
        }

        reload!();
        loop {
            // SAFETY: verified code ends with an instruction that leaves it.
            let insn = Insn(unsafe { (*ip).load(Relaxed) });
            // SAFETY: as above.
            ip = unsafe { ip.add(1) };
            // SAFETY: the verifier has checked every operation number.
            let op: Op = unsafe { std::mem::transmute::<u16, Op>(insn.raw_op()) };
            match op {
                // --- constants and moves
                Op::Nil => set!(insn.a(), Value::NIL),
                Op::True => set!(insn.a(), Value::logical(true)),
                Op::False => set!(insn.a(), Value::logical(false)),
                Op::Int => set!(insn.a(), Value::int(insn.x() as i64)),
                Op::Const => set!(insn.a(), constant!(insn.b()).clone()),
                Op::Move => {
                    let v = val!(insn.b());
                    if v.is_ref() {
                        slow!(self.move_from_reference(r!(insn.a()), v));
                    } else {
                        // SAFETY: the code of the running frame.
                        set!(insn.a(), v.moved(insn.a() < unsafe { (*code).locals }));
                    }
                }
                Op::Take => {
                    // SAFETY: verified register.
                    let v = unsafe { std::mem::take(&mut *r!(insn.b())) };
                    if v.is_ref() {
                        slow!(self.move_from_reference(r!(insn.a()), &v));
                    } else {
                        set!(insn.a(), v.stored());
                    }
                }
                Op::SelfObj => set!(insn.a(), self.caller_self()),
                // --- variables
                Op::GetStatic => {
                    // SAFETY: verified static; the pointer is used while one thread runs only.
                    let slot = unsafe { (*code).statics.add(insn.b() as usize) };
                    if threads() {
                        slow!(self.get_static(&*code, insn));
                    } else {
                        copy!(insn.a(), slot, self.get_static(&*code, insn));
                    }
                }
                Op::SetStatic => {
                    // SAFETY: as for `GetStatic`.
                    let slot = unsafe { (*code).statics.add(insn.b() as usize) };
                    let v = val!(insn.a());
                    if threads() || v.is_ref() || unsafe { (*slot).is_heap() } {
                        slow!(self.set_static(&*code, insn, v));
                    } else {
                        // SAFETY: as above, and nothing counted is overwritten.
                        unsafe { slot.write(v.clone()) };
                    }
                }
                Op::GetMemvar => {
                    let sym = link!(insn.b()).sym;
                    match self.memvars.get(sym) {
                        Some(v) if !v.is_heap() => set!(insn.a(), v.clone()),
                        Some(v) if !v.is_ref() => set!(insn.a(), v.clone()),
                        _ => slow!(self.get_memvar_slowly(r!(insn.a()), sym)),
                    }
                }
                Op::SetMemvar => {
                    let sym = link!(insn.b()).sym;
                    let v = val!(insn.a());
                    match self.memvars.get_mut(sym) {
                        Some(slot) if !slot.is_heap() && !v.is_ref() => *slot = v.clone(),
                        _ => slow!(self.set_memvar_slowly(v, sym)),
                    }
                }
                Op::Private => {
                    let sym = link!(insn.a()).sym;
                    self.memvars.private(sym, Value::NIL);
                }
                Op::RefLocal => {
                    // SAFETY: verified registers.
                    unsafe {
                        let slot = &mut *r!(insn.b());
                        if !slot.is_ref() {
                            let v = std::mem::take(slot);
                            *slot = Value::cell(v);
                        }
                        let cell = slot.clone();
                        *r!(insn.a()) = cell;
                    }
                }
                // --- operators
                Op::Add => {
                    if val!(insn.b()).is_inline_str()
                        && let Some(v) = val!(insn.b()).concat_inline(val!(insn.c()))
                    {
                        set!(insn.a(), v);
                        continue;
                    }
                    arithmetic!(insn, val!(insn.c()), checked_add, +, std::cmp::max, slow_add)
                }
                Op::AddK => arithmetic!(insn, constant!(insn.c()), checked_add, +, std::cmp::max, slow_add),
                Op::Sub => arithmetic!(insn, val!(insn.c()), checked_sub, -, std::cmp::max, slow_sub),
                Op::SubK => arithmetic!(insn, constant!(insn.c()), checked_sub, -, std::cmp::max, slow_sub),
                Op::Mul => arithmetic!(insn, val!(insn.c()), checked_mul, *, u8::saturating_add, slow_mul),
                Op::MulK => {
                    arithmetic!(insn, constant!(insn.c()), checked_mul, *, u8::saturating_add, slow_mul)
                }
                Op::AddTo => {
                    let (x, y) = (val!(insn.a()), val!(insn.b()));
                    let tags = x.tags(y);
                    if tags == INTS {
                        if let Some(n) = x.whole().checked_add(y.whole()) {
                            // SAFETY: verified register that holds a number.
                            unsafe { r!(insn.a()).write(Value::int(n)) };
                            continue;
                        }
                    } else if tags | NUMBERS == DOUBLES {
                        let sum = Value::double(x.numeric() + y.numeric(), x.places().max(y.places()));
                        // SAFETY: as above.
                        unsafe { r!(insn.a()).write(sum) };
                        continue;
                    }
                    slow!(self.add_to(r!(insn.a()), r!(insn.b())));
                }
                Op::LetGoStatic => {
                    if val!(insn.a()).grows_by(val!(insn.c())) && !threads() {
                        // SAFETY: as for `GetStatic`.
                        let slot = unsafe { (*code).statics.add(insn.b() as usize) };
                        let_go!(insn.a(), slot);
                    }
                }
                Op::LetGoMemvar => {
                    if val!(insn.a()).grows_by(val!(insn.c()))
                        && let Some(slot) = self.memvars.get_mut(link!(insn.b()).sym)
                    {
                        let_go!(insn.a(), slot);
                    }
                }
                Op::LetGoElem => {
                    if val!(insn.a()).grows_by(val!(insn.a() + 1)) {
                        let slot: *mut Value = element_at!(val!(insn.b()), val!(insn.c()));
                        let_go!(insn.a(), slot);
                    }
                }
                Op::LetGoElemInt => {
                    if val!(insn.a()).grows_by(val!(insn.a() + 1)) {
                        let slot: *mut Value = element!(val!(insn.b()), insn.c() as i64);
                        let_go!(insn.a(), slot);
                    }
                }
                Op::AddInt => {
                    let x = val!(insn.b());
                    let n = insn.sc() as i64;
                    if x.is_int() {
                        if let Some(sum) = x.whole().checked_add(n) {
                            set!(insn.a(), Value::int(sum));
                            continue;
                        }
                    } else if x.is_double() {
                        set!(insn.a(), Value::double(x.floating() + n as f64, x.places()));
                        continue;
                    }
                    slow!(self.slow_add_int(r!(insn.a()), x, n));
                }
                Op::Div => divide!(insn, val!(insn.c())),
                Op::DivK => divide!(insn, constant!(insn.c())),
                Op::Mod => modulus!(insn, val!(insn.c())),
                Op::ModK => modulus!(insn, constant!(insn.c())),
                Op::Not => {
                    let x = val!(insn.b());
                    match x.as_logical() {
                        Some(t) => set!(insn.a(), Value::logical(!t)),
                        None => slow!(self.slow_not(r!(insn.a()), x)),
                    }
                }
                Op::Inc | Op::Dec => {
                    let delta = if op == Op::Inc { 1 } else { -1 };
                    let x = val!(insn.a());
                    if x.is_int() {
                        if let Some(n) = x.whole().checked_add(delta) {
                            // SAFETY: verified register that holds a number.
                            unsafe { r!(insn.a()).write(Value::int(n)) };
                            continue;
                        }
                    } else if x.is_double() {
                        let n = Value::double(x.floating() + delta as f64, x.places());
                        // SAFETY: as above.
                        unsafe { r!(insn.a()).write(n) };
                        continue;
                    }
                    slow!(self.slow_step(r!(insn.a()), delta));
                }
                Op::Eq => {
                    let (x, y) = (val!(insn.b()), val!(insn.c()));
                    let same = equality!(x, y, false, {
                        slow!(self.slow_equal_value(r!(insn.a()), x, y, false));
                        continue;
                    });
                    set!(insn.a(), Value::logical(same));
                }
                Op::EqEq => {
                    let (x, y) = (val!(insn.b()), val!(insn.c()));
                    let same = equality!(x, y, true, {
                        slow!(self.slow_equal_value(r!(insn.a()), x, y, true));
                        continue;
                    });
                    set!(insn.a(), Value::logical(same));
                }
                Op::Ne => {
                    let (x, y) = (val!(insn.b()), val!(insn.c()));
                    let same = equality!(x, y, false, {
                        slow!(self.slow_not_equal_value(r!(insn.a()), x, y));
                        continue;
                    });
                    set!(insn.a(), Value::logical(!same));
                }
                Op::Lt => relation_value!(insn, <, Rel::Lt),
                Op::Le => relation_value!(insn, <=, Rel::Le),
                Op::Gt => relation_value!(insn, >, Rel::Gt),
                Op::Ge => relation_value!(insn, >=, Rel::Ge),
                Op::In => slow!(self.slow_in(r!(insn.a()), val!(insn.b()), val!(insn.c()))),
                // --- jumps
                Op::Jump => jump!(insn.x()),
                Op::JumpTrue => {
                    if truth!(insn.a(), |x| self.truth(x)) {
                        jump!(insn.x());
                    }
                }
                Op::JumpFalse => {
                    if !truth!(insn.a(), |x| self.truth(x)) {
                        jump!(insn.x());
                    }
                }
                Op::AndJump => {
                    if !truth!(insn.a(), |x| self.junction(x, true)) {
                        jump!(insn.x());
                    }
                }
                Op::OrJump => {
                    if truth!(insn.a(), |x| self.junction(x, false)) {
                        jump!(insn.x());
                    }
                }
                Op::JumpNotEq => {
                    let (x, y) = (val!(insn.a()), val!(insn.b()));
                    if !equality!(x, y, false, slow!(self.slow_equal(x, y, false))) {
                        jump!(insn.sc());
                    }
                }
                Op::JumpNotEqEq => {
                    let (x, y) = (val!(insn.a()), val!(insn.b()));
                    if !equality!(x, y, true, slow!(self.slow_equal(x, y, true))) {
                        jump!(insn.sc());
                    }
                }
                Op::JumpNotNe => {
                    let (x, y) = (val!(insn.a()), val!(insn.b()));
                    if equality!(x, y, false, !slow!(self.slow_not_equal(x, y))) {
                        jump!(insn.sc());
                    }
                }
                Op::JumpNotEqEqK => {
                    let (x, y) = (val!(insn.a()), constant!(insn.b()));
                    if !equality!(x, y, true, slow!(self.slow_equal(x, y, true))) {
                        jump!(insn.sc());
                    }
                }
                Op::JumpNotEqI => {
                    if !equality_number!(insn, false) {
                        jump!(insn.sc());
                    }
                }
                Op::JumpNotEqEqI => {
                    if !equality_number!(insn, true) {
                        jump!(insn.sc());
                    }
                }
                Op::JumpNotNeI => {
                    if equality_number!(insn) {
                        jump!(insn.sc());
                    }
                }
                Op::JumpNotLt => {
                    if !relation!(val!(insn.a()), val!(insn.b()), <, Rel::Lt) {
                        jump!(insn.sc());
                    }
                }
                Op::JumpNotLe => {
                    if !relation!(val!(insn.a()), val!(insn.b()), <=, Rel::Le) {
                        jump!(insn.sc());
                    }
                }
                Op::JumpNotGt => {
                    if !relation!(val!(insn.a()), val!(insn.b()), >, Rel::Gt) {
                        jump!(insn.sc());
                    }
                }
                Op::JumpNotGe => {
                    if !relation!(val!(insn.a()), val!(insn.b()), >=, Rel::Ge) {
                        jump!(insn.sc());
                    }
                }
                Op::JumpNotLtI => {
                    if !relation_number!(insn, <, Rel::Lt) {
                        jump!(insn.sc());
                    }
                }
                Op::JumpNotLeI => {
                    if !relation_number!(insn, <=, Rel::Le) {
                        jump!(insn.sc());
                    }
                }
                Op::JumpNotGtI => {
                    if !relation_number!(insn, >, Rel::Gt) {
                        jump!(insn.sc());
                    }
                }
                Op::JumpNotGeI => {
                    if !relation_number!(insn, >=, Rel::Ge) {
                        jump!(insn.sc());
                    }
                }
                Op::ForLoop => {
                    let (x, y) = (val!(insn.a()), val!(insn.b()));
                    if x.tags(y) == INTS && x.whole() < i64::MAX {
                        let i = x.whole();
                        let limit = y.whole();
                        // SAFETY: verified register that holds a number.
                        unsafe { r!(insn.a()).write(Value::int(i + 1)) };
                        if i < limit {
                            jump!(insn.sc());
                        }
                    } else if slow!(self.slow_for_loop(r!(insn.a()), r!(insn.b()))) {
                        jump!(insn.sc());
                    }
                }
                Op::ForTest => {
                    let (i, limit, step) = (val!(insn.b()), val!(insn.a()), val!(insn.a() + 1));
                    let over = match (i.as_int(), limit.as_int(), step.as_int()) {
                        (Some(i), Some(limit), Some(step)) if step > 0 => i > limit,
                        (Some(i), Some(limit), Some(step)) if step < 0 => i < limit,
                        _ => slow!(self.for_over(i, limit, step)),
                    };
                    if over {
                        jump!(insn.sc());
                    }
                }
                Op::CaseJump => {
                    let (x, k) = (val!(insn.a()), constant!(insn.b()));
                    let same = match (x.as_int(), k.as_int()) {
                        (Some(i), Some(j)) => i == j,
                        _ => self.case_matches(x, k),
                    };
                    if same {
                        jump!(insn.sc());
                    }
                }
                // --- arrays, hashes
                Op::NewArray => {
                    // SAFETY: verified run; the temporaries are given up.
                    let v = unsafe { Value::array_from(r!(insn.a()), insn.c() as usize) };
                    set!(insn.a(), v);
                }
                Op::Index => {
                    let (base, i) = (val!(insn.b()), val!(insn.c()));
                    get_element!(insn, element_at!(base, i), self.slow_index(r!(insn.a()), base, i));
                }
                Op::IndexInt => {
                    let base = val!(insn.b());
                    let n = insn.c() as i64;
                    get_element!(
                        insn,
                        element!(base, n),
                        self.slow_index(r!(insn.a()), base, &Value::int(n))
                    );
                }
                Op::SetIndex => {
                    let (base, i) = (val!(insn.b()), val!(insn.c()));
                    set_element!(insn, element_at!(base, i), self.slow_set_index(base, i, val!(insn.a())));
                }
                Op::SetIndexInt => {
                    let base = val!(insn.b());
                    let n = insn.c() as i64;
                    set_element!(
                        insn,
                        element!(base, n),
                        self.slow_set_index(base, &Value::int(n), val!(insn.a()))
                    );
                }
                // --- calls
                Op::Call => match link!(insn.b()).function() {
                    Some(Function::Prg(callee)) => {
                        // A function has no receiver.
                        set!(insn.a(), Value::NIL);
                        enter!(&**callee, insn.a(), insn.c(), None);
                    }
                    Some(Function::Native(builtin)) => {
                        slow!(self.call_native(builtin, r!(insn.a()), insn.c() as usize));
                    }
                    None => slow!(self.call_missing(link!(insn.b()).sym, r!(insn.a()), insn.c() as usize)),
                },
                Op::Send => {
                    // SAFETY: the cache word follows.
                    let cache = unsafe { &*ip };
                    ip = unsafe { ip.add(1) };
                    send!(insn.a(), insn.b(), insn.c(), cache);
                }
                Op::SendGet => {
                    // SAFETY: the cache word follows.
                    let cache = unsafe { &*ip };
                    ip = unsafe { ip.add(1) };
                    let receiver = val!(insn.b());
                    if let Some(Action::Get(i)) = class::cached(receiver, cache).map(|m| &m.action)
                        && let Some(o) = receiver.as_array()
                        && let slot = o.member_slot(*i as usize)
                        && !slot.is_null()
                        // SAFETY: a valid slot.
                        && !unsafe { (*slot).is_ref() }
                    {
                        // SAFETY: a valid value that holds no reference.
                        set!(insn.a(), unsafe { (*slot).clone() });
                        continue;
                    }
                    if insn.a() != insn.b() {
                        slow!(self.load_receiver(r!(insn.a()), receiver));
                    }
                    send!(insn.a(), insn.c(), 0, cache);
                }
                Op::SendSet => {
                    // SAFETY: the cache word follows.
                    let cache = unsafe { &*ip };
                    ip = unsafe { ip.add(1) };
                    let (receiver, v) = (val!(insn.b()), val!(insn.a() + 1));
                    if let Some(m) = class::cached(receiver, cache)
                        && let Action::Set(i) = &m.action
                        && m.type_letter == 0
                        && !v.is_ref()
                        && let Some(o) = receiver.as_array()
                        && let slot = o.member_slot(*i as usize)
                        && !slot.is_null()
                        // SAFETY: a valid slot.
                        && !unsafe { (*slot).is_ref() }
                    {
                        let v = v.clone();
                        // SAFETY: a valid slot that holds no reference.
                        if unsafe { (*slot).is_heap() } {
                            slow!(self.store(slot, v));
                        } else {
                            // SAFETY: as above, and nothing counted is overwritten.
                            unsafe { slot.write(v) };
                        }
                        // SAFETY: verified window; the temporary is given up.
                        let v = unsafe { std::mem::take(&mut *r!(insn.a() + 1)) };
                        set!(insn.a(), v);
                        continue;
                    }
                    slow!(self.load_receiver(r!(insn.a()), receiver));
                    send!(insn.a(), insn.c(), 1, cache);
                }
                Op::CallValue => match val!(insn.a()).as_block() {
                    Some(block) => enter!(&**block.code(), insn.a(), insn.c(), None),
                    None => {
                        if slow!(self.call_other(r!(insn.a()), insn.c() as usize))
                            && let Some(block) = val!(insn.a()).as_block()
                        {
                            enter!(&**block.code(), insn.a(), insn.c(), None)
                        }
                    }
                },
                Op::Return | Op::ReturnNil => {
                    let v = if op == Op::Return {
                        // SAFETY: verified register; the frame ends here.
                        unsafe { std::mem::take(&mut *r!(insn.a())) }.deref_own()
                    } else {
                        Value::NIL
                    };
                    // SAFETY: there is a running frame.
                    let entry = unsafe { (*self.frames.running()).entry };
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
                // --- structures
                Op::EndAlways => {
                    if !val!(insn.a()).is_nil() {
                        slow!(self.end_always(r!(insn.a())));
                    }
                }
                Op::EnumNext => {
                    let more = match val!(insn.a()).as_native::<Enumerator>() {
                        Some(e) if !e.objects => enum_next(e),
                        Some(_) => slow!({
                            let e = val!(insn.a()).clone();
                            self.enum_next_objects(&e)
                        }),
                        None => false,
                    };
                    if !more {
                        jump!(insn.x());
                    }
                }
                Op::EnumRef => {
                    let e = val!(insn.b());
                    let which = insn.c() as usize;
                    let at = e.as_native::<Enumerator>().and_then(|e| e.over.get(which));
                    let at = at.map_or(-1, |w| w.index.get());
                    if !val!(insn.a()).step_element_ref(e, which, at) {
                        let cell = Value::element_ref(e, which, at);
                        // SAFETY: verified register.
                        unsafe { *r!(insn.a()) = cell };
                    }
                }
                Op::Throw => {
                    // SAFETY: verified register.
                    let v = val!(insn.a()).deref();
                    // SAFETY: there is a running frame.
                    unsafe { (*self.frames.running()).ip = ip };
                    match self.recover_here(v) {
                        Ok(target) => ip = target,
                        Err(u) => return Err(u),
                    }
                }
                Op::ParamNil => {
                    let v = val!(insn.a());
                    if !v.is_nil() && !(v.is_ref() && v.deref().is_nil()) {
                        jump!(insn.x());
                    }
                }
                Op::GetVar
                | Op::SetVar
                | Op::GetField
                | Op::SetField
                | Op::GetAlias
                | Op::SetAlias
                | Op::SendV => {
                    slow!(self.cold(&*code, regs, insn, ip));
                    // SAFETY: the cache word follows.
                    ip = unsafe { ip.add(1) };
                }
                // All of them are named: a default arm would cost a comparison for each instruction.
                Op::Cell
                | Op::RawMove
                | Op::RawPut
                | Op::GetTStatic
                | Op::SetTStatic
                | Op::InitDone
                | Op::GetAliasMacro
                | Op::SetAliasMacro
                | Op::Public
                | Op::Parameter
                | Op::PrivateMacro
                | Op::PublicMacro
                | Op::RefStatic
                | Op::RefTStatic
                | Op::RefMemvar
                | Op::RefVar
                | Op::RefElem
                | Op::RefMsg
                | Op::RefMacro
                | Op::RefAlias
                | Op::FuncRef
                | Op::Pow
                | Op::Neg
                | Op::And
                | Op::Or
                | Op::SwitchTest
                | Op::NewHash
                | Op::NewDims
                | Op::CallV
                | Op::SendMacro
                | Op::CallValueV
                | Op::ListNew
                | Op::ListPush
                | Op::ListVariadic
                | Op::ListMacro
                | Op::ListArray
                | Op::ListPop
                | Op::ListToArray
                | Op::ListIndex
                | Op::Block
                | Op::PushSymName
                | Op::MacroGet
                | Op::MacroSet
                | Op::MacroText
                | Op::MacroTextOf
                | Op::MacroSymbol
                | Op::AliasPush
                | Op::AliasPop
                | Op::WithPush
                | Op::WithPop
                | Op::WithGet
                | Op::SeqBegin
                | Op::SeqEnd
                | Op::EnumBegin
                | Op::EnumDescend
                | Op::EnumEnd
                | Op::EnumVar
                | Op::EnumStatic
                | Op::Debug => {
                    slow!(self.cold(&*code, regs, insn, ip));
                }
            }
        }
    }
}
