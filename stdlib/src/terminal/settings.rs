//! `Set()`: reading and changing SETs with the checks of each type, and the files that some of them open.

use super::color;
use keel_rdd::codepage::Page;
use keel_runtime::builtins;
use keel_runtime::console::{Channel, OutFile};
use keel_runtime::error::{Answer, ErrorSpec, eg};
use keel_runtime::format::date;
use keel_runtime::language::Speech;
use keel_runtime::set::id;
use keel_runtime::unwind::Unwind;
use keel_runtime::value::Value;
use keel_runtime::vm::Vm;
use std::path::PathBuf;

builtins! {
    /// The value of a SET by its `_SET_…` number; a second argument changes it. NIL for an unknown number.
    ///
    /// Logical SETs take logicals and `"ON"`, `"OFF"`; values of a wrong type change nothing.
    /// ```prg
    /// ? Set( 3 ), Set( 3, 4 ), Set( 3 )   //=>          2          2          4
    /// ```
    fn Set[1, 3](vm, args) {
        let Some(n) = args.int(0).and_then(|n| usize::try_from(n).ok()).filter(|n| vm.sets.exists(*n)) else {
            return Ok(Value::NIL);
        };
        let old = vm.sets.get(n).clone();
        if args.len() > 1 {
            change(vm, n, args.get(1), args.get(2), args.values())?;
        }
        Ok(old)
    }
    /// SET CANCEL: whether Alt-C ends the program.
    fn SetCancel[0, 1](vm, args) {
        let old = vm.sets.get(id::CANCEL).clone();
        if let Some(b) = switch(args.get(0)) {
            vm.sets.set(id::CANCEL, Value::logical(b));
        }
        Ok(old)
    }
    /// SET CENTURY: whether SET DATE shows four digits of the year; returns what it was.
    fn __SetCentury[0, 1](vm, args) {
        let format = vm.sets.text(id::DATEFORMAT).to_vec();
        let old = date::has_century(&format);
        if let Some(b) = switch(args.get(0)) {
            vm.sets.set(id::DATEFORMAT, Value::from(date::with_century(&format, b)));
        }
        Ok(Value::logical(old))
    }
}

/// A logical, or the texts ON and OFF.
fn switch(v: &Value) -> Option<bool> {
    match v.as_bytes() {
        Some(s) if s.eq_ignore_ascii_case(b"ON") => Some(true),
        Some(s) if s.eq_ignore_ascii_case(b"OFF") => Some(false),
        _ => v.as_logical(),
    }
}

fn refuse(vm: &mut Vm, sub_code: u32, all: &[Value]) -> Result<(), Unwind> {
    vm.raise_value(ErrorSpec::base(eg::ARG, sub_code, "SET").with_args(all)).map(drop)
}

