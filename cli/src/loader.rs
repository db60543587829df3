//! Finding include files: the folder of the including file, `-i` folders, `INCLUDE` of the environment, the embedded headers.

use keel_compiler::pp::{IncludeLoader, IncludeRequest};
use std::path::{Path, PathBuf};
use std::rc::Rc;

/// Loads include files from disk, then from the embedded headers.
pub struct FileLoader {
    folders: Vec<PathBuf>,
}

impl FileLoader {
    /// With the `-i` folders in order.
    pub fn new(folders: &[String]) -> FileLoader {
        let mut all: Vec<PathBuf> = folders.iter().map(PathBuf::from).collect();
        if let Ok(env) = std::env::var("INCLUDE") {
            all.extend(env.split(':').filter(|s| !s.is_empty()).map(PathBuf::from));
        }
        FileLoader { folders: all }
    }
}

fn read(path: &Path) -> Option<(String, Rc<[u8]>)> {
    if !path.is_file() {
        return None;
    }
    let text = std::fs::read(path).ok()?;
    Some((path.to_string_lossy().into_owned(), text.into()))
}

impl IncludeLoader for FileLoader {
    fn load(&mut self, request: IncludeRequest<'_>) -> Option<(String, Rc<[u8]>)> {
        let name = Path::new(request.name);
        if name.is_absolute() {
            return read(name);
        }
        if !request.system {
            let beside = Path::new(request.from).parent().map(|p| p.join(name));
            if let Some(found) = beside.as_deref().and_then(read).or_else(|| read(name)) {
                return Some(found);
            }
        }
        for f in &self.folders {
            if let Some(found) = read(&f.join(name)) {
                return Some(found);
            }
        }
        let base = request.name.rsplit(['/', '\\']).next().unwrap_or(request.name);
        keel_compiler::include::header(&base.to_ascii_lowercase())
            .map(|text| (base.to_string(), Rc::from(text)))
    }
}
