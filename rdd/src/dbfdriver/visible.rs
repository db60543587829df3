//! Which records movement stops at: SET DELETED and the filter, and scanning for the next such record.

use super::eval::{self, Slot};
use crate::area::WorkArea;
use crate::error::Result;
use crate::eval::Host;
use crate::ops::relation;
use crate::settings::Settings;
use crate::value::AreaNo;

/// What can be said about the current record without the host.
pub enum Sight {
    /// Movement may stop here.
    Visible,
    /// Movement passes on.
    Hidden,
    /// The filter's code has to be asked.
    AskHost,
}

/// Looks at the filter's candidates, the deletion mark and the fast filter.
#[inline]
pub fn look(area: &mut WorkArea, settings: &Settings) -> Result<Sight> {
    if !settings.deleted && area.filter.is_none() {
        return Ok(Sight::Visible);
    }
    let Some(table) = &mut area.table else { return Ok(Sight::Visible) };
    if let Some(filter) = &area.filter
        && !filter.optimizer.admits(table.recno)
    {
        return Ok(Sight::Hidden);
    }
    table.ensure()?;
    if settings.deleted && table.record[0] == b'*' {
        return Ok(Sight::Hidden);
    }
    let Some(filter) = &area.filter else { return Ok(Sight::Visible) };
    match &filter.expr.fast {
        Some(fast) => {
            let scope = eval::fast_scope(settings, table.recno);
            let pass = fast.test(&table.record, &scope).unwrap_or(true);
            Ok(if pass { Sight::Visible } else { Sight::Hidden })
        }
        None if filter.expr.code.is_none() && filter.expr.text.is_empty() => Ok(Sight::Visible),
        None => Ok(Sight::AskHost),
    }
}

/// True if movement may stop at the current record.
pub fn visible(h: &mut dyn Host, a: AreaNo) -> Result<bool> {
    let (area, settings) = h.areas().area_and_settings(a)?;
    match look(area, settings)? {
        Sight::Visible => Ok(true),
        Sight::Hidden => Ok(false),
        Sight::AskHost => ask(h, a),
    }
}

/// Asks the host whether the filter shows the record just reached. The filter may look into child areas, so they are told first.
pub fn ask(h: &mut dyn Host, a: AreaNo) -> Result<bool> {
    relation::mark_children(h, a)?;
    eval::holds(h, a, Slot::Filter)
}
