//! What is done with foreign bytes, one target for each kind of them. A target returns, whatever the bytes: it does not panic, and it
//! ends by itself.
//!
//! - `program`: text and modules, up to running them for a bounded time
//! - `tables`: table, memo and index files
//! - `values`: texts that functions of the library decode
//! - `seeds`: where mutations begin
//!
//! `cargo run --release` mutates the seeds for some seconds; `cargo fuzz run TARGET` searches with coverage.

mod program;
mod seeds;
mod tables;
mod values;

/// A target.
pub struct Target {
    /// Its name.
    pub name: &'static str,
    /// What it does with bytes.
    pub run: fn(&[u8]),
    /// Where mutations begin.
    pub seeds: fn() -> Vec<Vec<u8>>,
}

/// All targets.
pub const TARGETS: [Target; 16] = [
    Target { name: "pp", run: program::preprocess, seeds: seeds::programs },
    Target { name: "compile", run: program::compile, seeds: seeds::programs },
    Target { name: "vm", run: program::run_module, seeds: program::modules },
    Target { name: "krb", run: program::decode, seeds: program::modules },
    Target { name: "dbf", run: tables::dbf, seeds: tables::dbf_seeds },
    Target { name: "dbt", run: tables::dbt, seeds: tables::dbt_seeds },
    Target { name: "fpt", run: tables::fpt, seeds: tables::fpt_seeds },
    Target { name: "smt", run: tables::smt, seeds: tables::smt_seeds },
    Target { name: "ntx", run: tables::ntx, seeds: tables::ntx_seeds },
    Target { name: "nsx", run: tables::nsx, seeds: tables::nsx_seeds },
    Target { name: "cdx", run: tables::cdx, seeds: tables::cdx_seeds },
    Target { name: "mem", run: values::mem, seeds: values::mem_seeds },
    Target { name: "deserialize", run: values::deserialize, seeds: values::deserialize_seeds },
    Target { name: "json", run: values::json, seeds: seeds::json },
    Target { name: "regex", run: values::regex, seeds: seeds::regex },
    Target { name: "zlib", run: values::zlib, seeds: values::zlib_seeds },
];

/// Runs a target by name; an unknown name does nothing.
pub fn run(name: &str, data: &[u8]) {
    if let Some(target) = TARGETS.iter().find(|t| t.name == name) {
        (target.run)(data);
    }
}
