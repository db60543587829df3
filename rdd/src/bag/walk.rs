//! What the structure checks of the formats have in common: where they are, what they saw, what they found.

use super::Finding;

/// More findings than this say nothing new.
const MAX_FINDINGS: usize = 200;

/// The walk over one tag's pages.
pub struct Walk<'a> {
    /// Pages (or units) that are used already.
    pub seen: Vec<bool>,
    /// Where findings go.
    pub out: &'a mut Vec<Finding>,
    /// The tag, 0-based.
    pub tag: usize,
    /// Its name.
    pub name: String,
    /// The key before, with its record number.
    pub last: Option<(Vec<u8>, u32)>,
    /// Depth of the first leaf, which all others share.
    pub leaf_depth: Option<usize>,
}

impl<'a> Walk<'a> {
    /// A walk that has seen these pages.
    pub fn new(seen: Vec<bool>, out: &'a mut Vec<Finding>, tag: usize, name: String) -> Self {
        Walk { seen, out, tag, name, last: None, leaf_depth: None }
    }

    /// Notes a finding at a byte of the file.
    pub fn report(&mut self, offset: u64, what: String) {
        if self.out.len() < MAX_FINDINGS {
            self.out.push(Finding { offset, tag: self.name.clone(), what });
        }
    }
}
