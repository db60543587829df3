//! Long texts in lines: `MemoLine`, `MLCount`, `MLPos` and their kin.
//!
//! A line ends at a line feed (with or without carriage return), or where the next word would pass the width. A soft line end
//! (0x8D 0x0A) is not there at all. Files with texts (`MemoRead`, `MemoWrit`) are in the file family.

use super::unit::Unit;
use keel_runtime::builtin::Args;
use keel_runtime::builtins;
use keel_runtime::value::Value;
use keel_runtime::vm::Vm;

const WIDTH: i64 = 79;
const TAB: i64 = 4;

builtins! {
    /// A line of a text, filled with blanks to the width.
    ///
    /// Arguments: text, width (79), line (1), tab size (4), wrap words (.T.).
    /// ```prg
    /// ? MemoLine( "The quick brown fox", 10, 2 ) + "|"   //=> brown fox |
    /// ```
    fn MemoLine[1, 7](vm, args) {
        let layout = Layout::new(vm, args, 3);
        let (Some(s), width) = (args.bytes(0), layout.width) else { return Ok(Value::from("")) };
        let n = args.int(2).unwrap_or(1);
        if width < 1 || n < 1 {
            return Ok(Value::from(""));
        }
        let mut out = layout.lines(s).nth(n as usize - 1).map_or(Vec::new(), |l| layout.shown(s, &l));
        out.resize(out.len() + width.saturating_sub(layout.unit.len(&out)), b' ');
        Ok(Value::from(out))
    }
    /// Number of lines of a text.
    ///
    /// ```prg
    /// ? MLCount( "The quick brown fox", 10 )   //=>          2
    /// ```
    fn MLCount[1, 6](vm, args) {
        let layout = Layout::new(vm, args, 2);
        let Some(s) = args.bytes(0).filter(|_| layout.width > 0) else { return Ok(Value::int(0)) };
        Ok(Value::from(layout.lines(s).count()))
    }
    /// Position (1-based) of the first character of a line, 0 when there are fewer lines.
    fn MLPos[0, 6](vm, args) {
        let layout = Layout::new(vm, args, 3);
        let n = args.int(2).unwrap_or(1);
        let Some(s) = args.bytes(0).filter(|_| layout.width > 0 && n > 0) else { return Ok(Value::int(0)) };
        Ok(Value::from(layout.lines(s).nth(n as usize - 1).map_or(0, |l| l.start + 1)))
    }
    /// Position (1-based) of a line and column (0-based).
    fn MLCToPos[0, 7](vm, args) {
        let layout = Layout::new(vm, args, 4);
        let (Some(n), Some(col)) = (args.int(2), args.int(3)) else { return Ok(Value::int(1)) };
        let Some(s) = args.bytes(0).filter(|_| layout.width > 0 && n > 0) else { return Ok(Value::int(1)) };
        let Some(line) = layout.lines(s).nth(n as usize - 1) else { return Ok(Value::from(s.len() + 1)) };
        let (mut at, mut shown) = (line.start, 0);
        while at < line.end {
            let wide = layout.cell(s[at], shown);
            if shown + wide > col.max(0) as usize {
                break;
            }
            shown += wide;
            at += 1;
        }
        Ok(Value::from(at + 1))
    }
    /// Line (1-based) and column (0-based) of a position, as an array; zeros when the text does not reach it.
    fn MPosToLC[0, 6](vm, args) {
        let layout = Layout::new(vm, args, 3);
        let pos = args.int(2).unwrap_or(0);
        if let Some(s) = args.bytes(0).filter(|_| layout.width > 0 && pos > 0) {
            let offset = pos as usize - 1;
            for (i, line) in layout.lines(s).enumerate() {
                if offset < line.next {
                    let mut col = 0;
                    for b in &s[line.start..offset.min(line.end)] {
                        col += layout.cell(*b, col);
                    }
                    return Ok(Value::array(vec![Value::from(i + 1), Value::from(col)]));
                }
            }
        }
        Ok(Value::array(vec![Value::int(0), Value::int(0)]))
    }
    /// A text with hard line ends replaced by `hard` (`;`) and soft ones by `soft` (a blank).
    fn MemoTran[1, 3](_vm, args) {
        let Some(s) = args.bytes(0) else { return Ok(Value::from("")) };
        let first = |i: usize, default: u8| args.bytes(i).map_or(default, |b| b.first().copied().unwrap_or(0));
        let (hard, soft) = (first(1, b';'), first(2, b' '));
        Ok(Value::from(line_ends(s, &[hard], &[soft])))
    }
    /// A text with soft line ends made hard.
    fn HardCR[1, 1](_vm, args) {
        let Some(s) = args.bytes(0) else { return Ok(Value::from("")) };
        Ok(Value::from(line_ends(s, b"\r\n", b"\r\n")))
    }
    /// Evaluates a codeblock with every line of a text: `{ |line| … }`; returns the number of lines.
    fn hb_MLEval[0, 6](vm, args) {
        let layout = Layout::new(vm, args, 3);
        let (Some(s), Some(block)) = (args.bytes(0), args.callable(1)) else { return Ok(Value::int(0)) };
        let lines: Vec<Vec<u8>> = layout.lines(s).map(|l| layout.shown(s, &l)).collect();
        let n = lines.len();
        for line in lines {
            vm.eval(block, &[Value::from(line)])?;
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

struct Layout {
    width: usize,
    tab: usize,
    wrap: bool,
    unit: Unit,
}

/// A line: the bytes it shows (soft line ends and all), and where the next one starts.
struct Line {
    start: usize,
    end: usize,
    next: usize,
}

impl Layout {
    /// The width is argument 1, tab size and wrapping stand at `tab_arg` and behind it.
    fn new(vm: &Vm, args: &Args<'_>, tab_arg: usize) -> Layout {
        let width = args.int(1).unwrap_or(WIDTH).clamp(0, u16::MAX as i64) as usize;
        let tab = args.int(tab_arg).unwrap_or(TAB).clamp(1, u16::MAX as i64) as usize;
        Layout { width, tab, wrap: args.logical(tab_arg + 1).unwrap_or(true), unit: Unit::plain(vm) }
    }

    /// Columns that a byte takes at a column.
    fn cell(&self, b: u8, col: usize) -> usize {
        match b {
            b'\t' => self.tab - col % self.tab,
            _ if self.continues(b) => 0,
            _ => 1,
        }
    }

    /// Does a byte belong to the character before it?
    fn continues(&self, b: u8) -> bool {
        self.unit == Unit::Utf8 && b & 0xC0 == 0x80
    }

    fn lines<'a>(&'a self, s: &'a [u8]) -> impl Iterator<Item = Line> + 'a {
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

    fn line(&self, s: &[u8], start: usize) -> Line {
        let (mut at, mut col) = (start, 0);
        let mut blank: Option<usize> = None;
        while at < s.len() {
            match &s[at..] {
                [b'\r', b'\n', ..] => return Line { start, end: at, next: at + 2 },
                [b'\n', ..] => return Line { start, end: at, next: at + 1 },
                [0x8D, b'\n', ..] => {
                    at += 2;
                    continue;
                }
                _ => {}
            }
            let b = s[at];
            if col >= self.width && !self.continues(b) {
                if !self.wrap {
                    return Line { start, end: at, next: at };
                }
                // One blank at the break belongs to no line.
                if matches!(b, b' ' | b'\t') {
                    let mut next = at + 1;
                    if s[next..].starts_with(b"\r\n") {
                        next += 2;
                    } else if s[next..].starts_with(b"\n") {
                        next += 1;
                    }
                    return Line { start, end: at, next };
                }
                return match blank {
                    Some(p) => Line { start, end: p + 1, next: p + 1 },
                    None => Line { start, end: at, next: at },
                };
            }
            if matches!(b, b' ' | b'\t') {
                blank = Some(at);
            }
            col += self.cell(b, col);
            at += 1;
        }
        Line { start, end: s.len(), next: s.len() }
    }

    /// A line with its tabs expanded and soft line ends left out, cut at the width.
    fn shown(&self, s: &[u8], line: &Line) -> Vec<u8> {
        let mut out = Vec::with_capacity(self.width);
        let part = &s[line.start..line.end];
        let mut at = 0;
        while at < part.len() {
            if part[at..].starts_with(&[0x8D, b'\n']) {
                at += 2;
                continue;
            }
            match part[at] {
                b'\t' => out.resize(out.len() + self.cell(b'\t', self.unit.len(&out)), b' '),
                b => out.push(b),
            }
            at += 1;
        }
        out.truncate(self.unit.offset(&out, self.width));
        out
    }
}
