//! Compiled modules made ready to run: constants as values, symbols bound to their process-wide entries, inline caches.
//!
//! Functions of loaded modules live for the whole process (a redefinition leaves the old code to whoever still runs it);
//! code of macros and codeblocks is counted and freed.

use crate::builtin::Builtin;
use crate::symbol::{Symbol, SymbolEntry};
use crate::value::{Published, Value};
use keel_compiler::bytecode::{BlockDef, Code, Const, FnScope, Handler, Insn, Module, Op};
use std::sync::Arc;
use std::sync::atomic::{AtomicPtr, AtomicU32, AtomicU64, Ordering};

/// A callable function.
pub enum Function {
    /// Bytecode.
    Prg(Arc<LinkedCode>),
    /// Rust.
    Native(&'static Builtin),
}

/// Where a module symbol leads.
pub struct Link {
    /// Process-wide entry.
    pub entry: &'static SymbolEntry,
    /// The entry's symbol.
    pub sym: Symbol,
    local: AtomicPtr<Function>,
    local_number: AtomicU32,
}

/// Static functions by number, so that a symbol value (`@name()`) can carry one.
static LOCALS: parking_lot::RwLock<Vec<&'static Function>> = parking_lot::RwLock::new(Vec::new());

/// The static function of a number that a symbol value carries (0 = none).
pub fn local_function(number: u32) -> Option<&'static Function> {
    LOCALS.read().get((number as usize).wrapping_sub(1)).copied()
}

impl Link {
    fn new(name: &str) -> Link {
        let entry = SymbolEntry::intern(name);
        Link {
            entry,
            sym: entry.sym,
            local: AtomicPtr::new(std::ptr::null_mut()),
            local_number: AtomicU32::new(0),
        }
    }

    /// The function: a static one of the module first.
    #[inline(always)]
    pub fn function(&self) -> Option<&'static Function> {
        let p = self.local.load(Ordering::Relaxed);
        // SAFETY: only `Linker` stores here, always a leaked box.
        match unsafe { p.as_ref() } {
            Some(f) => Some(f),
            None => self.entry.function(),
        }
    }

    fn bind_local(&self, function: Function) {
        let function: &'static mut Function = Box::leak(Box::new(function));
        let shared: *mut Function = function;
        // SAFETY: leaked, and only ever read from now on.
        let for_table: &'static Function = unsafe { &*shared };
        let mut locals = LOCALS.write();
        locals.push(for_table);
        self.local_number.store(locals.len() as u32, Ordering::Relaxed);
        self.local.store(shared, Ordering::Release);
    }

    /// The symbol value of the function (`@name()`).
    pub fn symbol_value(&self) -> Value {
        Value::symbol_of(self.entry.sym, self.local_number.load(Ordering::Relaxed))
    }
}

/// What the codes of one module share.
pub struct ModuleShared {
    /// Source file name.
    pub name: String,
    /// Symbols.
    pub links: Box<[Link]>,
    /// Static variables: an array value whose slots may hold cells.
    pub statics: Published,
    /// Process-wide number of the first thread static.
    pub thread_statics: u32,
}

/// Code ready to run.
pub struct LinkedCode {
    /// `ProcName()`.
    pub name: Box<str>,
    /// The function's symbol; the enclosing function's for a block.
    pub sym: Symbol,
    /// Declared parameters.
    pub params: u16,
    /// Registers.
    pub regs: u16,
    /// First register that is a temporary (see `bytecode::Code`).
    pub locals: u16,
    /// Declared with `...`.
    pub variadic: bool,
    /// PROCEDURE.
    pub is_procedure: bool,
    /// A codeblock.
    pub is_block: bool,
    /// Instructions and cache words.
    pub insns: Box<[AtomicU64]>,
    /// Constants.
    pub consts: Box<[Published]>,
    /// (first word, line).
    pub lines: Box<[(u32, u32)]>,
    /// Protected ranges.
    pub handlers: Box<[Handler]>,
    /// Source file.
    pub file: Box<str>,
    /// Names of parameters and locals by register.
    pub var_names: Box<[Box<str>]>,
    /// Registers of the enclosing code that a block captures.
    pub captures: Box<[u16]>,
    /// Nested blocks (operand b of `Block` counts within this list after linking).
    pub blocks: Box<[Arc<LinkedCode>]>,
    /// Module.
    pub shared: Arc<ModuleShared>,
    /// The module's symbols, for the loop; they live as long as `shared`.
    pub(crate) links: *const Link,
    /// The module's first static, for the loop; the array of statics never changes its size.
    pub(crate) statics: *mut Value,
}

