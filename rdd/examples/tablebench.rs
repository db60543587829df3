//! Times the table layer without the language: the operations behind the lines of the table benchmark. Arguments: folder, records, driver.
//!
//! `cargo run --release -p keel-rdd --example tablebench -- /tmp/x 1000000 DBFNTX`

use keel_rdd::dbf::field::FieldSpec;
use keel_rdd::driver::*;
use keel_rdd::{AreaNo, Expr, FieldValue, Host, Num, Number, PlainHost, ValueRef, ops};
use std::time::Instant;

struct Bench {
    h: PlainHost,
    dir: String,
    n: u32,
    seed: u32,
    last: Instant,
}

impl Bench {
    fn done(&mut self, name: &str, check: impl std::fmt::Display) {
        println!("{name:<20} {:>8.3}  {check}", self.last.elapsed().as_secs_f64());
        self.last = Instant::now();
    }
    fn start(&mut self) {
        self.last = Instant::now();
    }
    fn rnd(&mut self, n: u32) -> u32 {
        self.seed = self.seed.wrapping_mul(1103515245).wrapping_add(12345) & 0x7FFF_FFFF;
        (self.seed >> 8) % n + 1
    }
    fn path(&self, name: &str) -> Vec<u8> {
        format!("{}/{name}", self.dir).into_bytes()
    }
    fn make(&mut self, name: &str) {
        let f =
            |name: &str, t: &str, len, dec| FieldSpec { name: name.into(), type_text: t.into(), len, dec };
        let fields = vec![
            f("ID", "N", 10, 0),
            f("NAME", "C", 20, 0),
            f("CITY", "C", 15, 0),
            f("AMT", "N", 12, 2),
            f("BDATE", "D", 8, 0),
            f("FLAG", "L", 1, 0),
            f("NOTE", "C", 20, 0),
        ];
        let request = CreateRequest { name: self.path(name), fields, ..CreateRequest::default() };
        ops::create_table(&mut self.h, true, b"", &request).unwrap();
    }
    fn open(&mut self, name: &str, shared: bool) -> AreaNo {
        let request = OpenRequest { name: self.path(name), alias: None, shared, ..OpenRequest::default() };
        ops::use_area(&mut self.h, true, b"", &request).unwrap()
    }
    fn name_of(n: u32) -> Vec<u8> {
        format!("N{:08}X{:>5}", n.wrapping_mul(2654435761) % 100_000_000, n % 1000).into_bytes()
    }
    fn fill(&mut self, a: AreaNo, n: u32) {
        let h = &mut self.h;
        let num = |v: Number| ValueRef::Num(Num { value: v, width: 10, dec: 2 });
        ops::field_put(h, a, 1, num(Number::Int(n as i64))).unwrap();
        ops::field_put(h, a, 2, ValueRef::Str(&Self::name_of(n))).unwrap();
        ops::field_put(h, a, 3, ValueRef::Str(format!("CITY{:02}", n % 100).as_bytes())).unwrap();
        ops::field_put(h, a, 4, num(Number::Double((n % 10000) as f64 * 1.37))).unwrap();
        ops::field_put(h, a, 5, ValueRef::Date(2450000 + (n % 8000) as i32)).unwrap();
        ops::field_put(h, a, 6, ValueRef::Logical(n.is_multiple_of(2))).unwrap();
        ops::field_put(h, a, 7, ValueRef::Str(b"some note")).unwrap();
    }

