//! The cursor of an order on the current record: whether it stands there, and whether others may have changed the record's key since.

use super::keys;
use super::movement::in_order;
use crate::area::WorkArea;
use crate::error::Result;
use crate::eval::Host;
use crate::order::{Access, OrderBag, OrderCursor};
use crate::value::{AreaNo, RecNo};

/// Makes the controlling order's cursor stand on the current record. False if the record has no key there.
pub fn sync_cursor(h: &mut dyn Host, a: AreaNo) -> Result<bool> {
    let area = h.areas().area(a)?;
    let Some((b, t)) = area.orders.focus else { return Ok(true) };
    let table = area.dbf()?;
    let (recno, phantom) = (table.recno, table.phantom);
    if phantom {
        return Ok(false);
    }
    if area.orders.bags[b].orders[t].cursor.recno.0 == recno && !is_outdated(area, (b, t))? {
        return Ok(!area.orders.bags[b].orders[t].cursor.gone);
    }
    let loaded = area.dbf()?.valid;
    find_key(h, a, (b, t), loaded, |area, key| {
        // The key's code may have chosen another order, or none.
        let Some((b, t)) = area.orders.focus else { return Ok(true) };
        let by_hand = area.orders.tag((b, t)).is_filled_by_hand();
        in_order(area, (b, t), |bag, cur, _| find_in(bag, t, by_hand, cur, key, recno))
    })
}

/// Searches the key that the current record has in an order. Where it is not there and the record was `loaded` before, the record is read
/// again once: others may have changed it.
pub fn find_key(
    h: &mut dyn Host,
    a: AreaNo,
    at: (usize, usize),
    loaded: bool,
    mut find: impl FnMut(&mut WorkArea, &[u8]) -> Result<bool>,
) -> Result<bool> {
    let by_hand = h.areas().area(a)?.orders.tag(at).is_filled_by_hand();
    let mut key = Vec::new();
    let mut again = loaded && !by_hand;
    loop {
        keys::key_of(h, a, at, &mut key)?;
        let area = h.areas().area(a)?;
        if find(area, &key)? {
            return Ok(true);
        }
        if !std::mem::take(&mut again) || !reads_again(area)? {
            return Ok(false);
        }
    }
}

/// Puts a cursor on the key of a record; in an order filled by hand on the entry that is meant.
pub fn find_in(
    bag: &mut dyn OrderBag,
    tag: usize,
    by_hand: bool,
    cursor: &mut OrderCursor,
    key: &[u8],
    recno: u32,
) -> Result<bool> {
    match by_hand {
        true => bag.find_custom(tag, cursor, key, RecNo(recno)),
        false => bag.find(tag, cursor, key, RecNo(recno)),
    }
}

/// True if others have changed the bag of a shared table since the order's cursor was placed: the key of its record may be another one by
/// now. A record that may have several keys keeps the one that is meant.
pub fn is_outdated(area: &mut WorkArea, (b, t): (usize, usize)) -> Result<bool> {
    if !area.dbf()?.shared {
        return Ok(false);
    }
    let entry = &mut area.orders.bags[b];
    entry.bag.begin(Access::Read)?;
    entry.bag.end(Access::Read)?;
    Ok(entry.orders[t].placed_at != entry.bag.foreign_changes() && !entry.bag.tags()[t].is_filled_by_hand())
}

/// Forgets the record of a shared table as it was read, where its key is not found: others may have changed it. False if it is the area's
/// own.
fn reads_again(area: &mut WorkArea) -> Result<bool> {
    let table = area.dbf()?;
    if !table.shared || table.hot {
        return Ok(false);
    }
    table.invalidate();
    Ok(true)
}
