//! Records: hot and cold, append, delete marks, field access, locks as the language sees them.

use super::{asked, keys, movement, trigger};
use crate::codepage::{Page, Recoding};
use crate::dbf::decode::{self, Stored};
use crate::dbf::field::{Field, FieldKind};
use crate::dbf::{encode, six_field, unicode};
use crate::driver::LockRequest;
use crate::error::{Error, ErrorKind, Result};
use crate::eval::Host;
use crate::memo::{MemoKind, MemoUse};
use crate::ops::relation;
use crate::settings::{HEADER_REPLACE, HEADER_WRITE};
use crate::storage::Wait;
use crate::value::{AreaNo, FieldValue, ValueRef};

fn name_text(field: &Field) -> String {
    String::from_utf8_lossy(&field.name).into_owned()
}

/// Makes the current record changeable: readable, locked, old keys remembered. Nothing happens on the phantom.
pub fn go_hot(h: &mut dyn Host, a: AreaNo) -> Result<()> {
    let area = h.areas().area(a)?;
    let table = area.dbf()?;
    if table.hot || table.phantom {
        return Ok(());
    }
    if table.readonly {
        return Err(Error::new(ErrorKind::ReadOnly));
    }
    if !table.may_write() {
        return Err(Error::new(ErrorKind::Unlocked));
    }
    table.ensure()?;
    table.original.clear();
    table.original.extend_from_slice(&table.record);
    if !area.orders.is_empty() {
        keys::remember(h, a)?;
    }
    let table = h.areas().area(a)?.dbf()?;
    table.hot = true;
    table.appended = false;
    Ok(())
}

/// Writes a changed record, then its keys.
pub fn go_cold(h: &mut dyn Host, a: AreaNo) -> Result<()> {
    let area = h.areas().area(a)?;
    let table = area.dbf()?;
    if !table.hot {
        return Ok(());
    }
    if !trigger::fire(h, a, trigger::UPDATE, 0)? {
        // Harbour: the changes stay in sight, but nothing writes them any more.
        h.areas().area(a)?.dbf()?.hot = false;
        return Err(Error::host());
    }
    let area = h.areas().area(a)?;
    let table = area.dbf()?;
    if !table.hot {
        return Ok(());
    }
    table.write_current()?;
    table.hot = false;
    let appended = std::mem::take(&mut table.appended);
    let recno = table.recno;
    area.touched.note(recno);
    if !area.orders.is_empty() {
        keys::update(h, a, appended)?;
    }
    let table = h.areas().area(a)?.dbf()?;
    // Harbour: REPLACE says that a change is worth a header, WRITE that it is written at once.
    let at_once = HEADER_REPLACE | HEADER_WRITE;
    if table.header_dirty && table.shared && table.set_header & at_once == at_once {
        table.write_header(false)?;
    }
    Ok(())
}

/// `dbAppend()`.
pub fn append(h: &mut dyn Host, a: AreaNo, unlock: bool) -> Result<()> {
    relation::overtake(h, a)?;
    movement::come_to_rest(h, a)?;
    if !trigger::fire(h, a, trigger::PRE_APPEND, 0)? {
        return Err(Error::host());
    }
    let area = h.areas().area(a)?;
    let table = area.dbf()?;
    if table.readonly {
        return Err(Error::new(ErrorKind::ReadOnly));
    }
    // Harbour: holding the lock of the record to come already, the others are kept.
    if unlock && !table.locks.is_empty() {
        let next = table.recount()? + 1;
        if !table.locks.contains(&next) {
            table.unlock_records()?;
        }
    }
    let (from, locks) = (table.recno, table.shared && !table.flocked && table.phantom);
    let appended = table.append_blank();
    let (recno, phantom) = (table.recno, table.phantom);
    if let Err(e) = appended {
        // What found no room leaves the area behind its end.
        area.eof |= phantom && e.kind() == ErrorKind::Write;
        return Err(e);
    }
    area.bof = false;
    area.eof = false;
    area.found = false;
    area.touched.note(recno);
    keys::forget(area);
    area.orders.forget_counts();
    // Harbour: children do not follow an append (tests/steps.rs, relations), but the lock of a record that the area stands on already
    // goes there.
    if locks && from == recno { crate::ops::relation::mark_children(h, a) } else { Ok(()) }
}

/// `LastRec()`.
pub fn rec_count(h: &mut dyn Host, a: AreaNo) -> Result<u32> {
    h.areas().area(a)?.dbf()?.recount()
}

/// `dbDelete()`.
pub fn delete(h: &mut dyn Host, a: AreaNo) -> Result<()> {
    set_deleted(h, a, true)
}

/// `dbRecall()`.
pub fn recall(h: &mut dyn Host, a: AreaNo) -> Result<()> {
    set_deleted(h, a, false)
}

