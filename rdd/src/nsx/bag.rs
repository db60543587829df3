//! An open NSX bag: headers, page cache, the version counter and the read and write brackets.
//!
//! `version` and the headers are what the file said when the caches were last good. Exclusive bags keep changes in memory
//! until `flush`; shared ones write at the end of every write bracket, header last.

use super::layout::*;
use super::page::NsxPage;
use crate::bag::{BagFile, Brackets, KeyOrder, Node, PageCache};
use crate::codepage::Collation;
use crate::error::{Error, ErrorKind, Result};
use crate::faults::{Fault, is_broken};
use crate::order::{BagLock, KeyType, TagInfo};
use crate::storage::Storage;
use std::sync::Arc;

/// Bytes of pages kept in memory.
const CACHE_BYTES: usize = 64 << 20;

/// One tag of the bag.
pub struct NsxTag {
    /// What the header says.
    pub info: TagInfo,
    /// Page of the tag header, 0 = none yet.
    pub header_page: u32,
    /// Root page, 0 = none yet.
    pub root: u32,
    /// Header must be written.
    pub changed: bool,
    /// The directory has an entry for it, or what Harbour leaves there instead.
    pub listed: bool,
    /// How keys compare.
    pub order: KeyOrder,
}

impl NsxTag {
    /// Byte that fills keys up.
    pub fn fill(&self) -> u8 {
        if self.info.key_type == KeyType::Char { b' ' } else { 0 }
    }
}

/// For each page the key that leads to it from above; its leaf is packed against that.
#[derive(Default)]
pub struct Leads(Vec<Box<[u8]>>);

impl Leads {
    /// The key, empty for the left-most pages of a tree.
    pub fn get(&self, no: u32) -> &[u8] {
        self.0.get(no as usize).map_or(&[], |k| k)
    }

    /// Notes the key of a page.
    pub fn set(&mut self, no: u32, key: &[u8]) {
        let no = no as usize;
        if no >= self.0.len() {
            if key.is_empty() {
                return;
            }
            self.0.resize(no + 1, Box::default());
        }
        if *self.0[no] != *key {
            self.0[no] = key.into();
        }
    }
}

/// The directory as it was last read or written: new entries are written over its bytes. Harbour: an order without a name that is made in
/// the place of a file that is open finds the entries of that file. The first one goes on to count, under its name, and the new order gets
/// one of its own behind those that count whenever none of them bears its name.
#[derive(Default)]
pub struct Past {
    /// Name that the file bears for the first tag instead of its own.
    pub first_name: Option<Vec<u8>>,
    /// How many entries count.
    count: usize,
    page: Option<Box<[u8; PAGE]>>,
}

impl Past {
    fn take(&mut self, page: &[u8; PAGE]) {
        self.count = usize::from(u16_at(page, B_TAGS)).min(MAX_TAGS);
        self.page = Some(Box::new(*page));
    }

    /// The entry for that name: the one that counts and bears it, else the next one.
    fn place_of(&self, name: &[u8]) -> usize {
        let entries = self.page.iter().flat_map(|p| p[B_ENTRIES..].chunks(B_ENTRY));
        entries.take(self.count).position(|e| text(&e[..MAX_TAG + 1]) == name).unwrap_or(self.count)
    }

    /// Forgets all but the name.
    pub fn clear(&mut self) {
        (self.count, self.page) = (0, None);
    }
}

/// An open NSX file.
pub struct NsxBag {
    pub(super) file: BagFile,
    pub(super) tags: Vec<NsxTag>,
    pub(super) cache: PageCache<NsxPage>,
    pub(super) leads: Leads,
    /// First free page, 0 = none.
    pub(super) free: u32,
    /// File size in pages, as far as pages have been handed out.
    pub(super) pages: u32,
    pub(super) large: bool,
    pub(super) version: u32,
    /// Changes with every change of the tree and whenever the caches were dropped.
    pub(super) epoch: u64,
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
    /// What earlier tags left in the directory.
    pub(super) past: Past,
}

impl Brackets for NsxBag {
    fn locked_file(&mut self) -> &mut BagFile {
        &mut self.file
    }

    fn recheck(&mut self) -> Result<bool> {
        if self.unwritten {
            return Ok(true);
        }
        let mut h = [0u8; B_ENTRIES];
        self.file.read_header(&mut h, 0)?;
        let free = if self.free == 0 { NONE } else { self.address(self.free) };
        if u32::from(u16_at(&h, B_VERSION)) == self.version
            && u32_at(&h, B_FREE) == free
            && usize::from(u16_at(&h, B_TAGS)) == self.tags.len()
            && h[0] == self.signature()
        {
            return Ok(true);
        }
        self.file.lock_for_read()?;
        self.load_headers()?;
        Ok(false)
    }

