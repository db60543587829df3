//! `#if`, `#ifdef`, `#ifndef`, `#elif`, `#else`, `#endif` and their expressions.

use super::engine::Run;
use super::rule::is_punct;
use crate::diag::Diagnostic;
use crate::source::Span;
use crate::token::{Punct, Token, TokenKind};

/// One open `#if`.
#[derive(Clone, Copy, Debug)]
struct Condition {
    /// Its lines are read now.
    active: bool,
    /// One of its parts was read already.
    done: bool,
    /// The lines around it are read.
    outer: bool,
    /// `#else` was met.
    last: bool,
}

/// The open `#if`s.
#[derive(Clone, Debug, Default)]
pub(super) struct Conditions(Vec<Condition>);

/// `#if`s in `#if`s, at most.
const MAX_CONDITIONS: usize = 10_000;
/// Parentheses in the expression of an `#if`, at most.
const MAX_DEPTH: usize = 200;

impl Conditions {
    /// The lines read now are left out.
    pub fn skipping(&self) -> bool {
        self.0.last().is_some_and(|c| !c.active)
    }
}

impl Run<'_> {
    /// Opens a condition. `value` is asked only when the lines around it are read.
    pub fn open_condition(&mut self, span: Span, value: bool) {
        let outer = !self.conditions.skipping();
        if self.conditions.0.len() >= MAX_CONDITIONS {
            self.report(Diagnostic::error("E0031", "#if is nested too deeply", span));
            self.stopped = true;
            return;
        }
        let active = outer && value;
        self.conditions.0.push(Condition { active, done: active, outer, last: false });
    }

    /// `#elif`
    pub fn elif(&mut self, span: Span, tokens: &[Token]) {
        match self.conditions.0.last().copied() {
            Some(c) => {
                // Harbour: after an #else the next #elif may open its lines again.
                let open = c.outer && !c.active && (!c.done || c.last);
                let value = open && self.condition_value(tokens, span);
                if let Some(c) = self.conditions.0.last_mut() {
                    c.active = value;
                    c.done |= value;
                }
            }
            None => self.report(Diagnostic::error("E0015", "#else does not match #ifdef", span)),
        }
    }

    /// `#else`
    pub fn else_condition(&mut self, span: Span) {
        match self.conditions.0.last_mut() {
            Some(c) => {
                // Harbour: a second #else turns back.
                c.active = c.outer && !c.active && (!c.done || c.last);
                c.done = true;
                c.last = true;
            }
            None => self.report(Diagnostic::error("E0015", "#else does not match #ifdef", span)),
        }
    }

    /// `#endif`
    pub fn close_condition(&mut self, span: Span) {
        if self.conditions.0.pop().is_none() {
            self.report(Diagnostic::error("E0014", "#endif does not match #ifdef", span));
        }
    }

    /// Value of the expression of an `#if` or `#elif`.
    pub fn condition_value(&mut self, tokens: &[Token], span: Span) -> bool {
        let tokens = self.expand_condition(tokens);
        let mut reader = Reader { tokens: &tokens, pos: 0, depth: 0, run: self };
        let value = reader.binary(0);
        let rest = reader.pos < tokens.len();
        match value {
            Some(v) if !rest => v != 0,
            _ => {
                let found = Diagnostic::error("E0025", "Error in #if expression", span);
                self.report(found);
                false
            }
        }
    }
}

/// Operators stronger than this belong to the operand of `!`.
const NOT: u8 = 2;

struct Reader<'a, 'b, 'c> {
    tokens: &'a [Token],
    pos: usize,
    depth: usize,
    run: &'b mut Run<'c>,
}

