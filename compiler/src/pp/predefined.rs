//! Names that exist before the first line: `__HARBOUR__`, `__FILE__`, `__PLATFORM__…` and kin.

use super::engine::PpOptions;
use super::rule::{Compare, Dynamic, Match, Produce, Rule, RuleKind, RuleSet};
use crate::lex::lex_text;
use crate::source::{FileId, Span};
use crate::token::{Interner, Origin, Quote, Text, Token, TokenKind};

/// Harbour 3.2.1 in its own notation; programs compare with it.
const HARBOUR_VERSION: &str = "0x030201";
/// Size of a pointer, which the names for the byte order carry too.
const BYTES: &str = if cfg!(target_pointer_width = "64") { "8" } else { "4" };
/// Keel's version: 0x00MMmmpp.
const KEEL_VERSION: &str = concat!("0x0000", "0100");

/// Defines the predefined names, then those of the command line.
pub(super) fn install(rules: &mut RuleSet, options: &PpOptions, names: &mut Interner) {
    let plain = |names: &mut Interner, rules: &mut RuleSet, name: &str, value: &[u8]| {
        let tokens = lex_text(FileId(0), value.into(), names).0;
        let value = tokens.iter().filter(|t| t.kind != TokenKind::Eof).map(|t| Produce::Token(*t)).collect();
        add(rules, names, name, value, None);
    };
    plain(names, rules, "__HARBOUR__", HARBOUR_VERSION.as_bytes());
    plain(names, rules, "__KEEL__", KEEL_VERSION.as_bytes());
    for (name, value) in platform() {
        plain(names, rules, name, value.as_bytes());
    }
    for (name, value) in [("__DATE__", &options.date), ("__TIME__", &options.time)] {
        let text = names.intern(value.as_bytes());
        let token = token(TokenKind::Str(Quote::Double), text);
        add(rules, names, name, vec![Produce::Token(token)], None);
    }
    let now = timestamp(options);
    let token = token(TokenKind::Timestamp, names.intern(now.as_bytes()));
    add(rules, names, "__TIMESTAMP__", vec![Produce::Token(token)], None);
    plain(names, rules, "__HB_MAIN__", b"MAIN");
    add(rules, names, "__FILE__", Vec::new(), Some(Dynamic::File));
    add(rules, names, "__LINE__", Vec::new(), Some(Dynamic::Line));
    for (name, value) in &options.defines {
        plain(names, rules, name, value);
    }
    for name in &options.undefines {
        let name = names.intern(name.as_bytes());
        rules.undefine(name);
    }
}

/// `YYYY-MM-DD HH:MM:SS.000`
fn timestamp(options: &PpOptions) -> String {
    let date = options.date.as_str();
    let part = |range: std::ops::Range<usize>| date.get(range).unwrap_or("00");
    format!("{}-{}-{} {}.000", part(0..4), part(4..6), part(6..8), options.time)
}

/// What the machine and the system are.
fn platform() -> Vec<(&'static str, &'static str)> {
    let mut out = Vec::new();
    if cfg!(target_os = "linux") {
        out.push(("__PLATFORM__LINUX", ""));
    }
    if cfg!(target_os = "macos") {
        out.push(("__PLATFORM__DARWIN", ""));
    }
    if cfg!(windows) {
        out.push(("__PLATFORM__WINDOWS", ""));
    }
    if cfg!(unix) {
        out.push(("__PLATFORM__UNIX", ""));
    }
    out.push(if cfg!(target_pointer_width = "64") { ("__ARCH64BIT__", "8") } else { ("__ARCH32BIT__", "4") });
    out.push(if cfg!(target_endian = "little") {
        ("__LITTLE_ENDIAN__", BYTES)
    } else {
        ("__BIG_ENDIAN__", BYTES)
    });
    out
}

fn token(kind: TokenKind, text: Text) -> Token {
    Token { kind, text, span: Span::default(), line: 0, spaces: 0, origin: Origin(0) }
}

fn add(
    rules: &mut RuleSet,
    names: &mut Interner,
    name: &str,
    result: Vec<Produce>,
    dynamic: Option<Dynamic>,
) {
    let head = token(TokenKind::Ident, names.intern(name.as_bytes()));
    let rule = Rule {
        kind: RuleKind::Define,
        compare: Compare::Exact,
        pattern: vec![Match::Token(head)],
        result,
        markers: Vec::new(),
        labels: Vec::new(),
        span: Span::default(),
        line: 0,
        dynamic,
    };
    rules.add(rule, names);
}
