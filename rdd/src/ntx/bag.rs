//! An open NTX bag: headers, page cache, the version counter and the read and write brackets.
//!
//! `version` and the headers are what the file said when the caches were last good. Exclusive bags keep changes in memory
//! until `flush`; shared ones write at the end of every write bracket, header last.

use super::layout::*;
use super::page::NtxPage;
use crate::bag::{BagFile, Brackets, KeyOrder, PageCache};
use crate::codepage::Collation;
use crate::error::{Error, ErrorKind, Result};
use crate::faults::{Fault, is_broken};
use crate::locks::LockScheme;
use crate::order::{BagLock, KeyType, TagInfo};
use crate::storage::Storage;
use std::sync::Arc;

/// Bytes of pages kept in memory.
const CACHE_BYTES: usize = 96 << 20;

/// One tag of the bag.
pub struct NtxTag {
    /// What the header says.
    pub info: TagInfo,
    /// Page of the tag header; 0 in a single-tag bag.
    pub header_page: u32,
    /// Root page, 0 = none yet.
    pub root: u32,
    /// Most keys of a page.
    pub max: u16,
    /// Least keys of a page but the root.
    pub half: u16,
    /// Header must be written.
    pub changed: bool,
    /// How keys compare.
    pub order: KeyOrder,
    /// The header shall hold the name. Harbour leaves it out when it rewrites the header of a tag it has read from a
    /// compound bag.
    pub(super) named: bool,
    /// The header is to be written whole: it is new or was built anew. Of any other header Harbour writes the changing
    /// part only, its first bytes.
    pub(super) whole: bool,
    flags: u16,
}

/// An open NTX file.
pub struct NtxBag {
    pub(super) file: BagFile,
    pub(super) tags: Vec<NtxTag>,
    pub(super) cache: PageCache<NtxPage>,
    /// First free page, 0 = none.
    pub(super) free: u32,
    /// File size in pages, as far as pages have been handed out.
    pub(super) pages: u32,
    pub(super) compound: bool,
    pub(super) large: bool,
    pub(super) version: u32,
    /// Changes with every change of the tree and whenever the caches were dropped.
    pub(super) epoch: u64,
    /// Epoch, tag and number of keys, as counted last.
    pub(super) counted: (u64, usize, u64),
    /// A key came or went in this write bracket.
    pub(super) changed: bool,
    /// The root moved, or a page was taken or freed, in this write bracket.
    pub(super) reshaped: bool,
    /// Tags came, went or lost their pages in this write bracket.
    pub(super) tags_moved: bool,
    /// Headers wait to be written.
    header_dirty: bool,
    /// Changes with the list of tags.
    pub(super) tags_stamp: u64,
    pub(super) collation: Arc<dyn Collation>,
    /// A page load found another version: repeat the operation.
    pub(super) retry: bool,
    /// Nothing of a new bag is in the file yet: there is no version to compare with.
    unwritten: bool,
    /// The first order of a new bag was given a name.
    pub(super) first_named: bool,
}

impl Brackets for NtxBag {
    fn locked_file(&mut self) -> &mut BagFile {
        &mut self.file
    }

    fn recheck(&mut self) -> Result<bool> {
        if self.unwritten {
            return Ok(true);
        }
        let mut h = [0u8; 12];
        self.file.read_header(&mut h, 0)?;
        let same = if u16_at(&h, H_FLAGS) & F_COMPOUND != 0 {
            self.compound
                && u32_at(&h, C_VERSION) == self.version
                && u32_at(&h, C_FREE) == self.page_field(self.free)
        } else {
            !self.compound
                && u32::from(u16_at(&h, H_VERSION)) == self.version & 0xFFFF
                && u32_at(&h, H_FREE) == self.page_field(self.free)
                && self.tags.first().is_some_and(|t| u32_at(&h, H_ROOT) == self.page_field(t.root))
        };
        if same {
            return Ok(true);
        }
        self.file.lock_for_read()?;
        self.load_headers()?;
        Ok(false)
    }

