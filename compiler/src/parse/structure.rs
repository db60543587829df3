//! The structure pass: lines to nested statements and functions, with an explicit stack of open constructs. Reports
//! what does not match and what stays open; expressions are the grammar's.

use super::builder::{Builder, Failure, Fault, ForHead, Line};
use super::constant::switch_constant;
use super::context::{DEEP, NESTING_LIMIT, Refused};
use super::grammar;
use super::terminal::{EndWord, HeadWord, Terminal};
use crate::ast::*;
use crate::source::{FileId, Span};
use crate::token::{Punct, Text, TokenKind};
use lalrpop_util::ParseError;

/// Nesting that one level of control structure spends.
const LEVEL: u32 = 4 * DEEP;

/// An open construct.
struct Open {
    what: Construct,
    /// Statements of the part that encloses the construct.
    outer: Vec<Stmt>,
    line: u32,
    span: Span,
    nesting: u32,
    /// A statement stands before the first CASE.
    mayhem: bool,
}

enum Construct {
    If { done: Vec<Branch>, cond: Option<(Expr, u32)> },
    Case { done: Vec<Branch>, part: CasePart },
    Switch { subject: Expr, cases: Vec<SwitchCase>, part: SwitchPart },
    While(Expr),
    For(Box<ForHead>),
    ForEach(Vec<Expr>, Vec<Expr>, bool),
    Sequence { with: Option<Expr>, body: Vec<Stmt>, recover: Option<Box<Recover>>, part: SequencePart },
    WithObject(Expr),
}

enum CasePart {
    Before,
    Branch(Expr, u32),
    Otherwise,
}

enum SwitchPart {
    Before,
    Case(Option<Expr>, u32),
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum SequencePart {
    Body,
    Recover,
    Always,
}

impl Construct {
    /// Harbour's name of it.
    fn name(&self) -> &'static str {
        match self {
            Construct::If { .. } => "IF",
            Construct::Case { .. } => "CASE",
            Construct::Switch { .. } => "SWITCH",
            Construct::While(_) => "WHILE",
            Construct::For(_) => "FOR",
            Construct::ForEach(..) => "FOR",
            Construct::Sequence { .. } => "BEGIN SEQUENCE",
            Construct::WithObject(_) => "WITH OBJECT",
        }
    }

    /// What closes it.
    fn closer(&self) -> &'static str {
        match self {
            Construct::If { .. } => "ENDIF",
            Construct::Case { .. } => "ENDCASE",
            Construct::Switch { .. } => "ENDSWITCH",
            Construct::While(_) => "ENDDO",
            Construct::For(_) | Construct::ForEach(..) => "NEXT",
            Construct::Sequence { .. } => "END SEQUENCE",
            Construct::WithObject(_) => "ENDWITH",
        }
    }

    fn closed_by(&self, word: EndWord) -> bool {
        matches!(
            (word, self),
            (EndWord::Any, _)
                | (EndWord::If, Construct::If { .. })
                | (EndWord::Case, Construct::Case { .. })
                | (EndWord::Do, Construct::While(_))
                | (EndWord::Next, Construct::For(_) | Construct::ForEach(..))
                | (EndWord::Sequence, Construct::Sequence { .. })
                | (EndWord::Switch, Construct::Switch { .. })
                | (EndWord::With, Construct::WithObject(_))
        )
    }

    fn is_loop(&self) -> bool {
        matches!(self, Construct::While(_) | Construct::For(_) | Construct::ForEach(..))
    }
}

fn mismatch(word: EndWord) -> (&'static str, &'static str) {
    match word {
        EndWord::Any | EndWord::If => ("E0010", "ENDIF does not match IF"),
        EndWord::Do => ("E0011", "ENDDO does not match WHILE"),
        EndWord::Case => ("E0012", "ENDCASE does not match DO CASE"),
        EndWord::Next => ("E0013", "NEXT does not match FOR"),
        EndWord::With => ("E0071", "ENDWITH does not match WITH OBJECT"),
        EndWord::Switch => ("E0072", "ENDSWITCH does not match SWITCH"),
        EndWord::Sequence => ("E0073", "END SEQUENCE does not match BEGIN SEQUENCE"),
    }
}

