//! Drivers written in PRG: a table of methods (codeblocks or function symbols by `UR_*` number) over a driver they inherit from.
//!
//! A method gets the area's number and the operation's values, those it answers by reference, and gives 0 when it went
//! well. What a table does not hold is the parent's. `prg_super` is the way back: `UR_SUPER_*()` calls the parent.
//! The areas remember which driver's method is running, so that a driver over a driver reaches the next one below.

use keel_rdd::area::{Locate, WorkArea};
use keel_rdd::basedriver::BASE;
use keel_rdd::driver::*;
use keel_rdd::eval::HostCode;
use keel_rdd::value::{FieldValue, ValueRef};
use keel_rdd::{AreaNo, Error, ErrorKind, Expr, Host, Result};
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
    pub const DBEVAL: usize = 44;
    pub const PACK: usize = 45;
    pub const TRANS: usize = 48;
    pub const TRANSREC: usize = 49;
    pub const ZAP: usize = 50;
    pub const CLEARREL: usize = 55;
    pub const FORCEREL: usize = 56;
    pub const RELAREA: usize = 57;
    pub const RELTEXT: usize = 59;
    pub const ORDLSTADD: usize = 61;
    pub const ORDLSTCLEAR: usize = 62;
    pub const ORDLSTDELETE: usize = 63;
    pub const ORDLSTFOCUS: usize = 64;
    pub const ORDLSTREBUILD: usize = 65;
    pub const ORDCREATE: usize = 67;
    pub const ORDDESTROY: usize = 68;
    pub const ORDINFO: usize = 69;
    pub const CLEARFILTER: usize = 70;
    pub const CLEARLOCATE: usize = 71;
    pub const FILTERTEXT: usize = 74;
    pub const SETFILTER: usize = 76;
    pub const SETLOCATE: usize = 77;
    pub const LOCATE: usize = 80;
    pub const EVALBLOCK: usize = 83;
    pub const LOCK: usize = 85;
    pub const UNLOCK: usize = 86;
    pub const GETVALUEFILE: usize = 89;
    pub const PUTVALUEFILE: usize = 91;
    pub const INIT: usize = 94;
    pub const EXIT: usize = 95;
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
    /// `USRRDD_AREARESULT()`: the value of the last block.
    pub result: Option<Published>,
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

fn code_value(code: Option<&HostCode>) -> Value {
    code.and_then(block_of).unwrap_or_default()
}

fn expr_code(e: Option<&Expr>) -> Value {
    code_value(e.and_then(|e| e.code.as_ref()))
}

fn number_or_nil(n: Option<i64>) -> Value {
    n.map_or(Value::NIL, Value::int)
}

/// The `aScopeInfo` array; what a filter hides and what is deleted is left out (`unseen`) or not.
fn scope_array(
    for_cond: Value,
    while_cond: Value,
    next: Option<i64>,
    record: Option<i64>,
    rest: bool,
    unseen: bool,
) -> Value {
    let mut items =
        vec![for_cond, Value::NIL, while_cond, Value::NIL, number_or_nil(next), number_or_nil(record)];
    items.extend([rest, unseen, unseen, false, false, false, false].map(Value::logical));
    Value::array(items)
}

fn row_scope(s: &RowScope, unseen: bool) -> Value {
    let (f, w) = (code_value(s.for_cond.as_ref()), code_value(s.while_cond.as_ref()));
    scope_array(f, w, s.next, s.record, s.rest, unseen)
}

/// The `aTransInfo` array. Its flags tell that fields match and that values are put one by one.
fn transfer_info(r: &TransferRequest) -> Value {
    let pair = |&(f, t): &(u16, u16)| Value::array(vec![Value::int(i64::from(f)), Value::int(i64::from(t))]);
    Value::array(vec![
        number(r.from),
        number(r.to),
        row_scope(&r.scope, true),
        Value::int(i64::from(r.flags)),
        Value::int(r.fields.len() as i64),
        Value::array(r.fields.iter().map(pair).collect()),
    ])
}

/// Methods that answer nothing but whether they went well: `operation( parameters ) = METHOD[ values ];`.
macro_rules! acts {
    ($( $name:ident( $($arg:ident : $ty:ty),* ) = $method:ident [ $($value:expr),* ]; )*) => {
        $( fn $name(&self, h: &mut dyn Host, a: AreaNo $(, $arg: $ty)*) -> Result<()> {
            if !self.has(m::$method) {
                return self.parent.$name(h, a $(, $arg)*);
            }
            self.run(h, m::$method, &[number(a) $(, $value)*])
        } )*
    };
}

