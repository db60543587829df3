//! Every code page against Harbour: charts, case, classes, the order of all byte pairs and of random texts.

mod reference;

use std::cmp::Ordering;

use keel_rdd::codepage::{Encoding, Page, Tail, to_utf8, translate};

fn hex(text: &[u8]) -> String {
    text.iter().map(|b| format!("{b:02X}")).collect()
}

fn unhex(text: &str) -> Vec<u8> {
    (0..text.len() / 2).map(|i| u8::from_str_radix(&text[2 * i..2 * i + 2], 16).expect("hex")).collect()
}

const HEAD: &str = "#define __HBEXTERN__HBCPAGE__REQUEST\n#include \"hbcpage.hbx\"\n";

#[test]
fn charts_case_and_classes() {
    let source = format!(
        "{HEAD}{}",
        r#"
PROCEDURE Main()
   LOCAL c, i, s
   FOR EACH c IN ASort( hb_cdpList() )
      hb_cdpSelect( "EN" )
      s := c + " " + hb_cdpUniID( c ) + " "
      FOR i := 0 TO 255
         s += hb_StrToHex( hb_StrToUTF8( Chr( i ), c ) ) + ","
      NEXT
      hb_cdpSelect( c )
      s += " "
      FOR i := 0 TO 255
         s += hb_StrToHex( Upper( Chr( i ) ) ) + hb_StrToHex( Lower( Chr( i ) ) ) + ;
            iif( IsAlpha( Chr( i ) ), "A", "-" ) + iif( IsUpper( Chr( i ) ), "U", "-" ) + ;
            iif( IsLower( Chr( i ) ), "L", "-" ) + iif( IsDigit( Chr( i ) ), "D", "-" ) + ","
      NEXT
      OutStd( s + Chr( 10 ) )
   NEXT
   RETURN
"#
    );
    let dir = reference::Scratch::new("codepage");
    let Some(out) = reference::run(&source, dir.path(), &[]) else { return };
    let text = String::from_utf8(out).expect("text");
    let mut ids = Vec::new();
    for line in text.lines() {
        let mut parts = line.split(' ');
        let (id, chart) = (parts.next().expect("id"), parts.next().expect("chart"));
        let (chars, case) = (parts.next().expect("chars"), parts.next().expect("case"));
        ids.push(id.to_string());
        let page = Page::find(id).unwrap_or_else(|| panic!("{id} is missing"));
        assert_eq!(page.chart(), chart, "{id}");
        if page.encoding() != Encoding::Single {
            continue;
        }
        for (b, theirs) in (0..=255u8).zip(chars.split(',')) {
            assert_eq!(hex(&to_utf8(&[b], page)), theirs, "{id} byte {b:#x}");
        }
        let flag = |on: bool, c: char| if on { c } else { '-' };
        for (b, theirs) in (0..=255u8).zip(case.split(',')) {
            let ours = format!(
                "{}{}{}{}{}{}",
                hex(&page.to_upper(&[b])),
                hex(&page.to_lower(&[b])),
                flag(page.is_alpha(&[b]), 'A'),
                flag(page.is_upper(&[b]), 'U'),
                flag(page.is_lower(&[b]), 'L'),
                flag(page.is_digit(&[b]), 'D')
            );
            assert_eq!(ours, theirs, "{id} byte {b:#x}");
        }
    }
    ids.sort();
    assert_eq!(ids, Page::list());
}

