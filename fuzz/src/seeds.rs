//! Texts that mutations begin with.

use std::path::Path;

/// Longest program taken: short ones are mutated more often.
const MOST: usize = 6000;

/// The programs of the conformance suite that are short.
pub fn programs() -> Vec<Vec<u8>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests");
    let mut all = Vec::new();
    collect(&root, &mut all);
    all.sort();
    all.dedup();
    all
}

fn collect(folder: &Path, all: &mut Vec<Vec<u8>>) {
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            collect(&path, all);
        } else if path.extension().is_some_and(|e| e == "prg" || e == "ch") {
            all.extend(std::fs::read(&path).ok().filter(|t| t.len() <= MOST));
        }
    }
}

/// JSON texts.
pub fn json() -> Vec<Vec<u8>> {
    let nested = format!("{}{}", "[".repeat(300), "]".repeat(300));
    [
        r#"{"a":[1,2.5,-3e10,true,false,null,"x\u00e9\n\\\"\ud83d\ude00"],"b":{"c":{}}}"#,
        "[1e400,-0,0.1,123456789012345678901234567890]",
        "\"text\" trailing",
        "{\"__enum\":1,\"dup\":1,\"dup\":2}",
        " [ /* no */ ] ",
        &nested,
    ]
    .iter()
    .map(|t| t.as_bytes().to_vec())
    .collect()
}

/// Patterns and subjects, separated by a NUL.
pub fn regex() -> Vec<Vec<u8>> {
    [
        "([a-z]+)([0-9]*)\0abc123 def",
        "(a|b)*c\0ababababab",
        "^(?:x(?=y)|(?<!q)z)+?$\0xyz\nz",
        "(a+)+$\0aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab",
        "(.*)(.*)(.*)(.*)(.*)x\0aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "[[:alpha:]\\w\\d\\S]{2,5}\\b\0word word",
        "(\\w+)\\s\\1\0the the",
        "\\x41\\Q.*\\E\\p{L}\0A.*\u{e9}",
        "((((((((((a{1,100}){1,100}){1,100})\0a",
    ]
    .iter()
    .map(|t| t.as_bytes().to_vec())
    .collect()
}
