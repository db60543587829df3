//! Long texts in lines: `MemoLine`, `MLCount`, `MLPos` and their kin.
//!
//! A line ends at a hard line end, or where the next character would pass the width; with wrapping that place moves back behind
//! the last blank. Hard line ends are those of `Set( _SET_EOL )` or of an argument. A soft one (0x8D 0x0A) is invisible when words
//! are wrapped and ends a line otherwise. Files with texts (`MemoRead`, `MemoWrit`) are in the file family.

use super::characters::TEXT_MAX;
use super::unit::{Unit, sequence_len};
use keel_runtime::builtin::Args;
use keel_runtime::builtins;
use keel_runtime::value::Value;
use keel_runtime::vm::Vm;

const WIDTH: i64 = 79;
const TAB: i64 = 4;
/// `MLCToPos()` knows no narrower lines.
const POSITION_WIDTH: usize = 5;
const SOFT: &[u8] = b"\x8D\n";

builtins! {
    /// A line of a text, filled with blanks to the width.
    ///
    /// Arguments: text, width (79), line (1), tab size (4), wrap words (.T.), line end or array of them (`Set( _SET_EOL )`).
    /// ```prg
    /// ? MemoLine( "The quick brown fox", 10, 2 ) + "|"   //=> brown fox |
    /// ```
    fn MemoLine[1, 7](vm, args) {
        let layout = Layout::new(vm, args, 3);
        let (Some(s), n) = (args.bytes(0), args.int(2).unwrap_or(1)) else { return Ok(Value::from("")) };
        if layout.width == 0 || n < 1 {
            return Ok(Value::from(""));
        }
        let Some(line) = layout.nth(s, n) else { return Ok(Value::from("")) };
        let mut out = line.map_or(Vec::new(), |l| layout.shown(s, &l));
        out.resize(out.len() + layout.width.saturating_sub(layout.unit.len(&out)), b' ');
        Ok(Value::from(out))
    }
    /// Number of lines of a text; arguments as those of `MemoLine()` without the line.
    ///
    /// ```prg
    /// ? MLCount( "The quick brown fox", 10 )   //=>          2
    /// ```
    fn MLCount[1, 6](vm, args) {
        let layout = Layout::new(vm, args, 2);
        Ok(Value::from(args.bytes(0).map_or(0, |s| layout.lines(s).count())))
    }
    /// Position (1-based) of the first character of a line; the length of the text for the one behind the last, 0 for others.
    fn MLPos[0, 6](vm, args) {
        let layout = Layout::new(vm, args, 3);
        let n = args.int(2).unwrap_or(1);
        let Some(s) = args.bytes(0).filter(|_| layout.width > 0 && n > 0) else { return Ok(Value::int(0)) };
        Ok(Value::from(match layout.nth(s, n) {
            Some(Some(line)) => layout.unit.index_of(s, line.start) + 1,
            Some(None) => layout.unit.len(s),
            // Harbour: two lines behind the last are still at the end.
            None if matches!(layout.nth(s, n - 1), Some(None)) => layout.unit.len(s),
            None => 0,
        }))
    }
    /// Position (1-based) of a line and column (0-based). A column behind the line is counted on to the next hard line end.
    fn MLCToPos[0, 8](vm, args) {
        let layout = Layout::new(vm, args, 4);
        let (Some(s), Some(n), Some(column)) = (args.bytes(0), args.int(2), args.int(3)) else { return Ok(Value::int(1)) };
        if layout.width < POSITION_WIDTH || n == 0 {
            return Ok(Value::int(1));
        }
        // Harbour: negative numbers are very large ones.
        let (n, column) = (n as usize, column as usize);
        let at = layout.lines(s).nth(n - 1).map_or(s.len(), |line| layout.column_offset(s, line.start, column));
        Ok(Value::from(layout.unit.index_of(s, at) + 1))
    }
    /// Line (1-based) and column (0-based) of a position, as an array; zeros when the text does not reach it.
    fn MPosToLC[0, 6](vm, args) {
        let layout = Layout::new(vm, args, 3);
        let pos = args.int(2).unwrap_or(0);
        let found = args.bytes(0).filter(|_| layout.width > 0 && pos > 0).and_then(|s| layout.line_and_column(s, pos as usize - 1));
        let (line, column) = found.unwrap_or((0, 0));
        Ok(Value::array(vec![Value::from(line), Value::from(column)]))
    }
    /// A text with hard line ends replaced by `hard` (`;`) and soft ones by `soft` (a blank).
    fn MemoTran[0, 3](_vm, args) {
        let Some(s) = args.bytes(0) else { return Ok(Value::from("")) };
        let first = |i: usize, default: u8| args.bytes(i).map_or(default, |b| b.first().copied().unwrap_or(0));
        let (hard, soft) = (first(1, b';'), first(2, b' '));
        Ok(Value::from(line_ends(s, &[hard], &[soft])))
    }
    /// A text with soft line ends made hard.
    fn HardCR[0, 1](_vm, args) {
        let Some(s) = args.bytes(0) else { return Ok(Value::from("")) };
        Ok(Value::from(line_ends(s, b"\r\n", b"\r\n")))
    }
    /// Evaluates a codeblock with every line of a text and whether it ends softly: `{ |line, soft| … }`; returns the number of lines.
    ///
    /// Arguments: text, block, width (no limit), tab size (4), wrap words (.T.). Unlike `MLCount()`, a line that fills the width is
    /// ended by it, and a text ends with a line even when that is empty.
    fn hb_MLEval[0, 6](vm, args) {
        let (Some(s), Some(block)) = (args.bytes(0), args.callable(1)) else { return Ok(Value::int(0)) };
        let width = args.int(2).unwrap_or(79).max(0) as usize;
        if width == 0 {
            return Ok(Value::int(0));
        }
        let (tab, wrap) = (args.int(3).unwrap_or(TAB), args.logical(4).unwrap_or(true));
        let layout = Layout { width, tab: tab_size(tab, width), wrap, unit: Unit::plain(vm), ends: vec![b"\r\n".to_vec(), b"\n".to_vec()] };
        let lines = layout.filled_lines(s);
        let n = lines.len();
        for (line, soft) in lines {
            vm.eval(block, &[Value::from(line), Value::from(soft)])?;
        }
        Ok(Value::from(n))
    }
}

