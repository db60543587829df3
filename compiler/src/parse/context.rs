//! The context filter: one logical line of tokens to terminals. xBase has no reserved words, so each word is a keyword
//! only where it can be one; this is decided here and nowhere else, which keeps the grammar LR(1). Also bounds the
//! nesting of a line, and cuts out the statements of extended codeblocks. Knows nothing of how lines nest.

use super::builder::{Builder, Line};
use super::keyword::Keyword;
use super::terminal::{EndWord, HeadWord, Operator, Terminal};
use crate::ast::{BinaryOp, FunctionScope, StmtKind};
use crate::token::{Punct, TokenKind};

/// Bound of [`Builder::nesting`]: a bracket or prefix operator costs [`DEEP`], another operator 1.
pub const NESTING_LIMIT: u32 = 4000;
/// What one level of brackets costs.
pub const DEEP: u32 = 4;

/// A line too deep, or with a token that cannot stand anywhere; reported already. Holds where the line ends.
pub struct Refused(pub usize);

/// Clause words that the statement knows.
#[derive(Clone, Copy, Default)]
struct Clauses {
    to_step: bool,
    in_descend: bool,
    with: bool,
    /// The first `=` assigns.
    equals_assigns: bool,
}

impl Builder<'_> {
    fn kind(&self, at: usize) -> TokenKind {
        self.tokens[at.min(self.tokens.len() - 1)].kind
    }

    fn keyword(&mut self, at: usize) -> Option<Keyword> {
        let token = self.tokens[at.min(self.tokens.len() - 1)];
        if token.kind == TokenKind::Ident { self.keywords.get(token.text, self.interner) } else { None }
    }

    fn ends(&self, at: usize) -> bool {
        matches!(self.kind(at), TokenKind::Eol | TokenKind::Eof | TokenKind::Semicolon)
    }

    fn punct(&self, at: usize, p: Punct) -> bool {
        self.kind(at) == TokenKind::Punct(p)
    }

    fn push(&mut self, from: usize, terminal: Terminal, to: usize) {
        self.terminals.push((from as u32, terminal, to as u32));
    }

    /// Where the line that starts here ends, without looking at what it means.
    pub fn skip_line(&self, mut at: usize) -> usize {
        while !self.ends(at) {
            at += 1;
        }
        at
    }

    /// Turns the line that starts at `at` into terminals (or straight into [`Builder::line`] when there is nothing to
    /// parse). Gives the place of the token that ends it.
    pub fn read_terminals(&mut self, at: usize) -> Result<usize, Refused> {
        self.terminals.clear();
        let mut clauses = Clauses { equals_assigns: true, ..Clauses::default() };
        let mut next = at;
        if let Some(keyword) = self.keyword(at)
            && !self.is_name_before(at + 1, keyword)
        {
            match self.statement_word(keyword, at) {
                Word::Name => {}
                Word::Whole => {
                    self.line = Line::Plain(StmtKind::Declare);
                    return Ok(self.skip_line(at));
                }
                Word::Head(to, c) => {
                    next = to;
                    clauses = c;
                }
            }
        }
        self.rest(next, clauses)
    }

    /// Turns all tokens into terminals of an expression: no word is a statement's.
    pub fn read_expression(&mut self) -> Result<usize, Refused> {
        self.terminals.clear();
        self.rest(0, Clauses::default())
    }

    /// Whether a word followed by this token is a name, whatever it spells.
    fn is_name_before(&self, at: usize, keyword: Keyword) -> bool {
        use Punct::*;
        // Harbour: `return:x()` names an object, `return :x()` returns what WITH OBJECT's object answers.
        if self.punct(at, Colon) && takes_expression(keyword) && self.tokens[at].spaces > 0 {
            return false;
        }
        matches!(
            self.kind(at),
            TokenKind::Punct(
                Assign
                    | PlusEq
                    | MinusEq
                    | StarEq
                    | SlashEq
                    | PercentEq
                    | PowerEq
                    | Eq
                    | Arrow
                    | Colon
                    | LBracket
            )
        )
    }

    /// Decides whether the first word of a line is a statement's word; pushes its terminals if so.
    fn statement_word(&mut self, keyword: Keyword, at: usize) -> Word {
        use Keyword as K;
        let plain = Clauses::default();
        let called = self.punct(at + 1, Punct::LParen);
        let stepped = self.punct(at + 1, Punct::PlusPlus) || self.punct(at + 1, Punct::MinusMinus);
        let takes_expression = takes_expression(keyword);
        if stepped && !takes_expression {
            return Word::Name;
        }
        if called && !takes_expression && keyword != K::For {
            return match keyword {
                K::Procreq => Word::Whole,
                _ => Word::Name,
            };
        }
        let head = |b: &mut Self, terminal, words: usize, clauses| {
            b.push(at, terminal, at + words);
            Word::Head(at + words, clauses)
        };
        match keyword {
            K::If if called && self.is_iif_call(at + 1) => Word::Name,
            K::If => head(self, Terminal::If, 1, plain),
            K::ElseIf => head(self, Terminal::ElseIf, 1, plain),
            K::Else => head(self, Terminal::Else, 1, plain),
            K::Case => head(self, Terminal::Case, 1, plain),
            K::Otherwise => head(self, Terminal::Otherwise, 1, plain),
            K::Switch => head(self, Terminal::Switch, 1, plain),
            K::While => head(self, Terminal::While, 1, plain),
            K::Loop => head(self, Terminal::Loop, 1, plain),
            K::Return => head(self, Terminal::Return, 1, plain),
            K::Break => head(self, Terminal::Break, 1, plain),
            K::Always => head(self, Terminal::Always, 1, plain),
            K::EndIf => head(self, Terminal::End(EndWord::If), 1, plain),
            K::EndCase => head(self, Terminal::End(EndWord::Case), 1, plain),
            K::EndDo => head(self, Terminal::End(EndWord::Do), 1, plain),
            K::EndSequence => head(self, Terminal::End(EndWord::Sequence), 1, plain),
            K::EndSwitch => head(self, Terminal::End(EndWord::Switch), 1, plain),
            K::EndWith => head(self, Terminal::End(EndWord::With), 1, plain),
            K::Next => {
                let words = if self.kind(at + 1) == TokenKind::Ident && self.ends(at + 2) { 2 } else { 1 };
                head(self, Terminal::End(EndWord::Next), words, plain)
            }
            K::End => {
                if self.keyword(at + 1) == Some(K::Sequence) {
                    return head(self, Terminal::End(EndWord::Sequence), 2, plain);
                }
                let words = if self.kind(at + 1) == TokenKind::Ident && self.ends(at + 2) { 2 } else { 1 };
                head(self, Terminal::End(EndWord::Any), words, plain)
            }
            K::Do => match (self.keyword(at + 1), self.kind(at + 1)) {
                (Some(K::Case), _) if self.ends(at + 2) => head(self, Terminal::DoCase, 2, plain),
                (Some(K::While), _) if !self.ends(at + 2) && self.keyword(at + 2) != Some(K::With) => {
                    head(self, Terminal::While, 2, plain)
                }
                _ => head(self, Terminal::Do, 1, Clauses { with: true, ..plain }),
            },
            K::For => {
                let loops = Clauses { to_step: true, equals_assigns: true, ..plain };
                if self.keyword(at + 1) == Some(K::Each)
                    && !self.is_name_before(at + 2, Keyword::Each)
                    && !self.punct(at + 2, Punct::LParen)
                    && !self.ends(at + 2)
                {
                    return head(self, Terminal::ForEach, 2, Clauses { in_descend: true, ..plain });
                }
                if self.keyword(at + 1) == Some(K::Each) && self.line_has(at + 2, K::In) {
                    return head(self, Terminal::ForEach, 2, Clauses { in_descend: true, ..plain });
                }
                if called && !self.line_has(at + 1, K::To) {
                    return Word::Name;
                }
                head(self, Terminal::For, 1, loops)
            }
            K::Begin if self.keyword(at + 1) == Some(K::Sequence) => {
                let with = self.keyword(at + 2) == Some(K::With);
                head(self, Terminal::BeginSequence, 2, plain);
                if with {
                    self.push(at + 2, Terminal::With, at + 3);
                }
                Word::Head(at + 2 + with as usize, plain)
            }
            K::Recover => {
                let using = self.keyword(at + 1) == Some(K::Using);
                head(self, Terminal::Recover, 1, plain);
                if using {
                    self.push(at + 1, Terminal::Using, at + 2);
                }
                Word::Head(at + 1 + using as usize, plain)
            }
            K::With if self.keyword(at + 1) == Some(K::Object) => head(self, Terminal::WithObject, 2, plain),
            K::Static | K::Init | K::Exit
                if matches!(self.keyword(at + 1), Some(K::Function | K::Procedure))
                    && self.kind(at + 2) == TokenKind::Ident =>
            {
                let scope = match keyword {
                    K::Static => FunctionScope::Static,
                    K::Init => FunctionScope::Init,
                    _ => FunctionScope::Exit,
                };
                let is_procedure = self.keyword(at + 1) == Some(K::Procedure);
                head(self, Terminal::Head(HeadWord { scope, is_procedure }), 2, plain)
            }
            K::Exit => head(self, Terminal::Exit, 1, plain),
            K::Function | K::Procedure => {
                let is_procedure = keyword == K::Procedure;
                head(self, Terminal::Head(HeadWord { scope: FunctionScope::Public, is_procedure }), 1, plain)
            }
            K::Static => head(self, Terminal::Static, 1, plain),
            K::Thread if self.keyword(at + 1) == Some(K::Static) => {
                head(self, Terminal::ThreadStatic, 2, plain)
            }
            K::Local => head(self, Terminal::Local, 1, plain),
            K::Private => head(self, Terminal::Private, 1, plain),
            K::Public => head(self, Terminal::Public, 1, plain),
            K::Parameters => head(self, Terminal::Parameters, 1, plain),
            K::Memvar => head(self, Terminal::Memvar, 1, plain),
            K::Field | K::UnderField => head(self, Terminal::Field, 1, Clauses { in_descend: true, ..plain }),
            K::Announce => head(self, Terminal::Announce, 1, plain),
            K::External | K::Request => head(self, Terminal::Request, 1, plain),
            K::Dynamic => head(self, Terminal::Dynamic, 1, plain),
            // `DECLARE name( … )` and `DECLARE word name` declare types; otherwise DECLARE is another word for PRIVATE.
            K::Declare if !self.declares_types(at + 1) => head(self, Terminal::Private, 1, plain),
            K::Declare | K::HbClass | K::HbMember => Word::Whole,
            _ => Word::Name,
        }
    }

    /// Whether what follows DECLARE from `at` on is about types: a name with its parameters, or a word before a name.
    fn declares_types(&mut self, at: usize) -> bool {
        self.kind(at) == TokenKind::Ident
            && (self.punct(at + 1, Punct::LParen)
                || self.kind(at + 1) == TokenKind::Ident && self.keyword(at + 1) != Some(Keyword::As))
    }

    /// Whether a line is the head of a function.
    pub fn starts_function(&mut self, at: usize) -> bool {
        use Keyword as K;
        let (head, name) = match self.keyword(at) {
            Some(K::Static | K::Init | K::Exit) => (at + 1, at + 2),
            _ => (at, at + 1),
        };
        matches!(self.keyword(head), Some(K::Function | K::Procedure)) && self.kind(name) == TokenKind::Ident
    }

    /// Whether the bracket that opens at `at` holds exactly the three parts of an inline IF.
    fn is_iif_call(&self, at: usize) -> bool {
        let mut depth = 0u32;
        let mut commas = 0;
        let mut i = at;
        while !self.ends(i) {
            match self.kind(i) {
                TokenKind::Punct(Punct::LParen | Punct::LBracket | Punct::LBrace) => depth += 1,
                TokenKind::Punct(Punct::RParen | Punct::RBracket | Punct::RBrace) => {
                    depth = depth.saturating_sub(1);
                    if depth == 0 {
                        return commas == 2;
                    }
                }
                TokenKind::Punct(Punct::Comma) if depth == 1 => commas += 1,
                _ => {}
            }
            i += 1;
        }
        false
    }

    /// Whether a word stands outside brackets in the rest of the line.
    fn line_has(&mut self, mut at: usize, word: Keyword) -> bool {
        let mut depth = 0i32;
        while !self.ends(at) {
            match self.kind(at) {
                TokenKind::Punct(Punct::LParen | Punct::LBracket | Punct::LBrace) => depth += 1,
                TokenKind::Punct(Punct::RParen | Punct::RBracket | Punct::RBrace) => depth -= 1,
                TokenKind::Ident if depth == 0 && self.keyword(at) == Some(word) => return true,
                _ => {}
            }
            at += 1;
        }
        false
    }

    /// The tokens after the statement's word.
    fn rest(&mut self, mut at: usize, mut clauses: Clauses) -> Result<usize, Refused> {
        // Nesting at which each open bracket started.
        let mut open: Vec<u32> = Vec::new();
        let mut cost = self.nesting;
        // What stands before ends an operand.
        let mut operand = false;
        // What stands before is `:`, `::` or `->`: a name follows.
        let mut selects = false;
        loop {
            let token = self.tokens[at];
            let was_operand = operand;
            let was_select = selects;
            selects = false;
            operand = true;
            let terminal = match token.kind {
                TokenKind::Eol | TokenKind::Eof | TokenKind::Semicolon => return Ok(at),
                TokenKind::Ident if was_select => Terminal::Ident(token.text),
                TokenKind::Ident => match self.keywords.get(token.text, self.interner) {
                    None => Terminal::Ident(token.text),
                    Some(word) => {
                        if was_operand
                            && let Some((terminal, to)) = self.clause_word(word, at, &mut clauses, open.len())
                        {
                            operand = matches!(terminal, Terminal::AsType(_));
                            self.push(at, terminal, to);
                            at = to;
                            cost = if open.is_empty() { self.nesting } else { cost };
                            continue;
                        }
                        let called = self.punct(at + 1, Punct::LParen);
                        if matches!(word, Keyword::Field | Keyword::UnderField)
                            && self.punct(at + 1, Punct::Arrow)
                            && self.punct(at + 3, Punct::Arrow)
                            && matches!(
                                self.kind(at + 2),
                                TokenKind::Ident
                                    | TokenKind::Number
                                    | TokenKind::MacroVar(_)
                                    | TokenKind::MacroText
                            )
                        {
                            // `FIELD->alias->name` is `alias->name`.
                            operand = was_operand;
                            at += 2;
                            continue;
                        }
                        match word {
                            Keyword::Nil if !called => Terminal::Nil,
                            Keyword::If | Keyword::Iif if called => Terminal::Iif,
                            _ => Terminal::Ident(token.text),
                        }
                    }
                },
                TokenKind::Number => Terminal::Number(token.text),
                TokenKind::Str(_) => Terminal::Str(token.text),
                TokenKind::Date => Terminal::Date(token.text),
                TokenKind::Timestamp => Terminal::Timestamp(token.text),
                TokenKind::MacroVar(_) => Terminal::MacroVar(token.text),
                TokenKind::MacroText => Terminal::MacroText(token.text),
                TokenKind::Logical(v) => Terminal::Logical(v),
                TokenKind::Punct(Punct::LBrace) if self.punct(at + 1, Punct::Pipe) => {
                    open.push(cost);
                    cost += DEEP;
                    self.push(at, Terminal::BlockOpen, at + 1);
                    let brace = at;
                    at = self.block_head(at + 2, cost);
                    operand = false;
                    if matches!(self.terminals.last(), Some((_, Terminal::Body(_), _)))
                        && !self.punct(at, Punct::RBrace)
                    {
                        // The text or the function ended in the block.
                        let opened = self.tokens[brace].span;
                        let diag =
                            self.error("E0017", "Unclosed control structure '{||...}'".into(), at as u32);
                        diag.related = Some((opened, "the block opened here".into()));
                        diag.hint = Some("missing }".into());
                        return Err(Refused(at));
                    }
                    if cost > NESTING_LIMIT {
                        return Err(self.too_complex(at));
                    }
                    continue;
                }
                TokenKind::Punct(Punct::RBrace) if open.is_empty() && self.in_block() => return Ok(at),
                TokenKind::Punct(p) => {
                    let outside = open.is_empty();
                    match p {
                        Punct::LParen | Punct::LBracket | Punct::LBrace => {
                            open.push(cost);
                            cost += DEEP;
                            operand = false;
                        }
                        Punct::RParen | Punct::RBracket | Punct::RBrace => {
                            cost = open.pop().unwrap_or(cost) + 1;
                        }
                        Punct::PlusPlus | Punct::MinusMinus => operand = was_operand,
                        Punct::Colon | Punct::DoubleColon | Punct::Arrow => {
                            cost += 1;
                            selects = true;
                            operand = false;
                        }
                        Punct::Comma => {
                            cost = open.last().map_or(self.nesting, |c| c + DEEP);
                            operand = false;
                            // A list is no assignment target; declarations start anew.
                        }
                        Punct::Ellipsis => {}
                        _ => {
                            cost += if was_operand { 1 } else { DEEP };
                            operand = false;
                        }
                    }
                    let terminal = punctuation(p, outside && clauses.equals_assigns);
                    if outside && matches!(terminal, Terminal::Op(_) | Terminal::Plus | Terminal::Minus)
                        || terminal == Terminal::Let
                    {
                        clauses.equals_assigns = false;
                    }
                    terminal
                }
                TokenKind::Bad => {
                    let byte = self.interner.get(token.text).first().copied().unwrap_or(0);
                    self.error("E0001", format!("Illegal character '\\x{byte:02x}'"), at as u32);
                    return Err(Refused(self.skip_line(at)));
                }
            };
            if cost > NESTING_LIMIT {
                return Err(self.too_complex(at));
            }
            self.push(at, terminal, at + 1);
            at += 1;
        }
    }

    fn too_complex(&mut self, at: usize) -> Refused {
        self.error("", "Expression too complex".into(), at as u32).hint =
            Some("split it with variables: it nests too deeply".into());
        Refused(self.skip_line(at))
    }

    /// A word after an operand: a clause of the statement?
    fn clause_word(
        &mut self,
        word: Keyword,
        at: usize,
        clauses: &mut Clauses,
        depth: usize,
    ) -> Option<(Terminal, usize)> {
        use Keyword as K;
        if word == K::As {
            return self.as_type(at);
        }
        if depth > 0 {
            return None;
        }
        let terminal = match word {
            K::To if clauses.to_step => Terminal::To,
            K::Step if clauses.to_step => Terminal::Step,
            K::In if clauses.in_descend => Terminal::In,
            K::Descend if clauses.in_descend => Terminal::Descend,
            K::With if clauses.with => Terminal::With,
            _ => return None,
        };
        Some((terminal, at + 1))
    }

    /// `AS NUMERIC`, `AS ARRAY OF CLASS foo`: one terminal with the words in upper case.
    fn as_type(&mut self, at: usize) -> Option<(Terminal, usize)> {
        let mut words = Vec::new();
        let mut i = at + 1;
        let mut wanted = true;
        while wanted && self.kind(i) == TokenKind::Ident {
            let word = self.interner.get(self.tokens[i].text).to_ascii_uppercase();
            i += 1;
            wanted = word == b"CLASS";
            if !words.is_empty() {
                words.push(b' ');
            }
            words.extend_from_slice(&word);
            if word == b"ARRAY" && self.keyword(i) == Some(Keyword::Of) {
                words.extend_from_slice(b" OF");
                i += 1;
                wanted = true;
            }
        }
        if wanted {
            return None;
        }
        let text = self.interner.intern(&words);
        Some((Terminal::AsType(text), i))
    }

    /// Parameters of a codeblock, after the first `|`. When the line ends after the second one the statements of an
    /// extended block follow: they are parsed here. Gives where to go on.
    fn block_head(&mut self, mut at: usize, cost: u32) -> usize {
        let mut operand = false;
        loop {
            match self.kind(at) {
                TokenKind::Ident => {
                    let typed = if operand && self.keyword(at) == Some(Keyword::As) {
                        self.as_type(at)
                    } else {
                        None
                    };
                    match typed {
                        Some((terminal, to)) => {
                            self.push(at, terminal, to);
                            at = to;
                        }
                        None => {
                            self.push(at, Terminal::Ident(self.tokens[at].text), at + 1);
                            at += 1;
                        }
                    }
                    operand = true;
                }
                TokenKind::Punct(Punct::Comma) => {
                    self.push(at, Terminal::Comma, at + 1);
                    operand = false;
                    at += 1;
                }
                TokenKind::Punct(Punct::Ellipsis) => {
                    self.push(at, Terminal::Ellipsis, at + 1);
                    at += 1;
                }
                TokenKind::Punct(Punct::Pipe) => {
                    self.push(at, Terminal::Pipe, at + 1);
                    at += 1;
                    break;
                }
                _ => return at,
            }
        }
        if matches!(self.kind(at), TokenKind::Eol | TokenKind::Semicolon) && cost <= NESTING_LIMIT {
            let terminals = std::mem::take(&mut self.terminals);
            let bodies = std::mem::take(&mut self.bodies);
            let (body, to) = self.block_body(at, cost);
            self.terminals = terminals;
            self.bodies = bodies;
            self.bodies.push(Some(body));
            self.push(at, Terminal::Body(self.bodies.len() as u32 - 1), to);
            at = to;
        }
        at
    }
}

