//! The order list: opening bags, the production index, choosing the controlling order, closing and destroying.

use super::eval::{quicken_key, quicken_text};
use super::{asked, family_of, format_of, movement, unsupported};
use crate::area::WorkArea;
use crate::area::orders::BagEntry;
use crate::driver::OrderRef;
use crate::error::{ErrorKind, Result};
use crate::eval::Host;
use crate::locks::LockScheme;
use crate::order::{Access, BagContext};
use crate::settings::{base_name, bytes_path, path_bytes, replace_ext, with_ext};
use crate::storage::{self, OpenMode};
use crate::value::AreaNo;
use std::path::{Path, PathBuf};

/// What bags of this area are opened with.
pub fn bag_context(h: &mut dyn Host, a: AreaNo, create: bool) -> Result<BagContext> {
    let family = family_of(h.areas().area(a)?.driver);
    let own = h.areas().driver_settings(family.name).clone();
    let (area, settings) = h.areas().area_and_settings(a)?;
    // Character keys sort as the table's code page says.
    let own_page = std::ptr::eq(area.page, settings.codepage);
    let collation = if own_page { settings.collation.clone() } else { area.page.collation() };
    let hard_commit = settings.hard_commit;
    let dirty_read = area.dirty_read;
    let table = area.dbf()?;
    Ok(BagContext {
        mode: OpenMode { create, shared: table.shared, readonly: table.readonly && !create },
        lock: table.scheme.bag_lock(),
        collation,
        dirty_read,
        page_size: own.index_page_size,
        multi_tag: own.multi_tag,
        directory: None,
        large_file: own.large_file || table.scheme == crate::locks::LockScheme::Hb64,
        hard_commit,
        temporary: false,
    })
}

/// Index extension of the area's driver.
pub fn bag_ext(h: &mut dyn Host, a: AreaNo) -> Result<Vec<u8>> {
    let family = family_of(h.areas().area(a)?.driver);
    Ok(h.areas().driver_settings(family.name).bag_ext.clone())
}

/// Where a bag of this name is or would be.
pub fn bag_path(h: &mut dyn Host, a: AreaNo, name: &[u8], existing: bool) -> Result<PathBuf> {
    let ext = bag_ext(h, a)?;
    let settings = &h.areas().settings;
    let name = with_ext(&settings.names.apply(name.trim_ascii()), &ext);
    Ok(if existing { settings.locate(&name) } else { settings.place(&name) })
}

/// Path of the production index of the area's table.
pub fn production_path(h: &mut dyn Host, a: AreaNo) -> Result<PathBuf> {
    let ext = bag_ext(h, a)?;
    let path = h.areas().area(a)?.dbf()?.storage.path().to_path_buf();
    Ok(bytes_path(&replace_ext(path_bytes(&path), &ext)))
}

/// True if a bag of this path is the table's production index.
pub fn is_production(area: &WorkArea, path: &Path) -> bool {
    let structural = area.structural || format_of(area).is_some_and(|f| f.has_structural());
    let Some(table) = &area.table else { return false };
    structural
        && base_name(path_bytes(path)).eq_ignore_ascii_case(base_name(path_bytes(table.storage.path())))
}

/// Gives all expressions of a bag their fast forms.
pub fn quicken_bag(area: &mut WorkArea, b: usize) {
    for t in 0..area.orders.bags[b].orders.len() {
        let mut key = std::mem::take(&mut area.orders.bags[b].orders[t].key);
        quicken_key(&mut key, area);
        area.orders.bags[b].orders[t].key = key;
        if let Some(mut cond) = area.orders.bags[b].orders[t].cond.take() {
            quicken_text(&mut cond, area);
            area.orders.bags[b].orders[t].cond = Some(cond);
        }
    }
}

/// Where a bag goes in the list.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// Behind all others.
    End,
    /// Where a bag was that it takes the place of.
    At(usize),
    /// A new bag, or one opened by INDEX ON: first if it is the production index of DBFCDX and none was open, else at the end.
    New,
}

/// Puts an open bag into the list and answers its index. Harbour: from then on an area knows of a production index (which its lock bytes
/// may follow) even after that has been closed.
pub fn enlist(area: &mut WorkArea, bag: Box<dyn crate::order::OrderBag>, place: Place) -> usize {
    // A temporary order may have its path.
    let production = is_production(area, bag.path()) && storage::exists(bag.path());
    let known = area.table.as_ref().is_some_and(|t| t.has_tags);
    let foxpro = format_of(area).is_some_and(|f| f.foxpro_ways());
    let last = area.orders.bags.len();
    let scheme = bag.scheme();
    let b = match place {
        Place::New if production && !known && foxpro => 0,
        Place::At(b) => b.min(last),
        _ => last,
    };
    if let Some(focus) = &mut area.orders.focus
        && focus.0 >= b
    {
        focus.0 += 1;
    }
    if production && let Some(t) = &mut area.table {
        t.has_tags = true;
    }
    area.orders.bags.insert(b, BagEntry::new(bag));
    if let Some(scheme) = scheme {
        use_scheme(area, scheme);
    }
    quicken_bag(area, b);
    b
}

