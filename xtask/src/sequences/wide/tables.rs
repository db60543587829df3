//! Steps on tables: areas, relations, opening and closing, locks, settings, the table as a whole, what it tells, mistakes.

use super::Maker;
use super::values::{Field, condition, key};

/// A code page for a table of a sequence with pages, as an argument; mostly none.
pub(super) fn codepage(m: &mut Maker) -> String {
    if m.page.is_empty() && !m.d.one_in(8) || m.d.one_in(2) {
        return String::new();
    }
    format!(
        "\"{}\"",
        m.d.pick(&["EN", "PL852", "PLMAZ", "PLWIN", "DE850", "DEWIN", "RU866", "RU1251", "FR850"])
    )
}

pub(super) fn areas(m: &mut Maker) -> String {
    let n = m.d.roll(m.tables.len() as u64) as usize;
    let alias = m.tables[n].alias.clone();
    match m.d.roll(12) {
        0..=4 => {
            m.here = n;
            format!("SELECT {alias}")
        }
        5 => {
            m.here = n;
            format!("SELECT {}", n + 1)
        }
        6 => format!("{alias}->( dbGoto({}) )", m.d.between(0, 12)),
        7 => format!("Say( {alias}->NAME, {alias}->( RecNo() ) )"),
        8 => format!("{alias}->QTY := {}", m.d.between(-9, 9)),
        9 => format!("{alias}->( dbSkip({}) )", m.d.between(-2, 2)),
        10 => format!("Say( Alias({}), Select(\"{alias}\"), Select() )", m.d.between(1, 4)),
        _ => format!(
            "Say( {alias}->( {} ) )",
            m.d.pick(&[
                "Eof()",
                "RecNo()",
                "LastRec()",
                "dbSeek(\"A\")",
                "ordKeyNo()",
                "Found()",
                "dbStruct()"
            ])
        ),
    }
}

pub(super) fn relations(m: &mut Maker) -> String {
    if m.tables.len() < 2 {
        return areas(m);
    }
    // Parents come before their children: a circle ends the reference with a signal.
    let parent = m.d.roll(m.tables.len() as u64 - 1) as usize;
    let child = parent + 1 + m.d.roll((m.tables.len() - parent - 1) as u64) as usize;
    let (from, into) = (m.tables[parent].alias.clone(), m.tables[child].alias.clone());
    m.here = parent;
    // A key of the child's orders over fields that the parent has as well, or a record number.
    let by = match m.d.roll(6) {
        0 => "RecNo()".to_string(),
        1 => "QTY".into(),
        2 => m.d.pick(&["NAME", "Upper(NAME)", "BORN", "RecNo()+1", "Left(NAME,1)", "OK"]).into(),
        _ => {
            let n = m.tables[child].orders.len() as u64;
            let key = if n == 0 {
                "RecNo()".into()
            } else {
                m.tables[child].orders[m.d.roll(n) as usize].key.clone()
            };
            let known = |f: &Field| m.tables[parent].fields.iter().any(|g| g.name == f.name);
            // What only the child has is no expression of the parent.
            if m.tables[child].fields.iter().all(|f| known(f) || !key.contains(f.name)) {
                key
            } else {
                "NAME".into()
            }
        }
    };
    match m.d.roll(14) {
        0..=4 => format!("SELECT {from} ; SET RELATION TO {by} INTO {into}"),
        5 | 6 => format!("SELECT {from} ; SET RELATION ADDITIVE TO {by} INTO {into}"),
        7 => format!("SELECT {from} ; SET RELATION TO {by} INTO {into} SCOPED"),
        8 => format!("SELECT {from} ; SET RELATION TO"),
        9 => format!("Say( dbRelation({0}), dbRSelect({0}) )", m.d.roll(3)),
        10 => format!("SELECT {from} ; ordSetRelation(\"{into}\",{{||{by}}},\"{by}\")"),
        11 => format!("SELECT {from} ; Say( {into}->NAME, {into}->( RecNo() ), {into}->( Eof() ) )"),
        12 => format!("SELECT {from} ; COUNT TO nA FOR {into}->( Found() ) ; Say( nA )"),
        _ => {
            let last = m.tables.len() - 1;
            if m.tables.len() == 3 && parent == 0 && child == 1 {
                let third = m.tables[last].alias.clone();
                format!("SELECT {from} ; SET RELATION TO {by} INTO {into}, TO RecNo() INTO {third}")
            } else {
                format!("SELECT {from} ; GO TOP")
            }
        }
    }
}

pub(super) fn opens(m: &mut Maker) -> String {
    let file = m.table().file.clone();
    let alias = m.table().alias.clone();
    let mode = if m.shared { " SHARED" } else { m.d.pick(&["", " EXCLUSIVE", " SHARED"]) };
    let bag = format!("{file}{}", m.d.pick(&["", "a", "b", "c"]));
    let page = codepage(m);
    let page = if page.is_empty() { page } else { format!(" CODEPAGE {page}") };
    match m.d.roll(10) {
        0..=2 => format!("USE {file} ALIAS {alias}{mode}{page}"),
        3 => format!("USE {file} INDEX {bag} ALIAS {alias}{mode}{page}"),
        4 => format!("USE {file} ALIAS {alias} INDEX {file}a, {file}b{mode}"),
        5 => format!("USE {file} ALIAS {alias} READONLY{mode}"),
        6 => format!("SET AUTOPEN {}", m.d.pick(&["ON", "ON", "OFF"])),
        7 => format!("SET AUTORDER TO {}", m.d.roll(3)),
        8 => format!("USE ; USE {file} ALIAS {alias}{mode}"),
        _ => format!("CLOSE {alias} ; SELECT {} ; USE {file} ALIAS {alias}{mode}", m.here + 1),
    }
}

