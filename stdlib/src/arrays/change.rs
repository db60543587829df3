//! Making arrays and changing them.

use super::range;
use keel_runtime::builtin::Args;
use keel_runtime::builtins;
use keel_runtime::error::{ErrorSpec, eg};
use keel_runtime::unwind::Unwind;
use keel_runtime::value::Value;
use keel_runtime::vm::Vm;
use std::collections::HashMap;

/// An argument error that nothing can substitute.
pub(crate) fn hard_error(vm: &mut Vm, code: u32, args: &Args<'_>) -> Result<Value, Unwind> {
    let name = vm.native_name();
    vm.raise_value(ErrorSpec::base(eg::ARG, code, &name).with_args(args.values()))
}

/// A deep copy: nested arrays are copied, also when an array stands in several places or in itself.
pub(crate) fn clone_array(v: &Value) -> Value {
    let plain = |v: &Value| v.class_id() == 0 && v.as_array().is_some();
    let copy = |v: &Value| match v.as_array() {
        Some(a) => Value::array(a.to_vec()),
        None => v.clone(),
    };
    let out = copy(v);
    let mut todo = vec![out.clone()];
    // Copies by the address of what they were made from; made when the first nested array shows up.
    let mut done: Option<HashMap<usize, Value>> = None;
    while let Some(next) = todo.pop() {
        let Some(items) = next.as_array() else { continue };
        // The copy is ours alone, so its items do not change under us.
        for i in 0..items.len() {
            let Some(item) = items.with(|v| v.get(i).filter(|v| plain(v)).cloned()) else { continue };
            let done = done.get_or_insert_with(|| HashMap::from([(id(v), out.clone())]));
            let nested = done.entry(id(&item)).or_insert_with(|| {
                let c = copy(&item);
                todo.push(c.clone());
                c
            });
            items.set(i, nested.clone());
        }
    }
    out
}

fn id(v: &Value) -> usize {
    v.as_array().map_or(0, |a| a.id())
}

