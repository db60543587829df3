//! The preprocessor's state and its loop over the lines of files.

use super::cond::Conditions;
use super::include::{IncludeLoader, IncludeRequest, NoIncludes};
use super::output::{PpOutput, Switch};
use super::rewrite::{MAX_ALL_TEXT, MAX_TEXT};
use super::rule::RuleSet;
use super::stream::Stream;
use super::{predefined, print};
use crate::diag::{Diagnostic, Severity};
use crate::lex::Lexer;
use crate::source::{FileId, SourceMap, Span};
use crate::token::{Interner, Origin, Punct, Text, Token, TokenKind};

/// Which command rules a program starts with.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum StdRules {
    /// Keel's own `std.ch`.
    #[default]
    Standard,
    /// None (`-u`).
    None,
    /// Those of another text (`-u<file>`): name and bytes.
    Other(String, Vec<u8>),
}

/// How to preprocess.
#[derive(Clone, Debug)]
pub struct PpOptions {
    /// Which command rules come first.
    pub std_rules: StdRules,
    /// Texts with further rules (`-u+<file>`), read after those: name and bytes.
    pub further_rules: Vec<(String, Vec<u8>)>,
    /// `-d<name>[=<value>]`.
    pub defines: Vec<(String, Vec<u8>)>,
    /// `-undef:<name>`, applied after the predefined names.
    pub undefines: Vec<String>,
    /// Rewrites in a row before a rule counts as circular (`-r:<n>`, `#pragma RECURSELEVEL`).
    pub recursion: u32,
    /// Switches of the command line, for `__pragma( w )` in `#if`.
    pub switches: Vec<Switch>,
    /// `__DATE__`, as `YYYYMMDD`.
    pub date: String,
    /// `__TIME__`, as `HH:MM:SS`.
    pub time: String,
}

impl Default for PpOptions {
    fn default() -> PpOptions {
        PpOptions {
            std_rules: StdRules::default(),
            further_rules: Vec::new(),
            defines: Vec::new(),
            undefines: Vec::new(),
            switches: Vec::new(),
            recursion: DEFAULT_RECURSION,
            date: "19700101".into(),
            time: "00:00:00".into(),
        }
    }
}

