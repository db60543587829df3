//! Evaluating expressions in an area: fast form first, the host's code otherwise.

use crate::area::WorkArea;
use crate::error::{Error, ErrorKind, Result};
use crate::eval::{Expr, Host, HostCode};
use crate::fastexpr::{FastExpr, Reading, Scope};
use crate::settings::Settings;
use crate::value::{AreaNo, FieldValue, ValueRef};
use std::sync::Arc;

/// Which expression of an area is meant: it is looked up again after each evaluation, since the area may have changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slot {
    /// SET FILTER.
    Filter,
    /// Key of an order (bag, tag).
    Key(usize, usize),
    /// FOR of an order (bag, tag).
    Cond(usize, usize),
    /// Relation of this index.
    Relation(usize),
}

fn slot(area: &mut WorkArea, slot: Slot) -> Option<&mut Expr> {
    match slot {
        Slot::Filter => area.filter.as_mut().map(|f| &mut f.expr),
        Slot::Key(b, t) => Some(&mut area.orders.bags.get_mut(b)?.orders.get_mut(t)?.key),
        Slot::Cond(b, t) => area.orders.bags.get_mut(b)?.orders.get_mut(t)?.cond.as_mut(),
        Slot::Relation(i) => area.relations.get_mut(i).map(|r| &mut r.expr),
    }
}

/// Gives the expression its fast form, if it has one for this area's fields: of what its code says, or of its text when there is no code.
pub fn quicken(expr: &mut Expr, area: &WorkArea) {
    quicken_code(expr, area, reading(area));
}

/// As [`quicken`], for an order being made: its key and FOR are evaluated under the table's own code page.
pub fn quicken_as_key(expr: &mut Expr, area: &WorkArea) {
    quicken_code(expr, area, own_reading(area));
}

fn quicken_code(expr: &mut Expr, area: &WorkArea, reading: Reading<'_>) {
    if area.is_watched() {
        // What a field holds is for the driver to say, and triggers are told of looking at it.
        expr.fast = None;
        return;
    }
    let text = match (&expr.meaning, &expr.code) {
        (Some(meaning), _) => meaning,
        (None, None) => &expr.text,
        (None, Some(_)) => {
            expr.fast = None;
            return;
        }
    };
    expr.fast = FastExpr::parse(text, &area.fields, reading).map(Arc::new);
}

/// As [`quicken`], for keys and FOR conditions of orders: their text is what they mean, now and whenever the bag is opened, unless the
/// code they were given with uses variables of its surroundings. Harbour: a text that is a field's name means that field even then.
pub fn quicken_text(expr: &mut Expr, area: &WorkArea) {
    quicken_order(expr, area, reading(area));
}

/// As [`quicken_text`], for what is evaluated under the table's own code page: keys, and FOR while an order is built.
pub fn quicken_key(expr: &mut Expr, area: &WorkArea) {
    quicken_order(expr, area, own_reading(area));
}

fn quicken_order(expr: &mut Expr, area: &WorkArea, reading: Reading<'_>) {
    if area.is_watched() || expr.bound && expr.code.is_some() && !names_field(&expr.text, area) {
        expr.fast = None;
        return;
    }
    expr.fast = FastExpr::parse(&expr.text, &area.fields, reading).map(Arc::new);
}

fn reading(area: &WorkArea) -> Reading<'_> {
    let wide = area.vm_page.is_char_indexed();
    Reading { alias: &area.alias, translated: area.to_vm.is_some(), wide, key: false }
}

fn own_reading(area: &WorkArea) -> Reading<'_> {
    Reading { alias: &area.alias, translated: false, wide: area.page.is_char_indexed(), key: true }
}

/// Gives every expression of the area the form that its code pages allow.
pub fn quicken_all(area: &mut WorkArea) {
    for b in 0..area.orders.bags.len() {
        super::order_list::quicken_bag(area, b);
    }
    if let Some(mut filter) = area.filter.take() {
        quicken(&mut filter.expr, area);
        area.filter = Some(filter);
    }
    if let Some(mut locate) = area.locate.take() {
        for e in [&mut locate.for_cond, &mut locate.while_cond].into_iter().flatten() {
            quicken(e, area);
        }
        area.locate = Some(locate);
    }
}

fn names_field(text: &[u8], area: &WorkArea) -> bool {
    area.fields.iter().any(|f| f.name.eq_ignore_ascii_case(text.trim_ascii()))
}

/// What fast expressions look at besides the record.
pub fn fast_scope<'a>(settings: &'a Settings, recno: u32) -> Scope<'a> {
    let collation = (!settings.collation.is_bytewise()).then_some(&*settings.collation);
    Scope {
        exact: settings.exact,
        upper: settings.codepage.upper(),
        lower: settings.codepage.lower(),
        recno,
        collation,
    }
}

/// As [`fast_scope`] for keys, which are made under the table's own code page.
pub fn key_scope<'a>(area: &WorkArea, settings: &'a Settings, recno: u32) -> Scope<'a> {
    if std::ptr::eq(area.page, settings.codepage) {
        return fast_scope(settings, recno);
    }
    let order = area.page.order();
    Scope {
        exact: settings.exact,
        upper: area.page.upper(),
        lower: area.page.lower(),
        recno,
        collation: (!order.is_binary()).then_some(order),
    }
}

