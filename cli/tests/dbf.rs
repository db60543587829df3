//! `keel dbf`: tables made by programs are shown, checked, damaged, repaired and converted.

use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

const KEEL: &str = env!("CARGO_BIN_EXE_keel");

const MAKE: &str = r#"
REQUEST DBFCDX
PROCEDURE Main()
   LOCAL i
   rddSetDefault( "DBFCDX" )
   dbCreate( "people", { { "NAME", "C", 12, 0 }, { "AGE", "N", 5, 1 }, { "BORN", "D", 8, 0 }, ;
      { "OK", "L", 1, 0 }, { "NOTE", "M", 10, 0 } } )
   USE people EXCLUSIVE
   FOR i := 1 TO 20
      APPEND BLANK
      REPLACE NAME WITH "Name" + Chr( 85 - i ), AGE WITH i + 0.5, BORN WITH SToD( "20240101" ) + i
      REPLACE OK WITH i % 2 == 0, NOTE WITH "note, " + Chr( 64 + i )
   NEXT
   INDEX ON NAME TAG NAME
   INDEX ON AGE TAG AGE FOR OK
   INDEX ON Soundex( NAME ) TAG SND
   GO 3
   DELETE
   USE
   dbCreate( "old", { { "CODE", "C", 4, 0 }, { "WHEN", "D", 8, 0 } }, "DBFNTX" )
   USE old VIA "DBFNTX" EXCLUSIVE
   FOR i := 1 TO 300
      APPEND BLANK
      REPLACE CODE WITH StrZero( i * 7 % 1000, 4 ), WHEN WITH SToD( "20240101" ) + i
   NEXT
   INDEX ON CODE TO old
   USE
   RETURN
"#;

