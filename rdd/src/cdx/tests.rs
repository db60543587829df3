//! CDX against a sorted list as model, through inserts, deletes and movement, with the structure checked on the way;
//! and damaged files, which must fail in good order.

use super::CdxBag;
use super::leaf_moves::Spill;
use super::page::CdxPage;
use crate::bag::{Bound, Cursor, KeyTree, Side};
use crate::codepage::BinaryCollation;
use crate::order::{BagLock, KeyType, TagInfo};
use crate::sortbuild::RowSorter;
use crate::storage::{MemoryStorage, Storage};
use std::path::Path;
use std::sync::Arc;

const LOCK: BagLock = BagLock { start: 1_000_000_000, pool: 0, extended: false };

fn info(len: u16) -> TagInfo {
    TagInfo {
        name: b"T".to_vec(),
        key_expr: b"K".to_vec(),
        for_expr: Vec::new(),
        key_type: KeyType::Char,
        key_len: len,
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
    }
}

fn bag(tag: TagInfo, keys: &[(Vec<u8>, u32)]) -> (CdxBag, Arc<MemoryStorage>) {
    let io = Arc::new(MemoryStorage::new(Path::new("mem:t.cdx")));
    let mut b = CdxBag::create(io.clone(), LOCK, Arc::new(BinaryCollation), 512).unwrap();
    let mut s = RowSorter::new(tag.key_len as usize, Default::default(), false, true);
    for (k, r) in keys {
        s.push(k, *r, b' ').unwrap();
    }
    b.begin_write().unwrap();
    b.add_tag(tag, &mut s.finish().unwrap()).unwrap();
    b.end_write().unwrap();
    (b, io)
}

struct Random(u64);

impl Random {
    fn below(&mut self, n: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % n
    }
}

fn sound(b: &mut CdxBag) {
    let mut out = Vec::new();
    b.check(&mut out).unwrap();
    assert!(out.is_empty(), "{}", out.iter().map(|f| f.to_string()).collect::<Vec<_>>().join("\n"));
}

fn all(b: &mut CdxBag) -> Vec<(Vec<u8>, u32)> {
    let mut cur = Cursor::new();
    let mut v = Vec::new();
    let mut on = b.first(0, &mut cur).unwrap();
    while on {
        v.push((cur.key.clone(), cur.recno.0));
        on = b.next(0, &mut cur).unwrap();
    }
    let mut back = Vec::new();
    on = b.last(0, &mut cur).unwrap();
    while on {
        back.push((cur.key.clone(), cur.recno.0));
        on = b.prev(0, &mut cur).unwrap();
    }
    back.reverse();
    assert_eq!(v, back);
    v
}

#[test]
fn follows_a_sorted_list() {
    for (seed, len, spread) in [(1, 4, 40), (2, 10, 100_000), (3, 100, 500), (4, 200, 1000)] {
        let mut r = Random(seed);
        let (mut b, _) = bag(info(len), &[]);
        let mut model: Vec<(Vec<u8>, u32)> = Vec::new();
        for step in 0..3000u32 {
            let grow = if step < 2000 { 7 } else { 3 };
            if model.is_empty() || r.below(10) < grow {
                let key = format!("{:0>w$}", r.below(spread), w = len as usize).into_bytes();
                let entry = (key, r.below(1 << 24) as u32 * 64 + step % 64 + 1);
                let Err(at) = model.binary_search(&entry) else { continue };
                b.begin_write().unwrap();
                assert!(b.insert(0, &entry.0, entry.1).unwrap());
                model.insert(at, entry);
            } else {
                let (key, rec) = model.remove(r.below(model.len() as u64) as usize);
                b.begin_write().unwrap();
                assert!(b.remove(0, &key, rec).unwrap());
                assert!(!b.remove(0, &key, rec).unwrap());
            }
            b.end_write().unwrap();
            if step % 500 == 0 {
                sound(&mut b);
                assert_eq!(all(&mut b), model);
            }
        }
        sound(&mut b);
        assert_eq!(all(&mut b), model);
        assert_eq!(b.key_count(0).unwrap(), model.len() as u64);
        let mut cur = Cursor::new();
        for i in (0..model.len()).step_by(7) {
            assert!(b.goto_key(0, i as u64 + 1, &mut cur).unwrap());
            assert_eq!((&cur.key, cur.recno.0), (&model[i].0, model[i].1));
            assert_eq!(b.key_number(0, &mut cur).unwrap(), i as u64 + 1);
            assert!(b.seek_entry(0, &model[i].0, model[i].1, &mut cur).unwrap());
        }
        assert!(!b.goto_key(0, model.len() as u64 + 1, &mut cur).unwrap());
    }
}

