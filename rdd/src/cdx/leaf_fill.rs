//! A leaf filled from its front with sorted keys and packed at once: how a bulk build makes leaves.

use super::layout::*;

/// A leaf in the making. Entries grow from the front, stored keys from the end; the bytes between are zero.
pub struct LeafFill {
    raw: Vec<u8>,
    /// Left neighbour as stored.
    left: u32,
    /// Right neighbour as stored.
    pub right: u32,
    fill: u8,
    bits: LeafBits,
    count: usize,
    /// First byte of the stored keys.
    from: usize,
    last: Vec<u8>,
    last_recno: u32,
}

impl LeafFill {
    /// An empty leaf of `page_len` bytes for keys of `key_len` bytes filled up with `fill`; no record number may be too wide for `bits`.
    pub fn new(key_len: usize, fill: u8, bits: LeafBits, page_len: usize) -> Self {
        Self {
            raw: vec![0; page_len],
            left: NONE,
            right: NONE,
            fill,
            bits,
            count: 0,
            from: page_len,
            last: vec![0; key_len],
            last_recno: 0,
        }
    }

    /// Adds an entry at the end; false if the leaf has no room.
    #[inline]
    pub fn append(&mut self, key: &[u8], recno: u32) -> bool {
        let (b, entry) = (self.bits, self.bits.entry as usize);
        let kept = key.iter().rposition(|&c| c != self.fill).map_or(0, |i| i + 1);
        let dup = if self.count == 0 { 0 } else { common(&self.last, &key[..kept]) };
        let at = L_ENTRIES + self.count * entry;
        let Some(from) = self.from.checked_sub(kept - dup).filter(|from| at + entry <= *from) else {
            return false;
        };
        let trail = key.len() - kept;
        let packed =
            (u64::from(recno) | (dup as u64) << b.rec | (trail as u64) << (b.rec + b.dup)).to_le_bytes();
        if at + 8 <= from {
            // The bytes of a word that the entry does not need are zero, as those they overwrite.
            self.raw[at..at + 8].copy_from_slice(&packed);
        } else {
            self.raw[at..at + entry].copy_from_slice(&packed[..entry]);
        }
        self.raw[from..self.from].copy_from_slice(&key[dup..kept]);
        self.from = from;
        self.count += 1;
        self.last.copy_from_slice(key);
        self.last_recno = recno;
        true
    }

    /// Key and record number added last.
    pub fn last(&self) -> (&[u8], u32) {
        (&self.last, self.last_recno)
    }

    /// The page as it is to be written.
    pub fn finish(&mut self, root: bool) -> &mut [u8] {
        let (b, free) = (self.bits, self.from - L_ENTRIES - self.count * self.bits.entry as usize);
        let raw = &mut self.raw[..];
        put_u16(raw, P_ATTR, A_LEAF | if root { A_ROOT } else { 0 });
        put_u16(raw, P_COUNT, self.count as u16);
        put_u32(raw, P_LEFT, self.left);
        put_u32(raw, P_RIGHT, self.right);
        b.put(raw, free);
        raw
    }

    /// Starts a new leaf behind the one at address `left`.
    pub fn reset(&mut self, left: u32) {
        self.raw.fill(0);
        (self.left, self.right, self.count, self.from) = (left, NONE, 0, self.raw.len());
    }
}

/// Length of the common beginning.
#[inline]
fn common(a: &[u8], b: &[u8]) -> usize {
    let n = a.len().min(b.len());
    let (a, b) = (&a[..n], &b[..n]);
    let mut at = 0;
    for (x, y) in a.as_chunks::<8>().0.iter().zip(b.as_chunks::<8>().0) {
        let differ = u64::from_le_bytes(*x) ^ u64::from_le_bytes(*y);
        if differ != 0 {
            return at + differ.trailing_zeros() as usize / 8;
        }
        at += 8;
    }
    at + a[at..].iter().zip(&b[at..]).take_while(|(x, y)| x == y).count()
}

#[cfg(test)]
mod tests {
    use super::super::page::CdxPage;
    use super::*;

    #[test]
    fn leaves_are_packed_as_pages_pack_them() {
        for (fill, entry_room) in [(b' ', 3), (0, 6)] {
            let bits = LeafBits::narrow(12).for_recno(if entry_room == 3 { 900 } else { u32::MAX });
            let mut leaf = LeafFill::new(12, fill, bits, 512);
            let mut page = CdxPage::empty(true, 12, fill);
            page.set_bits(bits);
            for n in 0..400u32 {
                let mut key = format!("{:04}{:x}", n / 3 * 7, n % 5).into_bytes();
                key.resize(12 - n as usize % 2, fill);
                key.resize(12, b'z');
                if n % 7 == 0 {
                    key.fill(fill);
                }
                let (a, b) = (leaf.append(&key, n + 1), page.append(&key, n + 1, 0, 512));
                assert_eq!(a, b, "{n}");
                if !a {
                    assert!(n > 30);
                    break;
                }
                let mut raw = [0; 512];
                page.encode(&mut raw, n % 2 == 0);
                assert_eq!(leaf.finish(n % 2 == 0), raw, "{n}");
            }
        }
    }
}
