//! Constant folding as the reference does it; it shows in the width and decimals of numbers (`10 % 3` folds to a whole
//! number, at run time it would have SET DECIMALS). Children are folded already.

use crate::ast::*;
use crate::token::Interner;

/// How constants are folded.
#[derive(Clone, Copy)]
pub(super) struct Rules {
    /// Texts as Clipper's compiler does, with its mistakes (`-kh-`).
    pub clipper: bool,
    /// One constant side may decide `.AND.` and `.OR.` (not with `-z`).
    pub shortcuts: bool,
    /// `! ! x` is x, whatever x is (not in macros).
    pub double_not: bool,
}

/// Replaces the expression by its value when that is known.
pub(super) fn node(names: &mut Interner, e: &mut Expr, rules: Rules) {
    let clipper = rules.clipper;
    let folded = match &mut e.kind {
        // Without short cuts both sides run.
        ExprKind::And(a, b) | ExprKind::Or(a, b)
            if !rules.shortcuts && (logical(a).is_none() || logical(b).is_none()) =>
        {
            None
        }
        ExprKind::Unary(op, x) => unary(*op, x, rules.double_not),
        ExprKind::Binary(BinaryOp::In, a, _) if clipper && is_empty_text(names, a) => {
            Some(ExprKind::Logical(true))
        }
        ExprKind::Binary(op, a, b) => binary(names, *op, a, b),
        ExprKind::And(a, b) => match (logical(a), logical(b)) {
            (Some(false), _) => Some(ExprKind::Logical(false)),
            (Some(true), _) => Some(take(b)),
            (None, Some(false)) => Some(ExprKind::Logical(false)),
            (None, Some(true)) => Some(take(a)),
            _ => None,
        },
        ExprKind::Or(a, b) => match (logical(a), logical(b)) {
            (Some(true), _) => Some(ExprKind::Logical(true)),
            (Some(false), _) => Some(take(b)),
            (None, Some(true)) => Some(ExprKind::Logical(true)),
            (None, Some(false)) => Some(take(a)),
            _ => None,
        },
        ExprKind::Iif(c, a, b) => match logical(c) {
            Some(yes) => {
                let chosen = if yes { a.as_mut() } else { b.as_mut() };
                // A branch that was left out is no NIL without a meaning.
                chosen.map(|x| take(x))
            }
            None => None,
        },
        ExprKind::Index(base, idx) => element(base, idx),
        ExprKind::Call(name, args) => {
            let upper = names.upper(*name);
            call(names, upper, args, clipper)
        }
        _ => None,
    };
    if let Some(kind) = folded {
        e.kind = kind;
    }
}

fn is_empty_text(names: &Interner, e: &Expr) -> bool {
    matches!(bare(e).kind, ExprKind::Str(s) if names.get(s).is_empty())
}

fn take(e: &mut Expr) -> ExprKind {
    std::mem::replace(&mut e.kind, ExprKind::Nil)
}

fn bare(e: &Expr) -> &Expr {
    super::effects::bare(e)
}

fn bare_mut(e: &mut Expr) -> &mut Expr {
    match e.kind {
        ExprKind::Paren(ref mut inner) => bare_mut(inner),
        _ => e,
    }
}

fn logical(e: &Expr) -> Option<bool> {
    match bare(e).kind {
        ExprKind::Logical(b) => Some(b),
        _ => None,
    }
}

fn number(e: &Expr) -> Option<Number> {
    match bare(e).kind {
        ExprKind::Number(n) => Some(n),
        _ => None,
    }
}

fn as_f64(n: Number) -> f64 {
    match n {
        Number::Int { value, .. } => value as f64,
        Number::Double { value, .. } => value,
    }
}

fn decimals(n: Number) -> u8 {
    match n {
        Number::Int { .. } => 0,
        Number::Double { dec, .. } => dec,
    }
}

fn int(value: i64) -> Option<ExprKind> {
    Some(ExprKind::Number(Number::Int { value, width: 0 }))
}

