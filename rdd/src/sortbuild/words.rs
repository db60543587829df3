//! Keys as machine words: the bits in which keys differ, gathered in order at the low end of a word, and words sorted by digits.
//!
//! A word compares as the key it was made of, so sorting moves eight bytes a key. When every differing bit fits, the key can be
//! spelled again from its word and no row is looked at any more.

/// Bytes readable behind the last row, so that a word may be loaded at any byte of a key.
pub const SLACK: usize = 8;

/// Gathers the bits of a mask at the low end of a word, keeping their order, and spreads them back.
#[derive(Debug)]
struct Squeeze {
    mask: u64,
    /// Bits to move down, and by how much: at most one entry a power of two.
    moves: Vec<(u64, u32)>,
}

impl Squeeze {
    fn new(mask: u64) -> Self {
        // A bit has to go down by the number of clear bits below it; going by the low powers of that distance first, no bit
        // meets another.
        let mut bits: Vec<(u32, u32)> = Vec::new();
        let mut clear = 0;
        for at in 0..64 {
            if mask >> at & 1 != 0 {
                bits.push((at, clear));
            } else {
                clear += 1;
            }
        }
        let mut moves = Vec::new();
        for by in [1, 2, 4, 8, 16, 32] {
            let mut moved = 0u64;
            for (at, _) in bits.iter_mut().filter(|(_, far)| far & by != 0) {
                moved |= 1 << *at;
                *at -= by;
            }
            if moved != 0 {
                moves.push((moved, by));
            }
        }
        Self { mask, moves }
    }

    #[inline]
    fn gather(&self, word: u64) -> u64 {
        self.moves.iter().fold(word & self.mask, |x, &(moved, by)| {
            let t = x & moved;
            (x ^ t) | t >> by
        })
    }

    #[inline]
    fn spread(&self, word: u64) -> u64 {
        self.moves.iter().rev().fold(word, |x, &(moved, by)| (x & !(moved >> by)) | (x << by & moved))
    }
}

/// Eight bytes of a key that hold differing bits.
struct Window {
    /// First byte.
    at: usize,
    squeeze: Squeeze,
    width: u32,
    /// The bits that do not differ.
    common: u64,
}

/// Which bits of keys differ, and how they are gathered in one word.
pub struct Packing {
    windows: Vec<Window>,
    /// Bits of a packed key.
    pub bits: u32,
    /// Every differing bit is packed: equal packed keys are equal keys.
    pub complete: bool,
}

#[inline]
fn word_at(bytes: &[u8], at: usize) -> u64 {
    match bytes.get(at..).and_then(|b| b.first_chunk::<8>()) {
        Some(b) => u64::from_be_bytes(*b),
        None => 0,
    }
}

/// The bits in which keys differ, a byte a key byte. `starts` are the first bytes of rows in `rows`, behind which are [`SLACK`]
/// bytes more.
pub fn differing(rows: &[u8], key_len: usize, starts: impl Iterator<Item = usize> + Clone) -> Vec<u8> {
    let Some(first) = starts.clone().next() else { return vec![0; key_len] };
    let columns = key_len.div_ceil(8);
    let mut differ = vec![0u64; columns];
    let mut left = starts;
    // Some rows at a time, so that they are in the nearest cache for each column.
    while left.clone().next().is_some() {
        let some = left.clone().take(256);
        for (column, d) in differ.iter_mut().enumerate() {
            let same = word_at(rows, first + 8 * column);
            *d |= some.clone().fold(0, |d, at| d | (same ^ word_at(rows, at + 8 * column)));
        }
        left.nth(255);
    }
    let mut bytes: Vec<u8> = differ.iter().flat_map(|d| d.to_be_bytes()).collect();
    bytes.truncate(key_len);
    bytes
}

impl Packing {
    /// How to pack the bits of `differ` (a byte a key byte), as many as `room` bits hold from the front; `row` is one of the keys,
    /// with [`SLACK`] bytes behind it.
    pub fn new(differ: &[u8], room: u32, row: &[u8]) -> Self {
        let (mut windows, mut bits, mut complete) = (Vec::new(), 0, true);
        let mut at = 0;
        while let Some(next) = differ[at..].iter().position(|&d| d != 0) {
            at += next;
            let end = (at + 8).min(differ.len());
            let mut mask = differ[at..end].iter().fold(0u64, |m, &d| m << 8 | u64::from(d));
            mask <<= 8 * (8 - (end - at)) % 64;
            while mask.count_ones() > room - bits {
                // Bits at the front weigh most.
                mask &= mask - 1;
                complete = false;
            }
            if mask != 0 {
                let width = mask.count_ones();
                let common = word_at(row, at) & !mask;
                windows.push(Window { at, squeeze: Squeeze::new(mask), width, common });
                bits += width;
            }
            if !complete {
                break;
            }
            at = end;
        }
        Self { windows, bits, complete }
    }

    /// The bits of a packed key.
    pub fn mask(&self) -> u64 {
        low_bits(self.bits)
    }

    /// Packs the key `row` begins with.
    #[inline]
    pub fn pack(&self, row: &[u8]) -> u64 {
        let mut key = 0;
        for w in &self.windows {
            key = key << (w.width & 63) | w.squeeze.gather(word_at(row, w.at));
        }
        key
    }

