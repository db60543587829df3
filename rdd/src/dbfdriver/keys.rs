//! Keys of records: computing images, remembering the old ones before a change, updating the bags after it.

use super::eval::{self, Slot};
use super::family_of;
use crate::area::WorkArea;
use crate::error::{Error, ErrorKind, Result};
use crate::eval::Host;
use crate::order::{Access, BagKind, KeyUse, OrderCursor};
use crate::value::{AreaNo, FieldValue, RecNo, ValueRef};
use std::cmp::Ordering;

/// Key image of the current record in an order. False if the value has no image (wrong type).
pub fn key_of(h: &mut dyn Host, a: AreaNo, (b, t): (usize, usize), out: &mut Vec<u8>) -> Result<bool> {
    let (area, settings) = h.areas().area_and_settings(a)?;
    let recno = area.table.as_ref().map_or(0, |t| t.recno);
    let scope = eval::key_scope(area, settings, recno);
    if let (Some(entry), Some(table)) = (area.orders.bags.get(b), &mut area.table)
        && let Some(fast) = entry.orders.get(t).and_then(|o| o.key.fast.as_deref())
    {
        table.ensure()?;
        return entry.bag.record_image(t, fast, &table.record, &scope, out);
    }
    eval::with_value(h, a, Slot::Key(b, t), |area, value| match area.orders.bags.get(b) {
        Some(entry) => entry.bag.key_image(t, value, KeyUse::Store, out),
        None => Ok(false),
    })
}

/// Text of a value in the table's code page: what keys are made of.
pub fn to_table_page(area: &WorkArea, mut value: FieldValue) -> FieldValue {
    if let (FieldValue::Str(s), Some(map)) = (&mut value, &area.from_vm) {
        *s = map.convert(s);
    }
    value
}

/// Text of a key as the thread's code page has it.
pub fn from_table_page(area: &WorkArea, mut value: FieldValue) -> FieldValue {
    if let (FieldValue::Str(s), Some(map)) = (&mut value, &area.to_vm) {
        *s = map.convert(s);
    }
    value
}

/// True if the current record belongs into the order (its FOR holds).
pub fn belongs(h: &mut dyn Host, a: AreaNo, (b, t): (usize, usize)) -> Result<bool> {
    let area = h.areas().area(a)?;
    match area.orders.bags.get(b).and_then(|e| e.orders.get(t)) {
        Some(state) if state.cond.is_some() => {}
        _ => return Ok(true),
    }
    // Harbour: a number may come instead of a truth, 0 being false.
    eval::with_value(h, a, Slot::Cond(b, t), |_, v| {
        Ok(match v {
            ValueRef::Num(n) => n.as_f64() != 0.0,
            v => matches!(v, ValueRef::Logical(true)),
        })
    })
}

/// The orders whose key before a change has to be made before it; of the others is noted that it need not.
fn to_remember(area: &mut WorkArea) -> Vec<(usize, usize)> {
    let mut all = Vec::new();
    for (b, entry) in area.orders.bags.iter_mut().enumerate() {
        for (t, state) in entry.orders.iter_mut().enumerate() {
            state.told_by_record = state.is_told_by_record();
            if !state.told_by_record {
                all.push((b, t));
            }
        }
    }
    all
}

/// As [`key_of`], unless FOR keeps the record out. Harbour evaluates the key first, FOR or not, which functions in them notice.
fn key_in(h: &mut dyn Host, a: AreaNo, at: (usize, usize), out: &mut Vec<u8>) -> Result<bool> {
    let has = key_of(h, a, at, out)?;
    Ok(belongs(h, a, at)? && has)
}

/// Remembers the keys of the current record before its first change, except those that can be made of its former content later.
pub fn remember(h: &mut dyn Host, a: AreaNo) -> Result<()> {
    for at in to_remember(h.areas().area(a)?) {
        let mut key = std::mem::take(&mut h.areas().area(a)?.orders.state(at).old_key);
        let had = key_in(h, a, at, &mut key)?;
        let state = h.areas().area(a)?.orders.state(at);
        state.old_key = key;
        state.had_key = had;
    }
    Ok(())
}

