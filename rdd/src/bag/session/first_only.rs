//! Orders that show the first record of each key only, though the file has a key for every record.
//!
//! Harbour: `dbOrderInfo( DBOI_UNIQUE,,, .T. )` does that to an order of DBFCDX until the bag gets another order, is built anew or
//! opened again. Nothing of it is written; shares of the order (`ordKeyRelPos()`) go on counting all keys.

use super::BagSession;
use crate::bag::{Bound, Cursor, KeyTree, Side};
use crate::error::Result;
use crate::order::ScopeBounds;
use std::cmp::Ordering;

impl BagSession {
    /// True if of records with equal keys only the first one is shown.
    #[inline]
    pub(super) fn shows_first_only(&self, t: &dyn KeyTree, tag: usize) -> Result<bool> {
        Ok(self.tags[tag].unique && !t.tag(self.place(tag)?)?.unique)
    }

    /// Every record is shown again.
    pub(super) fn show_all(&mut self, t: &dyn KeyTree) -> Result<()> {
        for (info, place) in self.tags.iter_mut().zip(&self.places) {
            if let Some(place) = place {
                info.unique = t.tag(*place)?.unique;
            }
        }
        Ok(())
    }

    /// From any entry to the first one of its key.
    pub(super) fn go_to_first_of(
        &mut self,
        t: &mut dyn KeyTree,
        tag: usize,
        cur: &mut Cursor,
    ) -> Result<bool> {
        let p = self.place(tag)?;
        let key = cur.key.clone();
        if self.along(t, tag, p) {
            t.seek(p, Bound { key: &key, recno: None, side: Side::Before }, cur)
        } else {
            t.seek_before(p, Bound { key: &key, recno: None, side: Side::After }, cur)
        }
    }

    /// To the first entry of the next (previous) key; false, and the key as it was, if there is none.
    pub(super) fn go_to_other_key(
        &mut self,
        t: &mut dyn KeyTree,
        tag: usize,
        cur: &mut Cursor,
        back: bool,
    ) -> Result<bool> {
        let p = self.place(tag)?;
        let (key, recno) = (cur.key.clone(), cur.recno.0);
        let found = if self.along(t, tag, p) != back {
            t.seek(p, Bound { key: &key, recno: None, side: Side::After }, cur)?
        } else {
            t.seek_before(p, Bound { key: &key, recno: None, side: Side::Before }, cur)?
        };
        if !found {
            cur.land(&key, recno);
            return Ok(false);
        }
        if back { self.go_to_first_of(t, tag, cur) } else { Ok(true) }
    }

    /// Number of different keys in a scope.
    pub(super) fn count_keys(&mut self, t: &mut dyn KeyTree, tag: usize, scope: &ScopeBounds) -> Result<u64> {
        let mut cur = Cursor::new();
        let (mut n, mut on) = (0, self.edge(t, tag, &mut cur, scope, false)?);
        while on {
            n += 1;
            on = self.step(t, tag, &mut cur, scope, false)?;
        }
        Ok(n)
    }

    /// 1-based number of an entry's key among the different keys of a scope.
    pub(super) fn number_of_key(
        &mut self,
        t: &mut dyn KeyTree,
        tag: usize,
        mut cur: Cursor,
        scope: &ScopeBounds,
    ) -> Result<u64> {
        let mut n = 1;
        while self.step(t, tag, &mut cur, scope, true)? {
            n += 1;
        }
        Ok(n)
    }

    /// To the first entry of the `n`-th (1-based) different key of a scope.
    pub(super) fn go_to_key_number(
        &mut self,
        t: &mut dyn KeyTree,
        tag: usize,
        cur: &mut Cursor,
        n: u64,
        scope: &ScopeBounds,
    ) -> Result<bool> {
        let mut on = n > 0 && self.edge(t, tag, cur, scope, false)?;
        for _ in 1..n {
            on = on && self.step(t, tag, cur, scope, false)?;
            if !on {
                break;
            }
        }
        if !on || self.in_scope_of(tag, &cur.key, scope) != Ordering::Equal {
            cur.reset();
            return Ok(false);
        }
        Ok(true)
    }
}
