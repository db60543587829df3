//! What a value is: `ValType`, `HB_IS…`, `Empty`, and defaults for missing arguments.

use keel_runtime::builtins;
use keel_runtime::value::{Tag, Value};

builtins! {
    /// Letter of a value's type.
    ///
    /// ```prg
    /// ? ValType( "a" ), ValType( 1 ), ValType( {} ), ValType( NIL )   //=> C N A U
    /// ```
    fn ValType[1, 1](_vm, args) { Ok(Value::from(args.get(0).type_shown())) }
    /// Is a value empty: NIL, 0, a blank text, an empty date, `.F.`, an array or hash without elements?
    fn Empty[1, 1](_vm, args) {
        let v = args.get(0);
        Ok(Value::logical(match v.tag() {
            Tag::Nil => true,
            Tag::Logical => v.as_logical() == Some(false),
            Tag::Int => v.as_int() == Some(0),
            Tag::Double => v.as_f64() == Some(0.0),
            Tag::Date | Tag::Timestamp => v.as_timestamp() == Some((0, 0)),
            Tag::SStr | Tag::Str => v
                .as_bytes()
                .is_some_and(|s| s.iter().all(|b| matches!(b, b' ' | b'\t' | b'\r' | b'\n'))),
            Tag::Array => v.class_id() == 0 && v.as_array().is_some_and(|a| a.is_empty()),
            Tag::Hash => v.as_hash().is_some_and(|h| h.is_empty()),
            _ => false,
        }))
    }
    /// Is a value a text, array or hash of length 0?
    fn hb_IsNull[0, 1](vm, args) {
        let v = args.get(0);
        let len = v
            .as_bytes()
            .map(<[u8]>::len)
            .or_else(|| v.as_array().map(|a| a.len()))
            .or_else(|| v.as_hash().map(|h| h.len()));
        match len {
            Some(n) => Ok(Value::logical(n == 0)),
            None => vm.arg_error(1111, args),
        }
    }
    /// Is it NIL?
    fn hb_IsNil[0, 1](_vm, args) { Ok(Value::logical(args.is_nil(0))) }
    /// Is it a text?
    fn hb_IsString[0, 1](_vm, args) { Ok(Value::logical(args.get(0).is_str())) }
    /// Is it a text?
    fn hb_IsChar[0, 1](_vm, args) { Ok(Value::logical(args.get(0).is_str())) }
    /// Is it the text of a memo field, straight from there?
    fn hb_IsMemo[0, 1](_vm, args) { Ok(Value::logical(args.get(0).is_memo())) }
    /// Is it a number?
    fn hb_IsNumeric[0, 1](_vm, args) { Ok(Value::logical(args.get(0).is_number())) }
    /// Is it a logical?
    fn hb_IsLogical[0, 1](_vm, args) { Ok(Value::logical(args.logical(0).is_some())) }
    /// Is it a date?
    fn hb_IsDate[0, 1](_vm, args) { Ok(Value::logical(args.get(0).tag() == Tag::Date)) }
    /// Is it a timestamp?
    fn hb_IsTimestamp[0, 1](_vm, args) { Ok(Value::logical(args.get(0).tag() == Tag::Timestamp)) }
    /// Is it a date or timestamp?
    fn hb_IsDateTime[0, 1](_vm, args) {
        Ok(Value::logical(matches!(args.get(0).tag(), Tag::Date | Tag::Timestamp)))
    }
    /// Is it an array? Objects are not.
    fn hb_IsArray[0, 1](_vm, args) { Ok(Value::logical(args.array(0).is_some() && args.get(0).class_id() == 0)) }
    /// Is it an object?
    fn hb_IsObject[0, 1](_vm, args) { Ok(Value::logical(args.get(0).class_id() != 0)) }
    /// Is it a hash?
    fn hb_IsHash[0, 1](_vm, args) { Ok(Value::logical(args.hash(0).is_some())) }
    /// May it be the key of a hash?
    fn hb_IsHashKey[0, 1](_vm, args) { Ok(Value::logical(args.get(0).is_hash_key())) }
    /// Is it a codeblock?
    fn hb_IsBlock[0, 1](_vm, args) { Ok(Value::logical(args.block(0).is_some())) }
    /// Is it a symbol?
    fn hb_IsSymbol[0, 1](_vm, args) { Ok(Value::logical(args.get(0).tag() == Tag::Symbol)) }
    /// Is it a codeblock or symbol?
    fn hb_IsEvalItem[0, 1](_vm, args) { Ok(Value::logical(args.callable(0).is_some())) }
    /// Is it a pointer?
    fn hb_IsPointer[0, 1](_vm, args) { Ok(Value::logical(args.get(0).tag() == Tag::Native)) }
    /// Gives a variable passed with `@` a value when its type differs from it.
    ///
    /// ```prg
    /// LOCAL n
    /// hb_default( @n, 5 )
    /// ? n   //=>          5
    /// ```
    fn hb_default[2, 2](_vm, args) {
        if !same_type(args.get(0), args.get(1)) {
            args.assign(0, args.get(1).clone());
        }
        Ok(Value::NIL)
    }
    /// A value, or the default when its type differs from it.
    fn hb_defaultValue[2, 2](_vm, args) {
        let (v, default) = (args.get(0), args.get(1));
        Ok(if args.len() < 2 || same_type(v, default) { v.clone() } else { default.clone() })
    }
    /// Gives a variable passed with `@` a value when it is NIL.
    fn __defaultNIL[0, 2](_vm, args) {
        if args.is_nil(0) {
            args.assign(0, args.get(1).clone());
        }
        Ok(Value::NIL)
    }
}

fn same_type(a: &Value, b: &Value) -> bool {
    a.type_letter() == b.type_letter()
}
