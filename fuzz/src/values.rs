//! Bytes that functions of the library decode.

use keel_runtime::builtin::Args;
use keel_runtime::builtins;
use keel_runtime::link::Function;
use keel_runtime::symbol::SymbolEntry;
use keel_runtime::unwind::{Unwind, UnwindKind};
use keel_runtime::value::Value;
use keel_runtime::vm::{Process, Vm};

builtins! {
    /// The default error handler: the call fails, silently.
    fn __DefaultError[1, 1](vm, args) { fail(vm, args) }
}

fn fail(_vm: &mut Vm, _args: &Args<'_>) -> Result<Value, Unwind> {
    Err(Unwind(Box::new(UnwindKind::Cancel)))
}

/// A VM with the library.
pub fn vm() -> Vm {
    static ONCE: std::sync::Once = std::sync::Once::new();
    ONCE.call_once(|| {
        keel_stdlib::register();
        SymbolEntry::intern("__DEFAULTERROR").bind(Function::Native(&BUILTINS[0]));
    });
    let mut vm = Vm::new(Process::new(vec![b"fuzz".to_vec()]));
    // What a program prints goes nowhere.
    let _ = vm.call_name("SET", &[Value::int(17), Value::logical(false)]);
    vm
}

fn call(vm: &mut Vm, name: &str, args: &[Value]) -> Value {
    vm.call_name(name, args).unwrap_or_default()
}

/// Looks for cycles, as a program does between its statements.
fn collect(vm: &mut Vm) {
    call(vm, "HB_GCALL", &[Value::logical(true)]);
}

/// `hb_Deserialize()`, and what came out once more.
pub fn deserialize(data: &[u8]) {
    let vm = &mut vm();
    let value = call(vm, "HB_DESERIALIZE", &[Value::str(data)]);
    let text = call(vm, "HB_SERIALIZE", &[value]);
    call(vm, "HB_DESERIALIZE", &[text]);
    collect(vm);
}

/// Serialised values, some of them compressed.
pub fn deserialize_seeds() -> Vec<Vec<u8>> {
    let vm = &mut vm();
    let nested = Value::array(vec![Value::int(1), Value::str(b"two"), Value::array(vec![Value::NIL])]);
    let values = [
        Value::NIL,
        Value::logical(true),
        Value::int(-5),
        Value::int(1 << 40),
        Value::double_width(2.5, 10, 3),
        Value::str(&b"text ".repeat(60)),
        Value::date(2_460_000),
        Value::timestamp(2_460_000, 12_345),
        Value::array(vec![nested.clone(), nested.clone(), Value::str(b"x")]),
        call(vm, "HB_JSONDECODE", &[Value::str(br#"{"a":[1,{"b":"c"}],"d":null}"#)]),
    ];
    let mut all = Vec::new();
    for value in values {
        for flags in [0, 1, 2] {
            let text = call(vm, "HB_SERIALIZE", &[value.clone(), Value::int(flags)]);
            all.extend(text.as_bytes().map(<[u8]>::to_vec));
        }
    }
    all
}

/// `hb_jsonDecode()`, and what came out once more.
pub fn json(data: &[u8]) {
    let vm = &mut vm();
    let value = call(vm, "HB_JSONDECODE", &[Value::str(data)]);
    let text = call(vm, "HB_JSONENCODE", &[value]);
    call(vm, "HB_JSONDECODE", &[text]);
    collect(vm);
}

/// Pattern and subject, separated by a NUL, through every function.
pub fn regex(data: &[u8]) {
    let vm = &mut vm();
    let at = data.iter().position(|&b| b == 0).unwrap_or(data.len());
    let (pattern, subject) = (Value::str(&data[..at]), Value::str(data.get(at + 1..).unwrap_or_default()));
    for name in ["HB_REGEX", "HB_REGEXHAS", "HB_REGEXLIKE", "HB_REGEXSPLIT", "HB_REGEXALL", "HB_ATX"] {
        call(vm, name, &[pattern.clone(), subject.clone()]);
    }
}

/// `hb_ZUncompress()`.
pub fn zlib(data: &[u8]) {
    let vm = &mut vm();
    let data = Value::str(data);
    call(vm, "HB_ZUNCOMPRESSLEN", std::slice::from_ref(&data));
    call(vm, "HB_ZUNCOMPRESS", &[data]);
}

/// Compressed texts, and one that grows a thousandfold.
pub fn zlib_seeds() -> Vec<Vec<u8>> {
    let vm = &mut vm();
    let mut all = Vec::new();
    for text in [&b""[..], b"short", &b"long and dull ".repeat(500), &[0; 1 << 20]] {
        for name in ["HB_ZCOMPRESS", "HB_GZCOMPRESS"] {
            all.extend(call(vm, name, &[Value::str(text)]).as_bytes().map(<[u8]>::to_vec));
        }
    }
    all
}

fn mem_file() -> (std::path::PathBuf, Value) {
    let path = std::env::temp_dir().join(format!("keel-fuzz-{}.mem", std::process::id()));
    let name = Value::from(path.to_string_lossy().as_ref());
    (path, name)
}

/// RESTORE FROM a file of memory variables.
pub fn mem(data: &[u8]) {
    let vm = &mut vm();
    let (path, name) = mem_file();
    if std::fs::write(&path, data).is_ok() {
        call(vm, "__MVRESTORE", &[name, Value::logical(false)]);
        let _ = std::fs::remove_file(&path);
    }
}

/// A file of every type that SAVE TO stores.
pub fn mem_seeds() -> Vec<Vec<u8>> {
    let vm = &mut vm();
    let (path, name) = mem_file();
    let values =
        [Value::str(b"text"), Value::double_width(1.5, 10, 2), Value::date(2_460_000), Value::logical(true)];
    for (i, value) in values.into_iter().enumerate() {
        let symbol = keel_runtime::symbol::Symbol::intern(&format!("MV{i}"));
        vm.declare_public(symbol, Value::NIL);
        vm.set_memvar(symbol, value);
    }
    call(vm, "__MVSAVE", &[name, Value::str(b"*"), Value::logical(true)]);
    let made = std::fs::read(&path).unwrap_or_default();
    let _ = std::fs::remove_file(&path);
    vec![made, vec![0x1A]]
}
