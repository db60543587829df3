//! Whole files as text.

use super::{note, opened, path, search};
use keel_runtime::builtin::{Args, NativeResult};
use keel_runtime::builtins;
use keel_runtime::value::Value;
use keel_runtime::vm::Vm;

fn read(vm: &mut Vm, args: &Args<'_>, cut_mark: bool) -> NativeResult {
    let Some(p) = path(vm, args, 0) else { return Ok(Value::from("")) };
    // Harbour: FError() stays what it was.
    let mut text = opened::read_disk(&p).unwrap_or_default();
    if cut_mark && text.last() == Some(&0x1a) {
        text.pop();
    }
    Ok(Value::from(text))
}

fn write(vm: &mut Vm, args: &Args<'_>, mark: bool) -> NativeResult {
    let (Some(p), Some(text)) = (path(vm, args, 0), args.bytes(1)) else { return Ok(Value::logical(false)) };
    let mut all = text.to_vec();
    if mark {
        all.push(0x1a);
    }
    Ok(Value::logical(opened::write_disk(&p, &all).is_ok()))
}

/// Is there a file that fits a mask?
fn exists(vm: &mut Vm, name: &[u8]) -> bool {
    let wild = name.iter().any(|c| matches!(c, b'*' | b'?'));
    search(vm, name).iter().any(|p| {
        if !wild {
            return p.is_file();
        }
        let mask = p.file_name().map(|n| n.as_encoded_bytes().to_vec()).unwrap_or_default();
        let folder = p.parent().filter(|f| !f.as_os_str().is_empty()).unwrap_or(std::path::Path::new("."));
        std::fs::read_dir(folder).is_ok_and(|mut entries| {
            entries.any(|e| {
                e.is_ok_and(|e| {
                    crate::memvars::like_case(&mask, e.file_name().as_encoded_bytes()) && e.path().is_file()
                })
            })
        })
    })
}

builtins! {
    /// Contents of a file without a final 0x1A; empty when it cannot be read.
    fn MemoRead[1, 1](vm, args) { read(vm, args, true) }
    /// Contents of a file; empty when it cannot be read.
    fn hb_MemoRead[1, 1](vm, args) { read(vm, args, false) }
    /// Contents of a file; NIL when it cannot be read.
    fn hb_vfLoad[0, 2](vm, args) {
        if args.bytes(0).is_none() {
            return vm.arg_error(2021, args);
        }
        let r = path(vm, args, 0).map_or(Err(std::io::ErrorKind::NotFound.into()), |p| opened::load(&p));
        note(vm, &r);
        Ok(r.map_or(Value::NIL, Value::from))
    }
    /// Writes a file with a final 0x1A.
    fn MemoWrit[2, 3](vm, args) { write(vm, args, args.logical(2).unwrap_or(true)) }
    /// Writes a file.
    fn hb_MemoWrit[2, 2](vm, args) { write(vm, args, false) }

    /// Is there a file (SET DEFAULT and SET PATH are searched; `*` and `?` allowed)?
    fn File[1, 1](vm, args) {
        let Some(name) = args.bytes(0) else { return Ok(Value::logical(false)) };
        Ok(Value::logical(exists(vm, name)))
    }

    /// Is there a file of exactly this name?
    fn hb_FileExists[1, 1](vm, args) { Ok(Value::logical(path(vm, args, 0).is_some_and(|p| p.is_file()))) }
    /// Is there a file of exactly this name?
    fn hb_vfExists[1, 2](vm, args) {
        Ok(Value::logical(path(vm, args, 0).is_some_and(|p| keel_rdd::storage::exists(&p))))
    }
    /// Is there a file or folder of exactly this name?
    fn hb_FNameExists[1, 1](vm, args) { Ok(Value::logical(path(vm, args, 0).is_some_and(|p| p.exists()))) }
    /// Removes a file.
    fn hb_vfErase[1, 1](vm, args) {
        let r = path(vm, args, 0).map_or(Err(std::io::ErrorKind::NotFound.into()), |p| opened::remove(&p));
        Ok(Value::int(if note(vm, &r) { 0 } else { -1 }))
    }
}
