//! Positions by order: counting keys, going to the n-th, skipping to a different or a matching key.

use super::movement::{self, Dir};
use super::order_steps;
use super::placing;
use super::visible::visible;
use super::{asked, eval, format_of, keys};
use crate::area::WorkArea;
use crate::area::orders::{BagEntry, KeyPlace};
use crate::driver::TextTest;
use crate::error::Result;
use crate::eval::{Host, HostCode};
use crate::order::{Access, KeyType, OrderCursor, ScopeBounds, SeekMode};
use crate::value::{AreaNo, FieldValue};
use std::cmp::Ordering;

/// True if counts and positions are of the keys shown, and kept (DBFCDX).
fn keeps_counts(area: &WorkArea) -> bool {
    format_of(area).is_some_and(|f| f.counts_filtered())
}

/// Forgets what was counted before others changed the bag.
fn refresh_counts(area: &mut WorkArea, at: (usize, usize)) -> Result<()> {
    let entry = &mut area.orders.bags[at.0];
    entry.bag.begin(Access::Read)?;
    entry.bag.end(Access::Read)?;
    forget_old_counts(entry, at.1);
    Ok(())
}

/// As [`refresh_counts`], after a bracket has looked at the bag.
fn forget_old_counts(entry: &mut BagEntry, tag: usize) {
    let (changes, state) = (entry.bag.foreign_changes(), &mut entry.orders[tag]);
    if state.counted_at != changes {
        state.counted_at = changes;
        state.forget_counts();
    }
}

/// Counts keys of an order: all in the scope, or the ones that a filter shows where the format counts those. Harbour: DBFCDX keeps what it
/// has counted, or learnt by walking to the end, until keys, scope or filter change.
pub fn count(h: &mut dyn Host, a: AreaNo, at: (usize, usize), raw: bool) -> Result<u64> {
    asked::go_cold(h, a)?;
    let area = h.areas().area(a)?;
    let keeps = !raw && keeps_counts(area);
    if keeps {
        refresh_counts(area, at)?;
        if let Some(n) = area.orders.state(at).counted {
            return Ok(n);
        }
    }
    let mut n = 0;
    if keeps && area.filter.is_some() {
        walk(h, a, at, |_, _| {
            n += 1;
            Ok(true)
        })?;
    } else {
        let entry = &mut area.orders.bags[at.0];
        entry.bag.begin(Access::Read)?;
        let counted = entry.bag.count(at.1, &entry.orders[at.1].scope);
        let ended = entry.bag.end(Access::Read);
        n = counted?;
        ended?;
    }
    if keeps {
        h.areas().area(a)?.orders.state(at).counted = Some(n);
    }
    Ok(n)
}

/// Visits the visible records of an order from the top; the area stands where it stood afterwards. `see` gets the record number and
/// says whether to go on.
fn walk(
    h: &mut dyn Host,
    a: AreaNo,
    at: (usize, usize),
    mut see: impl FnMut(&mut dyn Host, u32) -> Result<bool>,
) -> Result<()> {
    let area = h.areas().area(a)?;
    let (recno, phantom) = (area.dbf()?.recno, area.dbf()?.phantom);
    let mut cursor = OrderCursor::default();
    let mut first = true;
    let result = loop {
        let area = h.areas().area(a)?;
        let entry = &mut area.orders.bags[at.0];
        entry.bag.begin(Access::Read)?;
        let scope: &ScopeBounds = &entry.orders[at.1].scope;
        let step = if first {
            entry.bag.first(at.1, &mut cursor, scope)
        } else {
            entry.bag.next(at.1, &mut cursor, scope)
        };
        first = false;
        let ended = entry.bag.end(Access::Read);
        match step.and_then(|s| ended.map(|()| s)) {
            Ok(true) => {}
            Ok(false) => break Ok(()),
            Err(e) => break Err(e),
        }
        area.dbf()?.place(cursor.recno.0, false);
        match visible(h, a) {
            Ok(false) => continue,
            Ok(true) => {}
            Err(e) => break Err(e),
        }
        match see(h, cursor.recno.0) {
            Ok(true) => {}
            Ok(false) => break Ok(()),
            Err(e) => break Err(e),
        }
    };
    // Harbour counts by going there and back, which settles the flags.
    let area = h.areas().area(a)?;
    area.found = false;
    movement::place_number(area, if phantom { 0 } else { recno as i64 })?;
    result
}

