//! Heap objects: the header, reference counts, the per-object lock and freeing.
//!
//! Counts are plain until a second thread exists ([`start_threads`]), atomic afterwards. The switch is sound because it
//! happens while one thread runs and no object is borrowed. An immortal object (a literal) is never counted.
//! Freeing never runs xBase code: objects with a destructor are queued (see [`take_destructibles`]).
//! Not here: cycle collection (`gc.rs`), the objects' own operations (their files).

use super::{Value, block::BlockObj, gc, hash::HashObj, native::NativeObj, string::StrObj};
use std::alloc::Layout;
use std::cell::{Cell, RefCell, UnsafeCell};
use std::mem::ManuallyDrop;
use std::sync::atomic::{AtomicBool, AtomicU8, AtomicU32, Ordering::*};

/// What an object is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Kind {
    /// Text over the inline size.
    Str,
    /// Array or object.
    Array,
    /// Hash.
    Hash,
    /// Codeblock.
    Block,
    /// Variable cell (by-reference argument, captured local).
    Cell,
    /// Everything else: pointers, enumerators, references, pending unwinds.
    Native,
}

/// Flag: stands in the candidate buffer of the cycle collector.
pub(super) const BUFFERED: u8 = 1;
/// Flag: freed while in the candidate buffer; only the header is left.
pub(super) const DEAD: u8 = 2;
/// Flag: its class has a destructor that has not run yet.
pub(super) const HAS_DTOR: u8 = 4;
/// Flag: the destructor is running or has run.
pub(super) const DTOR_DONE: u8 = 8;

const IMMORTAL: u32 = 1 << 31;

/// First 16 bytes of every heap object.
#[repr(C)]
pub struct Header {
    pub(super) rc: AtomicU32,
    pub(super) kind: Kind,
    pub(super) flags: AtomicU8,
    lock: AtomicU8,
    pub(super) color: AtomicU8,
    /// Class of an array (0 = plain array), flags of a hash.
    pub(super) aux: AtomicU32,
    pub(super) trial: AtomicU32,
}

impl Header {
    pub(super) const fn new(kind: Kind) -> Header {
        Header {
            rc: AtomicU32::new(1),
            kind,
            flags: AtomicU8::new(0),
            lock: AtomicU8::new(0),
            color: AtomicU8::new(0),
            aux: AtomicU32::new(0),
            trial: AtomicU32::new(0),
        }
    }

    #[inline(always)]
    pub(super) fn inc(&self) {
        let rc = self.rc.load(Relaxed);
        if rc & IMMORTAL != 0 {
            return;
        }
        if threads() {
            self.rc.fetch_add(1, Relaxed);
        } else {
            self.rc.store(rc + 1, Relaxed);
        }
    }

    /// True when the last reference went away and the object must be freed.
    #[inline(always)]
    pub(super) fn dec(&self) -> bool {
        let rc = self.rc.load(Relaxed);
        if rc & IMMORTAL != 0 {
            return false;
        }
        if threads() {
            if self.rc.fetch_sub(1, Release) == 1 {
                std::sync::atomic::fence(Acquire);
                return true;
            }
            return false;
        }
        self.rc.store(rc - 1, Relaxed);
        rc == 1
    }

    pub(super) fn make_immortal(&self) {
        self.rc.fetch_or(IMMORTAL, Relaxed);
    }

    /// One owner, so it may be changed in place.
    #[inline(always)]
    pub(super) fn is_unique(&self) -> bool {
        self.rc.load(Acquire) == 1
    }

    pub(super) fn has(&self, flag: u8) -> bool {
        self.flags.load(Relaxed) & flag != 0
    }

    pub(super) fn set(&self, flag: u8) {
        self.flags.fetch_or(flag, Relaxed);
    }

    pub(super) fn clear(&self, flag: u8) {
        self.flags.fetch_and(!flag, Relaxed);
    }

