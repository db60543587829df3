//! Screen functions on a terminal without screen: they move the cursor as the reference's CGI terminal does and draw nothing.

use keel_runtime::builtin::{Args, NativeResult};
use keel_runtime::builtins;
use keel_runtime::set::id;
use keel_runtime::value::Value;
use keel_runtime::vm::Vm;

builtins! {
    /// Draws a box; the cursor goes into its upper left corner.
    fn DispBox[0, 6](vm, args) { box_at(vm, args) }
    /// Draws a box.
    fn hb_DispBox[0, 6](_vm, _args) { Ok(Value::NIL) }
    /// Draws a box.
    fn __Box[0, 5](vm, args) { box_at(vm, args) }
    /// Draws a double box.
    fn __BoxD[0, 5](vm, args) { box_at(vm, args) }
    /// Draws a single box.
    fn __BoxS[0, 5](vm, args) { box_at(vm, args) }
    /// Scrolls a part of the screen.
    fn Scroll[0, 6](_vm, _args) { Ok(Value::NIL) }
    /// Scrolls a part of the screen with colour and character.
    fn hb_Scroll[0, 8](_vm, _args) { Ok(Value::NIL) }
    /// Clears the screen (CLS): the cursor goes to the upper left corner.
    fn __Clear[0, 0](vm, _args) {
        vm.console.clear();
        Ok(Value::NIL)
    }
    /// Clears an area (`@ … CLEAR TO`): the cursor goes into its corner.
    fn __AtClear[0, 6](vm, args) {
        if let (Some(r), Some(c)) = (args.int(0), args.int(1)) {
            vm.console.set_pos(r as i32, c as i32);
        }
        Ok(Value::NIL)
    }
    /// Fills an area with a colour.
    fn hb_ClrArea[0, 5](_vm, _args) { Ok(Value::NIL) }
    /// Draws a shadow.
    fn hb_Shadow[0, 5](_vm, _args) { Ok(Value::NIL) }
    /// Draws a shadow.
    fn DbgShadow[0, 5](_vm, _args) { Ok(Value::NIL) }
    /// Holds output back until [`DispEnd`].
    fn DispBegin[0, 0](_vm, _args) { Ok(Value::NIL) }
    /// Ends [`DispBegin`].
    fn DispEnd[0, 0](_vm, _args) { Ok(Value::NIL) }
    /// Depth of [`DispBegin`].
    fn DispCount[0, 0](_vm, _args) { Ok(Value::int(0)) }
    /// The content of an area: a blank and its colour for each cell.
    fn SaveScreen[0, 4](vm, args) {
        let (rows, cols) = vm.console.size();
        let n = |i: usize, default: i32| args.int(i).map_or(default as i64, |n| n).clamp(0, 4095);
        let (t, l, b, r) = (n(0, 0), n(1, 0), n(2, rows - 1), n(3, cols - 1));
        let cells = ((b - t + 1).max(0) * (r - l + 1).max(0)) as usize;
        Ok(Value::from(b" \x07".repeat(cells)))
    }
    /// Shows a saved area.
    fn RestScreen[0, 5](_vm, _args) { Ok(Value::NIL) }
    /// Saves the screen (SAVE SCREEN).
    fn __XSaveScreen[0, 0](_vm, _args) { Ok(Value::NIL) }
    /// Shows the saved screen (RESTORE SCREEN).
    fn __XRestScreen[0, 0](_vm, _args) { Ok(Value::NIL) }
    /// Shape of the cursor; a stream has only one.
    fn SetCursor[0, 1](vm, _args) { Ok(Value::int(vm.sets.number(id::CURSOR))) }
    /// Blinking or bright backgrounds.
    fn SetBlink[0, 1](_vm, _args) { Ok(Value::logical(true)) }
    /// Rows and columns of the screen.
    fn SetMode[2, 2](vm, args) {
        let (Some(r), Some(c)) = (args.int(0), args.int(1)) else { return Ok(Value::logical(false)) };
        if !(1..=4096).contains(&r) || !(1..=4096).contains(&c) {
            return Ok(Value::logical(false));
        }
        vm.console.set_size(r as i32, c as i32);
        Ok(Value::logical(true))
    }
    /// Sounds a tone; a stream sounds nothing.
    fn Tone[2, 2](_vm, _args) { Ok(Value::NIL) }
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
    /// Facts about the terminal; this one is no graphical terminal and knows none.
    fn hb_gtInfo[0, 3](vm, args) {
        let (rows, cols) = vm.console.size();
        Ok(match args.int(0) {
            Some(0 | 2) => Value::logical(false),
            Some(9 | 65 | 72) => Value::int(rows as i64 - 1),
            Some(10 | 64 | 71) => Value::int(cols as i64 - 1),
            _ => Value::NIL,
        })
    }
    /// Names of the terminals.
    fn hb_gtList[0, 0](_vm, _args) { Ok(Value::array(vec![Value::from("NUL"), Value::from("CGI")])) }
    /// Is there a terminal of this name?
    fn hb_gtExists[0, 1](_vm, args) {
        Ok(Value::logical(args.text(0).is_some_and(|n| matches!(n.to_ascii_uppercase().as_str(), "NUL" | "CGI"))))
    }
    /// Chooses the terminal's code pages; a stream prints bytes as they are.
    fn hb_SetTermCP[0, 3](_vm, _args) { Ok(Value::NIL) }
    /// Chooses the display's code page.
    fn hb_SetDispCP[0, 3](_vm, _args) { Ok(Value::NIL) }
    /// Chooses the keyboard's code page.
    fn hb_SetKeyCP[0, 2](_vm, _args) { Ok(Value::NIL) }
    /// Is a printer ready? Files always are.
    fn IsPrinter[0, 1](_vm, _args) { Ok(Value::logical(true)) }
    /// Is a printer ready?
    fn hb_IsPrinter[0, 1](_vm, _args) { Ok(Value::logical(true)) }
}

fn box_at(vm: &mut Vm, args: &Args<'_>) -> NativeResult {
    if let (Some(r), Some(c), Some(_), Some(_)) = (args.int(0), args.int(1), args.int(2), args.int(3)) {
        vm.console.set_pos(r as i32 + 1, c as i32 + 1);
    }
    Ok(Value::NIL)
}
