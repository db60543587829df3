//! Table drivers: their list, the default one, registering one, and the names programs REQUEST them by.

use super::command_error;
use keel_rdd::driver;
use keel_runtime::builtin::{Args, NativeResult};
use keel_runtime::builtins;
use keel_runtime::value::Value;
use keel_runtime::vm::Vm;
use std::sync::atomic::{AtomicI64, Ordering};

/// Drivers that `rddList()` shows whether a program asks for them or not. The others work all the same.
const ALWAYS: [&str; 4] = ["DBF", "DBFFPT", "DBFBLOB", "DBFNTX"];
/// Drivers that are shown when a program has REQUESTed them.
const ON_REQUEST: [&str; 9] =
    ["DBFNSX", "SIXCDX", "DBFCDX", "SDF", "DELIM", "DBTCDX", "FPTCDX", "SMTCDX", "VFPCDX"];

fn is_shown(name: &str) -> bool {
    ALWAYS.contains(&name) || !ON_REQUEST.contains(&name) || keel_runtime::link::is_requested(name)
}

fn set_default(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let old = vm.areas.default_driver().map(|d| d.name().to_string()).unwrap_or_default();
    if let Some(name) = args.bytes(0)
        && !name.is_empty()
        && !vm.areas.set_default_driver(name)
    {
        return command_error(vm, 1015);
    }
    Ok(Value::from(old))
}

builtins! {
    /// Name of the default driver; with a name, sets it first.
    fn rddSetDefault[0, 1](vm, args) { set_default(vm, args) }
    /// As rddSetDefault.
    fn dbSetDriver[0, 1](vm, args) { set_default(vm, args) }

    /// Name of the current area's driver.
    fn rddName[0, 0](vm, _args) {
        let Some(no) = super::used(vm)? else { return Ok(Value::from("")) };
        Ok(Value::from(vm.areas.get(no).map_or("", |a| a.driver.name())))
    }

    /// Names of the drivers: all (0 or nothing), those for tables (1), those for COPY and APPEND only (2).
    fn rddList[0, 1](_vm, args) {
        let kind = args.int(0).unwrap_or(0);
        let list = driver::list()
            .into_iter()
            .filter(|d| is_shown(d.name()))
            .filter(|d| kind == 0 || kind == if d.is_transfer() { 2 } else { 1 });
        Ok(Value::array(list.map(|d| Value::from(d.name())).collect()))
    }

    /// Makes room for drivers, and answers for how many there is room. There is no limit here; Harbour counts in steps of 128 up to 256, and so does
    /// the answer.
    fn __rddPreallocate[0, 1](_vm, args) {
        static ROOM: AtomicI64 = AtomicI64::new(128);
        let wanted = args.int(0).unwrap_or(0).clamp(0, 256);
        let steps = (wanted + 127) / 128 * 128;
        Ok(Value::int(ROOM.fetch_max(steps, Ordering::Relaxed).max(steps)))
    }

    /// A name no area bears, for a temporary table.
    fn hb_rddGetTempAlias[0, 0](vm, _args) {
        let free = (1..1000).map(|n| format!("__HBTMP{n:03}")).find(|n| vm.areas.find_alias(n.as_bytes()).is_none());
        Ok(free.map(Value::from).unwrap_or_default())
    }

    /// Table without memo and orders; named to be REQUESTed.
    fn _DBF[0, 255](_vm, _args) { Ok(Value::NIL) }
    /// Table with FPT memo; named to be REQUESTed.
    fn DBFFPT[0, 255](_vm, _args) { Ok(Value::NIL) }
    /// Table with DBT memo; named to be REQUESTed.
    fn DBFDBT[0, 255](_vm, _args) { Ok(Value::NIL) }
    /// Table with SMT memo; named to be REQUESTed.
    fn DBFSMT[0, 255](_vm, _args) { Ok(Value::NIL) }
    /// Memo file without table; named to be REQUESTed.
    fn DBFBLOB[0, 255](_vm, _args) { Ok(Value::NIL) }
    /// Table with NTX orders; named to be REQUESTed.
    fn DBFNTX[0, 255](_vm, _args) { Ok(Value::NIL) }
    /// Table with CDX orders; named to be REQUESTed.
    fn DBFCDX[0, 255](_vm, _args) { Ok(Value::NIL) }
    /// Table with NSX orders; named to be REQUESTed.
    fn DBFNSX[0, 255](_vm, _args) { Ok(Value::NIL) }
    /// Table with CDX orders under SIX's name; named to be REQUESTed.
    fn SIXCDX[0, 255](_vm, _args) { Ok(Value::NIL) }
    /// DBFCDX with DBT memos; named to be REQUESTed.
    fn DBTCDX[0, 255](_vm, _args) { Ok(Value::NIL) }
    /// DBFCDX with FPT memos; named to be REQUESTed.
    fn FPTCDX[0, 255](_vm, _args) { Ok(Value::NIL) }
    /// DBFCDX with SMT memos; named to be REQUESTed.
    fn SMTCDX[0, 255](_vm, _args) { Ok(Value::NIL) }
    /// DBFCDX with Visual FoxPro's tables; named to be REQUESTed.
    fn VFPCDX[0, 255](_vm, _args) { Ok(Value::NIL) }
    /// Text of fixed columns; named to be REQUESTed.
    fn SDF[0, 255](_vm, _args) { Ok(Value::NIL) }
    /// Delimited text; named to be REQUESTed.
    fn Delim[0, 255](_vm, _args) { Ok(Value::NIL) }
    /// The drivers there always are; named to be REQUESTed.
    fn RDDSYS[0, 255](_vm, _args) { Ok(Value::NIL) }
}
