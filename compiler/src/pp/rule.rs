//! Rules (`#define`, `#translate`, `#command` and kin) and the set that finds them by their first token.

use crate::source::Span;
use crate::token::{Interner, Punct, Text, Token, TokenKind};
use std::sync::Arc;

/// What a rule rewrites.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RuleKind {
    /// `#define`: a name anywhere.
    Define,
    /// `#translate`, `#xtranslate`, `#ytranslate`: anywhere in a statement.
    Translate,
    /// `#command`, `#xcommand`, `#ycommand`: at the start of a statement.
    Command,
}

impl RuleKind {
    /// The directive's plain name.
    pub fn directive(self) -> &'static str {
        match self {
            RuleKind::Define => "#define",
            RuleKind::Translate => "#translate",
            RuleKind::Command => "#command",
        }
    }
}

/// How the words of a rule are compared with those of the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Compare {
    /// Case does not matter and four letters of a longer word suffice (`#command`, `#translate`).
    Abbreviated,
    /// Case does not matter (`x` forms).
    Whole,
    /// Case matters (`y` forms, `#define`).
    Exact,
}

/// Index of a marker (`<x>`) in its rule.
pub type MarkerId = u16;

/// One part of a match pattern.
#[derive(Clone, Debug)]
pub enum Match {
    /// A token that must be there.
    Token(Token),
    /// A marker takes tokens.
    Marker(MarkerId, MatchMarker),
    /// `[ … ]`.
    Optional(Vec<Match>),
}

/// Kinds of match marker.
#[derive(Clone, Debug)]
pub enum MatchMarker {
    /// `<x>`: an expression.
    Regular,
    /// `<x,...>`: expressions with commas.
    List,
    /// `<x: A, B C, &>`: one of these words.
    Restricted(Vec<Vec<Token>>),
    /// `<*x*>`: the rest.
    Wild,
    /// `<(x)>`: a parenthesised expression, or characters without blanks.
    Extended,
    /// `<!x!>`: one name.
    Name,
}

/// One part of a result pattern.
#[derive(Clone, Debug)]
pub enum Produce {
    /// This token.
    Token(Token),
    /// What a marker took.
    Marker(MarkerId, ResultMarker, u16),
    /// `[ … ]`: once for every time its markers matched.
    Repeat(Vec<Produce>),
}

/// Kinds of result marker.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ResultMarker {
    /// `<x>`
    Regular,
    /// `#<x>`
    Dumb,
    /// `<"x">`
    Normal,
    /// `<(x)>`
    Smart,
    /// `<{x}>`
    Block,
    /// `<.x.>`
    Logical,
    /// `<-x->`: nothing; it only ties a repeated clause to its marker.
    Silent,
}

/// How often a marker may match.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Capacity {
    /// Not used by the result: any number, nothing is kept.
    Ignored,
    /// Used outside of repeated clauses: once.
    Once,
    /// Used only inside repeated clauses: any number.
    Many,
}

/// One rule.
#[derive(Clone, Debug)]
pub struct Rule {
    /// What it rewrites.
    pub kind: RuleKind,
    /// How words are compared.
    pub compare: Compare,
    /// Pattern; its first part is always a token.
    pub pattern: Vec<Match>,
    /// Result.
    pub result: Vec<Produce>,
    /// One entry for each marker.
    pub markers: Vec<Capacity>,
    /// Name of each marker: as written for `#define`, else in upper case.
    pub labels: Vec<Text>,
    /// Where it was written; the empty span of file 0 for predefined names.
    pub span: Span,
    /// Line of its definition, 0 for predefined names.
    pub line: u32,
    /// Names that the preprocessor itself computes (`__LINE__`, …).
    pub dynamic: Option<Dynamic>,
}

/// Predefined names whose value depends on the place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dynamic {
    /// `__FILE__`
    File,
    /// `__LINE__`
    Line,
}

/// A rule's number in its set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RuleId(pub u32);

