//! Our side of the differential tests: runs one script line and prints the state as the reference program does.

use keel_rdd::dbf::encode::put_decimal;
use keel_rdd::dbf::field::FieldSpec;
use keel_rdd::driver::*;
use keel_rdd::{AreaNo, Expr, FieldValue, Host, Num, Number, PlainHost, Result, calendar, ops};
use std::path::Path;

pub struct Runner {
    host: PlainHost,
    driver: Vec<u8>,
}

fn number(text: &str) -> i64 {
    text.trim().parse().unwrap_or(0)
}

fn value(text: &str) -> FieldValue {
    let (kind, rest) = text.split_once(':').unwrap_or(("U", ""));
    match kind {
        "N" if rest.contains('.') => FieldValue::Num(Num::double(rest.parse().unwrap(), 2)),
        "N" => FieldValue::int(number(rest)),
        "C" => FieldValue::text(rest),
        "D" => FieldValue::Date(calendar::parse_dtos(rest.as_bytes())),
        "L" => FieldValue::Logical(rest == "T"),
        _ => FieldValue::Nil,
    }
}

fn show(v: &FieldValue) -> String {
    match v {
        FieldValue::Str(s) => String::from_utf8_lossy(s).into_owned(),
        FieldValue::Num(n) => {
            let default = 10 + if n.dec > 0 { n.dec as usize + 1 } else { 0 };
            let mut out = vec![0; if n.width == 0 { default } else { n.width as usize }];
            put_decimal(n.value, n.dec, &mut out);
            String::from_utf8_lossy(&out).into_owned()
        }
        FieldValue::Date(0) => " ".repeat(8),
        FieldValue::Date(d) => String::from_utf8_lossy(&calendar::dtos(*d)).into_owned(),
        FieldValue::Logical(b) => if *b { ".T." } else { ".F." }.into(),
        FieldValue::Nil => "NIL".into(),
        v => format!("{v:?}"),
    }
}

fn truth(b: bool) -> String {
    format!("{} ", if b { ".T." } else { ".F." })
}

impl Runner {
    pub fn new(dir: &Path, driver: &str) -> Self {
        let mut host = PlainHost::default();
        host.areas.set_default_driver(driver.as_bytes());
        host.areas.settings.default_dir = dir.to_str().unwrap().into();
        Self { host, driver: driver.into() }
    }

    pub fn close(&mut self) {
        ops::close_all(&mut self.host).unwrap();
    }

    pub fn line(&mut self, line: &str) -> String {
        let words: Vec<&str> = line.split('|').collect();
        let mut out = match self.step(&words) {
            Ok(s) => s,
            Err(e) => {
                let kind = e.kind();
                assert!(e.note().is_empty() || kind.sub_code() != 1000, "{line}: {e}");
                format!("ERR {}/{} ", kind.gen_code(), kind.sub_code())
            }
        };
        let a = self.host.areas().current();
        out += &format!("[{line}] {}", a.0);
        if self.host.areas().get(a).is_some() {
            out += &self.state(a).unwrap_or_else(|e| format!("!{e}"));
        }
        out
    }

    fn state(&mut self, a: AreaNo) -> Result<String> {
        let h = &mut self.host;
        let mut out = format!(" R{}", ops::recno(h, a)?);
        for (on, mark) in [
            (ops::bof(h, a)?, "B"),
            (ops::eof(h, a)?, "E"),
            (ops::found(h, a)?, "F"),
            (ops::deleted(h, a)?, "*"),
        ] {
            if on {
                out += mark;
            }
        }
        out += &format!("/{}", ops::rec_count(h, a)?);
        let count = h.areas().area(a)?.fields.len();
        for pos in 1..=count {
            out += &format!(" <{}>", show(&ops::field_get(h, a, pos as u16)?));
        }
        Ok(out)
    }

    fn order_info(&mut self, index: u16, arg: Option<FieldValue>) -> Result<FieldValue> {
        let a = self.host.areas().current();
        ops::order_info(&mut self.host, a, index, &OrderInfoRequest { arg, ..OrderInfoRequest::default() })
    }

