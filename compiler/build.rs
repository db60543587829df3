//! Generates the parser from `src/parse/grammar.lalrpop` and the table of embedded headers from `include/*.ch`.

use std::fmt::Write;
use std::path::Path;

fn main() {
    println!("cargo:rerun-if-changed=src/parse/grammar.lalrpop");
    lalrpop::Configuration::new().use_cargo_dir_conventions().process().expect("the grammar is valid");
    headers();
}

/// Writes `headers.rs`: a sorted array of (name, text).
fn headers() {
    let folder = Path::new(&std::env::var("CARGO_MANIFEST_DIR").expect("cargo sets it")).join("include");
    println!("cargo:rerun-if-changed={}", folder.display());
    let mut names: Vec<String> = std::fs::read_dir(&folder)
        .expect("the include folder is there")
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|name| name.ends_with(".ch"))
        .collect();
    names.sort();
    let mut out = String::from("&[\n");
    for name in &names {
        let path = folder.join(name);
        let _ = writeln!(out, "    ({name:?}, include_bytes!({:?})),", path.display().to_string());
    }
    out.push(']');
    let target = Path::new(&std::env::var("OUT_DIR").expect("cargo sets it")).join("headers.rs");
    std::fs::write(target, out).expect("the output folder is writable");
}
