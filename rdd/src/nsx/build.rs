//! Filling a tag from sorted keys, adding and deleting tags.
//!
//! Pages are filled to the brim. A page takes a free place in the file when it is begun; where there is none, it gets one at
//! the end when it is finished. Only one page a level is open at a time, so memory does not grow with the index.

use super::bag::NsxBag;
use super::layout::*;
use super::page::NsxPage;
use crate::bag::Node;
use crate::error::{Error, ErrorKind, Result};
use crate::order::TagInfo;
use crate::sortbuild::SortedKeys;
use std::cmp::Ordering;

/// Bytes gathered before they are written.
const WRITE_BUFFER: usize = crate::storage::WRITE_AT_ONCE;

/// Finished pages on their way into the file.
struct PageWriter {
    buf: Vec<u8>,
    start: u64,
}

impl PageWriter {
    fn put(&mut self, bag: &NsxBag, no: u32, raw: &[u8; PAGE]) -> Result<()> {
        let at = u64::from(no) * PAGE as u64;
        if self.buf.len() >= WRITE_BUFFER || at != self.start + self.buf.len() as u64 {
            self.flush(bag)?;
            self.start = at;
        }
        self.buf.extend_from_slice(raw);
        Ok(())
    }

    fn flush(&mut self, bag: &NsxBag) -> Result<()> {
        if !self.buf.is_empty() {
            bag.file.write(&self.buf, self.start)?;
            self.buf.clear();
        }
        Ok(())
    }
}

/// The open page of a level and the key that leads to it.
struct Open {
    /// Its place in the file, 0 = none yet.
    no: u32,
    page: NsxPage,
    lead: Vec<u8>,
    /// Bytes in use, of a leaf.
    used: usize,
}

/// A leaf that is in the file already, and the key that leads to the page behind it.
struct Done {
    no: u32,
    open: Open,
}

impl NsxBag {
    pub(super) fn build_tag(&mut self, spec: TagInfo, keys: &mut SortedKeys) -> Result<usize> {
        let key_len = usize::from(spec.key_len);
        if key_len == 0 || key_len > MAX_KEY || keys.key_len() != key_len {
            return Err(Error::new(ErrorKind::KeyLength).at(self.file.path()));
        }
        if spec.key_expr.len() >= MAX_EXPR || spec.for_expr.len() >= MAX_EXPR {
            return Err(Error::new(ErrorKind::Limit)
                .at(self.file.path())
                .because("expression over 255 bytes"));
        }
        self.epoch += 1;
        self.reshaped = true;
        self.tags_stamp += 1;
        self.tags_moved = true;
        // Pages in the cache come before the new ones in the file.
        self.write_pages()?;
        let old = self.tags.iter().position(|t| t.info.name.eq_ignore_ascii_case(&spec.name));
        let mut tag = self.new_tag(spec);
        let t = match old {
            Some(t) => {
                // A tag of that name is replaced where it is.
                let mut budget = self.pages;
                self.free_tree(t, self.tags[t].root, 0, &mut budget)?;
                tag.header_page = self.tags[t].header_page;
                tag.listed = self.tags[t].listed;
                self.tags[t] = tag;
                t
            }
            None => {
                if self.tags.len() >= MAX_TAGS {
                    return Err(Error::new(ErrorKind::Limit)
                        .at(self.file.path())
                        .because("bag holds 50 tags already"));
                }
                self.tags.push(tag);
                self.tags.len() - 1
            }
        };
        match self.fill(t, keys) {
            Ok(()) => Ok(t),
            Err(e) => {
                self.tags.remove(t);
                Err(e)
            }
        }
    }

    fn fill(&mut self, t: usize, keys: &mut SortedKeys) -> Result<()> {
        if self.tags[t].header_page == 0 {
            self.tags[t].header_page = self.new_end()?;
            self.tags[t].listed = false;
        }
        let info = &self.tags[t].info;
        let (key_len, fill, unique) = (info.key_len, self.tags[t].fill(), info.unique);
        let order = self.tags[t].order.clone();
        let max = max_keys(key_len.into());
        let wide = recno_bytes(keys.records());
        let fresh = || NsxPage::leaf(key_len, fill, wide);
        let mut out = PageWriter { buf: Vec::new(), start: 0 };
        let mut leaf = self.begin(fresh(), Vec::new())?;
        let mut levels: Vec<Open> = Vec::new();
        let mut before: Option<Done> = None;
        let mut last: Option<Vec<u8>> = None;
        while let Some((key, recno)) = keys.next_key()? {
            if unique {
                match &mut last {
                    Some(l) if order.compare(l, key) == Ordering::Equal => continue,
                    Some(l) => l.copy_from_slice(key),
                    None => last = Some(key.to_vec()),
                }
            }
            let size = leaf.page.size_of_next(&leaf.lead, key);
            if leaf.used + size <= PAGE {
                leaf.page.append(0, recno, key);
                leaf.used += size;
                continue;
            }
            // The key that does not fit goes up.
            let no = self.emit(&mut out, &leaf, false)?;
            let open = std::mem::replace(&mut leaf, self.begin(fresh(), key.to_vec())?);
            before = Some(Done { no, open });
            let (key, mut child) = (key.to_vec(), no);
            let mut level = 0;
            loop {
                let Some(open) = levels.get_mut(level) else {
                    let mut page = NsxPage::branch(key_len, fill, child);
                    page.append(0, recno, &key);
                    levels.push(self.begin(page, Vec::new())?);
                    break;
                };
                open.page.close_with(child);
                if open.page.count() < max {
                    open.page.append(0, recno, &key);
                    break;
                }
                child = self.emit(&mut out, open, false)?;
                *open = self.begin(NsxPage::branch(key_len, fill, 0), key.clone())?;
                level += 1;
            }
        }
        if leaf.page.count() == 0
            && let Some(done) = &mut before
        {
            // The last page got no key: the page before gives its last one for the one that led here.
            self.share_last(&mut out, done, &mut leaf, &mut levels)?;
        }
        let root_leaf = levels.is_empty();
        let mut child = self.emit(&mut out, &leaf, root_leaf)?;
        let top = levels.len();
        for (i, open) in levels.iter_mut().enumerate() {
            open.page.close_with(child);
            child = self.emit(&mut out, open, i + 1 == top)?;
        }
        out.flush(self)?;
        self.tags[t].root = child;
        self.tags[t].changed = true;
        Ok(())
    }

