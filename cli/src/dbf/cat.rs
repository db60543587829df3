//! `keel dbf cat` and `keel dbf export`: records as text.

use super::command::{Cat, Deleted, Export, FileFormat};
use super::failure::{Failure, Outcome};
use super::filter::Condition;
use super::output::{Column, Format, Rows};
use super::progress::Progress;
use super::table::{Table, Use};
use keel_rdd::dbf::field::{Field, FieldKind};
use keel_rdd::{FieldValue, ops};
use std::io::Write;

/// Widest column of a table for people.
const WIDEST: usize = 40;
/// Width of a memo's column.
const MEMO_WIDTH: usize = 30;

fn column(field: &Field) -> Column {
    let name = String::from_utf8_lossy(&field.name).into_owned();
    let width = match field.kind {
        FieldKind::Date => 10,
        FieldKind::Logical => 5,
        FieldKind::Timestamp | FieldKind::ModTime => 23,
        FieldKind::Integer | FieldKind::AutoInc => 11,
        FieldKind::Double | FieldKind::RowVersion => 20,
        _ if field.is_memo() => MEMO_WIDTH,
        _ => field.shown_len() as usize,
    };
    let right = matches!(
        field.kind,
        FieldKind::Numeric
            | FieldKind::Integer
            | FieldKind::Double
            | FieldKind::AutoInc
            | FieldKind::RowVersion
    );
    Column { width: width.min(WIDEST).max(name.chars().count()), name, right }
}

/// Which records, and in which order.
struct Choice<'a> {
    deleted: Deleted,
    order: Option<&'a str>,
    conditions: &'a [String],
    limit: u64,
}

/// Writes the chosen records; answers how many.
fn write_rows<W: Write>(table: &mut Table, choice: &Choice<'_>, format: Format, out: W) -> Outcome<u64> {
    let (host, a, page) = (&mut table.host, table.area, table.subject.page);
    let area = host.areas.area(a)?;
    let conditions = choice.conditions.iter().map(|c| Condition::parse(c, area));
    let conditions = conditions.collect::<Outcome<Vec<_>>>()?;
    let mut columns: Vec<Column> = area.fields.iter().map(column).collect();
    if choice.deleted != Deleted::Hide {
        columns.push(Column { name: "_deleted".into(), width: 8, right: false });
    }
    let fields = area.fields.len() as u16;
    host.areas.settings.deleted = choice.deleted == Deleted::Hide;
    if let Some(tag) = choice.order {
        table.focus(tag)?;
    }
    let host = &mut table.host;
    let total = ops::rec_count(host, a)?;
    let mut rows = Rows::new(out, format, columns, page)?;
    let mut progress = Progress::new("Records", total as u64);
    let (mut written, mut looked) = (0, 0);
    let mut values = Vec::new();
    ops::go_top(host, a)?;
    'records: while written < choice.limit && !ops::eof(host, a)? {
        looked += 1;
        progress.at(looked);
        let deleted = ops::deleted(host, a)?;
        let mut wanted = deleted || choice.deleted != Deleted::Only;
        for c in &conditions {
            wanted = wanted && c.holds(host, a, page)?;
        }
        if wanted {
            values.clear();
            for pos in 1..=fields {
                values.push(ops::field_get(host, a, pos)?);
            }
            if choice.deleted != Deleted::Hide {
                values.push(FieldValue::Logical(deleted));
            }
            rows.row(&values)?;
            written += 1;
            if written >= choice.limit {
                break 'records;
            }
        }
        ops::skip(host, a, 1)?;
    }
    rows.finish()?;
    Ok(written)
}

/// `keel dbf cat`.
pub fn cat(args: &Cat) -> Outcome {
    let format = match (args.csv, args.json, args.jsonl) {
        (true, ..) => Format::Csv,
        (_, true, _) => Format::Json,
        (.., true) => Format::JsonLines,
        _ => Format::Table,
    };
    let choice = Choice {
        deleted: args.deleted,
        order: args.order.as_deref(),
        conditions: &args.conditions,
        limit: args.limit.unwrap_or(u64::MAX),
    };
    let mut table = if args.order.is_some() {
        args.table.open(Use::Read)?
    } else {
        args.table.subject()?.open(Use::Read)?
    };
    write_rows(&mut table, &choice, format, std::io::BufWriter::new(std::io::stdout().lock()))?;
    Ok(0)
}

/// `keel dbf export`.
pub fn export(args: &Export) -> Outcome {
    let format = match FileFormat::choose(args.format, &args.output)? {
        FileFormat::Csv => Format::Csv,
        FileFormat::Json => Format::Json,
        _ => Format::JsonLines,
    };
    if args.output.exists() && !args.force {
        return Err(Failure::at(&args.output, "the file exists already (--force overwrites it)"));
    }
    let choice = Choice {
        deleted: args.deleted,
        order: args.order.as_deref(),
        conditions: &args.conditions,
        limit: u64::MAX,
    };
    let mut table = if args.order.is_some() {
        args.table.open(Use::Read)?
    } else {
        args.table.subject()?.open(Use::Read)?
    };
    let file = std::fs::File::create(&args.output).map_err(|e| Failure::at(&args.output, e))?;
    let count = write_rows(&mut table, &choice, format, std::io::BufWriter::new(file))?;
    let page = table.subject.page;
    eprintln!("{count} records, text from code page {} ({}) to UTF-8", page.id(), page.chart());
    for field in table.host.areas.area(table.area)?.fields.iter() {
        let to = match (format, column(field).right, field.kind) {
            (Format::Csv, _, FieldKind::Date) => "text yyyy-mm-dd",
            (Format::Csv, ..) => "text",
            (_, true, _) => "number",
            (.., FieldKind::Logical) => "true, false",
            (.., FieldKind::Date) => "string yyyy-mm-dd, null if empty",
            (.., FieldKind::Timestamp | FieldKind::ModTime) => "string yyyy-mm-ddThh:mm:ss.mmm",
            _ => "string",
        };
        let name = String::from_utf8_lossy(&field.name);
        eprintln!("  {name:<10} {:<4} -> {to}", String::from_utf8_lossy(&field.type_text()));
    }
    Ok(0)
}
