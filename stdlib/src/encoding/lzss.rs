//! SIX compression: LZSS with a ring of 2048 bytes and matches of 3 to 18, behind the length of the text (4 bytes, little endian).
//!
//! Which of several equally long matches is written depends on how they are looked for, so the search trees are those of Okumura's
//! `lzss.c` (public domain), and the output is the same byte for byte.

use keel_rdd::crypt;
use keel_runtime::builtins;
use keel_runtime::value::Value;

const RING: usize = 2048;
const LONGEST: usize = 18;
const SHORTEST: usize = 3;
const NONE: usize = RING;

/// Binary search trees over the places of the ring, one for each first byte.
struct Trees {
    ring: Vec<u8>,
    left: Vec<usize>,
    right: Vec<usize>,
    parent: Vec<usize>,
    best: usize,
    best_at: usize,
}

impl Trees {
    fn new() -> Self {
        Self {
            ring: vec![b' '; RING + LONGEST - 1],
            left: vec![NONE; RING + 1],
            right: vec![NONE; RING + 257],
            parent: vec![NONE; RING + 1],
            best: 0,
            best_at: 0,
        }
    }

    /// Adds the text at `at`, and finds the longest match among those before.
    fn insert(&mut self, at: usize) {
        let mut greater = true;
        let mut p = RING + 1 + usize::from(self.ring[at]);
        (self.left[at], self.right[at], self.best) = (NONE, NONE, 0);
        loop {
            let side = if greater { &mut self.right } else { &mut self.left };
            if side[p] == NONE {
                side[p] = at;
                self.parent[at] = p;
                return;
            }
            p = side[p];
            let mut n = 1;
            while n < LONGEST {
                let (a, b) = (self.ring[at + n], self.ring[p + n]);
                greater = a >= b;
                if a != b {
                    break;
                }
                n += 1;
            }
            if n > self.best {
                (self.best, self.best_at) = (n, p);
                if n >= LONGEST {
                    break;
                }
            }
        }
        // The same text again takes the place of the older one.
        let (l, r, up) = (self.left[p], self.right[p], self.parent[p]);
        (self.parent[at], self.left[at], self.right[at]) = (up, l, r);
        self.parent[l] = at;
        self.parent[r.min(RING)] = at;
        if self.right[up] == p {
            self.right[up] = at;
        } else {
            self.left[up] = at;
        }
        self.parent[p] = NONE;
    }

    fn remove(&mut self, p: usize) {
        if self.parent[p] == NONE {
            return;
        }
        let q = if self.right[p] == NONE {
            self.left[p]
        } else if self.left[p] == NONE {
            self.right[p]
        } else {
            let mut q = self.left[p];
            if self.right[q] != NONE {
                while self.right[q] != NONE {
                    q = self.right[q];
                }
                let (up, l) = (self.parent[q], self.left[q]);
                self.right[up] = l;
                self.parent[l] = up;
                self.left[q] = self.left[p];
                self.parent[self.left[p]] = q;
            }
            self.right[q] = self.right[p];
            self.parent[self.right[p]] = q;
            q
        };
        let up = self.parent[p];
        self.parent[q] = up;
        if self.right[up] == p {
            self.right[up] = q;
        } else {
            self.left[up] = q;
        }
        self.parent[p] = NONE;
    }
}

/// Compressed text without the length in front.
fn squeeze(text: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(text.len() / 2 + 16);
    let mut t = Trees::new();
    let mut input = text.iter().copied();
    let (mut s, mut r) = (0, RING - LONGEST);
    let mut left = 0;
    while left < LONGEST {
        let Some(b) = input.next() else { break };
        t.ring[r + left] = b;
        left += 1;
    }
    if left == 0 {
        return out;
    }
    for i in 1..=LONGEST {
        t.insert(r - i);
    }
    t.insert(r);
    let (mut group, mut mask) = (vec![0u8], 1u8);
    while left > 0 {
        let mut n = t.best.min(left);
        if n < SHORTEST {
            n = 1;
            group[0] |= mask;
            group.push(t.ring[r]);
        } else {
            group.push(t.best_at as u8);
            group.push((t.best_at >> 4) as u8 & 0xF0 | (n - SHORTEST) as u8);
        }
        mask = mask.rotate_left(1);
        if mask == 1 {
            out.append(&mut group);
            group.push(0);
        }
        for _ in 0..n {
            t.remove(s);
            let next = input.next();
            if let Some(b) = next {
                t.ring[s] = b;
                if s < LONGEST - 1 {
                    t.ring[s + RING] = b;
                }
            } else {
                left -= 1;
            }
            s = (s + 1) % RING;
            r = (r + 1) % RING;
            if left > 0 {
                t.insert(r);
            }
        }
    }
    if group.len() > 1 {
        out.append(&mut group);
    }
    out
}

