//! Trees of fast expressions and their evaluation. Types are settled when parsing; nothing here can fail.

use super::Scope;
use crate::calendar;
use crate::dbf::decode::{self, le_int};
use crate::dbf::encode::put_decimal;
use crate::dbf::field::{Field, FieldKind};
use crate::value::Number;
use std::cmp::Ordering;

/// Character expression.
#[derive(Debug, PartialEq)]
pub enum StrNode {
    /// A C field.
    Field { at: usize, len: usize },
    /// A constant.
    Const(Vec<u8>),
    /// `RTrim()`.
    RTrim(Box<StrNode>),
    /// `LTrim()`.
    LTrim(Box<StrNode>),
    /// `SubStr()`, `Left()`: 0-based start.
    Sub { of: Box<StrNode>, start: usize, len: usize },
    /// `Right()`.
    Right { of: Box<StrNode>, len: usize },
    /// `Upper()`.
    Upper(Box<StrNode>),
    /// `Lower()`.
    Lower(Box<StrNode>),
    /// `DToS()`.
    DToS(DateNode),
    /// `Str()`, or `StrZero()` with its zeros.
    Str { of: NumNode, len: usize, dec: u8, zeros: bool },
    /// `PadR()` / `PadL()`.
    Pad { of: Box<StrNode>, len: usize, left: bool },
    /// `Descend()`.
    Descend(Box<StrNode>),
    /// `iif()`.
    If(Box<LogNode>, Box<StrNode>, Box<StrNode>),
    /// `+`.
    Concat(Vec<StrNode>),
}

/// Numeric expression; doubles carry 15 digits, longer fields are refused when parsing.
#[derive(Debug, PartialEq)]
pub enum NumNode {
    /// A number field.
    Field(Box<Field>),
    /// A constant.
    Const(f64),
    /// `RecNo()`.
    RecNo,
    /// `+ - *`.
    Arith { op: u8, a: Box<NumNode>, b: Box<NumNode> },
    /// `Len()`.
    Len(Box<StrNode>),
    /// `Year()` 0, `Month()` 1, `Day()` 2.
    Part(DateNode, u8),
    /// Unary minus.
    Neg(Box<NumNode>),
    /// `iif()`.
    If(Box<LogNode>, Box<NumNode>, Box<NumNode>),
}

/// Date expression.
#[derive(Debug, PartialEq)]
pub enum DateNode {
    /// A D field.
    Field { at: usize, len: usize },
    /// A constant (julian day).
    Const(i32),
}

/// Comparison operators.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cmp {
    /// `=`
    Eq,
    /// `==`
    Exact,
    /// `<>`
    Ne,
    /// `<`
    Lt,
    /// `<=`
    Le,
    /// `>`
    Gt,
    /// `>=`
    Ge,
}

impl Cmp {
    fn of(self, o: Ordering) -> bool {
        match self {
            Self::Eq | Self::Exact => o == Ordering::Equal,
            Self::Ne => o != Ordering::Equal,
            Self::Lt => o == Ordering::Less,
            Self::Le => o != Ordering::Greater,
            Self::Gt => o == Ordering::Greater,
            Self::Ge => o != Ordering::Less,
        }
    }
}

/// Logical expression.
#[derive(Debug, PartialEq)]
pub enum LogNode {
    /// An L field.
    Field(usize),
    /// `.T.` or `.F.`.
    Const(bool),
    /// `Deleted()`.
    Deleted,
    /// `.AND.`
    And(Box<LogNode>, Box<LogNode>),
    /// `.OR.`
    Or(Box<LogNode>, Box<LogNode>),
    /// `.NOT.`
    Not(Box<LogNode>),
    /// `iif()`.
    If(Box<LogNode>, Box<LogNode>, Box<LogNode>),
    /// Numbers compared.
    Num(Cmp, NumNode, NumNode),
    /// Dates compared.
    Date(Cmp, DateNode, DateNode),
    /// Texts compared.
    Str(Cmp, StrNode, StrNode),
    /// `$`.
    Within(StrNode, StrNode),
    /// `Empty()` of a text.
    EmptyStr(StrNode),
    /// `Empty()` of a number.
    EmptyNum(NumNode),
    /// `Empty()` of a date.
    EmptyDate(DateNode),
}

