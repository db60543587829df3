//! Movement: natural and by order, record by record until a visible one, and the flags that come of it.
//!
//! Raw steps work on the borrowed area; the host is asked only when a filter's code or the key of a record reached by
//! number has to be evaluated.

use super::placing::sync_cursor;
use super::visible::{Sight, look, visible};
use super::{asked, glide, order_seek};
use crate::area::WorkArea;
use crate::driver::SeekRequest;
use crate::error::{Error, ErrorKind, Result};
use crate::eval::Host;
use crate::ops::relation;
use crate::order::{Access, KeyUse, OrderCursor, SeekMode};
use crate::value::{AreaNo, FieldValue, RecNo};
use std::cmp::Ordering;

/// Direction of a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dir {
    /// Towards the end.
    Forward,
    /// Towards the beginning.
    Backward,
}

/// What a raw step met.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Met {
    Record,
    Edge,
}

/// Follows a pending relation, writes a changed record and evaluates scopes that are code: what movements begin with.
pub fn prepare(h: &mut dyn Host, a: AreaNo) -> Result<()> {
    come_to_rest(h, a)?;
    let area = h.areas().area(a)?;
    match area.orders.focus {
        Some(at) if super::scope::has_code(area, at) => super::scope::refresh(h, a, at),
        _ => Ok(()),
    }
}

/// Follows a pending relation and writes a changed record.
pub(super) fn come_to_rest(h: &mut dyn Host, a: AreaNo) -> Result<()> {
    let area = h.areas().area(a)?;
    if area.pending.is_some() {
        relation::follow(h, a)?;
    }
    let area = h.areas().area(a)?;
    if area.scripted || area.dbf()?.hot {
        asked::go_cold(h, a)?;
    }
    Ok(())
}

/// To the phantom. Harbour: in an order it is the one behind the records that the area knows of, be there others by now.
fn to_phantom(area: &mut WorkArea) -> Result<()> {
    if area.orders.focus.is_none() {
        area.dbf()?.recount()?;
    }
    stand_behind(area)
}

/// To the phantom behind the records that the area knows of.
fn stand_behind(area: &mut WorkArea) -> Result<()> {
    let table = area.dbf()?;
    table.place(table.count + 1, true);
    area.eof = true;
    if let Some((b, t)) = area.orders.focus {
        area.orders.bags[b].orders[t].cursor.recno = RecNo(0);
    }
    Ok(())
}

/// Runs `work` on an order's bag under its read lock.
pub(super) fn in_order<T>(
    area: &mut WorkArea,
    (b, t): (usize, usize),
    work: impl FnOnce(&mut dyn crate::order::OrderBag, &mut OrderCursor, &crate::order::ScopeBounds) -> Result<T>,
) -> Result<T> {
    let entry = &mut area.orders.bags[b];
    entry.bag.begin(Access::Read)?;
    let state = &mut entry.orders[t];
    let result = work(&mut *entry.bag, &mut state.cursor, &state.scope);
    state.placed_at = entry.bag.foreign_changes();
    let ended = entry.bag.end(Access::Read);
    let value = result?;
    ended.map(|()| value)
}

/// First or last record of the natural order or of the scope.
pub(super) fn raw_end(area: &mut WorkArea, dir: Dir) -> Result<Met> {
    if let Some(at) = area.orders.focus {
        let found = in_order(area, at, |bag, cur, scope| match dir {
            Dir::Forward => bag.first(at.1, cur, scope),
            Dir::Backward => bag.last(at.1, cur, scope),
        })?;
        if found {
            let recno = area.orders.bags[at.0].orders[at.1].cursor.recno.0;
            return place_checked(area, recno);
        }
        return Ok(Met::Edge);
    }
    let table = area.dbf()?;
    let count = if dir == Dir::Backward { table.recount()? } else { table.count };
    let count = if count == 0 { table.recount()? } else { count };
    if count == 0 {
        return Ok(Met::Edge);
    }
    table.place(if dir == Dir::Forward { 1 } else { count }, false);
    Ok(Met::Record)
}

/// Stands on a record an order names; one beyond the file (index ahead of the table) counts as the edge.
#[inline]
pub(super) fn place_checked(area: &mut WorkArea, recno: u32) -> Result<Met> {
    let table = area.dbf()?;
    if recno > table.count && recno > table.recount()? || recno == 0 {
        return Ok(Met::Edge);
    }
    table.place(recno, false);
    Ok(Met::Record)
}