/// An open construct that a text ended in.
#[derive(Clone, Debug, PartialEq)]
pub struct Unclosed {
    /// Its name, such as `IF`.
    pub name: &'static str,
    /// Where it was opened.
    pub span: Span,
    /// Line where it was opened.
    pub line: u32,
}

/// The pass over one text or one extended block.
pub struct Structure<'b, 'a> {
    b: &'b mut Builder<'a>,
    parser: grammar::StatementParser,
    stack: Vec<Open>,
    /// The line that is closing the innermost construct.
    closed_at: Option<Span>,
    body: Vec<Stmt>,
    in_block: bool,
    function: Option<Function>,
    unit: SourceUnit,
    /// Executable statements were seen in the function: declarations come too late.
    executable: bool,
    /// What was open at the end.
    pub unclosed: Vec<Unclosed>,
}

impl<'b, 'a> Structure<'b, 'a> {
    /// A pass over a whole file.
    pub fn new(b: &'b mut Builder<'a>, file: FileId) -> Self {
        Structure {
            b,
            parser: grammar::StatementParser::new(),
            stack: Vec::new(),
            closed_at: None,
            body: Vec::new(),
            in_block: false,
            function: None,
            unit: SourceUnit { file, ..SourceUnit::default() },
            executable: false,
            unclosed: Vec::new(),
        }
    }

    /// Parses all tokens.
    pub fn file(mut self) -> (SourceUnit, Vec<Unclosed>) {
        let end = self.lines(0);
        self.finish_function(end);
        (self.unit, self.unclosed)
    }

    /// Parses lines up to the end of the tokens, or of the block.
    fn lines(&mut self, mut at: usize) -> usize {
        loop {
            let kind = self.b.tokens[at].kind;
            match kind {
                TokenKind::Eol | TokenKind::Semicolon => at += 1,
                TokenKind::Eof => return at,
                TokenKind::Punct(Punct::RBrace) if self.in_block => return at,
                TokenKind::Ident if self.in_block && self.b.starts_function(at) => return at,
                _ => at = self.line(at),
            }
        }
    }

    /// Parses the line that starts here; gives where it ends.
    fn line(&mut self, at: usize) -> usize {
        if !self.in_block {
            self.b.line_start = at;
        }
        let mut errors = self.b.diags.len();
        self.b.line = Line::None;
        self.b.bodies.clear();
        let read = self.b.read_terminals(at);
        let parsed = match read {
            Err(Refused(_)) => false,
            Ok(_) if matches!(self.b.line, Line::Plain(_)) => true,
            Ok(end) => {
                // Errors inside extended blocks are theirs.
                errors = errors.max(self.b.diags.len());
                self.b.inner_start = at;
                let terminals = std::mem::take(&mut self.b.terminals);
                let result = self.parser.parse(self.b, terminals.iter().map(|t| Ok::<_, Fault>(*t)));
                self.b.terminals = terminals;
                match result {
                    Ok(()) => {
                        self.b.check_refs();
                        true
                    }
                    Err(failure) => {
                        if self.b.diags.len() == errors {
                            self.b.syntax_error(failure, end);
                        }
                        false
                    }
                }
            }
        };
        let end = match read {
            Ok(end) | Err(Refused(end)) => end,
        };
        if !parsed {
            self.b.drop_refs();
            self.b.line = self.broken();
        }
        let line = std::mem::replace(&mut self.b.line, Line::None);
        let place = Here { at, line: self.b.tokens[at].line, span: self.b.span(at as u32, end as u32) };
        self.add(line, place);
        end
    }

