//! Fields by position or name.

use super::{command_error, current};
use keel_rdd::AreaNo;
use keel_runtime::builtin::{Args, NativeResult};
use keel_runtime::builtins;
use keel_runtime::value::Value;
use keel_runtime::vm::Vm;

/// Position from a number or a name; 0 when there is no such field.
fn position(vm: &mut Vm, v: &Value) -> u16 {
    let no = current(vm);
    match (v.as_bytes(), v.as_i64()) {
        (Some(name), _) => vm.areas.field_pos(no, name.trim_ascii()),
        (None, Some(n)) => u16::try_from(n).unwrap_or(0),
        _ => 0,
    }
}

fn count(vm: &mut Vm) -> usize {
    let no = current(vm);
    vm.areas.get(no).map_or(0, |a| a.fields.iter().filter(|f| f.letter != b'0').count())
}

enum Fact {
    Name,
    Type,
    Len,
    Dec,
}

fn fact(vm: &mut Vm, v: &Value, which: Fact) -> Value {
    let (pos, no) = (position(vm, v), current(vm));
    let n = count(vm);
    let field = vm
        .areas
        .get(no)
        .and_then(|a| a.fields.get((pos as usize).wrapping_sub(1)))
        .filter(|_| pos as usize <= n);
    match (which, field) {
        (Fact::Name, f) => f.map(|f| Value::str(&f.name)).unwrap_or_else(|| Value::from("")),
        (Fact::Type, f) => f.map(|f| Value::str(&f.type_text())).unwrap_or_else(|| Value::from("")),
        (Fact::Len, f) => Value::int(f.map_or(0, |f| f.shown_len() as i64)),
        (Fact::Dec, f) => Value::int(f.map_or(0, |f| f.dec as i64)),
    }
}

fn get(vm: &mut Vm, v: &Value) -> NativeResult {
    let (pos, no) = (position(vm, v), current(vm));
    if pos == 0 || pos as usize > count(vm) {
        return Ok(Value::NIL);
    }
    vm.field_value(no, pos)
}

fn put(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    let (pos, no) = (position(vm, args.get(0)), current(vm));
    if pos == 0 || pos as usize > count(vm) {
        return Ok(Value::NIL);
    }
    if !args.is_nil(1) {
        vm.areas.refused = false;
        vm.put_field(no, pos, args.get(1))?;
        if vm.areas.refused {
            return Ok(Value::NIL);
        }
    }
    Ok(args.get(1).clone())
}

/// A block that reads a field without and assigns it with an argument.
fn field_block(vm: &mut Vm, name: &str, alias: &str) -> NativeResult {
    let text = format!("{{|x|iif(x==NIL,{alias}->{name},{alias}->{name}:=x)}}");
    vm.macro_get(&Value::from(text))
}

/// The first argument when it can name a field: the area has it, or the program knows the name at all.
fn known_field(vm: &mut Vm, args: &Args<'_>, no: AreaNo) -> Option<String> {
    let name = args.text(0)?.trim().to_string();
    let there = vm.areas.field_pos(no, name.as_bytes()) != 0;
    (!name.is_empty() && (there || keel_runtime::symbol::Symbol::find(&name).is_some())).then_some(name)
}

