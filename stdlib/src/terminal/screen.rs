//! Screen functions. The CGI terminal shows nothing of them: they work on the cells of `keel_runtime::screen`, and some
//! move the cursor.

use super::color;
use super::output::device_text;
use keel_runtime::builtin::{Args, NativeResult};
use keel_runtime::builtins;
use keel_runtime::screen::{self, Rect};
use keel_runtime::set::id;
use keel_runtime::value::Value;
use keel_runtime::vm::Vm;

/// Corners and edges of boxes from the top left corner clockwise, in code page 437.
const SINGLE: &[u8] = b"\xDA\xC4\xBF\xB3\xD9\xC4\xC0\xB3";
const DOUBLE: &[u8] = b"\xC9\xCD\xBB\xBA\xBC\xCD\xC8\xBA";

builtins! {
    /// Draws a box of 1 = single, 2 = double lines or the nine characters of a text, in the colour given or the one in use;
    /// the cursor goes into its upper left corner.
    fn DispBox[0, 6](vm, args) { box_at(vm, args, true) }
    /// Draws a box as [`DispBox`] does and leaves the cursor where it is.
    fn hb_DispBox[0, 6](vm, args) { box_at(vm, args, false) }
    /// Draws a box with the characters of a text.
    fn __Box[0, 5](vm, args) { box_at(vm, args, true) }
    /// Draws a double box.
    fn __BoxD[0, 5](vm, args) { lines_at(vm, args, DOUBLE) }
    /// Draws a single box.
    fn __BoxS[0, 5](vm, args) { lines_at(vm, args, SINGLE) }
    /// Moves a part of the screen up by rows and left by columns; clears it when both are 0 or missing.
    fn Scroll[0, 6](vm, args) {
        let area = area(vm, args);
        scroll(vm, area, args, b' ', color::current(vm))
    }
    /// [`Scroll`] with a colour and a character for what becomes free.
    fn hb_Scroll[0, 8](vm, args) {
        let area = area(vm, args);
        let ch = args.bytes(7).and_then(|s| s.first().copied()).or(args.int(7).map(|n| n as u8)).unwrap_or(b' ');
        let attr = color::argument(vm, args.get(6));
        scroll(vm, area, args, ch, attr)
    }
    /// Clears the screen (CLS): the cursor goes to the upper left corner.
    fn __Clear[0, 0](vm, _args) {
        let attr = color::current(vm);
        screen::with(|s| s.fill(whole(s), b' ', attr));
        vm.console.clear();
        Ok(Value::NIL)
    }
    /// Clears an area (`@ … CLEAR TO`): the cursor goes into its corner.
    fn __AtClear[0, 6](vm, args) {
        if let (Some(r), Some(c)) = (args.int(0), args.int(1)) {
            let (area, attr) = (area(vm, args), color::current(vm));
            screen::with(|s| s.fill(area, b' ', attr));
            vm.console.set_pos(r as i32, c as i32);
        }
        Ok(Value::NIL)
    }
    /// Gives an area a colour.
    fn hb_ClrArea[0, 5](vm, args) {
        if (0..4).all(|i| args.int(i).is_some()) {
            let attr = if args.is_nil(4) { color::current(vm) } else { args.int(4).unwrap_or(0) as u16 };
            let area = area(vm, args);
            screen::with(|s| s.colour(area, attr));
        }
        Ok(Value::NIL)
    }
    /// Draws the shadow of a box in a colour number (7 when missing): two columns to the right, one row below.
    fn hb_Shadow[0, 5](vm, args) { shadow(vm, args) }
    /// Draws the shadow of a box.
    fn DbgShadow[0, 5](vm, args) { shadow(vm, args) }
    /// Holds output back until [`DispEnd`].
    fn DispBegin[0, 0](_vm, _args) {
        screen::with(|s| s.held += 1);
        Ok(Value::NIL)
    }
    /// Ends [`DispBegin`].
    fn DispEnd[0, 0](_vm, _args) {
        screen::with(|s| s.held = (s.held - 1).max(0));
        Ok(Value::NIL)
    }
    /// Depth of [`DispBegin`].
    fn DispCount[0, 0](_vm, _args) { Ok(Value::int(screen::with(|s| s.held))) }
    /// The content of an area, the screen when nothing is given: character and colour byte of each cell.
    fn SaveScreen[0, 4](vm, args) {
        let area = area(vm, args);
        Ok(Value::from(screen::with(|s| s.save(area))))
    }
    /// Shows an area that [`SaveScreen`] saved.
    fn RestScreen[0, 5](vm, args) {
        if let Some(saved) = args.bytes(4) {
            let area = area(vm, args);
            screen::with(|s| s.restore(area, saved));
        }
        Ok(Value::NIL)
    }
    /// Saves the screen (SAVE SCREEN).
    fn __XSaveScreen[0, 0](_vm, _args) {
        screen::with(|s| s.keep());
        Ok(Value::NIL)
    }
    /// Shows the saved screen once (RESTORE SCREEN).
    fn __XRestScreen[0, 0](_vm, _args) {
        screen::with(|s| s.bring_back());
        Ok(Value::NIL)
    }
    /// A value into the screen in a colour; the cursor stays.
    fn hb_DispOutAt[0, 4](vm, args) { text_at(vm, args) }
    /// A value with box characters into the screen; the cursor stays.
    fn hb_DispOutAtBox[0, 4](vm, args) { text_at(vm, args) }
    /// Shape of the cursor: 0 = none to 4 = upper half; an argument changes it.
    fn SetCursor[0, 1](vm, args) {
        let old = vm.sets.number(id::CURSOR);
        if let Some(n) = args.int(0) {
            vm.sets.set(id::CURSOR, Value::int(if (0..=4).contains(&n) { n } else { 1 }));
        }
        Ok(Value::int(old))
    }
    /// Does the high background bit blink, or brighten? An argument changes it.
    fn SetBlink[0, 1](_vm, args) {
        let new = args.logical(0);
        Ok(Value::logical(screen::with(|s| {
            let old = s.blink;
            s.blink = new.unwrap_or(old);
            old
        })))
    }
    /// Rows and columns of the screen; without them the size stays.
    fn SetMode[0, 2](vm, args) {
        if args.is_nil(0) && args.is_nil(1) {
            return Ok(Value::logical(true));
        }
        let (rows, cols) = vm.console.size();
        let n = |i: usize, now: i32| if args.is_nil(i) { now as i64 } else { args.int(i).unwrap_or(0) };
        let (r, c) = (n(0, rows), n(1, cols));
        if !(1..=4096).contains(&r) || !(1..=4096).contains(&c) {
            return Ok(Value::logical(false));
        }
        vm.console.set_size(r as i32, c as i32);
        Ok(Value::logical(true))
    }
    /// Sounds a tone for some eighteenths of a second; a stream waits that long and sounds nothing.
    fn Tone[0, 2](vm, args) {
        let (Some(_), Some(ticks)) = (args.f64(0), args.f64(1)) else { return Ok(Value::NIL) };
        crate::core::idle::wait(vm, ticks / 18.2)
    }
    /// Snow suppression.
    fn NoSnow[0, 1](_vm, _args) { Ok(Value::NIL) }
    /// Is there a mouse?
    fn MPresent[0, 0](_vm, _args) { Ok(Value::logical(false)) }
    /// Shows the mouse cursor.
    fn MShow[0, 0](_vm, _args) { Ok(Value::NIL) }
    /// Hides the mouse cursor.
    fn MHide[0, 0](_vm, _args) { Ok(Value::NIL) }
    /// Row of the mouse.
    fn MRow[0, 0](_vm, _args) { Ok(Value::int(0)) }
    /// Column of the mouse.
    fn MCol[0, 0](_vm, _args) { Ok(Value::int(0)) }
    /// Is the left button down?
    fn MLeftDown[0, 0](_vm, _args) { Ok(Value::logical(false)) }
    /// Is the right button down?
    fn MRightDown[0, 0](_vm, _args) { Ok(Value::logical(false)) }
    /// Is the middle button down?
    fn MMiddleDown[0, 0](_vm, _args) { Ok(Value::logical(false)) }
    /// Is the middle button down?
    fn hb_MMiddleDown[0, 0](_vm, _args) { Ok(Value::logical(false)) }
    /// Double click time.
    fn MDblClk[0, 1](_vm, _args) { Ok(Value::int(0)) }
    /// Moves the mouse.
    fn MSetPos[0, 2](_vm, _args) { Ok(Value::NIL) }
    /// Shows or hides the mouse cursor.
    fn MSetCursor[0, 1](_vm, _args) { Ok(Value::logical(false)) }
    /// Limits the mouse.
    fn MSetBounds[0, 4](_vm, _args) { Ok(Value::NIL) }
    /// State of the mouse.
    fn MSaveState[0, 0](_vm, _args) { Ok(Value::from("")) }
    /// Brings a state of the mouse back.
    fn MRestState[0, 1](_vm, _args) { Ok(Value::NIL) }
    /// Name of the terminal, or its description.
    fn hb_gtVersion[0, 1](_vm, args) {
        Ok(match args.int(0) {
            Some(n) if n > 0 => Value::from("Harbour Terminal: Raw stream console"),
            _ => Value::from("CGI"),
        })
    }
    /// Facts about the terminal by their `HB_GTI_…` number; NIL for those that a stream has not.
    fn hb_gtInfo[0, 3](vm, args) {
        if args.int(0).is_none() {
            return vm.arg_error(3012, args);
        }
        let (rows, cols) = vm.console.size();
        Ok(match args.int(0) {
            Some(0 | 13 | 14 | 40 | 41 | 47 | 62 | 63) => Value::logical(false),
            Some(9) => Value::logical(true),
            Some(10 | 30 | 54 | 72) => Value::int(0),
            Some(31) => Value::int(1),
            Some(32) => Value::int(2),
            Some(15 | 16) => Value::from(""),
            Some(34) => Value::int(rows as i64 - 1),
            Some(35) => Value::int(cols as i64 - 1),
            Some(57) => vm.sets.get(id::CODEPAGE).clone(),
            Some(65) => Value::from("CGI"),
            _ => Value::NIL,
        })
    }
    /// Names of the terminals.
    fn hb_gtList[0, 0](_vm, _args) { Ok(Value::array(vec![Value::from("NUL"), Value::from("CGI")])) }
    /// Is there a terminal of this name?
    fn hb_gtExists[0, 1](_vm, args) {
        Ok(Value::logical(args.text(0).is_some_and(|n| matches!(n.to_ascii_uppercase().as_str(), "NUL" | "CGI"))))
    }
    /// Is a printer ready? Files always are.
    fn IsPrinter[0, 1](_vm, _args) { Ok(Value::logical(true)) }
    /// Is a printer ready?
    fn hb_IsPrinter[0, 1](_vm, _args) { Ok(Value::logical(true)) }
}

