//! Leaf entries on their way between pages: off the end of one, in front of or behind the entries of another. What a key takes behind the
//! one before it goes along, so that only the keys at the borders are looked at.

use super::layout::*;
use super::page::CdxPage;

/// Leaf entries between pages, side by side.
#[derive(Default)]
pub struct Spill {
    /// Keys.
    pub keys: Vec<u8>,
    /// Record numbers.
    pub recs: Vec<u32>,
    /// Stored bytes of each key behind the one before it; that of the first says nothing.
    pub stored: Vec<u8>,
}

impl Spill {
    /// Forgets the first entries.
    fn drop_front(&mut self, entries: usize, key_len: usize) {
        self.keys.drain(..entries * key_len);
        self.recs.drain(..entries);
        self.stored.drain(..entries);
    }
}

/// Puts `new` in front of what a list holds.
fn put_front<T: Copy + Default>(list: &mut Vec<T>, new: &[T]) {
    let old = list.len();
    list.resize(old + new.len(), T::default());
    list.copy_within(..old, new.len());
    list[..new.len()].copy_from_slice(new);
}

impl CdxPage {
    /// Moves entries off the end into `spill`, in order, until the rest fits the page. Entries are packed as `base` says unless one
    /// that stays needs more.
    pub fn spill_over(&mut self, page_len: usize, base: LeafBits, spill: &mut Spill) {
        if base == self.bits && !self.is_over(page_len) {
            return;
        }
        let n = self.key_len as usize;
        let mut keep = 0;
        if base == self.bits {
            // Every record number fits: what is too much goes off the end.
            keep = self.count();
            let mut used = self.used() + L_ENTRIES;
            while used > page_len && keep > 0 {
                keep -= 1;
                used -= base.entry as usize + self.stored[keep] as usize;
            }
        } else {
            let (mut bits, mut bytes) = (base, 0);
            while keep < self.count() {
                let wider = bits.for_recno(self.recs[keep]);
                let more = bytes + self.stored[keep] as usize;
                if (keep + 1) * wider.entry as usize + more + L_ENTRIES > page_len {
                    break;
                }
                (keep, bits, bytes) = (keep + 1, wider, more);
            }
            self.bits = bits;
        }
        if let (Some(first), true) = (spill.stored.first_mut(), keep < self.count()) {
            *first = self.own_size(Some(self.key(self.count() - 1)), &spill.keys[..n]) as u8;
        }
        put_front(&mut spill.keys, &self.keys[keep * n..]);
        put_front(&mut spill.recs, &self.recs[keep..]);
        put_front(&mut spill.stored, &self.stored[keep..]);
        self.bytes -= self.stored[keep..].iter().map(|&b| b as usize).sum::<usize>();
        self.keys.truncate(keep * n);
        self.recs.truncate(keep);
        self.stored.truncate(keep);
        self.same = self.same.min(keep);
    }

    /// The packing that these record numbers need too.
    fn widened(&self, recs: &[u32]) -> LeafBits {
        recs.iter().fold(self.bits, |bits, &r| bits.for_recno(r))
    }

    /// True if the leaf has room for entries in front of its own, whose keys take `bytes` where the first of them is stored whole.
    fn has_room_before(&self, last: &[u8], recs: &[u32], bytes: usize, page_len: usize) -> bool {
        let own = match self.stored.first() {
            Some(&first) => self.bytes - first as usize + self.own_size(Some(last), self.key(0)),
            None => 0,
        };
        let entries = (recs.len() + self.count()) * self.widened(recs).entry as usize;
        entries + bytes + own + L_ENTRIES <= page_len
    }

    /// Puts entries in front of the leaf's; the leaf may run over.
    fn put_before(&mut self, keys: &[u8], recs: &[u32], stored: &[u8]) {
        self.bits = self.widened(recs);
        self.same = 0;
        put_front(&mut self.keys, keys);
        put_front(&mut self.recs, recs);
        put_front(&mut self.stored, stored);
        self.bytes += stored.iter().map(|&b| b as usize).sum::<usize>();
        self.repack(0);
        self.repack(recs.len());
    }

    /// Puts all of `spill` in front of the leaf's entries; the leaf may run over.
    pub fn prepend(&mut self, spill: &mut Spill) {
        if !spill.recs.is_empty() {
            self.put_before(&spill.keys, &spill.recs, &spill.stored);
            spill.drop_front(spill.recs.len(), self.key_len as usize);
        }
    }

    /// True if there is room for all of `spill` in front of the leaf's entries.
    pub fn has_room_for_spill(&self, spill: &Spill, page_len: usize) -> bool {
        let n = self.key_len as usize;
        let Some(last) = spill.keys.len().checked_sub(n) else { return true };
        let behind: usize = spill.stored.iter().skip(1).map(|&b| b as usize).sum();
        let bytes = behind + self.own_size(None, &spill.keys[..n]);
        self.has_room_before(&spill.keys[last..], &spill.recs, bytes, page_len)
    }

    /// True if [`CdxPage::take_front`] would do something.
    pub fn has_room_for(&self, before: &Self, page_len: usize) -> bool {
        // The first key of this one may be stored shorter then.
        if before.used() + self.used() > page_len - L_ENTRIES + self.key_len() {
            return false;
        }
        match before.count().checked_sub(1) {
            Some(last) => self.has_room_before(before.key(last), &before.recs, before.bytes, page_len),
            None => !self.is_over(page_len),
        }
    }

    /// Puts all entries of leaf `before` in front of those of this one if there is room for all of them.
    pub fn take_front(&mut self, before: &mut Self, page_len: usize) -> bool {
        let room = self.has_room_for(before, page_len);
        if room && before.count() > 0 {
            self.put_before(&before.keys, &before.recs, &before.stored);
            before.clear();
        }
        room
    }

    /// Appends entries of `spill` as far as they fit.
    pub fn refill(&mut self, spill: &mut Spill, page_len: usize) {
        let n = self.key_len as usize;
        let mut took = 0;
        for (key, &recno) in spill.keys.chunks_exact(n).zip(&spill.recs) {
            if !self.append(key, recno, 0, page_len) {
                break;
            }
            took += 1;
        }
        spill.drop_front(took, n);
    }

    /// Moves entries from the front of leaf `next` behind those of this one as long as they fit; answers how many.
    pub fn pull(&mut self, next: &mut Self, page_len: usize) -> usize {
        let n = self.key_len as usize;
        if next.count() == 0 || !self.append(next.key(0), next.recs[0], 0, page_len) {
            return 0;
        }
        // The others stay behind the key they are behind now.
        let mut took = 1;
        while let (Some(&recno), Some(&own)) = (next.recs.get(took), next.stored.get(took)) {
            let bits = self.bits.for_recno(recno);
            let bytes = self.bytes + own as usize;
            if (self.count() + took) * bits.entry as usize + bytes + L_ENTRIES > page_len {
                break;
            }
            (self.bits, self.bytes) = (bits, bytes);
            took += 1;
        }
        self.keys.extend_from_slice(&next.keys[n..took * n]);
        self.recs.extend_from_slice(&next.recs[1..took]);
        self.stored.extend_from_slice(&next.stored[1..took]);
        next.keys.drain(..took * n);
        next.recs.drain(..took);
        let gone: usize = next.stored.drain(..took).map(|b| b as usize).sum();
        next.bytes -= gone;
        next.same = 0;
        next.repack(0);
        took
    }
}
