//! Which runs of blocks are free: adding, merging, taking. No bytes here; `blocks` stores the result.
//!
//! Runs do not overlap and never reach the end of the file: a run that would becomes a shorter file instead. They are kept by
//! length, and a request takes the first that is long enough. Freed blocks join one run they touch; then runs join later ones in
//! the list that begin where they end, while others stay apart until next time. Which run serves a request decides where a memo
//! lands, so all this follows Harbour to the byte (`tests/memo_reference.rs`).

/// Free blocks in a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Run {
    /// First block.
    pub block: u32,
    /// How many.
    pub count: u32,
    /// Changed since the last [`FreeRuns::take_fresh`].
    pub fresh: bool,
}

/// The free runs of a file.
#[derive(Clone, Debug, Default)]
pub(super) struct FreeRuns {
    runs: Vec<Run>,
    changed: bool,
}

/// What became of freed blocks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Freed {
    /// They are in the list.
    Listed,
    /// The file now ends at this block.
    Shortened(u32),
    /// They overlap a free run: a damaged reference; nothing changed.
    Refused,
}

impl FreeRuns {
    /// Runs as stored. Overlapping or empty ones, and those beyond `next`, are left out: damage must not spread.
    pub fn from_stored(stored: impl IntoIterator<Item = (u32, u32)>, first: u32, next: u32) -> Self {
        let mut runs: Vec<Run> = Vec::new();
        for (block, count) in stored {
            let run = Run { block, count, fresh: false };
            let fits = count > 0 && block >= first && run.end() <= next as u64;
            if fits && runs.iter().all(|r| r.end() <= block as u64 || run.end() <= r.block as u64) {
                runs.push(run);
            }
        }
        runs.sort_by_key(|r| r.count);
        Self { runs, changed: false }
    }

    /// The runs by length.
    pub fn runs(&self) -> &[Run] {
        &self.runs
    }

    /// True if there is none.
    pub fn is_empty(&self) -> bool {
        self.runs.is_empty()
    }

    /// True if anything changed since the last [`FreeRuns::take_fresh`].
    pub fn is_changed(&self) -> bool {
        self.changed
    }

    /// Forgets the changes and gives the runs they touched.
    pub fn take_fresh(&mut self) -> Vec<Run> {
        self.changed = false;
        let fresh: Vec<Run> = self.runs.iter().copied().filter(|r| r.fresh).collect();
        self.runs.iter_mut().for_each(|r| r.fresh = false);
        fresh
    }

    /// Adds blocks. `next` is the first block behind the used ones.
    pub fn free(&mut self, block: u32, count: u32, next: u32) -> Freed {
        let run = Run { block, count, fresh: true };
        let overlaps = |r: &Run| (r.block as u64) < run.end() && (block as u64) < r.end();
        if count == 0 || run.end() > next as u64 || self.runs.iter().any(overlaps) {
            return Freed::Refused;
        }
        self.changed = true;
        let mut end = next as u64;
        let at_end = run.end() == end;
        let touched = self.runs.iter_mut().find(|r| r.end() == block as u64 || r.block as u64 == run.end());
        let joined = touched.is_some();
        if let Some(touched) = touched {
            touched.block = touched.block.min(block);
            touched.count += count;
            touched.fresh = true;
        }
        self.join();
        if at_end && !joined {
            end = block as u64;
        }
        while let Some(at) = self.runs.iter().position(|r| r.end() == end) {
            end = self.runs.remove(at).block as u64;
        }
        if !at_end {
            // Harbour: when the file got shorter the order is put right only as the list is stored.
            self.settle();
        }
        if !at_end && !joined {
            let at = self.runs.partition_point(|r| r.count <= run.count);
            self.runs.insert(at, run);
        }
        if end < next as u64 { Freed::Shortened(end as u32) } else { Freed::Listed }
    }

    /// Joins every run with later ones that begin where it ends.
    fn join(&mut self) {
        let mut i = 0;
        while i < self.runs.len() {
            let mut j = i + 1;
            while j < self.runs.len() {
                if self.runs[i].end() == self.runs[j].block as u64 {
                    self.runs[i].count += self.runs.remove(j).count;
                    self.runs[i].fresh = true;
                    j = i + 1;
                } else {
                    j += 1;
                }
            }
            i += 1;
        }
    }

    /// Puts the runs in order, as they are stored.
    pub fn settle(&mut self) {
        self.runs.sort_by_key(|r| r.count);
    }

