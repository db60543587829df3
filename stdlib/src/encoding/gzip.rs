//! gzip files: `hb_gzOpen` and the functions on its pointer. Files that are not compressed are read as they are.

use flate2::read::MultiGzDecoder;
use flate2::write::GzEncoder;
use flate2::{Compression, GzBuilder};
use keel_runtime::builtin::{Args, NativeResult};
use keel_runtime::builtins;
use keel_runtime::value::Value;
use keel_runtime::vm::Vm;
use parking_lot::Mutex;
use std::fs::File;
use std::io::{Read, Seek, Write};

const STREAM_ERROR: i64 = -2;

enum Stream {
    Reader { path: String, source: Box<dyn Read + Send>, peeked: Vec<u8>, direct: bool, ended: bool },
    Writer(GzEncoder<File>),
    Closed,
}

struct Gz {
    stream: Stream,
    /// Position in the uncompressed text.
    at: u64,
    error: i64,
}

type Handle = Mutex<Gz>;

builtins! {
    /// Opens a gzip file: mode `r`, `w` or `a`, a digit gives the level. NIL when it cannot be opened.
    fn hb_gzOpen[0, 2](vm, args) {
        let (Some(name), Some(mode)) = (args.text(0), args.text(1)) else { return vm.arg_error(3012, args) };
        let level = mode.chars().find_map(|c| c.to_digit(10)).unwrap_or(6);
        let stream = if mode.contains('r') {
            reader(&name)
        } else if mode.contains('w') || mode.contains('a') {
            let mut options = std::fs::OpenOptions::new();
            let file = if mode.contains('a') {
                options.append(true).create(true).open(&name)
            } else {
                options.write(true).create(true).truncate(true).open(&name)
            };
            file.ok().map(|f| Stream::Writer(GzBuilder::new().operating_system(3).write(f, Compression::new(level))))
        } else {
            None
        };
        Ok(stream.map_or(Value::NIL, |stream| Value::pointer("GZFILE", Mutex::new(Gz { stream, at: 0, error: 0 }))))
    }
    /// Closes a gzip file; 0 when all went well.
    fn hb_gzClose[0, 1](vm, args) {
        with(vm, args, |g| {
            Value::int(match std::mem::replace(&mut g.stream, Stream::Closed) {
                Stream::Writer(w) => if w.finish().is_ok() { 0 } else { -1 },
                Stream::Reader { .. } => 0,
                Stream::Closed => STREAM_ERROR,
            })
        })
    }
    /// Reads up to `n` bytes (default: the length of the buffer) into a text passed with `@`; the number read.
    fn hb_gzRead[0, 3](vm, args) {
        let n = args.int(2).unwrap_or_else(|| args.bytes(1).map_or(0, |b| b.len() as i64)).max(0) as usize;
        let mut data = Vec::new();
        let r = with(vm, args, |g| match g.read(n.min(1 << 30)) {
            Some(d) => {
                data = d;
                Value::from(data.len())
            }
            None => Value::int(-1),
        })?;
        if !data.is_empty() {
            let old = args.bytes(1).unwrap_or_default();
            let tail = old.get(data.len()..).unwrap_or_default();
            args.assign(1, Value::from([data.as_slice(), tail].concat()));
        }
        Ok(r)
    }
    /// Writes a text (its first `n` bytes); the number written, 0 on failure.
    fn hb_gzWrite[0, 3](vm, args) {
        let Some(s) = args.bytes(1) else { return vm.arg_error(3012, args) };
        let n = args.int(2).map_or(s.len(), |n| (n.max(0) as usize).min(s.len()));
        with(vm, args, |g| Value::from(g.write(&s[..n])))
    }
    /// Writes a text; its length, -1 on failure.
    fn hb_gzPutS[0, 2](vm, args) {
        let Some(s) = args.bytes(1) else { return vm.arg_error(3012, args) };
        with(vm, args, |g| Value::int(if g.write(s) == s.len() { s.len() as i64 } else { -1 }))
    }
    /// Writes a byte by its code.
    fn hb_gzPutC[0, 2](vm, args) {
        let Some(c) = args.int(1) else { return vm.arg_error(3012, args) };
        with(vm, args, |g| Value::int(if g.write(&[c as u8]) == 1 { c & 255 } else { -1 }))
    }
    /// Reads a byte; its code, -1 at the end.
    fn hb_gzGetC[0, 1](vm, args) {
        with(vm, args, |g| Value::int(g.read(1).and_then(|d| d.first().copied()).map_or(-1, i64::from)))
    }
    /// Reads a line of at most `n` bytes with its end; NIL at the end of the file.
    fn hb_gzGetS[0, 2](vm, args) {
        let n = args.int(1).unwrap_or(1024).max(0) as usize;
        with(vm, args, |g| {
            let mut line = Vec::new();
            while line.len() < n && line.last() != Some(&b'\n') {
                match g.read(1) {
                    Some(d) if !d.is_empty() => line.extend_from_slice(&d),
                    _ => break,
                }
            }
            if line.is_empty() { Value::NIL } else { Value::from(line) }
        })
    }
    /// Puts a byte back; its code.
    fn hb_gzUnGetC[0, 2](vm, args) {
        let Some(c) = args.int(0) else { return vm.arg_error(3012, args) };
        on(vm, args, 1, |g| match &mut g.stream {
            Stream::Reader { peeked, ended, .. } => {
                peeked.insert(0, c as u8);
                *ended = false;
                g.at = g.at.saturating_sub(1);
                Value::int(c)
            }
            _ => Value::int(-1),
        })
    }
    /// Position in the uncompressed text.
    fn hb_gzTell[0, 1](vm, args) { with(vm, args, |g| Value::int(g.at as i64)) }
    /// Is reading at the end?
    fn hb_gzEof[0, 1](vm, args) {
        with(vm, args, |g| Value::logical(matches!(g.stream, Stream::Reader { ended: true, .. })))
    }
    /// Is the file read as it is, because it is not compressed?
    fn hb_gzDirect[0, 1](vm, args) {
        with(vm, args, |g| Value::logical(matches!(g.stream, Stream::Reader { direct: true, .. })))
    }
    /// Back to the start of a file that is read.
    fn hb_gzRewind[0, 1](vm, args) { with(vm, args, |g| Value::int(if g.rewind() { 0 } else { -1 })) }
    /// Moves to a position of the uncompressed text (0 = from the start, 1 = from here); the new position, -1 on failure.
    fn hb_gzSeek[0, 3](vm, args) {
        let Some(offset) = args.int(1) else { return vm.arg_error(3012, args) };
        let whence = args.int(2).unwrap_or(0);
        with(vm, args, |g| {
            let target = if whence == 1 { g.at as i64 + offset } else { offset };
            Value::int(if whence <= 1 && target >= 0 && g.seek(target as u64) { g.at as i64 } else { -1 })
        })
    }
    /// Writes out what is buffered.
    fn hb_gzFlush[0, 2](vm, args) {
        with(vm, args, |g| match &mut g.stream {
            Stream::Writer(w) => Value::int(if w.flush().is_ok() { 0 } else { -1 }),
            _ => Value::int(STREAM_ERROR),
        })
    }
    /// Level and strategy of a file that is written stay those of [`hb_gzOpen`].
    fn hb_gzSetParams[0, 3](vm, args) { with(vm, args, |_| Value::int(0)) }
    /// Text of the last error; its code goes to an argument passed with `@`.
    fn hb_gzError[0, 2](vm, args) {
        let mut code = 0;
        let r = with(vm, args, |g| {
            code = g.error;
            Value::from(if g.error == 0 { "" } else { "data error" })
        })?;
        args.assign(1, code);
        Ok(r)
    }
    /// Forgets the last error.
    fn hb_gzClearErr[0, 1](vm, args) {
        with(vm, args, |g| {
            g.error = 0;
            Value::NIL
        })
    }
}

