//! Runs the examples in the documentation of the builtins: what a line prints stands behind its `//=>`, blanks around it aside.

use std::process::Command;

/// The `prg` block of a documentation.
fn example(doc: &[&str]) -> Vec<String> {
    let lines = doc.iter().map(|l| l.strip_prefix(' ').unwrap_or(l));
    lines.skip_while(|l| *l != "```prg").skip(1).take_while(|l| *l != "```").map(str::to_string).collect()
}

#[test]
fn documented_results() {
    let dir = std::env::temp_dir().join(format!("keel-examples-{}", std::process::id()));
    std::fs::create_dir_all(&dir).expect("a folder for the programs");
    let mut failures = Vec::new();
    let mut count = 0;
    for b in keel_stdlib::registry::builtins() {
        let lines = example(b.doc);
        if lines.is_empty() {
            continue;
        }
        count += 1;
        let mut code = String::from("PROCEDURE Main()\n");
        let mut expected = Vec::new();
        for l in &lines {
            let (left, right) = l.split_once("//=>").map_or((l.as_str(), None), |(a, b)| (a, Some(b)));
            code.push_str(left);
            code.push('\n');
            expected.extend(right.map(|r| r.trim().to_string()));
        }
        code.push_str("RETURN\n");
        let file = dir.join(format!("{}.prg", b.name));
        std::fs::write(&file, code).expect("write the program");
        let out = Command::new(env!("CARGO_BIN_EXE_keel"))
            .arg("run")
            .arg(&file)
            .current_dir(&dir)
            .stdin(std::process::Stdio::null())
            .output()
            .expect("run the program");
        let text = String::from_utf8_lossy(&out.stdout).into_owned();
        let got: Vec<String> = text.split('\n').skip(1).map(|l| l.trim().to_string()).collect();
        if got != expected {
            let errors = String::from_utf8_lossy(&out.stderr).into_owned();
            failures.push(format!("{}: expected {expected:?}, got {got:?} {errors}", b.name));
        }
    }
    let _ = std::fs::remove_dir_all(&dir);
    assert!(count > 40, "only {count} examples found");
    assert!(failures.is_empty(), "{} of {count} examples:\n{}", failures.len(), failures.join("\n"));
}
