//! Diagnostics as people and programs read them: Harbour's one-line form, text with the source line and a caret, JSON.
//! Which findings there are is the passes' business; where they are written is the caller's.

use crate::diag::{Diagnostic, Severity};
use crate::source::{SourceMap, Span};
use crate::token::Origin;
use std::fmt::Write;

/// A preprocessor rule that made some text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleNote {
    /// The directive's head, such as `#command SET DELETED <x>`.
    pub text: String,
    /// Where it is written; `None` for built-in rules.
    pub span: Option<Span>,
}

/// Tells which rule an origin stands for.
pub type Rules<'r> = &'r dyn Fn(Origin) -> Option<RuleNote>;

/// For text without rules.
pub fn no_rules(_: Origin) -> Option<RuleNote> {
    None
}

/// Longest piece of a source line that is shown, in bytes.
const SHOWN: usize = 160;

fn severity_word(severity: Severity) -> &'static str {
    match severity {
        Severity::Warning => "Warning",
        Severity::Error => "Error",
        Severity::Fatal => "Fatal",
    }
}

/// Harbour's form: `file.prg(12) Error E0030  Syntax error …`.
pub fn render_line(diag: &Diagnostic, map: &SourceMap) -> String {
    let file = map.file(diag.place().file);
    let code = if diag.code.is_empty() { String::new() } else { format!(" {}", diag.code) };
    // Harbour calls what stops it an error, too.
    let word = severity_word(diag.severity.min(Severity::Error));
    format!("{}({}) {word}{code}  {}", file.name, map.line_of(diag.place()), diag.message)
}

/// The one-line form, the source line with a caret, the rule that rewrote it, the related place and the hint. Ends with
/// a line feed.
pub fn render_text(diag: &Diagnostic, map: &SourceMap, rules: Rules<'_>) -> String {
    let mut out = render_line(diag, map);
    out.push('\n');
    excerpt(&mut out, map, diag.span);
    if let Some(rule) = rule_of(diag, rules) {
        let place = rule.span.map(|s| format!(" ({}:{})", map.file(s.file).name, map.line_of(s)));
        let _ = writeln!(out, "  rewritten by {}{}", rule.text, place.unwrap_or_default());
    }
    if let Some((span, label)) = &diag.related {
        let _ = writeln!(out, "  {}({}): {label}", map.file(span.file).name, map.line_of(*span));
        if *span != diag.span {
            excerpt(&mut out, map, *span);
        }
    }
    if let Some(hint) = &diag.hint {
        let _ = writeln!(out, "  hint: {hint}");
    }
    out
}

fn rule_of(diag: &Diagnostic, rules: Rules<'_>) -> Option<RuleNote> {
    if diag.origin == Origin(0) { None } else { rules(diag.origin) }
}

/// The line of a span with a caret below. Very long lines are cut around it.
fn excerpt(out: &mut String, map: &SourceMap, span: Span) {
    let file = map.file(span.file);
    let (line, col) = file.line_col(span.start);
    let text = file.line(line);
    if text.is_empty() {
        return;
    }
    let at = (col as usize - 1).min(text.len());
    let from = if text.len() > SHOWN { at.saturating_sub(SHOWN / 2) } else { 0 };
    let to = (from + SHOWN).min(text.len());
    let mark = (span.end.saturating_sub(span.start) as usize).clamp(1, (to - at).max(1));
    let number = line.to_string();
    let lead = if from > 0 { "…" } else { "" };
    let tail = if to < text.len() { "…" } else { "" };
    let _ = writeln!(out, "  {number} | {lead}{}{tail}", printable(&text[from..to]));
    // The blanks before the caret copy the tabs, so that it stands below its place however wide a tab is.
    let before: String =
        printable(&text[from..at]).chars().map(|c| if c == '\t' { '\t' } else { ' ' }).collect();
    let width = printable(&text[at..(at + mark).min(to)]).chars().count().max(1);
    let pad = " ".repeat(number.len() + lead.chars().count());
    let _ = writeln!(out, "  {} | {before}{}", pad, "^".repeat(width));
}

/// Bytes as text; control characters become blanks.
fn printable(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes)
        .chars()
        .map(|c| if c.is_control() && c != '\t' { ' ' } else { c })
        .collect()
}

