//! Single steps along an order that searches by mask or condition need: jumps to a prefix, steps from records without a key, looks ahead.

use super::movement::{Dir, Met, in_order, place_checked, run_out, settle_towards};
use super::placing::sync_cursor;
use crate::error::Result;
use crate::eval::Host;
use crate::ops::relation;
use crate::order::{KeyType, OrderCursor, SeekMode};
use crate::value::AreaNo;
use std::cmp::Ordering;

/// Goes to the first (backwards: last) key that begins with a text, if that lies ahead. False if the cursor is there already.
pub fn jump_to_prefix(
    h: &mut dyn Host,
    a: AreaNo,
    at: (usize, usize),
    dir: Dir,
    prefix: &[u8],
) -> Result<bool> {
    let area = h.areas().area(a)?;
    if prefix.is_empty() || area.orders.tag(at).key_type != KeyType::Char || area.dbf()?.phantom {
        return Ok(false);
    }
    sync_cursor(h, a)?;
    let area = h.areas().area(a)?;
    let reverse = area.orders.tag(at).reverse;
    let (met, ahead) = in_order(area, at, |bag, cur, _| {
        let order = bag.compare(at.1, &cur.key, prefix);
        let before = if reverse { Ordering::Greater } else { Ordering::Less };
        let ahead = if dir == Dir::Forward { order == before } else { order == before.reverse() };
        if !ahead {
            return Ok((false, false));
        }
        // Harbour: backwards too it is the first of them.
        Ok((bag.seek(at.1, cur, prefix, SeekMode::First)?, true))
    })?;
    if !ahead {
        return Ok(false);
    }
    arrive(h, a, at, dir, met)?;
    Ok(true)
}

/// Stands on the record of the order's cursor, or where the order has run out; goes on to one that is shown.
fn arrive(h: &mut dyn Host, a: AreaNo, at: (usize, usize), dir: Dir, met: bool) -> Result<()> {
    let area = h.areas().area(a)?;
    let recno = area.orders.bags[at.0].orders[at.1].cursor.recno.0;
    (area.bof, area.eof, area.found) = (false, false, false);
    if !met || place_checked(area, recno)? == Met::Edge {
        run_out(h, a, dir)?;
    } else {
        settle_towards(h, a, dir)?;
    }
    relation::mark_children(h, a)
}

/// From a record without a key back to the one before its place, in a scope to no later one than its last. Harbour: where none is before
/// it, to the last of all. False if the record has a key.
pub fn step_from_behind(h: &mut dyn Host, a: AreaNo, at: (usize, usize), dir: Dir) -> Result<bool> {
    let area = h.areas().area(a)?;
    let goes_on = super::format_of(area).is_some_and(|f| f.skips_from_missing());
    if dir == Dir::Forward || !goes_on || area.dbf()?.phantom || sync_cursor(h, a)? {
        return Ok(false);
    }
    let area = h.areas().area(a)?;
    let met = in_order(area, at, |bag, cur, scope| {
        let none = crate::order::ScopeBounds::default();
        let met = bag.prev(at.1, cur, &none)?;
        if !met || bag.in_scope(at.1, &cur.key, scope) == Ordering::Greater {
            return bag.last(at.1, cur, scope);
        }
        Ok(met && bag.in_scope(at.1, &cur.key, scope) == Ordering::Equal)
    })?;
    arrive(h, a, at, dir, met)?;
    Ok(true)
}

/// The next key of the scope in that direction, hidden or not.
pub fn key_beyond(h: &mut dyn Host, a: AreaNo, at: (usize, usize), dir: Dir) -> Result<Option<OrderCursor>> {
    let phantom = h.areas().area(a)?.dbf()?.phantom;
    if phantom && dir == Dir::Forward || !phantom && !sync_cursor(h, a)? {
        return Ok(None);
    }
    let area = h.areas().area(a)?;
    let mut probe = area.orders.state(at).cursor.clone();
    let met = in_order(area, at, |bag, _, scope| match dir {
        Dir::Backward if phantom => bag.last(at.1, &mut probe, scope),
        Dir::Forward => bag.next(at.1, &mut probe, scope),
        Dir::Backward => bag.prev(at.1, &mut probe, scope),
    })?;
    Ok(met.then_some(probe))
}

/// Stands on a key of an order.
pub fn stand_on(h: &mut dyn Host, a: AreaNo, at: (usize, usize), cursor: OrderCursor) -> Result<()> {
    let area = h.areas().area(a)?;
    place_checked(area, cursor.recno.0)?;
    area.orders.state(at).cursor = cursor;
    Ok(())
}
