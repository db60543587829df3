//! Compiler switches in Harbour's spelling, response files, and the split of words into switches, sources and arguments.

use keel_compiler::compile::{CompileOptions, StartProcedure};
use keel_compiler::pp::{StdRules, Switch};

/// What a list of words means.
pub struct Words {
    /// Source and module files.
    pub sources: Vec<String>,
    /// The program's own arguments.
    pub args: Vec<String>,
    /// Include folders (`-i`), in order.
    pub includes: Vec<String>,
    /// Switches for the compiler.
    pub options: CompileOptions,
    /// `-o`: output file.
    pub output: Option<String>,
    /// `-q`: quiet.
    pub quiet: bool,
}

impl Default for Words {
    fn default() -> Words {
        let mut options = CompileOptions::default();
        let (year, month, day, milliseconds) = keel_rdd::calendar::now();
        options.pp.set_clock(year, month, day, milliseconds / 1000);
        let (sources, args, includes) = (Vec::new(), Vec::new(), Vec::new());
        Words { sources, args, includes, options, output: None, quiet: false }
    }
}

fn is_source(word: &str) -> bool {
    let lower = word.to_ascii_lowercase();
    [".prg", ".hb", ".krb"].iter().any(|e| lower.ends_with(e))
}

/// Expands `@file` words: one word a line or separated by blanks.
fn expand(words: &[String], depth: u32) -> Result<Vec<String>, String> {
    let mut out = Vec::new();
    let mut plain = false;
    for w in words {
        match w.strip_prefix('@') {
            Some(file) if !plain && depth < 8 && std::path::Path::new(file).is_file() => {
                let text = std::fs::read_to_string(file).map_err(|e| format!("{file}: {e}"))?;
                let inner: Vec<String> = text.split_whitespace().map(str::to_string).collect();
                out.extend(expand(&inner, depth + 1)?);
            }
            _ => {
                plain |= w == "--";
                out.push(w.clone());
            }
        }
    }
    Ok(out)
}

/// Splits words: switches and sources first, then, after the last source or `--`, the program's arguments. With `all_sources` every
/// word that is no switch is a source.
pub fn split(words: &[String], all_sources: bool) -> Result<Words, String> {
    let mut out = Words::default();
    let words = expand(words, 0)?;
    let mut i = 0;
    while i < words.len() {
        let w = &words[i];
        if w == "--" {
            out.args.extend_from_slice(&words[i + 1..]);
            break;
        }
        if w.len() > 1
            && w.starts_with('-')
            && (out.args.is_empty())
            && (all_sources || out.sources.is_empty())
        {
            let next = words.get(i + 1).map(String::as_str);
            if switch(&mut out, &w[1..], next)? {
                i += 1;
            }
        } else if out.args.is_empty() && (all_sources || is_source(w) || out.sources.is_empty()) {
            out.sources.push(w.clone());
        } else {
            out.args.extend_from_slice(&words[i..]);
            break;
        }
        i += 1;
    }
    Ok(out)
}

/// Takes one switch; true when it used the next word.
fn switch(out: &mut Words, s: &str, next: Option<&str>) -> Result<bool, String> {
    let (off, body) = match s.strip_suffix('-') {
        Some(b) => (true, b),
        None => (false, s),
    };
    let on = !off;
    let value = |prefix: &str| body[prefix.len()..].to_string();
    let o = &mut out.options;
    match body.as_bytes().first().map(u8::to_ascii_lowercase) {
        Some(b'w') => {
            let level = value("w").parse().unwrap_or(if off { 0 } else { 1 });
            o.warnings = level;
            o.pp.switches.push(Switch::WarningLevel(level));
        }
        Some(b'e') if body.to_ascii_lowercase().starts_with("es") => {
            o.exit_severity = value("es").parse().unwrap_or(if off { 0 } else { 1 });
        }
        Some(b'n') => {
            o.start =
                if matches!(body, "n0" | "n2") { StartProcedure::WhenNeeded } else { StartProcedure::Never };
        }
        Some(b'a') => o.auto_memvar = on,
        Some(b'v') => o.assume_memvar = on,
        Some(b'z') => o.short_circuit = off,
        Some(b'l') => o.lines = off,
        Some(b's') => o.syntax_only = on,
        Some(b'p') => o.ppo = on,
        Some(b'q') => out.quiet = true,
        Some(b'b') => o.debug = on,
        Some(b'm') => o.this_file_only = on,
        Some(b'k') => {
            o.compatibility.push_str(&value("k"));
            o.pp.switches.push(Switch::Compatibility(value("k")));
        }
        Some(b'i') => {
            let v = value("i");
            if v.is_empty() {
                let Some(n) = next else { return Err("-i needs a folder".into()) };
                out.includes.push(n.to_string());
                return Ok(true);
            }
            out.includes.extend(v.split(':').map(str::to_string));
        }
        Some(b'd') => {
            let v = s[1..].to_string();
            let (name, text) = v.split_once('=').unwrap_or((&v, ""));
            o.pp.defines.push((name.to_string(), text.as_bytes().to_vec()));
        }
        Some(b'u') => {
            let v = s[1..].to_string();
            if let Some(name) = v.strip_prefix("ndef:") {
                o.pp.undefines.push(name.to_string());
            } else if v.is_empty() {
                o.pp.std_rules = StdRules::None;
            } else if let Some(name) = v.strip_prefix('+') {
                let text = std::fs::read(name).map_err(|e| format!("{name}: {e}"))?;
                o.pp.further_rules.push((name.to_string(), text));
            } else {
                let text = std::fs::read(&v).map_err(|e| format!("{v}: {e}"))?;
                o.pp.std_rules = StdRules::Other(v, text);
            }
        }
        Some(b'r') => {
            if let Ok(n) = value("r").trim_start_matches(['=', ':']).parse() {
                o.pp.recursion = n;
            }
        }
        Some(b'o') => {
            let v = value("o");
            if v.is_empty() {
                out.output = next.map(str::to_string);
                return Ok(true);
            }
            out.output = Some(v);
        }
        _ => return Err(format!("unknown switch -{s}")),
    }
    Ok(false)
}
