//! The memory maps of the crate: windows on table and index files, reserved far beyond their end.
//!
//! Because the reservation is larger than the file, growing files need no remap and no pointer ever moves. Bytes leave and enter the
//! map only by copy ([`FileMap::copy`], [`FileMap::store`]); no reference into it is ever made, since other processes change the file at
//! any time. Only bytes that the file has already are stored: growing it is the business of positioned writes, whose errors tell
//! what is wrong. Touching a page the file no longer has, or one the disk has no room for, raises SIGBUS: the handler puts a private
//! page there and marks the map poisoned; the copying thread sees the mark and goes on with positioned I/O.
//! Torn reads within the process are prevented by the table's stripes (see `dbf::table`) and the bag's locks, not here.
#![allow(unsafe_code)]

use crate::sys;
use memmap2::{MmapOptions, MmapRaw};
use std::fs::File;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{LazyLock, Once};

const SLOTS: usize = 4096;

struct Slot {
    base: AtomicUsize,
    len: AtomicUsize,
    poisoned: AtomicBool,
}

static REGISTERED: [Slot; SLOTS] = [const {
    Slot { base: AtomicUsize::new(0), len: AtomicUsize::new(0), poisoned: AtomicBool::new(false) }
}; SLOTS];
static PAGE: AtomicUsize = AtomicUsize::new(4096);
static INSTALL: Once = Once::new();
static NO_MMAP: LazyLock<bool> = LazyLock::new(|| std::env::var_os("KEEL_NO_MMAP").is_some_and(|v| v != "0"));

/// Uses of a shared file from which on a map is worth its price: some system calls, and page tables to be built and torn down.
pub const MAP_FROM: u32 = 8;

/// An over-mapped file.
pub struct FileMap {
    map: MmapRaw,
    slot: usize,
    writable: bool,
    /// Bytes copied since the pages were last handed back, to bound resident memory on long scans.
    copied: AtomicUsize,
}

/// Copies after which the mapped pages are handed back to the kernel.
const GIVE_BACK: usize = 24 << 20;

impl FileMap {
    /// Maps `file`, reserving room for it to grow to `reserve` bytes; `writable` needs a file open for writing. `None` if the system
    /// refuses, or if mapping is switched off or the file system is not local: callers use positioned I/O.
    pub fn new(file: &File, reserve: usize, writable: bool) -> Option<Self> {
        if *NO_MMAP || !sys::is_local(file) {
            return None;
        }
        INSTALL.call_once(install_handler);
        let mut options = MmapOptions::new();
        options.len(reserve);
        let map = if writable { options.map_raw(file) } else { options.map_raw_read_only(file) }.ok()?;
        let base = map.as_ptr() as usize;
        let slot = REGISTERED
            .iter()
            .position(|s| s.base.compare_exchange(0, base, Ordering::SeqCst, Ordering::SeqCst).is_ok())?;
        REGISTERED[slot].poisoned.store(false, Ordering::SeqCst);
        REGISTERED[slot].len.store(reserve, Ordering::SeqCst);
        Some(Self { map, slot, writable, copied: AtomicUsize::new(0) })
    }

    /// Stores `bytes` at `offset`, which the file must have already. False if that did not reach the file: the map is read-only, too small
    /// or poisoned. Then a positioned write does it, or says why it cannot be done.
    #[inline]
    pub fn store(&self, offset: usize, bytes: &[u8]) -> bool {
        let inside = offset.checked_add(bytes.len()).is_some_and(|end| end <= self.map.len());
        if !self.writable || !inside || REGISTERED[self.slot].poisoned.load(Ordering::Relaxed) {
            return false;
        }
        // SAFETY: the range lies inside the reservation, which stays mapped while `self` lives. Others may read or write it meanwhile, so
        // it is written with volatile stores and no reference to it exists; a fault is turned into a private page by the handler.
        unsafe { store_volatile(self.map.as_mut_ptr().add(offset), bytes) };
        !REGISTERED[self.slot].poisoned.load(Ordering::Relaxed)
    }