    /// What remains of a line with an error: the head of a function, the locals named before the error. Such a line opens and
    /// divides nothing, as in Harbour.
    fn broken(&mut self) -> Line {
        match self.b.terminals.first().map(|t| t.1) {
            Some(Terminal::Head(head)) => {
                let name = match self.b.terminals.get(1) {
                    Some((_, Terminal::Ident(name), _)) => *name,
                    _ => self.b.interner.intern(b"?"),
                };
                Line::Function(head, name, Vec::new(), false)
            }
            Some(Terminal::Local) => {
                let wrong = self.b.diags.last().map_or(u32::MAX, |d| d.span.start);
                let mut depth = 0usize;
                let mut list = Vec::new();
                let mut first = true;
                for &(at, terminal, _) in &self.b.terminals[1..] {
                    let span = self.b.tokens[at as usize].span;
                    match terminal {
                        Terminal::LParen | Terminal::LBracket | Terminal::LBrace | Terminal::BlockOpen => {
                            depth += 1
                        }
                        Terminal::RParen | Terminal::RBracket | Terminal::RBrace => {
                            depth = depth.saturating_sub(1)
                        }
                        Terminal::Ident(name) if first && depth == 0 && span.start <= wrong => {
                            list.push(VarDecl {
                                name: VarName::Name(name),
                                dims: Vec::new(),
                                init: None,
                                as_type: None,
                                span,
                            });
                        }
                        _ => {}
                    }
                    first = depth == 0 && matches!(terminal, Terminal::Comma);
                }
                Line::Plain(StmtKind::Local(list))
            }
            _ => Line::Plain(StmtKind::Error),
        }
    }

    /// Puts a line into the tree.
    fn add(&mut self, line: Line, here: Here) {
        match line {
            Line::None => {}
            Line::Plain(kind) => self.plain(kind, here),
            Line::Function(head, name, params, variadic) => {
                self.begin_function(head, name, params, variadic, here)
            }
            Line::If(e) => {
                self.open(Construct::If { done: Vec::new(), cond: Some((e, here.line)) }, here);
            }
            Line::ElseIf(e) => self.else_if(e, here),
            Line::Else => self.else_(here),
            Line::DoCase => {
                self.open(Construct::Case { done: Vec::new(), part: CasePart::Before }, here);
            }
            Line::Switch(subject) => {
                self.open(Construct::Switch { subject, cases: Vec::new(), part: SwitchPart::Before }, here);
            }
            Line::Case(e) => self.case(Some(e), here),
            Line::Otherwise => self.case(None, here),
            Line::While(e) => self.open(Construct::While(e), here),
            Line::For(head) => self.open(Construct::For(head), here),
            Line::ForEach(vars, over, descend) => self.open(Construct::ForEach(vars, over, descend), here),
            Line::Sequence(with) => {
                let what =
                    Construct::Sequence { with, body: Vec::new(), recover: None, part: SequencePart::Body };
                self.open(what, here);
            }
            Line::Recover(var) => self.recover(var, here),
            Line::Always => self.always(here),
            Line::WithObject(e) => {
                self.open(Construct::WithObject(e), here);
                self.b.with_objects += 1;
            }
            Line::End(word) => self.end(word, here),
        }
    }

    fn plain(&mut self, kind: StmtKind, here: Here) {
        let late = match &kind {
            StmtKind::Local(_) => Some("LOCAL"),
            StmtKind::Static(..) => Some("STATIC"),
            StmtKind::Field(..) => Some("FIELD"),
            StmtKind::Memvar(_) => Some("MEMVAR"),
            StmtKind::Announce(_) | StmtKind::Request(_) | StmtKind::Dynamic(_) | StmtKind::Declare => None,
            StmtKind::Parameters(_) => None,
            StmtKind::Error => None,
            _ => {
                self.mark_executable();
                None
            }
        };
        if let Some(word) = late
            && self.executable
        {
            self.b.error("E0004", format!("{word} declaration follows executable statement"), here.at as u32);
        }
        // Harbour: such a line declares nothing, its values are assigned to what the names mean without it.
        let kind = match kind {
            StmtKind::Local(list) | StmtKind::Static(list, _) if late.is_some() && self.executable => {
                let assign = |d: VarDecl| {
                    let (VarName::Name(name), Some(value)) = (d.name, d.init) else { return None };
                    let target = Expr { kind: ExprKind::Var(name), span: d.span };
                    Some(Expr { kind: ExprKind::Assign(Box::new(target), Box::new(value)), span: d.span })
                };
                let list: Vec<Expr> = list.into_iter().filter_map(assign).collect();
                match list.is_empty() {
                    true => StmtKind::Error,
                    false => StmtKind::Expr(Expr { kind: ExprKind::List(list), span: here.span }),
                }
            }
            StmtKind::Field(..) | StmtKind::Memvar(_) if late.is_some() && self.executable => StmtKind::Error,
            kind => kind,
        };
        match kind {
            StmtKind::Loop => self.check_jump("LOOP", false, here),
            StmtKind::Exit => self.check_jump("EXIT", true, here),
            StmtKind::Return(_) => self.check_return(here),
            _ => {}
        }
        self.statement_allowed();
        self.body.push(Stmt { kind, span: here.span, line: here.line });
    }

