//! The door callers use: what a program can do to its work areas, by area number.
//!
//! Each operation finds the area's driver and asks it; what is the same for every driver (opening and closing slots, filters,
//! relations, LOCATE) is done here. Everything takes the host, because everything may evaluate: a filter, a key, a
//! relation that was pending. For speed, `WorkArea::field_ref` and `WorkAreas::glide` answer the common cases without a driver call.

pub mod locate;
pub mod relation;
pub mod scan;
pub mod tables;

pub use tables::*;

use crate::area::Locate;
use crate::driver::*;
use crate::error::{Error, ErrorKind, Result};
use crate::eval::{Expr, Host};
use crate::value::{AreaNo, FieldValue, ValueRef};

fn driver_of(h: &mut dyn Host, a: AreaNo) -> Result<&'static dyn Driver> {
    Ok(h.areas().area(a)?.driver)
}

/// Forwards an operation to the area's driver.
macro_rules! forward {
    ($( $(#[$doc:meta])* $name:ident( $($arg:ident : $ty:ty),* ) -> $ret:ty; )*) => {
        $( $(#[$doc])* pub fn $name(h: &mut dyn Host, a: AreaNo $(, $arg: $ty)*) -> Result<$ret> {
            driver_of(h, a)?.$name(h, a $(, $arg)*)
        } )*
    };
}

forward! {
    /// `dbSetFilter()`. Does not move.
    set_filter(filter: &Expr) -> ();
    /// `dbClearFilter()`.
    clear_filter() -> ();
    /// Keeps the conditions of LOCATE.
    set_locate(conditions: &Locate) -> ();
    /// `dbEval()`.
    eval_rows(request: &EvalRequest) -> ();
    /// Copies records into another area.
    transfer(request: &TransferRequest) -> ();
    /// Copies the current record into another area.
    transfer_record(request: &TransferRequest) -> ();
    /// `dbRelation()`; 1-based.
    relation_text(number: u16) -> Vec<u8>;
    /// `dbRSelect()`; 1-based, area 0 when there is none.
    relation_area(number: u16) -> AreaNo;
    /// `dbGoTop()`.
    go_top() -> ();
    /// `dbGoBottom()`.
    go_bottom() -> ();
    /// `dbSkip()`.
    skip(count: i64) -> ();
    /// `ordSkipRaw()`.
    skip_raw(count: i64) -> ();
    /// `dbSeek()`.
    seek(request: &SeekRequest) -> bool;
    /// `dbAppend()`.
    append(unlock: bool) -> ();
    /// `dbDelete()`.
    delete() -> ();
    /// `dbRecall()`.
    recall() -> ();
    /// `dbCommit()`.
    flush() -> ();
    /// Writes a changed record.
    go_cold() -> ();
    /// Drops unwritten changes.
    refresh() -> ();
    /// `RLock()`, `FLock()`, `dbRLock()`.
    lock(request: LockRequest) -> bool;
    /// `dbUnlock()`, `dbRUnlock()`.
    unlock(recno: Option<u32>) -> ();
    /// PACK.
    pack() -> ();
    /// ZAP.
    zap() -> ();
    /// `ordListAdd()`.
    order_list_add(bag: &[u8], tag: &[u8]) -> ();
    /// `ordListClear()`.
    order_list_clear() -> ();
    /// Closes one bag.
    order_list_delete(bag: &[u8]) -> ();
    /// `ordSetFocus()`.
    order_list_focus(order: &OrderRef, bag: &[u8]) -> Vec<u8>;
    /// REINDEX.
    order_list_rebuild() -> ();
    /// `ordDestroy()`.
    order_destroy(tag: &[u8], bag: &[u8]) -> bool;
    /// `dbOrderInfo()`.
    order_info(index: u16, request: &OrderInfoRequest) -> FieldValue;
    /// `dbInfo()`.
    info(index: u16, arg: Option<&FieldValue>) -> FieldValue;
    /// `dbRecordInfo()`.
    record_info(index: u16, recno: u32, arg: Option<&FieldValue>) -> FieldValue;
    /// `dbFieldInfo()`.
    field_info(index: u16, pos: u16, arg: Option<&FieldValue>) -> FieldValue;
    /// `dbFileGet()`.
    value_to_file(pos: u16, path: &[u8], mode: i64) -> ();
    /// `dbFilePut()`.
    value_from_file(pos: u16, path: &[u8]) -> ();
    /// `RecNo()` of a used area.
    recno() -> u32;
    /// `LastRec()` of a used area.
    rec_count() -> u32;
    /// `Deleted()` of a used area.
    deleted() -> bool;
}

/// `dbGoto()`.
pub fn go_to(h: &mut dyn Host, a: AreaNo, recno: i64) -> Result<()> {
    let area = h.areas().area(a)?;
    let driver = area.driver;
    if area.scripted { driver.go_to_id(h, a, recno) } else { driver.go_to(h, a, recno) }
}

/// `Bof()`: `.T.` in an unused area.
pub fn bof(h: &mut dyn Host, a: AreaNo) -> Result<bool> {
    match h.areas().get(a) {
        None => Ok(true),
        Some(x) if x.pending.is_none() && x.table.is_some() && !x.scripted => Ok(x.bof),
        Some(x) => x.driver.bof(h, a),
    }
}

/// `Eof()`: `.T.` in an unused area.
pub fn eof(h: &mut dyn Host, a: AreaNo) -> Result<bool> {
    match h.areas().get(a) {
        None => Ok(true),
        Some(x) if x.pending.is_none() && x.table.is_some() && !x.scripted => Ok(x.eof),
        Some(x) => x.driver.eof(h, a),
    }
}

/// `Found()`: `.F.` in an unused area.
pub fn found(h: &mut dyn Host, a: AreaNo) -> Result<bool> {
    match h.areas().get(a) {
        None => Ok(false),
        Some(x) => x.driver.found(h, a),
    }
}

/// `FieldGet()`: NIL for positions that do not exist and in unused areas.
pub fn field_get(h: &mut dyn Host, a: AreaNo, pos: u16) -> Result<FieldValue> {
    match h.areas().get(a) {
        None => Ok(FieldValue::Nil),
        Some(x) => x.driver.field_get(h, a, pos),
    }
}

/// `FieldPut()`: nothing happens in an unused area and for positions that do not exist.
pub fn field_put(h: &mut dyn Host, a: AreaNo, pos: u16, value: ValueRef<'_>) -> Result<()> {
    match h.areas().get(a) {
        None => Ok(()),
        Some(x) => x.driver.field_put(h, a, pos, value),
    }
}

/// `ordCreate()` with the conditions of the last `ordCondSet()`, which are used up when it succeeds.
pub fn order_create(h: &mut dyn Host, a: AreaNo, mut request: OrderCreateRequest) -> Result<()> {
    let area = h.areas().area(a)?;
    if let Some(cond) = &area.order_condition {
        request.condition = cond.clone();
    }
    let driver = area.driver;
    driver.order_create(h, a, &request)?;
    h.areas().area(a)?.order_condition = None;
    Ok(())
}

/// `ordCondSet()`; `None` clears.
pub fn order_condition(h: &mut dyn Host, a: AreaNo, condition: Option<OrderCondition>) -> Result<()> {
    h.areas().area(a)?.order_condition = condition;
    Ok(())
}

/// Text of the filter (`dbFilter()`), empty if none or no table.
pub fn filter_text(h: &mut dyn Host, a: AreaNo) -> Result<Vec<u8>> {
    match h.areas().get(a) {
        None => Ok(Vec::new()),
        Some(x) => x.driver.filter_text(h, a),
    }
}

/// `dbUnlockAll()`.
pub fn unlock_all(h: &mut dyn Host) -> Result<()> {
    h.areas().used().into_iter().try_for_each(|a| unlock(h, a, None))
}

/// `dbCommitAll()`.
pub fn flush_all(h: &mut dyn Host) -> Result<()> {
    h.areas().used().into_iter().try_for_each(|a| flush(h, a))
}

/// Driver by name, or the default one for an empty name. Unknown names are DBCMD/1015.
pub fn driver_named(h: &mut dyn Host, name: &[u8]) -> Result<&'static dyn Driver> {
    if name.trim_ascii().is_empty() {
        return h.areas().default_driver();
    }
    find(name).ok_or_else(|| Error::new(ErrorKind::NoDriver))
}
