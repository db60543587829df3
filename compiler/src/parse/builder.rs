//! What the grammar's actions call: makes tree nodes, places operators by strength, checks what the grammar cannot.
//! Holds the state of one parse (tokens, interner, findings).

use super::keyword::KeywordCache;
use super::literal;
use super::terminal::{EndWord, HeadWord, NOT_STRENGTH, Operator, Place, Spanned, binary_strength};
use crate::ast::*;
use crate::diag::Diagnostic;
use crate::source::Span;
use crate::token::{Interner, Origin, Punct, Text, Token, TokenKind};
use lalrpop_util::ParseError;

/// Why a line could not be parsed, other than by the grammar itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// A syntax error at this token.
    At(Place),
    /// A value that nothing is done with.
    Idle(Place),
}

/// The grammar's error type.
pub type Failure = ParseError<Place, super::terminal::Terminal, Fault>;

/// What one logical line is.
#[derive(Debug)]
#[allow(missing_docs)]
pub enum Line {
    /// Nothing was parsed yet.
    None,
    /// A complete statement.
    Plain(StmtKind),
    Function(HeadWord, Text, Vec<Param>, bool),
    If(Expr),
    ElseIf(Expr),
    Else,
    End(EndWord),
    DoCase,
    Case(Expr),
    Otherwise,
    Switch(Expr),
    While(Expr),
    For(Box<ForHead>),
    ForEach(Vec<Expr>, Vec<Expr>, bool),
    Sequence(Option<Expr>),
    Recover(Option<Expr>),
    Always,
    WithObject(Expr),
}

/// The parts of a FOR line.
#[derive(Debug)]
pub struct ForHead {
    /// Loop variable.
    pub var: Expr,
    /// Start.
    pub from: Expr,
    /// Limit.
    pub to: Expr,
    /// Step.
    pub step: Option<Expr>,
}

/// What stands after `->`.
pub enum AliasTail {
    /// A name or macro.
    Var(VarName),
    /// `( … )`.
    Exprs(Vec<Expr>),
}

/// State of one parse.
pub struct Builder<'a> {
    /// All tokens; ends with [`TokenKind::Eof`].
    pub tokens: &'a [Token],
    /// Names.
    pub interner: &'a mut Interner,
    /// Findings so far.
    pub diags: Vec<Diagnostic>,
    /// Keyword look-up.
    pub keywords: KeywordCache,
    /// Result of the line parsed last.
    pub line: Line,
    /// Line of the last date literal that is none.
    pub wrong_date: u32,
    /// Terminals of the line being parsed.
    pub terminals: Vec<Spanned>,
    /// Statements of extended blocks met in the line, taken by the grammar's actions.
    pub bodies: Vec<Option<Vec<Stmt>>>,
    /// How many WITH OBJECT are open.
    pub with_objects: u32,
    /// Nesting spent by what encloses the current line.
    pub nesting: u32,
    /// An expression may be a statement whatever it is: a REPL shows its value.
    pub bare_values: bool,
    /// How many extended blocks are open.
    pub block_depth: u32,
    /// Where the outermost line being parsed starts.
    pub line_start: usize,
    /// Where the line being parsed starts, which may stand in a block.
    pub inner_start: usize,
    refs: Vec<Span>,
}

