//! Element access beyond the loop's own array path: hashes, texts, objects with `[]`, bound errors.

use super::Vm;
use crate::builtin::NativeResult;
use crate::error::{ErrorSpec, eg};
use crate::unwind::Unwind;
use crate::value::{HashFlags, Reference, Tag, Value};

impl Vm {
    /// The members of an array for `hb_ArrayToParams()`; other types raise an error.
    pub(super) fn spread(&mut self, array: &Value) -> Result<Vec<Value>, Unwind> {
        match array.as_array() {
            Some(a) => Ok(a.to_vec()),
            None => {
                let spec =
                    ErrorSpec::base(eg::ARG, 1068, "array access").with_args(std::slice::from_ref(array));
                self.raise_value(spec.substitute()).map(|v| vec![v])
            }
        }
    }

    fn bound_error(&mut self, code: u32, op: &str, args: &[Value]) -> NativeResult {
        self.raise_value(ErrorSpec::base(eg::BOUND, code, op).with_args(args))
    }

    fn index_arg_error(&mut self, code: u32, op: &str, args: &[Value]) -> NativeResult {
        self.raise_value(ErrorSpec::base(eg::ARG, code, op).with_args(args))
    }

    /// `base[ i ]`.
    pub fn index(&mut self, base: &Value, i: &Value) -> NativeResult {
        if base.is_ref() || i.is_ref() {
            return self.index(&base.deref(), &i.deref());
        }
        if (base.class_id() != 0 || crate::class::scalar_overloads())
            && let Some(r) = self.overloaded("[]", base, std::slice::from_ref(i))
        {
            return r;
        }
        match base.tag() {
            Tag::Array => {
                let Some(n) = i.as_i64() else {
                    return self.arg_error_with(1068, "array access", &[base.clone(), i.clone()]);
                };
                if let Some(v) =
                    (n > 0).then(|| base.as_array().and_then(|a| a.get(n as usize - 1))).flatten()
                {
                    return Ok(v);
                }
                self.bound_error(1132, "array access", &[base.clone(), i.clone()])
            }
            Tag::Hash => {
                if !i.is_hash_key() {
                    return self.index_arg_error(1068, "array access", &[base.clone(), i.clone()]);
                }
                let Some(h) = base.as_hash() else { return Ok(Value::NIL) };
                if let Some(v) = h.get(i) {
                    return Ok(v);
                }
                if h.flags() & HashFlags::AUTOADD_ACCESS != 0 {
                    let v = self.hash_default(&h.default_value())?;
                    h.set(i.clone(), v.clone());
                    return Ok(v);
                }
                self.bound_error(1132, "array access", &[base.clone(), i.clone()])
            }
            _ => self.index_arg_error(1068, "array access", &[base.clone(), i.clone()]),
        }
    }

    /// A hash's default value: a block is evaluated, containers are copied.
    fn hash_default(&mut self, default: &Value) -> NativeResult {
        if default.as_block().is_some() {
            return self.eval(default, &[]);
        }
        match default.tag() {
            Tag::Array => Ok(Value::array(default.as_array().map(|a| a.to_vec()).unwrap_or_default())),
            Tag::Hash => Ok(Value::hash_with(default.as_hash().map(|h| h.pairs()).unwrap_or_default())),
            _ => Ok(default.clone()),
        }
    }

    /// `base[ i ] := v`.
    pub fn set_index(&mut self, base: &Value, i: &Value, v: &Value) -> Result<(), Unwind> {
        if base.is_ref() || i.is_ref() || v.is_ref() {
            return self.set_index(&base.deref(), &i.deref(), &v.deref());
        }
        if (base.class_id() != 0 || crate::class::scalar_overloads())
            && let Some(r) = self.overloaded("[]", base, &[i.clone(), v.clone()])
        {
            return r.map(drop);
        }
        match base.tag() {
            Tag::Array => {
                let Some(n) = i.as_i64() else {
                    return self.index_arg_error(1069, "array assign", std::slice::from_ref(i)).map(drop);
                };
                if n > 0 && base.as_array().is_some_and(|a| a.set(n as usize - 1, v.clone())) {
                    return Ok(());
                }
                self.bound_error(1133, "array assign", std::slice::from_ref(i)).map(drop)
            }
            Tag::Hash => {
                if !i.is_hash_key() {
                    return self.index_arg_error(1069, "array assign", std::slice::from_ref(i)).map(drop);
                }
                let Some(h) = base.as_hash() else { return Ok(()) };
                if h.flags() & HashFlags::AUTOADD_ASSIGN == 0 && h.position(i).is_none() {
                    return self.bound_error(1133, "array assign", std::slice::from_ref(i)).map(drop);
                }
                h.set(i.clone(), v.clone());
                Ok(())
            }
            _ => self.index_arg_error(1069, "array assign", std::slice::from_ref(i)).map(drop),
        }
    }

    /// `@base[ i ]`.
    pub(super) fn ref_index(&mut self, base: &Value, i: &Value) -> NativeResult {
        if base.is_ref() || i.is_ref() {
            return self.ref_index(&base.deref(), &i.deref());
        }
        match base.tag() {
            Tag::Array => {
                if let (Some(n), Some(a)) = (i.as_i64(), base.as_array())
                    && n > 0
                    && (n as usize) <= a.len()
                {
                    return Ok(Value::reference(Reference::Elem(base.clone(), n as usize - 1)));
                }
                self.index(base, i).map(Value::cell)
            }
            Tag::Hash => {
                if let Some(h) = base.as_hash()
                    && i.is_hash_key()
                    && (h.position(i).is_some() || h.flags() & HashFlags::AUTOADD_ACCESS != 0)
                {
                    self.index(base, i)?;
                    return Ok(Value::reference(Reference::HashElem(base.clone(), i.clone())));
                }
                self.index(base, i).map(Value::cell)
            }
            _ => self.index(base, i).map(Value::cell),
        }
    }
}
