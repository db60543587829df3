//! Concurrency: threads of ours and, with `HARBOUR_HOME` set, real Harbour processes on one table at once.
//!
//! Each worker appends rows of its own, increments shared counters under record locks and seeks its own keys. At the end every
//! acknowledged append is there exactly once, the counters hold every acknowledged increment, no row is torn, and the
//! index has all keys. `KEEL_STRESS` sets the operations per worker (default 150). A control with the wrong lock byte must lose something,
//! or the test would not see a broken lock.

use keel_rdd::dbf::field::FieldSpec;
use keel_rdd::driver::*;
use keel_rdd::locks::LockScheme;
use keel_rdd::{AreaNo, ErrorKind, Expr, FieldValue, Host, Num, Number, PlainHost, ValueRef, ops};
use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

const COUNTERS: u32 = 16;
const THREADS: u32 = 8;

fn operations() -> u32 {
    std::env::var("KEEL_STRESS").ok().and_then(|v| v.parse().ok()).unwrap_or(150)
}

fn folder(name: &str) -> PathBuf {
    let p = std::env::temp_dir().join(format!("keel-stress-{name}-{}", std::process::id()));
    let _ = std::fs::remove_dir_all(&p);
    std::fs::create_dir_all(&p).unwrap();
    p
}

fn number(v: i64) -> ValueRef<'static> {
    ValueRef::Num(Num::int(v))
}

fn int(h: &mut PlainHost, a: AreaNo, pos: u16) -> i64 {
    match ops::field_get(h, a, pos).unwrap() {
        FieldValue::Num(Num { value: Number::Int(i), .. }) => i,
        v => panic!("{v:?}"),
    }
}

fn host(driver: &str) -> PlainHost {
    let mut h = PlainHost::default();
    assert!(h.areas().set_default_driver(driver.as_bytes()));
    h
}

fn open(h: &mut PlainHost, driver: &str, table: &Path) -> AreaNo {
    let name = table.to_str().unwrap().as_bytes().to_vec();
    let request = OpenRequest {
        name: name.clone(),
        alias: Some("load".into()),
        shared: true,
        ..OpenRequest::default()
    };
    let a = ops::use_area(h, true, b"", &request).unwrap();
    if driver == "DBFNTX" {
        ops::order_list_add(h, a, &[&name[..], b".ntx"].concat(), b"").unwrap();
    }
    ops::order_list_focus(h, a, &OrderRef::Number(1), b"").unwrap();
    a
}

fn make(driver: &str, table: &Path, pad: i32) {
    let mut h = host(driver);
    let f = |name: &str, t: &str, len| FieldSpec { name: name.into(), type_text: t.into(), len, dec: 0 };
    let name = table.to_str().unwrap().as_bytes().to_vec();
    let fields = vec![f("ID", "N", 10), f("CNT", "N", 8), f("CHK", "N", 10), f("PAD", "C", pad)];
    ops::create_table(&mut h, true, b"", &CreateRequest { name: name.clone(), fields, ..Default::default() })
        .unwrap();
    let a =
        ops::use_area(&mut h, true, b"", &OpenRequest { name: name.clone(), ..Default::default() }).unwrap();
    for n in 1..=COUNTERS {
        ops::append(&mut h, a, true).unwrap();
        ops::field_put(&mut h, a, 1, number(-(n as i64))).unwrap();
        ops::field_put(&mut h, a, 3, number(-(n as i64))).unwrap();
    }
    let request = OrderCreateRequest { bag: name, key: Expr::from_text(b"ID"), ..Default::default() };
    ops::order_create(&mut h, a, request).unwrap();
    ops::close_all(&mut h).unwrap();
}

/// What a worker was told had happened.
#[derive(Default, Debug)]
struct Done {
    appended: u32,
    incremented: u32,
    missed: u32,
    torn: u32,
}

