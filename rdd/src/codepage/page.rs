//! A ready-to-use code page: chart, reverse chart, case maps, classes and weights, built once per id on first use.

use std::sync::{Arc, OnceLock};

use super::Collation;
use super::alphabets::{Alphabet, CODE_PAGES};
use super::collate::{PageOrder, TieMode};
use super::tables::PAGES;

/// How the bytes of a page make characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// One byte is one character.
    Single,
    /// UTF-8 whose functions still count bytes (`UTF8`).
    Utf8,
    /// UTF-8 whose functions count characters and know Unicode case (`UTF8EX`).
    Utf8Ex,
    /// UTF-16, little endian.
    Utf16Le,
}

const LOWER: u8 = 1;
const UPPER: u8 = 2;
const DIGIT: u8 = 4;
const ALPHA: u8 = 8;

/// One code page as `hb_cdpSelect()` knows it. Obtain it with [`Page::find`]; it lives for the whole process.
pub struct Page {
    id: &'static str,
    chart: &'static str,
    encoding: Encoding,
    /// Code point of each byte, 0 when the chart leaves the byte undefined.
    unicode: [u16; 256],
    /// (code point, byte), sorted, for the way back.
    bytes: Vec<(u16, u8)>,
    upper: [u8; 256],
    lower: [u8; 256],
    class: [u8; 256],
    order: Arc<PageOrder>,
}

const WIDE: [(&str, Encoding); 3] =
    [("UTF16LE", Encoding::Utf16Le), ("UTF8", Encoding::Utf8), ("UTF8EX", Encoding::Utf8Ex)];
/// Ids in all; the test below holds it to the tables.
const COUNT: usize = 97 + WIDE.len();

static READY: [OnceLock<Page>; COUNT] = [const { OnceLock::new() }; COUNT];

/// Every id in sorted order, with its slot in `READY`.
fn ids() -> impl Iterator<Item = (usize, &'static str)> {
    CODE_PAGES.iter().map(|r| r.0).chain(WIDE.iter().map(|w| w.0)).enumerate()
}

fn slot(n: usize) -> &'static Page {
    READY[n].get_or_init(|| match CODE_PAGES.get(n) {
        Some((id, chart, alphabet)) => Page::single(id, chart, alphabet),
        None => {
            let (id, encoding) = WIDE[n - CODE_PAGES.len()];
            let mut page = Page::single(id, "cp437", CODE_PAGES[english()].2);
            page.encoding = encoding;
            if encoding == Encoding::Utf8Ex {
                page.order = Arc::new(PageOrder::unicode());
            }
            page
        }
    })
}

fn english() -> usize {
    CODE_PAGES.iter().position(|r| r.0 == "EN").unwrap_or(0)
}

