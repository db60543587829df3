//! Padding values to a width: `PadL`, `PadR`, `PadC` and their byte and Unicode forms.

use super::unit::Unit;
use keel_runtime::builtin::Args;
use keel_runtime::builtins;
use keel_runtime::format::display::{Shown, display};
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
fn text_of<'a>(sets: &Sets, v: &'a Value) -> Option<Shown<'a>> {
    match v.tag() {
        Tag::SStr | Tag::Str | Tag::Int | Tag::Double | Tag::Date | Tag::Timestamp => Some(display(sets, v)),
        _ => None,
    }
}

fn pad(sets: &Sets, args: &Args<'_>, side: Side, unit: Unit) -> Value {
    let (Some(text), Some(width)) = (text_of(sets, args.get(0)), args.int(1)) else { return Value::from("") };
    let text: &[u8] = if args.get(0).is_number() { text.trim_ascii_start() } else { &text };
    if width <= 0 {
        return Value::from("");
    }
    let width = width as usize;
    let have = unit.len(text);
    if have >= width {
        if have == width && args.get(0).is_str() {
            return args.get(0).clone();
        }
        return Value::str(&text[..unit.offset(text, width)]);
    }
    let fill: &[u8] = match args.bytes(2) {
        None => b" ",
        Some([]) => &[0],
        Some(s) => &s[..unit.offset(s, 1)],
    };
    let missing = width - have;
    let before = match side {
        Side::Left => missing,
        Side::Right => 0,
        Side::Both => missing / 2,
    };
    let start = before * fill.len();
    Value::str_of(text.len() + missing * fill.len(), |out| {
        if let [byte] = fill {
            out.fill(*byte);
        } else {
            out[..start].chunks_exact_mut(fill.len()).for_each(|c| c.copy_from_slice(fill));
            out[start + text.len()..].chunks_exact_mut(fill.len()).for_each(|c| c.copy_from_slice(fill));
        }
        out[start..start + text.len()].copy_from_slice(text);
    })
}