/// Text of at most `len` bytes back; `None` when the compressed bytes end before.
fn expand(packed: &[u8], len: usize) -> Option<Vec<u8>> {
    // A match of two bytes makes at most 18: nothing longer can be in there.
    if len > packed.len().saturating_mul(LONGEST) {
        return None;
    }
    let mut ring = [b' '; RING];
    let mut r = RING - LONGEST;
    let mut out = Vec::with_capacity(len);
    let mut bytes = packed.iter().copied();
    let mut flags = 0u32;
    while out.len() < len {
        flags >>= 1;
        if flags & 0x100 == 0 {
            flags = u32::from(bytes.next()?) | 0xFF00;
        }
        if flags & 1 != 0 {
            let b = bytes.next()?;
            out.push(b);
            ring[r] = b;
            r = (r + 1) % RING;
            continue;
        }
        let (low, high) = (usize::from(bytes.next()?), usize::from(bytes.next()?));
        let from = low | (high & 0xF0) << 4;
        for i in 0..(high & 0x0F) + SHORTEST {
            let b = ring[(from + i) % RING];
            if out.len() < len {
                out.push(b);
            }
            ring[r] = b;
            r = (r + 1) % RING;
        }
    }
    Some(out)
}

fn compress(text: &[u8]) -> Option<Vec<u8>> {
    let mut out = u32::try_from(text.len()).ok()?.to_le_bytes().to_vec();
    out.extend(squeeze(text));
    Some(out)
}

fn decompress(packed: &[u8]) -> Option<Vec<u8>> {
    let (len, rest) = packed.split_first_chunk::<4>()?;
    expand(rest, u32::from_le_bytes(*len) as usize)
}

/// From one file to another; false when one of them fails.
fn file_to_file(from: Option<String>, to: Option<String>, work: fn(&[u8]) -> Option<Vec<u8>>) -> Value {
    let (Some(from), Some(to)) = (from, to) else { return Value::logical(false) };
    let made = std::fs::read(from).ok().and_then(|text| work(&text));
    Value::logical(made.is_some_and(|made| std::fs::write(to, made).is_ok()))
}

builtins! {
    /// Text compressed as SIX does; NIL when it is no text.
    fn _sx_StrCompress[0, 1](_vm, args) {
        Ok(args.bytes(0).and_then(compress).map(|b| Value::str(&b)).unwrap_or_default())
    }

    /// Text that `_sx_StrCompress()` has compressed; NIL when it is damaged.
    fn _sx_StrDecompress[0, 1](_vm, args) {
        Ok(args.bytes(0).and_then(decompress).map(|b| Value::str(&b)).unwrap_or_default())
    }

    /// Text encrypted (.T.) or decrypted by the cipher of SIX; without a key, or if it is no text, as it is.
    fn _sx_Cipher[0, 3](_vm, args) {
        let (Some(text), Some(key)) = (args.bytes(0), args.bytes(1)) else { return Ok(args.get(0).clone()) };
        let (mut text, key) = (text.to_vec(), crypt::key_of(key));
        if args.get(2).as_logical() == Some(true) {
            crypt::encrypt(&mut text, key);
        } else {
            crypt::decrypt(&mut text, key);
        }
        Ok(Value::str(&text))
    }

    /// Compresses a file into another.
    fn sx_FCompress[0, 2](_vm, args) { Ok(file_to_file(args.text(0), args.text(1), compress)) }

    /// Decompresses a file into another.
    fn sx_FDecompress[0, 2](_vm, args) { Ok(file_to_file(args.text(0), args.text(1), decompress)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hex(text: &[u8]) -> String {
        compress(text).unwrap().iter().map(|b| format!("{b:02X}")).collect()
    }

    #[test]
    fn the_bytes_are_those_of_the_reference() {
        assert_eq!(hex(b""), "00000000");
        assert_eq!(hex(b"ab"), "02000000036162");
        assert_eq!(hex(b"   "), "0300000000DC70");
        assert_eq!(hex(&[b'a'; 28]), "1C0000000161EE7FF876");
        assert_eq!(hex(&b"abc".repeat(8)), "1800000007616263EE7FF470");
        let xyz = [b"xyz".repeat(30), b"end".to_vec()].concat();
        assert_eq!(hex(&xyz), "5D0000000778797AEE7F000F120F240F360C07656E64");
    }

    #[test]
    fn what_was_compressed_comes_back_and_damage_does_not() {
        let mut seed = 1u32;
        let mut text = Vec::new();
        for i in 0..20_000u32 {
            seed = seed.wrapping_mul(69069).wrapping_add(1);
            text.push(b'a' + (seed >> 24) as u8 % if i % 3000 < 1500 { 3 } else { 26 });
        }
        let packed = compress(&text).unwrap();
        assert_eq!(decompress(&packed).as_deref(), Some(&text[..]));
        for cut in [0, 3, 4, 100, packed.len() - 1] {
            assert_eq!(decompress(&packed[..cut]).filter(|t| t.len() == text.len()), None);
        }
        assert_eq!(decompress(&[0xFF, 0xFF, 0xFF, 0xFF, 1, 2]), None);
    }
}
