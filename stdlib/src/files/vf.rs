//! The virtual file functions (`hb_vf…`): files as pointers, opened by one mode that also creates, read and written at
//! offsets. Functions by name share their code with those of plain handles.

use super::opened::{self, Opened};
use super::{note, path, set_error, to_bytes};
use keel_rdd::storage::RangeLock;
use keel_runtime::builtin::{Args, NativeResult};
use keel_runtime::builtins;
use keel_runtime::value::Value;
use keel_runtime::vm::Vm;
use parking_lot::Mutex;
use std::fs::OpenOptions;
use std::io::{Error, Result};

/// An open file; `None` once closed.
struct VirtualFile(Mutex<Option<Opened>>);

fn file<'a>(args: &Args<'a>) -> Option<&'a VirtualFile> {
    args.get(0).as_pointer::<VirtualFile>()
}

/// Runs an operation on the file of the first argument; the argument error 2021 when there is none.
fn on_file(
    vm: &mut Vm,
    args: &Args<'_>,
    f: impl FnOnce(&mut Opened) -> Result<Value>,
    failed: Value,
) -> NativeResult {
    let Some(handle) = file(args) else { return vm.arg_error(2021, args) };
    let mut guard = handle.0.lock();
    let Some(open) = guard.as_mut() else {
        drop(guard);
        return vm.arg_error(2021, args);
    };
    let r = f(open);
    drop(guard);
    note(vm, &r);
    Ok(r.unwrap_or(failed))
}

fn pointer(vm: &mut Vm, r: Result<Opened>) -> Value {
    note(vm, &r);
    r.map_or(Value::NIL, |f| Value::pointer("file", VirtualFile(Mutex::new(Some(f)))))
}

/// Number of bytes that an argument asks for: at most what the text holds.
fn count(args: &Args<'_>, i: usize, room: usize) -> usize {
    args.int(i).map_or(room, |n| n.clamp(0, room as i64) as usize)
}

/// Puts bytes that were read over the beginning of a buffer variable.
fn fill(args: &Args<'_>, room: &[u8], got: &[u8]) -> i64 {
    let mut text = room.to_vec();
    text[..got.len()].copy_from_slice(got);
    args.assign(1, Value::from(text));
    got.len() as i64
}

fn missing() -> Error {
    Error::from_raw_os_error(libc::ENOENT)
}

/// 0 or -1 for an operation on two names.
fn pair(
    vm: &mut Vm,
    args: &Args<'_>,
    f: impl FnOnce(std::path::PathBuf, std::path::PathBuf) -> Result<()>,
) -> Value {
    let r = match (path(vm, args, 0), path(vm, args, 1)) {
        (Some(a), Some(b)) => f(a, b),
        _ => Err(missing()),
    };
    Value::int(if note(vm, &r) { 0 } else { -1 })
}

fn link_text(vm: &mut Vm, args: &Args<'_>) -> Value {
    let r = path(vm, args, 0).map_or(Err(missing()), std::fs::read_link);
    note(vm, &r);
    Value::from(r.map(|p| to_bytes(&p)).unwrap_or_default())
}

/// Attributes as Harbour numbers them: permission bits as `HB_FA_R…`, kind of file in the low bits.
fn attributes(p: &std::path::Path) -> Result<i64> {
    use std::os::unix::fs::MetadataExt;
    let m = std::fs::metadata(p)?;
    let mode = i64::from(m.mode() & 0o7777);
    let kind = if m.is_dir() { 0x10 } else { 0x20 };
    Ok(mode << 16 | kind)
}

fn get_attributes(vm: &mut Vm, args: &Args<'_>) -> Value {
    let r = path(vm, args, 0).map_or(Err(missing()), |p| attributes(&p));
    let ok = note(vm, &r);
    args.assign(1, Value::int(r.unwrap_or(0)));
    Value::logical(ok)
}

fn set_attributes(vm: &mut Vm, args: &Args<'_>) -> Value {
    use std::os::unix::fs::PermissionsExt;
    let r = path(vm, args, 0).map_or(Err(missing()), |p| {
        let wanted = args.int(1).unwrap_or(0) >> 16 & 0o7777;
        let mode = if wanted == 0 { 0o644 } else { wanted as u32 };
        std::fs::set_permissions(p, std::fs::Permissions::from_mode(mode))
    });
    Value::logical(note(vm, &r))
}

