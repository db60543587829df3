//! The macro operator: texts compiled at run time. Compiled texts are kept by kind and text; the cache of a thread is emptied
//! when it grows over a bound.

use super::Vm;
use crate::builtin::NativeResult;
use crate::error::{ErrorSpec, eg};
use crate::link::{Function, LinkedCode, ModuleShared, link_code, macro_shared};
use crate::symbol::Symbol;
use crate::unwind::Unwind;
use crate::value::Value;
use keel_compiler::lower::MacroKind;
use std::collections::HashMap;
use std::sync::Arc;

/// Compiled texts kept per kind.
const CACHE_LIMIT: usize = 4096;
/// Texts with macros of their own that may replace macros of one text.
const NESTED_LIMIT: usize = 4096;
/// Longest text that is kept, in bytes.
const CACHED_TEXT: usize = 1024;

/// Compiled macro texts of a thread.
#[derive(Default)]
pub(super) struct MacroCache {
    values: HashMap<Box<[u8]>, Arc<LinkedCode>>,
    assigns: HashMap<Box<[u8]>, Arc<LinkedCode>>,
    lists: HashMap<Box<[u8]>, Arc<LinkedCode>>,
}

impl MacroCache {
    fn of(&mut self, kind: MacroKind) -> &mut HashMap<Box<[u8]>, Arc<LinkedCode>> {
        match kind {
            MacroKind::Value => &mut self.values,
            MacroKind::Assign => &mut self.assigns,
            MacroKind::List => &mut self.lists,
        }
    }
}

fn is_name(text: &[u8]) -> bool {
    matches!(text.first(), Some(c) if c.is_ascii_alphabetic() || *c == b'_')
        && text.iter().all(|c| c.is_ascii_alphanumeric() || *c == b'_')
}

impl Vm {
    pub(super) fn macro_error(&mut self, text: &Value) -> NativeResult {
        let spec = ErrorSpec::base(eg::SYNTAX, 1449, "&").with_args(std::slice::from_ref(text)).substitute();
        self.raise_value(spec)
    }

    /// Compiled code of a text; `None` when it does not compile.
    pub fn macro_code(&mut self, text: &[u8], kind: MacroKind) -> Option<Arc<LinkedCode>> {
        if let Some(code) = self.macros.of(kind).get(text) {
            return Some(code.clone());
        }
        let options = keel_compiler::lower::LowerOptions::default();
        let compiled = keel_compiler::macro_text::compile_macro(text, kind, &options).ok()?;
        let shared: Arc<ModuleShared> = macro_shared(&compiled.symbols);
        let code = link_code(&compiled.code, Symbol::intern(""), false, None, &compiled.blocks, &shared);
        if text.len() <= CACHED_TEXT {
            let cache = self.macros.of(kind);
            if cache.len() >= CACHE_LIMIT {
                cache.clear();
            }
            cache.insert(text.into(), code.clone());
        }
        Some(code)
    }

    /// A text to compile, or the error for everything else.
    fn macro_operand(&mut self, text: &Value) -> Result<Result<Vec<u8>, Value>, Unwind> {
        match text.as_bytes() {
            Some(b) => Ok(Ok(b.to_vec())),
            None => {
                let spec =
                    ErrorSpec::base(eg::ARG, 1065, "&").with_args(std::slice::from_ref(text)).substitute();
                Ok(Err(self.raise_value(spec)?))
            }
        }
    }

    /// `&text`.
    pub fn macro_get(&mut self, text: &Value) -> NativeResult {
        let source = match text.as_bytes() {
            Some(b) => b,
            None => return self.macro_operand(text)?.map_or_else(Ok, |_| Ok(Value::NIL)),
        };
        match self.macro_code(source, MacroKind::Value) {
            Some(code) => self.call_macro(&code, &[]),
            None => self.macro_error(text),
        }
    }

    /// Macro code runs in the name of the function around it.
    fn call_macro(&mut self, code: &Arc<LinkedCode>, args: &[Value]) -> NativeResult {
        let with = self.caller_self();
        let with = if with.class_id() != 0 { with } else { Value::NIL };
        self.call_code(code, with, args, None)
    }

    /// `&text := v`.
    pub fn macro_set(&mut self, text: &Value, v: Value) -> Result<(), Unwind> {
        let source = match self.macro_operand(text)? {
            Ok(b) => b,
            Err(_) => return Ok(()),
        };
        let trimmed = source.trim_ascii();
        if is_name(trimmed) {
            let sym = Symbol::intern(&String::from_utf8_lossy(trimmed));
            // Assigning finds memvars only, even where reading finds a field.
            self.set_memvar(sym, v);
            return Ok(());
        }
        match self.macro_code(&source, MacroKind::Assign) {
            Some(code) => self.call_macro(&code, &[v]).map(drop),
            None => self.macro_error(text).map(drop),
        }
    }

