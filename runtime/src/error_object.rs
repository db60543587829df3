//! Class ERROR: its members, what they accept, and error objects from their description.

use crate::builtin::{Args, NativeResult};
use crate::class::{Action, Class, DataMember, Scope, new_class, plain_method};
use crate::error::{ErrorSpec, description, eg};
use crate::symbol::Symbol;
use crate::value::Value;
use crate::vm::Vm;
use std::sync::OnceLock;

/// Where an error object keeps its members: 0-based element of the object.
#[allow(missing_docs)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Member {
    Cargo,
    Args,
    /// The sum of `CAN_RETRY`, `CAN_SUBSTITUTE` and `CAN_DEFAULT`.
    Flags,
    Description,
    FileName,
    GenCode,
    Operation,
    OsCode,
    Severity,
    SubCode,
    SubSystem,
    Tries,
}

/// Number of elements.
const MEMBERS: usize = 12;

const CAN_RETRY: i64 = 1;
const CAN_SUBSTITUTE: i64 = 2;
const CAN_DEFAULT: i64 = 4;

fn raw(e: &Value, m: Member) -> Value {
    e.as_array().and_then(|a| a.get(m as usize)).unwrap_or_default()
}

fn store(e: &Value, m: Member, v: Value) {
    if let Some(a) = e.as_array() {
        a.set(m as usize, v);
    }
}

fn has_flag(e: &Value, flag: i64) -> bool {
    raw(e, Member::Flags).as_i64().unwrap_or(0) & flag != 0
}

/// `e:canRetry`.
pub fn can_retry(e: &Value) -> bool {
    has_flag(e, CAN_RETRY)
}

/// `e:canSubstitute`.
pub fn can_substitute(e: &Value) -> bool {
    has_flag(e, CAN_SUBSTITUTE)
}

/// `e:canDefault`.
pub fn can_default(e: &Value) -> bool {
    has_flag(e, CAN_DEFAULT)
}

/// A text member; empty when it was never set.
pub fn text(e: &Value, m: Member) -> String {
    raw(e, m).as_bytes().map(|b| String::from_utf8_lossy(b).into_owned()).unwrap_or_default()
}

/// A numeric member; 0 when it was never set.
pub fn number(e: &Value, m: Member) -> i64 {
    raw(e, m).as_i64().unwrap_or(0)
}

/// Declares the two messages of a member.
macro_rules! accessors {
    ($($kind:ident $get:ident $set:ident $member:ident $($flag:ident)?;)*) => {
        $(
            fn $get(_: &mut Vm, this: &Value, _: &Args<'_>) -> NativeResult {
                Ok(accessors!(@get $kind this $member $($flag)?))
            }
            fn $set(vm: &mut Vm, this: &Value, args: &Args<'_>) -> NativeResult {
                accessors!(@set $kind vm this args $member $($flag)?)
            }
        )*
    };
    (@get any $this:ident $m:ident) => { raw($this, Member::$m) };
    (@get array $this:ident $m:ident) => { raw($this, Member::$m) };
    (@get text $this:ident $m:ident) => {
        match raw($this, Member::$m) {
            v if v.is_str() => v,
            _ => Value::from(""),
        }
    };
    (@get number $this:ident $m:ident) => { Value::int(number($this, Member::$m)) };
    (@get flag $this:ident $m:ident $f:ident) => { Value::logical(has_flag($this, $f)) };
    (@set any $vm:ident $this:ident $args:ident $m:ident) => {{
        let _ = $vm;
        store($this, Member::$m, $args.get(0).clone());
        Ok($args.get(0).clone())
    }};
    (@set array $vm:ident $this:ident $args:ident $m:ident) => {{
        let _ = $vm;
        if $args.array(0).is_none() {
            return Ok(Value::NIL);
        }
        store($this, Member::$m, $args.get(0).clone());
        Ok($args.get(0).clone())
    }};
    (@set text $vm:ident $this:ident $args:ident $m:ident) => {{
        let _ = $vm;
        if $args.get(0).is_str() {
            store($this, Member::$m, $args.get(0).clone());
        }
        Ok($args.get(0).clone())
    }};
    (@set number $vm:ident $this:ident $args:ident $m:ident) => { set_number($vm, $this, $args, Member::$m) };
    (@set flag $vm:ident $this:ident $args:ident $m:ident $f:ident) => {{
        let _ = $vm;
        let Some(on) = $args.logical(0) else { return Ok(Value::NIL) };
        let old = number($this, Member::$m);
        store($this, Member::$m, Value::int(if on { old | $f } else { old & !$f }));
        Ok(Value::logical(on))
    }};
}

