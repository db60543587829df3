//! Steps on records: changing them one by one and in ranges, moving, filters and LOCATE, memos.

use super::Maker;
use super::values::{clauses, condition, value, value_for};

fn assign(m: &mut Maker) -> String {
    let f = m.field("CNDLTMCNDLC");
    let f = if m.d.one_in(60) { m.field("X") } else { f };
    let v = value_for(m, f);
    match m.d.roll(8) {
        0 => format!("FIELD->{} := {v}", f.name),
        1 => format!("FieldPut(FieldPos(\"{}\"),{v})", f.name),
        2 => format!("{}->{} := {v}", m.table().alias, f.name),
        3 => {
            let g = m.field("CNDL");
            let w = value_for(m, g);
            format!("REPLACE {} WITH {v}, {} WITH {w}", f.name, g.name)
        }
        _ => format!("REPLACE {} WITH {v}", f.name),
    }
}

pub(super) fn data(m: &mut Maker) -> String {
    match m.d.roll(26) {
        0..=4 => "APPEND BLANK".into(),
        5 => "dbAppend(.F.)".into(),
        6 | 7 => {
            let f = m.field("CND");
            let v = value(m, f.class);
            format!("APPEND BLANK ; REPLACE {} WITH {v}", f.name)
        }
        8..=15 => assign(m),
        16 => {
            let f = m.field("CNDLM");
            let v = value_for(m, f);
            let range = clauses(m);
            let all = if range.is_empty() { " ALL" } else { "" };
            format!("REPLACE {} WITH {v}{range}{all}", f.name)
        }
        17 | 18 => "DELETE".into(),
        19 => "RECALL".into(),
        20 => {
            let range = clauses(m);
            format!("DELETE{}", if range.is_empty() { " ALL".into() } else { range })
        }
        21 => {
            let range = clauses(m);
            format!("RECALL{}", if range.is_empty() { " ALL".into() } else { range })
        }
        22 => m.d.pick(&["COMMIT", "dbCommit()", "SKIP 0", "dbCommitAll()"]).into(),
        23 => {
            let f = m.field("CNDLTMX");
            format!("Say( {}, hb_FieldType(FieldPos(\"{}\")) )", f.name, f.name)
        }
        _ => format!("Fill({},{})", 1 + m.d.roll(4), m.d.roll(60000)),
    }
}

pub(super) fn moves(m: &mut Maker) -> String {
    match m.d.roll(24) {
        0..=2 => "GO TOP".into(),
        3 | 4 => "GO BOTTOM".into(),
        5..=9 => format!("SKIP {}", m.d.between(-2, 2)),
        10 | 11 => format!("SKIP {}", m.d.between(-9, 9)),
        12..=14 => format!("GOTO {}", m.d.between(-1, 22)),
        15..=17 => "SKIP".into(),
        18 => "Say( Walk(.F.) )".into(),
        19 => "Say( Walk(.T.) )".into(),
        20 | 21 => "SKIP -1".into(),
        22 => {
            let n = m.d.roll(m.tables.len() as u64) as usize;
            format!("SKIP {} ALIAS {}", m.d.between(-2, 2), m.tables[n].alias)
        }
        _ => {
            m.d.pick(&[
                "Say( RecNo(), Eof(), Bof() )",
                "Say( Found(), LastRec(), Deleted() )",
                "Say( RecCount(), IndexOrd() )",
                "SKIP 0",
            ])
            .into()
        }
    }
}

pub(super) fn filters(m: &mut Maker) -> String {
    let c = condition(m);
    match m.d.roll(12) {
        0..=2 => format!("SET FILTER TO {c}"),
        3 => "SET FILTER TO".into(),
        4 => format!("dbSetFilter({{||{c}}})"),
        5 | 6 => format!("LOCATE FOR {c}"),
        7 => {
            let range = m.d.pick(&[
                "NEXT 3",
                "REST",
                "WHILE QTY < 9",
                "RECORD 4",
                "ALL",
                "WHILE !Eof() REST",
                "NEXT 0",
            ]);
            format!("LOCATE FOR {c} {range}")
        }
        8 | 9 => "CONTINUE".into(),
        10 => "Say( dbFilter() )".into(),
        _ => format!(
            "nA := 0 ; dbEval({{||nA += RecNo()}},{{||{c}}},{},{},{},{}) ; Say( nA )",
            m.d.pick(&["NIL", "{||QTY<8}"]),
            m.d.pick(&["NIL", "4"]),
            m.d.pick(&["NIL", "NIL", "3"]),
            m.d.pick(&["NIL", ".T.", ".F."])
        ),
    }
}

pub(super) fn memos(m: &mut Maker) -> String {
    let f = m.field("M");
    if f.class != 'M' {
        return data(m);
    }
    let name = f.name;
    match m.d.roll(14) {
        0..=4 => format!("REPLACE {name} WITH {}", value(m, 'M')),
        5 => format!("REPLACE {name} WITH \"\""),
        6 => format!("REPLACE {name} WITH Left({name},Len({name})-{})", 1 + m.d.roll(100)),
        7 => format!("REPLACE {name} WITH {name}+Text({},1)", m.d.roll(200)),
        8 => format!(
            "REPLACE {name} WITH Text({},{})",
            m.d.pick(&[
                "23", "24", "25", "54", "55", "56", "57", "63", "64", "120", "504", "505", "510", "511",
                "512", "513"
            ]),
            m.d.roll(26)
        ),
        9 => format!("REPLACE {name} WITH {name}+\"x\"{}", clauses(m)),
        10 => "APPEND BLANK".into(),
        11 => format!(
            "REPLACE {name} WITH Chr({})+\"text\"+Chr(26)+\"more\"",
            m.d.pick(&["0", "13", "141", "200"])
        ),
        12 => format!("Say( {name}, MLCount({name},20) )"),
        _ => format!("Say( Len({name}), dbFieldInfo(1,FieldPos(\"{name}\")) )"),
    }
}
