//! Opening, creating, selecting and closing.

use super::command_error;
use keel_rdd::area::AliasRef;
use keel_rdd::dbf::field::FieldSpec;
use keel_rdd::driver::{CreateRequest, OpenRequest};
use keel_rdd::{AreaNo, ops};
use keel_runtime::builtin::{Args, NativeResult};
use keel_runtime::builtins;
use keel_runtime::error::{Answer, ErrorSpec, eg};
use keel_runtime::set::id;
use keel_runtime::unwind::Unwind;
use keel_runtime::value::Value;
use keel_runtime::vm::Vm;

fn bytes(args: &Args<'_>, i: usize) -> Vec<u8> {
    args.bytes(i).map(|b| b.trim_ascii().to_vec()).unwrap_or_default()
}

/// Field descriptions from an array of `{ name, type, length, decimals }`; `None` when one is malformed.
pub(super) fn specs(structure: &Value) -> Option<Vec<FieldSpec>> {
    let mut out = Vec::new();
    for row in structure.as_array()?.to_vec() {
        let r = row.as_array()?;
        let name = r.get(0)?.as_bytes()?.trim_ascii().to_vec();
        let type_text = r.get(1)?.as_bytes()?.to_vec();
        let len = r.get(2).and_then(|v| v.as_i64())? as i32;
        let dec = r.get(3).and_then(|v| v.as_i64())? as i32;
        out.push(FieldSpec { name, type_text, len, dec });
    }
    Some(out)
}

/// The area that an alias text or number means; `None` when there is none.
pub(super) fn area_of(vm: &mut Vm, v: &Value) -> Option<AreaNo> {
    if let Some(n) = v.as_i64() {
        return u16::try_from(n).ok().map(AreaNo);
    }
    match vm.areas.find_alias(v.as_bytes()?) {
        Some(no) if no.0 != 65535 => Some(no),
        _ => None,
    }
}

fn unknown_page(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let operation = vm.native_name();
    unknown_page_of(vm, args, &operation)
}

/// Runs an operation with the code page that argument `at` names, empty if there is none. One that is not known is an error, and the
/// operation is done all the same, with `None`.
pub(super) fn with_page(
    vm: &mut Vm,
    args: &Args<'_>,
    at: usize,
    operation: &str,
    run: impl FnOnce(&mut Vm, Option<&[u8]>) -> NativeResult,
) -> NativeResult {
    if known_page(args.bytes(at)) {
        return run(vm, Some(args.bytes(at).unwrap_or_default()));
    }
    let told = unknown_page_of(vm, args, operation);
    let done = run(vm, None);
    told?;
    done
}

/// No such code page, in the name of the function that opens the table.
pub(super) fn unknown_page_of(vm: &mut Vm, args: &Args<'_>, operation: &str) -> NativeResult {
    let all: Vec<Value> = (0..args.len()).map(|i| args.get(i).clone()).collect();
    vm.raise(ErrorSpec::base(eg::ARG, 1302, operation).with_args(&all))?;
    Ok(Value::logical(false))
}

fn known_page(name: Option<&[u8]>) -> bool {
    let Some(name) = name else { return true };
    keel_rdd::codepage::Page::find_any_case(&String::from_utf8_lossy(name)).is_some()
}

/// Selects what `dbSelectArea()` is given: a number, an alias, or the lowest free area.
pub(super) fn select(vm: &mut Vm, v: &Value) -> Result<(), Unwind> {
    use keel_runtime::error::{ErrorSpec, eg};
    // What is no area number and no text means the lowest free area.
    let Some(name) = v.as_bytes() else {
        vm.areas.select(v.as_i64().and_then(|n| u16::try_from(n).ok()).unwrap_or(0));
        return Ok(());
    };
    let digits = name.trim_ascii_start();
    let end = digits.iter().position(|c| !c.is_ascii_digit()).unwrap_or(digits.len());
    if end > 0 {
        let n = std::str::from_utf8(&digits[..end]).ok().and_then(|s| s.parse().ok());
        vm.areas.select(n.unwrap_or(0));
        return Ok(());
    }
    loop {
        match vm.areas.resolve_alias(name) {
            Ok(AliasRef::Area(no)) => {
                vm.areas.select(no.0);
                return Ok(());
            }
            Ok(other) => {
                if matches!(other, AliasRef::Memvar) {
                    vm.areas.select(u16::MAX);
                }
                return Ok(());
            }
            Err(_) => {
                let shown = String::from_utf8_lossy(name).trim().to_string();
                match vm.raise(ErrorSpec::base(eg::NOALIAS, 1002, &shown).retry())? {
                    Answer::Retry => {}
                    _ => return Ok(()),
                }
            }
        }
    }
}

