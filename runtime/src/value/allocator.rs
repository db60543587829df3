//! The program's allocator: mimalloc, called without the detour that its crate takes for alignments that it gives anyway.

use libmimalloc_sys as mi;
use std::alloc::{GlobalAlloc, Layout};

/// Every block of at least 16 bytes is aligned to 16, smaller ones to 8.
fn natural(layout: &Layout) -> bool {
    layout.align() <= 8 || layout.align() == 16 && layout.size() >= 16
}

/// See the module text; to be declared as the program's `#[global_allocator]`.
pub struct Allocator;

// SAFETY: mimalloc fulfils the contract; `natural` holds for blocks that its plain functions align well enough.
unsafe impl GlobalAlloc for Allocator {
    #[inline]
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        // SAFETY: by the caller's contract.
        unsafe {
            if natural(&layout) {
                mi::mi_malloc(layout.size()).cast()
            } else {
                mi::mi_malloc_aligned(layout.size(), layout.align()).cast()
            }
        }
    }

    #[inline]
    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        // SAFETY: by the caller's contract.
        unsafe {
            if natural(&layout) {
                mi::mi_zalloc(layout.size()).cast()
            } else {
                mi::mi_zalloc_aligned(layout.size(), layout.align()).cast()
            }
        }
    }

    #[inline]
    unsafe fn dealloc(&self, p: *mut u8, _layout: Layout) {
        // SAFETY: by the caller's contract.
        unsafe { mi::mi_free(p.cast()) }
    }

    #[inline]
    unsafe fn realloc(&self, p: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        // SAFETY: by the caller's contract.
        unsafe {
            if layout.align() <= 8 {
                mi::mi_realloc(p.cast(), size).cast()
            } else {
                mi::mi_realloc_aligned(p.cast(), size, layout.align()).cast()
            }
        }
    }
}