/// Puts the locks of an area and all its bags at the bytes of a scheme.
pub fn use_scheme(area: &mut WorkArea, scheme: LockScheme) {
    let dirty = area.dirty_read;
    if let Some(table) = &mut area.table {
        table.scheme = scheme;
    }
    area.orders.bags.iter_mut().for_each(|b| b.bag.set_lock(scheme.bag_lock(), dirty));
}

/// True if bag `b` stays open when the others close: the production index, under DBFCDX at the head of the list only, under SET AUTOPEN.
pub fn stays_open(area: &WorkArea, b: usize, autopen: bool) -> bool {
    let leads = format_of(area).is_some_and(|f| f.foxpro_ways());
    (b == 0 || !leads)
        && autopen
        && area.orders.bags.get(b).is_some_and(|e| is_production(area, e.bag.path()))
}

/// Opens the production index after a table was opened, under SET AUTOPEN. A missing one is no error.
pub fn open_production(h: &mut dyn Host, a: AreaNo) -> Result<()> {
    if !h.areas().settings.autopen {
        return Ok(());
    }
    let structural = h.areas().area(a)?.structural;
    let format = format_of(h.areas().area(a)?).filter(|f| structural || f.has_structural());
    let Some(format) = format else { return Ok(()) };
    let path = production_path(h, a)?;
    if !storage::exists(&path) {
        return Ok(());
    }
    let cx = bag_context(h, a, false)?;
    let bag = format.open(&path, &cx)?;
    let auto = h.areas().settings.autorder as i64;
    let b = enlist(h.areas().area(a)?, bag, Place::End);
    learn_or_close(h, a, b)?;
    let area = h.areas().area(a)?;
    area.orders.focus = area.orders.at(auto);
    Ok(())
}

/// Learns the key types of bag `b`; a bag whose keys cannot be evaluated is closed again.
fn learn_or_close(h: &mut dyn Host, a: AreaNo, b: usize) -> Result<()> {
    let learnt = super::order_create::learn_types(h, a, b);
    if learnt.is_err() {
        close_bag(h.areas().area(a)?, b, false)?;
    }
    learnt
}

/// `ordListAdd()`. Harbour: the bag's first order controls if none did, whatever order is named.
pub fn add(h: &mut dyn Host, a: AreaNo, name: &[u8]) -> Result<()> {
    movement::prepare(h, a)?;
    let Some(format) = format_of(h.areas().area(a)?) else { return Err(unsupported("ORDLISTADD")) };
    let path = bag_path(h, a, name, true)?;
    let known = {
        let area = h.areas().area(a)?;
        area.orders.bags.iter().position(|b| same_file(b.bag.path(), &path))
    };
    let b = match known {
        Some(b) => b,
        None => {
            let cx = bag_context(h, a, false)?;
            let bag = format.open(&path, &cx)?;
            let b = enlist(h.areas().area(a)?, bag, Place::End);
            learn_or_close(h, a, b)?;
            b
        }
    };
    let area = h.areas().area(a)?;
    let lost = area.orders.lost;
    if area.orders.focus.is_none() && lost > 0 {
        area.orders.focus = area.orders.at(lost as i64);
        area.orders.lost = if area.orders.focus.is_some() { 0 } else { lost };
    } else if area.orders.focus.is_none() && !area.orders.bags[b].orders.is_empty() {
        area.orders.focus = Some((b, 0));
        return asked::go_top(h, a);
    }
    // Harbour: DBFCDX goes to its record anew whenever it has opened a file.
    if known.is_none() && format.foxpro_ways() {
        let table = h.areas().area(a)?.dbf()?;
        let recno = if table.phantom { 0 } else { table.recno };
        return asked::go_to(h, a, recno as i64);
    }
    Ok(())
}

fn same_file(a: &Path, b: &Path) -> bool {
    let full = |p: &Path| std::fs::canonicalize(p).unwrap_or_else(|_| p.to_path_buf());
    a == b || full(a) == full(b)
}

/// Puts a bag behind all others and answers its index; the order that controls stays the same.
pub fn move_to_end(area: &mut WorkArea, b: usize) -> usize {
    let last = area.orders.bags.len() - 1;
    area.orders.bags[b..].rotate_left(1);
    area.orders.focus = area.orders.focus.map(|(fb, t)| match fb {
        _ if fb == b => (last, t),
        _ if fb > b => (fb - 1, t),
        _ => (fb, t),
    });
    last
}

