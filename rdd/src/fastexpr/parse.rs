//! From text to tree: a small recursive descent that gives up (`None`) on anything it is not sure about.

use super::node::{Cmp, DateNode, LogNode, NumNode, StrNode};
use super::{Reading, Root};
use crate::calendar;
use crate::dbf::field::{Field, FieldKind};

/// Nesting allowed before giving up: hostile header texts must not overflow the stack.
const MAX_DEPTH: u32 = 64;

/// Digits of whole numbers that a double holds exactly, and rounds as the language rounds them.
const EXACT_DIGITS: u32 = 14;

#[derive(Clone, Debug, PartialEq)]
enum Token {
    Name(Vec<u8>),
    Str(Vec<u8>),
    Num(f64),
    Date(i32),
    True,
    False,
    And,
    Or,
    Not,
    Op(Cmp),
    Punct(u8),
    Arrow,
}

/// A typed subtree.
enum Node {
    Str(StrNode),
    Num(NumNode),
    Date(DateNode),
    Log(LogNode),
}

pub(super) fn parse(text: &[u8], fields: &[Field], reading: Reading<'_>) -> Option<Root> {
    let tokens = lex(text)?;
    // A bare field keeps its own type, width and decimals.
    if let Some(name) = bare_name(&tokens) {
        let f = lookup(fields, name)?;
        let plain = matches!(
            f.kind,
            FieldKind::Char
                | FieldKind::Numeric
                | FieldKind::Logical
                | FieldKind::Date
                | FieldKind::Integer
                | FieldKind::Double
                | FieldKind::Timestamp
                | FieldKind::ModTime
                | FieldKind::RowVersion
                | FieldKind::AutoInc
                | FieldKind::VarText
        );
        if !plain || reading.translated && f.is_translated() {
            return None;
        }
        return Some(Root::Field(Box::new(f.clone())));
    }
    let mut p = Parser { tokens: &tokens, at: 0, fields, reading, depth: 0 };
    let node = p.or()?;
    if p.at != tokens.len() {
        return None;
    }
    match node {
        Node::Str(s) => Some(Root::Str(s)),
        Node::Date(d) => Some(Root::Date(d)),
        Node::Log(l) => Some(Root::Log(l)),
        // Width and decimals of computed numbers are the language's business; where they do not count, whole numbers have to be exact.
        Node::Num(n) => (reading.key && n.most_digits() <= EXACT_DIGITS).then_some(Root::Num(n)),
    }
}

fn bare_name(tokens: &[Token]) -> Option<&[u8]> {
    match tokens {
        [Token::Name(n)] => Some(n),
        [Token::Name(a), Token::Arrow, Token::Name(n)] if is_field_word(a) => Some(n),
        _ => None,
    }
}

fn is_field_word(name: &[u8]) -> bool {
    let bare = name.strip_prefix(b"_").unwrap_or(name);
    bare.len() >= 4 && b"FIELD".starts_with(bare)
}

fn lookup<'a>(fields: &'a [Field], name: &[u8]) -> Option<&'a Field> {
    let name = &name[..name.len().min(10)];
    fields.iter().find(|f| f.name == name)
}

