//! The drivers of the DBF family: one implementation, configured per driver, behind the [`Driver`] contract.
//!
//! DBF has neither memo nor orders; DBFFPT, DBFDBT, DBFSMT add a memo format; DBFNTX, DBFCDX, SIXCDX and DBFNSX add an index format
//! as well. DBTCDX, FPTCDX, SMTCDX and VFPCDX are DBFCDX with one thing different. DBFBLOB is a memo file alone, without records.
//! SDF and DELIM are transfer drivers: COPY TO and APPEND FROM use the `text` formats, they open no areas.

pub(crate) mod asked;
mod blob;
mod bulk;
mod create;
mod data;
pub mod eval;
pub(crate) mod glide;
pub(crate) mod info;
pub(crate) mod keys;
pub(crate) mod lifecycle;
pub mod movement;
mod order_create;
mod order_info;
mod order_keys;
mod order_list;
mod order_progress;
mod order_seek;
mod order_steps;
mod placing;
pub mod scope;
mod scripted;
pub mod trigger;
mod visible;
mod whole;

pub use data::rollback;
pub use lifecycle::page_named;
pub use order_list::is_production;

use crate::area::WorkArea;
use crate::basedriver::{BASE, steps};
use crate::driver::*;
use crate::error::{Error, ErrorKind, Result};
use crate::eval::Host;
use crate::locks::LockScheme;
use crate::memo::MemoKind;
use crate::order::{BagFormat, BagKind};
use crate::settings::DriverSettings;
use crate::text;
use crate::value::{AreaNo, FieldValue, ValueRef};

/// One driver of the family.
pub struct DbfDriver {
    name: &'static str,
    parent: Option<&'static DbfDriver>,
    memo: MemoKind,
    bag: Option<BagKind>,
}

impl DbfDriver {
    const fn new(
        name: &'static str,
        parent: Option<&'static DbfDriver>,
        memo: MemoKind,
        bag: Option<BagKind>,
    ) -> Self {
        Self { name, parent, memo, bag }
    }
}

static DBF: DbfDriver = DbfDriver::new("DBF", None, MemoKind::None, None);
static DBFFPT: DbfDriver = DbfDriver::new("DBFFPT", Some(&DBF), MemoKind::Fpt, None);
static DBFDBT: DbfDriver = DbfDriver::new("DBFDBT", Some(&DBFFPT), MemoKind::Dbt, None);
static DBFSMT: DbfDriver = DbfDriver::new("DBFSMT", Some(&DBFFPT), MemoKind::Smt, None);
static DBFBLOB: DbfDriver = DbfDriver::new("DBFBLOB", Some(&DBFFPT), MemoKind::Fpt, None);
static DBFNTX: DbfDriver = DbfDriver::new("DBFNTX", Some(&DBFFPT), MemoKind::Dbt, Some(BagKind::Ntx));
static DBFCDX: DbfDriver = DbfDriver::new("DBFCDX", Some(&DBFFPT), MemoKind::Fpt, Some(BagKind::Cdx));
static SIXCDX: DbfDriver = DbfDriver::new("SIXCDX", Some(&DBFCDX), MemoKind::Fpt, Some(BagKind::Cdx));
static DBFNSX: DbfDriver = DbfDriver::new("DBFNSX", Some(&DBFFPT), MemoKind::Smt, Some(BagKind::Nsx));
static DBTCDX: DbfDriver = DbfDriver::new("DBTCDX", Some(&DBFCDX), MemoKind::Dbt, Some(BagKind::Cdx));
static FPTCDX: DbfDriver = DbfDriver::new("FPTCDX", Some(&DBFCDX), MemoKind::Fpt, Some(BagKind::Cdx));
static SMTCDX: DbfDriver = DbfDriver::new("SMTCDX", Some(&DBFCDX), MemoKind::Smt, Some(BagKind::Cdx));
static VFPCDX: DbfDriver = DbfDriver::new("VFPCDX", Some(&DBFCDX), MemoKind::Fpt, Some(BagKind::Cdx));
static FAMILY: [&DbfDriver; 9] =
    [&DBF, &DBFFPT, &DBFBLOB, &DBFNSX, &SIXCDX, &DBFCDX, &DBFNTX, &DBFDBT, &DBFSMT];
/// DBFCDX with other memos or another kind of table.
static VARIANTS: [&DbfDriver; 4] = [&DBTCDX, &FPTCDX, &SMTCDX, &VFPCDX];

impl DbfDriver {
    /// An error of a driver without orders: it names no operation and has no code of its own, as in Harbour.
    fn with_orders(&self) -> Result<()> {
        if self.bag.is_some() { Ok(()) } else { Err(Error::new(ErrorKind::UnknownInfo)) }
    }

    /// Is it a memo file without a table?
    fn is_blob(&self) -> bool {
        std::ptr::eq(self, &DBFBLOB)
    }

