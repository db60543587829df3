//! Comparison operators.

use super::Vm;
use crate::builtin::NativeResult;
use crate::error::{ErrorSpec, eg};
use crate::unwind::Unwind;
use crate::value::{Tag, Value};
use std::cmp::Ordering;

/// An ordering operator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Rel {
    Lt,
    Le,
    Gt,
    Ge,
}

impl Rel {
    #[inline(always)]
    pub(super) fn holds(self, o: Ordering) -> bool {
        match self {
            Rel::Lt => o == Ordering::Less,
            Rel::Le => o != Ordering::Greater,
            Rel::Gt => o == Ordering::Greater,
            Rel::Ge => o != Ordering::Less,
        }
    }

    fn sign(self) -> (&'static str, u32) {
        match self {
            Rel::Lt => ("<", 1073),
            Rel::Le => ("<=", 1074),
            Rel::Gt => (">", 1075),
            Rel::Ge => (">=", 1076),
        }
    }
}

impl Vm {
    /// Order of two texts as `<` and `=` see it: by the code page's collation; with SET EXACT OFF the right side's length
    /// decides how much of the left side counts.
    pub fn compare_text(&self, a: &[u8], b: &[u8], exact: bool) -> Ordering {
        if !exact && self.sets.binary_order {
            let a = &a[..a.len().min(b.len())];
            // The first bytes decide most of the time.
            return match (a.first(), b.first()) {
                (Some(x), Some(y)) if x != y => x.cmp(y),
                _ => a.cmp(b),
            };
        }
        let collate = |x: &[u8], y: &[u8]| crate::collation::compare(&self.sets, x, y);
        if exact {
            return crate::collation::compare_whole(&self.sets, a, b);
        }
        collate(a, b)
    }

    fn compare_error(&mut self, code: u32, op: &str, a: &Value, b: &Value) -> NativeResult {
        let spec = ErrorSpec::base(eg::ARG, code, op).with_args(&[a.clone(), b.clone()]).substitute();
        self.raise_value(spec)
    }

    /// `a < b` and its kin.
    pub(super) fn relation(&mut self, rel: Rel, a: &Value, b: &Value) -> NativeResult {
        match (a.tag(), b.tag()) {
            (Tag::Int, Tag::Int) => {
                Ok(Value::logical(rel.holds(a.as_int().unwrap_or(0).cmp(&b.as_int().unwrap_or(0)))))
            }
            (Tag::Int | Tag::Double, Tag::Int | Tag::Double) => {
                let (x, y) = (a.as_f64().unwrap_or(0.0), b.as_f64().unwrap_or(0.0));
                Ok(Value::logical(match rel {
                    Rel::Lt => x < y,
                    Rel::Le => x <= y,
                    Rel::Gt => x > y,
                    Rel::Ge => x >= y,
                }))
            }
            (Tag::SStr | Tag::Str, Tag::SStr | Tag::Str) => {
                let (x, y) = (a.as_bytes().unwrap_or_default(), b.as_bytes().unwrap_or_default());
                Ok(Value::logical(rel.holds(self.compare_text(x, y, self.sets.exact))))
            }
            (Tag::Date, Tag::Date) | (Tag::Timestamp, Tag::Timestamp) => {
                Ok(Value::logical(rel.holds(a.as_timestamp().cmp(&b.as_timestamp()))))
            }
            (Tag::Date | Tag::Timestamp, Tag::Date | Tag::Timestamp) => {
                // A date against a timestamp compares days only.
                Ok(Value::logical(rel.holds(a.as_julian().cmp(&b.as_julian()))))
            }
            (Tag::Logical, Tag::Logical) => {
                Ok(Value::logical(rel.holds(a.as_logical().cmp(&b.as_logical()))))
            }
            _ => {
                if a.is_ref() || b.is_ref() {
                    return self.relation(rel, &a.deref(), &b.deref());
                }
                let (op, code) = rel.sign();
                match self.overloaded(op, a, std::slice::from_ref(b)) {
                    Some(r) => r,
                    None => self.compare_error(code, op, a, b),
                }
            }
        }
    }

