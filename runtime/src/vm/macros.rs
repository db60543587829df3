//! The macro operator: texts compiled at run time, cached by text.

use super::Vm;
use crate::builtin::NativeResult;
use crate::unwind::Unwind;
use crate::value::Value;

#[derive(Default)]
pub(super) struct MacroCache {}

impl Vm {
    pub(super) fn macro_get(&mut self, text: &Value) -> NativeResult {
        self.arg_error_with(1449, "&", std::slice::from_ref(text))
    }
    pub(super) fn macro_set(&mut self, text: &Value, _v: Value) -> Result<(), Unwind> {
        self.arg_error_with(1449, "&", std::slice::from_ref(text)).map(drop)
    }
    pub(super) fn macro_text(&mut self, text: &Value) -> NativeResult {
        Ok(text.clone())
    }
    pub(super) fn macro_symbol(&mut self, text: &Value) -> NativeResult {
        Ok(text.clone())
    }
    pub(super) fn macro_list(&mut self, text: &Value) -> Result<Vec<Value>, Unwind> {
        Ok(vec![self.macro_get(text)?])
    }
    pub(super) fn ref_macro(&mut self, text: &Value) -> NativeResult {
        self.macro_get(text)
    }
    pub(super) fn declare_by_text(&mut self, _text: &Value, _public: bool) -> Result<(), Unwind> {
        Ok(())
    }
}
