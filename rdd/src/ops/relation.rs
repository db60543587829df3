//! Relations: setting, clearing, and following them lazily.
//!
//! Moving a parent only marks its children; a child moves when it is looked at. A circle of relations is refused when it
//! would be closed: Harbour overflows its stack there.

use crate::area::Relation;
use crate::dbfdriver::eval::{self, Slot};
use crate::driver::SeekRequest;
use crate::error::{Error, ErrorKind, Result};
use crate::eval::{Expr, Host};
use crate::value::{AreaNo, FieldValue, Number};

/// Marks the children of an area as pending, and theirs.
pub fn mark_children(h: &mut dyn Host, a: AreaNo) -> Result<()> {
    let areas = h.areas();
    let children: Vec<AreaNo> = match areas.get(a) {
        Some(area) if !area.relations.is_empty() => area.relations.iter().map(|r| r.child).collect(),
        _ => return Ok(()),
    };
    for (i, child) in children.into_iter().enumerate() {
        mark_child(h, a, i, child)?;
    }
    Ok(())
}

/// Marks the child of one relation as pending, and its children.
fn mark_child(h: &mut dyn Host, a: AreaNo, relation: usize, child: AreaNo) -> Result<()> {
    let Some(area) = h.areas().get_mut(child) else { return Ok(()) };
    // A child with unwritten changes writes them now, while it still stands on its record: evaluating a key must not move it.
    if area.scripted || area.table.as_ref().is_some_and(|t| t.hot) {
        area.pending = None;
        area.driver.go_cold(h, child)?;
    }
    let Some(area) = h.areas().get_mut(child) else { return Ok(()) };
    area.pending = Some((a, relation));
    mark_children(h, child)
}

/// Follows the relation an area has pending, if any.
#[inline]
pub fn settle(h: &mut dyn Host, a: AreaNo) -> Result<()> {
    match h.areas().get(a) {
        Some(area) if area.pending.is_some() => follow(h, a),
        Some(_) => Ok(()),
        None => Err(Error::new(ErrorKind::NoTable)),
    }
}

/// Before a movement that does not begin where the area stands: where a relation wants it is overtaken, and its parent need not move for
/// that; a scope is taken all the same.
pub fn overtake(h: &mut dyn Host, a: AreaNo) -> Result<()> {
    if let Some((parent, n)) = h.areas().area(a)?.pending
        && !h.areas().get(parent).and_then(|p| p.relations.get(n)).is_some_and(|r| r.scoped)
    {
        h.areas().area(a)?.pending = None;
    }
    Ok(())
}

/// Moves an area to where its parent wants it. A driver written in PRG is asked to do it.
pub fn follow(h: &mut dyn Host, a: AreaNo) -> Result<()> {
    crate::dbfdriver::asked::force_relation(h, a)
}

/// As [`follow`], at once.
pub fn force(h: &mut dyn Host, a: AreaNo) -> Result<()> {
    let Some((parent, index)) = h.areas().area(a)?.pending.take() else { return Ok(()) };
    // The parent itself may have to follow its own parent first.
    if h.areas().get(parent).is_none() {
        return Ok(());
    }
    settle(h, parent)?;
    let Some(area) = h.areas().get(parent) else { return Ok(()) };
    let Some(relation) = area.relations.get(index) else { return Ok(()) };
    let scoped = relation.scoped;
    let driver = h.areas().area(a)?.driver;
    if area_eof(h, parent)? {
        return driver.go_to(h, a, 0).and_then(|()| after_miss(h, a));
    }
    let value = eval::with_value(h, parent, Slot::Relation(index), |_, v| Ok(v.to_owned()))?;
    let child = h.areas().area(a)?;
    child.pending = None;
    // An order that INDEX ON lost still is one to search in, which fails.
    if child.orders.focus.is_some() || child.orders.lost > 0 {
        if scoped && child.orders.focus.is_some() {
            crate::dbfdriver::scope::set(h, a, Some(value.clone()), Some(value.clone()))?;
        }
        driver.seek(h, a, &SeekRequest { value, soft: false, last: false })?;
        return Ok(());
    }
    let recno = match value {
        FieldValue::Num(n) => match n.value {
            Number::Int(i) => i,
            Number::Double(d) => d as i64,
        },
        _ => 0,
    };
    driver.go_to(h, a, recno)?;
    let child = h.areas().area(a)?;
    child.found = !child.eof;
    Ok(())
}

