//! Orders: creating, choosing, asking.

use super::{command_error_of, current, expr, open_area, used, used_as};
use keel_rdd::driver::{OrderCondition, OrderCreateRequest, OrderInfoRequest, OrderRef};
use keel_rdd::eval::HostCode;
use keel_rdd::{AreaNo, FieldValue, ops};
use keel_runtime::builtin::{Args, NativeResult};
use keel_runtime::builtins;
use keel_runtime::value::Value;
use keel_runtime::vm::Vm;
use keel_runtime::vm::tables::{block_of, from_value, host_code, to_value};

/// `DBOI_*` numbers used here.
mod oi {
    pub const CONDITION: u16 = 1;
    pub const EXPRESSION: u16 = 2;
    pub const POSITION: u16 = 3;
    pub const NAME: u16 = 5;
    pub const NUMBER: u16 = 6;
    pub const BAGNAME: u16 = 7;
    pub const BAGEXT: u16 = 8;
    pub const ORDERCOUNT: u16 = 9;
    pub const ISDESC: u16 = 12;
    pub const UNIQUE: u16 = 13;
    pub const FULLPATH: u16 = 20;
    pub const KEYCOUNT: u16 = 26;
    pub const KEYADD: u16 = 36;
    pub const KEYDELETE: u16 = 37;
    pub const KEYVAL: u16 = 38;
    pub const SCOPETOP: u16 = 39;
    pub const SCOPEBOTTOM: u16 = 40;
    pub const SCOPETOPCLEAR: u16 = 41;
    pub const SCOPEBOTTOMCLEAR: u16 = 42;
    pub const SCOPESET: u16 = 109;
    pub const CUSTOM: u16 = 45;
    pub const SKIPUNIQUE: u16 = 46;
    pub const KEYNORAW: u16 = 51;
    pub const SKIPWILD: u16 = 104;
    pub const FINDREC: u16 = 107;
    pub const FINDRECCONT: u16 = 108;
    pub const RELKEYPOS: u16 = 130;
}

/// The order that a number, a name or nothing means.
pub(super) fn order_ref(v: &Value) -> OrderRef {
    match (v.as_bytes(), v.as_i64()) {
        (Some(name), _) if !name.trim_ascii().is_empty() => OrderRef::Name(name.trim_ascii().to_vec()),
        // An empty name is no order's.
        (Some(_), _) => OrderRef::Number(0),
        (None, Some(n)) => OrderRef::Number(n),
        _ => OrderRef::Current,
    }
}

fn bag(args: &Args<'_>, i: usize) -> Vec<u8> {
    args.bytes(i).map(|b| b.trim_ascii().to_vec()).unwrap_or_default()
}

/// Asks the current table about an order; NIL without a table after the error.
pub(super) fn ask(vm: &mut Vm, index: u16, request: &OrderInfoRequest) -> NativeResult {
    let Some(no) = used(vm)? else { return Ok(Value::NIL) };
    let code = scope_code(vm, no, index, request);
    let v = vm.db(|h| ops::order_info(h, no, index, request))?;
    if v.is_some()
        && let Some(block) = code.as_ref().and_then(block_of)
    {
        return Ok(block);
    }
    Ok(v.map(|v| to_value(v.as_ref())).unwrap_or_default())
}

/// The code of a scope bound that is asked for, changed or cleared: what such a request answers.
fn scope_code(vm: &mut Vm, no: AreaNo, index: u16, request: &OrderInfoRequest) -> Option<HostCode> {
    let edge = match index {
        oi::SCOPETOP | oi::SCOPETOPCLEAR => 0,
        oi::SCOPEBOTTOM | oi::SCOPEBOTTOMCLEAR => 1,
        _ => return None,
    };
    let orders = &mut vm.areas.get_mut(no)?.orders;
    let at = orders.find(&request.order, &request.bag)?;
    orders.state(at).scope_code[edge].clone()
}

/// A request from (order, bag) arguments; which may also come as (bag) alone.
fn request(args: &Args<'_>, order: usize, bag_at: usize) -> OrderInfoRequest {
    OrderInfoRequest { order: order_ref(args.get(order)), bag: bag(args, bag_at), ..Default::default() }
}

/// A value given for an order; one that no table knows is still not NIL.
pub(super) fn order_value(v: &Value) -> Option<FieldValue> {
    (!v.is_nil()).then(|| match from_value(v) {
        FieldValue::Nil if v.as_block().is_none() => FieldValue::Array(Vec::new()),
        v => v,
    })
}

