//! Work areas of one thread: slots, aliases, selection, and what each area remembers besides its table.
//!
//! [`WorkAreas`] is owned by a thread's VM and passed by `&mut`; nothing here is static. What operations *do* is in `ops` and the
//! drivers; this file and its submodules keep state and the rules of aliases.

mod alias;
mod detach;
pub mod orders;

pub use alias::AliasRef;
pub use detach::{DetachedInfo, detached_list};

use crate::codepage::{Page, Recoding};
use crate::dbf::cursor::Cursor;
use crate::dbf::decode::{self, Stored};
use crate::dbf::encode;
use crate::dbf::field::{Field, FieldKind};
use crate::dbfdriver::{eval, glide};
use crate::driver::{self, Driver, OrderCondition};
use crate::error::{Error, ErrorKind, Result};
use crate::eval::Expr;
use crate::optimize::{Optimizer, Touched};
use crate::settings::{DriverSettings, Settings};
use crate::value::{AreaNo, FieldValue, ValueRef};
use hashbrown::HashMap;
use orders::OrderList;
use std::any::Any;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

/// Highest usable area number.
pub const LAST_AREA: u16 = 65534;
/// Area number that means "memory variables" in alias position.
pub const MEMVAR_AREA: u16 = 65535;

/// A filter in force.
#[derive(Clone)]
pub struct Filter {
    /// Condition; its text is what `dbFilter()` shows.
    pub expr: Expr,
    /// What is known of the records that can meet it.
    pub optimizer: Optimizer,
}

/// A relation from this area to a child.
#[derive(Clone)]
pub struct Relation {
    /// Child area.
    pub child: AreaNo,
    /// Key or record number to go to.
    pub expr: Expr,
    /// Scopes the child's order to the value.
    pub scoped: bool,
}

/// LOCATE conditions kept for CONTINUE.
#[derive(Clone, Default)]
pub struct Locate {
    /// FOR.
    pub for_cond: Option<Expr>,
    /// WHILE.
    pub while_cond: Option<Expr>,
    /// NEXT n.
    pub next: Option<i64>,
    /// RECORD n.
    pub record: Option<i64>,
    /// REST.
    pub rest: bool,
    /// What is known of the records that can meet FOR.
    pub optimizer: Optimizer,
}

/// What DBOI_EVALSTEP, DBOI_ISREINDEX, DBOI_I_BAGNAME and DBOI_I_TAGNAME tell of an order while it is built.
#[derive(Clone, Debug)]
pub struct Building {
    /// Path of its bag.
    pub bag: Vec<u8>,
    /// Its name.
    pub tag: Vec<u8>,
    /// Records from one EVAL to the next.
    pub every: u32,
    /// REINDEX builds it.
    pub anew: bool,
}

/// One occupied area.
pub struct WorkArea {
    /// Its number.
    pub no: AreaNo,
    /// Upper-case alias, empty if none.
    pub alias: Vec<u8>,
    /// Driver.
    pub driver: &'static dyn Driver,
    /// Unique among all areas ever opened: the key for cached field positions.
    pub layout_id: u32,
    /// Fields in order.
    pub fields: Arc<[Field]>,
    /// Begin-of-file flag.
    pub bof: bool,
    /// End-of-file flag.
    pub eof: bool,
    /// Result of the last search.
    pub found: bool,
    /// The last movement began at the end: a step back before the first visible record then ends behind the last one.
    pub at_bottom: bool,
    /// SET FILTER.
    pub filter: Option<Filter>,
    /// LOCATE.
    pub locate: Option<Locate>,
    /// Relations to children.
    pub relations: Vec<Relation>,
    /// Number of relations pointing here.
    pub parents: u16,
    /// Parent and index of its relation this area has to follow before it is looked at.
    pub pending: Option<(AreaNo, usize)>,
    /// DBF state; `None` for drivers of another kind.
    pub table: Option<Box<Cursor>>,
    /// Open orders.
    pub orders: OrderList,
    /// `ordCondSet` for the next `ordCreate`.
    pub order_condition: Option<OrderCondition>,
    /// The order that is being built.
    pub building: Option<Building>,
    /// Full path of the table.
    pub path: Vec<u8>,
    /// Code page of the table's texts.
    pub page: &'static Page,
    /// Code page of the thread's texts, as `to_vm` and `from_vm` have it.
    pub vm_page: &'static Page,
    /// Translation of text from the table's page to the thread's.
    pub to_vm: Option<Recoding>,
    /// Translation back.
    pub from_vm: Option<Recoding>,
    /// Trigger function, empty if none.
    pub trigger: Vec<u8>,
    /// Triggers are called.
    pub trigger_on: bool,
    /// Records changed lately, for conditions that know their candidates.
    pub touched: Touched,
    /// `DBI_DIRTYREAD`.
    pub dirty_read: bool,
    /// An NTX file of the table's name is its production index (`RDDI_STRUCTORD` when the table was opened).
    pub structural: bool,
    /// State of a driver that is not of the DBF family.
    pub user: Option<Box<dyn Any + Send>>,
    /// The driver is written in PRG: nothing may be done without asking it.
    pub scripted: bool,
    scratch: Vec<u8>,
}