/// A folder of its own, removed at the end.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Folder {
        let dir = std::env::temp_dir().join(format!("keel-dbf-{name}-{}", std::process::id()));
        let _ = std::fs::remove_dir_all(&dir);
        std::fs::create_dir_all(&dir).expect("a folder");
        let made = Folder(dir);
        std::fs::write(made.at("make.prg"), MAKE).expect("the program");
        let out = Command::new(KEEL).args(["run", "make.prg"]).current_dir(&made.0).output().expect("keel");
        assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
        made
    }

    fn at(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }

    fn dbf(&self, words: &[&str]) -> Output {
        let mut keel = Command::new(KEEL);
        keel.arg("dbf").args(words).current_dir(&self.0).output().expect("keel")
    }

    /// Standard output of a tool that must end with this code.
    fn says(&self, code: i32, words: &[&str]) -> String {
        let out = self.dbf(words);
        let (said, complaint) = (String::from_utf8_lossy(&out.stdout), String::from_utf8_lossy(&out.stderr));
        assert_eq!(out.status.code(), Some(code), "{words:?}\n{said}\n{complaint}");
        said.into_owned()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

fn patch(path: &Path, offset: usize, bytes: &[u8]) {
    let mut all = std::fs::read(path).expect("the file");
    all[offset..offset + bytes.len()].copy_from_slice(bytes);
    std::fs::write(path, all).expect("the file");
}

#[test]
fn info_shows_structure_and_orders() {
    let f = Folder::new("info");
    let said = f.says(0, &["info", "old.dbf"]);
    for part in ["DBFNTX", "Records      300", "CODE        C          4", "old.ntx", "OLD         CODE"] {
        assert!(said.contains(part), "{part} in\n{said}");
    }
    let json = f.says(0, &["info", "people", "--json"]);
    let json: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    assert_eq!(json["records"], 20);
    assert_eq!(json["deleted"], 1);
    assert_eq!(json["memo"]["format"], "FPT");
    assert_eq!(json["fields"][1]["decimals"], 1);
}

#[test]
fn cat_filters_orders_and_limits() {
    let f = Folder::new("cat");
    let said = f.says(0, &["cat", "people.dbf", "--csv", "--limit", "3"]);
    assert_eq!(
        said,
        "NAME,AGE,BORN,OK,NOTE\n\
         NameT,1.5,2024-01-02,false,\"note, A\"\n\
         NameS,2.5,2024-01-03,true,\"note, B\"\n\
         NameQ,4.5,2024-01-05,true,\"note, D\"\n"
    );
    let said = f.says(0, &["cat", "people", "--jsonl", "--where", "AGE<3", "--where", "OK=T"]);
    let want = "{\"NAME\":\"NameS\",\"AGE\":2.5,\"BORN\":\"2024-01-03\",\"OK\":true,\"NOTE\":\"note, B\"}\n";
    assert_eq!(said, want);
    let said = f.says(0, &["cat", "people", "--csv", "--deleted", "only"]);
    assert_eq!(said.lines().nth(1), Some("NameR,3.5,2024-01-04,false,\"note, C\",true"));
    let said = f.says(0, &["cat", "old", "--csv", "--order", "OLD", "--limit", "2"]);
    assert_eq!(said, "CODE,WHEN\n0001,2024-05-23\n0002,2024-10-13\n");
    let said = f.says(0, &["cat", "old", "--limit", "1"]);
    assert_eq!(said, "CODE  WHEN\n----  ----------\n0007  2024-01-02\n");
    assert_eq!(f.dbf(&["cat", "old", "--order", "NONE"]).status.code(), Some(2));
    assert_eq!(f.dbf(&["cat", "old", "--where", "NONE=1"]).status.code(), Some(2));
    assert_eq!(f.dbf(&["cat", "missing"]).status.code(), Some(4));

    // Any expression of the language filters; fields are chosen by name.
    let filter = "Soundex( NAME ) = 'N530' .AND. ! ( 'note, B' $ NOTE )";
    let said =
        f.says(0, &["cat", "people", "--csv", "--fields", "AGE,name", "--filter", filter, "--limit", "2"]);
    assert_eq!(said, "AGE,NAME\n1.5,NameT\n17.5,NameD\n");
    for wrong in ["AGE +", "AGE + 1", "NoSuch( AGE )", "NONE = 1"] {
        assert_eq!(f.dbf(&["cat", "people", "--filter", wrong]).status.code(), Some(2), "{wrong}");
    }
    assert_eq!(f.dbf(&["cat", "people", "--fields", "NONE"]).status.code(), Some(2));
}

#[test]
fn help_of_every_tool_shows_two_examples() {
    for tool in ["", "info", "cat", "check", "repair", "locks", "reindex", "pack", "export", "import"] {
        let mut words = vec!["dbf"];
        words.extend(tool.split_whitespace().chain(["--help"]));
        let out = Command::new(KEEL).args(&words).output().expect("keel");
        let text = String::from_utf8_lossy(&out.stdout).into_owned();
        let examples = text.split("Examples:").nth(1).unwrap_or_default();
        let count = examples.lines().filter(|l| l.trim_start().starts_with("keel dbf")).count();
        assert_eq!((count, out.status.code()), (2, Some(0)), "{words:?}\n{text}");
    }
}

#[test]
fn check_finds_damage_in_records_memos_and_keys() {
    let f = Folder::new("check");
    let said = f.says(0, &["check", "old.dbf"]);
    assert!(said.ends_with("old.dbf: sound; 300 records, 300 keys compared\n"), "{said}");
    let said = f.says(0, &["check", "people.dbf"]);
    assert_eq!(said, "people.dbf: sound; 20 records, 50 keys compared\n");

    // A field changed behind the index's back.
    let head = 32 + 2 * 32 + 2;
    let old = f.at("old.dbf");
    let bytes = std::fs::read(&old).expect("the table");
    let start = u16::from_le_bytes([bytes[8], bytes[9]]) as usize;
    assert!(start >= head - 1);
    patch(&old, start + 1, b"ZZZZ");
    let said = f.says(5, &["check", "old.dbf"]);
    assert!(said.contains("key of record 1 is \"0007\", its record gives \"ZZZZ\""), "{said}");
    let json = f.says(5, &["check", "old.dbf", "--json"]);
    let json: Vec<serde_json::Value> = json.lines().map(|l| serde_json::from_str(l).expect("JSON")).collect();
    assert_eq!(json[0]["severity"], "damage");
    assert_eq!(json.last().expect("a summary")["damaged"], true);
    f.says(0, &["reindex", "old.dbf"]);
    f.says(0, &["check", "old.dbf"]);

    // More records claimed than there are.
    patch(&old, 4, &400u32.to_le_bytes());
    assert!(f.says(5, &["check", "old.dbf"]).contains("header counts 400 records, the file holds 300"));
    let said = f.says(0, &["repair", "old.dbf", "saved.dbf"]);
    assert!(said.contains("saved.dbf: 300 records and 0 memos saved, 1 orders built"), "{said}");
    assert!(f.says(0, &["check", "saved.dbf"]).contains("300 keys compared"));
    assert_eq!(f.dbf(&["repair", "old.dbf", "saved.dbf"]).status.code(), Some(4));

    // Index pages overwritten.
    let index = f.at("people.cdx");
    let len = std::fs::read(&index).expect("the index").len();
    patch(&index, len - 512, &[0xEE; 512]);
    f.says(5, &["check", "people.dbf"]);
    std::fs::write(&index, b"").expect("the index");
    f.says(5, &["check", "people.dbf"]);

    // A memo file cut short.
    std::fs::write(f.at("people.fpt"), [0; 10]).expect("the memo file");
    f.says(5, &["check", "people.dbf"]);
    let said = f.says(0, &["repair", "people.dbf", "people2.dbf", "--json"]);
    assert!(said.contains("memos are lost"), "{said}");
}

#[test]
fn keys_of_programs_functions_are_recomputed() {
    let f = Folder::new("program");
    let make = "REQUEST DBFCDX\nPROCEDURE Main()\nUSE people VIA 'DBFCDX' EXCLUSIVE\nINDEX ON Mirror( NAME ) TAG MIR FOR IsOld( AGE )\nUSE\nRETURN\n";
    let functions = "FUNCTION Mirror( c )\nLOCAL r := '', i\nFOR i := Len( c ) TO 1 STEP -1\nr += SubStr( c, i, 1 )\nNEXT\nRETURN r\nFUNCTION IsOld( n )\nRETURN n > 10\n";
    std::fs::write(f.at("own.prg"), functions).expect("a file");
    std::fs::write(f.at("mir.prg"), make).expect("a file");
    let out =
        Command::new(KEEL).args(["run", "mir.prg", "own.prg"]).current_dir(&f.0).output().expect("keel");
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    let said = f.says(0, &["check", "people"]);
    assert!(said.contains("tag MIR: keys not compared: BASE/1001  Undefined function: MIRROR"), "{said}");
    let said = f.says(0, &["check", "people", "--program", "own.prg"]);
    assert_eq!(said, "people.dbf: sound; 20 records, 61 keys compared\n");
    let bytes = std::fs::read(f.at("people.dbf")).expect("the table");
    let head = u16::from_le_bytes([bytes[8], bytes[9]]) as usize;
    let len = u16::from_le_bytes([bytes[10], bytes[11]]) as usize;
    patch(&f.at("people.dbf"), head + 14 * len + 1, b"Else");
    let said = f.says(5, &["check", "people", "--program", "own.prg"]);
    assert!(said.contains("tag MIR: key of record 15"), "{said}");
    f.says(0, &["reindex", "people", "--program", "own.prg"]);
    f.says(0, &["check", "people", "--program", "own.prg"]);

    // Orders of a table whose bag no longer opens are built from what is left of its headers.
    patch(&f.at("people.cdx"), 12, &[0xFF, 0xFF]);
    f.says(5, &["check", "people", "--program", "own.prg"]);
    let said = f.says(0, &["repair", "people", "again", "--program", "own.prg"]);
    assert!(said.ends_with("again.dbf: 20 records and 20 memos saved, 4 orders built\n"), "{said}");
    let said = f.says(0, &["check", "again", "--program", "own.prg"]);
    assert_eq!(said, "again.dbf: sound; 20 records, 61 keys compared\n");
    let said = f.says(0, &["info", "again", "--program", "own.prg"]);
    assert!(said.contains("MIR         Mirror( NAME ) FOR IsOld( AGE )"), "{said}");
}

#[test]
fn pack_removes_deleted_records() {
    let f = Folder::new("pack");
    std::fs::remove_file(f.at("people.cdx")).expect("the index");
    let said = f.says(0, &["pack", "people.dbf"]);
    assert!(said.contains("1 records removed, 19 left"), "{said}");
    assert_eq!(f.says(0, &["cat", "people", "--csv"]).lines().count(), 20);
}

#[test]
fn export_and_import_keep_values() {
    let f = Folder::new("convert");
    f.says(0, &["export", "people.dbf", "people.csv"]);
    f.says(0, &["export", "people.dbf", "people.jsonl"]);
    f.says(0, &["export", "people.dbf", "people.json"]);
    assert_eq!(f.dbf(&["export", "people.dbf", "people.csv"]).status.code(), Some(1));
    let want = f.says(0, &["cat", "people.dbf", "--csv"]);
    for (from, to) in [("people.csv", "a"), ("people.jsonl", "b"), ("people.json", "c")] {
        f.says(0, &["import", from, to]);
        assert_eq!(f.says(0, &["cat", to, "--csv"]), want, "{from}");
        f.says(0, &["check", to]);
    }
    f.says(0, &["import", "people.csv", "a", "--append"]);
    assert_eq!(f.says(0, &["cat", "a", "--csv"]).lines().count(), 39);

    // With the structure given the table comes back byte for byte, deleted records included.
    for name in ["all.csv", "all.json", "all.jsonl"] {
        let out = f.dbf(&["export", "people.dbf", name, "--deleted", "show"]);
        let report = String::from_utf8_lossy(&out.stderr).into_owned();
        let structure = report.split('\'').nth(1).expect("a structure");
        for (table, how) in [("like", ["--like", "people.dbf"]), ("given", ["--structure", structure])] {
            f.says(0, &["import", name, table, how[0], how[1]]);
            let read = |t: &str| std::fs::read(f.at(t)).expect("a table");
            let (mut old, new) = (read("people.dbf"), read(&format!("{table}.dbf")));
            // Only the mark of the production index is gone.
            old[28] &= !1;
            assert_eq!(old, new, "{name} {table}");
            assert_eq!(read("people.fpt"), read(&format!("{table}.fpt")), "{name} {table}");
            std::fs::remove_file(f.at(&format!("{table}.dbf"))).expect("the table");
        }
    }

    std::fs::write(f.at("in.csv"), "name,price\nŁódź,1.25\n日本,x\n").expect("the file");
    let out =
        f.dbf(&["import", "in.csv", "t", "--codepage", "PLWIN", "--structure", "NAME,C,10;PRICE,N,8,2"]);
    assert_eq!(out.status.code(), Some(1));
    let complaint = String::from_utf8_lossy(&out.stderr);
    assert!(complaint.contains("row 2: price: \"x\" is no number"), "{complaint}");
    let said = f.says(0, &["cat", "t", "--csv", "--codepage", "PLWIN", "--limit", "1"]);
    assert_eq!(said, "NAME,PRICE\nŁódź,1.25\n");
    let out = f.dbf(&["export", "t", "t.parquet", "--codepage", "PLWIN"]);
    let said = String::from_utf8_lossy(&out.stderr).into_owned();
    assert_eq!(said.contains("not built in"), !cfg!(feature = "formats"), "{said}");
}

/// Files of spreadsheets that separate cells otherwise; a table made in a code page says so in its header.
#[test]
fn import_sees_what_separates_cells_and_marks_the_page() {
    let f = Folder::new("separated");
    for (i, c) in [";", "\t", "|"].into_iter().enumerate() {
        let (name, table) = (format!("{i}.csv"), format!("t{i}"));
        std::fs::write(f.at(&name), format!("a{c}b\n\"x,y,z\"{c}2\n")).expect("the file");
        f.says(0, &["import", &name, &table]);
        assert_eq!(f.says(0, &["cat", &table, "--csv"]), "A,B\n\"x,y,z\",2\n");
    }
    f.says(0, &["import", "0.csv", "given", "--separator", "tab"]);
    assert_eq!(f.says(0, &["cat", "given", "--csv"]).lines().next(), Some("A_B"));

    std::fs::write(f.at("pl.csv"), "A\nŁódź\n").expect("the file");
    f.says(0, &["import", "pl.csv", "pl", "--codepage", "plwin"]);
    assert_eq!(f.says(0, &["cat", "pl", "--csv"]), "A\nŁódź\n");
}

/// A table with a field of every type that files of other formats can hold.
fn make_kinds(f: &Folder) {
    let make = "PROCEDURE Main()\nLOCAL i\ndbCreate( 'kinds', { { 'C', 'C', 10, 0 }, { 'N', 'N', 12, 3 }, { 'I', 'I', 4, 0 }, { 'B', 'B', 8, 2 }, { 'D', 'D', 8, 0 }, { 'T', '@', 8, 0 }, { 'L', 'L', 1, 0 }, { 'M', 'M', 10, 0 }, { 'LONG', 'I', 8, 0 }, { 'TIME', 'T', 4, 0 }, { 'Q', 'Q', 9, 0 }, { 'Y', 'Y', 8, 4 } }, 'DBFCDX' )\nUSE kinds VIA 'DBFCDX' EXCLUSIVE\nFOR i := 1 TO 50\nAPPEND BLANK\nIF i % 7 != 0\nREPLACE C WITH Chr( 60 + i ) + 'x', N WITH i / 8 - 3, I WITH i * -1000, B WITH 1 / i, D WITH 0d20240101 + i, T WITH hb_SToT( '20240102030405123' ) + i, L WITH i % 2 == 0, M WITH Replicate( 'memo ', i )\nREPLACE LONG WITH 9007199254740993 * i, TIME WITH T, Q WITH Left( 'ab  ', i % 5 ), Y WITH i * -1.0625\nENDIF\nIF i % 11 == 0\nDELETE\nENDIF\nNEXT\nUSE\nRETURN\n";
    std::fs::write(f.at("kinds.prg"), make).expect("a file");
    let out = Command::new(KEEL).args(["run", "kinds.prg"]).current_dir(&f.0).output().expect("keel");
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
}

#[test]
fn text_formats_keep_values() {
    let f = Folder::new("values");
    make_kinds(&f);
    // Doubles are shown with as many digits as give the same bits back.
    let want = f.says(0, &["cat", "kinds", "--jsonl", "--deleted", "show"]);
    for name in ["kinds.csv", "kinds.json", "kinds.jsonl"] {
        f.says(0, &["export", "kinds", name, "--deleted", "show"]);
        f.says(0, &["import", name, "back", "--like", "kinds.dbf"]);
        assert_eq!(f.says(0, &["cat", "back", "--jsonl", "--deleted", "show"]), want, "{name}");
        std::fs::remove_file(f.at("back.dbf")).expect("the table");
    }
}

#[cfg(feature = "formats")]
#[test]
fn heavy_formats_keep_values() {
    let f = Folder::new("formats");
    make_kinds(&f);
    let want = f.says(0, &["cat", "kinds", "--jsonl", "--deleted", "show"]);
    for name in ["kinds.parquet", "kinds.sqlite", "kinds.xlsx"] {
        f.says(0, &["export", "kinds", name, "--deleted", "show"]);
        f.says(0, &["import", name, "back", "--like", "kinds.dbf"]);
        assert_eq!(f.says(0, &["cat", "back", "--jsonl", "--deleted", "show"]), want, "{name}");
        std::fs::remove_file(f.at("back.dbf")).expect("the table");
        f.says(0, &["import", name, "guess"]);
        std::fs::remove_file(f.at("guess.dbf")).expect("the table");
        std::fs::write(f.at(name), "no such file").expect("a file");
        assert_ne!(f.dbf(&["import", name, "wrong"]).status.code(), Some(0), "{name}");
    }
}

/// Runs code on `old` in a process of its own, shared under a lock scheme, and answers that process and what `keel dbf locks` says of it.
fn locks_of(f: &Folder, scheme: u8, code: &str) -> (u32, String) {
    let hold = format!(
        "PROCEDURE Main()\nSET DBFLOCKSCHEME TO {scheme}\nUSE old VIA \"DBFNTX\" SHARED\n{code}\n? \"ready\"\nInkey( 30 )\nRETURN\n"
    );
    std::fs::write(f.at("hold.prg"), hold).expect("the program");
    let mut holder = Command::new(KEEL)
        .args(["run", "hold.prg"])
        .current_dir(&f.0)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("keel");
    let mut ready = [0; 6];
    let out = holder.stdout.as_mut().expect("its output");
    std::io::Read::read_exact(out, &mut ready).expect("a line");
    let mut said = String::new();
    for _ in 0..100 {
        said = f.says(0, &["locks", "old.dbf"]);
        // The holder may be on its way into the list of processes.
        if said.contains("write lock") && said.matches("by process").count() >= 2 {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(100));
    }
    let pid = holder.id();
    let _ = holder.kill();
    let _ = holder.wait();
    (pid, said)
}

#[test]
fn locks_names_record_and_process() {
    let f = Folder::new("locks");
    // Scheme and what it makes of record 7 and of a whole file of 300 records, 98 bytes of header, 13 a record.
    for (scheme, record, file, name) in [
        (1, 1_000_000_007u64, "1000000001-2000000000", "Clipper"),
        (3, 1_073_741_824 + 98 + 6 * 13, "1073741825-2147483645", "VFP"),
        (4, 4_000_000_007, "4000000001-4294967295", "Harbour 32-bit"),
        (5, 9_151_314_442_816_847_879, "9151314442816847873-9151314447111815166", "Harbour 64-bit"),
    ] {
        for whole in [false, true] {
            let (pid, said) = locks_of(&f, scheme, if whole { "FLock()" } else { "dbRLock( 7 )" });
            let by = format!("({name}), by process {pid} (keel)");
            let want = match whole {
                true => format!("old.dbf: file, write lock, bytes {file} {by}"),
                false => format!("old.dbf: record 7, write lock, bytes {record}-{record} {by}"),
            };
            assert!(said.contains(&want), "scheme {scheme}: {want} in\n{said}");
            assert!(said.contains(&format!("old.dbf: open shared, by process {pid} (keel)")), "{said}");
        }
    }
    // The kernel knows locks of neighbours as one.
    let (_, said) = locks_of(&f, 1, "dbRLock( 8 )\ndbRLock( 7 )\ndbRLock( 300 )\ndbRLock( 9 )");
    assert!(
        said.contains("old.dbf: records 7 to 9, write lock, bytes 1000000007-1000000009 (Clipper)"),
        "{said}"
    );
    assert!(said.contains("old.dbf: record 300, write lock"), "{said}");
    for _ in 0..100 {
        if f.says(0, &["locks", "old.dbf"]).contains("not open, no locks") {
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(100));
    }
    panic!("still open");
}

#[test]
fn programs_meet_damaged_files() {
    let f = Folder::new("met");
    let text = r#"
REQUEST DBFCDX, DBFNTX
PROCEDURE Main( cTable, cRdd )
   LOCAL e, n := 0
   rddSetDefault( cRdd )
   BEGIN SEQUENCE WITH {| o | Break( o ) }
      USE ( cTable ) EXCLUSIVE
      IF cRdd == "DBFNTX"
         SET INDEX TO ( cTable )
      ENDIF
      DO WHILE ! Eof() .AND. n++ < 1000
         FieldGet( FCount() )
         SKIP
      ENDDO
      dbSeek( "0300" )
      GO BOTTOM
      APPEND BLANK
      FieldPut( 1, "ZZZZ" )
      REINDEX
      CLOSE
      ? "fine", n
   RECOVER USING e
      ? e:subsystem, hb_ntos( e:subCode ), hb_FNameNameExt( e:filename ), e:operation
   END SEQUENCE
   RETURN
"#;
    std::fs::write(f.at("meet.prg"), text).expect("the program");
    let meet = |table: &str, driver: &str| {
        let out = Command::new(KEEL)
            .args(["run", "meet.prg", table, driver])
            .current_dir(&f.0)
            .output()
            .expect("keel");
        assert_eq!(out.status.code(), Some(0), "{}", String::from_utf8_lossy(&out.stderr));
        String::from_utf8_lossy(&out.stdout).trim().to_string()
    };
    let damaged = |file: &str, at: usize, bytes: &[u8], table: &str, driver: &str| {
        let path = f.at(file);
        let sound: Vec<(PathBuf, Vec<u8>)> = std::fs::read_dir(&f.0)
            .expect("the folder")
            .flatten()
            .map(|e| (e.path(), std::fs::read(e.path()).expect("a file")))
            .collect();
        patch(&path, at, bytes);
        let said = meet(table, driver);
        sound.iter().for_each(|(p, b)| std::fs::write(p, b).expect("a file"));
        said
    };
    // The root page of the index claims too many keys, or is its own child, or lies outside.
    let root = {
        let bytes = std::fs::read(f.at("old.ntx")).expect("the index");
        u32::from_le_bytes([bytes[4], bytes[5], bytes[6], bytes[7]]) as usize
    };
    let said = damaged("old.ntx", root, &[0xFF, 0xFF], "old", "DBFNTX");
    assert_eq!(said, format!("DBFNTX 1012 old.ntx offset {root}: page says 65535 keys, 72 fit"));
    let first = root + {
        let bytes = std::fs::read(f.at("old.ntx")).expect("the index");
        u16::from_le_bytes([bytes[root + 2], bytes[root + 3]]) as usize
    };
    let said = damaged("old.ntx", first, &(root as u32).to_le_bytes(), "old", "DBFNTX");
    assert!(said.starts_with("DBFNTX 1012 old.ntx offset "), "{said}");
    let said = damaged("old.ntx", 4, &0x7FFF_FC00u32.to_le_bytes(), "old", "DBFNTX");
    assert!(said.starts_with("DBFNTX 1010 old.ntx offset 4: root page "), "{said}");
    // Headers of the table and of the memo file.
    let said = damaged("old.dbf", 0, &[0x77], "old", "DBFNTX");
    assert!(said.starts_with("DBFNTX 1012 old.dbf"), "{said}");
    let said = damaged("people.fpt", 6, &[0, 0], "people", "DBFCDX");
    assert!(said.contains("people.fpt") || said.starts_with("fine"), "{said}");
    let said = damaged("people.cdx", 12, &[0xFF, 0xFF], "people", "DBFCDX");
    assert!(said.starts_with("DBFCDX 1012 people.cdx offset 12: key length 65535"), "{said}");
    assert_eq!(meet("old", "DBFNTX"), "fine        300");
}

/// Without its memo file a table can be looked at; what reads keys goes on working.
#[test]
fn a_table_without_its_memo_file_is_shown() {
    let f = Folder::new("nomemo");
    std::fs::remove_file(f.at("people.fpt")).expect("a memo file");
    let out = f.dbf(&["cat", "people", "--csv", "--fields", "NAME,NOTE", "--limit", "1"]);
    assert_eq!(String::from_utf8_lossy(&out.stdout), "NAME,NOTE\nNameT,\n");
    assert!(String::from_utf8_lossy(&out.stderr).contains("memos are shown empty"));
    let said = f.says(5, &["check", "people"]);
    assert!(said.contains("people.fpt:0: damage") && !said.contains("out of order"), "{said}");
    assert!(!said.contains(" 0 keys compared"), "{said}");
}

/// A destroyed header is taken from another table of the same structure; what stays behind is told.
#[test]
fn a_lost_header_comes_from_a_table_like_it() {
    let f = Folder::new("like");
    std::fs::copy(f.at("people.dbf"), f.at("backup.dbf")).expect("a copy");
    std::fs::copy(f.at("people.fpt"), f.at("backup.fpt")).expect("a copy");
    let whole = std::fs::read(f.at("people.dbf")).expect("a table");
    let mut cut = whole[..whole.len() - 5].to_vec();
    cut[..64].fill(0);
    std::fs::write(f.at("people.dbf"), cut).expect("a table");
    f.says(5, &["repair", "people", "saved.dbf"]);
    let said = f.says(0, &["repair", "people", "saved.dbf", "--like", "backup.dbf"]);
    assert!(said.contains("after the last whole record are not in the copy"), "{said}");
    assert!(said.contains("19 records and 19 memos saved, 3 orders built"), "{said}");
    f.says(0, &["check", "saved"]);
}

/// What a table fills by itself survives the way through a text file into a new table, and counting goes on behind it.
#[test]
fn import_into_a_new_table_keeps_counters() {
    let f = Folder::new("counters");
    let program = r#"
REQUEST DBFCDX
PROCEDURE Main( cWhat )
   LOCAL i
   rddSetDefault( "DBFCDX" )
   IF cWhat == "make"
      dbCreate( "c", { { "ID", "+", 4, 0 }, { "RV", "^", 8, 0 }, { "MT", "=", 8, 0 }, { "IA", "I:+", 4, 0 } } )
      USE c ALIAS counted
      FOR i := 1 TO 5
         dbAppend()
      NEXT
      dbGoto( 2 )
      dbDelete()
      PACK
   ELSE
      USE d ALIAS taken
      dbAppend()
      ? FIELD->ID, FIELD->IA
   ENDIF
   RETURN
"#;
    std::fs::write(f.at("c.prg"), program).expect("a program");
    let run = |what: &str| {
        let out =
            Command::new(KEEL).args(["run", "c.prg", "--", what]).current_dir(&f.0).output().expect("keel");
        assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
        String::from_utf8_lossy(&out.stdout).into_owned()
    };
    run("make");
    f.says(0, &["export", "c", "c.csv"]);
    f.says(0, &["import", "c.csv", "d.dbf", "--like", "c.dbf"]);
    assert_eq!(f.says(0, &["cat", "d", "--jsonl"]), f.says(0, &["cat", "c", "--jsonl"]));
    assert_eq!(run("more").split_whitespace().collect::<Vec<_>>(), ["6", "6"]);
}

#[test]
fn nulls_passwords_and_tables_without_fields() {
    let f = Folder::new("odd");
    let program = r#"
#include "dbinfo.ch"
REQUEST DBFCDX
PROCEDURE Main()
   dbCreate( "nulls", { { "ID", "N", 4, 0 }, { "X", "N:N", 5, 0 } }, "DBFCDX" )
   USE nulls VIA "DBFCDX" EXCLUSIVE
   APPEND BLANK
   FIELD->ID := 1
   APPEND BLANK
   FIELD->ID := 2
   FIELD->X := 7
   USE
   dbCreate( "secret", { { "T", "C", 8, 0 } }, "DBFCDX" )
   USE secret VIA "DBFCDX" EXCLUSIVE
   APPEND BLANK
   FIELD->T := "hidden"
   dbInfo( DBI_PASSWORD, "key" )
   dbInfo( DBI_ENCRYPT, "key" )
   USE
   dbCreate( "none", {}, "DBFCDX" )
   RETURN
"#;
    std::fs::write(f.at("odd.prg"), program).expect("the program");
    let out = Command::new(KEEL).args(["run", "odd.prg"]).current_dir(&f.0).output().expect("keel");
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    assert_eq!(f.says(0, &["cat", "nulls.dbf", "--csv"]), "ID,X\n1,\n2,7\n");
    assert_eq!(f.says(0, &["cat", "nulls.dbf", "--jsonl"]), "{\"ID\":1,\"X\":null}\n{\"ID\":2,\"X\":7}\n");
    f.says(2, &["cat", "nulls.dbf", "--where", "ID=one"]);
    f.says(2, &["cat", "secret.dbf"]);
    assert_eq!(f.says(0, &["cat", "secret.dbf", "--csv", "--password", "key"]), "T\nhidden\n");
    assert!(f.says(0, &["info", "secret.dbf"]).contains("Encrypted    yes"));
    f.says(0, &["check", "none.dbf"]);
}

#[test]
fn tables_without_records_and_a_field_called_like_the_mark() {
    let f = Folder::new("names");
    let make = "PROCEDURE Main()\ndbCreate( 'none', { { 'A', 'C', 5, 0 }, { 'B', 'N', 5, 0 } }, 'DBFNTX' )\n\
        dbCreate( 'mark', { { '_DELETED', 'L', 1, 0 }, { 'X Y', 'C', 3, 0 } }, 'DBFNTX' )\n\
        USE mark VIA 'DBFNTX' EXCLUSIVE\nAPPEND BLANK\nFieldPut( 1, .T. )\nFieldPut( 2, 'one' )\n\
        APPEND BLANK\nDELETE\nUSE\nRETURN\n";
    std::fs::write(f.at("names.prg"), make).expect("the program");
    let out = Command::new(KEEL).args(["run", "names.prg"]).current_dir(&f.0).output().expect("keel");
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    let mut formats = vec!["csv", "json", "jsonl"];
    if cfg!(feature = "formats") {
        formats.extend(["parquet", "xlsx"]);
    }
    for format in formats {
        let (none, mark) = (format!("none.{format}"), format!("mark.{format}"));
        f.says(0, &["export", "none", &none]);
        f.says(0, &["import", &none, "back", "--like", "none.dbf"]);
        assert_eq!(f.says(0, &["cat", "back", "--csv"]), "A,B\n");
        std::fs::remove_file(f.at("back.dbf")).expect("the table");
        // JSON names fields in its rows, and there are none.
        let named = !format.starts_with("json");
        f.says(if named { 0 } else { 1 }, &["import", &none, "back"]);
        if named {
            assert_eq!(f.says(0, &["cat", "back", "--csv"]), "A,B\n");
            std::fs::remove_file(f.at("back.dbf")).expect("the table");
        }
        f.says(0, &["export", "mark", &mark, "--deleted", "show"]);
        f.says(0, &["import", &mark, "back", "--like", "mark.dbf"]);
        let want = f.says(0, &["cat", "mark", "--jsonl", "--deleted", "show"]);
        assert_eq!(f.says(0, &["cat", "back", "--jsonl", "--deleted", "show"]), want, "{format}");
        std::fs::remove_file(f.at("back.dbf")).expect("the table");
    }
}
