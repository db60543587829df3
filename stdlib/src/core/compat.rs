//! Small functions behind commands that have no other home.

use keel_runtime::builtins;
use keel_runtime::value::Value;

/// The SET FORMAT block of a thread.
#[derive(Default)]
struct Format(Value);

builtins! {
    /// SET FORMAT: keeps the block that READ evaluates; returns the former one.
    fn __SetFormat[0, 1](vm, args) {
        let old = std::mem::take(&mut vm.ext::<Format>().0);
        if args.block(0).is_some() {
            vm.ext::<Format>().0 = args.get(0).clone();
        }
        Ok(old)
    }

    /// Calls the debugger or switches its key; does nothing and answers .F. without a debugger, as a Harbour program linked without one.
    fn AltD[0, 1](_vm, _args) { Ok(Value::logical(false)) }

    /// A block that breaks with the error it is given.
    fn __BreakBlock[0, 0](_vm, _args) {
        Ok(Value::symbol(keel_runtime::symbol::Symbol::intern("BREAK")))
    }
}