    /// Most bytes that [`FileMap::store_at_once`] takes, and the least.
    pub const AT_ONCE: usize = if cfg!(target_arch = "x86_64") { 16 } else { 8 };

    /// Stores [`FileMap::AT_ONCE`] bytes by a single instruction: a process that is killed has stored all of them or none. False if they
    /// did not reach the file, as for [`FileMap::store`].
    #[inline]
    pub fn store_at_once(&self, offset: usize, bytes: &[u8; Self::AT_ONCE]) -> bool {
        let inside = offset.checked_add(bytes.len()).is_some_and(|end| end <= self.map.len());
        let aligned = cfg!(target_arch = "x86_64") || offset.is_multiple_of(Self::AT_ONCE);
        if !self.writable || !inside || !aligned || REGISTERED[self.slot].poisoned.load(Ordering::Relaxed) {
            return false;
        }
        // SAFETY: the range lies inside the reservation, which stays mapped while `self` lives; no reference to it exists, and a fault is
        // turned into a private page by the handler, after which the instruction is repeated.
        unsafe { store_one(self.map.as_mut_ptr().add(offset), bytes) };
        !REGISTERED[self.slot].poisoned.load(Ordering::Relaxed)
    }

    /// Copies `buf.len()` bytes from `offset`. The caller has made sure the file is (or was) that long. False if the range is not
    /// reserved or the map is poisoned: the copy is then worthless.
    #[inline]
    pub fn copy(&self, offset: usize, buf: &mut [u8]) -> bool {
        if offset.checked_add(buf.len()).is_none_or(|end| end > self.map.len()) {
            return false;
        }
        // SAFETY: the range lies inside the reservation, which stays mapped while `self` lives; `buf` is ours alone. The source may change
        // under us, so it is read with volatile loads and no reference to it exists; a fault is turned into a zero page by the handler.
        unsafe { copy_volatile(self.map.as_ptr().add(offset), buf) };
        let copied = self.copied.load(Ordering::Relaxed) + buf.len();
        self.copied.store(copied, Ordering::Relaxed);
        if copied > GIVE_BACK {
            self.give_back();
        }
        !REGISTERED[self.slot].poisoned.load(Ordering::Relaxed)
    }

    #[cold]
    fn give_back(&self) {
        self.copied.store(0, Ordering::Relaxed);
        // SAFETY: dropping page-table entries of a clean shared file mapping loses nothing; the next touch brings them back.
        unsafe { libc::madvise(self.map.as_mut_ptr().cast(), self.map.len(), libc::MADV_DONTNEED) };
    }
}

impl Drop for FileMap {
    fn drop(&mut self) {
        REGISTERED[self.slot].len.store(0, Ordering::SeqCst);
        REGISTERED[self.slot].base.store(0, Ordering::SeqCst);
    }
}

#[repr(C, packed)]
#[derive(Clone, Copy)]
struct Word(u64);

/// Copies with volatile loads, eight bytes at a time.
///
/// # Safety
/// `src` must be readable for `buf.len()` bytes.
#[inline]
unsafe fn copy_volatile(src: *const u8, buf: &mut [u8]) {
    let from_end = buf.len().checked_sub(8);
    if let (Some(from_end), Some(last)) = (from_end, buf.last_chunk_mut::<8>()) {
        // What is left behind the last whole word comes as a word too, some of it a second time.
        // SAFETY: the last eight bytes of the caller's range; `Word` has alignment 1.
        *last = unsafe { std::ptr::read_volatile(src.add(from_end).cast::<Word>()) }.0.to_ne_bytes();
    }
    let (words, rest) = buf.as_chunks_mut::<8>();
    let rest = if from_end.is_some() { &mut [] } else { rest };
    let mut at = src;
    for w in words.iter_mut() {
        // SAFETY: eight bytes inside the caller's range; `Word` has alignment 1.
        *w = unsafe { std::ptr::read_volatile(at.cast::<Word>()) }.0.to_ne_bytes();
        // SAFETY: stays within or one past the range.
        at = unsafe { at.add(8) };
    }
    for b in rest {
        // SAFETY: one byte inside the caller's range, then one past.
        *b = unsafe { std::ptr::read_volatile(at) };
        // SAFETY: as above.
        at = unsafe { at.add(1) };
    }
}