impl Page {
    /// The page of this id, spelled exactly as Harbour spells it (upper case), or `None`.
    // Harbour: hb_cdpExists("plwin") is .F., the id is case sensitive.
    pub fn find(id: &str) -> Option<&'static Page> {
        ids().find(|(_, name)| *name == id).map(|(n, _)| slot(n))
    }

    /// As [`find`](Self::find) in any letter case, for command lines and configuration.
    pub fn find_any_case(id: &str) -> Option<&'static Page> {
        ids().find(|(_, name)| name.eq_ignore_ascii_case(id)).map(|(n, _)| slot(n))
    }

    /// The page every program starts with: chart cp437, order and case of plain ASCII.
    pub fn en() -> &'static Page {
        slot(english())
    }

    /// All ids, sorted.
    pub fn list() -> Vec<&'static str> {
        ids().map(|(_, id)| id).collect()
    }

    /// The id, such as `PLWIN`.
    pub fn id(&self) -> &'static str {
        self.id
    }

    /// The chart's name as `hb_cdpUniID()` gives it, such as `cp1250`.
    pub fn chart(&self) -> &'static str {
        self.chart
    }

    /// How bytes make characters.
    pub fn encoding(&self) -> Encoding {
        self.encoding
    }

    /// True for `UTF8` and `UTF8EX`.
    pub fn is_utf8(&self) -> bool {
        matches!(self.encoding, Encoding::Utf8 | Encoding::Utf8Ex)
    }

    /// True when string functions count characters, not bytes (`UTF8EX`).
    pub fn is_char_indexed(&self) -> bool {
        self.encoding == Encoding::Utf8Ex
    }

    /// The largest number `hb_Chr`-like functions take: 255, or 65535 for UTF-8 pages.
    pub fn char_max(&self) -> u32 {
        if self.is_utf8() { 0xFFFF } else { 0xFF }
    }

    /// Code point of a byte; a byte the chart leaves undefined stands for itself.
    pub fn code_point(&self, byte: u8) -> u16 {
        match self.unicode[byte as usize] {
            0 => byte as u16,
            c => c,
        }
    }

    /// True when the chart gives this byte a character.
    pub fn is_defined(&self, byte: u8) -> bool {
        byte == 0 || self.unicode[byte as usize] != 0
    }

    /// The byte of a code point, when the chart has it.
    pub fn byte_of(&self, code_point: u16) -> Option<u8> {
        self.bytes.binary_search_by_key(&code_point, |p| p.0).ok().map(|i| self.bytes[i].1)
    }

    /// Upper-case table of the bytes.
    pub fn upper(&self) -> &[u8; 256] {
        &self.upper
    }

    /// Lower-case table of the bytes.
    pub fn lower(&self) -> &[u8; 256] {
        &self.lower
    }

    /// The upper-case partner of a byte, or the byte itself.
    pub fn upper_byte(&self, byte: u8) -> u8 {
        self.upper[byte as usize]
    }

    /// The lower-case partner of a byte, or the byte itself.
    pub fn lower_byte(&self, byte: u8) -> u8 {
        self.lower[byte as usize]
    }

    /// `Upper()` of a text in this page.
    pub fn to_upper(&self, text: &[u8]) -> Vec<u8> {
        match self.encoding {
            Encoding::Utf8Ex => super::wide::map_utf8(text, super::wide::unit_upper),
            _ => text.iter().map(|&b| self.upper[b as usize]).collect(),
        }
    }

    /// `Lower()` of a text in this page.
    pub fn to_lower(&self, text: &[u8]) -> Vec<u8> {
        match self.encoding {
            Encoding::Utf8Ex => super::wide::map_utf8(text, super::wide::unit_lower),
            _ => text.iter().map(|&b| self.lower[b as usize]).collect(),
        }
    }

    /// True when the first character is a letter of this page.
    pub fn is_alpha(&self, text: &[u8]) -> bool {
        self.first(text, ALPHA, |u| super::wide::is_upper(u) || super::wide::is_lower(u))
    }

    /// True when the first character is an upper-case letter.
    pub fn is_upper(&self, text: &[u8]) -> bool {
        self.first(text, UPPER, super::wide::is_upper)
    }

    /// True when the first character is a lower-case letter.
    pub fn is_lower(&self, text: &[u8]) -> bool {
        self.first(text, LOWER, super::wide::is_lower)
    }

    /// True when the first character is one of 0-9.
    pub fn is_digit(&self, text: &[u8]) -> bool {
        text.first().is_some_and(|b| b.is_ascii_digit())
    }

    /// The order of texts in this page.
    pub fn order(&self) -> &PageOrder {
        &self.order
    }

    /// The order of keys in this page.
    pub fn collation(&self) -> Arc<dyn Collation> {
        self.order.clone()
    }

    fn first(&self, text: &[u8], class: u8, wide: impl Fn(u16) -> bool) -> bool {
        match (self.encoding, text.first()) {
            (_, None) => false,
            (Encoding::Utf8Ex, Some(_)) => super::wide::utf8_units(text).next().is_some_and(wide),
            (_, Some(&b)) => self.class[b as usize] & class != 0,
        }
    }

    fn single(id: &'static str, chart: &'static str, rules: &Alphabet) -> Page {
        let unicode = chart_table(chart);
        let mut bytes: Vec<(u16, u8)> = (0..=255u8)
            .filter(|&b| b == 0 || unicode[b as usize] != 0)
            .map(|b| (unicode[b as usize], b))
            .collect();
        // Where a chart gives two bytes one character the higher byte is the one written.
        bytes.sort_by_key(|&(c, b)| (c, std::cmp::Reverse(b)));
        bytes.dedup_by_key(|p| p.0);
        let mut page = Page {
            id,
            chart,
            encoding: Encoding::Single,
            unicode,
            bytes,
            upper: std::array::from_fn(|i| (i as u8).to_ascii_uppercase()),
            lower: std::array::from_fn(|i| (i as u8).to_ascii_lowercase()),
            class: std::array::from_fn(|i| match i as u8 {
                b'A'..=b'Z' => ALPHA | UPPER,
                b'a'..=b'z' => ALPHA | LOWER,
                b'0'..=b'9' => DIGIT,
                _ => 0,
            }),
            order: Arc::new(PageOrder::binary()),
        };
        page.apply_case(rules);
        page.apply_order(rules);
        page
    }

    /// Bytes of a rule text (see `alphabets.rs` for the two private-use conventions).
    fn rule_bytes(&self, text: &str) -> Vec<u8> {
        text.chars()
            .filter_map(|c| match c as u32 {
                raw @ 0xE000..=0xE0FF => Some(raw as u8),
                point => self.byte_of(point as u16),
            })
            .collect()
    }

    fn apply_case(&mut self, rules: &Alphabet) {
        for p in self.rule_bytes(rules.pairs).chunks_exact(2) {
            let (up, low) = (p[0], p[1]);
            self.lower[up as usize] = low;
            self.upper[low as usize] = up;
            self.class[up as usize] = ALPHA | UPPER;
            self.class[low as usize] = ALPHA | LOWER;
        }
        for p in self.rule_bytes(rules.to_upper).chunks_exact(2) {
            self.upper[p[0] as usize] = p[1];
            self.class[p[0] as usize] = ALPHA | LOWER;
        }
        for p in self.rule_bytes(rules.to_lower).chunks_exact(2) {
            self.lower[p[0] as usize] = p[1];
            self.class[p[0] as usize] = ALPHA | UPPER;
        }
        for (text, class) in
            [(rules.mark_upper, ALPHA | UPPER), (rules.mark_lower, ALPHA | LOWER), (rules.not_alpha, 0)]
        {
            for b in self.rule_bytes(text) {
                self.class[b as usize] = class;
            }
        }
    }

    fn apply_order(&mut self, rules: &Alphabet) {
        if rules.after.is_empty() && rules.tie_mode == TieMode::None {
            return;
        }
        let groups: Vec<(Option<u8>, Vec<u8>)> = rules
            .after
            .iter()
            .map(|g| {
                let first = g.chars().next().filter(|&c| c != '\u{e100}');
                let rest = &g[g.chars().next().map_or(0, char::len_utf8)..];
                (
                    first.and_then(|c| self.rule_bytes(c.encode_utf8(&mut [0; 4])).first().copied()),
                    self.rule_bytes(rest),
                )
            })
            .collect();
        let digraphs: Vec<Vec<u8>> = rules.digraphs.iter().map(|d| self.rule_bytes(d)).collect();
        let other_case =
            |b: u8| if self.upper[b as usize] != b { self.upper[b as usize] } else { self.lower[b as usize] };
        let digraphs: Vec<(u8, [u8; 2], u8)> = digraphs
            .iter()
            .filter(|d| d.len() == 3)
            .map(|d| (d[0], [d[1], other_case(d[1])], d[2]))
            .collect();
        self.order =
            Arc::new(PageOrder::build(&groups, &self.rule_bytes(rules.ties), rules.tie_mode, &digraphs));
    }
}

