//! `--where FIELD=VALUE`: simple comparisons of one field with a constant.

use super::failure::{Failure, Outcome};
use super::value::{self, Style};
use keel_rdd::area::WorkArea;
use keel_rdd::codepage::Page;
use keel_rdd::dbf::field::FieldKind;
use keel_rdd::{FieldValue, Host, ops};
use std::cmp::Ordering;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Test {
    Equal,
    Unequal,
    Less,
    AtMost,
    Greater,
    AtLeast,
    Contains,
}

/// Operators, longer ones first where one begins another.
const TESTS: [(&str, Test); 8] = [
    ("<>", Test::Unequal),
    ("!=", Test::Unequal),
    ("<=", Test::AtMost),
    (">=", Test::AtLeast),
    ("=", Test::Equal),
    ("<", Test::Less),
    (">", Test::Greater),
    ("~", Test::Contains),
];

/// One condition.
#[derive(Debug)]
pub struct Condition {
    field: u16,
    test: Test,
    constant: String,
}

impl Condition {
    /// Reads `FIELD=VALUE` and the like for a table.
    pub fn parse(text: &str, area: &WorkArea) -> Outcome<Condition> {
        let usage = |why: String| Failure::usage(format!("--where {text}: {why}"));
        let at = text
            .find(['=', '<', '>', '!', '~'])
            .ok_or_else(|| usage("expected FIELD=VALUE; = != < <= > >= ~ (contains)".into()))?;
        let (name, rest) = text.split_at(at);
        let (sign, test) = TESTS
            .into_iter()
            .find(|(sign, _)| rest.starts_with(sign))
            .ok_or_else(|| usage("unknown comparison".into()))?;
        let field = area.field_pos(name.trim().as_bytes());
        if field == 0 {
            return Err(usage(format!("the table has no field {}", name.trim())));
        }
        let constant = rest[sign.len()..].trim().to_string();
        let numeric = matches!(
            area.fields[field as usize - 1].kind,
            FieldKind::Numeric | FieldKind::Integer | FieldKind::Double | FieldKind::AutoInc
        );
        if numeric && test != Test::Contains && constant.parse::<f64>().is_err() {
            return Err(usage(format!("{constant} is no number")));
        }
        Ok(Condition { field, test, constant })
    }

    /// True if the current record meets the condition.
    pub fn holds(&self, host: &mut dyn Host, a: keel_rdd::AreaNo, page: &Page) -> Outcome<bool> {
        let value = ops::field_get(host, a, self.field)?;
        let shown = value::text(&value, page, Style { trim: true, exact: false });
        if self.test == Test::Contains {
            return Ok(shown.contains(&self.constant));
        }
        let order = match &value {
            FieldValue::Num(n) => match self.constant.parse::<f64>() {
                Ok(c) => n.as_f64().partial_cmp(&c),
                Err(_) => None,
            },
            FieldValue::Logical(b) => super::source::logical(&self.constant).map(|c| b.cmp(&c)),
            FieldValue::Timestamp(_) if self.constant.len() == 10 => {
                Some(shown.get(..10).unwrap_or_default().cmp(&self.constant))
            }
            _ => Some(shown.as_str().cmp(&self.constant)),
        };
        Ok(match self.test {
            Test::Equal => order == Some(Ordering::Equal),
            Test::Unequal => order != Some(Ordering::Equal),
            Test::Less => order == Some(Ordering::Less),
            Test::AtMost => order.is_some_and(Ordering::is_le),
            Test::Greater => order == Some(Ordering::Greater),
            Test::AtLeast => order.is_some_and(Ordering::is_ge),
            Test::Contains => false,
        })
    }
}
