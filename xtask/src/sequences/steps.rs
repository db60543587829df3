//! What a random sequence of table steps is made of: a setting (driver, memo format, exclusive or shared), an opening, and steps
//! drawn from families whose weights the profile gives. A step is an expression that tests/sequences/tables.prg evaluates.

use super::Sequence;

/// A small generator: the same number gives the same sequence everywhere.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, n: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        let x = (self.0 ^ (self.0 >> 29)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        (x >> 33) % n
    }

    fn one_in(&mut self, n: u64) -> bool {
        self.roll(n) == 0
    }

    fn pick<'a>(&mut self, all: &[&'a str]) -> &'a str {
        all[self.roll(all.len() as u64) as usize]
    }

    /// A whole number between the two.
    fn between(&mut self, low: i64, high: i64) -> i64 {
        low + self.roll((high - low + 1) as u64) as i64
    }
}

/// What a sequence is about, and how often each family of steps comes.
struct Profile {
    name: &'static str,
    families: &'static [(u64, Family)],
}

type Family = fn(&mut Maker) -> String;

/// The sequence under way.
struct Maker {
    d: Dice,
    cdx: bool,
    memo: bool,
    shared: bool,
    /// Type of the keys that tags are made of, so that seeks mostly fit: an index into `KEYS`.
    keys: usize,
}

const PROFILES: &[Profile] = &[
    Profile {
        name: "plain",
        families: &[(40, data), (45, moves), (12, filters), (10, whole), (4, infos), (3, opens)],
    },
    Profile {
        name: "orders",
        families: &[
            (25, data),
            (25, moves),
            (5, filters),
            (2, whole),
            (10, make_order),
            (12, choose_order),
            (20, seeks),
            (14, order_infos),
            (1, opens),
            (4, order_list),
        ],
    },
    Profile {
        name: "scopes",
        families: &[
            (12, data),
            (30, moves),
            (8, filters),
            (2, make_order),
            (6, choose_order),
            (15, seeks),
            (20, scopes),
            (12, order_infos),
        ],
    },
    Profile {
        name: "memo",
        families: &[(20, data), (20, moves), (50, memos), (4, whole), (3, opens), (2, infos)],
    },
    Profile {
        name: "shared",
        families: &[
            (30, data),
            (25, moves),
            (25, locks),
            (12, areas),
            (4, filters),
            (6, choose_order),
            (8, seeks),
            (2, make_order),
            (5, order_infos),
            (2, memos),
        ],
    },
    Profile {
        name: "relations",
        families: &[
            (15, data),
            (30, moves),
            (18, relations),
            (18, areas),
            (5, filters),
            (4, make_order),
            (6, choose_order),
            (6, seeks),
            (3, scopes),
        ],
    },
    Profile {
        name: "copy",
        families: &[
            (25, data),
            (15, moves),
            (6, filters),
            (30, copying),
            (5, make_order),
            (5, choose_order),
            (2, areas),
            (3, memos),
        ],
    },
    Profile {
        name: "custom",
        families: &[
            (20, data),
            (20, moves),
            (10, custom),
            (3, make_order),
            (6, choose_order),
            (14, seeks),
            (10, order_infos),
            (4, order_list),
        ],
    },
    Profile {
        name: "errors",
        families: &[
            (15, data),
            (15, moves),
            (20, mistakes),
            (6, make_order),
            (6, choose_order),
            (6, seeks),
            (6, locks),
            (6, areas),
            (4, opens),
            (6, order_list),
            (4, relations),
            (4, infos),
        ],
    },
    Profile {
        name: "mixed",
        families: &[
            (25, data),
            (25, moves),
            (6, filters),
            (2, whole),
            (5, make_order),
            (8, choose_order),
            (10, seeks),
            (5, scopes),
            (6, order_infos),
            (4, memos),
            (4, areas),
            (3, relations),
            (3, copying),
            (2, infos),
            (2, opens),
            (2, order_list),
            (2, custom),
            (2, locks),
            (1, mistakes),
        ],
    },
];

