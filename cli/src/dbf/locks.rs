//! `keel dbf locks`: who holds which record or range of a table.
//!
//! The kernel says which bytes are locked; what they mean follows from the lock scheme. Locks of open file descriptions name no process,
//! so the descriptors of all processes we may look at are searched for them; that also tells who has the table open.

use super::command::Locks;
use super::failure::{Failure, Outcome};
use super::info::SCHEMES;
use super::table::beside;
use keel_rdd::locks::{LockScheme, LockShape};
use keel_rdd::storage::{HeldRange, held_ranges};
use serde_json::{Value, json};
use std::fs::File;
use std::io::Write;
use std::os::unix::fs::MetadataExt;
use std::path::Path;

/// A lock line of a process's descriptor.
struct Seen {
    pid: i32,
    flock: bool,
    exclusive: bool,
    start: u64,
}

/// All locks on an inode that the descriptors of visible processes show.
fn seen_locks(inode: u64) -> Vec<Seen> {
    let mut all = Vec::new();
    let numbers = |p: &Path| p.file_name()?.to_str()?.parse::<i32>().ok();
    for process in std::fs::read_dir("/proc").into_iter().flatten().flatten() {
        let Some(pid) = numbers(&process.path()) else { continue };
        for fd in std::fs::read_dir(process.path().join("fdinfo")).into_iter().flatten().flatten() {
            let text = std::fs::read_to_string(fd.path()).unwrap_or_default();
            let lines = text.lines().filter_map(|l| l.strip_prefix("lock:"));
            all.extend(lines.filter_map(|l| seen_lock(l, pid, inode)));
        }
    }
    all
}

/// Reads `1: OFDLCK  ADVISORY  WRITE -1 fd:00:1234 5 5`.
fn seen_lock(line: &str, pid: i32, inode: u64) -> Option<Seen> {
    let words: Vec<&str> = line.split_whitespace().collect();
    let [_, class, _, access, _, file, start, _] = words[..] else { return None };
    if file.rsplit(':').next()?.parse() != Ok(inode) {
        return None;
    }
    Some(Seen { pid, flock: class == "FLOCK", exclusive: access == "WRITE", start: start.parse().ok()? })
}

fn process_name(pid: i32) -> String {
    std::fs::read_to_string(format!("/proc/{pid}/comm")).unwrap_or_default().trim_end().to_string()
}

