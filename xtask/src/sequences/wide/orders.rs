//! Steps on orders: INDEX ON with its clauses, index files, choosing, seeking, scopes, and what orders tell.

use super::values::{clauses, condition, key, sought};
use super::{Maker, Order};

fn bag(m: &mut Maker) -> String {
    let own = m.table().file.clone();
    // The bags of one area are its own: an index file of another table fits no record here.
    match m.d.roll(4) {
        0 => own,
        1 => format!("{own}a"),
        2 => format!("{own}b"),
        _ => format!("{own}c"),
    }
}

fn tag(m: &mut Maker) -> String {
    if m.d.one_in(2)
        && let Some(o) = m.order()
    {
        return o.tag;
    }
    m.d.pick(&["NAMES", "QTYS", "DATES", "X1", "X2", "names", "none", "T1"]).into()
}

/// INDEX ON as users write it.
pub(super) fn index(m: &mut Maker) -> String {
    let (key, class) = key(m);
    let bag = bag(m);
    let tag = m.d.pick(&["NAMES", "QTYS", "DATES", "X1", "X2", "ALL1", "BY_CODE"]).to_string();
    let mut rest = String::new();
    if m.d.one_in(4) {
        rest += &format!(" FOR {}", condition(m));
    }
    match m.d.roll(20) {
        0 => rest += &format!(" WHILE {}", condition(m)),
        1 => rest += " NEXT 5",
        2 => rest += " REST",
        3 => rest += " ALL",
        // An order of one record is damaged by PACK in the reference.
        4 if m.driver != "DBFNSX" => rest += " RECORD 3",
        // A build that EVAL ends leaves SIXCDX of the reference with a bag that it cannot read.
        5 if m.driver == "SIXCDX" => rest += " EVAL Told( RecNo() ) EVERY 4",
        5 => {
            rest += m.d.pick(&[
                " EVAL Say( RecNo() ) EVERY 4",
                " EVAL Told( RecNo() ) EVERY 4",
                " EVAL Told( RecNo() ) EVERY 1",
            ])
        }
        _ => {}
    }
    if m.d.one_in(6) {
        rest += " UNIQUE";
    }
    match m.d.roll(8) {
        0 | 1 => rest += " DESCENDING",
        2 => rest += " ASCENDING",
        _ => {}
    }
    let additive = m.d.one_in(2);
    if additive {
        rest += " ADDITIVE";
    }
    if m.d.one_in(20) {
        rest += " USECURRENT";
    }
    if m.d.one_in(40) {
        rest += " CUSTOM";
    }
    let cdx = m.driver != "DBFNTX";
    let (place, tag, bag) = match m.d.roll(6) {
        0 if cdx => (format!("TAG {tag}"), tag, m.table().file.clone()),
        1 => (format!("TO {bag}"), bag.to_uppercase(), bag),
        _ => (format!("TAG {tag} TO {bag}"), tag, bag),
    };
    let here = m.here;
    if !additive {
        let file = m.tables[here].file.clone();
        m.tables[here].orders.retain(|o| o.bag == file || o.bag == bag);
    }
    let orders = &mut m.tables[here].orders;
    orders.retain(|o| o.tag != tag || o.bag != bag);
    orders.push(Order { tag, bag, class, key: key.clone() });
    format!("INDEX ON {key} {place}{rest}")
}

pub(super) fn choose(m: &mut Maker) -> String {
    let tag = tag(m);
    match m.d.roll(12) {
        0..=2 => format!("SET ORDER TO {}", m.d.roll(5)),
        3..=5 => format!("SET ORDER TO TAG {tag}"),
        6 => format!("SET ORDER TO TAG {tag} IN {}", bag(m)),
        7 => "SET ORDER TO".into(),
        8 => format!("Say( ordSetFocus(\"{tag}\") )"),
        9 => m.d.pick(&["SET DESCENDING ON", "SET DESCENDING OFF", "ordDescend(,,!ordDescend())"]).into(),
        10 => format!("Say( ordSetFocus({}) )", m.d.roll(5)),
        _ => "Say( Orders() )".into(),
    }
}

pub(super) fn index_files(m: &mut Maker) -> String {
    let (one, two) = (bag(m), bag(m));
    let tag = tag(m);
    match m.d.roll(16) {
        0 | 1 => format!("SET INDEX TO {one}"),
        2 | 3 => format!("SET INDEX TO {one}, {two}"),
        4 | 5 => format!("SET INDEX TO {one} ADDITIVE"),
        6 => "SET INDEX TO".into(),
        7 => "CLOSE INDEXES".into(),
        8 => format!("Say( ordListAdd(\"{one}\",\"{tag}\") )"),
        9..=14 if m.shared => "SET INDEX TO".into(),
        9 => format!("DELETE TAG {tag}"),
        10 => format!("DELETE TAG {tag} IN {one}"),
        11 => "REINDEX".into(),
        12 => "ordListRebuild()".into(),
        13 => "ordListClear()".into(),
        14 => format!("ordDestroy(\"{tag}\",\"{one}\")"),
        _ => "Say( Orders() )".into(),
    }
}

