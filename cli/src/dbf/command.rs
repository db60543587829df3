//! The subcommands of `keel dbf` and their options.

use super::failure::{Failure, Outcome};
use super::table::TableArgs;
use super::{cat, check, import, info, locks, maintain};
use clap::{Args, Subcommand, ValueEnum};
use std::path::{Path, PathBuf};

/// `keel dbf`.
#[derive(Args, Debug)]
pub struct Dbf {
    /// What to do.
    #[command(subcommand)]
    pub tool: Tool,
}

/// The tools.
#[derive(Subcommand, Debug)]
pub enum Tool {
    /// Structure, counts, code page, orders, memo file and lock scheme.
    #[command(after_help = "Examples:\n  keel dbf info customers.dbf\n  keel dbf info customers --json")]
    Info(Info),
    /// Print records.
    #[command(
        after_help = "Examples:\n  keel dbf cat customers.dbf --limit 10 --order NAME\n  keel dbf cat customers.dbf --csv --where CITY=Oslo --where 'AGE>=18'"
    )]
    Cat(Cat),
    /// Look for damage in table, memo file and index bags; exit code 5 if there is any.
    #[command(
        after_help = "Examples:\n  keel dbf check customers.dbf\n  keel dbf check orders.dbf --index byname.ntx --json"
    )]
    Check(Check),
    /// Save what can be saved into a new table; the damaged one is not touched.
    #[command(
        after_help = "Examples:\n  keel dbf repair customers.dbf saved.dbf\n  keel dbf repair customers.dbf saved.dbf --json"
    )]
    Repair(Repair),
    /// Who holds which record or range.
    #[command(
        after_help = "Examples:\n  keel dbf locks customers.dbf\n  keel dbf locks customers.dbf --scheme 4 --json"
    )]
    Locks(Locks),
    /// Build the index bags anew.
    #[command(
        after_help = "Examples:\n  keel dbf reindex customers.dbf\n  keel dbf reindex orders.dbf --index byname.ntx"
    )]
    Reindex(TableArgs),
    /// Remove deleted records for good.
    #[command(
        after_help = "Examples:\n  keel dbf pack customers.dbf\n  keel dbf pack orders.dbf --index byname.ntx"
    )]
    Pack(TableArgs),
    /// Write records to a CSV or JSON file.
    #[command(
        after_help = "Examples:\n  keel dbf export customers.dbf customers.csv\n  keel dbf export customers.dbf out.jsonl --order NAME --codepage PLWIN"
    )]
    Export(Export),
    /// Make a table from a CSV or JSON file, or append to one.
    #[command(
        after_help = "Examples:\n  keel dbf import customers.csv customers.dbf\n  keel dbf import more.jsonl customers.dbf --append\n  keel dbf import in.csv out.dbf --structure 'NAME,C,20;PRICE,N,10,2;NOTE,M'"
    )]
    Import(Import),
}

/// What happens to deleted records.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Deleted {
    /// Left out.
    Hide,
    /// Shown too, with a column that tells.
    Show,
    /// Only they are shown.
    Only,
}

/// Format of a file to read or write.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum FileFormat {
    /// Comma separated.
    Csv,
    /// One JSON array of objects.
    Json,
    /// One JSON object a line.
    Jsonl,
    /// Apache Parquet.
    Parquet,
    /// An SQLite database.
    Sqlite,
    /// An Excel workbook.
    Xlsx,
}

impl FileFormat {
    /// The format given, or the one of the file's extension. Formats this build lacks are an error.
    pub fn choose(given: Option<FileFormat>, path: &Path) -> Outcome<FileFormat> {
        let extension = path.extension().map(|e| e.to_string_lossy().to_ascii_lowercase());
        let format = given.or(match extension.as_deref() {
            Some("csv") => Some(Self::Csv),
            Some("json") => Some(Self::Json),
            Some("jsonl" | "ndjson") => Some(Self::Jsonl),
            Some("parquet") => Some(Self::Parquet),
            Some("sqlite" | "sqlite3" | "db") => Some(Self::Sqlite),
            Some("xlsx") => Some(Self::Xlsx),
            _ => None,
        });
        match format {
            None => Err(Failure::usage(format!("{}: name the format with --format", path.display()))),
            Some(Self::Parquet | Self::Sqlite | Self::Xlsx) => {
                Err(Failure::new("Parquet, SQLite and XLSX are not built in; there are csv, json and jsonl"))
            }
            Some(f) => Ok(f),
        }
    }
}

/// `keel dbf info`.
#[derive(Args, Debug)]
pub struct Info {
    /// The table.
    #[command(flatten)]
    pub table: TableArgs,
    /// As one JSON object.
    #[arg(long)]
    pub json: bool,
}

