//! A folder of a test's own, removed at the end.

use std::path::PathBuf;

/// The folder; it goes with the value.
pub struct Folder(pub PathBuf);

impl Folder {
    /// A new, empty one for the named case of a kind of test.
    pub fn new(kind: &str, name: &str) -> Self {
        let dir = std::env::temp_dir().join(format!("keel-{kind}-{name}-{}", std::process::id()));
        let _ = std::fs::remove_dir_all(&dir);
        std::fs::create_dir_all(&dir).expect("a folder");
        Self(dir)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}
