//! The keys of an order that is built: which records give them, and who is asked meanwhile.

use super::eval;
use super::order_create::{evaluate, truth};
use super::order_progress::{ask_first, ask_last, asks_around, goes_on};
use super::{asked, bulk, format_of, movement, unsupported};
use crate::area::{Building, WorkArea};
use crate::driver::OrderCondition;
use crate::error::{Error, ErrorKind, Result};
use crate::eval::{Expr, Host};
use crate::order::{KeySorter, OrderBag, TagInfo};
use crate::settings::path_bytes;
use crate::value::{AreaNo, RecNo};

/// Which records a build visits, and in which order. Along the order that controls its scope counts, but neither the filter nor SET
/// DELETED.
struct Walk {
    recno: u32,
    last: u32,
    left: Option<u64>,
    ordered: bool,
    started: bool,
}

impl Walk {
    fn new(h: &mut dyn Host, a: AreaNo, cond: &OrderCondition, current: u32) -> Result<Self> {
        // A part of the records is met in the order that controls.
        let part = cond.next.is_some() || cond.rest || cond.while_cond.is_some();
        let ordered = (cond.use_current || part) && h.areas().area(a)?.orders.focus.is_some();
        let walk = |recno, left, ordered| Walk { recno, last: u32::MAX, left, ordered, started: false };
        if let Some(r) = cond.record {
            return Ok(walk(r, Some(1), false));
        }
        let start = if cond.start_rec > 0 { cond.start_rec } else { current };
        if let Some(n) = cond.next {
            return Ok(walk(start, Some(n as u64), ordered));
        }
        if cond.rest || cond.while_cond.is_some() {
            return Ok(walk(start, None, ordered));
        }
        Ok(walk(if ordered { 0 } else { 1 }, None, ordered))
    }

    /// Stands on the next record to visit; false at the end.
    fn advance(&mut self, h: &mut dyn Host, a: AreaNo) -> Result<bool> {
        if let Some(left) = &mut self.left {
            if *left == 0 {
                return Ok(false);
            }
            *left -= 1;
        }
        let first = !std::mem::replace(&mut self.started, true);
        if self.ordered {
            match (first, self.recno) {
                (true, 0) => movement::go_top_unseen(h, a)?,
                (true, r) => asked::go_to(h, a, r as i64)?,
                (false, _) => movement::skip_unseen(h, a, 1)?,
            }
            return Ok(!h.areas().area(a)?.eof);
        }
        if !first {
            self.recno += 1;
        }
        let area = h.areas().area(a)?;
        let table = area.dbf()?;
        if self.recno == 0 || self.recno > table.count.min(self.last) {
            table.place(table.count.saturating_add(1), true);
            area.eof = true;
            return Ok(false);
        }
        table.place(self.recno, false);
        (area.bof, area.eof) = (false, false);
        // A key may look into child areas.
        crate::ops::relation::mark_children(h, a)?;
        Ok(true)
    }
}

/// An order that is built, in a bag of an area.
pub(super) struct Build<'a> {
    /// The area.
    pub a: AreaNo,
    /// The bag's place in its list.
    pub b: usize,
    /// What the order is.
    pub tag: &'a TagInfo,
    /// Its key.
    pub key: &'a Expr,
    /// Which records give keys.
    pub cond: &'a OrderCondition,
}

