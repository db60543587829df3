//! Filling a tag from sorted keys, adding and deleting tags.
//!
//! Pages are filled to the brim and written in the order they are finished, those that are begun while the file has free pages into
//! these; a page too empty at the right edge evens out
//! with its neighbour at the end. Only one page a level is open at a time, so memory does not grow with the index.

use super::bag::NtxBag;
use super::layout::*;
use super::page::{NtxPage, PageFill};
use crate::error::{Error, ErrorKind, Result};
use crate::order::TagInfo;
use crate::sortbuild::SortedKeys;
use std::cmp::Ordering;

/// Bytes gathered before they are written.
const WRITE_BUFFER: usize = crate::storage::WRITE_AT_ONCE;

/// Pages on their way to the end of the file.
struct PageWriter {
    buf: Vec<u8>,
    start: u32,
}

/// A page number, and what the page holds if it was used before.
type Place = (u32, Option<Box<[u8; PAGE]>>);

/// The open page of a level.
struct Open {
    page: PageFill,
    /// Its place if the file had a free one when it was begun.
    place: Option<Place>,
}

impl NtxBag {
    pub(super) fn build_tag(&mut self, spec: TagInfo, keys: &mut SortedKeys) -> Result<usize> {
        let key_len = spec.key_len as usize;
        if key_len == 0 || key_len > MAX_KEY || keys.key_len() != key_len {
            return Err(Error::new(ErrorKind::KeyLength).at(self.file.path()));
        }
        if spec.key_expr.len() > MAX_EXPR || spec.for_expr.len() > MAX_EXPR {
            return Err(Error::new(ErrorKind::Limit)
                .at(self.file.path())
                .because("expression over 256 bytes"));
        }
        // An order made anew keeps its place in the list.
        let old = self.tags.iter().position(|t| t.info.name.eq_ignore_ascii_case(&spec.name));
        // Its header stays where it is.
        let header = match old {
            Some(old) => self.remove_tag(old, true)?,
            None => 0,
        };
        if self.tags.len() >= MAX_TAGS {
            return Err(Error::new(ErrorKind::Limit)
                .at(self.file.path())
                .because("bag holds 63 tags already"));
        }
        self.epoch += 1;
        self.reshaped = true;
        // Pages in the cache come before the new ones in the file: let their writing not wait.
        self.write_pages()?;
        let mut tag = self.new_tag(spec);
        tag.header_page = header;
        // The order of a file made without a tag name bears none in its header, also when others join it.
        tag.named = !self.tags.is_empty() || self.first_named;
        self.tags_stamp += 1;
        self.tags_moved = true;
        let t = old.unwrap_or(self.tags.len());
        self.tags.insert(t, tag);
        if self.tags.len() > 1 && !self.compound {
            self.compound = true;
            self.tags[0].changed = true;
        }
        match self.fill(t, keys) {
            Ok(()) => Ok(t),
            Err(e) => {
                self.tags.remove(t);
                Err(e)
            }
        }
    }