/// A record appended has no keys yet.
pub fn forget(area: &mut WorkArea) {
    for state in area.orders.bags.iter_mut().flat_map(|b| &mut b.orders) {
        state.had_key = false;
        state.told_by_record = false;
    }
}

/// Makes the key the record had before it was changed.
fn tell(h: &mut dyn Host, a: AreaNo, at: (usize, usize)) -> Result<()> {
    let mut key = std::mem::take(&mut h.areas().area(a)?.orders.state(at).old_key);
    h.areas().area(a)?.dbf()?.swap_original();
    let had = key_in(h, a, at, &mut key);
    let area = h.areas().area(a)?;
    area.dbf()?.swap_original();
    let state = area.orders.state(at);
    state.old_key = key;
    state.had_key = had?;
    Ok(())
}

/// After the record is on disk: takes out old keys and puts in new ones, one bag at a time. Of an old key that was not there the host
/// is told at the end.
pub fn update(h: &mut dyn Host, a: AreaNo, appended: bool) -> Result<()> {
    let bags = h.areas().area(a)?.orders.bags.len();
    let mut new_key = Vec::new();
    let mut missing = None;
    for b in 0..bags {
        let mut open = false;
        let result = update_bag(h, a, b, appended, &mut new_key, &mut open);
        if open {
            let ended = h.areas().area(a)?.orders.bags[b].bag.end(Access::Write);
            missing = missing.or(result.and_then(|m| ended.map(|()| m))?);
        } else {
            result?;
        }
    }
    if let Some(error) = missing {
        h.warn(&error);
    }
    Ok(())
}

fn update_bag(
    h: &mut dyn Host,
    a: AreaNo,
    b: usize,
    appended: bool,
    new_key: &mut Vec<u8>,
    open: &mut bool,
) -> Result<Option<Error>> {
    let area = h.areas().area(a)?;
    let tags = area.orders.bags[b].orders.len();
    // CDX takes no notice.
    let tells = family_of(area.driver).bag != Some(BagKind::Cdx);
    let mut missing = None;
    let stays = super::format_of(area).is_some_and(|f| !f.skips_from_missing());
    for t in 0..tags {
        // DBFCDX knows the flag of changed keys, and takes those of new records as well.
        let (changed_only, left_out) = {
            let tag = &h.areas().area(a)?.orders.bags[b].bag.tags()[t];
            let changed_only = tag.change_only && tells;
            (changed_only, tag.custom || tag.multi_key || appended && (tag.template || changed_only))
        };
        if left_out {
            continue;
        }
        let area = h.areas().area(a)?;
        if let (state, Some(table)) = (&mut area.orders.bags[b].orders[t], &area.table)
            && std::mem::take(&mut state.told_by_record)
        {
            if state.has_same_key(&table.original, &table.record) {
                continue;
            }
            tell(h, a, (b, t))?;
        }
        let has = key_in(h, a, (b, t), new_key)?;
        let area = h.areas().area(a)?;
        let recno = RecNo(area.dbf()?.recno);
        let focused = area.orders.focus == Some((b, t));
        let entry = &mut area.orders.bags[b];
        let state = &mut entry.orders[t];
        let had = state.had_key;
        // Harbour: a key that the collation does not tell from the old one changes nothing.
        if had == has && (!has || entry.bag.compare(t, &state.old_key, new_key) == Ordering::Equal) {
            continue;
        }
        if !*open {
            entry.bag.begin(Access::Write)?;
            *open = true;
        }
        state.forget_counts();
        let mut gone = false;
        if had {
            gone = !entry.bag.delete(t, &state.old_key, recno)?;
            let tag = &entry.bag.tags()[t];
            if gone && tells && missing.is_none() && !tag.unique && !tag.partial {
                let note = format!("no key of record {} in {}", recno.0, String::from_utf8_lossy(&tag.name));
                missing = Some(Error::new(ErrorKind::KeyMissing).at(entry.bag.path()).because(note));
            }
        }
        let inserted = has && !(gone && changed_only) && entry.bag.insert(t, new_key, recno)?;
        if inserted && stays {
            // Harbour: but for DBFCDX the order stands on what was put in last.
            state.cursor.off();
            state.cursor.land(new_key, recno.0);
        } else if focused || state.cursor.recno == recno {
            // The key moved: the next step has to find its place again.
            state.cursor.recno = RecNo(0);
        }
        state.had_key = has;
        state.old_key.clear();
        state.old_key.extend_from_slice(new_key);
    }
    Ok(missing)
}

