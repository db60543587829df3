//! Opening and closing tables; dropping, finding and renaming their files.

use super::create::{self, memo_ext, memo_kind};
use super::{DbfDriver, asked, family_of, lock_scheme, order_list, trigger};
use crate::area::WorkArea;
use crate::codepage::Page;
use crate::dbf::cursor::Cursor;
use crate::dbf::field::{Field, FieldKind};
use crate::dbf::layout::Layout;
use crate::driver::OpenRequest;
use crate::error::{Error, ErrorKind, Result};
use crate::eval::Host;
use crate::memo::{MemoKind, MemoOptions};
use crate::ops::relation;
use crate::order::BagKind;
use crate::settings::{base_name, bytes_path, path_bytes, replace_ext, with_ext};
use crate::storage::{self, OpenMode, Storage};
use crate::value::{AreaNo, FieldValue};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Longest header there is, with room for the last descriptor.
const MAX_HEADER: usize = 65535;

fn read_layout(file: &Arc<dyn Storage>) -> Result<Layout> {
    let mut head = vec![0u8; 32];
    if file.read_at(&mut head, 0)? < 32 {
        return Err(Error::new(ErrorKind::Read).at(file.path()).because("shorter than a table header"));
    }
    let len = u16::from_le_bytes([head[8], head[9]]) as usize;
    head.resize(len.clamp(32, MAX_HEADER), 0);
    let got = file.read_at(&mut head, 0)?;
    head.truncate(got);
    Layout::parse(&head, file.path())
}

/// The code page named in a request; where none is, that of SET DBCODEPAGE or the thread's own.
pub fn page_named(h: &mut dyn Host, name: &[u8]) -> Result<&'static Page> {
    let id = String::from_utf8_lossy(name.trim_ascii()).into_owned();
    if id.is_empty() {
        let settings = &h.areas().settings;
        return Ok(settings.table_page.unwrap_or(settings.codepage));
    }
    Page::find_any_case(&id)
        .ok_or_else(|| Error::new(ErrorKind::BadParameter).during("DBUSEAREA").because("unknown code page"))
}

/// Opens a table in an area. On failure the area stays empty.
pub fn open(h: &mut dyn Host, a: AreaNo, driver: &'static DbfDriver, request: &OpenRequest) -> Result<()> {
    let own = h.areas().driver_settings(driver.name).clone();
    let pending = std::mem::take(&mut h.areas().driver_settings(driver.name).pending_trigger);
    let mut told = if pending.is_empty() { own.trigger.clone() } else { pending };
    if request.created || !told.is_empty() && !h.knows_trigger(&told) {
        told.clear();
    }
    if !told.is_empty() {
        let mut name = FieldValue::text(&request.name);
        if !h.trigger(&told, trigger::PRE_USE, a.0, 0, Some(&mut name))? {
            h.trigger(&told, trigger::PRE_CLOSE, a.0, 0, None)?;
            h.trigger(&told, trigger::POST_CLOSE, a.0, 0, None)?;
            return Err(Error::host());
        }
    }
    let given = h.areas().settings.names.apply(&request.name).into_owned();
    let name = with_ext(&given, &own.table_ext);
    let path = h.areas().settings.locate(&name);
    let mode = OpenMode { create: false, shared: request.shared, readonly: request.readonly };
    let shown = bytes_path(&name);
    let file = storage::open(&path, mode).map_err(|e| e.at(&shown))?;
    let alias = match &request.alias {
        Some(alias) => h.areas().new_alias(alias)?,
        None => h.areas().new_alias(&base_name(&given).trim_ascii().to_ascii_uppercase())?,
    };
    let layout = read_layout(&file)?;
    let set_scheme = h.areas().settings.lock_scheme;
    let scheme = lock_scheme(driver, own.lock_scheme, set_scheme);
    let (fields, memo) = (layout.fields.clone(), layout.memo);
    if memo == MemoKind::None && fields.iter().any(Field::is_memo) {
        return Err(Error::new(ErrorKind::NoMemoKind).at(&bytes_path(&request.name)));
    }
    let mut cursor = Cursor::new(file, layout, scheme, own.set_header)?;
    let pending = h.areas().driver_settings(driver.name).pending_password.take();
    cursor.set_password(&pending.unwrap_or(own.password));
    if memo != MemoKind::None {
        let any = cursor.layout.fields.iter().any(|f| f.kind == FieldKind::Any && f.len > 4);
        let version = if any { create::MEMO_SIX } else { u8::from(request.created) };
        cursor.memo = match open_memo(h, driver, memo, &path, MemoOptions { mode, block_size: 0, version }) {
            Err(_) if h.areas().settings.memo_optional => None,
            opened => Some(opened?),
        };
    }
    let family = family_of(driver);
    let structural = family.bag == Some(BagKind::Ntx) && h.areas().driver_settings(family.name).struct_ord;
    let mut area = WorkArea::new(a, driver);
    area.page = page_named(h, &request.codepage)?;
    area.alias = alias;
    area.set_fields(fields);
    area.path = path_bytes(&path).to_vec();
    area.dirty_read = own.dirty_read;
    area.structural = structural;
    area.trigger = told;
    cursor.has_tags &= super::format_of(&area).is_none_or(|f| f.heeds_mark());
    area.table = Some(Box::new(cursor));
    h.areas().insert(area);
    let opened = finish_open(h, a);
    if opened.is_err() {
        h.areas().remove(a);
    }
    opened
}

