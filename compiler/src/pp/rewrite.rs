//! Applying the rules to one logical line until nothing changes, statement by statement.
//!
//! Order, as in Clipper: all `#define`s of the line, then all `#translate`s, and again while anything changed; then the
//! `#command`s at the statement's first word, and again from the top. What cannot have changed is not looked at twice.

use super::ahead::Ahead;
use super::engine::Run;
use super::matcher::{Captures, Matcher};
use super::output::{Expansion, FileChange};
use super::result::Builder;
use super::rule::{Dynamic, RuleId, RuleKind, STARTS_COMMAND, STARTS_DEFINE, STARTS_TRANSLATE, is_punct};
use crate::diag::Diagnostic;
use crate::source::Span;
use crate::token::{Origin, Punct, Quote, Text, Token, TokenKind};

/// Rewrites of one logical line, at most.
const MAX_REWRITES: u64 = 1_000_000;
/// Tokens of one logical line after rewriting, at most.
const MAX_TOKENS: usize = 8_000_000;
/// Bytes of new texts that the rewrites of one logical line may make.
pub(super) const MAX_TEXT: usize = 32 << 20;
/// The same for all lines together.
pub(super) const MAX_ALL_TEXT: usize = 512 << 20;
/// Token comparisons for one logical line, at most.
const MAX_STEPS: u64 = 1_000_000_000;

