//! Optimised conditions: which records can meet a filter or a FOR, learnt from the keys of open orders.
//!
//! A condition made of comparisons of an order's key with a constant, joined by `.AND.`, `.OR.` and `.NOT.`, becomes a bitmap of
//! candidate records. The bitmap is always a *superset*: whoever uses it tests the condition on the candidates all the same, so bounds are taken
//! inclusively and SET EXACT, trailing blanks and decimals need no thought here. What is left out must be certain, therefore
//! only complete orders count (no FOR, UNIQUE, custom, partial or template ones) and no character keys under a collation.
//!
//! A bitmap follows changes of its own area (records touched since are candidates again) and is dropped when anybody else
//! has changed one of the bags it came from. It is made only after a scan has passed over many records in vain, and less and less
//! readily when it does not last. `KEEL_TRACE_OPTIMIZE=1` tells on standard error which orders were used.

mod plan;

use crate::area::WorkArea;
use crate::error::Result;
use crate::fastexpr::FastExpr;
use crate::order::Access;
use crate::settings::Settings;

/// Records passed in vain before a bitmap is worth making.
const PATIENCE: u32 = 256;
/// Changed records remembered by an area for the bitmaps that look at it.
const REMEMBERED: usize = 4096;

/// A set of record numbers.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Bits(Vec<u64>);

impl Bits {
    /// An empty set with room for records up to `last`.
    pub fn new(last: u32) -> Self {
        Self(vec![0; last as usize / 64 + 1])
    }

    /// Adds a record; numbers beyond the room are left out.
    #[inline]
    pub fn add(&mut self, recno: u32) {
        if let Some(word) = self.0.get_mut(recno as usize / 64) {
            *word |= 1 << (recno % 64);
        }
    }

    /// Is the record in the set? Those beyond the room are not.
    #[inline]
    pub fn has(&self, recno: u32) -> bool {
        self.0.get(recno as usize / 64).is_some_and(|w| w & (1 << (recno % 64)) != 0)
    }

    /// How many there are.
    pub fn count(&self) -> u64 {
        self.0.iter().map(|w| u64::from(w.count_ones())).sum()
    }

    fn and(mut self, other: &Self) -> Self {
        self.0.iter_mut().zip(&other.0).for_each(|(a, b)| *a &= b);
        self
    }

    fn or(mut self, other: &Self) -> Self {
        self.0.iter_mut().zip(&other.0).for_each(|(a, b)| *a |= b);
        self
    }

    /// First record of the set at or after `from`.
    fn at_or_after(&self, from: u32) -> Option<u32> {
        let mut i = from as usize / 64;
        let mut word = self.0.get(i)? & (u64::MAX << (from % 64));
        loop {
            if word != 0 {
                return u32::try_from(i * 64 + word.trailing_zeros() as usize).ok();
            }
            i += 1;
            word = *self.0.get(i)?;
        }
    }

    /// Last record of the set at or before `from`.
    fn at_or_before(&self, from: u32) -> Option<u32> {
        let last = self.0.len().checked_sub(1)?;
        let (mut i, mut word) = match from as usize / 64 {
            i if i > last => (last, self.0[last]),
            i => (i, self.0[i] & (u64::MAX >> (63 - from % 64))),
        };
        loop {
            if word != 0 {
                return u32::try_from(i * 64 + 63 - word.leading_zeros() as usize).ok();
            }
            i = i.checked_sub(1)?;
            word = self.0[i];
        }
    }
}

/// A bag a bitmap came from, and how often others had changed it by then.
#[derive(Clone, Debug)]
struct Source {
    path: std::path::PathBuf,
    foreign: u64,
}

/// Candidates for a condition.
#[derive(Clone, Debug)]
struct Candidates {
    bits: Bits,
    /// Records the table had; later ones are all candidates.
    known: u32,
    sources: Vec<Source>,
}

/// Records an area has changed lately, numbered from the beginning of its life.
#[derive(Default)]
pub struct Touched {
    forgotten: u64,
    list: Vec<u32>,
}

impl Touched {
    /// Remembers a record that was written.
    #[inline]
    pub fn note(&mut self, recno: u32) {
        if self.list.last() == Some(&recno) {
            return;
        }
        if self.list.len() >= REMEMBERED {
            self.forgotten += self.list.len() as u64;
            self.list.clear();
        }
        self.list.push(recno);
    }

    /// Forgets everything: the records are no longer what they were (PACK, ZAP, REINDEX).
    pub fn overturn(&mut self) {
        self.forgotten += self.list.len() as u64 + 1;
        self.list.clear();
    }

    fn now(&self) -> u64 {
        self.forgotten + self.list.len() as u64
    }

    /// Changes since a moment; `None` when they are not remembered.
    fn since(&self, then: u64) -> Option<&[u32]> {
        self.list.get(usize::try_from(then.checked_sub(self.forgotten)?).ok()?..)
    }
}

