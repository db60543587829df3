//! Moving records between tables and text files: COPY, APPEND FROM, SORT, TOTAL, JOIN, UPDATE, COPY STRUCTURE, CREATE FROM.

use super::areas::{area_of, specs, structure, with_page};
use super::fields::{named, named_of};
use super::rowset::Rows;
use super::{command_error, command_error_of, no_list};
use keel_rdd::ErrorKind;
use keel_rdd::codepage::Tail;
use keel_rdd::driver::{CreateRequest, OpenRequest, RowScope, TransferRequest};
use keel_rdd::{AreaNo, ops};
use keel_runtime::builtin::{Args, NativeResult};
use keel_runtime::builtins;
use keel_runtime::error::{ErrorSpec, eg};
use keel_runtime::symbol::Symbol;
use keel_runtime::unwind::Unwind;
use keel_runtime::value::{Value, cmp_values};
use keel_runtime::vm::Vm;
use keel_runtime::vm::tables::to_value;
use std::cmp::Ordering;

pub(super) fn bytes(args: &Args<'_>, i: usize) -> Vec<u8> {
    args.bytes(i).map(|b| b.trim_ascii().to_vec()).unwrap_or_default()
}

/// Rows of a structure at positions of an area.
pub(super) fn structure_of(vm: &mut Vm, no: AreaNo, positions: &[u16]) -> Value {
    let all = structure(vm, no);
    let rows = all.as_array().map(|a| a.to_vec()).unwrap_or_default();
    Value::array(positions.iter().filter_map(|p| rows.get(*p as usize - 1).cloned()).collect())
}

/// Creates a table from a structure and leaves it open in a new area; the selection returns to where it was.
pub(super) fn create_open(
    vm: &mut Vm,
    name: &[u8],
    structure: &Value,
    driver: &[u8],
    page: &[u8],
    delimiters: Option<&[u8]>,
) -> Result<Option<AreaNo>, Unwind> {
    let old = vm.areas.current();
    let request = CreateRequest {
        name: name.to_vec(),
        fields: specs(structure).unwrap_or_default(),
        codepage: page.to_vec(),
        keep_open: true,
        alias: Some(Vec::new()),
        temporary: false,
        delimiters: delimiters.map(<[u8]>::to_vec),
    };
    let made = vm.db(|h| ops::create_table(h, true, driver, &request));
    let no = vm.areas.current();
    vm.areas.select(old.0);
    Ok(made?.map(|()| no))
}

/// Opens the source of APPEND FROM read-only in an area of its own; the selection stays. Text files have the fields of `to` that are listed.
fn open(
    vm: &mut Vm,
    name: &[u8],
    driver: &[u8],
    page: &[u8],
    text: Option<(&Value, Option<&[u8]>)>,
) -> Result<Option<AreaNo>, Unwind> {
    let old = vm.areas.current();
    let is_text = keel_rdd::driver::find(driver).is_some_and(|d| d.is_transfer());
    let text = text.filter(|_| is_text);
    let request = OpenRequest {
        name: name.to_vec(),
        alias: Some(Vec::new()),
        shared: true,
        readonly: true,
        codepage: page.to_vec(),
        fields: text.and_then(|(structure, _)| specs(structure)).unwrap_or_default(),
        delimiters: text.and_then(|(_, delimiters)| delimiters.map(<[u8]>::to_vec)),
        ..OpenRequest::default()
    };
    let opened = vm.db(|h| ops::use_area(h, true, driver, &request));
    let no = vm.areas.current();
    vm.areas.select(old.0);
    Ok(opened?.map(|_| no))
}

pub(super) fn close(vm: &mut Vm, no: AreaNo) -> Result<(), Unwind> {
    let old = vm.areas.current();
    vm.areas.select(no.0);
    let closed = vm.db(|h| ops::close_area(h, no));
    vm.areas.select(old.0);
    closed.map(drop)
}

/// As `create_open` for a command whose page may be unknown (`None`): the error ends it before the first row, and an empty table stays.
pub(super) fn create_target(
    vm: &mut Vm,
    name: &[u8],
    structure: &Value,
    driver: &[u8],
    page: Option<&[u8]>,
) -> Result<Option<AreaNo>, Unwind> {
    let made = create_open(vm, name, structure, driver, page.unwrap_or_default(), None)?;
    match (made, page) {
        (Some(no), None) => close(vm, no).map(|()| None),
        (made, _) => Ok(made),
    }
}

