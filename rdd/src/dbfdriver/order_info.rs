//! `dbOrderInfo()` / `ord*()`: everything asked about or done to an order by `DBOI_*` number.

use super::movement::{self, Dir};
use super::order_seek::{self, KeyTest};
use super::scope::{self, Edge};
use super::{asked, family_of, format_of, keys, order_list, placing};
use crate::area::WorkArea;
use crate::driver::{OrderInfoRequest, OrderRef};
use crate::error::Result;
use crate::eval::Host;
use crate::order::{Access, BagKind, KeyType, OrderCursor, SeekMode, TagFlag};
use crate::settings::path_bytes;
use crate::value::{AreaNo, FieldValue, Num, Number, RecNo, ValueRef};

fn logical(b: bool) -> Result<FieldValue> {
    Ok(FieldValue::Logical(b))
}

fn int(n: impl TryInto<i64>) -> Result<FieldValue> {
    Ok(FieldValue::int(n.try_into().unwrap_or(0)))
}

fn text(b: impl AsRef<[u8]>) -> Result<FieldValue> {
    Ok(FieldValue::text(b))
}

fn number(v: Option<&FieldValue>) -> Option<i64> {
    v.and_then(|v| as_recno(v.as_ref()))
}

fn bytes(v: Option<&FieldValue>) -> Option<&[u8]> {
    match v {
        Some(FieldValue::Str(s)) => Some(s),
        _ => None,
    }
}

fn flag(v: Option<&FieldValue>) -> Option<bool> {
    match v {
        Some(FieldValue::Logical(b)) => Some(*b),
        _ => None,
    }
}

/// Bags a request is about: the one named, or all.
fn bag_of(area: &WorkArea, request: &OrderInfoRequest) -> Option<usize> {
    area.orders.find_bag(&request.bag)
}

/// Answers or does what `index` means.
pub fn info(h: &mut dyn Host, a: AreaNo, index: u16, request: &OrderInfoRequest) -> Result<FieldValue> {
    if matches!(index, 3 | 51) && number(request.arg.as_ref()).is_some() {
        crate::ops::relation::overtake(h, a)?;
    }
    // Harbour: whatever is asked about one order goes where the parent wants it and writes a changed record first; requests about the list
    // or settings do not.
    if !matches!(index, 8 | 9 | 29 | 35 | 50 | 60..=64 | 111..=113 | 126..=129 | 133) {
        // Keys are counted where the area stands, but by DBFCDX.
        if !matches!(index, 26 | 52) || foxpro_ways(h, a)? {
            crate::ops::relation::settle(h, a)?;
        }
        asked::go_cold(h, a)?;
    }
    let area = h.areas().area(a)?;
    // Requests about the list, not about one order.
    match index {
        126 => {
            let waiting = area.order_condition.as_ref().map_or(0, |c| c.every);
            return int(i64::from(area.building.as_ref().map_or(waiting, |b| b.every)));
        }
        127 => return logical(area.building.as_ref().is_some_and(|b| b.anew)),
        128 => return text(area.building.as_ref().map(|b| b.bag.clone()).unwrap_or_default()),
        129 => return text(area.building.as_ref().map(|b| b.tag.clone()).unwrap_or_default()),
        9 => {
            let bag = bag_of(area, request);
            return int(match bag {
                Some(b) => area.orders.bags[b].orders.len(),
                None if !request.bag.is_empty() => 0,
                None => area.orders.count(),
            });
        }
        111 => return int(area.orders.bags.len()),
        112 => {
            let name = request.bag.clone();
            let at =
                if name.is_empty() { area.orders.focus.map(|f| f.0) } else { area.orders.find_bag(&name) };
            return int(at.map_or(0, |b| b + 1));
        }
        113 => {
            let name = request.bag.clone();
            let bag =
                if name.is_empty() { area.orders.focus.map(|f| f.0) } else { area.orders.find_bag(&name) };
            return int(bag.map_or(0, |b| area.orders.number((b, 0))));
        }
        8 => return text(order_list::bag_ext(h, a)?),
        60 => return logical(h.areas().settings.strict_read),
        61 => return logical(h.areas().settings.optimize),
        62 => return logical(h.areas().settings.autopen),
        63 => return int(h.areas().settings.autorder),
        64 => return logical(h.areas().settings.autoshare != 0),
        53 => match &area.filter {
            Some(f) => return int(f.optimizer.level),
            None => return Ok(FieldValue::Nil),
        },
        _ => {}
    }
    let at = area.orders.find(&request.order, &request.bag);
    // What is code in a scope is asked by what counts keys; movements do so themselves.
    if let Some(at) = at
        && scope::has_code(area, at)
        && (matches!(index, 26 | 52)
            || matches!(index, 3 | 51 | 130) && number(request.arg.as_ref()).is_none())
    {
        scope::refresh(h, a, at)?;
    }
    match at {
        Some(at) => about(h, a, index, at, request),
        None => without_order(h, a, index, request),
    }
}

