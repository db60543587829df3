//! What can be learnt of an NSX file that does not open: tag headers, recognised by their shape, and the names beside them.

use super::bag::text;
use super::layout::*;
use crate::order::{KeyType, TagInfo};

/// Names and header offsets that a bag header holds.
pub fn names(h: &[u8]) -> Vec<(Vec<u8>, u64)> {
    if h.len() < PAGE {
        return Vec::new();
    }
    let scale = if h[0] == SIGNATURE_LARGE { PAGE as u64 } else { 1 };
    (0..MAX_TAGS)
        .map(|i| &h[B_ENTRIES + i * B_ENTRY..B_ENTRIES + (i + 1) * B_ENTRY])
        .filter(|e| e[0] > b' ')
        .map(|e| (text(&e[..12]), u64::from(u32_at(e, 12)) * scale))
        .collect()
}

/// The tag whose header these bytes are, if they look like one. The name stands elsewhere.
pub fn header(h: &[u8]) -> Option<TagInfo> {
    if h.len() < PAGE || h[0] != SIGNATURE {
        return None;
    }
    let expression = |at: usize| {
        let t = text(&h[at..at + MAX_EXPR]);
        t.iter().all(|&c| c >= b' ').then_some(t)
    };
    let key_expr = expression(T_KEY_EXPR).filter(|t| !t.is_empty())?;
    let for_expr = expression(T_FOR_EXPR)?;
    let key_type = match u16_at(h, T_TYPE) {
        K_NUM => KeyType::Num,
        K_DATE => KeyType::Date,
        K_TIMESTAMP => KeyType::Timestamp,
        K_LOGICAL => KeyType::Logical,
        _ => KeyType::Char,
    };
    let key_len = u16_at(h, T_KEY_LEN);
    if key_len == 0 || usize::from(key_len) > MAX_KEY {
        return None;
    }
    let descending = u16_at(h, T_DESCEND) == 1;
    let flags = h[T_FLAGS];
    Some(TagInfo {
        name: Vec::new(),
        key_expr,
        for_expr,
        key_type,
        key_len,
        key_dec: 0,
        unique: u16_at(h, T_UNIQUE) == 1,
        descending,
        reverse: descending,
        custom: flags & F_CUSTOM != 0,
        partial: flags & F_PARTIAL != 0,
        template: flags & F_TEMPLATE != 0,
        multi_key: flags & F_MULTI_KEY != 0,
        change_only: flags & F_CHANGE_ONLY != 0,
        sort_recno: true,
    })
}
