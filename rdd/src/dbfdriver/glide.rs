//! Steps that need no more than the table, or the page of the order that the cursor stands on: nothing is hidden, pending or
//! changed, and nobody else can change the order. Everything else is `movement`'s.

use super::movement::Dir;
use crate::area::WorkArea;
use crate::area::orders::{BagEntry, KeyPlace};
use crate::dbf::cursor::Cursor;
use crate::settings::Settings;

/// `dbSkip()`. False: nothing was done.
#[inline]
pub fn skip(area: &mut WorkArea, settings: &Settings, count: i64) -> bool {
    let Some(table) = &mut area.table else { return false };
    if area.scripted
        || area.pending.is_some()
        || area.filter.is_some()
        || settings.deleted
        || !area.relations.is_empty()
        || table.hot
        || area.orders.lost > 0
    {
        return false;
    }
    if let Some((b, t)) = area.orders.focus {
        let Some(entry) = area.orders.bags.get_mut(b) else { return false };
        let dir = match count {
            1 => Dir::Forward,
            -1 => Dir::Backward,
            _ => return false,
        };
        if table.phantom || !step_in(entry, t, table, dir, true) {
            return false;
        }
    } else {
        let target = i64::from(table.recno).saturating_add(count);
        if count == 0 || target < 1 || target > i64::from(table.count) {
            return false;
        }
        table.place(target as u32, false);
    }
    area.bof = false;
    area.eof = false;
    area.found = false;
    true
}

/// One key on or back in the order, whose cursor has to stand on the current record. False: nothing was done.
#[inline]
pub(super) fn step(area: &mut WorkArea, (b, t): (usize, usize), dir: Dir) -> bool {
    match (&mut area.table, area.orders.bags.get_mut(b)) {
        (Some(table), Some(entry)) => step_in(entry, t, table, dir, false),
        _ => false,
    }
}

/// [`step`]; `whole`: as a movement of its own, which has a look at scopes given as code and counts along.
#[inline(always)]
fn step_in(entry: &mut BagEntry, t: usize, table: &mut Cursor, dir: Dir, whole: bool) -> bool {
    let Some(state) = entry.orders.get_mut(t) else { return false };
    let (cursor, from) = (&mut state.cursor, table.recno);
    if cursor.recno.0 != from
        || cursor.gone
        || whole && (state.scope_code[0].is_some() || state.scope_code[1].is_some())
        || !entry.bag.glide(t, cursor, &state.scope, dir == Dir::Backward, table.count)
    {
        return false;
    }
    let recno = cursor.recno.0;
    table.place(recno, false);
    if whole && let Some(place) = state.place {
        let n = match dir {
            Dir::Forward => place.n.checked_add(1),
            Dir::Backward => place.n.checked_sub(1).filter(|&n| n > 0),
        };
        state.place = n.filter(|_| place.recno == from).map(|n| KeyPlace { recno, n });
    }
    true
}