fn next_layout_id() -> u32 {
    static NEXT: AtomicU32 = AtomicU32::new(1);
    NEXT.fetch_add(1, Ordering::Relaxed)
}

impl WorkArea {
    /// An empty area about to be filled by its driver.
    pub fn new(no: AreaNo, driver: &'static dyn Driver) -> Self {
        Self {
            no,
            alias: Vec::new(),
            driver,
            layout_id: next_layout_id(),
            fields: Arc::from([]),
            bof: true,
            eof: true,
            found: false,
            at_bottom: false,
            filter: None,
            locate: None,
            relations: Vec::new(),
            parents: 0,
            pending: None,
            table: None,
            orders: OrderList::default(),
            order_condition: None,
            building: None,
            path: Vec::new(),
            page: Page::en(),
            vm_page: Page::en(),
            to_vm: None,
            from_vm: None,
            trigger: Vec::new(),
            trigger_on: true,
            touched: Touched::default(),
            dirty_read: false,
            structural: false,
            user: None,
            scripted: driver.is_scripted(),
            scratch: Vec::new(),
        }
    }

    /// Reads and writes text for a thread of this code page from now on.
    pub fn recode(&mut self, vm: &'static Page) {
        self.to_vm = Recoding::between(self.page, vm);
        self.from_vm = Recoding::between(vm, self.page);
        self.vm_page = vm;
        eval::quicken_all(self);
    }

    /// Gives the area its fields and a new layout id.
    pub fn set_fields(&mut self, fields: Vec<Field>) {
        self.fields = fields.into();
        self.layout_id = next_layout_id();
    }

    /// Has every look at a field to be told, to a driver written in PRG or to a trigger?
    #[inline]
    pub fn is_watched(&self) -> bool {
        self.scripted || !self.trigger.is_empty()
    }

    /// Names the function that is told of changes; empty for none. From then on nothing is evaluated behind its back.
    pub fn set_trigger(&mut self, name: Vec<u8>) {
        self.trigger = name;
        if self.trigger.is_empty() {
            return;
        }
        let states = self.orders.bags.iter_mut().flat_map(|b| &mut b.orders);
        let keys = states.flat_map(|s| [Some(&mut s.key), s.cond.as_mut()]);
        let filter = self.filter.as_mut().map(|f| &mut f.expr);
        let located = self.locate.iter_mut().flat_map(|l| [l.for_cond.as_mut(), l.while_cond.as_mut()]);
        let related = self.relations.iter_mut().map(|r| Some(&mut r.expr));
        keys.chain([filter]).chain(located).chain(related).flatten().for_each(|e| e.fast = None);
    }

    /// Position of a field by name: any case, first ten characters count. 0 if there is none.
    pub fn field_pos(&self, name: &[u8]) -> u16 {
        let name = &name[..name.len().min(10)];
        self.fields.iter().position(|f| f.name.eq_ignore_ascii_case(name)).map_or(0, |i| i as u16 + 1)
    }

    /// The DBF state, or "operation not supported".
    #[inline]
    pub fn dbf(&mut self) -> Result<&mut Cursor> {
        match &mut self.table {
            Some(t) => Ok(t),
            None => Err(Error::new(ErrorKind::Unsupported)),
        }
    }