    /// Spells the packed key into `row`, which holds one of the keys.
    #[inline]
    pub fn unpack(&self, mut key: u64, row: &mut [u8]) {
        for w in self.windows.iter().rev() {
            let word = w.squeeze.spread(key & low_bits(w.width)) | w.common;
            if let Some(to) = row.get_mut(w.at..).and_then(|r| r.first_chunk_mut::<8>()) {
                *to = word.to_be_bytes();
            }
            key = key.checked_shr(w.width).unwrap_or(0);
        }
    }
}

/// A word with so many bits set.
#[inline]
pub fn low_bits(bits: u32) -> u64 {
    if bits >= 64 { u64::MAX } else { (1 << bits) - 1 }
}

/// Bits it takes to write numbers up to `n`.
pub fn width_of(n: u64) -> u32 {
    (u64::BITS - n.leading_zeros()).max(1)
}

/// Widest digit: its counters fit the nearest cache.
const DIGIT: u32 = 11;
/// Fewer words than this are sorted by comparing.
const FEW: usize = 1024;

/// Sorts words by `bits` bits from bit `low` on, keeping the order of equal ones. Bits above those are clear.
pub fn sort_words(mut words: Vec<u64>, low: u32, bits: u32) -> Vec<u64> {
    if bits == 0 || words.is_sorted_by_key(|&w| w >> low) {
        return words;
    }
    if words.len() < FEW {
        words.sort_by_key(|&w| w >> low);
        return words;
    }
    let digits = bits.div_ceil(DIGIT);
    let width = bits.div_ceil(digits);
    let mask = (1usize << width) - 1;
    let mut counts = vec![[0u32; 1 << DIGIT]; digits as usize];
    for &w in &words {
        let mut rest = w >> low;
        for count in &mut counts {
            count[rest as usize & mask & ((1 << DIGIT) - 1)] += 1;
            rest >>= width;
        }
    }
    let mut other = vec![0u64; words.len()];
    for (d, starts) in (0..).zip(&mut counts) {
        let shift = low + d * width;
        let mut sum = 0;
        for n in starts.iter_mut() {
            sum += std::mem::replace(n, sum);
        }
        for &w in &words {
            let at = &mut starts[(w >> shift) as usize & mask & ((1 << DIGIT) - 1)];
            other[*at as usize] = w;
            *at += 1;
        }
        std::mem::swap(&mut words, &mut other);
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    fn numbers(n: usize) -> Vec<u64> {
        let mut x = 88172645463325252u64;
        (0..n)
            .map(|_| {
                x ^= x << 13;
                x ^= x >> 7;
                x ^= x << 17;
                x
            })
            .collect()
    }

    #[test]
    fn bits_gather_in_order_and_spread_back() {
        let few = numbers(200);
        for pair in few.windows(2) {
            for mask in [pair[0], pair[0] & pair[1], 0x0F0F_0F0F_0F0F_0F0F, u64::MAX, 1 << 63, 0] {
                let s = Squeeze::new(mask);
                let got = s.gather(pair[1]);
                let bits = (0..64).filter(|b| mask >> b & 1 != 0);
                let want = bits.rev().fold(0, |n, b| n << 1 | (pair[1] >> b & 1));
                assert_eq!(got, want, "{mask:x}");
                assert_eq!(s.spread(got), pair[1] & mask, "{mask:x}");
            }
        }
    }

    #[test]
    fn packed_keys_compare_as_keys_and_are_spelled_again() {
        let digits =
            numbers(300).iter().map(|n| format!("AB{:06}xyz{:09}", n % 700_000, n >> 40)).collect::<Vec<_>>();
        let len = digits[0].len();
        let mut rows = digits.concat().into_bytes();
        rows.extend([0; SLACK]);
        let differ = differing(&rows, len, (0..300).map(|i| i * len));
        let packing = Packing::new(&differ, 64, &rows);
        assert!(packing.complete && packing.bits <= 60);
        let mut row = rows[..len + SLACK].to_vec();
        for a in 0..300 {
            let key = packing.pack(&rows[a * len..]);
            packing.unpack(key, &mut row);
            assert_eq!(&row[..len], digits[a].as_bytes());
            for b in 0..300 {
                assert_eq!(key.cmp(&packing.pack(&rows[b * len..])), digits[a].cmp(&digits[b]));
            }
        }
        let part = Packing::new(&differ, 20, &rows);
        assert!(!part.complete && part.bits == 20);
        for b in 0..300 {
            let (p, q) = (part.pack(&rows), part.pack(&rows[b * len..]));
            assert!(p == q || p.cmp(&q) == digits[0].cmp(&digits[b]));
        }
    }

    #[test]
    fn words_are_sorted_by_their_digits_and_stay_stable() {
        for n in [10, FEW - 1, FEW, 5000] {
            for (low, bits) in [(20, 44), (32, 7), (0, 64), (13, 23), (63, 1)] {
                let words: Vec<u64> = numbers(n).iter().map(|w| w & low_bits(low + bits)).collect();
                let mut want = words.clone();
                want.sort_by_key(|w| w >> low);
                assert_eq!(sort_words(words, low, bits), want, "{n} {low} {bits}");
            }
        }
    }
}
