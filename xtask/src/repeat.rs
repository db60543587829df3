//! `repeat`: the same conformance programs many times, for what only fails now and then (threads). Not part of the checks.

use crate::suite;
use std::path::Path;
use std::process::ExitCode;

/// `repeat KEEL TIMES [FILTER…]`: how often each program failed, with the first reason; fails when one did.
pub fn run(args: &[String]) -> ExitCode {
    let [keel, times, filters @ ..] = args else {
        eprintln!("usage: cargo xtask repeat KEEL TIMES [FILTER…]");
        return ExitCode::from(2);
    };
    let (Ok(keel), Ok(times)) = (Path::new(keel).canonicalize(), times.parse::<u32>()) else {
        eprintln!("{keel}: no such program, or {times}: no number");
        return ExitCode::from(2);
    };
    let mut all_good = true;
    for program in suite::programs(filters) {
        let (mut failed, mut first) = (0, None);
        for _ in 0..times {
            let why = match suite::run_program(&keel, &program) {
                Ok(outcome) => suite::difference(&program, &outcome),
                Err(e) => Some(e.to_string()),
            };
            failed += u32::from(why.is_some());
            first = first.or(why);
        }
        println!("{:<32} {failed} of {times} failed", suite::title(&program));
        if let Some(why) = first {
            println!("    {why}");
            all_good = false;
        }
    }
    if all_good { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