pub(super) fn seeks(m: &mut Maker) -> String {
    let order = m.order();
    let (class, key) = order.map_or(('C', "NAME".to_string()), |o| {
        // Mostly the order whose keys are sought is made the controlling one.
        (o.class, format!("{}\t{}", o.key, o.tag))
    });
    let (key, tag) = key.split_once('\t').map_or((key.clone(), String::new()), |(k, t)| (k.into(), t.into()));
    let v = sought(m, class, &key);
    let set =
        if tag.is_empty() || m.d.one_in(3) { String::new() } else { format!("SET ORDER TO TAG {tag} ; ") };
    match m.d.roll(16) {
        0..=4 => format!("{set}SEEK {v}"),
        5 | 6 => format!("{set}SEEK {v} SOFTSEEK"),
        7 => format!("{set}SEEK {v} LAST"),
        8 => format!("{set}SEEK {v} SOFTSEEK LAST"),
        9 => format!("{set}Say( dbSeek({v},{}) )", m.d.pick(&[".T.", ".F.", ".T.,.T.", ".F.,.T."])),
        10 => format!("FIND {}", m.d.pick(&["A", "BB", "mike", "CCC", "3"])),
        11 | 12 => format!(
            "Say( SeekKeyOf({},{}) )",
            m.d.between(1, 14),
            m.d.pick(&[".F.", ".T.", ".F.,.T.", ".T.,.T."])
        ),
        13 => format!("Say( ordFindRec({}) )", m.d.between(0, 15)),
        14 => format!("{set}Say( dbSeek(ordKeyVal(),{}) )", m.d.pick(&[".F.", ".T.", ".F.,.T."])),
        _ => format!("{set}SEEK {v} ; Say( Found(), Eof(), ordKeyVal() )"),
    }
}

pub(super) fn scopes(m: &mut Maker) -> String {
    let order = m.order();
    let (class, key, tag) =
        order.map_or(('C', "NAME".to_string(), String::new()), |o| (o.class, o.key, o.tag));
    let (v, w) = (sought(m, class, &key), sought(m, class, &key));
    let set =
        if tag.is_empty() || m.d.one_in(3) { String::new() } else { format!("SET ORDER TO TAG {tag} ; ") };
    match m.d.roll(14) {
        0..=2 => format!("{set}SET SCOPE TO {v}, {w}"),
        3 => format!("{set}SET SCOPE TO {v}"),
        4 | 5 => format!("{set}SET SCOPETOP TO {v}"),
        6 | 7 => format!("{set}SET SCOPEBOTTOM TO {v}"),
        8 => "SET SCOPE TO".into(),
        9 => format!("Say( ordScope({},{v}) )", m.d.roll(2)),
        10 => format!("Say( ordScope({}) )", m.d.roll(2)),
        11 => format!("{set}SET SCOPE TO {v}, {w} ; GO TOP"),
        12 => m.d.pick(&["SET SCOPETOP TO", "SET SCOPEBOTTOM TO"]).into(),
        _ => format!("{set}ordScope({},{{||{v}}}) ; GO TOP", m.d.roll(2)),
    }
}

pub(super) fn infos_of_orders(m: &mut Maker) -> String {
    let tag = tag(m);
    let bag = bag(m);
    match m.d.roll(22) {
        0 | 1 => "Say( ordKeyNo() )".into(),
        2 | 3 => "Say( ordKeyCount() )".into(),
        4 => "Say( ordKeyVal() )".into(),
        5 => format!("Say( ordKeyGoto({}) )", m.d.between(0, 15)),
        6 => format!("Say( ordSkipUnique({}) )", m.d.between(-1, 2)),
        7 => "Say( ordKeyRelPos() )".into(),
        8 => format!("Say( ordFor({}), ordKey({}), ordName({}) )", m.d.roll(4), m.d.roll(4), m.d.roll(4)),
        9 => format!("Say( ordFor(\"{tag}\"), ordKey(\"{tag}\",\"{bag}\") )"),
        10 => format!("Say( ordBagExt(), ordBagName({}), ordNumber(\"{tag}\") )", m.d.roll(4)),
        11 => format!("Say( ordIsUnique({0}), ordDescend({0}), ordCustom({0}) )", m.d.roll(4)),
        12 => format!("Say( ordKeyCount(\"{tag}\"), ordKeyNo(\"{tag}\") )"),
        13 => format!("Say( ordCount(), ordCount(\"{bag}\"), ordName({},\"{bag}\") )", m.d.roll(3)),
        14 => format!("Say( ordNumber(\"{tag}\",\"{bag}\"), ordBagName(\"{tag}\") )"),
        15 => format!("Say( ordKeyRelPos({}) )", m.d.pick(&["0.5", "0", "1", "0.25"])),
        16 => format!(
            "Say( dbOrderInfo({}) )",
            m.d.pick(&[
                "1", "2", "3", "4", "5", "6", "7", "8", "9", "11", "12", "13", "24", "25", "28", "45", "50",
                "51", "52", "53", "111", "114", "115", "132", "134"
            ])
        ),
        17 => format!("Say( dbOrderInfo({},\"{bag}\") )", m.d.pick(&["9", "112", "113", "8", "7"])),
        18 => format!("Say( IndexKey({}), IndexOrd(), IndexExt() )", m.d.roll(4)),
        19 => {
            let range = clauses(m);
            format!("nA := 0 ; COUNT TO nA{range} ; Say( nA )")
        }
        20 => "Say( ordKeyAdd() )".into(),
        _ => "Say( ordIsUnique(), ordFor(), ordKey(), ordSetFocus() )".into(),
    }
}
