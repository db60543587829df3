//! Parts of texts: length, head, tail, middle, overwriting; plain, byte, Unicode and UTF-8 forms.

use super::unit::Unit;
use keel_runtime::builtin::{Args, NativeResult};
use keel_runtime::builtins;
use keel_runtime::value::Value;
use keel_runtime::vm::Vm;

builtins! {
    /// Characters of a text, elements of an array, pairs of a hash.
    ///
    /// ```prg
    /// ? Len( "abc" ), Len( { 1, 2 } )   //=>          3          2
    /// ```
    fn Len[1, 1](vm, args) {
        let v = args.get(0);
        if let Some(s) = v.as_bytes() {
            return Ok(Value::from(Unit::plain(vm).len(s)));
        }
        if let Some(a) = v.as_array() {
            return Ok(Value::from(a.len()));
        }
        match v.as_hash() {
            Some(h) => Ok(Value::from(h.len())),
            None => vm.arg_error(1111, args),
        }
    }
    /// Bytes of a text.
    fn hb_BLen[0, 1](vm, args) { length(vm, args, Unit::Byte, 1111) }
    /// Unicode characters of a text.
    fn hb_ULen[0, 1](vm, args) { let u = Unit::unicode(vm); length(vm, args, u, 1111) }
    /// UTF-8 characters of a text.
    fn hb_utf8Len[0, 1](vm, args) { length(vm, args, Unit::Utf8, 3012) }
    /// The first `n` characters of a text; none when `n <= 0`.
    ///
    /// ```prg
    /// ? Left( "abcdef", 2 )   //=> ab
    /// ```
    fn Left[2, 2](vm, args) { let u = Unit::plain(vm); left(vm, args, u, 1124) }
    /// [`Left`] counting bytes.
    fn hb_BLeft[0, 2](vm, args) { left(vm, args, Unit::Byte, 1124) }
    /// [`Left`] counting Unicode characters.
    fn hb_ULeft[0, 2](vm, args) { let u = Unit::unicode(vm); left(vm, args, u, 1124) }
    /// [`Left`] counting UTF-8 characters.
    fn hb_utf8Left[0, 2](vm, args) { left(vm, args, Unit::Utf8, 3012) }
    /// The last `n` characters of a text; empty for anything else.
    ///
    /// ```prg
    /// ? Right( "abcdef", 2 )   //=> ef
    /// ```
    fn Right[2, 2](vm, args) { Ok(right(args, Unit::plain(vm)).unwrap_or_else(|| Value::from(""))) }
    /// [`Right`] counting bytes.
    fn hb_BRight[0, 2](_vm, args) { Ok(right(args, Unit::Byte).unwrap_or_else(|| Value::from(""))) }
    /// [`Right`] counting Unicode characters.
    fn hb_URight[0, 2](vm, args) { Ok(right(args, Unit::unicode(vm)).unwrap_or_else(|| Value::from(""))) }
    /// [`Right`] counting UTF-8 characters.
    fn hb_utf8Right[0, 2](vm, args) {
        match right(args, Unit::Utf8) {
            Some(v) => Ok(v),
            None => vm.arg_error(3012, args),
        }
    }
    /// The part of a text from `start` (1-based; negative counts from the end), `count` characters or up to the end.
    ///
    /// ```prg
    /// ? SubStr( "abcdef", 2, 3 ), SubStr( "abcdef", -2 )   //=> bcd ef
    /// ```
    fn SubStr[2, 3](vm, args) { let u = Unit::plain(vm); sub_str(vm, args, u, 1110) }
    /// [`SubStr`] counting bytes.
    fn hb_BSubStr[0, 3](vm, args) { sub_str(vm, args, Unit::Byte, 1110) }
    /// [`SubStr`] counting Unicode characters.
    fn hb_USubStr[0, 3](vm, args) { let u = Unit::unicode(vm); sub_str(vm, args, u, 1110) }
    /// [`SubStr`] counting UTF-8 characters; without `start` the whole text.
    fn hb_utf8SubStr[0, 3](vm, args) {
        if args.len() == 1
            && let Some(s) = args.bytes(0)
        {
            return Ok(Value::str(s));
        }
        sub_str(vm, args, Unit::Utf8, 3012)
    }
    /// A text with `count` characters from `start` replaced by another text; empty for wrong arguments.
    ///
    /// ```prg
    /// ? Stuff( "abcdef", 2, 3, "X" )   //=> aXef
    /// ```
    fn Stuff[0, 4](vm, args) { Ok(stuff(args, Unit::plain(vm)).unwrap_or_else(|| Value::from(""))) }
    /// [`Stuff`] counting bytes.
    fn hb_BStuff[0, 4](_vm, args) { Ok(stuff(args, Unit::Byte).unwrap_or_else(|| Value::from(""))) }
    /// [`Stuff`] counting Unicode characters.
    fn hb_UStuff[0, 4](vm, args) { Ok(stuff(args, Unit::unicode(vm)).unwrap_or_else(|| Value::from(""))) }
    /// [`Stuff`] counting UTF-8 characters.
    fn hb_utf8Stuff[0, 4](vm, args) {
        match stuff(args, Unit::Utf8) {
            Some(v) => Ok(v),
            None => vm.arg_error(3012, args),
        }
    }
}

