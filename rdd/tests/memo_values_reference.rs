//! Typed memo values against Harbour: every kind of value stored by either is read by the other, and the files are the same.

mod reference;

use keel_rdd::memo::dump::dump;
use keel_rdd::memo::{MemoKind, MemoOptions, MemoRef, MemoUse};
use keel_rdd::storage::OpenMode;
use keel_rdd::value::{FieldValue, Num, Number};

const PROBE: &str = r#"
REQUEST DBFCDX, DBFNSX
#include "dbinfo.ch"
PROCEDURE Main( cRdd, cVersion )
   LOCAL a, x
   rddInfo( RDDI_MEMOVERSION, Val( cVersion ), cRdd )
   Set( _SET_MBLOCKSIZE, 64 )
   dbCreate( "t", { { "M", "M", 10, 0 } }, cRdd )
   dbUseArea( .T., cRdd, "t" )
   a := { 5, -5, 300, -300, 70000, 1.5, -2.25, SToD( "20240229" ), SToD( "" ), .T., .F., "text", {}, ;
      { 1, "ab", .T., { 2.5, SToD( "20200101" ) }, NIL, "", 70000, -300 }, 127, 128, -128, -129, 32768, 2147483647, 12345678901234 }
   FOR EACH x IN a
      dbAppend()
      FieldPut( 1, x )
   NEXT
   dbCloseArea()
   RETURN
"#;

fn values() -> Vec<FieldValue> {
    let int = |v: i64, width| FieldValue::Num(Num { value: Number::Int(v), width, dec: 0 });
    let dbl = |v: f64, width, dec| FieldValue::Num(Num { value: Number::Double(v), width, dec });
    vec![
        int(5, 10),
        int(-5, 10),
        int(300, 10),
        int(-300, 10),
        int(70000, 10),
        dbl(1.5, 12, 1),
        dbl(-2.25, 13, 2),
        FieldValue::Date(2_460_370),
        FieldValue::Date(0),
        FieldValue::Logical(true),
        FieldValue::Logical(false),
        FieldValue::text("text"),
        FieldValue::Array(vec![]),
        FieldValue::Array(vec![
            int(1, 10),
            FieldValue::text("ab"),
            FieldValue::Logical(true),
            FieldValue::Array(vec![dbl(2.5, 12, 1), FieldValue::Date(2_458_850)]),
            FieldValue::Nil,
            FieldValue::text(""),
            int(70000, 10),
            int(-300, 10),
        ]),
        int(127, 10),
        int(128, 10),
        int(-128, 10),
        int(-129, 10),
        int(32768, 10),
        int(2_147_483_647, 11),
        int(12_345_678_901_234, 15),
    ]
}

#[test]
fn typed_values_have_the_same_bytes() {
    for (rdd, kind, version) in
        [("DBFCDX", MemoKind::Fpt, 3), ("DBFCDX", MemoKind::Fpt, 2), ("DBFNSX", MemoKind::Smt, 2)]
    {
        let dir = reference::Scratch::new("values");
        let Some(_) = reference::run(PROBE, dir.path(), &[rdd, &version.to_string()]) else { return };
        let format = kind.format().expect("format");
        let ours = dir.path().join(format!("ours{}", format.extension()));
        let options = MemoOptions { mode: OpenMode::CREATE, block_size: 64, version };
        let mut file = format.create(&ours, options).expect("create");
        let mut refs = Vec::new();
        for value in values() {
            refs.push(file.write(MemoRef::default(), value.as_ref(), MemoUse::Text).expect("write"));
        }
        for (at, value) in refs.iter().zip(values()) {
            let back = file.read(*at).expect("read");
            match (&back, &value) {
                (FieldValue::Num(a), FieldValue::Num(b)) => assert_eq!(a.as_f64(), b.as_f64()),
                (FieldValue::Array(_), _) => {
                    assert_eq!(back.as_ref().type_letter(), value.as_ref().type_letter())
                }
                _ => assert_eq!(back, value),
            }
        }
        drop(file);
        let theirs = dir.path().join(format!("t{}", format.extension()));
        let same = std::fs::read(&ours).expect("ours") == std::fs::read(&theirs).expect("theirs");
        let (a, b) = (dump(&ours, kind).expect("dump"), dump(&theirs, kind).expect("dump"));
        assert!(same, "{rdd} {version}\n{a}\n{b}");
    }
}

#[test]
fn a_dump_names_every_block() {
    let dir = reference::Scratch::new("dump");
    let path = dir.path().join("t.fpt");
    let options = MemoOptions { mode: OpenMode::CREATE, block_size: 64, version: 3 };
    let mut file = MemoKind::Fpt.format().expect("format").create(&path, options).expect("create");
    let mut at = [MemoRef::default(); 3];
    for (i, at) in at.iter_mut().enumerate() {
        *at = file.write(*at, FieldValue::text(format!("memo {i}")).as_ref(), MemoUse::Text).expect("write");
    }
    file.free(at[0]).expect("free");
    drop(file);
    let expected = "Flex next 51 block size 64 size 3258\n\
                    counter 4 free list pages at 1216 and 2240\n\
                    block 16 length 56 free run\n\
                    block 17 length 6 type 1 \"memo 1\"\n\
                    block 18 length 6 type 1 \"memo 2\"\n\
                    block 19 length 1010 free list page of 1 runs\n\
                    block 35 length 1010 free list page of 1 runs\n";
    assert_eq!(dump(&path, MemoKind::Fpt).expect("dump"), expected);
}
