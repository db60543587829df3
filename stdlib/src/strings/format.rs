//! Values to text: `Transform`, `hb_StrFormat`, `hb_ValToStr`, `hb_CStr`.

use keel_runtime::builtin::Args;
use keel_runtime::builtins;
use keel_runtime::error::ErrorSpec;
use keel_runtime::format;
use keel_runtime::format::transform::{plain, transform};
use keel_runtime::value::{Tag, Value};

builtins! {
    /// A value as a picture shows it.
    ///
    /// ```prg
    /// ? Transform( 1234.5, "9,999.99" )        //=> 1,234.50
    /// ? Transform( "abcdef", "@R XX-XX-XX" )   //=> ab-cd-ef
    /// ```
    fn Transform[1, 2](vm, args) {
        let out = match args.get(1) {
            p if p.is_nil() => plain(&vm.sets, args.get(0)),
            p => match p.as_bytes() {
                Some([]) => plain(&vm.sets, args.get(0)),
                Some(picture) => transform(&vm.sets, args.get(0), picture),
                None => None,
            },
        };
        match out {
            Some(s) => Ok(Value::from(s)),
            None => vm.arg_error(1122, args),
        }
    }
    /// A value as `?` shows it.
    fn hb_ValToStr[1, 1](vm, args) {
        if args.is_empty() {
            return vm.arg_error(1099, args);
        }
        Ok(Value::str(&format::display(&vm.sets, args.get(0))))
    }
    /// A readable text for any value.
    fn hb_CStr[0, 1](vm, args) {
        Ok(Value::from(format::cstr(&vm.sets, args.get(0))))
    }
    /// Arguments put into a text: `%[n$][flags][width][.decimals]type` with the types `c d f s x X`.
    ///
    /// ```prg
    /// ? hb_StrFormat( "%d of %5.1f%% %s", 3, 12.34, "x" )   //=> 3 of  12.3% x
    /// ```
    fn hb_StrFormat[1, 255](vm, args) {
        match args.bytes(0) {
            Some(s) => Ok(Value::from(str_format(s, args))),
            None => {
                let spec = ErrorSpec::base(keel_runtime::error::eg::ARG, 1099, "HB_STRFORMAT").substitute();
                let spec = if args.is_empty() { spec } else { spec.with_args(args.values()) };
                vm.raise_value(spec)
            }
        }
    }
}

/// One `%` directive.
#[derive(Default)]
struct Directive {
    argument: Option<usize>,
    left: bool,
    zeros: bool,
    plus: bool,
    blank: bool,
    width: usize,
    decimals: Option<usize>,
    kind: u8,
}

fn number(s: &[u8], at: &mut usize) -> usize {
    let mut n = 0usize;
    while let Some(d) = s.get(*at).filter(|b| b.is_ascii_digit()) {
        n = n.saturating_mul(10).saturating_add((d - b'0') as usize).min(1 << 20);
        *at += 1;
    }
    n
}

/// Reads a directive behind its `%`; the offset behind it.
fn directive(s: &[u8]) -> Option<(Directive, usize)> {
    let mut d = Directive::default();
    let mut at = 0;
    let digits = s.iter().take_while(|b| b.is_ascii_digit()).count();
    if digits > 0 && s.get(digits) == Some(&b'$') {
        d.argument = Some(number(s, &mut at));
        at += 1;
    }
    loop {
        match s.get(at)? {
            b'-' => d.left = true,
            b'0' => d.zeros = true,
            b'+' => d.plus = true,
            b' ' => d.blank = true,
            _ => break,
        }
        at += 1;
    }
    d.width = number(s, &mut at);
    if s.get(at) == Some(&b'.') {
        at += 1;
        d.decimals = Some(number(s, &mut at));
    }
    d.kind = *s.get(at)?;
    matches!(d.kind, b'c' | b'd' | b'f' | b's' | b'x' | b'X').then_some((d, at + 1))
}

fn str_format(s: &[u8], args: &Args<'_>) -> Vec<u8> {
    let mut out = Vec::with_capacity(s.len() * 2);
    let mut next = 1;
    let mut at = 0;
    while at < s.len() {
        if s[at] != b'%' {
            out.push(s[at]);
            at += 1;
            continue;
        }
        if s.get(at + 1) == Some(&b'%') {
            out.push(b'%');
            at += 2;
            continue;
        }
        match directive(&s[at + 1..]) {
            None => {
                out.push(b'%');
                at += 1;
            }
            Some((d, used)) => {
                at += 1 + used;
                let i = d.argument.unwrap_or_else(|| {
                    next += 1;
                    next - 1
                });
                put(&mut out, &d, args.get(i));
            }
        }
    }
    out
}

fn put(out: &mut Vec<u8>, d: &Directive, v: &Value) {
    let mut numeric = true;
    // Of whole numbers the decimals are the digits they have at least.
    let digits = d.decimals.unwrap_or(0);
    let mut body = match d.kind {
        b'd' => match v.as_logical() {
            Some(b) => vec![if b { b'1' } else { b'0' }],
            None => {
                let n = whole(v);
                format!("{}{:0>digits$}", if n < 0 { "-" } else { "" }, n.unsigned_abs()).into_bytes()
            }
        },
        b'x' => format!("{:0>digits$x}", whole(v)).into_bytes(),
        b'X' => format!("{:0>digits$X}", whole(v)).into_bytes(),
        b'f' => {
            let decimals = d.decimals.unwrap_or(v.decimals() as usize);
            match v.tag() {
                Tag::Int | Tag::Double => format::number::plain(v, decimals).unwrap_or_default().to_vec(),
                // What is no number has no decimals.
                _ => vec![b'0'],
            }
        }
        b'c' => {
            numeric = false;
            vec![whole(v) as u8]
        }
        _ => {
            numeric = false;
            let s = v.as_bytes().unwrap_or_default();
            s[..d.decimals.unwrap_or(s.len()).min(s.len())].to_vec()
        }
    };
    if numeric && !matches!(d.kind, b'x' | b'X') && body.first() != Some(&b'-') {
        if d.plus {
            body.insert(0, b'+');
        } else if d.blank {
            body.insert(0, b' ');
        }
    }
    let missing = d.width.saturating_sub(body.len());
    if d.left {
        out.extend_from_slice(&body);
        out.resize(out.len() + missing, b' ');
    } else if d.zeros && numeric && (d.kind == b'f' || d.decimals.is_none()) {
        let sign = matches!(body.first(), Some(b'-' | b'+' | b' ')) as usize;
        out.extend_from_slice(&body[..sign]);
        out.resize(out.len() + missing, b'0');
        out.extend_from_slice(&body[sign..]);
    } else {
        out.resize(out.len() + missing, b' ');
        out.extend_from_slice(&body);
    }
}

fn whole(v: &Value) -> i64 {
    match v.as_int() {
        Some(n) => n,
        None => v.as_f64().map_or(0, |x| format::number::round(x, 0) as i64),
    }
}
