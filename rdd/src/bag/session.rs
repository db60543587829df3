//! One area's view of a bag: directions, scopes, key images, and the trees it shares with other areas of the process.
//!
//! An exclusively opened bag is owned outright. A shared one is a mutex-guarded tree on the file's shared slot: the guard is
//! held from the outermost `begin` to its `end`, so areas of one process exclude each other before the file lock
//! excludes other processes. Tag numbers are this session's own: tags others add are not seen, tags others drop are errors.

mod brackets;
mod by_hand;
mod first_only;
mod tag_list;

use super::sorter::{BagSorter, sorted};
use super::{Beside, Bound, Cursor, Finding, KeyOrder, KeyTree, Side, end_of};
use crate::codepage::Collation;
use crate::error::{Error, ErrorKind, Result};
use crate::fastexpr::{FastExpr, Scope};
use crate::keyimage::{KeyShape, Spelling};
use crate::locks::LockScheme;
use crate::order::{
    Access, BagContext, BagLock, KeyBatch, KeySorter, KeyType, KeyUse, OrderBag, ScopeBounds, SeekMode,
    TagFlag, TagInfo, append_stored,
};
use crate::sortbuild::RowSorter;
use crate::storage::Storage;
use crate::value::{FieldValue, RecNo, ValueRef};
use brackets::{SharedTree, enter, leave};
use parking_lot::{ArcMutexGuard, Mutex, RawMutex};
use std::cmp::Ordering;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering::Relaxed};

enum Tree {
    /// `None` only while a call borrows it.
    Own(Option<Box<dyn KeyTree>>),
    Shared {
        tree: Arc<SharedTree>,
        guard: Option<ArcMutexGuard<RawMutex, Box<dyn KeyTree>>>,
    },
}

/// A bag as one area uses it.
pub struct BagSession {
    tree: Tree,
    storage: Arc<dyn Storage>,
    path: PathBuf,
    spelling: Spelling,
    tags: Vec<TagInfo>,
    /// Number of each tag in the tree, `None` if somebody dropped it.
    places: Vec<Option<usize>>,
    stamp: u64,
    orders: Vec<KeyOrder>,
    collation: Arc<dyn Collation>,
    lock: BagLock,
    dirty_read: bool,
    depth: u32,
    page_size: u32,
    page_unit: u32,
    counter: u64,
    /// What the file asked for when it was opened.
    scheme: Option<LockScheme>,
    /// When it was opened, the file held one order without a name.
    unnamed: bool,
    foreign: u64,
    /// Key before a step, to go back to when the step leaves the scope.
    spare: Vec<u8>,
}

impl BagSession {
    /// A session on an open file; `make` opens or creates the tree unless an area of the process has it already.
    pub fn new(
        storage: Arc<dyn Storage>,
        cx: &BagContext,
        spelling: Spelling,
        make: impl FnOnce(Arc<dyn Storage>) -> Result<Box<dyn KeyTree>>,
    ) -> Result<Self> {
        let tree = if storage.is_exclusive() {
            Tree::Own(Some(make(storage.clone())?))
        } else {
            let fresh = || {
                let tree = Arc::new(Mutex::new(make(storage.clone())?));
                Ok(Arc::new(SharedTree { tree, queue: AtomicU32::new(0) }))
            };
            let tree = storage.shared_slot().get_or_init::<SharedTree>(fresh)?;
            Tree::Shared { tree, guard: None }
        };
        let mut s = Self {
            tree,
            path: storage.path().to_path_buf(),
            storage,
            spelling,
            tags: Vec::new(),
            places: Vec::new(),
            stamp: 0,
            orders: Vec::new(),
            collation: cx.collation.clone(),
            lock: cx.lock,
            dirty_read: cx.dirty_read,
            depth: 0,
            page_size: 0,
            page_unit: 0,
            counter: 0,
            unnamed: false,
            scheme: None,
            foreign: 0,
            spare: Vec::new(),
        };
        s.with(|s, t| {
            (s.page_size, s.page_unit) = (t.page_size(), t.page_unit());
            s.scheme = t.scheme();
            s.unnamed = t.is_unnamed();
            s.counter = u64::from(t.update_counter());
            s.take_tags(t)
        })?;
        Ok(s)
    }

