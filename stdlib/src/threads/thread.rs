//! Threads: each runs on a VM of its own, with copies of the creator's SETs and, on wish, its memvars.

use crate::encoding::i18n::Current;
use keel_runtime::builtin::{Args, NativeResult};
use keel_runtime::builtins;
use keel_runtime::error::{ErrorSpec, eg};
use keel_runtime::link::Function;
use keel_runtime::symbol::Symbol;
use keel_runtime::value::{Alive, Published, PublishedWith, Value, end_threads, start_threads};
use keel_runtime::vm::Vm;
use parking_lot::{Condvar, Mutex};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, OnceLock, Weak};
use std::time::{Duration, Instant};

/// What others know of a thread.
pub(super) struct Thread {
    number: u32,
    state: Mutex<State>,
    ended: Condvar,
    quit: Arc<AtomicBool>,
}

#[derive(Default)]
struct State {
    done: bool,
    detached: bool,
    joined: bool,
    result: Option<Published>,
}

/// The running thread's own record.
#[derive(Default)]
struct Own(Option<Value>);

fn all() -> &'static Mutex<Vec<Weak<Thread>>> {
    static ALL: OnceLock<Mutex<Vec<Weak<Thread>>>> = OnceLock::new();
    ALL.get_or_init(Default::default)
}

fn thread_arg<'a>(args: &Args<'a>, i: usize) -> Option<&'a Arc<Thread>> {
    args.get(i).as_pointer::<Arc<Thread>>()
}

impl Thread {
    /// Waits for the end; false when time runs out.
    fn wait(&self, timeout: Option<Duration>) -> bool {
        let mut state = self.state.lock();
        let end = timeout.map(|t| Instant::now() + t);
        while !state.done {
            match end {
                None => self.ended.wait(&mut state),
                Some(end) => {
                    if self.ended.wait_until(&mut state, end).timed_out() {
                        return state.done;
                    }
                }
            }
        }
        true
    }
}

/// Attributes of hb_threadStart: the thread sees its creator's PUBLICs, its PRIVATEs; it gets copies instead of the variables.
const INHERIT_PUBLIC: i64 = 1;
const INHERIT_PRIVATE: i64 = 2;
const COPY: i64 = 4;

fn start(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let mut at = 0;
    let mut attributes = 0;
    if let (Some(n), true) = (args.int(0), args.get(0).is_number()) {
        attributes = n;
        at = 1;
    }
    let callee = args.get(at).clone();
    let callable = callee.as_block().is_some() || callee.as_symbol().is_some() || callee.is_str();
    if !callable {
        return vm.arg_error(3012, args);
    }
    if let Some(name) = callee.as_bytes()
        && !matches!(
            Symbol::intern(&String::from_utf8_lossy(name)).entry().function(),
            Some(Function::Prg(_) | Function::Native(_))
        )
    {
        return vm
            .raise_value(ErrorSpec::base(eg::NOFUNC, 1001, &String::from_utf8_lossy(name)).substitute());
    }
    start_threads();
    let rest: Vec<Published> =
        args.raw().get(at + 1..).unwrap_or_default().iter().map(|v| Published::new(v.clone())).collect();
    let callee = Published::new(callee);
    let mut inherited: Vec<(Symbol, bool, Published)> = Vec::new();
    if attributes & (INHERIT_PUBLIC | INHERIT_PRIVATE) != 0 {
        for (sym, public) in vm.visible_memvars() {
            if attributes & if public { INHERIT_PUBLIC } else { INHERIT_PRIVATE } == 0 {
                continue;
            }
            // Without COPY both threads have the same variable, through a cell.
            let v = match attributes & COPY {
                0 => vm.memvar_cell(sym),
                _ => vm.memvar(sym).unwrap_or_default(),
            };
            inherited.push((sym, public, Published::new(v)));
        }
    }
    let number = vm.process.next_thread.fetch_add(1, Ordering::Relaxed);
    let thread = Arc::new(Thread {
        number,
        state: Default::default(),
        ended: Condvar::new(),
        quit: Arc::new(AtomicBool::new(false)),
    });
    all().lock().push(Arc::downgrade(&thread));
    // The thread and its creator hold one and the same pointer.
    let pointer = Value::pointer("THREAD", thread.clone());
    let own = Published::new(pointer.clone());
    let record = thread;
    let process = vm.process.clone();
    let sets = PublishedWith::new(vm.sets.detached());
    let driver = vm.areas.chosen_driver();
    let translations = vm.ext::<Current>().clone();
    let alive = Alive::start();
    let spawned =
        std::thread::Builder::new().name(format!("prg-{number}")).stack_size(64 << 20).spawn(move || {
            // Dropped last, when nothing here holds an object any more.
            let _alive = alive;
            let record = record;
            let mut vm = Vm::with_number(process, number, sets.into_inner());
            vm.quit = record.quit.clone();
            vm.areas.inherit_driver(driver);
            *vm.ext::<Current>() = translations;
            for (sym, public, v) in inherited {
                if public {
                    vm.declare_public(sym, v.into_inner());
                } else {
                    vm.declare_private(sym, v.into_inner());
                }
            }
            vm.declare_getlist();
            vm.ext::<Own>().0 = Some(own.into_inner());
            let values: Vec<Value> = rest.into_iter().map(Published::into_inner).collect();
            let callee = callee.into_inner();
            let result = match callee.as_bytes() {
                Some(name) => {
                    let name = String::from_utf8_lossy(name).into_owned();
                    vm.call_name(&name, &values)
                }
                None => vm.eval(&callee, &values),
            };
            drop((values, callee));
            vm.finish();
            drop(vm);
            let mut state = record.state.lock();
            state.result = result.ok().map(Published::new);
            state.done = true;
            record.ended.notify_all();
        });
    match spawned {
        Ok(_) => Ok(pointer),
        Err(_) => Ok(Value::NIL),
    }
}