/// `ordKeyNo()`: position of the current record in an order, 0 if it is not there, or hidden.
pub fn position(h: &mut dyn Host, a: AreaNo, at: (usize, usize), raw: bool) -> Result<u64> {
    asked::go_cold(h, a)?;
    let area = h.areas().area(a)?;
    let (recno, phantom) = (area.dbf()?.recno, area.dbf()?.phantom);
    if phantom {
        return Ok(0);
    }
    let keeps = !raw && keeps_counts(area);
    let filtered = keeps && area.filter.is_some();
    let entry = &mut area.orders.bags[at.0];
    let state = &entry.orders[at.1];
    if !filtered && state.cursor.recno.0 == recno && !state.cursor.gone {
        // One bracket for everything: the order stands on the record.
        entry.bag.begin(Access::Read)?;
        if keeps {
            forget_old_counts(entry, at.1);
        }
        // Else the record's key may be another one by now.
        if entry.orders[at.1].placed_at == entry.bag.foreign_changes() {
            let state = &entry.orders[at.1];
            let n = match state.place.filter(|p| keeps && p.recno == recno) {
                Some(place) => Ok(place.n),
                None => entry.bag.position(at.1, &state.cursor, &state.scope),
            };
            let ended = entry.bag.end(Access::Read);
            let n = n?;
            ended?;
            if keeps && n > 0 {
                entry.orders[at.1].place = Some(KeyPlace { recno, n });
            }
            return Ok(n);
        }
        entry.bag.end(Access::Read)?;
    }
    if keeps {
        refresh_counts(area, at)?;
        if let Some(place) = area.orders.state(at).place.filter(|p| p.recno == recno) {
            return Ok(place.n);
        }
    }
    let loaded = area.dbf()?.valid;
    if filtered && !visible(h, a)? {
        return Ok(0);
    }
    let Some(cursor) = cursor_on(h, a, at, loaded)? else { return Ok(0) };
    let entry = &mut h.areas().area(a)?.orders.bags[at.0];
    let n = if !filtered {
        entry.bag.begin(Access::Read)?;
        let n = entry.bag.position(at.1, &cursor, &entry.orders[at.1].scope);
        let ended = entry.bag.end(Access::Read);
        let n = n?;
        ended.map(|()| n)?
    } else if entry.bag.in_scope(at.1, &cursor.key, &entry.orders[at.1].scope) == Ordering::Equal {
        let (mut n, mut found) = (0, false);
        walk(h, a, at, |_, r| {
            n += 1;
            found = r == recno;
            Ok(!found)
        })?;
        if found { n } else { 0 }
    } else {
        0
    };
    if keeps && n > 0 {
        h.areas().area(a)?.orders.state(at).place = Some(KeyPlace { recno, n });
    }
    Ok(n)
}

/// After `dbGoTop()` or `dbGoBottom()`: the record shown is the first, or the last of as many as are known.
pub fn place_at_end(h: &mut dyn Host, a: AreaNo, last: bool) -> Result<()> {
    let area = h.areas().area(a)?;
    let Some(at) = area.orders.focus.filter(|_| keeps_counts(area)) else { return Ok(()) };
    let (recno, phantom) = (area.dbf()?.recno, area.dbf()?.phantom);
    let state = area.orders.state(at);
    let n = if last { state.counted } else { Some(1) };
    state.place = n.filter(|_| !phantom).map(|n| KeyPlace { recno, n });
    Ok(())
}

/// After a step of `steps` records shown from `start`: record number, and whether it was the phantom.
pub fn place_after(area: &mut WorkArea, start: (u32, bool), dir: Dir, steps: u64) -> Result<()> {
    let Some(at) = area.orders.focus else { return Ok(()) };
    let (recno, phantom) = (area.dbf()?.recno, area.dbf()?.phantom);
    let state = area.orders.state(at);
    let Some(place) = state.place.filter(|p| p.recno == start.0) else {
        state.place = None;
        return Ok(());
    };
    if phantom && start.1 {
        return Ok(());
    }
    let n = match dir {
        Dir::Forward => place.n.checked_add(steps),
        Dir::Backward => place.n.checked_sub(steps),
    };
    // Harbour: a single step to the end tells how many there are, unless that is known.
    if phantom && steps == 1 && state.counted.is_none() {
        state.counted = Some(place.n);
    }
    let known = n.filter(|&n| n > 0 && (!phantom || steps == 1));
    state.place = known.map(|n| KeyPlace { recno, n });
    Ok(())
}