/// Answers when there is no such order: natural order, or empty values.
fn without_order(h: &mut dyn Host, a: AreaNo, index: u16, request: &OrderInfoRequest) -> Result<FieldValue> {
    let arg = request.arg.as_ref();
    match index {
        1 | 2 | 5 | 7 | 20 => text(""),
        6 if request.order == OrderRef::Current => int(h.areas().area(a)?.orders.lost),
        3 | 51 => match number(arg) {
            Some(n) => {
                movement::prepare(h, a)?;
                let area = h.areas().area(a)?;
                if n != 0 && counts_visible(area, index == 51) {
                    asked::go_top(h, a)?;
                    if n != 1 {
                        asked::skip(h, a, n.saturating_sub(1))?;
                    }
                } else {
                    asked::go_to(h, a, n)?;
                }
                logical(true)
            }
            None => natural_position(h, a, index == 51),
        },
        26 | 52 => natural_count(h, a, index == 52),
        6 | 25 | 28 | 50 | 125 | 134 => int(0),
        132 => int(-1),
        24 => text(""),
        35 => lock_offset(h, a),
        106 if !foxpro_ways(h, a)? => int(0),
        10 => int(-1),
        46 => skip_unique(h, a, arg),
        // Harbour: DBFNTX searches nothing without an order, DBFCDX goes along the records.
        100..=105 if !foxpro_ways(h, a)? => {
            asked::go_to(h, a, 0)?;
            logical(false)
        }
        100..=105 => plain_step(h, a, if index.is_multiple_of(2) { Dir::Forward } else { Dir::Backward }),
        107 | 108 => {
            asked::go_to(h, a, 0)?;
            logical(false)
        }
        130 => natural_share(h, a, arg),
        39 | 40 | 41 | 42 | 109 | 110 | 38 => Ok(FieldValue::Nil),
        36 | 37 | 11..=13 | 45 | 114..=124 | 29 => logical(false),
        _ => Ok(FieldValue::Nil),
    }
}

/// True if natural order counts visible records only (CDX under a filter).
fn counts_visible(area: &WorkArea, raw: bool) -> bool {
    !raw && area.filter.is_some() && format_of(area).is_some_and(|f| f.counts_filtered())
}

fn natural_position(h: &mut dyn Host, a: AreaNo, raw: bool) -> Result<FieldValue> {
    let foxpro = foxpro_ways(h, a)?;
    let area = h.areas().area(a)?;
    let counts = counts_visible(area, raw);
    let table = area.dbf()?;
    if !counts {
        return int(if foxpro && table.phantom { 0 } else { table.recno });
    }
    if area.orders.focus.is_some() {
        return visible_back(h, a);
    }
    let table = area.dbf()?;
    if table.phantom {
        return int(0);
    }
    let last = table.recno;
    if !super::visible::visible(h, a)? {
        return int(0);
    }
    visible_up_to(h, a, last)
}

