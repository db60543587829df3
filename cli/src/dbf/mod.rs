//! `keel dbf`: tools for tables, without a program.
//!
//! - `command`: subcommands and their options
//! - `failure`: how a tool ends badly; `table`: opening a table with its index bags and code page
//! - `host`: the VM that evaluates keys and filters
//! - `value`: field values as text and JSON; `filter`: `--where`; `output`: rows as CSV, JSON or a table
//! - `source`: rows of files to import; `formats`: the heavy file formats
//! - `info`, `cat`, `import`, `check`, `locks`, `maintain`: the tools; `salvage`: orders of a repaired table
//! - `progress`: their progress bar

mod cat;
mod check;
mod command;
mod failure;
mod filter;
mod formats;
mod host;
mod import;
mod info;
mod locks;
mod maintain;
mod output;
pub mod progress;
mod salvage;
mod source;
mod table;
mod value;

pub use command::{Dbf, run};