/// One record on, without looking at filters. The order's cursor must stand on the current record.
#[inline]
fn raw_step(area: &mut WorkArea, dir: Dir) -> Result<Met> {
    if let Some(at) = area.orders.focus {
        if glide::step(area, at, dir) {
            return Ok(Met::Record);
        }
        let moved = in_order(area, at, |bag, cur, scope| match dir {
            Dir::Forward => bag.next(at.1, cur, scope),
            Dir::Backward => bag.prev(at.1, cur, scope),
        })?;
        if !moved {
            return Ok(Met::Edge);
        }
        let recno = area.orders.bags[at.0].orders[at.1].cursor.recno.0;
        return place_checked(area, recno);
    }
    let table = area.dbf()?;
    match dir {
        Dir::Forward => {
            if table.phantom || table.recno >= table.count && table.recno >= table.recount()? {
                return Ok(Met::Edge);
            }
            table.place(table.recno + 1, false);
        }
        Dir::Backward => {
            if table.recno <= 1 {
                return Ok(Met::Edge);
            }
            table.place((table.recno - 1).min(table.count), false);
        }
    }
    Ok(Met::Record)
}

/// The next candidate of the filter in natural order, or one record on where no candidates are known.
#[inline]
fn step_on(area: &mut WorkArea, dir: Dir) -> Result<Met> {
    let candidates =
        area.orders.focus.is_none() && area.filter.as_ref().is_some_and(|f| f.optimizer.is_active());
    if !candidates {
        return raw_step(area, dir);
    }
    let table = area.dbf()?;
    let (recno, phantom, last) = (table.recno, table.phantom, table.recount()?);
    let filter = area.filter.as_ref().map(|f| &f.optimizer);
    let to = match dir {
        Dir::Forward if phantom => None,
        Dir::Forward => filter.and_then(|o| o.after(recno, last)),
        Dir::Backward => filter.and_then(|o| o.before(recno, last)),
    };
    match to {
        Some(n) => {
            area.dbf()?.place(n, false);
            Ok(Met::Record)
        }
        None => Ok(Met::Edge),
    }
}

/// Brings what the filter knows of its candidates up to date.
fn refresh_filter(area: &mut WorkArea) -> Result<()> {
    let Some(filter) = area.filter.as_mut().filter(|f| f.optimizer.is_active()) else { return Ok(()) };
    let mut optimizer = std::mem::take(&mut filter.optimizer);
    let refreshed = optimizer.refresh(area);
    if let Some(filter) = &mut area.filter {
        filter.optimizer = optimizer;
    }
    refreshed
}

/// A record was passed in vain: perhaps it is time to learn which records can meet the filter.
#[inline]
fn passed(area: &mut WorkArea, settings: &crate::settings::Settings) -> Result<()> {
    let due = area.filter.as_mut().is_some_and(|f| f.expr.fast.is_some() && f.optimizer.miss());
    if due { seek_candidates(area, settings) } else { Ok(()) }
}

#[cold]
fn seek_candidates(area: &mut WorkArea, settings: &crate::settings::Settings) -> Result<()> {
    let Some(filter) = &mut area.filter else { return Ok(()) };
    let mut optimizer = std::mem::take(&mut filter.optimizer);
    let sought = match filter.expr.fast.clone() {
        Some(fast) => optimizer.seek(area, settings, "filter", &fast),
        None => Ok(()),
    };
    if let Some(filter) = &mut area.filter {
        filter.optimizer = optimizer;
    }
    sought
}

/// Steps to the next visible record. `Edge` leaves the area wherever the last raw step was.
fn step_visible(h: &mut dyn Host, a: AreaNo, dir: Dir) -> Result<Met> {
    refresh_filter(h.areas().area(a)?)?;
    loop {
        // Scan without the host as long as it need not be asked.
        let (area, settings) = h.areas().area_and_settings(a)?;
        loop {
            if step_on(area, dir)? == Met::Edge {
                return Ok(Met::Edge);
            }
            match look(area, settings)? {
                Sight::Visible => return Ok(Met::Record),
                Sight::Hidden => passed(area, settings)?,
                Sight::AskHost => break,
            }
        }
        if super::visible::ask(h, a)? {
            return Ok(Met::Record);
        }
        sync_cursor(h, a)?;
    }
}