/// What is known of the number of keys in the order that controls.
pub fn known_count(h: &mut dyn Host, a: AreaNo) -> Result<Option<u64>> {
    let orders = &mut h.areas().area(a)?.orders;
    Ok(orders.focus.and_then(|at| orders.state(at).counted))
}

/// After a movement that Harbour does not count along: nothing was learnt from it, but for the way back to the first record.
pub fn forget_place(h: &mut dyn Host, a: AreaNo, dir: Dir, counted: Option<u64>) -> Result<()> {
    let area = h.areas().area(a)?;
    let recno = area.dbf()?.recno;
    if let Some(at) = area.orders.focus {
        let state = area.orders.state(at);
        let at_first = |p: &KeyPlace| dir == Dir::Backward && p.n == 1 && p.recno == recno;
        (state.place, state.counted) = (state.place.filter(at_first), counted);
    }
    Ok(())
}

/// `ordKeyRelPos()`: share of the order, or of its scope, before the middle of the record's key; 0 for a record without one.
pub fn share(h: &mut dyn Host, a: AreaNo, at: (usize, usize)) -> Result<f64> {
    asked::go_cold(h, a)?;
    if h.areas().area(a)?.dbf()?.phantom {
        return Ok(0.0);
    }
    let Some(cursor) = cursor_of(h, a, at)? else { return Ok(0.0) };
    let entry = &mut h.areas().area(a)?.orders.bags[at.0];
    entry.bag.begin(Access::Read)?;
    let share = entry.bag.share(at.1, &cursor, &entry.orders[at.1].scope);
    let ended = entry.bag.end(Access::Read);
    let share = share?;
    ended.map(|()| share.unwrap_or(0.0))
}

/// `ordKeyRelPos( n )`: the key at that share of the order, or of its scope. False if there is none; the area then stays.
pub fn go_to_share(h: &mut dyn Host, a: AreaNo, at: (usize, usize), share: f64) -> Result<bool> {
    movement::prepare(h, a)?;
    let mut cursor = OrderCursor::default();
    let entry = &mut h.areas().area(a)?.orders.bags[at.0];
    entry.bag.begin(Access::Read)?;
    let found = entry.bag.goto_share(at.1, &mut cursor, share, &entry.orders[at.1].scope);
    let ended = entry.bag.end(Access::Read);
    let found = found?;
    ended?;
    let recno = if found { cursor.recno.0 } else { 0 };
    if found {
        entry.orders[at.1].cursor = cursor;
    }
    asked::go_to(h, a, recno as i64)?;
    Ok(found)
}

/// A cursor on the current record in any order, `None` if it has no key there.
pub fn cursor_of(h: &mut dyn Host, a: AreaNo, at: (usize, usize)) -> Result<Option<OrderCursor>> {
    let loaded = h.areas().area(a)?.dbf()?.valid;
    cursor_on(h, a, at, loaded)
}

