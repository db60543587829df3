//! Small operations of the loop that need no file of their own: FOR limits, literals, argument lists, thread statics.

use super::Vm;
use super::compare::Rel;
use crate::builtin::NativeResult;
use crate::error::{ErrorSpec, eg};
use crate::symbol::Symbol;
use crate::unwind::Unwind;
use crate::value::Value;

impl Vm {
    /// This thread was asked to end.
    pub(super) fn quit_requested(&self) -> bool {
        self.quit.load(std::sync::atomic::Ordering::Relaxed)
    }

    pub(super) fn thread_static(&mut self, i: usize) -> &mut Value {
        if i >= self.thread_statics.len() {
            self.thread_statics.resize(i + 1, Value::NIL);
        }
        &mut self.thread_statics[i]
    }

    pub(super) fn thread_static_initialised(&mut self, i: usize) -> bool {
        if i >= self.thread_static_init.len() {
            self.thread_static_init.resize(i + 1, false);
        }
        std::mem::replace(&mut self.thread_static_init[i], true)
    }

    /// `a += b` beyond numbers; `target` may hold a cell.
    ///
    /// # Safety
    /// Both must be valid registers of the running frame.
    #[cold]
    #[inline(never)]
    pub(super) unsafe fn add_to(&mut self, target: *mut Value, operand: *mut Value) -> Result<(), Unwind> {
        // SAFETY: by contract.
        unsafe {
            if (*target).is_str()
                && let Some(tail) = (*operand).as_bytes()
            {
                // Small tails come too often to ask; the watcher sees what they add up to.
                if tail.len() > 1 << 20 {
                    self.ensure_room((*target).as_bytes().map_or(0, <[u8]>::len) + tail.len())?;
                }
                if target == operand {
                    let tail = tail.to_vec();
                    (*target).append(&tail);
                } else if let Some(sum) = (*target).concat_inline(&*operand) {
                    target.write(sum);
                } else {
                    // `tail` lives in another register's value.
                    (*target).append(tail);
                }
                return Ok(());
            }
        }
        // SAFETY: by contract; both stay valid while the frame runs.
        let (slot, b) = unsafe { (&mut *target, (*operand).deref()) };
        if let Some(cell) = slot.as_cell()
            && let Some(tail) = b.as_bytes()
        {
            // Text in a captured variable grows in place too.
            let done = cell.with_mut(|v| {
                if v.is_str() {
                    v.append(tail);
                    return true;
                }
                false
            });
            if done {
                return Ok(());
            }
        }
        let a = slot.deref();
        let sum = self.add(&a, &b)?;
        // SAFETY: as above; `slot` was not kept over the call.
        let slot = unsafe { &mut *target };
        if slot.is_ref() {
            slot.assign(sum);
        } else {
            *slot = sum;
        }
        Ok(())
    }

    /// Is a FOR with a step that is only known at run time over?
    #[cold]
    #[inline(never)]
    pub(super) fn for_over(&mut self, counter: &Value, limit: &Value, step: &Value) -> Result<bool, Unwind> {
        let step = step.deref();
        let down = match step.as_f64() {
            Some(x) => x < 0.0,
            None => {
                let spec = ErrorSpec::base(eg::ARG, 1073, "<").with_args(&[step, Value::int(0)]).substitute();
                self.raise_value(spec)?.as_logical().unwrap_or(false)
            }
        };
        let rel = if down { Rel::Lt } else { Rel::Gt };
        let over = self.relation(rel, counter, limit)?;
        self.as_truth(over)
    }

    /// SWITCH wants a text or a whole number.
    pub(super) fn switch_test(&mut self, v: &Value) -> Result<(), Unwind> {
        let v = v.deref();
        if v.is_str() || v.as_int().is_some() {
            return Ok(());
        }
        let spec = ErrorSpec::base(eg::ARG, 3104, "SWITCH").with_args(&[v]);
        self.raise_value(spec).map(drop)
    }

    /// A hash literal.
    pub(super) fn new_hash(&mut self, pairs: Vec<(Value, Value)>) -> NativeResult {
        if let Some((k, v)) = pairs.iter().find(|(k, _)| !k.is_hash_key()) {
            let args = [Value::hash(), k.clone(), v.clone()];
            let spec = ErrorSpec::base(eg::BOUND, 1133, "Hash parameters").with_args(&args).substitute();
            return self.raise_value(spec);
        }
        Ok(Value::hash_with(pairs))
    }

    /// `Array( d1, d2, … )` and `LOCAL a[ d1, d2 ]`; `shown` are the arguments that an error object names.
    pub fn new_dims(&mut self, dims: &[Value], shown: &[Value]) -> NativeResult {
        let mut sizes = Vec::with_capacity(dims.len());
        for d in dims {
            match d.as_i64() {
                Some(n) if (0..=i32::MAX as i64).contains(&n) => sizes.push(n as usize),
                Some(_) => {
                    return self
                        .raise_value(ErrorSpec::base(eg::BOUND, 1131, "array dimension").with_args(shown));
                }
                None => return Ok(Value::NIL),
            }
        }
        let items = sizes.iter().fold(1usize, |n, size| n.saturating_mul(*size));
        self.ensure_room(items.saturating_mul(size_of::<Value>()))?;
        fn make(sizes: &[usize]) -> Value {
            match sizes {
                [] => Value::NIL,
                [n] => Value::array(vec![Value::NIL; *n]),
                [n, rest @ ..] => Value::array((0..*n).map(|_| make(rest)).collect()),
            }
        }
        Ok(make(&sizes))
    }

    /// Values of `...`: the arguments after the declared parameters, with their cells.
    pub(super) fn variadic_args(&self) -> Vec<Value> {
        let Some(f) = self.frames.last() else { return Vec::new() };
        // SAFETY: a frame's code outlives the frame.
        let params = unsafe { f.code.as_ref() }.map_or(0, |c| c.params as usize);
        (params..f.nargs as usize).filter_map(|i| self.caller_arg(i)).collect()
    }

    /// All arguments of the running PRG function with their cells (`hb_AParams()`, `...` handed on whole).
    pub fn caller_args(&self) -> Vec<Value> {
        (0..self.caller_arg_count()).filter_map(|i| self.caller_arg(i)).collect()
    }

    /// Sends the message that a text or symbol names.
    pub(super) fn send_macro(&mut self, target: &Value, name: &Value, args: &[Value]) -> NativeResult {
        let sym = match (name.as_symbol(), name.as_bytes()) {
            (Some(s), _) => s,
            (None, Some(b)) => Symbol::intern(String::from_utf8_lossy(b).trim()),
            _ => return self.arg_error_with(1065, "&", std::slice::from_ref(name)),
        };
        self.send(target, sym, args)
    }
}
