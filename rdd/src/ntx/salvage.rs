//! What can be learnt of an NTX file that does not open: tag headers, recognised by their shape.

use super::layout::*;
use crate::order::{KeyType, TagInfo};

/// The tag whose header these bytes are, if they look like one.
pub fn header(h: &[u8]) -> Option<TagInfo> {
    if h.len() < PAGE {
        return None;
    }
    let flags = u16_at(h, H_FLAGS);
    let (item, key_len) = (u16_at(h, H_ITEM) as usize, u16_at(h, H_KEY_LEN) as usize);
    let text = |at: usize, len: usize| {
        let t = &h[at..at + len];
        let t = &t[..t.iter().position(|&c| c == 0).unwrap_or(len)];
        t.iter().all(|&c| c >= b' ').then(|| t.to_vec())
    };
    let key_expr = text(H_KEY_EXPR, MAX_EXPR).filter(|t| !t.is_empty())?;
    let for_expr = text(H_FOR_EXPR, MAX_EXPR)?;
    // One of the two lengths may be the damage.
    let key_len = match (1..=MAX_KEY).contains(&key_len) {
        true => key_len,
        false if (9..=MAX_KEY + 8).contains(&item) => item - 8,
        false => return None,
    };
    let descending = h[H_DESCEND] != 0;
    Some(TagInfo {
        name: text(H_TAG, MAX_TAG + 1).unwrap_or_default(),
        key_expr,
        for_expr,
        key_type: KeyType::Char,
        key_len: key_len as u16,
        key_dec: u16_at(h, H_DEC).min(30) as u8,
        unique: h[H_UNIQUE] == 1,
        descending,
        reverse: descending,
        custom: h[H_CUSTOM] == 1,
        partial: flags & F_PARTIAL != 0,
        template: flags & F_TEMPLATE != 0,
        multi_key: flags & F_MULTI_KEY != 0,
        change_only: false,
        sort_recno: flags & F_SORT_RECNO != 0,
    })
}