    /// Runs `work` with the tree; outside of `begin`/`end` it is locked for the call only.
    fn with<T>(&mut self, work: impl FnOnce(&mut Self, &mut dyn KeyTree) -> Result<T>) -> Result<T> {
        // The tree leaves the session for the call, so that both can be borrowed.
        match &mut self.tree {
            Tree::Own(own) => {
                let Some(mut t) = own.take() else {
                    return Err(Error::new(ErrorKind::Unsupported).at(&self.path));
                };
                let result = work(self, &mut *t);
                self.tree = Tree::Own(Some(t));
                result
            }
            Tree::Shared { tree, guard } => {
                let taken = guard.take();
                let kept = taken.is_some();
                let mut held = match taken {
                    Some(g) => g,
                    None => tree.tree.lock_arc(),
                };
                let result = work(self, &mut **held);
                if kept && let Tree::Shared { guard, .. } = &mut self.tree {
                    *guard = Some(held);
                }
                result
            }
        }
    }

    fn set_orders(&mut self) {
        self.orders = self.tags.iter().map(|t| KeyOrder::of(t.key_type, &self.collation)).collect();
    }

    fn place(&self, tag: usize) -> Result<usize> {
        self.places
            .get(tag)
            .copied()
            .flatten()
            .ok_or_else(|| Error::new(ErrorKind::InvalidOrder).at(&self.path))
    }

    /// True if logical forward is the tree's forward.
    fn along(&self, tree: &dyn KeyTree, tag: usize, place: usize) -> bool {
        self.tags[tag].reverse == tree.is_stored_descending(place)
    }

    fn shape(&self, tag: &TagInfo, open: bool) -> KeyShape {
        let len = if open {
            tag.key_len as usize
        } else {
            self.spelling.image_len(tag.key_type, tag.key_len as usize)
        };
        KeyShape { key_type: tag.key_type, len, dec: tag.key_dec }
    }

    /// Compares a key with a bound in logical order.
    fn logical(&self, tag: usize, key: &[u8], bound: &[u8]) -> Ordering {
        let c = self.orders[tag].against(key, bound);
        if self.tags[tag].reverse { c.reverse() } else { c }
    }