/// As [`cursor_of`]; `loaded` says whether the record had been read before the request.
fn cursor_on(h: &mut dyn Host, a: AreaNo, at: (usize, usize), loaded: bool) -> Result<Option<OrderCursor>> {
    let area = h.areas().area(a)?;
    let recno = area.dbf()?.recno;
    if area.orders.state(at).cursor.recno.0 == recno && !placing::is_outdated(area, at)? {
        let state = area.orders.state(at);
        return Ok((!state.cursor.gone).then(|| state.cursor.clone()));
    }
    let by_hand = area.orders.tag(at).is_filled_by_hand();
    let mut cursor = OrderCursor::default();
    let found = placing::find_key(h, a, at, loaded, |area, key| {
        let bag = &mut *area.orders.bags[at.0].bag;
        bag.begin(Access::Read)?;
        let found = placing::find_in(bag, at.1, by_hand, &mut cursor, key, recno);
        let ended = bag.end(Access::Read);
        let found = found?;
        ended?;
        Ok(found)
    })?;
    let area = h.areas().area(a)?;
    let entry = &mut area.orders.bags[at.0];
    if by_hand {
        // Which of a record's entries is meant is found out once.
        entry.orders[at.1].cursor = cursor.clone();
    }
    // Harbour: a record that had been read and has no key there is gone to anew, which settles the flags; with DBFCDX one that FOR lets in
    // as well.
    let seeks = format_of(area).is_some_and(|f| f.skips_from_missing());
    if !found && !area.dbf()?.phantom && (loaded || seeks && keys::belongs(h, a, at)?) {
        let area = h.areas().area(a)?;
        (area.bof, area.eof, area.found) = (false, false, false);
    }
    Ok(found.then_some(cursor))
}

/// `ordKeyGoto()`: the n-th (visible) key of the order.
pub fn go_to_position(h: &mut dyn Host, a: AreaNo, at: (usize, usize), n: i64, raw: bool) -> Result<bool> {
    movement::prepare(h, a)?;
    let area = h.areas().area(a)?;
    let counts = format_of(area).is_some_and(|f| f.counts_filtered());
    let Some(n) = u64::try_from(n).ok().filter(|&n| n > 0) else {
        // Harbour: at 0 DBFNTX refuses and stays; otherwise one goes to the phantom and gets .T.
        let goes = counts || n < 0;
        if goes {
            asked::go_to(h, a, 0)?;
        }
        return Ok(goes);
    };
    let filtered = !raw && area.filter.is_some() && format_of(area).is_some_and(|f| f.counts_filtered());
    let target = if filtered {
        let (mut seen, mut target) = (0, 0);
        walk(h, a, at, |_, r| {
            seen += 1;
            target = r;
            Ok(seen < n)
        })?;
        if seen == n { target } else { 0 }
    } else {
        let mut cursor = OrderCursor::default();
        let entry = &mut area.orders.bags[at.0];
        entry.bag.begin(Access::Read)?;
        let found = entry.bag.goto_position(at.1, &mut cursor, n, &entry.orders[at.1].scope);
        let ended = entry.bag.end(Access::Read);
        let found = found?;
        ended?;
        if found {
            let recno = cursor.recno.0;
            entry.orders[at.1].cursor = cursor;
            recno
        } else {
            0
        }
    };
    asked::go_to(h, a, target as i64)?;
    if !counts {
        movement::settle_visible(h, a)?;
    } else if !raw && target > 0 {
        h.areas().area(a)?.orders.state(at).place = Some(KeyPlace { recno: target, n });
    }
    Ok(true)
}

/// Key image the order's cursor stands on.
fn current_key(h: &mut dyn Host, a: AreaNo) -> Result<Option<((usize, usize), Vec<u8>)>> {
    placing::sync_cursor(h, a)?;
    let area = h.areas().area(a)?;
    Ok(area.orders.focus.map(|at| (at, area.orders.state(at).cursor.key.clone())))
}

