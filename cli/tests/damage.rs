//! `keel dbf check` and `repair` against damage of every kind, planted one at a time into tables of each driver: what is found, where, and
//! that a copy is sound.

mod folder;

use folder::Folder;
use serde_json::Value;
use std::path::PathBuf;
use std::process::{Command, Output};

const KEEL: &str = env!("CARGO_BIN_EXE_keel");

/// Driver, extensions of memo file and index.
const DRIVERS: [(&str, &str, &str); 3] =
    [("DBFNTX", "dbt", "ntx"), ("DBFCDX", "fpt", "cdx"), ("DBFNSX", "smt", "nsx")];

const MAKE: &str = r#"
REQUEST DBFCDX, DBFNTX, DBFNSX
PROCEDURE Main( cRdd )
   LOCAL i
   dbCreate( "t", { { "NAME", "C", 30, 0 }, { "NUM", "N", 10, 2 }, { "M", "M", 10, 0 } }, cRdd )
   dbUseArea( .T., cRdd, "t", "t", .F. )
   FOR i := 1 TO 300
      dbAppend()
      FIELD->NAME := "Name" + Str( i * 79 % 301, 8 )
      FIELD->NUM := i * 1.25
      IF i % 3 == 0
         FIELD->M := Replicate( "memo" + Str( i ), 1 + i % 20 )
      ENDIF
   NEXT
   ordCreate( "t", "NAME", "NAME", {|| FIELD->NAME } )
   ordCreate( "t", "NUM", "NUM", {|| FIELD->NUM } )
   // Pages and blocks become free.
   FOR i := 3 TO 60 STEP 6
      dbGoto( i )
      FIELD->M := ""
   NEXT
   FOR i := 1 TO 120
      dbGoto( i )
      FIELD->NAME := "A" + Str( i, 10 )
   NEXT
   dbCloseArea()
   RETURN
"#;

/// Changes records behind the orders' back.
const PLANT: &str = r#"
REQUEST DBFCDX, DBFNTX, DBFNSX
PROCEDURE Main( cKind )
   Set( _SET_AUTOPEN, .F. )
   dbUseArea( .T., "DBF", "t", "t", .F. )
   DO CASE
   CASE cKind == "wrong"
      dbGoto( 5 )
      FieldPut( 1, "zzz other" )
   CASE cKind == "missing"
      dbAppend()
      FieldPut( 1, "appended" )
   CASE cKind == "extra"
      dbGoto( LastRec() )
      DELETE
      PACK
   ENDCASE
   dbCloseArea()
   RETURN
"#;

struct Table {
    folder: Folder,
    index: &'static str,
    memo: &'static str,
}

impl Table {
    fn new(name: &str, (driver, memo, index): (&str, &'static str, &'static str)) -> Table {
        let table = Table { folder: Folder::new("damage", &format!("{name}-{driver}")), memo, index };
        table.run(MAKE, driver);
        table.says(0, &["check", "t"]);
        table
    }

    fn at(&self, name: &str) -> PathBuf {
        self.folder.0.join(name)
    }

    fn run(&self, program: &str, word: &str) {
        std::fs::write(self.at("p.prg"), program).expect("the program");
        let out = Command::new(KEEL)
            .args(["run", "p.prg", "--", word])
            .current_dir(&self.folder.0)
            .output()
            .expect("keel");
        assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    }

    fn dbf(&self, words: &[&str]) -> Output {
        Command::new(KEEL).arg("dbf").args(words).current_dir(&self.folder.0).output().expect("keel")
    }

    fn says(&self, code: i32, words: &[&str]) -> String {
        let out = self.dbf(words);
        let (said, complaint) = (String::from_utf8_lossy(&out.stdout), String::from_utf8_lossy(&out.stderr));
        assert_eq!(out.status.code(), Some(code), "{words:?}\n{said}\n{complaint}");
        said.into_owned()
    }

