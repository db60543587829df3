//! Thin wrappers of the operating-system calls the standard library does not offer: OFD byte-range locks, flock, local
//! time, file-system kind. Each returns plain `io::Result`; policy (what to lock, when to wait) lives in `storage`.
#![allow(unsafe_code)]

use std::fs::File;
use std::io;
use std::os::fd::AsRawFd;

/// Kind of a byte-range lock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RangeLock {
    /// Read lock.
    Shared,
    /// Write lock.
    Exclusive,
    /// Release.
    Unlock,
}

fn flock_struct(kind: RangeLock, start: u64, len: u64) -> libc::flock {
    // SAFETY: `flock` is a plain C struct for which all-zero bytes are valid.
    let mut l: libc::flock = unsafe { std::mem::zeroed() };
    l.l_type = match kind {
        RangeLock::Shared => libc::F_RDLCK,
        RangeLock::Exclusive => libc::F_WRLCK,
        RangeLock::Unlock => libc::F_UNLCK,
    } as _;
    l.l_whence = libc::SEEK_SET as _;
    l.l_start = start.min(i64::MAX as u64) as _;
    // A range that would pass the largest offset reaches "to the end", which fcntl spells 0.
    l.l_len = if start.checked_add(len).is_none_or(|e| e > i64::MAX as u64) { 0 } else { len as _ };
    l
}

/// The system call itself: the C library looks what kind of command it is and prepares for a thread that is cancelled while it waits,
/// which ours are not.
#[cfg(all(target_os = "linux", target_pointer_width = "64"))]
fn set_lock(file: &File, command: libc::c_int, lock: &libc::flock) -> libc::c_long {
    // SAFETY: the descriptor is open for the duration of the call and `lock` is a valid flock structure.
    unsafe { libc::syscall(libc::SYS_fcntl, file.as_raw_fd(), command, lock as *const libc::flock) }
}

#[cfg(not(all(target_os = "linux", target_pointer_width = "64")))]
fn set_lock(file: &File, command: libc::c_int, lock: &libc::flock) -> libc::c_long {
    // SAFETY: as above.
    unsafe { libc::fcntl(file.as_raw_fd(), command, lock) }.into()
}

/// Sets or releases an open-file-description lock. `wait` blocks until it is granted. Refused: `Ok(false)`.
pub fn range_lock(file: &File, kind: RangeLock, start: u64, len: u64, wait: bool) -> io::Result<bool> {
    let l = flock_struct(kind, start, len);
    let cmd = if wait { libc::F_OFD_SETLKW } else { libc::F_OFD_SETLK };
    loop {
        if set_lock(file, cmd, &l) == 0 {
            return Ok(true);
        }
        let err = io::Error::last_os_error();
        match err.raw_os_error() {
            Some(libc::EAGAIN) | Some(libc::EACCES) => return Ok(false),
            Some(libc::EINTR) => continue,
            _ => return Err(err),
        }
    }
}

/// Who holds a lock that would refuse ours: `None` if free, else the process id (-1 for an OFD owner).
pub fn range_owner(file: &File, kind: RangeLock, start: u64, len: u64) -> io::Result<Option<i32>> {
    let mut l = flock_struct(kind, start, len);
    // SAFETY: as in `range_lock`; the kernel only rewrites `l`.
    if unsafe { libc::fcntl(file.as_raw_fd(), libc::F_OFD_GETLK, &mut l) } != 0 {
        return Err(io::Error::last_os_error());
    }
    Ok(if i32::from(l.l_type) == libc::F_UNLCK { None } else { Some(l.l_pid) })
}

/// A lock of the range that would refuse an exclusive one: start, length (`u64::MAX` = to the end), exclusive, process id (-1 for an OFD
/// owner). `None` if the range is free. The descriptor may be read-only.
pub fn range_holder(file: &File, start: u64, len: u64) -> io::Result<Option<(u64, u64, bool, i32)>> {
    let mut l = flock_struct(RangeLock::Exclusive, start, len);
    // SAFETY: as in `range_lock`; the kernel only rewrites `l`.
    if unsafe { libc::fcntl(file.as_raw_fd(), libc::F_OFD_GETLK, &mut l) } != 0 {
        return Err(io::Error::last_os_error());
    }
    if l.l_type as i32 == libc::F_UNLCK {
        return Ok(None);
    }
    let len = if l.l_len == 0 { u64::MAX } else { l.l_len as u64 };
    Ok(Some((l.l_start as u64, len, l.l_type as i32 == libc::F_WRLCK, l.l_pid)))
}