builtins! {
    /// Value of a field by position.
    fn FieldGet[1, 1](vm, args) { if args.int(0).is_none() { Ok(Value::NIL) } else { get(vm, args.get(0)) } }
    /// Value of a field by position or name.
    fn hb_FieldGet[1, 1](vm, args) { get(vm, args.get(0)) }
    /// Assigns a field by position; returns the value.
    fn FieldPut[2, 2](vm, args) { put(vm, args) }
    /// Assigns a field by position or name; returns the value.
    fn hb_FieldPut[2, 2](vm, args) { put(vm, args) }

    /// Position of a field, 0 when there is none.
    fn FieldPos[1, 1](vm, args) {
        let no = current(vm);
        Ok(Value::int(args.bytes(0).map_or(0, |n| vm.areas.field_pos(no, n.trim_ascii())) as i64))
    }

    /// Name of a field.
    fn FieldName[1, 1](vm, args) {
        Ok(fact(vm, args.get(0), Fact::Name))
    }
    /// Name of a field.
    fn Field[1, 1](vm, args) { Ok(fact(vm, args.get(0), Fact::Name)) }
    /// Type of a field.
    fn FieldType[0, 1](vm, args) { Ok(fact(vm, args.get(0), Fact::Type)) }
    /// Length of a field.
    fn FieldLen[0, 1](vm, args) { Ok(fact(vm, args.get(0), Fact::Len)) }
    /// Decimals of a field.
    fn FieldDec[0, 1](vm, args) { Ok(fact(vm, args.get(0), Fact::Dec)) }
    /// Type of a field by position or name.
    fn hb_FieldType[0, 1](vm, args) { Ok(fact(vm, args.get(0), Fact::Type)) }
    /// Length of a field by position or name.
    fn hb_FieldLen[0, 1](vm, args) { Ok(fact(vm, args.get(0), Fact::Len)) }
    /// Decimals of a field by position or name.
    fn hb_FieldDec[0, 1](vm, args) { Ok(fact(vm, args.get(0), Fact::Dec)) }
    /// Number of fields.
    fn FCount[0, 0](vm, _args) { Ok(Value::int(count(vm) as i64)) }

    /// Fills arrays with names, types, lengths and decimals; returns the number of fields filled in.
    fn AFields[1, 4](vm, args) {
        let n = count(vm);
        let longest = (0..4).filter_map(|i| args.array(i)).map(|a| a.len()).max().unwrap_or(0);
        let filled = n.min(longest);
        for i in 0..filled {
            let at = Value::int(i as i64 + 1);
            for (k, which) in [Fact::Name, Fact::Type, Fact::Len, Fact::Dec].into_iter().enumerate() {
                if let Some(a) = args.array(k) {
                    let v = fact(vm, &at, which);
                    a.set(i, v);
                }
            }
        }
        Ok(Value::int(filled as i64))
    }

    /// A block for a field of the area current when it is evaluated.
    fn FieldBlock[1, 1](vm, args) {
        let no = current(vm);
        match known_field(vm, args, no) {
            Some(name) => field_block(vm, &name, "FIELD"),
            None => Ok(Value::NIL),
        }
    }

    /// A block for a field of one area; NIL for a name that neither the area nor the program has.
    fn FieldWBlock[2, 2](vm, args) {
        let Some(no) = args.int(1).and_then(|n| u16::try_from(n).ok()) else { return Ok(Value::NIL) };
        match known_field(vm, args, AreaNo(no)) {
            Some(name) => field_block(vm, &name, &format!("({no})")),
            None => Ok(Value::NIL),
        }
    }

    /// Evaluates a block in another area: `hb_WAEval( bCode, xArea )`.
    fn hb_WAEval[1, 2](vm, args) {
        let Some(block) = args.callable(0) else {
            return command_error(vm, 1005);
        };
        let old = current(vm);
        if let Some(no) = super::areas::area_of(vm, args.get(1)) {
            vm.areas.select(no.0);
        }
        let result = vm.eval(block, &[]);
        vm.areas.select(old.0);
        result
    }
}

/// FIELD, _FIELD and their beginnings of four and more letters.
fn is_field_word(word: &[u8]) -> bool {
    let begins = |whole: &[u8]| {
        word.len() >= 4 && whole.len() >= word.len() && whole[..word.len()].eq_ignore_ascii_case(word)
    };
    begins(b"FIELD") || begins(b"_FIELD")
}

/// Fields of an area that a command names (all when it names none): 1-based positions in the order of the names, repeated where a
/// name is. A name may stand behind the area's alias, FIELD or _FIELD and "->"; behind another alias it names nothing.
pub(super) fn named(vm: &mut Vm, no: AreaNo, names: &Value) -> Vec<u16> {
    let alias = vm.areas.get(no).map(|a| a.alias.clone()).unwrap_or_default();
    named_of(vm, no, names, &alias)
}

/// As [`named`], with another alias than the area's own.
pub(super) fn named_of(vm: &mut Vm, no: AreaNo, names: &Value, alias: &[u8]) -> Vec<u16> {
    let n = vm.areas.get(no).map_or(0, |a| a.fields.iter().filter(|f| f.letter != b'0').count()) as u16;
    let names = names.as_array().map(|a| a.to_vec()).unwrap_or_default();
    if names.is_empty() {
        return (1..=n).collect();
    }
    let wanted = names.iter().filter_map(Value::as_bytes);
    let bare = |name: &[u8]| -> Option<Vec<u8>> {
        let mut rest = name;
        while let Some(at) = rest.windows(2).position(|w| w == b"->") {
            let prefix = rest[..at].trim_ascii();
            let own = !prefix.is_empty() && prefix.eq_ignore_ascii_case(alias);
            if !own && !is_field_word(prefix) {
                return None;
            }
            rest = &rest[at + 2..];
        }
        Some(rest.trim_ascii().to_vec())
    };
    let found = wanted.filter_map(bare).map(|name| vm.areas.field_pos(no, &name));
    found.filter(|p| *p != 0).collect()
}
