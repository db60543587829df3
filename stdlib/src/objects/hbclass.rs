//! HBClass, the object that collects a class declaration and creates the class, and HBObject, the usual ancestor.

use super::define::{Bits, add_class_data, add_code, add_data, code_action, empty_of, record, type_of};
use keel_runtime::builtin::{Args, NativeResult};
use keel_runtime::builtins;
use keel_runtime::class::{self, Action, Class, Scope, new_class, new_method, plain_method};
use keel_runtime::link::Function;
use keel_runtime::symbol::Symbol;
use keel_runtime::unwind::Unwind;
use keel_runtime::value::Value;
use keel_runtime::vm::Vm;
use std::sync::OnceLock;

/// Instance variables of HBClass, in order.
const VARS: [&str; 16] = [
    "HCLASS",
    "CNAME",
    "ADATAS",
    "AMETHODS",
    "ACLSDATAS",
    "ACLSMETHODS",
    "AINLINES",
    "AVIRTUALS",
    "ADELEGATES",
    "ASSUPER",
    "SONERROR",
    "SDESTRUCTOR",
    "LMODFRIENDLY",
    "ASFRIENDCLASS",
    "ASFRIENDFUNC",
    "SCLASSFUNC",
];

const HCLASS: usize = 0;
const NAME: usize = 1;
const DATAS: usize = 2;
const METHODS: usize = 3;
const CLSDATAS: usize = 4;
const CLSMETHODS: usize = 5;
const INLINES: usize = 6;
const VIRTUALS: usize = 7;
const DELEGATES: usize = 8;
const SUPERS: usize = 9;
const ON_ERROR: usize = 10;
const DESTRUCTOR: usize = 11;
const MODULE_FRIENDLY: usize = 12;
const FRIEND_CLASS: usize = 13;
const FRIEND_FUNC: usize = 14;
const CLASS_FUNC: usize = 15;

fn var(this: &Value, i: usize) -> Value {
    this.as_array().and_then(|a| a.get(i)).unwrap_or_default()
}

fn set_var(this: &Value, i: usize, v: Value) {
    if let Some(a) = this.as_array() {
        a.set(i, v);
    }
}

fn append(this: &Value, i: usize, items: Vec<Value>) {
    if let Some(a) = var(this, i).as_array() {
        a.push(Value::array(items));
    }
}

fn rows(this: &Value, i: usize) -> Vec<Vec<Value>> {
    let list = var(this, i).as_array().map(|a| a.to_vec()).unwrap_or_default();
    list.iter().map(|r| r.as_array().map(|a| a.to_vec()).unwrap_or_default()).collect()
}

fn text(v: &Value) -> String {
    v.as_bytes().map(|b| String::from_utf8_lossy(b).into_owned()).unwrap_or_default()
}

/// The class a class-building object has created, if it has.
fn created(this: &Value) -> Option<&'static Class> {
    class::class(var(this, HCLASS).as_i64().unwrap_or(0) as u32)
}

fn hb_class() -> &'static Class {
    static CLASS: OnceLock<&'static Class> = OnceLock::new();
    CLASS.get_or_init(|| {
        let c = new_class("HBCLASS", &[]).expect("room in the class table");
        for v in VARS {
            let init = if v.starts_with('A') { Value::array(Vec::new()) } else { Value::NIL };
            c.add_data(v, init, Scope::Exported, false);
        }
        type Native = fn(&mut Vm, &Value, &Args<'_>) -> NativeResult;
        let methods: &[(&str, Native)] = &[
            ("NEW", new),
            ("CREATE", create),
            ("INSTANCE", instance),
            ("ADDDATA", add_one_data),
            ("ADDMULTIDATA", add_multi_data),
            ("ADDCLASSDATA", add_one_class_data),
            ("ADDMULTICLSDATA", add_multi_class_data),
            ("ADDMETHOD", add_method),
            ("ADDCLSMETHOD", add_class_method),
            ("ADDINLINE", add_inline),
            ("ADDVIRTUAL", add_virtual),
            ("ADDDELEGATE", add_delegate),
            ("ADDFRIENDCLASS", add_friend_class),
            ("ADDFRIENDFUNC", add_friend_func),
            ("SETONERROR", set_on_error),
            ("SETDESTRUCTOR", set_destructor),
            ("INITCLASS", this_again),
            ("CSUPER", super_name),
        ];
        for (name, f) in methods {
            c.add(plain_method(Symbol::intern(name), Action::Native(*f), Scope::Exported, c.id));
        }
        c
    })
}