/// Closes the table that a command has read or written, also one that failed. .T., which commands answer.
pub(super) fn closed(vm: &mut Vm, no: AreaNo, done: Result<(), Unwind>) -> NativeResult {
    close(vm, no)?;
    done.map(|()| Value::logical(true))
}

fn is_scripted(vm: &Vm, no: AreaNo) -> bool {
    vm.areas.get(no).is_some_and(|a| a.scripted)
}

/// What the driver of a source is asked for.
fn request_of(vm: &mut Vm, from: AreaNo, to: AreaNo, scope: RowScope, map: &[(u16, u16)]) -> TransferRequest {
    let all = super::fields::named(vm, from, &Value::NIL).len();
    let same = map.len() == all && map.iter().all(|(f, t)| f == t);
    let copying = vm.areas.get(to).and_then(|a| a.table.as_ref()).is_some_and(|t| t.copying);
    let flags = u16::from(same) | u16::from(copying) << 2;
    TransferRequest { from, to, scope, flags, fields: map.to_vec() }
}

/// Appends the current record of one area to another, field by field.
pub(super) fn transfer(vm: &mut Vm, from: AreaNo, to: AreaNo, map: &[(u16, u16)]) -> Result<(), Unwind> {
    if is_scripted(vm, from) {
        let mut request = request_of(vm, from, to, RowScope::default(), map);
        if request.flags & 1 != 0 && vm.db(|h| ops::may_copy_record(h, from, to))? == Some(true) {
            request.flags |= 2;
        }
        return vm.db(|h| ops::transfer_record(h, from, &request)).map(drop);
    }
    vm.db(|h| ops::append(h, to, true))?;
    let whole =
        map.len() == super::fields::named(vm, from, &Value::NIL).len() && map.iter().all(|(f, t)| f == t);
    if whole && vm.db(|h| ops::copy_record(h, from, to))? == Some(true) {
        return Ok(());
    }
    let mut done = 0;
    while done < map.len() {
        // A value that the field refuses is put by the language, whose error shows it.
        let refused = vm.db(|h| {
            while let Some(&(f, t)) = map.get(done) {
                let v = ops::field_get(h, from, f)?;
                match ops::field_put(h, to, t, v.as_ref()) {
                    Err(e) if matches!(e.kind(), ErrorKind::DataWidth | ErrorKind::DataType) => {
                        return Ok(Some((t, v)));
                    }
                    put => put?,
                }
                done += 1;
            }
            Ok(None)
        })?;
        if let Some((t, v)) = refused.flatten() {
            put_or_delete(vm, to, t, &to_value(v.as_ref()))?;
            done += 1;
        } else {
            break;
        }
    }
    vm.db(|h| if ops::deleted(h, from)? { ops::delete(h, to) } else { Ok(()) })?;
    Ok(())
}

/// Puts a value into a field of a record just appended. Harbour: a record that could not be filled is marked as deleted when the error ends
/// the command.
pub(super) fn put_or_delete(vm: &mut Vm, to: AreaNo, field: u16, value: &Value) -> Result<(), Unwind> {
    let put = vm.put_field(to, field, value);
    if put.is_err() {
        vm.db(|h| ops::delete(h, to))?;
    }
    put.map(drop)
}

/// Copies rows of the current area into another.
pub(super) fn copy_rows(vm: &mut Vm, rows: &mut Rows, to: AreaNo, map: &[(u16, u16)]) -> Result<(), Unwind> {
    copy_and_empty(vm, rows, to, map, &[])
}

/// As `copy_rows`; `memos` of the target become empty.
pub(super) fn copy_and_empty(
    vm: &mut Vm,
    rows: &mut Rows,
    to: AreaNo,
    map: &[(u16, u16)],
    memos: &[u16],
) -> Result<(), Unwind> {
    let from = vm.areas.current();
    let map = begin(vm, from, to, map)?;
    let done = move_rows(vm, rows, to, &map, memos);
    vm.db(|h| ops::end_copy(h, from, to, &map))?;
    done
}

