//! Parts of file names: pure text work on `/` as separator.

use keel_runtime::builtin::Args;
use keel_runtime::builtins;
use keel_runtime::value::Value;

/// Folder with its final separator, name, extension with its dot.
pub(super) fn split(path: &[u8]) -> (&[u8], &[u8], &[u8]) {
    let at = path.iter().rposition(|c| matches!(c, b'/' | b'\\')).map_or(0, |i| i + 1);
    let (dir, file) = path.split_at(at);
    // A leading dot belongs to the name.
    let dot = file.iter().rposition(|c| *c == b'.').filter(|i| *i > 0).unwrap_or(file.len());
    let (name, ext) = file.split_at(dot);
    (dir, name, ext)
}

fn merge(dir: &[u8], name: &[u8], ext: &[u8]) -> Vec<u8> {
    let mut out = dir.to_vec();
    let name = if dir.is_empty() { name } else { name.strip_prefix(b"/").unwrap_or(name) };
    if !out.is_empty() && !name.is_empty() && !matches!(out.last(), Some(b'/' | b':')) {
        out.push(b'/');
    }
    out.extend_from_slice(name);
    if !ext.is_empty() {
        if !ext.starts_with(b".") {
            out.push(b'.');
        }
        out.extend_from_slice(ext);
    }
    out
}

fn text<'a>(args: &Args<'a>, i: usize) -> &'a [u8] {
    args.bytes(i).unwrap_or_default()
}

builtins! {
    /// Splits a name into folder, name and extension passed by reference.
    fn hb_FNameSplit[1, 4](_vm, args) {
        let (d, n, e) = split(text(args, 0));
        args.assign(1, d);
        args.assign(2, n);
        args.assign(3, e);
        Ok(Value::NIL)
    }
    /// Joins folder, name and extension.
    fn hb_FNameMerge[0, 3](_vm, args) { Ok(Value::from(merge(text(args, 0), text(args, 1), text(args, 2)))) }
    /// Folder with its separator.
    fn hb_FNameDir[1, 1](_vm, args) { Ok(Value::str(split(text(args, 0)).0)) }
    /// Name without folder and extension.
    fn hb_FNameName[1, 1](_vm, args) { Ok(Value::str(split(text(args, 0)).1)) }
    /// Extension with its dot.
    fn hb_FNameExt[1, 1](_vm, args) { Ok(Value::str(split(text(args, 0)).2)) }
    /// Name with extension.
    fn hb_FNameNameExt[1, 1](_vm, args) {
        let (_, n, e) = split(text(args, 0));
        Ok(Value::from([n, e].concat()))
    }
    /// The name with another extension.
    fn hb_FNameExtSet[1, 2](_vm, args) {
        let (d, n, _) = split(text(args, 0));
        Ok(Value::from(merge(d, n, text(args, 1))))
    }
    /// The name, with an extension when it has none.
    fn hb_FNameExtSetDef[1, 2](_vm, args) {
        let (d, n, e) = split(text(args, 0));
        Ok(Value::from(merge(d, n, if e.is_empty() { text(args, 1) } else { e })))
    }
    /// The path with a final separator.
    fn hb_DirSepAdd[1, 1](_vm, args) {
        let mut b = text(args, 0).to_vec();
        if !b.is_empty() && !b.ends_with(b"/") {
            b.push(b'/');
        }
        Ok(Value::from(b))
    }
    /// The path without final separators.
    fn hb_DirSepDel[1, 1](_vm, args) {
        let mut b = text(args, 0);
        while b.len() > 1 && b.ends_with(b"/") {
            b = &b[..b.len() - 1];
        }
        Ok(Value::str(b))
    }
    /// The path with the system's separators.
    fn hb_DirSepToOS[1, 1](_vm, args) {
        Ok(Value::from(text(args, 0).iter().map(|c| if *c == b'\\' { b'/' } else { *c }).collect::<Vec<u8>>()))
    }
    /// The system's path separator.
    fn hb_ps[0, 0](_vm, _args) { Ok(Value::from("/")) }
    /// The system's path separator.
    fn hb_osPathSeparator[0, 0](_vm, _args) { Ok(Value::from("/")) }
    /// Separator of path lists.
    fn hb_osPathListSeparator[0, 0](_vm, _args) { Ok(Value::from(":")) }
    /// Characters that separate folders.
    fn hb_osPathDelimiters[0, 0](_vm, _args) { Ok(Value::from("/")) }
    /// Separator behind a drive letter: none here.
    fn hb_osDriveSeparator[0, 0](_vm, _args) { Ok(Value::from("")) }
    /// Mask for all files.
    fn hb_osFileMask[0, 0](_vm, _args) { Ok(Value::from("*")) }

    /// The path without `.`, `..` and doubled separators where that is possible.
    fn hb_PathNormalize[1, 1](_vm, args) {
        Ok(Value::from(normalize(text(args, 0))))
    }

    /// A relative path below the folder part of the first argument; an absolute path stays.
    fn hb_PathJoin[2, 2](_vm, args) {
        let (dir, path) = (split(text(args, 0)).0, text(args, 1));
        Ok(if path.starts_with(b"/") { Value::str(path) } else { Value::from([dir, path].concat()) })
    }

    /// A path made relative to a folder when it lies below it; otherwise the path from the root. Both begin at the current
    /// folder when they are relative. Empty when the path is no text.
    fn hb_PathRelativize[2, 3](_vm, args) {
        let Some(target) = args.bytes(1) else { return Ok(Value::from("")) };
        let target = from_root(target);
        let mut base = from_root(text(args, 0));
        if !base.ends_with(b"/") {
            base.push(b'/');
        }
        let Some(below) = target.strip_prefix(base.as_slice()) else { return Ok(Value::from(target)) };
        Ok(Value::str(below.strip_suffix(b"/").unwrap_or(below)))
    }
}

fn normalize(p: &[u8]) -> Vec<u8> {
    let (absolute, trailing) = (p.starts_with(b"/"), p.ends_with(b"/"));
    let mut out: Vec<&[u8]> = Vec::new();
    for part in p.split(|c| *c == b'/') {
        match part {
            b"" | b"." => {}
            b".." => match out.last() {
                Some(&last) if last != b".." => {
                    out.pop();
                }
                _ if absolute => {}
                _ => out.push(part),
            },
            _ => out.push(part),
        }
    }
    let mut text = if absolute { b"/".to_vec() } else { Vec::new() };
    text.extend_from_slice(&out.join(&b"/"[..]));
    if trailing && !text.is_empty() && !text.ends_with(b"/") {
        text.push(b'/');
    }
    if text.is_empty() && !p.is_empty() {
        text.extend_from_slice(if trailing { b"./" } else { b"." });
    }
    text
}

/// A path that begins at the root.
fn from_root(path: &[u8]) -> Vec<u8> {
    if path.starts_with(b"/") {
        return path.to_vec();
    }
    let mut out =
        std::env::current_dir().map(|d| d.into_os_string().into_encoded_bytes()).unwrap_or_default();
    if !out.ends_with(b"/") {
        out.push(b'/');
    }
    out.extend_from_slice(path);
    out
}