fn natural_count(h: &mut dyn Host, a: AreaNo, raw: bool) -> Result<FieldValue> {
    let area = h.areas().area(a)?;
    let count = area.dbf()?.recount()?;
    if !counts_visible(area, raw) {
        return int(count);
    }
    // Visible records are counted by walking, in the order that controls.
    match area.orders.focus {
        Some(at) => {
            let n = order_seek::count(h, a, at, raw)?;
            let area = h.areas().area(a)?;
            let table = area.dbf()?;
            let recno = if table.phantom { 0 } else { i64::from(table.recno) };
            // As where nothing controls, Harbour goes there and back.
            movement::place_number(area, recno)?;
            int(n as i64)
        }
        None => visible_up_to(h, a, count),
    }
}

/// Visible records met on the way from where the area stands, itself included, back to the beginning of the order that controls. The area
/// stands where it stood.
fn visible_back(h: &mut dyn Host, a: AreaNo) -> Result<FieldValue> {
    asked::go_cold(h, a)?;
    let table = h.areas().area(a)?.dbf()?;
    if table.phantom || !super::visible::visible(h, a)? {
        return int(0);
    }
    let recno = h.areas().area(a)?.dbf()?.recno;
    let mut n = 0;
    let mut walked = Ok(());
    loop {
        n += 1;
        walked = walked.and_then(|()| movement::skip(h, a, -1));
        if walked.is_err() || h.areas().area(a)?.bof {
            break;
        }
    }
    let area = h.areas().area(a)?;
    area.found = false;
    movement::place_number(area, i64::from(recno))?;
    walked?;
    int(n)
}

/// Visible records among the first `count`; the area stands where it stood.
fn visible_up_to(h: &mut dyn Host, a: AreaNo, count: u32) -> Result<FieldValue> {
    asked::go_cold(h, a)?;
    let area = h.areas().area(a)?;
    let (recno, phantom) = {
        let t = area.dbf()?;
        (t.recno, t.phantom)
    };
    let mut n = 0;
    let mut result = Ok(());
    for r in 1..=count {
        h.areas().area(a)?.dbf()?.place(r, false);
        match super::visible::visible(h, a) {
            Ok(v) => n += v as u32,
            Err(e) => {
                result = Err(e);
                break;
            }
        }
    }
    // Harbour goes there and back, which settles the flags.
    h.areas().area(a)?.found = false;
    movement::place_number(h.areas().area(a)?, if phantom { 0 } else { recno as i64 })?;
    result?;
    int(n)
}

fn foxpro_ways(h: &mut dyn Host, a: AreaNo) -> Result<bool> {
    Ok(format_of(h.areas().area(a)?).is_some_and(|f| f.foxpro_ways()))
}

/// Sets a flag of an order and writes its header.
fn set_flag(h: &mut dyn Host, a: AreaNo, at: (usize, usize), flag: TagFlag, on: bool) -> Result<()> {
    let bag = &mut h.areas().area(a)?.orders.bags[at.0].bag;
    if flag == TagFlag::Unique {
        // Nothing is written.
        return bag.set_flag(at.1, flag, on);
    }
    bag.begin(Access::Write)?;
    let set = bag.set_flag(at.1, flag, on);
    let ended = bag.end(Access::Write);
    set.and(ended)
}

fn custom_takes_all(area: &WorkArea) -> bool {
    family_of(area.driver).bag == Some(BagKind::Cdx)
}

fn lock_offset(h: &mut dyn Host, a: AreaNo) -> Result<FieldValue> {
    let lock = h.areas().area(a)?.dbf()?.scheme.bag_lock();
    int(i64::try_from(lock.start).unwrap_or(i64::MAX))
}

fn skip_unique(h: &mut dyn Host, a: AreaNo, arg: Option<&FieldValue>) -> Result<FieldValue> {
    match number(arg) {
        // Without an order it is a step of that many records.
        n if h.areas().area(a)?.orders.focus.is_none() => asked::skip(h, a, n.unwrap_or(1))?,
        n => {
            let dir = if n.is_some_and(|n| n < 0) { Dir::Backward } else { Dir::Forward };
            let counted = order_seek::known_count(h, a)?;
            order_seek::skip_unique(h, a, dir)?;
            order_seek::forget_place(h, a, dir, counted)?;
        }
    }
    // Harbour answers whether the step was possible at all, not whether it met a key.
    logical(true)
}

