//! The macro operator in compiled code, aliases, and the entry for texts that are compiled while a program runs.

use super::Lower;
use super::func::{FnState, Reg};
use super::unit::LowerOptions;
use crate::ast::*;
use crate::bytecode::{BlockDef, Code, Const, Op};
use crate::diag::Diagnostic;
use crate::source::Span;
use crate::token::{Interner, Text};
use std::collections::HashSet;
use std::rc::Rc;

/// Alias words that name no work area.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum AliasWord {
    /// `FIELD->`, `_FIELD->`
    Field,
    /// `M->`, `MEMVAR->`
    Memvar,
}

/// True when the alias is known as text only, so that the name must be given as text too.
pub(super) fn is_text_alias(alias: &Alias) -> bool {
    matches!(alias, Alias::Macro(_))
}

impl Lower<'_> {
    /// FIELD, MEMVAR and their abbreviations.
    pub(super) fn alias_word(&mut self, alias: Text) -> Option<AliasWord> {
        let upper = self.names.upper(alias);
        let text = self.names.get(upper);
        if text == b"M" || (text.len() >= 4 && b"MEMVAR".starts_with(text)) {
            return Some(AliasWord::Memvar);
        }
        (text.len() >= 4 && (b"FIELD".starts_with(text) || b"_FIELD".starts_with(text)))
            .then_some(AliasWord::Field)
    }

    /// Register of the text that follows `&`.
    pub(super) fn macro_text_operand(&mut self, text: &Expr) -> Reg {
        self.expr_any(text)
    }

    /// A name as text constant.
    pub(super) fn name_text(&mut self, name: Text) -> Reg {
        let upper = self.names.upper(name);
        let text = self.names.get(upper).into();
        let r = self.f().temp();
        self.load_const(Const::Str(text), r);
        r
    }

    /// The alias as text (`text`) or as what selects a work area.
    pub(super) fn alias_operand(&mut self, alias: &Alias, text: bool, later: &[&Expr]) -> Reg {
        match alias {
            Alias::Name(n) if text => self.name_text(*n),
            Alias::Name(n) => self.alias_symbol(*n),
            Alias::Number(n) => {
                let r = self.f().temp();
                self.number(Number::Int { value: *n, width: 0 }, r);
                r
            }
            Alias::Macro(e) | Alias::Expr(e) => self.operand(e, later),
        }
    }

    /// `alias->name`.
    pub(super) fn read_alias(&mut self, alias: &Alias, name: &VarName, dst: Reg, _span: Span) {
        match (alias, name) {
            (Alias::Name(a), VarName::Name(n)) => {
                let sym = self.sym_of(*n);
                match self.alias_word(*a) {
                    Some(AliasWord::Field) => {
                        self.f().emit(Op::GetField, dst, sym, 0);
                    }
                    Some(AliasWord::Memvar) => {
                        self.f().emit(Op::GetMemvar, dst, sym, 0);
                    }
                    None => {
                        let r = self.alias_symbol(*a);
                        self.f().emit(Op::GetAlias, dst, r, sym);
                    }
                }
            }
            (_, VarName::Name(n)) if !is_text_alias(alias) => {
                let sym = self.sym_of(*n);
                let r = self.alias_operand(alias, false, &[]);
                self.f().emit(Op::GetAlias, dst, r, sym);
            }
            (_, VarName::Name(n)) => {
                let a = self.alias_operand(alias, true, &[]);
                let r = self.name_text(*n);
                self.f().emit(Op::GetAliasMacro, dst, a, r);
            }
            (_, VarName::Macro(m)) => {
                let a = self.alias_operand(alias, true, &[m]);
                let r = self.macro_text_operand(m);
                self.f().emit(Op::GetAliasMacro, dst, a, r);
            }
        }
    }

    /// `alias->( list )`.
    pub(super) fn alias_expr(&mut self, alias: &Alias, list: &[Expr], dst: Option<Reg>) {
        let mark = self.f().top;
        let a = self.alias_operand(alias, false, &[]);
        self.f().emit(Op::AliasPush, a, 0, 0);
        self.f().top = mark;
        if let Some((last, first)) = list.split_last() {
            for e in first {
                self.effect(e);
            }
            match dst {
                Some(d) => self.expr_to(last, d),
                None => self.effect(last),
            }
        }
        self.f().emit(Op::AliasPop, 0, 0, 0);
    }

    /// `@alias->name`.
    pub(super) fn alias_reference(&mut self, alias: &Alias, name: Text, dst: Reg) {
        let sym = self.sym_of(name);
        if let Alias::Name(a) = alias
            && let Some(word) = self.alias_word(*a)
        {
            let op = if word == AliasWord::Memvar { Op::RefMemvar } else { Op::RefVar };
            self.f().emit(op, dst, sym, 0);
            return;
        }
        let a = self.alias_operand(alias, false, &[]);
        self.f().emit(Op::RefAlias, dst, a, sym);
    }

    /// A string with `&name` parts.
    pub(super) fn macro_string(&mut self, text: Text, dst: Reg, span: Span) {
        let bytes: Box<[u8]> = self.names.get(text).into();
        let found = macro_names(&bytes);
        for name in &found {
            let id = self.names.intern(name);
            let upper = self.names.upper(id);
            if !self.is_declared_symbol(upper) {
                continue;
            }
            if self.opts.declared_macros {
                return self.declared_macro_string(&bytes, dst, span);
            }
            let shown = self.text(text);
            self.error("E0042", format!("Macro of declared symbol '{shown}'"), span);
            return;
        }
        let op = if found.is_empty() { Op::Const } else { Op::MacroText };
        let f = self.f();
        let k = f.constant(Const::Str(bytes));
        f.emit(op, dst, k, 0);
    }

    /// With `-kd`: the values of declared variables, their own macros replaced, are joined with the text around them; the
    /// memvars that the text itself names are replaced in the whole.
    fn declared_macro_string(&mut self, text: &[u8], dst: Reg, span: Span) {
        let outer = self.f().top;
        let sum = self.f().temp();
        let mut joined = false;
        let mut literal: Vec<u8> = Vec::new();
        let mut memvars = false;
        let mut at = 0;
        while at < text.len() {
            let len = macro_name_len(&text[at..]);
            if len == 0 {
                literal.push(text[at]);
                at += 1;
                continue;
            }
            let name = &text[at + 1..=at + len];
            let id = self.names.intern(name);
            let upper = self.names.upper(id);
            if !self.is_declared_symbol(upper) {
                memvars = true;
                literal.extend_from_slice(&text[at..=at + len]);
                at += len + 1;
                continue;
            }
            if !literal.is_empty() {
                self.join_text(sum, &mut joined, std::mem::take(&mut literal));
            }
            let mark = self.f().top;
            let part = if joined { self.f().temp() } else { sum };
            self.expr_to(&Expr { kind: ExprKind::Var(id), span }, part);
            self.f().emit(Op::MacroTextOf, part, part, 0);
            if joined {
                self.f().emit(Op::Add, sum, sum, part);
            }
            self.f().top = mark;
            joined = true;
            at += len + 1 + usize::from(text.get(at + len + 1) == Some(&b'.'));
        }
        if !literal.is_empty() {
            self.join_text(sum, &mut joined, literal);
        }
        let op = if memvars { Op::MacroTextOf } else { Op::Move };
        self.f().emit(op, dst, sum, 0);
        self.f().top = outer;
    }

    fn join_text(&mut self, sum: Reg, joined: &mut bool, text: Vec<u8>) {
        let mark = self.f().top;
        let part = if *joined { self.f().temp() } else { sum };
        self.load_const(Const::Str(text.into()), part);
        if *joined {
            self.f().emit(Op::Add, sum, sum, part);
        }
        self.f().top = mark;
        *joined = true;
    }

    /// A name made of parts, as text.
    pub(super) fn macro_name(&mut self, parts: &[MacroPart], dst: Reg, span: Span) {
        let mut bytes: Vec<u8> = Vec::new();
        let mut declared = false;
        for (n, part) in parts.iter().enumerate() {
            match part {
                MacroPart::Text(t) => {
                    let upper = self.names.upper(*t);
                    bytes.extend_from_slice(self.names.get(upper));
                }
                MacroPart::Var(v) => {
                    let upper = self.names.upper(*v);
                    declared |= self.is_declared_symbol(upper);
                    bytes.push(b'&');
                    bytes.extend_from_slice(self.names.get(upper));
                    if n + 1 < parts.len() {
                        bytes.push(b'.');
                    }
                }
            }
        }
        if declared && !self.opts.declared_macros {
            let shown: String = bytes.iter().map(|&b| b as char).collect();
            self.error("E0042", format!("Macro of declared symbol '{shown}'"), span);
            return;
        }
        let f = self.f();
        let k = f.constant(Const::Str(bytes.into()));
        f.emit(Op::MacroText, dst, k, 0);
    }
}

