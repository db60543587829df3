//! The header of a DBF: named offsets, reading it into a [`Layout`], writing one for a new table.
//!
//! Sources: the published dBASE and FoxPro header descriptions, and files written by Harbour and compared byte for byte.
//! Nothing here touches records.

use super::field::*;
use crate::error::{Error, ErrorKind, Result};
use crate::memo::{MemoKind, MemoUse};
use std::path::Path;

/// Bytes of the fixed part, and of one descriptor.
pub const BLOCK: usize = 32;
/// Offset of the record count.
pub const AT_COUNT: usize = 4;
/// Offset of the flags byte (tags, memo).
pub const AT_FLAGS: usize = 28;
/// Header flag: a production index exists.
pub const HAS_TAGS: u8 = 1;
/// Header flag: a memo file exists (VFP).
pub const HAS_MEMO: u8 = 2;
/// End mark after the last record.
pub const EOF_MARK: u8 = 0x1A;
/// In a descriptor: counter and step.
pub const AT_COUNTER: usize = 19;
/// In a descriptor: step of the counter.
pub const AT_STEP: usize = 23;
/// In a descriptor: row version counter of 8 bytes.
pub const AT_VERSION: usize = 24;
/// Bytes FoxPro adds for the database backlink.
const BACKLINK: usize = 263;

/// Version byte of an encrypted table without memo.
pub const ENCRYPTED: u8 = 0x06;
/// Version byte of a plain table without memo.
pub const PLAIN: u8 = 0x03;

/// What a header says about its records.
#[derive(Clone, Debug)]
pub struct Layout {
    /// Version byte.
    pub version: u8,
    /// Bytes before the first record.
    pub header_len: u16,
    /// Bytes of a record: delete mark and fields.
    pub record_len: u16,
    /// Fields shown, in order.
    pub fields: Vec<Field>,
    /// Hidden `_NullFlags` field.
    pub null_flags: Option<Field>,
    /// FoxPro table.
    pub vfp: bool,
    /// Kind of memo file the version byte names.
    pub memo: MemoKind,
    /// Production index flag.
    pub has_tags: bool,
    /// Encrypted (SIX).
    pub encrypted: bool,
    /// Code page byte.
    pub codepage_id: u8,
}

fn le16(b: &[u8], at: usize) -> u16 {
    u16::from_le_bytes([b[at], b[at + 1]])
}

/// Kind and standard letter of a descriptor's letter; `None` for unknown ones.
fn kind_of(letter: u8, len: u16, vfp: bool) -> Option<(FieldKind, u8)> {
    Some(match letter {
        b'C' => (FieldKind::Char, b'C'),
        b'N' => (FieldKind::Numeric, b'N'),
        b'F' => (FieldKind::Numeric, b'F'),
        b'L' => (FieldKind::Logical, b'L'),
        b'D' => (FieldKind::Date, b'D'),
        b'M' => (FieldKind::Memo(MemoUse::Text), b'M'),
        b'P' => (FieldKind::Memo(MemoUse::Picture), b'P'),
        b'W' => (FieldKind::Memo(MemoUse::Blob), b'W'),
        b'G' => (FieldKind::Memo(MemoUse::Object), b'G'),
        b'I' | b'2' | b'4' => (FieldKind::Integer, b'I'),
        b'Y' => (FieldKind::Integer, b'Y'),
        b'B' | b'8' | b'Z' => (FieldKind::Double, b'B'),
        b'T' => (FieldKind::Timestamp, if len == 4 { b'T' } else { b'@' }),
        b'@' => (FieldKind::Timestamp, b'@'),
        b'=' => (FieldKind::ModTime, b'='),
        b'^' => (FieldKind::RowVersion, b'^'),
        b'+' => (FieldKind::AutoInc, b'+'),
        b'Q' => (FieldKind::VarText, b'Q'),
        b'V' if vfp => (FieldKind::VarText, b'Q'),
        b'V' => (FieldKind::Any, b'V'),
        0x1A => (FieldKind::UniChar, b'C'),
        0x1B => (FieldKind::UniVarText, b'Q'),
        0x1C => (FieldKind::UniMemo, b'M'),
        b'0' => (FieldKind::NullFlags, b'0'),
        _ => return None,
    })
}

