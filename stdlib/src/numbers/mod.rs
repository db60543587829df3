//! Number functions.

pub mod binary;
pub mod bits;
pub mod math;
pub mod random;
pub mod text;