fn with_arg(args: &Args<'_>, at: usize) -> OrderInfoRequest {
    let v = args.get(at);
    OrderInfoRequest {
        arg: order_value(v),
        code: v.as_block().is_some().then(|| host_code(v)),
        ..Default::default()
    }
}

/// A text about an order: `xOrder` is its name or number (0 the controlling one), then its bag. Error DBCMD/1006 for anything else.
fn fact(vm: &mut Vm, args: &Args<'_>, index: u16, operation: &str) -> NativeResult {
    if used_as(vm, operation)?.is_none() {
        return Ok(Value::NIL);
    }
    if !args.is_nil(0) && args.bytes(0).is_none() && args.int(0).is_none() {
        return command_error_of(vm, 1006, operation);
    }
    ask(vm, index, &of_order(args))
}

/// The request about the order that the first two arguments name; number 0 is the one that controls.
fn of_order(args: &Args<'_>) -> OrderInfoRequest {
    let mut request = request(args, 0, 1);
    if args.int(0) == Some(0) {
        request.order = OrderRef::Current;
    }
    request
}

fn focus(vm: &mut Vm, order: OrderRef, bag: Vec<u8>) -> NativeResult {
    let Some(no) = used_as(vm, "ORDSETFOCUS")? else { return Ok(Value::from("")) };
    let old = vm.db(|h| ops::order_list_focus(h, no, &order, &bag))?;
    Ok(Value::from(old.unwrap_or_default()))
}

/// Makes an order the controlling one; what is neither name nor number leaves it as it is. Returns the name of the one before.
fn set_focus(vm: &mut Vm, order: &Value, bag: Vec<u8>) -> NativeResult {
    if used_as(vm, "ORDSETFOCUS")?.is_none() {
        return Ok(Value::from(""));
    }
    if order.as_bytes().is_none() && !order.is_number() {
        let name = ask(vm, oi::NAME, &OrderInfoRequest::default())?;
        // Drivers without orders refuse.
        return if name.is_nil() { focus(vm, OrderRef::Number(0), Vec::new()) } else { Ok(name) };
    }
    // An empty name means natural order.
    let order = match order_ref(order) {
        OrderRef::Current => OrderRef::Number(0),
        other => other,
    };
    focus(vm, order, bag)
}

/// The error of an order without key text, or without any name.
fn wrong_names(vm: &mut Vm) -> NativeResult {
    command_error_of(vm, 1006, "ORDCREATE")
}

fn create(
    vm: &mut Vm,
    bag: Vec<u8>,
    tag: Vec<u8>,
    key: Vec<u8>,
    block: &Value,
    unique: Option<bool>,
) -> NativeResult {
    let Some(no) = used_as(vm, "ORDCREATE")? else { return Ok(Value::NIL) };
    let request = OrderCreateRequest { bag, tag, key: expr(Some(&key), block), unique, ..Default::default() };
    vm.db(|h| ops::order_create(h, no, request.clone()))?;
    Ok(Value::NIL)
}

