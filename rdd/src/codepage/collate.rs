//! The order of texts: one weight per byte, a second level for accents, and couples that sort as one letter.
//!
//! Comparison is byte by byte unless a language has rules. Case is no level of its own: pages place lower-case
//! letters where their language's table says. Model and its limits were found by comparing random texts with
//! Harbour; no page needs more than two levels.

use super::wide::next_utf8;
use super::wide_order::rank;
use std::cmp::Ordering;

/// When characters that differ only by accent are told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TieMode {
    /// The language has no such characters.
    None,
    /// Only by a comparison that looks at the whole of both texts ([`Tail::Blanks`]).
    Equal,
    /// Also by a prefix comparison of texts that are equally long.
    Interleaved,
}

/// What the end of the shorter text means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tail {
    /// The right text is a pattern: once it is used up the texts are equal (`SET EXACT OFF`, partial keys).
    Prefix,
    /// Trailing blanks do not count, anything else does (`SET EXACT ON`, whole keys).
    Blanks,
}

#[derive(Clone, Copy)]
struct Digraph {
    first: u8,
    second: [u8; 2],
    weight: u16,
}

/// The sort rules of one code page.
pub struct PageOrder {
    rules: Rule,
}

enum Rule {
    /// Bytes in their own order.
    Bytes,
    /// A single-byte page with an alphabet.
    Weights(Box<Rules>),
    /// UTF-8, characters by their rank.
    Unicode,
}

struct Rules {
    primary: [u16; 256],
    accent: [u8; 256],
    tie_mode: TieMode,
    digraphs: Vec<Digraph>,
    /// The order of the bytes where that is all there is to it.
    ranks: Option<Box<[u8; 256]>>,
}

/// Room between two letters for the couples that follow the first of them.
const STEP: u16 = 8;

impl PageOrder {
    /// Order of the byte values.
    pub fn binary() -> PageOrder {
        PageOrder { rules: Rule::Bytes }
    }

    /// Order of the characters of UTF-8 text (`UTF8EX`).
    pub fn unicode() -> PageOrder {
        PageOrder { rules: Rule::Unicode }
    }

    /// True when texts sort by byte value, so callers may compare memory.
    pub fn is_binary(&self) -> bool {
        matches!(self.rules, Rule::Bytes)
    }

    /// `groups`: (anchor, bytes placed right behind it; no anchor: in front of everything).
    pub(super) fn build(
        groups: &[(Option<u8>, Vec<u8>)],
        ties: &[u8],
        tie_mode: TieMode,
        digraphs: &[(u8, [u8; 2], u8)],
    ) -> PageOrder {
        let moved: Vec<u8> = groups.iter().flat_map(|g| g.1.iter().copied()).collect();
        let mut order: Vec<u8> = Vec::with_capacity(256);
        for (_, run) in groups.iter().filter(|g| g.0.is_none()) {
            order.extend(run);
        }
        for byte in 0..=255u8 {
            if moved.contains(&byte) {
                continue;
            }
            order.push(byte);
            for (_, run) in groups.iter().filter(|g| g.0 == Some(byte)) {
                order.extend(run);
            }
        }
        let mut rules = Rules {
            primary: [0; 256],
            accent: [0; 256],
            tie_mode,
            digraphs: Vec::with_capacity(digraphs.len()),
            ranks: None,
        };
        let (mut weight, mut accent) = (0u16, 0u8);
        for &byte in &order {
            if ties.contains(&byte) {
                accent += 1;
            } else {
                (weight, accent) = (weight + STEP, 0);
            }
            rules.primary[byte as usize] = weight;
            rules.accent[byte as usize] = accent;
        }
        if ties.is_empty() && digraphs.is_empty() && order.len() == 256 {
            let mut ranks = Box::new([0; 256]);
            for (rank, &byte) in (0..=255u8).zip(&order) {
                ranks[byte as usize] = rank;
            }
            rules.ranks = Some(ranks);
        }
        for (i, &(first, second, behind)) in digraphs.iter().enumerate() {
            let weight = rules.primary[behind as usize] + 1 + i as u16;
            rules.digraphs.push(Digraph { first, second, weight });
        }
        PageOrder { rules: Rule::Weights(Box::new(rules)) }
    }

    /// The order of two texts.
    pub fn compare(&self, left: &[u8], right: &[u8], tail: Tail) -> Ordering {
        match &self.rules {
            Rule::Bytes => compare_bytes(left, right, tail),
            Rule::Weights(rules) => rules.compare(left, right, tail),
            Rule::Unicode => compare_unicode(left, right, tail),
        }
    }

    /// Weight of a byte on its own, ascending in sort order; accents count. For bulk sorting of single characters.
    pub fn rank(&self, byte: u8) -> u32 {
        match &self.rules {
            Rule::Bytes => byte as u32,
            Rule::Unicode => rank(byte as u16) as u32,
            Rule::Weights(r) => (r.primary[byte as usize] as u32) << 8 | r.accent[byte as usize] as u32,
        }
    }
}

impl super::Collation for PageOrder {
    fn compare(&self, a: &[u8], b: &[u8]) -> Ordering {
        PageOrder::compare(self, a, b, Tail::Blanks)
    }
    fn compare_keys(&self, have: &[u8], key: &[u8]) -> Ordering {
        PageOrder::compare(self, have, key, Tail::Prefix)
    }
    fn is_bytewise(&self) -> bool {
        self.is_binary()
    }
    fn ranks(&self) -> Option<&[u8; 256]> {
        match &self.rules {
            Rule::Weights(r) => r.ranks.as_deref(),
            _ => None,
        }
    }
}

