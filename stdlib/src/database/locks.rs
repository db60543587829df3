//! Locks seen from the language.

use super::used;
use keel_rdd::driver::LockRequest;
use keel_rdd::ops;
use keel_runtime::builtin::{Args, NativeResult};
use keel_runtime::builtins;
use keel_runtime::value::Value;
use keel_runtime::vm::Vm;
use keel_runtime::vm::tables::to_value;

fn lock(vm: &mut Vm, request: LockRequest) -> NativeResult {
    let Some(no) = used(vm)? else { return Ok(Value::logical(false)) };
    Ok(Value::logical(vm.db(|h| ops::lock(h, no, request))?.unwrap_or(false)))
}

fn unlock(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let rec = args.int(0).and_then(|n| u32::try_from(n).ok());
    if let Some(no) = used(vm)? {
        vm.db(|h| ops::unlock(h, no, rec))?;
    }
    Ok(Value::NIL)
}

builtins! {
    /// Locks the current record; releases the others.
    fn RLock[0, 0](vm, _args) { lock(vm, LockRequest::Current) }
    /// As RLock.
    fn Lock[0, 0](vm, _args) { lock(vm, LockRequest::Current) }
    /// Locks the file.
    fn FLock[0, 0](vm, _args) { lock(vm, LockRequest::File) }

    /// Locks one more record by number; without a number as RLock.
    fn dbRLock[0, 1](vm, args) {
        match args.int(0) {
            Some(n) => lock(vm, LockRequest::Record(n.clamp(0, u32::MAX as i64) as u32)),
            // What is no number asks for the record with the number 0, which means the current one without taking the others' locks off.
            None if !args.is_nil(0) => lock(vm, LockRequest::Record(0)),
            None => lock(vm, LockRequest::Current),
        }
    }

    /// Releases one record by number, or all.
    fn dbRUnlock[0, 1](vm, args) { unlock(vm, args) }

    /// Releases all locks of the current table.
    fn dbUnlock[0, 0](vm, _args) {
        let Some(no) = used(vm)? else { return Ok(Value::NIL) };
        vm.db(|h| ops::unlock(h, no, None))?;
        Ok(Value::NIL)
    }

    /// Releases all locks of all tables.
    fn dbUnlockAll[0, 0](vm, _args) {
        vm.db(ops::unlock_all)?;
        Ok(Value::NIL)
    }

    /// Numbers of the locked records.
    fn dbRLockList[0, 0](vm, _args) {
        let Some(no) = used(vm)? else { return Ok(Value::array(Vec::new())) };
        let v = vm.db(|h| ops::info(h, no, 8, None))?;
        Ok(v.map(|v| to_value(v.as_ref())).unwrap_or_else(|| Value::array(Vec::new())))
    }
}