    /// Shared: every change counts as a version and goes to the file now. Exclusive: as in Harbour only brackets that
    /// moved the root or took or freed a page count, and writing waits.
    fn conclude(&mut self) -> Result<()> {
        if self.reshaped || (self.file.shared && self.changed) {
            self.bump();
        }
        // Tags come and go on disk at once, also in exclusive use: their headers take pages in that order.
        if std::mem::take(&mut self.tags_moved) || self.file.shared {
            return self.write_out();
        }
        Ok(())
    }
}

impl NtxBag {
    /// Opens an existing bag.
    pub fn open(io: Arc<dyn Storage>, lock: BagLock, collation: Arc<dyn Collation>) -> Result<Self> {
        let mut bag = Self::bare(BagFile::new(io, lock).with_cut_unread(), collation, false);
        bag.file.enter_read();
        let r = bag.file.lock_for_read().and_then(|_| bag.load_headers());
        let l = bag.file.leave_read();
        r.and(l)?;
        Ok(bag)
    }

    /// Starts a bag in an empty file; it is on disk after the first tag has been added and flushed. `large` makes page
    /// fields page numbers.
    pub fn create(
        io: Arc<dyn Storage>,
        lock: BagLock,
        collation: Arc<dyn Collation>,
        large: bool,
        first_named: bool,
    ) -> Result<Self> {
        let mut bag = Self::bare(BagFile::new(io, lock).with_cut_unread(), collation, large);
        bag.first_named = first_named;
        bag.pages = 1;
        bag.reshaped = true;
        bag.unwritten = true;
        Ok(bag)
    }

    fn bare(file: BagFile, collation: Arc<dyn Collation>, large: bool) -> Self {
        Self {
            file,
            tags: Vec::new(),
            cache: PageCache::new(CACHE_BYTES / PAGE),
            free: 0,
            pages: 0,
            compound: false,
            large,
            version: 0,
            epoch: 1,
            counted: (0, 0, 0),
            changed: false,
            reshaped: false,
            tags_moved: false,
            header_dirty: false,
            tags_stamp: 1,
            collation,
            retry: false,
            unwritten: false,
            first_named: true,
        }
    }

    /// True if the only order's name does not stand in the file.
    pub(super) fn holds_unnamed(&self) -> bool {
        !self.compound && self.tags.first().is_some_and(|t| !t.named)
    }

    /// The version counter.
    pub fn version(&self) -> u32 {
        self.version
    }

    /// The tag, or "no such order".
    pub(super) fn tag_at(&self, tag: usize) -> Result<&NtxTag> {
        self.tags.get(tag).ok_or_else(|| Error::new(ErrorKind::InvalidOrder).at(self.file.path()))
    }

    pub(super) fn page_no(&self, field: u32, at: u64) -> Result<u32> {
        if self.large {
            Ok(field)
        } else if field.is_multiple_of(PAGE as u32) {
            Ok(field / PAGE as u32)
        } else {
            Err(self.file.corrupt(at, format!("page address {field} is not a multiple of {PAGE}")))
        }
    }

    pub(super) fn page_field(&self, no: u32) -> u32 {
        if self.large { no } else { no.wrapping_mul(PAGE as u32) }
    }

