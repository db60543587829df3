//! Which of a tree's tags a session knows: those that were there when it was opened and its own. What other areas add is not seen.

use super::BagSession;
use crate::bag::KeyTree;
use crate::error::Result;

impl BagSession {
    /// Makes the tag list what the tree has now.
    pub(super) fn take_tags(&mut self, tree: &dyn KeyTree) -> Result<()> {
        let old = std::mem::take(&mut self.tags);
        for t in 0..tree.tag_count() {
            let mut info = tree.tag(t)?.clone();
            if let Some(o) = old.iter().find(|o| o.name == info.name && o.key_expr == info.key_expr) {
                info.reverse = o.reverse;
            }
            self.tags.push(info);
        }
        self.places = (0..self.tags.len()).map(Some).collect();
        self.stamp = tree.tags_stamp();
        self.set_orders();
        Ok(())
    }

    /// As [`BagSession::take_tags`], without the tags that other areas added, after one of this session's was added or dropped.
    pub(super) fn take_own(&mut self, tree: &dyn KeyTree, added: Option<&[u8]>) -> Result<()> {
        let mut known: Vec<Vec<u8>> = self.tags.iter().map(|t| t.name.clone()).collect();
        known.extend(added.map(<[u8]>::to_vec));
        self.take_tags(tree)?;
        let all = std::mem::take(&mut self.tags).into_iter().zip(std::mem::take(&mut self.places));
        (self.tags, self.places) = all.filter(|(t, _)| known.contains(&t.name)).unzip();
        self.set_orders();
        Ok(())
    }

    /// After the tree's tag list changed under us: finds our tags again.
    pub(super) fn find_places(&mut self, tree: &dyn KeyTree) {
        let names: Vec<&[u8]> =
            (0..tree.tag_count()).filter_map(|t| tree.tag(t).ok()).map(|i| &i.name[..]).collect();
        self.places = self.tags.iter().map(|t| names.iter().position(|n| *n == t.name)).collect();
        self.stamp = tree.tags_stamp();
    }
}