fn work(driver: &str, table: &Path, id: u32, count: u32, scheme: Option<LockScheme>) -> Done {
    let mut h = host(driver);
    let a = open(&mut h, driver, table);
    if let Some(scheme) = scheme {
        h.areas().area(a).unwrap().dbf().unwrap().scheme = scheme;
    }
    let mut done = Done::default();
    let mut seed = id.wrapping_mul(7919);
    for n in 1..=count {
        let key = (id * 100_000 + n) as i64;
        loop {
            match ops::append(&mut h, a, true) {
                Ok(()) => break,
                Err(e) if e.kind() == ErrorKind::AppendLock => std::thread::yield_now(),
                Err(e) => panic!("{e}"),
            }
        }
        ops::field_put(&mut h, a, 1, number(key)).unwrap();
        ops::field_put(&mut h, a, 2, number(n as i64)).unwrap();
        ops::field_put(&mut h, a, 3, number(key + n as i64)).unwrap();
        let pad = [b'A' + (key % 26) as u8; 60];
        ops::field_put(&mut h, a, 4, ValueRef::Str(&pad)).unwrap();
        ops::unlock(&mut h, a, None).unwrap();
        done.appended += 1;
        for _ in 0..4 {
            seed = seed.wrapping_mul(1103515245).wrapping_add(12345);
            ops::go_to(&mut h, a, ((seed >> 16) % COUNTERS + 1) as i64).unwrap();
            done.torn += (int(&mut h, a, 1) + int(&mut h, a, 2) != int(&mut h, a, 3)) as u32;
        }
        while !ops::lock(&mut h, a, LockRequest::Current).unwrap() {
            std::thread::yield_now();
        }
        let (base, now) = (int(&mut h, a, 1), int(&mut h, a, 2) + 1);
        ops::field_put(&mut h, a, 2, number(now)).unwrap();
        ops::field_put(&mut h, a, 3, number(base + now)).unwrap();
        ops::unlock(&mut h, a, None).unwrap();
        done.incremented += 1;
        let request = SeekRequest { value: FieldValue::int(key), soft: false, last: false };
        done.missed += !ops::seek(&mut h, a, &request).unwrap() as u32;
    }
    ops::close_all(&mut h).unwrap();
    done
}

