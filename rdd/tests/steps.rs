//! Differential tests: random scripts of table steps run here and by real Harbour, compared line by line and file by file.
//!
//! Needs `HARBOUR_HOME` (the folder with `bin/hbmk2`); without it every test prints "skipped: no reference". `KEEL_STEPS` sets how many
//! scripts each test runs (default 3), `KEEL_SEED` where they start.

mod steps_run;

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;
use steps_run::Runner;

/// The compiled reference program, built once; `None` without a reference.
fn reference() -> Option<&'static Path> {
    static PROGRAM: OnceLock<Option<PathBuf>> = OnceLock::new();
    PROGRAM
        .get_or_init(|| {
            let home = std::env::var_os("HARBOUR_HOME")?;
            let dir = std::env::temp_dir().join(format!("keel-steps-{}", std::process::id()));
            std::fs::create_dir_all(&dir).ok()?;
            let program = dir.join("steps");
            let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/harbour/steps.prg");
            let built = Command::new(Path::new(&home).join("bin/hbmk2"))
                .args(["-q0", "-mt", "-gtcgi"])
                .arg(format!("-o{}", program.display()))
                .arg(source)
                .current_dir(&dir)
                .output()
                .ok()?;
            assert!(built.status.success(), "{}", String::from_utf8_lossy(&built.stdout));
            Some(program)
        })
        .as_deref()
}

/// A small generator: the same seed gives the same script everywhere.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, n: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        (self.0 >> 33) % n
    }
    fn pick<'a>(&mut self, all: &[&'a str]) -> &'a str {
        all[self.roll(all.len() as u64) as usize]
    }
}

const WORDS: &[&str] = &["", "a", "ab", "abc", "b", "BC", "zulu", "Mike", "mike2", "Ab  c"];

fn value(d: &mut Dice, field: u64) -> String {
    match field {
        1 => format!("C:{}", d.pick(WORDS)),
        2 => format!("N:{}", d.roll(41) as i64 - 20),
        3 => format!("N:{}.{:02}", d.roll(2000) as i64 - 1000, d.roll(100)),
        4 if d.roll(6) == 0 => "D:".into(),
        4 => format!("D:20{:02}{:02}{:02}", d.roll(30), 1 + d.roll(12), 1 + d.roll(28)),
        5 => format!("L:{}", d.pick(&["T", "F"])),
        _ => format!("C:{}", d.pick(WORDS).repeat(1 + d.roll(40) as usize)),
    }
}

fn common(d: &mut Dice, fields: u64) -> String {
    match d.roll(30) {
        0..=4 => "append".into(),
        5..=9 => {
            let f = 1 + d.roll(fields);
            format!("put|{f}|{}", value(d, f))
        }
        10 => "top".into(),
        11 => "bottom".into(),
        12..=15 => format!("skip|{}", d.roll(7) as i64 - 3),
        16..=18 => format!("goto|{}", d.roll(16)),
        19 => "delete".into(),
        20 => "recall".into(),
        21 => format!("deleted|{}", d.pick(&["ON", "OFF"])),
        22 => format!(
            "filter|{}",
            d.pick(&[
                "N > 0",
                "C = \"a\"",
                "L",
                "N >= -5 .AND. N <= 9",
                "Upper(C) = \"MIKE\"",
                "A < 0 .OR. L",
                "!Deleted()"
            ])
        ),
        23 => "nofilter".into(),
        24 => format!("locate|{}", d.pick(&["N > 3", "C == \"b     \"", "L .AND. A > 0"])),
        25 => "continue".into(),
        26 => "commit".into(),
        27 => d.pick(&["walk", "walkback"]).into(),
        28 => d.pick(&["pack", "zap", "skip|0", "skip|0", "pack"]).into(),
        _ => "skip|1".into(),
    }
}

const FIELDS: &str = "C,C,6,0|N,N,4,0|A,N,8,2|D,D,8,0|L,L,1,0";

