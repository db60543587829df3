//! An open CDX bag: file header, tag headers, page cache, update counter and the read and write brackets.
//!
//! Page numbers in memory are byte offsets divided by 512. Tag 0 of `tags` is the directory; the tags users know follow in
//! the order of their headers in the file.

use super::layout::*;
use super::page::CdxPage;
use crate::bag::{BagFile, Brackets, Cursor, KeyOrder, PageCache};
use crate::codepage::Collation;
use crate::error::{Error, ErrorKind, Result};
use crate::faults::{Fault, is_broken};
use crate::order::{BagLock, KeyType, TagInfo};
use crate::storage::Storage;
use std::sync::Arc;

/// Bytes of decoded pages kept in memory, about.
const CACHE_BYTES: usize = 192 << 20;
/// Most tags read from a directory.
const MAX_TAGS: usize = 4096;

/// One tag of the bag.
pub struct CdxTag {
    /// What the header says.
    pub info: TagInfo,
    /// Byte offset of the header; 0 for the directory and for tags that have none yet.
    pub header: u32,
    /// Root page number, 0 = none.
    pub root: u32,
    /// Keys are compared and stored in upper case.
    pub ignore_case: bool,
    /// How keys compare.
    pub order: KeyOrder,
    /// Header must be written.
    pub changed: bool,
    signature: u8,
}

impl CdxTag {
    /// Byte that fills keys up.
    #[inline]
    pub fn fill(&self) -> u8 {
        if self.info.key_type == KeyType::Char { b' ' } else { 0 }
    }
}

/// An open CDX file.
pub struct CdxBag {
    pub(super) file: BagFile,
    pub(super) tags: Vec<CdxTag>,
    pub(super) cache: PageCache<CdxPage>,
    /// First free page, 0 = none.
    pub(super) free: u32,
    /// First free page of a list that the file has but nobody uses, 0 = none. Harbour: an exclusively opened file's list is left
    /// alone and lost with the first page freed.
    pub(super) idle_free: u32,
    /// File size in units, as far as pages have been handed out.
    pub(super) units: u32,
    /// Bytes of a page.
    pub(super) page_len: usize,
    pub(super) counter: u32,
    pub(super) epoch: u64,
    /// Epoch, tag and number of keys, as counted last.
    pub(super) counted: (u64, usize, u64),
    /// A key came or went, or pages moved, in this write bracket.
    pub(super) changed: bool,
    file_header_dirty: bool,
    pub(super) tags_stamp: u64,
    pub(super) collation: Arc<dyn Collation>,
    marked: bool,
    retry: bool,
    /// Page addresses in the file are page numbers (HB64 lock scheme, pages over 512 bytes); in memory they are byte addresses all the same.
    pub(super) large: bool,
    /// Nothing of a new bag is in the file yet: there is no version to compare with.
    pub(super) unwritten: bool,
}

impl Brackets for CdxBag {
    fn locked_file(&mut self) -> &mut BagFile {
        &mut self.file
    }

    fn recheck(&mut self) -> Result<bool> {
        if self.unwritten {
            return Ok(true);
        }
        let mut h = [0u8; 8];
        self.file.read_header(&mut h, H_FREE as u64)?;
        let free = u32_at(&h, 0);
        let free = if free == NONE { 0 } else { free };
        if free == self.address(self.listed_free()) && be32_at(&h, 4) == self.counter {
            return Ok(true);
        }
        self.file.lock_for_read()?;
        self.load_headers()?;
        Ok(false)
    }

    /// Shared: every change counts and goes to the file now. Exclusive: writing waits and, as in Harbour, the counter stays.
    fn conclude(&mut self) -> Result<()> {
        if !std::mem::take(&mut self.changed) {
            return Ok(());
        }
        self.file_header_dirty = true;
        if !self.file.shared {
            return Ok(());
        }
        self.counter = self.counter.wrapping_add(u32::from(!is_broken(Fault::Version)));
        self.write_out()
    }
}

