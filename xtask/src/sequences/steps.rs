//! What a random sequence of table steps is made of: a setting (driver, memo format, exclusive or shared), an opening, and steps
//! drawn from families whose weights the profile gives. A step is an expression that tests/sequences/tables.prg evaluates.

mod orders;
mod records;
mod tables;

use super::Sequence;
use orders::{choose_order, custom, make_order, order_infos, order_list, scopes, seeks};
use records::{data, filters, locks, memos, moves, whole};
use tables::{areas, copying, infos, mistakes, opens, relations};

/// A small generator: the same number gives the same sequence everywhere.
pub(super) struct Dice(u64);

impl Dice {
    pub(super) fn new(n: u64) -> Self {
        let mut dice = Self(n.wrapping_mul(0x9E37_79B9_7F4A_7C15));
        dice.roll(2);
        dice
    }

    pub(super) fn roll(&mut self, n: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        let x = (self.0 ^ (self.0 >> 29)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        (x >> 33) % n
    }

    pub(super) fn one_in(&mut self, n: u64) -> bool {
        self.roll(n) == 0
    }

    pub(super) fn pick<'a>(&mut self, all: &[&'a str]) -> &'a str {
        all[self.roll(all.len() as u64) as usize]
    }

    /// A whole number between the two.
    pub(super) fn between(&mut self, low: i64, high: i64) -> i64 {
        low + self.roll((high - low + 1) as u64) as i64
    }
}

/// A step of the families, each as often as its weight says; before it, now and then, a mark of what state is shown (`.` none, `+` that of
/// every area). `dice` are those of the maker.
pub(super) fn draw<M>(
    maker: &mut M,
    families: &[(u64, fn(&mut M) -> String)],
    dice: impl Fn(&mut M) -> &mut Dice,
) -> Option<String> {
    let mut at = dice(maker).roll(families.iter().map(|f| f.0).sum());
    for (weight, family) in families {
        if at < *weight {
            let step = family(maker);
            let how = match dice(maker).roll(8) {
                0 => ".",
                1 => "+",
                _ => "",
            };
            return Some(format!("{how}{step}"));
        }
        at -= weight;
    }
    None
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

/// Sequence number `n`.
pub(super) fn sequence(n: u64, length: usize, profile: Option<&str>) -> Sequence {
    let mut d = Dice::new(n);
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
    steps.extend((0..length).filter_map(|_| draw(&mut m, profile.families, |m| &mut m.d)));
    Sequence { head, steps }
}