fn whole(s: &screen::Screen) -> Rect {
    let (rows, cols) = s.size();
    Rect { top: 0, left: 0, bottom: rows - 1, right: cols - 1 }
}

/// The first four arguments as an area; the screen's edge for what is missing.
fn area(vm: &Vm, args: &Args<'_>) -> Rect {
    let (rows, cols) = vm.console.size();
    let n = |i: usize, missing: i32| args.int(i).map_or(missing, |n| n.clamp(-0x7FFF, 0x7FFF) as i32);
    Rect { top: n(0, 0), left: n(1, 0), bottom: n(2, rows - 1), right: n(3, cols - 1) }
}

fn scroll(_vm: &mut Vm, area: Rect, args: &Args<'_>, ch: u8, attr: u16) -> NativeResult {
    let n = |i: usize| args.int(i).unwrap_or(0).clamp(-0x7FFF, 0x7FFF) as i32;
    screen::with(|s| s.scroll(area, n(4), n(5), ch, attr));
    Ok(Value::NIL)
}

fn text_at(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    if let (Some(r), Some(c)) = (args.int(0), args.int(1)) {
        let text = device_text(&vm.sets, args.get(2));
        let attr = color::argument(vm, args.get(3));
        screen::with(|s| s.text(r as i32, c as i32, &text, attr));
    }
    Ok(Value::NIL)
}

