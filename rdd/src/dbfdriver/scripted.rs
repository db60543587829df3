//! How the DBF family moves an area whose driver is written in PRG: where to is found here, the going and what may be passed over are the
//! driver's to do.

use super::movement::{self, Dir, Met};
use super::{asked, order_seek};
use crate::basedriver::steps;
use crate::driver::SeekRequest;
use crate::error::Result;
use crate::eval::Host;
use crate::value::AreaNo;

fn go_end(h: &mut dyn Host, a: AreaNo, dir: Dir) -> Result<()> {
    let bottom = dir == Dir::Backward;
    crate::ops::relation::settle(h, a)?;
    steps::go_end(h, a, bottom, |h| {
        movement::prepare(h, a)?;
        if bottom && h.areas().area(a)?.orders.focus.is_none() {
            asked::go_cold(h, a)?;
        }
        let area = h.areas().area(a)?;
        if movement::raw_end(area, dir)? == Met::Record {
            return Ok((i64::from(area.dbf()?.recno), true));
        }
        let natural = area.orders.focus.is_none();
        Ok((if natural && !bottom { 1 } else { 0 }, false))
    })?;
    let area = h.areas().area(a)?;
    if area.eof {
        area.bof = true;
    }
    order_seek::place_at_end(h, a, bottom)
}

/// `dbGoTop()`.
pub fn go_top(h: &mut dyn Host, a: AreaNo) -> Result<()> {
    go_end(h, a, Dir::Forward)
}

/// `dbGoBottom()`.
pub fn go_bottom(h: &mut dyn Host, a: AreaNo) -> Result<()> {
    go_end(h, a, Dir::Backward)
}

/// Moves by records of the order.
pub fn skip_raw(h: &mut dyn Host, a: AreaNo, count: i64) -> Result<()> {
    crate::ops::relation::settle(h, a)?;
    let area = h.areas().area(a)?;
    let from = i64::from(area.dbf()?.recno);
    if count == 0 {
        let (bof, eof) = (area.bof, area.eof);
        asked::go_cold(h, a)?;
        asked::go_to(h, a, from)?;
        let area = h.areas().area(a)?;
        (area.bof, area.eof) = (bof, eof);
        return Ok(());
    }
    movement::prepare(h, a)?;
    movement::unseen(h, a, |h| movement::skip_at_rest(h, a, count))?;
    let area = h.areas().area(a)?;
    let (bof, ordered) = (area.bof, area.orders.focus.is_some());
    let to = match area.eof || area.dbf()?.phantom {
        true if ordered => 0,
        true if count < 0 => 0,
        true => from.saturating_add(count),
        false => i64::from(area.dbf()?.recno),
    };
    asked::go_to(h, a, to)?;
    let area = h.areas().area(a)?;
    area.bof |= bof;
    Ok(())
}

/// `dbSeek()`.
pub fn seek(h: &mut dyn Host, a: AreaNo, request: &SeekRequest) -> Result<bool> {
    crate::ops::relation::settle(h, a)?;
    asked::go_cold(h, a)?;
    let mut image = Vec::new();
    let mut found = movement::unseen(h, a, |h| movement::seek_key(h, a, request, &mut image))?;
    let area = h.areas().area(a)?;
    let recno = if area.eof { 0 } else { i64::from(area.dbf()?.recno) };
    area.at_bottom = false;
    asked::go_to(h, a, recno)?;
    if recno != 0 {
        let driver = h.areas().area(a)?.driver;
        driver.skip_filter(h, a, if request.last { -1 } else { 1 })?;
        let area = h.areas().area(a)?;
        if found && i64::from(area.dbf()?.recno) != recno {
            found = !area.eof && movement::at_key(area, &image);
        }
        if !found && !request.soft && !area.eof {
            asked::go_to(h, a, 0)?;
        }
    }
    let area = h.areas().area(a)?;
    area.found = found;
    // A search that ends behind the last record tells so by Eof alone.
    area.bof = false;
    movement::flags_of_empty(area)?;
    Ok(found)
}