    /// The cut on one side, in the order of the tree, of what an image asks for.
    fn cut<'a>(&self, tag: usize, image: &'a [u8], side: Side, tree: &dyn KeyTree) -> Bound<'a> {
        let down = self.place(tag).is_ok_and(|p| tree.is_stored_descending(p));
        let end = match (side, down) {
            (Side::Before, false) | (Side::After, true) => Side::Before,
            _ => Side::After,
        };
        Bound { key: end_of(image, usize::from(self.tags[tag].key_len), end), recno: None, side }
    }

    fn below_top(&self, tag: usize, key: &[u8], scope: &ScopeBounds) -> bool {
        scope.top.as_ref().is_some_and(|t| self.logical(tag, key, t) == Ordering::Less)
    }

    fn above_bottom(&self, tag: usize, key: &[u8], scope: &ScopeBounds) -> bool {
        scope.bottom.as_ref().is_some_and(|b| self.logical(tag, key, b) == Ordering::Greater)
    }

    fn in_scope_of(&self, tag: usize, key: &[u8], scope: &ScopeBounds) -> Ordering {
        if self.below_top(tag, key, scope) {
            Ordering::Less
        } else if self.above_bottom(tag, key, scope) {
            Ordering::Greater
        } else {
            Ordering::Equal
        }
    }

    /// The edge of the scope: first (or last) key of it in logical order.
    fn edge(
        &mut self,
        tree: &mut dyn KeyTree,
        tag: usize,
        cur: &mut Cursor,
        scope: &ScopeBounds,
        last: bool,
    ) -> Result<bool> {
        let p = self.place(tag)?;
        let along = self.along(tree, tag, p);
        let bound = if last { &scope.bottom } else { &scope.top };
        // Walking with the tree the first key lies behind the cut before the bound; all other cases mirror that.
        let found = match (bound, along != last) {
            (None, true) => tree.first(p, cur)?,
            (None, false) => tree.last(p, cur)?,
            (Some(image), true) => tree.seek(p, self.cut(tag, image, Side::Before, tree), cur)?,
            (Some(image), false) => tree.seek_before(p, self.cut(tag, image, Side::After, tree), cur)?,
        };
        let inside = found
            && if last {
                !self.below_top(tag, &cur.key, scope)
            } else {
                !self.above_bottom(tag, &cur.key, scope)
            };
        if !inside {
            cur.reset();
        } else if last && self.shows_first_only(tree, tag)? {
            self.go_to_first_of(tree, tag, cur)?;
        }
        Ok(inside)
    }

    fn step(
        &mut self,
        tree: &mut dyn KeyTree,
        tag: usize,
        cur: &mut Cursor,
        scope: &ScopeBounds,
        back: bool,
    ) -> Result<bool> {
        let p = self.place(tag)?;
        if !cur.on_key() {
            return Ok(false);
        }
        let recno = cur.recno;
        let scoped = scope.top.is_some() || scope.bottom.is_some();
        if scoped {
            self.spare.clear();
            self.spare.extend_from_slice(&cur.key);
        }
        let moved = if self.shows_first_only(tree, tag)? {
            self.go_to_other_key(tree, tag, cur, back)?
        } else if self.along(tree, tag, p) != back {
            tree.next(p, cur)?
        } else {
            tree.prev(p, cur)?
        };
        if !moved {
            // The key image survives the end of the tree; the place is found again by it.
            cur.recno = recno;
            return Ok(false);
        }
        if !scoped {
            return Ok(true);
        }
        let (top, bottom) = (self.below_top(tag, &cur.key, scope), self.above_bottom(tag, &cur.key, scope));
        if !top && !bottom {
            return Ok(true);
        }
        if top && !back {
            // From before the scope the next key is its first.
            if self.edge(tree, tag, cur, scope, false)? {
                return Ok(true);
            }
        }
        cur.reset();
        cur.key.extend_from_slice(&self.spare);
        cur.recno = recno;
        Ok(false)
    }

    /// [`OrderBag::glide`] where a scope has to be looked at.
    fn glide_in_scope(
        &mut self,
        (tag, place): (usize, usize),
        cur: &mut Cursor,
        scope: &ScopeBounds,
        (back, to): (bool, Beside),
        most: u32,
    ) -> bool {
        let Tree::Own(Some(tree)) = &mut self.tree else { return false };
        let Some((slot, key, recno)) = tree.neighbour(self.stamp, place, to, cur) else { return false };
        let (near, far) = if back { (&scope.bottom, &scope.top) } else { (&scope.top, &scope.bottom) };
        let order = &self.orders[tag];
        let side = |key: &[u8], bound: &[u8]| order.against(key, bound);
        // The key left lies behind the near bound, and this one therefore too; this one lies before the far bound, and that one did.
        let (before, behind) = match to {
            Beside::Above => (Ordering::Less, Ordering::Greater),
            Beside::Below => (Ordering::Greater, Ordering::Less),
        };
        if near.as_ref().is_some_and(|b| side(&cur.key, b) == before)
            || far.as_ref().is_some_and(|b| side(key, b) == behind)
        {
            return false;
        }
        cur.slide(slot, key, recno, most)
    }

    fn image_len_for(&self, tag: &TagInfo) -> usize {
        // A tag of the bag carries image lengths already; foreign CDX files may have four-byte integers.
        let open = self.tags.iter().any(|t| t.name == tag.name && t.key_len == tag.key_len && t.key_len == 4);
        if open && tag.key_type == KeyType::Num && self.spelling == Spelling::Binary {
            return 4;
        }
        self.spelling.image_len(tag.key_type, tag.key_len as usize)
    }
}

impl OrderBag for BagSession {
    fn path(&self) -> &Path {
        &self.path
    }

    fn tags(&self) -> &[TagInfo] {
        &self.tags
    }

    fn descriptor(&self) -> i32 {
        self.storage.descriptor()
    }

    fn is_shared(&self) -> bool {
        !self.storage.is_exclusive()
    }

    fn is_readonly(&self) -> bool {
        self.storage.is_readonly()
    }