    fn tables(&mut self) {
        self.make("t1");
        let a = self.open("t1", false);
        self.start();
        for n in 1..=self.n {
            ops::append(&mut self.h, a, true).unwrap();
            self.fill(a, n);
        }
        ops::close_area(&mut self.h, a).unwrap();
        self.done("append_excl", "");
        let a = self.open("t1", false);
        self.start();
        while !ops::eof(&mut self.h, a).unwrap() {
            let v = match self.h.areas().field_ref(a, 4).unwrap() {
                Some(ValueRef::Num(n)) => n.as_f64() * 1.01 + 1.0,
                _ => 0.0,
            };
            ops::field_put(&mut self.h, a, 4, ValueRef::Num(Num::double(v, 2))).unwrap();
            ops::skip(&mut self.h, a, 1).unwrap();
        }
        self.done("replace_all", "");
        ops::go_top(&mut self.h, a).unwrap();
        let mut n = 0;
        while !ops::eof(&mut self.h, a).unwrap() {
            n += 1;
            ops::skip(&mut self.h, a, 1).unwrap();
        }
        self.done("scan_skip", n);
        self.scan(a, "scan_read2");
        let filter = Expr::from_text(b"CITY = \"CITY5\" .AND. FLAG");
        ops::set_filter(&mut self.h, a, &filter).unwrap();
        ops::go_top(&mut self.h, a).unwrap();
        let mut n = 0;
        while !ops::eof(&mut self.h, a).unwrap() {
            n += 1;
            ops::skip(&mut self.h, a, 1).unwrap();
        }
        ops::clear_filter(&mut self.h, a).unwrap();
        self.done("filter_scan", n);
        let for_cond = Some(Expr::from_text(b"RTrim( NAME ) == \"NOBODY\""));
        ops::locate::locate(&mut self.h, a, &keel_rdd::area::Locate { for_cond, ..Default::default() })
            .unwrap();
        self.done("locate_miss", "");
        let mut sum = 0;
        for _ in 0..self.n {
            let r = self.rnd(self.n);
            ops::go_to(&mut self.h, a, r as i64).unwrap();
            if let Some(ValueRef::Num(n)) = self.h.areas().field_ref(a, 1).unwrap() {
                sum += n.as_i64();
            }
        }
        self.done("goto_rand_read", sum);
        ops::go_top(&mut self.h, a).unwrap();
        while !ops::eof(&mut self.h, a).unwrap() {
            if let Some(ValueRef::Num(n)) = self.h.areas().field_ref(a, 1).unwrap()
                && n.as_i64() % 10 == 0
            {
                ops::delete(&mut self.h, a).unwrap();
            }
            ops::skip(&mut self.h, a, 1).unwrap();
        }
        self.done("delete_for", "");
        ops::pack(&mut self.h, a).unwrap();
        let count = ops::rec_count(&mut self.h, a).unwrap();
        self.done("pack", count);
        ops::close_area(&mut self.h, a).unwrap();
    }

    fn scan(&mut self, a: AreaNo, name: &str) {
        ops::go_top(&mut self.h, a).unwrap();
        self.start();
        let mut sum = 0;
        while !ops::eof(&mut self.h, a).unwrap() {
            if let Some(ValueRef::Str(s)) = self.h.areas().field_ref(a, 2).unwrap() {
                sum += s.trim_ascii_end().len() as i64;
            }
            if let Some(ValueRef::Num(n)) = self.h.areas().field_ref(a, 1).unwrap() {
                sum += n.as_i64();
            }
            ops::skip(&mut self.h, a, 1).unwrap();
        }
        self.done(name, sum);
    }

    fn index(&mut self, a: AreaNo, file: &str, key: &str, name: &str) {
        self.start();
        let request = OrderCreateRequest {
            bag: self.path(file),
            key: Expr::from_text(key.as_bytes()),
            condition: OrderCondition { additive: true, ..Default::default() },
            ..Default::default()
        };
        ops::order_create(&mut self.h, a, request).unwrap();
        self.done(name, "");
    }

    fn focus(&mut self, a: AreaNo, n: i64) {
        ops::order_list_focus(&mut self.h, a, &OrderRef::Number(n), b"").unwrap();
        self.start();
    }