#[test]
fn order_of_bytes_and_random_texts() {
    let source = format!(
        "{HEAD}{}",
        r#"
STATIC s_seed := 4711
STATIC FUNCTION Rnd( n )
   s_seed := ( s_seed * 1103515245 + 12345 ) % 2147483648
   RETURN Int( s_seed / 65536 ) % n
STATIC FUNCTION Text( aBytes )
   LOCAL n := Rnd( 6 ), s := "", i
   FOR i := 1 TO n
      s += Chr( aBytes[ Rnd( Len( aBytes ) ) + 1 ] )
   NEXT
   RETURN s
STATIC FUNCTION WideText( aChars )
   LOCAL n := Rnd( 6 ), s := "", i
   FOR i := 1 TO n
      s += aChars[ Rnd( Len( aChars ) ) + 1 ]
   NEXT
   RETURN s
PROCEDURE Main()
   LOCAL c, i, j, n, s, a, b, aBytes
   FOR EACH c IN ASort( hb_cdpList() )
      hb_cdpSelect( c )
      IF hb_cdpIsUTF8( c )
         aBytes := { "a", "A", "ą", "Ą", "b", " ", "é", "e", "ж", "З", "漢", "ß", "-", hb_BChar( 200 ), hb_BChar( 0 ) }
         FOR i := 1 TO 1500
            a := WideText( aBytes )
            b := iif( i % 2 == 0, Left( a, Rnd( Len( a ) + 1 ) ), "" ) + WideText( aBytes )
            s := "T " + c + " " + hb_StrToHex( a ) + "," + hb_StrToHex( b ) + " "
            SET EXACT OFF
            s += iif( a < b, "-", iif( a > b, "+", "=" ) )
            SET EXACT ON
            s += iif( a < b, "-", iif( a > b, "+", "=" ) )
            OutStd( s + Chr( 10 ) )
         NEXT
         LOOP
      ENDIF
      SET EXACT ON
      s := "R " + c + " "
      FOR i := 0 TO 255
         n := 0
         FOR j := 0 TO 255
            IF Chr( j ) < Chr( i )
               n++
            ENDIF
         NEXT
         s += hb_ntos( n ) + ","
      NEXT
      OutStd( s + Chr( 10 ) )
      aBytes := { 32, 65, 97, 67, 99, 72, 104, 90, 122, 68, 100 }
      FOR i := 128 TO 255
         IF IsAlpha( Chr( i ) )
            AAdd( aBytes, i )
         ENDIF
      NEXT
      FOR i := 1 TO 1500
         a := Text( aBytes )
         b := iif( i % 2 == 0, Left( a, Rnd( Len( a ) + 1 ) ), "" ) + Text( aBytes )
         s := "T " + c + " " + hb_StrToHex( a ) + "," + hb_StrToHex( b ) + " "
         SET EXACT OFF
         s += iif( a < b, "-", iif( a > b, "+", "=" ) )
         SET EXACT ON
         s += iif( a < b, "-", iif( a > b, "+", "=" ) )
         OutStd( s + Chr( 10 ) )
      NEXT
   NEXT
   RETURN
"#
    );
    let dir = reference::Scratch::new("collation");
    let Some(out) = reference::run(&source, dir.path(), &[]) else { return };
    let text = String::from_utf8(out).expect("text");
    for line in text.lines() {
        let mut parts = line.split(' ');
        let (kind, id) = (parts.next().expect("kind"), parts.next().expect("id"));
        let page = Page::find(id).expect(id);
        if kind == "R" {
            let theirs: Vec<usize> =
                parts.next().expect("ranks").split_terminator(',').map(|n| n.parse().expect("n")).collect();
            for b in 0..=255u8 {
                let ours = (0..=255u8).filter(|&o| page.order().rank(o) < page.order().rank(b)).count();
                assert_eq!(ours, theirs[b as usize], "{id} rank of byte {b:#x}");
            }
            continue;
        }
        let (left, right) = parts.next().expect("texts").split_once(',').expect("comma");
        let (left, right) = (unhex(left), unhex(right));
        let sign = |o: Ordering| match o {
            Ordering::Less => '-',
            Ordering::Equal => '=',
            Ordering::Greater => '+',
        };
        let c = page.order();
        let ours = format!(
            "{}{}",
            sign(c.compare(&left, &right, Tail::Prefix)),
            sign(c.compare(&left, &right, Tail::Blanks))
        );
        assert_eq!(ours, parts.next().expect("signs"), "{id} {} {}", hex(&left), hex(&right));
    }
}

#[test]
fn translation_between_all_charts() {
    let source = format!(
        "{HEAD}{}",
        r#"
PROCEDURE Main()
   LOCAL c, p, q, i, s, h := { => }
   FOR EACH c IN ASort( hb_cdpList() )
      h[ hb_cdpUniID( c ) + iif( hb_cdpIsUTF8( c ), "8", "" ) + iif( c == "UTF16LE", "16", "" ) ] := c
   NEXT
   FOR EACH p IN hb_HValues( h )
      FOR EACH q IN hb_HValues( h )
         s := p + " " + q + " "
         FOR i := 0 TO 255
            s += hb_StrToHex( hb_Translate( Chr( i ), p, q ) ) + ","
         NEXT
         OutStd( s + Chr( 10 ) )
      NEXT
   NEXT
   RETURN
"#
    );
    let dir = reference::Scratch::new("translate");
    let Some(out) = reference::run(&source, dir.path(), &[]) else { return };
    let text = String::from_utf8(out).expect("text");
    for line in text.lines() {
        let parts: Vec<&str> = line.split(' ').collect();
        let (from, to) = (Page::find(parts[0]).expect("from"), Page::find(parts[1]).expect("to"));
        for (b, theirs) in (0..=255u8).zip(parts[2].split(',')) {
            assert_eq!(hex(&translate(&[b], from, to)), theirs, "{} to {} byte {b:#x}", parts[0], parts[1]);
        }
    }
}
