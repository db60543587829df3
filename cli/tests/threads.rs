//! Threads that share everything: no order of changes may break the process. Harbour itself does not survive this program, so
//! it stands here and not among the conformance programs.

use keel_xtask::suite::{Scratch, capture};
use std::process::Command;

#[test]
fn eight_threads_hammer_the_same_containers() {
    let dir = Scratch::new().expect("a folder");
    std::fs::write(dir.path().join("hammer.prg"), include_str!("data/hammer.prg")).expect("the program");
    let mut keel = Command::new(env!("CARGO_BIN_EXE_keel"));
    let ran = capture(keel.args(["run", "hammer.prg"]), dir.path()).expect("it runs");
    let text = String::from_utf8_lossy(&ran.stdout).trim().to_string();
    assert_eq!((ran.status, text.as_str()), (Some(0), "done 8"), "{}", String::from_utf8_lossy(&ran.stderr));
}
