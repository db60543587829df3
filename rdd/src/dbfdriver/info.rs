//! `dbInfo()`, `dbRecordInfo()`, `dbFieldInfo()`, `rddInfo()`: facts about a table, record, field or driver by number.

use super::{asked, blob, create, family_of, lifecycle, order_list};
use crate::area::WorkArea;
use crate::dbf::encode::is_null;
use crate::dbf::field::FieldKind;
use crate::dbf::layout;
use crate::error::{Error, ErrorKind, Result};
use crate::eval::Host;
use crate::locks::LockScheme;
use crate::memo::MemoKind;
use crate::order::BagKind;
use crate::settings::HEADER_FLAGS;
use crate::value::{AreaNo, FieldValue};
use std::path::PathBuf;

fn logical(b: bool) -> Result<FieldValue> {
    Ok(FieldValue::Logical(b))
}

fn int(n: impl TryInto<i64>) -> Result<FieldValue> {
    Ok(FieldValue::int(n.try_into().unwrap_or(0)))
}

fn text(b: impl AsRef<[u8]>) -> Result<FieldValue> {
    Ok(FieldValue::text(b))
}

fn num_arg(v: Option<&FieldValue>) -> Option<i64> {
    match v {
        Some(FieldValue::Num(n)) => Some(n.as_i64()),
        _ => None,
    }
}

fn log_arg(v: Option<&FieldValue>) -> Option<bool> {
    match v {
        Some(FieldValue::Logical(b)) => Some(*b),
        _ => None,
    }
}

/// Flags of `DBI_SETHEADER`; `None` when the number has bits that mean nothing.
fn header_flags(n: i64) -> Option<u8> {
    u8::try_from(n).ok().filter(|n| n & !HEADER_FLAGS == 0)
}

fn table_memo_path(area: &WorkArea) -> Option<PathBuf> {
    area.table.as_ref()?.memo.as_ref().map(|m| m.path().to_path_buf())
}

fn str_arg(v: Option<&FieldValue>) -> Option<Vec<u8>> {
    match v {
        Some(FieldValue::Str(s)) => Some(s.clone()),
        _ => None,
    }
}

/// `dbInfo()`.
pub fn table_info(h: &mut dyn Host, a: AreaNo, index: u16, arg: Option<&FieldValue>) -> Result<FieldValue> {
    let family = family_of(h.areas().area(a)?.driver);
    let (area, _) = h.areas().area_and_settings(a)?;
    let codepage = area.page.id();
    match index {
        1 | 2 => return logical(true),
        5 | 6 | 134 => return text(""),
        9 => {
            let ext = h.areas().driver_settings(family.name).table_ext.clone();
            return text(ext);
        }
        // Without memos there is nothing to tell.
        37 | 39 | 135 | 201..=213 if family.memo == MemoKind::None => {
            return Ok(arg.cloned().unwrap_or_default());
        }
        10 => return text(&area.path),
        22 => return int(area.relations.len()),
        26 => return logical(area.bof),
        27 => return logical(area.eof),
        28 => return text(area.filter.as_ref().map_or(&[][..], |f| &f.expr.text)),
        29 => return logical(area.found),
        30 => return int(area.fields.len()),
        33 => return text(&area.alias),
        37 => {
            let setting = h.areas().driver_settings(family.name).memo_type;
            let kind = match h.areas().area(a)?.dbf()?.memo_kind {
                MemoKind::None => create::memo_kind(lifecycle::driver_of(h.areas().area(a)?), setting),
                k => k,
            };
            return text(create::memo_ext(h, family, kind));
        }
        // Without a memo file: what a new one would be.
        39 | 133 | 135 if area.table.as_ref().is_none_or(|t| t.memo.is_none()) => {
            let setting = match index {
                39 => 32,
                133 => 14,
                _ => 33,
            };
            return rdd_info(h, family.name, setting, None);
        }
        101 | 102 => return text(if num_arg(arg) == Some(1) { "0.1 (DBF)" } else { "0.1" }),
        130 => return super::data::rollback(h, a).map(|()| FieldValue::Nil),
        137 => {
            let n = num_arg(arg).unwrap_or(0);
            let r = usize::try_from(n - 1).ok().and_then(|i| area.relations.get(i));
            return logical(r.is_some_and(|r| r.scoped));
        }
        138 => {
            let was = area.trigger.clone();
            match arg {
                Some(FieldValue::Logical(on)) => {
                    area.trigger_on = *on;
                    return logical(*on);
                }
                Some(FieldValue::Str(name)) => {
                    let name = name.to_ascii_uppercase();
                    let known = !name.is_empty() && h.knows_trigger(&name);
                    h.areas().area(a)?.set_trigger(if known { name } else { Vec::new() });
                }
                _ => {}
            }
            return text(was);
        }
        143 => {
            let was = area.dirty_read;
            if let Some(on) = log_arg(arg) {
                area.dirty_read = on;
                let lock = area.dbf()?.scheme.bag_lock();
                area.orders.bags.iter_mut().for_each(|b| b.bag.set_lock(lock, on));
            }
            return logical(was);
        }
        147 => return text(codepage),
        150 => return logical(false),
        151..=200 => return Ok(FieldValue::Nil),
        201..=213 => return blob::table_info(h, a, index, arg),
        _ => {}
    }
    cursor_info(h, a, index, arg)
}

