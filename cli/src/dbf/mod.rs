//! `keel dbf`: tools for tables, without a program.
//!
//! - `command`: subcommands and their options
//! - `failure`: how a tool ends badly; `table`: opening a table with its index bags and code page
//! - `value`: field values as text and JSON; `filter`: `--where`; `output`: rows as CSV, JSON or a table
//! - `info`, `cat`, `import`, `check`, `locks`, `maintain`: the tools; `progress`: their progress line

mod cat;
mod check;
mod command;
mod failure;
mod filter;
mod import;
mod info;
mod locks;
mod maintain;
mod output;
mod progress;
mod source;
mod table;
mod value;

pub use command::{Dbf, run};
