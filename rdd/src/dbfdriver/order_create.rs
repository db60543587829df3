//! Building orders: `ordCreate()` and REINDEX. Keys are evaluated here; sorting and page building is the format's.

use super::eval::{self, fast_scope, quicken_key};
use super::order_keys::{Build, give_back_focus};
use super::order_list::Place;
use super::order_progress::{asks_around, is_six};
use super::{asked, format_of, movement, order_list, unsupported};
use crate::area::WorkArea;
use crate::area::orders::BagEntry;
use crate::driver::{OrderCondition, OrderCreateRequest};
use crate::error::{Error, ErrorKind, Result};
use crate::eval::{Expr, Host};
use crate::order::{Access, BagFormat, BagKind, KeyType, OrderBag, TagFlag, TagInfo};
use crate::settings::{base_name, path_bytes};
use crate::storage::{self, local_os};
use crate::value::{AreaNo, FieldValue};
use std::path::{Path, PathBuf};

/// Type, length and decimals of the key, learnt on the phantom record.
fn key_shape(h: &mut dyn Host, a: AreaNo, key: &Expr) -> Result<(KeyType, u16, u8)> {
    let table = h.areas().area(a)?.dbf()?;
    let count = table.recount()?;
    table.place(count + 1, true);
    let value = match &key.code {
        Some(code) if key.bound => eval::run(h, a, code)?,
        _ => evaluate(h, a, key)?,
    };
    Ok(match value {
        FieldValue::Str(s) => {
            if s.is_empty() {
                return Err(Error::new(ErrorKind::EmptyKey));
            }
            (KeyType::Char, u16::try_from(s.len()).unwrap_or(u16::MAX), 0)
        }
        FieldValue::Num(n) => {
            let width = if n.width == 0 {
                10u8.saturating_add(if n.dec > 0 { n.dec.saturating_add(1) } else { 0 })
            } else {
                n.width
            };
            (KeyType::Num, width as u16, n.dec)
        }
        FieldValue::Date(_) => (KeyType::Date, 8, 0),
        FieldValue::Timestamp(_) => (KeyType::Timestamp, 17, 0),
        FieldValue::Logical(_) => (KeyType::Logical, 1, 0),
        FieldValue::Nil | FieldValue::Array(_) => return Err(Error::new(ErrorKind::InvalidKey)),
    })
}

/// Evaluates every key of a bag just opened on the phantom record: an index file does not say what type its keys are, an NSX file
/// apart. A key of an NTX or NSX file that is no expression is damage; one that fails leaves an order of DBFNTX or SIXCDX open. DBFCDX
/// looks whether FOR can be evaluated as well.
pub fn learn_types(h: &mut dyn Host, a: AreaNo, b: usize) -> Result<()> {
    let family = super::family_of(h.areas().area(a)?.driver);
    let kind = family.bag;
    let (lenient, asks_for) =
        (kind == Some(BagKind::Ntx) || family.name == "SIXCDX", family.name == "DBFCDX");
    let table = h.areas().area(a)?.dbf()?;
    let (recno, phantom) = (table.recno, table.phantom);
    let mut result = Ok(());
    for t in 0..entry_at(h, a, b)?.orders.len() {
        let mut key = entry_at(h, a, b)?.orders[t].key.clone();
        if kind != Some(BagKind::Cdx) {
            if key.fast.is_none() && key.code.is_none() && !h.compiles(&key.text) {
                let path = entry_at(h, a, b)?.bag.path().to_path_buf();
                result = Err(Error::new(ErrorKind::KeyMissing)
                    .at(&path)
                    .because(format!("the key \"{}\" is no expression", key.text.escape_ascii())));
                break;
            }
            if kind == Some(BagKind::Nsx) {
                continue;
            }
        }
        let shape = ready(h, a, &mut key).and_then(|()| key_shape(h, a, &key));
        match shape {
            Ok((key_type, ..)) => {
                let entry = entry_at(h, a, b)?;
                entry.orders[t].key = key;
                entry.bag.set_key_type(t, key_type)?;
                if asks_for && let Some(mut cond) = entry.orders[t].cond.clone() {
                    let tested =
                        ready(h, a, &mut cond).and_then(|()| truth(h, a, &cond, ErrorKind::InvalidFor));
                    entry_at(h, a, b)?.orders[t].cond = Some(cond);
                    if let Err(e) = tested {
                        result = Err(e);
                        break;
                    }
                }
            }
            Err(e) if lenient => h.warn(&e),
            Err(e) => {
                result = Err(e);
                break;
            }
        }
    }
    h.areas().area(a)?.dbf()?.place(recno, phantom);
    result
}

