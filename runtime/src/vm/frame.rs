//! Call frames: one per running function, codeblock or builtin called through the VM's interfaces.

use crate::builtin::Builtin;
use crate::link::LinkedCode;
use crate::symbol::Symbol;
use memmap2::MmapMut;
use std::sync::atomic::AtomicU64;

/// A frame. Register 0 is `stack[base]`; the receiver and result slot is `stack[win]`.
#[derive(Clone, Copy)]
pub struct Frame {
    /// Code, null for a builtin's frame.
    pub code: *const LinkedCode,
    /// Next word, null for a builtin's frame.
    pub ip: *const AtomicU64,
    /// Builtin being called from this frame right now (or the builtin of this frame), for stack traces.
    pub native: Option<&'static Builtin>,
    /// First register.
    pub base: u32,
    /// Receiver and result.
    pub win: u32,
    /// First slot above the registers.
    pub top: u32,
    /// Height of the PRIVATE stack at entry.
    pub privates: u32,
    /// Height of the WITH OBJECT stack at entry.
    pub withs: u32,
    /// Height of the saved-area stack at entry.
    pub aliases: u32,
    /// Message it was called by.
    pub message: Option<Symbol>,
    /// Class whose method this is (0 none), for `ProcName()` and scope checks.
    pub class: u32,
    /// Arguments passed (may exceed the declared parameters: then the first ones were copied up to `base`).
    pub nargs: u16,
    /// Running inside a `run` of its own: returning ends that `run`.
    pub entry: bool,
}

impl Frame {
    /// Number of the next word in the code; 0 in a builtin's frame.
    pub fn pc(&self) -> u32 {
        // SAFETY: a frame's code outlives the frame, and `ip` points into it.
        match unsafe { self.code.as_ref() } {
            Some(code) => ((self.ip.addr() - code.insns.as_ptr().addr()) / size_of::<AtomicU64>()) as u32,
            None => 0,
        }
    }
}

/// Most frames of a thread (memory is only touched when used).
pub const FRAMES: usize = 1 << 20;

/// The frames of a thread, in memory that never moves: the loop keeps pointers into it over calls.
pub struct FrameStack {
    start: *mut Frame,
    /// One above the running frame.
    next: *mut Frame,
    /// Owns the memory.
    _map: MmapMut,
}

impl FrameStack {
    /// No frames. Panics when the system gives no memory.
    pub fn new() -> FrameStack {
        let mut map = MmapMut::map_anon(FRAMES * size_of::<Frame>()).expect("memory for frames");
        let start = map.as_mut_ptr().cast();
        FrameStack { start, next: start, _map: map }
    }

    /// No room for another frame?
    #[inline(always)]
    pub fn is_full(&self) -> bool {
        self.next.addr() >= self.start.addr() + FRAMES * size_of::<Frame>()
    }

    /// Adds a frame; the caller has checked [`FrameStack::is_full`].
    #[inline(always)]
    pub fn push(&mut self, frame: Frame) {
        debug_assert!(!self.is_full());
        // SAFETY: there is room (checked by the caller).
        unsafe {
            self.next.write(frame);
            self.next = self.next.add(1);
        }
    }

    /// Removes the running frame.
    #[inline(always)]
    pub fn pop(&mut self) -> Option<Frame> {
        if self.next == self.start {
            return None;
        }
        // SAFETY: not empty, so a frame stands below `next`.
        unsafe {
            self.next = self.next.sub(1);
            Some(self.next.read())
        }
    }

    /// The running frame; only valid to use while there is one.
    #[inline(always)]
    pub fn running(&self) -> *mut Frame {
        self.next.wrapping_sub(1)
    }
}

impl std::ops::Deref for FrameStack {
    type Target = [Frame];

    fn deref(&self) -> &[Frame] {
        // SAFETY: the frames between `start` and `next` were written by `push`.
        unsafe {
            std::slice::from_raw_parts(
                self.start,
                (self.next.addr() - self.start.addr()) / size_of::<Frame>(),
            )
        }
    }
}

impl std::ops::DerefMut for FrameStack {
    fn deref_mut(&mut self) -> &mut [Frame] {
        // SAFETY: as in `deref`.
        unsafe {
            std::slice::from_raw_parts_mut(
                self.start,
                (self.next.addr() - self.start.addr()) / size_of::<Frame>(),
            )
        }
    }
}

/// One line of a stack trace.
#[derive(Clone, Debug, PartialEq)]
pub struct TraceEntry {
    /// `ProcName()`.
    pub name: String,
    /// `ProcLine()`, 0 in builtins.
    pub line: u32,
    /// `ProcFile()`.
    pub file: String,
}
