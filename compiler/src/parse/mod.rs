//! Tokens to tree. Lines pass the context filter (`context`: keyword or name?), the LALRPOP grammar (`grammar`, actions
//! in `builder`) and the structure pass (`structure`: nesting of statements and functions).
//!
//! Every error of a file is reported, not the first. These are reported here, all others when lowering: E0004, E0006,
//! E0010–E0018, E0020, E0022, E0023, E0025, E0030, E0037, E0046, E0054, E0055, E0057, E0058, E0061, E0070–E0073.

mod builder;
mod constant;
mod context;
mod file;
mod hints;
mod keyword;
mod literal;
mod structure;
mod terminal;
mod text;

lalrpop_util::lalrpop_mod!(
    #[allow(clippy::all, missing_docs, unused_qualifications)]
    grammar,
    "/parse/grammar.rs"
);

#[cfg(test)]
pub(crate) mod tests;

pub use constant::{SwitchConstant, switch_constant};
pub use file::{Fragment, FragmentState, parse_file, parse_fragment};
pub use keyword::{Keyword, lookup as lookup_keyword};
pub use literal::{date as parse_date, julian, number as parse_number, timestamp as parse_timestamp};
pub use structure::Unclosed;
pub use text::{parse_assign_target, parse_expression_text};
