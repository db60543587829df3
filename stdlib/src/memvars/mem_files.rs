//! SAVE TO and RESTORE FROM: memory files (`.mem`).
//!
//! A file is a row of records and a final 0x1A. A record is 32 bytes: name (10 bytes and a zero), type letter with its high
//! bit set, four zeros, width, decimals, 14 zeros. The value follows: text with a zero (its length in width and decimals as
//! a 16-bit number, low byte first), an IEEE double for numbers and Julian days (times as a fraction of the day), or a byte.

use super::access::like;
use keel_runtime::builtin::{Args, NativeResult};
use keel_runtime::builtins;
use keel_runtime::error::{Answer, ErrorSpec, eg};
use keel_runtime::symbol::Symbol;
use keel_runtime::unwind::Unwind;
use keel_runtime::value::Value;
use keel_runtime::vm::Vm;

const HEAD: usize = 32;
const NAME: usize = 10;
const END: u8 = 0x1A;
const MS_PER_DAY: f64 = 86_400_000.0;

builtins! {
    /// Saves the memvars whose names fit a mask (`lIncluded` .T.) or do not fit it: `__mvSave( cFile, cMask, lIncluded )`.
    ///
    /// Texts, numbers, dates, timestamps and logicals are saved; other values are left out.
    fn __mvSave[0, 3](vm, args) { save(vm, args) }
    /// As __mvSave.
    fn __MSave[0, 3](vm, args) { save(vm, args) }

    /// Restores memvars: `__mvRestore( cFile, lAdditive, cMask, lIncluded )`. Without `lAdditive` all memvars are released
    /// first. Variables that do not exist become PRIVATE. Returns the last value of the file.
    fn __mvRestore[0, 4](vm, args) { restore(vm, args) }
    /// As __mvRestore.
    fn __MRestore[0, 4](vm, args) { restore(vm, args) }
}

fn save(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let (Some(file), Some(mask), Some(included)) = (args.text(0), args.bytes(1), args.logical(2)) else {
        let name = vm.native_name();
        return vm.raise_value(ErrorSpec::base(eg::ARG, 2008, &name).with_args(args.values()));
    };
    let mut names: Vec<Symbol> = vm
        .visible_memvars()
        .into_iter()
        .map(|(sym, _)| sym)
        .filter(|sym| like(mask, sym.name().as_bytes()) == included)
        .collect();
    names.sort_by(|a, b| b.name().cmp(a.name()));
    names.dedup();
    let mut content = Vec::new();
    for sym in names {
        if let Some(v) = vm.memvar(sym) {
            record(&mut content, sym.name(), &v);
        }
    }
    content.push(END);
    let path = path_with(vm, &file, "mem");
    loop {
        match std::fs::write(&path, &content) {
            Ok(()) => return Ok(Value::NIL),
            Err(e) => {
                if !again(vm, eg::CREATE, 2006, &file, &e)? {
                    return Ok(Value::NIL);
                }
            }
        }
    }
}

fn restore(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let (Some(file), Some(additive)) = (args.text(0), args.logical(1)) else {
        let name = vm.native_name();
        return vm.raise_value(ErrorSpec::base(eg::ARG, 2007, &name).with_args(args.values()));
    };
    let mask = args.bytes(2).unwrap_or(b"*");
    let included = args.logical(3).unwrap_or(true);
    if !additive {
        vm.clear_memvars();
    }
    let path = path_with(vm, &file, "mem");
    let Some(content) = read_file(vm, &path, &file)? else { return Ok(Value::NIL) };
    let mut last = Value::NIL;
    let mut rest = content.as_slice();
    while let Some((name, value, behind)) = next(rest) {
        if like(mask, name.as_bytes()) == included {
            vm.set_memvar(Symbol::intern(&name), value.clone());
        }
        (last, rest) = (value, behind);
    }
    Ok(last)
}

/// The file of a name: with this extension when it has none, in the folder of SET DEFAULT.
pub(super) fn path_with(vm: &Vm, name: &str, extension: &str) -> std::path::PathBuf {
    let mut path = vm.sets.name_rules().path(name.as_bytes());
    if path.extension().is_none() {
        path.set_extension(extension);
    }
    vm.sets.place(path)
}