    /// A field's value without copying, if that is possible at once: the record is read if need be. `None` for memo and Unicode fields, drivers of
    /// another kind, and areas that have to follow a relation first.
    #[inline]
    pub fn field_ref(&mut self, pos: u16) -> Result<Option<ValueRef<'_>>> {
        if self.pending.is_some() || self.scripted || !self.trigger.is_empty() {
            return Ok(None);
        }
        self.stored_ref(pos)
    }

    /// What the record holds; see [`WorkArea::field_ref`].
    #[inline]
    fn stored_ref(&mut self, pos: u16) -> Result<Option<ValueRef<'_>>> {
        let (Some(table), Some(field)) = (&mut self.table, self.fields.get((pos as usize).wrapping_sub(1)))
        else {
            return Ok(None);
        };
        table.ensure()?;
        match decode::decode(field, &table.record) {
            Stored::Value(ValueRef::Str(s)) => match &self.to_vm {
                Some(map) if field.is_translated() => {
                    self.scratch = map.convert(s);
                    Ok(Some(ValueRef::Str(&self.scratch)))
                }
                _ => Ok(Some(ValueRef::Str(s))),
            },
            Stored::Value(v) => Ok(Some(v)),
            _ => Ok(None),
        }
    }

    /// Assigns a plain field of a record that is hot already. False if more is needed (lock check, memo, translation, trigger, relation):
    /// then nothing was done and `ops::field_put` is to be called.
    #[inline]
    pub fn put_ref(&mut self, pos: u16, value: ValueRef<'_>) -> Result<bool> {
        let (Some(table), Some(field)) = (&mut self.table, self.fields.get((pos as usize).wrapping_sub(1)))
        else {
            return Ok(false);
        };
        let plain = table.hot
            && self.pending.is_none()
            && !self.scripted
            && !table.copying
            && (self.trigger.is_empty() || !self.trigger_on)
            && !field.is_memo()
            && !matches!(field.kind, FieldKind::UniChar | FieldKind::UniVarText)
            && (self.from_vm.is_none() || !field.is_translated());
        if !plain {
            return Ok(false);
        }
        match encode::encode(field, &mut table.record, value) {
            Ok(()) => Ok(true),
            // Harbour names no file here.
            Err(e) if matches!(e.kind(), ErrorKind::DataType | ErrorKind::DataWidth) => Err(e),
            Err(e) => Err(e.at(table.storage.path())),
        }
    }

    /// Value of a field of a DBF area, memo and Unicode fields included; relations are not followed here.
    pub fn field_value(&mut self, pos: u16, page: &Page) -> Result<FieldValue> {
        let Some(field) = self.fields.get((pos as usize).wrapping_sub(1)).cloned() else {
            return Ok(FieldValue::Nil);
        };
        let Some(table) = &mut self.table else { return Err(Error::new(ErrorKind::Unsupported)) };
        table.ensure()?;
        let at = match decode::decode(&field, &table.record) {
            Stored::Value(_) => return Ok(self.stored_ref(pos)?.map_or(FieldValue::Nil, ValueRef::to_owned)),
            Stored::Utf16(units) => return Ok(FieldValue::Str(crate::dbf::unicode::from_utf16(units, page))),
            Stored::Six(b) => return crate::dbf::six_field::read(b, table.memo.as_deref_mut()),
            Stored::Memo(at) => at,
        };
        table.check_ref(&field)?;
        let Some(memo) = &mut table.memo else {
            // Table opened without its memo file: readable, its memos are empty.
            return Ok(FieldValue::Str(Vec::new()));
        };
        let mut value = memo.read(at)?;
        if let FieldValue::Str(s) = &mut value {
            if field.kind == FieldKind::UniMemo {
                *s = crate::dbf::unicode::from_utf16(s, page);
            } else if let (true, Some(map)) = (field.is_translated(), &self.to_vm) {
                *s = map.convert(s);
            }
        }
        Ok(value)
    }
}