    /// Reads directory and tag headers, dropping what was known.
    fn load_headers(&mut self) -> Result<()> {
        let mut head = [0u8; PAGE];
        self.file.read(&mut head, 0)?;
        let size = self.file.len()?;
        self.pages = u32::try_from(size.div_ceil(PAGE as u64)).unwrap_or(u32::MAX);
        let flags = u16_at(&head, H_FLAGS);
        if flags & !F_ALL != 0 && flags != 0x9591 {
            return Err(self.file.corrupt(0, format!("unknown header flags {flags:04X}")));
        }
        self.compound = flags & F_COMPOUND != 0;
        self.cache.clear();
        self.epoch += 1;
        self.changed = false;
        self.reshaped = false;
        self.header_dirty = false;
        let mut tags = Vec::new();
        if self.compound {
            self.large = flags & F_LARGE != 0 && flags != 0x9591;
            let n = u16_at(&head, C_TAGS) as usize;
            if n > MAX_TAGS {
                return Err(self.file.corrupt(C_TAGS as u64, format!("{n} tags, {MAX_TAGS} fit")));
            }
            self.version = u32_at(&head, C_VERSION);
            self.free = self.page_no(u32_at(&head, C_FREE), C_FREE as u64)?;
            for i in 0..n {
                let at = C_ENTRIES + i * C_ENTRY;
                let page = self.page_no(u32_at(&head, at + 12), at as u64 + 12)?;
                if page == 0 || page >= self.pages {
                    return Err(self
                        .file
                        .short(at as u64 + 12, format!("tag header page {page} is not in the file")));
                }
                let mut th = [0u8; PAGE];
                self.file.read(&mut th, u64::from(page) * PAGE as u64)?;
                let mut tag = self.parse_tag(&th, page)?;
                tag.info.name = text(&head[at..at + MAX_TAG + 1]);
                tags.push(tag);
            }
        } else {
            self.large = flags & F_LARGE != 0;
            self.version = u32::from(u16_at(&head, H_VERSION));
            self.free = self.page_no(u32_at(&head, H_FREE), H_FREE as u64)?;
            let mut tag = self.parse_tag(&head, 0)?;
            if tag.info.name.is_empty() {
                tag.info.name = default_name(&self.file);
            }
            tags.push(tag);
        }
        // Key types and collations are known from evaluation, not from the file: keep them over a reload.
        for t in &mut tags {
            if let Some(old) = self.tags.iter().find(|o| o.info.name == t.info.name) {
                t.info.key_type = old.info.key_type;
                t.order = old.order.clone();
            }
        }
        self.tags = tags;
        self.tags_stamp += 1;
        Ok(())
    }

    fn parse_tag(&self, h: &[u8; PAGE], page: u32) -> Result<NtxTag> {
        let base = u64::from(page) * PAGE as u64;
        let bad = |at: usize, what: String| Err(self.file.corrupt(base + at as u64, what));
        let flags = u16_at(h, H_FLAGS);
        if flags & !F_ALL != 0 {
            return bad(H_FLAGS, format!("unknown header flags {flags:04X}"));
        }
        let (item, key_len) = (u16_at(h, H_ITEM) as usize, u16_at(h, H_KEY_LEN) as usize);
        if key_len == 0 || key_len > MAX_KEY || item != key_len + 8 {
            return bad(H_ITEM, format!("key length {key_len} with item size {item}"));
        }
        let (max, half) = (u16_at(h, H_MAX), u16_at(h, H_HALF));
        let fit = (PAGE - 2) / (key_len + 10) - 1;
        if max == 0 || usize::from(max) > fit || half == 0 || half > max {
            return bad(H_MAX, format!("{max} keys a page and half page {half}: {fit} fit"));
        }
        let root = self.page_no(u32_at(h, H_ROOT), base + H_ROOT as u64)?;
        if root >= self.pages {
            return Err(self
                .file
                .short(base + H_ROOT as u64, format!("root page {root} is not in the file")));
        }
        let info = TagInfo {
            name: text(&h[H_TAG..H_TAG + MAX_TAG + 1]),
            key_expr: text(&h[H_KEY_EXPR..H_KEY_EXPR + MAX_EXPR]),
            for_expr: if flags & F_FOR != 0 {
                text(&h[H_FOR_EXPR..H_FOR_EXPR + MAX_EXPR])
            } else {
                Vec::new()
            },
            key_len: key_len as u16,
            key_dec: u16_at(h, H_DEC).min(255) as u8,
            key_type: KeyType::Char,
            unique: h[H_UNIQUE] != 0,
            descending: h[H_DESCEND] != 0,
            custom: h[H_CUSTOM] != 0 || flags & F_CUSTOM != 0,
            partial: flags & F_PARTIAL != 0,
            template: flags & F_TEMPLATE != 0,
            change_only: flags & F_CHANGE_ONLY != 0,
            multi_key: flags & F_MULTI_KEY != 0,
            sort_recno: flags & F_SORT_RECNO != 0,
            reverse: h[H_DESCEND] != 0,
        };
        let order = KeyOrder::of(info.key_type, &self.collation);
        Ok(NtxTag {
            info,
            header_page: page,
            root,
            max,
            half,
            changed: false,
            order,
            named: page == 0 && h[H_TAG] != 0,
            whole: false,
            flags,
        })
    }