/// `ordKeyRelPos()` without an order. Harbour: half a record further than it should be, and of a number given only the whole part counts.
fn natural_share(h: &mut dyn Host, a: AreaNo, arg: Option<&FieldValue>) -> Result<FieldValue> {
    if let Some(FieldValue::Num(n)) = arg {
        if n.as_f64() >= 1.0 {
            asked::go_bottom(h, a)?;
        } else {
            asked::go_top(h, a)?;
        }
        return int(0);
    }
    let table = h.areas().area(a)?.dbf()?;
    let share = if table.phantom {
        // That of an empty table stays so when others append records.
        if table.recno <= 1 { 0.0 } else { 1.0 }
    } else {
        (table.recno as f64 + 0.5) / table.recount()?.max(1) as f64
    };
    Ok(FieldValue::Num(Num { value: Number::Double(share), width: 0, dec: 2 }))
}

fn skip_by(h: &mut dyn Host, a: AreaNo, index: u16, request: &OrderInfoRequest) -> Result<FieldValue> {
    let dir = if index.is_multiple_of(2) { Dir::Forward } else { Dir::Backward };
    let counted = order_seek::known_count(h, a)?;
    let found = match index {
        104 | 105 => match bytes(request.arg.as_ref()) {
            Some(p) => {
                let pattern = p.to_vec();
                order_seek::skip_until(h, a, dir, &KeyTest::Wild(&pattern))?
            }
            // Without a mask it is a step.
            None => return plain_step(h, a, dir),
        },
        102 | 103 => match &request.test {
            Some(test) if key_type(h, a)? == Some(KeyType::Char) => {
                order_seek::skip_until(h, a, dir, &KeyTest::Text(test))?
            }
            // Keys that are no text are not looked at.
            _ => return plain_step(h, a, dir),
        },
        _ => match &request.code {
            Some(code) => order_seek::skip_until(h, a, dir, &KeyTest::Block(code))?,
            None => return plain_step(h, a, dir),
        },
    };
    // Harbour: Found() stays as it was.
    h.areas().area(a)?.found = false;
    order_seek::forget_place(h, a, dir, counted)?;
    logical(found)
}

/// Type of the keys of the order that controls.
fn key_type(h: &mut dyn Host, a: AreaNo) -> Result<Option<KeyType>> {
    let area = h.areas().area(a)?;
    Ok(area.orders.focus.map(|at| area.orders.tag(at).key_type))
}

fn plain_step(h: &mut dyn Host, a: AreaNo, dir: Dir) -> Result<FieldValue> {
    asked::skip(h, a, if dir == Dir::Forward { 1 } else { -1 })?;
    let area = h.areas().area(a)?;
    logical(!area.eof && !area.bof)
}