    fn page_size(&self) -> u32 {
        self.page_size
    }

    fn page_offset(&self, cur: &Cursor) -> u64 {
        let page = cur.depth.checked_sub(1).and_then(|top| cur.path.get(top)).map_or(0, |p| p.0);
        u64::from(page) * u64::from(self.page_unit)
    }

    fn scheme(&self) -> Option<LockScheme> {
        self.scheme
    }

    fn directory(&mut self) -> Result<Option<Vec<u8>>> {
        self.with(|_, t| Ok(t.directory()))
    }

    fn is_unnamed(&self) -> bool {
        self.unnamed
    }

    fn update_counter(&self) -> u64 {
        self.counter
    }

    fn foreign_changes(&self) -> u64 {
        self.foreign
    }

    fn begin(&mut self, access: Access) -> Result<()> {
        if self.depth == 0
            && let Tree::Shared { tree, guard } = &mut self.tree
        {
            *guard = Some(tree.enter());
        }
        let opened = match &mut self.tree {
            Tree::Own(Some(t)) => {
                t.file_mut().lock = self.lock;
                enter(&mut **t, access)
            }
            Tree::Shared { guard: Some(t), .. } => {
                if self.depth == 0 {
                    t.file_mut().lock = self.lock;
                    t.file_mut().dirty_read = self.dirty_read;
                }
                enter(&mut ***t, access)
            }
            _ => Err(Error::new(ErrorKind::LockFailed).at(&self.path)),
        };
        match opened {
            Ok((counter, stamp)) => {
                if self.depth == 0 && self.counter != u64::from(counter) {
                    self.foreign += 1;
                }
                self.depth += 1;
                self.counter = u64::from(counter);
                if stamp != self.stamp {
                    self.with(|s, t| {
                        s.find_places(t);
                        Ok(())
                    })?;
                }
                Ok(())
            }
            Err(e) => {
                if self.depth == 0
                    && let Tree::Shared { guard, .. } = &mut self.tree
                    && let Some(mut t) = guard.take()
                {
                    t.file_mut().let_go()?;
                }
                Err(e)
            }
        }
    }

    fn end(&mut self, access: Access) -> Result<()> {
        let closed = match &mut self.tree {
            Tree::Own(Some(t)) => leave(&mut **t, access),
            Tree::Shared { guard: Some(t), tree } => {
                t.file_mut().wanted = self.depth == 1 && tree.queue.load(Relaxed) > 0;
                leave(&mut ***t, access)
            }
            _ => Err(Error::new(ErrorKind::LockFailed).at(&self.path)),
        };
        self.depth = self.depth.saturating_sub(1);
        if self.depth == 0
            && let Tree::Shared { guard, .. } = &mut self.tree
        {
            *guard = None;
        }
        self.counter = u64::from(closed?);
        Ok(())
    }

    fn set_lock(&mut self, lock: BagLock, dirty_read: bool) {
        self.lock = lock;
        self.dirty_read = dirty_read;
    }

    fn flush(&mut self, hard: bool) -> Result<()> {
        self.with(|_, t| {
            if t.file().read_only {
                return Ok(());
            }
            if !t.file().shared {
                t.flush()?;
            }
            if hard { t.file().sync() } else { Ok(()) }
        })
    }

    fn key_image(&self, tag: usize, value: ValueRef<'_>, wanted: KeyUse, out: &mut Vec<u8>) -> Result<bool> {
        let Some(info) = self.tags.get(tag) else {
            return Err(Error::new(ErrorKind::InvalidOrder).at(&self.path));
        };
        let shape = self.shape(info, true);
        if self.spelling.encode(shape, value, wanted == KeyUse::Store, out) {
            return Ok(true);
        }
        Ok(wanted == KeyUse::Seek && self.spelling.encode_foreign(shape, value, out))
    }

    fn record_image(
        &self,
        tag: usize,
        key: &FastExpr,
        record: &[u8],
        scope: &Scope<'_>,
        out: &mut Vec<u8>,
    ) -> Result<bool> {
        let Some(info) = self.tags.get(tag) else {
            return Err(Error::new(ErrorKind::InvalidOrder).at(&self.path));
        };
        let shape = self.shape(info, true);
        out.clear();
        if append_stored(self.spelling, shape, key, record, scope, out) {
            return Ok(true);
        }
        let mut scratch = key.scratch();
        Ok(self.spelling.encode(shape, key.eval(record, scope, &mut scratch), true, out))
    }