/// `ordSkipUnique()`: on to the next (or previous) different key.
pub fn skip_unique(h: &mut dyn Host, a: AreaNo, dir: Dir) -> Result<()> {
    movement::prepare(h, a)?;
    let step = if dir == Dir::Forward { 1 } else { -1 };
    let goes_on = format_of(h.areas().area(a)?).is_some_and(|f| f.skips_from_missing());
    let missing = h.areas().area(a)?.dbf()?.phantom || !placing::sync_cursor(h, a)?;
    if missing && (!goes_on || h.areas().area(a)?.dbf()?.phantom) {
        // From behind the last key, or for DBFNTX from a record without one, any step meets a different key.
        return asked::skip(h, a, step);
    }
    let Some((at, mut key)) = current_key(h, a)? else { return asked::skip(h, a, step) };
    if missing && h.areas().area(a)?.orders.tag(at).reverse != (dir == Dir::Backward) {
        // Harbour: back in the file from a record without a key, the key behind its place is the one to differ from.
        let area = h.areas().area(a)?;
        let mut behind = area.orders.state(at).cursor.clone();
        let none = ScopeBounds::default();
        let met = movement::in_order(area, at, |bag, _, _| match dir {
            Dir::Backward => bag.next(at.1, &mut behind, &none),
            Dir::Forward => bag.prev(at.1, &mut behind, &none),
        })?;
        if met {
            key = behind.key;
        }
    }
    if !missing {
        leap_to_edge_of_key(h, a, at, &key, dir)?;
    }
    loop {
        // DBFCDX looks for the key among all records, then for a visible one.
        if goes_on {
            movement::skip_unseen(h, a, step)?;
        } else {
            asked::skip(h, a, step)?;
        }
        let area = h.areas().area(a)?;
        if area.bof && goes_on {
            return movement::run_out(h, a, dir);
        }
        if area.eof || area.bof {
            return Ok(());
        }
        let Some(now) = area.orders.focus else { break };
        let entry = &area.orders.bags[now.0];
        if now != at || entry.bag.compare(at.1, &entry.orders[at.1].cursor.key, &key) != Ordering::Equal {
            break;
        }
    }
    if goes_on {
        movement::settle_towards(h, a, dir)?;
        // Harbour: led back to the first visible record it does not say so.
        h.areas().area(a)?.bof = false;
    }
    Ok(())
}

/// From a record to the one of the same key that lies farthest in the direction, so that those between need not be stepped over. Filters,
/// scopes and SET DELETED may look at each of them, and so may drivers written in PRG: there nothing happens.
fn leap_to_edge_of_key(h: &mut dyn Host, a: AreaNo, at: (usize, usize), key: &[u8], dir: Dir) -> Result<()> {
    let deleted = h.areas().settings.deleted;
    let area = h.areas().area(a)?;
    let scope = &area.orders.state(at).scope;
    let scoped = scope.top.is_some() || scope.bottom.is_some();
    if deleted || scoped || area.filter.is_some() || area.scripted {
        return Ok(());
    }
    let mode = if dir == Dir::Forward { SeekMode::Last } else { SeekMode::First };
    let mut edge = OrderCursor::default();
    let found = movement::in_order(area, at, |bag, _, _| bag.seek(at.1, &mut edge, key, mode))?;
    let table = area.dbf()?;
    if found && edge.key == key && (1..=table.count).contains(&edge.recno.0) {
        table.place(edge.recno.0, false);
        area.orders.state(at).cursor = edge;
    }
    Ok(())
}