builtins! {
    /// Opens a table: `dbUseArea( lNew, cDriver, cName, cAlias, lShared, lReadonly, cCodepage )`.
    fn dbUseArea[1, 8](vm, args) {
        vm.areas.net_err = false;
        let wrong = match args.bytes(2) {
            _ if !known_driver(args, 1) => Some(1015),
            None => Some(1005),
            Some(_) => None,
        };
        if let Some(sub_code) = wrong {
            // The area is made ready before the names are looked at.
            vm.db(|h| ops::ready_area(h, args.logical(0) == Some(true)))?;
            return command_error(vm, sub_code);
        }
        let name = args.bytes(2).unwrap_or_default();
        if !known_page(args.bytes(6)) {
            return unknown_page(vm, args);
        }
        let request = OpenRequest {
            name: name.to_vec(),
            alias: args.bytes(3).filter(|a| !a.trim_ascii().is_empty()).map(<[u8]>::to_vec),
            shared: args.logical(4).unwrap_or(!vm.sets.flag(id::EXCLUSIVE)),
            readonly: args.logical(5).unwrap_or(false),
            codepage: bytes(args, 6),
            ..OpenRequest::default()
        };
        let (new, driver) = (args.logical(0).unwrap_or(false), bytes(args, 1));
        let mut first = true;
        let done = vm.db(|h| {
            // A retry uses the area that the first try has selected.
            let new = new && std::mem::take(&mut first);
            ops::use_area(h, new, &driver, &request)
        })?;
        Ok(Value::logical(done.is_some()))
    }

    /// Creates a table: `dbCreate( cFile, aStruct, cDriver, lOpen, cAlias, cDelimiter, cCodepage )`.
    fn dbCreate[2, 8](vm, args) {
        let (Some(name), Some(fields)) = (args.bytes(0), specs(args.get(1))) else {
            return command_error(vm, 1014);
        };
        if !known_page(args.bytes(6)) {
            return unknown_page(vm, args);
        }
        let request = CreateRequest {
            name: name.to_vec(),
            fields,
            codepage: bytes(args, 6),
            keep_open: args.logical(3).is_some(),
            alias: Some(bytes(args, 4)).filter(|a| !a.is_empty()),
            temporary: false,
            delimiters: args.bytes(5).map(<[u8]>::to_vec),
        };
        let (new, driver) = (args.logical(3).unwrap_or(false), bytes(args, 2));
        let done = vm.db(|h| ops::create_table(h, new, &driver, &request))?;
        Ok(Value::logical(done.is_some()))
    }

    /// Opens a file whose fields the caller tells: `__dbOpenSDF( cFile, aStruct, cDriver, lNew, cAlias, cDelimiter, cCodepage )`. `lNew` says
    /// whether a new area is taken; without it nothing stays open. Drivers of tables ask their file for its fields instead.
    fn __dbOpenSDF[0, 8](vm, args) {
        let (Some(name), Some(fields)) = (args.bytes(0), specs(args.get(1)).filter(|f| !f.is_empty())) else {
            return command_error(vm, 1014);
        };
        if !known_page(args.bytes(6)) {
            return unknown_page(vm, args);
        }
        let request = OpenRequest {
            name: name.to_vec(),
            alias: args.bytes(4).filter(|a| !a.trim_ascii().is_empty()).map(<[u8]>::to_vec),
            shared: !vm.sets.flag(id::EXCLUSIVE),
            codepage: bytes(args, 6),
            fields,
            delimiters: args.bytes(5).map(<[u8]>::to_vec),
            ..OpenRequest::default()
        };
        let (new, driver) = (args.logical(3), bytes(args, 2));
        let mut first = true;
        let old = vm.areas.current();
        let done = vm.db(|h| {
            let new = new != Some(false) && std::mem::take(&mut first);
            ops::use_area(h, new, &driver, &request)
        })?;
        if let (None, Some(no)) = (new, done) {
            vm.db(|h| ops::close_area(h, no))?;
            vm.areas.select(old.0);
        }
        Ok(Value::logical(done.is_some()))
    }

    /// Creates a table that vanishes when it is closed: `hb_dbCreateTemp( cAlias, aStruct, cDriver, cCodepage )`.
    fn hb_dbCreateTemp[2, 5](vm, args) {
        let fields = specs(args.get(1)).filter(|f| !f.is_empty() && args.bytes(0).is_some());
        let Some(fields) = fields else { return command_error(vm, 1014) };
        if !known_page(args.bytes(3)) {
            return unknown_page(vm, args);
        }
        let name = std::env::temp_dir().join(format!("keel{}_{}.dbf", std::process::id(), next_temp()));
        let request = CreateRequest {
            name: name.to_string_lossy().as_bytes().to_vec(),
            fields,
            codepage: bytes(args, 3),
            keep_open: true,
            alias: Some(bytes(args, 0)).filter(|a| !a.is_empty()),
            temporary: true,
            ..CreateRequest::default()
        };
        let driver = bytes(args, 2);
        let done = vm.db(|h| ops::create_table(h, true, &driver, &request))?;
        Ok(Value::logical(done.is_some()))
    }

    /// Closes the current area's table.
    fn dbCloseArea[0, 0](vm, _args) {
        let no = vm.areas.current();
        vm.db(|h| ops::close_area(h, no))?;
        Ok(Value::NIL)
    }

    /// Closes all tables.
    fn dbCloseAll[0, 0](vm, _args) {
        vm.db(ops::close_all)?;
        Ok(Value::NIL)
    }

    /// Selects an area by number or alias.
    fn dbSelectArea[1, 1](vm, args) {
        select(vm, args.get(0))?;
        Ok(Value::NIL)
    }

    /// Number of the current area, or of the area with an alias (0 when there is none).
    fn Select[0, 1](vm, args) {
        if args.is_empty() {
            return Ok(Value::int(vm.areas.current().0 as i64));
        }
        // A number is no alias.
        let alias = args.bytes(0).filter(|b| !b.trim_ascii_start().first().is_some_and(u8::is_ascii_digit));
        let no = alias.and_then(|b| vm.areas.find_alias(b)).map_or(0, |n| n.0);
        Ok(Value::int(no as i64))
    }

    /// Alias of an area, empty when no table is open in it.
    fn Alias[0, 1](vm, args) {
        let no = match args.int(0) {
            None | Some(0) => vm.areas.current(),
            n => AreaNo(n.and_then(|n| u16::try_from(n).ok()).unwrap_or(0)),
        };
        Ok(vm.areas.get(no).map(|a| Value::str(&a.alias)).unwrap_or_else(|| Value::from("")))
    }

    /// Alias of the current area.
    fn Dbf[0, 0](vm, _args) {
        let no = vm.areas.current();
        Ok(vm.areas.get(no).map(|a| Value::str(&a.alias)).unwrap_or_else(|| Value::from("")))
    }

    /// Is a table open in the current area?
    fn Used[0, 0](vm, _args) {
        let no = vm.areas.current();
        Ok(Value::logical(vm.areas.get(no).is_some()))
    }

    /// Did the last open or append fail because of another user? With a logical, sets the answer.
    fn NetErr[0, 1](vm, args) {
        let old = vm.areas.net_err;
        if let Some(b) = args.logical(0) {
            vm.areas.net_err = b;
        }
        Ok(Value::logical(old))
    }

    /// Structure of the current table as an array of `{ name, type, length, decimals }`.
    fn dbStruct[0, 0](vm, _args) {
        let no = vm.areas.current();
        Ok(structure(vm, no))
    }

    /// Extension of table files.
    fn dbTableExt[0, 0](vm, _args) {
        let no = vm.areas.current();
        let v = if vm.areas.get(no).is_some() {
            vm.db(|h| ops::info(h, no, 9, None))?
        } else {
            vm.db(|h| ops::rdd_info(h, b"", 5, None))?
        };
        Ok(v.map(|v| keel_runtime::vm::tables::to_value(v.as_ref())).unwrap_or_default())
    }

    /// Removes a table or one of its index files: `dbDrop( cTable, cBag, cDriver )`.
    fn dbDrop[0, 4](vm, args) { drop_table(vm, args) }
    /// As dbDrop.
    fn hb_dbDrop[0, 4](vm, args) { drop_table(vm, args) }
    /// Does a table or one of its index files exist?
    fn dbExists[0, 4](vm, args) { exists(vm, args) }
    /// As dbExists.
    fn hb_dbExists[0, 4](vm, args) { exists(vm, args) }
    /// Renames a table, or one of its index files: `dbRename( cTable, cBag, cNew, cDriver )`.
    fn dbRename[0, 5](vm, args) { rename(vm, args) }
    /// As dbRename.
    fn hb_dbRename[0, 5](vm, args) { rename(vm, args) }

    /// Unhooks an area from the thread so that another may take it: `hb_dbDetach( xArea, xCargo )`.
    fn hb_dbDetach[0, 2](vm, args) {
        if !args.is_nil(0) && args.bytes(0).is_none() && args.int(0).is_none() {
            return command_error(vm, 1015);
        }
        let no = if args.is_nil(0) { Some(vm.areas.current()) } else { area_of(vm, args.get(0)) };
        let Some(no) = no.filter(|no| vm.areas.get(*no).is_some()) else {
            return super::no_table(vm, 2001, "HB_DBDETACH");
        };
        let mut cargo = (args.len() > 1).then(|| {
            Box::new(keel_runtime::value::Published::new(args.get(1).clone())) as Box<dyn std::any::Any + Send>
        });
        let done = vm.db(|h| ops::detach(h, no, cargo.take()))?;
        Ok(Value::logical(done.unwrap_or(false)))
    }

    /// Takes a detached area into this thread: `hb_dbRequest( cAlias, lNew, @xCargo, nTimeOut )`.
    fn hb_dbRequest[0, 4](vm, args) {
        if !args.is_nil(0) && args.bytes(0).is_none() {
            return command_error(vm, 1015);
        }
        let alias = args.bytes(0).map(<[u8]>::to_vec);
        let new = args.logical(1).unwrap_or(false);
        let wait = match args.get(3) {
            v if v.as_logical() == Some(true) => None,
            // Longer than anybody waits is for ever; without a time nobody waits.
            v => Some(std::time::Duration::from_secs_f64(v.as_f64().unwrap_or(0.0).clamp(0.0, 1e9))),
        };
        let taken = vm.db(|h| ops::request(h, alias.as_deref(), new, wait))?;
        Ok(Value::logical(match taken.flatten() {
            Some(cargo) => {
                let cargo = cargo.and_then(|c| c.downcast::<keel_runtime::value::Published>().ok());
                args.assign(2, cargo.map(|c| c.into_inner()).unwrap_or_default());
                true
            }
            None => false,
        }))
    }

    /// Aliases of detached areas.
    fn dbDetachedList[0, 0](_vm, _args) {
        let list = keel_rdd::area::detached_list();
        Ok(Value::array(list.into_iter().map(|d| Value::str(&d.alias)).collect()))
    }
}