    /// Moves the key that leads to an empty last leaf into it, the last key of the leaf before into its place.
    fn share_last(
        &mut self,
        out: &mut PageWriter,
        done: &mut Done,
        leaf: &mut Open,
        levels: &mut [Open],
    ) -> Result<()> {
        let n = done.open.page.count();
        let Some(level) = levels.iter().position(|b| b.page.count() > 0).filter(|_| n > 1) else {
            return Ok(());
        };
        let raw = done.open.page.bytes(false, &done.open.lead, |n| self.address(n));
        done.open.page.set_past(&raw);
        let last = done.open.page.item(n - 1);
        done.open.page.remove(n - 1, false);
        let branch = &mut levels[level].page;
        let at = branch.count() - 1;
        let sep = branch.item(at);
        branch.set_entry(at, last.recno, &last.key);
        for open in &mut levels[..level] {
            open.lead = last.key.clone();
        }
        leaf.lead = last.key;
        leaf.page.append(0, sep.recno, &sep.key);
        out.flush(self)?;
        let raw = done.open.page.bytes(false, &done.open.lead, |n| self.address(n));
        self.file.write(&raw, u64::from(done.no) * PAGE as u64)
    }

    /// Begins a page.
    fn begin(&mut self, page: NsxPage, lead: Vec<u8>) -> Result<Open> {
        let no = if self.free == 0 { 0 } else { self.new_page_no()? };
        Ok(Open { no, page, lead, used: P_ENTRIES })
    }

    /// Writes a finished page; returns its place.
    fn emit(&mut self, out: &mut PageWriter, open: &Open, root: bool) -> Result<u32> {
        let no = if open.no == 0 { self.new_end()? } else { open.no };
        let raw = open.page.bytes(root, &open.lead, |n| self.address(n));
        out.put(self, no, &raw)?;
        Ok(no)
    }

    pub(super) fn delete_tag(&mut self, tag: usize) -> Result<()> {
        self.tag_at(tag)?;
        self.tags_stamp += 1;
        self.tags_moved = true;
        self.epoch += 1;
        if self.tags.len() == 1 {
            // The last tag takes the file with it; the caller removes that.
            self.tags.clear();
            self.cache.clear();
            self.reshaped = false;
            return Ok(());
        }
        self.reshaped = true;
        let (root, header) = (self.tags[tag].root, self.tags[tag].header_page);
        let mut budget = self.pages;
        self.free_tree(tag, root, 0, &mut budget)?;
        self.free_page(header, [0; PAGE])?;
        if tag == 0 {
            self.past.first_name = None;
        }
        self.past.clear();
        self.tags.remove(tag);
        Ok(())
    }

    /// Frees a tag's pages and fills it anew; after `start_reindex` it gets its header here too.
    pub(super) fn refill_tag(&mut self, tag: usize, keys: &mut SortedKeys) -> Result<()> {
        let root = self.tag_at(tag)?.root;
        self.epoch += 1;
        self.reshaped = true;
        let mut budget = self.pages;
        self.free_tree(tag, root, 0, &mut budget)?;
        self.tags[tag].root = 0;
        self.tags[tag].changed = true;
        self.write_pages()?;
        self.fill(tag, keys)
    }

    /// Starts the file over; the tags have neither headers nor pages until they are filled.
    pub(super) fn empty_tags(&mut self) -> Result<()> {
        self.cache.clear();
        self.leads = Default::default();
        self.epoch += 1;
        self.reshaped = true;
        self.free = 0;
        self.pages = 1;
        // A file built anew counts its versions from the start, as a new one does.
        self.version = 0;
        self.tags_moved = true;
        self.file.set_len(0)?;
        for t in &mut self.tags {
            t.root = 0;
            t.header_page = 0;
            t.changed = true;
        }
        Ok(())
    }
}
