//! Drivers written in PRG: a table of methods (codeblocks or function symbols by `UR_*` number) over a driver they inherit from.
//!
//! A method gets the area's number and the operation's values, those it answers by reference, and gives 0 when it went
//! well. What a table does not hold is the parent's. `prg_super` is the way back: `UR_SUPER_*()` calls the parent.
//! The areas remember which driver's method is running, so that a driver over a driver reaches the next one below.

use keel_rdd::area::WorkArea;
use keel_rdd::basedriver::BASE;
use keel_rdd::driver::*;
use keel_rdd::value::{FieldValue, ValueRef};
use keel_rdd::{AreaNo, Error, ErrorKind, Host, Result};
use keel_runtime::value::{Published, Value};
use keel_runtime::vm::Vm;
use keel_runtime::vm::tables::{block_of, from_value, to_value};
use parking_lot::Mutex;

/// Numbers of the methods.
pub(super) mod method {
    pub const BOF: usize = 1;
    pub const EOF: usize = 2;
    pub const FOUND: usize = 3;
    pub const GOBOTTOM: usize = 4;
    pub const GOTO: usize = 5;
    pub const GOTOID: usize = 6;
    pub const GOTOP: usize = 7;
    pub const SEEK: usize = 8;
    pub const SKIP: usize = 9;
    pub const SKIPFILTER: usize = 10;
    pub const SKIPRAW: usize = 11;
    pub const ADDFIELD: usize = 12;
    pub const APPEND: usize = 13;
    pub const CREATEFIELDS: usize = 14;
    pub const DELETE: usize = 15;
    pub const DELETED: usize = 16;
    pub const FIELDINFO: usize = 19;
    pub const FLUSH: usize = 21;
    pub const GETVALUE: usize = 23;
    pub const GOCOLD: usize = 25;
    pub const GOHOT: usize = 26;
    pub const PUTVALUE: usize = 28;
    pub const RECALL: usize = 29;
    pub const RECCOUNT: usize = 30;
    pub const RECINFO: usize = 31;
    pub const RECNO: usize = 32;
    pub const RECID: usize = 33;
    pub const SETFIELDEXTENT: usize = 34;
    pub const CLOSE: usize = 36;
    pub const CREATE: usize = 37;
    pub const INFO: usize = 38;
    pub const NEW: usize = 39;
    pub const OPEN: usize = 40;
    pub const RELEASE: usize = 41;
    pub const PACK: usize = 45;
    pub const ZAP: usize = 50;
    pub const ORDLSTADD: usize = 61;
    pub const ORDLSTCLEAR: usize = 62;
    pub const ORDLSTDELETE: usize = 63;
    pub const ORDLSTFOCUS: usize = 64;
    pub const ORDLSTREBUILD: usize = 65;
    pub const ORDCREATE: usize = 67;
    pub const ORDDESTROY: usize = 68;
    pub const ORDINFO: usize = 69;
    pub const LOCK: usize = 85;
    pub const UNLOCK: usize = 86;
    pub const GETVALUEFILE: usize = 89;
    pub const PUTVALUEFILE: usize = 91;
    pub const INIT: usize = 94;
    pub const DROP: usize = 96;
    pub const EXISTS: usize = 97;
    pub const RENAME: usize = 98;
    pub const RDDINFO: usize = 99;
    pub const COUNT: usize = 100;
}
use method as m;

/// What an area of such a driver remembers.
#[derive(Default)]
pub(super) struct AreaState {
    /// `USRRDD_AREADATA()`.
    pub data: Option<Published>,
    /// What `dbCreate` was asked for, for `UR_SUPER_CREATE()`.
    pub create: Option<CreateRequest>,
}

/// A driver written in PRG.
pub(super) struct PrgDriver {
    name: String,
    /// Number, as methods without an area get it.
    pub id: u16,
    parent: &'static dyn Driver,
    methods: Vec<Option<Published>>,
    /// `USRRDD_RDDDATA()`.
    pub data: Mutex<Option<Published>>,
}

static ALL: Mutex<Vec<&'static PrgDriver>> = Mutex::new(Vec::new());