/// Sets or clears the deletion mark.
fn set_deleted(h: &mut dyn Host, a: AreaNo, on: bool) -> Result<()> {
    relation::settle(h, a)?;
    let event = if on { trigger::PRE_DELETE } else { trigger::PRE_RECALL };
    if !trigger::fire(h, a, event, 0)? {
        return Ok(());
    }
    let table = h.areas().area(a)?.dbf()?;
    if table.phantom {
        return Ok(());
    }
    if !table.hot {
        asked::go_hot(h, a)?;
    }
    let table = h.areas().area(a)?.dbf()?;
    table.record[0] = if on { b'*' } else { b' ' };
    Ok(())
}

/// `Deleted()`.
pub fn deleted(h: &mut dyn Host, a: AreaNo) -> Result<bool> {
    relation::settle(h, a)?;
    let table = h.areas().area(a)?.dbf()?;
    table.ensure()?;
    Ok(table.record[0] == b'*')
}

/// Value of a field.
pub fn field_get(h: &mut dyn Host, a: AreaNo, pos: u16) -> Result<FieldValue> {
    relation::settle(h, a)?;
    let page = h.areas().settings.codepage;
    let area = h.areas().area(a)?;
    let mut value = area.field_value(pos, page)?;
    // Harbour: memos come and go without a word.
    let told = area.trigger_on
        && !area.trigger.is_empty()
        && area.fields.get(usize::from(pos).wrapping_sub(1)).is_some_and(|f| !f.is_memo());
    if told {
        h.areas().refused = !trigger::fire_value(h, a, trigger::GET, pos, &mut value)?;
    }
    Ok(value)
}

/// Assigns a field with Harbour's conversions.
pub fn field_put(h: &mut dyn Host, a: AreaNo, pos: u16, value: ValueRef<'_>) -> Result<()> {
    if h.areas().area(a)?.put_ref(pos, value)? {
        return Ok(());
    }
    relation::settle(h, a)?;
    let area = h.areas().area(a)?;
    if !(1..=area.fields.len() as u16).contains(&pos) {
        return Ok(());
    }
    let told = area.trigger_on && !area.trigger.is_empty() && !area.fields[usize::from(pos) - 1].is_memo();
    let mut changed;
    let value = if told {
        changed = value.to_owned();
        if !trigger::fire_value(h, a, trigger::PUT, pos, &mut changed)? {
            h.areas().refused = true;
            return Ok(());
        }
        changed.as_ref()
    } else {
        value
    };
    let table = h.areas().area(a)?.dbf()?;
    if table.phantom {
        return Ok(());
    }
    if !table.hot {
        asked::go_hot(h, a)?;
        if h.areas().area(a)?.put_ref(pos, value)? {
            return Ok(());
        }
    }
    let page = h.areas().settings.codepage;
    store(h, a, pos, value, page)
}

/// Assigns the content of a file to a field: memos mark it as such.
pub fn file_put(h: &mut dyn Host, a: AreaNo, pos: u16, content: &[u8]) -> Result<()> {
    relation::settle(h, a)?;
    let area = h.areas().area(a)?;
    let field = area.fields.get(usize::from(pos).wrapping_sub(1)).filter(|f| f.is_memo()).cloned();
    let Some(field) = field else { return field_put(h, a, pos, ValueRef::Str(content)) };
    let table = area.dbf()?;
    if table.phantom {
        return Ok(());
    }
    if !table.hot {
        asked::go_hot(h, a)?;
    }
    let page = h.areas().settings.codepage;
    let table = h.areas().area(a)?.dbf()?;
    put_memo(table, &field, ValueRef::Str(content), MemoUse::File, None, page)
}

fn store(h: &mut dyn Host, a: AreaNo, pos: u16, value: ValueRef<'_>, page: &Page) -> Result<()> {
    let area = h.areas().area(a)?;
    let fields = area.fields.clone();
    let field = &fields[pos as usize - 1];
    let table = match &mut area.table {
        Some(t) => t,
        None => return Err(Error::new(ErrorKind::Unsupported)),
    };
    if field.is_memo() {
        let usage = match field.kind {
            FieldKind::Memo(usage) => usage,
            _ => MemoUse::Text,
        };
        return put_memo(table, field, value, usage, area.from_vm.as_ref(), page);
    }
    match (field.kind, value) {
        (FieldKind::ModTime | FieldKind::RowVersion | FieldKind::AutoInc, _) if table.copying => {
            encode::put_automatic(field, &mut table.record, value)
        }
        (FieldKind::UniChar | FieldKind::UniVarText, ValueRef::Str(s)) => {
            encode::encode_utf16(field, &mut table.record, &unicode::to_utf16(s, page))
        }
        (_, ValueRef::Str(s)) if field.is_translated() && area.from_vm.is_some() => {
            let s = area.from_vm.as_ref().map(|map| map.fitting(s, usize::from(field.len)));
            let s = s.unwrap_or_default();
            encode::encode(field, &mut table.record, ValueRef::Str(&s))
        }
        _ => encode::encode(field, &mut table.record, value),
    }
    .map_err(|e| match e.kind() {
        // Harbour names no file here.
        ErrorKind::DataType | ErrorKind::DataWidth => e,
        _ => e.at(table.storage.path()),
    })
}

