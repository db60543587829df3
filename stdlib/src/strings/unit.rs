//! What one character of a text is: a byte, or a UTF-8 sequence.
//!
//! `Left()`, `Len()`, … count characters of the current code page: bytes, but UTF-8 sequences for `UTF8EX`. The `hb_U…`
//! functions do the same for every UTF-8 page, `hb_B…` always count bytes, `hb_utf8…` always UTF-8 sequences. A byte that
//! starts no sequence is a character of its own, and so is a sequence that ends early.

use keel_runtime::vm::Vm;

/// Size of characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// One byte each.
    Byte,
    /// UTF-8 sequences.
    Utf8,
}

impl Unit {
    /// What the plain functions count.
    pub fn plain(vm: &Vm) -> Unit {
        match vm.sets.page() {
            Some(p) if p.is_char_indexed() => Unit::Utf8,
            _ => Unit::Byte,
        }
    }

    /// What the `hb_U…` functions count.
    pub fn unicode(vm: &Vm) -> Unit {
        match vm.sets.page() {
            Some(p) if p.is_utf8() => Unit::Utf8,
            _ => Unit::Byte,
        }
    }

    /// Number of characters.
    pub fn len(self, s: &[u8]) -> usize {
        match self {
            Unit::Byte => s.len(),
            Unit::Utf8 => {
                let (mut n, mut at) = (0, 0);
                while at < s.len() {
                    at += sequence_len(&s[at..]);
                    n += 1;
                }
                n
            }
        }
    }

    /// Byte offset of a character (0-based); the length of the text when there are fewer.
    pub fn offset(self, s: &[u8], n: usize) -> usize {
        match self {
            Unit::Byte => n.min(s.len()),
            Unit::Utf8 => {
                let mut at = 0;
                for _ in 0..n {
                    if at >= s.len() {
                        break;
                    }
                    at += sequence_len(&s[at..]);
                }
                at
            }
        }
    }

    /// Number of the character (0-based) at a byte offset.
    pub fn index_of(self, s: &[u8], offset: usize) -> usize {
        self.len(&s[..offset])
    }
}

/// Bytes of the character a text starts with (the text is not empty).
pub fn sequence_len(s: &[u8]) -> usize {
    let wanted = match s[0] {
        0xC0..=0xDF => 2,
        0xE0..=0xEF => 3,
        0xF0..=0xF7 => 4,
        0xF8..=0xFB => 5,
        0xFC..=0xFD => 6,
        _ => return 1,
    };
    1 + s[1..].iter().take(wanted - 1).take_while(|b| goes_on(**b)).count()
}

/// True for bytes that belong to a sequence begun before. Harbour: those that are no part of UTF-8 are taken as well.
fn goes_on(byte: u8) -> bool {
    matches!(byte, 0x80..=0xBF | 0xF8..)
}

/// What stands for bytes that are no character.
pub const REPLACEMENT: u32 = 0xFFFD;

/// Code point of the first character, 0 for an empty text.
pub fn first_code(s: &[u8]) -> u32 {
    let Some(&b) = s.first() else { return 0 };
    if b < 0x80 {
        return b as u32;
    }
    let n = sequence_len(s);
    let whole = match n {
        2 => b < 0xE0,
        3 => b < 0xF0,
        4 => b < 0xF8,
        5 => b < 0xFC,
        _ => n == 6,
    };
    if !whole || s[1..n].iter().any(|b| b & 0xC0 != 0x80) {
        return REPLACEMENT;
    }
    s[1..n].iter().fold(b as u32 & (0x7F >> n), |c, b| c << 6 | (*b as u32 & 0x3F))
}

/// A code point as UTF-8.
pub fn encode(code: u32) -> Vec<u8> {
    let tail = |n: u32| 0x80 | (code >> (6 * n) & 0x3F) as u8;
    match code {
        0..=0x7F => vec![code as u8],
        0x80..=0x7FF => vec![0xC0 | (code >> 6) as u8, tail(0)],
        // Harbour: the last code of the plane takes four bytes.
        0x800..=0xFFFE => vec![0xE0 | (code >> 12) as u8, tail(1), tail(0)],
        _ => vec![0xF0 | (code >> 18 & 7) as u8, tail(2), tail(1), tail(0)],
    }
}
