//! The whole way of one source text: preprocess, parse, lower, verify. What the command line, `hb_compile*()` and the
//! REPL call. No I/O: includes come through the loader, outputs are handed back.

use crate::ast::SourceUnit;
use crate::bytecode::{Module, verify};
use crate::diag::{Diagnostic, Severity};
use crate::lower::{self, LowerOptions};
use crate::parse;
use crate::pp::{IncludeLoader, PpOptions, PpOutput, Preprocessor, Switch, print_ppo};
use crate::source::{FileId, SourceMap};
use crate::token::Interner;

/// What a source text is compiled with: Harbour's switches.
#[derive(Clone, Debug)]
pub struct CompileOptions {
    /// `-d`, `-undef:`, `-u`, `-r:` and the clock.
    pub pp: PpOptions,
    /// `-w0` … `-w3`.
    pub warnings: u8,
    /// `-es0` … `-es2`: with 1 the exit code tells of warnings, with 2 warnings stop the compilation.
    pub exit_severity: u8,
    /// `-n0` … `-n2`; 2 and no switch make a start-up procedure of statements before the first function.
    pub start: StartProcedure,
    /// `-p`: give the `.ppo` text.
    pub ppo: bool,
    /// `-s`: check only, no module.
    pub syntax_only: bool,
    /// `-l` turns line numbers off.
    pub lines: bool,
    /// `-b`: names of variables for a debugger.
    pub debug: bool,
    /// `-k…` letters as given.
    pub compatibility: String,
    /// `-z` turns short-circuit evaluation off.
    pub short_circuit: bool,
    /// `-v`: undeclared variables are memvars.
    pub assume_memvar: bool,
    /// `-a`: PRIVATE, PUBLIC and PARAMETERS declare memvars.
    pub auto_memvar: bool,
    /// `-m`: compile the named file only. Keel never pulls in `DO` files by itself; kept for the record.
    pub this_file_only: bool,
}

/// `-n`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StartProcedure {
    /// No switch, or `-n2` (hbmk2's choice): made only when there are statements outside of functions.
    WhenNeeded,
    /// `-n`, `-n0`, `-n1`: never; such statements are errors.
    Never,
}

impl Default for CompileOptions {
    fn default() -> CompileOptions {
        CompileOptions {
            pp: PpOptions::default(),
            warnings: 0,
            exit_severity: 0,
            start: StartProcedure::WhenNeeded,
            ppo: false,
            syntax_only: false,
            lines: true,
            debug: false,
            compatibility: String::new(),
            short_circuit: true,
            assume_memvar: false,
            auto_memvar: false,
            this_file_only: true,
        }
    }
}

/// A compiler with its command rules loaded; compiles any number of texts. Rules of one text do not reach the next.
#[derive(Debug)]
pub struct Session {
    options: CompileOptions,
    rules: Preprocessor,
    /// Rules of the latest text, for naming them in diagnostics.
    last_rules: Option<Preprocessor>,
    /// Names of all texts so far.
    pub names: Interner,
    /// Texts so far: spans of the diagnostics point into them.
    pub sources: SourceMap,
}

/// What came out of one text.
#[derive(Debug)]
pub struct CompileOutput {
    /// The module, verified; `None` after an error, or with `-s`.
    pub module: Option<Module>,
    /// Everything found, in source order.
    pub diagnostics: Vec<Diagnostic>,
    /// The text's number in the session's sources.
    pub file: FileId,
    /// `-p`: the preprocessed text.
    pub ppo: Option<Vec<u8>>,
    /// What the preprocessor found; its tokens are consumed.
    pub pp: PpOutput,
}

impl CompileOutput {
    /// True when nothing stops the program from running.
    pub fn is_ok(&self) -> bool {
        self.diagnostics.iter().all(|d| d.severity == Severity::Warning)
    }
}

impl Session {
    /// Loads the command rules.
    pub fn new(options: CompileOptions) -> Session {
        let mut names = Interner::default();
        let mut sources = SourceMap::default();
        let rules = Preprocessor::new(&options.pp, &mut names, &mut sources);
        Session { options, rules, last_rules: None, names, sources }
    }

    /// How a diagnostic names a preprocessor rule. `None` when it belongs to a text compiled earlier.
    pub fn rule_note(&self, rule: crate::pp::RuleId) -> Option<crate::diag_render::RuleNote> {
        self.last_rules.as_ref().map(|p| p.rule_note(rule, &self.names))
    }

    /// The switches.
    pub fn options(&self) -> &CompileOptions {
        &self.options
    }

    /// Compiles one text. `name` is the file name as `ProcFile()` gives it.
    pub fn compile(&mut self, name: &str, text: &[u8], loader: &mut dyn IncludeLoader) -> CompileOutput {
        let file = self.sources.add(name, text);
        let mut rules = self.rules.clone();
        let mut pp = rules.run(file, &mut self.names, &mut self.sources, loader);
        let ppo = self.options.ppo.then(|| print_ppo(&pp, &self.names));
        let mut diagnostics = std::mem::take(&mut pp.diagnostics);
        if self.options.warnings == 0 {
            diagnostics.retain(|d| d.code != "W0002");
        }
        let tokens = std::mem::take(&mut pp.tokens);
        let pragmas = pragma_places(&pp, &tokens);
        let mut unit = parse::parse_file(&tokens, &mut self.names, file, &mut diagnostics);
        drop(tokens);
        let module = self.lower(name, &mut unit, pragmas, &mut diagnostics);
        let found = diagnostics.iter().map(|d| d.severity).max();
        let stops = found >= Some(Severity::Error) || (self.options.exit_severity >= 2 && found.is_some());
        let module = module.filter(|_| !stops && !self.options.syntax_only);
        self.last_rules = Some(rules);
        CompileOutput { module, diagnostics, file, ppo, pp }
    }

