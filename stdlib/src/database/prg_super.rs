//! The functions that drivers written in PRG are made of: registering, `USRRDD_*` for their data, `UR_SUPER_*` for the driver below.

use super::prg_driver::{PrgDriver, add, find_prg, method as m, state};
use keel_rdd::area::Locate;
use keel_rdd::dbf::field::FieldSpec;
use keel_rdd::driver::{
    self, CreateRequest, Driver, EvalRequest, LockRequest, OpenRequest, OrderCreateRequest, OrderInfoRequest,
    OrderRef, RowScope, SeekRequest, TransferRequest,
};
use keel_rdd::eval::HostCode;
use keel_rdd::value::FieldValue;
use keel_rdd::{AreaNo, Host, Result};
use keel_runtime::builtin::{Args, NativeResult};
use keel_runtime::builtins;
use keel_runtime::error::Answer;
use keel_runtime::symbol::Symbol;
use keel_runtime::unwind::Unwind;
use keel_runtime::value::{Published, Value};
use keel_runtime::vm::Vm;
use keel_runtime::vm::tables::{from_value, host_code, to_value};
use parking_lot::Mutex;

/// Number and name of the driver that is being registered.
static REGISTERING: Mutex<Vec<(u16, String)>> = Mutex::new(Vec::new());

fn area_no(args: &Args<'_>) -> Option<AreaNo> {
    args.int(0).and_then(|n| u16::try_from(n).ok()).map(AreaNo)
}

/// The driver of an area that is written in PRG.
fn driver_of(vm: &Vm, no: AreaNo) -> Option<&'static PrgDriver> {
    let name = vm.areas.get(no)?.driver.name().to_string();
    find_prg(|d| d.name() == name)
}

/// The driver below the one whose method is running for the area.
fn below(vm: &Vm, no: Option<AreaNo>) -> Option<&'static dyn Driver> {
    let running = vm.areas.running_drivers.last().copied();
    let Some(no) = no else { return running?.parent() };
    let top = vm.areas.get(no)?.driver;
    let mut at = Some(top);
    while let Some(d) = at {
        if running.is_some_and(|r| r.name() == d.name()) {
            return d.parent();
        }
        at = d.parent();
    }
    top.parent()
}

fn register(vm: &mut Vm, name: &str) -> Result2 {
    let name = name.trim().to_ascii_uppercase();
    if name.is_empty() || driver::find(name.as_bytes()).is_some() {
        return Ok(());
    }
    let table = format!("{name}_GETFUNCTABLE");
    let found =
        Symbol::intern(&table).entry().function().is_some() || crate::prg_library::provide(vm, &table)?;
    let id = driver::list().len() as u16;
    let mut good = false;
    if found {
        REGISTERING.lock().push((id, name.clone()));
        let arg = [Value::NIL, Value::NIL, Value::NIL, Value::int(i64::from(id))];
        let answer = vm.call_name(&table, &arg);
        REGISTERING.lock().retain(|r| r.0 != id);
        good = answer?.as_i64() == Some(0);
    }
    let Some(made) = find_prg(|d| d.name() == name).filter(|_| good) else {
        vm.fatal(9004, "RDD invalid or failed to load");
        return Err(Unwind::quit());
    };
    if made.has(m::INIT) {
        vm.db(|h| made.call(h, m::INIT, &[Value::int(i64::from(id))]))?;
    }
    Ok(())
}

type Result2 = std::result::Result<(), Unwind>;

/// A value in an area or a driver: the old one, replaced when another is given.
fn exchange(slot: &mut Option<Published>, args: &Args<'_>) -> Value {
    let old = slot.as_ref().map(Published::get).unwrap_or_default();
    if args.len() > 1 {
        *slot = Some(Published::shared(args.get(1).clone()));
    }
    old
}

fn set_flag(
    vm: &mut Vm,
    args: &Args<'_>,
    set: impl FnOnce(&mut keel_rdd::area::WorkArea, bool),
) -> NativeResult {
    if let (Some(no), Some(on)) = (area_no(args), args.logical(1))
        && let Some(area) = vm.areas.get_mut(no)
    {
        set(area, on);
    }
    Ok(Value::NIL)
}

fn bytes(v: &Value) -> Vec<u8> {
    v.as_bytes().map(<[u8]>::to_vec).unwrap_or_default()
}

fn at(v: &Value, i: usize) -> Value {
    v.as_array().and_then(|a| a.get(i)).unwrap_or_default()
}

