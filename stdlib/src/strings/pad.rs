//! Padding values to a width: `PadL`, `PadR`, `PadC` and their byte and Unicode forms.

use super::unit::Unit;
use keel_runtime::builtin::Args;
use keel_runtime::builtins;
use keel_runtime::format;
use keel_runtime::set::Sets;
use keel_runtime::value::{Tag, Value};

#[derive(Clone, Copy)]
enum Side {
    Left,
    Right,
    Both,
}

builtins! {
    /// A value as text of a given width, filled at the right.
    fn Pad[0, 3](vm, args) { Ok(pad(&vm.sets, args, Side::Right, Unit::plain(vm))) }
    /// A value as text of a given width, filled at the right; too long texts are cut.
    ///
    /// ```prg
    /// ? PadR( "ab", 4, "." )   //=> ab..
    /// ```
    fn PadR[2, 3](vm, args) { Ok(pad(&vm.sets, args, Side::Right, Unit::plain(vm))) }
    /// A value as text of a given width, filled at the left.
    fn PadL[2, 3](vm, args) { Ok(pad(&vm.sets, args, Side::Left, Unit::plain(vm))) }
    /// A value as text of a given width, filled at both sides.
    fn PadC[2, 3](vm, args) { Ok(pad(&vm.sets, args, Side::Both, Unit::plain(vm))) }
    /// [`PadR`] counting bytes.
    fn hb_BPadR[0, 3](vm, args) { Ok(pad(&vm.sets, args, Side::Right, Unit::Byte)) }
    /// [`PadL`] counting bytes.
    fn hb_BPadL[0, 3](vm, args) { Ok(pad(&vm.sets, args, Side::Left, Unit::Byte)) }
    /// [`PadC`] counting bytes.
    fn hb_BPadC[0, 3](vm, args) { Ok(pad(&vm.sets, args, Side::Both, Unit::Byte)) }
    /// [`PadR`] counting Unicode characters.
    fn hb_UPadR[0, 3](vm, args) { Ok(pad(&vm.sets, args, Side::Right, Unit::unicode(vm))) }
    /// [`PadL`] counting Unicode characters.
    fn hb_UPadL[0, 3](vm, args) { Ok(pad(&vm.sets, args, Side::Left, Unit::unicode(vm))) }
    /// [`PadC`] counting Unicode characters.
    fn hb_UPadC[0, 3](vm, args) { Ok(pad(&vm.sets, args, Side::Both, Unit::unicode(vm))) }
}

/// The text that padding starts from: numbers without blanks, dates by SET DATE; `None` for what cannot be padded.
fn text_of(sets: &Sets, v: &Value) -> Option<Vec<u8>> {
    match v.tag() {
        Tag::SStr | Tag::Str => v.as_bytes().map(<[u8]>::to_vec),
        Tag::Int | Tag::Double => Some(format::number::display_number(sets, v).trim_ascii_start().to_vec()),
        Tag::Date | Tag::Timestamp => Some(format::display(sets, v).into_owned()),
        _ => None,
    }
}

fn pad(sets: &Sets, args: &Args<'_>, side: Side, unit: Unit) -> Value {
    let (Some(text), Some(width)) = (text_of(sets, args.get(0)), args.int(1)) else { return Value::from("") };
    if width <= 0 {
        return Value::from("");
    }
    let width = width as usize;
    let have = unit.len(&text);
    if have >= width {
        return Value::str(&text[..unit.offset(&text, width)]);
    }
    let fill: &[u8] = match args.bytes(2) {
        None => b" ",
        Some([]) => &[0],
        Some(s) => &s[..unit.offset(s, 1)],
    };
    let missing = width - have;
    let (before, after) = match side {
        Side::Left => (missing, 0),
        Side::Right => (0, missing),
        Side::Both => (missing / 2, missing - missing / 2),
    };
    Value::from([fill.repeat(before), text, fill.repeat(after)].concat())
}