/// From the current record, which may be hidden, on to a visible one in the direction of a step.
pub fn settle_towards(h: &mut dyn Host, a: AreaNo, dir: Dir) -> Result<()> {
    if h.areas().area(a)?.dbf()?.phantom || visible(h, a)? {
        return Ok(());
    }
    sync_cursor(h, a)?;
    if step_visible(h, a, dir)? == Met::Record {
        return Ok(());
    }
    run_out(h, a, dir)
}

/// There was nothing more: to the phantom with Eof, or to the first visible record with Bof.
pub fn run_out(h: &mut dyn Host, a: AreaNo, dir: Dir) -> Result<()> {
    match dir {
        Dir::Forward => to_phantom(h.areas().area(a)?),
        Dir::Backward => {
            end_visible(h, a, Dir::Forward)?;
            let area = h.areas().area(a)?;
            (area.bof, area.eof) = (true, false);
            order_seek::place_at_end(h, a, false)
        }
    }
}

/// From the current record, which may be hidden, on to a visible one; the end is the phantom.
pub fn settle_visible(h: &mut dyn Host, a: AreaNo) -> Result<()> {
    if h.areas().area(a)?.dbf()?.phantom || visible(h, a)? {
        return Ok(());
    }
    sync_cursor(h, a)?;
    if step_visible(h, a, Dir::Forward)? == Met::Edge {
        let area = h.areas().area(a)?;
        to_phantom(area)?;
        area.bof = true;
    }
    Ok(())
}

/// First or last visible record, without preparation and relations. True if the order names a record there that the table lacks.
pub(super) fn end_visible(h: &mut dyn Host, a: AreaNo, dir: Dir) -> Result<bool> {
    let area = h.areas().area(a)?;
    area.bof = false;
    area.eof = false;
    area.found = false;
    refresh_filter(area)?;
    let mut met = raw_end(area, dir)?;
    let beyond =
        met == Met::Edge && area.orders.focus.is_some_and(|at| area.orders.state(at).cursor.on_key());
    if met == Met::Record && !visible(h, a)? {
        met = step_visible(h, a, dir)?;
    }
    if met == Met::Edge {
        let area = h.areas().area(a)?;
        to_phantom(area)?;
        area.bof = true;
    }
    Ok(beyond)
}

/// `dbGoTop()`.
pub fn go_top(h: &mut dyn Host, a: AreaNo) -> Result<()> {
    relation::overtake(h, a)?;
    prepare(h, a)?;
    h.areas().area(a)?.orders.lost = 0;
    end_visible(h, a, Dir::Forward)?;
    order_seek::place_at_end(h, a, false)?;
    relation::mark_children(h, a)
}

/// `dbGoBottom()`.
pub fn go_bottom(h: &mut dyn Host, a: AreaNo) -> Result<()> {
    relation::overtake(h, a)?;
    prepare(h, a)?;
    h.areas().area(a)?.orders.lost = 0;
    end_visible(h, a, Dir::Backward)?;
    order_seek::place_at_end(h, a, true)?;
    relation::mark_children(h, a)
}

/// `dbGoto()`: any record, visible or not; a number out of range goes to the phantom with both flags set.
pub fn go_to(h: &mut dyn Host, a: AreaNo, recno: i64) -> Result<()> {
    relation::overtake(h, a)?;
    come_to_rest(h, a)?;
    let area = h.areas().area(a)?;
    area.found = false;
    place_number(area, recno)?;
    if area.relations.is_empty() { Ok(()) } else { relation::mark_children(h, a) }
}

/// After a lock function: an area on the phantom goes to its number anew, where a record may have come to exist meanwhile.
pub fn settle_phantom(h: &mut dyn Host, a: AreaNo) -> Result<()> {
    let area = h.areas().area(a)?;
    let table = area.dbf()?;
    if table.phantom {
        let recno = table.recno;
        place_number(area, recno as i64)?;
    }
    Ok(())
}