fn order_ref(v: &Value) -> OrderRef {
    match (v.as_i64(), v.as_bytes()) {
        (Some(n), _) => OrderRef::Number(n),
        (None, Some(name)) if !name.is_empty() => OrderRef::Name(name.to_vec()),
        _ => OrderRef::Current,
    }
}

/// Type text of a field's number, for those that say it so.
fn type_text(v: &Value) -> Vec<u8> {
    let letters: [&[u8]; 21] = [
        b"C", b"C", b"L", b"D", b"N", b"F", b"I", b"B", b"T", b"@", b"=", b"^", b"+", b"Y", b"Z", b"Q", b"M",
        b"V", b"P", b"W", b"G",
    ];
    match v.as_i64() {
        Some(n) => usize::try_from(n).ok().and_then(|i| letters.get(i)).map_or(b"C".to_vec(), |l| l.to_vec()),
        None => bytes(v),
    }
}

/// Runs an operation of the driver below; 0 when it went well.
fn done(vm: &mut Vm, op: impl FnMut(&mut dyn Host) -> Result<()>) -> NativeResult {
    let name = vm.areas.running_drivers.last().map_or("", |d| d.name());
    let mut op = op;
    let ok = vm.db(|h| op(h).map_err(|e| e.by(name)))?.is_some();
    Ok(Value::int(if ok { 0 } else { 1 }))
}

/// As [`done`]; the answer goes into argument `out`.
fn told<T: Into<Value>>(
    vm: &mut Vm,
    args: &Args<'_>,
    out: usize,
    mut op: impl FnMut(&mut dyn Host) -> Result<T>,
) -> NativeResult {
    let answer = vm.db(&mut op)?;
    let ok = answer.is_some();
    if let Some(v) = answer {
        args.assign(out, v);
    }
    Ok(Value::int(if ok { 0 } else { 1 }))
}

fn value(v: FieldValue) -> Value {
    to_value(v.as_ref())
}

fn given(args: &Args<'_>, i: usize) -> Option<FieldValue> {
    (!args.is_nil(i)).then(|| from_value(args.get(i)))
}