fn hb_object() -> &'static Class {
    static CLASS: OnceLock<&'static Class> = OnceLock::new();
    CLASS.get_or_init(|| {
        let c = new_class("HBOBJECT", &[]).expect("room in the class table");
        let add = |name: &str, f: fn(&mut Vm, &Value, &Args<'_>) -> NativeResult| {
            c.add(plain_method(Symbol::intern(name), Action::Native(f), Scope::Exported, c.id));
        };
        c.add(plain_method(Symbol::intern("HBOBJECT"), Action::Super(c.id), Scope::Exported, c.id));
        add("REALCLASS", real_class);
        add("NEW", |vm, this, args| {
            let own = this.with_cast(0);
            vm.send_name(&own, "INIT", args.raw())?;
            Ok(own)
        });
        add("INIT", this_again);
        add("ERROR", object_error);
        add("ISDERIVEDFROM", is_derived_from);
        add("ISKINDOF", is_derived_from);
        add("MSGNOTFOUND", message_not_found);
        c
    })
}

/// The object without a cast to an ancestor.
fn real_class(_: &mut Vm, this: &Value, _: &Args<'_>) -> NativeResult {
    Ok(this.with_cast(0))
}

fn this_again(_: &mut Vm, this: &Value, _: &Args<'_>) -> NativeResult {
    Ok(this.clone())
}

fn is_derived_from(vm: &mut Vm, this: &Value, args: &Args<'_>) -> NativeResult {
    let nameable = args.get(0).class_id() != 0 || args.get(0).is_str();
    if this.class_id() == 0 || !nameable {
        let all = [this.clone(), args.get(0).clone()];
        return vm.arg_error_with(3101, "__OBJDERIVEDFROM", &all);
    }
    let wanted = match args.get(0).class_id() {
        0 => text(args.get(0)).to_ascii_uppercase(),
        id => class::class_name(id).to_string(),
    };
    let is = class::class(this.class_id()).is_some_and(|c| {
        c.name.name() == wanted || c.members.read().ancestors.iter().any(|a| class::class_name(*a) == wanted)
    });
    Ok(Value::logical(is))
}

/// `:Error( cDesc, cClass, cMsg, nCode )`: raises an object error.
fn object_error(vm: &mut Vm, _: &Value, args: &Args<'_>) -> NativeResult {
    use keel_runtime::error::{ErrorSpec, eg};
    let code = args.int(3).unwrap_or(1004) as u32;
    let op = format!("{}:{}", text(args.get(1)), text(args.get(2)));
    let spec = ErrorSpec::base(if code == 1005 { eg::NOVARMETHOD } else { eg::NOMETHOD }, code, &op);
    vm.raise_value(spec.describe(text(args.get(0))).substitute())
}

fn message_not_found(vm: &mut Vm, this: &Value, args: &Args<'_>) -> NativeResult {
    use keel_runtime::error::{ErrorSpec, eg};
    let name = text(args.get(0));
    let (gen_code, code) = if name.starts_with('_') { (eg::NOVARMETHOD, 1005) } else { (eg::NOMETHOD, 1004) };
    let op = format!("{}:{}", class::class_name(this.class_id()), name);
    let spec = ErrorSpec::base(gen_code, code, &op).describe("Message not found");
    vm.raise_value(spec.with_args(std::slice::from_ref(this)).substitute())
}