/// The compiled foreign program, `None` without a reference.
fn foreign(dir: &Path) -> Option<PathBuf> {
    let home = std::env::var_os("HARBOUR_HOME")?;
    let program = dir.join("load");
    let built = Command::new(Path::new(&home).join("bin/hbmk2"))
        .args(["-q0", "-mt", "-gtcgi"])
        .arg(format!("-o{}", program.display()))
        .arg(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/harbour/load.prg"))
        .current_dir(dir)
        .output()
        .ok()?;
    assert!(built.status.success(), "{}", String::from_utf8_lossy(&built.stdout));
    Some(program)
}

fn run(driver: &'static str, pad: i32, foreign_count: u32) {
    let dir = folder(&format!("{driver}{pad}"));
    let table = dir.join("conc");
    make(driver, &table, pad);
    let program = foreign(&dir);
    if program.is_none() {
        println!("skipped: no reference (own threads only)");
    }
    let count = operations();
    let children: Vec<Child> = program
        .iter()
        .flat_map(|p| (0..foreign_count).map(move |n| (p, n)))
        .map(|(p, n)| {
            Command::new(p)
                .args([driver, table.to_str().unwrap(), &count.to_string(), &(50 + n).to_string()])
                .stdout(Stdio::piped())
                .spawn()
                .unwrap()
        })
        .collect();
    let workers: Vec<_> = (1..=THREADS)
        .map(|id| {
            let table = table.clone();
            std::thread::spawn(move || work(driver, &table, id, count, None))
        })
        .collect();
    let mut total = Done::default();
    for w in workers {
        let d = w.join().unwrap();
        total.appended += d.appended;
        total.incremented += d.incremented;
        total.missed += d.missed;
        total.torn += d.torn;
    }
    let foreigners = children.len();
    for c in children {
        let out = c.wait_with_output().unwrap();
        assert!(out.status.success());
        let text = String::from_utf8_lossy(&out.stdout);
        let n: Vec<u32> = text.split_whitespace().filter_map(|w| w.parse().ok()).collect();
        assert_eq!(n.len(), 3, "{text}");
        total.appended += n[0];
        total.incremented += n[1];
        total.missed += n[2];
    }
    if foreigners == 0 {
        assert_eq!(total.torn, 0, "a reader of this process saw a torn row");
    }
    assert_eq!(total.missed, 0, "a worker did not find its own key: {total:?}");
    verify(driver, &table, &total);
    std::fs::remove_dir_all(&dir).unwrap();
}

fn verify(driver: &str, table: &Path, total: &Done) {
    let mut h = host(driver);
    let a = open(&mut h, driver, table);
    let keys = ops::order_info(&mut h, a, 26, &OrderInfoRequest::default()).unwrap();
    let rows = ops::rec_count(&mut h, a).unwrap();
    assert_eq!(rows, total.appended + COUNTERS, "rows");
    assert_eq!(keys, FieldValue::int(rows as i64), "keys");
    ops::order_list_focus(&mut h, a, &OrderRef::Number(0), b"").unwrap();
    ops::go_top(&mut h, a).unwrap();
    let (mut sum, mut ids) = (0, HashSet::new());
    while !ops::eof(&mut h, a).unwrap() {
        let (id, cnt, chk) = (int(&mut h, a, 1), int(&mut h, a, 2), int(&mut h, a, 3));
        assert_eq!(id + cnt, chk, "row {} is damaged", ops::recno(&mut h, a).unwrap());
        if id < 0 {
            sum += cnt;
        } else {
            assert!(ids.insert(id), "row {id} is there twice");
        }
        ops::skip(&mut h, a, 1).unwrap();
    }
    assert_eq!(ids.len() as u32, total.appended, "appended rows");
    assert_eq!(sum, total.incremented as i64, "increments");
    ops::close_all(&mut h).unwrap();
    // All locks are gone: the table can be had for oneself.
    let name = table.to_str().unwrap().as_bytes().to_vec();
    ops::use_area(&mut h, true, b"", &OpenRequest { name, ..OpenRequest::default() }).unwrap();
}

#[test]
fn nothing_is_lost_with_ntx() {
    run("DBFNTX", 60, 2);
}

#[test]
fn nothing_is_lost_with_cdx() {
    run("DBFCDX", 60, 2);
}

#[test]
fn nothing_is_lost_across_pages() {
    run("DBFNTX", 560, 2);
}

/// Two groups of threads that lock different bytes must lose something, if not in the first round: the invariants see a broken lock.
#[test]
fn wrong_lock_bytes_are_noticed() {
    assert!((0..30).any(|_| wrong_bytes_lose_something()), "broken locks went unnoticed");
}

fn wrong_bytes_lose_something() -> bool {
    let dir = folder("control");
    let table = dir.join("conc");
    make("DBFNTX", &table, 60);
    let count = operations().max(300);
    let workers: Vec<_> = (1..=6u32)
        .map(|id| {
            let table = table.clone();
            let scheme = if id % 2 == 0 { LockScheme::Clipper } else { LockScheme::Hb64 };
            std::thread::spawn(move || {
                // A worker may trip over what the others broke: that is noticing, too.
                std::panic::catch_unwind(|| work("DBFNTX", &table, id, count, Some(scheme))).ok()
            })
        })
        .collect();
    let done: Vec<Option<Done>> = workers.into_iter().map(|w| w.join().unwrap()).collect();
    let mut total = Done::default();
    let mut noticed = false;
    for d in done {
        match d {
            Some(d) => {
                total.appended += d.appended;
                total.incremented += d.incremented;
                noticed |= d.missed > 0;
            }
            None => noticed = true,
        }
    }
    let checked = std::panic::catch_unwind(|| verify("DBFNTX", &table, &total));
    let _ = std::fs::remove_dir_all(&dir);
    noticed || checked.is_err()
}
