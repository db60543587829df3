//! The virtual machine of one thread, and what builtins may ask of it.
//!
//! Here: the state and the interface. Elsewhere in this folder: the loop (`exec.rs`), calls, messages, variables,
//! operators, references, macros, unwinding. Native code returns `Result`; PRG control flow never panics.

mod arith;
pub mod block_text;
mod call;
mod cold;
mod compare;
mod enumerate;
mod exec;
mod fields;
mod frame;
mod index;
mod macros;
mod memvar;
mod message;
mod raise;
mod refs;
mod slow;
mod stack;
mod support;
pub mod tables;
mod trace;
mod unwinding;

pub use frame::{Frame, TraceEntry};
pub use memvar::MemvarScope;

use crate::console::Console;
use crate::set::Sets;
use crate::symbol::Symbol;
use crate::value::Value;
use std::any::{Any, TypeId};
use std::collections::HashMap;
use std::sync::Arc;
use std::sync::atomic::AtomicU32;

/// State that all threads of a program share.
pub struct Process {
    /// Program file name and arguments (`hb_argv()`): 0 is the program.
    pub args: parking_lot::RwLock<Vec<Vec<u8>>>,
    /// Compiler options for run-time compilation (macros, `hb_compile…`).
    pub compile_text: parking_lot::RwLock<Option<CompileText>>,
    /// Next thread number; the main thread is 1.
    pub next_thread: AtomicU32,
    /// Exit code of the process (`ErrorLevel()`).
    pub error_level: AtomicU32,
    /// A second wish beside the poll word: cancel the running statement (REPL's Ctrl-C).
    pub cancel: std::sync::atomic::AtomicBool,
}

/// Compiles source text to a module for `hb_compileFromBuf()` and the REPL: (name, text) to module or messages.
pub type CompileText =
    Arc<dyn Fn(&str, &[u8]) -> Result<keel_compiler::bytecode::Module, String> + Send + Sync>;

/// The virtual machine of one thread.
pub struct Vm {
    stack: stack::Stack,
    frames: frame::FrameStack,
    memvars: memvar::Memvars,
    withs: Vec<Value>,
    saved_areas: Vec<u16>,
    /// SETs of this thread.
    pub sets: Sets,
    /// Console and printer output.
    pub console: Console,
    error_block: Value,
    /// Work areas of this thread.
    pub areas: keel_rdd::area::WorkAreas,
    thread_statics: Vec<Value>,
    thread_static_init: Vec<bool>,
    macros: macros::MacroCache,
    ext: HashMap<TypeId, Box<dyn Any>>,
    /// Shared state.
    pub process: Arc<Process>,
    /// Number of this thread, 1 = main.
    pub thread_no: u32,
    native_depth: u32,
    /// Depth of error blocks running inside error blocks.
    error_depth: u32,
    draining: bool,
    /// Set by another thread that wants this one to end.
    pub quit: Arc<std::sync::atomic::AtomicBool>,
    /// Unwind that passes through table code as `Error::host`.
    pending_unwind: Option<crate::unwind::Unwind>,
    /// Where to go on when the table operation that runs, and goes on, is over.
    warned: Option<crate::unwind::Unwind>,
    sets_seen: u32,
    page_seen: String,
}

impl Process {
    /// A process with program name and arguments.
    pub fn new(args: Vec<Vec<u8>>) -> Arc<Process> {
        Arc::new(Process {
            args: parking_lot::RwLock::new(args),
            compile_text: parking_lot::RwLock::new(None),
            next_thread: AtomicU32::new(2),
            error_level: AtomicU32::new(0),
            cancel: std::sync::atomic::AtomicBool::new(false),
        })
    }
}

impl Vm {
    /// The VM of a program's main thread.
    pub fn new(process: Arc<Process>) -> Vm {
        let mut vm = Vm::with_number(process, 1, Sets::default());
        vm.declare_getlist();
        vm
    }