fn super_call(vm: &mut Vm, args: &Args<'_>, which: usize) -> NativeResult {
    let failed = Ok(Value::int(1));
    if matches!(which, m::DROP | m::EXISTS | m::RENAME | m::RDDINFO) {
        let Some(d) = below(vm, None) else { return failed };
        let (table, bag) = (bytes(args.get(1)), bytes(args.get(2)));
        let yes = match which {
            m::RDDINFO => {
                let (index, arg) = (args.int(1).unwrap_or(0) as u16, given(args, 3));
                return told(vm, args, 3, |h| d.rdd_info(h, AreaNo(0), index, arg.as_ref()).map(value));
            }
            m::DROP => vm.db(|h| d.drop_table(h, AreaNo(0), &table, &bag))?,
            m::EXISTS => vm.db(|h| d.exists(h, AreaNo(0), &table, &bag))?,
            _ => vm.db(|h| d.rename(h, AreaNo(0), &table, &bag, &bytes(args.get(3))))?,
        };
        return Ok(Value::int(if yes == Some(true) { 0 } else { 1 }));
    }
    let Some(a) = area_no(args) else { return failed };
    let Some(d) = below(vm, Some(a)) else { return failed };
    let info = args.get(1).clone();
    let number = args.int(1).unwrap_or(0);
    match which {
        m::BOF => told(vm, args, 1, |h| d.bof(h, a).map(Value::logical)),
        m::EOF => told(vm, args, 1, |h| d.eof(h, a).map(Value::logical)),
        m::FOUND => told(vm, args, 1, |h| d.found(h, a).map(Value::logical)),
        m::DELETED => told(vm, args, 1, |h| d.deleted(h, a).map(Value::logical)),
        m::RECID if driver_of(vm, a).is_some_and(|own| own.has(m::RECNO)) => {
            let own = driver_of(vm, a);
            told(vm, args, 1, |h| match own {
                Some(own) => own.own_recno(h, a).map(|n| Value::int(i64::from(n))),
                None => Ok(Value::int(0)),
            })
        }
        m::RECNO | m::RECID => told(vm, args, 1, |h| d.recno(h, a).map(|n| Value::int(i64::from(n)))),
        m::RECCOUNT => told(vm, args, 1, |h| d.rec_count(h, a).map(|n| Value::int(i64::from(n)))),
        m::GETVALUE => told(vm, args, 2, |h| d.field_get(h, a, number as u16).map(value)),
        m::INFO => {
            let arg = given(args, 2);
            told(vm, args, 2, |h| d.info(h, a, number as u16, arg.as_ref()).map(value))
        }
        m::RECINFO => {
            let (index, arg) = (args.int(2).unwrap_or(0) as u16, given(args, 3));
            let recno = u32::try_from(number).unwrap_or(0);
            told(vm, args, 3, |h| d.record_info(h, a, index, recno, arg.as_ref()).map(value))
        }
        m::FIELDINFO => {
            let (index, arg) = (args.int(2).unwrap_or(0) as u16, given(args, 3));
            told(vm, args, 3, |h| d.field_info(h, a, index, number as u16, arg.as_ref()).map(value))
        }
        m::DBEVAL => {
            let Some(block) = code(&at(&info, 0)) else { return failed };
            let request = EvalRequest { block, scope: scope(&at(&info, 2)) };
            done(vm, |h| d.eval_rows(h, a, &request))
        }
        m::EVALBLOCK => {
            let Some(block) = code(&info) else { return failed };
            let value = vm.db(|h| d.eval_block(h, a, &block))?;
            let ok = value.is_some();
            if let (Some(v), Some(s)) = (value, vm.areas.get_mut(a).and_then(state)) {
                s.result = Some(Published::shared(to_value(v.as_ref())));
            }
            Ok(Value::int(if ok { 0 } else { 1 }))
        }
        m::TRANS | m::TRANSREC => {
            let request = transfer(&info);
            done(vm, |h| {
                if which == m::TRANS { d.transfer(h, a, &request) } else { d.transfer_record(h, a, &request) }
            })
        }
        m::SETFILTER => {
            let filter = super::expr(at(&info, 1).as_bytes(), &at(&info, 0));
            done(vm, |h| d.set_filter(h, a, &filter))
        }
        m::CLEARFILTER => done(vm, |h| d.clear_filter(h, a)),
        m::FILTERTEXT => told(vm, args, 1, |h| d.filter_text(h, a).map(Value::from)),
        m::SETLOCATE => {
            let condition = |v: Value| code(&v).map(|_| super::expr(None, &v));
            let conditions = Locate {
                for_cond: condition(at(&info, 0)),
                while_cond: condition(at(&info, 2)),
                next: at(&info, 4).as_i64(),
                record: at(&info, 5).as_i64(),
                rest: at(&info, 6).as_logical().unwrap_or(false),
                ..Locate::default()
            };
            done(vm, |h| d.set_locate(h, a, &conditions))
        }
        m::CLEARLOCATE => done(vm, |h| d.clear_locate(h, a)),
        m::LOCATE => done(vm, |h| d.locate(h, a, args.logical(1).unwrap_or(false)).map(drop)),
        m::FORCEREL => done(vm, |h| d.force_relation(h, a)),
        m::CLEARREL => done(vm, |h| d.clear_relations(h, a)),
        m::RELTEXT | m::RELAREA if !(1..=relations(vm, a)).contains(&number) => {
            args.assign(2, if which == m::RELTEXT { Value::from("") } else { Value::int(0) });
            failed
        }
        m::RELTEXT => told(vm, args, 2, |h| d.relation_text(h, a, number as u16).map(Value::from)),
        m::RELAREA => {
            told(vm, args, 2, |h| d.relation_area(h, a, number as u16).map(|n| Value::int(i64::from(n.0))))
        }
        m::GOTOP => done(vm, |h| d.go_top(h, a)),
        m::GOBOTTOM => done(vm, |h| d.go_bottom(h, a)),
        m::GOTO => done(vm, |h| d.go_to(h, a, number)),
        m::GOTOID => done(vm, |h| d.go_to_id(h, a, number)),
        m::SKIP => done(vm, |h| d.skip(h, a, number)),
        m::SKIPRAW => done(vm, |h| d.skip_raw(h, a, number)),
        m::SKIPFILTER => done(vm, |h| d.skip_filter(h, a, number)),
        m::SEEK => {
            let request = SeekRequest {
                value: from_value(args.get(2)),
                soft: args.logical(1).unwrap_or(false),
                last: args.logical(3).unwrap_or(false),
            };
            done(vm, |h| d.seek(h, a, &request).map(drop))
        }
        m::APPEND => done(vm, |h| d.append(h, a, args.logical(1).unwrap_or(true))),
        m::DELETE => done(vm, |h| d.delete(h, a)),
        m::RECALL => done(vm, |h| d.recall(h, a)),
        m::PUTVALUE => {
            let v = from_value(args.get(2));
            done(vm, |h| d.field_put(h, a, number as u16, v.as_ref()))
        }
        m::GETVALUEFILE => {
            let (file, mode) = (bytes(args.get(2)), args.int(3).unwrap_or(0));
            done(vm, |h| d.value_to_file(h, a, number as u16, &file, mode))
        }
        m::PUTVALUEFILE => done(vm, |h| d.value_from_file(h, a, number as u16, &bytes(args.get(2)))),
        m::FLUSH => done(vm, |h| d.flush(h, a)),
        m::GOCOLD => done(vm, |h| d.go_cold(h, a)),
        m::GOHOT => done(vm, |h| d.go_hot(h, a)),
        m::PACK => done(vm, |h| d.pack(h, a)),
        m::ZAP => done(vm, |h| d.zap(h, a)),
        m::CLOSE => done(vm, |h| match h.areas().get(a) {
            None => Ok(()),
            Some(area) if area.table.is_none() && !d.is_scripted() => keel_rdd::basedriver::BASE.close(h, a),
            Some(_) => d.close(h, a),
        }),
        m::OPEN => {
            let request = OpenRequest {
                name: bytes(&at(&info, 1)),
                alias: Some(bytes(&at(&info, 2))).filter(|s| !s.is_empty()),
                shared: at(&info, 3).as_logical().unwrap_or(false),
                readonly: at(&info, 4).as_logical().unwrap_or(false),
                codepage: bytes(&at(&info, 5)),
                ..OpenRequest::default()
            };
            done(vm, |h| d.open(h, a, &request))
        }
        m::CREATE => {
            let kept = vm.areas.get_mut(a).and_then(state).and_then(|s| s.create.clone());
            let mut request = CreateRequest { name: bytes(&at(&info, 1)), ..kept.unwrap_or_default() };
            let alias = bytes(&at(&info, 2));
            if !alias.is_empty() {
                request.alias = Some(alias);
            }
            let nameless = request.alias.as_ref().is_none_or(Vec::is_empty);
            let made = done(vm, |h| d.create(h, a, &request))?;
            // Harbour: without an alias given the table has none.
            if nameless && vm.areas.get(a).is_some_and(|x| x.table.is_some()) {
                vm.areas.rename_alias(a, Vec::new());
            }
            Ok(made)
        }
        m::SETFIELDEXTENT => {
            if let Some(area) = vm.areas.get_mut(a) {
                area.set_fields(Vec::new());
            }
            Ok(Value::int(0))
        }
        m::ADDFIELD | m::CREATEFIELDS => {
            let rows = if which == m::ADDFIELD {
                vec![info]
            } else {
                info.as_array().map(|x| x.to_vec()).unwrap_or_default()
            };
            let specs: Vec<FieldSpec> = rows.iter().map(|row| spec(row, which == m::ADDFIELD)).collect();
            if which == m::CREATEFIELDS && !d.name().eq_ignore_ascii_case("WORKAREA") {
                if let Some(request) = vm.areas.get_mut(a).and_then(state).and_then(|s| s.create.as_mut()) {
                    request.fields = specs;
                }
                return Ok(Value::int(0));
            }
            done(vm, |h| {
                let area = h.areas().area(a)?;
                specs.iter().try_for_each(|s| keel_rdd::basedriver::add_field(area, s))
            })
        }
        m::LOCK => {
            let recno = u32::try_from(at(&info, 0).as_i64().unwrap_or(0)).unwrap_or(0);
            let request = match at(&info, 1).as_i64() {
                Some(2) => LockRequest::Record(recno),
                Some(3) => LockRequest::File,
                _ => LockRequest::Current,
            };
            let got = vm.db(|h| d.lock(h, a, request))?;
            if let Some(list) = info.as_array() {
                list.set(2, Value::logical(got == Some(true)));
            }
            Ok(Value::int(if got.is_some() { 0 } else { 1 }))
        }
        m::UNLOCK => {
            let recno = args.int(1).and_then(|n| u32::try_from(n).ok());
            done(vm, |h| d.unlock(h, a, recno))
        }
        m::ORDLSTADD => done(vm, |h| d.order_list_add(h, a, &bytes(&at(&info, 0)), &bytes(&at(&info, 1)))),
        m::ORDLSTCLEAR => done(vm, |h| d.order_list_clear(h, a)),
        m::ORDLSTDELETE => done(vm, |h| d.order_list_delete(h, a, &bytes(&at(&info, 0)))),
        m::ORDLSTREBUILD => done(vm, |h| d.order_list_rebuild(h, a)),
        m::ORDDESTROY => {
            let yes = vm.db(|h| d.order_destroy(h, a, &bytes(&at(&info, 1)), &bytes(&at(&info, 0))))?;
            Ok(Value::int(if yes == Some(true) { 0 } else { 1 }))
        }
        m::ORDLSTFOCUS => {
            // NIL asks only.
            let order = at(&info, 1);
            let answer = if order.is_nil() {
                let request = OrderInfoRequest::default();
                vm.db(|h| d.order_info(h, a, 5, &request).map(value))?
            } else {
                let order = match order_ref(&order) {
                    OrderRef::Current => OrderRef::Number(0),
                    other => other,
                };
                vm.db(|h| d.order_list_focus(h, a, &order, &bytes(&at(&info, 0))).map(Value::from))?
            };
            result(&info, answer)
        }
        m::ORDCREATE => {
            let block = at(&info, 5);
            let condition = vm.areas.get_mut(a).and_then(|x| x.order_condition.take()).unwrap_or_default();
            let request = OrderCreateRequest {
                bag: bytes(&at(&info, 1)),
                tag: bytes(&at(&info, 2)),
                key: super::expr(Some(&bytes(&at(&info, 6))), &block),
                unique: at(&info, 4).as_logical(),
                condition,
            };
            done(vm, |h| d.order_create(h, a, &request))
        }
        m::ORDINFO => {
            let list = args.get(2).clone();
            let (new, block) = (at(&list, 4), at(&list, 2));
            let request = OrderInfoRequest {
                order: order_ref(&at(&list, 1)),
                bag: bytes(&at(&list, 0)),
                arg: (!new.is_nil()).then(|| from_value(&new)),
                arg2: None,
                code: block.as_block().is_some().then(|| host_code(&block)),
                test: None,
            };
            let answer = vm.db(|h| d.order_info(h, a, number as u16, &request).map(value))?;
            result(&list, answer)
        }
        m::NEW | m::RELEASE => Ok(Value::int(0)),
        _ => failed,
    }
}

