//! Runs a program under real Harbour for tests that compare with it.
//!
//! `HARBOUR_HOME` names the installation (its `bin` holds `hbmk2`). Without it `run` gives `None` after printing
//! "skipped: no reference", and the calling test returns.

mod scratch;

pub use scratch::Scratch;
use std::path::Path;
use std::process::Command;

/// The program's standard output when run in `dir`, or `None` when there is no reference.
pub fn run(source: &str, dir: &Path, args: &[&str]) -> Option<Vec<u8>> {
    let Some(home) = std::env::var_os("HARBOUR_HOME") else {
        eprintln!("skipped: no reference");
        return None;
    };
    let build = Scratch::new("reference");
    let prg = build.path().join("probe.prg");
    std::fs::write(&prg, source).expect("write probe");
    let exe = build.path().join("probe");
    let out = Command::new(Path::new(&home).join("bin/hbmk2"))
        .args(["-q0", "-mt", "-gtcgi"])
        .arg(format!("-o{}", exe.display()))
        .arg(&prg)
        .current_dir(build.path())
        .output()
        .expect("hbmk2");
    assert!(out.status.success(), "probe does not compile: {}", String::from_utf8_lossy(&out.stderr));
    let out = Command::new(&exe).args(args).current_dir(dir).output().expect("probe");
    assert!(
        out.status.success(),
        "probe failed: {}{}",
        String::from_utf8_lossy(&out.stdout),
        String::from_utf8_lossy(&out.stderr)
    );
    Some(out.stdout)
}