impl Run<'_> {
    /// Rewrites `right` and sends its statements to the output, followed by a line end.
    pub fn rewrite_line(&mut self) {
        let Some(at) = self.right.first().map(|t| t.span) else { return };
        self.original.clone_from(&self.right);
        self.as_written = true;
        let sent = self.out.tokens.len();
        self.clean_defines = 0;
        self.clean_translates = 0;
        self.hash_seen = self.right.iter().any(|t| is_punct(t, Punct::Hash));
        while let Some(head) = self.right.last() {
            if is_punct(head, Punct::Hash) {
                self.indirect_directive();
                if self.stopped {
                    return;
                }
                continue;
            }
            let flags = self.line_flags();
            let mut changed = false;
            // A pass that has nothing to do counts as done.
            let done = if self.barrier() > 0 { 0 } else { self.right.len() };
            if flags & STARTS_DEFINE == 0 {
                self.clean_defines = done;
            }
            if flags & STARTS_TRANSLATE == 0 {
                self.clean_translates = done;
            }
            if flags & STARTS_DEFINE != 0 {
                loop {
                    match self.defines() {
                        Ok(true) => changed = true,
                        Ok(false) => break,
                        Err(()) => return self.drop_line(at, sent),
                    }
                }
            }
            if changed || flags & STARTS_TRANSLATE != 0 {
                match self.translates() {
                    Ok(true) => continue,
                    Ok(false) => {}
                    Err(()) => return self.drop_line(at, sent),
                }
            }
            // Commands made by commands come before anything else.
            let mut commands = false;
            loop {
                match self.command() {
                    Ok(true) => commands = true,
                    Ok(false) => break,
                    Err(()) => return self.drop_line(at, sent),
                }
            }
            if !commands && !self.text_statement() {
                self.emit_statement();
            }
        }
        self.end_line(at);
    }

    /// Every line of program text ends with a mark, also one that came to nothing.
    fn end_line(&mut self, at: Span) {
        let span = Span { start: at.end, ..at };
        let (text, line, origin) = (Text(0), self.line, Origin(0));
        self.out.tokens.push(Token { kind: TokenKind::Eol, text, span, line, spaces: 0, origin });
    }

    /// After an error nothing of the rest of the line is left; a circular rule leaves the line as it was written.
    fn drop_line(&mut self, at: Span, sent: usize) {
        self.left.clear();
        self.right.clear();
        if self.as_written && sent == self.out.tokens.len() {
            std::mem::swap(&mut self.right, &mut self.original);
            while !self.right.is_empty() {
                self.emit_statement();
            }
        }
        self.end_line(at);
    }

    /// What the names of the line may begin.
    fn line_flags(&mut self) -> u8 {
        let clean = self.clean_defines.min(self.clean_translates).min(self.right.len());
        let mut flags = if self.pp.rules.has_other_translates() { STARTS_TRANSLATE } else { 0 };
        for token in &self.right[clean..] {
            if token.kind == TokenKind::Ident {
                flags |= self.pp.rules.flags_of(token.text, self.names);
            }
        }
        flags
    }

    /// Tokens at the bottom of `right` that stand after a `;` with a directive behind it.
    fn barrier(&self) -> usize {
        if !self.hash_seen {
            return 0;
        }
        let pair = |w: &[Token]| is_punct(&w[0], Punct::Hash) && w[1].kind == TokenKind::Semicolon;
        self.right.windows(2).rposition(pair).map_or(0, |i| i + 2)
    }

    pub fn defines(&mut self) -> Result<bool, ()> {
        let barrier = self.barrier();
        let mut changed = false;
        let stop = self.clean_defines.max(barrier);
        self.clean_after_change = self.right.len();
        let mut captures = Captures::default();
        while self.right.len() > stop {
            let token = self.right[self.right.len() - 1];
            let is_define = token.kind == TokenKind::Ident
                && self.pp.rules.flags_of(token.text, self.names) & STARTS_DEFINE != 0;
            if is_define
                && let Some(id) = self.pp.rules.define(token.text)
                && self.try_rule(id, barrier, &mut captures)?
            {
                changed = true;
                continue;
            }
            self.left.push(token);
            self.right.pop();
        }
        self.put_back();
        self.clean_defines = if barrier > 0 { 0 } else { self.right.len() };
        self.after_pass(changed);
        Ok(changed)
    }

    fn translates(&mut self) -> Result<bool, ()> {
        let barrier = self.barrier();
        let stop = self.clean_translates.max(barrier);
        self.clean_after_change = self.right.len();
        let mut captures = Captures::default();
        let mut changed = false;
        while self.right.len() > stop {
            let token = self.right[self.right.len() - 1];
            if self.try_candidates(RuleKind::Translate, &token, barrier, &mut captures)? {
                changed = true;
                continue;
            }
            self.left.push(token);
            self.right.pop();
        }
        self.put_back();
        self.clean_translates = if barrier > 0 { 0 } else { self.right.len() };
        self.after_pass(changed);
        Ok(changed)
    }

    fn command(&mut self) -> Result<bool, ()> {
        let Some(&head) = self.right.last() else { return Ok(false) };
        self.clean_after_change = self.right.len();
        let barrier = self.barrier();
        let mut captures = Captures::default();
        let changed = self.try_candidates(RuleKind::Command, &head, barrier, &mut captures)?;
        self.after_pass(changed);
        Ok(changed)
    }

    /// What lies behind the last rewrite stays clean.
    fn after_pass(&mut self, changed: bool) {
        if changed {
            self.clean_defines = self.clean_defines.min(self.clean_after_change);
            self.clean_translates = self.clean_translates.min(self.clean_after_change);
            self.join_names(self.clean_after_change.saturating_sub(1));
            let len = self.right.len();
            self.clean_defines = self.clean_defines.min(len);
            self.clean_translates = self.clean_translates.min(len);
        }
    }

    /// Tries the rules of a kind that may begin at the head of `right`, newest first.
    fn try_candidates(
        &mut self,
        kind: RuleKind,
        head: &Token,
        barrier: usize,
        captures: &mut Captures,
    ) -> Result<bool, ()> {
        let wanted = if kind == RuleKind::Command { STARTS_COMMAND } else { STARTS_TRANSLATE };
        let mut count = match head.kind {
            TokenKind::Ident if self.pp.rules.flags_of(head.text, self.names) & wanted == 0 => 0,
            _ => self.pp.rules.candidates(kind, head, self.names).len(),
        };
        let mut vague = self.pp.rules.vague(kind).len();
        // Two lists, each in order of age; the newest of both comes first.
        while count + vague > 0 {
            let known = count.checked_sub(1).map(|i| self.pp.rules.candidates(kind, head, self.names)[i]);
            let open = vague.checked_sub(1).map(|i| self.pp.rules.vague(kind)[i]);
            let Some(id) = known.max(open) else { break };
            if known == Some(id) {
                count -= 1;
            } else {
                vague -= 1;
            }
            if self.try_rule(id, barrier, captures)? {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Applies a rule at the head of `right` if it matches there.
    fn try_rule(&mut self, id: RuleId, barrier: usize, captures: &mut Captures) -> Result<bool, ()> {
        let rule = self.pp.rules.rule(id).clone();
        let ahead = Ahead::new(&self.right[barrier.min(self.right.len())..]);
        let mut matcher = Matcher { names: self.names, steps: &mut self.steps, refused: false };
        let Some(len) = matcher.matches(&rule, &ahead, captures) else {
            return if self.steps > MAX_STEPS { self.too_much(id) } else { Ok(false) };
        };
        let head = self.right[self.right.len() - 1];
        let last = self.right[self.right.len() - len];
        let span = head.span.to(last.span);
        let parent = head.origin;
        let depth = self.out.expansion(parent).map_or(0, |e| e.depth) + 1;
        self.rewrites += 1;
        let runaway = self.rewrites > MAX_REWRITES
            || self.right.len() + self.left.len() > MAX_TOKENS
            || self.names.bytes() > self.text_limit;
        if depth >= self.pp.recursion || runaway {
            self.as_written = !runaway;
            return self.circular(id, &head);
        }
        self.out.expansions.push(Expansion { rule: id, span, line: head.line, parent, depth });
        let origin = Origin(self.out.expansions.len() as u32);
        let line = head.line;
        let mut made = std::mem::take(&mut self.made);
        made.clear();
        if let Some(dynamic) = rule.dynamic {
            made.push(self.dynamic(dynamic, span, line, origin));
        } else {
            let ahead = Ahead::new(&self.right[barrier.min(self.right.len())..]);
            let mut builder = Builder {
                names: self.names,
                rule: &rule,
                captures,
                ahead,
                span,
                line,
                origin,
                limit: MAX_TOKENS,
                text_limit: self.text_limit,
            };
            builder.build(&mut made);
        }
        if let Some(first) = made.first_mut() {
            first.spaces = head.spaces;
        }
        self.hash_seen |= made.iter().any(|t| is_punct(t, Punct::Hash));
        self.steps += made.len() as u64;
        self.right.truncate(self.right.len() - len);
        self.clean_after_change = self.clean_after_change.min(self.right.len());
        self.right.extend(made.iter().rev());
        self.made = made;
        Ok(true)
    }

    /// Names that rules brought together without a blank become one name. Looks at what lies above `clean`.
    fn join_names(&mut self, clean: usize) {
        let glued =
            |w: &[Token]| w[0].kind == TokenKind::Ident && w[0].spaces == 0 && w[1].kind == TokenKind::Ident;
        let clean = clean.min(self.right.len());
        if !self.right[clean..].windows(2).any(glued) {
            return;
        }
        let tail: Vec<Token> = self.right.drain(clean..).collect();
        for token in tail {
            let above = self.right.len() > clean;
            match self.right.last_mut() {
                Some(next) if above && glued(&[*next, token]) => {
                    let name = [self.names.get(token.text), self.names.get(next.text)].concat();
                    *next = Token { text: self.names.intern(&name), ..token };
                }
                _ => self.right.push(token),
            }
        }
    }

    fn dynamic(&mut self, what: Dynamic, span: Span, line: u32, origin: Origin) -> Token {
        let (kind, text) = match what {
            Dynamic::Line => (TokenKind::Number, self.names.intern(self.line.to_string().as_bytes())),
            Dynamic::File => {
                let name = self.sources.file(self.file).name.clone();
                (TokenKind::Str(Quote::Double), self.names.intern(name.as_bytes()))
            }
        };
        Token { kind, text, span, line, spaces: 0, origin }
    }

    fn circular(&mut self, id: RuleId, head: &Token) -> Result<bool, ()> {
        let kind = self.pp.rules.rule(id).kind;
        let code = match kind {
            RuleKind::Define => "E0020",
            RuleKind::Translate => "E0021",
            RuleKind::Command => "E0022",
        };
        let name = String::from_utf8_lossy(self.names.get(head.text)).into_owned();
        let message = format!("Circularity detected in {} '{name}'", kind.directive());
        let mut found = Diagnostic::error(code, message, head.span);
        found.origin = head.origin;
        self.report(found);
        Err(())
    }

    fn too_much(&mut self, id: RuleId) -> Result<bool, ()> {
        self.as_written = false;
        let head = self.right[self.right.len() - 1];
        let what = self.pp.rules.rule(id).kind.directive();
        let message = format!("This line takes too long to match against its {what} rules");
        self.report(Diagnostic::error("E0022", message, head.span));
        Err(())
    }

    /// Moves what a pass went over back in front.
    fn put_back(&mut self) {
        while let Some(token) = self.left.pop() {
            self.right.push(token);
        }
    }

    /// Sends the tokens up to and with the next `;` to the output.
    fn emit_statement(&mut self) {
        if self.shown_file != Some(self.file) {
            self.shown_file = Some(self.file);
            let name = self.sources.file(self.file).name.clone();
            self.out.files.push(FileChange { at: self.out.tokens.len(), name });
        }
        while let Some(token) = self.right.pop() {
            self.out.tokens.push(token);
            if token.kind == TokenKind::Semicolon {
                break;
            }
        }
        let left = self.right.len();
        self.clean_defines = self.clean_defines.min(left);
        self.clean_translates = self.clean_translates.min(left);
    }

    /// A `#` at the start of a statement that a rule made: a directive up to the next `;`.
    fn indirect_directive(&mut self) {
        let mut tokens = Vec::new();
        while let Some(token) = self.right.pop() {
            if token.kind == TokenKind::Semicolon {
                break;
            }
            tokens.push(token);
        }
        self.directive(&tokens, false);
        self.clean_defines = 0;
        self.clean_translates = 0;
    }
}