/// Stores with volatile writes, eight bytes at a time; words that are there already stay untouched, so that a process killed in the
/// middle leaves as little as possible half done.
///
/// # Safety
/// `dst` must be writable for `bytes.len()` bytes.
#[inline]
unsafe fn store_volatile(dst: *mut u8, bytes: &[u8]) {
    // Of a page of an index a few bytes differ: it is gone through by larger steps.
    const STEP: usize = 8;
    let (steps, rest) = bytes.as_chunks::<{ 8 * STEP }>();
    let mut at = dst;
    for step in steps {
        let mut differ = 0;
        for (i, w) in step.as_chunks::<8>().0.iter().enumerate() {
            // SAFETY: eight bytes inside the caller's range; `Word` has alignment 1.
            differ |= unsafe { std::ptr::read_volatile(at.cast::<Word>().add(i)) }.0 ^ u64::from_ne_bytes(*w);
        }
        if differ != 0 {
            // SAFETY: the step lies inside the caller's range.
            unsafe { store_words(at, step) };
        }
        // SAFETY: stays within or one past the range.
        at = unsafe { at.add(step.len()) };
    }
    // SAFETY: the rest of the caller's range.
    unsafe { store_words(at, rest) };
}

/// [`store_volatile`] of any number of bytes.
///
/// # Safety
/// `dst` must be writable for `bytes.len()` bytes.
#[inline]
unsafe fn store_words(dst: *mut u8, bytes: &[u8]) {
    let (words, rest) = bytes.as_chunks::<8>();
    let mut at = dst;
    for w in words {
        let word = u64::from_ne_bytes(*w);
        // SAFETY: eight bytes inside the caller's range; `Word` has alignment 1.
        if unsafe { std::ptr::read_volatile(at.cast::<Word>()) }.0 != word {
            // SAFETY: as above.
            unsafe { std::ptr::write_volatile(at.cast::<Word>(), Word(word)) };
        }
        // SAFETY: stays within or one past the range.
        at = unsafe { at.add(8) };
    }
    for b in rest {
        // SAFETY: one byte inside the caller's range, then one past.
        unsafe { std::ptr::write_volatile(at, *b) };
        // SAFETY: as above.
        at = unsafe { at.add(1) };
    }
}

/// One store instruction.
///
/// # Safety
/// `dst` must be writable for as many bytes.
#[cfg(target_arch = "x86_64")]
#[inline]
unsafe fn store_one(dst: *mut u8, bytes: &[u8; FileMap::AT_ONCE]) {
    // SAFETY: writes 16 bytes at `dst`, as the caller allows. Assembler, since a volatile store of this width may be made in two.
    unsafe {
        std::arch::asm!(
            "movups {v}, [{from}]",
            "movups [{to}], {v}",
            v = out(xmm_reg) _,
            from = in(reg) bytes.as_ptr(),
            to = in(reg) dst,
            options(nostack, preserves_flags),
        );
    }
}

/// One store instruction.
///
/// # Safety
/// `dst` must be writable for as many bytes, and aligned to their number.
#[cfg(not(target_arch = "x86_64"))]
#[inline]
unsafe fn store_one(dst: *mut u8, bytes: &[u8; FileMap::AT_ONCE]) {
    // SAFETY: as the caller says.
    unsafe { std::ptr::write_volatile(dst.cast::<u64>(), u64::from_ne_bytes(*bytes)) };
}

