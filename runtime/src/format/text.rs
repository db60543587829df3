//! The text that a formatting function makes: short ones live in the value itself and need no allocation.

use std::ops::{Deref, DerefMut};

/// Bytes that fit without an allocation.
const SHORT: usize = 60;
/// Length that says "in `long`".
const LONG: u32 = u32::MAX;

/// A growing text of bytes.
pub struct Text {
    len: u32,
    short: [u8; SHORT],
    long: Vec<u8>,
}

impl Text {
    /// An empty text.
    #[inline]
    pub fn new() -> Text {
        Text { len: 0, short: [0; SHORT], long: Vec::new() }
    }

    /// An empty text with room.
    #[inline]
    pub fn with_capacity(n: usize) -> Text {
        let mut t = Text::new();
        if n > SHORT {
            t.len = LONG;
            t.long = Vec::with_capacity(n);
        }
        t
    }

    /// A copy of these bytes.
    #[inline]
    pub fn from_slice(bytes: &[u8]) -> Text {
        let mut t = Text::with_capacity(bytes.len());
        t.extend_from_slice(bytes);
        t
    }

    /// A byte repeated.
    #[inline]
    pub fn from_elem(byte: u8, n: usize) -> Text {
        let mut t = Text::with_capacity(n);
        if n > SHORT {
            t.long.resize(n, byte);
        } else {
            t.len = n as u32;
            t.short[..n].fill(byte);
        }
        t
    }

    /// Appends a byte.
    #[inline]
    pub fn push(&mut self, byte: u8) {
        match self.short.get_mut(self.len as usize) {
            Some(slot) => {
                *slot = byte;
                self.len += 1;
            }
            None => self.extend_long(&[byte]),
        }
    }

    /// Appends bytes.
    #[inline]
    pub fn extend_from_slice(&mut self, bytes: &[u8]) {
        let at = self.len as usize;
        match self.short.get_mut(at..at.wrapping_add(bytes.len())) {
            Some(slot) => {
                slot.copy_from_slice(bytes);
                self.len += bytes.len() as u32;
            }
            None => self.extend_long(bytes),
        }
    }

    #[cold]
    #[inline(never)]
    fn extend_long(&mut self, bytes: &[u8]) {
        if self.len != LONG {
            self.long = Vec::with_capacity(2 * SHORT + bytes.len());
            self.long.extend_from_slice(&self.short[..self.len as usize]);
            self.len = LONG;
        }
        self.long.extend_from_slice(bytes);
    }

    /// Takes the last byte off.
    pub fn pop(&mut self) {
        self.truncate(self.len().saturating_sub(1));
    }

    /// Cuts the text to at most `n` bytes.
    pub fn truncate(&mut self, n: usize) {
        if self.len == LONG {
            self.long.truncate(n);
        } else {
            self.len = self.len.min(n.min(SHORT) as u32);
        }
    }
}

impl Deref for Text {
    type Target = [u8];

    #[inline]
    fn deref(&self) -> &[u8] {
        self.short.get(..self.len as usize).unwrap_or(&self.long)
    }
}

impl DerefMut for Text {
    #[inline]
    fn deref_mut(&mut self) -> &mut [u8] {
        match self.short.get_mut(..self.len as usize) {
            Some(s) => s,
            None => &mut self.long,
        }
    }
}

impl Default for Text {
    fn default() -> Text {
        Text::new()
    }
}

impl Extend<u8> for Text {
    #[inline]
    fn extend<I: IntoIterator<Item = u8>>(&mut self, bytes: I) {
        bytes.into_iter().for_each(|b| self.push(b));
    }
}

impl FromIterator<u8> for Text {
    fn from_iter<I: IntoIterator<Item = u8>>(bytes: I) -> Text {
        let mut t = Text::new();
        t.extend(bytes);
        t
    }
}

impl From<Vec<u8>> for Text {
    fn from(bytes: Vec<u8>) -> Text {
        Text { len: LONG, short: [0; SHORT], long: bytes }
    }
}

impl std::fmt::Debug for Text {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:?}", String::from_utf8_lossy(self))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn grows_beyond_the_short_form() {
        let mut t = Text::new();
        let all: Vec<u8> = (0..200u8).collect();
        for part in all.chunks(7) {
            t.extend_from_slice(&part[..part.len() - 1]);
            t.push(part[part.len() - 1]);
        }
        assert_eq!(&*t, all.as_slice());
        t.truncate(61);
        assert_eq!(&*t, &all[..61]);
        assert_eq!(&*Text::from_elem(b'x', 61), [b'x'; 61].as_slice());
        assert_eq!(&*Text::from_slice(&all[..60]), &all[..60]);
    }
}
