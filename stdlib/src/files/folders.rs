//! Folders: making, removing, listing.

use super::{from_bytes, note, path, to_bytes};
use keel_runtime::builtin::{Args, NativeResult};
use keel_runtime::builtins;
use keel_runtime::value::Value;
use keel_runtime::vm::Vm;
use std::os::unix::fs::MetadataExt;
use std::path::Path;

fn done(vm: &mut Vm, r: std::io::Result<()>) -> NativeResult {
    note(vm, &r);
    Ok(Value::int(r.err().map_or(0, |e| super::dos_code(&e))))
}

fn with_path(vm: &mut Vm, args: &Args<'_>, f: impl FnOnce(&Path) -> std::io::Result<()>) -> NativeResult {
    let Some(p) = path(vm, args, 0) else { return Ok(Value::int(-1)) };
    let r = f(&p);
    done(vm, r)
}

/// The same for functions that leave `FError()` as it is.
fn quietly(vm: &mut Vm, args: &Args<'_>, f: impl FnOnce(&Path) -> std::io::Result<()>) -> NativeResult {
    let Some(p) = path(vm, args, 0) else { return Ok(Value::int(-1)) };
    Ok(Value::int(f(&p).err().map_or(0, |e| super::dos_code(&e))))
}

/// The mask of a listing, brought to the system's form; `all` when there is none.
fn mask(vm: &Vm, args: &Args<'_>, all: &[u8]) -> Vec<u8> {
    vm.sets.name_rules().apply(args.bytes(0).unwrap_or(all)).into_owned()
}

/// Rows of a listing: name, size, date, time, attributes.
fn list(mask: &[u8], flags: &[u8]) -> Vec<Value> {
    rows(mask, flags, |julian, _| Value::date(julian))
}

/// The same; `moment` makes the date of a day and its milliseconds.
fn rows(mask: &[u8], flags: &[u8], moment: fn(i32, i32) -> Value) -> Vec<Value> {
    let with_folders = flags.iter().any(|c| c.eq_ignore_ascii_case(&b'D'));
    let as_links = flags.iter().any(|c| c.eq_ignore_ascii_case(&b'L'));
    let with_hidden = flags.iter().any(|c| c.eq_ignore_ascii_case(&b'H'));
    let (dir, name, ext) = super::names::split(mask);
    let mut pattern = [name, ext].concat();
    if pattern.is_empty() {
        pattern = b"*".to_vec();
    }
    let folder = if dir.is_empty() { from_bytes(b".") } else { from_bytes(dir) };
    let mut rows = Vec::new();
    let mut add = |name: &[u8], meta: &std::fs::Metadata, link: bool| {
        let is_folder = meta.is_dir();
        let hidden = name.starts_with(b".") && name != b"." && name != b"..";
        if is_folder && !with_folders || hidden && !with_hidden {
            return;
        }
        let (julian, ms) = meta.modified().ok().map(crate::dates::local_moment).unwrap_or((0, 0));
        let mut attr = String::new();
        if hidden {
            attr.push('H');
        }
        if is_folder {
            attr.push('D');
        } else if meta.mode() & 0o170000 == 0o100000 {
            attr.push('A');
        }
        if link {
            attr.push('L');
        }
        rows.push(Value::array(vec![
            Value::str(name),
            Value::int(meta.len() as i64),
            moment(julian, ms),
            // `hh:mm:ss`
            Value::from(&keel_runtime::format::time::full(ms)[..8]),
            Value::from(attr),
        ]));
    };
    if with_folders {
        for dots in [&b"."[..], b".."] {
            if crate::memvars::like_case(&pattern, dots)
                && let Ok(m) = std::fs::metadata(folder.join(from_bytes(dots)))
            {
                add(dots, &m, false);
            }
        }
    }
    for e in std::fs::read_dir(&folder).into_iter().flatten().flatten() {
        let name = e.file_name();
        let name = name.as_encoded_bytes();
        if !crate::memvars::like_case(&pattern, name) {
            continue;
        }
        let Ok(own) = std::fs::symlink_metadata(e.path()) else { continue };
        // A link that leads nowhere is listed as itself.
        let link = own.is_symlink();
        let meta = if link && !as_links { std::fs::metadata(e.path()).unwrap_or(own) } else { own };
        add(name, &meta, link);
    }
    rows
}