    fn mark_executable(&mut self) {
        self.executable = true;
    }

    /// Statements before the first CASE are lost: refuse them.
    fn statement_allowed(&mut self) {
        let before = matches!(
            self.stack.last().map(|o| &o.what),
            Some(
                Construct::Case { part: CasePart::Before, .. }
                    | Construct::Switch { part: SwitchPart::Before, .. }
            )
        );
        if before
            && self.body.is_empty()
            && let Some(open) = self.stack.last_mut()
        {
            open.mayhem = true;
        }
    }

    /// Harbour tells of the statements before the first CASE where the construct ends.
    fn report_mayhem(&mut self, here: Here) {
        if self.stack.last().is_some_and(|open| open.mayhem) {
            self.b.error("E0037", "Mayhem in CASE handler".into(), here.at as u32).hint =
                Some("no statement may stand before the first CASE".into());
        }
    }

    fn check_jump(&mut self, word: &str, switch_too: bool, here: Here) {
        let mut sequence = None;
        let target = self.stack.iter().rev().any(|open| match &open.what {
            Construct::Sequence { part, .. } if *part != SequencePart::Recover => {
                sequence.get_or_insert(open.span);
                false
            }
            Construct::Switch { .. } => switch_too,
            what => what.is_loop(),
        });
        match (target, sequence) {
            (false, _) => {
                let message = format!("{word} statement with no loop in sight");
                self.b.error("E0018", message, here.at as u32);
            }
            (true, Some(span)) => {
                let message = format!("Invalid {word} from within of SEQUENCE code");
                let related = (span, "the SEQUENCE that it would leave".to_string());
                self.b.error("E0025", message, here.at as u32).related = Some(related);
            }
            (true, None) => {}
        }
    }

    fn check_return(&mut self, here: Here) {
        let inside = self.stack.iter().rev().find(
            |open| matches!(&open.what, Construct::Sequence { part, .. } if *part == SequencePart::Body),
        );
        if let Some(open) = inside {
            let related = (open.span, "the SEQUENCE".to_string());
            self.b
                .error("E0025", "Invalid RETURN from within of SEQUENCE code".into(), here.at as u32)
                .related = Some(related);
        }
    }

    // ---- constructs --------------------------------------------------------------------------------------------

    fn open(&mut self, what: Construct, here: Here) {
        self.mark_executable();
        self.statement_allowed();
        if self.b.nesting + LEVEL > NESTING_LIMIT {
            self.b.error("", "Control structures nest too deeply".into(), here.at as u32);
        }
        let outer = std::mem::take(&mut self.body);
        self.stack.push(Open {
            what,
            outer,
            line: here.line,
            span: here.span,
            nesting: self.b.nesting,
            mayhem: false,
        });
        self.b.nesting += LEVEL;
    }