    /// The static this is: areas keep their driver for as long as they live.
    fn me(&self) -> &'static DbfDriver {
        configured(self.name).unwrap_or(&DBF)
    }
}

/// Drivers every process has, in the order `rddList()` shows them.
pub fn built_in() -> Vec<&'static dyn Driver> {
    let family = FAMILY.into_iter().map(|d| d as &dyn Driver);
    let variants = VARIANTS.into_iter().map(|d| d as &dyn Driver);
    family.chain([&text::SDF as &dyn Driver, &text::DELIM]).chain(variants).collect()
}

fn configured(name: &str) -> Option<&'static DbfDriver> {
    FAMILY.into_iter().chain(VARIANTS).find(|d| d.name == name)
}

/// The DBF driver an area's driver is or inherits from.
fn family_of(mut driver: &'static dyn Driver) -> &'static DbfDriver {
    if let Some(d) = FAMILY.into_iter().chain(VARIANTS).find(|d| std::ptr::addr_eq(*d, driver)) {
        return d;
    }
    loop {
        if let Some(d) = configured(driver.name()).filter(|_| !driver.is_scripted()) {
            return d;
        }
        match driver.parent() {
            Some(p) => driver = p,
            None => return &DBF,
        }
    }
}

/// Index format of an area's driver.
fn format_of(area: &WorkArea) -> Option<&'static dyn BagFormat> {
    family_of(area.driver).bag.and_then(BagKind::format)
}

/// False for areas of the DBF family without orders.
pub fn has_orders(area: &WorkArea) -> bool {
    area.table.is_none() || area.driver.is_scripted() || format_of(area).is_some()
}

/// Settings a driver starts with.
pub fn default_settings(name: &str) -> DriverSettings {
    let mut s = DriverSettings::default();
    if matches!(name, "SDF" | "DELIM") {
        s.multi_tag = false;
    }
    if let Some(d) = configured(name) {
        if d.is_blob() {
            s.memo_ext = b".dbv".to_vec();
        }
        s.bag_ext = match d.bag {
            None => Vec::new(),
            Some(BagKind::Ntx) => b".ntx".to_vec(),
            Some(BagKind::Cdx) => b".cdx".to_vec(),
            Some(BagKind::Nsx) => b".nsx".to_vec(),
        };
        let cdx = d.bag == Some(BagKind::Cdx);
        s.struct_ord = cdx || d.bag == Some(BagKind::Nsx);
        s.multi_tag = d.bag.is_some();
        s.sort_recno = s.struct_ord;
        s.multi_key = cdx;
        if std::ptr::eq(d, &VFPCDX) {
            s.table_type = 2;
            s.lock_scheme = LockScheme::Vfp as u8;
            s.memo_version = 1;
        }
    }
    s
}

/// Lock scheme a table of this driver gets: the driver's setting, else SET DBFLOCKSCHEME, else the driver's habit.
fn lock_scheme(driver: &DbfDriver, own: u8, set: u8) -> LockScheme {
    let habit = if driver.bag == Some(BagKind::Cdx) { LockScheme::Vfp } else { LockScheme::Clipper };
    LockScheme::from_number(own).or_else(|| LockScheme::from_number(set)).unwrap_or(habit)
}