/// The pairs of fields that are copied into a table.
pub(super) fn begin(
    vm: &mut Vm,
    from: AreaNo,
    to: AreaNo,
    map: &[(u16, u16)],
) -> Result<Vec<(u16, u16)>, Unwind> {
    let mut map = map.to_vec();
    vm.db(|h| ops::begin_copy(h, from, to, &mut map))?;
    Ok(map)
}

fn move_rows(
    vm: &mut Vm,
    rows: &mut Rows,
    to: AreaNo,
    map: &[(u16, u16)],
    memos: &[u16],
) -> Result<(), Unwind> {
    let from = vm.areas.current();
    // Tables without a field in common: nothing is appended.
    if map.is_empty() {
        return Ok(());
    }
    if is_scripted(vm, from) {
        let request = request_of(vm, from, to, rows.scope(), map);
        return vm.db(|h| ops::transfer(h, from, &request)).map(drop);
    }
    while rows.next(vm)? {
        transfer(vm, from, to, map)?;
        super::text_files::empty_memos(vm, to, memos)?;
    }
    Ok(())
}

/// As `copy_rows`, always value by value; `memos` of the target become empty.
pub(super) fn copy_values(
    vm: &mut Vm,
    rows: &mut Rows,
    to: AreaNo,
    map: &[(u16, u16)],
    memos: &[u16],
) -> Result<(), Unwind> {
    let from = vm.areas.current();
    while !map.is_empty() && rows.next(vm)? {
        vm.db(|h| ops::append(h, to, true))?;
        for &(f, t) in map {
            let v = vm.field_value(from, f)?;
            put_or_delete(vm, to, t, &v)?;
        }
        super::text_files::empty_memos(vm, to, memos)?;
    }
    Ok(())
}

/// How two values of a SORT key stand.
pub(super) fn key_order(vm: &Vm, a: &Value, b: &Value, no_case: bool) -> Ordering {
    match (a.as_bytes(), b.as_bytes()) {
        (Some(x), Some(y)) => {
            let page = vm.areas.settings.codepage;
            match no_case {
                // Harbour: where bytes sort as they are, only ASCII letters have case.
                true if page.order().is_binary() => x.to_ascii_uppercase().cmp(&y.to_ascii_uppercase()),
                true => page.order().compare(&page.to_upper(x), &page.to_upper(y), Tail::Blanks),
                false => page.order().compare(x, y, Tail::Blanks),
            }
        }
        _ => cmp_values(a, b),
    }
}

/// The rows of TOTAL: the first record of each group with the sums of the group; a field of place 0 is none.
fn total_groups(
    vm: &mut Vm,
    args: &Args<'_>,
    key: &Value,
    from: AreaNo,
    to: AreaNo,
    positions: &[u16],
    sums: &[u16],
) -> Result<(), Unwind> {
    let map: Vec<(u16, u16)> = positions.iter().enumerate().map(|(i, p)| (*p, i as u16 + 1)).collect();
    let target = |p: u16| map.iter().find(|(f, _)| *f == p).map(|(_, t)| *t);
    let map = begin(vm, from, to, &map)?;
    let holds = |vm: &mut Vm, i: usize| -> Result<bool, Unwind> {
        match args.callable(i) {
            Some(block) => Ok(vm.eval(block, &[])?.as_logical() == Some(true)),
            None => Ok(true),
        }
    };
    let at_end = |vm: &mut Vm| -> Result<bool, Unwind> { Ok(vm.db(|h| ops::eof(h, from))?.unwrap_or(true)) };
    let mut left = args.int(5).unwrap_or(-1);
    if let Some(record) = args.int(6) {
        left = 1;
        vm.db(|h| ops::go_to(h, from, record))?;
    } else if args.callable(4).is_none() && args.int(5).is_none() && args.logical(7) != Some(true) {
        vm.db(|h| ops::go_top(h, from))?;
    }
    // Harbour: NEXT and RECORD count what is looked at, not what is counted; past their end all that is left follows in its groups,
    // unless the end of a group was the last that was looked at.
    while !at_end(vm)? && left != 0 && holds(vm, 4)? {
        let group = vm.eval(key, &[])?;
        let mut totals = vec![Value::int(0); sums.len()];
        let mut copied = false;
        while !at_end(vm)? {
            left -= 1;
            if left == -1 || !holds(vm, 4)? || !keel_runtime::value::exact_eq(&group, &vm.eval(key, &[])?) {
                break;
            }
            if holds(vm, 3)? {
                if !copied {
                    // Each group is a transfer of its own, so that the first brings the counters and the others count on.
                    let moved = begin(vm, from, to, &map)?;
                    transfer(vm, from, to, &moved)?;
                    vm.db(|h| ops::end_copy(h, from, to, &moved))?;
                    copied = true;
                }
                for (total, p) in totals.iter_mut().zip(sums) {
                    if *p == 0 {
                        return vm.eval(&Value::NIL, &[]).map(drop);
                    }
                    let v = vm.field_value(from, *p)?;
                    *total = vm.add(total, &v)?;
                }
            }
            vm.db(|h| ops::skip(h, from, 1))?;
        }
        if copied {
            for (p, v) in sums.iter().zip(&totals) {
                if let Some(t) = target(*p) {
                    vm.put_field(to, t, v)?;
                }
            }
        }
    }
    vm.db(|h| ops::end_copy(h, from, to, &map))?;
    Ok(())
}