/// The work areas of one thread.
pub struct WorkAreas {
    slots: Vec<Option<Box<WorkArea>>>,
    current: u16,
    aliases: HashMap<Vec<u8>, u16>,
    /// SET values tables obey.
    pub settings: Settings,
    /// `NetErr()`.
    pub net_err: bool,
    /// A trigger has refused to read or assign a field.
    pub refused: bool,
    /// Drivers written in PRG whose methods are running, the innermost last.
    pub running_drivers: Vec<&'static dyn Driver>,
    default_driver: Option<&'static dyn Driver>,
    driver_settings: HashMap<String, DriverSettings>,
}

impl Default for WorkAreas {
    fn default() -> Self {
        Self {
            slots: Vec::new(),
            current: 1,
            aliases: HashMap::new(),
            settings: Settings::default(),
            net_err: false,
            refused: false,
            running_drivers: Vec::new(),
            default_driver: None,
            driver_settings: HashMap::new(),
        }
    }
}

impl WorkAreas {
    /// Number of the selected area; it may be unused. 65535 after selecting `M`.
    #[inline]
    pub fn current(&self) -> AreaNo {
        AreaNo(self.current)
    }

    /// Selects an area, used or not; 0 selects the lowest unused one. Numbers beyond the last area select area 0's rule too.
    pub fn select(&mut self, no: u16) -> AreaNo {
        self.current = if no == 0 { self.first_free().0 } else { no };
        AreaNo(self.current)
    }

    /// Lowest unused area.
    pub fn first_free(&self) -> AreaNo {
        AreaNo((1..=LAST_AREA).find(|&n| self.get(AreaNo(n)).is_none()).unwrap_or(0))
    }

    /// The area, if a table is open there.
    #[inline]
    pub fn get(&self, no: AreaNo) -> Option<&WorkArea> {
        self.slots.get(no.0 as usize)?.as_deref()
    }

    /// The area, if a table is open there.
    #[inline]
    pub fn get_mut(&mut self, no: AreaNo) -> Option<&mut WorkArea> {
        self.slots.get_mut(no.0 as usize)?.as_deref_mut()
    }

    /// The selected area, if a table is open there.
    #[inline]
    pub fn current_area(&mut self) -> Option<&mut WorkArea> {
        self.slots.get_mut(self.current as usize)?.as_deref_mut()
    }

    /// The area, or DBCMD/2001.
    #[inline]
    pub fn area(&mut self, no: AreaNo) -> Result<&mut WorkArea> {
        match self.slots.get_mut(no.0 as usize) {
            Some(Some(a)) => Ok(a),
            _ => Err(Error::new(ErrorKind::NoTable)),
        }
    }

    /// The area with a DBF table and the settings, together.
    #[inline]
    pub fn area_and_settings(&mut self, no: AreaNo) -> Result<(&mut WorkArea, &Settings)> {
        match self.slots.get_mut(no.0 as usize) {
            Some(Some(a)) => Ok((a, &self.settings)),
            _ => Err(Error::new(ErrorKind::NoTable)),
        }
    }

    /// `dbSkip()` in the selected area where it needs neither the host nor the driver; see [`glide`]. False: nothing was done.
    #[inline]
    pub fn glide(&mut self, count: i64) -> bool {
        match self.slots.get_mut(self.current as usize) {
            Some(Some(area)) => glide::skip(area, &self.settings, count),
            _ => false,
        }
    }

    /// `Eof()` of the selected area where it is known without its driver.
    #[inline]
    pub fn known_eof(&self) -> Option<bool> {
        match self.slots.get(self.current as usize) {
            Some(Some(x)) if x.pending.is_none() && x.table.is_some() && !x.scripted => Some(x.eof),
            _ => None,
        }
    }

    /// Numbers of all used areas, ascending.
    pub fn used(&self) -> Vec<AreaNo> {
        self.slots.iter().flatten().map(|a| a.no).collect()
    }

    /// Puts an area into its slot. What a driver that has reserved the slot keeps there stays, and the area becomes that driver's.
    pub fn insert(&mut self, mut area: WorkArea) {
        let at = area.no.0 as usize;
        if self.slots.len() <= at {
            self.slots.resize_with(at + 1, || None);
        }
        if let Some(reserved) = self.slots[at].take() {
            self.aliases.remove(&reserved.alias);
            area.driver = reserved.driver;
            area.scripted = reserved.scripted;
            area.user = reserved.user;
            area.order_condition = reserved.order_condition;
        }
        if !area.alias.is_empty() {
            self.aliases.insert(area.alias.clone(), area.no.0);
        }
        area.recode(self.settings.codepage);
        self.slots[at] = Some(Box::new(area));
    }

