//! The fields of wide tables, values for them, keys and conditions over them.

use super::Maker;

/// A field as dbCreate() takes it, and what it is for the maker: C, N, D, L, T, M, or X (written by the driver alone).
#[derive(Clone, Copy)]
pub(super) struct Field {
    pub(super) name: &'static str,
    pub(super) kind: &'static str,
    pub(super) len: u16,
    pub(super) dec: u8,
    pub(super) class: char,
}

const fn field(name: &'static str, kind: &'static str, len: u16, dec: u8, class: char) -> Field {
    Field { name, kind, len, dec, class }
}

/// Every table has these.
pub(super) const COMMON: [Field; 4] = [
    field("NAME", "C", 10, 0, 'C'),
    field("QTY", "N", 5, 0, 'N'),
    field("BORN", "D", 8, 0, 'D'),
    field("OK", "L", 1, 0, 'L'),
];

pub(super) const NOTE: Field = field("NOTE", "M", 10, 0, 'M');

/// So many of the first fields below have types that every xBase knows.
pub(super) const PLAIN: usize = 8;

pub(super) const FIELDS: &[Field] = &[
    field("CODE", "C", 4, 0, 'C'),
    field("CITY", "C", 9, 0, 'C'),
    field("AMT", "N", 10, 2, 'N'),
    field("RATE", "N", 8, 3, 'N'),
    field("DUE", "D", 8, 0, 'D'),
    field("FL", "F", 9, 2, 'N'),
    NOTE,
    field("NOTE2", "M", 10, 0, 'M'),
    field("WIDE", "C", 300, 0, 'C'),
    field("BIN", "C:B", 5, 0, 'C'),
    field("BIG", "N", 16, 0, 'N'),
    field("INT4", "I", 4, 0, 'N'),
    field("INT2", "I", 2, 0, 'N'),
    field("INT1", "I", 1, 0, 'N'),
    field("INT8", "I", 8, 0, 'N'),
    field("INTD", "I", 4, 2, 'N'),
    field("DBL", "B", 8, 2, 'N'),
    field("CUR", "Y", 8, 4, 'N'),
    field("DAY3", "D", 3, 0, 'D'),
    field("STAMP", "@", 8, 0, 'T'),
    field("TS", "T", 8, 0, 'T'),
    field("TIM", "T", 4, 0, 'T'),
    field("MODT", "=", 8, 0, 'X'),
    field("ROWV", "^", 8, 0, 'X'),
    field("AUTO", "+", 4, 0, 'X'),
    field("VARQ", "Q", 12, 0, 'C'),
    field("VARV", "V", 4, 0, 'N'),
    field("NULC", "C:N", 6, 0, 'C'),
    field("NULN", "N:N", 6, 2, 'N'),
    field("NULD", "D:N", 8, 0, 'D'),
    field("MEM4", "M", 4, 0, 'M'),
    field("UNI", "C:U", 6, 0, 'C'),
];

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
    "longer than ten",
    " B",
    "B B",
    "Bx",
    "AAx",
    "C",
    "D",
    "CCx",
];

/// Letters beyond ASCII, as bytes of whatever page the sequence has.
const FOREIGN: &[&str] = &[
    "Chr(165)",
    "Chr(185)+\"a\"",
    "\"a\"+Chr(230)",
    "Chr(196)+\"B\"",
    "\"z\"+Chr(228)",
    "Chr(128)",
    "Chr(163)+\"x\"",
    "Chr(201)",
    "\"o\"+Chr(243)",
    "Chr(255)",
    "Chr(195)+Chr(164)",
    "\"S\"+Chr(223)",
];

pub(super) fn word(m: &mut Maker) -> String {
    if !m.page.is_empty() && m.d.one_in(2) || m.d.one_in(60) {
        return m.d.pick(FOREIGN).into();
    }
    format!("\"{}\"", m.d.pick(WORDS))
}

