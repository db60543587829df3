//! The binary digits of pi: Blowfish's boxes start as them. Computed once, at first use, instead of carried as a table.

use std::sync::OnceLock;

/// Words of Blowfish's initial state.
pub const WORDS: usize = 18 + 4 * 256;
const GUARD: usize = 4;

/// The first [`WORDS`] 32-bit words of pi's fraction.
pub fn fraction() -> &'static [u32; WORDS] {
    static DIGITS: OnceLock<Box<[u32; WORDS]>> = OnceLock::new();
    DIGITS.get_or_init(|| {
        // Machin: pi = 16 arctan( 1/5 ) - 4 arctan( 1/239 ), as fixed-point numbers, whole part first.
        let mut pi = arctan(5, 16);
        subtract(&mut pi, &arctan(239, 4));
        let mut out = Box::new([0u32; WORDS]);
        out.copy_from_slice(&pi[1..=WORDS]);
        out
    })
}

fn arctan(x: u32, times: u32) -> Vec<u32> {
    let mut power = vec![0u32; 1 + WORDS + GUARD];
    power[0] = times;
    divide(&mut power, x);
    let mut sum = power.clone();
    let mut term = power.clone();
    let mut n = 1u32;
    loop {
        divide(&mut power, x);
        divide(&mut power, x);
        if power.iter().all(|w| *w == 0) {
            return sum;
        }
        n += 2;
        term.copy_from_slice(&power);
        divide(&mut term, n);
        if n % 4 == 3 {
            subtract(&mut sum, &term);
        } else {
            add(&mut sum, &term);
        }
    }
}

fn divide(a: &mut [u32], by: u32) {
    let mut rest = 0u64;
    for w in a {
        let n = rest << 32 | *w as u64;
        *w = (n / by as u64) as u32;
        rest = n % by as u64;
    }
}

fn add(a: &mut [u32], b: &[u32]) {
    let mut carry = 0u64;
    for (x, y) in a.iter_mut().zip(b).rev() {
        let n = *x as u64 + *y as u64 + carry;
        *x = n as u32;
        carry = n >> 32;
    }
}

fn subtract(a: &mut [u32], b: &[u32]) {
    let mut borrow = 0i64;
    for (x, y) in a.iter_mut().zip(b).rev() {
        let n = *x as i64 - *y as i64 - borrow;
        borrow = (n < 0) as i64;
        *x = n as u32;
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn first_and_last_word() {
        let digits = super::fraction();
        assert_eq!(digits[0], 0x243F_6A88);
        assert_eq!(digits[super::WORDS - 1], 0x3AC3_72E6);
    }
}