fn chart_table(name: &str) -> [u16; 256] {
    let mut table: [u16; 256] = std::array::from_fn(|i| i as u16);
    if let Some(page) = PAGES.iter().find(|p| p.name == name) {
        for (i, c) in page.high.chars().enumerate().take(128) {
            table[128 + i] = c as u16;
        }
        let mut low = page.low.chars();
        while let (Some(byte), Some(c)) = (low.next(), low.next()) {
            table[byte as usize & 0x7F] = c as u16;
        }
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_id_builds_and_is_found() {
        let all = Page::list();
        assert_eq!(all.len(), COUNT);
        assert!(all.is_sorted());
        for id in all {
            let page = Page::find(id).expect(id);
            assert_eq!(page.id(), id);
            assert!(PAGES.iter().any(|p| p.name == page.chart()), "{id}");
        }
        assert!(Page::find("plwin").is_none());
        assert_eq!(Page::find_any_case("plwin").map(Page::id), Some("PLWIN"));
    }

    #[test]
    fn polish_case_and_classes() {
        let page = Page::find("PLWIN").expect("PLWIN");
        assert_eq!(page.to_upper(b"za\xbf\xf3\xb3\xe6"), b"ZA\xaf\xd3\xa3\xc6");
        assert_eq!(page.to_lower(b"\xaf\xd3\xa3"), b"\xbf\xf3\xb3");
        assert!(page.is_alpha(b"\xb9") && page.is_lower(b"\xb9") && page.is_upper(b"\xa5"));
        assert!(!page.is_alpha(b"\xe4"), "a letter of another language");
    }

    #[test]
    fn wide_pages_know_unicode_case_only_when_extended() {
        let ex = Page::find("UTF8EX").expect("UTF8EX");
        assert_eq!(ex.to_upper("aążéßж".as_bytes()), "AĄŻÉßЖ".as_bytes());
        let plain = Page::find("UTF8").expect("UTF8");
        assert_eq!(plain.to_upper("aążé".as_bytes()), "Aążé".as_bytes());
    }
}