/// The place of a field that TOTAL sums, 0 for one that the table does not have: an error with the first record that is summed. The
/// name may stand behind the area's alias, no other and not FIELD.
fn summed(vm: &mut Vm, from: AreaNo, name: &Value) -> Result<u16, Unwind> {
    let Some(text) = name.as_bytes() else {
        let spec = ErrorSpec::base(eg::ARG, 1108, "AT").with_args(&[Value::from("->"), name.clone()]);
        return vm.raise_value(spec.substitute()).map(|_| 0);
    };
    let bare = match text.windows(2).position(|w| w == b"->") {
        None => text,
        Some(at) => {
            let own =
                vm.areas.get(from).is_some_and(|a| a.alias.eq_ignore_ascii_case(text[..at].trim_ascii_end()));
            if !own {
                let mut spec = ErrorSpec::base(eg::SYNTAX, 1101, &String::from_utf8_lossy(text));
                spec.subsystem = "DBCMD".into();
                return vm.raise_value(spec.or_default()).map(|_| 0);
            }
            &text[at + 2..]
        }
    };
    Ok(vm.areas.field_pos(from, bare.trim_ascii()))
}

/// The structure of a JOIN and where its values come from. Names without an alias stand for fields of the first table, names with
/// one, whatever it is, for fields of the second; without names all fields of the first are taken. A value comes from the first
/// table when it has a field of that name.
fn joined_fields(
    vm: &mut Vm,
    first: AreaNo,
    second: AreaNo,
    names: &[Value],
) -> (Vec<Value>, Vec<(AreaNo, u16)>) {
    let (mut own, mut other) = (Vec::new(), Vec::new());
    for name in names.iter().filter_map(Value::as_bytes) {
        // Harbour: a blank in front belongs to the name.
        let name = name.trim_ascii_end();
        match name.windows(2).position(|w| w == b"->") {
            Some(at) => other.push(&name[at + 2..]),
            None => own.push(name),
        }
    }
    let (mut rows, mut fields) = (Vec::new(), Vec::new());
    for (no, wanted, all) in [(first, own, names.is_empty()), (second, other, false)] {
        for row in structure(vm, no).as_array().map(|a| a.to_vec()).unwrap_or_default() {
            let name = row
                .as_array()
                .and_then(|r| r.get(0))
                .and_then(|n| n.as_bytes().map(<[u8]>::to_vec))
                .unwrap_or_default();
            if all || wanted.iter().any(|w| w.eq_ignore_ascii_case(&name)) {
                fields.push(match vm.areas.field_pos(first, &name) {
                    0 => (second, vm.areas.field_pos(second, &name)),
                    pos => (first, pos),
                });
                rows.push(row);
            }
        }
    }
    (rows, fields)
}

