//! Code pages: choosing them, facts about them, translating texts.

use keel_rdd::codepage::{Page, from_utf8, to_utf8, translate};
use keel_runtime::builtin::Args;
use keel_runtime::builtins;
use keel_runtime::error::{ErrorSpec, eg};
use keel_runtime::set::id;
use keel_runtime::unwind::Unwind;
use keel_runtime::value::Value;
use keel_runtime::vm::Vm;

builtins! {
    /// The code page of the thread; an argument changes it.
    ///
    /// ```prg
    /// ? hb_cdpSelect()   //=> EN
    /// ```
    fn hb_cdpSelect[0, 1](vm, args) {
        let old = vm.sets.get(id::CODEPAGE).clone();
        match page_or_error(vm, args, 0)? {
            Ok(Some(page)) => {
                vm.sets.set(id::CODEPAGE, Value::from(page.id()));
                // Open tables are read through it at once.
                vm.sync_settings();
            }
            Ok(None) => {}
            Err(v) => return Ok(v),
        }
        Ok(old)
    }
    /// Is there a code page of this name?
    fn hb_cdpExists[0, 1](vm, args) {
        match args.text(0) {
            Some(n) => Ok(Value::logical(Page::find(&n).is_some())),
            None => vm.arg_error(3012, args),
        }
    }
    /// Names of all code pages.
    fn hb_cdpList[0, 0](_vm, _args) {
        let first = ["EN", "UTF8", "UTF8EX", "UTF16LE"];
        let others = Page::list().into_iter().filter(|n| !first.contains(n));
        Ok(Value::array(first.into_iter().chain(others).map(Value::from).collect()))
    }
    /// Name of the character set of a code page.
    fn hb_cdpUniID[0, 1](vm, args) { about(vm, args, |p| Value::from(p.chart())) }
    /// Description of a code page.
    fn hb_cdpInfo[0, 1](vm, args) { about(vm, args, |p| Value::from(if p.id() == "EN" { "English CP-437" } else { p.id() })) }
    /// Description of the code page that sorts texts.
    fn __natSortVer[0, 1](vm, args) { about(vm, args, |p| Value::from(if p.id() == "EN" { "English CP-437" } else { p.id() })) }
    /// Is a code page UTF-8?
    fn hb_cdpIsUTF8[0, 1](vm, args) { about(vm, args, |p| Value::logical(p.is_utf8())) }
    /// Do the text functions count characters of more than one byte in a code page?
    fn hb_cdpIsCharIdx[0, 2](vm, args) { about(vm, args, |p| Value::logical(p.is_char_indexed())) }
    /// Largest code of a character.
    fn hb_cdpCharMax[0, 1](vm, args) { about(vm, args, |p| Value::int(p.char_max() as i64)) }
    /// Code page of the operating system.
    fn hb_cdpOS[0, 0](_vm, _args) { Ok(Value::from("UTF8")) }
    /// Code page of the terminal.
    fn hb_cdpTerm[0, 0](_vm, _args) { Ok(Value::from("UTF8")) }
    /// A text translated from one code page to another; the current one stands for a missing name.
    fn hb_Translate[1, 3](vm, args) {
        // An empty text asks for no page.
        let Some(s) = args.bytes(0).filter(|s| !s.is_empty()) else { return Ok(Value::from("")) };
        let (from, to) = (page_or_error(vm, args, 1)?, page_or_error(vm, args, 2)?);
        let (from, to) = match (from, to) {
            (Ok(f), Ok(t)) => (f, t),
            (Err(v), _) | (_, Err(v)) => return Ok(v),
        };
        let own = vm.sets.page().unwrap_or_else(Page::en);
        Ok(Value::from(translate(s, from.unwrap_or(own), to.unwrap_or(own))))
    }
    /// A text of a code page (the current one) as UTF-8.
    fn hb_StrToUTF8[0, 2](vm, args) {
        let Some(s) = args.bytes(0).filter(|s| !s.is_empty()) else { return Ok(Value::from("")) };
        let page = match page_or_error(vm, args, 1)? {
            Ok(p) => p.or_else(|| vm.sets.page()).unwrap_or_else(Page::en),
            Err(v) => return Ok(v),
        };
        Ok(Value::from(to_utf8(s, page)))
    }
    /// A UTF-8 text in a code page (the current one).
    fn hb_UTF8ToStr[0, 2](vm, args) {
        let Some(s) = args.bytes(0) else { return vm.arg_error(3012, args) };
        if s.is_empty() {
            return Ok(Value::from(""));
        }
        match page_or_error(vm, args, 1)? {
            Ok(p) => Ok(Value::from(from_utf8(s, p.or_else(|| vm.sets.page()).unwrap_or_else(Page::en)))),
            Err(v) => Ok(v),
        }
    }
    /// A UTF-8 text with box characters in the current code page.
    fn hb_UTF8ToStrBox[0, 1](vm, args) {
        match args.bytes(0) {
            Some(s) => Ok(Value::from(from_utf8(s, vm.sets.page().unwrap_or_else(Page::en)))),
            None => vm.arg_error(3012, args),
        }
    }
    /// Does a text hold UTF-8 sequences of more than one byte and nothing that is not UTF-8?
    fn hb_StrIsUTF8[0, 1](_vm, args) {
        let s = args.bytes(0).unwrap_or_default();
        Ok(Value::logical(!s.is_ascii() && std::str::from_utf8(s).is_ok()))
    }
    /// A text for the terminals of old; unchanged here.
    fn hb_ANSIToOEM[0, 1](_vm, args) { Ok(args.bytes(0).map_or(Value::from(""), Value::str)) }
    /// A text from the terminals of old; unchanged here.
    fn hb_OEMToANSI[0, 1](_vm, args) { Ok(args.bytes(0).map_or(Value::from(""), Value::str)) }
}

/// The page an argument names, `None` without argument; the inner `Err` is the answer of the error block for an unknown name.
pub fn page_or_error(
    vm: &mut Vm,
    args: &Args<'_>,
    i: usize,
) -> Result<Result<Option<&'static Page>, Value>, Unwind> {
    let Some(name) = args.text(i) else { return Ok(Ok(None)) };
    match Page::find_any_case(&name) {
        Some(page) => Ok(Ok(Some(page))),
        None => {
            let operation = vm.native_name();
            let spec = ErrorSpec::base(eg::ARG, 1302, &operation).with_args(args.values());
            vm.raise_value(spec).map(Err)
        }
    }
}

fn about(vm: &mut Vm, args: &Args<'_>, f: fn(&Page) -> Value) -> keel_runtime::builtin::NativeResult {
    match page_or_error(vm, args, 0)? {
        Ok(p) => Ok(f(p.or_else(|| vm.sets.page()).unwrap_or_else(Page::en))),
        Err(v) => Ok(v),
    }
}
