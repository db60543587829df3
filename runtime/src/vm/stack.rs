//! The register stack: one block of values that never moves. Slots above the running frames hold
//! nothing counted.

use crate::value::Value;
use std::alloc::{Layout, alloc_zeroed, dealloc, handle_alloc_error};

/// Slots of a thread's stack (16 bytes each; memory is only touched when used).
pub const SLOTS: usize = 4 << 20;

/// The stack memory.
pub struct Stack {
    start: *mut Value,
    slots: usize,
}

impl Stack {
    /// A stack of NILs.
    pub fn new(slots: usize) -> Stack {
        let layout = Layout::array::<Value>(slots).expect("stack size");
        // SAFETY: all-zero bytes are NIL; the layout is not empty.
        let start = unsafe { alloc_zeroed(layout) }.cast::<Value>();
        if start.is_null() {
            handle_alloc_error(layout);
        }
        Stack { start, slots }
    }

    /// Number of slots.
    pub fn slots(&self) -> usize {
        self.slots
    }

    /// Pointer to a slot.
    #[inline(always)]
    pub fn at(&self, i: usize) -> *mut Value {
        debug_assert!(i <= self.slots);
        // SAFETY: callers keep `i` within the block (checked when frames are pushed).
        unsafe { self.start.add(i) }
    }

    /// The values of a range of slots, detached from the stack's borrow: nobody writes them while a builtin runs, except
    /// through cells.
    #[inline(always)]
    pub fn slice<'a>(&self, from: usize, n: usize) -> &'a [Value] {
        debug_assert!(from + n <= self.slots);
        // SAFETY: inside the block; every slot is a valid value; see the doc comment for aliasing.
        unsafe { std::slice::from_raw_parts(self.at(from), n) }
    }
}

impl Drop for Stack {
    fn drop(&mut self) {
        let layout = Layout::array::<Value>(self.slots).expect("stack size");
        // SAFETY: allocated in `new` with this layout. Frames were popped, so no slot holds anything counted (or it is leaked on purpose
        // when the thread dies inside a frame).
        unsafe { dealloc(self.start.cast(), layout) }
    }
}
