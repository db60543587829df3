//! Sample files of every format, and everything that can be done to them when their bytes are foreign. Tests and fuzz targets
//! share it: a call of [`exercise`] ends, whatever the bytes, in errors, findings or results.

#![allow(dead_code, reason = "each user takes its part")]

use keel_rdd::check::{
    CheckOptions, Severity, Unwatched, check_keys, check_structure, check_table, repair_into,
};
use keel_rdd::check::{Finding, saved_tags};
use keel_rdd::codepage::BinaryCollation;
use keel_rdd::dbf::field::FieldSpec;
use keel_rdd::driver::{
    CreateRequest, LockRequest, OpenRequest, OrderCondition, OrderCreateRequest, OrderInfoRequest, OrderRef,
    SeekRequest,
};
use keel_rdd::order::BagKind;
use keel_rdd::{AreaNo, Expr, FieldValue, Host, Num, Number, PlainHost, Timestamp, ValueRef, ops};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Records of a sample table.
pub const RECORDS: u32 = 90;
/// Steps of one walk: more than the sample has keys, few enough that a cycle of pages costs nothing.
const STEPS: usize = 250;

/// One sample: a driver and the files of a table `t`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sample {
    /// Driver.
    pub driver: &'static str,
    /// Index bags beside the table, the production bag included.
    pub bags: &'static [&'static str],
    /// Extension of the memo file.
    pub memo: &'static str,
}

/// Every combination of formats.
pub const SAMPLES: [Sample; 4] = [
    Sample { driver: "DBFNTX", bags: &["t.ntx", "u.ntx", "c.ntx"], memo: "dbt" },
    Sample { driver: "DBFCDX", bags: &["t.cdx"], memo: "fpt" },
    Sample { driver: "DBFSMT", bags: &[], memo: "smt" },
    Sample { driver: "DBFNSX", bags: &["t.nsx"], memo: "smt" },
];

impl Sample {
    /// Kind of its bags.
    pub fn kind(&self) -> BagKind {
        BagKind::of_driver(self.driver)
    }

    /// Names of its files, the table first.
    pub fn files(&self) -> Vec<String> {
        let mut all = vec!["t.dbf".to_string(), format!("t.{}", self.memo)];
        all.extend(self.bags.iter().map(|b| b.to_string()));
        all
    }
}

fn name_bytes(path: &Path) -> Vec<u8> {
    path.to_str().unwrap_or_default().as_bytes().to_vec()
}

/// Texts that look random, some alike, so that trees have several levels and leaves are packed.
fn text(n: u32) -> String {
    let x = n.wrapping_mul(2_654_435_761) >> 7;
    format!("{:05}{}", x % 40_000, "abcdefghij".repeat(1 + (x % 7) as usize))
}

fn double(d: f64) -> FieldValue {
    FieldValue::Num(Num { value: Number::Double(d), width: 0, dec: 2 })
}

fn fill(h: &mut PlainHost, a: AreaNo, n: u32) -> keel_rdd::Result<()> {
    ops::append(h, a, true)?;
    ops::field_put(h, a, 1, ValueRef::Str(text(n).as_bytes()))?;
    ops::field_put(h, a, 2, double(f64::from(n * 37 % 100) - 50.5).as_ref())?;
    ops::field_put(h, a, 3, ValueRef::Date(2_460_000 + (n * 13 % 60) as i32))?;
    ops::field_put(h, a, 4, ValueRef::Logical(n % 3 == 0))?;
    let memo = "memo text ".repeat((n % 40) as usize);
    if n % 4 != 0 {
        ops::field_put(h, a, 5, ValueRef::Str(memo.as_bytes()))?;
    }
    Ok(())
}

fn order(h: &mut PlainHost, a: AreaNo, bag: &Path, tag: &str, key: &str, how: OrderCondition, unique: bool) {
    let request = OrderCreateRequest {
        bag: name_bytes(bag),
        tag: tag.into(),
        key: Expr::from_text(key.as_bytes()),
        unique: Some(unique),
        condition: OrderCondition { additive: true, all: true, ..how },
    };
    ops::order_create(h, a, request).expect("an order");
}

