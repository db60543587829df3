//! Storage that fails under a running program: an error object with the system's code, nothing acknowledged lost, no crash.

mod folder;

use folder::Folder;
use std::path::Path;
use std::process::{Command, Stdio};

const KEEL: &str = env!("CARGO_BIN_EXE_keel");

/// Runs the case of `stress/faults.prg`, with a limit on file sizes in blocks of 1 KiB if one is given.
fn run(folder: &Folder, case: &str, driver: &str, limit: Option<u32>) -> String {
    let (code, text) = run_to_end(folder, case, driver, limit);
    assert_eq!(code, Some(0), "{case} {driver}: {text}");
    text
}

/// As [`run`], for programs that may fail; also gives the exit code.
fn run_to_end(folder: &Folder, case: &str, driver: &str, limit: Option<u32>) -> (Option<i32>, String) {
    let program = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/stress/faults.prg");
    let limit = limit.map_or(String::new(), |n| format!("ulimit -f {n}; "));
    let out = Command::new("bash")
        .arg("-c")
        .arg(format!("{limit}exec \"$0\" run \"$1\" -- {case} {driver}"))
        .args([KEEL.as_ref(), program.as_os_str()])
        .current_dir(&folder.0)
        .stdin(Stdio::null())
        .output()
        .expect("bash");
    (out.status.code(), String::from_utf8_lossy(&out.stdout).trim().to_string())
}

/// Is the table sound, as `keel dbf check` sees it?
fn check(folder: &Folder, table: &str) {
    let out = Command::new(KEEL).args(["dbf", "check", table]).current_dir(&folder.0).output().expect("keel");
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stdout));
}

/// "A disk that is full": a limit on the size of files, which any user can set.
#[test]
fn a_full_disk_is_an_error_and_loses_nothing() {
    for driver in ["DBFNTX", "DBFCDX"] {
        let folder = Folder::new("faults", driver);
        let said = run(&folder, "fill", driver, Some(100));
        let kinds = ["1011 27", "1015 27"];
        assert!(kinds.iter().any(|k| said.contains(k)), "{said}");
        assert!(said.ends_with("kept"), "{said}");
    }
}

/// Rows that wait for company when the program ends are told of if they find no room, and the table is sound without them.
#[test]
fn rows_that_find_no_room_at_the_end_are_told_of() {
    let folder = Folder::new("faults", "left");
    let (code, said) = run_to_end(&folder, "left", "DBFNTX", Some(40));
    assert_eq!(code, Some(1));
    assert!(said.contains("DBFNTX/1011"), "{said}");
    check(&folder, "left.dbf");
}

/// What a shared append could not write whole is taken off, and is not tried again.
#[test]
fn an_append_without_room_leaves_no_part_of_a_row() {
    let folder = Folder::new("faults", "append");
    assert_eq!(run(&folder, "shared", "DBFCDX", Some(40)), "1011 27\n.T.");
    check(&folder, "left.dbf");
}

/// Text files tell the system's code, too.
#[test]
fn a_text_without_room_is_an_error_with_its_code() {
    let folder = Folder::new("faults", "text");
    assert_eq!(run(&folder, "text", "DBFNTX", Some(59)), "1011 27");
}

/// Somebody cuts the file under a reader that has it mapped.
#[test]
fn a_file_cut_short_under_a_reader_is_an_error() {
    let folder = Folder::new("faults", "cut");
    assert_eq!(run(&folder, "cut", "DBFNTX", None), "1010\n3");
}

/// The index file, too, under a session that goes on using it.
#[test]
fn an_index_cut_short_is_an_error() {
    for (driver, code) in [("DBFNTX", "1010"), ("DBFCDX", "1012")] {
        let folder = Folder::new("faults", &format!("index{driver}"));
        let said = run(&folder, "index", driver, None);
        assert!(said.starts_with(code) && said.ends_with("rows 300"), "{said}");
    }
}

#[test]
fn a_file_that_vanished_or_is_closed_to_us_is_an_error_at_open() {
    let folder = Folder::new("faults", "open");
    assert_eq!(run(&folder, "vanished", "DBFNTX", None), "1001 2");
    // Root may open anything.
    let id = Command::new("id").arg("-u").output().expect("id");
    if id.stdout.trim_ascii() != b"0" {
        assert_eq!(run(&folder, "denied", "DBFNTX", None), "1001 5");
    }
    assert_eq!(run(&folder, "readonly", "DBFNTX", None), "1025");
}

/// A table removed from its folder under a session goes on working for it: the file is still there.
#[test]
fn a_table_removed_while_open_stays_usable() {
    let folder = Folder::new("faults", "removed");
    assert_eq!(run(&folder, "removed", "DBFCDX", None), "301");
}
