//! Library functions written in PRG: texts of `stdlib/prg`, compiled when one of their functions is called for the first time.
//!
//! A function is found here only when no program and no builtin defines it, so a program's own function of the name wins.

use keel_compiler::compile::{CompileOptions, Session};
use keel_compiler::pp::{IncludeLoader, IncludeRequest};
use keel_runtime::link::{Function, LinkedModule, link_module};
use keel_runtime::symbol::Symbol;
use keel_runtime::unwind::Unwind;
use keel_runtime::vm::Vm;
use std::collections::HashMap;
use std::rc::Rc;
use std::sync::OnceLock;

/// A text of the library: its file name and source.
struct Text {
    name: &'static str,
    source: &'static str,
}

static TEXTS: &[Text] = &[
    Text { name: "setkeys.prg", source: include_str!("../prg/setkeys.prg") },
    Text { name: "textcmd.prg", source: include_str!("../prg/textcmd.prg") },
    Text { name: "symbol.prg", source: include_str!("../prg/symbol.prg") },
    Text { name: "scalars.prg", source: include_str!("../prg/scalars.prg") },
    // A class is one text, whatever files it is written in.
    Text {
        name: "get.prg",
        source: concat!(
            include_str!("../prg/get.prg"),
            include_str!("../prg/get_edit.prg"),
            include_str!("../prg/get_picture.prg"),
        ),
    },
    Text {
        name: "getlist.prg",
        source: concat!(
            include_str!("../prg/getlist.prg"),
            include_str!("../prg/getlist_gui.prg"),
            include_str!("../prg/readmodal.prg"),
        ),
    },
    Text {
        name: "menuclasses.prg",
        source: concat!(include_str!("../prg/menuclasses.prg"), include_str!("../prg/menumodal.prg")),
    },
    Text { name: "menu.prg", source: include_str!("../prg/menu.prg") },
    Text {
        name: "tbrowse.prg",
        source: concat!(
            include_str!("../prg/tbrowse.prg"),
            include_str!("../prg/tbrowse_layout.prg"),
            include_str!("../prg/tbrowse_display.prg"),
            include_str!("../prg/tbrowse_move.prg"),
        ),
    },
    Text { name: "tbcolumn.prg", source: include_str!("../prg/tbcolumn.prg") },
    Text { name: "dbedit.prg", source: include_str!("../prg/dbedit.prg") },
    Text { name: "editor.prg", source: include_str!("../prg/editor.prg") },
    Text { name: "memoedit.prg", source: include_str!("../prg/memoedit.prg") },
    Text {
        name: "labelform.prg",
        source: concat!(include_str!("../prg/labelform.prg"), include_str!("../prg/reportform.prg")),
    },
    Text {
        name: "controls.prg",
        source: concat!(
            include_str!("../prg/controls.prg"),
            include_str!("../prg/radio.prg"),
            include_str!("../prg/scrollbar.prg"),
            include_str!("../prg/listbox.prg"),
        ),
    },
    Text { name: "browse.prg", source: include_str!("../prg/browse.prg") },
    Text { name: "i18n.prg", source: include_str!("../prg/i18n.prg") },
    Text { name: "persistent.prg", source: include_str!("../prg/persistent.prg") },
    Text { name: "oldnames.prg", source: include_str!("../prg/oldnames.prg") },
    Text { name: "ini.prg", source: include_str!("../prg/ini.prg") },
    Text { name: "arrayrdd.prg", source: include_str!("../prg/arrayrdd.prg") },
    Text { name: "logrdd.prg", source: include_str!("../prg/logrdd.prg") },
    Text { name: "hscdx.prg", source: include_str!("../prg/hscdx.prg") },
    Text { name: "rlcdx.prg", source: include_str!("../prg/rlcdx.prg") },
    Text { name: "six.prg", source: include_str!("../prg/six.prg") },
    Text { name: "memblock.prg", source: include_str!("../prg/memblock.prg") },
];

/// Finds the embedded headers.
pub(crate) struct Headers;

impl IncludeLoader for Headers {
    fn load(&mut self, request: IncludeRequest<'_>) -> Option<(String, Rc<[u8]>)> {
        let name = request.name.to_ascii_lowercase();
        keel_compiler::include::header(&name).map(|text| (name, Rc::from(text)))
    }
}