    /// Takes an area out of its slot, with its alias.
    pub fn remove(&mut self, no: AreaNo) -> Option<Box<WorkArea>> {
        let area = self.slots.get_mut(no.0 as usize)?.take()?;
        self.aliases.remove(&area.alias);
        Some(area)
    }

    /// As [`WorkAreas::remove`] for an area that closes. A driver written in PRG keeps the slot with what it keeps there, without a
    /// name and a table: its own methods run on. It empties the slot at last.
    pub fn take_closing(&mut self, no: AreaNo) -> Option<Box<WorkArea>> {
        let mut area = self.remove(no)?;
        if area.scripted {
            let mut husk = WorkArea::new(no, area.driver);
            husk.user = area.user.take();
            (husk.bof, husk.eof) = (area.bof, area.eof);
            self.insert(husk);
        }
        Some(area)
    }

    /// Changes the thread's code page: open tables are read and written through it at once.
    pub fn set_page(&mut self, page: &'static Page) {
        self.lend_page(page);
        // What was found of filters may have been found by another order of letters.
        self.slots.iter_mut().flatten().for_each(|area| area.touched.overturn());
    }

    /// As [`WorkAreas::set_page`] for a while, in which no filter is changed nor record sought.
    pub fn lend_page(&mut self, page: &'static Page) {
        self.settings.codepage = page;
        self.settings.collation = page.collation();
        self.slots.iter_mut().flatten().for_each(|area| area.recode(page));
    }

    /// Driver used when none is named.
    pub fn default_driver(&self) -> Result<&'static dyn Driver> {
        match self.default_driver {
            Some(d) => Ok(d),
            None => driver::find(b"DBFNTX").ok_or_else(|| Error::new(ErrorKind::NoDriver)),
        }
    }

    /// The default driver that was set, for a thread that starts with the same.
    pub fn chosen_driver(&self) -> Option<&'static dyn Driver> {
        self.default_driver
    }

    /// Begins with the default driver of the thread that started this one.
    pub fn inherit_driver(&mut self, chosen: Option<&'static dyn Driver>) {
        self.default_driver = chosen;
    }

    /// Sets the default driver; false if the name is unknown.
    pub fn set_default_driver(&mut self, name: &[u8]) -> bool {
        match driver::find(name) {
            Some(d) => {
                self.default_driver = Some(d);
                true
            }
            None => false,
        }
    }

    /// Settings of a driver in this thread.
    pub fn driver_settings(&mut self, name: &str) -> &mut DriverSettings {
        if !self.driver_settings.contains_key(name) {
            let defaults = crate::dbfdriver::default_settings(name);
            self.driver_settings.insert(name.to_string(), defaults);
        }
        self.driver_settings.entry(name.to_string()).or_default()
    }

    /// A field of the area without copying; see [`WorkArea::field_ref`].
    #[inline]
    pub fn field_ref(&mut self, no: AreaNo, pos: u16) -> Result<Option<ValueRef<'_>>> {
        match self.slots.get_mut(no.0 as usize) {
            Some(Some(a)) => a.field_ref(pos),
            _ => Ok(Some(ValueRef::Nil)),
        }
    }

    /// Assigns a field of a hot record at once; see [`WorkArea::put_ref`].
    #[inline]
    pub fn put_ref(&mut self, no: AreaNo, pos: u16, value: ValueRef<'_>) -> Result<bool> {
        match self.slots.get_mut(no.0 as usize) {
            Some(Some(a)) => a.put_ref(pos, value),
            _ => Ok(false),
        }
    }

    /// Position of a field of the area, 0 if there is none or the area is unused.
    pub fn field_pos(&self, no: AreaNo, name: &[u8]) -> u16 {
        self.get(no).map_or(0, |a| a.field_pos(name))
    }

    /// Layout id of the area, 0 if unused. Two equal ids always mean the same fields at the same positions.
    #[inline]
    pub fn layout_id(&self, no: AreaNo) -> u32 {
        self.get(no).map_or(0, |a| a.layout_id)
    }
}