fn install_handler() {
    // SAFETY: sysconf has no preconditions.
    let page = unsafe { libc::sysconf(libc::_SC_PAGESIZE) };
    PAGE.store(if page > 0 { page as usize } else { 4096 }, Ordering::SeqCst);
    // SAFETY: the structure is zeroed and filled before use; the handler only touches atomics and calls mmap, which is
    // async-signal-safe in practice on the systems supported.
    unsafe {
        let mut action: libc::sigaction = std::mem::zeroed();
        action.sa_sigaction = on_sigbus as *const () as usize;
        action.sa_flags = libc::SA_SIGINFO | libc::SA_NODEFER;
        libc::sigemptyset(&mut action.sa_mask);
        libc::sigaction(libc::SIGBUS, &action, std::ptr::null_mut());
    }
}

extern "C" fn on_sigbus(_signal: libc::c_int, info: *mut libc::siginfo_t, _context: *mut libc::c_void) {
    // SAFETY: the kernel hands a valid siginfo for SIGBUS.
    let addr = unsafe { (*info).si_addr() } as usize;
    for slot in &REGISTERED {
        let (base, len) = (slot.base.load(Ordering::SeqCst), slot.len.load(Ordering::SeqCst));
        if base != 0 && addr >= base && addr - base < len {
            slot.poisoned.store(true, Ordering::SeqCst);
            let page = PAGE.load(Ordering::SeqCst);
            let at = (addr & !(page - 1)) as *mut libc::c_void;
            // SAFETY: replaces one page of our own reservation by a private zero page.
            let got = unsafe {
                libc::mmap(
                    at,
                    page,
                    libc::PROT_READ | libc::PROT_WRITE,
                    libc::MAP_PRIVATE | libc::MAP_ANONYMOUS | libc::MAP_FIXED,
                    -1,
                    0,
                )
            };
            if got != libc::MAP_FAILED {
                return;
            }
        }
    }
    // Not ours: restore the default and let the fault happen again.
    // SAFETY: plain signal calls.
    unsafe {
        libc::signal(libc::SIGBUS, libc::SIG_DFL);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write;
    use std::os::unix::fs::FileExt;

    #[test]
    fn a_store_into_a_truncated_file_is_reported() {
        let path = std::env::temp_dir().join(format!("keel-map-store-{}", std::process::id()));
        let mut file = std::fs::OpenOptions::new()
            .read(true)
            .write(true)
            .create(true)
            .truncate(true)
            .open(&path)
            .unwrap();
        file.write_all(&[7u8; 100_000]).unwrap();
        let Some(map) = FileMap::new(&file, 1 << 20, true) else { return };
        assert!(map.store(50_000, &[1u8; 64]));
        file.set_len(100).unwrap();
        assert!(!map.store(50_000, &[2u8; 64]));
        std::fs::remove_file(&path).unwrap();
    }

    #[test]
    fn truncation_poisons_instead_of_killing() {
        let path = std::env::temp_dir().join(format!("keel-map-{}", std::process::id()));
        let mut file = std::fs::OpenOptions::new()
            .read(true)
            .write(true)
            .create(true)
            .truncate(true)
            .open(&path)
            .unwrap();
        file.write_all(&[7u8; 10_000]).unwrap();
        let Some(map) = FileMap::new(&file, 1 << 20, true) else { return };
        let mut buf = [0u8; 100];
        assert!(map.copy(9_000, &mut buf));
        assert_eq!(buf, [7u8; 100]);
        file.set_len(100_000).unwrap();
        assert!(map.copy(60_000, &mut buf));
        assert!(map.store(59_990, &[9u8; 50]));
        assert!(map.store_at_once(59_992, &[9u8; FileMap::AT_ONCE]));
        let mut back = [0u8; 50];
        file.read_at(&mut back, 59_990).unwrap();
        assert_eq!(back, [9u8; 50]);
        file.set_len(10).unwrap();
        assert!(!map.copy(60_000, &mut buf));
        assert!(!map.store(60_000, &buf));
        assert!(!map.store_at_once(60_000, &[1u8; FileMap::AT_ONCE]));
        std::fs::remove_file(&path).unwrap();
    }
}
