//! `kill -9` at any moment: processes that append and update a shared, indexed table with memos die in the middle of it. No change they
//! were told is committed may be missing, nothing may stay locked, and `keel dbf check` finds the table whole, or whole again after
//! `keel dbf reindex`.
//!
//! The plain run kills a few times; `cargo test -p keel --test crash -- --ignored` does it 200 times (`KEEL_CRASHES=N`: N times).

mod folder;

use folder::{Folder, await_closed};
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

const KEEL: &str = env!("CARGO_BIN_EXE_keel");
const LIMIT: Duration = Duration::from_secs(60);

fn program(what: &str, driver: &str, table: &str, more: &[&str]) -> Command {
    let mut c = Command::new(KEEL);
    c.arg("run").arg(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/stress/crash.prg"));
    c.args(["--", what, driver, table]).args(more).stdin(Stdio::null());
    c
}

fn run(mut command: Command) -> (Option<i32>, String) {
    let out = command.output().expect("keel");
    let text = [out.stdout, out.stderr].concat();
    (out.status.code(), String::from_utf8_lossy(&text).into_owned())
}

fn pairs(text: &str) -> impl Iterator<Item = (i64, i64)> {
    text.lines().filter_map(|l| {
        let (key, count) = l.split_once(' ')?;
        Some((key.parse().ok()?, count.parse().ok()?))
    })
}

/// A process that is killed, and the file that says what it was told.
struct Victim {
    child: Child,
    told: PathBuf,
}

impl Victim {
    fn start(driver: &str, table: &str, id: &str) -> Self {
        let child = program("work", driver, table, &["2", id]).spawn().expect("keel");
        Self { child, told: PathBuf::from(format!("{table}.{id}")) }
    }

    fn told(&self) -> HashMap<i64, i64> {
        let text = std::fs::read(&self.told).unwrap_or_default();
        // A line cut short was not told.
        let whole = &text[..text.iter().rposition(|&b| b == b'\n').map_or(0, |i| i + 1)];
        pairs(&String::from_utf8_lossy(whole)).collect()
    }
}

impl Drop for Victim {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn crash(driver: &str, round: u32, pause: Duration) {
    let folder = Folder::new("crash", &format!("{driver}-{round}"));
    let table = folder.0.join("t").display().to_string();
    let (code, said) = run(program("make", driver, &table, &[]));
    assert_eq!(code, Some(0), "{said}");
    let mut victims = ["1", "2"].map(|id| Victim::start(driver, &table, id));
    let begun = Instant::now();
    while victims.iter().any(|v| v.told().is_empty()) {
        assert!(begun.elapsed() < LIMIT, "nothing was written");
        std::thread::sleep(Duration::from_millis(2));
    }
    std::thread::sleep(pause);
    let mut told = HashMap::new();
    for v in &mut victims {
        v.child.kill().expect("kill");
        v.child.wait().expect("wait");
    }
    for v in &victims {
        told.extend(v.told());
    }
    await_closed(Path::new(&format!("{table}.dbf")));
    // The exclusive opens below say that no lock is left.
    let check = || {
        let mut c = Command::new(KEEL);
        c.args(["dbf", "check", &table]);
        if driver == "DBFNTX" {
            c.args(["--index", &format!("{table}.ntx"), "--index", &format!("{table}n.ntx")]);
        }
        run(c)
    };
    let (code, first) = check();
    assert!(matches!(code, Some(0 | 5)), "{first}");
    let (verified, mut text) = run(program("verify", driver, &table, &[]));
    let mut found: HashMap<i64, i64> = pairs(&text).collect();
    let mut lost = !text.lines().any(|l| l == "lost 0");
    // A damaged order may end the walk with an error object, but never the process.
    assert!(verified.is_some_and(|c| c <= 1), "{verified:?} {text}");
    if code == Some(5) || verified != Some(0) || lost {
        let mut c = Command::new(KEEL);
        c.args(["dbf", "reindex", &table]);
        if driver == "DBFNTX" {
            c.args(["--index", &format!("{table}.ntx"), "--index", &format!("{table}n.ntx")]);
        }
        let (code, said) = run(c);
        assert_eq!(code, Some(0), "reindex: {said}\n{first}");
        let (code, said) = check();
        assert_eq!(code, Some(0), "after reindex: {said}\nbefore: {first}");
        let (code, again) = run(program("verify", driver, &table, &[]));
        assert_eq!(code, Some(0), "{again}");
        text = again;
        found = pairs(&text).collect();
        lost = !text.lines().any(|l| l == "lost 0");
    }
    assert!(!lost, "an order does not find a row");
    for (key, count) in &told {
        // The change after the last one told may have come through as well.
        assert!(
            found.get(key) >= Some(count),
            "round {round}: row {key} was committed with {count}, is {:?}",
            found.get(key)
        );
    }
    // Harbour's order of writing: a memo is replaced before its row. One change in each session may have been under way.
    let memos = text.lines().find_map(|l| l.strip_prefix("memos ")?.parse::<u32>().ok());
    assert!(memos.is_some_and(|n| n <= 4), "{text}");
    let damage = first.lines().find(|l| l.contains("damage")).unwrap_or("sound");
    println!("{driver} {round}: {} rows told, {} found; {damage}", told.len(), found.len());
}

fn crashes(times: u32) {
    let mut seed = std::process::id();
    for round in 0..times {
        seed = seed.wrapping_mul(1103515245).wrapping_add(12345);
        let driver = ["DBFNTX", "DBFCDX", "DBFNSX"][round as usize % 3];
        crash(driver, round, Duration::from_micros(u64::from(seed >> 8) % 150_000));
    }
}

#[test]
fn committed_rows_survive_a_kill() {
    crashes(6);
}

#[test]
#[ignore = "minutes; run with --ignored"]
fn committed_rows_survive_many_kills() {
    crashes(std::env::var("KEEL_CRASHES").ok().and_then(|v| v.parse().ok()).unwrap_or(200));
}