/// The rows of a structure array that are named, in the order of the names; all rows if none is. Blanks in front belong to a name.
fn filtered_rows(vm: &mut Vm, all: &Value, names: &Value) -> NativeResult {
    let names = names.as_array().map(|a| a.to_vec()).unwrap_or_default();
    if names.is_empty() {
        return Ok(all.clone());
    }
    let rows = all.as_array().map(|a| a.to_vec()).unwrap_or_default();
    let mut picked = Vec::new();
    for name in &names {
        let Some(wanted) = name.as_bytes() else {
            let spec = ErrorSpec::base(eg::ARG, 1102, "UPPER").with_args(std::slice::from_ref(name));
            return vm.raise_value(spec.substitute());
        };
        let wanted = wanted.trim_ascii_end();
        let named = |row: &&Value| {
            let name = row.as_array().and_then(|r| r.get(0));
            name.is_some_and(|n| n.as_bytes().is_some_and(|n| n.eq_ignore_ascii_case(wanted)))
        };
        picked.extend(rows.iter().find(named).cloned());
    }
    Ok(Value::array(picked))
}

/// The rows of JOIN: every pair of records that meets the condition.
fn join_rows(
    vm: &mut Vm,
    first: AreaNo,
    second: AreaNo,
    to: AreaNo,
    condition: &Value,
    fields: &[(AreaNo, u16)],
) -> Result<(), Unwind> {
    vm.db(|h| ops::go_top(h, first))?;
    while !vm.db(|h| ops::eof(h, first))?.unwrap_or(true) {
        vm.db(|h| ops::go_top(h, second))?;
        while !vm.db(|h| ops::eof(h, second))?.unwrap_or(true) {
            vm.areas.select(first.0);
            if vm.eval(condition, &[])?.as_logical() == Some(true) {
                vm.db(|h| ops::append(h, to, true))?;
                for (i, (no, pos)) in fields.iter().enumerate() {
                    let v = vm.field_value(*no, *pos)?;
                    vm.put_field(to, i as u16 + 1, &v)?;
                }
            }
            vm.db(|h| ops::skip(h, second, 1))?;
        }
        vm.db(|h| ops::skip(h, first, 1))?;
    }
    Ok(())
}

/// The rows of UPDATE: what each row of the source area does to the row of the current one with its key.
fn update_rows(vm: &mut Vm, args: &Args<'_>, master: AreaNo) -> Result<(), Unwind> {
    let key = args.get(1);
    vm.db(|h| ops::go_top(h, master))?;
    let Some(source) = area_of(vm, args.get(0)).filter(|no| vm.areas.get(*no).is_some()) else {
        // An alias that does not exist is an error here, a number without a table at its first record.
        vm.call_name("dbSelectArea", std::slice::from_ref(args.get(0)))?;
        return super::no_table(vm, 2001, "DBGOTOP").map(drop);
    };
    let random = args.logical(2).unwrap_or(false);
    vm.db(|h| ops::go_top(h, source))?;
    while !vm.db(|h| ops::eof(h, source))?.unwrap_or(true) {
        vm.areas.select(source.0);
        let wanted = vm.eval(key, &[])?;
        vm.areas.select(master.0);
        let found = if random {
            vm.call_name("dbSeek", std::slice::from_ref(&wanted))?.as_logical() == Some(true)
        } else {
            loop {
                if vm.db(|h| ops::eof(h, master))?.unwrap_or(true) {
                    break false;
                }
                let k = vm.eval(key, &[])?;
                match key_order(vm, &k, &wanted, false) {
                    Ordering::Less => {
                        vm.db(|h| ops::skip(h, master, 1))?;
                    }
                    o => break o == Ordering::Equal,
                }
            }
        };
        if found && let Some(b) = args.callable(3) {
            vm.eval(b, &[])?;
        }
        vm.db(|h| ops::skip(h, source, 1))?;
    }
    Ok(())
}

