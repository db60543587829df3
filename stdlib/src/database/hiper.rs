//! HiPer-SEEK: searching tables for texts that contain a text, by an index of signatures (`.hsx`). A thread opens indexes by number; results
//! below 0 are the library's error codes.

use keel_compiler::lower::MacroKind;
use keel_rdd::hsx::{HsxFile, Signing};
use keel_rdd::settings::with_ext;
use keel_rdd::{AreaNo, ErrorKind, ops};
use keel_runtime::builtin::{Args, NativeResult};
use keel_runtime::builtins;
use keel_runtime::unwind::Unwind;
use keel_runtime::value::Value;
use keel_runtime::vm::Vm;
use std::path::PathBuf;

/// Error codes.
mod failed {
    pub const CREATE: i64 = -1;
    pub const READ: i64 = -4;
    pub const HEADER: i64 = -5;
    pub const WRITE: i64 = -6;
    pub const RECORD: i64 = -7;
    pub const IS_DELETED: i64 = -8;
    pub const NOT_DELETED: i64 = -9;
    pub const OPEN: i64 = -10;
    pub const ARGUMENT: i64 = -16;
    pub const HANDLE: i64 = -18;
    pub const READONLY: i64 = -20;
    pub const RECORD_MAPS: i64 = -25;
}

/// An open index.
struct Entry {
    file: HsxFile,
    /// Key: a block, the text of an expression, or NIL.
    key: Value,
    /// What was searched for last.
    text: Vec<u8>,
}

/// The indexes a thread has open, by number.
#[derive(Default)]
struct Open(Vec<Option<Entry>>);

impl Open {
    fn add(&mut self, entry: Entry) -> i64 {
        let free = self.0.iter().position(Option::is_none).unwrap_or_else(|| {
            self.0.push(None);
            self.0.len() - 1
        });
        self.0[free] = Some(entry);
        free as i64
    }
}

fn entry<'a>(vm: &'a mut Vm, args: &Args<'_>) -> Result<&'a mut Entry, i64> {
    let number = args.int(0).ok_or(failed::ARGUMENT)?;
    let slot = usize::try_from(number).ok().and_then(|n| vm.ext::<Open>().0.get_mut(n));
    slot.and_then(Option::as_mut).ok_or(failed::HANDLE)
}

/// The signature's upper case: the session's page.
fn upper(vm: &Vm) -> impl Fn(u8) -> u8 + use<> {
    let page = vm.areas.settings.codepage;
    move |c| page.upper()[usize::from(c)]
}

fn path(vm: &mut Vm, name: &[u8]) -> PathBuf {
    vm.sync_settings();
    vm.areas.settings.place(&with_ext(name, b".hsx"))
}

fn code(result: Result<i64, i64>) -> Value {
    Value::int(result.unwrap_or_else(|code| code))
}

/// A key as it is kept: a block, a text that compiles, or NIL.
fn key(vm: &mut Vm, v: &Value) -> Result<Value, i64> {
    match v.as_bytes() {
        Some(text) if text.trim_ascii().is_empty() => Ok(Value::NIL),
        Some(text) if vm.macro_code(text, MacroKind::Value).is_none() => Err(failed::ARGUMENT),
        Some(_) => Ok(v.clone()),
        None if v.as_block().is_some() => Ok(v.clone()),
        None => Ok(Value::NIL),
    }
}

/// The text of the current record, empty if the key gives none.
fn key_text(vm: &mut Vm, key: &Value) -> Result<Vec<u8>, Unwind> {
    let value = match key.as_bytes() {
        Some(_) => vm.macro_get(key)?,
        None if key.is_nil() => return Ok(Vec::new()),
        None => vm.eval(key, &[])?,
    };
    Ok(value.as_bytes().map(<[u8]>::to_vec).unwrap_or_default())
}

/// Text and mark of deletion that an argument names: a text or a block with the argument behind it, else the key and the current record.
fn content(vm: &mut Vm, text: &Value, deleted: Option<bool>, key: &Value) -> Result<(Vec<u8>, bool), Unwind> {
    if let Some(text) = text.as_bytes() {
        return Ok((text.to_vec(), deleted.unwrap_or(false)));
    }
    if text.as_block().is_some() {
        return Ok((key_text(vm, text)?, deleted.unwrap_or(false)));
    }
    let no = vm.areas.current();
    let deleted = vm.areas.get(no).is_some() && vm.db(|h| ops::deleted(h, no))?.unwrap_or(false);
    Ok((key_text(vm, key)?, deleted))
}

