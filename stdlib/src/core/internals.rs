//! Insides of Harbour's machine that Keel has not, or has otherwise: what programs are told when they ask. Counters of profilers stand at
//! zero, as in a Harbour built without profiling; there are no C libraries to load.

use keel_runtime::builtin::Args;
use keel_runtime::builtins;
use keel_runtime::error::{ErrorSpec, eg};
use keel_runtime::value::Value;
use keel_runtime::vm::Vm;
use std::sync::atomic::{AtomicBool, Ordering};

/// What `hb_libError()` tells, and whether waits for locks end at once.
#[derive(Default)]
struct Asked {
    library: String,
}

static NO_WAIT: AtomicBool = AtomicBool::new(false);

fn zeros() -> Value {
    Value::array(vec![Value::int(0), Value::int(0)])
}

builtins! {
    /// Do waits for locks of files end at once? A logical is kept for the next who asks.
    fn hb_DisableWaitLocks[0, 1](_vm, args) {
        let old = NO_WAIT.load(Ordering::Relaxed);
        if let Some(on) = args.logical(0) {
            NO_WAIT.store(on, Ordering::Relaxed);
        }
        Ok(Value::logical(old))
    }
    /// Name of a method on the stack with its class, as `ProcName()` has it.
    fn hb_MethodName[0, 1](vm, args) {
        let n = args.int(0).unwrap_or(0).max(0) as usize;
        Ok(Value::from(vm.trace_entry(n).map_or(String::new(), |t| t.name)))
    }
    /// A variable of the environment, "" when it is not there.
    fn GetE[0, 1](vm, args) { vm.call_name("GETENV", args.values()) }
    /// Number of threads that run.
    fn __vmCountThreads[0, 0](vm, _args) { Ok(Value::int(i64::from(vm.process.next_thread.load(Ordering::Relaxed)) - 1)) }
    /// Is the pool of symbols in use? Always.
    fn __vmKeyPool[0, 1](_vm, _args) { Ok(Value::logical(true)) }
    /// Modules that do not fit the symbols: none.
    fn __vmModulesVerify[0, 0](_vm, _args) { Ok(Value::array(Vec::new())) }
    /// Are calls of functions traced? Keel cannot.
    fn __TracePrgCalls[0, 1](_vm, _args) { Ok(Value::logical(false)) }
    /// Nothing: memvars of the caller stay its own.
    fn __mvSetBase[0, 0](_vm, _args) { Ok(Value::NIL) }
    /// Nothing: there is no QUIT that could be called off.
    fn __QuitCancel[0, 0](_vm, _args) { Ok(Value::NIL) }
    /// Code page of the system as Windows counts: 0, this is none.
    fn __wapi_GetACP[0, 0](_vm, _args) { Ok(Value::int(0)) }
    /// As `__wapi_GetACP()`.
    fn __wapi_GetOEMCP[0, 0](_vm, _args) { Ok(Value::int(0)) }
    /// As `__wapi_GetACP()`.
    fn __wapi_GetConsoleOutputCP[0, 0](_vm, _args) { Ok(Value::int(0)) }
    /// Faults in the table of symbols: none.
    fn __dynsVerify[0, 0](_vm, _args) { Ok(Value::int(0)) }
    /// Calls and time of a function: nothing is counted.
    fn __dynsGetPrf[0, 1](_vm, _args) { Ok(zeros()) }
    /// Calls and time of a message: nothing is counted.
    fn __GetMsgPrf[0, 2](_vm, _args) { Ok(zeros()) }
    /// Number of instructions of Harbour's machine.
    fn __opCount[0, 0](_vm, _args) { Ok(Value::int(180)) }
    /// Runs and time of an instruction: nothing is counted.
    fn __opGetPrf[0, 1](_vm, _args) { Ok(zeros()) }
    /// Loads a library of C functions: NIL, Keel runs none.
    fn hb_libLoad[0, 255](vm, args) {
        if let Some(name) = args.text(0) {
            let there = name.contains('/') && std::path::Path::new(&name).exists();
            vm.ext::<Asked>().library = match there {
                true => format!("{name}: Keel loads no C libraries"),
                false => format!("{name}: cannot open shared object file: No such file or directory"),
            };
        }
        Ok(Value::NIL)
    }
    /// Lets a library go: .F., none is loaded.
    fn hb_libFree[0, 1](_vm, _args) { Ok(Value::logical(false)) }
    /// A function of a library: NIL, none is loaded.
    fn hb_libGetFunSym[0, 2](_vm, _args) { Ok(Value::NIL) }
    /// Why the last library could not be loaded.
    fn hb_libError[0, 0](vm, _args) { Ok(Value::from(vm.ext::<Asked>().library.clone())) }
    /// Calls a function of a C library: an error, Keel cannot.
    fn hb_dynCall[0, 255](vm, args) { no_c(vm, args) }
    /// Nothing to be seen of the terminal's driver.
    fn hb_GTSYS[0, 0](_vm, _args) { Ok(Value::NIL) }
    /// Takes the terminal for the thread alone: .F., it never is.
    fn hb_gtLock[0, 0](_vm, _args) { Ok(Value::logical(false)) }
    /// Gives the terminal back.
    fn hb_gtUnlock[0, 0](_vm, _args) { Ok(Value::NIL) }
    /// Another terminal: NIL, a program has one.
    fn hb_gtCreate[0, 4](_vm, _args) { Ok(Value::NIL) }
    /// Exchanges the terminal: .F., a program has one.
    fn hb_gtReload[0, 4](_vm, _args) { Ok(Value::logical(false)) }
    /// The terminal of the program.
    fn hb_gtSelect[0, 1](_vm, _args) { Ok(Value::pointer("GT", ())) }
    /// Draws text: not on this terminal.
    fn hb_gfxText[0, 6](_vm, _args) { Ok(Value::NIL) }
    /// Draws: not on this terminal, 0.
    fn hb_gfxPrimitive[0, 6](_vm, _args) { Ok(Value::int(0)) }
    /// The extended code of a key that is given as number: 0 for what has none.
    fn hb_keyExt[0, 1](_vm, _args) { Ok(Value::int(0)) }
    /// The bounds of the mouse; NIL without one.
    fn hb_MGetBounds[0, 4](_vm, _args) { Ok(Value::NIL) }
    /// Makes a language: .F., they come from Keel.
    fn hb_langNew[0, 4](_vm, _args) { Ok(Value::logical(false)) }
    /// Calls the debugger: .F. without one.
    fn __dbgInvokeDebug[0, 1](_vm, _args) { Ok(Value::logical(false)) }
    /// Depth of the running function, 1 for the program's first.
    fn __dbgProcLevel[0, 0](vm, _args) {
        Ok(Value::from(vm.trace().iter().filter(|t| t.line > 0).count()))
    }
    /// The arguments of the running function.
    fn __dbgVMParLList[0, 1](vm, _args) { Ok(Value::array(vm.caller_args().into_iter().map(Value::deref_own).collect())) }
}

/// Calls of C are errors, unless nothing is called.
fn no_c(vm: &mut Vm, args: &Args<'_>) -> keel_runtime::builtin::NativeResult {
    if args.array(0).is_none() {
        return Ok(Value::NIL);
    }
    let name = vm.native_name();
    vm.raise_value(
        ErrorSpec::base(eg::UNSUPPORTED, 9003, &name)
            .describe("Keel calls no C functions")
            .with_args(args.values()),
    )
}
