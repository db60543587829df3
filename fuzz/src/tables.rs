//! Files of tables. The bytes stand in for one file of a sample; the others are sound.

#[path = "../../rdd/tests/hostile/mod.rs"]
mod hostile;

use hostile::{SAMPLES, Set};
use std::cell::RefCell;
use std::collections::HashMap;

thread_local! {
    static SETS: RefCell<HashMap<usize, Set>> = RefCell::new(HashMap::new());
    static TURN: RefCell<usize> = const { RefCell::new(0) };
}

fn with<T>(sample: usize, work: impl FnOnce(&Set) -> T) -> T {
    SETS.with(|sets| {
        let mut sets = sets.borrow_mut();
        let set = sets.entry(sample).or_insert_with(|| {
            let dir = std::env::temp_dir().join(format!("keel-fuzz-{}-{sample}", std::process::id()));
            let _ = std::fs::remove_dir_all(&dir);
            std::fs::create_dir_all(&dir).expect("a folder");
            Set::new(&dir, SAMPLES[sample])
        });
        work(set)
    })
}

fn exercise(sample: usize, file: usize, data: &[u8]) {
    let turn = TURN.with(|t| t.replace_with(|n| *n + 1));
    with(sample, |set| {
        set.write(file, data);
        hostile::exercise(&set.dir, &set.sample, turn);
    });
}

fn seeds(sample: usize, files: &[usize]) -> Vec<Vec<u8>> {
    with(sample, |set| files.iter().map(|&f| set.files[f].1.clone()).collect())
}

/// A table without its orders' knowledge.
pub fn dbf(data: &[u8]) {
    exercise(1, 0, data);
}

/// Its memo file.
pub fn fpt(data: &[u8]) {
    exercise(1, 1, data);
}

/// Its orders.
pub fn cdx(data: &[u8]) {
    exercise(1, 2, data);
}

/// A Clipper memo file.
pub fn dbt(data: &[u8]) {
    exercise(0, 1, data);
}

/// A SIX memo file.
pub fn smt(data: &[u8]) {
    exercise(2, 1, data);
}

/// A bag of one order, or of several, as the bytes have it.
pub fn ntx(data: &[u8]) {
    let compound = data.get(1).is_some_and(|b| b & 0x80 != 0);
    exercise(0, if compound { 4 } else { 2 }, data);
}

/// A bag of SIX.
pub fn nsx(data: &[u8]) {
    exercise(3, 2, data);
}

/// The sample's files.
pub fn nsx_seeds() -> Vec<Vec<u8>> {
    seeds(3, &[2])
}

/// The sample's files.
pub fn dbf_seeds() -> Vec<Vec<u8>> {
    seeds(1, &[0])
}

/// The sample's files.
pub fn fpt_seeds() -> Vec<Vec<u8>> {
    seeds(1, &[1])
}

/// The sample's files.
pub fn cdx_seeds() -> Vec<Vec<u8>> {
    seeds(1, &[2])
}

/// The sample's files.
pub fn dbt_seeds() -> Vec<Vec<u8>> {
    seeds(0, &[1])
}

/// The sample's files.
pub fn smt_seeds() -> Vec<Vec<u8>> {
    seeds(2, &[1])
}

/// The sample's files.
pub fn ntx_seeds() -> Vec<Vec<u8>> {
    seeds(0, &[2, 4])
}
