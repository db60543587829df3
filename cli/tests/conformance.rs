//! Every program of tests/harbour, run by the `keel` binary, prints what Harbour printed, and `keel check` says of those
//! of tests/diagnostics what Harbour's compiler says; tests/harbour/DIVERGENCES lists those that differ today.
//! KEEL_SUITE=PART runs only the programs whose path holds PART.

use keel_xtask::divergences::{Divergences, run_all};
use std::path::Path;

const KEEL: &str = env!("CARGO_BIN_EXE_keel");

#[test]
fn programs_give_what_harbour_gives() {
    let filters: Vec<String> = std::env::var("KEEL_SUITE").into_iter().collect();
    let list = Divergences::read().expect("the list of divergences");
    let given = run_all(Path::new(KEEL), &filters);
    let mut wrong: Vec<String> = Vec::new();
    for one in &given {
        wrong.extend(list.verdict(one).map(|why| format!("{}: {why}", one.title)));
    }
    if filters.is_empty() {
        let gone = |name: &&String| given.iter().all(|one| one.title != **name);
        let stale = list.fails.keys().chain(list.timing.keys()).filter(gone);
        wrong.extend(stale.map(|name| format!("{name}: listed, but there is no such program")));
    }
    let good = given.iter().filter(|one| one.difference.is_none()).count();
    println!("{good} of {} programs give what Harbour gives", given.len());
    assert!(wrong.is_empty(), "{} not as listed:\n{}", wrong.len(), wrong.join("\n"));
}
