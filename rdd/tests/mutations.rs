//! Thousands of damaged tables, memo files and index bags of every format: bytes flipped, lengths cut, pages linked in circles, counts
//! made huge. Whatever is done with them ends: no panic, no endless loop, no memory beyond reason. And the check notices every
//! damage to an index that changes what the index says.
//!
//! The mutations are the same in every run. `KEEL_MUTATIONS=10` tries ten times as many.

mod hostile;
#[path = "reference/scratch.rs"]
mod reference;

use hostile::{RECORDS, SAMPLES, Set};
use keel_rdd::check::Severity;
use keel_rdd::driver::OrderRef;
use keel_rdd::{Host, ops};
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

/// Longest time one mutation may take: a hundred times what it takes, so only an endless loop gets there.
const PATIENCE: Duration = Duration::from_secs(60);
/// Most memory the process may ever have used, in kilobytes.
const MOST_KB: u64 = 1 << 20;

fn effort() -> usize {
    std::env::var("KEEL_MUTATIONS").ok().and_then(|n| n.parse().ok()).unwrap_or(1)
}

/// Ends the process when a mutation hangs.
struct Watchdog(std::sync::Arc<AtomicU64>);

impl Watchdog {
    fn new(what: &'static str) -> Watchdog {
        let count = std::sync::Arc::new(AtomicU64::new(0));
        let seen = count.clone();
        std::thread::spawn(move || {
            let mut last = u64::MAX;
            loop {
                std::thread::sleep(PATIENCE);
                match seen.load(Ordering::Relaxed) {
                    u64::MAX => return,
                    n if n == last => {
                        eprintln!("{what}: mutation {n} does not end");
                        std::process::abort();
                    }
                    n => last = n,
                }
            }
        });
        Watchdog(count)
    }

    fn tick(&self) {
        self.0.fetch_add(1, Ordering::Relaxed);
    }
}

impl Drop for Watchdog {
    fn drop(&mut self) {
        self.0.store(u64::MAX, Ordering::Relaxed);
    }
}

struct Random(u64);

impl Random {
    fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % n.max(1)
    }
}

/// One mutation of a file: what it is called, and the bytes.
type Mutation = (String, Vec<u8>);

fn mutations(sound: &[u8], page: usize, random: &mut Random) -> Vec<Mutation> {
    let mut all = Vec::new();
    let effort = effort();
    let mut changed = |what: String, change: &dyn Fn(&mut Vec<u8>)| {
        let mut bytes = sound.to_vec();
        change(&mut bytes);
        all.push((what, bytes));
    };
    let put = |bytes: &mut Vec<u8>, at: usize, what: &[u8]| {
        let n = what.len().min(bytes.len().saturating_sub(at));
        bytes[at..at + n].copy_from_slice(&what[..n]);
    };
    // Headers: a bit of every byte, and every byte turned round.
    for at in 0..sound.len().min(640) {
        if at % 2 == 0 || effort > 1 {
            changed(format!("bit at {at}"), &|b| b[at] ^= 1 << (at / 2 % 8));
        }
        if at % 2 == 1 || effort > 1 {
            changed(format!("byte at {at}"), &|b| b[at] ^= 0xFF);
        }
    }
    // Lengths.
    for len in (0..sound.len().min(1100)).step_by(13).chain((0..sound.len()).step_by(509)) {
        changed(format!("cut at {len}"), &|b| b.truncate(len));
    }
    // Links and counts: every page's first words, and words anywhere.
    for start in (0..sound.len()).step_by(page) {
        let own = start as u32;
        for word in [0usize, 4, 8, 12] {
            for value in [own, 0, u32::MAX, own + page as u32] {
                if random.below(3) == 0 || effort > 1 {
                    changed(format!("{value:#x} at {}", start + word), &|b| {
                        put(b, start + word, &value.to_le_bytes());
                    });
                }
            }
        }
        changed(format!("count at {start}"), &|b| put(b, start, &[0xFF, 0xFF, 0xFF, 0xFF]));
        changed(format!("count behind {start}"), &|b| put(b, start + 2, &[0xFF, 0x7F]));
    }
    for _ in 0..60 * effort {
        let (at, page_no) = (random.below(sound.len()), random.below(sound.len() / page + 1));
        let target = (page_no * page) as u32;
        changed(format!("link {target:#x} at {at}"), &|b| put(b, at, &target.to_le_bytes()));
        changed(format!("link {target:#x} big endian at {at}"), &|b| put(b, at, &target.to_be_bytes()));
        let (value, bit) = (random.below(256) as u8, random.below(8));
        changed(format!("{value:#04x} at {at}"), &|b| b[at] = value);
        changed(format!("bit {bit} at {at}"), &|b| b[at] ^= 1 << bit);
    }
    all
}

