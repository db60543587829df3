//! In-process table of byte-range locks of one file: who holds what, and waiting for it.
//!
//! Single bytes (record locks) sit in a sorted map; longer ranges (file locks, lock pools) in a short list, so that a check costs the
//! same however many records are locked. A release wakes one waiter that can go now and no others: with many threads at one
//! header byte, waking all of them costs more than the work. The kernel part of a lock is the file's business.

use super::{LockKind, LockOwner, Wait};
use parking_lot::{Condvar, Mutex};
use std::collections::{BTreeMap, VecDeque};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering::Relaxed};
use std::time::{Duration, Instant};

#[derive(Clone, Copy)]
struct Long {
    start: u64,
    len: u64,
    owner: LockOwner,
    kind: LockKind,
}

/// A thread that waits for a range.
struct Waiter {
    ticket: u64,
    start: u64,
    len: u64,
    owner: LockOwner,
    kind: LockKind,
    since: Instant,
    signal: Arc<Signal>,
}

/// How a waiting thread learns that it is its turn.
#[derive(Default)]
struct Signal {
    turn: Condvar,
    /// The range was entered for the waiter already.
    granted: AtomicBool,
}

/// A waiter that was overtaken for this long is handed the range, so that busy threads cannot starve it.
const PATIENCE: Duration = Duration::from_millis(2);

#[derive(Default)]
struct Held {
    single: BTreeMap<(u64, LockOwner), LockKind>,
    long: Vec<Long>,
    /// In order of arrival; a woken one is taken off.
    waiting: VecDeque<Waiter>,
    tickets: u64,
}

/// What a request found.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Grant {
    /// Newly entered: the kernel lock is to be taken now.
    New,
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

impl Held {
    fn conflicts(&self, owner: LockOwner, start: u64, len: u64, kind: LockKind) -> bool {
        let clash = |other: LockOwner, k: LockKind| {
            other != owner && (kind == LockKind::Exclusive || k == LockKind::Exclusive)
        };
        let end = start.saturating_add(len);
        self.long.iter().any(|l| clash(l.owner, l.kind) && overlap(l.start, l.len, start, len))
            || self.single.range((start, LockOwner(0))..(end, LockOwner(0))).any(|(k, v)| clash(k.1, *v))
    }

    fn find(&mut self, owner: LockOwner, start: u64, len: u64) -> Option<&mut LockKind> {
        if len == 1 {
            self.single.get_mut(&(start, owner))
        } else {
            self.long
                .iter_mut()
                .find(|l| l.owner == owner && l.start == start && l.len == len)
                .map(|l| &mut l.kind)
        }
    }

    fn enter(&mut self, owner: LockOwner, start: u64, len: u64, kind: LockKind) {
        if let Some(had) = self.find(owner, start, len) {
            *had = kind;
        } else if len == 1 {
            self.single.insert((start, owner), kind);
        } else {
            self.long.push(Long { start, len, owner, kind });
        }
    }

    fn remove(&mut self, owner: LockOwner, start: u64, len: u64) -> bool {
        if len == 1 {
            return self.single.remove(&(start, owner)).is_some();
        }
        match self.long.iter().position(|l| l.owner == owner && l.start == start && l.len == len) {
            Some(i) => {
                self.long.swap_remove(i);
                true
            }
            None => false,
        }
    }

    /// Wakes whoever may have a range that overlaps this one: the first writer, or all readers before it.
    fn wake(&mut self, start: u64, len: u64) {
        let mut i = 0;
        while let Some(w) = self.waiting.get(i) {
            if !overlap(w.start, w.len, start, len) || self.conflicts(w.owner, w.start, w.len, w.kind) {
                i += 1;
                continue;
            }
            let Some(w) = self.waiting.remove(i) else { return };
            if w.since.elapsed() > PATIENCE {
                self.enter(w.owner, w.start, w.len, w.kind);
                w.signal.granted.store(true, Relaxed);
            }
            w.signal.turn.notify_one();
            if w.kind == LockKind::Exclusive {
                return;
            }
        }
    }
}