/// `ordKeyAdd()` and `ordKeyDel()`: adds or removes a key of the current record in an order filled by hand. Harbour: DBFCDX takes the key
/// that is given, the others always the record's own. False if there was nothing to do, or FOR keeps the record out.
pub fn change_by_hand(
    h: &mut dyn Host,
    a: AreaNo,
    at: (usize, usize),
    add: bool,
    given: Option<&FieldValue>,
) -> Result<bool> {
    super::asked::go_cold(h, a)?;
    let area = h.areas().area(a)?;
    let foxpro = super::format_of(area).is_some_and(|f| f.foxpro_ways());
    let tag = area.orders.tag(at);
    if !(tag.custom || tag.template || tag.multi_key) {
        // Harbour: SIXCDX just says no; DBFNTX and DBFNSX look first whether they may write at all.
        if family_of(area.driver).name == "SIXCDX" {
            return Ok(false);
        }
        let bag = &area.orders.bags[at.0].bag;
        if !foxpro && bag.is_readonly() {
            return Err(Error::new(ErrorKind::ReadOnly).at(bag.path()));
        }
        return Err(Error::new(if foxpro { ErrorKind::NotCustom } else { ErrorKind::NotCustomText }));
    }
    if area.dbf()?.phantom || !belongs(h, a, at)? {
        return Ok(false);
    }
    let mut image = Vec::new();
    let given = given.filter(|_| foxpro);
    let fits = match given {
        Some(v) => {
            let area = h.areas().area(a)?;
            let v = to_table_page(area, v.clone());
            let (bag, len) = (&area.orders.bags[at.0].bag, area.orders.tag(at).key_len as usize);
            // Harbour: a value of another type becomes what it would be in an order of its own, cut to size.
            let fits = bag.key_image(at.1, v.as_ref(), KeyUse::Store, &mut image)?
                || bag.key_image(at.1, v.as_ref(), KeyUse::Seek, &mut image)?;
            image.resize(len, 0);
            fits
        }
        None => key_of(h, a, at, &mut image)?,
    };
    if !fits && (add || given.is_some()) {
        return Ok(false);
    }
    let area = h.areas().area(a)?;
    let recno = RecNo(area.dbf()?.recno);
    let entry = &mut area.orders.bags[at.0];
    let state = &mut entry.orders[at.1];
    entry.bag.begin(Access::Write)?;
    let cursor = &mut state.cursor;
    let done = match (add, given) {
        (true, _) => entry.bag.insert_custom(at.1, cursor, &image, recno),
        (false, Some(_)) => entry.bag.delete(at.1, &image, recno).inspect(|done| {
            if *done {
                cursor.reset();
            }
        }),
        // The key that the order stands on, if it is one of this record.
        (false, None) if cursor.recno == recno && !cursor.gone => entry.bag.remove_custom(at.1, cursor),
        (false, None) => {
            let mut found = OrderCursor::default();
            match entry.bag.find_custom(at.1, &mut found, &image, recno) {
                Ok(true) => {
                    *cursor = found;
                    entry.bag.remove_custom(at.1, cursor)
                }
                other => other,
            }
        }
    };
    let ended = entry.bag.end(Access::Write);
    let done = done?;
    if done {
        state.forget_counts();
    }
    ended.map(|()| done)
}