/// After the last other thread has ended the main thread counts without atomics again.
fn settle(vm: &Vm) {
    if vm.thread_no == 1 && all().lock().iter().filter_map(Weak::upgrade).all(|t| t.state.lock().done) {
        end_threads();
    }
}

/// Is what an argument refers to NIL at this moment? The arguments were looked through before a lock was taken.
fn now_nil(args: &Args<'_>, i: usize) -> bool {
    args.raw().get(i).is_none_or(|v| v.deref().is_nil())
}

fn timeout(args: &Args<'_>, i: usize) -> Option<Duration> {
    args.f64(i).map(|s| Duration::from_secs_f64(s.clamp(0.0, 1e9)))
}

builtins! {
    /// Starts a thread: `hb_threadStart( [nAttributes], bCode | @func() | cName, … )`; its pointer, or NIL.
    fn hb_threadStart[1, 255](vm, args) {
        start(vm, args)
    }

    /// The running thread's pointer, NIL in the main thread.
    fn hb_threadSelf[0, 0](vm, _args) {
        if vm.ext::<Own>().0.is_none() {
            // The main thread gets its record when somebody asks.
            let thread = Thread {
                number: vm.thread_no,
                state: Default::default(),
                ended: Condvar::new(),
                quit: vm.quit.clone(),
            };
            vm.ext::<Own>().0 = Some(Value::pointer("THREAD", Arc::new(thread)));
        }
        Ok(vm.ext::<Own>().0.clone().unwrap_or_default())
    }

    /// Number of the running thread, or of a thread: the main thread is 1.
    fn hb_threadID[0, 1](vm, args) {
        match thread_arg(args, 0) {
            None if !args.is_empty() => vm.arg_error(3012, args),
            t => Ok(Value::int(t.map_or(vm.thread_no, |t| t.number) as i64)),
        }
    }

    /// Is this the main thread?
    fn hb_threadIsMain[0, 1](vm, args) {
        match thread_arg(args, 0) {
            None if !args.is_empty() => vm.arg_error(3012, args),
            t => Ok(Value::logical(t.map_or(vm.thread_no, |t| t.number) == 1)),
        }
    }

    /// Waits for a thread's end; its result goes into the second argument passed by reference.
    fn hb_threadJoin[1, 2](vm, args) {
        let Some(t) = thread_arg(args, 0) else { return vm.arg_error(3012, args) };
        {
            let mut state = t.state.lock();
            if state.detached || state.joined {
                return Ok(Value::logical(false));
            }
            state.joined = true;
        }
        t.wait(None);
        let result = t.state.lock().result.take().map(Published::into_inner).unwrap_or_default();
        args.assign(1, result);
        settle(vm);
        Ok(Value::logical(true))
    }

    /// Lets a thread end by itself: it cannot be joined any more.
    fn hb_threadDetach[1, 1](vm, args) {
        let Some(t) = thread_arg(args, 0) else { return vm.arg_error(3012, args) };
        let mut state = t.state.lock();
        let ok = !state.detached && !state.joined;
        state.detached = true;
        Ok(Value::logical(ok))
    }

    /// Asks a thread to end at its next safe point.
    fn hb_threadQuitRequest[1, 1](vm, args) {
        let Some(t) = thread_arg(args, 0) else { return vm.arg_error(3012, args) };
        t.quit.store(true, Ordering::Relaxed);
        keel_runtime::poll::want(2);
        let running = !t.state.lock().done;
        Ok(Value::logical(running))
    }

    /// Asks all other threads to end and waits for them.
    fn hb_threadTerminateAll[0, 0](vm, _args) {
        let own = vm.thread_no;
        let others: Vec<_> = all().lock().iter().filter_map(Weak::upgrade).filter(|t| t.number != own).collect();
        for t in &others {
            t.quit.store(true, Ordering::Relaxed);
        }
        keel_runtime::poll::want(2);
        for t in others {
            t.wait(None);
        }
        settle(vm);
        Ok(Value::NIL)
    }

    /// Waits until all other threads have ended.
    fn hb_threadWaitForAll[0, 0](vm, _args) {
        let own = vm.thread_no;
        let others: Vec<_> = all().lock().iter().filter_map(Weak::upgrade).filter(|t| t.number != own).collect();
        for t in others {
            t.wait(None);
        }
        settle(vm);
        Ok(Value::NIL)
    }

    /// Waits for one (or, with .T., all) of several threads: `hb_threadWait( xThreads, nTimeOut, lAll )`; position of the one, or number of
    /// ended ones.
    fn hb_threadWait[1, 3](vm, args) {
        let named = args.array(0).map_or_else(|| vec![args.get(0).clone()], |a| a.to_vec());
        let list: Vec<Arc<Thread>> =
            named.iter().filter_map(|v| v.as_pointer::<Arc<Thread>>().cloned()).collect();
        if list.len() < named.len() {
            return vm.arg_error(3012, args);
        }
        if list.is_empty() {
            return Ok(Value::int(0));
        }
        let every = args.logical(2).unwrap_or(false);
        let end = timeout(args, 1).map(|t| Instant::now() + t);
        loop {
            let ended: Vec<bool> = list.iter().map(|t| t.state.lock().done).collect();
            let n = ended.iter().filter(|d| **d).count();
            let late = end.is_some_and(|e| Instant::now() >= e);
            if every && (n == list.len() || late) {
                return Ok(Value::int(n as i64));
            }
            if !every && (n > 0 || late) {
                return Ok(Value::int(ended.iter().position(|d| *d).map_or(0, |i| i as i64 + 1)));
            }
            std::thread::sleep(Duration::from_millis(1));
        }
    }

    /// Evaluates a block once per flag variable passed by reference: `hb_threadOnce( @flag, bCode )`.
    fn hb_threadOnce[1, 2](vm, args) {
        if !args.is_ref(0) || !args.is_nil(0) && args.logical(0).is_none() {
            return vm.arg_error(3012, args);
        }
        static ONCE: parking_lot::ReentrantMutex<()> = parking_lot::ReentrantMutex::new(());
        let _guard = ONCE.lock();
        let first = now_nil(args, 0);
        if first {
            if let Some(b) = args.callable(1) {
                vm.eval(b, &[])?;
            }
            args.assign(0, true);
        }
        Ok(Value::logical(first))
    }

    /// Initialises a variable once: `hb_threadOnceInit( @var, xValue )`.
    fn hb_threadOnceInit[2, 2](vm, args) {
        if !args.is_ref(0) {
            return vm.arg_error(3012, args);
        }
        static ONCE: Mutex<()> = Mutex::new(());
        let _guard = ONCE.lock();
        let first = now_nil(args, 0);
        if first {
            args.assign(0, args.get(1).clone());
        }
        Ok(Value::logical(first))
    }

    /// Can several threads run?
    fn hb_mtvm[0, 0](_vm, _args) { Ok(Value::logical(true)) }
}