impl CdxBag {
    /// Opens an existing bag.
    pub fn open(io: Arc<dyn Storage>, lock: BagLock, collation: Arc<dyn Collation>) -> Result<Self> {
        let mut bag = Self::bare(BagFile::new(io, lock), collation, UNIT);
        bag.file.enter_read();
        let r = bag.file.lock_for_read().and_then(|_| bag.load_headers());
        let l = bag.file.leave_read();
        r.and(l)?;
        Ok(bag)
    }

    /// Starts a bag in an empty file, with pages of `page_len` bytes (512 unless a larger power of two is given).
    pub fn create(
        io: Arc<dyn Storage>,
        lock: BagLock,
        collation: Arc<dyn Collation>,
        page_len: usize,
    ) -> Result<Self> {
        let page_len = if page_len.is_power_of_two() { page_len.clamp(UNIT, 8192) } else { UNIT };
        let mut bag = Self::bare(BagFile::new(io, lock), collation, page_len);
        bag.large = page_len > UNIT;
        bag.start_over()?;
        bag.unwritten = true;
        Ok(bag)
    }

    fn bare(file: BagFile, collation: Arc<dyn Collation>, page_len: usize) -> Self {
        Self {
            file,
            tags: Vec::new(),
            cache: PageCache::new(CACHE_BYTES / 4096),
            free: 0,
            idle_free: 0,
            units: 0,
            page_len,
            counter: 0,
            epoch: 1,
            counted: (0, 0, 0),
            changed: false,
            file_header_dirty: false,
            tags_stamp: 1,
            collation,
            marked: true,
            retry: false,
            large: false,
            unwritten: false,
        }
    }

    /// Makes page addresses page numbers; for a bag that was just created.
    pub fn use_page_numbers(&mut self) {
        self.large = true;
    }

    /// Makes the file one with an empty directory; tags are lost.
    pub(super) fn start_over(&mut self) -> Result<()> {
        self.cache.clear();
        self.epoch += 1;
        self.tags_stamp += 1;
        self.free = 0;
        self.idle_free = 0;
        self.units = self.header_units();
        if !self.file.shared {
            self.counter = 0;
        }
        self.changed = true;
        self.file_header_dirty = true;
        let dir = TagInfo {
            name: Vec::new(),
            key_expr: Vec::new(),
            for_expr: Vec::new(),
            key_type: KeyType::Char,
            key_len: MAX_TAG as u16,
            key_dec: 0,
            unique: false,
            descending: false,
            reverse: false,
            custom: false,
            partial: false,
            template: false,
            multi_key: false,
            change_only: false,
            sort_recno: true,
        };
        let mut dir = self.new_tag(dir);
        dir.order = KeyOrder::Bytes;
        self.tags = vec![dir];
        let root = self.new_page_no()?;
        self.tags[0].root = root;
        self.put(root, CdxPage::empty(true, MAX_TAG as u16, b' '), true)?;
        Ok(())
    }

    /// The update counter. Harbour: that of a file opened exclusively is not looked at, and told is the address of the first free page.
    pub fn counter(&self) -> u32 {
        if self.file.shared { self.counter } else { self.address(self.free) }
    }

    /// Bytes of a page.
    pub fn page_len(&self) -> usize {
        self.page_len
    }

    /// Index into `tags` of user tag `tag`.
    pub(super) fn inner(&self, tag: usize) -> Result<usize> {
        if tag + 1 < self.tags.len() {
            return Ok(tag + 1);
        }
        Err(Error::new(ErrorKind::InvalidOrder).at(self.file.path()))
    }

    /// Units of a page.
    fn page_units(&self) -> u32 {
        (self.page_len / UNIT) as u32
    }

    /// Units that a header takes: whole pages.
    pub(super) fn header_units(&self) -> u32 {
        let len = if self.large { HEADER.next_multiple_of(self.page_len) } else { HEADER };
        (len / UNIT) as u32
    }

    /// Address of a page as headers and free pages of the file have it.
    pub(super) fn address(&self, no: u32) -> u32 {
        if self.large { no / self.page_units() } else { no * UNIT as u32 }
    }

    /// Record number under which the directory has a tag header at a byte offset.
    pub(super) fn directory_ref(&self, header: u32) -> u32 {
        if self.large { header / self.page_len as u32 } else { header }
    }

