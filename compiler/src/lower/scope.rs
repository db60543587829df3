//! What a name means at a place of the source: local, static, field, memvar or undeclared; capturing by codeblocks.
//! Declarations enter names in `decl.rs`.

use super::Lower;
use super::func::Reg;
use crate::source::Span;
use crate::token::Text;

/// Where a variable lives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// Register of the running code.
    Local(Reg),
    /// Static of the module.
    Static(u16),
    /// Thread static of the module.
    ThreadStatic(u16),
    /// Declared FIELD, perhaps of a named work area.
    Field(Option<Text>),
    /// Declared MEMVAR.
    Memvar,
    /// Field or memvar, decided when it runs.
    Undeclared,
}

/// How a name was declared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum VarKind {
    Param,
    Local,
    Static,
    Other,
}

/// A declared name.
#[derive(Clone, Copy, Debug)]
pub(super) struct Var {
    pub place: Place,
    pub kind: VarKind,
    pub used: bool,
    pub span: Span,
    /// Line of the declaration (the warnings print it).
    pub line: u32,
    /// Line of the first assignment, 0 when there is none.
    pub assign_line: u32,
}

/// Why a name is looked up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Use {
    Read,
    Write,
}

impl Lower<'_> {
    /// The meaning of an upper-case name here; captures it from enclosing code when needed.
    pub(super) fn lookup(&mut self, name: Text, usage: Use, span: Span) -> Place {
        let here = self.fns.len() - 1;
        let line = self.line.max(1);
        for level in (0..=here).rev() {
            let f = &mut self.fns[level];
            let is_block = f.is_block;
            let Some(var) = f.scope.get_mut(&name) else { continue };
            match usage {
                Use::Read => var.used = true,
                Use::Write if var.assign_line == 0 => var.assign_line = line,
                Use::Write => {}
            }
            let var = *var;
            let Place::Local(reg) = var.place else {
                return self.through_guard(var.place);
            };
            if level == here {
                return var.place;
            }
            let own = !super::func::FnState::is_capture(reg);
            if is_block && own {
                if self.macro_mode {
                    continue;
                }
                let text = self.text(name);
                let known = self.diagnostics.last().is_some_and(|d| d.code == "E0005" && d.span == span);
                if !known {
                    self.error("E0005", format!("Outer codeblock variable '{text}' is out of reach"), span);
                }
                return Place::Memvar;
            }
            if own {
                self.fns[level].cells.insert(reg);
            }
            let mut outer = reg;
            for inner in level + 1..=here {
                outer = self.fns[inner].capture(name, outer, Var { used: true, ..var });
            }
            return Place::Local(outer);
        }
        match self.file_scope.get_mut(&name) {
            Some(var) => {
                if usage == Use::Read {
                    var.used = true;
                }
                let place = var.place;
                self.through_guard(place)
            }
            None => Place::Undeclared,
        }
    }

    /// True when the name is a local, parameter, static or field here (nothing is captured by asking).
    pub(super) fn is_declared_symbol(&self, name: Text) -> bool {
        self.declared_place(name).is_some_and(|p| p != Place::Memvar)
    }

    /// Where the name lives, as seen from the code that declares it.
    pub(super) fn declared_place(&self, name: Text) -> Option<Place> {
        self.fns
            .iter()
            .rev()
            .find_map(|f| f.scope.get(&name))
            .or_else(|| self.file_scope.get(&name))
            .map(|v| v.place)
    }

    /// Thread statics of the file that have first values are guarded at the entry of every code that uses them.
    fn through_guard(&mut self, place: Place) -> Place {
        if let Place::ThreadStatic(n) = place
            && n < self.file_thread_statics
        {
            self.guard_thread_statics();
        }
        place
    }

    /// True when evaluating a later operand may change what this local holds.
    pub(super) fn is_exposed(&self, name: Text, reg: Reg) -> bool {
        super::func::FnState::is_capture(reg)
            || reg < self.fns[self.fns.len() - 1].params
            || self.fns[self.fns.len() - 1].exposed.contains(&name)
    }
}

impl Lower<'_> {
    /// True when the name means a local variable here.
    pub(super) fn is_local(&self, name: Text) -> bool {
        matches!(self.declared_place(name), Some(Place::Local(_)))
    }
}
