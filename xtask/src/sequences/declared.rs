//! Differences that xtask/data/differences.md declares, told by the steps that bring them about: an order made in a file that another area has
//! open, a change of a record whose key is missing from its index, which both sides report, and NTX pages of destroyed orders. What such a step starts need not end in
//! the same place, so the question is whether the two sides are one without it.

use super::judge::Judge;
use super::{Difference, Sequence, Verdict};
use crate::suite::Scratch;
use std::collections::BTreeSet;

/// Steps left out may make others such steps.
const ROUNDS: usize = 4;

/// Why a difference is a declared one: the steps before it that are known to part the two sides, without which nothing does.
pub(super) fn reason(judge: &Judge, sequence: &Sequence, found: &Difference) -> Option<String> {
    if let Some(why) = lost_pages(judge, sequence, found) {
        return Some(why);
    }
    // A program does not tell which orders its areas have open.
    if judge.is_wide() || ![",DBFNTX,", ",DBFNSX,"].iter().any(|driver| sequence.head.contains(driver)) {
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

/// Where orders were destroyed Harbour may forget the free pages of an NTX file: its tags then lie in other pages, and nothing else differs.
fn lost_pages(judge: &Judge, sequence: &Sequence, found: &Difference) -> Option<String> {
    if found.kind != "file ntx" || !sequence.steps.iter().any(|step| destroys(step)) {
        return None;
    }
    let (ours, theirs) = (Scratch::new().ok()?, Scratch::new().ok()?);
    let (mine, other) = (judge.keep(true, sequence, ours.path()), judge.keep(false, sequence, theirs.path()));
    let (mine, other) = (&mine.blocks.first()?.1, &other.blocks.first()?.1);
    if mine.len() != other.len() {
        return None;
    }
    let mut files = Vec::new();
    for (a, b) in mine.iter().zip(other).filter(|(a, b)| a != b) {
        let name = |line: &str| line.strip_prefix("= ").and_then(|l| l.split(' ').next()).map(str::to_string);
        let file = name(a).filter(|f| f.ends_with(".ntx") && name(b).as_ref() == Some(f))?;
        let shape = |dir: &Scratch| ntx_shape(&std::fs::read(dir.path().join(&file)).ok()?);
        if shape(&ours)? != shape(&theirs)? {
            return None;
        }
        files.push(file);
    }
    Some(format!("{} lost the pages of a destroyed order", files.join(", ")))
}

fn destroys(step: &str) -> bool {
    ["ordDestroy(", "DELETE TAG "].iter().any(|words| step.contains(words))
}

/// What an NTX file of several tags holds, whichever pages that lies in; `None` for what is no such file.
fn ntx_shape(b: &[u8]) -> Option<Vec<u8>> {
    let word = |at: usize| b.get(at..at + 2).map(|w| usize::from(u16::from_le_bytes([w[0], w[1]])));
    let long = |at: usize| b.get(at..at + 4).map(|w| u32::from_le_bytes([w[0], w[1], w[2], w[3]]) as usize);
    if word(0)? != 0x8000 {
        return None;
    }
    // Number of tags and version.
    let mut out = b.get(..8)?.to_vec();
    for i in 0..word(2)?.min(63) {
        let entry = 16 + 16 * i;
        out.extend(b.get(entry..entry + 12)?);
        let header = long(entry + 12)?;
        out.extend(b.get(header..header + 4)?);
        out.extend(b.get(header + 12..header + 1024)?);
        let item = word(header + 12)?;
        // Pages to visit, at most as many as there are; the order they are met in is that of the tree.
        let mut todo = vec![long(header + 4)?];
        for _ in 0..b.len() / 1024 {
            let Some(page) = todo.pop() else { break };
            let count = word(page)?;
            out.extend((count as u16).to_le_bytes());
            for slot in 0..=count {
                let at = word(page + 2 + 2 * slot)?;
                let child = long(page + at)?;
                out.extend((at as u16).to_le_bytes());
                out.push(u8::from(child != 0));
                if child != 0 {
                    todo.push(child);
                }
                if slot < count {
                    out.extend(b.get(page + at + 4..page + at + item)?);
                }
            }
        }
    }
    Some(out)
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
