//! Files in memory (`mem:`) behave as files of the disk do: one program, run with both, prints the same.

use keel_xtask::suite::Scratch;
use std::path::PathBuf;
use std::process::Command;

fn printed(prefix: &str, folder: &std::path::Path) -> String {
    let program = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/data/memory.prg");
    let run = Command::new(env!("CARGO_BIN_EXE_keel"))
        .arg("run")
        .arg(program)
        .arg("--")
        .arg(prefix)
        .current_dir(folder)
        .output()
        .expect("keel runs");
    let (out, err) = (String::from_utf8_lossy(&run.stdout), String::from_utf8_lossy(&run.stderr));
    assert!(run.status.success(), "{prefix}: {err}\n{out}");
    out.into_owned()
}

#[test]
fn tables_in_memory_and_on_disk_are_the_same() {
    let scratch = Scratch::new().expect("a folder");
    let folder = scratch.path();
    let (disk, memory) = (printed("", folder), printed("mem:", folder));
    let left: Vec<_> = std::fs::read_dir(folder).expect("listed").flatten().map(|e| e.file_name()).collect();
    assert!(disk.contains("DBFNSX") && disk.lines().count() > 50, "{disk}");
    assert_eq!(memory, disk);
    assert!(left.is_empty(), "files are left behind: {left:?}");
}
