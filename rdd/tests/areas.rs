//! Work areas through the public door: creating, moving, changing, locking. Behaviour is that of Harbour 3.2, observed by
//! running the same steps there.

use keel_rdd::dbf::field::FieldSpec;
use keel_rdd::driver::{CreateRequest, LockRequest, OpenRequest};
use keel_rdd::{AreaNo, ErrorKind, Expr, FieldValue, Host, Num, Number, PlainHost, ValueRef, ops};
use std::path::{Path, PathBuf};

struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let p = std::env::temp_dir().join(format!("keel-areas-{name}-{}", std::process::id()));
        let _ = std::fs::remove_dir_all(&p);
        std::fs::create_dir_all(&p).unwrap();
        Self(p)
    }
    fn file(&self, name: &str) -> Vec<u8> {
        self.0.join(name).to_str().unwrap().as_bytes().to_vec()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

fn spec(name: &str, kind: &str, len: i32, dec: i32) -> FieldSpec {
    FieldSpec { name: name.into(), type_text: kind.into(), len, dec }
}

fn create(h: &mut PlainHost, name: &[u8], driver: &str, fields: &[FieldSpec]) {
    let request = CreateRequest { name: name.to_vec(), fields: fields.to_vec(), ..CreateRequest::default() };
    ops::create_table(h, true, driver.as_bytes(), &request).unwrap();
}

fn open(h: &mut PlainHost, name: &[u8], alias: &str, shared: bool) -> AreaNo {
    let request = OpenRequest {
        name: name.to_vec(),
        alias: Some(alias.into()),
        shared,
        readonly: false,
        codepage: Vec::new(),
        ..OpenRequest::default()
    };
    ops::use_area(h, true, b"", &request).unwrap()
}

fn put(h: &mut PlainHost, a: AreaNo, pos: u16, v: i64) {
    ops::field_put(h, a, pos, ValueRef::Num(Num::int(v))).unwrap();
}

fn get(h: &mut PlainHost, a: AreaNo, pos: u16) -> FieldValue {
    ops::field_get(h, a, pos).unwrap()
}

fn num(v: i64, width: u8) -> FieldValue {
    FieldValue::Num(Num { value: Number::Int(v), width, dec: 0 })
}

/// Flags and record number as `Bof()/Eof()/RecNo()` show them.
fn at(h: &mut PlainHost, a: AreaNo) -> (bool, bool, u32) {
    (ops::bof(h, a).unwrap(), ops::eof(h, a).unwrap(), ops::recno(h, a).unwrap())
}

fn ten(h: &mut PlainHost, dir: &Path) -> AreaNo {
    let name = dir.join("ten").to_str().unwrap().as_bytes().to_vec();
    create(h, &name, "DBFNTX", &[spec("N", "N", 3, 0), spec("C", "C", 4, 0)]);
    let a = open(h, &name, "ten", false);
    for i in 1..=10 {
        ops::append(h, a, true).unwrap();
        put(h, a, 1, i);
    }
    a
}

#[test]
fn movement_table_of_an_empty_table() {
    let dir = Folder::new("empty");
    let mut h = PlainHost::default();
    create(&mut h, &dir.file("t"), "DBFNTX", &[spec("N", "N", 3, 0)]);
    let a = open(&mut h, &dir.file("t"), "t", false);
    assert_eq!(at(&mut h, a), (true, true, 1));
    ops::skip(&mut h, a, -1).unwrap();
    assert_eq!(at(&mut h, a), (true, false, 1));
    ops::skip(&mut h, a, 1).unwrap();
    assert_eq!(at(&mut h, a), (false, true, 1));
}

#[test]
fn movement_table_of_ten_records() {
    let dir = Folder::new("ten");
    let mut h = PlainHost::default();
    let a = ten(&mut h, &dir.0);
    ops::go_top(&mut h, a).unwrap();
    for _ in 0..2 {
        ops::skip(&mut h, a, -1).unwrap();
        assert_eq!(at(&mut h, a), (true, false, 1));
    }
    ops::skip(&mut h, a, 1).unwrap();
    assert_eq!(at(&mut h, a), (false, false, 2));
    ops::go_bottom(&mut h, a).unwrap();
    for _ in 0..2 {
        ops::skip(&mut h, a, 1).unwrap();
        assert_eq!(at(&mut h, a), (false, true, 11));
    }
    ops::skip(&mut h, a, -1).unwrap();
    assert_eq!(at(&mut h, a), (false, false, 10));
    for n in [0, -1, 99] {
        ops::go_to(&mut h, a, n).unwrap();
        assert_eq!(at(&mut h, a), (true, true, 11));
    }
    assert_eq!(get(&mut h, a, 1), num(0, 3));
}

#[test]
fn filters_and_deleted_records_are_passed_over() {
    let dir = Folder::new("filter");
    let mut h = PlainHost::default();
    let a = ten(&mut h, &dir.0);
    ops::set_filter(&mut h, a, &Expr::from_text(b"N > 3 .AND. N < 8")).unwrap();
    ops::go_top(&mut h, a).unwrap();
    assert_eq!(at(&mut h, a), (false, false, 4));
    ops::skip(&mut h, a, -1).unwrap();
    assert_eq!(at(&mut h, a), (true, false, 4));
    ops::go_bottom(&mut h, a).unwrap();
    assert_eq!(at(&mut h, a), (false, false, 7));
    ops::delete(&mut h, a).unwrap();
    h.areas.settings.deleted = true;
    ops::go_bottom(&mut h, a).unwrap();
    assert_eq!(at(&mut h, a), (false, false, 6));
    ops::go_to(&mut h, a, 7).unwrap();
    assert_eq!(at(&mut h, a), (false, false, 7));
    assert!(ops::deleted(&mut h, a).unwrap());
    ops::set_filter(&mut h, a, &Expr::from_text(b"N > 100")).unwrap();
    ops::go_bottom(&mut h, a).unwrap();
    assert_eq!(at(&mut h, a), (true, true, 11));
}

#[test]
fn locks_between_two_areas_on_one_file() {
    let dir = Folder::new("locks");
    let mut h = PlainHost::default();
    let a = ten(&mut h, &dir.0);
    ops::close_area(&mut h, a).unwrap();
    let name = dir.file("ten");
    let (one, two) = (open(&mut h, &name, "one", true), open(&mut h, &name, "two", true));
    let refused = ops::field_put(&mut h, one, 1, ValueRef::Num(Num::int(5))).unwrap_err();
    assert_eq!(refused.kind(), ErrorKind::Unlocked);
    assert!(ops::lock(&mut h, one, LockRequest::Current).unwrap());
    assert!(!ops::lock(&mut h, two, LockRequest::Current).unwrap());
    assert!(ops::lock(&mut h, two, LockRequest::Record(2)).unwrap());
    assert!(!ops::lock(&mut h, one, LockRequest::File).unwrap());
    // A failed FLOCK has lost the record lock.
    assert!(ops::lock(&mut h, two, LockRequest::Record(1)).unwrap());
    ops::unlock(&mut h, two, None).unwrap();
    assert!(ops::lock(&mut h, one, LockRequest::File).unwrap());
    // The other area has read its record: it keeps that until it moves.
    assert_eq!(get(&mut h, two, 1), num(1, 3));
    put(&mut h, one, 1, 55);
    ops::flush(&mut h, one).unwrap();
    assert_eq!(get(&mut h, two, 1), num(1, 3));
    ops::skip(&mut h, two, 0).unwrap();
    assert_eq!(get(&mut h, two, 1), num(55, 3));
    assert_eq!(ops::append(&mut h, two, true).unwrap_err().kind(), ErrorKind::AppendLock);
    ops::unlock_all(&mut h).unwrap();
    ops::append(&mut h, two, true).unwrap();
    assert_eq!(ops::rec_count(&mut h, one).unwrap(), 11);
    ops::close_all(&mut h).unwrap();
    let bytes = std::fs::read(dir.0.join("ten.dbf")).unwrap();
    // Harbour: the append wrote the header, so closing adds no end mark.
    assert_eq!(bytes.len(), 98 + 11 * 8);
    assert_eq!(&bytes[4..8], &11u32.to_le_bytes());
}

#[test]
fn exclusive_use_excludes() {
    let dir = Folder::new("excl");
    let mut h = PlainHost::default();
    ten(&mut h, &dir.0);
    let request = OpenRequest { name: dir.file("ten"), alias: None, shared: true, ..OpenRequest::default() };
    let e = ops::use_area(&mut h, true, b"", &request).unwrap_err();
    assert_eq!((e.kind(), e.os()), (ErrorKind::OpenTable, 32));
}

#[test]
fn pack_zap_and_reopening() {
    let dir = Folder::new("pack");
    let mut h = PlainHost::default();
    let a = ten(&mut h, &dir.0);
    for n in [2, 3, 9] {
        ops::go_to(&mut h, a, n).unwrap();
        ops::delete(&mut h, a).unwrap();
    }
    ops::pack(&mut h, a).unwrap();
    assert_eq!(ops::rec_count(&mut h, a).unwrap(), 7);
    let mut seen = Vec::new();
    while !ops::eof(&mut h, a).unwrap() {
        seen.push(get(&mut h, a, 1));
        ops::skip(&mut h, a, 1).unwrap();
    }
    assert_eq!(seen, [1, 4, 5, 6, 7, 8, 10].map(|n| num(n, 3)));
    ops::zap(&mut h, a).unwrap();
    assert_eq!(at(&mut h, a), (true, true, 1));
    ops::close_all(&mut h).unwrap();
    let bytes = std::fs::read(dir.0.join("ten.dbf")).unwrap();
    assert_eq!((bytes.len(), bytes[98]), (99, 0x1A));
}

#[test]
fn relations_are_lazy_and_never_circular() {
    let dir = Folder::new("rel");
    let mut h = PlainHost::default();
    let a = ten(&mut h, &dir.0);
    create(&mut h, &dir.file("two"), "DBFNTX", &[spec("V", "N", 4, 0)]);
    let b = open(&mut h, &dir.file("two"), "two", false);
    for i in 1..=5 {
        ops::append(&mut h, b, true).unwrap();
        put(&mut h, b, 1, i * 100);
    }
    ops::relation::set(&mut h, a, b, Expr::from_text(b"N"), false).unwrap();
    let e = ops::relation::set(&mut h, b, a, Expr::from_text(b"V"), false).unwrap_err();
    assert_eq!(e.kind(), ErrorKind::SelfRelation);
    ops::go_to(&mut h, a, 3).unwrap();
    assert_eq!(get(&mut h, b, 1), num(300, 4));
    ops::go_to(&mut h, a, 9).unwrap();
    assert!(ops::eof(&mut h, b).unwrap());
    ops::go_bottom(&mut h, a).unwrap();
    ops::skip(&mut h, a, 1).unwrap();
    assert!(ops::eof(&mut h, b).unwrap());
}

#[test]
fn aliases() {
    let dir = Folder::new("alias");
    let mut h = PlainHost::default();
    let a = ten(&mut h, &dir.0);
    let areas = h.areas();
    assert_eq!(areas.find_alias(b"Ten"), Some(a));
    assert_eq!(areas.find_alias(b"C"), Some(AreaNo(3)));
    assert_eq!(areas.resolve_alias(b"nope").unwrap_err().kind(), ErrorKind::NoAlias);
    for (name, kind) in
        [("B", ErrorKind::DuplicateAlias), ("ten", ErrorKind::DuplicateAlias), ("1x", ErrorKind::BadAlias)]
    {
        assert_eq!(areas.new_alias(name.as_bytes()).unwrap_err().kind(), kind);
    }
}