/// Methods that answer through their last argument, which is NIL, `.F.` or 0 at first: `operation( parameters ) -> type = METHOD[ values ]
/// before => reading of the answer;`.
macro_rules! asks {
    ($( $name:ident( $($arg:ident : $ty:ty),* ) -> $ret:ty
        = $method:ident [ $($value:expr),* ] $before:expr => $read:expr; )*) => {
        $( fn $name(&self, h: &mut dyn Host, a: AreaNo $(, $arg: $ty)*) -> Result<$ret> {
            if !self.has(m::$method) {
                return self.parent.$name(h, a $(, $arg)*);
            }
            let answer = self.ask(h, m::$method, vec![number(a) $(, $value)*], $before)?;
            Ok(($read)(&answer))
        } )*
    };
}

/// The `aOrderCondInfo` array; NIL where nothing was asked for.
fn order_condition(c: &OrderCondition, here: u32) -> Value {
    let asked = c.for_cond.is_some()
        || c.while_cond.is_some()
        || c.eval.is_some()
        || c.next.is_some()
        || c.record.is_some()
        || [c.rest, c.descending, c.additive, c.use_current, c.custom, c.no_optimize, c.temporary]
            .contains(&true);
    if !asked {
        return Value::NIL;
    }
    let all = c.all || c.while_cond.is_none() && c.next.is_none() && c.record.is_none() && !c.rest;
    let text = |e: Option<&Expr>| e.map_or(Value::NIL, |e| Value::str(&e.text));
    let start = if c.start_rec == 0 { here } else { c.start_rec };
    let mut items = vec![
        Value::logical(true),
        text(c.for_cond.as_ref()),
        text(c.while_cond.as_ref()),
        expr_code(c.for_cond.as_ref()),
        expr_code(c.while_cond.as_ref()),
        code_value(c.eval.as_ref()),
        Value::int(i64::from(c.every)),
        Value::int(i64::from(start)),
        Value::int(i64::from(c.next.unwrap_or(0))),
        number_or_nil(c.record.map(i64::from)),
    ];
    let flags = [
        c.rest,
        c.descending,
        false,
        all,
        c.additive,
        c.use_current,
        c.custom,
        c.no_optimize,
        false,
        false,
        c.temporary,
        false,
    ];
    items.extend(flags.map(Value::logical));
    items.push(Value::NIL);
    Value::array(items)
}

fn given(arg: Option<&FieldValue>) -> Value {
    arg.map_or(Value::NIL, |v| to_value(v.as_ref()))
}

fn truth(v: &Value) -> bool {
    v.as_logical().unwrap_or(false)
}

fn count(v: &Value) -> u32 {
    v.as_i64().and_then(|n| u32::try_from(n).ok()).unwrap_or(0)
}

