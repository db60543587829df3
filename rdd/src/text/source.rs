//! The bytes of a text file: buffered, end marks skipped, line ends of every system recognised.
//!
//! CR LF and LF CR are one end, CR or LF alone another; 0x1A counts as nothing wherever it stands.

use crate::error::{Error, ErrorKind, Result};
use crate::settings::{is_memory, path_bytes};
use crate::storage::{self, OpenMode, Storage};
use std::fs::File;
use std::io::{Read, Write};
use std::os::fd::AsRawFd;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// End mark of a text file.
pub(super) const END_MARK: u8 = 0x1A;
const BUFFER: usize = 64 * 1024;

/// What comes next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Next {
    Byte(u8),
    EndOfLine,
    EndOfFile,
}

/// A file from one end to the other.
struct Stored {
    file: Arc<dyn Storage>,
    at: u64,
}

impl Stored {
    fn open(path: &Path, mode: OpenMode) -> Result<Stored> {
        Ok(Stored { file: storage::open(path, mode)?, at: 0 })
    }

    /// Pipes, terminals and their like are no files that could be shared and locked.
    fn is_possible(path: &Path) -> bool {
        is_memory(path_bytes(path)) || !path.exists() || path.is_file()
    }
}

impl Read for Stored {
    fn read(&mut self, buf: &mut [u8]) -> std::io::Result<usize> {
        let n = self.file.read_at(buf, self.at).map_err(std::io::Error::other)?;
        self.at += n as u64;
        Ok(n)
    }
}

impl Write for Stored {
    fn write(&mut self, buf: &[u8]) -> std::io::Result<usize> {
        self.file.write_at(buf, self.at).map_err(std::io::Error::other)?;
        self.at += buf.len() as u64;
        Ok(buf.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// A text file being read.
pub(super) struct Source {
    input: Box<dyn Read + Send>,
    path: PathBuf,
    buffer: Vec<u8>,
    at: usize,
    offset: u64,
    descriptor: i32,
}

impl Source {
    pub fn open(path: &Path) -> Result<Source> {
        if Stored::is_possible(path) {
            let stored = Stored::open(path, OpenMode { readonly: true, ..OpenMode::SHARED })?;
            let descriptor = stored.file.descriptor();
            return Ok(Source { descriptor, ..Source::over(Box::new(stored), path) });
        }
        let file = File::open(path).map_err(|e| Error::io(ErrorKind::OpenTable, &e, path))?;
        let descriptor = file.as_raw_fd();
        Ok(Source { descriptor, ..Source::over(Box::new(file), path) })
    }

    pub fn over(input: Box<dyn Read + Send>, path: &Path) -> Source {
        Source { input, path: path.to_path_buf(), buffer: Vec::new(), at: 0, offset: 0, descriptor: -1 }
    }

    pub fn descriptor(&self) -> i32 {
        self.descriptor
    }

    /// The next byte or end; a line end is consumed whole.
    pub fn next(&mut self) -> Result<Next> {
        let Some(byte) = self.take()? else { return Ok(Next::EndOfFile) };
        let partner = match byte {
            b'\r' => b'\n',
            b'\n' => b'\r',
            _ => return Ok(Next::Byte(byte)),
        };
        if self.peek()? == Some(partner) {
            self.at += 1;
        }
        Ok(Next::EndOfLine)
    }

    /// Takes what is at hand of the bytes before the next line end, end mark or `stop`, at most so many; perhaps none.
    pub fn run(&mut self, most: usize, stop: Option<u8>) -> &[u8] {
        let ahead = &self.buffer[self.at.min(self.buffer.len())..];
        let ahead = &ahead[..most.min(ahead.len())];
        let ends = |b: &u8| matches!(*b, b'\r' | b'\n' | END_MARK) || Some(*b) == stop;
        let run = &ahead[..ahead.iter().position(ends).unwrap_or(ahead.len())];
        self.at += run.len();
        run
    }

    /// True if only end marks are left.
    pub fn is_at_end(&mut self) -> Result<bool> {
        Ok(self.peek()?.is_none())
    }

    fn take(&mut self) -> Result<Option<u8>> {
        let byte = self.peek()?;
        self.at += usize::from(byte.is_some());
        Ok(byte)
    }

    fn peek(&mut self) -> Result<Option<u8>> {
        loop {
            match self.buffer.get(self.at) {
                Some(&END_MARK) => self.at += 1,
                Some(&byte) => return Ok(Some(byte)),
                None => {
                    self.offset += self.buffer.len() as u64;
                    self.at = 0;
                    self.buffer.resize(BUFFER, 0);
                    let got = self.input.read(&mut self.buffer);
                    let got =
                        got.map_err(|e| Error::io(ErrorKind::Read, &e, &self.path).offset_at(self.offset));
                    self.buffer.truncate(*got.as_ref().unwrap_or(&0));
                    if got? == 0 {
                        return Ok(None);
                    }
                }
            }
        }
    }
}

/// A text file being written.
pub(super) struct Sink {
    output: Box<dyn Write + Send>,
    path: PathBuf,
    buffer: Vec<u8>,
    eol: Vec<u8>,
    descriptor: i32,
}

impl Sink {
    pub fn create(path: &Path, eol: &[u8]) -> Result<Sink> {
        let (output, descriptor): (Box<dyn Write + Send>, i32) = if Stored::is_possible(path) {
            let stored = Stored::open(path, OpenMode::CREATE)?;
            let descriptor = stored.file.descriptor();
            (Box::new(stored), descriptor)
        } else {
            let file = File::create(path).map_err(|e| Error::io(ErrorKind::CreateTable, &e, path))?;
            let descriptor = file.as_raw_fd();
            (Box::new(file), descriptor)
        };
        let buffer = Vec::with_capacity(BUFFER);
        Ok(Sink { output, path: path.to_path_buf(), buffer, eol: eol.to_vec(), descriptor })
    }

    pub fn descriptor(&self) -> i32 {
        self.descriptor
    }

    /// Appends one line, without its end.
    pub fn line(&mut self, line: &[u8]) -> Result<()> {
        self.buffer.extend(line);
        self.buffer.extend(&self.eol);
        if self.buffer.len() < BUFFER { Ok(()) } else { self.flush() }
    }

    /// Writes the end mark and everything that waits.
    pub fn finish(&mut self) -> Result<()> {
        self.buffer.push(END_MARK);
        self.flush()
    }

    pub fn flush(&mut self) -> Result<()> {
        let written = self.output.write_all(&self.buffer).and_then(|()| self.output.flush());
        self.buffer.clear();
        written.map_err(|e| Error::io(ErrorKind::Write, &e, &self.path))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &'static [u8]) -> Vec<Vec<u8>> {
        let mut source = Source::over(Box::new(text), Path::new("t"));
        let (mut all, mut line) = (Vec::new(), Vec::new());
        loop {
            match source.next().expect("next") {
                Next::Byte(b) => line.push(b),
                Next::EndOfLine => all.push(std::mem::take(&mut line)),
                Next::EndOfFile => {
                    all.push(line);
                    return all;
                }
            }
        }
    }

    #[test]
    fn line_ends_of_every_system() {
        let found = lines(b"a\r\n\r\nb\r\rc\n\r\nd\x1a\x1a");
        assert_eq!(found, [&b"a"[..], b"", b"b", b"", b"c", b"", b"d"]);
        assert_eq!(lines(b"\x1a"), [b""]);
    }
}
