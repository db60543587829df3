//! Regular expressions: `hb_regex` and its family, PCRE syntax over bytes.
//!
//! Arguments everywhere: pattern (text or compiled), text, match case (.T.), lines (.F.: `^` and `$` mean the whole text).
//! Recursive patterns (`(?R)`, `(?1)`) are not supported: they are refused as faulty patterns.

use super::regex_syntax::{byte_offset, text_of, translate};
use fancy_regex::{Captures, Regex};
use keel_runtime::builtin::{Args, NativeResult};
use keel_runtime::builtins;
use keel_runtime::value::Value;
use keel_runtime::vm::Vm;
use std::collections::HashMap;
use std::sync::Arc;

/// A compiled pattern.
struct Compiled(Arc<Regex>);

/// Patterns compiled by this thread.
#[derive(Default)]
struct Cache(HashMap<(Vec<u8>, bool, bool), Arc<Regex>>);

/// Patterns kept before the cache starts anew.
const CACHE: usize = 200;

builtins! {
    /// A compiled pattern; NIL when the pattern is faulty.
    fn hb_regexComp[1, 3](vm, args) {
        let Some(pattern) = args.bytes(0).filter(|p| !p.is_empty()) else { return vm.arg_error(3012, args) };
        let (case, lines) = options(args, 1);
        Ok(compile(vm, pattern, case, lines).map_or(Value::NIL, |r| Value::pointer("REGEX", Compiled(r))))
    }
    /// Is a value a compiled pattern?
    fn hb_IsRegex[1, 1](_vm, args) { Ok(Value::logical(args.get(0).as_pointer::<Compiled>().is_some())) }
    /// The first match and its groups as array of texts, empty without match.
    ///
    /// ```prg
    /// ? hb_ValToExp( hb_regex( "(\w+) (\d+)", "John 25" ) )   //=> {"John 25", "John", "25"}
    /// ```
    fn hb_regex[2, 4](vm, args) {
        subject(vm, args, |s| Value::array(s.first().map_or(Vec::new(), |m| m.groups.iter().map(|g| s.piece(g)).collect())))
    }
    /// The first match and its groups as array of `{ text, start, end }`.
    fn hb_regexAtX[2, 4](vm, args) {
        subject(vm, args, |s| Value::array(s.first().map_or(Vec::new(), |m| m.groups.iter().map(|g| s.placed(g)).collect())))
    }
    /// Does a text contain a match?
    fn hb_regexHas[2, 4](vm, args) { subject(vm, args, |s| Value::logical(s.first().is_some())) }
    /// Does a text contain a match?
    fn hb_regexMatch[2, 4](vm, args) { subject(vm, args, |s| Value::logical(s.first().is_some())) }
    /// Is the first match the whole text?
    fn hb_regexLike[2, 4](vm, args) {
        subject(vm, args, |s| {
            Value::logical(s.first().is_some_and(|m| m.groups[0] == Some((0, s.bytes.len()))))
        })
    }
    /// The parts of a text between matches; a fifth argument limits their splits.
    fn hb_regexSplit[2, 5](vm, args) {
        let limit = args.int(4).filter(|n| *n > 0).unwrap_or(i64::MAX) as usize;
        subject(vm, args, |s| {
            let mut parts = Vec::new();
            let mut at = 0;
            for m in s.all(limit) {
                let Some((from, to)) = m.groups[0].filter(|(from, to)| to > from) else { break };
                parts.push(Value::str(&s.bytes[at..from]));
                at = to;
            }
            parts.push(Value::str(&s.bytes[at..]));
            Value::array(parts)
        })
    }
    /// All matches. Fifth argument: at most so many; sixth: only this group (1 = the whole match); seventh: `.F.` gives
    /// `{ text, start, end }` instead of texts.
    fn hb_regexAll[2, 7](vm, args) {
        let limit = args.int(4).filter(|n| *n > 0).unwrap_or(i64::MAX) as usize;
        let group = args.int(5).unwrap_or(0);
        let texts = args.logical(6).unwrap_or(true);
        subject(vm, args, |s| {
            let shown = |g: &Option<(usize, usize)>| if texts { s.piece(g) } else { s.placed(g) };
            Value::array(
                s.all(limit)
                    .iter()
                    .map(|m| match usize::try_from(group - 1).ok().and_then(|i| m.groups.get(i)) {
                        Some(g) => shown(g),
                        None => Value::array(m.groups.iter().map(shown).collect()),
                    })
                    .collect(),
            )
        })
    }
    /// The first match; its position and length go to the fourth and fifth argument, which limit the search on entry.
    fn hb_AtX[2, 5](vm, args) {
        let Some(s) = args.bytes(1) else { return vm.arg_error(3013, args) };
        let Some(re) = regex_of(vm, args)? else { return no_regex(vm, args) };
        let from = args.int(3).filter(|n| *n > 0).unwrap_or(1) as usize - 1;
        let to = args.int(4).filter(|n| *n > 0).map_or(s.len(), |n| (n as usize).min(s.len()));
        if from < to || (from == 0 && s.is_empty()) {
            let part = Subject::new(&s[from..to], re);
            if let Some((a, b)) = part.first().and_then(|m| m.groups[0]) {
                args.assign(3, from + a + 1);
                args.assign(4, b - a);
                return Ok(Value::str(&part.bytes[a..b]));
            }
        }
        args.assign(3, 0i64);
        args.assign(4, 0i64);
        Ok(Value::NIL)
    }
}

