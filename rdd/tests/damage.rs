//! Damaged tables and memo files: every byte flipped and every length cut must end in a finding or an error, never in a
//! panic; sound files have no findings; what can be saved is saved.

#[path = "reference/scratch.rs"]
mod reference;

use keel_rdd::check::{CheckOptions, Severity, check_table, repair_into};
use keel_rdd::memo::dump::dump;
use keel_rdd::memo::{MemoKind, MemoOptions, MemoRef, MemoUse};
use keel_rdd::storage::OpenMode;
use keel_rdd::value::{FieldValue, ValueRef};
use std::path::{Path, PathBuf};

const KINDS: [(MemoKind, u8, u8); 5] = [
    (MemoKind::Fpt, 0xF5, 3),
    (MemoKind::Fpt, 0xF5, 2),
    (MemoKind::Fpt, 0xF5, 1),
    (MemoKind::Dbt, 0x83, 0),
    (MemoKind::Smt, 0xE5, 0),
];
const RECORDS: usize = 12;

fn text(i: usize) -> Vec<u8> {
    format!("memo {i} ").bytes().cycle().take(20 + 97 * i).collect()
}

fn value(kind: MemoKind, version: u8, i: usize) -> FieldValue {
    let typed = kind == MemoKind::Smt || (kind == MemoKind::Fpt && version > 1);
    match i {
        3 if typed => FieldValue::int(-70000),
        4 if typed => {
            FieldValue::Array(vec![FieldValue::text("ab"), FieldValue::Nil, FieldValue::Date(2_460_370)])
        }
        _ => FieldValue::Str(text(i)),
    }
}

/// A table of fields `N C(3)` and `M M(10)` with its memo file, some memos rewritten and removed.
fn make(dir: &Path, kind: MemoKind, version_byte: u8, version: u8) -> PathBuf {
    let path = dir.join("t.dbf");
    let format = kind.format().expect("format");
    let memo_path = path.with_extension(&format.extension()[1..]);
    let options = MemoOptions { mode: OpenMode::CREATE, block_size: 64, version };
    let mut memo = format.create(&memo_path, options).expect("memo");
    let mut refs = [MemoRef::default(); RECORDS];
    for round in 0..2 {
        for (i, at) in refs.iter_mut().enumerate() {
            let again = FieldValue::Str(text((i * 5 + round) % 13));
            let v = if round == 0 { again } else { value(kind, version, i) };
            *at = memo.write(*at, v.as_ref(), MemoUse::Text).expect("write");
        }
    }
    refs[7] = memo.write(refs[7], ValueRef::Str(b""), MemoUse::Text).expect("empty");
    drop(memo);
    let mut bytes = vec![version_byte, 126, 2, 3];
    bytes.extend((RECORDS as u32).to_le_bytes());
    bytes.extend((32u16 + 2 * 32 + 2).to_le_bytes());
    bytes.extend(14u16.to_le_bytes());
    bytes.resize(32, 0);
    for (name, letter, len) in [(b'N', b'C', 3u8), (b'M', b'M', 10)] {
        let mut d = [0u8; 32];
        (d[0], d[11], d[16]) = (name, letter, len);
        bytes.extend(d);
    }
    bytes.extend([0x0D, 0]);
    for (i, at) in refs.iter().enumerate() {
        bytes.extend(format!(" {i:03}").bytes());
        if kind == MemoKind::Smt && at.item_type != 0 {
            bytes.extend(at.item_type.to_le_bytes());
            bytes.extend(at.len.to_le_bytes());
            bytes.extend(at.block.to_le_bytes());
        } else if at.block == 0 {
            bytes.extend([b' '; 10]);
        } else {
            bytes.extend(format!("{:>10}", at.block).bytes());
        }
    }
    bytes.push(0x1A);
    std::fs::write(&path, bytes).expect("table");
    path
}

fn remove(path: &Path) {
    for ext in ["dbf", "fpt", "dbt", "smt"] {
        let _ = std::fs::remove_file(path.with_extension(ext));
    }
}

#[test]
fn sound_files_have_no_damage_and_survive_repair() {
    for (kind, byte, version) in KINDS {
        let dir = reference::Scratch::new("sound");
        let path = make(dir.path(), kind, byte, version);
        let findings = check_table(&path, &CheckOptions::default()).expect("check");
        assert!(findings.iter().all(|f| f.severity == Severity::Note), "{kind:?} {version}: {findings:#?}");
        let target = dir.path().join("copy.dbf");
        let repair = repair_into(&path, &target, None).expect("repair");
        assert_eq!(
            (repair.records as usize, repair.memos as usize),
            (RECORDS, RECORDS - 1),
            "{:?}",
            repair.findings
        );
        let findings = check_table(&target, &CheckOptions::default()).expect("check");
        assert!(findings.is_empty() || kind == MemoKind::Dbt, "{kind:?} {version}: {findings:#?}");
        assert!(repair_into(&path, &target, None).is_err(), "an existing file is not overwritten");
    }
}

