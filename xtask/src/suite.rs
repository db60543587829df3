//! The conformance programs of tests/harbour: finding them, running one, comparing, and the table of `suite`.
//!
//! NAME.prg stands beside NAME.expected (standard output), NAME.expected_rc (exit status, when not 0) and
//! NAME.expected_err (standard error, where it matters). NAME+OTHER.prg are further sources of the program NAME.prg,
//! NAME.args holds its arguments, one a line. A program runs in a fresh empty folder with no input.
//! Running the reference is in `oracle`.

use crate::diagnostics;
use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitCode, Stdio};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

/// A program may not take longer.
const TIMEOUT: Duration = Duration::from_secs(60);

/// What a program left behind.
pub struct Outcome {
    pub stdout: Vec<u8>,
    pub stderr: Vec<u8>,
    /// None when it was killed, by a signal or for taking too long.
    pub status: Option<i32>,
}

/// The root of the work tree.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// All files with extension `ext` below `dir` whose path holds one of `filters` (all if none), sorted.
pub fn files(dir: &Path, ext: &str, filters: &[String]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut todo = vec![dir.to_path_buf()];
    while let Some(dir) = todo.pop() {
        let Ok(entries) = fs::read_dir(&dir) else {
            continue;
        };
        for path in entries.flatten().map(|entry| entry.path()) {
            if path.is_dir() {
                todo.push(path);
            } else if path.extension().is_some_and(|e| e == ext) {
                let text = path.to_string_lossy();
                if filters.is_empty() || filters.iter().any(|f| text.contains(f.as_str())) {
                    found.push(path);
                }
            }
        }
    }
    found.sort();
    found
}

/// The programs of tests/harbour whose path holds one of `filters`, by their first source.
pub fn programs(filters: &[String]) -> Vec<PathBuf> {
    let mut found = files(&root().join("tests/harbour"), "prg", filters);
    found.retain(|path| !stem(path).contains('+'));
    found
}

/// How `program` is called: FOLDER/NAME, with NAME.prg below tests/harbour.
pub fn title(program: &Path) -> String {
    format!("{}/{}", category(program), stem(program))
}

fn stem(path: &Path) -> String {
    path.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

/// All sources of `program`, as full paths.
pub fn sources(program: &Path) -> io::Result<Vec<PathBuf>> {
    let first = fs::canonicalize(program)?;
    let further = format!("{}+", stem(&first));
    let folder = first.parent().unwrap_or(Path::new("."));
    let mut found = files(folder, "prg", &[]);
    found.retain(|path| path.parent() == Some(folder) && stem(path).starts_with(&further));
    found.insert(0, first);
    Ok(found)
}

/// The arguments of `program`.
pub fn arguments(program: &Path) -> Vec<String> {
    let text = fs::read_to_string(program.with_extension("args")).unwrap_or_default();
    text.lines().map(str::to_string).collect()
}

/// Runs `command` without input in `dir`, for no longer than a minute.
pub fn capture(command: &mut Command, dir: &Path) -> io::Result<Outcome> {
    capture_within(TIMEOUT, command, dir)
}

/// Runs `command` without input in `dir`, for no longer than `limit`.
pub fn capture_within(limit: Duration, command: &mut Command, dir: &Path) -> io::Result<Outcome> {
    let mut child = command
        .current_dir(dir)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()?;
    let out = child.stdout.take().map(drain);
    let err = child.stderr.take().map(drain);
    let status = wait(&mut child, limit)?;
    let read = |thread: Option<std::thread::JoinHandle<Vec<u8>>>| {
        thread.and_then(|t| t.join().ok()).unwrap_or_default()
    };
    Ok(Outcome { stdout: read(out), stderr: read(err), status })
}

fn drain<R: Read + Send + 'static>(mut from: R) -> std::thread::JoinHandle<Vec<u8>> {
    std::thread::spawn(move || {
        let mut bytes = Vec::new();
        // A stream that breaks off leaves what came until then; the comparison shows it.
        let _ = from.read_to_end(&mut bytes);
        bytes
    })
}

fn wait(child: &mut Child, limit: Duration) -> io::Result<Option<i32>> {
    let start = Instant::now();
    loop {
        if let Some(status) = child.try_wait()? {
            return Ok(status.code());
        }
        if start.elapsed() > limit {
            child.kill()?;
            child.wait()?;
            return Ok(None);
        }
        std::thread::sleep(Duration::from_millis(2));
    }
}

/// Runs `program` with the `keel` binary in a fresh folder.
pub fn run_program(keel: &Path, program: &Path) -> io::Result<Outcome> {
    let dir = Scratch::new()?;
    let mut command = Command::new(keel);
    command.arg("run").args(sources(program)?).arg("--").args(arguments(program));
    capture(&mut command, dir.path())
}

