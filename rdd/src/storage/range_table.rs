//! In-process table of byte-range locks of one file: who holds what, and waiting for it.
//!
//! Single bytes (record locks) sit in a sorted list; longer ranges (file locks, lock pools) in a short one. A release wakes one waiter
//! that can go now and no others: with many threads at one header byte, waking all of them costs more than the work. A thread
//! that has to wait looks for its turn a few microseconds before it sleeps, because most locks are held for less time than going to
//! sleep takes. The kernel part of a lock is the file's business; a byte that another thread waits for is passed on with its kernel
//! lock a few times, then given up so that other processes get their turn.

use super::{LockKind, LockOwner, Wait};
use parking_lot::{Condvar, Mutex, MutexGuard};
use std::collections::VecDeque;
use std::sync::Arc;
use std::sync::atomic::{AtomicU8, Ordering::Acquire, Ordering::Release};
use std::time::{Duration, Instant};

#[derive(Clone, Copy)]
struct Single {
    at: u64,
    owner: LockOwner,
    kind: LockKind,
    /// How often the byte changed hands since its kernel lock was taken.
    passed: u32,
}

#[derive(Clone, Copy)]
struct Long {
    start: u64,
    len: u64,
    owner: LockOwner,
    kind: LockKind,
}

/// A byte nobody holds whose kernel lock is kept for a waiter that was woken.
#[derive(Clone, Copy)]
struct Kept {
    at: u64,
    passed: u32,
}

/// A thread that waits for a range.
struct Waiter {
    ticket: u64,
    start: u64,
    len: u64,
    owner: LockOwner,
    kind: LockKind,
    /// It will wait until it has the range.
    forever: bool,
    /// It does not sleep yet.
    looking: bool,
    since: Instant,
    signal: Arc<Signal>,
}

/// How a waiting thread learns that it is its turn.
#[derive(Default)]
struct Signal {
    turn: Condvar,
    /// One of the values below.
    word: AtomicU8,
}

/// Nothing happened yet.
const WAIT: u8 = 0;
/// The range may be free: look.
const LOOK: u8 = 1;
/// The range was entered for the waiter; the kernel lock is to be taken.
const ENTERED: u8 = 2;
/// The range was entered for the waiter and has its kernel lock.
const PASSED: u8 = 3;

/// A waiter that was overtaken for this long is handed the range, so that busy threads cannot starve it.
const PATIENCE: Duration = Duration::from_millis(2);
/// Times a byte is passed on before its kernel lock is given up.
const PASSES: u32 = 16;
/// Looks for one's turn before going to sleep: a few microseconds.
const LOOKS: u32 = 60;
/// Times a refused request looks again before it is refused.
const TRIES: u32 = 8;

#[derive(Default)]
struct Held {
    /// By byte and owner.
    single: Vec<Single>,
    long: Vec<Long>,
    kept: Vec<Kept>,
    /// In order of arrival; a woken one is taken off.
    waiting: VecDeque<Waiter>,
    tickets: u64,
}

/// What a request found.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Grant {
    /// Newly entered: the kernel lock is to be taken now.
    New,
    /// Newly entered; the kernel lock was passed on.
    Passed,
    /// The owner had this very range with this kind, or a stronger one.
    Already,
    /// Somebody else of this process holds an overlapping range.
    Refused,
}

#[derive(Default)]
pub(super) struct RangeTable {
    held: Mutex<Held>,
}

fn overlap(a: u64, alen: u64, b: u64, blen: u64) -> bool {
    a < b.saturating_add(blen) && b < a.saturating_add(alen)
}

/// True if several threads run at the same time, so that looking for one's turn can help.
fn is_parallel() -> bool {
    use std::sync::LazyLock;
    static CORES: LazyLock<usize> =
        LazyLock::new(|| std::thread::available_parallelism().map_or(1, |n| n.get()));
    *CORES > 1
}

impl Held {
    /// Place of the first single byte from `at` on.
    fn first_from(&self, at: u64) -> usize {
        self.single.partition_point(|s| s.at < at)
    }