/// What a name may begin (bits of a byte per name).
pub(super) const STARTS_DEFINE: u8 = 1;
pub(super) const STARTS_TRANSLATE: u8 = 2;
pub(super) const STARTS_COMMAND: u8 = 4;

/// All rules in force, found by their first token. Numbers are never reused, so an expansion can name its rule later.
#[derive(Clone, Debug, Default)]
pub struct RuleSet {
    rules: Vec<Arc<Rule>>,
    /// Rules that are in force, by name: `#define` by exact name, the others by the upper-case first four letters.
    names: Vec<NameRules>,
    /// Flags by exact name (filled when first asked) for the quick test; 0x80 = not yet known.
    flags: Vec<u8>,
    /// Rules whose first token is no name.
    others: Vec<OtherHead>,
    /// Rules that begin with a marker or an optional clause.
    vague: NameRules,
    other_translates: usize,
    /// Grows with each change.
    pub(super) generation: u64,
}

#[derive(Clone, Debug, Default)]
struct NameRules {
    define: Option<RuleId>,
    translates: Vec<RuleId>,
    commands: Vec<RuleId>,
}

#[derive(Clone, Debug)]
struct OtherHead {
    kind: TokenKind,
    text: Text,
    translates: Vec<RuleId>,
    commands: Vec<RuleId>,
}

const UNKNOWN: u8 = 0x80;

impl RuleSet {
    /// A rule by number.
    pub fn rule(&self, id: RuleId) -> &Arc<Rule> {
        &self.rules[id.0 as usize]
    }

    /// How many rules were ever added.
    pub fn len(&self) -> usize {
        self.rules.len()
    }

    /// True when none was ever added.
    pub fn is_empty(&self) -> bool {
        self.rules.is_empty()
    }

    /// The `#define` of exactly this name.
    pub fn define(&self, name: Text) -> Option<RuleId> {
        self.names.get(name.0 as usize)?.define
    }

    /// Flags of a name: which kinds of rule it may begin.
    #[inline]
    pub(super) fn flags_of(&mut self, name: Text, names: &mut Interner) -> u8 {
        match self.flags.get(name.0 as usize) {
            Some(&flags) if flags != UNKNOWN => flags,
            _ => self.find_flags(name, names),
        }
    }

    fn find_flags(&mut self, name: Text, names: &mut Interner) -> u8 {
        let stem = names.stem(name);
        let mut flags = 0;
        if self.names.get(name.0 as usize).is_some_and(|n| n.define.is_some()) {
            flags |= STARTS_DEFINE;
        }
        if let Some(rules) = self.names.get(stem.0 as usize) {
            flags |= if rules.translates.is_empty() { 0 } else { STARTS_TRANSLATE };
            flags |= if rules.commands.is_empty() { 0 } else { STARTS_COMMAND };
        }
        if self.flags.len() <= name.0 as usize {
            self.flags.resize(name.0 as usize + 64, UNKNOWN);
        }
        self.flags[name.0 as usize] = flags;
        flags
    }

    /// A rule of the `#translate` kind begins with an operator.
    pub(super) fn has_other_translates(&self) -> bool {
        self.other_translates > 0
    }

    /// Rules of a kind that may begin with this token, oldest first.
    pub(super) fn candidates(&self, kind: RuleKind, token: &Token, names: &mut Interner) -> &[RuleId] {
        if token.kind == TokenKind::Ident {
            let stem = names.stem(token.text);
            let Some(rules) = self.names.get(stem.0 as usize) else { return &[] };
            return if kind == RuleKind::Command { &rules.commands } else { &rules.translates };
        }
        if kind == RuleKind::Translate && self.other_translates == 0 {
            return &[];
        }
        match self.others.iter().find(|h| head_matches(h, token)) {
            Some(head) if kind == RuleKind::Command => &head.commands,
            Some(head) => &head.translates,
            None => &[],
        }
    }

    /// Rules of a kind that may begin with any token, oldest first.
    pub(super) fn vague(&self, kind: RuleKind) -> &[RuleId] {
        if kind == RuleKind::Command { &self.vague.commands } else { &self.vague.translates }
    }