impl PpOptions {
    /// Sets `__DATE__`, `__TIME__` and `__TIMESTAMP__` from a local date and the seconds of its day.
    pub fn set_clock(&mut self, year: i32, month: i32, day: i32, seconds: i32) {
        self.date = format!("{year:04}{month:02}{day:02}");
        self.time = format!("{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
}

/// Rewrites in a row before a rule counts as circular.
const DEFAULT_RECURSION: u32 = 4096;
/// Files included by files, at most.
const MAX_INCLUDE_DEPTH: usize = 64;
/// Included files of one run, at most ([`FileId`] has 16 bits).
const MAX_FILES: usize = 60_000;
/// Errors after which a run gives up.
pub(super) const MAX_ERRORS: usize = 1000;

/// Rules and settings that live from one text to the next (the lines of a REPL, `__pp_Process`).
#[derive(Clone, Debug)]
pub struct Preprocessor {
    /// All rules in force.
    pub rules: RuleSet,
    pub(super) recursion: u32,
    /// Switches in force, newest last.
    pub(super) switches: Vec<Switch>,
    /// `"…"` is read like `e"…"`.
    pub(super) escaped_strings: bool,
    pub(super) trace_pragmas: bool,
    /// `#if`s that a text left open ([`Preprocessor::run_part`]).
    open: Conditions,
}

impl Preprocessor {
    /// A preprocessor with the predefined names and the command rules of `options`.
    pub fn new(options: &PpOptions, names: &mut Interner, sources: &mut SourceMap) -> Preprocessor {
        let mut pp = Preprocessor {
            rules: RuleSet::default(),
            recursion: options.recursion.max(1),
            switches: options.switches.clone(),
            escaped_strings: false,
            trace_pragmas: false,
            open: Conditions::default(),
        };
        if sources.is_empty() {
            // File 0 stands for what nobody wrote.
            sources.add("(predefined)", &b""[..]);
        }
        predefined::install(&mut pp.rules, options, names);
        match &options.std_rules {
            StdRules::None => {}
            StdRules::Standard => {
                pp.load_rules("std.ch", crate::include::STD_CH, names, sources);
            }
            StdRules::Other(name, text) => {
                pp.load_rules(name, text, names, sources);
            }
        }
        for (name, text) in &options.further_rules {
            pp.load_rules(name, text, names, sources);
        }
        pp
    }

    /// Reads a text for its directives only, and gives what is wrong with them.
    pub fn load_rules(
        &mut self,
        name: &str,
        text: &[u8],
        names: &mut Interner,
        sources: &mut SourceMap,
    ) -> Vec<Diagnostic> {
        let file = sources.add(name, text);
        self.run(file, names, sources, &mut NoIncludes).diagnostics
    }

    /// Preprocesses a whole file. Rules that it defines stay.
    pub fn run(
        &mut self,
        file: FileId,
        names: &mut Interner,
        sources: &mut SourceMap,
        loader: &mut dyn IncludeLoader,
    ) -> PpOutput {
        let mut run = Run::new(self, names, sources, loader, file);
        let text = run.sources.file(file).text.clone();
        run.file(Lexer::new(file, text));
        run.finish()
    }

    /// Like [`Preprocessor::run`] for one text of many: an `#if` may stay open until a later text.
    pub fn run_part(
        &mut self,
        file: FileId,
        names: &mut Interner,
        sources: &mut SourceMap,
        loader: &mut dyn IncludeLoader,
    ) -> PpOutput {
        let mut run = Run::new(self, names, sources, loader, file);
        run.conditions = std::mem::take(&mut run.pp.open);
        let text = run.sources.file(file).text.clone();
        run.file(Lexer::new(file, text));
        run.pp.open = std::mem::take(&mut run.conditions);
        run.finish()
    }
}

/// One run over a file and what it includes.
pub(super) struct Run<'a> {
    pub pp: &'a mut Preprocessor,
    pub names: &'a mut Interner,
    pub sources: &'a mut SourceMap,
    pub loader: &'a mut dyn IncludeLoader,
    pub out: PpOutput,
    pub conditions: Conditions,
    /// The unread tokens of the line, next one last.
    pub right: Vec<Token>,
    /// Tokens of the line that a pass has gone over.
    pub left: Vec<Token>,
    /// What a rule makes, before it joins the line.
    pub made: Vec<Token>,
    /// The line before any rule, last token first.
    pub original: Vec<Token>,
    /// After an error in a rule the line goes on as it was written.
    pub as_written: bool,
    /// Smallest length of `right` behind the rewrites of a pass.
    pub clean_after_change: usize,
    /// How many tokens at the bottom of `right` need no look for `#define`s.
    pub clean_defines: usize,
    /// The same for `#translate`s.
    pub clean_translates: usize,
    /// A `#` may stand after a `;` of the line: directives made by rules.
    pub hash_seen: bool,
    /// Work done for this line.
    pub steps: u64,
    /// Rewrites of this line.
    pub rewrites: u64,
    /// Bytes of all texts at which this line's rewrites are too many.
    pub text_limit: usize,
    /// The same for the whole run.
    all_text_limit: usize,
    /// File being read.
    pub file: FileId,
    /// Line being read.
    pub line: u32,
    pub include_depth: usize,
    /// A text stream that takes the following lines.
    pub stream: Option<Stream>,
    /// File of the last statement sent to the output; `None` after an include.
    pub shown_file: Option<FileId>,
    pub errors: usize,
    /// Nothing more is read.
    pub stopped: bool,
    main: FileId,
}

impl<'a> Run<'a> {
    fn new(
        pp: &'a mut Preprocessor,
        names: &'a mut Interner,
        sources: &'a mut SourceMap,
        loader: &'a mut dyn IncludeLoader,
        file: FileId,
    ) -> Run<'a> {
        let all_text_limit = names.bytes() + MAX_ALL_TEXT;
        Run {
            pp,
            names,
            sources,
            loader,
            out: PpOutput::default(),
            conditions: Conditions::default(),
            right: Vec::new(),
            left: Vec::new(),
            made: Vec::new(),
            original: Vec::new(),
            as_written: true,
            clean_after_change: 0,
            clean_defines: 0,
            clean_translates: 0,
            hash_seen: false,
            steps: 0,
            rewrites: 0,
            text_limit: usize::MAX,
            all_text_limit,
            file,
            line: 0,
            include_depth: 0,
            stream: None,
            shown_file: Some(file),
            errors: 0,
            stopped: false,
            main: file,
        }
    }

    fn finish(mut self) -> PpOutput {
        let end = self.sources.file(self.main).text.len() as u32;
        let span = Span { file: self.main, start: end, end };
        let line = self.line.max(1);
        self.out.tokens.push(Token {
            kind: TokenKind::Eof,
            text: Text(0),
            span,
            line,
            spaces: 0,
            origin: Origin(0),
        });
        self.out
    }