/// Does something under the code page of the area's table.
pub fn in_own_page<T>(
    h: &mut dyn Host,
    a: AreaNo,
    work: impl FnOnce(&mut dyn Host) -> Result<T>,
) -> Result<T> {
    let area = h.areas().area(a)?;
    let (own, before) = (area.page, area.vm_page);
    if std::ptr::eq(own, before) {
        return work(h);
    }
    h.lend_page(own);
    let result = work(h);
    h.lend_page(before);
    result
}

/// Runs host code with `area` selected, and selects what was selected before. A driver written in PRG is asked to do it.
pub fn run(h: &mut dyn Host, a: AreaNo, code: &HostCode) -> Result<FieldValue> {
    super::asked::eval_block(h, a, code)
}

/// As [`run`], at once.
pub fn run_here(h: &mut dyn Host, a: AreaNo, code: &HostCode) -> Result<FieldValue> {
    let before = h.areas().current();
    if before == a {
        let value = h.eval(code);
        if h.areas().current() != a {
            h.areas().select(a.0);
        }
        return value;
    }
    h.areas().select(a.0);
    let value = h.eval(code);
    h.areas().select(before.0);
    value
}

/// Code of an expression, compiled at first use.
fn code_of(h: &mut dyn Host, a: AreaNo, which: Slot) -> Result<HostCode> {
    let (code, text) = match slot(h.areas().area(a)?, which) {
        Some(e) => (e.code.clone(), e.text.clone()),
        None => return Err(Error::new(ErrorKind::InvalidOrder)),
    };
    if let Some(code) = code {
        return Ok(code);
    }
    let before = h.areas().current();
    h.areas().select(a.0);
    let code = h.compile(&text);
    h.areas().select(before.0);
    let code = code?;
    if let Some(e) = slot(h.areas().area(a)?, which) {
        e.code = Some(code.clone());
    }
    Ok(code)
}

/// Evaluates one of the area's expressions on its current record and hands the value to `take`, together with the area.
pub fn with_value<T>(
    h: &mut dyn Host,
    a: AreaNo,
    which: Slot,
    take: impl FnOnce(&mut WorkArea, ValueRef<'_>) -> Result<T>,
) -> Result<T> {
    let (area, settings) = h.areas().area_and_settings(a)?;
    let fast = slot(area, which).and_then(|e| e.fast.clone());
    let recno = area.table.as_ref().map_or(0, |t| t.recno);
    let own = key_scope(area, settings, recno);
    if let Some(fast) = fast
        && let Some(table) = &mut area.table
    {
        table.ensure()?;
        let mut scratch = fast.scratch();
        let scope = if matches!(which, Slot::Key(..)) { own } else { fast_scope(settings, table.recno) };
        let value = fast.eval(&table.record, &scope, &mut scratch);
        // The value may borrow the record; the area is needed mutably, so character results are copied into small scratch.
        return match value {
            ValueRef::Str(s) => {
                let copy: smallcopy::SmallCopy = smallcopy::SmallCopy::new(s);
                take(area, ValueRef::Str(copy.bytes()))
            }
            v => {
                let v = v.to_owned();
                take(area, v.as_ref())
            }
        };
    }
    let area = h.areas().area(a)?;
    let field = match slot(area, which).filter(|_| matches!(which, Slot::Key(..))).map(|e| e.text.clone()) {
        Some(text) => field_asked(area, &text),
        None => None,
    };
    let value = match field {
        Some(pos) => h.areas().area(a)?.driver.field_get(h, a, pos)?,
        None => {
            let code = code_of(h, a, which)?;
            match which {
                Slot::Key(..) => in_own_page(h, a, |h| run(h, a, &code))?,
                _ => run(h, a, &code)?,
            }
        }
    };
    take(h.areas().area(a)?, value.as_ref())
}

/// The field that a key of an area with a driver written in PRG is: its driver gives the value, nothing is evaluated.
pub fn field_asked(area: &WorkArea, key: &[u8]) -> Option<u16> {
    if !area.scripted {
        return None;
    }
    let key = key.trim_ascii();
    area.fields.iter().position(|f| f.name.eq_ignore_ascii_case(key)).map(|i| i as u16 + 1)
}

/// True unless the expression gives a logical `.F.`: other types let the record pass.
pub fn holds(h: &mut dyn Host, a: AreaNo, which: Slot) -> Result<bool> {
    let (area, settings) = h.areas().area_and_settings(a)?;
    if let Some(fast) = slot(area, which).and_then(|e| e.fast.clone())
        && let Some(table) = &mut area.table
    {
        table.ensure()?;
        return Ok(fast.test(&table.record, &fast_scope(settings, table.recno)).unwrap_or(true));
    }
    let code = code_of(h, a, which)?;
    Ok(!matches!(run(h, a, &code)?, FieldValue::Logical(false)))
}

/// A key-sized byte string kept on the stack.
mod smallcopy {
    pub struct SmallCopy {
        len: usize,
        small: [u8; 256],
        large: Vec<u8>,
    }
    impl SmallCopy {
        pub fn new(s: &[u8]) -> Self {
            let mut c = Self { len: s.len(), small: [0; 256], large: Vec::new() };
            match c.small.get_mut(..s.len()) {
                Some(to) => to.copy_from_slice(s),
                None => c.large.extend_from_slice(s),
            }
            c
        }
        pub fn bytes(&self) -> &[u8] {
            self.small.get(..self.len).unwrap_or(&self.large)
        }
    }
}