/// Takes the BSD lock of an open: exclusive or shared, never waiting. Refused: `Ok(false)`.
pub fn flock(file: &File, exclusive: bool) -> io::Result<bool> {
    let op = if exclusive { libc::LOCK_EX } else { libc::LOCK_SH } | libc::LOCK_NB;
    // SAFETY: the descriptor is open for the duration of the call.
    if unsafe { libc::flock(file.as_raw_fd(), op) } == 0 {
        return Ok(true);
    }
    let err = io::Error::last_os_error();
    if err.kind() == io::ErrorKind::WouldBlock { Ok(false) } else { Err(err) }
}

/// Makes a write beyond the limit on file sizes an error (EFBIG) and not the end of the process.
pub fn survive_file_limit() {
    static ONCE: std::sync::Once = std::sync::Once::new();
    // SAFETY: ignoring a signal touches nothing of ours.
    ONCE.call_once(|| unsafe {
        libc::signal(libc::SIGXFSZ, libc::SIG_IGN);
    });
}

/// Size of the file, by seeking to its end: cheaper than asking for all its attributes. The file position is used by nobody else.
pub fn file_len(file: &File) -> io::Result<u64> {
    // SAFETY: the descriptor is open for the duration of the call.
    let end = unsafe { libc::lseek(file.as_raw_fd(), 0, libc::SEEK_END) };
    if end < 0 { Err(io::Error::last_os_error()) } else { Ok(end as u64) }
}

/// Releases the BSD lock.
pub fn funlock(file: &File) -> io::Result<()> {
    // SAFETY: the descriptor is open for the duration of the call.
    if unsafe { libc::flock(file.as_raw_fd(), libc::LOCK_UN) } == 0 {
        Ok(())
    } else {
        Err(io::Error::last_os_error())
    }
}

/// True if the file lives on a local file system whose page cache and mappings are coherent.
pub fn is_local(file: &File) -> bool {
    // SAFETY: an all-zero statfs is a valid destination; fstatfs only writes into it.
    let (rc, kind) = unsafe {
        let mut s: libc::statfs = std::mem::zeroed();
        let rc = libc::fstatfs(file.as_raw_fd(), &mut s);
        (rc, s.f_type as u64 & 0xFFFF_FFFF)
    };
    // ext2/3/4, xfs, btrfs, tmpfs, overlayfs, f2fs
    rc == 0 && matches!(kind, 0xEF53 | 0x5846_5342 | 0x9123_683E | 0x0102_1994 | 0x794C_7630 | 0xF2F5_2010)
}

/// Local year, month, day and milliseconds since midnight.
pub fn local_now() -> (i32, i32, i32, i32) {
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
    let (y, m, d, ms) = local_at(now.as_secs() as i64);
    (y, m, d, ms + now.subsec_millis() as i32)
}

/// Local year, month, day and milliseconds since midnight of a moment in seconds since 1970.
pub fn local_at(seconds: i64) -> (i32, i32, i32, i32) {
    // Time zones change at quarters of an hour, so one look-up serves a quarter.
    const QUARTER: i64 = 900;
    thread_local! {
        static LAST: std::cell::Cell<(i64, (i32, i32, i32, i32))> = const { std::cell::Cell::new((i64::MIN, (0, 0, 0, 0))) };
    }
    let start = seconds.div_euclid(QUARTER) * QUARTER;
    let (mut known, mut base) = LAST.get();
    if known != start {
        (known, base) = (start, zone_time(start));
        LAST.set((known, base));
    }
    let ms = base.3 + ((seconds - known) * 1000) as i32;
    // Offsets that are no multiple of a quarter (before 1950 or so) let a day end inside.
    if ms < 86_400_000 { (base.0, base.1, base.2, ms) } else { zone_time(seconds) }
}

fn zone_time(seconds: i64) -> (i32, i32, i32, i32) {
    let secs = seconds as libc::time_t;
    // SAFETY: `tm` is plain data; localtime_r writes only into it and reads `secs`.
    let tm = unsafe {
        let mut tm: libc::tm = std::mem::zeroed();
        libc::localtime_r(&secs, &mut tm);
        tm
    };
    let ms = (tm.tm_hour * 3600 + tm.tm_min * 60 + tm.tm_sec) * 1000;
    (tm.tm_year + 1900, tm.tm_mon + 1, tm.tm_mday, ms)
}

/// Gives the calling thread a table of open files of its own, without any. While threads share one the kernel counts every use of a
/// file in and out, which makes each read, write and lock of the others dearer by a seventh: a thread that needs none of their files
/// should not be the reason. Where the system cannot do it nothing changes.
pub fn leave_open_files() {
    #[cfg(target_os = "linux")]
    // SAFETY: the table is unshared before anything in it is closed, so nobody else loses a file; the caller's thread uses none of them.
    unsafe {
        libc::syscall(libc::SYS_close_range, 0, libc::c_uint::MAX, libc::CLOSE_RANGE_UNSHARE);
    }
}
