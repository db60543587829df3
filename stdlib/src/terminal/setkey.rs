//! SET KEY: blocks that keys run.

use keel_runtime::builtins;
use keel_runtime::value::Value;
use keel_runtime::vm::Vm;

/// A key, its block, and the condition under which it runs.
struct Entry {
    key: i64,
    block: Value,
    condition: Value,
}

/// The keys of a thread.
#[derive(Default)]
struct Table(Vec<Entry>);

builtins! {
    /// The block of a key; a second argument replaces it, NIL removes it.
    fn SetKey[1, 3](vm, args) {
        let Some(key) = args.int(0) else { return Ok(Value::NIL) };
        let old = block_of(vm, key);
        if args.len() > 1 {
            put(vm, key, args.get(1), &Value::NIL);
        }
        Ok(old)
    }
    /// [`SetKey`] with a condition: a block that says whether the key's block runs.
    fn hb_SetKey[0, 3](vm, args) {
        let Some(key) = args.int(0) else { return Ok(Value::NIL) };
        let old = block_of(vm, key);
        if args.len() > 1 {
            put(vm, key, args.get(1), args.get(2));
        }
        Ok(old)
    }
    /// Gives several keys the same block.
    fn hb_SetKeyArray[0, 3](vm, args) {
        if let Some(keys) = args.array(0) {
            for key in keys.to_vec().iter().filter_map(Value::as_i64) {
                put(vm, key, args.get(1), args.get(2));
            }
        }
        Ok(Value::NIL)
    }
    /// The block of a key; its condition goes to an argument passed with `@`.
    fn hb_SetKeyGet[1, 2](vm, args) {
        let Some(key) = args.int(0) else { return Ok(Value::NIL) };
        let table = vm.ext::<Table>();
        let (block, condition) = table
            .0
            .iter()
            .find(|e| e.key == key)
            .map_or((Value::NIL, Value::NIL), |e| (e.block.clone(), e.condition.clone()));
        args.assign(1, condition);
        Ok(block)
    }
    /// All keys as array of `{ key, block, condition }`; an argument of that form (or NIL) replaces them.
    fn hb_SetKeySave[0, 1](vm, args) {
        let old = vm
            .ext::<Table>()
            .0
            .iter()
            .map(|e| Value::array(vec![Value::int(e.key), e.block.clone(), e.condition.clone()]))
            .collect();
        if !args.is_empty() {
            vm.ext::<Table>().0.clear();
            for row in args.array(0).map(|a| a.to_vec()).unwrap_or_default() {
                if let Some(r) = row.as_array()
                    && let Some(key) = r.get(0).and_then(|k| k.as_i64())
                {
                    put(vm, key, &r.get(1).unwrap_or_default(), &r.get(2).unwrap_or_default());
                }
            }
        }
        Ok(Value::array(old))
    }
    /// Runs the block of a key with up to three arguments and the key; did it run?
    fn hb_SetKeyCheck[1, 4](vm, args) {
        let Some(key) = args.int(0) else { return Ok(Value::logical(false)) };
        let found = vm.ext::<Table>().0.iter().find(|e| e.key == key).map(|e| (e.block.clone(), e.condition.clone()));
        let Some((block, condition)) = found else { return Ok(Value::logical(false)) };
        if !condition.is_nil() && vm.eval(&condition, &[Value::int(key)])?.as_logical() != Some(true) {
            return Ok(Value::logical(false));
        }
        let mut all: Vec<Value> = args.values().iter().skip(1).cloned().collect();
        all.push(Value::int(key));
        vm.eval(&block, &all)?;
        Ok(Value::logical(true))
    }
}

fn block_of(vm: &mut Vm, key: i64) -> Value {
    vm.ext::<Table>().0.iter().find(|e| e.key == key).map_or(Value::NIL, |e| e.block.clone())
}

fn put(vm: &mut Vm, key: i64, block: &Value, condition: &Value) {
    let table = &mut vm.ext::<Table>().0;
    let callable = block.as_block().is_some() || block.as_symbol().is_some();
    if !callable {
        if block.is_nil() {
            table.retain(|e| e.key != key);
        }
        return;
    }
    let condition = if condition.as_block().is_some() { condition.clone() } else { Value::NIL };
    match table.iter_mut().find(|e| e.key == key) {
        Some(e) => (e.block, e.condition) = (block.clone(), condition),
        None => table.push(Entry { key, block: block.clone(), condition }),
    }
}