builtins! {
    /// A new array with these dimensions.
    ///
    /// ```prg
    /// ? Len( Array( 3 ) )   //=> 3
    /// ```
    fn Array[0, 255](vm, args) {
        if args.is_empty() {
            return Ok(Value::NIL);
        }
        vm.new_dims(args.values(), args.values())
    }

    /// Appends a value; returns it.
    fn AAdd[2, 2](vm, args) {
        match args.array(0) {
            Some(_) if args.len() < 2 => {
                use keel_runtime::error::{ErrorSpec, eg};
                vm.raise_value(ErrorSpec::base(eg::BOUND, 1187, "AADD").with_args(args.values()))
            }
            Some(a) => {
                a.push(args.get(1).clone());
                Ok(args.get(1).clone())
            }
            None => vm.arg_error(1123, args),
        }
    }

    /// Changes the size; returns the array.
    fn ASize[2, 2](vm, args) {
        let (Some(a), Some(n)) = (args.array(0), args.int(1)) else { return hard_error(vm, 2023, args) };
        let n = n.max(0) as usize;
        vm.ensure_room(n.saturating_sub(a.len()).saturating_mul(size_of::<Value>()))?;
        let cut = a.with_mut(|items| {
            let cut = if n < items.len() { items.split_off(n) } else { Vec::new() };
            items.resize(n, Value::NIL);
            cut
        });
        drop(cut);
        Ok(args.get(0).clone())
    }

    /// The last item, NIL of an empty array.
    fn ATail[1, 1](_vm, args) {
        Ok(args.array(0).and_then(|a| a.get(a.len().wrapping_sub(1))).unwrap_or_default())
    }

    /// Inserts NIL at a position; the last item falls out.
    fn AIns[2, 2](_vm, args) {
        if let Some(a) = args.array(0) {
            insert(&a, args.int(1).unwrap_or(1), Value::NIL, false);
        }
        Ok(if args.array(0).is_some() { args.get(0).clone() } else { Value::NIL })
    }

    /// Inserts a value at a position; with .T. the array grows.
    fn hb_AIns[1, 4](_vm, args) {
        if let Some(a) = args.array(0) {
            insert(&a, args.int(1).unwrap_or(1), args.get(2).clone(), args.logical(3).unwrap_or(false));
        }
        Ok(if args.array(0).is_some() { args.get(0).clone() } else { Value::NIL })
    }

    /// Removes the item at a position; NIL comes in at the end.
    fn ADel[2, 2](_vm, args) {
        if let Some(a) = args.array(0) {
            match args.int(1) {
                Some(n) if n < 0 => {}
                n => delete(&a, n.unwrap_or(1).max(1), false),
            }
        }
        Ok(if args.array(0).is_some() { args.get(0).clone() } else { Value::NIL })
    }

    /// Removes the item at a position; with .T. the array shrinks.
    fn hb_ADel[1, 3](_vm, args) {
        if let Some(a) = args.array(0) {
            match args.int(1) {
                Some(n) if n < 0 => {}
                n => delete(&a, n.unwrap_or(1).max(1), args.logical(2).unwrap_or(false)),
            }
        }
        Ok(if args.array(0).is_some() { args.get(0).clone() } else { Value::NIL })
    }

    /// Fills items with a value: `AFill( a, x, nStart, nCount )`.
    fn AFill[2, 4](vm, args) {
        let Some(a) = args.array(0) else { return hard_error(vm, 6004, args) };
        if args.len() < 2 {
            return Ok(args.get(0).clone());
        }
        let start = args.int(2);
        // Clipper: a negative number of items fills only from the first one on.
        if start.is_some_and(|n| n < 0 || n > 1 && args.int(3).is_some_and(|count| count < 0)) {
            return Ok(args.get(0).clone());
        }
        let (start, count) = range(start, args.int(3), a.len());
        let v = args.get(1);
        let old = a.with_mut(|items| {
            items
                .iter_mut()
                .skip(start)
                .take(count)
                .map(|slot| std::mem::replace(slot, v.clone()))
                .collect::<Vec<_>>()
        });
        drop(old);
        Ok(args.get(0).clone())
    }

    /// A deep copy of an array, NIL for anything else (objects too).
    fn AClone[1, 1](_vm, args) {
        Ok(if args.array(0).is_some() && args.get(0).class_id() == 0 { clone_array(args.get(0)) } else { Value::NIL })
    }

    /// Copies items to another array: `ACopy( aFrom, aTo, nStart, nCount, nTarget )`; returns the target. A place behind the
    /// target's end means its last item.
    fn ACopy[2, 5](_vm, args) {
        let (Some(from), Some(to)) = (args.array(0), args.array(1)) else { return Ok(Value::NIL) };
        let (start, count) = range(args.int(2), args.int(3), from.len());
        let target = (args.int(4).unwrap_or(1) as usize).max(1).min(to.len()).saturating_sub(1);
        let items = from.with(|items| items.get(start..start + count).map(<[Value]>::to_vec)).unwrap_or_default();
        for (i, v) in items.into_iter().enumerate() {
            if !to.set(target + i, v.deref_own()) {
                break;
            }
        }
        Ok(args.get(1).clone())
    }
}

fn insert(a: &keel_runtime::value::Array<'_>, at: i64, v: Value, grow: bool) {
    let out = a.with_mut(|items| {
        if at < 0 {
            return None;
        }
        let i = at.max(1) as usize - 1;
        if grow {
            if i <= items.len() {
                items.insert(i, v);
            }
            return None;
        }
        if i >= items.len() {
            return None;
        }
        let last = items.pop();
        items.insert(i, v);
        last
    });
    drop(out);
}

fn delete(a: &keel_runtime::value::Array<'_>, at: i64, shrink: bool) {
    let out = a.with_mut(|items| {
        let i = at.max(1) as usize - 1;
        if i >= items.len() {
            return None;
        }
        let old = items.remove(i);
        if !shrink {
            items.push(Value::NIL);
        }
        Some(old)
    });
    drop(out);
}
