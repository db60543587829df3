//! Value comparisons that need no VM: exact equality and a total order for keys and sorting.

use super::{Tag, Value};
use std::cmp::Ordering;

/// Exact equality as `==` has it for equal types (text by bytes, numbers by value, containers by identity); different
/// types are unequal.
pub fn exact_eq(a: &Value, b: &Value) -> bool {
    match (a.tag(), b.tag()) {
        (Tag::SStr | Tag::Str, Tag::SStr | Tag::Str) => a.as_bytes() == b.as_bytes(),
        (Tag::Int, Tag::Int) => a.payload() == b.payload(),
        (Tag::Int | Tag::Double, Tag::Int | Tag::Double) => a.as_f64() == b.as_f64(),
        (Tag::Date | Tag::Timestamp, Tag::Date | Tag::Timestamp) => a.as_timestamp() == b.as_timestamp(),
        (Tag::Nil, Tag::Nil) => true,
        (x, y) => x == y && a.payload() == b.payload(),
    }
}

fn rank(v: &Value) -> u8 {
    match v.tag() {
        Tag::Array => 0,
        Tag::Block => 1,
        Tag::SStr | Tag::Str => 2,
        Tag::Logical => 3,
        Tag::Date | Tag::Timestamp => 4,
        Tag::Int | Tag::Double => 5,
        _ => 6,
    }
}

/// A total order: by type first, then by value (text by bytes). Used for hash keys and `ASort()` without a block.
pub fn cmp_values(a: &Value, b: &Value) -> Ordering {
    let (ra, rb) = (rank(a), rank(b));
    if ra != rb {
        return ra.cmp(&rb);
    }
    match ra {
        2 => a.as_bytes().cmp(&b.as_bytes()),
        4 => a.as_timestamp().cmp(&b.as_timestamp()),
        5 => match (a.as_int(), b.as_int()) {
            (Some(x), Some(y)) => x.cmp(&y),
            _ => a.as_f64().partial_cmp(&b.as_f64()).unwrap_or(Ordering::Equal),
        },
        _ => a.payload().cmp(&b.payload()),
    }
}