/// `keel dbf cat`.
#[derive(Args, Debug)]
pub struct Cat {
    /// The table.
    #[command(flatten)]
    pub table: TableArgs,
    /// As CSV with a heading.
    #[arg(long, group = "format")]
    pub csv: bool,
    /// As one JSON array.
    #[arg(long, group = "format")]
    pub json: bool,
    /// As JSON, one object a line.
    #[arg(long, group = "format")]
    pub jsonl: bool,
    /// In columns (default).
    #[arg(long = "table", group = "format")]
    pub columns: bool,
    /// Most records printed.
    #[arg(long, value_name = "N")]
    pub limit: Option<u64>,
    /// Order to follow (default: record number).
    #[arg(long, value_name = "TAG")]
    pub order: Option<String>,
    /// Condition: FIELD=VALUE, also != < <= > >= and ~ (contains). Several must all hold.
    #[arg(long = "where", value_name = "CONDITION")]
    pub conditions: Vec<String>,
    /// Deleted records.
    #[arg(long, value_enum, default_value = "hide")]
    pub deleted: Deleted,
}

/// `keel dbf export`.
#[derive(Args, Debug)]
pub struct Export {
    /// The table.
    #[command(flatten)]
    pub table: TableArgs,
    /// File to write.
    #[arg(value_name = "FILE")]
    pub output: PathBuf,
    /// Format (default: by the file's extension).
    #[arg(long, value_enum)]
    pub format: Option<FileFormat>,
    /// Overwrite the file.
    #[arg(long)]
    pub force: bool,
    /// Order to follow (default: record number).
    #[arg(long, value_name = "TAG")]
    pub order: Option<String>,
    /// Condition as for `keel dbf cat`.
    #[arg(long = "where", value_name = "CONDITION")]
    pub conditions: Vec<String>,
    /// Deleted records.
    #[arg(long, value_enum, default_value = "hide")]
    pub deleted: Deleted,
}

/// `keel dbf import`.
#[derive(Args, Debug)]
pub struct Import {
    /// File to read, UTF-8.
    #[arg(value_name = "FILE")]
    pub input: PathBuf,
    /// Table to make.
    #[command(flatten)]
    pub table: TableArgs,
    /// Format (default: by the file's extension).
    #[arg(long, value_enum)]
    pub format: Option<FileFormat>,
    /// Append to the table, which exists, by field names.
    #[arg(long, conflicts_with = "structure")]
    pub append: bool,
    /// Fields of the new table: NAME,TYPE[,LEN[,DEC]] separated by semicolons (default: as the data needs them).
    #[arg(long, value_name = "FIELDS")]
    pub structure: Option<String>,
}

/// `keel dbf check`.
#[derive(Args, Debug)]
pub struct Check {
    /// The table.
    #[command(flatten)]
    pub table: TableArgs,
    /// As one JSON object.
    #[arg(long)]
    pub json: bool,
    /// Most findings listed per file.
    #[arg(long, value_name = "N", default_value = "1000")]
    pub limit: usize,
}

/// `keel dbf repair`.
#[derive(Args, Debug)]
pub struct Repair {
    /// The damaged table.
    #[arg(value_name = "TABLE")]
    pub table: PathBuf,
    /// The new table.
    #[arg(value_name = "COPY")]
    pub target: PathBuf,
    /// As one JSON object.
    #[arg(long)]
    pub json: bool,
}

/// `keel dbf locks`.
#[derive(Args, Debug)]
pub struct Locks {
    /// The table.
    #[command(flatten)]
    pub table: TableArgs,
    /// Lock scheme: 1 Clipper, 2 COMIX, 3 VFP, 4 Harbour 32-bit, 5 Harbour 64-bit, 6 Clipper extended (default: whichever fits).
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u8).range(1..=6))]
    pub scheme: Option<u8>,
    /// As one JSON array.
    #[arg(long)]
    pub json: bool,
}

/// Runs a tool; answers the exit code.
pub fn run(args: Dbf) -> i32 {
    let outcome = match &args.tool {
        Tool::Info(a) => info::info(a),
        Tool::Cat(a) => cat::cat(a),
        Tool::Check(a) => check::check(a),
        Tool::Repair(a) => check::repair(a),
        Tool::Locks(a) => locks::locks(a),
        Tool::Reindex(a) => maintain::reindex(a),
        Tool::Pack(a) => maintain::pack(a),
        Tool::Export(a) => cat::export(a),
        Tool::Import(a) => import::import(a),
    };
    match outcome {
        Ok(code) => code,
        Err(f) if f.quiet => 0,
        Err(f) => {
            eprintln!("keel dbf: {}", f.text);
            f.code
        }
    }
}
