//! Translated texts: tables of translations, the one in use, forms of a text for numbers.
//!
//! A table is a hash, `CONTEXT` → context → text → translation (a text, or an array with a form for each kind of number), beside
//! `DESCRIPTION`, `CODEPAGE`, `LANG` and, for the texts as the program has them, `BASE_CODEPAGE` and `BASE_LANG`. As a file (`.hbl`)
//! it is 64 bytes (mark, length and CRC-32 of what follows, description) and the serialised hash.

use super::{checksum, serialize};
use keel_rdd::codepage::{Page, translate};
use keel_runtime::builtin::{Args, NativeResult};
use keel_runtime::builtins;
use keel_runtime::unwind::Unwind;
use keel_runtime::value::{Published, Value};
use keel_runtime::vm::Vm;
use parking_lot::Mutex;
use std::sync::Arc;

/// First bytes of a table's file.
const MARK: &[u8] = b"\xC1HBL";
/// Bytes in front of the serialised hash.
const HEADER: usize = 64;
/// Most bytes of a description in the header, which stands at offset 16.
const SHOWN: usize = 32;

/// A table of translations.
pub struct Table {
    hash: Published,
    /// Blocks that tell the form for a number, of the translations and of the program's own texts.
    forms: [Mutex<Option<Published>>; 2],
}

/// The table a thread uses; new threads begin with that of their creator.
#[derive(Default, Clone)]
pub struct Current(Option<Arc<Table>>);