fn page_of(name: &str) -> usize {
    if name.ends_with("ntx") || name.ends_with("nsx") { 1024 } else { 512 }
}

/// Most memory used so far, in kilobytes.
fn peak_kb() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|l| l.strip_prefix("VmHWM:"));
    line.and_then(|l| l.trim().split(' ').next()?.parse().ok()).unwrap_or(0)
}

fn run(index: usize) {
    let sample = SAMPLES[index];
    let dir = reference::Scratch::new("mutations");
    let set = Set::new(dir.path(), sample);
    let watchdog = Watchdog::new(sample.driver);
    let mut random = Random(index as u64 + 7);
    let (mut count, mut failed) = (0, Vec::new());
    for (i, (name, sound)) in set.files.iter().enumerate() {
        for (what, bytes) in mutations(sound, page_of(name), &mut random) {
            watchdog.tick();
            count += 1;
            set.write(i, &bytes);
            let done = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
                hostile::exercise(&set.dir, &set.sample, count);
            }));
            if done.is_err() {
                failed.push(format!("{name}: {what}"));
            }
        }
        assert!(peak_kb() < MOST_KB, "{name}: {} KB of memory", peak_kb());
    }
    assert!(failed.is_empty(), "{} of {count} mutations panic: {failed:#?}", failed.len());
}

#[test]
fn ntx_and_dbt_survive() {
    run(0);
}

#[test]
fn cdx_and_fpt_survive() {
    run(1);
}

#[test]
fn smt_survives() {
    run(2);
}

#[test]
fn nsx_survives() {
    run(3);
}

/// What every order of the table says: records forwards and backwards, or how far that goes.
fn says(set: &Set) -> Option<Vec<(Vec<u32>, Vec<u32>)>> {
    let (mut h, area) = hostile::open(&set.dir, &set.sample, true, true);
    let a = area?;
    let orders = h.areas().area(a).ok()?.orders.count();
    let mut all = Vec::new();
    for n in 1..=orders {
        ops::order_list_focus(&mut h, a, &OrderRef::Number(n as i64), b"").ok()?;
        all.push((hostile::walk(&mut h, a, false).ok()?, hostile::walk(&mut h, a, true).ok()?));
    }
    let _ = ops::close_all(&mut h);
    Some(all)
}

#[test]
fn the_check_notices_what_changes_an_index() {
    let mut missed = Vec::new();
    let (mut noticed, mut harmless, mut alarms) = (0, 0, 0);
    for sample in SAMPLES.iter().filter(|s| !s.bags.is_empty()) {
        let dir = reference::Scratch::new("noticed");
        let set = Set::new(dir.path(), *sample);
        let watchdog = Watchdog::new("check");
        let sound = says(&set).expect("a sound table");
        assert_eq!(sound[0].0.len(), RECORDS as usize);
        let damage = |set: &Set| {
            hostile::findings(&set.dir, &set.sample).iter().any(|f| f.severity == Severity::Damage)
        };
        assert!(!damage(&set), "{:?}", hostile::findings(&set.dir, &set.sample));
        let mut random = Random(11);
        for (i, (name, bytes)) in set.files.iter().enumerate().skip(2) {
            let places =
                (0..bytes.len()).filter(|at| *at < 600 || random.below(5) < effort()).collect::<Vec<_>>();
            for at in places {
                watchdog.tick();
                let mut changed = bytes.clone();
                changed[at] ^= [0xFF, 1, 0x10, 0x80][at % 4];
                set.write(i, &changed);
                match (says(&set).as_ref() != Some(&sound), damage(&set)) {
                    (true, true) => noticed += 1,
                    (true, false) => missed.push(format!("{name} at {at}")),
                    (false, true) => alarms += 1,
                    (false, false) => harmless += 1,
                }
            }
        }
    }
    println!("{noticed} noticed, {} missed, {alarms} more reported, {harmless} without effect", missed.len());
    assert!(missed.is_empty(), "{} of {} not noticed: {missed:#?}", missed.len(), missed.len() + noticed);
}
