//! zlib and gzip streams in memory.

use flate2::read::{MultiGzDecoder, ZlibDecoder};
use flate2::{Compression, GzBuilder};
use keel_runtime::builtin::{Args, NativeResult};
use keel_runtime::builtins;
use keel_runtime::value::Value;
use keel_runtime::vm::Vm;
use std::io::{Read, Write};

/// Largest text that decompressing may make.
const TEXT_MAX: u64 = 1 << 31;

const BUFFER_ERROR: i64 = -5;
const DATA_ERROR: i64 = -3;

builtins! {
    /// A text compressed as zlib stream. Arguments: text, buffer or its length, @result code, level (0-9).
    fn hb_ZCompress[0, 4](vm, args) { compress(vm, args, false) }
    /// A text compressed as gzip stream.
    fn hb_gzCompress[0, 4](vm, args) { compress(vm, args, true) }
    /// The text of a zlib or gzip stream; NIL when it is damaged. The result code goes to the third argument.
    fn hb_ZUncompress[0, 3](vm, args) {
        let Some(s) = args.bytes(0) else { return vm.arg_error(3012, args) };
        if s.is_empty() {
            args.assign(2, 0i64);
            return Ok(Value::from(""));
        }
        match inflate(s) {
            Some(text) => {
                args.assign(2, 0i64);
                Ok(Value::from(text))
            }
            None => {
                args.assign(2, DATA_ERROR);
                Ok(Value::NIL)
            }
        }
    }
    /// Length of the text of a stream, -1 when it is damaged.
    fn hb_ZUncompressLen[0, 2](vm, args) {
        let Some(s) = args.bytes(0) else { return vm.arg_error(3012, args) };
        let n = if s.is_empty() { Some(0) } else { inflate(s).map(|t| t.len() as i64) };
        args.assign(1, if n.is_some() { 0 } else { DATA_ERROR });
        Ok(Value::int(n.unwrap_or(-1)))
    }
    /// The most bytes that compressing a text (or so many bytes) can give.
    fn hb_ZCompressBound[0, 1](vm, args) { bound(vm, args, 13) }
    /// The most bytes that compressing to gzip can give.
    fn hb_gzCompressBound[0, 1](vm, args) { bound(vm, args, 25) }
    /// Text of a result code.
    fn hb_ZError[0, 1](_vm, args) {
        Ok(Value::from(match args.int(0) {
            Some(2) => "need dictionary",
            Some(1) => "stream end",
            Some(-1) => "file error",
            Some(-2) => "stream error",
            Some(-3) => "data error",
            Some(-4) => "insufficient memory",
            Some(-5) => "buffer error",
            Some(-6) => "incompatible version",
            _ => "",
        }))
    }
    /// Version of zlib whose streams are written.
    fn hb_ZLibVersion[0, 1](_vm, _args) { Ok(Value::from("1.2.13")) }
}

fn compress(vm: &mut Vm, args: &Args<'_>, gzip: bool) -> NativeResult {
    let Some(s) = args.bytes(0) else { return vm.arg_error(3012, args) };
    let level = match args.int(3) {
        Some(n @ 0..=9) => Compression::new(n as u32),
        _ => Compression::new(6),
    };
    let out = if s.is_empty() { Some(Vec::new()) } else { deflate(s, level, gzip) };
    let room = args.int(1).or_else(|| {
        args.bytes(1).filter(|b| !b.is_empty()).filter(|_| args.is_ref(1)).map(|b| b.len() as i64)
    });
    match out {
        Some(out) if room.is_none_or(|r| out.len() as i64 <= r) => {
            args.assign(2, 0i64);
            Ok(Value::from(out))
        }
        _ => {
            args.assign(2, BUFFER_ERROR);
            Ok(Value::NIL)
        }
    }
}

/// A zlib or gzip stream of a text.
pub fn deflate(s: &[u8], level: Compression, gzip: bool) -> Option<Vec<u8>> {
    if gzip {
        let mut w = GzBuilder::new().operating_system(3).write(Vec::new(), level);
        w.write_all(s).ok()?;
        return w.finish().ok();
    }
    let mut w = flate2::write::ZlibEncoder::new(Vec::new(), level);
    w.write_all(s).ok()?;
    w.finish().ok()
}

/// The text of a zlib or gzip stream.
pub fn inflate(s: &[u8]) -> Option<Vec<u8>> {
    inflate_within(s, TEXT_MAX)
}

/// The text of a zlib or gzip stream, at most `most` bytes and one that tells that there are more.
pub fn inflate_within(s: &[u8], most: u64) -> Option<Vec<u8>> {
    let most = most.saturating_add(1).min(TEXT_MAX);
    let mut out = Vec::new();
    let n = if s.starts_with(&[0x1F, 0x8B]) {
        MultiGzDecoder::new(s).take(most).read_to_end(&mut out)
    } else {
        ZlibDecoder::new(s).take(most).read_to_end(&mut out)
    };
    n.ok().map(|_| out)
}

fn bound(vm: &mut Vm, args: &Args<'_>, more: i64) -> NativeResult {
    let n = match (args.bytes(0), args.int(0)) {
        (Some(s), _) => s.len() as i64,
        (_, Some(n)) => n,
        _ => return vm.arg_error(3012, args),
    };
    Ok(Value::int(n + (n >> 12) + (n >> 14) + (n >> 25) + more))
}