/// A constant of the class.
pub(super) fn value(m: &mut Maker, class: char) -> String {
    match class {
        'N' => match m.d.roll(8) {
            0 | 1 => format!("{}.{:02}", m.d.between(-99, 999), m.d.roll(100)),
            2 => m.d.pick(&["0", "0.5", "-0.25", "1000", "-1", "99999", "100000", "-9999", "-10000"]).into(),
            _ => m.d.between(-12, 12).to_string(),
        },
        'D' if m.d.one_in(8) => "SToD(\"\")".into(),
        'D' => format!("SToD(\"202001{:02}\")", 1 + m.d.roll(31)),
        'L' => m.d.pick(&[".T.", ".F."]).into(),
        'T' => match m.d.roll(6) {
            0 => "hb_SToT(\"\")".into(),
            1 => "SToD(\"20200105\")".into(),
            _ => format!("hb_SToT(\"202001{:02}{:02}0000\")", 1 + m.d.roll(31), m.d.roll(24)),
        },
        'M' => match m.d.roll(8) {
            0 => "\"\"".into(),
            1 => format!("Text({},{})", 500 + m.d.roll(9000), m.d.roll(26)),
            2 => word(m),
            _ => format!("Text({},{})", m.d.roll(300), m.d.roll(26)),
        },
        _ => word(m),
    }
}

/// A value that the field takes as a rule; now and then one of another type.
pub(super) fn value_for(m: &mut Maker, f: Field) -> String {
    let class = if m.d.one_in(50) {
        *['C', 'N', 'D', 'L'].get(m.d.roll(4) as usize).unwrap_or(&'C')
    } else {
        f.class
    };
    if class == 'N' && f.class == 'N' && m.d.one_in(4) {
        return format!("{}+{}", f.name, m.d.between(-3, 3));
    }
    if class == 'C' && f.class == 'C' && m.d.one_in(6) {
        return match m.d.roll(4) {
            0 => format!("Upper({})", f.name),
            1 => format!("Lower({})", f.name),
            2 => format!("Trim({})+\"x\"", f.name),
            _ => format!("PadR(SubStr({},2),{})", f.name, f.len.min(20)),
        };
    }
    if class == 'D' && f.class == 'D' && m.d.one_in(4) {
        return format!("{}+{}", f.name, m.d.between(-3, 3));
    }
    if class == 'X' {
        return m.d.between(1, 9).to_string();
    }
    value(m, class)
}

/// A key expression over fields of the current table, and the class of its keys.
pub(super) fn key(m: &mut Maker) -> (String, char) {
    let c = m.field("C").name;
    let c2 = m.field("C").name;
    let n = m.field("N").name;
    let d = m.field("D").name;
    let l = m.field("L").name;
    let t = m.field("T");
    match m.d.roll(40) {
        0..=4 => (c.into(), 'C'),
        5..=7 => (format!("Upper({c})"), 'C'),
        8 => (format!("{c}+{c2}"), 'C'),
        9 => (format!("Upper({c})+Str({n},8,2)"), 'C'),
        10 => (format!("SubStr({c},2,3)"), 'C'),
        11 => (format!("Left({c},3)+DToS({d})"), 'C'),
        12 => (format!("DToS({d})+{c}"), 'C'),
        13 => (format!("Str({n},9,1)"), 'C'),
        14 => (format!("iif({l},\"Y\",\"N\")+{c}"), 'C'),
        15 => (format!("Descend({c})"), 'C'),
        16 => (format!("StrZero({n},7)"), 'C'),
        17 => ("MyKey()".into(), 'C'),
        18 => (format!("Str({n})+Lower({c})"), 'C'),
        19 => (format!("PadR(LTrim({c}),6)"), 'C'),
        20 => (format!("{c}-{c2}"), 'C'),
        21 => (format!("Right({c},4)"), 'C'),
        22..=25 => (n.into(), 'N'),
        26 => (format!("-{n}"), 'N'),
        27 => (format!("{n}*1.5"), 'N'),
        28 => (format!("Round({n}/3,2)"), 'N'),
        29 => (format!("Year({d})"), 'N'),
        30 => ("RecNo()".into(), 'N'),
        31 => (format!("Len(Trim({c}))"), 'N'),
        32 => (format!("{n}-10"), 'N'),
        33 | 34 => (d.into(), 'D'),
        35 => (format!("{d}+30"), 'D'),
        36 => (l.into(), 'L'),
        37 => (format!("{n}>0"), 'L'),
        _ if t.class == 'T' => (t.name.into(), 'T'),
        _ => (n.into(), 'N'),
    }
}