    /// Addresses of a page as the file has it become byte addresses.
    fn addresses_in(&self, raw: &mut [u8], key_len: u16) -> Result<()> {
        if !self.large {
            return Ok(());
        }
        let page_len = self.page_len as u32;
        let scaled = super::page::scale_addresses(raw, key_len as usize, |a| a.checked_mul(page_len));
        scaled
            .ok_or_else(|| Error::new(ErrorKind::Limit).at(self.file.path()).because("index file over 4 GB"))
    }

    /// Byte addresses of an encoded page become those of the file.
    pub(super) fn addresses_out(&self, raw: &mut [u8], page: &CdxPage) {
        if self.large {
            super::page::addresses_out(raw, page.key_len(), self.page_len);
        }
    }

    pub(super) fn unit(&self, address: u32, at: u64) -> Result<u32> {
        if self.large {
            let unit = address.checked_mul(self.page_units());
            return unit.ok_or_else(|| self.file.corrupt(at, format!("page {address} is not in the file")));
        }
        if address.is_multiple_of(UNIT as u32) {
            return Ok(address / UNIT as u32);
        }
        Err(self.file.corrupt(at, format!("page address {address} is not a multiple of {UNIT}")))
    }

    /// Page number of a child address; one that cannot be yields a number no file has.
    #[inline]
    pub(super) fn child_no(address: u32) -> u32 {
        if address.is_multiple_of(UNIT as u32) { address / UNIT as u32 } else { u32::MAX }
    }

    /// A tag record for a new tag; header and tree come later.
    pub(super) fn new_tag(&self, info: TagInfo) -> CdxTag {
        let order = KeyOrder::of(info.key_type, &self.collation);
        CdxTag { info, header: 0, root: 0, ignore_case: false, order, changed: true, signature: 1 }
    }

    fn load_headers(&mut self) -> Result<()> {
        self.cache.clear();
        self.epoch += 1;
        self.changed = false;
        self.file_header_dirty = false;
        let size = self.file.len()?;
        self.units = u32::try_from(size.div_ceil(UNIT as u64)).unwrap_or(u32::MAX);
        let mut head = [0u8; HEADER];
        self.file.read(&mut head, 0)?;
        self.large = head[H_SIGNATURE] & S_LARGE != 0;
        let page_len = u16_at(&head, H_PAGE_LEN) as usize;
        self.marked = &head[H_MARK..H_MARK + 4] == MARK;
        self.page_len = match page_len {
            0 => UNIT,
            n if self.marked && n.is_power_of_two() && (UNIT..=8192).contains(&n) => n,
            n if !self.marked => {
                let _ = n;
                UNIT
            }
            n => return Err(self.file.corrupt(H_PAGE_LEN as u64, format!("page length {n}"))),
        };
        let free = u32_at(&head, H_FREE);
        self.free = if free == NONE { 0 } else { self.unit(free, H_FREE as u64)? };
        self.idle_free = if self.file.shared { 0 } else { std::mem::take(&mut self.free) };
        self.counter = be32_at(&head, H_COUNTER);
        let old = std::mem::take(&mut self.tags);
        let mut dir = self.parse_header(&head, 0, Vec::new())?;
        dir.order = KeyOrder::Bytes;
        let compound = head[H_OPTIONS] & O_COMPOUND != 0;
        if compound && dir.info.key_len as usize != MAX_TAG {
            return Err(self.file.corrupt(H_KEY_LEN as u64, "directory keys are not 10 bytes long"));
        }
        if !compound {
            return Err(Error::new(ErrorKind::Signature)
                .at(self.file.path())
                .because("not a compound index"));
        }
        self.tags = vec![dir];
        let mut cur = Cursor::new();
        let mut found = Vec::new();
        let mut on = self.step_first(0, &mut cur)?;
        while on {
            if found.len() >= MAX_TAGS {
                return Err(self.file.corrupt(0, "directory names too many tags"));
            }
            let header =
                if self.large { cur.recno.0.saturating_mul(self.page_len as u32) } else { cur.recno.0 };
            found.push((cur.key.trim_ascii_end().to_vec(), header));
            on = self.step_next(0, &mut cur)?;
        }
        found.sort_by_key(|f| f.1);
        let mut longest = MAX_TAG;
        for (name, header) in found {
            let mut th = [0u8; HEADER];
            self.file.read(&mut th, u64::from(header))?;
            let mut tag = self.parse_header(&th, header, name)?;
            // Key types are known from evaluation, not from the file: keep them over a reload.
            if let Some(o) = old.iter().skip(1).find(|o| o.info.name == tag.info.name) {
                tag.info.key_type = o.info.key_type;
                tag.order = o.order.clone();
            }
            longest = longest.max(tag.info.key_len as usize);
            self.tags.push(tag);
        }
        self.tags_stamp += 1;
        // A decoded leaf may hold some 160 whole keys; bound the cache by the longest.
        self.cache.set_capacity(CACHE_BYTES / (2048 + longest * self.page_len / 6));
        Ok(())
    }

