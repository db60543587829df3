//! Index bags against the records: structure of every bag, and every key recomputed from its record.
//!
//! Expressions without a fast form are evaluated by the host; where it cannot, the tag is named in the report. Keys that a program adds by
//! itself (custom orders) are only checked to belong to records that exist.

use super::{Finding, Findings, Severity};
use crate::codepage::Collation;
use crate::dbfdriver::eval::fast_scope;
use crate::dbfdriver::keys;
use crate::error::{Error, ErrorKind, Result};
use crate::eval::Host;
use crate::locks::LockScheme;
use crate::order::{
    Access, BagContext, BagKind, KeyType, KeyUse, OrderBag, OrderCursor, ScopeBounds, SeekMode, TagInfo,
};
use crate::storage::OpenMode;
use crate::value::AreaNo;
use crate::value::FieldValue;
use std::cmp::Ordering;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// What the check of an area's orders found.
#[derive(Debug, Default)]
pub struct KeyReport {
    /// Findings, bag by bag.
    pub findings: Vec<Finding>,
    /// Tags whose keys were not recomputed: bag, tag, reason.
    pub skipped: Vec<(PathBuf, String, String)>,
    /// Keys compared with their records.
    pub keys: u64,
}

/// Who waits for the check of keys.
pub trait Watch {
    /// So many keys are done.
    fn keys(&mut self, done: u64);
    /// What the host's evaluation that just failed said.
    fn failure(&mut self) -> String;
}

/// Nobody waits.
pub struct Unwatched;

impl Watch for Unwatched {
    fn keys(&mut self, _done: u64) {}
    fn failure(&mut self) -> String {
        "it cannot be evaluated".into()
    }
}

/// Checks every open bag of the area. An unreadable page is a finding; an unreadable table an error.
pub fn check_keys(h: &mut dyn Host, a: AreaNo, limit: usize, watch: &mut dyn Watch) -> Result<KeyReport> {
    let mut report = KeyReport::default();
    let mut findings = Findings::new(limit);
    let table = h.areas().area(a)?.dbf()?;
    let (recno, phantom) = (table.recno, table.phantom);
    let unreadable = table.layout.encrypted && table.cipher.is_none();
    for b in 0..h.areas().area(a)?.orders.bags.len() {
        let bag = &mut h.areas().area(a)?.orders.bags[b].bag;
        let path = bag.path().to_path_buf();
        if unreadable {
            for tag in bag.tags() {
                let name = String::from_utf8_lossy(&tag.name).into_owned();
                report.skipped.push((path.clone(), name, "the table is encrypted".into()));
            }
            continue;
        }
        bag.begin(Access::Read)?;
        let done = check_bag(h, a, b, &path, &mut findings, &mut report, watch);
        let ended = h.areas().area(a)?.orders.bags[b].bag.end(Access::Read);
        if let Err(e) = done {
            findings.add_error(&path, &e);
        }
        ended?;
    }
    h.areas().area(a)?.dbf()?.place(recno, phantom);
    report.findings = findings.into_vec();
    Ok(report)
}

/// Checks the structure of a bag alone, without its table: for bags whose keys nobody here can evaluate. Answers findings and the names
/// of the tags.
pub fn check_structure(
    path: &Path,
    kind: BagKind,
    collation: Arc<dyn Collation>,
    limit: usize,
) -> Result<(Vec<Finding>, Vec<String>)> {
    let format = kind.format().ok_or_else(|| Error::new(ErrorKind::Unsupported).at(path))?;
    let mut findings = Findings::new(limit);
    let mut bag = format.open(path, &context(collation))?;
    let mut found = bag.check()?;
    // What kind of keys they are only the table could tell: eight bytes may be a number, which is filled up otherwise.
    for t in (0..bag.tags().len()).filter(|_| kind == BagKind::Cdx) {
        if matches!(bag.tags()[t].key_len, 4 | 8) && !found.is_empty() {
            bag.set_key_type(t, KeyType::Num)?;
            let other = bag.check()?;
            if other.len() < found.len() {
                found = other;
            } else {
                bag.set_key_type(t, KeyType::Char)?;
            }
        }
    }
    for f in found {
        findings.add(path, f.offset, Severity::Damage, sentence(&f));
    }
    let tags = bag.tags().iter().map(|t| String::from_utf8_lossy(&t.name).into_owned()).collect();
    Ok((findings.into_vec(), tags))
}

