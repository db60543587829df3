//! Numbers as text and texts as numbers: `Str`, `StrZero`, `Val`, hexadecimal forms.

use keel_runtime::builtin::Args;
use keel_runtime::builtins;
use keel_runtime::format::number;
use keel_runtime::value::Value;

builtins! {
    /// A number as text of a width with decimals; stars when it does not fit.
    ///
    /// ```prg
    /// ? Str( 12.345, 8, 2 )   //=>    12.35
    /// ? Str( 12345, 3 )       //=> ***
    /// ```
    fn Str[1, 3](vm, args) {
        match shown(args) {
            Some(s) => Ok(s),
            None => vm.arg_error(1099, args),
        }
    }
    /// [`Str`] with zeros instead of leading blanks.
    fn StrZero[1, 3](vm, args) {
        if !(1..=3).contains(&args.len()) {
            return Ok(Value::NIL);
        }
        let Some(s) = shown(args) else { return vm.arg_error(6003, args) };
        let s = s.as_bytes().unwrap_or_default();
        let blanks = s.iter().take_while(|b| **b == b' ').count();
        Ok(Value::str_of(s.len(), |out| {
            out[..blanks].fill(b'0');
            out[blanks..].copy_from_slice(&s[blanks..]);
            if s.get(blanks) == Some(&b'-') {
                out[blanks] = b'0';
                out[0] = b'-';
            }
        }))
    }
    /// The number at the start of a text; width and decimals are those of the text.
    ///
    /// ```prg
    /// ? Val( "12.50x" )   //=> 12.500
    /// ```
    fn Val[1, 1](vm, args) {
        match args.bytes(0) {
            Some(s) => Ok(number::parse(s)),
            None => vm.arg_error(1098, args),
        }
    }
    /// [`Val`] with a width of its own.
    fn hb_Val[1, 2](vm, args) {
        match args.bytes(0) {
            Some(s) => Ok(number::parse_with_length(s, args.int(1).map(|n| n.max(0) as usize))),
            None => vm.arg_error(1098, args),
        }
    }
    /// A number as text without blanks; empty for other types.
    ///
    /// ```prg
    /// ? hb_ntos( 12.50 )   //=> 12.50
    /// ```
    fn hb_ntos[1, 1](_vm, args) {
        let v = args.get(0);
        Ok(if v.is_number() { number::with_trimmed(v, Value::str) } else { Value::from("") })
    }
    /// A number as text without blanks and without zeros at its end, with `n` decimals at most.
    fn hb_ntoc[1, 2](_vm, args) {
        let v = args.get(0);
        let Some(x) = v.as_f64() else { return Ok(Value::from("")) };
        let digits = if x == 0.0 { 1 } else { x.abs().log10().floor() as i64 + 1 };
        let decimals = match args.int(1) {
            Some(n) => n.clamp(0, 255) as usize,
            None => (16 - digits.max(0)).clamp(0, 255) as usize,
        };
        let mut s = number::plain(v, decimals).unwrap_or_default();
        if s.contains(&b'.') {
            let keep = s.iter().rposition(|b| *b != b'0').map_or(0, |p| p + 1);
            s.truncate(keep);
            if s.last() == Some(&b'.') {
                s.pop();
            }
        }
        Ok(Value::from(s))
    }
    /// Number of characters that [`hb_ntos`] gives, 0 for other types.
    fn LenNum[0, 1](_vm, args) {
        Ok(Value::from(if args.get(0).is_number() { number::trimmed(args.get(0)).len() } else { 0 }))
    }
    /// A whole number in hexadecimal, with a fixed number of digits (the last ones).
    ///
    /// ```prg
    /// ? hb_NumToHex( 255, 4 )   //=> 00FF
    /// ```
    fn hb_NumToHex[1, 2](vm, args) {
        let Some(n) = args.int(0) else { return vm.arg_error(3012, args) };
        let s = format!("{n:X}");
        Ok(Value::from(match args.int(1) {
            Some(len) => {
                let len = len.clamp(1, 32) as usize;
                let padded = format!("{s:0>len$}");
                padded[padded.len() - len..].to_string()
            }
            None => s,
        }))
    }
    /// The number that hexadecimal digits at the start of a text name.
    fn hb_HexToNum[0, 1](vm, args) {
        let Some(s) = args.bytes(0) else { return vm.arg_error(3012, args) };
        let s = s.trim_ascii_start();
        // As in C, a zero byte ends the text.
        let s = s.split(|b| *b == 0).next().unwrap_or_default();
        // A text with anything but digits is 0.
        let digits: Option<Vec<u32>> = s.iter().map(|b| (*b as char).to_digit(16)).collect();
        let n = digits.unwrap_or_default().iter().fold(0u64, |n, d| n << 4 | u64::from(*d));
        Ok(Value::int(n as i64))
    }
}

fn shown(args: &Args<'_>) -> Option<Value> {
    let v = args.get(0);
    if !v.is_number() || args.len() > 3 {
        return None;
    }
    if args.len() < 2 {
        return Some(number::str_value(v, None, 0));
    }
    let width = args.int(1)?;
    let mut decimals = if args.len() > 2 { args.int(2)? } else { 0 }.clamp(0, 255) as usize;
    if width == 1 {
        decimals = 0;
    }
    let width = if width < 1 { 10 } else { width.min(number::WIDTH_MAX as i64) as usize };
    Some(number::str_value(v, Some(width), decimals))
}