fn code(v: &Value) -> Option<HostCode> {
    (v.as_block().is_some() || v.as_symbol().is_some()).then(|| host_code(v))
}

/// Records from an `aScopeInfo` array.
fn scope(v: &Value) -> RowScope {
    RowScope {
        for_cond: code(&at(v, 0)),
        while_cond: code(&at(v, 2)),
        next: at(v, 4).as_i64(),
        record: at(v, 5).as_i64(),
        rest: at(v, 6).as_logical().unwrap_or(false),
    }
}

/// What an `aTransInfo` array asks for.
fn transfer(v: &Value) -> TransferRequest {
    let place = |v: Value| v.as_i64().and_then(|n| u16::try_from(n).ok()).unwrap_or(0);
    let pairs = at(v, 5).as_array().map(|a| a.to_vec()).unwrap_or_default();
    TransferRequest {
        from: AreaNo(place(at(v, 0))),
        to: AreaNo(place(at(v, 1))),
        scope: scope(&at(v, 2)),
        flags: place(at(v, 3)),
        fields: pairs.iter().map(|p| (place(at(p, 0)), place(at(p, 1)))).collect(),
    }
}

fn relations(vm: &Vm, a: AreaNo) -> i64 {
    vm.areas.get(a).map_or(0, |area| area.relations.len() as i64)
}