    /// A tag record for a new tag; its tree is built by the caller.
    pub(super) fn new_tag(&self, info: TagInfo) -> NtxTag {
        let max = max_keys(info.key_len as usize);
        let order = KeyOrder::of(info.key_type, &self.collation);
        NtxTag {
            info,
            header_page: 0,
            root: 0,
            max,
            half: max / 2,
            changed: true,
            order,
            named: true,
            whole: true,
            flags: F_DEFAULT,
        }
    }

    fn tag_header(&self, tag: &NtxTag) -> [u8; PAGE] {
        let mut h = [0u8; PAGE];
        let i = &tag.info;
        let mut flags = F_DEFAULT;
        for (on, bit) in [
            (!i.for_expr.is_empty() || i.partial, F_FOR),
            (i.partial, F_PARTIAL),
            (i.custom, F_CUSTOM),
            (i.change_only, F_CHANGE_ONLY),
            (i.template, F_TEMPLATE),
            (i.sort_recno, F_SORT_RECNO),
            (self.large, F_LARGE),
            (self.file.lock.extended, F_EXT_LOCK),
            (i.multi_key, F_MULTI_KEY),
        ] {
            if on {
                flags |= bit;
            }
        }
        put_u16(&mut h, H_FLAGS, flags);
        if !self.compound {
            put_u16(&mut h, H_VERSION, self.version as u16);
            put_u32(&mut h, H_FREE, self.page_field(self.free));
        }
        put_u32(&mut h, H_ROOT, self.page_field(tag.root));
        put_u16(&mut h, H_ITEM, i.key_len + 8);
        put_u16(&mut h, H_KEY_LEN, i.key_len);
        put_u16(&mut h, H_DEC, u16::from(i.key_dec));
        put_u16(&mut h, H_MAX, tag.max);
        put_u16(&mut h, H_HALF, tag.half);
        put_text(&mut h[H_KEY_EXPR..H_KEY_EXPR + MAX_EXPR], &i.key_expr);
        h[H_UNIQUE] = i.unique.into();
        h[H_DESCEND] = i.descending.into();
        put_text(&mut h[H_FOR_EXPR..H_FOR_EXPR + MAX_EXPR], &i.for_expr);
        if tag.named {
            put_text(&mut h[H_TAG..H_TAG + MAX_TAG + 1], &i.name);
        }
        h[H_CUSTOM] = i.custom.into();
        h
    }