    /// Notes a finding.
    pub fn report(&mut self, found: Diagnostic) {
        if found.severity >= Severity::Error {
            self.errors += 1;
            if self.errors > MAX_ERRORS {
                self.stopped = true;
                return;
            }
        }
        self.stopped |= found.severity == Severity::Fatal;
        self.out.diagnostics.push(found);
    }

    /// Reads a file to its end.
    fn file(&mut self, mut lexer: Lexer) {
        let outer = (self.file, self.line);
        self.file = lexer.file();
        let mut buffer: Vec<Token> = Vec::new();
        while !self.stopped {
            if self.stream.is_some() {
                if !self.read_stream(&mut lexer) {
                    break;
                }
                continue;
            }
            buffer.clear();
            lexer.escapes = self.pp.escaped_strings;
            let Some(line) = lexer.next_line(self.names, &mut buffer) else { break };
            self.line = line;
            let skipping = self.conditions.skipping();
            for found in lexer.diagnostics.drain(..) {
                if !skipping {
                    self.report(found);
                }
            }
            match buffer.first() {
                None => {}
                Some(token) if token.kind == TokenKind::Punct(Punct::Hash) => self.directive(&buffer, true),
                Some(_) if skipping => {}
                Some(_) => self.line_tokens(&buffer),
            }
        }
        (self.file, self.line) = outer;
    }

    /// Nothing has been done for the line yet.
    pub fn start_work(&mut self) {
        self.steps = 0;
        self.rewrites = 0;
        self.text_limit = (self.names.bytes() + MAX_TEXT).min(self.all_text_limit);
    }

    /// Preprocesses one logical line of program text.
    pub fn line_tokens(&mut self, tokens: &[Token]) {
        self.right.clear();
        self.right.extend(tokens.iter().rev());
        self.start_work();
        self.rewrite_line();
    }

    /// `#include`.
    pub fn include(&mut self, name: &str, system: bool, at: Span) {
        if self.include_depth >= MAX_INCLUDE_DEPTH || self.sources.len() >= MAX_FILES {
            let mut found = Diagnostic::error("F0031", "Too many nested #includes", at);
            found.severity = Severity::Fatal;
            self.report(found);
            return;
        }
        let Some((full, text)) = self.find_include(name, system) else {
            let mut found = Diagnostic::error("F0029", format!("Can't open #include file '{name}'"), at);
            found.severity = Severity::Fatal;
            self.report(found);
            return;
        };
        if text.len() >= u32::MAX as usize {
            let mut found = Diagnostic::error("F0029", format!("#include file '{name}' is too large"), at);
            found.severity = Severity::Fatal;
            self.report(found);
            return;
        }
        let file = self.sources.add(full, text.clone());
        self.out.includes.push(file);
        // The rest of the including line waits.
        let right = std::mem::take(&mut self.right);
        let left = std::mem::take(&mut self.left);
        let work = (self.steps, self.rewrites, self.hash_seen, self.line);
        self.include_depth += 1;
        self.shown_file = None;
        self.file(Lexer::new(file, text));
        self.shown_file = None;
        self.include_depth -= 1;
        self.right = right;
        self.left = left;
        (self.steps, self.rewrites, self.hash_seen, self.line) = work;
        self.clean_defines = 0;
        self.clean_translates = 0;
    }

    /// The text of an include file: the loader's, else one of Keel's own headers.
    pub fn find_include(&mut self, name: &str, system: bool) -> Option<(String, std::rc::Rc<[u8]>)> {
        let from = self.sources.file(self.file).name.clone();
        let request = IncludeRequest { name, from: &from, system };
        self.loader
            .load(request)
            .or_else(|| crate::include::header(name).map(|text| (name.to_string(), std::rc::Rc::from(text))))
    }
}

impl Preprocessor {
    /// How a diagnostic names a rule: its directive, first words and place.
    pub fn rule_note(&self, id: super::RuleId, names: &Interner) -> crate::diag_render::RuleNote {
        let rule = self.rules.rule(id);
        let mut text = rule.kind.directive().to_string();
        for part in &rule.pattern {
            let super::rule::Match::Token(token) = part else { break };
            let mut word = Vec::new();
            print::token_text(token, names, &mut word);
            text.push(' ');
            text.push_str(&String::from_utf8_lossy(&word));
        }
        crate::diag_render::RuleNote { text, span: (rule.line > 0).then_some(rule.span) }
    }
}