builtins! {
    /// A new table without texts.
    fn hb_i18n_Create[0, 0](_vm, _args) {
        let contexts = Value::hash_with(vec![(Value::from(""), Value::hash())]);
        Ok(pointer(Value::hash_with(vec![(Value::from("CONTEXT"), contexts)])))
    }
    /// Puts a translation into a table: a text, or an array with one for each kind of number; the context is "" by default.
    fn hb_i18n_AddText[0, 4](vm, args) {
        let translated = args.bytes(2).is_some()
            || args.array(2).is_some_and(|a| !a.is_empty() && a.to_vec().iter().all(|v| v.is_str()));
        let (Some(t), Some(text), true) = (given(args), args.bytes(1), translated) else {
            return vm.arg_error(3012, args);
        };
        let contexts = t.get("CONTEXT");
        if let Some(h) = contexts.as_hash() {
            let name = Value::str(args.bytes(3).unwrap_or_default());
            let texts = h.get(&name).filter(|v| v.as_hash().is_some()).unwrap_or_else(|| {
                let new = Value::hash();
                h.set(name, new.clone());
                new
            });
            if let Some(texts) = texts.as_hash() {
                texts.set(Value::str(text), args.get(2).clone());
            }
        }
        Ok(Value::NIL)
    }
    /// Makes a table the thread's own, or (NIL) none; is one in use?
    fn hb_i18n_Set[0, 1](vm, args) {
        if let Some(t) = given(args) {
            vm.ext::<Current>().0 = Some(t.clone());
        } else if !args.is_nil(0) {
            return vm.arg_error(3012, args);
        } else if !args.is_empty() {
            vm.ext::<Current>().0 = None;
        }
        Ok(Value::logical(vm.ext::<Current>().0.is_some()))
    }
    /// Description of a table; a text changes it. The table is the one in use when none is given.
    fn hb_i18n_Description[0, 2](vm, args) {
        match table(vm, args) {
            Some(t) => Ok(t.exchange("DESCRIPTION", args.bytes(1).map(Value::str))),
            None => vm.arg_error(3012, args),
        }
    }
    /// Code page of a table's translations, or (third argument .T.) of the program's texts; a name changes it. With .T. as
    /// fourth argument the texts of the table are translated into the new page.
    fn hb_i18n_Codepage[0, 4](vm, args) {
        let Some(t) = table(vm, args) else { return vm.arg_error(3012, args) };
        let base = args.logical(2) == Some(true);
        let name = if base { "BASE_CODEPAGE" } else { "CODEPAGE" };
        // Harbour: the table in use is only asked.
        let page = args.text(1).and_then(|n| Page::find_any_case(&n)).filter(|_| given(args).is_some());
        let Some(page) = page else { return Ok(t.exchange(name, None)) };
        let old = t.exchange(name, Some(Value::from(page.id())));
        if args.logical(3) == Some(true)
            && let Some(former) = page_of(&old)
        {
            t.recode(base, former, page);
        }
        Ok(old)
    }
    /// How forms for numbers are chosen: the two letters of a language, or a block that is given the number and answers the form
    /// from 1. Third argument .T.: those of the program's own texts. Languages without a rule change nothing.
    fn hb_i18n_PluralForm[0, 3](vm, args) {
        let Some(t) = table(vm, args) else { return vm.arg_error(3012, args) };
        let base = args.logical(2) == Some(true);
        let name = if base { "BASE_LANG" } else { "LANG" };
        let mut block = t.forms[usize::from(base)].lock();
        let old = match &*block {
            Some(b) => b.get(),
            None => Some(t.get(name)).filter(Value::is_str).unwrap_or_else(|| Value::from("EN")),
        };
        if args.callable(1).is_some() {
            *block = Some(Published::shared(args.get(1).clone()));
        } else if let Some(letters) = args.bytes(1).and_then(language) {
            *block = None;
            t.exchange(name, Some(Value::str(&letters)));
        }
        Ok(old)
    }
    /// A table as the bytes of its file; NIL when there is none.
    fn hb_i18n_SaveTable[0, 1](vm, args) {
        let Some(t) = table(vm, args) else { return Ok(Value::NIL) };
        let body = t.hash.with(serialize::bytes);
        let mut out = MARK.to_vec();
        out.extend_from_slice(&(body.len() as u32).to_le_bytes());
        out.extend_from_slice(&checksum::crc32(&body).to_le_bytes());
        out.extend_from_slice(&[0; 4]);
        let description = t.get("DESCRIPTION");
        let description = description.as_bytes().unwrap_or_default();
        out.extend_from_slice(&description[..description.len().min(SHOWN)]);
        out.resize(HEADER, 0);
        out.extend_from_slice(&body);
        Ok(Value::from(out))
    }
    /// The table of bytes that `hb_i18n_SaveTable()` gave; NIL for others.
    fn hb_i18n_RestoreTable[0, 1](_vm, args) {
        Ok(args.bytes(0).filter(|s| s.len() > HEADER && sound(s)).and_then(|s| serialize::value_of(&s[HEADER..])).map_or(
            Value::NIL,
            |v| if is_table(&v) { pointer(v) } else { Value::NIL },
        ))
    }
    /// Are these the bytes of a table, or its header?
    fn hb_i18n_Check[0, 1](_vm, args) { Ok(Value::logical(args.bytes(0).is_some_and(sound))) }
    /// Bytes of the header of a table's file.
    fn hb_i18n_HeaderSize[0, 0](_vm, _args) { Ok(Value::from(HEADER)) }
    /// The hash of a table, or the table around a hash; NIL for others.
    fn __i18n_hashTable[0, 1](_vm, args) {
        Ok(match given(args) {
            Some(t) => t.hash.get(),
            None if is_table(args.get(0)) => pointer(args.get(0).clone()),
            None => Value::NIL,
        })
    }
    /// A text in the language of the user; the text itself without a translation.
    fn hb_i18n_gettext[0, 2](vm, args) { gettext(vm, args) }
    /// [`hb_i18n_gettext`] whose text the compiler wants to be constant.
    fn hb_i18n_gettext_strict[0, 2](vm, args) { gettext(vm, args) }
    /// The form of a text for a number.
    fn hb_i18n_ngettext[0, 3](vm, args) { ngettext(vm, args) }
    /// [`hb_i18n_ngettext`] whose texts the compiler wants to be constant.
    fn hb_i18n_ngettext_strict[0, 3](vm, args) { ngettext(vm, args) }
}

fn pointer(hash: Value) -> Value {
    Value::pointer("I18N", Arc::new(Table { hash: Published::shared(hash), forms: Default::default() }))
}

