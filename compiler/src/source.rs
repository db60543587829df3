//! Source files, byte spans and line numbers.
//!
//! Text is bytes: a source file has no character set here. Lines and columns are 1-based.

use std::rc::Rc;

/// Index of a file in a [`SourceMap`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct FileId(pub u16);

/// A half-open byte range of one source file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub struct Span {
    /// The file.
    pub file: FileId,
    /// First byte, 0-based.
    pub start: u32,
    /// Byte after the last one.
    pub end: u32,
}

impl Span {
    /// The smallest span of the first one's file that covers both.
    pub fn to(self, other: Span) -> Span {
        if self.file != other.file {
            return self;
        }
        Span { file: self.file, start: self.start.min(other.start), end: self.end.max(other.end) }
    }
}

/// One source text with its line starts.
#[derive(Debug)]
pub struct SourceFile {
    /// The name as given by the person or by `#include`.
    pub name: String,
    /// The bytes.
    pub text: Rc<[u8]>,
    line_starts: Vec<u32>,
}

impl SourceFile {
    /// Line and column, both 1-based, of a byte offset.
    pub fn line_col(&self, offset: u32) -> (u32, u32) {
        let line = self.line_starts.partition_point(|&s| s <= offset).max(1);
        (line as u32, offset - self.line_starts[line - 1] + 1)
    }

    /// The bytes of a line (1-based) without its end mark; empty past the end.
    pub fn line(&self, line: u32) -> &[u8] {
        let i = (line as usize).wrapping_sub(1);
        let Some(&start) = self.line_starts.get(i) else { return b"" };
        let end = self.line_starts.get(i + 1).map_or(self.text.len(), |&e| e as usize).min(self.text.len());
        let mut text = self.text.get(start as usize..end).unwrap_or_default();
        while let [head @ .., b'\n' | b'\r'] = text {
            text = head;
        }
        text
    }
}

/// All source texts of one compilation.
#[derive(Debug, Default)]
pub struct SourceMap {
    files: Vec<SourceFile>,
}

impl SourceMap {
    /// Adds a text; offsets are 32-bit, so at most 4 GiB of it.
    pub fn add(&mut self, name: impl Into<String>, text: impl Into<Rc<[u8]>>) -> FileId {
        let text: Rc<[u8]> = text.into();
        let mut line_starts = vec![0];
        line_starts.extend(text.iter().enumerate().filter(|(_, b)| **b == b'\n').map(|(i, _)| i as u32 + 1));
        if text.last().is_some_and(|b| *b != b'\n') {
            // The line behind a last one that does not end.
            line_starts.push(text.len() as u32 + 1);
        }
        self.files.push(SourceFile { name: name.into(), text, line_starts });
        FileId((self.files.len() - 1) as u16)
    }

    /// How many files there are.
    pub fn len(&self) -> usize {
        self.files.len()
    }

    /// True when no file was added.
    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }

    /// Forgets the files from this one on. Nothing may name them any more.
    pub fn truncate(&mut self, len: usize) {
        self.files.truncate(len);
    }

    /// The file of an id that this map gave out.
    pub fn file(&self, id: FileId) -> &SourceFile {
        &self.files[id.0 as usize]
    }

    /// Line number, 1-based, of the start of a span.
    pub fn line_of(&self, span: Span) -> u32 {
        self.file(span.file).line_col(span.start).0
    }
}