/// Makes the files of a sample in a folder.
pub fn make(dir: &Path, sample: &Sample) {
    let mut h = PlainHost::default();
    let spec =
        |name: &str, kind: &str, len, dec| FieldSpec { name: name.into(), type_text: kind.into(), len, dec };
    let request = CreateRequest {
        name: name_bytes(&dir.join("t.dbf")),
        fields: vec![
            spec("NAME", "C", 60, 0),
            spec("NUM", "N", 8, 2),
            spec("DAY", "D", 8, 0),
            spec("OK", "L", 1, 0),
            spec("NOTE", "M", 10, 0),
        ],
        keep_open: true,
        alias: Some(b"T".to_vec()),
        ..CreateRequest::default()
    };
    ops::create_table(&mut h, true, sample.driver.as_bytes(), &request).expect("a table");
    let a = h.areas().current();
    for n in 1..=RECORDS {
        fill(&mut h, a, n).expect("a record");
    }
    let plain = OrderCondition::default;
    let filtered = || OrderCondition { for_cond: Some(Expr::from_text(b"OK")), ..plain() };
    let descending = || OrderCondition { descending: true, ..plain() };
    match sample.driver {
        "DBFNTX" => {
            order(&mut h, a, &dir.join("t.ntx"), "", "NAME", plain(), false);
            order(&mut h, a, &dir.join("u.ntx"), "", "NUM", filtered(), true);
            order(&mut h, a, &dir.join("c.ntx"), "ONE", "DAY", plain(), false);
            order(&mut h, a, &dir.join("c.ntx"), "TWO", "Upper( NAME )", descending(), false);
        }
        "DBFCDX" | "DBFNSX" => {
            let bag = dir.join(sample.bags[0]);
            order(&mut h, a, &bag, "NAME", "NAME", plain(), false);
            order(&mut h, a, &bag, "NUM", "NUM", descending(), false);
            order(&mut h, a, &bag, "DAY", "DAY", filtered(), true);
        }
        _ => {}
    }
    // Some history: pages split, memo blocks freed and used again.
    for n in (1..=RECORDS).step_by(3) {
        ops::go_to(&mut h, a, i64::from(n)).expect("go");
        ops::field_put(&mut h, a, 1, ValueRef::Str(text(n + 1000).as_bytes())).expect("put");
        let memo = "other ".repeat(n as usize % 70);
        ops::field_put(&mut h, a, 5, ValueRef::Str(memo.as_bytes())).expect("put");
    }
    for n in [5, 30, 77] {
        ops::go_to(&mut h, a, n).expect("go");
        ops::delete(&mut h, a).expect("delete");
    }
    ops::close_all(&mut h).expect("closed");
}

/// Opens the table with its bags; `None` if it does not open. Bags that do not open are left out.
pub fn open(dir: &Path, sample: &Sample, shared: bool, readonly: bool) -> (PlainHost, Option<AreaNo>) {
    let mut h = PlainHost::default();
    h.areas().settings.autopen = false;
    let request = OpenRequest {
        name: name_bytes(&dir.join("t.dbf")),
        alias: Some(b"T".to_vec()),
        shared,
        readonly,
        codepage: Vec::new(),
        ..OpenRequest::default()
    };
    let Ok(a) = ops::use_area(&mut h, true, sample.driver.as_bytes(), &request) else { return (h, None) };
    for bag in sample.bags {
        let _ = ops::order_list_add(&mut h, a, &name_bytes(&dir.join(bag)), b"");
    }
    (h, Some(a))
}

/// Record numbers along the controlling order, at most `STEPS`; `Err` keeps how far it came.
pub fn walk(h: &mut PlainHost, a: AreaNo, back: bool) -> Result<Vec<u32>, Vec<u32>> {
    let mut seen = Vec::new();
    let begun = if back { ops::go_bottom(h, a) } else { ops::go_top(h, a) };
    if begun.is_err() {
        return Err(seen);
    }
    while seen.len() < STEPS {
        match if back { ops::bof(h, a) } else { ops::eof(h, a) } {
            Ok(true) => return Ok(seen),
            Ok(false) => {}
            Err(_) => return Err(seen),
        }
        match ops::recno(h, a) {
            Ok(n) => seen.push(n),
            Err(_) => return Err(seen),
        }
        if ops::skip(h, a, if back { -1 } else { 1 }).is_err() {
            return Err(seen);
        }
    }
    Ok(seen)
}