    /// Locks the object's contents against other threads; free while one thread exists.
    #[inline(always)]
    pub(super) fn lock(&self) -> ObjLock<'_> {
        if threads() {
            self.lock_slow();
            ObjLock(Some(self))
        } else {
            ObjLock(None)
        }
    }

    #[inline(never)]
    fn lock_slow(&self) {
        let mut spins = 0u32;
        while self.lock.compare_exchange_weak(0, 1, Acquire, Relaxed).is_err() {
            spins += 1;
            if spins > 100 {
                std::thread::yield_now();
            } else {
                std::hint::spin_loop();
            }
        }
    }
}

pub(super) struct ObjLock<'a>(Option<&'a Header>);

impl Drop for ObjLock<'_> {
    #[inline(always)]
    fn drop(&mut self) {
        if let Some(h) = self.0 {
            h.lock.store(0, Release);
        }
    }
}

static THREADS: AtomicBool = AtomicBool::new(false);

/// More than one thread may run xBase code.
#[inline(always)]
pub fn threads() -> bool {
    THREADS.load(Relaxed)
}

static CAREFUL: AtomicBool = AtomicBool::new(false);

/// Elements may not be taken straight from arrays: several threads run, or plain values have classes that overload `[]`.
#[inline(always)]
pub(crate) fn careful() -> bool {
    CAREFUL.load(Relaxed)
}

/// Turns [`careful`] on for good.
pub(crate) fn be_careful() {
    CAREFUL.store(true, SeqCst);
}

/// Switches to atomic counts and object locks; called before the first thread starts.
pub fn start_threads() {
    be_careful();
    THREADS.store(true, SeqCst);
}

/// Threads beside the main one that may still touch an object.
static ALIVE: AtomicU32 = AtomicU32::new(0);

/// A started thread, from before it runs until it can touch no object any more: drop it last.
pub struct Alive(());

impl Alive {
    /// Counts a thread that is about to start.
    pub fn start() -> Alive {
        ALIVE.fetch_add(1, SeqCst);
        start_threads();
        Alive(())
    }
}

impl Drop for Alive {
    fn drop(&mut self) {
        // What the thread's last frees queued goes away while it still counts.
        drop(take_destructibles());
        ALIVE.fetch_sub(1, SeqCst);
    }
}

/// Back to plain counts and to cycle collection when no other thread is left; for the main thread, outside of every object
/// lock. A thread that has just reported its end gets a moment to go.
pub fn end_threads() {
    for _ in 0..1000 {
        if ALIVE.load(SeqCst) == 0 {
            THREADS.store(false, SeqCst);
            return;
        }
        std::thread::yield_now();
    }
}

/// Array or object: header and items. Small arrays of known members keep their items in the same block, behind this struct, until
/// something may change their number.
#[repr(C)]
pub struct ArrayObj {
    pub(super) head: Header,
    /// Never dropped as a whole, never grown while [`ArrayObj::is_inline`]: the items' memory is not its own then.
    pub(super) items: UnsafeCell<ManuallyDrop<Vec<Value>>>,
}

/// Most items that fit behind the header: the number stands in the upper four bits of the flags.
pub(super) const INLINE_ITEMS: usize = 15;

impl ArrayObj {
    fn layout(inline: usize) -> Layout {
        Layout::from_size_align(size_of::<ArrayObj>() + inline * size_of::<Value>(), align_of::<ArrayObj>())
            .expect("a small block")
    }

    /// A new array with `inline` (at most [`INLINE_ITEMS`]) items behind it, which the caller has to write before anything else
    /// happens; without any, the array is empty.
    #[inline(always)]
    pub(super) fn alloc(inline: usize) -> *mut ArrayObj {
        let layout = ArrayObj::layout(inline);
        // SAFETY: the layout is not empty; the block has room for the struct and the items. Fields are written one by one: building
        // the struct elsewhere and copying it costs a stall.
        unsafe {
            let p = std::alloc::alloc(layout).cast::<ArrayObj>();
            if p.is_null() {
                std::alloc::handle_alloc_error(layout);
            }
            let head = &raw mut (*p).head;
            head.write(Header::new(Kind::Array));
            (*head).flags = AtomicU8::new((inline as u8) << 4);
            let items = if inline == 0 {
                Vec::new()
            } else {
                Vec::from_raw_parts(ArrayObj::inline_items(p), inline, inline)
            };
            (&raw mut (*p).items).write(UnsafeCell::new(ManuallyDrop::new(items)));
            p
        }
    }

