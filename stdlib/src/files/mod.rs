//! Files, folders and file names. File names are bytes as the operating system has them.

pub(crate) mod environment;
mod folders;
pub(crate) mod handles;
mod memo;
mod names;
mod opened;
mod paths;
mod vf;

use keel_runtime::builtin::{Args, Builtin};
use keel_runtime::vm::Vm;
use std::path::PathBuf;

/// The builtins of this family.
pub static BUILTINS: &[&[Builtin]] =
    &[folders::BUILTINS, handles::BUILTINS, memo::BUILTINS, names::BUILTINS, paths::BUILTINS, vf::BUILTINS];

/// `FError()` of a thread.
#[derive(Default)]
struct LastError(i64);

/// DOS number of an I/O error, as programs know them.
fn dos_code(e: &std::io::Error) -> i64 {
    match e.raw_os_error().unwrap_or(0) {
        libc::ENOENT => 2,
        libc::ENOTDIR => 3,
        libc::EMFILE | libc::ENFILE => 4,
        libc::EACCES | libc::EPERM | libc::EROFS => 5,
        libc::EBADF => 6,
        libc::ENOMEM => 8,
        libc::EINVAL => 13,
        libc::EBUSY | libc::EWOULDBLOCK | libc::EEXIST => 32,
        libc::ENOSPC => 29,
        code => code as i64,
    }
}

fn set_error(vm: &mut Vm, code: i64) {
    vm.ext::<LastError>().0 = code;
}

/// Notes the outcome for `FError()`; true on success.
pub(crate) fn note<T>(vm: &mut Vm, result: &std::io::Result<T>) -> bool {
    let code = result.as_ref().err().map_or(0, dos_code);
    set_error(vm, code);
    result.is_ok()
}

/// A path argument, brought to the system's form by `SET FILECASE` and its kin.
fn path(vm: &Vm, args: &Args<'_>, i: usize) -> Option<PathBuf> {
    args.bytes(i).map(|name| vm.sets.name_rules().path(name))
}

fn from_bytes(b: &[u8]) -> PathBuf {
    use std::os::unix::ffi::OsStrExt;
    PathBuf::from(std::ffi::OsStr::from_bytes(b))
}

fn to_bytes(p: &std::path::Path) -> Vec<u8> {
    use std::os::unix::ffi::OsStrExt;
    p.as_os_str().as_bytes().to_vec()
}

/// Where `File()` and its kin look: as given, SET DEFAULT, then SET PATH.
fn search(vm: &mut Vm, name: &[u8]) -> Vec<PathBuf> {
    use keel_runtime::set::id;
    let rules = vm.sets.name_rules();
    let name = &*rules.apply(name);
    let given = from_bytes(name);
    let mut out = Vec::new();
    if name.contains(&b'/') {
        return vec![given];
    }
    let default = from_bytes(&rules.apply_folder(vm.sets.text(id::DEFAULT)));
    out.push(default.join(&given));
    for folder in vm.sets.text(id::PATH).split(|b| matches!(b, b';' | b':' | b',')) {
        if !folder.is_empty() {
            out.push(from_bytes(&rules.apply_folder(folder)).join(&given));
        }
    }
    out
}