    /// Ends the innermost construct and adds it to what encloses it.
    fn close(&mut self) {
        let Some(open) = self.stack.pop() else { return };
        let body = std::mem::replace(&mut self.body, open.outer);
        let too_deep = self.b.nesting > NESTING_LIMIT;
        self.b.nesting = open.nesting;
        let kind = match open.what {
            Construct::If { mut done, cond: Some((cond, line)) } => {
                done.push(Branch { cond, body, line });
                StmtKind::If(done, None)
            }
            Construct::If { done, cond: None } => StmtKind::If(done, Some(body)),
            Construct::Case { done, part: CasePart::Before } => StmtKind::Case(done, None),
            Construct::Case { mut done, part: CasePart::Branch(cond, line) } => {
                done.push(Branch { cond, body, line });
                StmtKind::Case(done, None)
            }
            Construct::Case { done, part: CasePart::Otherwise } => StmtKind::Case(done, Some(body)),
            Construct::Switch { subject, mut cases, part } => {
                if let SwitchPart::Case(value, line) = part {
                    cases.push(SwitchCase { value, body, line });
                }
                StmtKind::Switch { subject, cases }
            }
            Construct::While(cond) => StmtKind::While(cond, body),
            Construct::For(head) => {
                let ForHead { var, from, to, step } = *head;
                StmtKind::For {
                    var: Box::new(var),
                    from: Box::new(from),
                    to: Box::new(to),
                    step: step.map(Box::new),
                    body,
                    end: self.closed_at.take().unwrap_or(open.span),
                }
            }
            Construct::ForEach(vars, over, descend) => StmtKind::ForEach { vars, over, descend, body },
            Construct::Sequence { with, body: guarded, mut recover, part } => {
                let with = with.map(Box::new);
                match part {
                    SequencePart::Body => StmtKind::Sequence { with, body, recover: None, always: None },
                    SequencePart::Recover => {
                        if let Some(recover) = &mut recover {
                            recover.body = body;
                        }
                        StmtKind::Sequence { with, body: guarded, recover, always: None }
                    }
                    SequencePart::Always => {
                        StmtKind::Sequence { with, body: guarded, recover, always: Some(body) }
                    }
                }
            }
            Construct::WithObject(e) => {
                self.b.with_objects = self.b.with_objects.saturating_sub(1);
                StmtKind::WithObject(e, body)
            }
        };
        // What nests beyond the limit was reported; it is not kept, so that no later pass recurses into it.
        let kind = if too_deep { StmtKind::Error } else { kind };
        self.body.push(Stmt { kind, span: open.span, line: open.line });
    }

    fn else_if(&mut self, e: Expr, here: Here) {
        if let Some(Open { what: Construct::If { done, cond }, .. }) = self.stack.last_mut()
            && let Some((old, line)) = cond.take()
        {
            done.push(Branch { cond: old, body: std::mem::take(&mut self.body), line });
            *cond = Some((e, here.line));
            return;
        }
        self.mismatched("E0015", "ELSEIF does not match IF", here);
    }

    fn else_(&mut self, here: Here) {
        if let Some(Open { what: Construct::If { done, cond }, .. }) = self.stack.last_mut()
            && let Some((old, line)) = cond.take()
        {
            done.push(Branch { cond: old, body: std::mem::take(&mut self.body), line });
            return;
        }
        self.mismatched("E0014", "ELSE does not match IF", here);
    }

    fn case(&mut self, value: Option<Expr>, here: Here) {
        let body = std::mem::take(&mut self.body);
        match self.stack.last_mut().map(|open| &mut open.what) {
            Some(Construct::Case { done, part }) => {
                match std::mem::replace(part, CasePart::Otherwise) {
                    CasePart::Before => {}
                    CasePart::Branch(cond, line) => done.push(Branch { cond, body, line }),
                    CasePart::Otherwise => {
                        self.body = body;
                        let (code, text) = match value {
                            None => ("E0037", "Mayhem in CASE handler"),
                            Some(_) => ("E0046", "CASE or OTHERWISE does not match DO CASE or SWITCH"),
                        };
                        self.b.error(code, text.into(), here.at as u32).hint =
                            Some("OTHERWISE must be the last part of DO CASE".into());
                        return;
                    }
                }
                if let Some(cond) = value {
                    *part = CasePart::Branch(cond, here.line);
                }
            }
            Some(Construct::Switch { cases, part, .. }) => {
                if let SwitchPart::Case(value, line) =
                    std::mem::replace(part, SwitchPart::Case(value, here.line))
                {
                    cases.push(SwitchCase { value, body, line });
                }
                let others = cases.iter().filter(|c| c.value.is_none()).count();
                if others > 0 && matches!(part, SwitchPart::Case(None, _)) {
                    self.b.error("E0037", "Mayhem in CASE handler".into(), here.at as u32).hint =
                        Some("a SWITCH has one OTHERWISE at most".into());
                }
                if let SwitchPart::Case(Some(value), _) = part {
                    check_switch_value(self.b, value, cases, here);
                }
            }
            _ => {
                self.body = body;
                self.mismatched("E0046", "CASE or OTHERWISE does not match DO CASE or SWITCH", here);
            }
        }
    }