/// Puts an answer into the fourth place of an order's array.
fn result(list: &Value, answer: Option<Value>) -> NativeResult {
    let ok = answer.is_some();
    if let (Some(array), Some(v)) = (list.as_array(), answer) {
        array.set(3, v);
    }
    Ok(Value::int(if ok { 0 } else { 1 }))
}

/// A field from a row of `UR_FI_*` (name, type, extended type, length, decimals) or of `dbCreate()` (without the third).
fn spec(row: &Value, extended: bool) -> FieldSpec {
    let skip = usize::from(extended);
    let int = |v: Value| v.as_i64().and_then(|n| i32::try_from(n).ok()).unwrap_or(0);
    FieldSpec {
        name: bytes(&at(row, 0)),
        type_text: type_text(&at(row, 1)),
        len: int(at(row, 2 + skip)),
        dec: int(at(row, 3 + skip)),
    }
}

builtins! {
    /// Registers a driver by name; the program's function `<NAME>_GETFUNCTABLE()` describes it. Known names are left alone.
    fn rddRegister[0, 2](vm, args) {
        if let Some(name) = args.text(0) {
            register(vm, &name)?;
        }
        Ok(Value::NIL)
    }

    /// Describes a driver written in PRG: `USRRDD_GETFUNCTABLE( xCount, xTable, xSuper, nRDD, cSuperRDD, aMethods )`. 0 when it is good.
    fn USRRDD_GETFUNCTABLE[0, 8](_vm, args) {
        let id = args.int(3).and_then(|n| u16::try_from(n).ok());
        let name = REGISTERING.lock().iter().find(|r| Some(r.0) == id).map(|r| r.1.clone());
        let (Some(id), Some(name), Some(methods)) = (id, name, args.get(5).as_array()) else {
            return Ok(Value::int(1));
        };
        let parent = match args.bytes(4).map(<[u8]>::trim_ascii).filter(|s| !s.is_empty()) {
            None => None,
            Some(below) => match driver::find(below) {
                Some(d) => Some(d),
                None => return Ok(Value::int(1)),
            },
        };
        add(&name, id, parent, &methods.to_vec());
        Ok(Value::int(0))
    }

    /// Number of an area's driver.
    fn USRRDD_ID[0, 1](vm, args) {
        let id = area_no(args).and_then(|no| driver_of(vm, no)).map(|d| d.id);
        Ok(Value::int(id.map_or(0, i64::from)))
    }

    /// The value a driver keeps, by its number; a second argument replaces it.
    fn USRRDD_RDDDATA[0, 2](_vm, args) {
        let id = args.int(0);
        let Some(d) = find_prg(|d| Some(i64::from(d.id)) == id) else { return Ok(Value::NIL) };
        Ok(exchange(&mut d.data.lock(), args))
    }

    /// The value an area keeps for its driver; a second argument replaces it.
    fn USRRDD_AREADATA[0, 2](vm, args) {
        let state = area_no(args).and_then(|no| vm.areas.get_mut(no)).and_then(state);
        Ok(state.map(|s| exchange(&mut s.data, args)).unwrap_or_default())
    }

    /// The value of the block that `UR_SUPER_EVALBLOCK()` evaluated last; a second argument replaces it.
    fn USRRDD_AREARESULT[0, 2](vm, args) {
        let state = area_no(args).and_then(|no| vm.areas.get_mut(no)).and_then(state);
        Ok(state.map(|s| exchange(&mut s.result, args)).unwrap_or_default())
    }

    /// Sets an area's Bof().
    fn USRRDD_SETBOF[0, 2](vm, args) { set_flag(vm, args, |a, on| a.bof = on) }
    /// Sets an area's Eof().
    fn USRRDD_SETEOF[0, 2](vm, args) { set_flag(vm, args, |a, on| a.eof = on) }
    /// Sets an area's Found().
    fn USRRDD_SETFOUND[0, 2](vm, args) { set_flag(vm, args, |a, on| a.found = on) }
    /// Tells that an area is at its top.
    fn USRRDD_SETTOP[0, 2](vm, args) { set_flag(vm, args, |_, _| {}) }
    /// Tells that an area is at its bottom.
    fn USRRDD_SETBOTTOM[0, 2](vm, args) { set_flag(vm, args, |a, on| a.at_bottom = on) }

    /// Raises a driver's error object: 0 default, 1 retry.
    fn UR_SUPER_ERROR[0, 2](vm, args) {
        let object = args.get(1).clone();
        if object.class_id() == 0 {
            return Ok(Value::int(0));
        }
        let mut ask = |name: &str| -> std::result::Result<bool, Unwind> {
            Ok(vm.send(&object, Symbol::intern(name), &[])?.as_logical().unwrap_or(false))
        };
        let (retry, default) = (ask("CANRETRY")?, ask("CANDEFAULT")?);
        Ok(Value::int(match vm.launch(object, false, retry, default)? {
            Answer::Retry => 1,
            _ => 0,
        }))
    }
}