/// How a bag is opened to be looked at.
pub(super) fn context(collation: Arc<dyn Collation>) -> BagContext {
    BagContext {
        mode: OpenMode { create: false, shared: true, readonly: true },
        lock: LockScheme::Clipper.bag_lock(),
        collation,
        dirty_read: true,
        page_size: 0,
        multi_tag: true,
        directory: None,
        large_file: false,
        hard_commit: false,
        temporary: false,
    }
}

fn sentence(f: &crate::bag::Finding) -> String {
    if f.tag.is_empty() { f.what.clone() } else { format!("tag {}: {}", f.tag, f.what) }
}

fn check_bag(
    h: &mut dyn Host,
    a: AreaNo,
    b: usize,
    path: &Path,
    findings: &mut Findings,
    report: &mut KeyReport,
    watch: &mut dyn Watch,
) -> Result<()> {
    let found = h.areas().area(a)?.orders.bags[b].bag.check()?;
    for f in &found {
        findings.add(path, f.offset, Severity::Damage, sentence(f));
    }
    for t in 0..h.areas().area(a)?.orders.bags[b].bag.tags().len() {
        let tag = h.areas().area(a)?.orders.bags[b].bag.tags()[t].clone();
        let name = String::from_utf8_lossy(&tag.name).into_owned();
        if !found.is_empty() {
            report.skipped.push((path.to_path_buf(), name, "the bag's structure is damaged".into()));
            continue;
        }
        let custom = tag.custom || tag.multi_key || tag.template;
        let mut walk = Walk { path, name: &name, findings, keys: &mut report.keys, recno: 0, custom };
        let walked = walk.tag(h, a, (b, t), &tag, watch);
        let recno = walk.recno;
        let reason = match walked {
            Err(e) if e.kind() == ErrorKind::Host => format!("record {recno}: {}", watch.failure()),
            Err(e) if e.kind() == ErrorKind::Unsupported => e.note().to_string(),
            Err(e) => return Err(e),
            Ok(()) if custom => "the program adds them".into(),
            Ok(()) => continue,
        };
        report.skipped.push((path.to_path_buf(), name, reason));
    }
    Ok(())
}

struct Walk<'a> {
    path: &'a Path,
    name: &'a str,
    findings: &'a mut Findings,
    keys: &'a mut u64,
    /// Record looked at.
    recno: u32,
    custom: bool,
}