    fn parse_header(&self, h: &[u8; HEADER], at: u32, name: Vec<u8>) -> Result<CdxTag> {
        let bad = |off: usize, what: String| Err(self.file.corrupt(u64::from(at) + off as u64, what));
        let key_len = u16_at(h, H_KEY_LEN);
        if key_len == 0 || key_len as usize > MAX_KEY || max_entries(self.page_len, key_len as usize) < 2 {
            return bad(H_KEY_LEN, format!("key length {key_len}"));
        }
        let options = h[H_OPTIONS];
        if options & O_COMPACT == 0 {
            return bad(H_OPTIONS, format!("options {options:02X}: only compact indexes are read"));
        }
        let text = |pos: usize, len: usize| -> Option<Vec<u8>> {
            let (p, n) = (u16_at(h, pos) as usize, u16_at(h, len) as usize);
            let t = h[H_POOL..].get(p..p.checked_add(n)?)?;
            Some(t[..t.iter().position(|&c| c == 0).unwrap_or(n)].to_vec())
        };
        let (Some(key_expr), Some(for_expr)) = (text(H_KEY_POS, H_KEY_EXPR_LEN), text(H_FOR_POS, H_FOR_LEN))
        else {
            return bad(H_FOR_POS, "expression outside its pool".into());
        };
        let root = self.unit(u32_at(h, H_ROOT), u64::from(at))?;
        let descending = u16_at(h, H_DESCEND) == 1;
        let info = TagInfo {
            name,
            key_expr,
            for_expr: if options & O_FOR != 0 { for_expr } else { Vec::new() },
            key_type: KeyType::Char,
            key_len,
            key_dec: 0,
            unique: options & O_UNIQUE != 0,
            descending,
            reverse: descending,
            custom: options & O_CUSTOM != 0,
            partial: options & O_PARTIAL != 0,
            template: false,
            multi_key: false,
            change_only: false,
            sort_recno: true,
        };
        let order = KeyOrder::of(info.key_type, &self.collation);
        Ok(CdxTag {
            info,
            header: at,
            root,
            ignore_case: h[H_IGNORE_CASE] == 1,
            order,
            changed: false,
            signature: h[H_SIGNATURE],
        })
    }

