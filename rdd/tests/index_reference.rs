//! Index files against Harbour: the same builds must give the same bytes, the same inserts and deletes the same pages.
//!
//! What the formats leave free stays out of the comparison: bytes of NTX pages no item uses, and which leaves of a CDX
//! tree hold which keys after random deletions (there the keys themselves are compared).

mod reference;

use keel_rdd::bag::{Bound, Cursor, KeyOrder, KeyTree, Side};
use keel_rdd::cdx::CdxBag;
use keel_rdd::codepage::BinaryCollation;
use keel_rdd::nsx::NsxBag;
use keel_rdd::ntx::NtxBag;
use keel_rdd::order::{BagKind, BagLock, KeyType, TagInfo};
use keel_rdd::sortbuild::RowSorter;
use keel_rdd::storage::{self, OpenMode};
use reference::Scratch;
use std::path::Path;
use std::sync::Arc;

const LOCK: BagLock = BagLock { start: 1_000_000_000, pool: 0, extended: false };

/// Builds an index over `count` records, or fills an empty one by the steps of a file: a number adds a key, a negative one
/// removes it.
const PROGRAM: &str = r#"
REQUEST DBFNTX, DBFCDX, DBFNSX
PROCEDURE Main( cRdd, cWhat, cCount )
   LOCAL n, x
   rddSetDefault( cRdd )
   dbCreate( "t", { { "K", "C", 10, 0 } } )
   USE t EXCLUSIVE
   IF cWhat == "build"
      FOR n := 1 TO Val( cCount )
         dbAppend()
         FIELD->K := "K" + StrZero( ( n * 7919 ) % 1000003, 7 )
      NEXT
      INDEX ON FIELD->K TO i
   ELSE
      INDEX ON FIELD->K TO i FOR !( FIELD->K = "zz" )
      FOR EACH x IN hb_ATokens( MemoRead( "steps" ), "," )
         IF Left( x, 1 ) == "-"
            dbSeek( "K" + PadL( SubStr( x, 2 ), 7, "0" ) )
            FIELD->K := "zz"
         ELSE
            dbAppend()
            FIELD->K := "K" + PadL( x, 7, "0" )
         ENDIF
      NEXT
   ENDIF
   CLOSE
   RETURN
"#;

fn info(for_expr: &str, sort_recno: bool) -> TagInfo {
    TagInfo {
        name: b"I".to_vec(),
        key_expr: b"FIELD->K".to_vec(),
        for_expr: for_expr.as_bytes().to_vec(),
        key_type: KeyType::Char,
        key_len: 10,
        key_dec: 0,
        unique: false,
        descending: false,
        reverse: false,
        custom: false,
        partial: false,
        template: false,
        multi_key: false,
        change_only: false,
        sort_recno,
    }
}

fn key(n: u64) -> Vec<u8> {
    format!("{:<10}", format!("K{n:07}")).into_bytes()
}

/// The formats: driver, bag and which of them.
const FORMATS: [(&str, &str, BagKind); 3] =
    [("DBFNTX", "i.ntx", BagKind::Ntx), ("DBFCDX", "i.cdx", BagKind::Cdx), ("DBFNSX", "i.nsx", BagKind::Nsx)];

/// A new bag in `path` whose tag holds `keys`.
fn make(kind: BagKind, path: &Path, for_expr: &str, keys: &[(Vec<u8>, u32)]) -> Box<dyn KeyTree> {
    let io = storage::open(path, OpenMode::CREATE).expect("create");
    let collation = Arc::new(BinaryCollation);
    let mut bag: Box<dyn KeyTree> = match kind {
        BagKind::Cdx => Box::new(CdxBag::create(io, LOCK, collation, 512).expect("cdx")),
        BagKind::Nsx => Box::new(NsxBag::create(io, LOCK, collation, false).expect("nsx")),
        BagKind::Ntx => Box::new(NtxBag::create(io, LOCK, collation, false, false).expect("ntx")),
    };
    let by_recno = kind != BagKind::Ntx;
    let mut rows = RowSorter::new(10, KeyOrder::Bytes, false, by_recno);
    for (k, r) in keys {
        rows.push(k, *r, b' ').expect("push");
    }
    bag.begin_write().expect("lock");
    bag.add_tag(info(for_expr, by_recno), &mut rows.finish().expect("sort")).expect("build");
    bag.end_write().expect("unlock");
    bag
}

/// The live content of a single-tag NSX file: headers, and of every page in use the bytes its keys take.
fn nsx_content(b: &[u8]) -> Vec<Vec<u8>> {
    let word = |at: usize| u16::from_le_bytes([b[at], b[at + 1]]) as usize;
    let long = |at: usize| u32::from_le_bytes([b[at], b[at + 1], b[at + 2], b[at + 3]]) as usize;
    let key_len = word(1024 + 8);
    let (mut free, mut at) = (Vec::new(), long(6));
    while at != 0xFFFF_FFFF && !free.contains(&at) {
        free.push(at);
        at = long(at + 6);
    }
    let mut out = vec![b[..2048].to_vec()];
    for page in (2048..b.len()).step_by(1024).filter(|p| !free.contains(p)) {
        let leaf = b[page] & 2 != 0;
        let used = if leaf { word(page + 4) } else { 8 + word(page + 2) * (8 + key_len) };
        out.push(b[page..page + used].to_vec());
    }
    out
}

