//! `hb_mvSave()` and `hb_mvRestore()`: memvars in files of Harbour's own (`.hbv`).
//!
//! A file is `C0 "HBV" 01 00` and the serialized array of pairs of name and value (`hb_Serialize()`).

use super::access::like;
use super::mem_files::{again, path_with, read_file};
use keel_runtime::builtins;
use keel_runtime::error::{ErrorSpec, eg};
use keel_runtime::symbol::Symbol;
use keel_runtime::value::{Tag, Value};

const SIGN: &[u8] = b"\xC0HBV\x01\x00";

builtins! {
    /// Saves the memvars whose names fit a mask (`lIncluded` .T., the default) or do not fit it: `hb_mvSave( cFile, cMask, lIncluded )`.
    ///
    /// Texts, numbers, dates, timestamps and logicals are saved; other values are left out. .T. when the file was written.
    fn hb_mvSave[0, 3](vm, args) {
        let Some(file) = args.text(0) else {
            return vm.raise_value(ErrorSpec::base(eg::ARG, 2008, "HB_MVSAVE").with_args(args.values()));
        };
        let (mask, included) = (args.bytes(1).unwrap_or(b"*"), args.logical(2).unwrap_or(true));
        let fits = |sym: Symbol| like(mask, sym.name().as_bytes()) == included;
        // PUBLICs come first, from the last name to the first, then the PRIVATEs as they were made: one that hides another comes twice.
        let mut names: Vec<Symbol> = vm.visible_memvars().into_iter().filter_map(|(sym, public)| public.then_some(sym)).collect();
        names.sort_by(|a, b| b.name().cmp(a.name()));
        names.extend(vm.private_memvars());
        let mut pairs = Vec::new();
        for sym in names.into_iter().filter(|sym| fits(*sym)) {
            let value = vm.memvar(sym).map(Value::deref_own).unwrap_or_default();
            let saved = matches!(
                value.tag(),
                Tag::SStr | Tag::Str | Tag::Int | Tag::Double | Tag::Date | Tag::Timestamp | Tag::Logical
            );
            if saved {
                pairs.push(Value::array(vec![Value::from(sym.name()), value]));
            }
        }
        let text = vm.call_name("hb_Serialize", &[Value::array(pairs)])?;
        let content = [SIGN, text.as_bytes().unwrap_or_default()].concat();
        let path = path_with(vm, &file, "hbv");
        loop {
            match std::fs::write(&path, &content) {
                Ok(()) => return Ok(Value::from(true)),
                Err(e) => {
                    if !again(vm, eg::OPEN, 2006, &path.to_string_lossy(), &e)? {
                        return Ok(Value::from(false));
                    }
                }
            }
        }
    }

    /// Restores memvars: `hb_mvRestore( cFile, lAdditive, cMask, lIncluded )`. With `lAdditive` .F. all memvars are released first.
    /// Variables that do not exist become PRIVATE. Returns the first value that was restored; NIL for a file that is none.
    fn hb_mvRestore[0, 4](vm, args) {
        let Some(file) = args.text(0) else {
            return vm.raise_value(ErrorSpec::base(eg::ARG, 2007, "HB_MVRESTORE").with_args(args.values()));
        };
        let (mask, included) = (args.bytes(2).unwrap_or(b"*"), args.logical(3).unwrap_or(true));
        if !args.logical(1).unwrap_or(true) {
            vm.clear_memvars();
        }
        let path = path_with(vm, &file, "hbv");
        let Some(content) = read_file(vm, &path, &path.to_string_lossy())? else { return Ok(Value::NIL) };
        let Some(text) = content.strip_prefix(SIGN) else { return Ok(Value::NIL) };
        let list = vm.call_name("hb_Deserialize", &[Value::str(text)])?;
        let mut first = None;
        for pair in list.as_array().map(|a| a.to_vec()).unwrap_or_default() {
            let pair = pair.as_array().map(|a| a.to_vec()).unwrap_or_default();
            let [name, value] = pair.as_slice() else { continue };
            let Some(name) = name.as_bytes().filter(|n| like(mask, n) == included) else { continue };
            vm.set_memvar(Symbol::intern(&String::from_utf8_lossy(name)), value.clone());
            first.get_or_insert_with(|| value.clone());
        }
        Ok(first.unwrap_or_default())
    }
}