fn finish_open(h: &mut dyn Host, a: AreaNo) -> Result<()> {
    if h.areas().area(a)?.trigger_on {
        // Harbour: the trigger hears of the table before the production index is opened.
        asked::go_top(h, a)?;
        trigger::fire(h, a, trigger::POST_USE, 0)?;
    }
    order_list::open_production(h, a)?;
    asked::go_top(h, a)
}

fn open_memo(
    h: &mut dyn Host,
    driver: &DbfDriver,
    kind: MemoKind,
    table: &Path,
    options: MemoOptions,
) -> Result<Box<dyn crate::memo::MemoFile>> {
    let path = bytes_path(&replace_ext(path_bytes(table), &memo_ext(h, driver, kind)));
    match kind.format() {
        Some(f) => f.open(&path, options).map_err(|e| match e.kind() {
            ErrorKind::Corrupt => e.as_kind(ErrorKind::CorruptMemo),
            _ => e,
        }),
        None => Err(Error::new(ErrorKind::OpenMemo).at(&path)),
    }
}

/// Closes an area: record, keys, header, end mark, files; relations to and from it vanish.
pub fn close(h: &mut dyn Host, a: AreaNo) -> Result<()> {
    let written = asked::go_cold(h, a);
    if !trigger::fire(h, a, trigger::PRE_CLOSE, 0)? {
        return Ok(());
    }
    let written = written.and(let_go(h, a));
    // Children that still have to follow this area do so before it goes.
    let forgotten = relation::forget(h, a);
    let hard = h.areas().settings.hard_commit;
    let Some(mut area) = h.areas().take_closing(a) else { return written };
    let told = if area.trigger_on { std::mem::take(&mut area.trigger) } else { Vec::new() };
    let mut result = written.and(forgotten);
    let mut temporary = None;
    if let Some(table) = &area.table
        && table.temporary
    {
        temporary = Some(table.storage.path().to_path_buf());
    }
    for entry in &mut area.orders.bags {
        result = result.and(entry.bag.flush(hard && temporary.is_none()));
    }
    let bags: Vec<PathBuf> = match temporary {
        Some(_) => area.orders.bags.iter().map(|b| b.bag.path().to_path_buf()).collect(),
        None => Vec::new(),
    };
    area.orders.bags.clear();
    if let Some(mut table) = area.table.take() {
        let memo = table.memo.as_ref().map(|m| m.path().to_path_buf());
        result = result.and(table.close(hard));
        drop(table);
        if let Some(path) = temporary {
            let files = bags.into_iter().chain(memo).chain([path]);
            // Nobody asked for these files by name: one that is gone already is no error.
            files.for_each(|f| drop(storage::remove(&f)));
        }
    }
    drop(area);
    if !told.is_empty() {
        h.trigger(&told, trigger::POST_CLOSE, a.0, 0, None)?;
    }
    result
}

/// What a driver written in PRG is asked for while its area closes.
fn let_go(h: &mut dyn Host, a: AreaNo) -> Result<()> {
    let area = h.areas().area(a)?;
    if !area.scripted {
        return Ok(());
    }
    let driver = area.driver;
    let closes_bags = family_of(driver).bag == Some(BagKind::Ntx);
    let unlocked = driver.unlock(h, a, None);
    let flushed = driver.flush(h, a);
    let mut cleared = driver.clear_filter(h, a);
    cleared = cleared.and(driver.clear_relations(h, a)).and(driver.clear_locate(h, a));
    if closes_bags {
        cleared = cleared.and(driver.order_list_clear(h, a));
    }
    unlocked.and(flushed).and(cleared)
}

