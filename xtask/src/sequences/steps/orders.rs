//! Steps on orders: making, choosing, seeking, scopes, what an order tells, and custom keys.

use super::{CONDITIONS, Dice, KEYS, Maker, value};

fn order_name(d: &mut Dice) -> &'static str {
    d.pick(&["X1", "X2", "X3", "x1", "Y", "T1", "B1", "none"])
}

fn bag(d: &mut Dice) -> &'static str {
    d.pick(&["b1", "b2", "b3", "t1"])
}

/// Creating an order, with the clauses of INDEX ON.
pub(super) fn make_order(m: &mut Maker) -> String {
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

pub(super) fn choose_order(m: &mut Maker) -> String {
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

pub(super) fn order_list(m: &mut Maker) -> String {
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

pub(super) fn seeks(m: &mut Maker) -> String {
    let kind = if m.d.one_in(12) {
        *['C', 'N', 'D', 'L'].get(m.d.roll(4) as usize).unwrap_or(&'C')
    } else {
        KEYS[m.keys].1
    };
    let v = value(m, kind);
    let text_keys = KEYS[m.keys].1 == 'C';
    let d = &mut m.d;
    match d.roll(12) {
        0..=4 => format!("dbSeek({v})"),
        5..=7 => format!("dbSeek({v},.T.)"),
        8 => format!("dbSeek({v},.F.,.T.)"),
        9 => format!("dbSeek({v},.T.,.T.)"),
        10 => format!("Set(9,{})", d.pick(&[".T.", ".F."])),
        _ => match d.roll(4) {
            // Masks mean texts: what matches keys of other types depends on their bytes in the reference.
            0 if !text_keys => "dbSeek(ordKeyVal())".into(),
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

pub(super) fn scopes(m: &mut Maker) -> String {
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

pub(super) fn order_infos(m: &mut Maker) -> String {
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

pub(super) fn custom(m: &mut Maker) -> String {
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