    /// The findings: file, offset, severity, text.
    fn findings(&self, code: i32) -> Vec<(String, u64, String, String)> {
        let said = self.says(code, &["check", "t", "--json"]);
        let plain = self.says(code, &["check", "t"]);
        let all: Vec<Value> = said.lines().map(|l| serde_json::from_str(l).expect("JSON")).collect();
        let (last, found) = all.split_last().expect("a summary");
        assert_eq!(last["damaged"], code == 5);
        let text = |v: &Value| v.as_str().unwrap_or_default().to_string();
        let found = found.iter().filter(|f| !f["severity"].is_null());
        let found: Vec<_> = found
            .map(|f| {
                (
                    text(&f["file"]),
                    f["offset"].as_u64().expect("an offset"),
                    text(&f["severity"]),
                    text(&f["text"]),
                )
            })
            .collect();
        for (file, offset, severity, text) in &found {
            // The same, one a line.
            assert!(plain.contains(&format!("{file}:{offset}: {severity}: {text}\n")), "{plain}");
        }
        found
    }

    /// Finds damage, or less with code 0, in a file whose extension is given, at this place (`None`: behind the header), with a text that
    /// has these words. A copy is sound.
    fn is_found(&self, code: i32, ext: &str, offset: Option<u64>, words: &str) {
        let found = self.findings(code);
        let right = |f: &&(String, u64, String, String)| {
            f.0 == format!("t.{ext}") && offset.map_or(f.1 > 0, |o| f.1 == o) && f.3.contains(words)
        };
        assert!(found.iter().any(|f| right(&f)), "{ext} {offset:?} {words}: {found:#?}");
        self.says(0, &["repair", "t", "copy"]);
        let said = self.says(0, &["check", "copy"]);
        assert!(said.contains("copy.dbf: sound"), "{said}");
        for ext in ["dbf", self.memo, self.index] {
            std::fs::remove_file(self.at(&format!("copy.{ext}"))).expect("a file of the copy");
        }
    }

    fn bytes(&self, ext: &str) -> Vec<u8> {
        std::fs::read(self.at(&format!("t.{ext}"))).expect("the file")
    }

    /// Changes a file for the time of `look`.
    fn with(&self, ext: &str, change: impl FnOnce(&mut Vec<u8>), look: impl FnOnce()) {
        let (path, sound) = (self.at(&format!("t.{ext}")), self.bytes(ext));
        let mut bytes = sound.clone();
        change(&mut bytes);
        assert!(bytes != sound, "no change");
        std::fs::write(&path, bytes).expect("the file");
        look();
        std::fs::write(&path, sound).expect("the file");
    }
}

fn u16_at(bytes: &[u8], at: usize) -> usize {
    usize::from(u16::from_le_bytes([bytes[at], bytes[at + 1]]))
}

fn u32_at(bytes: &[u8], at: usize) -> usize {
    u32::from_le_bytes(bytes[at..at + 4].try_into().expect("four bytes")) as usize
}

fn put(at: usize, new: &[u8]) -> impl FnOnce(&mut Vec<u8>) {
    move |bytes| bytes[at..at + new.len()].copy_from_slice(new)
}

#[test]
fn damaged_tables() {
    for driver in DRIVERS {
        let t = Table::new("table", driver);
        let sound = t.bytes("dbf");
        let (head, len) = (u16_at(&sound, 8), u16_at(&sound, 10));
        let end = head + 300 * len;
        t.with("dbf", put(4, &5000u32.to_le_bytes()), || {
            t.is_found(5, "dbf", Some(4), "header counts 5000 records, the file holds 300");
        });
        t.with("dbf", put(4, &7u32.to_le_bytes()), || {
            t.is_found(0, "dbf", Some(4), "header counts 7 records")
        });
        t.with(
            "dbf",
            |b| b.truncate(end),
            || {
                t.is_found(0, "dbf", Some(end as u64), "no end mark after the last record");
            },
        );
        t.with(
            "dbf",
            |b| b.truncate(end - len + 9),
            || {
                t.is_found(5, "dbf", Some((end - len) as u64), "9 bytes after the last whole record");
            },
        );
        t.with("dbf", put(head + 4 * len, b"#"), || {
            t.is_found(5, "dbf", Some((head + 4 * len) as u64), "record 5 begins with byte 0x23");
        });
        t.with("dbf", put(10, &9u16.to_le_bytes()), || {
            t.is_found(0, "dbf", Some(10), "record length 9 differs")
        });
        // A header that ends before its fields: only a table like it can tell.
        t.with("dbf", put(8, &33u16.to_le_bytes()), || {
            let found = t.findings(5);
            assert!(found.iter().any(|f| f.1 == 8 && f.3.contains("header length 33")), "{found:#?}");
            let refused = t.dbf(&["repair", "t", "copy"]);
            assert_eq!(refused.status.code(), Some(5), "{}", String::from_utf8_lossy(&refused.stderr));
            assert!(!t.at("copy.dbf").exists());
            std::fs::write(t.at("like.dbf"), &sound).expect("a table");
            t.says(0, &["repair", "t", "copy", "--like", "like.dbf"]);
            t.says(0, &["check", "copy"]);
        });
    }
}