    /// The VM of another thread.
    pub fn with_number(process: Arc<Process>, thread_no: u32, sets: Sets) -> Vm {
        Vm {
            stack: stack::Stack::new(stack::SLOTS),
            frames: frame::FrameStack::new(),
            memvars: Default::default(),
            withs: Vec::new(),
            saved_areas: Vec::new(),
            sets,
            console: Console::default(),
            error_block: Value::NIL,
            areas: Default::default(),
            thread_statics: Vec::new(),
            thread_static_init: Vec::new(),
            macros: Default::default(),
            ext: HashMap::new(),
            process,
            thread_no,
            native_depth: 0,
            error_depth: 0,
            draining: false,
            quit: Default::default(),
            pending_unwind: None,
            warned: None,
            sets_seen: u32::MAX,
            page_seen: String::new(),
        }
    }

    /// Per-thread state of a library family, made on first use.
    pub fn ext<T: Default + 'static>(&mut self) -> &mut T {
        self.ext
            .entry(TypeId::of::<T>())
            .or_insert_with(|| Box::<T>::default())
            .downcast_mut::<T>()
            .expect("keyed by its type")
    }

    /// The error block, NIL = the default handler.
    pub fn error_block(&self) -> Value {
        self.error_block.clone()
    }

    /// Replaces the error block.
    pub fn set_error_block(&mut self, block: Value) -> Value {
        std::mem::replace(&mut self.error_block, block)
    }

    /// The running frame, or that of the function around it when it is a macro's.
    fn asking_frame(&self) -> Option<&Frame> {
        // SAFETY: a frame's code outlives the frame.
        self.frames.iter().rev().find(|f| unsafe { f.code.as_ref() }.is_none_or(|c| !c.is_macro_text()))
    }

    /// Number of arguments the running PRG function was called with (`PCount()` from a builtin).
    pub fn caller_arg_count(&self) -> usize {
        self.asking_frame().map_or(0, |f| f.nargs as usize)
    }

    /// Argument (0-based) of the running PRG function, with its cell when it was passed by reference.
    pub fn caller_arg(&self, i: usize) -> Option<Value> {
        Some(self.stack.slice(self.caller_arg_slot(i)?, 1)[0].clone())
    }

    /// Assigns an argument (0-based) of the running PRG function, through its reference if there is one; false when
    /// there are fewer.
    pub fn set_caller_arg(&mut self, i: usize, v: Value) -> Result<bool, crate::unwind::Unwind> {
        let Some(at) = self.caller_arg_slot(i) else { return Ok(false) };
        // SAFETY: a slot of the innermost frame.
        unsafe { self.store(self.stack.at(at), v) }?;
        Ok(true)
    }

    fn caller_arg_slot(&self, i: usize) -> Option<usize> {
        let f = self.asking_frame()?;
        if i >= f.nargs as usize {
            return None;
        }
        // SAFETY: a frame's code outlives the frame.
        let params = unsafe { f.code.as_ref() }.map_or(0, |c| c.params as usize);
        Some(if i < params { f.base as usize + i } else { f.win as usize + 1 + i })
    }

    /// Receiver of the running PRG method (`QSelf()` from a builtin).
    pub fn caller_self(&self) -> Value {
        self.frames.last().map_or(Value::NIL, |f| self.self_of(f))
    }

    /// What the running PRG code was sent to: the receiver of a method, the codeblock itself in a codeblock.
    pub fn caller_receiver(&self) -> Value {
        self.frames.last().map_or(Value::NIL, |f| self.stack.slice(f.win as usize, 1)[0].clone())
    }

    fn self_of(&self, f: &Frame) -> Value {
        let v = &self.stack.slice(f.win as usize, 1)[0];
        match v.as_block() {
            // SAFETY: a frame's code outlives the frame.
            Some(b) if unsafe { f.code.as_ref() }.is_some_and(|c| c.is_block) => b.self_value().clone(),
            _ => v.clone(),
        }
    }

    /// Innermost WITH OBJECT value.
    pub fn with_object(&self) -> Value {
        self.withs.last().cloned().unwrap_or_default()
    }

    /// Replaces the innermost WITH OBJECT value (`:__withObject := x`).
    pub fn set_with_object(&mut self, v: Value) {
        if let Some(w) = self.withs.last_mut() {
            *w = v;
        }
    }

    /// Calls a function by name (public functions and builtins).
    pub fn call_name(&mut self, name: &str, args: &[Value]) -> Result<Value, crate::unwind::Unwind> {
        self.call_symbol(Symbol::intern(name), args)
    }
}