    /// Shared: every change counts as a version and goes to the file now. Exclusive: as in Harbour only brackets that
    /// took or freed a page count, and writing waits.
    fn conclude(&mut self) -> Result<()> {
        if self.reshaped || (self.file.shared && self.changed) {
            self.bump();
        }
        // Tags come and go on disk at once, also in exclusive use.
        if std::mem::take(&mut self.tags_moved) || self.file.shared {
            return self.write_out();
        }
        Ok(())
    }
}

impl NsxBag {
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
    /// addresses page numbers.
    pub fn create(
        io: Arc<dyn Storage>,
        lock: BagLock,
        collation: Arc<dyn Collation>,
        large: bool,
    ) -> Result<Self> {
        let mut bag = Self::bare(BagFile::new(io, lock).with_cut_unread(), collation, large);
        bag.pages = 1;
        bag.reshaped = true;
        bag.unwritten = true;
        Ok(bag)
    }

    /// The same over the directory of the file that was there before.
    pub fn over(mut self, directory: Option<&[u8]>) -> Self {
        if let Some(page) = directory.and_then(|d| <[u8; PAGE]>::try_from(d).ok()) {
            self.past.first_name = Some(text(&page[B_ENTRIES..B_ENTRIES + MAX_TAG + 1]));
            self.past.take(&page);
        }
        self
    }

    fn bare(file: BagFile, collation: Arc<dyn Collation>, large: bool) -> Self {
        Self {
            file,
            tags: Vec::new(),
            cache: PageCache::new(CACHE_BYTES / (2 * PAGE)),
            leads: Leads::default(),
            free: 0,
            pages: 0,
            large,
            version: 0,
            epoch: 1,
            changed: false,
            reshaped: false,
            tags_moved: false,
            header_dirty: false,
            tags_stamp: 1,
            collation,
            retry: false,
            unwritten: false,
            past: Past::default(),
        }
    }

    /// The tag, or "no such order".
    pub(super) fn tag_at(&self, tag: usize) -> Result<&NsxTag> {
        self.tags.get(tag).ok_or_else(|| Error::new(ErrorKind::InvalidOrder).at(self.file.path()))
    }

    /// Page number of an address in the file; `at` is where the address stands.
    pub(super) fn page_no(&self, address: u32, at: u64) -> Result<u32> {
        number_of(address, self.large).ok_or_else(|| {
            self.file.corrupt(at, format!("page address {address} is not a multiple of {PAGE}"))
        })
    }

    /// Address of a page as the file holds it.
    pub(super) fn address(&self, no: u32) -> u32 {
        address_of(no, self.large)
    }

    /// Reads bag and tag headers, dropping what was known.
    fn load_headers(&mut self) -> Result<()> {
        let mut head = [0u8; PAGE];
        self.file.read(&mut head, 0)?;
        let size = self.file.len()?;
        self.pages = u32::try_from(size.div_ceil(PAGE as u64)).unwrap_or(u32::MAX);
        if !matches!(head[0], SIGNATURE | SIGNATURE_LARGE) {
            return Err(self.file.corrupt(0, format!("signature {:02X}", head[0])));
        }
        self.large = head[0] == SIGNATURE_LARGE;
        self.cache.clear();
        self.leads = Leads::default();
        self.epoch += 1;
        self.changed = false;
        self.reshaped = false;
        self.header_dirty = false;
        let n = usize::from(u16_at(&head, B_TAGS));
        if n > MAX_TAGS {
            return Err(self.file.corrupt(B_TAGS as u64, format!("{n} tags, {MAX_TAGS} fit")));
        }
        self.past.take(&head);
        self.version = u32::from(u16_at(&head, B_VERSION));
        let free = u32_at(&head, B_FREE);
        self.free = if free == NONE { 0 } else { self.page_no(free, B_FREE as u64)? };
        let mut tags = Vec::new();
        for i in 0..n {
            let at = B_ENTRIES + i * B_ENTRY;
            let page = self.page_no(u32_at(&head, at + 12), at as u64 + 12)?;
            if page == 0 || page >= self.pages {
                return Err(self
                    .file
                    .short(at as u64 + 12, format!("tag header page {page} is not in the file")));
            }
            let mut th = [0u8; PAGE];
            self.file.read(&mut th, u64::from(page) * PAGE as u64)?;
            let mut tag = self.parse_tag(&th, page)?;
            tag.info.name = text(&head[at..at + 12]);
            if i == 0
                && self.past.first_name.as_ref() == Some(&tag.info.name)
                && let Some(own) = self.tags.first()
            {
                tag.info.name.clone_from(&own.info.name);
            }
            tags.push(tag);
        }
        // The collation of an evaluated key stays over a reload.
        for t in &mut tags {
            if let Some(old) = self.tags.iter().find(|o| o.info.name == t.info.name) {
                t.order = old.order.clone();
            }
        }
        self.tags = tags;
        self.tags_stamp += 1;
        Ok(())
    }

