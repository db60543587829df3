//! A whole source file: its functions, statics, symbols and start-up; the state that lowering carries along.

use super::func::FnState;
use super::scope::{Place, Var};
use super::{fold, prepare};
use crate::ast::*;
use crate::bytecode::{Code, Const, FnScope, FunctionDef, Module, Op};
use crate::diag::Diagnostic;
use crate::pp::Switch;
use crate::source::{FileId, Span};
use crate::token::{Interner, Text};
use std::collections::{HashMap, HashSet};
use std::rc::Rc;

/// Switches that matter to lowering.
#[derive(Clone, Debug)]
pub struct LowerOptions {
    /// Source file name as `ProcFile()` gives it.
    pub file: String,
    /// `-w0` … `-w3`.
    pub warnings: u8,
    /// `-a`: PRIVATE, PUBLIC and PARAMETERS declare their names as memvars.
    pub auto_memvar: bool,
    /// `-v`: undeclared names are memvars.
    pub assume_memvar: bool,
    /// `-z`: `.AND.` and `.OR.` evaluate both sides.
    pub no_short_circuit: bool,
    /// `-l`: no line numbers.
    pub no_lines: bool,
    /// `-n` and `-n1`, `-n2`: do not make a start-up procedure of the statements before the first function.
    pub no_start: bool,
    /// Name of the start-up procedure that statements outside of any function make, upper case.
    pub start_name: String,
    /// `-kd`: `&name` in texts may name locals (they are left as they are).
    pub declared_macros: bool,
    /// Fold constants.
    pub folding: bool,
    /// `-kh-`: fold texts as Clipper's compiler does, with its mistakes.
    pub clipper_folding: bool,
    /// `-ko`: `Array()` makes the array at once instead of calling the function.
    pub direct_array: bool,
    /// `#pragma` switches in the order of the source.
    pub pragmas: Vec<PlacedSwitch>,
}

impl Default for LowerOptions {
    fn default() -> LowerOptions {
        LowerOptions {
            file: String::new(),
            warnings: 0,
            auto_memvar: false,
            assume_memvar: false,
            no_short_circuit: false,
            no_lines: false,
            no_start: false,
            start_name: "MAIN".into(),
            declared_macros: false,
            folding: true,
            clipper_folding: false,
            direct_array: false,
            pragmas: Vec::new(),
        }
    }
}

/// What came out.
#[derive(Debug, Default)]
pub struct Lowered {
    /// The module; to be thrown away when there are errors.
    pub module: Module,
    /// Findings in source order of their discovery.
    pub diagnostics: Vec<Diagnostic>,
}

/// How deep expressions and statements may nest.
const MAX_DEPTH: u32 = 4000;

/// The state of lowering one file (or one macro text).
pub(super) struct Lower<'a> {
    pub names: &'a mut Interner,
    pub opts: LowerOptions,
    next_pragma: usize,
    pub module: Module,
    sym_ids: HashMap<Text, u16>,
    pub diagnostics: Vec<Diagnostic>,
    pub file_scope: HashMap<Text, Var>,
    /// Number of thread statics declared for the whole file; they share one guard.
    pub file_thread_statics: u16,
    /// Their first values.
    pub file_thread_init: Vec<(u16, VarDecl)>,
    /// Code being written: the function, then the codeblocks around this place.
    pub fns: Vec<FnState>,
    /// Functions being compiled are macros: no locals around them.
    pub macro_mode: bool,
    /// First values of statics: run when the module is linked.
    pub static_init: Option<FnState>,
    /// Function names defined so far, upper case, and whether as an INIT or EXIT procedure: these have names of their own.
    pub defined: HashMap<(Text, bool), Span>,
    pub depth: u32,
    pub too_deep: bool,
    /// Name of the running function, upper case (for warnings).
    pub current: Text,
    /// Line of the statement being lowered.
    pub line: u32,
    /// Its place.
    pub span: Span,
    /// Line of the last wrong argument count.
    pub last_count_error: u32,
}

/// Lowers one file. The tree is folded in place.
pub fn lower(unit: &mut SourceUnit, names: &mut Interner, opts: &LowerOptions) -> Lowered {
    let mut low = Lower::new(names, opts.clone());
    low.unit(unit);
    low.number_module();
    Lowered { module: low.module, diagnostics: low.diagnostics }
}