    fn recover(&mut self, var: Option<Expr>, here: Here) {
        if let Some(Open { what: Construct::Sequence { body, recover, part, .. }, .. }) =
            self.stack.last_mut()
            && *part == SequencePart::Body
        {
            *body = std::mem::take(&mut self.body);
            *recover = Some(Box::new(Recover { var, body: Vec::new(), line: here.line }));
            *part = SequencePart::Recover;
            return;
        }
        self.b.syntax_error_at(here.at as u32);
    }

    fn always(&mut self, here: Here) {
        if let Some(Open { what: Construct::Sequence { body, recover, part, .. }, .. }) =
            self.stack.last_mut()
        {
            let done = std::mem::take(&mut self.body);
            match (*part, recover) {
                (SequencePart::Body, _) => *body = done,
                (SequencePart::Recover, Some(recover)) => recover.body = done,
                _ => {
                    self.body = done;
                    self.b.syntax_error_at(here.at as u32);
                    return;
                }
            }
            *part = SequencePart::Always;
            return;
        }
        self.b.syntax_error_at(here.at as u32);
    }

    fn end(&mut self, word: EndWord, here: Here) {
        let fits = self.stack.iter().rposition(|open| open.what.closed_by(word));
        if fits.is_none_or(|at| at + 1 != self.stack.len()) {
            let (code, text) = mismatch(word);
            self.mismatched(code, text, here);
        }
        // Harbour: it ends the innermost construct all the same.
        self.report_mayhem(here);
        self.closed_at = Some(here.span);
        self.close();
        self.closed_at = None;
    }

    /// Reports a line that does not fit the innermost open construct.
    fn mismatched(&mut self, code: &str, text: &str, here: Here) {
        let inner = self.stack.last().map(|open| (open.span, open.what.name(), open.what.closer()));
        let diag = self.b.error(code, text.into(), here.at as u32);
        if let Some((span, name, closer)) = inner {
            diag.related = Some((span, format!("{name} opened here")));
            diag.hint = Some(format!("{closer} missing?"));
        }
    }
}

/// Where a line stands.
#[derive(Clone, Copy)]
struct Here {
    at: usize,
    line: u32,
    span: Span,
}

/// SWITCH compares with constants only, each once.
fn check_switch_value(b: &mut Builder<'_>, value: &Expr, cases: &[SwitchCase], here: Here) {
    if matches!(value.kind, ExprKind::Error) {
        return;
    }
    let Some(constant) = switch_constant(value, b.interner) else {
        b.error("E0055", "CASE requires either numeric or string constant".into(), here.at as u32);
        return;
    };
    let same = |c: &SwitchCase| {
        c.value.as_ref().is_some_and(|v| switch_constant(v, b.interner).as_ref() == Some(&constant))
    };
    if cases.iter().any(same) {
        b.error("E0070", "Duplicate case value".into(), here.at as u32);
    }
}

// ---- functions and ends ----------------------------------------------------------------------------------------

impl Structure<'_, '_> {
    /// Reports that the innermost construct is open where its function ends.
    fn report_unclosed(&mut self, at: usize) {
        let Some(open) = self.stack.last() else { return };
        let message = format!("Unclosed control structure '{}'", open.what.name());
        let hint = format!("missing {}", open.what.closer());
        let related = (open.span, format!("{} opened here", open.what.name()));
        let diag = self.b.error("E0017", message, at as u32);
        diag.hint = Some(hint);
        diag.related = Some(related);
    }

    fn begin_function(&mut self, head: HeadWord, name: Text, params: Vec<Param>, variadic: bool, here: Here) {
        self.finish_function(here.at);
        self.executable = false;
        self.function = Some(Function {
            name,
            is_procedure: head.is_procedure,
            scope: head.scope,
            params,
            variadic,
            body: Vec::new(),
            span: here.span,
            line: here.line,
            end_line: here.line,
            end: here.span,
        });
    }