/// True if the length is one the kind can have on disk.
fn length_fits(kind: FieldKind, len: u16) -> bool {
    match kind {
        FieldKind::Logical => len == 1,
        FieldKind::Date => matches!(len, 3 | 4 | 8),
        FieldKind::Integer => matches!(len, 1 | 2 | 3 | 4 | 8),
        FieldKind::Double | FieldKind::ModTime | FieldKind::RowVersion => len == 8,
        FieldKind::Timestamp => len == 4 || len == 8,
        FieldKind::AutoInc => len == 4,
        FieldKind::Memo(_) | FieldKind::UniMemo => len == 4 || len == 10,
        FieldKind::VarText => len >= 1,
        FieldKind::UniChar => len.is_multiple_of(2),
        FieldKind::UniVarText => len >= 2 && len.is_multiple_of(2),
        FieldKind::Any => len >= 3,
        FieldKind::Char | FieldKind::Numeric | FieldKind::NullFlags => true,
    }
}

impl Layout {
    /// Reads a header: `bytes` is the file's beginning, as long as the header says or as the file is.
    pub fn parse(bytes: &[u8], path: &Path) -> Result<Self> {
        let bad = |at: u64, note: &str| Error::corrupt(path, at, note.to_string());
        // What another try may find repaired, as Harbour sees it: all but the fields themselves.
        let header = |at: u64, note: &str| bad(at, note).as_kind(ErrorKind::CorruptTable);
        if bytes.len() < BLOCK {
            return Err(Error::new(ErrorKind::Read)
                .at(path)
                .offset_at(0)
                .because("shorter than a table header"));
        }
        let version = bytes[0];
        let vfp = matches!(version, 0x30..=0x32);
        let memo = match version {
            0x03 | 0x07 | 0x06 => MemoKind::None,
            0x83 | 0x87 | 0x86 => MemoKind::Dbt,
            0xE5 | 0xE6 => MemoKind::Smt,
            0xF5 | 0xF6 => MemoKind::Fpt,
            0x30..=0x32 if bytes[AT_FLAGS] & HAS_MEMO != 0 => MemoKind::Fpt,
            0x30..=0x32 => MemoKind::None,
            _ => return Err(header(0, "unknown version byte")),
        };
        let header_len = le16(bytes, 8);
        let room = (header_len as usize).saturating_sub(BLOCK) / BLOCK;
        let table = bytes.get(BLOCK..).unwrap_or_default();
        let mut raw: Vec<&[u8]> = Vec::new();
        for d in table.chunks(BLOCK).take(room) {
            if d[0] == 0x0D {
                break;
            }
            if d[0] == 0 {
                return Err(bad((BLOCK + raw.len() * BLOCK) as u64, "field without a name"));
            }
            if d.len() < BLOCK {
                return Err(header(bytes.len() as u64, "field descriptors end early"));
            }
            raw.push(d);
        }
        // Clipper leaves garbage in the reserved bytes; flags count only where they can be trusted.
        let extended = raw.iter().any(|d| !b"CNDLMV".contains(&d[11]));
        let clean = raw.iter().all(|d| {
            let known = match d[11] {
                b'C' | b'M' => FLAG_NULLABLE | FLAG_BINARY,
                b'N' => FLAG_NULLABLE | FLAG_AUTOINC,
                b'V' => FLAG_NULLABLE | FLAG_BINARY,
                b'L' | b'D' => FLAG_NULLABLE,
                _ => return true,
            };
            let counts = d[11] == b'N' && d[18] & FLAG_AUTOINC != 0;
            d[18] & !known == 0
                && d[12..16].iter().all(|&b| b == 0)
                && (counts || d[24..31].iter().all(|&b| b == 0))
        });
        let trust = vfp || extended || clean;
        let (mut fields, mut null_flags) = (Vec::with_capacity(raw.len()), None);
        let (mut offset, mut bit) = (1u32, 0u16);
        for (i, d) in raw.iter().enumerate() {
            let at = (BLOCK + i * BLOCK) as u64;
            let mut len = d[16] as u16;
            let mut dec = d[17];
            let letter = d[11];
            if matches!(letter, b'C' | 0x1A | 0x1B) {
                len |= (dec as u16) << 8;
                dec = 0;
            }
            if !matches!(letter, b'N' | b'F' | b'I' | b'Y' | b'B' | b'8' | b'Z' | b'2' | b'4') {
                dec = 0;
            }
            let (kind, letter) =
                kind_of(letter, len, vfp).ok_or_else(|| bad(at + 11, "unknown field type"))?;
            if kind == FieldKind::NullFlags && d[18] & FLAG_HIDDEN == 0 {
                return Err(bad(at + 11, "null flags that are not hidden"));
            }
            if !length_fits(kind, len) {
                return Err(bad(at + 16, "impossible field length"));
            }
            let mut flags = if trust { d[18] } else { 0 };
            if letter == b'Y' {
                // A currency field counts in the area that created it alone.
                flags &= !FLAG_AUTOINC;
            }
            if matches!(kind, FieldKind::Char | FieldKind::Memo(MemoUse::Text) | FieldKind::VarText) {
            } else if matches!(kind, FieldKind::Memo(_) | FieldKind::Integer | FieldKind::Double) {
                flags |= FLAG_BINARY;
            }
            let name_len = d[..10].iter().position(|&b| b == 0).unwrap_or(10);
            let mut name = d[..name_len].to_ascii_uppercase();
            while name.last() == Some(&b' ') {
                name.pop();
            }
            name.drain(..name.iter().take_while(|&&b| b == b' ').count());
            if name.is_empty() {
                return Err(bad(at, "field without a name"));
            }
            let mut field = Field {
                name,
                kind,
                letter,
                len,
                dec,
                flags,
                offset,
                null_bit: None,
                len_bit: None,
                bits_at: 0,
                descriptor: at as u32,
                typed_ref: memo == MemoKind::Smt,
                shown_width: numeric_width(letter, len, dec),
            };
            if matches!(kind, FieldKind::VarText | FieldKind::UniVarText) {
                field.len_bit = (kind == FieldKind::VarText).then_some(bit);
                bit += 1;
            }
            if flags & FLAG_NULLABLE != 0 {
                field.null_bit = Some(bit);
                bit += 1;
            }
            offset += len as u32;
            if offset > 0xFFFF {
                return Err(bad(at, "record longer than 65535 bytes"));
            }
            if kind == FieldKind::NullFlags || (flags & FLAG_HIDDEN != 0 && vfp) {
                if kind == FieldKind::NullFlags {
                    null_flags = Some(field);
                }
            } else {
                fields.push(field);
            }
        }
        if bit > 0 && null_flags.as_ref().is_none_or(|f| f.len * 8 < bit) {
            return Err(bad(BLOCK as u64, "nullable or varying fields without their bits"));
        }
        let bits_at = null_flags.as_ref().map_or(0, |f| f.offset);
        for f in &mut fields {
            f.bits_at = bits_at;
        }
        if bytes.len() < BLOCK + room * BLOCK {
            return Err(header(bytes.len() as u64, "the header ends early"));
        }
        if (header_len as usize) < BLOCK + raw.len() * BLOCK {
            return Err(header(8, "header length too small"));
        }
        Ok(Self {
            version,
            header_len,
            record_len: offset as u16,
            fields,
            null_flags,
            vfp,
            memo,
            has_tags: bytes[AT_FLAGS] & HAS_TAGS != 0,
            encrypted: matches!(version, 0x06 | 0x86 | 0xE6 | 0xF6),
            codepage_id: bytes[29],
        })
    }

