//! Upper and lower case, and what kind of character a text starts with.

use keel_rdd::codepage::Page;
use keel_runtime::builtins;
use keel_runtime::value::Value;

fn ascii(s: &[u8], change: fn(&mut [u8])) -> Value {
    Value::str_of(s.len(), |out| {
        out.copy_from_slice(s);
        change(out);
    })
}

builtins! {
    /// A text in upper case, letters as the code page has them.
    ///
    /// ```prg
    /// ? Upper( "Keel 1" )   //=> KEEL 1
    /// ```
    fn Upper[1, 1](vm, args) {
        let Some(s) = args.bytes(0) else { return vm.arg_error(1102, args) };
        Ok(match vm.sets.page() {
            None => ascii(s, <[u8]>::make_ascii_uppercase),
            Some(page) => Value::from(page.to_upper(s)),
        })
    }
    /// A text in lower case, letters as the code page has them.
    fn Lower[1, 1](vm, args) {
        let Some(s) = args.bytes(0) else { return vm.arg_error(1103, args) };
        Ok(match vm.sets.page() {
            None => ascii(s, <[u8]>::make_ascii_lowercase),
            Some(page) => Value::from(page.to_lower(s)),
        })
    }
    /// A text with the letters a-z in upper case, whatever the code page.
    fn hb_asciiUpper[1, 1](vm, args) {
        match args.bytes(0) {
            Some(s) => Ok(ascii(s, <[u8]>::make_ascii_uppercase)),
            None => vm.arg_error(1102, args),
        }
    }
    /// A text with the letters A-Z in lower case, whatever the code page.
    fn hb_asciiLower[1, 1](vm, args) {
        match args.bytes(0) {
            Some(s) => Ok(ascii(s, <[u8]>::make_ascii_lowercase)),
            None => vm.arg_error(1103, args),
        }
    }
    /// Does a text start with a letter of the code page?
    fn IsAlpha[1, 1](vm, args) {
        Ok(starts(args.bytes(0), vm.sets.page(), |b| b.is_ascii_alphabetic(), Page::is_alpha))
    }
    /// Does a text start with a digit?
    fn IsDigit[1, 1](vm, args) {
        Ok(starts(args.bytes(0), vm.sets.page(), |b| b.is_ascii_digit(), Page::is_digit))
    }
    /// Does a text start with an upper-case letter of the code page?
    fn IsUpper[1, 1](vm, args) {
        Ok(starts(args.bytes(0), vm.sets.page(), |b| b.is_ascii_uppercase(), Page::is_upper))
    }
    /// Does a text start with a lower-case letter of the code page?
    fn IsLower[1, 1](vm, args) {
        Ok(starts(args.bytes(0), vm.sets.page(), |b| b.is_ascii_lowercase(), Page::is_lower))
    }
    /// Does a text start with one of a-z, A-Z?
    fn hb_asciiIsAlpha[0, 1](_vm, args) {
        Ok(starts(args.bytes(0), None, |b| b.is_ascii_alphabetic(), Page::is_alpha))
    }
    /// Does a text start with one of 0-9?
    fn hb_asciiIsDigit[0, 1](_vm, args) {
        Ok(starts(args.bytes(0), None, |b| b.is_ascii_digit(), Page::is_digit))
    }
    /// Does a text start with one of A-Z?
    fn hb_asciiIsUpper[0, 1](_vm, args) {
        Ok(starts(args.bytes(0), None, |b| b.is_ascii_uppercase(), Page::is_upper))
    }
    /// Does a text start with one of a-z?
    fn hb_asciiIsLower[0, 1](_vm, args) {
        Ok(starts(args.bytes(0), None, |b| b.is_ascii_lowercase(), Page::is_lower))
    }
}

fn starts(
    s: Option<&[u8]>,
    page: Option<&'static Page>,
    ascii: fn(&u8) -> bool,
    by_page: fn(&Page, &[u8]) -> bool,
) -> Value {
    let Some(s) = s.filter(|s| !s.is_empty()) else { return Value::logical(false) };
    Value::logical(match page {
        None => ascii(&s[0]),
        Some(p) => by_page(p, s),
    })
}