    fn parse_tag(&self, h: &[u8; PAGE], page: u32) -> Result<NsxTag> {
        let base = u64::from(page) * PAGE as u64;
        let bad = |at: usize, what: String| Err(self.file.corrupt(base + at as u64, what));
        if h[0] != SIGNATURE {
            return bad(0, format!("tag signature {:02X}", h[0]));
        }
        let key_len = u16_at(h, T_KEY_LEN);
        let Some(key_type) = key_type_of(u16_at(h, T_TYPE)) else {
            return bad(T_TYPE, format!("key type {:04X}", u16_at(h, T_TYPE)));
        };
        let fixed = match key_type {
            KeyType::Char => key_len,
            KeyType::Logical => 1,
            _ => 8,
        };
        if key_len == 0 || usize::from(key_len) > MAX_KEY || key_len != fixed {
            return bad(T_KEY_LEN, format!("key length {key_len}"));
        }
        let root = self.page_no(u32_at(h, T_ROOT), base + T_ROOT as u64)?;
        if root >= self.pages {
            return Err(self
                .file
                .short(base + T_ROOT as u64, format!("root page {root} is not in the file")));
        }
        let flags = h[T_FLAGS];
        let descending = u16_at(h, T_DESCEND) != 0;
        let info = TagInfo {
            name: Vec::new(),
            key_expr: text(&h[T_KEY_EXPR..T_KEY_EXPR + MAX_EXPR]),
            for_expr: text(&h[T_FOR_EXPR..T_FOR_EXPR + MAX_EXPR]),
            key_len,
            key_dec: 0,
            key_type,
            unique: u16_at(h, T_UNIQUE) != 0,
            descending,
            custom: flags & F_CUSTOM != 0,
            partial: flags & F_PARTIAL != 0,
            template: flags & F_TEMPLATE != 0,
            change_only: flags & F_CHANGE_ONLY != 0,
            multi_key: flags & F_MULTI_KEY != 0,
            sort_recno: true,
            reverse: descending,
        };
        let order = KeyOrder::of(info.key_type, &self.collation);
        Ok(NsxTag { info, header_page: page, root, changed: false, listed: true, order })
    }

    /// A tag record for a new tag; its tree is built by the caller.
    pub(super) fn new_tag(&self, mut info: TagInfo) -> NsxTag {
        info.sort_recno = true;
        info.key_dec = 0;
        let order = KeyOrder::of(info.key_type, &self.collation);
        NsxTag { info, header_page: 0, root: 0, changed: true, listed: false, order }
    }

    fn tag_header(&self, tag: &NsxTag) -> [u8; PAGE] {
        let mut h = [0u8; PAGE];
        let i = &tag.info;
        // Whether addresses are page numbers says the bag alone.
        h[0] = SIGNATURE;
        for (on, bit) in [
            (i.partial, F_PARTIAL),
            (i.template && !i.custom, F_TEMPLATE),
            (i.change_only, F_CHANGE_ONLY),
            (i.custom, F_CUSTOM),
            (i.multi_key, F_MULTI_KEY),
        ] {
            if on {
                h[T_FLAGS] |= bit;
            }
        }
        put_u32(&mut h, T_ROOT, self.address(tag.root));
        put_u16(&mut h, T_TYPE, type_code(i.key_type));
        put_u16(&mut h, T_KEY_LEN, i.key_len);
        put_u16(&mut h, T_UNIQUE, i.unique.into());
        put_u16(&mut h, T_DESCEND, i.descending.into());
        put_text(&mut h[T_KEY_EXPR..T_KEY_EXPR + MAX_EXPR], &i.key_expr);
        put_text(&mut h[T_FOR_EXPR..T_FOR_EXPR + MAX_EXPR], &i.for_expr);
        h
    }

    fn signature(&self) -> u8 {
        if self.large { SIGNATURE_LARGE } else { SIGNATURE }
    }