/// What a key is tested with while skipping.
pub enum KeyTest<'a> {
    /// `*` and `?`.
    Wild(&'a [u8]),
    /// A test of the host's on the text.
    Text(&'a TextTest),
    /// The host's block; it gets no argument, the key is what the area stands on.
    Block(&'a HostCode),
}

/// Matches the beginning of a text with `*` and `?`.
pub fn wild_match(pattern: &[u8], text: &[u8]) -> bool {
    let (mut p, mut t, mut star, mut mark) = (0, 0, None, 0);
    while t < text.len() && p < pattern.len() {
        match pattern.get(p) {
            Some(b'*') => {
                star = Some(p);
                mark = t;
                p += 1;
            }
            Some(b'?') => {
                p += 1;
                t += 1;
            }
            Some(&c) if c == text[t] => {
                p += 1;
                t += 1;
            }
            _ => match star {
                Some(s) => {
                    p = s + 1;
                    mark += 1;
                    t = mark;
                }
                None => return false,
            },
        }
    }
    pattern[p..].iter().all(|&c| c == b'*')
}

fn passes(h: &mut dyn Host, a: AreaNo, at: (usize, usize), test: &KeyTest<'_>) -> Result<bool> {
    match test {
        KeyTest::Wild(pattern) => {
            let area = h.areas().area(a)?;
            let (bag, key) = (&area.orders.bags[at.0].bag, &area.orders.bags[at.0].orders[at.1].cursor.key);
            if area.to_vm.is_none() && bag.tags()[at.1].key_type == KeyType::Char {
                return Ok(wild_match(pattern, key));
            }
            Ok(match keys::from_table_page(area, bag.key_value(at.1, key)) {
                FieldValue::Str(s) => wild_match(pattern, &s),
                // Keys that are no text match any mask.
                _ => true,
            })
        }
        KeyTest::Text(test) => {
            let area = h.areas().area(a)?;
            let (bag, key) = (&area.orders.bags[at.0].bag, &area.orders.bags[at.0].orders[at.1].cursor.key);
            Ok(match keys::from_table_page(area, bag.key_value(at.1, key)) {
                FieldValue::Str(s) => (test.0)(&s),
                _ => true,
            })
        }
        KeyTest::Block(code) => Ok(matches!(eval::run(h, a, code)?, FieldValue::Logical(true))),
    }
}

/// Steps to the next visible record whose key passes. True if one was found, else the area is at Eof (Bof).
pub fn skip_until(h: &mut dyn Host, a: AreaNo, dir: Dir, test: &KeyTest<'_>) -> Result<bool> {
    movement::prepare(h, a)?;
    let area = h.areas().area(a)?;
    let Some(at) = area.orders.focus else { return Ok(false) };
    let text = area.orders.tag(at).key_type == KeyType::Char;
    let any = matches!(test, KeyTest::Wild(mask) if mask.is_empty() || !text);
    if !any && !format_of(area).is_some_and(|f| f.skips_from_missing()) {
        // DBFNTX finds nothing from a record without a key, nor back from the phantom, and stays.
        let phantom = area.dbf()?.phantom;
        let jumps = matches!(test, KeyTest::Wild(pattern) if !fixed_part(pattern).is_empty());
        if phantom && (dir == Dir::Backward || !area.eof && !jumps) {
            let empty = matches!(test, KeyTest::Wild(_)) && area.dbf()?.count == 0;
            let bof = dir == Dir::Backward && (area.bof || empty);
            (area.bof, area.eof, area.found) = (bof, false, false);
            return Ok(false);
        }
        if !phantom && !placing::sync_cursor(h, a)? {
            let area = h.areas().area(a)?;
            (area.bof, area.eof, area.found) = (false, false, false);
            return Ok(false);
        }
    }
    let mut jumped = match test {
        KeyTest::Wild(pattern) => order_steps::jump_to_prefix(h, a, at, dir, fixed_part(pattern))?,
        KeyTest::Block(_) | KeyTest::Text(_) => false,
    };
    jumped = jumped || order_steps::step_from_behind(h, a, at, dir)?;
    let from_behind = dir == Dir::Backward && h.areas().area(a)?.dbf()?.phantom;
    loop {
        let mut beyond = None;
        if !std::mem::take(&mut jumped) {
            beyond = order_steps::key_beyond(h, a, at, dir)?;
            asked::skip(h, a, if dir == Dir::Forward { 1 } else { -1 })?;
        }
        let area = h.areas().area(a)?;
        if area.orders.focus != Some(at) {
            return Ok(false);
        }
        if area.eof || (dir == Dir::Backward && area.bof) {
            // Harbour: when only hidden records lay ahead, the first of them is tested for the answer.
            let Some(hidden) = beyond else { return Ok(false) };
            order_steps::stand_on(h, a, at, hidden)?;
            let found = passes(h, a, at, test)?;
            // Come from behind the last record, what any key matches is no answer.
            movement::run_out(h, a, dir)?;
            return Ok(found && !(from_behind && any));
        }
        if passes(h, a, at, test)? {
            return Ok(true);
        }
    }
}

/// What every text that matches a mask begins with.
fn fixed_part(pattern: &[u8]) -> &[u8] {
    &pattern[..pattern.iter().position(|c| matches!(c, b'*' | b'?')).unwrap_or(pattern.len())]
}

#[cfg(test)]
mod tests {
    use super::wild_match;

    #[test]
    fn wild_cards() {
        for (p, t, want) in [
            ("A*", "ABC", true),
            ("*C", "ABC", true),
            ("A?C", "ABC", true),
            ("A?", "ABC", true),
            ("A?", "A", false),
            ("*5", "x5y", true),
            ("*5", "xy", false),
            ("*", "", true),
        ] {
            assert_eq!(wild_match(p.as_bytes(), t.as_bytes()), want, "{p} {t}");
        }
    }
}
