//! The running program: Eval, arguments, ProcName and its kin, types.

use keel_runtime::builtin::{Args, NativeResult};
use keel_runtime::builtins;
use keel_runtime::error::{ErrorSpec, eg};
use keel_runtime::symbol::Symbol;
use keel_runtime::value::Value;
use keel_runtime::vm::Vm;

builtins! {
    /// Evaluates a codeblock (or calls a symbol) with arguments.
    fn Eval[1, 255](vm, args) {
        // Harbour: a block behind a reference is none.
        if args.is_ref(0) {
            let spec = ErrorSpec::base(eg::NOMETHOD, 1004, "EVAL").with_args(args.values());
            return vm.raise_value(spec.substitute());
        }
        vm.eval(args.get(0), args.raw().get(1..).unwrap_or_default())
    }

    /// Number of arguments that the running function received.
    fn PCount[0, 0](vm, _args) {
        Ok(Value::int(vm.caller_arg_count() as i64))
    }

    /// Argument of the running function by number (1-based), NIL outside. A second argument is assigned to it, also
    /// through the reference that it was passed by, and is the result.
    fn hb_PValue[0, 2](vm, args) {
        parameter(vm, args)
    }

    /// As hb_PValue.
    fn PValue[0, 2](vm, args) {
        parameter(vm, args)
    }

    /// Was an argument of the running function, by number from 1, passed with `@`?
    fn hb_PIsByRef[0, 1](vm, args) {
        let n = args.int(0).unwrap_or(0);
        Ok(Value::logical(n > 0 && vm.caller_arg(n as usize - 1).is_some_and(|v| v.is_ref())))
    }

    /// Calls a function by name, a symbol or a block with arguments.
    fn Do[0, 255](vm, args) {
        let (callee, rest) = (args.get(0).clone(), args.raw().get(1..).unwrap_or_default());
        if let Some(name) = callee.as_bytes() {
            let name = String::from_utf8_lossy(name).into_owned();
            if !Vm::function_exists(&name) {
                use keel_runtime::error::{ErrorSpec, eg};
                return vm.raise_value(ErrorSpec::base(eg::NOFUNC, 1001, &name).with_args(args.values()));
            }
            return vm.call_name(&name, rest);
        }
        if callee.as_block().is_some() || callee.as_symbol().is_some() {
            return vm.eval(&callee, rest);
        }
        vm.arg_error(3012, args)
    }

    /// All arguments of the running function as an array.
    fn hb_AParams[0, 1](vm, _args) {
        Ok(Value::array(vm.caller_args().into_iter().map(Value::deref_own).collect()))
    }

    /// Receiver of the running method.
    fn QSelf[0, 1](vm, _args) {
        Ok(vm.caller_receiver())
    }

    /// Name of a function on the stack; 0 is the one that asks.
    fn ProcName[0, 1](vm, args) {
        let n = args.int(0).unwrap_or(0);
        Ok(vm.trace_entry(n.max(0) as usize).map(|t| Value::from(t.name)).unwrap_or_else(|| Value::from("")))
    }

    /// Line of a function on the stack, 0 when unknown.
    fn ProcLine[0, 1](vm, args) {
        let n = args.int(0).unwrap_or(0);
        Ok(Value::int(vm.trace_entry(n.max(0) as usize).map_or(0, |t| t.line as i64)))
    }

    /// Source file of a function on the stack.
    fn ProcFile[0, 1](vm, args) {
        let level = match args.is_empty() || args.get(0).as_symbol().is_some() {
            true => Some(0),
            false => args.int(0).and_then(|n| usize::try_from(n).ok()),
        };
        Ok(level.and_then(|n| vm.trace_entry(n)).map(|t| Value::from(t.file)).unwrap_or_else(|| Value::from("")))
    }

    /// Type letter of a value.
    fn ValType[0, 1](_vm, args) {
        Ok(Value::from(args.get(0).type_letter()))
    }

    /// Is there a function of this name?
    fn hb_IsFunction[1, 1](_vm, args) {
        let symbol = args.get(0).as_symbol().map(|s| s.name().to_string());
        Ok(Value::logical(args.text(0).or(symbol).is_some_and(|n| Vm::function_exists(&n))))
    }

    /// Calls a function, block or method with an argument array: `( array )`, `( object, method, args )`, `( callee, args )`.
    fn hb_ExecFromArray[1, 3](vm, args) {
        let mut list: Vec<Value> = Vec::new();
        let mut first = args.get(0).clone();
        let (mut object, mut at) = (Value::NIL, 1);
        if let (Some(a), 0) = (first.as_array(), first.class_id()) {
            let items = a.to_vec();
            first = items.first().cloned().unwrap_or_default();
            list = items.get(1..).unwrap_or_default().to_vec();
            if first.class_id() != 0 || list.first().is_some_and(Value::is_str) && !first.is_str() && first.as_block().is_none() && first.as_symbol().is_none() {
                object = first.clone();
                first = if list.is_empty() { Value::NIL } else { list.remove(0) };
            }
        } else {
            if first.class_id() != 0 {
                object = first.clone();
                first = args.get(1).clone();
                at = 2;
            }
            match args.array(at) {
                Some(a) => list = a.to_vec(),
                None if args.len() > at => return vm.arg_error(1099, args),
                None => {}
            }
            if args.len() > at + 1 {
                return vm.arg_error(1099, args);
            }
        }
        if !object.is_nil() {
            let sym = first.as_symbol().unwrap_or_else(|| {
                Symbol::intern(&String::from_utf8_lossy(first.as_bytes().unwrap_or_default()))
            });
            return vm.send(&object, sym, &list);
        }
        if let Some(name) = first.as_bytes() {
            let name = String::from_utf8_lossy(name).into_owned();
            return vm.call_name(&name, &list);
        }
        if first.as_block().is_some() || first.as_symbol().is_some() {
            return vm.eval(&first, &list);
        }
        vm.arg_error(1099, args)
    }

    /// Frees garbage cycles; runs their destructors.
    fn hb_gcAll[0, 1](vm, _args) {
        keel_runtime::value::gc::collect();
        vm.run_destructors()?;
        Ok(Value::NIL)
    }
}

fn parameter(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let Some(at) = usize::try_from(args.int(0).unwrap_or(0)).ok().and_then(|n| n.checked_sub(1)) else {
        return Ok(Value::NIL);
    };
    if args.len() > 1 {
        let v = args.get(1).clone();
        return Ok(if vm.set_caller_arg(at, v.clone())? { v } else { Value::NIL });
    }
    Ok(vm.caller_arg(at).map(Value::deref_own).unwrap_or_default())
}