#[test]
fn missing_memo_file_leaves_the_table_readable() {
    let dir = reference::Scratch::new("missing");
    let path = make(dir.path(), MemoKind::Fpt, 0xF5, 3);
    std::fs::remove_file(path.with_extension("fpt")).expect("remove");
    let findings = check_table(&path, &CheckOptions::default()).expect("check");
    assert!(
        findings.iter().any(|f| f.text.contains("memo file cannot be opened") && f.path.ends_with("t.fpt"))
    );
    let repair = repair_into(&path, &dir.path().join("copy.dbf"), None).expect("repair");
    assert_eq!((repair.records as usize, repair.memos), (RECORDS, 0));
}

#[test]
fn typical_damage_is_named_with_its_place() {
    let dir = reference::Scratch::new("typical");
    let path = make(dir.path(), MemoKind::Fpt, 0xF5, 3);
    let mut bytes = std::fs::read(&path).expect("table");
    bytes[4] = 99;
    bytes[98] = b'x';
    bytes[98 + 14 + 4..98 + 14 + 14].copy_from_slice(b"      9999");
    bytes.extend(b"partial");
    std::fs::write(&path, &bytes).expect("table");
    let findings = check_table(&path, &CheckOptions::default()).expect("check");
    let found =
        |part: &str, offset: u64| findings.iter().any(|f| f.text.contains(part) && f.offset == offset);
    assert!(found("header counts 99 records", 4), "{findings:#?}");
    assert!(found("begins with byte 0x78", 98), "{findings:#?}");
    assert!(found("record 2, field 2: memo block 9999 is outside the file", 9999 * 64), "{findings:#?}");
    let repair = repair_into(&path, &dir.path().join("copy.dbf"), None).expect("repair");
    assert!(
        repair.findings.iter().any(|f| f.text.starts_with("record 2: memo M is lost")),
        "{:?}",
        repair.findings
    );
}

/// The memo reference of a 10-byte field.
fn reference_of(field: &[u8], kind: MemoKind) -> MemoRef {
    if kind != MemoKind::Smt {
        let digits = String::from_utf8_lossy(field);
        return MemoRef::block(digits.trim().parse().unwrap_or(0));
    }
    let word = |at: usize| u32::from_le_bytes([field[at], field[at + 1], field[at + 2], field[at + 3]]);
    MemoRef { item_type: word(0) as u16, len: word(2), block: word(6) }
}

/// Everything that reads or writes foreign memo bytes.
fn exercise(path: &Path, kind: MemoKind, repair: bool) {
    let _ = check_table(path, &CheckOptions { limit: 50, memo: None });
    let _ = dump(&path.with_extension(&kind.format().expect("format").extension()[1..]), kind);
    if repair {
        let target = path.with_file_name("copy.dbf");
        remove(&target);
        let _ = repair_into(path, &target, None);
    }
    let format = kind.format().expect("format");
    let memo_path = path.with_extension(&format.extension()[1..]);
    let options = MemoOptions { mode: OpenMode::SHARED, block_size: 0, version: 0 };
    let Ok(mut memo) = format.open(&memo_path, options) else { return };
    let bytes = std::fs::read(path).unwrap_or_default();
    let records = bytes.get(98..).unwrap_or_default().chunks_exact(14).take(RECORDS);
    for (i, record) in records.enumerate() {
        let at = reference_of(&record[4..], kind);
        let _ = memo.len(at);
        let _ = memo.read(at);
        // A damaged "next block" may make the file sparse and huge; that is what the format says, but not what a test needs.
        if i % 5 == 0 && std::fs::metadata(&memo_path).is_ok_and(|m| m.len() < 1 << 20) {
            let _ = memo.write(at, ValueRef::Str(&text(i)), MemoUse::Text);
            let _ = memo.free(at);
        }
    }
}

#[test]
fn flipped_bits_and_cut_files_never_panic() {
    let mut seed = 99u64;
    let mut below = |n: usize| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) as usize % n
    };
    for (kind, byte, version) in KINDS {
        let dir = reference::Scratch::new("flip");
        let path = make(dir.path(), kind, byte, version);
        let memo_path = path.with_extension(&kind.format().expect("format").extension()[1..]);
        let (table, memo) = (std::fs::read(&path).expect("table"), std::fs::read(&memo_path).expect("memo"));
        for round in 0..300 {
            let (mut t, mut m) = (table.clone(), memo.clone());
            match round % 4 {
                0 => t.truncate(below(t.len())),
                1 => m.truncate(below(m.len())),
                _ => {
                    for _ in 0..1 + below(4) {
                        let victim = if round % 4 == 2 { &mut t } else { &mut m };
                        // Headers matter most.
                        let near = below(2) == 0;
                        let at = below(if near { victim.len().min(1100) } else { victim.len() });
                        victim[at] ^= 1 << below(8);
                    }
                }
            }
            std::fs::write(&path, &t).expect("table");
            std::fs::write(&memo_path, &m).expect("memo");
            exercise(&path, kind, round % 9 == 0);
        }
    }
}
