//! A preprocessor of its own for programs that preprocess at run time (`__pp_Init`, `__pp_AddRule`, `__pp_Process`).

use super::engine::{PpOptions, Preprocessor};
use super::include::IncludeLoader;
use super::print::print_ppo;
use crate::diag::{Diagnostic, Severity};
use crate::source::SourceMap;
use crate::token::Interner;

/// Rules and names of one run-time preprocessor. Rules, defines and open `#if`s last from one text to the next.
#[derive(Debug)]
pub struct RuleContext {
    names: Interner,
    pp: Preprocessor,
    /// As it was made, for [`RuleContext::reset`].
    fresh: Preprocessor,
}

/// What [`RuleContext::process`] gives.
#[derive(Debug, PartialEq)]
pub struct Processed {
    /// The text as Harbour prints it: lines keep their numbers; the last line has an end mark when it had one.
    pub text: Vec<u8>,
    /// Errors, in order. Their spans name no file that still exists.
    pub errors: Vec<Diagnostic>,
}

impl RuleContext {
    /// A context with the rules that the options name.
    pub fn new(options: &PpOptions) -> RuleContext {
        let (mut names, mut sources) = (Interner::default(), SourceMap::default());
        let pp = Preprocessor::new(options, &mut names, &mut sources);
        RuleContext { names, fresh: pp.clone(), pp }
    }

    /// Forgets all rules but those it began with.
    pub fn reset(&mut self) {
        self.pp = self.fresh.clone();
    }

    /// Executes a directive; `None` when the text is none, else what is wrong with it.
    pub fn add_rule(&mut self, directive: &[u8], loader: &mut dyn IncludeLoader) -> Option<Vec<Diagnostic>> {
        let is_directive = directive.trim_ascii_start().first() == Some(&b'#');
        is_directive.then(|| self.process(directive, loader).errors)
    }

    /// Preprocesses a text.
    pub fn process(&mut self, text: &[u8], loader: &mut dyn IncludeLoader) -> Processed {
        // Texts are not kept: what points into them is the errors' spans only.
        let mut sources = SourceMap::default();
        sources.add("(predefined)", &b""[..]);
        let file = sources.add("", text);
        let output = self.pp.run_part(file, &mut self.names, &mut sources, loader);
        let mut printed = print_ppo(&output, &self.names);
        if text.last() != Some(&b'\n') && printed.last() == Some(&b'\n') {
            printed.pop();
        }
        let errors = output.diagnostics.into_iter().filter(|d| d.severity >= Severity::Error).collect();
        Processed { text: printed, errors }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pp::NoIncludes;

    fn process(context: &mut RuleContext, text: &str) -> String {
        let made = context.process(text.as_bytes(), &mut NoIncludes);
        match made.errors.first() {
            None => String::from_utf8_lossy(&made.text).into_owned(),
            Some(found) => format!("{} {}", found.code, found.message),
        }
    }

    #[test]
    fn rules_last_until_reset() {
        let mut context = RuleContext::new(&PpOptions::default());
        assert_eq!(process(&mut context, "? 1"), "QOut( 1 )");
        assert_eq!(process(&mut context, "? 1\nx := 2\n"), "QOut( 1 )\nx := 2\n");
        assert_eq!(context.add_rule(b"#command AA <x> => bb( <x> )", &mut NoIncludes), Some(Vec::new()));
        assert_eq!(process(&mut context, "AA 1"), "bb( 1 )");
        assert_eq!(context.add_rule(b"AA 1", &mut NoIncludes), None);
        context.reset();
        assert_eq!(process(&mut context, "AA 1"), "AA 1");
    }

    #[test]
    fn conditions_stay_open() {
        let mut context = RuleContext::new(&PpOptions::default());
        let texts = ["#if 1", "? 1", "#else", "? 3", "#endif", "? 4 ;", "5"];
        let made: Vec<String> = texts.iter().map(|t| process(&mut context, t)).collect();
        assert_eq!(made, ["", "QOut( 1 )", "", "", "", "QOut( 4 )", "5"]);
    }

    #[test]
    fn errors_name_their_code() {
        let mut context = RuleContext::new(&PpOptions::default());
        assert_eq!(process(&mut context, "#foo\nx"), "F0032 Invalid name follows #");
        assert_eq!(process(&mut context, "? 'abc\n? 2"), "E0002 Unterminated string 'abc'");
        assert_eq!(process(&mut context, "TEXT"), "E0003 Missing ENDTEXT");
        assert_eq!(process(&mut context, "/* a"), "E0023 Unterminated /* */ comment");
        assert_eq!(process(&mut context, "#include 'x.ch'"), "F0029 Can't open #include file 'x.ch'");
    }

    #[test]
    fn many_texts() {
        let mut context = RuleContext::new(&PpOptions::default());
        for _ in 0..70_000 {
            assert_eq!(process(&mut context, "? 1"), "QOut( 1 )");
        }
    }
}