/// Evaluates an expression that belongs to no slot of the area, on the current record.
pub(super) fn evaluate(h: &mut dyn Host, a: AreaNo, expr: &Expr) -> Result<FieldValue> {
    if let Some(fast) = expr.fast.as_ref().filter(|fast| !fast.lacks_width()) {
        let (area, settings) = h.areas().area_and_settings(a)?;
        let table = area.dbf()?;
        table.ensure()?;
        let mut scratch = fast.scratch();
        return Ok(fast.eval(&table.record, &fast_scope(settings, table.recno), &mut scratch).to_owned());
    }
    match &expr.code {
        Some(code) => eval::run(h, a, code),
        None => Err(Error::new(ErrorKind::InvalidKey)),
    }
}

/// Makes sure an expression can be evaluated: fast form, or code given or compiled from the text. Code given with it is what counts until
/// the bag is opened again.
fn ready(h: &mut dyn Host, a: AreaNo, expr: &mut Expr) -> Result<()> {
    let area = h.areas().area(a)?;
    if expr.code.is_some() {
        eval::quicken_as_key(expr, area)
    } else {
        quicken_key(expr, area)
    }
    if expr.fast.as_ref().is_none_or(|fast| fast.lacks_width()) && expr.code.is_none() {
        let before = h.areas().current();
        h.areas().select(a.0);
        let code = h.compile(&expr.text);
        h.areas().select(before.0);
        expr.code = Some(code?);
    }
    Ok(())
}

/// As [`ready`] for a key, and what tells its type and length. Harbour: a text that names a field is that field, whatever the code says;
/// the code still decides what keys look like.
fn ready_key(h: &mut dyn Host, a: AreaNo, key: &mut Expr) -> Result<Expr> {
    ready(h, a, key)?;
    let shaping = key.clone();
    if key.code.is_some() {
        let area = h.areas().area(a)?;
        let name = key.text.trim_ascii();
        let name = name.strip_prefix(b"FIELD->").unwrap_or(name);
        if area.fields.iter().any(|f| f.name.eq_ignore_ascii_case(name)) {
            quicken_key(key, area);
        }
    }
    Ok(shaping)
}

pub(super) fn truth(h: &mut dyn Host, a: AreaNo, expr: &Expr, kind: ErrorKind) -> Result<bool> {
    match evaluate(h, a, expr)? {
        FieldValue::Logical(b) => Ok(b),
        _ => Err(Error::new(kind)),
    }
}

fn entry_at(h: &mut dyn Host, a: AreaNo, b: usize) -> Result<&mut BagEntry> {
    h.areas().area(a)?.orders.bags.get_mut(b).ok_or_else(|| Error::new(ErrorKind::InvalidOrder))
}

/// True unless files of the driver hold one order each (`RDDI_MULTITAG` off in DBFNTX).
fn holds_several(h: &mut dyn Host, a: AreaNo) -> Result<bool> {
    let family = super::family_of(h.areas().area(a)?.driver);
    Ok(family.bag != Some(BagKind::Ntx) || h.areas().driver_settings(family.name).multi_tag)
}

