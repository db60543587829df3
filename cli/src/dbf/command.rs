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
        after_help = "Examples:\n  keel dbf cat customers.dbf --limit 10 --order NAME\n  keel dbf cat customers.dbf --csv --fields NAME,CITY --filter 'Upper( CITY ) = \"OSLO\" .AND. AGE >= 18'"
    )]
    Cat(Cat),
    /// Look for damage in table, memo file and index bags; exit code 5 if there is any.
    #[command(
        after_help = "Examples:\n  keel dbf check customers.dbf\n  keel dbf check orders.dbf --index byname.ntx --json"
    )]
    Check(Check),
    /// Save what can be saved into a new table with new orders; the damaged one is not touched.
    #[command(
        after_help = "Examples:\n  keel dbf repair customers.dbf saved.dbf\n  keel dbf repair customers.dbf saved.dbf --like backup/customers.dbf"
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
    Reindex(Maintain),
    /// Remove deleted records for good.
    #[command(
        after_help = "Examples:\n  keel dbf pack customers.dbf\n  keel dbf pack orders.dbf --index byname.ntx"
    )]
    Pack(Maintain),
    /// Write records to a CSV, JSON, Parquet, SQLite or XLSX file.
    #[command(
        after_help = "Examples:\n  keel dbf export customers.dbf customers.csv\n  keel dbf export customers.dbf out.jsonl --order NAME --codepage PLWIN"
    )]
    Export(Export),
    /// Make a table from a CSV, JSON, Parquet, SQLite or XLSX file, or append to one.
    #[command(
        after_help = "Examples:\n  keel dbf import more.jsonl customers.dbf --append\n  keel dbf import in.csv out.dbf --structure 'NAME,C,20;PRICE,N,10,2;NOTE,M'"
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
            Some(Self::Parquet | Self::Sqlite | Self::Xlsx) if !cfg!(feature = "formats") => {
                Err(Failure::usage(super::formats::NOT_BUILT))
            }
            Some(f) => Ok(f),
        }
    }
}

/// Which records, in which order, with which fields.
#[derive(Args, Debug, Clone)]
pub struct Choice {
    /// Order to follow (default: record number).
    #[arg(long, value_name = "TAG")]
    pub order: Option<String>,
    /// Records for which this xBase expression is true.
    #[arg(long, value_name = "EXPR")]
    pub filter: Option<String>,
    /// Condition: FIELD=VALUE, also != < <= > >= and ~ (contains). Several must all hold.
    #[arg(long = "where", value_name = "CONDITION")]
    pub conditions: Vec<String>,
    /// Fields, in this order (default: all).
    #[arg(long, value_name = "NAMES", value_delimiter = ',')]
    pub fields: Vec<String>,
    /// Most records.
    #[arg(long, value_name = "N")]
    pub limit: Option<u64>,
    /// Deleted records.
    #[arg(long, value_enum, default_value = "hide")]
    pub deleted: Deleted,
}

/// Output for programs.
#[derive(Args, Debug, Clone, Copy)]
pub struct AsJson {
    /// As JSON.
    #[arg(long)]
    pub json: bool,
}

/// Format of the other file.
#[derive(Args, Debug, Clone, Copy)]
pub struct AsFormat {
    /// Format (default: by the file's extension).
    #[arg(long, value_enum)]
    pub format: Option<FileFormat>,
}

/// `keel dbf info`.
#[derive(Args, Debug)]
pub struct Info {
    #[command(flatten)]
    pub table: TableArgs,
    #[command(flatten)]
    pub out: AsJson,
}

/// `keel dbf cat`.
#[derive(Args, Debug)]
pub struct Cat {
    #[command(flatten)]
    pub table: TableArgs,
    #[command(flatten)]
    pub choice: Choice,
    /// As CSV with a heading.
    #[arg(long, group = "shape")]
    pub csv: bool,
    /// As one JSON array.
    #[arg(long, group = "shape")]
    pub json: bool,
    /// As JSON, one object a line.
    #[arg(long, group = "shape")]
    pub jsonl: bool,
    /// In columns (default).
    #[arg(long = "table", group = "shape")]
    pub columns: bool,
}

/// `keel dbf export`.
#[derive(Args, Debug)]
pub struct Export {
    #[command(flatten)]
    pub table: TableArgs,
    /// File to write.
    #[arg(value_name = "FILE")]
    pub output: PathBuf,
    #[command(flatten)]
    pub shape: AsFormat,
    #[command(flatten)]
    pub choice: Choice,
    /// Overwrite the file.
    #[arg(long)]
    pub force: bool,
}

/// `keel dbf import`.
#[derive(Args, Debug)]
pub struct Import {
    /// File to read; text files are UTF-8.
    #[arg(value_name = "FILE")]
    pub input: PathBuf,
    #[command(flatten)]
    pub table: TableArgs,
    #[command(flatten)]
    pub shape: AsFormat,
    /// Append to the table, which exists, by field names.
    #[arg(long, group = "target")]
    pub append: bool,
    /// Fields of the new table: NAME,TYPE[,LEN[,DEC]] separated by semicolons (default: as the data needs them).
    #[arg(long, value_name = "FIELDS", group = "target")]
    pub structure: Option<String>,
    /// Table whose fields the new one gets.
    #[arg(long, value_name = "TABLE", group = "target")]
    pub like: Option<PathBuf>,
    /// What separates the cells of a CSV file, such as ';' or 'tab' (default: what its first line has most of: , ; tab |).
    #[arg(long, value_name = "CHAR", value_parser = separator)]
    pub separator: Option<u8>,
    /// Table or sheet of an SQLite database or a workbook (default: the first).
    #[arg(long, value_name = "NAME")]
    pub from: Option<String>,
}

/// The byte of a `--separator`.
fn separator(text: &str) -> Result<u8, String> {
    match text.as_bytes() {
        b"tab" | b"\\t" => Ok(b'\t'),
        &[c] if c.is_ascii() && c != b'"' && c != b'\n' && c != b'\r' => Ok(c),
        _ => Err("one ASCII character, or the word tab".into()),
    }
}

/// `keel dbf check`.
#[derive(Args, Debug)]
pub struct Check {
    #[command(flatten)]
    pub table: TableArgs,
    #[command(flatten)]
    pub out: AsJson,
    /// Most findings listed per file.
    #[arg(long, value_name = "N", default_value = "1000")]
    pub limit: usize,
}

/// `keel dbf repair`.
#[derive(Args, Debug)]
pub struct Repair {
    #[command(flatten)]
    pub table: TableArgs,
    /// The new table.
    #[arg(value_name = "COPY")]
    pub target: PathBuf,
    /// Table of the same structure whose header is taken, such as an old copy, when the table's own is lost.
    #[arg(long, value_name = "TABLE")]
    pub like: Option<PathBuf>,
    #[command(flatten)]
    pub out: AsJson,
}

/// `keel dbf locks`.
#[derive(Args, Debug)]
pub struct Locks {
    #[command(flatten)]
    pub table: TableArgs,
    /// Lock scheme: 1 Clipper, 2 COMIX, 3 VFP, 4 Harbour 32-bit, 5 Harbour 64-bit, 6 Clipper extended (default: whichever fits).
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u8).range(1..=6))]
    pub scheme: Option<u8>,
    #[command(flatten)]
    pub out: AsJson,
}

/// `keel dbf reindex`, `keel dbf pack`.
#[derive(Args, Debug)]
pub struct Maintain {
    #[command(flatten)]
    pub table: TableArgs,
    #[command(flatten)]
    pub out: AsJson,
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
            tell!("keel dbf: {}", f.text);
            f.code
        }
    }
}
