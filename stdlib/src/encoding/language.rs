//! The language of the thread: its names, messages and letters.

use keel_rdd::codepage::Page;
use keel_runtime::builtin::{Args, NativeResult};
use keel_runtime::builtins;
use keel_runtime::error::{ErrorSpec, eg};
use keel_runtime::language::Speech;
use keel_runtime::set::id;
use keel_runtime::value::Value;
use keel_runtime::vm::Vm;

/// Messages of `NationMsg()`, from 1.
const NATION: [&str; 13] = [
    "Database Files    # Records    Last Update     Size",
    "Do you want more samples?",
    "Page No.",
    "** Subtotal **",
    "* Subsubtotal *",
    "*** Total ***",
    "Ins",
    "   ",
    "Invalid date",
    "Range: ",
    " - ",
    "Y/N",
    "INVALID EXPRESSION",
];

builtins! {
    /// Selects a language; returns the one before, such as `en` or `de.DE850`.
    ///
    /// The texts of the language come in the code page given as second argument, or in that of the session; names of old,
    /// such as `DEWIN`, say their page themselves. Without a name nothing changes. An unknown language is error 1303, an
    /// unknown page 1302.
    ///
    /// ```prg
    /// ? hb_langSelect( "es" ), CMonth( 0d20240229 )   //=> en Febrero
    /// ```
    fn hb_langSelect[0, 2](vm, args) {
        let old = Value::str(vm.sets.text(id::LANGUAGE));
        let Some(name) = args.text(0) else { return Ok(old) };
        let page = match args.text(1) {
            Some(page) => match Page::find_any_case(&page) {
                Some(page) => page,
                None => {
                    let spec = ErrorSpec::base(eg::ARG, 1302, "HB_CDPISUTF8");
                    return vm.raise_value(spec.with_args(&[args.get(1).deref()]));
                }
            },
            None => vm.sets.page().unwrap_or_else(Page::en),
        };
        match Speech::select(&name, Some(page), args.bytes(1).is_some()) {
            Some(speech) => vm.sets.set(id::LANGUAGE, Value::from(speech.id())),
            None => return unknown(vm, args),
        }
        Ok(old)
    }
    /// Selects a language by its exact name, such as `de` or `de.DE850`; returns the one before.
    fn __hb_langSelect[0, 1](vm, args) {
        let old = Value::str(vm.sets.text(id::LANGUAGE));
        if let Some(name) = args.text(0) {
            match Speech::of_id(&name) {
                Some(speech) => vm.sets.set(id::LANGUAGE, Value::from(speech.id())),
                None => return unknown(vm, args),
            }
        }
        Ok(old)
    }
    /// Name of the language module.
    fn hb_langName[0, 1](vm, args) {
        Ok(match speech(vm, args, 0) {
            Some(s) => {
                let (english, own) = (s.language.english, s.language.own);
                let text = format!("Harbour Language: {} {english} ({own})", s.id());
                Value::str(&s.text(&text))
            }
            None => Value::from("Harbour Language: (not installed)"),
        })
    }
    /// Text of a generic error code.
    ///
    /// ```prg
    /// ? hb_langErrMsg( 1 )   //=> Argument error
    /// ```
    fn hb_langErrMsg[1, 2](vm, args) {
        Ok(match args.int(0).and_then(|n| u16::try_from(n).ok()).filter(|n| *n > 0) {
            Some(n) => vm.sets.speech.error(n),
            None => Value::from(UNKNOWN),
        })
    }
    /// A message of the language: names of the language, months (from 6), days (from 18), messages (from 25), errors
    /// (from 38), the date format and the letters for yes and no (from 115). An unknown language has none.
    fn hb_langMessage[1, 2](vm, args) {
        let n = args.int(0).unwrap_or(0);
        let Some(s) = speech(vm, args, 1) else { return Ok(Value::from("")) };
        let l = s.language;
        let text = match n {
            0 => return Ok(Value::from(s.id())),
            1 => l.english,
            2 => l.own,
            3 if l.id == "en" => "EN",
            4 => s.page.map_or("UTF8", |page| page.id()),
            6..=17 => l.months[n as usize - 6],
            18..=24 => l.days[n as usize - 18],
            25..=37 => nation(&s, n as usize - 25),
            38 => UNKNOWN,
            39..=90 => return Ok(s.error((n - 38) as u16)),
            115 => l.date_format,
            116 => l.yes,
            117 => l.no,
            _ => "",
        };
        Ok(Value::str(&s.text(text)))
    }
    /// A message by number, from 1.
    fn NationMsg[1, 1](vm, args) { Ok(message(vm, args)) }
    /// A message by number, from 1.
    fn __natMsg[0, 1](vm, args) { Ok(message(vm, args)) }
    /// Does a text start with the letter for yes?
    fn IsAffirm[1, 1](vm, args) { Ok(starts(vm, args, vm.sets.speech.language.yes)) }
    /// Does a text start with the letter for no?
    fn IsNegative[1, 1](vm, args) { Ok(starts(vm, args, vm.sets.speech.language.no)) }
    /// Does a text start with the letter for yes?
    fn __natIsAffirm[0, 1](vm, args) { Ok(starts(vm, args, vm.sets.speech.language.yes)) }
    /// Does a text start with the letter for no?
    fn __natIsNegative[0, 1](vm, args) { Ok(starts(vm, args, vm.sets.speech.language.no)) }
    /// Name of the message module.
    fn _NatMsgVer[0, 0](_vm, _args) { Ok(Value::from("NATMSGS (Harbour)")) }
    /// Name of the message module.
    fn __natMsgVer[0, 0](_vm, _args) { Ok(Value::from("NATMSGS (Harbour)")) }
    /// Description of the code page that sorts texts.
    fn _NatSortVer[0, 1](_vm, _args) { Ok(Value::from("English CP-437")) }
}

const UNKNOWN: &str = "Unknown error";

/// The language a function is asked about, or that of the thread; `None` for one that does not exist.
fn speech(vm: &Vm, args: &Args<'_>, i: usize) -> Option<Speech> {
    match args.text(i) {
        Some(name) => Speech::of_id(&name),
        None => Some(vm.sets.speech),
    }
}

fn unknown(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    vm.raise_value(ErrorSpec::base(eg::ARG, 1303, "__HB_LANGSELECT").with_args(&[args.get(0).deref()]))
}

fn nation(s: &Speech, i: usize) -> &'static str {
    if i == 11 { s.language.choice } else { NATION.get(i).copied().unwrap_or_default() }
}

fn message(vm: &Vm, args: &Args<'_>) -> Value {
    if args.is_empty() {
        return Value::from("Invalid argument");
    }
    let s = vm.sets.speech;
    let i = args.int(0).and_then(|n| usize::try_from(n - 1).ok());
    Value::str(&s.text(i.map_or("", |i| nation(&s, i))))
}

/// Does the first argument start with this letter, in either case?
fn starts(vm: &Vm, args: &Args<'_>, letter: &str) -> Value {
    let s = vm.sets.speech;
    let Some(text) = args.bytes(0) else { return Value::logical(false) };
    let is = |letter: &str| text.starts_with(&s.text(letter));
    Value::logical(is(letter) || is(&letter.to_lowercase()))
}
