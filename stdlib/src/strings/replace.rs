//! Replacing texts in texts.

use super::find::find;
use keel_runtime::builtin::{Args, NativeResult};
use keel_runtime::builtins;
use keel_runtime::value::Value;
use keel_runtime::vm::Vm;

builtins! {
    /// A text with occurrences of another replaced, from the `start`-th on, `count` of them.
    ///
    /// ```prg
    /// ? StrTran( "aXbXc", "X", "--" )      //=> a--b--c
    /// ? StrTran( "aXbXc", "X", "-", 2 )    //=> aXb-c
    /// ```
    fn StrTran[2, 5](vm, args) { str_tran(vm, args) }
    /// [`StrTran`] on UTF-8 texts.
    fn hb_utf8StrTran[0, 5](vm, args) { str_tran(vm, args) }
    /// A text with several texts replaced at once: texts and their replacements as texts (by character), arrays, or a hash.
    ///
    /// ```prg
    /// ? hb_StrReplace( "abcabc", { "a" => "1", "bc" => "22" } )   //=> 122122
    /// ```
    fn hb_StrReplace[0, 3](vm, args) {
        let Some(s) = args.bytes(0) else { return vm.arg_error(3012, args) };
        let Some(pairs) = pairs(args) else { return vm.arg_error(3012, args) };
        Ok(Value::from(replace_all(s, &pairs)))
    }
}

fn str_tran(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let (Some(s), Some(old)) = (args.bytes(0), args.bytes(1)) else { return vm.arg_error(1126, args) };
    let new = match args.bytes(2) {
        Some(n) => n,
        None => b"",
    };
    let start = args.int(3).unwrap_or(1);
    let count = args.int(4).unwrap_or(-1);
    // Harbour: a start of 0 and a count of 0 give an empty text.
    if (args.int(3).is_some() && start == 0) || count == 0 {
        return Ok(Value::from(""));
    }
    if old.is_empty() || old.len() > s.len() || start < 0 {
        return Ok(args.get(0).clone());
    }
    let Some(first) = find(s, old) else { return Ok(args.get(0).clone()) };
    let mut out = Vec::with_capacity(s.len() + new.len());
    let (mut from, mut nth, mut left) = (0, 0, if count < 0 { i64::MAX } else { count });
    let mut replace = |at: usize| {
        nth += 1;
        out.extend_from_slice(&s[from..at]);
        if nth >= start {
            out.extend_from_slice(new);
            left -= 1;
        } else {
            out.extend_from_slice(old);
        }
        from = at + old.len();
        left > 0
    };
    if let [byte] = old {
        let _ = memchr::memchr_iter(*byte, &s[first..]).all(|p| replace(first + p));
    } else {
        let _ = memchr::memmem::find_iter(&s[first..], old).all(|p| replace(first + p));
    }
    out.extend_from_slice(&s[from..]);
    Ok(Value::from(out))
}

/// What to replace by what; `None` for wrong types.
fn pairs(args: &Args<'_>) -> Option<Vec<(Vec<u8>, Vec<u8>)>> {
    let from = args.get(1);
    if let Some(h) = from.as_hash() {
        return Some(
            h.pairs()
                .iter()
                .filter_map(|(k, v)| {
                    Some((k.as_bytes()?.to_vec(), v.as_bytes().unwrap_or_default().to_vec()))
                })
                .collect(),
        );
    }
    let by_character = |s: &[u8]| s.iter().map(|b| vec![*b]).collect::<Vec<_>>();
    let texts = |v: &Value| {
        v.as_array()
            .map(|a| a.to_vec().iter().map(|t| t.as_bytes().unwrap_or_default().to_vec()).collect::<Vec<_>>())
    };
    if let Some(s) = from.as_bytes() {
        // A text and a text: whole by whole. A text and an array: character by element.
        return match args.get(2) {
            v if v.is_nil() => Some(by_character(s).into_iter().map(|b| (b, Vec::new())).collect()),
            v if v.as_array().is_some() => Some(with(by_character(s), texts(v)?)),
            // Anything but a text removes.
            v => Some(with(by_character(s), by_character(v.as_bytes().unwrap_or_default()))),
        };
    }
    if let Some(list) = texts(from) {
        return match args.get(2) {
            v if v.is_nil() => Some(list.into_iter().map(|b| (b, Vec::new())).collect()),
            v if v.as_array().is_some() => Some(with(list, texts(v)?)),
            v => Some(with(list, by_character(v.as_bytes().unwrap_or_default()))),
        };
    }
    None
}

fn with(from: Vec<Vec<u8>>, to: Vec<Vec<u8>>) -> Vec<(Vec<u8>, Vec<u8>)> {
    let mut to = to.into_iter();
    from.into_iter().map(|f| (f, to.next().unwrap_or_default())).collect()
}

/// At each place the first pair that fits wins.
fn replace_all(s: &[u8], pairs: &[(Vec<u8>, Vec<u8>)]) -> Vec<u8> {
    let mut out = Vec::with_capacity(s.len());
    let mut at = 0;
    while at < s.len() {
        match pairs.iter().find(|(from, _)| !from.is_empty() && s[at..].starts_with(from)) {
            Some((from, to)) => {
                out.extend_from_slice(to);
                at += from.len();
            }
            None => {
                out.push(s[at]);
                at += 1;
            }
        }
    }
    out
}