    /// Where a function ends: at the statement behind it, or on the line behind its last one when nothing follows.
    fn end_place(&self, at: usize) -> Span {
        let token = &self.b.tokens[at];
        // Lines without code end with a mark as well.
        let code = self.b.tokens[..at].iter().rposition(|t| t.kind != TokenKind::Eol);
        match code.and_then(|n| self.b.tokens.get(n + 1)) {
            Some(line) if token.kind == TokenKind::Eof && line.span.file == token.span.file => {
                let start = line.span.end + 1;
                Span { file: line.span.file, start, end: start }
            }
            _ => token.span,
        }
    }

    fn finish_function(&mut self, at: usize) {
        let ended = self.b.tokens[at].kind == TokenKind::Eof;
        for open in self.stack.iter().filter(|_| ended) {
            self.unclosed.push(Unclosed { name: open.what.name(), span: open.span, line: open.line });
        }
        while !self.stack.is_empty() {
            self.report_unclosed(at);
            self.close();
        }
        let body = std::mem::take(&mut self.body);
        match self.function.take() {
            Some(mut function) => {
                function.body = body;
                function.end_line = self.b.tokens[at].line;
                function.end = self.end_place(at);
                self.unit.functions.push(function);
            }
            None => self.unit.prologue.extend(body),
        }
    }
}

impl Builder<'_> {
    /// Whether the tokens being read are inside an extended block.
    pub fn in_block(&self) -> bool {
        self.block_depth > 0
    }

    /// Parses the statements of an extended block; gives them and the place of the `}`.
    pub fn block_body(&mut self, at: usize, cost: u32) -> (Vec<Stmt>, usize) {
        let nesting = std::mem::replace(&mut self.nesting, cost + LEVEL);
        let objects = std::mem::replace(&mut self.with_objects, 0);
        self.block_depth += 1;
        let mut inner = Structure {
            parser: grammar::StatementParser::new(),
            stack: Vec::new(),
            closed_at: None,
            body: Vec::new(),
            in_block: true,
            function: None,
            unit: SourceUnit::default(),
            executable: false,
            unclosed: Vec::new(),
            b: self,
        };
        let end = inner.lines(at);
        while !inner.stack.is_empty() {
            inner.report_unclosed(end);
            inner.close();
        }
        let body = inner.body;
        self.block_depth -= 1;
        self.nesting = nesting;
        self.with_objects = objects;
        self.line = Line::None;
        (body, end)
    }

    /// Reports what the grammar found.
    pub fn syntax_error(&mut self, failure: Failure, end: usize) {
        match failure {
            ParseError::InvalidToken { location } => self.syntax_error_at(location),
            ParseError::UnrecognizedToken { token, .. } | ParseError::ExtraToken { token } => {
                self.syntax_error_at(token.0)
            }
            ParseError::User { error: Fault::At(at) } => self.syntax_error_at(at),
            ParseError::User { error: Fault::Idle(at) } => {
                let text = "Incomplete statement or unbalanced delimiters";
                self.error("E0020", text.into(), at).hint =
                    Some("nothing is done with this value: assign it or pass it on".into());
            }
            ParseError::UnrecognizedEof { .. } => {
                let text = "Incomplete statement or unbalanced delimiters";
                self.error("E0020", text.into(), end.saturating_sub(1) as u32);
                self.advise(self.inner_start, end);
            }
        }
    }

    /// Harbour reads any expression where FOR EACH wants a variable, and finds fault with the IN behind it.
    fn enumerator_fault(&self, at: u32) -> Option<u32> {
        if self.terminals.first()?.1 != Terminal::ForEach {
            return None;
        }
        let wrong = self.terminals.iter().find(|t| t.0 == at)?;
        let reads_on = matches!(wrong.1, Terminal::LParen | Terminal::LBracket | Terminal::Colon);
        let later = self.terminals.iter().filter(|t| t.0 > at);
        later.map(|t| (t.0, t.1)).find(|t| reads_on && t.1 == Terminal::In).map(|t| t.0)
    }

    /// Reports a syntax error at a token.
    pub fn syntax_error_at(&mut self, at: u32) {
        let at = self.enumerator_fault(at).unwrap_or(at);
        let text = self.token_text(at);
        self.error("E0030", format!("Syntax error \"syntax error at '{text}'\""), at);
        self.advise(self.inner_start, at as usize);
    }
}
