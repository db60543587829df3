//! The console as programs see it: output, cursor, keyboard, screen functions of a terminal without screen, and `Set()`.

mod codepages;
mod color;
mod keyboard;
mod output;
mod position;
mod screen;
mod setkey;
mod settings;

use keel_runtime::builtin::Builtin;

/// The builtins of this family.
pub static BUILTINS: &[&[Builtin]] = &[
    codepages::BUILTINS,
    color::BUILTINS,
    keyboard::BUILTINS,
    output::BUILTINS,
    position::BUILTINS,
    screen::BUILTINS,
    setkey::BUILTINS,
    settings::BUILTINS,
];