/// The live content of a single-tag NTX file: header, and of every page in use the items in slot order.
fn ntx_content(b: &[u8]) -> Vec<Vec<u8>> {
    let word = |at: usize| u16::from_le_bytes([b[at], b[at + 1]]) as usize;
    let long = |at: usize| u32::from_le_bytes([b[at], b[at + 1], b[at + 2], b[at + 3]]) as usize;
    let (key_len, max) = (word(14), word(18));
    let mut free = Vec::new();
    let mut at = long(8);
    while at != 0 && !free.contains(&at) {
        free.push(at);
        at = long(at + word(at + 2));
    }
    let mut out = vec![b[..1024].to_vec()];
    for page in (1024..b.len()).step_by(1024).filter(|p| !free.contains(p)) {
        let n = word(page);
        let mut live = b[page..page + 2 * (max + 2)].to_vec();
        for i in 0..=n {
            let item = page + word(page + 2 + 2 * i);
            live.extend_from_slice(&b[item..item + if i < n { 8 + key_len } else { 4 }]);
        }
        out.push(live);
    }
    out
}

fn keys_of(bag: &mut dyn KeyTree) -> Vec<(Vec<u8>, u32)> {
    let mut cur = Cursor::new();
    let mut all = Vec::new();
    let mut on = bag.first(0, &mut cur).expect("first");
    while on {
        all.push((cur.key.clone(), cur.recno.0));
        on = bag.next(0, &mut cur).expect("next");
    }
    all
}

#[test]
fn bulk_builds_are_byte_identical() {
    for (rdd, name, kind) in FORMATS {
        for count in [0u32, 1, 50, 51, 118, 168, 169, 2700, 70_000] {
            let theirs = Scratch::new("index-theirs");
            if reference::run(PROGRAM, theirs.path(), &[rdd, "build", &count.to_string()]).is_none() {
                return;
            }
            let ours = Scratch::new("index-ours");
            let keys: Vec<_> = (1..=count).map(|r| (key(u64::from(r) * 7919 % 1_000_003), r)).collect();
            let mut bag = make(kind, &ours.path().join(name), "", &keys);
            bag.flush().expect("flush");
            let a = std::fs::read(theirs.path().join(name)).expect("their file");
            let b = std::fs::read(ours.path().join(name)).expect("our file");
            // Harbour writes pages from used buffers: what no item occupies is chance.
            let same = match kind {
                BagKind::Cdx => a == b,
                BagKind::Ntx => a.len() == b.len() && ntx_content(&a) == ntx_content(&b),
                BagKind::Nsx => a.len() == b.len() && nsx_content(&a) == nsx_content(&b),
            };
            assert!(same, "{name} with {count} keys differs");
        }
    }
}

#[test]
fn inserts_and_deletes_make_the_same_trees() {
    let mut seed = 7u64;
    let mut below = |n: u64| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) % n
    };
    for round in 0..6u32 {
        let (mut steps, mut live, mut used) = (Vec::new(), Vec::new(), std::collections::HashSet::new());
        for _ in 0..[200, 1500, 4000][round as usize % 3] {
            if live.is_empty() || below(10) < 7 {
                let k = below(1_000_000) + 1;
                if used.insert(k) {
                    live.push(k);
                    steps.push(k as i64);
                }
            } else {
                let k = live.swap_remove(below(live.len() as u64) as usize);
                steps.push(-(k as i64));
            }
        }
        let text: Vec<String> = steps.iter().map(|s| s.to_string()).collect();
        for (rdd, name, kind) in FORMATS {
            let theirs = Scratch::new("index-theirs");
            std::fs::write(theirs.path().join("steps"), text.join(",")).expect("steps");
            if reference::run(PROGRAM, theirs.path(), &[rdd, "steps"]).is_none() {
                return;
            }
            let ours = Scratch::new("index-ours");
            let mut bag = make(kind, &ours.path().join(name), "!( FIELD->K = \"zz\" )", &[]);
            let (mut recno, mut cur) = (0, Cursor::new());
            for &s in &steps {
                let k = key(s.unsigned_abs());
                bag.begin_write().expect("lock");
                if s > 0 {
                    recno += 1;
                    assert!(bag.insert(0, &k, recno).expect("insert"));
                } else {
                    let bound = Bound { key: &k, recno: None, side: Side::Before };
                    assert!(bag.seek(0, bound, &mut cur).expect("seek"));
                    assert!(bag.remove(0, &k, cur.recno.0).expect("remove"));
                }
                bag.end_write().expect("unlock");
            }
            bag.flush().expect("flush");
            let mut faults = Vec::new();
            bag.check(&mut faults).expect("check");
            assert!(faults.is_empty(), "{faults:?}");
            let path = theirs.path().join(name);
            if kind == BagKind::Cdx {
                let io = storage::open(&path, OpenMode::EXCLUSIVE).expect("open");
                let mut their_bag = CdxBag::open(io, LOCK, Arc::new(BinaryCollation)).expect("their bag");
                let mut faults = Vec::new();
                their_bag.check(&mut faults).expect("check");
                assert!(faults.is_empty(), "{faults:?}");
                assert!(keys_of(&mut their_bag) == keys_of(&mut *bag), "round {round}: keys differ");
            } else {
                let a = std::fs::read(&path).expect("their file");
                let b = std::fs::read(ours.path().join(name)).expect("our file");
                let content = if kind == BagKind::Ntx { ntx_content } else { nsx_content };
                assert!(content(&a) == content(&b), "round {round}: {name}: trees differ");
            }
        }
    }
}
