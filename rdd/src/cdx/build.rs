//! Filling a tag from sorted keys, adding and deleting tags.
//!
//! One page a level is open at a time; it gets its place in the file when it is opened, because its left neighbour names it.
//! Finished pages pass through a window over the growing end of the file.

use super::bag::CdxBag;
use super::layout::*;
use super::leaf_fill::LeafFill;
use super::page::{CdxPage, Entry};
use crate::error::{Error, ErrorKind, Result};
use crate::order::TagInfo;
use crate::sortbuild::SortedKeys;
use std::cmp::Ordering;

/// Bytes gathered before they are written.
const WINDOW: usize = crate::storage::WRITE_AT_ONCE;

/// Finished pages waiting to be written in one piece.
struct PageWriter {
    buf: Vec<u8>,
    base: u64,
}

/// The open page of a level.
struct Open {
    no: u32,
    page: CdxPage,
}

impl Open {
    /// The entry that stands for the page one level up.
    fn highest(&self) -> Option<Entry> {
        let mut e = self.page.entry(self.page.count().checked_sub(1)?);
        e.child = self.no * UNIT as u32;
        Some(e)
    }
}

/// A tree being filled.
struct Build {
    out: PageWriter,
    leaf_no: u32,
    leaf: LeafFill,
    /// The interior levels, lowest first.
    upper: Vec<Open>,
    /// A new interior page.
    blank: CdxPage,
}

impl Build {
    fn highest_of_leaf(&self) -> Entry {
        let (key, recno) = self.leaf.last();
        Entry { key: key.to_vec(), recno, child: self.leaf_no * UNIT as u32 }
    }
}

impl CdxBag {
    pub(super) fn build_tag(&mut self, info: TagInfo, keys: &mut SortedKeys) -> Result<usize> {
        let key_len = info.key_len as usize;
        if key_len == 0
            || key_len > MAX_KEY
            || keys.key_len() != key_len
            || key_len > (self.page_len - I_ENTRIES) / 2 - 8
        {
            return Err(Error::new(ErrorKind::KeyLength).at(self.file.path()));
        }
        if info.key_expr.len() + info.for_expr.len() + 2 > POOL {
            return Err(Error::new(ErrorKind::Limit)
                .at(self.file.path())
                .because("expressions over 510 bytes"));
        }
        // Harbour: a list nobody uses stays in the header until another one is written there.
        let idle = self.idle_free;
        let old = (1..self.tags.len()).find(|&t| self.tags[t].info.name.eq_ignore_ascii_case(&info.name));
        match old {
            // Harbour: an only tag that is made anew begins the file again, though another area has it open.
            Some(_) if self.file.shared && self.tags.len() == 2 => {
                self.file.set_len(0)?;
                self.start_over()?;
            }
            Some(old) => self.delete_tag(old)?,
            None => {}
        }
        if self.tags.len() == 1 && (self.unwritten || old.is_some()) {
            // Harbour: a file begun with a partial order is marked so itself.
            self.tags[0].info.partial = info.partial;
        }
        let tag = self.new_tag(info);
        self.tags.push(tag);
        let t = self.tags.len() - 1;
        let placed = self.place_and_fill(t, keys);
        self.idle_free = if self.free == 0 { idle } else { 0 };
        match placed {
            Ok(()) => Ok(t - 1),
            Err(e) => {
                self.tags.truncate(t);
                Err(e)
            }
        }
    }

    /// Gives a tag without header its header, directory entry and tree.
    fn place_and_fill(&mut self, t: usize, keys: &mut SortedKeys) -> Result<()> {
        self.epoch += 1;
        self.changed = true;
        self.tags_stamp += 1;
        let header = self.new_header()?;
        self.tags[t].header = header;
        self.tags[t].changed = true;
        let mut name = self.tags[t].info.name.clone();
        name.resize(MAX_TAG, b' ');
        self.insert_entry(0, &name, self.directory_ref(header))?;
        self.fill(t, keys)
    }

    fn fill(&mut self, t: usize, keys: &mut SortedKeys) -> Result<()> {
        let (key_len, fill) = (self.tags[t].info.key_len, self.tags[t].fill());
        let (unique, order) = (self.tags[t].info.unique, self.tags[t].order.clone());
        let bits = LeafBits::narrow(key_len as usize).for_recno(keys.records());
        let base = u64::from(self.units) * UNIT as u64;
        let mut build = Build {
            out: PageWriter { buf: Vec::with_capacity(WINDOW), base },
            leaf_no: self.new_page_no()?,
            leaf: LeafFill::new(key_len as usize, fill, bits, self.page_len),
            upper: Vec::new(),
            blank: CdxPage::empty(false, key_len, fill),
        };
        let (mut last, mut count): (Option<Vec<u8>>, u64) = (None, 0);
        while let Some((key, recno)) = keys.next_key()? {
            if unique {
                match &mut last {
                    Some(l) if order.compare(l, key) == Ordering::Equal => continue,
                    Some(l) => l.copy_from_slice(key),
                    None => last = Some(key.to_vec()),
                }
            }
            count += 1;
            if build.leaf.append(key, recno) {
                continue;
            }
            self.close_leaf(&mut build)?;
            if !build.leaf.append(key, recno) {
                return Err(Error::new(ErrorKind::KeyLength).at(self.file.path()));
            }
        }
        let mut root = build.leaf_no;
        if !build.upper.is_empty() {
            let e = build.highest_of_leaf();
            self.hand_up(&mut build, 0, &e)?;
        }
        self.emit_leaf(&mut build)?;
        for level in 0.. {
            if level >= build.upper.len() {
                break;
            }
            if level + 1 < build.upper.len()
                && let Some(e) = build.upper[level].highest()
            {
                self.hand_up(&mut build, level + 1, &e)?;
            }
            root = build.upper[level].no;
            let top = level + 1 == build.upper.len();
            self.emit(&mut build.out, &build.upper[level], top)?;
        }
        self.flush_writer(&mut build.out)?;
        self.tags[t].root = root;
        self.counted = (self.epoch, t, count);
        Ok(())
    }