fn lex(text: &[u8]) -> Option<Vec<Token>> {
    let mut out = Vec::new();
    let mut i = 0;
    while i < text.len() {
        let b = text[i];
        let next = text.get(i + 1).copied().unwrap_or(0);
        match b {
            b' ' | b'\t' => i += 1,
            b'"' | b'\'' => {
                let end = i + 1 + text[i + 1..].iter().position(|&c| c == b)?;
                out.push(Token::Str(text[i + 1..end].to_vec()));
                i = end + 1;
            }
            b'0' if matches!(next, b'd' | b'D') => {
                let digits = text.get(i + 2..i + 10)?;
                if !digits.iter().all(u8::is_ascii_digit)
                    || text.get(i + 10).is_some_and(u8::is_ascii_alphanumeric)
                {
                    return None;
                }
                out.push(Token::Date(calendar::parse_dtos(digits)));
                i += 10;
            }
            b'0'..=b'9' => {
                let n = text[i..].iter().take_while(|c| c.is_ascii_digit() || **c == b'.').count();
                let s = &text[i..i + n];
                // `1.AND.` and `0x10` are left to the language.
                if s.ends_with(b".") || n > 15 || text.get(i + n).is_some_and(|c| c.is_ascii_alphabetic()) {
                    return None;
                }
                out.push(Token::Num(std::str::from_utf8(s).ok()?.parse().ok()?));
                i += n;
            }
            b'.' => {
                let end = i + 1 + text[i + 1..].iter().position(|&c| c == b'.')?;
                out.push(match text[i + 1..end].to_ascii_uppercase().as_slice() {
                    b"T" | b"Y" => Token::True,
                    b"F" | b"N" => Token::False,
                    b"AND" => Token::And,
                    b"OR" => Token::Or,
                    b"NOT" => Token::Not,
                    _ => return None,
                });
                i = end + 1;
            }
            b'-' if next == b'>' => {
                out.push(Token::Arrow);
                i += 2;
            }
            b'=' if next == b'=' => {
                out.push(Token::Op(Cmp::Exact));
                i += 2;
            }
            b'=' => {
                out.push(Token::Op(Cmp::Eq));
                i += 1;
            }
            b'<' | b'>' | b'!' | b'#' => {
                let (op, n) = match (b, next) {
                    (b'<', b'=') => (Token::Op(Cmp::Le), 2),
                    (b'<', b'>') | (b'!', b'=') => (Token::Op(Cmp::Ne), 2),
                    (b'<', _) => (Token::Op(Cmp::Lt), 1),
                    (b'>', b'=') => (Token::Op(Cmp::Ge), 2),
                    (b'>', _) => (Token::Op(Cmp::Gt), 1),
                    (b'#', _) => (Token::Op(Cmp::Ne), 1),
                    _ => (Token::Not, 1),
                };
                out.push(op);
                i += n;
            }
            b'+' | b'*' | b'(' | b')' | b',' | b'$' | b'-' => {
                if next == b && matches!(b, b'+' | b'-' | b'*')
                    || next == b'=' && matches!(b, b'+' | b'-' | b'*')
                {
                    return None;
                }
                out.push(Token::Punct(b));
                i += 1;
            }
            b'A'..=b'Z' | b'a'..=b'z' | b'_' => {
                let n = text[i..].iter().take_while(|c| c.is_ascii_alphanumeric() || **c == b'_').count();
                out.push(Token::Name(text[i..i + n].to_ascii_uppercase()));
                i += n;
            }
            _ => return None,
        }
    }
    Some(out)
}

struct Parser<'a> {
    tokens: &'a [Token],
    at: usize,
    fields: &'a [Field],
    reading: Reading<'a>,
    depth: u32,
}

