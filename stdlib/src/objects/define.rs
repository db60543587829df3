//! Adding members to a class in the terms of `hboo.ch`: scope bits, message kinds, typed first values.

use keel_runtime::class::{Action, Class, Method, Scope, new_method};
use keel_runtime::link::Function;
use keel_runtime::symbol::Symbol;
use keel_runtime::value::{Published, Value};

/// Scope and nature bits of a member (`HB_OO_CLSTP_*`).
#[derive(Clone, Copy)]
pub struct Bits(pub i64);

impl Bits {
    /// `HB_OO_CLSTP_CTOR`.
    pub const READONLY: i64 = 16;
    /// `HB_OO_CLSTP_SHARED`.
    pub const SHARED: i64 = 32;
    /// `HB_OO_CLSTP_PERSIST`.
    pub const PERSIST: i64 = 256;
    /// `HB_OO_CLSTP_SYNC`.
    pub const SYNC: i64 = 2048;

    /// Is a bit set?
    pub fn has(self, bit: i64) -> bool {
        self.0 & bit != 0
    }

    /// Visibility.
    pub fn scope(self) -> Scope {
        if self.0 & 4 != 0 {
            Scope::Hidden
        } else if self.0 & 2 != 0 {
            Scope::Protected
        } else {
            Scope::Exported
        }
    }
}

/// Type letter of a declared type name; the class name for an object type.
pub fn type_of(name: &[u8]) -> (u8, Option<Symbol>) {
    let upper = name.to_ascii_uppercase();
    let known: &[(&[u8], u8)] = &[
        (b"NUMERIC", b'N'),
        (b"CHARACTER", b'C'),
        (b"STRING", b'C'),
        (b"LOGICAL", b'L'),
        (b"DATE", b'D'),
        (b"TIMESTAMP", b'T'),
        (b"DATETIME", b'T'),
        (b"ARRAY", b'A'),
        (b"HASH", b'H'),
        (b"BLOCK", b'B'),
        (b"CODEBLOCK", b'B'),
        (b"SYMBOL", b'S'),
        (b"POINTER", b'P'),
        (b"INTEGER", b'N'),
    ];
    // OBJECT takes anything, as do the words for any type.
    if matches!(upper.as_slice(), b"" | b"ANYTYPE" | b"USUAL" | b"NIL" | b"OBJECT") {
        return (0, None);
    }
    if upper.len() == 1 {
        return (if upper[0] == b'U' { 0 } else { upper[0] }, None);
    }
    for (word, letter) in known {
        if upper.len() >= 3 && word.starts_with(&upper) {
            return (*letter, None);
        }
    }
    (b'O', Some(Symbol::intern(&String::from_utf8_lossy(&upper))))
}

/// First value of a typed variable without INIT.
pub fn empty_of(letter: u8) -> Value {
    match letter {
        b'N' => Value::int(0),
        b'L' => Value::logical(false),
        b'D' => Value::date(0),
        _ => Value::NIL,
    }
}

/// A method record.
pub fn record(class: &Class, name: &str, action: Action, bits: Bits) -> Method {
    Method {
        message: Symbol::intern(name),
        action,
        scope: bits.scope(),
        readonly: bits.has(Bits::READONLY),
        persistent: bits.has(Bits::PERSIST),
        owner: class.id,
        type_letter: 0,
        type_class: None,
        sync: bits.has(Bits::SYNC),
        shared: bits.has(Bits::SHARED),
        index: 0,
    }
}

/// Adds an instance variable; a name that exists already keeps its place and gets the new properties.
pub fn add_data(class: &Class, name: &str, init: Value, type_name: &[u8], bits: Bits) {
    let upper = name.to_ascii_uppercase();
    let sym = Symbol::intern(&upper);
    let existing = class.members.read().data.iter().position(|d| d.name == sym && d.owner == class.id);
    let index = match existing {
        Some(i) => {
            class.change(|m| m.data[i].init = init);
            i as u32
        }
        None => {
            let i = class.members.read().data.len() as u32;
            class.change(|m| {
                m.data.push(keel_runtime::class::DataMember { name: sym, init, owner: class.id });
            });
            i
        }
    };
    accessors(class, &upper, Action::Get(index), Action::Set(index), type_name, bits);
}

/// Adds a class variable.
pub fn add_class_data(class: &Class, name: &str, init: Value, type_name: &[u8], bits: Bits) {
    let index = class.add_class_value(init);
    let (get, set) = (Action::ClassGet(class.id, index), Action::ClassSet(class.id, index));
    accessors(class, &name.to_ascii_uppercase(), get, set, type_name, bits);
}

fn accessors(class: &Class, name: &str, get: Action, set: Action, type_name: &[u8], bits: Bits) {
    let (letter, type_class) = type_of(type_name);
    let plain = Bits(bits.0 & !Bits::READONLY);
    class.add(new_method(record(class, name, get, plain)));
    let mut setter = record(class, &format!("_{name}"), set, bits);
    setter.type_letter = letter;
    setter.type_class = type_class;
    class.add(new_method(setter));
}

/// What code an implementation value stands for: a symbol, a codeblock, or a function's name.
pub fn code_action(code: &Value) -> Option<Action> {
    if code.as_block().is_some() {
        // Methods live as long as the process, and threads that run one at the same time must not count it.
        code.make_immortal();
        return Some(Action::Block(Published::shared(code.clone())));
    }
    if let Some(f) = code.as_function() {
        return Some(Action::Func(f));
    }
    let name = code.as_bytes()?;
    let f: &'static Function = Symbol::intern(&String::from_utf8_lossy(name)).entry().function()?;
    Some(Action::Func(f))
}

/// Adds a method whose code is a symbol, block or function name; false when there is no such code.
pub fn add_code(class: &Class, name: &str, code: &Value, bits: Bits) -> bool {
    let Some(action) = code_action(code) else { return false };
    class.add(new_method(record(class, &name.to_ascii_uppercase(), action, bits)));
    true
}
