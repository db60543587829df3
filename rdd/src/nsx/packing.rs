//! Keys in a leaf: what differs from the key before, runs shortened.
//!
//! An entry is the record number, its own size in one byte (0 = 256), the number of leading bytes shared with the key before, and
//! the rest without trailing fill bytes. In the rest a byte that stands four times or more, and every `FF`, becomes `FF`, how
//! often, and the byte; a single `FF` is `FF 01`. A rest that would not get shorter stands as it is, fill bytes included. The
//! entry of a key equal to the one before ends after the size.

use std::cmp::min;

/// Fewest equal bytes that are worth a run.
const RUN: usize = 4;

/// Number of leading bytes two keys share.
#[inline]
pub fn shared(a: &[u8], b: &[u8]) -> usize {
    a.iter().zip(b).take_while(|(x, y)| x == y).count()
}

/// Length of the run at the start of `text`.
fn run(text: &[u8]) -> usize {
    let Some(first) = text.first() else { return 0 };
    text.iter().take(255).take_while(|c| *c == first).count()
}

/// Bytes the rest of a key takes packed, at most `rest.len()`.
fn packed_len(rest: &[u8], fill: u8) -> usize {
    let (mut at, mut len) = (0, 0);
    let end = trimmed(rest, fill);
    while at < end {
        let n = run(&rest[at..end]);
        if rest[at] == 0xFF {
            len += if n == 1 { 2 } else { 3 };
            at += n;
        } else if n >= RUN {
            len += 3;
            at += n;
        } else {
            len += n;
            at += n;
        }
    }
    min(len, rest.len())
}

fn trimmed(rest: &[u8], fill: u8) -> usize {
    rest.iter().rposition(|c| *c != fill).map_or(0, |i| i + 1)
}

/// Size of the entry of `key` behind `before` (empty if there is none).
pub fn entry_size(recno_bytes: usize, before: &[u8], key: &[u8], fill: u8) -> usize {
    let same = shared(before, key);
    if same == key.len() {
        return recno_bytes + 1;
    }
    recno_bytes + 2 + packed_len(&key[same..], fill)
}

/// Appends the entry of `key` to `out`.
pub fn put_entry(out: &mut Vec<u8>, recno_bytes: usize, recno: u32, before: &[u8], key: &[u8], fill: u8) {
    let start = out.len();
    out.extend_from_slice(&recno.to_le_bytes()[..recno_bytes]);
    out.push(0);
    let same = shared(before, key);
    if same < key.len() {
        out.push(same as u8);
        let rest = &key[same..];
        if packed_len(rest, fill) >= rest.len() {
            out.extend_from_slice(rest);
        } else {
            let (mut at, end) = (0, trimmed(rest, fill));
            while at < end {
                let (c, n) = (rest[at], run(&rest[at..end]));
                match n {
                    1 if c == 0xFF => out.extend_from_slice(&[c, 1]),
                    _ if c == 0xFF || n >= RUN => out.extend_from_slice(&[0xFF, n as u8, c]),
                    _ => out.extend_from_slice(&rest[at..at + n]),
                }
                at += n;
            }
        }
    }
    let size = out.len() - start;
    out[start + recno_bytes] = size as u8;
}

/// Writes of the entry of `key` what Harbour leaves of one that does not fit into `room`: nothing unless the record number and a byte
/// more fit, not its size, which would come last, and only whole runs.
pub fn put_cut(room: &mut [u8], recno_bytes: usize, recno: u32, before: &[u8], key: &[u8], fill: u8) {
    if room.len() <= recno_bytes {
        return;
    }
    room[..recno_bytes].copy_from_slice(&recno.to_le_bytes()[..recno_bytes]);
    let mut room = &mut room[recno_bytes + 1..];
    let mut put = |piece: &[u8]| {
        let fits = piece.len() <= room.len();
        if fits {
            let (here, rest) = std::mem::take(&mut room).split_at_mut(piece.len());
            here.copy_from_slice(piece);
            room = rest;
        }
        fits
    };
    let same = shared(before, key);
    let rest = &key[same..];
    let (mut at, end) = (0, trimmed(rest, fill));
    if !put(&[same as u8]) {
        return;
    }
    while at < end {
        let (c, n) = (rest[at], run(&rest[at..end]));
        let whole = match n {
            1 if c == 0xFF => put(&[c, 1]),
            _ if c == 0xFF || n >= RUN => put(&[0xFF, n as u8, c]),
            _ => rest[at..at + n].iter().all(|b| put(&[*b])),
        };
        if !whole {
            return;
        }
        at += n;
    }
}

/// Reads the entry at the start of `raw` into `key`, which holds the key before (`has_before`: there is one); returns record
/// number and size, or what is wrong.
pub fn take_entry(
    raw: &[u8],
    recno_bytes: usize,
    fill: u8,
    key: &mut [u8],
    has_before: bool,
) -> Result<(u32, usize), String> {
    let head = raw.get(..recno_bytes + 1).ok_or("entry leaves the page")?;
    let recno = head[..recno_bytes].iter().rev().fold(0u32, |n, b| n << 8 | u32::from(*b));
    let size = match head[recno_bytes] {
        0 => 256,
        n => usize::from(n),
    };
    let entry = raw.get(..size).ok_or("entry leaves the page")?;
    let Some(body) = entry.get(recno_bytes + 1..) else {
        return Err(format!("entry of {size} bytes"));
    };
    let Some((&same, rest)) = body.split_first() else {
        return if has_before { Ok((recno, size)) } else { Err("first key repeats none".into()) };
    };
    let mut at = usize::from(same);
    if at > key.len() || (at > 0 && !has_before) {
        return Err(format!("key shares {at} bytes"));
    }
    if rest.len() == key.len() - at {
        key[at..].copy_from_slice(rest);
        return Ok((recno, size));
    }
    let mut rest = rest.iter().copied();
    while let Some(c) = rest.next() {
        let (n, c) = match c {
            0xFF => match rest.next() {
                Some(1) => (1, 0xFF),
                Some(n) => (usize::from(n), rest.next().ok_or("run without its byte")?),
                None => return Err("run without its length".into()),
            },
            c => (1, c),
        };
        let Some(to) = key.get_mut(at..at + n) else { return Err("key is too long".into()) };
        to.fill(c);
        at += n;
    }
    key[at..].fill(fill);
    Ok((recno, size))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_come_back() {
        let keys: [&[u8]; 8] = [
            b"   a      ",
            b"a  \x01      ",
            b"a         ",
            b"aaaaaaaaaa",
            b"aaaaaaaaaa",
            b"ab\xFFcccccc ",
            b"ab\xFF\xFF\xFF  d  ",
            b"b\xFFb\xFFb\xFFb\xFFb\xFF",
        ];
        let mut out = Vec::new();
        let mut before: &[u8] = b"";
        let mut sizes = Vec::new();
        for (i, k) in keys.iter().enumerate() {
            let from = out.len();
            put_entry(&mut out, 2, i as u32 + 1, before, k, b' ');
            assert_eq!(out.len() - from, entry_size(2, before, k, b' '));
            sizes.push(out.len() - from);
            before = k;
        }
        assert_eq!(sizes, [8, 8, 4, 7, 3, 10, 10, 14]);
        let (mut at, mut key) = (0, vec![b' '; 10]);
        for (i, k) in keys.iter().enumerate() {
            let (recno, size) = take_entry(&out[at..], 2, b' ', &mut key, i > 0).unwrap();
            assert_eq!((recno, &key[..]), (i as u32 + 1, *k));
            at += size;
        }
        assert_eq!(at, out.len());
    }
}
