//! `cargo xtask tidy`: rules of the work tree that no compiler checks. Each rule is a function below; what is exempt
//! stands in a list with its reason. Which crate may use which is told in ARCHITECTURE.md.

use crate::suite;
use std::fs;
use std::path::Path;
use std::process::{Command, ExitCode};

/// Lines of a source file.
const LONGEST: usize = 800;

/// Files that are longer, and why.
const LONG: [(&str, &str); 1] =
    [("runtime/src/vm/exec.rs", "one match over all instructions; splitting it costs a call for each")];

/// Crates and the workspace crates they may use.
const USES: [(&str, &[&str]); 6] = [
    ("compiler", &[]),
    ("rdd", &[]),
    ("runtime", &["compiler", "rdd"]),
    ("stdlib", &["compiler", "runtime", "rdd"]),
    ("cli", &["compiler", "rdd", "runtime", "stdlib", "xtask"]),
    ("xtask", &[]),
];

/// Names that tell nothing about what a file holds.
const EMPTY_NAMES: [&str; 5] = ["utils", "util", "common", "helpers", "manager"];

/// Where `unsafe` may stand, and why.
const UNSAFE: [(&str, &str); 7] = [
    ("runtime/src/value/", "the heap"),
    ("runtime/src/vm/", "the loop and its stack"),
    ("runtime/src/symbol.rs", "functions bound to names: leaked boxes behind an atomic pointer"),
    ("runtime/src/link.rs", "static functions of a module: the same"),
    ("runtime/src/class.rs", "method tables: the same"),
    ("rdd/src/map.rs", "the file map"),
    ("rdd/src/sys.rs", "system calls"),
];

/// Files that may hold no logic are short.
const LIST_LINES: usize = 120;

struct File {
    name: String,
    text: String,
}

/// Runs all rules.
pub fn run() -> ExitCode {
    let root = suite::root();
    let files = tracked(&root);
    let mut found = Vec::new();
    for file in &files {
        machine_paths(file, &mut found);
        if file.name.ends_with(".rs") {
            header(file, &mut found);
            length(file, &mut found);
            name(file, &mut found);
            unsafe_place(file, &mut found);
        } else if file.name.starts_with("stdlib/prg/") {
            length(file, &mut found);
        }
    }
    uses(&root, &mut found);
    for line in &found {
        println!("{line}");
    }
    println!("tidy: {} files, {} findings", files.len(), found.len());
    if found.is_empty() && !files.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// The files that belong to the repository, as text.
fn tracked(root: &Path) -> Vec<File> {
    let listed = Command::new("git").arg("-C").arg(root).args(["ls-files", "-z"]).output();
    let names = listed.map(|out| out.stdout).unwrap_or_default();
    names
        .split(|byte| *byte == 0)
        .filter(|name| !name.is_empty())
        .filter_map(|name| {
            let name = String::from_utf8_lossy(name).into_owned();
            let text = fs::read(root.join(&name)).ok()?;
            Some(File { text: String::from_utf8_lossy(&text).into_owned(), name })
        })
        .collect()
}

fn header(file: &File, found: &mut Vec<String>) {
    if !file.text.starts_with("//!") {
        found.push(format!("{}: does not begin with `//!`: what lives here, what does not", file.name));
    }
}

fn length(file: &File, found: &mut Vec<String>) {
    let lines = file.text.lines().count();
    let listed = LONG.iter().any(|(name, _)| *name == file.name);
    if lines > LONGEST && !listed {
        found.push(format!("{}: {lines} lines, more than {LONGEST}: split it by meaning", file.name));
    }
    if lines <= LONGEST && listed {
        found.push(format!("{}: listed as long, but is not; take it off the list in tidy.rs", file.name));
    }
    let list = file.name.ends_with("/lib.rs");
    if list && lines > LIST_LINES {
        found.push(format!("{}: {lines} lines; modules and re-exports only", file.name));
    }
}

fn name(file: &File, found: &mut Vec<String>) {
    let stem = Path::new(&file.name).file_stem().unwrap_or_default();
    if EMPTY_NAMES.iter().any(|name| stem == *name) {
        found.push(format!("{}: the name tells nothing", file.name));
    }
}

fn unsafe_place(file: &File, found: &mut Vec<String>) {
    if UNSAFE.iter().any(|(place, _)| file.name.starts_with(place)) {
        return;
    }
    for (number, line) in file.text.lines().enumerate() {
        let code = line.split("//").next().unwrap_or_default();
        // Written in two pieces so that this file does not find itself.
        let starts = ["{", "fn ", "impl "].iter().any(|next| code.contains(&format!("{} {next}", "unsafe")));
        if starts {
            found.push(format!("{}:{}: unsafe code outside of its places", file.name, number + 1));
        }
    }
}

/// No path of a person's machine.
fn machine_paths(file: &File, found: &mut Vec<String>) {
    for (number, line) in file.text.lines().enumerate() {
        let starts_path =
            |at: usize| at == 0 || line[..at].ends_with([' ', '"', '\'', '(', '`', '=', '\t', ':', ',']);
        let named = ["root", "work", "home"].iter().any(|top| {
            let folder = format!("/{top}/");
            line.match_indices(&folder).any(|(at, _)| {
                starts_path(at) && line[at + folder.len()..].starts_with(|c: char| c.is_ascii_lowercase())
            })
        });
        if named {
            found.push(format!("{}:{}: a path of somebody's machine", file.name, number + 1));
        }
    }
}

/// Which crate uses which.
fn uses(root: &Path, found: &mut Vec<String>) {
    for (user, allowed) in USES {
        let text = fs::read_to_string(root.join(user).join("Cargo.toml")).unwrap_or_default();
        if text.is_empty() {
            found.push(format!("{user}/Cargo.toml: missing"));
        }
        for line in text.lines() {
            let Some(used) = line.strip_prefix("keel-") else { continue };
            let used = used.split(['.', ' ', '=']).next().unwrap_or_default();
            if !allowed.contains(&used) {
                found.push(format!("{user}/Cargo.toml: {user} may not use {used}"));
            }
        }
    }
    let listed = fs::read_to_string(root.join("Cargo.toml")).unwrap_or_default();
    let members = listed.lines().find(|line| line.starts_with("members")).unwrap_or_default();
    for member in members.split('"').skip(1).step_by(2) {
        if USES.iter().all(|(user, _)| *user != member) {
            found.push(format!("Cargo.toml: no rule in tidy.rs about what {member} may use"));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{File, machine_paths, unsafe_place};

    fn count(text: &str, rule: fn(&File, &mut Vec<String>)) -> usize {
        let mut found = Vec::new();
        rule(&File { name: "stdlib/src/x.rs".into(), text: text.into() }, &mut found);
        found.len()
    }

    #[test]
    fn finds_paths_and_unsafe_code() {
        assert_eq!(count(&format!("see {}abc", "/home/"), machine_paths), 1);
        assert_eq!(count("tests/home/abc", machine_paths), 0);
        assert_eq!(count(&format!("{} {{", "unsafe"), unsafe_place), 1);
        assert_eq!(count("// no unsafe { here", unsafe_place), 0);
    }
}
