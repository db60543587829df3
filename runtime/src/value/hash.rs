//! Hashes: insertion order by default, or sorted by key; a table of entry numbers finds keys.
//!
//! Keys are numbers, texts, dates, timestamps and pointers. Whole and floating numbers of equal value are one key.

use super::heap::{Header, Kind};
use super::{Tag, Value, compare};
use hashbrown::HashTable;
use std::cell::UnsafeCell;
use std::cmp::Ordering;
use std::sync::atomic::Ordering::Relaxed;

/// Behaviour switches of a hash, with the bit values that `hb_HFlags`-like functions use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HashFlags(pub u32);

impl HashFlags {
    /// Reading a missing key adds it with the default value.
    pub const AUTOADD_ACCESS: u32 = 0x01;
    /// Assigning a missing key adds it.
    pub const AUTOADD_ASSIGN: u32 = 0x02;
    /// Text keys differ in letter case only are equal.
    pub const IGNORE_CASE: u32 = 0x04;
    /// Text keys compare by bytes, not by collation.
    pub const BINARY: u32 = 0x08;
    /// Entries stay in insertion order (otherwise sorted by key).
    pub const KEEP_ORDER: u32 = 0x10;
    /// What a new hash has.
    pub const DEFAULT: u32 = Self::AUTOADD_ASSIGN | Self::BINARY | Self::KEEP_ORDER;
}

#[derive(Clone)]
struct Entry {
    hash: u64,
    key: Value,
    value: Value,
}

pub(super) struct Table {
    entries: Vec<Entry>,
    index: HashTable<u32>,
    default: Value,
}

/// Heap object of a hash.
#[repr(C)]
pub struct HashObj {
    pub(super) head: Header,
    pub(super) table: UnsafeCell<Table>,
}

/// A borrowed view of a hash value.
#[derive(Clone, Copy)]
pub struct Hash<'a>(&'a HashObj);

const SMALL: usize = 8;

fn mix(h: u64) -> u64 {
    let h = (h ^ (h >> 32)).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    h ^ (h >> 29)
}

fn hash_bytes(bytes: &[u8], fold: bool) -> u64 {
    let mut h = bytes.len() as u64 ^ 0x51_7C_C1_B7_27_22_0A_95;
    let fold_byte = |b: u8| if fold { b.to_ascii_uppercase() } else { b };
    let mut chunks = bytes.chunks_exact(8);
    for c in &mut chunks {
        let mut w = [0u8; 8];
        w.copy_from_slice(c);
        if fold {
            w.make_ascii_uppercase();
        }
        h = (h.rotate_left(5) ^ u64::from_le_bytes(w)).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    }
    let mut tail = 0u64;
    for &b in chunks.remainder() {
        tail = tail << 8 | fold_byte(b) as u64;
    }
    mix((h.rotate_left(5) ^ tail).wrapping_mul(0x9E37_79B9_7F4A_7C15))
}

fn hash_key(key: &Value, flags: u32) -> u64 {
    match key.tag() {
        Tag::SStr | Tag::Str => {
            hash_bytes(key.as_bytes().unwrap_or_default(), flags & HashFlags::IGNORE_CASE != 0)
        }
        Tag::Double => {
            let x = key.as_f64().unwrap_or_default();
            if x.fract() == 0.0 && x.abs() < 9e18 { mix(x as i64 as u64) } else { mix(x.to_bits()) }
        }
        _ => mix(key.payload()),
    }
}

#[inline]
fn same_key(a: &Value, b: &Value, flags: u32) -> bool {
    match (a.tag(), b.tag()) {
        (Tag::SStr, Tag::SStr) if flags & HashFlags::IGNORE_CASE == 0 => a.same_bits(b),
        (Tag::SStr | Tag::Str, Tag::SStr | Tag::Str) => {
            let (a, b) = (a.as_bytes().unwrap_or_default(), b.as_bytes().unwrap_or_default());
            if flags & HashFlags::IGNORE_CASE != 0 { a.eq_ignore_ascii_case(b) } else { a == b }
        }
        (Tag::Int, Tag::Int) => a.payload() == b.payload(),
        (Tag::Int | Tag::Double, Tag::Int | Tag::Double) => a.as_f64() == b.as_f64(),
        (x, y) => x == y && a.payload() == b.payload(),
    }
}

fn order(a: &Value, b: &Value, flags: u32) -> Ordering {
    if flags & HashFlags::IGNORE_CASE != 0
        && let (Some(x), Some(y)) = (a.as_bytes(), b.as_bytes())
    {
        return x.to_ascii_uppercase().cmp(&y.to_ascii_uppercase());
    }
    // Keys of different types: numbers, dates, the others, texts.
    let rank = |v: &Value| match () {
        () if v.is_number() => 0,
        () if v.as_timestamp().is_some() => 1,
        () if v.as_bytes().is_some() => 3,
        () => 2,
    };
    rank(a).cmp(&rank(b)).then_with(|| compare::cmp_values(a, b))
}

