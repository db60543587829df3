//! Differences that are the reference's own damage: it says so itself, or what it left behind does not hold the keys its records give. Keel's
//! files of the same steps have to be sound, so that no fault of Keel's can pass for one of these.

use super::judge::Judge;
use super::{Difference, Sequence};
use crate::suite::{self, Scratch};
use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;

/// An order that an area had open at the end: file of its table and of its bag, its name, its key.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
struct OpenOrder {
    table: String,
    bag: String,
    tag: String,
    key: String,
}

impl OpenOrder {
    fn parse(line: &str) -> Option<Self> {
        let mut parts = line.strip_prefix("@ ")?.splitn(4, '|').map(str::to_string);
        let (table, bag, tag, key) = (parts.next()?, parts.next()?, parts.next()?, parts.next()?);
        Some(Self { table, bag, tag, key })
    }
}

/// Why a difference is damage that the reference did; `None` if that cannot be shown.
pub(super) fn of_reference(
    judge: &Judge,
    sequence: &Sequence,
    at: usize,
    found: &Difference,
) -> Option<String> {
    if judge.is_wide() {
        // Such a program does not tell which orders it has open.
        return None;
    }
    // Corruption, or a page that cannot be read.
    let says = |line: &str| ["/1012 32 ", "/1010 23 "].iter().any(|error| line.contains(error));
    let raised = says(&found.theirs) && !says(&found.ours);
    let mut steps: Vec<String> = sequence.steps.iter().take(at + 1).cloned().collect();
    steps.push(".Listing()".into());
    let until = Sequence { head: sequence.head.clone(), steps };
    let (ours, theirs) = (Scratch::new().ok()?, Scratch::new().ok()?);
    if !harm(judge, &until, true, ours.path())?.is_empty() {
        return None;
    }
    if raised {
        return Some("it says so".into());
    }
    harm(judge, &until, false, theirs.path())?.into_iter().next()
}

/// What is wrong with the orders that one side's areas have open after these steps, by the files it leaves; `None` if it did not get there.
fn harm(judge: &Judge, until: &Sequence, ours: bool, dir: &Path) -> Option<Vec<String>> {
    let printed = judge.keep(ours, until, dir);
    let lines = &printed.blocks.first().filter(|_| printed.trouble.is_none())?.1;
    let orders: BTreeSet<OpenOrder> = lines.iter().filter_map(|l| OpenOrder::parse(l)).collect();
    let driver = until.head.split(',').nth(1)?;
    let bags: BTreeSet<(&str, &str)> = orders.iter().map(|o| (&*o.table, &*o.bag)).collect();
    let mut wrong = Vec::new();
    for (table, bag) in bags {
        let said = |what: &str| {
            let mut command = Command::new(judge.keel());
            command.args(["dbf", what, table, "--driver", driver, "--index", bag]);
            if what == "check" {
                judge.programs().iter().for_each(|p| {
                    command.arg("--program").arg(p);
                });
            }
            suite::capture(&mut command, dir)
                .ok()
                .map(|out| String::from_utf8_lossy(&out.stdout).into_owned())
        };
        let (info, check) = (said("info")?, said("check")?);
        let mine: Vec<&OpenOrder> = orders.iter().filter(|o| o.table == table && o.bag == bag).collect();
        for o in &mine {
            if !holds(&info, bag, o) {
                wrong.push(format!("{bag} no longer has the open order {} on {}", o.tag, o.key));
            }
        }
        for line in check.lines() {
            let Some((place, text)) = line.split_once(": damage: ") else { continue };
            // A finding about an order counts if it is one of the area's own.
            let named = text.strip_prefix("tag ").and_then(|t| t.split(':').next());
            if place.split(':').next() == Some(bag) && named.is_none_or(|n| mine.iter().any(|o| o.tag == n)) {
                wrong.push(format!("{bag}: {text}"));
            }
        }
    }
    Some(wrong)
}

/// True if `keel dbf info` names the order in that bag.
fn holds(info: &str, bag: &str, order: &OpenOrder) -> bool {
    let of_bag =
        |l: &&str| l.starts_with("Index ") && Path::new(&l[6..]).file_name().is_some_and(|n| n == bag);
    let mut lines = info.lines().skip_while(|l| !of_bag(l)).skip(1).take_while(|l| l.starts_with("  "));
    lines.any(|l| {
        l.trim()
            .strip_prefix(&order.tag)
            .is_some_and(|rest| rest.starts_with(' ') && rest.trim().starts_with(&order.key))
    })
}

#[cfg(test)]
mod tests {
    use super::{OpenOrder, holds};

    #[test]
    fn orders_are_found_in_their_bag_only() {
        let info =
            "Table        t1.dbf\n\nIndex /x/b1.ntx\n  B1          C\n\nIndex /x/b2.ntx\n  T1          N\n";
        let order = |bag: &str, tag: &str, key: &str| {
            OpenOrder::parse(&format!("@ t1.dbf|{bag}|{tag}|{key}")).expect("a line")
        };
        assert!(holds(info, "b1.ntx", &order("b1.ntx", "B1", "C")));
        assert!(!holds(info, "b1.ntx", &order("b1.ntx", "T1", "N")));
        assert!(!holds(info, "b1.ntx", &order("b1.ntx", "B1", "N")));
        assert!(holds(info, "b2.ntx", &order("b2.ntx", "T1", "N")));
    }
}
