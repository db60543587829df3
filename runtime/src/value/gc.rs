//! Cycle collection: trial deletion (Bacon and Rajan) from the containers whose count went down without reaching 0.
//!
//! Candidates are gathered by the main thread while it is alone (one that is freed leaves the buffer at once): before others
//! start and after they have ended (`heap::end_threads`). A cycle that became garbage in between stays unless one of its
//! containers is touched again. References held by registers and Rust locals count as external, so no roots need scanning.

use super::heap::{self, BUFFERED, DEAD, DTOR_DONE, HAS_DTOR, Header, Kind};
use super::{Tag, Value, block::BlockObj, hash::HashObj, heap::ArrayObj, heap::CellObj, native::NativeObj};
use std::cell::{Cell, RefCell};
use std::sync::atomic::Ordering::Relaxed;

/// Candidates gathered before [`wants_collection`] says yes.
const THRESHOLD: usize = 20_000;

thread_local! {
    static CANDIDATES: RefCell<Vec<*mut Header>> = const { RefCell::new(Vec::new()) };
    static LIMIT: Cell<usize> = const { Cell::new(THRESHOLD) };
}

const BLACK: u8 = 0;
const GREY: u8 = 1;
const WHITE: u8 = 2;

/// Notes a container whose count went down to a number above 0.
#[inline(always)]
pub(super) fn candidate(head: &Header) {
    if head.flags.load(Relaxed) & BUFFERED == 0 && !heap::threads() {
        add_candidate(head);
    }
}

#[inline(never)]
fn add_candidate(head: &Header) {
    head.set(BUFFERED);
    CANDIDATES.with_borrow_mut(|c| {
        // Where it stands, so that `forget` finds it; a collection empties the buffer before it uses `trial` itself.
        head.trial.store(c.len() as u32, Relaxed);
        c.push(std::ptr::from_ref(head).cast_mut());
        if c.len() >= LIMIT.get() {
            heap::set_collection_due(true);
        }
    });
}

/// Takes an object out of the candidate buffer of this thread: it is being freed.
#[inline(never)]
pub(super) fn forget(p: *mut Header) {
    // SAFETY: the object and the candidates are alive: whatever is freed leaves the buffer here first.
    unsafe {
        (*p).clear(BUFFERED);
        CANDIDATES.with_borrow_mut(|c| {
            let at = (*p).trial.load(Relaxed) as usize;
            debug_assert!(c.get(at) == Some(&p));
            if c.get(at) == Some(&p) {
                c.swap_remove(at);
                if let Some(&moved) = c.get(at) {
                    (*moved).trial.store(at as u32, Relaxed);
                }
            }
        });
    }
}

/// Enough candidates have gathered for a collection to pay.
#[inline(always)]
pub fn wants_collection() -> bool {
    heap::collection_due()
}

/// Frees the contents of a dead object that still stands in the candidate buffer; its memory goes at the next collection.
pub(super) fn bury(p: *mut Header) {
    // SAFETY: the count has reached 0, nobody else refers to the object; contents are replaced by empty ones, so that the
    // later `Box::from_raw` drops nothing twice.
    unsafe {
        (*p).set(DEAD);
        match (*p).kind {
            Kind::Array => ArrayObj::clear(p.cast()),
            Kind::Cell => drop(std::mem::take(&mut *(*p.cast::<CellObj>()).value.get())),
            Kind::Block => {
                let b = &mut *p.cast::<BlockObj>();
                drop(std::mem::take(&mut b.cells));
                drop(std::mem::take(&mut b.self_value));
            }
            Kind::Hash => {
                let h = &*p.cast::<HashObj>();
                (*h.table.get()).clear_all();
            }
            Kind::Native => (*p.cast::<NativeObj>()).data = Box::new(Gone),
            Kind::Str => {}
        }
    }
}

struct Gone;
impl super::Native for Gone {
    fn type_name(&self) -> &'static str {
        "FREED"
    }
    fn as_any(&self) -> &dyn std::any::Any {
        self
    }
}

fn children(p: *mut Header, f: &mut dyn FnMut(*mut Header)) {
    let mut each = |v: &Value| {
        if v.is_heap() && v.tag() != Tag::Str {
            f(v.raw().cast());
        }
    };
    // SAFETY: the object is alive (its count is above 0 or it is being collected); nothing is borrowed mutably, because
    // collection runs at safe points only.
    unsafe {
        match (*p).kind {
            Kind::Str => {}
            Kind::Array => (*(*p.cast::<ArrayObj>()).items.get()).iter().for_each(each),
            Kind::Cell => each(&*(*p.cast::<CellObj>()).value.get()),
            Kind::Block => {
                let b = &*p.cast::<BlockObj>();
                b.cells.iter().for_each(&mut each);
                each(&b.self_value);
            }
            Kind::Hash => (*(*p.cast::<HashObj>()).table.get()).children(&mut each),
            Kind::Native => (*p.cast::<NativeObj>()).data.children(&mut each),
        }
    }
}

