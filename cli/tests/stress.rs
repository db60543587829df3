//! Many sessions on one shared table: threads of one Keel process and, at the same time, other processes: Harbour's when
//! `HARBOUR_HOME` names it, else a second Keel.
//!
//! What has to hold afterwards, and what `tests/stress/stress.prg` counts: every acknowledged append is there once, the counters hold
//! every acknowledged increment, no row is torn, no session saw a counter go back, missed its own write or saw the table
//! shrink, the order has every key in order, memos belong to their rows, file size and header agree, and nothing stays locked. Each
//! control breaks one rule of the protocol in one of the processes (`KEEL_FAULT`, debug builds only) and has to be noticed.
//!
//! The plain run is bounded for everyday use. The whole matrix: `cargo test -p keel --test stress -- --ignored`;
//! `KEEL_STRESS=ROUNDS` repeats it.

mod folder;

use folder::{Folder, await_closed};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::time::{Duration, Instant};

const KEEL: &str = env!("CARGO_BIN_EXE_keel");
const LIMIT: Duration = Duration::from_secs(120);
/// Longest time that a process may be led astray by a tree that somebody left half written: Harbour may walk in it without end.
const ASTRAY: Duration = Duration::from_secs(20);

/// One way to use a table.
#[derive(Clone, Copy, Debug)]
struct Case {
    driver: &'static str,
    /// Number of the lock scheme.
    scheme: u8,
    /// "own": an order of the table's name; "other": one of another name.
    bag: &'static str,
    row: u32,
    no_map: bool,
}

impl Case {
    /// Every combination worth running.
    fn all() -> Vec<Case> {
        let mut all = Vec::new();
        for driver in ["DBFNTX", "DBFCDX", "DBFNSX"] {
            for scheme in 1..=6 {
                let others = if driver == "DBFNTX" { 0 } else { usize::from(scheme == 3) };
                for bag in ["own", "other"].into_iter().take(1 + others) {
                    for row in [87, 588] {
                        for no_map in [false, true] {
                            all.push(Case { driver, scheme, bag, row, no_map });
                        }
                    }
                }
            }
        }
        all
    }
}

/// A process that ends with the test.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn table_in(folder: &Folder) -> String {
    folder.0.join("conc").display().to_string()
}

fn program() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/stress/stress.prg")
}

/// The program compiled by Harbour, `None` without one.
fn harbour() -> Option<&'static Path> {
    static BUILT: OnceLock<Option<PathBuf>> = OnceLock::new();
    let built = BUILT.get_or_init(|| {
        let home = std::env::var_os("HARBOUR_HOME")?;
        let dir = std::env::temp_dir().join(format!("keel-load-foreign-{}", std::process::id()));
        std::fs::create_dir_all(&dir).ok()?;
        let target = dir.join("stress");
        let out = Command::new(Path::new(&home).join("bin/hbmk2"))
            .args(["-q0", "-mt", "-gtcgi"])
            .arg(format!("-o{}", target.display()))
            .arg(program())
            .current_dir(&dir)
            .output()
            .expect("hbmk2");
        assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stdout));
        Some(target)
    });
    built.as_deref()
}

/// Who runs the program.
#[derive(Clone, Copy, PartialEq)]
enum By {
    Keel,
    Harbour,
}

fn start(by: By, case: Case, table: &str, what: &str, more: &[String], fault: Option<&str>) -> Running {
    let mut command = match (by, harbour()) {
        (By::Harbour, Some(program)) => Command::new(program),
        _ => {
            let mut c = Command::new(KEEL);
            c.arg("run").arg(program()).arg("--");
            c
        }
    };
    if case.no_map {
        command.env("KEEL_NO_MMAP", "1");
    }
    if let Some(fault) = fault {
        command.env("KEEL_FAULT", fault);
    }
    command
        .current_dir(Path::new(table).parent().expect("a folder"))
        .args([what, case.driver, table, &case.scheme.to_string(), case.bag, &case.row.to_string()])
        .args(more)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    Running(command.spawn().expect("a process"))
}

/// What a process said, as name=value; an error tells why there is nothing.
fn said(running: Running) -> Result<BTreeMap<String, i64>, String> {
    said_within(running, LIMIT)
}