pub(super) fn place_number(area: &mut WorkArea, recno: i64) -> Result<()> {
    let table = area.dbf()?;
    if recno > table.count as i64 {
        table.recount()?;
    }
    if recno >= 1 && recno <= table.count as i64 {
        table.place(recno as u32, false);
        area.bof = false;
        area.eof = false;
    } else {
        // Harbour looks for records that others have appended only when the number is too large, which a negative one is.
        if recno != 0 {
            area.dbf()?.recount()?;
        }
        stand_behind(area)?;
        area.bof = true;
    }
    Ok(())
}

/// `dbSkip()` where [`glide::skip`] was not enough.
pub fn skip(h: &mut dyn Host, a: AreaNo, count: i64) -> Result<()> {
    let (area, settings) = h.areas().area_and_settings(a)?;
    if area.orders.lost > 0 {
        return skip_without_order(h, a, count);
    }
    if glide::skip(area, settings, count) {
        return Ok(());
    }
    let from = area.table.as_ref().map_or(0, |t| t.recno);
    if let Some(met) = skip_along(area, settings, count)? {
        if met == Met::Edge {
            to_phantom(area)?;
        }
        return order_seek::place_after(area, (from, false), Dir::Forward, 1);
    }
    if count == 0 { come_to_rest(h, a) } else { prepare(h, a) }?;
    skip_at_rest(h, a, count)
}

/// A step where INDEX ON lost the order: a relation to be followed first still searches in it. Harbour steps on from where it fails.
#[cold]
fn skip_without_order(h: &mut dyn Host, a: AreaNo, count: i64) -> Result<()> {
    let prepared = prepare(h, a);
    h.areas().area(a)?.orders.lost = 0;
    skip_at_rest(h, a, count)?;
    prepared
}

/// As [`skip`] when what movements begin with has been done.
#[inline]
pub(super) fn skip_at_rest(h: &mut dyn Host, a: AreaNo, count: i64) -> Result<()> {
    if count == 0 {
        let area = h.areas().area(a)?;
        area.found = false;
        let table = area.dbf()?;
        // The phantom's number may name a record by now; the flags stay as they are.
        if table.phantom && table.recno <= table.recount()? {
            table.place(table.recno, false);
        }
        table.invalidate();
        return relation::mark_children(h, a);
    }
    let dir = if count > 0 { Dir::Forward } else { Dir::Backward };
    let (area, settings) = h.areas().area_and_settings(a)?;
    area.found = false;
    if area.orders.focus.is_none() && area.filter.is_none() && !settings.deleted {
        skip_natural(area, count)?;
    } else {
        let table = area.dbf()?;
        let start = (table.recno, table.phantom);
        skip_visible(h, a, dir, count.unsigned_abs())?;
        let area = h.areas().area(a)?;
        if area.bof {
            order_seek::place_at_end(h, a, false)?;
        } else {
            order_seek::place_after(area, start, dir, count.unsigned_abs())?;
        }
    }
    // Harbour: whatever was met, a step back never leaves Eof set and a step on never leaves Bof set.
    let area = h.areas().area(a)?;
    match dir {
        Dir::Forward => area.bof = false,
        Dir::Backward => area.eof = false,
    }
    relation::mark_children(h, a)
}

/// Goes on in natural order to the next visible record among those that `after` names (after a record, up to a last one), or
/// to Eof. What every movement begins with has been done.
pub fn skip_to(h: &mut dyn Host, a: AreaNo, after: impl Fn(u32, u32) -> Option<u32>) -> Result<()> {
    let area = h.areas().area(a)?;
    area.bof = false;
    area.eof = false;
    area.found = false;
    loop {
        let area = h.areas().area(a)?;
        let table = area.dbf()?;
        let (recno, phantom, last) = (table.recno, table.phantom, table.recount()?);
        match after(recno, last).filter(|_| !phantom) {
            Some(n) => area.dbf()?.place(n, false),
            None => {
                to_phantom(area)?;
                break;
            }
        }
        if visible(h, a)? {
            break;
        }
    }
    relation::mark_children(h, a)
}

/// Moves as if there were neither filter nor SET DELETED.
pub(super) fn unseen<T>(
    h: &mut dyn Host,
    a: AreaNo,
    work: impl FnOnce(&mut dyn Host) -> Result<T>,
) -> Result<T> {
    let filter = h.areas().area(a)?.filter.take();
    let deleted = std::mem::take(&mut h.areas().settings.deleted);
    let moved = work(h);
    h.areas().settings.deleted = deleted;
    if let Some(area) = h.areas().get_mut(a) {
        area.filter = filter;
    }
    moved
}

