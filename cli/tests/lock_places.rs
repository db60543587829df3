//! The bytes that are locked: for every driver, lock scheme and kind of operation Keel locks what Harbour locks. A program does one thing at a
//! time; in between the kernel is asked which ranges of its files are held. Locks that are given back within the operation are
//! seen by holding the whole file against them: the kernel then lists what the program waits for.
//!
//! Needs `HARBOUR_HOME`; without it the test prints "skipped: no reference".

mod folder;

use folder::Folder;
use keel_rdd::locks::LockScheme;
use keel_rdd::storage::{RangeLock, held_ranges, lock_bytes};
use std::fs::File;
use std::io::{BufRead, BufReader, Write};
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::Receiver;
use std::time::{Duration, Instant};

const KEEL: &str = env!("CARGO_BIN_EXE_keel");
const PATIENCE: Duration = Duration::from_secs(20);

/// What is done, and of which file (table, memo or the bag of the table's name) a passing lock is to be seen.
const STEPS: [(&str, &str); 27] = [
    ("open", "memo"),
    ("orders", ""),
    ("record", ""),
    ("records", ""),
    ("release", ""),
    ("change", ""),
    ("write", "bag"),
    ("memo", "memo"),
    ("unlock", ""),
    ("append", "table"),
    ("append", ""),
    ("write", "bag"),
    ("unlock", ""),
    ("file", ""),
    ("append", "table"),
    ("write", "bag"),
    ("unlock", ""),
    ("phantom", ""),
    ("unlock", ""),
    ("read", "bag"),
    ("readend", ""),
    ("writing", "bag"),
    ("writeend", ""),
    ("clear", ""),
    ("record", ""),
    ("memo", "memo"),
    ("close", ""),
];

fn program() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/stress/places.prg")
}

/// The program compiled by Harbour.
fn build(dir: &Path) -> Option<PathBuf> {
    let home = std::env::var_os("HARBOUR_HOME")?;
    let target = dir.join("places");
    let out = Command::new(Path::new(&home).join("bin/hbmk2"))
        .args(["-q0", "-mt", "-gtcgi"])
        .arg(format!("-o{}", target.display()))
        .arg(program())
        .current_dir(dir)
        .output()
        .expect("hbmk2");
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stdout));
    Some(target)
}

/// A program that waits for lines.
struct Worker {
    child: Child,
    to: Option<ChildStdin>,
    answers: Receiver<String>,
}

impl Worker {
    fn start(mut command: Command) -> Self {
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("a program");
        let to = child.stdin.take();
        let from = BufReader::new(child.stdout.take().expect("its output"));
        let (send, answers) = std::sync::mpsc::channel();
        std::thread::spawn(move || from.lines().map_while(Result::ok).try_for_each(|l| send.send(l)));
        Self { child, to, answers }
    }

    fn say(&mut self, step: &str) {
        writeln!(self.to.as_mut().expect("its input"), "{step}").expect("a program that listens");
    }