    fn lower(
        &mut self,
        name: &str,
        unit: &mut SourceUnit,
        pragmas: Vec<lower::PlacedSwitch>,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Option<Module> {
        if diagnostics.iter().any(|d| d.severity == Severity::Fatal) {
            return None;
        }
        let o = &self.options;
        let options = LowerOptions {
            file: name.to_string(),
            warnings: o.warnings,
            auto_memvar: o.auto_memvar,
            assume_memvar: o.assume_memvar,
            no_short_circuit: !o.short_circuit,
            no_lines: !o.lines,
            no_start: o.start == StartProcedure::Never,
            start_name: start_name(name),
            declared_macros: self.compatibility('d').unwrap_or(false),
            clipper_folding: !self.compatibility('h').unwrap_or(true),
            direct_array: self.compatibility('o').unwrap_or(false),
            folding: true,
            pragmas,
        };
        let lowered = lower::lower(unit, &mut self.names, &options);
        // What the parser reported is not said twice.
        let parsed = diagnostics.len();
        for d in lowered.diagnostics {
            let line = self.sources.line_of(d.place());
            let known = diagnostics[..parsed].iter().any(|k| {
                k.code == d.code
                    && k.span.file == d.span.file
                    && self.sources.line_of(k.place()) == line
                    && k.message == d.message
            });
            if !known {
                diagnostics.push(d);
            }
        }
        diagnostics.sort_by_key(|d| (d.place().file, self.sources.line_of(d.place())));
        drop_guesses(diagnostics, unit);
        if diagnostics.iter().any(|d| d.severity >= Severity::Error) {
            return None;
        }
        if let Err(fault) = verify::module(&lowered.module) {
            let message =
                format!("internal error: the generated code is malformed ({fault}); please report it");
            diagnostics.push(Diagnostic::error(
                "",
                message,
                crate::source::Span { file: unit.file, start: 0, end: 0 },
            ));
            return None;
        }
        Some(lowered.module)
    }

    /// What the switches say about a letter of `-k`.
    fn compatibility(&self, letter: char) -> Option<bool> {
        let mut switches = self.options.pp.switches.iter().filter_map(|s| match s {
            Switch::Compatibility(flags) => lower::compatibility_letter(flags, letter),
            _ => None,
        });
        switches.next_back().or_else(|| lower::compatibility_letter(&self.options.compatibility, letter))
    }
}

/// `#pragma` switches with the places from which they hold.
fn pragma_places(pp: &PpOutput, tokens: &[crate::token::Token]) -> Vec<lower::PlacedSwitch> {
    let mut from: std::collections::HashMap<FileId, u32> = std::collections::HashMap::new();
    let mut end = tokens.len();
    let mut placed: Vec<lower::PlacedSwitch> = Vec::with_capacity(pp.pragmas.len());
    for pragma in pp.pragmas.iter().rev() {
        let at = pragma.at.min(end);
        for token in tokens[at..end].iter().rev() {
            from.insert(token.span.file, token.span.start);
        }
        end = at;
        placed.push(lower::PlacedSwitch { from: from.clone(), switch: pragma.switch.clone() });
    }
    placed.reverse();
    placed
}

/// In a function with errors Harbour does not tell which variables are assigned without being used or never assigned.
fn drop_guesses(diagnostics: &mut Vec<Diagnostic>, unit: &SourceUnit) {
    let starts: Vec<u32> = unit.functions.iter().map(|f| f.span.start).collect();
    let function = |d: &Diagnostic| starts.partition_point(|&s| s <= d.span.start);
    let broken: Vec<usize> =
        diagnostics.iter().filter(|d| d.severity >= Severity::Error).map(&function).collect();
    diagnostics.retain(|d| !matches!(d.code.as_str(), "W0032" | "W0033") || !broken.contains(&function(d)));
}

/// The start-up procedure of statements outside of functions is called as the file.
fn start_name(file: &str) -> String {
    let base = file.rsplit(['/', '\\']).next().unwrap_or(file);
    let stem = base.split('.').next().unwrap_or(base);
    let name: String =
        stem.chars().map(|c| if c.is_ascii_alphanumeric() { c.to_ascii_uppercase() } else { '_' }).collect();
    if name.is_empty() { "MAIN".into() } else { name }
}

/// Compiles one text with a session of its own.
pub fn compile_source(
    name: &str,
    text: &[u8],
    options: CompileOptions,
    loader: &mut dyn IncludeLoader,
) -> (CompileOutput, Session) {
    let mut session = Session::new(options);
    let output = session.compile(name, text, loader);
    (output, session)
}