fn cursor_info(h: &mut dyn Host, a: AreaNo, index: u16, arg: Option<&FieldValue>) -> Result<FieldValue> {
    let area = h.areas().area(a)?;
    let table = area.dbf()?;
    match index {
        3 => int(table.layout.header_len),
        4 => {
            let mut head = [0u8; 4];
            if table.layout.header_len == 0 {
                return Ok(FieldValue::Date(0));
            }
            table.storage.read_exact_at(&mut head, 0)?;
            let epoch = h.areas().settings.epoch;
            Ok(FieldValue::Date(layout::read_date(&head, epoch)))
        }
        7 => int(table.layout.record_len),
        8 => Ok(FieldValue::Array(table.locks.iter().map(|&n| FieldValue::int(n as i64)).collect())),
        20 => logical(table.flocked),
        23 => int(table.storage.descriptor()),
        31 => int(table.locks.len()),
        32 => logical(table.valid || table.phantom),
        35 => int(i64::try_from(table.scheme.header(table.shape())).unwrap_or(i64::MAX)),
        36 => {
            // The file stays open the way it was; only whether locks are asked for changes.
            let was = table.shared;
            if let Some(on) = log_arg(arg) {
                table.shared = on;
            }
            logical(was)
        }
        38 => int(table.memo.as_ref().map_or(-1, |m| m.descriptor())),
        39 => int(table.memo.as_ref().map_or(0, |m| m.block_size())),
        128 => {
            let was = table.scheme as u8;
            if let Some(scheme) = num_arg(arg).and_then(|n| LockScheme::from_number(n as u8)) {
                order_list::use_scheme(area, scheme);
            }
            int(was)
        }
        129 => logical(table.readonly),
        131 => {
            let old = table.cipher;
            // Harbour encrypts no memos: such tables have no password.
            if let Some(password) = str_arg(arg).filter(|_| table.memo.is_none()) {
                table.set_password(&password);
            }
            Ok(old.map_or(FieldValue::Nil, FieldValue::text))
        }
        132 => logical(table.layout.encrypted),
        133 => int(table.memo_kind as u8),
        135 => int(table.memo.as_ref().map_or(0, |m| m.version())),
        136 => int(if table.layout.vfp { 2 } else { 1 }),
        139 => Ok(FieldValue::Nil),
        142 => {
            super::whole::pack_memo(area).map_err(|e| match table_memo_path(area) {
                Some(path) if e.kind() == ErrorKind::NeedsExclusive => e.at(&path),
                _ => e,
            })?;
            // Harbour passes over the table and stays on its last record.
            if let Some(table) = &mut area.table
                && table.memo.is_some()
                && table.count > 0
            {
                let last = table.count;
                table.place(last, false);
                (area.bof, area.eof) = (false, false);
            }
            Ok(arg.cloned().unwrap_or_default())
        }
        140 | 141 => {
            asked::go_cold(h, a)?;
            encryption(h.areas().area(a)?, index == 140, &str_arg(arg).unwrap_or_default())
        }
        144 => logical(!table.phantom),
        145 => logical(table.temporary),
        146 => {
            let shape = table.shape();
            let (start, len) = match num_arg(arg) {
                Some(n) => (table.scheme.record(shape, u32::try_from(n).unwrap_or(0)), 1),
                None => table.scheme.file(shape),
            };
            if !table.shared {
                return int(0);
            }
            int(table.storage.lock_test(table.owner, start, len)?.unwrap_or(0))
        }
        148 => {
            let was = table.in_transaction;
            if let Some(on) = log_arg(arg) {
                table.in_transaction = on;
            }
            logical(was)
        }
        149 => {
            let was = table.set_header;
            if let Some(n) = num_arg(arg) {
                table.set_header = header_flags(n).unwrap_or(was);
            }
            int(was)
        }
        _ => Ok(FieldValue::Nil),
    }
}

