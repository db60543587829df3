//! Facts about files on disk, the environment, and where things are.

use super::{note, path, to_bytes};
use keel_runtime::builtins;
use keel_runtime::set::id;
use keel_runtime::value::Value;
use std::time::{Duration, UNIX_EPOCH};

builtins! {
    /// SET DEFAULT with a final separator.
    fn DefPath[0, 0](vm, _args) { Ok(Value::str(vm.sets.text(id::DEFAULT))) }
    /// As DefPath.
    fn __DefPath[0, 0](vm, _args) { Ok(Value::str(vm.sets.text(id::DEFAULT))) }

    /// Folder for temporary files, with a final separator.
    fn hb_DirTemp[0, 0](_vm, _args) {
        let mut p = to_bytes(&std::env::temp_dir());
        if !p.ends_with(b"/") {
            p.push(b'/');
        }
        Ok(Value::from(p))
    }

    /// Folder of the program, with a final separator.
    fn hb_DirBase[0, 0](_vm, _args) {
        let p = std::env::current_exe().ok().and_then(|p| p.parent().map(to_bytes)).unwrap_or_default();
        Ok(Value::from([p, b"/".to_vec()].concat()))
    }

    /// Path of the program.
    fn hb_ProgName[0, 0](vm, _args) {
        Ok(Value::from(vm.process.args.read().first().cloned().unwrap_or_default()))
    }

    /// Time of a file's last change: into date (and time) variables passed by reference; with one, a timestamp.
    fn hb_FGetDateTime[1, 3](vm, args) {
        let r = path(vm, args, 0).map_or(Err(std::io::ErrorKind::NotFound.into()), |p| std::fs::metadata(p)?.modified());
        let found = note(vm, &r);
        let (julian, ms) = r.ok().map(crate::dates::local_moment).unwrap_or((0, 0));
        if args.is_ref(2) {
            args.assign(1, Value::date(julian));
            args.assign(2, Value::from(if found { keel_runtime::format::time::short(ms) } else { Default::default() }));
        } else {
            args.assign(1, Value::timestamp(julian, ms));
        }
        Ok(Value::logical(found))
    }

    /// Sets the time of a file's last change: `hb_FSetDateTime( cFile, dDate, cTime )`.
    fn hb_FSetDateTime[1, 3](vm, args) {
        let (julian, mut ms) = match args.get(1).as_timestamp() {
            Some(t) => t,
            None => crate::dates::local_moment(std::time::SystemTime::now()),
        };
        if let Some(t) = args.bytes(2) {
            ms = keel_runtime::format::time::iso_time(t).unwrap_or(0);
        }
        let seconds = crate::dates::unix_seconds(julian, ms);
        let r = path(vm, args, 0).map_or(Err(std::io::ErrorKind::NotFound.into()), |p| {
            let f = std::fs::OpenOptions::new().write(true).open(p)?;
            f.set_modified(UNIX_EPOCH + Duration::from_millis(seconds.max(0) as u64 * 1000))
        });
        Ok(Value::logical(note(vm, &r)))
    }

    /// Value of an environment variable.
    fn GetEnv[1, 2](_vm, args) { Ok(env(args.text(0), &Value::NIL)) }
    /// Value of an environment variable, or a default.
    fn hb_GetEnv[1, 3](_vm, args) { Ok(env(args.text(0), args.get(1))) }
}

fn env(name: Option<String>, default: &Value) -> Value {
    match name.filter(|n| !n.is_empty() && !n.contains('=')).and_then(|n| super::environment::get(&n)) {
        Some(v) => Value::from(v),
        None if default.is_str() => default.clone(),
        None => Value::from(""),
    }
}
