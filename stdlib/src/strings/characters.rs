//! Single characters: codes, building and changing them, repeating, hexadecimal forms.

use super::unit::{REPLACEMENT, Unit, encode, first_code, sequence_len};
use keel_rdd::codepage::{Page, nearest};
use keel_runtime::builtin::{Args, NativeResult};
use keel_runtime::builtins;
use keel_runtime::error::{ErrorSpec, eg};
use keel_runtime::value::Value;
use keel_runtime::vm::Vm;

/// Longest text a function makes: larger ones are a "String overflow".
pub(super) const TEXT_MAX: u64 = u32::MAX as u64;

builtins! {
    /// Code of the first character of a text, 0 for an empty one.
    ///
    /// ```prg
    /// ? Asc( "A" )   //=>         65
    /// ```
    fn Asc[1, 1](vm, args) { let u = Unit::plain(vm); code(vm, args, u, 1107) }
    /// [`Asc`] of a byte.
    fn hb_BCode[0, 1](vm, args) { code(vm, args, Unit::Byte, 1111) }
    /// Unicode code point of the first character.
    fn hb_UCode[0, 1](vm, args) {
        match (Unit::unicode(vm), args.bytes(0)) {
            (Unit::Byte, Some(s)) => {
                Ok(Value::int(s.first().map_or(0, |b| page_code(vm, *b))))
            }
            (u, _) => code(vm, args, u, 1111),
        }
    }
    /// Code point of the first UTF-8 character.
    fn hb_utf8Asc[0, 1](vm, args) { code(vm, args, Unit::Utf8, UTF8_CODE) }
    /// The character with a code.
    ///
    /// ```prg
    /// ? Chr( 65 )   //=> A
    /// ```
    fn Chr[1, 1](vm, args) {
        let Some(n) = args.int(0) else { return vm.arg_error(1104, args) };
        Ok(match Unit::plain(vm) {
            Unit::Byte => Value::str(&[n as u8]),
            Unit::Utf8 => Value::from(encode(n as u32 & 0x1F_FFFF)),
        })
    }
    /// The byte with a code.
    fn hb_BChar[0, 1](vm, args) {
        match args.int(0) {
            Some(n) => Ok(Value::str(&[n as u8])),
            None => vm.arg_error(1111, args),
        }
    }
    /// The character of the code page with a Unicode code point.
    fn hb_UChar[0, 1](vm, args) {
        let Some(n) = args.int(0) else { return vm.arg_error(1111, args) };
        Ok(match Unit::unicode(vm) {
            Unit::Utf8 => Value::from(encode(n as u32 & 0x1F_FFFF)),
            Unit::Byte => Value::from(page_char(vm, n)),
        })
    }
    /// The UTF-8 sequence of a code point.
    fn hb_utf8Chr[0, 1](vm, args) {
        match args.int(0) {
            Some(n) if n < 0 => Ok(Value::from(encode(0xFFFD))),
            Some(n) => Ok(Value::from(encode(n as u32 & 0x1F_FFFF))),
            None => vm.arg_error(3012, args),
        }
    }
    /// Code of the n-th byte, 0 outside the text.
    fn hb_BPeek[0, 2](vm, args) { peek(vm, args, Unit::Byte, 1111) }
    /// Code of the n-th Unicode character, 0 outside the text.
    fn hb_UPeek[0, 2](vm, args) {
        let unit = Unit::unicode(vm);
        let byte = peek(vm, args, unit, 1111)?;
        Ok(match (unit, byte.as_i64()) {
            (Unit::Byte, Some(b)) => Value::int(page_code(vm, b as u8)),
            _ => byte,
        })
    }
    /// Code of the n-th UTF-8 character, 0 outside the text.
    fn hb_utf8Peek[0, 2](vm, args) { peek(vm, args, Unit::Utf8, 3012) }
    /// A text with its n-th byte replaced.
    fn hb_BPoke[0, 3](vm, args) { poke(vm, args, Unit::Byte, 1111) }
    /// A text with its n-th Unicode character replaced.
    fn hb_UPoke[0, 3](vm, args) {
        match Unit::unicode(vm) {
            Unit::Byte => {
                let new = page_char(vm, args.int(2).unwrap_or(0));
                poke_text(vm, args, Unit::Byte, 1111, |_| new.clone())
            }
            unit => poke(vm, args, unit, 1111),
        }
    }
    /// A text with its n-th UTF-8 character replaced.
    fn hb_utf8Poke[0, 3](vm, args) { poke(vm, args, Unit::Utf8, 3012) }
    /// A text of `n` spaces.
    fn Space[1, 1](vm, args) {
        match args.int(0) {
            Some(n) if n as u64 <= TEXT_MAX || n < 0 => Ok(Value::str_of(n.max(0) as usize, |out| out.fill(b' '))),
            Some(_) => overflow(vm, args, 1233, "SPACE"),
            None => vm.arg_error(1105, args),
        }
    }
    /// A text repeated `n` times.
    ///
    /// ```prg
    /// ? Replicate( "ab", 3 )   //=> ababab
    /// ```
    fn Replicate[2, 2](vm, args) {
        match (args.bytes(0), args.int(1)) {
            (Some(s), Some(n)) if n > 0 && s.len() as u128 * n as u128 > TEXT_MAX as u128 => {
                overflow(vm, args, 1234, "REPLICATE")
            }
            (Some(s), Some(n)) => {
                let n = n.max(0) as usize;
                Ok(match s {
                    [] => Value::from(""),
                    [b] => Value::str_of(n, |out| out.fill(*b)),
                    _ if s.len() * n <= 512 => Value::str_of(s.len() * n, |out| {
                        out.chunks_exact_mut(s.len()).for_each(|c| c.copy_from_slice(s));
                    }),
                    _ => Value::from(s.repeat(n)),
                })
            }
            _ => vm.arg_error(1106, args),
        }
    }
    /// The bytes of a text in hexadecimal, with a separator between them.
    fn hb_StrToHex[0, 2](vm, args) {
        let Some(s) = args.bytes(0) else { return vm.arg_error(3012, args) };
        let separator = match args.bytes(1) {
            Some(sep) => sep,
            None if args.len() < 2 => b"",
            None => return vm.arg_error(3012, args),
        };
        const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
        let step = 2 + separator.len();
        let len = (s.len() * step).saturating_sub(separator.len());
        Ok(Value::str_of(len, |out| {
            for (b, place) in s.iter().zip(out.chunks_mut(step)) {
                place[0] = DIGITS[(b >> 4) as usize];
                place[1] = DIGITS[(b & 15) as usize];
                if place.len() > 2 {
                    place[2..].copy_from_slice(separator);
                }
            }
        }))
    }
    /// The bytes that pairs of hexadecimal digits name; other characters are skipped.
    fn hb_HexToStr[0, 1](vm, args) {
        let Some(s) = args.bytes(0) else { return vm.arg_error(3012, args) };
        let digits: Vec<u8> = s.iter().filter_map(|b| (*b as char).to_digit(16).map(|d| d as u8)).collect();
        Ok(Value::from(digits.chunks_exact(2).map(|p| p[0] << 4 | p[1]).collect::<Vec<u8>>()))
    }
}