    fn header_bytes(&self, t: usize) -> Result<[u8; HEADER]> {
        let tag = &self.tags[t];
        let i = &tag.info;
        let mut h = [0u8; HEADER];
        put_u32(&mut h, H_ROOT, self.address(tag.root));
        put_u16(&mut h, H_KEY_LEN, i.key_len);
        let mut options = O_COMPACT | O_COMPOUND;
        for (on, bit) in [
            (t == 0, O_STRUCTURE),
            (i.unique, O_UNIQUE),
            (i.partial, O_PARTIAL),
            (i.custom, O_CUSTOM),
            (!i.for_expr.is_empty(), O_FOR),
        ] {
            if on {
                options |= bit;
            }
        }
        h[H_OPTIONS] = options;
        h[H_SIGNATURE] = if t == 0 && self.large { tag.signature | S_LARGE } else { tag.signature };
        put_u16(&mut h, H_HEADER_LEN, HEADER as u16);
        put_u16(&mut h, H_PAGE_LEN, self.page_len as u16);
        if t == 0 {
            put_u32(&mut h, H_FREE, self.address(self.listed_free()));
            put_be32(&mut h, H_COUNTER, self.counter);
            if self.marked {
                h[H_MARK..H_MARK + 4].copy_from_slice(MARK);
            }
        }
        h[H_IGNORE_CASE] = tag.ignore_case.into();
        put_u16(&mut h, H_DESCEND, i.descending.into());
        let (key, cond) = (i.key_expr.len() + 1, i.for_expr.len() + 1);
        if key + cond > POOL {
            return Err(Error::new(ErrorKind::Limit)
                .at(self.file.path())
                .because("expressions over 510 bytes"));
        }
        put_u16(&mut h, H_FOR_POS, key as u16);
        put_u16(&mut h, H_FOR_LEN, cond as u16);
        put_u16(&mut h, H_KEY_EXPR_LEN, key as u16);
        h[H_POOL..H_POOL + key - 1].copy_from_slice(&i.key_expr);
        h[H_POOL + key..H_POOL + key + cond - 1].copy_from_slice(&i.for_expr);
        Ok(h)
    }

    /// Writes pages, tag headers, then the file header.
    pub(super) fn write_out(&mut self) -> Result<()> {
        self.unwritten = false;
        let (file, len, large) = (&self.file, self.page_len, self.large);
        let tags = &self.tags;
        self.cache.flush(
            (len / UNIT) as u32,
            len,
            |n, p, raw| encode_page((n, p), tags, (large, file.shared), raw),
            |first, raw| file.write(raw, u64::from(first) * UNIT as u64),
        )?;
        for t in 1..self.tags.len() {
            if std::mem::take(&mut self.tags[t].changed) && self.tags[t].header != 0 {
                let mut h = self.header_bytes(t)?.to_vec();
                // A header takes whole pages.
                h.resize(self.header_units() as usize * UNIT, 0);
                self.file.write(&h, u64::from(self.tags[t].header))?;
            }
        }
        if self.tags.first().is_some_and(|d| d.changed) {
            let h = self.header_bytes(0)?;
            self.tags[0].changed = false;
            self.file_header_dirty = false;
            self.file.write(&h, 0)?;
        } else if std::mem::take(&mut self.file_header_dirty) {
            let mut h = [0u8; 8];
            put_u32(&mut h, 0, self.address(self.listed_free()));
            put_be32(&mut h, 4, self.counter);
            self.file.write(&h, H_FREE as u64)?;
        }
        Ok(())
    }

    /// Slot of page `no` of `tags[t]` in the cache.
    #[inline]
    pub(super) fn load(&mut self, t: usize, no: u32) -> Result<usize> {
        let (key_len, fill) = (self.tags[t].info.key_len, self.tags[t].fill());
        if let Some(s) = self.cache.find(no)
            && self.cache.page(s).fits(key_len, fill)
        {
            return Ok(s);
        }
        self.load_cold(key_len, fill, no)
    }

    #[cold]
    fn load_cold(&mut self, key_len: u16, fill: u8, no: u32) -> Result<usize> {
        if self.file.lock_for_read()? && !self.recheck()? {
            self.retry = true;
            return Err(Error::new(ErrorKind::Read).at(self.file.path()).because("index changed, repeat"));
        }
        let at = u64::from(no) * UNIT as u64;
        if (no as usize) < HEADER / UNIT || no >= self.units {
            return Err(self.file.corrupt(at, format!("page at {at} is not in the file")));
        }
        if self.cache.find(no).is_some() {
            return Err(self.file.corrupt(at, "page belongs to two tags"));
        }
        let mut raw = vec![0u8; self.page_len];
        self.file.read_page(&mut raw, at)?;
        self.addresses_in(&mut raw, key_len)?;
        let page = CdxPage::parse(&raw, key_len, fill).map_err(|w| self.file.corrupt(at, w))?;
        self.put(no, page, false)
    }