/// Bag path and tag name a request means.
fn names(h: &mut dyn Host, a: AreaNo, request: &OrderCreateRequest) -> Result<(PathBuf, Vec<u8>)> {
    let tag = request.tag.trim_ascii();
    let bag = match request.bag.trim_ascii() {
        // Harbour: where a file holds one order it is named as the order is.
        [] if !holds_several(h, a)? => tag,
        bag => bag,
    };
    let path = if bag.is_empty() {
        order_list::production_path(h, a)?
    } else {
        order_list::bag_path(h, a, bag, false)?
    };
    let tag = if tag.is_empty() { base_name(path_bytes(&path)) } else { tag };
    let most = super::format_of(h.areas().area(a)?).map_or(10, |f| f.max_tag_len());
    let tag = tag[..tag.len().min(most)].to_ascii_uppercase();
    Ok((path, tag))
}

/// Looks whether the texts of key and FOR are expressions. Harbour: DBFNTX and DBFNSX say nothing when one that comes without code is none, and
/// make no order; DBFCDX wants a FOR that can be stored also where code comes with it.
fn readable(
    h: &mut dyn Host,
    a: AreaNo,
    format: &dyn BagFormat,
    key: &Expr,
    cond: &OrderCondition,
) -> Result<()> {
    let mut is_expr = |expr: &Expr, with_code: bool| -> Result<bool> {
        if expr.code.is_some() && !with_code {
            return Ok(true);
        }
        let mut expr = Expr::from_text(&expr.text);
        quicken_key(&mut expr, h.areas().area(a)?);
        Ok(expr.fast.is_some() || h.compiles(&expr.text))
    };
    let foxpro = format.foxpro_ways();
    let refused = if !is_expr(key, false)? {
        ErrorKind::InvalidKey
    } else if let Some(c) = &cond.for_cond
        && !is_expr(c, foxpro && !c.text.is_empty())?
    {
        ErrorKind::InvalidFor
    } else {
        return Ok(());
    };
    Err(if foxpro { Error::new(refused) } else { Error::host() })
}