    /// Writes changed tag headers and the directory.
    fn save_headers(&mut self) -> Result<()> {
        if self.compound {
            for t in 0..self.tags.len() {
                if self.tags[t].header_page == 0 {
                    let reshaped = self.reshaped;
                    self.tags[t].header_page = self.new_page_no()?;
                    // Part of the write that is under way, not a change of its own.
                    self.reshaped = reshaped;
                    self.tags[t].changed = true;
                    self.tags[t].whole = true;
                }
            }
            for t in 0..self.tags.len() {
                if std::mem::take(&mut self.tags[t].changed) {
                    let h = self.tag_header(&self.tags[t]);
                    let len = if std::mem::take(&mut self.tags[t].whole) { PAGE } else { H_CHANGING };
                    self.file.write(&h[..len], u64::from(self.tags[t].header_page) * PAGE as u64)?;
                }
            }
            let mut d = [0u8; PAGE];
            put_u16(&mut d, H_FLAGS, F_COMPOUND | if self.large { F_LARGE } else { 0 });
            put_u16(&mut d, C_TAGS, self.tags.len() as u16);
            put_u32(&mut d, C_VERSION, self.version);
            put_u32(&mut d, C_FREE, self.page_field(self.free));
            put_u32(&mut d, C_SIZE, self.page_field(self.pages));
            for (i, t) in self.tags.iter().enumerate() {
                let at = C_ENTRIES + i * C_ENTRY;
                put_text(&mut d[at..at + MAX_TAG + 1], &t.info.name);
                put_u32(&mut d, at + 12, self.page_field(t.header_page));
            }
            self.file.write(&d, 0)
        } else {
            let Some(tag) = self.tags.first() else { return Ok(()) };
            let h = self.tag_header(tag);
            // The header of a single tag made here stays whole as long as the file is open.
            let len = if tag.whole { PAGE } else { H_CHANGING };
            self.tags[0].changed = false;
            self.tags[0].flags = u16_at(&h, H_FLAGS);
            self.file.write(&h[..len], 0)
        }
    }

    /// Writes pages, then headers with the next version.
    pub(super) fn write_out(&mut self) -> Result<()> {
        self.unwritten = false;
        self.write_pages()?;
        if std::mem::take(&mut self.header_dirty) {
            self.save_headers()?;
        }
        Ok(())
    }

    /// Writes every changed page.
    pub(super) fn write_pages(&mut self) -> Result<()> {
        let Self { file, cache, .. } = self;
        cache.flush(
            1,
            PAGE,
            |_, p, raw| raw.copy_from_slice(p.bytes()),
            |first, raw| file.write(raw, u64::from(first) * PAGE as u64),
        )
    }

    /// What the header says of the table's lock bytes; the directory of a compound bag says nothing that Harbour heeds.
    pub(super) fn wanted_scheme(&self) -> Option<LockScheme> {
        let flags = if self.compound { 0 } else { self.tags.first()?.flags };
        match flags {
            f if f & F_LARGE != 0 => Some(LockScheme::Hb64),
            f if f & F_EXT_LOCK != 0 => Some(LockScheme::Clipper2),
            _ => None,
        }
    }

    fn bump(&mut self) {
        self.version = self.version.wrapping_add(u32::from(!is_broken(Fault::Version)));
        if !self.compound {
            self.version &= 0xFFFF;
        }
        self.header_dirty = true;
        self.changed = false;
        self.reshaped = false;
    }

    /// Slot of page `no` of `tag` in the cache.
    #[inline]
    pub(super) fn load(&mut self, tag: usize, no: u32) -> Result<usize> {
        let (key_len, max) = (self.tags[tag].info.key_len, self.tags[tag].max);
        if let Some(s) = self.cache.find(no)
            && self.cache.page(s).fits(key_len, max)
        {
            return Ok(s);
        }
        self.load_cold(key_len, max, no)
    }

    #[cold]
    fn load_cold(&mut self, key_len: u16, max: u16, no: u32) -> Result<usize> {
        if self.file.lock_for_read()? && !self.recheck()? {
            self.retry = true;
            return Err(Error::new(ErrorKind::Read).at(self.file.path()).because("index changed, repeat"));
        }
        let at = u64::from(no) * PAGE as u64;
        if no == 0 || no >= self.pages {
            return Err(self.file.short(at, format!("page {no} is not in the file of {} pages", self.pages)));
        }
        if let Some(s) = self.cache.find(no) {
            let what = "page belongs to two tags".to_string();
            return if self.cache.page(s).fits(key_len, max) {
                Ok(s)
            } else {
                Err(self.file.corrupt(at, what))
            };
        }
        let mut raw = Box::new([0u8; PAGE]);
        self.file.read_page(&mut raw[..], at)?;
        let page = NtxPage::parse(raw, key_len, max, self.large).map_err(|w| self.file.corrupt(at, w))?;
        self.put(no, page, false)
    }

