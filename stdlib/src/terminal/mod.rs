//! The console as programs see it: output, cursor, keyboard, screen functions of a terminal without screen, and `Set()`.

pub mod color;
pub mod keyboard;
pub mod output;
pub mod position;
pub mod screen;
pub mod settings;