/// `ordCreate()`: the new order controls afterwards and the record pointer stands on its first record.
pub fn create(h: &mut dyn Host, a: AreaNo, request: &OrderCreateRequest) -> Result<()> {
    movement::prepare(h, a)?;
    let Some(format) = format_of(h.areas().area(a)?) else { return Err(unsupported("ORDCREATE")) };
    let (path, tag_name) = names(h, a, request)?;
    let mut cond = request.condition.clone();
    let mut key = request.key.clone();
    if key.text.is_empty() && key.code.is_none() {
        // Harbour: DBFNTX does nothing then.
        return if format.foxpro_ways() { Err(Error::new(ErrorKind::InvalidKey)) } else { Ok(()) };
    }
    readable(h, a, format, &key, &cond)?;
    let shaping = ready_key(h, a, &mut key);
    h.areas().area(a)?.found = false;
    let shaping = shaping?;
    for expr in [&mut cond.for_cond, &mut cond.while_cond].into_iter().flatten() {
        ready(h, a, expr)?;
    }
    let current = h.areas().area(a)?.dbf()?.recno;
    let shape = key_shape(h, a, &shaping);
    if shape.is_err() {
        restore(h, a, current)?;
    }
    let (key_type, mut key_len, key_dec) = shape?;
    if key_type == KeyType::Char {
        // What is longer is cut.
        key_len = key_len.min(format.max_key_len() as u16);
    }
    let tested = cond.for_cond.as_ref().map_or(Ok(true), |c| truth(h, a, c, ErrorKind::InvalidFor));
    restore(h, a, current)?;
    tested?;
    let production = order_list::production_path(h, a)?;
    let area = h.areas().area(a)?;
    if area.dbf()?.readonly
        && request.bag.is_empty()
        && format.has_structural()
        && storage::exists(&production)
    {
        // One that is open is looked at when the others are closed.
        if area.orders.bags.iter().all(|e| e.bag.path() != production) {
            let error = Error::new(ErrorKind::ReadOnly);
            area.found = false;
            return Err(if format.foxpro_ways() { error } else { error.at(&production) });
        }
    }
    let unique = request.unique.unwrap_or(h.areas().settings.unique);
    let family = super::family_of(h.areas().area(a)?.driver).name;
    let sort_recno = h.areas().driver_settings(family).sort_recno;
    let tag = TagInfo {
        name: tag_name,
        key_expr: key.text.clone(),
        for_expr: cond.for_cond.as_ref().map_or_else(Vec::new, |c| c.text.clone()),
        key_type,
        key_len,
        key_dec,
        unique,
        descending: cond.descending,
        reverse: cond.descending,
        custom: cond.custom,
        partial: cond.while_cond.is_some()
            || cond.next.is_some()
            || cond.record.is_some()
            || cond.rest
            || cond.use_current,
        template: false,
        multi_key: false,
        change_only: false,
        sort_recno,
    };
    // A part of the records is met in the order that controls, which closes afterwards.
    let keep_order = cond.use_current
        || cond.next.is_some()
        || cond.record.is_some()
        || cond.rest
        || cond.while_cond.is_some();
    let autopen = h.areas().settings.autopen;
    let area = h.areas().area(a)?;
    // Harbour: DBFCDX closes the bags, be it the one that is meant, before it looks for the file; DBFNTX the others when it has it.
    let close_first = format.foxpro_ways() && !cond.additive && !keep_order;
    if close_first {
        area.orders.lost = area.orders.focus.map_or(area.orders.lost, |at| area.orders.number(at));
        close_others(h, a, &path)?;
    }
    let tag_named = !request.tag.trim_ascii().is_empty() && holds_several(h, a)?;
    let area = h.areas().area(a)?;
    let mine = area.orders.bags.iter().position(|e| e.bag.path() == path);
    let reopens = close_first && mine.is_some_and(|b| !order_list::stays_open(area, b, autopen));
    if reopens && let Some(b) = mine {
        area.orders.bags[b].bag.reopened()?;
    }
    let changed = mine.map(|b| &*area.orders.bags[b].bag).filter(|_| tag_named && !reopens);
    if changed.is_some_and(OrderBag::is_readonly) {
        return Err(Error::new(ErrorKind::ReadOnly).at(&path));
    }
    let mut b = open_or_create(
        h,
        a,
        format,
        &path,
        tag_named,
        &tag,
        (reopens, cond.temporary, !request.tag.trim_ascii().is_empty()),
    )?;
    h.areas().area(a)?.orders.lost = 0;
    if !cond.additive && !keep_order {
        close_others(h, a, &path)?;
        b = h.areas().area(a)?.orders.bags.iter().position(|e| e.bag.path() == path).unwrap_or(b);
    }
    let area = h.areas().area(a)?;
    let moves = format.has_structural() && !format.foxpro_ways() && !close_first;
    if moves && !cond.additive && !order_list::stays_open(area, b, autopen) {
        // DBFNSX opens it anew behind the production index.
        b = order_list::move_to_end(area, b);
    }
    // An order that is made anew while it controls leads nowhere any more: its records are met in natural order.
    let orders = &mut h.areas().area(a)?.orders;
    if orders.focus.is_some_and(|at| at.0 == b && orders.tag(at).name == tag.name) {
        orders.focus = None;
    }
    let t = match build(h, &Build { a, b, tag: &tag, key: &key, cond: &cond }, current) {
        Ok(t) => t,
        Err(e) => {
            discard_empty(h, a, b, cond.temporary)?;
            if e.kind() == ErrorKind::ReadOnly {
                restore(h, a, current)?;
            }
            return Err(e);
        }
    };
    if keep_order && !cond.additive {
        close_others(h, a, &path)?;
    }
    let area = h.areas().area(a)?;
    let b = area.orders.bags.iter().position(|e| e.bag.path() == path).unwrap_or(b);
    let entry = &mut area.orders.bags[b];
    // Harbour: the code given for key and FOR stays in use, under DBFCDX until the bag gets another order.
    if format.foxpro_ways() {
        for state in entry.orders.iter_mut() {
            for expr in [Some(&mut state.key), state.cond.as_mut()].into_iter().flatten() {
                if expr.bound {
                    *expr = Expr::from_text(&expr.text);
                }
            }
        }
    }
    if let Some(state) = entry.orders.get_mut(t) {
        state.key = key;
        state.cond = cond.for_cond;
    }
    area.orders.focus = Some((b, t));
    if order_list::is_production(area, &path) && !cond.temporary {
        let autopen = h.areas().settings.autopen;
        let table = h.areas().area(a)?.dbf()?;
        // Harbour: without AUTOPEN the mark is left to whoever writes the header next, and by DBFNSX alone.
        table.has_tags = autopen || !format.heeds_mark() || table.is_marked_tagged();
        if autopen && !table.is_marked_tagged() {
            table.lock_header()?;
            let marked = table.set_tags_flag(true);
            table.unlock_header()?;
            marked?;
        }
    }
    asked::go_top(h, a)
}