    fn step(&mut self, w: &[&str]) -> Result<String> {
        let h = &mut self.host;
        let a = h.areas().current();
        match w[0] {
            "create" => {
                let field = |s: &&str| {
                    let p: Vec<&str> = s.split(',').collect();
                    FieldSpec {
                        name: p[0].into(),
                        type_text: p[1].into(),
                        len: number(p[2]) as i32,
                        dec: number(p[3]) as i32,
                    }
                };
                let fields = w[2..].iter().map(field).collect();
                let request = CreateRequest { name: w[1].into(), fields, ..CreateRequest::default() };
                ops::create_table(h, true, &self.driver, &request)?;
            }
            "open" => {
                let request = OpenRequest {
                    name: w[1].into(),
                    alias: Some(w[2].into()),
                    shared: w[3] == "S",
                    ..OpenRequest::default()
                };
                ops::use_area(h, true, b"", &request)?;
            }
            "close" => ops::close_area(h, a)?,
            "select" => {
                h.areas().select(number(w[1]) as u16);
            }
            "top" => ops::go_top(h, a)?,
            "bottom" => ops::go_bottom(h, a)?,
            "skip" => ops::skip(h, a, number(w[1]))?,
            "goto" => ops::go_to(h, a, number(w[1]))?,
            "append" => ops::append(h, a, true)?,
            "put" => ops::field_put(h, a, number(w[1]) as u16, value(w[2]).as_ref())?,
            "delete" => ops::delete(h, a)?,
            "recall" => ops::recall(h, a)?,
            "pack" => ops::pack(h, a)?,
            "zap" => ops::zap(h, a)?,
            "commit" => ops::flush(h, a)?,
            "unlock" => ops::unlock(h, a, None)?,
            "rlock" => return ops::lock(h, a, LockRequest::Current).map(truth),
            "flock" => return ops::lock(h, a, LockRequest::File).map(truth),
            "lockrec" => return ops::lock(h, a, LockRequest::Record(number(w[1]) as u32)).map(truth),
            "locks" => {
                let FieldValue::Array(list) = ops::info(h, a, 8, None)? else { return Ok(String::new()) };
                return Ok(list.iter().map(|v| format!("{},", v.as_ref_num())).collect());
            }
            "deleted" => h.areas().settings.deleted = w[1] == "ON",
            "exact" => h.areas().settings.exact = w[1] == "ON",
            "filter" => ops::set_filter(h, a, &Expr::from_text(w[1].as_bytes()))?,
            "nofilter" => ops::clear_filter(h, a)?,
            "locate" => {
                let for_cond = Some(Expr::from_text(w[1].as_bytes()));
                let conditions = keel_rdd::area::Locate { for_cond, ..Default::default() };
                ops::locate::locate(h, a, &conditions)?;
            }
            "continue" => {
                ops::locate::locate_next(h, a)?;
            }
            "relation" => {
                let child = AreaNo(number(w[1]) as u16);
                ops::relation::set(h, a, child, Expr::from_text(w[2].as_bytes()), false)?;
            }
            "norelation" => ops::relation::clear(h, a)?,
            "walk" | "walkback" => {
                let mut out = String::new();
                let back = w[0] == "walkback";
                if back {
                    ops::go_bottom(h, a)?
                } else {
                    ops::go_top(h, a)?
                }
                while !(if back { ops::bof(h, a)? } else { ops::eof(h, a)? }) {
                    out += &format!("{},", ops::recno(h, a)?);
                    ops::skip(h, a, if back { -1 } else { 1 })?;
                }
                return Ok(out);
            }
            _ => return self.order_step(w),
        }
        Ok(String::new())
    }

    fn order_step(&mut self, w: &[&str]) -> Result<String> {
        let h = &mut self.host;
        let a = h.areas().current();
        match w[0] {
            "index" => {
                let for_cond = (!w[4].is_empty()).then(|| Expr::from_text(w[4].as_bytes()));
                let condition = OrderCondition {
                    for_cond,
                    descending: w[6] == "D",
                    additive: w[7] == "A",
                    all: true,
                    ..OrderCondition::default()
                };
                let request = OrderCreateRequest {
                    bag: w[1].into(),
                    tag: w[2].into(),
                    key: Expr::from_text(w[3].as_bytes()),
                    unique: Some(w[5] == "U"),
                    condition,
                };
                ops::order_create(h, a, request)?;
            }
            "listadd" => ops::order_list_add(h, a, w[1].as_bytes(), b"")?,
            "listclear" => ops::order_list_clear(h, a)?,
            "order" => {
                let order = match w[1].parse::<i64>() {
                    Ok(n) => OrderRef::Number(n),
                    Err(_) => OrderRef::Name(w[1].into()),
                };
                let was = ops::order_list_focus(h, a, &order, b"")?;
                return Ok(String::from_utf8_lossy(&was).into_owned() + " ");
            }
            "reindex" => ops::order_list_rebuild(h, a)?,
            "seek" => {
                let request = SeekRequest { value: value(w[1]), soft: w[2] == "S", last: w[3] == "L" };
                return ops::seek(h, a, &request).map(truth);
            }
            "scope" => {
                let arg = if w[2].is_empty() { FieldValue::Nil } else { value(w[2]) };
                self.order_info(if w[1] == "0" { 39 } else { 40 }, Some(arg))?;
            }
            "keyno" => {
                if ops::eof(h, a)? || ops::bof(h, a)? {
                    ops::go_top(h, a)?;
                    if ops::eof(h, a)? {
                        return Ok(String::new());
                    }
                }
                let (no, count) = (self.order_info(3, None)?, self.order_info(26, None)?);
                ops::skip(&mut self.host, a, 0)?;
                return Ok(format!("{}/{} ", no.as_ref_num(), count.as_ref_num()));
            }
            "keygoto" => {
                let said = self.order_info(3, Some(FieldValue::int(number(w[1]))))?;
                if ops::eof(&mut self.host, a)? {
                    ops::go_top(&mut self.host, a)?;
                }
                return Ok(show(&said) + " ");
            }
            "keyval" => {
                return Ok(match self.order_info(38, None)? {
                    FieldValue::Num(_) => "N ".into(),
                    FieldValue::Date(d) => {
                        let t = show(&FieldValue::Date(d));
                        format!("{}-{}-{} ", &t[..4], &t[4..6], &t[6..])
                    }
                    v => show(&v) + " ",
                });
            }
            "descend" => return Ok(show(&self.order_info(12, Some(FieldValue::Logical(w[1] == "D")))?) + " "),
            "skipunique" => {
                self.order_info(46, Some(FieldValue::int(number(w[1]))))?;
            }
            other => panic!("unknown step {other}"),
        }
        Ok(String::new())
    }
}

/// Reading a number out of a value.
trait AsNumber {
    fn as_ref_num(&self) -> i64;
}

impl AsNumber for FieldValue {
    fn as_ref_num(&self) -> i64 {
        match self {
            FieldValue::Num(Num { value: Number::Int(i), .. }) => *i,
            FieldValue::Num(n) => n.as_i64(),
            v => panic!("{v:?} is no number"),
        }
    }
}
