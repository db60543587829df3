//! Steps on tables: areas, relations, copies, what a table tells, opening again, and mistakes.

use super::{CONDITIONS, KEYS, Maker};

pub(super) fn areas(m: &mut Maker) -> String {
    let d = &mut m.d;
    match d.roll(10) {
        0..=5 => format!("dbSelectArea({})", 1 + d.roll(3)),
        6 => format!("dbSelectArea('{}')", d.pick(&["A1", "A2", "A3"])),
        7 => format!("(dbSelectArea({}),dbGoto({}))", 1 + d.roll(3), d.between(0, 12)),
        8 => format!("A{}->(RecNo())", 1 + d.roll(3)),
        _ => format!(
            "A{}->({})",
            1 + d.roll(3),
            d.pick(&["dbSkip(1)", "dbGoTop()", "dbSkip(-1)", "FIELD->C", "Eof()", "RecNo()"])
        ),
    }
}

pub(super) fn relations(m: &mut Maker) -> String {
    let (keys, _) = KEYS[m.keys];
    let d = &mut m.d;
    let to = d.pick(&["'A2'", "2", "'A3'", "'A2'", "3"]);
    let by = if d.one_in(3) { d.pick(&["N", "RecNo()", "RecNo()+1"]) } else { d.pick(keys) };
    match d.roll(9) {
        0..=2 => format!("(dbSelectArea(1),dbSetRelation({to},{{||{by}}},'{by}'))"),
        3 => format!("(dbSelectArea(1),dbSetRelation({to},{{||{by}}},'{by}',.T.))"),
        4 => format!("(dbSelectArea(2),dbSetRelation('A3',{{||{by}}},'{by}'))"),
        5 => "dbClearRelation()".into(),
        6 => format!("dbRelation({})", d.roll(3)),
        7 => format!("dbRSelect({})", d.roll(3)),
        _ => "dbSelectArea(1)".into(),
    }
}

pub(super) fn copying(m: &mut Maker) -> String {
    let d = &mut m.d;
    let c = d.pick(CONDITIONS);
    let cond = if d.one_in(2) { format!("{{||{c}}}") } else { "NIL".into() };
    let range = d.pick(&[
        "NIL,NIL,NIL,.F.",
        "NIL,NIL,NIL,.F.",
        "NIL,4,NIL,.F.",
        "NIL,NIL,3,.F.",
        "NIL,NIL,NIL,.T.",
        "{||N<9},NIL,NIL,.F.",
    ]);
    let fields = d.pick(&["NIL", "NIL", "{}", "{'C','N'}", "{'N','L','C'}", "{'A','NOPE'}"]);
    match d.roll(15) {
        0..=2 => format!("(__dbCopy('c1',{fields},{cond},{range}),Look('c1.dbf'))"),
        3 => format!("(__dbSDF(.T.,'c2',{fields},{cond},{range}),Look('c2.txt'))"),
        4 => format!(
            "(__dbDelim(.T.,'c3',{},{fields},{cond},{range}),Look('c3.txt'))",
            d.pick(&["NIL", "','", "'BLANK'", "'|'", "{';','\"'}"])
        ),
        5 | 6 => format!("__dbApp('c1',{fields},{cond},{range})"),
        7 => format!("__dbSDF(.F.,'c2',{fields},{cond},{range})"),
        8 => format!("__dbDelim(.F.,'c3',NIL,{fields},{cond},{range})"),
        9 | 10 => format!(
            "(__dbSort('s1',{},{cond},{range}),Look('s1.dbf'))",
            d.pick(&["{'C'}", "{'N/D'}", "{'C/AC','N'}", "{'D','A/D'}", "{'L','C/C'}", "{'C/DC'}"])
        ),
        11 => format!(
            "(__dbTotal('u1',{{||{}}},{{'N','A'}},{cond},{}),Look('u1.dbf'))",
            d.pick(&["C", "N", "L"]),
            // Harbour counts the records of NEXT twice here.
            if range.starts_with("NIL,4") { "NIL,NIL,NIL,.F." } else { range }
        ),
        12 => "(__dbCopyStruct('e1',{'C','N'}),Look('e1.dbf'))".into(),
        13 => "(__dbCopyXStruct('e2'),Look('e2.dbf'))".into(),
        _ => format!(
            // From the area into itself it would have no end.
            "(dbSelectArea(1),__dbUpdate('A2',{{||{}}},{},{{||FIELD->N:=A2->N}}))",
            d.pick(&["C", "N"]),
            d.pick(&[".T.", ".F."])
        ),
    }
}