    fn singles(&self, start: u64, len: u64) -> &[Single] {
        let from = self.first_from(start);
        let rest = &self.single[from..];
        let end = start.saturating_add(len);
        &rest[..rest.iter().take_while(|s| s.at < end).count()]
    }

    fn place(&self, owner: LockOwner, at: u64) -> Result<usize, usize> {
        self.single.binary_search_by(|s| (s.at, s.owner).cmp(&(at, owner)))
    }

    fn conflicts(&self, owner: LockOwner, start: u64, len: u64, kind: LockKind) -> bool {
        let clash = |other: LockOwner, k: LockKind| {
            other != owner && (kind == LockKind::Exclusive || k == LockKind::Exclusive)
        };
        self.long.iter().any(|l| clash(l.owner, l.kind) && overlap(l.start, l.len, start, len))
            || self.singles(start, len).iter().any(|s| clash(s.owner, s.kind))
    }

    fn kind_of(&self, owner: LockOwner, start: u64, len: u64) -> Option<LockKind> {
        if len == 1 {
            return self.place(owner, start).ok().map(|i| self.single[i].kind);
        }
        let long = self.long.iter().find(|l| l.owner == owner && l.start == start && l.len == len);
        long.map(|l| l.kind)
    }

    fn enter(&mut self, owner: LockOwner, start: u64, len: u64, kind: LockKind, passed: u32) {
        if len == 1 {
            match self.place(owner, start) {
                Ok(i) => self.single[i].kind = kind,
                Err(i) => self.single.insert(i, Single { at: start, owner, kind, passed }),
            }
            return;
        }
        match self.long.iter_mut().find(|l| l.owner == owner && l.start == start && l.len == len) {
            Some(l) => l.kind = kind,
            None => self.long.push(Long { start, len, owner, kind }),
        }
    }

    fn remove(&mut self, owner: LockOwner, start: u64, len: u64) -> bool {
        if len == 1 {
            return self.place(owner, start).map(|i| self.single.remove(i)).is_ok();
        }
        match self.long.iter().position(|l| l.owner == owner && l.start == start && l.len == len) {
            Some(i) => {
                self.long.swap_remove(i);
                true
            }
            None => false,
        }
    }

    /// Enters a range nobody's range conflicts with.
    fn grant(
        &mut self,
        owner: LockOwner,
        start: u64,
        len: u64,
        kind: LockKind,
        release: &mut dyn FnMut(u64, u64),
    ) -> Grant {
        let just = |k: &Kept| len == 1 && kind == LockKind::Exclusive && k.at == start;
        let passed = self.kept.iter().position(just).map(|i| self.kept.swap_remove(i).passed);
        self.kept.retain(|k| {
            // In the kernel a byte kept for others would become a part of a longer range, or a reader's.
            let inside = overlap(start, len, k.at, 1);
            if inside {
                release(k.at, 1);
            }
            !inside
        });
        self.enter(owner, start, len, kind, passed.unwrap_or(0));
        if passed.is_some() { Grant::Passed } else { Grant::New }
    }

    /// Wakes whoever may have a range that overlaps this one: the first writer, or all readers before it.
    fn wake(&mut self, start: u64, len: u64, release: &mut dyn FnMut(u64, u64)) {
        let mut i = 0;
        while let Some(w) = self.waiting.get(i) {
            if !overlap(w.start, w.len, start, len) || self.conflicts(w.owner, w.start, w.len, w.kind) {
                i += 1;
                continue;
            }
            let Some(w) = self.waiting.remove(i) else { return };
            let word = if w.looking || w.since.elapsed() > PATIENCE {
                match self.grant(w.owner, w.start, w.len, w.kind, release) {
                    Grant::Passed => PASSED,
                    _ => ENTERED,
                }
            } else {
                LOOK
            };
            w.signal.word.store(word, Release);
            if !w.looking {
                w.signal.turn.notify_one();
            }
            if w.kind == LockKind::Exclusive {
                return;
            }
        }
    }

