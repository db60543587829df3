//! `cargo xtask files`: the files that programs with tables leave behind, Keel's against Harbour's.
//!
//! Each program runs on both sides in a folder of its own, with what it erases put aside (tests/files/kept.ch). The files have to be
//! equal byte by byte, but for the bytes that [`freedom`] lists. Then tests/files/dump.prg, in both processes, tells the contents and
//! orders of both folders: the four answers have to be one.

use crate::suite::{self, Scratch};
use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

/// Folders of tests/harbour whose programs write tables.
const FOLDERS: [&str; 4] = ["/tables/", "/indexes/", "/memos/", "/written/"];

struct Judge {
    keel: PathBuf,
    hbmk2: PathBuf,
    /// tests/files.
    tools: PathBuf,
    /// dump.prg built by Harbour.
    dump: PathBuf,
    _scratch: Scratch,
}

/// What was found for one program.
#[derive(Default)]
struct Found {
    files: usize,
    /// Differences in bytes, one a file.
    bytes: Vec<String>,
    /// What opening each other's files showed.
    opened: Vec<String>,
}

/// Bytes of a file in which the format leaves freedom: the date of the last change, since the two runs may have midnight between them.
/// For NTX see [`ntx_content`].
fn freedom(name: &str) -> Option<Range<usize>> {
    match name.rsplit('.').next().map(str::to_ascii_lowercase).as_deref() {
        Some("dbf") => Some(1..4),
        _ => None,
    }
}

/// The content of an NTX file: its header, those of its tags, and of every page the items in slot order. What no item occupies is
/// chance, since Harbour writes pages from used buffers. `None` for what is not an NTX of small pages.
fn ntx_content(b: &[u8]) -> Option<Vec<u8>> {
    let word = |at: usize| b.get(at..at + 2).map(|w| usize::from(u16::from_le_bytes([w[0], w[1]])));
    let long = |at: usize| b.get(at..at + 4).map(|w| u32::from_le_bytes([w[0], w[1], w[2], w[3]]) as usize);
    if b.len() < 2048 || b.len() % 1024 != 0 || word(0)? & 0x0200 != 0 {
        return None;
    }
    let mut out = b[..1024].to_vec();
    // Headers of tags, each with the bytes of an item.
    let mut tags = vec![0];
    if word(0)? & 0x8000 != 0 {
        tags = (0..word(2)?.min(63)).map(|i| long(16 + 16 * i + 12)).collect::<Option<_>>()?;
        for &tag in &tags {
            out.extend(b.get(tag..tag + 1024)?);
        }
    }
    let mut owner = std::collections::HashMap::new();
    for &tag in &tags {
        let mut todo = vec![long(tag + 4)?];
        while let Some(page) = todo.pop() {
            if page == 0 || owner.insert(page, word(tag + 12)?).is_some() {
                continue;
            }
            for slot in 0..=word(page)? {
                todo.push(long(page + word(page + 2 + 2 * slot)?)?);
            }
        }
    }
    let mut next = long(8)?;
    for _ in 0..b.len() / 1024 {
        out.extend((next as u32).to_le_bytes());
        if next == 0 {
            break;
        }
        // The link is the child of the first item.
        next = long(next + word(next + 2)?)?;
    }
    for page in (1024..b.len()).step_by(1024) {
        let Some(&item) = owner.get(&page) else { continue };
        let count = word(page)?;
        out.extend((count as u16).to_le_bytes());
        for slot in 0..=count {
            let at = word(page + 2 + 2 * slot)?;
            // The one behind the last key has a child only.
            let len = if slot < count { item } else { 4 };
            out.extend((at as u16).to_le_bytes());
            out.extend(b.get(page + at..page + at + len)?);
        }
    }
    Some(out)
}

impl Judge {
    fn new(keel: &str) -> Result<Self, String> {
        let home = std::env::var_os("HARBOUR_HOME").ok_or("skipped: no reference")?;
        let hbmk2 = Path::new(&home).join("bin/hbmk2");
        let text = |e: io::Error| e.to_string();
        let scratch = Scratch::new().map_err(text)?;
        let tools = fs::canonicalize(suite::root().join("tests/files")).map_err(text)?;
        let dump = scratch.path().join("dump");
        let keel = fs::canonicalize(keel).map_err(|e| format!("{keel}: {e}"))?;
        let judge = Self { keel, hbmk2, tools, dump, _scratch: scratch };
        judge.build(&[judge.tools.join("dump.prg")], &judge.dump, false)?;
        Ok(judge)
    }