/// Statements whose word is followed by an expression.
fn takes_expression(keyword: Keyword) -> bool {
    use Keyword as K;
    matches!(keyword, K::If | K::ElseIf | K::While | K::Case | K::Switch | K::Return | K::Break)
}

/// What the first word of a line is.
enum Word {
    /// Just a name.
    Name,
    /// A statement's word; where the rest starts, and the clauses to expect.
    Head(usize, Clauses),
    /// The line has no run-time meaning.
    Whole,
}

fn punctuation(p: Punct, equals_assigns: bool) -> Terminal {
    use BinaryOp as B;
    let binary = |op| Terminal::Op(Operator::Binary(op));
    let assign = |op| Terminal::Op(Operator::OpAssign(op));
    match p {
        Punct::LParen => Terminal::LParen,
        Punct::RParen => Terminal::RParen,
        Punct::LBracket => Terminal::LBracket,
        Punct::RBracket => Terminal::RBracket,
        Punct::LBrace => Terminal::LBrace,
        Punct::RBrace => Terminal::RBrace,
        Punct::Comma => Terminal::Comma,
        Punct::Pipe => Terminal::Pipe,
        Punct::Colon => Terminal::Colon,
        Punct::DoubleColon => Terminal::DoubleColon,
        Punct::Assign => Terminal::Let,
        Punct::Plus => Terminal::Plus,
        Punct::Minus => Terminal::Minus,
        Punct::Star => binary(B::Mul),
        Punct::Slash => binary(B::Div),
        Punct::Percent => binary(B::Mod),
        Punct::Power => binary(B::Pow),
        Punct::PlusPlus => Terminal::IncDec(1),
        Punct::MinusMinus => Terminal::IncDec(-1),
        Punct::PlusEq => assign(B::Add),
        Punct::MinusEq => assign(B::Sub),
        Punct::StarEq => assign(B::Mul),
        Punct::SlashEq => assign(B::Div),
        Punct::PercentEq => assign(B::Mod),
        Punct::PowerEq => assign(B::Pow),
        Punct::Eq if equals_assigns => Terminal::Let,
        Punct::Eq => binary(B::Eq),
        Punct::EqEq => binary(B::EqEq),
        Punct::NotEq | Punct::LessGreater | Punct::Hash => binary(B::Ne),
        Punct::Less => binary(B::Lt),
        Punct::LessEq => binary(B::Le),
        Punct::Greater => binary(B::Gt),
        Punct::GreaterEq => binary(B::Ge),
        Punct::Dollar => binary(B::In),
        Punct::And => Terminal::Op(Operator::And),
        Punct::Or => Terminal::Op(Operator::Or),
        Punct::Not | Punct::Exclam => Terminal::Not,
        Punct::Arrow => Terminal::Arrow,
        Punct::At => Terminal::At,
        Punct::Amp => Terminal::Amp,
        Punct::HashArrow => Terminal::HashArrow,
        Punct::Ellipsis => Terminal::Ellipsis,
        Punct::Dot
        | Punct::HashHash
        | Punct::Question
        | Punct::DoubleQuestion
        | Punct::Backslash
        | Punct::Tilde
        | Punct::Backquote => Terminal::Stray,
    }
}