/// `dbSkip()` over all records.
pub fn skip_unseen(h: &mut dyn Host, a: AreaNo, count: i64) -> Result<()> {
    unseen(h, a, |h| skip(h, a, count))
}

/// `dbGoTop()` among all records.
pub fn go_top_unseen(h: &mut dyn Host, a: AreaNo) -> Result<()> {
    unseen(h, a, |h| go_top(h, a))
}

/// One step on in an order whose cursor stands on the current record, every record visible, nothing pending. `None` if it is not that
/// simple; then nothing was done.
fn skip_along(area: &mut WorkArea, settings: &crate::settings::Settings, count: i64) -> Result<Option<Met>> {
    let (Some((b, t)), Some(table)) = (area.orders.focus, &area.table) else { return Ok(None) };
    if count != 1
        || area.pending.is_some()
        || area.filter.is_some()
        || settings.deleted
        || !area.relations.is_empty()
        || table.hot
        || table.phantom
    {
        return Ok(None);
    }
    let entry = &mut area.orders.bags[b];
    let state = &entry.orders[t];
    let (cursor, scope) = (&state.cursor, &state.scope);
    if cursor.recno.0 != table.recno || cursor.gone || state.scope_code.iter().any(Option::is_some) {
        return Ok(None);
    }
    if (scope.top.is_some() || scope.bottom.is_some())
        && entry.bag.in_scope(t, &cursor.key, scope) != Ordering::Equal
    {
        return Ok(None);
    }
    let shared = table.shared;
    if shared {
        // The step's own bracket lies within this one.
        entry.bag.begin(Access::Read)?;
        if entry.orders[t].placed_at != entry.bag.foreign_changes() {
            entry.bag.end(Access::Read)?;
            return Ok(None);
        }
    }
    area.bof = false;
    area.eof = false;
    area.found = false;
    let met = raw_step(area, Dir::Forward);
    if shared {
        area.orders.bags[b].bag.end(Access::Read)?;
    }
    met.map(Some)
}

fn skip_natural(area: &mut WorkArea, count: i64) -> Result<()> {
    let table = area.dbf()?;
    let target = (table.recno as i64).saturating_add(count);
    area.bof = false;
    area.eof = false;
    if target < 1 {
        let empty = area.dbf()?.recount()? == 0;
        area.dbf()?.place(1, empty);
        area.bof = true;
    } else {
        let table = area.dbf()?;
        if target > table.count as i64 && target > table.recount()? as i64 {
            return to_phantom(area);
        }
        table.place(target as u32, false);
    }
    Ok(())
}

fn skip_visible(h: &mut dyn Host, a: AreaNo, dir: Dir, count: u64) -> Result<()> {
    let area = h.areas().area(a)?;
    let ordered = area.orders.focus.is_some();
    let table = area.dbf()?;
    // The phantom's number may name a record by now; an order's walk stays at its end.
    if table.phantom && !ordered && table.recno <= table.recount()? {
        table.place(table.recno, false);
    }
    let phantom = table.phantom;
    area.bof = false;
    area.eof = false;
    if phantom && dir == Dir::Forward {
        return to_phantom(area);
    }
    let mut left = count;
    let start = if phantom { Start::Bottom } else { start_of_walk(h, a, dir)? };
    match start {
        Start::Here => {}
        Start::Eof => return to_phantom(h.areas().area(a)?),
        Start::Top | Start::Bottom => {
            // Entering the scope, or leaving the phantom, is the first step.
            let beyond = end_visible(h, a, if start == Start::Top { Dir::Forward } else { Dir::Backward })?;
            left -= 1;
            let area = h.areas().area(a)?;
            if area.eof {
                area.bof &= !beyond;
                return Ok(());
            }
        }
        Start::Bof => {
            end_visible(h, a, Dir::Forward)?;
            h.areas().area(a)?.bof = true;
            return Ok(());
        }
    }
    while left > 0 {
        left -= 1;
        if step_visible(h, a, dir)? == Met::Edge {
            if dir == Dir::Forward {
                return to_phantom(h.areas().area(a)?);
            }
            end_visible(h, a, Dir::Forward)?;
            h.areas().area(a)?.bof = true;
            return Ok(());
        }
    }
    Ok(())
}

