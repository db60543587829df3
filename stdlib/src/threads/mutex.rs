//! Mutexes: recursive locks that are also message queues (notify and subscribe).

use keel_runtime::builtin::{Args, NativeResult};
use keel_runtime::builtins;
use keel_runtime::value::{Published, Value};
use keel_runtime::vm::Vm;
use parking_lot::{Condvar, Mutex};
use std::collections::VecDeque;
use std::sync::Arc;
use std::time::{Duration, Instant};

#[derive(Default)]
struct Inner {
    owner: u32,
    depth: u32,
    queue: VecDeque<Published>,
    waiting: u32,
}

/// A mutex of the language.
#[derive(Default)]
struct Lock {
    inner: Mutex<Inner>,
    free: Condvar,
    arrived: Condvar,
}

fn lock_arg<'a>(args: &Args<'a>) -> Option<&'a Arc<Lock>> {
    args.get(0).as_pointer::<Arc<Lock>>()
}

fn wait_time(args: &Args<'_>, i: usize) -> Option<Duration> {
    args.f64(i).map(|s| Duration::from_secs_f64(s.clamp(0.0, 1e9)))
}

/// Slices of waiting, so that a quit request is noticed.
const SLICE: Duration = Duration::from_millis(50);

fn leaving(vm: &Vm) -> bool {
    vm.quit.load(std::sync::atomic::Ordering::Relaxed)
}

impl Lock {
    fn take(&self, vm: &Vm, timeout: Option<Duration>) -> bool {
        let end = timeout.map(|t| Instant::now() + t);
        let mut g = self.inner.lock();
        loop {
            if g.depth == 0 || g.owner == vm.thread_no {
                g.owner = vm.thread_no;
                g.depth += 1;
                return true;
            }
            let now = Instant::now();
            if end.is_some_and(|e| now >= e) || leaving(vm) {
                return false;
            }
            let slice = end.map_or(now + SLICE, |e| e.min(now + SLICE));
            self.free.wait_until(&mut g, slice);
        }
    }

    fn release(&self, vm: &Vm) -> bool {
        let mut g = self.inner.lock();
        if g.depth == 0 || g.owner != vm.thread_no {
            return false;
        }
        g.depth -= 1;
        if g.depth == 0 {
            self.free.notify_one();
        }
        true
    }

    /// Takes a message; a lock that the caller holds is let go while it waits.
    fn receive(&self, vm: &Vm, timeout: Option<Duration>, fresh: bool) -> Option<Value> {
        let end = timeout.map(|t| Instant::now() + t);
        let mut g = self.inner.lock();
        if fresh {
            g.queue.clear();
        }
        let mine = if g.depth > 0 && g.owner == vm.thread_no { std::mem::take(&mut g.depth) } else { 0 };
        if mine > 0 {
            self.free.notify_one();
        }
        g.waiting += 1;
        let got = loop {
            if let Some(m) = g.queue.pop_front() {
                break Some(m);
            }
            let now = Instant::now();
            if end.is_some_and(|e| now >= e) || leaving(vm) {
                break None;
            }
            let slice = end.map_or(now + SLICE, |e| e.min(now + SLICE));
            self.arrived.wait_until(&mut g, slice);
        };
        g.waiting -= 1;
        if mine > 0 {
            while g.depth > 0 {
                self.free.wait_for(&mut g, SLICE);
            }
            g.owner = vm.thread_no;
            g.depth = mine;
        }
        got.map(Published::into_inner)
    }
}

fn subscribe(vm: &mut Vm, args: &Args<'_>, fresh: bool) -> NativeResult {
    let Some(l) = lock_arg(args) else { return vm.arg_error(3012, args) };
    let got = l.receive(vm, wait_time(args, 1), fresh);
    let found = got.is_some();
    if let Some(v) = got {
        args.assign(2, v);
    }
    Ok(Value::logical(found))
}

builtins! {
    /// A new mutex.
    fn hb_mutexCreate[0, 0](_vm, _args) { Ok(Value::pointer("MUTEX", Arc::new(Lock::default()))) }

    /// Locks; waits, at most the seconds given.
    fn hb_mutexLock[1, 2](vm, args) {
        let Some(l) = lock_arg(args) else { return vm.arg_error(3012, args) };
        Ok(Value::logical(l.take(vm, wait_time(args, 1))))
    }

    /// Unlocks.
    fn hb_mutexUnlock[1, 1](vm, args) {
        let Some(l) = lock_arg(args) else { return vm.arg_error(3012, args) };
        Ok(Value::logical(l.release(vm)))
    }

    /// Sends a message to one waiting or later subscriber.
    fn hb_mutexNotify[1, 2](vm, args) {
        let Some(l) = lock_arg(args) else { return vm.arg_error(3012, args) };
        l.inner.lock().queue.push_back(Published::new(args.get(1).clone()));
        l.arrived.notify_one();
        Ok(Value::NIL)
    }

    /// Sends a message to every waiting subscriber.
    fn hb_mutexNotifyAll[1, 2](vm, args) {
        let Some(l) = lock_arg(args) else { return vm.arg_error(3012, args) };
        let mut g = l.inner.lock();
        let missing = (g.waiting as usize).saturating_sub(g.queue.len());
        for _ in 0..missing {
            g.queue.push_back(Published::new(args.get(1).clone()));
        }
        drop(g);
        l.arrived.notify_all();
        Ok(Value::NIL)
    }

    /// Waits for a message: `hb_mutexSubscribe( pMutex, nTimeOut, @xMessage )`.
    fn hb_mutexSubscribe[1, 3](vm, args) { subscribe(vm, args, false) }
    /// Drops old messages and waits for a new one.
    fn hb_mutexSubscribeNow[1, 3](vm, args) { subscribe(vm, args, true) }

    /// Evaluates a block while holding the lock.
    fn hb_mutexEval[2, 255](vm, args) {
        let Some(l) = lock_arg(args) else { return vm.arg_error(3012, args) };
        let Some(block) = args.callable(1) else { return vm.arg_error(3012, args) };
        if !l.take(vm, None) {
            return Ok(Value::NIL);
        }
        let result = vm.eval(block, args.raw().get(2..).unwrap_or_default());
        l.release(vm);
        result
    }

    /// Number of messages in the queue.
    fn hb_mutexQueueInfo[1, 3](_vm, args) {
        if let Some(l) = lock_arg(args) {
            let g = l.inner.lock();
            args.assign(1, g.waiting as i64);
            args.assign(2, g.queue.len() as i64);
            return Ok(Value::logical(true));
        }
        Ok(Value::logical(false))
    }

    /// Does a value hold this mutex?
    fn hb_mutexExists[1, 1](_vm, args) { Ok(Value::logical(lock_arg(args).is_some())) }
}