fn about(
    h: &mut dyn Host,
    a: AreaNo,
    index: u16,
    at: (usize, usize),
    request: &OrderInfoRequest,
) -> Result<FieldValue> {
    let arg = request.arg.as_ref();
    let area = h.areas().area(a)?;
    let entry = &area.orders.bags[at.0];
    let tag = &entry.bag.tags()[at.1];
    match index {
        1 => text(&tag.for_expr),
        2 => text(&tag.key_expr),
        5 => text(&tag.name),
        6 => int(area.orders.number(at)),
        7 if crate::settings::is_memory(crate::settings::path_bytes(entry.bag.path())) => {
            text([b"mem:", &entry.base_name()[..]].concat())
        }
        7 => text(entry.base_name()),
        10 => int(entry.bag.descriptor()),
        11 => logical(!tag.for_expr.is_empty()),
        13 if arg.is_none() => logical(tag.unique),
        20 => text(path_bytes(entry.bag.path())),
        24 => text(match tag.key_type {
            KeyType::Char => "C",
            KeyType::Num => "N",
            KeyType::Date => "D",
            KeyType::Timestamp => "T",
            KeyType::Logical => "L",
        }),
        25 => int(tag.key_len),
        // DBFCDX keeps its numbers without decimals.
        28 => int(if format_of(area).is_some_and(|f| f.foxpro_ways()) { 0 } else { tag.key_dec }),
        29 => logical(area.dbf()?.scheme.bag_lock().pool > 0),
        35 => lock_offset(h, a),
        114 => logical(format_of(area).is_some_and(|f| f.has_structural()) || entry.orders.len() > 1),
        115 => logical(tag.sort_recno || format_of(area).is_some_and(|f| f.has_structural())),
        // CDX files with pages over 512 bytes count pages too.
        116 => {
            let wide = super::family_of(area.driver).bag == Some(BagKind::Cdx) && entry.bag.page_size() > 512;
            logical(wide || area.dbf()?.scheme == crate::locks::LockScheme::Hb64)
        }
        // Harbour: a custom order of DBFCDX takes whatever keys it is given.
        117 => logical(tag.template || tag.custom && custom_takes_all(area)),
        118 => logical(tag.multi_key || tag.custom && custom_takes_all(area)),
        119 if arg.is_none() => logical(tag.change_only),
        120 => logical(tag.partial),
        121 if arg.is_none() => logical(entry.bag.is_shared()),
        122 => logical(entry.bag.is_readonly()),
        125 => int(i64::try_from(entry.bag.update_counter()).unwrap_or(0)),
        106 if format_of(area).is_some_and(|f| !f.foxpro_ways()) => int(0),
        132 => int(format_of(area).map_or(0, |f| f.index_type(entry.orders.len()))),
        134 => int(entry.bag.page_size()),
        45 if arg.is_none() => logical(tag.custom),
        _ => change(h, a, index, at, request, arg),
    }
}