/// One JSON object in one line (without a line feed). Columns are 1-based bytes.
pub fn render_json(diag: &Diagnostic, map: &SourceMap, rules: Rules<'_>) -> String {
    let mut out = String::from("{");
    field(&mut out, "severity", &severity_word(diag.severity).to_ascii_lowercase());
    if !diag.code.is_empty() {
        field(&mut out, "code", &diag.code);
    }
    field(&mut out, "message", &diag.message);
    place(&mut out, map, diag.span);
    if let Some(rule) = rule_of(diag, rules) {
        field(&mut out, "rule", &rule.text);
    }
    if let Some(hint) = &diag.hint {
        field(&mut out, "hint", hint);
    }
    if let Some((span, label)) = &diag.related {
        out.push_str(",\"related\":{");
        field(&mut out, "message", label);
        place(&mut out, map, *span);
        out.push('}');
    }
    out.push('}');
    out
}

fn place(out: &mut String, map: &SourceMap, span: Span) {
    let file = map.file(span.file);
    field(out, "file", &file.name);
    let (line, col) = file.line_col(span.start);
    let (end_line, end_col) = file.line_col(span.end.max(span.start));
    let _ = write!(out, ",\"line\":{line},\"column\":{col},\"endLine\":{end_line},\"endColumn\":{end_col}");
}

fn field(out: &mut String, name: &str, value: &str) {
    if !out.ends_with('{') {
        out.push(',');
    }
    let _ = write!(out, "\"{name}\":\"");
    for c in value.chars() {
        match c {
            '"' | '\\' => {
                out.push('\\');
                out.push(c);
            }
            '\n' => out.push_str("\\n"),
            c if (c as u32) < 0x20 => {
                let _ = write!(out, "\\u{:04x}", c as u32);
            }
            c => out.push(c),
        }
    }
    out.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample() -> (SourceMap, Diagnostic) {
        let mut map = SourceMap::default();
        let file = map.add("a.prg", b"proc main\n\tx := 5 +* 3\n".as_slice());
        let mut diag = Diagnostic::error(
            "E0030",
            "Syntax error \"syntax error at '*'\"",
            Span { file, start: 19, end: 20 },
        );
        diag.hint = Some("an operand is missing".into());
        diag.related = Some((Span { file, start: 0, end: 4 }, "in this procedure".into()));
        (map, diag)
    }

    #[test]
    fn text() {
        let (map, mut diag) = sample();
        diag.origin = Origin(1);
        let rule = |_| Some(RuleNote { text: "#command X".into(), span: None });
        assert_eq!(
            render_text(&diag, &map, &rule),
            "a.prg(2) Error E0030  Syntax error \"syntax error at '*'\"\n  2 | \tx := 5 +* 3\n    | \t        ^\n\
             \x20 rewritten by #command X\n  a.prg(1): in this procedure\n  1 | proc main\n    | ^^^^\n\
             \x20 hint: an operand is missing\n"
        );
    }

    #[test]
    fn json() {
        let (map, diag) = sample();
        assert_eq!(
            render_json(&diag, &map, &no_rules),
            "{\"severity\":\"error\",\"code\":\"E0030\",\"message\":\"Syntax error \\\"syntax error at '*'\\\"\",\
             \"file\":\"a.prg\",\"line\":2,\"column\":10,\"endLine\":2,\"endColumn\":11,\
             \"hint\":\"an operand is missing\",\"related\":{\"message\":\"in this procedure\",\"file\":\"a.prg\",\
             \"line\":1,\"column\":1,\"endLine\":1,\"endColumn\":5}}"
        );
    }

    #[test]
    fn long_lines_are_cut() {
        let mut map = SourceMap::default();
        let text = [b"x".repeat(1_000_000), b"\xff\xfe".to_vec()].concat();
        let file = map.add("a.prg", text);
        let diag = Diagnostic::error("", "bad", Span { file, start: 500_000, end: 900_000 });
        let shown = render_text(&diag, &map, &no_rules);
        assert!(shown.len() < 1000 && shown.contains('^'));
        let end = Diagnostic::error("", "bad", Span { file, start: 1_000_001, end: 1_000_001 });
        assert!(render_text(&end, &map, &no_rules).contains('^'));
    }
}