    /// Puts a page into the cache, making room first.
    pub(super) fn put(&mut self, no: u32, page: CdxPage, dirty: bool) -> Result<usize> {
        while self.cache.full() {
            self.cache.weigh(CACHE_BYTES, CdxPage::heap_bytes);
            if !self.cache.full() {
                break;
            }
            let (file, tags, large, len) = (&self.file, &self.tags, self.large, self.page_len);
            self.cache.make_room(
                (len / UNIT) as u32,
                len,
                |n, p, raw| encode_page((n, p), tags, (large, false), raw),
                |first, raw| file.write(raw, u64::from(first) * UNIT as u64),
            )?;
        }
        Ok(self.cache.insert(no, page, dirty))
    }

    /// Runs a read; repeats it if the index changed under an optimistic start.
    pub(super) fn reading<T>(
        &mut self,
        cur: &mut Cursor,
        mut op: impl FnMut(&mut Self, &mut Cursor) -> Result<T>,
    ) -> Result<T> {
        for _ in 0..8 {
            match op(self, cur) {
                Err(_) if std::mem::take(&mut self.retry) => cur.epoch = 0,
                other => return other,
            }
        }
        Err(Error::new(ErrorKind::Read).at(self.file.path()).because("index keeps changing"))
    }

    fn grow(&mut self, units: u32) -> Result<u32> {
        let no = self.units;
        if no > u32::MAX / UNIT as u32 - units {
            return Err(Error::new(ErrorKind::Limit).at(self.file.path()).because("index file is full"));
        }
        self.units += units;
        Ok(no)
    }

    /// Place of a new tag header: always at the end of the file.
    pub(super) fn new_header(&mut self) -> Result<u32> {
        self.changed = true;
        Ok(self.grow(self.header_units())? * UNIT as u32)
    }

    /// A page number for a new page: from the free list, else at the end of the file.
    pub(super) fn new_page_no(&mut self) -> Result<u32> {
        self.changed = true;
        if self.free == 0 {
            return self.grow((self.page_len / UNIT) as u32);
        }
        let no = self.free;
        self.free = self.free_link(no)?;
        self.cache.forget(no);
        Ok(no)
    }

    /// The free page after free page `no`, 0 = none.
    pub(super) fn free_link(&mut self, no: u32) -> Result<u32> {
        let at = u64::from(no) * UNIT as u64;
        if no >= self.units || no == 0 {
            return Err(self.file.corrupt(at, "free list leaves the file"));
        }
        let mut raw = [0u8; 4];
        self.file.read(&mut raw, at)?;
        let next = u32::from_le_bytes(raw);
        if next == NONE { Ok(0) } else { self.unit(next, at) }
    }

    /// Chains a page into the free list. Its bytes go to the file at once: a free page has no decoded form.
    pub(super) fn free_page(&mut self, no: u32) -> Result<()> {
        self.cache.forget(no);
        let mut raw = vec![0u8; self.page_len];
        put_u32(&mut raw, 0, self.address(self.free));
        self.file.write(&raw, u64::from(no) * UNIT as u64)?;
        self.free = no;
        self.idle_free = 0;
        self.changed = true;
        Ok(())
    }

    /// Gives the free list up as opening an exclusively opened file does: the header goes on naming it.
    pub(super) fn leave_free_list(&mut self) {
        if !self.file.shared && self.free != 0 {
            self.idle_free = std::mem::take(&mut self.free);
        }
    }

    /// First free page as the file's header has it.
    pub(super) fn listed_free(&self) -> u32 {
        if self.free == 0 { self.idle_free } else { self.free }
    }
}

/// The bytes of a page as they stand in the file; `again`: it will soon be written again.
fn encode_page(
    (no, page): (u32, &mut CdxPage),
    tags: &[CdxTag],
    (large, again): (bool, bool),
    raw: &mut [u8],
) {
    let root = tags.iter().any(|t| t.root == no);
    if again {
        page.encode_kept(raw, root);
    } else {
        page.encode(raw, root);
    }
    if large {
        super::page::addresses_out(raw, page.key_len(), raw.len());
    }
}