pub(super) fn settings(m: &mut Maker) -> String {
    match m.d.roll(10) {
        0..=2 => format!("SET DELETED {}", m.d.pick(&["ON", "OFF"])),
        3 => format!("SET SOFTSEEK {}", m.d.pick(&["ON", "OFF"])),
        4 => format!("SET EXACT {}", m.d.pick(&["ON", "OFF", "OFF"])),
        5 => format!("SET UNIQUE {}", m.d.pick(&["ON", "OFF", "OFF"])),
        6 => format!("SET OPTIMIZE {}", m.d.pick(&["ON", "OFF"])),
        7 => format!("SET DELETED {}", m.d.pick(&["ON", "OFF"])),
        8 => format!("SET FIXED {}", m.d.pick(&["ON", "OFF", "OFF"])),
        _ => format!("Defaults({})", m.d.pick(&[".T.", ".F.", ".F."])),
    }
}

pub(super) fn whole(m: &mut Maker) -> String {
    match m.d.roll(9) {
        0..=3 => "PACK".into(),
        4 => "ZAP".into(),
        5 => format!("Fill({},{})", 3 + m.d.roll(30), m.d.roll(60000)),
        6 | 7 => "REINDEX".into(),
        _ => {
            let c = condition(m);
            format!("DELETE FOR {c} ; PACK")
        }
    }
}

pub(super) fn locks(m: &mut Maker) -> String {
    match m.d.roll(16) {
        0..=2 => "Say( RLock() )".into(),
        3 | 4 => format!("Say( dbRLock({}) )", m.d.between(0, 14)),
        5 | 6 => "Say( FLock() )".into(),
        7 | 8 => "UNLOCK".into(),
        9 => format!("dbRUnlock({})", m.d.between(1, 14)),
        10 => "Say( dbRLockList() )".into(),
        11 => "UNLOCK ALL".into(),
        12 => {
            format!("Say( dbInfo({}) )", m.d.pick(&["8", "20", "31", "36", "129", "34", "35", "128"]))
        }
        13 => format!("Say( dbRecordInfo({}) )", m.d.pick(&["1", "2", "5", "2,3", "1,2", "5,1", "3", "4"])),
        14 => "Say( RLock() ) ; REPLACE QTY WITH QTY+1 ; UNLOCK".into(),
        _ => "Say( dbRLock(), NetErr() )".into(),
    }
}

pub(super) fn infos(m: &mut Maker) -> String {
    let fields = m.table().fields.len() as u64;
    match m.d.roll(12) {
        0..=3 => format!(
            "Say( dbInfo({}) )",
            m.d.pick(&[
                "1", "2", "3", "7", "9", "20", "22", "26", "27", "28", "29", "30", "31", "32", "33", "36",
                "37", "39", "101", "102", "128", "129", "132", "133", "135", "136", "137", "138", "143",
                "144", "145", "147", "149"
            ])
        ),
        4 | 5 => {
            format!("Say( dbRecordInfo({}) )", m.d.pick(&["1", "2", "3", "4", "5", "6", "4,2", "1,3", "7"]))
        }
        6 | 7 => format!(
            "Say( dbFieldInfo({},{}) )",
            m.d.pick(&["1", "2", "3", "4", "5", "101", "102", "103"]),
            1 + m.d.roll(fields)
        ),
        8 => "Say( dbStruct() )".into(),
        9 => format!(
            "Say( FieldName({0}), FieldLen({0}), FieldDec({0}), FieldType({0}) )",
            1 + m.d.roll(fields)
        ),
        10 => "Say( Header(), RecSize(), FCount(), LUpdate() == Date() )".into(),
        _ => format!(
            "Say( rddInfo({}) )",
            m.d.pick(&[
                "5", "6", "7", "9", "13", "14", "16", "26", "27", "29", "30", "31", "32", "33", "45", "47"
            ])
        ),
    }
}

/// Commands that go wrong.
pub(super) fn mistakes(m: &mut Maker) -> String {
    let (key, _) = key(m);
    match m.d.roll(16) {
        0 => "REPLACE QTY WITH \"text\"".into(),
        1 => "REPLACE QTY WITH 12345678".into(),
        2 => "REPLACE NOPE WITH 1".into(),
        3 => "SELECT NOPE".into(),
        4 => "USE missing NEW".into(),
        5 => "SET INDEX TO missing ADDITIVE".into(),
        6 => "INDEX ON NOPE+1 TO bad".into(),
        7 => "INDEX ON {1} TO bad".into(),
        8 => "SEEK NIL".into(),
        9 => "SET RELATION TO QTY INTO NOPE".into(),
        10 => "APPEND FROM missing".into(),
        11 => format!("Say( &(\"{key}\") )"),
        12 => "COPY TO c9 FIELDS NOPE".into(),
        13 => "LOCATE FOR NOPE > 1".into(),
        14 => "SET ORDER TO TAG nothing IN nowhere".into(),
        _ => "SORT TO s9 ON NOPE".into(),
    }
}