fn next_temp() -> u32 {
    static NEXT: std::sync::atomic::AtomicU32 = std::sync::atomic::AtomicU32::new(1);
    NEXT.fetch_add(1, std::sync::atomic::Ordering::Relaxed)
}

/// Structure of an area's table.
pub(super) fn structure(vm: &mut Vm, no: AreaNo) -> Value {
    let Some(area) = vm.areas.get(no) else { return Value::array(Vec::new()) };
    let rows = area.fields.iter().filter(|f| f.letter != b'0').map(|f| {
        Value::array(vec![
            Value::str(&f.name),
            Value::str(&f.type_text()),
            Value::int(f.shown_len() as i64),
            Value::int(f.dec as i64),
        ])
    });
    Value::array(rows.collect())
}

/// True for the name of a driver there is, or no name.
fn known_driver(args: &Args<'_>, at: usize) -> bool {
    args.bytes(at).is_none_or(|d| d.is_empty() || keel_rdd::driver::find(d.trim_ascii()).is_some())
}

fn drop_table(vm: &mut Vm, args: &Args<'_>) -> keel_runtime::builtin::NativeResult {
    let Some(table) = args.bytes(0).filter(|_| known_driver(args, 2)) else { return command_error(vm, 2019) };
    if table.is_empty() {
        return Ok(Value::logical(false));
    }
    let (table, bag, driver) = (bytes(args, 0), bytes(args, 1), bytes(args, 2));
    Ok(Value::logical(vm.db(|h| ops::drop_table(h, &driver, &table, &bag))?.unwrap_or(false)))
}

fn exists(vm: &mut Vm, args: &Args<'_>) -> keel_runtime::builtin::NativeResult {
    let Some(table) = args.bytes(0).filter(|_| known_driver(args, 2)) else { return command_error(vm, 2019) };
    if table.is_empty() {
        return Ok(Value::logical(false));
    }
    let (table, bag, driver) = (bytes(args, 0), bytes(args, 1), bytes(args, 2));
    Ok(Value::logical(vm.db(|h| ops::table_exists(h, &driver, &table, &bag))?.unwrap_or(false)))
}

fn rename(vm: &mut Vm, args: &Args<'_>) -> keel_runtime::builtin::NativeResult {
    let named = args.bytes(0).is_some() && (args.bytes(1).is_some() || args.bytes(2).is_some());
    if !named || !known_driver(args, 3) {
        return command_error(vm, 2019);
    }
    let (table, bag, new, driver) = (bytes(args, 0), bytes(args, 1), bytes(args, 2), bytes(args, 3));
    if table.is_empty() {
        return Ok(Value::logical(false));
    }
    Ok(Value::logical(vm.db(|h| ops::rename_table(h, &driver, &table, &bag, &new))?.unwrap_or(false)))
}
