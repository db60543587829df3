//! Texts as lists of tokens: `hb_ATokens`, `hb_tokenGet`, `hb_tokenCount`, `hb_tokenPtr`.
//!
//! Without a delimiter the tokens are words: any number of spaces stands between them, and spaces around the text do not count.
//! Quoted parts may be kept whole.

use keel_runtime::builtin::Args;
use keel_runtime::builtins;
use keel_runtime::value::Value;

builtins! {
    /// The tokens of a text as an array.
    ///
    /// Second argument: a delimiter, or `.T.` for lines; third: keep quoted parts whole; fourth: only double quotes quote.
    /// ```prg
    /// ? hb_ValToExp( hb_ATokens( "a,b,,c", "," ) )   //=> {"a", "b", "", "c"}
    /// ```
    fn hb_ATokens[1, 5](vm, args) {
        let Some(s) = args.bytes(0) else { return vm.arg_error(1123, args) };
        let rule = Rule::new(args, 1);
        let s = rule.text(s);
        let mut items = Vec::new();
        let mut at = 0;
        loop {
            let (end, next) = rule.token(s, at);
            items.push(Value::str(&s[at..end]));
            match next {
                Some(n) => at = n,
                None => return Ok(Value::array(items)),
            }
        }
    }
    /// The n-th (1-based) token of a text, empty when there are fewer.
    fn hb_tokenGet[0, 5](_vm, args) {
        let (Some(s), Some(n)) = (args.bytes(0), args.int(1)) else { return Ok(Value::from("")) };
        let rule = Rule::new(args, 2);
        let s = rule.text(s);
        let (mut at, mut nth) = (0, 1);
        loop {
            let (end, next) = rule.token(s, at);
            if nth == n {
                return Ok(Value::str(&s[at..end]));
            }
            match next {
                Some(p) => at = p,
                None => return Ok(Value::from("")),
            }
            nth += 1;
        }
    }
    /// Number of tokens of a text.
    fn hb_tokenCount[0, 4](_vm, args) {
        let Some(s) = args.bytes(0) else { return Ok(Value::int(0)) };
        let rule = Rule::new(args, 1);
        let s = rule.text(s);
        let (mut at, mut n) = (0, 1);
        while let (_, Some(next)) = rule.token(s, at) {
            at = next;
            n += 1;
        }
        Ok(Value::int(n))
    }
    /// The token at a byte offset (0-based), which moves behind the delimiter when it is passed with `@`.
    fn hb_tokenPtr[0, 5](_vm, args) {
        let Some(s) = args.bytes(0) else {
            args.assign(1, 0i64);
            return Ok(Value::from(""));
        };
        // An offset before the text is none.
        let at = args.int(1).map_or(0, |n| usize::try_from(n).unwrap_or(usize::MAX));
        let rule = Rule::new(args, 2);
        if rule.words && !rule.lines && at < s.len() {
            return Ok(rule.word(args, s, at));
        }
        if at > s.len() || (at == s.len() && at > 0) {
            args.assign(1, s.len() as i64 + 1);
            return Ok(Value::from(""));
        }
        let (end, next) = rule.token(s, at);
        args.assign(1, next.unwrap_or(s.len() + 1) as i64);
        Ok(Value::str(&s[at..end]))
    }
}

struct Rule<'a> {
    delimiter: &'a [u8],
    words: bool,
    lines: bool,
    quotes: &'static [u8],
}

impl<'a> Rule<'a> {
    fn new(args: &Args<'a>, first: usize) -> Rule<'a> {
        let lines = args.logical(first).unwrap_or(false);
        let given = args.bytes(first).filter(|d| !d.is_empty());
        let (delimiter, words) = (given.unwrap_or(b" "), given.is_none());
        let keep = args.logical(first + 1).unwrap_or(false);
        let double_only = args.logical(first + 2).unwrap_or(false);
        let quotes: &[u8] = match (keep, double_only) {
            (false, _) => b"",
            (true, false) => b"\"'",
            (true, true) => b"\"",
        };
        Rule { delimiter, words, lines, quotes }
    }

    /// The word at or behind an offset, which moves one blank behind it, or behind the text when no word follows.
    fn word(&self, args: &Args<'_>, s: &[u8], from: usize) -> Value {
        let start = from + s[from..].iter().take_while(|b| **b == b' ').count();
        let (end, _) = self.token(s, start);
        let more = s[end..].iter().any(|b| *b != b' ');
        args.assign(1, if more { end + 1 } else { s.len() + 1 });
        Value::str(&s[start..end])
    }

    /// The text whose tokens count.
    fn text<'t>(&self, s: &'t [u8]) -> &'t [u8] {
        if !self.words || self.lines {
            return s;
        }
        let start = s.iter().take_while(|b| **b == b' ').count();
        let end = s.iter().rposition(|b| *b != b' ').map_or(start, |p| p + 1);
        &s[start..end]
    }

    /// Length of the delimiter a text starts with, 0 for none.
    fn delimiter_len(&self, s: &[u8]) -> usize {
        if self.lines {
            return match s {
                [b'\r', b'\n', ..] => 2,
                [b'\n' | b'\r', ..] => 1,
                _ => 0,
            };
        }
        if !s.starts_with(self.delimiter) {
            return 0;
        }
        if self.words { s.iter().take_while(|b| **b == b' ').count() } else { self.delimiter.len() }
    }

    /// End of the token at an offset, and where the next one starts.
    fn token(&self, s: &[u8], from: usize) -> (usize, Option<usize>) {
        if self.quotes.is_empty() && !self.words && !self.lines {
            // A plain delimiter is searched for as a whole.
            return match super::find::find(&s[from..], self.delimiter) {
                Some(p) => (from + p, Some(from + p + self.delimiter.len())),
                None => (s.len(), None),
            };
        }
        let mut quote = None;
        let mut at = from;
        while at < s.len() {
            let b = s[at];
            match quote {
                Some(q) if q == b => quote = None,
                Some(_) => {}
                None if self.quotes.contains(&b) => quote = Some(b),
                None => {
                    let n = self.delimiter_len(&s[at..]);
                    if n > 0 {
                        return (at, Some(at + n));
                    }
                }
            }
            at += 1;
        }
        (s.len(), None)
    }
}