    /// A blank record: delete mark, spaces or zeros, all null bits set.
    pub fn blank_record(&self) -> Vec<u8> {
        let mut rec = vec![b' '; self.record_len as usize];
        for f in &self.fields {
            match f.kind {
                FieldKind::UniChar => {
                    f.bytes_mut(&mut rec).chunks_mut(2).for_each(|c| c.copy_from_slice(b" \0"))
                }
                _ if f.blank_is_zero() => f.bytes_mut(&mut rec).fill(0),
                _ => {}
            }
        }
        if let Some(nf) = &self.null_flags {
            nf.bytes_mut(&mut rec).fill(0);
            for bit in self.fields.iter().flat_map(|f| [f.null_bit, f.len_bit]).flatten() {
                rec[nf.offset as usize + bit as usize / 8] |= 1 << (bit % 8);
            }
        }
        rec
    }

    /// Harbour: a table left open by its creation sets the bits of Unicode fields of varying length too, which nothing looks at. Puts them
    /// into a blank record.
    pub fn set_created_bits(&self, rec: &mut [u8]) {
        let Some(nf) = &self.null_flags else { return };
        let varying = |f: &&Field| matches!(f.kind, FieldKind::VarText | FieldKind::UniVarText);
        let bits = self.fields.iter().filter(varying).count()
            + self.fields.iter().filter(|f| f.flags & FLAG_NULLABLE != 0).count();
        for bit in (0..bits).filter(|bit| bit / 8 < nf.len as usize) {
            rec[nf.offset as usize + bit / 8] |= 1 << (bit % 8);
        }
    }

