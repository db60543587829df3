//! One finding of a structure check (`keel dbf check`): where in the file, and what is wrong there.

use std::fmt;

/// A fault found in a bag.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Byte offset of the page or header concerned.
    pub offset: u64,
    /// Tag concerned, empty for the bag itself.
    pub tag: String,
    /// What is wrong.
    pub what: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.tag.is_empty() {
            write!(f, "offset {}: {}", self.offset, self.what)
        } else {
            write!(f, "offset {}, tag {}: {}", self.offset, self.tag, self.what)
        }
    }
}