/// `DBI_ENCRYPT`, `DBI_DECRYPT`: every record, with the password given or the one in force. False where the table is shared,
/// read-only or has a memo.
fn encryption(area: &mut WorkArea, on: bool, password: &[u8]) -> Result<FieldValue> {
    let table = area.dbf()?;
    if table.shared || table.readonly || table.memo.is_some() || table.layout.vfp {
        return logical(!on && !table.layout.encrypted);
    }
    if table.layout.encrypted != on {
        if on && table.cipher.is_some() {
            // Records written since the password was given are encrypted by it already.
            table.encrypt_all()?;
        } else {
            if !password.is_empty() {
                table.set_password(password);
            }
            // Without the password nothing can be made plain.
            if !on && table.cipher.is_none() && table.holds_encrypted()? {
                return logical(false);
            }
            if on { table.encrypt_all()? } else { table.decrypt_all()? }
        }
    }
    logical(true)
}

/// `dbRecordInfo()`. New values are not taken, as in Harbour.
pub fn record_info(
    h: &mut dyn Host,
    a: AreaNo,
    index: u16,
    recno: u32,
    _arg: Option<&FieldValue>,
) -> Result<FieldValue> {
    crate::ops::relation::settle(h, a)?;
    let (current, phantom) = {
        let t = h.areas().area(a)?.dbf()?;
        (t.recno, t.phantom)
    };
    let elsewhere = recno != 0 && recno != current;
    if elsewhere {
        asked::go_cold(h, a)?;
        let table = h.areas().area(a)?.dbf()?;
        let count = table.recount()?;
        table.place(recno, recno > count);
    }
    let result = current_record_info(h, a, index);
    if elsewhere {
        // Harbour goes there and back where the record's bytes are asked for, which settles the flags.
        let area = h.areas().area(a)?;
        if matches!(index, 1 | 6..=9) {
            area.found = false;
            super::movement::place_number(area, if phantom { 0 } else { current as i64 })?;
            crate::ops::relation::mark_children(h, a)?;
        } else {
            area.dbf()?.place(current, phantom);
        }
    }
    result
}

fn current_record_info(h: &mut dyn Host, a: AreaNo, index: u16) -> Result<FieldValue> {
    let table = h.areas().area(a)?.dbf()?;
    match index {
        1 => {
            table.ensure()?;
            logical(table.record[0] == b'*')
        }
        2 => logical(!table.shared || table.locks.contains(&table.recno)),
        3 => int(table.layout.record_len),
        4 => int(table.recno),
        // A record appended in shared mode is in the file already.
        5 => logical(table.hot && !(table.appended && table.shared && table.record == table.original)),
        6 => logical(table.is_record_encrypted()?),
        7 => {
            table.ensure()?;
            text(&table.record)
        }
        8 | 9 => {
            table.ensure()?;
            let mut out = if index == 9 { table.record.clone() } else { Vec::new() };
            let page = h.areas().settings.codepage;
            let area = h.areas().area(a)?;
            for (i, f) in area.fields.clone().iter().enumerate() {
                if f.is_memo()
                    && let FieldValue::Str(s) = area.field_value(i as u16 + 1, page)?
                    && !s.is_empty()
                {
                    out.extend_from_slice(&s);
                }
            }
            text(out)
        }
        _ => Err(Error::new(ErrorKind::UnknownInfo)),
    }
}