fn open(vm: &mut Vm, name: &[u8], mode: i64) -> Result<i64, i64> {
    let path = path(vm, name);
    let file =
        HsxFile::open(&path, !matches!(mode, 1 | 3), !matches!(mode, 0 | 1)).map_err(|e| match e.kind() {
            ErrorKind::Corrupt => failed::HEADER,
            ErrorKind::Read => failed::READ,
            _ => failed::OPEN,
        })?;
    let text = Value::str(file.expression());
    let key = key(vm, &text)?;
    Ok(vm.ext::<Open>().add(Entry { file, key, text: Vec::new() }))
}

/// Creates an empty index.
fn create(vm: &mut Vm, name: &[u8], signing: Signing, expression: &Value) -> Result<i64, i64> {
    let key = key(vm, expression)?;
    let path = path(vm, name);
    let text = key.as_bytes().map(<[u8]>::to_vec).unwrap_or_default();
    let file = HsxFile::create(&path, signing, &text).map_err(|_| failed::CREATE)?;
    Ok(vm.ext::<Open>().add(Entry { file, key, text: Vec::new() }))
}

/// Adds all records of an area to an index, in order of their numbers; the area returns to where it was.
fn fill(vm: &mut Vm, no: AreaNo, number: i64) -> Result<Result<i64, i64>, Unwind> {
    let handle = [Value::int(number)];
    let handle = Args::new(&[], &handle);
    let key = match entry(vm, &handle) {
        Ok(e) => e.key.clone(),
        Err(code) => return Ok(Err(code)),
    };
    let was = vm.db(|h| ops::recno(h, no))?.unwrap_or(0);
    let mut recno = 1;
    while recno <= i64::from(vm.db(|h| ops::rec_count(h, no))?.unwrap_or(0)) {
        vm.db(|h| ops::go_to(h, no, recno))?;
        let (text, deleted) = content(vm, &Value::NIL, None, &key)?;
        if let Err(code) = add(vm, &handle, &text, deleted) {
            return Ok(Err(code));
        }
        recno += 1;
    }
    vm.db(|h| ops::go_to(h, no, i64::from(was)))?;
    Ok(Ok(number))
}

fn close(vm: &mut Vm, number: i64) -> Result<i64, i64> {
    let slot = usize::try_from(number).ok().and_then(|n| vm.ext::<Open>().0.get_mut(n));
    slot.and_then(Option::take).map(|_| 1).ok_or(failed::HANDLE)
}

/// Appends the signature of a text.
fn add(vm: &mut Vm, args: &Args<'_>, text: &[u8], deleted: bool) -> Result<i64, i64> {
    let upper = upper(vm);
    let entry = entry(vm, args)?;
    if entry.file.is_readonly() {
        return Err(failed::READONLY);
    }
    let signature = entry.file.signing().sign(text, deleted, &upper);
    entry.file.add(&signature).map(i64::from).map_err(|_| failed::WRITE)
}

/// Sets or clears a mark of deletion.
fn mark(vm: &mut Vm, args: &Args<'_>, deleted: bool) -> Result<i64, i64> {
    let entry = entry(vm, args)?;
    let recno = args.int(1).ok_or(failed::ARGUMENT)?;
    if entry.file.is_readonly() {
        return Err(failed::READONLY);
    }
    let recno = u32::try_from(recno).map_err(|_| failed::RECORD)?;
    match entry.file.mark(recno, deleted).map_err(|_| failed::WRITE)? {
        None => Err(failed::RECORD),
        Some(true) if deleted => Err(failed::IS_DELETED),
        Some(false) if !deleted => Err(failed::NOT_DELETED),
        Some(_) => Ok(1),
    }
}

/// Does a text contain another? Kinds: 0 anywhere, 1 at the beginning, 2 all of it, 3 every word anywhere. Nothing is nowhere.
fn contains(text: &[u8], part: &[u8], kind: i64) -> bool {
    let within = |part: &[u8]| !part.is_empty() && text.windows(part.len()).any(|w| w == part);
    match kind {
        1 => !part.is_empty() && text.starts_with(part),
        2 => !part.is_empty() && text == part,
        3 => part.split(|c| *c == b' ').all(within),
        _ => within(part),
    }
}

fn folded(vm: &Vm, text: &[u8], fold: bool) -> Vec<u8> {
    let upper = upper(vm);
    text.iter().map(|c| if fold { upper(*c) } else { *c }).collect()
}