/// `:New( cName, xSupers, sClassFunc, lModuleFriendly )`.
fn new(_: &mut Vm, this: &Value, args: &Args<'_>) -> NativeResult {
    let own = this.with_cast(0);
    set_var(&own, NAME, Value::from(text(args.get(0)).to_ascii_uppercase()));
    let supers = match args.get(1) {
        v if v.as_array().is_some() => v.clone(),
        v if v.is_nil() => Value::array(Vec::new()),
        v => Value::array(vec![v.clone()]),
    };
    set_var(&own, SUPERS, supers);
    set_var(&own, CLASS_FUNC, args.get(2).clone());
    set_var(&own, MODULE_FRIENDLY, Value::logical(args.logical(3).unwrap_or(false)));
    Ok(own)
}

/// Class id of an ancestor named by symbol, text or class handle; its class function is called to create it.
pub(super) fn super_class(vm: &mut Vm, v: &Value) -> Result<u32, Unwind> {
    if let Some(n) = v.as_i64() {
        return Ok(n as u32);
    }
    if v.class_id() != 0 {
        return Ok(v.class_id());
    }
    let object = match (v.as_symbol(), v.as_bytes()) {
        (Some(_), _) => vm.eval(v, &[])?,
        (None, Some(name)) => vm.call_name(&String::from_utf8_lossy(name), &[])?,
        _ => Value::NIL,
    };
    let id = object.class_id();
    // The instance was only asked for its class: no destructor runs.
    if let Some(o) = object.as_array() {
        o.discard();
    }
    Ok(id)
}

/// `:Create()`: makes the class from what was collected.
fn create(vm: &mut Vm, this: &Value, _: &Args<'_>) -> NativeResult {
    let this = this.with_cast(0);
    let mut supers = Vec::new();
    for s in var(&this, SUPERS).as_array().map(|a| a.to_vec()).unwrap_or_default() {
        let id = super_class(vm, &s)?;
        if id != 0 {
            supers.push(id);
        }
    }
    let Some(c) = new_class(&text(&var(&this, NAME)), &supers) else {
        use keel_runtime::error::{ErrorSpec, eg};
        return vm
            .raise_value(ErrorSpec::base(eg::LIMIT, 1000, "HBCLASS:CREATE").describe("Too many classes"));
    };
    let exported = Bits(1);
    c.add(new_method(record(c, c.name.name(), Action::Super(c.id), exported)));
    if supers.is_empty() {
        c.add(new_method(record(c, "REALCLASS", Action::Native(real_class), exported)));
    }
    for (i, s) in supers.iter().enumerate() {
        let name = class::class_name(*s);
        c.add(new_method(record(c, name, Action::Super(*s), exported)));
        if i == 0 {
            c.add(new_method(record(c, "SUPER", Action::Super(*s), exported)));
            c.add(new_method(record(c, "__SUPER", Action::Super(*s), exported)));
        }
    }
    *c.function.lock() = var(&this, CLASS_FUNC).as_symbol();
    if var(&this, MODULE_FRIENDLY).as_logical() == Some(true)
        && let Some(Function::Prg(code)) = var(&this, CLASS_FUNC).as_function()
    {
        *c.module.lock() = Some(code.module_id());
    }
    set_var(&this, HCLASS, Value::int(c.id as i64));
    for r in rows(&this, DATAS) {
        let type_name = r[2].as_bytes().unwrap_or_default().to_vec();
        add_data(c, &text(&r[0]), r[1].clone(), &type_name, Bits(r[3].as_i64().unwrap_or(1)));
    }
    for r in rows(&this, METHODS) {
        if !add_code(c, &text(&r[0]), &r[1], Bits(r[2].as_i64().unwrap_or(1))) {
            missing_code(vm, &r[1])?;
        }
    }
    for r in rows(&this, CLSDATAS) {
        let type_name = r[2].as_bytes().unwrap_or_default().to_vec();
        add_class_data(c, &text(&r[0]), r[1].clone(), &type_name, Bits(r[3].as_i64().unwrap_or(1)));
    }
    for r in rows(&this, INLINES) {
        add_code(c, &text(&r[0]), &r[1], Bits(r[2].as_i64().unwrap_or(1)));
    }
    for v in var(&this, VIRTUALS).as_array().map(|a| a.to_vec()).unwrap_or_default() {
        c.add(new_method(record(c, &text(&v), Action::Virtual, exported)));
    }
    for r in rows(&this, DELEGATES) {
        let action = Action::Delegate(Symbol::intern(&text(&r[1])), Symbol::intern(&text(&r[2])));
        c.add(new_method(record(c, &text(&r[0]), action, Bits(r[3].as_i64().unwrap_or(1)))));
    }
    for (slot, is_error) in [(ON_ERROR, true), (DESTRUCTOR, false)] {
        if let Some(action) = code_action(&var(&this, slot)) {
            let m =
                new_method(record(c, if is_error { "__ONERROR" } else { "__DESTRUCTOR" }, action, exported));
            c.change(
                |members| if is_error { members.on_error = Some(m) } else { members.destructor = Some(m) },
            );
        }
    }
    for v in var(&this, FRIEND_CLASS).as_array().map(|a| a.to_vec()).unwrap_or_default() {
        let id = super_class(vm, &v)?;
        c.change(|m| m.friend_classes.push(id));
    }
    for v in var(&this, FRIEND_FUNC).as_array().map(|a| a.to_vec()).unwrap_or_default() {
        if let Some(sym) = v.as_symbol() {
            c.change(|m| m.friend_functions.push(sym));
        }
    }
    Ok(Value::NIL)
}