    fn new_key_image(&self, tag: &TagInfo, value: ValueRef<'_>, out: &mut Vec<u8>) -> Result<bool> {
        let shape = KeyShape { len: self.image_len_for(tag), ..self.shape(tag, false) };
        Ok(self.spelling.encode(shape, value, true, out))
    }

    fn key_batch(&self, tag: &TagInfo) -> KeyBatch {
        KeyBatch::new(self.spelling, KeyShape { len: self.image_len_for(tag), ..self.shape(tag, false) })
    }

    fn key_value(&self, tag: usize, image: &[u8]) -> FieldValue {
        match self.tags.get(tag) {
            Some(info) => self.spelling.decode(self.shape(info, true), image),
            None => FieldValue::Nil,
        }
    }

    fn compare(&self, tag: usize, key: &[u8], other: &[u8]) -> Ordering {
        self.orders.get(tag).map_or(Ordering::Equal, |o| o.against(key, other))
    }

    fn first(&mut self, tag: usize, cur: &mut Cursor, scope: &ScopeBounds) -> Result<bool> {
        self.with(|s, t| s.edge(t, tag, cur, scope, false))
    }

    fn last(&mut self, tag: usize, cur: &mut Cursor, scope: &ScopeBounds) -> Result<bool> {
        self.with(|s, t| s.edge(t, tag, cur, scope, true))
    }

    fn next(&mut self, tag: usize, cur: &mut Cursor, scope: &ScopeBounds) -> Result<bool> {
        self.with(|s, t| s.step(t, tag, cur, scope, false))
    }

    fn prev(&mut self, tag: usize, cur: &mut Cursor, scope: &ScopeBounds) -> Result<bool> {
        self.with(|s, t| s.step(t, tag, cur, scope, true))
    }

    #[inline]
    fn glide(&mut self, tag: usize, cur: &mut Cursor, scope: &ScopeBounds, back: bool, most: u32) -> bool {
        let Tree::Own(Some(tree)) = &mut self.tree else { return false };
        let (Some(&Some(place)), Some(info)) = (self.places.get(tag), self.tags.get(tag)) else {
            return false;
        };
        if info.unique && tree.tag(place).is_ok_and(|t| !t.unique) {
            // Of each key only the first record is shown.
            return false;
        }
        let to = if info.reverse == back { Beside::Above } else { Beside::Below };
        if scope.top.is_none() && scope.bottom.is_none() {
            return tree.glide(self.stamp, place, to, cur, most);
        }
        self.glide_in_scope((tag, place), cur, scope, (back, to), most)
    }

    fn seek(&mut self, tag: usize, cur: &mut Cursor, image: &[u8], mode: SeekMode) -> Result<bool> {
        self.with(|s, t| {
            let p = s.place(tag)?;
            let first = mode == SeekMode::First || s.shows_first_only(t, tag)?;
            let found = if s.along(t, tag, p) == first {
                t.seek(p, s.cut(tag, image, Side::Before, t), cur)?
            } else {
                t.seek_before(p, s.cut(tag, image, Side::After, t), cur)?
            };
            Ok(found && s.orders[tag].against(&cur.key, image) == Ordering::Equal)
        })
    }

    fn find(&mut self, tag: usize, cur: &mut Cursor, image: &[u8], recno: RecNo) -> Result<bool> {
        self.with(|s, t| {
            let p = s.place(tag)?;
            if t.seek_entry(p, image, recno.0, cur)? || t.seek_stale(p, image, recno.0, cur)? {
                return Ok(true);
            }
            cur.reset();
            cur.key.extend_from_slice(image);
            cur.recno = recno;
            cur.gone = true;
            Ok(false)
        })
    }

    fn find_custom(&mut self, tag: usize, cur: &mut Cursor, image: &[u8], recno: RecNo) -> Result<bool> {
        self.with(|s, t| s.find_by_hand(t, tag, cur, image, recno))
    }