fn text(v: &Value) -> Vec<u8> {
    v.as_bytes().map(<[u8]>::to_vec).unwrap_or_default()
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
        // The area is the current one while its driver works.
        let before = vm.areas.current();
        let area = args.first().and_then(Value::as_i64).and_then(|n| u16::try_from(n).ok());
        let of_driver = matches!(which, m::INIT | m::EXIT | m::DROP | m::EXISTS | m::RENAME | m::RDDINFO);
        let moves = area.filter(|n| !of_driver && *n != before.0);
        if let Some(n) = moves {
            vm.areas.select(n);
        }
        vm.areas.running_drivers.push(self.me());
        let answer = vm.eval_for_table(&code, args);
        vm.areas.running_drivers.pop();
        if moves.is_some() {
            vm.areas.select(before.0);
        }
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

    /// Number of the current record, by its method or the parent's.
    pub fn own_recno(&self, h: &mut dyn Host, a: AreaNo) -> Result<u32> {
        if !self.has(m::RECNO) {
            return self.parent.recno(h, a);
        }
        Ok(count(&self.ask(h, m::RECNO, vec![number(a)], Value::int(0))?))
    }

    /// Takes the slot before the driver's own code runs, so that the area has a place for its data.
    fn reserve(&self, h: &mut dyn Host, a: AreaNo) -> Result<()> {
        let mut area = WorkArea::new(a, self.me());
        area.user = Some(Box::new(AreaState::default()));
        (area.bof, area.eof) = (false, false);
        h.areas().insert(area);
        if self.has(m::NEW) {
            self.run(h, m::NEW, &[number(a)])?;
        }
        Ok(())
    }

    /// Gives the slot back once the driver has had its say; the outermost driver of an area does.
    fn release(&self, h: &mut dyn Host, a: AreaNo) -> Result<()> {
        if h.areas().get(a).is_none_or(|x| x.driver.name() != self.name) {
            return Ok(());
        }
        let released = if self.has(m::RELEASE) { self.run(h, m::RELEASE, &[number(a)]) } else { Ok(()) };
        h.areas().remove(a);
        released
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
            // It stays open until the driver was asked to close it.
            s.create = Some(CreateRequest { keep_open: true, ..r.clone() });
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
            return self.parent.create(h, a, &CreateRequest { keep_open: true, ..r.clone() });
        }
        let info = open_info(a, &r.name, r.alias.as_deref().unwrap_or_default(), false, false, &r.codepage);
        self.run(h, m::CREATE, &[number(a), info])?;
        if r.keep_open && h.areas().area(a)?.alias.is_empty() {
            BASE.open(
                h,
                a,
                &OpenRequest { name: r.name.clone(), alias: r.alias.clone(), ..OpenRequest::default() },
            )?;
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
        // Harbour: without an alias given the table has none.
        if r.alias.as_ref().is_none_or(Vec::is_empty) && h.areas().get(a).is_some_and(|x| x.table.is_some()) {
            h.areas().rename_alias(a, Vec::new());
        }
        if (created.is_err() || !r.keep_open) && h.areas().get(a).is_some() {
            let closed = if created.is_ok() { self.close(h, a) } else { self.release(h, a) };
            return created.and(closed);
        }
        created
    }
    fn open(&self, h: &mut dyn Host, a: AreaNo, r: &OpenRequest) -> Result<()> {
        let opened = self.try_open(h, a, r);
        if opened.is_err() {
            return opened.and(self.release(h, a));
        }
        opened
    }
    fn close(&self, h: &mut dyn Host, a: AreaNo) -> Result<()> {
        let closed = if self.has(m::CLOSE) {
            self.run(h, m::CLOSE, &[number(a)])
        } else if h.areas().area(a)?.table.is_none() && !self.parent.is_scripted() {
            BASE.close(h, a)
        } else {
            self.parent.close(h, a)
        };
        let released = self.release(h, a);
        closed.and(released)
    }
    fn exit(&self, h: &mut dyn Host) {
        if self.has(m::EXIT) {
            // There is nobody left to tell.
            let _ = self.call(h, m::EXIT, &[Value::int(i64::from(self.id))]);
        }
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

    acts! {
        go_top() = GOTOP[];
        go_bottom() = GOBOTTOM[];
        go_to(recno: i64) = GOTO[Value::int(recno)];
        go_to_id(id: i64) = GOTOID[Value::int(id)];
        skip(count: i64) = SKIP[Value::int(count)];
        skip_raw(count: i64) = SKIPRAW[Value::int(count)];
        skip_filter(direction: i64) = SKIPFILTER[Value::int(direction)];
        append(unlock: bool) = APPEND[Value::logical(unlock)];
        delete() = DELETE[];
        recall() = RECALL[];
        field_put(pos: u16, value: ValueRef<'_>) = PUTVALUE[Value::int(i64::from(pos)), to_value(value)];
        value_to_file(pos: u16, path: &[u8], mode: i64)
            = GETVALUEFILE[Value::int(i64::from(pos)), Value::str(path), Value::int(mode)];
        value_from_file(pos: u16, path: &[u8])
            = PUTVALUEFILE[Value::int(i64::from(pos)), Value::str(path), Value::int(0)];
        go_hot() = GOHOT[];
        go_cold() = GOCOLD[];
        flush() = FLUSH[];
        unlock(recno: Option<u32>) = UNLOCK[number_or_nil(recno.map(i64::from))];
        pack() = PACK[];
        zap() = ZAP[];
        eval_rows(r: &EvalRequest) = DBEVAL[Value::array(vec![code_value(Some(&r.block)), Value::NIL, row_scope(&r.scope, false)])];
        transfer(r: &TransferRequest) = TRANS[transfer_info(r)];
        transfer_record(r: &TransferRequest) = TRANSREC[transfer_info(r)];
        set_filter(e: &Expr) = SETFILTER[Value::array(vec![
            expr_code(Some(e)), Value::str(&e.text), Value::logical(true), Value::logical(false), Value::NIL,
        ])];
        clear_filter() = CLEARFILTER[];
        set_locate(l: &Locate) = SETLOCATE[scope_array(
            expr_code(l.for_cond.as_ref()), expr_code(l.while_cond.as_ref()), l.next, l.record, l.rest, true,
        )];
        clear_locate() = CLEARLOCATE[];
        force_relation() = FORCEREL[];
        clear_relations() = CLEARREL[];
        order_list_add(bag: &[u8], tag: &[u8])
            = ORDLSTADD[order_info_array(bag, text_or_nil(tag), Value::NIL, Value::NIL)];
        order_list_clear() = ORDLSTCLEAR[];
        order_list_delete(bag: &[u8]) = ORDLSTDELETE[order_info_array(bag, Value::NIL, Value::NIL, Value::NIL)];
        order_list_rebuild() = ORDLSTREBUILD[];
    }
    asks! {
        bof() -> bool = BOF[] Value::logical(false) => truth;
        eof() -> bool = EOF[] Value::logical(false) => truth;
        found() -> bool = FOUND[] Value::logical(false) => truth;
        deleted() -> bool = DELETED[] Value::logical(false) => truth;
        rec_count() -> u32 = RECCOUNT[] Value::int(0) => count;
        field_get(pos: u16) -> FieldValue = GETVALUE[Value::int(i64::from(pos))] Value::NIL => from_value;
        filter_text() -> Vec<u8> = FILTERTEXT[] Value::NIL => text;
        relation_text(n: u16) -> Vec<u8> = RELTEXT[Value::int(i64::from(n))] Value::NIL => text;
        relation_area(n: u16) -> AreaNo = RELAREA[Value::int(i64::from(n))] Value::int(0)
            => |v: &Value| AreaNo(u16::try_from(count(v)).unwrap_or(0));
        info(index: u16, arg: Option<&FieldValue>) -> FieldValue
            = INFO[Value::int(i64::from(index))] given(arg) => from_value;
        field_info(index: u16, pos: u16, arg: Option<&FieldValue>) -> FieldValue
            = FIELDINFO[Value::int(i64::from(pos)), Value::int(i64::from(index))] given(arg) => from_value;
    }
    /// The block's value lies in the area afterwards.
    fn eval_block(&self, h: &mut dyn Host, a: AreaNo, code: &HostCode) -> Result<FieldValue> {
        // What was compiled from a text is no block that could be handed over.
        let block = code_value(Some(code));
        if !self.has(m::EVALBLOCK) || block.is_nil() {
            return self.parent.eval_block(h, a, code);
        }
        self.run(h, m::EVALBLOCK, &[number(a), block])?;
        let result = state(h.areas().area(a)?).and_then(|s| s.result.as_ref().map(Published::get));
        Ok(from_value(&result.unwrap_or_default()))
    }
    fn locate(&self, h: &mut dyn Host, a: AreaNo, go_on: bool) -> Result<bool> {
        if !self.has(m::LOCATE) {
            return self.parent.locate(h, a, go_on);
        }
        self.run(h, m::LOCATE, &[number(a), Value::logical(go_on)])?;
        h.areas().area(a)?.driver.found(h, a)
    }
    fn seek(&self, h: &mut dyn Host, a: AreaNo, r: &SeekRequest) -> Result<bool> {
        if self.has(m::SEEK) {
            let (soft, last) = (Value::logical(r.soft), Value::logical(r.last));
            self.run(h, m::SEEK, &[number(a), soft, to_value(r.value.as_ref()), last])?;
        } else {
            self.parent.seek(h, a, r)?;
        }
        h.areas().area(a)?.driver.found(h, a)
    }
    fn recno(&self, h: &mut dyn Host, a: AreaNo) -> Result<u32> {
        // RecNo() asks for the identity of a record, which is its number unless the driver has another.
        if !self.has(m::RECID) {
            return self.own_recno(h, a);
        }
        Ok(count(&self.ask(h, m::RECID, vec![number(a)], Value::int(0))?))
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
    fn order_list_focus(&self, h: &mut dyn Host, a: AreaNo, order: &OrderRef, bag: &[u8]) -> Result<Vec<u8>> {
        if !self.has(m::ORDLSTFOCUS) {
            return self.parent.order_list_focus(h, a, order, bag);
        }
        let info = order_info_array(bag, order_value(order), Value::NIL, Value::NIL);
        self.run(h, m::ORDLSTFOCUS, &[number(a), info.clone()])?;
        Ok(element(&info, 3).as_bytes().map(<[u8]>::to_vec).unwrap_or_default())
    }
    fn order_create(&self, h: &mut dyn Host, a: AreaNo, r: &OrderCreateRequest) -> Result<()> {
        if !self.has(m::ORDCREATE) {
            return self.parent.order_create(h, a, r);
        }
        // The conditions wait in the area for the parent.
        h.areas().area(a)?.order_condition = Some(r.condition.clone());
        let block = r.key.code.as_ref().and_then(block_of).unwrap_or_default();
        let here = self.own_recno(h, a)?;
        let info = Value::array(vec![
            order_condition(&r.condition, here),
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
        let before = given(arg);
        let args = vec![number(a), Value::int(i64::from(recno)), Value::int(i64::from(index))];
        Ok(from_value(&self.ask(h, m::RECINFO, args, before)?))
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
        let before = given(arg);
        let args = vec![Value::int(i64::from(self.id)), Value::int(i64::from(index)), Value::int(0)];
        Ok(from_value(&self.ask(h, m::RDDINFO, args, before)?))
    }
}
