//! Memo files against Harbour: the same writes, rewrites and deletions must leave the same bytes.

mod reference;

use keel_rdd::memo::{MemoFile, MemoKind, MemoOptions, MemoRef, MemoUse};
use keel_rdd::storage::OpenMode;
use keel_rdd::value::ValueRef;
use std::fmt::Write as _;
use std::path::Path;

const RECORDS: u32 = 400;

struct Rng(u64);

impl Rng {
    fn below(&mut self, n: u32) -> u32 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as u32) % n
    }
}

/// One file's life: driver, FPT version, block size, and (record, length) writes.
struct Script {
    rdd: &'static str,
    kind: MemoKind,
    version: u8,
    block_size: u32,
    shared: bool,
    writes: Vec<(u32, u32)>,
}

impl Script {
    fn random(rng: &mut Rng, at: usize) -> Script {
        let (rdd, kind, version) = [
            ("DBFCDX", MemoKind::Fpt, 3),
            ("DBFCDX", MemoKind::Fpt, 2),
            ("DBFCDX", MemoKind::Fpt, 1),
            ("DBFNTX", MemoKind::Dbt, 0),
            ("DBFNSX", MemoKind::Smt, 0),
        ][at % 5];
        let block_size = [64, 64, 32, 33, 512, 128][rng.below(6) as usize];
        let records = [4, 10, 40, RECORDS][rng.below(4) as usize];
        let top = [60, 300, 2000, 5000][rng.below(4) as usize];
        let count = [10, 40, 120, 1200][rng.below(4) as usize];
        let writes = (0..count)
            .map(|_| (1 + rng.below(records), if rng.below(4) == 0 { 0 } else { 1 + rng.below(top) }))
            .collect();
        Script { rdd, kind, version, block_size, shared: rng.below(2) == 0, writes }
    }
}

fn text(record: u32, len: u32) -> Vec<u8> {
    format!("{record}abcdefghijklmnopqrstuvwxyz").bytes().cycle().take(len as usize).collect()
}

const PROBE: &str = r#"
REQUEST DBFCDX, DBFNTX, DBFNSX
#include "dbinfo.ch"
PROCEDURE Main()
   LOCAL cLine, a, op, w, i, n, r, nLine := 0, lShared
   FOR EACH cLine IN hb_ATokens( hb_MemoRead( "scripts.txt" ), Chr( 10 ) )
      IF Empty( cLine )
         LOOP
      ENDIF
      nLine++
      a := hb_ATokens( cLine, " " )
      rddInfo( RDDI_MEMOVERSION, Max( Val( a[ 2 ] ), 1 ), a[ 1 ] )
      Set( _SET_MBLOCKSIZE, Val( a[ 3 ] ) )
      lShared := a[ 4 ] == "S"
      dbCreate( "t" + hb_ntos( nLine ), { { "M", "M", 10, 0 } }, a[ 1 ] )
      dbUseArea( .T., a[ 1 ], "t" + hb_ntos( nLine ), , lShared )
      FOR i := 1 TO 400
         dbAppend( .F. )
      NEXT
      dbCommit()
      FOR i := 5 TO Len( a )
         w := hb_ATokens( a[ i ], ":" )
         r := Val( w[ 1 ] )
         n := Val( w[ 2 ] )
         dbGoto( r )
         FIELD->M := Left( Replicate( w[ 1 ] + "abcdefghijklmnopqrstuvwxyz", Int( n / 26 ) + 1 ), n )
      NEXT
      r := dbInfo( DBI_MEMOEXT )
      dbCloseArea()
      hb_MemoWrit( "before" + hb_ntos( nLine ) + r, hb_MemoRead( "t" + hb_ntos( nLine ) + r ) )
      hb_MemoWrit( "before" + hb_ntos( nLine ) + ".dbf", hb_MemoRead( "t" + hb_ntos( nLine ) + ".dbf" ) )
      dbUseArea( .T., a[ 1 ], "t" + hb_ntos( nLine ) )
      dbInfo( DBI_MEMOPACK )
      dbCloseArea()
   NEXT
   RETURN
"#;

/// Bytes of the memo field of every record, as the table keeps them.
fn fields(table: &Path) -> Vec<Vec<u8>> {
    let bytes = std::fs::read(table).expect("table");
    let head = u16::from_le_bytes([bytes[8], bytes[9]]) as usize;
    bytes[head..].chunks_exact(11).take(RECORDS as usize).map(|r| r[1..].to_vec()).collect()
}

fn field(kind: MemoKind, at: MemoRef) -> Vec<u8> {
    match kind {
        MemoKind::Smt if at == MemoRef::default() => vec![b' '; 10],
        MemoKind::Smt => {
            let mut f = at.item_type.to_le_bytes().to_vec();
            f.extend(at.len.to_le_bytes());
            f.extend(at.block.to_le_bytes());
            f
        }
        _ if at.block == 0 => vec![b' '; 10],
        _ => format!("{:>10}", at.block).into_bytes(),
    }
}

fn replay(script: &Script, path: &Path) -> Vec<MemoRef> {
    play(script, path).0
}

