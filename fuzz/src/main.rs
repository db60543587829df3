//! `keel-fuzz [--seconds N] [--seed N] [TARGET…]`: mutates the seeds of each target, all targets sharing the time. Plain Rust without
//! coverage, so it runs anywhere; the same numbers give the same mutations.
//!
//! A panic ends the run with exit code 1; an input that does not end, or takes more than 3 GB, aborts it. Both leave the
//! input in `artifacts/`. `keel-fuzz TARGET FILE` runs one input again.

use keel_fuzz::{TARGETS, Target};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

/// Longest time one input may take.
const PATIENCE: Duration = Duration::from_secs(30);
/// Most memory, in kilobytes: the largest array a program may make, and some.
const MOST_KB: u64 = 3 << 20;
/// Longest input made.
const MOST: usize = 1 << 16;

static CURRENT: Mutex<(&str, Vec<u8>)> = Mutex::new(("", Vec::new()));
static COUNT: AtomicU64 = AtomicU64::new(0);

struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn below(&mut self, n: usize) -> usize {
        (self.next() >> 11) as usize % n.max(1)
    }
}

/// Pieces that matter to texts.
const WORDS: [&str; 40] = [
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    "{|",
    "|",
    ";",
    "\n",
    "&",
    "&(",
    "@",
    ":",
    "::",
    "->",
    ":=",
    "...",
    "'",
    "\"",
    "#define ",
    "#command ",
    "#xtranslate ",
    "=>",
    "<x>",
    "<*x*>",
    "[<x,...>]",
    "FOR ",
    "NEXT\n",
    "IF ",
    "ENDIF\n",
    "BEGIN SEQUENCE\n",
    "END\n",
    "FUNCTION ",
    "RETURN ",
    "LOCAL ",
    "DO CASE\n",
    "e\"\\x",
    "0x",
    "t\"",
];

fn mutate(seeds: &[Vec<u8>], random: &mut Random) -> Vec<u8> {
    let mut data = seeds[random.below(seeds.len())].clone();
    for _ in 0..1 + random.below(6) {
        let at = random.below(data.len());
        let end = (at + 1 + random.below(64)).min(data.len());
        match random.below(12) {
            0 | 1 if !data.is_empty() => data[at] ^= 1 << random.below(8),
            2 if !data.is_empty() => data[at] = random.next() as u8,
            3 if !data.is_empty() => data[at] = [0, 1, 0x7F, 0x80, 0xFF][random.below(5)],
            4 => drop(data.drain(at.min(end)..end)),
            5 => {
                let piece = data[at.min(end)..end].to_vec();
                data.splice(at..at, piece);
            }
            6 => {
                let other = &seeds[random.below(seeds.len())];
                let from = random.below(other.len());
                let to = (from + random.below(200)).min(other.len());
                data.splice(at.min(end)..end, other[from.min(to)..to].iter().copied());
            }
            7 => {
                let word = WORDS[random.below(WORDS.len())];
                data.splice(at..at, word.bytes());
            }
            8 if data.len() >= at + 4 => {
                let values = [0, u32::MAX, 512, 1024, 0x7FFF_FFFF, at as u32, data.len() as u32];
                let bytes = values[random.below(values.len())];
                let bytes = if random.below(2) == 0 { bytes.to_le_bytes() } else { bytes.to_be_bytes() };
                data[at..at + 4].copy_from_slice(&bytes);
            }
            9 if data.len() >= at + 2 => {
                data[at..at + 2].copy_from_slice(&(random.below(1200) as u16).to_le_bytes());
            }
            10 => data.truncate(at),
            _ => data.insert(at, random.next() as u8),
        }
    }
    data.truncate(MOST);
    data
}

fn save(name: &str, data: &[u8]) -> PathBuf {
    let dir = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("artifacts");
    let _ = std::fs::create_dir_all(&dir);
    let sum =
        data.iter().fold(0xcbf2_9ce4_8422_2325u64, |h, b| (h ^ u64::from(*b)).wrapping_mul(0x100_0000_01b3));
    let path = dir.join(format!("{name}-{sum:016x}"));
    let _ = std::fs::write(&path, data);
    path
}

