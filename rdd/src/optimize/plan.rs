//! From a condition's tree to a set of records: each comparison with a constant is a range of some order's keys.

use super::{Bits, Candidates, Source};
use crate::area::WorkArea;
use crate::bag::Cursor;
use crate::dbf::field::FieldKind;
use crate::error::Result;
use crate::fastexpr::node::{Cmp, DateNode, LogNode, NumNode, StrNode};
use crate::fastexpr::{FastExpr, Root};
use crate::order::{Access, KeyType, KeyUse, ScopeBounds};
use crate::value::{Num, ValueRef};

/// What is known of the records that meet a part of the condition.
enum Part {
    /// Nothing: any record may.
    Any,
    /// Those whose keys in an order lie between two images, the bounds included.
    Range { at: (usize, usize), low: Option<Vec<u8>>, high: Option<Vec<u8>> },
    /// None but these may.
    Within(Bits),
}

/// A condition worked out.
pub struct Plan {
    set: Bits,
    /// 1 partly, 2 wholly optimised.
    pub level: u8,
    used: Vec<(usize, usize)>,
    known: u32,
}

impl Plan {
    /// Tells on standard error what was used.
    pub fn tell(&self, area: &WorkArea, what: &str) {
        let orders: Vec<String> = self
            .used
            .iter()
            .map(|&at| {
                let bag = crate::settings::path_bytes(area.orders.bags[at.0].bag.path()).to_vec();
                let tag = &area.orders.tag(at).name;
                format!("{} in {}", String::from_utf8_lossy(tag), String::from_utf8_lossy(&bag))
            })
            .collect();
        eprintln!(
            "optimize: {} {what}: {} of {} records are candidates, {}, by {}",
            String::from_utf8_lossy(&area.alias),
            self.set.count(),
            self.known,
            if self.level == 2 { "fully optimised" } else { "partly optimised" },
            orders.join(", ")
        );
    }

    /// The set with the state of the bags it came from.
    pub(super) fn into_candidates(self, area: &WorkArea) -> Option<Candidates> {
        let sources = self
            .used
            .iter()
            .map(|&(b, _)| {
                let bag = &area.orders.bags[b].bag;
                Source { path: bag.path().to_path_buf(), foreign: bag.foreign_changes() }
            })
            .collect();
        Some(Candidates { bits: self.set, known: self.known, sources })
    }
}

/// Works out a condition; `None` when no order helps.
pub fn plan(area: &mut WorkArea, bytewise: bool, condition: &FastExpr) -> Result<Option<Plan>> {
    let known = area.dbf()?.recount()?;
    let mut p = Planner { area, bytewise, known, used: Vec::new(), open: false };
    let set = match condition.root() {
        Root::Log(l) => p.logical(l, false)?,
        Root::Field(f) => p.logical(&LogNode::Field(f.offset as usize), false)?,
        _ => Part::Any,
    };
    let set = p.walk(set)?;
    let level = if p.open { 1 } else { 2 };
    let mut used = p.used;
    used.sort_unstable();
    used.dedup();
    Ok(set.map(|set| Plan { set, level, used, known }))
}

struct Planner<'a> {
    area: &'a mut WorkArea,
    bytewise: bool,
    known: u32,
    used: Vec<(usize, usize)>,
    /// Some part could not be worked out.
    open: bool,
}

/// The other way round: `5 < A` is `A > 5`.
fn mirrored(op: Cmp) -> Cmp {
    match op {
        Cmp::Lt => Cmp::Gt,
        Cmp::Le => Cmp::Ge,
        Cmp::Gt => Cmp::Lt,
        Cmp::Ge => Cmp::Le,
        same => same,
    }
}

/// What `.NOT.` makes of a comparison.
fn negated(op: Cmp) -> Option<Cmp> {
    Some(match op {
        Cmp::Ne => Cmp::Eq,
        Cmp::Lt => Cmp::Ge,
        Cmp::Le => Cmp::Gt,
        Cmp::Gt => Cmp::Le,
        Cmp::Ge => Cmp::Lt,
        // Everything but one key: hardly ever worth a bitmap.
        Cmp::Eq | Cmp::Exact => return None,
    })
}

fn constant_number(n: &NumNode) -> Option<f64> {
    match n {
        NumNode::Const(c) => Some(*c),
        NumNode::Neg(of) => constant_number(of).map(|c| -c),
        _ => None,
    }
}

fn constant_text(s: &StrNode) -> Option<&[u8]> {
    match s {
        StrNode::Const(c) => Some(c),
        _ => None,
    }
}