/// What a condition knows about its candidates.
#[derive(Clone, Debug, Default)]
pub struct Optimizer {
    found: Option<Box<Candidates>>,
    /// Records passed in vain since the last attempt.
    missed: u32,
    /// How many make an attempt; 0 = [`PATIENCE`].
    patience: u32,
    /// [`Touched::now`] when the candidates were last brought up to date.
    seen: u64,
    /// 0 no part of the condition is optimised, 1 some, 2 all.
    pub level: u8,
}

impl Optimizer {
    /// Are there candidates to go by?
    #[inline]
    pub fn is_active(&self) -> bool {
        self.found.is_some()
    }

    /// May the record meet the condition?
    #[inline]
    pub fn admits(&self, recno: u32) -> bool {
        match &self.found {
            None => true,
            Some(c) => recno > c.known || c.bits.has(recno),
        }
    }

    /// Next candidate after a record, up to `last`. Only to be asked while active.
    pub fn after(&self, recno: u32, last: u32) -> Option<u32> {
        let c = self.found.as_ref()?;
        let next = match c.bits.at_or_after(recno.checked_add(1)?) {
            Some(n) if n <= c.known => n,
            _ => recno.max(c.known) + 1,
        };
        (next <= last).then_some(next)
    }

    /// Last candidate before a record, at most `last`. Only to be asked while active.
    pub fn before(&self, recno: u32, last: u32) -> Option<u32> {
        let c = self.found.as_ref()?;
        let from = recno.checked_sub(1)?.min(last);
        if from > c.known { Some(from) } else { c.bits.at_or_before(from).filter(|n| *n > 0) }
    }

    /// Counts a record passed in vain; true when it is time to look for candidates.
    #[inline]
    pub fn miss(&mut self) -> bool {
        if self.found.is_some() {
            return false;
        }
        self.missed += 1;
        if self.missed < self.patience.max(PATIENCE) {
            return false;
        }
        self.missed = 0;
        self.patience = self.patience.max(PATIENCE).saturating_mul(4);
        true
    }

    /// Brings the candidates up to date: takes in what the area has changed, drops them when others have changed the orders.
    pub fn refresh(&mut self, area: &mut WorkArea) -> Result<()> {
        let Some(c) = &mut self.found else { return Ok(()) };
        let mut valid = match area.touched.since(self.seen) {
            Some(changed) => {
                changed.iter().for_each(|&n| c.bits.add(n));
                self.seen = area.touched.now();
                true
            }
            None => false,
        };
        let shared = area.table.as_ref().is_some_and(|t| t.shared);
        for s in &c.sources {
            let Some(entry) = area.orders.bags.iter_mut().find(|b| b.bag.path() == s.path) else {
                valid = false;
                break;
            };
            if shared {
                entry.bag.begin(Access::Read)?;
                entry.bag.end(Access::Read)?;
            }
            valid &= entry.bag.foreign_changes() == s.foreign;
        }
        if !valid {
            self.found = None;
        }
        Ok(())
    }

    /// Looks for candidates of a condition of the area.
    pub fn seek(
        &mut self,
        area: &mut WorkArea,
        settings: &Settings,
        what: &str,
        condition: &FastExpr,
    ) -> Result<()> {
        self.level = 0;
        if !settings.optimize || area.orders.is_empty() {
            return Ok(());
        }
        let bytewise =
            area.to_vm.is_none() && area.page.order().is_binary() && settings.collation.is_bytewise();
        let now = area.touched.now();
        if let Some(p) = plan::plan(area, bytewise, condition)? {
            if std::env::var_os("KEEL_TRACE_OPTIMIZE").is_some_and(|v| v != "0") {
                p.tell(area, what);
            }
            self.level = p.level;
            self.seen = now;
            self.found = p.into_candidates(area).map(Box::new);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sets_are_walked_both_ways() {
        let mut bits = Bits::new(300);
        for n in [1, 63, 64, 200, 300] {
            bits.add(n);
        }
        let c = Candidates { bits, known: 300, sources: Vec::new() };
        let o = Optimizer { found: Some(Box::new(c)), ..Optimizer::default() };
        let mut up = Vec::new();
        let mut at = 0;
        while let Some(n) = o.after(at, 303) {
            up.push(n);
            at = n;
        }
        assert_eq!(up, [1, 63, 64, 200, 300, 301, 302, 303]);
        let mut down = Vec::new();
        while let Some(n) = o.before(at, 303) {
            down.push(n);
            at = n;
        }
        assert_eq!(down, [302, 301, 300, 200, 64, 63, 1]);
        assert_eq!(o.after(300, 300), None);
        assert!(o.admits(64) && !o.admits(65) && o.admits(999));
    }

    #[test]
    fn touched_records_are_remembered_until_they_are_too_many() {
        let mut t = Touched::default();
        let then = t.now();
        t.note(5);
        t.note(5);
        t.note(7);
        assert_eq!(t.since(then), Some(&[5, 7][..]));
        t.overturn();
        assert_eq!(t.since(then), None);
        assert_eq!(t.since(t.now()), Some(&[][..]));
    }
}