/// The structure array that the rows of a table of field descriptions stand for.
fn described(vm: &mut Vm, from: AreaNo) -> Result<Vec<Value>, Unwind> {
    let mut rows = Vec::new();
    vm.db(|h| ops::go_top(h, from))?;
    while !vm.db(|h| ops::eof(h, from))?.unwrap_or(true) {
        let mut row = Vec::new();
        for name in ["FIELD_NAME", "FIELD_TYPE", "FIELD_LEN", "FIELD_DEC"] {
            row.push(match vm.areas.field_pos(from, name.as_bytes()) {
                0 => vm.memvar_or_error(Symbol::intern(name))?,
                pos => vm.field_value(from, pos)?,
            });
        }
        let trimmed = |v: &Value| v.as_bytes().map(|b| Value::str(b.trim_ascii())).unwrap_or_default();
        let (name, type_letter) = (trimmed(&row[0]), trimmed(&row[1]));
        let (len, dec) = (row[2].as_i64().unwrap_or(0), row[3].as_i64().unwrap_or(0));
        let (len, dec) = if type_letter.as_bytes() == Some(b"C") { (len + dec * 256, 0) } else { (len, dec) };
        rows.push(Value::array(vec![name, type_letter, Value::int(len), Value::int(dec)]));
        vm.db(|h| ops::skip(h, from, 1))?;
    }
    Ok(rows)
}

