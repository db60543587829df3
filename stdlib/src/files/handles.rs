//! Low-level files by handle. Handles are numbers from 3 for the whole process; 0, 1 and 2 are the standard streams.

use super::{LastError, dos_code, note, opened, path, set_error};
use crate::arrays::hard_error;
use keel_rdd::storage::RangeLock;
use keel_runtime::builtin::{Args, NativeResult};
use keel_runtime::builtins;
use keel_runtime::error::{Answer, ErrorSpec, eg};
use keel_runtime::unwind::Unwind;
use keel_runtime::value::Value;
use keel_runtime::vm::Vm;
use parking_lot::Mutex;
use std::collections::HashMap;
use std::fs::{File, OpenOptions};
use std::io::{Error, ErrorKind, Read, Result, Seek, SeekFrom, Write};
use std::os::fd::AsRawFd;
use std::os::unix::fs::FileExt;
use std::path::Path;
use std::sync::{Arc, OnceLock};

fn table() -> &'static Mutex<HashMap<i64, Arc<File>>> {
    static TABLE: OnceLock<Mutex<HashMap<i64, Arc<File>>>> = OnceLock::new();
    TABLE.get_or_init(Default::default)
}

pub(crate) fn enter(file: File) -> i64 {
    // The operating system's own number, so that a handle means the same file everywhere.
    let n = file.as_raw_fd() as i64;
    table().lock().insert(n, Arc::new(file));
    n
}

/// A position before the start of the file.
const SEEK_ERROR: i64 = 25;

/// What `DosError()` gives.
#[derive(Default)]
struct DosErrorNumber(i64);

fn bad_handle() -> Error {
    Error::from_raw_os_error(libc::EBADF)
}

fn with<T>(handle: i64, f: impl FnOnce(&File) -> Result<T>) -> Result<T> {
    let file = table().lock().get(&handle).cloned();
    match file {
        Some(file) => f(&file),
        None => Err(bad_handle()),
    }
}

/// As Harbour on Unix: the sharing bits of the mode lock nothing here, only in `hb_vfOpen()`.
pub(super) fn open(p: &Path, mode: i64) -> Result<File> {
    let mut o = OpenOptions::new();
    match mode & 3 {
        0 => o.read(true),
        1 => o.write(true),
        _ => o.read(true).write(true),
    };
    o.open(p)
}

pub(super) fn create(p: &Path, mode: i64) -> Result<File> {
    // FO_EXCL: only a file that is not there yet.
    let new = mode & 0x400 != 0;
    let mut o = OpenOptions::new();
    o.read(true).write(true).create(true).create_new(new).truncate(true).open(p)
}

fn result_handle(vm: &mut Vm, r: Result<File>) -> Value {
    note(vm, &r);
    Value::int(r.map_or(-1, enter))
}

/// Reads up to `n` bytes.
fn read(handle: i64, n: usize) -> Result<Vec<u8>> {
    if handle == 0 {
        keel_runtime::console::flush();
        let mut buf = vec![0; n.min(1 << 20)];
        let got = std::io::stdin().read(&mut buf)?;
        buf.truncate(got);
        return Ok(buf);
    }
    with(handle, |mut f| {
        let mut out = Vec::new();
        Read::by_ref(&mut f).take(n as u64).read_to_end(&mut out)?;
        Ok(out)
    })
}

fn write(vm: &mut Vm, handle: i64, bytes: &[u8]) -> Result<usize> {
    match handle {
        1 => {
            // Whoever writes to the handle talks to another program, which may wait for it.
            vm.console.std_out(bytes);
            keel_runtime::console::flush();
            Ok(bytes.len())
        }
        2 => {
            vm.console.err(bytes);
            Ok(bytes.len())
        }
        // Writing nothing ends the file where it stands.
        _ if bytes.is_empty() => {
            with(handle, |mut f| f.stream_position().and_then(|at| f.set_len(at)).map(|()| 0))
        }
        _ => with(handle, |mut f| f.write_all(bytes).map(|()| bytes.len())),
    }
}