impl Table {
    fn find(&self, key: &Value, flags: u32) -> Option<usize> {
        if self.entries.len() <= SMALL {
            return self.entries.iter().position(|e| same_key(&e.key, key, flags));
        }
        let h = hash_key(key, flags);
        self.index
            .find(h, |&i| {
                let e = &self.entries[i as usize];
                e.hash == h && same_key(&e.key, key, flags)
            })
            .map(|&i| i as usize)
    }

    fn rebuild(&mut self, flags: u32) {
        self.index.clear();
        for e in &mut self.entries {
            e.hash = hash_key(&e.key, flags);
        }
        if self.entries.len() > SMALL {
            let entries = &self.entries;
            self.index.reserve(entries.len(), |&i| entries[i as usize].hash);
            for (i, e) in entries.iter().enumerate() {
                self.index.insert_unique(e.hash, i as u32, |&i| entries[i as usize].hash);
            }
        }
    }

    fn insert_new(&mut self, key: Value, value: Value, flags: u32) -> usize {
        // Small tables are searched entry by entry; their hashes are made when they grow.
        let hash = if self.entries.len() < SMALL { 0 } else { hash_key(&key, flags) };
        if flags & HashFlags::KEEP_ORDER == 0 {
            let at = self.entries.partition_point(|e| order(&e.key, &key, flags) == Ordering::Less);
            self.entries.insert(at, Entry { hash, key, value });
            let n = self.entries.len();
            if n == SMALL + 1 {
                self.rebuild(flags);
            } else if n > SMALL {
                self.index.iter_mut().filter(|i| **i as usize >= at).for_each(|i| *i += 1);
                let entries = &self.entries;
                self.index.insert_unique(hash, at as u32, |&i| entries[i as usize].hash);
            }
            return at;
        }
        let at = self.entries.len();
        self.entries.push(Entry { hash, key, value });
        if at == SMALL {
            self.rebuild(flags);
        } else if at > SMALL {
            let entries = &self.entries;
            self.index.insert_unique(hash, at as u32, |&i| entries[i as usize].hash);
        }
        at
    }

    fn remove(&mut self, at: usize) -> (Value, Value) {
        let e = self.entries.remove(at);
        if self.entries.len() >= SMALL {
            if let Ok(found) = self.index.find_entry(e.hash, |&i| i as usize == at) {
                found.remove();
            }
            self.index.iter_mut().filter(|i| **i as usize > at).for_each(|i| *i -= 1);
            if self.entries.len() == SMALL {
                self.index.clear();
            }
        }
        (e.key, e.value)
    }

    pub(super) fn clear_all(&mut self) {
        self.index.clear();
        drop(std::mem::take(&mut self.entries));
        drop(std::mem::take(&mut self.default));
    }

    pub(super) fn children(&self, f: &mut dyn FnMut(&Value)) {
        f(&self.default);
        for e in &self.entries {
            f(&e.key);
            f(&e.value);
        }
    }
}

impl Value {
    /// An empty hash.
    pub fn hash() -> Value {
        Value::hash_with(Vec::new())
    }

    /// A hash from pairs; a later pair replaces an earlier one with the same key.
    pub fn hash_with(pairs: Vec<(Value, Value)>) -> Value {
        let table =
            Table { entries: Vec::with_capacity(pairs.len()), index: HashTable::new(), default: Value::NIL };
        let head = Header::new(Kind::Hash);
        head.aux.store(HashFlags::DEFAULT, Relaxed);
        let obj = Box::new(HashObj { head, table: UnsafeCell::new(table) });
        let v = Value { meta: Tag::Hash as u64, p: Box::into_raw(obj).cast() };
        if let Some(h) = v.as_hash() {
            for (k, val) in pairs {
                h.set(k, val);
            }
        }
        v
    }

    /// The hash.
    #[inline(always)]
    pub fn as_hash(&self) -> Option<Hash<'_>> {
        // SAFETY: the tag says what the pointer is.
        (self.tag_byte() == Tag::Hash as u8).then(|| Hash(unsafe { &*self.p.cast::<HashObj>() }))
    }

    /// May it be a hash key? Logicals, NIL, arrays, … may not.
    pub fn is_hash_key(&self) -> bool {
        matches!(
            self.tag(),
            Tag::Int | Tag::Double | Tag::SStr | Tag::Str | Tag::Date | Tag::Timestamp | Tag::Native
        )
    }
}

