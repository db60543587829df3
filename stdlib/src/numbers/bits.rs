//! Bit functions on 64-bit whole numbers. Bit numbers wrap around at 64.

use keel_runtime::builtin::{Args, NativeResult};
use keel_runtime::builtins;
use keel_runtime::value::Value;
use keel_runtime::vm::Vm;

builtins! {
    /// Bits set in all arguments.
    ///
    /// ```prg
    /// ? hb_bitAnd( 12, 10 )   //=>          8
    /// ```
    fn hb_bitAnd[2, 255](vm, args) { fold(vm, args, |a, b| a & b) }
    /// Bits set in any argument.
    fn hb_bitOr[2, 255](vm, args) { fold(vm, args, |a, b| a | b) }
    /// Bits set in an odd number of arguments.
    fn hb_bitXor[2, 255](vm, args) { fold(vm, args, |a, b| a ^ b) }
    /// All bits inverted.
    fn hb_bitNot[1, 1](vm, args) {
        match args.int(0) {
            Some(n) => Ok(Value::int(!n)),
            None => vm.arg_error(1089, args),
        }
    }
    /// A number with one bit (0-based) set.
    fn hb_bitSet[2, 2](vm, args) { pair(vm, args, |n, bit| Value::int(n | 1i64.wrapping_shl(bit as u32))) }
    /// A number with one bit cleared.
    fn hb_bitReset[2, 2](vm, args) { pair(vm, args, |n, bit| Value::int(n & !1i64.wrapping_shl(bit as u32))) }
    /// Is a bit set?
    fn hb_bitTest[2, 2](vm, args) {
        pair(vm, args, |n, bit| Value::logical(n & 1i64.wrapping_shl(bit as u32) != 0))
    }
    /// A number shifted left, or right by a negative count.
    fn hb_bitShift[2, 2](vm, args) {
        pair(vm, args, |n, by| {
            Value::int(if by < 0 { n.wrapping_shr(by.unsigned_abs() as u32) } else { n.wrapping_shl(by as u32) })
        })
    }
}

fn fold(vm: &mut Vm, args: &Args<'_>, f: fn(i64, i64) -> i64) -> NativeResult {
    let all: Option<Vec<i64>> = args.values().iter().map(Value::as_i64).collect();
    match all {
        Some(list) if list.len() > 1 => Ok(Value::int(list.into_iter().reduce(f).unwrap_or(0))),
        _ => vm.arg_error(1089, args),
    }
}

fn pair(vm: &mut Vm, args: &Args<'_>, f: fn(i64, i64) -> Value) -> NativeResult {
    match (args.int(0), args.int(1)) {
        (Some(a), Some(b)) => Ok(f(a, b)),
        _ => vm.arg_error(1089, args),
    }
}
