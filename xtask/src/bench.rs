//! `cargo xtask bench`: the programs of bench/ under Harbour and under Keel, in one sitting, as a table of ratios.

use crate::suite;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};

const PROGRAMS: [&str; 2] = ["vm_apps", "vm_ops"];
const ROUNDS: usize = 3;

/// What one run of a program printed.
struct Run {
    /// (measurement, time) in the order of the program; seconds or nanoseconds, the same for both sides.
    times: Vec<(String, f64)>,
    /// Check values.
    checks: String,
}

/// Runs the benchmarks: the path of `keel`, then names of programs (none: all). Both sides take turns; medians of three rounds.
pub fn run(args: &[String]) -> ExitCode {
    let Some((keel, programs)) = args.split_first() else {
        eprintln!("usage: cargo xtask bench KEEL [PROGRAM…]");
        return ExitCode::from(2);
    };
    let Some(home) = std::env::var_os("HARBOUR_HOME") else {
        println!("skipped: no reference (set HARBOUR_HOME)");
        return ExitCode::SUCCESS;
    };
    let dir = std::env::temp_dir().join(format!("keel-bench-{}", std::process::id()));
    let outcome = fs::create_dir_all(&dir)
        .map_err(|e| format!("{}: {e}", dir.display()))
        .and_then(|()| bench_all(Path::new(keel), Path::new(&home), &dir, programs));
    let _ = fs::remove_dir_all(&dir);
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(e) => {
            eprintln!("{e}");
            ExitCode::FAILURE
        }
    }
}

fn bench_all(keel: &Path, home: &Path, dir: &Path, programs: &[String]) -> Result<(), String> {
    let keel = fs::canonicalize(keel).map_err(|e| format!("{}: {e}", keel.display()))?;
    for program in PROGRAMS.iter().filter(|p| programs.is_empty() || programs.iter().any(|x| x == *p)) {
        let source = suite::root().join("bench").join(format!("{program}.prg"));
        let built = build(home, &source, &dir.join(program))?;
        let mut harbour = Vec::new();
        let mut ours = Vec::new();
        for _ in 0..ROUNDS {
            harbour.push(measure(Command::new(&built).current_dir(dir))?);
            ours.push(measure(Command::new(&keel).arg("run").arg(&source).current_dir(dir))?);
        }
        report(program, &harbour, &ours);
    }
    Ok(())
}

/// Compiles a program the way Harbour's users do, with threads.
fn build(home: &Path, source: &Path, to: &Path) -> Result<PathBuf, String> {
    let mut out = std::ffi::OsString::from("-o");
    out.push(to);
    let status = Command::new(home.join("bin/hbmk2"))
        .args(["-q", "-mt", "-gtcgi"])
        .arg(source)
        .arg(out)
        .stdout(Stdio::null())
        .status()
        .map_err(|e| format!("hbmk2: {e}"))?;
    if status.success() {
        Ok(to.to_path_buf())
    } else {
        Err(format!("hbmk2 cannot build {}", source.display()))
    }
}

fn measure(command: &mut Command) -> Result<Run, String> {
    let out = command.output().map_err(|e| format!("{command:?}: {e}"))?;
    let times = String::from_utf8_lossy(&out.stdout).lines().filter_map(measurement).collect();
    Ok(Run { times, checks: String::from_utf8_lossy(&out.stderr).into_owned() })
}

/// `name<TAB>seconds`, or `name … ms … ns/op`.
fn measurement(line: &str) -> Option<(String, f64)> {
    if let Some((name, seconds)) = line.split_once('\t') {
        return Some((name.trim().to_string(), seconds.trim().parse().ok()?));
    }
    let (name, rest) = line.split_at_checked(28)?;
    let ns = rest.trim().strip_suffix("ns/op")?.split("ms").nth(1)?;
    Some((name.trim().to_string(), ns.trim().parse().ok()?))
}

fn medians(runs: &[Run]) -> BTreeMap<&str, f64> {
    let mut all: BTreeMap<&str, Vec<f64>> = BTreeMap::new();
    for (name, time) in runs.iter().flat_map(|r| &r.times) {
        all.entry(name).or_default().push(*time);
    }
    all.into_iter()
        .map(|(name, mut times)| {
            times.sort_by(f64::total_cmp);
            (name, times[times.len() / 2])
        })
        .collect()
}

fn report(program: &str, harbour: &[Run], ours: &[Run]) {
    let (theirs, mine) = (medians(harbour), medians(ours));
    println!("| {program} | Harbour | Keel | ratio |\n|---|---|---|---|");
    let mut ratios = Vec::new();
    for (name, _) in harbour.first().map_or(&[][..], |r| &r.times) {
        if let (Some(h), Some(k)) = (theirs.get(name.as_str()), mine.get(name.as_str())) {
            // A clock of milliseconds shows nothing below one.
            let ratio = h / k.max(0.001);
            ratios.push(ratio);
            println!("| {name} | {h:.3} | {k:.3} | {ratio:.1} |");
        }
    }
    let mean = (ratios.iter().map(|r| r.ln()).sum::<f64>() / ratios.len().max(1) as f64).exp();
    let lowest = ratios.iter().copied().fold(f64::INFINITY, f64::min);
    println!("\nGeometric mean {mean:.1}, lowest {lowest:.1}.");
    let same = harbour.iter().chain(ours).all(|r| r.checks.trim() == ours[0].checks.trim());
    if !same {
        println!("The check values differ: the times do not count.");
    }
}

#[cfg(test)]
mod tests {
    use super::measurement;

    #[test]
    fn reads_both_kinds_of_lines() {
        assert_eq!(measurement("nbody\t0.249"), Some(("nbody".into(), 0.249)));
        let line = "call empty                       415 ms      41.50 ns/op";
        assert_eq!(measurement(line), Some(("call empty".into(), 41.5)));
        assert_eq!(measurement("something else"), None);
    }
}