/// Runs the script on both sides in fresh folders and compares output and files of these extensions.
fn compare(name: &str, driver: &str, script: &[String], files: &[&str]) {
    let Some(program) = reference() else {
        println!("skipped: no reference");
        return;
    };
    let base = std::env::temp_dir().join(format!("keel-steps-{}-{name}", std::process::id()));
    let _ = std::fs::remove_dir_all(&base);
    let (theirs, ours) = (base.join("theirs"), base.join("ours"));
    std::fs::create_dir_all(&theirs).unwrap();
    std::fs::create_dir_all(&ours).unwrap();
    let text = script.join("\n") + "\n";
    std::fs::write(base.join("script"), &text).unwrap();
    let out =
        Command::new(program).arg(base.join("script")).arg(driver).current_dir(&theirs).output().unwrap();
    let expected = String::from_utf8_lossy(&out.stdout).replace('\r', "");
    let mut runner = Runner::new(&ours, driver);
    let got: String = script.iter().map(|s| runner.line(s) + "\n").collect();
    runner.close();
    for (n, (e, g)) in expected.lines().zip(got.lines()).enumerate() {
        assert_eq!(g, e, "{name}: step {} of {}", n + 1, base.join("script").display());
    }
    assert_eq!(got.lines().count(), expected.lines().count(), "{name}: {}", base.display());
    for ext in files {
        for entry in std::fs::read_dir(&theirs).unwrap() {
            let path = entry.unwrap().path();
            if path.extension().is_some_and(|e| e == *ext) {
                let mine = ours.join(path.file_name().unwrap());
                let (a, b) = (std::fs::read(&mine).unwrap_or_default(), std::fs::read(&path).unwrap());
                let at = a.iter().zip(&b).position(|(x, y)| x != y).unwrap_or(a.len().min(b.len()));
                assert!(
                    a == b,
                    "{name}: {} differs at {at} ({} and {} bytes)",
                    mine.display(),
                    a.len(),
                    b.len()
                );
            }
        }
    }
    std::fs::remove_dir_all(&base).unwrap();
}

fn rounds() -> impl Iterator<Item = u64> {
    let read = |name: &str, default| std::env::var(name).ok().and_then(|v| v.parse().ok()).unwrap_or(default);
    let (start, count): (u64, u64) = (read("KEEL_SEED", 1), read("KEEL_STEPS", 3));
    start..start + count
}

fn opening(mode: &str, fields: &str) -> Vec<String> {
    vec![format!("create|t|{fields}"), format!("open|t|tt|{mode}")]
}

#[test]
fn one_table_without_orders() {
    for seed in rounds() {
        for driver in ["DBFNTX", "DBFCDX"] {
            let mut d = Dice(seed * 7919);
            let mut script = opening("E", FIELDS);
            script.extend((0..150).map(|_| common(&mut d, 5)));
            compare(&format!("plain{seed}{driver}"), driver, &script, &["dbf"]);
        }
    }
}

#[test]
fn one_table_with_memos() {
    for seed in rounds() {
        for (driver, ext) in [("DBFNTX", "dbt"), ("DBFCDX", "fpt")] {
            let mut d = Dice(seed * 104729);
            let mut script = opening("E", &format!("{FIELDS}|M,M,10,0"));
            script.extend((0..120).map(|_| common(&mut d, 6)));
            // PACK may lay memos out differently: only their text is compared then.
            let packed = script.iter().any(|s| s == "pack");
            let files: &[&str] = if packed { &["dbf"] } else { &["dbf", ext] };
            compare(&format!("memo{seed}{driver}"), driver, &script, files);
        }
    }
}

#[test]
fn shared_areas_and_locks() {
    for seed in rounds() {
        let mut d = Dice(seed * 15485863);
        let mut script = opening("S", FIELDS);
        script.push("open|t|uu|S".into());
        for _ in 0..200 {
            script.push(match d.roll(14) {
                0 => format!("select|{}", 1 + d.roll(2)),
                1 => "rlock".into(),
                2 => format!("lockrec|{}", 1 + d.roll(12)),
                3 => "flock".into(),
                4 => "unlock".into(),
                5 => "locks".into(),
                _ => common(&mut d, 5),
            });
        }
        compare(&format!("shared{seed}"), "DBFNTX", &script, &["dbf"]);
    }
}

#[test]
fn relations() {
    for seed in rounds() {
        let mut d = Dice(seed * 32452843);
        let mut script = opening("E", FIELDS);
        script.push("create|u|N,N,4,0|C,C,6,0|A,N,8,2|D,D,8,0|L,L,1,0".into());
        script.push("open|u|uu|E".into());
        for n in 1..=8 {
            script.extend(["append".into(), format!("put|1|N:{}", n * 10)]);
        }
        script.extend(["select|1".into(), "relation|2|N".into()]);
        for _ in 0..120 {
            script.push(match d.roll(8) {
                0 | 1 => format!("select|{}", 1 + d.roll(2)),
                2 => "norelation".into(),
                _ => common(&mut d, 1),
            });
            if d.roll(10) == 0 {
                script.extend(["select|1".into(), "norelation".into(), "relation|2|N".into()]);
            }
        }
        compare(&format!("rel{seed}"), "DBFNTX", &script, &["dbf"]);
    }
}

/// Keys of one type, and the field whose values are sought in them: a script keeps to one type.
const KEYS: &[(&[&str], u64)] = &[
    (&["C", "Upper(C)", "Upper(C) + Str(N,4)", "DToS(D) + C", "Left(C,3)"], 1),
    (&["N", "A"], 2),
    (&["D"], 4),
    (&["L"], 5),
    (&["Str(A,8,2)", "Str(N,4) + C"], 1),
];
const CONDITIONS: &[&str] = &["", "", "", "N > 0", "!Deleted()", "L .OR. N < 5"];

