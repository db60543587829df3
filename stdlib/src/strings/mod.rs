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