#[test]
fn bulk_build_equals_the_list() {
    for n in [0u32, 1, 50, 117, 118, 2600, 3276, 9000, 70_000] {
        let keys: Vec<(Vec<u8>, u32)> =
            (1..=n).map(|i| (format!("{:010}", u64::from(i) * 7919 % 100_003).into_bytes(), i)).collect();
        let (mut b, io) = bag(info(10), &keys);
        let mut want = keys;
        want.sort();
        sound(&mut b);
        assert_eq!(all(&mut b), want);
        b.flush().unwrap();
        drop(b);
        let mut again = CdxBag::open(io, LOCK, Arc::new(BinaryCollation)).unwrap();
        assert_eq!(all(&mut again), want);
    }
}

#[test]
fn unique_keeps_the_first() {
    let mut tag = info(3);
    tag.unique = true;
    let (mut b, _) = bag(tag, &[(b"bbb".to_vec(), 1), (b"aaa".to_vec(), 2), (b"bbb".to_vec(), 3)]);
    b.begin_write().unwrap();
    assert!(!b.insert(0, b"aaa", 4).unwrap());
    assert!(b.insert(0, b"ccc", 5).unwrap());
    b.end_write().unwrap();
    assert_eq!(all(&mut b).iter().map(|e| e.1).collect::<Vec<_>>(), [2, 1, 5]);
}

#[test]
fn a_cursor_outlives_its_key() {
    let keys: Vec<(Vec<u8>, u32)> = (1..=500).map(|i| (format!("{i:05}").into_bytes(), i)).collect();
    let (mut b, _) = bag(info(5), &keys);
    let mut cur = Cursor::new();
    let bound = Bound { key: b"00250", recno: None, side: Side::Before };
    assert!(b.seek(0, bound, &mut cur).unwrap());
    b.begin_write().unwrap();
    assert!(b.remove(0, b"00250", 250).unwrap());
    b.end_write().unwrap();
    let mut back = cur.clone();
    assert!(b.next(0, &mut cur).unwrap());
    assert_eq!(cur.recno.0, 251);
    assert!(b.prev(0, &mut back).unwrap());
    assert_eq!(back.recno.0, 249);
}

#[test]
fn damage_is_an_error_never_a_panic() {
    let keys: Vec<(Vec<u8>, u32)> =
        (1..=3000).map(|i| (format!("{:06}", i * 7 % 3001).into_bytes(), i)).collect();
    let (mut b, io) = bag(info(6), &keys);
    b.flush().unwrap();
    let size = io.len().unwrap();
    let mut image = vec![0u8; size as usize];
    io.read_exact_at(&mut image, 0).unwrap();
    drop(b);
    let mut r = Random(99);
    for round in 0..400 {
        let mut bytes = image.clone();
        if round % 10 == 9 {
            bytes.truncate(r.below(size) as usize);
        }
        for _ in 0..=r.below(6) {
            // Half the flips hit headers and offset arrays, where they hurt most.
            let page = r.below(bytes.len() as u64 / 512 + 1) * 512;
            let at = page + if r.below(2) == 0 { r.below(40) } else { r.below(512) };
            if let Some(byte) = bytes.get_mut(at as usize) {
                *byte ^= 1 << r.below(8);
            }
        }
        let io = Arc::new(MemoryStorage::new(Path::new("mem:broken.ntx")));
        io.write_at(&bytes, 0).unwrap();
        let Ok(mut b) = CdxBag::open(io, LOCK, Arc::new(BinaryCollation)) else { continue };
        let mut out = Vec::new();
        b.check(&mut out).unwrap();
        let mut cur = Cursor::new();
        let mut steps = 0;
        let mut on = b.first(0, &mut cur);
        while let Ok(true) = on {
            steps += 1;
            if steps > 10_000 {
                break;
            }
            on = b.next(0, &mut cur);
        }
        let _ = b.key_count(0);
        let _ = b.dump();
        if b.begin_write().is_ok() {
            for i in 0..40u32 {
                let key = vec![b'0'; b.tag(0).unwrap().key_len as usize];
                let _ = b.insert(0, &key, i + 1);
                let _ = b.remove(0, format!("{:06}", i * 70).as_bytes(), i + 1);
            }
            let _ = b.end_write();
        }
        let _ = b.flush();
    }
}

#[test]
fn long_keys_keep_the_tree_flat() {
    let mut r = Random(4);
    let (mut b, _) = bag(info(200), &[]);
    for i in 0..3000u32 {
        let key = format!("{:0>200}", r.below(1000)).into_bytes();
        b.begin_write().unwrap();
        b.insert(0, &key, i + 1).unwrap();
        b.end_write().unwrap();
    }
    let mut cur = Cursor::new();
    assert!(b.first(0, &mut cur).unwrap());
    assert!(cur.depth < 14, "{}", cur.depth);
    sound(&mut b);
}