/// Where a walk begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Start {
    Here,
    Eof,
    Top,
    Bottom,
    Bof,
}

/// Puts the order's cursor where a walk from the current record begins.
fn start_of_walk(h: &mut dyn Host, a: AreaNo, dir: Dir) -> Result<Start> {
    if h.areas().area(a)?.orders.focus.is_none() {
        return Ok(Start::Here);
    }
    let has_key = sync_cursor(h, a)?;
    let area = h.areas().area(a)?;
    let Some((b, t)) = area.orders.focus else { return Ok(Start::Here) };
    if !has_key {
        // CDX goes on from where the key would be (not back in a unique order nor from behind the last key), NTX is at the end or
        // the beginning.
        let goes_on = super::format_of(area).is_some_and(|f| f.skips_from_missing());
        let tag = area.orders.tag((b, t));
        let back = tag.reverse == (dir == Dir::Forward);
        let behind = goes_on && back && {
            let mut probe = area.orders.bags[b].orders[t].cursor.clone();
            let reverse = area.orders.tag((b, t)).reverse;
            in_order(area, (b, t), |bag, _, _| {
                let none = crate::order::ScopeBounds::default();
                if reverse { bag.prev(t, &mut probe, &none) } else { bag.next(t, &mut probe, &none) }
            })
            .map(|met| !met)?
        };
        if goes_on && dir == Dir::Backward && !behind && area.orders.tag((b, t)).reverse {
            // Harbour: in a descending order the key before a place behind the scope is where the step begins, unless that is in the
            // scope already.
            let entry = &area.orders.bags[b];
            let scope = entry.orders[t].scope.clone();
            if entry.bag.in_scope(t, &entry.orders[t].cursor.key, &scope) == Ordering::Greater {
                let mut before = entry.orders[t].cursor.clone();
                let none = crate::order::ScopeBounds::default();
                let met = in_order(area, (b, t), |bag, _, _| bag.prev(t, &mut before, &none))?;
                let entry = &mut area.orders.bags[b];
                if met && entry.bag.in_scope(t, &before.key, &scope) == Ordering::Greater {
                    entry.orders[t].cursor = before;
                }
            }
        }
        return Ok(match dir {
            Dir::Forward if goes_on && !behind => Start::Here,
            Dir::Backward if goes_on && !behind => Start::Here,
            Dir::Forward => Start::Eof,
            Dir::Backward => Start::Bof,
        });
    }
    let entry = &area.orders.bags[b];
    let state = &entry.orders[t];
    if state.scope.top.is_none() && state.scope.bottom.is_none() {
        return Ok(Start::Here);
    }
    let place = |cur: &OrderCursor| entry.bag.in_scope(t, &cur.key, &state.scope);
    Ok(match (place(&state.cursor), dir) {
        (Ordering::Equal, _) => Start::Here,
        (Ordering::Less, Dir::Forward) => Start::Top,
        (Ordering::Greater, Dir::Forward) => Start::Eof,
        (Ordering::Less, Dir::Backward) => Start::Bof,
        // The key right behind the scope still leads back into it.
        (Ordering::Greater, Dir::Backward) => Start::Here,
    })
}

/// `dbSeek()`.
pub fn seek(h: &mut dyn Host, a: AreaNo, request: &SeekRequest) -> Result<bool> {
    if !super::has_orders(h.areas().area(a)?) {
        return Err(Error::new(ErrorKind::UnknownInfo));
    }
    if h.areas().area(a)?.orders.focus.is_some() {
        relation::overtake(h, a)?;
    }
    prepare(h, a)?;
    h.areas().area(a)?.orders.lost = 0;
    let found = seek_key(h, a, request, &mut Vec::new())?;
    let area = h.areas().area(a)?;
    area.found = found;
    flags_of_empty(area)?;
    relation::mark_children(h, a)?;
    Ok(found)
}

/// Harbour: a search in an empty table sets both flags under DBFNTX, Eof alone under DBFCDX.
pub(super) fn flags_of_empty(area: &mut WorkArea) -> Result<()> {
    let counts = super::format_of(area).is_some_and(|f| f.counts_filtered());
    if area.eof && !counts && area.dbf()?.count == 0 {
        area.bof = true;
    }
    Ok(())
}

