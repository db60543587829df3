//! SDF and DELIMITED files against Harbour: the same rows give the same bytes, the same text gives the same rows.

mod reference;

use keel_rdd::calendar::julian;
use keel_rdd::text::{
    DelimitedReader, DelimitedWriter, Delimiters, RowReader, RowWriter, SdfReader, SdfWriter, TextField,
};
use keel_rdd::value::{FieldValue, Num, Number, Timestamp, ValueRef};
use std::path::Path;

fn fields(list: &[(u8, u16, u8)]) -> Vec<TextField> {
    list.iter().map(|&(kind, len, dec)| TextField { name: vec![kind], kind, len, dec }).collect()
}

const WRITE: &str = r#"
REQUEST DBFCDX
PROCEDURE Main()
   LOCAL n := 0, w
   dbCreate( "src", { { "C1", "C", 5, 0 }, { "C2", "C", 8, 0 }, { "N", "N", 8, 2 }, { "L", "L", 1, 0 }, { "D", "D", 8, 0 }, ;
      { "M", "M", 10, 0 }, { "I1", "I", 1, 0 }, { "I2", "I", 2, 0 }, { "I3", "I", 3, 0 }, { "I4", "I", 4, 0 }, { "I8", "I", 8, 0 }, ;
      { "I42", "I", 4, 2 }, { "B0", "B", 8, 0 }, { "B5", "B", 8, 5 }, { "T", "@", 8, 0 }, { "T4", "T", 4, 0 }, { "Q", "Q", 6, 0 }, ;
      { "F", "F", 20, 10 } }, "DBFCDX" )
   USE src VIA "DBFCDX"
   dbAppend()
   dbAppend()
   FIELD->C1 := "  a"
   FIELD->C2 := 'q"u,o'
   FIELD->N := -1.25
   FIELD->L := .T.
   FIELD->D := SToD( "20240229" )
   FIELD->M := "not exported"
   FIELD->I1 := -128
   FIELD->I2 := -32768
   FIELD->I3 := 8388607
   FIELD->I4 := -2147483648
   FIELD->I8 := 9223372036854775807
   FIELD->I42 := -12345.67
   FIELD->B0 := 123456789.75
   FIELD->B5 := -0.0015
   FIELD->T := hb_DateTime( 2024, 2, 29, 12, 30, 15, 500 )
   FIELD->T4 := hb_DateTime( 0, 0, 0, 1, 2, 3, 4 )
   FIELD->Q := " v"
   FIELD->F := 123456.789
   dbAppend()
   FIELD->C2 := "x"
   FIELD->N := 99999.99
   dbCommit()
   FOR EACH w IN { NIL, '"', "'", "BLANK", "TAB", "PIPE", "|", "ab", { '"', ";" }, { "", ";" }, { "'", "ab" }, { "", "" }, { NIL, ";" } }
      __dbDelim( .T., "delim" + hb_ntos( ++n ) + ".txt", w )
   NEXT
   __dbSDF( .T., "sdf.txt" )
   dbGoTop()
   __dbDelim( .T., "none.txt",,, {|| .F. } )
   RETURN
"#;

fn rows() -> Vec<Vec<FieldValue>> {
    let num = |v: f64, dec| FieldValue::Num(Num::double(v, dec));
    let blank = vec![
        FieldValue::text(""),
        FieldValue::text(""),
        num(0.0, 2),
        FieldValue::Logical(false),
        FieldValue::Date(0),
        FieldValue::text(""),
        FieldValue::int(0),
        FieldValue::int(0),
        FieldValue::int(0),
        FieldValue::int(0),
        FieldValue::int(0),
        num(0.0, 2),
        num(0.0, 0),
        num(0.0, 5),
        FieldValue::Timestamp(Timestamp::default()),
        FieldValue::Timestamp(Timestamp::default()),
        FieldValue::text(""),
        num(0.0, 10),
    ];
    let day = julian(2024, 2, 29);
    let full = vec![
        FieldValue::text("  a  "),
        FieldValue::text("q\"u,o   "),
        num(-1.25, 2),
        FieldValue::Logical(true),
        FieldValue::Date(day),
        FieldValue::text("not exported"),
        FieldValue::int(-128),
        FieldValue::int(-32768),
        FieldValue::int(8_388_607),
        FieldValue::int(i32::MIN as i64),
        FieldValue::int(i64::MAX),
        num(-12345.67, 2),
        num(123_456_789.75, 0),
        num(-0.0015, 5),
        FieldValue::Timestamp(Timestamp { julian: day, ms: 45_015_500 }),
        FieldValue::Timestamp(Timestamp { julian: 0, ms: 3_723_004 }),
        FieldValue::text(" v"),
        num(123_456.789, 10),
    ];
    let mut third = blank.clone();
    third[1] = FieldValue::text("x");
    third[2] = num(99999.99, 2);
    vec![blank, full, third]
}

