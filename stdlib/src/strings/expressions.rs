//! Values as expressions and the helpers that put such expressions together again.

use keel_runtime::builtins;
use keel_runtime::format::expression;
use keel_runtime::value::Value;

builtins! {
    /// A value as an expression that makes it again; `.T.` as second argument writes the variables of objects too.
    ///
    /// ```prg
    /// ? hb_ValToExp( { 1, "a", { "k" => .T. } } )   //=> {1, "a", {"k"=>.T.}}
    /// ```
    fn hb_ValToExp[0, 2](_vm, args) {
        Ok(Value::from(expression::to_expression(args.get(0), args.logical(1).unwrap_or(false))))
    }
    /// A text as a literal; NIL for other types.
    fn hb_StrToExp[0, 2](_vm, args) {
        Ok(args.bytes(0).map_or(Value::NIL, |s| Value::from(expression::quote(s))))
    }
}
