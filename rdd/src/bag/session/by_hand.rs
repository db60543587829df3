//! Keys put into custom orders by hand, which need not be those that their records give, and places told as shares of an order.

use super::BagSession;
use crate::bag::{Bound, Cursor, KeyTree, Side};
use crate::error::Result;
use crate::keyimage::Spelling;
use crate::order::ScopeBounds;
use crate::value::RecNo;
use std::cmp::Ordering;

impl BagSession {
    /// To the entry of a record in an order whose keys may be others than the record gives now: the record's key first, then by its number.
    pub(super) fn find_by_hand(
        &mut self,
        t: &mut dyn KeyTree,
        tag: usize,
        cur: &mut Cursor,
        image: &[u8],
        recno: RecNo,
    ) -> Result<bool> {
        let p = self.place(tag)?;
        if t.seek_entry(p, image, recno.0, cur)? {
            return Ok(true);
        }
        let mut on = t.seek(p, Bound { key: image, recno: Some(recno.0), side: Side::Before }, cur)?;
        if self.spelling != Spelling::Text && !(on && cur.recno == recno) {
            // Harbour: DBFCDX looks at the key behind the place and then at all from the first one, the others go on to the end of the file.
            let back = !self.along(t, tag, p);
            on = if back { t.last(p, cur)? } else { t.first(p, cur)? };
            while on && cur.recno != recno {
                on = if back { t.prev(p, cur)? } else { t.next(p, cur)? };
            }
        }
        while on {
            if cur.recno == recno {
                return Ok(true);
            }
            on = t.next(p, cur)?;
        }
        cur.reset();
        Ok(false)
    }

    /// Adds an entry and stands on it; false, and the cursor as it was, if a unique tag has the key already.
    pub(super) fn insert_by_hand(
        &mut self,
        t: &mut dyn KeyTree,
        tag: usize,
        cur: &mut Cursor,
        image: &[u8],
        recno: RecNo,
    ) -> Result<bool> {
        let p = self.place(tag)?;
        if !t.insert(p, image, recno.0)? {
            return Ok(false);
        }
        let on = if self.spelling == Spelling::Text {
            // A new entry lies behind all equal ones.
            t.seek_before(p, Bound { key: image, recno: Some(recno.0), side: Side::After }, cur)?
        } else {
            t.seek_entry(p, image, recno.0, cur)?
        };
        if !on {
            cur.reset();
        }
        Ok(true)
    }

    /// Removes the entry that the cursor stands on. Harbour: DBFCDX then stands nowhere, the others on what comes next in the file.
    pub(super) fn remove_by_hand(
        &mut self,
        t: &mut dyn KeyTree,
        tag: usize,
        cur: &mut Cursor,
    ) -> Result<bool> {
        let p = self.place(tag)?;
        // Of equal entries of one record the first one goes, where the place itself is not known.
        let mut place = std::mem::take(cur);
        let (key, recno) = (place.key.clone(), place.recno.0);
        let on = t.is_on(p, &place) || t.seek_entry(p, &key, recno, &mut place)?;
        let mut behind = place.clone();
        let goes_on = on && self.spelling == Spelling::Text && t.next(p, &mut behind)?;
        let removed = on && t.remove_at(p, &place)?;
        cur.reset();
        if removed && goes_on {
            let (key, recno) = (std::mem::take(&mut behind.key), behind.recno);
            cur.land(&key, recno.0);
        }
        Ok(removed)
    }

    /// Share of an order that lies before the middle of the cursor's key, or that much of its scope; `None` if the cursor is on no key.
    pub(super) fn share_in(
        &mut self,
        t: &mut dyn KeyTree,
        tag: usize,
        cur: &Cursor,
        scope: &ScopeBounds,
    ) -> Result<Option<f64>> {
        if !cur.on_key() || cur.gone || self.in_scope_of(tag, &cur.key, scope) != Ordering::Equal {
            return Ok(None);
        }
        let Some(share) = self.share_along(t, tag, &mut cur.clone())? else { return Ok(None) };
        let (top, bottom) = self.scope_shares(t, tag, scope)?;
        if scope.top.is_none() && scope.bottom.is_none() {
            return Ok(Some(share));
        }
        let part = (share - top) / (bottom - top);
        // The only key of a scope is in its middle.
        Ok(Some(if part.is_finite() { part } else { 0.5 }))
    }

    /// To the key at that share of the order, or of its scope.
    pub(super) fn go_to_share(
        &mut self,
        t: &mut dyn KeyTree,
        tag: usize,
        cur: &mut Cursor,
        share: f64,
        scope: &ScopeBounds,
    ) -> Result<bool> {
        let p = self.place(tag)?;
        if share >= 1.0 && self.shows_first_only(t, tag)? {
            return self.edge(t, tag, cur, scope, true);
        }
        let (top, bottom) = self.scope_shares(t, tag, scope)?;
        let share = (top + share.clamp(0.0, 1.0) * (bottom - top)).clamp(0.0, 1.0);
        let along = self.along(t, tag, p);
        let found = t.goto_share(p, if along { share } else { 1.0 - share }, cur)?;
        match self.in_scope_of(tag, &cur.key, scope) {
            _ if !found => Ok(false),
            Ordering::Equal => Ok(true),
            Ordering::Less => self.edge(t, tag, cur, scope, false),
            Ordering::Greater => self.edge(t, tag, cur, scope, true),
        }
    }

    /// Where a scope begins and ends: the middles of its first and last key; an open end is the order's own.
    fn scope_shares(&mut self, t: &mut dyn KeyTree, tag: usize, scope: &ScopeBounds) -> Result<(f64, f64)> {
        let mut ends = (0.0, 1.0);
        let mut cur = Cursor::new();
        if scope.top.is_some() && self.edge(t, tag, &mut cur, scope, false)? {
            ends.0 = self.share_along(t, tag, &mut cur)?.unwrap_or(0.0);
        }
        if scope.bottom.is_some() && self.edge(t, tag, &mut cur, scope, true)? {
            ends.1 = self.share_along(t, tag, &mut cur)?.unwrap_or(1.0);
        }
        Ok(ends)
    }

    fn share_along(&mut self, t: &mut dyn KeyTree, tag: usize, cur: &mut Cursor) -> Result<Option<f64>> {
        let p = self.place(tag)?;
        let along = self.along(t, tag, p);
        Ok(t.share_of(p, cur)?.map(|share| if along { share } else { 1.0 - share }))
    }
}