    /// Takes `count` blocks out of a run, from its start; `None` if no run is long enough.
    pub fn take(&mut self, count: u32) -> Option<u32> {
        let mut at = self.runs.iter().position(|r| r.count >= count)?;
        self.changed = true;
        let run = self.runs[at];
        if run.count == count {
            self.remove(at);
            return Some(run.block);
        }
        self.runs[at] = Run { block: run.block + count, count: run.count - count, fresh: true };
        while at > 0 && self.runs[at - 1].count > self.runs[at].count {
            self.runs.swap(at, at - 1);
            at -= 1;
        }
        Some(run.block)
    }

    /// Removes a run. Harbour: the marks of new runs keep their places while the runs behind move up, so the heads of some new
    /// runs are not written and others are written again.
    fn remove(&mut self, at: usize) -> Run {
        let gone = self.runs[at];
        for i in at + 1..self.runs.len() {
            let Run { block, count, .. } = self.runs[i];
            (self.runs[i - 1].block, self.runs[i - 1].count) = (block, count);
        }
        self.runs.pop();
        gone
    }

    /// Drops the shortest runs until at most `max` are left (the format holds no more); their blocks are lost.
    pub fn limit(&mut self, max: usize) {
        self.runs.drain(..self.runs.len().saturating_sub(max));
    }
}

impl Run {
    /// First block behind the run.
    fn end(&self) -> u64 {
        self.block as u64 + self.count as u64
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(f: &FreeRuns) -> Vec<(u32, u32)> {
        f.runs().iter().map(|r| (r.block, r.count)).collect()
    }

    #[test]
    fn neighbours_merge_and_the_end_shortens() {
        let mut f = FreeRuns::default();
        assert_eq!(f.free(10, 2, 30), Freed::Listed);
        assert_eq!(f.free(14, 1, 30), Freed::Listed);
        assert_eq!(f.free(12, 2, 30), Freed::Listed);
        assert_eq!(plain(&f), [(10, 2), (12, 3)], "joins one neighbour, the other waits");
        assert_eq!(f.free(11, 1, 30), Freed::Refused);
        assert_eq!(f.free(29, 2, 30), Freed::Refused);
        assert_eq!(f.free(15, 15, 30), Freed::Shortened(10));
        assert!(f.is_empty());
    }

    #[test]
    fn the_shortest_that_fits_is_taken() {
        let mut f = FreeRuns::from_stored([(10, 5), (20, 2), (30, 3), (40, 2)], 1, 100);
        assert_eq!(f.take(2), Some(20));
        assert_eq!(f.take(4), Some(10));
        assert_eq!(plain(&f), [(14, 1), (40, 2), (30, 3)]);
        assert_eq!(f.take(4), None);
    }

    #[test]
    fn damaged_lists_are_cleaned() {
        let f = FreeRuns::from_stored([(10, 5), (12, 2), (3, 0), (90, 20), (0, 1), (u32::MAX, 9)], 1, 100);
        assert_eq!(plain(&f), [(10, 5)]);
    }

    /// Random frees and takes against a plain map of blocks.
    #[test]
    fn agrees_with_a_map_of_blocks() {
        let mut seed = 7u32;
        let mut rnd = |n: u32| {
            seed = seed.wrapping_mul(1_103_515_245).wrapping_add(12345);
            (seed >> 16) % n
        };
        for _ in 0..200 {
            let (mut f, mut used, mut next) = (FreeRuns::default(), Vec::<(u32, u32)>::new(), 1u32);
            for _ in 0..100 {
                if used.is_empty() || rnd(2) == 0 {
                    let count = 1 + rnd(5);
                    let block = f.take(count).unwrap_or_else(|| {
                        next += count;
                        next - count
                    });
                    used.push((block, count));
                } else {
                    let (block, count) = used.swap_remove(rnd(used.len() as u32) as usize);
                    if let Freed::Shortened(n) = f.free(block, count, next) {
                        next = n;
                    }
                }
                let mut map = vec![0u8; next as usize];
                for (b, n) in plain(&f).into_iter().chain(used.iter().copied()) {
                    (b..b + n).for_each(|i| map[i as usize] += 1);
                }
                assert!(map[1..].iter().all(|&n| n == 1), "{map:?}");
                f.settle();
                assert!(f.runs().is_sorted_by_key(|r| r.count));
                assert!(f.runs().iter().all(|r| r.end() <= next as u64));
            }
        }
    }
}
