//! SORT TO, and the two functions below COPY and SORT that take an open area as their target.

use super::areas::with_page;
use super::copy::{begin, bytes, closed, copy_rows, create_target, key_order, structure_of, transfer};
use super::fields::named;
use super::rowset::Rows;
use super::{command_error, command_error_of};
use keel_rdd::{AreaNo, ops};
use keel_runtime::builtin::Args;
use keel_runtime::builtins;
use keel_runtime::unwind::Unwind;
use keel_runtime::value::Value;
use keel_runtime::vm::Vm;
use std::cmp::Ordering;

/// SORT keys: position, descending, ignoring case.
fn sort_keys(vm: &mut Vm, no: AreaNo, list: &Value) -> Vec<(u16, bool, bool)> {
    let mut out = Vec::new();
    for v in list.as_array().map(|a| a.to_vec()).unwrap_or_default() {
        let Some(b) = v.as_bytes() else { continue };
        let mut parts = b.split(|c| *c == b'/');
        let name = parts.next().unwrap_or_default().trim_ascii();
        // An alias before the name does not count.
        let name = name.rsplit(|c| *c == b'>').next().unwrap_or_default().to_vec();
        let flags: Vec<u8> = parts.flatten().map(u8::to_ascii_uppercase).collect();
        let pos = vm.areas.field_pos(no, &name);
        // Memos are no keys.
        let is_key = |f: &keel_rdd::dbf::field::Field| !f.is_memo();
        if vm.areas.get(no).and_then(|a| a.fields.get(usize::from(pos).wrapping_sub(1))).is_some_and(is_key) {
            out.push((pos, flags.contains(&b'D'), flags.contains(&b'C')));
        }
    }
    out
}

/// Appends the rows of a set to another table in the order of keys. Marks of deletion stay behind, and the last row appended stays current.
fn sorted(
    vm: &mut Vm,
    rows: &mut Rows,
    keys: &[(u16, bool, bool)],
    to: AreaNo,
    map: &[(u16, u16)],
) -> Result<(), Unwind> {
    let from = vm.areas.current();
    if keys.is_empty() {
        let map = begin(vm, from, to, map)?;
        while rows.next(vm)? {
            transfer(vm, from, to, &map)?;
            vm.db(|h| ops::recall(h, to))?;
        }
        vm.db(|h| ops::end_copy(h, from, to, &map))?;
        return Ok(());
    }
    let mut found: Vec<(Vec<Value>, u32)> = Vec::new();
    while rows.next(vm)? {
        let mut k = Vec::with_capacity(keys.len());
        for (pos, _, _) in keys {
            k.push(vm.field_value(from, *pos)?);
        }
        let rec = vm.db(|h| ops::recno(h, from))?.unwrap_or(0);
        found.push((k, rec));
    }
    found.sort_by(|a, b| {
        for (i, (_, descending, no_case)) in keys.iter().enumerate() {
            let o = key_order(vm, &a.0[i], &b.0[i], *no_case);
            if o != Ordering::Equal {
                return if *descending { o.reverse() } else { o };
            }
        }
        // Rows of equal keys keep the order they were met in.
        Ordering::Equal
    });
    let map = begin(vm, from, to, map)?;
    for (_, rec) in found {
        vm.db(|h| ops::go_to(h, from, rec as i64))?;
        transfer(vm, from, to, &map)?;
        vm.db(|h| ops::recall(h, to))?;
    }
    vm.db(|h| ops::end_copy(h, from, to, &map))?;
    Ok(())
}

/// Fields of the same name in two areas: those of a list (names, or rows of a structure), or all of the target's where there is no list.
fn common_fields(vm: &mut Vm, from: AreaNo, to: AreaNo, list: &Value) -> Vec<(u16, u16)> {
    let listed: Vec<Value> = list.as_array().map(|a| a.to_vec()).unwrap_or_default();
    let names: Vec<Vec<u8>> = if listed.is_empty() {
        vm.areas.get(to).map(|a| a.fields.iter().map(|f| f.name.clone()).collect()).unwrap_or_default()
    } else {
        let first = |v: &Value| v.as_array().and_then(|row| row.get(0)).unwrap_or_else(|| v.clone());
        listed.iter().filter_map(|v| first(v).as_bytes().map(<[u8]>::to_vec)).collect()
    };
    let pairs = names.iter().map(|n| (vm.areas.field_pos(from, n), vm.areas.field_pos(to, n)));
    pairs.filter(|(f, t)| *f != 0 && *t != 0).collect()
}

fn target(vm: &mut Vm, args: &Args<'_>) -> Option<AreaNo> {
    let no = AreaNo(u16::try_from(args.int(0)?).ok()?);
    vm.areas.get(no).is_some().then_some(no)
}

builtins! {
    /// SORT TO: `__dbSort( cFile, aKeys, bFor, bWhile, nNext, nRecord, lRest, cDriver, nConnection, cCodepage )`.
    fn __dbSort[1, 11](vm, args) {
        let Some(from) = super::open_area(vm) else { return Ok(Value::logical(false)) };
        with_page(vm, args, 9, "DBCREATE", |vm, page| {
            if args.bytes(0).is_none() {
                return command_error_of(vm, 1014, "DBCREATE");
            }
            let keys = sort_keys(vm, from, args.get(1));
            let mut rows = Rows::from_args(args, 2);
            let positions = named(vm, from, &Value::NIL);
            let fields = structure_of(vm, from, &positions);
            let Some(to) = create_target(vm, &bytes(args, 0), &fields, &bytes(args, 7), page)? else {
                return Ok(Value::logical(false));
            };
            let map: Vec<(u16, u16)> = positions.iter().map(|p| (*p, *p)).collect();
            let done = sorted(vm, &mut rows, &keys, to, &map);
            closed(vm, to, done)
        })
    }

    /// Appends rows of the current area to an open one: `__dbTrans( nTo, aFields, bFor, bWhile, nNext, nRecord, lRest )`. Fields are matched by
    /// name; `aFields` holds names or rows of a structure, none means all. False if the areas have no such field in common.
    fn __dbTrans[0, 7](vm, args) {
        let Some(from) = super::used(vm)? else { return Ok(Value::NIL) };
        if args.int(0).is_none() {
            return command_error(vm, 1005);
        }
        let Some(to) = target(vm, args) else { return super::no_table(vm, 2001, "__DBTRANS") };
        let map = common_fields(vm, from, to, args.get(1));
        if map.is_empty() {
            return Ok(Value::logical(false));
        }
        let mut rows = Rows::from_args(args, 2);
        copy_rows(vm, &mut rows, to, &map)?;
        Ok(Value::logical(true))
    }

    /// Appends rows of the current area to an open one, sorted: `__dbArrange( nTo, aFields, bFor, bWhile, nNext, nRecord, lRest, aKeys )`. Keys
    /// are spelled as SORT ON spells them.
    fn __dbArrange[0, 8](vm, args) {
        let (Some(from), Some(to)) = (super::open_area(vm), target(vm, args)) else {
            return Ok(Value::logical(false));
        };
        let map = common_fields(vm, from, to, args.get(1));
        if map.is_empty() {
            return Ok(Value::logical(false));
        }
        let keys = sort_keys(vm, from, args.get(7));
        let mut rows = Rows::from_args(args, 2);
        sorted(vm, &mut rows, &keys, to, &map)?;
        Ok(Value::logical(true))
    }
}
