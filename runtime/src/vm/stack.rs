//! The register stack: one block of values that never moves. Slots above the running frames hold
//! nothing counted.

use crate::value::Value;
use memmap2::MmapMut;

/// Slots of a thread's stack (16 bytes each; memory is only touched when used).
pub const SLOTS: usize = 4 << 20;

/// The stack memory. Not from the allocator: it would hand out huge pages, of which most programs need a few bytes.
pub struct Stack {
    start: *mut Value,
    slots: usize,
    /// Owns the memory.
    _map: MmapMut,
}

impl Stack {
    /// A stack of NILs. Panics when the system gives no memory.
    pub fn new(slots: usize) -> Stack {
        let mut map = MmapMut::map_anon(slots * size_of::<Value>()).expect("memory for a stack");
        // All-zero bytes are NIL.
        Stack { start: map.as_mut_ptr().cast(), slots, _map: map }
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
