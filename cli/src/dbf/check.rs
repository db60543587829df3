//! `keel dbf check` and `keel dbf repair`: damage, found and left behind.

use super::command::{Check, Repair};
use super::failure::{DAMAGED, Failure, Outcome};
use super::progress::Progress;
use super::table::{Subject, TableArgs, Use};
use keel_rdd::check::{CheckOptions, Finding, Findings, Severity};
use keel_rdd::check::{check_keys, check_structure, check_table, repair_into};
use keel_rdd::codepage::{BinaryCollation, Codepage, Collation};
use keel_rdd::order::BagKind;
use keel_rdd::{ErrorKind, ops};
use serde_json::{Value, json};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Arc;

fn finding_json(f: &Finding) -> Value {
    json!({
        "file": f.path.display().to_string(),
        "offset": f.offset,
        "severity": f.severity.word(),
        "text": f.text,
    })
}

/// What was found in all files of a table.
#[derive(Default)]
struct Report {
    findings: Vec<Finding>,
    skipped: Vec<(PathBuf, String, String)>,
    records: u32,
    keys: u64,
}

impl Report {
    fn error(&mut self, path: &Path, e: &keel_rdd::Error) {
        let mut one = Findings::new(1);
        one.add_error(path, e);
        self.findings.extend(one.into_vec());
    }

    fn is_damaged(&self) -> bool {
        self.findings.iter().any(|f| f.severity == Severity::Damage)
    }
}

/// Structure of a bag whose keys only a program can evaluate.
fn structure_only(bag: &Path, subject: &SubjectFacts, limit: usize, report: &mut Report) {
    let kind = if subject.driver == "DBFNTX" { BagKind::Ntx } else { BagKind::Cdx };
    match check_structure(bag, kind, subject.collation.clone(), limit) {
        Ok((findings, tags)) => {
            report.findings.extend(findings);
            let why = "a key of the bag needs the language";
            report.skipped.extend(tags.into_iter().map(|t| (bag.to_path_buf(), t, why.to_string())));
        }
        Err(e) => report.error(bag, &e),
    }
}

struct SubjectFacts {
    driver: String,
    collation: Arc<dyn Collation>,
}

fn check_orders(subject: Subject, limit: usize, report: &mut Report) -> Outcome<()> {
    let bags = subject.bags.clone();
    if bags.is_empty() {
        return Ok(());
    }
    let collation: Arc<dyn Collation> =
        if subject.page_given { subject.page.collation() } else { Arc::new(BinaryCollation) };
    let facts = SubjectFacts { driver: subject.driver.clone(), collation };
    let records = subject.layout.records_in(subject.size) as u64;
    let mut table = match subject.open(Use::Read) {
        Ok(table) => table,
        Err(f) if report.is_damaged() => {
            // The reason stands in the list already; the trees can be looked at without the table.
            for bag in &bags {
                structure_only(bag, &facts, limit, report);
            }
            drop(f);
            return Ok(());
        }
        Err(f) => return Err(f),
    };
    for bag in &bags {
        match table.add_bag(bag) {
            Ok(()) => {}
            Err(e) if e.kind() == ErrorKind::Unsupported => structure_only(bag, &facts, limit, report),
            Err(e) => report.error(bag, &e),
        }
    }
    let orders = table.host.areas.area(table.area)?.orders.count() as u64;
    let mut progress = Progress::new("Keys", records * orders);
    let keys = check_keys(&mut table.host, table.area, limit, &mut |n| progress.at(n))?;
    report.findings.extend(keys.findings);
    report.skipped.extend(keys.skipped);
    report.keys = keys.keys;
    ops::close_area(&mut table.host, table.area)?;
    Ok(())
}

/// `keel dbf check`.
pub fn check(args: &Check) -> Outcome {
    let path = args.table.path();
    if !path.exists() {
        return Err(Failure::at(&path, "no such file"));
    }
    let mut report = Report::default();
    let options = CheckOptions { limit: args.limit, memo: None };
    report.findings = check_table(&path, &options)?;
    match args.table.subject() {
        Ok(subject) => {
            report.records = subject.layout.records_in(subject.size);
            check_orders(subject, args.limit, &mut report)?;
        }
        Err(f) if !report.is_damaged() => return Err(f),
        Err(_) => {}
    }
    let damaged = report.is_damaged();
    let mut out = std::io::stdout().lock();
    if args.json {
        let skipped = report.skipped.iter();
        let skipped = skipped
            .map(|(file, tag, why)| json!({ "file": file.display().to_string(), "tag": tag, "reason": why }));
        let all = json!({
            "table": path.display().to_string(),
            "damaged": damaged,
            "records": report.records,
            "keys": report.keys,
            "findings": report.findings.iter().map(finding_json).collect::<Vec<_>>(),
            "keysNotCompared": skipped.collect::<Vec<_>>(),
        });
        serde_json::to_writer_pretty(&mut out, &all)?;
        writeln!(out)?;
    } else {
        for f in &report.findings {
            writeln!(out, "{f}")?;
        }
        for (file, tag, why) in &report.skipped {
            writeln!(out, "{}: tag {tag}: keys not compared: {why}", file.display())?;
        }
        let verdict = if damaged { "damaged" } else { "sound" };
        writeln!(
            out,
            "{}: {verdict}; {} records, {} keys compared",
            path.display(),
            report.records,
            report.keys
        )?;
    }
    Ok(if damaged { DAMAGED } else { 0 })
}

/// `keel dbf repair`.
pub fn repair(args: &Repair) -> Outcome {
    let plain = |table: &PathBuf| {
        TableArgs { table: table.clone(), driver: None, index: Vec::new(), codepage: None }.path()
    };
    let (source, target) = (plain(&args.table), plain(&args.target));
    let done = repair_into(&source, &target)?;
    let mut out = std::io::stdout().lock();
    if args.json {
        let all = json!({
            "table": source.display().to_string(),
            "copy": target.display().to_string(),
            "records": done.records,
            "memos": done.memos,
            "findings": done.findings.iter().map(finding_json).collect::<Vec<_>>(),
        });
        serde_json::to_writer_pretty(&mut out, &all)?;
        writeln!(out)?;
    } else {
        for f in &done.findings {
            writeln!(out, "{f}")?;
        }
        writeln!(out, "{}: {} records and {} memos saved", target.display(), done.records, done.memos)?;
    }
    Ok(0)
}