    /// Where items behind the struct begin.
    #[inline(always)]
    pub(super) fn inline_items(p: *mut ArrayObj) -> *mut Value {
        p.wrapping_add(1).cast()
    }

    /// Do the items stand behind the struct?
    #[inline(always)]
    fn is_inline(&self) -> bool {
        // SAFETY: only looks at the vector's pointer; the caller has the object to itself or locked.
        let items = unsafe { (*self.items.get()).as_ptr() };
        items.addr() == std::ptr::from_ref(self).addr() + size_of::<ArrayObj>() && self.inline_capacity() > 0
    }

    fn inline_capacity(&self) -> usize {
        (self.head.flags.load(Relaxed) >> 4) as usize
    }

    /// The items as a vector that may grow and shrink.
    #[inline(always)]
    pub(super) fn growable(&self) -> *mut Vec<Value> {
        if self.is_inline() {
            self.move_items_out();
        }
        // `ManuallyDrop` does not change the layout.
        self.items.get().cast()
    }

    #[cold]
    #[inline(never)]
    fn move_items_out(&self) {
        // SAFETY: the caller has the object to itself or locked. The values are moved bit by bit, and the old vector, whose memory
        // belongs to the block, is forgotten.
        unsafe {
            let old = &mut *self.items.get();
            let n = old.len();
            let mut own: Vec<Value> = Vec::with_capacity(n + n / 2 + 4);
            std::ptr::copy_nonoverlapping(old.as_ptr(), own.as_mut_ptr(), n);
            own.set_len(n);
            self.items.get().write(ManuallyDrop::new(own));
        }
    }

    /// Lets go of the items; the array is empty afterwards.
    ///
    /// # Safety
    /// Nobody else may look at the array.
    pub(super) unsafe fn clear(p: *mut ArrayObj) {
        // SAFETY: by contract; the array is empty before any item is dropped, so a drop that comes back finds nothing.
        unsafe {
            let inline = (*p).is_inline();
            let items = std::mem::replace(&mut *(*p).items.get(), ManuallyDrop::new(Vec::new()));
            if inline {
                let mut items = items;
                std::ptr::drop_in_place(items.as_mut_slice());
            } else {
                drop(ManuallyDrop::into_inner(items));
            }
        }
    }

    /// Frees the array with its items.
    ///
    /// # Safety
    /// The count must have reached 0, and this must be the last use of the pointer.
    pub(super) unsafe fn free(p: *mut ArrayObj) {
        // SAFETY: by contract; the block was allocated with this layout.
        unsafe {
            let layout = ArrayObj::layout((*p).inline_capacity());
            if (*p).is_inline() {
                std::ptr::drop_in_place((*(*p).items.get()).as_mut_slice());
            } else {
                ManuallyDrop::drop(&mut *(*p).items.get());
            }
            std::alloc::dealloc(p.cast(), layout);
        }
    }
}

/// Variable cell.
#[repr(C)]
pub struct CellObj {
    pub(super) head: Header,
    pub(super) value: UnsafeCell<Value>,
}

thread_local! {
    static DEPTH: Cell<u32> = const { Cell::new(0) };
    static LATER: RefCell<Vec<*mut Header>> = const { RefCell::new(Vec::new()) };
    static DESTRUCTIBLE: RefCell<Vec<(Value, FoundBy)>> = const { RefCell::new(Vec::new()) };
    static ATTENTION: Cell<u8> = const { Cell::new(0) };
}

