//! Text functions that belong to no larger family: `SoundEx`, `Descend`, `hb_StrShrink`, `hb_StrXor`, `hb_StrClear`.

use super::unit::Unit;
use keel_runtime::builtins;
use keel_runtime::value::{Tag, Value};

builtins! {
    /// The sound of a name: its first letter and three digits.
    ///
    /// ```prg
    /// ? SoundEx( "Robert" )   //=> R163
    /// ```
    fn SoundEx[0, 1](_vm, args) {
        let mut out = Vec::with_capacity(4);
        let mut last = 0;
        for b in args.bytes(0).unwrap_or_default().iter().map(u8::to_ascii_uppercase) {
            if !b.is_ascii_uppercase() {
                continue;
            }
            let code = b"01230120022455012623010202"[(b - b'A') as usize];
            if out.is_empty() {
                out.push(b);
            } else if code != b'0' && code != last {
                out.push(code);
            }
            last = code;
            if out.len() == 4 {
                break;
            }
        }
        out.resize(4, b'0');
        Ok(Value::from(out))
    }
    /// A value whose order is the reverse, for descending index keys; NIL for what has no order.
    fn Descend[1, 1](vm, args) {
        let v = args.get(0);
        Ok(match v.tag() {
            Tag::SStr | Tag::Str => {
                let s = v.as_bytes().unwrap_or_default();
                Value::from(s.iter().map(|b| b.wrapping_neg()).collect::<Vec<u8>>())
            }
            Tag::Int | Tag::Double => Value::double(-v.as_f64().unwrap_or_default(), vm.sets.decimals),
            Tag::Date => Value::int(5_231_808 - v.as_julian().unwrap_or(0) as i64),
            Tag::Logical => Value::logical(v.as_logical() == Some(false)),
            _ => Value::NIL,
        })
    }
    /// A text without its last `n` (1) characters.
    fn hb_StrShrink[0, 2](vm, args) {
        let Some(s) = args.bytes(0) else { return Ok(Value::from("")) };
        let n = args.int(1).unwrap_or(1).max(0) as usize;
        let unit = Unit::plain(vm);
        Ok(Value::str(&s[..unit.offset(s, unit.len(s).saturating_sub(n))]))
    }
    /// The bytes of a text combined by exclusive or with a number or, in turn, with the bytes of a key.
    fn hb_StrXor[0, 2](vm, args) {
        let Some(s) = args.bytes(0) else { return vm.arg_error(3012, args) };
        let key: Vec<u8> = match (args.bytes(1), args.int(1)) {
            (Some(k), _) => k.to_vec(),
            (_, Some(n)) => vec![n as u8],
            _ => return vm.arg_error(3012, args),
        };
        if key.is_empty() {
            return Ok(args.get(0).clone());
        }
        Ok(Value::from(s.iter().zip(key.iter().cycle()).map(|(a, b)| a ^ b).collect::<Vec<u8>>()))
    }
    /// Overwrites a text passed with `@` by zero bytes; `.F.` when there is none.
    fn hb_StrClear[0, 1](_vm, args) {
        let Some(s) = args.bytes(0) else { return Ok(Value::logical(false)) };
        Ok(Value::logical(args.assign(0, vec![0u8; s.len()])))
    }
}