impl RangeTable {
    /// Enters the range for the owner, waiting for others of this process if asked.
    pub(super) fn acquire(
        &self,
        owner: LockOwner,
        start: u64,
        len: u64,
        kind: LockKind,
        wait: Wait,
    ) -> Grant {
        let mut held = self.held.lock();
        if let Some(had) = held.find(owner, start, len)
            && (*had == kind || *had == LockKind::Exclusive)
        {
            return Grant::Already;
        }
        if !held.conflicts(owner, start, len, kind) {
            held.enter(owner, start, len, kind);
            return Grant::New;
        }
        let deadline = match wait {
            Wait::No => return Grant::Refused,
            Wait::AtMost(d) => Some(Instant::now() + d),
            Wait::Forever => None,
        };
        let (signal, since) = (Arc::new(Signal::default()), Instant::now());
        held.tickets += 1;
        let ticket = held.tickets;
        let mut woken = false;
        loop {
            let waiter = Waiter { ticket, start, len, owner, kind, since, signal: signal.clone() };
            // One that was woken for nothing keeps its place.
            if woken {
                held.waiting.push_front(waiter);
            } else {
                held.waiting.push_back(waiter);
            }
            let late = match deadline {
                Some(d) => signal.turn.wait_until(&mut held, d).timed_out(),
                None => {
                    signal.turn.wait(&mut held);
                    false
                }
            };
            if signal.granted.load(Relaxed) {
                return Grant::New;
            }
            woken = match held.waiting.iter().position(|w| w.ticket == ticket) {
                Some(i) => {
                    held.waiting.remove(i);
                    false
                }
                None => true,
            };
            if !held.conflicts(owner, start, len, kind) {
                held.enter(owner, start, len, kind);
                return Grant::New;
            }
            if woken {
                // The turn was ours and is of no use: somebody with a smaller range may go.
                held.wake(start, len);
            }
            if late {
                return Grant::Refused;
            }
        }
    }

    /// Takes the range out and hands the parts nobody else of this process still holds to `release`, under the table's mutex so that no
    /// other thread can be granted the range in between.
    pub(super) fn release(&self, owner: LockOwner, start: u64, len: u64, mut release: impl FnMut(u64, u64)) {
        let mut held = self.held.lock();
        if !held.remove(owner, start, len) {
            return;
        }
        let alone = len == 1
            && !held.long.iter().any(|l| overlap(l.start, l.len, start, 1))
            && held.single.range((start, LockOwner(0))..(start + 1, LockOwner(0))).next().is_none();
        if alone {
            release(start, 1);
        } else {
            for (s, l) in held.uncovered(start, len) {
                release(s, l);
            }
        }
        if !held.waiting.is_empty() {
            held.wake(start, len);
        }
    }

    /// All ranges of the owner.
    pub(super) fn ranges_of(&self, owner: LockOwner) -> Vec<(u64, u64)> {
        let held = self.held.lock();
        let mut all: Vec<_> = held.single.keys().filter(|k| k.1 == owner).map(|k| (k.0, 1)).collect();
        all.extend(held.long.iter().filter(|l| l.owner == owner).map(|l| (l.start, l.len)));
        all
    }

    /// True if another owner of this process would refuse an exclusive lock.
    pub(super) fn is_taken(&self, owner: LockOwner, start: u64, len: u64) -> bool {
        self.held.lock().conflicts(owner, start, len, LockKind::Exclusive)
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
            .chain(self.single.range((start, LockOwner(0))..(end, LockOwner(0))).map(|(k, _)| (k.0, k.0 + 1)))
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

    #[test]
    fn readers_share_and_the_last_one_releases() {
        let t = RangeTable::default();
        let (a, b) = (LockOwner::new(), LockOwner::new());
        assert_eq!(t.acquire(a, 10, 1, LockKind::Shared, Wait::No), Grant::New);
        assert_eq!(t.acquire(b, 10, 1, LockKind::Shared, Wait::No), Grant::New);
        assert_eq!(t.acquire(b, 5, 20, LockKind::Exclusive, Wait::No), Grant::Refused);
        let mut freed = Vec::new();
        t.release(a, 10, 1, |s, l| freed.push((s, l)));
        assert!(freed.is_empty());
        t.release(b, 10, 1, |s, l| freed.push((s, l)));
        assert_eq!(freed, [(10, 1)]);
        assert_eq!(t.acquire(b, 5, 20, LockKind::Exclusive, Wait::No), Grant::New);
        assert_eq!(t.acquire(b, 5, 20, LockKind::Exclusive, Wait::No), Grant::Already);
        assert_eq!(t.acquire(a, 24, 1, LockKind::Exclusive, Wait::No), Grant::Refused);
        assert_eq!(t.acquire(a, 25, 1, LockKind::Exclusive, Wait::No), Grant::New);
    }
}
