//! Movement, and the current record.

use super::{command_error, current, used};
use keel_rdd::driver::SeekRequest;
use keel_rdd::ops;
use keel_runtime::builtin::{Args, NativeResult};
use keel_runtime::builtins;
use keel_runtime::value::Value;
use keel_runtime::vm::Vm;
use keel_runtime::vm::tables::{from_value, to_value};

fn info(vm: &mut Vm, index: u16) -> NativeResult {
    let no = current(vm);
    let v = vm.db(|h| ops::info(h, no, index, None))?;
    Ok(v.map(|v| to_value(v.as_ref())).unwrap_or_default())
}

/// Runs an operation on the current table and gives NIL.
macro_rules! act {
    ($vm:ident, $h:ident, $no:ident, $e:expr) => {{
        if let Some($no) = used($vm)? {
            $vm.db(|$h| $e)?;
        }
        Ok(Value::NIL)
    }};
}

fn go_to(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let Some(no) = used(vm)? else { return Ok(Value::NIL) };
    let Some(n) = args.int(0) else {
        if args.is_empty() {
            return command_error(vm, 1003);
        }
        let e = keel_rdd::Error::new(keel_rdd::ErrorKind::RecordType);
        return vm.raise_table_error(&e).map(|_| Value::NIL);
    };
    vm.db(|h| ops::go_to(h, no, n))?;
    Ok(Value::NIL)
}

#[inline(never)]
fn skip(vm: &mut Vm, n: i64) -> NativeResult {
    act!(vm, h, no, ops::skip(h, no, n))
}

#[inline(never)]
fn eof(vm: &mut Vm) -> NativeResult {
    let no = current(vm);
    Ok(Value::logical(vm.db(|h| ops::eof(h, no))?.unwrap_or(true)))
}