accessors! {
    array get_args set_args Args;
    flag get_can_default set_can_default Flags CAN_DEFAULT;
    flag get_can_retry set_can_retry Flags CAN_RETRY;
    flag get_can_substitute set_can_substitute Flags CAN_SUBSTITUTE;
    any get_cargo set_cargo Cargo;
    text get_description set_description Description;
    text get_filename set_filename FileName;
    number get_gen_code set_gen_code GenCode;
    text get_operation set_operation Operation;
    number get_os_code set_os_code OsCode;
    number get_severity set_severity Severity;
    number get_sub_code set_sub_code SubCode;
    text get_subsystem set_subsystem SubSystem;
    number get_tries set_tries Tries;
}

/// Assigns a numeric member; anything else is an argument error. `genCode` also sets the description of that code.
fn set_number(vm: &mut Vm, this: &Value, args: &Args<'_>, m: Member) -> NativeResult {
    let Some(n) = args.int(0) else {
        let name = format!("{m:?}").to_ascii_uppercase();
        let spec = ErrorSpec::base(eg::ARG, 0, &name).with_args(&[args.get(0).clone()]).substitute();
        return vm.raise_value(spec);
    };
    store(this, m, Value::int(n));
    if m == Member::GenCode {
        store(this, Member::Description, vm.sets.speech.error(n.clamp(0, 65535) as u16));
    }
    Ok(Value::int(n))
}

/// A native accessor.
type Accessor = fn(&mut Vm, &Value, &Args<'_>) -> NativeResult;

/// Messages in the order of `e:classSel()`.
const MESSAGES: [(&str, Accessor, Accessor); 14] = [
    ("ARGS", get_args, set_args),
    ("CANDEFAULT", get_can_default, set_can_default),
    ("CANRETRY", get_can_retry, set_can_retry),
    ("CANSUBSTITUTE", get_can_substitute, set_can_substitute),
    ("CARGO", get_cargo, set_cargo),
    ("DESCRIPTION", get_description, set_description),
    ("FILENAME", get_filename, set_filename),
    ("GENCODE", get_gen_code, set_gen_code),
    ("OPERATION", get_operation, set_operation),
    ("OSCODE", get_os_code, set_os_code),
    ("SEVERITY", get_severity, set_severity),
    ("SUBCODE", get_sub_code, set_sub_code),
    ("SUBSYSTEM", get_subsystem, set_subsystem),
    ("TRIES", get_tries, set_tries),
];

/// The class ERROR.
pub fn error_class() -> &'static Class {
    static CLASS: OnceLock<&'static Class> = OnceLock::new();
    CLASS.get_or_init(|| {
        let c = new_class("ERROR", &[]).expect("the class table is empty at start");
        c.add(plain_method(c.name, Action::Super(c.id), Scope::Exported, c.id));
        for (name, get, set) in MESSAGES {
            let getter = plain_method(Symbol::intern(name), Action::Native(get), Scope::Exported, c.id);
            c.add(getter);
            let message = Symbol::intern(&format!("_{name}"));
            c.add(plain_method(message, Action::Native(set), Scope::Exported, c.id));
        }
        let slot = || DataMember { name: Symbol::intern(""), init: Value::NIL, owner: c.id };
        c.change(|m| m.data.extend(std::iter::repeat_with(slot).take(MEMBERS)));
        c
    })
}

/// Gives an error object another text.
pub fn describe(object: &Value, text: Value) {
    store(object, Member::Description, text);
}

/// An error object from its description.
pub fn new_error(spec: &ErrorSpec) -> Value {
    let object = error_class().instance();
    let shown = if spec.description.is_empty() { description(spec.gen_code) } else { &spec.description };
    let flags = i64::from(spec.can_retry) * CAN_RETRY
        + i64::from(spec.can_substitute) * CAN_SUBSTITUTE
        + i64::from(spec.can_default) * CAN_DEFAULT;
    let items = [
        Value::NIL,
        spec.args.as_ref().map_or(Value::NIL, |a| Value::array(a.clone())),
        Value::int(flags),
        Value::from(shown),
        Value::from(spec.filename.as_str()),
        Value::int(spec.gen_code as i64),
        Value::from(spec.operation.as_str()),
        Value::int(spec.os_code as i64),
        Value::int(spec.severity as i64),
        Value::int(spec.sub_code as i64),
        Value::from(spec.subsystem.as_str()),
        Value::int(spec.tries as i64),
    ];
    if let Some(a) = object.as_array() {
        a.with_mut(|slots| items.into_iter().enumerate().for_each(|(i, v)| slots[i] = v));
    }
    object
}