#[test]
fn damaged_memos() {
    for driver in DRIVERS {
        let t = Table::new("memo", driver);
        let (table, memo) = (t.bytes("dbf"), t.memo);
        let (head, len) = (u16_at(&table, 8), u16_at(&table, 10));
        // The memo field is the last; record 6 has one.
        let width = len - 41;
        let field = head + 6 * len - width;
        let sound_of =
            |n: u32| if width == 10 { format!("{n:>10}").into_bytes() } else { n.to_le_bytes().to_vec() };
        if memo != "smt" {
            t.with("dbf", put(field, &sound_of(9_000_000)), || {
                let found = t.findings(5);
                assert!(
                    found.iter().any(|f| f.0 == format!("t.{memo}") && f.3.contains("record 6")),
                    "{found:#?}"
                );
                t.is_found(5, memo, None, "record 6");
            });
        }
        if width == 10 && memo == "dbt" {
            t.with("dbf", put(field, b"   x\xFF    1"), || {
                t.is_found(5, "dbf", Some(field as u64), "record 6: field M holds no block number");
                let said = t.says(0, &["repair", "t", "second"]);
                assert!(said.contains("record 6: field M holds no block number"), "{said}");
                assert!(said.contains("it is empty in the copy"), "{said}");
            });
        }
        // Where the next memo goes: into those that are there.
        let next: &[u8] = if memo == "fpt" { &[0, 0, 0, 1] } else { &[1, 0, 0, 0] };
        t.with(memo, put(0, next), || t.is_found(5, memo, Some(0), "next free block"));
        t.with(memo, |b| b.truncate(b.len() / 2), || t.is_found(5, memo, None, "record"));
        std::fs::remove_file(t.at(&format!("t.{memo}"))).expect("the memo file");
        let found = t.findings(5);
        assert!(found.iter().any(|f| f.3.contains("memo file cannot be opened")), "{found:#?}");
        let said = t.says(0, &["repair", "t", "copy"]);
        assert!(said.contains("memos are lost"), "{said}");
        t.says(0, &["check", "copy"]);
    }
}

#[test]
fn keys_that_are_wrong_missing_or_left_over() {
    for driver in DRIVERS {
        let t = Table::new("keys", driver);
        for (kind, words) in [
            ("wrong", "tag NAME: key of record 5 is \"A         5"),
            ("missing", "tag NAME: record 301 has no key \"appended"),
            ("extra", "tag NUM: key of record 300, the table holds 299"),
        ] {
            let kept = ["dbf", t.memo, t.index].map(|ext| (ext, t.bytes(ext)));
            t.run(PLANT, kind);
            t.is_found(5, t.index, None, words);
            t.says(0, &["reindex", "t"]);
            t.says(0, &["check", "t"]);
            for (ext, bytes) in kept {
                std::fs::write(t.at(&format!("t.{ext}")), bytes).expect("a file");
            }
        }
    }
}