/// The table that the first argument is.
fn given<'a>(args: &Args<'a>) -> Option<&'a Arc<Table>> {
    args.get(0).as_pointer::<Arc<Table>>()
}

/// The table that the first argument is, else the one in use.
fn table(vm: &mut Vm, args: &Args<'_>) -> Option<Arc<Table>> {
    given(args).cloned().or_else(|| vm.ext::<Current>().0.clone())
}

fn is_table(v: &Value) -> bool {
    let contexts = v.as_hash().and_then(|h| h.get(&Value::from("CONTEXT")));
    let own = contexts.as_ref().and_then(|c| c.as_hash()).and_then(|h| h.get(&Value::from("")));
    own.is_some_and(|t| t.as_hash().is_some())
}

/// Is it the header of a file, and what follows (if anything does) what the header promises?
fn sound(s: &[u8]) -> bool {
    let word = |at: usize| u32::from_le_bytes([s[at], s[at + 1], s[at + 2], s[at + 3]]);
    s.len() >= HEADER
        && s.starts_with(MARK)
        && (s.len() == HEADER
            || s.len() - HEADER == word(4) as usize && checksum::crc32(&s[HEADER..]) == word(8))
}

fn page_of(v: &Value) -> Option<&'static Page> {
    Page::find_any_case(&String::from_utf8_lossy(v.as_bytes()?))
}

impl Table {
    fn get(&self, name: &str) -> Value {
        self.hash.with(|v| v.as_hash().and_then(|h| h.get(&Value::from(name)))).unwrap_or_default()
    }

    /// Changes an entry, if there is a new value, and answers what it was, "" when it was missing.
    fn exchange(&self, name: &str, new: Option<Value>) -> Value {
        let old = Some(self.get(name)).filter(Value::is_str).unwrap_or_else(|| Value::from(""));
        if let Some(new) = new {
            self.hash.with(|v| {
                if let Some(h) = v.as_hash() {
                    h.set(Value::from(name), new);
                }
            });
        }
        old
    }

    /// Translates the program's texts (`keys`) or the translations into another page.
    fn recode(&self, keys: bool, from: &Page, to: &Page) {
        let changed =
            |v: &Value| v.as_bytes().map_or_else(|| v.clone(), |s| Value::from(translate(s, from, to)));
        let contexts = self.get("CONTEXT");
        for texts in contexts.as_hash().map(|h| h.values()).unwrap_or_default() {
            let Some(texts) = texts.as_hash() else { continue };
            let pairs = texts.pairs();
            if keys {
                texts.clear();
            }
            for (key, text) in pairs {
                if keys {
                    texts.set(changed(&key), text);
                } else if let Some(forms) = text.as_array() {
                    texts.set(key, Value::array(forms.to_vec().iter().map(changed).collect()));
                } else {
                    texts.set(key, changed(&text));
                }
            }
        }
    }

    fn find(&self, context: &Value, text: &[u8]) -> Option<Value> {
        let contexts = self.get("CONTEXT");
        let texts = contexts.as_hash()?.get(context)?;
        texts.as_hash()?.get(&Value::str(text))
    }

    /// Form for a number, from 0.
    fn form(&self, vm: &mut Vm, base: bool, n: &Value) -> Result<usize, Unwind> {
        let block = self.forms[usize::from(base)].lock().as_ref().map(Published::get);
        if let Some(block) = block {
            let answer = vm.eval(&block, std::slice::from_ref(n))?;
            return Ok(answer.as_i64().map_or(0, |i| usize::try_from(i - 1).unwrap_or(0)));
        }
        let language = self.get(if base { "BASE_LANG" } else { "LANG" });
        Ok(form_in(language.as_bytes().unwrap_or(b"EN"), n.as_f64().unwrap_or(0.0)))
    }
}

/// The two letters of a language that has a rule here.
fn language(name: &[u8]) -> Option<Vec<u8>> {
    const KNOWN: [&[u8]; 19] = [
        b"CS", b"SK", b"EN", b"HU", b"FR", b"GA", b"HR", b"RU", b"SR", b"UK", b"JA", b"KO", b"TR", b"VI",
        b"LT", b"LV", b"PL", b"RO", b"SL",
    ];
    let letters = name.get(..2)?.to_ascii_uppercase();
    KNOWN.contains(&letters.as_slice()).then_some(letters)
}