/// `dbFieldInfo()`.
pub fn field_info(
    h: &mut dyn Host,
    a: AreaNo,
    index: u16,
    pos: u16,
    arg: Option<&FieldValue>,
) -> Result<FieldValue> {
    let area = h.areas().area(a)?;
    let Some(field) = area.fields.get((pos as usize).wrapping_sub(1)).cloned() else {
        return Ok(FieldValue::Nil);
    };
    match index {
        1 => text(&field.name),
        2 => text(field.type_text()),
        3 => int(field.shown_len()),
        4 => int(field.dec),
        101 => {
            crate::ops::relation::settle(h, a)?;
            let table = h.areas().area(a)?.dbf()?;
            table.ensure()?;
            logical(is_null(&field, &table.record))
        }
        102 | 103 if field.is_automatic() && field.kind != FieldKind::ModTime => {
            let table = area.dbf()?;
            let (counter, step) = table.counter(&field)?;
            if let Some(n) = num_arg(arg) {
                if index == 102 {
                    table.set_counter(&field, Some(n as u64), None)?;
                } else if n as u8 != 0 {
                    table.set_counter(&field, None, Some(n as u8))?;
                }
            }
            if index == 102 { int(counter as i64) } else { int(step) }
        }
        201..=205 => blob::field_info(h, a, index, &field, pos, arg),
        _ => Ok(FieldValue::Nil),
    }
}

