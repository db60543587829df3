//! One instruction word.

use super::Op;

/// `op:16 a:16 b:16 c:16`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(transparent)]
pub struct Insn(pub u64);

impl Insn {
    /// With three 16-bit operands.
    pub const fn abc(op: Op, a: u16, b: u16, c: u16) -> Insn {
        Insn(op as u64 | (a as u64) << 16 | (b as u64) << 32 | (c as u64) << 48)
    }

    /// With one 16-bit operand and one signed 32-bit operand in the place of `b` and `c`.
    pub const fn ax(op: Op, a: u16, x: i32) -> Insn {
        Insn(op as u64 | (a as u64) << 16 | (x as u32 as u64) << 32)
    }

    /// The raw operation number (not yet known to be valid).
    #[inline(always)]
    pub const fn raw_op(self) -> u16 {
        self.0 as u16
    }

    /// Operand a.
    #[inline(always)]
    pub const fn a(self) -> u16 {
        (self.0 >> 16) as u16
    }

    /// Operand b.
    #[inline(always)]
    pub const fn b(self) -> u16 {
        (self.0 >> 32) as u16
    }

    /// Operand c.
    #[inline(always)]
    pub const fn c(self) -> u16 {
        (self.0 >> 48) as u16
    }

    /// Operands b and c as one signed 32-bit number.
    #[inline(always)]
    pub const fn x(self) -> i32 {
        (self.0 >> 32) as u32 as i32
    }

    /// Operand c as a signed 16-bit number.
    #[inline(always)]
    pub const fn sc(self) -> i16 {
        (self.0 >> 48) as i16
    }
}