builtins! {
    /// Goes to the first visible record.
    fn dbGoTop[0, 0](vm, _args) { act!(vm, h, no, ops::go_top(h, no)) }
    /// Goes to the last visible record.
    fn dbGoBottom[0, 0](vm, _args) { act!(vm, h, no, ops::go_bottom(h, no)) }
    /// Goes to a record by number.
    fn dbGoto[1, 1](vm, args) { go_to(vm, args) }

    /// Moves by visible records (default 1).
    fn dbSkip[0, 1](vm, args) {
        let n = args.int(0).unwrap_or(1);
        if vm.tables().glide(n) {
            return Ok(Value::NIL);
        }
        skip(vm, n)
    }

    /// Moves by up to so many visible records and says how many they were, stopping on the last one: what browsers skip with.
    fn __dbSkipper[0, 1](vm, args) {
        let Some(no) = used(vm)? else { return Ok(Value::int(0)) };
        let wanted = args.int(0).unwrap_or(1);
        let moved = vm.db(|h| {
            let mut moved = 0i64;
            if ops::rec_count(h, no)? == 0 {
                return Ok(0);
            }
            if wanted == 0 || ops::eof(h, no)? {
                ops::skip(h, no, 0)?;
            }
            while moved < wanted {
                ops::skip(h, no, 1)?;
                if ops::eof(h, no)? {
                    ops::skip(h, no, -1)?;
                    break;
                }
                moved += 1;
            }
            while moved > wanted {
                ops::skip(h, no, -1)?;
                if ops::bof(h, no)? {
                    break;
                }
                moved -= 1;
            }
            Ok(moved)
        })?;
        Ok(Value::int(moved.unwrap_or(0)))
    }

    /// Searches the controlling order: `dbSeek( xKey, lSoft, lLast )`.
    fn dbSeek[1, 3](vm, args) {
        let Some(no) = used(vm)? else { return Ok(Value::logical(false)) };
        if args.is_nil(0) {
            return command_error(vm, 1001);
        }
        let request = SeekRequest {
            value: from_value(args.get(0)),
            soft: args.logical(1).unwrap_or(vm.sets.softseek),
            last: args.logical(2).unwrap_or(false),
        };
        Ok(Value::logical(vm.db(|h| ops::seek(h, no, &request))?.unwrap_or(false)))
    }

    /// Before the first record?
    fn Bof[0, 0](vm, _args) {
        let no = current(vm);
        Ok(Value::logical(vm.db(|h| ops::bof(h, no))?.unwrap_or(true)))
    }

    /// After the last record?
    fn Eof[0, 0](vm, _args) {
        if let Some(eof) = vm.areas.known_eof() {
            return Ok(Value::logical(eof));
        }
        eof(vm)
    }

    /// Result of the last search.
    fn Found[0, 0](vm, _args) {
        let no = current(vm);
        Ok(Value::logical(vm.db(|h| ops::found(h, no))?.unwrap_or(false)))
    }

    /// Sets the result of the last search.
    fn __dbSetFound[0, 1](vm, args) {
        let no = current(vm);
        if let (Some(a), Some(f)) = (vm.areas.get_mut(no), args.logical(0)) {
            a.found = f;
        }
        Ok(Value::NIL)
    }

    /// Number of the current record.
    fn RecNo[0, 0](vm, _args) {
        let no = current(vm);
        if vm.areas.get(no).is_none() {
            return Ok(Value::int(0));
        }
        Ok(Value::int(vm.db(|h| ops::recno(h, no))?.unwrap_or(0) as i64))
    }

    /// Number of records.
    fn LastRec[0, 0](vm, _args) { count(vm) }
    /// Number of records.
    fn RecCount[0, 0](vm, _args) { count(vm) }

    /// Is the current record marked deleted?
    fn Deleted[0, 0](vm, _args) {
        let no = current(vm);
        if vm.areas.get(no).is_none() {
            return Ok(Value::logical(false));
        }
        Ok(Value::logical(vm.db(|h| ops::deleted(h, no))?.unwrap_or(false)))
    }

    /// Appends a blank record; .F. keeps the other record locks.
    fn dbAppend[0, 1](vm, args) {
        let unlock = args.logical(0).unwrap_or(true);
        let Some(no) = used(vm)? else { return Ok(Value::logical(false)) };
        vm.areas.net_err = false;
        Ok(Value::logical(vm.db(|h| ops::append(h, no, unlock))?.is_some()))
    }

    /// Marks the current record deleted.
    fn dbDelete[0, 0](vm, _args) { act!(vm, h, no, ops::delete(h, no)) }
    /// Clears the deleted mark.
    fn dbRecall[0, 0](vm, _args) { act!(vm, h, no, ops::recall(h, no)) }
    /// Writes what has changed to disk.
    fn dbCommit[0, 0](vm, _args) { act!(vm, h, no, ops::flush(h, no)) }

    /// dbCommit in all areas.
    fn dbCommitAll[0, 0](vm, _args) {
        vm.db(ops::flush_all)?;
        Ok(Value::NIL)
    }

    /// Removes deleted records.
    fn __dbPack[0, 2](vm, _args) { act!(vm, h, no, ops::pack(h, no)) }
    /// Removes deleted records.
    fn hb_dbPack[0, 2](vm, _args) { act!(vm, h, no, ops::pack(h, no)) }
    /// Removes all records.
    fn __dbZap[0, 0](vm, _args) { act!(vm, h, no, ops::zap(h, no)) }
    /// Removes all records.
    fn hb_dbZap[0, 0](vm, _args) { act!(vm, h, no, ops::zap(h, no)) }

    /// Bytes of a record with its deleted mark.
    fn RecSize[0, 0](vm, _args) {
        let no = current(vm);
        if vm.areas.get(no).is_none() { Ok(Value::int(0)) } else { info(vm, 7) }
    }

    /// Bytes of the table's header.
    fn Header[0, 0](vm, _args) {
        let no = current(vm);
        if vm.areas.get(no).is_none() { Ok(Value::int(0)) } else { info(vm, 3) }
    }

    /// Date of the table's last update.
    fn LUpdate[0, 0](vm, _args) {
        let no = current(vm);
        if vm.areas.get(no).is_none() { Ok(Value::date(0)) } else { info(vm, 4) }
    }
}

fn count(vm: &mut Vm) -> NativeResult {
    let no = current(vm);
    if vm.areas.get(no).is_none() {
        return Ok(Value::int(0));
    }
    Ok(Value::int(vm.db(|h| ops::rec_count(h, no))?.unwrap_or(0) as i64))
}