/// Keys of one type and how values are written for them.
const KEYS: &[(&[&str], char)] = &[
    (
        &[
            "C",
            "Upper(C)",
            "Upper(C)+Str(N,4)",
            "DToS(D)+C",
            "Left(C,3)",
            "MyKey()",
            "C+Str(RecNo(),5)",
            "PadR(AllTrim(C),8)",
        ],
        'C',
    ),
    (&["N", "A", "N*2", "A+N", "-N", "RecNo()", "Len(AllTrim(C))"], 'N'),
    (&["D", "D+1"], 'D'),
    (&["L", "N>0"], 'L'),
    (&["Str(A,8,2)", "Str(N,4)+C", "iif(L,'T','F')+C", "Descend(C)", "SubStr(C,2,3)"], 'C'),
];

const CONDITIONS: &[&str] =
    &["N>0", "!Deleted()", "L.OR.N<5", "C='A'", "A<=100.AND.N>-8", "!Empty(C)", "RecNo()%2==0"];

const WORDS: &[&str] = &[
    "",
    "A",
    "B",
    "BB",
    "AA",
    "CCC",
    "DDx",
    "E",
    "a",
    "b",
    "mike",
    "Mike",
    "zz",
    "AAAx",
    "longer than six",
    " B",
    "B B",
];

fn text(d: &mut Dice) -> String {
    format!("'{}'", d.pick(WORDS))
}

fn value(m: &mut Maker, kind: char) -> String {
    let d = &mut m.d;
    match kind {
        'C' => text(d),
        'N' if d.one_in(4) => format!("{}.{:02}", d.between(-99, 999), d.roll(100)),
        'N' => d.between(-12, 12).to_string(),
        'D' if d.one_in(8) => "SToD('')".into(),
        'D' => format!("SToD('202001{:02}')", 1 + d.roll(31)),
        'L' => d.pick(&[".T.", ".F."]).into(),
        _ => match d.roll(9) {
            0 => "''".into(),
            1 => format!("Text({},{})", 500 + d.roll(9000), d.roll(26)),
            _ => format!("Text({},{})", d.roll(300), d.roll(26)),
        },
    }
}

fn assign(m: &mut Maker) -> String {
    let fields: &[(&str, char)] =
        &[("C", 'C'), ("N", 'N'), ("A", 'N'), ("D", 'D'), ("L", 'L'), ("C", 'C'), ("N", 'N'), ("M", 'M')];
    let n = if m.memo { 8 } else { 7 };
    let (field, kind) = fields[m.d.roll(n) as usize];
    let v = value(m, kind);
    if m.d.one_in(3) { format!("FieldPut(FieldPos('{field}'),{v})") } else { format!("FIELD->{field}:={v}") }
}