/// What a locked range means: a word, and the first and last record of it.
type Meaning = (&'static str, Option<(u64, u64)>);

/// What a locked range means under a scheme; `None` if nothing. The kernel makes one range of locks on neighbouring bytes.
fn meaning(scheme: LockScheme, shape: LockShape, records: u32, held: &HeldRange) -> Option<Meaning> {
    if (held.start, held.len) == scheme.file(shape) {
        return Some(("file", None));
    }
    let base = scheme.header(shape);
    let last_byte = held.start.checked_add(held.len.checked_sub(1)?)?;
    let (first, last) = match scheme {
        LockScheme::Vfp if shape.has_tags => (base.checked_sub(last_byte)?, base.checked_sub(held.start)?),
        LockScheme::Vfp if held.start == base && held.len == 1 => (0, 0),
        LockScheme::Vfp => {
            let past = held.start.checked_sub(base + shape.header_len as u64)?;
            let len = (shape.record_len as u64).max(1);
            let n = past.is_multiple_of(len).then_some(past / len + 1)?;
            // Records follow each other byte by byte only where they have one.
            (held.len == 1 || len == 1).then_some((n, n + held.len - 1))?
        }
        _ => (held.start.checked_sub(base)?, last_byte.checked_sub(base)?),
    };
    if last > u64::from(records) + 1 {
        return None;
    }
    Some(match (first, last) {
        (0, 0) => ("header", None),
        (0, _) => ("header and record", Some((1, last))),
        _ => ("record", Some((first, last))),
    })
}

/// `keel dbf locks`.
pub fn locks(args: &Locks) -> Outcome {
    let subject = args.table.subject()?;
    let layout = &subject.layout;
    let records = layout.records_in(subject.size);
    let shapes = [subject.driver == "DBFCDX" && !subject.bags.is_empty(), true, false].map(|has_tags| {
        LockShape { header_len: layout.header_len as u32, record_len: layout.record_len as u32, has_tags }
    });
    let mut schemes: Vec<u8> = match args.scheme {
        Some(n) => vec![n],
        None if subject.driver == "DBFCDX" => vec![3, 4, 5, 1, 6],
        None => vec![1, 4, 5, 6, 3],
    };
    schemes.dedup();
    let schemes: Vec<LockScheme> = schemes.into_iter().filter_map(LockScheme::from_number).collect();
    let mut files = vec![(subject.path.clone(), true)];
    files.extend(subject.bags.iter().map(|b| (b.clone(), false)));
    let memo =
        layout.memo.format().and_then(|f| beside(&subject.path, f.extension().trim_start_matches('.')));
    files.extend(memo.map(|m| (m, false)));
    let mut found: Vec<Value> = Vec::new();
    for (path, is_table) in files {
        let at = |e: std::io::Error| Failure::file(&path, e);
        let file = File::open(&path).map_err(at)?;
        // First the locks, then their holders: a lock taken in between has a holder all the same.
        let ranges = held_ranges(&file).map_err(at)?;
        let seen = seen_locks(file.metadata().map_err(at)?.ino());
        let who = |pid: i32| json!({ "pid": pid, "process": process_name(pid) });
        for s in seen.iter().filter(|s| s.flock && is_table) {
            let what = if s.exclusive { "open exclusive" } else { "open shared" };
            found.push(json!({ "file": path.display().to_string(), "what": what, "holders": [who(s.pid)] }));
        }
        for held in ranges {
            let known = schemes.iter().flat_map(|&s| shapes.iter().map(move |&shape| (s, shape)));
            let known = known
                .filter(|_| is_table)
                .find_map(|(s, shape)| meaning(s, shape, records, &held).map(|(what, n)| (s, what, n)));
            let mut pids: Vec<i32> =
                seen.iter().filter(|s| !s.flock && s.start == held.start).map(|s| s.pid).collect();
            if held.pid > 0 {
                pids.push(held.pid);
            }
            pids.sort_unstable();
            pids.dedup();
            found.push(json!({
                "file": path.display().to_string(),
                "what": known.map_or("range", |k| k.1),
                "record": known.and_then(|k| k.2.map(|r| r.0)),
                "lastRecord": known.and_then(|k| k.2.map(|r| r.1)),
                "scheme": known.map(|k| SCHEMES[k.0 as usize]),
                "start": held.start,
                "length": (held.len != u64::MAX).then_some(held.len),
                "access": if held.exclusive { "write" } else { "read" },
                "holders": pids.into_iter().map(who).collect::<Vec<_>>(),
            }));
        }
    }
    let mut out = std::io::stdout().lock();
    if args.out.json {
        serde_json::to_writer_pretty(&mut out, &found)?;
        writeln!(out)?;
        return Ok(0);
    }
    if found.is_empty() {
        writeln!(out, "{}: not open, no locks", subject.path.display())?;
    }
    for one in &found {
        writeln!(out, "{}", line_of(one))?;
    }
    Ok(0)
}

/// A lock as a line for people.
fn line_of(one: &Value) -> String {
    let text = |v: &Value| v.as_str().unwrap_or_default().to_string();
    let holders = one["holders"].as_array().into_iter().flatten();
    let holders: Vec<String> =
        holders.map(|h| format!("process {} ({})", h["pid"], text(&h["process"]))).collect();
    let by = if holders.is_empty() { "an unknown process".to_string() } else { holders.join(", ") };
    let mut line = format!("{}: {}", text(&one["file"]), text(&one["what"]));
    if let Some(n) = one["record"].as_u64() {
        match one["lastRecord"].as_u64().filter(|&last| last != n) {
            Some(last) => line += &format!("s {n} to {last}"),
            None => line += &format!(" {n}"),
        }
    }
    if let Some(start) = one["start"].as_u64() {
        let end = one["length"].as_u64().map_or("end".to_string(), |l| (start + l - 1).to_string());
        line += &format!(", {} lock, bytes {start}-{end}", text(&one["access"]));
        if let Some(scheme) = one["scheme"].as_str() {
            line += &format!(" ({scheme})");
        }
    }
    format!("{line}, by {by}")
}