    /// File offset of a record (1-based).
    #[inline]
    pub fn record_offset(&self, recno: u32) -> u64 {
        self.header_len as u64 + (recno as u64 - 1) * self.record_len as u64
    }

    /// Records a file of that size holds; a partial one at the end does not count.
    #[inline]
    pub fn records_in(&self, file_len: u64) -> u32 {
        (file_len.saturating_sub(self.header_len as u64) / self.record_len as u64).min(u32::MAX as u64 - 1)
            as u32
    }
}

/// Decides type letter, length, decimals and flags of one field to be created.
fn plan_field(spec: &FieldSpec, vfp: bool, memo: MemoKind) -> Result<(u8, u16, u8, u8)> {
    let argument = || Error::new(ErrorKind::BadParameter).during("DBCREATE");
    let mut parts = spec.type_text.splitn(2, |&b| b == b':');
    let word = parts.next().unwrap_or_default();
    let letter =
        word.iter().find(|b| !b.is_ascii_whitespace()).map(u8::to_ascii_uppercase).ok_or_else(argument)?;
    let (mut flags, mut unicode) = (0, false);
    for b in parts.next().unwrap_or_default() {
        match b.to_ascii_uppercase() {
            b'N' => flags |= FLAG_NULLABLE,
            b'B' => flags |= FLAG_BINARY,
            b'+' => flags |= FLAG_AUTOINC,
            b'U' => unicode = true,
            _ => {}
        }
    }
    let len = u16::try_from(spec.len).map_err(|_| argument())?;
    let dec = u8::try_from(spec.dec).map_err(|_| argument())?;
    let refused = || Error::new(ErrorKind::CreateType).because("the driver cannot store this field type");
    // SMT references have three parts, which take ten bytes.
    let memo_len = if memo != MemoKind::Smt && len == 4 { 4 } else { 10 };
    // A flag that means nothing to the type is dropped.
    if !matches!(letter, b'C' | b'Q' | b'M' | b'V') {
        flags &= !FLAG_BINARY;
    }
    if !matches!(letter, b'N' | b'F' | b'I' | b'2' | b'4' | b'B' | b'8') {
        flags &= !FLAG_AUTOINC;
    }
    if matches!(letter, b'+' | b'=' | b'^' | b'P' | b'W' | b'G') {
        flags &= !FLAG_NULLABLE;
    }
    if matches!(letter, b'M' | b'P' | b'W' | b'G') && memo == MemoKind::None {
        return Err(refused());
    }
    Ok(match letter {
        b'C' if unicode => (0x1A, len.min(32767) * 2, 0, flags & !FLAG_BINARY),
        b'C' => (b'C', len, 0, flags),
        b'Q' if unicode => (0x1B, (len.clamp(1, 255) + 1) * 2, 0, flags & !FLAG_BINARY),
        // Visual FoxPro has a letter for text and one for bytes.
        b'Q' => (if vfp && flags & FLAG_BINARY == 0 { b'V' } else { b'Q' }, len.clamp(1, 255), 0, flags),
        b'N' | b'F' if len > 255 => return Err(argument()),
        b'N' | b'F' => (letter, len, dec, flags),
        b'L' => (b'L', 1, 0, flags),
        b'D' if len == 3 || len == 4 => (b'D', len, 0, flags | FLAG_BINARY),
        b'D' => (b'D', 8, 0, flags),
        b'M' if unicode => (0x1C, memo_len, 0, flags),
        b'M' => (b'M', memo_len, 0, flags),
        b'P' | b'W' | b'G' => (letter, memo_len, 0, flags | FLAG_BINARY),
        b'I' | b'2' | b'4' => {
            let len = match letter {
                b'2' => 2,
                b'4' => 4,
                _ if matches!(len, 1 | 2 | 3 | 4 | 8) => len,
                _ => 4,
            };
            let dec = if letter == b'I' { dec } else { 0 };
            (if vfp && (len, dec) == (8, 4) { b'Y' } else { b'I' }, len, dec, flags | FLAG_BINARY)
        }
        b'Y' => (if vfp { b'Y' } else { b'I' }, 8, 4, flags | FLAG_BINARY),
        b'B' | b'8' | b'Z' => (b'B', 8, dec, flags | FLAG_BINARY),
        b'T' if len == 8 => (if vfp { b'T' } else { b'@' }, 8, 0, flags | FLAG_BINARY),
        b'T' => (b'T', 4, 0, flags | FLAG_BINARY),
        b'@' => (if vfp { b'T' } else { b'@' }, 8, 0, flags | FLAG_BINARY),
        b'=' | b'^' => (letter, 8, 0, flags | FLAG_BINARY),
        b'+' => (b'+', 4, 0, flags | FLAG_BINARY),
        b'V' if vfp => return Err(refused()),
        b'V' if len == 3 || len == 4 => (b'V', len, 0, flags),
        b'V' if memo == MemoKind::None => return Err(refused()),
        b'V' => (b'V', len.max(6), 0, flags),
        _ => return Err(argument()),
    })
}

