//! Opening, creating and closing: which slot a table goes into, and what stays selected when it fails.

use super::{driver_named, relation};
use crate::area::WorkArea;
use crate::dbf::field::{FLAG_BINARY, FLAG_NULLABLE, Field, FieldKind};
use crate::driver::{CreateRequest, OpenRequest};
use crate::error::{Error, ErrorKind, Result};
use crate::eval::Host;
use crate::text;
use crate::value::{AreaNo, FieldValue};
use std::any::Any;
use std::time::Duration;

/// Makes room for a table: selects a free area (`new`), or empties the selected one.
pub fn ready_area(h: &mut dyn Host, new: bool) -> Result<()> {
    h.areas().net_err = false;
    if new {
        h.areas().select(0);
    } else if h.areas().current_area().is_some() {
        let no = h.areas().current();
        close_area(h, no)?;
    }
    Ok(())
}

/// `dbUseArea()`: opens a table in a free area (`new`) or in the selected one, which is closed first. On failure the
/// area stays selected and empty. Answers the area.
pub fn use_area(h: &mut dyn Host, new: bool, driver: &[u8], request: &OpenRequest) -> Result<AreaNo> {
    ready_area(h, new)?;
    let mut no = h.areas().current();
    if no.0 > crate::area::LAST_AREA {
        no = h.areas().select(0);
    }
    if no.0 == 0 {
        return Err(Error::new(ErrorKind::Limit));
    }
    let driver = driver_named(h, driver)?;
    driver.open(h, no, request).map_err(|e| e.by(driver.name()))?;
    Ok(no)
}

/// `dbCreate()`. With `keep_open` the table stays open in a free area (`new`) or in the selected one.
pub fn create_table(h: &mut dyn Host, new: bool, driver: &[u8], request: &CreateRequest) -> Result<()> {
    let driver = driver_named(h, driver)?;
    if !request.keep_open {
        let no = h.areas().first_free();
        return driver.create(h, no, request).map_err(|e| e.by(driver.name()));
    }
    let before = h.areas().current();
    ready_area(h, new)?;
    let no = h.areas().current();
    let made = driver.create(h, no, request).map_err(|e| e.by(driver.name()));
    if made.is_err() && new {
        h.areas().select(before.0);
    }
    made
}

/// `dbCloseArea()`. An unused area is no error.
pub fn close_area(h: &mut dyn Host, a: AreaNo) -> Result<()> {
    match h.areas().get(a) {
        Some(area) => area.driver.close(h, a),
        None => Ok(()),
    }
}

/// `dbCloseAll()`: parents before children. Every area is closed even if one fails; the first error is reported.
pub fn close_all(h: &mut dyn Host) -> Result<()> {
    let mut result = Ok(());
    loop {
        let used = h.areas().used();
        let Some(&any) = used.first() else { break };
        let next =
            used.into_iter().find(|&n| h.areas().get(n).is_some_and(|x| x.parents == 0)).unwrap_or(any);
        let closed = close_area(h, next);
        if h.areas().get(next).is_some() {
            // The driver refused (a trigger's veto, a failing write): the slot is emptied all the same.
            h.areas().remove(next);
        }
        result = result.and(closed);
    }
    h.areas().select(1);
    result
}

/// `dbDrop()`: removes a table with what belongs to it, or one index bag.
pub fn drop_table(h: &mut dyn Host, driver: &[u8], table: &[u8], bag: &[u8]) -> Result<bool> {
    let driver = driver_named(h, driver)?;
    driver.drop_table(h, AreaNo(0), table, bag).map_err(|e| e.by(driver.name()))
}

/// `dbExists()`.
pub fn table_exists(h: &mut dyn Host, driver: &[u8], table: &[u8], bag: &[u8]) -> Result<bool> {
    let driver = driver_named(h, driver)?;
    driver.exists(h, AreaNo(0), table, bag).map_err(|e| e.by(driver.name()))
}

/// `dbRename()`.
pub fn rename_table(h: &mut dyn Host, driver: &[u8], table: &[u8], bag: &[u8], new: &[u8]) -> Result<bool> {
    let driver = driver_named(h, driver)?;
    driver.rename(h, AreaNo(0), table, bag, new).map_err(|e| e.by(driver.name()))
}

/// `rddInfo()`.
pub fn rdd_info(h: &mut dyn Host, driver: &[u8], index: u16, arg: Option<&FieldValue>) -> Result<FieldValue> {
    let driver = driver_named(h, driver).map_err(|e| e.as_kind(ErrorKind::NoDriverInfo))?;
    driver.rdd_info(h, AreaNo(0), index, arg).map_err(|e| e.by(driver.name()))
}