fn data(m: &mut Maker) -> String {
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

fn moves(m: &mut Maker) -> String {
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

fn filters(m: &mut Maker) -> String {
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

fn whole(m: &mut Maker) -> String {
    let d = &mut m.d;
    match d.roll(8) {
        0..=3 => "__dbPack()".into(),
        4 => "__dbZap()".into(),
        5 => format!("Fill({},{})", 3 + d.roll(10), d.roll(60000)),
        6 => "dbReindex()".into(),
        _ => "dbCommit()".into(),
    }
}

fn order_name(d: &mut Dice) -> &'static str {
    d.pick(&["X1", "X2", "X3", "x1", "Y", "T1", "B1", "none"])
}

fn bag(d: &mut Dice) -> &'static str {
    d.pick(&["b1", "b2", "b3", "t1"])
}

/// Creating an order, with the clauses of INDEX ON.
fn make_order(m: &mut Maker) -> String {
    let (keys, _) = KEYS[m.keys];
    let d = &mut m.d;
    let key = d.pick(keys);
    let c = d.pick(CONDITIONS);
    let unique = d.pick(&["", "", "", "", ",.T."]);
    let mut clauses = String::new();
    if d.one_in(2) {
        let cond = if d.one_in(2) { format!("'{c}',{{||{c}}}") } else { "NIL,NIL".into() };
        let all = d.pick(&["NIL", "NIL", ".T."]);
        let whiles = if d.one_in(8) { "{||N<9}" } else { "NIL" };
        let eval = if d.one_in(8) { "{||.T.},3" } else { "NIL,NIL" };
        let start = d.pick(&["NIL", "NIL", "RecNo()"]);
        let next = if d.one_in(10) { "5" } else { "NIL" };
        let record = if d.one_in(16) { "3" } else { "NIL" };
        let rest = if d.one_in(10) { ".T." } else { "NIL" };
        let descend = d.pick(&["NIL", ".T.", ".F."]);
        let additive = d.pick(&["NIL", ".T.", ".T."]);
        let current = if d.one_in(6) { ".T." } else { "NIL" };
        let custom = if d.one_in(16) { ".T." } else { "NIL" };
        clauses = format!(
            "ordCondSet({cond},{all},{whiles},{eval},{start},{next},{record},{rest},{descend},NIL,{additive},{current},{custom}),"
        );
    }
    let (bag, tag) = match d.roll(8) {
        0 => (format!("'{}'", bag(d)), "NIL".into()),
        1 if m.cdx => ("NIL".into(), format!("'{}'", order_name(d))),
        _ => (format!("'{}'", bag(d)), format!("'{}'", order_name(d))),
    };
    let block = if d.one_in(6) { "NIL".into() } else { format!("{{||{key}}}") };
    format!("({clauses}ordCreate({bag},{tag},'{key}',{block}{unique}))")
}

fn choose_order(m: &mut Maker) -> String {
    let d = &mut m.d;
    match d.roll(10) {
        0..=3 => format!("ordSetFocus({})", d.roll(4)),
        4..=6 => format!("ordSetFocus('{}')", order_name(d)),
        7 => format!("ordSetFocus('{}','{}')", order_name(d), bag(d)),
        8 => format!("dbSetOrder({})", d.roll(4)),
        _ => d
            .pick(&[
                "ordSetFocus()",
                "Orders()",
                "IndexOrd()",
                "ordDescend(NIL,NIL,.T.)",
                "ordDescend(NIL,NIL,.F.)",
            ])
            .into(),
    }
}

fn order_list(m: &mut Maker) -> String {
    let d = &mut m.d;
    match d.roll(10) {
        0 | 1 => format!("ordListAdd('{}')", bag(d)),
        2 => format!("ordListAdd('{}','{}')", bag(d), order_name(d)),
        3 => "ordListClear()".into(),
        4 => "ordListRebuild()".into(),
        5 => format!("ordDestroy('{}')", order_name(d)),
        6 => format!("ordDestroy('{}','{}')", order_name(d), bag(d)),
        7 => format!("dbSetIndex('{}')", bag(d)),
        8 => "dbClearIndex()".into(),
        _ => "Orders()".into(),
    }
}

fn seeks(m: &mut Maker) -> String {
    let kind = if m.d.one_in(12) {
        *['C', 'N', 'D', 'L'].get(m.d.roll(4) as usize).unwrap_or(&'C')
    } else {
        KEYS[m.keys].1
    };
    let v = value(m, kind);
    let d = &mut m.d;
    match d.roll(12) {
        0..=4 => format!("dbSeek({v})"),
        5..=7 => format!("dbSeek({v},.T.)"),
        8 => format!("dbSeek({v},.F.,.T.)"),
        9 => format!("dbSeek({v},.T.,.T.)"),
        10 => format!("Set(9,{})", d.pick(&[".T.", ".F."])),
        _ => match d.roll(4) {
            0 => format!(
                "ordWildSeek('{}',{})",
                d.pick(&["A*", "*x*", "?B*", "*", "*5", "zz"]),
                d.pick(&[".F.", ".T.", ".T.,.T."])
            ),
            1 => format!("ordFindRec({})", d.between(0, 15)),
            2 => format!("ordFindRec({},.T.)", d.between(0, 15)),
            _ => format!("dbSeek(ordKeyVal(),{})", d.pick(&[".F.", ".T.", ".F.,.T."])),
        },
    }
}

fn scopes(m: &mut Maker) -> String {
    let kind = KEYS[m.keys].1;
    let v = value(m, kind);
    let d = &mut m.d;
    match d.roll(10) {
        0..=2 => format!("ordScope(0,{v})"),
        3..=5 => format!("ordScope(1,{v})"),
        6 => format!("ordScope({},NIL)", d.roll(2)),
        7 => format!("dbOrderInfo({},NIL,NIL,{v})", d.pick(&["39", "40", "109"])),
        8 => format!("dbOrderInfo({})", d.pick(&["41", "42", "110", "39", "40"])),
        _ => "(ordScope(0,NIL),ordScope(1,NIL))".into(),
    }
}

fn order_infos(m: &mut Maker) -> String {
    let d = &mut m.d;
    match d.roll(16) {
        0 | 1 => "ordKeyNo()".into(),
        2 | 3 => "ordKeyCount()".into(),
        4 => "ordKeyVal()".into(),
        5 => format!("ordKeyGoto({})", d.between(0, 15)),
        6 => format!("ordSkipUnique({})", d.between(-1, 2)),
        7 => "ordKeyRelPos()".into(),
        8 => "dbOrderInfo(2)".into(),
        9 => format!(
            "dbOrderInfo({})",
            d.pick(&[
                "50", "51", "52", "4", "13", "12", "11", "45", "24", "25", "28", "8", "7", "5", "6", "9",
                "111"
            ])
        ),
        10 => format!("dbOrderInfo(112,'{}')", bag(d)),
        11 => format!("dbOrderInfo(113,'{}')", bag(d)),
        12 => format!("ordKeyCount('{}')", order_name(d)),
        13 => format!("ordNumber('{}')", order_name(d)),
        14 => format!("ordKey({})", 1 + d.roll(4)),
        _ => format!("dbOrderInfo({},NIL,NIL,{})", d.pick(&["100", "101"]), d.pick(&["{||.T.}", "{||.F.}"])),
    }
}

fn custom(m: &mut Maker) -> String {
    let kind = KEYS[m.keys].1;
    let v = value(m, kind);
    let (keys, _) = KEYS[m.keys];
    let d = &mut m.d;
    match d.roll(10) {
        0 => format!(
            "(ordCondSet(NIL,NIL,NIL,NIL,NIL,NIL,NIL,NIL,NIL,NIL,{},NIL,.T.,NIL,.T.),ordCreate('{}','{}','{}'))",
            d.pick(&["NIL", ".T."]),
            bag(d),
            order_name(d),
            d.pick(keys)
        ),
        1..=3 => "ordKeyAdd()".into(),
        4 => "ordKeyDel()".into(),
        5 => format!("ordKeyAdd(NIL,NIL,{v})"),
        6 => format!("ordKeyDel(NIL,NIL,{v})"),
        7 => format!("ordKeyAdd('{}')", order_name(d)),
        8 => format!("ordCustom(NIL,NIL,{})", d.pick(&[".T.", ".F."])),
        _ => "ordKeyDel()".into(),
    }
}

fn memos(m: &mut Maker) -> String {
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

fn locks(m: &mut Maker) -> String {
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

fn areas(m: &mut Maker) -> String {
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

fn relations(m: &mut Maker) -> String {
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

fn copying(m: &mut Maker) -> String {
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
            "__dbUpdate('A2',{{||{}}},{},{{||FIELD->N:=A2->N}})",
            d.pick(&["C", "N"]),
            d.pick(&[".T.", ".F."])
        ),
    }
}

fn infos(m: &mut Maker) -> String {
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
        _ => "dbInfo(130)".into(),
    }
}

fn opens(m: &mut Maker) -> String {
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
fn mistakes(m: &mut Maker) -> String {
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
        23 => "dbSetRelation('A1',{||N},'N')".into(),
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

/// Sequence number `n`.
pub(super) fn sequence(n: u64, length: usize, profile: Option<&str>) -> Sequence {
    let mut d = Dice(n.wrapping_mul(0x9E37_79B9_7F4A_7C15));
    d.roll(2);
    let wanted = profile.and_then(|p| PROFILES.iter().position(|q| q.name == p));
    let at = wanted.unwrap_or_else(|| d.roll(PROFILES.len() as u64) as usize);
    let profile = &PROFILES[at];
    let cdx = d.one_in(2);
    let memo_type = if cdx {
        d.pick(&["FPT", "FPT", "FPT", "DBT", "SMT"])
    } else {
        d.pick(&["DBT", "DBT", "DBT", "FPT", "SMT"])
    };
    let shared = profile.name == "shared" || d.one_in(4);
    let memo = profile.name == "memo" || d.one_in(4);
    let keys = d.roll(KEYS.len() as u64) as usize;
    let driver = if cdx { "DBFCDX" } else { "DBFNTX" };
    let head = format!("# {}-{n},{driver},{memo_type},{}", profile.name, if shared { "S" } else { "E" });
    let mut m = Maker { d, cdx, memo, shared, keys };
    let fields = if memo {
        "{{'C','C',6,0},{'N','N',4,0},{'A','N',8,2},{'D','D',8,0},{'L','L',1,0},{'M','M',10,0}}"
    } else {
        "{{'C','C',6,0},{'N','N',4,0},{'A','N',8,2},{'D','D',8,0},{'L','L',1,0}}"
    };
    let mut steps = vec![format!("Make('t1',{fields})"), "Open('t1','A1')".into()];
    if m.d.roll(8) > 0 {
        let most = if m.d.one_in(10) { 150 } else { 14 };
        steps.push(format!("Fill({},{})", 2 + m.d.roll(most), m.d.roll(60000)));
    }
    if matches!(profile.name, "shared" | "relations" | "copy" | "mixed" | "errors") {
        let second = if profile.name == "shared" { "t1" } else { "t2" };
        if second == "t2" {
            steps.push(format!("Make('t2',{fields})"));
        }
        steps.push(format!("Open('{second}','A2')"));
        if second == "t2" {
            steps.push(format!("Fill({},{})", 2 + m.d.roll(9), m.d.roll(60000)));
        }
        if profile.name == "relations" {
            steps.push(format!("Make('t3',{fields})"));
            steps.push("Open('t3','A3')".into());
            steps.push(format!("Fill({},{})", 2 + m.d.roll(9), m.d.roll(60000)));
            let key = m.d.pick(KEYS[keys].0);
            steps.push(format!("(dbSelectArea(2),ordCreate('r2','R2','{key}'))"));
            if m.d.one_in(2) {
                steps.push(format!("(dbSelectArea(3),ordCreate('r3','R3','{key}'))"));
            }
        }
        steps.push("dbSelectArea(1)".into());
    }
    if matches!(profile.name, "orders" | "scopes" | "mixed" | "shared" | "errors") {
        for _ in 0..=m.d.roll(2) {
            steps.push(make_order(&mut m));
        }
    }
    let total: u64 = profile.families.iter().map(|f| f.0).sum();
    for _ in 0..length {
        let mut at = m.d.roll(total);
        for (weight, family) in profile.families {
            if at < *weight {
                let step = family(&mut m);
                let how = match m.d.roll(8) {
                    0 => ".",
                    1 => "+",
                    _ => "",
                };
                steps.push(format!("{how}{step}"));
                break;
            }
            at -= weight;
        }
    }
    Sequence { head, steps }
}