impl<'a> Lower<'a> {
    pub(super) fn new(names: &'a mut Interner, opts: LowerOptions) -> Lower<'a> {
        let current = names.intern(b"");
        Lower {
            names,
            module: Module { name: opts.file.clone(), ..Module::default() },
            opts,
            next_pragma: 0,
            sym_ids: HashMap::new(),
            diagnostics: Vec::new(),
            file_scope: HashMap::new(),
            file_thread_statics: 0,
            file_thread_init: Vec::new(),
            fns: Vec::new(),
            macro_mode: false,
            static_init: None,
            defined: HashMap::new(),
            depth: 0,
            too_deep: false,
            current,
            line: 0,
            span: Span::default(),
            last_count_error: 0,
        }
    }

    fn unit(&mut self, unit: &mut SourceUnit) {
        let executable = unit.prologue.iter().any(|s| !is_declaration(s));
        for f in &unit.functions {
            let upper = self.names.upper(f.name);
            self.define(upper, matches!(f.scope, FunctionScope::Init | FunctionScope::Exit), f.span);
        }
        if executable && !self.opts.no_start {
            // Everything before the first function is the start-up procedure's.
            let name = self.names.intern(self.opts.start_name.to_ascii_uppercase().as_bytes());
            let first = unit.prologue.first().map(|s| (s.span, s.line)).unwrap_or_default();
            let mut start = Function {
                name,
                is_procedure: true,
                scope: FunctionScope::Public,
                params: Vec::new(),
                variadic: false,
                body: std::mem::take(&mut unit.prologue),
                span: first.0,
                line: first.1,
                end_line: 0,
                end: unit.functions.first().map_or(first.0, |f| f.span),
            };
            self.function(&mut start);
        } else if executable {
            self.outside(&mut unit.prologue);
        } else {
            let exposed = self.prepare(&mut unit.prologue);
            drop(exposed);
            self.file_declarations(&unit.prologue);
        }
        for f in &mut unit.functions {
            self.function(f);
        }
        self.finish_statics();
        self.module.start = self
            .module
            .functions
            .iter()
            .position(|f| f.scope == FnScope::Public)
            .and_then(|n| u16::try_from(n).ok());
    }

    /// Statements outside of any function with `-n`: the first is refused, what the others say is looked at.
    fn outside(&mut self, body: &mut [Stmt]) {
        let exposed = Rc::new(self.prepare(body));
        if let Some(first) = body.iter().find(|s| !is_declaration(s)) {
            let text = "Statement not allowed outside of procedure or function";
            self.error("E0001", text, first.span);
        }
        let declared = body.iter().take_while(|s| is_declaration(s)).count();
        self.file_declarations(&body[..declared]);
        self.fns.push(FnState::new(String::new(), false, exposed));
        self.body(body.get(declared + 1..).unwrap_or_default());
        self.fns.pop();
    }

    /// Folds the constants of statements; gives the names that are exposed in them.
    fn prepare(&mut self, body: &mut [Stmt]) -> std::collections::HashSet<Text> {
        let folding = prepare::Folding {
            on: self.opts.folding,
            rules: fold::Rules {
                clipper: self.opts.clipper_folding,
                shortcuts: !self.opts.no_short_circuit,
                double_not: true,
            },
            pragmas: self.opts.pragmas.get(self.next_pragma..).unwrap_or_default(),
        };
        prepare::statements(self.names, folding, body)
    }

    fn function(&mut self, f: &mut Function) {
        let exposed = Rc::new(self.prepare(&mut f.body));
        let upper = self.names.upper(f.name);
        self.current = upper;
        let name = self.text(upper);
        let mut state = FnState::new(name, false, exposed.clone());
        state.is_procedure = f.is_procedure;
        state.variadic = f.variadic;
        state.line = if self.opts.no_lines { 0 } else { f.line };
        self.line = f.line;
        self.fns.push(state);
        self.parameters(&f.params);
        self.f().reserve_locals(&f.body);
        self.body(&f.body);
        self.f().line = 0;
        self.f().emit(Op::ReturnNil, 0, 0, 0);
        self.function_warnings(f, &exposed);
        let (code, _) = self.pop_code();
        let sym = self.sym(upper);
        let scope = match f.scope {
            FunctionScope::Public => FnScope::Public,
            FunctionScope::Static => FnScope::Static,
            FunctionScope::Init => FnScope::Init,
            FunctionScope::Exit => FnScope::Exit,
        };
        self.module.functions.push(FunctionDef { sym, scope, is_procedure: f.is_procedure, code });
    }

    /// Ends the innermost code: the code and the registers of the enclosing code that it captures.
    pub(super) fn pop_code(&mut self) -> (Code, Vec<u16>) {
        let Some(state) = self.fns.pop() else {
            return (empty_code(), Vec::new());
        };
        let name = state.name.clone();
        let caps = state.captures.len() as u16;
        for &id in &state.blocks {
            for reg in &mut self.module.blocks[usize::from(id)].captures {
                *reg = super::func::moved(*reg, state.params, caps);
            }
        }
        let (code, captures, overflow) = state.finish(&self.opts.file);
        if overflow {
            self.error("", format!("'{name}' is too large: split it"), Span::default());
        }
        (code, captures)
    }

    /// The innermost code.
    pub(super) fn f(&mut self) -> &mut FnState {
        let last = self.fns.len() - 1;
        &mut self.fns[last]
    }

    /// The code of the enclosing function, for what belongs to it (codeblocks emit elsewhere).
    pub(super) fn static_code(&mut self) -> FnState {
        self.static_init.take().unwrap_or_else(|| {
            let name = "(_INITSTATICS)".to_string();
            FnState::new(name, false, Rc::new(HashSet::new()))
        })
    }

    fn finish_statics(&mut self) {
        let Some(mut state) = self.static_init.take() else { return };
        state.emit(Op::ReturnNil, 0, 0, 0);
        self.fns.push(state);
        let (code, _) = self.pop_code();
        let upper = self.names.intern(b"(_INITSTATICS)");
        let sym = self.sym(upper);
        self.module.functions.push(FunctionDef { sym, scope: FnScope::StaticInit, is_procedure: true, code });
    }

    /// Number of a symbol (upper-case text).
    pub(super) fn sym(&mut self, upper: Text) -> u16 {
        if let Some(&id) = self.sym_ids.get(&upper) {
            return id;
        }
        let Ok(id) = u16::try_from(self.module.symbols.len()) else {
            self.f().overflow = true;
            return 0;
        };
        let name = self.text(upper);
        self.module.symbols.push(name.into());
        self.sym_ids.insert(upper, id);
        id
    }

    /// Number of the symbol of a name as written.
    pub(super) fn sym_of(&mut self, name: Text) -> u16 {
        let upper = self.names.upper(name);
        self.sym(upper)
    }

    /// Symbol `_NAME`, the message that assigns.
    pub(super) fn assign_sym(&mut self, upper: Text) -> u16 {
        let text = [b"_", self.names.get(upper)].concat();
        let id = self.names.intern(&text);
        self.sym(id)
    }

    /// A name as text. Names are ASCII; anything else is shown as Latin-1.
    pub(super) fn text(&self, name: Text) -> String {
        self.names.get(name).iter().map(|&b| b as char).collect()
    }

    pub(super) fn error(&mut self, code: &str, message: impl Into<String>, span: Span) {
        let mut found = Diagnostic::error(code, message, span);
        found.at = self.statement_end(span);
        self.diagnostics.push(found);
    }

    /// Harbour names the last line of a statement of several lines.
    pub(super) fn statement_end(&self, span: Span) -> Option<Span> {
        let s = self.span;
        let inside = s.file == span.file && s.start <= span.start && span.end <= s.end && s.end > s.start;
        inside.then(|| Span { start: s.end - 1, ..s })
    }

    /// A constant into a register.
    pub(super) fn load_const(&mut self, value: Const, dst: u16) {
        let f = self.f();
        let k = f.constant(value);
        f.emit(Op::Const, dst, k, 0);
    }

    /// Guards against nesting that would exhaust the stack; false when it is too deep (reported once).
    pub(super) fn enter(&mut self, span: Span) -> bool {
        self.depth += 1;
        if self.depth <= MAX_DEPTH {
            return true;
        }
        if !self.too_deep {
            self.too_deep = true;
            self.error("E0030", "Syntax error \"expression nested too deeply\"", span);
        }
        false
    }

    /// Applies the `#pragma` switches that stand before a statement.
    pub(super) fn pragmas_before(&mut self, span: Span) {
        while let Some(placed) = self.opts.pragmas.get(self.next_pragma) {
            if !placed.holds_at(span) {
                return;
            }
            match placed.switch.clone() {
                Switch::AutoMemvar(on) => self.opts.auto_memvar = on,
                Switch::MemvarAssumed(on) => self.opts.assume_memvar = on,
                Switch::WarningLevel(n) => self.opts.warnings = n,
                Switch::LineNumbers(on) => self.opts.no_lines = !on,
                Switch::Shortcut(on) => self.opts.no_short_circuit = !on,
                Switch::Compatibility(flags) => {
                    if let Some(on) = compatibility_letter(&flags, 'd') {
                        self.opts.declared_macros = on;
                    }
                    if let Some(on) = compatibility_letter(&flags, 'h') {
                        self.opts.clipper_folding = !on;
                    }
                    if let Some(on) = compatibility_letter(&flags, 'o') {
                        self.opts.direct_array = on;
                    }
                }
                _ => {}
            }
            self.next_pragma += 1;
        }
    }

    fn define(&mut self, upper: Text, start_or_end: bool, span: Span) {
        let name = self.text(upper);
        if !start_or_end && let Some(full) = super::builtins::reserved(&name) {
            self.error("E0008", format!("Redefinition of predefined function {full} as '{name}'"), span);
        }
        if self.defined.insert((upper, start_or_end), span).is_some() {
            let mark = if start_or_end { "$" } else { "" };
            self.error("E0002", format!("Redefinition of procedure or function '{name}{mark}'"), span);
        }
    }

    fn number_module(&mut self) {
        if self.module.functions.len() > usize::from(u16::MAX)
            || self.module.blocks.len() > usize::from(u16::MAX)
        {
            self.error("", "too many functions or codeblocks in one file", Span::default());
        }
    }
}

/// What `-k` or its pragma says about a letter: `c` takes all of them off, a sign at the end is that of all.
pub(crate) fn compatibility_letter(flags: &str, letter: char) -> Option<bool> {
    let letters = flags.trim_end_matches(['+', '-']);
    if letters.contains(letter) {
        return Some(!flags.ends_with('-'));
    }
    letters.contains('c').then_some(false)
}

/// A `#pragma` switch and where it begins to hold.
#[derive(Clone, Debug)]
pub struct PlacedSwitch {
    /// For every file that goes on behind it, the place (first byte, 0-based) of its next token: a file that includes
    /// others has statements before and behind what they switch.
    pub from: HashMap<FileId, u32>,
    /// The switch.
    pub switch: Switch,
}

impl PlacedSwitch {
    /// True for a statement behind the directive.
    pub fn holds_at(&self, statement: Span) -> bool {
        self.from.get(&statement.file).is_some_and(|at| *at <= statement.start)
    }
}

/// Code that does nothing.
pub(super) fn empty_code() -> Code {
    Code {
        name: "".into(),
        params: 0,
        variadic: false,
        regs: 0,
        locals: 0,
        insns: vec![crate::bytecode::Insn::abc(Op::ReturnNil, 0, 0, 0)],
        consts: Vec::new(),
        lines: Vec::new(),
        handlers: Vec::new(),
        file: "".into(),
        var_names: Vec::new(),
    }
}

/// Statements that may stand before the first function without making a start-up procedure.
pub(super) fn is_declaration(s: &Stmt) -> bool {
    matches!(
        s.kind,
        StmtKind::Static(..)
            | StmtKind::Memvar(_)
            | StmtKind::Field(..)
            | StmtKind::Announce(_)
            | StmtKind::Request(_)
            | StmtKind::Dynamic(_)
            | StmtKind::Declare
            | StmtKind::Error
    )
}

/// Statements that only tell the compiler something, wherever they stand.
pub(super) fn is_announcement(s: &Stmt) -> bool {
    matches!(
        s.kind,
        StmtKind::Memvar(_)
            | StmtKind::Field(..)
            | StmtKind::Announce(_)
            | StmtKind::Request(_)
            | StmtKind::Dynamic(_)
            | StmtKind::Declare
    )
}

/// Used by `decl.rs`: where a static of this file lives.
pub(super) fn static_place(module: &mut Module, thread: bool) -> Place {
    if thread {
        module.thread_statics += 1;
        Place::ThreadStatic(module.thread_statics - 1)
    } else {
        module.statics += 1;
        Place::Static(module.statics - 1)
    }
}
