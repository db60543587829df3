//! What can be learnt of a CDX file that does not open: tag headers and their names, recognised by their shape.

use super::layout::*;
use super::page::CdxPage;
use crate::order::{KeyType, TagInfo};

/// The tag whose header these bytes are, if they look like one; its name is not in it.
pub fn header(h: &[u8]) -> Option<TagInfo> {
    if h.len() < HEADER {
        return None;
    }
    let (key_len, options) = (u16_at(h, H_KEY_LEN), h[H_OPTIONS]);
    let header_len = u16_at(h, H_HEADER_LEN) as usize;
    if key_len == 0
        || key_len as usize > MAX_KEY
        || options & (O_COMPACT | O_COMPOUND) != O_COMPACT | O_COMPOUND
        || options & O_STRUCTURE != 0
        || !(header_len == 0 || header_len == HEADER)
    {
        return None;
    }
    let text = |pos: usize, len: usize| {
        let (p, n) = (u16_at(h, pos) as usize, u16_at(h, len) as usize);
        let t = h[H_POOL..HEADER].get(p..p.checked_add(n)?)?;
        let t = &t[..t.iter().position(|&c| c == 0)?];
        t.iter().all(|&c| c >= b' ').then(|| t.to_vec())
    };
    let key_expr = text(H_KEY_POS, H_KEY_EXPR_LEN).filter(|t| !t.is_empty())?;
    let for_expr = if options & O_FOR != 0 { text(H_FOR_POS, H_FOR_LEN)? } else { Vec::new() };
    let descending = u16_at(h, H_DESCEND) == 1;
    Some(TagInfo {
        name: Vec::new(),
        key_expr,
        for_expr,
        key_type: KeyType::Char,
        key_len,
        key_dec: 0,
        unique: options & O_UNIQUE != 0,
        descending,
        reverse: descending,
        custom: options & O_CUSTOM != 0,
        partial: options & O_PARTIAL != 0,
        template: false,
        multi_key: false,
        change_only: false,
        sort_recno: true,
    })
}

/// Names and header offsets, if these bytes look like a leaf of the directory.
pub fn names(raw: &[u8]) -> Vec<(Vec<u8>, u32)> {
    let Ok(page) = CdxPage::parse(raw, MAX_TAG as u16, b' ') else { return Vec::new() };
    if !page.is_leaf() {
        return Vec::new();
    }
    let all: Vec<(Vec<u8>, u32)> =
        (0..page.count()).map(|i| (page.key(i).trim_ascii_end().to_vec(), page.recno(i))).collect();
    let named = |(name, at): &(Vec<u8>, u32)| {
        *at != 0
            && at.is_multiple_of(UNIT as u32)
            && name.first().is_some_and(|c| c.is_ascii_alphabetic() || *c == b'_')
            && name.iter().all(|c| c.is_ascii_alphanumeric() || *c == b'_')
    };
    if all.iter().all(named) { all } else { Vec::new() }
}