/// `hb_dbDetach()`: writes the record, clears relations, and hands the area to whichever thread requests it.
pub fn detach(h: &mut dyn Host, a: AreaNo, cargo: Option<Box<dyn Any + Send>>) -> Result<bool> {
    if h.areas().get(a).is_none() {
        return Ok(false);
    }
    relation::settle(h, a)?;
    super::go_cold(h, a)?;
    relation::forget(h, a)?;
    let area = h.areas().area(a)?;
    if let Some(table) = &mut area.table {
        table.flush_gathered()?;
    }
    // Filter and LOCATE go along. What this thread's host compiled for orders stays behind; texts are compiled again where the area goes.
    for state in area.orders.bags.iter_mut().flat_map(|b| &mut b.orders) {
        state.key.code = None;
        if let Some(c) = &mut state.cond {
            c.code = None;
        }
    }
    Ok(h.areas().detach(a, cargo))
}

/// `hb_dbRequest()`: takes a detached area into a free slot (`new`) or the selected one. `None` if there was none in time.
pub fn request(
    h: &mut dyn Host,
    alias: Option<&[u8]>,
    new: bool,
    wait: Option<Duration>,
) -> Result<Option<Option<Box<dyn Any + Send>>>> {
    if new {
        h.areas().select(0);
    } else {
        let no = h.areas().current();
        close_area(h, no)?;
    }
    let no = h.areas().current();
    h.areas().request_detached(no, alias, wait)
}

/// Begins the copying of records into a table. An empty one in exclusive use takes over everything, counters and row versions included. `map` holds the
/// 1-based positions of fields, from and to; those that have to stay the target's own business are dropped from it.
pub fn begin_copy(h: &mut dyn Host, from: AreaNo, to: AreaNo, map: &mut Vec<(u16, u16)>) -> Result<()> {
    let source = h.areas().area(from)?;
    let is_table = source.table.is_some();
    let counting: Vec<bool> = source.fields.iter().map(is_counter).collect();
    let target = h.areas().area(to)?;
    let driver = target.driver;
    if let Some(table) = target.table.as_mut().filter(|t| t.last_copied && t.hot) {
        // Harbour: the last row of a copying that another one follows at once is no new version after all.
        table.copying = true;
        let written = driver.go_cold(h, to);
        h.areas().area(to)?.dbf()?.copying = false;
        written?;
    }
    let target = h.areas().area(to)?;
    let fields = target.fields.clone();
    let Some(table) = &mut target.table else { return Ok(()) };
    table.copying = is_table && !table.shared && table.recount()? == 0;
    table.transferring = is_table && table.shared;
    let copying = table.copying;
    map.retain(|&(f, t)| match fields.get(usize::from(t).wrapping_sub(1)) {
        // Counters go on from counters only.
        Some(field) if copying => {
            !is_counter(field) || counting.get(usize::from(f).wrapping_sub(1)) == Some(&true)
        }
        field => !field.is_some_and(Field::is_automatic),
    });
    Ok(())
}

/// Ends what `begin_copy` began: the counters go on where the source's stand.
pub fn end_copy(h: &mut dyn Host, from: AreaNo, to: AreaNo, map: &[(u16, u16)]) -> Result<()> {
    let target = h.areas().area(to)?;
    let Some(table) = &mut target.table else { return Ok(()) };
    table.transferring = false;
    if !table.copying {
        return Ok(());
    }
    let mut counters = Vec::new();
    for &(f, t) in map {
        let source = h.areas().area(from)?;
        let field = source.fields.get(usize::from(f).wrapping_sub(1)).cloned();
        if let (Some(field), Some(table)) = (field.filter(is_counter), &source.table) {
            let (value, step) = table.counter(&field)?;
            counters.push((t, value, step));
        }
    }
    let target = h.areas().area(to)?;
    let fields = target.fields.clone();
    let table = target.dbf()?;
    table.copying = false;
    // Harbour writes the last row when the copying is over, so that it gets a row version and a time of its own.
    table.last_copied = true;
    for (t, value, step) in counters {
        if let Some(field) = fields.get(usize::from(t).wrapping_sub(1)).filter(|f| is_counter(f)) {
            table.set_counter(field, Some(value), Some(step))?;
        }
    }
    Ok(())
}

/// Fields that programs cannot assign.
fn is_filled(kind: FieldKind) -> bool {
    matches!(kind, FieldKind::ModTime | FieldKind::RowVersion | FieldKind::AutoInc)
}

fn is_counter(f: &Field) -> bool {
    f.is_automatic() && f.kind != FieldKind::ModTime
}

