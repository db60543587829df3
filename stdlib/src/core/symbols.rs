//! The table of symbols and other insides of the virtual machine that programs look at.

use keel_runtime::builtin::Args;
use keel_runtime::builtins;
use keel_runtime::symbol::Symbol;
use keel_runtime::value::Value;
use keel_runtime::vm::Vm;

/// The symbol that an argument names by text or by its number in the table from 1.
fn symbol(args: &Args<'_>) -> Option<Symbol> {
    match args.bytes(0) {
        Some(name) => Symbol::find(&String::from_utf8_lossy(name)),
        None => Symbol::nth(usize::try_from(args.int(0)?).ok()?.checked_sub(1)?),
    }
}

builtins! {
    /// How many symbols there are.
    fn __dynsCount[0, 0](_vm, _args) { Ok(Value::int(Symbol::count() as i64)) }
    /// Name of a symbol by its number from 1; "" outside.
    fn __dynsGetName[1, 1](_vm, args) { Ok(Value::from(symbol(args).map_or("", |s| s.name()))) }
    /// Number of a symbol by its name; 0 when there is none.
    fn __dynsGetIndex[1, 1](_vm, args) {
        let name = args.bytes(0).map(|b| String::from_utf8_lossy(b).into_owned()).unwrap_or_default();
        Ok(Value::int(Symbol::find(&name).map_or(0, |s| i64::from(s.0) + 1)))
    }
    /// Does a symbol (name or number) stand for a function?
    fn __dynsIsFun[1, 1](_vm, args) {
        Ok(Value::logical(symbol(args).is_some_and(|s| Vm::function_exists(s.name()))))
    }
    /// A pointer to a symbol by name; NIL when there is none.
    fn __dynsN2Ptr[1, 1](_vm, args) {
        Ok(args.bytes(0).and_then(|_| symbol(args)).map_or(Value::NIL, |s| Value::pointer("symbol", s)))
    }
    /// Name of a symbol by its pointer; NIL for anything else.
    fn __dynsP2Name[1, 1](_vm, args) {
        Ok(args.get(0).as_pointer::<Symbol>().map_or(Value::NIL, |s| Value::from(s.name())))
    }
    /// The symbol value of a name; it is made when it is new.
    fn __dynsN2Sym[1, 1](_vm, args) {
        Ok(args.bytes(0).map_or(Value::NIL, |b| Value::symbol(Symbol::intern(&String::from_utf8_lossy(b)))))
    }
    /// Nothing: programs ask for the threads' machine by linking this name.
    fn hb_MT[0, 0](_vm, _args) { Ok(Value::NIL) }
    /// Installs the block that reports errors as a program without one of its own does.
    fn ErrorSys[0, 0](vm, _args) {
        vm.set_error_block(Value::NIL);
        Ok(Value::NIL)
    }

    /// Clears the names of internal functions from reports; Keel keeps none.
    fn __vmNoInternals[0, 0](_vm, _args) { Ok(Value::NIL) }

    /// Switches the profiler, which Keel does not have: .F., it was off.
    fn __setProfiler[0, 1](_vm, _args) { Ok(Value::logical(false)) }
}