    /// True if nothing is held, nor kept for anybody.
    fn is_empty(&self) -> bool {
        self.single.is_empty() && self.long.is_empty() && self.kept.is_empty()
    }

    /// True if one byte is held and nothing else, nor kept for anybody.
    fn is_sole(&self) -> bool {
        self.single.len() == 1 && self.long.is_empty() && self.kept.is_empty()
    }

    /// True if the first thread that waits for exactly this byte, to write, is going to wait until it has it.
    fn is_wanted(&self, at: u64) -> bool {
        let first = self.waiting.iter().find(|w| overlap(w.start, w.len, at, 1));
        first.is_some_and(|w| w.forever && w.len == 1 && w.kind == LockKind::Exclusive)
    }
}

impl RangeTable {
    /// Enters the range for the owner, waiting for others of this process if asked. `release` gives up a kernel lock.
    pub(super) fn acquire(
        &self,
        owner: LockOwner,
        start: u64,
        len: u64,
        kind: LockKind,
        wait: Wait,
        release: &mut dyn FnMut(u64, u64),
    ) -> Grant {
        let mut held = self.held.lock();
        if held.kind_of(owner, start, len).is_some_and(|had| had == kind || had == LockKind::Exclusive) {
            return Grant::Already;
        }
        let mut tries = 0;
        while held.conflicts(owner, start, len, kind) {
            if wait != Wait::No {
                return wait_for(held, (owner, start, len, kind), wait, release);
            }
            tries += 1;
            if tries > TRIES || !is_parallel() {
                return Grant::Refused;
            }
            MutexGuard::unlocked(&mut held, || (0..LOOKS / TRIES).for_each(|_| std::hint::spin_loop()));
        }
        held.grant(owner, start, len, kind, release)
    }
    /// Takes the range out and gives up with `release` the parts nobody else of this process still holds, before another thread can be
    /// granted them. Whoever takes a range enters it first: if ours is the only one, the kernel has no lock of the file but it, and all
    /// bytes are released at once. The kernel then need not reckon with a range to be cut in two, which is a third of the call's work.
    pub(super) fn release(&self, owner: LockOwner, start: u64, len: u64, release: &mut dyn FnMut(u64, u64)) {
        let mut held = self.held.lock();
        if len == 1
            && let Ok(i) = held.place(owner, start)
            && held.single[i].kind == LockKind::Exclusive
            && !held.long.iter().any(|l| overlap(l.start, l.len, start, 1))
        {
            let passed = held.single[i].passed + 1;
            if passed <= PASSES && held.is_wanted(start) {
                held.single.remove(i);
                held.kept.push(Kept { at: start, passed });
            } else if held.is_sole() {
                release(0, u64::MAX);
                held.single.clear();
            } else {
                // While the entry stands nobody else gets the byte; the table need not be locked meanwhile.
                MutexGuard::unlocked(&mut held, || release(start, 1));
                held.remove(owner, start, 1);
            }
        } else {
            if !held.remove(owner, start, len) {
                return;
            }
            if held.is_empty() {
                release(0, u64::MAX);
            } else {
                for (s, l) in held.uncovered(start, len) {
                    release(s, l);
                }
            }
        }
        if !held.waiting.is_empty() {
            held.wake(start, len, release);
        }
    }

    /// Takes a range out for which the kernel refused its lock. `release` gives up a kernel lock of others.
    pub(super) fn withdraw(&self, owner: LockOwner, start: u64, len: u64, release: &mut dyn FnMut(u64, u64)) {
        let mut held = self.held.lock();
        if held.remove(owner, start, len) && !held.waiting.is_empty() {
            held.wake(start, len, release);
        }
    }

    /// All ranges of the owner.
    pub(super) fn ranges_of(&self, owner: LockOwner) -> Vec<(u64, u64)> {
        let held = self.held.lock();
        let mut all: Vec<_> = held.single.iter().filter(|s| s.owner == owner).map(|s| (s.at, 1)).collect();
        all.extend(held.long.iter().filter(|l| l.owner == owner).map(|l| (l.start, l.len)));
        all
    }