/// `dbCommit()`: record, keys, header if SETHEADER says so, and stable storage under SET HARDCOMMIT.
pub fn flush(h: &mut dyn Host, a: AreaNo) -> Result<()> {
    asked::go_cold(h, a)?;
    let hard = h.areas().settings.hard_commit;
    let area = h.areas().area(a)?;
    let table = area.dbf()?;
    if table.header_dirty && table.set_header & crate::settings::HEADER_COMMIT != 0 {
        table.write_header(false)?;
    }
    table.flush(hard)?;
    for entry in &mut area.orders.bags {
        entry.bag.flush(hard)?;
    }
    Ok(())
}

fn table_path(h: &mut dyn Host, driver: &DbfDriver, table: &[u8]) -> PathBuf {
    let ext = h.areas().driver_settings(driver.name).table_ext.clone();
    let settings = &h.areas().settings;
    settings.locate(&with_ext(&settings.names.apply(table), &ext))
}

fn bag_path(h: &mut dyn Host, driver: &DbfDriver, table: &Path, bag: &[u8]) -> PathBuf {
    let ext = h.areas().driver_settings(driver.name).bag_ext.clone();
    let bag = &*h.areas().settings.names.apply(bag).into_owned();
    let name = with_ext(bag, &ext);
    let here = h.areas().settings.locate(&name);
    if !here.exists() && !crate::settings::has_folder(bag) {
        return table.with_file_name(bytes_path(&name));
    }
    here
}

/// Files that belong to a table besides itself: memo and production index.
fn companions(h: &mut dyn Host, driver: &DbfDriver, table: &Path) -> Vec<PathBuf> {
    let mut exts: Vec<Vec<u8>> = Vec::new();
    let setting = h.areas().driver_settings(driver.name).memo_type;
    let kind = memo_kind(driver, setting);
    if kind != MemoKind::None {
        exts.push(memo_ext(h, driver, kind));
    }
    if driver.bag.is_some() {
        exts.push(h.areas().driver_settings(driver.name).bag_ext.clone());
    }
    exts.iter().map(|e| bytes_path(&replace_ext(path_bytes(table), e))).collect()
}

/// Removes a table with memo and production index, or one index bag. False if there was none.
pub fn drop_table(h: &mut dyn Host, driver: &'static DbfDriver, table: &[u8], bag: &[u8]) -> Result<bool> {
    let path = table_path(h, driver, table);
    if !bag.is_empty() {
        let bag = bag_path(h, driver, &path, bag);
        return Ok(storage::exists(&bag) && storage::remove(&bag).is_ok());
    }
    if !storage::exists(&path) {
        return Ok(false);
    }
    let others = companions(h, driver, &path);
    if storage::remove(&path).is_err() {
        return Ok(false);
    }
    for file in others {
        if storage::exists(&file) {
            storage::remove(&file)?;
        }
    }
    Ok(true)
}

/// True if the table, or its index bag, exists.
pub fn exists(h: &mut dyn Host, driver: &'static DbfDriver, table: &[u8], bag: &[u8]) -> Result<bool> {
    let path = table_path(h, driver, table);
    if bag.is_empty() {
        return Ok(storage::exists(&path));
    }
    let bag = bag_path(h, driver, &path, bag);
    Ok(storage::exists(&bag))
}

/// Renames a table with its companions, or one index bag.
pub fn rename(
    h: &mut dyn Host,
    driver: &'static DbfDriver,
    table: &[u8],
    bag: &[u8],
    new_name: &[u8],
) -> Result<bool> {
    let path = table_path(h, driver, table);
    let own = h.areas().driver_settings(driver.name).clone();
    if !bag.is_empty() {
        let from = bag_path(h, driver, &path, bag);
        let to = from.with_file_name(bytes_path(&with_ext(new_name, &own.bag_ext)));
        return Ok(storage::exists(&from) && storage::rename(&from, &to).is_ok());
    }
    let to = if crate::settings::has_folder(new_name) {
        bytes_path(&with_ext(new_name, &own.table_ext))
    } else {
        path.with_file_name(bytes_path(&with_ext(new_name, &own.table_ext)))
    };
    // What bears the new name already is replaced, as in Harbour.
    if !storage::exists(&path) {
        return Ok(false);
    }
    let others = companions(h, driver, &path);
    if storage::rename(&path, &to).is_err() {
        return Ok(false);
    }
    for file in others {
        let ext = path_bytes(&file).rsplit(|&b| b == b'.').next().map(<[u8]>::to_vec).unwrap_or_default();
        let target = bytes_path(&replace_ext(path_bytes(&to), &[b".", ext.as_slice()].concat()));
        if storage::exists(&file) {
            storage::rename(&file, &target)?;
        }
    }
    Ok(true)
}

/// The family member an area was opened with.
pub fn driver_of(area: &WorkArea) -> &'static DbfDriver {
    family_of(area.driver)
}
