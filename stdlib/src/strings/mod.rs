//! Text functions. Texts are bytes; what counts as one character is [`unit::Unit`].

pub mod case;
pub mod characters;
pub mod escape;
pub mod expressions;
pub mod find;
pub mod format;
pub mod memo;
pub mod odds;
pub mod pad;
pub mod replace;
pub mod slice;
pub mod tokens;
pub mod trim;
pub mod unit;

use keel_runtime::builtin::Builtin;

/// The builtins of this family.
pub static BUILTINS: &[&[Builtin]] = &[
    case::BUILTINS,
    characters::BUILTINS,
    escape::BUILTINS,
    expressions::BUILTINS,
    find::BUILTINS,
    format::BUILTINS,
    memo::BUILTINS,
    odds::BUILTINS,
    pad::BUILTINS,
    replace::BUILTINS,
    slice::BUILTINS,
    tokens::BUILTINS,
    trim::BUILTINS,
];