/// The driver of a name or number that is written in PRG.
pub(super) fn find_prg(test: impl Fn(&PrgDriver) -> bool) -> Option<&'static PrgDriver> {
    ALL.lock().iter().copied().find(|d| test(d))
}

/// Adds a driver; it lives as long as the process, as its areas refer to it.
pub(super) fn add(
    name: &str,
    id: u16,
    parent: Option<&'static dyn Driver>,
    table: &[Value],
) -> &'static PrgDriver {
    let is_method = |v: &Value| v.as_block().is_some() || v.as_symbol().is_some();
    let methods = (0..=m::COUNT)
        .map(|i| table.get(i.wrapping_sub(1)).filter(|v| is_method(v)).map(|v| Published::shared(v.clone())));
    let driver: &'static PrgDriver = Box::leak(Box::new(PrgDriver {
        name: name.to_string(),
        id,
        parent: parent.unwrap_or(&BASE),
        methods: methods.collect(),
        data: Mutex::new(None),
    }));
    ALL.lock().push(driver);
    register(driver);
    driver
}

/// The area's state, made when it is first needed.
pub(super) fn state(area: &mut WorkArea) -> Option<&mut AreaState> {
    area.user.get_or_insert_with(|| Box::new(AreaState::default())).downcast_mut()
}

fn vm_of(h: &mut dyn Host) -> Result<&mut Vm> {
    h.as_any().and_then(|any| any.downcast_mut::<Vm>()).ok_or_else(|| Error::new(ErrorKind::Unsupported))
}

fn number(a: AreaNo) -> Value {
    Value::int(i64::from(a.0))
}

fn text_or_nil(s: &[u8]) -> Value {
    if s.is_empty() { Value::NIL } else { Value::str(s) }
}

/// The `aOpenInfo` array.
fn open_info(a: AreaNo, name: &[u8], alias: &[u8], shared: bool, readonly: bool, page: &[u8]) -> Value {
    Value::array(vec![
        number(a),
        Value::str(name),
        text_or_nil(alias),
        Value::logical(shared),
        Value::logical(readonly),
        text_or_nil(page),
        Value::int(0),
        Value::NIL,
    ])
}

/// The `aOrderInfo` array: bag, tag, block, result, new value, all tags.
fn order_info_array(bag: &[u8], order: Value, block: Value, new: Value) -> Value {
    Value::array(vec![text_or_nil(bag), order, block, Value::NIL, new, Value::logical(false)])
}

fn order_value(order: &OrderRef) -> Value {
    match order {
        OrderRef::Current => Value::NIL,
        OrderRef::Number(n) => Value::int(*n),
        OrderRef::Name(n) => Value::str(n),
    }
}

fn element(v: &Value, i: usize) -> Value {
    v.as_array().and_then(|a| a.get(i)).unwrap_or_default()
}

impl PrgDriver {
    /// Is the method the driver's own?
    pub fn has(&self, which: usize) -> bool {
        self.methods.get(which).is_some_and(Option::is_some)
    }

