//! Behaviour switches of hashes.

use crate::arrays::hard_error;
use keel_runtime::builtin::{Args, NativeResult};
use keel_runtime::builtins;
use keel_runtime::value::{HashFlags, Value};
use keel_runtime::vm::Vm;

fn switch(vm: &mut Vm, args: &Args<'_>, bit: u32, inverted: bool) -> NativeResult {
    let Some(h) = args.hash(0) else { return hard_error(vm, 2017, args) };
    let old = (h.flags() & bit != 0) != inverted;
    if let Some(on) = args.logical(1) {
        let flags = if on != inverted { h.flags() | bit } else { h.flags() & !bit };
        if flags != h.flags() {
            h.set_flags(flags);
        }
    }
    Ok(Value::logical(old))
}

fn set_switch(vm: &mut Vm, args: &Args<'_>, bit: u32, inverted: bool) -> NativeResult {
    switch(vm, args, bit, inverted)?;
    Ok(args.get(0).clone())
}

const AUTO: u32 = HashFlags::AUTOADD_ACCESS | HashFlags::AUTOADD_ASSIGN;

fn auto_add(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let Some(h) = args.hash(0) else { return hard_error(vm, 2017, args) };
    let old = h.flags() & AUTO;
    match (args.logical(1), args.int(1)) {
        (Some(on), _) => h.set_flags(if on { h.flags() | AUTO } else { h.flags() & !AUTO }),
        (None, Some(n)) => h.set_flags((h.flags() & !AUTO) | n as u32 & AUTO),
        _ => {}
    }
    Ok(Value::int(old as i64))
}

builtins! {
    /// Do text keys that differ in case differ? Sets it with a second argument; returns the former setting.
    fn hb_HCaseMatch[1, 2](vm, args) { switch(vm, args, HashFlags::IGNORE_CASE, true) }
    /// As hb_HCaseMatch; returns the hash.
    fn hb_HSetCaseMatch[1, 2](vm, args) { set_switch(vm, args, HashFlags::IGNORE_CASE, true) }
    /// Do text keys compare by bytes?
    fn hb_HBinary[1, 2](vm, args) { switch(vm, args, HashFlags::BINARY, false) }
    /// As hb_HBinary; returns the hash.
    fn hb_HSetBinary[1, 2](vm, args) { set_switch(vm, args, HashFlags::BINARY, false) }
    /// Do entries stay in the order of their insertion?
    fn hb_HKeepOrder[1, 2](vm, args) { switch(vm, args, HashFlags::KEEP_ORDER, false) }
    /// As hb_HKeepOrder; returns the hash.
    fn hb_HSetOrder[1, 2](vm, args) { set_switch(vm, args, HashFlags::KEEP_ORDER, false) }
    /// When missing keys are added: 1 on access, 2 on assignment. Returns the former setting.
    fn hb_HAutoAdd[1, 3](vm, args) {
        let old = auto_add(vm, args)?;
        if let (Some(h), true) = (args.hash(0), args.len() > 2) {
            h.set_default_value(args.get(2).clone());
        }
        Ok(old)
    }
    /// As hb_HAutoAdd; returns the hash.
    fn hb_HSetAutoAdd[1, 2](vm, args) {
        auto_add(vm, args)?;
        Ok(args.get(0).clone())
    }
    /// Value of missing keys that are added on access; sets it with a second argument; returns the former one.
    fn hb_HDefault[1, 2](vm, args) {
        let Some(h) = args.hash(0) else { return hard_error(vm, 2017, args) };
        let old = h.default_value();
        if args.len() > 1 {
            h.set_default_value(args.get(1).clone());
        }
        Ok(old)
    }
    /// Makes room for entries.
    fn hb_HAllocate[2, 2](vm, args) {
        let (Some(h), Some(n)) = (args.hash(0), args.int(1)) else { return hard_error(vm, 2017, args) };
        h.reserve(n.clamp(0, 1 << 24) as usize);
        Ok(Value::NIL)
    }
}