builtins! {
    /// Opens a file: mode bits of `FOpen()` with 0x100 create, 0x200 truncate, 0x400 fail when it exists. A pointer, or NIL.
    fn hb_vfOpen[0, 2](vm, args) {
        let Some(p) = path(vm, args, 0) else { return super::handles::no_name(vm, args) };
        let r = Opened::open(&p, args.int(1).unwrap_or(0));
        Ok(pointer(vm, r))
    }
    /// Closes a file.
    fn hb_vfClose[0, 1](vm, args) {
        let Some(handle) = file(args) else { return vm.arg_error(2021, args) };
        let closed = handle.0.lock().take().is_some();
        set_error(vm, if closed { 0 } else { 6 });
        if closed { Ok(Value::logical(true)) } else { vm.arg_error(2021, args) }
    }
    /// Reads into a variable: `hb_vfRead( pFile, @cBuffer, nBytes, nTimeOut )`; number of bytes read.
    fn hb_vfRead[0, 4](vm, args) {
        let room = args.bytes(1).unwrap_or_default();
        on_file(vm, args, |f| Ok(Value::int(fill(args, room, &f.read(count(args, 2, room.len()))?))), Value::int(-1))
    }
    /// Reads up to a number of bytes as a text.
    fn hb_vfReadLen[0, 3](vm, args) {
        let n = args.int(1).unwrap_or(0).clamp(0, i64::from(i32::MAX)) as usize;
        on_file(vm, args, |f| Ok(Value::from(f.read(n)?)), Value::from(""))
    }
    /// Writes a text, or its first bytes; number of bytes written.
    fn hb_vfWrite[0, 4](vm, args) {
        let text = args.bytes(1).unwrap_or_default();
        let n = count(args, 2, text.len());
        on_file(vm, args, |f| f.write(&text[..n]).map(|()| Value::from(n)), Value::int(-1))
    }
    /// Reads at an offset: `hb_vfReadAt( pFile, @cBuffer, nBytes, nOffset )`; the position stays.
    fn hb_vfReadAt[0, 4](vm, args) {
        let room = args.bytes(1).unwrap_or_default();
        let offset = args.int(3).unwrap_or(0).max(0) as u64;
        on_file(vm, args, |f| Ok(Value::int(fill(args, room, &f.read_at(count(args, 2, room.len()), offset)?))), Value::int(-1))
    }
    /// Writes at an offset: `hb_vfWriteAt( pFile, cText, nBytes, nOffset )`; the position stays.
    fn hb_vfWriteAt[0, 4](vm, args) {
        let text = args.bytes(1).unwrap_or_default();
        let n = count(args, 2, text.len());
        let offset = args.int(3).unwrap_or(0).max(0) as u64;
        on_file(vm, args, |f| f.write_at(&text[..n], offset).map(|()| Value::from(n)), Value::int(-1))
    }
    /// Moves the position: from 0 start, 1 here, 2 end; the new position.
    fn hb_vfSeek[0, 3](vm, args) {
        let (n, whence) = (args.int(1).unwrap_or(0), args.int(2).unwrap_or(0));
        on_file(vm, args, |f| f.seek(n, whence).map(|at| Value::int(at as i64)), Value::int(0))
    }
    /// Cuts or extends a file to an offset, the position when none is given.
    fn hb_vfTrunc[0, 2](vm, args) {
        let to = args.int(1);
        on_file(vm, args, |f| {
            let at = match to {
                Some(n) => n.max(0) as u64,
                None => f.position()?,
            };
            f.set_len(at).map(|()| Value::logical(true))
        }, Value::logical(false))
    }
    /// Size of a file by name or pointer.
    fn hb_vfSize[0, 2](vm, args) {
        if args.bytes(0).is_some() {
            let r = path(vm, args, 0).map_or(Err(missing()), |p| opened::size(&p));
            note(vm, &r);
            return Ok(Value::int(r.unwrap_or(0) as i64));
        }
        on_file(vm, args, |f| f.len().map(|n| Value::int(n as i64)), Value::int(0))
    }
    /// At the end of the file?
    fn hb_vfEof[0, 1](vm, args) {
        on_file(vm, args, |f| Ok(Value::logical(f.position()? >= f.len()?)), Value::logical(true))
    }
    /// Hands what was written to the system.
    fn hb_vfFlush[0, 1](vm, args) { on_file(vm, args, |f| f.flush().map(|()| Value::NIL), Value::NIL) }
    /// Writes what the system has buffered to disk.
    fn hb_vfCommit[0, 1](vm, args) { on_file(vm, args, |f| f.commit().map(|()| Value::NIL), Value::NIL) }
    /// Locks bytes: `hb_vfLock( pFile, nStart, nLen, nMode )`; mode 1 shared, 2 waiting.
    fn hb_vfLock[0, 4](vm, args) {
        let mode = args.int(3).unwrap_or(0);
        let kind = if mode & 1 != 0 { RangeLock::Shared } else { RangeLock::Exclusive };
        let (start, len) = (args.int(1).unwrap_or(0), args.int(2).unwrap_or(0));
        on_file(vm, args, |f| f.lock(start, len, kind, mode & 2 != 0).map(|()| Value::logical(true)), Value::logical(false))
    }
    /// Unlocks bytes.
    fn hb_vfUnlock[0, 3](vm, args) {
        let (start, len) = (args.int(1).unwrap_or(0), args.int(2).unwrap_or(0));
        on_file(vm, args, |f| f.lock(start, len, RangeLock::Unlock, false).map(|()| Value::logical(true)), Value::logical(false))
    }
    /// Number of a process that holds a lock on bytes; 0 when they are free.
    fn hb_vfLockTest[0, 4](vm, args) {
        let (start, len) = (args.int(1).unwrap_or(0), args.int(2).unwrap_or(0));
        on_file(vm, args, |f| {
            let free = f.lock(start, len, RangeLock::Exclusive, false).is_ok();
            if free {
                f.lock(start, len, RangeLock::Unlock, false)?;
            }
            Ok(Value::int(if free { 0 } else { -1 }))
        }, Value::int(-1))
    }
    /// Is the file one of this machine?
    fn hb_vfIsLocal[0, 1](_vm, _args) { Ok(Value::logical(true)) }
    /// Settings of a file's driver; plain files have none.
    fn hb_vfConfig[0, 3](vm, args) { on_file(vm, args, |_| Ok(Value::NIL), Value::NIL) }
    /// The system's number of an open file.
    fn hb_vfHandle[0, 1](vm, args) { on_file(vm, args, |f| Ok(Value::int(i64::from(f.descriptor()))), Value::int(-1)) }
    /// Creates a temporary file: `hb_vfTempFile( @cName, cFolder, cPrefix, cExt, nAttr )`; a pointer, or NIL.
    fn hb_vfTempFile[0, 5](vm, args) {
        let folder = path(vm, args, 1).unwrap_or_else(std::env::temp_dir);
        let (prefix, extension) = (args.text(2).unwrap_or_else(|| "hb".into()), args.text(3).unwrap_or_default());
        let builder_name = |n: u32| folder.join(format!("{prefix}{n:06x}{extension}"));
        let seed = std::process::id() ^ std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).map_or(0, |d| d.subsec_nanos());
        let mut made = Err(missing());
        for i in 0..1000u32 {
            let name = builder_name(seed.wrapping_add(i.wrapping_mul(7919)) & 0xFF_FFFF);
            made = OpenOptions::new().read(true).write(true).create_new(true).open(&name);
            match &made {
                Ok(_) => {
                    args.assign(0, Value::from(to_bytes(&name)));
                    break;
                }
                Err(e) if e.kind() == std::io::ErrorKind::AlreadyExists => {}
                Err(_) => break,
            }
        }
        Ok(pointer(vm, made.map(Opened::Disk)))
    }
    /// Copies a file; 0 or -1.
    fn hb_vfCopyFile[0, 2](vm, args) { Ok(pair(vm, args, |a, b| opened::copy(&a, &b))) }
    /// Copies a file; 0 or -1.
    fn hb_vfCopyFileEx[0, 4](vm, args) { Ok(pair(vm, args, |a, b| opened::copy(&a, &b))) }
    /// Renames a file; 0 or -1.
    fn hb_vfRename[0, 2](vm, args) { Ok(pair(vm, args, |a, b| opened::rename(&a, &b))) }
    /// Moves a file, over the borders of file systems too; 0 or -1.
    fn hb_vfMoveFile[0, 2](vm, args) { Ok(pair(vm, args, |a, b| opened::transfer(&a, &b))) }
    /// Makes a hard link; 0 or -1.
    fn hb_vfLink[0, 2](vm, args) { Ok(pair(vm, args, std::fs::hard_link)) }
    /// Makes a symbolic link; 0 or -1.
    fn hb_vfLinkSym[0, 2](vm, args) { Ok(pair(vm, args, std::os::unix::fs::symlink)) }
    /// Where a symbolic link leads.
    fn hb_vfLinkRead[0, 1](vm, args) { Ok(link_text(vm, args)) }
    /// Makes a hard link; 0 or -1.
    fn hb_FLink[0, 2](vm, args) { Ok(pair(vm, args, std::fs::hard_link)) }
    /// Makes a symbolic link; 0 or -1.
    fn hb_FLinkSym[0, 2](vm, args) { Ok(pair(vm, args, std::os::unix::fs::symlink)) }
    /// Where a symbolic link leads.
    fn hb_FLinkRead[0, 1](vm, args) { Ok(link_text(vm, args)) }
    /// Attributes of a file into a variable passed by reference.
    fn hb_vfAttrGet[0, 2](vm, args) { Ok(get_attributes(vm, args)) }
    /// Sets the attributes of a file.
    fn hb_vfAttrSet[0, 2](vm, args) { Ok(set_attributes(vm, args)) }
    /// Attributes of a file into a variable passed by reference.
    fn hb_FGetAttr[0, 2](vm, args) { Ok(get_attributes(vm, args)) }
    /// Sets the attributes of a file.
    fn hb_FSetAttr[0, 2](vm, args) { Ok(set_attributes(vm, args)) }
    /// Time of a file's last change, as `hb_FGetDateTime()` gives it.
    fn hb_vfTimeGet[0, 3](vm, args) { vm.call_name("HB_FGETDATETIME", args.raw()) }
    /// Sets the time of a file's last change.
    fn hb_vfTimeSet[0, 3](vm, args) { vm.call_name("HB_FSETDATETIME", args.raw()) }
    /// Writes a file; .T. when it was written.
    fn hb_vfSave[0, 2](vm, args) {
        let (Some(p), Some(text)) = (path(vm, args, 0), args.bytes(1)) else { return vm.arg_error(2021, args) };
        let r = opened::save(&p, text);
        Ok(Value::logical(note(vm, &r)))
    }
    /// Is there a file or folder of exactly this name?
    fn hb_vfNameExists[0, 1](vm, args) { Ok(Value::logical(path(vm, args, 0).is_some_and(|p| p.exists() || keel_rdd::storage::exists(&p)))) }
    /// Makes a folder with those above it.
    fn hb_vfDirBuild[0, 1](vm, args) { vm.call_name("HB_DIRBUILD", args.raw()) }
    /// Removes a folder and those above it that are empty then.
    fn hb_vfDirUnbuild[0, 1](vm, args) { vm.call_name("HB_DIRUNBUILD", args.raw()) }
    /// Bytes of the file system of a folder: 0 or nothing free for the user, 1 free, 2 used, 3 all.
    fn hb_vfDirSpace[0, 2](vm, args) { Ok(space(vm, args)) }
    /// Bytes of the file system of a folder.
    fn hb_DiskSpace[0, 2](vm, args) { Ok(space(vm, args)) }
    /// Free bytes of the current folder's file system.
    fn DiskSpace[0, 2](vm, args) { Ok(space(vm, &Args::new(&[], &[Value::NIL, args.get(1).clone()]))) }
    /// Current drive letter: there are none here.
    fn DiskName[0, 0](_vm, _args) { Ok(Value::from("")) }
    /// Current drive letter: there are none here.
    fn hb_CurDrive[0, 1](_vm, _args) { Ok(Value::from("")) }
    /// Changes the drive: there are none here.
    fn DiskChange[0, 1](_vm, _args) { Ok(Value::logical(false)) }
    /// Is there a drive of this letter? There are none here.
    fn IsDisk[0, 1](_vm, _args) { Ok(Value::logical(false)) }
}

/// Facts of the file system by number: see [`hb_vfDirSpace`].
fn space(vm: &mut Vm, args: &Args<'_>) -> Value {
    let p = path(vm, args, 0).filter(|p| !p.as_os_str().is_empty()).unwrap_or_else(|| ".".into());
    let r = rustix::fs::statvfs(&p).map_err(Error::from);
    note(vm, &r);
    let Ok(s) = r else { return Value::int(0) };
    let blocks = match args.int(1).unwrap_or(0) {
        1 => s.f_bfree,
        2 => s.f_blocks - s.f_bfree,
        3 => s.f_blocks,
        _ => s.f_bavail,
    };
    Value::int((blocks * s.f_frsize) as i64)
}
