//! How values become text and text becomes values: numbers, dates and times, `?`, expressions, pictures.
//!
//! Nothing here raises errors or knows builtins; everything takes the SETs it needs as arguments.

pub mod date;
pub mod display;
pub mod expression;
pub mod number;
mod text;
pub mod time;
pub mod transform;

pub use display::{cstr, display};
pub use expression::to_expression;
pub use text::Text;
