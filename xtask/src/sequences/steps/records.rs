//! Steps on records: changing, moving, filters, memos, locks, and the table as a whole.

use super::{CONDITIONS, Maker, value};

fn assign(m: &mut Maker) -> String {
    let fields: &[(&str, char)] =
        &[("C", 'C'), ("N", 'N'), ("A", 'N'), ("D", 'D'), ("L", 'L'), ("C", 'C'), ("N", 'N'), ("M", 'M')];
    let n = if m.memo { 8 } else { 7 };
    let (field, kind) = fields[m.d.roll(n) as usize];
    let v = value(m, kind);
    if m.d.one_in(3) { format!("FieldPut(FieldPos('{field}'),{v})") } else { format!("FIELD->{field}:={v}") }
}

pub(super) fn data(m: &mut Maker) -> String {
    match m.d.roll(20) {
        0..=4 => m.d.pick(&["dbAppend()", "dbAppend()", "dbAppend()", "dbAppend(.F.)"]).into(),
        5..=13 => assign(m),
        14 | 15 => "dbDelete()".into(),
        16 => "dbRecall()".into(),
        17 => format!("Set(11,{})", m.d.pick(&[".T.", ".F."])),
        18 => m.d.pick(&["dbCommit()", "dbCommitAll()", "dbSkip(0)"]).into(),
        _ => format!("Fill({},{})", 1 + m.d.roll(4), m.d.roll(60000)),
    }
}

pub(super) fn moves(m: &mut Maker) -> String {
    let d = &mut m.d;
    match d.roll(24) {
        0..=2 => "dbGoTop()".into(),
        3 | 4 => "dbGoBottom()".into(),
        5..=9 => format!("dbSkip({})", d.between(-2, 2)),
        10..=12 => format!("dbSkip({})", d.between(-9, 9)),
        13..=16 => format!("dbGoto({})", d.between(-1, 22)),
        17 | 18 => "dbSkip()".into(),
        19 => "Walk(.F.)".into(),
        20 => "Walk(.T.)".into(),
        21 => "Visit('{RecNo(),C}')".into(),
        22 => "dbSkip(-1)".into(),
        _ => d
            .pick(&[
                "RecNo()",
                "Eof()",
                "Bof()",
                "Found()",
                "LastRec()",
                "Deleted()",
                "dbSkip(1)",
                "dbSkip(0)",
            ])
            .into(),
    }
}

pub(super) fn filters(m: &mut Maker) -> String {
    let d = &mut m.d;
    let c = d.pick(CONDITIONS);
    match d.roll(10) {
        0..=2 => format!("dbSetFilter({{||{c}}},\"{c}\")"),
        3 => "dbClearFilter()".into(),
        4 => format!("__dbLocate({{||{c}}})"),
        5 => format!(
            "__dbLocate({{||{c}}},{{||{}}},{})",
            d.pick(&["N<9", ".T."]),
            d.pick(&["NIL", "3", "NIL,4", "NIL,NIL,.T.", "5"])
        ),
        6 => "__dbContinue()".into(),
        7 => format!(
            "dbEval({{||{}}},{{||{c}}},{},{},{},{})",
            d.pick(&["N", "FIELD->N:=N+1", "NIL"]),
            d.pick(&["NIL", "{||N<8}"]),
            d.pick(&["NIL", "4"]),
            d.pick(&["NIL", "NIL", "3"]),
            d.pick(&["NIL", ".T.", ".F."])
        ),
        8 => "dbFilter()".into(),
        _ => format!("dbSetFilter({{||{c}}})"),
    }
}

pub(super) fn whole(m: &mut Maker) -> String {
    let d = &mut m.d;
    match d.roll(8) {
        0..=3 => "__dbPack()".into(),
        4 => "__dbZap()".into(),
        5 => format!("Fill({},{})", 3 + d.roll(10), d.roll(60000)),
        6 => "dbReindex()".into(),
        _ => "dbCommit()".into(),
    }
}

pub(super) fn memos(m: &mut Maker) -> String {
    if !m.memo {
        return data(m);
    }
    let v = value(m, 'M');
    let d = &mut m.d;
    match d.roll(12) {
        0..=5 => format!("FIELD->M:={v}"),
        6 => "FIELD->M:=''".into(),
        7 => "FIELD->M:=Left(FIELD->M,Len(FIELD->M)-1)".into(),
        8 => format!("FIELD->M:=FIELD->M+Text({},1)", d.roll(200)),
        9 => format!(
            "FIELD->M:=Text({},{})",
            d.pick(&["54", "55", "56", "57", "63", "64", "120", "504", "505", "510", "511", "512", "513"]),
            d.roll(26)
        ),
        10 => "dbAppend()".into(),
        _ => "Len(FIELD->M)".into(),
    }
}

pub(super) fn locks(m: &mut Maker) -> String {
    let d = &mut m.d;
    match d.roll(14) {
        0..=2 => "RLock()".into(),
        3 | 4 => format!("dbRLock({})", d.between(0, 14)),
        5 => "FLock()".into(),
        6 => "dbUnlock()".into(),
        7 => format!("dbRUnlock({})", d.between(1, 14)),
        8 => "dbRUnlock()".into(),
        9 => "dbRLockList()".into(),
        10 => "dbUnlockAll()".into(),
        11 => format!("dbInfo({})", d.pick(&["8", "20", "31", "36", "129"])),
        12 => format!("dbRecordInfo({})", d.pick(&["1", "2", "5", "2,3", "1,2", "5,1"])),
        _ => "dbRLock()".into(),
    }
}
