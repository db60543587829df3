//! Steps that count, add up, copy, import, sort and join.

use super::Maker;
use super::tables::codepage;
use super::values::{clauses, condition, value_for};

pub(super) fn aggregates(m: &mut Maker) -> String {
    let range = clauses(m);
    let (n, k) = (m.field("N").name, m.field("N").name);
    match m.d.roll(10) {
        0..=2 => format!("COUNT TO nA{range} ; Say( nA )"),
        3 | 4 => format!("SUM {n} TO nA{range} ; Say( nA )"),
        5 => format!("SUM {n}, {k}*2 TO nA, nB{range} ; Say( nA, nB )"),
        6 | 7 => format!("AVERAGE {n} TO nA{range} ; Say( nA )"),
        8 => {
            let on = m.field("CNDL").name;
            // Harbour counts the records of NEXT twice here.
            let range = if range.contains("NEXT") { String::new() } else { range };
            format!("TOTAL ON {on} FIELDS {n} TO u1{range} ; Say( Look(\"u1.dbf\") )")
        }
        _ => format!("AVERAGE {n}, {k} TO nA, nB{range} ; Say( nA, nB )"),
    }
}

fn fields(m: &mut Maker) -> String {
    if m.d.one_in(2) {
        return String::new();
    }
    let mut names: Vec<&str> = Vec::new();
    for _ in 0..1 + m.d.roll(4) {
        let f = m.field("CNDLTMX").name;
        if !names.contains(&f) {
            names.push(f);
        }
    }
    format!(" FIELDS {}", names.join(", "))
}

fn delimiter(m: &mut Maker) -> &'static str {
    m.d.pick(&[
        "",
        "",
        " WITH \"|\"",
        " WITH BLANK",
        " WITH ({\"'\",\";\"})",
        " WITH TAB",
        " WITH ({,\"|\"})",
        " WITH PIPE",
    ])
}

pub(super) fn copying(m: &mut Maker) -> String {
    let range = clauses(m);
    let fields = fields(m);
    match m.d.roll(22) {
        0 | 1 => format!("COPY TO c1{fields}{range} ; Say( Look(\"c1.dbf\") )"),
        2 => format!("COPY TO c2{fields}{range} SDF ; Say( hb_MemoRead(\"c2.txt\"), Look(\"c2.txt\") )"),
        3 | 4 => {
            let with = delimiter(m);
            format!(
                "COPY TO c3{fields}{range} DELIMITED{with} ; Say( hb_MemoRead(\"c3.txt\"), Look(\"c3.txt\") )"
            )
        }
        5..=7 => format!("APPEND FROM c1{fields}{range}"),
        8 => {
            let other = (m.here + 1) % m.tables.len();
            // Into itself it has no end in the reference.
            if m.tables[other].file == m.table().file {
                return aggregates(m);
            }
            let file = m.tables[other].file.clone();
            let c = if m.d.one_in(3) { " FOR QTY > 0" } else { "" };
            format!("APPEND FROM {file}{fields}{c}")
        }
        9 => format!("APPEND FROM c2{fields}{range} SDF"),
        10 | 11 => {
            let with = delimiter(m);
            format!("APPEND FROM c3{fields}{range} DELIMITED{with}")
        }
        12..=14 => {
            let mut on = Vec::new();
            for _ in 0..1 + m.d.roll(3) {
                let f = m.field("CNDLT").name;
                on.push(format!("{f}{}", m.d.pick(&["", "", "/D", "/A", "/C", "/DC", "/AC"])));
            }
            format!("SORT TO s1 ON {}{range} ; Say( Look(\"s1.dbf\") )", on.join(", "))
        }
        15 => format!("COPY STRUCTURE TO e1{fields} ; Say( Look(\"e1.dbf\") )"),
        16 => "COPY STRUCTURE EXTENDED TO e2 ; Say( Look(\"e2.dbf\") )".into(),
        17 => {
            let here = m.table().alias.clone();
            format!("CREATE e3 FROM e2 NEW ALIAS MADE ; Say( dbStruct() ) ; CLOSE MADE ; SELECT {here}")
        }
        18 => {
            let other = (m.here + 1) % m.tables.len();
            if other == m.here {
                return aggregates(m);
            }
            let alias = m.tables[other].alias.clone();
            let on = m.d.pick(&["NAME", "QTY", "BORN"]);
            let random = m.d.pick(&["", " RANDOM"]);
            let f = m.d.pick(&["QTY", "OK", "BORN"]);
            format!("UPDATE FROM {alias} ON {on}{random} REPLACE {f} WITH {alias}->{f}")
        }
        19 => {
            let other = (m.here + 1) % m.tables.len();
            if other == m.here {
                return aggregates(m);
            }
            let alias = m.tables[other].alias.clone();
            let f = m.d.pick(&["QTY", "NAME", "OK"]);
            let fields = m.d.pick(&["", " FIELDS NAME, QTY"]);
            format!("JOIN WITH {alias} TO j1 FOR {f} == {alias}->{f}{fields} ; Say( Look(\"j1.dbf\") )")
        }
        20 => {
            let page = codepage(m);
            let page = if page.is_empty() { page } else { format!(" CODEPAGE {page}") };
            let c = condition(m);
            format!("COPY TO c1{fields} FOR {c}{page} ; Say( Look(\"c1.dbf\") )")
        }
        _ => {
            let f = m.field("CNDL");
            let v = value_for(m, f);
            format!("REPLACE {} WITH {v}{}", f.name, if range.is_empty() { " ALL" } else { &range })
        }
    }
}
