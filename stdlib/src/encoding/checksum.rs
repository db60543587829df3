//! Checksums: cyclic redundancy checks of any width, Adler-32.

use keel_runtime::builtin::{Args, NativeResult};
use keel_runtime::builtins;
use keel_runtime::error::{ErrorSpec, eg};
use keel_runtime::value::Value;
use keel_runtime::vm::Vm;

builtins! {
    /// Reflected CRC of a text with start value (0) and polynomial (0x11021); the polynomial's highest bit gives the width.
    fn hb_CRC[0, 3](vm, args) {
        let poly = polynomial(args);
        checksum(vm, args, |s, start| reflected(s, start, poly))
    }
    /// CRC-16 with the reflected polynomial 0x18005.
    fn hb_CRC16[0, 2](vm, args) { checksum(vm, args, |s, start| reflected(s, start & 0xFFFF, 0x1_8005)) }
    /// The usual CRC-32.
    ///
    /// ```prg
    /// ? hb_CRC32( "123456789" )   //=> 3421780262
    /// ```
    fn hb_CRC32[0, 2](vm, args) { checksum(vm, args, |s, start| reflected(s, start & 0xFFFF_FFFF, 0x1_04C1_1DB7)) }
    /// CRC with the highest bit first, start value (0) and polynomial (0x11021).
    fn hb_CRCCT[0, 3](vm, args) {
        let poly = polynomial(args);
        checksum(vm, args, |s, start| straight(s, start, poly))
    }
    /// Adler-32 of a text; a second argument continues a former one.
    fn hb_Adler32[0, 2](vm, args) {
        checksum(vm, args, |s, start| {
            let (mut a, mut b) = (start & 0xFFFF, start >> 16 & 0xFFFF);
            for byte in s {
                a = (a + *byte as u64) % 65521;
                b = (b + a) % 65521;
            }
            b << 16 | a
        })
    }
}

/// The third argument, or the default without one.
fn polynomial(args: &Args<'_>) -> u64 {
    args.int(2).filter(|p| *p != 0).unwrap_or(0x1_1021) as u64
}

/// The usual CRC-32.
pub(super) fn crc32(s: &[u8]) -> u32 {
    reflected(s, 0, 0x1_04C1_1DB7) as u32
}

fn checksum(vm: &mut Vm, args: &Args<'_>, f: impl Fn(&[u8], u64) -> u64) -> NativeResult {
    match args.bytes(0) {
        Some(s) => Ok(Value::int(f(s, args.int(1).unwrap_or(0) as u64) as i64)),
        None => {
            let name = vm.native_name();
            let spec = ErrorSpec::base(eg::ARG, 3012, &name);
            let spec = if args.is_empty() { spec } else { spec.with_args(args.values()) };
            vm.raise_value(spec)
        }
    }
}

/// Width of a polynomial in bits, and the mask of its values.
fn width(poly: u64) -> (u32, u64) {
    let bits = if poly == 0 { 1 } else { 63 - poly.leading_zeros() }.clamp(1, 63);
    (bits, (1u64 << bits) - 1)
}

fn reflected(s: &[u8], start: u64, poly: u64) -> u64 {
    let (bits, mask) = width(poly);
    let mirrored = (poly & mask).reverse_bits() >> (64 - bits);
    // Bits of the start value that the polynomial lacks move through as they are.
    let mut crc = start ^ mask;
    for b in s {
        crc ^= *b as u64;
        for _ in 0..8 {
            crc = if crc & 1 != 0 { crc >> 1 ^ mirrored } else { crc >> 1 };
        }
    }
    crc ^ mask
}

fn straight(s: &[u8], start: u64, poly: u64) -> u64 {
    let (bits, mask) = width(poly);
    let mut crc = start & mask;
    for b in s {
        for i in (0..8).rev() {
            let top = crc >> (bits - 1) & 1;
            crc = crc << 1 & mask;
            if top ^ (*b as u64 >> i & 1) != 0 {
                crc ^= poly & mask;
            }
        }
    }
    crc
}