/// Binary operators of `#if` by strength.
fn strength(tokens: &[Token]) -> Option<(u8, usize, Operator)> {
    use Operator::*;
    let TokenKind::Punct(p) = tokens.first()?.kind else { return None };
    let twice = tokens.get(1).is_some_and(|t| t.spaces == 0 && is_punct(t, p));
    Some(match p {
        Punct::Or => (1, 1, LogicalOr),
        Punct::Pipe if twice => (1, 2, LogicalOr),
        // Harbour: of equal strength, from left to right.
        Punct::And => (1, 1, LogicalAnd),
        Punct::Pipe => (3, 1, BitOr),
        Punct::Power => (4, 1, BitXor),
        Punct::Amp => (5, 1, BitAnd),
        Punct::EqEq => (6, 1, Equal),
        Punct::LessGreater | Punct::NotEq | Punct::Hash => (6, 1, NotEqual),
        Punct::Less if twice => (8, 2, ShiftLeft),
        Punct::Greater if twice => (8, 2, ShiftRight),
        Punct::Less => (7, 1, Less),
        Punct::LessEq => (7, 1, LessEqual),
        Punct::Greater => (7, 1, Greater),
        Punct::GreaterEq => (7, 1, GreaterEqual),
        Punct::Plus => (9, 1, Add),
        Punct::Minus => (9, 1, Subtract),
        Punct::Star => (10, 1, Multiply),
        Punct::Slash => (10, 1, Divide),
        Punct::Percent => (10, 1, Remainder),
        _ => return None,
    })
}

#[derive(Clone, Copy)]
enum Operator {
    LogicalOr,
    LogicalAnd,
    BitOr,
    BitXor,
    BitAnd,
    Equal,
    NotEqual,
    Less,
    LessEqual,
    Greater,
    GreaterEqual,
    ShiftLeft,
    ShiftRight,
    Add,
    Subtract,
    Multiply,
    Divide,
    Remainder,
}

impl Operator {
    fn apply(self, a: i64, b: i64) -> Option<i64> {
        use Operator::*;
        Some(match self {
            LogicalOr => i64::from(a != 0 || b != 0),
            LogicalAnd => i64::from(a != 0 && b != 0),
            BitOr => a | b,
            BitXor => a ^ b,
            BitAnd => a & b,
            Equal => i64::from(a == b),
            NotEqual => i64::from(a != b),
            Less => i64::from(a < b),
            LessEqual => i64::from(a <= b),
            Greater => i64::from(a > b),
            GreaterEqual => i64::from(a >= b),
            ShiftLeft => a.wrapping_shl(b as u32),
            ShiftRight => a.wrapping_shr(b as u32),
            Add => a.wrapping_add(b),
            Subtract => a.wrapping_sub(b),
            Multiply => a.wrapping_mul(b),
            Divide => a.checked_div(b)?,
            Remainder => a.checked_rem(b)?,
        })
    }
}

impl Reader<'_, '_, '_> {
    fn binary(&mut self, least: u8) -> Option<i64> {
        let mut value = self.unary()?;
        while let Some((power, len, op)) = strength(&self.tokens[self.pos..]) {
            if power <= least {
                break;
            }
            self.pos += len;
            let right = self.binary(power)?;
            value = op.apply(value, right)?;
        }
        Some(value)
    }

    fn unary(&mut self) -> Option<i64> {
        let token = *self.tokens.get(self.pos)?;
        self.pos += 1;
        if self.depth >= MAX_DEPTH {
            return None;
        }
        self.depth += 1;
        let value = match token.kind {
            // Weaker than comparison, as in the language.
            TokenKind::Punct(Punct::Not) => self.binary(NOT).map(|v| i64::from(v == 0)),
            TokenKind::Punct(Punct::Minus) => self.unary().map(i64::wrapping_neg),
            TokenKind::Punct(Punct::Plus) => self.unary(),
            TokenKind::Punct(Punct::LParen) => {
                let value = self.binary(0);
                let closed = self.tokens.get(self.pos).is_some_and(|t| is_punct(t, Punct::RParen));
                self.pos += 1;
                value.filter(|_| closed)
            }
            TokenKind::Logical(v) => Some(i64::from(v)),
            TokenKind::Number => number(self.run.names.get(token.text)),
            _ => None,
        };
        self.depth -= 1;
        value
    }
}

/// Whole numbers, decimal or hexadecimal.
fn number(text: &[u8]) -> Option<i64> {
    let text = std::str::from_utf8(text).ok()?;
    match text.strip_prefix("0x").or_else(|| text.strip_prefix("0X")) {
        Some(hex) => u64::from_str_radix(hex, 16).ok().map(|v| v as i64),
        None => text.split('.').next()?.parse().ok(),
    }
}