/// Runs the script; the file is open still.
fn play(script: &Script, path: &Path) -> (Vec<MemoRef>, Box<dyn MemoFile>) {
    let mode = if script.shared { OpenMode::SHARED } else { OpenMode::EXCLUSIVE };
    let options = MemoOptions { mode, block_size: script.block_size, version: script.version };
    let format = script.kind.format().expect("format");
    drop(format.create(path, options).expect("create"));
    let mut file: Box<dyn MemoFile> = format.open(path, options).expect("open");
    let mut refs = vec![MemoRef::default(); RECORDS as usize];
    for &(record, len) in &script.writes {
        let at = &mut refs[record as usize - 1];
        *at = file.write(*at, ValueRef::Str(&text(record, len)), MemoUse::Text).expect("write");
    }
    file.flush().expect("flush");
    (refs, file)
}

/// True if the memo file and the references have the bytes of Harbour's `name`.
fn same(kind: MemoKind, ours: &Path, refs: &[MemoRef], theirs: &Path) -> Result<(), String> {
    let (a, b) = (std::fs::read(ours).expect("ours"), std::fs::read(theirs).expect("theirs"));
    let same_fields = fields(&theirs.with_extension("dbf"))
        .iter()
        .zip(refs)
        .all(|(theirs, ours)| *theirs == field(kind, *ours));
    if a == b && same_fields {
        return Ok(());
    }
    let at = a.iter().zip(&b).position(|(x, y)| x != y);
    Err(format!("sizes {} {} first difference {at:?} fields equal {same_fields}", a.len(), b.len()))
}

#[test]
fn same_writes_leave_the_same_bytes() {
    let dir = reference::Scratch::new("memo");
    let count: usize = std::env::var("KEEL_MEMO_SCRIPTS").ok().and_then(|n| n.parse().ok()).unwrap_or(60);
    let seed: u64 = std::env::var("KEEL_MEMO_SEED").ok().and_then(|n| n.parse().ok()).unwrap_or(42);
    let mut rng = Rng(seed);
    let scripts: Vec<Script> = (0..count).map(|i| Script::random(&mut rng, i)).collect();
    let mut lines = String::new();
    for s in &scripts {
        write!(lines, "{} {} {} {}", s.rdd, s.version, s.block_size, if s.shared { "S" } else { "E" })
            .expect("text");
        s.writes.iter().for_each(|(r, n)| write!(lines, " {r}:{n}").expect("text"));
        lines.push('\n');
    }
    std::fs::write(dir.path().join("scripts.txt"), &lines).expect("scripts");
    let Some(_) = reference::run(PROBE, dir.path(), &[]) else { return };
    let mut bad = Vec::new();
    for (i, script) in scripts.iter().enumerate() {
        let ext = script.kind.format().expect("format").extension();
        let ours = dir.path().join(format!("ours{ext}"));
        let (mut refs, file) = play(script, &ours);
        let theirs = |name: &str| dir.path().join(format!("{name}{}{ext}", i + 1));
        let mut result = same(script.kind, &ours, &refs, &theirs("before"));
        drop(file);
        if result.is_ok() {
            let options = MemoOptions { mode: OpenMode::EXCLUSIVE, block_size: 0, version: 0 };
            let mut file = script.kind.format().expect("format").open(&ours, options).expect("open");
            file.repack(&mut refs).expect("repack");
            drop(file);
            result = same(script.kind, &ours, &refs, &theirs("t")).map_err(|e| format!("packed: {e}"));
        }
        if let Err(difference) = result {
            let line = lines.lines().nth(i).unwrap_or("");
            bad.push(format!("script {} {} {} {difference}\n   {line}", i + 1, script.rdd, script.version));
        }
    }
    assert!(bad.is_empty(), "{} of {} differ:\n{}", bad.len(), scripts.len(), bad.join("\n"));
}

/// Replays one script given in `KEEL_MEMO_REPLAY` (a line of a failure report) and leaves every step in the folder
/// `KEEL_MEMO_OUT`, for looking at a difference by hand.
#[test]
fn replay_for_a_person() {
    let (Ok(line), Ok(out)) = (std::env::var("KEEL_MEMO_REPLAY"), std::env::var("KEEL_MEMO_OUT")) else {
        return;
    };
    let parts: Vec<&str> = line.split_whitespace().collect();
    let kind = match parts[0] {
        "DBFNTX" => MemoKind::Dbt,
        "DBFNSX" => MemoKind::Smt,
        _ => MemoKind::Fpt,
    };
    let number = |s: &str| s.parse::<u32>().expect("number");
    let mut script = Script {
        rdd: "",
        kind,
        version: number(parts[1]) as u8,
        block_size: number(parts[2]),
        shared: parts[3] == "S",
        writes: Vec::new(),
    };
    let writes = parts[4..].iter().filter_map(|w| w.split_once(':')).map(|(r, n)| (number(r), number(n)));
    for (i, write) in writes.enumerate() {
        script.writes.push(write);
        replay(&script, &Path::new(&out).join(format!("ours.{}", i + 1)));
    }
}