fn compare_bytes(left: &[u8], right: &[u8], tail: Tail) -> Ordering {
    let common = left.len().min(right.len());
    match left[..common].cmp(&right[..common]) {
        Ordering::Equal => compare_tails(&left[common..], &right[common..], tail),
        other => other,
    }
}

fn compare_unicode(left: &[u8], right: &[u8], tail: Tail) -> Ordering {
    let (mut l, mut r) = (left, right);
    while let (Some((a, an)), Some((b, bn))) = (next_utf8(l), next_utf8(r)) {
        if a != b {
            return rank(a).cmp(&rank(b));
        }
        (l, r) = (&l[an..], &r[bn..]);
    }
    compare_tails(l, r, tail)
}

fn compare_tails(left: &[u8], right: &[u8], tail: Tail) -> Ordering {
    let blank = |rest: &[u8]| tail == Tail::Blanks && rest.iter().all(|&b| b == b' ');
    match (left.is_empty(), right.is_empty()) {
        (true, true) => Ordering::Equal,
        (false, _) if tail == Tail::Prefix || blank(left) => Ordering::Equal,
        (false, _) => Ordering::Greater,
        (true, false) if blank(right) => Ordering::Equal,
        (true, false) => Ordering::Less,
    }
}

impl Rules {
    /// Weight, accent and length in bytes of the letter at the start of `text`.
    fn letter(&self, text: &[u8]) -> (u16, u8, usize) {
        if let [first, second, ..] = *text
            && let Some(d) = self.digraphs.iter().find(|d| d.first == first && d.second.contains(&second))
        {
            return (d.weight, 0, 2);
        }
        (self.primary[text[0] as usize], self.accent[text[0] as usize], 1)
    }

    fn compare(&self, left: &[u8], right: &[u8], tail: Tail) -> Ordering {
        let (mut l, mut r) = (left, right);
        let mut accents = Ordering::Equal;
        if self.digraphs.is_empty() {
            // Letters are bytes: only those that differ say something.
            let common = l.len().min(r.len());
            for (&a, &b) in l[..common].iter().zip(&r[..common]).filter(|(a, b)| a != b) {
                let (a, b) = (a as usize, b as usize);
                if self.primary[a] != self.primary[b] {
                    return self.primary[a].cmp(&self.primary[b]);
                }
                accents = accents.then(self.accent[a].cmp(&self.accent[b]));
            }
            (l, r) = (&l[common..], &r[common..]);
        }
        while !l.is_empty() && !r.is_empty() {
            let (lw, la, ln) = self.letter(l);
            let (rw, ra, rn) = self.letter(r);
            if lw != rw {
                return lw.cmp(&rw);
            }
            accents = accents.then(la.cmp(&ra));
            (l, r) = (&l[ln..], &r[rn..]);
        }
        let use_accents = match tail {
            Tail::Blanks => true,
            Tail::Prefix => self.tie_mode == TieMode::Interleaved && l.is_empty() && r.is_empty(),
        };
        if use_accents && accents != Ordering::Equal {
            return accents;
        }
        compare_tails(l, r, tail)
    }
}

#[cfg(test)]
mod tests {
    use super::super::page::Page;
    use super::*;

    fn check(id: &str, left: &[u8], right: &[u8], prefix: Ordering, whole: Ordering) {
        let c = Page::find(id).expect(id).order();
        assert_eq!(c.compare(left, right, Tail::Prefix), prefix, "{id} {left:?} {right:?} prefix");
        assert_eq!(c.compare(left, right, Tail::Blanks), whole, "{id} {left:?} {right:?} whole");
    }

    #[test]
    fn binary_pages_compare_bytes_and_honour_the_tail() {
        use Ordering::*;
        check("EN", b"abc", b"ab", Equal, Greater);
        check("EN", b"ab", b"abc", Less, Less);
        check("EN", b"ab  ", b"ab", Equal, Equal);
        check("EN", b"Z", b"a", Less, Less);
    }

    #[test]
    fn polish_letters_follow_their_base_letter() {
        use Ordering::*;
        check("PLWIN", b"\xa5", b"B", Less, Less);
        check("PLWIN", b"\xa5", b"Az", Greater, Greater);
        check("PLWIN", b"\0b", b"  ", Less, Less);
    }

    #[test]
    fn czech_ch_is_a_letter_after_h() {
        use Ordering::*;
        check("CSWIN", b"ch", b"hz", Greater, Greater);
        check("CSWIN", b"ch", b"i", Less, Less);
        check("CSWIN", b"CH", b"Ch", Equal, Equal);
        check("SKWIN", b"dz", b"\xef", Greater, Greater);
    }

    #[test]
    fn extended_utf8_sorts_by_alphabet() {
        use Ordering::*;
        check("UTF8EX", "ą".as_bytes(), b"b", Less, Less);
        check("UTF8EX", "é".as_bytes(), "É".as_bytes(), Less, Less);
        check("UTF8EX", b"abc", b"ab", Equal, Greater);
        check("UTF8", "é".as_bytes(), b"f", Greater, Greater);
    }

    #[test]
    fn accents_decide_last_and_not_in_prefix_comparison() {
        use Ordering::*;
        check("FRWIN", b"\xc1", b"A", Equal, Greater);
        check("FRWIN", b"\xc1", b"AZZ", Less, Greater);
        check("SVWIN", b"D", b"\xd0", Less, Less);
        check("SVWIN", b"\xe1a", b"\xe0", Equal, Less);
    }
}