fn line_ends(s: &[u8], hard: &[u8], soft: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(s.len());
    let mut at = 0;
    while at < s.len() {
        match &s[at..] {
            [b'\r', b'\n', ..] => {
                out.extend_from_slice(hard);
                at += 2;
            }
            [0x8D, b'\n', ..] => {
                out.extend_from_slice(soft);
                at += 2;
            }
            _ => {
                out.push(s[at]);
                at += 1;
            }
        }
    }
    out
}

/// A tab never takes a whole line.
fn tab_size(asked: i64, width: usize) -> usize {
    // Harbour: a negative size is a very large one.
    (asked as usize).min(width.saturating_sub(1)).max(1)
}

struct Layout {
    width: usize,
    tab: usize,
    wrap: bool,
    unit: Unit,
    /// Hard line ends, none of them empty.
    ends: Vec<Vec<u8>>,
}

/// A line: the bytes it shows (soft line ends and all), and where the next one starts.
struct Line {
    start: usize,
    end: usize,
    next: usize,
}

impl Layout {
    /// The width is argument 1; tab size, wrapping and line ends stand at `tab_arg` and behind it.
    fn new(vm: &Vm, args: &Args<'_>, tab_arg: usize) -> Layout {
        let width = args.int(1).unwrap_or(WIDTH).clamp(0, TEXT_MAX as i64) as usize;
        let tab = tab_size(args.int(tab_arg).unwrap_or(TAB), width);
        let mut ends: Vec<Vec<u8>> = match args.get(tab_arg + 2).as_array() {
            Some(all) => {
                all.with(|items| items.iter().filter_map(|v| v.as_bytes().map(<[u8]>::to_vec)).collect())
            }
            None => args.bytes(tab_arg + 2).map(<[u8]>::to_vec).into_iter().collect(),
        };
        ends.retain(|e| !e.is_empty());
        if ends.is_empty() {
            ends.push(vm.sets.text(keel_runtime::set::id::EOL).to_vec());
        }
        Layout { width, tab, wrap: args.logical(tab_arg + 1).unwrap_or(true), unit: Unit::plain(vm), ends }
    }

    /// Length of the hard line end a text starts with.
    fn hard_end(&self, s: &[u8]) -> Option<usize> {
        self.ends.iter().find(|e| s.starts_with(e)).map(Vec::len)
    }

    /// Bytes of the character at an offset, and the columns it takes at a column.
    fn cell(&self, s: &[u8], at: usize, col: usize) -> (usize, usize) {
        match s[at] {
            b'\t' => (1, self.tab - col % self.tab),
            _ if self.unit == Unit::Utf8 => (sequence_len(&s[at..]), 1),
            _ => (1, 1),
        }
    }

    fn lines<'s>(&'s self, s: &'s [u8]) -> impl Iterator<Item = Line> + 's {
        let mut at = 0;
        std::iter::from_fn(move || {
            if at >= s.len() || self.width == 0 {
                return None;
            }
            let line = self.line(s, at);
            at = line.next;
            Some(line)
        })
    }

    /// A line (1-based): `Some(None)` is the one behind the last.
    fn nth(&self, s: &[u8], n: i64) -> Option<Option<Line>> {
        let mut lines = self.lines(s);
        for _ in 1..n {
            lines.next()?;
        }
        Some(lines.next())
    }