/// A step on orders. `tags` is how many there may be.
fn ordered(d: &mut Dice, keys: &[&str], field: u64) -> String {
    match d.roll(40) {
        0 => {
            let bag = d.pick(&["b1", "b2", "t"]);
            // A tag made anew under the same name changes places in ways not compared here.
            let tag = format!("Y{}", d.roll(100_000));
            format!(
                "index|{bag}|{tag}|{}|{}|{}|{}|{}",
                d.pick(keys),
                d.pick(CONDITIONS),
                d.pick(&["", "", "U"]),
                d.pick(&["", "", "D"]),
                d.pick(&["", "A"])
            )
        }
        1 | 2 => format!("order|{}", d.roll(4)),
        3 => format!("order|{}", d.pick(&["X1", "x2", "X3", "none"])),
        4..=8 => {
            format!("seek|{}|{}|{}", value(d, field), d.pick(&["S", ""]), d.pick(&["L", "", ""]))
        }
        9 => "reindex".into(),
        10 | 11 => "keyno".into(),
        12 => format!("keygoto|{}", d.roll(9)),
        13 => "keyval".into(),
        14..=16 => d.pick(&["walk", "walkback"]).into(),
        17 => format!("skipunique|{}", d.pick(&["1", "-1"])),
        _ => common(d, 5),
    }
}

#[test]
fn orders() {
    for seed in rounds() {
        for driver in ["DBFNTX", "DBFCDX"] {
            let mut d = Dice(seed * 86028121);
            let mut script = opening("E", FIELDS);
            script.extend((0..12).map(|_| common(&mut d, 5)));
            let (keys, field) = KEYS[d.roll(KEYS.len() as u64) as usize];
            let (key, cond) = (d.pick(keys), d.pick(CONDITIONS));
            script.push(format!("index|b1|X1|{key}|{cond}|||"));
            script.extend((0..150).map(|_| ordered(&mut d, keys, field)));
            compare(&format!("orders{seed}{driver}"), driver, &script, &["dbf"]);
        }
    }
}

#[test]
fn scopes() {
    for seed in rounds() {
        for driver in ["DBFNTX", "DBFCDX"] {
            let mut d = Dice(seed * 122949823);
            let mut script = opening("E", FIELDS);
            for _ in 0..12 {
                script.push("append".into());
                for f in 1..=3 {
                    script.push(format!("put|{f}|{}", value(&mut d, f)));
                }
            }
            let field = 1 + d.roll(2);
            script.push(format!("index|b1|X1|{}||||", if field == 1 { "C" } else { "N" }));
            for _ in 0..120 {
                script.push(match d.roll(12) {
                    0 | 1 => format!("scope|{}|{}", d.roll(2), value(&mut d, field)),
                    2 => format!("scope|{}|", d.roll(2)),
                    3 | 4 => format!("seek|{}|{}|", value(&mut d, field), d.pick(&["S", ""])),
                    5 => "keyno".into(),
                    6 => d.pick(&["walk", "walkback"]).into(),
                    _ => common(&mut d, 3),
                });
            }
            compare(&format!("scopes{seed}{driver}"), driver, &script, &["dbf"]);
        }
    }
}

/// Field types whose values both programs print alike.
const TYPES: &[&str] = &[
    "C,300,0", "C,5,2", "N,5,5", "N,2,2", "N,3,2", "N,20,0", "N,15,4", "F,6,1", "L,5,0", "D,3,0", "D,4,0",
    "D,7,0", "I,4,0", "I,2,0", "I,8,0", "I,5,0", "I,4,2", "2,2,0", "4,4,0", "B,8,2", "8,8,0", "Y,8,4",
    "Z,8,2", "+,4,0", "^,8,0", "Q,10,0", "C:U,10,0", "C:B,10,0", "Q:U,10,0", "N:N,5,0", "N:+,5,0", "I:+,4,0",
    "C:N,5,0", "D:N,8,0", "I:N,4,0", "Q:N,5,0", "X,5,0", "CHAR,5,0", "c,5,0", "C,0,0", "V,3,0", "V,4,0",
    "N,300,0", "M,10,0",
];

#[test]
fn field_types() {
    for (n, kind) in TYPES.iter().enumerate() {
        let mut d = Dice(n as u64 * 31);
        let mut script = vec![format!("create|t|A,C,3,0|F,{kind}|Z,N,3,0"), "open|t|tt|E".into()];
        for _ in 0..12 {
            script.push("append".into());
            for _ in 0..2 {
                let f = 1 + d.roll(5);
                script.push(format!("put|2|{}", value(&mut d, f)));
            }
            script.push("put|3|N:7".into());
        }
        script.extend(["goto|3".into(), "put|2|N:123456".into(), "put|2|N:-2.675".into(), "walk".into()]);
        for driver in ["DBFNTX", "DBFCDX"] {
            compare(&format!("type{n}{driver}"), driver, &script, &["dbf"]);
        }
    }
}