#[test]
fn leaves_are_packed_byte_by_byte_whatever_the_words() {
    let mut r = Random(11);
    for round in 0..400 {
        let (key_len, page_len) = (1 + r.below(20) as u16, 512 << r.below(3));
        let fill = if r.below(2) == 0 { b' ' } else { 0 };
        let mut page = CdxPage::empty(true, key_len, fill);
        let mut keys: Vec<(Vec<u8>, u32)> = Vec::new();
        let letters = 1 + r.below(3);
        let mut all: Vec<Vec<u8>> = (0..1 + r.below(400))
            .map(|_| {
                let shown = r.below(key_len as u64 + 1) as usize;
                (0..key_len as usize)
                    .map(|i| if i < shown { b'a' + r.below(letters) as u8 } else { fill })
                    .collect()
            })
            .collect();
        all.sort();
        for key in all {
            let recno = r.below(if round % 3 == 0 { 1 << 26 } else { 60 }) as u32;
            if !page.append(&key, recno, 0, page_len) {
                break;
            }
            keys.push((key, recno));
        }
        let mut raw = vec![0xAA; page_len];
        page.encode(&mut raw, false);
        let back = CdxPage::parse(&raw, key_len, fill).unwrap();
        assert_eq!(back.count(), keys.len());
        for (i, (key, recno)) in keys.iter().enumerate() {
            assert_eq!(back.get(i), Some((&key[..], *recno)));
        }
        // Between entries and keys there is nothing.
        let free = page.free(page_len);
        let end = page_len - (page.used() - keys.len() * raw[super::layout::L_ENTRY] as usize);
        assert!(raw[end - free..end].iter().all(|&b| b == 0), "{:?}", &raw[end - free..end]);
    }
}

/// Entries of a leaf, as far as they can be seen.
fn entries(p: &CdxPage) -> Vec<(Vec<u8>, u32)> {
    (0..p.count()).map(|i| (p.key(i).to_vec(), p.recno(i))).collect()
}

#[test]
fn leaves_that_change_are_packed_as_new_ones() {
    const LEN: usize = 512;
    let mut r = Random(5);
    for round in 0..60 {
        let key_len = 4 + r.below(14) as u16;
        let wide = if round % 3 == 0 { 1 << 25 } else { 4000 };
        let mut pages = [0, 1].map(|_| CdxPage::empty(true, key_len, b' '));
        let mut spill = Spill::default();
        let mut raw = [vec![0xAA; LEN], vec![0x55; LEN]];
        for _ in 0..300 {
            let at = r.below(2) as usize;
            let key: Vec<u8> =
                (0..key_len).map(|i| if i < 12 { b'a' + r.below(3) as u8 } else { b' ' }).collect();
            let (recno, slot) = (r.below(wide) as u32, r.below(pages[at].count() as u64 + 1) as usize);
            let [a, b] = &mut pages;
            let mut all = [entries(a), entries(b)].concat();
            match r.below(10) {
                0 if a.count() > 0 => {
                    a.pull(b, LEN);
                }
                1 => {
                    b.take_front(a, LEN);
                }
                2 => {
                    let packing = a.bits();
                    let slot = slot.min(a.count());
                    all.insert(slot, (key.clone(), recno));
                    a.insert(slot, &key, recno, 0);
                    a.spill_over(LEN, packing, &mut spill);
                    let room = b.has_room_for_spill(&spill, LEN);
                    b.prepend(&mut spill);
                    assert_eq!(room, !b.is_over(LEN));
                    let packing = b.bits();
                    b.spill_over(LEN, packing, &mut spill);
                    all.truncate(all.len() - spill.recs.len());
                    spill = Spill::default();
                }
                3 if slot < pages[at].count() => {
                    all.remove(slot + if at == 1 { pages[0].count() } else { 0 });
                    pages[at].remove(slot);
                }
                _ if pages[at].has_room(slot, &key, recno, LEN) => {
                    let first = if at == 1 { pages[0].count() } else { 0 };
                    all.insert(first + slot, (key.clone(), recno));
                    pages[at].insert(slot, &key, recno, 0);
                }
                _ => {}
            }
            assert_eq!([entries(&pages[0]), entries(&pages[1])].concat(), all);
            for page in &mut pages {
                page.encode_kept(&mut raw[0], false);
                page.encode(&mut raw[1], false);
                assert_eq!(raw[0], raw[1]);
                let back = CdxPage::parse(&raw[1], key_len, b' ').unwrap();
                assert_eq!((entries(&back), back.used()), (entries(page), page.used()));
            }
        }
    }
}