impl Parser<'_> {
    fn peek(&self) -> Option<&Token> {
        self.tokens.get(self.at)
    }

    fn eat(&mut self, t: &Token) -> bool {
        let hit = self.peek() == Some(t);
        self.at += hit as usize;
        hit
    }

    fn punct(&mut self, b: u8) -> Option<()> {
        self.eat(&Token::Punct(b)).then_some(())
    }

    fn or(&mut self) -> Option<Node> {
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return None;
        }
        let mut left = self.and()?;
        while self.eat(&Token::Or) {
            let (Node::Log(a), Node::Log(b)) = (left, self.and()?) else { return None };
            left = Node::Log(LogNode::Or(Box::new(a), Box::new(b)));
        }
        self.depth -= 1;
        Some(left)
    }

    fn and(&mut self) -> Option<Node> {
        let mut left = self.not()?;
        while self.eat(&Token::And) {
            let (Node::Log(a), Node::Log(b)) = (left, self.not()?) else { return None };
            left = Node::Log(LogNode::And(Box::new(a), Box::new(b)));
        }
        Some(left)
    }

    fn not(&mut self) -> Option<Node> {
        if self.eat(&Token::Not) {
            self.depth += 1;
            if self.depth > MAX_DEPTH {
                return None;
            }
            // NOT binds tighter than comparison only in front of a term; `! a = b` is left to the language.
            let Node::Log(l) = self.primary()? else { return None };
            self.depth -= 1;
            return Some(Node::Log(LogNode::Not(Box::new(l))));
        }
        self.comparison()
    }

    fn comparison(&mut self) -> Option<Node> {
        let left = self.sum()?;
        let op = match self.peek() {
            Some(Token::Op(op)) => *op,
            Some(Token::Punct(b'$')) => {
                self.at += 1;
                let (Node::Str(a), Node::Str(b)) = (left, self.sum()?) else { return None };
                return Some(Node::Log(LogNode::Within(a, b)));
            }
            _ => return Some(left),
        };
        self.at += 1;
        let right = self.sum()?;
        let node = match (left, right) {
            (Node::Str(a), Node::Str(b)) => LogNode::Str(op, a, b),
            (Node::Num(a), Node::Num(b)) => LogNode::Num(op, short(a)?, short(b)?),
            (Node::Date(a), Node::Date(b)) => LogNode::Date(op, a, b),
            _ => return None,
        };
        if matches!(self.peek(), Some(Token::Op(_) | Token::Punct(b'$'))) {
            return None;
        }
        Some(Node::Log(node))
    }

    fn sum(&mut self) -> Option<Node> {
        let mut left = self.product()?;
        loop {
            let op = match self.peek() {
                Some(Token::Punct(b @ (b'+' | b'-'))) => *b,
                _ => return Some(left),
            };
            self.at += 1;
            left = match (left, self.product()?, op) {
                (Node::Str(StrNode::Concat(mut parts)), Node::Str(b), b'+') => {
                    parts.push(b);
                    Node::Str(StrNode::Concat(parts))
                }
                (Node::Str(a), Node::Str(b), b'+') => Node::Str(StrNode::Concat(vec![a, b])),
                (Node::Num(a), Node::Num(b), op) => {
                    Node::Num(NumNode::Arith { op, a: Box::new(short(a)?), b: Box::new(short(b)?) })
                }
                _ => return None,
            };
        }
    }

    fn product(&mut self) -> Option<Node> {
        let mut left = self.primary()?;
        while self.eat(&Token::Punct(b'*')) {
            let (Node::Num(a), Node::Num(b)) = (left, self.primary()?) else { return None };
            left = Node::Num(NumNode::Arith { op: b'*', a: Box::new(short(a)?), b: Box::new(short(b)?) });
        }
        Some(left)
    }

    fn primary(&mut self) -> Option<Node> {
        let token = self.peek()?.clone();
        self.at += 1;
        match token {
            Token::Str(s) => Some(Node::Str(StrNode::Const(s))),
            Token::Num(n) => Some(Node::Num(NumNode::Const(n))),
            Token::Date(d) => Some(Node::Date(DateNode::Const(d))),
            Token::True => Some(Node::Log(LogNode::Const(true))),
            Token::False => Some(Node::Log(LogNode::Const(false))),
            Token::Punct(b'(') => {
                let node = self.or()?;
                self.punct(b')')?;
                Some(node)
            }
            Token::Punct(b'-') => {
                self.depth += 1;
                if self.depth > MAX_DEPTH {
                    return None;
                }
                let Node::Num(n) = self.primary()? else { return None };
                self.depth -= 1;
                Some(Node::Num(NumNode::Neg(Box::new(short(n)?))))
            }
            Token::Name(name) => {
                if self.eat(&Token::Arrow) {
                    if !is_field_word(&name) && (name != self.reading.alias || name.is_empty()) {
                        return None;
                    }
                    let Some(Token::Name(n)) = self.peek().cloned() else { return None };
                    self.at += 1;
                    if self.peek() == Some(&Token::Punct(b'(')) {
                        return None;
                    }
                    return self.field(&n);
                }
                if self.eat(&Token::Punct(b'(')) {
                    return self.call(&name);
                }
                self.field(&name)
            }
            _ => None,
        }
    }

    fn field(&self, name: &[u8]) -> Option<Node> {
        let f = lookup(self.fields, name)?;
        let (at, len) = (f.offset as usize, f.len as usize);
        Some(match f.kind {
            FieldKind::Char if self.reading.translated && f.is_translated() => return None,
            FieldKind::Char => Node::Str(StrNode::Field { at, len }),
            FieldKind::Numeric | FieldKind::Integer | FieldKind::Double | FieldKind::AutoInc => {
                Node::Num(NumNode::Field(Box::new(f.clone())))
            }
            FieldKind::Date => Node::Date(DateNode::Field { at, len }),
            FieldKind::Logical => Node::Log(LogNode::Field(at)),
            _ => return None,
        })
    }

    fn text(&mut self) -> Option<StrNode> {
        match self.sum()? {
            Node::Str(s) => Some(s),
            _ => None,
        }
    }

    fn date(&mut self) -> Option<DateNode> {
        match self.sum()? {
            Node::Date(d) => Some(d),
            _ => None,
        }
    }

    /// A whole number constant within what record bytes can need.
    fn count(&mut self) -> Option<usize> {
        let Some(Token::Num(n)) = self.peek() else { return None };
        let n = *n;
        self.at += 1;
        (n.fract() == 0.0 && (0.0..65536.0).contains(&n)).then_some(n as usize)
    }

    /// The arguments of `iif()`; both values are of one type.
    fn choice(&mut self) -> Option<Node> {
        let Node::Log(cond) = self.or()? else { return None };
        let cond = Box::new(cond);
        self.punct(b',')?;
        let then = self.or()?;
        self.punct(b',')?;
        Some(match (then, self.or()?) {
            (Node::Str(a), Node::Str(b)) => Node::Str(StrNode::If(cond, Box::new(a), Box::new(b))),
            (Node::Num(a), Node::Num(b)) => {
                Node::Num(NumNode::If(cond, Box::new(short(a)?), Box::new(short(b)?)))
            }
            (Node::Log(a), Node::Log(b)) => Node::Log(LogNode::If(cond, Box::new(a), Box::new(b))),
            _ => return None,
        })
    }

    /// Arguments and closing bracket of a known function.
    fn call(&mut self, name: &[u8]) -> Option<Node> {
        let counts =
            matches!(name, b"UPPER" | b"LOWER" | b"LEFT" | b"RIGHT" | b"SUBSTR" | b"PADR" | b"PADL" | b"LEN");
        if counts && self.reading.wide {
            return None;
        }
        let node = match name {
            b"UPPER" => Node::Str(StrNode::Upper(Box::new(self.text()?))),
            b"LOWER" => Node::Str(StrNode::Lower(Box::new(self.text()?))),
            b"RTRIM" | b"TRIM" => Node::Str(StrNode::RTrim(Box::new(self.text()?))),
            b"LTRIM" => Node::Str(StrNode::LTrim(Box::new(self.text()?))),
            b"ALLTRIM" => Node::Str(StrNode::LTrim(Box::new(StrNode::RTrim(Box::new(self.text()?))))),
            b"LEFT" => {
                let of = Box::new(self.text()?);
                self.punct(b',')?;
                Node::Str(StrNode::Sub { of, start: 0, len: self.count()? })
            }
            b"RIGHT" => {
                let of = Box::new(self.text()?);
                self.punct(b',')?;
                Node::Str(StrNode::Right { of, len: self.count()? })
            }
            b"SUBSTR" => {
                let of = Box::new(self.text()?);
                self.punct(b',')?;
                let start = self.count()?.checked_sub(1)?;
                let len = if self.eat(&Token::Punct(b',')) { self.count()? } else { usize::MAX };
                Node::Str(StrNode::Sub { of, start, len })
            }
            b"PADR" | b"PADL" => {
                let of = Box::new(self.text()?);
                self.punct(b',')?;
                Node::Str(StrNode::Pad { of, len: self.count()?, left: name == b"PADL" })
            }
            b"DTOS" => Node::Str(StrNode::DToS(self.date()?)),
            b"STOD" | b"HB_STOD" => {
                let Some(Token::Str(s)) = self.peek().cloned() else { return None };
                self.at += 1;
                Node::Date(DateNode::Const(calendar::parse_dtos(&s)))
            }
            b"STR" | b"STRZERO" => {
                let Node::Num(of) = self.sum()? else { return None };
                let (len, dec) = if self.eat(&Token::Punct(b',')) {
                    let len = self.count()?;
                    let dec = if self.eat(&Token::Punct(b',')) { self.count()? } else { 0 };
                    (len, u8::try_from(dec).ok()?)
                } else {
                    match &of {
                        NumNode::Field(f) if f.kind == FieldKind::Numeric => (f.len as usize, f.dec),
                        _ => return None,
                    }
                };
                // What is computed the language may round otherwise.
                let plain =
                    matches!(of, NumNode::Field(_) | NumNode::RecNo | NumNode::Part(..) | NumNode::Len(_));
                if !plain || len == 0 || dec > 0 && dec as usize + 2 > len {
                    return None;
                }
                Node::Str(StrNode::Str { of, len, dec, zeros: name == b"STRZERO" })
            }
            b"DESCEND" => Node::Str(StrNode::Descend(Box::new(self.text()?))),
            b"SPACE" => Node::Str(StrNode::Const(vec![b' '; self.count()?])),
            b"IIF" | b"IF" => self.choice()?,
            b"LEN" => Node::Num(NumNode::Len(Box::new(self.text()?))),
            b"YEAR" => Node::Num(NumNode::Part(self.date()?, 0)),
            b"MONTH" => Node::Num(NumNode::Part(self.date()?, 1)),
            b"DAY" => Node::Num(NumNode::Part(self.date()?, 2)),
            b"RECNO" => Node::Num(NumNode::RecNo),
            b"DELETED" => Node::Log(LogNode::Deleted),
            b"EMPTY" => match self.sum()? {
                Node::Str(s) => Node::Log(LogNode::EmptyStr(s)),
                Node::Num(n) => Node::Log(LogNode::EmptyNum(n)),
                Node::Date(d) => Node::Log(LogNode::EmptyDate(d)),
                Node::Log(l) => Node::Log(LogNode::Not(Box::new(l))),
            },
            _ => return None,
        };
        self.punct(b')')?;
        Some(node)
    }
}

/// Numbers that a double holds exactly enough to compare and add; longer fields are left to the language.
fn short(n: NumNode) -> Option<NumNode> {
    match &n {
        NumNode::Field(f) if f.kind == FieldKind::Numeric && f.len > 16 => None,
        NumNode::Field(f) if f.kind == FieldKind::Integer && f.len > 4 => None,
        _ => Some(n),
    }
}