fn rtrim(s: &[u8]) -> &[u8] {
    let n = s.iter().rposition(|&b| b != b' ').map_or(0, |i| i + 1);
    &s[..n]
}

/// Leading blanks become zeros, a sign behind them goes to the front.
fn fill_with_zeros(text: &mut [u8]) {
    let blanks = text.iter().take_while(|&&b| b == b' ').count();
    text[..blanks].fill(b'0');
    if text.get(blanks) == Some(&b'-') {
        text[blanks] = b'0';
        text[0] = b'-';
    }
}

/// Takes note of a part of the record: first byte and length.
type Note<'n> = &'n mut dyn FnMut(usize, usize);

impl super::Root {
    /// Notes what the expression looks at.
    pub(super) fn reads(&self, note: Note<'_>) {
        match self {
            Self::Field(f) => field_reads(f, note),
            Self::Str(s) => s.reads(note),
            Self::Date(d) => d.reads(note),
            Self::Log(l) => l.reads(note),
            Self::Num(n) => n.reads(note),
        }
    }

    /// True if settings do not change what it says of a record.
    pub(super) fn is_steady(&self) -> bool {
        match self {
            Self::Field(_) | Self::Date(_) => true,
            Self::Str(s) => s.is_steady(),
            Self::Log(l) => l.is_steady(),
            Self::Num(n) => n.is_steady(),
        }
    }
}

fn field_reads(f: &Field, note: Note<'_>) {
    note(f.offset as usize, f.len as usize);
    for bit in [f.null_bit, f.len_bit].into_iter().flatten() {
        note(f.bits_at as usize + bit as usize / 8, 1);
    }
}

impl StrNode {
    fn reads(&self, note: Note<'_>) {
        match self {
            Self::Field { at, len } => note(*at, *len),
            Self::Const(_) => {}
            Self::RTrim(of) | Self::LTrim(of) | Self::Upper(of) | Self::Lower(of) => of.reads(note),
            Self::Sub { of, .. } | Self::Right { of, .. } | Self::Pad { of, .. } => of.reads(note),
            Self::Descend(of) => of.reads(note),
            Self::DToS(d) => d.reads(note),
            Self::Str { of, .. } => of.reads(note),
            Self::If(cond, a, b) => {
                cond.reads(note);
                a.reads(note);
                b.reads(note);
            }
            Self::Concat(parts) => parts.iter().for_each(|p| p.reads(note)),
        }
    }

    fn is_steady(&self) -> bool {
        match self {
            Self::Field { .. } | Self::Const(_) | Self::DToS(_) => true,
            Self::RTrim(of) | Self::LTrim(of) | Self::Upper(of) | Self::Lower(of) | Self::Descend(of) => {
                of.is_steady()
            }
            Self::Sub { of, .. } | Self::Right { of, .. } | Self::Pad { of, .. } => of.is_steady(),
            Self::Str { of, .. } => of.is_steady(),
            Self::If(cond, a, b) => cond.is_steady() && a.is_steady() && b.is_steady(),
            Self::Concat(parts) => parts.iter().all(Self::is_steady),
        }
    }

    /// The bytes without copying, where that is possible.
    #[inline]
    pub fn slice<'a>(&'a self, record: &'a [u8]) -> Option<&'a [u8]> {
        Some(match self {
            Self::Field { at, len } => &record[*at..*at + *len],
            Self::Const(c) => c,
            Self::RTrim(of) => rtrim(of.slice(record)?),
            Self::LTrim(of) => {
                let s = of.slice(record)?;
                &s[s.iter().position(|&b| b != b' ').unwrap_or(s.len())..]
            }
            Self::Sub { of, start, len } => {
                let s = of.slice(record)?;
                let from = (*start).min(s.len());
                &s[from..from.saturating_add(*len).min(s.len())]
            }
            Self::Right { of, len } => {
                let s = of.slice(record)?;
                &s[s.len().saturating_sub(*len)..]
            }
            _ => return None,
        })
    }