fn change(
    h: &mut dyn Host,
    a: AreaNo,
    index: u16,
    at: (usize, usize),
    request: &OrderInfoRequest,
    arg: Option<&FieldValue>,
) -> Result<FieldValue> {
    match index {
        3 | 51 => match number(arg) {
            Some(n) => logical(order_seek::go_to_position(h, a, at, n, index == 51)?),
            None => int(order_seek::position(h, a, at, index == 51)? as i64),
        },
        45 => {
            let structural = custom_takes_all(h.areas().area(a)?);
            // Harbour: DBFCDX makes an order custom and never takes it back.
            if let Some(on) = flag(arg).filter(|on| *on || !structural) {
                set_flag(h, a, at, TagFlag::Custom, on)?;
            }
            logical(h.areas().area(a)?.orders.tag(at).custom)
        }
        // DBFCDX alone lets an order show one record of each key; custom orders do not take changed keys only.
        13 | 119 => {
            let area = h.areas().area(a)?;
            let kind = family_of(area.driver).bag;
            let tag = area.orders.tag(at);
            let (was, free) =
                (tag.unique, if index == 13 { kind == Some(BagKind::Cdx) } else { !tag.custom });
            if let Some(on) = flag(arg).filter(|_| free) {
                set_flag(h, a, at, if index == 13 { TagFlag::Unique } else { TagFlag::ChangeOnly }, on)?;
                let state = h.areas().area(a)?.orders.state(at);
                state.forget_counts();
                state.place = None;
            }
            logical(if index == 13 { was } else { h.areas().area(a)?.orders.tag(at).change_only })
        }
        121 => logical(h.areas().area(a)?.orders.bags[at.0].bag.is_shared()),
        12 => {
            let area = h.areas().area(a)?;
            let was = area.orders.tag(at).reverse;
            if let Some(on) = flag(arg) {
                area.orders.bags[at.0].bag.set_reverse(at.1, on);
                let state = area.orders.state(at);
                state.cursor.recno = RecNo(0);
                state.place = None;
                std::mem::swap(&mut state.scope.top, &mut state.scope.bottom);
                state.scope_values.swap(0, 1);
                state.scope_code.swap(0, 1);
                if was == on {
                    std::mem::swap(&mut state.scope.top, &mut state.scope.bottom);
                    state.scope_values.swap(0, 1);
                    state.scope_code.swap(0, 1);
                }
            }
            logical(was)
        }
        50 => int(0),
        26 => int(order_seek::count(h, a, at, false)? as i64),
        52 => int(order_seek::count(h, a, at, true)? as i64),
        36 | 37 => {
            let given = arg.filter(|v| **v != FieldValue::Nil).cloned();
            logical(keys::change_by_hand(h, a, at, index == 36, given.as_ref())?)
        }
        38 => {
            asked::go_cold(h, a)?;
            if h.areas().area(a)?.dbf()?.phantom {
                return Ok(FieldValue::Nil);
            }
            let area = h.areas().area(a)?;
            let recno = area.dbf()?.recno;
            // Harbour: DBFCDX shows the key that led here, though others have changed it.
            let outdated = !custom_takes_all(area) && placing::is_outdated(area, at)?;
            let entry = &area.orders.bags[at.0];
            let here = &entry.orders[at.1].cursor;
            if here.recno.0 == recno && !here.gone && !outdated {
                return Ok(keys::from_table_page(area, entry.bag.key_value(at.1, &here.key)));
            }
            let Some(cursor) = order_seek::cursor_of(h, a, at)? else { return Ok(FieldValue::Nil) };
            let area = h.areas().area(a)?;
            Ok(keys::from_table_page(area, area.orders.bags[at.0].bag.key_value(at.1, &cursor.key)))
        }
        39..=42 => {
            let edge = if index % 2 == 1 { Edge::Top } else { Edge::Bottom };
            let was = h.areas().area(a)?.orders.state(at).scope_values[edge as usize].clone();
            if index >= 41 {
                scope::set_edge(h, a, at, edge, FieldValue::Nil, None)?;
            } else if arg.is_some() || request.code.is_some() {
                let v = arg.cloned().unwrap_or_default();
                scope::set_edge(h, a, at, edge, v, request.code.as_ref())?;
            }
            Ok(was)
        }
        109 => {
            let v = arg.cloned().unwrap_or_default();
            scope::set_edge(h, a, at, Edge::Top, v.clone(), request.code.as_ref())?;
            scope::set_edge(h, a, at, Edge::Bottom, v, request.code.as_ref())?;
            Ok(FieldValue::Nil)
        }
        110 => {
            scope::set_edge(h, a, at, Edge::Top, FieldValue::Nil, None)?;
            scope::set_edge(h, a, at, Edge::Bottom, FieldValue::Nil, None)?;
            Ok(FieldValue::Nil)
        }
        46 => skip_unique(h, a, arg),
        100..=105 => skip_by(h, a, index, request),
        107 => find_record(h, a, at, number(arg).unwrap_or(0)),
        108 => find_record_on(h, a, at, number(arg).unwrap_or(0)),
        123 | 124 => {
            let access = if index == 123 { Access::Hold } else { Access::Write };
            let area = h.areas().area(a)?;
            let tells_after = custom_takes_all(area);
            let entry = &mut area.orders.bags[at.0];
            let count = &mut entry.held[usize::from(index == 124)];
            match flag(arg) {
                Some(true) => {
                    entry.bag.begin(access)?;
                    *count += 1;
                }
                // Harbour ends the program when a lock is given back that nobody holds.
                Some(false) if *count > 0 => {
                    *count -= 1;
                    let last = *count == 0;
                    entry.bag.end(access)?;
                    // Harbour: DBFCDX alone tells what is left.
                    return logical(!tells_after || !last);
                }
                _ => {}
            }
            logical(*count > 0)
        }
        130 => {
            let records = h.areas().area(a)?.dbf()?.recount()?;
            if arg.is_none() && records > 0 && h.areas().area(a)?.dbf()?.phantom && foxpro_ways(h, a)? {
                return Ok(FieldValue::Num(Num { value: Number::Double(1.0), width: 0, dec: 2 }));
            }
            // Shares are those of all keys, whatever the filter hides.
            if let Some(FieldValue::Num(n)) = arg {
                let found = order_seek::go_to_share(h, a, at, n.as_f64())?;
                movement::settle_visible(h, a)?;
                if h.areas().area(a)?.eof && found {
                    asked::go_bottom(h, a)?;
                }
                return int(0);
            }
            let share = order_seek::share(h, a, at)?;
            Ok(FieldValue::Num(Num { value: Number::Double(share), width: 0, dec: 2 }))
        }
        133 => {
            h.areas().area(a)?.orders.forget_counts();
            Ok(FieldValue::Nil)
        }
        27 => Ok(FieldValue::Nil),
        _ => Ok(FieldValue::Nil),
    }
}