    /// `a = b` (`exact` false) or `a == b`.
    pub(super) fn equal(&mut self, a: &Value, b: &Value, exact: bool, op: &str) -> NativeResult {
        Ok(Value::logical(match (a.tag(), b.tag()) {
            (Tag::Nil, Tag::Nil) => true,
            (Tag::Int, Tag::Int) => a.as_int() == b.as_int(),
            (Tag::Int | Tag::Double, Tag::Int | Tag::Double) => a.as_f64() == b.as_f64(),
            (Tag::SStr | Tag::Str, Tag::SStr | Tag::Str) => {
                let (x, y) = (a.as_bytes().unwrap_or_default(), b.as_bytes().unwrap_or_default());
                if exact {
                    x == y
                } else {
                    self.compare_text(x, y, self.sets.exact) == Ordering::Equal
                        && (self.sets.exact || x.len() >= y.len())
                }
            }
            (Tag::Date, Tag::Date) | (Tag::Timestamp, Tag::Timestamp) => a.as_timestamp() == b.as_timestamp(),
            (Tag::Date | Tag::Timestamp, Tag::Date | Tag::Timestamp) => {
                if exact {
                    a.as_timestamp() == b.as_timestamp()
                } else {
                    a.as_julian() == b.as_julian()
                }
            }
            (Tag::Logical, Tag::Logical) => a.as_logical() == b.as_logical(),
            (Tag::Symbol, Tag::Symbol) => a.as_symbol() == b.as_symbol(),
            _ => {
                if a.is_ref() || b.is_ref() {
                    return self.equal(&a.deref(), &b.deref(), exact, op);
                }
                if a.class_id() != 0 || crate::class::scalar_overloads() {
                    let name = if exact { "==" } else { "=" };
                    if let Some(r) = self.overloaded(name, a, std::slice::from_ref(b)) {
                        return r;
                    }
                }
                match (a.tag(), b.tag()) {
                    (Tag::Nil, _) | (_, Tag::Nil) => false,
                    (x, y)
                        if x == y && (x == Tag::Native || matches!(x, Tag::Hash | Tag::Block) && exact) =>
                    {
                        a.same_object(b)
                    }
                    (Tag::Array, Tag::Array) if exact => a.same_object(b),
                    _ => {
                        let code = if exact { 1070 } else { 1071 };
                        return self.compare_error(code, op, a, b);
                    }
                }
            }
        }))
    }

    /// `a != b`.
    pub(super) fn not_equal(&mut self, a: &Value, b: &Value) -> NativeResult {
        if a.is_ref() || b.is_ref() {
            return self.not_equal(&a.deref(), &b.deref());
        }
        if (a.class_id() != 0 || crate::class::scalar_overloads())
            && let Some(r) = self.overloaded("!=", a, std::slice::from_ref(b))
        {
            return r;
        }
        let mixed = match (a.tag(), b.tag()) {
            (Tag::Nil, _) | (_, Tag::Nil) => false,
            (Tag::Array, Tag::Array) | (Tag::Hash, Tag::Hash) | (Tag::Block, Tag::Block) => true,
            _ => a.type_letter() != b.type_letter() && !(a.as_julian().is_some() && b.as_julian().is_some()),
        };
        if mixed {
            return self.compare_error(1072, "<>", a, b);
        }
        let r = self.equal(a, b, false, "<>")?;
        Ok(r.as_logical().map_or(r, |x| Value::logical(!x)))
    }

    /// `a $ b`: text in text, key in hash.
    pub(super) fn contains(&mut self, a: &Value, b: &Value) -> NativeResult {
        if a.is_ref() || b.is_ref() {
            return self.contains(&a.deref(), &b.deref());
        }
        if let (Some(x), Some(y)) = (a.as_bytes(), b.as_bytes()) {
            return Ok(Value::logical(find(y, x)));
        }
        if let Some(h) = b.as_hash()
            && a.is_hash_key()
        {
            return Ok(Value::logical(h.position(a).is_some()));
        }
        match self.overloaded("$", a, std::slice::from_ref(b)) {
            Some(r) => r,
            None => self.compare_error(1109, "$", a, b),
        }
    }

    /// Exact match of a SWITCH constant.
    pub(super) fn case_matches(&self, subject: &Value, constant: &Value) -> bool {
        match (subject.tag(), constant.tag()) {
            (Tag::Cell, _) => self.case_matches(&subject.deref(), constant),
            (Tag::SStr | Tag::Str, Tag::SStr | Tag::Str) => subject.as_bytes() == constant.as_bytes(),
            (Tag::Int | Tag::Double, Tag::Int | Tag::Double) => subject.as_f64() == constant.as_f64(),
            _ => false,
        }
    }

    /// Truth of a comparison result.
    pub(super) fn as_truth(&mut self, v: Value) -> Result<bool, Unwind> {
        match v.as_logical() {
            Some(b) => Ok(b),
            None => self.truth(&v),
        }
    }
}

/// Does `hay` hold `needle`? An empty needle is never found.
fn find(hay: &[u8], needle: &[u8]) -> bool {
    match needle {
        [] => false,
        [one] => hay.contains(one),
        _ => memchr::memmem::find(hay, needle).is_some(),
    }
}