    fn me(&self) -> &'static PrgDriver {
        // Drivers are never removed, so the one of this number is this one.
        find_prg(|d| d.id == self.id).unwrap_or_else(|| unreachable!("a driver that was never added"))
    }

    /// Calls a method of its own. False: it said that it failed, and has told why already.
    pub fn call(&self, h: &mut dyn Host, which: usize, args: &[Value]) -> Result<bool> {
        let Some(code) = self.methods.get(which).and_then(Option::as_ref).map(Published::get) else {
            return Err(Error::new(ErrorKind::Unsupported));
        };
        let vm = vm_of(h)?;
        vm.areas.running_drivers.push(self.me());
        let answer = vm.eval_for_table(&code, args);
        vm.areas.running_drivers.pop();
        Ok(answer?.as_i64().unwrap_or(0) == 0)
    }

    /// Calls a method that must go well; a failure has been told already.
    fn run(&self, h: &mut dyn Host, which: usize, args: &[Value]) -> Result<()> {
        if self.call(h, which, args)? { Ok(()) } else { Err(Error::host()) }
    }

    /// Calls a method that answers through its last argument, which holds `before` at first.
    fn ask(&self, h: &mut dyn Host, which: usize, mut args: Vec<Value>, before: Value) -> Result<Value> {
        let cell = Value::cell(before);
        args.push(cell.clone());
        self.call(h, which, &args)?;
        Ok(cell.deref())
    }

    fn logical(&self, h: &mut dyn Host, a: AreaNo, which: usize) -> Result<bool> {
        keel_rdd::ops::relation::settle(h, a)?;
        let v = self.ask(h, which, vec![number(a)], Value::logical(false))?;
        Ok(v.as_logical().unwrap_or(false))
    }

    /// Takes the slot before the driver's own code runs, so that the area has a place for its data.
    fn reserve(&self, h: &mut dyn Host, a: AreaNo) -> Result<()> {
        let mut area = WorkArea::new(a, self.me());
        area.user = Some(Box::new(AreaState::default()));
        h.areas().insert(area);
        if self.has(m::NEW) {
            self.run(h, m::NEW, &[number(a)])?;
        }
        Ok(())
    }

    fn try_open(&self, h: &mut dyn Host, a: AreaNo, r: &OpenRequest) -> Result<()> {
        self.reserve(h, a)?;
        if !self.has(m::OPEN) {
            return self.parent.open(h, a, r);
        }
        let alias = r.alias.clone().unwrap_or_default();
        let info = open_info(a, &r.name, &alias, r.shared, r.readonly, &r.codepage);
        self.run(h, m::OPEN, &[number(a), info])?;
        // A method that did not ask its parent to open anything has an alias all the same.
        if h.areas().area(a)?.alias.is_empty() {
            BASE.open(h, a, r)?;
        }
        Ok(())
    }

    fn try_create(&self, h: &mut dyn Host, a: AreaNo, r: &CreateRequest) -> Result<()> {
        self.reserve(h, a)?;
        if let Some(s) = state(h.areas().area(a)?) {
            s.create = Some(r.clone());
        }
        let fields = r.fields.iter().map(|f| {
            Value::array(vec![
                Value::str(&f.name),
                Value::str(&f.type_text),
                Value::int(i64::from(f.len)),
                Value::int(i64::from(f.dec)),
            ])
        });
        if self.has(m::CREATEFIELDS) {
            self.run(h, m::CREATEFIELDS, &[number(a), Value::array(fields.collect())])?;
        } else if self.is_bare() {
            let area = h.areas().area(a)?;
            r.fields.iter().try_for_each(|f| keel_rdd::basedriver::add_field(area, f))?;
        }
        if !self.has(m::CREATE) {
            return self.parent.create(h, a, r);
        }
        let info = open_info(a, &r.name, &r.alias, false, false, &r.codepage);
        self.run(h, m::CREATE, &[number(a), info])?;
        if r.keep_open && h.areas().area(a)?.alias.is_empty() {
            let alias = Some(r.alias.clone()).filter(|s| !s.is_empty());
            BASE.open(h, a, &OpenRequest { name: r.name.clone(), alias, ..OpenRequest::default() })?;
        }
        Ok(())
    }

    /// Does it stand on the base alone, without a table file of its own?
    fn is_bare(&self) -> bool {
        let mut below = Some(self.parent);
        while let Some(d) = below {
            if !d.is_scripted() {
                return d.name() == BASE.name();
            }
            below = d.parent();
        }
        true
    }
}