    fn insert_custom(&mut self, tag: usize, cur: &mut Cursor, image: &[u8], recno: RecNo) -> Result<bool> {
        self.with(|s, t| s.insert_by_hand(t, tag, cur, image, recno))
    }

    fn remove_custom(&mut self, tag: usize, cur: &mut Cursor) -> Result<bool> {
        self.with(|s, t| s.remove_by_hand(t, tag, cur))
    }

    fn share(&mut self, tag: usize, cur: &Cursor, scope: &ScopeBounds) -> Result<Option<f64>> {
        self.with(|s, t| s.share_in(t, tag, cur, scope))
    }

    fn goto_share(&mut self, tag: usize, cur: &mut Cursor, share: f64, scope: &ScopeBounds) -> Result<bool> {
        self.with(|s, t| s.go_to_share(t, tag, cur, share, scope))
    }

    fn in_scope(&self, tag: usize, key: &[u8], scope: &ScopeBounds) -> Ordering {
        self.in_scope_of(tag, key, scope)
    }

    fn insert(&mut self, tag: usize, key: &[u8], recno: RecNo) -> Result<bool> {
        self.with(|s, t| t.insert(s.place(tag)?, key, recno.0))
    }

    fn delete(&mut self, tag: usize, key: &[u8], recno: RecNo) -> Result<bool> {
        self.with(|s, t| t.remove(s.place(tag)?, key, recno.0))
    }

    fn count(&mut self, tag: usize, scope: &ScopeBounds) -> Result<u64> {
        self.with(|s, t| {
            let p = s.place(tag)?;
            if s.shows_first_only(t, tag)? {
                return s.count_keys(t, tag, scope);
            }
            if scope.top.is_none() && scope.bottom.is_none() {
                return t.key_count(p);
            }
            let (mut a, mut z) = (Cursor::new(), Cursor::new());
            if !s.edge(t, tag, &mut a, scope, false)? || !s.edge(t, tag, &mut z, scope, true)? {
                return Ok(0);
            }
            let (a, z) = (t.key_number(p, &mut a)?, t.key_number(p, &mut z)?);
            Ok(a.abs_diff(z) + 1)
        })
    }

    fn position(&mut self, tag: usize, cur: &Cursor, scope: &ScopeBounds) -> Result<u64> {
        self.with(|s, t| {
            let p = s.place(tag)?;
            let mut cur = cur.clone();
            if !cur.on_key() || s.in_scope(tag, &cur.key, scope) != Ordering::Equal {
                return Ok(0);
            }
            if s.shows_first_only(t, tag)? {
                return s.number_of_key(t, tag, cur, scope);
            }
            let n = t.key_number(p, &mut cur)?;
            if n == 0 || (scope.top.is_none() && s.along(t, tag, p)) {
                return Ok(n);
            }
            let mut first = Cursor::new();
            if !s.edge(t, tag, &mut first, scope, false)? {
                return Ok(0);
            }
            Ok(t.key_number(p, &mut first)?.abs_diff(n) + 1)
        })
    }

    fn goto_position(&mut self, tag: usize, cur: &mut Cursor, n: u64, scope: &ScopeBounds) -> Result<bool> {
        self.with(|s, t| {
            let p = s.place(tag)?;
            if s.shows_first_only(t, tag)? {
                return s.go_to_key_number(t, tag, cur, n, scope);
            }
            let along = s.along(t, tag, p);
            let mut first = 1;
            if scope.top.is_some() || !along {
                if n == 0 || !s.edge(t, tag, cur, scope, false)? {
                    cur.reset();
                    return Ok(false);
                }
                first = t.key_number(p, cur)?;
            }
            let step = n.saturating_sub(1);
            let target = if along { first.checked_add(step) } else { first.checked_sub(step) };
            let found = n > 0
                && match target {
                    Some(k) if k > 0 => t.goto_key(p, k, cur)?,
                    _ => false,
                };
            if !found || s.in_scope(tag, &cur.key, scope) != Ordering::Equal {
                cur.reset();
                return Ok(false);
            }
            Ok(true)
        })
    }