    fn answers(&self, within: Duration) -> bool {
        self.answers.recv_timeout(within).is_ok()
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        drop(self.to.take());
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The lock of a file that somebody waits for, as "read 5-5".
fn waited_for(file: &File) -> Option<String> {
    let inode = file.metadata().expect("a file").ino().to_string();
    let all = std::fs::read_to_string("/proc/locks").expect("/proc/locks");
    let line = all.lines().find(|l| {
        let mut words = l.split_whitespace();
        l.contains("-> ") && words.any(|w| w.rsplit_once(':').is_some_and(|(_, i)| i == inode))
    })?;
    let words: Vec<&str> = line.split_whitespace().collect();
    let [.., access, _, _, start, end] = words[..] else { panic!("{line}") };
    Some(format!("{} {start}-{end}", access.to_ascii_lowercase()))
}

/// Ranges of which one byte is taken at random are named alike, and those that writers take of a pool: Harbour's DBFCDX, when it had to wait
/// for the first byte, leaves the rest for later.
fn named(range: &str, scheme: LockScheme) -> String {
    let lock = scheme.bag_lock();
    let one = |text: &str| {
        let (start, end) = text.split_once('-')?;
        let start: u64 = start.parse().ok()?;
        if lock.pool == 0 {
            return None;
        }
        let inside = start > lock.start && start <= lock.start + u64::from(lock.pool);
        match end.parse() == Ok(start) && inside {
            true => Some("one of the pool"),
            false => (start == lock.start).then_some("the pool"),
        }
    };
    match range.split_once(' ') {
        Some((access, bytes)) => format!("{access} {}", one(bytes).unwrap_or(bytes)),
        None => range.to_string(),
    }
}

/// Lets the program take all steps and writes down what is locked after each.
fn observe(command: Command, table: &Path, memo: &str, bag: &str, scheme: LockScheme) -> Vec<String> {
    let files = [("table", "dbf"), ("memo", memo), ("bag", bag)].map(|(what, ext)| {
        let path = table.with_extension(ext);
        (what, File::options().read(true).write(true).open(path).expect("a file of the table"))
    });
    let mut worker = Worker::start(command);
    let mut seen = Vec::new();
    for (step, passing) in STEPS {
        let mut line = format!("{step}:");
        let held = files.iter().find(|f| f.0 == passing).map(|f| &f.1);
        // What the program holds already stays its own.
        let ours = held.filter(|f| held_ranges(f).is_ok_and(|r| r.is_empty()));
        if let Some(f) = ours {
            assert!(lock_bytes(f, RangeLock::Exclusive, 0, u64::MAX, false).expect("a lock"));
        }
        worker.say(step);
        let since = Instant::now();
        let mut done = false;
        if let Some(f) = ours {
            let wanted = loop {
                if let Some(wanted) = waited_for(f) {
                    break wanted;
                }
                done = worker.answers(Duration::from_millis(1));
                if done || since.elapsed() > PATIENCE {
                    break "nothing".to_string();
                }
            };
            line += &format!(" waits for {passing} {};", named(&wanted, scheme));
            lock_bytes(f, RangeLock::Unlock, 0, u64::MAX, false).expect("an unlock");
        }
        assert!(done || worker.answers(PATIENCE), "{step} does not end");
        for (what, file) in &files {
            for r in held_ranges(file).expect("ranges") {
                let access = if r.exclusive { "write" } else { "read" };
                let range = format!("{access} {}-{}", r.start, r.start + (r.len - 1).min(i64::MAX as u64));
                line += &format!(" {what} {};", named(&range, scheme));
            }
        }
        seen.push(line);
    }
    seen
}

#[test]
fn the_same_bytes_are_locked_as_by_harbour() {
    let folder = Folder::new("places", "all");
    let Some(foreign) = build(&folder.0) else {
        println!("skipped: no reference");
        return;
    };
    for (driver, memo, bag) in [("DBFNTX", "dbt", "ntx"), ("DBFCDX", "fpt", "cdx"), ("DBFNSX", "smt", "nsx")]
    {
        let made = folder.0.join(format!("made{driver}"));
        std::fs::create_dir_all(&made).expect("a folder");
        let table = made.join("t");
        let out = Command::new(&foreign).args(["make", driver]).arg(&table).output().expect("a program");
        assert!(out.status.success(), "{out:?}");
        for number in 1..=6 {
            let scheme = LockScheme::from_number(number).expect("a scheme");
            for autopen in ["1", "0"] {
                let by = |keel: bool| {
                    let dir = folder.0.join(format!("{driver}-{number}-{autopen}-{keel}"));
                    std::fs::create_dir_all(&dir).expect("a folder");
                    for entry in std::fs::read_dir(&made).expect("a folder").flatten() {
                        std::fs::copy(entry.path(), dir.join(entry.file_name())).expect("a copy");
                    }
                    let table = dir.join("t");
                    let mut command = if keel {
                        let mut c = Command::new(KEEL);
                        c.arg("run").arg(program()).arg("--");
                        c
                    } else {
                        Command::new(&foreign)
                    };
                    command.args(["work", driver]).arg(&table).args([&number.to_string(), autopen]);
                    observe(command, &table, memo, bag, scheme)
                };
                let (theirs, ours) = (by(false), by(true));
                let differing = theirs.iter().zip(&ours).filter(|(t, o)| t != o);
                let differing: Vec<String> =
                    differing.map(|(t, o)| format!("Harbour {t}\nKeel    {o}")).collect();
                assert!(
                    differing.is_empty(),
                    "{driver}, scheme {number}, autopen {autopen}:\n{}",
                    differing.join("\n")
                );
            }
        }
    }
}
