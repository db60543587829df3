//! How `#include` gets its texts. The crate does no I/O: whoever compiles hands in a loader.

use std::rc::Rc;

/// A request for a file.
#[derive(Clone, Copy, Debug)]
pub struct IncludeRequest<'a> {
    /// Name as written between the quotes.
    pub name: &'a str,
    /// Name of the file that holds the directive: its folder is searched first.
    pub from: &'a str,
    /// Written as `<name>`: only the search path counts.
    pub system: bool,
}

/// Finds the texts of `#include`.
pub trait IncludeLoader {
    /// The file's full name and text, or `None` when it is nowhere.
    fn load(&mut self, request: IncludeRequest<'_>) -> Option<(String, Rc<[u8]>)>;
}

/// Finds nothing.
#[derive(Clone, Copy, Debug, Default)]
pub struct NoIncludes;

impl IncludeLoader for NoIncludes {
    fn load(&mut self, _request: IncludeRequest<'_>) -> Option<(String, Rc<[u8]>)> {
        None
    }
}