/// `ordFindRec( n, .T. )`: searches behind the current key only.
fn find_record_on(h: &mut dyn Host, a: AreaNo, at: (usize, usize), recno: i64) -> Result<FieldValue> {
    asked::go_cold(h, a)?;
    let start = if h.areas().area(a)?.dbf()?.phantom { None } else { order_seek::cursor_of(h, a, at)? };
    let mut found = None;
    if let Some(mut cursor) = start {
        let entry = &mut h.areas().area(a)?.orders.bags[at.0];
        entry.bag.begin(Access::Read)?;
        let walked = loop {
            match entry.bag.next(at.1, &mut cursor, &entry.orders[at.1].scope) {
                Ok(true) if i64::from(cursor.recno.0) == recno => {
                    found = Some(cursor);
                    break Ok(());
                }
                Ok(true) => {}
                Ok(false) => break Ok(()),
                Err(e) => break Err(e),
            }
        };
        let ended = entry.bag.end(Access::Read);
        walked.and(ended)?;
    }
    asked::go_to(h, a, if found.is_some() { recno } else { 0 })?;
    let hit = found.is_some();
    if let Some(cursor) = found {
        h.areas().area(a)?.orders.state(at).cursor = cursor;
    }
    logical(hit)
}

/// `ordFindRec()`: goes to a record through the order; not found leaves Eof.
fn find_record(h: &mut dyn Host, a: AreaNo, at: (usize, usize), recno: i64) -> Result<FieldValue> {
    asked::go_cold(h, a)?;
    // Harbour: others' new records are not looked for here.
    let recno = u32::try_from(recno)
        .ok()
        .filter(|&n| h.areas().area(a).is_ok_and(|x| x.table.as_ref().is_some_and(|t| n <= t.count)));
    let recno = recno.unwrap_or(0);
    asked::go_to(h, a, recno as i64)?;
    let mut found = false;
    if recno != 0
        && !h.areas().area(a)?.dbf()?.phantom
        && let Some(cursor) = order_seek::cursor_of(h, a, at)?
    {
        let entry = &mut h.areas().area(a)?.orders.bags[at.0];
        let state = &mut entry.orders[at.1];
        // Of equal keys of a unique order the first one alone counts.
        let shown = !entry.bag.tags()[at.1].unique || {
            let mut first = OrderCursor::default();
            entry.bag.begin(Access::Read)?;
            let sought = entry.bag.seek(at.1, &mut first, &cursor.key, SeekMode::First);
            let ended = entry.bag.end(Access::Read);
            let sought = sought?;
            ended?;
            sought && first.recno == cursor.recno
        };
        if shown && entry.bag.in_scope(at.1, &cursor.key, &state.scope) == std::cmp::Ordering::Equal {
            state.cursor = cursor;
            found = true;
        }
    }
    // Harbour: Found() stays false either way, and a miss leaves both Eof and Bof set.
    if !found {
        asked::go_to(h, a, 0)?;
    }
    logical(found)
}

/// A number as record number, for arguments.
fn as_recno(v: ValueRef<'_>) -> Option<i64> {
    match v {
        ValueRef::Num(n) => Some(match n.value {
            Number::Int(i) => i,
            Number::Double(d) => d as i64,
        }),
        _ => None,
    }
}