/// A function of the library as its source declares it.
pub struct LibraryFunction {
    /// As written.
    pub name: &'static str,
    /// Of the text that holds it.
    pub file: &'static str,
    /// Most arguments that have a name.
    pub parameters: usize,
    /// The comment above it.
    pub doc: Vec<&'static str>,
    text: usize,
}

/// All public functions of the library, in the order of their texts.
pub fn functions() -> &'static [LibraryFunction] {
    static FUNCTIONS: OnceLock<Vec<LibraryFunction>> = OnceLock::new();
    FUNCTIONS.get_or_init(|| {
        let mut all = Vec::new();
        for (at, text) in TEXTS.iter().enumerate() {
            let mut doc = Vec::new();
            for line in text.source.lines() {
                if let Some(comment) = line.strip_prefix("//") {
                    doc.push(comment.trim());
                    continue;
                }
                if let Some(name) = declared(line) {
                    let inside = line
                        .split_once('(')
                        .and_then(|(_, rest)| rest.split_once(')'))
                        .map_or("", |(list, _)| list);
                    let parameters = inside.split(',').filter(|p| !p.trim().is_empty()).count();
                    all.push(LibraryFunction {
                        name,
                        file: text.name,
                        parameters,
                        doc: std::mem::take(&mut doc),
                        text: at,
                    });
                }
                doc.clear();
            }
        }
        all
    })
}

/// The public function that a line declares.
fn declared(line: &'static str) -> Option<&'static str> {
    let mut words = line.split(|c: char| c.is_whitespace() || c == '(').filter(|w| !w.is_empty());
    match (words.next(), words.next()) {
        // A class is declared as `CREATE CLASS Name FUNCTION Function`.
        (Some("CREATE"), Some("CLASS")) => words.skip_while(|w| *w != "FUNCTION").nth(1),
        (Some("FUNCTION" | "PROCEDURE"), name) => name,
        _ => None,
    }
}

/// Upper-case names of the public functions by the number of their text.
fn names() -> &'static HashMap<String, usize> {
    static NAMES: OnceLock<HashMap<String, usize>> = OnceLock::new();
    NAMES.get_or_init(|| functions().iter().map(|f| (f.name.to_ascii_uppercase(), f.text)).collect())
}

/// Compiles a text of the library; a broken one is a defect of Keel, so its messages go to standard error.
fn compile(text: &Text) -> Option<LinkedModule> {
    let mut session = Session::new(CompileOptions::default());
    let output = session.compile(text.name, text.source.as_bytes(), &mut Headers);
    if output.module.is_none() {
        for d in &output.diagnostics {
            let rules = keel_compiler::diag_render::no_rules;
            eprint!("{}", keel_compiler::diag_render::render_text(d, &session.sources, &rules));
        }
    }
    output.module.as_ref().map(link_module)
}

/// Loads the text that defines a function; false when there is none.
pub fn provide(vm: &mut Vm, name: &str) -> Result<bool, Unwind> {
    let Some(&text) = names().get(&name.to_ascii_uppercase()) else {
        let Some(whole) = crate::short_names::whole(name).filter(|w| knows(w)) else { return Ok(false) };
        if !provide(vm, whole)? {
            return Ok(false);
        }
        match Symbol::intern(whole).entry().function() {
            Some(Function::Prg(code)) => Symbol::intern(name).entry().bind(Function::Prg(code.clone())),
            Some(Function::Native(builtin)) => Symbol::intern(name).entry().bind(Function::Native(builtin)),
            None => return Ok(false),
        }
        return Ok(true);
    };
    static LOADING: parking_lot::Mutex<()> = parking_lot::Mutex::new(());
    let module = {
        let _one_at_a_time = LOADING.lock();
        if Symbol::intern(name).entry().function().is_some() {
            return Ok(true);
        }
        let Some(module) = compile(&TEXTS[text]) else { return Ok(false) };
        keel_runtime::link::bind_missing(&module);
        module
    };
    keel_runtime::program::initialise(vm, &module)?;
    Ok(true)
}

/// Is there a library function of this name that was not called yet?
pub fn knows(name: &str) -> bool {
    let there = |name: &str| names().contains_key(&name.to_ascii_uppercase());
    there(name) || crate::short_names::whole(name).is_some_and(there)
}