fn double(value: f64, dec: u8) -> Option<ExprKind> {
    value.is_finite().then_some(ExprKind::Number(Number::Double { value, width: 0, dec }))
}

fn unary(op: UnaryOp, x: &mut Expr, double_not: bool) -> Option<ExprKind> {
    if let (UnaryOp::Not, ExprKind::Unary(UnaryOp::Not, inner), true) =
        (op, &mut bare_mut(x).kind, double_not)
    {
        return Some(take(inner));
    }
    match (op, &bare(x).kind) {
        (UnaryOp::Neg, ExprKind::Number(Number::Int { value, width })) => value.checked_neg().map(|value| {
            ExprKind::Number(Number::Int { value, width: if *width > 10 { 0 } else { *width } })
        }),
        (UnaryOp::Neg, ExprKind::Number(Number::Double { value, width, dec })) => {
            let width = if *width > 10 { 0 } else { *width };
            Some(ExprKind::Number(Number::Double { value: -value, width, dec: *dec }))
        }
        (UnaryOp::Not, ExprKind::Logical(b)) => Some(ExprKind::Logical(!b)),
        _ => None,
    }
}

fn binary(names: &mut Interner, op: BinaryOp, a: &mut Expr, b: &mut Expr) -> Option<ExprKind> {
    if let (Some(x), Some(y)) = (number(a), number(b)) {
        return arithmetic(op, x, y).or_else(|| compare(op, as_f64(x), as_f64(y)));
    }
    match (op, &bare(a).kind, &bare(b).kind) {
        (BinaryOp::Add, ExprKind::Str(x), ExprKind::Str(y)) => {
            let text = [names.get(*x), names.get(*y)].concat();
            Some(ExprKind::Str(names.intern(&text)))
        }
        (BinaryOp::Sub, ExprKind::Str(x), ExprKind::Str(y)) => {
            let left = names.get(*x);
            let kept = left.iter().rposition(|c| *c != b' ').map_or(0, |n| n + 1);
            let mut text = left[..kept].to_vec();
            text.extend_from_slice(names.get(*y));
            text.resize(text.len() + left.len() - kept, b' ');
            Some(ExprKind::Str(names.intern(&text)))
        }
        (BinaryOp::In, ExprKind::Str(x), ExprKind::Str(y)) => {
            let (x, y) = (names.get(*x), names.get(*y));
            (!x.is_empty()).then(|| ExprKind::Logical(y.windows(x.len()).any(|w| w == x)))
        }
        (BinaryOp::Add, ExprKind::Date(d), ExprKind::Number(Number::Int { value, .. }))
        | (BinaryOp::Add, ExprKind::Number(Number::Int { value, .. }), ExprKind::Date(d)) => {
            i32::try_from(*value).ok().and_then(|n| d.checked_add(n)).filter(|d| *d >= 0).map(ExprKind::Date)
        }
        (BinaryOp::Eq | BinaryOp::EqEq, ExprKind::Logical(x), ExprKind::Logical(y)) => {
            Some(ExprKind::Logical(x == y))
        }
        (BinaryOp::Ne, ExprKind::Logical(x), ExprKind::Logical(y)) => Some(ExprKind::Logical(x != y)),
        // Arrays and hashes as written are not NIL: their members are not evaluated for that.
        (
            BinaryOp::Eq | BinaryOp::EqEq | BinaryOp::Ne,
            ExprKind::Nil,
            ExprKind::Array(_) | ExprKind::Hash(_),
        )
        | (
            BinaryOp::Eq | BinaryOp::EqEq | BinaryOp::Ne,
            ExprKind::Array(_) | ExprKind::Hash(_),
            ExprKind::Nil,
        ) => Some(ExprKind::Logical(op == BinaryOp::Ne)),
        _ => None,
    }
}