impl Driver for PrgDriver {
    fn name(&self) -> &str {
        &self.name
    }
    fn parent(&self) -> Option<&'static dyn Driver> {
        Some(self.parent)
    }
    fn is_scripted(&self) -> bool {
        true
    }

    fn create(&self, h: &mut dyn Host, a: AreaNo, r: &CreateRequest) -> Result<()> {
        let created = self.try_create(h, a, r);
        if (created.is_err() || !r.keep_open) && h.areas().get(a).is_some() {
            let closed = if created.is_ok() { self.close(h, a) } else { Ok(()) };
            h.areas().remove(a);
            return created.and(closed);
        }
        created
    }
    fn open(&self, h: &mut dyn Host, a: AreaNo, r: &OpenRequest) -> Result<()> {
        let opened = self.try_open(h, a, r);
        if opened.is_err() {
            h.areas().remove(a);
        }
        opened
    }
    fn close(&self, h: &mut dyn Host, a: AreaNo) -> Result<()> {
        if self.has(m::CLOSE) {
            let closed = self.run(h, m::CLOSE, &[number(a)]);
            h.areas().remove(a);
            return closed;
        }
        if h.areas().area(a)?.table.is_none() { BASE.close(h, a) } else { self.parent.close(h, a) }
    }
    fn flush(&self, h: &mut dyn Host, a: AreaNo) -> Result<()> {
        if self.has(m::FLUSH) { self.run(h, m::FLUSH, &[number(a)]) } else { self.parent.flush(h, a) }
    }
    fn drop_table(&self, h: &mut dyn Host, a: AreaNo, table: &[u8], bag: &[u8]) -> Result<bool> {
        if !self.has(m::DROP) {
            return self.parent.drop_table(h, a, table, bag);
        }
        let id = Value::int(i64::from(self.id));
        self.call(h, m::DROP, &[id, Value::str(table), text_or_nil(bag), Value::int(0)])
    }
    fn exists(&self, h: &mut dyn Host, a: AreaNo, table: &[u8], bag: &[u8]) -> Result<bool> {
        if !self.has(m::EXISTS) {
            return self.parent.exists(h, a, table, bag);
        }
        let id = Value::int(i64::from(self.id));
        self.call(h, m::EXISTS, &[id, Value::str(table), text_or_nil(bag), Value::int(0)])
    }
    fn rename(&self, h: &mut dyn Host, a: AreaNo, table: &[u8], bag: &[u8], new: &[u8]) -> Result<bool> {
        if !self.has(m::RENAME) {
            return self.parent.rename(h, a, table, bag, new);
        }
        let id = Value::int(i64::from(self.id));
        self.call(h, m::RENAME, &[id, Value::str(table), text_or_nil(bag), Value::str(new), Value::int(0)])
    }

    fn go_top(&self, h: &mut dyn Host, a: AreaNo) -> Result<()> {
        if self.has(m::GOTOP) { self.run(h, m::GOTOP, &[number(a)]) } else { self.parent.go_top(h, a) }
    }
    fn go_bottom(&self, h: &mut dyn Host, a: AreaNo) -> Result<()> {
        if self.has(m::GOBOTTOM) {
            self.run(h, m::GOBOTTOM, &[number(a)])
        } else {
            self.parent.go_bottom(h, a)
        }
    }
    fn go_to(&self, h: &mut dyn Host, a: AreaNo, recno: i64) -> Result<()> {
        let which = if self.has(m::GOTOID) { m::GOTOID } else { m::GOTO };
        if self.has(which) {
            self.run(h, which, &[number(a), Value::int(recno)])
        } else {
            self.parent.go_to(h, a, recno)
        }
    }
    fn skip(&self, h: &mut dyn Host, a: AreaNo, count: i64) -> Result<()> {
        if self.has(m::SKIP) {
            return self.run(h, m::SKIP, &[number(a), Value::int(count)]);
        }
        if self.has(m::SKIPRAW) || self.has(m::SKIPFILTER) {
            return BASE.skip(h, a, count);
        }
        self.parent.skip(h, a, count)
    }
    fn skip_raw(&self, h: &mut dyn Host, a: AreaNo, count: i64) -> Result<()> {
        if self.has(m::SKIPRAW) {
            self.run(h, m::SKIPRAW, &[number(a), Value::int(count)])
        } else {
            self.parent.skip_raw(h, a, count)
        }
    }
    fn skip_filter(&self, h: &mut dyn Host, a: AreaNo, direction: i64) -> Result<()> {
        if self.has(m::SKIPFILTER) {
            self.run(h, m::SKIPFILTER, &[number(a), Value::int(direction)])
        } else {
            self.parent.skip_filter(h, a, direction)
        }
    }
    fn seek(&self, h: &mut dyn Host, a: AreaNo, r: &SeekRequest) -> Result<bool> {
        if !self.has(m::SEEK) {
            return self.parent.seek(h, a, r);
        }
        let (soft, last) = (Value::logical(r.soft), Value::logical(r.last));
        self.run(h, m::SEEK, &[number(a), soft, to_value(r.value.as_ref()), last])?;
        h.areas().area(a)?.driver.found(h, a)
    }
    fn bof(&self, h: &mut dyn Host, a: AreaNo) -> Result<bool> {
        if self.has(m::BOF) { self.logical(h, a, m::BOF) } else { self.parent.bof(h, a) }
    }
    fn eof(&self, h: &mut dyn Host, a: AreaNo) -> Result<bool> {
        if self.has(m::EOF) { self.logical(h, a, m::EOF) } else { self.parent.eof(h, a) }
    }
    fn found(&self, h: &mut dyn Host, a: AreaNo) -> Result<bool> {
        if self.has(m::FOUND) { self.logical(h, a, m::FOUND) } else { self.parent.found(h, a) }
    }

    fn recno(&self, h: &mut dyn Host, a: AreaNo) -> Result<u32> {
        // RecNo() asks for the identity of a record, which is its number unless the driver has another.
        let which = if self.has(m::RECID) { m::RECID } else { m::RECNO };
        if !self.has(which) {
            return self.parent.recno(h, a);
        }
        keel_rdd::ops::relation::settle(h, a)?;
        let v = self.ask(h, which, vec![number(a)], Value::int(0))?;
        Ok(v.as_i64().and_then(|n| u32::try_from(n).ok()).unwrap_or(0))
    }
    fn rec_count(&self, h: &mut dyn Host, a: AreaNo) -> Result<u32> {
        if !self.has(m::RECCOUNT) {
            return self.parent.rec_count(h, a);
        }
        let v = self.ask(h, m::RECCOUNT, vec![number(a)], Value::int(0))?;
        Ok(v.as_i64().and_then(|n| u32::try_from(n).ok()).unwrap_or(0))
    }
    fn append(&self, h: &mut dyn Host, a: AreaNo, unlock: bool) -> Result<()> {
        if self.has(m::APPEND) {
            self.run(h, m::APPEND, &[number(a), Value::logical(unlock)])
        } else {
            self.parent.append(h, a, unlock)
        }
    }
    fn delete(&self, h: &mut dyn Host, a: AreaNo) -> Result<()> {
        if self.has(m::DELETE) { self.run(h, m::DELETE, &[number(a)]) } else { self.parent.delete(h, a) }
    }
    fn recall(&self, h: &mut dyn Host, a: AreaNo) -> Result<()> {
        if self.has(m::RECALL) { self.run(h, m::RECALL, &[number(a)]) } else { self.parent.recall(h, a) }
    }
    fn deleted(&self, h: &mut dyn Host, a: AreaNo) -> Result<bool> {
        if self.has(m::DELETED) { self.logical(h, a, m::DELETED) } else { self.parent.deleted(h, a) }
    }
    fn field_get(&self, h: &mut dyn Host, a: AreaNo, pos: u16) -> Result<FieldValue> {
        if !self.has(m::GETVALUE) {
            return self.parent.field_get(h, a, pos);
        }
        keel_rdd::ops::relation::settle(h, a)?;
        let v = self.ask(h, m::GETVALUE, vec![number(a), Value::int(i64::from(pos))], Value::NIL)?;
        Ok(from_value(&v))
    }
    fn field_put(&self, h: &mut dyn Host, a: AreaNo, pos: u16, value: ValueRef<'_>) -> Result<()> {
        if self.has(m::PUTVALUE) {
            keel_rdd::ops::relation::settle(h, a)?;
            self.run(h, m::PUTVALUE, &[number(a), Value::int(i64::from(pos)), to_value(value)])
        } else {
            self.parent.field_put(h, a, pos, value)
        }
    }
    fn value_to_file(&self, h: &mut dyn Host, a: AreaNo, pos: u16, path: &[u8], mode: i64) -> Result<()> {
        if !self.has(m::GETVALUEFILE) {
            return self.parent.value_to_file(h, a, pos, path, mode);
        }
        let pos = Value::int(i64::from(pos));
        self.run(h, m::GETVALUEFILE, &[number(a), pos, Value::str(path), Value::int(mode)])
    }
    fn value_from_file(&self, h: &mut dyn Host, a: AreaNo, pos: u16, path: &[u8]) -> Result<()> {
        if !self.has(m::PUTVALUEFILE) {
            return self.parent.value_from_file(h, a, pos, path);
        }
        self.run(
            h,
            m::PUTVALUEFILE,
            &[number(a), Value::int(i64::from(pos)), Value::str(path), Value::int(0)],
        )
    }
    fn go_hot(&self, h: &mut dyn Host, a: AreaNo) -> Result<()> {
        if self.has(m::GOHOT) { self.run(h, m::GOHOT, &[number(a)]) } else { self.parent.go_hot(h, a) }
    }
    fn go_cold(&self, h: &mut dyn Host, a: AreaNo) -> Result<()> {
        if self.has(m::GOCOLD) { self.run(h, m::GOCOLD, &[number(a)]) } else { self.parent.go_cold(h, a) }
    }

    fn lock(&self, h: &mut dyn Host, a: AreaNo, r: LockRequest) -> Result<bool> {
        if !self.has(m::LOCK) {
            return self.parent.lock(h, a, r);
        }
        let (record, how) = match r {
            LockRequest::Current => (Value::NIL, 1),
            LockRequest::Record(n) => (Value::int(i64::from(n)), 2),
            LockRequest::File => (Value::NIL, 3),
        };
        let info = Value::array(vec![record, Value::int(how), Value::logical(false)]);
        self.run(h, m::LOCK, &[number(a), info.clone()])?;
        Ok(element(&info, 2).as_logical().unwrap_or(false))
    }
    fn unlock(&self, h: &mut dyn Host, a: AreaNo, recno: Option<u32>) -> Result<()> {
        if !self.has(m::UNLOCK) {
            return self.parent.unlock(h, a, recno);
        }
        let recno = recno.map_or(Value::NIL, |n| Value::int(i64::from(n)));
        self.run(h, m::UNLOCK, &[number(a), recno])
    }

    fn pack(&self, h: &mut dyn Host, a: AreaNo) -> Result<()> {
        if self.has(m::PACK) { self.run(h, m::PACK, &[number(a)]) } else { self.parent.pack(h, a) }
    }
    fn zap(&self, h: &mut dyn Host, a: AreaNo) -> Result<()> {
        if self.has(m::ZAP) { self.run(h, m::ZAP, &[number(a)]) } else { self.parent.zap(h, a) }
    }

    fn order_list_add(&self, h: &mut dyn Host, a: AreaNo, bag: &[u8], tag: &[u8]) -> Result<()> {
        if !self.has(m::ORDLSTADD) {
            return self.parent.order_list_add(h, a, bag, tag);
        }
        let info = order_info_array(bag, text_or_nil(tag), Value::NIL, Value::NIL);
        self.run(h, m::ORDLSTADD, &[number(a), info])
    }
    fn order_list_clear(&self, h: &mut dyn Host, a: AreaNo) -> Result<()> {
        if self.has(m::ORDLSTCLEAR) {
            self.run(h, m::ORDLSTCLEAR, &[number(a)])
        } else {
            self.parent.order_list_clear(h, a)
        }
    }
    fn order_list_delete(&self, h: &mut dyn Host, a: AreaNo, bag: &[u8]) -> Result<()> {
        if !self.has(m::ORDLSTDELETE) {
            return self.parent.order_list_delete(h, a, bag);
        }
        let info = order_info_array(bag, Value::NIL, Value::NIL, Value::NIL);
        self.run(h, m::ORDLSTDELETE, &[number(a), info])
    }
    fn order_list_focus(&self, h: &mut dyn Host, a: AreaNo, order: &OrderRef, bag: &[u8]) -> Result<Vec<u8>> {
        if !self.has(m::ORDLSTFOCUS) {
            return self.parent.order_list_focus(h, a, order, bag);
        }
        let info = order_info_array(bag, order_value(order), Value::NIL, Value::NIL);
        self.run(h, m::ORDLSTFOCUS, &[number(a), info.clone()])?;
        Ok(element(&info, 3).as_bytes().map(<[u8]>::to_vec).unwrap_or_default())
    }
    fn order_list_rebuild(&self, h: &mut dyn Host, a: AreaNo) -> Result<()> {
        if self.has(m::ORDLSTREBUILD) {
            self.run(h, m::ORDLSTREBUILD, &[number(a)])
        } else {
            self.parent.order_list_rebuild(h, a)
        }
    }
    fn order_create(&self, h: &mut dyn Host, a: AreaNo, r: &OrderCreateRequest) -> Result<()> {
        if !self.has(m::ORDCREATE) {
            return self.parent.order_create(h, a, r);
        }
        // The conditions wait in the area for the parent.
        h.areas().area(a)?.order_condition = Some(r.condition.clone());
        let block = r.key.code.as_ref().and_then(block_of).unwrap_or_default();
        let info = Value::array(vec![
            Value::NIL,
            Value::str(&r.bag),
            Value::str(&r.tag),
            Value::NIL,
            r.unique.map_or(Value::logical(false), Value::logical),
            block,
            Value::str(&r.key.text),
        ]);
        self.run(h, m::ORDCREATE, &[number(a), info])
    }
    fn order_destroy(&self, h: &mut dyn Host, a: AreaNo, tag: &[u8], bag: &[u8]) -> Result<bool> {
        if !self.has(m::ORDDESTROY) {
            return self.parent.order_destroy(h, a, tag, bag);
        }
        self.call(
            h,
            m::ORDDESTROY,
            &[number(a), order_info_array(bag, Value::str(tag), Value::NIL, Value::NIL)],
        )
    }
    fn order_info(
        &self,
        h: &mut dyn Host,
        a: AreaNo,
        index: u16,
        r: &OrderInfoRequest,
    ) -> Result<FieldValue> {
        if !self.has(m::ORDINFO) {
            return self.parent.order_info(h, a, index, r);
        }
        let new = r.arg.as_ref().map_or(Value::NIL, |v| to_value(v.as_ref()));
        let block = r.code.as_ref().and_then(block_of).unwrap_or_default();
        let info = order_info_array(&r.bag, order_value(&r.order), block, new);
        self.run(h, m::ORDINFO, &[number(a), Value::int(i64::from(index)), info.clone()])?;
        Ok(from_value(&element(&info, 3)))
    }

    fn info(&self, h: &mut dyn Host, a: AreaNo, index: u16, arg: Option<&FieldValue>) -> Result<FieldValue> {
        if !self.has(m::INFO) {
            return self.parent.info(h, a, index, arg);
        }
        let before = arg.map_or(Value::NIL, |v| to_value(v.as_ref()));
        let v = self.ask(h, m::INFO, vec![number(a), Value::int(i64::from(index))], before)?;
        Ok(from_value(&v))
    }
    fn record_info(
        &self,
        h: &mut dyn Host,
        a: AreaNo,
        index: u16,
        recno: u32,
        arg: Option<&FieldValue>,
    ) -> Result<FieldValue> {
        if !self.has(m::RECINFO) {
            return self.parent.record_info(h, a, index, recno, arg);
        }
        let recno = if recno == 0 { self.recno(h, a)? } else { recno };
        let before = arg.map_or(Value::NIL, |v| to_value(v.as_ref()));
        let args = vec![number(a), Value::int(i64::from(recno)), Value::int(i64::from(index))];
        Ok(from_value(&self.ask(h, m::RECINFO, args, before)?))
    }
    fn field_info(
        &self,
        h: &mut dyn Host,
        a: AreaNo,
        index: u16,
        pos: u16,
        arg: Option<&FieldValue>,
    ) -> Result<FieldValue> {
        if !self.has(m::FIELDINFO) {
            return self.parent.field_info(h, a, index, pos, arg);
        }
        let before = arg.map_or(Value::NIL, |v| to_value(v.as_ref()));
        let args = vec![number(a), Value::int(i64::from(pos)), Value::int(i64::from(index))];
        Ok(from_value(&self.ask(h, m::FIELDINFO, args, before)?))
    }
    fn rdd_info(
        &self,
        h: &mut dyn Host,
        a: AreaNo,
        index: u16,
        arg: Option<&FieldValue>,
    ) -> Result<FieldValue> {
        if !self.has(m::RDDINFO) {
            return self.parent.rdd_info(h, a, index, arg);
        }
        let before = arg.map_or(Value::NIL, |v| to_value(v.as_ref()));
        let args = vec![Value::int(i64::from(self.id)), Value::int(i64::from(index)), Value::int(0)];
        Ok(from_value(&self.ask(h, m::RDDINFO, args, before)?))
    }
}
