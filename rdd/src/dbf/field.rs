//! Fields: types, flags, and where each lies in the record.

use crate::memo::MemoUse;

/// Flag: hidden field.
pub const FLAG_HIDDEN: u8 = 1;
/// Flag: may be null.
pub const FLAG_NULLABLE: u8 = 2;
/// Flag: no code page translation.
pub const FLAG_BINARY: u8 = 4;
/// Flag: counts by itself.
pub const FLAG_AUTOINC: u8 = 8;

/// What a field stores.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldKind {
    /// C: space-padded text.
    Char,
    /// N and F: decimal text.
    Numeric,
    /// L: one letter.
    Logical,
    /// D: `yyyymmdd`, or a little-endian day number of 3 or 4 bytes.
    Date,
    /// M, P, W, G: block number of a memo.
    Memo(MemoUse),
    /// I, Y and their aliases: little-endian integer, scaled by 10^dec.
    Integer,
    /// B: IEEE double.
    Double,
    /// T, @: julian day and milliseconds (8 bytes) or milliseconds alone (4).
    Timestamp,
    /// =: timestamp of the last write.
    ModTime,
    /// ^: row version.
    RowVersion,
    /// +: counter of 4 bytes.
    AutoInc,
    /// Q (V in VFP tables): text of varying length, its length in the last byte.
    VarText,
    /// V in other tables: any small value or a memo reference.
    Any,
    /// C:U: UTF-16LE text.
    UniChar,
    /// Q:U: UTF-16LE text of varying length.
    UniVarText,
    /// M:U: memo holding UTF-16LE.
    UniMemo,
    /// Hidden field of null and length bits.
    NullFlags,
}

/// One field of a table.
#[derive(Clone, Debug, PartialEq)]
pub struct Field {
    /// Upper-case name, at most 10 bytes.
    pub name: Vec<u8>,
    /// What it stores.
    pub kind: FieldKind,
    /// Letter shown by `FieldType()`, without suffix.
    pub letter: u8,
    /// Bytes in the record.
    pub len: u16,
    /// Decimals.
    pub dec: u8,
    /// `FLAG_*`.
    pub flags: u8,
    /// First byte in the record; byte 0 is the delete mark.
    pub offset: u32,
    /// Bit of `_NullFlags` that says "null".
    pub null_bit: Option<u16>,
    /// Bit of `_NullFlags` that says "shorter than the field".
    pub len_bit: Option<u16>,
    /// First byte of `_NullFlags` in the record; meaningful only with a bit.
    pub bits_at: u32,
    /// Offset of its descriptor in the header, where counters live.
    pub descriptor: u32,
    /// Memo references are typed ones (SMT).
    pub typed_ref: bool,
    /// Width a number of kind N or F is shown with, 0 = the default.
    pub shown_width: u8,
}

/// Width a number of kind N or F is shown with, whatever the field's length: 0 = the default.
pub fn numeric_width(letter: u8, len: u16, dec: u8) -> u8 {
    // Harbour shows 90 digits before the point and no more.
    const MOST: u16 = 90;
    match (letter, len, dec) {
        // A field without room for a digit before the point is shown with the default width.
        (_, _, 1..) if len <= dec as u16 + 1 => dec.saturating_add(11),
        (_, _, 1..) => ((len - dec as u16 - 1).min(MOST) + dec as u16 + 1).min(255) as u8,
        // Harbour: F without decimals loses a place.
        (b'F', ..) => len.saturating_sub(1).min(MOST) as u8,
        (_, 255, _) => 10,
        _ => len.min(MOST) as u8,
    }
}

impl Field {
    /// The field's bytes.
    #[inline]
    pub fn bytes<'a>(&self, record: &'a [u8]) -> &'a [u8] {
        &record[self.offset as usize..self.offset as usize + self.len as usize]
    }

    /// The field's bytes, writable.
    #[inline]
    pub fn bytes_mut<'a>(&self, record: &'a mut [u8]) -> &'a mut [u8] {
        &mut record[self.offset as usize..self.offset as usize + self.len as usize]
    }

    /// Length as `FieldLen()` shows it: characters for Unicode fields.
    pub fn shown_len(&self) -> u16 {
        match self.kind {
            FieldKind::UniChar => self.len / 2,
            FieldKind::UniVarText => self.len / 2 - 1,
            _ => self.len,
        }
    }

    /// Type as `hb_FieldType()` shows it: letter and suffix flags.
    pub fn type_text(&self) -> Vec<u8> {
        let mut t = vec![self.letter];
        let unicode = matches!(self.kind, FieldKind::UniChar | FieldKind::UniVarText | FieldKind::UniMemo);
        let shows_binary = matches!(self.letter, b'C' | b'M' | b'Q' | b'V') && !unicode;
        let suffix = [
            (FLAG_NULLABLE, b'N', self.flags & FLAG_NULLABLE != 0),
            (FLAG_BINARY, b'B', shows_binary && self.flags & FLAG_BINARY != 0),
            (FLAG_AUTOINC, b'+', self.flags & FLAG_AUTOINC != 0 && self.kind != FieldKind::AutoInc),
            (0, b'U', unicode),
        ];
        for (_, letter, on) in suffix {
            if on {
                if t.len() == 1 {
                    t.push(b':');
                }
                t.push(letter);
            }
        }
        t
    }

    /// True if its value lives in the memo file.
    pub fn is_memo(&self) -> bool {
        matches!(self.kind, FieldKind::Memo(_) | FieldKind::UniMemo)
            || self.kind == FieldKind::Any && self.len >= 6
    }

    /// True if its text is the text of a memo, as `ValType()` tells it.
    pub fn is_memo_text(&self) -> bool {
        matches!(self.kind, FieldKind::Memo(_) | FieldKind::UniMemo)
    }

    /// True if text is translated between code pages.
    pub fn is_translated(&self) -> bool {
        self.flags & FLAG_BINARY == 0
            && matches!(self.kind, FieldKind::Char | FieldKind::VarText | FieldKind::Memo(MemoUse::Text))
    }

    /// True if blank means binary zero instead of spaces.
    pub fn blank_is_zero(&self) -> bool {
        match self.kind {
            FieldKind::Char | FieldKind::Numeric | FieldKind::Logical | FieldKind::UniChar => false,
            FieldKind::Date => self.len != 8,
            FieldKind::Memo(_) | FieldKind::UniMemo => self.len == 4,
            _ => true,
        }
    }

    /// True if the driver fills the field: on append or at every write.
    pub fn is_automatic(&self) -> bool {
        matches!(self.kind, FieldKind::ModTime | FieldKind::RowVersion | FieldKind::AutoInc)
            || self.flags & FLAG_AUTOINC != 0
    }
}

/// A field as asked for by `dbCreate`: name, type text with suffix flags, length, decimals.
#[derive(Clone, Debug, PartialEq)]
pub struct FieldSpec {
    /// Name; upper-cased and cut to 10 bytes on creation.
    pub name: Vec<u8>,
    /// Type, e.g. `C`, `N:N`, `Character`.
    pub type_text: Vec<u8>,
    /// Length.
    pub len: i32,
    /// Decimals.
    pub dec: i32,
}
