//! What a wide sequence is made of: tables of random structures with fields of every type, in several areas, under four drivers,
//! and the steps as users write them, commands included. A step is a line of statements between ` ; `; what it wants shown goes
//! through `Say()` of tests/sequences/wide.prg.

mod copies;
mod orders;
mod records;
mod tables;
mod values;

use super::Sequence;
use super::steps::{Dice, draw};
use copies::{aggregates, copying};
use orders::{choose, index, index_files, infos_of_orders, scopes, seeks};
use records::{data, filters, memos, moves};
use tables::{areas, infos, locks, mistakes, opens, relations, settings, whole};
use values::{FIELDS, Field};

/// A table of the sequence as far as the maker follows it.
struct Table {
    file: String,
    alias: String,
    fields: Vec<Field>,
    orders: Vec<Order>,
}

#[derive(Clone)]
struct Order {
    tag: String,
    bag: String,
    /// Type of its keys.
    class: char,
    key: String,
}

struct Maker {
    d: Dice,
    driver: &'static str,
    tables: Vec<Table>,
    /// Index into `tables` of the current area, as far as the steps tell.
    here: usize,
    shared: bool,
    page: &'static str,
}

type Family = fn(&mut Maker) -> String;

struct Profile {
    name: &'static str,
    families: &'static [(u64, Family)],
}

const PROFILES: &[Profile] = &[
    Profile {
        name: "commands",
        families: &[(30, data), (25, moves), (14, filters), (14, aggregates), (6, settings), (5, whole)],
    },
    Profile {
        name: "indexes",
        families: &[
            (22, data),
            (20, moves),
            (8, index),
            (10, choose),
            (18, seeks),
            (10, infos_of_orders),
            (4, index_files),
            (4, settings),
            (3, filters),
            (2, whole),
        ],
    },
    Profile {
        name: "ranges",
        families: &[
            (14, data),
            (25, moves),
            (3, index),
            (8, choose),
            (14, seeks),
            (22, scopes),
            (10, infos_of_orders),
            (8, filters),
            (4, settings),
            (5, aggregates),
        ],
    },
    Profile {
        name: "types",
        families: &[
            (40, data),
            (20, moves),
            (6, index),
            (6, choose),
            (10, seeks),
            (8, infos),
            (3, whole),
            (4, opens),
        ],
    },
    Profile {
        name: "texts",
        families: &[
            (20, data),
            (12, moves),
            (30, copying),
            (10, aggregates),
            (4, index),
            (4, choose),
            (3, filters),
        ],
    },
    Profile {
        name: "memos",
        families: &[(15, data), (15, moves), (45, memos), (6, whole), (4, opens), (3, copying), (3, infos)],
    },
    Profile {
        name: "network",
        families: &[
            (25, data),
            (20, moves),
            (25, locks),
            (14, areas),
            (5, choose),
            (8, seeks),
            (4, filters),
            (4, infos),
            (3, opens),
        ],
    },
    Profile {
        name: "joined",
        families: &[
            (14, data),
            (25, moves),
            (20, relations),
            (16, areas),
            (4, index),
            (6, choose),
            (6, seeks),
            (4, filters),
            (5, aggregates),
            (3, scopes),
        ],
    },
    Profile {
        name: "structural",
        families: &[
            (20, data),
            (18, moves),
            (10, index),
            (10, choose),
            (10, seeks),
            (16, opens),
            (8, index_files),
            (6, infos_of_orders),
            (4, settings),
            (3, whole),
        ],
    },
    Profile {
        name: "pages",
        families: &[
            (30, data),
            (20, moves),
            (8, index),
            (8, choose),
            (16, seeks),
            (8, copying),
            (6, opens),
            (4, scopes),
        ],
    },
    Profile {
        name: "anything",
        families: &[
            (25, data),
            (22, moves),
            (5, index),
            (7, choose),
            (10, seeks),
            (5, scopes),
            (6, infos_of_orders),
            (4, memos),
            (6, areas),
            (4, relations),
            (6, copying),
            (5, aggregates),
            (4, infos),
            (4, opens),
            (3, index_files),
            (3, locks),
            (4, settings),
            (3, whole),
            (4, mistakes),
        ],
    },
];

impl Maker {
    fn table(&self) -> &Table {
        &self.tables[self.here]
    }

    /// A field of the current table with one of these classes; a common one if there is none.
    fn field(&mut self, classes: &str) -> Field {
        let table = &self.tables[self.here];
        let fitting: Vec<Field> =
            table.fields.iter().copied().filter(|f| classes.contains(f.class)).collect();
        match fitting.len() {
            0 => values::COMMON[0],
            n => fitting[self.d.roll(n as u64) as usize],
        }
    }

    /// An order of the current table, if it has one.
    fn order(&mut self) -> Option<Order> {
        let n = self.tables[self.here].orders.len() as u64;
        (n > 0).then(|| self.tables[self.here].orders[self.d.roll(n) as usize].clone())
    }
}

/// A table's structure: the fields that every table has and some others.
///
/// Fields that the driver fills itself come where nothing is copied: the reference counts the last record of a copy twice. It cannot write
/// into a currency field of a FoxPro table, which has no fields of any type either.
fn structure(d: &mut Dice, all_types: bool, memo: bool, copies: bool, texts: bool, fox: bool) -> Vec<Field> {
    let mut fields = values::COMMON.to_vec();
    for _ in 0..d.roll(if all_types { 9 } else { 4 }) {
        let f = FIELDS[d.roll(if all_types { FIELDS.len() } else { values::PLAIN } as u64) as usize];
        let fits = (memo || f.class != 'M')
            && !(copies && f.class == 'X')
            && !(texts && f.kind == "C:U")
            && !(fox && matches!(f.kind, "Y" | "V"));
        if fits && !fields.iter().any(|g| g.name == f.name) {
            fields.push(f);
        }
    }
    if memo && !fields.iter().any(|f| f.class == 'M') {
        fields.push(values::NOTE);
    }
    fields
}

