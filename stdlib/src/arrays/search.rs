//! Walking and searching arrays.

use super::change::hard_error;
use super::range;
use keel_runtime::builtin::{Args, NativeResult};
use keel_runtime::builtins;
use keel_runtime::value::{Tag, Value};
use keel_runtime::vm::Vm;

/// Does an item match what is searched for, as `=` compares but without type errors?
fn matches(vm: &Vm, item: &Value, wanted: &Value, exact: bool) -> bool {
    match (item.tag(), wanted.tag()) {
        (Tag::SStr | Tag::Str, Tag::SStr | Tag::Str) => {
            let (x, y) = (item.as_bytes().unwrap_or_default(), wanted.as_bytes().unwrap_or_default());
            if exact {
                x == y
            } else if !vm.sets.exact && vm.sets.page().is_none() {
                x.starts_with(y)
            } else {
                let set_exact = vm.sets.exact;
                vm.compare_text(x, y, set_exact) == std::cmp::Ordering::Equal
                    && (set_exact || x.len() >= y.len())
            }
        }
        (Tag::Array | Tag::Hash | Tag::Block | Tag::Native, _) => exact && item.same_object(wanted),
        (Tag::Date, Tag::Timestamp) | (Tag::Timestamp, Tag::Date) if !exact => {
            item.as_julian() == wanted.as_julian()
        }
        (Tag::Cell, _) => matches(vm, &item.deref(), wanted, exact),
        _ => keel_runtime::value::exact_eq(item, wanted),
    }
}

fn scan(vm: &mut Vm, args: &Args<'_>, backwards: bool, whole: bool) -> NativeResult {
    let Some(a) = args.array(0) else { return Ok(Value::int(0)) };
    if args.len() < 2 {
        return Ok(Value::int(0));
    }
    let len = a.len();
    let (start, count) = match (backwards, args.int(2)) {
        (false, s) => range(s, args.int(3), len),
        (true, s) => {
            // Behind the last item there is nothing to find; 0 is the last item.
            let last = match s {
                None | Some(..=0) => len,
                Some(n) => Some(n as usize).filter(|n| *n <= len).unwrap_or(0),
            };
            let count = args.int(3).map_or(last, |n| last.min(n.max(0) as usize));
            (last - count, count)
        }
    };
    let wanted = args.get(1);
    let exact = whole && args.logical(4).unwrap_or(false);
    if wanted.as_block().is_some() || wanted.as_symbol().is_some() {
        let mut hit = |i: usize| -> Result<bool, keel_runtime::unwind::Unwind> {
            let Some(item) = a.get(i) else { return Ok(false) };
            Ok(vm.eval(wanted, &[item, Value::int(i as i64 + 1)])?.as_logical().unwrap_or(false))
        };
        for n in 0..count {
            let i = if backwards { start + count - 1 - n } else { start + n };
            if hit(i)? {
                return Ok(Value::int(i as i64 + 1));
            }
        }
        return Ok(Value::int(0));
    }
    let found = a.with(|items| {
        let part = items.get(start..(start + count).min(items.len())).unwrap_or_default();
        match wanted.as_int() {
            // The usual look-ups without the general comparison.
            Some(n) if !backwards => part
                .iter()
                .position(|v| v.as_int() == Some(n) || v.as_int().is_none() && matches(vm, v, wanted, exact)),
            _ if backwards => part.iter().rposition(|v| matches(vm, v, wanted, exact)),
            _ => part.iter().position(|v| matches(vm, v, wanted, exact)),
        }
    });
    Ok(Value::int(found.map_or(0, |i| (start + i) as i64 + 1)))
}

builtins! {
    /// Evaluates a block for items with (item, position): `AEval( a, b, nStart, nCount )`; returns the array.
    fn AEval[2, 4](vm, args) {
        let (Some(a), Some(block)) = (args.array(0), args.callable(1)) else { return hard_error(vm, 2017, args) };
        let (start, count) = range(args.int(2), args.int(3), a.len());
        for i in start..start + count {
            // The array may shrink under the block.
            let Some(item) = a.with(|items| items.get(i).cloned()) else { break };
            vm.eval(block, &[item.deref_own(), Value::int(i as i64 + 1)])?;
        }
        Ok(args.get(0).clone())
    }

    /// Position of the first item that equals a value or for which a block gives .T., 0 when there is none.
    fn AScan[2, 4](vm, args) {
        scan(vm, args, false, false)
    }

    /// As AScan; the fifth argument .T. compares texts whole.
    fn hb_AScan[2, 5](vm, args) {
        scan(vm, args, false, true)
    }

    /// As hb_AScan, from the end.
    fn hb_RAScan[2, 5](vm, args) {
        scan(vm, args, true, true)
    }
}
