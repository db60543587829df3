//! Hashes as a whole: making, copying, merging, walking.

use crate::arrays::{clone_array, hard_error, range};
use keel_runtime::builtins;
use keel_runtime::error::{ErrorSpec, eg};
use keel_runtime::value::Value;

/// A copy with the same switches; nested hashes and arrays are copied too.
fn clone_hash(v: &Value, depth: u32) -> Value {
    let Some(h) = v.as_hash() else { return v.clone() };
    let copy = h.copy();
    let Some(c) = copy.as_hash() else { return copy };
    for i in 0..c.len() {
        let Some(item) = c.value_at(i) else { break };
        if item.as_hash().is_some() && depth < DEEPEST {
            c.set_value_at(i, clone_hash(&item, depth + 1));
        } else if item.class_id() == 0 && item.as_array().is_some() {
            c.set_value_at(i, clone_array(&item));
        }
    }
    copy
}

/// Deepest nesting of hashes that is copied; what lies deeper is shared.
const DEEPEST: u32 = 2000;

builtins! {
    /// A hash from keys and values in turn.
    ///
    /// ```prg
    /// ? hb_ValToExp( hb_Hash( "a", 1 ) )   //=> {"a"=>1}
    /// ```
    fn hb_Hash[0, 255](vm, args) {
        if args.len() % 2 != 0 {
            return vm.raise_value(ErrorSpec::base(eg::BOUND, 1131, "array dimension").with_args(args.values()));
        }
        let out = Value::hash();
        for pair in args.values().chunks(2) {
            if !pair[0].is_hash_key() {
                let all = [out.clone(), pair[0].clone(), pair[1].clone()];
                return vm.raise_value(ErrorSpec::base(eg::BOUND, 1133, "array assign").with_args(&all));
            }
            if let Some(h) = out.as_hash() {
                h.set(pair[0].clone(), pair[1].clone());
            }
        }
        Ok(out)
    }

    /// All keys.
    fn hb_HKeys[1, 1](vm, args) {
        match args.hash(0) {
            Some(h) => Ok(Value::array(h.keys())),
            None => hard_error(vm, 1123, args),
        }
    }

    /// All values.
    fn hb_HValues[1, 1](vm, args) {
        match args.hash(0) {
            Some(h) => Ok(Value::array(h.values())),
            None => hard_error(vm, 1123, args),
        }
    }

    /// Empties a hash; returns it.
    fn hb_HClear[1, 1](vm, args) {
        let Some(h) = args.hash(0) else { return hard_error(vm, 1123, args) };
        h.clear();
        Ok(args.get(0).clone())
    }

    /// Gives every key the same value; returns the hash.
    fn hb_HFill[2, 2](vm, args) {
        let Some(h) = args.hash(0).filter(|_| args.len() > 1) else { return hard_error(vm, 1123, args) };
        for i in 0..h.len() {
            h.set_value_at(i, args.get(1).clone());
        }
        Ok(args.get(0).clone())
    }

    /// A copy.
    fn hb_HClone[1, 1](vm, args) {
        match args.hash(0) {
            Some(_) => Ok(clone_hash(args.get(0), 0)),
            None => hard_error(vm, 1123, args),
        }
    }

    /// Copies entries of the first hash into the second: `hb_HCopy( hFrom, hTo, nStart, nCount )`; returns the second.
    fn hb_HCopy[2, 4](vm, args) {
        let (Some(from), Some(to)) = (args.hash(0), args.hash(1)) else { return hard_error(vm, 1123, args) };
        let (start, count) = range(args.int(2), args.int(3), from.len());
        for (k, v) in from.pairs().into_iter().skip(start).take(count) {
            to.set(k, v);
        }
        Ok(args.get(1).clone())
    }

    /// Merges the second hash into the first: 0 union, 1 intersection, 2 symmetric difference, 3 removal, or those for which a block
    /// (key, value, position) gives .T.; returns the first.
    fn hb_HMerge[2, 3](vm, args) {
        let (Some(to), Some(from)) = (args.hash(0), args.hash(1)) else { return hard_error(vm, 1123, args) };
        if let Some(b) = args.callable(2) {
            for (i, (k, v)) in from.pairs().into_iter().enumerate() {
                if vm.eval(b, &[k.clone(), v.clone(), Value::int(i as i64 + 1)])?.as_logical() == Some(true) {
                    to.set(k, v);
                }
            }
            return Ok(args.get(0).clone());
        }
        match args.int(2).unwrap_or(0) {
            1 => {
                for k in to.keys() {
                    match from.get(&k) {
                        Some(v) => to.set(k, v),
                        None => {
                            to.remove(&k);
                        }
                    }
                }
            }
            2 => {
                for (k, v) in from.pairs() {
                    if to.remove(&k).is_none() {
                        to.set(k, v);
                    }
                }
            }
            3 => {
                for k in from.keys() {
                    to.remove(&k);
                }
            }
            0 => {
                for (k, v) in from.pairs() {
                    to.set(k, v);
                }
            }
            _ => {}
        }
        Ok(args.get(0).clone())
    }

    /// Evaluates a block for entries with (key, value, position): `hb_HEval( h, b, nStart, nCount )`; returns the hash.
    fn hb_HEval[2, 4](vm, args) {
        let (Some(h), Some(b)) = (args.hash(0), args.callable(1)) else { return hard_error(vm, 1123, args) };
        let (start, count) = range(args.int(2), args.int(3), h.len());
        for i in start..start + count {
            let (Some(k), Some(v)) = (h.key_at(i), h.value_at(i)) else { break };
            vm.eval(b, &[k, v, Value::int(i as i64 + 1)])?;
        }
        Ok(args.get(0).clone())
    }

    /// Sorts the entries by key; returns the hash.
    fn hb_HSort[1, 1](vm, args) {
        let Some(h) = args.hash(0) else { return hard_error(vm, 2017, args) };
        h.sort();
        Ok(args.get(0).clone())
    }
}
