//! The preprocessor: tokens to tokens. Directives, rules (`#define`, `#translate`, `#command`), conditional
//! compilation, includes, text streams, and printing the result as `.ppo`.
//!
//! A line's life: [`crate::lex`] gives its tokens → `directive` takes it when it begins with `#` → `rewrite` applies the
//! rules until nothing changes → statements go to [`PpOutput`]. Rules are found by their first word ([`RuleSet`]),
//! tested by `matcher` (with `expression` for the extent of what a marker takes) and give tokens by `result`.
//!
//! Every token made by a rule carries an [`crate::token::Origin`] that names the rewrite.

mod ahead;
mod cond;
mod context;
mod directive;
mod engine;
mod expression;
mod include;
mod matcher;
mod output;
mod pragma;
mod predefined;
mod print;
mod result;
mod rewrite;
mod rule;
mod rule_parse;
mod stream;

pub use context::{Processed, RuleContext};
pub use engine::{PpOptions, Preprocessor, StdRules};
pub use include::{IncludeLoader, IncludeRequest, NoIncludes};
pub use output::{Expansion, FileChange, PpOutput, Pragma, Switch};
pub use print::{print_ppo, token_text};
pub use rule::{Compare, Rule, RuleId, RuleKind, RuleSet};