/// Names behind `&` in a text.
fn macro_names(text: &[u8]) -> Vec<Vec<u8>> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < text.len() {
        let len = macro_name_len(&text[at..]);
        if len > 0 {
            found.push(text[at + 1..=at + len].to_vec());
        }
        at += len + 1;
    }
    found
}

/// Length of the name when the text begins with `&name`; 0 when it does not.
fn macro_name_len(text: &[u8]) -> usize {
    match text {
        [b'&', rest @ ..] if rest.first().is_some_and(|c| !c.is_ascii_digit()) => {
            rest.iter().take_while(|b| b.is_ascii_alphanumeric() || **b == b'_').count()
        }
        _ => 0,
    }
}

/// What a macro text is compiled for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MacroKind {
    /// Its value (the last one of a comma list).
    Value,
    /// Assigning register 0, the only parameter, to what it names.
    Assign,
    /// The values of a comma list, as an array.
    List,
}

/// A compiled macro text. Its symbols and blocks are its own.
#[derive(Clone, Debug)]
pub struct MacroCode {
    /// The code; takes one parameter for [`MacroKind::Assign`], else none.
    pub code: Code,
    /// Symbol names, upper case.
    pub symbols: Vec<Box<str>>,
    /// Codeblocks in it.
    pub blocks: Vec<BlockDef>,
}