fn scan(folder: &Path, prefix: &[u8], mask: &[u8], flags: &[u8], found: &mut Vec<Value>, depth: u32) {
    let with_mask = |m: &[u8]| {
        let mut full = to_bytes(folder);
        if !full.is_empty() && !full.ends_with(b"/") {
            full.push(b'/');
        }
        full.extend_from_slice(m);
        full
    };
    for row in rows(&with_mask(mask), flags, Value::timestamp) {
        if let Some(r) = row.as_array() {
            let name = r.get(0).and_then(|n| n.as_bytes().map(|b| [prefix, b].concat())).unwrap_or_default();
            r.set(0, Value::from(name));
        }
        found.push(row);
    }
    if depth > 60 {
        return;
    }
    for row in list(&with_mask(b"*"), &[flags, b"D"].concat()) {
        let Some(r) = row.as_array() else { continue };
        let name = r.get(0).and_then(|n| n.as_bytes().map(<[u8]>::to_vec)).unwrap_or_default();
        let is_folder = r.get(4).is_some_and(|a| a.as_bytes().is_some_and(|b| b.contains(&b'D')));
        if is_folder && name != b"." && name != b".." {
            scan(
                &folder.join(from_bytes(&name)),
                &[prefix, &name, b"/"].concat(),
                mask,
                flags,
                found,
                depth + 1,
            );
        }
    }
}