/// Moves to an offset from the start, the position (1) or the end (2); the new position, with the error number when it is the old one.
fn seek(handle: i64, offset: i64, whence: i64) -> Result<(u64, i64)> {
    with(handle, |mut f| {
        let to = match whence {
            w if w & 2 != 0 => SeekFrom::End(offset),
            w if w & 1 != 0 => SeekFrom::Current(offset),
            _ if offset < 0 => return Ok((f.stream_position()?, SEEK_ERROR)),
            _ => SeekFrom::Start(offset as u64),
        };
        match f.seek(to) {
            Ok(n) => Ok((n, 0)),
            Err(e) => Ok((f.stream_position()?, dos_code(&e))),
        }
    })
}

/// Reads into an argument passed by reference that holds enough room; `None` for unusable arguments.
fn read_into(vm: &mut Vm, args: &Args<'_>) -> Option<usize> {
    let (handle, room) = (args.int(0)?, args.bytes(1)?);
    if !args.is_ref(1) {
        return None;
    }
    let n = args.int(2).map_or(room.len(), |n| n.clamp(0, room.len() as i64) as usize);
    if args.int(2).is_some_and(|n| n > room.len() as i64) {
        return None;
    }
    let got = read(handle, n);
    note(vm, &got);
    let got = got.unwrap_or_default();
    let mut text = room.to_vec();
    text[..got.len()].copy_from_slice(&got);
    args.assign(1, Value::from(text));
    Some(got.len())
}

fn lock_range(handle: i64, start: i64, len: i64, kind: RangeLock, wait: bool) -> Result<()> {
    with(handle, |f| lock_range_of(f, start, len, kind, wait))
}

/// Locks or unlocks bytes of an open file.
pub(super) fn lock_range_of(f: &File, start: i64, len: i64, kind: RangeLock, wait: bool) -> Result<()> {
    match keel_rdd::storage::lock_bytes(f, kind, start.max(0) as u64, len.max(0) as u64, wait)? {
        true => Ok(()),
        false => Err(Error::from_raw_os_error(libc::EBUSY)),
    }
}

fn size_of(vm: &mut Vm, args: &Args<'_>) -> Value {
    let r = match args.int(0) {
        Some(h) => with(h, |f| f.metadata().map(|m| m.len())),
        None => match path(vm, args, 0) {
            Some(p) => std::fs::metadata(p).map(|m| m.len()),
            None => Err(Error::from(ErrorKind::InvalidInput)),
        },
    };
    note(vm, &r);
    Value::int(r.unwrap_or(0) as i64)
}

fn temp(vm: &Vm, args: &Args<'_>, folder: usize, prefix: usize, ext: usize, out: usize) -> NativeResult {
    let dir = path(vm, args, folder).filter(|p| !p.as_os_str().is_empty()).unwrap_or_else(std::env::temp_dir);
    let (prefix, ext) = (args.text(prefix).unwrap_or_default(), args.text(ext).unwrap_or_default());
    let mut seed =
        std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).map_or(0, |d| d.subsec_nanos());
    for _ in 0..1000 {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let p = dir.join(format!("{prefix}{:06x}{ext}", seed >> 8));
        let r = OpenOptions::new().read(true).write(true).create_new(true).open(&p);
        match r {
            Err(e) if e.kind() == ErrorKind::AlreadyExists => continue,
            r => {
                args.assign(out, Value::from(super::to_bytes(&p)));
                return Ok(Value::int(r.map_or(-1, enter)));
            }
        }
    }
    Ok(Value::int(-1))
}