    fn fill(&mut self, t: usize, keys: &mut SortedKeys) -> Result<()> {
        let (key_len, max, half) = (self.tags[t].info.key_len, self.tags[t].max, self.tags[t].half as usize);
        let (unique, order) = (self.tags[t].info.unique, self.tags[t].order.clone());
        let large = self.large;
        let mut out = PageWriter { buf: Vec::with_capacity(WRITE_BUFFER + PAGE), start: self.pages };
        let mut levels = vec![Open { page: PageFill::new(key_len, max, large), place: self.begin()? }];
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
            if levels[0].page.append(0, recno, key) {
                continue;
            }
            // The key that finds its page full goes between that page and the next, one level up.
            let (mut level, mut child) = (0, 0);
            loop {
                if level == levels.len() {
                    levels.push(Open { page: PageFill::new(key_len, max, large), place: self.begin()? });
                }
                let open = &mut levels[level];
                if open.page.append(child, recno, key) {
                    break;
                }
                child = self.emit(&mut out, open, child)?;
                open.page.reset();
                open.place = self.begin()?;
                level += 1;
            }
        }
        let mut child = 0;
        let top = levels.len();
        for open in &mut levels {
            child = self.emit(&mut out, open, child)?;
        }
        self.flush_writer(&mut out)?;
        self.tags[t].root = child;
        self.counted = (self.epoch, t, count);
        // The right edge may be thin: from the root down, so that neighbours are settled first.
        self.mend_edge(t, top, half)
    }

    /// Evens out thin pages along the right edge.
    fn mend_edge(&mut self, t: usize, levels: usize, half: usize) -> Result<()> {
        let mut no = self.tags[t].root;
        for _ in 1..levels {
            let s = self.load(t, no)?;
            let n = self.cache.page(s).count();
            let right = self.cache.page(s).child(n);
            if n == 0 || right == 0 {
                break;
            }
            let left = self.cache.page(s).child(n - 1);
            let rs = self.load(t, right)?;
            if self.cache.page(rs).count() < half {
                self.even_out(t, no, n - 1, left, right)?;
            }
            no = right;
        }
        Ok(())
    }

    /// The place of a page that is begun.
    fn begin(&mut self) -> Result<Option<Place>> {
        if self.free == 0 { Ok(None) } else { self.new_page().map(Some) }
    }

    /// Writes a finished page, its last child given; returns its place.
    fn emit(&mut self, out: &mut PageWriter, open: &mut Open, child: u32) -> Result<u32> {
        let page = open.page.finish(child);
        if let Some(place) = open.place.take() {
            let no = place.0;
            self.put_new(place, page.clone())?;
            return Ok(no);
        }
        let no = self.pages;
        let limit = if self.large { u32::MAX } else { u32::MAX / PAGE as u32 };
        if no >= limit {
            return Err(Error::new(ErrorKind::Limit).at(self.file.path()).because("index file is full"));
        }
        self.pages += 1;
        out.buf.extend_from_slice(page.bytes());
        if out.buf.len() >= WRITE_BUFFER {
            self.flush_writer(out)?;
        }
        Ok(no)
    }

    fn flush_writer(&mut self, out: &mut PageWriter) -> Result<()> {
        self.file.write(&out.buf, u64::from(out.start) * PAGE as u64)?;
        out.buf.clear();
        out.start = self.pages;
        Ok(())
    }

    /// Frees a tag's pages, its header last unless that is kept, and takes it off the list. Answers the header's page.
    fn remove_tag(&mut self, t: usize, keep_header: bool) -> Result<u32> {
        self.epoch += 1;
        self.reshaped = true;
        self.tags_stamp += 1;
        self.tags_moved = true;
        let (root, header) = (self.tag_at(t)?.root, self.tags[t].header_page);
        let mut budget = self.pages;
        self.free_tree(t, root, 0, &mut budget)?;
        if header != 0 && !keep_header {
            let blank = NtxPage::empty(self.tags[t].info.key_len, self.tags[t].max, self.large);
            self.free_page(header, blank)?;
        }
        self.tags.remove(t);
        Ok(header)
    }

    pub(super) fn delete_tag(&mut self, tag: usize) -> Result<()> {
        self.tag_at(tag)?;
        if self.tags.len() > 1 {
            return self.remove_tag(tag, false).map(|_| ());
        }
        // The last tag takes the file with it; the caller removes that.
        self.tags.clear();
        self.cache.clear();
        self.tags_stamp += 1;
        self.tags_moved = true;
        self.reshaped = false;
        self.epoch += 1;
        Ok(())
    }

    /// Frees a tag's pages and fills it anew.
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

    /// Starts the file over; the tags have no pages until they are filled.
    pub(super) fn empty_tags(&mut self) -> Result<()> {
        self.cache.clear();
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
            t.whole = true;
        }
        Ok(())
    }
}