impl Walk<'_> {
    fn damage(&mut self, offset: u64, text: String) {
        let text = format!("tag {}: {text}", self.name);
        self.findings.add(self.path, offset, Severity::Damage, text);
    }

    fn tag(
        &mut self,
        h: &mut dyn Host,
        a: AreaNo,
        (b, t): (usize, usize),
        tag: &TagInfo,
        watch: &mut dyn Watch,
    ) -> Result<()> {
        let count = h.areas().area(a)?.dbf()?.recount()?;
        let mut seen = vec![false; count as usize + 1];
        let (mut cursor, all, mut key) = (OrderCursor::new(), ScopeBounds::default(), Vec::new());
        let mut on = h.areas().area(a)?.orders.bags[b].bag.first(t, &mut cursor, &all)?;
        while on {
            let recno = cursor.recno.0;
            self.recno = recno;
            *self.keys += 1;
            if self.keys.is_multiple_of(1024) {
                watch.keys(*self.keys);
            }
            let before = seen.get_mut(recno as usize).map(|s| std::mem::replace(s, true));
            let page = h.areas().area(a)?.orders.bags[b].bag.page_offset(&cursor);
            match before {
                None => self.damage(page, format!("key of record {recno}, the table holds {count}")),
                Some(_) if recno == 0 => self.damage(page, "key without a record".into()),
                Some(_) if self.custom => {}
                Some(true) => self.damage(page, format!("record {recno} has two keys")),
                Some(_) if !key_of(h, a, (b, t), recno, &mut key)? => {
                    let text = format!("record {recno} has a key, but does not belong into the order");
                    self.damage(page, text);
                }
                // A key that the collation does not tell from the record's may stay when the record changes.
                Some(_)
                    if h.areas().area(a)?.orders.bags[b].bag.compare(t, &key, &cursor.key)
                        != Ordering::Equal =>
                {
                    let bag = &h.areas().area(a)?.orders.bags[b].bag;
                    let (is, gives) = (shown(&**bag, t, &cursor.key), shown(&**bag, t, &key));
                    self.damage(page, format!("key of record {recno} is {is}, its record gives {gives}"));
                }
                Some(_) => {}
            }
            on = h.areas().area(a)?.orders.bags[b].bag.next(t, &mut cursor, &all)?;
        }
        if self.custom {
            return Ok(());
        }
        for recno in (1..=count).filter(|&n| !seen[n as usize]) {
            self.recno = recno;
            if !key_of(h, a, (b, t), recno, &mut key)? {
                continue;
            }
            let bag = &mut h.areas().area(a)?.orders.bags[b].bag;
            let has = bag.seek(t, &mut cursor, &key, SeekMode::First)?;
            if tag.unique && has {
                continue;
            }
            // The page with the key behind it, or with the last one.
            if cursor.recno.0 == 0 {
                bag.last(t, &mut cursor, &all)?;
            }
            let page = bag.page_offset(&cursor);
            let key = shown(&**bag, t, &key);
            let text = format!("record {recno} has no key {key}");
            if tag.partial {
                let text = format!("tag {}: {text}: the order was built from a part of the table", self.name);
                self.findings.add(self.path, page, Severity::Note, text);
            } else if tag.unique {
                // Nothing is wrong with such an order: a record whose key was there already is not taken in when that key goes.
                let text = format!(
                    "tag {}: {text}: the one that had it was changed, or it is lost (keel dbf reindex)",
                    self.name
                );
                self.findings.add(self.path, page, Severity::Warning, text);
            } else {
                self.damage(page, text);
            }
        }
        Ok(())
    }
}

/// A key for people: a number or a date in plain digits, text in quotes.
fn shown(bag: &dyn OrderBag, tag: usize, image: &[u8]) -> String {
    match bag.key_value(tag, image) {
        FieldValue::Num(n) => n.as_f64().to_string(),
        FieldValue::Date(julian) => {
            let (y, m, d) = crate::calendar::from_julian(julian);
            format!("{y:04}-{m:02}-{d:02}")
        }
        FieldValue::Logical(on) => on.to_string(),
        _ => format!("\"{}\"", image.escape_ascii()),
    }
}

/// Image of the key a record should have; false if it should have none.
fn key_of(
    h: &mut dyn Host,
    a: AreaNo,
    (b, t): (usize, usize),
    recno: u32,
    out: &mut Vec<u8>,
) -> Result<bool> {
    let (area, settings) = h.areas().area_and_settings(a)?;
    let state = &area.orders.bags[b].orders[t];
    let (key, cond) = (state.key.fast.clone(), state.cond.as_ref().map(|c| c.fast.clone()));
    let (Some(key), false) = (key, cond.as_ref().is_some_and(Option::is_none)) else {
        h.areas().area(a)?.dbf()?.place(recno, false);
        return Ok(keys::belongs(h, a, (b, t))? && keys::key_of(h, a, (b, t), out)?);
    };
    let table = area.dbf()?;
    let mut record = vec![0; table.layout.record_len as usize];
    table.read_into(recno, &mut record)?;
    let scope = fast_scope(settings, recno);
    if let Some(Some(cond)) = cond
        && cond.test(&record, &scope) != Some(true)
    {
        return Ok(false);
    }
    let mut scratch = key.scratch();
    let value = key.eval(&record, &scope, &mut scratch);
    area.orders.bags[b].bag.key_image(t, value, KeyUse::Store, out)
}