impl Build<'_> {
    /// Feeds the keys of a tag being created, or `anew` by REINDEX, into a sorter; true beside it if EVAL has ended that before the last record.
    pub fn collect(&self, h: &mut dyn Host, current: u32, anew: bool) -> Result<(Box<dyn KeySorter>, bool)> {
        let bag = bag_at(h.areas().area(self.a)?, self.b)?;
        let bag = path_bytes(bag.path()).to_vec();
        h.areas().area(self.a)?.building =
            Some(Building { bag, tag: self.tag.name.clone(), every: self.cond.every, anew });
        let keys = eval::in_own_page(h, self.a, |h| self.keys(h, current, anew));
        h.areas().area(self.a)?.building = None;
        h.areas().settings.tell(0, 0);
        keys
    }

    fn keys(&self, h: &mut dyn Host, current: u32, anew: bool) -> Result<(Box<dyn KeySorter>, bool)> {
        let &Build { a, b, tag, key, cond } = self;
        let count = asked::rec_count(h, a)?;
        let area = h.areas().area(a)?;
        let mut sorter = bag_at(area, b)?.sorter(tag, count as u64)?;
        if asks_around(h, a, cond)? {
            let tags = bag_at(h.areas().area(a)?, b)?.tags();
            let first = tags.first().is_none_or(|first| first.name == tag.name);
            let new_file = first && (anew || tags.len() <= 1);
            let begins = ask_first(h, a, cond, count, new_file)? && !tag.custom;
            // Where the area stood is forgotten by then.
            let current = if cond.start_rec > 0 { cond.start_rec } else { count + 1 };
            if begins {
                self.walk_from(h, current, count, &mut *sorter)?;
            }
            ask_last(h, a, cond, count)?;
            return Ok((sorter, false));
        }
        if tag.custom {
            return Ok((sorter, false));
        }
        let plain = cond.eval.is_none()
            && cond.while_cond.is_none()
            && cond.next.is_none()
            && cond.record.is_none()
            && !cond.rest
            && !(cond.use_current && h.areas().area(a)?.orders.focus.is_some());
        let fast_for = cond.for_cond.as_ref().is_none_or(|c| c.fast.is_some());
        if let (Some(fast), true, true) = (&key.fast, plain, fast_for) {
            let (area, settings) = h.areas().area_and_settings(a)?;
            let WorkArea { table: Some(table), orders, .. } = area else {
                return Err(unsupported("ORDCREATE"));
            };
            let bag = &*orders.bags[b].bag;
            let cond = cond.for_cond.as_ref().and_then(|c| c.fast.as_deref());
            let wanted = bulk::Wanted { key: fast, cond };
            bulk::collect(table, settings, &wanted, count, bag.key_batch(tag), &mut *sorter)?;
            return Ok((sorter, false));
        }
        let cut = self.walk_from(h, current, count, &mut *sorter)?;
        Ok((sorter, cut))
    }

    /// As [`Self::walk_keys`], from the record that the conditions say.
    fn walk_from(
        &self,
        h: &mut dyn Host,
        current: u32,
        last: u32,
        sorter: &mut dyn KeySorter,
    ) -> Result<bool> {
        let a = self.a;
        let mut walk = Walk::new(h, a, self.cond, current)?;
        walk.last = last;
        // Where no order leads none controls.
        let focus = if walk.ordered { None } else { h.areas().area(a)?.orders.focus.take() };
        let cut = self.walk_keys(h, walk, sorter);
        give_back_focus(h.areas().area(a)?, focus);
        cut
    }

    /// Feeds the keys of the records that the conditions name, one by one; true if EVAL has ended that, which DBFCDX does
    /// not note.
    fn walk_keys(&self, h: &mut dyn Host, mut walk: Walk, sorter: &mut dyn KeySorter) -> Result<bool> {
        let &Build { a, b, tag, key, cond } = self;
        let count = walk.last;
        let mut image = Vec::new();
        let mut done = 0;
        // Harbour: DBFCDX asks EVAL before each n-th record and once more at the end, the others behind it, unless it was the last of NEXT.
        let before = format_of(h.areas().area(a)?).is_some_and(|f| f.asks_before_records());
        let before = before && !asks_around(h, a, cond)?;
        while walk.advance(h, a)? {
            done += 1;
            h.areas().settings.tell(done, u64::from(count) + 1);
            if before && !goes_on(h, a, cond, done)? {
                return Ok(false);
            }
            if let Some(w) = &cond.while_cond
                && !truth(h, a, w, ErrorKind::InvalidFor)?
            {
                break;
            }
            let belongs = match &cond.for_cond {
                Some(c) => truth(h, a, c, ErrorKind::InvalidFor)?,
                None => true,
            };
            if belongs {
                let value = match eval::field_asked(h.areas().area(a)?, &key.text) {
                    Some(pos) => h.areas().area(a)?.driver.field_get(h, a, pos)?,
                    None => evaluate(h, a, key)?,
                };
                let area = h.areas().area(a)?;
                let recno = RecNo(area.dbf()?.recno);
                if bag_at(area, b)?.new_key_image(tag, value.as_ref(), &mut image)? {
                    sorter.push(&image, recno)?;
                }
            }
            if !before && walk.left == Some(0) {
                return Ok(false);
            }
            if !before && !goes_on(h, a, cond, done)? {
                return Ok(true);
            }
        }
        // Harbour: without EVERY not for a walk that met no record.
        if before && count > 0 && (done > 0 || cond.every > 0) {
            let area = h.areas().area(a)?;
            area.bof = area.eof;
            goes_on(h, a, cond, 1)?;
        }
        Ok(false)
    }
}

/// The order that controlled before controls again, if it is still open.
pub(super) fn give_back_focus(area: &mut WorkArea, focus: Option<(usize, usize)>) {
    let open = |at: &(usize, usize)| area.orders.bags.get(at.0).is_some_and(|b| at.1 < b.orders.len());
    if let Some(at) = focus.filter(open) {
        area.orders.focus = Some(at);
    }
}

/// A bag of the list; a callback may have closed it.
pub(super) fn bag_at(area: &WorkArea, b: usize) -> Result<&dyn OrderBag> {
    area.orders.bags.get(b).map(|e| &*e.bag).ok_or_else(|| Error::new(ErrorKind::InvalidOrder))
}
