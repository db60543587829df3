//! A folder of a test's own, removed at the end.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

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

/// Waits until nobody has the file open any more. A process that is dead, and waited for, may keep its mapped files and their locks for a
/// moment: until everybody who looks at its memory, as `ps` does, is done with that.
#[allow(dead_code)]
pub fn await_closed(file: &Path) {
    let begun = Instant::now();
    let open = std::fs::File::open(file).expect("the file");
    while open.try_lock().is_err() {
        assert!(begun.elapsed() < Duration::from_secs(30), "{} stays open", file.display());
        std::thread::sleep(Duration::from_millis(2));
    }
}