/// Memory in use, in kilobytes.
fn memory_kb() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|l| l.strip_prefix("VmRSS:"));
    line.and_then(|l| l.trim().split(' ').next()?.parse().ok()).unwrap_or(0)
}

fn watch() {
    std::thread::spawn(|| {
        let (mut last, mut since) = (u64::MAX, Instant::now());
        loop {
            std::thread::sleep(Duration::from_millis(100));
            let now = COUNT.load(Ordering::Relaxed);
            if now != last {
                (last, since) = (now, Instant::now());
            }
            let (slow, big) = (since.elapsed() > PATIENCE, memory_kb() > MOST_KB);
            if slow || big {
                let (name, data) = CURRENT.lock().map(|c| c.clone()).unwrap_or_default();
                let why = if slow { "does not end" } else { "takes too much memory" };
                eprintln!("{name}: an input {why}: {}", save(name, &data).display());
                std::process::abort();
            }
        }
    });
}

/// Runs one input; false if it panics.
fn try_one(target: &Target, data: &[u8]) -> bool {
    if let Ok(mut current) = CURRENT.lock() {
        *current = (target.name, data.to_vec());
    }
    COUNT.fetch_add(1, Ordering::Relaxed);
    catch_unwind(AssertUnwindSafe(|| (target.run)(data))).is_ok()
}

fn fuzz(target: &Target, time: Duration, seed: u64) -> bool {
    let seeds = (target.seeds)();
    let mut random = Random(seed ^ 0x9E37_79B9_7F4A_7C15);
    let (began, mut count) = (Instant::now(), 0u64);
    let mut sound = seeds.iter().all(|s| try_one(target, s));
    while sound && began.elapsed() < time {
        let data = mutate(&seeds, &mut random);
        count += 1;
        if !try_one(target, &data) {
            eprintln!("{}: panic: {}", target.name, save(target.name, &data).display());
            sound = false;
        }
    }
    println!("{:<12} {count:>8} inputs{}", target.name, if sound { "" } else { ", FAILED" });
    sound
}

fn main() {
    let mut words = std::env::args().skip(1);
    let (mut seconds, mut seed, mut names) = (30.0, 1u64, Vec::new());
    while let Some(word) = words.next() {
        match word.as_str() {
            "--seconds" => seconds = words.next().and_then(|n| n.parse().ok()).unwrap_or(seconds),
            "--seed" => seed = words.next().and_then(|n| n.parse().ok()).unwrap_or(seed),
            _ => names.push(word),
        }
    }
    if let [name, file] = &names[..]
        && let (Some(target), Ok(data)) = (TARGETS.iter().find(|t| t.name == name), std::fs::read(file))
    {
        (target.run)(&data);
        println!("{name}: {file} does no harm");
        return;
    }
    if let Some(unknown) = names.iter().find(|n| TARGETS.iter().all(|t| t.name != **n)) {
        let known: Vec<&str> = TARGETS.iter().map(|t| t.name).collect();
        eprintln!("no target {unknown}; there are {}", known.join(", "));
        std::process::exit(2);
    }
    // What modules write goes into a folder of its own.
    let dir = std::env::temp_dir().join(format!("keel-fuzz-run-{}", std::process::id()));
    if std::fs::create_dir_all(&dir).is_ok() {
        let _ = std::env::set_current_dir(&dir);
    }
    watch();
    let chosen: Vec<&Target> =
        TARGETS.iter().filter(|t| names.is_empty() || names.iter().any(|n| n == t.name)).collect();
    let time = Duration::from_secs_f64(seconds / chosen.len() as f64);
    let failed = chosen.iter().filter(|t| !fuzz(t, time, seed)).count();
    let _ = std::fs::remove_dir_all(&dir);
    std::process::exit(i32::from(failed > 0));
}