/// A value to seek in keys of the expression.
pub(super) fn sought(m: &mut Maker, class: char, key: &str) -> String {
    if m.d.one_in(25) {
        let other = *['C', 'N', 'D', 'L', 'T'].get(m.d.roll(5) as usize).unwrap_or(&'C');
        return value(m, other);
    }
    if class == 'C' {
        if key.starts_with("DToS") {
            return format!("DToS({})", value(m, 'D'));
        }
        if key.starts_with("Str(") {
            let width = key.split(',').nth(1).map_or("10", |w| w.trim_end_matches(')'));
            return format!("Str({},{width}{})", value(m, 'N'), if key.contains(",1)") { ",1" } else { "" });
        }
        if key.starts_with("StrZero") {
            return format!("StrZero({},7)", m.d.between(-9, 12));
        }
        if key.starts_with("iif") {
            return format!("\"{}\"+{}", m.d.pick(&["Y", "N"]), word(m));
        }
        if key.starts_with("Descend") {
            return format!("Descend({})", word(m));
        }
        if key.contains("Str(") && m.d.one_in(2) {
            return format!("PadR({},10)+Str({},8,2)", word(m), value(m, 'N'));
        }
        if key.contains("DToS(") && m.d.one_in(2) {
            return format!("PadR({},3)+DToS({})", word(m), value(m, 'D'));
        }
    }
    value(m, class)
}

/// A condition over the current table.
pub(super) fn condition(m: &mut Maker) -> String {
    let one = simple(m);
    match m.d.roll(6) {
        0 => format!("{one} .AND. {}", simple(m)),
        1 => format!("{one} .OR. {}", simple(m)),
        2 => format!("!({one})"),
        _ => one,
    }
}

fn simple(m: &mut Maker) -> String {
    match m.d.roll(16) {
        0..=3 => {
            let f = m.field("N");
            let op = m.d.pick(&[">", "<", ">=", "<=", "=", "<>", "=="]);
            format!("{} {op} {}", f.name, m.d.between(-9, 9))
        }
        4..=6 => {
            let f = m.field("C");
            let op = m.d.pick(&["=", "=", ">", "<=", "<>", "=="]);
            format!("{} {op} {}", f.name, word(m))
        }
        7 | 8 => {
            let f = m.field("D");
            format!("{} {} {}", f.name, m.d.pick(&[">", "<", ">=", "="]), value(m, 'D'))
        }
        9 => m.field("L").name.into(),
        10 => format!("!{}", m.field("L").name),
        11 => "!Deleted()".into(),
        12 => "RecNo() % 2 == 0".into(),
        13 => format!("Empty({})", m.field("CNDLTM").name),
        14 => format!("\"{}\" $ {}", m.d.pick(&["A", "x", "B"]), m.field("CM").name),
        _ => format!("Left({},1) = \"{}\"", m.field("C").name, m.d.pick(&["A", "B", "C"])),
    }
}

/// The range clauses of a command, conditions included: "FOR … WHILE … NEXT …".
pub(super) fn clauses(m: &mut Maker) -> String {
    let mut text = String::new();
    if m.d.one_in(2) {
        text += &format!(" FOR {}", condition(m));
    }
    match m.d.roll(12) {
        0 => text += &format!(" WHILE {}", condition(m)),
        1 | 2 => text += &format!(" NEXT {}", m.d.between(0, 6)),
        3 => text += &format!(" RECORD {}", m.d.between(0, 14)),
        4 | 5 => text += " REST",
        6 | 7 => text += " ALL",
        _ => {}
    }
    text
}
