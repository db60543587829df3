//! Idle tasks: blocks evaluated while the program waits. The tasks belong to the thread.

use keel_runtime::builtin::NativeResult;
use keel_runtime::builtins;
use keel_runtime::unwind::Unwind;
use keel_runtime::value::Value;
use keel_runtime::vm::Vm;
use std::time::{Duration, Instant};

#[derive(Default)]
struct Tasks {
    list: Vec<(Value, Value)>,
    next: usize,
    running: bool,
}

/// Evaluates the task whose turn it is; the block is not started again while it runs.
fn step(vm: &mut Vm) -> Result<bool, Unwind> {
    let tasks = vm.ext::<Tasks>();
    if tasks.running || tasks.list.is_empty() {
        return Ok(false);
    }
    if tasks.next >= tasks.list.len() {
        tasks.next = 0;
    }
    let block = tasks.list[tasks.next].1.clone();
    tasks.next += 1;
    tasks.running = true;
    let outcome = vm.eval(&block, &[]);
    vm.ext::<Tasks>().running = false;
    outcome.map(|_| true)
}

/// Waits; tasks run meanwhile.
pub(crate) fn wait(vm: &mut Vm, seconds: f64) -> NativeResult {
    keel_runtime::console::flush();
    let end = Instant::now() + Duration::from_secs_f64(seconds.clamp(0.0, 1e9));
    loop {
        step(vm)?;
        let left = end.saturating_duration_since(Instant::now());
        let asked = vm.quit.load(std::sync::atomic::Ordering::Relaxed);
        if left.is_zero() || asked {
            return Ok(Value::NIL);
        }
        let nap = if vm.ext::<Tasks>().list.is_empty() { 50 } else { 10 };
        std::thread::sleep(left.min(Duration::from_millis(nap)));
    }
}

builtins! {
    /// Adds a task; its handle, NIL without a block.
    fn hb_idleAdd[0, 1](vm, args) {
        let Some(block) = args.callable(0).cloned() else { return Ok(Value::NIL) };
        let handle = Value::pointer("idle task", ());
        vm.ext::<Tasks>().list.push((handle.clone(), block));
        Ok(handle)
    }
    /// Removes a task; its block, NIL for an unknown handle.
    fn hb_idleDel[0, 1](vm, args) {
        let tasks = vm.ext::<Tasks>();
        let handle = args.get(0);
        let at = tasks.list.iter().position(|(h, _)| h.same_object(handle));
        let Some(at) = at else { return Ok(Value::NIL) };
        if at < tasks.next {
            tasks.next -= 1;
        }
        Ok(tasks.list.remove(at).1)
    }
    /// Lets the next task run.
    fn hb_idleState[0, 0](vm, _args) {
        step(vm)?;
        Ok(Value::NIL)
    }
    /// The next turn is the first task's again.
    fn hb_idleReset[0, 0](vm, _args) {
        vm.ext::<Tasks>().next = 0;
        Ok(Value::NIL)
    }
    /// Waits some seconds; tasks run meanwhile.
    fn hb_idleSleep[0, 1](vm, args) {
        let Some(seconds) = args.f64(0) else { return Ok(Value::NIL) };
        wait(vm, seconds)
    }
    /// Gives the rest of the time slice to others.
    fn hb_releaseCPU[0, 0](_vm, _args) {
        std::thread::sleep(Duration::from_millis(20));
        Ok(Value::NIL)
    }
}
