//! The cursor of an order on the current record: whether it stands there, and whether others may have changed the record's key since.

use super::keys;
use super::movement::in_order;
use crate::area::WorkArea;
use crate::error::Result;
use crate::eval::Host;
use crate::order::Access;
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
    let mut key = Vec::new();
    let loaded = area.dbf()?.valid;
    let mut read_again = false;
    loop {
        keys::key_of(h, a, (b, t), &mut key)?;
        let area = h.areas().area(a)?;
        let Some((b, t)) = area.orders.focus else { return Ok(true) };
        let by_hand = area.orders.tag((b, t)).is_filled_by_hand();
        let found = in_order(area, (b, t), |bag, cur, _| match by_hand {
            true => bag.find_custom(t, cur, &key, RecNo(recno)),
            false => bag.find(t, cur, &key, RecNo(recno)),
        })?;
        if found || by_hand || read_again || !loaded || !reads_again(area)? {
            return Ok(found);
        }
        read_again = true;
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
pub fn reads_again(area: &mut WorkArea) -> Result<bool> {
    let table = area.dbf()?;
    if !table.shared || table.hot {
        return Ok(false);
    }
    table.invalidate();
    Ok(true)
}
