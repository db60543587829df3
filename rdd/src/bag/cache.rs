//! Cache of index pages, decoded once and kept until the bag's version counter says otherwise.
//!
//! Pages are found by page number (file offset / page unit) through one indexed load. Eviction is CLOCK; a dirty victim is
//! handed back to be written first. What a page is and how it gets to disk is the format's business.

/// One cached page.
struct Slot<P> {
    no: u32,
    used: bool,
    dirty: bool,
    page: P,
}

/// Pages by number, with a bound on how many are kept.
pub struct PageCache<P> {
    /// Page number -> slot + 1; 0 = not cached.
    map: Vec<u32>,
    slots: Vec<Slot<P>>,
    hand: usize,
    capacity: usize,
    dirty: usize,
    /// Numbers of pages that became dirty; some may be clean or gone again.
    touched: Vec<u32>,
}

impl<P> PageCache<P> {
    /// A cache of at most `capacity` pages (at least 128: a tree operation must keep its path).
    pub fn new(capacity: usize) -> Self {
        Self {
            map: Vec::new(),
            slots: Vec::new(),
            hand: 0,
            capacity: capacity.max(128),
            dirty: 0,
            touched: Vec::new(),
        }
    }

    /// Slot of page `no`, if cached.
    #[inline]
    pub fn find(&mut self, no: u32) -> Option<usize> {
        match self.map.get(no as usize) {
            Some(&s) if s != 0 => {
                let s = s as usize - 1;
                self.slots[s].used = true;
                Some(s)
            }
            _ => None,
        }
    }

    /// The page in `slot`.
    #[inline]
    pub fn page(&self, slot: usize) -> &P {
        &self.slots[slot].page
    }

    /// The page in `slot` for change; it becomes dirty.
    #[inline]
    pub fn page_mut(&mut self, slot: usize) -> &mut P {
        let s = &mut self.slots[slot];
        if !s.dirty {
            s.dirty = true;
            self.dirty += 1;
            self.touched.push(s.no);
        }
        &mut s.page
    }

    /// True if inserting needs a victim first.
    #[inline]
    pub fn full(&self) -> bool {
        self.slots.len() >= self.capacity
    }

    /// Chooses a victim and forgets it; a dirty one is returned to be written.
    pub fn evict(&mut self) -> Option<(u32, P)> {
        // Two rounds clear every `used` mark, so the loop ends.
        for _ in 0..self.slots.len() * 2 {
            self.hand = (self.hand + 1) % self.slots.len();
            let s = &mut self.slots[self.hand];
            if s.used {
                s.used = false;
                continue;
            }
            break;
        }
        if self.slots.is_empty() {
            return None;
        }
        let at = self.hand;
        let s = self.slots.swap_remove(at);
        self.map[s.no as usize] = 0;
        if let Some(moved) = self.slots.get(at) {
            self.map[moved.no as usize] = at as u32 + 1;
        }
        if s.dirty {
            self.dirty -= 1;
            return Some((s.no, s.page));
        }
        None
    }

    /// Puts page `no` into the cache, replacing an older copy; returns its slot.
    pub fn insert(&mut self, no: u32, page: P, dirty: bool) -> usize {
        if let Some(s) = self.find(no) {
            if dirty != self.slots[s].dirty {
                self.dirty = if dirty { self.dirty + 1 } else { self.dirty - 1 };
                if dirty {
                    self.touched.push(no);
                }
            }
            self.slots[s].page = page;
            self.slots[s].dirty = dirty;
            return s;
        }
        if self.map.len() <= no as usize {
            self.map.resize(no as usize + 1, 0);
        }
        self.slots.push(Slot { no, used: true, dirty, page });
        if dirty {
            self.dirty += 1;
            self.touched.push(no);
        }
        self.map[no as usize] = self.slots.len() as u32;
        self.slots.len() - 1
    }

    /// Changes how many pages are kept.
    pub fn set_capacity(&mut self, capacity: usize) {
        self.capacity = capacity.max(128);
    }

    /// Forgets one page, written or not.
    pub fn forget(&mut self, no: u32) {
        let Some(at) = self.find(no) else { return };
        let s = self.slots.swap_remove(at);
        self.map[no as usize] = 0;
        if let Some(moved) = self.slots.get(at) {
            self.map[moved.no as usize] = at as u32 + 1;
        }
        self.dirty -= usize::from(s.dirty);
    }

    /// Forgets every page, written or not.
    pub fn clear(&mut self) {
        for s in &self.slots {
            self.map[s.no as usize] = 0;
        }
        self.slots.clear();
        self.hand = 0;
        self.dirty = 0;
        self.touched.clear();
    }

    /// True if a page waits to be written.
    #[inline]
    pub fn is_dirty(&self) -> bool {
        self.dirty != 0
    }

    /// Hands every dirty page to `write` in file order and marks it clean.
    pub fn flush<E>(&mut self, mut write: impl FnMut(u32, &mut P) -> Result<(), E>) -> Result<(), E> {
        if self.dirty == 0 {
            return Ok(());
        }
        let mut touched = std::mem::take(&mut self.touched);
        touched.sort_unstable();
        for (i, &no) in touched.iter().enumerate() {
            let Some(at) = self.find(no) else { continue };
            let s = &mut self.slots[at];
            if !s.dirty {
                continue;
            }
            if let Err(e) = write(s.no, &mut s.page) {
                // What was not written stays to be written.
                self.touched = touched.split_off(i);
                return Err(e);
            }
            s.dirty = false;
            self.dirty -= 1;
        }
        touched.clear();
        self.touched = touched;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_the_map_right_over_evictions() {
        let mut c: PageCache<u32> = PageCache::new(128);
        for no in 0..1000u32 {
            while c.full() {
                let gone = c.evict();
                if let Some((n, p)) = gone {
                    assert_eq!(n * 3, p);
                }
            }
            c.insert(no, no * 3, no % 2 == 0);
            for probe in no.saturating_sub(5)..=no {
                if let Some(s) = c.find(probe) {
                    assert_eq!(*c.page(s), probe * 3);
                }
            }
        }
        let mut last = None;
        c.flush::<()>(|n, p| {
            assert_eq!(*p, n * 3);
            assert!(last < Some(n));
            last = Some(n);
            Ok(())
        })
        .unwrap();
        assert!(!c.is_dirty());
    }
}