/// Back to the record from where the phantom was looked at; children follow, though nothing else may come of it.
fn restore(h: &mut dyn Host, a: AreaNo, recno: u32) -> Result<()> {
    movement::place_number(h.areas().area(a)?, recno as i64)?;
    crate::ops::relation::mark_children(h, a)
}

fn close_others(h: &mut dyn Host, a: AreaNo, keep: &Path) -> Result<()> {
    let (hard, autopen) = (h.areas().settings.hard_commit, h.areas().settings.autopen);
    let area = h.areas().area(a)?;
    for b in (0..area.orders.bags.len()).rev() {
        if !order_list::stays_open(area, b, autopen) && area.orders.bags[b].bag.path() != keep {
            order_list::close_bag(area, b, hard)?;
        }
    }
    Ok(())
}

/// Opens the bag the tag goes into, or makes a new file: an existing one is added to only when a tag was named.
fn open_or_create(
    h: &mut dyn Host,
    a: AreaNo,
    format: &'static dyn BagFormat,
    path: &Path,
    tag_named: bool,
    tag: &TagInfo,
    (reopens, temporary, first_named): (bool, bool, bool),
) -> Result<usize> {
    let hard = h.areas().settings.hard_commit;
    let area = h.areas().area(a)?;
    // Harbour: the only order of a shared CDX file is made anew within the file, whose version goes on counting.
    let keeps_file = format.foxpro_ways() && tag_named && area.dbf()?.shared;
    let mut place = Place::New;
    let mut directory = None;
    // A file that is open, or an order of a closed one, that is made anew as the only one starts the file over.
    let mut fresh = temporary || !tag_named || !storage::exists(path);
    if let Some(b) = area.orders.bags.iter().position(|e| e.bag.path() == path) {
        let tags = area.orders.bags[b].bag.tags();
        let alone = tags.len() == 1 && tags[0].name == tag.name;
        if tag_named && (!alone || !format.renews_only_tag()) {
            if !reopens {
                return Ok(b);
            }
            // Scopes and ordDescend() go, orders that others have added come.
            order_list::close_bag(area, b, hard)?;
            let bag = open_for_more(h, a, format, path)?;
            let b = order_list::enlist(h.areas().area(a)?, bag, Place::End);
            learn_types(h, a, b)?;
            return Ok(b);
        }
        if tag_named {
            fresh = !keeps_file;
        }
        // Harbour: DBFNSX puts the new file where the old one was, the others do so for an order with a name.
        if tag_named || format.has_structural() && !format.foxpro_ways() {
            place = Place::At(b);
        }
        if !tag_named {
            directory = area.orders.bags[b].bag.directory()?;
        }
        let number = area.orders.focus.map(|at| area.orders.number(at));
        order_list::close_bag(area, b, hard)?;
        if !tag_named && format.foxpro_ways() {
            // Harbour: under DBFCDX what controls is known by its number, and the orders behind move up.
            area.orders.focus = number.and_then(|n| area.orders.at(n as i64));
        }
    }
    let context = |h: &mut dyn Host| -> Result<_> {
        let mut cx = order_list::bag_context(h, a, true)?;
        cx.multi_tag = first_named;
        cx.directory.clone_from(&directory);
        cx.temporary = temporary;
        Ok(cx)
    };
    if !fresh {
        let bag = open_for_more(h, a, format, path)?;
        let tags = bag.tags();
        // Harbour: an only tag made anew means a new file, and so does an order without a name.
        let again = tags.len() == 1 && format.renews_only_tag() && tags[0].name == tag.name;
        if again && keeps_file {
            return Ok(order_list::enlist(h.areas().area(a)?, bag, place));
        }
        if !again && !bag.is_unnamed() {
            let b = order_list::enlist(h.areas().area(a)?, bag, place);
            learn_types(h, a, b)?;
            return Ok(b);
        }
    }
    let cx = context(h)?;
    let bag = match format.create(path, &cx) {
        // Another area of a shared table has the file open: the order is made anew within it.
        Err(e) if cx.mode.shared && tag_named && e.os() == local_os::DENIED => {
            open_for_more(h, a, format, path)?
        }
        made => made?,
    };
    Ok(order_list::enlist(h.areas().area(a)?, bag, place))
}

