//! The function library, by family.
#![forbid(unsafe_code)]
pub mod objects;
