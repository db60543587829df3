//! Filling a tag from sorted keys, adding and deleting tags.
//!
//! One page a level is open at a time; it gets its place in the file when it is opened, because its left neighbour names it.
//! Finished pages pass through a window over the growing end of the file.

use super::bag::CdxBag;
use super::layout::*;
use super::page::CdxPage;
use crate::error::{Error, ErrorKind, Result};
use crate::order::TagInfo;
use crate::sortbuild::SortedKeys;

/// Bytes gathered before they are written.
const WINDOW: usize = 1 << 20;

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
        if let Some(old) =
            (1..self.tags.len()).find(|&t| self.tags[t].info.name.eq_ignore_ascii_case(&info.name))
        {
            self.delete_tag(old)?;
        }
        if self.unwritten && self.tags.len() == 1 {
            // Harbour: a file begun with a partial order is marked so itself.
            self.tags[0].info.partial = info.partial;
        }
        let tag = self.new_tag(info);
        self.tags.push(tag);
        let t = self.tags.len() - 1;
        match self.place_and_fill(t, keys) {
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
        let (key_len, fill, page_len) = (self.tags[t].info.key_len, self.tags[t].fill(), self.page_len);
        let unique = self.tags[t].info.unique;
        let bits = LeafBits::narrow(key_len as usize).for_recno(keys.max_recno());
        let mut out =
            PageWriter { buf: Vec::with_capacity(WINDOW), base: u64::from(self.units) * UNIT as u64 };
        let fresh = |leaf: bool| {
            let mut p = CdxPage::empty(leaf, key_len, fill);
            if leaf {
                p.set_bits(bits);
            }
            p
        };
        let mut levels = vec![Open { no: self.new_page_no()?, page: fresh(true) }];
        let mut last: Option<Vec<u8>> = None;
        while let Some((key, recno)) = keys.next_key()? {
            if unique {
                match &mut last {
                    Some(l) if l[..] == *key => continue,
                    Some(l) => l.copy_from_slice(key),
                    None => last = Some(key.to_vec()),
                }
            }
            if levels[0].page.append(key, recno, 0, page_len) {
                continue;
            }
            self.close(&mut out, &mut levels, 0, &fresh)?;
            if !levels[0].page.append(key, recno, 0, page_len) {
                return Err(Error::new(ErrorKind::KeyLength).at(self.file.path()));
            }
        }
        let mut level = 0;
        while level + 1 < levels.len() {
            self.hand_up(&mut out, &mut levels, level, &fresh)?;
            let Open { no, page } = &levels[level];
            self.emit(&mut out, *no, page, false)?;
            level += 1;
        }
        let Open { no, page } = &levels[level];
        self.emit(&mut out, *no, page, true)?;
        self.flush_writer(&mut out)?;
        self.tags[t].root = levels[level].no;
        Ok(())
    }

    /// Finishes the full page of `level`, opening its right neighbour first.
    fn close(
        &mut self,
        out: &mut PageWriter,
        levels: &mut Vec<Open>,
        level: usize,
        fresh: &dyn Fn(bool) -> CdxPage,
    ) -> Result<()> {
        let next = self.new_page_no()?;
        levels[level].page.right = next * UNIT as u32;
        self.hand_up(out, levels, level, fresh)?;
        let mut page = fresh(level == 0);
        page.left = levels[level].no * UNIT as u32;
        let done = std::mem::replace(&mut levels[level], Open { no: next, page });
        self.emit(out, done.no, &done.page, false)
    }

    /// Enters the highest key of the open page of `level` in the level above.
    fn hand_up(
        &mut self,
        out: &mut PageWriter,
        levels: &mut Vec<Open>,
        level: usize,
        fresh: &dyn Fn(bool) -> CdxPage,
    ) -> Result<()> {
        let Open { no, page } = &levels[level];
        let Some(n) = page.count().checked_sub(1) else { return Ok(()) };
        let mut e = page.entry(n);
        e.child = no * UNIT as u32;
        if level + 1 == levels.len() {
            levels.push(Open { no: self.new_page_no()?, page: fresh(false) });
        }
        if !levels[level + 1].page.push(&e, self.page_len) {
            self.close(out, levels, level + 1, fresh)?;
            levels[level + 1].page.push(&e, self.page_len);
        }
        Ok(())
    }

    fn emit(&mut self, out: &mut PageWriter, no: u32, page: &CdxPage, root: bool) -> Result<()> {
        let at = u64::from(no) * UNIT as u64;
        let len = self.page_len;
        if at < out.base {
            let mut raw = vec![0u8; len];
            page.encode(&mut raw, root);
            self.addresses_out(&mut raw, page);
            return self.file.write(&raw, at);
        }
        let mut from = (at - out.base) as usize;
        if from + len > WINDOW {
            // What was opened before and is still to come lies below the new window and is written on its own.
            self.file.write(&out.buf, out.base)?;
            out.buf.clear();
            out.base = at;
            from = 0;
        }
        if out.buf.len() < from + len {
            out.buf.resize(from + len, 0);
        }
        page.encode(&mut out.buf[from..from + len], root);
        self.addresses_out(&mut out.buf[from..from + len], page);
        Ok(())
    }

    fn flush_writer(&mut self, out: &mut PageWriter) -> Result<()> {
        if !out.buf.is_empty() {
            self.file.write(&out.buf, out.base)?;
            out.buf.clear();
        }
        Ok(())
    }

    pub(super) fn delete_tag(&mut self, t: usize) -> Result<()> {
        self.epoch += 1;
        self.changed = true;
        self.tags_stamp += 1;
        let (root, header) = (self.tags[t].root, self.tags[t].header);
        let mut name = self.tags[t].info.name.clone();
        name.resize(MAX_TAG, b' ');
        self.remove_entry(0, &name, self.directory_ref(header))?;
        let mut budget = self.units;
        self.free_tree(t, root, 0, &mut budget)?;
        self.tags.remove(t);
        if self.page_len == UNIT {
            let no = header / UNIT as u32;
            self.free_page(no)?;
            self.free_page(no + 1)?;
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
            let mut new = self.new_tag(TagInfo { partial: false, ..tag.info });
            new.ignore_case = tag.ignore_case;
            self.tags.push(new);
        }
        Ok(())
    }
}
