//! Date and time functions.

mod clock;
mod day;
mod timestamp;

use keel_runtime::builtin::Builtin;

/// The builtins of this family.
pub static BUILTINS: &[&[Builtin]] = &[clock::BUILTINS, day::BUILTINS, timestamp::BUILTINS];

/// Local julian day and milliseconds of a moment.
pub(crate) fn local_moment(t: std::time::SystemTime) -> (i32, i32) {
    let seconds = t.duration_since(std::time::UNIX_EPOCH).map_or(0, |d| d.as_secs() as i64);
    keel_rdd::calendar::local_at(seconds)
}

/// Seconds since 1970 of a local day and time.
pub(crate) fn unix_seconds(julian: i32, ms: i32) -> i64 {
    let wanted = julian as i64 * 86_400 + ms as i64 / 1000;
    let guess = wanted - 2_440_588 * 86_400;
    // The difference between local time and UTC around that moment.
    let (j, back) = keel_rdd::calendar::local_at(guess);
    guess + wanted - (j as i64 * 86_400 + back as i64 / 1000)
}
