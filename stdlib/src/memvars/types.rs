//! `Type()`: the type of a macro text without an error when it cannot be evaluated.

use keel_compiler::lower::MacroKind;
use keel_runtime::builtins;
use keel_runtime::unwind::UnwindKind;
use keel_runtime::value::Value;

builtins! {
    /// Type letter of the value of an expression text: `U` missing variable or function, `UE` syntax error, `UI` cannot be told.
    fn Type[1, 1](vm, args) {
        let Some(text) = args.bytes(0) else { return vm.arg_error(1121, args) };
        let text = text.to_vec();
        let Some(_) = vm.macro_code(&text, MacroKind::Value) else { return Ok(Value::from("UE")) };
        // A function that the compiler does not know itself is not called.
        if let Some(name) = keel_compiler::macro_text::calls_of_unknown_effect(&text).into_iter().next() {
            let sym = keel_runtime::symbol::Symbol::intern(&name);
            let there = sym.entry().function().is_some() || crate::prg_library::knows(sym.name());
            return Ok(Value::from(if there { "UI" } else { "U" }));
        }
        // Whatever goes wrong while evaluating makes the type unknown.
        let block = Value::symbol(keel_runtime::symbol::Symbol::intern("__BREAKERROR"));
        let old = vm.set_error_block(block);
        let result = vm.macro_get(args.get(0));
        vm.set_error_block(old);
        match result {
            Ok(v) => Ok(Value::from(v.type_shown())),
            Err(u) => match *u.0 {
                UnwindKind::Break(e) => {
                    // A missing variable, function or alias is unknown; everything else is an error in the expression.
                    let code = vm.send_name(&e, "GENCODE", &[])?.as_i64().unwrap_or(0);
                    Ok(Value::from(if matches!(code, 12 | 14 | 15) { "U" } else { "UE" }))
                }
                _ => Err(u),
            },
        }
    }

    /// Error block that breaks with the error.
    fn __BreakError[1, 1](_vm, args) {
        Err(keel_runtime::unwind::Unwind::brk(args.get(0).clone()))
    }
}