/// The typed rule of each SET: what a new value must be, and what follows from it.
fn change(vm: &mut Vm, n: usize, new: &Value, mode: &Value, all: &[Value]) -> Result<(), Unwind> {
    match n {
        id::COLOR => {
            if let Some(s) = new.as_bytes() {
                let old = String::from_utf8_lossy(vm.sets.text(n)).into_owned();
                vm.sets.set(n, Value::from(color::merge(&old, &String::from_utf8_lossy(s))));
                keel_runtime::screen::with(|s| s.selected = 0);
            }
        }
        id::CURSOR => {
            if let Some(k) = new.as_i64() {
                vm.sets.set(n, Value::int(if (0..=4).contains(&k) { k } else { 1 }));
            }
        }
        id::TYPEAHEAD => {
            if let Some(k) = new.as_i64() {
                vm.sets.set(n, Value::int(if k == 0 { 0 } else { k.clamp(16, 4096) }));
            }
        }
        id::VIDEOMODE => {
            if let Some(k) = new.as_i64() {
                vm.sets.set(n, Value::int(k));
            }
        }
        id::ALTFILE => return open(vm, n, Channel::Alternate, ".txt", new, mode),
        id::EXTRAFILE => return open(vm, n, Channel::Extra, ".prn", new, mode),
        id::PRINTFILE => return open(vm, n, Channel::Printer, ".prn", new, mode),
        id::DEVICE => {
            if new.is_str() {
                vm.sets.set(n, new.clone());
            }
        }
        id::DIRSEPARATOR => {
            if let Some([b, ..]) = new.as_bytes() {
                vm.sets.set(n, Value::str(&[*b]));
            }
        }
        id::FILECASE | id::DIRCASE => {
            let case = match new.as_bytes() {
                Some(s) => {
                    [b"MIXED".as_slice(), b"LOWER", b"UPPER"].iter().position(|c| s.eq_ignore_ascii_case(c))
                }
                None => new.as_i64().filter(|k| (0..=2).contains(k)).map(|k| k as usize),
            };
            match case {
                Some(k) => vm.sets.set(n, Value::from(k)),
                None => return refuse(vm, 2020, all),
            }
        }
        id::LANGUAGE => match new.as_bytes() {
            None => return refuse(vm, 2020, all),
            Some(s) => match std::str::from_utf8(s).ok().and_then(Speech::of_id) {
                Some(speech) => vm.sets.set(n, Value::from(speech.id())),
                None => return refuse(vm, 1303, all),
            },
        },
        id::CODEPAGE | id::OSCODEPAGE | id::DBCODEPAGE => match new.as_bytes() {
            None if new.is_nil() && n != id::CODEPAGE => vm.sets.set(n, Value::NIL),
            None => return refuse(vm, 2020, all),
            Some(s) => match Page::find_any_case(&String::from_utf8_lossy(s)) {
                Some(page) => {
                    vm.sets.set(n, Value::from(page.id()));
                    vm.sync_settings();
                }
                None => return refuse(vm, 1302, all),
            },
        },
        _ => {
            let old = keel_runtime::set::ROWS.iter().find(|r| r.0 == n).map(|r| (r.2)()).unwrap_or_default();
            if old.as_logical().is_some() {
                if let Some(b) = switch(new) {
                    vm.sets.set(n, Value::logical(b));
                }
            } else if old.is_number() {
                match new.as_i64() {
                    Some(k) if k < 0 => return refuse(vm, 2020, all),
                    Some(k) => vm.sets.set(n, Value::int(k)),
                    None => {}
                }
            } else if new.is_str() {
                vm.sets.set(n, new.clone());
            } else if new.is_nil() {
                vm.sets.set(n, Value::from(""));
            }
        }
    }
    Ok(())
}

/// Opens or (empty name) closes the file of an output channel. `mode` `.T.` appends.
fn open(
    vm: &mut Vm,
    n: usize,
    channel: Channel,
    extension: &str,
    new: &Value,
    mode: &Value,
) -> Result<(), Unwind> {
    if new.is_nil() {
        vm.console.set_file(channel, None);
        if channel != Channel::Printer {
            vm.sets.set(n, Value::from(""));
        }
        return Ok(());
    }
    let Some(name) = new.as_bytes().map(|s| String::from_utf8_lossy(s).trim().to_string()) else {
        return Ok(());
    };
    vm.console.set_file(channel, None);
    if name.is_empty() {
        vm.sets.set(n, Value::from(if channel == Channel::Printer { "|lpr" } else { "" }));
        return Ok(());
    }
    let path = full_path(vm, &name, extension);
    loop {
        let mark_end = channel != Channel::Printer && vm.sets.flag(id::EOF);
        match OutFile::open(&path, mode.as_logical().unwrap_or(false), mark_end) {
            Ok(file) => {
                vm.console.set_file(channel, Some(file));
                vm.sets.set(n, Value::from(name));
                return Ok(());
            }
            Err(e) => {
                let sub_code = match channel {
                    Channel::Alternate => 2013,
                    Channel::Printer => 2014,
                    Channel::Extra => 2015,
                };
                let mut spec = ErrorSpec::base(eg::CREATE, sub_code, "").retry().or_default();
                spec.subsystem = "TERM".into();
                spec.filename = path.to_string_lossy().into_owned();
                spec.os_code = e.raw_os_error().unwrap_or(0);
                match vm.raise(spec)? {
                    Answer::Retry => continue,
                    _ => return Ok(()),
                }
            }
        }
    }
}

fn full_path(vm: &Vm, name: &str, extension: &str) -> PathBuf {
    let mut path = vm.sets.name_rules().path(name.as_bytes());
    if path.extension().is_none() && vm.sets.flag(id::DEFEXTENSIONS) && !name.starts_with("/dev/") {
        path.set_extension(&extension[1..]);
    }
    vm.sets.place(path)
}