impl Hash<'_> {
    #[inline(always)]
    fn table<R>(&self, f: impl FnOnce(&mut Table) -> R) -> R {
        let _lock = self.0.head.lock();
        // SAFETY: one thread, or the lock is held; the closures below run no xBase code.
        f(unsafe { &mut *self.0.table.get() })
    }

    /// Behaviour switches.
    pub fn flags(&self) -> u32 {
        self.0.head.aux.load(Relaxed)
    }

    /// Changes the switches; turning insertion order off sorts the entries.
    pub fn set_flags(&self, flags: u32) {
        self.0.head.aux.store(flags, Relaxed);
        self.table(|t| {
            if flags & HashFlags::KEEP_ORDER == 0 {
                t.entries.sort_by(|a, b| order(&a.key, &b.key, flags));
            }
            t.rebuild(flags);
        });
    }

    /// A new hash with the same entries, switches and default value; nested containers are shared.
    pub fn copy(&self) -> Value {
        let flags = self.flags();
        let table = self.table(|t| Table {
            entries: t.entries.clone(),
            index: t.index.clone(),
            default: t.default.clone(),
        });
        let head = Header::new(Kind::Hash);
        head.aux.store(flags, Relaxed);
        let obj = Box::new(HashObj { head, table: UnsafeCell::new(table) });
        Value { meta: Tag::Hash as u64, p: Box::into_raw(obj).cast() }
    }

    /// Number of entries.
    #[inline(always)]
    pub fn len(&self) -> usize {
        self.table(|t| t.entries.len())
    }

    /// No entries?
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Value under a key.
    #[inline(always)]
    pub fn get(&self, key: &Value) -> Option<Value> {
        let flags = self.flags();
        self.table(|t| t.find(key, flags).map(|i| t.entries[i].value.clone())).map(Value::deref_own)
    }

    /// Position (0-based) of a key.
    pub fn position(&self, key: &Value) -> Option<usize> {
        let flags = self.flags();
        self.table(|t| t.find(key, flags))
    }

    /// Adds or replaces.
    #[inline(always)]
    pub fn set(&self, key: Value, value: Value) {
        let flags = self.flags();
        let old = self.table(|t| match t.find(&key, flags) {
            Some(i) => Some(std::mem::replace(&mut t.entries[i].value, value)),
            None => {
                t.insert_new(key, value, flags);
                None
            }
        });
        drop(old);
    }

    /// Removes a key; its value when it was there.
    pub fn remove(&self, key: &Value) -> Option<Value> {
        let flags = self.flags();
        self.table(|t| t.find(key, flags).map(|i| t.remove(i))).map(|(_, v)| v)
    }

    /// Removes the entry at a position (0-based).
    pub fn remove_at(&self, at: usize) -> Option<(Value, Value)> {
        self.table(|t| (at < t.entries.len()).then(|| t.remove(at)))
    }

    /// Key at a position (0-based).
    pub fn key_at(&self, at: usize) -> Option<Value> {
        self.table(|t| t.entries.get(at).map(|e| e.key.clone()))
    }

    /// Value at a position (0-based).
    pub fn value_at(&self, at: usize) -> Option<Value> {
        self.table(|t| t.entries.get(at).map(|e| e.value.clone())).map(Value::deref_own)
    }

    /// Replaces the value at a position (0-based).
    pub fn set_value_at(&self, at: usize, v: Value) -> bool {
        let old = self.table(|t| t.entries.get_mut(at).map(|e| std::mem::replace(&mut e.value, v)));
        old.is_some()
    }

    /// All keys in order.
    pub fn keys(&self) -> Vec<Value> {
        self.table(|t| t.entries.iter().map(|e| e.key.clone()).collect())
    }

    /// All values in order.
    pub fn values(&self) -> Vec<Value> {
        self.table(|t| t.entries.iter().map(|e| e.value.clone()).collect())
    }

    /// All pairs in order.
    pub fn pairs(&self) -> Vec<(Value, Value)> {
        self.table(|t| t.entries.iter().map(|e| (e.key.clone(), e.value.clone())).collect())
    }

    /// Empties it.
    pub fn clear(&self) {
        let old = self.table(|t| {
            t.index.clear();
            std::mem::take(&mut t.entries)
        });
        drop(old);
    }

    /// Makes room.
    pub fn reserve(&self, n: usize) {
        self.table(|t| t.entries.reserve(n));
    }

    /// Reorders the entries by a comparison of (key, value) pairs; must not run xBase code.
    pub fn sort_pairs(&self, mut f: impl FnMut((&Value, &Value), (&Value, &Value)) -> Ordering) {
        let flags = self.flags();
        self.table(|t| {
            t.entries.sort_by(|a, b| f((&a.key, &a.value), (&b.key, &b.value)));
            t.rebuild(flags);
        });
    }

    /// Sorts by key.
    pub fn sort(&self) {
        let flags = self.flags();
        self.sort_pairs(|a, b| order(a.0, b.0, flags));
    }

    /// Default value of missing keys (`hb_HDefault()`).
    pub fn default_value(&self) -> Value {
        self.table(|t| t.default.clone())
    }

    /// Sets the default value.
    pub fn set_default_value(&self, v: Value) {
        let old = self.table(|t| std::mem::replace(&mut t.default, v));
        drop(old);
    }

    /// Address, for identity checks.
    pub fn id(&self) -> usize {
        std::ptr::from_ref(self.0).addr()
    }
}