/// Does the controlling order's cursor stand on a key that is what was sought?
pub(super) fn at_key(area: &WorkArea, image: &[u8]) -> bool {
    let Some((b, t)) = area.orders.focus else { return false };
    let entry = &area.orders.bags[b];
    entry.bag.compare(t, &entry.orders[t].cursor.key, image) == Ordering::Equal
}

/// Searches a value that no order holds: simply not found under DBFNTX, an error under DBFCDX, which has moved by then as for an empty key.
fn seek_unfit(h: &mut dyn Host, a: AreaNo, request: &SeekRequest, at: (usize, usize)) -> Result<bool> {
    let area = h.areas().area(a)?;
    let fails = super::format_of(area).is_some_and(|f| f.counts_filtered());
    let matches = fails && area.orders.tag(at).key_type == crate::order::KeyType::Char;
    if matches || (request.soft && !request.last) {
        end_visible(h, a, if request.last { Dir::Backward } else { Dir::Forward })?;
    } else {
        to_phantom(area)?;
    }
    if !fails {
        return Ok(false);
    }
    let area = h.areas().area(a)?;
    area.bof = false;
    area.found = matches && !area.eof;
    Err(Error::new(ErrorKind::InvalidKey))
}

/// Searches a visible record; `image` becomes the key as the order keeps it.
#[inline]
pub(super) fn seek_key(
    h: &mut dyn Host,
    a: AreaNo,
    request: &SeekRequest,
    image: &mut Vec<u8>,
) -> Result<bool> {
    let area = h.areas().area(a)?;
    let Some((b, t)) = area.orders.focus else { return Err(Error::new(ErrorKind::NoOrder)) };
    if request.value == FieldValue::Nil {
        return Err(Error::new(ErrorKind::SeekArg));
    }
    refresh_filter(area)?;
    area.bof = false;
    area.eof = false;
    let converted;
    let value = match &area.from_vm {
        Some(_) => {
            converted = super::keys::to_table_page(area, request.value.clone());
            &converted
        }
        None => &request.value,
    };
    let mode = if request.last { SeekMode::Last } else { SeekMode::First };
    if !area.orders.bags[b].bag.key_image(t, value.as_ref(), KeyUse::Seek, image)? {
        return seek_unfit(h, a, request, (b, t));
    }
    let (mut found, placed) = in_order(area, (b, t), |bag, cur, scope| {
        let mut found = bag.seek(t, cur, image, mode)?;
        if cur.recno.0 == 0 {
            return Ok((false, false));
        }
        match bag.in_scope(t, &cur.key, scope) {
            Ordering::Equal => Ok((found, found || request.soft)),
            // Before the scope: its first key may match as well, or be where a soft seek lands. Harbour: behind it nothing is found,
            // though a seek for the last key could turn back to the scope's last one.
            Ordering::Less if mode == SeekMode::First => {
                let placed = bag.first(t, cur, scope)?;
                found = placed && bag.compare(t, &cur.key, image) == Ordering::Equal;
                Ok((found, placed && (found || request.soft)))
            }
            // A soft seek for the last key lands on the first one when there is none before.
            Ordering::Less if request.soft => Ok((false, bag.first(t, cur, scope)?)),
            _ => Ok((false, false)),
        }
    })?;
    let recno = area.orders.bags[b].orders[t].cursor.recno.0;
    if !placed || place_checked(area, recno)? == Met::Edge {
        to_phantom(area)?;
        return Ok(false);
    }
    if visible(h, a)? {
        return Ok(found);
    }
    // Step over hidden records: a hit stays one only while the key is the same.
    let dir = if request.last { Dir::Backward } else { Dir::Forward };
    let met = step_visible(h, a, dir)?;
    if met == Met::Edge {
        if request.last && request.soft {
            // Nothing visible before: the first visible one.
            end_visible(h, a, Dir::Forward)?;
            h.areas().area(a)?.bof = false;
            return Ok(false);
        }
        to_phantom(h.areas().area(a)?)?;
        return Ok(false);
    }
    let area = h.areas().area(a)?;
    found = found && at_key(area, image);
    if !found && !request.soft {
        to_phantom(area)?;
    }
    Ok(found)
}
