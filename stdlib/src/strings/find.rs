//! Finding texts in texts, comparing starts, file-name masks.

use super::unit::Unit;
use keel_runtime::builtin::{Args, NativeResult};
use keel_runtime::builtins;
use keel_runtime::value::Value;
use keel_runtime::vm::Vm;

builtins! {
    /// Position (1-based) of a text in another, 0 when it is not there or empty.
    ///
    /// ```prg
    /// ? At( "b", "abcb" )   //=>          2
    /// ```
    fn At[2, 2](vm, args) {
        let u = Unit::plain(vm);
        if args.bytes(0).is_none() || args.bytes(1).is_none() {
            return at(vm, args, u, 1108, false);
        }
        // Positions to search between are hb_At()'s.
        let first = args.len().min(2);
        at(vm, &Args::new(&args.raw()[..first], &args.values()[..first]), u, 1108, false)
    }
    /// Position of a text in another between two positions.
    fn hb_At[2, 4](vm, args) { let u = Unit::plain(vm); at(vm, args, u, 1108, false) }
    /// [`hb_At`] without regard to case.
    fn hb_AtI[2, 4](vm, args) { let u = Unit::plain(vm); at(vm, args, u, 1108, true) }
    /// [`hb_At`] counting bytes.
    fn hb_BAt[0, 4](vm, args) { at(vm, args, Unit::Byte, 1108, false) }
    /// [`hb_At`] counting Unicode characters.
    fn hb_UAt[0, 4](vm, args) { let u = Unit::unicode(vm); at(vm, args, u, 1108, false) }
    /// [`hb_At`] counting UTF-8 characters.
    fn hb_utf8At[0, 4](vm, args) { at(vm, args, Unit::Utf8, 3012, false) }
    /// Position of the last occurrence of a text in another, 0 when it is not there.
    fn RAt[2, 2](vm, args) { Ok(Value::from(last(args, Unit::plain(vm), false).unwrap_or(0))) }
    /// Position of the last occurrence of a text between two positions.
    fn hb_RAt[2, 4](vm, args) { Ok(Value::from(last(args, Unit::plain(vm), true).unwrap_or(0))) }
    /// [`hb_RAt`] counting bytes.
    fn hb_BRAt[0, 4](_vm, args) { Ok(Value::from(last(args, Unit::Byte, true).unwrap_or(0))) }
    /// [`hb_RAt`] counting UTF-8 characters.
    fn hb_utf8RAt[0, 4](vm, args) {
        match last(args, Unit::Utf8, true) {
            Some(n) => Ok(Value::from(n)),
            None => vm.arg_error(3012, args),
        }
    }
    /// Does a text start with another (`=` with SET EXACT OFF)?
    fn hb_LeftEq[2, 2](vm, args) {
        match (args.bytes(0), args.bytes(1)) {
            (Some(a), Some(b)) => Ok(Value::logical(a.starts_with(b))),
            _ => vm.arg_error(1071, args),
        }
    }
    /// [`hb_LeftEq`] without regard to case.
    fn hb_LeftEqI[2, 2](vm, args) {
        match (args.bytes(0), args.bytes(1)) {
            (Some(a), Some(b)) => {
                let (a, b) = (fold(vm, a), fold(vm, b));
                Ok(Value::logical(a.starts_with(&b)))
            }
            _ => vm.arg_error(1071, args),
        }
    }
    /// Does a text match a mask of `*` and `?`? Without `exact` the mask need only fit the start.
    fn hb_WildMatch[0, 3](_vm, args) {
        let (Some(mask), Some(s)) = (args.bytes(0), args.bytes(1)) else { return Ok(Value::logical(false)) };
        let exact = args.logical(2).unwrap_or(false);
        Ok(Value::logical(mask.is_empty() || wild_match(mask, s, !exact)))
    }
    /// Does a whole text match a mask of `*` and `?`, without regard to case?
    fn hb_WildMatchI[0, 2](vm, args) {
        let (Some(mask), Some(s)) = (args.bytes(0), args.bytes(1)) else { return Ok(Value::logical(false)) };
        let (mask, s) = (fold(vm, mask), fold(vm, s));
        Ok(Value::logical(wild_match(&mask, &s, false)))
    }
    /// Does a file name match a mask?
    fn hb_FileMatch[0, 2](_vm, args) {
        let (Some(name), Some(mask)) = (args.bytes(0), args.bytes(1)) else { return Ok(Value::logical(false)) };
        Ok(Value::logical(wild_match(mask, name, false)))
    }
}

