//! FOR EACH: making and stepping enumerators.

use super::Vm;
use crate::builtin::NativeResult;
use crate::error::{ErrorSpec, eg};
use crate::value::{Enumerator, Tag, Value};
use std::cell::Cell;

impl Vm {
    /// An enumerator over raw values.
    pub(super) fn enum_begin(&mut self, raw: &[Value]) -> NativeResult {
        let mut over = Vec::with_capacity(raw.len());
        let mut sources = Vec::with_capacity(raw.len());
        for r in raw {
            let v = r.deref();
            match v.tag() {
                Tag::Array | Tag::Hash | Tag::Str | Tag::SStr => {}
                _ => {
                    let spec =
                        ErrorSpec::base(eg::ARG, 1068, "array access").with_args(std::slice::from_ref(&v));
                    let v = self.raise_value(spec)?;
                    over.push(v);
                    sources.push(None);
                    continue;
                }
            }
            sources.push((r.is_ref() && v.is_str()).then(|| r.clone()));
            over.push(v);
        }
        Ok(Value::native(Box::new(Enumerator {
            over,
            sources,
            index: Cell::new(-1),
            descend: Cell::new(false),
            started: Cell::new(false),
        })))
    }
}

/// Steps an enumerator; false when one of its values is exhausted.
#[inline(always)]
pub(super) fn enum_next(e: &Enumerator) -> bool {
    let next = if e.descend.get() {
        if e.started.get() {
            e.index.get() - 1
        } else {
            (0..e.over.len()).map(|w| e.len(w) as i64).min().unwrap_or(0) - 1
        }
    } else {
        e.index.get() + 1
    };
    e.started.set(true);
    e.index.set(next);
    next >= 0 && (0..e.over.len()).all(|w| (next as usize) < e.len(w))
}