    fn orders(&mut self) {
        self.make("t3");
        let a = self.open("t3", false);
        for n in 1..=self.n {
            ops::append(&mut self.h, a, true).unwrap();
            self.fill(a, n);
        }
        ops::flush(&mut self.h, a).unwrap();
        self.index(a, "name", "NAME", "index_char20");
        self.index(a, "id", "ID", "index_num10");
        self.index(a, "comp", "CITY+Str(ID,10)", "index_compound");
        self.index(a, "date", "DToS(BDATE)+NAME", "index_dtos_expr");
        let mut hits = 0;
        self.focus(a, 1);
        for _ in 0..self.n {
            let value = FieldValue::Str(Self::name_of(self.rnd(self.n)));
            hits +=
                ops::seek(&mut self.h, a, &SeekRequest { value, soft: false, last: false }).unwrap() as u32;
        }
        self.done("seek_char_rand", hits);
        self.focus(a, 2);
        for _ in 0..self.n {
            let value = FieldValue::int(self.rnd(self.n) as i64);
            hits +=
                ops::seek(&mut self.h, a, &SeekRequest { value, soft: false, last: false }).unwrap() as u32;
        }
        self.done("seek_num_rand", hits);
        self.focus(a, 1);
        ops::go_top(&mut self.h, a).unwrap();
        let mut n = 0;
        while !ops::eof(&mut self.h, a).unwrap() {
            n += 1;
            ops::skip(&mut self.h, a, 1).unwrap();
        }
        self.done("skip_order", n);
        self.scan(a, "skip_order_read");
        ops::order_list_rebuild(&mut self.h, a).unwrap();
        self.done("reindex_4", "");
        let many = self.n / 10;
        for n in 1..=many {
            ops::append(&mut self.h, a, true).unwrap();
            self.fill(a, self.n + n);
        }
        ops::flush(&mut self.h, a).unwrap();
        self.done("append_4idx_100k", "");
        self.focus(a, 0);
        for _ in 0..many {
            let (r, k) = (self.rnd(self.n), self.rnd(self.n));
            ops::go_to(&mut self.h, a, r as i64).unwrap();
            ops::field_put(&mut self.h, a, 2, ValueRef::Str(&Self::name_of(k))).unwrap();
        }
        ops::flush(&mut self.h, a).unwrap();
        self.done("replace_key_100k", "");
        ops::close_area(&mut self.h, a).unwrap();
    }

    fn shared(&mut self) {
        self.make("t4");
        let a = self.open("t4", true);
        let many = self.n / 10;
        self.start();
        for n in 1..=many {
            ops::append(&mut self.h, a, true).unwrap();
            self.fill(a, n);
            ops::unlock(&mut self.h, a, None).unwrap();
        }
        self.done("sh_append_100k", "");
        for _ in 0..many {
            let r = self.rnd(many);
            ops::go_to(&mut self.h, a, r as i64).unwrap();
            ops::lock(&mut self.h, a, LockRequest::Current).unwrap();
            ops::field_put(&mut self.h, a, 4, ValueRef::Num(Num::double(r as f64, 2))).unwrap();
            ops::unlock(&mut self.h, a, None).unwrap();
        }
        self.done("sh_rlock_repl_100k", "");
        for _ in 0..10 {
            ops::go_top(&mut self.h, a).unwrap();
            let mut sum = 0;
            while !ops::eof(&mut self.h, a).unwrap() {
                if let Some(ValueRef::Num(n)) = self.h.areas().field_ref(a, 1).unwrap() {
                    sum += n.as_i64();
                }
                ops::skip(&mut self.h, a, 1).unwrap();
            }
            assert!(sum > 0);
        }
        self.done("sh_scan_read_1m", "");
        ops::close_area(&mut self.h, a).unwrap();
    }
}

fn main() {
    let mut args = std::env::args().skip(1);
    let dir = args.next().expect("folder");
    let n = args.next().and_then(|s| s.parse().ok()).unwrap_or(1_000_000);
    let mut h = PlainHost::default();
    assert!(h.areas().set_default_driver(args.next().unwrap_or("DBFNTX".into()).as_bytes()));
    let mut b = Bench { h, dir, n, seed: 4711, last: Instant::now() };
    b.tables();
    b.orders();
    b.shared();
}