fn box_at(vm: &mut Vm, args: &Args<'_>, moves: bool) -> NativeResult {
    let chars = match (args.bytes(4), args.int(4)) {
        (Some(chars), _) => chars,
        (None, Some(2)) => DOUBLE,
        _ => SINGLE,
    };
    if (0..4).all(|i| args.int(i).is_some()) {
        let (area, attr) = (area(vm, args), color::argument(vm, args.get(5)));
        screen::with(|s| s.frame(area, chars, attr));
        if moves {
            vm.console.set_pos(area.top + 1, area.left + 1);
        }
    }
    Ok(Value::NIL)
}

fn lines_at(vm: &mut Vm, args: &Args<'_>, chars: &[u8]) -> NativeResult {
    if (0..4).all(|i| args.int(i).is_some()) {
        let (area, attr) = (area(vm, args), color::argument(vm, args.get(4)));
        screen::with(|s| s.frame(area, chars, attr));
        vm.console.set_pos(area.top + 1, area.left + 1);
    }
    Ok(Value::NIL)
}

fn shadow(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    if (0..4).all(|i| args.int(i).is_some()) {
        let a = area(vm, args);
        let attr = args.int(4).map_or(7, |n| n as u16);
        screen::with(|s| {
            s.colour(Rect { top: a.top + 1, left: a.right + 1, bottom: a.bottom, right: a.right + 2 }, attr);
            s.colour(
                Rect { top: a.bottom + 1, left: a.left + 2, bottom: a.bottom + 1, right: a.right + 2 },
                attr,
            );
        });
    }
    Ok(Value::NIL)
}
