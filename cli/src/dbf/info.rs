//! `keel dbf info`: what a table is.

use super::command::Info;
use super::failure::Outcome;
use super::table::{Subject, Table, Use, beside};
use super::value::date_text;
use keel_rdd::dbf::layout::read_date;
use keel_rdd::dbfdriver::is_production;
use keel_rdd::memo::MemoKind;
use keel_rdd::order::TagInfo;
use keel_rdd::{FieldValue, calendar, ops};
use serde_json::{Value, json};
use std::io::Write;

/// Names of the lock schemes by number.
pub const SCHEMES: [&str; 7] =
    ["", "Clipper", "COMIX", "VFP", "Harbour 32-bit", "Harbour 64-bit", "Clipper2"];

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

fn tag_json(tag: &TagInfo) -> Value {
    json!({
        "tag": text(&tag.name),
        "key": text(&tag.key_expr),
        "for": (!tag.for_expr.is_empty()).then(|| text(&tag.for_expr)),
        "keyLength": tag.key_len,
        "unique": tag.unique,
        "descending": tag.descending,
        "custom": tag.custom,
    })
}

fn memo_json(subject: &Subject) -> Value {
    let Some(format) = subject.layout.memo.format() else { return Value::Null };
    let file = beside(&subject.path, format.extension().trim_start_matches('.'));
    let size = file.as_ref().and_then(|f| f.metadata().ok()).map(|m| m.len());
    let kind = match subject.layout.memo {
        MemoKind::Dbt => "DBT",
        MemoKind::Fpt => "FPT",
        MemoKind::Smt => "SMT",
        MemoKind::None => "none",
    };
    json!({ "format": kind, "file": file.map(|f| f.display().to_string()), "bytes": size })
}

/// Deleted records, counted one by one.
fn count_deleted(table: &mut Table) -> Outcome<u32> {
    let cursor = table.host.areas.area(table.area)?.dbf()?;
    let count = cursor.recount()?;
    let mut record = vec![0; cursor.layout.record_len as usize];
    let mut deleted = 0;
    for recno in 1..=count {
        cursor.read_into(recno, &mut record)?;
        deleted += u32::from(record.first() == Some(&b'*'));
    }
    Ok(deleted)
}

/// `keel dbf info`.
pub fn info(args: &Info) -> Outcome {
    let subject = args.table.subject()?;
    let mut head = [0u8; 4];
    std::io::Read::read_exact(&mut std::fs::File::open(&subject.path)?, &mut head)?;
    let updated = date_text(read_date(&head, calendar::now().0 - 49));
    let memo = memo_json(&subject);
    // A table whose memo or index does not open still has a structure to show.
    let mut problems = Vec::new();
    let (mut deleted, mut bags, mut scheme) = (None, Vec::new(), None);
    let facts = args.table.subject()?;
    match subject.open(Use::Read) {
        Ok(mut table) => {
            deleted = Some(count_deleted(&mut table)?);
            for bag in facts.bags.clone() {
                if let Err(e) = table.add_bag(&bag) {
                    problems.push(e.to_string());
                }
            }
            if let FieldValue::Num(n) = ops::info(&mut table.host, table.area, 128, None)? {
                scheme = SCHEMES.get(n.as_i64() as usize).copied();
            }
            let area = table.host.areas.area(table.area)?;
            for entry in &area.orders.bags {
                bags.push(json!({
                    "file": entry.bag.path().display().to_string(),
                    "production": is_production(area, entry.bag.path()),
                    "orders": entry.bag.tags().iter().map(tag_json).collect::<Vec<_>>(),
                }));
            }
        }
        Err(f) => problems.push(f.text),
    }
    let layout = &facts.layout;
    let fields: Vec<Value> = layout
        .fields
        .iter()
        .map(|f| json!({ "name": text(&f.name), "type": text(&f.type_text()), "length": f.shown_len(), "decimals": f.dec }))
        .collect();
    let all = json!({
        "table": facts.path.display().to_string(),
        "driver": facts.driver,
        "version": format!("0x{:02X}", layout.version),
        "bytes": facts.size,
        "records": layout.records_in(facts.size),
        "headerRecords": facts.claimed,
        "deleted": deleted,
        "updated": updated,
        "headerLength": layout.header_len,
        "recordLength": layout.record_len,
        "codepageByte": format!("0x{:02X}", layout.codepage_id),
        "codepage": facts.page.id(),
        "chart": facts.page.chart(),
        "encrypted": layout.encrypted,
        "lockScheme": scheme,
        "memo": memo,
        "fields": fields,
        "bags": bags,
        "problems": problems,
    });
    let mut out = std::io::stdout().lock();
    if args.out.json {
        serde_json::to_writer_pretty(&mut out, &all)?;
        writeln!(out)?;
        return Ok(0);
    }
    let plain = |v: &Value| match v {
        Value::Null => "unknown".to_string(),
        Value::String(s) => s.clone(),
        v => v.to_string(),
    };
    for (label, key) in [
        ("Table", "table"),
        ("Driver", "driver"),
        ("Version", "version"),
        ("Records", "records"),
        ("Deleted", "deleted"),
        ("Updated", "updated"),
        ("Header", "headerLength"),
        ("Record", "recordLength"),
        ("Lock scheme", "lockScheme"),
    ] {
        let unit = if matches!(label, "Header" | "Record") { " bytes" } else { "" };
        writeln!(out, "{label:<12} {}{unit}", plain(&all[key]))?;
    }
    if layout.encrypted {
        writeln!(out, "Encrypted    yes")?;
    }
    writeln!(
        out,
        "Code page    {} ({}), header byte {}",
        facts.page.id(),
        facts.page.chart(),
        plain(&all["codepageByte"])
    )?;
    match &all["memo"] {
        Value::Null => writeln!(out, "Memo         none")?,
        m if m["file"].is_null() => writeln!(out, "Memo         {}, file missing", plain(&m["format"]))?,
        m => writeln!(
            out,
            "Memo         {}, {}, {} bytes",
            plain(&m["format"]),
            plain(&m["file"]),
            m["bytes"]
        )?,
    }
    writeln!(out, "\nField       Type  Length  Decimals")?;
    for f in &fields {
        writeln!(
            out,
            "{:<10}  {:<4}  {:>6}  {:>8}",
            plain(&f["name"]),
            plain(&f["type"]),
            plain(&f["length"]),
            plain(&f["decimals"])
        )?;
    }
    for bag in &bags {
        writeln!(out, "\nIndex {}", plain(&bag["file"]))?;
        for tag in bag["orders"].as_array().into_iter().flatten() {
            let mut line = format!("  {:<10}  {}", plain(&tag["tag"]), plain(&tag["key"]));
            if let Value::String(cond) = &tag["for"] {
                line += &format!(" FOR {cond}");
            }
            for (key, word) in [("unique", " UNIQUE"), ("descending", " DESCENDING"), ("custom", " CUSTOM")] {
                if tag[key] == Value::Bool(true) {
                    line += word;
                }
            }
            writeln!(out, "{line}")?;
        }
    }
    for p in &problems {
        writeln!(out, "\nProblem: {p}")?;
    }
    Ok(0)
}