    /// Writes changed tag headers and the bag header.
    fn save_headers(&mut self) -> Result<()> {
        for t in 0..self.tags.len() {
            if std::mem::take(&mut self.tags[t].changed) {
                let h = self.tag_header(&self.tags[t]);
                self.file.write(&h, u64::from(self.tags[t].header_page) * PAGE as u64)?;
            }
        }
        let d = self.directory_page();
        self.past.take(&d);
        self.tags.iter_mut().for_each(|t| t.listed = true);
        self.file.write(&d, 0)
    }

    /// The bag header as it goes to the file.
    pub(super) fn directory_page(&self) -> [u8; PAGE] {
        let mut d = self.past.page.as_deref().copied().unwrap_or([0u8; PAGE]);
        d[0] = self.signature();
        put_u16(&mut d, B_TAGS, self.tags.len() as u16);
        put_u16(&mut d, B_VERSION, self.version as u16);
        put_u32(&mut d, B_FREE, if self.free == 0 { NONE } else { self.address(self.free) });
        put_u32(&mut d, B_SIZE, self.address(self.pages));
        let mut put = |i: usize, name: &[u8], header: u32| {
            if i >= MAX_TAGS {
                return;
            }
            let at = B_ENTRIES + i * B_ENTRY;
            let end = at + name.len().min(MAX_TAG);
            d[at..end].copy_from_slice(&name[..end - at]);
            d[end] = 0;
            put_u32(&mut d, at + 12, self.address(header));
        };
        for (i, t) in self.tags.iter().enumerate() {
            let name = &t.info.name;
            match &self.past.page {
                Some(_) if t.listed => {}
                Some(_) => put(self.past.place_of(name), name, t.header_page),
                None => {
                    put(i, self.past.first_name.as_ref().filter(|_| i == 0).unwrap_or(name), t.header_page)
                }
            }
        }
        d
    }

