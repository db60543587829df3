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
        let Some(a) = args.array(0).filter(|_| args.get(0).class_id() == 0) else { return Ok(Value::NIL) };
        let (start, count) = range(args.int(1), args.int(2).filter(|n| *n != 0), a.len());
        let mut items: Vec<Value> = a.with(|v| v.get(start..start + count).unwrap_or_default().to_vec());
        match args.callable(3) {
            Some(block) => {
                let mut spare = items.clone();
                let sort = Sort { block: block.clone(), array: args.get(0).clone(), start };
                sort.merge_sort(vm, &mut items, &mut spare, 0)?;
            }
            None => sort_plain(vm, &mut items),
        }
        let old = a.with_mut(|v| {
            let end = (start + items.len()).min(v.len());
            let start = start.min(end);
            items.truncate(end - start);
            v.splice(start..end, items).collect::<Vec<_>>()
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
        // What has no order of its own stays as it stands; objects are arrays here.
        (Tag::Array, Tag::Array) | (Tag::Hash, Tag::Hash) | (Tag::Block, Tag::Block) => Ordering::Equal,
        _ => cmp_values(x, y),
    }
}

/// A sort by a block, which asks for each merge whether an item of the right half comes before one of the left.
struct Sort {
    block: Value,
    array: Value,
    /// Where the sorted items start in the array.
    start: usize,
}

impl Sort {
    /// Sorts `items`, which start `from` items behind the start. It all ends when the array has become too short for a merge;
    /// `false` says so.
    fn merge_sort(
        &self,
        vm: &mut Vm,
        items: &mut [Value],
        spare: &mut [Value],
        from: usize,
    ) -> Result<bool, Unwind> {
        let n = items.len();
        if n < 2 {
            return Ok(true);
        }
        let mid = n / 2;
        if !self.merge_sort(vm, &mut items[..mid], &mut spare[..mid], from)?
            || !self.merge_sort(vm, &mut items[mid..], &mut spare[mid..], from + mid)?
        {
            return Ok(false);
        }
        let end = self.start + from + n;
        spare.clone_from_slice(items);
        let (mut i, mut j) = (0, mid);
        for at in 0..n {
            let mut right = i >= mid;
            if i < mid && j < n {
                right = self.first(vm, &spare[j], &spare[i])?;
                if self.array.as_array().is_none_or(|a| a.len() < end) {
                    items.clone_from_slice(spare);
                    return Ok(false);
                }
            }
            let from = if right { &mut j } else { &mut i };
            items[at] = spare[*from].clone();
            *from += 1;
        }
        Ok(true)
    }

    fn first(&self, vm: &mut Vm, x: &Value, y: &Value) -> Result<bool, Unwind> {
        let r = vm.eval_with(&self.block, [x, y])?;
        Ok(match r.as_f64() {
            Some(n) => n != 0.0,
            None => r.as_logical().unwrap_or(true),
        })
    }
}