/// `rddInfo()`: reads a setting of a driver in this thread, and changes it if a new value is given.
pub fn rdd_info(h: &mut dyn Host, name: &str, index: u16, arg: Option<&FieldValue>) -> Result<FieldValue> {
    let set = h.areas().settings.clone();
    if super::configured(name).is_some_and(|d| d.memo == MemoKind::None) {
        // Drivers without memos read and write the SETs.
        let settings = &mut h.areas().settings;
        match (index, str_arg(arg), num_arg(arg)) {
            (6, Some(new), _) => settings.memo_ext = new,
            (32, _, Some(new)) => {
                settings.memo_block_size = u32::try_from(new).unwrap_or(set.memo_block_size)
            }
            _ => {}
        }
    }
    let s = h.areas().driver_settings(name);
    // Without their dot, extensions are no extensions; Harbour keeps ten bytes.
    let extension = |slot: &mut Vec<u8>| {
        let was = slot.clone();
        if let Some(mut new) = str_arg(arg).filter(|e| e.len() > 1 && e.starts_with(b".")) {
            new.truncate(10);
            *slot = new;
        }
        text(was)
    };
    let bytes = |slot: &mut Vec<u8>| {
        let was = slot.clone();
        if let Some(new) = str_arg(arg) {
            *slot = new;
        }
        text(was)
    };
    let flag = |slot: &mut bool| {
        let was = *slot;
        if let Some(new) = log_arg(arg) {
            *slot = new;
        }
        logical(was)
    };
    // Numbers that mean nothing are left aside, as Harbour does.
    let small = |slot: &mut u8, valid: fn(u8) -> bool| {
        let was = *slot;
        if let Some(new) = num_arg(arg).and_then(|n| u8::try_from(n).ok()).filter(|n| valid(*n)) {
            *slot = new;
        }
        int(was)
    };
    let transfer = matches!(name, "SDF" | "DELIM");
    let family = super::configured(name);
    let memo = family.map_or(MemoKind::None, |d| d.memo);
    let bag = family.and_then(|d| d.bag);
    let unless = |absent: bool, v: FieldValue| if absent { Ok(FieldValue::Nil) } else { Ok(v) };
    match index {
        1 => logical(!transfer),
        2 => logical(true),
        3 | 4 => text(""),
        5 if transfer => text(".txt"),
        5 => extension(&mut s.table_ext),
        6 if memo == MemoKind::None => text(&set.memo_ext),
        6 => {
            let kind = family.map_or(memo, |d| create::memo_kind(d, s.memo_type));
            let own = extension(&mut s.memo_ext)?;
            match kind.format() {
                _ if !set.memo_ext.is_empty() => text(&set.memo_ext),
                Some(format) if own == FieldValue::text("") => text(format.extension()),
                _ => Ok(own),
            }
        }
        7..=9 => extension(&mut s.bag_ext),
        10 => logical(true),
        11 => logical(false),
        12 => int(0),
        13 if transfer => int(0),
        13 => small(&mut s.table_type, |n| matches!(n, 1 | 2)),
        14 if memo == MemoKind::None => int(0),
        14 => {
            let was = small(&mut s.memo_type, |n| matches!(n, 1..=3))?;
            if was != FieldValue::int(0) {
                return Ok(was);
            }
            int(memo as u8)
        }
        15 => logical(s.large_file),
        16 => small(&mut s.lock_scheme, |n| matches!(n, 1..=6)),
        17 | 18 | 20 => logical(false),
        19 => bytes(&mut s.trigger),
        // Only NTX bags leave a choice here.
        21 | 29..=31 => {
            let slot = match index {
                21 => &mut s.struct_ord,
                29 => &mut s.multi_tag,
                30 => &mut s.sort_recno,
                _ => &mut s.multi_key,
            };
            let free = match bag {
                Some(BagKind::Ntx) => true,
                Some(BagKind::Nsx) => index == 31,
                _ => false,
            };
            if free { flag(slot) } else { logical(*slot) }
        }
        22 => logical(set.strict_read),
        23 if bag.is_none() => Ok(FieldValue::Nil),
        23 => flag(&mut s.strict_struct),
        24 => logical(set.optimize),
        25 => logical(set.force_opt),
        26 => logical(set.autopen),
        27 => int(set.autorder),
        28 => logical(set.autoshare != 0),
        32 => {
            let was = s.memo_block_size;
            let new = num_arg(arg).and_then(|n| u32::try_from(n).ok());
            if let Some(n) = new.filter(|n| *n != 0 && (*n <= 0xFFFF || n % 0x1_0000 == 0))
                && memo != MemoKind::None
            {
                s.memo_block_size = n;
            }
            let shown = if memo == MemoKind::None {
                set.memo_block_size
            } else if was != 0 {
                was
            } else if set.memo_block_size != 0 {
                set.memo_block_size
            } else {
                // What the format makes if nothing else is said.
                match family.map_or(memo, |d| create::memo_kind(d, s.memo_type)) {
                    MemoKind::Dbt => 512,
                    MemoKind::Smt => 32,
                    MemoKind::Fpt | MemoKind::None => 64,
                }
            };
            int(shown)
        }
        33 if memo == MemoKind::None => int(0),
        33 => {
            let was = small(&mut s.memo_version, |n| matches!(n, 1..=4))?;
            if was == FieldValue::int(0) { int(3) } else { Ok(was) }
        }
        34 if memo == MemoKind::None => Ok(arg.cloned().unwrap_or_default()),
        34 => int(0),
        35 | 36 => unless(memo == MemoKind::None, FieldValue::Logical(index == 36)),
        37 => logical(family.is_some_and(super::DbfDriver::is_blob)),
        40 if transfer => text(""),
        40 => {
            bytes(&mut s.pending_trigger)?;
            let now = unless(s.pending_trigger.is_empty(), FieldValue::text(&s.pending_trigger));
            if arg.is_none() {
                s.pending_trigger.clear();
            }
            now
        }
        42..=47 if transfer => Ok(FieldValue::Nil),
        41 => {
            // Asking takes it away; whatever is given is answered.
            let was = s.pending_password.take();
            if let Some(given) = arg {
                s.pending_password = str_arg(arg).filter(|p| !p.is_empty());
                return Ok(given.clone());
            }
            Ok(was.map_or(FieldValue::Nil, FieldValue::text))
        }
        42 => bytes(&mut s.password),
        // Harbour keeps no number of retries; it answers what it was given.
        43 => Ok(arg.cloned().unwrap_or_default()),
        44 => flag(&mut s.dirty_read),
        45 => {
            let was = s.index_page_size;
            if let Some(n) = num_arg(arg).filter(|n| matches!(n, 512 | 1024 | 2048 | 4096 | 8192)) {
                s.index_page_size = n as u32;
            }
            int(was)
        }
        46 => small(&mut s.decimals, |n| n <= 20),
        47 => small(&mut s.set_header, |n| n & !0x37 == 0),
        _ => Ok(FieldValue::Nil),
    }
}