// SAFETY: everything inside is immutable after linking, except the atomic cache words and the values in `consts`, which are
// immortal literals, and `statics`, whose array locks itself while several threads run (the loop then leaves its pointer alone).
unsafe impl Send for LinkedCode {}
// SAFETY: as above.
unsafe impl Sync for LinkedCode {}

impl LinkedCode {
    /// Is this the code of a macro text (which has no name), not of a function or codeblock?
    pub fn is_macro_text(&self) -> bool {
        self.name.is_empty() && !self.is_block
    }

    /// The module it belongs to, as a number that lasts as long as the code.
    pub fn module_id(&self) -> usize {
        Arc::as_ptr(&self.shared) as usize
    }

    /// Line of the instruction that ends before `pc`, 0 when unknown.
    pub fn line_at(&self, pc: u32) -> u32 {
        let at = pc.saturating_sub(1);
        let i = self.lines.partition_point(|&(w, _)| w <= at);
        if i == 0 { 0 } else { self.lines[i - 1].1 }
    }
}

/// A linked module.
pub struct LinkedModule {
    /// What its codes share.
    pub shared: Arc<ModuleShared>,
    /// (symbol, scope, code) of every function, in order.
    pub functions: Vec<(Symbol, FnScope, Arc<LinkedCode>)>,
    /// Start-up function: index into `functions`.
    pub start: Option<usize>,
    /// Names asked for by REQUEST.
    pub requests: Vec<Symbol>,
}

static THREAD_STATICS: AtomicU32 = AtomicU32::new(0);

fn constant(c: &Const, links: &[Link]) -> Value {
    match c {
        // Harbour: a literal keeps its own width only beyond the usual ten places.
        Const::Int(n, w) => Value::int_width(*n, if *w > 10 { *w as u16 } else { 0 }),
        Const::Double(x, w, d) => {
            let whole = if *d > 0 { w.saturating_sub(*d + 1) } else { *w };
            Value::double_width(*x, if whole > 10 || *x >= 1e9 { whole as u16 } else { 0 }, *d)
        }
        Const::Str(s) => {
            let v = Value::str(s);
            v.make_immortal();
            v
        }
        Const::Date(j) => Value::date(*j),
        Const::Timestamp(j, ms) => Value::timestamp(*j, *ms),
        Const::Logical(b) => Value::logical(*b),
        Const::Nil => Value::NIL,
        Const::Symbol(s) => Value::symbol(links[*s as usize].entry.sym),
    }
}

