//! Deliberate breakages of the rules that let processes share a table, for the tests that have to notice them.
//!
//! A debug build breaks the rule that `KEEL_FAULT` names; release builds cannot be talked into it.

use std::sync::LazyLock;

/// A rule that can be broken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    /// Lock bytes lie one further than they should.
    LockBase,
    /// VFP lock bytes as if no production index were open.
    HasTags,
    /// Records are counted once, not before every append.
    Recount,
    /// Index changes do not count as a new version.
    Version,
}

static CHOSEN: LazyLock<Option<Fault>> = LazyLock::new(|| {
    Some(match std::env::var("KEEL_FAULT").ok()?.as_str() {
        "lock-base" => Fault::LockBase,
        "has-tags" => Fault::HasTags,
        "recount" => Fault::Recount,
        "version" => Fault::Version,
        _ => return None,
    })
});

/// True if this rule is to be broken.
#[inline]
pub(crate) fn is_broken(rule: Fault) -> bool {
    cfg!(debug_assertions) && *CHOSEN == Some(rule)
}