/// Compiles the expressions of a macro text. No locals are visible; undeclared names are fields or memvars. The first
/// error when it cannot be compiled.
pub fn lower_macro(
    exprs: &mut [Expr],
    kind: MacroKind,
    names: &mut Interner,
    opts: LowerOptions,
) -> Result<MacroCode, Box<Diagnostic>> {
    let mut low = Lower::new(names, opts);
    low.macro_mode = true;
    low.prepare_macro(exprs);
    let mut state = FnState::new(String::new(), false, Rc::new(HashSet::new()));
    if kind == MacroKind::Assign {
        let _ = state.temp();
        state.params = 1;
        state.first_temp = 1;
    }
    low.fns.push(state);
    let span = exprs.first().map(|e| e.span).unwrap_or_default();
    match (kind, exprs.split_last()) {
        (MacroKind::Value, Some((last, first))) => {
            for e in first {
                low.effect(e);
            }
            let r = low.expr_any(last);
            low.f().emit(Op::Return, r, 0, 0);
        }
        (MacroKind::Assign, Some((last, _))) => {
            low.store_into(last, 0);
            low.f().emit(Op::Return, 0, 0, 0);
        }
        (MacroKind::List, Some(_)) => {
            let list = low.f().temp();
            low.f().emit(Op::ListNew, list, 0, 0);
            for e in exprs.iter() {
                low.list_value(list, e);
            }
            low.f().emit(Op::ListToArray, list, list, 0);
            low.f().emit(Op::Return, list, 0, 0);
        }
        (_, None) => low.error("E0030", "Syntax error \"syntax error\"", span),
    }
    let (code, _) = low.pop_code();
    if let Some(at) = low.diagnostics.iter().position(|d| d.severity >= crate::diag::Severity::Error) {
        return Err(Box::new(low.diagnostics.swap_remove(at)));
    }
    Ok(MacroCode { code, symbols: low.module.symbols, blocks: low.module.blocks })
}
