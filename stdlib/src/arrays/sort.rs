//! ASort: a stable merge sort that survives blocks which contradict themselves, break or change the array.

use super::range;
use keel_runtime::builtins;
use keel_runtime::unwind::Unwind;
use keel_runtime::value::{Tag, Value, cmp_values};
use keel_runtime::vm::Vm;
use std::cmp::Ordering;

builtins! {
    /// Sorts items in place: `ASort( a, nStart, nCount, b )`; the block gives .T. when its first argument comes first. Returns
    /// the array.
    ///
    /// ```prg
    /// ? hb_ValToExp( ASort( { 3, 1, 2 } ) )   //=> {1, 2, 3}
    /// ```
    fn ASort[1, 4](vm, args) {
        let Some(a) = args.array(0) else { return Ok(Value::NIL) };
        let (start, count) = range(args.int(1), args.int(2), a.len());
        let mut items: Vec<Value> = a.with(|v| v.get(start..start + count).unwrap_or_default().to_vec());
        match args.callable(3) {
            Some(block) => {
                let block = block.clone();
                let mut spare = items.clone();
                merge_sort(vm, &mut items, &mut spare, &block)?;
            }
            None => sort_plain(vm, &mut items),
        }
        let old = a.with_mut(|v| {
            let end = (start + items.len()).min(v.len());
            v.splice(start.min(end)..end, items).collect::<Vec<_>>()
        });
        drop(old);
        Ok(args.get(0).clone())
    }
}

fn sort_plain(vm: &Vm, items: &mut [Value]) {
    let bytes = |v: &Value| v.tag() == Tag::SStr || v.tag() == Tag::Str;
    // The usual arrays hold one type.
    if items.iter().all(|v| v.as_int().is_some()) {
        items.sort_by_key(|v| v.as_int().unwrap_or_default());
    } else if items.iter().all(bytes) && vm.sets.page().is_none() {
        items.sort_by(|x, y| x.as_bytes().unwrap_or_default().cmp(y.as_bytes().unwrap_or_default()));
    } else {
        items.sort_by(|x, y| compare(vm, x, y));
    }
}

fn compare(vm: &Vm, x: &Value, y: &Value) -> Ordering {
    match (x.tag(), y.tag()) {
        (Tag::SStr | Tag::Str, Tag::SStr | Tag::Str) => keel_runtime::collation::compare(
            &vm.sets,
            x.as_bytes().unwrap_or_default(),
            y.as_bytes().unwrap_or_default(),
        ),
        _ => cmp_values(x, y),
    }
}

fn merge_sort(vm: &mut Vm, items: &mut [Value], spare: &mut [Value], block: &Value) -> Result<(), Unwind> {
    let n = items.len();
    if n < 2 {
        return Ok(());
    }
    let mid = n / 2;
    merge_sort(vm, &mut items[..mid], &mut spare[..mid], block)?;
    merge_sort(vm, &mut items[mid..], &mut spare[mid..], block)?;
    // Already in order?
    if !first(vm, block, &items[mid], &items[mid - 1])? {
        return Ok(());
    }
    spare.clone_from_slice(items);
    let (mut i, mut j) = (0, mid);
    for slot in items.iter_mut() {
        let right = j < n && (i >= mid || first(vm, block, &spare[j], &spare[i])?);
        let from = if right { &mut j } else { &mut i };
        *slot = std::mem::take(&mut spare[*from]);
        *from += 1;
    }
    Ok(())
}

fn first(vm: &mut Vm, block: &Value, x: &Value, y: &Value) -> Result<bool, Unwind> {
    let r = vm.eval_with(block, [x, y])?;
    Ok(r.as_logical().unwrap_or(true))
}