/// Why `outcome` is not what stands beside `program`; None when it is.
/// White space at the very end of a text does not count.
pub fn difference(program: &Path, outcome: &Outcome) -> Option<String> {
    let mut why = Vec::new();
    let expected = fs::read(program.with_extension("expected")).unwrap_or_default();
    if outcome.status.is_none() {
        why.push("killed or too slow".to_string());
    }
    if let Some(line) = first_difference(&expected, &outcome.stdout) {
        why.push(format!("stdout {line}"));
    }
    let status = fs::read_to_string(program.with_extension("expected_rc"))
        .ok()
        .and_then(|text| text.trim().parse().ok())
        .unwrap_or(0);
    if let Some(code) = outcome.status.filter(|code| *code != status) {
        why.push(format!("exit status {code}, expected {status}"));
    }
    if let Ok(expected) = fs::read(program.with_extension("expected_err")) {
        if let Some(line) = first_difference(&expected, &outcome.stderr) {
            why.push(format!("stderr {line}"));
        }
    } else if !why.is_empty() && !outcome.stderr.is_empty() {
        let text = String::from_utf8_lossy(&outcome.stderr);
        why.push(format!("stderr: {}", text.trim().lines().take(2).collect::<Vec<_>>().join(" | ")));
    }
    (!why.is_empty()).then(|| why.join("; "))
}

/// Where two texts differ first, for people.
pub fn first_difference(expected: &[u8], got: &[u8]) -> Option<String> {
    let (expected, got) = (expected.trim_ascii_end(), got.trim_ascii_end());
    if expected == got {
        return None;
    }
    let mut wanted = expected.split(|byte| *byte == b'\n');
    let mut found = got.split(|byte| *byte == b'\n');
    let mut line = 1;
    loop {
        let (a, b) = (wanted.next(), found.next());
        if a != b || a.is_none() {
            let show = |text: Option<&[u8]>| match text {
                Some(text) => {
                    format!("{:?}", String::from_utf8_lossy(&text[..text.len().min(100)]))
                }
                None => "nothing".to_string(),
            };
            return Some(format!("line {line}: expected {}, got {}", show(a), show(b)));
        }
        line += 1;
    }
}

/// A fresh empty folder, removed with its contents when dropped.
pub struct Scratch(PathBuf);

impl Scratch {
    pub fn new() -> io::Result<Self> {
        static NEXT: AtomicUsize = AtomicUsize::new(0);
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let path = std::env::temp_dir().join(format!("keel-suite-{}-{number}", std::process::id()));
        fs::create_dir_all(&path)?;
        Ok(Scratch(path))
    }

    pub fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Does `work` for each of `items` on all processors; the results keep the order of the items.
pub fn parallel<T: Sync, R: Send>(items: &[T], work: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let next = AtomicUsize::new(0);
    let results = Mutex::new(BTreeMap::new());
    let workers = std::thread::available_parallelism().map_or(1, |n| n.get());
    std::thread::scope(|scope| {
        for _ in 0..workers {
            scope.spawn(|| {
                loop {
                    let index = next.fetch_add(1, Ordering::Relaxed);
                    let Some(item) = items.get(index) else { break };
                    let result = work(item);
                    results.lock().unwrap().insert(index, result);
                }
            });
        }
    });
    results.into_inner().unwrap().into_values().collect()
}

/// The folder below tests/harbour that a program stands in.
fn category(program: &Path) -> String {
    let folder = program.parent().and_then(Path::file_name);
    folder.map_or_else(String::new, |name| name.to_string_lossy().into_owned())
}

/// `suite KEEL [-v] [FILTER…]`.
pub fn run(args: &[String]) -> ExitCode {
    let verbose = args.iter().any(|arg| arg == "-v");
    let words: Vec<String> = args.iter().filter(|arg| *arg != "-v").cloned().collect();
    let Some((keel, filters)) = words.split_first() else {
        eprintln!("suite: name the keel binary");
        return ExitCode::from(2);
    };
    let Ok(keel) = fs::canonicalize(keel) else {
        eprintln!("suite: no such file: {keel}");
        return ExitCode::from(2);
    };
    let programs = programs(filters);
    let results = parallel(&programs, |program| match run_program(&keel, program) {
        Ok(outcome) => difference(program, &outcome),
        Err(error) => Some(error.to_string()),
    });
    let refused = diagnostics::programs(filters);
    let said =
        parallel(&refused, |program| match diagnostics::ask(Command::new(&keel).arg("check"), program) {
            Ok(said) => diagnostics::difference(program, &said),
            Err(error) => Some(error.to_string()),
        });
    let results: Vec<_> = results.into_iter().chain(said).collect();
    let mut table: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    for (program, result) in programs.iter().chain(&refused).zip(&results) {
        let row = table.entry(category(program)).or_default();
        row.1 += 1;
        let name = stem(program);
        match result {
            None => {
                row.0 += 1;
                if verbose {
                    println!("pass {}/{name}", category(program));
                }
            }
            Some(why) => println!("FAIL {}/{name}  {why}", category(program)),
        }
    }
    let passed: usize = table.values().map(|row| row.0).sum();
    println!();
    for (category, (good, all)) in &table {
        println!("{category:<14}{good:>5}/{all}");
    }
    println!("{:<14}{passed:>5}/{}", "all", results.len());
    if passed == results.len() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