    /// Appends the bytes.
    pub fn append(&self, record: &[u8], scope: &Scope<'_>, out: &mut Vec<u8>) {
        if let Some(s) = self.slice(record) {
            out.extend_from_slice(s);
            return;
        }
        let start = out.len();
        match self {
            Self::Upper(of) => {
                of.append(record, scope, out);
                out[start..].iter_mut().for_each(|b| *b = scope.upper[*b as usize]);
            }
            Self::Lower(of) => {
                of.append(record, scope, out);
                out[start..].iter_mut().for_each(|b| *b = scope.lower[*b as usize]);
            }
            Self::DToS(d) => match d.stored(record) {
                Some(text) => out.extend_from_slice(text),
                None => out.extend_from_slice(&calendar::dtos(d.eval(record))),
            },
            Self::Str { of, len, dec, zeros } => {
                if let Some(digits) = of.stored(record, *dec).filter(|d| d.len() <= *len) {
                    out.resize(start + len - digits.len(), if *zeros { b'0' } else { b' ' });
                    out.extend_from_slice(digits);
                    return;
                }
                out.resize(start + len, b' ');
                put_decimal(of.number(record, scope), *dec, &mut out[start..]);
                if *zeros {
                    fill_with_zeros(&mut out[start..]);
                }
            }
            Self::Descend(of) => {
                of.append(record, scope, out);
                out[start..].iter_mut().for_each(|b| *b = b.wrapping_neg());
            }
            Self::If(cond, a, b) => {
                let chosen = if cond.eval(record, scope) { a } else { b };
                chosen.append(record, scope, out);
            }
            Self::Pad { of, len, left } => {
                of.append(record, scope, out);
                let had = out.len() - start;
                if had > *len {
                    out.truncate(start + len);
                } else {
                    out.resize(start + len, b' ');
                    if *left {
                        out[start..].rotate_right(len - had);
                    }
                }
            }
            Self::Concat(parts) => parts.iter().for_each(|p| p.append(record, scope, out)),
            Self::RTrim(of) => {
                of.append(record, scope, out);
                let n = rtrim(&out[start..]).len();
                out.truncate(start + n);
            }
            Self::LTrim(of) => {
                of.append(record, scope, out);
                let n = out[start..].iter().take_while(|&&b| b == b' ').count();
                out.drain(start..start + n);
            }
            Self::Sub { of, start: from, len } => {
                of.append(record, scope, out);
                let n = (*from).min(out.len() - start);
                out.drain(start..start + n);
                out.truncate(start + len.min(&(out.len() - start)));
            }
            Self::Right { of, len } => {
                of.append(record, scope, out);
                let n = (out.len() - start).saturating_sub(*len);
                out.drain(start..start + n);
            }
            Self::Field { .. } | Self::Const(_) => {}
        }
    }

    fn with<T>(&self, record: &[u8], scope: &Scope<'_>, look: impl FnOnce(&[u8]) -> T) -> T {
        match self.slice(record) {
            Some(s) => look(s),
            None => {
                let mut out = Vec::with_capacity(64);
                self.append(record, scope, &mut out);
                look(&out)
            }
        }
    }
}

impl NumNode {
    fn reads(&self, note: Note<'_>) {
        match self {
            Self::Field(f) => field_reads(f, note),
            Self::Const(_) | Self::RecNo => {}
            Self::Arith { a, b, .. } => {
                a.reads(note);
                b.reads(note);
            }
            Self::Len(s) => s.reads(note),
            Self::Part(d, _) => d.reads(note),
            Self::Neg(n) => n.reads(note),
            Self::If(cond, a, b) => {
                cond.reads(note);
                a.reads(note);
                b.reads(note);
            }
        }
    }

    fn is_steady(&self) -> bool {
        match self {
            Self::Field(_) | Self::Const(_) | Self::RecNo | Self::Part(..) => true,
            Self::Arith { a, b, .. } => a.is_steady() && b.is_steady(),
            Self::Len(s) => s.is_steady(),
            Self::Neg(n) => n.is_steady(),
            Self::If(cond, a, b) => cond.is_steady() && a.is_steady() && b.is_steady(),
        }
    }