/// The flags of a child whose parent is at its phantom.
fn after_miss(h: &mut dyn Host, a: AreaNo) -> Result<()> {
    let area = h.areas().area(a)?;
    area.found = false;
    Ok(())
}

fn area_eof(h: &mut dyn Host, a: AreaNo) -> Result<bool> {
    let driver = h.areas().area(a)?.driver;
    driver.eof(h, a)
}

/// True if `from` reaches `to` through relations.
fn reaches(h: &mut dyn Host, from: AreaNo, to: AreaNo) -> bool {
    if from == to {
        return true;
    }
    let next: Vec<AreaNo> = match h.areas().get(from) {
        Some(a) => a.relations.iter().map(|r| r.child).collect(),
        None => return false,
    };
    next.into_iter().any(|c| reaches(h, c, to))
}

/// `dbSetRelation()`: adds a relation to `child`. One that would close a circle is DBCMD/1013.
pub fn set(h: &mut dyn Host, parent: AreaNo, child: AreaNo, mut expr: Expr, scoped: bool) -> Result<()> {
    if h.areas().get(child).is_none() {
        return Err(Error::new(ErrorKind::NoTable));
    }
    if reaches(h, child, parent) {
        return Err(Error::new(ErrorKind::SelfRelation));
    }
    let area = h.areas().area(parent)?;
    eval::quicken(&mut expr, area);
    area.relations.push(Relation { child, expr, scoped });
    let relation = area.relations.len() - 1;
    h.areas().area(child)?.parents += 1;
    // The children of other relations stay where they are.
    mark_child(h, parent, relation, child)
}

/// `dbClearRelation()`.
pub fn clear(h: &mut dyn Host, parent: AreaNo) -> Result<()> {
    h.areas().area(parent)?.driver.clear_relations(h, parent)
}

/// As [`clear`], at once.
pub fn clear_own(h: &mut dyn Host, parent: AreaNo) -> Result<()> {
    // The last move of the parent still counts, relation by relation; one that is scoped takes its scope along.
    let mut followed = Ok(());
    let relations: Vec<(AreaNo, bool)> =
        h.areas().area(parent)?.relations.iter().map(|r| (r.child, r.scoped)).collect();
    for (i, (child, scoped)) in relations.into_iter().enumerate() {
        if followed.is_ok() && h.areas().get(child).is_some_and(|c| c.pending == Some((parent, i))) {
            followed = follow(h, child);
        }
        if scoped {
            lose_scope(h, child)?;
        }
    }
    // Whoever could not follow is free all the same.
    drop_relations(h, parent)?;
    followed
}

/// Takes the scope off the order that controls.
fn lose_scope(h: &mut dyn Host, child: AreaNo) -> Result<()> {
    match h.areas().get(child) {
        Some(c) if c.orders.focus.is_some() => {
            crate::dbfdriver::scope::set(h, child, Some(FieldValue::Nil), Some(FieldValue::Nil))
        }
        _ => Ok(()),
    }
}

/// Removes the relations of an area without following them any more.
fn drop_relations(h: &mut dyn Host, parent: AreaNo) -> Result<()> {
    let relations = std::mem::take(&mut h.areas().area(parent)?.relations);
    for r in relations {
        if r.scoped {
            lose_scope(h, r.child)?;
        }
        if let Some(c) = h.areas().get_mut(r.child) {
            c.parents = c.parents.saturating_sub(1);
            c.pending = c.pending.filter(|p| p.0 != parent);
        }
    }
    Ok(())
}

/// Takes an area that closes out of all relations.
pub fn forget(h: &mut dyn Host, a: AreaNo) -> Result<()> {
    if h.areas().get(a).is_some_and(|x| !x.relations.is_empty()) {
        clear(h, a)?;
    }
    for no in h.areas().used() {
        let Some(area) = h.areas().get_mut(no) else { continue };
        if area.relations.iter().any(|r| r.child == a) {
            area.relations.retain(|r| r.child != a);
            mark_children(h, no)?;
        }
    }
    Ok(())
}

/// `dbSyncRelations` (`SET RELATION` re-evaluation): follows every child now.
pub fn sync_children(h: &mut dyn Host, a: AreaNo) -> Result<()> {
    let children: Vec<AreaNo> = h.areas().area(a)?.relations.iter().map(|r| r.child).collect();
    mark_children(h, a)?;
    children.into_iter().try_for_each(|c| settle(h, c))
}