fn said_within(mut running: Running, limit: Duration) -> Result<BTreeMap<String, i64>, String> {
    use std::io::Read;
    let read = |from: Option<Box<dyn Read + Send>>| {
        std::thread::spawn(move || {
            let mut text = String::new();
            from.map(|mut f| f.read_to_string(&mut text));
            text
        })
    };
    let out = read(running.0.stdout.take().map(|p| Box::new(p) as Box<dyn Read + Send>));
    let err = read(running.0.stderr.take().map(|p| Box::new(p) as Box<dyn Read + Send>));
    let begun = Instant::now();
    let status = loop {
        match running.0.try_wait() {
            Ok(Some(status)) => break status,
            Ok(None) if begun.elapsed() < limit => std::thread::sleep(Duration::from_millis(5)),
            _ => return Err("hangs".into()),
        }
    };
    let (out, err) = (out.join().unwrap_or_default(), err.join().unwrap_or_default());
    if !status.success() {
        return Err(format!("{status}: {out}{err}"));
    }
    let values = out.split_whitespace().filter_map(|w| w.split_once('='));
    let mut values: BTreeMap<String, i64> =
        values.filter_map(|(name, v)| Some((name.to_string(), v.parse().ok()?))).collect();
    if !err.is_empty() {
        eprintln!("{err}");
        values.insert("stderr".into(), 1);
    }
    Ok(values)
}

fn whole(r: Result<BTreeMap<String, i64>, String>) -> BTreeMap<String, i64> {
    r.unwrap_or_else(|why| panic!("{why}"))
}

/// How much load.
#[derive(Clone, Copy)]
struct Size {
    threads: u32,
    ops: u32,
    foreign: u32,
    foreign_threads: u32,
}

/// Runs the load; `fault` breaks the first process. The answer lists what does not hold.
fn run(name: &str, case: Case, size: Size, fault: Option<&str>) -> Vec<String> {
    let folder = Folder::new("load", name);
    let table = table_in(&folder);
    whole(said(start(By::Keel, case, &table, "make", &[], None)));
    let more = |threads: u32, id: u32| [threads, size.ops, id].map(|n| n.to_string()).to_vec();
    let mut loads = vec![start(By::Keel, case, &table, "load", &more(size.threads, 1), fault)];
    for id in 0..size.foreign {
        loads.push(start(By::Harbour, case, &table, "load", &more(size.foreign_threads, id + 2), None));
    }
    let limit = if fault.is_some() { ASTRAY } else { LIMIT };
    let mut wrong = Vec::new();
    let mut told = BTreeMap::new();
    for (i, load) in loads.into_iter().enumerate() {
        match said_within(load, limit) {
            Ok(values) => {
                for (name, n) in values {
                    *told.entry(name.clone()).or_insert(0) += n;
                    // Tears by other processes are Harbour's own way of reading without locks.
                    let tears = name == "torn" && size.foreign > 0;
                    if !["append", "increment"].contains(&name.as_str()) && n != 0 && !tears {
                        wrong.push(format!("process {i}: {name} {n}"));
                    }
                }
            }
            Err(why) => wrong.push(format!("process {i}: {why}")),
        }
    }
    let number = |of: &BTreeMap<String, i64>, name: &str| of.get(name).copied().unwrap_or(0);
    for by in [By::Keel, By::Harbour] {
        let found = match said_within(start(by, case, &table, "verify", &[], None), limit) {
            Ok(found) => found,
            Err(why) => {
                wrong.push(format!("verify: {why}"));
                continue;
            }
        };
        let (append, increment) = (number(&told, "append"), number(&told, "increment"));
        for (name, want) in
            [("rows", append), ("sum", increment), ("keys", append + 16), ("count", append + 16)]
        {
            if number(&found, name) != want {
                wrong.push(format!("{name} {} of {want}", number(&found, name)));
            }
        }
        for name in ["bad", "twice", "memo", "order", "lost", "head", "stderr"] {
            if number(&found, name) != 0 {
                wrong.push(format!("{name} {}", number(&found, name)));
            }
        }
    }
    wrong
}

fn holds(name: &str, case: Case, size: Size) {
    let wrong = run(name, case, size, None);
    assert!(wrong.is_empty(), "{case:?}:\n{}", wrong.join("\n"));
}