/// `hs_Verify( nHandle, xText, cPart, nKind )`.
fn verify(vm: &mut Vm, args: &Args<'_>) -> Result<i64, NativeResult> {
    let (key, wanted, fold) = match entry(vm, args) {
        Ok(e) => (e.key.clone(), e.text.clone(), e.file.signing().ignore_case),
        Err(code) => return Ok(code),
    };
    let text = match (args.bytes(1), args.get(1)) {
        (Some(text), _) => text.to_vec(),
        (None, block) if block.as_block().is_some() => key_text(vm, block).map_err(Err)?,
        _ => key_text(vm, &key).map_err(Err)?,
    };
    let part = args.bytes(2).map_or(wanted, <[u8]>::to_vec);
    let (text, part) = (folded(vm, &text, fold), folded(vm, &part, fold));
    Ok(i64::from(contains(&text, &part, args.int(3).unwrap_or(0))))
}

builtins! {
    /// Who this is.
    fn hs_Version[0, 0](vm, _args) {
        let version = vm.call_name("VERSION", &[])?;
        let mut text = b"HiPer-SEEK / FTS library emulation: ".to_vec();
        text.extend_from_slice(version.as_bytes().unwrap_or_default());
        Ok(Value::from(text))
    }

    /// Creates an empty index: `hs_Create( cFile, nBuffer, nSize, lIgnoreCase, nCharacters, xKey )`. Sizes 1 to 3 mean 16, 32 (default) and 64 bytes a
    /// record; characters 1 (default) are the printable ones of seven bits, 2 and 3 all but blanks. Files need no buffer here.
    fn hs_Create[0, 6](vm, args) {
        let Some(name) = args.bytes(0) else { return Ok(Value::int(failed::ARGUMENT)) };
        let signing = Signing::new(args.int(2).unwrap_or(2), args.logical(3).unwrap_or(true), args.int(4).unwrap_or(1));
        Ok(code(create(vm, name, signing, args.get(5))))
    }

    /// Opens an index: `hs_Open( cFile, nBuffer, nMode )`; mode 0 shared, 1 alone, 2 and 3 the same for reading only.
    fn hs_Open[0, 3](vm, args) {
        let Some(name) = args.bytes(0) else { return Ok(Value::int(failed::ARGUMENT)) };
        Ok(code(open(vm, name, args.int(2).unwrap_or(0))))
    }

    /// Indexes the current table: `hs_Index( cFile, xKey, nSize, nMode, nBuffer, lIgnoreCase, nCharacters )`.
    fn hs_Index[0, 7](vm, args) {
        let is_key = args.bytes(1).is_some() || args.get(1).as_block().is_some();
        let (Some(name), true) = (args.bytes(0), is_key) else { return Ok(Value::int(failed::ARGUMENT)) };
        let Some(no) = super::used(vm)? else { return Ok(Value::NIL) };
        let signing = Signing::new(args.int(2).unwrap_or(2), args.logical(5).unwrap_or(true), args.int(6).unwrap_or(1));
        let number = match create(vm, name, signing, args.get(1)) {
            Ok(number) => number,
            Err(code) => return Ok(Value::int(code)),
        };
        let done = fill(vm, no, number);
        if !matches!(done, Ok(Ok(_))) {
            // The index cannot be of use; that it is closed is all there is to do.
            let _ = close(vm, number);
        }
        if let Err(code) = done? {
            return Ok(Value::int(code));
        }
        let handle = [Value::int(number)];
        let mode = args.int(3).unwrap_or(0);
        if mode == 1 {
            return Ok(Value::int(number));
        }
        let key = entry(vm, &Args::new(&[], &handle)).map(|e| e.key.clone()).unwrap_or_default();
        let closed = close(vm, number);
        let opened = closed.and_then(|_| open(vm, name, mode));
        if let Some(e) = opened.ok().and_then(|n| vm.ext::<Open>().0.get_mut(n as usize)).and_then(Option::as_mut) {
            e.key = key;
        }
        Ok(code(opened))
    }

    /// Closes an index.
    fn hs_Close[0, 1](vm, args) {
        let Some(number) = args.int(0) else { return Ok(Value::int(failed::ARGUMENT)) };
        Ok(code(close(vm, number)))
    }

    /// Appends a record: `hs_Add( nHandle, xText, lDeleted )`, without a text (or a block that gives it) the current record. Its number.
    fn hs_Add[0, 3](vm, args) {
        let key = match entry(vm, args) {
            Ok(e) => e.key.clone(),
            Err(code) => return Ok(Value::int(code)),
        };
        let (text, deleted) = content(vm, args.get(1), args.logical(2), &key)?;
        Ok(code(add(vm, args, &text, deleted)))
    }

    /// Replaces a record: `hs_Replace( nHandle, xText, nRecord, lDeleted )`; 1 when done.
    fn hs_Replace[0, 4](vm, args) {
        let key = match entry(vm, args) {
            Ok(e) => e.key.clone(),
            Err(code) => return Ok(Value::int(code)),
        };
        let Some(recno) = args.int(2) else { return Ok(Value::int(failed::ARGUMENT)) };
        let (text, deleted) = content(vm, args.get(1), args.logical(3), &key)?;
        let upper = upper(vm);
        let done = entry(vm, args).and_then(|e| {
            if e.file.is_readonly() {
                return Err(failed::READONLY);
            }
            let signature = e.file.signing().sign(&text, deleted, &upper);
            let recno = u32::try_from(recno).map_err(|_| failed::RECORD)?;
            match e.file.replace(recno, &signature).map_err(|_| failed::WRITE)? {
                true => Ok(1),
                false => Err(failed::RECORD),
            }
        });
        Ok(code(done))
    }

    /// Marks a record deleted; 1 when it was not.
    fn hs_Delete[0, 2](vm, args) { Ok(code(mark(vm, args, true))) }
    /// Clears the mark; 1 when there was one.
    fn hs_Undelete[0, 2](vm, args) { Ok(code(mark(vm, args, false))) }
    /// 1 for a record marked deleted, 0 for others.
    fn hs_IfDel[0, 2](vm, args) {
        Ok(code(entry(vm, args).and_then(|e| {
            let recno = args.int(1).ok_or(failed::ARGUMENT)?;
            let recno = u32::try_from(recno).map_err(|_| failed::RECORD)?;
            match e.file.is_deleted(recno).map_err(|_| failed::READ)? {
                Some(deleted) => Ok(i64::from(deleted)),
                None => Err(failed::RECORD),
            }
        })))
    }
    /// Number of records.
    fn hs_KeyCount[0, 1](vm, args) {
        Ok(code(entry(vm, args).and_then(|e| e.file.count().map(i64::from).map_err(|_| failed::READ))))
    }

    /// Begins a search for records that contain a text.
    fn hs_Set[0, 2](vm, args) {
        let upper = upper(vm);
        let found = entry(vm, args).and_then(|e| match args.bytes(1) {
            Some(text) => {
                e.file.search(text, &upper);
                e.text = text.to_vec();
                Ok(1)
            }
            None => Err(failed::ARGUMENT),
        });
        Ok(code(found))
    }
    /// Number of the next record that may contain the text, 0 at the end. Deleted records are found too.
    fn hs_Next[0, 1](vm, args) {
        Ok(code(entry(vm, args).and_then(|e| e.file.next_candidate().map(i64::from).map_err(|_| failed::READ))))
    }

    /// Does a text contain what is searched for? `hs_Verify( nHandle, xText, cPart, nKind )`: the text is a text, a block, or the current record's;
    /// kinds 0 anywhere, 1 at the beginning, 2 all of it, 3 every word anywhere; 1 or 0. `hs_Verify( xText, cPart, lIgnoreCase )`: a logical.
    fn hs_Verify[0, 4](vm, args) {
        let is_text = args.bytes(0).is_some() || args.get(0).as_block().is_some();
        if !is_text && !args.is_nil(0) {
            return match verify(vm, args) {
                Ok(result) => Ok(Value::int(result)),
                Err(unwound) => unwound,
            };
        }
        let text = match args.bytes(0) {
            Some(text) => text.to_vec(),
            None => key_text(vm, args.get(0))?,
        };
        let fold = args.logical(2).unwrap_or(false);
        let (text, part) = (folded(vm, &text, fold), folded(vm, args.bytes(1).unwrap_or_default(), fold));
        Ok(Value::logical(contains(&text, &part, 0)))
    }

    /// A filter of the records that contain a text needs drivers that keep maps of records; there are none, so the answer is an error code.
    fn hs_Filter[0, 6](vm, args) {
        if args.bytes(1).is_none() {
            return Ok(Value::int(failed::ARGUMENT));
        }
        if let Some(name) = args.bytes(0) {
            let opened = open(vm, name, args.int(5).unwrap_or(2)).and_then(|number| close(vm, number));
            return Ok(Value::int(opened.err().unwrap_or(failed::RECORD_MAPS)));
        }
        Ok(Value::int(entry(vm, args).err().unwrap_or(failed::RECORD_MAPS)))
    }
}
