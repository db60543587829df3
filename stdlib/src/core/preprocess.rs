//! The preprocessor for programs: `__pp_Init` and its family. The rules themselves live in the compiler.

use keel_compiler::diag::Diagnostic;
use keel_compiler::pp::{IncludeLoader, IncludeRequest, PpOptions, RuleContext, StdRules};
use keel_runtime::builtin::Args;
use keel_runtime::builtins;
use keel_runtime::error::ErrorSpec;
use keel_runtime::unwind::Unwind;
use keel_runtime::value::Value;
use keel_runtime::vm::Vm;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// Number of "cannot open the file with the standard rules".
const NO_RULE_FILE: u32 = 33;

/// What a `__pp_Init()` pointer stands for.
struct Context(Mutex<Inner>);

struct Inner {
    rules: RuleContext,
    folders: Folders,
}

/// Finds include files in the current folder and on the context's path.
#[derive(Default)]
struct Folders(Vec<PathBuf>);

impl Folders {
    /// Adds the folders of a `;` or `:` separated path.
    fn add(&mut self, path: &str) {
        self.0.extend(path.split([';', ':']).filter(|p| !p.is_empty()).map(PathBuf::from));
    }

    fn find(&self, name: &str) -> Option<(String, Rc<[u8]>)> {
        let beside = std::iter::once(PathBuf::new());
        beside.chain(self.0.iter().cloned()).find_map(|folder| {
            let path: PathBuf = folder.join(Path::new(name));
            let text = std::fs::read(&path).ok()?;
            Some((path.to_string_lossy().into_owned(), text.into()))
        })
    }
}

impl IncludeLoader for Folders {
    fn load(&mut self, request: IncludeRequest<'_>) -> Option<(String, Rc<[u8]>)> {
        self.find(request.name)
    }
}

fn context<'a>(args: &Args<'a>) -> Option<MutexGuard<'a, Inner>> {
    let context = args.get(0).as_pointer::<Context>()?;
    Some(context.0.lock().unwrap_or_else(PoisonError::into_inner))
}

/// Raises the preprocessor's errors one by one, as `PP/<number of the code>`; the default is to go on.
fn raise(vm: &mut Vm, errors: &[Diagnostic]) -> Result<(), Unwind> {
    for found in errors {
        let digits: String = found.code.chars().filter(char::is_ascii_digit).collect();
        raise_one(vm, digits.parse().unwrap_or(0), &found.message)?;
    }
    Ok(())
}

fn raise_one(vm: &mut Vm, number: u32, text: &str) -> Result<(), Unwind> {
    let mut spec = ErrorSpec::base(PP_ERROR, number, "").describe(text).or_default();
    spec.subsystem = "PP".into();
    vm.raise(spec).map(|_| ())
}

/// Generic code of the preprocessor's errors.
const PP_ERROR: u16 = 1001;

builtins! {
    /// Names the standard rules, so that `REQUEST __pp_StdRules` binds; they are always there.
    fn __pp_StdRules[0, 0](_vm, _args) { Ok(Value::NIL) }
    /// A preprocessor of its own: include path, file with standard rules ("" for none).
    ///
    /// ```prg
    /// ? __pp_Process( __pp_Init(), "? 1" )   //=> QOut( 1 )
    /// ```
    fn __pp_Init[0, 2](vm, args) {
        let mut folders = Folders::default();
        folders.add(&args.text(0).unwrap_or_default());
        let std_rules = match args.text(1) {
            None => StdRules::Standard,
            Some(name) if name.is_empty() => StdRules::None,
            Some(name) => match folders.find(&name) {
                Some((name, text)) => StdRules::Other(name, text.to_vec()),
                None => {
                    raise_one(vm, NO_RULE_FILE, &format!("Can't open standard rule file '{name}'"))?;
                    StdRules::None
                }
            },
        };
        let mut options = PpOptions { std_rules, ..PpOptions::default() };
        let (year, month, day, milliseconds) = keel_rdd::calendar::now();
        options.set_clock(year, month, day, milliseconds / 1000);
        let rules = RuleContext::new(&options);
        Ok(Value::pointer("PP", Context(Mutex::new(Inner { rules, folders }))))
    }
    /// Adds to the include path, or begins it anew with `.T.`.
    fn __pp_Path[2, 3](_vm, args) {
        if let (Some(mut context), Some(path)) = (context(args), args.text(1)) {
            if args.logical(2) == Some(true) {
                context.folders.0.clear();
            }
            context.folders.add(&path);
        }
        Ok(Value::NIL)
    }
    /// Forgets the rules that were added.
    fn __pp_Reset[1, 1](_vm, args) {
        if let Some(mut context) = context(args) {
            context.rules.reset();
        }
        Ok(Value::NIL)
    }
    /// Executes a directive; .F. when the text is none or is faulty.
    ///
    /// ```prg
    /// ? __pp_AddRule( __pp_Init(), "#define A 1" ), __pp_AddRule( __pp_Init(), "A" )   //=> .T. .F.
    /// ```
    fn __pp_AddRule[1, 2](vm, args) {
        let errors = match (context(args), args.bytes(1)) {
            (Some(mut context), Some(text)) => {
                let Inner { rules, folders } = &mut *context;
                rules.add_rule(text, folders)
            }
            _ => None,
        };
        let Some(errors) = errors else { return Ok(Value::logical(false)) };
        raise(vm, &errors)?;
        Ok(Value::logical(errors.is_empty()))
    }
    /// A text as the preprocessor prints it; "" for what is no text.
    ///
    /// ```prg
    /// ? __pp_Process( __pp_Init(), "SET COLOR TO w" )   //=> SetColor( "w" )
    /// ```
    fn __pp_Process[1, 2](vm, args) {
        let made = match (context(args), args.bytes(1)) {
            (Some(mut context), Some(text)) => {
                let Inner { rules, folders } = &mut *context;
                rules.process(text, folders)
            }
            _ => return Ok(Value::from("")),
        };
        raise(vm, &made.errors)?;
        Ok(Value::str(&made.text))
    }
}