fn length(vm: &mut Vm, args: &Args<'_>, unit: Unit, sub_code: u32) -> NativeResult {
    match args.bytes(0) {
        Some(s) => Ok(Value::from(unit.len(s))),
        None => vm.arg_error(sub_code, args),
    }
}

fn left(vm: &mut Vm, args: &Args<'_>, unit: Unit, sub_code: u32) -> NativeResult {
    let (Some(s), Some(n)) = (args.bytes(0), args.int(1)) else { return vm.arg_error(sub_code, args) };
    let n = n.max(0) as usize;
    if n >= s.len() {
        return Ok(args.get(0).clone());
    }
    Ok(Value::str(&s[..unit.offset(s, n)]))
}

fn right(args: &Args<'_>, unit: Unit) -> Option<Value> {
    let (s, n) = (args.bytes(0)?, args.int(1)?);
    let n = n.max(0) as usize;
    let len = unit.len(s);
    if n >= len {
        return Some(args.get(0).clone());
    }
    Some(Value::str(&s[unit.offset(s, len - n)..]))
}

fn sub_str(vm: &mut Vm, args: &Args<'_>, unit: Unit, sub_code: u32) -> NativeResult {
    let (Some(s), Some(start)) = (args.bytes(0), args.int(1)) else { return vm.arg_error(sub_code, args) };
    let count = match (args.len() > 2, args.int(2)) {
        (true, None) => return vm.arg_error(sub_code, args),
        (true, Some(n)) if n <= 0 => return Ok(Value::from("")),
        (true, Some(n)) => n as usize,
        _ => usize::MAX,
    };
    let from = match start {
        1.. => start as usize - 1,
        0 => 0,
        _ => unit.len(s).saturating_sub(start.unsigned_abs() as usize),
    };
    let rest = &s[unit.offset(s, from)..];
    Ok(Value::str(&rest[..unit.offset(rest, count)]))
}

fn stuff(args: &Args<'_>, unit: Unit) -> Option<Value> {
    let (s, start, count, new) = (args.bytes(0)?, args.int(1)?, args.int(2)?, args.bytes(3)?);
    // Harbour: a negative position means the end, a negative count everything behind the position.
    let at = match start {
        0 => 0,
        1.. => unit.offset(s, start as usize - 1),
        _ => s.len(),
    };
    let rest = &s[at..];
    let skip = if count < 0 { rest.len() } else { unit.offset(rest, count as usize) };
    let tail = &rest[skip..];
    Some(Value::str_of(at + new.len() + tail.len(), |out| {
        out[..at].copy_from_slice(&s[..at]);
        out[at..at + new.len()].copy_from_slice(new);
        out[at + new.len()..].copy_from_slice(tail);
    }))
}