    fn build(&self, sources: &[PathBuf], target: &Path, kept: bool) -> Result<(), String> {
        let dir = Scratch::new().map_err(|e| e.to_string())?;
        let mut command = Command::new(&self.hbmk2);
        command.args(["-q0", "-mt", "-gtcgi"]).arg(format!("-o{}", target.display())).args(sources);
        if kept {
            command.arg(format!("-prgflag=-u+{}", self.tools.join("kept.ch").display()));
            command.arg(self.tools.join("kept.prg"));
        }
        let built = suite::capture(&mut command, dir.path()).map_err(|e| e.to_string())?;
        let said = [built.stdout, built.stderr].concat();
        if built.status == Some(0) { Ok(()) } else { Err(String::from_utf8_lossy(&said).into_owned()) }
    }

    /// Runs `program` on both sides and compares.
    fn examine(&self, program: &Path, keep: Option<&Path>) -> Result<Found, String> {
        let text = |e: io::Error| e.to_string();
        let (ours, theirs) = (Scratch::new().map_err(text)?, Scratch::new().map_err(text)?);
        let build = Scratch::new().map_err(text)?;
        let binary = build.path().join("program");
        let sources = suite::sources(program).map_err(text)?;
        self.build(&sources, &binary, true)?;
        suite::capture(Command::new(&binary).args(suite::arguments(program)), theirs.path()).map_err(text)?;
        let mut command = Command::new(&self.keel);
        command.arg("run").arg(format!("-u+{}", self.tools.join("kept.ch").display())).args(&sources);
        command.arg(self.tools.join("kept.prg")).arg("--").args(suite::arguments(program));
        let said = suite::capture(&mut command, ours.path()).map_err(text)?;
        if said.status.is_none() {
            return Err("killed or too slow".into());
        }
        let (mine, other) = (listing(ours.path()), listing(theirs.path()));
        let mut found = Found { files: other.len(), ..Found::default() };
        for (name, path) in &other {
            match mine.get(name) {
                None => found.bytes.push(format!("{name}: only Harbour leaves it")),
                Some(ours) => found.bytes.extend(difference(name, ours, path)),
            }
        }
        for name in mine.keys().filter(|n| !other.contains_key(*n)) {
            found.bytes.push(format!("{name}: only Keel leaves it"));
        }
        let tables = other.keys().any(|n| n.to_ascii_lowercase().ends_with(".dbf"));
        if tables && !declared(&suite::title(program), "-") {
            let told = [(false, &theirs), (true, &theirs), (false, &ours), (true, &ours)];
            let mut first: Option<Vec<u8>> = None;
            for (by_keel, folder) in told {
                let who = if by_keel { "Keel" } else { "Harbour" };
                let whose = if std::ptr::eq(folder, &ours) { "Keel" } else { "Harbour" };
                let dump = self.dump(by_keel, folder.path());
                match (&first, dump) {
                    (_, Err(why)) => found.opened.push(format!("{who} reading {whose}'s: {why}")),
                    (None, Ok(text)) => first = Some(text),
                    (Some(wanted), Ok(text)) => {
                        if let Some(line) = suite::first_difference(wanted, &text) {
                            found.opened.push(format!("{who} reading {whose}'s: {line}"));
                        }
                    }
                }
            }
        }
        if let Some(keep) = keep {
            let name = suite::title(program).replace('/', "_");
            for (side, all) in [("keel", &mine), ("harbour", &other)] {
                let folder = keep.join(&name).join(side);
                fs::create_dir_all(&folder).map_err(text)?;
                for (name, path) in all {
                    fs::copy(path, folder.join(name)).map_err(text)?;
                }
            }
        }
        Ok(found)
    }

    fn dump(&self, by_keel: bool, folder: &Path) -> Result<Vec<u8>, String> {
        let mut command = Command::new(if by_keel { &self.keel } else { &self.dump });
        if by_keel {
            command.arg("run").arg(self.tools.join("dump.prg"));
        }
        let said = suite::capture(&mut command, folder).map_err(|e| e.to_string())?;
        match said.status {
            Some(0) => Ok(said.stdout),
            status => Err(format!("status {status:?} {}", String::from_utf8_lossy(&said.stderr).trim())),
        }
    }
}

