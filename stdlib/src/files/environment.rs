//! The program's environment: the process's own, with the changes that the program made on top. Changes reach the programs it
//! starts; the process's own variables stay, since other threads may read them at any time.

use parking_lot::RwLock;
use std::collections::BTreeMap;
use std::process::Command;

/// Changed variables; `None` = removed.
static CHANGED: RwLock<BTreeMap<String, Option<String>>> = RwLock::new(BTreeMap::new());

/// Sets a variable, or removes it.
pub(crate) fn set(name: &str, value: Option<String>) {
    CHANGED.write().insert(name.to_string(), value);
}

/// Bytes of a variable.
pub(crate) fn get(name: &str) -> Option<Vec<u8>> {
    use std::os::unix::ffi::OsStrExt;
    if let Some(changed) = CHANGED.read().get(name) {
        return changed.as_ref().map(|s| s.as_bytes().to_vec());
    }
    std::env::var_os(name).map(|v| v.as_bytes().to_vec())
}

/// Hands the changes to a program about to be started.
pub(crate) fn hand_over(command: &mut Command) {
    for (name, value) in CHANGED.read().iter() {
        match value {
            Some(v) => command.env(name, v),
            None => command.env_remove(name),
        };
    }
}
