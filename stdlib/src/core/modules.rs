//! Modules loaded and compiled at run time: `hb_hrb*` and `hb_compileFromBuf`. The module format is Keel's `.krb`.

use crate::prg_library::Headers;
use keel_compiler::bytecode::{FnScope, encode, verify};
use keel_compiler::compile::{CompileOptions, Session};
use keel_compiler::pp::{IncludeLoader, IncludeRequest};
use keel_runtime::builtin::{Args, NativeResult};
use keel_runtime::builtins;
use keel_runtime::error::{ErrorSpec, eg};
use keel_runtime::link::{Function, LinkedCode, LinkedModule, bind, bind_missing, link_module};
use keel_runtime::symbol::Symbol;
use keel_runtime::unwind::Unwind;
use keel_runtime::value::Value;
use keel_runtime::vm::Vm;
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// How public functions of a loaded module meet existing ones (`HB_HRB_BIND_*`).
const OVERLOAD: i64 = 2;

/// A loaded module.
struct Loaded {
    module: LinkedModule,
    unloaded: AtomicBool,
    exits_ran: AtomicBool,
}

type Handle = Arc<Loaded>;

impl Loaded {
    fn run_all(&self, vm: &mut Vm, scope: FnScope, args: &[Value]) -> Result<(), Unwind> {
        for (_, s, code) in &self.module.functions {
            if *s == scope {
                vm.call_linked(code, args)?;
            }
        }
        Ok(())
    }

    fn start(&self) -> Option<&Arc<LinkedCode>> {
        self.module.start.and_then(|i| self.module.functions.get(i)).map(|f| &f.2)
    }

    fn function(&self, name: &str) -> Option<&(Symbol, FnScope, Arc<LinkedCode>)> {
        self.module.functions.iter().find(|(sym, scope, _)| {
            matches!(scope, FnScope::Public | FnScope::Static) && sym.name().eq_ignore_ascii_case(name)
        })
    }
}

/// The open error of a module that cannot be read, or the corruption error of one that is no module.
fn refuse(vm: &mut Vm, code: u16, sub: u32, file: &str) -> Result<Option<Handle>, Unwind> {
    let mut spec = ErrorSpec::base(code, sub, "");
    spec.filename = file.to_string();
    spec.operation = file.to_string();
    vm.raise_value(spec).map(|_| None)
}

/// Reads a module from bytes, or from a file when the text is not a module itself.
fn read(vm: &mut Vm, source: &[u8]) -> Result<Option<LinkedModule>, Unwind> {
    let file;
    let bytes = if encode::is_module(source) {
        source
    } else {
        let name = String::from_utf8_lossy(source).into_owned();
        match std::fs::read(&name) {
            Ok(b) => {
                file = b;
                &file[..]
            }
            Err(_) => return refuse(vm, eg::OPEN, 6102, &name).map(|_| None),
        }
    };
    match encode::decode(bytes) {
        Ok(m) if verify::module(&m).is_ok() => Ok(Some(link_module(&m))),
        _ => refuse(vm, eg::CORRUPTION, 6101, "").map(|_| None),
    }
}

fn load(vm: &mut Vm, source: &[u8], mode: i64, args: &[Value]) -> Result<Option<Handle>, Unwind> {
    let Some(module) = read(vm, source)? else { return Ok(None) };
    if mode == OVERLOAD {
        bind(&module)
    } else {
        bind_missing(&module)
    }
    keel_runtime::program::initialise(vm, &module)?;
    let loaded =
        Arc::new(Loaded { module, unloaded: AtomicBool::new(false), exits_ran: AtomicBool::new(false) });
    loaded.run_all(vm, FnScope::Init, args)?;
    Ok(Some(loaded))
}

fn run(vm: &mut Vm, loaded: &Handle, args: &[Value]) -> NativeResult {
    match loaded.start().cloned() {
        Some(code) => vm.call_linked(&code, args),
        None => Ok(Value::NIL),
    }
}

fn unload(vm: &mut Vm, loaded: &Handle) -> Result<(), Unwind> {
    if !loaded.exits_ran.swap(true, Ordering::Relaxed) {
        loaded.run_all(vm, FnScope::Exit, &[])?;
    }
    loaded.unloaded.store(true, Ordering::Relaxed);
    for (sym, scope, code) in &loaded.module.functions {
        let bound = sym.entry().function();
        if *scope == FnScope::Public && matches!(bound, Some(Function::Prg(now)) if Arc::ptr_eq(now, code)) {
            sym.entry().unbind();
        }
    }
    Ok(())
}

fn handle(args: &Args<'_>) -> Option<Handle> {
    args.get(0).as_pointer::<Handle>().filter(|h| !h.unloaded.load(Ordering::Relaxed)).cloned()
}

/// The optional bind mode before the module, and where the module stands.
fn mode(args: &Args<'_>) -> (i64, usize) {
    if args.get(0).is_number() { (args.int(0).unwrap_or(0), 1) } else { (0, 0) }
}

/// Headers of the given folders and the current one, then the embedded ones.
struct Folders(Vec<std::path::PathBuf>);

impl IncludeLoader for Folders {
    fn load(&mut self, request: IncludeRequest<'_>) -> Option<(String, Rc<[u8]>)> {
        for folder in &self.0 {
            let path = folder.join(request.name);
            if let Ok(text) = std::fs::read(&path) {
                return Some((path.to_string_lossy().into_owned(), text.into()));
            }
        }
        Headers.load(request)
    }
}