/// A breakage is noticed within a few rounds.
fn is_noticed(name: &str, case: Case, fault: &str) {
    let size = Size { threads: 4, ops: 150, foreign: 2, foreign_threads: 2 };
    for round in 1..=30 {
        let wrong = run(name, case, size, Some(fault));
        if !wrong.is_empty() {
            println!("{fault}, round {round}: {}", wrong.join("; "));
            return;
        }
    }
    panic!("{fault} went unnoticed with {case:?}");
}

const EVERYDAY: Size = Size { threads: 64, ops: 10, foreign: 1, foreign_threads: 3 };

#[test]
fn nothing_is_lost_with_ntx() {
    holds("ntx", Case { driver: "DBFNTX", scheme: 1, bag: "own", row: 588, no_map: false }, EVERYDAY);
    holds("ntxp", Case { driver: "DBFNTX", scheme: 5, bag: "own", row: 87, no_map: true }, EVERYDAY);
}

#[test]
fn nothing_is_lost_with_cdx() {
    holds("cdx", Case { driver: "DBFCDX", scheme: 3, bag: "own", row: 87, no_map: false }, EVERYDAY);
    holds("cdxp", Case { driver: "DBFCDX", scheme: 3, bag: "other", row: 588, no_map: true }, EVERYDAY);
}

#[test]
fn threads_alone_see_no_torn_row() {
    let size = Size { threads: 16, ops: 40, foreign: 0, foreign_threads: 0 };
    holds("alone", Case { driver: "DBFCDX", scheme: 5, bag: "own", row: 588, no_map: false }, size);
    holds("alonep", Case { driver: "DBFNTX", scheme: 1, bag: "own", row: 588, no_map: true }, size);
}

#[test]
fn another_lock_base_is_noticed() {
    is_noticed("base", Case { driver: "DBFNTX", scheme: 1, bag: "own", row: 87, no_map: false }, "lock-base");
}

#[test]
fn the_other_vfp_bytes_are_noticed() {
    is_noticed("vfp", Case { driver: "DBFCDX", scheme: 3, bag: "own", row: 87, no_map: false }, "has-tags");
}

#[test]
fn a_count_not_taken_anew_is_noticed() {
    is_noticed("count", Case { driver: "DBFNTX", scheme: 1, bag: "own", row: 87, no_map: false }, "recount");
}

#[test]
fn a_version_not_counted_is_noticed() {
    is_noticed("bump", Case { driver: "DBFNTX", scheme: 1, bag: "own", row: 87, no_map: false }, "version");
    is_noticed("bumpc", Case { driver: "DBFCDX", scheme: 3, bag: "own", row: 87, no_map: false }, "version");
}

/// Somebody builds the order anew under running sessions: errors at worst, and the rows stay whole.
#[test]
fn an_order_built_under_everybody_crashes_nobody() {
    for driver in ["DBFNTX", "DBFCDX"] {
        let case = Case { driver, scheme: 0, bag: "own", row: 87, no_map: false };
        let folder = Folder::new("load", &format!("again{driver}"));
        let table = table_in(&folder);
        whole(said(start(By::Keel, case, &table, "make", &[], None)));
        let load = start(By::Keel, case, &table, "load", &["8", "150", "1"].map(String::from), None);
        let again = start(By::Harbour, case, &table, "rebuild", &["5".to_string()], None);
        let told = whole(said(load));
        let _ = whole(said(again));
        await_closed(Path::new(&format!("{table}.dbf")));
        let reindexed = Command::new(KEEL).args(["dbf", "reindex", &table]).output().expect("keel");
        assert!(reindexed.status.success(), "{}", String::from_utf8_lossy(&reindexed.stderr));
        let found = whole(said(start(By::Keel, case, &table, "verify", &[], None)));
        for name in ["bad", "twice", "memo"] {
            assert_eq!(found.get(name), Some(&0), "{name}: {found:?}");
        }
        // A session that met an error in the middle of an operation may have done it without being told.
        assert!(found["rows"] >= told["append"] && found["sum"] >= told["increment"], "{told:?} {found:?}");
    }
}