fn put_memo(
    table: &mut crate::dbf::cursor::Cursor,
    field: &Field,
    value: ValueRef<'_>,
    usage: MemoUse,
    from_vm: Option<&Recoding>,
    page: &Page,
) -> Result<()> {
    let kind = table.memo_kind;
    if field.kind == FieldKind::Any {
        let Some(memo) = &mut table.memo else {
            return Err(Error::new(ErrorKind::OpenMemo).at(table.storage.path()));
        };
        table.unsynced = true;
        return six_field::write(field, &mut table.record, &mut **memo, value);
    }
    let Stored::Memo(old) = decode::decode(field, &table.record) else {
        return Err(Error::new(ErrorKind::DataType).during(name_text(field)));
    };
    table.check_ref(field)?;
    let Some(memo) = &mut table.memo else {
        return Err(Error::new(ErrorKind::OpenMemo).at(table.storage.path()).during(name_text(field)));
    };
    // A DBT holds text; the other formats keep what is no value as nothing.
    if value == ValueRef::Nil && kind == MemoKind::Dbt && field.kind != FieldKind::Any {
        return Err(Error::new(ErrorKind::DataType).at(memo.path()));
    }
    let converted;
    let value = match value {
        ValueRef::Str(s) if field.kind == FieldKind::UniMemo => {
            converted = unicode::to_utf16(s, page);
            ValueRef::Str(&converted)
        }
        ValueRef::Str(s) if field.is_translated() && from_vm.is_some() => {
            converted = from_vm.map(|map| map.convert(s)).unwrap_or_default();
            ValueRef::Str(&converted)
        }
        v => v,
    };
    let new = memo.write(old, value, usage).map_err(|e| match e.kind() {
        ErrorKind::DataType => e,
        // Harbour names no field; a program may go on with the memo there was.
        ErrorKind::Write => e.as_kind(ErrorKind::MemoWrite),
        _ => e.during(name_text(field)),
    })?;
    table.unsynced = true;
    encode::put_memo_ref(field, &mut table.record, new, kind);
    Ok(())
}

/// Throws away unwritten changes.
pub fn rollback(h: &mut dyn Host, a: AreaNo) -> Result<()> {
    let table = h.areas().area(a)?.dbf()?;
    if table.hot {
        table.record.clone_from(&table.original);
        // A new record is still to be written, blank.
        table.hot = table.appended;
    }
    table.invalidate();
    Ok(())
}

/// Takes a lock as the language does: `FLock` and plain `RLock` lose the other record locks first, whatever comes of it.
pub fn lock(h: &mut dyn Host, a: AreaNo, request: LockRequest) -> Result<bool> {
    relation::settle(h, a)?;
    let table = h.areas().area(a)?.dbf()?;
    if !table.shared {
        return Ok(true);
    }
    match request {
        LockRequest::File => {
            if table.flocked {
                return Ok(true);
            }
            asked::go_cold(h, a)?;
            let table = h.areas().area(a)?.dbf()?;
            table.unlock_records()?;
            let got = table.lock_file(Wait::No)?;
            // Harbour: FLOCK reads the record anew, refused or not.
            table.invalidate();
            if got {
                table.recount()?;
            }
            movement::settle_phantom(h, a)?;
            Ok(got)
        }
        LockRequest::Current => {
            if table.flocked {
                return Ok(true);
            }
            asked::go_cold(h, a)?;
            let table = h.areas().area(a)?.dbf()?;
            let recno = table.recno;
            table.unlock_records()?;
            let got = table.lock_record(recno)?;
            if got {
                table.invalidate();
                movement::settle_phantom(h, a)?;
            }
            Ok(got)
        }
        LockRequest::Record(n) => {
            if table.flocked {
                return Ok(true);
            }
            let n = if n == 0 { table.recno } else { n };
            let had = table.locks.contains(&n);
            let got = table.lock_record(n)?;
            if got && !had && n == table.recno {
                table.invalidate();
                movement::settle_phantom(h, a)?;
            }
            Ok(got)
        }
    }
}

/// Releases locks; changes are written first.
pub fn unlock(h: &mut dyn Host, a: AreaNo, recno: Option<u32>) -> Result<()> {
    // Nothing is locked in exclusive use, so nothing has to be written.
    if !h.areas().area(a)?.dbf()?.shared {
        return Ok(());
    }
    asked::go_cold(h, a)?;
    let table = h.areas().area(a)?.dbf()?;
    match recno {
        Some(n) => {
            table.unlock_record(n)?;
            table.unlock_file()
        }
        None => {
            table.unlock_records()?;
            table.unlock_file()
        }
    }
}