fn arithmetic(op: BinaryOp, x: Number, y: Number) -> Option<ExprKind> {
    let (fx, fy) = (as_f64(x), as_f64(y));
    if let (Number::Int { value: a, .. }, Number::Int { value: b, .. }) = (x, y) {
        return match op {
            BinaryOp::Add => a.checked_add(b).map_or_else(|| double(fx + fy, 0), int),
            BinaryOp::Sub => a.checked_sub(b).map_or_else(|| double(fx - fy, 0), int),
            BinaryOp::Mul => a.checked_mul(b).map_or_else(|| double(fx * fy, 0), int),
            BinaryOp::Mod => a.checked_rem(b).and_then(int),
            BinaryOp::Div if b == 0 => None,
            BinaryOp::Div if a % b == 0 => a.checked_div(b).and_then(int),
            // Other quotients and powers have SET DECIMALS of the moment: left to run time.
            _ => None,
        };
    }
    let (dx, dy) = (decimals(x), decimals(y));
    match op {
        BinaryOp::Add => double(fx + fy, dx.max(dy)),
        BinaryOp::Sub => double(fx - fy, dx.max(dy)),
        BinaryOp::Mul => double(fx * fy, dx.saturating_add(dy)),
        _ => None,
    }
}

fn compare(op: BinaryOp, a: f64, b: f64) -> Option<ExprKind> {
    let result = match op {
        BinaryOp::Eq | BinaryOp::EqEq => a == b,
        BinaryOp::Ne => a != b,
        BinaryOp::Lt => a < b,
        BinaryOp::Le => a <= b,
        BinaryOp::Gt => a > b,
        BinaryOp::Ge => a >= b,
        _ => return None,
    };
    Some(ExprKind::Logical(result))
}

fn has_macro(e: &Expr) -> bool {
    let mut found = false;
    super::walk::expr(e, &mut |x| found |= matches!(x.kind, ExprKind::Macro(_)));
    found
}

/// `{ a, b, c }[ n ]` with a constant n.
fn element(base: &mut Expr, idx: &mut [Expr]) -> Option<ExprKind> {
    let [index] = idx else { return None };
    let Some(Number::Int { value, .. }) = number(index) else { return None };
    let ExprKind::Array(members) = &mut base.kind else { return None };
    // The members that are not taken are not evaluated. A macro may stand for several.
    let plain = members.iter().all(|m| matches!(m, Arg::Value(x) if !has_macro(x)));
    let at = usize::try_from(value).ok()?.checked_sub(1)?;
    match members.get_mut(at) {
        Some(Arg::Value(x)) if plain => Some(take(x)),
        _ => None,
    }
}

/// A literal that has no side effect and no macro in it.
pub(super) fn is_constant(e: &Expr) -> bool {
    matches!(
        bare(e).kind,
        ExprKind::Nil
            | ExprKind::Logical(_)
            | ExprKind::Number(_)
            | ExprKind::Str(_)
            | ExprKind::Date(_)
            | ExprKind::Timestamp(..)
    )
}

/// Bit functions of constants, whose fractions do not count; what they give has the width of a literal.
fn bits(name: &[u8], kinds: &[&ExprKind]) -> Option<ExprKind> {
    if !name.starts_with(b"HB_BIT") {
        return None;
    }
    let n: Vec<i64> = kinds
        .iter()
        .map(|k| match k {
            ExprKind::Number(Number::Int { value, .. }) => Some(*value),
            ExprKind::Number(n) => Some(as_f64(*n) as i64),
            // A power is no literal, its decimals are those of SET DECIMALS.
            ExprKind::Binary(BinaryOp::Pow, a, b) => Some(as_f64(number(a)?).powf(as_f64(number(b)?)) as i64),
            _ => None,
        })
        .collect::<Option<_>>()?;
    match (name, n.as_slice()) {
        (b"HB_BITAND", [first, rest @ ..]) if !rest.is_empty() => int(rest.iter().fold(*first, |a, b| a & b)),
        (b"HB_BITOR", [first, rest @ ..]) if !rest.is_empty() => int(rest.iter().fold(*first, |a, b| a | b)),
        (b"HB_BITXOR", [first, rest @ ..]) if !rest.is_empty() => int(rest.iter().fold(*first, |a, b| a ^ b)),
        (b"HB_BITNOT", [a]) => int(!a),
        (b"HB_BITSHIFT", [a, by @ 0..=63]) => int(a.wrapping_shl(*by as u32)),
        (b"HB_BITSHIFT", [a, by @ -63..=-1]) => int(a >> by.unsigned_abs()),
        (b"HB_BITSET", [a, bit @ 0..=63]) => int(a | 1i64.wrapping_shl(*bit as u32)),
        (b"HB_BITRESET", [a, bit @ 0..=63]) => int(a & !1i64.wrapping_shl(*bit as u32)),
        (b"HB_BITTEST", [a, bit @ 0..=63]) => {
            Some(ExprKind::Logical(a & 1i64.wrapping_shl(*bit as u32) != 0))
        }
        _ => None,
    }
}