fn reader(path: &str) -> Option<Stream> {
    let mut file = File::open(path).ok()?;
    let mut magic = [0u8; 2];
    let n = file.read(&mut magic).ok()?;
    file.rewind().ok()?;
    let direct = n < 2 || magic != [0x1F, 0x8B];
    let source: Box<dyn Read + Send> =
        if direct { Box::new(file) } else { Box::new(MultiGzDecoder::new(file)) };
    Some(Stream::Reader { path: path.to_string(), source, peeked: Vec::new(), direct, ended: false })
}

fn with(vm: &mut Vm, args: &Args<'_>, f: impl FnOnce(&mut Gz) -> Value) -> NativeResult {
    on(vm, args, 0, f)
}

fn on(vm: &mut Vm, args: &Args<'_>, i: usize, f: impl FnOnce(&mut Gz) -> Value) -> NativeResult {
    match args.get(i).as_pointer::<Handle>() {
        Some(h) => Ok(f(&mut h.lock())),
        None => vm.arg_error(3012, args),
    }
}

impl Gz {
    fn read(&mut self, n: usize) -> Option<Vec<u8>> {
        let Stream::Reader { source, peeked, ended, .. } = &mut self.stream else { return None };
        let mut out: Vec<u8> = peeked.drain(..peeked.len().min(n)).collect();
        let want = n - out.len();
        if source.as_mut().take(want as u64).read_to_end(&mut out).is_err() {
            self.error = -3;
            return None;
        }
        *ended = out.len() < n;
        self.at += out.len() as u64;
        Some(out)
    }

    fn write(&mut self, s: &[u8]) -> usize {
        let Stream::Writer(w) = &mut self.stream else { return 0 };
        if w.write_all(s).is_err() {
            self.error = -1;
            return 0;
        }
        self.at += s.len() as u64;
        s.len()
    }

    fn rewind(&mut self) -> bool {
        let Stream::Reader { path, .. } = &self.stream else { return false };
        let Some(stream) = reader(&path.clone()) else { return false };
        self.stream = stream;
        self.at = 0;
        true
    }

    fn seek(&mut self, target: u64) -> bool {
        match self.stream {
            Stream::Reader { .. } => {
                if target < self.at && !self.rewind() {
                    return false;
                }
                while self.at < target {
                    let step = (target - self.at).min(1 << 16) as usize;
                    match self.read(step) {
                        Some(d) if !d.is_empty() => {}
                        _ => return false,
                    }
                }
                true
            }
            Stream::Writer(_) => {
                while self.at < target {
                    let step = (target - self.at).min(1 << 16) as usize;
                    if self.write(&vec![0; step]) == 0 {
                        return false;
                    }
                }
                self.at == target
            }
            Stream::Closed => false,
        }
    }
}