    /// Puts a page into the cache, making room first.
    pub(super) fn put(&mut self, no: u32, page: NtxPage, dirty: bool) -> Result<usize> {
        while self.cache.full() {
            let file = &self.file;
            self.cache.make_room(
                1,
                PAGE,
                |_, p, raw| raw.copy_from_slice(p.bytes()),
                |first, raw| file.write(raw, u64::from(first) * PAGE as u64),
            )?;
        }
        Ok(self.cache.insert(no, page, dirty))
    }

    /// A page number for a new page: from the free list, else at the end of the file.
    pub(super) fn new_page_no(&mut self) -> Result<u32> {
        self.reshaped = true;
        if self.free == 0 {
            let no = self.pages;
            let limit = if self.large { u32::MAX } else { u32::MAX / PAGE as u32 };
            if no >= limit {
                return Err(Error::new(ErrorKind::Limit).at(self.file.path()).because("index file is full"));
            }
            self.pages += 1;
            return Ok(no);
        }
        let no = self.free;
        self.free = self.free_link(no)?;
        Ok(no)
    }

    /// A page number as [`Self::new_page_no`] gives it, and what the page holds if it was used before.
    pub(super) fn new_page(&mut self) -> Result<(u32, Option<Box<[u8; PAGE]>>)> {
        let stale = if self.free == 0 { None } else { Some(self.raw_page(self.free)?) };
        Ok((self.new_page_no()?, stale))
    }

    /// Puts the content of a page that `new_page` gave into the cache.
    pub(super) fn put_new(
        &mut self,
        (no, stale): (u32, Option<Box<[u8; PAGE]>>),
        mut page: NtxPage,
    ) -> Result<()> {
        if let Some(stale) = stale {
            page.lay_over(stale);
        }
        self.put(no, page, true).map(|_| ())
    }

    fn raw_page(&mut self, no: u32) -> Result<Box<[u8; PAGE]>> {
        let at = u64::from(no) * PAGE as u64;
        if no >= self.pages {
            return Err(self.file.corrupt(at, "free list leaves the file"));
        }
        let mut raw = Box::new([0u8; PAGE]);
        if let Some(s) = self.cache.find(no) {
            raw.copy_from_slice(self.cache.page(s).bytes());
        } else {
            self.file.read(&mut raw[..], at)?;
        }
        Ok(raw)
    }

    /// The free page after free page `no`, 0 = none.
    pub(super) fn free_link(&mut self, no: u32) -> Result<u32> {
        let at = u64::from(no) * PAGE as u64;
        let raw = self.raw_page(no)?;
        let off = u16_at(&raw[..], P_OFFSETS) as usize;
        if off + 4 > PAGE {
            return Err(self.file.corrupt(at, "free page without a link"));
        }
        self.page_no(u32_at(&raw[..], off), at + off as u64)
    }

    /// Chains a page into the free list. `page` are its bytes as they shall stay.
    pub(super) fn free_page(&mut self, no: u32, mut page: NtxPage) -> Result<()> {
        page.make_free(self.free);
        self.put(no, page, true)?;
        self.free = no;
        self.reshaped = true;
        Ok(())
    }
}

/// Name of an order whose header holds none: the file's base name.
pub(super) fn default_name(file: &BagFile) -> Vec<u8> {
    let stem = file.path().file_stem().map(|s| s.as_encoded_bytes().to_ascii_uppercase()).unwrap_or_default();
    stem[..stem.len().min(MAX_TAG)].to_vec()
}

/// NUL-terminated text, trailing blanks cut.
fn text(b: &[u8]) -> Vec<u8> {
    let end = b.iter().position(|&c| c == 0).unwrap_or(b.len());
    b[..end].trim_ascii_end().to_vec()
}

fn put_text(to: &mut [u8], text: &[u8]) {
    let n = text.len().min(to.len() - 1);
    to[..n].copy_from_slice(&text[..n]);
}