#[test]
fn damaged_pages_of_ntx() {
    let t = Table::new("ntx", DRIVERS[0]);
    let ntx = t.bytes("ntx");
    let header = u32_at(&ntx, 16 + 12);
    let root = u32_at(&ntx, header + 4);
    let item = |page: usize, i: usize| page + u16_at(&ntx, page + 2 + 2 * i);
    let leaf = u32_at(&ntx, item(root, 0));
    assert_eq!(u32_at(&ntx, item(leaf, 0)), 0, "two levels");
    let found = |change: &dyn Fn(&mut Vec<u8>), offset: usize, words: &str| {
        t.with("ntx", change, || t.is_found(5, "ntx", Some(offset as u64), words));
    };
    let number = |at: usize, n: usize| move |b: &mut Vec<u8>| put(at, &(n as u32).to_le_bytes())(b);
    found(&number(item(root, 0), root), root, "page is reached twice");
    found(&number(item(root, 0), 0x7FFF_FC00), 0x7FFF_FC00, "is not in the file");
    found(&number(item(leaf, 0) + 4, 0), leaf, "names record 0");
    found(&number(item(leaf, 0) + 4, u32_at(&ntx, item(leaf, 1) + 4)), leaf, "has two keys");
    found(&|b| b[leaf..leaf + 2].copy_from_slice(&200u16.to_le_bytes()), leaf, "page says 200 keys");
    found(&|b| b[leaf + 2..leaf + 4].copy_from_slice(&2000u16.to_le_bytes()), leaf, "item 0 at byte 2000");
    found(&number(8, root), root, "free page is in use or listed twice");
    // Two keys change places.
    let swap = |b: &mut Vec<u8>| {
        b.swap(leaf + 2, leaf + 4);
        b.swap(leaf + 3, leaf + 5);
    };
    found(&swap, leaf, "is out of order");
    found(&|b| b[header + 14] = 5, header + 12, "key length 5 with item size 38");
}

#[test]
fn damaged_pages_of_cdx() {
    let t = Table::new("cdx", DRIVERS[1]);
    let cdx = t.bytes("cdx");
    // Roots that are no leaves; the first is of NAME, with keys of 30 bytes.
    let pages = (1024..cdx.len()).step_by(512);
    let root = pages.clone().find(|&p| u16_at(&cdx, p) == 1 && (2..14).contains(&u16_at(&cdx, p + 2)));
    let root = root.expect("a root");
    let child = |i: usize| {
        let at = root + 12 + i * 38 + 34;
        u32::from_be_bytes(cdx[at..at + 4].try_into().expect("four bytes")) as usize
    };
    let found = |change: &dyn Fn(&mut Vec<u8>), offset: usize, words: &str| {
        t.with("cdx", change, || t.is_found(5, "cdx", Some(offset as u64), words));
    };
    let big = |at: usize, n: usize| move |b: &mut Vec<u8>| put(at, &(n as u32).to_be_bytes())(b);
    let little = |at: usize, n: usize| move |b: &mut Vec<u8>| put(at, &(n as u32).to_le_bytes())(b);
    found(&big(root + 12 + 34, root), root, "page is reached twice");
    found(&big(root + 12 + 34, 0x7FFF_FE00), 0x7FFF_FE00, "not in the file");
    found(&big(root + 12 + 30, 299), child(0), "parent names another highest key");
    found(&little(child(0) + 8, root), child(0), "right neighbour is");
    found(&little(child(1) + 4, root), child(1), "left neighbour is");
    found(&|b| b[child(0) + 2] = 255, child(0), "");
    found(&|b| b[child(0) + 20] = 31, child(0), "");
    found(&little(4, root), root, "free page is in use or listed twice");
}

#[test]
fn damaged_pages_of_nsx() {
    let t = Table::new("nsx", DRIVERS[2]);
    let nsx = t.bytes("nsx");
    let header = u32_at(&nsx, 14 + 12);
    let root = u32_at(&nsx, header + 2);
    assert_eq!(nsx[root], 1, "a root that is no leaf");
    let found = |change: &dyn Fn(&mut Vec<u8>), offset: usize, words: &str| {
        t.with("nsx", change, || t.is_found(5, "nsx", Some(offset as u64), words));
    };
    let number = |at: usize, n: usize| move |b: &mut Vec<u8>| put(at, &(n as u32).to_le_bytes())(b);
    let leaf = u32_at(&nsx, root + 4);
    found(&number(root + 4, root), root, "page is used twice");
    found(&number(root + 8, leaf), leaf, "page is used twice");
    found(&number(root + 4, 0x7FFF_FC00), root, "page address 7FFFFC00");
    found(&|b| b[leaf + 2..leaf + 4].copy_from_slice(&900u16.to_le_bytes()), leaf, "");
    found(&|b| b[root] = b'f', root, "");
    found(&number(6, root), root, "");
}
