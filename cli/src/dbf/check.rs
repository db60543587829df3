//! `keel dbf check` and `keel dbf repair`: damage, found and left behind.

use super::command::{Check, Repair};
use super::failure::{DAMAGED, Failure, Outcome};
use super::progress::Progress;
use super::table::{Subject, TableArgs, Use};
use keel_rdd::check::{CheckOptions, Finding, Findings, Severity, Watch};
use keel_rdd::check::{check_keys, check_structure, check_table, repair_into};
use keel_rdd::codepage::{BinaryCollation, Collation};
use keel_rdd::dbf::layout::AT_FLAGS;
use keel_rdd::order::BagKind;
use keel_rdd::storage::{self, OpenMode};
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
    /// Others have the table open.
    live: bool,
}

impl Report {
    fn error(&mut self, path: &Path, e: &keel_rdd::Error) {
        let mut one = Findings::new(1);
        one.add_error(path, e);
        self.findings.extend(one.into_vec().into_iter().map(|f| Finding { path: path.to_path_buf(), ..f }));
    }

    fn is_damaged(&self) -> bool {
        self.findings.iter().any(|f| f.severity == Severity::Damage)
    }
}

struct Watching(Progress);

impl Watch for Watching {
    fn keys(&mut self, done: u64) {
        self.0.at(done);
    }

    fn failure(&mut self) -> String {
        super::host::take_message()
    }
}

/// Structure of a bag whose keys cannot be evaluated.
fn structure_only(bag: &Path, subject: &SubjectFacts, limit: usize, why: &str, report: &mut Report) {
    let kind = BagKind::of_driver(&subject.driver);
    match check_structure(bag, kind, subject.collation.clone(), limit) {
        Ok((findings, tags)) => {
            report.findings.extend(findings);
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
                structure_only(bag, &facts, limit, "the table cannot be opened", report);
            }
            drop(f);
            return Ok(());
        }
        Err(f) => return Err(f),
    };
    let mut unopened = Vec::new();
    for bag in &bags {
        match table.add_bag(bag) {
            Ok(()) => {}
            Err(e) if e.kind() == ErrorKind::Host => {
                let why = super::host::take_message();
                structure_only(bag, &facts, limit, &why, report);
            }
            Err(e) => unopened.push((bag, e)),
        }
    }
    let orders = table.host.areas.area(table.area)?.orders.count() as u64;
    let mut watching = Watching(Progress::new("Keys", records * orders));
    let keys = check_keys(&mut table.host, table.area, limit, &mut watching)?;
    // Bags are opened by their full names; people are shown the ones they know.
    let named = |path: PathBuf| {
        let full = |bag: &PathBuf| std::path::absolute(bag).is_ok_and(|full| full == path);
        bags.iter().find(|bag| full(bag)).cloned().unwrap_or(path)
    };
    let found: Vec<_> = keys.findings.into_iter().map(|f| Finding { path: named(f.path), ..f }).collect();
    for (bag, e) in unopened {
        // What kept a bag from being moved in is found again by looking at all of it.
        if !found.iter().any(|f| f.path == *bag) {
            report.error(bag, &e);
        }
    }
    report.findings.extend(found);
    report.skipped.extend(keys.skipped.into_iter().map(|(bag, tag, why)| (named(bag), tag, why)));
    report.keys = keys.keys;
    ops::close_area(&mut table.host, table.area)?;
    Ok(())
}

/// `keel dbf check`.
pub fn check(args: &Check) -> Outcome {
    let path = args.table.path();
    if !path.exists() {
        return Err(Failure::file(&path, "no such file"));
    }
    let mut report = Report::default();
    if storage::open(&path, OpenMode { create: false, shared: false, readonly: true }).is_err() {
        report.live = true;
    }
    let options = CheckOptions { limit: args.limit, memo: None };
    report.findings = check_table(&path, &options)?;
    match args.table.subject() {
        Ok(subject) => {
            report.records = subject.layout.records_in(subject.size);
            if subject.layout.has_tags && subject.bags.is_empty() {
                let text = "the header says that there is a production index, but there is none".to_string();
                let at = AT_FLAGS as u64;
                report.findings.push(Finding {
                    path: path.clone(),
                    offset: at,
                    severity: Severity::Warning,
                    text,
                });
            }
            check_orders(subject, args.limit, &mut report)?;
        }
        Err(f) if !report.is_damaged() => return Err(f),
        Err(_) => {}
    }
    let damaged = report.is_damaged();
    let mut out = std::io::stdout().lock();
    write_findings(&mut out, &report.findings, args.out.json)?;
    for (file, tag, why) in &report.skipped {
        if args.out.json {
            let file = file.display().to_string();
            writeln!(out, "{}", json!({ "file": file, "tag": tag, "keysNotCompared": why }))?;
        } else {
            writeln!(out, "{}: tag {tag}: keys not compared: {why}", file.display())?;
        }
    }
    let (table, records, keys, live) = (path.display().to_string(), report.records, report.keys, report.live);
    if args.out.json {
        let all =
            json!({ "table": table, "damaged": damaged, "records": records, "keys": keys, "inUse": live });
        writeln!(out, "{all}")?;
    } else {
        let verdict = if damaged { "damaged" } else { "sound" };
        writeln!(out, "{table}: {verdict}; {records} records, {keys} keys compared")?;
        if live {
            writeln!(
                out,
                "{table}: others have it open: what they changed meanwhile may be among the findings"
            )?;
        }
    }
    Ok(if damaged { DAMAGED } else { 0 })
}

/// One finding a line.
fn write_findings(out: &mut impl Write, findings: &[Finding], json: bool) -> std::io::Result<()> {
    for f in findings {
        if json {
            writeln!(out, "{}", finding_json(f))?;
        } else {
            writeln!(out, "{f}")?;
        }
    }
    Ok(())
}

/// `keel dbf repair`.
pub fn repair(args: &Repair) -> Outcome {
    let (source, target) = (args.table.path(), TableArgs::plain(&args.target).path());
    let mut done = repair_into(&source, &target, args.like.as_deref())?;
    let orders = super::salvage::rebuild_orders(args, &target, &mut done.findings)?;
    let mut out = std::io::stdout().lock();
    write_findings(&mut out, &done.findings, args.out.json)?;
    let (from, to) = (source.display().to_string(), target.display().to_string());
    let (records, memos) = (done.records, done.memos);
    if args.out.json {
        let all = json!({ "table": from, "copy": to, "records": records, "memos": memos, "orders": orders });
        writeln!(out, "{all}")?;
    } else {
        writeln!(out, "{to}: {records} records and {memos} memos saved, {orders} orders built")?;
    }
    Ok(0)
}