/// How an object that needs its destructor was found to be garbage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FoundBy {
    /// Its last reference went away.
    Count,
    /// It is part of a cycle.
    Collector,
}

const DESTRUCTORS_WAIT: u8 = 1;
const COLLECTION_DUE: u8 = 2;

/// Something waits for this thread's next safe point: destructors, or a collection that is due.
#[inline(always)]
pub fn attention() -> bool {
    ATTENTION.get() != 0
}

/// An object whose destructor has to run waits in this thread.
#[inline(always)]
pub fn has_destructibles() -> bool {
    ATTENTION.get() & DESTRUCTORS_WAIT != 0
}

/// A collection of cycles is due in this thread.
pub(super) fn collection_due() -> bool {
    ATTENTION.get() & COLLECTION_DUE != 0
}

/// Notes that a collection is due, or that it was done.
pub(super) fn set_collection_due(due: bool) {
    let rest = ATTENTION.get() & !COLLECTION_DUE;
    ATTENTION.set(if due { rest | COLLECTION_DUE } else { rest });
}

fn set_destructors_wait() {
    ATTENTION.set(ATTENTION.get() | DESTRUCTORS_WAIT);
}

/// The objects whose last reference went away and whose class has a destructor, oldest first.
pub fn take_destructibles() -> Vec<(Value, FoundBy)> {
    ATTENTION.set(ATTENTION.get() & !DESTRUCTORS_WAIT);
    DESTRUCTIBLE.with_borrow_mut(std::mem::take)
}

/// Queues the destructor of a garbage object; the queue holds a reference of its own.
pub(super) fn queue_destructor(p: *mut Header) {
    // SAFETY: the object is alive: its cycle still holds it.
    unsafe {
        (*p).set(DTOR_DONE);
        (*p).inc();
        let value = Value::from_raw_array(p.cast());
        DESTRUCTIBLE.with_borrow_mut(|d| d.push((value, FoundBy::Collector)));
    }
    set_destructors_wait();
}

/// Frees the object behind a pointer whose count has reached 0.
#[inline(never)]
pub(super) fn free(p: *mut Header) {
    // SAFETY: the caller saw the count reach 0, so nobody else refers to the object.
    let kind = unsafe { (*p).kind };
    if kind == Kind::Str {
        StrObj::dealloc(p.cast());
        return;
    }
    if DEPTH.get() > 60 {
        LATER.with_borrow_mut(|l| l.push(p));
        return;
    }
    DEPTH.set(DEPTH.get() + 1);
    free_container(p);
    DEPTH.set(DEPTH.get() - 1);
    if DEPTH.get() == 0 {
        while let Some(next) = LATER.with_borrow_mut(Vec::pop) {
            DEPTH.set(1);
            free_container(next);
            DEPTH.set(0);
        }
    }
}

fn free_container(p: *mut Header) {
    // SAFETY: as in `free`; each arm turns the pointer back into the box it was made from.
    unsafe {
        let head = &*p;
        if head.has(HAS_DTOR) && !head.has(DTOR_DONE) {
            head.set(DTOR_DONE);
            head.rc.store(1, Relaxed);
            let value = Value::from_raw_array(p.cast());
            DESTRUCTIBLE.with_borrow_mut(|d| d.push((value, FoundBy::Count)));
            set_destructors_wait();
            return;
        }
        if head.has(BUFFERED) {
            if threads() {
                // The buffer may be another thread's.
                gc::bury(p);
                return;
            }
            gc::forget(p);
        }
        match head.kind {
            Kind::Str => StrObj::dealloc(p.cast()),
            Kind::Array => ArrayObj::free(p.cast()),
            Kind::Hash => drop(Box::from_raw(p.cast::<HashObj>())),
            Kind::Block => drop(Box::from_raw(p.cast::<BlockObj>())),
            Kind::Cell => drop(Box::from_raw(p.cast::<CellObj>())),
            Kind::Native => drop(Box::from_raw(p.cast::<NativeObj>())),
        }
    }
}
