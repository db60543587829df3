//! Removing blanks. Behind a text only spaces count, in front of it tabs and line ends too.

use keel_runtime::builtins;
use keel_runtime::value::Value;

builtins! {
    /// A text without the spaces at its end.
    fn RTrim[1, 1](vm, args) {
        match args.bytes(0) {
            Some(s) => Ok(Value::str(right(s))),
            None => vm.arg_error_with(1100, "TRIM", args.values()),
        }
    }
    /// A text without the spaces at its end.
    ///
    /// ```prg
    /// ? Trim( "ab  " ) + "|"   //=> ab|
    /// ```
    fn Trim[1, 1](vm, args) {
        match args.bytes(0) {
            Some(s) => Ok(Value::str(right(s))),
            None => vm.arg_error_with(1100, "TRIM", args.values()),
        }
    }
    /// A text without blanks, tabs and line ends at its start.
    fn LTrim[1, 1](vm, args) {
        match args.bytes(0) {
            Some(s) => Ok(Value::str(left(s))),
            None => vm.arg_error(1101, args),
        }
    }
    /// A text without blanks at both ends.
    fn AllTrim[1, 1](vm, args) {
        match args.bytes(0) {
            Some(s) => Ok(Value::str(left(right(s)))),
            None => vm.arg_error(2022, args),
        }
    }
}

fn right(s: &[u8]) -> &[u8] {
    &s[..s.iter().rposition(|b| *b != b' ').map_or(0, |p| p + 1)]
}

fn left(s: &[u8]) -> &[u8] {
    &s[s.iter().take_while(|b| matches!(b, b' ' | b'\t' | b'\r' | b'\n')).count()..]
}