fn overflow(vm: &mut Vm, args: &Args<'_>, sub_code: u32, name: &str) -> NativeResult {
    vm.raise_value(ErrorSpec::base(eg::STROVERFLOW, sub_code, name).with_args(args.values()).substitute())
}

/// Subcode of the functions that are about UTF-8 whatever the code page.
const UTF8_CODE: u32 = 3012;

fn code(vm: &mut Vm, args: &Args<'_>, unit: Unit, sub_code: u32) -> NativeResult {
    match (args.bytes(0), unit) {
        (Some(s), Unit::Byte) => Ok(Value::int(s.first().map_or(0, |b| *b as i64))),
        // Harbour: characters of a code page are no wider than 16 bits.
        (Some(s), Unit::Utf8) if sub_code != UTF8_CODE => Ok(Value::int(match first_code(s) {
            wide @ 0x1_0000.. => i64::from(wide.min(REPLACEMENT)),
            code => i64::from(code),
        })),
        (Some(s), Unit::Utf8) => Ok(Value::int(first_code(s) as i64)),
        _ => vm.arg_error(sub_code, args),
    }
}

fn peek(vm: &mut Vm, args: &Args<'_>, unit: Unit, sub_code: u32) -> NativeResult {
    let (Some(s), Some(n)) = (args.bytes(0), args.int(1)) else { return vm.arg_error(sub_code, args) };
    if n < 1 {
        return Ok(Value::int(0));
    }
    let rest = &s[unit.offset(s, n as usize - 1)..];
    Ok(Value::int(match unit {
        Unit::Byte => rest.first().map_or(0, |b| *b as i64),
        Unit::Utf8 => first_code(rest) as i64,
    }))
}

/// The Unicode code point of a byte of the session's page; 0 for control characters and for bytes that the page leaves free.
fn page_code(vm: &Vm, byte: u8) -> i64 {
    let page = vm.sets.page().unwrap_or_else(Page::en);
    if byte >= b' ' && page.is_defined(byte) { i64::from(page.code_point(byte)) } else { 0 }
}

/// The character of the session's page with a code point; empty when the page lacks it.
fn page_char(vm: &Vm, code: i64) -> Vec<u8> {
    let page = vm.sets.page().unwrap_or_else(Page::en);
    let byte = u16::try_from(code).ok().and_then(|c| nearest(c, page)).filter(|b| *b >= b' ');
    byte.into_iter().collect()
}

fn poke(vm: &mut Vm, args: &Args<'_>, unit: Unit, sub_code: u32) -> NativeResult {
    poke_text(vm, args, unit, sub_code, |code| match unit {
        Unit::Byte => vec![code as u8],
        Unit::Utf8 => encode(code as u32 & 0x1F_FFFF),
    })
}

/// The first text with its n-th character replaced by the one that `made` makes of the third argument.
fn poke_text(
    vm: &mut Vm,
    args: &Args<'_>,
    unit: Unit,
    sub_code: u32,
    made: impl Fn(i64) -> Vec<u8>,
) -> NativeResult {
    let (Some(s), Some(n), Some(code)) = (args.bytes(0), args.int(1), args.int(2)) else {
        return vm.arg_error(sub_code, args);
    };
    let at = if n < 1 { s.len() } else { unit.offset(s, n as usize - 1) };
    if at >= s.len() {
        return Ok(args.get(0).clone());
    }
    let new = made(code);
    let old = if unit == Unit::Byte { 1 } else { sequence_len(&s[at..]) };
    let changed = Value::from([&s[..at], &new, &s[at + old..]].concat());
    args.assign(0, changed.clone());
    Ok(changed)
}