/// Links code; `blocks` are all blocks of its module.
pub fn link_code(
    code: &Code,
    sym: Symbol,
    is_procedure: bool,
    captures: Option<&[u16]>,
    blocks: &[BlockDef],
    shared: &Arc<ModuleShared>,
) -> Arc<LinkedCode> {
    let mut nested = Vec::new();
    let mut insns = Vec::with_capacity(code.insns.len());
    let mut skip = 0u8;
    for insn in &code.insns {
        let mut word = *insn;
        if skip > 0 {
            skip -= 1;
            word = Insn(0);
        } else if let Some(op) = Op::from_raw(insn.raw_op()) {
            skip = op.info().extra;
            if op == Op::Block {
                let def = &blocks[insn.b() as usize];
                let linked = link_code(&def.code, sym, false, Some(&def.captures), blocks, shared);
                word = Insn::abc(Op::Block, insn.a(), nested.len() as u16, 0);
                nested.push(linked);
            }
        }
        insns.push(AtomicU64::new(word.0));
    }
    Arc::new(LinkedCode {
        name: code.name.clone(),
        sym,
        params: code.params,
        regs: code.regs,
        locals: code.locals,
        variadic: code.variadic,
        is_procedure,
        is_block: captures.is_some(),
        insns: insns.into(),
        consts: code.consts.iter().map(|c| Published::shared(constant(c, &shared.links))).collect(),
        lines: code.lines.clone().into(),
        handlers: code.handlers.clone().into(),
        file: code.file.clone(),
        var_names: code.var_names.clone().into(),
        captures: captures.unwrap_or_default().into(),
        blocks: nested.into(),
        shared: shared.clone(),
        links: shared.links.as_ptr(),
        statics: shared
            .statics
            .with(|v| v.as_array().map_or(std::ptr::null_mut(), |a| a.with_mut(|items| items.as_mut_ptr()))),
    })
}

/// What the code of one macro text needs of a module.
pub fn macro_shared(symbols: &[Box<str>]) -> Arc<ModuleShared> {
    Arc::new(ModuleShared {
        name: String::new(),
        links: symbols.iter().map(|n| Link::new(n)).collect(),
        statics: Published::shared(Value::NIL),
        thread_statics: 0,
    })
}

/// Links a module that the verifier has passed. Its functions are not yet bound to their symbols (see [`bind`]).
pub fn link_module(module: &Module) -> LinkedModule {
    let shared = Arc::new(ModuleShared {
        name: module.name.clone(),
        links: module.symbols.iter().map(|n| Link::new(n)).collect(),
        statics: Published::shared(Value::array(vec![Value::NIL; module.statics as usize])),
        thread_statics: THREAD_STATICS.fetch_add(module.thread_statics as u32, Ordering::Relaxed),
    });
    let functions: Vec<_> = module
        .functions
        .iter()
        .map(|f| {
            let sym = shared.links[f.sym as usize].entry.sym;
            (sym, f.scope, link_code(&f.code, sym, f.is_procedure, None, &module.blocks, &shared))
        })
        .collect();
    for (f, (_, scope, code)) in module.functions.iter().zip(&functions) {
        if *scope != FnScope::Public {
            shared.links[f.sym as usize].bind_local(Function::Prg(code.clone()));
        }
    }
    let requests: Vec<Symbol> = module.requests.iter().map(|&s| shared.links[s as usize].entry.sym).collect();
    REQUESTED.write().extend(requests.iter().copied());
    LinkedModule { shared, functions, start: module.start.map(usize::from), requests }
}

/// Binds the public functions of a module to their symbols, replacing what was there.
pub fn bind(module: &LinkedModule) {
    for (sym, scope, code) in &module.functions {
        if *scope == FnScope::Public {
            sym.entry().bind(Function::Prg(code.clone()));
        }
    }
}

/// As [`bind`], for library modules: names that have a function keep it.
pub fn bind_missing(module: &LinkedModule) {
    for (sym, scope, code) in &module.functions {
        if *scope == FnScope::Public && sym.entry().function().is_none() {
            sym.entry().bind(Function::Prg(code.clone()));
        }
    }
}

/// Names that the modules linked so far REQUEST.
static REQUESTED: parking_lot::RwLock<std::collections::BTreeSet<Symbol>> =
    parking_lot::RwLock::new(std::collections::BTreeSet::new());

/// Does a module of the program REQUEST the name?
pub fn is_requested(name: &str) -> bool {
    Symbol::find(name).is_some_and(|s| REQUESTED.read().contains(&s))
}

/// Provides functions that are called but not bound: loads them and says whether it could.
pub type Provider = fn(&mut crate::vm::Vm, &str) -> Result<bool, crate::unwind::Unwind>;

/// The library's provider and its list of names, set once by the library.
pub static PROVIDER: std::sync::OnceLock<(Provider, fn(&str) -> bool)> = std::sync::OnceLock::new();