/// The files of a folder, by name.
fn listing(folder: &Path) -> BTreeMap<String, PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let files = entries.map(|e| e.path()).filter(|p| p.is_file());
    files.map(|p| (p.file_name().unwrap_or_default().to_string_lossy().into_owned(), p)).collect()
}

/// Files of programs whose difference xtask/data/differences.md declares: title and file, `*` for what opening each other's files shows,
/// `-` where they are too large to be opened.
fn declared(title: &str, file: &str) -> bool {
    include_str!("../data/declared_files.txt").lines().any(|line| {
        let mut words = line.split_whitespace();
        words.next() == Some(title) && words.next() == Some(file)
    })
}

/// Where two files differ, `None` if only in bytes of freedom.
fn difference(name: &str, ours: &Path, theirs: &Path) -> Option<String> {
    let read = |path: &Path| fs::read(path).map_err(|e| format!("{name}: {e}"));
    let (ours, theirs) = match (read(ours), read(theirs)) {
        (Ok(a), Ok(b)) => (a, b),
        (Err(why), _) | (_, Err(why)) => return Some(why),
    };
    if name.to_ascii_lowercase().ends_with(".ntx")
        && ntx_content(&ours).is_some_and(|c| Some(c) == ntx_content(&theirs))
    {
        return None;
    }
    let free = freedom(name);
    let differ: Vec<usize> = (0..ours.len().min(theirs.len()))
        .filter(|&i| ours[i] != theirs[i] && !free.as_ref().is_some_and(|f| f.contains(&i)))
        .collect();
    if differ.is_empty() && ours.len() == theirs.len() {
        return None;
    }
    let mut text = format!("{name}: {} bytes differ", differ.len());
    if ours.len() != theirs.len() {
        text += &format!(", length {} against {}", ours.len(), theirs.len());
    }
    for &at in differ.iter().take(4) {
        text += &format!(", @{at} {:02X} against {:02X}", ours[at], theirs[at]);
    }
    Some(text)
}

/// `files KEEL [--keep FOLDER] [FILTER…|FOLDER…]`.
pub fn run(args: &[String]) -> ExitCode {
    let Some((keel, rest)) = args.split_first() else {
        eprintln!("files: name the keel binary");
        return ExitCode::from(2);
    };
    let judge = match Judge::new(keel) {
        Ok(judge) => judge,
        Err(why) => {
            println!("{why}");
            return if why.starts_with("skipped") { ExitCode::SUCCESS } else { ExitCode::FAILURE };
        }
    };
    let mut rest = rest.to_vec();
    let mut keep = None;
    if let Some(at) = rest.iter().position(|a| a == "--keep") {
        keep = rest.get(at + 1).map(PathBuf::from);
        rest.drain(at..(at + 2).min(rest.len()));
    }
    let (folders, filters): (Vec<String>, Vec<String>) =
        rest.into_iter().partition(|a| Path::new(a).is_dir());
    let mut programs: Vec<PathBuf> =
        folders.iter().flat_map(|f| suite::files(Path::new(f), "prg", &filters)).collect();
    if folders.is_empty() {
        programs = suite::programs(&filters);
        programs.retain(|p| FOLDERS.iter().any(|f| p.to_string_lossy().contains(f)));
    }
    let results = suite::parallel(&programs, |program| judge.examine(program, keep.as_deref()));
    let (mut files, mut unequal, mut wrong, mut known) = (0, 0, 0, 0);
    for (program, result) in programs.iter().zip(results) {
        let title = suite::title(program);
        match result {
            Ok(mut found) => {
                files += found.files;
                let all = found.bytes.len() + found.opened.len();
                found.bytes.retain(|line| !declared(&title, line.split(':').next().unwrap_or("")));
                found.opened.retain(|_| !declared(&title, "*"));
                known += all - found.bytes.len() - found.opened.len();
                unequal += found.bytes.len();
                wrong += usize::from(!found.bytes.is_empty() || !found.opened.is_empty());
                for line in found.bytes.iter().chain(&found.opened) {
                    println!("{title}: {line}");
                }
            }
            Err(why) => {
                wrong += 1;
                println!("{title}: {why}");
            }
        }
    }
    println!(
        "{} programs, {files} files, {unequal} differ; {wrong} programs with differences; {known} declared",
        programs.len()
    );
    if wrong == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