fn call(names: &mut Interner, name: crate::token::Text, args: &[Arg], clipper: bool) -> Option<ExprKind> {
    // Harbour counts the members as written, even when they have effects or are `...`.
    if let [Arg::Value(e)] = args {
        let count = match &bare(e).kind {
            ExprKind::Array(members) => Some(members.len()),
            ExprKind::Hash(pairs) => Some(pairs.len()),
            _ => None,
        };
        match (names.get(name), count) {
            (b"LEN", Some(n)) => return int(n as i64),
            (b"EMPTY", Some(n)) => return Some(ExprKind::Logical(n == 0)),
            _ => {}
        }
    }
    let values: Vec<&Expr> = args
        .iter()
        .map(|a| match a {
            Arg::Value(x) => Some(bare(x)),
            _ => None,
        })
        .collect::<Option<_>>()?;
    let kinds: Vec<&ExprKind> = values.iter().map(|e| &e.kind).collect();
    if let Some(folded) = bits(names.get(name), &kinds) {
        return Some(folded);
    }
    if !values.iter().all(|e| is_constant(e)) {
        return None;
    }
    match (names.get(name), kinds.as_slice()) {
        (b"LEN", [ExprKind::Str(s)]) => int(names.get(*s).len() as i64),
        (b"ASC", [ExprKind::Str(s)]) => int(names.get(*s).first().copied().unwrap_or(0).into()),
        (b"CHR", [ExprKind::Number(n)]) => {
            let code = as_f64(*n) as i64 as u8;
            let bare_number = matches!(args, [Arg::Value(e)] if matches!(e.kind, ExprKind::Number(_)));
            if clipper && bare_number && code == 0 && matches!(n, Number::Int { value, .. } if *value != 0) {
                return Some(ExprKind::Str(names.intern(b"")));
            }
            Some(ExprKind::Str(names.intern(&[code])))
        }
        (b"AT", [ExprKind::Str(x), ExprKind::Str(y)]) => {
            let (x, y) = (names.get(*x), names.get(*y));
            if x.is_empty() {
                return int(clipper.into());
            }
            int(y.windows(x.len()).position(|w| w == x).map_or(0, |n| n as i64 + 1))
        }
        (b"UPPER", [ExprKind::Str(s)]) => {
            let text = names.get(*s);
            if !text.is_ascii() {
                return None;
            }
            let upper = text.to_ascii_uppercase();
            Some(ExprKind::Str(names.intern(&upper)))
        }
        (b"MIN", [ExprKind::Number(x), ExprKind::Number(y)]) => {
            Some(ExprKind::Number(if as_f64(*y) < as_f64(*x) { *y } else { *x }))
        }
        (b"MAX", [ExprKind::Number(x), ExprKind::Number(y)]) => {
            Some(ExprKind::Number(if as_f64(*y) > as_f64(*x) { *y } else { *x }))
        }
        (b"EMPTY", [ExprKind::Logical(b)]) => Some(ExprKind::Logical(!b)),
        (b"EMPTY", [ExprKind::Nil]) => Some(ExprKind::Logical(true)),
        (b"EMPTY", [ExprKind::Number(n)]) => Some(ExprKind::Logical(as_f64(*n) == 0.0)),
        (b"INT", [ExprKind::Number(Number::Int { value, .. })]) => int(*value),
        _ => None,
    }
}