    /// True if another owner of this process would refuse an exclusive lock.
    pub(super) fn is_taken(&self, owner: LockOwner, start: u64, len: u64) -> bool {
        self.held.lock().conflicts(owner, start, len, LockKind::Exclusive)
    }
}

/// Waits for a range that somebody of this process holds.
fn wait_for(
    mut held: MutexGuard<'_, Held>,
    (owner, start, len, kind): (LockOwner, u64, u64, LockKind),
    wait: Wait,
    release: &mut dyn FnMut(u64, u64),
) -> Grant {
    let since = Instant::now();
    let deadline = match wait {
        Wait::AtMost(d) => Some(since + d),
        _ => None,
    };
    let signal = Arc::new(Signal::default());
    held.tickets += 1;
    let ticket = held.tickets;
    // Others that wait were here before, and their turn takes longer than looking for ours.
    let mut looking = is_parallel() && held.waiting.is_empty();
    let mut woken = false;
    loop {
        signal.word.store(WAIT, Release);
        let forever = deadline.is_none();
        let waiter =
            Waiter { ticket, start, len, owner, kind, forever, looking, since, signal: signal.clone() };
        // One that was woken for nothing keeps its place.
        if woken {
            held.waiting.push_front(waiter);
        } else {
            held.waiting.push_back(waiter);
        }
        if std::mem::take(&mut looking) {
            MutexGuard::unlocked(&mut held, || {
                let mut looks = LOOKS;
                while looks > 0 && signal.word.load(Acquire) == WAIT {
                    std::hint::spin_loop();
                    looks -= 1;
                }
            });
            if let Some(w) = held.waiting.iter_mut().find(|w| w.ticket == ticket) {
                w.looking = false;
            }
        }
        let mut late = false;
        while signal.word.load(Acquire) == WAIT && !late {
            match deadline {
                Some(d) => late = signal.turn.wait_until(&mut held, d).timed_out(),
                None => signal.turn.wait(&mut held),
            }
        }
        match signal.word.load(Acquire) {
            ENTERED => return Grant::New,
            PASSED => return Grant::Passed,
            _ => {}
        }
        woken = match held.waiting.iter().position(|w| w.ticket == ticket) {
            Some(i) => {
                held.waiting.remove(i);
                false
            }
            None => true,
        };
        if !held.conflicts(owner, start, len, kind) {
            return held.grant(owner, start, len, kind, release);
        }
        if woken {
            // The turn was ours and is of no use: somebody with a smaller range may go.
            held.wake(start, len, release);
        }
        if late {
            return Grant::Refused;
        }
    }
}

impl Held {
    /// Parts of the range that no remaining entry covers.
    fn uncovered(&self, start: u64, len: u64) -> Vec<(u64, u64)> {
        let end = start.saturating_add(len);
        let mut covers: Vec<(u64, u64)> = self
            .long
            .iter()
            .filter(|l| overlap(l.start, l.len, start, len))
            .map(|l| (l.start, l.start.saturating_add(l.len)))
            .chain(self.singles(start, len).iter().map(|s| (s.at, s.at + 1)))
            .collect();
        covers.sort_unstable();
        let (mut free, mut at) = (Vec::new(), start);
        for (s, e) in covers {
            if s > at {
                free.push((at, s - at));
            }
            at = at.max(e);
        }
        if at < end {
            free.push((at, end - at));
        }
        free
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicBool, AtomicU32, AtomicU64, Ordering::SeqCst};