/// Declares the ways to the driver below.
macro_rules! supers {
    ($( $name:ident = $which:ident; )*) => {
        mod calls {
            use super::*;
            builtins! {
                $(
                    /// Calls the method of the driver below.
                    fn $name[0, 255](vm, args) { super_call(vm, args, m::$which) }
                )*
            }
        }
        /// The ways to the driver below.
        pub static SUPERS: &[keel_runtime::builtin::Builtin] = calls::BUILTINS;
    };
}

supers! {
    UR_SUPER_BOF = BOF;
    UR_SUPER_EOF = EOF;
    UR_SUPER_FOUND = FOUND;
    UR_SUPER_GOBOTTOM = GOBOTTOM;
    UR_SUPER_GOTO = GOTO;
    UR_SUPER_GOTOID = GOTOID;
    UR_SUPER_GOTOP = GOTOP;
    UR_SUPER_SEEK = SEEK;
    UR_SUPER_SKIP = SKIP;
    UR_SUPER_SKIPFILTER = SKIPFILTER;
    UR_SUPER_SKIPRAW = SKIPRAW;
    UR_SUPER_ADDFIELD = ADDFIELD;
    UR_SUPER_APPEND = APPEND;
    UR_SUPER_CREATEFIELDS = CREATEFIELDS;
    UR_SUPER_DELETE = DELETE;
    UR_SUPER_DELETED = DELETED;
    UR_SUPER_FIELDINFO = FIELDINFO;
    UR_SUPER_FLUSH = FLUSH;
    UR_SUPER_GETVALUE = GETVALUE;
    UR_SUPER_GOCOLD = GOCOLD;
    UR_SUPER_GOHOT = GOHOT;
    UR_SUPER_PUTVALUE = PUTVALUE;
    UR_SUPER_RECALL = RECALL;
    UR_SUPER_RECCOUNT = RECCOUNT;
    UR_SUPER_RECINFO = RECINFO;
    UR_SUPER_RECNO = RECNO;
    UR_SUPER_RECID = RECID;
    UR_SUPER_SETFIELDEXTENT = SETFIELDEXTENT;
    UR_SUPER_CLOSE = CLOSE;
    UR_SUPER_CREATE = CREATE;
    UR_SUPER_INFO = INFO;
    UR_SUPER_OPEN = OPEN;
    UR_SUPER_PACK = PACK;
    UR_SUPER_ZAP = ZAP;
    UR_SUPER_ORDLSTADD = ORDLSTADD;
    UR_SUPER_ORDLSTCLEAR = ORDLSTCLEAR;
    UR_SUPER_ORDLSTDELETE = ORDLSTDELETE;
    UR_SUPER_ORDLSTFOCUS = ORDLSTFOCUS;
    UR_SUPER_ORDLSTREBUILD = ORDLSTREBUILD;
    UR_SUPER_ORDCREATE = ORDCREATE;
    UR_SUPER_ORDDESTROY = ORDDESTROY;
    UR_SUPER_ORDINFO = ORDINFO;
    UR_SUPER_LOCK = LOCK;
    UR_SUPER_DBEVAL = DBEVAL;
    UR_SUPER_TRANS = TRANS;
    UR_SUPER_TRANSREC = TRANSREC;
    UR_SUPER_CLEARREL = CLEARREL;
    UR_SUPER_FORCEREL = FORCEREL;
    UR_SUPER_RELAREA = RELAREA;
    UR_SUPER_RELTEXT = RELTEXT;
    UR_SUPER_CLEARFILTER = CLEARFILTER;
    UR_SUPER_CLEARLOCATE = CLEARLOCATE;
    UR_SUPER_FILTERTEXT = FILTERTEXT;
    UR_SUPER_SETFILTER = SETFILTER;
    UR_SUPER_SETLOCATE = SETLOCATE;
    UR_SUPER_LOCATE = LOCATE;
    UR_SUPER_EVALBLOCK = EVALBLOCK;
    UR_SUPER_UNLOCK = UNLOCK;
    UR_SUPER_GETVALUEFILE = GETVALUEFILE;
    UR_SUPER_PUTVALUEFILE = PUTVALUEFILE;
    UR_SUPER_DROP = DROP;
    UR_SUPER_EXISTS = EXISTS;
    UR_SUPER_RENAME = RENAME;
    UR_SUPER_RDDINFO = RDDINFO;
}