    /// A text whose `&name` parts are replaced by the memvars' contents.
    pub fn macro_text(&mut self, text: &Value) -> NativeResult {
        let Some(source) = text.as_bytes() else { return Ok(text.clone()) };
        match self.substitute(source) {
            Some(found) => Ok(Value::from(found)),
            None => self.macro_error(text),
        }
    }

    /// Replaces `&name` and `&name.` by the texts of visible memvars; everything else stays. A text put in is read again
    /// together with what follows it. `None` when that finds no end.
    fn substitute(&mut self, source: &[u8]) -> Option<Vec<u8>> {
        let mut source = std::borrow::Cow::Borrowed(source);
        let mut out = Vec::with_capacity(source.len());
        let mut i = 0;
        let mut nested = 0;
        while i < source.len() {
            let rest = &source[i + 1..];
            let len = if source[i] == b'&'
                && matches!(rest.first(), Some(c) if c.is_ascii_alphabetic() || *c == b'_')
            {
                rest.iter().take_while(|c| c.is_ascii_alphanumeric() || **c == b'_').count()
            } else {
                0
            };
            if len == 0 {
                out.push(source[i]);
                i += 1;
                continue;
            }
            let name = String::from_utf8_lossy(&rest[..len]).into_owned();
            let value = Symbol::find(&name).and_then(|s| self.memvar(s));
            let Some(v) = value.as_ref().and_then(Value::as_bytes) else {
                out.extend_from_slice(&source[i..i + 1 + len]);
                i += 1 + len;
                continue;
            };
            i += 1 + len;
            if source.get(i) == Some(&b'.') {
                i += 1;
            }
            if v.contains(&b'&') {
                nested += 1;
                if nested > NESTED_LIMIT {
                    return None;
                }
                source = [v, &source[i..]].concat().into();
                i = 0;
            } else {
                out.extend_from_slice(v);
            }
        }
        Some(out)
    }

    /// The function that a text names, as a symbol value.
    pub fn macro_symbol(&mut self, text: &Value) -> NativeResult {
        if text.as_symbol().is_some() || text.as_block().is_some() {
            return Ok(text.clone());
        }
        let source = match self.macro_operand(text)? {
            Ok(b) => b,
            Err(v) => return Ok(v),
        };
        let name = source.trim_ascii();
        if is_name(name) {
            return Ok(Value::symbol(Symbol::intern(&String::from_utf8_lossy(name))));
        }
        self.macro_error(text)
    }

    /// The values of a comma list.
    pub fn macro_list(&mut self, text: &Value) -> Result<Vec<Value>, Unwind> {
        let source = match self.macro_operand(text)? {
            Ok(b) => b,
            Err(v) => return Ok(vec![v]),
        };
        match self.macro_code(&source, MacroKind::List) {
            Some(code) => {
                let list = self.call_macro(&code, &[])?;
                Ok(list.as_array().map(|a| a.with(<[Value]>::to_vec)).unwrap_or_default())
            }
            None => Ok(vec![self.macro_error(text)?]),
        }
    }

    /// `@&text`.
    pub(super) fn ref_macro(&mut self, text: &Value) -> NativeResult {
        if let Some(b) = text.as_bytes()
            && is_name(b.trim_ascii())
        {
            let sym = Symbol::intern(&String::from_utf8_lossy(b.trim_ascii()));
            return self.ref_variable(sym);
        }
        self.macro_get(text).map(Value::cell)
    }

    /// `PRIVATE &text` / `PUBLIC &text`: a comma list of names.
    pub(super) fn declare_by_text(&mut self, text: &Value, public: bool) -> Result<(), Unwind> {
        let source = match self.macro_operand(text)? {
            Ok(b) => b,
            Err(_) => return Ok(()),
        };
        for part in source.split(|c| *c == b',') {
            let name = part.trim_ascii();
            if !is_name(name) {
                return self.macro_error(text).map(drop);
            }
            let sym = Symbol::intern(&String::from_utf8_lossy(name));
            if public {
                self.memvars.public(sym, Value::logical(false));
            } else {
                self.memvars.private(sym, Value::NIL);
            }
        }
        Ok(())
    }

    /// Is there a function of this name?
    pub fn function_exists(name: &str) -> bool {
        matches!(
            Symbol::find(name).and_then(|s| s.entry().function()),
            Some(Function::Prg(_) | Function::Native(_))
        ) || crate::link::PROVIDER.get().is_some_and(|(_, knows)| knows(name))
    }
}
