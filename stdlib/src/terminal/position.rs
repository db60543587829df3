//! Cursor and printer positions.

use keel_runtime::builtins;
use keel_runtime::value::Value;

builtins! {
    /// Row of the cursor, from 0.
    fn Row[0, 0](vm, _args) { Ok(Value::int(vm.console.pos().0 as i64)) }
    /// Column of the cursor, from 0.
    fn Col[0, 0](vm, _args) { Ok(Value::int(vm.console.pos().1 as i64)) }
    /// Last row of the screen.
    fn MaxRow[0, 1](vm, _args) { Ok(Value::int(vm.console.size().0 as i64 - 1)) }
    /// Last column of the screen.
    fn MaxCol[0, 1](vm, _args) { Ok(Value::int(vm.console.size().1 as i64 - 1)) }
    /// Last row of the largest screen.
    fn hb_ScrMaxRow[0, 0](vm, _args) { Ok(Value::int(vm.console.size().0 as i64 - 1)) }
    /// Last column of the largest screen.
    fn hb_ScrMaxCol[0, 0](vm, _args) { Ok(Value::int(vm.console.size().1 as i64 - 1)) }
    /// Moves the cursor.
    fn SetPos[2, 2](vm, args) {
        if let (Some(r), Some(c)) = (args.int(0), args.int(1)) {
            vm.console.set_pos(r as i32, c as i32);
        }
        // Clipper: the row comes back.
        Ok(args.get(0).clone())
    }
    /// Moves the cursor one column to the right.
    fn SetPosBS[0, 0](vm, _args) {
        let (r, c) = vm.console.pos();
        vm.console.set_pos(r, c + 1);
        Ok(Value::NIL)
    }
    /// Moves the cursor or the print head, as SET DEVICE says.
    fn DevPos[2, 2](vm, args) {
        if let (Some(r), Some(c)) = (args.int(0), args.int(1)) {
            vm.console.device_pos(&vm.sets, r as i32, c as i32);
        }
        Ok(args.get(0).clone())
    }
    /// Row of the print head.
    fn PRow[0, 0](vm, _args) { Ok(Value::int(vm.console.printer_pos().0 as i64)) }
    /// Column of the print head.
    fn PCol[0, 0](vm, _args) { Ok(Value::int(vm.console.printer_pos().1 as i64)) }
    /// Declares where the print head is.
    fn SetPRC[2, 2](vm, args) {
        if let (Some(r), Some(c)) = (args.int(0), args.int(1)) {
            vm.console.set_printer_pos(r as i32, c as i32);
        }
        Ok(Value::NIL)
    }
    /// A new page on the printer (EJECT).
    fn __Eject[0, 0](vm, _args) {
        vm.console.eject();
        Ok(Value::NIL)
    }
}