/// Compiles a text with switches; NIL after errors, which go to standard error.
fn compile(name: &str, text: &[u8], switches: &[String]) -> Value {
    let mut folders = vec![std::path::PathBuf::from(".")];
    let mut options = CompileOptions::default();
    for s in switches {
        if let Some(folder) = s.strip_prefix("-i").or_else(|| s.strip_prefix("/i")) {
            folders.push(folder.into());
        } else if let Some(level) = s.strip_prefix("-w").or_else(|| s.strip_prefix("/w")) {
            options.warnings = level.parse().unwrap_or(1);
        }
    }
    let mut session = Session::new(options);
    let output = session.compile(name, text, &mut Folders(folders));
    for d in &output.diagnostics {
        let rules = keel_compiler::diag_render::no_rules;
        eprint!("{}", keel_compiler::diag_render::render_text(d, &session.sources, &rules));
    }
    output.module.as_ref().map_or(Value::NIL, |m| Value::from(encode::encode(m)))
}

/// Switches of a compile call: texts after the source, `harbour` itself skipped.
fn switches(args: &Args<'_>, from: usize) -> Vec<String> {
    (from..args.len()).filter_map(|i| args.text(i)).filter(|s| s.starts_with(['-', '/'])).collect()
}

builtins! {
    /// The four bytes that a module begins with.
    fn hb_hrbSignature[0, 0](_vm, _args) {
        let empty = keel_compiler::bytecode::Module::default();
        Ok(Value::str(&encode::encode(&empty)[..4]))
    }
    /// Loads a module from bytes or a file and runs its INIT procedures: `hb_hrbLoad( [nMode], cModule, args… )`.
    fn hb_hrbLoad[1, 255](vm, args) {
        let (mode, at) = mode(args);
        let Some(source) = args.bytes(at) else { return vm.arg_error(6103, args) };
        let rest = args.raw().get(at + 1..).unwrap_or_default();
        Ok(load(vm, source, mode, rest)?.map_or(Value::NIL, |h| Value::pointer("HRB", h)))
    }
    /// Loads a module, runs its first function and unloads it: the function's result.
    fn hb_hrbRun[1, 255](vm, args) {
        let (mode, at) = mode(args);
        let Some(source) = args.bytes(at) else { return vm.arg_error(6103, args) };
        let rest = args.raw().get(at + 1..).unwrap_or_default();
        let Some(loaded) = load(vm, source, mode, rest)? else { return Ok(Value::NIL) };
        let result = run(vm, &loaded, rest)?;
        unload(vm, &loaded)?;
        Ok(result)
    }
    /// Runs the first function of a loaded module.
    fn hb_hrbDo[1, 255](vm, args) {
        let Some(loaded) = handle(args) else { return vm.arg_error(6104, args) };
        run(vm, &loaded, args.raw().get(1..).unwrap_or_default())
    }
    /// Runs a module's EXIT procedures and takes its functions away.
    fn hb_hrbUnload[1, 1](vm, args) {
        let Some(loaded) = handle(args) else { return vm.arg_error(6105, args) };
        unload(vm, &loaded)?;
        Ok(Value::NIL)
    }
    /// A function of a module as a symbol, NIL when it has none of this name.
    fn hb_hrbGetFunSym[2, 2](vm, args) {
        let (Some(loaded), Some(name)) = (handle(args), args.text(1)) else { return vm.arg_error(6106, args) };
        Ok(match loaded.function(&name) {
            Some((sym, FnScope::Public, _)) => Value::symbol(*sym),
            Some((sym, ..)) => {
                let links = loaded.module.shared.links.iter();
                links.filter(|l| l.entry.sym == *sym).map(|l| l.symbol_value()).next().unwrap_or_default()
            }
            None => Value::NIL,
        })
    }
    /// Names of a module's functions; the second argument selects: 0 all, 1 public, 2 static.
    fn hb_hrbGetFunList[1, 2](vm, args) {
        let Some(loaded) = handle(args) else { return vm.arg_error(6107, args) };
        let kind = args.int(1).unwrap_or(0);
        let list = loaded.module.functions.iter().filter(|(_, scope, _)| match scope {
            FnScope::Public => kind & 1 != 0 || kind == 0,
            FnScope::Static => kind & 2 != 0 || kind == 0,
            _ => false,
        });
        Ok(Value::array(list.map(|(sym, ..)| Value::from(sym.name())).collect()))
    }
    /// Compiles a PRG text to a module: `hb_compileFromBuf( cText, switches… )`; NIL after errors.
    fn hb_compileFromBuf[1, 255](_vm, args) {
        Ok(args.bytes(0).map_or(Value::NIL, |text| compile("", text, &switches(args, 1))))
    }
    /// Compiles a PRG file to a module: `hb_compileBuf( [ "harbour", ] cFile, switches… )`; NIL after errors.
    fn hb_compileBuf[1, 255](_vm, args) {
        let mut texts = (0..args.len()).filter_map(|i| args.text(i)).filter(|s| !s.starts_with(['-', '/']));
        let Some(name) = texts.next_back() else { return Ok(Value::NIL) };
        Ok(std::fs::read(&name).map_or(Value::NIL, |text| compile(&name, &text, &switches(args, 0))))
    }
}
