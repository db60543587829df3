//! Messages of the language module; English is the only one.

use keel_runtime::builtin::Args;
use keel_runtime::builtins;
use keel_runtime::error::description;
use keel_runtime::format::date;
use keel_runtime::value::Value;

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
    /// The language; there is only English.
    fn hb_langSelect[0, 2](_vm, _args) { Ok(Value::from("en")) }
    /// The language; there is only English.
    fn __hb_langSelect[0, 1](_vm, _args) { Ok(Value::from("en")) }
    /// Name of the language module.
    fn hb_langName[0, 1](_vm, args) {
        let known = args.bytes(0).is_none_or(|id| id.eq_ignore_ascii_case(b"en"));
        let name = if known { "en English (English)" } else { "(not installed)" };
        Ok(Value::from(format!("Harbour Language: {name}")))
    }
    /// Text of a generic error code.
    ///
    /// ```prg
    /// ? hb_langErrMsg( 1 )   //=> Argument error
    /// ```
    fn hb_langErrMsg[1, 2](_vm, args) {
        Ok(Value::from(args.int(0).and_then(|n| u16::try_from(n).ok()).filter(|n| *n > 0).map_or("Unknown error", description)))
    }
    /// A message of the language: names of the language, months (from 6), days (from 18), messages (from 25), errors (from 38).
    fn hb_langMessage[1, 2](_vm, args) {
        let n = args.int(0).unwrap_or(0);
        Ok(Value::from(match n {
            0 => "en",
            1 | 2 => "English",
            3 => "EN",
            4 => "UTF8",
            6..=17 => date::MONTHS[n as usize - 6],
            18..=24 => date::DAYS[n as usize - 18],
            25..=37 => NATION[n as usize - 25],
            38..=90 => match description((n - 38) as u16) {
                "Unknown error" if n > 38 => "",
                text => text,
            },
            _ => "",
        }))
    }
    /// A message by number, from 1.
    fn NationMsg[1, 1](_vm, args) { Ok(message(args)) }
    /// A message by number, from 1.
    fn __natMsg[0, 1](_vm, args) { Ok(message(args)) }
    /// Does a text start with the letter for yes?
    fn IsAffirm[1, 1](_vm, args) { Ok(starts(args.bytes(0), b'Y')) }
    /// Does a text start with the letter for no?
    fn IsNegative[1, 1](_vm, args) { Ok(starts(args.bytes(0), b'N')) }
    /// Does a text start with the letter for yes?
    fn __natIsAffirm[0, 1](_vm, args) { Ok(starts(args.bytes(0), b'Y')) }
    /// Does a text start with the letter for no?
    fn __natIsNegative[0, 1](_vm, args) { Ok(starts(args.bytes(0), b'N')) }
    /// Name of the message module.
    fn _NatMsgVer[0, 0](_vm, _args) { Ok(Value::from("NATMSGS (Harbour)")) }
    /// Name of the message module.
    fn __natMsgVer[0, 0](_vm, _args) { Ok(Value::from("NATMSGS (Harbour)")) }
    /// Description of the code page that sorts texts.
    fn _NatSortVer[0, 1](_vm, _args) { Ok(Value::from("English CP-437")) }
}

fn message(args: &Args<'_>) -> Value {
    if args.is_empty() {
        return Value::from("Invalid argument");
    }
    let i = args.int(0).and_then(|n| usize::try_from(n - 1).ok());
    Value::from(match i.and_then(|i| NATION.get(i)) {
        Some(text) => text,
        None => "",
    })
}

fn starts(s: Option<&[u8]>, letter: u8) -> Value {
    Value::logical(s.and_then(|s| s.first()).map(u8::to_ascii_uppercase) == Some(letter))
}
