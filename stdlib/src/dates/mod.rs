//! Date and time functions.

pub mod clock;
pub mod day;
pub mod timestamp;