/// Collects garbage cycles of this thread; a no-op while several threads run. Returns the number of objects freed.
/// Objects with destructors are queued, not freed (see `heap::take_destructibles`).
pub fn collect() -> usize {
    heap::set_collection_due(false);
    if heap::threads() {
        return 0;
    }
    let candidates = CANDIDATES.with_borrow_mut(std::mem::take);
    let mut roots = Vec::with_capacity(candidates.len());
    for p in candidates {
        // SAFETY: an object in the buffer is never deallocated before it leaves the buffer here.
        let head = unsafe { &*p };
        head.clear(BUFFERED);
        if head.has(DEAD) {
            release(p);
        } else {
            roots.push(p);
        }
    }
    let mut stack = Vec::new();
    for &p in &roots {
        mark_grey(p, &mut stack);
    }
    for &p in &roots {
        scan(p, &mut stack);
    }
    let mut garbage = Vec::new();
    for &p in &roots {
        collect_white(p, &mut stack, &mut garbage);
    }
    let n = garbage.len();
    free_garbage(garbage);
    LIMIT.set(if n * 4 < roots.len() { (roots.len() * 2).max(THRESHOLD) } else { THRESHOLD });
    n
}

fn head<'a>(p: *mut Header) -> &'a Header {
    // SAFETY: only called for objects that are alive during the collection.
    unsafe { &*p }
}

fn immortal(h: &Header) -> bool {
    h.rc.load(Relaxed) & (1 << 31) != 0
}

/// Subtracts internal references: `trial` becomes the count without those from inside the subgraph.
fn mark_grey(root: *mut Header, stack: &mut Vec<*mut Header>) {
    if head(root).color.load(Relaxed) != BLACK || immortal(head(root)) {
        return;
    }
    head(root).color.store(GREY, Relaxed);
    head(root).trial.store(head(root).rc.load(Relaxed), Relaxed);
    stack.push(root);
    while let Some(p) = stack.pop() {
        children(p, &mut |c| {
            let h = head(c);
            if immortal(h) {
                return;
            }
            if h.color.load(Relaxed) == BLACK {
                h.color.store(GREY, Relaxed);
                h.trial.store(h.rc.load(Relaxed), Relaxed);
                stack.push(c);
            }
            h.trial.store(h.trial.load(Relaxed) - 1, Relaxed);
        });
    }
}

/// White: no reference from outside; black again: reachable from outside.
fn scan(root: *mut Header, stack: &mut Vec<*mut Header>) {
    if head(root).color.load(Relaxed) != GREY {
        return;
    }
    stack.push(root);
    while let Some(p) = stack.pop() {
        let h = head(p);
        if h.color.load(Relaxed) != GREY {
            continue;
        }
        if h.trial.load(Relaxed) > 0 {
            blacken(p);
        } else {
            h.color.store(WHITE, Relaxed);
            children(p, &mut |c| {
                if head(c).color.load(Relaxed) == GREY {
                    stack.push(c);
                }
            });
        }
    }
}

fn blacken(root: *mut Header) {
    let mut stack = vec![root];
    head(root).color.store(BLACK, Relaxed);
    while let Some(p) = stack.pop() {
        children(p, &mut |c| {
            if head(c).color.load(Relaxed) != BLACK {
                head(c).color.store(BLACK, Relaxed);
                stack.push(c);
            }
        });
    }
}

fn collect_white(root: *mut Header, stack: &mut Vec<*mut Header>, garbage: &mut Vec<*mut Header>) {
    if head(root).color.load(Relaxed) != WHITE {
        return;
    }
    stack.push(root);
    head(root).color.store(BLACK, Relaxed);
    while let Some(p) = stack.pop() {
        garbage.push(p);
        children(p, &mut |c| {
            if head(c).color.load(Relaxed) == WHITE {
                head(c).color.store(BLACK, Relaxed);
                stack.push(c);
            }
        });
    }
}

fn free_garbage(garbage: Vec<*mut Header>) {
    // Destructors come first and may refer to objects anew: then nothing of this round is freed, the next one looks again.
    let with_dtor: Vec<_> =
        garbage.iter().copied().filter(|&p| head(p).has(HAS_DTOR) && !head(p).has(DTOR_DONE)).collect();
    if !with_dtor.is_empty() {
        for p in with_dtor {
            heap::queue_destructor(p);
        }
        garbage.iter().for_each(|&p| candidate(head(p)));
        return;
    }
    // Hold every object, cut the references between them, let go.
    for &p in &garbage {
        head(p).inc();
    }
    for &p in &garbage {
        empty(p);
    }
    for &p in &garbage {
        if head(p).dec() {
            heap::free(p);
        }
    }
}

fn empty(p: *mut Header) {
    bury(p);
    head(p).clear(DEAD);
}

fn release(p: *mut Header) {
    // SAFETY: dead and out of the buffer; contents are gone, the box itself is left.
    unsafe {
        match (*p).kind {
            Kind::Array => ArrayObj::free(p.cast()),
            Kind::Cell => drop(Box::from_raw(p.cast::<CellObj>())),
            Kind::Block => drop(Box::from_raw(p.cast::<BlockObj>())),
            Kind::Hash => drop(Box::from_raw(p.cast::<HashObj>())),
            Kind::Native => drop(Box::from_raw(p.cast::<NativeObj>())),
            Kind::Str => {}
        }
    }
}