/// Upper case by the code page, for comparisons without case.
fn fold(vm: &Vm, s: &[u8]) -> Vec<u8> {
    match vm.sets.page() {
        None => s.to_ascii_uppercase(),
        Some(p) => p.to_upper(s),
    }
}

/// Offset of `needle`, which is not empty.
pub fn find(haystack: &[u8], needle: &[u8]) -> Option<usize> {
    match needle {
        [] => None,
        [b] => memchr::memchr(*b, haystack),
        _ => memchr::memmem::find(haystack, needle),
    }
}

/// Offset of the last `needle`, which is not empty.
pub fn rfind(haystack: &[u8], needle: &[u8]) -> Option<usize> {
    if needle.is_empty() { None } else { memchr::memmem::rfind(haystack, needle) }
}

fn at(vm: &mut Vm, args: &Args<'_>, unit: Unit, sub_code: u32, fold_case: bool) -> NativeResult {
    let (Some(needle), Some(s)) = (args.bytes(0), args.bytes(1)) else { return vm.arg_error(sub_code, args) };
    let from = args.int(2).unwrap_or(1);
    let found = if from < 1 && args.int(2).is_some() && from != 0 {
        None
    } else {
        let skip = (from - 1).max(0) as usize;
        let start = unit.offset(s, skip);
        let end = match args.int(3) {
            Some(to) if to >= 0 => unit.offset(s, to as usize).max(start),
            _ => s.len(),
        };
        let part = &s[start..end];
        let hit = if fold_case { find(&fold(vm, part), &fold(vm, needle)) } else { find(part, needle) };
        hit.map(|p| skip + unit.index_of(part, p) + 1)
    };
    Ok(Value::from(found.unwrap_or(0)))
}

fn last(args: &Args<'_>, unit: Unit, bounds: bool) -> Option<usize> {
    let (needle, s) = (args.bytes(0)?, args.bytes(1)?);
    let skip = if bounds { (args.int(2).unwrap_or(1) - 1).max(0) as usize } else { 0 };
    let start = unit.offset(s, skip);
    let end = match args.int(3) {
        Some(to) if bounds && to >= 0 => unit.offset(s, to as usize).max(start),
        _ => s.len(),
    };
    let part = &s[start..end];
    Some(rfind(part, needle).map_or(0, |p| skip + unit.index_of(part, p) + 1))
}

/// Matches `*` (any text) and `?` (any byte); `prefix` lets text follow the mask.
pub fn wild_match(mask: &[u8], s: &[u8], prefix: bool) -> bool {
    let (mut m, mut t) = (0, 0);
    let mut retry: Option<(usize, usize)> = None;
    loop {
        if m == mask.len() && (t == s.len() || prefix) {
            return true;
        }
        match mask.get(m) {
            Some(b'*') => {
                m += 1;
                retry = Some((m, t));
                continue;
            }
            Some(&b) if t < s.len() && (b == b'?' || b == s[t]) => {
                m += 1;
                t += 1;
                continue;
            }
            _ => {}
        }
        match retry {
            Some((rm, rt)) if rt < s.len() => {
                (m, t) = (rm, rt + 1);
                retry = Some((rm, rt + 1));
            }
            _ => return false,
        }
    }
}