/// Can records be copied byte by byte: do both tables have the same fields and no memos?
pub fn may_copy_record(h: &mut dyn Host, from: AreaNo, to: AreaNo) -> Result<bool> {
    let source = h.areas().area(from)?;
    if source.fields.iter().any(Field::is_memo) {
        return Ok(false);
    }
    let fields = source.fields.clone();
    let page = source.page;
    let source_is_text = source.table.is_none();
    let Some(len) = record_len(source) else { return Ok(false) };
    let target = h.areas().area(to)?;
    let same = target.fields.len() == fields.len()
        && std::ptr::eq(target.page, page)
        && target.fields.iter().zip(fields.iter()).all(|(a, b)| {
            let alike = a.name == b.name && a.kind == b.kind && a.letter == b.letter && a.flags == b.flags;
            alike && a.len == b.len && a.dec == b.dec
        });
    let is_text = source_is_text || target.table.is_none();
    let filled =
        fields.iter().any(|f| is_filled(f.kind)) && !target.table.as_ref().is_some_and(|t| t.copying);
    let fits = record_len(target) == Some(len);
    Ok(same && !filled && fits && (!is_text || fields.iter().all(|f| is_text_field(f) && f.flags == 0)))
}

/// Bytes of a record with its mark of deletion; `None` for drivers that keep no such thing.
fn record_len(area: &mut WorkArea) -> Option<usize> {
    match text::record_mut(area) {
        Some(text) => Some(text.len() + 1),
        None => area.table.as_ref().map(|t| t.record.len()),
    }
}

/// Copies the bytes of the current record onto the current record of another area, deleted mark included, if that can be done: blanks of unset
/// numbers and logicals stay, nulls too. False (and nothing done) otherwise.
pub fn copy_record(h: &mut dyn Host, from: AreaNo, to: AreaNo) -> Result<bool> {
    if !may_copy_record(h, from, to)? {
        return Ok(false);
    }
    let Some(record) = record_of(h.areas().area(from)?)? else { return Ok(false) };
    let target = h.areas().area(to)?;
    if let Some(text) = text::record_mut(target) {
        return Ok(put_bytes(text, &record[1..]));
    }
    if !target.dbf()?.hot {
        target.driver.go_hot(h, to)?;
    }
    Ok(put_bytes(&mut h.areas().area(to)?.dbf()?.record, &record))
}

fn put_bytes(record: &mut [u8], bytes: &[u8]) -> bool {
    let fits = record.len() == bytes.len();
    if fits {
        record.copy_from_slice(bytes);
    }
    fits
}

/// The bytes of the current record, mark of deletion first; `None` for drivers that keep no such thing.
fn record_of(area: &mut WorkArea) -> Result<Option<Vec<u8>>> {
    if let Some(text) = text::record_mut(area) {
        return Ok(Some([b" ", &text[..]].concat()));
    }
    let Some(table) = &mut area.table else { return Ok(None) };
    table.ensure()?;
    Ok(Some(table.record.clone()))
}

/// The fields of the current record as they stand on disk, if the table has plain text fields (C, N, L, D) only.
pub fn raw_fields(h: &mut dyn Host, a: AreaNo) -> Result<Option<Vec<u8>>> {
    let area = h.areas().area(a)?;
    if area.to_vm.is_some() || !area.fields.iter().all(is_text_field) {
        return Ok(None);
    }
    let table = area.dbf()?;
    table.ensure()?;
    // The bits of nulls lie behind what is shown.
    let shown: usize = area.fields.iter().map(|f| f.len as usize).sum();
    Ok(area.dbf()?.record.get(1..=shown).map(<[u8]>::to_vec))
}

/// True if a field's bytes in the record are the text of its value.
pub fn is_text_field(f: &crate::dbf::field::Field) -> bool {
    let text = match f.kind {
        FieldKind::Char | FieldKind::Numeric | FieldKind::Logical => true,
        // A short one is a binary number.
        FieldKind::Date => f.len == 8,
        _ => false,
    };
    text && f.flags & !(FLAG_NULLABLE | FLAG_BINARY) == 0
}

/// Puts bytes into the fields of the current record as they are; hidden fields (null bits) get `behind`, then zeros: no nulls. False (and
/// nothing done) unless the table has plain text fields only, of just that length together.
pub fn put_raw(h: &mut dyn Host, a: AreaNo, bytes: &[u8], behind: &[u8]) -> Result<bool> {
    let area = h.areas().area(a)?;
    let shown: usize = area.fields.iter().map(|f| f.len as usize).sum();
    if !area.fields.iter().all(is_text_field)
        || area.from_vm.is_some()
        || shown != bytes.len()
        || area.table.as_ref().is_none_or(|t| t.record.len() <= shown)
    {
        return Ok(false);
    }
    area.driver.go_hot(h, a)?;
    let record = &mut h.areas().area(a)?.dbf()?.record;
    record[1..=shown].copy_from_slice(bytes);
    let (_, hidden) = record.split_at_mut(1 + shown);
    hidden.fill(0);
    let kept = behind.len().min(hidden.len());
    hidden[..kept].copy_from_slice(&behind[..kept]);
    Ok(true)
}