/// True if a counting field of that letter keeps its next value in 8 bytes at [`AT_VERSION`]: four would not do for what it can hold.
pub fn has_long_counter(letter: u8, len: u16, dec: u8) -> bool {
    match letter {
        b'^' | b'B' => true,
        b'I' => len == 8 && dec < 4,
        b'N' | b'F' => len >= 10 + if dec > 0 { u16::from(dec) + 1 } else { 0 },
        _ => false,
    }
}

/// What a new table is to be.
pub struct NewTable<'a> {
    /// Fields wanted.
    pub fields: &'a [FieldSpec],
    /// FoxPro table.
    pub vfp: bool,
    /// Memo format the driver offers, `None` if it has none.
    pub memo: MemoKind,
    /// Today as year, month, day.
    pub today: (i32, i32, i32),
    /// Two-digit year in the header.
    pub short_year: bool,
}

/// Builds the header of a new table. Also says whether it needs a memo file.
pub fn build_header(new: &NewTable<'_>) -> Result<(Vec<u8>, bool)> {
    let mut descriptors = Vec::new();
    let (mut offset, mut bits) = (1usize, 0usize);
    let (mut has_memo, mut autoinc) = (false, false);
    for spec in new.fields {
        let (letter, len, dec, flags) = plan_field(spec, new.vfp, new.memo)?;
        let mut d = [0u8; BLOCK];
        let mut name = spec.name.to_ascii_uppercase();
        while name.last() == Some(&b' ') {
            name.pop();
        }
        let lead = name.iter().take_while(|&&b| b == b' ').count();
        let name = &name[lead..];
        if name.is_empty() {
            return Err(Error::new(ErrorKind::BadParameter).during("DBCREATE"));
        }
        let n = name.len().min(10);
        d[..n].copy_from_slice(&name[..n]);
        d[11] = letter;
        if new.vfp {
            d[12..16].copy_from_slice(&(offset as u32).to_le_bytes());
        }
        d[16] = len as u8;
        d[17] = if matches!(letter, b'C' | b'V' | 0x1A | 0x1B) { (len >> 8) as u8 } else { dec };
        d[18] = flags;
        if letter == b'+' || flags & FLAG_AUTOINC != 0 {
            d[if has_long_counter(letter, len, dec) { AT_VERSION } else { AT_COUNTER }] = 1;
            d[AT_STEP] = 1;
        }
        autoinc |= letter == b'+';
        has_memo |=
            matches!(letter, b'M' | b'P' | b'W' | b'G' | 0x1C) || letter == b'V' && !new.vfp && len >= 6;
        let varying = letter == b'Q' || letter == 0x1B || letter == b'V' && new.vfp;
        bits += varying as usize + (flags & FLAG_NULLABLE != 0) as usize;
        offset += len as usize;
        if offset > 0xFFFF {
            return Err(Error::new(ErrorKind::BadParameter).during("DBCREATE"));
        }
        descriptors.extend_from_slice(&d);
    }
    if bits > 0 {
        let mut d = [0u8; BLOCK];
        d[..10].copy_from_slice(b"_NullFlags");
        d[11] = b'0';
        d[12..16].copy_from_slice(&(offset as u32).to_le_bytes());
        let len = bits.div_ceil(8);
        d[16] = len as u8;
        d[17] = (len >> 8) as u8;
        d[18] = FLAG_HIDDEN;
        offset += len;
        descriptors.extend_from_slice(&d);
    }
    if offset > 0xFFFF {
        return Err(Error::new(ErrorKind::CreateWidth).because("record longer than 65535 bytes"));
    }
    let header_len = BLOCK + descriptors.len() + if new.vfp { 1 + BACKLINK } else { 2 };
    if header_len > 0xFFFF {
        return Err(Error::new(ErrorKind::CreateWidth).because("header longer than 65535 bytes"));
    }
    let mut head = vec![0u8; BLOCK];
    head[0] = match (new.vfp, has_memo, new.memo) {
        (true, ..) => 0x30 + autoinc as u8,
        (_, false, _) => 0x03,
        (_, _, MemoKind::Dbt) => 0x83,
        (_, _, MemoKind::Smt) => 0xE5,
        _ => 0xF5,
    };
    stamp_date(&mut head, new.today, new.vfp || new.short_year);
    head[8..10].copy_from_slice(&(header_len as u16).to_le_bytes());
    head[10..12].copy_from_slice(&(offset as u16).to_le_bytes());
    if new.vfp && has_memo {
        head[AT_FLAGS] |= HAS_MEMO;
    }
    head.extend_from_slice(&descriptors);
    head.push(0x0D);
    head.resize(header_len, 0);
    Ok((head, has_memo))
}

/// Writes the date of the last update.
pub fn stamp_date(head: &mut [u8], (y, m, d): (i32, i32, i32), short_year: bool) {
    head[1] = if short_year { (y % 100) as u8 } else { (y - 1900) as u8 };
    head[2] = m as u8;
    head[3] = d as u8;
}

/// Julian day of the last update. A two-digit year lies in the hundred years that begin with `epoch`.
pub fn read_date(head: &[u8], epoch: i32) -> i32 {
    let y = head[1] as i32;
    let year = if y > 99 {
        1900 + y
    } else {
        let year = epoch / 100 * 100 + y;
        if year < epoch { year + 100 } else { year }
    };
    crate::calendar::julian(year, head[2] as i32, head[3] as i32)
}
