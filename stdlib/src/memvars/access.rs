//! Creating, reading, assigning and releasing memvars.

use keel_runtime::builtin::Args;
use keel_runtime::builtins;
use keel_runtime::error::{ErrorSpec, eg};
use keel_runtime::symbol::Symbol;
use keel_runtime::value::Value;
use keel_runtime::vm::{MemvarScope, Vm};

fn name(args: &Args<'_>, i: usize) -> Option<Symbol> {
    let n = args.text(i)?;
    let n = n.trim();
    (!n.is_empty()).then(|| Symbol::intern(n))
}

/// Names in arguments: texts and arrays of texts.
fn names(args: &Args<'_>) -> Vec<Symbol> {
    fn collect(v: &Value, out: &mut Vec<Symbol>) {
        if let Some(b) = v.as_bytes() {
            out.push(Symbol::intern(String::from_utf8_lossy(b).trim()));
        } else if let Some(a) = v.as_array() {
            a.to_vec().iter().for_each(|v| collect(v, out));
        }
    }
    let mut out = Vec::new();
    args.values().iter().for_each(|v| collect(v, &mut out));
    out
}

/// Does a name match a mask with `*` and `?`?
pub(crate) fn like(mask: &[u8], name: &[u8]) -> bool {
    match (mask.split_first(), name.split_first()) {
        (None, None) => true,
        (Some((b'*', rest)), _) => {
            like(rest, name) || name.split_first().is_some_and(|(_, tail)| like(mask, tail))
        }
        (Some((b'?', rest)), Some((_, tail))) => like(rest, tail),
        (Some((m, rest)), Some((n, tail))) => m.eq_ignore_ascii_case(n) && like(rest, tail),
        _ => false,
    }
}

/// As [`like`], minding letter case.
pub(crate) fn like_case(mask: &[u8], name: &[u8]) -> bool {
    match (mask.split_first(), name.split_first()) {
        (None, None) => true,
        (Some((b'*', rest)), _) => {
            like_case(rest, name) || name.split_first().is_some_and(|(_, tail)| like_case(mask, tail))
        }
        (Some((b'?', rest)), Some((_, tail))) => like_case(rest, tail),
        (Some((m, rest)), Some((n, tail))) => m == n && like_case(rest, tail),
        _ => false,
    }
}

fn release(vm: &mut Vm, mask: &str, keep: bool) {
    for (sym, public) in vm.visible_memvars() {
        if !public && like(mask.as_bytes(), sym.name().as_bytes()) != keep {
            vm.release_memvar(sym);
        }
    }
}

builtins! {
    /// Value of a memvar; error when missing.
    fn __mvGet[1, 1](vm, args) {
        match name(args, 0) {
            Some(sym) => match vm.memvar(sym) {
                Some(v) => Ok(v),
                None => {
                    use keel_runtime::error::{ErrorSpec, eg};
                    // The name as it was given.
                    let given = args.text(0).unwrap_or_default();
                    vm.raise_value(ErrorSpec::base(eg::NOVAR, 1003, &given).retry())
                }
            },
            None => vm.arg_error_with(3009, "", args.values()),
        }
    }

    /// Value of a memvar, or a default.
    fn __mvGetDef[1, 2](vm, args) {
        if args.bytes(0).is_none() {
            return vm.arg_error_with(3009, "", args.values());
        }
        Ok(name(args, 0).and_then(|s| vm.memvar(s)).unwrap_or_else(|| args.get(1).clone()))
    }

    /// Assigns a memvar (a PRIVATE is made when missing); returns the value.
    fn __mvPut[1, 2](vm, args) {
        match name(args, 0) {
            Some(sym) => {
                vm.set_memvar(sym, args.get(1).clone());
                Ok(args.get(1).clone())
            }
            None => vm.arg_error_with(3010, "", args.values()),
        }
    }

    /// Is there a memvar of this name?
    fn __mvExist[1, 1](vm, args) {
        Ok(Value::logical(name(args, 0).is_some_and(|s| vm.memvar(s).is_some())))
    }

    /// Scope of a memvar: -2 unknown name, -1 no variable now, 1 PUBLIC, 2 PRIVATE.
    fn __mvScope[1, 1](vm, args) {
        if args.bytes(0).is_none() {
            return Ok(Value::int(0));
        }
        let scope = name(args, 0).map_or(MemvarScope::Missing, |s| vm.memvar_scope(s));
        Ok(Value::int(match scope {
            MemvarScope::Missing => {
                if name(args, 0).is_some_and(|s| vm.knows_memvar(s)) { -1 } else { -2 }
            }
            MemvarScope::Public => 1,
            // Harbour never says 4, which stands for a PRIVATE of the function itself.
            MemvarScope::PrivateGlobal | MemvarScope::PrivateLocal => 2,
        }))
    }

    /// Makes PRIVATEs of the calling function.
    fn __mvPrivate[1, 255](vm, args) {
        if !args.values().iter().all(names_variables) {
            return vm.raise_value(ErrorSpec::base(eg::ARG, 3008, "&").with_args(args.values()));
        }
        for sym in names(args) {
            vm.declare_private(sym, Value::NIL);
        }
        Ok(Value::NIL)
    }

    /// As __mvPublic.
    fn __QQPub[0, 255](vm, args) {
        for sym in names(args) {
            vm.declare_public(sym, Value::logical(false));
        }
        Ok(Value::NIL)
    }

    /// Makes PUBLICs.
    fn __mvPublic[1, 255](vm, args) {
        if !args.values().iter().all(names_variables) {
            return vm.raise_value(ErrorSpec::base(eg::ARG, 3008, "&").with_args(args.values()));
        }
        for sym in names(args) {
            vm.declare_public(sym, Value::logical(false));
        }
        Ok(Value::NIL)
    }

    /// Releases one or more memvars by name.
    fn __mvXRelease[1, 255](vm, args) {
        if args.values().iter().any(|v| !v.is_str() && v.as_array().is_none()) {
            return vm.arg_error_with(3008, "RELEASE", args.values());
        }
        for sym in names(args) {
            vm.release_memvar(sym);
        }
        Ok(Value::NIL)
    }

    /// As __mvXRelease.
    fn __mxRelease[0, 255](vm, args) {
        if args.values().iter().any(|v| !v.is_str() && v.as_array().is_none()) {
            return vm.arg_error_with(3008, "RELEASE", args.values());
        }
        for sym in names(args) {
            vm.release_memvar(sym);
        }
        Ok(Value::NIL)
    }

    /// Releases PRIVATEs whose names match a mask (.T.) or do not match it (.F.).
    fn __mvRelease[1, 2](vm, args) {
        if let Some(mask) = args.text(0) {
            release(vm, &mask, !args.logical(1).unwrap_or(true));
        }
        Ok(Value::NIL)
    }

    /// As __mvRelease.
    fn __MRelease[1, 2](vm, args) {
        if let Some(mask) = args.text(0) {
            release(vm, &mask, !args.logical(1).unwrap_or(true));
        }
        Ok(Value::NIL)
    }

    /// Releases all memvars.
    fn __mvClear[0, 0](vm, _args) {
        vm.clear_memvars();
        Ok(Value::NIL)
    }

    /// As __mvClear.
    fn __MClear[0, 0](vm, _args) {
        vm.clear_memvars();
        Ok(Value::NIL)
    }
}

/// Is it a name, or an array of names?
fn names_variables(v: &Value) -> bool {
    v.is_str() || v.as_array().is_some_and(|a| a.to_vec().iter().all(Value::is_str))
}