    fn set_key_type(&mut self, tag: usize, key_type: KeyType) -> Result<()> {
        self.with(|s, t| {
            let p = s.place(tag)?;
            if t.tag(p)?.key_type != key_type {
                t.set_key_type(p, key_type)?;
            }
            s.tags[tag].key_type = key_type;
            s.set_orders();
            Ok(())
        })
    }

    fn set_flag(&mut self, tag: usize, flag: TagFlag, on: bool) -> Result<()> {
        self.with(|s, t| {
            let p = s.place(tag)?;
            if flag == TagFlag::Unique {
                // Harbour: what others see and what is kept stays as it was.
                s.tags[tag].unique = on || t.tag(p)?.unique;
                return Ok(());
            }
            t.set_flag(p, flag, on)?;
            s.tags[tag].set_flag(flag, on);
            if flag != TagFlag::Partial {
                s.tags[tag].partial = t.tag(p)?.partial;
            }
            Ok(())
        })
    }

    fn check(&mut self) -> Result<Vec<Finding>> {
        self.with(|_, t| {
            let mut out = Vec::new();
            t.begin_read()?;
            let checked = t.check(&mut out);
            t.end_read()?;
            checked.map(|()| out)
        })
    }

    fn dump(&mut self) -> Result<String> {
        self.with(|_, t| {
            t.begin_read()?;
            let text = t.dump();
            t.end_read()?;
            text
        })
    }

    fn set_reverse(&mut self, tag: usize, reverse: bool) {
        if let Some(t) = self.tags.get_mut(tag) {
            t.reverse = reverse;
        }
    }

    fn sorter(&self, tag: &TagInfo, expected: u64) -> Result<Box<dyn KeySorter>> {
        let (len, text) = (self.image_len_for(tag), self.spelling == Spelling::Text);
        let order = KeyOrder::of(tag.key_type, &self.collation);
        let by_recno = !text || tag.sort_recno;
        let mut rows = RowSorter::new(len, order, text && tag.descending, by_recno).with_records(expected);
        rows.reserve(usize::try_from(expected).unwrap_or(0).min(1 << 22));
        Ok(Box::new(BagSorter { rows, fill: self.spelling.fill(tag.key_type) }))
    }

    fn add_tag(&mut self, tag: &TagInfo, keys: Box<dyn KeySorter>) -> Result<usize> {
        let mut keys = sorted(keys)?;
        let info = TagInfo { key_len: keys.key_len() as u16, ..tag.clone() };
        self.with(|s, t| {
            let reverse = info.reverse;
            t.add_tag(info.clone(), &mut keys)?;
            s.take_own(t, Some(&info.name))?;
            let added = s.tags.iter().position(|t| t.name == info.name).unwrap_or(0);
            s.tags[added].reverse = reverse;
            Ok(added)
        })
    }

    fn rebuild_tag(&mut self, tag: usize, keys: Box<dyn KeySorter>) -> Result<()> {
        let mut keys = sorted(keys)?;
        self.with(|s, t| {
            t.rebuild_tag(s.place(tag)?, &mut keys)?;
            s.find_places(t);
            Ok(())
        })
    }

    fn reopened(&mut self) -> Result<()> {
        self.with(|_, t| t.reopened())
    }

    fn drop_tag(&mut self, tag: usize) -> Result<()> {
        self.with(|s, t| {
            t.drop_tag(s.place(tag)?)?;
            s.take_own(t, None)
        })
    }

    fn start_reindex(&mut self) -> Result<()> {
        self.with(|s, t| {
            t.start_reindex()?;
            s.find_places(t);
            // What building anew takes back is no longer so here either.
            for tag in 0..s.tags.len() {
                let TagInfo { partial, change_only, .. } = *t.tag(s.place(tag)?)?;
                s.tags[tag].partial = partial;
                s.tags[tag].change_only = change_only;
            }
            s.show_all(t)
        })
    }
}

impl Drop for BagSession {
    fn drop(&mut self) {
        // Brackets left open by an error must not keep the shared tree; an owned one writes what it holds.
        while self.depth > 0 {
            if self.end(Access::Read).is_err() {
                break;
            }
        }
        let _ = self.flush(false);
    }
}
