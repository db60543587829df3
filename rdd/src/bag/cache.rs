//! Cache of index pages, decoded once and kept until the bag's version counter says otherwise.
//!
//! Pages are found by page number (file offset / page unit) through one indexed load. Eviction is CLOCK; a dirty victim is
//! handed back to be written first. What a page is and how it gets to disk is the format's business.

/// Pages that one write carries at most.
const RUN: u32 = 16;

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
    /// Evictions until the pages are weighed again.
    weigh_in: usize,
    dirty: usize,
    /// Numbers of pages that became dirty; some may be clean or gone again.
    touched: Vec<u32>,
    /// Bytes of the pages that are being written.
    raw: Vec<u8>,
    /// Pages from this number on were not yet seen in the file: they are new.
    seen: u32,
}

impl<P> PageCache<P> {
    /// A cache of at most `capacity` pages (at least 128: a tree operation must keep its path).
    pub fn new(capacity: usize) -> Self {
        Self {
            map: Vec::new(),
            slots: Vec::new(),
            hand: 0,
            capacity: capacity.max(128),
            weigh_in: 0,
            dirty: 0,
            touched: Vec::new(),
            raw: Vec::new(),
            seen: 0,
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

    /// Sets the number of pages kept by what the pages at hand weigh on average, now and then: `budget` bytes in all.
    pub fn weigh(&mut self, budget: usize, bytes: impl Fn(&P) -> usize) {
        if self.weigh_in > 0 {
            self.weigh_in -= 1;
            return;
        }
        let kept = self.slots.len().max(1);
        let all: usize = self.slots.iter().map(|s| bytes(&s.page)).sum();
        self.set_capacity(budget / (all / kept + size_of::<Slot<P>>()));
        self.weigh_in = kept / 2;
    }

    /// Makes room for one page. A dirty victim goes to the file in one write with the dirty pages around it, which stay
    /// as clean ones: a key that moves entries between neighbours dirties pages that often lie side by side.
    ///
    /// `step` is the distance of neighbours in page numbers, `page_len` their bytes; `encode` fills the bytes of a page,
    /// `write` gets the number of the first page and the bytes. What could not be written stays, dirty.
    pub fn make_room<E>(
        &mut self,
        step: u32,
        page_len: usize,
        mut encode: impl FnMut(u32, &mut P, &mut [u8]),
        write: impl FnOnce(u32, &[u8]) -> Result<(), E>,
    ) -> Result<(), E> {
        let Some((no, mut page)) = self.evict() else { return Ok(()) };
        let mut first = no;
        while no - first < step * (RUN / 2) && first >= step && self.waits(first - step) {
            first -= step;
        }
        let end = self.run_from(first, no + step, step);
        self.encode_run((first, end), step, page_len, |n, page_here, bytes| {
            encode(n, page_here.unwrap_or(&mut page), bytes);
        });
        if let Err(e) = write(first, &self.raw) {
            self.insert(no, page, true);
            return Err(e);
        }
        self.clean((first, end), step);
        Ok(())
    }

    /// Writes every dirty page, in file order, neighbours in one write; they stay as clean ones. New pages go first: whoever is killed in
    /// between has not yet taken from others what they hold. The arguments are those of [`PageCache::make_room`].
    pub fn flush<E>(
        &mut self,
        step: u32,
        page_len: usize,
        mut encode: impl FnMut(u32, &mut P, &mut [u8]),
        mut write: impl FnMut(u32, &[u8]) -> Result<(), E>,
    ) -> Result<(), E> {
        if self.dirty == 0 {
            return Ok(());
        }
        let mut touched = std::mem::take(&mut self.touched);
        touched.sort_unstable();
        let old = touched.partition_point(|&no| no < self.seen);
        touched.rotate_left(old);
        for (i, &first) in touched.iter().enumerate() {
            if !self.waits(first) {
                continue;
            }
            let end = self.run_from(first, first + step, step);
            self.encode_run((first, end), step, page_len, |n, page, bytes| {
                if let Some(page) = page {
                    encode(n, page, bytes);
                }
            });
            if let Err(e) = write(first, &self.raw) {
                // What was not written stays to be written.
                self.touched = touched.split_off(i);
                return Err(e);
            }
            self.clean((first, end), step);
        }
        touched.clear();
        self.touched = touched;
        Ok(())
    }

    /// Where the dirty pages that follow each other from `end` on stop, a run that began with `first` growing no longer than it may.
    fn run_from(&self, first: u32, mut end: u32, step: u32) -> u32 {
        while end - first < step * RUN && self.waits(end) {
            end += step;
        }
        end
    }

    /// Puts the bytes of a run of pages into `raw`; `encode` gets no page for one that is not here.
    fn encode_run(
        &mut self,
        (first, end): (u32, u32),
        step: u32,
        page_len: usize,
        mut encode: impl FnMut(u32, Option<&mut P>, &mut [u8]),
    ) {
        let mut raw = std::mem::take(&mut self.raw);
        raw.resize(((end - first) / step) as usize * page_len, 0);
        for (n, bytes) in (first..end).step_by(step as usize).zip(raw.chunks_exact_mut(page_len)) {
            encode(n, self.find_unused(n).map(|s| &mut self.slots[s].page), bytes);
        }
        self.raw = raw;
    }

    /// Marks the pages of a run clean.
    fn clean(&mut self, (first, end): (u32, u32), step: u32) {
        self.seen = self.seen.max(end);
        for n in (first..end).step_by(step as usize) {
            if let Some(s) = self.find_unused(n) {
                self.dirty -= usize::from(self.slots[s].dirty);
                self.slots[s].dirty = false;
            }
        }
    }

    /// The slot of page `no`, which does not count as use.
    fn find_unused(&self, no: u32) -> Option<usize> {
        (*self.map.get(no as usize)? as usize).checked_sub(1)
    }

    /// True if page `no` is here and dirty.
    fn waits(&self, no: u32) -> bool {
        self.find_unused(no).is_some_and(|s| self.slots[s].dirty)
    }

    /// Chooses a victim and forgets it; a dirty one is returned to be written.
    fn evict(&mut self) -> Option<(u32, P)> {
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
        if !dirty {
            self.seen = self.seen.max(no + 1);
        }
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
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_the_map_right_over_evictions() {
        let mut c: PageCache<u32> = PageCache::new(128);
        let mut written = 0;
        for no in 0..1000u32 {
            while c.full() {
                let one = |n: u32, p: &mut u32, raw: &mut [u8]| {
                    assert_eq!(n * 3, *p);
                    raw[0] = n as u8;
                };
                c.make_room::<()>(2, 1, one, |first, raw| {
                    written += raw.len();
                    assert!(raw.len() <= RUN as usize);
                    assert!(raw.iter().enumerate().all(|(i, &b)| (first + 2 * i as u32) as u8 == b));
                    Ok(())
                })
                .unwrap();
            }
            c.insert(no, no * 3, no % 2 == 0);
            for probe in no.saturating_sub(5)..=no {
                if let Some(s) = c.find(probe) {
                    assert_eq!(*c.page(s), probe * 3);
                }
            }
        }
        let mut runs = Vec::new();
        let one = |n: u32, p: &mut u32, raw: &mut [u8]| {
            assert_eq!(n * 3, *p);
            raw[0] = n as u8;
        };
        c.flush::<()>(2, 1, one, |first, raw| {
            runs.push(first);
            assert!(raw.len() <= RUN as usize);
            assert!(raw.iter().enumerate().all(|(i, &b)| (first + 2 * i as u32) as u8 == b));
            written += raw.len();
            Ok(())
        })
        .unwrap();
        runs.sort_unstable();
        assert!(runs.is_sorted_by(|a, b| a < b) && !c.is_dirty());
        assert_eq!(written, 500, "every dirty page once");
    }

    #[test]
    fn new_pages_are_written_before_those_that_were_there() {
        let mut c: PageCache<u32> = PageCache::new(128);
        for no in [3, 5, 6, 9] {
            c.insert(no, no, false);
        }
        for no in [12, 3, 10, 6, 11, 5] {
            match c.find(no) {
                Some(slot) => *c.page_mut(slot) = no,
                None => {
                    c.insert(no, no, true);
                }
            }
        }
        let mut runs = Vec::new();
        c.flush::<()>(
            1,
            1,
            |_, _, _| (),
            |first, raw| {
                runs.push((first, raw.len()));
                Ok(())
            },
        )
        .unwrap();
        assert_eq!(runs, [(10, 3), (3, 1), (5, 2)]);
    }

    #[test]
    fn a_page_that_cannot_be_written_stays() {
        let mut c: PageCache<u32> = PageCache::new(128);
        for no in 0..128u32 {
            c.insert(no, no, true);
        }
        assert_eq!(c.make_room(1, 1, |_, _, _| (), |_, _| Err("full")), Err("full"));
        let mut left = 0;
        let stopped = c.flush(
            1,
            1,
            |_, _, _| (),
            |first, raw| {
                if first < 32 {
                    left += raw.len();
                    Ok(())
                } else {
                    Err("full")
                }
            },
        );
        assert_eq!((stopped, left), (Err("full"), 32));
        c.flush::<()>(
            1,
            1,
            |_, _, _| (),
            |_, raw| {
                left += raw.len();
                Ok(())
            },
        )
        .unwrap();
        assert_eq!(left, 128);
    }
}