fn write(mut writer: impl RowWriter, rows: &[Vec<FieldValue>]) {
    for row in rows {
        let refs: Vec<ValueRef<'_>> = row.iter().map(FieldValue::as_ref).collect();
        writer.write_row(&refs).expect("row");
    }
    writer.finish().expect("finish");
}

#[test]
fn written_files_have_the_same_bytes() {
    let dir = reference::Scratch::new("textout");
    let Some(_) = reference::run(WRITE, dir.path(), &[]) else { return };
    let kinds = fields(&[
        (b'C', 5, 0),
        (b'C', 8, 0),
        (b'N', 8, 2),
        (b'L', 1, 0),
        (b'D', 8, 0),
        (b'M', 10, 0),
        (b'I', 1, 0),
        (b'I', 2, 0),
        (b'I', 3, 0),
        (b'I', 4, 0),
        (b'I', 8, 0),
        (b'I', 4, 2),
        (b'B', 8, 0),
        (b'B', 8, 5),
        (b'@', 8, 0),
        (b'T', 4, 0),
        (b'Q', 6, 0),
        (b'F', 20, 10),
    ]);
    let pair = |q: Option<&str>, s: &str| Delimiters::pair(q.map(str::as_bytes), Some(s.as_bytes()));
    let with = [
        Delimiters::default(),
        Delimiters::named(b"\""),
        Delimiters::named(b"'"),
        Delimiters::named(b"BLANK"),
        Delimiters::named(b"TAB"),
        Delimiters::named(b"PIPE"),
        Delimiters::named(b"|"),
        Delimiters::named(b"ab"),
        pair(Some("\""), ";"),
        pair(Some(""), ";"),
        pair(Some("'"), "ab"),
        pair(Some(""), ""),
        pair(None, ";"),
    ];
    let ours = dir.path().join("ours.txt");
    let check = |theirs: &str| {
        let theirs = std::fs::read(dir.path().join(theirs)).expect(theirs);
        let ours = std::fs::read(&ours).expect("ours");
        assert_eq!(String::from_utf8_lossy(&ours), String::from_utf8_lossy(&theirs));
    };
    for (i, with) in with.into_iter().enumerate() {
        write(DelimitedWriter::create(&ours, &kinds, with, b"\n").expect("create"), &rows());
        check(&format!("delim{}.txt", i + 1));
    }
    write(SdfWriter::create(&ours, &kinds, b"\n").expect("create"), &rows());
    check("sdf.txt");
    write(DelimitedWriter::create(&ours, &kinds, Delimiters::default(), b"\n").expect("create"), &[]);
    check("none.txt");
}

const READ: &str = r#"
REQUEST DBFCDX
PROCEDURE Main()
   LOCAL cFile, i, s, lErr
   FOR i := 1 TO 60
      cFile := "in" + hb_ntos( i ) + ".txt"
      dbCreate( "dst", { { "C", "C", 6, 0 }, { "N", "N", 6, 1 }, { "L", "L", 1, 0 }, { "D", "D", 8, 0 }, { "T", "@", 8, 0 } }, "DBFCDX" )
      USE dst VIA "DBFCDX"
      lErr := .F.
      BEGIN SEQUENCE WITH {|| Break( NIL ) }
         IF i % 2 == 0
            __dbSDF( .F., cFile )
         ELSE
            __dbDelim( .F., cFile )
         ENDIF
      RECOVER
         lErr := .T.
      END SEQUENCE
      dbSelectArea( "dst" )
      IF lErr
         dbGoBottom()
         dbDelete()
         PACK
      ENDIF
      dbGoTop()
      DO WHILE ! Eof()
         s := hb_ntos( i ) + " " + hb_StrToHex( FIELD->C ) + " " + Str( FIELD->N ) + " " + iif( FIELD->L, "T", "F" ) + " " + ;
            DToS( FIELD->D ) + " " + hb_TToC( FIELD->T, "YYYYMMDD", "HHMMSSFFF" )
         OutStd( s + Chr( 10 ) )
         dbSkip()
      ENDDO
      IF lErr
         OutStd( hb_ntos( i ) + " refused" + Chr( 10 ) )
      ENDIF
      dbCloseArea()
   NEXT
   RETURN