builtins! {
    /// Conditions for the next ordCreate: `ordCondSet( cFor, bFor, lAll, bWhile, bEval, nEvery, nStart, nNext, nRecord, lRest,
    /// lDescend, xReserved, lAdditive, lUseCurrent, lCustom, lNoOptimize, cWhile, lMemory, lUseFilter, lExclusive )`.
    fn ordCondSet[0, 20](vm, args) {
        let Some(no) = open_area(vm) else { return Ok(Value::logical(false)) };
        let number = |i: usize| args.int(i).and_then(|n| u32::try_from(n).ok());
        let flag = |i: usize| args.logical(i).unwrap_or(false);
        let condition = OrderCondition {
            for_cond: (args.callable(1).is_some() || args.bytes(0).is_some_and(|t| !t.is_empty()))
                .then(|| expr(args.bytes(0), args.get(1))),
            while_cond: args.callable(3).map(|b| expr(None, b)),
            eval: args.callable(4).map(host_code),
            every: number(5).unwrap_or(0),
            all: flag(2),
            start_rec: number(6).unwrap_or(0),
            // 0 is none.
            next: number(7).filter(|n| *n != 0),
            record: number(8).filter(|n| *n != 0),
            rest: flag(9),
            descending: flag(10),
            additive: flag(12),
            use_current: flag(13),
            custom: flag(14),
            no_optimize: flag(15),
            temporary: flag(17),
        };
        vm.db(|h| ops::order_condition(h, no, Some(condition.clone())))?;
        Ok(Value::logical(true))
    }

    /// Creates an order: `ordCreate( cBag, cTag, cKey, bKey, lUnique )`.
    fn ordCreate[2, 5](vm, args) {
        if used(vm)?.is_none() {
            return Ok(Value::NIL);
        }
        let Some(key) = args.bytes(2).map(<[u8]>::to_vec) else { return wrong_names(vm) };
        if bag(args, 0).is_empty() && bag(args, 1).is_empty() {
            return wrong_names(vm);
        }
        create(vm, bag(args, 0), bag(args, 1), key, args.get(3), args.logical(4))
    }

    /// Creates an order in a bag of its own: `dbCreateIndex( cBag, cKey, bKey, lUnique, cTag )`.
    fn dbCreateIndex[2, 6](vm, args) {
        let call = [0, 4, 1, 2, 3].map(|i| args.get(i).clone());
        vm.call_name("ORDCREATE", &call)
    }

    /// Opens an order bag.
    fn ordListAdd[1, 2](vm, args) {
        let Some(no) = used(vm)? else { return Ok(Value::NIL) };
        let (file, tag) = (bag(args, 0), bag(args, 1));
        if args.is_nil(0) {
            return Ok(Value::NIL);
        }
        if args.bytes(0).is_none() {
            return super::command_error(vm, 1008);
        }
        vm.areas.net_err = false;
        // A bag without a name is no bag; blanks are one.
        if args.bytes(0).is_some_and(<[u8]>::is_empty) {
            return Ok(Value::logical(false));
        }
        let added = vm.db(|h| ops::order_list_add(h, no, &file, &tag))?;
        Ok(Value::logical(added.is_some()))
    }

    /// As ordListAdd.
    fn dbSetIndex[1, 1](vm, args) {
        vm.call_name("ORDLISTADD", &[args.get(0).clone()])
    }

    /// Closes all order bags but the structural one.
    fn ordListClear[0, 0](vm, _args) {
        let Some(no) = used(vm)? else { return Ok(Value::NIL) };
        vm.db(|h| ops::order_list_clear(h, no))?;
        Ok(Value::NIL)
    }

    /// As ordListClear.
    fn dbClearIndex[0, 0](vm, _args) {
        let Some(no) = used(vm)? else { return Ok(Value::NIL) };
        vm.db(|h| ops::order_list_clear(h, no))?;
        Ok(Value::NIL)
    }

    /// Closes one order bag; .F. when no table is open.
    fn ordBagClear[0, 1](vm, args) {
        let Some(no) = open_area(vm) else { return Ok(Value::logical(false)) };
        let file = bag(args, 0);
        Ok(Value::logical(vm.db(|h| ops::order_list_delete(h, no, &file))?.is_some()))
    }

    /// Builds all orders anew.
    fn ordListRebuild[0, 0](vm, _args) {
        let Some(no) = used(vm)? else { return Ok(Value::NIL) };
        vm.db(|h| ops::order_list_rebuild(h, no))?;
        Ok(Value::NIL)
    }

    /// As ordListRebuild.
    fn dbReindex[0, 0](vm, _args) {
        let Some(no) = used_as(vm, "ORDLISTREBUILD")? else { return Ok(Value::NIL) };
        vm.db(|h| ops::order_list_rebuild(h, no))?;
        Ok(Value::NIL)
    }

    /// Name of the controlling order; with a name or number, chooses another first.
    fn ordSetFocus[0, 2](vm, args) {
        set_focus(vm, args.get(0), bag(args, 1))
    }

    /// Chooses the controlling order by number.
    fn dbSetOrder[0, 1](vm, args) {
        set_focus(vm, args.get(0), Vec::new())
    }

    /// Removes an order: `ordDestroy( cTag | nOrder, cBag )`; .T. as long as a table is open.
    fn ordDestroy[0, 2](vm, args) {
        let Some(no) = open_area(vm) else { return Ok(Value::logical(false)) };
        let (mut tag, mut file) = (bag(args, 0), bag(args, 1));
        if let OrderRef::Number(n) = order_ref(args.get(0)) {
            let request = OrderInfoRequest {
                order: OrderRef::Number(n.max(0)),
                bag: file.clone(),
                ..OrderInfoRequest::default()
            };
            let name = |v: Value| v.as_bytes().unwrap_or_default().to_vec();
            tag = if n > 0 { name(ask(vm, oi::NAME, &request)?) } else { Vec::new() };
            file = if n > 0 { name(ask(vm, oi::FULLPATH, &request)?) } else { Vec::new() };
        }
        if !tag.is_empty() || vm.areas.get(no).is_some_and(|a| !keel_rdd::dbfdriver::has_orders(a)) {
            vm.db(|h| ops::order_destroy(h, no, &tag, &file))?;
        }
        Ok(Value::logical(true))
    }

    /// Number of the controlling order.
    fn IndexOrd[0, 0](vm, _args) {
        if open_area(vm).is_none() {
            return Ok(Value::int(0));
        }
        let number = ask(vm, oi::NUMBER, &OrderInfoRequest::default())?;
        Ok(if number.is_nil() { Value::int(0) } else { number })
    }

    /// Key text of an order by number.
    fn IndexKey[1, 1](vm, args) {
        if args.int(0).is_some() && open_area(vm).is_none() {
            return Ok(Value::from(""));
        }
        fact(vm, args, oi::EXPRESSION, "ORDKEY")
    }

    /// Extension of order bags.
    fn IndexExt[0, 0](vm, _args) { bag_ext(vm) }
    /// Extension of order bags.
    fn ordBagExt[0, 0](vm, _args) { bag_ext(vm) }

    /// Bag of an order.
    fn ordBagName[0, 2](vm, args) { fact(vm, args, oi::BAGNAME, "ORDBAGNAME") }
    /// Name of an order by number.
    fn ordName[0, 2](vm, args) {
        if used(vm)?.is_some() && !args.is_nil(0) && args.int(0).is_none() {
            return super::command_error(vm, 1006);
        }
        ask(vm, oi::NAME, &of_order(args))
    }
    /// Number of an order by name.
    fn ordNumber[0, 2](vm, args) {
        if used(vm)?.is_none() {
            return Ok(Value::NIL);
        }
        if (0..2).any(|i| !args.is_nil(i) && args.bytes(i).is_none()) {
            return super::command_error(vm, 1006);
        }
        ask(vm, oi::NUMBER, &request(args, 0, 1))
    }
    /// Key text of an order.
    fn ordKey[0, 2](vm, args) { fact(vm, args, oi::EXPRESSION, "ORDKEY") }
    /// FOR text of an order.
    fn ordFor[0, 2](vm, args) { fact(vm, args, oi::CONDITION, "ORDFOR") }
    /// Is an order unique?
    fn ordIsUnique[0, 2](vm, args) { ask(vm, oi::UNIQUE, &request(args, 0, 1)) }
    /// Number of orders, in a bag or in all.
    fn ordCount[0, 1](vm, args) {
        ask(vm, oi::ORDERCOUNT, &OrderInfoRequest { bag: bag(args, 0), ..Default::default() })
    }

    /// Is an order walked downwards? The third argument changes it.
    fn ordDescend[0, 3](vm, args) {
        let mut r = request(args, 0, 1);
        r.arg = args.logical(2).map(FieldValue::Logical);
        ask(vm, oi::ISDESC, &r)
    }

    /// Is an order custom-built? The third argument changes it.
    fn ordCustom[0, 3](vm, args) {
        let mut r = request(args, 0, 1);
        r.arg = args.logical(2).map(FieldValue::Logical);
        ask(vm, oi::CUSTOM, &r)
    }

    /// Number of keys of an order within its scope.
    fn ordKeyCount[0, 2](vm, args) { ask(vm, oi::KEYCOUNT, &request(args, 0, 1)) }
    /// Position of the current key within the scope.
    fn ordKeyNo[0, 2](vm, args) { ask(vm, oi::POSITION, &request(args, 0, 1)) }
    /// Key of the current record in the controlling order.
    fn ordKeyVal[0, 0](vm, _args) { ask(vm, oi::KEYVAL, &OrderInfoRequest::default()) }
    /// Goes to a key by position.
    fn ordKeyGoto[1, 1](vm, args) { ask(vm, oi::POSITION, &with_arg(args, 0)) }
    /// Relative position of the current key, 0 to 1; with a number goes there.
    fn ordKeyRelPos[0, 1](vm, args) { ask(vm, oi::RELKEYPOS, &with_arg(args, 0)) }

    /// Adds a key for the current record to a custom order: `ordKeyAdd( xOrder, cBag, xValue )`.
    fn ordKeyAdd[0, 3](vm, args) {
        let mut r = request(args, 0, 1);
        r.arg = (!args.is_nil(2)).then(|| from_value(args.get(2)));
        ask(vm, oi::KEYADD, &r)
    }

    /// Removes the current record's key from a custom order.
    fn ordKeyDel[0, 3](vm, args) {
        let mut r = request(args, 0, 1);
        r.arg = (!args.is_nil(2)).then(|| from_value(args.get(2)));
        ask(vm, oi::KEYDELETE, &r)
    }

    /// Scope of the controlling order: `ordScope( 0 top | 1 bottom, xValue )`; NIL as given value clears it.
    fn ordScope[1, 2](vm, args) {
        if used(vm)?.is_none() {
            return Ok(Value::NIL);
        }
        // 2 means both bounds; whatever is no number is 0, any other number 1.
        let index = match args.int(0).unwrap_or(0) {
            0 => oi::SCOPETOP,
            2 => oi::SCOPESET,
            _ => oi::SCOPEBOTTOM,
        };
        if index != oi::SCOPESET && args.len() > 1 && args.is_nil(1) {
            let clear = if index == oi::SCOPEBOTTOM { oi::SCOPEBOTTOMCLEAR } else { oi::SCOPETOPCLEAR };
            return ask(vm, clear, &OrderInfoRequest::default());
        }
        ask(vm, index, &with_arg(args, 1))
    }

    /// Skips to the next (or the previous) different key.
    fn ordSkipUnique[0, 1](vm, args) { ask(vm, oi::SKIPUNIQUE, &with_arg(args, 0)) }

    /// Moves by records of the order (one on when no number is given), whether filter, scope and SET DELETED show them or not.
    fn ordSkipRaw[0, 1](vm, args) {
        let Some(no) = used(vm)? else { return Ok(Value::NIL) };
        let count = args.int(0).unwrap_or(1);
        vm.db(|h| {
            ops::skip_raw(h, no, count)?;
            // Harbour: where the records end, both ends are reached.
            let area = h.areas().area(no)?;
            area.bof |= area.eof && area.table.is_some();
            Ok(())
        })?;
        Ok(Value::NIL)
    }

    /// Searches a key by mask: `ordWildSeek( cMask, lContinue, lBackwards )`.
    fn ordWildSeek[1, 3](vm, args) {
        let Some(no) = used(vm)? else { return Ok(Value::logical(false)) };
        if args.bytes(0).is_none() {
            return super::command_error(vm, 1001);
        }
        let backwards = args.logical(2).unwrap_or(false);
        if !args.logical(1).unwrap_or(false) {
            vm.db(|h| if backwards { ops::go_bottom(h, no) } else { ops::go_top(h, no) })?;
            // The first key may be the one already.
            let key = ask(vm, oi::KEYVAL, &OrderInfoRequest::default())?;
            // A key that is no text, or none, is the empty text here.
            if let Some(mask) = args.bytes(0)
                && vm.areas.get(no).is_some_and(keel_rdd::dbfdriver::has_orders)
                && crate::strings::find::wild_match(mask, key.as_bytes().unwrap_or_default(), true)
            {
                return Ok(Value::logical(true));
            }
        }
        let index = if backwards { oi::SKIPWILD + 1 } else { oi::SKIPWILD };
        let hit = ask(vm, index, &with_arg(args, 0))?;
        Ok(Value::logical(hit.as_logical().unwrap_or(false)))
    }

    /// Goes to a record within the order: `ordFindRec( nRecord, lCurrent )`.
    fn ordFindRec[1, 2](vm, args) {
        let index = if args.logical(1).unwrap_or(false) { oi::FINDRECCONT } else { oi::FINDREC };
        ask(vm, index, &with_arg(args, 0))
    }

    /// Position of the current key without filter.
    fn ordKeyNoRaw[0, 2](vm, args) { ask(vm, oi::KEYNORAW, &request(args, 0, 1)) }
}

fn bag_ext(vm: &mut Vm) -> NativeResult {
    let no = current(vm);
    if vm.areas.get(no).is_some() {
        return ask(vm, oi::BAGEXT, &OrderInfoRequest::default());
    }
    let v = vm.db(|h| ops::rdd_info(h, b"", 7, None))?;
    Ok(v.map(|v| to_value(v.as_ref())).unwrap_or_default())
}
