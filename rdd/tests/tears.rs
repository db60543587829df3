//! Reading rows while other processes write them: a validated read sees whole rows only, two equal copies are not enough.
//!
//! The rows cross a page of the file, so that a writer that is put aside in the middle leaves half a row for others to see. The
//! writers are this test's own binary, started again, or a Harbour program when `HARBOUR_HOME` is set.

use keel_rdd::dbf::field::FieldSpec;
use keel_rdd::driver::*;
use keel_rdd::{AreaNo, Host, PlainHost, ValueRef, ops};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

const ROWS: u32 = 40;
const PAD: usize = 560;
/// Longer than a writer is put aside on a busy machine, whatever else runs there.
const PATIENCE: Duration = Duration::from_secs(5);
/// Number, padding: the record has 588 bytes as in the load test.
const RECORD: usize = 1 + 27 + PAD;

struct Folder(PathBuf);

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

struct Writer(Child);

impl Drop for Writer {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn open(h: &mut PlainHost, table: &Path) -> AreaNo {
    assert!(h.areas().set_default_driver(b"DBFNTX"));
    let name = table.to_str().expect("a path").as_bytes().to_vec();
    let request = OpenRequest { name, shared: true, ..OpenRequest::default() };
    ops::use_area(h, true, b"", &request).expect("an open table")
}

fn make(table: &Path) {
    let mut h = PlainHost::default();
    assert!(h.areas().set_default_driver(b"DBFNTX"));
    let f = |name: &str, t: &str, len| FieldSpec { name: name.into(), type_text: t.into(), len, dec: 0 };
    let name = table.to_str().expect("a path").as_bytes().to_vec();
    let request = CreateRequest {
        name: name.clone(),
        fields: vec![f("N", "C", 27), f("PAD", "C", PAD as i32)],
        ..Default::default()
    };
    ops::create_table(&mut h, true, b"", &request).expect("a table");
    let a = open(&mut h, table);
    for _ in 0..ROWS {
        ops::append(&mut h, a, true).expect("a row");
        fill(&mut h, a, 0);
        ops::unlock(&mut h, a, None).expect("unlock");
    }
    ops::close_all(&mut h).expect("close");
}

/// Every byte of a row is the same letter.
fn fill(h: &mut PlainHost, a: AreaNo, n: u32) {
    let letter = [b'A' + (n % 26) as u8; PAD];
    ops::field_put(h, a, 1, ValueRef::Str(&letter[..27])).expect("a field");
    ops::field_put(h, a, 2, ValueRef::Str(&letter)).expect("a field");
}

/// Rows that cross a page.
fn crossing(h: &mut PlainHost, a: AreaNo) -> Vec<u32> {
    let table = h.areas().area(a).expect("area").dbf().expect("table");
    let page = |at: u64| at / 4096;
    let crosses = |n: &u32| {
        let at = table.layout.record_offset(*n);
        page(at) != page(at + RECORD as u64 - 1)
    };
    (1..=ROWS).filter(crosses).collect()
}

fn is_whole(record: &[u8]) -> bool {
    record[1..].iter().all(|&b| b == record[1])
}

/// Not a test: what a writing process runs, named by the environment.
#[test]
fn writer() {
    let (Some(table), Ok(row)) = (std::env::var_os("KEEL_TEARS_TABLE"), std::env::var("KEEL_TEARS_ROW"))
    else {
        return;
    };
    let mut h = PlainHost::default();
    let a = open(&mut h, Path::new(&table));
    let row: i64 = row.parse().expect("a row");
    let begun = Instant::now();
    let mut n = 0;
    while begun.elapsed() < Duration::from_secs(60) {
        n += 1;
        ops::go_to(&mut h, a, row).expect("a row");
        if ops::lock(&mut h, a, LockRequest::Current).expect("a lock") {
            fill(&mut h, a, n);
            ops::unlock(&mut h, a, None).expect("unlock");
        }
    }
}

fn own_writer(table: &Path, row: u32) -> Writer {
    let child = Command::new(std::env::current_exe().expect("this test"))
        .args(["--exact", "writer", "--nocapture"])
        .env("KEEL_TEARS_TABLE", table)
        .env("KEEL_TEARS_ROW", row.to_string())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn();
    Writer(child.expect("a writer"))
}

/// A writer of the reference, `None` without one.
fn foreign_writer(dir: &Path, table: &Path, row: u32) -> Option<Writer> {
    let home = std::env::var_os("HARBOUR_HOME")?;
    let program = dir.join("tear");
    if !program.exists() {
        let built = Command::new(Path::new(&home).join("bin/hbmk2"))
            .args(["-q0", "-gtcgi"])
            .arg(format!("-o{}", program.display()))
            .arg(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/harbour/tear.prg"))
            .current_dir(dir)
            .output()
            .ok()?;
        assert!(built.status.success(), "{}", String::from_utf8_lossy(&built.stdout));
    }
    let child = Command::new(program).arg(table).arg(row.to_string()).stdout(Stdio::null()).spawn();
    Some(Writer(child.expect("a writer")))
}

#[test]
fn strict_reads_are_whole_and_two_equal_copies_are_not() {
    let dir = std::env::temp_dir().join(format!("keel-tears-{}", std::process::id()));
    let _ = std::fs::remove_dir_all(&dir);
    std::fs::create_dir_all(&dir).expect("a folder");
    let folder = Folder(dir);
    let table = folder.0.join("rows.dbf");
    make(&table);
    let mut h = PlainHost::default();
    let a = open(&mut h, &table);
    let rows = crossing(&mut h, a);
    assert!(rows.len() >= 4);
    // More writers than processors: they are put aside now and then.
    let mut writers: Vec<Writer> = rows[..3].iter().map(|&row| own_writer(&table, row)).collect();
    writers.extend(foreign_writer(&folder.0, &table, rows[3]));
    let rows = &rows[..writers.len()];
    let cursor = h.areas().area(a).expect("area").dbf().expect("table");
    let (mut one, mut two) = (vec![0; RECORD], vec![0; RECORD]);

    // The control: half a row that stays for a while is the same twice.
    let (mut torn, mut reads) = (0u64, 0u64);
    let begun = Instant::now();
    while torn == 0 && begun.elapsed() < Duration::from_secs(30) {
        for &row in rows {
            let at = cursor.layout.record_offset(row);
            cursor.file.copy(at, &mut one).expect("a copy");
            cursor.file.copy(at, &mut two).expect("a copy");
            reads += 1;
            torn += u64::from(one == two && !is_whole(&one));
        }
    }
    assert!(torn > 0, "two equal copies were never torn in {reads} reads");

    let (mut torn, mut reads) = (0u64, 0u64);
    let begun = Instant::now();
    // A busy machine takes its time for them.
    while begun.elapsed() < Duration::from_secs(3) || reads <= 100 {
        for &row in rows {
            cursor.read_strict_within(row, &mut one, PATIENCE).expect("a row");
            reads += 1;
            torn += u64::from(!is_whole(&one));
        }
    }
    assert_eq!(torn, 0, "torn among {reads} strict reads");
    println!("{reads} strict reads while {} processes wrote", writers.len());
}