    #[test]
    fn readers_share_and_the_last_one_releases() {
        let t = RangeTable::default();
        let (a, b) = (LockOwner::new(), LockOwner::new());
        let none = &mut |_, _| panic!("nothing was kept");
        assert_eq!(t.acquire(a, 10, 1, LockKind::Shared, Wait::No, none), Grant::New);
        assert_eq!(t.acquire(b, 10, 1, LockKind::Shared, Wait::No, none), Grant::New);
        assert_eq!(t.acquire(b, 5, 20, LockKind::Exclusive, Wait::No, none), Grant::Refused);
        let mut freed = Vec::new();
        t.release(a, 10, 1, &mut |s, l| freed.push((s, l)));
        assert!(freed.is_empty());
        t.release(b, 10, 1, &mut |s, l| freed.push((s, l)));
        assert_eq!(freed, [(0, u64::MAX)], "nothing else was held");
        assert_eq!(t.acquire(b, 5, 20, LockKind::Exclusive, Wait::No, none), Grant::New);
        assert_eq!(t.acquire(b, 5, 20, LockKind::Exclusive, Wait::No, none), Grant::Already);
        assert_eq!(t.acquire(a, 24, 1, LockKind::Exclusive, Wait::No, none), Grant::Refused);
        assert_eq!(t.acquire(a, 25, 1, LockKind::Exclusive, Wait::No, none), Grant::New);
    }

    /// Bytes 0 to 63 as the kernel would hold them for this process: a set bit is a lock.
    #[derive(Default)]
    struct Kernel(AtomicU64);

    impl Kernel {
        fn bits(start: u64, len: u64) -> u64 {
            ((1u128 << start.saturating_add(len).min(64)) - (1u128 << start)) as u64
        }

        fn lock(&self, start: u64, len: u64) {
            self.0.fetch_or(Self::bits(start, len), SeqCst);
        }

        fn unlock(&self, start: u64, len: u64) {
            self.0.fetch_and(!Self::bits(start, len), SeqCst);
        }

        fn holds(&self, start: u64, len: u64) -> bool {
            self.0.load(SeqCst) & Self::bits(start, len) == Self::bits(start, len)
        }
    }

    #[test]
    fn whoever_holds_a_range_has_it_in_the_kernel_and_alone() {
        let (table, kernel) = (RangeTable::default(), Kernel::default());
        let inside: Vec<AtomicBool> = (0..64).map(|_| AtomicBool::new(false)).collect();
        let (passed, turns) = (AtomicU32::new(0), AtomicU32::new(0));
        std::thread::scope(|s| {
            for n in 0..6u64 {
                let (table, kernel, inside, passed, turns) = (&table, &kernel, &inside, &passed, &turns);
                s.spawn(move || {
                    let (owner, mut x) = (LockOwner::new(), n + 1);
                    for _ in 0..3000 {
                        x = x.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
                        // Mostly one byte that all want, sometimes others and a range over all.
                        let (start, len) = match x >> 60 {
                            0 => (0, 64),
                            1 | 2 => (x >> 40 & 63, 1),
                            _ => (7, 1),
                        };
                        let wait = if x >> 50 & 3 == 0 { Wait::No } else { Wait::Forever };
                        let free = &mut |s, l| kernel.unlock(s, l);
                        match table.acquire(owner, start, len, LockKind::Exclusive, wait, free) {
                            Grant::New if x >> 45 & 15 == 0 => {
                                // The kernel refuses.
                                table.withdraw(owner, start, len, free);
                                continue;
                            }
                            Grant::New => kernel.lock(start, len),
                            Grant::Passed => {
                                passed.fetch_add(1, SeqCst);
                            }
                            Grant::Already => panic!("nothing was held"),
                            Grant::Refused => continue,
                        }
                        turns.fetch_add(1, SeqCst);
                        assert!(kernel.holds(start, len));
                        for b in start..start + len {
                            assert!(!inside[b as usize].swap(true, SeqCst));
                        }
                        std::thread::yield_now();
                        for b in start..start + len {
                            assert!(inside[b as usize].swap(false, SeqCst));
                        }
                        assert!(kernel.holds(start, len));
                        table.release(owner, start, len, free);
                    }
                });
            }
        });
        assert_eq!(kernel.0.load(SeqCst), 0, "a lock was left behind");
        assert!(passed.load(SeqCst) > 0 && turns.load(SeqCst) > 5000);
    }
}