/// Form of a text for a number in a language, from 0. `tests/harbour/system/i18n_forms.prg` has the rules.
fn form_in(language: &[u8], n: f64) -> usize {
    let (ten, hundred) = (n % 10.0, n % 100.0);
    let teens = (10.0..20.0).contains(&hundred);
    let few = |x: f64| (2.0..=4.0).contains(&x);
    match language {
        b"CS" | b"SK" if n == 1.0 => 0,
        b"CS" | b"SK" => 2 - usize::from(few(n)),
        b"FR" => usize::from(n > 1.0),
        b"GA" if n == 1.0 => 0,
        b"GA" => 2 - usize::from(n == 2.0),
        b"HR" | b"RU" | b"SR" | b"UK" | b"LT" | b"LV" if ten == 1.0 && hundred != 11.0 => 0,
        b"HR" | b"RU" | b"SR" | b"UK" => 2 - usize::from(few(ten) && !teens),
        b"LT" => 2 - usize::from(ten != 0.0 && !teens),
        b"LV" => 2 - usize::from(n != 0.0),
        b"PL" if n == 1.0 => 0,
        b"PL" => 2 - usize::from(few(ten) && !teens),
        b"RO" if n == 1.0 => 0,
        b"RO" => 2 - usize::from(n == 0.0 || hundred > 0.0 && hundred < 20.0),
        // Harbour: two is taken for one.
        b"SL" if hundred == 1.0 || hundred == 2.0 => 0,
        b"SL" => 3 - usize::from(hundred == 3.0 || hundred == 4.0),
        b"JA" | b"KO" | b"TR" | b"VI" => 0,
        _ => usize::from(n != 1.0),
    }
}

/// A text of `page` in the code page of the session.
fn shown(vm: &Vm, text: Value, page: &Value) -> Value {
    let own = vm.sets.page().unwrap_or_else(Page::en);
    match (text.as_bytes(), page_of(page)) {
        (Some(s), Some(page)) if page.id() != own.id() => Value::from(translate(s, page, own)),
        _ => text,
    }
}

fn gettext(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let Some(text) = args.bytes(0) else { return vm.arg_error(3012, args) };
    let Some(t) = vm.ext::<Current>().0.clone() else { return Ok(args.get(0).clone()) };
    Ok(match t.find(&context(args, 1), text) {
        Some(found) => {
            let one = match found.as_array() {
                Some(forms) => forms.get(0).unwrap_or_default(),
                None => found,
            };
            shown(vm, one, &t.get("CODEPAGE"))
        }
        None => shown(vm, args.get(0).clone(), &t.get("BASE_CODEPAGE")),
    })
}

fn context(args: &Args<'_>, i: usize) -> Value {
    Value::str(args.bytes(i).unwrap_or_default())
}

fn ngettext(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let own = match args.array(1) {
        Some(a) => a.to_vec(),
        None => vec![args.get(1).clone()],
    };
    let (true, Some(text)) = (args.get(0).is_number(), own.first().and_then(Value::as_bytes)) else {
        return vm.arg_error(3012, args);
    };
    let pick =
        |forms: &[Value], form: usize| forms.get(form).or_else(|| forms.first()).cloned().unwrap_or_default();
    let Some(t) = vm.ext::<Current>().0.clone() else {
        return Ok(pick(&own, form_in(b"EN", args.f64(0).unwrap_or(0.0))));
    };
    Ok(match t.find(&context(args, 2), text) {
        Some(found) => {
            let forms = found.as_array().map_or_else(|| vec![found.clone()], |a| a.to_vec());
            let form = if forms.len() > 1 { t.form(vm, false, args.get(0))? } else { 0 };
            shown(vm, pick(&forms, form), &t.get("CODEPAGE"))
        }
        None => {
            let form = if own.len() > 1 { t.form(vm, true, args.get(0))? } else { 0 };
            shown(vm, pick(&own, form), &t.get("BASE_CODEPAGE"))
        }
    })
}