fn literal(fields: &[Field]) -> String {
    let all: Vec<String> =
        fields.iter().map(|f| format!("{{\"{}\",\"{}\",{},{}}}", f.name, f.kind, f.len, f.dec)).collect();
    format!("{{{}}}", all.join(","))
}

/// Wide sequence number `n`.
pub(super) fn sequence(n: u64, length: usize, profile: Option<&str>) -> Sequence {
    let mut d = Dice::new(n ^ 0x5A5A_0000_0000);
    let wanted = profile.and_then(|p| PROFILES.iter().position(|q| q.name == p));
    let at = wanted.unwrap_or_else(|| d.roll(PROFILES.len() as u64) as usize);
    let profile = &PROFILES[at];
    let name = profile.name;
    let driver = match d.roll(10) {
        0..=3 => "DBFCDX",
        4..=6 => "DBFNTX",
        7 | 8 => "DBFNSX",
        _ => "SIXCDX",
    };
    let memo_type = match driver {
        "DBFNTX" => d.pick(&["DBT", "DBT", "FPT", "SMT"]),
        "DBFNSX" => d.pick(&["SMT", "SMT", "FPT"]),
        _ => d.pick(&["FPT", "FPT", "FPT", "DBT", "SMT"]),
    };
    let shared = name == "network" || d.one_in(5);
    let page = if name == "pages" { d.pick(&["", "PLMAZ", "DEWIN", "RU866", "UTF8", "PLWIN"]) } else { "" };
    let fox = if name == "types" && d.one_in(3) { "VFP" } else { "" };
    let memo = name == "memos" || d.one_in(3);
    let all_types = matches!(name, "types" | "texts" | "anything") || d.one_in(6);
    // Texts of wide characters come out in pieces of theirs.
    let texts = matches!(name, "texts" | "anything" | "memos" | "pages");
    let head = format!("# {name}-{n},{driver},{memo_type},{},{page},{fox}", if shared { "S" } else { "E" });
    let mut m = Maker { d, driver, tables: Vec::new(), here: 0, shared, page };
    let mut steps = Vec::new();
    let count = match name {
        "joined" => 3,
        "network" | "anything" | "texts" => 2,
        _ => 1 + m.d.roll(2),
    };
    for i in 0..count {
        // The second area of a network sequence looks at the same table.
        let again = name == "network" && i == 1;
        let fields = if again {
            m.tables[0].fields.clone()
        } else {
            structure(&mut m.d, all_types, memo, name != "types", texts, !fox.is_empty())
        };
        let file = if again { "t1".into() } else { format!("t{}", i + 1) };
        let alias = ["ONE", "TWO", "THREE"][i as usize];
        if !again {
            let coded = if page.is_empty() { String::new() } else { tables::codepage(&mut m) };
            let coded = if coded.is_empty() { String::new() } else { format!(",,,,,{coded}") };
            steps.push(format!("dbCreate(\"{file}\",{}{coded})", literal(&fields)));
        }
        m.tables.push(Table { file: file.clone(), alias: alias.into(), fields, orders: Vec::new() });
        m.here = i as usize;
        let coded = if page.is_empty() { String::new() } else { tables::codepage(&mut m) };
        let coded = if coded.is_empty() { coded } else { format!(" CODEPAGE {coded}") };
        steps.push(format!("USE {file} ALIAS {alias} NEW{coded}"));
        if !again && m.d.roll(8) > 0 {
            let most = if m.d.one_in(10) { 120 } else { 16 };
            steps.push(format!("Fill({},{})", 2 + m.d.roll(most), m.d.roll(60000)));
        }
        if matches!(name, "indexes" | "ranges" | "joined" | "structural" | "anything" | "network" | "pages") {
            // An area does not learn in the reference what another does to the tags of a bag that both have open.
            for _ in 0..if again { 0 } else { m.d.roll(4) } {
                steps.push(index(&mut m));
            }
        }
    }
    if count > 1 {
        m.here = 0;
        steps.push("SELECT ONE".into());
    }
    steps.extend((0..length).filter_map(|_| draw(&mut m, profile.families, |m| &mut m.d)));
    steps.push("Say( Everything() )".into());
    Sequence { head, steps }
}

/// The program of these sequences: one function each, every step within a handler of its own.
pub(super) fn program(sequences: &[Sequence]) -> String {
    let mut text = String::from("PROCEDURE Sequences()\n");
    for at in 0..sequences.len() {
        text += &format!("   S{at}()\n");
    }
    text += "   RETURN\n";
    for (at, s) in sequences.iter().enumerate() {
        text += &format!(
            "STATIC PROCEDURE S{at}()\nLOCAL nA := 0, nB := 0, xError\nOpening( \"{}\" )\n",
            &s.head[2..]
        );
        for (number, step) in s.steps.iter().enumerate() {
            let how = if step.starts_with(['.', '+']) { &step[..1] } else { "" };
            text += "BEGIN SEQUENCE WITH {| e | Failed( e ) }\n";
            for statement in step[how.len()..].split(" ; ") {
                text += statement;
                text.push('\n');
            }
            text += &format!(
                "RECOVER USING xError\nSay( xError )\nEND SEQUENCE\nShown( {}, \"{how}\" )\n",
                number + 1
            );
        }
        text += "Closing()\nRETURN\n";
    }
    text
}