builtins! {
    /// COPY TO: `__dbCopy( cFile, aFields, bFor, bWhile, nNext, nRecord, lRest, cDriver, nConnection, cCodepage,
    /// xDelimiter )`.
    fn __dbCopy[1, 11](vm, args) {
        let Some(from) = super::used_as(vm, "COPY TO")? else { return Ok(Value::logical(false)) };
        with_page(vm, args, 9, "__DBCOPY", |vm, page| {
            if args.bytes(0).is_none() {
                return command_error(vm, 1014);
            }
            let positions = named(vm, from, args.get(1));
            if positions.is_empty() {
                return Ok(Value::logical(false));
            }
            let fields = structure_of(vm, from, &positions);
            let driver = bytes(args, 7);
            let Some(to) = create_open(vm, &bytes(args, 0), &fields, &driver, page.unwrap_or_default(), args.bytes(10))? else {
                return Ok(Value::logical(false));
            };
            let map: Vec<(u16, u16)> = positions.iter().enumerate().map(|(i, p)| (*p, i as u16 + 1)).collect();
            let mut rows = Rows::from_args(args, 2);
            let done = copy_rows(vm, &mut rows, to, &map);
            closed(vm, to, done)
        })
    }

    /// APPEND FROM: `__dbApp( cFile, aFields, bFor, bWhile, nNext, nRecord, lRest, cDriver, nConnection, cCodepage,
    /// xDelimiter )`.
    fn __dbApp[1, 11](vm, args) {
        let Some(to) = super::used_as(vm, "APPEND FROM")? else { return Ok(Value::logical(false)) };
        with_page(vm, args, 9, "__DBAPP", |vm, page| {
            if args.bytes(0).is_none() {
                return command_error(vm, 1005);
            }
            // Harbour looks the names up in the source, so that the alias of the target means nothing.
            let wanted = named_of(vm, to, args.get(1), b"");
            let fields = structure_of(vm, to, &wanted);
            let text = Some((&fields, args.bytes(10)));
            let Some(from) = open(vm, &bytes(args, 0), &bytes(args, 7), page.unwrap_or_default(), text)? else {
                return Ok(Value::logical(false));
            };
            let mut map = Vec::new();
            for t in wanted {
                let name = vm.areas.get(to).and_then(|a| a.fields.get(t as usize - 1)).map(|f| f.name.clone());
                if let Some(name) = name {
                    let f = vm.areas.field_pos(from, &name);
                    if f != 0 {
                        map.push((f, t));
                    }
                }
            }
            if map.is_empty() {
                close(vm, from)?;
                return Ok(Value::logical(false));
            }
            // The conditions look at the source.
            vm.areas.select(from.0);
            let mut rows = Rows::from_args(args, 2);
            let done = copy_rows(vm, &mut rows, to, &map);
            vm.areas.select(to.0);
            closed(vm, from, done)
        })
    }

    /// TOTAL ON: `__dbTotal( cFile, bKey, aFields, bFor, bWhile, nNext, nRecord, lRest, cDriver, nConnection, cCodepage )`.
    fn __dbTotal[1, 11](vm, args) {
        // Harbour: without a table only a walk from the first record, or to RECORD, is an error.
        let (part, record) = (args.callable(4).is_some() || args.int(5).is_some(), args.int(6).is_some());
        if vm.areas.get(vm.areas.current()).is_none() && !record && (part || args.logical(7) == Some(true)) {
            return Ok(Value::logical(false));
        }
        let Some(from) = super::used_as(vm, if record { "DBGOTO" } else { "DBGOTOP" })? else { return Ok(Value::logical(false)) };
        with_page(vm, args, 10, "DBCREATE", |vm, page| {
            if args.bytes(0).is_none() {
                return command_error_of(vm, 1014, "DBCREATE");
            }
            // Without a key all records are one group.
            let key = match (args.callable(1), args.text(1).filter(|t| !t.is_empty())) {
                (Some(block), _) => block.clone(),
                (None, Some(text)) => vm.macro_get(&Value::from(format!("{{|| {text} }}")))?,
                (None, None) => vm.macro_get(&Value::from("{|| .T. }"))?,
            };
            let Some(names) = args.array(2) else { return no_list(vm, args.get(2), &key) };
            let all = named(vm, from, &Value::NIL);
            let positions: Vec<u16> = all
                .into_iter()
                .filter(|p| vm.areas.get(from).and_then(|a| a.fields.get(*p as usize - 1)).is_some_and(|f| !f.is_memo()))
                .collect();
            let mut sums = Vec::new();
            for name in &names.to_vec() {
                sums.push(summed(vm, from, name)?);
            }
            let fields = structure_of(vm, from, &positions);
            let Some(to) = create_target(vm, &bytes(args, 0), &fields, &bytes(args, 8), page)? else {
                return Ok(Value::logical(false));
            };
            let done = total_groups(vm, args, &key, from, to, &positions, &sums);
            closed(vm, to, done)
        })
    }

    /// JOIN WITH: `__dbJoin( xAlias, cFile, aFields, bFor, cDriver, nConnection, cCodepage )`.
    fn __dbJoin[3, 7](vm, args) {
        let Some(first) = super::open_area(vm) else {
            // Harbour: without a table nothing is joined, and who lists fields finds the other one selected.
            if let Some(second) = area_of(vm, args.get(0)).filter(|no| vm.areas.get(*no).is_some())
                && args.array(2).is_some_and(|a| !a.is_empty())
            {
                vm.areas.select(second.0);
            }
            return Ok(Value::logical(false));
        };
        with_page(vm, args, 6, "DBCREATE", |vm, page| {
            if args.bytes(1).is_none() {
                return command_error_of(vm, 1014, "DBCREATE");
            }
            let second = area_of(vm, args.get(0)).filter(|no| vm.areas.get(*no).is_some());
            let Some(second) = second else {
                // Harbour stands in the other area when it looks for its first record.
                super::areas::select(vm, args.get(0))?;
                let none = super::no_table(vm, 2001, "DBGOTOP");
                vm.areas.select(first.0);
                return none;
            };
            if !args.is_nil(2) && args.array(2).is_none() {
                vm.areas.select(first.0);
                return no_list(vm, args.get(2), &Value::NIL);
            }
            let names = args.array(2).map(|a| a.to_vec()).unwrap_or_default();
            if let Some(odd) = names.iter().find(|n| n.as_bytes().is_none()) {
                return vm.raise_value(ErrorSpec::base(eg::ARG, 1102, "UPPER").with_args(std::slice::from_ref(odd)).substitute());
            }
            let (rows_of, fields) = joined_fields(vm, first, second, &names);
            if fields.is_empty() {
                // Harbour stays in the other area.
                vm.areas.select(second.0);
                return Ok(Value::logical(false));
            }
            let Some(to) = create_target(vm, &bytes(args, 1), &Value::array(rows_of), &bytes(args, 4), page)? else {
                return Ok(Value::logical(false));
            };
            let done = join_rows(vm, first, second, to, args.get(3), &fields);
            vm.areas.select(first.0);
            closed(vm, to, done)
        })
    }

    /// UPDATE FROM: `__dbUpdate( xAlias, bKey, lRandom, bAssignment )`.
    fn __dbUpdate[2, 4](vm, args) {
        let Some(master) = super::used_as(vm, "DBGOTOP")? else { return Ok(Value::logical(false)) };
        let done = update_rows(vm, args, master);
        vm.areas.select(master.0);
        done?;
        Ok(Value::logical(true))
    }

    /// COPY STRUCTURE TO: `__dbCopyStruct( cFile, aFields )`.
    fn __dbCopyStruct[1, 2](vm, args) {
        let Some(from) = super::open_area(vm) else {
            // Harbour makes a table without fields.
            return vm.call_name("dbCreate", &[args.get(0).clone(), Value::array(Vec::new())]);
        };
        if !args.is_nil(1) && args.array(1).is_none() {
            return no_list(vm, args.get(1), &Value::NIL);
        }
        let rows = structure(vm, from);
        let fields = filtered_rows(vm, &rows, args.get(1))?;
        vm.call_name("dbCreate", &[args.get(0).clone(), fields])
    }

    /// Rows of a structure array that are named, in the order of the names.
    fn __dbStructFilter[2, 2](vm, args) {
        if !args.is_nil(1) && args.array(1).is_none() {
            return no_list(vm, args.get(1), &Value::NIL);
        }
        filtered_rows(vm, args.get(0), args.get(1))
    }

    /// COPY STRUCTURE EXTENDED TO: a table of field descriptions.
    fn __dbCopyXStruct[1, 1](vm, args) {
        let Some(from) = super::open_area(vm) else { return Ok(Value::logical(false)) };
        if args.bytes(0).is_none() {
            return command_error_of(vm, 1014, "DBCREATE");
        }
        let rows = structure(vm, from).as_array().map(|a| a.to_vec()).unwrap_or_default();
        let Some(to) = create_open(vm, &bytes(args, 0), &extended_structure(), b"", b"", None)? else {
            return Ok(Value::logical(false));
        };
        for row in rows {
            let Some(r) = row.as_array() else { continue };
            let (type_letter, len, dec) = (r.get(1).unwrap_or_default(), r.get(2).unwrap_or_default(), r.get(3).unwrap_or_default());
            // Long character fields keep the high part of their length in the decimals.
            let n = len.as_i64().unwrap_or(0);
            let (len, dec) = if type_letter.as_bytes() == Some(b"C") && n > 255 {
                (Value::int(n % 256), Value::int(n / 256))
            } else {
                (len, dec)
            };
            vm.db(|h| ops::append(h, to, true))?;
            for (i, v) in [r.get(0).unwrap_or_default(), type_letter, len, dec].iter().enumerate() {
                vm.put_field(to, i as u16 + 1, v)?;
            }
        }
        close(vm, to)?;
        Ok(Value::logical(true))
    }

    /// CREATE [ FROM ]: `__dbCreate( cFile, cFrom, cDriver, lNew, cAlias )`.
    fn __dbCreate[1, 5](vm, args) {
        if args.bytes(1).is_none_or(|b| b.trim_ascii().is_empty()) {
            // An empty table of field descriptions, left open in the current area, with NEW as well.
            let alias = args.get(4).clone();
            return vm.call_name("dbCreate", &[args.get(0).clone(), extended_structure(), args.get(2).clone(), Value::logical(false), alias]);
        }
        // The table of descriptions is opened where the new one will be, in place of what was open there.
        if args.logical(3) != Some(true) && let Some(open) = super::open_area(vm) {
            close(vm, open)?;
        }
        let from = match open(vm, &bytes(args, 1), b"", b"", None) {
            Ok(Some(from)) => from,
            failed => {
                // Where the new table was to be, nothing is open.
                if args.logical(3) == Some(true) {
                    vm.areas.select(0);
                }
                return failed.map(|_| Value::logical(false));
            }
        };
        let rows = described(vm, from);
        close(vm, from)?;
        let rows = rows?;
        vm.call_name("dbCreate", &[args.get(0).clone(), Value::array(rows), args.get(2).clone(), Value::logical(args.logical(3).unwrap_or(false)), args.get(4).clone()])
    }
}

fn extended_structure() -> Value {
    let row = |n: &str, t: &str, l: i64| {
        Value::array(vec![Value::from(n), Value::from(t), Value::int(l), Value::int(0)])
    };
    Value::array(vec![
        row("FIELD_NAME", "C", 10),
        row("FIELD_TYPE", "C", 1),
        row("FIELD_LEN", "N", 3),
        row("FIELD_DEC", "N", 3),
    ])
}