    fn line(&self, s: &[u8], start: usize) -> Line {
        let (mut at, mut col) = (start, 0);
        // Where the text goes on when the line is broken behind its last blank.
        let mut behind_blank: Option<usize> = None;
        while at < s.len() {
            if let Some(n) = self.hard_end(&s[at..]) {
                return Line { start, end: at, next: at + n };
            }
            if s[at..].starts_with(SOFT) {
                if !self.wrap {
                    return Line { start, end: at, next: at + SOFT.len() };
                }
                if behind_blank == Some(at) {
                    behind_blank = Some(at + SOFT.len());
                }
                at += SOFT.len();
                continue;
            }
            let blank = matches!(s[at], b' ' | b'\t');
            let (bytes, wide) = self.cell(s, at, col);
            if col + wide > self.width {
                return match behind_blank {
                    _ if !self.wrap => Line { start, end: at, next: at },
                    // One blank at the break belongs to no line.
                    _ if blank => Line { start, end: at, next: at + 1 },
                    Some(p) => Line { start, end: p, next: p },
                    None => Line { start, end: at, next: at },
                };
            }
            col += wide;
            at += bytes;
            // Clipper: a blank in the first column is no place for a break.
            if blank && col > 1 {
                behind_blank = Some(at);
            }
        }
        Line { start, end: s.len(), next: s.len() }
    }

    /// A line with its tabs expanded and soft line ends left out, cut at the width.
    fn shown(&self, s: &[u8], line: &Line) -> Vec<u8> {
        let mut out = Vec::new();
        let (mut at, mut col) = (line.start, 0);
        while at < line.end {
            if s[at..].starts_with(SOFT) {
                at += SOFT.len();
                continue;
            }
            let (bytes, wide) = self.cell(s, at, col);
            match s[at] {
                b'\t' => out.resize(out.len() + wide, b' '),
                _ => out.extend_from_slice(&s[at..at + bytes]),
            }
            at += bytes;
            col += wide;
        }
        out.truncate(self.unit.offset(&out, self.width));
        out
    }

    /// Offset of a column of the line that starts at `at`.
    fn column_offset(&self, s: &[u8], mut at: usize, column: usize) -> usize {
        let mut col = 0;
        while col < column && at < s.len() && self.hard_end(&s[at..]).is_none() {
            if s[at..].starts_with(SOFT) {
                // Harbour: soft line ends are passed at the start of a line only.
                if col > 0 {
                    break;
                }
                at += SOFT.len();
                if self.wrap {
                    continue;
                }
                break;
            }
            let (bytes, wide) = self.cell(s, at, col);
            if col + wide > column {
                break;
            }
            col += wide;
            at += bytes;
        }
        at
    }

    /// Line (1-based) and column (0-based) of a character (0-based); that behind the text stands on a line of its own.
    fn line_and_column(&self, s: &[u8], character: usize) -> Option<(usize, usize)> {
        let len = self.unit.len(s);
        if character > len {
            return None;
        }
        let offset = self.unit.offset(s, character);
        let mut count = 0;
        for line in self.lines(s) {
            count += 1;
            if offset < line.next {
                let (mut at, mut col) = (line.start, 0);
                while at < offset.min(line.end) {
                    if s[at..].starts_with(SOFT) {
                        at += SOFT.len();
                        continue;
                    }
                    let (bytes, wide) = self.cell(s, at, col);
                    at += bytes;
                    col += wide;
                }
                return Some((count, col));
            }
        }
        Some((count + 1, 0))
    }

    /// Lines as an editor keeps them, each with whether it ends softly.
    fn filled_lines(&self, s: &[u8]) -> Vec<(Vec<u8>, bool)> {
        let mut all = Vec::new();
        let (mut start, mut at, mut col) = (0, 0, 0);
        let mut line = Vec::new();
        let mut behind_blank: Option<usize> = None;
        loop {
            let hard = self.hard_end(&s[at..]);
            let soft = s[at..].starts_with(SOFT);
            if soft && self.wrap {
                at += SOFT.len();
                continue;
            }
            if at >= s.len() || soft || hard.is_some() {
                all.push((std::mem::take(&mut line), false));
                if at >= s.len() {
                    return all;
                }
                at += hard.unwrap_or(SOFT.len());
            } else {
                let blank = matches!(s[at], b' ' | b'\t');
                let (bytes, wide) = self.cell(s, at, col);
                // Harbour: a tab is repeated, not expanded.
                let times = if s[at] == b'\t' { wide } else { 1 };
                (0..times).for_each(|_| line.extend_from_slice(&s[at..at + bytes]));
                at += bytes;
                col += wide;
                if blank {
                    behind_blank = Some(at);
                }
                if col < self.width {
                    continue;
                }
                if let Some(p) = behind_blank.filter(|p| self.wrap && *p < at) {
                    line = strip_soft(&s[start..p]);
                    at = p;
                }
                all.push((std::mem::take(&mut line), true));
            }
            (start, col, behind_blank) = (at, 0, None);
        }
    }
}

/// A text without its soft line ends.
fn strip_soft(s: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(s.len());
    let mut at = 0;
    while at < s.len() {
        if s[at..].starts_with(SOFT) {
            at += SOFT.len();
        } else {
            out.push(s[at]);
            at += 1;
        }
    }
    out
}