fn seeks(h: &mut PlainHost, a: AreaNo) {
    let values = [
        FieldValue::Str(text(3).into_bytes()),
        FieldValue::Str(text(1004).into_bytes()),
        FieldValue::Str(b"2".to_vec()),
        FieldValue::Str(vec![0xFF; 70]),
        double(-3.5),
        double(1e9),
        FieldValue::Date(2_460_010),
        FieldValue::Timestamp(Timestamp { julian: 2_460_010, ms: 5 }),
        FieldValue::Logical(true),
    ];
    for value in values {
        for (soft, last) in [(false, false), (true, false), (true, true)] {
            let _ = ops::seek(h, a, &SeekRequest { value: value.clone(), soft, last });
            let _ = ops::skip(h, a, 1);
        }
    }
}

/// What an order can be asked (`DBOI_*`): key number, going to one, counts, key value, relative position, next unique, a record.
fn questions(h: &mut PlainHost, a: AreaNo) {
    for (index, arg) in [
        (3, None),
        (3, Some(FieldValue::int(17))),
        (26, None),
        (52, None),
        (38, None),
        (46, Some(FieldValue::int(1))),
        (107, Some(FieldValue::int(9))),
        (130, Some(double(0.5))),
        (130, None),
    ] {
        let request = OrderInfoRequest { arg, ..OrderInfoRequest::default() };
        let _ = ops::order_info(h, a, index, &request);
    }
}

fn reads(h: &mut PlainHost, a: AreaNo) {
    for n in 0..=RECORDS + 2 {
        let _ = ops::go_to(h, a, i64::from(n));
        for pos in 1..=5 {
            let _ = ops::field_get(h, a, pos);
        }
        let _ = ops::deleted(h, a);
    }
}

/// Too big a file is what some damage means (a memo block far away): changing it would only fill the disk.
fn is_small(dir: &Path, sample: &Sample) -> bool {
    let size = |f: &String| std::fs::metadata(dir.join(f)).map_or(0, |m| m.len());
    sample.files().iter().all(|f| size(f) < 1 << 20)
}

/// Looks at everything: table, memos, every order in both directions, seeks.
pub fn look(dir: &Path, sample: &Sample) {
    let (mut h, area) = open(dir, sample, true, true);
    let Some(a) = area else { return };
    reads(&mut h, a);
    let orders = h.areas().area(a).map_or(0, |x| x.orders.count());
    for n in 0..=orders.min(8) {
        let _ = ops::order_list_focus(&mut h, a, &OrderRef::Number(n as i64), b"");
        let _ = walk(&mut h, a, false);
        let _ = walk(&mut h, a, true);
        seeks(&mut h, a);
        questions(&mut h, a);
    }
    let _ = ops::close_all(&mut h);
}

/// Changes records, adds some, and in exclusive use builds the orders again and packs.
pub fn change(dir: &Path, sample: &Sample, shared: bool) {
    let (mut h, area) = open(dir, sample, shared, false);
    let Some(a) = area else { return };
    for n in [1, 17, 30, 31, 64, RECORDS] {
        let _ = ops::go_to(&mut h, a, i64::from(n));
        if shared {
            let _ = ops::lock(&mut h, a, LockRequest::Current);
        }
        let _ = ops::field_put(&mut h, a, 1, ValueRef::Str(text(n + 7).as_bytes()));
        let _ = ops::field_put(&mut h, a, 2, double(f64::from(n)).as_ref());
        if is_small(dir, sample) {
            let _ = ops::field_put(&mut h, a, 5, ValueRef::Str("new ".repeat(n as usize).as_bytes()));
        }
        let _ = ops::delete(&mut h, a);
        let _ = ops::flush(&mut h, a);
    }
    if is_small(dir, sample) {
        for n in 1..4 {
            let _ = fill(&mut h, a, n + 500);
        }
    }
    let _ = ops::flush(&mut h, a);
    if !shared && is_small(dir, sample) {
        let _ = ops::order_list_rebuild(&mut h, a);
        let _ = ops::pack(&mut h, a);
    }
    let _ = ops::close_all(&mut h);
}

