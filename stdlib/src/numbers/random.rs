//! Random numbers: one generator per thread, seeded by the system unless the program seeds it. Not for secrets.

use keel_runtime::builtins;
use keel_runtime::value::Value;
use std::hash::{BuildHasher, Hasher};

builtins! {
    /// A random number in `[0, 1)`, in `[0, a)` or in `[a, b)`.
    fn hb_Random[0, 2](vm, args) {
        let x = vm.ext::<Generator>().unit();
        let (a, b) = match (args.f64(0), args.f64(1)) {
            (None, _) => (0.0, 1.0),
            (Some(b), None) => (0.0, b),
            (Some(a), Some(b)) => (a, b),
        };
        Ok(Value::double(a + (b - a) * x, vm.sets.decimals))
    }
    /// A random whole number: 0 or 1, from 1 to `a`, or from `a` to `b`.
    fn hb_RandomInt[0, 2](vm, args) {
        let (a, b) = match (args.int(0), args.int(1)) {
            (None, _) => (0, 1),
            (Some(b), None) => (1, b),
            (Some(a), Some(b)) => (a, b),
        };
        Ok(Value::int(vm.ext::<Generator>().between(a, b)))
    }
    /// The largest number [`hb_RandomInt`] can give.
    fn hb_RandomIntMax[0, 0](_vm, _args) { Ok(Value::int(i32::MAX as i64)) }
    /// Starts the generator at a number, or anew.
    fn hb_RandomSeed[0, 1](vm, args) {
        *vm.ext::<Generator>() = match args.int(0) {
            Some(n) if n != 0 => Generator(n as u64 ^ 0x9E37_79B9_7F4A_7C15),
            _ => Generator::default(),
        };
        Ok(Value::NIL)
    }
    /// A random 32-bit number.
    fn hb_rand32[0, 0](vm, _args) { Ok(Value::int((vm.ext::<Generator>().next() >> 32) as i64)) }
    /// A random whole number as [`hb_RandomInt`] gives it.
    fn hb_randInt[0, 2](vm, args) {
        let (a, b) = match (args.int(0), args.int(1)) {
            (None, _) => (0, 1),
            (Some(b), None) => (1, b),
            (Some(a), Some(b)) => (a, b),
        };
        Ok(Value::int(vm.ext::<Generator>().between(a, b)))
    }
    /// A random number as [`hb_Random`] gives it.
    fn hb_randNum[0, 2](vm, args) {
        let x = vm.ext::<Generator>().unit();
        let (a, b) = match (args.f64(0), args.f64(1)) {
            (None, _) => (0.0, 1.0),
            (Some(b), None) => (0.0, b),
            (Some(a), Some(b)) => (a, b),
        };
        Ok(Value::double(a + (b - a) * x, vm.sets.decimals))
    }
    /// A text of random bytes.
    fn hb_randStr[0, 1](vm, args) {
        let n = args.int(0).unwrap_or(0).max(0);
        vm.ensure_room(usize::try_from(n).unwrap_or(usize::MAX))?;
        let g = vm.ext::<Generator>();
        Ok(Value::from((0..n).map(|_| (g.next() >> 56) as u8).collect::<Vec<u8>>()))
    }
}

/// A splitmix generator.
struct Generator(u64);

impl Default for Generator {
    fn default() -> Generator {
        Generator(std::collections::hash_map::RandomState::new().build_hasher().finish())
    }
}

impl Generator {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    fn unit(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1u64 << 53) as f64
    }

    fn between(&mut self, a: i64, b: i64) -> i64 {
        let (low, high) = (a.min(b), a.max(b));
        let span = (high as i128 - low as i128 + 1) as u128;
        (low as i128 + (self.next() as u128 % span) as i128) as i64
    }
}