builtins! {
    /// Opens a file: mode 0 read, 1 write, 2 both, plus sharing bits. Handle, or -1.
    fn FOpen[1, 2](vm, args) {
        match path(vm, args, 0) {
            Some(p) => {
                let r = open(&p, args.int(1).unwrap_or(0));
                Ok(result_handle(vm, r))
            }
            None => {
                set_error(vm, 0);
                no_name(vm, args)
            }
        }
    }

    /// Creates (or empties) a file. Handle, or -1.
    fn FCreate[1, 2](vm, args) {
        let Some(p) = path(vm, args, 0) else { return Ok(Value::int(-1)) };
        let r = create(&p, 0);
        Ok(result_handle(vm, r))
    }

    /// Creates a file: `hb_FCreate( cFile, nAttr, nMode )`.
    fn hb_FCreate[1, 3](vm, args) {
        let Some(p) = path(vm, args, 0) else { return Ok(Value::int(-1)) };
        let r = create(&p, args.int(2).unwrap_or(0));
        Ok(result_handle(vm, r))
    }

    /// Closes a file.
    fn FClose[1, 1](vm, args) {
        let Some(h) = args.int(0) else {
            set_error(vm, 0);
            return Ok(Value::from(false));
        };
        let removed = table().lock().remove(&h);
        set_error(vm, if removed.is_some() { 0 } else { 6 });
        Ok(Value::logical(removed.is_some()))
    }

    /// Reads into a variable: `FRead( nHandle, @cBuffer, nBytes )`; number of bytes read.
    fn FRead[3, 3](vm, args) {
        let n = read_into(vm, args);
        if n.is_none() {
            set_error(vm, 0);
        }
        Ok(Value::int(n.unwrap_or(0) as i64))
    }
    /// Reads up to a number of bytes as a text.
    fn hb_FReadLen[2, 3](vm, args) {
        let r = read(args.int(0).unwrap_or(-1), args.int(1).unwrap_or(0).clamp(0, i64::from(i32::MAX)) as usize);
        note(vm, &r);
        Ok(Value::from(r.unwrap_or_default()))
    }
    /// Reads at an offset: `hb_PRead( nHandle, @cBuffer, nBytes, nOffset )`; number of bytes read, the position stays.
    fn hb_PRead[0, 4](vm, args) {
        let (Some(h), Some(room)) = (args.int(0), args.bytes(1)) else { return vm.arg_error(4001, args) };
        if !args.is_ref(1) {
            return vm.arg_error(4001, args);
        }
        let n = args.int(2).map_or(room.len(), |n| n.clamp(0, room.len() as i64) as usize);
        let mut text = room.to_vec();
        let r = with(h, |f| f.read_at(&mut text[..n], args.int(3).unwrap_or(0).max(0) as u64));
        note(vm, &r);
        args.assign(1, Value::from(text));
        Ok(r.map_or(Value::int(-1), Value::from))
    }
    /// Writes at an offset: `hb_PWrite( nHandle, cText, nBytes, nOffset )`; number of bytes written, the position stays.
    fn hb_PWrite[0, 4](vm, args) {
        let (Some(h), Some(text)) = (args.int(0), args.bytes(1)) else { return vm.arg_error(4001, args) };
        let n = args.int(2).map_or(text.len(), |n| n.clamp(0, text.len() as i64) as usize);
        let r = with(h, |f| f.write_at(&text[..n], args.int(3).unwrap_or(0).max(0) as u64));
        note(vm, &r);
        Ok(r.map_or(Value::int(-1), Value::from))
    }
    /// Is the handle a device (a terminal, a printer) and no file?
    fn hb_FIsDevice[0, 1](_vm, args) {
        use std::io::IsTerminal;
        Ok(Value::logical(match args.int(0).unwrap_or(-1) {
            0 => std::io::stdin().is_terminal(),
            1 => std::io::stdout().is_terminal(),
            2 => std::io::stderr().is_terminal(),
            h => with(h, |f| Ok(f.is_terminal())).unwrap_or(false),
        }))
    }
    /// Text or binary mode of a handle: 1, binary, whatever is asked for.
    fn hb_FSetDevMode[0, 2](_vm, _args) { Ok(Value::int(1)) }
    /// As hb_FSetDevMode.
    fn FSetDevMod[0, 2](_vm, _args) { Ok(Value::int(1)) }
    /// The number that programs keep as the last DOS error; an argument replaces it.
    fn DosError[0, 1](vm, args) {
        let kept = &mut vm.ext::<DosErrorNumber>().0;
        let old = *kept;
        *kept = args.int(0).unwrap_or(old);
        Ok(Value::int(old))
    }
    /// The system's number of the last error of a file operation.
    fn hb_osError[0, 0](vm, _args) { Ok(Value::int(vm.ext::<LastError>().0)) }

    /// Reads up to a number of bytes; the text ends before a zero byte.
    fn FReadStr[2, 2](vm, args) {
        let (Some(h), Some(n)) = (args.int(0), args.int(1)) else { return Ok(Value::from("")) };
        let r = read(h, n.max(0) as usize);
        note(vm, &r);
        let mut b = r.unwrap_or_default();
        if let Some(z) = b.iter().position(|c| *c == 0) {
            b.truncate(z);
        }
        Ok(Value::from(b))
    }

    /// Writes bytes: `FWrite( nHandle, cBuffer, nBytes )`; number of bytes written.
    fn FWrite[2, 3](vm, args) {
        let (Some(h), Some(b)) = (args.int(0), args.bytes(1)) else {
            set_error(vm, 0);
            return Ok(Value::int(0));
        };
        let n = args.int(2).map_or(b.len(), |n| n.clamp(0, b.len() as i64) as usize);
        let r = write(vm, h, &b[..n]);
        note(vm, &r);
        Ok(Value::int(r.unwrap_or(0) as i64))
    }

    /// Moves the file position: `FSeek( nHandle, nOffset, nFrom )` from 0 start, 1 here, 2 end; the new position.
    fn FSeek[2, 3](vm, args) {
        let (Some(h), Some(n)) = (args.int(0), args.int(1)) else { return Ok(Value::int(0)) };
        let r = seek(h, n, args.int(2).unwrap_or(0));
        let (position, code) = r.unwrap_or_else(|e| (0, dos_code(&e)));
        set_error(vm, code);
        Ok(Value::int(position as i64))
    }

    /// Error number of the last file operation, 0 when it succeeded.
    fn FError[0, 0](vm, _args) { Ok(Value::int(vm.ext::<LastError>().0)) }

    /// At the end of the file?
    fn hb_FEof[1, 1](vm, args) {
        let r = with(args.int(0).unwrap_or(-1), |mut f| Ok(f.stream_position()? >= f.metadata()?.len()));
        note(vm, &r);
        Ok(Value::logical(r.unwrap_or(true)))
    }

    /// Writes what the system has buffered to disk.
    fn hb_FCommit[1, 1](vm, args) {
        let r = with(args.int(0).unwrap_or(-1), File::sync_all);
        note(vm, &r);
        Ok(Value::NIL)
    }

    /// Size of a file by name or handle.
    fn hb_FSize[1, 2](vm, args) { Ok(size_of(vm, args)) }

    /// Locks bytes: `hb_FLock( nHandle, nOffset, nBytes, nMode )`; mode 1 shared, 2 waiting.
    fn hb_FLock[3, 4](vm, args) {
        let mode = args.int(3).unwrap_or(0);
        let kind = if mode & 1 != 0 { RangeLock::Shared } else { RangeLock::Exclusive };
        let r = lock_range(args.int(0).unwrap_or(-1), args.int(1).unwrap_or(0), args.int(2).unwrap_or(0), kind, mode & 2 != 0);
        note(vm, &r);
        Ok(Value::logical(r.is_ok()))
    }

    /// Unlocks bytes.
    fn hb_FUnlock[3, 3](vm, args) {
        let r = lock_range(args.int(0).unwrap_or(-1), args.int(1).unwrap_or(0), args.int(2).unwrap_or(0), RangeLock::Unlock, false);
        note(vm, &r);
        Ok(Value::logical(r.is_ok()))
    }

    /// Creates a temporary file: `hb_FTempCreate( cFolder, cPrefix, nAttr, @cName )`.
    fn hb_FTempCreate[0, 4](vm, args) {
        temp(vm, args, 0, 1, 9, 3)
    }

    /// Creates a temporary file: `hb_FTempCreateEx( @cName, cFolder, cPrefix, cExt, nAttr )`.
    fn hb_FTempCreateEx[0, 5](vm, args) { temp(vm, args, 1, 2, 3, 0) }

    /// Removes a file; 0 or -1.
    fn FErase[1, 1](vm, args) {
        let r = match path(vm, args, 0) {
            // An empty folder goes too, as with the C library's remove().
            Some(p) if p.is_dir() => std::fs::remove_dir(p),
            Some(p) => std::fs::remove_file(p),
            // Harbour: no name is a path that was not found.
            None => Err(Error::from_raw_os_error(libc::ENOTDIR)),
        };
        Ok(Value::int(if note(vm, &r) { 0 } else { -1 }))
    }

    /// Renames a file, in the place of one that has the new name; 0 or -1.
    fn FRename[2, 2](vm, args) {
        let r = match (path(vm, args, 0), path(vm, args, 1)) {
            (Some(a), Some(b)) => std::fs::rename(a, b),
            _ => Err(Error::from_raw_os_error(libc::ENOENT)),
        };
        Ok(Value::int(if note(vm, &r) { 0 } else { -1 }))
    }

    /// Copies a file; 0 or -1.
    fn hb_FCopy[2, 2](vm, args) {
        let r = match (path(vm, args, 0), path(vm, args, 1)) {
            (Some(a), Some(b)) => opened::copy_disk(&a, &b),
            _ => Err(Error::from_raw_os_error(libc::ENOENT)),
        };
        Ok(Value::int(if note(vm, &r) { 0 } else { -1 }))
    }

    /// COPY FILE.
    fn __CopyFile[2, 2](vm, args) {
        let (Some(from), Some(to)) = (path(vm, args, 0), path(vm, args, 1)) else { return hard_error(vm, 2010, args) };
        let Some(mut source) = open_for_copy(vm, eg::OPEN, args.text(0), || opened::begin_reading(&from))? else { return Ok(Value::NIL) };
        let Some(mut target) = open_for_copy(vm, eg::CREATE, args.text(1), || opened::begin_anew(&to, libc::EACCES))? else { return Ok(Value::NIL) };
        let copied = std::io::copy(&mut source, &mut target).and_then(|_| target.set_permissions(source.metadata()?.permissions()));
        note(vm, &copied);
        Ok(Value::NIL)
    }
}

/// Opens a file of `__CopyFile()`, again as long as the error block says so; `None` when it says to go on without.
fn open_for_copy(
    vm: &mut Vm,
    gen_code: u16,
    name: Option<String>,
    open: impl Fn() -> Result<File>,
) -> std::result::Result<Option<File>, Unwind> {
    let mut tries = 0;
    loop {
        let e = match open() {
            Ok(file) => return Ok(Some(file)),
            Err(e) => e,
        };
        let mut spec = ErrorSpec::base(gen_code, 2012, "");
        spec.filename = name.clone().unwrap_or_default();
        spec.os_code = dos_code(&e) as i32;
        spec.tries = tries;
        tries += 1;
        if !matches!(vm.raise(spec.retry().or_default())?, Answer::Retry) {
            return Ok(None);
        }
    }
}

/// The argument error of opening a file without a name; nothing can stand in for one.
pub(super) fn no_name(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let name = vm.native_name();
    let spec = ErrorSpec::base(eg::ARG, 2021, &name);
    vm.raise_value(if args.is_empty() { spec } else { spec.with_args(args.values()) })
}
