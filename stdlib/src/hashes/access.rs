//! Single entries of a hash.

use crate::arrays::hard_error;
use keel_runtime::builtin::{Args, NativeResult};
use keel_runtime::builtins;
use keel_runtime::error::{ErrorSpec, eg};
use keel_runtime::value::Value;
use keel_runtime::vm::Vm;

fn bound(vm: &mut Vm, code: u32, op: Option<&str>, args: &Args<'_>) -> NativeResult {
    let op = op.map(str::to_string).unwrap_or_else(|| vm.native_name());
    vm.raise_value(ErrorSpec::base(eg::BOUND, code, &op).with_args(args.values()))
}

builtins! {
    /// Is there an entry under a key?
    fn hb_HHasKey[2, 3](vm, args) {
        let (Some(h), true) = (args.hash(0), args.get(1).is_hash_key()) else { return hard_error(vm, 1123, args) };
        let at = h.position(args.get(1));
        args.assign(2, at.map_or(0, |i| i as i64 + 1));
        Ok(Value::logical(at.is_some()))
    }

    /// Position of a key, 0 when missing.
    fn hb_HPos[2, 2](vm, args) {
        let (Some(h), true) = (args.hash(0), args.get(1).is_hash_key()) else { return hard_error(vm, 1123, args) };
        Ok(Value::int(h.position(args.get(1)).map_or(0, |i| i as i64 + 1)))
    }

    /// Value under a key; bound error when missing.
    fn hb_HGet[2, 2](vm, args) {
        let (Some(h), true) = (args.hash(0), args.get(1).is_hash_key()) else { return hard_error(vm, 1123, args) };
        match h.get(args.get(1)) {
            Some(v) => Ok(v),
            None => vm.index(args.get(0), args.get(1)),
        }
    }

    /// Value under a key, or the default.
    fn hb_HGetDef[2, 3](vm, args) {
        let (Some(h), true) = (args.hash(0), args.get(1).is_hash_key()) else { return hard_error(vm, 1123, args) };
        Ok(h.get(args.get(1)).unwrap_or_else(|| args.get(2).clone()))
    }

    /// .T. when there is an entry; its value goes into the third argument passed by reference.
    fn hb_HGetRef[2, 3](vm, args) {
        let (Some(h), true) = (args.hash(0), args.get(1).is_hash_key()) else { return Ok(Value::logical(false)) };
        let found = h.get(args.get(1));
        if let Some(v) = &found {
            args.assign(2, v.clone());
        }
        Ok(Value::logical(found.is_some()))
    }

    /// Value under a key; a missing key is added with the default first.
    fn hb_HSetDef[2, 3](vm, args) {
        let (Some(h), true) = (args.hash(0), args.get(1).is_hash_key()) else { return hard_error(vm, 1123, args) };
        match h.get(args.get(1)) {
            Some(v) => Ok(v),
            None => {
                h.set(args.get(1).clone(), args.get(2).clone());
                Ok(args.get(2).clone())
            }
        }
    }

    /// Adds or replaces an entry; returns the hash.
    fn hb_HSet[3, 3](vm, args) {
        let (Some(h), true) = (args.hash(0), args.get(1).is_hash_key() && args.len() > 2) else { return hard_error(vm, 1123, args) };
        h.set(args.get(1).clone(), args.get(2).clone());
        Ok(args.get(0).clone())
    }

    /// Removes the entry of a key; returns the hash.
    fn hb_HDel[2, 2](vm, args) {
        let (Some(h), true) = (args.hash(0), args.get(1).is_hash_key()) else { return hard_error(vm, 1123, args) };
        h.remove(args.get(1));
        Ok(args.get(0).clone())
    }

    /// Key at a position.
    fn hb_HKeyAt[2, 2](vm, args) {
        let (Some(h), Some(n)) = (args.hash(0), args.int(1)) else { return hard_error(vm, 1123, args) };
        match h.key_at((n as usize).wrapping_sub(1)) {
            Some(k) => Ok(k),
            None => bound(vm, 1187, None, args),
        }
    }

    /// Value at a position; a third argument replaces it.
    fn hb_HValueAt[2, 3](vm, args) {
        let (Some(h), Some(n)) = (args.hash(0), args.int(1)) else { return hard_error(vm, 1123, args) };
        let i = (n as usize).wrapping_sub(1);
        let Some(old) = h.value_at(i) else { return bound(vm, 1187, None, args) };
        if args.len() > 2 {
            h.set_value_at(i, args.get(2).clone());
            return Ok(args.get(2).clone());
        }
        Ok(old)
    }

    /// Key and value at a position, as an array or into two arguments passed by reference.
    fn hb_HPairAt[2, 4](vm, args) {
        let (Some(h), Some(n)) = (args.hash(0), args.int(1)) else { return hard_error(vm, 1123, args) };
        let i = (n as usize).wrapping_sub(1);
        let (Some(k), Some(v)) = (h.key_at(i), h.value_at(i)) else { return bound(vm, 1187, None, args) };
        if args.is_ref(2) || args.is_ref(3) {
            args.assign(2, k);
            args.assign(3, v);
            return Ok(Value::NIL);
        }
        Ok(Value::array(vec![k, v]))
    }

    /// Removes the entry at a position; returns the hash.
    fn hb_HDelAt[2, 2](vm, args) {
        let (Some(h), Some(n)) = (args.hash(0), args.int(1)) else { return hard_error(vm, 1123, args) };
        match h.remove_at((n as usize).wrapping_sub(1)) {
            Some(_) => Ok(args.get(0).clone()),
            None => {
                let spec = ErrorSpec::base(eg::BOUND, 1133, "array assign");
                vm.raise_value(spec.with_args(&args.values()[..2]))
            }
        }
    }

    /// Position of the first value that equals a value or for which a block (key, value, position) gives .T.
    fn hb_HScan[2, 5](vm, args) {
        let Some(h) = args.hash(0).filter(|_| args.len() > 1) else { return hard_error(vm, 1123, args) };
        let (start, count) = crate::arrays::range(args.int(2), args.int(3), h.len());
        let exact = args.logical(4).unwrap_or(false) || vm.sets.exact;
        let hits = |v: &Value| match (v.as_bytes(), args.bytes(1)) {
            (Some(text), Some(wanted)) if !exact => text.starts_with(wanted),
            _ => keel_runtime::value::exact_eq(v, args.get(1)),
        };
        for i in start..start + count {
            let (Some(k), Some(v)) = (h.key_at(i), h.value_at(i)) else { break };
            let hit = match args.callable(1) {
                Some(b) => vm.eval(b, &[k, v, Value::int(i as i64 + 1)])?.as_logical().unwrap_or(false),
                None => hits(&v),
            };
            if hit {
                return Ok(Value::int(i as i64 + 1));
            }
        }
        Ok(Value::int(0))
    }
}
