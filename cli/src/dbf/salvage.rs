//! Orders of a repaired table, built from what the headers of the old bags say.

use super::command::Repair;
use super::failure::{Failure, Outcome};
use super::table::{Subject, TableArgs, Use};
use keel_rdd::check::{Finding, Severity, saved_tags};
use keel_rdd::driver::{OrderCondition, OrderCreateRequest};
use keel_rdd::order::{BagKind, TagInfo};
use keel_rdd::settings::path_bytes;
use keel_rdd::{Expr, ops};
use std::path::{Path, PathBuf};

/// What is to be built in one bag.
struct Plan {
    from: PathBuf,
    to: PathBuf,
    tags: Vec<TagInfo>,
}

fn lost(findings: &mut Vec<Finding>, path: &Path, text: String) {
    findings.push(Finding { path: path.to_path_buf(), offset: 0, severity: Severity::Damage, text });
}

fn plans(subject: &Subject, target: &Path, findings: &mut Vec<Finding>) -> Vec<Plan> {
    let kind = BagKind::of_driver(&subject.driver);
    let own = |bag: &Path| bag.file_stem() == subject.path.file_stem();
    let mut plans = Vec::new();
    for bag in &subject.bags {
        let name = bag.extension().unwrap_or_default();
        let file = bag.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let mut to = if own(bag) { target.with_extension(name) } else { target.with_file_name(&file) };
        if to.exists() && !own(bag) {
            // Beside the original: the copy's name goes in front.
            let stem = target.file_stem().unwrap_or_default().to_string_lossy();
            to = target.with_file_name(format!("{stem}_{file}"));
        }
        match saved_tags(bag, kind) {
            Ok(tags) if tags.is_empty() => {
                lost(findings, bag, "the bag holds no order that can be read".into())
            }
            Ok(_) if to.exists() => {
                lost(findings, &to, "the file exists already, no orders are built".into())
            }
            Ok(tags) => plans.push(Plan { from: bag.clone(), to, tags }),
            Err(e) => lost(findings, bag, e.to_string()),
        }
    }
    plans
}

/// Builds the orders of the table's bags beside the copy; answers how many. What cannot be built is a finding.
pub fn rebuild_orders(repair: &Repair, target: &Path, findings: &mut Vec<Finding>) -> Outcome<u64> {
    let args = &repair.table;
    let subject = match &repair.like {
        Some(like) => args.subject_like(like)?,
        None => args.subject()?,
    };
    let plans = plans(&subject, target, findings);
    if plans.is_empty() {
        return Ok(0);
    }
    let copy = TableArgs { table: target.to_path_buf(), index: Vec::new(), ..args.clone() };
    let mut copy = copy.subject()?;
    copy.driver = subject.driver;
    let mut table = copy.open(Use::Change)?;
    let mut built = 0;
    for plan in plans {
        // A bag with one order of its own name is a plain one, which a bag name alone asks for.
        let single =
            plan.tags.len() == 1 && plan.to.extension().is_some_and(|e| e.eq_ignore_ascii_case("ntx"));
        for (i, tag) in plan.tags.iter().enumerate() {
            let key = String::from_utf8_lossy(&tag.key_expr).into_owned();
            let name =
                if tag.name.is_empty() { format!("TAG{}", i + 1).into_bytes() } else { tag.name.clone() };
            let condition = OrderCondition {
                for_cond: (!tag.for_expr.is_empty()).then(|| Expr::from_text(&tag.for_expr)),
                all: true,
                descending: tag.descending,
                custom: tag.custom,
                additive: true,
                ..OrderCondition::default()
            };
            let request = OrderCreateRequest {
                bag: path_bytes(&std::path::absolute(&plan.to).unwrap_or_else(|_| plan.to.clone())).to_vec(),
                tag: if single { Vec::new() } else { name.clone() },
                key: Expr::from_text(&tag.key_expr),
                unique: Some(tag.unique),
                condition,
            };
            match ops::order_create(&mut table.host, table.area, request) {
                Ok(()) => built += 1,
                Err(e) => {
                    let why = Failure::from(e).text;
                    lost(findings, &plan.from, format!("order on {key} cannot be built: {why}"));
                    continue;
                }
            }
            let name = String::from_utf8_lossy(&name).into_owned();
            let mut note = |text: String| {
                let path = plan.from.clone();
                findings.push(Finding { path, offset: 0, severity: Severity::Note, text });
            };
            if tag.name.is_empty() && !single {
                note(format!("the name of the order on {key} is lost: it is {name} in the copy"));
            }
            if tag.custom {
                note(format!("order {name} is empty: its keys were added by a program"));
            }
            if tag.partial {
                note(format!("order {name} was built from a part of the table and now has all of it"));
            }
        }
    }
    table.close()?;
    Ok(built)
}