/// What a file holds, `None` when the error for it was answered with something else than a retry; `shown` is the name in that error.
pub(super) fn read_file(vm: &mut Vm, path: &std::path::Path, shown: &str) -> Result<Option<Vec<u8>>, Unwind> {
    loop {
        match std::fs::read(path) {
            Ok(content) => return Ok(Some(content)),
            Err(e) => {
                if !again(vm, eg::OPEN, 2005, shown, &e)? {
                    return Ok(None);
                }
            }
        }
    }
}

/// Raises a file error; true when it shall be tried again.
pub(super) fn again(
    vm: &mut Vm,
    gen_code: u16,
    sub_code: u32,
    file: &str,
    e: &std::io::Error,
) -> Result<bool, Unwind> {
    let mut spec = ErrorSpec::base(gen_code, sub_code, "").retry().or_default();
    spec.filename = file.to_string();
    spec.os_code = e.raw_os_error().unwrap_or(0);
    Ok(matches!(vm.raise(spec)?, Answer::Retry))
}

fn record(out: &mut Vec<u8>, name: &str, v: &Value) {
    let mut head = [0u8; HEAD];
    let short = &name.as_bytes()[..name.len().min(NAME)];
    head[..short.len()].copy_from_slice(short);
    let (letter, width, decimals, data): (u8, u8, u8, Vec<u8>) = if let Some(text) = v.as_bytes() {
        let kept = &text[..text.len().min(0xFFFE)];
        let n = kept.len() + 1;
        (b'C', n as u8, (n >> 8) as u8, [kept, &[0]].concat())
    } else if let Some(n) = v.as_f64() {
        let decimals = v.decimals();
        let extra = if decimals > 0 { decimals.saturating_add(1) } else { 0 };
        let width = match v.width() {
            0 if n >= 1e10 || n <= -1e9 => 20,
            0 => 10,
            given => given.min(200) as u8,
        };
        let width = width.saturating_add(extra);
        (b'N', width, decimals, n.to_le_bytes().to_vec())
    } else if let Some(b) = v.as_logical() {
        (b'L', 1, 0, vec![u8::from(b)])
    } else if v.type_letter() == "T" {
        let (julian, ms) = v.as_timestamp().unwrap_or_default();
        (b'T', 1, 0, (julian as f64 + ms as f64 / MS_PER_DAY).to_le_bytes().to_vec())
    } else if let Some(julian) = v.as_julian() {
        (b'D', 1, 0, (julian as f64).to_le_bytes().to_vec())
    } else {
        return;
    };
    head[11] = letter | 0x80;
    head[16] = width;
    head[17] = decimals;
    out.extend_from_slice(&head);
    out.extend_from_slice(&data);
}

/// Name and value of the first record, and what follows it; `None` at the end and where the bytes are no record.
fn next(bytes: &[u8]) -> Option<(String, Value, &[u8])> {
    let (head, rest) = bytes.split_at_checked(HEAD)?;
    let name: Vec<u8> = head[..NAME].iter().copied().take_while(|b| *b != 0).collect();
    let name = String::from_utf8_lossy(&name).into_owned();
    let double = || rest.first_chunk::<8>().map(|b| f64::from_le_bytes(*b));
    let (value, size) = match head[11] {
        0xC3 => {
            let n = usize::from(head[16]) | usize::from(head[17]) << 8;
            let text = rest.get(..n)?;
            (Value::str(&text[..n.saturating_sub(1)]), n)
        }
        0xCE => {
            let decimals = head[17];
            let extra = if decimals > 0 { u16::from(decimals) + 1 } else { 0 };
            let width = u16::from(head[16]).saturating_sub(extra);
            let n = double()?;
            if decimals == 0 && n.fract() == 0.0 && n.abs() < 1e15 {
                (Value::int_width(n as i64, width), 8)
            } else {
                (Value::double_width(n, width, decimals), 8)
            }
        }
        0xCC => (Value::logical(*rest.first()? != 0), 1),
        0xC4 => (Value::date(double()? as i32), 8),
        0xD4 => {
            let moment = double()?;
            let day = moment.floor();
            (Value::timestamp(day as i32, ((moment - day) * MS_PER_DAY).round() as i32), 8)
        }
        _ => return None,
    };
    Some((name, value, &rest[size..]))
}