/// Everything the check finds.
pub fn findings(dir: &Path, sample: &Sample) -> Vec<Finding> {
    let table = dir.join("t.dbf");
    let options = CheckOptions { limit: 50, memo: None };
    let broken = |path: &Path, text: String| Finding {
        path: path.into(),
        offset: 0,
        severity: Severity::Damage,
        text,
    };
    let mut all = match check_table(&table, &options) {
        Ok(found) => found,
        Err(e) => return vec![broken(&table, e.to_string())],
    };
    let mut h = PlainHost::default();
    h.areas().settings.autopen = false;
    let request = OpenRequest {
        name: name_bytes(&table),
        alias: Some(b"T".to_vec()),
        shared: true,
        readonly: true,
        codepage: Vec::new(),
        ..OpenRequest::default()
    };
    let area = ops::use_area(&mut h, true, sample.driver.as_bytes(), &request);
    for bag in sample.bags {
        let path = dir.join(bag);
        match &area {
            Ok(a) => {
                if let Err(e) = ops::order_list_add(&mut h, *a, &name_bytes(&path), b"") {
                    all.push(broken(&path, e.to_string()));
                }
            }
            Err(_) => match check_structure(&path, sample.kind(), Arc::new(BinaryCollation), 50) {
                Ok((found, _)) => all.extend(found),
                Err(e) => all.push(broken(&path, e.to_string())),
            },
        }
    }
    match area {
        Ok(a) => match check_keys(&mut h, a, 50, &mut Unwatched) {
            Ok(report) => {
                all.extend(report.findings);
                for (path, tag, why) in report.skipped {
                    all.push(broken(&path, format!("tag {tag}: not compared: {why}")));
                }
            }
            Err(e) => all.push(broken(&table, e.to_string())),
        },
        Err(e) => all.push(broken(&table, e.to_string())),
    }
    let _ = ops::close_all(&mut h);
    all
}

/// Saves what can be saved.
pub fn save(dir: &Path, sample: &Sample) {
    for bag in sample.bags {
        let _ = saved_tags(&dir.join(bag), sample.kind());
    }
    for name in ["copy.dbf", "copy.dbt", "copy.fpt", "copy.smt"] {
        let _ = std::fs::remove_file(dir.join(name));
    }
    let _ = repair_into(&dir.join("t.dbf"), &dir.join("copy.dbf"), None);
}

/// All of it; how the files are changed, and whether they are saved (which waits for the disk), goes by `turn`.
pub fn exercise(dir: &Path, sample: &Sample, turn: usize) {
    look(dir, sample);
    let _ = findings(dir, sample);
    if turn.is_multiple_of(11) {
        save(dir, sample);
    }
    if turn.is_multiple_of(3) {
        change(dir, sample, turn.is_multiple_of(2));
    }
}

/// A sample made once, to be written with changes again and again.
pub struct Set {
    /// Which one.
    pub sample: Sample,
    /// Folder.
    pub dir: PathBuf,
    /// Name and sound bytes of each file.
    pub files: Vec<(String, Vec<u8>)>,
}

impl Set {
    /// Makes the files in an empty folder.
    pub fn new(dir: &Path, sample: Sample) -> Set {
        make(dir, &sample);
        let read = |f: String| {
            let bytes = std::fs::read(dir.join(&f)).expect("a file of the sample");
            (f, bytes)
        };
        Set { sample, dir: dir.to_path_buf(), files: sample.files().into_iter().map(read).collect() }
    }

    /// Writes all files sound, but one with these bytes.
    pub fn write(&self, changed: usize, bytes: &[u8]) {
        for (i, (name, sound)) in self.files.iter().enumerate() {
            let bytes = if i == changed { bytes } else { sound };
            std::fs::write(self.dir.join(name), bytes).expect("a file");
        }
    }
}
