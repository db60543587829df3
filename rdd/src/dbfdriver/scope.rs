//! Scopes: setting their bounds as values, and as the key images bags compare with.

use super::keys;
use crate::error::Result;
use crate::eval::Host;
use crate::order::KeyUse;
use crate::value::{AreaNo, FieldValue};

/// Which bound.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edge {
    /// Top.
    Top = 0,
    /// Bottom.
    Bottom = 1,
}

/// Sets one bound of an order, or clears it with NIL. A value of the wrong type changes nothing, without an error.
pub fn set_edge(
    h: &mut dyn Host,
    a: AreaNo,
    at: (usize, usize),
    edge: Edge,
    value: FieldValue,
) -> Result<()> {
    let area = h.areas().area(a)?;
    let image = if value == FieldValue::Nil {
        None
    } else {
        let mut image = Vec::new();
        let stored = keys::to_table_page(area, value.clone());
        if !area.orders.bags[at.0].bag.key_image(at.1, stored.as_ref(), KeyUse::Bound, &mut image)? {
            return Ok(());
        }
        Some(image)
    };
    let state = area.orders.state(at);
    state.scope_values[edge as usize] = value;
    state.counted = None;
    match edge {
        Edge::Top => state.scope.top = image,
        Edge::Bottom => state.scope.bottom = image,
    }
    Ok(())
}

/// Sets both bounds of the controlling order; `None` leaves a bound, NIL clears it.
pub fn set(h: &mut dyn Host, a: AreaNo, top: Option<FieldValue>, bottom: Option<FieldValue>) -> Result<()> {
    let Some(at) = h.areas().area(a)?.orders.focus else { return Ok(()) };
    if let Some(v) = top {
        set_edge(h, a, at, Edge::Top, v)?;
    }
    if let Some(v) = bottom {
        set_edge(h, a, at, Edge::Bottom, v)?;
    }
    Ok(())
}