    /// Most digits before the point that the value can have.
    pub(super) fn most_digits(&self) -> u32 {
        match self {
            Self::Field(f) if f.kind == FieldKind::Numeric => u32::from(f.len),
            Self::Field(f) if f.kind == FieldKind::Integer && f.len <= 4 => 10,
            // Anything.
            Self::Field(_) => 400,
            Self::Const(c) => c.abs().log10().max(0.0) as u32 + 1,
            Self::RecNo | Self::Len(_) => 10,
            Self::Part(..) => 5,
            Self::Arith { op: b'*', a, b } => a.most_digits().saturating_add(b.most_digits()),
            Self::Arith { a, b, .. } => a.most_digits().max(b.most_digits()).saturating_add(1),
            Self::Neg(n) => n.most_digits(),
            Self::If(_, a, b) => a.most_digits().max(b.most_digits()),
        }
    }

    /// The digits of a field of kind N, if they are what `Str()` with `dec` decimals makes of its value.
    #[inline]
    fn stored<'a>(&self, record: &'a [u8], dec: u8) -> Option<&'a [u8]> {
        match self {
            Self::Field(f) if f.kind == FieldKind::Numeric && f.dec == dec => {
                decode::plain_number(f.bytes(record), dec)
            }
            _ => None,
        }
    }

    pub(super) fn number(&self, record: &[u8], scope: &Scope<'_>) -> Number {
        match self {
            Self::Field(f) => field_number(f, record),
            Self::RecNo => Number::Int(i64::from(scope.recno)),
            n => Number::Double(n.eval(record, scope)),
        }
    }

    #[inline]
    fn eval(&self, record: &[u8], scope: &Scope<'_>) -> f64 {
        match self {
            Self::Field(f) => match field_number(f, record) {
                Number::Int(i) => i as f64,
                Number::Double(d) => d,
            },
            Self::Const(c) => *c,
            Self::RecNo => scope.recno as f64,
            Self::Arith { op, a, b } => {
                let (a, b) = (a.eval(record, scope), b.eval(record, scope));
                match op {
                    b'+' => a + b,
                    b'-' => a - b,
                    _ => a * b,
                }
            }
            Self::Len(s) => s.with(record, scope, |s| s.len() as f64),
            Self::Part(d, part) => {
                let (y, m, day) = calendar::from_julian(d.eval(record));
                [y, m, day][*part as usize] as f64
            }
            Self::Neg(n) => -n.eval(record, scope),
            Self::If(cond, a, b) => {
                let chosen = if cond.eval(record, scope) { a } else { b };
                chosen.eval(record, scope)
            }
        }
    }
}

#[inline]
fn field_number(f: &Field, record: &[u8]) -> Number {
    let b = f.bytes(record);
    match f.kind {
        FieldKind::Numeric => decode::parse_number(b),
        FieldKind::Double => {
            let mut raw = [0u8; 8];
            raw.copy_from_slice(&b[..8]);
            Number::Double(f64::from_le_bytes(raw))
        }
        FieldKind::AutoInc => Number::Int(le_int(b)),
        _ if f.dec > 0 => Number::Double(le_int(b) as f64 / decode::pow10(f.dec)),
        _ => Number::Int(le_int(b)),
    }
}

impl DateNode {
    fn reads(&self, note: Note<'_>) {
        match self {
            Self::Field { at, len } => note(*at, *len),
            Self::Const(_) => {}
        }
    }

    /// The text of a field that holds a day as text.
    #[inline]
    fn stored<'a>(&self, record: &'a [u8]) -> Option<&'a [u8]> {
        match self {
            Self::Field { at, len: 8 } => Some(&record[*at..*at + 8]).filter(|t| calendar::is_dtos(t)),
            _ => None,
        }
    }

    /// Julian day, 0 = empty.
    #[inline]
    pub fn eval(&self, record: &[u8]) -> i32 {
        match self {
            Self::Field { at, len: 8 } => calendar::parse_dtos(&record[*at..*at + 8]),
            Self::Field { at, len: 3 } => le_int(&record[*at..*at + 3]) as i32 & 0x00FF_FFFF,
            Self::Field { at, len } => le_int(&record[*at..*at + *len]) as i32,
            Self::Const(j) => *j,
        }
    }
}