/// Closes one bag of the list, keeping the focus where it was if that order stays.
pub fn close_bag(area: &mut WorkArea, b: usize, hard: bool) -> Result<()> {
    let mut entry = area.orders.bags.remove(b);
    area.orders.focus = match area.orders.focus {
        Some((fb, _)) if fb == b => None,
        Some((fb, t)) if fb > b => Some((fb - 1, t)),
        f => f,
    };
    entry.bag.flush(hard)
}

/// `ordListClear()`: everything closes, but for a production index that was opened with the table; no order controls.
pub fn clear(h: &mut dyn Host, a: AreaNo) -> Result<()> {
    // What a relation wants is looked at later, in the order that controls then.
    asked::go_cold(h, a)?;
    let (hard, autopen) = (h.areas().settings.hard_commit, h.areas().settings.autopen);
    let area = h.areas().area(a)?;
    (area.orders.focus, area.orders.lost) = (None, 0);
    let mut result = Ok(());
    for b in (0..area.orders.bags.len()).rev() {
        if !stays_open(area, b, autopen) {
            result = result.and(close_bag(area, b, hard));
        }
    }
    result
}

/// Closes one bag by name, unless it is one that stays open. Without a name it is that of the table.
pub fn delete(h: &mut dyn Host, a: AreaNo, name: &[u8]) -> Result<()> {
    movement::prepare(h, a)?;
    let (hard, autopen) = (h.areas().settings.hard_commit, h.areas().settings.autopen);
    let area = h.areas().area(a)?;
    let name = if name.is_empty() { base_name(&area.path) } else { name };
    let extension = bytes_path(name).extension().map(|e| e.to_ascii_lowercase());
    let fits = |b: usize| {
        let own = area.orders.bags[b].bag.path().extension().map(|e| e.to_ascii_lowercase());
        extension.is_none() || extension == own
    };
    match area.orders.find_bag(name).filter(|b| fits(*b)) {
        Some(b) if !stays_open(area, b, autopen) => close_bag(area, b, hard),
        _ => Ok(()),
    }
}

/// `ordSetFocus()`: answers the previous order's name; an unknown order means the natural one. `Current` changes nothing.
pub fn focus(h: &mut dyn Host, a: AreaNo, order: &OrderRef, bag: &[u8]) -> Result<Vec<u8>> {
    // What a relation wants is looked at later, in the order that controls then.
    asked::go_cold(h, a)?;
    let area = h.areas().area(a)?;
    let before = area.orders.focus.map_or_else(Vec::new, |at| area.orders.tag(at).name.clone());
    if *order != OrderRef::Current && !area.orders.is_empty() {
        area.orders.lost = 0;
        area.orders.focus = match order {
            OrderRef::Name(n) if n.trim_ascii().is_empty() => None,
            order => area.orders.find(order, bag),
        };
    }
    Ok(before)
}

/// `ordDestroy()`: removes a tag, and the file with its last one. False if there is no such order.
pub fn destroy(h: &mut dyn Host, a: AreaNo, tag: &[u8], bag: &[u8]) -> Result<bool> {
    asked::go_cold(h, a)?;
    let (hard, autopen) = (h.areas().settings.hard_commit, h.areas().settings.autopen);
    let area = h.areas().area(a)?;
    let Some((b, t)) = area.orders.find(&OrderRef::Name(tag.to_vec()), bag) else { return Ok(false) };
    if area.orders.bags[b].orders.len() == 1 {
        let path = area.orders.bags[b].bag.path().to_path_buf();
        close_bag(area, b, hard)?;
        let heeds_mark = format_of(area).is_some_and(|f| f.heeds_mark());
        // Harbour: to DBFCDX the first bag of the list counts as the production index here, whatever its name.
        let foxpro = format_of(area).is_some_and(|f| f.foxpro_ways());
        let production = if foxpro { b == 0 } else { is_production(area, &path) };
        let table = area.dbf()?;
        if production && table.has_tags && !autopen {
            // Harbour: the mark is left to whoever writes the header next, and stays with DBFNSX.
            table.has_tags = heeds_mark && table.is_marked_tagged();
        } else if production && table.has_tags {
            table.has_tags = false;
            table.lock_header()?;
            let cleared = table.set_tags_flag(false);
            table.unlock_header()?;
            cleared?;
        }
        // The file of a temporary order stands nowhere.
        if storage::exists(&path) {
            storage::remove(&path).map_err(|e| e.as_kind(ErrorKind::OpenIndex))?;
        }
        return Ok(true);
    }
    let entry = &mut area.orders.bags[b];
    let before = entry.bag.tags().to_vec();
    entry.bag.begin(Access::Write)?;
    let dropped = entry.bag.drop_tag(t);
    let ended = entry.bag.end(Access::Write);
    dropped.and(ended)?;
    entry.resync(&before);
    area.orders.focus = match area.orders.focus {
        Some((fb, ft)) if fb == b && ft == t => None,
        Some((fb, ft)) if fb == b && ft > t => Some((fb, ft - 1)),
        f => f,
    };
    Ok(true)
}
