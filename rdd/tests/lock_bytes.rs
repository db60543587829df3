//! Lock bytes: what is locked here is locked for Harbour, under every scheme, with and without a production index open.
//!
//! Needs `HARBOUR_HOME`; without it the test prints "skipped: no reference".

use keel_rdd::dbf::field::FieldSpec;
use keel_rdd::driver::*;
use keel_rdd::locks::LockScheme;
use keel_rdd::{AreaNo, Expr, Host, PlainHost, ops};
use std::path::{Path, PathBuf};
use std::process::Command;

fn build(dir: &Path) -> Option<PathBuf> {
    let home = std::env::var_os("HARBOUR_HOME")?;
    let program = dir.join("locks");
    let built = Command::new(Path::new(&home).join("bin/hbmk2"))
        .args(["-q0", "-mt", "-gtcgi"])
        .arg(format!("-o{}", program.display()))
        .arg(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/harbour/locks.prg"))
        .current_dir(dir)
        .output()
        .ok()?;
    assert!(built.status.success(), "{}", String::from_utf8_lossy(&built.stdout));
    Some(program)
}

fn open(h: &mut PlainHost, table: &Path, shared: bool, scheme: LockScheme) -> AreaNo {
    let name = table.to_str().unwrap().as_bytes().to_vec();
    let a = ops::use_area(h, true, b"", &OpenRequest { name, shared, ..OpenRequest::default() }).unwrap();
    h.areas().area(a).unwrap().dbf().unwrap().scheme = scheme;
    a
}

#[test]
fn harbour_respects_our_locks_under_every_scheme() {
    let dir = std::env::temp_dir().join(format!("keel-lockbytes-{}", std::process::id()));
    std::fs::create_dir_all(&dir).unwrap();
    let Some(program) = build(&dir) else {
        println!("skipped: no reference");
        return;
    };
    for (driver, indexed) in [("DBFNTX", false), ("DBFCDX", false), ("DBFCDX", true)] {
        let mut h = PlainHost::default();
        assert!(h.areas().set_default_driver(driver.as_bytes()));
        let table = dir.join(format!("{}{}", driver.to_lowercase(), indexed as u8));
        let name = table.to_str().unwrap().as_bytes().to_vec();
        let field = FieldSpec { name: b"N".to_vec(), type_text: b"N".to_vec(), len: 3, dec: 0 };
        let request = CreateRequest { name, fields: vec![field], ..CreateRequest::default() };
        ops::create_table(&mut h, true, b"", &request).unwrap();
        let a = open(&mut h, &table, false, LockScheme::Clipper);
        for _ in 0..5 {
            ops::append(&mut h, a, true).unwrap();
        }
        if indexed {
            let request =
                OrderCreateRequest { tag: b"T".to_vec(), key: Expr::from_text(b"N"), ..Default::default() };
            ops::order_create(&mut h, a, request).unwrap();
        }
        ops::close_all(&mut h).unwrap();
        for number in 1..=6 {
            let scheme = LockScheme::from_number(number).unwrap();
            for autopen in [true, false] {
                let check = |want: &str, what: &str| {
                    let out = Command::new(&program)
                        .args([
                            driver,
                            table.to_str().unwrap(),
                            &number.to_string(),
                            if autopen { "1" } else { "0" },
                        ])
                        .output()
                        .unwrap();
                    let got = String::from_utf8_lossy(&out.stdout).split_whitespace().collect::<String>();
                    assert_eq!(
                        got, want,
                        "{driver} indexed {indexed} scheme {number} autopen {autopen}: {what}"
                    );
                };
                h.areas().settings.autopen = autopen;
                let a = open(&mut h, &table, true, scheme);
                check("yyy", "nothing locked");
                assert!(ops::lock(&mut h, a, LockRequest::Record(3)).unwrap());
                check("ynn", "record 3 locked");
                ops::unlock(&mut h, a, None).unwrap();
                assert!(ops::lock(&mut h, a, LockRequest::File).unwrap());
                check("nnn", "file locked");
                ops::close_all(&mut h).unwrap();
            }
        }
    }
    std::fs::remove_dir_all(&dir).unwrap();
}