    /// Writes every changed page.
    pub(super) fn write_pages(&mut self) -> Result<()> {
        let Self { file, cache, leads, tags, large, .. } = self;
        cache.flush(
            1,
            PAGE,
            |n, p, raw| raw.copy_from_slice(&encoded(n, p, tags, leads, *large)),
            |first, raw| file.write(raw, u64::from(first) * PAGE as u64),
        )
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

    fn bump(&mut self) {
        self.version = (self.version + u32::from(!is_broken(Fault::Version))) & 0xFFFF;
        self.header_dirty = true;
        self.changed = false;
        self.reshaped = false;
    }

    /// Slot of page `no` of `tag` in the cache.
    #[inline]
    pub(super) fn load(&mut self, tag: usize, no: u32) -> Result<usize> {
        let (key_len, fill) = (self.tags[tag].info.key_len, self.tags[tag].fill());
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
        let at = u64::from(no) * PAGE as u64;
        if no == 0 || no >= self.pages {
            return Err(self.file.short(at, format!("page {no} is not in the file of {} pages", self.pages)));
        }
        if self.cache.find(no).is_some() {
            return Err(self.file.corrupt(at, "page belongs to two tags"));
        }
        let mut raw = [0u8; PAGE];
        self.file.read(&mut raw, at)?;
        let lead = self.leads.get(no);
        let large = self.large;
        let pages = self.pages;
        let address = |a| number_of(a, large).filter(|n| *n < pages);
        let page =
            NsxPage::parse(&raw, key_len, fill, lead, address).map_err(|w| self.file.corrupt(at, w))?;
        self.note_leads(no, &page);
        self.put(no, page, false)
    }

    /// Notes the keys that lead to the children of branch `no`.
    pub(super) fn note_leads(&mut self, no: u32, page: &NsxPage) {
        for (i, &child) in page.children().iter().enumerate() {
            match i {
                0 => {
                    let own = self.leads.get(no).to_vec();
                    self.leads.set(child, &own);
                }
                _ => self.leads.set(child, page.key(i - 1)),
            }
        }
    }

    /// Puts a page into the cache, making room first.
    pub(super) fn put(&mut self, no: u32, page: NsxPage, dirty: bool) -> Result<usize> {
        while self.cache.full() {
            let Self { file, cache, leads, tags, large, .. } = self;
            cache.make_room(
                1,
                PAGE,
                |n, p, raw| raw.copy_from_slice(&encoded(n, p, tags, leads, *large)),
                |first, raw| file.write(raw, u64::from(first) * PAGE as u64),
            )?;
        }
        Ok(self.cache.insert(no, page, dirty))
    }

    /// The bytes of page `no`.
    pub(super) fn page_bytes(&self, no: u32, page: &NsxPage) -> [u8; PAGE] {
        encoded(no, page, &self.tags, &self.leads, self.large)
    }

    /// Notes the bytes of a cached page before its keys become fewer.
    pub(super) fn settle(&mut self, slot: usize, no: u32) {
        let raw = self.page_bytes(no, self.cache.page(slot));
        self.cache.page_mut(slot).set_past(&raw);
    }

    /// A page number for a new page, from the free list, else at the end of the file. The page starts as zeros.
    pub(super) fn new_page_no(&mut self) -> Result<u32> {
        self.reshaped = true;
        if self.free == 0 {
            return self.new_end();
        }
        let no = self.free;
        self.free = self.free_link(no)?;
        self.cache.forget(no);
        self.leads.set(no, &[]);
        Ok(no)
    }

    /// A page number at the end of the file.
    pub(super) fn new_end(&mut self) -> Result<u32> {
        let no = self.pages;
        let limit = if self.large { u32::MAX - 1 } else { u32::MAX / PAGE as u32 };
        if no >= limit {
            return Err(Error::new(ErrorKind::Limit).at(self.file.path()).because("index file is full"));
        }
        self.reshaped = true;
        self.pages += 1;
        Ok(no)
    }

    /// The free page after free page `no`, 0 = none.
    pub(super) fn free_link(&mut self, no: u32) -> Result<u32> {
        let at = u64::from(no) * PAGE as u64;
        if no == 0 || no >= self.pages {
            return Err(self.file.corrupt(at, "free list leaves the file"));
        }
        let mut raw = [0u8; P_NEXT + 4];
        self.file.read(&mut raw, at)?;
        if raw[P_MARK] != N_FREE {
            return Err(self.file.corrupt(at, "page of the free list is not marked free"));
        }
        let next = u32_at(&raw, P_NEXT);
        if next == NONE { Ok(0) } else { self.page_no(next, at + P_NEXT as u64) }
    }

    /// Chains a page into the free list; `raw` is what it held. It goes to the file at once: a free page has no unpacked form.
    pub(super) fn free_page(&mut self, no: u32, mut raw: [u8; PAGE]) -> Result<()> {
        if raw[P_MARK] & N_LEAF == 0 {
            // Harbour: the children of a branch go first, and the left-most one is forgotten.
            put_u32(&mut raw, P_LOWER, 0);
        }
        raw[P_MARK] = N_FREE;
        put_u32(&mut raw, P_NEXT, if self.free == 0 { NONE } else { self.address(self.free) });
        self.cache.forget(no);
        self.leads.set(no, &[]);
        self.file.write(&raw, u64::from(no) * PAGE as u64)?;
        self.free = no;
        self.reshaped = true;
        Ok(())
    }
}

fn number_of(address: u32, large: bool) -> Option<u32> {
    if large {
        Some(address)
    } else if address.is_multiple_of(PAGE as u32) {
        Some(address / PAGE as u32)
    } else {
        None
    }
}

fn address_of(no: u32, large: bool) -> u32 {
    if large { no } else { no.wrapping_mul(PAGE as u32) }
}

fn key_type_of(code: u16) -> Option<KeyType> {
    Some(match code {
        K_CHAR => KeyType::Char,
        K_NUM => KeyType::Num,
        K_DATE => KeyType::Date,
        K_TIMESTAMP => KeyType::Timestamp,
        K_LOGICAL => KeyType::Logical,
        _ => return None,
    })
}

fn type_code(key_type: KeyType) -> u16 {
    match key_type {
        KeyType::Char => K_CHAR,
        KeyType::Num => K_NUM,
        KeyType::Date => K_DATE,
        KeyType::Timestamp => K_TIMESTAMP,
        KeyType::Logical => K_LOGICAL,
    }
}

/// NUL-terminated text, trailing blanks cut.
pub(super) fn text(b: &[u8]) -> Vec<u8> {
    let end = b.iter().position(|&c| c == 0).unwrap_or(b.len());
    b[..end].trim_ascii_end().to_vec()
}

/// The bytes of page `no` as they stand in the file.
fn encoded(no: u32, page: &NsxPage, tags: &[NsxTag], leads: &Leads, large: bool) -> [u8; PAGE] {
    page.bytes(tags.iter().any(|t| t.root == no), leads.get(no), |n| address_of(n, large))
}

fn put_text(to: &mut [u8], text: &[u8]) {
    let n = text.len().min(to.len() - 1);
    to[..n].copy_from_slice(&text[..n]);
}
