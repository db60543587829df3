//! Instructions that are not hot enough for a place in the loop.

use super::Vm;
use crate::link::LinkedCode;
use crate::unwind::Unwind;
use crate::value::{Enumerator, Value};
use keel_compiler::bytecode::{Insn, Op};
use std::sync::atomic::AtomicU64;

/// Reads a register through references.
///
/// # Safety
/// `slot` must be a valid register.
#[inline(always)]
unsafe fn load(slot: *mut Value) -> Value {
    // SAFETY: by contract.
    unsafe { (*slot).deref() }
}

/// Members of an argument list.
#[inline(always)]
fn list_items(list: &Value) -> Vec<Value> {
    list.as_array().map(|l| l.with(<[Value]>::to_vec)).unwrap_or_default()
}

impl Vm {
    /// Executes one instruction of the running frame, whose registers begin at `regs`; `ip` points behind it. None of these
    /// instructions jumps.
    ///
    /// # Safety
    /// The instruction must belong to `code`, the verified code of the running frame.
    #[cold]
    #[inline(never)]
    pub(super) unsafe fn cold(
        &mut self,
        code: &LinkedCode,
        regs: *mut Value,
        insn: Insn,
        ip: *const AtomicU64,
    ) -> Result<(), Unwind> {
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
        macro_rules! set {
            ($i:expr, $v:expr) => {{
                let v = $v;
                // SAFETY: verified register.
                unsafe { self.store(r!($i), v)? };
            }};
        }
        let Some(op) = Op::from_raw(insn.raw_op()) else { return Ok(()) };
        let (a, b, c) = (insn.a(), insn.b(), insn.c());
        match op {
            // --- constants and moves
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
            // --- variables
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
                let done = self.thread_static_initialised((code.shared.thread_statics + b as u32) as usize);
                set!(a, Value::logical(done));
            }
            Op::GetVar => {
                let v = self.get_variable(code, b, ip)?;
                set!(a, if a < code.locals { v.stored() } else { v });
            }
            Op::SetVar => {
                // SAFETY: verified register.
                let v = unsafe { load(r!(a)) };
                self.set_variable(code, b, ip, v)?;
            }
            Op::GetField => {
                let v = self.get_field_op(code, b, ip)?;
                set!(a, if a < code.locals { v.stored() } else { v });
            }
            Op::SetField => {
                // SAFETY: verified register.
                let v = unsafe { load(r!(a)) };
                self.set_field_op(code, b, ip, v)?;
            }
            Op::GetAlias => {
                // SAFETY: verified register.
                let alias = unsafe { load(r!(b)) };
                let v = self.get_alias_op(code, &alias, c, ip)?;
                set!(a, if a < code.locals { v.stored() } else { v });
            }
            Op::SetAlias => {
                // SAFETY: verified registers.
                let (alias, v) = unsafe { (load(r!(b)), load(r!(a))) };
                self.set_alias_op(code, &alias, c, ip, v)?;
            }
            Op::GetAliasMacro => {
                // SAFETY: verified registers.
                let (alias, name) = unsafe { (load(r!(b)), load(r!(c))) };
                let v = self.get_alias_macro(&alias, &name)?;
                set!(a, if a < code.locals { v.stored() } else { v });
            }
            Op::SetAliasMacro => {
                // SAFETY: verified registers.
                let (alias, name, v) = unsafe { (load(r!(b)), load(r!(c)), load(r!(a))) };
                self.set_alias_macro(&alias, &name, v)?;
            }
            Op::Public => {
                let sym = code.shared.links[a as usize].sym;
                self.memvars.public(sym, Value::logical(false));
            }
            Op::Parameter => {
                let sym = code.shared.links[a as usize].sym;
                let v = self.caller_arg(b as usize).unwrap_or_default();
                self.memvars.private(sym, v);
            }
            Op::PrivateMacro => {
                // SAFETY: verified register.
                let v = unsafe { load(r!(a)) };
                self.declare_by_text(&v, false)?;
            }
            Op::PublicMacro => {
                // SAFETY: verified register.
                let v = unsafe { load(r!(a)) };
                self.declare_by_text(&v, true)?;
            }
            // --- references
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
                let sym = code.shared.links[b as usize].sym;
                let cell = self.memvar_cell(sym);
                // SAFETY: verified register.
                unsafe { *r!(a) = cell };
            }
            Op::RefVar => {
                let sym = code.shared.links[b as usize].sym;
                let cell = self.ref_variable(sym)?;
                // SAFETY: verified register.
                unsafe { *r!(a) = cell };
            }
            Op::RefElem => {
                // SAFETY: verified registers.
                let (base, i) = unsafe { (load(r!(b)), load(r!(c))) };
                let cell = self.ref_index(&base, &i)?;
                // SAFETY: verified register.
                unsafe { *r!(a) = cell };
            }
            Op::RefMsg => {
                // SAFETY: verified register.
                let object = unsafe { load(r!(b)) };
                let sym = code.shared.links[c as usize].sym;
                let cell = self.ref_message(&object, sym)?;
                // SAFETY: verified register.
                unsafe { *r!(a) = cell };
            }
            Op::RefMacro => {
                // SAFETY: verified register.
                let text = unsafe { load(r!(b)) };
                let cell = self.ref_macro(&text)?;
                // SAFETY: verified register.
                unsafe { *r!(a) = cell };
            }
            Op::RefAlias => {
                // SAFETY: verified register.
                let alias = unsafe { load(r!(b)) };
                let cell = self.ref_alias(code, &alias, c)?;
                // SAFETY: verified register.
                unsafe { *r!(a) = cell };
            }
            Op::FuncRef => {
                let v = code.shared.links[b as usize].symbol_value();
                set!(a, v);
            }
            // --- operators
            Op::Pow => {
                let v = self.pow(val!(b), val!(c))?;
                set!(a, v);
            }
            Op::Neg => {
                let v = self.neg(val!(b))?;
                set!(a, v);
            }
            Op::And => {
                let v = self.and(val!(b), val!(c))?;
                set!(a, v);
            }
            Op::Or => {
                let v = self.or(val!(b), val!(c))?;
                set!(a, v);
            }
            // --- jumps
            Op::SwitchTest => self.switch_test(val!(a))?,
            // --- arrays, hashes
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
                let v = self.new_hash(pairs)?;
                set!(a, v);
            }
            Op::NewDims => {
                let dims: Vec<Value> = (0..c).map(|i| val!(a + i).deref()).collect();
                let v = self.new_dims(&dims, &[])?;
                set!(a, v);
            }
            // --- calls
            Op::CallV => {
                // SAFETY: verified register.
                let list = unsafe { std::mem::take(&mut *r!(c)) };
                let args = list_items(&list);
                let link = &code.shared.links[b as usize];
                let v = match link.function() {
                    Some(f) => self.call_function(f, Value::NIL, &args),
                    None => self.call_symbol(link.sym, &args),
                }?;
                // SAFETY: verified register.
                unsafe { *r!(a) = v };
            }
            Op::SendV => {
                // SAFETY: verified registers.
                let list = unsafe { std::mem::take(&mut *r!(c)) };
                let args = list_items(&list);
                let target = val!(a).deref();
                let sym = code.shared.links[b as usize].sym;
                let v = self.send(&target, sym, &args)?;
                // SAFETY: verified register.
                unsafe { *r!(a) = v };
            }
            Op::SendMacro => {
                // SAFETY: verified registers.
                let (list, name, target) = unsafe { (std::mem::take(&mut *r!(c)), load(r!(b)), load(r!(a))) };
                let args = list_items(&list);
                let v = self.send_macro(&target, &name, &args)?;
                // SAFETY: verified register.
                unsafe { *r!(a) = v };
            }
            Op::CallValueV => {
                // SAFETY: verified registers.
                let (list, target) = unsafe { (std::mem::take(&mut *r!(c)), load(r!(a))) };
                let args = list_items(&list);
                let v = self.eval(&target.deref(), &args)?;
                // SAFETY: verified register.
                unsafe { *r!(a) = v };
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
                let values = self.macro_list(&text)?;
                if let Some(l) = val!(a).as_array() {
                    values.into_iter().for_each(|v| l.push(v));
                }
            }
            Op::ListArray => {
                // SAFETY: verified register.
                let array = unsafe { load(r!(b)) };
                let values = self.spread(&array)?;
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
                set!(a, Value::array(items));
            }
            Op::ListIndex => {
                let mut v = val!(b).deref();
                for i in list_items(val!(c)) {
                    v = self.index(&v, &i)?;
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
                let this = self.caller_self();
                let this = if this.class_id() != 0 { this } else { Value::NIL };
                let made_in = if &*proto.name == "(b)" { self.macro_place().map(Box::new) } else { None };
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
                let v = self.macro_get(&text)?;
                set!(a, v);
            }
            Op::MacroSet => {
                // SAFETY: verified registers.
                let (text, v) = unsafe { (load(r!(b)), load(r!(a))) };
                self.macro_set(&text, v)?;
            }
            Op::MacroText => {
                let text = code.consts[b as usize].get();
                let v = self.macro_text(&text)?;
                set!(a, v);
            }
            Op::MacroTextOf => {
                // SAFETY: verified register.
                let text = unsafe { load(r!(b)) };
                let v = self.macro_text(&text)?;
                set!(a, v);
            }
            Op::MacroSymbol => {
                // SAFETY: verified register.
                let text = unsafe { load(r!(b)) };
                let v = self.macro_symbol(&text)?;
                set!(a, v);
            }
            Op::AliasPush => {
                // SAFETY: verified register.
                let alias = unsafe { load(r!(a)) };
                self.alias_push(&alias)?;
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
            Op::EnumBegin => {
                let run: Vec<Value> = (0..c).map(|i| val!(b + i).clone()).collect();
                let v = self.enum_begin(&run)?;
                set!(a, v);
            }
            Op::EnumDescend => {
                if let Some(e) = val!(a).as_native::<Enumerator>() {
                    super::enumerate::enum_descend(e);
                }
            }
            Op::EnumEnd => {
                let e = val!(a).clone();
                self.enum_end(&e)?;
            }
            Op::EnumVar => {
                let sym = code.shared.links[b as usize].sym;
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
            Op::Debug => {}
            _ => debug_assert!(false, "{op:?} belongs to the loop"),
        }
        Ok(())
    }
}
