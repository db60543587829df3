//! The preprocessor against recorded `.ppo` texts of Harbour: `tests/stdch` (every command of our headers) and
//! `tests/pp` (the preprocessor itself). With `HARBOUR_HOME` set, the recorded texts are checked against it too.

use keel_compiler::pp::{NoIncludes, PpOptions, Preprocessor, print_ppo};
use keel_compiler::source::SourceMap;
use keel_compiler::token::Interner;
use std::path::{Path, PathBuf};
use std::process::Command;

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests").join(name)
}

fn programs(folder: &Path) -> Vec<PathBuf> {
    let mut out: Vec<PathBuf> = std::fs::read_dir(folder)
        .expect("the folder is there")
        .filter_map(|e| Some(e.ok()?.path()))
        .filter(|p| p.extension().is_some_and(|e| e == "prg"))
        .collect();
    out.sort();
    assert!(!out.is_empty(), "no programs in {}", folder.display());
    out
}

/// What Keel prints for a program.
fn preprocess(path: &Path) -> Vec<u8> {
    let (mut names, mut sources) = (Interner::default(), SourceMap::default());
    let mut pp = Preprocessor::new(&PpOptions::default(), &mut names, &mut sources);
    let text = std::fs::read(path).expect("readable");
    let name = path.file_name().expect("a name").to_string_lossy().into_owned();
    let file = sources.add(name, text);
    let output = pp.run(file, &mut names, &mut sources, &mut NoIncludes);
    print_ppo(&output, &names)
}

/// The first line that differs, with its number.
fn difference(want: &[u8], have: &[u8]) -> Option<String> {
    if want == have {
        return None;
    }
    let (mut w, mut h) = (want.split(|b| *b == b'\n'), have.split(|b| *b == b'\n'));
    for n in 1.. {
        let (a, b) = (w.next(), h.next());
        if a != b {
            let text =
                |l: Option<&[u8]>| l.map_or("(end)".into(), |l| String::from_utf8_lossy(l).into_owned());
            return Some(format!("line {n}\n  Harbour: {}\n  Keel:    {}", text(a), text(b)));
        }
    }
    None
}

fn check(name: &str) {
    let mut wrong = Vec::new();
    let programs = programs(&folder(name));
    for path in &programs {
        let want =
            std::fs::read(path.with_extension("ppo")).expect("a recorded text stands beside each program");
        if let Some(what) = difference(&want, &preprocess(path)) {
            wrong.push(format!("{}: {what}", path.display()));
        }
    }
    assert!(wrong.is_empty(), "{} of {} differ\n{}", wrong.len(), programs.len(), wrong.join("\n"));
}

#[test]
fn commands_of_the_headers() {
    check("stdch");
}

#[test]
fn the_preprocessor_itself() {
    check("pp");
}

#[test]
fn recorded_texts_are_those_of_harbour() {
    let Some(home) = std::env::var_os("HARBOUR_HOME") else {
        eprintln!("skipped: no reference");
        return;
    };
    let scratch = std::env::temp_dir().join(format!("keel-ppo-{}", std::process::id()));
    std::fs::create_dir_all(&scratch).expect("a scratch folder");
    let mut wrong = Vec::new();
    for path in programs(&folder("pp")).into_iter().chain(programs(&folder("stdch"))) {
        let name = path.file_name().expect("a name");
        std::fs::copy(&path, scratch.join(name)).expect("copied");
        let done = Command::new(Path::new(&home).join("bin/harbour"))
            .current_dir(&scratch)
            .arg(name)
            .args(["-p", "-n", "-q0", "-s"])
            .arg(format!("-i{}/include", Path::new(&home).display()))
            .output();
        done.expect("the reference runs");
        let made = std::fs::read(scratch.join(name).with_extension("ppo")).unwrap_or_default();
        let kept = std::fs::read(path.with_extension("ppo")).expect("recorded");
        if let Some(what) = difference(&made, &kept) {
            wrong.push(format!("{}: {what}", path.display()));
        }
    }
    let _ = std::fs::remove_dir_all(&scratch);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
