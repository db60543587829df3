//! Numbers as little-endian bytes, and swapped bytes.

use keel_runtime::builtin::{Args, NativeResult};
use keel_runtime::builtins;
use keel_runtime::error::{ErrorSpec, eg};
use keel_runtime::value::Value;
use keel_runtime::vm::Vm;

builtins! {
    /// Signed 16-bit number at the start of a text.
    fn Bin2I[1, 1](_vm, args) { Ok(Value::int(i16::from_le_bytes(head(args)) as i64)) }
    /// Unsigned 16-bit number at the start of a text.
    fn Bin2W[1, 1](_vm, args) { Ok(Value::int(u16::from_le_bytes(head(args)) as i64)) }
    /// Signed 32-bit number at the start of a text.
    fn Bin2L[1, 1](_vm, args) { Ok(Value::int(i32::from_le_bytes(head(args)) as i64)) }
    /// Unsigned 32-bit number at the start of a text.
    fn Bin2U[1, 1](_vm, args) { Ok(Value::int(u32::from_le_bytes(head(args)) as i64)) }
    /// A number as two bytes.
    fn I2Bin[1, 1](_vm, args) { Ok(Value::str(&(args.int(0).unwrap_or(0) as i16).to_le_bytes())) }
    /// A number as two bytes.
    fn W2Bin[1, 1](_vm, args) { Ok(Value::str(&(args.int(0).unwrap_or(0) as u16).to_le_bytes())) }
    /// A number as four bytes.
    fn L2Bin[1, 1](_vm, args) { Ok(Value::str(&(args.int(0).unwrap_or(0) as i32).to_le_bytes())) }
    /// A number as four bytes.
    fn U2Bin[1, 1](_vm, args) { Ok(Value::str(&(args.int(0).unwrap_or(0) as u32).to_le_bytes())) }
    /// A signed 16-bit number with its bytes swapped.
    fn hb_ByteSwapI[1, 1](vm, args) { swap(vm, args, |n| (n as i16).swap_bytes() as i64) }
    /// An unsigned 16-bit number with its bytes swapped.
    fn hb_ByteSwapW[1, 1](vm, args) { swap(vm, args, |n| (n as u16).swap_bytes() as i64) }
    /// A signed 32-bit number with its bytes swapped.
    fn hb_ByteSwapL[1, 1](vm, args) { swap(vm, args, |n| (n as i32).swap_bytes() as i64) }
    /// An unsigned 32-bit number with its bytes swapped.
    fn hb_ByteSwapU[1, 1](vm, args) { swap(vm, args, |n| (n as u32).swap_bytes() as i64) }
    /// A 64-bit number with its bytes swapped.
    fn hb_ByteSwapLL[1, 1](vm, args) { swap(vm, args, i64::swap_bytes) }
    /// A number as a whole number.
    fn Word[1, 1](vm, args) {
        match args.int(0) {
            Some(n) => Ok(Value::int(n)),
            None => {
                let spec = ErrorSpec::base(eg::ARG, 1091, "WORD");
                let spec = if args.is_empty() { spec } else { spec.with_args(args.values()) };
                vm.raise_value(spec)
            }
        }
    }
}

/// The first `N` bytes of the text, zeros for missing ones.
fn head<const N: usize>(args: &Args<'_>) -> [u8; N] {
    let mut out = [0u8; N];
    for (slot, b) in out.iter_mut().zip(args.bytes(0).unwrap_or_default()) {
        *slot = *b;
    }
    out
}

fn swap(vm: &mut Vm, args: &Args<'_>, f: fn(i64) -> i64) -> NativeResult {
    match args.int(0) {
        Some(n) => Ok(Value::int(f(n))),
        None => vm.arg_error(1089, args),
    }
}
