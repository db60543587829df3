//! Arithmetic functions: `Abs`, `Int`, `Round`, `Mod`, `Sqrt`, `Exp`, `Log`, `Min`, `Max`.

use super::faults;
use keel_runtime::builtin::{Args, NativeResult};
use keel_runtime::builtins;
use keel_runtime::error::{ErrorSpec, eg};
use keel_runtime::format::number;
use keel_runtime::value::{Tag, Value, cmp_values};
use keel_runtime::vm::Vm;
use std::cmp::Ordering;

builtins! {
    /// A number without its sign.
    fn Abs[1, 1](vm, args) {
        let v = args.get(0);
        match (v.as_int(), v.as_f64()) {
            // A whole number that is not negative stays as it is, its width too.
            (Some(0..), _) => Ok(v.clone()),
            (Some(n), _) => Ok(n.checked_abs().map_or_else(|| Value::double((n as f64).abs(), 0), Value::int)),
            (_, Some(x)) => Ok(Value::double(x.abs(), v.decimals())),
            _ => vm.arg_error(1089, args),
        }
    }
    /// A number without its decimals.
    ///
    /// ```prg
    /// ? Int( -5.7 )   //=>         -5
    /// ```
    fn Int[1, 1](vm, args) {
        let v = args.get(0);
        match (v.as_int(), v.as_f64()) {
            (Some(_), _) => Ok(v.clone()),
            (_, Some(x)) => Ok(whole(number::whole(x), v.width())),
            _ => vm.arg_error(1090, args),
        }
    }
    /// A number rounded to decimals (negative: to tens, hundreds, …), halves away from zero.
    ///
    /// ```prg
    /// ? Round( 2.675, 2 ), Round( 15, -1 )   //=>          2.68         20
    /// ```
    fn Round[2, 2](vm, args) {
        let (v, Some(dec)) = (args.get(0), args.int(1)) else { return vm.arg_error(1094, args) };
        let dec = dec.clamp(-300, 255) as i32;
        match (v.as_int(), v.as_f64()) {
            (Some(n), _) if dec == 0 => Ok(Value::int(n)),
            (Some(n), _) if dec > 0 => Ok(Value::double(n as f64, dec as u8)),
            (_, Some(x)) => {
                let r = number::round(x, dec);
                Ok(if dec <= 0 { whole(r, 0) } else { Value::double(r, dec as u8) })
            }
            _ => vm.arg_error(1094, args),
        }
    }
    /// Remainder with the sign of the divisor.
    ///
    /// ```prg
    /// ? Mod( -5, 3 )   //=>          1.00
    /// ```
    fn Mod[2, 2](vm, args) {
        let (Some(a), Some(b)) = (args.f64(0), args.f64(1)) else {
            return vm.arg_error_with(1085, "%", &[args.get(0).clone(), args.get(1).clone()]);
        };
        if b == 0.0 {
            let spec = ErrorSpec::base(eg::ZERODIV, 1341, "%").with_args(args.values()).substitute();
            return vm.raise_value(spec);
        }
        let r = a % b;
        let r = if r != 0.0 && (r < 0.0) != (b < 0.0) { r + b } else { r };
        Ok(Value::double(r, vm.sets.decimals))
    }
    /// Square root, 0 for negative numbers.
    fn Sqrt[1, 1](vm, args) {
        match args.f64(0) {
            Some(x) => Ok(Value::double(x.max(0.0).sqrt(), vm.sets.decimals)),
            None => vm.arg_error(1097, args),
        }
    }
    /// e to a power.
    fn Exp[1, 1](vm, args) {
        match args.f64(0) {
            Some(x) if x.exp().is_finite() && x.exp() != 0.0 => Ok(Value::double(x.exp(), vm.sets.decimals)),
            Some(x) => faults::out_of_range(vm, "EXP", x, x.exp()),
            None => vm.arg_error(1096, args),
        }
    }
    /// Natural logarithm; shown as stars for numbers that have none.
    fn Log[1, 1](vm, args) {
        match args.f64(0) {
            Some(x) => Ok(Value::double(if x > 0.0 { x.ln() } else { f64::NEG_INFINITY }, vm.sets.decimals)),
            None => vm.arg_error(1095, args),
        }
    }
    /// The smaller of two numbers, dates or logicals.
    fn Min[2, 2](vm, args) { extreme(vm, args, Ordering::Less, 1092) }
    /// The larger of two numbers, dates or logicals.
    ///
    /// ```prg
    /// ? Max( 3, 4.50 )   //=>          4.50
    /// ```
    fn Max[2, 2](vm, args) { extreme(vm, args, Ordering::Greater, 1093) }
}

/// A number without decimals: whole when it fits.
fn whole(x: f64, width: u16) -> Value {
    if x.abs() < 9_223_372_036_854_774_784.0 {
        Value::int_width(x as i64, width)
    } else {
        Value::double_width(x, width, 0)
    }
}

fn extreme(vm: &mut Vm, args: &Args<'_>, wanted: Ordering, sub_code: u32) -> NativeResult {
    let (a, b) = (args.get(0), args.get(1));
    let kind = |v: &Value| match v.tag() {
        Tag::Int | Tag::Double => 1,
        Tag::Date | Tag::Timestamp => 2,
        Tag::Logical => 3,
        _ => 0,
    };
    if kind(a) == 0 || kind(a) != kind(b) {
        return vm.arg_error(sub_code, args);
    }
    // A date and a timestamp compare as days.
    let order =
        if a.tag() != b.tag() && kind(a) == 2 { a.as_julian().cmp(&b.as_julian()) } else { cmp_values(a, b) };
    Ok(if order == wanted || order == Ordering::Equal { a.clone() } else { b.clone() })
}