builtins! {
    /// Files that fit a mask: rows of name, size, date, time, attributes. Attribute letters add folders (D) and hidden files
    /// (H) and show links as themselves (L).
    fn Directory[0, 3](vm, args) { Ok(Value::array(list(&mask(vm, args, b"*"), args.bytes(1).unwrap_or_default()))) }
    /// As Directory with timestamps for dates.
    fn hb_Directory[0, 2](vm, args) {
        let flags = args.bytes(1).unwrap_or_default();
        Ok(Value::array(rows(&mask(vm, args, b"*"), flags, Value::timestamp)))
    }
    /// As Directory with timestamps for dates; `mem:` with a mask lists the files in memory.
    fn hb_vfDirectory[0, 2](vm, args) {
        if let Some(files) = super::opened::listed(args.bytes(0).unwrap_or_default()) {
            let row = |(name, size): (Vec<u8>, u64)| {
                let (name, size) = (Value::from(name), Value::int(size as i64));
                Value::array(vec![name, size, Value::timestamp(0, 0), Value::from("00:00:00"), Value::from("")])
            };
            return Ok(Value::array(files.into_iter().map(row).collect()));
        }
        let flags = args.bytes(1).unwrap_or_default();
        Ok(Value::array(rows(&mask(vm, args, b"*"), flags, Value::timestamp)))
    }

    /// Files below a folder that fit a mask: `hb_DirScan( cFolder, cMask, cAttr )`; names carry the path below the
    /// folder, dates are timestamps. Links to folders are followed unless the letters show links as themselves (L).
    fn hb_DirScan[0, 3](vm, args) {
        let mut found = Vec::new();
        let folder = path(vm, args, 0).unwrap_or_default();
        let (mask, flags) = (args.bytes(1).unwrap_or(b"*"), args.bytes(2).unwrap_or_default());
        scan(&folder, b"", mask, flags, &mut found, 0);
        Ok(Value::array(found))
    }

    /// Fills arrays with names, sizes, dates, times and attributes of files; returns their number. With an array for attributes
    /// folders and hidden files count as well.
    fn ADir[0, 6](vm, args) {
        let rows = list(&mask(vm, args, b"*"), if args.array(5).is_some() { b"HSD" } else { b"" });
        for (i, row) in rows.iter().enumerate() {
            for k in 0..5 {
                if let (Some(a), Some(r)) = (args.array(k + 1), row.as_array()) {
                    a.set(i, r.get(k).unwrap_or_default());
                }
            }
        }
        Ok(Value::int(rows.len() as i64))
    }

    /// Current folder without leading separator.
    fn CurDir[0, 1](vm, _args) {
        let r = std::env::current_dir();
        note(vm, &r);
        let p = to_bytes(&r.unwrap_or_default());
        Ok(Value::str(p.strip_prefix(b"/").unwrap_or(&p)))
    }

    /// Current folder with a final separator; with a name, changes it and returns the former one.
    fn hb_cwd[0, 1](vm, args) {
        let mut old = to_bytes(&std::env::current_dir().unwrap_or_default());
        if !old.ends_with(b"/") {
            old.push(b'/');
        }
        if let Some(p) = path(vm, args, 0) {
            let r = std::env::set_current_dir(p);
            note(vm, &r);
        }
        Ok(Value::from(old))
    }

    /// Changes the current folder; 0 or the error number.
    fn DirChange[1, 1](vm, args) { with_path(vm, args, |p| std::env::set_current_dir(p)) }
    /// Makes a folder; 0 or the error number.
    fn MakeDir[1, 1](vm, args) { with_path(vm, args, |p| std::fs::create_dir(p)) }
    /// Makes a folder; 0 or the error number.
    fn hb_DirCreate[1, 1](vm, args) { quietly(vm, args, |p| std::fs::create_dir(p)) }
    /// Makes a folder; 0 or the error number.
    fn hb_vfDirMake[1, 1](vm, args) { with_path(vm, args, |p| std::fs::create_dir(p)) }
    /// Removes an empty folder; 0 or the error number.
    fn DirRemove[1, 1](vm, args) { with_path(vm, args, |p| std::fs::remove_dir(p)) }
    /// Removes an empty folder; 0 or the error number.
    fn hb_DirDelete[1, 1](vm, args) { quietly(vm, args, |p| std::fs::remove_dir(p)) }
    /// Removes an empty folder; 0 or the error number.
    fn hb_vfDirRemove[1, 1](vm, args) { with_path(vm, args, |p| std::fs::remove_dir(p)) }
    /// Is there a folder of this name?
    fn hb_DirExists[1, 1](vm, args) { Ok(Value::logical(path(vm, args, 0).is_some_and(|p| p.is_dir()))) }
    /// Is there a folder of this name?
    fn hb_vfDirExists[1, 1](vm, args) { Ok(Value::logical(path(vm, args, 0).is_some_and(|p| p.is_dir()))) }
    /// Is there a folder of this name?
    fn IsDirectory[1, 1](vm, args) { Ok(Value::logical(path(vm, args, 0).is_some_and(|p| p.is_dir()))) }

    /// Makes a folder with those above it.
    fn hb_DirBuild[1, 1](vm, args) {
        let r = path(vm, args, 0).map_or(Err(std::io::ErrorKind::NotFound.into()), std::fs::create_dir_all);
        Ok(Value::logical(note(vm, &r)))
    }

    /// Removes a folder and those above it that are empty then.
    fn hb_DirUnbuild[1, 1](vm, args) {
        let Some(mut p) = path(vm, args, 0) else { return Ok(Value::logical(false)) };
        let r = std::fs::remove_dir(&p);
        let ok = note(vm, &r);
        while ok && p.pop() && !p.as_os_str().is_empty() {
            if std::fs::remove_dir(&p).is_err() {
                break;
            }
        }
        Ok(Value::logical(ok))
    }

    /// Removes a folder with all its contents.
    fn hb_DirRemoveAll[1, 1](vm, args) {
        let r = path(vm, args, 0).map_or(Ok(()), std::fs::remove_dir_all);
        Ok(Value::logical(note(vm, &r)))
    }

    /// Removes files that fit a mask; .T. when one was removed.
    fn hb_FileDelete[1, 2](vm, args) {
        let mask = mask(vm, args, b"");
        let (dir, ..) = super::names::split(&mask);
        let mut any = false;
        for row in list(&mask, b"H") {
            let name = row.as_array().and_then(|r| r.get(0)).unwrap_or_default();
            let full = [dir, name.as_bytes().unwrap_or_default()].concat();
            let r = std::fs::remove_file(from_bytes(&full));
            any |= note(vm, &r);
        }
        Ok(Value::logical(any))
    }

    /// DIR: lists files on the console.
    fn __Dir[0, 1](vm, args) {
        for row in list(&vm.sets.name_rules().apply(args.bytes(0).filter(|b| !b.is_empty()).unwrap_or(b"*.dbf")), b"") {
            let r = row.as_array().map(|a| a.to_vec()).unwrap_or_default();
            vm.call_name("QOut", &r)?;
        }
        Ok(Value::NIL)
    }
}