fn options(args: &Args<'_>, first: usize) -> (bool, bool) {
    (args.logical(first).unwrap_or(true), args.logical(first + 1).unwrap_or(false))
}

fn compile(vm: &mut Vm, pattern: &[u8], case: bool, lines: bool) -> Option<Arc<Regex>> {
    let key = (pattern.to_vec(), case, lines);
    if let Some(r) = vm.ext::<Cache>().0.get(&key) {
        return Some(r.clone());
    }
    let r = Arc::new(Regex::new(&translate(pattern, !case, lines)).ok()?);
    let cache = &mut vm.ext::<Cache>().0;
    if cache.len() >= CACHE {
        cache.clear();
    }
    cache.insert(key, r.clone());
    Some(r)
}

/// The pattern of argument 0, compiled; `None` when it is none or faulty.
fn regex_of(vm: &mut Vm, args: &Args<'_>) -> Result<Option<Arc<Regex>>, keel_runtime::unwind::Unwind> {
    if let Some(c) = args.get(0).as_pointer::<Compiled>() {
        return Ok(Some(c.0.clone()));
    }
    let Some(pattern) = args.bytes(0).filter(|p| !p.is_empty()) else { return Ok(None) };
    let (case, lines) = options(args, 2);
    Ok(compile(vm, pattern, case, lines))
}

/// What a pattern, or one compiled before, says about texts; `None` when it is none or faulty.
pub fn text_test(vm: &mut Vm, pattern: &Value) -> Option<Arc<dyn Fn(&[u8]) -> bool + Send + Sync>> {
    let re = match pattern.as_pointer::<Compiled>() {
        Some(c) => c.0.clone(),
        None => compile(vm, pattern.as_bytes().filter(|p| !p.is_empty())?, true, false)?,
    };
    Some(Arc::new(move |text| Subject::new(text, re.clone()).first().is_some()))
}

fn subject(vm: &mut Vm, args: &Args<'_>, f: impl FnOnce(&Subject<'_>) -> Value) -> NativeResult {
    let Some(s) = args.bytes(1) else { return vm.arg_error(3014, args) };
    match regex_of(vm, args)? {
        Some(re) => Ok(f(&Subject::new(s, re))),
        None => no_regex(vm, args),
    }
}

/// The error for a pattern that is none: it speaks of the pattern alone.
fn no_regex(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let name = vm.native_name();
    vm.arg_error_with(3012, &name, &args.values()[..1])
}

/// A match: the whole, then its groups up to the last that took part, as byte ranges.
struct Match {
    groups: Vec<Option<(usize, usize)>>,
    /// End in the engine's text.
    end: usize,
    empty: bool,
}

struct Subject<'a> {
    bytes: &'a [u8],
    text: String,
    ascii: bool,
    re: Arc<Regex>,
}

impl<'a> Subject<'a> {
    fn new(bytes: &'a [u8], re: Arc<Regex>) -> Subject<'a> {
        Subject { bytes, text: text_of(bytes), ascii: bytes.is_ascii(), re }
    }

    fn of(&self, c: &Captures<'_>) -> Match {
        let mut groups: Vec<Option<(usize, usize)>> = (0..c.len())
            .map(|i| {
                c.get(i).map(|m| {
                    (
                        byte_offset(&self.text, m.start(), self.ascii),
                        byte_offset(&self.text, m.end(), self.ascii),
                    )
                })
            })
            .collect();
        while groups.len() > 1 && groups.last().is_some_and(Option::is_none) {
            groups.pop();
        }
        let whole = c.get(0);
        Match {
            groups,
            end: whole.as_ref().map_or(0, |m| m.end()),
            empty: whole.as_ref().is_none_or(|m| m.start() == m.end()),
        }
    }

    fn first(&self) -> Option<Match> {
        // A search that gives up (too much backtracking) counts as no match.
        self.re.captures(&self.text).ok().flatten().map(|c| self.of(&c))
    }

    /// Matches from the start, up to an empty one.
    fn all(&self, limit: usize) -> Vec<Match> {
        let mut out = Vec::new();
        let mut at = 0;
        while out.len() < limit && at <= self.text.len() {
            let Ok(Some(c)) = self.re.captures_from_pos(&self.text, at) else { break };
            let m = self.of(&c);
            at = m.end;
            let empty = m.empty;
            out.push(m);
            if empty {
                break;
            }
        }
        out
    }

    fn piece(&self, g: &Option<(usize, usize)>) -> Value {
        g.map_or(Value::from(""), |(a, b)| Value::str(&self.bytes[a..b]))
    }

    fn placed(&self, g: &Option<(usize, usize)>) -> Value {
        let (start, end) = g.map_or((0, 0), |(a, b)| (a + 1, b));
        Value::array(vec![self.piece(g), Value::from(start), Value::from(end)])
    }
}