/// Somebody cuts the memo file again and again: nobody minds, and every memo is its row's.
#[test]
fn a_memo_file_that_shrinks_disturbs_nobody() {
    for no_map in [false, true] {
        let case = Case { driver: "DBFCDX", scheme: 3, bag: "own", row: 87, no_map };
        let folder = Folder::new("load", &format!("shrink{no_map}"));
        let table = table_in(&folder);
        whole(said(start(By::Keel, case, &table, "make", &[], None)));
        let load = start(By::Keel, case, &table, "load", &["8", "150", "1"].map(String::from), None);
        let shrink = start(By::Harbour, case, &table, "shrink", &["300", "2"].map(String::from), None);
        let told = whole(said(load));
        whole(said(shrink));
        for (name, n) in &told {
            assert!(["append", "increment", "torn"].contains(&name.as_str()) || *n == 0, "{name} {n}");
        }
        for by in [By::Keel, By::Harbour] {
            let found = whole(said(start(by, case, &table, "verify", &[], None)));
            assert_eq!((found["rows"], found["sum"]), (told["append"] + 1, told["increment"]), "{found:?}");
            for name in ["bad", "twice", "memo", "order", "lost", "head"] {
                assert_eq!(found[name], 0, "{name}: {found:?}");
            }
        }
    }
}

/// Processes that die in the middle of their work, ours and others, take nothing of the survivors' along, leave no lock and let nobody
/// wait.
#[test]
fn a_killed_process_costs_the_others_nothing() {
    for (round, driver) in ["DBFNTX", "DBFCDX", "DBFNTX", "DBFCDX"].into_iter().enumerate() {
        let case = Case { driver, scheme: 0, bag: "own", row: 588, no_map: false };
        let folder = Folder::new("load", &format!("killed{round}"));
        let table = table_in(&folder);
        whole(said(start(By::Keel, case, &table, "make", &[], None)));
        let load = |by, threads: &str, ops: &str, id: &str| {
            start(by, case, &table, "load", &[threads, ops, id].map(String::from), None)
        };
        let survivors = [load(By::Keel, "8", "150", "1"), load(By::Harbour, "2", "150", "2")];
        let victims = [load(By::Keel, "3", "100000", "3"), load(By::Harbour, "3", "100000", "4")];
        std::thread::sleep(Duration::from_millis(120 + 60 * round as u64));
        // Dropping a process kills it.
        drop(victims);
        let mut told = BTreeMap::new();
        let mut hear = |values: BTreeMap<String, i64>| {
            for (name, n) in values {
                *told.entry(name).or_insert(0) += n;
            }
        };
        let [ours, theirs] = survivors;
        hear(whole(said(ours)));
        match said_within(theirs, ASTRAY) {
            Ok(values) => hear(values),
            // On a busy machine a process may be killed, more likely than not, between two pages of a change, and Harbour trusts a tree.
            Err(why) if harbour().is_some() => println!("{driver}: Harbour among the survivors: {why}"),
            Err(why) => panic!("{why}"),
        }
        // The survivors may have been done before. Whoever appends next brings the count of the header right.
        hear(whole(said(load(By::Keel, "1", "2", "5"))));
        await_closed(Path::new(&format!("{table}.dbf")));
        // A tree may miss the key that was being written.
        let mut reindex = Command::new(KEEL);
        reindex.args(["dbf", "reindex", &table]);
        if driver == "DBFNTX" {
            reindex.args(["--index", &format!("{table}.ntx")]);
        }
        let reindexed = reindex.output().expect("keel");
        assert!(reindexed.status.success(), "{}", String::from_utf8_lossy(&reindexed.stderr));
        let found = whole(said(start(By::Harbour, case, &table, "verify", &[], None)));
        assert!(found["rows"] >= told["append"] && found["sum"] >= told["increment"], "{told:?} {found:?}");
        assert_eq!(found["head"], 0, "{found:?}");
        // Each of the six dead sessions may have left one row, and one memo, unfinished; blank rows are alike.
        for name in ["bad", "memo", "twice", "order"] {
            assert!(found[name] <= 6, "{found:?}");
        }
        for name in ["backward", "own", "shrunk"] {
            assert_eq!(told[name], 0, "{name}: {told:?}");
        }
    }
}

/// The whole matrix with 64 threads and three other processes of three threads each.
#[test]
#[ignore = "minutes; run with --ignored"]
fn the_whole_matrix() {
    let rounds = std::env::var("KEEL_STRESS").ok().and_then(|v| v.parse().ok()).unwrap_or(1);
    let size = Size { threads: 64, ops: 200, foreign: 3, foreign_threads: 3 };
    for round in 1..=rounds {
        for case in Case::all() {
            let begun = Instant::now();
            holds("matrix", case, size);
            println!("{round}: {case:?} {:.1} s", begun.elapsed().as_secs_f32());
        }
    }
}
