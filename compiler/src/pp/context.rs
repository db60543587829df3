//! A preprocessor of its own for programs that preprocess at run time (`__pp_Init`, `__pp_AddRule`, `__pp_Process`).

use super::engine::{PpOptions, Preprocessor};
use super::include::IncludeLoader;
use super::output::PpOutput;
use super::print::print_ppo;
use crate::diag::{Diagnostic, Severity};
use crate::source::SourceMap;
use crate::token::Interner;

/// Rules, names and texts of one run-time preprocessor. Rules, defines and open `#if`s last from one text to the next.
#[derive(Debug)]
pub struct RuleContext {
    names: Interner,
    sources: SourceMap,
    pp: Preprocessor,
    /// As it was made, for [`RuleContext::reset`].
    fresh: Preprocessor,
}

impl RuleContext {
    /// A context with the rules that the options name.
    pub fn new(options: &PpOptions) -> RuleContext {
        let (mut names, mut sources) = (Interner::default(), SourceMap::default());
        let pp = Preprocessor::new(options, &mut names, &mut sources);
        RuleContext { names, sources, fresh: pp.clone(), pp }
    }

    /// Forgets all rules but those it began with.
    pub fn reset(&mut self) {
        self.pp = self.fresh.clone();
    }

    /// Executes a directive. `Ok(false)` when the text is none.
    pub fn add_rule(&mut self, directive: &[u8], loader: &mut dyn IncludeLoader) -> Result<bool, Diagnostic> {
        if directive.trim_ascii_start().first() != Some(&b'#') {
            return Ok(false);
        }
        self.run(directive, loader).map(|_| true)
    }

    /// Preprocesses a text and gives it as Harbour prints it; `Err` is the first error. Lines keep their numbers; the
    /// last line has an end mark when it has one in `text`.
    pub fn process(&mut self, text: &[u8], loader: &mut dyn IncludeLoader) -> Result<Vec<u8>, Diagnostic> {
        let output = self.run(text, loader)?;
        let mut printed = print_ppo(&output, &self.names);
        if text.last() != Some(&b'\n') && printed.last() == Some(&b'\n') {
            printed.pop();
        }
        Ok(printed)
    }

    fn run(&mut self, text: &[u8], loader: &mut dyn IncludeLoader) -> Result<PpOutput, Diagnostic> {
        let rules = self.pp.rules.len();
        let files = self.sources.len();
        let file = self.sources.add("", text);
        let mut output = self.pp.run_part(file, &mut self.names, &mut self.sources, loader);
        // A text that left no rule behind is not needed again.
        if self.pp.rules.len() == rules {
            self.sources.truncate(files);
        }
        let worst = output.diagnostics.iter().position(|d| d.severity >= Severity::Error);
        match worst {
            Some(i) => Err(output.diagnostics.swap_remove(i)),
            None => Ok(output),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pp::NoIncludes;

    fn process(context: &mut RuleContext, text: &str) -> String {
        match context.process(text.as_bytes(), &mut NoIncludes) {
            Ok(text) => String::from_utf8_lossy(&text).into_owned(),
            Err(found) => format!("{} {}", found.code, found.message),
        }
    }

    #[test]
    fn rules_last_until_reset() {
        let mut context = RuleContext::new(&PpOptions::default());
        assert_eq!(process(&mut context, "? 1"), "QOut( 1 )");
        assert_eq!(process(&mut context, "? 1\nx := 2\n"), "QOut( 1 )\nx := 2\n");
        assert_eq!(context.add_rule(b"#command AA <x> => bb( <x> )", &mut NoIncludes), Ok(true));
        assert_eq!(process(&mut context, "AA 1"), "bb( 1 )");
        assert_eq!(context.add_rule(b"AA 1", &mut NoIncludes), Ok(false));
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