fn missing_code(vm: &mut Vm, code: &Value) -> Result<(), Unwind> {
    use keel_runtime::error::{ErrorSpec, eg};
    let name = code.as_symbol().map(|s| s.name().to_string()).unwrap_or_else(|| text(code));
    vm.raise_value(ErrorSpec::base(eg::NOFUNC, 1001, &name).substitute()).map(drop)
}

fn instance(_: &mut Vm, this: &Value, _: &Args<'_>) -> NativeResult {
    Ok(created(this).map(Class::instance).unwrap_or_default())
}

fn data_row(name: Value, args: &Args<'_>, no_init: bool) -> Vec<Value> {
    let type_name = args.get(0).clone();
    let letter = type_of(type_name.as_bytes().unwrap_or_default()).0;
    let init = match args.get(1) {
        v if v.is_nil() && !no_init => empty_of(letter),
        v => v.clone(),
    };
    vec![name, init, type_name, Value::int(args.int(2).unwrap_or(1))]
}

/// `:AddMultiData( cType, xInit, nScope, aNames, lNoInit )`.
fn add_multi_data(_: &mut Vm, this: &Value, args: &Args<'_>) -> NativeResult {
    for name in args.array(3).map(|a| a.to_vec()).unwrap_or_default() {
        let row = data_row(name, args, args.logical(4).unwrap_or(false));
        match created(this) {
            Some(c) => add_data(
                c,
                &text(&row[0]),
                row[1].clone(),
                row[2].as_bytes().unwrap_or_default(),
                Bits(row[3].as_i64().unwrap_or(1)),
            ),
            None => append(this, DATAS, row),
        }
    }
    Ok(this.clone())
}

/// `:AddMultiClsData( cType, xInit, nScope, aNames, lNoInit )`.
fn add_multi_class_data(_: &mut Vm, this: &Value, args: &Args<'_>) -> NativeResult {
    for name in args.array(3).map(|a| a.to_vec()).unwrap_or_default() {
        append(this, CLSDATAS, data_row(name, args, args.logical(4).unwrap_or(false)));
    }
    Ok(this.clone())
}

/// `:AddData( cName, xInit, cType, nScope, lNoInit )`.
fn add_one_data(_: &mut Vm, this: &Value, args: &Args<'_>) -> NativeResult {
    let row = vec![
        args.get(0).clone(),
        args.get(1).clone(),
        args.get(2).clone(),
        Value::int(args.int(3).unwrap_or(1)),
    ];
    append(this, DATAS, row);
    Ok(this.clone())
}

