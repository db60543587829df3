//! One memo file written by Keel and by Harbour at the same time: no memo of either is overwritten by the other.

mod reference;

use keel_rdd::check::{CheckOptions, Severity, check_table};
use keel_rdd::memo::{MemoKind, MemoOptions, MemoRef, MemoUse};
use keel_rdd::storage::OpenMode;
use keel_rdd::value::{FieldValue, ValueRef};

const MAKE: &str = r#"
REQUEST DBFCDX, DBFNTX, DBFNSX
#include "dbinfo.ch"
PROCEDURE Main( cRdd, cVersion )
   LOCAL i
   rddInfo( RDDI_MEMOVERSION, Max( Val( cVersion ), 1 ), cRdd )
   dbCreate( "t", { { "M", "M", 10, 0 } }, cRdd )
   dbUseArea( .T., cRdd, "t" )
   FOR i := 1 TO 30
      dbAppend()
   NEXT
   dbCloseArea()
   RETURN
"#;

const WORK: &str = r#"
REQUEST DBFCDX, DBFNTX, DBFNSX
PROCEDURE Main( cRdd )
   LOCAL i, r, a := Array( 30 ), bad := 0
   AFill( a, "" )
   dbUseArea( .T., cRdd, "t",, .T. )
   FOR i := 1 TO 3000
      r := 1 + hb_RandomInt( 0, 29 )
      dbGoto( r )
      dbRLock( r )
      IF !( FIELD->M == a[ r ] )
         bad++
      ENDIF
      a[ r ] := iif( hb_RandomInt( 0, 4 ) == 0, "", Replicate( Chr( 64 + r ), 1 + hb_RandomInt( 0, 900 ) ) )
      FIELD->M := a[ r ]
      dbUnlock()
   NEXT
   dbCloseArea()
   ? bad
   RETURN
"#;

#[test]
fn writers_do_not_disturb_each_other() {
    for (rdd, kind, version) in [
        ("DBFCDX", MemoKind::Fpt, 3u8),
        ("DBFCDX", MemoKind::Fpt, 2),
        ("DBFNTX", MemoKind::Dbt, 0),
        ("DBFNSX", MemoKind::Smt, 0),
    ] {
        let dir = reference::Scratch::new("shared");
        let Some(_) = reference::run(MAKE, dir.path(), &[rdd, &version.to_string()]) else { return };
        let format = kind.format().expect("format");
        let path = dir.path().join(format!("t{}", format.extension()));
        let options = MemoOptions { mode: OpenMode::SHARED, block_size: 0, version: 0 };
        let done = std::sync::atomic::AtomicBool::new(false);
        std::thread::scope(|scope| {
            let harbour = scope.spawn(|| {
                let out = reference::run(WORK, dir.path(), &[rdd]);
                done.store(true, std::sync::atomic::Ordering::Release);
                out
            });
            let mut file = format.open(&path, options).expect("open");
            let (mut refs, mut texts) = (vec![MemoRef::default(); 30], vec![Vec::new(); 30]);
            let mut seed = 3u64;
            let mut below = |n: usize| {
                seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                (seed >> 33) as usize % n
            };
            while !done.load(std::sync::atomic::Ordering::Acquire) {
                let i = below(30);
                let back = file.read(refs[i]).expect("read");
                assert_eq!(back, FieldValue::Str(texts[i].clone()), "{rdd} {version}");
                texts[i] = vec![b'a' + (i % 26) as u8; if below(4) == 0 { 0 } else { 1 + below(900) }];
                refs[i] = file.write(refs[i], ValueRef::Str(&texts[i]), MemoUse::Text).expect("write");
                // DBT only ever grows.
                if kind == MemoKind::Dbt {
                    std::thread::sleep(std::time::Duration::from_micros(200));
                }
            }
            for (at, text) in refs.iter().zip(&texts) {
                assert_eq!(file.read(*at).expect("read"), FieldValue::Str(text.clone()), "{rdd} {version}");
            }
            let out = harbour.join().expect("thread").unwrap_or_default();
            assert_eq!(
                String::from_utf8_lossy(&out).trim(),
                "0",
                "{rdd} {version}: memos Harbour found changed"
            );
        });
        let findings = check_table(&dir.path().join("t.dbf"), &CheckOptions::default()).expect("check");
        assert!(findings.iter().all(|f| f.severity < Severity::Damage), "{rdd} {version}: {findings:#?}");
    }
}