fn trimmed(s: &[u8]) -> &[u8] {
    &s[..s.iter().rposition(|&b| b != b' ').map_or(0, |i| i + 1)]
}

impl Planner<'_> {
    fn logical(&mut self, node: &LogNode, not: bool) -> Result<Part> {
        match (node, not) {
            (LogNode::Not(of), _) => self.logical(of, !not),
            (LogNode::And(a, b), false) | (LogNode::Or(a, b), true) => {
                let (a, b) = (self.logical(a, not)?, self.logical(b, not)?);
                self.both(a, b)
            }
            (LogNode::Or(a, b), false) | (LogNode::And(a, b), true) => {
                let a = self.logical(a, not)?;
                let Some(a) = self.walk(a)? else { return Ok(Part::Any) };
                let b = self.logical(b, not)?;
                Ok(self.walk(b)?.map_or(Part::Any, |b| Part::Within(a.or(&b))))
            }
            (LogNode::Num(op, a, b), _) => match (constant_number(b), constant_number(a)) {
                (Some(c), None) => self.number(*op, not, a, c),
                (None, Some(c)) => self.number(mirrored(*op), not, b, c),
                _ => self.any(),
            },
            (LogNode::Date(op, a, b), _) => match (a, b) {
                (DateNode::Field { .. }, DateNode::Const(c)) => self.date(*op, not, a, *c),
                (DateNode::Const(c), DateNode::Field { .. }) => self.date(mirrored(*op), not, b, *c),
                _ => self.any(),
            },
            // A text that is longer on the left counts as equal, so the sides cannot change places.
            (LogNode::Str(op, a, b), _) => match constant_text(b) {
                Some(c) if constant_text(a).is_none() => self.text(*op, not, a, c),
                _ => self.any(),
            },
            (LogNode::Field(_) | LogNode::Deleted, _) => {
                let at = self.order(KeyType::Logical, |root| match (root, node) {
                    (Root::Field(f), LogNode::Field(offset)) => f.offset as usize == *offset,
                    (Root::Log(have), _) => have == node,
                    _ => false,
                });
                self.range(at, Cmp::Eq, ValueRef::Logical(!not))
            }
            _ => self.any(),
        }
    }

    fn any(&mut self) -> Result<Part> {
        self.open = true;
        Ok(Part::Any)
    }

    /// Records that both parts allow. Two ranges of one order are one range.
    fn both(&mut self, a: Part, b: Part) -> Result<Part> {
        match (a, b) {
            (Part::Any, part) | (part, Part::Any) => Ok(part),
            (Part::Range { at, low, high }, Part::Range { at: other, low: low2, high: high2 })
                if at == other =>
            {
                let bag = &self.area.orders.bags[at.0].bag;
                let narrower = |a: Option<Vec<u8>>, b: Option<Vec<u8>>, wanted| match (a, b) {
                    (Some(a), Some(b)) => Some(if bag.compare(at.1, &a, &b) == wanted { a } else { b }),
                    (a, b) => a.or(b),
                };
                let low = narrower(low, low2, std::cmp::Ordering::Greater);
                let high = narrower(high, high2, std::cmp::Ordering::Less);
                Ok(Part::Range { at, low, high })
            }
            (a, b) => Ok(match (self.walk(a)?, self.walk(b)?) {
                (Some(a), Some(b)) => Part::Within(a.and(&b)),
                (Some(set), None) | (None, Some(set)) => Part::Within(set),
                (None, None) => Part::Any,
            }),
        }
    }

    fn number(&mut self, op: Cmp, not: bool, node: &NumNode, c: f64) -> Result<Part> {
        let NumNode::Field(field) = node else { return self.any() };
        let at = self.order(KeyType::Num, |root| matches!(root, Root::Field(f) if f.offset == field.offset));
        if field.kind == FieldKind::Numeric {
            // A constant that the field has no room for would not make a sensible key.
            let point = if field.dec > 0 { usize::from(field.dec) + 1 } else { 0 };
            let whole = usize::from(field.len).saturating_sub(point + usize::from(c < 0.0)).min(15);
            if c.abs() + 1.0 >= 10f64.powi(whole as i32) {
                return self.any();
            }
        } else if field.kind == FieldKind::Double && not {
            // What is no number is neither less nor not less.
            return self.any();
        }
        let Some(op) = (if not { negated(op) } else { Some(op) }) else { return self.any() };
        let value = Num { value: crate::value::Number::Double(c), width: 0, dec: field.dec };
        self.range(at, op, ValueRef::Num(value))
    }

    fn date(&mut self, op: Cmp, not: bool, node: &DateNode, day: i32) -> Result<Part> {
        let at = self.order(KeyType::Date, |root| match (root, node) {
            (Root::Field(f), DateNode::Field { at, .. }) => f.offset as usize == *at,
            (Root::Date(d), _) => d == node,
            _ => false,
        });
        let Some(op) = (if not { negated(op) } else { Some(op) }) else { return self.any() };
        self.range(at, op, ValueRef::Date(day))
    }

    fn text(&mut self, op: Cmp, not: bool, node: &StrNode, c: &[u8]) -> Result<Part> {
        // Under SET EXACT OFF `a > b` and `a <= b` are both false where a begins with b: nothing can be turned round.
        if not || !self.bytewise || op == Cmp::Ne {
            return self.any();
        }
        let at = self.order(KeyType::Char, |root| match (root, node) {
            (Root::Field(f), StrNode::Field { at, len }) => {
                f.offset as usize == *at && usize::from(f.len) == *len
            }
            (Root::Str(s), _) => s == node,
            _ => false,
        });
        let bound = trimmed(c);
        if bound.is_empty() {
            return self.any();
        }
        self.range(at, op, ValueRef::Str(bound))
    }

    /// A complete order whose key is what is compared.
    fn order(&self, wanted: KeyType, fits: impl Fn(&Root) -> bool) -> Option<(usize, usize)> {
        let bags = self.area.orders.bags.iter().enumerate();
        bags.flat_map(|(b, e)| e.orders.iter().enumerate().map(move |(t, s)| ((b, t), e, s)))
            .find(|((_, t), entry, state)| {
                let Some(tag) = entry.bag.tags().get(*t) else { return false };
                let complete = tag.for_expr.is_empty()
                    && state.cond.is_none()
                    && !(tag.unique || tag.custom || tag.partial || tag.template || tag.multi_key);
                complete
                    && tag.key_type == wanted
                    && state.key.fast.as_ref().is_some_and(|fast| fits(fast.root()))
            })
            .map(|(at, _, _)| at)
    }

    /// The keys on the side of a value that a comparison names, the value included.
    fn range(&mut self, at: Option<(usize, usize)>, op: Cmp, value: ValueRef<'_>) -> Result<Part> {
        let Some((b, t)) = at else { return self.any() };
        let mut image = Vec::new();
        let made = self.area.orders.bags[b].bag.key_image(t, value, KeyUse::Bound, &mut image)?;
        if !made || image.is_empty() {
            return self.any();
        }
        let (low, high) = match op {
            Cmp::Eq | Cmp::Exact => (Some(image.clone()), Some(image)),
            Cmp::Gt | Cmp::Ge => (Some(image), None),
            Cmp::Lt | Cmp::Le => (None, Some(image)),
            Cmp::Ne => return self.any(),
        };
        Ok(Part::Range { at: (b, t), low, high })
    }

    /// The records of a part; `None` when they are any, or too many to be worth a set.
    fn walk(&mut self, part: Part) -> Result<Option<Bits>> {
        let ((b, t), low, high) = match part {
            Part::Any => return Ok(None),
            Part::Within(set) => return Ok(Some(set)),
            Part::Range { at, low, high } => (at, low, high),
        };
        let known = self.known;
        let entry = &mut self.area.orders.bags[b];
        let scope = if entry.bag.tags()[t].reverse {
            ScopeBounds { top: high, bottom: low }
        } else {
            ScopeBounds { top: low, bottom: high }
        };
        // More than this many candidates are hardly fewer than all.
        let most = u64::from(self.known) / 2;
        entry.bag.begin(Access::Read)?;
        let mut cur = Cursor::new();
        let mut found = Bits::new(self.known);
        let mut many = 0;
        let mut step_through = || -> Result<bool> {
            // No mark in a CDX file tells that EVAL has cut an order short.
            if entry.bag.count(t, &ScopeBounds::default())? != u64::from(known) {
                return Ok(false);
            }
            let mut on = entry.bag.first(t, &mut cur, &scope)?;
            while on {
                found.add(cur.recno.0);
                many += 1;
                if many > most {
                    return Ok(false);
                }
                on = entry.bag.next(t, &mut cur, &scope)?;
            }
            Ok(true)
        };
        let walked = step_through();
        entry.bag.end(Access::Read)?;
        if !walked? {
            self.open = true;
            return Ok(None);
        }
        self.used.push((b, t));
        Ok(Some(found))
    }
}