"#;

#[test]
fn random_text_gives_the_same_rows() {
    let dir = reference::Scratch::new("textin");
    let mut seed = 11u64;
    let mut below = |n: usize| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) as usize % n
    };
    let pieces: [&[u8]; 30] = [
        b"\"",
        b",",
        b",",
        b",",
        b"abc",
        b"\n",
        b"\r\n",
        b"\r",
        b"12.5",
        b"-7",
        b"T",
        b"y",
        b"20240229",
        b" ",
        b"  ",
        b"x\"y",
        b"\"a,b\"",
        b"\x1a",
        b"20240230",
        b"99999",
        b".",
        b"1e3",
        b"2024-02-29 12:30:15.5",
        b"2024-02-29",
        b"12:30",
        b"+3",
        b"'",
        b"\"\"",
        b";",
        b"0",
    ];
    for i in 1..=60 {
        let text: Vec<u8> = (0..below(60)).flat_map(|_| pieces[below(pieces.len())].to_vec()).collect();
        std::fs::write(dir.path().join(format!("in{i}.txt")), text).expect("text");
    }
    let Some(out) = reference::run(READ, dir.path(), &[]) else { return };
    let kinds = fields(&[(b'C', 6, 0), (b'N', 6, 1), (b'L', 1, 0), (b'D', 8, 0), (b'@', 8, 0)]);
    let mut ours = String::new();
    for i in 1..=60 {
        let path = dir.path().join(format!("in{i}.txt"));
        let mut reader = open(&path, &kinds, i % 2 == 0);
        let mut row = Vec::new();
        while reader.next_row(&mut row).expect("row") {
            // What a line does not reach reads as empty.
            let empty = [
                FieldValue::Str(Vec::new()),
                FieldValue::Num(Num { value: Number::Int(0), width: 6, dec: 1 }),
                FieldValue::Logical(false),
                FieldValue::Date(0),
                FieldValue::Timestamp(Timestamp { julian: 0, ms: 0 }),
            ];
            for (value, empty) in row.iter_mut().zip(empty).filter(|(value, _)| **value == FieldValue::Nil) {
                *value = empty;
            }
            let [
                FieldValue::Str(c),
                FieldValue::Num(n),
                FieldValue::Logical(l),
                FieldValue::Date(d),
                FieldValue::Timestamp(t),
            ] = &row[..]
            else {
                panic!("{row:?}")
            };
            let hex: String = c
                .iter()
                .map(|b| format!("{b:02X}"))
                .chain(std::iter::repeat("20".to_string()))
                .take(6)
                .collect();
            let tenths = (n.as_f64().abs() * 10.0 + 0.5 + 1e-9).floor() / 10.0
                * if n.as_f64() < 0.0 { -1.0 } else { 1.0 };
            let number = format!("{:>6}", format!("{tenths:.1}").replace("-0.0", "0.0"));
            if number.len() > 6 {
                ours += &format!("{i} refused\n");
                break;
            }
            let date = keel_rdd::calendar::dtos(*d);
            let day = String::from_utf8_lossy(&keel_rdd::calendar::dtos(t.julian)).into_owned();
            let time = (t.ms / 3_600_000, t.ms / 60_000 % 60, t.ms / 1000 % 60, t.ms % 1000);
            ours += &format!(
                "{i} {hex} {number} {} {} {day} {:02}{:02}{:02}{:03}\n",
                if *l { "T" } else { "F" },
                String::from_utf8_lossy(&date),
                time.0,
                time.1,
                time.2,
                time.3
            );
        }
    }
    let theirs = String::from_utf8(out).expect("text");
    for (a, b) in ours.lines().zip(theirs.lines()) {
        let file = a.split(' ').next().unwrap_or_default();
        assert_eq!(
            a,
            b,
            "{:?}",
            String::from_utf8_lossy(&std::fs::read(dir.path().join(format!("in{file}.txt"))).expect("in"))
        );
    }
    assert_eq!(ours.lines().count(), theirs.lines().count());
}

fn open(path: &Path, kinds: &[TextField], sdf: bool) -> Box<dyn RowReader> {
    if sdf {
        Box::new(SdfReader::open(path, kinds).expect("open"))
    } else {
        Box::new(DelimitedReader::open(path, kinds, Delimiters::default()).expect("open"))
    }
}