/// Opens a bag that another order goes into. Another area may have the file for itself: to who makes an order that is a file that cannot be
/// created.
fn open_for_more(
    h: &mut dyn Host,
    a: AreaNo,
    format: &'static dyn BagFormat,
    path: &Path,
) -> Result<Box<dyn OrderBag>> {
    let mut cx = order_list::bag_context(h, a, false)?;
    // An order may be added although the table is read-only.
    cx.mode.readonly = false;
    format.open(path, &cx).map_err(|e| match e.kind() {
        ErrorKind::OpenIndex => e.as_kind(ErrorKind::CreateIndex),
        _ => e,
    })
}

fn build(h: &mut dyn Host, order: &Build<'_>, current: u32) -> Result<usize> {
    let &Build { a, b, tag, cond, .. } = order;
    let (sorter, cut) = order.collect(h, current, false)?;
    let tag = &TagInfo { partial: tag.partial || cut, ..tag.clone() };
    // SIXCDX marks a custom order that EVAL watched as partial, but not a file begun with it.
    let watched = tag.custom && asks_around(h, a, cond)?;
    let entry = entry_at(h, a, b)?;
    let mut before = entry.bag.tags().to_vec();
    // What is known of an order of that name does not hold for the new one.
    before.iter_mut().filter(|t| t.name == tag.name).for_each(|t| t.name.clear());
    entry.bag.begin(Access::Write)?;
    let added = entry.bag.add_tag(tag, sorter).and_then(|t| {
        if watched {
            entry.bag.set_flag(t, TagFlag::Partial, true)?;
        }
        Ok(t)
    });
    let ended = entry.bag.end(Access::Write);
    let t = added?;
    ended?;
    entry.resync(&before);
    order_list::quicken_bag(h.areas().area(a)?, b);
    Ok(t)
}

/// Takes a bag that got no tag out of the list again.
fn discard_empty(h: &mut dyn Host, a: AreaNo, b: usize, temporary: bool) -> Result<()> {
    let area = h.areas().area(a)?;
    if area.orders.bags.get(b).is_some_and(|e| e.orders.is_empty()) {
        let path = area.orders.bags[b].bag.path().to_path_buf();
        order_list::close_bag(area, b, false)?;
        if !temporary {
            storage::remove(&path)?;
        }
    }
    Ok(())
}

