//! The command line: subcommands, their options, and the words that are not subcommands.

use clap::{Args, Parser, Subcommand};

/// Keel runs xBase/Harbour programs.
#[derive(Parser, Debug)]
#[command(name = "keel", version, about, long_about = None, disable_help_subcommand = true, after_help = "\
Examples:
  keel run program.prg -- first second
  keel -e '? Upper( \"hello\" )'")]
pub struct Cli {
    /// Run this code.
    #[arg(short = 'e', value_name = "CODE")]
    pub eval: Option<String>,
    /// What to do; without it a REPL starts (on a terminal) or standard input is run as a program.
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// Subcommands.
#[derive(Subcommand, Debug)]
pub enum Command {
    /// Run a program: leading arguments that end in .prg, .hb or .krb are its sources.
    #[command(
        after_help = "Examples:\n  keel run main.prg lib.prg -- arg1 arg2\n  keel run -w2 -i include main.prg"
    )]
    Run(Run),
    /// Compile without running; report errors and warnings.
    #[command(after_help = "Examples:\n  keel check main.prg\n  keel check --json -w3 *.prg")]
    Check(Check),
    /// Print the preprocessed text.
    #[command(after_help = "Examples:\n  keel pp main.prg\n  keel pp --trace main.prg")]
    Pp(Pp),
    /// Compile to a module file.
    #[command(after_help = "Examples:\n  keel compile main.prg -o main.krb\n  keel run main.krb")]
    Compile(Compile),
    /// List the bytecode of a source or module file.
    #[command(after_help = "Examples:\n  keel disasm main.prg\n  keel disasm main.krb")]
    Disasm(Disasm),
    /// Look at tables, check, repair, convert them.
    #[command(
        after_help = "Examples:\n  keel dbf info customers.dbf\n  keel dbf cat customers.dbf --where CITY=Oslo --csv"
    )]
    Dbf(Box<crate::dbf::Dbf>),
    /// Start the interactive session.
    #[command(after_help = "Examples:\n  keel repl\n  keel")]
    Repl,
    /// List the functions of the library, or tell what one does.
    #[command(after_help = "Examples:\n  keel functions\n  keel functions AScan")]
    Functions {
        /// Functions to tell about.
        #[arg(value_name = "NAME")]
        names: Vec<String>,
    },
}

/// Options of every command that compiles; also taken in Harbour's spelling (`-w3`, `-es2`, `-n1`, `-ddebug`, …).
#[derive(Args, Debug, Clone, Default)]
pub struct CompilerArgs {
    /// Compiler switches in Harbour's spelling, and files.
    #[arg(trailing_var_arg = true, allow_hyphen_values = true, value_name = "SWITCH|FILE")]
    pub words: Vec<String>,
}

/// `keel run`.
#[derive(Args, Debug)]
pub struct Run {
    /// Show diagnostics as JSON, one object a line.
    #[arg(long)]
    pub json: bool,
    /// Switches, sources, then the program's arguments.
    #[command(flatten)]
    pub rest: CompilerArgs,
}

/// `keel check`.
#[derive(Args, Debug)]
pub struct Check {
    /// Show diagnostics as JSON, one object a line.
    #[arg(long)]
    pub json: bool,
    /// Switches and sources.
    #[command(flatten)]
    pub rest: CompilerArgs,
}

/// `keel pp`.
#[derive(Args, Debug)]
pub struct Pp {
    /// Name the rule behind each rewrite, on standard error.
    #[arg(long)]
    pub trace: bool,
    /// Switches and the source.
    #[command(flatten)]
    pub rest: CompilerArgs,
}

/// `keel compile`.
#[derive(Args, Debug)]
pub struct Compile {
    /// Module file to write (default: the source's name with .krb).
    #[arg(short = 'o', value_name = "FILE")]
    pub output: Option<String>,
    /// Show diagnostics as JSON, one object a line.
    #[arg(long)]
    pub json: bool,
    /// Switches and the source.
    #[command(flatten)]
    pub rest: CompilerArgs,
}

/// `keel disasm`.
#[derive(Args, Debug)]
pub struct Disasm {
    /// Switches and the file.
    #[command(flatten)]
    pub rest: CompilerArgs,
}