    /// Adds a rule; a `#define` of the same name is replaced (its number is returned second).
    pub fn add(&mut self, rule: Rule, names: &mut Interner) -> (RuleId, Option<RuleId>) {
        let id = RuleId(self.rules.len() as u32);
        self.generation += 1;
        let head = match rule.pattern.first() {
            Some(Match::Token(token)) => *token,
            Some(_) => {
                let list = if rule.kind == RuleKind::Command {
                    &mut self.vague.commands
                } else {
                    self.other_translates += 1;
                    &mut self.vague.translates
                };
                list.push(id);
                self.rules.push(Arc::new(rule));
                return (id, None);
            }
            // Nothing to find it by: it never applies.
            None => {
                self.rules.push(Arc::new(rule));
                return (id, None);
            }
        };
        let kind = rule.kind;
        self.rules.push(Arc::new(rule));
        if kind == RuleKind::Define {
            if let Some(flags) = self.flags.get_mut(head.text.0 as usize).filter(|f| **f != UNKNOWN) {
                *flags |= STARTS_DEFINE;
            }
            let old = self.name_rules(head.text).define.replace(id);
            return (id, old);
        }
        self.flags.clear();
        let list = if head.kind == TokenKind::Ident {
            let stem = names.stem(head.text);
            let rules = self.name_rules(stem);
            if kind == RuleKind::Command { &mut rules.commands } else { &mut rules.translates }
        } else {
            self.other_translates += usize::from(kind == RuleKind::Translate);
            let at = self.others.iter().position(|h| head_matches(h, &head)).unwrap_or_else(|| {
                self.others.push(OtherHead {
                    kind: head.kind,
                    text: head.text,
                    translates: Vec::new(),
                    commands: Vec::new(),
                });
                self.others.len() - 1
            });
            let rules = &mut self.others[at];
            if kind == RuleKind::Command { &mut rules.commands } else { &mut rules.translates }
        };
        list.push(id);
        (id, None)
    }

    /// `#undef`: true when the name was defined.
    pub fn undefine(&mut self, name: Text) -> bool {
        let Some(rules) = self.names.get_mut(name.0 as usize) else { return false };
        let found = rules.define.take().is_some();
        if found {
            self.generation += 1;
            if let Some(flags) = self.flags.get_mut(name.0 as usize).filter(|f| **f != UNKNOWN) {
                *flags &= !STARTS_DEFINE;
            }
        }
        found
    }

    /// Takes a rule out of force. `head` is the first token of its pattern.
    pub(super) fn remove(&mut self, kind: RuleKind, id: RuleId, head: &Token, names: &mut Interner) {
        let list = if head.kind == TokenKind::Ident {
            let stem = names.stem(head.text);
            let rules = self.name_rules(stem);
            if kind == RuleKind::Command { &mut rules.commands } else { &mut rules.translates }
        } else {
            let Some(rules) = self.others.iter_mut().find(|h| head_matches(h, head)) else { return };
            if kind == RuleKind::Command { &mut rules.commands } else { &mut rules.translates }
        };
        list.retain(|&r| r != id);
        self.generation += 1;
        self.flags.clear();
    }

    fn name_rules(&mut self, name: Text) -> &mut NameRules {
        let i = name.0 as usize;
        if self.names.len() <= i {
            self.names.resize_with(i + 1, NameRules::default);
        }
        &mut self.names[i]
    }
}

fn head_matches(head: &OtherHead, token: &Token) -> bool {
    same_class(head.kind, token.kind)
        && (matches!(token.kind, TokenKind::Punct(_)) || head.text == token.text)
}

/// Equal kinds, where the quotes of a string do not matter.
pub(super) fn same_class(a: TokenKind, b: TokenKind) -> bool {
    matches!((a, b), (TokenKind::Str(_), TokenKind::Str(_))) || a == b
}

/// A bracket or operator of this spelling.
pub(super) fn is_punct(token: &Token, punct: Punct) -> bool {
    token.kind == TokenKind::Punct(punct)
}
