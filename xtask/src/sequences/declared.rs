//! Differences that xtask/data/differences.md declares, told by the steps that bring them about: an order made in a file that another area has
//! open, and a change of a record whose key is missing from its index, which both sides report. What such a step starts need not end in
//! the same place, so the question is whether the two sides are one without it.

use super::judge::Judge;
use super::{Difference, Sequence, Verdict};
use std::collections::BTreeSet;

/// Steps left out may make others such steps.
const ROUNDS: usize = 4;

/// Why a difference is a declared one: the steps before it that are known to part the two sides, without which nothing does.
pub(super) fn reason(judge: &Judge, sequence: &Sequence, found: &Difference) -> Option<String> {
    if judge.is_wide() || !sequence.head.contains(",DBFNTX,") {
        return None;
    }
    let mut rest = sequence.clone();
    let mut first = None;
    let mut said = BTreeSet::new();
    for _ in 0..ROUNDS {
        let parting = parting_steps(judge, &rest);
        if parting.is_empty() {
            break;
        }
        let begin = *first.get_or_insert_with(|| parting.first().map_or(0, |(at, _)| *at));
        // What comes before the first of them is none of their making.
        if found.at < begin {
            return None;
        }
        said.extend(parting.iter().map(|(_, why)| why.clone()));
        let gone: BTreeSet<usize> = parting.into_iter().map(|(at, _)| at).collect();
        let steps = rest.steps.iter().enumerate().filter(|(at, _)| !gone.contains(at));
        rest.steps = steps.map(|(_, step)| step.clone()).collect();
        if matches!(judge.alone(&rest), Verdict::Same) {
            return Some(said.into_iter().collect::<Vec<_>>().join(", "));
        }
    }
    None
}

/// The steps, from 0, at which the two sides are known to part, and why.
fn parting_steps(judge: &Judge, sequence: &Sequence) -> Vec<(usize, String)> {
    let mut asking = Sequence { head: sequence.head.clone(), steps: Vec::new() };
    // Step of the sequence that each step of the questioning one is.
    let mut origin = Vec::new();
    for (at, step) in sequence.steps.iter().enumerate() {
        asking.steps.push(step.clone());
        origin.push(at);
        if step.contains("ordCreate(") {
            asking.steps.push(".Sharing()".into());
            origin.push(at);
        }
    }
    let (ours, theirs) = (judge.answer(true, &asking), judge.answer(false, &asking));
    let mut found = Vec::new();
    let mut shared = Vec::new();
    for line in &ours {
        if let Some(bag) = line.strip_prefix("& ") {
            shared.push(bag);
            continue;
        }
        let number = line.split(' ').next().and_then(|n| n.parse::<usize>().ok());
        let Some(&at) = number.and_then(|n| origin.get(n.checked_sub(1)?)) else { continue };
        let made = std::mem::take(&mut shared);
        if let Some(bag) = made.into_iter().find(|bag| makes(&sequence.steps[at], bag)) {
            found.push((at, format!("{bag} gets an order while another area has it open")));
        } else if line.contains("/1012 32 ") && theirs.contains(line) {
            found.push((at, "a key is missing from its index, as both say".into()));
        }
    }
    found
}

/// True if the step makes an order in that file, or in one it does not name.
fn makes(step: &str, bag: &str) -> bool {
    let Some((_, call)) = step.split_once("ordCreate(") else { return false };
    let given = call.strip_prefix('\'').and_then(|text| text.split('\'').next()).unwrap_or("");
    let stem = |name: &str| name.split('.').next().unwrap_or("").to_ascii_lowercase();
    given.is_empty() || stem(given) == stem(bag)
}

#[cfg(test)]
mod tests {
    use super::makes;

    #[test]
    fn orders_are_made_in_the_file_that_the_step_names() {
        assert!(makes("(ordCondSet(NIL),ordCreate('B1','x1','C',{||C}))", "b1.ntx"));
        assert!(makes("(ordCreate(NIL,'x1','C',{||C}))", "t1.ntx"));
        assert!(!makes("(ordCreate('b2','x1','C',{||C}))", "b1.ntx"));
        assert!(!makes("dbAppend()", "b1.ntx"));
    }
}