    /// Finishes the full leaf, opening its right neighbour first.
    fn close_leaf(&mut self, build: &mut Build) -> Result<()> {
        let next = self.new_page_no()?;
        build.leaf.right = next * UNIT as u32;
        let e = build.highest_of_leaf();
        self.hand_up(build, 0, &e)?;
        self.emit_leaf(build)?;
        build.leaf.reset(build.leaf_no * UNIT as u32);
        build.leaf_no = next;
        Ok(())
    }

    /// Finishes the full interior page of `level`, opening its right neighbour first.
    fn close(&mut self, build: &mut Build, level: usize) -> Result<()> {
        let next = self.new_page_no()?;
        build.upper[level].page.right = next * UNIT as u32;
        if let Some(e) = build.upper[level].highest() {
            self.hand_up(build, level + 1, &e)?;
        }
        let mut page = build.blank.clone();
        page.left = build.upper[level].no * UNIT as u32;
        let done = std::mem::replace(&mut build.upper[level], Open { no: next, page });
        self.emit(&mut build.out, &done, false)
    }

    /// Enters the highest key of a page in interior level `level`, the one above it.
    fn hand_up(&mut self, build: &mut Build, level: usize, e: &Entry) -> Result<()> {
        if level == build.upper.len() {
            build.upper.push(Open { no: self.new_page_no()?, page: build.blank.clone() });
        }
        if !build.upper[level].page.push(e, self.page_len) {
            self.close(build, level)?;
            build.upper[level].page.push(e, self.page_len);
        }
        Ok(())
    }

    fn emit_leaf(&mut self, build: &mut Build) -> Result<()> {
        let raw = build.leaf.finish(build.upper.is_empty());
        self.addresses_out(raw, &build.blank);
        self.write_page(&mut build.out, build.leaf_no, raw)
    }

    fn emit(&mut self, out: &mut PageWriter, open: &Open, root: bool) -> Result<()> {
        let mut raw = vec![0u8; self.page_len];
        open.page.encode(&mut raw, root);
        self.addresses_out(&mut raw, &open.page);
        self.write_page(out, open.no, &raw)
    }

    /// Hands a finished page to the writer.
    fn write_page(&mut self, out: &mut PageWriter, no: u32, raw: &[u8]) -> Result<()> {
        let at = u64::from(no) * UNIT as u64;
        if at < out.base {
            return self.file.write(raw, at);
        }
        let mut from = (at - out.base) as usize;
        if from + raw.len() > WINDOW {
            // What was opened before and is still to come lies below the new window and is written on its own.
            self.file.write(&out.buf, out.base)?;
            out.buf.clear();
            out.base = at;
            from = 0;
        }
        if out.buf.len() < from + raw.len() {
            out.buf.resize(from + raw.len(), 0);
        }
        out.buf[from..from + raw.len()].copy_from_slice(raw);
        Ok(())
    }

    fn flush_writer(&mut self, out: &mut PageWriter) -> Result<()> {
        if !out.buf.is_empty() {
            self.file.write(&out.buf, out.base)?;
            out.buf.clear();
        }
        Ok(())
    }

    /// Takes a tag out of the directory and frees its pages. Harbour: in a shared file they stay as they are and belong to nobody.
    pub(super) fn delete_tag(&mut self, t: usize) -> Result<()> {
        self.epoch += 1;
        self.changed = true;
        self.tags_stamp += 1;
        let (root, header) = (self.tags[t].root, self.tags[t].header);
        let mut name = self.tags[t].info.name.clone();
        name.resize(MAX_TAG, b' ');
        self.remove_entry(0, &name, self.directory_ref(header))?;
        if self.file.shared {
            self.tags.remove(t);
            return Ok(());
        }
        let mut budget = self.units;
        self.free_tree(t, root, 0, &mut budget)?;
        self.tags.remove(t);
        let no = header / UNIT as u32;
        // Only where headers are whole pages.
        if !self.large && self.page_len != UNIT {
            return Ok(());
        }
        for page in (no..no + self.header_units()).step_by(self.page_len / UNIT) {
            self.free_page(page)?;
        }
        Ok(())
    }

    /// Fills a tag anew; after `start_reindex` it gets its header here too.
    pub(super) fn refill_tag(&mut self, t: usize, keys: &mut SortedKeys) -> Result<()> {
        if self.tags[t].header == 0 {
            return self.place_and_fill(t, keys);
        }
        self.epoch += 1;
        self.changed = true;
        let root = self.tags[t].root;
        let mut budget = self.units;
        self.free_tree(t, root, 0, &mut budget)?;
        self.tags[t].root = 0;
        self.tags[t].changed = true;
        self.fill(t, keys)
    }

    /// Starts the file over; the tags keep their place in the list but have neither header nor pages.
    pub(super) fn empty_tags(&mut self) -> Result<()> {
        let mut tags = std::mem::take(&mut self.tags);
        self.file.set_len(0)?;
        self.start_over()?;
        for tag in tags.drain(..).skip(1) {
            // Built anew from all records an order is partial no longer.
            let mut new = self.new_tag(TagInfo { partial: false, change_only: false, ..tag.info });
            new.ignore_case = tag.ignore_case;
            self.tags.push(new);
        }
        Ok(())
    }
}