/// Compares texts as the operators do; `==` is decided by the caller.
#[inline]
pub fn compare_text(a: &[u8], b: &[u8], scope: &Scope<'_>) -> Ordering {
    match scope.collation {
        Some(c) if scope.exact => return c.compare(a, b),
        Some(c) => return c.compare_keys(a, b),
        None => {}
    }
    let n = a.len().min(b.len());
    a[..n].cmp(&b[..n]).then_with(|| {
        let longer = if a.len() > b.len() { &a[n..] } else { &b[n..] };
        // A longer left side counts as equal unless SET EXACT is on; then only blanks at the end do not count.
        let same = if scope.exact { rtrim(longer).is_empty() } else { a.len() >= b.len() };
        if same { Ordering::Equal } else { a.len().cmp(&b.len()) }
    })
}

fn find(needle: &[u8], hay: &[u8]) -> bool {
    !needle.is_empty() && needle.len() <= hay.len() && hay.windows(needle.len()).any(|w| w == needle)
}

impl LogNode {
    fn reads(&self, note: Note<'_>) {
        match self {
            Self::Field(at) => note(*at, 1),
            Self::Const(_) => {}
            Self::Deleted => note(0, 1),
            Self::And(a, b) | Self::Or(a, b) => {
                a.reads(note);
                b.reads(note);
            }
            Self::Not(a) => a.reads(note),
            Self::If(cond, a, b) => {
                cond.reads(note);
                a.reads(note);
                b.reads(note);
            }
            Self::Num(_, a, b) => {
                a.reads(note);
                b.reads(note);
            }
            Self::Date(_, a, b) => {
                a.reads(note);
                b.reads(note);
            }
            Self::Str(_, a, b) | Self::Within(a, b) => {
                a.reads(note);
                b.reads(note);
            }
            Self::EmptyStr(s) => s.reads(note),
            Self::EmptyNum(n) => n.reads(note),
            Self::EmptyDate(d) => d.reads(note),
        }
    }

    /// True if settings do not change what it says of a record: texts are compared as SET EXACT and the code page have it.
    pub(super) fn is_steady(&self) -> bool {
        match self {
            Self::And(a, b) | Self::Or(a, b) => a.is_steady() && b.is_steady(),
            Self::Not(a) => a.is_steady(),
            Self::If(cond, a, b) => cond.is_steady() && a.is_steady() && b.is_steady(),
            Self::Str(..) | Self::Within(..) => false,
            Self::Num(_, a, b) => a.is_steady() && b.is_steady(),
            Self::EmptyStr(s) => s.is_steady(),
            Self::EmptyNum(n) => n.is_steady(),
            Self::Field(_) | Self::Const(_) | Self::Deleted | Self::Date(..) | Self::EmptyDate(_) => true,
        }
    }

    /// Truth on a record.
    #[inline]
    pub fn eval(&self, record: &[u8], scope: &Scope<'_>) -> bool {
        match self {
            Self::Field(at) => matches!(record[*at], b'T' | b't' | b'Y' | b'y'),
            Self::Const(b) => *b,
            Self::Deleted => record[0] == b'*',
            Self::And(a, b) => a.eval(record, scope) && b.eval(record, scope),
            Self::Or(a, b) => a.eval(record, scope) || b.eval(record, scope),
            Self::Not(a) => !a.eval(record, scope),
            Self::If(cond, a, b) => {
                let chosen = if cond.eval(record, scope) { a } else { b };
                chosen.eval(record, scope)
            }
            Self::Num(op, a, b) => {
                let (a, b) = (a.eval(record, scope), b.eval(record, scope));
                a.partial_cmp(&b).is_some_and(|o| op.of(o))
            }
            Self::Date(op, a, b) => op.of(a.eval(record).cmp(&b.eval(record))),
            Self::Str(Cmp::Exact, a, b) => a.with(record, scope, |a| b.with(record, scope, |b| a == b)),
            Self::Str(op, a, b) => {
                a.with(record, scope, |a| b.with(record, scope, |b| op.of(compare_text(a, b, scope))))
            }
            Self::Within(a, b) => a.with(record, scope, |a| b.with(record, scope, |b| find(a, b))),
            Self::EmptyStr(s) => {
                s.with(record, scope, |s| s.iter().all(|b| matches!(b, b' ' | b'\t' | b'\r' | b'\n')))
            }
            Self::EmptyNum(n) => n.eval(record, scope) == 0.0,
            Self::EmptyDate(d) => d.eval(record) == 0,
        }
    }
}