impl<'a> Builder<'a> {
    /// A builder over these tokens, which must end with `Eof`.
    pub fn new(tokens: &'a [Token], interner: &'a mut Interner) -> Builder<'a> {
        Builder {
            tokens,
            interner,
            diags: Vec::new(),
            keywords: KeywordCache::default(),
            line: Line::None,
            wrong_date: 0,
            terminals: Vec::new(),
            bodies: Vec::new(),
            with_objects: 0,
            nesting: 0,
            bare_values: false,
            block_depth: 0,
            line_start: 0,
            inner_start: 0,
            refs: Vec::new(),
        }
    }

    /// Span from the first token to before the second.
    pub fn span(&self, from: Place, to: Place) -> Span {
        let first = self.tokens[from as usize].span;
        if to > from + 1 { first.to(self.tokens[to as usize - 1].span) } else { first }
    }

    /// The token at a place; the last one when past the end.
    pub fn token(&self, at: Place) -> Token {
        self.tokens[(at as usize).min(self.tokens.len() - 1)]
    }

    /// A node.
    pub fn expr(&self, l: Place, kind: ExprKind, r: Place) -> Expr {
        Expr { kind, span: self.span(l, r) }
    }

    /// Reports an error about the token at a place.
    pub fn error(&mut self, code: &str, message: String, at: Place) -> &mut Diagnostic {
        let token = self.token(at);
        let span = token.span;
        self.error_at(code, message, span, token.origin)
    }

    /// Reports an error about a span.
    pub fn error_at(&mut self, code: &str, message: String, span: Span, origin: Origin) -> &mut Diagnostic {
        let mut diag = Diagnostic::error(code, message, span);
        diag.origin = origin;
        self.diags.push(diag);
        self.diags.last_mut().expect("just pushed")
    }

    // ---- literals ----------------------------------------------------------------------------------------------

    /// A variable, or the name that a macro reads.
    pub fn var(&self, l: Place, name: Text, r: Place) -> Expr {
        self.expr(l, ExprKind::Var(name), r)
    }

    /// `ab&cd.ef` and the like.
    pub fn macro_name(&mut self, l: Place, text: Text, r: Place) -> Expr {
        let parts = literal::macro_parts(text, self.interner);
        self.expr(l, ExprKind::MacroName(parts), r)
    }

    /// A number literal.
    pub fn number(&mut self, l: Place, text: Text, r: Place) -> Expr {
        let kind = match literal::number(self.interner.get(text)) {
            Some(number) => ExprKind::Number(number),
            None => {
                let shown = self.shown(text);
                self.error("E0006", format!("Invalid numeric format '{shown}'"), l);
                ExprKind::Error
            }
        };
        self.expr(l, kind, r)
    }

    /// A string literal; texts with `&name` in them are expanded at run time.
    pub fn string(&self, l: Place, text: Text, r: Place) -> Expr {
        let kind = if literal::holds_macro(self.interner.get(text)) {
            ExprKind::MacroStr(text)
        } else {
            ExprKind::Str(text)
        };
        self.expr(l, kind, r)
    }

    /// A date literal.
    pub fn date(&mut self, l: Place, text: Text, r: Place) -> Expr {
        let kind = match literal::date(self.interner.get(text)) {
            Some(day) => ExprKind::Date(day),
            None => {
                let mut shown = self.shown(text);
                if shown.len() + 2 == (self.span(l, r).end - self.span(l, r).start) as usize {
                    shown.insert_str(0, "0d");
                }
                // Harbour: the first one of a line ends its reading.
                let line = self.token(l).line;
                if std::mem::replace(&mut self.wrong_date, line) != line {
                    self.error("E0057", format!("Invalid date constant '{shown}'"), l);
                }
                ExprKind::Error
            }
        };
        self.expr(l, kind, r)
    }

    /// A timestamp literal.
    pub fn timestamp(&mut self, l: Place, text: Text, r: Place) -> Expr {
        let written = self.interner.get(text);
        let (braced, written) = written.strip_prefix(b"^").map_or((false, written), |rest| (true, rest));
        let only_date = braced && !written.contains(&b':') && !written.trim_ascii().contains(&b' ');
        let kind = match literal::timestamp(written) {
            Some((day, 0)) if only_date => ExprKind::Date(day),
            Some((day, ms)) => ExprKind::Timestamp(day, ms),
            None => {
                let shown = self.shown(text).trim_start_matches('^').to_string();
                self.error("E0058", format!("Invalid timestamp constant '{shown}'"), l);
                ExprKind::Error
            }
        };
        self.expr(l, kind, r)
    }

    /// The bytes of a text for a message.
    pub fn shown(&self, text: Text) -> String {
        String::from_utf8_lossy(self.interner.get(text)).into_owned()
    }

    // ---- operators ---------------------------------------------------------------------------------------------

    /// Adds `operator right` to the tree of what stands to the left: goes down its right edge to where the operator
    /// belongs by its strength. Parenthesised parts are nodes of their own and never opened.
    pub fn join(&mut self, mut left: Expr, at: Place, operator: Operator, right: Expr) -> Expr {
        let strength = operator.strength();
        let assigns = strength == 0;
        let mut mixed = false;
        // A `.NOT.` on the right edge takes in all that binds tighter, whatever stands before it: `a + !b + c`.
        let mut captured = strength > NOT_STRENGTH && ends_in_not(&left);
        let mut node = &mut left;
        loop {
            let down = captured
                || match &node.kind {
                    ExprKind::Assign(..) | ExprKind::OpAssign(..) => true,
                    ExprKind::Unary(UnaryOp::Not, _) => assigns || strength > NOT_STRENGTH,
                    ExprKind::Unary(..) => assigns,
                    ExprKind::Binary(op, ..) => assigns || binary_strength(*op) < strength,
                    ExprKind::Or(..) => assigns || strength > 1,
                    ExprKind::And(..) => assigns || strength > 2,
                    _ => false,
                };
            if !down {
                break;
            }
            // Harbour: the target of an assignment cannot be an operand, but that of a prefix operator it can:
            // `a .AND. !b := c`.
            mixed =
                assigns && matches!(node.kind, ExprKind::Binary(..) | ExprKind::And(..) | ExprKind::Or(..));
            captured = captured
                && (!matches!(node.kind, ExprKind::Unary(UnaryOp::Not, _))
                    || right_edge(node).is_some_and(ends_in_not));
            node.span = node.span.to(right.span);
            node = match &mut node.kind {
                ExprKind::Assign(_, r)
                | ExprKind::OpAssign(_, _, r)
                | ExprKind::Unary(_, r)
                | ExprKind::Binary(_, _, r)
                | ExprKind::Or(_, r)
                | ExprKind::And(_, r) => r,
                _ => unreachable!("only these lead down"),
            };
        }
        let span = node.span.to(right.span);
        let target = std::mem::replace(node, Expr { kind: ExprKind::Nil, span });
        if assigns {
            if mixed {
                let sign = self.token_text(at);
                self.error("E0016", format!("Syntax error '{sign}'"), at);
            } else {
                self.check_target(&target, at);
            }
        }
        let target = Box::new(target);
        let right = Box::new(right);
        node.kind = match operator {
            Operator::Assign => ExprKind::Assign(target, right),
            Operator::OpAssign(op) => ExprKind::OpAssign(op, target, right),
            Operator::Or => ExprKind::Or(target, right),
            Operator::And => ExprKind::And(target, right),
            Operator::Binary(op) => ExprKind::Binary(op, target, right),
        };
        left
    }

    /// A sign or `.NOT.` before its operand.
    pub fn unary(&self, l: Place, op: UnaryOp, operand: Expr, r: Place) -> Expr {
        self.expr(l, ExprKind::Unary(op, Box::new(operand)), r)
    }

    /// `++x`, `x--`.
    pub fn inc_dec(&mut self, l: Place, operand: Expr, delta: i8, r: Place, before: bool) -> Expr {
        self.check_target(&operand, l);
        let operand = Box::new(operand);
        let kind = if before { ExprKind::PreInc(operand, delta) } else { ExprKind::PostInc(operand, delta) };
        self.expr(l, kind, r)
    }

    /// Reports E0022 unless the expression can take a value.
    fn check_target(&mut self, target: &Expr, at: Place) {
        let what = match &target.kind {
            ExprKind::Var(_)
            | ExprKind::Index(..)
            | ExprKind::AliasVar(..)
            | ExprKind::Macro(_)
            | ExprKind::Error
            | ExprKind::Send { args: None, .. } => return,
            ExprKind::Paren(inner) => return self.check_target(inner, at),
            other => match super::constant::switch_constant(target, self.interner) {
                Some(super::constant::SwitchConstant::Int(_)) => "Numeric",
                Some(super::constant::SwitchConstant::Text(_)) => "String",
                None => other.harbour_name(),
            },
        };
        self.error("E0022", format!("Invalid lvalue '{what}'"), at);
    }

    /// `@x`, `@f()`.
    pub fn reference(&mut self, l: Place, operand: Expr, r: Place) -> Expr {
        let span = self.span(l, r);
        match operand.kind {
            ExprKind::Call(name, ref args) if args.is_empty() => Expr { kind: ExprKind::FuncRef(name), span },
            _ => {
                let wrong: Option<String> = match &operand.kind {
                    ExprKind::Call(name, _) => Some(self.shown(*name).to_ascii_uppercase()),
                    ExprKind::AliasVar(..) => Some("->".into()),
                    ExprKind::Var(_)
                    | ExprKind::Index(..)
                    | ExprKind::Macro(_)
                    | ExprKind::Error
                    | ExprKind::AliasExpr(..)
                    | ExprKind::Send { args: None, .. } => None,
                    // Not even read as one.
                    _ => {
                        self.syntax_error_at(r);
                        None
                    }
                };
                if let Some(what) = wrong {
                    let text = format!("Invalid use of '@' (pass by reference) '{what}'");
                    self.error("E0023", text, l);
                }
                self.refs.push(span);
                Expr { kind: ExprKind::RefTo(Box::new(operand)), span }
            }
        }
    }

    /// Marks that a reference may stand here.
    pub fn allow_ref(&mut self, e: Expr) -> Expr {
        if matches!(e.kind, ExprKind::RefTo(_)) {
            self.refs.pop();
        }
        e
    }

    /// An expression as an argument.
    pub fn arg(&mut self, e: Expr) -> Arg {
        match e.kind {
            ExprKind::RefTo(inner) => {
                self.refs.pop();
                Arg::Ref(*inner)
            }
            _ => Arg::Value(e),
        }
    }

    /// Reports the references that stand where none may.
    pub fn check_refs(&mut self) {
        for span in std::mem::take(&mut self.refs) {
            let text = "Incomplete statement or unbalanced delimiters";
            self.error_at("E0020", text.into(), span, Origin(0)).hint =
                Some("a reference is passed to a function, it is no value".into());
        }
    }

    /// Forgets the references of a line that could not be parsed.
    pub fn drop_refs(&mut self) {
        self.refs.clear();
    }

    // ---- groups ------------------------------------------------------------------------------------------------

    /// One expression, or a list whose last is the value.
    pub fn list(&self, mut v: Vec<Expr>) -> Expr {
        if v.len() == 1 {
            return v.pop().expect("one");
        }
        let span = v[0].span.to(v[v.len() - 1].span);
        Expr { kind: ExprKind::List(v), span }
    }

    /// `( … )`.
    pub fn paren(&mut self, l: Place, mut v: Vec<Expr>, r: Place) -> Expr {
        let kind = match v.pop() {
            Some(only) if v.is_empty() => {
                // `( @x ):__enumIndex()` is how Harbour names the enumerator behind `x`.
                ExprKind::Paren(Box::new(self.allow_ref(only)))
            }
            last => {
                v.extend(last);
                ExprKind::List(v)
            }
        };
        self.expr(l, kind, r)
    }

    /// A codeblock.
    pub fn block(&self, l: Place, params: (Vec<Param>, bool), body: BlockBody, r: Place) -> Expr {
        let line = self.tokens[l as usize].line;
        let block = Block { params: params.0, variadic: params.1, body, line };
        self.expr(l, ExprKind::Block(Box::new(block)), r)
    }

    /// A codeblock of statements, parsed before.
    pub fn extended_block(&mut self, l: Place, params: (Vec<Param>, bool), body: u32, r: Place) -> Expr {
        let body = self.bodies[body as usize].take().unwrap_or_default();
        self.block(l, params, BlockBody::Stmts(body), r)
    }

    // ---- messages and aliases ----------------------------------------------------------------------------------

    /// `:message` of the object of WITH OBJECT.
    pub fn with_message(&mut self, l: Place, message: VarName, args: Option<Vec<Arg>>, r: Place) -> Expr {
        if self.with_objects == 0 {
            self.error("E0061", "Implicit send operator with no WITH OBJECT in sight".into(), l);
        }
        self.expr(l, ExprKind::Send { object: None, message, args }, r)
    }

    /// `::message`.
    pub fn self_message(&self, l: Place, message: VarName, args: Option<Vec<Arg>>, r: Place) -> Expr {
        let object = Some(Box::new(self.expr(l, ExprKind::SelfRef, l + 1)));
        self.expr(l, ExprKind::Send { object, message, args }, r)
    }

    /// `alias->name`, `alias->( … )`.
    pub fn aliased(&self, l: Place, alias: Alias, tail: AliasTail, r: Place) -> Expr {
        let kind = match tail {
            AliasTail::Var(name) => ExprKind::AliasVar(alias, name),
            AliasTail::Exprs(exprs) => ExprKind::AliasExpr(alias, exprs),
        };
        self.expr(l, kind, r)
    }

    /// `2->name`.
    pub fn numbered_alias(&mut self, l: Place, number: Text, tail: AliasTail, r: Place) -> Expr {
        let alias = match literal::number(self.interner.get(number)) {
            Some(Number::Int { value, .. }) => Alias::Number(value),
            _ => {
                let shown = self.shown(number);
                self.error("E0039", format!("Invalid alias expression '{shown}'"), l);
                Alias::Number(0)
            }
        };
        self.aliased(l, alias, tail, r)
    }

    /// `( expr )->name`.
    pub fn list_alias(&self, l: Place, v: Vec<Expr>, tail: AliasTail, r: Place) -> Expr {
        self.aliased(l, Alias::Expr(Box::new(self.list(v))), tail, r)
    }

    // ---- lines -------------------------------------------------------------------------------------------------

    /// An expression as a statement: it must do something.
    pub fn expression_statement(&mut self, l: Place, e: Expr, r: Place) -> Result<(), Failure> {
        let fault = match &e.kind {
            ExprKind::Assign(..)
            | ExprKind::OpAssign(..)
            | ExprKind::PreInc(..)
            | ExprKind::PostInc(..)
            | ExprKind::Call(..)
            | ExprKind::MacroCall(..)
            | ExprKind::Macro(_)
            | ExprKind::Send { args: Some(_), .. }
            | ExprKind::AliasExpr(..)
            | ExprKind::Iif(..)
            | ExprKind::Paren(_)
            | ExprKind::List(_)
            | ExprKind::Unary(UnaryOp::Not, _)
            | ExprKind::Error => None,
            _ if self.bare_values => None,
            ExprKind::Binary(_, left, _) | ExprKind::And(left, _) | ExprKind::Or(left, _) => {
                // The operator after the left operand is what does not belong here.
                let end = left.span.end;
                let at = (l + 1..r).find(|i| self.tokens[*i as usize].span.start >= end);
                Some(Fault::At(at.unwrap_or(l)))
            }
            ExprKind::Unary(..) | ExprKind::RefTo(_) | ExprKind::FuncRef(_) => Some(Fault::At(l)),
            _ => Some(Fault::Idle(l)),
        };
        match fault {
            None => {
                self.line = Line::Plain(StmtKind::Expr(e));
                Ok(())
            }
            Some(error) => Err(ParseError::User { error }),
        }
    }

    /// `FOR var := from TO to [STEP step]`.
    pub fn for_line(&mut self, e: Expr, at: Place, to: Expr, step: Option<Expr>) -> Result<(), Failure> {
        let ExprKind::Assign(var, from) = e.kind else {
            return Err(ParseError::User { error: Fault::At(at) });
        };
        // The sign of the assignment.
        let behind = |i: &u32| self.tokens[*i as usize].span.start >= var.span.end;
        let assigned = (0..at).rev().take_while(behind).last().unwrap_or(at);
        let wrong = match &var.kind {
            ExprKind::Call(..)
            | ExprKind::Number(_)
            | ExprKind::Str(_)
            | ExprKind::Logical(_)
            | ExprKind::Nil => assigned,
            ExprKind::Binary(_, left, _) | ExprKind::And(left, _) | ExprKind::Or(left, _) => {
                let behind = |i: &u32| self.tokens[*i as usize].span.start >= left.span.end;
                (0..assigned).rev().take_while(behind).last().unwrap_or(assigned)
            }
            _ => {
                self.line = Line::For(Box::new(ForHead { var: *var, from: *from, to, step }));
                return Ok(());
            }
        };
        // This is all that is said of it.
        let told = |d: &Diagnostic| matches!(&*d.code, "E0016" | "E0022") && d.span.start >= e.span.start;
        while self.diags.last().is_some_and(told) {
            self.diags.pop();
        }
        Err(ParseError::User { error: Fault::At(wrong) })
    }

    /// `FOR EACH vars IN over [DESCEND]`.
    pub fn for_each_line(&mut self, vars: Vec<Expr>, over: Vec<Expr>, descend: bool) {
        if vars.len() != over.len() {
            let span = vars[0].span.to(over[over.len() - 1].span);
            self.error_at("E0054", "Incorrect number of enumerate variables".into(), span, Origin(0));
        }
        self.line = Line::ForEach(vars, over, descend);
    }

    /// `DO name WITH args`.
    pub fn do_with(&mut self, name: VarName, at: Place, args: Vec<Arg>) -> Result<(), Failure> {
        if args.is_empty() {
            return Err(ParseError::User { error: Fault::At(at) });
        }
        self.line = Line::Plain(StmtKind::Do(name, args));
        Ok(())
    }

    /// The token at a place as Harbour's messages show it.
    pub fn token_text(&self, at: Place) -> String {
        let token = self.token(at);
        match token.kind {
            TokenKind::Punct(Punct::Not) => "!".into(),
            TokenKind::Punct(Punct::HashArrow) => "=".into(),
            TokenKind::Punct(Punct::DoubleQuestion) => "?".into(),
            TokenKind::Punct(p) => p.as_str().into(),
            TokenKind::Ident => self.shown(token.text).to_ascii_uppercase(),
            TokenKind::Logical(true) => ".T.".into(),
            TokenKind::Logical(false) => ".F.".into(),
            TokenKind::MacroVar(_) | TokenKind::MacroText => self.shown(token.text).to_ascii_uppercase(),
            TokenKind::Eol | TokenKind::Eof => "end of line".into(),
            TokenKind::Semicolon => ";".into(),
            _ => self.shown(token.text),
        }
    }
}

/// The operand at the right end of an operator node.
fn right_edge(e: &Expr) -> Option<&Expr> {
    match &e.kind {
        ExprKind::Assign(_, r)
        | ExprKind::OpAssign(_, _, r)
        | ExprKind::Unary(_, r)
        | ExprKind::Binary(_, _, r)
        | ExprKind::Or(_, r)
        | ExprKind::And(_, r) => Some(r),
        _ => None,
    }
}

/// Whether the right edge of a tree holds a `.NOT.`.
fn ends_in_not(e: &Expr) -> bool {
    let mut node = Some(e);
    while let Some(e) = node {
        if matches!(e.kind, ExprKind::Unary(UnaryOp::Not, _)) {
            return true;
        }
        node = right_edge(e);
    }
    false
}