impl Driver for DbfDriver {
    fn name(&self) -> &str {
        self.name
    }
    fn parent(&self) -> Option<&'static dyn Driver> {
        Some(self.parent.map_or(&BASE as &dyn Driver, |p| p))
    }
    fn is_listed(&self) -> bool {
        !std::ptr::eq(self, &DBFDBT) && !std::ptr::eq(self, &DBFSMT)
    }

    fn create(&self, h: &mut dyn Host, a: AreaNo, request: &CreateRequest) -> Result<()> {
        if self.is_blob() {
            blob::create(h, a, self.me(), request)
        } else {
            create::create(h, a, self.me(), request)
        }
    }
    fn open(&self, h: &mut dyn Host, a: AreaNo, request: &OpenRequest) -> Result<()> {
        if self.is_blob() {
            blob::open(h, a, self.me(), request)
        } else {
            lifecycle::open(h, a, self.me(), request)
        }
    }
    fn drop_table(&self, h: &mut dyn Host, _a: AreaNo, table: &[u8], bag: &[u8]) -> Result<bool> {
        lifecycle::drop_table(h, self.me(), table, bag)
    }
    fn exists(&self, h: &mut dyn Host, _a: AreaNo, table: &[u8], bag: &[u8]) -> Result<bool> {
        lifecycle::exists(h, self.me(), table, bag)
    }
    fn rename(
        &self,
        h: &mut dyn Host,
        _a: AreaNo,
        table: &[u8],
        bag: &[u8],
        new_name: &[u8],
    ) -> Result<bool> {
        lifecycle::rename(h, self.me(), table, bag, new_name)
    }

    implement! {
        go_top() -> () = movement::go_top, scripted scripted::go_top;
        go_bottom() -> () = movement::go_bottom, scripted scripted::go_bottom;
        go_to(recno: i64) -> () = movement::go_to;
        skip(count: i64) -> () = movement::skip, scripted steps::skip_table;
        skip_raw(count: i64) -> () = movement::skip_unseen, scripted scripted::skip_raw;
        skip_filter(direction: i64) -> () = steps::skip_filter;
        seek(request: &SeekRequest) -> bool = movement::seek, scripted scripted::seek;
    }
    fn bof(&self, h: &mut dyn Host, a: AreaNo) -> Result<bool> {
        crate::ops::relation::settle(h, a)?;
        Ok(h.areas().area(a)?.bof)
    }
    fn eof(&self, h: &mut dyn Host, a: AreaNo) -> Result<bool> {
        crate::ops::relation::settle(h, a)?;
        Ok(h.areas().area(a)?.eof)
    }
    fn found(&self, h: &mut dyn Host, a: AreaNo) -> Result<bool> {
        crate::ops::relation::settle(h, a)?;
        Ok(h.areas().area(a)?.found)
    }

    fn recno(&self, h: &mut dyn Host, a: AreaNo) -> Result<u32> {
        crate::ops::relation::settle(h, a)?;
        Ok(h.areas().area(a)?.dbf()?.recno)
    }
    implement! {
        rec_count() -> u32 = data::rec_count;
        append(unlock: bool) -> () = data::append;
        delete() -> () = data::delete;
        recall() -> () = data::recall;
        deleted() -> bool = data::deleted;
        field_get(pos: u16) -> FieldValue = data::field_get;
        field_put(pos: u16, value: ValueRef<'_>) -> () = data::field_put;
        value_to_file(pos: u16, path: &[u8], mode: i64) -> () = blob::value_to_file;
        value_from_file(pos: u16, path: &[u8]) -> () = blob::value_from_file;
        go_hot() -> () = data::go_hot;
        go_cold() -> () = data::go_cold;
        refresh() -> () = data::rollback;
        lock(request: LockRequest) -> bool = data::lock;
        unlock(recno: Option<u32>) -> () = data::unlock;
        pack() -> () = whole::pack;
        zap() -> () = whole::zap;
        info(index: u16, arg: Option<&FieldValue>) -> FieldValue = info::table_info;
        record_info(index: u16, recno: u32, arg: Option<&FieldValue>) -> FieldValue = info::record_info;
        field_info(index: u16, pos: u16, arg: Option<&FieldValue>) -> FieldValue = info::field_info;
        close() -> () = lifecycle::close;
        flush() -> () = lifecycle::flush;
    }
    fn order_list_add(&self, h: &mut dyn Host, a: AreaNo, bag: &[u8], _tag: &[u8]) -> Result<()> {
        self.with_orders()?;
        order_list::add(h, a, bag)
    }
    fn order_list_clear(&self, h: &mut dyn Host, a: AreaNo) -> Result<()> {
        self.with_orders()?;
        order_list::clear(h, a)
    }
    fn order_list_delete(&self, h: &mut dyn Host, a: AreaNo, bag: &[u8]) -> Result<()> {
        self.with_orders()?;
        order_list::delete(h, a, bag)
    }
    fn order_list_focus(&self, h: &mut dyn Host, a: AreaNo, order: &OrderRef, bag: &[u8]) -> Result<Vec<u8>> {
        self.with_orders()?;
        order_list::focus(h, a, order, bag)
    }
    fn order_list_rebuild(&self, h: &mut dyn Host, a: AreaNo) -> Result<()> {
        self.with_orders()?;
        order_create::rebuild_all(h, a)
    }
    fn order_create(&self, h: &mut dyn Host, a: AreaNo, request: &OrderCreateRequest) -> Result<()> {
        self.with_orders()?;
        order_create::create(h, a, request)
    }
    fn order_destroy(&self, h: &mut dyn Host, a: AreaNo, tag: &[u8], bag: &[u8]) -> Result<bool> {
        self.with_orders()?;
        order_list::destroy(h, a, tag, bag)
    }
    fn order_info(
        &self,
        h: &mut dyn Host,
        a: AreaNo,
        index: u16,
        request: &OrderInfoRequest,
    ) -> Result<FieldValue> {
        if self.bag.is_none() {
            // Harbour: a driver without orders knows nothing about them, and says so by NIL.
            return Ok(FieldValue::Nil);
        }
        order_info::info(h, a, index, request)
    }
    fn rdd_info(
        &self,
        h: &mut dyn Host,
        _a: AreaNo,
        index: u16,
        arg: Option<&FieldValue>,
    ) -> Result<FieldValue> {
        info::rdd_info(h, self.name, index, arg)
    }
}

/// "Operation not supported" by this driver.
fn unsupported(operation: &str) -> Error {
    Error::new(ErrorKind::Unsupported).during(operation)
}
