//! What a program does about results that no number can hold (`hbmath.ch`): the thread's mode and block.

use keel_runtime::builtin::NativeResult;
use keel_runtime::builtins;
use keel_runtime::error::{Answer, ErrorSpec, eg};
use keel_runtime::unwind::Unwind;
use keel_runtime::value::Value;
use keel_runtime::vm::Vm;

/// Kind of fault: the result is too large.
const SINGULARITY: u32 = 2;
const TEXT: &str = "Calculation results in singularity";

/// Modes: the usual result, that of C, an error object without and with a usual result behind it.
const DEFAULT: i64 = 0;
const C: i64 = 1;
const USER: i64 = 2;
const USER_DEFAULT: i64 = 3;
const USER_C: i64 = 4;

/// The thread's choice.
#[derive(Default)]
struct Faults {
    mode: i64,
    block: Value,
}

builtins! {
    /// What follows a result too large for numbers: 0 the usual result, 1 that of C (shown as stars), 2 an error, 3 and 4 an error
    /// after which the results of 0 and 1 stand when its handler gives none. A number changes it.
    fn hb_matherMode[0, 1](vm, args) {
        let faults = vm.ext::<Faults>();
        let old = faults.mode;
        faults.mode = args.int(0).filter(|n| (DEFAULT..=USER_C).contains(n)).unwrap_or(old);
        Ok(Value::int(old))
    }
    /// The block that is asked first: it is given kind, function, text, its two numbers and `{ result, .F. }`, and decides when it
    /// makes the latter .T.; an argument (NIL: none) changes it.
    fn hb_matherBlock[0, 1](vm, args) {
        let faults = vm.ext::<Faults>();
        let old = faults.block.clone();
        if !args.is_empty() {
            faults.block = args.callable(0).cloned().unwrap_or_default();
        }
        Ok(old)
    }
}

/// What a function gives whose result is too large or too small for numbers, `result` in C: 0 unless the program wants something else.
pub(super) fn out_of_range(vm: &mut Vm, name: &str, x: f64, result: f64) -> NativeResult {
    let decimals = vm.sets.decimals;
    let number = |x: f64| Value::double(x, decimals);
    let (mode, block) = {
        let faults = vm.ext::<Faults>();
        (faults.mode, faults.block.clone())
    };
    let numbers = [number(x), number(0.0)];
    if !block.is_nil() {
        let answer = Value::array(vec![number(result), Value::logical(false)]);
        let [a, b] = numbers.clone();
        let given =
            [Value::int(i64::from(SINGULARITY)), Value::from(name), Value::from(TEXT), a, b, answer.clone()];
        vm.eval(&block, &given)?;
        let part = |i: usize| answer.as_array().and_then(|a| a.get(i));
        if part(1).and_then(|v| v.as_logical()) == Some(true)
            && let Some(result) = part(0).filter(Value::is_number)
        {
            return Ok(result);
        }
    }
    let own = number(if matches!(mode, C | USER_C) { result } else { 0.0 });
    if !matches!(mode, USER | USER_DEFAULT | USER_C) {
        return Ok(own);
    }
    let mut spec =
        ErrorSpec::base(eg::NUMERR, SINGULARITY, name).describe(TEXT).with_args(&numbers).substitute();
    spec.subsystem = "MATH".to_string();
    if mode != USER {
        spec = spec.or_default();
    }
    match vm.raise(spec)? {
        Answer::Substitute(v) if v.is_number() => Ok(v),
        _ if mode == USER => Err(Unwind::quit()),
        _ => Ok(own),
    }
}