fn add_one_class_data(_: &mut Vm, this: &Value, args: &Args<'_>) -> NativeResult {
    let row = vec![
        args.get(0).clone(),
        args.get(1).clone(),
        args.get(2).clone(),
        Value::int(args.int(3).unwrap_or(1)),
    ];
    append(this, CLSDATAS, row);
    Ok(this.clone())
}

/// `:AddMethod( cName, sFunction, nScope )`.
fn add_method(_: &mut Vm, this: &Value, args: &Args<'_>) -> NativeResult {
    append(
        this,
        METHODS,
        vec![args.get(0).clone(), args.get(1).clone(), Value::int(args.int(2).unwrap_or(1))],
    );
    Ok(this.clone())
}

/// `:AddClsMethod( cName, sFunction, nScope )`: noted for the class; its objects do not understand the message.
fn add_class_method(_: &mut Vm, this: &Value, args: &Args<'_>) -> NativeResult {
    append(this, CLSMETHODS, args.values().to_vec());
    Ok(this.clone())
}

/// `:AddInline( cName, bCode, nScope )`.
fn add_inline(vm: &mut Vm, this: &Value, args: &Args<'_>) -> NativeResult {
    match created(this) {
        Some(c) => {
            add_code(c, &text(args.get(0)), args.get(1), Bits(args.int(2).unwrap_or(1)));
        }
        None => {
            let row = vec![args.get(0).clone(), args.get(1).clone(), Value::int(args.int(2).unwrap_or(1))];
            append(this, INLINES, row);
        }
    }
    let _ = vm;
    Ok(this.clone())
}

fn add_virtual(_: &mut Vm, this: &Value, args: &Args<'_>) -> NativeResult {
    if let Some(a) = var(this, VIRTUALS).as_array() {
        a.push(args.get(0).clone());
    }
    Ok(this.clone())
}

/// `:AddDelegate( cName, cTargetMessage, cMember, nScope )`.
fn add_delegate(_: &mut Vm, this: &Value, args: &Args<'_>) -> NativeResult {
    let row = vec![
        args.get(0).clone(),
        args.get(2).clone(),
        args.get(1).clone(),
        Value::int(args.int(3).unwrap_or(1)),
    ];
    append(this, DELEGATES, row);
    Ok(this.clone())
}

fn add_friend_class(_: &mut Vm, this: &Value, args: &Args<'_>) -> NativeResult {
    if let Some(a) = var(this, FRIEND_CLASS).as_array() {
        args.values().iter().for_each(|v| a.push(v.clone()));
    }
    Ok(this.clone())
}

fn add_friend_func(_: &mut Vm, this: &Value, args: &Args<'_>) -> NativeResult {
    if let Some(a) = var(this, FRIEND_FUNC).as_array() {
        args.values().iter().for_each(|v| a.push(v.clone()));
    }
    Ok(this.clone())
}

fn set_on_error(_: &mut Vm, this: &Value, args: &Args<'_>) -> NativeResult {
    set_var(this, ON_ERROR, args.get(0).clone());
    Ok(this.clone())
}

fn set_destructor(_: &mut Vm, this: &Value, args: &Args<'_>) -> NativeResult {
    set_var(this, DESTRUCTOR, args.get(0).clone());
    Ok(this.clone())
}

fn super_name(_: &mut Vm, this: &Value, _: &Args<'_>) -> NativeResult {
    let first = var(this, SUPERS).as_array().and_then(|a| a.get(0)).unwrap_or_default();
    Ok(first.as_symbol().map(|s| Value::from(s.name())).unwrap_or(first))
}

builtins! {
    /// An object that collects the declaration of a class; `hbclass.ch` talks to it.
    fn HBClass[0, 255](_vm, _args) {
        Ok(hb_class().instance())
    }

    /// An object of the class that classes without a named ancestor inherit from.
    fn HBObject[0, 255](_vm, _args) {
        Ok(hb_object().instance())
    }
}