pub(super) fn infos(m: &mut Maker) -> String {
    let d = &mut m.d;
    match d.roll(8) {
        0..=3 => format!(
            "dbInfo({})",
            d.pick(&[
                "1", "2", "3", "7", "9", "20", "22", "26", "27", "28", "29", "30", "31", "32", "33", "36",
                "37", "39", "101", "128", "129", "132", "133", "135", "136", "138", "143", "144", "145",
                "147", "149"
            ])
        ),
        4 => format!("dbRecordInfo({})", d.pick(&["1", "2", "3", "4", "5", "6", "4,2", "1,3", "3,99"])),
        5 => format!("dbFieldInfo({},{})", 1 + d.roll(5), d.roll(8)),
        6 => d
            .pick(&[
                "dbStruct()",
                "Header()",
                "RecSize()",
                "FCount()",
                "Alias()",
                "Used()",
                "FieldName(2)",
                "FieldPos('D')",
                "dbInfo(30)",
            ])
            .into(),
        // Packing memos, the reference loses a memo that waits to be written.
        _ => "(dbCommit(),dbInfo(130))".into(),
    }
}

pub(super) fn opens(m: &mut Maker) -> String {
    let shared = if m.shared { ".T." } else { m.d.pick(&[".F.", ".F.", ".T."]) };
    let d = &mut m.d;
    match d.roll(4) {
        0 | 1 => format!("(dbCloseArea(),dbSelectArea(1),dbUseArea(.F.,NIL,'t1','A1',{shared}))"),
        2 => format!(
            "(dbSelectArea(1),dbUseArea(.F.,NIL,'t1','A1',{shared},{}))",
            d.pick(&[".F.", ".F.", ".T."])
        ),
        _ => format!("(Set(44,{}),Set(45,{}))", d.pick(&[".T.", ".F.", ".T."]), d.roll(3)),
    }
}

/// Calls with wrong or missing arguments, and calls without a table.
pub(super) fn mistakes(m: &mut Maker) -> String {
    let d = &mut m.d;
    match d.roll(34) {
        0 => "FIELD->N:='text'".into(),
        1 => "FIELD->N:=12345678".into(),
        2 => "FIELD->D:=5".into(),
        3 => "FIELD->NOPE:=1".into(),
        4 => "FIELD->NOPE".into(),
        5 => "NOPE->C".into(),
        6 => "dbSelectArea('NOPE')".into(),
        7 => format!(
            "({})",
            d.pick(&[
                "dbSelectArea(9),dbGoTop()",
                "dbSelectArea(9),dbAppend()",
                "dbSelectArea(9),RecNo()",
                "dbSelectArea(9),dbSeek(1)"
            ])
        ),
        8 => "dbSelectArea(1)".into(),
        9 => "dbUseArea(.T.,NIL,'missing','MI')".into(),
        10 => "dbUseArea(.T.,'NORDD','t1','MI')".into(),
        11 => "dbUseArea(.T.,NIL,'t1','A1')".into(),
        12 => "dbUseArea(.T.,NIL,'t1','1A')".into(),
        13 => "ordListAdd('missing')".into(),
        14 => "dbSeek()".into(),
        15 => "dbSeek(NIL)".into(),
        16 => "dbGoto('x')".into(),
        17 => "dbSkip('x')".into(),
        18 => "ordCreate('b9','Z','NOPE+1')".into(),
        19 => "ordCreate('b9','Z','C','x')".into(),
        20 => "ordCreate('b9','Z','')".into(),
        21 => "dbCreate('c9',{{'','C',1,0}})".into(),
        22 => format!(
            "dbCreate('c9',{})",
            d.pick(&[
                "{}",
                "{{'A','X',1,0}}",
                "{{'A','C',0,0}}",
                "{{'A','N',5,7}}",
                "{{1,2}}",
                "5",
                "{{'A','C',5,0},{'A','N',5,0}}"
            ])
        ),
        // A relation into the area itself, or a circle, ends the reference with a signal; Keel refuses it.
        23 => "(dbSelectArea(9),dbSetRelation('A1',{||N},'N'))".into(),
        24 => "dbSetRelation('NOPE',{||N},'N')".into(),
        25 => "dbInfo()".into(),
        26 => format!("dbInfo({})", d.pick(&["'x'", "9999", "0", "-1"])),
        27 => "ordScope(5,1)".into(),
        28 => "dbRLock('x')".into(),
        29 => "FieldPut(99,1)".into(),
        30 => "FieldGet(0)".into(),
        31 => format!("Defaults({})", d.pick(&[".T.", ".F."])),
        32 => "dbEval()".into(),
        _ => "__dbCopy('')".into(),
    }
}
