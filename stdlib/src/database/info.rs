//! Information by number: dbInfo, dbOrderInfo, dbRecordInfo, dbFieldInfo, rddInfo.

use super::orders::{ask, order_ref, order_value};
use super::{command_error, used};
use crate::encoding::regex;
use keel_rdd::driver::{OrderInfoRequest, TextTest};
use keel_rdd::ops;
use keel_rdd::value::FieldValue;
use keel_runtime::builtin::{Args, NativeResult};
use keel_runtime::builtins;
use keel_runtime::set::id;
use keel_runtime::value::Value;
use keel_runtime::vm::Vm;
use keel_runtime::vm::tables::{from_value, host_code, to_value};

const DBOI_KEYTYPE: u16 = 24;
const DBOI_SKIPREGEX: u16 = 102;
const DBOI_SKIPREGEXBACK: u16 = 103;

fn index(args: &Args<'_>, i: usize) -> Option<u16> {
    // Numbers that name nothing are answered with NIL.
    args.int(i).map(|n| u16::try_from(n).unwrap_or(u16::MAX))
}

/// What is answered: a fact that nobody knows is answered with the new value given for it.
fn answer(v: Option<FieldValue>, given: &Value) -> Value {
    match v {
        Some(FieldValue::Nil) => given.clone(),
        Some(v) => to_value(v.as_ref()),
        None => Value::NIL,
    }
}

/// Settings of drivers that are SETs of the thread.
fn thread_set(i: u16) -> Option<usize> {
    Some(match i {
        22 => id::STRICTREAD,
        24 => id::OPTIMIZE,
        25 => id::FORCEOPT,
        26 => id::AUTOPEN,
        27 => id::AUTORDER,
        _ => return None,
    })
}

fn rdd_info(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let Some(i) = index(args, 0) else { return command_error(vm, 2019) };
    let arg = (!args.is_nil(1)).then(|| from_value(args.get(1)));
    let driver = args.bytes(2).map(<[u8]>::to_vec).unwrap_or_default();
    if args.bytes(2).is_some_and(<[u8]>::is_empty) {
        return command_error(vm, 2019);
    }
    let v = vm.db(|h| ops::rdd_info(h, &driver, i, arg.as_ref()))?;
    if let (Some(set), Some(_)) = (thread_set(i), &v) {
        let was = vm.sets.get(set).clone();
        if was.type_letter() == args.get(1).type_letter() && args.int(1).is_none_or(|n| n >= 0) {
            let new = args.int(1).map_or_else(|| args.get(1).clone(), Value::int);
            vm.sets.set(set, new);
        }
        return Ok(was);
    }
    Ok(answer(v, args.get(1)))
}

builtins! {
    /// Asks or changes a fact about the current table: `dbInfo( nInfo, xNew )`.
    fn dbInfo[1, 2](vm, args) {
        let Some(no) = used(vm)? else { return Ok(Value::NIL) };
        let Some(i) = index(args, 0) else { return command_error(vm, 1034) };
        let arg = (!args.is_nil(1)).then(|| from_value(args.get(1)));
        let v = vm.db(|h| ops::info(h, no, i, arg.as_ref()))?;
        // What a password or a memo is not is no answer.
        let shown = if matches!(i, 131 | 201..=208) { Value::NIL } else { args.get(1).clone() };
        Ok(answer(v, &shown))
    }

    /// Asks or changes a fact about an order: `dbOrderInfo( nInfo, cBag, xOrder, xNew )`.
    fn dbOrderInfo[1, 5](vm, args) {
        if used(vm)?.is_none() {
            return Ok(Value::NIL);
        }
        let Some(i) = index(args, 0) else { return command_error(vm, 1014) };
        let new = args.get(3);
        let is_regex = matches!(i, DBOI_SKIPREGEX | DBOI_SKIPREGEXBACK);
        let request = OrderInfoRequest {
            order: order_ref(args.get(2)),
            bag: args.bytes(1).map(|b| b.trim_ascii().to_vec()).unwrap_or_default(),
            arg: order_value(new),
            arg2: None,
            code: new.as_block().is_some().then(|| host_code(new)),
            test: if is_regex { regex::text_test(vm, new).map(TextTest) } else { None },
        };
        let faulty = is_regex && request.test.is_none();
        let shown = ask(vm, i, &request)?;
        // Harbour steps first, then speaks of a pattern that is none.
        if faulty && ask(vm, DBOI_KEYTYPE, &OrderInfoRequest::default())?.as_bytes() == Some(b"C") {
            let code = if new.as_bytes().is_some_and(|p| !p.is_empty()) { 3015 } else { 3012 };
            return vm.arg_error(code, args);
        }
        Ok(shown)
    }

    /// Asks or changes a fact about a record: `dbRecordInfo( nInfo, nRecord, xNew )`.
    fn dbRecordInfo[1, 3](vm, args) {
        let Some(no) = used(vm)? else { return Ok(Value::NIL) };
        let Some(i) = index(args, 0) else { return command_error(vm, 1032) };
        // Harbour takes the lowest 32 bits: numbers below 0 are beyond the end.
        let record = args.int(1).unwrap_or(0) as u32;
        if i == 4 && args.int(1).is_some_and(|n| n < 0) && vm.areas.get(no).is_some_and(|a| a.table.is_some()) {
            return Ok(args.get(1).clone());
        }
        let arg = (!args.is_nil(2)).then(|| from_value(args.get(2)));
        let v = vm.db(|h| ops::record_info(h, no, i, record, arg.as_ref()))?;
        Ok(v.map(|v| to_value(v.as_ref())).unwrap_or_default())
    }

    /// Asks or changes a fact about a field: `dbFieldInfo( nInfo, nField, xNew )`.
    fn dbFieldInfo[2, 3](vm, args) {
        let Some(no) = used(vm)? else { return Ok(Value::NIL) };
        let (Some(i), Some(pos)) = (index(args, 0), args.int(1).map(|n| u16::try_from(n).unwrap_or(0))) else { return command_error(vm, 1014) };
        let fields = vm.areas.get(no).map_or(0, |a| a.fields.iter().filter(|f| f.letter != b'0').count());
        if pos == 0 || pos as usize > fields {
            return command_error(vm, 1014);
        }
        let arg = (!args.is_nil(2)).then(|| from_value(args.get(2)));
        let v = vm.db(|h| ops::field_info(h, no, i, pos, arg.as_ref()))?;
        // A counter that is not there is not what was given for it.
        let shown = if matches!(i, 102 | 103) { Value::NIL } else { args.get(2).clone() };
        Ok(answer(v, &shown))
    }

    /// Asks or changes a driver's setting: `rddInfo( nInfo, xNew, cDriver )`.
    fn rddInfo[1, 4](vm, args) { rdd_info(vm, args) }
    /// As rddInfo.
    fn hb_rddInfo[1, 4](vm, args) { rdd_info(vm, args) }
}
