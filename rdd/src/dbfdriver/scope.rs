//! Scopes: setting their bounds as values or codeblocks, and as the key images bags compare with.

use super::{eval, format_of, keys};
use crate::area::WorkArea;
use crate::area::orders::OrderState;
use crate::error::Result;
use crate::eval::{Host, HostCode};
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

/// Key image of a bound, empty for the empty text, which all keys begin with; `None` for a value no key of the order can be compared with.
fn image_of(h: &mut dyn Host, a: AreaNo, at: (usize, usize), value: &FieldValue) -> Result<Option<Vec<u8>>> {
    let area = h.areas().area(a)?;
    let mut image = Vec::new();
    let stored = keys::to_table_page(area, value.clone());
    let fits = *value != FieldValue::Nil
        && area.orders.bags[at.0].bag.key_image(at.1, stored.as_ref(), KeyUse::Bound, &mut image)?;
    Ok(fits.then_some(image))
}

/// Sets one bound of an order, or clears it with NIL. A bound given as code is evaluated here and at every later movement. A value of the
/// wrong type is no error: DBFCDX keeps the bound as it was, DBFNTX clears it.
pub fn set_edge(
    h: &mut dyn Host,
    a: AreaNo,
    at: (usize, usize),
    edge: Edge,
    value: FieldValue,
    code: Option<&HostCode>,
) -> Result<()> {
    let now = match code {
        Some(code) => eval::run(h, a, code)?,
        None => value.clone(),
    };
    let image = image_of(h, a, at, &now)?;
    let clears = code.is_none() && value == FieldValue::Nil;
    let foxpro = format_of(h.areas().area(a)?).is_some_and(|f| f.foxpro_ways());
    if image.is_none() && !clears && foxpro {
        return Ok(());
    }
    let state = h.areas().area(a)?.orders.state(at);
    let fits = image.is_some();
    state.scope_values[edge as usize] = if fits && code.is_none() { value } else { FieldValue::Nil };
    state.scope_code[edge as usize] = code.filter(|_| fits).cloned();
    let bound = image.filter(|i| foxpro || !i.is_empty());
    // Harbour: to clear none leaves what was counted.
    if bound.is_some() || state.bound(edge).is_some() {
        state.forget_counts();
        *state.bound(edge) = bound;
    }
    Ok(())
}

/// Evaluates the bounds of an order that are codeblocks. One that yields no fitting value is no bound for now.
pub fn refresh(h: &mut dyn Host, a: AreaNo, at: (usize, usize)) -> Result<()> {
    for edge in [Edge::Top, Edge::Bottom] {
        let code = h.areas().area(a)?.orders.state(at).scope_code[edge as usize].clone();
        let Some(code) = code else { continue };
        let value = eval::run(h, a, &code)?;
        let image = image_of(h, a, at, &value)?;
        let state = h.areas().area(a)?.orders.state(at);
        if *state.bound(edge) != image {
            *state.bound(edge) = image;
            state.forget_counts();
        }
    }
    Ok(())
}

impl OrderState {
    fn bound(&mut self, edge: Edge) -> &mut Option<Vec<u8>> {
        match edge {
            Edge::Top => &mut self.scope.top,
            Edge::Bottom => &mut self.scope.bottom,
        }
    }
}

/// True if a bound of the order is a codeblock.
#[inline]
pub fn has_code(area: &WorkArea, (b, t): (usize, usize)) -> bool {
    area.orders.bags[b].orders[t].scope_code.iter().any(Option::is_some)
}

/// Sets both bounds of the controlling order; `None` leaves a bound, NIL clears it.
pub fn set(h: &mut dyn Host, a: AreaNo, top: Option<FieldValue>, bottom: Option<FieldValue>) -> Result<()> {
    let Some(at) = h.areas().area(a)?.orders.focus else { return Ok(()) };
    if let Some(v) = top {
        set_edge(h, a, at, Edge::Top, v, None)?;
    }
    if let Some(v) = bottom {
        set_edge(h, a, at, Edge::Bottom, v, None)?;
    }
    Ok(())
}