/// Builds every tag of every open bag anew. Of the conditions that wait for the next order those that choose records hold for each tag, and
/// EVAL; where they begin at the current record that is the one at which the tag before ended.
pub fn rebuild_all(h: &mut dyn Host, a: AreaNo) -> Result<()> {
    asked::go_cold(h, a)?;
    let area = h.areas().area(a)?;
    // Harbour: DBFCDX uses them up, with the others they wait on.
    let waiting = match format_of(area).is_some_and(|f| f.foxpro_ways()) {
        true => area.order_condition.take(),
        false => area.order_condition.clone(),
    };
    let conditions = OrderCondition { for_cond: None, use_current: false, ..waiting.unwrap_or_default() };
    let table = h.areas().area(a)?.dbf()?;
    if table.shared {
        return Err(Error::new(ErrorKind::NeedsExclusive).at(table.storage.path()));
    }
    if table.readonly {
        return Err(Error::new(ErrorKind::ReadOnly).at(table.storage.path()));
    }
    // No order controls meanwhile.
    let focus = h.areas().area(a)?.orders.focus.take();
    let rebuilt = (0..h.areas().area(a)?.orders.bags.len()).try_for_each(|b| {
        entry_at(h, a, b)?.bag.begin(Access::Write)?;
        let rebuilt = rebuild_bag(h, a, b, &conditions);
        let ended = entry_at(h, a, b)?.bag.end(Access::Write);
        rebuilt.and(ended)
    });
    give_back_focus(h.areas().area(a)?, focus);
    rebuilt?;
    let area = h.areas().area(a)?;
    area.orders.unposition();
    area.orders.forget_counts();
    lose_scopes(area);
    // Harbour: DBFCDX without any index file stays where it is.
    if area.orders.is_empty() && format_of(area).is_some_and(|f| f.foxpro_ways()) {
        return Ok(());
    }
    asked::go_top(h, a)
}

/// Harbour: after REINDEX and ZAP DBFCDX opens its tags anew and so loses their scopes; DBFNTX keeps them.
fn lose_scopes(area: &mut WorkArea) {
    if !format_of(area).is_some_and(|f| f.foxpro_ways()) {
        return;
    }
    for state in area.orders.bags.iter_mut().flat_map(|b| &mut b.orders) {
        state.lose_scope();
    }
}

fn rebuild_bag(h: &mut dyn Host, a: AreaNo, b: usize, conditions: &OrderCondition) -> Result<()> {
    entry_at(h, a, b)?.bag.start_reindex()?;
    for t in 0..entry_at(h, a, b)?.orders.len() {
        let entry = entry_at(h, a, b)?;
        let tag = entry.bag.tags()[t].clone();
        let (mut key, mut for_cond) = (entry.orders[t].key.clone(), entry.orders[t].cond.clone());
        ready(h, a, &mut key)?;
        if let Some(c) = &mut for_cond {
            ready(h, a, c)?;
        }
        let cond = OrderCondition { for_cond, ..conditions.clone() };
        if format_of(h.areas().area(a)?).is_some_and(|f| f.foxpro_ways()) {
            // CDX: building anew undoes what ordDescend() turned, and the scope.
            let entry = entry_at(h, a, b)?;
            entry.bag.set_reverse(t, tag.descending);
            entry.orders[t].lose_scope();
        }
        let here = h.areas().area(a)?.dbf()?.recno;
        let order = Build { a, b, tag: &tag, key: &key, cond: &cond };
        let (sorter, cut) = order.collect(h, here, true)?;
        let six = is_six(h, a)?;
        let bag = &mut entry_at(h, a, b)?.bag;
        // SIXCDX: a custom order built anew has none of the records.
        if cut || (six && tag.custom) {
            bag.set_flag(t, TagFlag::Partial, true)?;
        }
        bag.rebuild_tag(t, sorter)?;
    }
    Ok(())
}

/// Empties every tag (ZAP).
pub fn empty_all(h: &mut dyn Host, a: AreaNo) -> Result<()> {
    let area = h.areas().area(a)?;
    let foxpro = format_of(area).is_some_and(|f| f.foxpro_ways());
    for entry in &mut area.orders.bags {
        entry.bag.begin(Access::Write)?;
        let result = entry.bag.start_reindex().and_then(|()| {
            for t in 0..entry.orders.len() {
                let tag = entry.bag.tags()[t].clone();
                if foxpro {
                    entry.bag.set_reverse(t, tag.descending);
                }
                let none = entry.bag.sorter(&tag, 0)?;
                entry.bag.rebuild_tag(t, none)?;
            }
            Ok(())
        });
        let ended = entry.bag.end(Access::Write);
        result.and(ended)?;
    }
    area.orders.unposition();
    area.orders.forget_counts();
    lose_scopes(area);
    Ok(())
}
