//! `__obj*`: asking and changing objects.

use super::define::{Bits, add_code, add_data};
use keel_runtime::builtin::{Args, NativeResult};
use keel_runtime::builtins;
use keel_runtime::class::{self, Action, Class, fresh};
use keel_runtime::error::{ErrorSpec, eg};
use keel_runtime::symbol::Symbol;
use keel_runtime::value::Value;
use keel_runtime::vm::Vm;

fn class_arg(args: &Args<'_>) -> Option<&'static Class> {
    class::class(class::class_of(args.get(0)))
}

fn name_arg(args: &Args<'_>, i: usize) -> String {
    match args.get(i).as_symbol() {
        Some(s) => s.name().to_string(),
        None => args.text(i).unwrap_or_default().trim().to_ascii_uppercase(),
    }
}

/// Messages a value understands without declaring them.
const COMMON: [&str; 5] = ["CLASSNAME", "CLASSH", "CLASSSEL", "ISDERIVEDFROM", "ISKINDOF"];

fn is_data(c: &Class, sym: Symbol) -> bool {
    c.members.read().methods.contains_key(&Symbol::intern(&format!("_{}", sym.name())))
}

builtins! {
    /// Does the object understand a message?
    fn __objHasMsg[2, 2](vm, args) {
        if !args.get(1).is_str() && args.get(1).as_symbol().is_none() {
            return vm.arg_error(1099, args);
        }
        let name = name_arg(args, 1);
        let sym = Symbol::intern(&name);
        let has = class_arg(args).is_some_and(|c| c.find(sym).is_some()) || COMMON.contains(&name.as_str());
        Ok(Value::logical(has))
    }

    /// Does the object's class declare a message that does something?
    fn __objHasMsgAssigned[2, 2](_vm, args) {
        let sym = Symbol::intern(&name_arg(args, 1));
        let has = class_arg(args).and_then(|c| c.find(sym)).is_some_and(|m| !matches!(m.action, Action::Virtual));
        Ok(Value::logical(has))
    }

    /// Does the object have a variable of this name?
    fn __objHasData[2, 2](vm, args) {
        if args.get(0).class_id() == 0 || !args.get(1).is_str() {
            return refused(vm);
        }
        let name = name_arg(args, 1);
        let has = class_arg(args).is_some_and(|c| {
            c.find(Symbol::intern(&name)).is_some() && c.find(Symbol::intern(&format!("_{name}"))).is_some()
        });
        Ok(Value::logical(has))
    }

    /// Does the object have a method (not a variable) of this name?
    fn __objHasMethod[2, 2](vm, args) {
        if args.get(0).class_id() == 0 || !args.get(1).is_str() {
            return refused(vm);
        }
        let name = name_arg(args, 1);
        let has = class_arg(args).is_some_and(|c| {
            c.find(Symbol::intern(&name)).is_some() && c.find(Symbol::intern(&format!("_{name}"))).is_none()
        });
        Ok(Value::logical(has))
    }

    /// Names of the variables (default) or methods (.F.) of an object.
    fn __objGetMsgList[1, 3](vm, args) {
        let Some(c) = class_arg(args) else { return refused(vm) };
        let data = args.logical(1).unwrap_or(true);
        // 0 all variables, 1 those of the class, 2 those of the object.
        let which = args.int(2).unwrap_or(0);
        let order = c.members.read().order.clone();
        let list = order.iter().filter(|s| {
            let of_class = c.find(**s).is_some_and(|m| matches!(m.action, Action::ClassGet(..)));
            let wanted = which == 0 || !data || (which == 1) == of_class;
            !s.name().starts_with('_') && is_data(c, **s) == data && wanted
        });
        Ok(Value::array(list.map(|s| Value::from(s.name())).collect()))
    }

    /// Names of the methods of an object.
    fn __objGetMethodList[1, 1](vm, args) {
        let Some(c) = class_arg(args) else { return refused(vm) };
        let order = c.members.read().order.clone();
        let list = order.iter().filter(|s| !s.name().starts_with('_') && !is_data(c, **s));
        Ok(Value::array(list.map(|s| Value::from(s.name())).collect()))
    }

    /// Pairs of name and value of the object's variables, without the names in the second argument.
    fn __objGetValueList[1, 2](vm, args) {
        let Some(c) = class_arg(args) else { return refused(vm) };
        let except: Vec<String> = args
            .array(1)
            .map(|a| a.to_vec().iter().filter_map(|v| v.as_bytes().map(|b| String::from_utf8_lossy(b).to_ascii_uppercase())).collect())
            .unwrap_or_default();
        let order = c.members.read().order.clone();
        let mut list = Vec::new();
        for s in order.iter().filter(|s| !s.name().starts_with('_') && is_data(c, **s)) {
            if except.iter().any(|e| e == s.name()) {
                continue;
            }
            let v = vm.send(args.get(0), *s, &[])?;
            list.push(Value::array(vec![Value::from(s.name()), v]));
        }
        Ok(Value::array(list))
    }

    /// Pairs of name and value of the object's persistent variables; with .T. of all exported ones.
    fn __objGetProperties[1, 2](vm, args) {
        let Some(c) = class_arg(args) else { return refused(vm) };
        let mut list = Vec::new();
        for name in super::class_functions::properties(c, args.logical(1).unwrap_or(false)) {
            let value = vm.send_name(args.get(0), &name, &[])?;
            list.push(Value::array(vec![Value::from(name), value]));
        }
        Ok(Value::array(list))
    }

    /// Assigns variables from pairs of name and value.
    fn __objSetValueList[2, 2](vm, args) {
        if args.get(0).class_id() == 0 {
            return refused(vm);
        }
        for pair in args.array(1).map(|a| a.to_vec()).unwrap_or_default() {
            if let Some(p) = pair.as_array() {
                let name = p.get(0).and_then(|n| n.as_bytes().map(|b| String::from_utf8_lossy(b).into_owned()));
                if let Some(name) = name {
                    class::set_instance_variable(args.get(0), &name, p.get(1).unwrap_or_default());
                }
            }
        }
        Ok(args.get(0).clone())
    }

    /// Sends a message named at run time.
    fn __objSendMsg[2, 255](vm, args) {
        if !args.get(1).is_str() && args.get(1).as_symbol().is_none() {
            let name = vm.native_name();
            let spec = ErrorSpec::base(eg::ARG, 3000, &name);
            return vm.raise_value(if args.is_empty() { spec } else { spec.with_args(args.values()) });
        }
        let sym = Symbol::intern(&name_arg(args, 1));
        let rest = args.raw().get(2..).unwrap_or_default();
        vm.send(args.get(0), sym, rest)
    }

    /// A copy of an object.
    fn __objClone[1, 1](_vm, args) {
        let o = args.get(0);
        let Some(a) = o.as_array() else { return Ok(Value::NIL) };
        let items = a.to_vec().iter().map(fresh).collect();
        let destructor = class_arg(args).is_some_and(|c| c.members.read().destructor.is_some());
        Ok(match o.class_id() {
            0 => Value::array(items),
            id => Value::object(id, items, destructor),
        })
    }

    /// Name of the object's class.
    fn __objGetClsName[1, 1](vm, args) {
        vm.send_name(args.get(0), "CLASSNAME", &[])
    }

    /// Is the object of a class (object, or name) or of a descendant of it?
    fn __objDerivedFrom[2, 2](vm, args) {
        if args.get(0).class_id() == 0 {
            return refused(vm);
        }
        vm.send_name(args.get(0), "ISDERIVEDFROM", &args.values()[1..])
    }

    /// Adds a method to the object's class.
    fn __objAddMethod[3, 3](vm, args) {
        set_code(vm, args, false)
    }

    /// Adds a codeblock as method to the object's class.
    fn __objAddInline[3, 3](vm, args) {
        set_code(vm, args, false)
    }

    /// Adds a variable to the object's class and to this object.
    fn __objAddData[2, 2](vm, args) {
        let Some(c) = class_arg(args) else { return refused(vm) };
        let name = name_arg(args, 1);
        if c.find(Symbol::intern(&name)).is_none() {
            add_data(c, &name, Value::NIL, b"", Bits(1));
        }
        Ok(args.get(0).clone())
    }

    /// Gives a method other code.
    fn __objModMethod[3, 3](vm, args) {
        set_code(vm, args, true)
    }

    /// Gives an inline method other code.
    fn __objModInline[3, 3](vm, args) {
        set_code(vm, args, true)
    }

    /// Removes a method from the object's class.
    fn __objDelMethod[2, 2](vm, args) {
        let Some(c) = class_arg(args) else { return refused(vm) };
        remove(c, &[name_arg(args, 1)]);
        Ok(args.get(0).clone())
    }

    /// Removes an inline method from the object's class.
    fn __objDelInline[2, 2](vm, args) {
        let Some(c) = class_arg(args) else { return refused(vm) };
        remove(c, &[name_arg(args, 1)]);
        Ok(args.get(0).clone())
    }

    /// Removes a variable's messages from the object's class.
    fn __objDelData[2, 2](vm, args) {
        let Some(c) = class_arg(args) else { return refused(vm) };
        let name = name_arg(args, 1);
        remove(c, &[format!("_{name}"), name]);
        Ok(args.get(0).clone())
    }

    /// Makes an array an object of the class that a function name or handle gives.
    fn __objSetClass[1, 3](_vm, args) {
        if let (Some(a), Some(name)) = (args.array(0), args.text(1)) {
            let found = (1..=class::class_count()).rev().find(|i| class::class_name(*i).eq_ignore_ascii_case(&name));
            if let Some(id) = found {
                a.set_class(id, class::class(id).is_some_and(|c| c.members.read().destructor.is_some()));
            }
        }
        Ok(args.get(0).clone())
    }

    /// Makes an array an object of the class with this handle; returns the former handle.
    fn __objSetClassHandle[2, 2](_vm, args) {
        let old = args.get(0).class_id();
        if let (Some(a), Some(id)) = (args.array(0), args.int(1)) {
            a.set_class(id as u32, class::class(id as u32).is_some_and(|c| c.members.read().destructor.is_some()));
        }
        Ok(Value::int(old as i64))
    }

    /// Instance variables as pairs of name and value, without the names in the second argument: those that differ from their
    /// first values, all with .F. in the third.
    fn __objGetIVars[1, 3](_vm, args) {
        let except: Vec<Value> = args.array(1).map(|a| a.to_vec()).unwrap_or_default();
        let named = |n: &str| {
            except.iter().filter_map(Value::as_bytes).any(|b| b.eq_ignore_ascii_case(n.as_bytes()))
        };
        let list = class::instance_variables(args.get(0), args.logical(2).unwrap_or(true));
        let list = list.into_iter().filter(|(n, _)| !named(n));
        Ok(Value::array(list.map(|(n, v)| Value::array(vec![Value::from(n), v])).collect()))
    }

    /// Sets instance variables from pairs of name (as `__objGetIVars()` has it) and value, whatever their scope.
    fn __objSetIVars[2, 2](_vm, args) {
        for pair in args.array(1).map(|a| a.to_vec()).unwrap_or_default() {
            if let Some(p) = pair.as_array() {
                let name = p.get(0).and_then(|n| n.as_bytes().map(|b| String::from_utf8_lossy(b).into_owned()));
                if let Some(name) = name {
                    class::set_instance_variable(args.get(0), &name, p.get(1).unwrap_or_default());
                }
            }
        }
        Ok(args.get(0).clone())
    }
}

/// Gives a message of the object's class code when it exists (`existing`) or when it does not; returns the object.
fn set_code(vm: &mut Vm, args: &Args<'_>, existing: bool) -> NativeResult {
    let Some(c) = class_arg(args).filter(|_| args.get(1).is_str()) else { return refused(vm) };
    let name = name_arg(args, 1);
    if c.find(Symbol::intern(&name)).is_some() == existing {
        add_code(c, &name, args.get(2), Bits(1));
    }
    Ok(args.get(0).clone())
}

fn remove(c: &Class, names: &[String]) {
    c.change(|m| {
        for n in names {
            let sym = Symbol::intern(n);
            m.methods.remove(&sym);
            m.order.retain(|s| *s != sym);
        }
    });
}

/// The argument error of this family: it names no arguments and cannot be mended.
fn refused(vm: &mut Vm) -> NativeResult {
    let name = vm.native_name();
    vm.raise_value(ErrorSpec::base(eg::ARG, 3101, &name))
}
